"""From the bytes of an image to the numbers that a network takes in."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.data.arrays import Bytes
from gxnor_ref.spec.domain import first_index, require_count
from gxnor_ref.spec.errors import DomainError

AUGMENTATIONS = ("none", "crop-flip", "shift")
"""Ways to augment training images: not at all, `augment`, and `shift`."""

_PADDING = 4
_OFFSETS = 2 * _PADDING + 1
_FARTHEST = 2
_SHIFTS = 2 * _FARTHEST + 1


def normalize(images: Bytes) -> NDArray[np.float32]:
    """Map bytes p to x = (2 p - 255) / 256, in float32.

    Every x is a whole multiple of 2**-8 with |x| <= 255/256, symmetric about zero. So every
    product of x with a ternary weight (-1, 0 or 1) is such a multiple too, and a sum of up to
    2**24 / 255, that is 65793, of them is a multiple of 2**-8 below 2**16 in magnitude: float32
    holds each partial sum exactly. The first layer therefore gives the same bits on every CPU, in
    any order of summation. The price is that the range is 255/256 of the full one.

    Parameters
    ----------
    images : ndarray of uint8
        Pixels, of any shape.

    Returns
    -------
    ndarray of float32
        A new array of the same shape.

    Raises
    ------
    DomainError
        The pixels are of another dtype.
    TypeError
        `images` is not an array.

    Examples
    --------
    >>> normalize(np.array([0, 127, 128, 255], dtype=np.uint8)) * 256
    array([-255.,   -1.,    1.,  255.], dtype=float32)
    """
    _require_array("images", images, "an array of uint8")
    if images.dtype != np.uint8:
        raise DomainError(f"images is {_kind(images)}; expected an array of uint8")
    x = images.astype(np.float32)
    x *= 2
    x -= 255
    x /= 256
    return x


def augment(x: NDArray[np.float32], u: NDArray[np.float64]) -> NDArray[np.float32]:
    """Shift and mirror each image as three uniform numbers tell; a new array, C-contiguous.

    Each image is padded with 4 zeros on every side; a window of the original size is cut out at
    row floor(9 u[i, 0]) and column floor(9 u[i, 1]); where u[i, 2] < 1/2 the window is mirrored
    left to right.

    Parameters
    ----------
    x : ndarray of float32, shape (n, channels, height, width)
        Normalized images, values in [-1, 1].
    u : ndarray of float64, shape (n, 3)
        Uniform numbers in [0, 1).

    Returns
    -------
    ndarray of float32, shape (n, channels, height, width)
        A new array; `x` is left alone.

    Raises
    ------
    DomainError
        An argument has another dtype, shape or range.
    TypeError
        An argument is not an array.

    Examples
    --------
    >>> x = np.array([[[[0.25, 0.5, 0.75]]]], dtype=np.float32)
    >>> augment(x, np.array([[0.5, 0.5, 0.9]]))
    array([[[[0.25, 0.5 , 0.75]]]], dtype=float32)
    >>> augment(x, np.array([[0.5, 0.5, 0.1]]))
    array([[[[0.75, 0.5 , 0.25]]]], dtype=float32)
    >>> augment(x, np.array([[0.5, 0.6, 0.9]]))
    array([[[[0.5 , 0.75, 0.  ]]]], dtype=float32)
    """
    _check(x, u, 3)
    height, width = x.shape[2:]
    across = np.arange(width)
    rows = _offsets(_OFFSETS, u[:, 0]) + np.arange(height)
    columns = _offsets(_OFFSETS, u[:, 1]) + np.where(u[:, 2:] < 0.5, across[::-1], across)
    return _cut(_padded(x, _PADDING, 0), rows, columns)


def shift(
    x: NDArray[np.float32], u: NDArray[np.float64], background: int = 0
) -> NDArray[np.float32]:
    """Shift each image by up to 2 pixels, as two uniform numbers tell.

    Each image is padded with 2 pixels of the background on every side; a window of the original
    size is cut out at row floor(5 u[i, 0]) and column floor(5 u[i, 1]).

    Parameters
    ----------
    x : ndarray of float32, shape (n, channels, height, width)
        Normalized images, values in [-1, 1].
    u : ndarray of float64, shape (n, 2)
        Uniform numbers in [0, 1).
    background : int
        Byte of the background, 0 to 255.

    Returns
    -------
    ndarray of float32, shape (n, channels, height, width)
        A new array, C-contiguous; `x` is left alone.

    Raises
    ------
    DomainError
        An argument has another dtype, shape or range.
    TypeError
        An argument is not an array.

    Examples
    --------
    >>> x = np.array([[[[0.25, 0.5, 0.75]]]], dtype=np.float32)
    >>> shift(x, np.array([[0.5, 0.5]]))
    array([[[[0.25, 0.5 , 0.75]]]], dtype=float32)
    >>> shift(x, np.array([[0.5, 0.9]]), background=255)
    array([[[[0.75      , 0.99609375, 0.99609375]]]], dtype=float32)
    """
    _check(x, u, 2)
    require_count("background", background, 0, 255)
    height, width = x.shape[2:]
    rows = _offsets(_SHIFTS, u[:, 0]) + np.arange(height)
    columns = _offsets(_SHIFTS, u[:, 1]) + np.arange(width)
    level = float(normalize(np.array(background, dtype=np.uint8)))
    return _cut(_padded(x, _FARTHEST, level), rows, columns)


def _check(x: NDArray[np.float32], u: NDArray[np.float64], numbers: int) -> None:
    expected = "float32 of shape (n, channels, height, width)"
    _require_array("x", x, expected)
    if x.dtype != np.float32 or x.ndim != 4:
        raise DomainError(f"x is {_kind(x)}; expected {expected}")
    expected = f"float64 of shape ({len(x)}, {numbers})"
    _require_array("u", u, expected)
    if u.dtype != np.float64 or u.shape != (len(x), numbers):
        raise DomainError(f"u is {_kind(u)}; expected {expected}")
    _check_range("x", x, np.abs(x) <= 1, "[-1, 1]")
    _check_range("u", u, (u >= 0) & (u < 1), "[0, 1)")


def _offsets(choices: int, u: NDArray[np.float64]) -> NDArray[np.intp]:
    return np.floor(choices * u).astype(np.intp)[:, np.newaxis]


def _padded(x: NDArray[np.float32], margin: int, level: float) -> NDArray[np.float32]:
    margins = ((0, 0), (0, 0), (margin, margin), (margin, margin))
    padded: NDArray[np.float32] = np.pad(x, margins, constant_values=level)
    return padded


def _cut(
    padded: NDArray[np.float32], rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> NDArray[np.float32]:
    """Rows and columns of each image, shapes (n, height) and (n, width)."""
    images, channels = padded.shape[:2]
    cut: NDArray[np.float32] = padded[
        np.arange(images)[:, np.newaxis, np.newaxis, np.newaxis],
        np.arange(channels)[:, np.newaxis, np.newaxis],
        rows[:, np.newaxis, :, np.newaxis],
        columns[:, np.newaxis, np.newaxis, :],
    ]
    return cut


def _require_array(name: str, value: object, expected: str) -> None:
    if not isinstance(value, np.ndarray):
        raise TypeError(f"{name} is {type(value).__name__}; expected {expected}")


def _kind(array: NDArray[Any]) -> str:
    return f"{array.dtype} of shape {array.shape}"


def _check_range(
    name: str, values: NDArray[np.floating], inside: NDArray[np.bool_], expected: str
) -> None:
    if not inside.all():
        index = first_index(~inside)
        place = ", ".join(map(str, index))
        raise DomainError(f"{name}[{place}] is {values[index]}; expected values in {expected}")
