"""Checking an implementation: the vectors, and then the spec beside it on random inputs."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import Failure, failures_of
from gxnor_ref.conform.formats.encoding import flatten
from gxnor_ref.conform.mutants import catches, equal_mistakes
from gxnor_ref.conform.outcome import FAILED, LEFT_OUT, NOT_IMPLEMENTED, PASSED, Outcome
from gxnor_ref.conform.registry import OPERATORS, no_operator
from gxnor_ref.conform.report import Report
from gxnor_ref.conform.search import search
from gxnor_ref.conform.vectors import load
from gxnor_ref.spec.domain import require, require_count
from gxnor_ref.spec.errors import DomainError, GxnorError, plain, shown

EXAMPLES = 50
"""Random inputs of each operator."""


class AnsweredError(GxnorError):
    """An implementation in another process refused the inputs: right if they are invalid."""


class FaultError(GxnorError):
    """An implementation gave no answer at all: it hung, crashed, or printed nonsense."""


class NotAskedError(FaultError):
    """An implementation was not asked, after too many faults."""


Implementation: TypeAlias = Mapping[str, Callable[..., Any]]


def check(
    implementation: object,
    vectors: str | os.PathLike[str] | None = None,
    examples: int = EXAMPLES,
    dtype: str | None = None,
) -> Report:
    """Check an implementation of any of the operators against vectors and spec.

    Parameters
    ----------
    implementation : mapping or object
        Callables by the names of the operators, which OPERATORS.md lists, as items or as
        attributes; those it lacks are reported as not implemented, and a mapping has no other
        items. Each takes its parameters by name, and returns its result, or several as a tuple in
        order or a mapping. For invalid inputs it raises any exception but NotImplementedError, with
        which it leaves a case out.
    vectors : path-like, optional
        Folder of a set of vectors; by default the small one of the package.
    examples : int, default 50
        Random inputs for each operator, drawn by hypothesis, always the same; 0: none.
    dtype : {"float32", "float64"}, optional
        Leave out the cases with arrays of the other precision, for who has but one.

    Returns
    -------
    Report
        `passed`, and for each clause its status and smallest failing case.

    Raises
    ------
    VectorError
        The vectors cannot be read or were altered.
    MissingExtraError
        hypothesis is needed and not installed.
    DomainError
        The implementation has none of the operators, an unknown name, or a value that is not
        callable, or one of other parameters; `examples` is not an integer >= 0; or `dtype` is not a
        precision.

    Examples
    --------
    >>> from gxnor_ref.spec.activation import phi_r
    >>> check({"phi_r": phi_r}, examples=0).passed
    True
    >>> report = check({"phi_r": lambda x, **_: np.sign(x)}, examples=0)
    >>> report.passed
    False
    """
    require(dtype in (None, "float32", "float64"), "dtype", dtype, "float32 or float64")
    require_count("examples", examples, 0)
    callables = callables_of(implementation)
    outcomes = []
    for case in load(vectors):
        function = callables.get(case.operator)
        if function is None or _has_precision(case, dtype):
            outcomes.append(run_case(case, function))
        else:
            outcomes.append(Outcome(case, LEFT_OUT, why="of another precision"))
    if examples:
        faulty = {o.case.operator for o in outcomes if _is_fault(o)}
        for name, function in callables.items():
            if name in faulty:
                outcomes.append(Outcome(_of_random(name), LEFT_OUT, why="after a fault"))
            else:
                outcomes += _differential(name, function, examples, dtype)
    return Report(outcomes)


def callables_of(implementation: object) -> dict[str, Callable[..., Any]]:
    """Return the operators that an implementation has, as `check` describes it.

    DomainError: it has none, a mapping has an unknown name or a value that is not callable, or a
    callable does not take its operator's parameters by name.
    """
    if isinstance(implementation, Mapping):
        for name, value in implementation.items():
            if name not in OPERATORS:
                raise DomainError(no_operator(name))
            require(callable(value), f"implementation[{name!r}]", shown(value), "a callable")
        named = implementation
    else:
        named = {name: getattr(implementation, name, None) for name in OPERATORS}
    found = {name: named[name] for name in OPERATORS if callable(named.get(name))}
    for name, function in found.items():
        _require_parameters(name, function)
    known = ", ".join(OPERATORS)
    require(bool(found), "implementation", "without an operator", f"one or more of {known}")
    return found


def _require_parameters(name: str, function: Callable[..., Any]) -> None:
    """Tell a callable that cannot be called from one that refuses its inputs."""
    parameters = [parameter.name for parameter in OPERATORS[name].parameters]
    try:
        signature = inspect.signature(function)
    except ValueError:
        return  # some callables of C have none
    try:
        signature.bind(**dict.fromkeys(parameters))
    except TypeError:
        require(False, f"signature of {name}", signature, f"({', '.join(parameters)})")


def run_case(case: Case, function: Callable[..., Any] | None) -> Outcome:
    """Run one case on an implementation of its operator."""
    if function is None:
        return Outcome(case, NOT_IMPLEMENTED)
    try:
        returned = function(**deepcopy(dict(case.inputs)))  # it may overwrite them
    except NotImplementedError:
        return Outcome(case, NOT_IMPLEMENTED)
    except FaultError as error:
        ran = not isinstance(error, NotAskedError)
        return Outcome(case, FAILED, Failure(str(error), got=error), ran)
    except Exception as error:
        if case.expected is None:
            return Outcome(case, PASSED)
        message = f"raised {type(error).__name__}: {error}"
        if isinstance(error, AnsweredError):
            message = f"answered with the error {str(error)!r}; expected results"
        return Outcome(case, FAILED, Failure(message, got=error))
    try:
        return _compared(case, returned)
    except Exception as error:
        message = f"returned what cannot be compared: {plain(error)}"
        return Outcome(case, FAILED, Failure(message, got=error))


def _compared(case: Case, returned: Any) -> Outcome:
    found = failures_of(case, returned)
    if not found:
        return Outcome(case, PASSED)
    if case.expected is None:
        return Outcome(case, FAILED, found[0], mistakes=["invalid_accepted"])
    mistakes = equal_mistakes(case, returned)
    return Outcome(case, FAILED, found[0], mistakes=mistakes, others=found[1:])


def _is_fault(outcome: Outcome) -> bool:
    return outcome.failure is not None and isinstance(outcome.failure.got, FaultError)


def _has_precision(case: Case, dtype: str | None) -> bool:
    """Whether a case has no arrays of floats of another precision."""
    leaves = (*flatten(case.inputs).values(), *(case.expected or {}).values())
    arrays = (leaf for leaf in leaves if isinstance(leaf, np.ndarray) and leaf.dtype.kind == "f")
    return dtype is None or all(array.dtype == dtype for array in arrays)


def _of_random(name: str) -> Case:
    """Case of an operator's random inputs, before there are any."""
    about = "random inputs, beside the spec"
    return Case(f"{name}/differential", OPERATORS[name].clause, about, (), {}, {})


def _differential(
    name: str, function: Callable[..., Any], examples: int, dtype: str | None
) -> list[Outcome]:
    """One outcome: passed, or the smallest failing inputs that hypothesis found."""
    operator = OPERATORS[name]
    seen: dict[str, Outcome] = {}
    calls: list[str] = []

    def agrees(inputs: Mapping[str, Any]) -> bool:
        if FAILED in seen and _is_fault(seen[FAILED]):
            return True  # one fault is enough: each costs a time-out or a restart
        with np.errstate(all="ignore"):
            expected = operator.expected(inputs)
            within = operator.within(inputs, expected)
        case = replace(_of_random(name), inputs=inputs, expected=expected, within=within)
        if not _has_precision(case, dtype):
            return True
        outcome = run_case(case, function)
        calls.append(outcome.status)
        seen[outcome.status] = outcome
        return outcome.status != FAILED

    search(name, agrees, examples)
    # The last failure is the smallest: hypothesis ends with it.
    for status in (FAILED, PASSED, NOT_IMPLEMENTED):
        if status in seen:
            outcome = seen[status]
            if status == FAILED:
                caught = replace(outcome.case, catches=catches(outcome.case))
                outcome = replace(outcome, case=caught)
            return [replace(outcome, calls=len(calls))]
    return []
