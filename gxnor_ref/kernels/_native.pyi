from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.kernels.structs import (
    AdamRule,
    Blocks,
    Bytes,
    Float32,
    ForwardMemory,
    Geometry,
    Norm,
    Padding,
    Patches,
    PixelLayout,
    SignalGradient,
    SignalSums,
    SignalWeights,
    Stage,
    StageScratch,
    Steps,
    Sums,
    TransitionRule,
)

Levels = NDArray[np.int8]
Words = NDArray[np.uint64]

class Kernels:
    name: str
    def __init__(self, isa: int) -> None: ...
    @staticmethod
    def names() -> list[str]: ...
    @staticmethod
    def runs(isa: int) -> bool: ...
    @staticmethod
    def compiler() -> str: ...
    @staticmethod
    def c_standard() -> int: ...
    @staticmethod
    def flags() -> str: ...
    def formulas(self) -> list[str]: ...
    @staticmethod
    def philox(counter: Words, key: Words, out: Words) -> None: ...
    def pack_ternary(
        self, out: Words, trits: Levels, channels: int, first: int, last: int
    ) -> None: ...
    def pack_binary(
        self, out: Words, signs: Levels, channels: int, first: int, last: int
    ) -> None: ...
    def pack_states(
        self, out: Words, states: Float32, channels: int, binary: bool, first: int, last: int
    ) -> int: ...
    def pack_filters(
        self, out: Words, n: Bytes, channels: int, places: int, binary: bool, first: int, last: int
    ) -> None: ...
    @staticmethod
    def pad(out: Bytes, images: Bytes, padding: Padding) -> None: ...
    @staticmethod
    def pad_binary(out: Words, images: Words, padding: Padding) -> None: ...
    @staticmethod
    def block_filters(out: Words, filters: Words, count: int, units: int, planes: int) -> None: ...
    @staticmethod
    def block_levels(
        out: Bytes, filters: Levels, starts: Sums, count: int, groups: int
    ) -> None: ...
    @staticmethod
    def pair_images(out: Bytes, images: Words) -> None: ...
    @staticmethod
    def pair_filters(out: Bytes, blocks: Words, count: int, units: int) -> None: ...
    def conv_ternary(
        self, out: Sums, images: Words, filters: Words, geometry: Geometry, first: int, last: int
    ) -> None: ...
    def conv_binary(
        self, out: Sums, images: Words, filters: Words, geometry: Geometry, first: int, last: int
    ) -> None: ...
    def conv_pairs(
        self, out: Sums, images: Bytes, filters: Bytes, geometry: Geometry, first: int, last: int
    ) -> None: ...
    def winograd_bytes(self, geometry: Geometry, channels: int, kind: int) -> tuple[int, int]: ...
    def winograd_filters(
        self,
        out: Bytes,
        blocks: Bytes,
        geometry: Geometry,
        channels: int,
        kind: int,
        first: int,
        last: int,
    ) -> None: ...
    def conv_winograd(
        self,
        out: Sums,
        images: Bytes,
        filters: Bytes,
        geometry: Geometry,
        channels: int,
        kind: int,
        room: Bytes,
        first: int,
        last: int,
    ) -> None: ...
    def conv_levels(
        self, out: Sums, images: Bytes, filters: Bytes, geometry: Geometry, first: int, last: int
    ) -> None: ...
    def transition(
        self,
        states: NDArray[Any],
        increments: NDArray[Any],
        rule: TransitionRule,
        first: int,
        last: int,
    ) -> int: ...
    def transition_misfits(
        self, states: NDArray[Any], increments: NDArray[Any], N: int, first: int, last: int
    ) -> int: ...
    def stage_room(self, layer: Stage) -> tuple[int, int]: ...
    def stage(
        self, out: Bytes, images: Bytes, layer: Stage, scratch: StageScratch, first: int, last: int
    ) -> None: ...
    @staticmethod
    def pixels(out: Bytes, images: Bytes, layout: PixelLayout, first: int, last: int) -> None: ...
    def forward(
        self,
        layout: PixelLayout,
        layers: Sequence[Sequence[Stage]],
        offsets: NDArray[np.int64],
        count: int,
        members: int,
        passes: int = 1,
    ) -> Forward: ...
    @staticmethod
    def helper() -> Helper: ...
    @staticmethod
    def rest(turns: int) -> None: ...
    def im2col(
        self, out: Float32, images: Float32, patches: Patches, first: int, last: int
    ) -> None: ...
    def col2im(
        self, out: Float32, rows: Float32, patches: Patches, first: int, last: int
    ) -> None: ...
    def filter_rows(
        self,
        out: Float32,
        n: Bytes,
        states: Float32,
        channels: int,
        places: int,
        first: int,
        last: int,
    ) -> None: ...
    def filters_of(
        self, out: Float32, rows: Float32, channels: int, places: int, first: int, last: int
    ) -> None: ...
    def to_float32(self, sums: Sums, unit: float, first: int, last: int) -> None: ...
    def max_pool(self, out: Float32, x: Float32, blocks: Blocks, first: int, last: int) -> None: ...
    def max_pool_backward(
        self, out: Float32, e: Float32, x: Float32, blocks: Blocks, first: int, last: int
    ) -> None: ...
    def phi_r(self, out: Float32, x: Float32, steps: Steps, first: int, last: int) -> int: ...
    def window(self, e: Float32, x: Float32, steps: Steps, first: int, last: int) -> None: ...
    def channel_sums(
        self, sums: Float32, x: Float32, channels: int, first: int, last: int
    ) -> None: ...
    def channel_squares(
        self, sums: Float32, x: Float32, norm: Norm, first: int, last: int
    ) -> None: ...
    def channel_products(
        self,
        sums: Float32,
        products: Float32,
        e: Float32,
        x: Float32,
        norm: Norm,
        first: int,
        last: int,
    ) -> None: ...
    def normalize(self, y: Float32, x: Float32, norm: Norm, first: int, last: int) -> None: ...
    def normalize_backward(
        self, e: Float32, x: Float32, norm: Norm, first: int, last: int
    ) -> None: ...
    def pool_sums(
        self, out: Sums, chosen: Bytes, X: Sums, blocks: Blocks, first: int, last: int
    ) -> None: ...
    def unpool(
        self,
        out: NDArray[Any],
        q: NDArray[Any],
        chosen: Bytes,
        blocks: Blocks,
        first: int,
        last: int,
    ) -> None: ...
    def moments(self, sums: NDArray[np.int64], X: Sums, first: int, last: int) -> None: ...
    def norm_states(
        self,
        levels: Levels,
        counts: NDArray[np.int64],
        X: Sums,
        norm: Norm,
        steps: Steps,
        first: int,
        last: int,
    ) -> None: ...
    def norm_window(
        self, e: Float32, X: Sums, norm: Norm, steps: Steps, first: int, last: int
    ) -> int: ...
    def signal_moments(
        self, sums: NDArray[np.int64], e: Float32, X: Sums, norm: Norm, first: int, last: int
    ) -> None: ...
    def norm_signal(self, e: Float32, X: Sums, norm: Norm, first: int, last: int) -> int: ...
    def adam_misfits(
        self,
        gradient: Float32,
        first_moment: Float32,
        second_moment: Float32,
        largest: float,
        first: int,
        last: int,
    ) -> int: ...
    def adam(
        self,
        gradient: Float32,
        first_moment: Float32,
        second_moment: Float32,
        rule: AdamRule,
        first: int,
        last: int,
    ) -> None: ...
    def signal_largest(self, e: Float32, first: int, last: int) -> int: ...
    def signal_round(
        self, q: Bytes, e: Float32, scale: float, bits: int, first: int, last: int
    ) -> int: ...
    def signal_lay_out(
        self,
        out: NDArray[np.uint32],
        shifts: NDArray[np.int64],
        W: Levels,
        weights: SignalWeights,
        first: int,
        last: int,
    ) -> None: ...
    def signal_sums(
        self,
        out: Bytes,
        scratch: Bytes,
        images: Bytes,
        weights: NDArray[np.uint32],
        shifts: NDArray[np.int64],
        sums: SignalSums,
        first: int,
        last: int,
    ) -> None: ...
    @staticmethod
    def signal_sizes(gradient: SignalGradient) -> tuple[int, int]: ...
    def signal_gradient(
        self,
        out: Float32,
        scratch: Bytes,
        q: Bytes,
        Y: Bytes,
        gradient: SignalGradient,
        first: int,
        last: int,
    ) -> None: ...

class Forward:
    scratch: int
    def begin(self, sums: Sums, memory: ForwardMemory, pixels: Bytes) -> Pass: ...

class Pass:
    def lead(self) -> bool: ...

class Helper:
    def serve(self, turns: int) -> None: ...
    def post(
        self,
        work: Pass | Callable[[int], object],
        member: int,
        wakes: bool,
        team: list[tuple[Helper, int]],
    ) -> None: ...
    def end(self, number: int) -> bool: ...
    def stop(self) -> bool: ...
