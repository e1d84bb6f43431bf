"""A network built from the paper's notation, and the spaces of its weights and activations."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.augmentation import INPUT_UNIT
from gxnor_ref.nn.layers import (
    REAL_ACTIVATIONS,
    Activation,
    BatchNorm,
    Convolution,
    Dense,
    DiscreteActivation,
    Inputs,
    Layer,
    MaxPool,
    RealActivation,
)
from gxnor_ref.nn.methods import METHODS, WEIGHTS
from gxnor_ref.nn.profile import Lap
from gxnor_ref.nn.weights import Weights
from gxnor_ref.spec import notation
from gxnor_ref.spec.activation import BOUNDARIES, WINDOWS
from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_choice,
    require_count,
    require_shape,
)
from gxnor_ref.spec.notation import PADDINGS
from gxnor_ref.spec.space import LARGEST_N, DiscreteSpace
from gxnor_ref.twins import activation as twins

TRAINED = ("gamma", "beta")
"""What gradients move of batch normalization."""

STATISTICS = ("mean", "variance")
"""Its running statistics."""

PRECISIONS = ("float32", "float64")
"""Of real numbers: batch normalization, error signals, gradients."""


@dataclass(frozen=True)
class Settings:
    """What a network is; together with its parameters it determines every output.

    Parameters
    ----------
    notation : str
        Layers in the paper's notation, as in `gxnor_ref.spec.notation.parse`.
    input_shape : (int, int, int)
        Channels, height and width of an image.
    classes : int
        Number of classes, the outputs of the SVM layer.
    padding : {"valid", "same"}
        Of all convolutions; "same" requires odd kernels.
    weights : int or None
        N_1 of the weight space Z_N, 0..15; None for float weights.
    activations : int or {"identity", "relu", "hardtanh"}
        N_2 of the activation space Z_N, 0..15, or the name of a real activation.
    r, H, boundary, window, a
        Parameters of phi_r and of its derivative, as in `gxnor_ref.spec.activation`.
    float_last_layer : bool
        Leave the weights of the SVM layer real (SPEC.md, 8).
    precision : {"float32", "float64"}
        Of all real numbers.
    method : {"dst", "bnn", "bwn", "twn", "full"}
        How weights are trained, as in `gxnor_ref.nn.methods`. All but "dst" fix `weights`: 0 for
        "bnn" and "bwn", 1 for "twn", None for "full".

    Raises
    ------
    DomainError
        A setting is not as described; the notation is read when a `Network` is built.

    Notes
    -----
    GXNOR networks are (weights, activations) = (1, 1), trained by "dst". Those that Table 1
    compares them with are BNNs (0, 0) by "bnn" with a = 1, TWNs (1, "relu") by "twn", BWNs
    (0, "relu") by "bwn", and full precision (None, "relu") by "full".
    """

    notation: str
    input_shape: tuple[int, int, int]
    classes: int = 10
    padding: str = "valid"
    weights: int | None = 1
    activations: int | str = 1
    r: float = 0.5
    H: float = 1.0
    boundary: str = "open"
    window: str = "rectangular"
    a: float = 0.5
    float_last_layer: bool = False
    precision: str = "float32"
    method: str = "dst"

    def __post_init__(self) -> None:
        """Take NumPy's numbers as Python's, and check what needs no layer to be built."""
        for setting in fields(self):
            value = getattr(self, setting.name)
            if isinstance(value, np.generic):
                object.__setattr__(self, setting.name, value.item())
        require(len(self.input_shape) == 3, "input_shape", self.input_shape, "three lengths")
        for length in self.input_shape:
            require_count("input_shape", length, 1)
        object.__setattr__(self, "input_shape", tuple(int(n) for n in self.input_shape))
        require_count("classes", self.classes, 2)
        require_choice("padding", self.padding, PADDINGS)
        if self.weights is not None:
            require_count("weights", self.weights, 0, LARGEST_N)
        if isinstance(self.activations, str):
            require_choice("activations", self.activations, REAL_ACTIVATIONS)
        else:
            require_count("activations", self.activations, 0, LARGEST_N)
            # The spec's own checks of all that phi_r takes.
            twins.phi_r(np.zeros(0), self.activations, self.r, self.H, self.boundary)
        require_choice("boundary", self.boundary, BOUNDARIES)
        require(math.isfinite(self.r) and self.r >= 0, "r", self.r, "a finite number >= 0")
        require_choice("window", self.window, WINDOWS)
        # The window's own checks of its half width.
        twins.rectangular(np.zeros(0), self.a)
        require_choice("precision", self.precision, PRECISIONS)
        require_choice("method", self.method, METHODS)
        N = WEIGHTS.get(self.method, self.weights)
        require(
            self.weights == N, "weights", self.weights, f"{N}, which method {self.method!r} trains"
        )


class Named(NamedTuple):
    """A layer, its name, and the shape of one sample of its output."""

    name: str
    layer: Layer
    shape: tuple[int, ...]


Gradients: TypeAlias = Iterator[tuple[Named, dict[str, Floats]]]
"""Layers that have parameters, the last first, each with the gradients of these by name."""


class Network:
    """A network in the paper's notation: weight layer -> max-pool -> batch norm -> phi_r.

    The last weight layer, SVM, is followed by batch normalization alone (SPEC.md, 16).

    Parameters
    ----------
    settings : Settings
        What the network is.

    Attributes
    ----------
    layers : list of Named
        All layers in order; the name begins with the number l of the weight layer, such as
        "1.conv", "1.pool", "1.norm", "1.phi".

    Raises
    ------
    NotationError
        The notation cannot be read, or its layers do not fit the image.

    Examples
    --------
    >>> network = Network(Settings("4C3-MP2-8FC-SVM", (1, 8, 8)))
    >>> [(named.name, named.shape) for named in network.layers][:4]
    [('1.conv', (4, 6, 6)), ('1.pool', (4, 3, 3)), ('1.norm', (4, 3, 3)), ('1.phi', (4, 3, 3))]
    >>> network.initialize(seed=0)
    >>> network.forward(np.zeros((2, 1, 8, 8), np.float32)).shape
    (2, 10)
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.dtype: type[np.floating[Any]] = np.dtype(settings.precision).type
        self.layers = list(_build(settings, self.dtype))

    def initialize(self, seed: int, initial: str = "rounded") -> None:
        """Draw all weights; batch normalization starts as the identity.

        Parameters
        ----------
        seed : int
            Seed of the run, 0 <= seed < 2^64.
        initial : {"rounded", "states"}
            U(-1, 1) rounded to the nearest state, or all states alike. Float weights, hidden or
            not, follow Glorot's rule in either case.

        Raises
        ------
        DomainError
            An argument is not as described.
        """
        for weights in self.weights().values():
            weights.initialize(seed, initial)

    def weights(self) -> dict[int, Weights]:
        """Weights of each weight layer, by its number l.

        Returns
        -------
        dict of int to Weights
            In the order of the layers, l = 1 .. L.
        """
        return {
            named.layer.weights.layer: named.layer.weights
            for named in self.layers
            if isinstance(named.layer, Convolution | Dense)
        }

    def parameters(self) -> dict[str, npt.NDArray[Any]]:
        """All that a network consists of, by name; the arrays themselves, not copies.

        Returns
        -------
        dict of str to array
            For each weight layer l "l.W" (what `Weights.stored` is), "l.gamma", "l.beta", "l.mean"
            and "l.variance".
        """
        members: dict[str, npt.NDArray[Any]] = {}
        for name, layer, _ in self.layers:
            number = name.partition(".")[0]
            if isinstance(layer, Convolution | Dense):
                members[f"{number}.W"] = layer.weights.stored
            elif isinstance(layer, BatchNorm):
                for part in (*TRAINED, *STATISTICS):
                    members[f"{number}.{part}"] = getattr(layer, part)
        return members

    def trained(self) -> dict[str, npt.NDArray[Any]]:
        """Return those of `parameters` that gradients move: all but the running statistics.

        Returns
        -------
        dict of str to array
            As `parameters` has them.
        """
        statistics = tuple(f".{part}" for part in STATISTICS)
        return {k: v for k, v in self.parameters().items() if not k.endswith(statistics)}

    def forward(self, x: Floats, training: bool = False) -> Floats:
        """Scores of the classes.

        Parameters
        ----------
        x : float array, shape (batch, channels, height, width)
            Images in [-1, 1], as `gxnor_ref.data.normalize` gives them.
        training : bool
            Normalize by the batch's statistics and move the running ones.

        Returns
        -------
        float array, shape (batch, classes)
            Scores Y^L; the class is the largest.

        Raises
        ------
        DomainError
            `x` has another shape than the network's images.
        """
        Y = self.checked(x)
        for named in self.layers:
            Y = _output(named.layer, Y, training)
        return Y

    def trace(
        self, x: Floats, training: bool = False, lap: Lap = lambda phase, layer: None
    ) -> list[Floats]:
        """Every intermediate tensor of a forward pass.

        Parameters
        ----------
        x : float array, shape (batch, channels, height, width)
            Images in [-1, 1].
        training : bool
            Normalize by the batch's statistics and move the running ones.
        lap : callable
            Called after each layer with "forward" and its name.

        Returns
        -------
        list of float arrays
            The input, then the output of each of `layers`.

        Raises
        ------
        DomainError
            `x` has another shape than the network's images.
        """
        tensors = [self.checked(x)]
        for name, layer, _ in self.layers:
            tensors.append(_output(layer, tensors[-1], training))
            lap("forward", name)
        return tensors

    def backward(
        self,
        e: Floats,
        tensors: list[Floats],
        lap: Lap = lambda phase, layer: None,
        bits: int | None = None,
    ) -> Gradients:
        """Walk the error signal down, and yield each layer with its parameters' gradients.

        A layer may be updated as soon as it is yielded: the error signal below it has been
        computed. The tensors are consumed.

        Parameters
        ----------
        e : float array, shape (batch, classes)
            dE/dY^L.
        tensors : list of float arrays
            What `trace` returned with `training=True`.
        lap : callable
            Called after each layer with "backward" and its name.
        bits : {8, 16} or None
            Width of the integers that error signals are rounded to; None leaves them real.

        Yields
        ------
        Named, dict of str to float array
            A layer that has parameters, and the gradient of each by name: "W", or "gamma" and
            "beta".
        """
        tensors.pop()
        for named in reversed(self.layers):
            first = named is self.layers[0]
            e, gradients = named.layer.backward(e, tensors.pop(), bits, input_needed=not first)
            lap("backward", named.name)
            if gradients:
                yield named, gradients

    def checked(self, x: Floats) -> Floats:
        """Return images in the network's precision, or raise DomainError for another shape."""
        require_shape("x", x, ("batch", *self.settings.input_shape))
        return x.astype(self.dtype, copy=False)


def _output(layer: Layer, x: Floats, training: bool) -> Floats:
    if training and isinstance(layer, BatchNorm):
        return layer.training_forward(x)
    return layer.forward(x)


def plan(settings: Settings) -> list[notation.Layer]:
    """Lay a network out, without any memory for parameters: `gxnor_ref.spec.notation.plan`.

    Parameters
    ----------
    settings : Settings
        What the network is.

    Returns
    -------
    list of Layer
        The layers in order.

    Raises
    ------
    NotationError
        The notation cannot be read, or its layers do not fit the image.
    """
    s = settings
    return notation.plan(s.notation, s.input_shape, s.classes, s.padding)


def _build(settings: Settings, dtype: type[np.floating[Any]]) -> Iterator[Named]:
    """Layers of the notation, each weight layer with its batch norm and activation."""
    planned = plan(settings)
    inputs = Inputs(INPUT_UNIT, None)
    last = planned[-1].number
    unit = None
    for layer in planned:
        if layer.weights:
            real = settings.weights is None or (layer.number == last and settings.float_last_layer)
            space = None if real else DiscreteSpace(settings.weights or 0)
            weights = Weights(layer.weights, space, layer.number, dtype, settings.method)
            products: Convolution | Dense = Dense(weights, inputs)
            if layer.kind == "conv":
                products = Convolution(weights, layer.padding, inputs)
            unit = products.units.sums
            yield Named(layer.name, products, layer.shape)
        elif layer.kind == "norm":
            yield Named(layer.name, BatchNorm(layer.shape[0], dtype, unit), layer.shape)
        elif layer.kind == "phi":
            activation, inputs = _activation(settings)
            yield Named(layer.name, activation, layer.shape)
        else:
            yield Named(layer.name, MaxPool(layer.size), layer.shape)


def _activation(settings: Settings) -> tuple[Activation, Inputs]:
    if isinstance(settings.activations, str):
        return RealActivation(settings.activations), Inputs(None, None)
    s = settings
    activation = DiscreteActivation(settings.activations, s.r, s.H, s.boundary, s.window, s.a)
    space = DiscreteSpace(settings.activations)
    return activation, Inputs(space.unit, space)
