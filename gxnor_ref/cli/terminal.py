"""Text for the terminal: printable whoever wrote it, in lines that fit."""

from __future__ import annotations

import json
import math
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stdout, suppress
from typing import IO, TYPE_CHECKING, Any, TextIO, TypeGuard

import click

from gxnor_ref.spec.errors import plain

if TYPE_CHECKING:
    from rich.table import Table

# Bold, italic and the like, which rich writes into the heads of tables on a terminal.
_STYLES = re.compile(r"(\x1b\[[0-4;]*m)")

_KEPT = "\n\t\xa0"


STANDARD_OUTPUT = "the standard output"
"""What an error calls it in place of a file's name."""


class _Printable:
    """The standard output, without characters that move the cursor or command the terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._has_styles = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write takes str, not {type(text).__name__}")
        pieces = _STYLES.split(text) if self._has_styles else [text]
        # Every second piece is a style.
        pieces[::2] = [plain(piece, most=None, kept=_KEPT) for piece in pieces[::2]]
        return self.write_as_is(fitted("".join(pieces), self._stream))

    def write_as_is(self, text: str) -> int:
        with _named():
            return self._stream.write(text)

    @contextmanager
    def styles(self) -> Iterator[None]:
        """Let a table of rich have its styles, in which no text of unknown origin stands."""
        self._has_styles = self._stream.isatty()
        try:
            yield
        finally:
            self._has_styles = False

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


def counted(count: int, what: str) -> str:
    """Write a number of things.

    >>> counted(1, "epoch"), counted(2, "epoch")
    ('1 epoch', '2 epochs')
    """
    return f"{count} {what}{'' if count == 1 else 's'}"


def is_terminal(stream: IO[str] | None) -> TypeGuard[IO[str]]:
    """Whether someone watches a stream; it is None if it was closed before Python started."""
    return stream is not None and stream.isatty()


def fitted(text: str, stream: IO[str] | None) -> str:
    """Break lines that are wider than the stream's terminal, but no word.

    Items that two spaces separate stay whole, and a number with what it counts. Lines with styles
    are left alone: rich has fitted them.
    """
    if not is_terminal(stream):
        return text
    width = shutil.get_terminal_size().columns
    return "".join(
        _broken(line, width) if len(line) > width and "\x1b" not in line else line
        for line in text.splitlines(keepends=True)
    )


def echo_json(result: dict[str, Any], err: bool = False) -> None:
    """Print one JSON object on a line; numbers that JSON lacks are "nan", "inf" and "-inf"."""
    echo_whole(json.dumps(_as_json(result), allow_nan=False), err)


def echo_whole(line: str, err: bool = False) -> None:
    """Print a line that a narrow terminal leaves whole, for it is copied or read by programs."""
    stream = sys.stderr if err else sys.stdout
    line = plain(line, most=None) + "\n"
    stream.write_as_is(line) if isinstance(stream, _Printable) else stream.write(line)
    stream.flush()


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(part) for part in value]
    if isinstance(value, str):  # a name of a file may have bytes that are not text
        return value.encode("utf-8", "backslashreplace").decode()
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def echo(text: str, err: bool = False) -> None:
    """Print a text as an answer, or on stderr apart from it."""
    if err:
        text = fitted(plain(text, most=None, kept=_KEPT), sys.stderr)
    click.echo(text, err=err)


def say(line: str) -> None:
    """Print a line on stderr, apart from the answer."""
    echo(line, err=True)


def _broken(line: str, width: int) -> str:
    body = line.rstrip("\n")
    text = body.lstrip()
    lead = " " * min(len(body) - len(text), width // 4)
    bound = re.sub(r"(?<=\S) (?=\S)" if "  " in text else r"(?<=\d) (?=[A-Za-z])", "\xa0", text)
    parts = []
    for item in _wrapped(bound, width, lead, lead + "  "):
        # An item may be longer than a line: then it is broken between words.
        words = item.lstrip().replace("\xa0", " ")
        parts += _wrapped(words, width, item[: len(item) - len(words)], lead + "  ")
    return "\n".join(parts) + line[len(body) :]


def _wrapped(text: str, width: int, lead: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=lead,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def print_table(table: Table, width: int, err: bool = False) -> None:
    """Print a table, `width` wide if the output is not a terminal.

    On a terminal that is too narrow for its numbers, each row becomes lines of titles and items.
    """
    from rich.console import Console
    from rich.measure import Measurement

    console = Console(stderr=err)
    unbound = console.options.update(max_width=1 << 16)
    if not console.is_terminal:
        console.width = width
    elif Measurement.get(console, unbound, table).minimum > console.width:
        for row in zip(*(column.cells for column in table.columns), strict=True):
            items = zip((column.header for column in table.columns), row, strict=True)
            text = "  ".join(f"{title} {cell}" for title, cell in items if cell)
            print(fitted(text, console.file), file=console.file)
        return
    styles = sys.stdout.styles() if isinstance(sys.stdout, _Printable) else nullcontext()
    with styles:
        console.print(table)


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
