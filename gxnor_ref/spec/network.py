"""The whole algorithm, from top to bottom: a network, its inference, and one training step.

A network has L weight layers. Layer l turns the activations Y^(l-1) of the layer below, which for
l = 1 are an image, into its own::

    x^l = W^l Y^(l-1)     weighted sums, Eq (2) and (11): a convolution or a dense layer
                          the largest sum of each block, where the notation has max-pooling
    y^l = norm(x^l)       batch normalization, as in the authors' code (SPEC.md, 16)
    Y^l = phi_r(y^l)      activation, Eq (4) and (21); the last layer has none: Y^L = y^L

All weights are states of Z_N1, and Y^1 to Y^(L-1) states of Z_N2. Eq (3) and (6) ask for Z_1; Eq
(3) does not bind the weights of layer L (SPEC.md, 8). A training step walks back from the scores
Y^L, with e = dE/dY^L to begin with::

    e = e dphi_r(y)/dy    the derivative is approximated by Eq (7) or (8); none in the last layer
    e = e dy/dx           batch normalization's own backward pass: also dE/dgamma and dE/dbeta;
                          after it max-pooling's, if any: to the first maximum of each block
    dE/dW = e Y^T         Eq (10), summed over the batch
    e = W^T e             Eq (12): the error signal of the layer below
    dW = -eta dE/dW       Eq (9), or Adam's increment
    W = W + P(rho(dW))    the discrete state transition, Eq (13) to (20)

`TrainingStep` does this with float gradients, as the paper does, and `IntegerStep` with gradients
that are exact sums of integers (SPEC.md, U to W). Tensors go by the name of the layer that gives
them, such as "1.conv". Parameters are "1.W", "1.gamma", "1.beta", "1.mean", "1.variance", "2.W" and
so on, and Adam's moments "1.W.first", "1.W.second", "1.gamma.first" and so on.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from gxnor_ref.spec import convolution, normalization
from gxnor_ref.spec.activation import WINDOWS, phi_r, rectangular, triangular
from gxnor_ref.spec.domain import (
    Floats,
    Integers,
    require,
    require_choice,
    require_count,
    require_floats,
    require_integers,
    require_real,
    require_reals,
    require_shape,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.loss import squared_hinge_gradient, targets
from gxnor_ref.spec.normalization import BatchNorm, BatchNormGradient
from gxnor_ref.spec.notation import Layer, plan
from gxnor_ref.spec.optimizer import BETA1, OPTIMIZERS, adam, sgd
from gxnor_ref.spec.signal import BITS, NORM_BITS, Signal, fixed_point
from gxnor_ref.spec.space import LARGEST_N, DiscreteSpace, require_states
from gxnor_ref.spec.transition import M, transition
from gxnor_ref.spec.uniform import uniforms

Tensors: TypeAlias = dict[str, Floats]
"""Arrays by name."""

PIXEL_UNIT = 2.0**-8
"""Number of which every pixel of an image is an integer multiple (SPEC.md, I)."""

LARGEST_PIXEL = 255
"""Of a byte p, the first layer takes the pixel (2 p - 255) `PIXEL_UNIT`."""

DROPOUT_TENSORS = 5 * 2**32
"""The random numbers that drop activations of layer l are those of tensor 5 * 2^32 + l."""


@dataclass(frozen=True)
class Settings:
    """What a network is, and how a step trains it.

    Parameters
    ----------
    notation : str
        Layers in the paper's notation, as in `gxnor_ref.spec.notation.parse`.
    classes, padding
        As in `gxnor_ref.spec.notation.plan`.
    N1, N2 : int
        State parameters of the weight space and of the activation space, 0..15.
    r, H, boundary
        Of phi_r, as in `gxnor_ref.spec.activation.phi_r`.
    window : {"rectangular", "triangular"}
        Approximation of its derivative, Eq (7) or (8).
    a : float
        Half width of the window.
    optimizer : {"adam", "sgd"}
        Base algorithm of gradient descent.
    eta : float
        Learning rate; `gxnor_ref.spec.optimizer.learning_rate` gives that of an epoch.
    beta1 : float
        Adam's decay of the first moments of weights; those of gamma and beta keep 0.9.
    t : int
        Number of the step, counted from 1: iteration k = t - 1.
    m, law
        Of the transition, as in `gxnor_ref.spec.transition.tau`.
    seed : int
        Seed of the run.
    norm_rate : float
        Weight of the batch in the running statistics.
    gradient_bits : {8, 16}
        Width of the integers of an `IntegerStep`.
    dropout : float
        Share of the activations in front of dense layers that the step sets to 0, in [0, 1)
        (SPEC.md, X); must be 0 for N2 = 0.

    Raises
    ------
    DomainError
        The window or the optimizer is unknown, or N1, N2, t, norm_rate, gradient_bits or dropout is
        out of range; other settings are checked where they are used.
    TypeError
        The notation is not a string, or norm_rate or dropout no number.
    """

    notation: str
    classes: int = 10
    padding: str = "valid"
    N1: int = 1
    N2: int = 1
    r: float = 0.5
    H: float = 1.0
    boundary: str = "open"
    window: str = "rectangular"
    a: float = 0.5
    optimizer: str = "adam"
    eta: float = 0.01
    beta1: float = BETA1
    t: int = 1
    m: float = M
    law: str = "tanh"
    seed: int = 0
    norm_rate: float = normalization.RATE
    gradient_bits: int = 8
    dropout: float = 0.0

    def __post_init__(self) -> None:
        """Check what is looked up by name, and what functions know by other names."""
        if not isinstance(self.notation, str):
            raise TypeError(f"notation is {type(self.notation).__name__}; expected a string")
        for name, N in (("N1", self.N1), ("N2", self.N2)):
            require_count(name, N, 0, LARGEST_N)
        require_count("t", self.t, 1)
        norm_rate = require_real("norm_rate", self.norm_rate)
        require(0 < norm_rate <= 1, "norm_rate", norm_rate, "a number in (0, 1]")
        bits = require_count("gradient_bits", self.gradient_bits, 0)
        require(bits in BITS, "gradient_bits", bits, "8 or 16")
        require_choice("window", self.window, WINDOWS)
        require_choice("optimizer", self.optimizer, OPTIMIZERS)
        require(
            0 <= require_real("dropout", self.dropout) < 1,
            "dropout",
            self.dropout,
            "a number in [0, 1)",
        )
        if self.N2 == 0:
            require(self.dropout == 0, "dropout", self.dropout, "0 for binary activations")

    def layers(self, x: Floats) -> list[Layer]:
        """Lay the network out for images.

        Parameters
        ----------
        x : float array, shape (batch, channels, height, width)
            The images.

        Returns
        -------
        list of Layer
            As `gxnor_ref.spec.notation.plan` gives them.

        Raises
        ------
        DomainError
            x is not a float array of that shape, or `classes` or `padding` is not as described.
        NotationError
            The notation cannot be read, or its layers do not fit the images.
        """
        require_floats("x", x)
        require_shape("x", x, ("batch", "channels", "height", "width"))
        _, channels, height, width = x.shape
        return plan(self.notation, (channels, height, width), self.classes, self.padding)


def inference(x: Floats, settings: Settings, parameters: Mapping[str, Floats]) -> Tensors:
    """Eq (3), (4), (6) and (21): a network's forward pass, with running statistics.

    Parameters
    ----------
    x : float array, shape (batch, channels, height, width)
        Images, multiples of 2^-8 in [-1, 1].
    settings : Settings
        What the network is.
    parameters : mapping of str to float array
        Weights, and gamma, beta, mean and variance of each batch normalization.

    Returns
    -------
    dict of str to float array
        Output of each layer by name. The last are the scores; an image has the class with the
        largest.

    Raises
    ------
    DomainError
        A setting, a shape or a type is not as the layer's function wants it, or a parameter is
        missing.
    NotationError
        The notation cannot be read, or its layers do not fit the images.

    Examples
    --------
    >>> one, no = np.ones(2), np.zeros(2)
    >>> norm = {"1.gamma": one, "1.beta": no, "1.mean": no, "1.variance": one}
    >>> W = {"1.W": np.array([[1.0, -1.0], [0.0, 1.0]])}
    >>> image = np.array([[[[0.5, -0.25]]]])
    >>> tensors = inference(image, Settings("SVM", classes=2), W | norm)
    >>> tensors["1.dense"]
    array([[ 0.75, -0.25]])
    """
    _require_settings(settings)
    tensors: Tensors = {}
    Y = x
    for layer in settings.layers(x):
        Y = output(layer, Y, settings, parameters)
        tensors[layer.name] = Y
    return tensors


def output(layer: Layer, Y: Floats, settings: Settings, parameters: Mapping[str, Floats]) -> Floats:
    """Forward pass of one layer.

    Parameters
    ----------
    layer : Layer
        From `Settings.layers`.
    Y : float array
        Output of the layer below.
    settings, parameters
        As in `inference`.

    Returns
    -------
    float array
        Its output, in the precision of Y. Weighted sums are exact in float64 (SPEC.md, H), and
        rounded once.

    Raises
    ------
    DomainError
        As in `inference`.
    """
    s, p, l = settings, _Parameters(parameters), layer.number
    require_floats("Y", Y)
    if layer.weights:
        require_floats(f"{l}.W", p[f"{l}.W"])
        require_shape(f"{l}.W", p[f"{l}.W"], layer.weights)
        wide, W = Y.astype(np.float64), p[f"{l}.W"].astype(np.float64)
        if layer.kind == "conv":
            return convolution.conv2d(wide, W, padding=layer.padding).astype(Y.dtype)
        return convolution.dense(_flat(wide), W).astype(Y.dtype)
    if layer.kind == "pool":
        return convolution.max_pool(Y, layer.size)
    if layer.kind == "norm":
        gamma, beta = p[f"{l}.gamma"], p[f"{l}.beta"]
        mean, variance = p[f"{l}.mean"], p[f"{l}.variance"]
        return normalization.batch_norm_inference(Y, gamma, beta, mean, variance)
    return phi_r(Y, s.N2, s.r, s.H, s.boundary)


class _Parameters(dict[str, Floats]):
    """Parameters by name; one that is missing is an error of ours."""

    def __init__(self, parameters: Mapping[str, Floats]) -> None:
        if not isinstance(parameters, Mapping):
            raise TypeError(f"parameters is {type(parameters).__name__}; expected a mapping")
        super().__init__(parameters)

    def __missing__(self, name: str) -> Floats:
        raise DomainError(f"parameters holds no {name}; expected all that the network has")


def _require_settings(settings: object) -> None:
    if not isinstance(settings, Settings):
        raise TypeError(f"settings is {type(settings).__name__}; expected Settings")


def _flat(images: Floats) -> Floats:
    """Lay each image out as a row; there may be no image."""
    return images.reshape(len(images), math.prod(images.shape[1:]))


class TrainingStep:
    """One iteration with float gradients: forward pass, backward pass, and update.

    Parameters
    ----------
    settings : Settings
        The network's, and the step's.
    parameters : mapping of str to float array
        As in `inference`, and the moments if the optimizer is Adam.

    Examples
    --------
    >>> one, no = np.ones(2), np.zeros(2)
    >>> norm = {"1.gamma": one, "1.beta": no, "1.mean": no, "1.variance": one}
    >>> W = {"1.W": np.array([[1.0, -1.0], [0.0, 1.0]])}
    >>> step = TrainingStep(Settings("SVM", classes=2, optimizer="sgd"), W | norm)
    >>> images = np.array([[[[0.5, -0.25]]], [[[-1.0, 0.5]]]])
    >>> list(step.run(images, np.array([1, 0]))["gradients"])
    ['1.gamma', '1.beta', '1.W']
    """

    def __init__(self, settings: Settings, parameters: Mapping[str, Floats]) -> None:
        _require_settings(settings)
        self.settings, self.p = settings, _Parameters(parameters)

    def run(self, x: Floats, labels: Integers) -> dict[str, Tensors]:
        """Take the step.

        Parameters
        ----------
        x : float array, shape (batch, channels, height, width)
            Images, multiples of 2^-8 in [-1, 1].
        labels : integer array, shape (batch,)
            Their classes.

        Returns
        -------
        dict of str to dict of str to float array
            "tensors" by layer; "gradients" and "increments" by parameter; "parameters" of the
            next iteration, with their moments.

        Raises
        ------
        DomainError
            As in `inference`; or a label is out of range, the labels are not as many as the images,
            a weight is not a state, or a moment is missing.
        NotFiniteError
            A number has overflowed.
        NotationError
            As in `inference`.
        """
        tensors, following = self.forward(x)
        *_, scores = tensors.values()
        gradients = self.backward(self.loss_gradient(scores, labels), x, tensors)
        increments: Tensors = {}
        for name, gradient in gradients.items():
            increments[name], moments = self.optimize(name, gradient)
            following.update(moments)
            if name.endswith(".W"):
                following[name] = self.next_weights(name, increments[name])
            else:
                following[name] = self.p[name] + increments[name]
        return {
            "tensors": tensors,
            "gradients": gradients,
            "increments": increments,
            "parameters": following,
        }

    # --- forward pass ---

    def forward(self, x: Floats) -> tuple[Tensors, Tensors]:
        """Every tensor, and the parameters with the running statistics moved."""
        tensors: Tensors = {}
        following = dict(self.p)
        Y = x
        for layer in self.settings.layers(x):
            if layer.kind == "norm":
                Y, *statistics = self.norm(layer, Y)
                for part, newest in zip(("mean", "variance"), statistics, strict=True):
                    name = f"{layer.number}.{part}"
                    following[name] = self.average(self.p[name], newest)
            else:
                Y = self.output(layer, Y)
            if layer.kind == "phi":
                Y = self.drop(layer, Y, x)
            tensors[layer.name] = Y
        return tensors, following

    def output(self, layer: Layer, Y: Floats) -> Floats:
        """Output of any layer except batch normalization."""
        return output(layer, Y, self.settings, self.p)

    def norm(self, layer: Layer, x: Floats) -> BatchNorm:
        """Normalize by the batch's own mean and variance."""
        gamma, beta = self.p[f"{layer.number}.gamma"], self.p[f"{layer.number}.beta"]
        return normalization.batch_norm(x, gamma, beta)

    def drop(self, layer: Layer, Y: Floats, x: Floats) -> Floats:
        """Set some activations, or their error signals, to 0 (SPEC.md, X)."""
        s, l = self.settings, layer.number
        above = next(each for each in s.layers(x) if each.number == l + 1)
        if s.dropout == 0 or above.kind != "dense":
            return Y
        u = uniforms(s.seed, DROPOUT_TENSORS + l, s.t - 1, 0, Y.size).reshape(Y.shape)
        return np.where(u < s.dropout, Y.dtype.type(0), Y)

    def average(self, average: Floats, newest: Floats) -> Floats:
        """Move a running statistic toward that of the batch."""
        return normalization.running_average(average, newest, self.settings.norm_rate)

    # --- backward pass: e is dE/d(output) of a layer, and then dE/d(input) ---

    def loss_gradient(self, scores: Floats, labels: Integers) -> Floats:
        """Error signal dE/dY^L of the scores."""
        require_integers("labels", labels)
        require_shape("labels", labels, (len(scores),))
        t = targets(labels, self.settings.classes, scores.dtype.type)
        return squared_hinge_gradient(scores, t)

    def backward(self, e: Floats, x: Floats, tensors: Tensors) -> Tensors:
        """Walk the error signal down to the images, and return the gradients by parameter."""
        gradients: Tensors = {}
        inputs = [x, *tensors.values()][:-1]
        for layer, Y in reversed(list(zip(self.settings.layers(x), inputs, strict=True))):
            l = layer.number
            match layer.kind:
                case "phi":
                    e = self.window(self.drop(layer, e, x), Y)
                case "norm":
                    e, gradients[f"{l}.gamma"], gradients[f"{l}.beta"] = self.norm_backward(
                        layer, e, Y
                    )
                case "pool":
                    e = self.pool_backward(layer, e, Y)
                case _:
                    gradients[f"{l}.W"], e = self.products(layer, e, Y)
        return gradients

    def window(self, e: Floats, y: Floats) -> Floats:
        """Error signal times the approximated derivative of phi_r, as in Eq (10) and (12)."""
        s = self.settings
        derivative = rectangular if s.window == "rectangular" else triangular
        return np.asarray(e * derivative(y, s.a, s.N2, s.r, s.H))

    def norm_backward(self, layer: Layer, e: Floats, x: Floats) -> BatchNormGradient:
        """Gradients of x, gamma and beta."""
        return normalization.batch_norm_backward(e, x, self.p[f"{layer.number}.gamma"])

    def pool_backward(self, layer: Layer, e: Floats, x: Floats) -> Floats:
        """Error signal to the first maximum of each block."""
        return convolution.max_pool_backward(e, x, layer.size)

    def products(self, layer: Layer, e: Floats, Y: Floats) -> tuple[Floats, Floats]:
        """Eq (10) and (12): gradient of the weights, and error signal of the layer below."""
        return backward_products(layer, e, Y, self.p[f"{layer.number}.W"])

    # --- update ---

    def optimize(self, name: str, gradient: Floats) -> tuple[Floats, Tensors]:
        """Increment and next moments of a parameter."""
        s = self.settings
        if s.optimizer == "sgd":
            return sgd(gradient, s.eta), {}
        first, second = self.p[f"{name}.first"], self.p[f"{name}.second"]
        dW, first, second = adam(gradient, first, second, s.t, s.eta, self.beta1(name))
        return dW, {f"{name}.first": first, f"{name}.second": second}

    def beta1(self, name: str) -> float:
        """Decay of the first moment: `settings.beta1` for weights, 0.9 for gamma and beta."""
        return self.settings.beta1 if name.endswith(".W") else BETA1

    def next_weights(self, name: str, dW: Floats) -> Floats:
        """Eq (17): the next states of a layer's weights."""
        s, W = self.settings, self.p[name]
        space = DiscreteSpace(s.N1)
        n = transition(
            require_states(name, W, space), dW, self.uniforms(name, W), space, s.m, s.law
        )
        return space.value(n, W.dtype)

    def uniforms(self, name: str, W: Floats) -> Floats:
        """Random numbers of the weights: those of tensor l and step k = t - 1 (SPEC.md, G)."""
        l = int(name.partition(".")[0])
        return uniforms(self.settings.seed, l, self.settings.t - 1, 0, W.size).reshape(W.shape)


class IntegerStep(TrainingStep):
    """One iteration whose gradients are exact sums of integers, in any precision (SPEC.md, U to W).

    An error signal is rounded to integers times one power of two before it is summed. Everything
    else is as in `TrainingStep`.

    Parameters
    ----------
    settings, parameters
        As in `TrainingStep`.
    """

    def norm(self, layer: Layer, x: Floats) -> BatchNorm:
        """Normalize by quotients of sums of integers (SPEC.md, W)."""
        gamma, beta = self.p[f"{layer.number}.gamma"], self.p[f"{layer.number}.beta"]
        return normalization.batch_norm(x, gamma, beta, unit=self.unit(layer))

    def norm_backward(self, layer: Layer, e: Floats, x: Floats) -> BatchNormGradient:
        """Gradients of a signal of 16 bits (SPEC.md, W)."""
        signal, gamma = self.signal(e, NORM_BITS), self.p[f"{layer.number}.gamma"]
        return normalization.batch_norm_backward(signal, x, gamma, unit=self.unit(layer))

    def products(self, layer: Layer, e: Floats, Y: Floats) -> tuple[Floats, Floats]:
        """Eq (10) and (12) of a signal q 2^p: exact in float64, and rounded once (SPEC.md, V)."""
        q, exponent = self.signal(e, self.settings.gradient_bits)
        wide = (side.astype(np.float64) for side in (q, Y, self.p[f"{layer.number}.W"]))
        gradient, below = backward_products(layer, *wide)
        return (
            np.ldexp(gradient, exponent).astype(e.dtype),
            np.ldexp(below, exponent).astype(e.dtype),
        )

    def signal(self, e: Floats, bits: int) -> Signal:
        """Error signal as integers (SPEC.md, U)."""
        return fixed_point(e, bits)

    def unit(self, layer: Layer) -> float:
        """Number of which all weighted sums of a layer are integer multiples."""
        s = self.settings
        inputs = PIXEL_UNIT if layer.number == 1 else DiscreteSpace(s.N2).unit
        return DiscreteSpace(s.N1).unit * inputs


def backward_products(layer: Layer, e: Floats, Y: Floats, W: Floats) -> tuple[Floats, Floats]:
    """Gradient of a layer's weights, and error signal of the layer below.

    Parameters
    ----------
    layer : Layer
        A convolution or a dense layer.
    e : float array
        dE/dx, of the shape of its output.
    Y : float array
        Its input.
    W : float array
        Its weights.

    Returns
    -------
    (float array, float array)
        dE/dW and dE/dY, in the shapes of W and Y.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.
    """
    require_reals("Y", Y)
    require(Y.ndim in (2, 4), "Y.ndim", Y.ndim, "2 or 4")
    require_reals("W", W)
    require_shape("W", W, layer.weights)
    if layer.kind == "conv":
        gradient = convolution.conv2d_backward_weight(e, Y, W.shape[2:], padding=layer.padding)
        below = convolution.conv2d_backward_input(e, W, Y.shape, padding=layer.padding)
    else:
        gradient = convolution.dense_backward_weight(e, _flat(Y))
        below = convolution.dense_backward_input(e, W).reshape(Y.shape)
    return gradient, below
