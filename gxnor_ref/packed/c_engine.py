"""Packed inference in C: activations stay packed between layers, in buffers allocated once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import LARGEST_LEVEL
from gxnor_ref.kernels.convolution import (
    LEVEL_OFFSET,
    Filters,
    byte_filters,
    level_filters,
    pack_filters,
)
from gxnor_ref.kernels.formulas import Work, choose
from gxnor_ref.kernels.isa import (
    MOST_THREADS,
    isa,
    kernels_of,
    native,
    threads_of,
    worth_a_thread,
)
from gxnor_ref.kernels.packing import Planes, unpack
from gxnor_ref.kernels.structs import Geometry, PixelLayout, StageScratch, Thresholds
from gxnor_ref.kernels.structs import Stage as NativeStage
from gxnor_ref.kernels.threads import divide
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed, PackedLayer, discrete, image_sides, level
from gxnor_ref.spec.bits import WORD
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.network import LARGEST_PIXEL

CAPACITY = 16
"""Images that the buffers hold: enough to use a layer's filters while they are in the cache."""

FIRST_FAN_IN = 2**17 - 1
"""A first layer's partial sums are at most 64 * 255 K, and have to fit int32."""

FILTER_KINDS = {"ternary": 0, "binary": 1, "levels": 2, "pairs": 3, "winograd": 4}
"""Numbers of the kinds of filters, as gxnor.h has them."""

TILE_ROWS = 4
"""Pooled rows in whole rows of Winograd's tiles."""

Buffers = list[npt.NDArray[np.uint8]]
"""Images of each stage."""


@dataclass(frozen=True, eq=False)
class Stage:
    """A layer as the kernels take it: images in one buffer, and where its states go in the next.

    `outputs` are the sums of a filter for one image, `rows` the rows of pooled ones. `native` is
    the layer with the filters as they are stored; the last layer has none.
    """

    filters: Filters
    geometry: Geometry
    native: NativeStage | None
    outputs: int
    rows: int

    @cached_property
    def products(self) -> int:
        """Products for one image."""
        return self.outputs * self.filters.shape[0] * self.filters.fan_in

    def kind(self, isa: str, count: int) -> str:
        """Kind of filters that is the fastest for so many images."""
        filters, g = self.filters, self.geometry
        if filters.kind == "levels":
            return filters.kind
        # Filters are transformed once, and serve from then on.
        work = Work(filters.shape, filters.kind == "binary", 1, count, g.rows, g.columns, True)
        formula = choose(isa, work)
        return filters.kind if formula == "gates" else formula


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
        self.free = [self._new_buffers()]

    def __repr__(self) -> str:
        return f"<CEngine, {self.products:,} products for an image>"

    def sums(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
        """Integer sums of the last layer, exact."""
        out = np.empty((len(images), self.packed.settings.classes), np.int32)
        name = isa()
        threads = self._threads(name, len(images) * self.products)
        if len(images) < threads:
            self._forward(name, images, out)
            return out

        def run(first: int, last: int) -> None:
            for start in range(first, last, CAPACITY):
                piece = slice(start, min(start + CAPACITY, last))
                self._forward(name, images[piece], out[piece], 1)

        grain = min(CAPACITY, len(images) // (2 * threads) or 1)
        divide(run, count=len(images), threads=threads, grain=grain)
        return out

    def _forward(
        self,
        isa: str,
        images: npt.NDArray[np.uint8],
        out: npt.NDArray[np.int32],
        most: int = MOST_THREADS,
    ) -> None:
        """Sums of at most 16 images, on as many threads as there are rows and products for."""
        with self._buffers() as buffers:
            self._load(buffers, images)
            for at in range(len(self.stages) - 1):
                self._run(buffers, isa, at, len(images), most)
            self._convolve(buffers, isa, len(self.stages) - 1, out.reshape(-1), most)

    def _new_buffers(self) -> Buffers:
        return [_buffer(stage, at) for at, stage in enumerate(self.stages)]

    @contextmanager
    def _buffers(self) -> Iterator[Buffers]:
        """Buffers that nobody else uses meanwhile: one set for each thread that was ever here."""
        try:
            buffers = self.free.pop()
        except IndexError:
            buffers = self._new_buffers()
        try:
            yield buffers
        finally:
            self.free.append(buffers)

    def _threads(self, isa: str, products: int, most: int = MOST_THREADS) -> int:
        if most == 1:
            return 1
        binary = self.stages[-1].filters.kind == "binary"
        enough = min(most, products // worth_a_thread(isa, binary))
        return min(threads_of(self.threads), enough) if enough > 1 else 1

    def steps(self, images: npt.NDArray[np.uint8]) -> Iterator[tuple[str, npt.NDArray[np.int32]]]:
        """Every integer tensor of a forward pass of at most 16 images, read from the buffers.

        They are those of `gxnor_ref.packed.numpy_engine.NumPyEngine.steps`. DomainError: there are
        more images than the buffers hold.
        """
        count, name = len(images), isa()
        require(count <= CAPACITY, "len(images)", count, f"at most {CAPACITY}")
        with self._buffers() as buffers:
            self._load(buffers, images)
            for at, (layer, stage) in enumerate(zip(self.packed.layers, self.stages, strict=True)):
                rows, columns = stage.geometry.rows, stage.geometry.columns
                sums = np.empty((count, rows, columns, len(layer.W)), np.int32)
                self._convolve(buffers, name, at, sums.reshape(-1))
                number, _, _, pool = layer.geometry
                yield f"{number}.sums", sums.transpose(0, 3, 1, 2)
                if pool > 1:
                    rows, columns = rows // pool, columns // pool
                    blocks = sums[:, : rows * pool, : columns * pool]
                    blocks = blocks.reshape(count, rows, pool, columns, pool, len(layer.W))
                    yield f"{number}.pool", blocks.max(axis=(2, 4)).transpose(0, 3, 1, 2)
                if layer.thresholds is not None:
                    self._run(buffers, name, at, count)
                    states = self._states(buffers, at + 1, count)
                    yield f"{number}.phi", states.transpose(0, 3, 1, 2)

    def _load(self, buffers: Buffers, images: npt.NDArray[np.uint8]) -> None:
        flat = np.ascontiguousarray(images).reshape(-1)
        native().pixels(buffers[0], flat, self.pixels, 0, len(images))

    def _run(
        self, buffers: Buffers, isa: str, at: int, count: int, most: int = MOST_THREADS
    ) -> None:
        stage, kernels = self.stages[at], kernels_of(isa)
        kind, layer = stage.kind(isa, count), stage.native
        assert layer is not None
        if kind != stage.filters.kind:
            layer = layer._replace(kind=FILTER_KINDS[kind], filters=getattr(stage.filters, kind))
        sums, room = kernels.stage_room(layer)

        def run(first: int, last: int) -> None:
            scratch = StageScratch(
                sums=np.empty(sums, np.int32),
                levels=np.empty(len(layer.thresholds.masks), np.int8),
                room=np.empty(room, np.uint8),
            )
            kernels.stage(buffers[at + 1], buffers[at], layer, scratch, first, last)

        divide(
            run,
            count=count * stage.rows,
            threads=self._threads(isa, count * stage.products, most),
            grain=TILE_ROWS if kind == "winograd" else 1,
        )

    def _convolve(
        self,
        buffers: Buffers,
        isa: str,
        at: int,
        out: npt.NDArray[np.int32],
        most: int = MOST_THREADS,
    ) -> None:
        stage, images, kernels = self.stages[at], buffers[at], kernels_of(isa)
        filters = stage.filters
        if filters.kind == "levels":
            run = partial(kernels.conv_levels, out, images, filters.blocks, stage.geometry)
        else:
            convolve = kernels.conv_binary if filters.kind == "binary" else kernels.conv_ternary
            words = images.view(np.uint64)
            run = partial(convolve, out, words, filters.blocks, stage.geometry)
        count = len(out) // filters.shape[0] // stage.outputs
        divide(
            run,
            count=count * stage.outputs,
            threads=self._threads(isa, count * stage.products, most),
        )

    def _states(self, buffers: Buffers, at: int, count: int) -> npt.NDArray[np.int32]:
        """Levels of all places inside the padding of a stage's images, channels last."""
        stage, layer = self.stages[at], self.packed.layers[at]
        channels = layer.geometry.weights[1]
        height, width, depth = stage.geometry[:3]
        side, shape = layer.geometry.padding, (CAPACITY, height, width)
        if stage.filters.kind == "levels":
            octets = buffers[at][: math.prod(shape) * depth].reshape(*shape, depth)
            levels = octets[..., :channels].astype(np.int32) - LEVEL_OFFSET
        else:
            words = buffers[at].view(np.uint64).reshape(*shape, depth, 2)
            levels = unpack(Planes(words, channels, binary=False)).astype(np.int32)
        return levels[:count, side : height - side, side : width - side]


def _buffer(stage: Stage, at: int) -> npt.NDArray[np.uint8]:
    """Memory for the images of a stage, and a word more, which a row of bytes may reach into.

    Their padding stays as it is here: the level 0, or no pixel.
    """
    is_levels = stage.filters.kind == "levels"
    size = CAPACITY * math.prod(stage.geometry[:3]) * (1 if is_levels else 16)
    buffer = np.zeros(size // 8 + is_levels, np.uint64).view(np.uint8)
    if is_levels and at > 0:
        buffer[:] = LEVEL_OFFSET
    return buffer


def _pixel_layout(packed: Packed) -> PixelLayout:
    padding = packed.layers[0].geometry.padding
    return PixelLayout(*packed.settings.input_shape, padding, *_copies_and_ones(packed))


def _copies_and_ones(packed: Packed) -> tuple[int, int]:
    """Channels of a first layer, for w (2 p - 255) = 2 w p - 255 w inside the image.

    Where 2 w is no level of the kernels, the channels come twice. Without padding, the sums start
    with that of the -255 w. With padding it depends on the place, and is that of a place's -w times
    channels of 255, as many as hold it.
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
    fan_in = channels * height * width
    if fan_in > FIRST_FAN_IN:
        raise PackError(f"fan-in of layer 1 is {fan_in}; expected at most {FIRST_FAN_IN}")
    # The bytes of a kernel's row lie side by side: they are filled up together.
    rows = widened.transpose(0, 3, 1, 2).reshape(count, width * channels, height, 1)
    return byte_filters(rows, starts.astype(np.int32))


def _filters(packed: Packed, layer: PackedLayer) -> Filters:
    N1, N2 = discrete(packed.settings)
    if layer.geometry.number == 1:
        return _first_filters(packed)
    return pack_filters(layer.W, N1 == 0) if max(N1, N2) <= 1 else level_filters(layer.W)


def _stage(packed: Packed, at: int, side: tuple[int, int]) -> Stage:
    layer, (_, N2) = packed.layers[at], discrete(packed.settings)
    filters = _filters(packed, layer)
    _, (count, channels, kernel_height, kernel_width), padding, pool = layer.geometry
    height, width = side
    if at == 0:
        copies, ones = _copies_and_ones(packed)
        depth = copies * channels + ones
    else:
        depth = 4 * -(-channels // 4) if filters.kind == "levels" else -(-channels // WORD)
    inner = (height + 2 * padding, width + 2 * padding)
    rows, columns = inner[0] - kernel_height + 1, inner[1] - kernel_width + 1
    geometry = Geometry(*inner, depth, count, kernel_height, kernel_width, 1, rows, columns)
    if layer.thresholds is None:
        return Stage(filters, geometry, None, rows * columns, rows)
    gated = max(discrete(packed.settings)) <= 1
    values, direction = layer.thresholds.values, layer.thresholds.direction
    masks = np.where(direction < 0, -1, 0).astype(np.int32)
    thresholds = Thresholds(
        values=np.ascontiguousarray((values ^ masks[:, np.newaxis]).T),
        masks=masks,
        pool=pool,
        lowest=-level(N2) + (0 if gated else LEVEL_OFFSET),
        step=2 if N2 == 0 else 1,
    )
    native_stage = NativeStage(
        g=geometry,
        thresholds=thresholds,
        filters=filters.blocks.view(np.uint8),
        kind=FILTER_KINDS[filters.kind],
        out_levels=not gated,
        channels=channels,
        out_padding=packed.layers[at + 1].geometry.padding,
        out_bytes=16 * -(-count // WORD) if gated else 4 * -(-count // 4),
    )
    return Stage(filters, geometry, native_stage, rows * columns, rows // pool)
