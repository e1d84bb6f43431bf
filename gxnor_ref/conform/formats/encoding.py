"""Values as JSON, in the vector files and in the line protocol.

Integers and strings are themselves. A float or an array is an object:
``{"dtype": "float32", "shape": [2], "values": [0.5, -1.0], "hex": ["0x1p-1", "-0x1p+0"]}``,
row-major, ``hex`` only for floats and 64-bit words, where it says beyond doubt what the decimals
say too. Values that JSON lacks are the strings "nan", "inf" and "-inf". A mapping is an object
without "dtype".
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.errors import translated
from gxnor_ref.data.npy import read_npy
from gxnor_ref.spec.errors import GxnorError, plain, shown

Array: TypeAlias = npt.NDArray[Any]

DTYPES = ("int8", "uint8", "int16", "uint16", "int32", "int64", "uint64", "float32", "float64")
"""Types of arrays."""

NOT_FINITE = ("nan", "inf", "-inf")
"""Floats that JSON lacks, as strings."""

HEXADECIMAL = re.compile(r"[-+]?0x[0-9a-fA-F.]+(p[-+]?[0-9]+)?")
"""Numbers in a list of "hex"."""

LARGEST_PLAIN = 2**53
"""Integers up to here are exact in every JSON reader; larger ones are written as uint64."""


class EncodingError(GxnorError, ValueError):
    """A value in a vector file or in an answer is not encoded as it should be."""


def encode(value: Any) -> Any:
    """Encode a value as this module describes, for `json.dumps`.

    >>> encode(np.float32([0.1]))["hex"], encode(3), encode({"N": 1})
    (['0x1.99999ap-4'], 3, {'N': 1})
    """
    if isinstance(value, Mapping):
        return {name: encode(part) for name, part in value.items()}
    if isinstance(value, str):
        return value
    if isinstance(value, int) and abs(value) <= LARGEST_PLAIN:
        return value
    array = np.asarray(value, np.uint64 if isinstance(value, int) else None)
    flat = array.reshape(-1)
    record: dict[str, Any] = {"dtype": array.dtype.name, "shape": list(array.shape)}
    if array.dtype.kind == "f":
        record["values"] = [_decimal(v) for v in flat]
        record["hex"] = [hexadecimal(float(v)) for v in flat]
    else:
        record["values"] = [int(v) for v in flat]
        if array.dtype == np.uint64:
            record["hex"] = [f"0x{int(v):016x}" for v in flat]
    return record


def hexadecimal(value: float) -> str:
    """Write a float as C and Python read it, without trailing zeros; else "nan", "inf" or "-inf".

    >>> hexadecimal(1.5), hexadecimal(-0.0)
    ('0x1.8p+0', '-0x0p+0')
    """
    mantissa, mark, exponent = value.hex().partition("p")
    return mantissa.rstrip("0").rstrip(".") + mark + exponent if "." in mantissa else value.hex()


def _decimal(value: Any) -> float | str:
    """Shortest decimal that reads back as the same float of its precision."""
    return float(str(value)) if np.isfinite(value) else str(float(value))


def decode(record: Any, where: str = "value") -> Any:
    """Read a value: the inverse of `encode`; ``{"npy": path}`` is read from that file.

    A float64 or uint64 of shape () becomes Python's number. EncodingError, with the name `where`:
    the record is not as described, or its decimals and hexadecimals differ.
    """
    with translated(lambda reason: EncodingError(f"{where} cannot be read: {reason}")):
        return _decoded(record, where)


def _decoded(record: Any, where: str) -> Any:
    if isinstance(record, str | int | float):
        return record
    if not isinstance(record, dict):
        raise EncodingError(
            f"{where} is {_quoted(record)}; expected a number, a string or an object"
        )
    if set(record) == {"npy"}:
        return _read_npy(record["npy"], where)
    if "dtype" not in record:
        return {name: _decoded(part, f"{where}/{plain(name, 60)}") for name, part in record.items()}
    if record["dtype"] not in DTYPES:
        raise EncodingError(
            f"{where}: dtype is {_quoted(record['dtype'])}; expected one of {', '.join(DTYPES)}"
        )
    shape, values = record.get("shape"), record.get("values", record.get("hex"))
    if not isinstance(shape, list) or not all(type(n) is int and n >= 0 for n in shape):
        raise EncodingError(f"{where}: shape is {_quoted(shape)}; expected a list of lengths")
    if "values" not in record and "hex" not in record:
        raise EncodingError(f"{where} has neither values nor hex; expected one of them")
    if not isinstance(values, list):
        raise EncodingError(f"{where}: values is {_quoted(values)}; expected a flat list")
    if len(values) != math.prod(shape):
        raise EncodingError(f"{where}: {len(values)} values; expected {shown(math.prod(shape))}")
    read = _decimals if "values" in record else _hexadecimals
    array = read(values, record["dtype"], where)
    if "hex" in record:
        exact = _hexadecimals(record["hex"], record["dtype"], where)
        if not np.array_equal(array, exact, equal_nan=array.dtype.kind == "f"):
            raise EncodingError(f"{where}: values and hex differ; expected the same numbers")
    if shape == [] and array.dtype in (np.float64, np.uint64):
        return array[0].item()
    return array.reshape(shape)


def _decimals(values: list[Any], dtype: str, where: str) -> Array:
    """Read JSON's numbers; of floats, also what JSON lacks."""
    real = np.dtype(dtype).kind == "f"
    for at, v in enumerate(values):
        if not (type(v) is int or (real and (type(v) is float or v in NOT_FINITE))):
            raise _no_number(values, at, dtype, where)
    return _numbers(values, values, dtype, where)


def _hexadecimals(values: Any, dtype: str, where: str) -> Array:
    """Read hexadecimal numbers, in strings; of floats, also what is not finite."""
    if not isinstance(values, list):
        raise EncodingError(f"{where}: hex is {_quoted(values)}; expected a flat list")
    real = np.dtype(dtype).kind == "f"
    numbers: list[Any] = []
    for at, v in enumerate(values):
        number = v if real and v in NOT_FINITE else _of_hexadecimal(v, real)
        if number is None:
            raise _no_number(values, at, dtype, where)
        numbers.append(number)
    return _numbers(numbers, values, dtype, where)


def _of_hexadecimal(text: Any, real: bool) -> float | int | None:
    """Read one, or return None for what is none."""
    if isinstance(text, str) and HEXADECIMAL.fullmatch(text):
        with suppress(ValueError, OverflowError):
            return float.fromhex(text) if real else int(text, 16)
    return None


def _numbers(numbers: list[Any], values: Any, dtype: str, where: str) -> Array:
    def refusal(reason: str) -> EncodingError:
        at = next(at for at, number in enumerate(numbers) if not _fits(number, dtype))
        return _no_number(values, at, dtype, where)

    with translated(refusal):
        if np.dtype(dtype).kind != "f":
            return np.array(numbers, dtype)
        with np.errstate(over="ignore"):
            return np.array(list(map(float, numbers)), np.float64).astype(dtype)


def _fits(number: Any, dtype: str) -> bool:
    with suppress(OverflowError):
        np.array(float(number) if np.dtype(dtype).kind == "f" else number, dtype)
        return True
    return False


def _no_number(values: Any, at: int, dtype: str, where: str) -> EncodingError:
    return EncodingError(
        f"{where}: element {at} is {_quoted(values[at])}; expected a number of type {dtype}"
    )


def _read_npy(path: Any, where: str) -> Array:
    if not isinstance(path, str):
        raise EncodingError(f"{where}: {_quoted(path)} cannot be read as .npy: it is not a name")
    array = read_npy(
        Path(path),
        lambda reason: EncodingError(f"{where}: {_quoted(path)} cannot be read as .npy: {reason}"),
    )
    if array.dtype.name not in DTYPES:
        raise EncodingError(f"{where}: {_quoted(path)} is not an array of {', '.join(DTYPES)}")
    return array.astype(array.dtype.newbyteorder("="), copy=False)


def flatten(value: Any, name: str = "") -> dict[str, Any]:
    """Leaves of nested mappings in order, by their path below `name`.

    >>> flatten({"x": 1, "tensors": {"1.conv": 2}})
    {'x': 1, 'tensors/1.conv': 2}
    """
    if not isinstance(value, Mapping):
        return {name: value}
    leaves: dict[str, Any] = {}
    for key, part in value.items():
        leaves.update(flatten(part, f"{name}/{key}" if name else str(key)))
    return leaves


def _quoted(value: Any) -> str:
    return plain(repr(value), 60)
