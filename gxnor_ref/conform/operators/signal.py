"""Integer gradients: the error signal in fixed point, and batch normalization of integers."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, WIDE, Draw, f32, f64, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Cases, Drawn, Operator, instead
from gxnor_ref.spec import normalization
from gxnor_ref.spec.domain import along_channels
from gxnor_ref.spec.signal import Signal, fixed_point

EPSILON = 1e-4


def _integer_batch_norm_backward(
    q: Array, exponent: int, x: Array, gamma: Array, epsilon: float, unit: float
) -> Any:
    return normalization.batch_norm_backward(Signal(q, exponent), x, gamma, epsilon, unit)


# --- random inputs ---


def _draw_signal(d: Draws) -> dict[str, Any]:
    e = d.floats(d.length(1, 6), dtype=d.dtype())
    scale = 2.0 ** d.one_of(0, -3, -90, -101, 20)
    return {"e": (e * scale).astype(e.dtype), "bits": d.one_of(8, 16)}


def _draw_norm(*names: str) -> Drawn:
    def drawn(d: Draws) -> dict[str, Any]:
        dtype = d.dtype()
        images = [(1, 3), (1, 3)] if d.one_of(True, False) else []
        shape = d.lengths((1, 4), (1, 3), *images)
        unit = d.one_of(1.0, 0.5, 2.0**-8)
        X = d.integers(-300, 300, *shape)
        inputs: dict[str, Any] = {"x": (X * unit).astype(dtype), "epsilon": d.one_of(1e-4, 0.25)}
        for name in names:
            inputs[name] = d.floats(shape[1], dtype=dtype)
        if "beta" not in names:
            inputs["q"] = d.integers(-32767, 32767, *shape, dtype="int16")
            inputs["exponent"] = d.integer(-100, 4)
        return {**inputs, "unit": unit}

    return drawn


# --- wrong implementations ---


def _at(e: Array, exponent: int) -> Array:
    """The signal in units of 2^exponent."""
    return np.ldexp(e.astype(np.float64), -exponent)


def _rounded(
    rounded: Callable[[Array], Array] = np.rint,
    exponent: Callable[[Array, int], int] = lambda e, bits: fixed_point(e, bits).exponent,
    least: int = 1,
) -> Callable[..., Signal]:
    """fixed_point with another rounding, exponent or least integer, least - 2^(bits - 1)."""

    def implementation(e: Array, bits: int) -> Signal:
        p, most = exponent(e, bits), 2 ** (bits - 1) - 1
        q = np.clip(rounded(_at(e, p)), least - most - 1, most)
        return Signal(q.astype(f"int{bits}"), p)

    return implementation


def _half_away(values: Array) -> Array:
    return np.asarray(np.sign(values) * np.floor(np.abs(values) + 0.5))


def _of_size(size: float, bits: int) -> int:
    """Exponent for a size, without a look at rounding."""
    return max(-100, math.frexp(size)[1] - bits + 1) if size > 0 else -100


def _largest(e: Array) -> float:
    return float(np.abs(e).max(initial=0.0))


def _by_log2(e: Array, bits: int) -> int:
    largest = _largest(e)
    return max(-100, math.ceil(math.log2(largest)) - bits + 1) if largest else -100


def _without_least(e: Array, bits: int) -> Signal:
    largest = _largest(e)
    exponent = math.frexp(largest)[1] - bits + 1 if largest else -100
    scaled = np.rint(_at(e, exponent))
    if np.abs(scaled).max(initial=0.0) == 2 ** (bits - 1):
        exponent += 1
        scaled = np.rint(_at(e, exponent))
    return Signal(scaled.astype(f"int{bits}"), exponent)


def _least_used(e: Array, bits: int) -> Signal:
    right = fixed_point(e, bits)
    exponent = max(-100, right.exponent - 1)
    q = np.rint(_at(e, exponent))
    if -(2 ** (bits - 1)) <= q.min(initial=0.0) and q.max(initial=0.0) < 2 ** (bits - 1):
        return Signal(q.astype(f"int{bits}"), exponent)
    return right


def _by_channel(e: Array, bits: int) -> Signal:
    if e.ndim < 2:
        return fixed_point(e, bits)
    q = np.stack([fixed_point(e[:, c], bits).q for c in range(e.shape[1])], axis=1)
    return Signal(q, fixed_point(e, bits).exponent)


def _by_largest(e: Array, bits: int) -> Signal:
    most = 2 ** (bits - 1) - 1
    scale = _largest(e) / most or 1.0
    return Signal(np.rint(e / scale).astype(f"int{bits}"), fixed_point(e, bits).exponent)


def _in_float32(e: Array, bits: int) -> Signal:
    with np.errstate(over="ignore"):
        narrow = e.astype(np.float32)
    if not np.isfinite(narrow).all():
        return fixed_point(e, bits)
    return fixed_point(narrow, bits)


SIGNALS: dict[str, Callable[..., Signal]] = {
    "signal_truncated": _rounded(np.trunc),
    "signal_floored": _rounded(np.floor, least=0),
    "signal_half_away": _rounded(_half_away),
    "signal_half_up": _rounded(lambda values: np.floor(values + 0.5)),
    "signal_clamped": _rounded(exponent=lambda e, bits: _of_size(_largest(e), bits)),
    "signal_least": _least_used,
    "signal_spare_bit": _rounded(
        exponent=lambda e, bits: max(-100, fixed_point(e, bits).exponent + 1)
    ),
    "signal_unsigned_largest": _rounded(
        exponent=lambda e, bits: _of_size(float(e.max(initial=0.0)), bits)
    ),
    "signal_log2": _rounded(exponent=_by_log2),
    "signal_no_least": _without_least,
    "signal_by_channel": _by_channel,
    "signal_mean": _rounded(
        exponent=lambda e, bits: _of_size(float(np.abs(e / e.size).sum()), bits)
    ),
    "signal_by_largest": _by_largest,
    "signal_in_float32": _in_float32,
    "bits_ignored": lambda e, bits: fixed_point(e, 16),
}
"""Wrong ways to round a signal, by mistake."""


Statistics: TypeAlias = Callable[[Array, float, Array, Array], tuple[Array, Array]]
"""Wrong mean and variance, from x, the unit, and the right ones."""


def _normalized_with(statistics: Statistics) -> Callable[..., Any]:
    """integer_batch_norm with other statistics."""

    def implementation(x: Array, gamma: Array, beta: Array, epsilon: float, unit: float) -> Any:
        _, *right = normalization.batch_norm(x, gamma, beta, epsilon, unit)
        mean, variance = (part.astype(x.dtype) for part in statistics(x, unit, *right))
        y = normalization.batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
        return y, mean, variance

    return implementation


def _in_floats(x: Array, unit: float, mean: Array, variance: Array) -> tuple[Array, Array]:
    _, *found = normalization.batch_norm(x, mean, mean, EPSILON)
    return found[0], found[1]


def _summed_in(dtype: str) -> Statistics:
    def statistics(x: Array, unit: float, mean: Array, variance: Array) -> tuple[Array, Array]:
        X = np.rint(x.astype(np.float64) / unit).astype(dtype)
        axes = (0, *range(2, x.ndim))
        n = x.size // x.shape[1]
        S, Q = (part.sum(axis=axes, dtype=dtype).astype(np.float64) for part in (X, X * X))
        return S / n * unit, np.maximum(Q / n - np.square(S / n), 0) * unit**2

    return statistics


def _unbiased(x: Array, unit: float, mean: Array, variance: Array) -> tuple[Array, Array]:
    n = x.size // x.shape[1]
    return mean, variance.astype(np.float64) * n / max(n - 1, 1)


def fused(a: Array, b: Array, c: Array) -> Array:
    """Return a b + c with one rounding, as a fused instruction does."""
    if a.dtype == np.float32:
        return np.asarray(a.astype(np.float64) * b + c, dtype=a.dtype)
    parts = (side.reshape(-1).tolist() for side in np.broadcast_arrays(a, b, c))
    exact = [float(Fraction(x) * Fraction(y) + Fraction(z)) for x, y, z in zip(*parts, strict=True)]
    return np.array(exact).reshape(a.shape)


def _norm_y(scaled: Callable[[Array, Array, Array, Array], Array]) -> Callable[..., Any]:
    """integer_batch_norm with another formula for y, from x - mean, gamma, beta and deviation."""

    def implementation(x: Array, gamma: Array, beta: Array, epsilon: float, unit: float) -> Any:
        _, mean, variance = normalization.batch_norm(x, gamma, beta, epsilon, unit)
        deviation = np.sqrt(variance + x.dtype.type(epsilon))
        parts = (along_channels(part, x) for part in (gamma, beta, deviation))
        return scaled(x - along_channels(mean, x), *parts), mean, variance

    return implementation


def _passed_back(
    sums: Callable[..., tuple[Array, Array]] | None = None,
    contracted: bool = False,
    constant: bool = False,
    exact_mean: bool = False,
) -> Callable[..., Any]:
    """integer_batch_norm_backward with other sums or means, fused, or constant statistics."""

    def implementation(
        q: Array, exponent: int, x: Array, gamma: Array, epsilon: float, unit: float
    ) -> tuple[Array, Array, Array]:
        real = x.dtype.type
        e = Signal(q, exponent).value(real)
        one = np.ones_like(gamma)
        xhat, _, variance = normalization.batch_norm(x, one, 0 * one, epsilon, unit)
        right = normalization.batch_norm_backward(Signal(q, exponent), x, gamma, epsilon, unit)
        of_gamma, of_beta = (right.gamma, right.beta) if sums is None else sums(e, xhat)
        n = real(x.size // x.shape[1])
        mean = of_beta / n
        if exact_mean:
            sums_of_q = q.sum(axis=(0, *range(2, q.ndim)), dtype=np.int64)
            mean = np.ldexp(sums_of_q / (x.size // x.shape[1]), exponent).astype(real)
        centered = e - along_channels(mean, x)
        shares = np.broadcast_to(along_channels(of_gamma / n, x), x.shape)
        centered = fused(-xhat, shares, centered) if contracted else centered - xhat * shares
        below = e if constant else centered
        return (
            below * along_channels(gamma / np.sqrt(variance + real(epsilon)), x),
            of_gamma,
            of_beta,
        )

    return implementation


def _float_sums(e: Array, xhat: Array) -> tuple[Array, Array]:
    return normalization.channel_sums(e * xhat), normalization.channel_sums(e)


FIXED_POINT = Operator(
    "fixed_point",
    "SPEC.md U",
    "error signal as integers of 8 or 16 bits times one power of two, 2^exponent",
    "e bits:int -> q:integers exponent:int",
    fixed_point,
    draw=_draw_signal,
    mutants=SIGNALS,
)
INTEGER_BATCH_NORM = Operator(
    "integer_batch_norm",
    "SPEC.md W",
    "batch_norm of integers times a unit, a power of two: its statistics are exact",
    "x gamma beta epsilon:float unit:float -> y mean variance",
    normalization.batch_norm,
    draw=_draw_norm("gamma", "beta"),
    mutants={
        "statistics_in_floats": _normalized_with(_in_floats),
        "statistics_in_int32": _normalized_with(_summed_in("int32")),
        "statistics_in_float64": _normalized_with(_summed_in("float64")),
        "unit_forgotten": _normalized_with(
            lambda x, unit, mean, variance: (mean / unit, variance / unit**2)
        ),
        "unit_not_squared": _normalized_with(
            lambda x, unit, mean, variance: (mean, variance / unit)
        ),
        "unbiased_variance": _normalized_with(_unbiased),
        "contracted": _norm_y(lambda c, gamma, beta, deviation: fused(c, gamma / deviation, beta)),
        "norm_order": _norm_y(lambda c, gamma, beta, deviation: gamma * (c / deviation) + beta),
        "reciprocal": _norm_y(
            lambda c, gamma, beta, deviation: c * (gamma * (1 / deviation)) + beta
        ),
    },
)
INTEGER_BATCH_NORM_BACKWARD = Operator(
    "integer_batch_norm_backward",
    "SPEC.md U and W",
    "gradient of integer_batch_norm for an error signal q 2^exponent: its sums are exact",
    "q:integers exponent:int x gamma epsilon:float unit:float "
    "-> below gamma_gradient beta_gradient",
    _integer_batch_norm_backward,
    documented=normalization.batch_norm_backward,
    draw=_draw_norm("gamma"),
    mutants={
        "statistics_in_floats": _passed_back(_float_sums),
        "contracted": _passed_back(contracted=True),
        "statistics_constant": _passed_back(constant=True),
        "mean_of_exact_sum": _passed_back(exact_mean=True),
        "exponent_forgotten": instead(_integer_batch_norm_backward, exponent=0),
    },
)

OPERATORS = (FIXED_POINT, INTEGER_BATCH_NORM, INTEGER_BATCH_NORM_BACKWARD)

MISTAKES = {
    "signal_truncated": "an error signal is rounded toward zero",
    "signal_floored": "an error signal is rounded downwards, as a shift to the right does",
    "signal_half_away": "halves of an error signal are rounded away from zero, as C's round() does",
    "signal_half_up": "halves of an error signal are rounded upwards, as floor(x + 0.5) does",
    "signal_clamped": "the largest element is cut to the range, not given the next exponent",
    "signal_least": "-2^(bits - 1) is used, which the range leaves out",
    "signal_spare_bit": "the exponent is one too large: a bit is never used",
    "signal_unsigned_largest": "the exponent is that of the largest element, whatever is below 0",
    "signal_log2": "the exponent is taken from log2 of the largest element: wrong at powers of two",
    "signal_no_least": "the exponent of a small signal is below -100",
    "signal_by_channel": "each channel has an exponent of its own",
    "signal_mean": "the exponent is that of the mean size, and what is larger is cut",
    "signal_by_largest": "the largest element becomes 127 or 32767: scales are not powers of two",
    "signal_in_float32": "a float64 signal is rounded to float32 first",
    "signal_not_rounded": "the error signal stays a float",
    "bits_ignored": "the number of bits is taken as 16",
    "statistics_in_floats": "mean and variance are float sums, not quotients of integers",
    "statistics_in_int32": "sums wrap around in 32 bits",
    "statistics_in_float64": "sum X^2 / n - (sum X / n)^2 in float64, where it cancels",
    "unit_forgotten": "mean and variance are those of the integers, without the unit",
    "unit_not_squared": "the variance is scaled by the unit, not by its square",
    "contracted": "a product and a sum are fused (FMA), where each is rounded",
    "norm_order": "gamma is multiplied last: gamma ((x - mean) / deviation) + beta",
    "reciprocal": "1 / deviation is taken first and then multiplied by gamma",
    "mean_of_exact_sum": "the mean of the error signal is that of the exact sum, not dE/dbeta / n",
    "exponent_forgotten": "the integers of a signal are taken without their exponent",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    yield from _fixed_points(factor)
    yield from _statistics(factor)
    yield from _refused()


def _fixed_points(factor: int) -> Cases:
    # The largest element is 127 or 32767, so that the exponent is 0.
    halves = (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.75, -0.75, 0.25, 3.25, -3.25)
    for bits in (8, 16):
        most, least = 2.0 ** (bits - 1) - 1, 2.0**-100
        given: dict[str, Any] = {"bits": bits}
        for dtype, floats in (("float32", f32), ("float64", f64)):
            name = f"{bits}_{dtype}"
            e = Draw(f"fixed_point/{name}").reals(2 * factor, 3, 2, 3, dtype=dtype)
            e[:, 0] *= e.dtype.type(2.0**-5)
            e[:, 1] *= e.dtype.type(2.0**-2)
            yield FIXED_POINT.case(f"random_{name}", "channels of three sizes", given, e=e)
            yield FIXED_POINT.case(f"halves_{name}", "halves", given, e=floats(most, *halves))
        for name, largest in (
            ("rounds_up", most + 0.5),
            ("stays", most + 0.25),
            ("power_of_two", most + 1),
            ("least", -most - 1),
            ("rounds_down", -most - 0.25),
        ):
            about = f"the largest element is {largest}"
            yield FIXED_POINT.case(f"{name}_{bits}", about, given, e=f32(largest, 5.0, -3.0))
        about = "the largest element is negative, and not the first"
        yield FIXED_POINT.case(f"negative_{bits}", about, given, e=f32(0.25, 0.3, -5.3, 1.1))
        e = f32(1.5, -1.5, 2.5, 0.5, 0.75, -2.0, 1e-3) * np.float32(least)
        yield FIXED_POINT.case(f"tiny_{bits}", "all at the smallest exponent", given, e=e)
        e = f32(most, 1.5, 0.25, -0.5) * np.float32(least)
        yield FIXED_POINT.case(f"end_{bits}", "the largest signal of exponent -100", given, e=e)
        e = f32(1e-45, -1e-40, 1e-38, 0.0)
        yield FIXED_POINT.case(f"subnormal_{bits}", "subnormal numbers are 0", given, e=e)
        yield FIXED_POINT.case(f"zeros_{bits}", "zeros of both signs", given, e=f32(0.0, -0.0))
        e = f32(3.4e38, -1e38, 1.0)
        yield FIXED_POINT.case(f"huge_{bits}", "near the end of float32", given, e=e)
        e = f64(1.7e308, -1e307, 1e300)
        yield FIXED_POINT.case(f"huge_float64_{bits}", "near the end of float64", given, e=e)
        e = long(Draw(f"fixed_point/long_{bits}").reals(13))
        e[-1] = 4.0
        about = f"{LONG_ABOUT}; the last is the largest"
        yield FIXED_POINT.case(f"long_{bits}", about, given, e=e)
        e = f64(most, most - 0.5 + 2.0**-40, 0.5 + 2.0**-44, 1.5 - 2.0**-44)
        about = "beside halves, where float32 would see a half"
        yield FIXED_POINT.case(f"beside_halves_{bits}", about, given, e=e)


def _statistics(factor: int) -> Cases:
    for name, shape, dtype, unit, largest in (
        ("dense", (7, 3), "float32", 1.0, 40),
        ("images", (2, 3, 5, 3), "float32", 1.0, 90),
        ("pixels", (3, 2, 2, 5), "float32", 2.0**-8, 4000),
        ("double", (3, 2, 3, 2), "float64", 2.0**-6, 900),
        # Squares beyond 32 bits.
        ("large", (9, 2), "float32", 2.0**-8, 2**17),
        ("wide", (5, WIDE), "float32", 1.0, 40),
        ("tall", (WIDE, 1), "float32", 1.0, 40),
        ("columns", (2, 1, 2, WIDE), "float32", 1.0, 40),
        ("one_value", (1, 3), "float32", 0.5, 9),
    ):
        draw = Draw(f"integer_batch_norm/{name}")
        shape = (
            shape[0] * (factor if name != "one_value" and max(shape) < WIDE else 1),
            *shape[1:],
        )
        X = draw.integers(-largest, largest, *shape)
        yield from _normalized(draw, name, X, dtype, unit, EPSILON)
    draw = Draw("integer_batch_norm/near")
    about = "sums of one size: n sum X^2 - (sum X)^2 is a small difference of large numbers"
    X = 2**23 - draw.integers(0, 5, 7, 2)
    yield from _normalized(draw, "near", X, "float32", 2.0**-8, EPSILON, about)
    X = draw.integers(-5, 5, 6, 2)
    yield from _normalized(draw, "epsilon", X, "float32", 1.0, 0.25, "another epsilon")
    X[:, 0] = 3
    about = "one channel is constant"
    yield from _normalized(draw, "constant", X, "float32", 1.0, EPSILON, about)
    draw = Draw("integer_batch_norm/one_sided")
    about = "a signal whose sum is odd, and beyond the integers of float32"
    X, q = draw.integers(-5, 5, 530, 1), draw.integers(32000, 32767, 530, 1)
    q[0] -= 1 - q.sum() % 2
    yield from _normalized(draw, "one_sided", X, "float32", 1.0, EPSILON, about, q)


def _normalized(
    draw: Draw,
    name: str,
    X: Array,
    dtype: str,
    unit: float,
    epsilon: float,
    about: str = "",
    q: Array | None = None,
) -> Cases:
    channels = X.shape[1]
    gamma, beta = draw.reals(channels, dtype=dtype), draw.reals(channels, dtype=dtype)
    gamma[0] = -abs(gamma[0])
    x = (X * unit).astype(dtype)
    given: dict[str, Any] = {"x": x, "gamma": gamma, "epsilon": epsilon, "unit": unit}
    about = about or f"integers up to {np.abs(X).max()} times {unit:g}, in {dtype}"
    if q is None:
        yield INTEGER_BATCH_NORM.case(name, about, given, beta=beta)
        q = draw.integers(-32767, 32767, *X.shape)
    exponent = {"images": -19, "pixels": 3, "large": -100}.get(name, -24)
    given.update({"q": q.astype(np.int16), "exponent": exponent})
    yield INTEGER_BATCH_NORM_BACKWARD.case(name, about, given)


def _refused() -> Cases:
    for name, e in (
        ("nan", f32(0.0, math.nan)),
        ("infinite", f32(1.0, math.inf)),
        ("minus_infinity", f64(-math.inf, 1.0)),
    ):
        for bits in (8, 16):
            yield FIXED_POINT.refused(
                f"{name}_{bits}", "a signal that is not finite", e=e, bits=bits
            )
    for bits in (0, 1, 7, 12, 32):
        yield FIXED_POINT.refused(f"{bits}_bits", "neither 8 nor 16 bits", e=f32(1.0), bits=bits)
    x, one = f32(1.0, 3.0).reshape(2, 1), f32(1.0)
    forward: dict[str, Any] = {"x": x, "gamma": one, "beta": one, "epsilon": EPSILON, "unit": 1.0}
    q: dict[str, Any] = {"q": np.ones((2, 1), np.int16), "exponent": 0}
    for name, about, wrong in (
        ("unit_3", "a unit that is not a power of two", {"unit": 3.0}),
        ("no_unit", "unit = 0", {"unit": 0.0}),
        ("negative_unit", "a unit below 0", {"unit": -1.0}),
        ("no_multiple", "an x that is not a multiple of the unit", {"unit": 2.0}),
        ("no_epsilon", "epsilon = 0", {"epsilon": 0.0}),
        ("channels", "gamma of another length", {"gamma": f32(1.0, 1.0)}),
    ):
        yield INTEGER_BATCH_NORM.refused(name, about, **{**forward, **wrong})
        inputs = {**forward, **q, **wrong}
        inputs.pop("beta")
        yield INTEGER_BATCH_NORM_BACKWARD.refused(name, about, inputs)
    backward = {name: value for name, value in {**forward, **q}.items() if name != "beta"}
    yield from INTEGER_BATCH_NORM.not_finite(forward, "x")
    yield from INTEGER_BATCH_NORM_BACKWARD.not_finite(backward, "x")
    inputs = {**backward, "q": q["q"][:1]}
    about = "a signal of another shape"
    yield INTEGER_BATCH_NORM_BACKWARD.refused("shapes", about, inputs)
