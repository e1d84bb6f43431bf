"""Which implementation computes: NumPy, the definition, or the C kernels, equal to it.

Layer by layer, this module alone knows both. The environment variable GXNOR_BACKEND chooses; by
default C computes where it is built. What C computes, it computes to the same bits: weighted sums
of discrete weights and discrete activations (N <= 7 on either side, and a fan-in below 2^18 if
N > 1), the state transition, and, of networks in float32, patches of images, pooling, batch
normalization, phi_r and its derivative (N <= 7), and Adam. Whole training steps of discrete
networks are `gxnor_ref.nn.integer_pass`'s. Products of real numbers are BLAS's on either backend,
and everything else is NumPy's. So a model trained on either backend is the same, byte for byte.

Images have the shape (batch, channels, height, width) here as in the spec. In memory their channels
are last, as the kernels read them; another order costs a copy.
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels import activation as activation_kernels
from gxnor_ref.kernels import built
from gxnor_ref.kernels import normalization as normalization_kernels
from gxnor_ref.kernels import patches as patch_kernels
from gxnor_ref.kernels.convolution import (
    LEVEL_FAN_IN,
    conv2d,
    conv2d_levels,
    float32_in_place,
    level_filters,
    pack_filter_states,
)
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.optimizer import adam_in_place
from gxnor_ref.kernels.packing import pack_states
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.nn.randomness import Use, tensor
from gxnor_ref.spec import convolution, normalization
from gxnor_ref.spec.activation import phi_r, rectangular, triangular
from gxnor_ref.spec.domain import Floats, require, require_choice
from gxnor_ref.spec.optimizer import BETA1, adam
from gxnor_ref.spec.signal import Signal
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms

BACKEND_VARIABLE = "GXNOR_BACKEND"
"""Environment variable that names the backend."""

BACKENDS = ("numpy", "c")
"""The spec, and the kernels."""

LARGEST_KERNEL_N = 7
"""Levels of Z_N fit the kernels' bytes up to here."""

PIECE = 1 << 14
"""Weights that NumPy moves at a time: the temporaries then stay in the cache."""


def backend() -> str:
    """Name the backend that the next step uses.

    Returns
    -------
    str
        GXNOR_BACKEND; where it is not set "c" if the kernels were built, else "numpy".

    Raises
    ------
    DomainError
        GXNOR_BACKEND is neither "numpy" nor "c".
    KernelsNotBuiltError
        It is "c", and the kernels are not there.
    """
    name = os.environ.get(BACKEND_VARIABLE) or ("c" if built() else "numpy")
    require_choice(BACKEND_VARIABLE, name, BACKENDS)
    if name == "c":
        native()
    return name


def kernel_sums(
    Y: Floats,
    n: npt.NDArray[Any],
    inputs: DiscreteSpace | None,
    weights: DiscreteSpace | None,
    padding: int,
) -> Floats | None:
    """Weighted sums of a convolutional layer from the kernels, where the backend has one.

    Parameters
    ----------
    Y : float array, shape (batch, channels, height, width)
        States of `inputs`, with H = 1.
    n : integer array, shape (filters, channels, kernel height, kernel width)
        State indices of the weights.
    inputs, weights : DiscreteSpace or None
        Spaces of both sides; None for real numbers.
    padding : int
        Zeros on each side.

    Returns
    -------
    float array, shape (batch, filters, rows, columns), or None
        The exact sums, rounded once to the precision of `Y`. None if NumPy computes them: on the
        backend "numpy", and where a side is real or has N > 7, or the fan-in is beyond the
        kernels'.
    """
    if backend() == "numpy" or inputs is None or weights is None:
        return None
    largest = max(weights.N, inputs.N)
    fan_in = n[0].size
    if largest > LARGEST_KERNEL_N or (largest > 1 and fan_in > LEVEL_FAN_IN):
        return None
    if largest <= 1:
        # Trits are exact in float32, whatever the network's precision.
        states = channels_last(Y).astype(np.float32, copy=False)
        filters = pack_filter_states(n, weights)
        sums = conv2d(pack_states(states, inputs.N == 0), filters, padding=padding)
    else:
        levels = (Y.transpose(0, 2, 3, 1) / inputs.unit).astype(np.int8)
        W = (weights.states / weights.unit).astype(np.int8)[n]
        sums = conv2d_levels(levels, level_filters(W), padding=padding)
    unit = inputs.unit * weights.unit
    if Y.dtype == np.float32:
        return channels_first(float32_in_place(sums, unit))
    return channels_first(sums * Y.dtype.type(unit))


def new_images(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Floats:
    """Return images of a shape, uninitialized, with their channels last in memory."""
    batch, channels, height, width = shape
    return np.empty((batch, height, width, channels), dtype).transpose(0, 3, 1, 2)


def channels_last(x: Floats) -> Floats:
    """Return images of shape (batch, height, width, channels), C-contiguous; others as they are."""
    return np.ascontiguousarray(x.transpose(0, 2, 3, 1) if x.ndim == 4 else x)


def channels_first(x: Floats) -> Floats:
    """Undo `channels_last`, without a copy."""
    return x.transpose(0, 3, 1, 2) if x.ndim == 4 else x


def filter_rows(n: npt.NDArray[Any], space: DiscreteSpace | None, dtype: type[Any]) -> Floats:
    """Rows of stored filters, as `gxnor_ref.spec.convolution.filter_rows`."""
    if space is None:
        return convolution.filter_rows(n)
    if space.N <= LARGEST_KERNEL_N and dtype == np.float32 and backend() == "c":
        return patch_kernels.filter_rows(n, space)
    return convolution.filter_rows(space.value(n, dtype))


def filters_of(rows: Floats, shape: tuple[int, ...]) -> Floats:
    """Take filters from rows, C-contiguous, as `gxnor_ref.spec.convolution.filters_of`."""
    if _in_c(rows):
        return patch_kernels.filters_of(rows, shape)
    return np.ascontiguousarray(convolution.filters_of(rows, shape))


def im2col(Y: Floats, kernel: tuple[int, int], padding: int) -> Floats:
    """Lay patches out as rows, as `gxnor_ref.spec.convolution.im2col`."""
    if _in_c(Y):
        return patch_kernels.im2col(channels_last(Y), kernel, padding)
    return convolution.im2col(Y, kernel, padding=padding)


def col2im(out: Floats, patches: Floats, kernel: tuple[int, int], padding: int) -> None:
    """Write sums of patches to images, as `gxnor_ref.spec.convolution.col2im` gives them."""
    if _in_c(out, patches):
        patch_kernels.col2im(out.transpose(0, 2, 3, 1), patches, kernel, padding)
    else:
        batch, channels, height, width = out.shape
        shape = (batch, channels, height, width)
        out[...] = convolution.col2im(patches, shape, kernel, padding=padding)


def max_pool(x: Floats, k: int) -> Floats:
    """Maxima of blocks, as `gxnor_ref.spec.convolution.max_pool`."""
    if _in_c(x):
        return channels_first(patch_kernels.max_pool(channels_last(x), k))
    return convolution.max_pool(x, k)


def max_pool_backward(e: Floats, x: Floats, k: int) -> Floats:
    """Error signals below, as `gxnor_ref.spec.convolution.max_pool_backward`."""
    if _in_c(e, x):
        below = patch_kernels.max_pool_backward(channels_last(e), channels_last(x), k)
        return channels_first(below)
    return convolution.max_pool_backward(e, x, k)


def batch_norm(
    x: Floats, gamma: Floats, beta: Floats, unit: float | None
) -> normalization.BatchNorm:
    """Batch normalization, as `gxnor_ref.spec.normalization.batch_norm`."""
    if unit is not None or not _in_c(x, gamma, beta):
        return normalization.batch_norm(x, gamma, beta, unit=unit)
    y, mean, variance = normalization_kernels.batch_norm(channels_last(x), gamma, beta)
    return normalization.BatchNorm(channels_first(y), mean, variance)


def batch_norm_backward(
    e: Floats | Signal, x: Floats, gamma: Floats, unit: float | None
) -> normalization.BatchNormGradient:
    """Its gradient, as `gxnor_ref.spec.normalization.batch_norm_backward`; consumes e."""
    if isinstance(e, Signal) or unit is not None or not _in_c(e, x, gamma):
        return normalization.batch_norm_backward(e, x, gamma, unit=unit)
    below, *gradients = normalization_kernels.batch_norm_backward_in_place(
        channels_last(e), channels_last(x), gamma
    )
    return normalization.BatchNormGradient(channels_first(below), *gradients)


def states_of(x: Floats, N: int, r: float, H: float, boundary: str) -> Floats:
    """States of activations, as `gxnor_ref.spec.activation.phi_r`."""
    if N <= LARGEST_KERNEL_N and _in_c(x):
        return channels_first(activation_kernels.phi_r(channels_last(x), N, r, H, boundary))
    return phi_r(x, N, r, H, boundary)


def states_backward(
    e: Floats, x: Floats, window: str, a: float, N: int, r: float, H: float
) -> Floats:
    """Error signals times the derivative for phi_r, as in Eq (10) and (12); consumes e."""
    if N <= LARGEST_KERNEL_N and _in_c(e, x):
        signal, sums = channels_last(e), channels_last(x)
        activation_kernels.window_backward_in_place(signal, sums, window, a, N, r, H)
        return channels_first(signal)
    derivative = {"rectangular": rectangular, "triangular": triangular}[window]
    return e * derivative(x, a, N, r, H)


def adam_increment(
    gradient: Floats, moments: tuple[Floats, Floats], t: int, eta: float, beta1: float = BETA1
) -> tuple[Floats, tuple[Floats, Floats]]:
    """Increment and next moments, as `gxnor_ref.spec.optimizer.adam`; consumes the arguments."""
    if _in_c(gradient, *moments) and gradient.flags.c_contiguous:
        adam_in_place(gradient, *moments, t, eta, beta1)
        return gradient, moments
    dW, first, second = adam(gradient, *moments, t, eta, beta1)
    return dW, (first, second)


def move_states(
    n: npt.NDArray[Any],
    dW: Floats,
    seed: int,
    layer: int,
    step: int,
    space: DiscreteSpace,
    m: float,
    law: str,
) -> int:
    """Apply the state transition to a layer's weights, in place.

    Parameters
    ----------
    n : integer array
        State indices, of type `space.dtype`; overwritten.
    dW : float array of the same shape
        Increments.
    seed, layer, step : int
        Address of the uniform numbers.
    space, m, law
        As in `gxnor_ref.spec.transition.tau`.

    Returns
    -------
    int
        Number of weights that changed their state.
    """
    address = (seed, tensor(Use.TRANSITION, layer), step)
    if backend() == "c":
        return transition_in_place(n, dW, *address, space, m, law)
    require(n.flags.c_contiguous, "n.flags", "not C-contiguous", "an array to move in place")
    states, increments = n.reshape(-1), dW.reshape(-1)
    changed = 0
    for start in range(0, states.size, PIECE):
        piece = slice(start, min(start + PIECE, states.size))
        u = uniforms(*address, piece.start, piece.stop)
        following = transition(states[piece], increments[piece], u, space, m, law)
        changed += int(np.count_nonzero(following != states[piece]))
        states[piece] = following
    return changed


def _in_c(*arrays: Floats) -> bool:
    return backend() == "c" and all(array.dtype == np.float32 for array in arrays)
