"""The weights of one layer: what is stored of them, and the method that it belongs to."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import filter_rows
from gxnor_ref.nn.methods import Move, method_of
from gxnor_ref.nn.randomness import Use, uniform_array
from gxnor_ref.spec.domain import Floats, require_choice
from gxnor_ref.spec.space import DiscreteSpace

INITIALIZATIONS = ("rounded", "states")
"""U(-1, 1) rounded to the nearest state, or all states alike (SPEC.md, 20)."""


class Weights:
    """Weights of one layer.

    Parameters
    ----------
    shape : tuple of int
        (outputs, inputs) or (filters, channels, kernel height, kernel width).
    space : DiscreteSpace or None
        Discrete weight space, the method's own if it has but one; None for float weights.
    layer : int
        Number l of the weight layer, counted from 1.
    dtype : numpy.float32 or numpy.float64
        Precision of `values`, and of float weights.
    name : str
        Training method, one of `gxnor_ref.nn.methods.METHODS`.

    Attributes
    ----------
    method : Method
        How `stored` becomes values, and how increments move it.
    stored : array
        What is kept between two iterations: state indices of type `space.dtype`, or floats.
    """

    def __init__(
        self,
        shape: tuple[int, ...],
        space: DiscreteSpace | None,
        layer: int,
        dtype: type[np.floating[Any]],
        name: str = "dst",
    ) -> None:
        self.space = space
        self.layer = layer
        self.dtype = dtype
        self.method = method_of(name, space, dtype)
        self.stored: npt.NDArray[Any] = np.zeros(shape, self.method.stored_dtype)

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
        """Bits for each weight of the forward pass."""
        return self.stored.dtype.itemsize * 8 if self.space is None else self.space.bits

    @property
    def moves_states(self) -> bool:
        """Whether states are all that is stored, and increments are transitions."""
        return self.stored.dtype.kind == "u"

    @property
    def value_space(self) -> DiscreteSpace | None:
        """Space whose states `values` are; None for values that are real or have a real scale."""
        return self.method.value_space

    def indices(self) -> npt.NDArray[Any]:
        """State indices; the floats themselves where there is no space."""
        return self.method.indices(self.stored)

    def values(self) -> Floats:
        """Weights W as numbers, in the precision of the layer; a new array."""
        return self.method.values(self.stored)

    def gradient(self, gradient: Floats) -> Floats:
        """Gradient of what is stored, from the gradient of `values`."""
        return self.method.gradient(self.stored, gradient)

    def rows(self) -> Floats:
        """Weights as numbers, a row for each filter, laid out as patches are."""
        W = self.values() if self.value_space is None else self.indices()
        filters = W if W.ndim == 4 else W[..., np.newaxis, np.newaxis]
        return filter_rows(filters, self.value_space, self.dtype)

    def zeros(self) -> float:
        """Share of weights in the zero state."""
        return 1.0 - np.count_nonzero(self.values()) / self.stored.size

    def initialize(self, seed: int, how: str) -> None:
        """Draw the initial weights; only states of DST depend on `how`."""
        require_choice("initial", how, INITIALIZATIONS)
        u = uniform_array(seed, Use.INITIAL_WEIGHTS, 0, self.shape, self.layer)
        self.stored = self.method.initial(u, how)

    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Apply increments, as the method does.

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
        return self.method.update(self.stored, dW, Move(seed, self.layer, step, m, law))
