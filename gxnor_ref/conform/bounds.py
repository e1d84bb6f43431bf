"""Error bounds of float results: how many ulps, of what, and why.

Each function takes the inputs of an operator by name, and the expected result, and returns
`Scaled`: a conforming result lies within ulps (eps scale + tiny) of the expected one, element by
element, with eps = 2^-23 and tiny = 2^-126 for float32, 2^-52 and 2^-1022 for float64; tiny, the
smallest normal number, admits what is flushed to zero. Sums in `scale` are rounded once, so that
they are the same on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.conform.encoding import Array
from gxnor_ref.conform.exactly import exactly
from gxnor_ref.spec import activation, convolution

Scaled: TypeAlias = tuple[float, Array]
"""Ulps, and what they are ulps of: an array of the result's shape."""


def _lowest_bit(values: Array) -> int:
    """Exponent of the largest power of two of which all values are multiples."""
    mantissa, exponent = np.frexp(values[values != 0].astype(np.float64))
    integers = np.abs(np.ldexp(mantissa, 53)).astype(np.int64)
    _, place = np.frexp((integers & -integers).astype(np.float64))
    return int((exponent - 54 + place).min(initial=400))


def _sum_bound(left: Array, right: Array, terms: int, sizes: Array) -> Scaled:
    """Bound of sums of products of two arrays; `sizes` holds the sums of abs(products)."""
    bits = np.finfo(sizes.dtype).nmant + 1
    largest = float(sizes.max(initial=0.0))
    if np.isfinite(largest) and largest <= 2.0 ** (bits + _lowest_bit(left) + _lowest_bit(right)):
        return 0, sizes
    return terms + 1, sizes


def _dense(Y: Array, W: Array, expected: Array) -> Scaled:
    return _sum_bound(Y, W, Y.shape[1], exactly(convolution.dense)(abs(Y), abs(W)))


def _dense_weight(e: Array, Y: Array, expected: Array) -> Scaled:
    sizes = exactly(convolution.dense_backward_weight)(abs(e), abs(Y))
    return _sum_bound(e, Y, len(Y), sizes)


def _dense_input(e: Array, W: Array, expected: Array) -> Scaled:
    return _sum_bound(e, W, len(W), exactly(convolution.dense_backward_input)(abs(e), abs(W)))


def _conv(Y: Array, W: Array, stride: int, padding: int, expected: Array) -> Scaled:
    sizes = exactly(convolution.conv2d)(abs(Y), abs(W), stride, padding)
    return _sum_bound(Y, W, W[0].size, sizes)


def _conv_weight(e: Array, Y: Array, expected: Array, **geometry: Any) -> Scaled:
    sizes = _conv2d_backward_weight(abs(e), abs(Y), **geometry)
    return _sum_bound(e, Y, e[:, 0].size, sizes)


def _conv2d_backward_weight(
    e: Array, Y: Array, kernel_height: int, kernel_width: int, stride: int, padding: int
) -> Any:
    kernel = (kernel_height, kernel_width)
    return exactly(convolution.conv2d_backward_weight)(e, Y, kernel, stride, padding)


def _conv_input(e: Array, W: Array, expected: Array, **geometry: Any) -> Scaled:
    sizes = _conv2d_backward_input(abs(e), abs(W), **geometry)
    return _sum_bound(e, W, W[:, 0].size, sizes)


def _conv2d_backward_input(
    e: Array, W: Array, height: int, width: int, stride: int, padding: int
) -> Any:
    shape = (len(e), W.shape[1], height, width)
    return exactly(convolution.conv2d_backward_input)(e, W, shape, stride, padding)


def _of_value(ulps: float) -> Callable[..., Scaled]:
    return lambda expected, **_: (ulps, np.abs(expected))


def _pulses(x: Array, a: float, N: int, r: float, H: float, expected: Array) -> Scaled:
    sizes = np.zeros(x.shape)
    for T in map(float, activation.jumps(N, r, H)):
        sizes += np.where(abs(x - T) < 2 * a, a + abs(x) + abs(T), 0.0)
    return 2**N + 4, sizes * (2 / 2**N / a**2)


def _channelwise(values: Array, x: Array) -> Array:
    return np.asarray(values).reshape(-1, *(1,) * (x.ndim - 2))


def _totals(x: Array) -> Array:
    """Sum of each channel, rounded once."""
    return np.array([math.fsum(x[:, c].reshape(-1)) for c in range(x.shape[1])])


class _Statistics:
    """Sizes from which the bounds of batch normalization are made, in float64."""

    def __init__(self, x: Array, epsilon: float) -> None:
        self.count = x.size // x.shape[1]
        wide = x.astype(np.float64)
        self.mean_size = _totals(np.abs(wide)) / self.count
        self.mean_square = _totals(np.square(wide)) / self.count
        centered = wide - _channelwise(_totals(wide) / self.count, wide)
        variance = _totals(np.square(centered)) / self.count + epsilon
        self.deviation = np.sqrt(variance)
        # An error of the variance, relative to variance + epsilon, in ulps of one term.
        self.condition = 1 + self.mean_square / variance
        self.ulps = 4.0 * self.count + 8

        self.mean = _totals(wide) / self.count

    def xhat(self, x: Array) -> Array:
        """What (x - mean) / deviation is wrong by: x and mean are rounded, deviation too."""
        size = abs(x) + _channelwise(self.mean_size, x)
        size = size + abs(x - _channelwise(self.mean, x)) * _channelwise(self.condition, x)
        return np.asarray(size / _channelwise(self.deviation, x))


def _norm_y(x: Array, gamma: Array, beta: Array, epsilon: float, expected: Array) -> Scaled:
    s = _Statistics(x, epsilon)
    return s.ulps, s.xhat(x) * _channelwise(abs(gamma), x) + _channelwise(abs(beta), x)


def _norm_mean(x: Array, epsilon: float, expected: Array, **_: Any) -> Scaled:
    s = _Statistics(x, epsilon)
    return s.count + 1, s.mean_size


def _norm_variance(x: Array, epsilon: float, expected: Array, **_: Any) -> Scaled:
    s = _Statistics(x, epsilon)
    return s.ulps, s.mean_square


def _norm_inference(
    x: Array,
    gamma: Array,
    beta: Array,
    mean: Array,
    variance: Array,
    epsilon: float,
    expected: Array,
) -> Scaled:
    scale = np.abs(gamma) / np.sqrt(variance + epsilon)
    size = (abs(x) + _channelwise(abs(mean), x)) * _channelwise(scale, x)
    return 8, size + _channelwise(abs(beta), x)


def _norm_gradient(which: int) -> Callable[..., Scaled]:
    def bound(e: Array, x: Array, gamma: Array, epsilon: float, expected: Array) -> Scaled:
        s = _Statistics(x, epsilon)
        beta = _totals(np.abs(e))
        of_gamma = _totals(np.abs(e) * s.xhat(x))
        if which == 2:
            return s.count + 1, beta
        if which == 1:
            return 2 * s.ulps, of_gamma
        terms = abs(e) + _channelwise(beta / s.count, x)
        terms = terms + s.xhat(x) * _channelwise(of_gamma / s.count, x)
        size = terms * _channelwise(np.abs(gamma) / s.deviation, x)
        return 4 * s.ulps, size + np.abs(expected) * _channelwise(s.condition, x)

    return bound


def _average_of(average: Array, batch: Array, rate: float, expected: Array) -> Scaled:
    return 4, (1 - rate) * abs(average) + rate * abs(batch)


def _hinge(y: Array, t: Array, expected: Array) -> Scaled:
    return y.size + 8.0, np.abs(expected)


def _adam_first(gradient: Array, first: Array, beta1: float, expected: Array, **_: Any) -> Scaled:
    # 1 - beta1 taken in the type of the moments is wrong by a quarter of an ulp of 1.
    return 4, beta1 * abs(first) + (1 - beta1 + 1 / 16) * abs(gradient)


def _adam_second(gradient: Array, expected: Array, **_: Any) -> Scaled:
    return 6, abs(expected) + np.square(gradient) / 24


def _adam_increment(
    gradient: Array,
    first: Array,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
    expected: Array,
    second: Array,
) -> Scaled:
    sizes = beta1 * abs(first) + (1 - beta1) * abs(gradient)
    root = np.sqrt(beta2 * second + (1 - beta2) * np.square(gradient))
    step = eta * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return 12 + 1 / (1 - beta1) + 0.5 / (1 - beta2), step * sizes / (root + epsilon)


ANY_ORDER = (
    "K products summed in any order, fused or not, are wrong by at most K + 1 roundings of the sum "
    "of their sizes; exact where all partial sums are multiples of a unit that the type can hold"
)

NORM_REASON = (
    "the mean of K numbers is wrong by K + 1 roundings of mean(abs(x)), the variance, also as "
    "mean(x^2) - mean^2, by 4 K + 8 of mean(x^2); the rest passes these on, relative to "
    "variance + epsilon, and adds a few"
)


class Bound(NamedTuple):
    """Bound of one result of one operator.

    Attributes
    ----------
    scaled : callable
        From the inputs by name, and `expected`, to `Scaled`.
    reason : str
        Why it is that.
    """

    scaled: Callable[..., Scaled]
    reason: str


BOUNDS = {
    "rectangular.derivative": Bound(
        _of_value(3), "2 / 2^N / (2 a) is rounded, and so is its product with a whole number"
    ),
    "triangular.derivative": Bound(
        _pulses,
        "each of 2^N pulses rounds T, x - T and a - abs(x - T), of a + abs(x) + abs(T); then they "
        "are added and scaled",
    ),
    "dense.x": Bound(_dense, ANY_ORDER),
    "dense_backward_weight.gradient": Bound(_dense_weight, ANY_ORDER),
    "dense_backward_input.below": Bound(_dense_input, ANY_ORDER),
    "conv2d.x": Bound(_conv, ANY_ORDER),
    "conv2d_backward_weight.gradient": Bound(_conv_weight, ANY_ORDER),
    "conv2d_backward_input.below": Bound(_conv_input, ANY_ORDER),
    "batch_norm.y": Bound(_norm_y, NORM_REASON),
    "batch_norm.mean": Bound(_norm_mean, NORM_REASON),
    "batch_norm.variance": Bound(_norm_variance, NORM_REASON),
    "batch_norm_inference.y": Bound(
        _norm_inference,
        "six roundings of (abs(x) + abs(mean)) scale + abs(beta), in whatever order",
    ),
    "batch_norm_backward.below": Bound(_norm_gradient(0), NORM_REASON),
    "batch_norm_backward.gamma_gradient": Bound(_norm_gradient(1), NORM_REASON),
    "batch_norm_backward.beta_gradient": Bound(_norm_gradient(2), NORM_REASON),
    "running_average.average": Bound(
        _average_of, "two products and a sum are rounded, and the rate itself"
    ),
    "squared_hinge.loss": Bound(
        _hinge, "K terms, none negative, of three roundings each, and their mean"
    ),
    "squared_hinge_gradient.gradient": Bound(_of_value(4), "three roundings, in whatever order"),
    "sgd.dW": Bound(_of_value(2), "eta is rounded, and the product"),
    "adam.dW": Bound(
        _adam_increment,
        "beta rounded to the type, a quarter of an ulp of 1, and beta^t, half of one, move "
        "1 - beta^t by 3/4 / (1 - beta) ulps, its root by half of that; 1 - beta is wrong likewise "
        "in the moments; a dozen roundings",
    ),
    "adam.first": Bound(_adam_first, "two products and a sum are rounded, and 1 - beta1"),
    "adam.second": Bound(
        _adam_second, "three products and a sum, none negative, are rounded, and 1 - beta2"
    ),
}
"""Bounds by operator and result; what is missing here is exact."""
