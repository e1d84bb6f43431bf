"""Which case catches which of the mutants, each one mistake away from the spec.

They show that the cases catch the mistakes, they say which case catches which, and a wrong answer
that equals a mutant's tells its author what went wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import Failure, passes
from gxnor_ref.conform.formats.encoding import Array, flatten
from gxnor_ref.conform.registry import MUTANTS, OPERATORS, build
from gxnor_ref.nn.trace import unequal


class Caught(NamedTuple):
    """Whether a mutant is caught, and by which case first."""

    name: str
    operator: str
    caught: bool
    case: str | None
    clause: str | None


def write_cases(size: str) -> list[Case]:
    """Write the "small", "medium" or "large" set, each case with the mistakes it catches."""
    return [replace(case, catches=catches(case)) for case in build(size)]


def catches(case: Case) -> tuple[str, ...]:
    """Names in `MISTAKES` of the mistakes that a case catches."""
    own = (m for m in MUTANTS if m.operator == case.operator)
    return tuple(dict.fromkeys(m.mistake for m in own if fails(m.on(case), case)))


def fails(implementation: Callable[..., Any], case: Case) -> bool:
    """Whether an implementation fails a case, or raises where values are expected."""
    try:
        with np.errstate(all="ignore"):
            returned = implementation(**case.inputs)
    except (ArithmeticError, ValueError, LookupError):
        return case.expected is not None
    return not passes(case, returned)


def catch(cases: Sequence[Case]) -> list[Caught]:
    """Run every mutant against a set."""
    found = []
    for mutant in MUTANTS:
        own = (case for case in cases if case.operator == mutant.operator)
        first = next((case for case in own if fails(mutant.on(case), case)), None)
        case, clause = (first.id, first.clause) if first else (None, None)
        found.append(Caught(mutant.mistake, mutant.operator, first is not None, case, clause))
    return found


def equal_mistakes(case: Case, returned: Any) -> list[str]:
    """Names in `MISTAKES` of the mutants that return just this for a case that failed."""
    return [mistake for mistake, answer in _answers(case) if passes(answer, returned)]


def spoils_as_much(mistake: str, case: Case, failures: Iterable[Failure | None]) -> bool:
    """Whether a mistake makes the same results wrong, and each wrong element in its direction."""
    answer = next((answer for name, answer in _answers(case) if name == mistake), None)
    if answer is None or answer.expected is None or case.expected is None:
        return False
    failed = {failure.result: failure for failure in failures if failure is not None}
    for path, expected in case.expected.items():
        theirs, failure = answer.expected.get(path), failed.get(path)
        if theirs is None or theirs.shape != expected.shape:
            return False
        within = case.within.get(path, 0.0)
        spoilt = unequal(expected, theirs, within)
        if failure is None:
            if spoilt.any():
                return False
            continue
        if failure.element is None:
            return False
        got = np.asarray(failure.got)
        wrong = unequal(expected, got, within)
        if (wrong & ~spoilt).any() or (wrong & ((got > expected) != (theirs > expected))).any():
            return False
    return True


@lru_cache(maxsize=1024)
def _answers(case: Case) -> list[tuple[str, Case]]:
    """What each mutant returns, as a case that expects it."""
    found = []
    for mutant in MUTANTS:
        if mutant.operator != case.operator:
            continue
        try:
            with np.errstate(all="ignore"):
                returned = mutant.on(case)(**case.inputs)
                wrong = flatten(OPERATORS[case.operator].named(returned))
        except (ArithmeticError, ValueError, LookupError):
            continue
        made = {path: np.asarray(value) for path, value in wrong.items()}
        found.append((mutant.mistake, replace(case, expected=made, within=_around(made, case))))
    return found


def _around(made: dict[str, Array], case: Case) -> dict[str, Array]:
    """How near another answer has to be to a mutant's to equal it: the bounds of the case.

    Whoever makes the same mistake rounds in other places than the mutant: where the mutant's answer
    is far from the expected one, some ulps are admitted.
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
