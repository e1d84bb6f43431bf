"""Winograd's convolution of trits and of levels in NumPy: the C kernel's arithmetic, step by step.

F(4x4, 3x3) for trits and F(2x2, 3x3) for levels, without the denominators of their matrices: what
comes out is a multiple of the sums of `gxnor_ref.spec.convolution.conv2d`, to the last bit.
csrc/README.md has the proof.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require

Levels = npt.NDArray[np.int8]

PART = 3
"""Side of the parts that a kernel is cut into."""

INVERSE_OF_9 = 0x38E38E39
"""Its product with 9 is 1 modulo 2^32."""


class Tiles(NamedTuple):
    """Tiles of outputs, their matrices, and what they take.

    Attributes
    ----------
    outputs : int
        Side of the outputs of one tile.
    scale : int
        What the sums come out multiplied by.
    image_level, filter_level : int
        Largest abs of a number of images and of filters.
    BT, G, AT
        B^T of the images, G of the filters and A^T of the products.
    """

    outputs: int
    scale: int
    image_level: int
    filter_level: int
    BT: npt.NDArray[Any]
    G: npt.NDArray[Any]
    AT: npt.NDArray[Any]

    @property
    def fan_in(self) -> int:
        """Largest fan-in: the multiple of every sum has to fit into int32."""
        return (2**31 - 1) // (self.scale * self.image_level * self.filter_level)

    @property
    def side(self) -> int:
        """Side of a tile of images, and of its points."""
        return self.outputs + PART - 1


TRITS = Tiles(
    outputs=4,
    scale=576,
    image_level=1,
    filter_level=1,
    BT=np.array(
        [
            [4, 0, -5, 0, 1, 0],
            [0, -4, -4, 1, 1, 0],
            [0, 4, -4, -1, 1, 0],
            [0, -2, -1, 2, 1, 0],
            [0, 2, -1, -2, 1, 0],
            [0, 4, 0, -5, 0, 1],
        ],
        np.int8,
    ),
    # Rows of G are the usual ones times 12, -6, -6, 24, 24 and 3; columns of A^T have the other
    # factor of 24.
    G=np.array([[3, 0, 0], [1, 1, 1], [1, -1, 1], [1, 2, 4], [1, -2, 4], [0, 0, 3]], np.int8),
    AT=np.array(
        [[2, -4, -4, 1, 1, 0], [0, -4, 4, 2, -2, 0], [0, -4, -4, 4, 4, 0], [0, -4, 4, 8, -8, 8]],
        np.int32,
    ),
)
"""F(4x4, 3x3), of ternary and binary numbers."""

LEVELS = Tiles(
    outputs=2,
    scale=4,
    image_level=16,
    filter_level=14,
    BT=np.array([[1, 0, -1, 0], [0, 1, 1, 0], [0, -1, 1, 0], [0, 1, 0, -1]], np.int8),
    # Twice the usual matrix.
    G=np.array([[2, 0, 0], [1, 1, 1], [1, -1, 1], [0, 0, 2]], np.int8),
    AT=np.array([[1, 1, 1, 0], [0, 1, -1, -1]], np.int32),
)
"""F(2x2, 3x3), of levels: N <= 5 for images and N <= 4 for filters."""


def parts(W: Levels) -> Levels:
    """Cut kernels into parts of 3 x 3, filled up with zeros.

    The shape is (filters, parts down, parts across, channels, 3, 3).
    """
    filters, channels, height, width = W.shape
    down, across = -(-height // PART), -(-width // PART)
    filled = np.zeros((filters, channels, PART * down, PART * across), np.int8)
    filled[..., :height, :width] = W
    cut = filled.reshape(filters, channels, down, PART, across, PART)
    return cut.transpose(0, 2, 4, 1, 3, 5)


def transform_weights(W: Levels, form: Tiles = TRITS) -> Levels:
    """U = G w G^T of every part of every filter, in [-49, 49], or [-126, 126] of levels.

    The shape is (filters, parts down, parts across, channels, side, side).
    """
    return np.asarray(form.G @ parts(W) @ form.G.T)


def transform_images(
    Y: Levels, kernel: tuple[int, int], padding: int = 0, form: Tiles = TRITS
) -> Levels:
    """V = B^T y B of every tile, for every part of a kernel: in [-100, 100], of levels [-64, 64].

    Y is (batch, height, width, channels), V is (batch, tiles down, tiles across, parts down, parts
    across, channels, side, side). Tiles at the end are filled up with zeros.
    """
    batch, height, width, channels = Y.shape
    tiles = [
        -(-output_length(side, part, 1, padding) // form.outputs)
        for side, part in zip((height, width), kernel, strict=True)
    ]
    cut = [-(-side // PART) for side in kernel]
    # The last part of the last tile ends here.
    ends = [
        form.outputs * (tile - 1) + PART * (part - 1) + form.side
        for tile, part in zip(tiles, cut, strict=True)
    ]
    room = [max(end, side + 2 * padding) for end, side in zip(ends, (height, width), strict=True)]
    padded = np.zeros((batch, channels, *room), np.int8)
    inside = Y.transpose(0, 3, 1, 2)
    padded[..., padding : padding + height, padding : padding + width] = inside
    y = np.empty((batch, *tiles, *cut, channels, form.side, form.side), np.int8)
    for i, j, k, m in np.ndindex(*tiles, *cut):
        row, column = form.outputs * i + PART * k, form.outputs * j + PART * m
        tile = padded[..., row : row + form.side, column : column + form.side]
        y[:, i, j, k, m] = tile
    return np.asarray(form.BT @ y @ form.BT.T)


def divide(sums: npt.NDArray[np.int32], form: Tiles = TRITS) -> npt.NDArray[np.int32]:
    """Divide multiples of the scale by it, with a shift; of 576 also with a product modulo 2^32."""
    if form is LEVELS:
        return sums >> 2
    nines = (sums >> 6).view(np.uint32)
    return (nines * np.uint32(INVERSE_OF_9)).view(np.int32)


def conv2d(Y: Levels, W: Levels, padding: int = 0, form: Tiles = TRITS) -> npt.NDArray[np.int32]:
    """`gxnor_ref.spec.convolution.conv2d` at a stride of 1, with Y and the sums channels last.

    DomainError: the numbers or the fan-in are too large for the tiles, or the kernel does not fit.
    """
    for name, values, most in (("Y", Y, form.image_level), ("W", W, form.filter_level)):
        largest = int(abs(values.astype(np.int16)).max(initial=0))
        require(largest <= most, f"the largest abs of {name}", largest, f"<= {most}")
    fan_in = W[0].size
    require(fan_in <= form.fan_in, "fan-in", fan_in, f"<= {form.fan_in}")
    kernel = W.shape[2:]
    rows, columns = (output_length(Y.shape[1 + i], kernel[i], 1, padding) for i in (0, 1))
    U = transform_weights(W, form).astype(np.int32)
    V = transform_images(Y, kernel, padding, form).astype(np.int32)
    M = np.einsum("fklcxy,bijklcxy->bijfxy", U, V)
    sums = divide(form.AT @ M @ form.AT.T, form)
    batch, down, across, filters = sums.shape[:4]
    side = form.outputs
    whole = sums.transpose(0, 1, 4, 2, 5, 3).reshape(batch, side * down, side * across, filters)
    return np.ascontiguousarray(whole[:, :rows, :columns])
