"""The figures of the report: their numbers, and what they say of the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.paper import (
    functions,
    limits,
    memory_use,
    networks,
    operations,
    parameters,
    transitions,
)
from gxnor_ref.paper.budget import FULL
from gxnor_ref.paper.figure import Result
from gxnor_ref.paper.measured import Trained
from gxnor_ref.paper.trainings import Measured
from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.sweep.row import describe

pytest.importorskip("scipy", reason="needs SciPy, which the extra paper brings")

RUN = describe(PRESETS["mnist"], "00")
"""What is known of a run before it begins; the figures' numbers do not depend on it."""

COMPUTED = [
    functions.fig2,
    functions.fig5,
    transitions.fig3,
    transitions.fig6,
    operations.table2,
    operations.fig11,
]


@pytest.mark.parametrize("figure", COMPUTED, ids=lambda figure: figure.__name__)
def test_what_is_computed_agrees_with_the_paper(figure: Callable[[], Result]) -> None:
    findings = figure().findings

    assert findings != []
    assert [f for f in findings if f.verdict != "agrees" and not f.trained] == []


def test_every_run_of_a_figure_has_its_command_line() -> None:
    runs = parameters.fig9(_trained(dict.fromkeys((0.1, 0.5, 4.0), 0.9))).series["seeds"]

    assert len(runs.rows) == 9
    (line,) = {row[runs.columns.index("command")] for row in runs.rows}
    options = "--preset mnist --method dst --epochs 24 --seed 0"
    assert line == f"gxnor-ref train {options} --out runs/{RUN['key'][:8]}"


def test_what_changes_cost_is_the_difference_of_their_networks() -> None:
    accuracies = {key: 0.99 + 0.001 * at for at, key in enumerate(limits.KINDS)}

    result = limits.limits(_trained(accuracies))

    rows = {(weights, name): float(mean) for weights, name, mean, _ in result.table.rows}
    assert rows == pytest.approx(accuracies)
    (relu,) = [
        row for row in result.series["costs"].rows if row[0] == "DST, not hidden weights, with ReLU"
    ]
    assert relu[1] == "-0.30"
    assert {what: points for what, points, _ in result.series["effects"].rows} == {
        "ternary activations, not ReLU": "-0.20",
        "ternary activations, not hard tanh": "-0.10",
        "hard tanh, not ReLU": "-0.10",
        "DST, not float weights": "-0.60",
        "DST, not hidden ternary weights": "-0.30",
        "hidden ternary weights, not float": "-0.30",
    }
    assert result.shown == ("effects", "costs")
    assert result.findings == []


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
    # The example is ours, and was chosen to have these totals.
    assert {each.verdict for each in operations.fig12().findings} == {operations.CHOSEN}


@pytest.mark.parametrize("figure", [functions.fig2, functions.fig5])
def test_a_staircase_with_other_jumps_differs_from_the_papers(
    figure: Callable[[], Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    for changed in (
        lambda x, N, r, H: phi_r(x, N, r + 2.0**-10, H),
        lambda x, N, r, H: phi_r(x, N, r, H, boundary="closed"),
    ):
        monkeypatch.setattr(functions, "phi_r", changed)
        assert figure().findings[0].verdict == "differs"


def test_the_jumps_of_fig_5_rise_from_minus_1_to_1() -> None:
    rows = functions.fig5().table.rows

    assert [row[1] for row in rows] == [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]
    assert [row[2] for row in rows] == [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]


@given(
    N=st.integers(0, 5), state=st.integers(0, 32), increment=st.floats(-3, 3), m=st.floats(0.1, 9)
)
def test_a_weight_goes_to_one_or_two_neighboring_states(
    N: int, state: int, increment: float, m: float
) -> None:
    space = DiscreteSpace(N)
    W = float(space.states[state % space.size])

    steps = transitions.steps(transitions.Panel(W, increment), space, m)

    n = space.index(np.array([step.W for step in steps])).tolist()
    assert n in ([n[0]], [n[0], n[0] + 1])
    assert sum(step.probability for step in steps) == pytest.approx(1, abs=2**-52)
    assert sum(step.share for step in steps) == pytest.approx(1, abs=2**-52)


def test_the_memory_of_hidden_weights_is_saved_with_sgd_and_hardly_with_adam() -> None:
    findings = memory_use.remark2().findings

    verdicts = ["differs", "agrees", "agrees", "differs", "differs"]
    assert [finding.verdict for finding in findings] == verdicts
    assert findings[1].here == "weights alone: hidden ones take 2.22 MiB, states 0.55 MiB"


def test_less_than_half_rests_in_the_trained_networks_of_the_preset() -> None:
    (finding,) = [finding for finding in operations.table2().findings if finding.trained]

    assert finding.agrees is False
    assert "34.6 to 37.2 % rest" in finding.here


def test_the_first_layer_takes_more_than_logic() -> None:
    finding = memory_use.remark2().findings[0]

    # 32 kernels of 5 x 5 at 24 x 24 places; 64 of 32 x 5 x 5 at 8 x 8; 1024 x 512; 512 x 10.
    assert "460,800 of 4,267,008 products" in finding.here


def _trained(
    accuracies: dict[Any, float],
    zeros: dict[Any, float] | None = None,
    gaps: dict[Any, float] | None = None,
    seeds: int = 3,
) -> Trained:
    """Return two epochs for each key and seed, on 10,000 images; the last accuracies scatter."""

    def row(key: Any, seed: int) -> dict[str, Any]:
        p = accuracies[key] + 0.0001 * (seed - 1) * (1 + len(str(key)) % 3)
        epoch = {"seconds": 1.0, "activation_zeros": {"1.phi": (zeros or {}).get(key, 0.5)}}
        epochs = [{**epoch, "test_accuracy": each} for each in (0.1, p)]
        return {
            **RUN,
            "seed": seed,
            "train_accuracy": p + (gaps or {}).get(key, 0.0),
            "test_accuracy": p,
            "seconds": 2.0,
            "epochs": epochs,
        }

    measured = {key: Measured(tuple(row(key, seed) for seed in range(seeds))) for key in accuracies}
    return Trained(FULL, 10_000, measured)


def _verdicts(result: Result) -> list[bool | None]:
    assert all(finding.trained for finding in result.findings)
    return [finding.agrees for finding in result.findings]


def _by_m(by_m: dict[float, float], at_product: dict[float, float]) -> dict[Any, float]:
    """Return the accuracies of Fig 8 where only one rate and one product of m and it matter."""
    keys = parameters.by_m(FULL)
    products = {(m, float(f"{3 / m:.6g}")) for m in parameters.M_VALUES}
    return {
        (m, factor): at_product[m] if (m, factor) in products and factor != 1 else by_m[m]
        for m, factor in keys
    }


PEAK = {0.3: 0.90, 1.0: 0.95, 3.0: 0.98, 10.0: 0.97, 30.0: 0.97}
DIP = {0.3: 0.98, 1.0: 0.95, 3.0: 0.90, 10.0: 0.97, 30.0: 0.97}
LEVEL = dict.fromkeys(PEAK, 0.98)


@pytest.mark.parametrize(
    ("by_m", "at_product", "expected"),
    [
        (PEAK, PEAK, [True, True, True]),
        # gamma and beta of batch normalization move by the rate alone.
        (PEAK, {**PEAK, 0.3: 0.99}, [True, True, True]),
        (DIP, DIP, [False, False, False]),
        (LEVEL, LEVEL, [None, None, None]),
    ],
)
def test_fig_8_says_what_the_accuracies_say(
    by_m: dict[float, float], at_product: dict[float, float], expected: list[bool | None]
) -> None:
    trained = _trained(_by_m(by_m, at_product))

    assert _verdicts(parameters.fig8(trained)) == [
        verdict for verdict in expected for _ in FULL.factors
    ]


@pytest.mark.parametrize(
    ("accuracies", "expected"),
    [
        ({0.1: 0.90, 0.5: 0.98, 4.0: 0.90}, [True, True, True]),
        ({0.1: 0.99, 0.5: 0.95, 4.0: 0.90}, [False, False, True]),
        # Three values lie beyond 0.5: one comparison would show this decline, and Holm's do not.
        ({0.1: 0.90, 0.5: 0.98, 1.0: 0.98, 2.0: 0.98, 4.0: 0.9755}, [None, True, None]),
    ],
)
def test_fig_9_says_what_the_accuracies_say(
    accuracies: dict[float, float], expected: list[bool | None]
) -> None:
    assert _verdicts(parameters.fig9(_trained(accuracies))) == expected


@pytest.mark.parametrize(
    ("accuracies", "most", "expected"),
    [
        ({0.0: 0.90, 0.5: 0.98, 5.0: 0.01}, 0.999, [True, True, True, True, None]),
        ({0.0: 0.98, 0.5: 0.90, 5.0: 0.10}, 0.999, [False, True, False, True, False]),
        ({0.0: 0.90, 0.5: 0.95, 5.0: 0.99}, 0.95, [True, False, None, True, None]),
    ],
)
def test_fig_10_says_what_the_accuracies_say(
    accuracies: dict[float, float], most: float, expected: list[bool | None]
) -> None:
    zeros = {0.0: 0.0, 0.5: 0.4, 5.0: most}

    assert _verdicts(parameters.fig10(_trained(accuracies, zeros))) == expected


BETTER_AND_GAP = pytest.mark.parametrize(
    ("better", "gap", "expected"),
    [
        (0.01, -0.01, True),
        (0.01, 0.01, False),
        # A network that does worse on both kinds of images has less of a gap too.
        (-0.01, -0.01, False),
        (0.0, -0.01, None),
    ],
)
"""Test accuracy and gap to the training images of one network, less those of another."""


@BETTER_AND_GAP
def test_fig_10_says_whether_zeros_overfit_less(
    better: float, gap: float, expected: bool | None
) -> None:
    accuracies = {0.0: 0.96, 0.5: 0.96 + better, 5.0: 0.1}

    result = parameters.fig10(_trained(accuracies, gaps={0.0: 0.02, 0.5: 0.02 + gap}))

    assert result.findings[-1].paper == "a proper share of zeros probably avoids overfitting"
    assert result.findings[-1].agrees is expected


@pytest.mark.parametrize(("best", "expected"), [((6, 4), [True] * 5), ((1, 1), [False] * 5)])
def test_fig_13_says_where_the_best_space_is(
    best: tuple[int, int], expected: list[bool | None]
) -> None:
    N1, N2 = best
    accuracies = {
        (weights, activations): 0.9 + 0.04 * (weights == N1) + 0.04 * (activations == N2)
        for weights in parameters.SPACES
        for activations in parameters.SPACES
    }

    assert _verdicts(parameters.fig13(_trained(accuracies))) == expected


def test_fig_13_finds_that_more_states_help_where_they_do_not_have_to_be_the_papers() -> None:
    accuracies = {
        (N1, N2): 0.9 + 0.04 * (N1 == 2) for N1 in parameters.SPACES for N2 in parameters.SPACES
    }

    findings = {f.paper: f for f in parameters.fig13(_trained(accuracies)).findings}

    more = {side: f"more states of the {side} can improve" for side in ("weights", "activations")}
    agrees = {
        side: finding.agrees
        for side, words in more.items()
        for paper, finding in findings.items()
        if paper.startswith(words)
    }
    assert agrees == {"weights": True, "activations": None}


def test_the_best_space_is_judged_against_its_rivals() -> None:
    accuracies = {(N1, N2): 0.9 for N1 in parameters.SPACES for N2 in parameters.SPACES}
    accuracies |= {(6, 4): 0.98, (6, 2): 0.9801}

    finding = parameters.fig13(_trained(accuracies)).findings[-1]

    assert finding.agrees is None
    assert "better than 23 others; not distinguishable, after Holm, from (6, 2)" in finding.here


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, [None, None, True, True, None, None, None]),
        ({"full precision": 0.98, "TWN": 0.98}, [None, True, True, True, True, True, None]),
        ({"GXNOR": 0.999}, [True, True, True, True, True, True, None]),
        ({"GXNOR": 0.95}, [False, False, False, False, False, False, False]),
        ({"BNN": 0.993, "BWN": 0.994}, [None, None, None, None, None, None, None]),
    ],
)
def test_table_1_says_what_the_accuracies_say(
    changed: dict[str, float], expected: list[bool | None]
) -> None:
    published = {name: p[0] / 100 for name, (_, p) in networks.TABLE_1.items() if p[0]}
    accuracies = {**published, "BWN": 0.98, **changed}

    assert _verdicts(networks.table1(_trained(accuracies))) == expected


@BETTER_AND_GAP
def test_table_1_says_who_overfits_less(better: float, gap: float, expected: bool | None) -> None:
    accuracies = {**dict.fromkeys(networks.TABLE_1, 0.96), "GXNOR": 0.96 + better}

    gaps = {"GXNOR": 0.02 + gap, "full precision": 0.02}
    finding = networks.table1(_trained(accuracies, gaps=gaps)).findings[-1]

    assert finding.paper.startswith(
        "discretization is also an efficient way to avoid network overfit"
    )
    assert finding.agrees is expected


def test_one_seed_decides_nothing() -> None:
    result = parameters.fig9(_trained({0.1: 0.5, 0.5: 0.98, 4.0: 0.6}, seeds=1))

    assert {finding.verdict for finding in result.findings} == {"not decided by one seed"}
    assert "one seed hides its own scatter" in result.setting


@pytest.mark.parametrize(
    ("gxnor", "full", "expected"),
    [
        ([0.5, 0.9, 0.9, 0.991], [0.9, 0.991, 0.991, 0.98], [True, True]),
        ([0.5, 0.991, 0.991, 0.991], [0.5, 0.991, 0.991, 0.991], [None, None]),
        ([0.991, 0.9, 0.9, 0.9], [0.5, 0.9, 0.9, 0.991], [False, False]),
    ],
)
def test_fig_7_counts_the_epochs_to_one_percent(
    gxnor: list[float], full: list[float], expected: list[bool | None]
) -> None:
    row = {"settings": {}, "train_accuracy": 1.0}
    trained = Trained(
        replace(FULL, epochs=4),
        10_000,
        {
            name: Measured(
                tuple(
                    {**row, "test_accuracy": curve[-1] + noise, "epochs": _epochs(curve, noise)}
                    for noise in (0.0, 0.0001, 0.0002)
                )
            )
            for name, curve in (("GXNOR", gxnor), ("full precision", full))
        },
    )

    assert _verdicts(networks.fig7(trained)) == expected


def _epochs(curve: list[float], noise: float) -> list[dict[str, Any]]:
    return [{"test_accuracy": accuracy + noise} for accuracy in curve]
