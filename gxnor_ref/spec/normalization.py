"""Batch normalization, as the authors' code has it between max-pooling and activation.

The paper never mentions it (SPEC.md, 16). Channels are axis 1; statistics run over all others.

After discrete weights and discrete inputs every x is an integer times a unit, a power of two. Mean
and variance are then quotients of integers, rounded to float64 and then to the precision of `x`,
whatever the order of summation. Sums of real numbers depend on the order, which `channel_sums`
fixes.
"""

from __future__ import annotations

import math
from operator import index
from typing import Any, NamedTuple

import numpy as np

from gxnor_ref.spec.domain import (
    Floats,
    along_channels,
    first_index,
    require,
    require_count,
    require_finite,
    require_float_type,
    require_floats,
    require_integers,
    require_positive,
    require_real,
    require_reals,
    require_same_type,
    require_shape,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.signal import LARGEST_EXPONENT, Signal

EPSILON = 1e-4
"""Added to the variance before its square root is taken."""

RATE = 0.1
"""Weight of the newest batch in the running averages."""


def channel_sums(x: Floats) -> Floats:
    """Sums over everything but the channels, in an order that is part of the definition.

    Sums of floats depend on their order. Within each image the places are added one by one in
    row-major order, starting from zero. The sums of the images are then added in the order of the
    batch, again starting from zero.

    Parameters
    ----------
    x : float array, shape (batch, channels) or (batch, channels, height, width)
        What to add up.

    Returns
    -------
    float array, shape (channels,)
        The sums, in the precision of `x`.

    Raises
    ------
    DomainError
        x is not a float array, or neither 2- nor 4-dimensional.

    Examples
    --------
    >>> channel_sums(np.array([[[[1.0, 2.0]], [[3.0, 4.0]]]]))
    array([3., 7.])
    """
    require_reals("x", x)
    require(x.ndim in (2, 4), "x.ndim", x.ndim, "2 or 4")
    places = x.reshape(*x.shape[:2], math.prod(x.shape[2:]))
    of_images = np.zeros(x.shape[:2], x.dtype)
    for place in range(places.shape[-1]):
        of_images += places[..., place]
    sums = np.zeros(x.shape[1], x.dtype)
    for of_image in of_images:
        sums += of_image
    return sums


def integer_sums(*factors: Floats) -> list[int]:
    """Exact sums over everything but the channels of products of integers.

    Parameters
    ----------
    *factors : float64 arrays, shape (batch, channels) or (batch, channels, height, width)
        Integers, which are multiplied element by element.

    Returns
    -------
    list of int
        The sum of each channel.

    Raises
    ------
    DomainError
        There is no factor, or one is not a float64 array, is neither 2- nor 4-dimensional, holds a
        number that is not an integer, or has another shape than the first.

    Examples
    --------
    >>> integer_sums(np.array([[1.0, 2.0**40], [2.0, 2.0**40]]), np.array([[3.0, 2.0**40]] * 2))
    [9, 2417851639229258349412352]
    """
    require(len(factors) > 0, "factors", "empty", "one array or more")
    for factor in factors:
        require_floats("factors", factor)
        require(factor.dtype == np.float64, "factors.dtype", factor.dtype, "float64")
        require(factor.ndim in (2, 4), "factors.ndim", factor.ndim, "2 or 4")
        require_shape("factors", factor, factors[0].shape)
        require_finite("factors", factor)
        broken = factor != np.rint(factor)
        if broken.any():
            require(False, "factors", factor[broken][0], "integers")
    axes = tuple(axis for axis in range(factors[0].ndim) if axis != 1)
    sizes = [float(np.abs(factor).max(initial=0.0)) for factor in factors]
    if math.prod(sizes) * factors[0].size > 2.0**52:
        # Beyond the integers of float64: Python's own.
        factors = tuple(np.vectorize(int, [object])(factor) for factor in factors)
    product = factors[0]
    for factor in factors[1:]:
        product = product * factor
    return [int(channel_sum) for channel_sum in product.sum(axis=axes)]


class BatchNorm(NamedTuple):
    """Result of `batch_norm`: the output and the batch statistics that it used."""

    y: Floats
    mean: Floats
    variance: Floats


def batch_norm(
    x: Floats, gamma: Floats, beta: Floats, epsilon: float = EPSILON, unit: float | None = None
) -> BatchNorm:
    """Normalize each channel by the mean and variance of the batch.

    y = (x - mean) (gamma / sqrt(variance + epsilon)) + beta, in this order and in the precision of
    `x`, epsilon rounded to it; the variance is the biased one (division by the number n of
    elements). For integers X = x / unit,

        mean = unit (sum X) / n,   variance = unit^2 (n sum X^2 - (sum X)^2) / n^2:

    the integers exact, each quotient rounded to float64, and then to the precision of `x`.

    Parameters
    ----------
    x : float array, shape (batch, channels) or (batch, channels, height, width)
        Weighted sums.
    gamma, beta : float arrays, shape (channels,)
        Scale and offset.
    epsilon : float, default 1e-4
        Guard of the square root, > 0, also after rounding to the precision of `x`.
    unit : float or None
        Power of two of which every x is an integer multiple, abs(x) < 2^53 unit; None for real
        numbers.

    Returns
    -------
    BatchNorm
        y in the shape of `x`; mean and variance of shape (channels,).

    Raises
    ------
    DomainError
        A shape or a type does not fit, the batch is empty, epsilon <= 0, the unit is not a power of
        two, or an x is not a multiple of it.
    NotFiniteError
        A variance is beyond the precision, or an x is not finite.

    Examples
    --------
    >>> batch_norm(np.array([[1.0], [3.0]]), np.ones(1), np.zeros(1)).mean
    array([2.])
    """
    _check(x, gamma, beta, epsilon)
    require(x.size > 0, "x.shape", x.shape, "at least one sample")
    mean, variance = _batch_statistics(x, unit)
    if not (variance < math.inf).all():
        require_finite("variance", variance)
    y = batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
    return BatchNorm(y, mean, variance)


class Statistics(NamedTuple):
    """Mean and biased variance of each channel."""

    mean: Floats
    variance: Floats


def statistics(
    count: int,
    sums: list[int],
    squares: list[int],
    unit: float,
    dtype: type[np.floating[Any]] = np.float32,
) -> Statistics:
    """Mean and variance of integers times a unit, as in `batch_norm`.

    Parameters
    ----------
    count : int
        Number n of elements of a channel, >= 1.
    sums, squares : list of int
        Sums of the integers X and of X^2, one for each channel.
    unit : float
        Power of two that the integers count.
    dtype : numpy.float32 or numpy.float64
        Precision of the result.

    Returns
    -------
    Statistics
        Arrays of shape (channels,).

    Raises
    ------
    DomainError
        count < 1, the unit is not a power of two, `dtype` is another type, for some channel squares
        is less than sums^2 / count, or there are not as many squares as sums.
    NotFiniteError
        A mean or a variance is beyond the precision.
    TypeError
        A sum is not an integer.

    Examples
    --------
    >>> statistics(3, [3], [5], unit=0.5, dtype=np.float64)
    Statistics(mean=array([0.5]), variance=array([0.16666667]))
    """
    count, unit = require_count("count", count, 1), _power_of_two("unit", unit)
    require_float_type("dtype", dtype)
    sums, squares = [index(S) for S in sums], [index(Q) for Q in squares]
    require(len(sums) == len(squares), "len(squares)", len(squares), str(len(sums)))
    for S, Q in zip(sums, squares, strict=True):
        expected = f"at least sums^2 / count, of sums = {S} and count = {count}"
        require(count * Q >= S * S, "squares", Q, expected)
    mean = np.array([_quotient(S, count) for S in sums])
    variance = np.array(
        [_quotient(count * Q - S * S, count * count) for S, Q in zip(sums, squares, strict=True)]
    )
    with np.errstate(over="ignore", invalid="ignore"):
        mean, variance = mean * unit, variance * np.square(unit)
        found = Statistics(mean.astype(dtype), variance.astype(dtype))
    require_finite("mean", found.mean)
    require_finite("variance", found.variance)
    return found


def _quotient(dividend: int, divisor: int) -> float:
    """Python rounds a quotient of integers correctly, however large they are."""
    try:
        return dividend / divisor
    except OverflowError:
        return math.inf if dividend > 0 else -math.inf


def batch_norm_inference(
    x: Floats,
    gamma: Floats,
    beta: Floats,
    mean: Floats,
    variance: Floats,
    epsilon: float = EPSILON,
) -> Floats:
    """Normalize each channel by given statistics.

    y = (x - mean) (gamma / sqrt(variance + epsilon)) + beta, evaluated in this order, so that y
    is monotone in x also in floating point: each of the three steps is.

    Parameters
    ----------
    x : float array, shape (batch, channels) or (batch, channels, height, width)
        Weighted sums.
    gamma, beta, mean, variance : float arrays, shape (channels,)
        Scale, offset and statistics; variance >= 0.
    epsilon : float, default 1e-4
        Guard of the square root, > 0.

    Returns
    -------
    float array
        y in the shape of `x`.

    Raises
    ------
    DomainError
        A shape or a type does not fit, a variance is negative, or epsilon <= 0.

    Examples
    --------
    >>> one = np.ones(1)
    >>> batch_norm_inference(np.array([[3.0]]), 2 * one, one, one, 3 * one, epsilon=1.0)
    array([[3.]])
    """
    _check(x, gamma, beta, epsilon)
    for name, statistic in (("mean", mean), ("variance", variance)):
        require_reals(name, statistic)
        require_same_type(name, statistic, x)
        require_shape(name, statistic, gamma.shape)
    wrong = ~(variance >= 0)
    if wrong.any():
        at = first_index(wrong)
        require(False, f"variance[{at[0]}]", variance[at], "a number >= 0")
    scale = gamma / np.sqrt(variance + x.dtype.type(epsilon))
    centered = x - along_channels(mean, x)
    return np.asarray(centered * along_channels(scale, x) + along_channels(beta, x))


class BatchNormGradient(NamedTuple):
    """Result of `batch_norm_backward`: dE/dx, dE/dgamma and dE/dbeta."""

    x: Floats
    gamma: Floats
    beta: Floats


def batch_norm_backward(
    e: Floats | Signal,
    x: Floats,
    gamma: Floats,
    epsilon: float = EPSILON,
    unit: float | None = None,
) -> BatchNormGradient:
    """Gradient of `batch_norm`, through the batch statistics.

    With xhat = (x - mean) (1 / sqrt(variance + epsilon)): dE/dbeta = sum e, dE/dgamma = sum e xhat,
    and

        dE/dx = (e - dE/dbeta / n - xhat (dE/dgamma / n)) (gamma / sqrt(variance + epsilon)),

    in this order and in the precision of `x`.

    For a signal e = q 2^p and integers X = x / unit, both come from exact sums of integers:

        sum e = 2^p sum q,   sum e (x - mean) = 2^p unit (n sum q X - sum X sum q) / n,

    each rounded to float64 and then to the precision of `x`. dE/dgamma is the second one times
    1 / sqrt(variance + epsilon).

    Parameters
    ----------
    e : float array of the shape of `x`, or Signal
        dE/dy. A Signal needs a unit; a float array may have one.
    x : float array
        Input of `batch_norm`.
    gamma : float array, shape (channels,)
        Scale.
    epsilon, unit
        As in `batch_norm`.

    Returns
    -------
    BatchNormGradient
        x in the shape of `x`; gamma and beta of shape (channels,).

    Raises
    ------
    DomainError
        As in `batch_norm`, or a Signal has no unit beside it.
    NotFiniteError
        As in `batch_norm`.

    Examples
    --------
    >>> x = np.array([[0.0], [5.0]])
    >>> batch_norm_backward(np.array([[1.0], [2.0]]), x, np.ones(1)).beta
    array([3.])
    >>> signal = Signal(np.array([[1], [2]], np.int16), exponent=0)
    >>> batch_norm_backward(signal, x, np.ones(1), unit=1.0).beta
    array([3.])
    """
    require_reals("gamma", gamma)
    ones, zeros = np.ones_like(gamma), np.zeros_like(gamma)
    xhat, _, variance = batch_norm(x, ones, zeros, epsilon, unit)
    inverse = 1 / np.sqrt(variance + x.dtype.type(epsilon))
    count = x.size // x.shape[1]
    if isinstance(e, Signal):
        if unit is None:
            raise DomainError("unit is None; expected a power of two beside a Signal")
        require_integers("e.q", e.q)
        require_shape("e.q", e.q, x.shape)
        q, X = e.q.astype(np.float64), _integers(x, unit)
        sums = SignalSums(integer_sums(q), integer_sums(q, X), integer_sums(X))
        gradients = signal_gradients(count, sums, e.exponent, unit, inverse)
        e = e.value(x.dtype.type)
    else:
        require_reals("e", e)
        require_same_type("e", e, x)
        require_shape("e", e, x.shape)
        gradients = ParameterGradients(channel_sums(e * xhat), channel_sums(e))
    n = x.dtype.type(count)
    centered = (
        e - along_channels(gradients.beta / n, x) - xhat * along_channels(gradients.gamma / n, x)
    )
    scale = gamma / np.sqrt(variance + x.dtype.type(epsilon))
    return BatchNormGradient(centered * along_channels(scale, x), *gradients)


class SignalSums(NamedTuple):
    """Sums of each channel: of a signal q, of its products q X with the integers x / unit, of X."""

    q: list[int]
    products: list[int]
    X: list[int]


class ParameterGradients(NamedTuple):
    """dE/dgamma and dE/dbeta."""

    gamma: Floats
    beta: Floats


def signal_gradients(
    count: int, sums: SignalSums, exponent: int, unit: float, inverse: Floats
) -> ParameterGradients:
    """dE/dgamma and dE/dbeta from the sums of a signal, as in `batch_norm_backward`.

    Parameters
    ----------
    count : int
        Number n of elements of a channel, >= 1.
    sums : SignalSums
        One integer for each channel.
    exponent : int
        The p of e = q 2^p.
    unit : float
        Power of two that the integers X count.
    inverse : float array, shape (channels,)
        1 / sqrt(variance + epsilon), in the precision of the result.

    Returns
    -------
    ParameterGradients
        The quotient is rounded to float64, scaled, rounded to the precision, and then multiplied
        by `inverse`.

    Raises
    ------
    DomainError
        count < 1, unit <= 0, the exponent is out of range, `inverse` is not a float array, or the
        lengths differ.
    TypeError
        A sum is not an integer.

    Examples
    --------
    >>> signal_gradients(2, SignalSums([3], [10], [5]), -1, 1.0, np.ones(1))
    ParameterGradients(gamma=array([1.25]), beta=array([1.5]))
    """
    count = require_count("count", count, 1)
    exponent = require_count("exponent", exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT)
    unit = require_positive("unit", unit)
    require_floats("inverse", inverse)
    if not isinstance(sums, SignalSums):
        raise TypeError(f"sums is {type(sums).__name__}; expected SignalSums")
    dtype = inverse.dtype.type
    exact = [[index(total) for total in part] for part in sums]
    for name, part in zip(sums._fields, exact, strict=True):
        require(len(part) == len(exact[0]), f"len(sums.{name})", len(part), str(len(exact[0])))
    require_shape("inverse", inverse, (len(exact[0]),))
    along = [(count * T - S * Q) / count for Q, T, S in zip(*exact, strict=True)]
    gamma = np.ldexp(np.array(along) * unit, exponent).astype(dtype) * inverse
    beta = np.ldexp(np.array([float(Q) for Q in exact[0]]), exponent).astype(dtype)
    return ParameterGradients(np.asarray(gamma), np.asarray(beta))


def running_average(average: Floats, batch: Floats, rate: float = RATE) -> Floats:
    """Move a running statistic toward that of the newest batch.

    (1 - rate) average + rate batch, in the precision of `average`, to which rate and the float64
    difference 1 - rate are rounded.

    Parameters
    ----------
    average, batch : float arrays, shape (channels,)
        Running and newest statistic: means, or biased variances.
    rate : float, default 0.1
        Weight of the newest batch, in (0, 1].

    Returns
    -------
    float array, shape (channels,)
        The statistic after the batch.

    Raises
    ------
    DomainError
        The shapes or the types differ, an array holds no floats, or rate is outside (0, 1].

    Examples
    --------
    >>> running_average(np.array([1.0]), np.array([3.0]), rate=0.5)
    array([2.])
    """
    require_floats("average", average)
    require_floats("batch", batch)
    require_same_type("batch", batch, average)
    require_shape("batch", batch, average.shape)
    rate = require_real("rate", rate)
    require(0 < rate <= 1, "rate", rate, "a number in (0, 1]")
    return np.asarray((1 - rate) * average + rate * batch, dtype=average.dtype)


def _check(x: Floats, gamma: Floats, beta: Floats, epsilon: float) -> None:
    for name, array in (("x", x), ("gamma", gamma), ("beta", beta)):
        require_reals(name, array)
        require_same_type(name, array, x)
    require(x.ndim in (2, 4), "x.ndim", x.ndim, "2 or 4")
    require_shape("gamma", gamma, (x.shape[1],))
    require_shape("beta", beta, (x.shape[1],))
    require_positive("epsilon", epsilon, x.dtype)


def _batch_statistics(x: Floats, unit: float | None) -> Statistics:
    count = x.size // x.shape[1]
    if unit is not None:
        X = _integers(x, unit)
        return statistics(count, integer_sums(X), integer_sums(X, X), unit, x.dtype.type)
    n = x.dtype.type(count)
    mean = channel_sums(x) / n
    return Statistics(mean, channel_sums(np.square(x - along_channels(mean, x))) / n)


def _integers(x: Floats, unit: float) -> Floats:
    """Return x / unit in float64, after checking that they are integers."""
    unit = _power_of_two("unit", unit)
    X = np.asarray(x, dtype=np.float64) / unit
    for others, expected in (
        (X != np.rint(X), f"multiples of the unit {unit}"),
        (np.abs(X) >= 2.0**53, f"abs(x) < 2^53 units of {unit}"),
    ):
        if others.any():
            require(False, "x", x[others].flat[0], expected)
    return X


def _power_of_two(argument: str, value: object) -> float:
    number = require_positive(argument, value)
    require(math.frexp(number)[0] == 0.5, argument, number, "a power of two")
    return number
