"""Layers: each maps its input forward and an error signal backward, and keeps no activations.

An error signal is consumed: the one below may be written over it.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.nn.backend import (
    batch_norm,
    batch_norm_backward,
    channels_first,
    channels_last,
    col2im,
    filters_of,
    im2col,
    kernel_sums,
    max_pool,
    max_pool_backward,
    new_images,
    states_backward,
    states_of,
)
from gxnor_ref.nn.weights import Weights
from gxnor_ref.spec.convolution import (
    dense,
    dense_backward_input,
    dense_backward_weight,
    exact_fan_in,
    output_length,
)
from gxnor_ref.spec.domain import Floats, require
from gxnor_ref.spec.normalization import RATE, batch_norm_inference, running_average
from gxnor_ref.spec.space import DiscreteSpace

PATCH_ELEMENTS = 1 << 19
"""Elements of the patches of one product, which then stay in the cache."""

PATCH_ROWS = 512
"""Rows of them that a product has at least: with fewer, sums of gradients cost more than they."""

REAL_ACTIVATIONS = ("identity", "relu", "hardtanh")
"""Activations of full precision: x, max(0, x), and x cut to [-1, 1]."""


class Inputs(NamedTuple):
    """What the inputs of a weight layer are.

    Attributes
    ----------
    unit : float or None
        Number of which every input is an integer multiple; None for real numbers. With discrete
        weights it decides in which precision the weighted sums are exact.
    space : DiscreteSpace or None
        The discrete space of the activations below; None for pixels and real numbers.
    """

    unit: float | None
    space: DiscreteSpace | None


class Backward(NamedTuple):
    """Error signal of a layer's input, and the gradients of its parameters by name."""

    e: Floats
    gradients: dict[str, Floats]


class Convolution:
    """Convolutional weight layer, Eq (2).

    Parameters
    ----------
    weights : Weights
        Of shape (filters, channels, kernel height, kernel width).
    padding : int
        Zeros on each side.
    inputs : Inputs
        What the layer's inputs are.
    """

    def __init__(self, weights: Weights, padding: int, inputs: Inputs) -> None:
        self.weights = weights
        self.padding = padding
        self.inputs = inputs
        self.sum_dtype = _exact_dtype(weights, inputs.unit)

    def forward(self, Y: Floats) -> Floats:
        """Weighted sums x of the inputs Y."""
        n, spaces = self.weights.indices(), (self.inputs.space, self.weights.value_space)
        exact = kernel_sums(Y, n, *spaces, self.padding)
        if exact is not None:
            return exact
        W = self.weights.rows().astype(self.sum_dtype, copy=False)
        rows, columns = self._places(Y)
        x = new_images((len(Y), len(W), rows, columns), W.dtype)
        for piece in self._pieces(Y):
            images = Y[piece].astype(self.sum_dtype, copy=False)
            patches = im2col(images, self.weights.kernel, self.padding)
            # As `dense`, without its new array.
            np.matmul(patches, W.T, out=channels_last(x[piece]).reshape(len(patches), len(W)))
        return x.astype(Y.dtype, copy=False)

    def backward(self, e: Floats, Y: Floats, input_needed: bool = True) -> Backward:
        """Eq (12) and (10); without the input's error signal where it is not needed."""
        W = self.weights.rows()
        kernel = self.weights.kernel
        below = new_images(Y.shape if input_needed else (0, *Y.shape[1:]), e.dtype)
        gradient = np.zeros_like(W)
        for piece in self._pieces(Y):
            above = channels_last(e[piece]).reshape(-1, len(W))
            patches = im2col(Y[piece], kernel, self.padding)
            gradient += dense_backward_weight(above, patches)
            if input_needed:
                col2im(below[piece], dense_backward_input(above, W), kernel, self.padding)
        gradient = filters_of(gradient, self.weights.shape)
        return Backward(below, {"W": self.weights.gradient(gradient)})

    def _pieces(self, Y: Floats) -> list[slice]:
        rows, columns = self._places(Y)
        places = rows * columns
        elements = max(PATCH_ELEMENTS, PATCH_ROWS * self.weights.fan_in)
        images = max(1, elements // (places * self.weights.fan_in))
        return [slice(start, start + images) for start in range(0, max(len(Y), 1), images)]

    def _places(self, Y: Floats) -> tuple[int, int]:
        height, width = self.weights.kernel
        rows = output_length(Y.shape[2], height, padding=self.padding)
        return rows, output_length(Y.shape[3], width, padding=self.padding)


class Dense:
    """Fully connected weight layer, Eq (2); an image is read in row-major order.

    Parameters
    ----------
    weights : Weights
        Of shape (outputs, inputs).
    inputs : Inputs
        What the layer's inputs are.
    """

    def __init__(self, weights: Weights, inputs: Inputs) -> None:
        self.weights = weights
        self.inputs = inputs
        self.sum_dtype = _exact_dtype(weights, inputs.unit)

    def forward(self, Y: Floats) -> Floats:
        """Weighted sums x of the inputs Y."""
        flat = Y.reshape(len(Y), self.weights.fan_in)
        images, n = (
            flat[:, :, np.newaxis, np.newaxis],
            self.weights.indices()[..., np.newaxis, np.newaxis],
        )
        exact = kernel_sums(images, n, self.inputs.space, self.weights.value_space, padding=0)
        if exact is not None:
            return exact[:, :, 0, 0]
        flat = flat.astype(self.sum_dtype, copy=False)
        W = self.weights.rows().astype(self.sum_dtype, copy=False)
        return dense(flat, W).astype(Y.dtype, copy=False)

    def backward(self, e: Floats, Y: Floats, input_needed: bool = True) -> Backward:
        """Eq (12) and (10); without the input's error signal where it is not needed."""
        gradient = dense_backward_weight(e, Y.reshape(len(Y), -1))
        below = e[:0]
        if input_needed:
            below = dense_backward_input(e, self.weights.rows()).reshape(Y.shape)
            below = channels_first(channels_last(below))
        return Backward(below, {"W": self.weights.gradient(gradient)})


class MaxPool:
    """Maximum of each block of k x k weighted sums."""

    def __init__(self, k: int) -> None:
        self.k = k

    def forward(self, x: Floats) -> Floats:
        """Maxima of the blocks of x."""
        return max_pool(x, self.k)

    def backward(self, e: Floats, x: Floats, input_needed: bool = True) -> Backward:
        """Error signal to the first maximum of each block."""
        return Backward(max_pool_backward(e, x, self.k), {})


class BatchNorm:
    """Batch normalisation with its running statistics.

    Parameters
    ----------
    channels : int
        Number of channels or neurons.
    dtype : numpy.float32 or numpy.float64
        Precision.

    Attributes
    ----------
    rate : float
        As in `gxnor_ref.spec.normalization.running_average`.
    """

    def __init__(self, channels: int, dtype: type[np.floating[Any]]) -> None:
        self.rate = RATE
        self.gamma = np.ones(channels, dtype)
        self.beta = np.zeros(channels, dtype)
        self.mean = np.zeros(channels, dtype)
        self.variance = np.ones(channels, dtype)

    def forward(self, x: Floats) -> Floats:
        """Normalise by the running statistics."""
        return batch_norm_inference(x, self.gamma, self.beta, self.mean, self.variance)

    def training_forward(self, x: Floats) -> Floats:
        """Normalise by the batch statistics, and move the running ones towards them."""
        y, mean, variance = batch_norm(x, self.gamma, self.beta)
        self.mean = running_average(self.mean, mean, self.rate)
        self.variance = running_average(self.variance, variance, self.rate)
        return y

    def backward(self, e: Floats, x: Floats, input_needed: bool = True) -> Backward:
        """Gradient through the batch statistics."""
        below, gamma, beta = batch_norm_backward(e, x, self.gamma)
        return Backward(below, {"gamma": gamma, "beta": beta})


class DiscreteActivation:
    """Eq (4) and (21): phi_r, with the approximated derivative of Eq (7) or (8).

    Parameters
    ----------
    N, r, H, boundary
        As in `gxnor_ref.spec.activation.phi_r`.
    window : {"rectangular", "triangular"}
        Approximation of the derivative.
    a : float
        Its half width.
    """

    def __init__(self, N: int, r: float, H: float, boundary: str, window: str, a: float) -> None:
        self.N, self.r, self.H, self.boundary = N, r, H, boundary
        self.window, self.a = window, a

    def forward(self, x: Floats) -> Floats:
        """States of Z_N."""
        return states_of(x, self.N, self.r, self.H, self.boundary)

    def backward(self, e: Floats, x: Floats, input_needed: bool = True) -> Backward:
        """Error signal times the approximated derivative, as in Eq (10) and (12)."""
        below = states_backward(e, x, self.window, self.a, self.N, self.r, self.H)
        return Backward(below, {})


class RealActivation:
    """Activation of full precision, for TWN, BWN and full-precision networks."""

    def __init__(self, name: str) -> None:
        self.low = {"identity": -math.inf, "relu": 0.0, "hardtanh": -1.0}[name]
        self.high = {"identity": math.inf, "relu": math.inf, "hardtanh": 1.0}[name]

    def forward(self, x: Floats) -> Floats:
        """Cut x to the activation's range."""
        return np.clip(x, x.dtype.type(self.low), x.dtype.type(self.high))

    def backward(self, e: Floats, x: Floats, input_needed: bool = True) -> Backward:
        """Error signal where x lies inside the range."""
        return Backward(np.where((x > self.low) & (x < self.high), e, e.dtype.type(0)), {})


Activation: TypeAlias = DiscreteActivation | RealActivation
Layer: TypeAlias = Convolution | Dense | MaxPool | BatchNorm | Activation


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
