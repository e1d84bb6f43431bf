"""What the cases are made with: inputs to cases, and floats beside floats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.encoding import Array
from gxnor_ref.conform.operators import OPERATORS
from gxnor_ref.spec.errors import DomainError

Cases: TypeAlias = Iterator[Case]


def case(id: str, about: str, clause: str = "", **inputs: Any) -> Case:
    """Make a case of valid inputs.

    Parameters
    ----------
    id, about, clause
        As in `Case`; without a clause, the operator's.
    **inputs
        Arguments by name.

    Returns
    -------
    Case
        With what the spec makes of them.
    """
    operator = OPERATORS[id.partition("/")[0]]
    with np.errstate(over="ignore", under="ignore"):
        expected = operator.expected(inputs)
        within = operator.within(inputs, expected)
    return Case(id, clause or operator.clause, about, (), inputs, expected, within)


def bad(id: str, about: str, clause: str = "", **inputs: Any) -> Case:
    """Make a case of inputs outside the operator's domain.

    Parameters
    ----------
    id, about, clause, **inputs
        As in `case`.

    Returns
    -------
    Case
        One that expects an error.
    """
    operator = OPERATORS[id.partition("/")[0]]
    try:
        operator.expected(inputs)
    except DomainError:
        return Case(id, clause or operator.clause, about, (), inputs, None)
    raise AssertionError(f"{id} is no error")


def f32(*values: float) -> Array:
    """Make a float32 array."""
    return np.array(values, np.float32)


def f64(*values: float) -> Array:
    """Make a float64 array."""
    return np.array(values, np.float64)


def around(points: Array) -> Array:
    """Each point between its neighbors in its own precision."""
    below, above = np.nextafter(points, -np.inf), np.nextafter(points, np.inf)
    return np.asarray(np.stack([below, points, above], axis=-1).reshape(-1), points.dtype)
