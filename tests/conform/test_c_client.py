"""The example client in C passes the check, and says where it is wrong if it is."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parent / "clients" / "client.c"
IMPLEMENTED = {"gated_dot", "pack", "packed_dot", "threshold", "max_pool", "words"}
WRONG = {"gated_dot", "packed_dot"}


def check(folder: Path, *flags: str) -> tuple[int, dict[str, Any]]:
    """Compile the client, check it as a user does, and return exit status and report."""
    pytest.importorskip("click", reason="needs click, which the extra cli brings")
    compiler = shutil.which("cc") or pytest.skip("needs a C compiler named cc")
    client = folder / "client"
    warnings = ("-std=c11", "-Wall", "-Wextra", "-Werror", "-O2")
    subprocess.run([compiler, *warnings, *flags, SOURCE, "-o", client], check=True)
    command = ["conform", "--command", shlex.quote(str(client)), "--json"]
    program = [sys.executable, "-c", "from gxnor_ref.cli import main; main()"]
    ended = subprocess.run([*program, *command], capture_output=True, text=True)
    assert ended.stderr == ""
    return ended.returncode, json.loads(ended.stdout)


def operators(report: dict[str, Any], status: str) -> set[str]:
    """Return the operators with a clause of this status."""
    return {clause["operator"] for clause in report["clauses"] if clause["status"] == status}


def test_the_client_passes_what_it_implements(tmp_path: Path) -> None:
    status, report = check(tmp_path)

    assert status == 0
    assert operators(report, "failed") == set()
    assert operators(report, "passed") == IMPLEMENTED
    assert len(operators(report, "not implemented")) > len(IMPLEMENTED)


def test_a_wrong_gate_is_reported_with_clause_and_element(tmp_path: Path) -> None:
    status, report = check(tmp_path, "-DWRONG")

    assert status == 1
    assert operators(report, "failed") == WRONG
    assert operators(report, "passed") == IMPLEMENTED - WRONG
    [failed] = [clause for clause in report["clauses"] if clause["operator"] == "gated_dot"]
    smallest = failed["smallest"]
    assert smallest["clause"] == "Fig 11(f)"
    assert smallest["message"] == "sum[0] is 1; expected 0"
    assert failed["likely"] == ["gate_either"]
