"""phi_r and its rectangular window by sorted search: one comparison for each doubling of steps."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from gxnor_ref.spec.activation import BOUNDARIES, jumps, require_half_width
from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_choice,
    require_count,
    require_floats,
    require_real,
)
from gxnor_ref.spec.errors import NotFiniteError
from gxnor_ref.spec.space import LARGEST_N


def thresholds(
    N: int = 1, r: float = 0.5, H: float = 1.0, boundary: str = "open"
) -> tuple[float, ...]:
    """First float64 behind each of `gxnor_ref.spec.activation.jumps`: x has passed it if x >= this.

    >>> thresholds(1, 0.5, boundary="closed")
    (-0.49999999999999994, 0.5)
    """
    require_choice("boundary", boundary, BOUNDARIES)
    N, r = require_count("N", N, 0, LARGEST_N), require_real("r", r)
    return _thresholds(N, r, require_real("H", H), boundary == "closed")


# Z_15 has 2^15 of them, in exact arithmetic: more work than a layer's sums.
@lru_cache(maxsize=16)
def _thresholds(N: int, r: float, H: float, is_closed: bool) -> tuple[float, ...]:
    positions = jumps(N, r, H)
    if N == 0:
        return (0.0,)
    require(r > 0 or not is_closed, "r", r, 'a number > 0 for boundary="closed"')
    half = len(positions) // 2
    below = [_first_float(T, beyond=is_closed) for T in positions[:half]]
    return (*below, *(_first_float(T, beyond=not is_closed) for T in positions[half:]))


def phi_r(x: Floats, N: int = 1, r: float = 0.5, H: float = 1.0, boundary: str = "open") -> Floats:
    """`gxnor_ref.spec.activation.phi_r`, from the number of thresholds that x has passed."""
    steps = thresholds(N, r, H, boundary)
    require_floats("x", x)
    if np.isnan(x).any():
        raise NotFiniteError("x is NaN; expected numbers")
    passed = np.searchsorted(steps, x, side="right")
    return np.asarray(passed * (2.0 / len(steps)) - 1.0, dtype=x.dtype)


class Pulses(NamedTuple):
    """Result of `pulses`: the first float64 inside each pulse, and the first behind it."""

    begins: tuple[float, ...]
    ends: tuple[float, ...]


def pulses(a: float = 0.5, N: int = 1, r: float = 0.5, H: float = 1.0) -> Pulses:
    """Where the pulses of `gxnor_ref.spec.activation.rectangular` lie: T - a <= x <= T + a.

    A float x lies in a pulse exactly if begin <= x < end.

    >>> pulses(0.25, N=0)
    Pulses(begins=(-0.25,), ends=(0.25000000000000006,))
    """
    a, N = require_real("a", a), require_count("N", N, 0, LARGEST_N)
    return _pulses(a, N, require_real("r", r), require_real("H", H))


@lru_cache(maxsize=16)
def _pulses(a: float, N: int, r: float, H: float) -> Pulses:
    half_width, positions = Fraction(a), jumps(N, r, H)
    return Pulses(
        tuple(_first_float(T - half_width, beyond=False) for T in positions),
        tuple(_first_float(T + half_width, beyond=True) for T in positions),
    )


def rectangular(x: Floats, a: float = 0.5, N: int = 1, r: float = 0.5, H: float = 1.0) -> Floats:
    """`gxnor_ref.spec.activation.rectangular`: pulses that have begun, less those that ended."""
    require_floats("x", x)
    begins, ends = pulses(require_half_width(a, "a", "rectangular", x.dtype), N, r, H)
    inside = np.searchsorted(begins, x, side="right") - np.searchsorted(ends, x, side="right")
    height = 2.0 / len(begins) / (2.0 * float(a))
    return np.asarray(inside * height, dtype=x.dtype)


def _first_float(T: Fraction, beyond: bool) -> float:
    """Smallest float64 >= T, or > T if `beyond`: x has passed T exactly if it is >= this."""
    nearest = float(T)
    if Fraction(nearest) > T or (Fraction(nearest) == T and not beyond):
        return nearest
    return math.nextafter(nearest, math.inf)
