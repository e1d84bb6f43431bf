"""The command line of a run: it is read back as the run."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.cli.changes import changed
from gxnor_ref.cli.train import train
from gxnor_ref.nn.presets import BY_METHOD, PRESETS, Preset, by_method
from gxnor_ref.paper.budget import FULL, QUICK, Budget
from gxnor_ref.paper.contents import CONTENTS
from gxnor_ref.sweep.command import command, without_effect

RESULTS = Path(__file__).parents[2] / "benchmarks" / "results"

SETTINGS = st.fixed_dictionaries(
    {},
    optional={
        "r": st.floats(0.1, 0.9),
        "a": st.floats(0.1, 2),
        "H": st.floats(1, 4),
        "float_last_layer": st.booleans(),
        "boundary": st.sampled_from(["open", "closed"]),
        "weights": st.integers(0, 6),
        "activations": st.integers(0, 2),
    },
)
RECIPE = st.fixed_dictionaries(
    {},
    optional={
        "epochs": st.integers(1, 100),
        "seed": st.integers(0, 2**32),
        "lr_start": st.floats(1e-4, 1e-1),
        "beta1": st.floats(0, 0.999),
        "a_fin": st.floats(0.1, 2),
        "gradient_bits": st.sampled_from([8, 16, None]),
        "average": st.floats(0, 0.9),
        "augmentation": st.sampled_from(["none", "shift"]),
        "dropout": st.floats(0, 0.9),
    },
)


def read_back(line: list[str]) -> Preset:
    """Return the run of a command line, as `gxnor-ref train` takes it."""
    assert line[:2] == ["gxnor-ref", "train"]
    given_ = train.make_context("train", line[2:]).params
    assert given_.pop("out") == "runs/0"
    preset = PRESETS[given_.pop("preset")]
    others = {"dataset", "directory", "backend", "resume", "profile", "log_csv", "tensorboard"}
    return changed(preset, {k: v for k, v in given_.items() if k not in {*others, "as_json"}})


@pytest.mark.parametrize("budget", [QUICK, FULL], ids=["quick", "full"])
def test_every_training_of_the_report_is_read_back(budget: Budget) -> None:
    runs = {
        run
        for figure in CONTENTS.values()
        for group in figure.trains(budget).values()
        for run in group
    }

    assert len(runs) > 50
    for run in runs:
        assert read_back(command(run, "runs/0")) == run


@given(st.sampled_from(sorted(PRESETS)), SETTINGS, RECIPE)
def test_a_run_is_read_back(name: str, settings: dict[str, Any], recipe: dict[str, Any]) -> None:
    preset = PRESETS[name]
    run = Preset(
        replace(preset.settings, **settings), replace(preset.recipe, **recipe), preset.dataset
    )

    # What plays no part in a run is not written.
    unused = set(without_effect(run)) & set(settings)
    of_preset = {name: getattr(preset.settings, name) for name in unused}
    expected = replace(run, settings=replace(run.settings, **of_preset))
    assert read_back(command(run, "runs/0")) == expected


@pytest.mark.parametrize("method", BY_METHOD)
def test_a_run_of_a_preset_has_no_more_options_than_it_needs(method: str) -> None:
    line = command(by_method(PRESETS["mnist"], method), "runs/0")

    assert line[2:] == [
        *("--preset", "mnist", "--method", method, "--epochs", "24", "--seed", "0"),
        *("--out", "runs/0"),
    ]


@pytest.mark.parametrize("path", sorted(RESULTS.glob("*/runs.json")), ids=lambda it: it.parent.name)
def test_the_command_of_a_published_run_has_what_its_log_says(path: Path) -> None:
    for row in json.loads(path.read_text(encoding="utf-8"))["rows"]:
        line = shlex.split(row["command"])
        run = read_back([*line[:-1], "runs/0"])
        log = (path.parent / f"seed-{row['seed']}.log").read_text(encoding="utf-8")
        s, r = run.settings, run.recipe
        rises = "" if r.beta1_fin is None else f" to {r.beta1_fin:g}"
        said = [
            f"\n{s.notation}, padding {s.padding}: ",
            f"\nbatch {r.batch}, {r.optimizer}, learning rate {r.lr_start:g} to {r.lr_fin:g}, ",
            f" a {s.a:g}, ",
            f", seed {r.seed}",
            f"\nepoch {r.epochs}/{r.epochs}  ",
        ]
        if s.method == "dst":  # other methods have neither
            said += [f" m {r.m:g}, ", f" beta1 {r.beta1:g}{rises}, "]
        if r.average:
            said.append(f", mean of the last {r.average:.1%} of the steps, ")
        if r.augmentation != "none":
            said.append(f", augmentation {r.augmentation}, ")
        if r.gradient_bits:
            said.append(f", gradients of {r.gradient_bits} bits, ")
        assert [part for part in said if part not in log] == []
        assert line[-2] == "--out"
