"""BWN: binary weights by BinaryConnect, from hidden float weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.methods.full import Full
from gxnor_ref.nn.methods.method import Move, Stored
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.space import DiscreteSpace


class BWN(Full):
    """Deterministic BinaryConnect: the sign of hidden weights that are clipped to [-1, 1].

    M. Courbariaux, Y. Bengio, J.-P. David, *BinaryConnect: Training Deep Neural Networks with
    binary weights during propagations*, 2015 (arXiv:1511.00363): deterministic binarization, and
    Algorithm 1. The gradient of a binary weight is applied to the hidden one as it is.

    Parameters
    ----------
    dtype : numpy.float32 or numpy.float64
        Precision of hidden weights and values.
    """

    space = value_space = DiscreteSpace(0)
    bounds = (-1.0, 1.0)

    def indices(self, stored: Stored) -> npt.NDArray[Any]:
        """1 for a hidden weight >= 0, and 0 for others."""
        return (stored >= 0).astype(self.space.dtype)

    def values(self, stored: Stored) -> Floats:
        """sign(w), with sign(0) = 1."""
        return self.space.value(self.indices(stored), self.dtype)

    def update(self, stored: Stored, dW: Floats, move: Move) -> int:
        """Add the increments, clip to [-1, 1], and count the signs that changed."""
        before = stored >= 0
        stored += dW
        np.clip(stored, *self.bounds, out=stored)
        return int(np.count_nonzero((stored >= 0) != before))
