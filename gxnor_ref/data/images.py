"""Images of the user's own: IDX files, `.npy` arrays, or pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from gxnor_ref.data.arrays import Bytes
from gxnor_ref.data.errors import DataError, is_there, no_such_file, translated
from gxnor_ref.data.idx import is_idx, read_idx
from gxnor_ref.data.npy import MAGIC, open_regular, read_npy
from gxnor_ref.data.pictures import read_picture


class Images(NamedTuple):
    """The images of one file."""

    path: Path
    pixels: Bytes  # uint8, shape (count, channels, height, width)
    # What was done to a picture, as in `gxnor_ref.data.pictures.Picture`.
    steps: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """Name of each image: the file's, with a number where it holds several."""
        if len(self.pixels) == 1:
            return [str(self.path)]
        return [f"{self.path}[{at}]" for at in range(len(self.pixels))]


def read_each(
    paths: Sequence[str | os.PathLike[str]],
    shape: tuple[int, int, int],
    fit: bool = False,
    background: int | None = None,
) -> Iterator[Images]:
    """Read images for a network, file by file.

    A file of one image or more is told by its content: `.npy` (uint8, of `shape`, or with the
    number of images before it; one channel may be left out), IDX (compressed or not), or a picture
    in one of `gxnor_ref.data.pictures.FORMATS`. Pictures are treated as in
    `gxnor_ref.data.pictures.read_picture`; arrays are taken as they are. DataError: a file is not
    there, cannot be read, or holds images of another shape or type.
    """
    for path in map(Path, paths):
        if not is_there(path):
            raise no_such_file(path, "expected images")
        start = _start(path)
        if start == MAGIC or path.suffix.lower() == ".npy":
            yield Images(path, _shaped(path, _read_npy(path), shape))
        elif is_idx(start) or not path.is_file():
            yield Images(path, _shaped(path, read_idx(path), shape))
        else:
            pixels, steps = read_picture(path, shape, fit, background)
            yield Images(path, pixels[np.newaxis], steps)


def _start(path: Path) -> bytes:
    """First bytes of a file; none of a pipe, which can be read once."""
    if not path.is_file():
        return b""
    with (
        translated(lambda r: DataError(f"{path}: {r}; expected a file that can be read")),
        open_regular(path) as file,
    ):
        return file.read(len(MAGIC))


def _shaped(path: Path, array: Bytes, shape: tuple[int, int, int]) -> Bytes:
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
    if not len(array):
        raise DataError(f"{path}: 0 images; expected one or more")
    return np.ascontiguousarray(array.reshape(-1, *shape))


def _read_npy(path: Path) -> Bytes:
    return read_npy(
        path,
        lambda reason: DataError(f"{path}: cannot be read ({reason}); expected a .npy array"),
    )
