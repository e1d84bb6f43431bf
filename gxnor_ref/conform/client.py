"""The line protocol of PROTOCOL.md: an implementation in any language as a child process."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref.conform.checker import FaultError
from gxnor_ref.conform.formats.encoding import EncodingError, decode, encode
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.data.errors import translated
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError, GxnorError, plain

PROTOCOL = 1
"""Version of the protocol."""

TIMEOUT = 10.0
"""Seconds for one answer."""

LONGEST_TIMEOUT = 10**6
"""Eleven days; threads cannot wait for any number of seconds."""

GRACE = 1.0
"""Seconds in which a killed process has closed its pipes, if no other process holds them."""

LONGEST_LINE = 1 << 26
"""Bytes; a longer answer is nonsense."""

MOST_FAULTS = 3
"""After so many faults in one operator its other cases are not run."""

CHUNK = 1 << 16
"""Bytes read at once."""

QUOTED = 120
"""Characters of a line that a message quotes."""

Process: TypeAlias = "subprocess.Popen[bytes]"


class AnsweredError(GxnorError):
    """The client answered with an error: right for inputs that are invalid."""


class Client:
    """A child process that implements operators; it is started again after a fault.

    Parameters
    ----------
    command : str
        Program and arguments, divided as a shell would, run without one.
    timeout : float
        Seconds for its first line and for each answer.

    Raises
    ------
    DomainError
        The time-out is out of range, or a quote in the command is not closed.
    FaultError
        The program says no hello.
    OSError
        It cannot be started.
    """

    def __init__(self, command: str, timeout: float = TIMEOUT) -> None:
        in_range = 0 < timeout <= LONGEST_TIMEOUT
        require(in_range, "timeout", timeout, f"seconds > 0, at most {LONGEST_TIMEOUT}")
        with translated(lambda reason: DomainError(f"command is {_quote(command)}: {reason}")):
            self.command = shlex.split(command)
        if not self.command:
            raise FileNotFoundError("command is empty; expected a program and its arguments")
        self.timeout = timeout
        self.numbers = count(1)
        self.faults: dict[str, list[str]] = {name: [] for name in OPERATORS}
        self.folder = tempfile.TemporaryDirectory(prefix="gxnor-conform-")
        self.stderr = tempfile.TemporaryFile()  # noqa: SIM115
        self.process: Process | None = None
        self.talk: threading.Thread | None = None
        self.received = b""
        try:
            self.hello = self._start()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Client:
        """Return the client."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the process."""
        self.close()

    def close(self) -> None:
        """Stop the process, and remove what was written for it."""
        self._stop()
        self.stderr.close()
        self.folder.cleanup()

    def operators(self) -> dict[str, Callable[..., Any]]:
        """Callables for `gxnor_ref.conform.check`, one for each operator of the hello.

        Returns
        -------
        dict of str to callable
            Each raises FaultError, AnsweredError or NotImplementedError where it returns nothing.
        """
        return {name: partial(self._call, name) for name in self.hello["operators"]}

    def _call(self, operator: str, **inputs: Any) -> dict[str, Any]:
        faults = self.faults[operator]
        if len(faults) >= MOST_FAULTS:
            message = f"not run, after {MOST_FAULTS} faults in {operator}; the first: {faults[0]}"
            raise FaultError(message)
        try:
            return self._answered(operator, inputs)
        except FaultError as error:
            faults.append(str(error))
            self._stop()
            raise

    def _answered(self, operator: str, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """Outputs; whatever is not an answer of the protocol is a fault, and no refusal."""
        try:
            return self._asked(operator, inputs)
        except (FaultError, AnsweredError, NotImplementedError):
            raise
        except Exception as error:
            raise FaultError(f"nonsense in the answer: {plain(error)}") from error

    def _asked(self, operator: str, inputs: Mapping[str, Any]) -> dict[str, Any]:
        if self.process is None:
            self._start()
        number = next(self.numbers)
        written = self._written(inputs) if self.hello.get("arrays") == "npy" else encode(inputs)
        request = {"id": number, "operator": operator, "inputs": written}
        answer = self._exchange(json.dumps(request).encode() + b"\n")
        if answer.get("id") != number:
            raise FaultError(f"answered id {_quote(answer.get('id'))}; expected {number}")
        match answer:
            case {"outputs": dict(outputs)} if set(answer) == {"id", "outputs"}:
                try:
                    return {name: decode(value, name) for name, value in outputs.items()}
                except EncodingError as error:
                    raise FaultError(f"nonsense in the answer: {error}") from error
            case {"error": str(text)} if set(answer) == {"id", "error"}:
                raise AnsweredError(plain(text))
            case {"not_implemented": True} if set(answer) == {"id", "not_implemented"}:
                raise NotImplementedError
        raise FaultError(f"nonsense: {_quote(answer)}; expected outputs, error or not_implemented")

    def _written(self, value: Any) -> Any:
        """Inputs with every array as a file."""
        if isinstance(value, Mapping):
            return {name: self._written(part) for name, part in value.items()}
        if not isinstance(value, np.ndarray):
            return encode(value)
        path = Path(self.folder.name) / f"{next(self.numbers)}.npy"
        np.save(path, value)
        return {"npy": str(path)}

    def _start(self) -> dict[str, Any]:
        self.stderr.seek(0)
        self.stderr.truncate()
        self.received = b""
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.stderr,
            bufsize=0,
            # A group of its own, so that a time-out ends its children too.
            start_new_session=True,
        )
        try:
            hello = self._exchange(b"")
            if hello.get("protocol") != PROTOCOL:
                raise FaultError(f"speaks protocol {_quote(hello.get('protocol'))}, not {PROTOCOL}")
            names = hello.get("operators")
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                raise FaultError(f"operators is {_quote(names)}; expected a list of names")
            unknown = [name for name in names if name not in OPERATORS]
            if unknown or not names:
                known = ", ".join(OPERATORS)
                raise FaultError(f"operators is {_quote(names)}; expected some of {known}")
            if hello.get("arrays", "inline") not in ("inline", "npy"):
                raise FaultError(f"arrays is {_quote(hello['arrays'])}; expected inline or npy")
        except FaultError as error:
            self._stop()
            raise FaultError(f"no hello from {self.command[0]}: {error}") from error
        return hello

    def _exchange(self, request: bytes) -> dict[str, Any]:
        """Send a line and read one, within the time-out."""
        process = self.process
        assert process is not None
        lines: list[bytes] = []
        left_behind = threading.Event()
        # A pipe that another process holds open blocks for ever: then the thread is left behind.
        told = (process, request, lines, left_behind)
        self.talk = threading.Thread(target=self._say, args=told, daemon=True)
        self.talk.start()
        self.talk.join(self.timeout)
        if self.talk.is_alive():
            _kill(process)
            self.talk.join(GRACE)
            left_behind.set()
            raise FaultError(f"timed out: no answer within {self.timeout:g} s")
        line = lines[0] if lines else b""
        if not line.endswith(b"\n"):
            raise FaultError(self._ended(process, line))
        said = f"nonsense: {_quote(line)}; expected a line of JSON"
        with translated(lambda reason: FaultError(said)):
            answer = json.loads(line)
        if not isinstance(answer, dict):
            raise FaultError(f"nonsense: {_quote(line)}; expected a JSON object")
        return answer

    def _say(
        self, process: Process, request: bytes, lines: list[bytes], left_behind: threading.Event
    ) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        # If it has ended, what it said before tells more than a broken pipe.
        with suppress(OSError, ValueError):
            while request:
                request = request[process.stdin.write(request) :]
        received = bytearray(self.received)
        with suppress(OSError, ValueError):
            while b"\n" not in received[-CHUNK:] and len(received) < LONGEST_LINE:
                chunk = process.stdout.read(CHUNK)
                if not chunk:
                    break
                received += chunk
        if left_behind.is_set():
            _close_pipes(process)
            return
        line, newline, self.received = bytes(received).partition(b"\n")
        lines.append((line + newline)[:LONGEST_LINE])

    def _ended(self, process: Process, line: bytes) -> str:
        """Say how a process ended that gave no whole line."""
        if len(line) >= LONGEST_LINE:
            return f"nonsense: {_quote(line)}, a line longer than {LONGEST_LINE} bytes"
        try:
            status = process.wait(self.timeout)
        except subprocess.TimeoutExpired:
            return "closed its output and did not end"
        how = f"exit status {status}"
        if status < 0:
            names = {member.value: member.name for member in signal.Signals}
            how = f"killed by {names.get(-status, f'signal {-status}')}"
        said = f"; it had printed {_quote(line)}" if line else ""
        return f"crashed: {how}{said}{self._last_words()}"

    def _last_words(self) -> str:
        self.stderr.seek(0, os.SEEK_END)
        self.stderr.seek(max(0, self.stderr.tell() - 1000))
        lines = self.stderr.read().decode("utf-8", "replace").strip().splitlines()
        return f"; stderr ends with {_quote(lines[-1])}" if lines else ""

    def _stop(self) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        _kill(process)
        process.wait()
        if self.talk is not None and self.talk.is_alive():
            return  # the pipes are still in use
        _close_pipes(process)


def _close_pipes(process: Process) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _kill(process: Process) -> None:
    """End a process and its children, those too that it left behind."""
    with suppress(OSError):  # they may have ended
        if hasattr(os, "killpg"):
            # Its number is nobody else's while it has not been waited for, or has children.
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _quote(value: Any) -> str:
    if isinstance(value, bytes):
        value = value[: 2 * QUOTED].decode("utf-8", "replace").rstrip("\n")
    text = repr(value)
    return text if len(text) <= QUOTED else text[: QUOTED - 4] + "..." + text[-1]
