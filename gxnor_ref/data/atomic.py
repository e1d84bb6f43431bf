"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def write_atomically(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    r"""Open a file for writing that takes its name only once it is complete and on the disk.

    The bytes go to a temporary file in the folder of `path`. When the block ends without an
    exception the file is flushed to the disk and renamed to `path`, which replaces an older file
    in one step. When the block raises, the temporary file is removed and the older file stays.

    Parameters
    ----------
    path : path-like
        Where the file shall stand. Its folder must exist.

    Yields
    ------
    BinaryIO
        A binary file, open for writing and reading, seekable. Leave it open.

    Raises
    ------
    OSError
        If the file cannot be created, written or renamed.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "numbers.bin"
    ...     with write_atomically(path) as file:
    ...         _ = file.write(bytes([1, 2, 3]))
    ...         print(path.exists())
    ...     print(path.read_bytes())
    False
    b'\x01\x02\x03'
    """
    target = Path(path)
    temporary = target.parent / f".gxnor-{secrets.token_hex(8)}.part"
    # "x": the tempfile module would force mode 0600 on a file that others may have to read.
    with temporary.open("x+b") as file:
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            # What is still in the buffer may not fit on the disk: closing may fail as well.
            with suppress(OSError):
                file.close()
            temporary.unlink(missing_ok=True)
            raise
    try:
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_directory(target.parent)


def _sync_directory(directory: Path) -> None:
    # Windows cannot open a folder; its rename needs no such step.
    if os.name == "nt":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
