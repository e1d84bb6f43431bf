"""IDX files, and MNIST and its like, which come as four of them."""

from __future__ import annotations

import gzip
import hashlib
import math
import os
import re
import struct
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.data.arrays import Bytes, Split, check_labels
from gxnor_ref.data.errors import DataError, is_there, no_such_file, said, translated
from gxnor_ref.data.npy import largest_content, open_regular

FIRST_FILE = "train-images-idx3-ubyte"
"""Its first file, under the name that MNIST was published with."""

PUBLISHED = {
    "6bbc9ace898e44ae57da46a324031adb": "mnist",
    "f4a8712d7a061bf5bd6d2ca38dc4d50a": "fashion-mnist",
}
"""MD5 of the file of training images, and whose they are."""

BYTES: Mapping[int, str] = {0x08: "u1"}
"""Type code of images."""

INTEGERS: Mapping[int, str] = {0x08: "u1", 0x09: "i1", 0x0B: ">i2", 0x0C: ">i4"}
"""Type codes of labels."""

_FETCH = "`gxnor-ref fetch mnist` downloads MNIST, and `fetch fashion-mnist` Fashion-MNIST"
_GZIP_MAGIC = b"\x1f\x8b"
_CODES = frozenset({*INTEGERS, 0x0D, 0x0E})
# train-images-idx3-ubyte, t10k-labels.idx1-ubyte.gz, qmnist-test-labels-idx2-int.gz and so on.
_NAME = re.compile(
    r"(?P<set>|.*[-_.])(?P<part>train|t10k|test)[-_.](?P<what>images|labels)"
    r"(?:[-_.]idx\d(?:[-_.](?:ubyte|int|short))?)?(?:\.gz)?",
    re.IGNORECASE,
)
_SIDE = 28
SHAPE = 1, _SIDE, _SIDE
"""Channels, height and width of MNIST's images."""

_CHUNK = 1 << 20


def read_idx(path: str | os.PathLike[str], types: Mapping[int, str] = BYTES) -> NDArray[Any]:
    """Read an IDX file of one of some types, plain or gzipped; or raise DataError.

    `types` are codes with NumPy's names, as `BYTES` or `INTEGERS`. Whether the file is gzipped is
    told by its first two bytes, not by its name. No more memory is taken than the file has bytes
    to fill, whatever its header announces. The array is C-contiguous.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "labels"
    ...     _ = path.write_bytes(bytes([0, 0, 8, 1, 0, 0, 0, 3]) + bytes([7, 2, 1]))
    ...     print(read_idx(path))
    [7 2 1]
    """
    path = Path(path)
    if not is_there(path):
        raise no_such_file(path, "expected an IDX file")
    with (
        translated(lambda r: DataError(f"{path}: {r}; expected a file that can be read")),
        open_regular(path) as file,
    ):
        size = os.fstat(file.fileno()).st_size
        gzipped = file.read(2) == _GZIP_MAGIC
        file.seek(0)
        if not gzipped:
            return _parse(path, file, size, types)
        with gzip.GzipFile(fileobj=file) as stream, _damage_named(path):
            return _parse(path, stream, largest_content(size), types)


def is_idx(start: bytes) -> bool:
    """Whether a file that starts with these bytes can be IDX, plain or gzipped."""
    is_plain = start[:2] == b"\0\0" and len(start) > 2 and start[2] in _CODES
    return is_plain or start[:2] == _GZIP_MAGIC


def _damage_named(path: Path) -> AbstractContextManager[None]:
    return translated(
        lambda reason: DataError(f"{path}: damaged gzip ({reason}); expected a whole gzip file")
    )


def _parse(
    path: Path, file: BinaryIO | gzip.GzipFile, most: int, types: Mapping[int, str]
) -> NDArray[Any]:
    magic = file.read(4)
    if len(magic) < 4:
        raise DataError(f"{path}: truncated, {len(magic)} bytes; expected an IDX header")
    if magic[:2] != b"\0\0" or magic[3] == 0:
        raise DataError(
            f"{path}: magic number 0x{magic.hex()}; expected an IDX file, 0x000008 and the number "
            "of dimensions"
        )
    if magic[2] not in types:
        expected = ", ".join(f"0x{code:02x}" for code in types)
        kind = "unsigned bytes" if types is BYTES else "integers"
        raise DataError(f"{path}: IDX type code 0x{magic[2]:02x}; expected {expected}, {kind}")
    dtype = np.dtype(types[magic[2]])
    dimensions = magic[3]
    header = file.read(4 * dimensions)
    if len(header) < 4 * dimensions:
        raise DataError(
            f"{path}: truncated, {len(header)} bytes of dimensions; expected {4 * dimensions}"
        )
    shape = struct.unpack(f">{dimensions}I", header)
    announced = math.prod(shape) * dtype.itemsize
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
        array = np.frombuffer(content, dtype).reshape(shape)
    return array.astype(dtype.newbyteorder("="), copy=False)


def are_in(folder: Path) -> bool:
    """Whether training images in IDX lie in a folder, by their names."""
    return bool(_named(folder, ("train",), "images"))


def find(folder: Path, part: str, remedy: str) -> tuple[Path, Path]:
    """Find images and labels of "train" or "test" under any of their usual names.

    Plain files are preferred to gzipped ones; those of the test set may be called t10k. DataError:
    there are none, which `remedy` mends, or those of several data sets, as the names tell.
    """
    images, labels = _pair(folder, part, remedy)
    first, _ = (images, labels) if part == "train" else _pair(folder, "train", remedy)
    for path in (images, labels):
        if _set_of(path) != _set_of(first):
            raise DataError(
                f"{folder}: has {first.name} and {path.name}; expected the files of one data set"
            )
    return images, labels


def _set_of(path: Path) -> str:
    match = _NAME.fullmatch(path.name)
    assert match is not None
    return match["set"].lower()


def _pair(folder: Path, part: str, remedy: str) -> tuple[Path, Path]:
    words = ("train",) if part == "train" else ("t10k", "test")
    found = []
    for what, axes in (("images", 3), ("labels", 1)):
        paths = _named(folder, words, what)
        if not paths:
            path = folder / f"{words[0]}-{what}-idx{axes}-ubyte"
            raise no_such_file(path, f"neither plain nor with .gz; {remedy}")
        plain = [path for path in paths if path.suffix != ".gz"] or paths
        if len(plain) > 1:
            names = ", ".join(path.name for path in plain[:5])
            raise DataError(f"{folder}: has {names}; expected the files of one data set")
        found.append(plain[0])
    return found[0], found[1]


def _named(folder: Path, words: tuple[str, ...], what: str) -> list[Path]:
    """Files of a folder with the names of one part, in order."""
    try:
        paths = sorted(folder.iterdir())
    except PermissionError as error:
        raise DataError(said(error)) from error
    except (OSError, ValueError):
        return []
    return [
        path
        for path, match in ((path, _NAME.fullmatch(path.name)) for path in paths)
        if match and match["part"].lower() in words and match["what"].lower() == what
    ]


def published(images: Bytes) -> str | None:
    """Name the published data set, one of `PUBLISHED`, that training images are of."""
    count, *shape = images.shape
    if tuple(shape) != SHAPE:
        return None
    header = struct.pack(">4B3I", 0, 0, 8, 3, count, _SIDE, _SIDE)
    md5 = hashlib.md5(header, usedforsecurity=False)
    md5.update(np.ascontiguousarray(images).data)
    return PUBLISHED.get(md5.hexdigest())


def read_mnist(directory: str | os.PathLike[str]) -> Split:
    """Read MNIST, or Fashion-MNIST, from its four IDX files; or raise DataError.

    They are ``train-images-idx3-ubyte``, ``train-labels-idx1-ubyte``, ``t10k-images-idx3-ubyte``
    and ``t10k-labels-idx1-ubyte``, each with or without ``.gz``, or have other usual names, as
    ``train-images.idx3-ubyte``. Images have the shape (n, 1, 28, 28).
    """
    directory = Path(directory)
    return (*_read_part(directory, "train"), *_read_part(directory, "test"))


def _read_part(directory: Path, part: str) -> tuple[Bytes, Bytes]:
    images_path, labels_path = find(directory, part, _FETCH)
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
