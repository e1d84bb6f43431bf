"""phi_r and the windows of its derivative in C, on float32: equal to the spec bit by bit."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from gxnor_ref.kernels.isa import divide, isa_number, least_units, native
from gxnor_ref.kernels.singles import Singles, require_array, require_singles
from gxnor_ref.spec.activation import WINDOWS, jumps
from gxnor_ref.spec.domain import require_choice, require_count, require_real
from gxnor_ref.spec.errors import NotFiniteError
from gxnor_ref.twins.activation import pulses, thresholds

GRAIN = 1 << 14
"""Elements that one piece of work is a multiple of."""

LARGEST_N = 7
"""The kernel compares with every step, and states of N <= 7 are exact in float32."""


def phi_r(
    x: Singles,
    N: int = 1,
    r: float = 0.5,
    H: float = 1.0,
    boundary: str = "open",
    threads: int | None = None,
) -> Singles:
    """Eq (5) and (22): quantize x to the states of Z_N.

    Parameters
    ----------
    x : float32 array, C-contiguous
        Weighted sums.
    N, r, H, boundary
        As in `gxnor_ref.spec.activation.phi_r`, with N <= 7.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    float32 array of the shape of `x`
        As `gxnor_ref.spec.activation.phi_r`.

    Raises
    ------
    TypeError
        x is not float32.
    DomainError
        As in the spec, or x is not C-contiguous.
    """
    N = require_count("N", N, 0, LARGEST_N)
    require_array("x", x)
    require_singles("x", x, x.shape)
    begins = singles_from(tuple(thresholds(N, r, H, boundary)))
    out = np.empty(x.shape, np.float32)
    isa, states, flat, height = isa_number(), out.reshape(-1), x.reshape(-1), 2.0 / len(begins)

    def run(first: int, last: int) -> int:
        return int(native().phi_r(isa, states, flat, begins, height, first, last))

    if divide(run, x.size, threads, GRAIN, least_units(1)):
        raise NotFiniteError("x is NaN; expected numbers")
    return out


def window_backward_in_place(
    e: Singles,
    x: Singles,
    window: str = "rectangular",
    a: float = 0.5,
    N: int = 1,
    r: float = 0.5,
    H: float = 1.0,
    threads: int | None = None,
) -> None:
    """Error signal times the approximated derivative of phi_r, as in Eq (10) and (12).

    Parameters
    ----------
    e : float32 array of the shape of `x`, C-contiguous
        Error signal; overwritten with its product and the spec's derivative.
    x : float32 array, C-contiguous
        Weighted sums.
    window : {"rectangular", "triangular"}
        Eq (7) or (8).
    a, N, r, H
        As in `gxnor_ref.spec.activation.rectangular` and `triangular`, with N <= 7.
    threads : int or None
        As in `phi_r`.

    Raises
    ------
    TypeError
        An array is not float32.
    DomainError
        As in the spec, or an array is not as described.
    """
    N, a = require_count("N", N, 0, LARGEST_N), require_real("a", a)
    require_choice("window", window, WINDOWS)
    require_array("x", x)
    require_singles("x", x, x.shape)
    require_singles("e", e, x.shape)
    numbers = pulse_numbers(window, a, N, r, H)
    begins, ends, height, half_width = numbers
    isa, signal, flat = isa_number(), e.reshape(-1), x.reshape(-1)

    def run_rectangular(first: int, last: int) -> None:
        native().rectangular(isa, signal, flat, begins, ends, height, first, last)

    def run_triangular(first: int, last: int) -> None:
        native().triangular(isa, signal, flat, begins, half_width, height, first, last)

    run = run_rectangular if window == "rectangular" else run_triangular
    divide(run, x.size, threads, GRAIN, least_units(1))


class PulseNumbers(NamedTuple):
    """A window as the kernels take it.

    Attributes
    ----------
    begins, ends : float32 arrays
        First numbers inside and behind each rectangular pulse; the centers of triangular ones,
        which have no ends.
    height : float
        Of a rectangular pulse; the factor of triangular ones.
    half_width : float
        The a of triangular pulses.
    """

    begins: Singles
    ends: Singles
    height: float
    half_width: float


def pulse_numbers(window: str, a: float, N: int, r: float, H: float) -> PulseNumbers:
    """Window of the derivative of phi_r, as the kernels take it.

    Parameters
    ----------
    window, a, N, r, H
        As in `window_backward_in_place`.

    Returns
    -------
    PulseNumbers
        The numbers.

    Raises
    ------
    DomainError
        As in the spec.
    """
    edges = pulses(a, N, r, H)
    height = 2.0 / len(edges.begins)
    if window == "rectangular":
        begins, ends = (singles_from(numbers) for numbers in edges)
        return PulseNumbers(begins, ends, height / (2.0 * a), a)
    centers = np.array([float(T) for T in jumps(N, r, H)], np.float32)
    return PulseNumbers(centers, np.empty(0, np.float32), height / (a * a), a)


@lru_cache
def singles_from(numbers: tuple[float, ...]) -> Singles:
    """First float32 >= each number: of float32 numbers, the same ones reach it.

    Parameters
    ----------
    numbers : tuple of float
        Thresholds in float64.

    Returns
    -------
    float32 array
        The thresholds.
    """
    doubles = np.array([require_real("numbers", number) for number in numbers])
    with np.errstate(over="ignore"):
        nearest = doubles.astype(np.float32)
    above = np.nextafter(nearest, np.float32(np.inf))
    return np.where(nearest < doubles, above, nearest)
