"""DST: the weights are states, and an increment moves them by a discrete state transition."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import move_states
from gxnor_ref.nn.methods.method import Move, Stored
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.space import DiscreteSpace


class DST:
    """Discrete state transition, Section 2.C of the paper: state indices and no hidden floats.

    Parameters
    ----------
    space : DiscreteSpace
        Weight space Z_N.
    dtype : numpy.float32 or numpy.float64
        Precision of the values.
    """

    def __init__(self, space: DiscreteSpace, dtype: type[np.floating[Any]]) -> None:
        self.space = self.value_space = space
        self.dtype = dtype
        self.stored_dtype = space.dtype
        self.bounds = (0, space.size - 1)

    def initial(self, u: npt.NDArray[np.float64], how: str) -> Stored:
        """States nearest to U(-H, H), or all states alike (SPEC.md, 20)."""
        if how == "rounded":
            return self.space.nearest(self.space.H * (2.0 * u - 1.0))
        return (u * self.space.size).astype(self.stored_dtype)

    def indices(self, stored: Stored) -> npt.NDArray[Any]:
        """What is stored."""
        return stored

    def values(self, stored: Stored) -> Floats:
        """States, Eq (1)."""
        return self.space.value(stored, self.dtype)

    def gradient(self, stored: Stored, gradient: Floats) -> Floats:
        """Return the gradient unchanged: the values are all that there is."""
        return gradient

    def update(self, stored: Stored, dW: Floats, move: Move) -> int:
        """Eq (13) to (20), and count the transitions."""
        seed, layer, step, m, law = move
        return move_states(stored, dW, seed, layer, step, self.space, m, law)
