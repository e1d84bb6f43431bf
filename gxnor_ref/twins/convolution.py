"""Convolution as one matrix product: im2col, its transpose, and the rows of filters."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from gxnor_ref.spec.convolution import dense, output_length
from gxnor_ref.spec.domain import Floats, require_shape


def conv2d(Y: Floats, W: Floats, stride: int = 1, padding: int = 0) -> Floats:
    """`gxnor_ref.spec.convolution.conv2d`, summed by BLAS over whole patches.

    Parameters
    ----------
    Y, W, stride, padding
        As in the spec.

    Returns
    -------
    float array, shape (batch, filters, rows, columns)
        As in the spec where the sums are exact; real sums are rounded in another order.

    Raises
    ------
    DomainError
        As in the spec.

    Examples
    --------
    >>> conv2d(np.array([[[[1.0, 2.0, 3.0]]]]), np.array([[[[1.0, -1.0]]]]))
    array([[[[-1., -1.]]]])
    """
    require_shape("Y", Y, ("batch", "channels", "height", "width"))
    require_shape("W", W, ("filters", Y.shape[1], "kernel height", "kernel width"))
    kernel = W.shape[2:]
    rows = output_length(Y.shape[2], kernel[0], stride, padding)
    columns = output_length(Y.shape[3], kernel[1], stride, padding)
    x = dense(im2col(Y, kernel, stride, padding), filter_rows(W))
    return x.reshape(len(Y), rows, columns, len(W)).transpose(0, 3, 1, 2)


def im2col(Y: Floats, kernel: tuple[int, int], stride: int = 1, padding: int = 0) -> Floats:
    """Lay the input patch under each place of a kernel out as a row.

    Parameters
    ----------
    Y : float array, shape (batch, channels, height, width)
        Input.
    kernel : (int, int)
        Height and width of the kernel.
    stride, padding : int
        As in `gxnor_ref.spec.convolution.output_length`; padding is with the zero state.

    Returns
    -------
    float array, shape (batch * rows * columns, kernel height * kernel width * channels)
        One row for each place, the batch outermost; one column for each weight of a filter, the
        channels innermost, as `filter_rows` lays filters out.

    Raises
    ------
    DomainError
        The kernel does not fit.

    Examples
    --------
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

    Parameters
    ----------
    patches : float array
        Rows as `im2col` lays them out.
    shape : (batch, channels, height, width)
        Shape of the input of `im2col`.
    kernel, stride, padding
        As in `im2col`.

    Returns
    -------
    float array of that shape
        The sums.

    Raises
    ------
    DomainError
        The kernel does not fit, or `patches` has another shape than `im2col` gives.

    Examples
    --------
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
    """Lay each filter out as a row, as `im2col` lays patches out.

    Parameters
    ----------
    W : float array, shape (filters, channels, kernel height, kernel width)
        Weights.

    Returns
    -------
    float array, shape (filters, kernel height * kernel width * channels)
        The rows.

    Examples
    --------
    >>> filter_rows(np.arange(4.0).reshape(1, 2, 1, 2))
    array([[0., 2., 1., 3.]])
    """
    require_shape("W", W, ("filters", "channels", "kernel height", "kernel width"))
    return W.transpose(0, 2, 3, 1).reshape(len(W), -1)


def filters_of(rows: Floats, shape: tuple[int, ...]) -> Floats:
    """Take filters from their rows: the inverse of `filter_rows`.

    Parameters
    ----------
    rows : float array, shape (filters, kernel height * kernel width * channels)
        The rows.
    shape : (filters, channels, kernel height, kernel width)
        Shape of the filters.

    Returns
    -------
    float array of that shape
        The filters.

    Examples
    --------
    >>> filters_of(np.array([[0.0, 2.0, 1.0, 3.0]]), (1, 2, 1, 2)).ravel()
    array([0., 1., 2., 3.])
    """
    filters, channels, height, width = shape
    require_shape("rows", rows, (filters, height * width * channels))
    return rows.reshape(filters, height, width, channels).transpose(0, 3, 1, 2)
