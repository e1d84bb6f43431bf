"""Formulas evaluated to 120 digits and rounded once, so that every machine expects the same bits.

A float sum depends on its order, and NumPy's and BLAS's orders on the machine. The functions of the
spec also run on arrays of `decimal.Decimal`; that is how expected float sums are made here.
"""

from __future__ import annotations

import decimal
from collections.abc import Callable
from functools import wraps
from typing import Any

import numpy as np
import numpy.typing as npt

DIGITS = 120
"""Significant digits: enough for sums of products of multiples of 2^-53 below 2^20 to be exact."""


def exactly(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a function of the spec compute its float results to 120 digits and round once.

    Results have the precision of the first float array that the function is given.

    >>> float(exactly(np.sum)(np.array([1e16, 1.0, -1e16])))
    1.0
    """

    @wraps(function)
    def rounded(*arguments: Any, **named: Any) -> Any:
        arrays = [a for a in (*arguments, *named.values()) if isinstance(a, np.ndarray)]
        dtype = next(a.dtype for a in arrays if a.dtype.kind == "f")
        with decimal.localcontext(decimal.Context(prec=DIGITS)):
            result = function(
                *(to_decimals(a) for a in arguments),
                **{name: to_decimals(a) for name, a in named.items()},
            )
            if isinstance(result, tuple):
                return tuple(to_floats(part, dtype) for part in result)
            return to_floats(result, dtype)

    return rounded


def to_decimals(value: Any) -> Any:
    """Floats and arrays of floats as exact decimals; everything else as it is."""
    if isinstance(value, float):
        return decimal.Decimal(value)
    if not isinstance(value, np.ndarray) or value.dtype.kind != "f":
        return value
    decimals = np.empty(value.shape, dtype=object)
    decimals.reshape(-1)[:] = [decimal.Decimal(float(v)) for v in value.reshape(-1)]
    return decimals


def to_floats(value: Any, dtype: npt.DTypeLike) -> npt.NDArray[Any]:
    """Decimals as floats, each rounded once."""
    exact = np.asarray(value, dtype=object)
    wide = exact.astype(np.float64)
    if np.dtype(dtype) == np.float64:
        return wide
    # A cast to float32 goes through float64. That rounds twice where it ends halfway between two
    # float32 numbers: there the exact value decides.
    with np.errstate(over="ignore"):
        floats = np.asarray(wide.astype(dtype))
        below, above = (
            np.asarray(np.nextafter(wide, end).astype(dtype)) for end in (-np.inf, np.inf)
        )
    for at in np.argwhere(np.atleast_1d(below < above)):
        place = tuple(at) if wide.ndim else ()
        halfway = decimal.Decimal(float(wide[place]))
        if exact[place] != halfway:
            floats[place] = above[place] if exact[place] > halfway else below[place]
    return floats
