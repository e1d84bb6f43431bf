"""MATLAB 5 files, as far as SVHN needs them: numeric arrays by name.

The format is MathWorks' "MAT-File Format", level 5: a header of 128 bytes, and elements of a type,
a length and so many bytes, filled up to multiples of eight. An element of type 15 is compressed by
zlib and holds one other. SciPy reads more, and crashes on files that were made to do so.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.npy import largest_content

HEADER = 128
"""Bytes before the first element."""

MATRIX, COMPRESSED = 14, 15
"""Types of elements that hold others."""

STORED = {
    1: "i1",
    2: "u1",
    3: "i2",
    4: "u2",
    5: "i4",
    6: "u4",
    7: "f4",
    9: "f8",
    12: "i8",
    13: "u8",
}
"""How numbers are stored, by the type of their element."""

CLASSES = {
    6: "f8",
    7: "f4",
    8: "i1",
    9: "u1",
    10: "i2",
    11: "u2",
    12: "i4",
    13: "u4",
    14: "i8",
    15: "u8",
}
"""What numbers are, by the class of their array: MATLAB stores them in fewer bytes if they fit."""

COMPLEX, LOGICAL = 0x08, 0x02
"""Flags of arrays that are not read."""

MOST_DIMENSIONS = 32
"""What NumPy holds in every version."""


class MatlabError(ValueError):
    """The bytes are not those of a MATLAB 5 file."""


class _Element(NamedTuple):
    kind: int
    data: memoryview


def read_matlab(content: bytes, names: tuple[str, ...]) -> dict[str, npt.NDArray[Any]]:
    """Read arrays of a MATLAB 5 file, in Fortran order; others than `names` are passed over.

    Names that are not there are missing from the result; of equal names the first counts.
    MatlabError: the file is none, is damaged, holds one of `names` as something other than real
    numbers, or is out of proportion to what it holds.
    """
    order = {b"IM": "<", b"MI": ">"}.get(content[126:128])
    if order is None or len(content) < HEADER:
        raise MatlabError("it has no header of a MATLAB 5 file")
    room = largest_content(len(content))
    found: dict[str, npt.NDArray[Any]] = {}
    for element in _elements(memoryview(content)[HEADER:], order):
        inner = element
        if element.kind == COMPRESSED:
            data = _decompressed(element.data, room)
            room -= len(data)
            inner = next(_elements(memoryview(data), order), element)
        if inner.kind != MATRIX:
            continue
        name, array = _array(inner.data, order, names)
        if array is not None:
            found.setdefault(name, array)
    return found


def _elements(data: memoryview, order: str) -> Iterator[_Element]:
    byteorder = "little" if order == "<" else "big"
    begin = 0
    while begin < len(data):
        tag = data[begin : begin + 8]
        if len(tag) < 8:
            raise MatlabError("it ends within an element")
        first = int.from_bytes(tag[:4], byteorder)  # type: ignore[arg-type]
        if first >> 16:
            # A small element has its length and up to four bytes in the place of its length.
            kind, length, start, end = first & 0xFFFF, first >> 16, begin + 4, begin + 8
            if length > 4:
                raise MatlabError(f"it has a small element of {length} bytes")
        else:
            kind, start = first, begin + 8
            length = int.from_bytes(tag[4:], byteorder)  # type: ignore[arg-type]
            # Compressed elements alone are not filled up.
            end = start + length + (0 if kind == COMPRESSED else -length % 8)
        if start + length > len(data):
            raise MatlabError(f"it announces an element of {length} bytes, and ends before")
        yield _Element(kind, data[start : start + length])
        begin = end


def _decompressed(data: memoryview, room: int) -> bytes:
    decompressor = zlib.decompressobj()
    # A limit of 0 would mean none.
    content = decompressor.decompress(data, room + 1)
    if len(content) > room or not decompressor.eof:
        raise MatlabError(f"it holds compressed data that are damaged, or beyond {room} bytes")
    return content


def _array(
    data: memoryview, order: str, names: tuple[str, ...]
) -> tuple[str, npt.NDArray[Any] | None]:
    parts = _elements(data, order)
    first = [part.data for part in islice(parts, 3)]
    if len(first) < 3:
        raise MatlabError("it has an array without a name")
    flags, dimensions, name = first
    said = bytes(name).decode("latin-1")
    if said not in names:
        return said, None
    if len(flags) != 8 or len(dimensions) % 4 or len(dimensions) > 4 * MOST_DIMENSIONS:
        raise MatlabError(f"it has {said} without its size")
    word = int(np.frombuffer(flags, f"{order}u4")[0])
    if word & 0xFF not in CLASSES or (word >> 8) & (COMPLEX | LOGICAL):
        raise MatlabError(f"it has {said} as something other than real numbers")
    shape = tuple(int(n) for n in np.frombuffer(dimensions, f"{order}i4"))
    numbers = next(parts, None)
    if numbers is None or numbers.kind not in STORED or min(shape, default=-1) < 0:
        raise MatlabError(f"it has {said} without its numbers")
    stored = np.dtype(order + STORED[numbers.kind])
    if len(numbers.data) != math.prod(shape) * stored.itemsize:
        raise MatlabError(f"it has {said} of shape {shape} in {len(numbers.data)} bytes")
    values = np.frombuffer(numbers.data, stored)
    return said, values.astype(CLASSES[word & 0xFF], copy=False).reshape(shape, order="F")
