"""Convolutions by patches are the spec's loops over the offsets of the kernel."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import hypothesis.extra.numpy as hnp
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins.convolution import col2im, conv2d, filter_rows, filters_of, im2col

Floats = npt.NDArray[np.floating[Any]]


class Convolution(NamedTuple):
    """One layer, its error signal, and its geometry."""

    Y: Floats
    W: Floats
    e: Floats
    stride: int
    padding: int

    @property
    def shape(self) -> tuple[int, int, int, int]:
        batch, channels, height, width = self.Y.shape
        return batch, channels, height, width

    @property
    def kernel(self) -> tuple[int, int]:
        _, _, height, width = self.W.shape
        return height, width

    @property
    def patches(self) -> Floats:
        return im2col(self.Y, self.kernel, self.stride, self.padding)

    @property
    def signal_rows(self) -> Floats:
        return self.e.transpose(0, 2, 3, 1).reshape(-1, len(self.W))


@st.composite
def convolutions(draw: st.DrawFn) -> Convolution:
    """Draw whole numbers, with which every sum is exact in whatever order."""
    batch, channels, filters = (draw(st.integers(low, 3)) for low in (0, 1, 1))
    stride, padding = draw(st.integers(1, 3)), draw(st.integers(0, 2))
    sides = [draw(st.integers(1, 6)) for _ in range(2)]
    kernel = [draw(st.integers(1, min(4, side + 2 * padding))) for side in sides]
    places = [
        spec.output_length(side, k, stride, padding) for side, k in zip(sides, kernel, strict=True)
    ]
    kind = draw(st.sampled_from([np.float32, np.float64]))

    def whole(*shape: int) -> Floats:
        return draw(hnp.arrays(kind, shape, elements=st.integers(-3, 3)))

    return Convolution(
        whole(batch, channels, *sides),
        whole(filters, channels, *kernel),
        whole(batch, filters, *places),
        stride,
        padding,
    )


def same_bits(found: Floats, expected: Floats) -> None:
    np.testing.assert_array_equal(found, expected, strict=True)
    np.testing.assert_array_equal(np.signbit(found), np.signbit(expected))


@given(c=convolutions())
def test_the_sums_are_the_spec_s(c: Convolution) -> None:
    same_bits(conv2d(c.Y, c.W, c.stride, c.padding), spec.conv2d(c.Y, c.W, c.stride, c.padding))


@given(c=convolutions())
def test_the_gradient_of_the_weights_is_the_spec_s(c: Convolution) -> None:
    rows = spec.dense_backward_weight(c.signal_rows, c.patches)

    expected = spec.conv2d_backward_weight(c.e, c.Y, c.kernel, c.stride, c.padding)
    same_bits(filters_of(rows, c.W.shape), expected)


@given(c=convolutions())
def test_the_error_signal_below_is_the_spec_s(c: Convolution) -> None:
    patches = spec.dense_backward_input(c.signal_rows, filter_rows(c.W))

    expected = spec.conv2d_backward_input(c.e, c.W, c.shape, c.stride, c.padding)
    same_bits(col2im(patches, c.shape, c.kernel, c.stride, c.padding), expected)


@given(c=convolutions())
def test_filters_come_back_from_their_rows(c: Convolution) -> None:
    np.testing.assert_array_equal(filters_of(filter_rows(c.W), c.W.shape), c.W, strict=True)


def test_im2col_lays_patches_out_row_by_row() -> None:
    Y = np.arange(12.0).reshape(1, 2, 2, 3)

    assert im2col(Y, (2, 2)).tolist() == [[0, 6, 1, 7, 3, 9, 4, 10], [1, 7, 2, 8, 4, 10, 5, 11]]


def zeros(*shape: int) -> Floats:
    return np.zeros(shape)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: im2col(zeros(1, 1, 3, 3), (0, 1)), "kernel is 0; expected an integer >= 1"),
        (lambda: im2col(zeros(1, 1, 3, 3), (1, 4)), "kernel is 4; expected <= 3"),
        (
            lambda: col2im(zeros(3, 2), (1, 1, 1, 3), (1, 2)),
            "patches.shape is (3, 2); expected (2, 2)",
        ),
        (
            lambda: conv2d(zeros(1, 2, 3, 3), zeros(1, 1, 2, 2)),
            "W.shape is (1, 1, 2, 2); expected (filters, 2, kernel height, kernel width)",
        ),
    ],
)
def test_what_does_not_fit_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()
