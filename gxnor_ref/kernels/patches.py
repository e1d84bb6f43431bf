"""Patches and pooled blocks of float32 images in C: data movement, equal to the spec's bit by bit.

As `gxnor_ref.spec.convolution` has them, with images whose channels are last, and a stride of 1.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.isa import divide, isa_number, least_units, native
from gxnor_ref.kernels.singles import (
    Singles,
    require_indices,
    require_room,
    require_singles,
    size,
    sizes,
)
from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require_count
from gxnor_ref.spec.space import DiscreteSpace


def im2col(
    Y: Singles, kernel: tuple[int, int], padding: int = 0, threads: int | None = None
) -> Singles:
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
    require_singles("Y", Y, ("batch", "height", "width", "channels"))
    numbers = _places(Y.shape, kernel, padding)
    _, _, channels, kernel_height, kernel_width, _, rows, columns = numbers
    of_place = kernel_height * kernel_width * channels
    out = np.empty(
        require_room("kernel and padding", len(Y) * rows * columns, of_place), np.float32
    )
    isa, patches, images = isa_number(), out.reshape(-1), Y.reshape(-1)

    def run(first: int, last: int) -> None:
        native().im2col(isa, patches, images, numbers, first, last)

    divide(run, len(Y) if out.size else 0, threads, 1, least_units(_of_each(out, len(Y))))
    return out


def col2im(
    out: Singles,
    patches: Singles,
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
    require_singles("out", out, ("batch", "height", "width", "channels"))
    numbers = _places(out.shape, kernel, padding)
    _, _, channels, kernel_height, kernel_width, _, rows, columns = numbers
    expected = (len(out) * rows * columns, kernel_height * kernel_width * channels)
    require_singles("patches", patches, expected)
    isa, images, flat = isa_number(), out.reshape(-1), patches.reshape(-1)

    def run(first: int, last: int) -> None:
        native().col2im(isa, images, flat, numbers, first, last)

    divide(run, len(out) if out.size else 0, threads, 1, least_units(_of_each(patches, len(out))))


def filter_rows(
    n: npt.NDArray[np.uint8], space: DiscreteSpace, threads: int | None = None
) -> Singles:
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
    isa, rows, flat = isa_number(), out.reshape(-1), n.reshape(-1)

    def run(first: int, last: int) -> None:
        native().filter_rows(isa, rows, flat, states, channels, places, first, last)

    divide(run, filters if out.size else 0, threads, 1, least_units(_of_each(out, filters)))
    return out


def filters_of(rows: Singles, shape: tuple[int, ...], threads: int | None = None) -> Singles:
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
    shape = sizes("shape", shape, ("filters", "channels", "kernel height", "kernel width"), 0)
    filters, channels, height, width = shape
    require_singles("rows", rows, (filters, height * width * channels))
    out = np.empty(shape, np.float32)
    isa, to, flat, places = isa_number(), out.reshape(-1), rows.reshape(-1), height * width

    def run(first: int, last: int) -> None:
        native().filters_of(isa, to, flat, channels, places, first, last)

    divide(run, filters if out.size else 0, threads, 1, least_units(_of_each(out, filters)))
    return out


def max_pool(x: Singles, k: int, threads: int | None = None) -> Singles:
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
    require_singles("x", x, ("batch", "height", "width", "channels"))
    batch, height, width, channels = x.shape
    k = require_count("k", k, 1, min(height, width))
    out = np.empty((batch, height // k, width // k, channels), np.float32)
    isa, largest, flat = isa_number(), out.reshape(-1), x.reshape(-1)

    def run(first: int, last: int) -> None:
        native().max_pool(isa, largest, flat, (height, width, channels, k), first, last)

    divide(run, batch if out.size else 0, threads, 1, least_units(_of_each(x, batch)))
    return out


def max_pool_backward(e: Singles, x: Singles, k: int, threads: int | None = None) -> Singles:
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
    require_singles("x", x, ("batch", "height", "width", "channels"))
    batch, height, width, channels = x.shape
    k = require_count("k", k, 1, min(height, width))
    require_singles("e", e, (batch, height // k, width // k, channels))
    out = np.empty(x.shape, np.float32)
    isa, back, above, flat = isa_number(), out.reshape(-1), e.reshape(-1), x.reshape(-1)

    def run(first: int, last: int) -> None:
        native().max_pool_backward(
            isa, back, above, flat, (height, width, channels, k), first, last
        )

    divide(run, batch if out.size else 0, threads, 1, least_units(_of_each(x, batch)))
    return out


def _of_each(values: Singles, count: int) -> int:
    return values.size // max(1, count)


def _places(
    shape: tuple[int, ...], kernel: tuple[int, int], padding: int
) -> tuple[int, int, int, int, int, int, int, int]:
    _, height, width, channels = shape
    kernel_height, kernel_width = sizes("kernel", kernel, ("height", "width"))
    padding = size("padding", padding, 0)
    rows = output_length(height, kernel_height, padding=padding)
    columns = output_length(width, kernel_width, padding=padding)
    return (height, width, channels, kernel_height, kernel_width, padding, rows, columns)
