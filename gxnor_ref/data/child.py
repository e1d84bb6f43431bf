"""A child process that is sent lines and answers each with one."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

from gxnor_ref.spec.errors import GxnorError

GRACE = 1.0
"""Seconds in which a killed process has closed its pipes, if no other process holds them."""

PATIENCE = 10.0
"""Seconds for a process that has closed its pipes to end, where answers have no time-out."""

GLANCE = 0.2
"""Seconds after which Python looks for a signal that came just before it began to wait."""

LONGEST_LINE = 1 << 26
"""Bytes; an answer is read no further."""

CHUNK = 1 << 16
"""Bytes read at once."""


class SilentError(GxnorError):
    """A child gave no whole line within its time; `line` is what it had printed of one."""

    def __init__(self, message: str, line: bytes) -> None:
        super().__init__(message)
        self.line = line


class EndedError(GxnorError):
    """A child ended, or closed its output, before it gave a whole line.

    `status` is `subprocess.Popen.returncode`, None if it still runs; `line` is what it had printed
    of a line; `last_words` is the last line of its standard error, or "".
    """

    def __init__(self, status: int | None, line: bytes, last_words: str) -> None:
        super().__init__(f"ended with status {status}")
        self.status, self.line, self.last_words = status, line, last_words

    @property
    def how(self) -> str:
        """The signal that ended it, such as "SIGKILL", or "status 1"."""
        if self.status is None or self.status >= 0:
            return f"status {self.status}"
        names = {member.value: member.name for member in signal.Signals}
        return names.get(-self.status, f"signal {-self.status}")


class Child:
    """A child process in a group of its own, which ends with it.

    `command` is run without a shell; `timeout` is in seconds for each line, by default without
    limit; `environment` holds variables beside those of this process.
    """

    def __init__(
        self,
        command: Sequence[str],
        timeout: float | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.timeout = timeout
        self.received = b""
        self.talk: threading.Thread | None = None
        self.stderr = tempfile.TemporaryFile()  # noqa: SIM115
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.stderr,
                bufsize=0,
                env={**os.environ, **(environment or {})},
                # A group of its own: a kill ends its children too, and Ctrl-C on the terminal is
                # for this process alone.
                start_new_session=True,
            )
        except BaseException:
            self.stderr.close()
            raise

    def exchange(self, request: bytes) -> bytes:
        """Send a line, if it is not empty, and read one; without a newline it was too long.

        SilentError: the time is over, and the process has been killed. EndedError: it ended, or
        closed its output.
        """
        lines: list[bytes] = []
        left_behind = threading.Event()
        # A pipe that another process holds open blocks for ever: then the thread is left behind.
        self.talk = threading.Thread(
            target=self._say, args=(request, lines, left_behind), daemon=True
        )
        self.talk.start()
        end = math.inf if self.timeout is None else time.monotonic() + self.timeout
        while self.talk.is_alive() and (left := end - time.monotonic()) > 0:
            self.talk.join(min(left, GLANCE))
        if self.talk.is_alive():
            self.kill()
            self.talk.join(GRACE)
            left_behind.set()
            partly = lines[0] if lines else b""
            raise SilentError(f"no answer within {self.timeout:g} s", partly)
        line = lines[0] if lines else b""
        if line.endswith(b"\n") or len(line) >= LONGEST_LINE:
            return line
        # Its pipes are closed a moment before it has ended, with a status of its own.
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(self.timeout or PATIENCE)
        raise EndedError(self.process.returncode, line, self._last_words())

    def _say(self, request: bytes, lines: list[bytes], left_behind: threading.Event) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        # If it has ended, what it said before tells more than a broken pipe.
        with suppress(OSError, ValueError):
            while request:
                request = request[self.process.stdin.write(request) :]
        received = bytearray(self.received)
        with suppress(OSError, ValueError):
            while b"\n" not in received[-CHUNK:] and len(received) < LONGEST_LINE:
                chunk = self.process.stdout.read(CHUNK)
                if not chunk:
                    break
                received += chunk
        if left_behind.is_set():
            self._close_pipes()
            return
        line, newline, self.received = bytes(received).partition(b"\n")
        lines.append((line + newline)[:LONGEST_LINE])

    def _last_words(self) -> str:
        self.stderr.seek(0, os.SEEK_END)
        self.stderr.seek(max(0, self.stderr.tell() - 1000))
        lines = self.stderr.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""

    def kill(self) -> None:
        """End the process and its children, those too that it left behind."""
        with suppress(OSError):  # they may have ended
            if hasattr(os, "killpg"):
                # Its number is nobody else's while it has not been waited for, or has children.
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                self.process.kill()

    def close(self) -> None:
        """End the process, and leave nothing of it."""
        self.kill()
        self.process.wait()
        self.stderr.close()
        if self.talk is None or not self.talk.is_alive():  # else the pipes are still in use
            self._close_pipes()

    def _close_pipes(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
