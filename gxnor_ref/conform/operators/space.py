"""The states of Z_N, their indices, and the nearest state."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, Draw, around, f64, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import SPACE, Cases, Operator, in_8_bits, in_space
from gxnor_ref.spec.space import DiscreteSpace


def _draw_state_index(d: Draws) -> dict[str, Any]:
    space = d.space()
    n = d.integers(0, 2 ** space["N"], d.length(1, 6))
    return {"z": DiscreteSpace(**space).value(n), **space}


def _draw_nearest(d: Draws) -> dict[str, Any]:
    return {"x": d.floats(d.length(1, 6), dtype=d.dtype()), **d.space()}


# --- wrong implementations ---


def _states_printed(N: int, H: float) -> Array:
    return np.asarray(H * (2.0 ** np.arange(2**N + 1) / 2.0 ** (N - 1) - 1))


def _nearest_half_even(x: Array, N: int, H: float) -> Array:
    space = DiscreteSpace(N, H)
    return np.clip(np.rint((x.astype(np.float64) + H) / space.dz), 0, 2**N).astype(space.dtype)


def _nearest_half_down(x: Array, N: int, H: float) -> Array:
    space = DiscreteSpace(N, H)
    return np.searchsorted(space.states[:-1] + space.dz / 2, x, side="left")


_index = in_space(lambda z, space: space.index(z))
_nearest = in_space(lambda x, space: space.nearest(x))

STATES = Operator(
    "states",
    "Eq (1), SPEC.md 1",
    "all states of Z_N on [-H, H], ascending",
    f"{SPACE} -> states",
    lambda N, H: DiscreteSpace(N, H).states,
    documented=DiscreteSpace,
    draw=lambda d: d.space(9),
    mutants={"states_printed": _states_printed},
)
STATE_INDEX = Operator(
    "state_index",
    "Eq (1), SPEC.md 1",
    "index n of each state, 0 for -H",
    f"z {SPACE} -> n:integers",
    _index,
    draw=_draw_state_index,
    mutants=in_8_bits(_index),
)
NEAREST = Operator(
    "nearest",
    "SPEC.md C and 20",
    "index of the nearest state, halfway the upper",
    f"x {SPACE} -> n:integers",
    _nearest,
    draw=_draw_nearest,
    mutants={
        "half_even": _nearest_half_even,
        "half_down": _nearest_half_down,
        **in_8_bits(_nearest),
    },
)

OPERATORS = (STATES, STATE_INDEX, NEAREST)

MISTAKES = {
    "states_printed": "states are 2^n / 2^(N-1) - 1, as Eq (1) prints, where n is meant",
    "half_even": "half-even rounding at a threshold, as rint() and numpy.round do",
    "half_down": "the lower of two equally near states is taken",
    **{
        f"states_in_{dtype}": f"states, or steps between them, are counted in {dtype}: N >= {N} "
        "takes more"
        for dtype, N in (("int8", 7), ("uint8", 8))
    },
}


def some_indices(N: int) -> Array:
    """Indices at both ends, in the middle, and where 8 bits end."""
    found = {n + beside for n in (0, 128, 256, 2**N // 2, 2**N) for beside in (-1, 0, 1)}
    return np.array([n for n in sorted(found) if 0 <= n <= 2**N])


def cases(factor: int) -> Cases:
    """Write the cases."""
    for N, H in (*((N, 1.0) for N in (0, 1, 2, 6, 7, 8, 15)), (3, 0.75)):
        name = f"n{N}_h{H:g}"
        space = DiscreteSpace(N, H)
        if N < 9 or factor > 1:
            yield STATES.case(name, f"the {space.size} states of Z_{N}", N=N, H=H)
        some = some_indices(N)[::-1] if N > 6 else np.arange(space.size)[::-1]
        about = "states, descending"
        yield STATE_INDEX.case(name, about, z=space.value(some), N=N, H=H)
        middle = space.states[:-1] + space.dz / 2
        some = middle if N < 4 else middle[[0, 2**N // 2 - 1, 2**N // 2, -1]]
        x = np.concatenate([around(some), f64(-9.0, 0.0, -0.0, 5e-324, 9.0)])
        yield NEAREST.case(name, "halfway between states, beside it, and beyond H", x=x, N=N, H=H)
        x = Draw(f"nearest/{name}").reals(8 * factor, size=1.2 * H)
        yield NEAREST.case(f"random_{name}", "random numbers in float32", x=x, N=N, H=H)
    given: dict[str, Any] = {"N": 2, "H": 1.0}
    yield STATE_INDEX.case("long", LONG_ABOUT, given, z=long(DiscreteSpace(2).states))
    x = long(Draw("nearest/long").reals(13, size=1.2))
    yield NEAREST.case("long", LONG_ABOUT, given, x=x)
    yield STATES.refused("n16", "N beyond 15", N=16, H=1.0, clause="SPEC.md B")
    yield STATES.refused("negative_n", "N below 0", N=-1, H=1.0, clause="SPEC.md B")
    yield STATES.refused("no_range", "H = 0", N=1, H=0.0, clause="SPEC.md A")
    for name, H in (("small", 2.0**-901), ("large", 2.0**901)):
        yield STATES.refused(f"{name}_range", "H beyond its range", N=1, H=H, clause="SPEC.md A")
    yield STATES.refused(
        "h_too_long", "an H whose states are not floats", N=6, H=math.pi, clause="SPEC.md A"
    )
    yield STATE_INDEX.refused("between", "a number between two states", z=f64(0.5), N=1, H=1.0)
    yield from STATE_INDEX.not_finite({"z": f64(1.0, 0.0), "N": 1, "H": 1.0}, "z")
    yield from NEAREST.not_finite({"x": f64(1.0, 0.0), "N": 1, "H": 1.0}, "x")
