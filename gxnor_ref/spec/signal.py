"""Error signals as integers: block fixed point, one power of two for a whole tensor.

In both backward products, Eq (10) and (12), one side is discrete. With the error signal an integer
too, every sum is exact, so its order no longer matters: two implementations agree to the last bit.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_count,
    require_finite,
    require_float_type,
    require_floats,
    require_integers,
    require_real,
)
from gxnor_ref.spec.errors import NotFiniteError

BITS = (8, 16)
"""Widths of a signal's integers."""

NORM_BITS = 16
"""Width of the signals that batch normalization passes back, whatever that of the products is."""

LEAST_EXPONENT = -100
"""Smallest exponent of a signal. With it, no scale and no scaled sum is a subnormal float32."""


LARGEST_EXPONENT = 2**11
"""No signal of float64 numbers has a larger one."""


class Signal(NamedTuple):
    """Result of `fixed_point`: the error signal is q 2^exponent.

    Attributes
    ----------
    q : int8 or int16 array
        Integers, abs(q) <= 2^(bits - 1) - 1.
    exponent : int
        The same for the whole tensor, -100 .. 2^11.
    """

    q: npt.NDArray[np.signedinteger[Any]]
    exponent: int

    def value(self, dtype: type[np.floating[Any]] = np.float64) -> Floats:
        """Return q 2^exponent as floats, exact below 2^128 in float32 and 2^1024 in float64."""
        require_integers("q", self.q)
        require_float_type("dtype", dtype)
        p = require_count("exponent", self.exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT)
        return np.asarray(np.ldexp(self.q.astype(dtype), p))


def fixed_point(e: Floats, bits: int) -> Signal:
    """Round an error signal to integers of `bits` bits times one power of two.

    q = e / 2^p, rounded to the nearest integer, halves to the even one. p is the smallest integer
    >= -100 with which every abs(q) <= 2^(bits - 1) - 1. So no element is clipped, and none moves
    by more than 2^(p - 1): half a unit.

    Parameters
    ----------
    e : float array
        Error signal, finite. An empty array, and one whose largest abs(e) is at most
        (2^(bits - 1) - 1) 2^-100, have p = -100.
    bits : {8, 16}
        Width of the integers.

    Returns
    -------
    Signal
        The integers, of type int8 or int16, and the exponent p.

    Raises
    ------
    DomainError
        An element is NaN or infinite, e is not a float array, or `bits` is neither 8 nor 16.

    Notes
    -----
    With M the largest abs(e), 2^(k - 1) <= M < 2^k, the smallest p is k - bits + 1, or one more
    where M / 2^p rounds up to 2^(bits - 1). Half a unit is at most M / (2^(bits - 1) - 1/2) where
    p > -100, and a sum of K products with abs(w) <= 1 moves by at most K half units.

    Examples
    --------
    >>> fixed_point(np.array([1.0, -0.5, 2.0**-9]), bits=8)
    Signal(q=array([ 64, -32,   0], dtype=int8), exponent=-6)
    """
    require_floats("e", e)
    require_finite("e", e)
    exponent = signal_exponent(float(np.abs(e).max(initial=0.0)), bits)
    q = np.rint(np.ldexp(e, -exponent))
    return Signal(np.asarray(q, dtype=f"int{bits}"), exponent)


def signal_exponent(largest: float, bits: int) -> int:
    """Smallest p >= -100 with which the largest element rounds to at most 2^(bits - 1) - 1.

    Parameters
    ----------
    largest : float
        Largest abs(e), finite.
    bits : {8, 16}
        As in `fixed_point`.

    Returns
    -------
    int
        The exponent p.

    Raises
    ------
    DomainError
        `largest` is negative or not finite, or `bits` is neither 8 nor 16.

    Examples
    --------
    >>> signal_exponent(1.0, 8), signal_exponent(1.999, 8), signal_exponent(0.0, 8)
    (-6, -5, -100)
    """
    bits = require_count("bits", bits, 0)
    require(bits in BITS, "bits", bits, "8 or 16")
    largest = require_real("largest", largest)
    if not math.isfinite(largest):
        raise NotFiniteError(f"largest is {largest}; expected a finite number")
    require(largest >= 0, "largest", largest, "a number >= 0")
    if largest == 0:
        return LEAST_EXPONENT
    exponent = max(LEAST_EXPONENT, math.frexp(largest)[1] - bits + 1)
    rounds_up = round(math.ldexp(largest, -exponent)) == 2 ** (bits - 1)
    return exponent + 1 if rounds_up else exponent
