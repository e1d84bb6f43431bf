"""The line protocol of PROTOCOL.md: an implementation in any language as a child process."""

from __future__ import annotations

import errno
import json
import os
import shlex
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from gxnor_ref.conform.checker import AnsweredError, FaultError, NotAskedError
from gxnor_ref.conform.formats.encoding import EncodingError, decode, encode, flatten
from gxnor_ref.conform.registry import OPERATORS, no_operator
from gxnor_ref.data.child import LONGEST_LINE, Child, EndedError, SilentError
from gxnor_ref.data.errors import home_written_out, translated
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError, plain

PROTOCOL = 1
"""Version of the protocol."""

TIMEOUT = 10.0
"""Seconds for one answer."""

LONGEST_TIMEOUT = 10**6
"""Eleven days; threads cannot wait for any number of seconds."""

MOST_FAULTS = 3
"""After so many faults in one operator its other cases are not run."""

MOST_OUTPUTS = 1000
"""An answer has no more: each is compared with what hundreds of mistakes return."""

KINDS = ("outputs", "error", "not_implemented")
"""Members of an answer, beside its id: one of them."""

QUOTED = 120
"""Characters of a line that a message quotes."""


class Client:
    """A child process that implements operators; it is started again after a fault.

    `command` is split as a shell would, a leading ``~`` of a word is the home, and no shell runs
    it; `timeout` is in seconds, for the hello and for each answer. Raises DomainError for a
    time-out out of range and for a command that is empty, has a quote that is not closed or names
    no program, FaultError if no hello comes, and OSError if the program cannot be started.
    """

    def __init__(self, command: str, timeout: float = TIMEOUT) -> None:
        in_range = 0 < timeout <= LONGEST_TIMEOUT
        require(in_range, "timeout", timeout, f"seconds > 0, at most {LONGEST_TIMEOUT}")
        with translated(lambda reason: DomainError(f"command is {_quote(command)}: {reason}")):
            words = shlex.split(command)
        self.command = [str(home_written_out(w)) if w.startswith("~") else w for w in words]
        if not self.command:
            raise DomainError("command is empty; expected a program and its arguments")
        self.timeout = timeout
        self.numbers = count(1)
        self.faults: dict[str, list[str]] = {name: [] for name in OPERATORS}
        self.folder = tempfile.TemporaryDirectory(prefix="gxnor-conform-")
        self.child: Child | None = None
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
        self.folder.cleanup()

    def operators(self) -> dict[str, Callable[..., Any]]:
        """Callables for `gxnor_ref.conform.check`, one for each operator of the hello.

        Each raises FaultError, AnsweredError or NotImplementedError where it returns nothing.
        """
        return {name: partial(self._call, name) for name in self.hello["operators"]}

    def _call(self, operator: str, **inputs: Any) -> dict[str, Any]:
        faults = self.faults[operator]
        if len(faults) >= MOST_FAULTS:
            message = f"not run, after {MOST_FAULTS} faults in {operator}; the first: {faults[0]}"
            raise NotAskedError(message)
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
        if self.child is None:
            self._start()
        number = next(self.numbers)
        written = self._written(inputs) if self.hello.get("arrays") == "npy" else encode(inputs)
        request = {"id": number, "operator": operator, "inputs": written}
        answer = self._exchange(json.dumps(request).encode() + b"\n")
        if "id" not in answer:
            raise FaultError(f"nonsense: {_json(answer)}; expected an id, {number}")
        if answer["id"] != number:
            raise FaultError(f"answered id {_json(answer['id'])}; expected {number}")
        match answer:
            case {"outputs": dict(outputs)} if set(answer) == {"id", "outputs"}:
                try:
                    decoded = {name: decode(value, name) for name, value in outputs.items()}
                except EncodingError as error:
                    raise FaultError(f"nonsense in the answer: {error}") from error
                found = len(flatten(decoded))
                if found > MOST_OUTPUTS:
                    raise FaultError(f"nonsense: {found} outputs; expected at most {MOST_OUTPUTS}")
                return decoded
            case {"error": str(text)} if set(answer) == {"id", "error"}:
                raise AnsweredError(plain(text))
            case {"not_implemented": True} if set(answer) == {"id", "not_implemented"}:
                raise NotImplementedError
        for name in answer:
            if name not in ("id", *KINDS):
                expected = f"id and one of {', '.join(KINDS)}"
                raise FaultError(f"nonsense: a member {_json(name)}; expected {expected}")
        kinds = [name for name in KINDS if name in answer]
        if len(kinds) == 1:
            (kind,) = kinds
            wanted = {"outputs": "an object", "error": "a string", "not_implemented": "true"}
            raise FaultError(f"nonsense: {kind} is {_json(answer[kind])}; expected {wanted[kind]}")
        raise FaultError(f"nonsense: {_json(answer)}; expected one of {', '.join(KINDS)}")

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
        try:
            self.child = Child(self.command, self.timeout)
        except OSError as error:
            if reason := _why_not_started(self.command[0], error):
                command = _quote(self.command[0])
                raise DomainError(f"command is {command}, which {reason}") from error
            raise
        try:
            hello = self._exchange(b"")
            if hello.get("protocol") != PROTOCOL:
                raise FaultError(f"speaks protocol {_json(hello.get('protocol'))}, not {PROTOCOL}")
            if "operators" not in hello:
                raise FaultError("it has no operators; expected a list of names")
            names = hello["operators"]
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                raise FaultError(f"operators is {_json(names)}; expected a list of names")
            for name in [name for name in names if name not in OPERATORS]:
                raise FaultError(no_operator(name))
            if not names:
                raise FaultError("operators is []; expected one or more of those in OPERATORS.md")
            if hello.get("arrays", "inline") not in ("inline", "npy"):
                raise FaultError(f"arrays is {_json(hello['arrays'])}; expected inline or npy")
        except FaultError as error:
            self._stop()
            raise FaultError(f"no hello from {shlex.join(self.command)}: {error}") from error
        return hello

    def _exchange(self, request: bytes) -> dict[str, Any]:
        """Send a line and read one, within the time-out."""
        assert self.child is not None
        try:
            line = self.child.exchange(request)
        except SilentError as error:
            printed = "nothing: is its standard output flushed?"
            if error.line:
                printed = f"{_quote(error.line)} without a newline"
            raise FaultError(f"timed out: {error}; it had printed {printed}") from error
        except EndedError as error:
            raise FaultError(_ended(error)) from error
        if not line.endswith(b"\n"):
            raise FaultError(f"nonsense: {_quote(line)}, a line longer than {LONGEST_LINE} bytes")
        said = f"nonsense: {_quote(line)}; expected a line of JSON"
        with translated(lambda reason: FaultError(said)):
            answer = json.loads(line, object_pairs_hook=_object)
        if not isinstance(answer, dict):
            raise FaultError(f"nonsense: {_quote(line)}; expected a JSON object")
        return answer

    def _stop(self) -> None:
        child, self.child = self.child, None
        if child is not None:
            child.close()


def _why_not_started(program: str, error: OSError) -> str:
    """Say why a program that is there was not started, or nothing."""
    path = Path(program)
    if path.is_dir():
        return "is a folder; expected a program"
    if isinstance(error, PermissionError) and path.exists() and not os.access(path, os.X_OK):
        return f"is not executable; `chmod +x {shlex.quote(program)}` makes it so"
    if isinstance(error, FileNotFoundError) and path.exists():
        return "names an interpreter in its first line that does not exist"
    if isinstance(error, FileNotFoundError):
        return "does not exist; expected a program"
    if error.errno == errno.ENOEXEC:
        return "is not a program; expected one, or a script that begins with #! and its interpreter"
    return ""


def _ended(error: EndedError) -> str:
    """Say how a process ended that gave no whole line."""
    if error.status is None:
        return "closed its output and did not end"
    how = f"crashed: {'killed by' if error.status < 0 else 'exit'} {error.how}"
    how = how if error.status else "ended with exit status 0"
    said = f"; it had printed {_quote(error.line)}" if error.line else ""
    words = f"; stderr ends with {_quote(error.last_words)}" if error.last_words else ""
    return f"{how}{said}{words}"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of JSON, for `json.loads`; a name that occurs twice is a fault."""
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise FaultError(f"nonsense: {_json(name)} occurs twice; expected each name once")
        members[name] = value
    return members


def _json(value: Any) -> str:
    """JSON of part of an answer."""
    return plain(json.dumps(value), QUOTED)


def _quote(value: Any) -> str:
    if isinstance(value, bytes):
        value = value[: 2 * QUOTED].decode("utf-8", "replace").rstrip("\n")
    text = repr(value)
    return text if len(text) <= QUOTED else text[: QUOTED - 4] + "..." + text[-1]
