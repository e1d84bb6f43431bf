"""What a check found, as text, JSON and JUnit XML."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from gxnor_ref.conform.explain import Explanation, explain
from gxnor_ref.conform.outcome import FAILED, LEFT_OUT, NOT_IMPLEMENTED, PASSED, Outcome
from gxnor_ref.conform.registry import MISTAKES

SUITES = "gxnor-ref conform"
"""Name of all suites in JUnit's XML, which tells our reports."""


@dataclass(frozen=True)
class Clause:
    """All cases of one operator that pin one clause; `own` are all outcomes of the operator."""

    operator: str
    clause: str
    outcomes: list[Outcome]
    own: list[Outcome]

    @property
    def failed(self) -> list[Outcome]:
        """Those that failed: what ran first, then valid inputs, then the smallest."""
        failed = (outcome for outcome in self.outcomes if outcome.status == FAILED)
        return sorted(failed, key=lambda o: (not o.ran, o.case.expected is None, o.size))

    @property
    def left_out(self) -> dict[str, int]:
        """How many cases were left out, by what they were left out for."""
        return Counter(o.why for o in self.outcomes if o.status == LEFT_OUT)

    @property
    def calls(self) -> int:
        """How often the implementation was called."""
        return sum(o.calls for o in self.outcomes if o.status in (PASSED, FAILED))

    @property
    def explanation(self) -> Explanation:
        """What explains the failures."""
        return explain(self.failed, self.own)

    @property
    def smallest(self) -> Outcome | None:
        """The smallest that failed."""
        return self.failed[0] if self.failed else None

    @property
    def status(self) -> str:
        """Failed if one failed, else passed if one passed; left out if all were."""
        found = {outcome.status for outcome in self.outcomes}
        return next(s for s in (FAILED, PASSED, NOT_IMPLEMENTED, LEFT_OUT) if s in found)

    def explain(self) -> str:
        """Describe in several lines the smallest failure, and what explains all of them."""
        smallest = self.smallest
        assert smallest is not None
        return "\n".join([smallest.explain(), *_explained(self.explanation)])


@dataclass(frozen=True)
class Report:
    """Result of a check.

    Attributes
    ----------
    outcomes : list of Outcome
        What became of each case, in order.
    """

    outcomes: list[Outcome]

    @property
    def passed(self) -> bool:
        """Whether something was checked and nothing failed."""
        statuses = {outcome.status for outcome in self.outcomes}
        return PASSED in statuses and FAILED not in statuses

    @property
    def clauses(self) -> list[Clause]:
        """Outcomes by operator and clause."""
        groups: dict[tuple[str, str], list[Outcome]] = {}
        for outcome in self.outcomes:
            key = (outcome.case.operator, outcome.case.clause)
            groups.setdefault(key, []).append(outcome)
        own: dict[str, list[Outcome]] = {}
        for outcome in self.outcomes:
            own.setdefault(outcome.case.operator, []).append(outcome)
        return [Clause(*key, outcomes, own[key[0]]) for key, outcomes in groups.items()]

    def __str__(self) -> str:
        """One line for each clause, the smallest failing case, and what is not implemented."""
        lines = []
        ran = {o.case.operator for o in self.outcomes if o.status != NOT_IMPLEMENTED}
        for clause in self.clauses:
            if clause.operator not in ran:
                continue
            count = len(clause.outcomes)
            counts = [f"{count} case{'s'[: count > 1]}"]
            counts += [f"{clause.calls} calls"] if clause.calls > count else []
            counts += [f"{len(clause.failed)} failed"] if clause.failed else []
            counts += [f"{some} left out, {why}" for why, some in clause.left_out.items()]
            lines.append(
                f"{clause.status:<15}  {clause.operator:<23}  {clause.clause}"
                f"  ({', '.join(counts)})"
            )
            if clause.failed:
                lines += ["    " + line for line in clause.explain().splitlines()]
        absent = dict.fromkeys(c.operator for c in self.clauses if c.operator not in ran)
        if absent:
            text = f"{NOT_IMPLEMENTED:<15}  {', '.join(absent)}"
            lines += textwrap.wrap(text, 100, subsequent_indent=" " * 17)
        lines += self._of_another_precision()
        lines.append(self.summary())
        return "\n".join(lines)

    def _of_another_precision(self) -> list[str]:
        """One line, where float32 results fail many cases of float64."""
        wrong = [
            outcome
            for outcome in self.outcomes
            if outcome.failure is not None
            and ".dtype is float32; expected float64" in outcome.failure.message
        ]
        if len(wrong) < 2:
            return []
        return [
            f"{len(wrong)} results are float32 where the cases want float64: use --dtype float32, "
            'or check(..., dtype="float32"), to leave these cases out'
        ]

    def summary(self) -> str:
        """Count the cases.

        Returns
        -------
        str
            One line.
        """
        counts = {
            status: sum(outcome.status == status for outcome in self.outcomes)
            for status in (PASSED, FAILED, NOT_IMPLEMENTED, LEFT_OUT)
        }
        if not counts[LEFT_OUT]:
            del counts[LEFT_OUT]
        nothing = "" if counts[PASSED] or counts[FAILED] else ": nothing was checked"
        return ", ".join(f"{count} {status}" for status, count in counts.items()) + nothing

    def record(self) -> dict[str, Any]:
        """Describe the report for JSON.

        Returns
        -------
        dict
            "passed", and in "clauses" the status, numbers of cases and calls, smallest failing
            case and explanation of each, and how many cases were left out for what.
        """
        return {
            "passed": self.passed,
            "clauses": [
                {
                    "operator": clause.operator,
                    "clause": clause.clause,
                    "status": clause.status,
                    "cases": len(clause.outcomes),
                    "calls": clause.calls,
                    "failed": len(clause.failed),
                    "left_out": clause.left_out,
                    "smallest": clause.smallest.record() if clause.smallest else None,
                    **clause.explanation.record(),
                }
                for clause in self.clauses
            ],
        }

    def junit(self) -> bytes:
        """Write the report as JUnit XML.

        Returns
        -------
        bytes
            A `testsuites` element with one suite for each operator.
        """
        root = ET.Element("testsuites", {"name": SUITES, **_counts(self.outcomes)})
        explained = {}
        for clause in self.clauses:
            found = clause.explanation
            for outcome in clause.failed:
                is_valid = outcome.case.expected is not None
                lines = _of_valid(found) if is_valid else _likely(outcome.mistakes)
                explained[id(outcome)] = lines
        for operator in dict.fromkeys(outcome.case.operator for outcome in self.outcomes):
            own = [outcome for outcome in self.outcomes if outcome.case.operator == operator]
            suite = ET.SubElement(root, "testsuite", {"name": operator, **_counts(own)})
            for outcome in own:
                name = outcome.case.id.partition("/")[2]
                test = ET.SubElement(suite, "testcase", classname=operator, name=name)
                if outcome.failure is not None:
                    message = _printable(outcome.failure.message)
                    failure = ET.SubElement(test, "failure", message=message)
                    text = "\n".join([outcome.explain(), *explained[id(outcome)]])
                    failure.text = _printable(text)
                elif outcome.status != PASSED:
                    message = f"{outcome.status}, {outcome.why}".removesuffix(", ")
                    ET.SubElement(test, "skipped", message=message)
        ET.indent(root)
        return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _counts(outcomes: Iterable[Outcome]) -> dict[str, str]:
    statuses = [outcome.status for outcome in outcomes]
    return {
        "tests": str(len(statuses)),
        "failures": str(statuses.count(FAILED)),
        "errors": "0",
        "skipped": str(statuses.count(NOT_IMPLEMENTED) + statuses.count(LEFT_OUT)),
    }


def _explained(found: Explanation) -> list[str]:
    """Lines for what explains the failures of a clause."""
    lines = _of_valid(found)
    if found.failures and found.accepted:
        inputs = (
            "1 invalid input is" if found.accepted == 1 else f"{found.accepted} invalid inputs are"
        )
        lines.append(f"  also      {inputs} accepted")
    return lines


def _likely(names: Iterable[str]) -> list[str]:
    return [f"  likely    {name}: {MISTAKES[name]}" for name in names]


def _of_valid(found: Explanation) -> list[str]:
    """Lines for what explains the failures of valid inputs."""
    lines = _likely(found.likely)
    for name, count in found.partly.items():
        lines.append(f"  explains {count} of {found.failures}  {name}: {MISTAKES[name]}")
    if found.ulps is not None:
        lines.append(
            f"  rounding  what differs first is right to {found.ulps:.3g} ulps: {ROUNDING}"
        )
    for name in found.common:
        about = f"{name}: {MISTAKES[name]}"
        lines.append(f"  related   {about}; it fails in just these cases, with other results")
    return lines


ROUNDING = (
    "another order of operations, a contraction (FMA), wider or flushed numbers, or a function of "
    "a library"
)


def _printable(text: str) -> str:
    """XML has no place for control characters."""
    return "".join(c if c.isprintable() or c == "\n" else "?" for c in text)
