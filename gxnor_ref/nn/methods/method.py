"""What a training method has to say about the weights of one layer."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.space import DiscreteSpace

Stored = npt.NDArray[Any]
"""What is kept of a layer's weights between two steps: state indices, or floats."""


class Move(NamedTuple):
    """Where and how a state transition happens; hidden float weights need none of it.

    Attributes
    ----------
    seed, layer, step : int
        Address of the uniform numbers, with tensor = layer.
    m, law : float, str
        As in `gxnor_ref.spec.transition.tau`.
    """

    seed: int
    layer: int
    step: int
    m: float
    law: str


class Method(Protocol):
    """How stored weights become the values of the forward pass, and how increments move them."""

    @property
    def space(self) -> DiscreteSpace | None:
        """Space of the state indices; None for float weights."""

    @property
    def value_space(self) -> DiscreteSpace | None:
        """Space whose states the values are; None for values that are real or have a real scale."""

    @property
    def stored_dtype(self) -> np.dtype[Any]:
        """Type of what is stored."""

    @property
    def bounds(self) -> tuple[float, float]:
        """Least and largest number that may be stored."""

    def initial(self, u: npt.NDArray[np.float64], how: str) -> Stored:
        """What is stored at first, from uniform numbers in [0, 1); `how` is for states alone."""

    def indices(self, stored: Stored) -> npt.NDArray[Any]:
        """State indices; the floats themselves where there is no space."""

    def values(self, stored: Stored) -> Floats:
        """Weights of the forward and backward pass; a new array."""

    def gradient(self, stored: Stored, gradient: Floats) -> Floats:
        """Gradient of what is stored, from the gradient dE/dW of the values."""

    def update(self, stored: Stored, dW: Floats, move: Move) -> int:
        """Apply increments in place, and return how many weights changed their state."""
