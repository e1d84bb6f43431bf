"""Deliberately wrong implementations."""

from __future__ import annotations

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.cases import build


def write_cases(size: str) -> list[Case]:
    """Write the cases of a set, each with the mistakes that it catches.

    Parameters
    ----------
    size : {"small", "medium", "large"}
        Which set.

    Returns
    -------
    list of Case
        The cases.
    """
    return build(size)
