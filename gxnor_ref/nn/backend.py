"""Which implementation computes: NumPy, the definition, or the C kernels, equal to it.

The only module that knows both. The environment variable GXNOR_BACKEND chooses. What C computes,
it computes to the same bits: weighted sums of discrete weights and discrete activations (N <= 7 on
either side, and a fan-in below 2^18 if N > 1), and the state transition. Everything else is NumPy's
on either backend: layers with a real side (the first one, TWN, BWN, full precision), error signals
and gradients, pooling, batch normalisation, activations and the optimiser. A model trained on
either backend is therefore the same, byte for byte.
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.convolution import (
    LEVEL_FAN_IN,
    conv2d,
    conv2d_levels,
    level_filters,
    pack_filters,
)
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.packing import pack
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.nn.randomness import Use, tensor
from gxnor_ref.spec.domain import Floats, require, require_choice
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
        GXNOR_BACKEND; "numpy" where it is not set.

    Raises
    ------
    DomainError
        GXNOR_BACKEND is neither "numpy" nor "c".
    KernelsNotBuiltError
        It is "c", and the kernels are not there.
    """
    name = os.environ.get(BACKEND_VARIABLE) or "numpy"
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
    levels = (Y.transpose(0, 2, 3, 1) / inputs.unit).astype(np.int8)
    W = (weights.states / weights.unit).astype(np.int8)[n]
    if max(weights.N, inputs.N) <= 1:
        packed, filters = pack(levels, inputs.N == 0), pack_filters(W, weights.N == 0)
        sums = conv2d(packed, filters, padding=padding)
    else:
        sums = conv2d_levels(levels, level_filters(W), padding=padding)
    x = sums.astype(Y.dtype) * Y.dtype.type(inputs.unit * weights.unit)
    return x.transpose(0, 3, 1, 2)


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
