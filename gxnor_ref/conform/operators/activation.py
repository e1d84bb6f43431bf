"""phi_r, and the two windows that stand for its derivative."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, Draw, around, f32, f64, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import PHI, Bound, Cases, Operator, Scaled, instead, of_value
from gxnor_ref.spec.activation import jumps, phi_r, rectangular, triangular


def _pulses(x: Array, a: float, N: int, r: float, H: float, expected: Array) -> Scaled:
    sizes = np.zeros(x.shape)
    for T in map(float, jumps(N, r, H)):
        sizes += np.where(abs(x - T) < 2 * a, a + abs(x) + abs(T), 0.0)
    return 2**N + 4, sizes * (2 / 2**N / a**2)


def _draw_phi_r(d: Draws) -> dict[str, Any]:
    x = d.floats(d.length(1, 6), dtype=d.dtype())
    return {"x": x, **d.phi(), "boundary": d.one_of("open", "closed")}


def _draw_window(d: Draws) -> dict[str, Any]:
    return {
        "x": d.floats(d.length(1, 6), dtype=d.dtype()),
        "a": d.one_of(0.5, 0.25, 1.0),
        **d.phi(),
    }


# --- wrong implementations ---


def _levels(x: Array, N: int, r: float, H: float, rounded: Callable[[Array], Array]) -> Array:
    """phi_r for N >= 1 with a rounding of its own for the number of steps."""
    bins = 2.0 ** (N - 1)
    beyond = (np.abs(x.astype(np.float64)) - r) * bins / (H - r)
    return np.asarray(np.sign(x) * np.maximum(rounded(beyond), 0) / bins, dtype=x.dtype)


def _phi_half_even(x: Array, N: int, r: float, H: float, boundary: str) -> Array:
    if N < 2:
        return np.asarray(phi_r(x, N, r, H, boundary))
    return _levels(x, N, r, H, lambda q: np.minimum(np.rint(q + 0.5), 2 ** (N - 1)))


def _phi_not_saturated(x: Array, N: int, r: float, H: float, boundary: str) -> Array:
    return phi_r(x, N, r, H, boundary) if N < 2 else _levels(x, N, r, H, np.ceil)


def _phi_bounded(always: str) -> Callable[..., Array]:
    def phi(x: Array, N: int, r: float, H: float, boundary: str) -> Array:
        return phi_r(x, N, r, H, always if r > 0 else boundary)

    return phi


def _phi_steps_rounded(x: Array, N: int, r: float, H: float, boundary: str) -> Array:
    if N == 0:
        return phi_r(x, N, r, H, boundary)
    steps = np.array([float(step) for step in jumps(N, r, H)[-(2 ** (N - 1)) :]], x.dtype)
    size = np.abs(x)[..., np.newaxis]
    reached = size > steps if boundary == "open" else size >= steps
    return np.asarray(np.sign(x) * reached.sum(axis=-1) / len(steps), dtype=x.dtype)


def _phi_sign_of_zero(x: Array, N: int, r: float, H: float, boundary: str) -> Array:
    return np.sign(x) if N == 0 else phi_r(x, N, r, H, boundary)


def _flushed(x: Array) -> Array:
    return np.where(np.abs(x) < np.finfo(x.dtype).tiny, x.dtype.type(0), x)


def _window_rounded(x: Array, a: float, N: int, r: float, H: float) -> Array:
    inside = sum(
        (np.abs(x - x.dtype.type(float(T))) <= x.dtype.type(a)) * 1 for T in jumps(N, r, H)
    )
    return np.asarray(inside * (2.0 / 2**N / (2 * a)), dtype=x.dtype)


def _ones(x: Array, **_: Any) -> Array:
    return np.ones_like(x)


def _window_open(x: Array, a: float, N: int, r: float, H: float) -> Array:
    wide, height = x.astype(np.float64), 2.0 / 2**N / (2.0 * a)
    pulses = np.rint(rectangular(wide, a, N, r, H) / height)
    ends = [T + side * Fraction(a) for T in jumps(N, r, H) for side in (-1, 1)]
    at_ends = sum((wide == float(end)) * 1 for end in ends if Fraction(float(end)) == end)
    return np.asarray((pulses - at_ends) * height, dtype=x.dtype)


def _window_of_sign(x: Array, **_: Any) -> Array:
    return (np.abs(x) <= 1).astype(x.dtype)


def _one_sided(window: Callable[..., Array]) -> Callable[..., Array]:
    return lambda x, **rest: np.where(x < 0, x.dtype.type(0), window(x, **rest))


def _too_high(window: Callable[..., Array]) -> Callable[..., Array]:
    return lambda x, N, **rest: np.asarray(window(x, N=N, **rest) * (2.0**N / 2), dtype=x.dtype)


def _window_steps_rounded(x: Array, a: float, N: int, r: float, H: float) -> Array:
    if N == 0:
        return np.asarray(rectangular(x, a, N, r, H))
    positive = jumps(N, r, H)[2 ** (N - 1) :]
    pairs = sum(rectangular(x, a, 1, float(T), H) for T in positive)
    return np.asarray(pairs / x.dtype.type(2 ** (N - 1)))


def _nan_inside(x: Array, a: float, **rest: Any) -> Array:
    height = x.dtype.type(2.0 / 2 ** rest["N"] / (2 * a))
    return np.where(np.isnan(x), height, rectangular(x, a, **rest))


def _one_pulse(x: Array, a: float, N: int, r: float, H: float) -> Array:
    height = x.dtype.type(2.0 / 2**N / (2 * a))
    return np.asarray(np.minimum(rectangular(x, a, N, r, H), height))


def _largest_pulse(x: Array, a: float, N: int, r: float, H: float) -> Array:
    above = [triangular(x - x.dtype.type(float(T)), a, 0, r, H) for T in jumps(N, r, H)]
    return np.asarray(np.max(above, axis=0) / x.dtype.type(2**N))


def _halved(window: Callable[..., Array]) -> Callable[..., Array]:
    return lambda x, **rest: window(x, **rest) / x.dtype.type(2)


PHI_R = Operator(
    "phi_r",
    "Eq (5) and (22), SPEC.md 2 to 5",
    "multi-step quantization of weighted sums",
    f"x {PHI} boundary:str -> y",
    phi_r,
    draw=_draw_phi_r,
    mutants={
        "half_even": _phi_half_even,
        "step_rounded": _phi_steps_rounded,
        "step_closed": _phi_bounded("closed"),
        "step_open": _phi_bounded("open"),
        "not_saturated": _phi_not_saturated,
        "sign_of_zero": _phi_sign_of_zero,
        "flushed_to_zero": instead(phi_r, x=_flushed),
    },
)
RECTANGULAR = Operator(
    "rectangular",
    "Eq (7), SPEC.md 6 and 7",
    "derivative of phi_r, a sum of rectangular pulses",
    f"x a:float {PHI} -> derivative",
    rectangular,
    bounds={
        "derivative": of_value(
            3, "the number of pulses times 2 / 2^N / (2 a), in float64, is rounded once"
        )
    },
    draw=_draw_window,
    mutants={
        "window_dropped": _ones,
        "window_open": _window_open,
        "window_doubled": instead(rectangular, a=lambda a: 2 * a),
        "window_of_sign": _window_of_sign,
        "window_one_sided": _one_sided(rectangular),
        "pulse_height": _too_high(rectangular),
        "pulse_halved": _halved(rectangular),
        "pulses_overlap": _one_pulse,
        "step_rounded": _window_steps_rounded,
        "window_ends_rounded": _window_rounded,
        "window_of_nan": _nan_inside,
    },
)
TRIANGULAR = Operator(
    "triangular",
    "Eq (8), SPEC.md 6 and 7",
    "derivative of phi_r, a sum of triangular pulses",
    f"x a:float {PHI} -> derivative",
    triangular,
    bounds={
        "derivative": Bound(
            _pulses,
            "for each of 2^N pulses, T, x - T and a - abs(x - T) are rounded, with errors in "
            "proportion to a + abs(x) + abs(T); then the pulses are added and scaled",
        )
    },
    draw=_draw_window,
    mutants={
        "window_dropped": _ones,
        "window_doubled": instead(triangular, a=lambda a: 2 * a),
        "window_one_sided": _one_sided(triangular),
        "pulse_height": _too_high(triangular),
        "pulse_halved": _halved(triangular),
        "pulses_overlap": _largest_pulse,
        "window_of_nan": lambda x, **rest: np.nan_to_num(triangular(x, **rest)),
    },
)

OPERATORS = (PHI_R, RECTANGULAR, TRIANGULAR)

MISTAKES = {
    "step_rounded": "steps are rounded to the precision of the sums: 0.1 is not a float32 number",
    "step_closed": "a sum at a step takes the outer level, also with the open boundary",
    "step_open": "a sum at a step takes the inner level, also with the closed boundary",
    "not_saturated": "levels beyond H are not cut off",
    "sign_of_zero": "sign(0) is 0 or -1; it is 1",
    "flushed_to_zero": "subnormal numbers are taken as zero",
    "window_dropped": "the derivative is 1 everywhere: a plain straight-through estimator",
    "window_open": "the ends of the window are left out",
    "window_doubled": "the window reaches 2 a to each side",
    "window_of_sign": "the window is that of sign(x), 1 where abs(x) <= 1; each step has its own",
    "window_one_sided": "the derivative is 0 for x < 0: Eq (7) and (8) print one side of it",
    "window_ends_rounded": "the ends of the window are compared after rounding",
    "window_of_nan": "where x is NaN, Eq (7) gives a pulse or Eq (8) 0; they give 0 and NaN",
    "pulse_halved": "each pulse, or the signal that meets it, is half as high",
    "pulses_overlap": "where pulses overlap the largest counts, not their sum",
    "pulse_height": "each pulse of a multi-step derivative has the height of a ternary one",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    yield from _phi(factor)
    yield from _windows(factor)


def _phi(factor: int) -> Cases:
    edge = "SPEC.md 2"
    tiny = f32(0.0, -0.0, 1e-45, -1e-45, 1.2e-38, -1.2e-38)
    given: dict[str, Any] = {"x": f32(0.5), "N": 1, "r": 0.5, "H": 1.0, "boundary": "open"}
    for boundary in ("open", "closed"):
        own = {**given, "boundary": boundary}
        x, about = around(f32(-0.5, 0.5)), "r itself and its neighbors"
        yield PHI_R.case(f"at_r_{boundary}", about, own, x=x, clause=edge)
        x, about = around(f64(-0.75, -0.5, -1, 0.75, 0.5, 1)), "every step of Z_2 and its neighbors"
        yield PHI_R.case(f"at_steps_{boundary}", about, own, x=x, N=2, clause=edge)
    yield PHI_R.case("tiny", "signed zeros and subnormal numbers are 0", given, x=tiny)
    x, about = f32(1e30, -1e30, math.inf, -math.inf, 1, -1, 1.5, -1.5), "large sums and infinities"
    yield PHI_R.case("saturates", about, given, x=x, clause="SPEC.md 3")
    x = f32(0.0, -0.0, 2e-38, 1.0, -1.0)
    yield PHI_R.case("r_zero", "r = 0: only 0 is 0", given, x=x, r=0.0)
    yield PHI_R.case("r_zero_tiny", "r = 0: subnormal numbers", given, x=tiny, r=0.0)
    theirs = {**given, "x": around(f32(-1.0, 1.0)), "r": 1.0, "boundary": "closed"}
    yield PHI_R.case("authors", "r = 1, closed", theirs, clause=edge)
    x, about = f32(0.0, -0.0, 2e-38, -2e-38, 0.3, -0.3), "sign(0) = 1, also of -0"
    yield PHI_R.case("binary", about, given, x=x, N=0, clause="SPEC.md 5, Eq (19)")
    yield PHI_R.case("binary_tiny", "the sign of subnormal numbers", given, x=tiny, N=0)
    # 0.1 and 0.3 are not float32 numbers, and the steps between 0.1 and 0.7 not even float64 ones.
    for N, r, H in ((1, 0.1, 1.0), (2, 0.1, 0.7), (3, 0.3, 2.0), (4, 0.5, 1.0)):
        steps = np.array([float(T) for T in jumps(N, r, H)])
        some = steps if N < 4 else steps[[0, 1, 7, 8, 15]]
        own = {**given, "N": N, "r": r, "H": H}
        about = "steps that no float meets"
        for dtype in ("float32", "float64"):
            x = around(some.astype(dtype))
            yield PHI_R.case(f"steps_n{N}_{dtype}", about, own, x=x, clause="SPEC.md D")
        x = Draw(f"phi_r/n{N}").reals(16 * factor, size=1.5 * H)
        yield PHI_R.case(f"random_n{N}", "random sums", own, x=x)
        x = f64(H, -H, 1.5 * H, -1.5 * H, 4 * H, -4 * H, math.inf, -math.inf)
        yield PHI_R.case(f"beyond_h_n{N}", "at H and beyond", own, x=x, clause="SPEC.md 3")
    x = long(Draw("phi_r/long").reals(13, size=1.5))
    yield PHI_R.case("long", LONG_ABOUT, given, x=x)
    yield PHI_R.refused("nan", "x that is NaN", given, x=f32(0.0, math.nan))
    yield PHI_R.refused("negative_r", "r < 0", given, r=-0.5)
    about = "r = H with N >= 2, no room for steps"
    yield PHI_R.refused("r_equals_h", about, given, N=2, r=1.0, clause="SPEC.md 4")
    yield PHI_R.refused("unknown_boundary", "no such option", given, boundary="half")
    about = "r = 0 with a closed boundary"
    yield PHI_R.refused("empty_window", about, given, r=0.0, boundary="closed")


def _windows(factor: int) -> Cases:
    about = "ends and middles of the pulses, and their neighbors"
    for own in (RECTANGULAR, TRIANGULAR):
        for N, r, H, a in (
            (1, 0.5, 1.0, 0.5),
            (1, 0.75, 1.0, 0.25),
            (0, 0.5, 1.0, 1.0),
            (2, 0.5, 1.0, 0.125),
            (2, 0.5, 1.0, 0.25),
            (3, 0.25, 1.25, 0.5),
            (1, 1.0, 1.0, 0.5),
            (1, 0.3, 1.0, 0.3),
            (2, 0.1, 0.7, 0.2),
        ):
            name = f"n{N}_r{r:g}_a{a:g}"
            ends = sorted({float(T) + s * a for T in jumps(N, r, H) for s in (-1, 0, 1)})
            given: dict[str, Any] = {"a": a, "N": N, "r": r, "H": H}
            yield own.case(name, about, given, x=around(f64(*ends)))
            x = Draw(f"{own.name}/{N}/{a}").reals(8 * factor, size=2.0)
            yield own.case(f"random_{name}", "random sums in float32", given, x=x)
        given = {"x": f32(0.5), "a": 0.5, "N": 1, "r": 0.5, "H": 1.0}
        yield own.refused("no_width", "a = 0", given, a=0.0, clause="SPEC.md 6")
        yield own.refused("negative_width", "a < 0", given, a=-0.5, clause="SPEC.md 6")
        for name, a in (("narrow", 2.0**-301), ("wide", 2.0**301)):
            about = "a half width beyond its range"
            yield own.refused(f"too_{name}", about, given, a=a, clause="SPEC.md 6")
        x = long(Draw(f"{own.name}/long").reals(13, size=2.0))
        yield own.case("long", LONG_ABOUT, given, x=x)
        x = f32(math.nan, 0.5)
        yield own.case("nan", "not a number", given, x=x, clause="SPEC.md 6")
