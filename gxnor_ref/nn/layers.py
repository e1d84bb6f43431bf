"""Layers: each maps its input forward and an error signal backward, and keeps no activations.

An error signal is consumed: the one below may be written over it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import NUMPY, Backend, channels_first, channels_last, new_images
from gxnor_ref.nn.products import Products, Units
from gxnor_ref.nn.weights import Weights
from gxnor_ref.spec.convolution import dense, exact_fan_in, output_length
from gxnor_ref.spec.domain import Floats, require
from gxnor_ref.spec.normalization import RATE, batch_norm_inference, running_average
from gxnor_ref.spec.space import DiscreteSpace

PATCH_ELEMENTS = 1 << 19
"""Elements of the patches of one product, which then stay in the cache."""

PATCH_ROWS = 512
"""Least number of rows of patches in a product: with fewer, adding gradients costs more."""

TRAINED = ("gamma", "beta")
"""What gradients move of batch normalization."""

STATISTICS = ("mean", "variance")
"""Its running statistics."""


class LayerInputs(NamedTuple):
    """What the inputs of a weight layer are."""

    # Number of which every input is an integer multiple; None for real numbers. With discrete
    # weights it decides in which precision the weighted sums are exact.
    unit: float | None
    space: DiscreteSpace | None  # of the activations below; None for pixels and real numbers


class Backward(NamedTuple):
    """Error signal of a layer's input, and the gradients of its parameters by name."""

    e: Floats
    gradients: dict[str, Floats]


class Convolution:
    """Convolutional weight layer, Eq (2), with `padding` zeros on each side."""

    def __init__(self, weights: Weights, padding: int, inputs: LayerInputs) -> None:
        self.weights = weights
        self.padding = padding
        self.inputs = inputs
        self.units = _units(weights, inputs)
        self.sum_dtype = _exact_dtype(weights, inputs.unit)

    def forward(self, Y: Floats) -> Floats:
        """Weighted sums x of the inputs Y."""
        backend = self.weights.backend
        if self.weights.value_space is not None:
            n, spaces = self.weights.indices(), (self.inputs.space, self.weights.value_space)
            exact = backend.state_sums(Y, n, *spaces, self.padding)
            if exact is not None:
                return exact
        W = self.weights.rows().astype(self.sum_dtype, copy=False)
        rows, columns = self._places(Y.shape)
        x = new_images((len(Y), len(W), rows, columns), W.dtype)
        for piece in self._pieces(Y.shape):
            images = Y[piece].astype(self.sum_dtype, copy=False)
            patches = backend.im2col(images, self.weights.kernel, self.padding)
            # As `dense`, without its new array.
            np.matmul(patches, W.T, out=channels_last(x[piece]).reshape(len(patches), len(W)))
        return x.astype(Y.dtype, copy=False)

    def backward(
        self, e: Floats, Y: Floats, bits: int | None = None, input_needed: bool = True
    ) -> Backward:
        """Eq (12) and (10); without the input's error signal where it is not needed."""
        products = Products(e, bits, self.units, self.weights.backend)
        gradient = self._weight_gradient(products, Y)
        if input_needed:
            below = self._signal_below(products, Y.shape)
        else:
            below = new_images((0, *Y.shape[1:]), e.dtype)
        return Backward(below, {"W": self.weights.gradient(gradient)})

    def _weight_gradient(self, products: Products, Y: Floats) -> Floats:
        weights, kernel, backend = self.weights, self.weights.kernel, self.weights.backend
        inputs = Y, self.inputs.unit
        exact = backend.weight_gradient(products.rounded, *inputs, kernel, self.padding)
        if exact is not None:
            return exact
        gradient: Floats = np.zeros((len(weights.stored), weights.fan_in), products.total_dtype)
        for piece in self._pieces(Y.shape):
            signal = channels_last(products.signal[piece]).reshape(-1, len(gradient))
            patches = backend.im2col(Y[piece], kernel, self.padding)
            gradient += products.with_inputs(signal, patches)
        return backend.filters_of(products.scaled(gradient), weights.shape)

    def _signal_below(self, products: Products, shape: tuple[int, ...]) -> Floats:
        weights, kernel, backend = self.weights, self.weights.kernel, self.weights.backend
        if weights.value_space is not None:
            states, sides = (weights.indices(), weights.value_space), (shape[2], shape[3])
            exact = backend.signal_below(products.rounded, *states, self.padding, sides)
            if exact is not None:
                return exact
        W, below = weights.rows(), new_images(shape, products.dtype)
        for piece in self._pieces(shape):
            signal = channels_last(products.signal[piece]).reshape(-1, len(W))
            patches = products.with_weights(signal, W, overlaps=math.prod(kernel))
            sums = new_images(below[piece].shape, patches.dtype)
            backend.col2im(sums, patches, kernel, self.padding)
            below[piece] = products.scaled(sums)
        return below

    def _pieces(self, shape: tuple[int, ...]) -> list[slice]:
        rows, columns = self._places(shape)
        places = rows * columns
        elements = max(PATCH_ELEMENTS, PATCH_ROWS * self.weights.fan_in)
        images = max(1, elements // (places * self.weights.fan_in))
        return [slice(start, start + images) for start in range(0, max(shape[0], 1), images)]

    def _places(self, shape: tuple[int, ...]) -> tuple[int, int]:
        height, width = self.weights.kernel
        rows = output_length(shape[2], height, padding=self.padding)
        return rows, output_length(shape[3], width, padding=self.padding)


class Dense:
    """Fully connected weight layer, Eq (2); an image is read in row-major order."""

    def __init__(self, weights: Weights, inputs: LayerInputs) -> None:
        self.weights = weights
        self.inputs = inputs
        self.units = _units(weights, inputs)
        self.sum_dtype = _exact_dtype(weights, inputs.unit)

    def forward(self, Y: Floats) -> Floats:
        """Weighted sums x of the inputs Y."""
        flat = Y.reshape(len(Y), self.weights.fan_in)
        if self.weights.value_space is not None:
            sides = flat, self.weights.indices()
            images, n = (side[..., np.newaxis, np.newaxis] for side in sides)
            spaces = self.inputs.space, self.weights.value_space
            exact = self.weights.backend.state_sums(images, n, *spaces, padding=0)
            if exact is not None:
                return exact[:, :, 0, 0]
        flat = flat.astype(self.sum_dtype, copy=False)
        W = self.weights.rows().astype(self.sum_dtype, copy=False)
        return dense(flat, W).astype(Y.dtype, copy=False)

    def backward(
        self, e: Floats, Y: Floats, bits: int | None = None, input_needed: bool = True
    ) -> Backward:
        """Eq (12) and (10); without the input's error signal where it is not needed."""
        products = Products(e, bits, self.units, self.weights.backend)
        gradient = self._weight_gradient(products, Y.reshape(len(Y), -1))
        below = e[:0]
        if input_needed:
            signal = self._signal_below(products).reshape(Y.shape)
            below = channels_first(channels_last(signal))
        return Backward(below, {"W": self.weights.gradient(gradient)})

    def _weight_gradient(self, products: Products, Y: Floats) -> Floats:
        inputs = Y, self.inputs.unit
        exact = self.weights.backend.weight_gradient(products.rounded, *inputs, (1, 1), 0)
        if exact is not None:
            return exact[:, :, 0, 0]
        return products.scaled(products.with_inputs(products.signal, Y))

    def _signal_below(self, products: Products) -> Floats:
        if self.weights.value_space is not None:
            states = self.weights.indices(), self.weights.value_space
            exact = self.weights.backend.signal_below(products.rounded, *states, 0, (1, 1))
            if exact is not None:
                return exact
        return products.scaled(products.with_weights(products.signal, self.weights.rows()))


class MaxPool:
    """Maximum of each block of k x k weighted sums."""

    def __init__(self, k: int, backend: Backend = NUMPY) -> None:
        self.k = k
        self.backend = backend

    def forward(self, x: Floats) -> Floats:
        """Maxima of the blocks of x."""
        return self.backend.max_pool(x, self.k)

    def backward(
        self, e: Floats, x: Floats, bits: int | None = None, input_needed: bool = True
    ) -> Backward:
        """Error signal to the first maximum of each block."""
        return Backward(self.backend.max_pool_backward(e, x, self.k), {})


class BatchNorm:
    """Batch normalization with its running statistics; by default it begins as the identity.

    `unit` is a number of which every x is an integer multiple; None for real numbers.
    """

    def __init__(
        self,
        channels: int,
        dtype: type[np.floating[Any]],
        unit: float | None = None,
        backend: Backend = NUMPY,
        parameters: Mapping[str, Floats] | None = None,
    ) -> None:
        given = parameters or identity(channels, dtype)
        self.unit = unit
        self.backend = backend
        self.gamma, self.beta = given["gamma"], given["beta"]
        self.mean, self.variance = given["mean"], given["variance"]

    def forward(self, x: Floats) -> Floats:
        """Normalize by the running statistics."""
        return batch_norm_inference(x, self.gamma, self.beta, self.mean, self.variance)

    def training_forward(self, x: Floats, rate: float = RATE) -> Floats:
        """Normalize by the batch statistics, and move the running ones toward them."""
        y, mean, variance = self.backend.batch_norm(x, self.gamma, self.beta, self.unit)
        self.move_statistics(mean, variance, rate)
        return y

    def move_statistics(self, mean: Floats, variance: Floats, rate: float) -> None:
        """Move the running statistics, `gxnor_ref.spec.normalization.running_average`."""
        self.mean = running_average(self.mean, mean, rate)
        self.variance = running_average(self.variance, variance, rate)

    def update(self, parameter: str, increment: Floats) -> None:
        """Add an increment to "gamma" or "beta"."""
        # A new array: a packed network may share the old one.
        setattr(self, parameter, getattr(self, parameter) + increment)

    def backward(
        self, e: Floats, x: Floats, bits: int | None = None, input_needed: bool = True
    ) -> Backward:
        """Gradient through the batch statistics."""
        rounded = bits is not None and self.unit is not None
        below, gamma, beta = self.backend.batch_norm_backward(e, x, self.gamma, self.unit, rounded)
        return Backward(below, {"gamma": gamma, "beta": beta})


class DiscreteActivation:
    """Eq (4) and (21): phi_r, with the approximated derivative of Eq (7) or (8) of half width a."""

    def __init__(
        self,
        N: int,
        r: float,
        H: float,
        boundary: str,
        window: str,
        a: float,
        backend: Backend = NUMPY,
    ) -> None:
        self.N, self.r, self.H, self.boundary = N, r, H, boundary
        self.window, self.a = window, a
        self.backend = backend

    def with_half_width(self, a: float) -> DiscreteActivation:
        """Return the same activation with a window of half width a."""
        of_phi = self.N, self.r, self.H, self.boundary
        return DiscreteActivation(*of_phi, self.window, a, self.backend)

    def forward(self, x: Floats) -> Floats:
        """States of Z_N."""
        return self.backend.phi_r(x, self.N, self.r, self.H, self.boundary)

    def backward(
        self, e: Floats, x: Floats, bits: int | None = None, input_needed: bool = True
    ) -> Backward:
        """Error signal times the approximated derivative, as in Eq (10) and (12)."""
        shape = self.window, self.a, self.N, self.r, self.H
        return Backward(self.backend.window_backward(e, x, *shape), {})


class RealActivation:
    """Activation of full precision, for TWN, BWN and full-precision networks."""

    def __init__(self, name: str) -> None:
        self.low = {"identity": -math.inf, "relu": 0.0, "hardtanh": -1.0}[name]
        self.high = {"identity": math.inf, "relu": math.inf, "hardtanh": 1.0}[name]

    def forward(self, x: Floats) -> Floats:
        """Cut x to the activation's range."""
        return np.clip(x, x.dtype.type(self.low), x.dtype.type(self.high))

    def backward(
        self, e: Floats, x: Floats, bits: int | None = None, input_needed: bool = True
    ) -> Backward:
        """Error signal where x lies inside the range."""
        return Backward(np.where((x > self.low) & (x < self.high), e, e.dtype.type(0)), {})


Activation: TypeAlias = DiscreteActivation | RealActivation
Layer: TypeAlias = Convolution | Dense | MaxPool | BatchNorm | Activation


def identity(channels: int, dtype: npt.DTypeLike) -> dict[str, Floats]:
    """Parameters and running statistics with which batch normalization starts."""
    starts = {"gamma": 1, "beta": 0, "mean": 0, "variance": 1}
    return {name: np.full(channels, start, dtype) for name, start in starts.items()}


def _units(weights: Weights, inputs: LayerInputs) -> Units:
    space = weights.value_space
    return Units(None if space is None else space.unit, inputs.unit)


def _exact_dtype(weights: Weights, unit: float | None) -> type[np.floating[Any]]:
    """Precision in which the layer's weighted sums are exact; the layer's own for real sides."""
    if weights.value_space is None or unit is None:
        return weights.dtype
    unit *= weights.value_space.unit
    for dtype in (np.float32, np.float64):
        if weights.fan_in <= exact_fan_in(unit, dtype):
            return dtype
    require(False, "fan-in", weights.fan_in, f"<= {exact_fan_in(unit, np.float64)}")
    raise AssertionError
