"""The kernels without Python: under sanitizers, and those of AArch64 under qemu."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BUILD = Path(__file__).with_name("build_native.py")
SKIPPED = 77


@pytest.mark.parametrize(
    ("run", "isa"),
    [
        pytest.param("sanitized", "scalar", id="sanitizers"),
        pytest.param("clang", "scalar", id="sanitizers-of-clang"),
        pytest.param("neon", "neon", id="neon-under-qemu"),
        pytest.param("zig", "scalar", id="other-targets"),
    ],
)
def test_the_kernels_equal_plain_loops_and_stay_within_their_buffers(run: str, isa: str) -> None:
    finished = subprocess.run(
        [sys.executable, BUILD, run], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )

    if finished.returncode == SKIPPED:
        pytest.skip(finished.stdout.strip())
    assert finished.returncode == 0, finished.stdout
    lines = [line for line in finished.stdout.splitlines() if " checks passed: " in line]
    passed, _, isas = lines[-1].partition(" checks passed: ")
    assert int(passed) > 1000
    assert isa in isas.split()
