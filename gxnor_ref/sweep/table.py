"""The table of a sweep: a file of JSON lines, one row for each run that has ended."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gxnor_ref.spec.errors import GxnorError
from gxnor_ref.sweep.row import KEYED, Row, digest


class TableError(GxnorError, ValueError):
    """A table's line is damaged; the message names the file, the line and what was expected."""


class Table:
    """Rows by their key, kept in a file to which they are appended one by one.

    Several sweeps may append to one file at a time (on Windows, which has no flock: one). A last
    line that was cut off, by a full disk or `kill -9`, is no row, and the next append removes it.

    Parameters
    ----------
    path : path-like
        The file; it need not exist.

    Attributes
    ----------
    rows : dict of str to Row
        Rows by key, in the order of the file; of rows with one key the first.
    torn : bool
        Whether the last line was cut off when the file was read.

    Raises
    ------
    TableError
        A line is no row, or has a key that is not its digest.
    OSError
        The file cannot be read.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self.rows: dict[str, Row] = {}
        content = self.path.read_bytes() if self.path.exists() else b""
        *lines, rest = content.split(b"\n")
        self.torn = rest != b""
        for number, line in enumerate(lines, 1):
            row = self._row(number, line)
            self.rows.setdefault(row["key"], row)

    def _row(self, number: int, line: bytes) -> Row:
        where = f"{self.path}, line {number},"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise TableError(f"{where} is no JSON; expected a row of a sweep") from None
        names = ("key", *KEYED, "test_accuracy", "epochs")
        missing = [name for name in names if not isinstance(row, dict) or name not in row]
        if missing:
            raise TableError(f"{where} has no {missing[0]!r}; expected a row of a sweep")
        if row["key"] != digest(row):
            raise TableError(f"{where} has the key {row['key']!r}; expected {digest(row)!r}")
        return row  # type: ignore[no-any-return]

    def create(self) -> None:
        """Make the file and its folder where they are missing.

        Raises
        ------
        OSError
            They cannot be made or written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._opened():
            pass

    def append(self, row: Row) -> None:
        """Add one row, whole and on the disk, or not at all.

        Parameters
        ----------
        row : Row
            From `gxnor_ref.sweep.row.compute`.

        Raises
        ------
        OSError
            It cannot be written.
        """
        line = json.dumps(row).encode() + b"\n"
        with self._opened() as file:
            end = os.fstat(file).st_size
            # One call, at the end of the file wherever that is by now.
            written = os.write(file, line)
            if written < len(line):
                os.ftruncate(file, end)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
            os.fsync(file)
        self.rows[row["key"]] = row

    @contextmanager
    def _opened(self) -> Iterator[int]:
        """Open the file to append, for this process alone, after its last whole line."""
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        try:
            if os.name != "nt":
                import fcntl

                # Until the file is closed.
                fcntl.flock(file, fcntl.LOCK_EX)
            content = self.path.read_bytes()
            whole = content.rfind(b"\n") + 1
            if whole < len(content):
                os.ftruncate(file, whole)
            yield file
        finally:
            os.close(file)
