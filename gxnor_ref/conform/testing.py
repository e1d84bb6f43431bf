"""The vectors as tests in a pytest suite of one's own."""

from __future__ import annotations

import os
from typing import Any

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.checker import callables_of, run_case
from gxnor_ref.conform.outcome import FAILED, NOT_IMPLEMENTED
from gxnor_ref.conform.registry import MISTAKES
from gxnor_ref.conform.vectors import load
from gxnor_ref.data.extras import require_extra


def cases(implementation: object, vectors: str | os.PathLike[str] | None = None) -> list[Any]:
    """Make parameters for `pytest.mark.parametrize`.

    Parameters
    ----------
    implementation : mapping or object
        As in `gxnor_ref.conform.check`.
    vectors : path-like, optional
        Folder of a set of vectors; by default the small one of the package.

    Returns
    -------
    list of pytest.param
        The cases of the operators that the implementation has, named as in the vectors.

    Raises
    ------
    VectorError
        The vectors cannot be read or were altered.
    DomainError
        As in `gxnor_ref.conform.check`.

    Examples
    --------
    In a file test_conform.py::

        @pytest.mark.parametrize("case", cases(my_implementation))
        def test_conforms(case):
            verify(case, my_implementation)
    """
    pytest = require_extra("pytest", "test")
    names = callables_of(implementation)
    return [pytest.param(case, id=case.id) for case in load(vectors) if case.operator in names]


def verify(case: Case, implementation: object) -> None:
    """Fail the test if the implementation fails the case; skip it where it is not implemented.

    Parameters
    ----------
    case : Case
        One of `cases`.
    implementation : mapping or object
        As in `gxnor_ref.conform.check`.

    Raises
    ------
    AssertionError
        It fails; the message has inputs, expected, got, clause, and mistakes that look alike.
    """
    __tracebackhide__ = True
    outcome = run_case(case, callables_of(implementation).get(case.operator))
    if outcome.status == NOT_IMPLEMENTED:
        require_extra("pytest", "test").skip(f"{case.id} is not implemented")
    if outcome.status == FAILED:
        assert outcome.failure is not None
        got = outcome.failure.got
        # One case alone says less than a whole check: what returns the same may be something else.
        hints = [f"  perhaps   {name}: {MISTAKES[name]}" for name in outcome.mistakes]
        message = "\n".join([outcome.explain(), *hints])
        raise AssertionError(message) from got if isinstance(got, Exception) else None
