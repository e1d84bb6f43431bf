"""The state transition and its parts: bound, decomposition, tau."""

from __future__ import annotations

import decimal
import math
from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, Draw, around, f64, long
from gxnor_ref.conform.decimals import DIGITS
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import SPACE, Cases, Operator, fixed, in_8_bits, in_space, instead
from gxnor_ref.conform.operators.space import some_indices
from gxnor_ref.spec import transition as dst
from gxnor_ref.spec.space import DiscreteSpace

_right_bound, _right_split = in_space(dst.bound), in_space(dst.decompose)
_right_tau = in_space(dst.tau)


def _draw_bound(d: Draws) -> dict[str, Any]:
    space, count = d.space(), d.length(1, 6)
    W = DiscreteSpace(**space).value(d.integers(0, 2 ** space["N"], count))
    return {"W": W, "dW": d.floats(count, dtype=d.dtype()), **space}


def _draw_decompose(d: Draws) -> dict[str, Any]:
    space = d.space()
    size = 2 * space["H"]
    return {"rho": d.floats(d.length(1, 6), dtype="float64", size=size), **space}


def _law(d: Draws) -> dict[str, Any]:
    return {"m": d.one_of(3.0, 1.0, 0.5, 15.0), "law": d.one_of("tanh", "linear")}


def _draw_tau(d: Draws) -> dict[str, Any]:
    inputs = _draw_decompose(d)
    nu = np.fmod(inputs.pop("rho"), DiscreteSpace(**inputs).dz)
    return {"nu": nu, **inputs, **_law(d)}


def _draw_transition(d: Draws) -> dict[str, Any]:
    space, count, law = d.space(), d.length(1, 6), _law(d)
    Z = DiscreteSpace(**space)
    n = d.integers(0, 2 ** space["N"], count).astype(Z.dtype)
    # Increments of some steps, and of any size.
    dW = d.floats(count, dtype=d.dtype())
    dW *= dW.dtype.type(d.one_of(1.0, Z.dz))
    u = d.integers(0, 2**53 - 1, count)
    if d.one_of(True, False):  # beside tau, where a wrong tau shows
        nu = dst.decompose(dst.bound(Z.value(n), dW, Z), Z).nu
        at = np.floor(dst.tau(nu, Z, **law) * 2.0**53).astype(np.int64)
        u = np.clip(at + d.integers(-64, 64, count), 0, 2**53 - 1)
    return {"n": n, "dW": dW, "u": u * 2.0**-53, **space, **law}


# --- wrong implementations ---


def _bound_to_one(W: Array, dW: Array, N: int, H: float) -> Array:
    return np.asarray(np.where(dW >= 0, np.minimum(1 - W, dW), np.maximum(-1 - W, dW)))


def _not_bound(W: Array, dW: Array, N: int, H: float) -> Array:
    return dW


def _split_anything(rho: Array, N: int, H: float) -> Any:
    dz = DiscreteSpace(N, H).dz
    nu = np.fmod(rho, dz)
    return (rho - nu) / dz, nu


def _floored(rho: Array, N: int, H: float) -> Any:
    dz = DiscreteSpace(N, H).dz
    kappa = np.floor(rho / dz)
    return kappa, rho - kappa * dz


def _rounded(rho: Array, N: int, H: float) -> Any:
    dz = DiscreteSpace(N, H).dz
    kappa = np.rint(rho / dz)
    return kappa, rho - kappa * dz


def _without_whole_steps(rho: Array, N: int, H: float) -> Any:
    kappa, nu = _right_split(rho=rho, N=N, H=H)
    return np.zeros_like(kappa), nu


def _kappa_in_8_bits(dtype: str) -> Callable[..., Any]:
    def split(**inputs: Any) -> Any:
        kappa, nu = _right_split(**inputs)
        return kappa.astype(np.int64).astype(dtype).astype(kappa.dtype), nu

    return split


def _tau_signed(nu: Array, **rest: Any) -> Array:
    return np.asarray(np.where(nu < 0, -1, 1) * _right_tau(nu=nu, **rest))


def _tau_not_divided(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    return np.minimum(np.abs(nu), 1.0) if law == "linear" else _lambert(m * np.abs(nu))


def _tau_rounded(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    """As good as a library's tanh can be, rounded once, and the same everywhere."""
    if law == "linear":
        return dst.tau(nu, DiscreteSpace(N, H), m, law)
    context = decimal.Context(prec=DIGITS)
    x = m * abs(nu) / DiscreteSpace(N, H).dz
    powers = [context.exp(-2 * decimal.Decimal(float(some))) for some in x]
    found = np.array([float(context.divide(1 - p, 1 + p)) for p in powers])
    # x - tanh(x) < x^3 / 3: below 2^-27, less than half of the distance to the next float.
    return np.where(x < 2.0**-27, x, found)


def _tau_in_float32(**inputs: Any) -> Any:
    return _right_tau(**inputs).astype(np.float32).astype(np.float64)


def _lambert(
    x: Array, last: int = 15, clamp: float = 20.0, halvings: int = 5, quotient_first: bool = False
) -> Array:
    """SPEC.md's tanh, cut elsewhere, or y (y / fraction) where (y y) / fraction is meant."""
    y = np.minimum(x, clamp) / 2.0**halvings
    fraction = np.full_like(y, last)
    for odd in range(last - 2, 0, -2):
        fraction = odd + (y * (y / fraction) if quotient_first else y * y / fraction)
    t = y / fraction
    for _ in range(halvings):
        t = 2.0 * t / (1.0 + t * t)
    return np.asarray(t)


def _tau_with(
    tanh: Callable[[Array], Array],
    product: Callable[[Array, float, float], Array] = lambda nu, dz, m: m * (np.abs(nu) / dz),
) -> Callable[..., Array]:
    def tau(nu: Array, N: int, H: float, m: float, law: str) -> Array:
        if law == "linear":
            return dst.tau(nu, DiscreteSpace(N, H), m, law)
        return tanh(product(nu, DiscreteSpace(N, H).dz, m))

    return tau


def _moved(
    bound: Callable[..., Array] | None = None,
    split: Callable[..., Any] | None = None,
    tau: Callable[..., Array] | None = None,
    closed: bool = False,
) -> Callable[..., Array]:
    """A transition, with some of its parts exchanged."""

    def transition(n: Array, dW: Array, u: Array, N: int, H: float, m: float, law: str) -> Array:
        space = DiscreteSpace(N, H)
        given: dict[str, Any] = {"N": N, "H": H}
        W = space.value(n)
        rho = (bound or _right_bound)(W=W, dW=dW, **given)
        kappa, nu = (split or _right_split)(rho=rho, **given)
        below = np.where(np.abs(nu) < space.dz, nu, np.nextafter(space.dz, 0))
        p = (tau or _right_tau)(nu=below, m=m, law=law, **given)
        moves = u <= p if closed else u < p
        following = n + kappa + np.where(moves, dst.sign(rho), 0)
        return np.asarray(following, dtype=np.int64)

    return transition


def _between(n: Array, dW: Array, u: Array, N: int, H: float, m: float, law: str) -> Any:
    """What Eq (13) to (20) make of each increment, before the step at random."""
    space = DiscreteSpace(N, H)
    rho = dst.bound(space.value(n), dW, space)
    kappa, nu = dst.decompose(rho, space)
    tau = dst.tau(nu, space, m, law)
    return {"rho": rho, "kappa": kappa, "nu": nu, "tau": tau, "u - tau": u - tau}


def _always_up(n: Array, dW: Array, u: Array, N: int, H: float, m: float, law: str) -> Array:
    space = DiscreteSpace(N, H)
    kappa, nu = dst.decompose(dst.bound(space.value(n), dW, space), space)
    following = n + kappa + (u < dst.tau(nu, space, m, law))
    return np.clip(following, 0, 2**N).astype(np.int64)


def _new_minus_old(W: Array, dW: Array, N: int, H: float) -> Array:
    return np.asarray(np.clip(W + dW, -H, H) - W)


_tau_without_m = instead(_right_tau, m=1.0)
_right = in_space(dst.transition)

BOUND = Operator(
    "bound",
    "Eq (13), SPEC.md 13",
    "increment that keeps W + dW within [-H, H]",
    f"W dW {SPACE} -> rho",
    _right_bound,
    draw=_draw_bound,
    mutants={"bound_forgotten": _not_bound, "range_ignored": _bound_to_one},
)
DECOMPOSE = Operator(
    "decompose",
    "Eq (14) to (16)",
    "whole steps kappa, rounded toward zero, and the remainder nu",
    f"rho {SPACE} -> kappa nu",
    _right_split,
    draw=_draw_decompose,
    mutants={
        "floored": _floored,
        "rounded": _rounded,
        "whole_steps_dropped": _without_whole_steps,
        **{f"states_in_{dtype}": _kappa_in_8_bits(dtype) for dtype in ("int8", "uint8")},
    },
)
TAU = Operator(
    "tau",
    "Eq (20), SPEC.md 15 and E",
    "probability of one step more, to the last bit",
    f"nu {SPACE} m:float law:str -> tau",
    _right_tau,
    draw=_draw_tau,
    mutants={
        "tau_signed": _tau_signed,
        "nu_not_divided": _tau_not_divided,
        "m_forgotten": _tau_without_m,
        **fixed(_right_tau, m=dst.M),
        "tanh_of_the_library": _tau_rounded,
        "in_float32": _tau_in_float32,
        "tanh_always": instead(_right_tau, law="tanh"),
        "linear_always": instead(_right_tau, law="linear"),
        "fraction_cut": _tau_with(lambda x: _lambert(x, last=13)),
        "fraction_longer": _tau_with(lambda x: _lambert(x, last=17)),
        "fraction_order": _tau_with(lambda x: _lambert(x, quotient_first=True)),
        "clamp_forgotten": _tau_with(lambda x: _lambert(x, clamp=math.inf)),
        "clamp_early": _tau_with(lambda x: _lambert(x, clamp=16.0)),
        "m_order": _tau_with(_lambert, lambda nu, dz, m: np.asarray(m * np.abs(nu) / dz)),
        "m_order_of_quotient": _tau_with(
            _lambert, lambda nu, dz, m: np.asarray(m / dz * np.abs(nu))
        ),
    },
)
TRANSITION = Operator(
    "transition",
    "Eq (17), SPEC.md 14 and F",
    "next state indices for given uniform numbers",
    f"n:integers dW u {SPACE} m:float law:str -> n:integers",
    _right,
    draw=_draw_transition,
    working=_between,
    mutants={
        "bound_forgotten": _moved(bound=_not_bound, split=_split_anything),
        "floored": _moved(split=_floored),
        "rounded": _moved(split=_rounded),
        "whole_steps_dropped": _moved(split=_without_whole_steps),
        "always_up": _always_up,
        "tau_signed": _moved(tau=_tau_signed),
        "nu_not_divided": _moved(tau=_tau_not_divided),
        "m_forgotten": _moved(tau=_tau_without_m),
        "tanh_of_the_library": _moved(tau=_tau_rounded),
        "certain_at_tau": _moved(closed=True),
        "increment_subtracted": instead(_right, dW=lambda dW: -dW),
        "increment_in_float32": instead(_right, dW=lambda dW: dW.astype(np.float32)),
        "new_minus_old": _moved(bound=_new_minus_old),
        "uniforms_complement": instead(_right, u=lambda u: 1 - 2.0**-53 - u),
        "in_float32": _moved(tau=_tau_in_float32),
        **fixed(_right, m=dst.M),
        **in_8_bits(_right),
    },
)

OPERATORS = (BOUND, DECOMPOSE, TAU, TRANSITION)

MISTAKES = {
    "bound_forgotten": "W + dW is not kept within [-H, H]",
    "range_ignored": "the range is taken as [-1, 1] whatever H is",
    "floored": "the remainder is taken after flooring, not after rounding toward zero",
    "rounded": "the remainder is taken after rounding to the nearest, not toward zero",
    "whole_steps_dropped": "the whole steps kappa are left out: one step at random is all",
    "always_up": "the step at random goes up, whatever the sign of the increment",
    "tau_signed": "tau without the absolute value: negative remainders never move",
    "nu_not_divided": "tau is made of nu, not of nu / dz",
    "m_forgotten": "the factor m is left out of tau",
    "tanh_of_the_library": "tanh is right to a few ulps, not to the last bit: a library's, "
    "a GPU's, or SPEC.md's with products and sums contracted (FMA)",
    "tanh_always": "the law is taken as tanh",
    "linear_always": "the law is taken as linear",
    "fraction_cut": "the continued fraction of tanh is cut before 15",
    "fraction_longer": "the continued fraction of tanh is cut after 17, not after 15",
    "fraction_order": "y (y / f) where y^2 / f is meant in the continued fraction of tanh",
    "clamp_forgotten": "arguments of tanh above 20 are not cut to 20",
    "clamp_early": "arguments of tanh are cut below 20",
    "m_order": "(m abs(nu)) / dz where m (abs(nu) / dz) is meant",
    "m_order_of_quotient": "(m / dz) abs(nu) where m (abs(nu) / dz) is meant",
    "increment_subtracted": "the increment is subtracted, not added",
    "increment_in_float32": "the increment is rounded to float32",
    "certain_at_tau": "a step is taken where u <= tau, not u < tau",
}


def _increments(space: DiscreteSpace, W: float) -> Array:
    """Increments at every edge: 0, steps, the bound and its neighbors, both signs."""
    dz, H = space.dz, space.H
    edges = f64(dz / 2, dz, 1.5 * dz, 2 * dz, 2.5 * dz, H - W, H + W, 2 * H, 5 * H)
    tiny = f64(0.0, -0.0, 5e-324, -5e-324, 1e-300, -1e-300)
    return _distinct(np.concatenate([around(edges), -around(edges), tiny]))


def _distinct(values: Array) -> Array:
    """Sorted, each once; both zeros, in an order that does not depend on how a machine sorts."""
    positive_zeros = np.unique(values) + 0.0
    return np.concatenate([positive_zeros, f64(-0.0)])


def _large_spaces(factor: int) -> Cases:
    """Spaces whose indices 8 bits do not hold, each with another m."""
    for N, H, m, dtype in (
        (7, 1.0, 15.0, "float32"),
        (8, 0.75, 2.0, "float64"),
        (15, 1.0, 3.0, "float32"),
    ):
        space = DiscreteSpace(N, H)
        name, about = f"n{N}_h{H:g}", f"states of Z_{N}, increments in {dtype}"
        given: dict[str, Any] = {"N": N, "H": H}
        n = np.tile(some_indices(N), 2 * factor).astype(space.dtype)
        draw = Draw(f"transition/{name}")
        dW = draw.reals(len(n), size=4 * space.dz, dtype=dtype)
        dW[::4] = draw.reals(len(dW[::4]), size=3 * H, dtype=dtype)
        dW[0], dW[-1] = 2 * H, -2 * H  # through the whole space
        W = space.value(n)
        yield BOUND.case(name, about, given, W=W, dW=dW)
        rho = _distinct(BOUND.expected({"W": W, "dW": dW, **given})["rho"])
        yield DECOMPOSE.case(name, about, given, rho=rho)
        nu = _distinct(DECOMPOSE.expected({"rho": rho, **given})["nu"])
        given.update({"m": m, "law": "tanh"})
        yield TAU.case(name, about, given, nu=nu)
        yield TRANSITION.case(name, about, given, n=n, dW=dW, u=draw.uniform(len(n)))


def cases(factor: int) -> Cases:
    """Write the cases."""
    for N, H in ((0, 1.0), (1, 1.0), (1, 0.5), (2, 1.0), (6, 1.0)):
        space = DiscreteSpace(N, H)
        name = f"n{N}_h{H:g}"
        given: dict[str, Any] = {"N": N, "H": H}
        ends = space.states if N == 1 else space.states[[0, -1]]
        pairs = [(W, dW) for W in ends for dW in _increments(space, float(W))]
        W, dW = (np.array(side) for side in zip(*pairs, strict=True))
        yield BOUND.case(name, "increments up to, at and beyond the range", given, W=W, dW=dW)
        rho = _distinct(BOUND.expected({"W": W, "dW": dW, **given})["rho"])
        yield DECOMPOSE.case(name, "whole steps, halves, and their neighbors", given, rho=rho)
        nu = _distinct(DECOMPOSE.expected({"rho": rho, **given})["nu"])
        for law in ("tanh", "linear"):
            ruled = {**given, "m": 3.0, "law": law}
            yield TAU.case(f"{name}_{law}", "remainders of both signs", ruled, nu=nu)
            draw = Draw(f"transition/{name}/{law}")
            n = draw.integers(0, 2**N, 32 * factor).astype(space.dtype)
            step = draw.reals(32 * factor, size=1.5 * space.dz, dtype="float64")
            step[::8] = draw.reals(4 * factor, size=3 * H, dtype="float64")
            u = draw.uniform(32 * factor)
            yield TRANSITION.case(f"random_{name}_{law}", "random steps", ruled, n=n, dW=step, u=u)
    yield from _large_spaces(factor)
    ruled = {"N": 1, "H": 1.0, "m": 3.0}
    for m, dtype in ((0.5, "float64"), (15.0, "float32")):
        draw = Draw(f"transition/m_{m:g}")
        n, u = draw.integers(0, 2, 24 * factor).astype(np.uint8), draw.uniform(24 * factor)
        dW = draw.reals(24 * factor, size=min(1.0, 3 / m), dtype=dtype)
        own = {**ruled, "m": m, "law": "tanh"}
        yield TRANSITION.case(f"m_{m:g}", f"m = {m:g}, increments in {dtype}", own, n=n, dW=dW, u=u)
    draw = Draw("transition/long")
    n, u = (long(each) for each in (draw.integers(0, 2, 13).astype(np.uint8), draw.uniform(13)))
    W, dW = n - 1.0, long(draw.integers(-16, 16, 13) / 8)
    given = {"N": 1, "H": 1.0}
    yield BOUND.case("long", LONG_ABOUT, given, W=W, dW=dW)
    rho = BOUND.expected({"W": W, "dW": dW, **given})["rho"]
    yield DECOMPOSE.case("long", LONG_ABOUT, given, rho=rho)
    nu = long(Draw("tau/long").reals(13, dtype="float64"))
    given = {**ruled, "law": "tanh"}
    yield TAU.case("long", LONG_ABOUT, given, nu=nu)
    yield TRANSITION.case("long", LONG_ABOUT, given, n=n, dW=dW, u=u)
    nu = Draw("tau").reals(16 * factor, dtype="float64")
    yield TAU.case("random", "random remainders", ruled, nu=nu, law="tanh")
    yield TAU.case("other_m", "m = 0.5 and large m", ruled, nu=nu, law="tanh", m=0.5)
    yield TAU.case("large_m", "tau saturates at 1", ruled, nu=nu, law="tanh", m=400.0)
    huge = {**ruled, "m": 1e6}
    yield TAU.case("huge_m", "a fraction that is not cut at 20 fails", huge, nu=nu, law="tanh")
    for m in (1.0, 2.0, 3.0, 15.0, 40.0):
        some = Draw(f"tau/{m}").uniform(24 * factor) * min(1.0, 8 / m)
        given = {"nu": some, "law": "tanh", "N": 1, "H": 1.0, "m": m}
        yield TAU.case(f"m_{m:g}", f"m = {m:g}", given)
    near = f64(15.5, 16.0, 16.5, 19.0, 19.9, 20.0, 20.5, 25.0, 39.0) / 40
    yield TAU.case("clamp", "arguments up to 20 and beyond", ruled, nu=near, law="tanh", m=40.0)
    grid = 0.375 + np.arange(2.0**15) * 2.0**-18
    others = (_lambert(40 * grid, last=17), _lambert(40 * grid, quotient_first=True))
    differ = [grid[other != _lambert(40 * grid)][:4] for other in others]
    about = (
        "where the last bit depends on where the fraction is cut, or on the order of its divisions"
    )
    yield TAU.case("last_bits", about, ruled, nu=np.concatenate(differ), law="tanh", m=40.0)
    for N, H in ((2, 0.75), (0, 0.7)):
        some = Draw(f"tau/order/{N}").reals(
            48 * factor, size=0.99 * DiscreteSpace(N, H).dz, dtype="float64"
        )
        given = {"nu": some, "law": "tanh", "N": N, "H": H, "m": 15.0}
        yield TAU.case(f"order_n{N}", "dz is not a power of two, m = 15", given)
    # u lies on a grid of 2^-53; at tau = 1/2 and 1/4 it can be equal.
    dW = f64(0.5, 0.5, 0.5, -0.25, -0.25, -0.25)
    u = f64(0.5 - 2.0**-53, 0.5, 0.5 + 2.0**-53, 0.25 - 2.0**-53, 0.25, 0.25 + 2.0**-53)
    n = np.ones(6, np.uint8)
    given = {"n": n, "dW": dW, "u": u, "law": "linear", **ruled}
    about = "u just below, at and just above tau"
    yield TRANSITION.case("u_at_tau", about, given, clause="SPEC.md F")
    # Beyond what a tanh good to 2 ulps could decide differently.
    p = dst.tau(dW, DiscreteSpace(1))
    u = np.floor((p + np.tile([-1, 1, -1], 2) * 2.0**-47) * 2.0**53) * 2.0**-53
    yield TRANSITION.case("u_near_tau", "u within 2^-47 of tau", given, u=u, law="tanh")
    wide = Draw("transition/near").reals(6, dtype="float64")
    p = dst.tau(wide, DiscreteSpace(1))
    u = np.floor((p + np.tile([-1, 1], 3) * 2.0**-40) * 2.0**53) * 2.0**-53
    about = "u within 2^-40 of tau, increments that float32 does not hold"
    own = {**given, "dW": wide, "u": u, "law": "tanh"}
    yield TRANSITION.case("u_near_tau_float64", about, own)
    u = f64(0.0, 1 - 2.0**-53, 0.0, 1 - 2.0**-53, 0.0, 0.0)
    dW = f64(0.0, 1.0, -0.0, -1.0, 5e-324, -5e-324)
    given = {"n": n, "dW": dW, "u": u, "law": "tanh", **ruled}
    about = "no increment never moves, a whole step always; a subnormal one has tau = 0"
    yield TRANSITION.case("extreme_u", about, given)
    ends, small = np.array([0, 2], np.uint8), f64(1e-20, -1e-20)
    about = "increments below the distance of floats at W = -1 and 1, u = 0"
    yield TRANSITION.case("small_increment", about, given, n=ends, dW=small, u=f64(0.0, 0.0))
    yield TRANSITION.refused("u_is_1", "u = 1", given, u=u + 2.0**-53, clause="SPEC.md F")
    yield TRANSITION.refused("u_below_0", "u < 0", given, u=u - 2.0**-53, clause="SPEC.md F")
    yield from TRANSITION.not_finite(given, "dW", "u")
    yield TRANSITION.refused("no_m", "m = 0", given, m=0.0)
    yield TRANSITION.refused("unknown_law", "no such law", given, law="sigmoid")
    yield TRANSITION.refused("index", "an index beyond the space", given, n=n + np.uint8(2))
    about = "a weight that is not a state"
    yield BOUND.refused("no_state", about, W=f64(0.25), dW=f64(0.0), N=1, H=1.0)
    yield from BOUND.not_finite({"W": f64(-1.0, 1.0), "dW": small, "N": 1, "H": 1.0}, "W", "dW")
    yield DECOMPOSE.refused("too_large", "abs(rho) > 2 H", rho=f64(2.5), N=1, H=1.0)
    yield from DECOMPOSE.not_finite({"rho": small, "N": 1, "H": 1.0}, "rho")
    yield from TAU.not_finite({**ruled, "nu": small, "law": "tanh"}, "nu")
    yield TAU.refused("whole_step", "abs(nu) = dz", ruled, nu=f64(1.0), law="tanh")
    yield TAU.refused("no_m", "m = 0", nu=f64(0.5), N=1, H=1.0, m=0.0, law="tanh")
    yield TAU.refused("unknown_law", "no such law", ruled, nu=f64(0.5), law="sigmoid")
