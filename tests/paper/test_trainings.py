"""What a report trains: the preset for Table 1, and the paper's parameters where one is varied."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import pytest

from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.paper.budget import FULL, PLAIN, QUICK, Searched
from gxnor_ref.paper.contents import CONTENTS
from gxnor_ref.paper.trainings import (
    Kind,
    Measured,
    at_rate,
    curve_training,
    further_trials,
    gxnor_training,
    in_turn,
    kind_training,
    require_results,
    seeded,
    trials,
    with_rates,
)
from gxnor_ref.sweep.runs import LostRunsError

Complains = Callable[..., AbstractContextManager[None]]

MNIST = PRESETS["mnist"]


def test_table_1_is_trained_as_the_preset_is_at_the_rate_that_is_searched() -> None:
    trained = gxnor_training(FULL, sweep=False)

    assert trained.settings == MNIST.settings
    assert trained.recipe == replace(MNIST.recipe, epochs=FULL.epochs, **FULL.compared)
    # The last epoch, of a mean whose statistics are measured anew, does not depend on `norm_rate`.
    found = at_rate(trained, 3.0)
    assert MNIST.recipe.average > 0
    assert replace(found, recipe=replace(found.recipe, norm_rate=MNIST.recipe.norm_rate)) == MNIST


def test_a_curve_is_that_of_the_preset() -> None:
    found = replace(FULL, found={("dst", 1): 3.0})

    assert curve_training(found, Kind("dst")) == MNIST
    assert curve_training(QUICK, Kind("full")) == kind_training(QUICK, Kind("full"))


def test_a_sweep_takes_the_papers_a_and_m_where_it_does_not_vary_them() -> None:
    base, other = gxnor_training(FULL), gxnor_training(FULL, m=10.0)

    assert (base.settings.a, base.recipe.m) == (0.5, 3.0)
    assert base.recipe.epochs == FULL.sweep_epochs
    for name in PLAIN.keys() - {"a"}:
        assert getattr(base.recipe, name) == PLAIN[name]
    assert other == replace(base, recipe=replace(base.recipe, m=10.0))


def test_a_rate_is_the_same_run_however_it_was_computed() -> None:
    base = gxnor_training(FULL)

    assert at_rate(base, 3.0).recipe.lr_start == 0.03
    assert at_rate(base, 0.3).recipe.lr_fin == 3e-5
    assert at_rate(base, 1.0) == base


def test_fig_8_shares_runs_between_its_rates_and_its_product() -> None:
    runs = CONTENTS["fig8"].trains(FULL)

    rates = {(m, group[0].recipe.lr_start) for (m, _), group in runs.items()}
    assert len(runs) == 17
    assert {(m, 0.01) for m in (0.3, 1, 3, 10, 30)} < rates
    assert {(0.3, 0.1), (1, 0.03), (3, 0.01), (10, 0.003), (30, 0.001)} < rates


def test_the_networks_of_table_1_have_equal_epochs_and_seeds() -> None:
    groups = CONTENTS["table1"].trains(FULL).values()

    assert {each.recipe.epochs for group in groups for each in group} == {MNIST.recipe.epochs}
    assert {tuple(each.recipe.seed for each in group) for group in groups} == {FULL.seeds}


def test_a_network_takes_the_rate_that_its_trials_found() -> None:
    bnn, dst = ("bnn", 0), ("dst", 1)
    tried = trials(FULL, [kind_training(FULL, Kind("bnn")), kind_training(FULL, Kind("dst"))])
    won = {(bnn, 0.3), (dst, 1.0), (dst, 3.0)}
    measured = {
        key: Measured(tuple({"validation_accuracy": 0.9 + 0.01 * (key in won)} for _ in group))
        for key, group in tried.items()
    }

    budget = with_rates(FULL, measured)

    # Of equal ones that where the search began.
    assert budget.found == {bnn: 0.3, dst: 1.0}
    assert kind_training(budget, Kind("bnn")).recipe.lr_start == 0.003
    assert kind_training(budget, Kind("dst")).recipe.lr_start == 0.003
    assert kind_training(budget, Kind("bnn", 1)).recipe.lr_start == 0.01
    assert {each.recipe.validation for group in tried.values() for each in group} == {10_000}
    assert seeded(kind_training(budget, Kind("dst")), (7,))[0].recipe.seed == 7


def test_rates_are_tried_until_the_best_is_not_at_an_end() -> None:
    bnn, dst, full = ("bnn", 0), ("dst", 1), ("full", "relu")
    peaks = {bnn: 1.0, dst: 30.0, full: 0.1}
    kinds = [kind_training(FULL, Kind(method)) for method, _ in peaks]
    found: dict[tuple[Searched, float], Measured] = {}
    rounds = []

    new = trials(FULL, kinds)
    while new:
        rounds.append({kind: factor for kind, factor in new if factor not in FULL.factors})
        for (kind, factor), group in new.items():
            distance = abs(math.log(factor / peaks[kind]))
            row = {"validation_accuracy": 0.99 - 0.01 * distance}
            found[kind, factor] = Measured((row,) * len(group))
        new = further_trials(FULL, found)

    assert rounds == [{}, {dst: 10.0, full: 0.1}, {dst: 30.0, full: 0.03}, {dst: 100.0}]
    assert with_rates(FULL, found).found == peaks


def test_equal_counts_of_images_are_equal_accuracies() -> None:
    """0.9909 and 0.9907 have another mean than 0.9908 twice, in their last bit."""
    kind: Searched = ("dst", 1)
    counts = {0.3: (0.9904, 0.9896), 1.0: (0.9907, 0.9909), 3.0: (0.9908, 0.9908)}
    found = {
        (kind, factor): Measured(tuple({"validation_accuracy": share} for share in shares))
        for factor, shares in counts.items()
    }

    assert with_rates(FULL, found).found == {kind: 1.0}


def test_a_rate_at_which_a_run_diverges_is_not_chosen() -> None:
    kind: Searched = ("full", "relu")
    shares = {0.3: (0.5, 0.5), 1.0: (0.6, 0.6), 3.0: (0.99, None)}
    found = {(kind, factor): Measured(tuple(map(ended, pair))) for factor, pair in shares.items()}

    assert with_rates(FULL, found).found == {kind: 1.0}


def test_a_figure_whose_run_diverged_is_not_made(complains: Complains) -> None:
    network = seeded(kind_training(FULL, Kind("full")), (0, 1))
    good = {network: Measured((ended(0.5), ended(0.6)))}

    require_results(good)
    with complains(LostRunsError, "1 of 2 trainings diverged", "numbers overflow"):
        require_results({network: Measured((ended(0.5), ended(None)))})


def ended(share: float | None) -> dict[str, Any]:
    """Row of a run that got this share of the images set aside right, or diverged."""
    row = {"validation_accuracy": share}
    return row if share is not None else {**row, "diverged": "numbers overflow"}


def test_what_limits_shares_its_runs_with_table_1() -> None:
    ours, table = CONTENTS["limits"].trains(FULL), CONTENTS["table1"].trains(FULL)

    assert len(set(ours.values())) == 9
    assert ours["DST", "ternary"] == table["GXNOR"]
    assert ours["hidden ternary", "ReLU"] == table["TWN"]
    assert ours["float", "ReLU"] == table["full precision"]
    kinds = {(g[0].settings.method, g[0].settings.activations) for g in ours.values()}
    assert len(kinds) == 9


def test_every_kind_searches_its_own_rate() -> None:
    wanted = [group[0] for group in CONTENTS["limits"].trains(FULL).values()]

    tried = trials(FULL, [*wanted, *wanted])

    assert len(tried) == 9 * len(FULL.factors)
    for (kind, factor), group in tried.items():
        settings = group[0].settings
        assert (settings.method, settings.activations) == kind
        assert group[0].recipe.lr_start == pytest.approx(factor * base_rate(kind[0]))


def base_rate(method: str) -> float:
    return 0.003 if method == "dst" else 0.01


def test_every_training_has_a_seed_before_any_has_two() -> None:
    first, second = gxnor_training(FULL), gxnor_training(FULL, m=1.0)
    groups = [seeded(first, (0, 1, 2)), seeded(second, (0, 1)), seeded(first, (0, 1, 2))]

    order = [(run.recipe.m, run.recipe.seed) for run in in_turn(groups)]

    assert order == [(3, 0), (1, 0), (3, 1), (1, 1), (3, 2)]
