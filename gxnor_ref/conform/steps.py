"""Whole inferences and whole training steps, from `gxnor_ref.spec.network`.

Each operation is rounded once (`exactly`), so that the expected tensors are the same on every
machine. Weighted sums, states and next weights are exact: the builder of the cases admits no
inputs for which a bound of the floats around them could move a decision.

Bounds of what a training step passes backwards: K terms are summed at most, through L batch
normalizations, whose deviations are above 0.1 (the builder sees to it): K 10^L ulps of a tensor's
largest element. An increment of Adam is a quotient, and passes on the error of both its sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Scaled
from gxnor_ref.conform.operators.normalization import BATCH_NORM, BATCH_NORM_INFERENCE
from gxnor_ref.spec import network, normalization
from gxnor_ref.spec.network import TrainingStep
from gxnor_ref.spec.notation import Layer
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON

Settings: TypeAlias = Mapping[str, Any]
Tensors: TypeAlias = network.Tensors


def settings_of(given: Settings | network.Settings) -> network.Settings:
    """Take from the settings of a case those of a network and of a step."""
    if isinstance(given, network.Settings):
        return given
    names = [field.name for field in fields(network.Settings)]
    return network.Settings(**{name: given[name] for name in names if name in given})


def inference(x: Array, settings: Settings, parameters: Mapping[str, Array]) -> Tensors:
    """Every intermediate tensor of a forward pass with running statistics.

    Parameters
    ----------
    x : float array, shape (batch, channels, height, width)
        Images, multiples of 2^-8 in [-1, 1].
    settings : mapping
        "notation", "padding", "classes", "N2", "r", "H", "boundary".
    parameters : mapping of str to float array
        "1.W", "1.gamma", "1.beta", "1.mean", "1.variance", "2.W", ...

    Returns
    -------
    dict of str to float array
        Output of each layer by name.
    """
    return network.inference(x, settings_of(settings), parameters)


def inference_bounds(
    x: Array, settings: Settings, parameters: Mapping[str, Array], expected: Mapping[str, Array]
) -> dict[str, Scaled]:
    """Bounds, by path, of the tensors of `inference` that are not exact: the normalized ones."""
    found = {}
    bound = BATCH_NORM_INFERENCE.bounds["y"].scaled
    layers = settings_of(settings).layers(x)
    for layer, (path, below) in zip(layers, _with_inputs(x, expected), strict=True):
        if layer.kind == "norm":
            given: dict[str, Any] = {"epsilon": normalization.EPSILON}
            given.update({part.partition(".")[2]: parameters[part] for part in _of_norm(layer)})
            found[path] = bound(x=below, **given, expected=expected[path])
    return found


def _of_norm(layer: Layer) -> list[str]:
    return [f"{layer.number}.{part}" for part in ("gamma", "beta", "mean", "variance")]


def _with_inputs(x: Array, tensors: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    below = x
    for name, Y in tensors.items():
        yield name, below
        below = Y


def training_step(
    x: Array, labels: Array, settings: Settings, parameters: Mapping[str, Array]
) -> dict[str, Tensors]:
    """One iteration with float gradients, and every intermediate tensor.

    Parameters
    ----------
    x : float array, shape (batch, channels, height, width)
        Images, multiples of 2^-8 in [-1, 1].
    labels : integer array, shape (batch,)
        Classes.
    settings : mapping
        As in `inference`, and "N1", "window", "a", "optimizer", "eta", "beta1", "t", "m", "law",
        "seed", "norm_rate": step t, counted from 1, is iteration k = t - 1 and moves the weights
        of layer l with the uniform numbers of (seed, tensor = l, step = k).
    parameters : mapping of str to float array
        As in `inference`, and for Adam the moments "1.W.first", "1.W.second", "1.gamma.first", ...

    Returns
    -------
    dict of str to dict of str to float array
        "tensors"; "gradients" and "increments" by parameter; "parameters" of the next iteration.
    """
    return FloatStep(settings, parameters).run(x, labels)


def integer_training_step(
    x: Array, labels: Array, settings: Settings, parameters: Mapping[str, Array]
) -> dict[str, Tensors]:
    """One iteration with exact integer gradients: every result is exact, in any precision.

    Parameters
    ----------
    x, labels, parameters
        As in `training_step`.
    settings : mapping
        As in `training_step`, and "gradient_bits": 8 or 16.

    Returns
    -------
    dict of str to dict of str to float array
        As in `training_step`.
    """
    return IntegerStep(settings, parameters).run(x, labels)


class FloatStep(TrainingStep):
    """One iteration with float gradients, each operation rounded once; as `training_step`."""

    def __init__(
        self, settings: Settings | network.Settings, parameters: Mapping[str, Array]
    ) -> None:
        super().__init__(settings_of(settings), parameters)

    def norm(self, layer: Layer, x: Array) -> Any:
        """Output, mean and variance."""
        gamma, beta, *_ = (self.p[name] for name in _of_norm(layer))
        return exactly(normalization.batch_norm)(x, gamma, beta, normalization.EPSILON)

    def norm_backward(self, layer: Layer, e: Array, x: Array) -> Any:
        """Gradients of x, gamma and beta."""
        gamma = self.p[f"{layer.number}.gamma"]
        return exactly(normalization.batch_norm_backward)(e, x, gamma, normalization.EPSILON)

    def products(self, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        """Gradient of the weights, and error signal below."""
        W = self.p[f"{layer.number}.W"]
        weight, below = exactly(network.backward_products)(layer, e, Y, W)
        return weight, below


class IntegerStep(network.IntegerStep):
    """One iteration with exact integer gradients; as `integer_training_step`."""

    def __init__(
        self, settings: Settings | network.Settings, parameters: Mapping[str, Array]
    ) -> None:
        super().__init__(settings_of(settings), parameters)


def transition_uniforms(name: str, W: Array, settings: Settings) -> Array:
    """Uniform numbers that move the weights `name`, such as "1.W", of array W."""
    return FloatStep(settings, {}).uniforms(name, W)


def step_ulps(x: Array, settings: Settings, parameters: Mapping[str, Array]) -> float:
    """K 10^L ulps: K is the largest number of terms in one sum, L the number of normalizations."""
    weights = [W for name, W in parameters.items() if name.endswith(".W")]
    terms = max(x[:, 0].size, *(W.size for W in weights))
    return float(terms) * 10.0 ** len(weights)


def training_step_bounds(
    x: Array,
    labels: Array,
    settings: Settings,
    parameters: Mapping[str, Array],
    expected: Mapping[str, Array],
) -> dict[str, Scaled]:
    """Bounds, by path, of the results of `training_step` that are not exact."""
    p, ulps = parameters, step_ulps(x, settings, parameters)
    tensors = {path: Y for path, Y in expected.items() if path.startswith("tensors/")}
    found: dict[str, Scaled] = {}
    layers = settings_of(settings).layers(x)
    for layer, (path, below) in zip(layers, _with_inputs(x, tensors), strict=True):
        if layer.kind == "norm":
            gamma, beta, mean, variance = _of_norm(layer)
            given: dict[str, Any] = {"x": below, "gamma": p[gamma], "beta": p[beta]}
            given["epsilon"] = normalization.EPSILON
            y = BATCH_NORM.bounds["y"].scaled(**given, expected=expected[path])
            found[path] = y
            for part in (mean, variance):
                bound = BATCH_NORM.bounds[part.partition(".")[2]].scaled
                count, scale = bound(**given, expected=expected[f"parameters/{part}"])
                found[f"parameters/{part}"] = (count + 4, scale + np.abs(p[part]))
    for path, gradient in expected.items():
        if not path.startswith("gradients/"):
            continue
        name = path.partition("/")[2]
        largest = np.full(gradient.shape, np.abs(gradient).max())
        found[path] = (ulps, largest)
        if settings["optimizer"] == "sgd":
            scale = settings["eta"] * largest
        else:
            scale = _adam_scale(name, gradient, largest, settings, p)
            scale = scale + np.abs(expected[f"increments/{name}"])
            for moment, power in (("first", 1), ("second", 2)):
                before = np.abs(p[f"{name}.{moment}"])
                found[f"parameters/{name}.{moment}"] = (ulps, before + 2 * largest**power)
        found[f"increments/{name}"] = (ulps, scale)
        if not name.endswith("W"):
            found[f"parameters/{name}"] = (ulps, scale + np.abs(p[name]))
    return found


def _adam_scale(
    name: str, gradient: Array, error: Array, settings: Settings, p: Mapping[str, Array]
) -> Array:
    """What an error of the gradient becomes in first / (sqrt(second) + epsilon), to first order."""
    beta1 = settings["beta1"] if name.endswith("W") else BETA1
    t = settings["t"]
    step = settings["eta"] * np.sqrt(1 - BETA2**t) / (1 - beta1**t)
    first = beta1 * np.abs(p[f"{name}.first"]) + (1 - beta1) * np.abs(gradient)
    root = np.sqrt(BETA2 * p[f"{name}.second"] + (1 - BETA2) * np.square(gradient)) + EPSILON
    of_first = (1 - beta1) * error / root
    of_second = first * np.sqrt(1 - BETA2) * error / np.square(root)
    return np.asarray(step * (of_first + of_second))


BOUNDS: dict[str, Callable[..., dict[str, Scaled]]] = {
    "inference": inference_bounds,
    "training_step": training_step_bounds,
}
"""Bounds by operator."""

CLAUSES = {
    r"tensors/\d+\.(conv|dense)": "Eq (2), SPEC.md 9, 22 and H",
    r"tensors/\d+\.pool": "SPEC.md Z",
    r"tensors/\d+\.norm": "SPEC.md 16, J and W",
    r"tensors/\d+\.phi": "Eq (5), (19) and (22), SPEC.md 2 to 5 and D",
    r"gradients/\d+\.W": "Eq (7), (8), (10) and (12), SPEC.md 6, 7, 21 to 23, D, U and V",
    r"gradients/.*": "Eq (7), (8) and (12), SPEC.md 6, 7, 16, 21 to 23, D and U to W",
    r"increments/.*": "Eq (9), SPEC.md 10 to 12 and S",
    r"parameters/\d+\.W": "Eq (13) to (20), SPEC.md 13 to 15 and E to G",
    r"parameters/\d+\.(mean|variance)": "SPEC.md 16",
    r"parameters/.*": "SPEC.md 11",
}
"""What an intermediate result follows from, if those before it are right."""


def clause_of(path: str) -> str | None:
    """Clauses of the result of a step that differs first."""
    found = (clause for pattern, clause in CLAUSES.items() if re.fullmatch(pattern, path))
    return next(found, None)


REASON = (
    "sums, states and weights are exact; a normalization has its operator's bound; a tensor of the "
    "backward pass has K 10^L ulps of its largest element, where K is the number of terms of the "
    "longest sum and L the number of normalizations; `within` has the bound of each value"
)
"""Why they are that."""
