"""Exceptions for data and missing extras, and how other errors are worded."""

from __future__ import annotations

import errno
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from gxnor_ref.spec.errors import GxnorError, plain

_CALLS = {
    re.compile(r"__init__\(\) missing .*: (.*)"): r"it has no \1",
    re.compile(r"__init__\(\) got an unexpected .* ('[^']*')"): r"it has \1",
    re.compile(r"argument after \*\*"): "it is not a JSON object",
}
"""What it means where the members of a JSON object are not arguments of a class."""

_UNNUMBERED = re.compile(r"^\[\w+ \d+\] ")
"""Python's number of an error; Windows has another name for it."""


_SIZE = re.compile(r"[\d.]+ [KMGTPE]iB")


class DataError(GxnorError, ValueError):
    """A data file is missing, damaged, or not what its name promises.

    The message is one line that names the file, the value found and what was expected.
    """


class MissingExtraError(GxnorError, ImportError):
    """An optional dependency is needed and is not installed.

    The message is one line that names the package and the ``pip install`` that brings it.
    """


@contextmanager
def translated(refusal: Callable[[str], Exception]) -> Iterator[None]:
    """Turn whatever a library raises for bad input into a reader's own exception.

    Libraries promise no particular exceptions for input that is damaged or hostile, so none is
    listed here. `refusal` makes the exception of a reason, one line; MemoryError becomes one too,
    since sizes come from the input. An exception of this type passes as it is.
    """
    try:
        yield
    except Exception as error:
        words = " ".join(_reason(error).split())
        refused = refusal(plain(words) or type(error).__name__)
        if isinstance(error, type(refused)):
            raise
        raise refused from error


def _reason(error: Exception) -> str:
    """What an exception says of a file, where that speaks to users and not to programmers."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    damaged = isinstance(error, zipfile.BadZipFile | zlib.error | EOFError)
    if damaged or "truncated" in str(error).lower():
        return "it is cut or damaged"
    if isinstance(error, JSONDecodeError):
        return f"it is not valid JSON: line {error.lineno}, column {error.colno}"
    if isinstance(error, UnicodeError):
        return "it is not text"
    if isinstance(error, MemoryError):
        return "it takes more memory than there is"
    if isinstance(error, KeyError):
        return f"it has no {error}"
    if isinstance(error, TypeError):
        for pattern, meaning in _CALLS.items():
            if called := pattern.search(str(error)):
                return called.expand(meaning)
    return str(error)


def said(error: OSError) -> str:
    """Say what keeps a file or folder from being read or written, and what mends it."""
    if not isinstance(error.filename, str):
        if error.errno == errno.ENOENT:
            return "the current folder does not exist any more; change to another"
        return _UNNUMBERED.sub("", str(error))
    path = Path(error.filename)
    above = [folder for folder in reversed(path.parents) if folder != Path()]
    if error.errno == errno.ENOENT:
        missing = [folder for folder in above if not is_there(folder)]
        if missing:
            return f"{path}: the folder {missing[0]} does not exist; create it or name another"
        if path.is_symlink():
            return f"{path} is a link to {path.readlink()}, which does not exist; expected another"
        return f"{path} does not exist"
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        for part in (*above, path):
            if is_there(part) and not part.is_dir():
                return f"{part} is not a folder; expected another name"
    if error.errno in (errno.EISDIR, errno.EINVAL) and is_there(path) and path.is_dir():
        return f"{path} is a folder; expected a file"
    if error.errno == errno.ENAMETOOLONG:
        return f"{path}: the name is too long; expected a shorter one"
    if error.errno == errno.ELOOP:
        link = next((part for part in above if part.is_symlink() and not is_there(part)), path)
        return f"{link} is a link that leads nowhere; expected a file or folder"
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return f"{path}: too many files are open; raise the limit with `ulimit -n`"
    full = {
        errno.ENOSPC: ("the disk is full", "free some space"),
        errno.EDQUOT: ("your disk quota is used up", "free some space"),
        errno.EFBIG: ("the file would exceed the limit on sizes", "raise it with `ulimit -f`"),
    }
    if error.errno in full:
        why, remedy = full[error.errno]
        return f"{why}, and {path} is not written; {remedy}"
    if error.errno in (errno.EACCES, errno.EPERM):
        for folder in above:
            if not os.access(folder, os.X_OK):
                return f"you may not enter the folder {folder}; change its permissions"
        if is_there(path):
            if os.access(path, os.R_OK):
                return f"{path} is read-only; change its permissions"
            return f"you may not read {path}; change its permissions"
        return f"the folder {path.parent} is read-only; change its permissions"
    return _UNNUMBERED.sub("", str(error))


ABSENT = "does not exist"
"""What `absence` says in most cases."""


def absence(path: Path) -> str:
    """Say why `is_there` denies a path: `ABSENT`, or what keeps the user from it."""
    try:
        path.stat()
    except PermissionError:
        return "cannot be reached (permission denied)"
    except (OSError, ValueError):
        pass
    return ABSENT


def is_there(path: Path) -> bool:
    """Tell whether a file is there to be read; no permission and no such name mean no."""
    # Path.exists raises in those cases, before Python 3.12.
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def home_written_out(path: str, remedy: str = "a path without ~") -> Path:
    """Replace a ``~`` at the beginning by the user's home, as a shell does."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        # HOME is not set and the user has no name, or ~name is nobody's.
        raise DataError(f"{path}: there is no home for its ~; expected {remedy}") from None


def out_of_memory(error: MemoryError) -> str:
    """Say how much memory is missing, where NumPy tells."""
    size = _SIZE.search(str(error))
    return f"not enough memory{f' for another {size[0]}' if size else ''}"


def no_such_file(path: Path, remedy: str) -> DataError:
    """Return the error for a file that is not there, with how to get it."""
    missing = absence(path)
    return DataError(f"{path}: {'no such file' if missing == ABSENT else missing}; {remedy}")


def unreadable(path: Path, error: OSError) -> DataError:
    """Return the error for a file that is there and cannot be read."""
    return DataError(f"{path}: {error.strerror or plain(error)}; expected a file that can be read")
