"""Patches and pooled blocks of float32 images in C: data movement, equal to the spec's bit by bit.

As `gxnor_ref.spec.convolution` has them, with images whose channels are last, and a stride of 1.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import (
    require_array,
    require_indices,
    require_room,
    require_size,
    require_sizes,
)
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import Blocks, Float32, Patches
from gxnor_ref.kernels.threads import divide_moves
from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require_count
from gxnor_ref.spec.space import DiscreteSpace


def im2col(
    Y: Float32, kernel: tuple[int, int], padding: int = 0, threads: int | None = None
) -> Float32:
    """Lay the input patch under each place of a kernel out as a row.

    Parameters
    ----------
    Y : float32 array, shape (batch, height, width, channels), C-contiguous
        Input.
    kernel : (int, int)
        Height and width of the kernel.
    padding : int
        Zeros on each side.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    float32 array, shape (batch * rows * columns, kernel height * kernel width * channels)
        As `gxnor_ref.twins.convolution.im2col`.

    Raises
    ------
    TypeError
        Y is not float32.
    DomainError
        The kernel does not fit, or Y is not as described.
    """
    require_array("Y", Y, ("batch", "height", "width", "channels"), np.float32)
    patches = _patches(Y.shape, kernel, padding)
    shape = require_room("kernel and padding", *_rows(len(Y), patches))
    out = np.empty(shape, np.float32)
    divide_moves(native().im2col, out, Y, patches, units=len(Y), elements=out.size, threads=threads)
    return out


def col2im(
    out: Float32,
    patches: Float32,
    kernel: tuple[int, int],
    padding: int = 0,
    threads: int | None = None,
) -> None:
    """Add each row of patches onto the place that it came from: the transpose of `im2col`.

    Parameters
    ----------
    out : float32 array, shape (batch, height, width, channels), C-contiguous
        Overwritten with the sums of `gxnor_ref.twins.convolution.col2im`.
    patches : float32 array, C-contiguous
        Rows as `im2col` lays them out.
    kernel, padding, threads
        As in `im2col`.

    Raises
    ------
    TypeError
        An array is not float32.
    DomainError
        The kernel does not fit, or an array is not as described.
    """
    require_array("out", out, ("batch", "height", "width", "channels"), np.float32)
    numbers = _patches(out.shape, kernel, padding)
    require_array("patches", patches, _rows(len(out), numbers), np.float32)
    divide_moves(
        native().col2im,
        *(out, patches, numbers),
        units=len(out),
        elements=patches.size,
        threads=threads,
    )


def filter_rows(
    n: npt.NDArray[np.uint8], space: DiscreteSpace, threads: int | None = None
) -> Float32:
    """Lay filters out as rows, from their state indices.

    Parameters
    ----------
    n : uint8 array, shape (filters, channels, kernel height, kernel width), C-contiguous
        State indices.
    space : DiscreteSpace
        Z_N of the weights, N <= 7.
    threads : int or None
        As in `im2col`.

    Returns
    -------
    float32 array, shape (filters, kernel height * kernel width * channels)
        As `gxnor_ref.twins.convolution.filter_rows` of the states.

    Raises
    ------
    DomainError
        An index is no state's, or n is not as described.
    """
    filters, channels, places = require_indices(n, space)
    out = np.empty((filters, channels * places), np.float32)
    states = space.states.astype(np.float32)
    divide_moves(
        native().filter_rows,
        *(out, n, states, channels, places),
        units=filters,
        elements=out.size,
        threads=threads,
    )
    return out


def filters_of(rows: Float32, shape: tuple[int, ...], threads: int | None = None) -> Float32:
    """Take filters from their rows.

    Parameters
    ----------
    rows : float32 array, shape (filters, kernel height * kernel width * channels), C-contiguous
        The rows.
    shape : (filters, channels, kernel height, kernel width)
        Shape of the filters.
    threads : int or None
        As in `im2col`.

    Returns
    -------
    float32 array of that shape, C-contiguous
        As `gxnor_ref.twins.convolution.filters_of`.

    Raises
    ------
    TypeError
        `rows` is not float32.
    DomainError
        `rows` is not as described.
    """
    shape = require_sizes(
        "shape", shape, ("filters", "channels", "kernel height", "kernel width"), 0
    )
    filters, channels, height, width = shape
    require_array("rows", rows, (filters, height * width * channels), np.float32)
    out = np.empty(shape, np.float32)
    divide_moves(
        native().filters_of,
        *(out, rows, channels, height * width),
        units=filters,
        elements=out.size,
        threads=threads,
    )
    return out


def max_pool(x: Float32, k: int, threads: int | None = None) -> Float32:
    """Largest of each k x k block; the blocks do not overlap.

    Parameters
    ----------
    x : float32 array, shape (batch, height, width, channels), C-contiguous
        Weighted sums.
    k : int
        Side of a block.
    threads : int or None
        As in `im2col`.

    Returns
    -------
    float32 array, shape (batch, height // k, width // k, channels)
        As `gxnor_ref.spec.convolution.max_pool`.

    Raises
    ------
    TypeError
        x is not float32.
    DomainError
        k does not fit, or x is not as described.
    """
    require_array("x", x, ("batch", "height", "width", "channels"), np.float32)
    blocks = _blocks(x, k)
    out = np.empty(blocks.pooled(len(x)), np.float32)
    divide_moves(native().max_pool, out, x, blocks, units=len(x), elements=x.size, threads=threads)
    return out


def max_pool_backward(e: Float32, x: Float32, k: int, threads: int | None = None) -> Float32:
    """Give the error signal of each block to its first maximum in row-major order.

    Parameters
    ----------
    e : float32 array, shape (batch, height // k, width // k, channels), C-contiguous
        Error signal of the maxima.
    x : float32 array, shape (batch, height, width, channels), C-contiguous
        Input of `max_pool`.
    k, threads
        As in `max_pool`.

    Returns
    -------
    float32 array of the shape of `x`
        As `gxnor_ref.spec.convolution.max_pool_backward`.

    Raises
    ------
    TypeError
        An array is not float32.
    DomainError
        k does not fit, or an array is not as described.
    """
    require_array("x", x, ("batch", "height", "width", "channels"), np.float32)
    blocks = _blocks(x, k)
    require_array("e", e, blocks.pooled(len(x)), np.float32)
    out = np.empty(x.shape, np.float32)
    divide_moves(
        native().max_pool_backward,
        *(out, e, x, blocks),
        units=len(x),
        elements=x.size,
        threads=threads,
    )
    return out


def _blocks(x: Float32, k: int) -> Blocks:
    _, height, width, channels = x.shape
    return Blocks(height, width, channels, require_count("k", k, 1, min(height, width)))


def _patches(shape: tuple[int, ...], kernel: tuple[int, int], padding: int) -> Patches:
    _, height, width, channels = shape
    kernel_height, kernel_width = require_sizes("kernel", kernel, ("height", "width"))
    padding = require_size("padding", padding, 0)
    rows = output_length(height, kernel_height, padding=padding)
    columns = output_length(width, kernel_width, padding=padding)
    return Patches(height, width, channels, kernel_height, kernel_width, padding, rows, columns)


def _rows(batch: int, p: Patches) -> tuple[int, int]:
    """Shape of the patches of images, one to a row."""
    return batch * p.rows * p.columns, p.kernel_height * p.kernel_width * p.channels
