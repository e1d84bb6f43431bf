"""The two exceptions of the data package, and how they are worded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from gxnor_ref.spec.errors import GxnorError, plain


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
        reason = error.strerror if isinstance(error, OSError) else None
        words = " ".join((reason or str(error)).split())
        refused = refusal(plain(words) or type(error).__name__)
        if isinstance(error, type(refused)):
            raise
        raise refused from error


def is_there(path: Path) -> bool:
    """Tell whether a file is there to be read; no permission and no such name mean no."""
    # Path.exists raises in those cases, before Python 3.12.
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def home_written_out(path: str) -> Path:
    """Replace a ``~`` at the beginning by the user's home, as a shell does."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        # HOME is not set and the user has no name, or ~name is nobody's.
        raise DataError(
            f"{path}: there is no home for its ~; expected a path without ~; GXNOR_DATA or --data "
            "name the folder of data sets"
        ) from None


def no_such_file(path: Path, remedy: str) -> DataError:
    """Return the error for a file that is not there, with how to get it."""
    return DataError(f"{path}: no such file; {remedy}")


def unreadable(path: Path, error: OSError) -> DataError:
    """Return the error for a file that is there and cannot be read."""
    return DataError(f"{path}: {error.strerror or plain(error)}; expected a file that can be read")
