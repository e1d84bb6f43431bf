"""Whole inferences and whole training steps, from functions of the spec alone.

Each operation is rounded once (`exactly`), so that the expected tensors are the same on every
machine. Weighted sums, states and next weights are exact: the builder of the cases admits no
inputs for which a bound of the floats around them could move a decision.

Bounds of what a training step passes backwards: K terms are summed at most, through L batch
normalizations, whose deviations are above 0.1 (the builder sees to it): K 10^L ulps of a tensor's
largest element. An increment of Adam is a quotient, and passes on the error of both its sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Scaled
from gxnor_ref.conform.operators.normalization import BATCH_NORM, BATCH_NORM_INFERENCE
from gxnor_ref.nn.notation import ConvolutionToken, DenseToken, MaxPoolToken, parse
from gxnor_ref.spec import convolution, normalization
from gxnor_ref.spec.activation import phi_r, rectangular, triangular
from gxnor_ref.spec.loss import squared_hinge_gradient, targets
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON, adam, sgd
from gxnor_ref.spec.signal import Signal, fixed_point
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
    """Every stage but batch normalization."""
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
    """Bounds of the tensors of `inference` that are not exact: those of batch normalization.

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
    bound = BATCH_NORM_INFERENCE.bounds["y"].scaled
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


class FloatStep:
    """One iteration with float gradients, each operation rounded once.

    Parameters
    ----------
    settings, parameters
        As in `training_step`.
    """

    def __init__(self, settings: Settings, parameters: Mapping[str, Array]) -> None:
        self.settings, self.p = settings, parameters
        self.stages = stages(settings)

    def run(self, x: Array, labels: Array) -> dict[str, Tensors]:
        """Forward pass, backward pass, and update."""
        tensors, following = self.forward(x)
        *_, scores = tensors.values()
        e = self.loss_gradient(scores, labels)
        gradients = self.backward(e, x, tensors)
        increments: Tensors = {}
        for name, gradient in gradients.items():
            increments[name], moments = self.optimize(name, gradient)
            following.update(moments)
            if name.endswith("W"):
                following[name] = self.next_weights(name, increments[name])
            else:
                following[name] = self.p[name] + increments[name]
        return {
            "tensors": tensors,
            "gradients": gradients,
            "increments": increments,
            "parameters": following,
        }

    def forward(self, x: Array) -> tuple[Tensors, Tensors]:
        """Every tensor, and the parameters with the statistics moved."""
        tensors: Tensors = {}
        following = dict(self.p)
        Y = x
        for stage in self.stages:
            if stage.kind == "norm":
                Y, *batch = self.norm(stage, Y)
                for name, newest in zip(_of_norm(stage)[2:], batch, strict=True):
                    following[name] = self.average(self.p[name], newest)
            else:
                Y = self.stage(stage, Y)
            tensors[stage.name] = Y
        return tensors, following

    def stage(self, stage: Stage, Y: Array) -> Array:
        """Every stage but batch normalization."""
        return _forward(stage, Y, self.settings, self.p)

    def norm(self, stage: Stage, Y: Array) -> Any:
        """Batch normalization: its output, mean and variance."""
        gamma, beta, _, _ = (self.p[name] for name in _of_norm(stage))
        return exactly(normalization.batch_norm)(Y, gamma, beta, normalization.EPSILON)

    def average(self, average: Array, batch: Array) -> Array:
        """Move a running statistic."""
        return normalization.running_average(average, batch, _norm_rate(self.settings))

    def loss_gradient(self, scores: Array, labels: Array) -> Array:
        """Error signal of the last layer."""
        t = targets(labels, self.settings["classes"], scores.dtype.type)
        return squared_hinge_gradient(scores, t)

    def backward(self, e: Array, x: Array, tensors: Tensors) -> Tensors:
        """Walk down, and return the gradients by parameter."""
        gradients: Tensors = {}
        below = [Y for _, Y in _with_inputs(x, tensors)]
        for stage, Y in zip(reversed(self.stages), reversed(below), strict=True):
            l = stage.name.partition(".")[0]
            match stage.kind:
                case "conv" | "dense":
                    gradients[f"{l}.W"], e = self.products(stage, e, Y)
                case "pool":
                    e = self.pool_backward(stage, e, Y)
                case "norm":
                    e, gamma, beta = self.norm_backward(stage, e, Y)
                    gradients.update({f"{l}.gamma": gamma, f"{l}.beta": beta})
                case "phi":
                    e = self.window(e, Y)
        return gradients

    def pool_backward(self, stage: Stage, e: Array, Y: Array) -> Array:
        """Error signal to the first maximum of each block."""
        return convolution.max_pool_backward(e, Y, stage.number)

    def window(self, e: Array, Y: Array) -> Array:
        """Error signal times the approximated derivative."""
        s = self.settings
        window = {"rectangular": rectangular, "triangular": triangular}[s["window"]]
        return np.asarray(e * window(Y, s["a"], s["N2"], s["r"], s["H"]))

    def norm_backward(self, stage: Stage, e: Array, Y: Array) -> Any:
        """Gradients of a batch normalization: below, gamma, beta."""
        gamma = self.p[_of_norm(stage)[0]]
        return exactly(normalization.batch_norm_backward)(e, Y, gamma, normalization.EPSILON)

    def products(self, stage: Stage, e: Array, Y: Array) -> tuple[Array, Array]:
        """Eq (10) and (12): gradient of the weights, and error signal below."""
        return _products(stage, e, Y, self.weights(stage), exactly)

    def weights(self, stage: Stage) -> Array:
        """Weights of a layer."""
        return self.p[f"{stage.name.partition('.')[0]}.W"]

    def optimize(self, name: str, gradient: Array) -> tuple[Array, Tensors]:
        """Increment and next moments of a parameter."""
        s = self.settings
        if s["optimizer"] == "sgd":
            return sgd(gradient, s["eta"]), {}
        first, second = self.p[f"{name}.first"], self.p[f"{name}.second"]
        stepped = adam(gradient, first, second, s["t"], s["eta"], self.beta1(name))
        moments = {f"{name}.first": stepped.first, f"{name}.second": stepped.second}
        return stepped.dW, moments

    def beta1(self, name: str) -> float:
        """Decay of the first moment: that of the settings for weights alone."""
        return float(self.settings["beta1"]) if name.endswith("W") else BETA1

    def next_weights(self, name: str, dW: Array) -> Array:
        """State transition of a layer's weights."""
        s, W = self.settings, self.p[name]
        space = DiscreteSpace(s["N1"])
        n = transition(space.index(W), dW, self.uniforms(name, W), space, s["m"], s["law"])
        return space.value(n, W.dtype)

    def uniforms(self, name: str, W: Array) -> Array:
        """Uniform numbers that move the weights `name`."""
        return transition_uniforms(name, W, self.settings)


class IntegerStep(FloatStep):
    """One iteration with exact integer gradients, as `gxnor_ref.spec.signal` has them."""

    def norm(self, stage: Stage, Y: Array) -> Any:
        """Statistics of integers."""
        gamma, beta, _, _ = (self.p[name] for name in _of_norm(stage))
        return normalization.batch_norm(
            Y, gamma, beta, normalization.EPSILON, unit_of_sums(stage, self.settings)
        )

    def norm_backward(self, stage: Stage, e: Array, Y: Array) -> Any:
        """Gradients from a signal of 16 bits."""
        gamma, unit = self.p[_of_norm(stage)[0]], unit_of_sums(stage, self.settings)
        signal = self.signal(e, NORM_BITS)
        return normalization.batch_norm_backward(signal, Y, gamma, normalization.EPSILON, unit)

    def products(self, stage: Stage, e: Array, Y: Array) -> tuple[Array, Array]:
        """Sums of integers times states, exact in float64 and rounded once."""
        q, exponent = self.signal(e, self.settings["gradient_bits"])
        wide, states, W = (side.astype(np.float64) for side in (q, Y, self.weights(stage)))
        sums = _products(stage, wide, states, W, lambda function: function)
        weight, below = (np.ldexp(part, exponent).astype(e.dtype) for part in sums)
        return weight, below

    def signal(self, e: Array, bits: int) -> Signal:
        """Error signal as integers."""
        return fixed_point(e, bits)


NORM_BITS = 16
"""Width of the signal that batch normalization passes back, whatever that of the products is."""

PIXEL_UNIT = 2.0**-8
"""Number of which every pixel is an integer multiple (SPEC.md, I)."""


def unit_of_sums(stage: Stage, settings: Settings) -> float:
    """Power of two of which all weighted sums of a layer are multiples.

    Parameters
    ----------
    stage : Stage
        One of the layer's.
    settings : mapping
        As in `training_step`.

    Returns
    -------
    float
        Product of the units of weights and inputs.
    """
    first = stage.name.partition(".")[0] == "1"
    inputs = PIXEL_UNIT if first else DiscreteSpace(settings["N2"]).unit
    return DiscreteSpace(settings["N1"]).unit * inputs


def _norm_rate(settings: Settings) -> float:
    return float(settings.get("norm_rate", normalization.RATE))


def _products(
    stage: Stage, e: Array, Y: Array, W: Array, summed: Callable[[Callable[..., Any]], Any]
) -> tuple[Array, Array]:
    if stage.kind == "dense":
        flat = Y.reshape(len(Y), -1)
        weight = summed(convolution.dense_backward_weight)(e, flat)
        return weight, summed(convolution.dense_backward_input)(e, W).reshape(Y.shape)
    weight = summed(convolution.conv2d_backward_weight)(e, Y, W.shape[2:], padding=stage.number)
    below = summed(convolution.conv2d_backward_input)(e, W, Y.shape, padding=stage.number)
    return weight, below


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


def step_ulps(x: Array, settings: Settings, parameters: Mapping[str, Array]) -> float:
    """K 10^L: largest number of terms in one sum, and number of batch normalizations.

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

REASON = (
    "sums, states and weights are exact; a normalization has its operator's bound, what is passed "
    "backwards K 10^L ulps of its largest element, as gxnor_ref.conform.steps derives"
)
"""Why they are that."""
