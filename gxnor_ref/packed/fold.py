"""Folding: batch norm and phi_r become integer thresholds on the sums of a layer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.layers import BatchNorm, DiscreteActivation
from gxnor_ref.spec.domain import Integers, first_index, require, require_count
from gxnor_ref.spec.errors import GxnorError

CHECKED = 1 << 25
"""Sums times channels at which a folded layer is compared with the formula. The largest ternary
layer of the paper's networks, 8192 to 1024, has (2 * 8192 + 1) * 1024, about 2^24: all of them."""

PIECE = 1 << 20
"""Of these, how many at a time."""

_Formula = Callable[[npt.NDArray[np.int64]], npt.NDArray[np.int16]]


class PackError(GxnorError, ValueError):
    """A network has no packed form; the message names the layer, what it is, and what is needed."""


@dataclass(frozen=True, eq=False)
class Thresholds:
    """A layer's activation as a function of its integer sums.

    The state index of a sum A in channel c is the number of thresholds t of c that it reaches:
    A >= t where the direction is 1, A <= t where it is -1.

    Attributes
    ----------
    values : int32 array, shape (channels, 2^N)
        Thresholds of each channel in ascending order. One that every sum reaches, or none, lies
        just at, or beyond, the end of the sums' range.
    direction : int8 array, shape (channels,)
        1, or -1 for channels that batch normalization mirrors (gamma < 0).

    Raises
    ------
    DomainError
        Types or shapes do not fit, thresholds are out of order, or a direction is not 1 or -1.
    """

    values: npt.NDArray[np.int32]
    direction: npt.NDArray[np.int8]

    def __post_init__(self) -> None:
        """Check types, shapes and order."""
        found = f"{self.values.dtype} of shape {self.values.shape}"
        fits = self.values.dtype == np.int32 and self.values.ndim == 2
        require(fits, "values", found, "int32 of shape (channels, thresholds)")
        found = f"{self.direction.dtype} of shape {self.direction.shape}"
        channels = len(self.values)
        fits = self.direction.dtype == np.int8 and self.direction.shape == (channels,)
        require(fits, "direction", found, f"int8 of shape ({channels},)")
        wrong = np.abs(self.direction) != 1
        require(not wrong.any(), "direction", self.direction[wrong][:1], "1 or -1")
        fallen = (self.values[:, 1:] < self.values[:, :-1]).any(axis=1)
        require(not fallen.any(), "values", "falling in a channel", "thresholds in ascending order")

    @property
    def mirrored(self) -> npt.NDArray[np.int64]:
        """Thresholds times direction: A <= t is -A >= -t.

        >>> Thresholds(np.array([[-2, 3]], np.int32), np.array([-1], np.int8)).mirrored
        array([[ 2, -3]])
        """
        return self.values.astype(np.int64) * self.direction[:, np.newaxis]

    def index(self, sums: Integers) -> npt.NDArray[np.int16]:
        """State index of each sum, shape (batch, channels, ...).

        >>> ternary = Thresholds(np.array([[-2, 3]], np.int32), np.array([1], np.int8))
        >>> ternary.index(np.array([[-3], [-2], [2], [3]]))[:, 0]
        array([0, 1, 1, 2], dtype=int16)
        """
        along = (-1, *(1,) * (sums.ndim - 2))
        mirrored = sums * self.direction.astype(np.int64).reshape(along)
        index = np.zeros(sums.shape, np.int16)
        for threshold in self.mirrored.T:
            index += mirrored >= threshold.reshape(along)
        return index


def fold(norm: BatchNorm, phi: DiscreteActivation, unit: float, largest: int) -> Thresholds:
    """Thresholds that equal batch normalization and phi_r at every sum.

    The formula is the spec's own, `batch_norm_inference` and then `phi_r`, at the sum A as the
    number x = unit A in the network's precision. It is monotone, for each of its operations is, in
    floating point too: so thresholds are found by bisection, and then compared with the formula at
    every sum from -largest to largest, or at every n-th where these are more than 2^25 in all
    channels together.

    Parameters
    ----------
    norm : BatchNorm
        With its running statistics.
    phi : DiscreteActivation
        The activation behind it.
    unit : float
        What an integer of the sums stands for.
    largest : int
        Largest magnitude that a sum can have, at most 2^31 - 2.

    Returns
    -------
    Thresholds
        With 2^N of them for each channel.

    Raises
    ------
    PackError
        The formula is not monotone, or no number, at some sum.
    DomainError
        `largest` is out of range.

    Examples
    --------
    >>> norm = BatchNorm(1, np.float32)
    >>> fold(norm, DiscreteActivation(1, 0.5, 1.0, "open", "rectangular", 0.5), 0.25, 9).values
    array([[-2,  3]], dtype=int32)
    """
    require_count("largest", largest, 0, 2**31 - 2)
    channels, states = len(norm.gamma), 2**phi.N

    def index(sums: npt.NDArray[np.int64]) -> npt.NDArray[np.int16]:
        x = sums.astype(norm.gamma.dtype) * norm.gamma.dtype.type(unit)
        with np.errstate(over="ignore", invalid="ignore"):
            y = norm.forward(x)
        if np.isnan(y).any():
            _, channel = first_index(np.isnan(y))
            raise PackError(f"batch norm of channel {channel} is NaN; expected numbers")
        return np.asarray(np.rint((phi.forward(y) + 1) * (states / 2)), np.int16)

    ends = index(np.array([[-largest], [largest]]) * np.ones((1, channels), np.int64))
    direction = np.where(ends[0] > ends[1], -1, 1).astype(np.int64)
    # mirrored sums below `low` do not reach threshold k, those from `high` on do
    low = np.full((states, channels), -largest, np.int64)
    high = np.full((states, channels), largest + 1, np.int64)
    wanted = np.arange(1, states + 1)[:, np.newaxis]
    while (low < high).any():
        middle = (low + high) // 2
        reached = index(np.minimum(middle, largest) * direction) >= wanted
        searching = low < high
        high = np.where(searching & reached, middle, high)
        low = np.where(searching & ~reached, middle + 1, low)
    values = np.sort(high * direction, axis=0).T
    folded = Thresholds(np.ascontiguousarray(values, np.int32), direction.astype(np.int8))
    _compare(folded, index, largest)
    return folded


def _compare(folded: Thresholds, index: _Formula, largest: int) -> None:
    channels = len(folded.direction)
    step = max(1, (2 * largest + 1) * channels // CHECKED)
    rows = max(1, PIECE // channels) * step
    for start in range(-largest, largest + 1, rows):
        some = np.arange(start, min(start + rows, largest + 1), step, dtype=np.int64)
        sums = np.repeat(some[:, np.newaxis], channels, axis=1)
        differs = folded.index(sums) != index(sums)
        if differs.any():
            row, channel = first_index(differs)
            raise PackError(
                f"channel {channel} is not monotone at the sum {some[row]}; "
                "expected an activation that rises or falls throughout"
            )
