"""The structs of csrc/gxnor.h as named tuples; their fields and what they mean are described there.

A field of the same name is what C reads; arrays stand where C has pointers.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Float32: TypeAlias = npt.NDArray[np.float32]
"""float32 arrays."""

Bytes: TypeAlias = npt.NDArray[np.uint8]
"""Arrays of bytes."""

Sums: TypeAlias = npt.NDArray[np.int32]
"""Exact weighted sums."""


class Geometry(NamedTuple):
    """What a convolution reads, in padded images, and the sides of its outputs."""

    height: int
    width: int
    depth: int
    filters: int
    kernel_height: int
    kernel_width: int
    stride: int
    rows: int
    columns: int


class Padding(NamedTuple):
    """Images and the zeros around them; `depth` is bytes of a place, of binary images channels."""

    images: int
    height: int
    width: int
    depth: int
    padding: int


class TransitionRule(NamedTuple):
    """The space, the law and the address of a transition."""

    H: float
    dz: float
    m: float
    seed: int
    tensor: int
    step: int
    N: int
    linear: bool


class Thresholds(NamedTuple):
    """Max-pooling of a layer, and the thresholds behind it; `values` has a row for each."""

    values: Sums
    masks: Sums
    pool: int
    lowest: int
    step: int


class Stage(NamedTuple):
    """A layer of packed inference, or a section of its filters."""

    g: Geometry
    thresholds: Thresholds
    filters: Bytes
    kind: int
    out_kind: int
    channels: int
    out_padding: int
    out_bytes: int
    out_start: int = 0


class StageScratch(NamedTuple):
    """Memory that a stage writes beside its output."""

    sums: Sums
    levels: npt.NDArray[np.int8]
    room: Bytes


class PixelLayout(NamedTuple):
    """Images of pixels, and the bytes that a first layer reads."""

    channels: int
    height: int
    width: int
    padding: int
    copies: int
    ones: int


class ForwardMemory(NamedTuple):
    """Memory of a forward pass, without its sums."""

    images: Bytes
    scratch: Bytes
    team: npt.NDArray[np.uint32]


class Patches(NamedTuple):
    """Patches of float32 images."""

    height: int
    width: int
    channels: int
    kernel_height: int
    kernel_width: int
    padding: int
    rows: int
    columns: int


class Blocks(NamedTuple):
    """Blocks of `side` x `side` elements of images."""

    height: int
    width: int
    channels: int
    side: int

    def pooled(self, batch: int) -> tuple[int, int, int, int]:
        """Shape of the pooled images."""
        return batch, self.height // self.side, self.width // self.side, self.channels


class Steps(NamedTuple):
    """The jumps of phi_r, or the pulses around them; triangular ones have no ends."""

    begins: Float32
    ends: Float32 = np.empty(0, np.float32)
    height: float = 0.0
    half_width: float = 0.0
    lowest: int = 0
    step: int = 0


class Norm(NamedTuple):
    """Batch normalization; the rows of `constants` are `NORM_ROWS`, a number for each channel."""

    constants: Float32
    unit: float = 1.0
    quantum: float = 1.0
    inverse_quantum: float = 1.0


NORM_ROWS = ("mean", "scale", "beta", "inverse", "e_mean", "product_mean")
"""Rows of a `Norm`'s constants."""


class AdamRule(NamedTuple):
    """Adam's decays, step and guard, each a float32 number."""

    keep1: float
    take1: float
    keep2: float
    take2: float
    step: float
    epsilon: float


class SignalSums(NamedTuple):
    """A convolution of integers with levels."""

    height: int
    width: int
    depth: int
    lanes: int
    kernel_height: int
    kernel_width: int
    top: int
    left: int
    rows: int
    columns: int
    groups: int
    parts: int
    images: int
    scale: float
    bytes: bool
    whole: bool
    copies: bool
    spreads: bool


class SignalWeights(NamedTuple):
    """Where the weights of such a convolution lie."""

    lanes: int
    depth: int
    kernel_height: int
    kernel_width: int
    start: int
    lane_step: int
    depth_step: int
    row_step: int
    column_step: int
    bytes: bool


class SignalGradient(NamedTuple):
    """The gradient of filters."""

    places: int
    rows: int
    columns: int
    filters: int
    height: int
    width: int
    channels: int
    kernel_height: int
    kernel_width: int
    padding: int
    chunk: int
    limit: int
    parts: int
    scale: float
    q_bytes: int
    Y_bytes: int
