"""`.npy` and `.npz` files of unknown origin: sizes are checked before anything is made of them."""

from __future__ import annotations

import ast
import errno
import math
import os
import stat
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, BinaryIO, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.errors import translated
from gxnor_ref.spec.errors import plain

Refusal: TypeAlias = "Callable[[str], Exception]"
"""Makes a reader's own exception of a reason."""

MAGIC = b"\x93NUMPY"
"""First bytes of a `.npy` file."""

LONGEST_HEADER = 10_000
"""NumPy's own limit, in bytes."""

LARGEST_GROWTH, ALLOWANCE = 12, 1 << 25
"""What is compressed may be larger than the file by this factor, and this many bytes (32 MiB)."""

KINDS = "biufcU"
"""Types without Python objects and without fields: bools, numbers and texts."""

_CHUNK = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def largest_content(file_size: int) -> int:
    """Bytes that a compressed file of this size may hold; readers refuse more unread."""
    return LARGEST_GROWTH * file_size + ALLOWANCE


def open_regular(path: Path) -> BinaryIO:
    """Open a file to read; a pipe, device or folder, which may never end, is an OSError."""
    # Without O_NONBLOCK a pipe that nobody writes to would block here already.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file", str(path))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def read_regular(path: Path) -> bytes:
    """Read a whole file, opened by `open_regular`."""
    with open_regular(path) as file:
        return file.read()


def write_npz(file: IO[bytes], arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Write an archive as `numpy.savez` does, byte for byte, whatever its arrays are called."""
    with zipfile.ZipFile(file, "w") as archive:
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, array, allow_pickle=False)


def read_npy(path: Path, refusal: Refusal) -> npt.NDArray[Any]:
    """Read a `.npy` file of one of `KINDS`; raises what `refusal` makes of the reason why not."""
    with translated(refusal), open_regular(path) as file:
        return _array(file, os.fstat(file.fileno()).st_size, refusal)


def read_npz(path: Path, refusal: Refusal) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    """Read the arrays of a `.npz` archive, one after the other; raises what `refusal` makes.

    Names are printable, without ``.npy``, and may occur twice.
    """
    with translated(refusal), open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        start = file.read(len(MAGIC))
        if start == MAGIC:
            raise refusal("it is a single array")
        if start[:2] != b"PK":
            raise refusal("it is not a zip archive")
        yield from _members(file, size, refusal)


def _members(file: BinaryIO, size: int, refusal: Refusal) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
        announced = sum(member.file_size for member in members)
        if announced > largest_content(size):
            raise refusal(
                f"it has {size} bytes and would unpack to {announced}, more than 12 times as much; "
                "save it uncompressed, with numpy.savez"
            )
        for member in members:
            name = member.filename.removesuffix(".npy")
            if not name.isprintable() or len(name) > 1000:
                raise refusal(f"it has a member {plain(repr(name))}")
            if member.compress_type not in _METHODS:
                raise refusal(f"{name!r} is compressed by method {member.compress_type}")
            with archive.open(member) as stream:
                yield name, _array(stream, member.file_size, refusal)
                # What is left, at most nothing, is read for its checksum.
                if stream.read(1):
                    raise refusal(f"{name!r} is longer than it announces")


def _array(file: IO[bytes], size: int, refusal: Refusal) -> npt.NDArray[Any]:
    """Read one array that takes all of `size` bytes, header included."""
    shape, fortran, dtype, begin = _header(file, refusal)
    announced = math.prod(shape) * dtype.itemsize
    if announced != size - begin:
        raise refusal(f"an array of {announced} bytes is announced, and {size - begin} are there")
    if not dtype.itemsize:
        raise refusal("its elements take no bytes")
    flat = np.empty(math.prod(shape), dtype)
    room, filled = flat.view(np.uint8), 0
    while filled < announced:
        chunk = file.read(min(_CHUNK, announced - filled))
        if not chunk:
            raise refusal(f"it ends after {filled} of {announced} bytes")
        room[filled : filled + len(chunk)] = np.frombuffer(chunk, np.uint8)
        filled += len(chunk)
    return flat.reshape(shape, order="F" if fortran else "C")


def _header(file: IO[bytes], refusal: Refusal) -> tuple[tuple[int, ...], bool, np.dtype[Any], int]:
    start = file.read(8)
    if len(start) < 8 or start[:6] != MAGIC or start[6] not in (1, 2, 3):
        raise refusal(f"it begins with {start!r}, and no .npy array does")
    width = 2 if start[6] == 1 else 4
    length = int.from_bytes(file.read(width), "little")
    if length > LONGEST_HEADER:
        raise refusal(f"its header takes {length} bytes")
    text = file.read(length)
    if len(text) < length:
        raise refusal("it ends within its header")
    with translated(lambda reason: refusal("its header is not that of a .npy array")):
        header = ast.literal_eval(text.decode("latin1" if start[6] < 3 else "utf-8").strip())
    if not isinstance(header, dict) or set(header) != {"descr", "fortran_order", "shape"}:
        raise refusal("its header is not that of a .npy array")
    descr, fortran, shape = header["descr"], header["fortran_order"], header["shape"]
    if not isinstance(shape, tuple) or not all(type(n) is int and n >= 0 for n in shape):
        raise refusal(f"its shape is {plain(repr(shape), 60)}")
    if not isinstance(descr, str) or not isinstance(fortran, bool):
        raise refusal("its header is not that of an array of numbers")
    with translated(lambda reason: refusal(f"it holds {plain(descr, 60)}, no type of numbers")):
        dtype = np.dtype(descr)
    if dtype.kind not in KINDS:
        held = "Python objects" if dtype.kind == "O" else f"{plain(descr, 60)}, no type of numbers"
        raise refusal(f"it holds {held}")
    return shape, fortran, dtype, 8 + width + length
