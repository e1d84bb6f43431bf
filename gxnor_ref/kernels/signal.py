"""Error signals as integers, and products with them, in C: exact sums, each rounded once.

The sums are those of `gxnor_ref.spec.convolution`. Images have their channels last here, the stride
is 1, and a dense layer is the kernel of one place on one image, one row high and `batch` wide.
"""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import (
    LARGEST_LEVEL,
    on_cache_lines,
    require_array,
    require_levels,
    require_room,
    require_size,
    require_sizes,
)
from gxnor_ref.kernels.isa import gates_nanoseconds, native
from gxnor_ref.kernels.structs import Float32, SignalGradient, SignalSums, SignalWeights
from gxnor_ref.kernels.sums import largest_of
from gxnor_ref.kernels.threads import divide, divide_moves
from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import (
    require,
    require_count,
    require_finite,
    require_real,
    require_shape,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.network import LARGEST_PIXEL
from gxnor_ref.spec.signal import BITS, LEAST_EXPONENT, Signal, signal_exponent

Integers: TypeAlias = npt.NDArray[np.signedinteger[Any]]
"""int8 or int16 arrays."""

MOST_EXPONENT = 122
"""No finite float32 asks for a larger exponent, with 8 bits or 16."""

SUM_FAN_IN = (2**31 - 1) // (LARGEST_PIXEL * LARGEST_LEVEL)
"""131,586: a sum of so many products of pixels and weights fits into int32."""

BLOCK = 32
"""Lanes of one block of weights."""

PASS_BYTES = 1 << 18
"""Bytes of padded images that share a cache with a block of weights."""

CHUNK_BYTES = 1 << 10
"""Bytes of places that a gradient lays out at a time, for each filter."""

SPREADING = 1.2
"""With so many times as many outputs as places, work goes from the images to the outputs: products
with padding would take longer than moving sums to and from memory."""

OUTPUTS_GRAIN = 8
"""Pieces of work are multiples of so many outputs where images have one each."""

GATES = 4
"""Gated XNORs that take as long as a product of int16 and a level."""


def fixed_point(e: Float32, bits: int, threads: int | None = None) -> Signal:
    """`gxnor_ref.spec.signal.fixed_point` of float32 numbers."""
    _require_bits(bits)
    exponent = signal_exponent(largest_magnitude(e, threads), bits)
    return Signal(round_to(e, exponent, bits, threads), exponent)


def largest_magnitude(e: Float32, threads: int | None = None) -> float:
    """Largest abs(e), which `gxnor_ref.spec.signal.signal_exponent` asks for; 0.0 of no element.

    DomainError: an element is NaN or infinite.
    """
    require_array("e", e, None, np.float32)
    kernel = native().signal_largest
    largest = largest_of(divide_moves(kernel, e, elements=e.size, threads=threads))
    if not math.isfinite(largest):
        require_finite("e", e)
    return largest


def round_to(e: Float32, exponent: int, bits: int, threads: int | None = None) -> Integers:
    """Round a float32 signal to integers of `bits` bits times 2^exponent, halves to the even one.

    The exponent is in -100 .. 122. DomainError: an element is NaN, or does not fit.
    """
    _require_bits(bits)
    require_array("e", e, None, np.float32)
    exponent = require_count("exponent", exponent, LEAST_EXPONENT, MOST_EXPONENT)
    q: Integers = np.empty(e.shape, f"int{bits}")
    outside = divide_moves(
        native().signal_round,
        *(_octets(q), e, 2.0**-exponent, bits),
        elements=e.size,
        threads=threads,
    )
    if any(outside):
        most = 2 ** (bits - 1) - 1
        raise DomainError(
            f"exponent is {exponent}; expected one with which every abs(e) 2^-exponent is at most "
            f"{most}, such as signal_exponent(largest_magnitude(e), {bits})"
        )
    return q


def backward_input(
    q: Integers,
    W: npt.NDArray[np.int8],
    scale: float,
    padding: int,
    height: int,
    width: int,
    threads: int | None = None,
) -> Float32:
    """Error signal of the layer below, Eq (12), (batch, height, width, channels), in float32.

    Exact sums of `gxnor_ref.spec.convolution.conv2d_backward_input`, rounded once, times `scale`:
    2^exponent of the signal q, times the unit of the levels W in [-64, 64]. The scale is a power
    of two, and a normal float32.
    """
    _require_signal(q)
    filters, channels, *kernel = _require_weights(W)
    padding = require_size("padding", padding, 0)
    height, width = require_size("height", height, 0), require_size("width", width, 0)
    _require_scale(scale)
    rows = output_length(height, kernel[0], padding=padding)
    columns = output_length(width, kernel[1], padding=padding)
    require_shape("q", q, ("batch", rows, columns, filters))
    places = kernel[0] * kernel[1]
    # Eq (12) is a convolution with the kernel turned around.
    weights = SignalWeights(
        lanes=channels,
        depth=filters,
        kernel_height=kernel[0],
        kernel_width=kernel[1],
        start=places - 1,
        lane_step=places,
        depth_step=channels * places,
        row_step=-kernel[1],
        column_step=-1,
        bytes=q.itemsize == 1,
    )
    before = (kernel[0] - 1 - padding, kernel[1] - 1 - padding)
    out = np.empty((q.shape[0], height, width, channels), np.float32)
    _convolve(out, q, W, weights, before, float(scale), threads)
    return out


def level_sums(
    Y: npt.NDArray[np.int16],
    W: npt.NDArray[np.int8],
    padding: int = 0,
    threads: int | None = None,
) -> npt.NDArray[np.int32]:
    """Weighted sums of a first layer on pixels, Eq (2), as integers.

    Y holds levels in [-255, 255] (2 p - 255 of a pixel p), W levels in [-64, 64]. Channels times
    places of the kernel are at most 131,586, so that int32 holds every sum.
    """
    filters, channels, *kernel = _require_weights(W)
    require_array("Y", Y, ("batch", "height", "width", channels), np.int16)
    require_levels("Y", Y, LARGEST_PIXEL)
    padding = require_size("padding", padding, 0)
    places = kernel[0] * kernel[1]
    require(channels * places <= SUM_FAN_IN, "fan-in", channels * places, f"<= {SUM_FAN_IN}")
    rows = output_length(Y.shape[1], kernel[0], padding=padding)
    columns = output_length(Y.shape[2], kernel[1], padding=padding)
    weights = SignalWeights(
        lanes=filters,
        depth=channels,
        kernel_height=kernel[0],
        kernel_width=kernel[1],
        start=0,
        lane_step=channels * places,
        depth_step=places,
        row_step=kernel[1],
        column_step=1,
        bytes=False,
    )
    shape = require_room("padding", Y.shape[0], rows, columns, filters)
    out = np.empty(shape, np.int32)
    _convolve(out, Y, W, weights, (padding, padding), None, threads)
    return out


def backward_weight(
    q: Integers,
    Y: Integers,
    scale: float,
    kernel: tuple[int, int],
    padding: int = 0,
    threads: int | None = None,
) -> Float32:
    """Gradient with respect to the weights, Eq (10), in the shape of the filters, in float32.

    Exact sums of `gxnor_ref.spec.convolution.conv2d_backward_weight`, rounded once, times `scale`,
    as in `backward_input`. The input's levels Y are int8 in [-64, 64], or int16 in [-255, 255].
    """
    _require_signal(q)
    require_array("Y", Y, ("batch", "height", "width", "channels"), np.int8, np.int16)
    largest = require_levels("Y", Y, LARGEST_LEVEL if Y.itemsize == 1 else LARGEST_PIXEL)
    padding = require_size("padding", padding, 0)
    sides = require_sizes("kernel", kernel, ("height", "width"))
    _require_scale(scale)
    batch, height, width, channels = Y.shape
    rows = output_length(height, sides[0], padding=padding)
    columns = output_length(width, sides[1], padding=padding)
    require_shape("q", q, (batch, rows, columns, "filters"))
    if Y.itemsize == 2:
        q = q.astype(np.int16, copy=False)
    filters, places = q.shape[3], batch * rows * columns
    limit = _most_products(q, largest)
    gradient = SignalGradient(
        places=places,
        rows=rows,
        columns=columns,
        filters=filters,
        height=height,
        width=width,
        channels=channels,
        kernel_height=sides[0],
        kernel_width=sides[1],
        padding=padding,
        chunk=_chunk(limit, q.itemsize),
        limit=limit,
        parts=_most_parts(largest),
        scale=float(scale),
        q_bytes=q.itemsize,
        Y_bytes=Y.itemsize,
    )
    out = np.empty(require_room("kernel", filters, channels, *sides), np.float32)
    if q.size == 0 or Y.size == 0:
        out[...] = 0
        return out
    kernels, flat, signal, levels = native(), out.reshape(-1), _octets(q), _octets(Y)
    panels, size = kernels.signal_sizes(gradient)

    def run(first: int, last: int) -> None:
        scratch = on_cache_lines(size)
        kernels.signal_gradient(flat, scratch, signal, levels, gradient, first, last)

    took = _nanoseconds(kernels.name, panels * places * filters * BLOCK)
    divide(run, count=panels, threads=threads, nanoseconds=took)
    return out


def _convolve(
    out: npt.NDArray[Any],
    images: Integers,
    W: npt.NDArray[np.int8],
    weights: SignalWeights,
    before: tuple[int, int],
    scale: float | None,
    threads: int | None,
) -> None:
    """Convolve to float32 sums times the scale, or without one to int32 sums.

    `before` are the rows and columns of zeros before the images.
    """
    if out.size == 0:
        return
    kernels, (lanes, depth, kernel_height, kernel_width) = native(), weights[:4]
    row_groups = -(-kernel_width * depth * images.itemsize // 4)
    blocks, block_groups = -(-lanes // BLOCK), kernel_height * row_groups
    laid_out = on_cache_lines(blocks * block_groups * BLOCK, np.uint32)
    shifts = np.empty(lanes, np.int64)
    divide_moves(
        kernels.signal_lay_out,
        *(laid_out, shifts, W, weights),
        units=blocks,
        elements=blocks * depth * kernel_height * kernel_width * BLOCK,
        threads=threads,
    )
    largest = max(1, int(W.max(initial=0)), -int(W.min(initial=0)))
    sums = _signal_sums(images, out.shape[1:3], weights, before, scale, largest)
    scratch_bytes = _scratch_bytes(sums, images.itemsize)
    flat, octets = _octets(out), _octets(images)

    def run(first: int, last: int) -> None:
        scratch = on_cache_lines(scratch_bytes)
        kernels.signal_sums(flat, scratch, octets, laid_out, shifts, sums, first, last)

    outputs = sums.rows * sums.columns
    products = len(images) * outputs * lanes * depth * kernel_height * kernel_width
    divide(
        run,
        count=len(images),
        threads=threads,
        grain=OUTPUTS_GRAIN if outputs == 1 else 1,
        nanoseconds=_nanoseconds(kernels.name, products),
    )


def _signal_sums(
    images: Integers,
    sides: tuple[int, ...],
    weights: SignalWeights,
    before: tuple[int, int],
    scale: float | None,
    largest: int,
) -> SignalSums:
    """How the outputs of these sides are computed, with weights up to `largest`."""
    batch, height, width, depth = images.shape
    rows, columns = sides
    kernel_height, kernel_width = weights.kernel_height, weights.kernel_width
    padded = (rows + kernel_height - 1, columns + kernel_width - 1)
    row_groups = -(-kernel_width * depth * images.itemsize // 4)
    groups = _most_products(images, largest) * images.itemsize // 4
    if scale is None:  # a fan-in of SUM_FAN_IN fits
        groups = kernel_height * row_groups
    unpadded = before == (0, 0) and padded == (height, width)
    spreads = (
        scale is not None
        and depth >= BLOCK
        and depth * images.itemsize % 4 == 0
        and kernel_height * row_groups <= groups
        and SPREADING * height * width < rows * columns
    )
    image_bytes = padded[0] * padded[1] * depth * images.itemsize
    return SignalSums(
        height=height,
        width=width,
        depth=depth,
        lanes=weights.lanes,
        kernel_height=kernel_height,
        kernel_width=kernel_width,
        top=before[0],
        left=before[1],
        rows=rows,
        columns=columns,
        groups=groups,
        parts=_most_parts(largest),
        images=min(batch, max(1, PASS_BYTES // image_bytes)),
        scale=1.0 if scale is None else scale,
        bytes=weights.bytes,
        whole=scale is None,
        copies=weights.bytes or not unpadded or kernel_width * depth % 2 == 1,
        spreads=spreads,
    )


def _scratch_bytes(s: SignalSums, itemsize: int) -> int:
    """Bytes that a call of `signal_sums` needs: sums where it spreads, copies of its images."""
    down, across = s.kernel_height - 1, s.kernel_width - 1
    if s.spreads:
        sums = BLOCK * (s.height + down) * (s.width + across)
        return 12 * sums + s.height * s.width * s.depth if s.bytes else 4 * sums
    if s.copies:
        return s.images * (s.rows + down) * (s.columns + across) * s.depth * itemsize + 4
    return 1


def _nanoseconds(isa: str, products: int) -> float:
    """Estimate how long so many products take on one thread."""
    return gates_nanoseconds(isa, GATES * products)


def _most_products(q: Integers, largest: int) -> int:
    """Products with levels up to `largest` of which int32 holds the sum.

    abs(q) is at most 2^15, and bytes are at most 255 in csrc/signal.inc.h.
    """
    return (2**31 - 1) // ((255 if q.itemsize == 1 else 2**15) * largest)


def _most_parts(largest: int) -> int:
    """Groups of which int16 holds two products each, with bytes and levels up to `largest`.

    It holds one group at least, since levels are at most 64 beside bytes. Signals in int16, which
    have pixels up to 255 beside them, take no notice.
    """
    return max(1, (2**15 - 1) // (2 * 255 * largest))


def _chunk(limit: int, itemsize: int) -> int:
    """Places to lay out at a time: a multiple of 4, of which nearly `limit` fit between flushes."""
    most = CHUNK_BYTES // itemsize
    return min(most, limit // -(-limit // most)) // 4 * 4


def _require_bits(bits: int) -> None:
    require(require_count("bits", bits, 0) in BITS, "bits", bits, "8 or 16")


def _require_scale(scale: float) -> None:
    number = require_real("scale", scale)
    fits = 2.0**-126 <= number <= 2.0**127 and math.frexp(number)[0] == 0.5
    require(fits, "scale", scale, "a power of two in [2^-126, 2^127]")


def _require_signal(q: Integers) -> None:
    require_array("q", q, ("batch", "rows", "columns", "filters"), np.int8, np.int16)


def _require_weights(W: npt.NDArray[np.int8]) -> tuple[int, ...]:
    require_array("W", W, ("filters", "channels", "kernel height", "kernel width"), np.int8)
    require(min(W.shape) >= 1, "W.shape", W.shape, "no side of 0")
    require_levels("W", W)
    return W.shape


def _octets(values: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    return values.reshape(-1).view(np.uint8)
