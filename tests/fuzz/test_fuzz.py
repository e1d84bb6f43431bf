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
