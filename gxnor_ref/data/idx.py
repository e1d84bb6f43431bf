"""IDX files, and MNIST and Fashion-MNIST, which come as four of them."""

from __future__ import annotations

import gzip
import math
import os
import struct
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import numpy as np

from gxnor_ref.data.arrays import Bytes, Split, check_labels
from gxnor_ref.data.errors import DataError, is_there, no_such_file, translated
from gxnor_ref.data.npy import largest_content

FIRST_FILES = ("train-images-idx3-ubyte", "train-images-idx3-ubyte.gz")

_FETCH = "`gxnor-ref fetch mnist` downloads MNIST"
_GZIP_MAGIC = b"\x1f\x8b"
_UINT8 = 0x08
_CODES = (b"\x08", b"\x09", b"\x0b", b"\x0c", b"\x0d", b"\x0e")
_SIDE = 28
_CHUNK = 1 << 20


def read_idx(path: str | os.PathLike[str]) -> Bytes:
    """Read an IDX file of unsigned bytes, plain or gzipped.

    Whether the file is gzipped is told by its first two bytes, not by its name. No more memory
    is taken than the file has bytes to fill, whatever its header announces.

    Parameters
    ----------
    path : path-like
        The file.

    Returns
    -------
    ndarray of uint8
        The array, with the shape that the header states (one dimension or more), C-contiguous.

    Raises
    ------
    DataError
        If the file is missing or unreadable, is not IDX, holds another type than unsigned bytes,
        is shorter or longer than its header announces, or is a damaged gzip file.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "labels"
    ...     _ = path.write_bytes(bytes([0, 0, 8, 1, 0, 0, 0, 3]) + bytes([7, 2, 1]))
    ...     print(read_idx(path))
    [7 2 1]
    """
    path = Path(path)
    if not is_there(path):
        raise no_such_file(path, _FETCH)
    with (
        translated(lambda r: DataError(f"{path}: {r}; expected a file that can be read")),
        path.open("rb") as file,
    ):
        size = os.fstat(file.fileno()).st_size
        gzipped = file.read(2) == _GZIP_MAGIC
        file.seek(0)
        if not gzipped:
            return _parse(path, file, size)
        with gzip.GzipFile(fileobj=file) as stream, _damage_named(path):
            return _parse(path, stream, largest_content(size))


def is_idx(start: bytes) -> bool:
    """Tell an IDX file, plain or gzipped, by its first bytes.

    Parameters
    ----------
    start : bytes
        Three or more.

    Returns
    -------
    bool
        Whether it can be one.
    """
    return start[:2] == _GZIP_MAGIC or (start[:2] == b"\0\0" and start[2:3] in _CODES)


def _damage_named(path: Path) -> AbstractContextManager[None]:
    return translated(
        lambda reason: DataError(f"{path}: damaged gzip ({reason}); expected a whole gzip file")
    )


def _parse(path: Path, file: BinaryIO | gzip.GzipFile, most: int) -> Bytes:
    magic = file.read(4)
    if len(magic) < 4:
        raise DataError(f"{path}: truncated, {len(magic)} bytes; expected an IDX header")
    if magic[:2] != b"\0\0" or magic[3] == 0:
        raise DataError(
            f"{path}: magic number 0x{magic.hex()}; expected an IDX file, 0x000008 and the number "
            "of dimensions"
        )
    if magic[2] != _UINT8:
        raise DataError(
            f"{path}: IDX type code 0x{magic[2]:02x}; expected 0x{_UINT8:02x}, unsigned bytes"
        )
    dimensions = magic[3]
    header = file.read(4 * dimensions)
    if len(header) < 4 * dimensions:
        raise DataError(
            f"{path}: truncated, {len(header)} bytes of dimensions; expected {4 * dimensions}"
        )
    shape = struct.unpack(f">{dimensions}I", header)
    announced = math.prod(shape)
    if isinstance(file, gzip.GzipFile) and announced > most:
        raise DataError(
            f"{path}: {announced} bytes of data in a gzip file that small; expected at most {most}"
        )
    # In chunks: a single read of `announced` bytes would allocate them before looking.
    content = bytearray()
    while chunk := file.read(min(_CHUNK, announced + 1 - len(content))):
        content += chunk
    if len(content) < announced:
        raise DataError(f"{path}: truncated, {len(content)} bytes of data; expected {announced}")
    if len(content) > announced:
        raise DataError(f"{path}: more than {announced} bytes of data; expected no more")
    with translated(
        lambda reason: DataError(
            f"{path}: {dimensions} dimensions, the largest {max(shape)}; expected what fits NumPy"
        )
    ):
        return np.frombuffer(content, dtype=np.uint8).reshape(shape)


def read_mnist(directory: str | os.PathLike[str]) -> Split:
    """Read MNIST, or Fashion-MNIST, from its four IDX files.

    Parameters
    ----------
    directory : path-like
        The folder of ``train-images-idx3-ubyte``, ``train-labels-idx1-ubyte``,
        ``t10k-images-idx3-ubyte`` and ``t10k-labels-idx1-ubyte``, each with or without ``.gz``.

    Returns
    -------
    train_images, train_labels, test_images, test_labels : ndarray of uint8
        Images of shape (n, 1, 28, 28) with values 0 to 255, labels of shape (n,) with values
        0 to 9.

    Raises
    ------
    DataError
        If a file is missing or bad, the images are not 28 by 28, a label is out of range, or
        there are not as many labels as images.
    """
    directory = Path(directory)
    return (*_read_part(directory, "train"), *_read_part(directory, "t10k"))


def _read_part(directory: Path, part: str) -> tuple[Bytes, Bytes]:
    images_path = _plain_or_gzipped(directory / f"{part}-images-idx3-ubyte")
    labels_path = _plain_or_gzipped(directory / f"{part}-labels-idx1-ubyte")
    images = read_idx(images_path)
    if images.ndim != 3 or images.shape[1:] != (_SIDE, _SIDE):
        raise DataError(
            f"{images_path}: images of shape {images.shape}; expected (n, {_SIDE}, {_SIDE})"
        )
    labels = read_idx(labels_path)
    if labels.shape != images.shape[:1]:
        raise DataError(
            f"{labels_path}: labels of shape {labels.shape}; expected ({len(images)},), one for "
            f"each image of {images_path.name}"
        )
    check_labels(labels_path, labels)
    return images[:, np.newaxis], labels


def _plain_or_gzipped(path: Path) -> Path:
    gzipped = path.with_name(f"{path.name}.gz")
    if is_there(path):
        return path
    if is_there(gzipped):
        return gzipped
    raise no_such_file(path, f"neither plain nor with .gz; {_FETCH}")
