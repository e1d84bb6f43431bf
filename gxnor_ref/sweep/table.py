"""The table of a sweep: a file of JSON lines, one row for each run that has ended."""

from __future__ import annotations

import errno
import hashlib
import json
import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from gxnor_ref.data.atomic import make_folder
from gxnor_ref.data.errors import translated
from gxnor_ref.data.lock import try_lock
from gxnor_ref.data.npy import read_regular
from gxnor_ref.nn.progress import Epoch
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import GxnorError, plain, shown
from gxnor_ref.sweep.row import ACCURACIES, KEYED, Row, digest

DIGEST = "sha256"
"""Last member of a line: the digest of the row before it."""

MEASURED = (*ACCURACIES, "seconds", "backend", "machine", "python", "epochs")
"""Members of a row that were measured, or say where."""

BEGINNING = b'{"key": "'
"""Of every line; anything else is not a line cut off, but none of a table."""


class TableError(GxnorError, ValueError):
    """A table's line is damaged; the message names the file, the line and what was expected."""


class Table:
    """Rows by their key, kept in a file to which they are appended one by one.

    Several sweeps may append to one file at a time. A last line that was cut off, by a full disk
    or `kill -9`, is `torn`: it is not a row, and the next append removes it; one that only lacks
    its end of line is a row like any other. Of rows with the same key the first counts. Raises
    TableError for a line that is not a row or was altered.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self.rows: dict[str, Row] = {}
        content = self._content() if self.path.exists() else b""
        whole = self._whole(content)
        self.torn = whole < len(content)
        lines = content[:whole].removesuffix(b"\n").split(b"\n") if whole else []
        for number, line in enumerate(lines, 1):
            row = self._row(number, line)
            self.rows.setdefault(row["key"], row)

    def _content(self) -> bytes:
        with translated(partial(_unreadable, self.path)):
            return read_regular(self.path)

    def _whole(self, content: bytes) -> int:
        """Bytes of the file's whole lines."""
        end = content.rfind(b"\n") + 1
        rest = content[end:]
        try:
            json.loads(rest)
        except (ValueError, RecursionError):
            if rest.startswith(BEGINNING) or BEGINNING.startswith(rest):
                return end
        # It is either a row, or something that is not for us to remove.
        self._row(content.count(b"\n") + 1, rest)
        return len(content)

    def _row(self, number: int, line: bytes) -> Row:
        where = f"{self.path}, line {number},"
        with translated(lambda r: TableError(f"{where} is not JSON; expected a row of a sweep")):
            row = json.loads(line)
        missing = [
            name
            for name in ("key", *KEYED, *MEASURED, DIGEST)
            if not isinstance(row, dict) or name not in row
        ]
        if missing:
            raise TableError(f"{where} has no {missing[0]!r}; expected a row of a sweep")
        for name, found, expected in (
            ("key", row["key"], digest(row)),
            (DIGEST, row.pop(DIGEST), _sha256(row)),
        ):
            if found != expected:
                said = f"was changed or damaged: it has the {name} {shown(found)}"
                remedy = "delete the line to compute its run again"
                raise TableError(f"{where} {said}; expected {expected!r}; {remedy}")
        with translated(lambda reason: TableError(f"{where} cannot be used: {reason}")):
            _check(row)
        return row  # type: ignore[no-any-return]

    def create(self) -> None:
        """Make the file and its folder where missing; TableError if its end never was a row."""
        make_folder(self.path.parent)
        with self._opened():
            pass

    def append(self, row: Row) -> None:
        """Add one row, whole and on the disk, or not at all; one that is there is not added."""
        line = json.dumps({**row, DIGEST: _sha256(row)}).encode() + b"\n"
        with self._opened() as (file, content):
            # Another sweep may have computed it meanwhile.
            if BEGINNING + row["key"].encode() not in content:
                if content and not content.endswith(b"\n"):
                    line = b"\n" + line
                # One call, at what is then the end of the file.
                written = os.write(file, line)
                if written < len(line):
                    os.ftruncate(file, len(content))
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
                os.fsync(file)
        self.rows[row["key"]] = row

    @contextmanager
    def _opened(self) -> Iterator[tuple[int, bytes]]:
        """Open the file to append, for this process alone, after its last whole line."""
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        try:
            try_lock(file, wait=True)  # until the file is closed
            content = self._content()
            whole = self._whole(content)
            if whole < len(content):
                os.ftruncate(file, whole)
            yield file, content[:whole]
        except OSError as error:
            if error.filename is None:
                raise type(error)(error.errno, error.strerror, str(self.path)) from error
            raise
        finally:
            os.close(file)


def _sha256(row: Row) -> str:
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()


def _check(row: Row) -> None:
    """Check the types and ranges of what was measured."""
    diverged = "diverged" in row
    for name in ACCURACIES:
        share = row[name]
        if share is None and (diverged or name == "validation_accuracy"):
            continue
        inside = isinstance(share, int | float) and 0 <= share <= 1 and not diverged
        expected = "None in a run that diverged" if diverged else "a share in 0..1"
        require(inside, name, plain(repr(share)), expected)
    seconds = row["seconds"]
    known = isinstance(seconds, int | float) and math.isfinite(seconds)
    require(known, "seconds", plain(repr(seconds)), "a number")
    for name in ("backend", "machine", "python", *(["diverged"] if diverged else [])):
        text = row[name]
        fits = isinstance(text, str) and text.isprintable()
        require(fits, name, plain(repr(text)), "printable text")
    for epoch in row["epochs"]:
        Epoch(**epoch)


def _unreadable(path: Path, reason: str) -> TableError:
    return TableError(f"{path} cannot be read ({reason}); expected the table of a sweep")
