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

    Examples
    --------
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
    """Numbers with a name for each column.

    Attributes
    ----------
    columns : tuple of str
        Names, which may end in a unit.
    rows : sequence of tuples
        One entry for each column.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True)
class Finding:
    """A statement of the paper, beside what the numbers of this report say.

    Attributes
    ----------
    paper : str
        The statement, in the paper's figures.
    here : str
        The same of this report, in figures of its own.
    agrees : bool or None
        Whether they agree; None where the numbers do not decide it.
    why : str
        What is too few to decide it.
    trained : bool
        Whether trainings decide it, or the code itself.
    """

    paper: str
    here: str
    agrees: bool | None
    why: str = "not decided"
    trained: bool = False

    @property
    def verdict(self) -> str:
        """Agreement in words: "agrees", "differs", or why neither."""
        return {True: "agrees", False: "differs", None: self.why}[self.agrees]


@dataclass(frozen=True)
class Result:
    """A computed figure.

    Attributes
    ----------
    alt : str
        What the picture shows, for a reader who does not see it.
    table : Table
        The numbers that stand beside the picture.
    findings : sequence of Finding
        What agrees with the paper and what does not.
    size : (float, float)
        Width and height of the picture, inches.
    draw : callable
        Draws the picture on an empty matplotlib figure of that size.
    setting : str
        The parameters that were used, in a sentence.
    series : dict of str to Table
        Further numbers by name, such as the points of a curve; each goes to a file of its own.
    """

    alt: str
    table: Table
    findings: Sequence[Finding]
    size: tuple[float, float]
    draw: Callable[[Canvas], None]
    setting: str
    series: dict[str, Table] = field(default_factory=dict)
