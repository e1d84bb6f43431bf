"""Batch normalization in C, on float32: equal to the spec bit by bit, channels last."""

from __future__ import annotations

import numpy as np

from gxnor_ref.kernels.arrays import require_array, require_dtype, require_output
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import NORM_ROWS, Float32, Norm
from gxnor_ref.kernels.threads import divide_moves
from gxnor_ref.spec.domain import require, require_finite, require_positive
from gxnor_ref.spec.normalization import EPSILON, BatchNorm, BatchNormGradient


def batch_norm(
    x: Float32, gamma: Float32, beta: Float32, epsilon: float = EPSILON, threads: int | None = None
) -> BatchNorm:
    """Normalize float32 sums as `gxnor_ref.spec.normalization.batch_norm` does, channels last."""
    mean, variance = _statistics(x, gamma, epsilon, threads)
    require_array("beta", beta, gamma.shape, np.float32)
    norm = norm_of(mean=mean, scale=gamma / np.sqrt(variance + np.float32(epsilon)), beta=beta)
    out = np.empty(x.shape, np.float32)
    places = x.size // len(gamma)
    divide_moves(native().normalize, out, x, norm, units=places, elements=x.size, threads=threads)
    return BatchNorm(out, mean, variance)


def batch_norm_backward_in_place(
    e: Float32, x: Float32, gamma: Float32, epsilon: float = EPSILON, threads: int | None = None
) -> BatchNormGradient:
    """`gxnor_ref.spec.normalization.batch_norm_backward`, channels last; dE/dx overwrites `e`."""
    mean, variance = _statistics(x, gamma, epsilon, threads)
    require_array("e", e, x.shape, np.float32)
    require_output("e", e, x, gamma)
    root = np.sqrt(variance + np.float32(epsilon))
    kernels, images, places = native(), len(x), x.size // len(gamma)
    count, norm = np.float32(places), norm_of(mean=mean, inverse=np.float32(1) / root)
    sums, products = np.empty((2, images, len(gamma)), np.float32)
    arguments = (sums, products, e, x, norm)
    divide_moves(
        kernels.channel_products, *arguments, units=images, elements=x.size, threads=threads
    )
    beta_gradient, gamma_gradient = _total(sums), _total(products)
    norm = norm_of(
        mean=mean,
        scale=gamma / root,
        inverse=np.float32(1) / root,
        e_mean=beta_gradient / count,
        product_mean=gamma_gradient / count,
    )
    divide_moves(
        kernels.normalize_backward, e, x, norm, units=places, elements=x.size, threads=threads
    )
    return BatchNormGradient(e, gamma_gradient, beta_gradient)


def norm_of(**rows: Float32) -> Norm:
    """Batch normalization as the kernels take it, in units of 1; rows that are missing are zero."""
    nothing = np.zeros_like(next(iter(rows.values())))
    return Norm(np.array([rows.get(name, nothing) for name in NORM_ROWS], np.float32))


def _statistics(
    x: Float32, gamma: Float32, epsilon: float, threads: int | None
) -> tuple[Float32, Float32]:
    """Mean and biased variance of each channel, after the checks of the arguments."""
    require_dtype("x", x)
    require(x.ndim in (2, 4), "x.ndim", x.ndim, "2 or 4")
    require_array("x", x, None, np.float32)
    require_array("gamma", gamma, (x.shape[-1],), np.float32)
    require_positive("epsilon", epsilon, np.float32)
    require(x.size > 0, "x.shape", x.shape, "at least one sample")
    kernels, images, channels = native(), len(x), len(gamma)
    count = np.float32(x.size // channels)
    sums = np.empty((images, channels), np.float32)
    arguments = (sums, x, channels)
    divide_moves(kernels.channel_sums, *arguments, units=images, elements=x.size, threads=threads)
    mean = _total(sums) / count
    norm = norm_of(mean=mean)
    divide_moves(
        kernels.channel_squares, sums, x, norm, units=images, elements=x.size, threads=threads
    )
    variance = _total(sums) / count
    require_finite("variance", variance)
    return mean, variance


def _total(of_images: Float32) -> Float32:
    """Sums over the images, one after the other: as the places of a single image."""
    total = np.empty(of_images.shape[1], np.float32)
    native().channel_sums(total, of_images.reshape(-1), len(total), 0, 1)
    return total
