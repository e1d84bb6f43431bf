"""Convolution as one matrix product: im2col, its transpose, and the rows of filters."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from gxnor_ref.spec.convolution import dense, output_length
from gxnor_ref.spec.domain import Floats, require_shape


def conv2d(Y: Floats, W: Floats, stride: int = 1, padding: int = 0) -> Floats:
    """`gxnor_ref.spec.convolution.conv2d` by BLAS over whole patches.

    Equal where the sums are exact; real sums are rounded in another order.
    """
    require_shape("Y", Y, ("batch", "channels", "height", "width"))
    require_shape("W", W, ("filters", Y.shape[1], "kernel height", "kernel width"))
    kernel = W.shape[2:]
    rows = output_length(Y.shape[2], kernel[0], stride, padding)
    columns = output_length(Y.shape[3], kernel[1], stride, padding)
    x = dense(im2col(Y, kernel, stride, padding), filter_rows(W))
    return x.reshape(len(Y), rows, columns, len(W)).transpose(0, 3, 1, 2)


def im2col(Y: Floats, kernel: tuple[int, int], stride: int = 1, padding: int = 0) -> Floats:
    """Lay out the patch of Y under each place of a kernel as a row; Y is channels first.

    The batch is outermost; within a row the channels are innermost, as in `filter_rows`.

    >>> im2col(np.array([[[[1.0, 2.0, 3.0]]]]), (1, 2))
    array([[1., 2.],
           [2., 3.]])
    """
    require_shape("Y", Y, ("batch", "channels", "height", "width"))
    for length, side in zip(Y.shape[2:], kernel, strict=True):
        output_length(length, side, stride, padding)
    edge = (padding, padding)
    padded = np.pad(Y, ((0, 0), (0, 0), edge, edge)) if padding else Y
    patches = sliding_window_view(padded, kernel, axis=(2, 3))[:, :, ::stride, ::stride]
    batch, channels, rows, columns = patches.shape[:4]
    return patches.transpose(0, 2, 3, 4, 5, 1).reshape(
        batch * rows * columns, kernel[0] * kernel[1] * channels
    )


def col2im(
    patches: Floats,
    shape: tuple[int, int, int, int],
    kernel: tuple[int, int],
    stride: int = 1,
    padding: int = 0,
) -> Floats:
    """Add each row of patches onto the place that it came from: the transpose of `im2col`.

    >>> col2im(np.ones((2, 2)), (1, 1, 1, 3), (1, 2))
    array([[[[1., 2., 1.]]]])
    """
    batch, channels, height, width = shape
    rows = output_length(height, kernel[0], stride, padding)
    columns = output_length(width, kernel[1], stride, padding)
    expected = (batch * rows * columns, kernel[0] * kernel[1] * channels)
    require_shape("patches", patches, expected)
    places = patches.reshape(batch, rows, columns, *kernel, channels)
    padded = np.zeros(
        (batch, height + 2 * padding, width + 2 * padding, channels), dtype=patches.dtype
    )
    for i in range(kernel[0]):
        for j in range(kernel[1]):
            under = np.s_[:, i : i + stride * rows : stride, j : j + stride * columns : stride]
            padded[under] += places[:, :, :, i, j]
    inside = padded[:, padding : padding + height, padding : padding + width]
    return inside.transpose(0, 3, 1, 2)


def filter_rows(W: Floats) -> Floats:
    """Lay each filter out as a row, the channels innermost.

    >>> filter_rows(np.arange(4.0).reshape(1, 2, 1, 2))
    array([[0., 2., 1., 3.]])
    """
    require_shape("W", W, ("filters", "channels", "kernel height", "kernel width"))
    return W.transpose(0, 2, 3, 1).reshape(len(W), -1)


def filters_of(rows: Floats, shape: tuple[int, ...]) -> Floats:
    """Take filters of this shape from their rows: the inverse of `filter_rows`."""
    filters, channels, height, width = shape
    require_shape("rows", rows, (filters, height * width * channels))
    return rows.reshape(filters, height, width, channels).transpose(0, 3, 1, 2)
