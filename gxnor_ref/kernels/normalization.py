"""Batch normalization in C, on float32: equal to the spec bit by bit, channels last."""

from __future__ import annotations

import numpy as np

from gxnor_ref.kernels.isa import divide, isa_number, least_units, native
from gxnor_ref.kernels.singles import Singles, require_array, require_singles
from gxnor_ref.spec.domain import require, require_positive
from gxnor_ref.spec.normalization import EPSILON, BatchNorm, BatchNormGradient


def batch_norm(
    x: Singles, gamma: Singles, beta: Singles, epsilon: float = EPSILON, threads: int | None = None
) -> BatchNorm:
    """Normalize each channel by the mean and variance of the batch.

    Parameters
    ----------
    x : float32 array, shape (batch, channels) or (batch, height, width, channels), C-contiguous
        Weighted sums.
    gamma, beta : float32 arrays, shape (channels,)
        Scale and offset.
    epsilon : float
        Guard of the square root, > 0.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    BatchNorm
        As `gxnor_ref.spec.normalization.batch_norm`, channels last.

    Raises
    ------
    TypeError
        An array is not float32.
    DomainError
        As in the spec, or an array is not C-contiguous.
    """
    mean, variance = _statistics(x, gamma, epsilon, threads)
    require_singles("beta", beta, gamma.shape)
    scale = gamma / np.sqrt(variance + np.float32(epsilon))
    out, channels = np.empty(x.shape, np.float32), len(gamma)
    isa, y, flat = isa_number(), out.reshape(-1), x.reshape(-1)

    def run(first: int, last: int) -> None:
        native().normalize(isa, y, flat, mean, scale, beta, first, last)

    divide(run, x.size // channels, threads, 1, least_units(channels))
    return BatchNorm(out, mean, variance)


def batch_norm_backward_in_place(
    e: Singles, x: Singles, gamma: Singles, epsilon: float = EPSILON, threads: int | None = None
) -> BatchNormGradient:
    """Gradient of `batch_norm`, through the batch statistics.

    Parameters
    ----------
    e : float32 array of the shape of `x`, C-contiguous
        dE/dy; overwritten with dE/dx.
    x, gamma, epsilon, threads
        As in `batch_norm`.

    Returns
    -------
    BatchNormGradient
        As `gxnor_ref.spec.normalization.batch_norm_backward`, channels last; its x is e.

    Raises
    ------
    TypeError
        An array is not float32.
    DomainError
        As in the spec, or an array is not C-contiguous.
    """
    mean, variance = _statistics(x, gamma, epsilon, threads)
    require_singles("e", e, x.shape)
    root = np.sqrt(variance + np.float32(epsilon))
    inverse, scale = np.float32(1) / root, gamma / root
    channels, count = len(gamma), np.float32(x.size // len(gamma))
    isa, signal, flat = isa_number(), e.reshape(-1), x.reshape(-1)
    sums, products = np.empty((2, len(x), channels), np.float32)
    of_e, of_products = sums.reshape(-1), products.reshape(-1)

    def add(first: int, last: int) -> None:
        native().channel_products(isa, of_e, of_products, signal, flat, mean, inverse, first, last)

    divide(add, len(x), threads, 1, least_units(x[0].size))
    beta_gradient, gamma_gradient = _total(sums), _total(products)
    per_channel = (mean, inverse, beta_gradient / count, gamma_gradient / count, scale)

    def run(first: int, last: int) -> None:
        native().normalize_backward(isa, signal, flat, *per_channel, first, last)

    divide(run, x.size // channels, threads, 1, least_units(channels))
    return BatchNormGradient(e, gamma_gradient, beta_gradient)


def _statistics(
    x: Singles, gamma: Singles, epsilon: float, threads: int | None
) -> tuple[Singles, Singles]:
    """Mean and biased variance of each channel, after the checks of the arguments."""
    require_array("x", x)
    require(x.ndim in (2, 4), "x.ndim", x.ndim, "2 or 4")
    require_singles("x", x, x.shape)
    require_singles("gamma", gamma, (x.shape[-1],))
    require_positive("epsilon", epsilon)
    require(x.size > 0, "x.shape", x.shape, "at least one sample")
    channels, count = len(gamma), np.float32(x.size // len(gamma))
    isa, flat = isa_number(), x.reshape(-1)
    of_images = np.empty((len(x), channels), np.float32)
    sums = of_images.reshape(-1)

    def add(first: int, last: int) -> None:
        native().channel_sums(isa, sums, flat, channels, first, last)

    divide(add, len(x), threads, 1, least_units(x[0].size))
    mean = _total(of_images) / count

    def add_squares(first: int, last: int) -> None:
        native().channel_squares(isa, sums, flat, mean, first, last)

    divide(add_squares, len(x), threads, 1, least_units(x[0].size))
    return mean, _total(of_images) / count


def _total(of_images: Singles) -> Singles:
    """Sums over the images, one after the other: as the places of a single image."""
    total = np.empty(of_images.shape[1], np.float32)
    native().channel_sums(isa_number(), total, of_images.reshape(-1), len(total), 0, 1)
    return total
