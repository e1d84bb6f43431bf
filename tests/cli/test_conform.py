"""`gxnor-ref conform` and `gxnor-ref vectors` as a user and a CI job meet them."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from gxnor_ref.conform.registry import MISTAKES, MUTANTS
from gxnor_ref.conform.vectors import load, small

Gxnor = Callable[..., Any]

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tests" / "conform" / "spec_client.py"


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Return a function that gives the command of a client that misbehaves in one way."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return lambda fault: shlex.join([sys.executable, str(SCRIPT), fault])


def test_a_client_that_conforms_is_exit_status_0(
    gxnor: Gxnor, client: Callable[[str], str]
) -> None:
    finished = gxnor("conform", "--command", client("none"), "--examples", 5)

    assert (finished.status, finished.err) == (0, "")
    assert finished.out.splitlines()[-1].endswith("not implemented")
    assert ", 0 failed, " in finished.out.splitlines()[-1]


def test_one_that_does_not_is_exit_status_1_and_told_why(
    gxnor: Gxnor, client: Callable[[str], str], tmp_path: Path
) -> None:
    junit = tmp_path / "conform.xml"

    finished = gxnor("conform", "--command", client("wrong"), "--examples", 0, "--junit", junit)

    assert (finished.status, finished.err) == (1, "")
    assert "phi_r/at_r_open: y[0] is 0.0; expected -1.0" in finished.out
    root = ET.parse(junit).getroot()
    assert int(root.attrib["failures"]) > 0
    assert root.find("./testsuite[@name='phi_r']/testcase/failure") is not None


def test_a_terminal_is_told_which_operator_is_asked(
    on_a_terminal: Callable[..., Any], client: Callable[[str], str]
) -> None:
    terminal = on_a_terminal("conform", "--command", client("none"), "--examples", 0)

    assert terminal.status == 0
    assert "asking for phi_r" in terminal.received


def test_json_is_one_object(gxnor: Gxnor, client: Callable[[str], str]) -> None:
    finished = gxnor("conform", "--command", client("exits"), "--examples", 0, "--json")

    record = json.loads(finished.out)
    assert finished.status == 1
    assert record["passed"] is False
    messages = [c["smallest"]["message"] for c in record["clauses"] if c["smallest"]]
    assert any("crashed: exit status 3" in message for message in messages)


def test_a_client_without_hello_is_a_failure_that_ci_sees(
    gxnor: Gxnor, client: Callable[[str], str], tmp_path: Path
) -> None:
    junit = tmp_path / "conform.xml"

    finished = gxnor("conform", "--command", client("hello-crashes"), "--junit", junit)

    assert finished.status == 1
    assert "no hello" in finished.out
    assert "cannot find my weights" in finished.out
    assert ET.parse(junit).getroot().attrib["failures"] == "1"


def test_scripts_are_told_which_vectors_were_written(gxnor: Gxnor, tmp_path: Path) -> None:
    finished = gxnor("vectors", tmp_path / "v", "--format", "hex", "--json")

    assert (finished.status, finished.err) == (0, "")
    result = json.loads(finished.out)
    written = [path for path in (tmp_path / "v").rglob("*") if path.is_file()]
    assert result["folder"] == str(tmp_path / "v")
    assert result["files"] == sorted(str(path.relative_to(tmp_path / "v")) for path in written)
    assert result["bytes"] == sum(path.stat().st_size for path in written)
    assert (result["cases"] > 0, len(result["version"]) > 0) == (True, True)


def test_a_vector_altered_by_one_digit_is_refused(
    gxnor: Gxnor, client: Callable[[str], str], tmp_path: Path
) -> None:
    folder = tmp_path / "vectors"
    shutil.copytree(small(), folder)
    text = (folder / "tau.json").read_text()
    (folder / "tau.json").write_text(text.replace("0.25", "0.35", 1))

    for arguments in (["--command", client("none")], ["--mutants"]):
        finished = gxnor("conform", *arguments, "--vectors", folder)

        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert "tau.json was altered" in finished.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "expected either --command or --mutants"),
        (["--command", "x", "--mutants"], "expected either --command or --mutants"),
        (["--command", "/nowhere/my_impl"], "/nowhere/my_impl"),
        (["--command", ""], "command is empty"),
        (["--command", "x", "--timeout", "0"], "--timeout"),
        (["--mutants", "--vectors", "/nowhere"], "/nowhere/SHA256SUMS"),
        (["--mutants", "--junit", "k.xml"], "--junit goes with --command"),
        (["--mutants", "--examples", "50"], "--examples goes with --command"),
        (["--mutants", "--timeout", "10"], "--timeout goes with --command"),
        (["--mutants", "--dtype", "float32"], "--dtype goes with --command"),
    ],
    ids=str,
)
def test_a_wrong_command_line_is_exit_status_2(
    arguments: list[str], said: str, gxnor: Gxnor
) -> None:
    finished = gxnor("conform", *arguments)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert said in finished.err


def test_the_table_of_mutants_names_every_one(gxnor: Gxnor) -> None:
    finished = gxnor("conform", "--mutants")

    assert (finished.status, finished.err) == (0, "")
    for mutant in MUTANTS:
        assert any(
            line.startswith(f"{mutant.operator} ") and MISTAKES[mutant.mistake] in line
            for line in finished.out.splitlines()
        ), mutant
    assert f"{len(MUTANTS)} of {len(MUTANTS)} wrong implementations caught" in finished.out


def test_the_mutants_as_json(gxnor: Gxnor) -> None:
    finished = gxnor("conform", "--mutants", "--json")

    mutants = json.loads(finished.out)["mutants"]
    assert finished.status == 0
    assert len({mutant["name"] for mutant in mutants}) >= 20
    cases = {case.id: case.clause for case in load()}
    for mutant in mutants:
        assert mutant["caught"] is True
        assert cases[mutant["case"]] == mutant["clause"]


@pytest.mark.parametrize("size", ["small", pytest.param("medium", marks=pytest.mark.long)])
def test_a_set_that_was_written_is_one_that_can_be_used(
    size: str, gxnor: Gxnor, tmp_path: Path
) -> None:
    folder = tmp_path / "sets" / size

    finished = gxnor("vectors", folder, "--size", size)

    assert (finished.status, finished.err) == (0, "")
    assert len(load(folder)) >= len(load())
    assert gxnor("conform", "--mutants", "--vectors", folder).status == 0


def test_one_format_alone_can_be_written(gxnor: Gxnor, tmp_path: Path) -> None:
    finished = gxnor("vectors", tmp_path / "c", "--format", "c")

    assert finished.status == 0
    assert {path.name for path in (tmp_path / "c").iterdir()} == {"gxnor_vectors.h", "SHA256SUMS"}
