"""What became of a case, and how a failure is described."""

from __future__ import annotations

import json
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import Failure
from gxnor_ref.conform.formats.encoding import DTYPES, encode, flatten
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.spec.errors import GxnorError, plain

PASSED, FAILED = "passed", "failed"
NOT_IMPLEMENTED, LEFT_OUT = "not implemented", "left out"
"""What can become of a case, and of a clause."""

SHOWN = 12
"""Elements of an array in a text; JSON has all of them."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """What became of one case."""

    case: Case
    status: str  # "passed", "failed", "not implemented" or "left out"
    failure: Failure | None = None
    ran: bool = True  # False where it failed because of earlier faults
    why: str = ""  # what it was left out for
    # Names of the mistakes that return just what was returned.
    mistakes: list[str] = field(default_factory=list)
    others: list[Failure] = field(default_factory=list)  # what else differs, beside the first
    calls: int = 1  # how often the implementation was called for it

    @property
    def ulps(self) -> float | None:
        """Largest difference in ulps of its result's largest element; None beyond floats."""
        found = [d.ulps for d in (self.failure, *self.others) if d is not None]
        return None if None in found else max((u for u in found if u is not None), default=None)

    @property
    def clause(self) -> str | None:
        """Clauses of the first result that differs, where those of the case are many."""
        assert self.failure is not None
        operator = OPERATORS.get(self.case.operator)  # none where a program gave no hello
        return None if operator is None else operator.clause_of(self.failure.result)

    @property
    def size(self) -> int:
        """Number of elements of the inputs: how small a failing case is."""
        return sum(np.size(value) for value in flatten(self.case.inputs).values())

    def explain(self) -> str:
        """Describe a failure: inputs, expected, got, first element that differs, clause."""
        assert self.failure is not None
        case, d = self.case, self.failure
        lines = [
            f"{case.id}: {d.message}",
            f"  about     {case.about}",
            f"  clause    {case.clause}",
            *(f"  here      {clause}, of {d.result}" for clause in [self.clause] if clause),
        ]
        for path, value in flatten(case.inputs).items():
            lines.append(f"  input     {path} = {_short(value)}")
        if case.expected is None:
            lines.append("  expected  an error")
        elif d.result or len(case.expected) == 1:
            paths = [d.result] if d.result in case.expected else list(case.expected)
            lines += [f"  expected  {path} = {_short(case.expected[path])}" for path in paths]
        if isinstance(d.got, Exception):
            lines += [f"  raised    {place}" for place in _raised_at(d.got)]
        elif d.got is not None:
            lines.append(f"  got       {_short(d.got)}")
        parts = [f"{name} = {value!s}" for name, value in self._element().items()]
        lines += [f"  element   {', '.join(parts)}"] if parts else []
        lines += [f"  as well   {other.message}" for other in self.others]
        lines += [f"  right     {', '.join(right)}" for right in [self._right()] if right]
        return "\n".join(lines)

    def _element(self) -> dict[str, Any]:
        """Inputs of the first element that differs, and what the spec makes of them on the way.

        An input counts if it has an element for each of the result.
        """
        case, d = self.case, self.failure
        if d is None or not d.element or case.expected is None:
            return {}
        working = OPERATORS[case.operator].working
        parts = {**case.inputs, **(working(**case.inputs) if working else {})}
        shape = case.expected[d.result].shape
        return {
            name: part[d.element]
            for name, part in parts.items()
            if isinstance(part, np.ndarray) and part.shape == shape
        }

    def _right(self) -> list[str]:
        """Results without a difference, where others have one."""
        results = {path.partition("/")[0] for path in self.case.expected or {}}
        differ = {d.result.partition("/")[0] for d in (self.failure, *self.others) if d is not None}
        return sorted(results - differ) if differ & results else []

    def record(self) -> dict[str, Any]:
        """Describe a failure for JSON: all that `explain` says, with whole arrays."""
        assert self.failure is not None
        case, d = self.case, self.failure
        return {
            "case": case.id,
            "clause": case.clause,
            "clause_of_result": self.clause,
            "about": case.about,
            "message": d.message,
            "inputs": encode(case.inputs),
            "expected": None if case.expected is None else encode(case.expected),
            "result": d.result,
            "element": d.element,
            "expected_element": _plain(d.expected_element),
            "got_element": _plain(d.got_element),
            "got": encode(d.got) if _encodable(d.got) else _short(d.got),
            "at_element": {name: _plain(of.item()) for name, of in self._element().items()},
            "right": self._right(),
            "others": [other.message for other in self.others],
        }


def _raised_at(error: Exception) -> list[str]:
    """Where an implementation raised it; an error of our own says all in its message."""
    if isinstance(error, GxnorError):
        return []
    _, *frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames[-1:]]


def _plain(value: Any) -> Any:
    """JSON has no infinity and no NaN."""
    return str(value) if isinstance(value, float) and not np.isfinite(value) else value


def _encodable(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.name in DTYPES


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return json.dumps(list(value))
    if isinstance(value, np.ndarray):
        numbers = " ".join(map(str, value.reshape(-1)[:SHOWN]))
        more = " ..." if value.size > SHOWN else ""
        return f"[{numbers}{more}] {value.dtype} of shape {value.shape}"
    return plain(repr(value))
