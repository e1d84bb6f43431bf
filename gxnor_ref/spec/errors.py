"""The exceptions of the package: one base, and the spec's own; and how messages quote values."""

from collections.abc import Iterable
from typing import TypeGuard


class GxnorError(Exception):
    """Base of every exception but TypeError that this package raises on purpose.

    The message names the argument or the file, the value found there, and what was expected. It is
    printable, even where a name or a value is not.
    """

    def __str__(self) -> str:
        return plain(super().__str__(), most=None)


class DomainError(GxnorError, ValueError):
    """An argument lies outside the domain of the clause that the called function states."""


class NotFiniteError(DomainError):
    """An array holds an infinity or a NaN: usually numbers that have overflowed before."""


LONGEST = 200
"""Characters of a foreign text that a message quotes."""


def plain(text: object, most: int | None = LONGEST, kept: str = "") -> str:
    r"""Text of unknown origin as a message may show it: printable, and not too long.

    Parameters
    ----------
    text : object
        A string, or what has one.
    most : int or None
        Length of the result at most: a longer text loses its middle. None: any length.
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
    string = _cut(str(text), most)
    if string.isprintable():
        return string
    escaped = (c if c.isprintable() or c in kept else ascii(c)[1:-1] for c in string)
    return _cut("".join(escaped), most)


def _cut(string: str, most: int | None) -> str:
    if most is None or len(string) <= most:
        return string
    half = (most - len(" ... ")) // 2
    return f"{string[:half]} ... {string[-half:]}"


def is_plain(text: object) -> TypeGuard[str]:
    """Tell whether a text is printable, and not too long, as `plain` makes it.

    Parameters
    ----------
    text : object
        Any value.

    Returns
    -------
    bool
        Also False for anything that is not a string.
    """
    return isinstance(text, str) and text.isprintable() and len(text) <= LONGEST


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


def suggestion(name: str, names: Iterable[str]) -> str:
    """Suggest the name that was likely meant.

    Parameters
    ----------
    name : str
        A name that is not known.
    names : iterable of str
        Those that are.

    Returns
    -------
    str
        A sentence with a space before it, or nothing where no name is near.

    Examples
    --------
    >>> suggestion("mnsit", ["digits", "mnist"])
    " Did you mean 'mnist'?"
    """
    from difflib import get_close_matches

    near = get_close_matches(name, list(names), 1)
    return f" Did you mean {near[0]!r}?" if near else ""


def installing(*what: str) -> str:
    """Return the command that installs packages where this Python finds them.

    Parameters
    ----------
    *what : str
        What pip takes: requirements and options.

    Returns
    -------
    str
        A line for a shell. The ``pip`` that a shell finds may be another environment's, and one
        that uv made has none.
    """
    import shlex
    import shutil
    import sys
    from importlib.util import find_spec
    from pathlib import Path

    python = sys.executable or "python"
    pip = shutil.which("pip")
    if pip and Path(pip).parent == Path(python).parent:
        command = ["pip", "install"]
    elif find_spec("pip"):
        command = [python, "-m", "pip", "install"]
    else:
        command = ["uv", "pip", "install", "--python", python]
    return shlex.join([*command, *what])
