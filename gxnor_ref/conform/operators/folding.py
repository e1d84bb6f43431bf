"""Batch normalization and phi_r as integer thresholds, and the states that they give."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np

from gxnor_ref.conform.case import WIDE, Draw, f64, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import PHI, Cases, Operator, in_8_bits, instead
from gxnor_ref.conform.operators.gate import in_twos_complement
from gxnor_ref.conform.operators.signal import fused
from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.folding import fold, threshold


def _draw_fold(d: Draws) -> dict[str, Any]:
    (count,), dtype = d.lengths((1, 3)), d.dtype()
    names = ("gamma", "beta", "mean", "variance")
    parts = {name: d.floats(count, dtype=dtype) for name in names}
    parts["variance"] = np.abs(parts["variance"])
    rest = {"epsilon": d.one_of(1e-4, 0.25), "unit": d.one_of(1.0, 0.5, 0.125), **d.phi()}
    ends = {"low": -d.integer(0, 40), "high": d.integer(0, 40)}
    return {**parts, **rest, "boundary": d.one_of("open", "closed"), **ends}


def _draw_threshold(d: Draws) -> dict[str, Any]:
    (channels, count), levels = d.lengths((1, 3), (1, 3)), 2 ** d.integer(0, 2)
    # Those of the larger size are beyond the integers that float32 holds.
    size = d.one_of(1, 2**23)
    thresholds = size * np.sort(d.integers(-9, 9, channels, levels), axis=1)
    direction = 2 * d.integers(0, 1, channels) - 1
    total = size * d.integers(-10, 10, count, channels) + d.integers(-1, 1, count, channels)
    return {"sum": total, "thresholds": thresholds, "direction": direction}


# --- wrong implementations ---


def _threshold_wrapped(bits: int) -> Callable[..., Array]:
    change = {name: lambda of: in_twos_complement(of, bits) for name in ("sum", "thresholds")}
    return instead(threshold, **change)


def _threshold_in_float32(sum: Array, thresholds: Array, direction: Array) -> Array:
    ahead = sum.astype(np.float32)[..., np.newaxis] - thresholds.astype(np.float32)
    return np.asarray((direction[:, np.newaxis] * ahead >= 0).sum(axis=-1))


def _fold_in_float64(gamma: Array, beta: Array, mean: Array, variance: Array, **rest: Any) -> Any:
    gamma, beta, mean, variance = (p.astype(np.float64) for p in (gamma, beta, mean, variance))
    return fold(gamma, beta, mean, variance, **rest)


def _fold_by(normalized: Callable[[Array, Array, Array, Array], Array]) -> Callable[..., Any]:
    """Fold another formula for y, from x - mean, gamma, beta and deviation."""

    def implementation(
        gamma: Array,
        beta: Array,
        mean: Array,
        variance: Array,
        epsilon: float,
        unit: float,
        N: int,
        r: float,
        H: float,
        boundary: str,
        low: int,
        high: int,
    ) -> Any:
        x = (np.arange(low, high + 1)[:, np.newaxis] * unit).astype(gamma.dtype)
        deviation = np.sqrt(variance + gamma.dtype.type(epsilon))
        y = phi_r(normalized(x - mean, gamma, beta, deviation), N, r, H, boundary)
        n = np.rint((y.astype(np.float64) + 1) * 2**N / 2)
        thresholds, direction = [], np.where(gamma < 0, -1, 1)
        for level in range(1, 2**N + 1):
            reached = (n >= level).sum(axis=0)
            thresholds.append(np.where(direction > 0, high + 1 - reached, low - 1 + reached))
        return np.sort(np.stack(thresholds, axis=1), axis=1), direction

    return implementation


def _fold_by_level(**inputs: Any) -> Any:
    thresholds, direction = fold(**inputs)
    return np.where(direction[:, np.newaxis] < 0, thresholds[:, ::-1], thresholds), direction


def _threshold_strict(sum: Array, thresholds: Array, direction: Array) -> Array:
    beyond = direction[:, np.newaxis] * (sum[..., np.newaxis] - thresholds) > 0
    return np.asarray(beyond.sum(axis=-1))


FOLD = Operator(
    "fold",
    "SPEC.md J, Eq (22)",
    "batch normalization and phi_r as integer thresholds and a direction for each channel",
    f"gamma beta mean variance epsilon:float unit:float {PHI} boundary:str low:int high:int "
    "-> thresholds:integers direction:integers",
    fold,
    draw=_draw_fold,
    mutants={
        "fold_in_float64": _fold_in_float64,
        "contracted": _fold_by(lambda c, gamma, beta, root: fused(c, gamma / root, beta)),
        "norm_order": _fold_by(lambda c, gamma, beta, root: gamma * (c / root) + beta),
        "reciprocal": _fold_by(lambda c, gamma, beta, root: c * (gamma * (1 / root)) + beta),
        "thresholds_by_level": _fold_by_level,
        "gamma_sign_ignored": instead(fold, gamma=abs),
        "gamma_zero": instead(
            fold, gamma=lambda gamma: np.where(gamma == 0, gamma.dtype.type(0.25), gamma)
        ),
    },
)
THRESHOLD = Operator(
    "threshold",
    "SPEC.md J, Eq (22)",
    "state index of an integer sum: the number of thresholds that it reaches",
    "sum:integers thresholds:integers direction:integers -> n:integers",
    threshold,
    draw=_draw_threshold,
    mutants={
        **{f"int{bits}_overflow": _threshold_wrapped(bits) for bits in (8, 12, 16, 24)},
        "threshold_strict": _threshold_strict,
        "threshold_in_float32": _threshold_in_float32,
        **in_8_bits(threshold),
    },
    is_total=True,
)

OPERATORS = (FOLD, THRESHOLD)

MISTAKES = {
    "fold_in_float64": "thresholds of a float32 network are computed in float64",
    "thresholds_by_level": "thresholds stand in the order of the levels, where gamma < 0 too",
    "gamma_sign_ignored": "gamma < 0 is folded as if it were positive",
    "gamma_zero": "gamma = 0 is folded as if the sum mattered",
    "threshold_strict": "a sum equal to its threshold does not reach it",
    "threshold_in_float32": "sums are compared in float32, which rounds those beyond 2^24",
    "int24_overflow": "sums wrap around in 24 bits",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    names = ("gamma", "beta", "mean", "variance")
    for N, unit, H in ((1, 1.0, 1.0), (0, 1.0, 1.0), (2, 0.5, 1.5), (3, 2.0**-5, 1.0)):
        draw = Draw(f"fold/{N}")
        dtype = "float32" if N < 2 else "float64"
        channels = 6 * factor
        parts = [draw.reals(channels, dtype=dtype) for _ in names]
        parts[0][1], parts[0][2] = -0.5, 0.0
        parts[0][3], parts[1][3] = -0.0, 0.75
        parts[2] = (8 * parts[2]).astype(dtype)
        parts[3] = (30 * abs(parts[3])).astype(dtype)
        given: dict[str, Any] = dict(zip(names, parts, strict=True))
        given.update({"epsilon": 1e-4, "unit": unit, "N": N, "r": 0.5, "H": H})
        given.update({"low": -90, "high": 90, "boundary": "open"})
        about = "gamma above 0, below it, 0 and -0"
        yield FOLD.case(f"n{N}", about, given)
        if N == 1:
            many = {**given, **{name: long(given[name], WIDE) for name in names}}
            yield FOLD.case("channels", f"{WIDE} channels", many)
        found = FOLD.expected(given)
        sums = draw.integers(-90, 90, 8, channels)
        sums[:4, :] = found["thresholds"][:, [0, -1]].T.repeat(2, 0) + np.array(
            [[0], [1], [0], [-1]]
        )
        yield THRESHOLD.case(f"n{N}", "sums at, beside and beyond thresholds", found, sum=sums)
    far: dict[str, Any] = {"thresholds": np.array([[-3, 3]]), "direction": np.array([1])}
    yield THRESHOLD.case("far", "sums far from thresholds", far, sum=np.array([[-99], [0], [99]]))
    wide = np.array([[-40000, 40000], [-3000, 3000], [-200, 200]])
    sums = np.concatenate([wide.T, wide.T + 1, wide.T - 1])
    up = np.array([1, -1, 1])
    about = "thresholds beyond 16, 12 and 8 bits"
    yield THRESHOLD.case("wide", about, sum=sums, thresholds=wide, direction=up)
    far_up = 2**31 - 2
    wide = np.array([[2**24, 2**24 + 1], [-(2**24) - 1, 2**24 + 1], [-far_up, far_up]])
    sums = np.clip(np.concatenate([wide.T, wide.T + 1, wide.T - 1]), -far_up, far_up)
    about = "thresholds beyond 24 bits, up to the largest of the format"
    yield THRESHOLD.case("widest", about, sum=sums, thresholds=wide, direction=up)
    levels = long(np.array([[-3, 3], [-1, 2], [0, 0]]), WIDE)
    draw = Draw("threshold/wide")
    sums, up = draw.integers(-5, 5, 5, WIDE), 2 * draw.integers(0, 1, WIDE) - 1
    given = {"thresholds": levels, "direction": up}
    yield THRESHOLD.case("channels", f"{WIDE} channels", given, sum=sums)
    given = {"thresholds": levels[:5], "direction": up[:5]}
    yield THRESHOLD.case("rows", f"{WIDE} rows of sums", given, sum=sums.reshape(WIDE, 5))
    # So many states that 8 bits do not count them.
    levels = np.stack([np.arange(-128, 128)] * 2)
    sums = np.array([[-129, -128], [-2, -1], [0, 1], [126, 128], [127, 129]])
    given = {"sum": sums, "thresholds": levels, "direction": np.array([1, -1])}
    yield THRESHOLD.case("n8", "the 256 thresholds of Z_8", given)
    yield from _folds_that_round(factor)
    # mean 0, variance + epsilon = 1, gamma 1/4: sums of 2 and -2 lie on r itself; no sum counts
    # where gamma is 0, and the thresholds lie beyond low and high.
    zero = f64(0, 0, 0)
    given = {"gamma": f64(0.25, -0.25, 0), "beta": zero, "mean": zero}
    given.update({"variance": zero + 0.75, "epsilon": 0.25, "unit": 1.0, "N": 1, "r": 0.5})
    given.update({"H": 1.0, "boundary": "open", "low": -9, "high": 9})
    for boundary in ("open", "closed"):
        about = "a sum that lands on r itself"
        yield FOLD.case(f"at_r_{boundary}", about, given, boundary=boundary, clause="SPEC.md 2")
    yield FOLD.refused("empty_range", "low above high", given, low=1, high=0)
    for name in ("gamma", "beta", "mean", "variance"):
        spoilt = {**given, name: np.append(given[name][:-1], np.nan)}
        yield FOLD.refused(f"{name}_nan", f"{name} that is nan", spoilt)
    about = "a variance below 0"
    yield FOLD.refused("negative_variance", about, given, variance=-given["variance"])


def _folds_that_round(factor: int) -> Cases:
    """Channels with a sum within an ulp of r, where float64 or a fused product may differ."""
    settings: dict[str, Any] = {"epsilon": 1e-4, "unit": 1.0, "N": 1, "r": 0.5, "H": 1.0}
    settings.update({"boundary": "open", "low": -90, "high": 90})
    draw = Draw("fold/rounds")
    gamma, mean, at = draw.reals(200), 8 * draw.reals(200), draw.integers(-60, 60, 200)
    variance = (9 * draw.uniform(200)).astype(np.float32)
    scale = gamma / np.sqrt(variance + np.float32(1e-4))
    beta = np.float32(0.5) - (at.astype(np.float32) - mean) * scale
    parts = {"gamma": gamma, "beta": beta, "mean": mean, "variance": variance}
    single = FOLD.expected({**parts, **settings})["thresholds"]
    wide = {name: part.astype(np.float64) for name, part in parts.items()}
    double = FOLD.expected({**wide, **settings})["thresholds"]
    some = {*np.flatnonzero((single != double).any(axis=1))[: 6 * factor].tolist()}
    # Beside them, a channel that tells each two orders of operations apart.
    orders = ("contracted", "norm_order", "reciprocal")
    folded = [single, *(FOLD.mutants[order](**parts, **settings)[0] for order in orders)]
    for one, another in combinations(folded, 2):
        some |= {int(np.flatnonzero((one != another).any(axis=1))[0])}
    chosen = sorted(some)
    kept = {name: part[chosen] for name, part in parts.items()}
    yield FOLD.case("rounds", "a sum within an ulp of r, in float32", settings, **kept)
    theirs = {**settings, "r": 1.0, "boundary": "closed"}
    yield FOLD.case("authors", "r = 1, closed", theirs, **kept)
