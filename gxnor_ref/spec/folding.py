"""Batch normalization and phi_r as integer thresholds, found by evaluating the spec everywhere."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.domain import (
    Floats,
    Integers,
    require,
    require_count,
    require_floats,
    require_integers,
    require_positive,
    require_shape,
)
from gxnor_ref.spec.normalization import batch_norm_inference
from gxnor_ref.spec.space import DiscreteSpace

Sums: TypeAlias = npt.NDArray[np.int64]

LARGEST_SUM = 2**53
"""Integers up to here are float64 numbers."""


def fold(
    gamma: Floats,
    beta: Floats,
    mean: Floats,
    variance: Floats,
    epsilon: float,
    unit: float,
    N: int,
    r: float,
    H: float,
    boundary: str,
    low: int,
    high: int,
) -> tuple[Sums, Sums]:
    """Thresholds of each channel for integer sums, by evaluating the formula at every one.

    The state index at a sum is the number of thresholds t with sum >= t (direction 1), or with
    sum <= t (direction -1, for gamma < 0). The thresholds of a channel ascend in either direction.
    With direction 1, a threshold that no sum reaches is high + 1, and one that every sum reaches is
    low. With direction -1 they are low - 1 and high.

    Parameters
    ----------
    gamma, beta, mean, variance : float arrays, shape (channels,)
        As in `batch_norm_inference`; their precision is that of the evaluation.
    epsilon : float
        As in `batch_norm_inference`.
    unit : float
        What one of the integer sum means: x = unit sum.
    N, r, H, boundary
        As in `phi_r`.
    low, high : int
        Range of the sums, both ends included.

    Returns
    -------
    thresholds : int64 array, shape (channels, 2^N)
        Ascending.
    direction : int64 array, shape (channels,)
        1 or -1.

    Raises
    ------
    DomainError
        low > high, or as in the spec's functions.

    Examples
    --------
    >>> one = np.ones(1)
    >>> fold(-one, 0 * one, 0 * one, one, 1e-4, 1.0, 1, 0.5, 1.0, "open", -8, 8)
    (array([[-1,  0]]), array([-1]))
    """
    low = require_count("low", low, -LARGEST_SUM, LARGEST_SUM)
    high = require_count("high", high, -LARGEST_SUM, LARGEST_SUM)
    require(low <= high, "low", low, f"<= high = {high}")
    unit = require_positive("unit", unit)
    require_floats("gamma", gamma)
    require_shape("gamma", gamma, ("channels",))
    sums = np.arange(low, high + 1)
    x = np.repeat((sums * unit).astype(gamma.dtype)[:, np.newaxis], len(gamma), axis=1)
    y = phi_r(batch_norm_inference(x, gamma, beta, mean, variance, epsilon), N, r, H, boundary)
    n = DiscreteSpace(N).index(y.astype(np.float64)).astype(np.int64)
    direction = np.where(gamma < 0, -1, 1)
    thresholds = np.empty((len(gamma), 2**N), np.int64)
    for level in range(1, 2**N + 1):
        reached = (n >= level).sum(axis=0)
        thresholds[:, level - 1] = np.where(direction > 0, high + 1 - reached, low - 1 + reached)
    return np.sort(thresholds, axis=1), direction.astype(np.int64)


def threshold(sum: Integers, thresholds: Integers, direction: Integers) -> Sums:
    """State index of each integer sum: the number of thresholds that it reaches.

    Parameters
    ----------
    sum : integer array, shape (batch, channels)
        Sums.
    thresholds : integer array, shape (channels, levels)
        As `fold` gives them.
    direction : integer array, shape (channels,)
        1 or -1, as `fold` gives it.

    Returns
    -------
    int64 array, shape (batch, channels)
        State indices.

    Raises
    ------
    DomainError
        An array holds no integers, or one beyond int64, or the shapes do not fit.

    Examples
    --------
    >>> threshold(np.array([[-2], [0], [3]]), np.array([[-1, 2]]), np.array([1]))
    array([[0],
           [1],
           [2]])
    """
    for name, array in (("sum", sum), ("thresholds", thresholds), ("direction", direction)):
        require_integers(name, array)
        if array.dtype.kind == "u":
            # In the order of bytes of this machine: older NumPy compares no other with 2^63.
            beyond = array.astype(np.uint64) >= np.uint64(2**63)
            if beyond.any():
                require(False, name, array[beyond].flat[0], "integers below 2^63")
    require_shape("thresholds", thresholds, ("channels", "levels"))
    require_shape("direction", direction, (len(thresholds),))
    require_shape("sum", sum, ("batch", len(thresholds)))
    require(bool((np.abs(direction) == 1).all()), "direction", direction, "1 and -1")
    sum, thresholds, direction = (array.astype(np.int64) for array in (sum, thresholds, direction))
    sums = sum[..., np.newaxis]
    beyond = np.where(direction[:, np.newaxis] > 0, sums >= thresholds, sums <= thresholds)
    return np.asarray(beyond.sum(axis=-1), dtype=np.int64)
