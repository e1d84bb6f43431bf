"""Only printable text reaches the terminal, whoever wrote it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any, TextIO

from gxnor_ref.spec.errors import plain

# Bold, italic and the like, which rich writes into the heads of tables on a terminal.
_STYLES = re.compile(r"(\x1b\[[0-4;]*m)")


STANDARD_OUTPUT = "the standard output"
"""What an error calls it in place of a file's name."""


class _Printable:
    """The standard output, without characters that move the cursor or command the terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._styled = stream.isatty()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write takes str, not {type(text).__name__}")
        pieces = _STYLES.split(text) if self._styled else [text]
        # Every second piece is a style.
        pieces[::2] = [plain(piece, most=None, kept="\n\t\xa0") for piece in pieces[::2]]
        with _named():
            return self._stream.write("".join(pieces))

    def flush(self) -> None:
        with _named():
            self._stream.flush()


@contextmanager
def _named() -> Iterator[None]:
    """Say in errors of the disk that the standard output met them."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror, STANDARD_OUTPUT) from error


@contextmanager
def printable_output() -> Iterator[None]:
    """Make it safe for verbs to print what came from files and other programs."""
    streams: list[Any] = [sys.stdout, sys.stderr]
    for stream in streams:
        with suppress(AttributeError, ValueError):
            # What the terminal's encoding lacks is shown by its number, too.
            stream.reconfigure(errors="backslashreplace")
    with redirect_stdout(_Printable(sys.stdout)):
        yield
