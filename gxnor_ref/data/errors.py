"""The two exceptions of the data package, and what decides and words a missing file."""

from __future__ import annotations

from pathlib import Path

from gxnor_ref.spec.errors import GxnorError


class DataError(GxnorError, ValueError):
    """A data file is missing, damaged, or not what its name promises.

    The message is one line that names the file, the value found and what was expected.
    """


class MissingExtraError(GxnorError, ImportError):
    """An optional dependency is needed and is not installed.

    The message is one line that names the package and the ``pip install`` that brings it.
    """


def is_there(path: Path) -> bool:
    """Tell whether a file is there to be read; no permission and no such name mean no."""
    # Path.exists raises in those cases, before Python 3.12.
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def no_such_file(path: Path, remedy: str) -> DataError:
    """Return the error for a file that is not there, with how to get it."""
    return DataError(f"{path}: no such file; {remedy}")


def unreadable(path: Path, error: OSError) -> DataError:
    """Return the error for a file that is there and cannot be read."""
    return DataError(f"{path}: {error.strerror or error}; expected a file that can be read")
