"""Whole inferences and training steps, on inputs for which no decision depends on a rounding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref.conform import step_mutants, steps
from gxnor_ref.conform.case import Draw
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Bound, Cases, Operator
from gxnor_ref.conform.steps import inference, training_step, transition_uniforms
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.settings import Settings as NetworkSettings
from gxnor_ref.spec.activation import jumps
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition


def _network(clause: str, about: str, signature: str, reference: Callable[..., Any]) -> Operator:
    name = reference.__name__
    bound = steps.BOUNDS.get(name)
    return Operator(
        name,
        clause,
        about,
        signature,
        reference,
        bounds_by_path=Bound(bound, steps.REASON) if bound else None,
        clause_of=steps.clause_of,
        mutants={m.mistake: m.implementation for m in step_mutants.wrong() if m.operator == name},
        is_total=True,
    )


STEP = "x labels:integers settings:mapping parameters:mapping"
STEPPED = "tensors:mapping gradients:mapping increments:mapping parameters:mapping"

INFERENCE = _network(
    "Eq (3), (4), (6) and (21), SPEC.md 16",
    "a network's forward pass with running statistics: every intermediate tensor",
    "x settings:mapping parameters:mapping -> tensors:mapping",
    inference,
)
TRAINING_STEP = _network(
    "Eq (2) to (26), SPEC.md 2 to 16, 21 to 23 and D to H",
    "one iteration: forward and backward pass, increments, transitions, next parameters",
    f"{STEP} -> {STEPPED}",
    training_step,
)
INTEGER_TRAINING_STEP = _network(
    "Eq (2) to (26), SPEC.md 2 to 16, 21 to 23, D to J, S and U to W",
    "one iteration with exact integer gradients: every result is exact",
    f"{STEP} -> {STEPPED}",
    steps.integer_training_step,
)

OPERATORS = (INFERENCE, TRAINING_STEP, INTEGER_TRAINING_STEP)

MISTAKES = {
    **step_mutants.MISTAKES,
    "unbiased_average": "the running variance averages K / (K - 1) times the batch's, as PyTorch's",
}

MARGINS = {"float32": 3e-3, "float64": 1e-5}
"""Least distance of a normalized sum from a step or a window's end: far above any rounding here."""

IMAGE = (2, 4, 6)
"""Two channels, and sides of two lengths: neither can be exchanged unseen."""

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
    "norm_rate": 0.1,
}

OTHERS = {"r": 0.3, "a": 0.3, "m": 15.0, "seed": 2**40 + 3, "norm_rate": 0.25, "eta": 0.2}
"""A second value of each of these settings."""

DEEP = {"notation": "2C2-3C2-MP2-SVM", "padding": "valid"}
"""Two convolutions: the sums of the second are integers, and tie in max-pooling."""

MULTI_LEVEL = {"N2": 2, "r": 0.25, "H": 1.5, "boundary": "closed"}
"""Activations whose steps depend on r, H and the boundary."""

LINEAR = {"N1": 2, "law": "linear", "optimizer": "sgd", "eta": 2.0}
"""Z_2 weights, plain gradient descent, and the other law of tau."""

WIDE = {"N2": 3, "a": 1.5, "optimizer": "sgd", "eta": 2.0}
"""Windows that overlap, and moments that have no part in it."""

FEWER = {"r": 0.3, "classes": 3}
"""Another r, and fewer classes."""

CLOSE_SEED = 41254
"""With it, of all seeds below 2^17, a u of `integer_training_step/padded` is closest to its tau."""

TRIES = 200
"""Draws of inputs until one has its margins."""


Rows: TypeAlias = tuple[tuple[str, str, str, dict[str, Any]], ...]
"""Names of cases, what they are about, precision, and changes of the settings."""

INFERENCES: Rows = (
    ("gxnor", "ternary weights and activations", "float32", {}),
    ("bnn", "binary weights and activations", "float32", {"N1": 0, "N2": 0}),
    (
        "multi_level",
        "weights of Z_3, activations of Z_2, closed, a sum at a step",
        "float64",
        {**MULTI_LEVEL, "N1": 3},
    ),
    (
        "wide",
        "activations of 1 alone, and a sum of 144 of them, beyond 8 bits",
        "float32",
        {"notation": "6C3-SVM", "classes": 2},
    ),
    ("no_padding", "two convolutions without padding, another r", "float32", {**DEEP, **FEWER}),
)
TRAINING_STEPS: Rows = (
    ("adam_first", "GXNOR, the first step of Adam", "float64", {}),
    (
        "adam_later",
        "GXNOR, step 5, two convolutions without padding, triangular window, other numbers",
        "float64",
        {**DEEP, "t": 5, "window": "triangular", "beta1": 0.75, **OTHERS},
    ),
    (
        "sgd",
        "Z_2 weights, Z_2 activations, plain gradient descent, linear tau, H = 1.5, closed",
        "float64",
        {**MULTI_LEVEL, **LINEAR, "notation": "2C3-2C3-MP2-SVM"},
    ),
    ("bnn", "binary weights and activations", "float64", {"N1": 0, "N2": 0, "a": 1.0}),
    (
        "float32",
        "GXNOR in float32, step 3",
        "float32",
        {"t": 3, "m": 2.0, "seed": 12, "classes": 3},
    ),
)


def cases(factor: int) -> Cases:
    """Write the cases."""
    inferring = {**SETTINGS, "notation": "3C3-MP2-5FC-SVM"}
    training = {"notation": "2C3-MP2-SVM", **SETTINGS, **TRAINING}
    for own, batch, settings, rows in (
        (INFERENCE, 2, inferring, INFERENCES),
        (TRAINING_STEP, 3, training, TRAINING_STEPS),
    ):
        for name, about, dtype, changes in rows:
            images = 1 if name == "wide" else batch * factor
            inputs = _drawn(f"{own.name}/{name}", images, dtype, {**settings, **changes})
            if name == "wide":
                weights = inputs["parameters"]
                weights["1.gamma"][:], weights["1.beta"][:], weights["2.W"][0] = 0, 2, 1
            yield own.case(name, about, inputs)
    yield from _integer_steps(factor)


def _integer_steps(factor: int) -> Cases:
    deep = {"notation": "3C3-4C3-MP2-5FC-SVM", "padding": "valid"}
    plain = {"notation": "2C3-MP2-SVM"}
    for name, about, image, dtype, changes in (
        ("adam_first", "GXNOR, the first step of Adam", (2, 4, 6), "float32", plain),
        (
            "deep",
            "GXNOR, four weight layers, step 8 in float64, 8 bits, triangular window, no padding",
            (2, 8, 7),
            "float64",
            {
                **deep,
                **OTHERS,
                "a": 0.5,
                "gradient_bits": 8,
                # The order of operations in Adam's factor shows here.
                "t": 8,
                "eta": 0.35,
                "window": "triangular",
                "beta1": 0.99,
            },
        ),
        (
            "sgd",
            "Z_2 weights and activations, plain gradient descent, linear tau, H = 1.5, closed",
            (2, 4, 6),
            "float32",
            {**plain, **MULTI_LEVEL, **LINEAR},
        ),
        (
            "bnn",
            "binary weights and activations, 8 bits, four weight layers, step 2",
            (2, 8, 7),
            "float32",
            {**deep, "N1": 0, "N2": 0, "a": 1.0, "t": 2, "gradient_bits": 8, "norm_rate": 0.01},
        ),
        (
            "multi_level",
            "Z_3 weights, Z_2 activations, step 1000, a pool of 3",
            (3, 6, 7),
            "float32",
            {**MULTI_LEVEL, "N1": 3, "t": 1000, "notation": "2C3-MP3-SVM", "classes": 3},
        ),
        (
            "padded",
            "two padded convolutions, step 4, a sum at a step, a weight whose u is close to tau",
            (2, 6, 5),
            "float32",
            {"notation": "3C3-4C3-MP2-SVM", "t": 4, "beta1": 0.75, "seed": CLOSE_SEED},
        ),
        (
            "triangular",
            "GXNOR, triangular windows that overlap, of a half width that no float meets",
            (2, 4, 6),
            "float32",
            {**plain, "window": "triangular", "a": 0.65, "optimizer": "sgd", "eta": 2.0},
        ),
        (
            "overlapping",
            "Z_3 activations, triangular windows of which many hold a sum at a time",
            (2, 4, 6),
            "float32",
            {**plain, **WIDE, "a": 1.3, "r": 0.1, "H": 0.7, "window": "triangular"},
        ),
        (
            "overlapping_rectangular",
            "Z_3 activations, rectangular windows of which three and more hold a sum",
            (2, 4, 6),
            "float32",
            {**plain, **WIDE, "r": 0.3, "H": 1.5},
        ),
        (
            "places",
            "sums over 180 places of a signal of 16 bits, beyond the integers of float32",
            (1, 7, 8),
            "float32",
            {"notation": "1C3-SVM", "padding": "valid", "a": 2.0, "t": 3},
        ),
    ):
        settings: dict[str, Any] = {**SETTINGS, **TRAINING, "gradient_bits": 16, **changes}
        draw = Draw(f"integer_training_step/{name}")
        batch = 6 if name in ("padded", "places") else 3
        # The seed of "padded" was chosen for these images, so that larger sets keep them.
        x = _images(draw, batch if name == "padded" else batch * factor, image, dtype)
        inputs: dict[str, Any] = {"x": x, "settings": settings}
        at_step = settings["boundary"] == "closed" or name in ("padded", "bnn")
        inputs["parameters"] = _parameters(draw, x, settings, at_step)
        inputs["labels"] = draw.integers(0, settings["classes"] - 1, len(x))
        yield INTEGER_TRAINING_STEP.case(name, about, inputs)


def _drawn(name: str, batch: int, dtype: str, settings: dict[str, Any]) -> dict[str, Any]:
    """First draw of inputs that keeps all margins."""
    for attempt in range(TRIES):
        draw = Draw(f"{name}/{attempt}")
        x = _images(draw, batch, IMAGE, dtype)
        parameters = _parameters(draw, x, settings, settings["boundary"] == "closed")
        inputs: dict[str, Any] = {"x": x, "settings": settings, "parameters": parameters}
        if "optimizer" in settings:
            inputs["labels"] = draw.integers(0, settings["classes"] - 1, batch)
            if _step_is_robust(**inputs):
                return inputs
        elif _is_far_from_steps(inference(**inputs), parameters, settings, 0.0):
            return inputs
    raise AssertionError(f"{name}: no draw of {TRIES} keeps its margins")


def _images(draw: Draw, batch: int, shape: tuple[int, int, int], dtype: str) -> Array:
    return np.asarray((2 * draw.integers(0, 255, batch, *shape) - 255) / 256, dtype)


def _parameters(draw: Draw, x: Array, settings: dict[str, Any], at_step: bool) -> dict[str, Array]:
    """Random weights and statistics; one channel lies on a step of phi_r if `at_step`."""
    space = DiscreteSpace(settings["N1"])
    found: dict[str, Array] = {}
    named = {name: settings[name] for name in ("padding", "classes")}
    for layer in plan(NetworkSettings(settings["notation"], x.shape[1:], **named)):
        l = layer.number
        if layer.weights:
            found[f"{l}.W"] = draw.integers(0, 2**space.N, *layer.weights)
        elif layer.name.endswith("norm"):
            channels = layer.shape[0]
            found[f"{l}.gamma"] = 1.5 * draw.reals(channels, dtype="float64")
            found[f"{l}.beta"] = draw.reals(channels, size=0.5, dtype="float64")
            found[f"{l}.mean"] = draw.reals(channels, dtype="float64")
            found[f"{l}.variance"] = 1 + 4 * draw.uniform(channels)
    if at_step:
        found["1.gamma"][1], found["1.beta"][1] = 0.0, settings["r"] if settings["N2"] else 0.0
    for name in [name for name in found if name.endswith(".W")]:
        found[name] = space.value(found[name])
    if settings.get("optimizer") == "adam":
        for name in [name for name in found if name.endswith(("W", "gamma", "beta"))]:
            start = 0.01 * (settings["t"] > 1)
            found[f"{name}.first"] = draw.reals(*found[name].shape, size=start, dtype="float64")
            found[f"{name}.second"] = start**2 * (0.5 + draw.uniform(*found[name].shape))
    return {name: values.astype(x.dtype) for name, values in found.items()}


def _is_far_from_steps(
    tensors: dict[str, Array], parameters: dict[str, Array], settings: dict[str, Any], a: float
) -> bool:
    """Whether no normalized sum is near a step, or a window's end at a distance a from it.

    Channels whose gamma is 0 may lie on a step: they are beta, exactly.
    """
    steps = [float(T) for T in jumps(settings["N2"], settings["r"], settings["H"])]
    points = [T + s * a for T in steps for s in (-1, 0, 1)]
    last = list(tensors)[-1]
    sums = [
        Y[:, parameters[f"{name.partition('.')[0]}.gamma"] != 0]
        for name, Y in tensors.items()
        if name.endswith("norm") and name != last
    ]
    margin = MARGINS[sums[0].dtype.name]
    return all(np.abs(Y - point).min() > margin for Y in sums for point in points)


def _step_is_robust(
    x: Array, labels: Array, settings: dict[str, Any], parameters: dict[str, Array]
) -> bool:
    """Whether windows, margins and transitions stay where they are under far larger errors."""
    step = training_step(x, labels, settings, parameters)
    if not _is_far_from_steps(step["tensors"], parameters, settings, settings["a"]):
        return False
    *_, scores = step["tensors"].values()
    margin = MARGINS[x.dtype.name]
    sums = [Y for name, Y in step["tensors"].items() if name.endswith(("conv", "dense"))]
    deviations = [Y.std(axis=(0, *range(2, Y.ndim))).min() for Y in sums]
    if np.abs(np.abs(scores) - 1).min() < margin or min(deviations) < 0.1:
        return False
    sizes = [np.abs(gradient).max() for gradient in step["gradients"].values()]
    if min(sizes) < 0.01 * max(sizes):  # what cancels has larger errors than its bound
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
            for slack in (0.0, margin, -margin)
            for sign in (-1, 1)
        ]
        moved |= bool((after[0] != n).any())
        if any((other != after[0]).any() for other in after):
            return False
    return moved
