"""Broken implementations, written apart from the kit's mutants: to see what a report says of each.

Each has the name of its mistake, or None where the kit has no name for it. What is named wrongly
costs its author a day, so a name has to be right or missing.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.conform.registry import OPERATORS

Array = npt.NDArray[Any]


class Broken(NamedTuple):
    """A broken implementation: operator, name of its mistake or None, what it does."""

    operator: str
    mistake: str | None
    about: str
    implementation: Callable[..., Any]


def right(name: str) -> Callable[..., Any]:
    """Return the spec's operator."""
    return OPERATORS[name].reference


def after(name: str, change: Callable[..., Any]) -> Callable[..., Any]:
    """Compute rightly, and spoil the result; `change` takes it and the inputs."""
    return lambda **inputs: change(right(name)(**inputs), inputs)


def before(name: str, **change: Callable[[dict[str, Any]], Any]) -> Callable[..., Any]:
    """Spoil some inputs, once they are found valid, and compute rightly."""

    def implementation(**inputs: Any) -> Any:
        right(name)(**inputs)
        return right(name)(**{**inputs, **{key: of(inputs) for key, of in change.items()}})

    return implementation


def in_settings(name: str, **change: Any) -> Callable[..., Any]:
    """Whole networks with other settings."""
    return lambda settings, **rest: right(name)(settings={**settings, **change}, **rest)


def checked(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse what the spec refuses."""

    def implementation(**inputs: Any) -> Any:
        right(name)(**inputs)
        return function(**inputs)

    return implementation


def axes(x: Array) -> tuple[int, ...]:
    return (0, *range(2, x.ndim))


def shaped(part: Array, x: Array) -> Array:
    return part.reshape(-1, *(1,) * (x.ndim - 2))


# --- activations and windows ---


def phi_by_rounding(x: Array, N: int, r: float, H: float, boundary: str) -> Array:
    """Level by rint, as a quantizer of NumPy would."""
    if N < 2:
        return np.asarray(right("phi_r")(x, N, r, H, boundary))
    bins = 2 ** (N - 1)
    steps = np.ceil((np.abs(x).astype(np.float64) - r) / (H - r) * bins)
    return np.asarray(np.sign(x) * np.clip(steps, 0, bins) / bins, x.dtype)


def phi_never_closed(x: Array, boundary: str, **rest: Any) -> Array:
    return np.asarray(right("phi_r")(x, boundary="open", **rest))


def phi_zero_of_sign(x: Array, N: int, **rest: Any) -> Array:
    found = right("phi_r")(x, N, **rest)
    return np.asarray(np.where((x == 0) & (N == 0), x.dtype.type(0), found))


def phi_float16(x: Array, **rest: Any) -> Array:
    with np.errstate(over="ignore"):
        return np.asarray(right("phi_r")(x.astype(np.float16).astype(x.dtype), **rest))


def pulse(x: Array, a: float, N: int, r: float, H: float) -> Array:
    """One window, at r alone."""
    inside = np.abs(np.abs(x) - (r if N else 0)) <= a
    return np.asarray(inside / (2 * a) * (2 / 2**N), x.dtype)


def ste(x: Array, **_: Any) -> Array:
    return np.ones(x.shape, x.dtype)


# --- sums ---


def dot_of_signs(W: Array, Y: Array) -> Array:
    """XNOR of sign bits, zeros taken as 1."""
    s = (np.where(W < 0, -1, 1) * np.where(Y < 0, -1, 1)).sum(axis=-1)
    return np.asarray(s)


def dot_in_int8(W: Array, Y: Array) -> Array:
    return np.asarray((W.astype(np.int8) * Y.astype(np.int8)).sum(axis=-1, dtype=np.int8))


def dot_in_int16(W: Array, Y: Array) -> Array:
    return np.asarray((W * Y).sum(axis=-1, dtype=np.int16))


def words_big_endian(trits: Array) -> Any:
    planes = []
    for bits in (trits != 0, trits < 0):
        words = -(-bits.shape[-1] // 64)
        full = np.zeros((*bits.shape[:-1], words, 64), np.uint64)
        full.reshape(*bits.shape[:-1], -1)[..., : bits.shape[-1]] = bits
        weights = np.uint64(1) << np.arange(63, -1, -1, dtype=np.uint64)
        planes.append((full * weights).sum(axis=-1, dtype=np.uint64))
    return tuple(planes)


def conv_slow(Y: Array, W: Array, stride: int, padding: int, fill: float, flip: bool) -> Array:
    edge = (padding, padding)
    Y = np.pad(Y, ((0, 0), (0, 0), edge, edge), constant_values=fill)
    W = W[:, :, ::-1, ::-1] if flip else W
    height, width = W.shape[2:]
    rows = (Y.shape[2] - height) // stride + 1
    columns = (Y.shape[3] - width) // stride + 1
    x = np.zeros((len(Y), len(W), rows, columns), np.float64)
    for i in range(rows):
        for j in range(columns):
            at = np.s_[:, :, i * stride : i * stride + height, j * stride : j * stride + width]
            x[:, :, i, j] = np.einsum("bchw,fchw->bf", Y[at].astype(np.float64), W)
    return x.astype(Y.dtype)


def tf32(a: Array) -> Array:
    """Keep 10 bits behind the first, by rounding to nearest."""
    bits = a.astype(np.float32).view(np.uint32)
    kept = (bits + np.uint32(0x0FFF) + ((bits >> np.uint32(13)) & np.uint32(1))) & np.uint32(
        0xFFFFE000
    )
    return kept.view(np.float32)


def bf16(a: Array) -> Array:
    bits = a.astype(np.float32).view(np.uint32)
    kept = (bits + np.uint32(0x7FFF) + ((bits >> np.uint32(16)) & np.uint32(1))) & np.uint32(
        0xFFFF0000
    )
    return kept.view(np.float32)


def dense_of(change: Callable[[Array], Array]) -> Callable[..., Array]:
    """Products of float32 numbers with factors rounded."""

    def dense(Y: Array, W: Array) -> Array:
        if Y.dtype != np.float32:
            raise NotImplementedError
        return np.asarray(change(Y) @ change(W).T)

    return dense


def conv_of(change: Callable[[Array], Array]) -> Callable[..., Array]:
    return lambda Y, W, stride, padding: conv_slow(
        change(Y), change(W), stride, padding, 0.0, False
    ).astype(Y.dtype)


# --- normalization and optimizer ---


def norm_torch(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    wide = x.astype(np.float64)
    n = x.size // x.shape[1]
    mean = wide.mean(axes(x))
    variance = wide.var(axes(x)) * (n / max(n - 1, 1))
    y = (wide - shaped(mean, x)) / np.sqrt(shaped(variance, x) + epsilon)
    y = y * shaped(gamma, x) + shaped(beta, x)
    return tuple(part.astype(x.dtype) for part in (y, mean, variance))


def norm_of_numpy(x: Array, gamma: Array, beta: Array, epsilon: float, unit: float) -> Any:
    mean, variance = x.mean(axes(x)), x.var(axes(x))
    y = right("batch_norm_inference")(x, gamma, beta, mean, variance, epsilon)
    return y, mean, variance


def norm_without_epsilon(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    wide = x.astype(np.float64)
    mean, variance = wide.mean(axes(x)), wide.var(axes(x))
    with np.errstate(all="ignore"):
        y = (wide - shaped(mean, x)) / np.sqrt(shaped(variance, x))
    y = y * shaped(gamma, x) + shaped(beta, x)
    return tuple(part.astype(x.dtype) for part in (y, mean, variance))


def adam_torch(
    gradient: Array,
    first: Array,
    second: Array,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> Any:
    wide = gradient.astype(np.float64)
    first_ = beta1 * first.astype(np.float64) + (1 - beta1) * wide
    second_ = beta2 * second.astype(np.float64) + (1 - beta2) * wide**2
    mhat, vhat = first_ / (1 - beta1**t), second_ / (1 - beta2**t)
    dW = -eta * mhat / (np.sqrt(vhat) + epsilon)
    return tuple(part.astype(gradient.dtype) for part in (dW, first_, second_))


def adam_plain(
    gradient: Array,
    first: Array,
    second: Array,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> Any:
    first = beta1 * first + (1 - beta1) * gradient
    second = beta2 * second + (1 - beta2) * gradient * gradient
    return -eta * first / (np.sqrt(second) + epsilon), first, second


# --- transition ---


def tau_numpy(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    share = np.abs(nu) / (2 * H / 2**N)
    return np.asarray(np.tanh(m * share) if law == "tanh" else share)


def tau_single(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    share = (np.abs(nu) / (2 * H / 2**N)).astype(np.float32)
    found = np.tanh(np.float32(m) * share) if law == "tanh" else share
    return np.asarray(found, np.float64)


def tau_by_exp(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    share = np.abs(nu) / (2 * H / 2**N)
    return np.asarray(1 - 2 / (np.exp(2 * m * share) + 1) if law == "tanh" else share)


def tau_of_nu(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    """Without the division by dz."""
    return np.asarray(right("tau")(nu=np.abs(nu) * (2 * H / 2**N) / 2, N=N, H=H, m=m, law=law))


def moved(
    n: Array,
    dW: Array,
    u: Array,
    N: int,
    H: float,
    m: float,
    law: str,
    floor: bool = False,
    bounded: bool = True,
    inclusive: bool = False,
) -> Array:
    dz = 2 * H / 2**N
    W = n * dz - H
    rho = np.where(dW >= 0, np.minimum(dW, H - W), np.maximum(dW, -H - W)) if bounded else dW
    kappa = np.floor(rho / dz) if floor else np.trunc(rho / dz)
    nu = rho - kappa * dz
    nu = np.where(np.abs(nu) < dz, nu, np.nextafter(dz, 0))
    p = right("tau")(nu=nu, N=N, H=H, m=m, law=law)
    step = (u <= p) if inclusive else (u < p)
    return np.asarray(n + kappa + step * np.where(rho >= 0, 1, -1)).astype(np.int64)


# --- random numbers, folding, signals ---


def block_before(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    """Philox as Random123 counts: block 0 first. NumPy counts up before it draws."""
    number = (start // 4 + step * 2**64 - 1) % 2**256
    counter = [number >> shift & (2**64 - 1) for shift in (0, 64, 128, 192)]
    key = np.array([seed, tensor], np.uint64)
    drawn = np.random.Philox(counter=np.array(counter, np.uint64), key=key).random_raw(
        stop - start // 4 * 4
    )
    return np.asarray(drawn[start % 4 :])


def philox_plain(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    """numpy.random.Philox, counter 0."""
    found = right("words")(seed, tensor, step, start + 4, stop + 4)
    return np.asarray(found)


def uniforms_53_of_low(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    """The low 53 bits, not the high ones."""
    found = right("words")(seed, tensor, step, start, stop) & np.uint64(2**53 - 1)
    return np.asarray(found * 2.0**-53)


def uniforms_single(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    found = right("words")(seed, tensor, step, start, stop) >> np.uint64(40)
    return np.asarray(found * 2.0**-24)


def signal_shifted(e: Array, bits: int) -> Any:
    """Twice the integer, and a shift to the right."""
    q, exponent = right("fixed_point")(e, bits)
    return np.floor(np.ldexp(e.astype(np.float64), -exponent)).astype(q.dtype), exponent


def signal_c_round(e: Array, bits: int) -> Any:
    q, exponent = right("fixed_point")(e, bits)
    scaled = np.ldexp(e.astype(np.float64), -exponent)
    away = np.trunc(scaled + np.copysign(0.5, scaled))
    return np.clip(away, -(2 ** (bits - 1) - 1), 2 ** (bits - 1) - 1).astype(q.dtype), exponent


def signal_saturating(e: Array, bits: int) -> Any:
    """frexp of the largest, and saturation."""
    most = 2 ** (bits - 1) - 1
    largest = max((abs(float(some)) for some in e.reshape(-1)), default=0.0)
    exponent = max(-100, math.frexp(largest)[1] - (bits - 1)) if largest else -100
    scaled = np.rint(np.ldexp(e.astype(np.float64), -exponent))
    return np.clip(scaled, -most, most).astype(f"int{bits}"), exponent


def step_of(operator: str, **methods: Any) -> Callable[..., Any]:
    from gxnor_ref.conform.steps import FloatStep, IntegerStep

    base = IntegerStep if operator.startswith("integer") else FloatStep
    wrong = type("Mine", (base,), methods)
    return lambda x, labels, settings, parameters: wrong(settings, parameters).run(x, labels)


def _relu_of_hinge(self: Any, scores: Array, labels: Array) -> Array:
    t = np.where(np.eye(self.settings.classes)[labels] == 1, 1, -1).astype(scores.dtype)
    return np.asarray(np.where(t * scores < 1, -t, 0) / scores.size, scores.dtype)


def _sum_of_hinge(self: Any, scores: Array, labels: Array) -> Array:
    t = np.where(np.eye(self.settings.classes)[labels] == 1, 1, -1).astype(scores.dtype)
    return np.asarray(-2 * t * np.maximum(0, 1 - t * scores) / len(scores), scores.dtype)


def _ohwi(self: Any, name: str, W: Array) -> Array:
    from gxnor_ref.spec.uniform import uniforms

    s, layer = self.settings, int(name.split(".")[0])
    u = uniforms(s.seed, layer, s.t - 1, 0, W.size)
    if W.ndim == 2:
        return u.reshape(W.shape)
    found = np.empty(W.shape)
    numbers = iter(u)
    for o in range(W.shape[0]):
        for h in range(W.shape[2]):
            for w in range(W.shape[3]):
                for i in range(W.shape[1]):
                    found[o, i, h, w] = next(numbers)
    return found


def _address(tensor: int, step: int) -> Callable[..., Array]:
    """Uniforms with an offset to the layer's number and to the step."""

    def found(self: Any, name: str, W: Array) -> Array:
        from gxnor_ref.spec.uniform import uniforms

        s, layer = self.settings, int(name.split(".")[0])
        address = (s.seed, layer + tensor, s.t - 1 + step)
        return uniforms(*address, 0, W.size).reshape(W.shape)

    return found


def _scaled_gradient(self: Any, e: Array, Y: Array) -> Array:
    from gxnor_ref.conform.steps import FloatStep

    return np.asarray(FloatStep.window(self, e, Y) * e.dtype.type(2))


INF = float("inf")

BROKEN = (
    Broken("states", None, "states count down", after("states", lambda z, _: z[::-1])),
    Broken(
        "nearest",
        "half_even",
        "rint of the index",
        checked(
            "nearest",
            lambda x, N, H: np.clip(
                np.rint((x.astype(np.float64) + H) / (2 * H / 2**N)), 0, 2**N
            ).astype(np.int64),
        ),
    ),
    Broken("phi_r", "step_open", "the boundary is ignored", checked("phi_r", phi_never_closed)),
    Broken("phi_r", "sign_of_zero", "sign(0) = 0 for binary", checked("phi_r", phi_zero_of_sign)),
    Broken("phi_r", None, "ceil of a quotient in float64", checked("phi_r", phi_by_rounding)),
    Broken("phi_r", None, "sums in float16", checked("phi_r", phi_float16)),
    Broken(
        "phi_r",
        None,
        "r is taken as 1/2",
        before("phi_r", r=lambda i: 0.5 if i["H"] > 0.5 else i["r"]),
    ),
    Broken("rectangular", "window_dropped", "straight through", checked("rectangular", ste)),
    Broken(
        "rectangular",
        "window_doubled",
        "a is the half, not the whole width",
        before("rectangular", a=lambda i: 2 * i["a"]),
    ),
    Broken("rectangular", None, "one pulse alone", checked("rectangular", pulse)),
    Broken("rectangular", None, "height 1", after("rectangular", lambda d, i: np.sign(d))),
    Broken("triangular", None, "half as wide", before("triangular", a=lambda i: i["a"] / 2)),
    Broken(
        "triangular",
        "window_one_sided",
        "the positive side alone",
        after("triangular", lambda d, i: d * (i["x"] >= 0)),
    ),
    Broken("gated_dot", "gate_ignored", "XNOR of signs", checked("gated_dot", dot_of_signs)),
    Broken("gated_dot", "int8_overflow", "int8 sums", checked("gated_dot", dot_in_int8)),
    Broken(
        "gated_dot",
        None,
        "the last product is left out",
        after("gated_dot", lambda s, i: s - (i["W"] * i["Y"])[..., -1]),
    ),
    Broken(
        "pack", "msb_first_of_word", "most significant first", checked("pack", words_big_endian)
    ),
    Broken("pack", None, "planes exchanged", after("pack", lambda p, _: p[::-1])),
    Broken(
        "packed_dot", None, "popcount(g) - popcount(d)", after("packed_dot", lambda s, i: s // 2)
    ),
    Broken("dense", "in_tf32", "TF32", checked("dense", dense_of(tf32))),
    Broken("dense", "in_bfloat16", "bfloat16", checked("dense", dense_of(bf16))),
    Broken("dense", None, "the transpose of the batch", after("dense", lambda x, _: x[::-1])),
    Broken(
        "conv2d",
        "kernel_flipped",
        "scipy's convolve",
        checked("conv2d", lambda **i: conv_slow(**i, fill=0.0, flip=True)),
    ),
    Broken(
        "conv2d",
        "padded_with_minus_one",
        "padding as -1",
        checked("conv2d", lambda **i: conv_slow(**i, fill=-1.0, flip=False)),
    ),
    Broken(
        "conv2d",
        None,
        "padding as 1/2",
        checked("conv2d", lambda **i: conv_slow(**i, fill=0.5, flip=False)),
    ),
    Broken("conv2d", "in_tf32", "TF32", checked("conv2d", conv_of(tf32))),
    Broken("batch_norm", "unbiased_variance", "PyTorch's var", checked("batch_norm", norm_torch)),
    Broken("batch_norm", None, "no epsilon", checked("batch_norm", norm_without_epsilon)),
    Broken(
        "running_average",
        "rate_swapped",
        "momentum of Keras",
        checked(
            "running_average",
            lambda average, batch, rate: (rate * average + (1 - rate) * batch).astype(
                average.dtype
            ),
        ),
    ),
    Broken(
        "squared_hinge",
        "hinge_unsquared",
        "the hinge itself",
        checked("squared_hinge", lambda y, t: y.dtype.type(np.mean(np.maximum(0, 1 - t * y)))),
    ),
    Broken("squared_hinge", None, "twice the loss", after("squared_hinge", lambda l, _: 2 * l)),
    Broken(
        "squared_hinge_gradient",
        "loss_summed",
        "mean over the batch alone",
        after("squared_hinge_gradient", lambda g, i: g * g.dtype.type(g.shape[1])),
    ),
    Broken("sgd", "increment_ascends", "the sign is +", after("sgd", lambda d, _: -d)),
    Broken("adam", "epsilon_corrected", "PyTorch's Adam", checked("adam", adam_torch)),
    Broken("adam", "no_bias_correction", "moments as they are", checked("adam", adam_plain)),
    Broken("adam", "step_ahead", "t counts from 0", before("adam", t=lambda i: i["t"] + 1)),
    Broken("bound", "bound_forgotten", "none", after("bound", lambda _, i: i["dW"])),
    Broken(
        "decompose",
        "floored",
        "floor and mod",
        checked(
            "decompose",
            lambda rho, N, H: (
                np.floor(rho / (2 * H / 2**N)),
                rho - np.floor(rho / (2 * H / 2**N)) * (2 * H / 2**N),
            ),
        ),
    ),
    Broken("tau", "tanh_of_the_library", "numpy.tanh", checked("tau", tau_numpy)),
    Broken("tau", "tanh_of_the_library", "tanh by exp", checked("tau", tau_by_exp)),
    Broken("tau", "in_float32", "tanh in float32", checked("tau", tau_single)),
    Broken("tau", None, "nu not divided by dz", checked("tau", tau_of_nu)),
    Broken("tau", "tanh_always", "tanh whatever the law", before("tau", law=lambda i: "tanh")),
    Broken("tau", "m_fixed", "m = 3", before("tau", m=lambda i: 3.0)),
    Broken(
        "transition", "floored", "floor", checked("transition", lambda **i: moved(**i, floor=True))
    ),
    Broken(
        "transition",
        "certain_at_tau",
        "u <= tau",
        checked("transition", lambda **i: moved(**i, inclusive=True)),
    ),
    Broken(
        "transition",
        "uniforms_complement",
        "1 - u",
        before("transition", u=lambda i: np.clip(1 - 2.0**-53 - i["u"], 0, None)),
    ),
    Broken("transition", "m_fixed", "m = 3", before("transition", m=lambda i: 3.0)),
    Broken("transition", None, "m = 2", before("transition", m=lambda i: 2.0)),
    Broken(
        "transition",
        "states_in_uint8",
        "bytes",
        checked("transition", lambda **i: (moved(**i) % 256).astype(np.uint8)),
    ),
    Broken(
        "decompose",
        "rounded",
        "np.round",
        checked(
            "decompose",
            lambda rho, N, H: (
                np.round(rho / (2 * H / 2**N)),
                rho - np.round(rho / (2 * H / 2**N)) * (2 * H / 2**N),
            ),
        ),
    ),
    Broken("adam", None, "epsilon = 1e-7", before("adam", epsilon=lambda i: 1e-7)),
    Broken(
        "batch_norm", "norm_epsilon", "epsilon = 1e-5", before("batch_norm", epsilon=lambda i: 1e-5)
    ),
    Broken(
        "uniforms",
        "start_in_32_bits",
        "elements are counted in 32 bits",
        before(
            "uniforms",
            start=lambda i: i["start"] % 2**32,
            stop=lambda i: i["start"] % 2**32 + i["stop"] - i["start"],
        ),
    ),
    Broken("words", "counter_from_zero", "the block before", checked("words", block_before)),
    Broken(
        "words",
        "key_exchanged",
        "seed and tensor exchanged",
        before("words", seed=lambda i: i["tensor"], tensor=lambda i: i["seed"]),
    ),
    Broken("words", None, "a block too late", checked("words", philox_plain)),
    Broken("uniforms", None, "the low bits", checked("uniforms", uniforms_53_of_low)),
    Broken("uniforms", "in_float32", "24 bits", checked("uniforms", uniforms_single)),
    Broken("uniforms", "frozen_uniforms", "step 0", before("uniforms", step=lambda i: 0)),
    Broken(
        "fold",
        "gamma_sign_ignored",
        "abs(gamma)",
        before("fold", gamma=lambda i: np.abs(i["gamma"])),
    ),
    Broken("fold", None, "epsilon left out", before("fold", epsilon=lambda i: 1e-30)),
    Broken(
        "fold",
        "fold_in_float64",
        "a float32 network in float64",
        before(
            "fold",
            **{
                name: lambda i, name=name: i[name].astype(np.float64)
                for name in ("gamma", "beta", "mean", "variance")
            },
        ),
    ),
    Broken(
        "threshold",
        "threshold_strict",
        ">",
        checked(
            "threshold",
            lambda sum, thresholds, direction: (
                direction[:, None] * (sum[..., None] - thresholds) > 0
            ).sum(-1),
        ),
    ),
    Broken("fixed_point", "signal_floored", "shift", checked("fixed_point", signal_shifted)),
    Broken("fixed_point", "signal_half_away", "C's round", checked("fixed_point", signal_c_round)),
    Broken(
        "fixed_point", "signal_clamped", "saturation", checked("fixed_point", signal_saturating)
    ),
    Broken(
        "fixed_point", None, "exponent negated", after("fixed_point", lambda s, _: (s[0], -s[1]))
    ),
    Broken(
        "integer_batch_norm",
        None,
        "NumPy's mean and var",
        checked("integer_batch_norm", norm_of_numpy),
    ),
    Broken(
        "inference",
        "kernel_flipped",
        "flipped",
        lambda x, settings, parameters: right("inference")(
            x,
            settings,
            {k: v[:, :, ::-1, ::-1] if v.ndim == 4 else v for k, v in parameters.items()},
        ),
    ),
    Broken("inference", "r_fixed", "r = 1/2", in_settings("inference", r=0.5)),
    Broken(
        "inference",
        None,
        "gamma and beta exchanged",
        lambda x, settings, parameters: right("inference")(
            x,
            settings,
            {
                **parameters,
                **{
                    k: parameters[
                        k.replace("gamma", "beta") if "gamma" in k else k.replace("beta", "gamma")
                    ]
                    for k in parameters
                    if "gamma" in k or "beta" in k
                },
            },
        ),
    ),
    *(
        broken
        for operator in ("training_step", "integer_training_step")
        for broken in (
            Broken(operator, "m_fixed", "m = 3", in_settings(operator, m=3.0)),
            Broken(operator, "beta1_fixed", "beta1 = 0.9", in_settings(operator, beta1=0.9)),
            Broken(
                operator,
                "beta1_everywhere",
                "one beta1 for all",
                step_of(operator, beta1=lambda self, name: self.settings.beta1),
            ),
            Broken(operator, "uniforms_order", "OHWI", step_of(operator, uniforms=_ohwi)),
            Broken(operator, "uniforms_step", "k = t", step_of(operator, uniforms=_address(0, 1))),
            Broken(operator, None, "tensor l + 1", step_of(operator, uniforms=_address(1, 0))),
            Broken(
                operator,
                "hinge_unsquared",
                "hinge",
                step_of(operator, loss_gradient=_relu_of_hinge),
            ),
            Broken(
                operator,
                "loss_summed",
                "sum over classes",
                step_of(operator, loss_gradient=_sum_of_hinge),
            ),
            Broken(
                operator, None, "windows twice as high", step_of(operator, window=_scaled_gradient)
            ),
            Broken(
                operator,
                "statistics_not_moved",
                "statistics stay",
                step_of(operator, average=lambda self, average, batch: average),
            ),
            Broken(
                operator,
                None,
                "norm_rate 0.9",
                step_of(
                    operator,
                    average=lambda self, average, batch: (
                        average * average.dtype.type(0.1) + batch * average.dtype.type(0.9)
                    ),
                ),
            ),
            Broken(
                operator,
                None,
                "labels shifted by one",
                lambda labels, settings, operator=operator, **rest: right(operator)(
                    labels=(labels + 1) % settings["classes"], settings=settings, **rest
                ),
            ),
        )
    ),
)
"""All of them."""
