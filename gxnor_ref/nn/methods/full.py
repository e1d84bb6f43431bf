"""Full precision: float weights; the hidden weights of other methods are such floats too."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.methods.method import Move, Stored
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.space import DiscreteSpace


class Full:
    """Float weights.

    Parameters
    ----------
    dtype : numpy.float32 or numpy.float64
        Precision of the weights.
    """

    space: DiscreteSpace | None = None
    value_space: DiscreteSpace | None = None
    bounds: tuple[float, float] = (-math.inf, math.inf)

    def __init__(self, dtype: type[np.floating[Any]]) -> None:
        self.dtype = dtype
        self.stored_dtype = np.dtype(dtype)

    def initial(self, u: npt.NDArray[np.float64], how: str) -> Stored:
        """Glorot's rule: uniform within sqrt(6 / (inputs + outputs))."""
        outputs, inputs = len(u), math.prod(u.shape[1:])
        limit = math.sqrt(6.0 / (inputs + outputs))
        return (limit * (2.0 * u - 1.0)).astype(self.dtype)

    def indices(self, stored: Stored) -> npt.NDArray[Any]:
        """What is stored: floats have no states."""
        return stored

    def values(self, stored: Stored) -> Floats:
        """What is stored, as a copy."""
        return stored.copy()

    def gradient(self, stored: Stored, gradient: Floats) -> Floats:
        """Return the gradient unchanged."""
        return gradient

    def update(self, stored: Stored, dW: Floats, move: Move) -> int:
        """Add the increments; no state changes."""
        stored += dW
        return 0
