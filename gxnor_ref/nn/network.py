"""A network: layers built from the paper's notation, and their parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import Backend, backend_of
from gxnor_ref.nn.layers import (
    STATISTICS,
    TRAINED,
    Activation,
    BatchNorm,
    Convolution,
    Dense,
    DiscreteActivation,
    Layer,
    LayerInputs,
    MaxPool,
    RealActivation,
    identity,
)
from gxnor_ref.nn.profile import Lap
from gxnor_ref.nn.settings import Settings, space_name
from gxnor_ref.nn.weights import Weights, weights_kind
from gxnor_ref.spec import notation
from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_finite,
    require_numbers,
    require_shape,
    require_unmasked,
)
from gxnor_ref.spec.errors import DomainError, shown
from gxnor_ref.spec.network import PIXEL_UNIT
from gxnor_ref.spec.normalization import RATE
from gxnor_ref.spec.space import DiscreteSpace

Parameters: TypeAlias = Mapping[str, npt.NDArray[Any]]
"""Arrays by name: "l.W", "l.gamma", "l.beta", "l.mean", "l.variance" for each weight layer l."""


Dropped: TypeAlias = Mapping[str, npt.NDArray[np.bool_]]
"""Which activations of a batch are set to 0, by the name of their layer."""

NOTHING: Dropped = {}
"""No activation is dropped."""


class Named(NamedTuple):
    """A layer, its name, and the shape of one sample of its output."""

    name: str
    layer: Layer
    shape: tuple[int, ...]

    @property
    def number(self) -> int:
        """Number of the weight layer that it is or belongs to, counted from 1."""
        return int(self.name.partition(".")[0])


Gradients: TypeAlias = Iterator[tuple[Named, dict[str, Floats]]]
"""Layers that have parameters, the last first, each with the gradients of these by name."""


class Network:
    """A network in the paper's notation: weight layer -> max-pool -> batch norm -> phi_r.

    The last weight layer, SVM, is followed by batch normalization alone (SPEC.md, 16).

    Parameters
    ----------
    settings : Settings
        What the network is.
    seed : int
        Seed of the initial weights, 0 <= seed < 2^64.
    initial : {"rounded", "states"}
        U(-1, 1) rounded to the nearest state, or all states alike. Float weights, hidden or not,
        are uniform in either case (SPEC.md, K). Batch normalization starts as the identity.
    backend : {"numpy", "c"}, optional
        What computes; both give the same. By default as `gxnor_ref.nn.backend.backend_name` says.

    Attributes
    ----------
    layers : list of Named
        All layers in order; the name begins with the number l of the weight layer, such as
        "1.conv", "1.pool", "1.norm", "1.phi".
    backend : Backend
        What computes; its `name` is "numpy" or "c".

    Raises
    ------
    NotationError
        The notation cannot be read, or its layers do not fit the image.
    DomainError
        Another argument is not as described.
    KernelsNotBuiltError
        The backend is "c", and the kernels are not there.
    TypeError
        `settings` is something else.

    Examples
    --------
    >>> network = Network(Settings("4C3-MP2-8FC-SVM", (1, 8, 8)), seed=0)
    >>> [(named.name, named.shape) for named in network.layers][:4]
    [('1.conv', (4, 6, 6)), ('1.pool', (4, 3, 3)), ('1.norm', (4, 3, 3)), ('1.phi', (4, 3, 3))]
    >>> network.forward(np.zeros((2, 1, 8, 8), np.float32)).shape
    (2, 10)
    """

    def __init__(
        self,
        settings: Settings,
        seed: int = 0,
        initial: str = "rounded",
        backend: str | None = None,
    ) -> None:
        self._assemble(settings, initial_parameters(settings, seed, initial), backend)

    @classmethod
    def from_parameters(
        cls, settings: Settings, parameters: Parameters, backend: str | None = None
    ) -> Network:
        """Make a network of given parameters, which are copied.

        Parameters
        ----------
        settings : Settings
            What the network is.
        parameters : mapping of str to array
            What `parameters` gives: names, shapes and types as `parameter_types` has them.
        backend : {"numpy", "c"}, optional
            As for the class.

        Returns
        -------
        Network
            The network.

        Raises
        ------
        NotationError, KernelsNotBuiltError
            As for the class.
        DomainError
            A parameter is missing, unknown, masked, of another shape or type, or out of its range.
        TypeError
            A parameter is not an array.

        Examples
        --------
        >>> network = Network(Settings("SVM", (1, 8, 8)), seed=3)
        >>> same = Network.from_parameters(network.settings, network.parameters())
        >>> bool((same.weights()[1].stored == network.weights()[1].stored).all())
        True
        """
        types = parameter_types(settings)
        require(parameters.keys() == types.keys(), "parameters", list(parameters), f"{list(types)}")
        for name, (shape, dtype) in types.items():
            require_numbers(name, parameters[name])
            require_unmasked(name, parameters[name])
            found = f"{parameters[name].dtype} of shape {parameters[name].shape}"
            fits = parameters[name].dtype == dtype and parameters[name].shape == shape
            require(fits, name, found, f"{dtype} of shape {shape}")
            require_finite(name, parameters[name])
        network = cls.__new__(cls)
        copies = {name: np.array(parameters[name], order="C") for name in types}
        network._assemble(settings, copies, backend)
        network._require_ranges()
        return network

    def _assemble(self, settings: Settings, parameters: Parameters, backend: str | None) -> None:
        self.settings = settings
        self.dtype: type[np.floating[Any]] = np.dtype(settings.precision).type
        self.backend = backend_of(backend, self.dtype)
        self.layers = list(_layers(settings, parameters, self.backend))

    def _require_ranges(self) -> None:
        for number, weights in self.weights().items():
            low, high = weights.bounds
            outside = ~((weights.stored >= low) & (weights.stored <= high))
            if outside.any():
                what = "state index" if weights.moves_states else "hidden weight"
                found = f"{what} {weights.stored[outside][0]:g} in '{number}.W'"
                raise DomainError(f"{found}; expected {low:g}..{high:g}")
        for name, layer, _ in self.layers:
            if isinstance(layer, BatchNorm) and not (layer.variance >= 0).all():
                variance = name.replace(".norm", ".variance")
                found = layer.variance[~(layer.variance >= 0)][0]
                raise DomainError(f"{found:g} in '{variance}'; expected variances >= 0")

    def __repr__(self) -> str:
        s = self.settings
        head = (
            f"<Network {s.notation}, {_by(s.input_shape)} to {s.classes} classes, weights "
            f"{space_name(s.weights)} by {s.method}, activations {space_name(s.activations)}, "
            f"{s.precision}, backend {self.backend.name}"
        )
        rows = []
        for name, layer, shape in self.layers:
            kind = repr(layer.weights) if isinstance(layer, Convolution | Dense) else ""
            rows.append(f"  {name:8} {_by(shape):9} {kind}".rstrip())
        return "\n".join([head, *rows]) + ">"

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
        for named in self.layers:
            number, layer = named.number, named.layer
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

    def forward(self, x: Floats, training: bool = False, rate: float = RATE) -> Floats:
        """Scores of the classes.

        Parameters
        ----------
        x : float array, shape (batch, channels, height, width)
            Images in [-1, 1], as `gxnor_ref.data.normalize` gives them.
        training : bool
            Normalize by the batch's statistics and move the running ones.
        rate : float
            Weight of the batch in the running statistics, as in
            `gxnor_ref.spec.normalization.running_average`.

        Returns
        -------
        float array, shape (batch, classes)
            Scores Y^L; the class is the largest.

        Raises
        ------
        DomainError
            `x` has another shape than the network's images, or holds no floats, as pixels do.
        TypeError
            `x` is not an array.
        """
        for _, Y in self._outputs(x, training, rate):
            scores = Y
        return scores

    def trace(
        self,
        x: Floats,
        training: bool = False,
        rate: float = RATE,
        lap: Lap = lambda phase, layer: None,
        dropped: Dropped = NOTHING,
    ) -> list[Floats]:
        """Every intermediate tensor of a forward pass.

        Parameters
        ----------
        x, training, rate
            As for `forward`.
        lap : callable
            Called after each layer with "forward" and its name.
        dropped : mapping of str to bool array
            Activations to set to 0, by layer, in the shape of its output.

        Returns
        -------
        list of float arrays
            The input, then the output of each of `layers`.

        Raises
        ------
        DomainError, TypeError
            As for `forward`.
        """
        tensors = [self.checked(x)]
        for name, Y in self._outputs(x, training, rate, dropped):
            tensors.append(Y)
            lap("forward", name)
        return tensors

    def _outputs(
        self, x: Floats, training: bool, rate: float, dropped: Dropped = NOTHING
    ) -> Iterator[tuple[str, Floats]]:
        Y = self.checked(x)
        for name, layer, _ in self.layers:
            if training and isinstance(layer, BatchNorm):
                Y = layer.training_forward(Y, rate)
            else:
                Y = layer.forward(Y)
            if name in dropped:
                Y[dropped[name]] = 0
            yield name, Y

    def backward(
        self,
        e: Floats,
        tensors: list[Floats],
        lap: Lap = lambda phase, layer: None,
        bits: int | None = None,
        dropped: Dropped = NOTHING,
        a: float | None = None,
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
        dropped : mapping of str to bool array
            As for `trace`.
        a : float, optional
            Half width of the windows; by default that of the settings.

        Yields
        ------
        Named, dict of str to float array
            A layer that has parameters, and the gradient of each by name: "W", or "gamma" and
            "beta".
        """
        tensors.pop()
        for named in reversed(self.layers):
            first, layer = named is self.layers[0], named.layer
            if named.name in dropped:
                e[dropped[named.name]] = 0
            if a is not None and isinstance(layer, DiscreteActivation):
                layer = layer.with_half_width(a)
            e, gradients = layer.backward(e, tensors.pop(), bits, input_needed=not first)
            lap("backward", named.name)
            if gradients:
                yield named, gradients

    def checked(self, x: Floats) -> Floats:
        """Return images in the network's precision, or raise what `forward` does."""
        require_numbers("x", x)
        require_unmasked("x", x)
        expected = "floats in -1..1, as gxnor_ref.data.normalize makes them of pixels"
        require(x.dtype.kind == "f", "x.dtype", x.dtype, expected)
        require_shape("x", x, ("batch", *self.settings.input_shape))
        return x.astype(self.dtype, copy=False)


def plan(settings: Settings) -> list[notation.Layer]:
    """Lay a network out as `gxnor_ref.spec.notation.plan` does, without memory for parameters."""
    if not isinstance(settings, Settings):
        raise TypeError(f"settings is {shown(settings)}; expected Settings")
    s = settings
    return notation.plan(s.notation, s.input_shape, s.classes, s.padding)


def parameter_types(
    settings: Settings,
) -> dict[str, tuple[tuple[int, ...], np.dtype[Any]]]:
    """Shape and type of each parameter of a network, in the order of `Network.parameters`.

    >>> parameter_types(Settings("SVM", (1, 8, 8)))["1.W"]
    ((10, 64), dtype('uint8'))
    """
    real = np.dtype(settings.precision)
    types: dict[str, tuple[tuple[int, ...], np.dtype[Any]]] = {}
    for layer, kind, space in _planned(settings):
        if layer.weights:
            stored = kind.stored_dtype(space, settings.precision)
            types[f"{layer.number}.W"] = layer.weights, stored
        elif layer.kind == "norm":
            for part in (*TRAINED, *STATISTICS):
                types[f"{layer.number}.{part}"] = layer.shape[:1], real
    return types


def initial_parameters(settings: Settings, seed: int, initial: str) -> dict[str, npt.NDArray[Any]]:
    """Draw what a network begins with, as `Network.parameters` has it."""
    parameters: dict[str, npt.NDArray[Any]] = {}
    for layer, kind, space in _planned(settings):
        if layer.weights:
            address = layer.number, settings.precision, seed, initial
            parameters[f"{layer.number}.W"] = kind.initial(layer.weights, space, *address)
        elif layer.kind == "norm":
            for part, start in identity(layer.shape[0], settings.precision).items():
                parameters[f"{layer.number}.{part}"] = start
    return parameters


def _planned(
    settings: Settings,
) -> Iterator[tuple[notation.Layer, type[Weights], DiscreteSpace | None]]:
    """Each layer of the plan, with the class and the space that its weights have, if any."""
    layers = plan(settings)
    for layer in layers:
        yield layer, *weights_kind(settings, layer.number == layers[-1].number)


def _layers(settings: Settings, parameters: Parameters, backend: Backend) -> Iterator[Named]:
    """Layers of the notation, each weight layer with its batch norm and activation."""
    dtype = np.dtype(settings.precision).type
    inputs = LayerInputs(PIXEL_UNIT, None)
    unit = None
    for layer, weights_class, space in _planned(settings):
        if layer.weights:
            stored = parameters[f"{layer.number}.W"]
            weights = weights_class(stored, space, layer.number, dtype, backend)
            products: Convolution | Dense = Dense(weights, inputs)
            if layer.kind == "conv":
                products = Convolution(weights, layer.padding, inputs)
            unit = products.units.sums
            yield Named(layer.name, products, layer.shape)
        elif layer.kind == "norm":
            own = {part: parameters[f"{layer.number}.{part}"] for part in (*TRAINED, *STATISTICS)}
            norm = BatchNorm(layer.shape[0], dtype, unit, backend, own)
            yield Named(layer.name, norm, layer.shape)
        elif layer.kind == "phi":
            activation, inputs = _activation(settings, backend)
            yield Named(layer.name, activation, layer.shape)
        else:
            yield Named(layer.name, MaxPool(layer.size, backend), layer.shape)


def _activation(settings: Settings, backend: Backend) -> tuple[Activation, LayerInputs]:
    N, s = settings.activations, settings
    if isinstance(N, str):
        return RealActivation(N), LayerInputs(None, None)
    phi = DiscreteActivation(N, s.r, s.H, s.boundary, s.window, s.a, backend)
    return phi, LayerInputs(DiscreteSpace(N).unit, DiscreteSpace(N))


def _by(shape: tuple[int, ...]) -> str:
    return "x".join(map(str, shape))
