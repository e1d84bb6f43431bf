"""What went wrong, from all outcomes of an operator: a name only where everything agrees with it.

Many mistakes look alike on one case. A mistake is consistent with an implementation if it returns
what the mutant returns on the cases that catch the mistake: none of them passes, and at most one in
ten fails otherwise. A consistent mistake is likely where it explains all failures of a clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from gxnor_ref.conform.mutants import spoils_as_much
from gxnor_ref.conform.outcome import Outcome

MOST_ULPS = 64
"""Differences of so many ulps, of the largest element of a result, are rounding."""

ROUNDED = {"tau": "tanh_of_the_library"}
"""By operator: the mistake of those whose results are right but for rounding."""


class Explanation(NamedTuple):
    """What explains the failures of a clause."""

    failures: int  # number of failures of valid inputs
    accepted: int  # number of invalid inputs that were accepted
    # Mistakes that explain all failures of valid inputs; without these, "invalid_accepted" where
    # all that failed was accepted.
    likely: list[str]
    # How many of them a mistake explains, where none explains all; a single one may be chance.
    partly: dict[str, int]
    ulps: float | None  # the largest difference, where none explains all and it looks like rounding
    # Where nothing else helps: the one mistake that each failing case catches and no passing one.
    common: list[str]

    def record(self) -> dict[str, Any]:
        """What explains them, for JSON."""
        return {
            "likely": self.likely,
            "accepted": self.accepted,
            "explains": self.partly,
            "ulps": self.ulps,
            "common": self.common,
        }


def explain(failed: Sequence[Outcome], own: Sequence[Outcome]) -> Explanation:
    """Explain the failures of a clause, given all outcomes of its operator."""
    valid = [outcome for outcome in failed if outcome.case.expected is not None]
    accepted = sum("invalid_accepted" in outcome.mistakes for outcome in failed)
    if not valid:
        every = 0 < accepted == len(failed)  # others may have crashed
        return Explanation(0, accepted, ["invalid_accepted"] * every, {}, None, [])
    consistent, possible = consistent_mistakes(own), consistent_mistakes(own, times=1)
    explains = Counter(name for o in valid for name in o.mistakes if name in possible)
    likely = [name for name in explains if name in consistent and explains[name] == len(valid)]
    if not likely and all(_looks_single(outcome) for outcome in valid):
        likely = ["in_float32"]
    ulps = None if likely else _rounding(valid)
    partly = {} if likely or ulps is not None else _fewest(valid, explains)
    if ulps is not None and valid[0].case.operator in ROUNDED:
        likely, ulps = [ROUNDED[valid[0].case.operator]], None
    common = [] if likely or partly or ulps is not None else _common(valid, own)
    return Explanation(len(valid), accepted, _best(likely, own), partly, ulps, common)


def consistent_mistakes(own: Sequence[Outcome], times: int = 9) -> set[str]:
    """Mistakes that no passing case contradicts, and that explain `times` the failures they do not.

    A second mistake may spoil a case in ten.
    """
    agreed = Counter(name for outcome in own for name in outcome.mistakes)
    passed, other = (
        Counter(
            name
            for outcome in own
            if outcome.status == status
            for name in outcome.case.catches
            if name not in outcome.mistakes
        )
        for status in ("passed", "failed")
    )
    return {
        name for name, count in agreed.items() if not passed[name] and times * other[name] <= count
    }


def _best(likely: list[str], own: Sequence[Outcome]) -> list[str]:
    """Those that explain most failures of the operator."""
    explains = {name: sum(name in o.mistakes for o in own) for name in likely}
    most = max(explains.values(), default=0)
    return [name for name, count in explains.items() if count == most]


def _fewest(valid: Sequence[Outcome], explains: Counter[str]) -> dict[str, int]:
    """The fewest mistakes that explain what can be explained, with the number of failures."""
    found: dict[str, int] = {}
    left = [set(outcome.mistakes) & set(explains) for outcome in valid]
    while any(left):
        counts = Counter(name for names in left for name in names)
        name = max(counts, key=counts.__getitem__)
        if explains[name] == 1:
            break
        found[name] = explains[name]
        left = [names for names in left if name not in names]
    return found


def _looks_single(outcome: Outcome) -> bool:
    """Whether the results are those of float64 to the precision of float32."""
    d = outcome.failure
    near = outcome.ulps is not None and outcome.ulps < 2.0**32
    return near and d is not None and all(part.single for part in (d, *outcome.others))


def _rounding(valid: Sequence[Outcome]) -> float | None:
    """Largest difference in ulps, where all are small; in a network, of the first that differs."""
    ulps = [
        outcome.failure.ulps
        if outcome.failure is not None and "/" in outcome.failure.result
        else outcome.ulps
        for outcome in valid
    ]
    if not ulps or any(some is None or some > MOST_ULPS for some in ulps):
        return None
    return max(some for some in ulps if some is not None)


def _common(valid: Sequence[Outcome], own: Sequence[Outcome]) -> list[str]:
    """The one mistake that all cases that fail catch, and those that pass do not.

    It has to spoil each element that is wrong. Of whole networks each case catches most mistakes,
    so that what is left says nothing.
    """
    if any("/" in path for o in valid for path in o.case.expected or {}):
        return []
    numeric = [o for o in valid if o.failure is not None and o.failure.element is not None]
    caught = [set(o.case.catches) for o in numeric if o.case.catches]
    if len(numeric) < len(valid) or not caught:
        return []
    passed = {name for o in own if o.status == "passed" for name in o.case.catches}
    common = set.intersection(*caught) - passed
    if len(common) != 1:
        return []
    failures = [(o.case, (o.failure, *o.others)) for o in numeric]
    return [name for name in common if all(spoils_as_much(name, *each) for each in failures)]
