"""The command line that trains a run anew."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from gxnor_ref.nn.presets import PRESETS, Preset, by_method
from gxnor_ref.nn.settings import Settings

TRANSITION_OPTIONS = {"beta1", "beta1_fin", "initial", "m", "tau"}
"""Options that only weights moved by DST depend on."""

PHI_OPTIONS = {"a", "a_fin", "boundary", "window", "r", "H"}
"""Options of phi_r and of what stands in for its derivative."""

OPTIONS = {"notation": "network", "H": "range"}
"""Options of `gxnor-ref train` whose names differ from those of their fields."""


def without_effect(run: Preset) -> dict[str, str]:
    """Fields that play no part in a run, whatever their value, and what they would need.

    >>> sorted(without_effect(by_method(PRESETS["digits"], "bnn")))
    ['H', 'beta1', 'beta1_fin', 'boundary', 'initial', 'm', 'r', 'tau']
    """
    s = run.settings
    found: dict[str, str] = {}
    if run.recipe.optimizer == "sgd":
        found |= dict.fromkeys(("beta1", "beta1_fin"), "none with SGD, which has no moments")
    if run.recipe.tau == "linear":
        found["m"] = "none with the linear law, which has no factor"
    if s.weights is None:
        found |= dict.fromkeys(TRANSITION_OPTIONS, "none with real weights, which have no states")
    if s.method != "dst":
        why = f"none with method {s.method!r}, which has no transitions"
        found |= dict.fromkeys(TRANSITION_OPTIONS, why)
    return found | without_steps(s)


def without_steps(settings: Settings) -> dict[str, str]:
    """Fields of phi_r that play no part with these activations, and what they would need.

    >>> sorted(without_steps(PRESETS["digits"].settings))
    ['H']
    """
    if isinstance(settings.activations, str):
        why = f"none with activations {settings.activations!r}, which have no steps"
        return dict.fromkeys(PHI_OPTIONS, why)
    if settings.activations == 0:
        return dict.fromkeys(
            ("boundary", "H", "r"), "none with binary activations, which are signs"
        )
    if settings.activations == 1:
        return {"H": "none with ternary activations, whose only step is r"}
    return {}


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
    arguments, unused = ["--preset", run.dataset, "--method", method], without_effect(run)
    for ours, theirs in ((run.settings, preset.settings), (run.recipe, preset.recipe)):
        for name in (field.name for field in fields(ours)):
            if name in unused:
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
