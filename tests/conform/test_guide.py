"""GUIDE.md can be followed: its files are written, its commands run, its outputs come out."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[2]
SPEC_CLIENT = Path(__file__).parent / "spec_client.py"
GUIDE = (ROOT / "gxnor_ref" / "conform" / "GUIDE.md").read_text(encoding="utf-8")
ROUTES = dict(part.split("\n", 1) for part in GUIDE.split("\n## ")[1:])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# How many cases there are changes with the vectors; that none failed does not.
COUNT = re.compile(r"\b[1-9]\d*(?= (sums|passed|failed|cases|calls)\b)")
SAVED_AS = re.compile(r"[Ss]ave this as `([\w./]+)`")
TOOLS = {
    "Only a C or C++ compiler": ("cc", "c++"),
    "PyTorch": (),
    "JAX": (),
    "CUDA": ("c++",),
    "A Verilog simulator": ("iverilog", "vvp"),
    "On each push": ("bash",),
}
NEEDED = {"PyTorch": "torch", "JAX": "jax"}
BUILT_FROM = ("gxnor_ref", "csrc", "tests", "pyproject.toml", "setup.py", "README.md", "LICENSE")
# So that pip takes nothing from a registry: what it would install is here already.
OFFLINE = {"PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1"}


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


def prepare_push(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a checkout, a python3, and a program beside each other; the program is the spec."""
    if importlib.util.find_spec("Cython") is None:
        pytest.skip("needs Cython, to install the kit without isolation")
    (folder / "gxnor_ref-checkout").mkdir()
    for name in BUILT_FROM:
        (folder / "gxnor_ref-checkout" / name).symlink_to(ROOT / name)
    (folder / "bin" / "python3").symlink_to("python")
    program = f'#!/bin/sh\nPYTHONPATH="{ROOT}:$PYTHONPATH" exec {shlex.quote(sys.executable)} '
    (folder / "client").write_text(f'{program}"{SPEC_CLIENT}" none phi_r words\n')
    (folder / "client").chmod(0o755)
    for name, value in OFFLINE.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONPATH", sysconfig.get_paths()["purelib"])


def test_the_action_checks_a_program(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("bash") is None:
        pytest.skip("needs bash, as the action does")
    prepare_push(checkout, monkeypatch)
    monkeypatch.setenv("RUNNER_TEMP", str(checkout))
    monkeypatch.setenv("GITHUB_ACTION_PATH", str(checkout / "gxnor_ref-checkout"))
    monkeypatch.setenv("GXNOR_NO_KERNELS", "1")
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    steps = [dedent(text) for text in re.findall(r"^ +run: \|\n((?: {8}.*\n)+)", action, re.M)]
    inputs = set(re.findall(r"^  (\w+):\n    description", action, re.M))
    given = dict(re.findall(r"(\w+): \$\{\{ inputs\.(\w+) \}\}", action))
    assert set(given.values()) == inputs
    values = {"command": "./client", "options": "--examples 5", "junit": "conform.xml"}
    for variable, name in given.items():
        monkeypatch.setenv(variable, values[name])
    shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c"]

    for step in steps:
        subprocess.run([*shell, step], cwd=checkout, check=True)
    monkeypatch.setenv("COMMAND", shlex.join([sys.executable, str(SPEC_CLIENT), "wrong"]))
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}:{sysconfig.get_paths()['purelib']}")
    wrong = subprocess.run([*shell, steps[-1]], cwd=checkout)

    assert wrong.returncode == 1
    assert b'<testsuite name="phi_r"' in (checkout / "conform.xml").read_bytes()


@pytest.mark.parametrize("route", ROUTES)
def test_a_reader_gets_what_the_guide_shows(
    route: str, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tool in TOOLS[route]:
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool}, to follow the guide")
    if route in NEEDED:
        pytest.importorskip(NEEDED[route], reason=f"needs {route}, to follow the guide")
    if route == "On each push":
        prepare_push(checkout, monkeypatch)
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
            path = checkout / next(saved_as)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    assert list(saved_as) == []
