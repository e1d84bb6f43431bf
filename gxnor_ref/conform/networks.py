"""Inputs of whole inferences and training steps, in which no decision hangs on a rounding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Draw
from gxnor_ref.conform.encoding import Array
from gxnor_ref.conform.steps import inference, stages, training_step, transition_uniforms
from gxnor_ref.spec.activation import jumps
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition

Named = tuple[str, str, dict[str, Any]]

MARGIN = 1e-5
"""Least distance of a normalised sum from a step or a window's end: far above any rounding here."""

SETTINGS = {
    "padding": "same",
    "classes": 4,
    "N1": 1,
    "N2": 1,
    "r": 0.5,
    "H": 1.0,
    "boundary": "open",
}

TRAINING = {
    "window": "rectangular",
    "a": 0.4,
    "optimizer": "adam",
    "eta": 0.4,
    "beta1": 0.9,
    "t": 1,
    "m": 3.0,
    "law": "tanh",
    "seed": 11,
}

TRIES = 200
"""Draws of inputs until one has its margins."""


def inferences(factor: int) -> Iterator[Named]:
    """Inputs of whole inferences.

    Parameters
    ----------
    factor : int
        1, 4 or 16: size of the batch.

    Yields
    ------
    str, str, dict
        Name, what it is about, and the inputs.
    """
    for name, about, dtype, changes in (
        ("gxnor", "ternary weights and activations", "float32", {}),
        ("bnn", "binary weights and activations", "float32", {"N1": 0, "N2": 0}),
        ("multi_level", "weights of Z_3, activations of Z_2", "float64", {"N1": 3, "N2": 2}),
    ):
        settings = {"notation": "3C3-MP2-5FC-SVM", **SETTINGS, **changes}
        yield name, about, _drawn(f"inference/{name}", 2 * factor, dtype, settings)


def training_steps(factor: int) -> Iterator[Named]:
    """Inputs of whole training steps.

    Parameters
    ----------
    factor : int
        1, 4 or 16: size of the batch.

    Yields
    ------
    str, str, dict
        Name, what it is about, and the inputs.
    """
    for name, about, changes in (
        ("adam_first", "GXNOR, the first step of Adam", {}),
        ("adam_later", "GXNOR, step 5, triangular window", {"t": 5, "window": "triangular"}),
        (
            "sgd",
            "Z_2 weights, Z_2 activations, plain gradient descent, linear tau",
            {"N1": 2, "N2": 2, "optimizer": "sgd", "law": "linear", "eta": 2.0},
        ),
        ("bnn", "binary weights and activations", {"N1": 0, "N2": 0, "a": 1.0}),
    ):
        settings = {"notation": "2C3-MP2-SVM", **SETTINGS, **TRAINING, **changes}
        yield name, about, _drawn(f"training_step/{name}", 3 * factor, "float64", settings)


def _drawn(name: str, batch: int, dtype: str, settings: dict[str, Any]) -> dict[str, Any]:
    """First draw of inputs that keeps all margins."""
    for attempt in range(TRIES):
        draw = Draw(f"{name}/{attempt}")
        x = (draw.integers(-127, 127, batch, 1, 4, 4) / 128).astype(dtype)
        parameters = _parameters(draw, x, settings)
        inputs: dict[str, Any] = {"x": x, "settings": settings, "parameters": parameters}
        if "optimizer" in settings:
            inputs["labels"] = draw.integers(0, settings["classes"] - 1, batch)
            if _step_is_robust(**inputs):
                return inputs
        elif _is_far_from_steps(inference(**inputs), settings, 0.0):
            return inputs
    raise AssertionError(f"{name}: no draw of {TRIES} keeps its margins")


def _parameters(draw: Draw, x: Array, settings: dict[str, Any]) -> dict[str, Array]:
    """Random weights and statistics; weights are states, gamma has both signs."""
    space = DiscreteSpace(settings["N1"])
    found: dict[str, Array] = {}
    shape: tuple[int, ...] = x.shape[1:]
    for stage in stages(settings):
        l = stage.name.partition(".")[0]
        match stage.kind:
            case "conv":
                filters = int(settings["notation"].split("C")[0])
                found[f"{l}.W"] = draw.integers(0, 2**space.N, filters, shape[0], 3, 3)
                shape = (filters, *shape[1:])
            case "dense":
                units = settings["classes"] if _is_last(stage.name, settings) else 5
                found[f"{l}.W"] = draw.integers(0, 2**space.N, units, int(np.prod(shape)))
                shape = (units,)
            case "pool":
                shape = (shape[0], shape[1] // stage.number, shape[2] // stage.number)
            case "norm":
                found[f"{l}.gamma"] = 1.5 * draw.reals(shape[0], dtype="float64")
                found[f"{l}.beta"] = draw.reals(shape[0], size=0.5, dtype="float64")
                found[f"{l}.mean"] = draw.reals(shape[0], dtype="float64")
                found[f"{l}.variance"] = 1 + 4 * draw.uniform(shape[0])
    for name in [name for name in found if name.endswith(".W")]:
        found[name] = space.value(found[name])
    if settings.get("optimizer") == "adam":
        for name in [name for name in found if name.endswith(("W", "gamma", "beta"))]:
            start = 0.01 * (settings["t"] > 1)
            found[f"{name}.first"] = draw.reals(*found[name].shape, size=start, dtype="float64")
            found[f"{name}.second"] = start**2 * (0.5 + draw.uniform(*found[name].shape))
    return {name: values.astype(x.dtype) for name, values in found.items()}


def _is_last(name: str, settings: dict[str, Any]) -> bool:
    return name == [stage.name for stage in stages(settings) if stage.kind == "dense"][-1]


def _is_far_from_steps(tensors: dict[str, Array], settings: dict[str, Any], a: float) -> bool:
    """Whether no normalised sum is near a step, or a window's end at a distance a from it."""
    steps = [float(T) for T in jumps(settings["N2"], settings["r"], settings["H"])]
    points = [T + s * a for T in steps for s in (-1, 0, 1)]
    last = list(tensors)[-1]
    sums = [Y for name, Y in tensors.items() if name.endswith("norm") and name != last]
    return all(np.abs(Y - point).min() > MARGIN for Y in sums for point in points)


def _step_is_robust(
    x: Array, labels: Array, settings: dict[str, Any], parameters: dict[str, Array]
) -> bool:
    """Whether windows, margins and transitions stay where they are under far larger errors."""
    step = training_step(x, labels, settings, parameters)
    if not _is_far_from_steps(step["tensors"], settings, settings["a"]):
        return False
    *_, scores = step["tensors"].values()
    sums = [Y for name, Y in step["tensors"].items() if name.endswith(("conv", "dense"))]
    deviations = [Y.std(axis=(0, *range(2, Y.ndim))).min() for Y in sums]
    if np.abs(np.abs(scores) - 1).min() < MARGIN or min(deviations) < 0.1:
        return False
    moved = False
    space = DiscreteSpace(settings["N1"])
    for name, dW in step["increments"].items():
        if not name.endswith("W"):
            continue
        n, u = space.index(parameters[name]), transition_uniforms(name, dW, settings)
        rule = (space, settings["m"], settings["law"])
        after = [
            transition(n, dW * (1 + slack) + sign * slack, u, *rule)
            for slack in (0.0, MARGIN, -MARGIN)
            for sign in (-1, 1)
        ]
        moved |= bool((after[0] != n).any())
        if any((other != after[0]).any() for other in after):
            return False
    return moved
