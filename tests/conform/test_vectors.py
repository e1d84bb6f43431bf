"""The vector files: they are what the code writes, whole, and the same in every format."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.encoding import flatten
from gxnor_ref.conform.registry import OPERATORS, build
from gxnor_ref.conform.vectors import SUMS, VectorError, load, render, small, version, write

PACKAGED = ("json", "c", "hex")


@pytest.fixture(scope="module")
def everything(written: list[Case], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small set in all formats."""
    folder = tmp_path_factory.mktemp("vectors")
    write(folder, render(written, "small"))
    return folder


def test_the_small_set_is_what_the_code_writes(written: list[Case]) -> None:
    made = render(written, "small", PACKAGED)

    assert {path.name for path in small().iterdir()} == set(made)
    stale = [name for name, data in made.items() if (small() / name).read_bytes() != data]
    assert stale == [], "run `make vectors`, and commit what changed"


def test_the_small_set_is_small() -> None:
    assert sum(path.stat().st_size for path in small().iterdir()) < 6.3e6


def test_every_file_has_its_checksum(everything: Path) -> None:
    lines = [line.split("  ") for line in (everything / SUMS).read_text().splitlines()]
    listed = {name: digest for digest, name in lines}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in everything.iterdir()
    }
    assert {name: digest for name, digest in found.items() if name != SUMS} == listed


def test_every_file_keeps_to_the_schema(everything: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra test")
    schema = json.loads((everything / "schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    files = [path for path in everything.glob("*.json") if path.name != "schema.json"]

    assert len(files) == len(OPERATORS) + 1
    for path in files:
        validator.validate(json.loads(path.read_text()))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.update(extra=1),
        lambda file: file["cases"][0].update(extra=1),
        lambda file: file["cases"][0].pop("clause"),
        lambda file: file["cases"][0].update(catches=["no such mistake"]),
        lambda file: file["cases"][0].update(error=True),
        lambda file: file["cases"][0]["outputs"]["y"].update(dtype="float16"),
        lambda file: file["cases"][0]["inputs"]["x"].pop("shape"),
    ],
)
def test_the_schema_admits_nothing_else(spoil: Callable[[Any], object]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra test")
    file = json.loads((small() / "phi_r.json").read_text())
    schema = json.loads((small() / "schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(file)

    spoil(file)

    assert not validator.is_valid(file)


def test_reading_gives_what_was_written(written: list[Case], small: list[Case]) -> None:
    assert [case.id for case in small] == [case.id for case in written]
    for ours, theirs in zip(written, small, strict=True):
        assert (ours.clause, ours.about, ours.catches) == (
            theirs.clause,
            theirs.about,
            theirs.catches,
        )
        for one, other in (
            (flatten(ours.inputs), flatten(theirs.inputs)),
            (ours.expected or {}, theirs.expected or {}),
        ):
            assert list(one) == list(other)
            for path, value in one.items():
                assert same(np.asarray(value), np.asarray(other[path])), f"{ours.id} {path}"
        assert (ours.expected is None) == (theirs.expected is None)
        assert ours.within.keys() == theirs.within.keys()
        for path, bound in ours.within.items():
            # Bounds have three digits in a file.
            assert np.allclose(theirs.within[path], bound, rtol=5e-3, atol=0)


def same(one: npt.NDArray[Any], other: npt.NDArray[Any]) -> bool:
    """Whether two arrays have the same bits."""
    return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())


def test_the_archives_hold_the_same_numbers(everything: Path, written: list[Case]) -> None:
    archives = {name: np.load(everything / f"{name}.npz") for name in OPERATORS}

    for case in written:
        archive, name = archives[case.operator], case.id.partition("/")[2]
        scalars = archive.get(f"{name}/scalars")
        for path, value in flatten(case.inputs).items():
            if isinstance(value, np.ndarray):
                assert same(archive[f"{name}/inputs/{path}"], value)
            else:
                assert scalars is not None
                assert scalars[path] == value
        for path, expected in (case.expected or {}).items():
            assert same(archive[f"{name}/outputs/{path}"], expected)
        for path, bound in case.within.items():
            assert same(archive[f"{name}/within/{path}"], bound)


PRINTER = r"""
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "gxnor_vectors.h"

static void print(const char *id, const gxnor_array *a) {
    printf("%s %s %s", id, a->name, a->dtype);
    for (int32_t d = 0; d < a->dimensions; d++) printf(" %" PRId32, a->shape[d]);
    printf(" :");
    for (int64_t k = 0; k < a->size; k++) {
        if (!strcmp(a->dtype, "str")) printf(" %s", (const char *)a->values);
        if (!strcmp(a->dtype, "float32")) printf(" %a", (double)((const float *)a->values)[k]);
        if (!strcmp(a->dtype, "float64")) printf(" %a", ((const double *)a->values)[k]);
        if (!strcmp(a->dtype, "int8")) printf(" %d", ((const int8_t *)a->values)[k]);
        if (!strcmp(a->dtype, "uint8")) printf(" %d", ((const uint8_t *)a->values)[k]);
        if (!strcmp(a->dtype, "uint16")) printf(" %d", ((const uint16_t *)a->values)[k]);
        if (!strcmp(a->dtype, "int16")) printf(" %d", ((const int16_t *)a->values)[k]);
        if (!strcmp(a->dtype, "int64")) printf(" %" PRId64, ((const int64_t *)a->values)[k]);
        if (!strcmp(a->dtype, "uint64")) printf(" %" PRIu64, ((const uint64_t *)a->values)[k]);
    }
    printf("\n");
    if (a->within) {
        printf("%s %s within :", id, a->name);
        for (int64_t k = 0; k < a->size; k++) printf(" %.2e", a->within[k]);
        printf("\n");
    }
}

int main(void) {
    for (size_t i = 0; i < gxnor_case_count; i++) {
        const gxnor_case *c = &gxnor_cases[i];
        printf("%s %s %d %s\n", c->id, c->clause, c->expects_error, c->catches);
        for (int32_t k = 0; k < c->input_count; k++) print(c->id, &c->inputs[k]);
        for (int32_t k = 0; k < c->output_count; k++) print(c->id, &c->outputs[k]);
    }
    return 0;
}
"""


def test_the_c_header_holds_the_same_numbers(written: list[Case], tmp_path: Path) -> None:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("needs a C compiler, to read the header")
    (tmp_path / "print.c").write_text(PRINTER)
    flags = ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", f"-I{small()}"]
    program = tmp_path / "print"
    subprocess.run([compiler, *flags, tmp_path / "print.c", "-o", program], check=True)

    printed = subprocess.check_output([program], text=True).splitlines()

    assert printed == [line for case in written for line in lines_of(case)]


def lines_of(case: Case) -> list[str]:
    """What the C program above prints of a case."""
    lines = [f"{case.id} {case.clause} {int(case.expected is None)} {', '.join(case.catches)}"]
    lines += [line_of(case, path, value) for path, value in flatten(case.inputs).items()]
    for path, value in (case.expected or {}).items():
        lines.append(line_of(case, path, value))
        if path in case.within:
            bounds = "".join(f" {bound:.2e}" for bound in case.within[path].reshape(-1))
            lines.append(f"{case.id} {path} within :{bounds}")
    return lines


def line_of(case: Case, path: str, value: Any) -> str:
    if isinstance(value, str):
        return f"{case.id} {path} str : {value}"
    array = np.asarray(value)
    shape = "".join(f" {length}" for length in array.shape)
    numbers = "".join(f" {literal(v)}" for v in array.reshape(-1).tolist())
    return f"{case.id} {path} {array.dtype.name}{shape} :{numbers}"


def literal(value: float) -> str:
    """A number as C's %a prints it: without zeros at its end."""
    if isinstance(value, int) or not np.isfinite(value):
        return str(value)
    mantissa, _, exponent = value.hex().partition("p")
    return f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}p{exponent}"


def test_the_memories_hold_the_same_words(small: list[Case]) -> None:
    found = memory("packed_dot.hex")

    for case in [c for c in small if c.operator == "packed_dot" and c.expected is not None]:
        assert case.expected is not None
        rows = [
            np.atleast_2d(case.inputs[f"{side}"])
            for side in ("W_nonzero", "W_sign", "Y_nonzero", "Y_sign")
        ]
        lines = iter(found[case.id])
        for row, total in enumerate(np.atleast_1d(case.expected["sum"])):
            for word in range(rows[0].shape[1]):
                line = next(lines)
                assert len(line) == 73
                last, sums = int(line[0], 16), int(line[1:9], 16)
                planes = [int(line[at : at + 16], 16) for at in (57, 41, 25, 9)]
                assert last == (word == rows[0].shape[1] - 1)
                assert (sums ^ 2**31) - 2**31 == total
                assert planes == [int(plane[row, word]) for plane in rows]
        assert next(lines, None) is None


def test_the_memories_of_packing_and_thresholds_hold_every_case(small: list[Case]) -> None:
    for operator, digits, result in (("pack", 64, "nonzero"), ("threshold", 75, "n")):
        found = memory(f"{operator}.hex")
        cases = [c for c in small if c.operator == operator and c.expected is not None]
        cases = [case for case in cases if case.id != "threshold/n8"]  # of 256 thresholds
        assert list(found) == [case.id for case in cases]
        for case in cases:
            assert case.expected is not None
            assert len(found[case.id]) == case.expected[result].size
            assert {len(line) for line in found[case.id]} == {digits}


def memory(name: str) -> dict[str, list[str]]:
    """Lines of a memory by case."""
    found: dict[str, list[str]] = {}
    for line in (small() / name).read_text().splitlines()[1:]:
        if line.startswith("//"):
            own = found.setdefault(line.removeprefix("// "), [])
        else:
            own.append(line)
    return found


@pytest.mark.parametrize("name", ["phi_r.json", "gxnor_vectors.h", "packed_dot.hex", "index.json"])
def test_a_file_altered_by_one_digit_is_refused(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    shutil.copytree(small(), folder)
    text = (folder / name).read_text()
    at = next(i for i in range(len(text) - 1, 0, -1) if text[i] in "12345678")
    (folder / name).write_text(text[:at] + str(int(text[at]) + 1) + text[at + 1 :])

    with pytest.raises(VectorError) as caught:
        load(folder)

    assert name in str(caught.value)
    assert "was altered" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["phi_r.json", "index.json", SUMS])
def test_a_missing_file_is_named(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    shutil.copytree(small(), folder)
    (folder / name).unlink()

    with pytest.raises(VectorError, match=name):
        load(folder)


WRITING = """
import os, resource, sys
from pathlib import Path
from gxnor_ref.conform.vectors import small, write
made = {path.name: path.read_bytes() for path in small().iterdir() if path.name != "SHA256SUMS"}
made["SHA256SUMS"] = (small() / "SHA256SUMS").read_bytes()
left = int(sys.argv[2])
def hook(event, arguments):
    global left
    left -= event == "os.rename"
    if left == 0:
        os._exit(9)
sys.addaudithook(hook)
if left < 0:
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
write(sys.argv[1], made)
"""


def interrupted(folder: Path, rename: int) -> subprocess.CompletedProcess[str]:
    """Write the small set in a process that is killed before a rename; -1: that has a full disk."""
    command = [sys.executable, "-c", WRITING, str(folder), str(rename)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.mark.skipif(os.name == "nt", reason="needs limits of POSIX")
def test_of_a_full_disk_no_file_of_a_set_is_left(tmp_path: Path) -> None:
    finished = interrupted(tmp_path, -1)

    assert finished.returncode == 1
    assert "File too large: '" in finished.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs limits of POSIX")
def test_a_set_that_was_half_written_is_refused(tmp_path: Path) -> None:
    count = len(list(small().iterdir()))
    for rename in (1, 2, count // 2, count):
        folder = tmp_path / str(rename)

        assert interrupted(folder, rename).returncode == 9

        assert len([path for path in folder.iterdir() if path.suffix != ".part"]) == rename - 1
        with pytest.raises(VectorError, match=rf"{SUMS}: No such file"):
            load(folder)
    assert interrupted(folder, count + 1).returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        path.name for path in small().iterdir()
    )
    assert len(load(folder)) == len(load())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_in_place_of_a_file_is_not_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / SUMS)

    with pytest.raises(OSError, match="it is not a regular file"):
        write(tmp_path, {"index.json": b"{}", SUMS: b""})

    assert [path.name for path in tmp_path.iterdir()] == [SUMS]


def test_checksums_of_no_set_are_refused(tmp_path: Path) -> None:
    (tmp_path / SUMS).write_text("nonsense\n")
    with pytest.raises(VectorError, match="expected a sum and a name"):
        load(tmp_path)

    (tmp_path / SUMS).write_text("")
    with pytest.raises(VectorError, match=r"does not list index\.json"):
        load(tmp_path)


def test_the_version_is_that_of_what_is_expected(written: list[Case]) -> None:
    before = version(written)
    case = next(case for case in written if case.id == "phi_r/at_r_open")
    at = written.index(case)
    assert case.expected is not None
    changed = {"y": case.expected["y"].copy()}
    changed["y"][0] = 1.0
    other = replace(case, expected=changed)
    renamed = replace(case, about="said in other words", catches=())

    assert version([*written[:at], other, *written[at + 1 :]]) != before
    assert version([*written[:at], renamed, *written[at + 1 :]]) == before
    assert before == version(load())


def test_larger_sets_have_more_of_everything(written: list[Case]) -> None:
    medium = build("medium")

    ids = {case.id for case in medium}
    assert {case.id for case in written} <= ids
    assert len(ids) == len(medium)

    def elements(cases: list[Case]) -> int:
        return sum(np.size(v) for case in cases for v in flatten(case.inputs).values())

    assert elements(medium) > 2 * elements(written)


def test_every_operator_has_cases_and_names_of_its_own(written: list[Case]) -> None:
    assert list(dict.fromkeys(case.operator for case in written)) == list(OPERATORS)
    assert len({case.id for case in written}) == len(written)
    for case in written:
        names = [parameter.name for parameter in OPERATORS[case.operator].parameters]
        assert sorted(case.inputs) == sorted(names), case.id


def test_what_is_exact_says_so(written: list[Case]) -> None:
    bounded = {(case.operator, path.partition("/")[0]) for case in written for path in case.within}

    for operator, result in bounded:
        assert OPERATORS[operator].exactness(result) != "exact"
    exact = {"states", "phi_r", "gated_dot", "pack", "bound", "decompose", "tau", "transition"}
    assert exact & {operator for operator, _ in bounded} == set()


def test_discrete_sums_are_exact_and_real_ones_are_not(written: list[Case]) -> None:
    by_id = {case.id: case for case in written}

    assert not by_id["conv2d/padded_ternary"].within
    assert not by_id["dense/wide"].within
    assert by_id["conv2d/padded_real"].within
    assert by_id["dense/real_float32"].within
