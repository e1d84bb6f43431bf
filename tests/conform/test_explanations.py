"""What a report says of a wrong implementation is right, or nothing."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.checker import run_case
from gxnor_ref.conform.registry import MUTANTS
from gxnor_ref.conform.report import Report

sys.path.insert(0, str(Path(__file__).parent))
BROKEN = import_module("broken").BROKEN


class Said(NamedTuple):
    """What the clauses of one operator said: their number, and the names."""

    clauses: int
    likely: set[str]
    partly: set[str]
    rounding: bool


def said_of(operator: str, implementation: object, cases: list[Case]) -> Said:
    """Check the vectors of one operator alone."""
    with np.errstate(all="ignore"):
        own = [case for case in cases if case.operator == operator]
        report = Report([run_case(case, implementation) for case in own])  # type: ignore[arg-type]
    found = [clause.explanation for clause in report.clauses if clause.failed]
    return Said(
        len(found),
        {name for one in found for name in one.likely},
        {name for one in found for name in one.partly},
        any(one.ulps is not None for one in found),
    )


def test_broken_implementations_are_caught_and_explained_rightly_or_not_at_all(
    small: list[Case],
) -> None:
    rightly, named, wrong = 0, 0, []
    for operator, mistake, about, implementation in BROKEN:
        said = said_of(operator, implementation, small)
        right = mistake in said.likely
        rightly += right
        named += mistake is not None
        if said.clauses == 0 or said.likely - {mistake}:
            wrong.append((operator, about, said))
        print(
            f"{operator:24} {mistake or '-':22} {about:36} {sorted(said.likely)} "
            f"{sorted(said.partly)} {'rounding' if said.rounding else ''}"
        )
    print(f"{rightly} of {named} with a name explained rightly, {len(wrong)} wrongly")

    assert wrong == []
    assert rightly >= 0.9 * named


def test_every_mutant_is_explained_by_its_mistake_alone(small: list[Case]) -> None:
    wrong, missing = [], []
    for mutant in MUTANTS:
        said = said_of(mutant.operator, mutant.implementation, small)
        if said.likely - {mutant.mistake}:
            wrong.append((mutant.operator, mutant.mistake, said.likely))
        elif not said.likely:
            missing.append((mutant.operator, mutant.mistake))
    assert wrong == []
    # With the wrong padding the shapes do not fit: what raises is not explained.
    assert {mistake for _, mistake in missing} <= {"padding_fixed"}
