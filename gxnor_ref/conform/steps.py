"""Whole inferences and whole training steps, from functions of the spec alone.

Each operation is rounded once (`exactly`), so that the expected tensors are the same on every
machine. Weighted sums, states and next weights are exact: the builder of the cases admits no
inputs for which a bound of the floats around them could move a decision.

Bounds of what a training step passes backwards: K terms are summed at most, through L batch
normalisations, whose deviations are above 0.1 (the builder sees to it): K 10^L ulps of a tensor's
largest element. An increment of Adam is a quotient, and passes on the error of both its sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.conform.bounds import BOUNDS as OPERATOR_BOUNDS
from gxnor_ref.conform.bounds import Scaled
from gxnor_ref.conform.encoding import Array
from gxnor_ref.conform.exactly import exactly
from gxnor_ref.nn.notation import ConvolutionToken, DenseToken, MaxPoolToken, parse
from gxnor_ref.spec import convolution, normalization
from gxnor_ref.spec.activation import phi_r, rectangular, triangular
from gxnor_ref.spec.loss import squared_hinge_gradient, targets
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON, adam, sgd
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms

Tensors: TypeAlias = dict[str, Array]
Settings: TypeAlias = Mapping[str, Any]


class Stage(NamedTuple):
    """One operation of a network: its name such as "1.conv", its kind, and k or the padding."""

    name: str
    kind: str
    number: int


def stages(settings: Settings) -> list[Stage]:
    """Operations of a network: weights -> max-pool -> norm -> phi, the last without phi.

    Parameters
    ----------
    settings : mapping
        "notation" as in `gxnor_ref.nn.notation.parse`, "padding", "classes".

    Returns
    -------
    list of Stage
        In order, named as the layers of `gxnor_ref.nn.network.Network`.

    Examples
    --------
    >>> [s.name for s in stages({"notation": "2C3-MP2-SVM", "padding": "same", "classes": 3})]
    ['1.conv', '1.pool', '1.norm', '1.phi', '2.dense', '2.norm']
    """
    tokens = [*parse(settings["notation"]), DenseToken(settings["classes"])]
    found: list[Stage] = []
    layer = 0
    for at, token in enumerate(tokens):
        last = at == len(tokens) - 1
        if isinstance(token, MaxPoolToken):
            found.append(Stage(f"{layer}.pool", "pool", token.size))
        elif isinstance(token, ConvolutionToken):
            layer += 1
            padding = token.kernel // 2 if settings["padding"] == "same" else 0
            found.append(Stage(f"{layer}.conv", "conv", padding))
        else:
            layer += 1
            found.append(Stage(f"{layer}.dense", "dense", 0))
        if last or not isinstance(tokens[at + 1], MaxPoolToken):
            found.append(Stage(f"{layer}.norm", "norm", 0))
            if not last:
                found.append(Stage(f"{layer}.phi", "phi", 0))
    return found


def _forward(stage: Stage, Y: Array, settings: Settings, p: Mapping[str, Array]) -> Array:
    """Every stage but batch normalisation."""
    l = stage.name.partition(".")[0]
    match stage.kind:
        case "conv":
            return convolution.conv2d(Y, p[f"{l}.W"], padding=stage.number)
        case "dense":
            return convolution.dense(Y.reshape(len(Y), -1), p[f"{l}.W"])
        case "pool":
            return convolution.max_pool(Y, stage.number)
    return phi_r(Y, settings["N2"], settings["r"], settings["H"], settings["boundary"])


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
        Output of each stage by name.
    """
    tensors: Tensors = {}
    Y, p = x, parameters
    for stage in stages(settings):
        if stage.kind == "norm":
            gamma, beta, mean, variance = (p[name] for name in _of_norm(stage))
            Y = normalization.batch_norm_inference(Y, gamma, beta, mean, variance)
        else:
            Y = _forward(stage, Y, settings, p)
        tensors[stage.name] = Y
    return tensors


def inference_bounds(
    x: Array, settings: Settings, parameters: Mapping[str, Array], expected: Mapping[str, Array]
) -> dict[str, Scaled]:
    """Bounds of the tensors of `inference` that are not exact: those of batch normalisation.

    Parameters
    ----------
    x, settings, parameters
        As in `inference`.
    expected : mapping of str to float array
        What it returned, by path such as "tensors/1.norm".

    Returns
    -------
    dict of str to Scaled
        By path.
    """
    found = {}
    bound = OPERATOR_BOUNDS["batch_norm_inference.y"].scaled
    for stage, (path, below) in zip(stages(settings), _with_inputs(x, expected), strict=True):
        if stage.kind == "norm":
            given: dict[str, Any] = {"epsilon": normalization.EPSILON}
            given.update({part.partition(".")[2]: parameters[part] for part in _of_norm(stage)})
            found[path] = bound(x=below, **given, expected=expected[path])
    return found


def _of_norm(stage: Stage) -> list[str]:
    l = stage.name.partition(".")[0]
    return [f"{l}.{part}" for part in ("gamma", "beta", "mean", "variance")]


def _with_inputs(x: Array, tensors: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    below = x
    for name, Y in tensors.items():
        yield name, below
        below = Y


def training_step(
    x: Array, labels: Array, settings: Settings, parameters: Mapping[str, Array]
) -> dict[str, Tensors]:
    """One iteration with every intermediate tensor.

    Parameters
    ----------
    x : float64 array, shape (batch, channels, height, width)
        Images, multiples of 2^-8 in [-1, 1].
    labels : integer array, shape (batch,)
        Classes.
    settings : mapping
        As in `inference`, and "N1", "window", "a", "optimizer", "eta", "beta1", "t", "m", "law",
        "seed": step t, counted from 1, is iteration k = t - 1 and moves the weights of layer l
        with the uniform numbers of (seed, tensor = l, step = k).
    parameters : mapping of str to float array
        As in `inference`, and for Adam the moments "1.W.first", "1.W.second", "1.gamma.first", ...

    Returns
    -------
    dict of str to dict of str to float array
        "tensors"; "gradients" and "increments" by parameter; "parameters" of the next iteration.
    """
    tensors: Tensors = {}
    p, following = parameters, dict(parameters)
    Y = x
    for stage in stages(settings):
        if stage.kind == "norm":
            gamma, beta, mean, variance = _of_norm(stage)
            norm = exactly(normalization.batch_norm)
            Y, batch_mean, batch_variance = norm(Y, p[gamma], p[beta], normalization.EPSILON)
            following[mean] = normalization.running_average(p[mean], batch_mean)
            following[variance] = normalization.running_average(p[variance], batch_variance)
        else:
            Y = _forward(stage, Y, settings, p)
        tensors[stage.name] = Y
    e = squared_hinge_gradient(Y, targets(labels, settings["classes"], Y.dtype.type))
    gradients = _backward(e, x, settings, p, tensors)
    increments: Tensors = {}
    for name, gradient in gradients.items():
        if settings["optimizer"] == "sgd":
            increments[name] = sgd(gradient, settings["eta"])
        else:
            first, second = p[f"{name}.first"], p[f"{name}.second"]
            beta1 = settings["beta1"] if name.endswith("W") else BETA1
            stepped = adam(gradient, first, second, settings["t"], settings["eta"], beta1)
            increments[name] = stepped.dW
            following.update({f"{name}.first": stepped.first, f"{name}.second": stepped.second})
        if name.endswith("W"):
            following[name] = _next_weights(name, p[name], increments[name], settings)
        else:
            following[name] = p[name] + increments[name]
    return {
        "tensors": tensors,
        "gradients": gradients,
        "increments": increments,
        "parameters": following,
    }


def _next_weights(name: str, W: Array, dW: Array, settings: Settings) -> Array:
    space = DiscreteSpace(settings["N1"])
    u = transition_uniforms(name, W, settings)
    n = transition(space.index(W), dW, u, space, settings["m"], settings["law"])
    return space.value(n, W.dtype)


def transition_uniforms(name: str, W: Array, settings: Settings) -> Array:
    """Uniform numbers that move the weights `name`, such as "1.W".

    Parameters
    ----------
    name, W, settings
        Name and array of the weights, and settings as in `training_step`.

    Returns
    -------
    float64 array of the shape of W
        The numbers.
    """
    layer = int(name.partition(".")[0])
    address = (settings["seed"], layer, settings["t"] - 1)
    return uniforms(*address, 0, W.size).reshape(W.shape)


def _backward(
    e: Array, x: Array, settings: Settings, p: Mapping[str, Array], tensors: Tensors
) -> Tensors:
    gradients: Tensors = {}
    window = {"rectangular": rectangular, "triangular": triangular}[settings["window"]]
    below = [Y for _, Y in _with_inputs(x, tensors)]
    for stage, Y in zip(reversed(stages(settings)), reversed(below), strict=True):
        l = stage.name.partition(".")[0]
        W = p[f"{l}.W"]
        match stage.kind:
            case "conv":
                weights = exactly(convolution.conv2d_backward_weight)
                gradients[f"{l}.W"] = weights(e, Y, W.shape[2:], padding=stage.number)
                inputs = exactly(convolution.conv2d_backward_input)
                e = inputs(e, W, Y.shape, padding=stage.number)
            case "dense":
                flat = Y.reshape(len(Y), -1)
                gradients[f"{l}.W"] = exactly(convolution.dense_backward_weight)(e, flat)
                e = exactly(convolution.dense_backward_input)(e, W).reshape(Y.shape)
            case "pool":
                e = convolution.max_pool_backward(e, Y, stage.number)
            case "norm":
                norm = exactly(normalization.batch_norm_backward)
                e, gamma, beta = norm(e, Y, p[f"{l}.gamma"], normalization.EPSILON)
                gradients.update({f"{l}.gamma": gamma, f"{l}.beta": beta})
            case "phi":
                s = settings
                e = e * window(Y, s["a"], s["N2"], s["r"], s["H"])
    return gradients


def step_ulps(x: Array, settings: Settings, parameters: Mapping[str, Array]) -> float:
    """K 10^L: largest number of terms in one sum, and number of batch normalisations.

    Parameters
    ----------
    x, settings, parameters
        As in `training_step`.

    Returns
    -------
    float
        The ulps.
    """
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
    """Bounds of the results of `training_step` that are not exact.

    Parameters
    ----------
    x, labels, settings, parameters
        As in `training_step`.
    expected : mapping of str to float array
        What it returned, by path such as "gradients/1.W".

    Returns
    -------
    dict of str to Scaled
        By path.
    """
    p, ulps = parameters, step_ulps(x, settings, parameters)
    tensors = {path: Y for path, Y in expected.items() if path.startswith("tensors/")}
    found: dict[str, Scaled] = {}
    for stage, (path, below) in zip(stages(settings), _with_inputs(x, tensors), strict=True):
        if stage.kind == "norm":
            gamma, beta, mean, variance = _of_norm(stage)
            given: dict[str, Any] = {"x": below, "gamma": p[gamma], "beta": p[beta]}
            given["epsilon"] = normalization.EPSILON
            y = OPERATOR_BOUNDS["batch_norm.y"].scaled(**given, expected=expected[path])
            found[path] = y
            for part in (mean, variance):
                bound = OPERATOR_BOUNDS[f"batch_norm.{part.partition('.')[2]}"].scaled
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

REASON = (
    "sums, states and weights are exact; a normalisation has its operator's bound, what is passed "
    "backwards K 10^L ulps of its largest element, as gxnor_ref.conform.steps derives"
)
"""Why they are that."""
