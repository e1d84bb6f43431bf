"""Backward products on the NumPy backend: exact with a discrete side, BLAS's without."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.products import Products, Units
from gxnor_ref.spec.convolution import exact_fan_in
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.signal import fixed_point

UNITS = st.sampled_from([1.0, 2.0**-3, 2.0**-8, 2.0**-14])
PIECE = exact_fan_in(2.0**-15)
"""Ternary terms of a signal of 16 bits that float32 adds exactly: 512."""


def states(seed: int, shape: tuple[int, ...], unit: float) -> npt.NDArray[np.float32]:
    """Multiples of a unit in [-1, 1], the ends among them."""
    levels = round(1 / unit)
    random = np.random.default_rng(seed)
    n = random.integers(-levels, levels, shape, endpoint=True)
    n.flat[0], n.flat[-1] = levels, -levels
    return (n * unit).astype(np.float32)


def exactly(A: npt.NDArray[Any], B: npt.NDArray[Any], exponent: int) -> npt.NDArray[np.float32]:
    """A @ B 2^exponent in Python's integers, rounded once."""
    scale = 2**30
    whole: Any = np.array([[int(x * scale) for x in row] for row in B.tolist()], object)
    sums = A.astype(object) @ whole
    numbers = [[np.float32(np.ldexp(int(x) / scale, exponent)) for x in row] for row in sums]
    return np.array(numbers, np.float32)


@given(
    seed=st.integers(0, 999),
    places=st.sampled_from([1, 2, 63, 64, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE + 7]),
    unit=UNITS,
    bits=st.sampled_from([8, 16]),
    dtype=st.sampled_from([np.float32, np.float64]),
    same=st.booleans(),
)
def test_products_with_a_discrete_side_are_exact(
    seed: int, places: int, unit: float, bits: int, dtype: type[Any], same: bool
) -> None:
    random = np.random.default_rng(seed)
    e = random.normal(size=(places, 3)).astype(dtype)
    if same:
        e[:] = 1.0
    q, exponent = fixed_point(e, bits)
    Y, W = states(seed, (places, 4), unit).astype(dtype), states(seed + 1, (3, 5), unit)

    products = Products(e, bits, Units(unit, unit))
    gradient = products.scaled(products.with_inputs(products.signal, Y))
    below = products.scaled(products.with_weights(products.signal, W.astype(dtype)))

    assert gradient.dtype == below.dtype == dtype
    if dtype is np.float32:
        assert (gradient == exactly(q.T, Y, exponent)).all()
        assert (below == exactly(q, W, exponent)).all()
    else:
        assert (gradient == np.ldexp(q.T.astype(np.float64) @ Y, exponent)).all()


def test_overlapping_rows_are_added_up_exactly() -> None:
    """Nine rows of 512 products of 32767 go beyond the integers of float32."""
    e = np.full((2, PIECE), 32767.0, np.float32)
    products = Products(e, 16, Units(1.0, 1.0))
    W = np.ones((PIECE, 3), np.float32)
    assert products.with_weights(products.signal, W).dtype == np.float32
    rows = products.with_weights(products.signal, W, overlaps=9)
    assert rows.dtype == np.float64
    assert (rows.sum(axis=0) == 2 * 32767 * PIECE).all()


def test_float_gradients_are_products_of_floats() -> None:
    random = np.random.default_rng(0)
    e, Y = random.normal(size=(2, 40, 3)).astype(np.float32)
    products = Products(e, None, Units(1.0, 1.0))
    assert (products.scaled(products.with_inputs(e, Y)) == e.T @ Y).all()


@pytest.mark.parametrize("units", [Units(1.0, None), Units(None, 1.0), Units(None, None)])
def test_a_signal_is_rounded_where_a_side_is_discrete(units: Units) -> None:
    e = np.random.default_rng(0).normal(size=(40, 3)).astype(np.float32)
    products = Products(e, 8, units)
    rounded = products.scaled(products.signal)
    expected = e if units == (None, None) else fixed_point(e, 8).value(np.float32)
    assert (rounded == expected).all()


def test_too_many_places_are_refused() -> None:
    units = Units(None, 2.0**-35)
    # Products are multiples of 2^-50 of the largest, and float64 has 53 bits.
    Products(np.ones((8, 1)), 16, units)
    with pytest.raises(DomainError, match=r"^places of a batch is 9; .*--gradient-bits float\)$"):
        Products(np.ones((9, 1)), 16, units)
