"""Domain checks and array types that every operation of the spec shares."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.errors import DomainError, NotFiniteError

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
"""Real numbers, float32 or float64; an operation returns the precision that it was given."""

Integers: TypeAlias = npt.NDArray[np.integer[Any]]
"""State indices, labels or exact sums."""


def require(condition: bool, argument: str, value: object, expected: str) -> None:
    """Raise DomainError with the argument's name, its value and what was expected."""
    if not condition:
        raise DomainError(f"{argument} is {value}; expected {expected}")


def require_count(argument: str, value: object, least: int, most: int | None = None) -> None:
    """Require an integer in [least, most]."""
    # Every kernel call comes here several times: words are put together for an error alone.
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
        if value >= least and (most is None or value <= most):
            return
        found = str(value)
    else:
        found = repr(value)
    expected = f"an integer >= {least}" if most is None else f"an integer in {least}..{most}"
    raise DomainError(f"{argument} is {found}; expected {expected}")


def require_positive(argument: str, value: float) -> None:
    """Require a finite number above zero."""
    require(math.isfinite(value) and value > 0, argument, value, "a finite number > 0")


def require_finite(argument: str, values: Floats) -> None:
    """Require that no element is NaN or infinite; name the first that is."""
    finite = np.isfinite(values)
    if not finite.all():
        at = tuple(int(i) for i in np.argwhere(~finite)[0])
        element = f"{argument}[{', '.join(map(str, at))}]" if at else argument
        raise NotFiniteError(f"{element} is {values[at]}; expected a finite number")


def require_shape(argument: str, values: npt.NDArray[Any], expected: tuple[int | str, ...]) -> None:
    """Require a shape; a letter in `expected` admits any length there."""
    fits = len(values.shape) == len(expected) and all(
        isinstance(want, str) or have == want
        for have, want in zip(values.shape, expected, strict=False)
    )
    if not fits:
        wanted = ", ".join(map(str, expected)) + ("," if len(expected) == 1 else "")
        require(False, f"{argument}.shape", values.shape, f"({wanted})")


def require_choice(argument: str, value: str, choices: tuple[str, ...]) -> None:
    """Require one of the named options."""
    require(value in choices, argument, repr(value), "one of " + ", ".join(map(repr, choices)))
