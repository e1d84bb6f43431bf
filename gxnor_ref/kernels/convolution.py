"""Gated XNOR convolution of packed trits, and convolution of multi-level states, in C.

The same sums as `gxnor_ref.spec.convolution.conv2d` and `dense` give, as exact integers: of trits,
or of levels (states in units of their space). Images have their channels last here.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import (
    on_cache_lines,
    on_huge_pages,
    require_array,
    require_dtype,
    require_indices,
    require_levels,
    require_output,
    require_room,
    require_size,
    require_sizes,
    zeros_on_cache_lines,
)
from gxnor_ref.kernels.formulas import (
    DIRECT,
    PAIR_BLOCK,
    SECTION,
    Work,
    choose,
    nanoseconds,
    sections,
)
from gxnor_ref.kernels.isa import isa, isa_names, isa_runs, kernels_of, native
from gxnor_ref.kernels.packing import Planes, pack
from gxnor_ref.kernels.structs import (
    ForwardMemory,
    Geometry,
    Padding,
    PixelLayout,
    Stage,
    Thresholds,
)
from gxnor_ref.kernels.threads import divide_moves, members_for, pass_as_team
from gxnor_ref.spec.bits import WORD
from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require, require_choice, require_real, require_shape
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.twins.winograd import LEVELS, TRITS

if TYPE_CHECKING:
    from gxnor_ref.kernels.isa import Forward

BLOCK = 16
"""Filters of one block of packed filters."""

WORD_PAIRS = 32
"""Pairs of channels in a word."""

LEVEL_BLOCK = 16
"""Filters of one block of levels."""

LEVEL_OFFSET = 64
"""Images of levels hold them plus this, as unsigned bytes."""

PACKED_FAN_IN = 2**31 - 1
"""A sum of trits is at most its fan-in, and has to fit into int32."""

LEVEL_FAN_IN = 2**18 - 1
"""A partial sum of K products, of levels less than 2^6 + 1, is at most 2^12 K, and has to fit into
int32; csrc/conv_levels.inc.h counts its start among the products."""

KINDS = {"ternary": 0, "binary": 1, "levels": 2}
"""Numbers of the kinds of filters, as gxnor.h has them."""

FORMULA_KINDS = {
    ("ternary", "pairs"): 3,
    ("ternary", "winograd"): 4,
    ("binary", "winograd"): 4,
    ("levels", "winograd"): 5,
}
"""Numbers of filters that are laid out for a formula, as gxnor.h has them."""

OUT_KINDS = {"words": 0, "levels": 1, "sums": 2}
"""Numbers of what a layer stores, as gxnor.h has them."""

TEAM = 32
"""Numbers that the threads of a forward pass share, as gxnor.h has it."""

NO_PIXELS = PixelLayout(0, 0, 0, 0, 0, 0)
"""Of a layer whose images are there."""

MOST_PASSES = 16
"""Forward passes that filters keep."""

FAN_INS = {"ternary": PACKED_FAN_IN, "binary": PACKED_FAN_IN, "levels": LEVEL_FAN_IN}
"""Largest fan-in by kind of filters."""


@dataclass(frozen=True, eq=False)
class Filters:
    """Filters, laid out for the kernels; DomainError where the blocks do not fit the shape."""

    # Layout of csrc/README.md: [block][word][plane][16 filters] of uint64, or for levels
    # [block][16 starts][group][16 filters][4 bytes] of uint8.
    blocks: npt.NDArray[Any]
    kind: str  # one of `FAN_INS`
    shape: tuple[int, int, int, int]  # filters, channels, kernel height and width

    def __post_init__(self) -> None:
        """Check that the blocks are what the kernels will read."""
        require_choice("kind", self.kind, tuple(FAN_INS))
        require_dtype("blocks", self.blocks)
        names = ("filters", "channels", "kernel height", "kernel width")
        object.__setattr__(self, "shape", require_sizes("shape", self.shape, names))
        _require_fan_in(self.fan_in, self.kind)
        size = _block_elements(self.kind, self.shape)
        dtype = np.dtype(np.uint8 if self.kind == "levels" else np.uint64)
        usable = self.blocks.flags.c_contiguous and self.blocks.flags.aligned
        fits = usable and self.blocks.dtype == dtype and self.blocks.shape == (size,)
        found = f"{self.blocks.dtype} of shape {self.blocks.shape}"
        require(fits, "blocks", found, f"contiguous {dtype} of shape ({size},)")
        if self.kind != "levels":
            _require_bits(self.blocks, self.shape, self.kind == "binary")

    @property
    def fan_in(self) -> int:
        """Number of products in one sum."""
        return math.prod(self.shape[1:])

    @cached_property
    def pairs(self) -> npt.NDArray[np.uint8]:
        """Ternary filters for instruction sets that look pairs of channels up.

        Layout of csrc/README.md: [block][word][32 pairs][64 filters]. Laid out when first asked
        for. Raises DomainError for filters of another kind.
        """
        require(self.kind == "ternary", "kind", repr(self.kind), "'ternary'")
        count, units = self.shape[0], _words(self.shape)
        blocks = -(-count // PAIR_BLOCK)
        pairs = on_cache_lines(blocks * units * WORD_PAIRS * PAIR_BLOCK)
        native().pair_filters(pairs, self.blocks, count, units)
        return pairs

    @cached_property
    def largest(self) -> int:
        """Largest abs of a weight, at least 1."""
        if self.kind != "levels":
            return 1
        blocks = self.blocks.view(np.int8).reshape(-(-self.shape[0] // LEVEL_BLOCK), -1)
        return require_levels("blocks", blocks[:, 4 * LEVEL_BLOCK :])

    @cached_property
    def has_level_starts(self) -> bool:
        """Whether each sum of levels begins with what the offset of the images adds to it."""
        blocks = self.blocks.reshape(-(-self.shape[0] // LEVEL_BLOCK), -1)
        starts, weights = np.split(blocks.view(np.int8), [4 * LEVEL_BLOCK], axis=1)
        weights = weights.reshape(len(blocks), -1, LEVEL_BLOCK, 4)
        sums = weights.sum(axis=(1, 3), dtype=np.int64)
        expected = -LEVEL_OFFSET * sums
        return bool((np.ascontiguousarray(starts).view(np.int32) == expected).all())

    @cached_property
    def winograd(self) -> npt.NDArray[np.uint8]:
        """Filters as `gxnor_ref.twins.winograd.transform_weights` has them.

        Layout of csrc/README.md: [block][point][16 starts][group][16 filters][4 bytes]. Transformed
        when first asked for, by any instruction set that does. Raises DomainError for levels and a
        fan-in beyond Winograd's.
        """
        form = LEVELS if self.kind == "levels" else TRITS
        require(self.fan_in <= form.fan_in, "fan-in", self.fan_in, f"<= {form.fan_in}")
        largest = f"<= {form.filter_level}"
        require(self.largest <= form.filter_level, "largest level", self.largest, largest)
        kernels, kind = kernels_of(_with_winograd()), KINDS[self.kind]
        count, channels, height, width = self.shape
        # Sides of images and outputs play no part here.
        geometry = Geometry(0, 0, depth_of(self.kind, channels), count, height, width, 1, 0, 0)
        size, _ = kernels.winograd_bytes(geometry, channels, kind)
        out = on_huge_pages(size)
        divide_moves(
            kernels.winograd_filters,
            *(out, self.blocks.view(np.uint8), geometry, channels, kind),
            units=-(-count // BLOCK),
            elements=size,
            threads=None,
        )
        return out

    @property
    def has_winograd(self) -> bool:
        """Whether `winograd` has been asked for."""
        return "winograd" in self.__dict__

    @cached_property
    def passes(self) -> dict[tuple[_Plan, int], Forward]:
        """Forward passes of this layer, by plan and threads; making one takes microseconds."""
        return {}

    def __getstate__(self) -> dict[str, Any]:
        """All but the passes, which point into memory, for pickles and copies."""
        return {name: value for name, value in self.__dict__.items() if name != "passes"}

    def laid_out(self, formula: str) -> tuple[int, npt.NDArray[np.uint8]]:
        """Return them as a formula reads them, behind the number that gxnor.h has for that."""
        if formula == DIRECT[self.kind]:
            return KINDS[self.kind], self.blocks.view(np.uint8)
        return FORMULA_KINDS[self.kind, formula], getattr(self, formula)


def pack_filters(W: npt.NDArray[np.int8], binary: bool = False) -> Filters:
    """Pack int8 filters of trits; of `binary` ones, in {-1, 1}, the sign plane alone."""
    count, channels, height, width = _filter_shape(W)
    # Before gigabytes are packed.
    _require_fan_in(channels * height * width, "binary" if binary else "ternary")
    planes = pack(W.transpose(0, 2, 3, 1), binary)
    return _in_blocks(planes.words.reshape(-1), binary, (count, channels, height, width))


def pack_filter_states(
    n: npt.NDArray[np.uint8], space: DiscreteSpace, threads: int | None = None
) -> Filters:
    """Pack filters from the state indices of Z_0 or Z_1, as `pack_filters` packs their states."""
    filters, channels, places = require_indices(n, space)
    require(space.N <= 1, "N", space.N, "0 or 1")
    require(n.size > 0, "n.shape", n.shape, "filters with weights")
    binary = space.N == 0
    words = filters * places * -(-channels // WORD) * (1 if binary else 2)
    packed = np.empty(words, np.uint64)
    divide_moves(
        native().pack_filters,
        *(packed, n, channels, places, binary),
        units=filters,
        elements=n.size,
        threads=threads,
    )
    return _in_blocks(packed, binary, (filters, channels, *n.shape[2:]))


def level_filters(W: npt.NDArray[np.int8]) -> Filters:
    """Lay out int8 filters of multi-level states, in [-64, 64], for `conv2d_levels`."""
    _filter_shape(W)
    require_levels("W", W)
    return _byte_filters(W, -LEVEL_OFFSET * W.sum(axis=(1, 2, 3), dtype=np.int32))


def byte_filters(W: npt.NDArray[np.int8], starts: npt.NDArray[np.int32]) -> Filters:
    """Lay out filters of bytes in [-64, 64], whose sums begin with int32 `starts`, one a filter.

    The engine multiplies them with bytes; `conv2d_levels` takes `level_filters` alone.
    """
    count = _filter_shape(W)[0]
    require_levels("W", W)
    require_dtype("starts", starts, np.int32)
    require_shape("starts", starts, (count,))
    # Every partial sum of products with bytes lies between these two, and has to fit into int32.
    axes = (1, 2, 3)
    low = starts + 255 * np.minimum(W, 0).sum(axis=axes, dtype=np.int64)
    high = starts + 255 * np.maximum(W, 0).sum(axis=axes, dtype=np.int64)
    for sums in (low, high):
        outside = sums[(sums < -(2**31)) | (sums >= 2**31)]
        if outside.size:
            found = f"for sums as far as {outside[0]}"
            require(False, "starts", found, "sums with bytes that int32 holds")
    return _byte_filters(W, starts)


def _byte_filters(W: npt.NDArray[np.int8], starts: npt.NDArray[np.int32]) -> Filters:
    count, channels, height, width = W.shape
    starts = np.require(starts, requirements=("C", "A"))
    depth = -(-channels // 4)
    padded = np.zeros((count, height, width, 4 * depth), np.int8)
    padded[..., :channels] = W.transpose(0, 2, 3, 1)
    groups = height * width * depth
    blocks = on_cache_lines(_block_elements("levels", W.shape))
    native().block_levels(blocks, padded.reshape(-1), starts, count, groups)
    return Filters(blocks, "levels", W.shape)


def conv2d(
    Y: Planes,
    W: Filters,
    stride: int = 1,
    padding: int = 0,
    threads: int | None = None,
    formula: str | None = None,
) -> npt.NDArray[np.int32]:
    """Gated XNOR convolution of packed images, (batch, height, width, channels).

    `W` is from `pack_filters`. Padding is with the zero state, also around binary images. The
    formula is as in `gxnor_ref.kernels.formulas.choose`; no sum depends on it.
    """
    _require_filters(W)
    require(W.kind != "levels", "W", "filters of levels", "filters from pack_filters")
    if not isinstance(Y, Planes):
        raise TypeError(f"Y is {type(Y).__name__}; expected Planes")
    stride, padding = _steps(stride, padding)
    plan = _plan(isa(), Y.shape, W.shape, W.kind, stride, padding, W.has_winograd, formula)
    return _convolve(_padded(Y, padding), W, plan, threads)


def conv2d_levels(
    Y: npt.NDArray[np.int8],
    W: Filters,
    stride: int = 1,
    padding: int = 0,
    threads: int | None = None,
    formula: str | None = None,
) -> npt.NDArray[np.int32]:
    """Convolution of int8 levels in [-64, 64], with filters from `level_filters`."""
    _require_filters(W)
    require_dtype("Y", Y, np.int8)
    require(W.kind == "levels", "W", f"{W.kind} filters", "filters from level_filters")
    require(W.has_level_starts, "W", "filters with starts of their own", "those from level_filters")
    largest = require_levels("Y", Y)
    stride, padding = _steps(stride, padding)
    levels = largest, W.largest
    plan = _plan(isa(), Y.shape, W.shape, W.kind, stride, padding, W.has_winograd, formula, levels)
    (batch, height, width, channels), g = Y.shape, plan.g
    images = np.full((batch, g.height, g.width, g.depth), LEVEL_OFFSET, np.uint8)
    inside = images[:, padding : padding + height, padding : padding + width, :channels]
    # Modulo 256 this is the level plus 64.
    np.add(Y.view(np.uint8), np.uint8(LEVEL_OFFSET), out=inside)
    return _convolve(images.reshape(-1), W, plan, threads)


@dataclass(frozen=True, eq=False)
class _Plan:
    """What all calls with such arrays have in common.

    `nanoseconds` is about what the formula takes on one thread, and `room` the bytes that
    Winograd's tiles need.
    """

    isa: str
    g: Geometry
    work: Work
    formula: str
    nanoseconds: float
    room: int


@lru_cache(maxsize=256)
def _plan(
    isa: str,
    shape: tuple[int, ...],
    W_shape: tuple[int, int, int, int],
    kind: str,
    stride: int,
    padding: int,
    is_transformed: bool,
    formula: str | None,
    levels: tuple[int, int] = (1, 1),
) -> _Plan:
    """Check that filters fit images, and choose how to compute their sums.

    A layer of little work would take longer to plan than to compute, hence the cache.
    """
    g = _geometry(shape, W_shape, kind, stride, padding)
    batch, channels = shape[0], shape[3]
    work = Work(W_shape, kind, stride, batch, g.rows, g.columns, is_transformed, *levels)
    formula = choose(isa, work, formula)
    is_winograd = formula == "winograd"
    _, room = kernels_of(isa).winograd_bytes(g, channels, KINDS[kind]) if is_winograd else (0, 0)
    return _Plan(isa, g, work, formula, nanoseconds(formula, isa, work), room)


def _convolve(
    images: npt.NDArray[Any], W: Filters, plan: _Plan, threads: int | None
) -> npt.NDArray[np.int32]:
    """Sums of padded images, as the kernels take them."""
    kernels, g, work = kernels_of(plan.isa), plan.g, plan.work
    out = on_cache_lines(work.outputs * g.filters, np.int32)
    members = members_for(threads, plan.nanoseconds, "pass")
    if out.size == 0:
        pass
    elif members > 1:
        forward = W.passes.get((plan, members)) or _pass(W, plan, members)
        octets, team = images.view(np.uint8), zeros_on_cache_lines(TEAM)
        memory = ForwardMemory(octets, on_cache_lines(forward.scratch), team)
        pass_as_team(forward.begin(out, memory, octets), members, plan.nanoseconds)
    elif plan.formula == "winograd":
        channels, kind, own = W.shape[1], KINDS[W.kind], on_cache_lines(plan.room)
        octets = images.view(np.uint8)
        kernels.conv_winograd(out, octets, W.winograd, g, channels, kind, own, 0, work.tiles)
    elif plan.formula == "pairs":
        pairs = np.empty(images.size // 2 * WORD_PAIRS, np.uint8)
        kernels.pair_images(pairs, images)
        kernels.conv_pairs(out, pairs, W.pairs, g, 0, work.outputs)
    else:
        convolve: Callable[..., None] = getattr(kernels, f"conv_{W.kind}")
        convolve(out, images, W.blocks, g, 0, work.outputs)
    return out.reshape(work.batch, g.rows, g.columns, g.filters)


def _pass(W: Filters, plan: _Plan, members: int) -> Forward:
    """A forward pass of one layer, which its filters keep."""
    layer = _alone(W, plan.g, plan.formula)
    cut = in_sections(layer, sections(plan.formula, plan.work, members))
    offsets = np.zeros(1, np.int64)
    forward = kernels_of(plan.isa).forward(NO_PIXELS, [cut], offsets, plan.work.batch, members)
    if len(W.passes) >= MOST_PASSES:
        W.passes.clear()
    W.passes[plan, members] = forward
    return forward


def _alone(W: Filters, g: Geometry, formula: str) -> Stage:
    """A layer whose sums nothing follows."""
    values, masks = np.empty((0, g.filters), np.int32), np.zeros(g.filters, np.int32)
    kind, filters = W.laid_out(formula)
    return Stage(
        g=g,
        thresholds=Thresholds(values=values, masks=masks, pool=1, lowest=0, step=1),
        filters=filters,
        kind=kind,
        out_kind=OUT_KINDS["sums"],
        channels=W.shape[1],
        out_padding=0,
        out_bytes=4 * g.filters,
    )


def in_sections(layer: Stage, parts: int) -> list[Stage]:
    """Cut the filters of a layer into parts of about as many, multiples of 64 but the last."""
    if parts == 1:
        return [layer]
    count, block = layer.g.filters, BLOCK
    if layer.kind == FORMULA_KINDS["ternary", "pairs"]:
        block = PAIR_BLOCK
    octets = layer.filters.size // -(-count // block) * (SECTION // block)
    out_octets = dict(zip(OUT_KINDS.values(), (16, SECTION, 4 * SECTION), strict=True))
    units = -(-count // SECTION)
    cut = []
    for first, last in pairwise(units * part // parts for part in range(parts + 1)):
        own = slice(SECTION * first, min(SECTION * last, count))
        thresholds = layer.thresholds._replace(
            values=np.ascontiguousarray(layer.thresholds.values[:, own]),
            masks=layer.thresholds.masks[own],
        )
        section = layer._replace(
            g=layer.g._replace(filters=own.stop - own.start),
            thresholds=thresholds,
            filters=layer.filters[octets * first : octets * last],
            out_start=out_octets[layer.out_kind] * first,
        )
        cut.append(section)
    return cut


def float32_in_place(
    sums: npt.NDArray[np.int32], unit: float = 1.0, threads: int | None = None
) -> npt.NDArray[np.float32]:
    """Turn exact sums into float32 numbers, in the memory that they lie in.

    Each is the product with `unit`, a power of two in [2^-100, 1], rounded once.
    """
    require_array("sums", sums, None, np.int32)
    require_output("sums", sums)
    unit = require_real("unit", unit)
    fits = 2.0**-100 <= unit <= 1 and math.frexp(unit)[0] == 0.5
    require(fits, "unit", unit, "a power of two in [2^-100, 1]")
    kernel = native().to_float32
    divide_moves(kernel, sums, unit, elements=sums.size, threads=threads)
    return sums.view(np.float32)


def _padded(Y: Planes, padding: int) -> npt.NDArray[np.uint64]:
    """Pairs (nonzero, sign) of images with zeros around them."""
    batch, height, width, channels = Y.shape
    words = -(-channels // WORD)
    flat = Y.words
    if not (flat.flags.c_contiguous and flat.flags.aligned):
        flat = np.require(flat, requirements=["C", "A"])
    flat = flat.reshape(-1)
    if not (Y.binary or padding):
        return flat
    places = batch * (height + 2 * padding) * (width + 2 * padding)
    images = np.empty(places * words * 2, np.uint64)
    around = Padding(batch, height, width, channels if Y.binary else 16 * words, padding)
    if Y.binary:
        native().pad_binary(images, flat, around)
    else:
        native().pad(images.view(np.uint8), flat.view(np.uint8), around)
    return images


def _with_winograd() -> str:
    """Return an instruction set that transforms filters: the one in use, or the slowest other.

    The next is asked only if the one before does not run: to ask for AMX gives the process its
    registers. All sets of an architecture that transform filters lay them out alike.
    """
    able = [name for name in isa_names() if "winograd" in kernels_of(name).formulas()]
    used = isa()
    found = used if used in able else next(filter(isa_runs, able), None)
    require(
        found is not None, "instruction set", "/".join(isa_names()), "one with Winograd's tiles"
    )
    return str(found)


def _in_blocks(
    words: npt.NDArray[np.uint64], binary: bool, shape: tuple[int, int, int, int]
) -> Filters:
    kind = "binary" if binary else "ternary"
    blocks = on_cache_lines(_block_elements(kind, shape), np.uint64)
    native().block_filters(blocks, words, shape[0], _words(shape), 1 if binary else 2)
    return Filters(blocks, kind, shape)


def _require_bits(
    blocks: npt.NDArray[np.uint64], shape: tuple[int, int, int, int], binary: bool
) -> None:
    """Require clear bits beyond the channels, and signs of nonzero trits alone, as `Planes` do."""
    places, used = shape[2] * shape[3], shape[1] % WORD
    words = blocks.reshape(-1, places, -(-shape[1] // WORD), 1 if binary else 2, BLOCK)
    is_clear = used == 0 or not (words[:, :, -1] >> np.uint64(used)).any()
    require(is_clear, "blocks", "set beyond the channels", "zeros")
    alone = binary or not (words[..., 1, :] & ~words[..., 0, :]).any()
    require(alone, "blocks", "a sign of a zero", "signs of nonzero trits alone")


def _block_elements(kind: str, shape: tuple[int, ...]) -> int:
    filters, channels, height, width = shape
    if kind == "levels":
        groups = height * width * -(-channels // 4)
        return -(-filters // LEVEL_BLOCK) * LEVEL_BLOCK * (1 + groups) * 4
    return -(-filters // BLOCK) * BLOCK * _words(shape) * (1 if kind == "binary" else 2)


def _words(shape: tuple[int, ...]) -> int:
    """Words of a filter, of one plane."""
    return shape[2] * shape[3] * -(-shape[1] // WORD)


def _filter_shape(W: npt.NDArray[Any]) -> tuple[int, int, int, int]:
    require_dtype("W", W, np.int8)
    fits = W.ndim == 4 and min(W.shape) >= 1
    require(fits, "W.shape", W.shape, "(filters, channels, kernel height, kernel width), all >= 1")
    filters, channels, height, width = W.shape
    return filters, channels, height, width


def _require_fan_in(fan_in: int, kind: str) -> None:
    require(fan_in <= FAN_INS[kind], "fan-in", fan_in, f"<= {FAN_INS[kind]}")


def _require_filters(W: object) -> None:
    if not isinstance(W, Filters):
        raise TypeError(f"W is {type(W).__name__}; expected Filters")


def _steps(stride: object, padding: object) -> tuple[int, int]:
    return require_size("stride", stride, 1), require_size("padding", padding, 0)


def depth_of(kind: str, channels: int) -> int:
    """Units of a place of padded images: pairs of words, or whole groups of four bytes."""
    return 4 * -(-channels // 4) if kind == "levels" else -(-channels // WORD)


def _geometry(
    shape: tuple[int, ...],
    W_shape: tuple[int, int, int, int],
    kind: str,
    stride: int,
    padding: int,
) -> Geometry:
    """Check that filters fit images."""
    filters, channels, kernel_height, kernel_width = W_shape
    fits = len(shape) == 4 and shape[3] == channels
    require(fits, "Y.shape", shape, f"(batch, height, width, {channels})")
    rows = output_length(shape[1], kernel_height, stride, padding)
    columns = output_length(shape[2], kernel_width, stride, padding)
    height, width = shape[1] + 2 * padding, shape[2] + 2 * padding
    words = -(-channels // WORD)
    require_room("padding", shape[0], height * width, 2 * words * WORD_PAIRS)
    require_room("padding", shape[0], rows, columns, filters)
    depth = depth_of(kind, channels)
    return Geometry(
        height, width, depth, filters, kernel_height, kernel_width, stride, rows, columns
    )
