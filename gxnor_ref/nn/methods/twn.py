"""TWN: ternary weights with a threshold and a scale, from hidden float weights."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.methods.full import Full
from gxnor_ref.nn.methods.method import Move, Stored
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.space import DiscreteSpace

THRESHOLD = 0.7
"""Delta in units of the mean magnitude: near the best for normal and uniform weights."""


class Ternary(NamedTuple):
    """Result of `ternarize`.

    Attributes
    ----------
    n : uint8 array
        State indices of Z_1: 0, 1, 2 for -1, 0, 1.
    alpha : float
        Scale, >= 0.
    """

    n: npt.NDArray[np.uint8]
    alpha: float


def ternarize(W: Floats) -> Ternary:
    """Threshold and scale of a layer's weights: W is close to alpha times a state of Z_1.

    Delta = 0.7 mean(abs(W)); a weight's state is its sign where abs(W) > Delta, and 0 elsewhere;
    alpha is the mean of abs(W) where abs(W) > Delta, and 0 where no weight is.

    Parameters
    ----------
    W : float array
        Hidden weights of one layer.

    Returns
    -------
    Ternary
        State indices and scale.

    Notes
    -----
    F. Li, B. Zhang, B. Liu, *Ternary Weight Networks*, 2016 (arXiv:1605.04711): the threshold-based
    ternary function with its approximated threshold, once for each layer. Both means are summed,
    and the threshold compared, in float64.

    Examples
    --------
    >>> ternarize(np.array([1.5, -0.5, 0.25, -2.5]))
    Ternary(n=array([2, 1, 1, 0], dtype=uint8), alpha=2.0)
    """
    magnitude = np.abs(W)
    Delta = THRESHOLD * magnitude.mean(dtype=np.float64)
    n = np.add(W > Delta, W >= -Delta, dtype=np.uint8)
    beyond = magnitude[n != 1]
    return Ternary(n, float(beyond.mean(dtype=np.float64)) if beyond.size else 0.0)


class TWN(Full):
    """Ternary weight network: alpha {-1, 0, 1}; the gradient goes to the hidden weights as it is.

    Values have a real scale, and so have the layer's sums: they are computed in floats.

    Parameters
    ----------
    dtype : numpy.float32 or numpy.float64
        Precision of hidden weights and values.
    """

    space = DiscreteSpace(1)

    def indices(self, stored: Stored) -> npt.NDArray[Any]:
        """State indices, as `ternarize` gives them."""
        return ternarize(stored).n

    def values(self, stored: Stored) -> Floats:
        """Alpha times the states."""
        n, alpha = ternarize(stored)
        return self.space.value(n, self.dtype) * self.dtype(alpha)

    def update(self, stored: Stored, dW: Floats, move: Move) -> int:
        """Add the increments, and count the states that changed."""
        before = self.indices(stored)
        stored += dW
        return int(np.count_nonzero(self.indices(stored) != before))
