"""Folding: thresholds that equal batch normalization and phi_r at every sum."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.layers import BatchNorm, DiscreteActivation
from gxnor_ref.packed.fold import PackError, Thresholds, fold
from gxnor_ref.spec import folding
from gxnor_ref.spec.activation import BOUNDARIES
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.folding import threshold
from gxnor_ref.spec.normalization import EPSILON

Complains = Callable[..., AbstractContextManager[None]]

PRECISIONS: list[Any] = [np.float32, np.float64]


def batch_norm_of(gamma: Any, beta: Any, mean: Any, variance: Any, dtype: Any) -> BatchNorm:
    norm = BatchNorm(len(gamma), dtype)
    norm.gamma, norm.beta, norm.mean, norm.variance = (
        np.array(part, dtype) for part in (gamma, beta, mean, variance)
    )
    return norm


def spec_index(norm: BatchNorm, phi: DiscreteActivation, unit: float, sums: Any) -> Any:
    """State indices by the thresholds of the spec, which evaluates the formula at every sum."""
    parts = (norm.gamma, norm.beta, norm.mean, norm.variance, EPSILON, unit)
    ends = int(sums.min()), int(sums.max())
    folded = folding.fold(*parts, phi.N, phi.r, phi.H, phi.boundary, *ends)
    return threshold(sums, *folded)


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    # Halves and quarters hit the steps of phi_r exactly, where a mistake would show.
    exact = st.integers(int(least * 4), int(most * 4)).map(lambda n: n / 4)
    return exact | st.floats(least, most, allow_subnormal=False)


@given(
    data=st.data(),
    N=st.integers(0, 7),
    boundary=st.sampled_from(BOUNDARIES),
    dtype=st.sampled_from(PRECISIONS),
    unit=st.sampled_from([1.0, 0.5, 2.0**-8, 2.0**-13]),
    largest=st.integers(0, 60),
)
def test_thresholds_equal_the_spec_at_every_sum(
    data: st.DataObject, N: int, boundary: str, dtype: Any, unit: float, largest: int
) -> None:
    channels = data.draw(st.integers(1, 4), "channels")

    def per_channel(least: float, most: float, name: str) -> list[float]:
        drawn = st.lists(numbers(least, most), min_size=channels, max_size=channels)
        return data.draw(drawn, name)

    reach = max(1.0, largest * unit)
    norm = batch_norm_of(
        per_channel(-3, 3, "gamma"),
        per_channel(-2, 2, "beta"),
        per_channel(-reach, reach, "mean"),
        per_channel(0, 50, "variance"),
        dtype,
    )
    r = data.draw(numbers(0.25, 2), "r")
    H = r + data.draw(numbers(0.25, 2), "H - r")
    phi = DiscreteActivation(N, r, H, boundary, "rectangular", 0.5)
    sums = np.repeat(np.arange(-largest, largest + 1)[:, np.newaxis], channels, axis=1)

    folded = fold(norm, phi, unit, largest)

    assert folded.values.shape == (channels, 2**N)
    assert (folded.index(sums) == spec_index(norm, phi, unit, sums)).all()


@pytest.mark.parametrize("N", [0, 1, 3])
def test_a_channel_without_gain_is_constant(N: int) -> None:
    norm = batch_norm_of([0, -0.0, 0], [-9, 0.25, 9], [1, 1, 1], [2, 2, 2], np.float32)
    phi = DiscreteActivation(N, 0.5, 1.0, "open", "rectangular", 0.5)
    sums = np.repeat(np.arange(-20, 21)[:, np.newaxis], 3, axis=1)

    index = fold(norm, phi, 1.0, 20).index(sums)

    middle = 1 if N == 0 else 2 ** (N - 1)
    assert (index == [0, middle, 2**N]).all()


def test_a_negative_gamma_mirrors_its_channel() -> None:
    phi = DiscreteActivation(1, 0.5, 1.0, "open", "rectangular", 0.5)

    folded = fold(batch_norm_of([1, -1], [0, 0], [2, 2], [1, 1], np.float64), phi, 1.0, 9)

    assert folded.direction.tolist() == [1, -1]
    # The zero window |A - 2| <= 0.5 sqrt(1.0001) holds the sum 2 alone.
    assert folded.values.tolist() == [[2, 3], [1, 2]]


def test_large_sums_are_rounded_as_the_network_rounds_them() -> None:
    # Beyond 2^24 float32 has even numbers alone; all thresholds lie there.
    largest, mean, deviation = 2**24 + 2**19, 2.0**24 + 2**18, 2.0**16
    norm = batch_norm_of([1], [0.3], [mean], [deviation**2], np.float32)
    phi = DiscreteActivation(2, 0.5, 1.0, "closed", "rectangular", 0.5)

    folded = fold(norm, phi, 1.0, largest)

    near = np.concatenate([folded.values[0] + offset for offset in range(-40, 41)])
    near = near[np.abs(near) <= largest].astype(np.int64)[:, np.newaxis]
    index = folded.index(near)
    assert folded.values.min() > 2**24
    assert set(index.ravel()) == {0, 1, 2, 3, 4}
    assert (index == spec_index(norm, phi, 1.0, near)).all()


@pytest.mark.parametrize("part", ["gamma", "beta", "mean"])
def test_a_formula_that_is_no_number_is_refused(part: str, complains: Complains) -> None:
    norm = BatchNorm(3, np.float32)
    getattr(norm, part)[1] = np.nan
    phi = DiscreteActivation(1, 0.5, 1.0, "open", "rectangular", 0.5)

    with complains(PackError, "channel 1", "NaN", "expected"):
        fold(norm, phi, 1.0, 9)


def test_an_activation_that_is_not_monotone_is_refused(complains: Complains) -> None:
    class Bump(DiscreteActivation):
        """1 at the sums -1, 0 and 1, and -1 elsewhere."""

        def forward(self, x: Any) -> Any:
            return np.where(np.abs(x) < 1.5, x.dtype.type(1), x.dtype.type(-1))

    phi = Bump(0, 0.5, 1.0, "open", "rectangular", 0.5)

    with complains(PackError, "channel 0 is not monotone at the sum 2"):
        fold(BatchNorm(1, np.float32), phi, 1.0, 9)


@pytest.mark.parametrize("largest", [-1, 2**31 - 1, 1.5])
def test_a_range_beyond_int32_is_refused(largest: Any, complains: Complains) -> None:
    phi = DiscreteActivation(1, 0.5, 1.0, "open", "rectangular", 0.5)

    with complains(DomainError, "largest", largest):
        fold(BatchNorm(1, np.float32), phi, 1.0, largest)


def int32(values: Any) -> Any:
    return np.array(values, np.int32)


@pytest.mark.parametrize(
    ("values", "direction", "parts"),
    [
        (np.zeros((1, 2)), np.ones(1, np.int8), ["values", "float64", "int32"]),
        (int32([1, 2]), np.ones(2, np.int8), ["values", "(2,)", "(channels, thresholds)"]),
        (int32([[1, 2]]), np.ones(1), ["direction", "float64", "int8"]),
        (int32([[1, 2]]), np.ones(2, np.int8), ["direction", "(2,)", "(1,)"]),
        (int32([[1, 2]]), np.zeros(1, np.int8), ["direction", "[0]", "1 or -1"]),
        (int32([[1, 2]]), np.full(1, -128, np.int8), ["direction", "[-128]", "1 or -1"]),
        (int32([[1, 2], [3, 2]]), np.ones(2, np.int8), ["values", "falling", "ascending"]),
    ],
)
def test_thresholds_say_what_is_wrong(
    values: Any, direction: Any, parts: list[str], complains: Complains
) -> None:
    with complains(DomainError, *parts, "expected"):
        Thresholds(values, direction)


@given(st.integers(0, 3), st.sampled_from([1, -1]), st.data())
def test_an_index_is_the_number_of_thresholds_reached(
    N: int, direction: int, data: st.DataObject
) -> None:
    drawn = st.lists(st.integers(-9, 9), min_size=2**N, max_size=2**N).map(sorted)
    values = data.draw(drawn, "thresholds")
    thresholds = Thresholds(int32([values]), np.array([direction], np.int8))
    sums = range(-12, 13)

    index = thresholds.index(np.array(sums).reshape(1, 1, 5, 5))

    reached = [sum(A >= t if direction == 1 else A <= t for t in values) for A in sums]
    assert index.ravel().tolist() == reached
