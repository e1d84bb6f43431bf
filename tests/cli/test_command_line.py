"""The command line as a whole: help, errors, pipes, and what is missing."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import numpy as np
import pytest

import gxnor_ref
from gxnor_ref.cli.app import app
from gxnor_ref.cli.options import UserPath
from gxnor_ref.data.extras import remedy

Gxnor = Callable[..., Any]
Start = Callable[..., "subprocess.Popen[str]"]

VERBS = [
    *("train", "evaluate", "info", "fetch", "pack", "predict", "verify", "export"),
    "import",
    *("trace", "diff", "events", "vectors", "conform", "sweep", "paper"),
    *("bench", "plot"),
]


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(verb: str, flag: str, gxnor: Gxnor) -> None:
    finished = gxnor(verb, flag)

    assert (finished.status, finished.err) == (0, "")
    assert finished.out.startswith(f"Usage: gxnor-ref {verb} ")
    _, _, examples = finished.out.partition("Examples:\n")
    assert [line.split()[:2] for line in examples.splitlines() if line.strip()] != []
    for line in examples.splitlines():
        assert line.split()[:2] in ([], ["gxnor-ref", verb])
    assert max(map(len, finished.out.splitlines())) <= 80


@pytest.mark.parametrize(
    "verb",
    [
        *("train", "sweep", "evaluate", "info", "events", "vectors"),
        *("conform", "paper", "bench", "plot"),
    ],
)
def test_the_options_of_an_example_exist(verb: str, gxnor: Gxnor) -> None:
    text = gxnor(verb, "--help").out
    listed, _, examples = text.partition("Examples:")

    for word in examples.split():
        if word.startswith("--"):
            assert f"{word} " in listed or f"{word}/" in listed or f"{word}\n" in listed


def test_help_lists_the_verbs(gxnor: Gxnor) -> None:
    finished = gxnor("--help")

    assert (finished.status, finished.err) == (0, "")
    commands, _, examples = finished.out.partition("Commands:\n")[2].partition("\n\n")
    assert sorted(line.split()[0] for line in commands.splitlines()) == sorted(VERBS)
    assert examples.lstrip().startswith("Examples:\n    gxnor-ref train --preset digits --out ")
    assert max(map(len, finished.out.splitlines())) <= 80


def test_the_version_is_the_packages(gxnor: Gxnor) -> None:
    assert gxnor("--version") == (0, f"gxnor-ref {gxnor_ref.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ([], "--help"),
        (["nope"], "'nope'"),
        (["--nope"], "--nope"),
        (["train", "--nope"], "--nope"),
        (["train"], "--out"),
        (["info", "a", "b"], "b"),
    ],
    ids=str,
)
def test_a_wrong_command_is_one_short_line(arguments: list[str], part: str, gxnor: Gxnor) -> None:
    finished = gxnor(*arguments)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err.startswith("gxnor-ref: ")
    assert len(finished.err.splitlines()) == 1
    assert part in finished.err
    # One line means one that a terminal shows as a line or two, not the whole help in a row.
    assert len(finished.err) < 200


def test_the_process_ends_with_the_status_of_the_command(
    gxnor_process: Gxnor, tmp_path: Path
) -> None:
    finished = gxnor_process("evaluate", tmp_path / "no.npz")

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == (
        f"gxnor-ref: {tmp_path / 'no.npz'} does not exist; expected a model (.npz), "
        "a packed network (.gxnor) or the folder of a run\n"
    )
    assert gxnor_process("--version").status == 0


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_a_missing_extra_is_one_line_that_names_the_remedy(
    missing: str, gxnor_process: Gxnor
) -> None:
    blocked = f"""
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {missing!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Blocker())
"""
    finished = gxnor_process("info", after=blocked)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == f"gxnor-ref: {missing} is not installed: {remedy('cli')}\n"


def test_a_tilde_is_the_home_where_no_shell_writes_it_out(
    gxnor: Gxnor, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    shutil.copy(model, tmp_path / "model.npz")
    out = "--out=~/run"

    assert gxnor("train", "--preset", "digits", "--epochs", 1, out).status == 0
    assert gxnor("plot", "~/run", "--out=~/run.png").status == 0
    assert gxnor("pack", "~/model.npz", "~/net.gxnor").status == 0
    assert gxnor("info", "~unknown-user/x").err.startswith("gxnor-ref: ~unknown-user/x: ")

    assert {"run", "run.png", "net.gxnor"} <= {path.name for path in tmp_path.iterdir()}


def test_every_path_of_the_command_line_has_it() -> None:
    context = click.Context(app)
    for verb in VERBS:
        command = app.get_command(context, verb)
        assert command is not None
        paths = [p for p in command.params if isinstance(p.type, click.Path)]
        assert [p.name for p in paths if not isinstance(p.type, UserPath)] == [], verb


def until_closed(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Read one line of stdout and close it, as `| head -1` does."""
    assert process.stdout is not None
    assert process.stderr is not None
    line = process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    process.wait(600)
    return line, err


def test_a_reader_that_leaves_early_sees_no_traceback(
    model: Path, mnist_folder: Path, tiny: list[str], start: Start, tmp_path: Path
) -> None:
    for arguments in (
        ["info", str(model)],
        ["info", str(model), "--json"],
        ["evaluate", str(model), "--data", str(mnist_folder)],
        ["train", "--help"],
        ["train", *tiny, "--epochs", "50", "--out", str(tmp_path / "run")],
    ):
        line, err = until_closed(start(*arguments))

        assert line != ""
        assert err == ""


def test_a_stdout_that_is_closed_from_the_start_gives_no_traceback(
    model: Path, gxnor_process: Gxnor
) -> None:
    read, write = os.pipe()
    os.close(read)
    piped = {"capture_output": False, "stdout": write, "stderr": subprocess.PIPE}
    finished = gxnor_process("info", model, **piped)
    os.close(write)

    assert (finished.status, finished.err) == (141, "")


def test_completion_for_a_shell_succeeds(gxnor_process: Gxnor) -> None:
    asked = {"_GXNOR_REF_COMPLETE": "bash_complete", "COMP_WORDS": "gxnor-ref tr"}

    finished = gxnor_process(env={**os.environ, **asked, "COMP_CWORD": "1"})

    assert (finished.status, finished.err) == (0, "")
    assert finished.out.splitlines() == ["plain,train", "plain,trace"]


def test_a_training_needs_no_stderr(tiny: list[str], gxnor_process: Gxnor, tmp_path: Path) -> None:
    closed = "import sys\nsys.stderr = None"

    finished = gxnor_process("train", *tiny, "--out", tmp_path / "run", after=closed)

    assert finished.status == 0
    assert "after 2 epochs" in finished.out


def test_a_suggested_command_can_be_copied(gxnor: Gxnor, tmp_path: Path) -> None:
    folder = tmp_path / "my run"
    folder.mkdir()

    suggested = re.findall("`(.*?)`", gxnor("info", folder).err)

    assert [shlex.split(each)[-2:] for each in suggested] == [["--out", str(folder)]]


def test_a_closed_pipe_does_not_pass_for_a_difference(
    model: Path, gxnor_process: Gxnor, tmp_path: Path
) -> None:
    np.savez(tmp_path / "trace.npz", scores=np.zeros(3))
    read, write = os.pipe()
    os.close(read)
    piped = {"capture_output": False, "stdout": write, "stderr": subprocess.PIPE}
    finished = gxnor_process("diff", tmp_path / "trace.npz", tmp_path / "trace.npz", **piped)
    os.close(write)

    assert (finished.status, finished.err) == (141, "")


def test_control_c_before_training_ends_without_a_traceback(
    tiny: list[str], gxnor_process: Gxnor, mnist_folder: Path, tmp_path: Path
) -> None:
    # When the images are opened.
    pressed = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
def hook(event, arguments):
    if event == "open" and "train-images" in str(arguments[0]):
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(hook)
"""
    finished = gxnor_process(
        "train", *tiny, "--data", mnist_folder, "--out", tmp_path / "run", after=pressed
    )

    assert (finished.status, finished.out, finished.err.strip()) == (130, "", "")
    assert not (tmp_path / "run").exists()
