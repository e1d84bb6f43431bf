"""Weighted sums and max-pooling: Eq (2), (10), (11), (12), and SPEC.md, 22 and 23."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any, NamedTuple

import hypothesis.extra.numpy as hnp
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.convolution import (
    conv2d,
    conv2d_backward_input,
    conv2d_backward_weight,
    dense,
    dense_backward_input,
    dense_backward_weight,
    exact_fan_in,
    max_pool,
    max_pool_backward,
    output_length,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

Floats = npt.NDArray[np.floating[Any]]
Float = type[np.floating[Any]]
Shape = tuple[int, int, int, int]

PRECISIONS: st.SearchStrategy[Float] = st.sampled_from([np.float32, np.float64])


def whole_numbers(shape: tuple[int, ...], kind: Float) -> st.SearchStrategy[Floats]:
    """Draw integers from -3 to 3 as floats, with which every sum below is exact."""
    return hnp.arrays(kind, shape, elements=st.integers(-3, 3))


def inner(a: Floats, b: Floats) -> int:
    assert a.shape == b.shape
    return int((a.astype(np.int64) * b.astype(np.int64)).sum())


class Dense(NamedTuple):
    Y: Floats
    W: Floats
    e: Floats


@st.composite
def dense_layers(draw: st.DrawFn) -> Dense:
    batch, inputs, outputs = (draw(st.integers(0, 5)) for _ in range(3))
    kind = draw(PRECISIONS)
    shapes = (batch, inputs), (outputs, inputs), (batch, outputs)
    return Dense(*(draw(whole_numbers(shape, kind)) for shape in shapes))


class Convolution(NamedTuple):
    Y: Floats
    W: Floats
    e: Floats
    stride: int
    padding: int

    @property
    def shape(self) -> Shape:
        batch, channels, height, width = self.Y.shape
        return batch, channels, height, width

    @property
    def kernel(self) -> tuple[int, int]:
        _, _, height, width = self.W.shape
        return height, width


@st.composite
def convolutions(draw: st.DrawFn, least_batch: int = 0) -> Convolution:
    batch = draw(st.integers(least_batch, 2))
    channels, filters = draw(st.integers(1, 2)), draw(st.integers(1, 3))
    stride, padding = draw(st.integers(1, 3)), draw(st.integers(0, 2))
    sides = [draw(st.integers(1, 5)) for _ in range(2)]
    kernel = [draw(st.integers(1, min(3, side + 2 * padding))) for side in sides]
    rows, columns = (
        len(range(0, side + 2 * padding - k + 1, stride))
        for side, k in zip(sides, kernel, strict=True)
    )
    kind = draw(PRECISIONS)
    return Convolution(
        draw(whole_numbers((batch, channels, *sides), kind)),
        draw(whole_numbers((filters, channels, *kernel), kind)),
        draw(whole_numbers((batch, filters, rows, columns), kind)),
        stride,
        padding,
    )


def at(Y: Floats, b: int, c: int, row: int, column: int) -> int:
    """Return a value of the input, or the zero state outside it."""
    inside = 0 <= row < Y.shape[2] and 0 <= column < Y.shape[3]
    return int(Y[b, c, row, column]) if inside else 0


@given(layer=dense_layers())
def test_dense_is_the_sum_of_eq_11(layer: Dense) -> None:
    Y, W, _ = layer

    x = dense(Y, W)

    expected = [
        [sum(int(W[i, j]) * int(Y[b, j]) for j in range(Y.shape[1])) for i in range(len(W))]
        for b in range(len(Y))
    ]
    wanted = np.array(expected, Y.dtype).reshape(len(Y), len(W))
    np.testing.assert_array_equal(x, wanted, strict=True)


@given(layer=dense_layers())
def test_the_gradients_of_a_dense_layer_are_its_transposes(layer: Dense) -> None:
    """Eq (10) and (12): E = <x, e> is linear in W and in Y, and so <x, e> says it all."""
    Y, W, e = layer

    with_respect_to_W, with_respect_to_Y = dense_backward_weight(e, Y), dense_backward_input(e, W)

    assert inner(dense(Y, W), e) == inner(W, with_respect_to_W) == inner(Y, with_respect_to_Y)


@given(c=convolutions())
def test_conv2d_is_the_sum_of_eq_2_over_the_patch_under_the_kernel(c: Convolution) -> None:
    """SPEC.md, 22: cross-correlation of any stride, padding and kernel, exact."""
    expected = np.zeros(c.e.shape, c.Y.dtype)
    for b, o, p, q in np.ndindex(*expected.shape):
        expected[b, o, p, q] = sum(
            int(c.W[o, ch, i, j])
            * at(c.Y, b, ch, p * c.stride + i - c.padding, q * c.stride + j - c.padding)
            for ch, i, j in np.ndindex(*c.W.shape[1:])
        )

    x = conv2d(c.Y, c.W, c.stride, c.padding)

    np.testing.assert_array_equal(x, expected, strict=True)


def test_the_kernel_is_not_flipped() -> None:
    """SPEC.md, 22: a single 1 shows the kernel turned round; a true convolution, upright."""
    Y = np.zeros((1, 1, 3, 3))
    Y[0, 0, 1, 1] = 1.0
    W = np.array([[[[0.0, 1.0], [2.0, 3.0]]]])

    assert conv2d(Y, W)[0, 0].tolist() == [[3.0, 2.0], [1.0, 0.0]]
    patch = np.array([[[[0.0, 1.0], [0.0, 0.0]]]])
    assert conv2d(patch, W).item() == 1.0


def test_padding_counts_as_the_zero_state() -> None:
    """Neither -1 nor +1: of nine ones under the kernel, those outside are missing."""
    x = conv2d(np.ones((1, 1, 3, 3)), np.ones((1, 1, 3, 3)), padding=1)

    assert x[0, 0].tolist() == [[4.0, 6.0, 4.0], [6.0, 9.0, 6.0], [4.0, 6.0, 4.0]]


@given(c=convolutions())
def test_padding_is_the_same_as_zeros_in_the_input(c: Convolution) -> None:
    edge = (c.padding, c.padding)
    padded = np.pad(c.Y, ((0, 0), (0, 0), edge, edge))

    np.testing.assert_array_equal(
        conv2d(c.Y, c.W, c.stride, c.padding), conv2d(padded, c.W, c.stride)
    )


@given(c=convolutions())
def test_the_gradients_of_a_convolution_are_its_transposes(c: Convolution) -> None:
    """Eq (10) and (12): <conv(Y, W), e> = <W, dE/dW> = <Y, dE/dY>, exact."""
    x = conv2d(c.Y, c.W, c.stride, c.padding)
    with_respect_to_W = conv2d_backward_weight(c.e, c.Y, c.kernel, c.stride, c.padding)
    with_respect_to_Y = conv2d_backward_input(c.e, c.W, c.shape, c.stride, c.padding)

    assert inner(x, c.e) == inner(c.W, with_respect_to_W) == inner(c.Y, with_respect_to_Y)
    assert with_respect_to_W.dtype == with_respect_to_Y.dtype == c.Y.dtype


def central_differences(E: Callable[[Floats], float], at_point: Floats) -> Floats:
    """Differentiate E by steps of 1, which is exact for a quadratic E of whole numbers."""
    gradient = np.zeros_like(at_point)
    for index in np.ndindex(*at_point.shape):
        step = np.zeros_like(at_point)
        step[index] = 1.0
        gradient[index] = (E(at_point + step) - E(at_point - step)) / 2
    return gradient


@given(c=convolutions(least_batch=1))
def test_the_gradients_of_a_convolution_are_its_finite_differences(c: Convolution) -> None:
    """Eq (10) and (12) for E = <x, x> / 2 + <x, e>, so that dE/dx = x + e."""
    Y, W, target = c.Y.astype(np.float64), c.W.astype(np.float64), c.e.astype(np.float64)

    def E(Y: Floats, W: Floats) -> float:
        x = conv2d(Y, W, c.stride, c.padding)
        return float((x * x / 2 + x * target).sum())

    e = conv2d(Y, W, c.stride, c.padding) + target
    with_respect_to_W = conv2d_backward_weight(e, Y, c.kernel, c.stride, c.padding)
    with_respect_to_Y = conv2d_backward_input(e, W, c.shape, c.stride, c.padding)

    np.testing.assert_array_equal(
        with_respect_to_W, central_differences(lambda value: E(Y, value), W), strict=True
    )
    np.testing.assert_array_equal(
        with_respect_to_Y, central_differences(lambda value: E(value, W), Y), strict=True
    )


@given(layer=dense_layers())
def test_the_gradients_of_a_dense_layer_are_its_finite_differences(layer: Dense) -> None:
    """Eq (10) and (12) for E = <x, x> / 2 + <x, e>."""
    Y, W, target = (array.astype(np.float64) for array in layer)

    def E(Y: Floats, W: Floats) -> float:
        x = dense(Y, W)
        return float((x * x / 2 + x * target).sum())

    e = dense(Y, W) + target

    np.testing.assert_array_equal(
        dense_backward_weight(e, Y), central_differences(lambda value: E(Y, value), W), strict=True
    )
    np.testing.assert_array_equal(
        dense_backward_input(e, W), central_differences(lambda value: E(value, W), Y), strict=True
    )


@given(
    length=st.integers(1, 12),
    kernel=st.integers(1, 12),
    stride=st.integers(1, 5),
    padding=st.integers(0, 3),
)
def test_output_length_counts_the_places(
    length: int, kernel: int, stride: int, padding: int
) -> None:
    padded = length + 2 * padding
    places = [start for start in range(0, padded, stride) if start + kernel <= padded]

    if places:
        assert output_length(length, kernel, stride, padding) == len(places)
    else:
        with pytest.raises(DomainError, match=f"^kernel is {kernel}; expected <= {padded}$"):
            output_length(length, kernel, stride, padding)


def test_an_empty_batch_passes_through() -> None:
    Y, W = np.zeros((0, 2, 5, 4), np.float32), np.ones((3, 2, 2, 3), np.float32)

    x = conv2d(Y, W, stride=2, padding=1)

    np.testing.assert_array_equal(x, np.zeros((0, 3, 3, 2), np.float32), strict=True)
    assert max_pool(x, 2).shape == (0, 3, 1, 1)
    assert dense(np.zeros((0, 4)), np.ones((3, 4))).shape == (0, 3)
    np.testing.assert_array_equal(conv2d_backward_weight(x, Y, (2, 3), 2, 1), np.zeros_like(W))
    assert conv2d_backward_input(x, W, (0, 2, 5, 4), 2, 1).shape == Y.shape
    assert max_pool_backward(np.zeros((0, 3, 1, 1)), x, 2).shape == x.shape


@given(
    shape=st.tuples(st.integers(0, 2), st.integers(1, 2), st.integers(1, 7), st.integers(1, 7)),
    kind=PRECISIONS,
    data=st.data(),
)
def test_max_pool_takes_the_largest_and_its_gradient_goes_to_the_first(
    shape: Shape, kind: Float, data: st.DataObject
) -> None:
    """SPEC.md, Z: rows and columns that fill no block are left out."""
    k = data.draw(st.integers(1, min(shape[2:])))
    x = data.draw(whole_numbers(shape, kind))
    e = data.draw(whole_numbers((*shape[:2], shape[2] // k, shape[3] // k), kind))
    largest, back = np.zeros_like(e), np.zeros_like(x)
    for b, c, p, q in np.ndindex(*e.shape):
        places = itertools.product(range(p * k, p * k + k), range(q * k, q * k + k))
        # `max` keeps the first of equals, and the places come in row-major order.
        row, column = max(places, key=lambda place: int(x[b, c, place[0], place[1]]))
        largest[b, c, p, q] = x[b, c, row, column]
        back[b, c, row, column] = e[b, c, p, q]

    np.testing.assert_array_equal(max_pool(x, k), largest, strict=True)
    np.testing.assert_array_equal(max_pool_backward(e, x, k), back, strict=True)


@pytest.mark.parametrize(
    ("block", "receiver"),
    [
        ([[7, 7], [7, 7]], (0, 0)),
        ([[0, 7], [7, 7]], (0, 1)),
        ([[0, 1], [7, 7]], (1, 0)),
        ([[0, 1], [2, 7]], (1, 1)),
        ([[-1, -1], [-2, -1]], (0, 0)),
        ([[0, -0.0], [-0.0, 0]], (0, 0)),
    ],
)
def test_of_equal_maxima_the_first_in_row_major_order_gets_the_gradient(
    block: list[list[float]], receiver: tuple[int, int]
) -> None:
    """SPEC.md, 23."""
    back = max_pool_backward(np.array([[[[5.0]]]]), np.array([[block]], np.float64), 2)

    expected = np.zeros((1, 1, 2, 2))
    expected[(0, 0, *receiver)] = 5.0
    np.testing.assert_array_equal(back, expected)


def test_blocks_of_1_pool_nothing() -> None:
    x = np.arange(-4.0, 8.0).reshape(1, 2, 2, 3)

    np.testing.assert_array_equal(max_pool(x, 1), x)
    np.testing.assert_array_equal(max_pool_backward(2 * x, x, 1), 2 * x)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ([-0.0, 0.0, 0.0, 0.0], -0.0),
        ([0.0, -0.0, -0.0, -0.0], 0.0),
        ([-1.0, -0.0, 0.0, -1.0], -0.0),
        ([1.0, math.nan, 2.0, 3.0], math.nan),
        ([math.nan, 1.0, 2.0, 3.0], math.nan),
    ],
)
def test_of_equal_maxima_the_first_is_taken_and_nan_wins(
    block: list[float], expected: float
) -> None:
    x = np.array(block, np.float32).reshape(1, 1, 2, 2)

    found = max_pool(x, 2)

    assert str(found.item()) == str(expected)


def test_max_pool_leaves_its_input_as_it_was() -> None:
    x = np.array([[[[1.0, 4.0], [3.0, 2.0]]]])

    max_pool(x, 2)

    assert x.ravel().tolist() == [1.0, 4.0, 3.0, 2.0]


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("exponent", [0, -1, -8, -11])
def test_up_to_the_exact_fan_in_every_partial_sum_is_a_float_and_beyond_it_not(
    exponent: int, kind: Float
) -> None:
    unit = 2.0**exponent

    most = exact_fan_in(unit, kind)

    in_units = most * 2**-exponent
    assert int(kind(in_units)) == in_units
    assert int(kind(in_units - 1)) == in_units - 1
    assert int(kind(in_units + 1)) != in_units + 1


def test_the_exact_fan_in_of_ternary_sums_is_2_to_the_24_in_float32() -> None:
    """One product of 1 more is lost, in whatever precision the sum is kept afterwards."""
    assert exact_fan_in(1.0) == 2**24
    assert exact_fan_in(1.0, np.float64) == 2**53
    tail = np.ones(6, dtype=np.float32)
    tail[0] = 2**24 - 4  # what 2^24 - 4 products of +1 sum to

    sums = np.add.accumulate(tail)

    assert (sums.astype(np.int64) - 2**24).tolist() == [-4, -3, -2, -1, 0, 0]


@pytest.mark.long
@pytest.mark.parametrize("sign", [1, -1])
def test_a_sum_of_2_to_the_24_ternary_products_is_exact_in_float32(sign: int) -> None:
    ones = np.ones((1, 2**24), dtype=np.float32)

    assert dense(ones, sign * ones).tolist() == [[sign * 2.0**24]]


@given(
    N=st.tuples(st.integers(0, 6), st.integers(0, 4)),
    fan_in=st.integers(0, 3000),
    seed=st.integers(0, 2**32),
)
def test_sums_of_multi_step_states_are_exact_in_float32(
    N: tuple[int, int], fan_in: int, seed: int
) -> None:
    """The (6, 4) network of Fig 13, among others, against 64-bit integers."""
    weights, activations = (DiscreteSpace(n) for n in N)
    random = np.random.default_rng(seed)
    n_W = random.integers(0, weights.size, (3, fan_in))
    n_Y = random.integers(0, activations.size, (2, fan_in))

    x = dense(activations.value(n_Y, np.float32), weights.value(n_W, np.float32))

    unit = weights.unit * activations.unit
    assert fan_in <= exact_fan_in(unit)
    # A state is unit (n - 2^(N-1)), but +-1 for N = 0.
    k_W, k_Y = (
        n - 2 ** (space.N - 1) if space.N else 2 * n - 1
        for n, space in ((n_W, weights), (n_Y, activations))
    )
    exact = [[Fraction(int(k)) * Fraction(unit) for k in row] for row in k_Y @ k_W.T]
    assert [[Fraction(value) for value in row] for row in x.tolist()] == exact


def test_one_product_beyond_the_exact_fan_in_of_a_6_4_network_is_lost_in_float32() -> None:
    unit = DiscreteSpace(6).unit * DiscreteSpace(4).unit
    most = exact_fan_in(unit)
    W = np.ones((1, most + 1), dtype=np.float32)
    Y = np.ones((1, most + 1), dtype=np.float32)
    W[0, -1], Y[0, -1] = DiscreteSpace(6).unit, DiscreteSpace(4).unit

    within = dense(Y[:, 1:], W[:, 1:]).item()
    beyond = dense(Y, W).item()

    assert within == 65535 + 2.0**-8
    assert beyond != 65536 + 2.0**-8
    assert dense(Y.astype(np.float64), W.astype(np.float64)).item() == 65536 + 2.0**-8


@pytest.mark.parametrize("unit", [0.3, 0.75, 2.0, 1.0000001])
def test_a_unit_is_a_power_of_two_not_above_1(unit: float) -> None:
    message = f"unit is {unit}; expected a power of two in (0, 1]"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        exact_fan_in(unit)


@pytest.mark.parametrize("unit", [0.0, -0.5, np.nan, np.inf])
def test_a_unit_is_a_finite_number_above_zero(unit: float) -> None:
    message = f"unit is {unit}; expected a finite number > 0"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        exact_fan_in(unit)


Complains = Callable[..., AbstractContextManager[None]]


def zeros(*shape: int) -> Floats:
    return np.zeros(shape)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: dense(zeros(3), zeros(2, 3)), "Y.shape is (3,); expected (batch, inputs)"),
        (lambda: dense(zeros(1, 3), zeros(2, 4)), "W.shape is (2, 4); expected (outputs, 3)"),
        (
            lambda: dense_backward_weight(zeros(3), zeros(1, 3)),
            "e.shape is (3,); expected (batch, outputs)",
        ),
        (
            lambda: dense_backward_weight(zeros(2, 3), zeros(1, 3)),
            "Y.shape is (1, 3); expected (2, inputs)",
        ),
        (
            lambda: dense_backward_input(zeros(2), zeros(2, 3)),
            "e.shape is (2,); expected (batch, outputs)",
        ),
        (
            lambda: dense_backward_input(zeros(1, 3), zeros(2, 3)),
            "W.shape is (2, 3); expected (3, inputs)",
        ),
        (
            lambda: conv2d(zeros(3, 3), zeros(1, 1, 2, 2)),
            "Y.shape is (3, 3); expected (batch, channels, height, width)",
        ),
        (
            lambda: conv2d(zeros(1, 2, 3, 3), zeros(1, 1, 2, 2)),
            "W.shape is (1, 1, 2, 2); expected (filters, 2, kernel height, kernel width)",
        ),
        (
            lambda: conv2d(zeros(1, 1, 0, 3), zeros(1, 1, 1, 1)),
            "Y.shape is (1, 1, 0, 3); expected a height and a width >= 1",
        ),
        (
            lambda: conv2d_backward_input(zeros(1, 1, 1, 1), zeros(1, 1, 1, 1), (1, 1, 3, 0)),
            "shape is (1, 1, 3, 0); expected a height and a width >= 1",
        ),
        (
            lambda: max_pool(zeros(1, 1, 0, 3), 2),
            "x.shape is (1, 1, 0, 3); expected a height and a width >= 1",
        ),
        (lambda: conv2d(zeros(1, 1, 3, 3), zeros(1, 1, 4, 1)), "kernel is 4; expected <= 3"),
        (lambda: conv2d(zeros(1, 1, 3, 3), zeros(1, 1, 1, 6), 1, 1), "kernel is 6; expected <= 5"),
        (
            lambda: conv2d(zeros(1, 1, 3, 3), zeros(1, 1, 2, 2), 0),
            "stride is 0; expected an integer >= 1",
        ),
        (
            lambda: conv2d(zeros(1, 1, 3, 3), zeros(1, 1, 2, 2), 1, -1),
            "padding is -1; expected an integer >= 0",
        ),
        (
            lambda: conv2d_backward_weight(zeros(1, 1), zeros(1, 1, 3, 3), (2, 2)),
            "e.shape is (1, 1); expected (1, filters, 2, 2)",
        ),
        (
            lambda: conv2d_backward_input(zeros(2, 1, 2, 2), zeros(1, 1, 2, 2), (1, 1, 3, 3)),
            "e.shape is (2, 1, 2, 2); expected (1, 1, 2, 2)",
        ),
        (
            lambda: conv2d_backward_input(zeros(1, 2, 2, 2), zeros(1, 1, 2, 2), (1, 1, 3, 3)),
            "e.shape is (1, 2, 2, 2); expected (1, 1, 2, 2)",
        ),
        (lambda: output_length(0, 1), "length is 0; expected an integer >= 1"),
        (
            lambda: max_pool(zeros(4, 4), 2),
            "x.shape is (4, 4); expected (batch, channels, height, width)",
        ),
        (lambda: max_pool(zeros(1, 1, 4, 3), 4), "k is 4; expected an integer in 1..3"),
        (lambda: max_pool(zeros(1, 1, 4, 3), 0), "k is 0; expected an integer in 1..3"),
        (
            lambda: max_pool_backward(zeros(1, 1, 2, 2), zeros(1, 1, 5, 3), 2),
            "e.shape is (1, 1, 2, 2); expected (1, 1, 2, 1)",
        ),
    ],
)
def test_what_does_not_fit_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()


def test_lengths_are_a_tuple_of_integers(complains: Complains) -> None:
    e: Any = zeros(1, 1, 3, 3)

    with complains(TypeError, "kernel is 3; expected (height, width)"):
        conv2d_backward_weight(e, e, 3)  # type: ignore[arg-type]  # what is tested
    with complains(TypeError, "shape is 5; expected (batch, channels, height, width)"):
        conv2d_backward_input(e, e, 5)  # type: ignore[arg-type]  # what is tested
    with complains(DomainError, "shape is 1.0; expected an integer >= 0"):
        conv2d_backward_input(e, e, (1.0, 1, 5, 5))  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize("shape", [(1, 1, 3, 2), (1, 1, 6, 1), (1, 1, 1, 1), (2, 1, 1, 3)])
def test_an_error_signal_of_another_geometry_has_no_gradient(shape: Shape) -> None:
    """Although (1, 1, 3, 2) has as many places as the (1, 1, 2, 3) of the layer."""
    e, Y, W = np.ones(shape), np.ones((1, 1, 2, 3)), np.ones((1, 1, 1, 1))

    with pytest.raises(DomainError, match=rf"^e\.shape is {re.escape(str(shape))}; expected \(1, "):
        conv2d_backward_weight(e, Y, (1, 1))
    with pytest.raises(DomainError, match=rf"^e\.shape is {re.escape(str(shape))}; expected \(1, "):
        conv2d_backward_input(e, W, (1, 1, 2, 3))
