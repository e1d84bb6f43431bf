"""phi_r and the windows of its derivative in C, on float32: equal to the spec bit by bit."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from gxnor_ref.kernels.arrays import LARGEST_KERNEL_N, require_array, require_output
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import Float32, Steps
from gxnor_ref.kernels.threads import divide_moves
from gxnor_ref.spec.activation import WINDOWS, jumps, require_half_width
from gxnor_ref.spec.domain import require_choice, require_count, require_real
from gxnor_ref.spec.errors import NotFiniteError
from gxnor_ref.twins.activation import pulses, thresholds


def phi_r(
    x: Float32,
    N: int = 1,
    r: float = 0.5,
    H: float = 1.0,
    boundary: str = "open",
    threads: int | None = None,
) -> Float32:
    """Quantize float32 sums as `gxnor_ref.spec.activation.phi_r` does, for N <= 7."""
    N = require_count("N", N, 0, LARGEST_KERNEL_N)
    require_array("x", x, None, np.float32)
    begins = float32_thresholds(tuple(thresholds(N, r, H, boundary)))
    steps = Steps(begins, height=2.0 / len(begins))
    out = np.empty(x.shape, np.float32)
    nans = divide_moves(native().phi_r, out, x, steps, elements=x.size, threads=threads)
    if any(nans):
        raise NotFiniteError("x is NaN; expected numbers")
    return out


def window_backward_in_place(
    e: Float32,
    x: Float32,
    window: str = "rectangular",
    a: float = 0.5,
    N: int = 1,
    r: float = 0.5,
    H: float = 1.0,
    threads: int | None = None,
) -> None:
    """Multiply the signal e by the approximated derivative of phi_r, as in Eq (10) and (12).

    The derivative is that of `gxnor_ref.spec.activation.rectangular` or `triangular`, for N <= 7.
    """
    require_array("x", x, None, np.float32)
    require_array("e", e, x.shape, np.float32)
    require_output("e", e, x)
    pulses = pulses_of(window, a, N, r, H)
    divide_moves(native().window, e, x, pulses, elements=x.size, threads=threads)


def pulses_of(window: str, a: float, N: int, r: float, H: float) -> Steps:
    """Window of the derivative of phi_r, as the kernels take it.

    First numbers inside and behind each rectangular pulse, and its height; or the centers of
    triangular ones, their factor, and a.
    """
    N = require_count("N", N, 0, LARGEST_KERNEL_N)
    require_choice("window", window, WINDOWS)
    a = require_half_width(a, "a", window, np.float32)
    edges = pulses(a, N, r, H)
    height = 2.0 / len(edges.begins)
    if window == "rectangular":
        begins, ends = (float32_thresholds(numbers) for numbers in edges)
        return Steps(begins, ends, height / (2.0 * a))
    centers = np.array([float(T) for T in jumps(N, r, H)], np.float32)
    return Steps(centers, height=height / (a * a), half_width=a)


@lru_cache
def float32_thresholds(numbers: tuple[float, ...]) -> Float32:
    """First float32 >= each float64 number: of float32 numbers, the same ones reach it."""
    doubles = np.array([require_real("numbers", number) for number in numbers])
    with np.errstate(over="ignore"):
        nearest = doubles.astype(np.float32)
    above = np.nextafter(nearest, np.float32(np.inf))
    return np.where(nearest < doubles, above, nearest)
