"""A deliberately wrong implementation of an operator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Mutant(NamedTuple):
    """A wrong implementation.

    Attributes
    ----------
    mistake : str
        Name in `MISTAKES`.
    operator : str
        What it implements.
    implementation : callable
        How.
    """

    mistake: str
    operator: str
    implementation: Callable[..., Any]
