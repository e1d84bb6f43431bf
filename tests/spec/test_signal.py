"""Error signals as integers times one power of two."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from gxnor_ref.spec.convolution import (
    conv2d_backward_input,
    conv2d_backward_weight,
    dense_backward_weight,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.signal import LEAST_EXPONENT, Signal, fixed_point, signal_exponent

WIDTHS = pytest.mark.parametrize("bits", [8, 16])


def signals(dtype: type[np.floating[Any]]) -> st.SearchStrategy[Any]:
    """Arrays of numbers of every size up to 2^127, subnormal ones among them."""
    numbers = st.floats(-(2.0**127), 2.0**127, width=32 if dtype is np.float32 else 64)
    return arrays(dtype, array_shapes(min_dims=0, max_dims=4, max_side=4), elements=numbers)


def plainly(e: float, exponent: int) -> int:
    """e / 2^exponent, rounded half to even, in exact arithmetic."""
    return round(Fraction(e) / Fraction(2) ** exponent)


@given(e=signals(np.float32) | signals(np.float64), bits=st.sampled_from([8, 16]))
def test_every_element_is_rounded_to_the_nearest_multiple(e: Any, bits: int) -> None:
    q, exponent = fixed_point(e, bits)

    assert q.dtype == np.dtype(f"int{bits}")
    assert q.shape == e.shape
    assert q.tolist() == np.vectorize(lambda x: plainly(x, exponent), otypes=[int])(e).tolist()


@given(e=signals(np.float64), bits=st.sampled_from([8, 16]))
def test_the_exponent_is_the_smallest_that_clips_nothing(e: Any, bits: int) -> None:
    most = 2 ** (bits - 1) - 1
    exponent = fixed_point(e, bits).exponent
    sizes = [abs(plainly(x, exponent)) for x in e.flat]
    finer = [abs(plainly(x, exponent - 1)) for x in e.flat]

    assert max(sizes, default=0) <= most
    assert exponent == LEAST_EXPONENT or max(finer, default=0) > most


@given(e=signals(np.float32), bits=st.sampled_from([8, 16]))
def test_the_value_is_exact_and_near(e: Any, bits: int) -> None:
    signal = fixed_point(e, bits)
    value = signal.value()

    assert (signal.value(np.float32) == value).all()
    largest = float(np.abs(e).max(initial=0))
    # Half a unit: 2^(p - 1), where 2^p < 2^(2 - bits) M, or 2^-100 for tiny signals.
    bound = max(math.ldexp(largest, 1 - bits), 2.0 ** (LEAST_EXPONENT - 1))
    assert (np.abs(value - e.astype(np.float64)) <= bound).all()


@WIDTHS
def test_the_largest_decides_at_the_edge_where_it_would_round_up(bits: int) -> None:
    most = 2.0 ** (bits - 1)
    # most - 1/2 lies halfway between most - 1, which is odd, and most, which does not fit.
    assert signal_exponent(most - 1, bits) == 0
    assert signal_exponent(math.nextafter(most - 0.5, 0), bits) == 0
    assert signal_exponent(most - 0.5, bits) == 1
    assert signal_exponent(most, bits) == 1


@WIDTHS
def test_halves_go_to_the_even_neighbor(bits: int) -> None:
    most = 2 ** (bits - 1) - 1
    e = np.array([0.5, 1.5, 2.5, -0.5, -1.5, most])
    assert fixed_point(e, bits).q.tolist() == [0, 2, 2, 0, -2, most]


@WIDTHS
@pytest.mark.parametrize("size", [0.0, 5e-324, 2.0**-149, 2.0**-130])
def test_tiny_signals_are_zero(size: float, bits: int) -> None:
    signal = fixed_point(np.array([size, -size]), bits)
    assert (signal.q.tolist(), signal.exponent) == ([0, 0], LEAST_EXPONENT)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_refused(bad: float) -> None:
    with pytest.raises(DomainError, match=r"^e\[0, 1\] is -?(nan|inf); expected a finite number$"):
        fixed_point(np.array([[0.0, bad]]), 8)


@pytest.mark.parametrize("bits", [0, 1, 7, 15, 17, 32])
def test_other_widths_are_refused(bits: int) -> None:
    with pytest.raises(DomainError, match=f"^bits is {bits}; expected 8 or 16$"):
        fixed_point(np.zeros(1), bits)


@given(data=st.data(), bits=st.sampled_from([8, 16]))
def test_backward_products_of_a_signal_are_exact_in_float64(data: Any, bits: int) -> None:
    random = np.random.default_rng(data.draw(st.integers(0, 2**32)))
    e = fixed_point(random.normal(size=(2, 3, 4, 4)), bits)
    Y, W = random.integers(-1, 2, (2, 2, 5, 6)), random.integers(-1, 2, (3, 2, 2, 3))

    gradient = conv2d_backward_weight(e.value(), Y.astype(np.float64), (2, 3))
    below = conv2d_backward_input(e.value(), W.astype(np.float64), (2, 2, 5, 6))

    q: Any = e.q.astype(object)
    exact: Any = Y.astype(object)
    assert (np.ldexp(gradient, -e.exponent) == conv2d_backward_weight(q, exact, (2, 3))).all()
    for b, o, y, x in np.ndindex(2, 3, 4, 4):
        shifted = q[b, o, y, x] * W[o]
        below[b, :, y : y + 2, x : x + 3] -= np.ldexp(shifted.astype(np.float64), e.exponent)
    assert (below == 0).all()


def test_the_bound_on_the_error_of_a_sum() -> None:
    """K products with abs(w) <= 1 move by at most K half units."""
    random = np.random.default_rng(0)
    e, Y = random.normal(size=(500, 3)), random.integers(-1, 2, (500, 4)).astype(np.float64)
    for bits in (8, 16):
        signal = fixed_point(e, bits)
        moved = dense_backward_weight(signal.value(), Y) - dense_backward_weight(e, Y)
        assert np.abs(moved).max() <= 500 * 2.0 ** (signal.exponent - 1)


@pytest.mark.parametrize("e", [[1.999, 2.0**-6], [2.0**-101], [1.0, 0.25], [127.5, 1.0, 0.49]])
@pytest.mark.parametrize("bits", [8, 16])
def test_no_element_moves_by_more_than_half_a_unit(e: list[float], bits: int) -> None:
    signal = fixed_point(np.array(e), bits)
    half = 2.0 ** (signal.exponent - 1)

    assert np.abs(signal.value() - np.array(e)).max() <= half
    if signal.exponent > -100:
        assert half <= max(e) / (2 ** (bits - 1) - 0.5)


@pytest.mark.parametrize("exponent", [0.5, 10**30, -(10**30)])
def test_an_exponent_is_an_integer_in_its_range(exponent: Any) -> None:
    message = f"exponent is {exponent}; expected an integer in -2048..2048"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        Signal(np.ones(1, np.int8), exponent).value()
