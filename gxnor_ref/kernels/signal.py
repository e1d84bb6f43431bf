"""Error signals as integers, and products with them, in C: exact sums, each rounded once.

The sums are those of `gxnor_ref.spec.convolution`. Images have their channels last here, the stride
is 1, and a dense layer is the kernel of one place on one image, one row high and `batch` wide.
"""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.isa import divide, isa_number, least_units, native, worth_a_thread
from gxnor_ref.kernels.singles import Singles, require_array, require_singles
from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require, require_count, require_finite, require_shape
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.signal import BITS, LEAST_EXPONENT, Signal, signal_exponent

Integers: TypeAlias = npt.NDArray[np.signedinteger[Any]]
"""int8 or int16 arrays."""

LARGEST_LEVEL = 64
"""Levels of Z_N lie in [-2^(N-1), 2^(N-1)], and the kernels take those of N <= 7."""

LARGEST_PIXEL = 255
"""A pixel p is the level 2 p - 255."""

MOST_EXPONENT = 122
"""No finite float32 asks for a larger exponent, with 8 bits or 16."""

SUM_FAN_IN = (2**31 - 1) // (LARGEST_PIXEL * LARGEST_LEVEL)
"""131,586: a sum of so many products of pixels and weights fits into int32."""

BLOCK = 32
"""Lanes of one block of weights."""

CACHE_LINE = 64
"""Bytes that the widest vectors are aligned to; only speed depends on it."""

PASS_BYTES = 1 << 18
"""Bytes of padded images that share a cache with a block of weights."""

CHUNK_BYTES = 1 << 10
"""Bytes of places that a gradient lays out at a time, for each filter."""

SPREADING = 1.2
"""With so many times as many outputs as places, work goes from the images to the outputs: products
with padding would take longer than moving sums to and from memory."""

GRAIN = 1 << 14
"""Elements that one piece of work is a multiple of where signals are rounded."""

OUTPUTS_GRAIN = 8
"""Outputs that one piece of work is a multiple of where images have one each."""

GATES = 4
"""Gated XNORs that take as long as a product of int16 and a level."""


def fixed_point(e: Singles, bits: int = 16, threads: int | None = None) -> Signal:
    """Round an error signal to integers of `bits` bits times one power of two.

    Parameters
    ----------
    e : float32 array, C-contiguous
        Error signal, finite.
    bits : {8, 16}
        Width of the integers.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    Signal
        That of `gxnor_ref.spec.signal.fixed_point`.

    Raises
    ------
    TypeError
        e is not float32.
    DomainError
        As in the spec, or e is not C-contiguous.
    """
    _require_bits(bits)
    exponent = signal_exponent(largest_magnitude(e, threads), bits)
    return Signal(round_to(e, exponent, bits, threads), exponent)


def largest_magnitude(e: Singles, threads: int | None = None) -> float:
    """Find the largest abs(e), which `gxnor_ref.spec.signal.signal_exponent` asks for.

    Parameters
    ----------
    e, threads
        As in `fixed_point`.

    Returns
    -------
    float
        The largest magnitude; 0.0 of an empty array.

    Raises
    ------
    TypeError
        e is not float32.
    DomainError
        An element is NaN or infinite, or e is not C-contiguous.
    """
    require_array("e", e)
    require_singles("e", e, e.shape)
    isa, flat, found = isa_number(), e.reshape(-1), [0]

    def run(first: int, last: int) -> None:
        found.append(native().signal_largest(isa, flat, first, last))

    divide(run, e.size, threads, GRAIN, least_units(1))
    largest = float(np.int32(max(found)).view(np.float32))
    if not math.isfinite(largest):
        require_finite("e", e)
    return largest


def round_to(e: Singles, exponent: int, bits: int = 16, threads: int | None = None) -> Integers:
    """Round an error signal to integers times 2^exponent.

    Parameters
    ----------
    e : float32 array, C-contiguous
        Error signal.
    exponent : int
        In -100 .. 122; that of `gxnor_ref.spec.signal.signal_exponent`, or a larger one.
    bits, threads
        As in `fixed_point`.

    Returns
    -------
    int8 or int16 array of the shape of e
        e / 2^exponent, rounded to the nearest integer, halves to the even one.

    Raises
    ------
    TypeError
        e is not float32.
    DomainError
        An argument is out of range, or an element does not fit: abs(q) > 2^(bits - 1) - 1, or NaN.
    """
    _require_bits(bits)
    require_array("e", e)
    require_singles("e", e, e.shape)
    require_count("exponent", exponent, LEAST_EXPONENT, MOST_EXPONENT)
    q = np.empty(e.shape, f"int{bits}")
    isa, flat, scale = isa_number(), e.reshape(-1), 2.0 ** -int(exponent)
    octets = q.reshape(-1).view(np.uint8)

    def run(first: int, last: int) -> int:
        outside: int = native().signal_round(isa, octets, flat, scale, bits, first, last)
        return outside

    if divide(run, e.size, threads, GRAIN, least_units(1)):
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
) -> Singles:
    """Error signal of the layer below, Eq (12).

    Parameters
    ----------
    q : int8 or int16 array, shape (batch, rows, columns, filters), C-contiguous
        Integers of the error signal.
    W : int8 array, shape (filters, channels, kernel height, kernel width), C-contiguous
        Levels in [-64, 64].
    scale : float
        2^exponent of the signal times the unit of the weights: a power of two, and a normal
        float32.
    padding : int
        Zeros around the layer's input.
    height, width : int
        Sides of the layer's input.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    float32 array, shape (batch, height, width, channels)
        Exact sums of `gxnor_ref.spec.convolution.conv2d_backward_input`, rounded to float32, times
        the scale.

    Raises
    ------
    TypeError
        An array has another type.
    DomainError
        A value or a shape does not fit, or an array is not C-contiguous.
    """
    _require_signal(q)
    filters, channels, *kernel = _require_weights(W)
    require_count("padding", padding, 0)
    _require_scale(scale)
    padding, height, width = int(padding), int(height), int(width)
    rows = output_length(height, kernel[0], padding=padding)
    columns = output_length(width, kernel[1], padding=padding)
    require_shape("q", q, ("batch", rows, columns, filters))
    places = kernel[0] * kernel[1]
    # Eq (12) is a convolution with the kernel turned around.
    steps = (places - 1, places, channels * places, -kernel[1], -1)
    before = (kernel[0] - 1 - padding, kernel[1] - 1 - padding)
    out = np.empty((q.shape[0], height, width, channels), np.float32)
    _convolve(out, q, W, (channels, filters, *kernel), steps, before, float(scale), threads)
    return out


def level_sums(
    Y: npt.NDArray[np.int16],
    W: npt.NDArray[np.int8],
    padding: int = 0,
    threads: int | None = None,
) -> npt.NDArray[np.int32]:
    """Weighted sums of a first layer on pixels, Eq (2), as integers.

    Parameters
    ----------
    Y : int16 array, shape (batch, height, width, channels), C-contiguous
        Levels in [-255, 255]: 2 p - 255 of a pixel p.
    W : int8 array, shape (filters, channels, kernel height, kernel width), C-contiguous
        Levels in [-64, 64]; channels times places of the kernel are at most 131,586, so that
        int32 holds every sum.
    padding : int
        Zeros around Y.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    int32 array, shape (batch, rows, columns, filters)
        Exact sums of `gxnor_ref.spec.convolution.conv2d`.

    Raises
    ------
    TypeError
        An array has another type.
    DomainError
        A value, a shape or the fan-in does not fit, or an array is not C-contiguous.
    """
    filters, channels, *kernel = _require_weights(W)
    _require_integers("Y", Y, (np.int16,), ("batch", "height", "width", channels))
    _require_levels("Y", Y, LARGEST_PIXEL)
    require_count("padding", padding, 0)
    places = kernel[0] * kernel[1]
    require(channels * places <= SUM_FAN_IN, "fan-in", channels * places, f"<= {SUM_FAN_IN}")
    rows = output_length(Y.shape[1], kernel[0], padding=int(padding))
    columns = output_length(Y.shape[2], kernel[1], padding=int(padding))
    steps = (0, channels * places, places, kernel[1], 1)
    before = (int(padding), int(padding))
    out = np.empty((Y.shape[0], rows, columns, filters), np.int32)
    _convolve(out, Y, W, (filters, channels, *kernel), steps, before, None, threads)
    return out


def backward_weight(
    q: Integers,
    Y: Integers,
    scale: float,
    kernel: tuple[int, int],
    padding: int = 0,
    threads: int | None = None,
) -> Singles:
    """Gradient with respect to the weights, Eq (10).

    Parameters
    ----------
    q : int8 or int16 array, shape (batch, rows, columns, filters), C-contiguous
        Integers of the error signal.
    Y : int8 or int16 array, shape (batch, height, width, channels), C-contiguous
        Levels of the layer's input: int8 in [-64, 64], int16 in [-255, 255] (pixels, 2 p - 255).
    scale : float
        2^exponent of the signal times the unit of the levels: a power of two, and a normal
        float32.
    kernel : (int, int)
        Height and width of the kernel.
    padding : int
        Zeros around Y.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    float32 array, shape (filters, channels, kernel height, kernel width)
        Exact sums of `gxnor_ref.spec.convolution.conv2d_backward_weight`, rounded to float32,
        times the scale.

    Raises
    ------
    TypeError
        An array has another type.
    DomainError
        A value or a shape does not fit, or an array is not C-contiguous.
    """
    _require_signal(q)
    _require_integers("Y", Y, (np.int8, np.int16), ("batch", "height", "width", "channels"))
    largest = _require_levels("Y", Y, LARGEST_LEVEL if Y.itemsize == 1 else LARGEST_PIXEL)
    require_count("padding", padding, 0)
    _require_scale(scale)
    padding, sides = int(padding), (int(kernel[0]), int(kernel[1]))
    batch, height, width, channels = Y.shape
    rows = output_length(height, sides[0], padding=padding)
    columns = output_length(width, sides[1], padding=padding)
    require_shape("q", q, (batch, rows, columns, "filters"))
    if Y.itemsize == 2:
        q = q.astype(np.int16, copy=False)
    filters, places = q.shape[3], batch * rows * columns
    limit = _most_products(q, largest)
    numbers = (
        *(places, rows, columns, filters, height, width, channels, *sides, padding),
        *(_chunk(limit, q.itemsize), limit, q.itemsize, Y.itemsize),
    )
    out = np.empty((filters, channels, *sides), np.float32)
    if q.size == 0 or Y.size == 0:
        out[...] = 0
        return out
    isa, gradient = isa_number(), out.reshape(-1)
    signal, levels = _octets(q), _octets(Y)
    panels, size = native().signal_sizes(numbers)

    def run(first: int, last: int) -> None:
        scratch = _on_cache_lines(size)
        native().signal_gradient(
            isa, gradient, scratch, signal, levels, numbers, float(scale), first, last
        )

    divide(run, panels, threads, 1, _least(isa, places * filters * BLOCK))
    return out


def _convolve(
    out: npt.NDArray[Any],
    images: Integers,
    W: npt.NDArray[np.int8],
    shape: tuple[int, ...],
    steps: tuple[int, ...],
    before: tuple[int, int],
    scale: float | None,
    threads: int | None,
) -> None:
    """Convolve to float32 sums times the scale, or without one to int32 sums.

    `shape` is lanes, depth, and sides of the kernel; `steps` says where in W each of them lies;
    `before` are the rows and columns of zeros before the images.
    """
    batch, height, width, _ = images.shape
    if out.size == 0:
        return
    lanes, depth, *kernel = shape
    rows, columns = out.shape[1:3]
    is_bytes = images.itemsize == 1
    size = 4 // images.itemsize
    row_groups = -(-kernel[1] * depth // size)
    blocks = -(-lanes // BLOCK)
    weights = _on_cache_lines(4 * blocks * kernel[0] * row_groups * BLOCK).view(np.uint32)
    shifts, flat, isa = np.empty(lanes, np.int64), W.reshape(-1), isa_number()
    layout = (lanes, depth, *kernel, *steps, is_bytes)

    def lay_out(first: int, last: int) -> None:
        native().signal_lay_out(isa, weights, shifts, flat, layout, first, last)

    divide(lay_out, blocks, threads, 1, least_units(depth * math.prod(kernel) * BLOCK))
    largest = max(1, int(W.max(initial=0)), -int(W.min(initial=0)))
    groups = _most_products(images, largest) // size
    if scale is None:  # a fan-in of SUM_FAN_IN fits
        groups = kernel[0] * row_groups
    padded = (rows + kernel[0] - 1, columns + kernel[1] - 1)
    unpadded = before == (0, 0) and padded == (height, width)
    copies = is_bytes or not unpadded or kernel[1] * depth % 2 == 1
    image_bytes = padded[0] * padded[1] * depth * images.itemsize
    enlarged = (height + kernel[0] - 1) * (width + kernel[1] - 1)
    spreads = (
        not (is_bytes or scale is None)
        and depth >= BLOCK
        and depth % 2 == 0
        and kernel[0] * row_groups <= groups
        and SPREADING * height * width < rows * columns
    )
    room = 4 * BLOCK * enlarged if spreads else 1
    some = min(batch, max(1, PASS_BYTES // image_bytes))
    numbers = (
        *(height, width, depth, lanes, *kernel, *before, rows, columns, groups, some),
        *(is_bytes, scale is None, copies, spreads),
    )
    sums, octets = _octets(out), _octets(images)

    def run(first: int, last: int) -> None:
        scratch = _on_cache_lines(some * image_bytes + 4 if copies and not spreads else room)
        native().signal_sums(
            isa, sums, scratch, octets, weights, shifts, numbers, scale or 1.0, first, last
        )

    grain = OUTPUTS_GRAIN if rows * columns == 1 else 1
    least = _least(isa, rows * columns * math.prod(shape))
    divide(run, batch, threads, grain, least)


def _least(isa: int, products: int) -> int:
    """Units of so many products that are worth a thread."""
    return max(1, worth_a_thread(isa, False) // (GATES * products))


def _most_products(q: Integers, largest: int) -> int:
    """Products with levels up to `largest` of which int32 holds the sum.

    abs(q) is at most 2^15, and bytes are at most 255 in csrc/signal.inc.h.
    """
    return (2**31 - 1) // ((255 if q.itemsize == 1 else 2**15) * largest)


def _chunk(limit: int, itemsize: int) -> int:
    """Places to lay out at a time: a multiple of 4, of which nearly `limit` fit between flushes."""
    most = CHUNK_BYTES // itemsize
    return min(most, limit // -(-limit // most)) // 4 * 4


def _require_bits(bits: int) -> None:
    require(bits in BITS, "bits", bits, "8 or 16")


def _require_scale(scale: float) -> None:
    fits = 2.0**-126 <= scale <= 2.0**127 and math.frexp(scale)[0] == 0.5
    require(fits, "scale", scale, "a power of two in [2^-126, 2^127]")


def _require_signal(q: Integers) -> None:
    _require_integers("q", q, (np.int8, np.int16), ("batch", "rows", "columns", "filters"))


def _require_weights(W: npt.NDArray[np.int8]) -> tuple[int, ...]:
    _require_integers("W", W, (np.int8,), ("filters", "channels", "kernel height", "kernel width"))
    require(min(W.shape) >= 1, "W.shape", W.shape, "no side of 0")
    _require_levels("W", W, LARGEST_LEVEL)
    return W.shape


def _require_integers(
    argument: str,
    values: npt.NDArray[Any],
    types: tuple[type[np.signedinteger[Any]], ...],
    shape: tuple[int | str, ...],
) -> None:
    require_array(argument, values)
    if values.dtype not in types:
        expected = " or ".join(np.dtype(kind).name for kind in types)
        raise TypeError(f"{argument}.dtype is {values.dtype}; expected {expected}")
    require_shape(argument, values, shape)
    if not (values.flags.c_contiguous and values.flags.aligned):
        raise DomainError(f"{argument} is not a C-contiguous, aligned array; expected one")


def _require_levels(argument: str, values: Integers, most: int) -> int:
    """Require levels in [-most, most], and return their largest size, at least 1."""
    least, largest = int(values.min(initial=0)), int(values.max(initial=0))
    outside = largest if largest > most else least
    if not -most <= outside <= most:
        raise DomainError(f"{argument} holds {outside}; expected levels in [-{most}, {most}]")
    return max(1, largest, -least)


def _octets(values: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    return values.reshape(-1).view(np.uint8)


def _on_cache_lines(count: int) -> npt.NDArray[np.uint8]:
    """Uninitialized bytes on a cache line, so that no vector lies across two."""
    octets = np.empty(count + CACHE_LINE, np.uint8)
    start = -octets.ctypes.data % CACHE_LINE
    return octets[start : start + count]
