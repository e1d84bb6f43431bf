"""The weights of one layer: state indices of a discrete space, or floats."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import filter_rows, move_states
from gxnor_ref.nn.randomness import Use, uniform_array
from gxnor_ref.spec.domain import Floats, require_choice
from gxnor_ref.spec.space import DiscreteSpace

INITIALISATIONS = ("rounded", "states")
"""U(-1, 1) rounded to the nearest state, or all states alike (SPEC.md, 20)."""


class Weights:
    """Weights of one layer.

    Parameters
    ----------
    shape : tuple of int
        (outputs, inputs) or (filters, channels, kernel height, kernel width).
    space : DiscreteSpace or None
        Discrete weight space; None for float weights.
    layer : int
        Number l of the weight layer, counted from 1.
    dtype : numpy.float32 or numpy.float64
        Precision of `values`, and of float weights.

    Attributes
    ----------
    stored : array
        What is kept between two iterations: state indices of type `space.dtype`, or floats.
    """

    def __init__(
        self,
        shape: tuple[int, ...],
        space: DiscreteSpace | None,
        layer: int,
        dtype: type[np.floating[Any]],
    ) -> None:
        self.space = space
        self.layer = layer
        self.dtype = dtype
        self.stored: npt.NDArray[Any] = np.zeros(shape, dtype if space is None else space.dtype)

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of the weight tensor."""
        return self.stored.shape

    @property
    def kernel(self) -> tuple[int, int]:
        """Height and width of the kernel of a convolution."""
        height, width = self.shape[2:]
        return height, width

    @property
    def fan_in(self) -> int:
        """Number of products in one weighted sum."""
        return math.prod(self.shape[1:])

    @property
    def bits(self) -> int:
        """Bits for each weight."""
        return self.stored.dtype.itemsize * 8 if self.space is None else self.space.bits

    def values(self) -> Floats:
        """Weights W as numbers, in the precision of the layer; a new array."""
        if self.space is None:
            return self.stored.copy()
        return self.space.value(self.stored, self.dtype)

    def rows(self) -> Floats:
        """Weights as numbers, a row for each filter, laid out as patches are."""
        stored = self.stored if self.stored.ndim == 4 else self.stored[..., np.newaxis, np.newaxis]
        return filter_rows(stored, self.space, self.dtype)

    def zeros(self) -> float:
        """Share of weights in the zero state."""
        return 1.0 - np.count_nonzero(self.values()) / self.stored.size

    def initialise(self, seed: int, how: str) -> None:
        """Draw the initial weights; float weights by Glorot's rule, whatever `how` says."""
        require_choice("initial", how, INITIALISATIONS)
        u = uniform_array(seed, Use.INITIAL_WEIGHTS, 0, self.shape, self.layer)
        if self.space is None:
            fan_out = self.stored.size // self.fan_in
            limit = math.sqrt(6.0 / (self.fan_in + fan_out))
            self.stored = (limit * (2.0 * u - 1.0)).astype(self.dtype)
        elif how == "rounded":
            self.stored = self.space.nearest(self.space.H * (2.0 * u - 1.0))
        else:
            self.stored = (u * self.space.size).astype(self.space.dtype)

    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Apply increments: by state transition, or by addition to float weights.

        Parameters
        ----------
        dW : float array of the weights' shape
            Increments.
        seed, step : int
            Address of the uniform numbers, with tensor = layer.
        m, law : float, str
            As in `gxnor_ref.spec.transition.tau`.

        Returns
        -------
        int
            Number of weights that changed their state; 0 for float weights.
        """
        if self.space is None:
            self.stored += dW
            return 0
        return move_states(self.stored, dW, seed, self.layer, step, self.space, m, law)
