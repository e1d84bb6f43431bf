"""Which case catches which of the mutants, each one mistake away from the spec.

They show that the cases catch the mistakes, they say which case catches which, and a wrong answer
that equals a mutant's tells its author what went wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import failures_of
from gxnor_ref.conform.formats.encoding import Array, flatten
from gxnor_ref.conform.registry import MUTANTS, OPERATORS, build


class Caught(NamedTuple):
    """Whether a mutant is caught, and by what.

    Attributes
    ----------
    name, operator : str
        Mistake and operator.
    caught : bool
        Whether a case fails.
    case, clause : str or None
        The first that does.
    """

    name: str
    operator: str
    caught: bool
    case: str | None
    clause: str | None


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
    return [replace(case, catches=catches(case)) for case in build(size)]


def catches(case: Case) -> tuple[str, ...]:
    """Name the mistakes that a case catches.

    Parameters
    ----------
    case : Case
        The case.

    Returns
    -------
    tuple of str
        Names in `MISTAKES`.
    """
    own = (m for m in MUTANTS if m.operator == case.operator)
    return tuple(dict.fromkeys(m.mistake for m in own if fails(m.implementation, case)))


def fails(implementation: Callable[..., Any], case: Case) -> bool:
    """Whether an implementation fails a case.

    Parameters
    ----------
    implementation : callable
        Of the case's operator.
    case : Case
        The case.

    Returns
    -------
    bool
        Also true for an exception where values are expected.
    """
    try:
        with np.errstate(all="ignore"):
            returned = implementation(**case.inputs)
    except (ArithmeticError, ValueError, LookupError):
        return case.expected is not None
    return bool(failures_of(case, returned))


def catch(cases: Sequence[Case]) -> list[Caught]:
    """Run every mutant against a set.

    Parameters
    ----------
    cases : sequence of Case
        The set.

    Returns
    -------
    list of Caught
        One for each mutant.
    """
    found = []
    for mistake, operator, implementation in MUTANTS:
        own = (case for case in cases if case.operator == operator)
        first = next((case for case in own if fails(implementation, case)), None)
        case, clause = (first.id, first.clause) if first else (None, None)
        found.append(Caught(mistake, operator, first is not None, case, clause))
    return found


def equal_mistakes(case: Case, returned: Any) -> list[str]:
    """Name the mistakes with which one returns just this.

    Parameters
    ----------
    case : Case
        A case that failed.
    returned : object
        What the implementation returned.

    Returns
    -------
    list of str
        Names in `MISTAKES`; none if no mutant returns it.
    """
    return [mistake for mistake, answer in _answers(case) if not failures_of(answer, returned)]


@lru_cache(maxsize=1024)
def _answers(case: Case) -> list[tuple[str, Case]]:
    """What each mutant returns, as a case that expects it."""
    found = []
    for mistake, operator, implementation in MUTANTS:
        if operator != case.operator:
            continue
        try:
            with np.errstate(all="ignore"):
                wrong = flatten(OPERATORS[operator].named(implementation(**case.inputs)))
        except (ArithmeticError, ValueError, LookupError):
            continue
        made = {path: np.asarray(value) for path, value in wrong.items()}
        found.append((mistake, replace(case, expected=made, within=_around(made, case))))
    return found


def _around(made: dict[str, Array], case: Case) -> dict[str, Array]:
    """Within what of a mutant's answer another is equal to it: the bounds of the case.

    Who makes a mistake of logic rounds elsewhere than the mutant: where its answer is far from
    what is expected, some ulps are admitted.
    """
    assert case.expected is not None
    within = {p: b for p, b in case.within.items() if p in made and made[p].shape == b.shape}
    slack, far = {}, False
    for path, values in made.items():
        expected = case.expected.get(path)
        if expected is None or values.dtype.kind != "f" or values.shape != expected.shape:
            continue
        finite = np.abs(values[np.isfinite(values)]).max(initial=0.0)
        ulp = float(np.finfo(values.dtype).eps) * float(finite)
        with np.errstate(all="ignore"):
            far |= bool((np.abs(values - expected) > FAR * ulp).any())
        slack[path] = np.full(values.shape, SLACK * ulp)
    if far:
        for path, limit in slack.items():
            within[path] = limit + within.get(path, 0.0)
    return within


FAR, SLACK = 2.0**12, 16.0
"""In ulps of the largest element: what is no rounding, and what is admitted then."""
