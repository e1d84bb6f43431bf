"""Images of the user's own: IDX files, `.npy` arrays, or PNG files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from gxnor_ref.data.arrays import Bytes
from gxnor_ref.data.errors import DataError, is_there, no_such_file, translated
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.idx import read_idx
from gxnor_ref.data.npy import open_regular, read_npy

MODES = {1: "L", 3: "RGB"}
"""Pillow's name of the pixels, by number of channels."""


def read_images(paths: Sequence[str | os.PathLike[str]], shape: tuple[int, int, int]) -> Bytes:
    """Read images for a network.

    Parameters
    ----------
    paths : sequence of paths
        Files of one image or more: `.npy` (uint8, of `shape`, or with the number of images before
        it; one channel may be left out), `.png` (read by Pillow, gray or RGB as `shape` asks), or
        IDX (any other name, compressed or not).
    shape : (int, int, int)
        Channels, height and width of an image.

    Returns
    -------
    ndarray of uint8
        Shape (count, channels, height, width), in the order of the files.

    Raises
    ------
    DataError
        A file is not there, cannot be read, or holds images of another shape or type.
    MissingExtraError
        A PNG file is given and Pillow is not installed.
    """
    return np.concatenate([_images_of(Path(path), shape) for path in paths])


def _images_of(path: Path, shape: tuple[int, int, int]) -> Bytes:
    if not is_there(path):
        raise no_such_file(path, "expected images")
    if path.suffix.lower() == ".png":
        array = _read_png(path, shape)
    elif path.suffix.lower() == ".npy":
        array = _read_npy(path)
    else:
        array = read_idx(path)
    if array.dtype != np.uint8:
        raise DataError(f"{path}: holds {array.dtype}; expected uint8")
    if shape[0] == 1 and array.ndim < 4 and array.shape[-2:] == shape[1:]:
        # The channel is left out; one image of one channel has the shape of one such image.
        array = array.reshape(-1, *shape)
    if array.ndim not in (3, 4) or array.shape[-3:] != shape:
        expected = "x".join(map(str, shape))
        raise DataError(
            f"{path}: holds an array of shape {array.shape}; expected {expected} images"
        )
    return np.ascontiguousarray(array.reshape(-1, *shape))


def _read_npy(path: Path) -> Bytes:
    return read_npy(
        path,
        lambda reason: DataError(f"{path}: cannot be read ({reason}); expected a .npy array"),
    )


def _read_png(path: Path, shape: tuple[int, int, int]) -> Bytes:
    pillow = require_extra("PIL.Image", "data")
    channels, *sides = shape
    if channels not in MODES:
        raise DataError(f"{path}: is a PNG file; expected images of {channels} channels")
    with (
        translated(
            lambda reason: DataError(f"{path}: cannot be read ({reason}); expected a PNG file")
        ),
        open_regular(path) as file,
        pillow.open(file, formats=["PNG"]) as image,
    ):
        width, height = image.size
        # Before a pixel is made: few bytes may announce many.
        if [height, width] != sides:
            raise DataError(
                f"{path}: is an image of {height}x{width}; expected {sides[0]}x{sides[1]}"
            )
        pixels = np.asarray(image.convert(MODES[channels]), np.uint8)
    return pixels[np.newaxis] if channels == 1 else np.moveaxis(pixels, -1, 0)
