"""Numbers in JSON: nothing is lost on the way, and what is not a number is named."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.formats.encoding import (
    DTYPES,
    EncodingError,
    decode,
    encode,
    flatten,
    hexadecimal,
)

ARRAYS = st.sampled_from(DTYPES).flatmap(
    lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, min_side=0))
)


@given(ARRAYS)
def test_arrays_come_back_bit_for_bit(array: Any) -> None:
    text = json.dumps(encode(array), allow_nan=False)

    found = np.asarray(decode(json.loads(text)))

    if array.shape != () or array.dtype == np.float64:
        assert found.dtype == array.dtype
    assert found.shape == array.shape
    # A NaN is a NaN, whatever its bits.
    if array.dtype.kind == "f" and np.isnan(array).any():
        assert np.array_equal(found, array, equal_nan=True)
    else:
        assert found.astype(array.dtype).tobytes() == array.tobytes()


@given(ARRAYS, st.sampled_from(["values", "hex"]))
def test_decimals_and_hexadecimals_say_the_same(array: Any, left_out: str) -> None:
    record = encode(array)
    if "hex" in record:
        del record[left_out]

    found = np.asarray(decode(json.loads(json.dumps(record))))

    assert np.array_equal(found, array, equal_nan=array.dtype.kind == "f")


@given(st.floats())
def test_a_hexadecimal_is_the_float(value: float) -> None:
    found = float.fromhex(hexadecimal(value))

    assert found == value or (math.isnan(found) and math.isnan(value))
    assert math.copysign(1, found) == math.copysign(1, value) or math.isnan(value)


@given(st.integers(0, 2**64 - 1))
def test_integers_of_any_size_come_back(value: int) -> None:
    assert decode(json.loads(json.dumps(encode(value)))) == value


def test_mappings_and_strings_come_back() -> None:
    value = {"settings": {"notation": "SVM", "N1": 1, "r": 0.1}, "k": 2}

    assert decode(json.loads(json.dumps(encode(value)))) == value
    assert list(flatten(value)) == ["settings/notation", "settings/N1", "settings/r", "k"]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (None, "None; expected a number, a string or an object"),
        ([1.0], "expected a number, a string or an object"),
        ({"dtype": "float16", "shape": [], "values": [1]}, "dtype is 'float16'"),
        ({"dtype": "int8", "values": [1]}, "shape is None"),
        ({"dtype": "int8", "shape": [-1], "values": []}, "shape is [-1]"),
        ({"dtype": "int8", "shape": [2], "values": [1]}, "1 values; expected 2"),
        ({"dtype": "int8", "shape": [1]}, "has neither values nor hex; expected one of them"),
        ({"dtype": "int8", "shape": [1], "values": [300]}, "element 0 is 300; expected a number"),
        ({"dtype": "int8", "shape": [1], "values": [0.5]}, "expected a number of type int8"),
        ({"dtype": "float32", "shape": [1], "values": [None]}, "expected a number of type float32"),
        (
            {"dtype": "float32", "shape": [1], "values": [0.5], "hex": ["0x1p+0"]},
            "values and hex differ",
        ),
        ({"dtype": "int64", "shape": [1], "values": ["10"]}, "'10'; expected a number of type"),
        ({"dtype": "int64", "shape": [1], "values": [True]}, "True; expected a number of type"),
        ({"dtype": "uint64", "shape": [1], "hex": ["10"]}, "'10'; expected a number of type"),
        (
            {"dtype": "uint64", "shape": [1], "hex": "0x10"},
            "values is '0x10'; expected a flat list",
        ),
        ({"dtype": "float64", "shape": [1], "values": ["1_0"]}, "'1_0'; expected a number of"),
        ({"dtype": "float64", "shape": [1], "values": ["0x1p0"]}, "'0x1p0'; expected a number"),
        ({"dtype": "float64", "shape": [1], "hex": ["0x1p9999"]}, "expected a number of type"),
        (
            {"dtype": "int8", "shape": [1], "values": [1], "hex": "0x1"},
            "hex is '0x1'; expected a flat list",
        ),
        ({"dtype": "int8", "shape": [True], "values": [1]}, "shape is [True]"),
        ({"npy": "/nowhere/x.npy"}, "cannot be read as .npy"),
        ({"npy": 3}, "cannot be read as .npy"),
    ],
)
def test_what_is_not_encoded_so_is_named(record: Any, said: str) -> None:
    with pytest.raises(EncodingError) as caught:
        decode(record, "y")

    assert str(caught.value).startswith("y")
    assert said in str(caught.value)


@pytest.mark.parametrize("order", ["<", ">"])
def test_files_are_read_in_either_order_of_bytes(order: str, tmp_path: Path) -> None:
    np.save(tmp_path / "y.npy", np.array([1.5, -2], f"{order}f4"))

    found = decode({"npy": str(tmp_path / "y.npy")})

    assert found.dtype == np.float32
    assert found.tolist() == [1.5, -2]


def test_files_are_read_and_never_unpickled(tmp_path: Path) -> None:
    np.save(tmp_path / "good.npy", np.array([1, 2], np.float32))
    np.save(tmp_path / "bad.npy", np.array([{}], dtype=object))
    np.save(tmp_path / "half.npy", np.array([1], np.float16))

    assert decode({"npy": str(tmp_path / "good.npy")}).tolist() == [1, 2]
    for name in ("bad.npy", "half.npy"):
        with pytest.raises(EncodingError):
            decode({"npy": str(tmp_path / name)})


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        # A little above halfway between 1 and the next float32, and a little below.
        ([1.0, 2.0**-24, 2.0**-60], 1.0 + 2.0**-23),
        ([1.0, 2.0**-23, 2.0**-24, -(2.0**-60)], 1.0 + 2.0**-23),
        # Halfway: the even one.
        ([1.0, 2.0**-24], 1.0),
        ([1.0, 2.0**-23, 2.0**-24], 1.0 + 2.0**-22),
        # The same for negative and for subnormal numbers.
        ([-1.0, -(2.0**-24), -(2.0**-60)], -1.0 - 2.0**-23),
        ([2.0**-149, 2.0**-149, 2.0**-149], 3 * 2.0**-149),
    ],
)
def test_an_expected_sum_is_rounded_once(terms: list[float], expected: float) -> None:
    assert float(exactly(np.sum)(np.array(terms, np.float32))) == expected
