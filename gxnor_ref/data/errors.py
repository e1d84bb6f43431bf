"""The two exceptions of the data package, and how they are worded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


LONGEST = 200
"""Characters of a foreign text that a message quotes."""


def plain(text: object, most: int | None = LONGEST, kept: str = "") -> str:
    r"""Text of unknown origin as a message may show it: printable, and not too long.

    Parameters
    ----------
    text : object
        A string, or what has one.
    most : int or None
        Characters from where on its middle is left out; None: all of them are shown.
    kept : str
        Characters that stay though they are not printable.

    Returns
    -------
    str
        Control characters, and all others that are not to be seen, are written as Python's
        escapes.

    Examples
    --------
    >>> plain("mnist\x1b[2J")
    'mnist\\x1b[2J'
    """
    string = str(text)
    if most is not None and len(string) > most:
        string = f"{string[: most // 2]} ... {string[-most // 2 :]}"
    if string.isprintable():
        return string
    return "".join(c if c.isprintable() or c in kept else ascii(c)[1:-1] for c in string)


def shown(value: object) -> str:
    """What a message says of a value of unknown origin, whose own text may have no end.

    Parameters
    ----------
    value : object
        Any value.

    Returns
    -------
    str
        A number or a text as Python writes it, shortened; of other values their type.

    Examples
    --------
    >>> shown((1, 2)), shown({"a": 1}), shown(10**5000)
    ('(1, 2)', 'a dict', 'an integer of 16610 bits')
    """
    if isinstance(value, int) and value.bit_length() > 256:
        return f"an integer of {value.bit_length()} bits"
    if isinstance(value, bytes | str):
        return plain(repr(value[:LONGEST]))
    if value is None or isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple) and len(value) < 10 and all(isinstance(v, int) for v in value):
        return f"({', '.join(map(shown, value))}{',' if len(value) == 1 else ''})"
    return f"a {type(value).__name__}"


@contextmanager
def translated(refusal: Callable[[str], Exception]) -> Iterator[None]:
    """Turn whatever a library raises for bad input into a reader's own exception.

    Libraries promise no particular exceptions for input that is damaged or hostile, so none is
    listed here.

    Parameters
    ----------
    refusal : callable
        Makes the exception of a reason, one line.

    Raises
    ------
    Exception
        What `refusal` returns; MemoryError becomes one too, since sizes come from the input. An
        exception that the block raises of this type passes as it is.
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


def no_such_file(path: Path, remedy: str) -> DataError:
    """Return the error for a file that is not there, with how to get it."""
    return DataError(f"{path}: no such file; {remedy}")


def unreadable(path: Path, error: OSError) -> DataError:
    """Return the error for a file that is there and cannot be read."""
    return DataError(f"{path}: {error.strerror or plain(error)}; expected a file that can be read")
