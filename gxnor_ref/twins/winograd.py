"""Winograd's convolution of trits in NumPy: the C kernel's arithmetic, step by step.

F(4x4, 3x3) without the denominators of its matrices, 24 on each side: what comes out is 576 times
the sums of `gxnor_ref.spec.convolution.conv2d`, to the last bit. csrc/README.md has the proof.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require

Trits = npt.NDArray[np.int8]

TILE = 4
"""Side of the outputs of one tile."""

PART = 3
"""Side of the parts that a kernel is cut into."""

SCALE = 576
"""Factor that the sums come out with."""

FAN_IN = (2**31 - 1) // SCALE
"""Largest fan-in: 576 times a sum has to fit into int32."""

INVERSE_OF_9 = 0x38E38E39
"""Its product with 9 is 1 modulo 2^32."""

BT = np.array(
    [
        [4, 0, -5, 0, 1, 0],
        [0, -4, -4, 1, 1, 0],
        [0, 4, -4, -1, 1, 0],
        [0, -2, -1, 2, 1, 0],
        [0, 2, -1, -2, 1, 0],
        [0, 4, 0, -5, 0, 1],
    ],
    np.int8,
)
"""B^T, of the activations."""

G = np.array([[3, 0, 0], [1, 1, 1], [1, -1, 1], [1, 2, 4], [1, -2, 4], [0, 0, 3]], np.int8)
"""G, of the weights: rows times 12, -6, -6, 24, 24 and 3 of the usual matrix."""

AT = np.array(
    [[2, -4, -4, 1, 1, 0], [0, -4, 4, 2, -2, 0], [0, -4, -4, 4, 4, 0], [0, -4, 4, 8, -8, 8]],
    np.int32,
)
"""A^T, of the products: columns times what is left of 24."""


def parts(W: Trits) -> Trits:
    """Cut kernels into parts of 3 x 3, filled up with zeros.

    The shape is (filters, parts down, parts across, channels, 3, 3).
    """
    filters, channels, height, width = W.shape
    down, across = -(-height // PART), -(-width // PART)
    filled = np.zeros((filters, channels, PART * down, PART * across), np.int8)
    filled[..., :height, :width] = W
    cut = filled.reshape(filters, channels, down, PART, across, PART)
    return cut.transpose(0, 2, 4, 1, 3, 5)


def transform_weights(W: Trits) -> Trits:
    """U = G w G^T of every part of every filter, in [-49, 49].

    The shape is (filters, parts down, parts across, channels, 6, 6).
    """
    return np.asarray(G @ parts(W) @ G.T)


def transform_images(Y: Trits, kernel: tuple[int, int], padding: int = 0) -> Trits:
    """V = B^T y B of every tile, for every part of a kernel, in [-100, 100].

    Y is (batch, height, width, channels), V is (batch, tiles down, tiles across, parts down, parts
    across, channels, 6, 6). Tiles at the end are filled up with zeros.
    """
    batch, height, width, channels = Y.shape
    tiles = [
        -(-output_length(side, part, 1, padding) // TILE)
        for side, part in zip((height, width), kernel, strict=True)
    ]
    cut = [-(-side // PART) for side in kernel]
    # The last part of the last tile ends here.
    ends = [
        TILE * (tile - 1) + PART * (part - 1) + 6 for tile, part in zip(tiles, cut, strict=True)
    ]
    room = [max(end, side + 2 * padding) for end, side in zip(ends, (height, width), strict=True)]
    padded = np.zeros((batch, channels, *room), np.int8)
    inside = Y.transpose(0, 3, 1, 2)
    padded[..., padding : padding + height, padding : padding + width] = inside
    y = np.empty((batch, *tiles, *cut, channels, 6, 6), np.int8)
    for i, j, k, m in np.ndindex(*tiles, *cut):
        row, column = TILE * i + PART * k, TILE * j + PART * m
        y[:, i, j, k, m] = padded[..., row : row + 6, column : column + 6]
    return np.asarray(BT @ y @ BT.T)


def divide_by_576(sums: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Divide multiples of 576 by it, with a shift and a product modulo 2^32."""
    nines = (sums >> 6).view(np.uint32)
    return (nines * np.uint32(INVERSE_OF_9)).view(np.int32)


def conv2d(Y: Trits, W: Trits, padding: int = 0) -> npt.NDArray[np.int32]:
    """`gxnor_ref.spec.convolution.conv2d` at a stride of 1, with Y and the sums channels last.

    DomainError: the fan-in is beyond `FAN_IN`, or the kernel does not fit.
    """
    fan_in = W[0].size
    require(fan_in <= FAN_IN, "fan-in", fan_in, f"<= {FAN_IN}")
    kernel = W.shape[2:]
    rows, columns = (output_length(Y.shape[1 + i], kernel[i], 1, padding) for i in (0, 1))
    U = transform_weights(W).astype(np.int32)
    V = transform_images(Y, kernel, padding).astype(np.int32)
    M = np.einsum("fklcxy,bijklcxy->bijfxy", U, V)
    sums = divide_by_576(AT @ M @ AT.T)
    batch, down, across, filters = sums.shape[:4]
    whole = sums.transpose(0, 1, 4, 2, 5, 3).reshape(batch, TILE * down, TILE * across, filters)
    return np.ascontiguousarray(whole[:, :rows, :columns])
