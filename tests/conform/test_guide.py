"""GUIDE.md can be followed: its files are written, its commands run, its outputs come out."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "gxnor_ref" / "conform" / "GUIDE.md").read_text(encoding="utf-8")
ROUTES = dict(part.split("\n", 1) for part in GUIDE.split("\n## ")[1:])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# How many cases there are changes with the vectors; that none failed does not.
COUNT = re.compile(r"\b[1-9]\d*(?= (passed|failed|cases|calls)\b)")
SAVED_AS = re.compile(r"Save this as `([\w.]+)`")
TOOLS = {
    "Only a C compiler": ("cc",),
    "PyTorch": (),
    "A Verilog simulator": ("iverilog", "vvp"),
}


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that looks like the checkout, with python and gxnor-ref on the path."""
    pytest.importorskip("click", reason="needs click, which the extra cli brings")
    for name in ("gxnor_ref", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    programs = tmp_path / "bin"
    programs.mkdir()
    python = shlex.quote(sys.executable)
    main = "from gxnor_ref.cli import main; main()"
    for name, command in (("python", python), ("gxnor-ref", f"{python} -c '{main}'")):
        (programs / name).write_text(f'#!/bin/sh\nexec {command} "$@"\n')
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(programs), os.environ["PATH"]]))
    return tmp_path


@pytest.mark.parametrize("route", ROUTES)
def test_a_reader_gets_what_the_guide_shows(route: str, checkout: Path) -> None:
    for tool in TOOLS[route]:
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool}, to follow the guide")
    if route == "PyTorch":
        pytest.importorskip("torch", reason="needs PyTorch, to follow the guide")
    saved_as = iter(SAVED_AS.findall(ROUTES[route]))
    said: list[str] = []
    for language, text in BLOCK.findall(ROUTES[route]):
        if language == "sh":
            ran = subprocess.run(
                ["sh", "-e", "-c", text], cwd=checkout, capture_output=True, text=True
            )
            assert ran.returncode == 0, ran.stdout + ran.stderr
            said = COUNT.sub("some", ran.stdout).splitlines()
            assert not [line for line in said if line.startswith("FAIL")]
        elif language == "text":
            shown = COUNT.sub("some", text).splitlines()
            assert [line for line in shown if line not in said] == []
        else:
            (checkout / next(saved_as)).write_text(text)
    assert list(saved_as) == []
