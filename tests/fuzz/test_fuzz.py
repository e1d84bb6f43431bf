"""Every parser and kernel with some inputs that were changed; `make fuzz` has as many as it can."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gxnor_ref.kernels import built
from tests.fuzz import record

ROOT = Path(__file__).parents[2]

TARGETS = [
    *("idx", "cifar10 binary", "cifar10 pickle", "svhn", "npy images", "png", "pictures"),
    *(
        "own npz",
        "own labels",
        "model",
        "checkpoint",
        "gxnor",
        "engines",
        "weights",
        "mapping",
        "trace",
        "vectors",
        "table",
        "costs",
        "notation",
        "answers",
    ),
    "kernel calls",
]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, which measures a process's peak")
@pytest.mark.parametrize("target", TARGETS)
def test_a_changed_input_is_read_or_refused(target: str, tmp_path: Path) -> None:
    if target in ("kernel calls", "engines") and not built():
        pytest.skip("needs the C kernels, which are not built")
    for package in {"svhn": ["scipy"], "png": ["PIL"], "pictures": ["PIL"]}.get(target, []):
        pytest.importorskip(package, reason=f"needs {package} to write valid inputs")
    made = tmp_path / "record.json"

    finished = subprocess.run(
        [
            *(sys.executable, "-m", "tests.fuzz.fuzz", "--target", target),
            *("--executions", "400", "--record", str(made)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stderr
    [row] = record.rows_of(made)
    assert (row["target"], row["executions"], row["failures"]) == (target, 400, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, which measures a process's peak")
@pytest.mark.parametrize("number", [1079, 17597, 25076])
def test_a_picture_that_failed_once_is_refused(number: int) -> None:
    pytest.importorskip("PIL", reason="needs PIL to write valid inputs")
    command = (sys.executable, "-m", "tests.fuzz.fuzz", "--target", "png", "--first", str(number))

    finished = subprocess.run(
        [*command, "--executions", "1"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert finished.returncode == 0, finished.stderr


def test_the_page_has_the_table_of_the_record() -> None:
    table = record.table(record.rows_of(record.RECORD))

    assert f"{record.BEGIN}\n{table}\n{record.END}" in record.PAGE.read_text(encoding="utf-8")


def test_sessions_add_up_and_builds_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    plain = {"target": "idx", "commit": "a", "build": "plain"}
    for key in (plain, plain, {**plain, "build": "sanitized"}, {**plain, "commit": "b"}):
        record.add(path, record.row(key, 200, 0.5, 2**20, 0))

    assert record.tried(path, "idx") == 800
    assert [row["executions"] for row in record.rows_of(path)] == [400, 200, 200]
    lines = record.table(record.rows_of(path)).splitlines()
    assert [line.rpartition("|")[0].rpartition("|")[0] for line in lines[2:4]] == [
        "| idx | 600 | 400 | 1.0 | 0 ",
        "| idx, sanitized | 200 | 400 | 1.0 | 0 ",
    ]
    assert lines[-1] == "| all | 800 | | | 0 | |"


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, whose loader takes LD_PRELOAD")
def test_kernels_and_engines_run_under_sanitizers(tmp_path: Path) -> None:
    made = tmp_path / "record.json"

    finished = subprocess.run(
        [
            *(sys.executable, "-m", "tests.fuzz.sanitized"),
            *("--executions", "4000", "--record", str(made)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stderr
    assert [(row["build"], row["executions"]) for row in record.rows_of(made)] == [
        ("sanitized", 4000),
        ("sanitized", 4000),
    ]
