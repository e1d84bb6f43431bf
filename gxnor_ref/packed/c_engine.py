"""Packed inference in C: activations stay packed between layers, in buffers allocated once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import (
    CACHE_LINE,
    LARGEST_LEVEL,
    on_cache_lines,
    zeros_on_cache_lines,
)
from gxnor_ref.kernels.convolution import (
    LEVEL_OFFSET,
    OUT_KINDS,
    TEAM,
    Filters,
    byte_filters,
    depth_of,
    in_sections,
    level_filters,
    pack_filters,
)
from gxnor_ref.kernels.formulas import DIRECT, Work, choose, sections
from gxnor_ref.kernels.isa import gates_nanoseconds, isa, kernels_of, native, threads_of
from gxnor_ref.kernels.packing import Planes, unpack
from gxnor_ref.kernels.structs import (
    ForwardMemory,
    Geometry,
    PixelLayout,
    StageScratch,
    Thresholds,
)
from gxnor_ref.kernels.structs import Stage as NativeStage
from gxnor_ref.kernels.threads import members_for, pass_as_team
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed, PackedLayer, discrete, image_sides, level
from gxnor_ref.spec.bits import WORD
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.network import LARGEST_PIXEL

if TYPE_CHECKING:
    from gxnor_ref.kernels.isa import Forward

CAPACITY = 16
"""Images that the buffers hold: enough to use a layer's filters while they are in the cache."""

OTHER_BACKEND = 'backend "numpy", as with GXNOR_BACKEND=numpy'
"""What takes a network that is too large for the kernels."""

PASSES = 64
"""Passes in one call of the kernels; with more threads than that, each computes one."""

FIRST_FAN_IN = 2**17 - 1
"""A first layer's partial sums are at most 64 * 255 K, and have to fit int32."""


@dataclass(frozen=True, eq=False)
class Stage:
    """A layer as the kernels take it; `native` has the filters as they are stored.

    No level of the images is larger than `image_level`.
    """

    filters: Filters
    native: NativeStage
    image_level: int

    @property
    def outputs(self) -> int:
        """Sums of a filter for one image."""
        return self.native.g.rows * self.native.g.columns

    @cached_property
    def products(self) -> int:
        """Products for one image."""
        return self.outputs * self.filters.shape[0] * self.filters.fan_in

    def fastest(self, isa: str, count: int, members: int) -> list[NativeStage]:
        """The layer, in sections, as it is the fastest for so many images and threads."""
        filters, g = self.filters, self.native.g
        # Filters are transformed once, and serve from then on.
        work = Work(
            *(filters.shape, filters.kind, 1, count, g.rows, g.columns, True),
            image_level=self.image_level,
            filter_level=filters.largest,
        )
        formula = choose(isa, work)
        kind, octets = filters.laid_out(formula)
        layer = self.native._replace(kind=kind, filters=octets)
        return in_sections(layer, sections(formula, work, members))


class CEngine:
    """A packed network on the C kernels; equal to `gxnor_ref.packed.numpy_engine.NumPyEngine`.

    PackError: the fan-in of a layer is beyond the kernels'.
    """

    name = "c"
    capacity = CAPACITY
    """Images that `steps` takes at a time."""

    def __init__(self, packed: Packed, threads: int | None = None) -> None:
        native()
        threads_of(threads)
        self.packed, self.threads = packed, threads
        self.pixels = _pixel_layout(packed)
        sides = list(image_sides(packed.settings))
        self.stages = [_stage(packed, at, sides[at]) for at in range(len(packed.layers))]
        self.products = sum(stage.products for stage in self.stages)
        self.offsets = np.cumsum(
            [0, *(_buffer_bytes(stage) for stage in self.stages)], dtype=np.int64
        )
        self.passes: dict[tuple[str, int, int], Forward] = {}
        self.free = [self._new_memory()]

    def __repr__(self) -> str:
        return f"<CEngine, {self.products:,} products for an image>"

    def __getstate__(self) -> dict[str, Any]:
        """All but memory and pointers into it, for pickles and copies."""
        return {**self.__dict__, "passes": {}, "free": []}

    def sums(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
        """Integer sums of the last layer, exact."""
        count, name = len(images), isa()
        pixels = np.ascontiguousarray(images)
        out = np.empty((count, self.packed.settings.classes), np.int32)
        binary = self.stages[-1].filters.kind == "binary"
        took = gates_nanoseconds(name, count * self.products, binary)
        threads = members_for(self.threads, took, "pass")
        if count > CAPACITY:
            threads = min(threads, count)  # each has images of its own
        # Between two calls, signals are served.
        together = CAPACITY * threads * max(1, PASSES // threads)
        for first in range(0, count, together):
            piece = slice(first, first + together)
            self._forward(name, pixels[piece], out[piece], threads, took)
        return out

    def _forward(
        self,
        isa: str,
        pixels: npt.NDArray[np.uint8],
        out: npt.NDArray[np.int32],
        members: int,
        took: float,
    ) -> None:
        """Sums of images in one call; all that are asked for take so long on one thread, in ns."""
        key = (isa, len(pixels), members)
        forward = self.passes.get(key) or self._pass(*key)
        with self._memory(forward.scratch, members if len(pixels) > CAPACITY else 1) as memory:
            begun = forward.begin(out.reshape(-1), memory, pixels.reshape(-1))
            pass_as_team(begun, members, took)

    def _pass(self, isa: str, count: int, members: int) -> Forward:
        # Of more passes than one, each thread has its own, as many as the others.
        passes = 1 if count <= CAPACITY else members * -(-count // (members * CAPACITY))
        sharing = members if passes == 1 else 1
        layers = [stage.fastest(isa, -(-count // passes), sharing) for stage in self.stages]
        kernels = kernels_of(isa)
        forward = kernels.forward(self.pixels, layers, self.offsets, count, members, passes)
        return self.passes.setdefault((isa, count, members), forward)

    def _new_memory(self, sets: int = 1) -> ForwardMemory:
        images = on_cache_lines(sets * int(self.offsets[-1]))
        for at, stage in enumerate(self.stages):
            # The padding stays as it is here: the level 0, or no pixel.
            is_levels = stage.filters.kind == "levels" and at > 0
            own = images.reshape(sets, -1)[:, self.offsets[at] : self.offsets[at + 1]]
            own[...] = LEVEL_OFFSET if is_levels else 0
        return ForwardMemory(images, on_cache_lines(0), zeros_on_cache_lines(TEAM))

    @contextmanager
    def _memory(self, scratch: int = 0, sets: int = 1) -> Iterator[ForwardMemory]:
        """Memory of one call, with so many sets of images, which no other uses at the same time.

        After an exception it is not used again: a helper may still write to it.
        """
        try:
            memory = self.free.pop()
        except IndexError:
            memory = None
        if memory is None or memory.images.size < sets * self.offsets[-1]:
            memory = self._new_memory(sets)
        if memory.scratch.size < scratch:
            memory = memory._replace(scratch=on_cache_lines(scratch))
        yield memory
        self.free.append(memory)

    def steps(self, images: npt.NDArray[np.uint8]) -> Iterator[tuple[str, npt.NDArray[np.int32]]]:
        """Every integer tensor of a forward pass of at most 16 images, read from the buffers.

        They are those of `gxnor_ref.packed.numpy_engine.NumPyEngine.steps`. DomainError: there are
        more images than the buffers hold.
        """
        count, name = len(images), isa()
        require(count <= CAPACITY, "len(images)", count, f"at most {CAPACITY}")
        with self._memory() as memory:
            inputs = [memory.images[at:] for at in self.offsets]
            flat = np.ascontiguousarray(images).reshape(-1)
            native().pixels(inputs[0], flat, self.pixels, 0, count)
            for at, (layer, stage) in enumerate(zip(self.packed.layers, self.stages, strict=True)):
                shape = (count, stage.native.g.rows, stage.native.g.columns, len(layer.W))
                sums = np.empty(shape, np.int32)
                _run(
                    name,
                    _sums_alone(stage.native),
                    sums.view(np.uint8).reshape(-1),
                    inputs[at],
                    count,
                )
                number, _, _, pool = layer.geometry
                yield f"{number}.sums", sums.transpose(0, 3, 1, 2)
                if pool > 1:
                    rows, columns = shape[1] // pool, shape[2] // pool
                    blocks = sums[:, : rows * pool, : columns * pool]
                    blocks = blocks.reshape(count, rows, pool, columns, pool, len(layer.W))
                    yield f"{number}.pool", blocks.max(axis=(2, 4)).transpose(0, 3, 1, 2)
                if layer.thresholds is not None:
                    (whole,) = stage.fastest(name, count, 1)
                    _run(name, whole, inputs[at + 1], inputs[at], count)
                    states = self._states(inputs[at + 1], at + 1, count)
                    yield f"{number}.phi", states.transpose(0, 3, 1, 2)

    def _states(self, images: npt.NDArray[np.uint8], at: int, count: int) -> npt.NDArray[np.int32]:
        """Levels of all places inside the padding of a stage's images, channels last."""
        stage, layer = self.stages[at], self.packed.layers[at]
        channels = layer.geometry.weights[1]
        height, width, depth = stage.native.g[:3]
        side, shape = layer.geometry.padding, (CAPACITY, height, width)
        if stage.filters.kind == "levels":
            octets = images[: math.prod(shape) * depth].reshape(*shape, depth)
            levels = octets[..., :channels].astype(np.int32) - LEVEL_OFFSET
        else:
            octets = images[: 16 * math.prod(shape) * depth]
            words = octets.view(np.uint64).reshape(*shape, depth, 2)
            levels = unpack(Planes(words, channels, binary=False)).astype(np.int32)
        return levels[:count, side : height - side, side : width - side]


def _run(
    isa: str,
    stage: NativeStage,
    out: npt.NDArray[np.uint8],
    images: npt.NDArray[np.uint8],
    count: int,
) -> None:
    if count == 0:
        return
    kernels = kernels_of(isa)
    sums, room = kernels.stage_room(stage)
    scratch = StageScratch(
        sums=np.empty(sums, np.int32),
        levels=np.empty(stage.g.filters, np.int8),
        room=np.empty(room, np.uint8),
    )
    kernels.stage(out, images, stage, scratch, 0, count * (stage.g.rows // stage.thresholds.pool))


def _sums_alone(stage: NativeStage) -> NativeStage:
    """The layer without what follows its sums."""
    none = stage.thresholds._replace(values=stage.thresholds.values[:0], pool=1)
    return stage._replace(
        thresholds=none,
        out_kind=OUT_KINDS["sums"],
        out_padding=0,
        out_bytes=4 * stage.g.filters,
    )


def _buffer_bytes(stage: Stage) -> int:
    """Bytes of a stage's images, whole cache lines; a row of bytes may reach beyond them."""
    is_levels = stage.filters.kind == "levels"
    size = CAPACITY * math.prod(stage.native.g[:3]) * (1 if is_levels else 16) + 8 * is_levels
    return -(-size // CACHE_LINE) * CACHE_LINE


def _pixel_layout(packed: Packed) -> PixelLayout:
    padding = packed.layers[0].geometry.padding
    return PixelLayout(*packed.settings.input_shape, padding, *_copies_and_ones(packed))


def _copies_and_ones(packed: Packed) -> tuple[int, int]:
    """Channels of a first layer, for w (2 p - 255) = 2 w p - 255 w inside the image.

    Where 2 w is not a level of the kernels, the channels come twice. Without padding, the sums
    start with that of the -255 w. With padding it depends on the place, and is that of a place's -w
    times channels of 255, as many as hold it.
    """
    largest = level(discrete(packed.settings)[0])
    copies = 1 if 2 * largest <= LARGEST_LEVEL else 2
    if packed.layers[0].geometry.padding == 0:
        return copies, 0
    return copies, -(-packed.settings.input_shape[0] * largest // LARGEST_LEVEL)


def _first_filters(packed: Packed) -> Filters:
    W = packed.layers[0].W.astype(np.int64)
    copies, ones = _copies_and_ones(packed)
    parts = [W * 2 // copies] * copies
    rest = -W.sum(axis=1, keepdims=True)
    starts = LARGEST_PIXEL * rest.sum(axis=(1, 2, 3)) * (ones == 0)
    for _ in range(ones):
        part = np.clip(rest, -LARGEST_LEVEL, LARGEST_LEVEL)
        parts.append(part)
        rest = rest - part
    widened = np.concatenate(parts, axis=1).astype(np.int8)
    count, channels, height, width = widened.shape
    own, fan_in = math.prod(W.shape[1:]), channels * height * width
    if fan_in > FIRST_FAN_IN:
        wider = f", for the kernels {fan_in}" if fan_in > own else ""
        raise PackError(
            f"fan-in of layer 1 is {own}{wider}; expected at most {FIRST_FAN_IN}, or "
            f"{OTHER_BACKEND}"
        )
    # The bytes of a kernel's row lie side by side: they are filled up together.
    rows = widened.transpose(0, 3, 1, 2).reshape(count, width * channels, height, 1)
    return byte_filters(rows, starts.astype(np.int32))


def _filters(packed: Packed, layer: PackedLayer) -> Filters:
    N1, N2 = discrete(packed.settings)
    if layer.geometry.number == 1:
        return _first_filters(packed)
    try:
        return pack_filters(layer.W, N1 == 0) if max(N1, N2) <= 1 else level_filters(layer.W)
    except DomainError as error:
        number = layer.geometry.number
        raise PackError(f"layer {number}: {error}, or {OTHER_BACKEND}") from None


def _stage(packed: Packed, at: int, side: tuple[int, int]) -> Stage:
    layer, (_, N2) = packed.layers[at], discrete(packed.settings)
    filters = _filters(packed, layer)
    _, (count, channels, kernel_height, kernel_width), padding, _ = layer.geometry
    height, width = side
    if at == 0:
        copies, ones = _copies_and_ones(packed)
        depth = copies * channels + ones
    else:
        depth = depth_of(filters.kind, channels)
    inner = (height + 2 * padding, width + 2 * padding)
    rows, columns = inner[0] - kernel_height + 1, inner[1] - kernel_width + 1
    geometry = Geometry(*inner, depth, count, kernel_height, kernel_width, 1, rows, columns)
    gated = max(discrete(packed.settings)) <= 1
    is_last = layer.thresholds is None
    out_kind = "sums" if is_last else "words" if gated else "levels"
    kind, octets = filters.laid_out(DIRECT[filters.kind])
    native_stage = NativeStage(
        g=geometry,
        thresholds=_thresholds(layer, N2, gated),
        filters=octets,
        kind=kind,
        out_kind=OUT_KINDS[out_kind],
        channels=channels,
        out_padding=0 if is_last else packed.layers[at + 1].geometry.padding,
        out_bytes=4 * count if is_last else 16 * -(-count // WORD) if gated else 4 * -(-count // 4),
    )
    return Stage(filters, native_stage, LARGEST_PIXEL if at == 0 else level(N2))


def _thresholds(layer: PackedLayer, N2: int, gated: bool) -> Thresholds:
    count = len(layer.W)
    values, masks = np.empty((0, count), np.int32), np.zeros(count, np.int32)
    if layer.thresholds is not None:
        masks = np.where(layer.thresholds.direction < 0, -1, 0).astype(np.int32)
        values = np.ascontiguousarray((layer.thresholds.values ^ masks[:, np.newaxis]).T)
    return Thresholds(
        values=values,
        masks=masks,
        pool=layer.geometry.pool,
        lowest=-level(N2) + (0 if gated else LEVEL_OFFSET),
        step=2 if N2 == 0 else 1,
    )
