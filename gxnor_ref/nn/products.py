"""The two products of a weight layer's backward pass, Eq (10) and (12), row by row of places.

With the error signal rounded to integers (`gxnor_ref.spec.signal`), a product whose other side is
discrete is an exact sum: NumPy's twin below takes pieces of it that are exact in float32, and adds
these up in float64. Products of two real sides are BLAS's, in the network's precision.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from gxnor_ref.nn.backend import NUMPY, Backend
from gxnor_ref.spec.convolution import exact_fan_in
from gxnor_ref.spec.domain import Floats, require
from gxnor_ref.spec.signal import Signal

LEAST_PIECE = 64
"""Terms below which a product in float32 is slower than one in float64."""


OTHERWISE = "beyond it, take float gradients (--gradient-bits float)"
"""What mends a sum that is too long to be exact."""


class Units(NamedTuple):
    """Numbers of which all weights, and all inputs, are integer multiples; None for real ones."""

    weights: float | None
    inputs: float | None

    @property
    def sums(self) -> float | None:
        """Of the weighted sums."""
        if self.weights is None or self.inputs is None:
            return None
        return self.weights * self.inputs


class Products:
    """Backward products of one layer with one error signal e = dE/dx.

    Where a side of the layer is discrete, e is `rounded` to integers of so many bits; where no
    side is, or `bits` is None, it stays real, and `rounded` is None.
    """

    def __init__(self, e: Floats, bits: int | None, units: Units, backend: Backend = NUMPY) -> None:
        self.dtype = e.dtype
        self.e = e
        self.rounded: Signal | None = None
        self.weights_unit = self.inputs_unit = None
        if bits is not None and units != (None, None):
            self.rounded = backend.fixed_point(e, bits)
            unit = 2.0 ** (1 - bits)
            self.weights_unit, self.inputs_unit = (u and u * unit for u in units)
        if self.inputs_unit is not None:
            places = e.size // max(1, e.shape[1])
            most = exact_fan_in(self.inputs_unit, np.float64)
            require(places <= most, "places of a batch", places, f"<= {most}; {OTHERWISE}")

    @cached_property
    def signal(self) -> Floats:
        """The signal that products are taken with: e, or its integers as floats."""
        return self.e if self.rounded is None else self.rounded.q.astype(self.dtype)

    @property
    def total_dtype(self) -> np.dtype[Any]:
        """Type in which products with inputs of several pieces are added up."""
        return self.dtype if self.inputs_unit is None else np.dtype(np.float64)

    def with_inputs(self, signal: Floats, Y: Floats) -> Floats:
        """Eq (10) for some places: rows of the signal, (places, filters), and of inputs."""
        return _product(signal.T, Y, self.inputs_unit)

    def with_weights(self, signal: Floats, W: Floats, overlaps: int = 1) -> Floats:
        """Eq (12): rows of the signal and of weights; so many rows will be added up at a place."""
        rows = _product(signal, W, self.weights_unit)
        if self.weights_unit is None or rows.dtype == np.float64:
            return rows
        exact = overlaps * len(W) <= exact_fan_in(self.weights_unit)
        return rows if exact else rows.astype(np.float64)

    def scaled(self, sums: Floats) -> Floats:
        """Sums as numbers: rounded to the network's precision once."""
        exponent = 0 if self.rounded is None else self.rounded.exponent
        # 2^exponent is a number of this type, from 2^-100 to a power below the largest e: the
        # product is rounded as by ldexp, which takes ten times as long.
        return np.asarray(sums * sums.dtype.type(2.0**exponent), dtype=self.dtype)


def _product(A: Floats, B: Floats, unit: float | None) -> Floats:
    """A @ B; exact, in float32 or float64, where all products are multiples of a unit <= 1."""
    if unit is None:
        return np.asarray(A @ B)
    terms, piece = len(B), exact_fan_in(unit)
    if A.dtype == np.float32 and terms <= piece:
        return np.asarray(A @ B)
    most = exact_fan_in(unit, np.float64)
    require(terms <= most, "terms of a sum", terms, f"<= {most}; {OTHERWISE}")
    if A.dtype == np.float32 and piece >= LEAST_PIECE:
        total = np.zeros((len(A), B.shape[1]))
        for start in range(0, terms, piece):
            total += A[:, start : start + piece] @ B[start : start + piece]
        return total
    return np.asarray(A.astype(np.float64) @ B.astype(np.float64))
