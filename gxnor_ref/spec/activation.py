"""The multi-step activation phi_r and the two approximations of its derivative."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_choice,
    require_count,
    require_floats,
    require_positive,
    require_real,
)
from gxnor_ref.spec.errors import NotFiniteError
from gxnor_ref.spec.space import LARGEST_N
from gxnor_ref.spec.transition import sign

BOUNDARIES = ("open", "closed")
"""What phi_r gives at a step: the inner level, Eq (5), or the outer one, Eq (22)."""

WINDOWS = ("rectangular", "triangular")
"""The approximations of the derivative: Eq (7), Fig 2(c), and Eq (8), Fig 2(d)."""

# Powers of two that bound a half width. In float32 no factor of the pulses, at most 1 / a and
# 2 / a^2, and no sum of 2^15 triangular pulses, at most 2^15 a, reaches 2^128.
_IN_FLOAT64 = (-300, 300)
_IN_FLOAT32 = {"rectangular": (-127, 300), "triangular": (-63, 112)}


def jumps(N: int, r: float, H: float) -> tuple[Fraction, ...]:
    """Where phi_r jumps: the 2^N discontinuities of Fig 2(a) and Fig 5(a), ascending.

    On the positive side they lie at r + (omega - 1) s for omega = 1 .. 2^(N-1), with the bin
    width s = (H - r) / 2^(N-1) of Eq (22); on the negative side at their mirror images. N = 0
    has a single jump, at 0. Each jump is 2 / 2^N high, so together they rise from -1 to 1.

    Parameters
    ----------
    N : int
        State parameter of the activation space, 0 <= N <= 15.
    r : float
        Half width of the zero window, r >= 0; plays no part for N = 0.
    H : float
        Range of the steps, H > r for N >= 2; plays no part for N <= 1, but H > 0.

    Returns
    -------
    tuple of fractions.Fraction
        The exact positions for the given floats, 2^N of them.

    Raises
    ------
    DomainError
        N, r or H is not as described.

    Examples
    --------
    >>> jumps(1, 0.5, 1.0)
    (Fraction(-1, 2), Fraction(1, 2))
    >>> [float(T) for T in jumps(2, 0.5, 1.0)]
    [-0.75, -0.5, 0.5, 0.75]
    """
    N, r, H = require_count("N", N, 0, LARGEST_N), require_real("r", r), require_real("H", H)
    require(math.isfinite(r) and r >= 0, "r", r, "a finite number >= 0")
    least, named = (r, f"r = {r} for N >= 2") if N >= 2 else (0.0, "0")
    require(math.isfinite(H) and H > least, "H", H, f"a finite number > {named}")
    if N == 0:
        return (Fraction(0),)
    positive = [Fraction(r)]
    if N >= 2:
        s = (Fraction(H) - Fraction(r)) / 2 ** (N - 1)
        positive = [Fraction(r) + (omega - 1) * s for omega in range(1, 2 ** (N - 1) + 1)]
    return (*(-T for T in reversed(positive)), *positive)


def phi_r(x: Floats, N: int = 1, r: float = 0.5, H: float = 1.0, boundary: str = "open") -> Floats:
    """Eq (5) and (22): quantize x to the states of Z_N.

    0 where abs(x) <= r, and sign(x) omega / 2^(N-1) where (omega - 1) s < abs(x) - r <= omega s
    with s = (H - r) / 2^(N-1). Beyond H it saturates at sign(x). N = 1 is Eq (5), where H plays
    no part; N = 0 is sign(x) of Eq (19), where r and H play none. What plays no part still has to
    be in its range.

    Parameters
    ----------
    x : float array
        Weighted sums; infinities saturate.
    N : int, default 1
        State parameter of the activation space (the paper's N_2), 0 <= N <= 15.
    r : float, default 0.5
        Half width of the zero window, r >= 0; larger r, sparser activations.
    H : float, default 1.0
        Range of the steps, > 0, and > r for N >= 2.
    boundary : {"open", "closed"}, default "open"
        "open": at a step the level nearer to zero, Eq (5). "closed": the other, Eq (22).

    Returns
    -------
    float array
        States of Z_N on [-1, 1] in the shape and precision of `x`; zero is +0.

    Raises
    ------
    DomainError
        N, r, H or boundary is not as described, x is not a float array or holds a NaN, or r = 0
        with "closed" (the zero window would be empty).

    Notes
    -----
    The comparison with each step is exact, although r + (omega - 1) s need not be a float: x is
    compared with the float next to the step. SPEC.md, 2 to 5.

    Examples
    --------
    >>> phi_r(np.array([-0.6, -0.5, 0.0, 0.5, 0.6]))
    array([-1.,  0.,  0.,  0.,  1.])
    >>> phi_r(np.array([0.5, 0.75, 0.76, 9.0]), N=2)
    array([0. , 0.5, 1. , 1. ])
    >>> phi_r(np.array([0.5, 0.75]), N=2, boundary="closed")
    array([0.5, 1. ])
    """
    require_choice("boundary", boundary, BOUNDARIES)
    positions = jumps(N, r, H)
    require(N == 0 or r > 0 or boundary == "open", "r", r, 'a number > 0 for boundary="closed"')
    require_floats("x", x)
    if N == 0:
        return sign(x)
    if np.isnan(x).any():
        raise NotFiniteError("x is NaN; expected numbers")
    positive = positions[len(positions) // 2 :]
    size, omega = np.abs(x).astype(np.float64), np.zeros(x.shape, np.int64)
    for T in positive:
        omega += size > _at_most(T) if boundary == "open" else size >= _at_least(T)
    # omega is an integer, so that the zero state is +0 on the negative side too.
    return np.asarray(np.where(x < 0, -omega, omega) / len(positive), dtype=x.dtype)


def rectangular(x: Floats, a: float = 0.5, N: int = 1, r: float = 0.5, H: float = 1.0) -> Floats:
    """Eq (7), Fig 2(c) and 5(c): the derivative of phi_r as a sum of rectangular pulses.

    Around each jump T of phi_r, of height h = 2 / 2^N, a pulse of height h / (2 a) for
    T - a <= x <= T + a: its area is the jump's height. Where pulses overlap they add.

    Parameters
    ----------
    x : float array
        Weighted sums, as given to phi_r.
    a : float, default 0.5
        Half width of a pulse, in the range of `require_half_width`.
    N : int, default 1
        As in `phi_r`.
    r : float, default 0.5
        As in `phi_r`.
    H : float, default 1.0
        As in `phi_r`.

    Returns
    -------
    float array
        The derivative in the shape and precision of `x`; 0 where x is NaN.

    Raises
    ------
    DomainError
        a, N, r or H is not as described, or x is not a float array.

    Notes
    -----
    The equation prints the positive side alone; the pulses are mirrored as Fig 2 shows, and the
    window's ends belong to it (SPEC.md, 6). Heights and overlaps follow SPEC.md, 7. N = 0 with
    a = 1 is the straight-through estimator of BNNs.

    Examples
    --------
    >>> rectangular(np.array([-1.0, 0.0, 0.4, 1.01]), a=0.5)
    array([1., 2., 1., 0.])
    >>> rectangular(np.array([-1.01, -1.0, 0.0, 1.0]), a=1.0, N=0)
    array([0., 1., 1., 1.])
    """
    require_floats("x", x)
    a = require_half_width(a, "a", "rectangular", x.dtype)
    positions = jumps(N, r, H)
    wide, inside = x.astype(np.float64), np.zeros(x.shape, np.int64)
    for T in positions:
        inside += (wide >= _at_least(T - Fraction(a))) & (wide <= _at_most(T + Fraction(a)))
    return np.asarray(inside * (2.0 / len(positions) / (2.0 * a)), dtype=x.dtype)


def triangular(x: Floats, a: float = 0.5, N: int = 1, r: float = 0.5, H: float = 1.0) -> Floats:
    """Eq (8), Fig 2(d) and 5(d): the derivative of phi_r as a sum of triangular pulses.

    Around each jump T of phi_r, of height h = 2 / 2^N, a pulse h (a - abs(x - T)) / a^2 for
    T - a <= x <= T + a: its area is the jump's height. Where pulses overlap they add. T, rounded to
    float64, and a are rounded to the precision of `x`, in which a - abs(x - T) is added up over the
    pulses, from the lowest T up. The sum is multiplied by h / (a a), computed in float64 from
    the unrounded a and then rounded to the precision of `x`.

    Parameters
    ----------
    x : float array
        Weighted sums, as given to phi_r.
    a : float, default 0.5
        Half width of a pulse, in the range of `require_half_width`.
    N : int, default 1
        As in `phi_r`.
    r : float, default 0.5
        As in `phi_r`.
    H : float, default 1.0
        As in `phi_r`.

    Returns
    -------
    float array
        The derivative in the shape and precision of `x`; NaN where x is NaN.

    Raises
    ------
    DomainError
        a, N, r or H is not as described, or x is not a float array.

    Notes
    -----
    The equation prints the positive side alone; the pulses are mirrored (SPEC.md, 6). Heights and
    overlaps follow SPEC.md, 7.

    Examples
    --------
    >>> triangular(np.array([0.0, 0.25, 0.5, 0.75]), a=0.5)
    array([0., 1., 2., 1.])
    """
    require_floats("x", x)
    a = require_half_width(a, "a", "triangular", x.dtype)
    positions = jumps(N, r, H)
    derivative = np.zeros_like(x)
    for T in positions:
        derivative += np.maximum(0.0, a - np.abs(x - float(T)))
    return np.asarray(derivative * (2.0 / len(positions) / (a * a)), dtype=x.dtype)


def require_half_width(
    a: object, argument: str, window: str, dtype: npt.DTypeLike = np.float64
) -> float:
    """Require the half width of a window, and return it as a float64.

    Parameters
    ----------
    a : float
        In [2^-300, 2^300]. In float32, [2^-127, 2^300] for rectangular windows, and [2^-63, 2^112]
        for triangular ones: beyond, the factor of the pulses or a sum of them may leave the floats.
    argument : str
        Its name.
    window : {"rectangular", "triangular"}
        Shape of the window.
    dtype : numpy.float32 or numpy.float64
        Precision of the derivative.

    Returns
    -------
    float
        The half width.

    Raises
    ------
    DomainError
        It is not in that range.
    """
    number = require_positive(argument, a)
    (low, high), where = _IN_FLOAT64, ""
    if np.dtype(dtype).type is np.float32:
        (low, high), where = _IN_FLOAT32[window], f", for {window} windows in float32"
    fits = 2.0**low <= number <= 2.0**high
    require(fits, argument, number, f"a number in [2^{low}, 2^{high}]{where}")
    return number


def _at_most(T: Fraction) -> float:
    """Largest float64 <= T. A float is > T if and only if it is > this."""
    nearest = float(T)
    return nearest if Fraction(nearest) <= T else math.nextafter(nearest, -math.inf)


def _at_least(T: Fraction) -> float:
    """Smallest float64 >= T. A float is >= T if and only if it is >= this."""
    return -_at_most(-T)
