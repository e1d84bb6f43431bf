"""Patches and pooled blocks of float32 images in C: data movement, equal to the spec's bit by bit.

As `gxnor_ref.spec.convolution` has them, with images whose channels are last, and a stride of 1.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import (
    LARGEST_KERNEL_N,
    require_apart,
    require_array,
    require_indices,
    require_output,
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
    """Lay the patch of float32 input under each place of a kernel out as a row.

    Rows are as from `gxnor_ref.twins.convolution.im2col`.
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

    `out`, (batch, height, width, channels), is overwritten.
    """
    require_array("out", out, ("batch", "height", "width", "channels"), np.float32)
    require_output("out", out)
    numbers = _patches(out.shape, kernel, padding)
    require_array("patches", patches, _rows(len(out), numbers), np.float32)
    require_apart("out", out, patches)
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
    """`gxnor_ref.twins.convolution.filter_rows` of the states with uint8 indices n, for N <= 7."""
    filters, channels, places = require_indices(n, space)
    out = np.empty((filters, channels * places), np.float32)
    require_count("N", space.N, 0, LARGEST_KERNEL_N)
    states = space.value(np.arange(space.size), np.float32)
    divide_moves(
        native().filter_rows,
        *(out, n, states, channels, places),
        units=filters,
        elements=out.size,
        threads=threads,
    )
    return out


def filters_of(rows: Float32, shape: tuple[int, ...], threads: int | None = None) -> Float32:
    """`gxnor_ref.twins.convolution.filters_of`: filters from their rows."""
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
    """`gxnor_ref.spec.convolution.max_pool` of float32 numbers."""
    require_array("x", x, ("batch", "height", "width", "channels"), np.float32)
    blocks = _blocks(x, k)
    out = np.empty(blocks.pooled(len(x)), np.float32)
    divide_moves(native().max_pool, out, x, blocks, units=len(x), elements=x.size, threads=threads)
    return out


def max_pool_backward(e: Float32, x: Float32, k: int, threads: int | None = None) -> Float32:
    """`gxnor_ref.spec.convolution.max_pool_backward` of float32 numbers."""
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
