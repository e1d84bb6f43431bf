"""Safetensors files of unknown origin: the header is checked before any tensor is made."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.errors import translated
from gxnor_ref.data.npy import Refusal, open_regular
from gxnor_ref.spec.errors import plain, shown

LARGEST_HEADER = 1 << 22
"""Bytes; that of ten thousand tensors has a quarter of it."""

DTYPES = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "BF16": "<u2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "I8": "|i1",
    "U64": "<u8",
    "U32": "<u4",
    "U16": "<u2",
    "U8": "|u1",
}
"""Types of numbers that NumPy has, and bfloat16, which is the upper half of a float32."""


class _Tensor(NamedTuple):
    name: str
    kind: str
    shape: tuple[int, ...]
    begin: int
    end: int


def no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of JSON, for `json.loads`, or raise ValueError where a name occurs twice."""
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise ValueError("a name that occurs twice")
    return entries


def read_safetensors(path: Path, refusal: Refusal) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    """Read the tensors of a safetensors file, one after the other, in the order of its header.

    Names are printable; bfloat16 becomes float32. `refusal` makes the exception that is raised,
    whatever is wrong.
    """
    with translated(refusal), open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        length = int.from_bytes(file.read(8), "little")
        if size < 8 or length > min(size - 8, LARGEST_HEADER):
            raise refusal(f"it is {size} bytes and announces a header of {length}")
        header = json.loads(file.read(length).decode(), object_pairs_hook=no_repeats)
        header.pop("__metadata__", None)
        tensors = [_checked(name, entry, refusal) for name, entry in header.items()]
        _require_no_gaps(tensors, size - 8 - length, refusal)
        for tensor in tensors:
            file.seek(8 + length + tensor.begin)
            yield tensor.name, _array(file, tensor)


def _checked(name: str, entry: Any, refusal: Refusal) -> _Tensor:
    if not name.isprintable() or len(name) > 1000:
        raise refusal(f"it has a tensor {shown(name)}")
    if not isinstance(entry, dict) or entry.keys() != {"dtype", "shape", "data_offsets"}:
        raise refusal(f"its tensor {plain(name)!r} has no dtype, shape and data_offsets")
    kind, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(kind, str) or kind not in DTYPES:
        raise refusal(f"its tensor {plain(name)!r} has the type {shown(kind)}")
    for numbers in (shape, offsets):
        if not isinstance(numbers, list) or not all(type(n) is int and n >= 0 for n in numbers):
            raise refusal(f"its tensor {plain(name)!r} has no shape or no offsets")
    wanted = math.prod(shape) * np.dtype(DTYPES[kind]).itemsize
    if len(shape) > 32 or len(offsets) != 2 or offsets[1] - offsets[0] != wanted:
        raise refusal(f"its tensor {plain(name)!r} has offsets that do not fit its shape")
    return _Tensor(name, kind, tuple(shape), *offsets)


def _require_no_gaps(tensors: list[_Tensor], size: int, refusal: Refusal) -> None:
    """Refuse tensors that share bytes, of which a small file could hold any number."""
    at = 0
    for tensor in sorted(tensors, key=lambda tensor: (tensor.begin, tensor.end)):
        if tensor.begin != at:
            raise refusal(f"its tensor {plain(tensor.name)!r} does not begin where another ends")
        at = tensor.end
    if at != size:
        raise refusal(f"its tensors take {shown(at)} bytes, and {size} are there")


def _array(file: BinaryIO, tensor: _Tensor) -> npt.NDArray[Any]:
    dtype = np.dtype(DTYPES[tensor.kind])
    flat = np.frombuffer(file.read(tensor.end - tensor.begin), dtype)
    if tensor.kind == "BF16":
        flat = (flat.astype(np.uint32) << 16).view(np.float32)
    return flat.reshape(tensor.shape)
