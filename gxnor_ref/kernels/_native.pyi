from typing import Any

import numpy as np
from numpy.typing import NDArray

Stage = tuple[int, int, int, int, int, int, int, int, int]
PixelLayout = tuple[int, int, int, int, int, int, int]
Geometry = tuple[int, int, int, int, int, int, int, int, int]
Rule = tuple[float, float, float, int, int, int, int, int]
Patches = tuple[int, int, int, int, int, int, int, int]
Blocks = tuple[int, int, int, int]
Singles = NDArray[np.float32]

def isas() -> list[tuple[str, bool]]: ...
def philox(
    counter: NDArray[np.uint64], key: NDArray[np.uint64], out: NDArray[np.uint64]
) -> None: ...
def pack_ternary(
    isa: int, out: NDArray[np.uint64], trits: NDArray[np.int8], channels: int
) -> None: ...
def pack_binary(
    isa: int, out: NDArray[np.uint64], signs: NDArray[np.int8], channels: int
) -> None: ...
def pack_states(
    isa: int,
    out: NDArray[np.uint64],
    states: Singles,
    channels: int,
    binary: bool,
    first: int,
    last: int,
) -> int: ...
def pack_filters(
    isa: int,
    out: NDArray[np.uint64],
    n: NDArray[np.uint8],
    channels: int,
    places: int,
    binary: bool,
    first: int,
    last: int,
) -> None: ...
def pad(
    out: NDArray[np.uint8],
    images: NDArray[np.uint8],
    count: int,
    height: int,
    width: int,
    depth: int,
    padding: int,
) -> None: ...
def pad_binary(
    out: NDArray[np.uint64],
    images: NDArray[np.uint64],
    count: int,
    height: int,
    width: int,
    channels: int,
    padding: int,
) -> None: ...
def block_filters(
    out: NDArray[np.uint64], filters: NDArray[np.uint64], count: int, units: int, planes: int
) -> None: ...
def block_levels(
    out: NDArray[np.uint8],
    filters: NDArray[np.int8],
    starts: NDArray[np.int32],
    count: int,
    groups: int,
) -> None: ...
def formulas(isa: int) -> list[str]: ...
def pair_images(out: NDArray[np.uint8], images: NDArray[np.uint64]) -> None: ...
def pair_filters(
    out: NDArray[np.uint8], blocks: NDArray[np.uint64], count: int, units: int
) -> None: ...
def conv_gated(
    isa: int,
    out: NDArray[np.int32],
    images: NDArray[np.uint64],
    filters: NDArray[np.uint64],
    geometry: Geometry,
    binary: bool,
    first: int,
    last: int,
) -> None: ...
def conv_pairs(
    isa: int,
    out: NDArray[np.int32],
    images: NDArray[np.uint8],
    filters: NDArray[np.uint8],
    geometry: Geometry,
    first: int,
    last: int,
) -> None: ...
def winograd_bytes(geometry: Geometry, channels: int) -> tuple[int, int]: ...
def winograd_filters(
    isa: int,
    out: NDArray[np.uint8],
    blocks: NDArray[np.uint64],
    geometry: Geometry,
    channels: int,
    binary: bool,
    first: int,
    last: int,
) -> None: ...
def conv_winograd(
    isa: int,
    out: NDArray[np.int32],
    images: NDArray[np.uint64],
    filters: NDArray[np.uint8],
    geometry: Geometry,
    channels: int,
    room: NDArray[np.uint8],
    first: int,
    last: int,
) -> None: ...
def conv_levels(
    isa: int,
    out: NDArray[np.int32],
    images: NDArray[np.uint8],
    filters: NDArray[np.uint8],
    geometry: Geometry,
    first: int,
    last: int,
) -> None: ...
def transition(
    isa: int,
    states: NDArray[Any],
    increments: NDArray[Any],
    rule: Rule,
    first: int,
    last: int,
) -> int: ...
def transition_misfits(
    isa: int, states: NDArray[Any], increments: NDArray[Any], N: int, first: int, last: int
) -> int: ...
def stage_room(geometry: Geometry, numbers: Stage, kind: int) -> tuple[int, int]: ...
def stage(
    isa: int,
    out: NDArray[np.uint8],
    images: NDArray[np.uint8],
    filters: NDArray[np.uint8],
    kind: int,
    thresholds: NDArray[np.int32],
    masks: NDArray[np.int32],
    geometry: Geometry,
    numbers: Stage,
    sums: NDArray[np.int32],
    levels: NDArray[np.int8],
    room: NDArray[np.uint8],
    first: int,
    last: int,
) -> None: ...
def pixels(
    out: NDArray[np.uint8],
    images: NDArray[np.uint8],
    layout: PixelLayout,
    first: int,
    last: int,
) -> None: ...
def im2col(
    isa: int, out: Singles, images: Singles, numbers: Patches, first: int, last: int
) -> None: ...
def col2im(
    isa: int, out: Singles, patches: Singles, numbers: Patches, first: int, last: int
) -> None: ...
def max_pool(
    isa: int, out: Singles, x: Singles, numbers: Blocks, first: int, last: int
) -> None: ...
def max_pool_backward(
    isa: int, out: Singles, e: Singles, x: Singles, numbers: Blocks, first: int, last: int
) -> None: ...
def phi_r(
    isa: int, out: Singles, x: Singles, begins: Singles, height: float, first: int, last: int
) -> int: ...
def rectangular(
    isa: int,
    e: Singles,
    x: Singles,
    begins: Singles,
    ends: Singles,
    height: float,
    first: int,
    last: int,
) -> None: ...
def triangular(
    isa: int,
    e: Singles,
    x: Singles,
    centres: Singles,
    half_width: float,
    height: float,
    first: int,
    last: int,
) -> None: ...
def channel_sums(
    isa: int, sums: Singles, x: Singles, channels: int, first: int, last: int
) -> None: ...
def channel_squares(
    isa: int, sums: Singles, x: Singles, mean: Singles, first: int, last: int
) -> None: ...
def channel_products(
    isa: int,
    sums: Singles,
    products: Singles,
    e: Singles,
    x: Singles,
    mean: Singles,
    inverse: Singles,
    first: int,
    last: int,
) -> None: ...
def normalize(
    isa: int,
    y: Singles,
    x: Singles,
    mean: Singles,
    scale: Singles,
    beta: Singles,
    first: int,
    last: int,
) -> None: ...
def normalize_backward(
    isa: int,
    e: Singles,
    x: Singles,
    mean: Singles,
    inverse: Singles,
    e_mean: Singles,
    product_mean: Singles,
    scale: Singles,
    first: int,
    last: int,
) -> None: ...
def finite(isa: int, values: Singles) -> bool: ...
def adam(
    isa: int,
    gradient: Singles,
    first_moment: Singles,
    second_moment: Singles,
    numbers: tuple[float, ...],
    first: int,
    last: int,
) -> None: ...
def filter_rows(
    isa: int,
    out: Singles,
    n: NDArray[np.uint8],
    states: Singles,
    channels: int,
    places: int,
    first: int,
    last: int,
) -> None: ...
def filters_of(
    isa: int, out: Singles, rows: Singles, channels: int, places: int, first: int, last: int
) -> None: ...
def singles(isa: int, sums: NDArray[np.int32], unit: float, first: int, last: int) -> None: ...
def signal_largest(isa: int, e: Singles, first: int, last: int) -> int: ...
def signal_round(
    isa: int,
    q: NDArray[np.uint8],
    e: Singles,
    scale: float,
    bits: int,
    first: int,
    last: int,
) -> int: ...
def signal_lay_out(
    isa: int,
    out: NDArray[np.uint32],
    shifts: NDArray[np.int64],
    W: NDArray[np.int8],
    numbers: tuple[int, ...],
    first: int,
    last: int,
) -> None: ...
def signal_sums(
    isa: int,
    out: NDArray[np.uint8],
    scratch: NDArray[np.uint8],
    images: NDArray[np.uint8],
    weights: NDArray[np.uint32],
    shifts: NDArray[np.int64],
    numbers: tuple[int, ...],
    scale: float,
    first: int,
    last: int,
) -> None: ...
def signal_sizes(numbers: tuple[int, ...]) -> tuple[int, int]: ...
def signal_gradient(
    isa: int,
    out: Singles,
    scratch: NDArray[np.uint8],
    q: NDArray[np.uint8],
    Y: NDArray[np.uint8],
    numbers: tuple[int, ...],
    scale: float,
    first: int,
    last: int,
) -> None: ...
def pool_sums(
    isa: int,
    out: NDArray[np.int32],
    chosen: NDArray[np.uint8],
    X: NDArray[np.int32],
    numbers: Blocks,
    first: int,
    last: int,
) -> None: ...
def unpool(
    isa: int,
    out: NDArray[Any],
    q: NDArray[Any],
    chosen: NDArray[np.uint8],
    numbers: Blocks,
    first: int,
    last: int,
) -> None: ...
def moments(
    isa: int, sums: NDArray[np.int64], X: NDArray[np.int32], first: int, last: int
) -> None: ...
def norm_states(
    isa: int,
    levels: NDArray[np.int8],
    counts: NDArray[np.int64],
    X: NDArray[np.int32],
    constants: Singles,
    scales: tuple[float, float, float],
    begins: Singles,
    lowest: int,
    step: int,
    first: int,
    last: int,
) -> None: ...
def norm_window(
    isa: int,
    e: Singles,
    X: NDArray[np.int32],
    constants: Singles,
    scales: tuple[float, float, float],
    begins: Singles,
    ends: Singles,
    height: float,
    half_width: float,
    first: int,
    last: int,
) -> int: ...
def signal_moments(
    isa: int,
    sums: NDArray[np.int64],
    e: Singles,
    X: NDArray[np.int32],
    constants: Singles,
    scales: tuple[float, float, float],
    first: int,
    last: int,
) -> None: ...
def norm_signal(
    isa: int,
    e: Singles,
    X: NDArray[np.int32],
    constants: Singles,
    scales: tuple[float, float, float],
    first: int,
    last: int,
) -> int: ...
