"""The statistical check of transitions passes right generators, and fails wrong ones."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import pytest

from gxnor_ref.conform.frequencies import check_frequencies
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import bound, transition

Complains = Callable[..., AbstractContextManager[None]]


def mover(N: int = 1, m: float = 3.0, law: str = "tanh", draw: Any = None) -> Callable[..., Any]:
    """Return transitions with a generator of their own."""
    random = np.random.default_rng(5)
    space = DiscreteSpace(N)
    return lambda n, dW: transition(
        n, dW, random.random(n.shape) if draw is None else draw(random, n.shape), space, m, law
    )


@pytest.mark.parametrize(
    ("N", "m", "law"), [(1, 3.0, "tanh"), (0, 1.0, "linear"), (2, 15.0, "tanh")]
)
def test_a_right_generator_passes(N: int, m: float, law: str) -> None:
    found = check_frequencies(mover(N, m, law), N, m, law)

    assert all(test.passed for test in found), found


def frozen(random: Any, shape: Any) -> Any:
    """The same numbers in every step."""
    return np.random.default_rng(1).random(shape)


def shared(random: Any, shape: Any) -> Any:
    """One number for pairs of neighbors."""
    return np.repeat(random.random(shape[0] // 2), 2)


def repeated(random: Any, shape: Any) -> Any:
    """One row of numbers for all rows of weights, as broadcasting makes."""
    return np.tile(random.random(32), shape[0] // 32)


def lanes(random: Any, shape: Any) -> Any:
    """Four lanes of a vector share a generator."""
    return np.tile(random.random(shape[0] // 4), 4)


class Cycle:
    """The numbers of four steps, again and again."""

    def __init__(self) -> None:
        self.kept: list[Any] = []

    def __call__(self, random: Any, shape: Any) -> Any:
        if len(self.kept) < 4:
            self.kept.append(random.random(shape))
        else:
            self.kept.append(self.kept[-4])
        return self.kept[-1]


def low(random: Any, shape: Any) -> Any:
    """Numbers below 0.99 alone."""
    return 0.99 * random.random(shape)


@pytest.mark.parametrize(
    ("move", "name"),
    [
        (mover(m=2.8), "frequencies against tau"),
        (mover(law="linear"), "frequencies against tau"),
        (mover(draw=frozen), "independence of steps"),
        (mover(draw=shared), "independence of neighbors"),
        (mover(draw=low), "mean frequency"),
        (mover(draw=repeated), "spread of steps"),
        (mover(draw=lanes), "spread of steps"),
        (mover(draw=Cycle()), "spread of weights"),
    ],
)
def test_a_wrong_generator_fails(move: Callable[..., Any], name: str) -> None:
    found = {test.name: test.passed for test in check_frequencies(move)}

    assert not found[name]


@pytest.mark.parametrize("m", [1e6, 1e-6])
def test_shares_that_show_nothing_are_refused(m: float) -> None:
    with pytest.raises(DomainError, match=r"tau is from .*; or another m"):
        check_frequencies(lambda n, dW: n, m=m)


def careless(has_kappa: bool, has_bound: bool) -> Callable[..., Any]:
    """Return transitions without their whole steps, or without Eq (13)."""
    random, space = np.random.default_rng(5), DiscreteSpace(1)

    def move(n: Any, dW: Any) -> Any:
        rho = bound(space.value(n), dW, space) if has_bound else dW
        kappa, nu = np.trunc(rho / space.dz), np.fmod(rho, space.dz)
        further = random.random(n.shape) < np.tanh(3 * np.abs(nu) / space.dz)
        return n + has_kappa * kappa + np.sign(rho) * further

    return move


def test_whole_steps_and_the_bound_are_checked(complains: Complains) -> None:
    assert all(test.passed for test in check_frequencies(careless(True, True)))
    with complains(DomainError, "expected the state at kappa, or one beyond"):
        check_frequencies(careless(False, True))
    with complains(DomainError, "expected the end of the space, where Eq (13) stops"):
        check_frequencies(careless(True, False))


def test_a_state_out_of_reach_is_refused() -> None:
    with pytest.raises(DomainError, match="the state at kappa, or one beyond"):
        check_frequencies(lambda n, dW: n * 0)
