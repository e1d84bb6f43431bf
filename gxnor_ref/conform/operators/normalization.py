"""Batch normalization: in training, with running statistics, and its gradient."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import WIDE, Draw, f32
from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Bound, Cases, Drawn, Operator, Scaled, fixed, instead
from gxnor_ref.spec import normalization
from gxnor_ref.spec.domain import along_channels

NORM_REASON = (
    "with K numbers in a channel, the mean is off by up to K + 1 ulps of mean(abs(x)), and the "
    "variance by 4 K + 8 ulps of mean(x^2), even as mean(x^2) - mean^2; what follows passes these "
    "errors on, relative to variance + epsilon, and adds a few ulps"
)


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
        centered = wide - along_channels(_totals(wide) / self.count, wide)
        variance = _totals(np.square(centered)) / self.count + epsilon
        self.deviation = np.sqrt(variance)
        # An error of the variance, relative to variance + epsilon, in ulps of one term.
        self.condition = 1 + self.mean_square / variance
        self.ulps = 4.0 * self.count + 8

        self.mean = _totals(wide) / self.count

    def xhat(self, x: Array) -> Array:
        """What (x - mean) / deviation is wrong by: x and mean are rounded, deviation too."""
        size = abs(x) + along_channels(self.mean_size, x)
        size = size + abs(x - along_channels(self.mean, x)) * along_channels(self.condition, x)
        return np.asarray(size / along_channels(self.deviation, x))


def _norm_y(x: Array, gamma: Array, beta: Array, epsilon: float, expected: Array) -> Scaled:
    s = _Statistics(x, epsilon)
    return s.ulps, s.xhat(x) * along_channels(abs(gamma), x) + along_channels(abs(beta), x)


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
    size = (abs(x) + along_channels(abs(mean), x)) * along_channels(scale, x)
    return 8, size + along_channels(abs(beta), x)


def _norm_gradient(which: int) -> Callable[..., Scaled]:
    def bound(e: Array, x: Array, gamma: Array, epsilon: float, expected: Array) -> Scaled:
        s = _Statistics(x, epsilon)
        beta = _totals(np.abs(e))
        of_gamma = _totals(np.abs(e) * s.xhat(x))
        if which == 2:
            return s.count + 1, beta
        if which == 1:
            return 2 * s.ulps, of_gamma
        terms = abs(e) + along_channels(beta / s.count, x)
        terms = terms + s.xhat(x) * along_channels(of_gamma / s.count, x)
        size = terms * along_channels(np.abs(gamma) / s.deviation, x)
        return 4 * s.ulps, size + np.abs(expected) * along_channels(s.condition, x)

    return bound


def _draw_norm(*names: str) -> Drawn:
    def drawn(d: Draws) -> dict[str, Any]:
        dtype = d.dtype()
        # One value a channel has no variance: some libraries refuse it.
        images = [(1, 3), (1, 3)] if d.one_of(True, False) else []
        shape = d.lengths((2, 4), (1, 3), *images)
        inputs: dict[str, Any] = {"epsilon": d.one_of(1e-4, 0.25)}
        for name in names:
            if name == "variance":
                inputs[name] = np.abs(d.floats(shape[1], dtype=dtype))
            else:
                own = shape if name in ("x", "e") else shape[1:2]
                inputs[name] = d.floats(*own, dtype=dtype)
        return inputs

    return drawn


# --- wrong implementations ---


def _unbiased(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    _, mean, variance = normalization.batch_norm(x, gamma, beta, epsilon)
    count = x.size // x.shape[1]
    variance = (variance * (count / (count - 1))).astype(x.dtype)
    y = normalization.batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
    return y, mean, variance


def _unbiased_backward(e: Array, x: Array, gamma: Array, epsilon: float) -> Any:
    one, zero = np.ones_like(gamma), np.zeros_like(gamma)
    xhat, _, variance = _unbiased(x, one, zero, epsilon)
    axes, count = (0, *range(2, x.ndim)), x.size // x.shape[1]
    of_gamma, of_beta = (e * xhat).sum(axes), e.sum(axes)
    # What mean and variance pass on: d variance / dx has K - 1, too.
    passed = along_channels(of_beta / count, x) + xhat * along_channels(of_gamma / (count - 1), x)
    scale = gamma / np.sqrt(variance + epsilon)
    below = (e - passed) * along_channels(scale, x)
    return tuple(part.astype(x.dtype) for part in (below, of_gamma, of_beta))


def _batch_axis_alone(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    columns = x.reshape(len(x), -1)
    places = columns.shape[1] // x.shape[1]
    wide_gamma, wide_beta = (np.repeat(part, places) for part in (gamma, beta))
    y, mean, variance = normalization.batch_norm(columns, wide_gamma, wide_beta, epsilon)
    return y.reshape(x.shape), *(part.reshape(-1, places).mean(1) for part in (mean, variance))


def _epsilon_outside(
    x: Array, gamma: Array, beta: Array, mean: Array, variance: Array, epsilon: float
) -> Array:
    as_variance = np.square(np.sqrt(variance) + x.dtype.type(epsilon))
    tiny = np.finfo(x.dtype).tiny
    return normalization.batch_norm_inference(x, gamma, beta, mean, as_variance, float(tiny))


def _epsilon_outside_of_batch(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    _, mean, variance = normalization.batch_norm(x, gamma, beta, epsilon)
    return _epsilon_outside(x, gamma, beta, mean, variance, epsilon), mean, variance


def _statistics_constant(e: Array, x: Array, gamma: Array, epsilon: float) -> Any:
    _, *gradients = normalization.batch_norm_backward(e, x, gamma, epsilon)
    variance = x.var(axis=(0, *range(2, x.ndim)))
    zero = np.zeros_like(gamma)
    below = normalization.batch_norm_inference(e, gamma, zero, zero, variance, epsilon)
    return below, *gradients


EPSILON, PYTORCH_EPSILON = 1e-4, 1e-5

BATCH_NORM = Operator(
    "batch_norm",
    "SPEC.md 16",
    "normalization by mean and biased variance of the batch, channels on axis 1",
    "x gamma beta epsilon:float -> y mean variance",
    exactly(normalization.batch_norm),
    bounds={
        "y": Bound(_norm_y, NORM_REASON),
        "mean": Bound(_norm_mean, NORM_REASON),
        "variance": Bound(_norm_variance, NORM_REASON),
    },
    draw=_draw_norm("x", "gamma", "beta"),
    mutants={
        "unbiased_variance": _unbiased,
        "batch_axis_alone": _batch_axis_alone,
        "epsilon_outside": _epsilon_outside_of_batch,
        "norm_epsilon": instead(normalization.batch_norm, epsilon=PYTORCH_EPSILON),
        **fixed(normalization.batch_norm, epsilon=EPSILON),
    },
)
BATCH_NORM_INFERENCE = Operator(
    "batch_norm_inference",
    "SPEC.md J",
    "normalization by given statistics",
    "x gamma beta mean variance epsilon:float -> y",
    normalization.batch_norm_inference,
    bounds={
        "y": Bound(
            _norm_inference,
            "six roundings of (abs(x) + abs(mean)) scale + abs(beta), in whatever order",
        )
    },
    draw=_draw_norm("x", "gamma", "beta", "mean", "variance"),
    mutants={
        "epsilon_outside": _epsilon_outside,
        "norm_epsilon": instead(normalization.batch_norm_inference, epsilon=PYTORCH_EPSILON),
        **fixed(normalization.batch_norm_inference, epsilon=EPSILON),
    },
)
BATCH_NORM_BACKWARD = Operator(
    "batch_norm_backward",
    "SPEC.md 16",
    "gradient of batch_norm through the statistics of the batch",
    "e x gamma epsilon:float -> below gamma_gradient beta_gradient",
    exactly(normalization.batch_norm_backward),
    bounds={
        result: Bound(_norm_gradient(which), NORM_REASON)
        for which, result in enumerate(("below", "gamma_gradient", "beta_gradient"))
    },
    draw=_draw_norm("e", "x", "gamma"),
    mutants={
        "unbiased_variance": _unbiased_backward,
        "statistics_constant": _statistics_constant,
        "norm_epsilon": instead(normalization.batch_norm_backward, epsilon=PYTORCH_EPSILON),
        **fixed(normalization.batch_norm_backward, epsilon=EPSILON),
    },
)

OPERATORS = (BATCH_NORM, BATCH_NORM_INFERENCE, BATCH_NORM_BACKWARD)

MISTAKES = {
    "unbiased_variance": "the variance is divided by K - 1, not by K",
    "batch_axis_alone": "the statistics run over the batch but not over the places of a channel",
    "epsilon_fixed": "epsilon stays at what it usually is, 1e-4, or 1e-8 for Adam",
    "epsilon_outside": "epsilon is added to the deviation instead of the variance",
    "statistics_constant": "the gradient does not pass through mean and variance of the batch",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    for name, shape, dtype, epsilon in (
        ("dense", (6, 3), "float32", EPSILON),
        ("images", (2, 3, 3, 4), "float32", EPSILON),
        ("double", (3, 2, 2, 2), "float64", EPSILON),
        ("epsilon", (5, 2), "float32", 0.25),
        ("wide", (5, WIDE), "float32", EPSILON),
        ("tall", (259, 1), "float32", EPSILON),
        ("columns", (2, 1, 2, WIDE), "float32", EPSILON),
    ):
        draw = Draw(f"batch_norm/{name}")
        shape = shape if max(shape) >= WIDE else (shape[0] * factor, *shape[1:])
        x = draw.integers(-9, 9, *shape).astype(dtype)
        gamma, beta = draw.reals(shape[1], dtype=dtype), draw.reals(shape[1], dtype=dtype)
        gamma[0] = -abs(gamma[0])
        e = draw.reals(*shape, dtype=dtype)
        mean, variance = 4 * draw.reals(shape[1], dtype=dtype), 9 * draw.uniform(shape[1])
        stored: dict[str, Any] = {"mean": mean, "variance": variance.astype(dtype)}
        about = "integer sums, gamma of both signs"
        given: dict[str, Any] = {"x": x, "gamma": gamma, "epsilon": epsilon}
        yield BATCH_NORM.case(name, about, given, beta=beta)
        yield BATCH_NORM_BACKWARD.case(name, about, given, e=e)
        yield BATCH_NORM_INFERENCE.case(name, about, given, beta=beta, **stored)
    one, epsilon = np.ones(2, np.float32), EPSILON
    given = {"x": np.full((4, 2), 3.0, np.float32), "beta": one, "gamma": one, "epsilon": epsilon}
    yield BATCH_NORM.case("constant", "no variance: epsilon keeps it finite", given)
    given["x"] = x = np.stack([f32(0.01, -0.01, 0.02, -0.02), given["x"][:, 1]], axis=1)
    name, about = "little_variance", "variance of the size of epsilon"
    yield BATCH_NORM.case(name, about, given)
    stored = {"beta": one, "variance": f32(1e-4, 0.0), "gamma": one, "epsilon": epsilon}
    stored.update({"x": x, "mean": one})
    yield BATCH_NORM_INFERENCE.case(name, "variance 0 and of the size of epsilon", stored)
    about = "a variance below 0"
    yield BATCH_NORM_INFERENCE.refused("negative_variance", about, stored, variance=-one)
    about = "a variance that is NaN"
    yield BATCH_NORM_INFERENCE.refused("nan", about, stored, variance=f32(1.0, math.nan))
    about = "variance 0 and of the size of epsilon"
    signal = {"e": f32(0.5, -1.0, 0.25, 1.0, -0.5, 0.75, 1.5, -0.125).reshape(4, 2), "gamma": one}
    yield BATCH_NORM_BACKWARD.case(name, about, signal, x=x, epsilon=epsilon)
    given = {"e": x[1:], "gamma": one, "x": x, "epsilon": epsilon}
    yield BATCH_NORM_BACKWARD.refused("shapes", "a signal of another shape", given)
    given = {"x": x, "gamma": one, "beta": one, "epsilon": epsilon}
    yield BATCH_NORM.refused("no_epsilon", "epsilon = 0", given, epsilon=0.0)
    yield BATCH_NORM.refused("channels", "gamma of another length", given, gamma=one[:1])
