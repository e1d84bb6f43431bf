"""Every way in which a command ends: one printable line, and a status of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.kernels import built

Gxnor = Callable[..., Any]

MAIN = "from gxnor_ref.cli import main; main()"


def refused(finished: Any, *parts: object) -> None:
    assert finished.status == 2, finished
    assert len(finished.err.splitlines()) == 1, finished.err
    assert finished.err.startswith("gxnor-ref: ")
    assert finished.err.rstrip("\n").isprintable(), ascii(finished.err)
    assert len(finished.err) < 1500
    assert [part for part in map(str, parts) if part not in finished.err] == [], finished.err


def with_header(model: Path, path: Path, **changes: Any) -> Path:
    """Copy of a model whose header says something else."""
    with np.load(model) as archive:
        members: dict[str, Any] = dict(archive)
    header = {**json.loads(str(members["header"])), **changes}
    np.savez(path, **{**members, "header": np.array(json.dumps(header))})
    return path


def test_an_error_that_nobody_expected_is_one_line_too(
    gxnor: Gxnor, monkeypatch: pytest.MonkeyPatch, model: Path
) -> None:
    def fail(*arguments: object) -> None:
        raise ZeroDivisionError("no way\x1b[2J" + "x" * 5000)

    monkeypatch.setattr("gxnor_ref.cli.info.network_at", fail)

    refused(gxnor("info", model), "ZeroDivisionError: no way\\x1b[2J", "-X dev")


def test_json_is_one_line_on_a_narrow_terminal_too(
    on_a_terminal: Callable[..., Any], model: Path
) -> None:
    terminal = on_a_terminal("info", model, "--json", columns=20)

    assert json.loads(terminal.received)["input_shape"] == [1, 28, 28]


def test_an_error_is_one_line_on_a_narrow_terminal_too(
    on_a_terminal: Callable[..., Any], gxnor: Gxnor
) -> None:
    terminal = on_a_terminal("info", "missing", columns=20)

    assert (terminal.status, terminal.lines) == (2, [gxnor("info", "missing").err.rstrip("\n")])


def test_a_terminal_of_one_column_is_no_error(on_a_terminal: Callable[..., Any]) -> None:
    assert on_a_terminal("train", "--help", columns=1).status == 0


@pytest.mark.parametrize("name", ["\x1b]0;title\x07", "a\nb", "x" * 5000, 3, None])
def test_a_data_set_of_an_unprintable_name_is_refused(
    name: object, gxnor: Gxnor, model: Path, tmp_path: Path
) -> None:
    path = with_header(model, tmp_path / "m.npz", dataset=name)

    for verb in ("info", "evaluate"):
        refused(gxnor(verb, path), path)


def test_names_of_tensors_do_not_command_the_terminal(gxnor: Gxnor, tmp_path: Path) -> None:
    for name, value in (("a.npz", 0), ("b.npz", 1)):
        tensors: dict[str, Any] = {"\x1b[31mred": np.full(2, value)}
        np.savez(tmp_path / name, **tensors)

    refused(gxnor("diff", tmp_path / "a.npz", tmp_path / "b.npz"), "\\x1b[31mred")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_name_may_be_any_bytes(
    gxnor_process: Gxnor, model: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/\xff\x1b[2J.npz")
    Path(name).write_bytes(model.read_bytes())
    missing = os.fsdecode(bytes(tmp_path) + b"/\xfe")

    finished = gxnor_process("diff", name, name)
    refused(finished, "\\udcff\\x1b[2J.npz")
    refused(gxnor_process("info", missing), "\\udcfe")
    Path(name).rename(odd := os.fsdecode(bytes(tmp_path) + b"/\xff.npz"))
    answer = json.loads(gxnor_process("evaluate", odd, "--data", mnist_folder, "--json").out)
    assert answer["model"] == f"{tmp_path}/\\udcff.npz"


@pytest.mark.parametrize(
    "words",
    [
        ["train", "--out", "x", "--weights", "9" * 5000],
        ["train", "--out", "x", "--seed", "9" * 5000],
        ["train", "--out", "x", "--network", "9" * 5000],
        ["events", "x", "--images", "9" * 5000],
        ["sweep", "--out", "x", "--grid", "9" * 5000],
        ["sweep", "--out", "x", "--seeds", "9" * 5000],
        ["conform", "--command", "'"],
        ["conform", "--command", "true", "--timeout", "1e10"],
        ["conform", "--command", "true", "--timeout", "nan"],
        ["info", "y" * 5000],
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_a_value_without_end_is_not_echoed(
    words: list[str], gxnor: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    refused(gxnor(*words))
    assert list(tmp_path.iterdir()) == []


def test_without_stderr_the_status_remains() -> None:
    command = [sys.executable, "-c", MAIN, "nope"]

    closed = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" 2>&-', "sh", *command], capture_output=True
    )

    assert (closed.returncode, closed.stdout) == (2, b"")


def test_without_a_home_the_remedy_is_named(
    gxnor: Gxnor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def no_home(path: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", no_home)
    monkeypatch.delenv("XDG_CACHE_HOME")

    refused(gxnor("train", "--preset", "mnist", "--out", tmp_path / "x"), "GXNOR_DATA", "--data")


def test_no_test_images_are_refused(
    gxnor: Gxnor, model: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    for path in mnist_folder.iterdir():
        content = path.read_bytes()
        if path.name.startswith("t10k"):
            content = content[:4] + bytes(4) + content[8 : 16 if "images" in path.name else 8]
        (tmp_path / path.name).write_bytes(content)

    refused(gxnor("evaluate", model, "--data", tmp_path), tmp_path, "0 test images")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_output_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        finished = subprocess.run(
            [sys.executable, "-c", MAIN, "info"], check=False, stdout=full, stderr=subprocess.PIPE
        )

    assert finished.returncode == 2
    assert finished.stderr.decode().count("\n") == 1
    assert b"the standard output" in finished.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_during_the_imports_leaves_no_traceback(number: signal.Signals) -> None:
    # As if it came while NumPy is imported.
    early = (
        "import os, signal, sys\n"
        # Whoever runs the tests may have it ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == 'numpy': os.kill(os.getpid(), {int(number)})\n"
        "sys.meta_path.insert(0, Finder())\n"
    )
    finished = subprocess.run(
        [sys.executable, "-c", f"{early}{MAIN}", "info"], check=False, capture_output=True
    )

    # Click ends the line in which a terminal shows ^C.
    assert (finished.returncode, finished.stderr.strip()) == (128 + number, b"")


def test_without_kernels_the_error_says_what_computes(gxnor_process: Gxnor, tmp_path: Path) -> None:
    gone = f"import gxnor_ref.kernels as k; k._HERE = type(k._HERE)({str(tmp_path / 'a/b')!r})"

    finished = gxnor_process("evaluate", "digits", "--backend", "c", after=gone)

    refused(finished, "removed; expected the backend numpy, or an installation without GXNOR_N")


@pytest.mark.skipif(not built(), reason="needs the C kernels, which are not built")
def test_kernels_compute_while_the_interpreter_ends() -> None:
    program = (
        f"import sys, atexit; sys.path[:] = {sys.path!r}\n"
        "import numpy as np\n"
        "from gxnor_ref.kernels.activation import phi_r\n"
        "x = np.ones(1 << 22, np.float32)\n"
        "atexit.register(lambda: print(int(phi_r(x, threads=4).sum())))\n"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )

    assert (finished.stdout, finished.stderr) == (f"{1 << 22}\n", "")


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of POSIX")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", "2>/dev/full"])
def test_standard_streams_may_be_closed_or_full(closed: str, model: Path, tmp_path: Path) -> None:
    def run(*arguments: object) -> int:
        command = [sys.executable, "-c", MAIN, *map(str, arguments)]
        line = ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *command]
        finished = subprocess.run(line, capture_output=True, timeout=600)
        assert b"Traceback" not in finished.stderr
        return finished.returncode

    # Without stderr, the first file that is opened must not get its number.
    assert run("pack", model, tmp_path / "a.gxnor") == 0
    assert run("info", tmp_path / "a.gxnor") == 0
    assert run("info", tmp_path / "missing") == 2


@pytest.mark.parametrize("number", ["nan", "NaN", "-nan", "inf", "1e400", "0", "-1", ""])
@pytest.mark.parametrize("option", ["bench --seconds", "conform --timeout"])
def test_a_time_is_a_number_of_its_range(number: str, option: str, gxnor: Gxnor) -> None:
    verb, flag = option.split()
    rest = ["mnist"] if verb == "bench" else ["--command", "true"]

    refused(gxnor(verb, *rest, f"{flag}={number}"), f"'{flag}'", "expected a number > 0 and <= ")
