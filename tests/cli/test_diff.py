"""`gxnor-ref diff`, and the comparison of dumps behind it."""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref.nn.trace import NEIGHBORS, TraceError, compare, read_trace, write_trace
from gxnor_ref.spec.errors import DomainError

Gxnor = Callable[..., Any]

FLOATS = hnp.floating_dtypes(endianness="=", sizes=(16, 32, 64))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Any, Any]:
    """Two arrays of one shape and one kind, often equal in places."""
    shape = draw(hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4))
    signed, unsigned = (
        hnp.integer_dtypes(endianness="="),
        hnp.unsigned_integer_dtypes(endianness="="),
    )
    kind = draw(st.sampled_from([hnp.boolean_dtypes(), signed | unsigned, FLOATS]))
    dtypes = draw(kind), draw(kind)
    a, b = (draw(hnp.arrays(dtype, shape)) for dtype in dtypes)
    if draw(st.booleans()):
        with np.errstate(all="ignore"):
            b = np.where(draw(hnp.arrays(np.bool_, shape)), b, a.astype(b.dtype)).astype(b.dtype)
    return a, b


def is_same(x: Any, y: Any) -> bool:
    return bool(x == y) or (x != x and y != y)


@given(pair=pairs())
def test_the_comparison_is_that_of_pythons_numbers_one_by_one(pair: tuple[Any, Any]) -> None:
    a, b = pair
    (found,) = compare({"t": a}, {"t": b})

    # Python's integers and floats compare exactly, whatever their size.
    values = [(i, a[i].item(), b[i].item()) for i in np.ndindex(a.shape)]
    wrong = [(i, x, y) for i, x, y in values if not is_same(x, y)]
    assert found.comparable
    assert (found.elements, found.differing) == (a.size, len(wrong))
    assert found.nans == sum(x != x and y != y for _, x, y in values)
    assert found.equal == (wrong == [])
    if found.first is None:
        assert wrong == []
    else:
        index, x, y = wrong[0]
        assert found.first.at == index
        assert is_same(found.first.a, x)
        assert is_same(found.first.b, y)
        assert len(found.first.around_a) == len(found.first.around_b) <= 2 * NEIGHBORS + 1
    distances = [abs(x - y) for _, x, y in wrong if x == x and y == y]
    assert found.max_abs == max(distances, default=None)
    assert (found.max_ulp is None) == (a.dtype.kind != "f" or distances == [])


@given(x=st.floats(allow_nan=False, width=32), steps=st.integers(1, 20))
def test_ulps_count_the_floats_in_between(x: float, steps: int) -> None:
    a = b = np.float32(x)
    for _ in range(steps):
        b = np.nextafter(b, np.float32(-math.inf if x > 0 else math.inf))

    (found,) = compare({"t": np.array([a])}, {"t": np.array([b])})

    assert found.max_ulp == steps


def test_ulps_span_all_floats_and_are_of_the_narrower_type() -> None:
    ends = np.array([-np.inf]), np.array([np.inf])
    (whole,) = compare({"t": ends[0]}, {"t": ends[1]})
    assert whole.max_ulp == 2 * 0x7FF0_0000_0000_0000

    (mixed,) = compare({"t": np.array([0.1])}, {"t": np.array([0.1], np.float32)})
    assert (mixed.differing, mixed.max_ulp) == (1, 0)


def test_a_nan_equals_a_nan_at_its_own_place_alone() -> None:
    a = {"t": np.array([np.nan, np.nan, 1.0])}
    (found,) = compare(a, {"t": np.array([np.nan, 1.0, np.nan])})

    assert (found.nans, found.differing, found.max_abs) == (1, 2, None)
    assert compare(a, a)[0].equal


def test_tensors_that_cannot_be_compared_are_reported_in_the_order_of_a() -> None:
    a = {"z": np.zeros(2), "kind": np.zeros(2), "shape": np.zeros(2), "mine": np.zeros(1)}
    b = {
        "yours": np.zeros(1),
        "shape": np.zeros((2, 1)),
        "kind": np.zeros(2, int),
        "z": np.zeros(2, np.float32),
    }
    found = compare(a, b)

    assert [d.name for d in found] == ["z", "kind", "shape", "mine", "yours"]
    assert [d.comparable for d in found] == [True, False, False, False, False]
    assert [(d.a, d.b) for d in found[2:]] == [
        ("float64 (2,)", "float64 (2, 1)"),
        ("float64 (1,)", None),
        (None, "float64 (1,)"),
    ]


@pytest.fixture
def dumps(tmp_path: Path) -> tuple[Path, Path]:
    sums = np.arange(24, dtype=np.int32).reshape(2, 3, 4, 1)
    scores = np.array([[1.0, np.nan]], np.float32)
    other = sums.copy()
    other[1, 0, 2, 0] = -5
    a, b = tmp_path / "a.npz", tmp_path / "b.npz"
    write_trace(a, {"1.sums": sums, "2.sums": sums, "scores": scores})
    write_trace(b, {"scores": np.nextafter(scores, np.float32(2)), "2.sums": other, "1.sums": sums})
    return a, b


def test_the_first_divergence_stands_before_the_table(
    gxnor: Gxnor, dumps: tuple[Path, Path]
) -> None:
    finished = gxnor("diff", *dumps)

    assert (finished.status, finished.err) == (1, "")
    lines = finished.out.splitlines()
    assert lines[:3] == [
        "first divergence: 2.sums at [1, 0, 2, 0]: A has 14, B has -5",
        "  A[1, 0, 0:4, 0]: 12 13 14 15",
        "  B[1, 0, 0:4, 0]: 12 13 -5 15",
    ]
    assert [line.split() for line in lines[4:7]] == [
        ["1.sums", "2x3x4x1", "24", "0", "-", "-", "0"],
        ["2.sums", "2x3x4x1", "24", "1", "19", "-", "0"],
        ["scores", "1x2", "2", "1", "1.19209e-07", "1", "1"],
    ]
    assert lines[7:] == ["2 of 3 tensors differ"]


def test_numbers_of_a_row_stay_apart(gxnor: Gxnor, tmp_path: Path) -> None:
    for name, number in (("a", 0), ("b", 2**63)):
        np.savez(tmp_path / f"{name}.npz", x=np.array([number], np.uint64))

    finished = gxnor("diff", tmp_path / "a.npz", tmp_path / "b.npz")

    assert finished.out.splitlines()[-2].split()[2:5] == ["1", "1", str(2**63)]


def test_json_says_the_same(gxnor: Gxnor, dumps: tuple[Path, Path]) -> None:
    finished = gxnor("diff", *dumps, "--json")

    assert (finished.status, finished.err) == (1, "")
    result = json.loads(finished.out)
    assert (result["equal"], result["first"]) == (False, "2.sums")
    _, sums, scores = result["tensors"]
    assert (sums["differing"], sums["first"]["at"]) == (1, [1, 0, 2, 0])
    assert (sums["first"]["a"], sums["first"]["b"]) == (14, -5)
    assert (scores["max_ulp"], scores["nans"]) == (1, 1)
    assert scores["first"]["around_a"] == [1.0, "nan"]


def test_equal_dumps_end_with_0(gxnor: Gxnor, dumps: tuple[Path, Path]) -> None:
    finished = gxnor("diff", dumps[0], dumps[0])

    assert (finished.status, finished.err) == (0, "")
    assert finished.out.endswith("\n0 of 3 tensors differ\n")
    assert "first divergence" not in finished.out


def test_floats_within_a_distance_count_as_equal_and_integers_never(
    gxnor: Gxnor, dumps: tuple[Path, Path]
) -> None:
    finished = gxnor("diff", *dumps, "--within", 1e-6, "--json")

    _, sums, scores = json.loads(finished.out)["tensors"]
    assert (scores["equal"], scores["differing"], scores["nans"]) == (True, 0, 1)
    assert (sums["equal"], sums["differing"]) == (False, 1)
    assert json.loads(gxnor("diff", *dumps, "--within", 100, "--json").out)["first"] == "2.sums"
    assert gxnor("diff", *dumps, "--within", 1e-8).out.endswith("2 of 3 tensors differ\n")


def test_a_float_at_just_the_distance_counts_as_equal_and_an_infinity_does_not() -> None:
    a, b = np.array([0.0, 0.5, math.inf, 1e308]), np.array([0.25, 0.0, -math.inf, -1e308])

    (found,) = compare({"t": a}, {"t": b}, within=0.25)

    assert (found.differing, found.first and found.first.at) == (3, (1,))


@pytest.mark.parametrize("dtype", ["complex128", "U1", "O"])
def test_what_is_no_tensor_is_refused(dtype: str) -> None:
    good, bad = {"1.sums": np.zeros(2)}, {"1.sums": np.zeros(2).astype(dtype)}

    for pair in ((good, bad), (bad, good)):
        with pytest.raises(DomainError, match=r"1\.sums is .*; expected bools, integers or floats"):
            compare(*pair)


@pytest.mark.parametrize("within", [-1.0, math.nan, math.inf])
def test_a_distance_that_is_none_is_refused(
    within: float, gxnor: Gxnor, dumps: tuple[Path, Path]
) -> None:
    finished = gxnor("diff", *dumps, f"--within={within}")

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == f"gxnor-ref: --within is {within}; expected a finite distance >= 0\n"


def test_a_missing_tensor_is_a_difference(
    gxnor: Gxnor, dumps: tuple[Path, Path], tmp_path: Path
) -> None:
    part = tmp_path / "part.npz"
    tensors = read_trace(dumps[0])
    del tensors["1.sums"]
    write_trace(part, tensors)

    finished = gxnor("diff", dumps[0], part)

    assert finished.status == 1
    expected = "first divergence: 1.sums: A has int32 (2, 3, 4, 1), B has none\n"
    assert finished.out.startswith(expected)


def test_a_file_that_is_no_dump_is_one_line(
    gxnor: Gxnor, dumps: tuple[Path, Path], tmp_path: Path
) -> None:
    good = dumps[0]
    names = ("cut", "pickle", "text", "complex", "raw", "empty")
    path = {name: tmp_path / f"{name}.npz" for name in names}
    path["cut"].write_bytes(good.read_bytes()[:-40])
    np.savez(path["pickle"], t=np.array([{}], dtype=object))
    np.savez(path["text"], t=np.array("words"))
    np.savez(path["complex"], t=np.array([1j]))
    with zipfile.ZipFile(path["raw"], "w") as archive:
        archive.writestr("notes.txt", "words")
    np.savez(path["empty"])
    np.save(tmp_path / "single.npy", np.zeros(1))
    for bad in (*path.values(), tmp_path / "single.npy", tmp_path / "no.npz", tmp_path):
        for pair in ((good, bad), (bad, good)):
            finished = gxnor("diff", *pair)

            assert (finished.status, finished.out) == (2, "")
            assert len(finished.err.splitlines()) == 1
            assert str(bad) in finished.err


@given(data=st.data())
def test_a_damaged_dump_is_refused_or_read_and_nothing_else(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stream, one, two = io.BytesIO(), io.BytesIO(), io.BytesIO()
    np.save(one, np.arange(3))
    np.save(two, np.zeros(2))
    # Stored, deflated, bzip2, LZMA.
    with zipfile.ZipFile(stream, "w", data.draw(st.sampled_from([0, 8, 12, 14]))) as archive:
        archive.writestr("one.npy", one.getvalue())
        archive.writestr("two.npy", two.getvalue())
    content = bytearray(stream.getvalue())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("dump") / "damaged.npz"
    path.write_bytes(content)

    try:
        tensors = read_trace(path)
    except TraceError as error:
        said = str(error)
    else:
        # A byte that no check sum covers may be another name, never another number.
        said = str(path)
        assert all(tensor.tolist() in ([0, 1, 2], [0, 0]) for tensor in tensors.values())
    assert str(path) in said


@pytest.mark.parametrize("name", ["file", "allow_pickle", "args", "self"])
def test_a_tensor_may_have_any_name(name: str, tmp_path: Path) -> None:
    tensors: dict[str, Any] = {name: np.arange(3), "other": np.zeros(2, np.float32)}

    write_trace(tmp_path / "t.npz", tensors)

    found = read_trace(tmp_path / "t.npz")
    assert list(found) == list(tensors)
    assert found[name].tolist() == [0, 1, 2]


def test_a_trace_has_the_bytes_that_numpy_writes(tmp_path: Path) -> None:
    tensors: dict[str, Any] = {"1.conv": np.arange(6.0), "1.phi": np.array([[1], [-1]], np.int8)}

    write_trace(tmp_path / "ours.npz", tensors)
    np.savez(tmp_path / "numpy.npz", **tensors)

    assert (tmp_path / "ours.npz").read_bytes() == (tmp_path / "numpy.npz").read_bytes()
