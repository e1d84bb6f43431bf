"""The kernels without Python: under sanitizers, and those of AArch64 under qemu."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BUILD = Path(__file__).with_name("build_native.py")
SKIPPED = 77


@pytest.mark.parametrize("cases", [["fewer"], pytest.param([], marks=pytest.mark.long)], ids=str)
@pytest.mark.parametrize(
    ("run", "isa", "least"),
    [
        pytest.param("sanitized", "scalar", 1000, id="sanitizers"),
        pytest.param("threads", "scalar", 50, id="sanitizer-of-threads"),
        pytest.param("clang", "scalar", 1000, id="sanitizers-of-clang"),
        pytest.param("neon", "neon", 1000, id="neon-under-qemu"),
        pytest.param("zig", "scalar", 1000, id="other-targets"),
    ],
)
def test_the_kernels_equal_plain_loops_and_stay_within_their_buffers(
    run: str, isa: str, least: int, cases: list[str]
) -> None:
    finished = subprocess.run(
        [sys.executable, BUILD, *cases, run],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )

    if finished.returncode == SKIPPED:
        pytest.skip(finished.stdout.strip())
    assert finished.returncode == 0, finished.stdout
    lines = [line for line in finished.stdout.splitlines() if " checks passed: " in line]
    passed, _, isas = lines[-1].partition(" checks passed: ")
    assert int(passed) > least
    assert isa in isas.split()
