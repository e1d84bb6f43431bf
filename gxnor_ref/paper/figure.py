"""What a figure of the report consists of: numbers, statements about them, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

Cell: TypeAlias = str | int | float
"""An entry of a table; files have its numbers as Python writes them."""


class Share(float):
    """A number between 0 and 1 that the page writes as a percentage.

    >>> Share(0.9932)
    99.32 %
    >>> str(Share(0.9932))
    '0.9932'
    """

    def __repr__(self) -> str:
        return f"{100 * self:.2f} %"

    __str__ = float.__repr__


@dataclass(frozen=True)
class Table:
    """Numbers with a name, which may end in a unit, for each column."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True)
class Finding:
    """A statement of the paper, beside what this report's numbers say."""

    paper: str  # the statement, with the paper's figures
    here: str  # the same, with this report's figures
    agrees: bool | None  # None where the numbers do not decide it
    why: str = "not decided"  # what is too scarce to decide it
    trained: bool = False  # decided by trainings, not by the code alone

    @property
    def verdict(self) -> str:
        """Agreement in words: "agrees", "differs", or why neither."""
        return {True: "agrees", False: "differs", None: self.why}[self.agrees]


@dataclass(frozen=True)
class Result:
    """A computed figure."""

    alt: str  # what the picture shows, for readers who cannot see it
    table: Table
    findings: Sequence[Finding]
    size: tuple[float, float]  # of the picture, width and height in inches
    draw: Callable[[Canvas], None]  # on an empty matplotlib figure of that size
    setting: str  # the parameters used, in a sentence
    # More numbers, such as the points of a curve; each goes to its own file.
    series: dict[str, Table] = field(default_factory=dict)
    shown: tuple[str, ...] = ()  # those of them that the page shows too
