"""Deliberately wrong implementations, each one mistake away from the spec.

They show that the cases catch the mistakes, they say which case catches which, and a wrong answer
that equals a mutant's tells its author what went wrong.
"""

from __future__ import annotations

import decimal
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from gxnor_ref.conform import recipes, signals, step_mutants
from gxnor_ref.conform.case import Case
from gxnor_ref.conform.cases import build
from gxnor_ref.conform.compare import difference
from gxnor_ref.conform.encoding import Array, flatten
from gxnor_ref.conform.exactly import DIGITS
from gxnor_ref.conform.mutant import Mutant
from gxnor_ref.conform.operators import OPERATORS
from gxnor_ref.conform.pooling import all_maxima, last_maximum
from gxnor_ref.spec import convolution, normalization
from gxnor_ref.spec import transition as dst
from gxnor_ref.spec.activation import jumps, phi_r, rectangular
from gxnor_ref.spec.bits import WORD
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.uniform import words


class Caught(NamedTuple):
    """Whether a mutant is caught, and by what.

    Attributes
    ----------
    name, operator : str
        Mistake and operator.
    caught : bool
        Whether a case fails.
    case, clause : str or None
        The first that does.
    """

    name: str
    operator: str
    caught: bool
    case: str | None
    clause: str | None


def write_cases(size: str) -> list[Case]:
    """Write the cases of a set, each with the mistakes that it catches.

    Parameters
    ----------
    size : {"small", "medium", "large"}
        Which set.

    Returns
    -------
    list of Case
        The cases.
    """
    return [replace(case, catches=catches(case)) for case in build(size)]


def catches(case: Case) -> tuple[str, ...]:
    """Name the mistakes that a case catches.

    Parameters
    ----------
    case : Case
        The case.

    Returns
    -------
    tuple of str
        Names in `MISTAKES`.
    """
    own = (m for m in MUTANTS if m.operator == case.operator)
    return tuple(dict.fromkeys(m.mistake for m in own if fails(m.implementation, case)))


def fails(implementation: Callable[..., Any], case: Case) -> bool:
    """Whether an implementation fails a case.

    Parameters
    ----------
    implementation : callable
        Of the case's operator.
    case : Case
        The case.

    Returns
    -------
    bool
        Also true for an exception where values are expected.
    """
    try:
        with np.errstate(all="ignore"):
            returned = implementation(**case.inputs)
    except (ArithmeticError, ValueError, LookupError):
        return case.expected is not None
    return difference(case, returned) is not None


def catch(cases: Sequence[Case]) -> list[Caught]:
    """Run every mutant against a set.

    Parameters
    ----------
    cases : sequence of Case
        The set.

    Returns
    -------
    list of Caught
        One for each mutant.
    """
    found = []
    for mistake, operator, implementation in MUTANTS:
        own = (case for case in cases if case.operator == operator)
        first = next((case for case in own if fails(implementation, case)), None)
        case, clause = (first.id, first.clause) if first else (None, None)
        found.append(Caught(mistake, operator, first is not None, case, clause))
    return found


def equal_mistakes(case: Case, returned: Any) -> list[str]:
    """Name the mistakes with which one returns just this.

    Parameters
    ----------
    case : Case
        A case that failed.
    returned : object
        What the implementation returned.

    Returns
    -------
    list of str
        Names in `MISTAKES`; none if no mutant returns it.
    """
    return [mistake for mistake, answer in _answers(case) if difference(answer, returned) is None]


@lru_cache(maxsize=1024)
def _answers(case: Case) -> list[tuple[str, Case]]:
    """What each mutant returns, as a case that expects it."""
    found = []
    for mistake, operator, implementation in MUTANTS:
        if operator != case.operator:
            continue
        try:
            with np.errstate(all="ignore"):
                wrong = flatten(OPERATORS[operator].named(implementation(**case.inputs)))
        except (ArithmeticError, ValueError, LookupError):
            continue
        made = {path: np.asarray(value) for path, value in wrong.items()}
        found.append((mistake, replace(case, expected=made, within=_around(made, case))))
    return found


def _around(made: dict[str, Array], case: Case) -> dict[str, Array]:
    """Within what of a mutant's answer another is equal to it: the bounds of the case.

    Who makes a mistake of logic rounds elsewhere than the mutant: where its answer is far from
    what is expected, some ulps are admitted.
    """
    assert case.expected is not None
    within = {p: b for p, b in case.within.items() if p in made and made[p].shape == b.shape}
    slack, far = {}, False
    for path, values in made.items():
        expected = case.expected.get(path)
        if expected is None or values.dtype.kind != "f" or values.shape != expected.shape:
            continue
        finite = np.abs(values[np.isfinite(values)]).max(initial=0.0)
        ulp = float(np.finfo(values.dtype).eps) * float(finite)
        with np.errstate(all="ignore"):
            far |= bool((np.abs(values - expected) > FAR * ulp).any())
        slack[path] = np.full(values.shape, SLACK * ulp)
    if far:
        for path, limit in slack.items():
            within[path] = limit + within.get(path, 0.0)
    return within


FAR, SLACK = 2.0**12, 16.0
"""In ulps of the largest element: what is no rounding, and what is admitted then."""


# --- spaces, activations and windows ---


def _states_printed(N: int, H: float) -> Array:
    return np.asarray(H * (2.0 ** np.arange(2**N + 1) / 2.0 ** (N - 1) - 1))


def _nearest_half_even(x: Array, N: int, H: float) -> Array:
    space = DiscreteSpace(N, H)
    return np.clip(np.rint((x.astype(np.float64) + H) / space.dz), 0, 2**N).astype(space.dtype)


def _nearest_half_down(x: Array, N: int, H: float) -> Array:
    space = DiscreteSpace(N, H)
    return np.searchsorted(space.states[:-1] + space.dz / 2, x, side="left")


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


def _phi_flushed(x: Array, **rest: Any) -> Array:
    tiny = np.abs(x) < np.finfo(x.dtype).tiny
    return np.asarray(OPERATORS["phi_r"].reference(np.where(tiny, x.dtype.type(0), x), **rest))


def _window_rounded(x: Array, a: float, N: int, r: float, H: float) -> Array:
    inside = sum(
        (np.abs(x - x.dtype.type(float(T))) <= x.dtype.type(a)) * 1 for T in jumps(N, r, H)
    )
    return np.asarray(inside * (2.0 / 2**N / (2 * a)), dtype=x.dtype)


def _ones(x: Array, **_: Any) -> Array:
    return np.ones_like(x)


def _window_open(x: Array, a: float, N: int, r: float, H: float) -> Array:
    inner = np.nextafter(a, 0)
    return np.asarray(rectangular(x, inner, N, r, H) * inner / a, dtype=x.dtype)


def _window_of_sign(x: Array, **_: Any) -> Array:
    return (np.abs(x) <= 1).astype(x.dtype)


def _one_sided(name: str) -> Callable[..., Array]:
    return lambda x, **rest: np.where(x < 0, x.dtype.type(0), OPERATORS[name].reference(x, **rest))


def _doubled(name: str) -> Callable[..., Array]:
    return lambda x, a, **rest: OPERATORS[name].reference(x, 2 * a, **rest)


def _too_high(name: str) -> Callable[..., Array]:
    return lambda x, N, **rest: np.asarray(
        OPERATORS[name].reference(x, N=N, **rest) * (2.0**N / 2), dtype=x.dtype
    )


# --- words and sums ---


def _gate_ignored(W: Array, Y: Array) -> Array:
    agree = ((W < 0) == (Y < 0)).sum(axis=-1)
    return np.asarray(2 * agree - W.shape[-1])


def _gate_either(W: Array, Y: Array) -> Array:
    counts = (W != 0) | (Y != 0)
    differ = counts & ((W < 0) != (Y < 0))
    return np.asarray(counts.sum(axis=-1) - 2 * differ.sum(axis=-1))


def _wrapped(name: str, bits: int) -> Callable[..., Array]:
    """Sums in two's complement of some bits."""

    def implementation(**rows: Array) -> Array:
        half = 2 ** (bits - 1)
        return np.asarray((OPERATORS[name].reference(**rows) + half) % (2 * half) - half)

    return implementation


def _threshold_wrapped(bits: int) -> Callable[..., Array]:
    def implementation(sum: Array, thresholds: Array, direction: Array) -> Array:
        half = 2 ** (bits - 1)
        sum, thresholds = ((of + half) % (2 * half) - half for of in (sum, thresholds))
        return np.asarray(OPERATORS["threshold"].reference(sum, thresholds, direction))

    return implementation


def _factors(name: str, change: Callable[[Array], Array]) -> Callable[..., Array]:
    """Products whose factors are rounded first."""

    def implementation(**inputs: Any) -> Array:
        of = {k: change(v) if isinstance(v, np.ndarray) else v for k, v in inputs.items()}
        return np.asarray(OPERATORS[name].reference(**of))

    return implementation


def _to_bits(bits: int) -> Callable[[Array], Array]:
    """Round to some bits behind the first."""

    def rounded(values: Array) -> Array:
        mantissa, exponent = np.frexp(values)
        kept = np.rint(mantissa * 2.0 ** (bits + 1))
        return np.asarray(np.ldexp(kept, exponent - bits - 1), dtype=values.dtype)

    return rounded


PRECISIONS = {"in_tf32": 10, "in_bfloat16": 7}
"""Bits behind the first of a factor."""

PRODUCTS = (
    "dense",
    "dense_backward_weight",
    "dense_backward_input",
    "conv2d",
    "conv2d_backward_weight",
    "conv2d_backward_input",
)
"""Operators that are sums of products."""


def _packed_without_gate(W_nonzero: Array, W_sign: Array, Y_nonzero: Array, Y_sign: Array) -> Array:
    reference: Callable[..., Array] = OPERATORS["packed_dot"].reference
    return reference(W_nonzero | Y_nonzero, W_sign, W_nonzero | Y_nonzero, Y_sign)


def _repacked(change: Callable[[Array, Array, Array], tuple[Array, Array]]) -> Callable[..., Any]:
    return lambda trits: change(trits, *OPERATORS["pack"].reference(trits))


def _msb_first(trits: Array, *planes: Array) -> Any:
    octets = (np.unpackbits(plane.astype(">u8").view(np.uint8), axis=-1) for plane in planes)
    return tuple(
        np.packbits(bits, axis=-1, bitorder="little").view(">u8").astype(np.uint64)
        for bits in octets
    )


def _msb_first_of_word(trits: Array, *planes: Array) -> Any:
    octets = (
        np.unpackbits(plane.astype("<u8").view(np.uint8), axis=-1, bitorder="little")
        for plane in planes
    )
    bits = (of.reshape(*of.shape[:-1], -1, WORD)[..., ::-1] for of in octets)
    return tuple(
        np.packbits(of, axis=-1, bitorder="little").view("<u8").astype(np.uint64)[..., 0]
        for of in bits
    )


def _tail_set(trits: Array, nonzero: Array, sign: Array) -> tuple[Array, Array]:
    used = trits.shape[-1] % WORD
    if used:
        nonzero = nonzero.copy()
        nonzero[..., -1] |= np.uint64(2**WORD - 2**used)
    return nonzero, sign


def _sign_of_zero_trit(trits: Array, nonzero: Array, sign: Array) -> tuple[Array, Array]:
    return nonzero, OPERATORS["pack"].reference(np.where(trits <= 0, -1, 1).astype(np.int8))[1]


def _dense_int16(Y: Array, W: Array) -> Array:
    units = convolution.dense(Y, W) * 256
    if (units != np.rint(units)).any():
        return np.asarray(convolution.dense(Y, W))
    return (units.astype(np.int64).astype(np.int16) / 256).astype(Y.dtype)


def _padded_with(value: float) -> Callable[..., Array]:
    def conv2d(Y: Array, W: Array, stride: int, padding: int) -> Array:
        edge = (padding, padding)
        padded = np.pad(Y, ((0, 0), (0, 0), edge, edge), constant_values=value)
        return np.asarray(convolution.conv2d(padded, W, stride, 0))

    return conv2d


def _flipped(Y: Array, W: Array, stride: int, padding: int) -> Array:
    return convolution.conv2d(Y, W[:, :, ::-1, ::-1], stride, padding)


def _stride_ignored(Y: Array, W: Array, stride: int, padding: int) -> Array:
    return convolution.conv2d(Y, W, 1, padding)


def _exchanged(W: Array) -> Array:
    return W.reshape(W.shape[1], W.shape[0], *W.shape[2:]).swapaxes(0, 1)


def _backward_flipped(e: Array, W: Array, **rest: int) -> Array:
    reference: Callable[..., Array] = OPERATORS["conv2d_backward_input"].reference
    return reference(e, W[:, :, ::-1, ::-1], **rest)


# --- normalization, loss, optimizer ---


def _unbiased(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    _, mean, variance = normalization.batch_norm(x, gamma, beta, epsilon)
    count = x.size // x.shape[1]
    variance = (variance * (count / (count - 1))).astype(x.dtype)
    y = normalization.batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
    return y, mean, variance


def _batch_axis_alone(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    columns = x.reshape(len(x), -1)
    places = columns.shape[1] // x.shape[1]
    wide_gamma, wide_beta = (np.repeat(part, places) for part in (gamma, beta))
    y, mean, variance = normalization.batch_norm(columns, wide_gamma, wide_beta, epsilon)
    return y.reshape(x.shape), *(part.reshape(-1, places).mean(1) for part in (mean, variance))


def _epsilon_outside(
    x: Array, gamma: Array, beta: Array, mean: Array, variance: Array, epsilon: float
) -> Array:
    as_variance = np.square(np.sqrt(variance) + x.dtype.type(epsilon))
    tiny = np.finfo(x.dtype).tiny
    return normalization.batch_norm_inference(x, gamma, beta, mean, as_variance, float(tiny))


def _statistics_constant(e: Array, x: Array, gamma: Array, epsilon: float) -> Any:
    _, *gradients = normalization.batch_norm_backward(e, x, gamma, epsilon)
    variance = x.var(axis=(0, *range(2, x.ndim)))
    zero = np.zeros_like(gamma)
    below = normalization.batch_norm_inference(e, gamma, zero, zero, variance, epsilon)
    return below, *gradients


def _rate_swapped(average: Array, batch: Array, rate: float) -> Array:
    return np.asarray(rate * average + (1 - rate) * batch, dtype=average.dtype)


def _hinge_unsquared(y: Array, t: Array) -> Any:
    return y.dtype.type(np.maximum(0, 1 - t * y).mean())


def _gradient_unsquared(y: Array, t: Array) -> Array:
    return np.asarray(np.where(1 - t * y > 0, -t, 0) / y.size, dtype=y.dtype)


def _summed(name: str) -> Callable[..., Any]:
    return lambda y, t: (OPERATORS[name].reference(y, t) * y.shape[1]).astype(y.dtype)


def _new_minus_old(gradient: Array, eta: float) -> Array:
    one = np.ones_like(gradient)
    return np.asarray((one - gradient.dtype.type(eta) * gradient) - one)


def _adam(corrected: bool = True, inside: bool = False, after: bool = False) -> Callable[..., Any]:
    def adam(
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
        second = beta2 * second + (1 - beta2) * np.square(gradient)
        step = eta * math.sqrt(1 - beta2**t) / (1 - beta1**t) if corrected else eta
        if after:
            epsilon *= math.sqrt(1 - beta2**t)
        root = np.sqrt(second + epsilon) if inside else np.sqrt(second) + epsilon
        return -step * first / root, first, second

    return adam


# --- transition and random numbers ---


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


def _tau_signed(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    return np.where(nu < 0, -1, 1) * dst.tau(nu, DiscreteSpace(N, H), m, law)


def _tau_without_m(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    return dst.tau(nu, DiscreteSpace(N, H), 1.0, law)


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


def _tau_in_float32(nu: Array, N: int, H: float, m: float, law: str) -> Array:
    exact = dst.tau(nu, DiscreteSpace(N, H), m, law)
    return exact.astype(np.float32).astype(np.float64)


def _tau_always(law: str) -> Callable[..., Array]:
    def tau(nu: Array, N: int, H: float, m: float, **_: Any) -> Array:
        return dst.tau(nu, DiscreteSpace(N, H), m, law)

    return tau


def _lambert(x: Array, last: int = 15, clamp: float = 20.0, halvings: int = 5) -> Array:
    """SPEC.md's tanh, cut elsewhere."""
    y = np.minimum(x, clamp) / 2.0**halvings
    fraction = np.full_like(y, last)
    for odd in range(last - 2, 0, -2):
        fraction = odd + y * y / fraction
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
        rho = (bound or OPERATORS["bound"].reference)(W=W, dW=dW, **given)
        kappa, nu = (split or OPERATORS["decompose"].reference)(rho=rho, **given)
        below = np.where(np.abs(nu) < space.dz, nu, np.nextafter(space.dz, 0))
        p = (tau or OPERATORS["tau"].reference)(nu=below, m=m, law=law, **given)
        moves = u <= p if closed else u < p
        following = n + kappa + np.where(moves, dst.sign(rho), 0)
        return np.asarray(following, dtype=np.int64)

    return transition


def _frozen(name: str) -> Callable[..., Array]:
    return lambda seed, tensor, step, start, stop: OPERATORS[name].reference(
        seed, tensor, 0, start, stop
    )


def _counter_from_zero(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    counter = ((start // 4) + (step << 64) - 1) % 2**256
    stream = np.random.Philox(
        counter=np.array([counter >> 64 * i & (2**64 - 1) for i in range(4)], np.uint64),
        key=np.array([seed, tensor], np.uint64),
    )
    return np.asarray(stream.random_raw(start % 4 + stop - start)[start % 4 :])


def _uniforms_in_float32(**address: int) -> Array:
    return np.asarray((words(**address) >> np.uint64(40)) * 2.0**-24)


def _all_64_bits(**address: int) -> Array:
    return np.asarray(words(**address) * 2.0**-64)


# --- folding ---


def _fold_as_positive(gamma: Array, **rest: Any) -> Any:
    return OPERATORS["fold"].reference(abs(gamma), **rest)


def _fold_zero(gamma: Array, **rest: Any) -> Any:
    some = np.where(gamma == 0, gamma.dtype.type(0.25), gamma)
    return OPERATORS["fold"].reference(some, **rest)


def _fold_in_float64(gamma: Array, beta: Array, mean: Array, variance: Array, **rest: Any) -> Any:
    parts = (part.astype(np.float64) for part in (gamma, beta, mean, variance))
    return OPERATORS["fold"].reference(*parts, **rest)


def _fold_contracted(
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
    scale = gamma / np.sqrt(variance + gamma.dtype.type(epsilon))
    y = phi_r(signals.fused(x - mean, scale, beta), N, r, H, boundary)
    n = np.rint((y.astype(np.float64) + 1) * 2**N / 2)
    thresholds, direction = [], np.where(gamma < 0, -1, 1)
    for level in range(1, 2**N + 1):
        reached = (n >= level).sum(axis=0)
        thresholds.append(np.where(direction > 0, high + 1 - reached, low - 1 + reached))
    return np.sort(np.stack(thresholds, axis=1), axis=1), direction


def _threshold_strict(sum: Array, thresholds: Array, direction: Array) -> Array:
    beyond = direction[:, np.newaxis] * (sum[..., np.newaxis] - thresholds) > 0
    return np.asarray(beyond.sum(axis=-1))


def _accepting(name: str) -> Callable[..., Any]:
    """Give zeros where the spec refuses."""

    def accepting(**inputs: Any) -> Any:
        try:
            return OPERATORS[name].reference(**inputs)
        except DomainError:
            return np.zeros(1)

    return accepting


TOTAL = (
    "threshold",
    "inference",
    "training_step",
    "integer_training_step",
    "pixels",
    "training_run",
)
"""Operators that have no invalid inputs of their own."""


def _refusing(name: str, wrong: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse what the spec refuses, and make the one mistake in the rest."""

    def refusing(**inputs: Any) -> Any:
        OPERATORS[name].reference(**inputs)
        return wrong(**inputs)

    return refusing


_WRONG = (
    Mutant("states_printed", "states", _states_printed),
    Mutant("half_even", "nearest", _nearest_half_even),
    Mutant("half_down", "nearest", _nearest_half_down),
    Mutant("half_even", "phi_r", _phi_half_even),
    Mutant("step_rounded", "phi_r", _phi_steps_rounded),
    Mutant("step_closed", "phi_r", _phi_bounded("closed")),
    Mutant("step_open", "phi_r", _phi_bounded("open")),
    Mutant("not_saturated", "phi_r", _phi_not_saturated),
    Mutant("sign_of_zero", "phi_r", _phi_sign_of_zero),
    Mutant("window_dropped", "rectangular", _ones),
    Mutant("window_open", "rectangular", _window_open),
    Mutant("window_doubled", "rectangular", _doubled("rectangular")),
    Mutant("window_of_sign", "rectangular", _window_of_sign),
    Mutant("window_one_sided", "rectangular", _one_sided("rectangular")),
    Mutant("pulse_height", "rectangular", _too_high("rectangular")),
    Mutant("window_dropped", "triangular", _ones),
    Mutant("window_doubled", "triangular", _doubled("triangular")),
    Mutant("window_one_sided", "triangular", _one_sided("triangular")),
    Mutant("pulse_height", "triangular", _too_high("triangular")),
    Mutant("gate_ignored", "gated_dot", _gate_ignored),
    *(
        Mutant(f"int{bits}_overflow", name, _wrapped(name, bits))
        for name, widths in (("gated_dot", (8, 9, 12)), ("packed_dot", (8, 9, 12, 16)))
        for bits in widths
    ),
    *(Mutant(f"int{bits}_overflow", "threshold", _threshold_wrapped(bits)) for bits in (8, 12, 16)),
    *(
        Mutant(mistake, name, _factors(name, _to_bits(bits)))
        for name in PRODUCTS
        for mistake, bits in PRECISIONS.items()
    ),
    Mutant("gate_either", "gated_dot", _gate_either),
    Mutant("gate_either", "packed_dot", _packed_without_gate),
    Mutant("msb_first", "pack", _repacked(_msb_first)),
    Mutant("msb_first_of_word", "pack", _repacked(_msb_first_of_word)),
    Mutant("tail_bits_set", "pack", _repacked(_tail_set)),
    Mutant("sign_of_zero_trit", "pack", _repacked(_sign_of_zero_trit)),
    Mutant("int16_overflow", "dense", _dense_int16),
    Mutant("padded_with_one", "conv2d", _padded_with(1)),
    Mutant("padded_with_minus_one", "conv2d", _padded_with(-1)),
    Mutant("kernel_flipped", "conv2d", _flipped),
    Mutant("stride_ignored", "conv2d", _stride_ignored),
    Mutant(
        "channels_mixed",
        "conv2d",
        lambda Y, W, stride, padding: convolution.conv2d(Y, _exchanged(W), stride, padding),
    ),
    Mutant("kernel_flipped", "conv2d_backward_input", _backward_flipped),
    Mutant("pool_last_maximum", "max_pool_backward", last_maximum),
    Mutant("pool_all_maxima", "max_pool_backward", all_maxima),
    Mutant("unbiased_variance", "batch_norm", _unbiased),
    Mutant("batch_axis_alone", "batch_norm", _batch_axis_alone),
    Mutant("epsilon_outside", "batch_norm_inference", _epsilon_outside),
    Mutant("statistics_constant", "batch_norm_backward", _statistics_constant),
    Mutant("rate_swapped", "running_average", _rate_swapped),
    Mutant("hinge_unsquared", "squared_hinge", _hinge_unsquared),
    Mutant("hinge_unsquared", "squared_hinge_gradient", _gradient_unsquared),
    Mutant("loss_summed", "squared_hinge", _summed("squared_hinge")),
    Mutant("loss_summed", "squared_hinge_gradient", _summed("squared_hinge_gradient")),
    Mutant("new_minus_old", "sgd", _new_minus_old),
    Mutant("no_bias_correction", "adam", _adam(corrected=False)),
    Mutant("epsilon_inside", "adam", _adam(inside=True)),
    Mutant("epsilon_corrected", "adam", _adam(after=True)),
    Mutant("bound_forgotten", "bound", _not_bound),
    Mutant("range_ignored", "bound", _bound_to_one),
    Mutant("floored", "decompose", _floored),
    Mutant("tau_signed", "tau", _tau_signed),
    Mutant("m_forgotten", "tau", _tau_without_m),
    Mutant("tanh_of_the_library", "tau", _tau_rounded),
    Mutant("in_float32", "tau", _tau_in_float32),
    Mutant("tanh_always", "tau", _tau_always("tanh")),
    Mutant("linear_always", "tau", _tau_always("linear")),
    Mutant("fraction_cut", "tau", _tau_with(lambda x: _lambert(x, last=13))),
    Mutant("clamp_forgotten", "tau", _tau_with(lambda x: _lambert(x, clamp=math.inf))),
    Mutant("clamp_early", "tau", _tau_with(lambda x: _lambert(x, clamp=16.0))),
    Mutant(
        "m_order", "tau", _tau_with(_lambert, lambda nu, dz, m: np.asarray(m * np.abs(nu) / dz))
    ),
    Mutant(
        "m_order_of_quotient",
        "tau",
        _tau_with(_lambert, lambda nu, dz, m: np.asarray(m / dz * np.abs(nu))),
    ),
    Mutant("bound_forgotten", "transition", _moved(bound=_not_bound, split=_split_anything)),
    Mutant("floored", "transition", _moved(split=_floored)),
    Mutant("tau_signed", "transition", _moved(tau=_tau_signed)),
    Mutant("m_forgotten", "transition", _moved(tau=_tau_without_m)),
    Mutant("tanh_of_the_library", "transition", _moved(tau=_tau_rounded)),
    Mutant("certain_at_tau", "transition", _moved(closed=True)),
    Mutant("frozen_uniforms", "words", _frozen("words")),
    Mutant("frozen_uniforms", "uniforms", _frozen("uniforms")),
    Mutant("counter_from_zero", "words", _counter_from_zero),
    Mutant("all_64_bits", "uniforms", _all_64_bits),
    Mutant("in_float32", "uniforms", _uniforms_in_float32),
    Mutant("flushed_to_zero", "phi_r", _phi_flushed),
    Mutant("window_ends_rounded", "rectangular", _window_rounded),
    Mutant("fold_in_float64", "fold", _fold_in_float64),
    Mutant("contracted", "fold", _fold_contracted),
    Mutant("gamma_sign_ignored", "fold", _fold_as_positive),
    Mutant("gamma_zero", "fold", _fold_zero),
    Mutant("threshold_strict", "threshold", _threshold_strict),
    *signals.WRONG,
    *step_mutants.wrong(),
    *recipes.WRONG,
)

MUTANTS = (
    *(m._replace(implementation=_refusing(m.operator, m.implementation)) for m in _WRONG),
    *(
        Mutant("invalid_accepted", name, _accepting(name))
        for name in OPERATORS
        if name not in TOTAL
    ),
)
"""All of them; several may make the same mistake in different operators."""
