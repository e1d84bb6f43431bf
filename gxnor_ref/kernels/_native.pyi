from typing import Any

import numpy as np
from numpy.typing import NDArray

Stage = tuple[int, int, int, int, int, int, int, int, int]
PixelLayout = tuple[int, int, int, int, int, int, int]
Geometry = tuple[int, int, int, int, int, int, int, int, int]
Rule = tuple[float, float, float, int, int, int, int, int]

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
def has_pairs(isa: int) -> bool: ...
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
def stage_sums(geometry: Geometry, numbers: Stage) -> int: ...
def stage_pairs(geometry: Geometry, numbers: Stage) -> int: ...
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
    pairs: NDArray[np.uint8],
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
