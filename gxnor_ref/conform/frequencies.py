"""Transitions of implementations with random numbers of their own, against the law of tau.

They cannot be compared with vectors. Statistics of many transitions can: frequencies against tau,
dependence between successive steps of one weight and between neighbors in one step, and the spread
of sums over weights and over steps, which numbers that are used twice make wider.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.spec.domain import require, require_count, require_shape
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import M, bound, decompose, sign, tau

LEVEL = 1e-6
"""Probability with which a right implementation fails one of the tests."""

Move = Callable[[Array, Array], Array]


class Statistic(NamedTuple):
    """One test.

    Attributes
    ----------
    name : str
        What is tested.
    z : float
        Standard normal for a right implementation, by the central limit theorem.
    passed : bool
        Whether abs(z) lies within the quantile of the level.
    """

    name: str
    z: float
    passed: bool


def check_frequencies(
    move: Move,
    N: int = 1,
    m: float = M,
    law: str = "tanh",
    steps: int = 400,
    level: float = LEVEL,
) -> list[Statistic]:
    """Test the transitions of an implementation with its own random numbers.

    Parameters
    ----------
    move : callable
        From state indices n and increments dW, arrays of one shape, to the next indices, with H = 1
        and new random numbers in each call.
    N, m, law : int, float, str
        Weight space, and as in `gxnor_ref.spec.transition.tau`.
    steps : int, default 400
        Number of calls, each with the same 1024 weights and increments, of no, one or several
        steps, and with 64 weights at the ends, which increments beyond them must leave there.
    level : float, default 1e-6
        Probability that a right implementation fails a test.

    Returns
    -------
    list of Statistic
        Frequencies of single increments (chi-square of 32 groups), their mean, dependence between
        steps and between neighbors, spread of the sums of each step and of each weight
        (chi-square).

    Raises
    ------
    DomainError
        A result has another shape, or moves to a state that its increment cannot reach, or
        beyond the ends; or `steps` < 100, or `level` is not in (0, 1), or with this `m` nearly all
        weights move or stay.

    Examples
    --------
    >>> from gxnor_ref.spec.transition import transition
    >>> random = np.random.default_rng(0)
    >>> def move(n, dW):
    ...     return transition(n, dW, random.random(n.shape), DiscreteSpace(1))
    >>> all(test.passed for test in check_frequencies(move))
    True
    """
    require_count("steps", steps, 100)
    require(0 < level < 1, "level", level, "a number in (0, 1)")
    space = DiscreteSpace(N)
    n, dW = _inputs(space)
    ends, outward = _ends(space)
    rho = bound(space.value(n), dW, space)
    kappa, nu = decompose(rho, space)
    p = tau(nu, space, m, law)
    usable = _usable(p, steps)
    low = (n + kappa).astype(np.int64)
    further = np.empty((steps, n.size))
    for step in range(steps):
        moved = np.asarray(move(np.append(n, ends), np.append(dW, outward))).astype(np.int64)
        require_shape("result of move", moved, (n.size + ends.size,))
        following, beyond = np.split(moved, [n.size])
        further[step] = (following - low) * sign(rho)
        outside = ~np.isin(further[step], (0, 1))
        require(
            not outside.any(), "move", following[outside][:1], "the state at kappa, or one beyond"
        )
        gone = beyond[beyond != ends]
        require(not gone.size, "move", gone[:1], "the end of the space, where Eq (13) stops")
    return _statistics(further, p, *usable, level)


def _inputs(space: DiscreteSpace) -> tuple[Array, Array]:
    """1024 weights, each with increments of both signs that stay inside."""
    groups = np.arange(1024)
    n = groups % space.size
    share = (groups // 32 + 0.5) / 32  # of a step
    inward = np.where(n == 0, 1, np.where(n == space.size - 1, -1, 1 - 2 * (groups // 2 % 2)))
    room = np.where(inward > 0, space.size - 1 - n, n)
    whole = groups // space.size % room
    return n.astype(space.dtype), inward * (whole + share) * space.dz


def _ends(space: DiscreteSpace) -> tuple[Array, Array]:
    """64 weights at both ends, with increments beyond them, of a share of a step to two."""
    groups = np.arange(64)
    n = groups % 2 * (space.size - 1)
    return n.astype(space.dtype), np.where(n == 0, -1, 1) * (groups + 1) / 32 * space.dz


def _usable(p: Array, steps: int) -> tuple[Array, list[Array]]:
    """Weights that the normal law can be used for, and the groups of neighbors made of them.

    Of a share p near 0 or 1 too few move, or stay. DomainError: no group is left.
    """
    use = (p * steps * 32 > 20) & ((1 - p) * steps * 32 > 20)
    groups = [part for part in np.array_split(np.arange(len(p)), 32) if use[part].all()]
    found = f"from {p.min():.3g} to {p.max():.3g}"
    require(bool(groups), "tau", found, "shares of which some move and some stay; or another m")
    return use, groups


def _statistics(
    further: Array, p: Array, use: Array, groups: list[Array], level: float
) -> list[Statistic]:
    steps = len(further)
    excess, variance = further - p, p * (1 - p)
    pairs = use[1:] & use[:-1]
    sums = [excess[:, part].sum() / math.sqrt(steps * variance[part].sum()) for part in groups]
    total = excess[:, use].sum() / math.sqrt(steps * variance[use].sum())
    in_time = (excess[1:] * excess[:-1])[:, use].sum()
    in_time /= math.sqrt((steps - 1) * np.square(variance[use]).sum())
    beside = (excess[:, 1:] * excess[:, :-1])[:, pairs].sum()
    beside /= math.sqrt(steps * (variance[1:] * variance[:-1])[pairs].sum())
    most = _quantile(level)
    named = {
        "frequencies against tau": _chi_square(np.array(sums)),
        "mean frequency": total,
        "independence of steps": in_time,
        "independence of neighbors": beside,
        "spread of steps": _chi_square(excess[:, use].sum(axis=1) / math.sqrt(variance[use].sum())),
        "spread of weights": _chi_square(
            excess[:, use].sum(axis=0) / np.sqrt(steps * variance[use])
        ),
    }
    return [Statistic(name, float(z), bool(abs(z) <= most)) for name, z in named.items()]


def _chi_square(z: Array) -> float:
    """Sum of squares of standard normal numbers, as one that is nearly normal.

    Of k squares the sum has mean k and variance 2 k; its cube root (Wilson and Hilferty) is nearly
    normal.
    """
    k = len(z)
    cube = math.cbrt(float(np.mean(np.square(z))))
    return (cube - (1 - 2 / (9 * k))) / math.sqrt(2 / (9 * k))


def _quantile(level: float) -> float:
    """Return z with P(abs(normal) > z) = level."""
    low, high = 0.0, 40.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if math.erfc(middle / math.sqrt(2)) > level else (low, middle)
    return high
