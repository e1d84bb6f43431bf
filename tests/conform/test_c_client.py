"""The clients in C and CUDA pass the check, which says where a wrong one is wrong."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CLIENTS = Path(__file__).parent / "clients"
WARNINGS = ("-Wall", "-Wextra", "-Werror")
C11 = ("-std=c11", "-O2", CLIENTS / "client.c")
# The kernels of CUDA on a host: each runs once for each thread.
CXX17 = ("-std=c++17", "-O2", "-ffp-contract=off", "-x", "c++", CLIENTS / "client.cu")
IMPLEMENTED = {"gated_dot", "pack", "packed_dot", "threshold", "max_pool", "words"}
IN_CUDA = {"packed_dot", "threshold", "words", "tau", "transition"}
WRONG = {"gated_dot", "packed_dot"}


def tool(*names: str) -> str:
    """Return the first of these programs that is there, or skip."""
    found = [name for name in names if shutil.which(name)]
    return found[0] if found else pytest.skip(f"needs {' or '.join(names)}")


def check(folder: Path, *compiler: str | Path) -> tuple[int, dict[str, Any]]:
    """Compile a client, check it as a user does, and return exit status and report."""
    pytest.importorskip("click", reason="needs click, which the extra cli brings")
    client = folder / "client"
    subprocess.run([*compiler, *WARNINGS, "-o", client], check=True)
    command = ["conform", "--command", shlex.quote(str(client)), "--json"]
    program = [sys.executable, "-c", "from gxnor_ref.cli import main; main()"]
    ended = subprocess.run([*program, *command], capture_output=True, text=True)
    assert ended.stderr == ""
    return ended.returncode, json.loads(ended.stdout)


def operators(report: dict[str, Any], status: str) -> set[str]:
    """Return the operators with a clause of this status."""
    return {clause["operator"] for clause in report["clauses"] if clause["status"] == status}


@pytest.mark.parametrize(
    ("compilers", "source", "implemented"),
    [
        (("cc",), C11, IMPLEMENTED),
        (("g++", "c++"), CXX17, IN_CUDA),
        (("clang++",), CXX17, IN_CUDA),
    ],
    ids=["c", "cuda-on-host", "cuda-on-host-by-clang"],
)
def test_a_client_passes_what_it_implements(
    compilers: tuple[str, ...],
    source: tuple[str | Path, ...],
    implemented: set[str],
    tmp_path: Path,
) -> None:
    status, report = check(tmp_path, tool(*compilers), *source)

    assert status == 0
    assert operators(report, "failed") == set()
    assert operators(report, "passed") == implemented
    assert len(operators(report, "not implemented")) > len(implemented)


def test_the_client_in_cuda_is_compiled_for_gpus(tmp_path: Path) -> None:
    nvcc = tool("nvcc")
    flags = ("-std=c++17", "-O2", "--fmad=false", "-Werror", "all-warnings")

    subprocess.run([nvcc, *flags, CLIENTS / "client.cu", "-o", tmp_path / "client"], check=True)

    assert (tmp_path / "client").stat().st_size > 0


def test_a_wrong_gate_is_reported_with_clause_and_element(tmp_path: Path) -> None:
    status, report = check(tmp_path, tool("cc"), "-DWRONG", *C11)

    assert status == 1
    assert operators(report, "failed") == WRONG
    assert operators(report, "passed") == IMPLEMENTED - WRONG
    [failed] = [clause for clause in report["clauses"] if clause["operator"] == "gated_dot"]
    smallest = failed["smallest"]
    assert smallest["clause"] == "Fig 11(f)"
    assert smallest["message"] == "sum[0] is 1; expected 0"
    assert failed["likely"] == ["gate_either"]
