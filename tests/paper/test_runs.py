"""What a report trains: the preset for Table 1, and the paper's parameters where one is varied."""

from __future__ import annotations

from dataclasses import replace

from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.paper.runs import FULL, PLAIN, run

MNIST = PRESETS["mnist"]


def test_table_1_is_trained_as_the_preset_is() -> None:
    trained = run(FULL, sweep=False)

    assert trained.settings == MNIST.settings
    assert trained.recipe == replace(MNIST.recipe, epochs=FULL.epochs)


def test_a_sweep_takes_the_papers_a_and_m_where_it_does_not_vary_them() -> None:
    base, other = run(FULL), run(FULL, m=10.0)

    assert (base.settings.a, base.recipe.m) == (0.5, 3.0)
    assert base.recipe.epochs == FULL.sweep_epochs
    for name in PLAIN.keys() - {"a"}:
        assert getattr(base.recipe, name) == PLAIN[name]
    assert other == replace(base, recipe=replace(base.recipe, m=10.0))
