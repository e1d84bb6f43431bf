"""Batch normalisation, as the authors' code has it between max-pooling and activation.

The paper never mentions it (SPEC.md, 16). Channels are axis 1; statistics run over all others.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from gxnor_ref.spec.domain import Floats, require, require_positive, require_shape

EPSILON = 1e-4
"""Added to the variance before its square root is taken."""

RATE = 0.1
"""Weight of the newest batch in the running averages."""


def channel_sums(x: Floats) -> Floats:
    """Sums over everything but the channels, in an order that is part of the definition.

    Sums of floats depend on their order. Of each image the places are added one after the other
    in row-major order, beginning with zero, and then the images in theirs.

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
        x is neither 2- nor 4-dimensional.

    Examples
    --------
    >>> channel_sums(np.array([[[[1.0, 2.0]], [[3.0, 4.0]]]]))
    array([3., 7.])
    """
    require(x.ndim in (2, 4), "x.ndim", x.ndim, "2 or 4")
    places = x.reshape(*x.shape[:2], math.prod(x.shape[2:]))
    of_images = np.zeros(x.shape[:2], x.dtype)
    for place in range(places.shape[-1]):
        of_images += places[..., place]
    sums = np.zeros(x.shape[1], x.dtype)
    for of_image in of_images:
        sums += of_image
    return sums


class BatchNorm(NamedTuple):
    """Result of `batch_norm`: the output and the batch statistics that it used."""

    y: Floats
    mean: Floats
    variance: Floats


def batch_norm(x: Floats, gamma: Floats, beta: Floats, epsilon: float = EPSILON) -> BatchNorm:
    """Normalise each channel by the mean and variance of the batch.

    y = gamma (x - mean) / sqrt(variance + epsilon) + beta, with the biased variance (division
    by the number of elements).

    Parameters
    ----------
    x : float array, shape (batch, channels) or (batch, channels, height, width)
        Weighted sums.
    gamma, beta : float arrays, shape (channels,)
        Scale and offset.
    epsilon : float, default 1e-4
        Guard of the square root, > 0.

    Returns
    -------
    BatchNorm
        y in the shape of `x`; mean and variance of shape (channels,).

    Raises
    ------
    DomainError
        A shape does not fit, the batch is empty, or epsilon <= 0.

    Examples
    --------
    >>> batch_norm(np.array([[1.0], [3.0]]), np.ones(1), np.zeros(1)).mean
    array([2.])
    """
    _check(x, gamma, beta, epsilon)
    require(x.size > 0, "x.shape", x.shape, "at least one sample")
    count = x.dtype.type(x.size // x.shape[1])
    mean = channel_sums(x) / count
    variance = channel_sums(np.square(x - _along_channels(mean, x))) / count
    y = batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
    return BatchNorm(y, mean, variance)


def batch_norm_inference(
    x: Floats,
    gamma: Floats,
    beta: Floats,
    mean: Floats,
    variance: Floats,
    epsilon: float = EPSILON,
) -> Floats:
    """Normalise each channel by given statistics.

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
        A shape does not fit, a variance is negative, or epsilon <= 0.

    Examples
    --------
    >>> one = np.ones(1)
    >>> batch_norm_inference(np.array([[3.0]]), 2 * one, one, one, 3 * one, epsilon=1.0)
    array([[3.]])
    """
    _check(x, gamma, beta, epsilon)
    require_shape("mean", mean, gamma.shape)
    require_shape("variance", variance, gamma.shape)
    require(bool((variance >= 0).all()), "variance", variance, "no element < 0")
    scale = gamma / np.sqrt(variance + x.dtype.type(epsilon))
    centred = x - _along_channels(mean, x)
    return np.asarray(centred * _along_channels(scale, x) + _along_channels(beta, x))


class BatchNormGradient(NamedTuple):
    """Result of `batch_norm_backward`: dE/dx, dE/dgamma and dE/dbeta."""

    x: Floats
    gamma: Floats
    beta: Floats


def batch_norm_backward(
    e: Floats, x: Floats, gamma: Floats, epsilon: float = EPSILON
) -> BatchNormGradient:
    """Gradient of `batch_norm`, through the batch statistics.

    With xhat = (x - mean) / sqrt(variance + epsilon): dE/dbeta = sum e,
    dE/dgamma = sum e xhat, and
    dE/dx = gamma / sqrt(variance + epsilon) (e - mean(e) - xhat mean(e xhat)).

    Parameters
    ----------
    e : float array of the shape of `x`
        dE/dy.
    x : float array
        Input of `batch_norm`.
    gamma : float array, shape (channels,)
        Scale.
    epsilon : float, default 1e-4
        As in `batch_norm`.

    Returns
    -------
    BatchNormGradient
        x in the shape of `x`; gamma and beta of shape (channels,).

    Raises
    ------
    DomainError
        A shape does not fit, the batch is empty, or epsilon <= 0.

    Examples
    --------
    >>> batch_norm_backward(np.array([[1.0], [2.0]]), np.array([[0.0], [5.0]]), np.ones(1)).beta
    array([3.])
    """
    require_shape("e", e, x.shape)
    ones, zeros = np.ones_like(gamma), np.zeros_like(gamma)
    xhat, _, variance = batch_norm(x, ones, zeros, epsilon)
    beta_gradient = channel_sums(e)
    gamma_gradient = channel_sums(e * xhat)
    count = x.dtype.type(x.size // x.shape[1])
    centred = (
        e
        - _along_channels(beta_gradient / count, x)
        - xhat * _along_channels(gamma_gradient / count, x)
    )
    scale = gamma / np.sqrt(variance + x.dtype.type(epsilon))
    return BatchNormGradient(centred * _along_channels(scale, x), gamma_gradient, beta_gradient)


def running_average(average: Floats, batch: Floats, rate: float = RATE) -> Floats:
    """Move a running statistic towards that of the newest batch.

    Parameters
    ----------
    average, batch : float arrays, shape (channels,)
        Running and newest statistic: means, or biased variances.
    rate : float, default 0.1
        Weight of the newest batch, in (0, 1].

    Returns
    -------
    float array, shape (channels,)
        (1 - rate) average + rate batch.

    Raises
    ------
    DomainError
        The shapes differ or rate is outside (0, 1].

    Examples
    --------
    >>> running_average(np.array([1.0]), np.array([3.0]), rate=0.5)
    array([2.])
    """
    require_shape("batch", batch, average.shape)
    require(0 < rate <= 1, "rate", rate, "a number in (0, 1]")
    return np.asarray((1 - rate) * average + rate * batch, dtype=average.dtype)


def _check(x: Floats, gamma: Floats, beta: Floats, epsilon: float) -> None:
    require(x.ndim in (2, 4), "x.ndim", x.ndim, "2 or 4")
    require_shape("gamma", gamma, (x.shape[1],))
    require_shape("beta", beta, (x.shape[1],))
    require_positive("epsilon", epsilon)


def _along_channels(per_channel: Floats, x: Floats) -> Floats:
    return per_channel.reshape(-1, *(1,) * (x.ndim - 2))
