"""The figures of the report: their numbers, and what they say of the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.paper import functions, measured, operations, transitions
from gxnor_ref.paper.figure import Result
from gxnor_ref.paper.measured import Judge, Trained
from gxnor_ref.paper.runs import FULL, Measured
from gxnor_ref.spec.space import DiscreteSpace

COMPUTED = [
    functions.fig2,
    functions.fig5,
    transitions.fig3,
    transitions.fig6,
    operations.table2,
    operations.fig11,
    operations.fig12,
]


@pytest.mark.parametrize("figure", COMPUTED, ids=lambda figure: figure.__name__)
def test_what_is_computed_agrees_with_the_paper(figure: Callable[[], Result]) -> None:
    findings = figure().findings

    assert findings != []
    assert [finding for finding in findings if finding.verdict != "agrees"] == []


def test_table_2_is_the_papers_row_by_row() -> None:
    rows = operations.table2().table.rows

    assert rows == [
        ("Full-precision NNs", "M", "M", "0", "0", "0.0 %"),
        ("BWNs", "0", "M", "0", "0", "0.0 %"),
        ("TWNs", "0", "0~M", "0", "0", "33.3 %"),
        ("BNNs or XNOR Networks", "0", "0", "M", "1", "0.0 %"),
        ("GXNOR networks", "0", "0", "0~M", "0/1", "55.6 %"),
    ]


def test_fig_12_goes_from_21_operations_to_9() -> None:
    *neurons, (name, units, awake, *_) = operations.fig12().table.rows

    assert (name, units, awake) == ("all", 21, 9)
    assert len(neurons) == 6


def test_the_jumps_of_fig_5_rise_from_minus_1_to_1() -> None:
    rows = functions.fig5().table.rows

    assert [row[1] for row in rows] == [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]
    assert [row[2] for row in rows] == [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]


@given(
    N=st.integers(0, 5), state=st.integers(0, 32), increment=st.floats(-3, 3), m=st.floats(0.1, 9)
)
def test_a_weight_goes_to_one_or_two_neighbouring_states(
    N: int, state: int, increment: float, m: float
) -> None:
    space = DiscreteSpace(N)
    W = float(space.states[state % space.size])

    steps = transitions.steps(transitions.Case(W, increment), space, m)

    n = space.index(np.array([step.W for step in steps])).tolist()
    assert n in ([n[0]], [n[0], n[0] + 1])
    assert sum(step.probability for step in steps) == pytest.approx(1, abs=2**-52)
    assert sum(step.share for step in steps) == pytest.approx(1, abs=2**-52)


def _trained(accuracies: dict[Any, float], zeros: dict[Any, float] | None = None) -> Trained:
    """Return two epochs for each key that end with the accuracy given, on 10 000 images."""

    def row(key: Any) -> dict[str, Any]:
        epoch = {"seconds": 1.0, "activation_zeros": {"1.phi": (zeros or {}).get(key, 0.5)}}
        epochs = [{**epoch, "test_accuracy": p} for p in (0.1, accuracies[key])]
        return {"seed": 0, "test_accuracy": accuracies[key], "seconds": 2.0, "epochs": epochs}

    return Trained(FULL, 10_000, {key: Measured((row(key),)) for key in accuracies})


def _verdicts(result: Result) -> list[bool | None]:
    return [finding.agrees for finding in result.findings]


@pytest.mark.parametrize(
    ("accuracies", "expected"),
    [
        ({0.3: 0.90, 1.0: 0.95, 3.0: 0.98, 10.0: 0.97, 30.0: 0.97}, [True, True, True]),
        ({0.3: 0.98, 1.0: 0.95, 3.0: 0.90, 10.0: 0.97, 30.0: 0.97}, [False, False, False]),
        ({0.3: 0.98, 1.0: 0.98, 3.0: 0.98, 10.0: 0.98, 30.0: 0.98}, [None, None, True]),
    ],
)
def test_fig_8_says_what_the_accuracies_say(
    accuracies: dict[float, float], expected: list[bool | None]
) -> None:
    assert _verdicts(measured.fig8(_trained(accuracies))) == expected


@pytest.mark.parametrize(
    ("accuracies", "expected"),
    [
        ({0.1: 0.90, 0.5: 0.98, 4.0: 0.90}, [True, True, True]),
        ({0.1: 0.99, 0.5: 0.95, 4.0: 0.90}, [False, False, True]),
    ],
)
def test_fig_9_says_what_the_accuracies_say(
    accuracies: dict[float, float], expected: list[bool | None]
) -> None:
    assert _verdicts(measured.fig9(_trained(accuracies))) == expected


@pytest.mark.parametrize(
    ("accuracies", "expected"),
    [
        ({0.0: 0.90, 0.5: 0.98, 3.0: 0.20}, [True, True]),
        ({0.0: 0.98, 0.5: 0.90, 3.0: 0.20}, [False, True]),
        ({0.0: 0.90, 0.5: 0.95, 3.0: 0.99}, [True, False]),
    ],
)
def test_fig_10_says_what_the_accuracies_say(
    accuracies: dict[float, float], expected: list[bool | None]
) -> None:
    zeros = {0.0: 0.0, 0.5: 0.4, 3.0: 0.99}

    assert _verdicts(measured.fig10(_trained(accuracies, zeros))) == expected


@pytest.mark.parametrize(("best", "expected"), [((6, 4), [True] * 3), ((1, 1), [False] * 3)])
def test_fig_13_says_where_the_best_space_is(
    best: tuple[int, int], expected: list[bool | None]
) -> None:
    N1, N2 = best
    accuracies = {
        (weights, activations): 0.9 + 0.04 * (weights == N1) + 0.04 * (activations == N2)
        for weights in measured.SPACES
        for activations in measured.SPACES
    }

    assert _verdicts(measured.fig13(_trained(accuracies))) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, [True, True, True, True]),
        ({"GXNOR": 0.95}, [False, False, False, False]),
        ({"BNN": 0.993, "BWN": 0.994}, [True, None, None, True]),
    ],
)
def test_table_1_says_what_the_accuracies_say(
    changed: dict[str, float], expected: list[bool | None]
) -> None:
    published = {name: p[0] / 100 for name, p in measured.PUBLISHED.items() if p[0]}
    accuracies = {**published, "BWN": 0.98, **changed}

    assert _verdicts(measured.table1(_trained(accuracies))) == expected


@given(p=st.floats(0, 1), q=st.floats(0, 1), images=st.integers(1, 10**6))
def test_the_judge_does_not_mind_the_order(p: float, q: float, images: int) -> None:
    judge = Judge(images)

    assert judge.compare(p, q) == -judge.compare(q, p)
    assert judge.compare(p, p) == 0


@pytest.mark.parametrize(
    ("gxnor", "full", "expected"),
    [
        ([0.5, 0.9, 0.99], [0.9, 0.985, 0.99], [True, True]),
        ([0.5, 0.99, 0.99], [0.5, 0.99, 0.99], [True, None]),
        ([0.9, 0.9, 0.9], [0.5, 0.9, 0.99], [False, False]),
    ],
)
def test_fig_7_says_who_comes_later(
    gxnor: list[float], full: list[float], expected: list[bool | None]
) -> None:
    trained = Trained(
        replace(FULL, epochs=3),
        10_000,
        {
            name: Measured(({"test_accuracy": curve[-1], "epochs": _epochs(curve)},))
            for name, curve in (("GXNOR", gxnor), ("full precision", full))
        },
    )

    assert _verdicts(measured.fig7(trained)) == expected


def _epochs(curve: list[float]) -> list[dict[str, Any]]:
    return [{"test_accuracy": accuracy} for accuracy in curve]
