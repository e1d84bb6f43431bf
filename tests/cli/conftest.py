"""What the tests of the command line share: tiny data, a model, and ways to run a verb."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gxnor_ref.kernels import built

MAIN = "from gxnor_ref.cli import main; main()"


@pytest.fixture(scope="session", autouse=True)
def _extra() -> None:
    """Skip where the command line has nothing to run on."""
    for package in ("click", "rich"):
        pytest.importorskip(package, reason=f"needs {package}, which the extra cli brings")


class Finished(NamedTuple):
    """Exit status and what was said."""

    status: int
    out: str
    err: str


Gxnor = Callable[..., Finished]


@pytest.fixture
def gxnor(capfd: pytest.CaptureFixture[str]) -> Gxnor:
    """Return a function that runs one command in this process."""
    from gxnor_ref.cli.app import run

    def call(*arguments: object) -> Finished:
        capfd.readouterr()
        status = run([str(argument) for argument in arguments])
        return Finished(status, *capfd.readouterr())

    return call


@pytest.fixture(scope="session")
def gxnor_process() -> Gxnor:
    """Return a function that runs one command, after other statements, in its own process."""

    def call(*arguments: object, after: str = "", **more: Any) -> Finished:
        command: Sequence[str] = [sys.executable, "-c", f"{after}\n{MAIN}", *map(str, arguments)]
        finished = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            timeout=600,
            **{"capture_output": True, "text": True, **more},
        )
        return Finished(finished.returncode, finished.stdout, finished.stderr)

    return call


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Yield a function that starts one command, which Ctrl-C reaches, with pipes to read from.

    `before` is Python that runs before the command. What a failed test leaves behind is killed.
    """
    started: list[subprocess.Popen[str]] = []

    def call(*arguments: object, before: str = "") -> subprocess.Popen[str]:
        # Whoever runs the tests may have it ignored.
        heard = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)"
        process = subprocess.Popen(
            [sys.executable, "-c", f"{heard}\n{before}\n{MAIN}", *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield call
    for process in started:
        with process:  # which closes its pipes
            process.kill()


class TerminalSession(NamedTuple):
    """Exit status of a command, and every byte that its terminal received."""

    status: int
    received: str

    @property
    def lines(self) -> list[str]:
        """Lines as they stand after carriage returns, erasures and cursor movements."""
        return _left_on_screen(self.received)

    @property
    def cursor_is_shown(self) -> bool:
        """Whether the user is left with a cursor."""
        return self.received.rfind("\x1b[?25l") <= self.received.rfind("\x1b[?25h")


def _left_on_screen(received: str) -> list[str]:
    lines, row, column = [""], 0, 0
    for token in re.findall(r"\x1b\[[?0-9;]*[A-Za-z]|.", received, re.DOTALL):
        if token == "\n":
            row += 1
            if row == len(lines):
                lines.append("")
        elif token == "\r":
            column = 0
        elif token.startswith("\x1b"):
            number = int(re.sub(r"\D", "", token) or 1)
            if token.endswith("A"):
                row = max(0, row - number)
            elif token == "\x1b[2K":
                lines[row] = ""
            else:
                assert token[-1] in "mhl", repr(token)
        else:
            lines[row] = lines[row][:column].ljust(column) + token + lines[row][column + 1 :]
            column += 1
    return [line.rstrip() for line in lines if line.strip()]


@pytest.fixture(scope="session")
def on_a_terminal() -> Callable[..., TerminalSession]:
    """Return a function that runs one command on a terminal."""

    def call(
        *arguments: object, file_size: str = "unlimited", columns: int = 100
    ) -> TerminalSession:
        master, slave = pty.openpty()
        limited = f'ulimit -f {file_size}; exec "$@"'
        process = subprocess.Popen(
            ["/bin/sh", "-c", limited, "sh", sys.executable, "-c", MAIN, *map(str, arguments)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm", "COLUMNS": str(columns)},
        )
        os.close(slave)
        received = b""
        try:
            while chunk := os.read(master, 1 << 16):
                received += chunk
        except OSError:
            # Linux says so when the last writer has closed its side.
            pass
        finally:
            os.close(master)
        return TerminalSession(process.wait(600), received.decode())

    return call


@pytest.fixture(scope="session")
def mnist_folder(
    write_mnist: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return a folder with 40 and 12 random images in the four IDX files of MNIST."""
    return write_mnist(tmp_path_factory.mktemp("data") / "mnist", train=40, test=12)


@pytest.fixture(scope="session")
def tiny(mnist_folder: Path) -> list[str]:
    """Return options that make a training run short."""
    options = ["--preset", "mnist", "--data", str(mnist_folder), "--network", "2C5-MP4-6FC-SVM"]
    return [*options, "--epochs", "2", "--batch", "8"]


@pytest.fixture(scope="session")
def model(tiny: list[str], gxnor_process: Gxnor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a trained model, its checkpoint beside it."""
    out = tmp_path_factory.mktemp("model") / "run"
    finished = gxnor_process("train", *tiny, "--validation", 8, "--out", out)
    assert (finished.status, finished.err) == (0, "")
    return out / "model.npz"


@pytest.fixture
def any_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compute with NumPy where the kernels are not built."""
    if not built():
        monkeypatch.setenv("GXNOR_BACKEND", "numpy")


@pytest.fixture(autouse=True)
def _no_data_of_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GXNOR_DATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
