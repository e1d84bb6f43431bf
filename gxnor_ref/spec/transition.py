"""Discrete state transition (DST): from a real increment to a step between states.

Everything here is float64 arithmetic in the default IEEE 754 environment (round to nearest,
subnormal numbers kept, no fused or reordered operations), and every decision is the same on
every machine that has it:

- Each state is an integer multiple of `unit` (dz, or H for N = 0), and `DiscreteSpace` admits only
  an H for which states and their differences are exact. So `bound` is exact: it returns dW itself
  or the exact difference of two states.
- `decompose` takes nu by `fmod`, which is exact by definition; rho - nu = kappa dz is a difference
  of two states and hence exact, and so is its quotient by dz.
- `tau` uses only +, *, /, which IEEE 754 rounds correctly, in a fixed order. `numpy.tanh` and the
  C library's are not the same to the last bit everywhere, so tau has a tanh of its own.
- `project` compares u with tau, adds, and nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from gxnor_ref.spec.domain import (
    Floats,
    Integers,
    require,
    require_choice,
    require_finite,
    require_floats,
    require_positive,
    require_shape,
)
from gxnor_ref.spec.errors import NotFiniteError
from gxnor_ref.spec.space import DiscreteSpace, require_space, require_states

LAWS = ("tanh", "linear")
"""Transition probability: Eq (20), or the unbiased abs(nu) / dz."""

M = 3.0
"""Nonlinear factor m of Eq (20) in the paper's experiments."""

SATURATION = 20.0
"""From here on tanh rounds to 1: 1 - tanh(20) < 2^-56."""

HALVINGS = 5
"""tanh(x) is computed at x / 2^5 <= 0.625 and doubled five times."""

LAST_ODD = 15
"""Lambert's continued fraction is cut after 15: the error at 0.625 is below 2^-57 of the value."""


def sign(x: Floats) -> Floats:
    """Eq (19): 1 if x >= 0, else -1.

    Parameters
    ----------
    x : float array
        Any numbers; -0 is 0.

    Returns
    -------
    float array
        Signs in the shape and precision of `x`.

    Raises
    ------
    DomainError
        x is not a float array, or holds a NaN.

    Examples
    --------
    >>> sign(np.array([-2.0, -0.0, 0.0, 3.0]))
    array([-1.,  1.,  1.,  1.])
    """
    require_floats("x", x)
    if np.isnan(x).any():
        raise NotFiniteError("x is NaN; expected numbers")
    return np.where(x >= 0, x.dtype.type(1), x.dtype.type(-1))


def bound(W: Floats, dW: Floats, space: DiscreteSpace) -> Floats:
    """Eq (13): restrict the increment so that W + dW stays within [-H, H].

    min(H - W, dW) if dW >= 0, else max(-H - W, dW).

    Parameters
    ----------
    W : float array
        States of `space`.
    dW : float array of the same shape
        Increments, finite.
    space : DiscreteSpace
        The weight space.

    Returns
    -------
    float64 array
        The bounded increments rho, exact.

    Raises
    ------
    DomainError
        The shapes differ, W holds a value that is not a state, or dW a NaN or an infinity.

    Notes
    -----
    The paper prints -1 and 1 for -H and H (SPEC.md, 13).

    Examples
    --------
    >>> bound(np.array([1.0, 0.0, -1.0]), np.array([0.5, 0.5, 9.0]), DiscreteSpace(1))
    array([0. , 0.5, 2. ])
    """
    require_space(space)
    n = require_states("W", W, space)
    require_floats("dW", dW)
    require_shape("dW", dW, W.shape)
    require_finite("dW", dW)
    W, dW = space.value(n), dW.astype(np.float64)
    rho: Floats = np.where(dW >= 0, np.minimum(space.H - W, dW), np.maximum(-space.H - W, dW))
    return rho


class Decomposition(NamedTuple):
    """Result of `decompose`: rho = kappa dz + nu."""

    kappa: Floats
    nu: Floats


def decompose(rho: Floats, space: DiscreteSpace) -> Decomposition:
    """Eq (14) to (16), (23) to (25): split an increment into whole steps and a remainder.

    kappa = fix(rho / dz) rounds toward zero; nu = rem(rho, dz) has the sign of rho.

    Parameters
    ----------
    rho : float array
        Bounded increments, abs(rho) <= 2 H.
    space : DiscreteSpace
        The weight space.

    Returns
    -------
    Decomposition
        kappa, integers in float64, abs(kappa) <= 2^N; nu, abs(nu) < dz. Both exact.

    Raises
    ------
    DomainError
        An element of rho is not finite or larger than 2 H.

    Examples
    --------
    >>> decompose(np.array([1.75, -0.25]), DiscreteSpace(1))
    Decomposition(kappa=array([1., 0.]), nu=array([ 0.75, -0.25]))
    """
    require_space(space)
    require_floats("rho", rho)
    require_finite("rho", rho)
    rho = rho.astype(np.float64, copy=False)
    too_large = np.abs(rho) > 2 * space.H
    if too_large.any():
        require(False, "rho", rho[too_large].flat[0], f"abs(rho) <= 2 H = {2 * space.H}")
    nu = np.asarray(np.fmod(rho, space.dz))
    return Decomposition(np.asarray((rho - nu) / space.dz), nu)


def tau(nu: Floats, space: DiscreteSpace, m: float = M, law: str = "tanh") -> Floats:
    """Eq (20): probability of one step more, tanh(m abs(nu) / dz).

    Parameters
    ----------
    nu : float array
        Remainders, abs(nu) < dz.
    space : DiscreteSpace
        The weight space.
    m : float, default 3.0
        Nonlinear factor, > 0; plays no part in "linear".
    law : {"tanh", "linear"}, default "tanh"
        "tanh": Eq (20). It is biased: for small nu the mean step is m times the increment.
        "linear": abs(nu) / dz, whose mean step is the increment.

    Returns
    -------
    float64 array
        Probabilities in [0, 1]; 0 for nu = 0.

    Raises
    ------
    DomainError
        m <= 0, an unknown law, or an element of nu that is not smaller than dz.

    Notes
    -----
    tau <= (1 + 2^-48) m abs(nu) / dz, or both are below 2^-1000. This holds because tanh(x) <= x;
    the quotient and the product in x add 2 u to the 15 u of `tanh`, u = 2^-53. SPEC.md, E.

    Examples
    --------
    >>> tau(np.array([0.0, -0.5]), DiscreteSpace(1)).round(4)
    array([0.    , 0.9051])
    >>> tau(np.array([0.0, -0.5]), DiscreteSpace(1), law="linear")
    array([0. , 0.5])
    """
    m = require_positive("m", m)
    require_choice("law", law, LAWS)
    require_space(space)
    require_floats("nu", nu)
    nu = nu.astype(np.float64, copy=False)
    too_large = ~(np.abs(nu) < space.dz)
    if too_large.any():
        require(False, "nu", nu[too_large].flat[0], f"abs(nu) < dz = {space.dz}")
    share = np.asarray(np.abs(nu) / space.dz)
    return share if law == "linear" else tanh(m * share)


def tanh(x: Floats) -> Floats:
    """Hyperbolic tangent, with the same bits on every IEEE 754 machine.

    Lambert's continued fraction, t = y / (1 + y^2 / (3 + y^2 / (5 + ... / 15))), at y = x / 32, and
    five doublings, tanh(2 y) = 2 t / (1 + t^2).

    Parameters
    ----------
    x : float64 array
        Numbers >= 0; from 20 on the result is 1.

    Returns
    -------
    float64 array
        Within 2^-49 of tanh(x), relative to it, for x >= 2^-1017; in [0, 1].

    Raises
    ------
    DomainError
        x is not a float64 array, or an element is negative or NaN.

    Notes
    -----
    Distance from tanh(x), in units of u = 2^-53 relative to the value: y is exact for x >= 2^-1017.
    For a smaller x, tanh(x) is below 2^-53, the smallest positive u, so `project` decides the same
    whatever the error. The fraction has an error below 2.5 u: each level adds 2 u to a term that is
    at most 0.13 of the sum, the last sum and the last quotient add u each, the cut adds less than
    u / 16. A doubling passes the error of t on by a factor (1 - t^2) / (1 + t^2) <= 1 and adds at
    most 2.5 u: half of the rounding of t^2, one addition, one division; 2 t is exact. So it is
    below 15 u < 2^-49.

    No result is above 1: with t <= 1 a multiple of 2^-53 above 1/2, t = 1 - d, the float nearest to
    t^2 is at least 1 - 2 d, and that nearest to 1 + t^2 at least 2 - 2 d = 2 t, as both bounds are
    floats; below 1/2, 2 t < 1 <= 1 + t^2.

    Examples
    --------
    >>> tanh(np.array([0.0, 0.5, 20.0])).round(6)
    array([0.      , 0.462117, 1.      ])
    """
    require_floats("x", x)
    require(x.dtype == np.float64, "x.dtype", x.dtype, "float64")
    outside = ~(x >= 0)
    if outside.any():
        require(False, "x", x[outside].flat[0], "numbers >= 0")
    y = np.minimum(x, SATURATION) / 2.0**HALVINGS
    fraction = np.full_like(y, LAST_ODD)
    for odd in range(LAST_ODD - 2, 0, -2):
        fraction = odd + y * y / fraction
    t = y / fraction
    for _ in range(HALVINGS):
        t = 2.0 * t / (1.0 + t * t)
    return np.asarray(t)


def project(
    W: Floats, dW: Floats, u: Floats, space: DiscreteSpace, m: float = M, law: str = "tanh"
) -> Floats:
    """Eq (17), (18) and (26): the next weights, W + P_grad(rho(dW)).

    The projected increment is kappa dz + sign(rho) dz with probability tau(nu), that is where
    u < tau(nu), and kappa dz otherwise.

    Parameters
    ----------
    W : float array
        States of `space`.
    dW : float array of the same shape
        Increments, finite.
    u : float array of the same shape
        Uniform numbers in [0, 1).
    space : DiscreteSpace
        The weight space.
    m, law : float, str
        As in `tau`.

    Returns
    -------
    float64 array
        States of `space`.

    Raises
    ------
    DomainError
        The shapes differ; W holds a value that is not a state, dW a NaN or an infinity, u a number
        outside [0, 1); or m or law is not as in `tau`.

    Notes
    -----
    The authors' code projects first and clips afterwards: the same next state for every u
    (SPEC.md, 14).

    Examples
    --------
    >>> W, dW = np.array([0.0, 0.0, -1.0]), np.array([-0.3, -0.3, 1.3])
    >>> project(W, dW, np.array([0.1, 0.9, 0.9]), DiscreteSpace(1))
    array([-1.,  0.,  0.])
    """
    require_floats("W", W)
    require_floats("u", u)
    require_shape("u", u, W.shape)
    outside = ~((u >= 0) & (u < 1))
    if outside.any():
        require(False, "u", u[outside].flat[0], "numbers in [0, 1)")
    rho = bound(W, dW, space)
    kappa, nu = decompose(rho, space)
    step = kappa + np.where(u < tau(nu, space, m, law), sign(rho), 0.0)
    return np.asarray(W + step * space.dz, dtype=np.float64)


def transition(
    n: Integers, dW: Floats, u: Floats, space: DiscreteSpace, m: float = M, law: str = "tanh"
) -> Integers:
    """Eq (17) on state indices: what is stored between two iterations.

    Parameters
    ----------
    n : integer array
        Current state indices, 0 <= n <= 2^N.
    dW : float array of the same shape
        Increments, finite.
    u : float array of the same shape
        Uniform numbers in [0, 1).
    space, m, law
        As in `project`.

    Returns
    -------
    integer array
        The next state indices, of type `space.dtype`.

    Raises
    ------
    DomainError
        An index outside the space, or as in `project`.

    Examples
    --------
    >>> transition(np.array([1, 1]), np.array([-0.3, 2.0]), np.array([0.1, 0.9]), DiscreteSpace(1))
    array([0, 2], dtype=uint8)
    """
    require_space(space)
    return space.index(project(space.value(n), dW, u, space, m, law))
