"""The example in Verilog, simulated with Icarus Verilog, agrees with the vectors for $readmemh."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from gxnor_ref.conform.formats.hex_words import LEVELS
from gxnor_ref.conform.vectors import load, small

CLIENTS = Path(__file__).parent / "clients"
SOURCES = [CLIENTS / "gated_dot.v", CLIENTS / "gated_dot_tb.v"]


def simulate(folder: Path, vectors: Path, *flags: str) -> list[str]:
    """Return the lines of the test bench that say PASS or FAIL, and its summary."""
    for tool in ("iverilog", "vvp"):
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool} of Icarus Verilog, which simulates the example in Verilog")
    bench = folder / "gated_dot_tb"
    compiled = subprocess.run(
        ["iverilog", "-g2005", "-Wall", *flags, "-o", bench, *SOURCES],
        capture_output=True,
        text=True,
    )
    assert (compiled.returncode, compiled.stderr) == (0, "")
    ran = subprocess.run(
        ["vvp", "-n", bench, f"+vectors={vectors}"], capture_output=True, text=True, check=True
    )
    return [line for line in ran.stdout.splitlines() if not line.startswith(("WARNING", "ERROR"))]


def test_every_sum_and_threshold_passes(tmp_path: Path) -> None:
    *lines, summary = simulate(tmp_path, small())

    sizes = {"packed_dot": 0, "threshold": 0}
    for case in load():
        fits = case.operator != "threshold" or case.inputs["thresholds"].shape[1] <= LEVELS
        if case.operator in sizes and case.expected is not None and fits:
            sizes[case.operator] += sum(result.size for result in case.expected.values())
    for operator, size in sizes.items():
        assert len([line for line in lines if line.startswith(f"PASS {operator} ")]) == size > 0
    assert summary == f"{sum(sizes.values())} passed, 0 failed"


def test_a_missing_gate_fails_where_a_zero_meets_a_sign(tmp_path: Path) -> None:
    *lines, summary = simulate(tmp_path, small(), "-DWRONG")

    failed = [line for line in lines if line.startswith("FAIL")]
    assert failed
    assert all(re.fullmatch(r"FAIL packed_dot \d+: got -?\d+, expected -?\d+", f) for f in failed)
    assert summary == f"{len(lines) - len(failed)} passed, {len(failed)} failed"


def test_vectors_that_are_not_there_are_no_success(tmp_path: Path) -> None:
    assert simulate(tmp_path, tmp_path) == [
        "FAIL packed_dot.hex: no line was read",
        "FAIL threshold.hex: no line was read",
        "0 passed, 2 failed",
    ]
