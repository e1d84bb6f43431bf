"""The command line that trains a run anew."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from gxnor_ref.nn.presets import PRESETS, Preset, by_method

TRANSITION_OPTIONS = {"beta1", "beta1_fin", "initial", "m", "tau"}
"""Options that only weights moved by DST depend on."""

OPTIONS = {"notation": "network", "H": "range"}
"""Options of `gxnor-ref train` whose names differ from those of their fields."""


def command(run: Preset, out: str) -> list[str]:
    """A program and its arguments: the preset of the run's data, and all that differs from it.

    >>> from dataclasses import replace
    >>> bnn = by_method(PRESETS["digits"], "bnn")
    >>> longer = replace(bnn, recipe=replace(bnn.recipe, epochs=90))
    >>> print(*command(longer, "runs/0"))
    gxnor-ref train --preset digits --method bnn --epochs 90 --seed 0 --out runs/0
    """
    method = run.settings.method
    preset = by_method(PRESETS[run.dataset], method)
    arguments = ["--preset", run.dataset, "--method", method]
    for ours, theirs in ((run.settings, preset.settings), (run.recipe, preset.recipe)):
        for name in (field.name for field in fields(ours)):
            if name in TRANSITION_OPTIONS and method != "dst":
                continue
            value = getattr(ours, name)
            if value != getattr(theirs, name) and name not in ("epochs", "seed"):
                arguments += _option(name, value)
    arguments += ["--epochs", str(run.recipe.epochs), "--seed", str(run.recipe.seed)]
    return ["gxnor-ref", "train", *arguments, "--out", out]


def _option(name: str, value: Any) -> list[str]:
    if name == "float_last_layer":
        return ["--float-last-layer" if value else "--discrete-last-layer"]
    return [f"--{option(name)}", "float" if value is None else str(value)]


def option(name: str) -> str:
    """Name the option of `gxnor-ref train` that sets a field of Settings or Recipe."""
    return OPTIONS.get(name, name).replace("_", "-")
