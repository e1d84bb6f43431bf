"""Operators and a whole training step in JAX, with exact integer gradients: a template for a port.

It needs jax and NumPy's Philox, and nothing of this package. Exact results equal the vectors to the
last bit, in float32 and float64, with jit and without it:

    from gxnor_ref.conform import check
    print(check(OPERATORS))

JAX's x64 mode has to be on: sums of integers and transitions take 64 bits. XLA divides by a scalar
by way of its reciprocal, contracts x * y + z to a fused multiply-add, and flushes subnormal numbers
to zero; `divide`, `rounded` and `key` are there to prevent it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)

EPSILON = 1e-4


# --- arithmetic that is rounded as it is written ---


def divide(x: Any, y: Any) -> Any:
    """x / y, rounded once: XLA would turn a scalar y, or a root, into a factor 1 / y."""
    return x / jax.lax.optimization_barrier(jnp.broadcast_to(jnp.asarray(y, x.dtype), x.shape))


def rounded(product: Any) -> Any:
    """A product to which something is added; the choice keeps the compiler from fusing them."""
    return jnp.where(jnp.isnan(product), jnp.nan, product)


def key(x: Any) -> Any:
    """Integers in the order of the floats, subnormal ones too; -0 is 0."""
    bits = jnp.asarray(x).view(f"int{x.dtype.itemsize * 8}")
    return jnp.where(bits < 0, jnp.iinfo(bits.dtype).min - bits, bits)


# --- activation ---


def jumps(N: int, r: float, H: float) -> list[Fraction]:
    """Steps of phi_r as the rational numbers that they are, ascending."""
    if N == 0:
        return [Fraction(0)]
    bins, start = 2 ** (N - 1), Fraction(r)
    ends = [start + (Fraction(H) - start) * k / bins for k in range(bins)]
    return [-end for end in reversed(ends)] + ends


def first(T: Fraction, dtype: Any) -> Any:
    """Smallest float of the type that is >= T."""
    near = np.dtype(dtype).type(float(T))
    return near if Fraction(float(near)) >= T else np.nextafter(near, np.inf, dtype=dtype)


def last(T: Fraction, dtype: Any) -> Any:
    """Largest float of the type that is <= T."""
    return -first(-T, dtype)


def phi_r(x: Any, N: int, r: float, H: float = 1.0, boundary: str = "open") -> Any:
    passed, steps = jnp.zeros_like(x), jumps(N, r, H)
    for at, T in enumerate(steps):
        # At an open boundary the value is that of the inner side.
        closed = N == 0 or (2 * at < len(steps)) == (boundary == "open")
        low, high = key(first(T, x.dtype)), key(last(T, x.dtype))
        passed += (key(x) >= low if closed else key(x) > high).astype(x.dtype)
    return passed * (2.0 / len(steps)) - 1


def rectangular(x: Any, a: float, N: int, r: float, H: float = 1.0) -> Any:
    inside, steps = jnp.zeros_like(x), jumps(N, r, H)
    for T in steps:
        low, high = first(T - Fraction(a), x.dtype), last(T + Fraction(a), x.dtype)
        inside += ((key(x) >= key(low)) & (key(x) <= key(high))).astype(x.dtype)
    return (inside.astype(jnp.float64) * (2.0 / len(steps) / (2.0 * a))).astype(x.dtype)


def triangular(x: Any, a: float, N: int, r: float, H: float = 1.0) -> Any:
    total, steps = jnp.zeros_like(x), jumps(N, r, H)
    for T in steps:
        total += jnp.maximum(a - jnp.abs(x - float(T)), 0)
    return total * (2.0 / len(steps) / (a * a))


# --- weighted sums and pooling ---


def dense(Y: Any, W: Any) -> Any:
    return jnp.matmul(Y, W.T, precision="highest")


def dense_backward_weight(e: Any, Y: Any) -> Any:
    return jnp.matmul(e.T, Y, precision="highest")


def dense_backward_input(e: Any, W: Any) -> Any:
    return jnp.matmul(e, W, precision="highest")


def conv2d(Y: Any, W: Any, stride: int, padding: int) -> Any:
    ends = [(padding, padding)] * 2
    return jax.lax.conv_general_dilated(Y, W, (stride, stride), ends, precision="highest")


def conv2d_backward_weight(
    e: Any, Y: Any, kernel_height: int, kernel_width: int, stride: int, padding: int
) -> Any:
    W = jnp.zeros((e.shape[1], Y.shape[1], kernel_height, kernel_width), Y.dtype)
    return gradient_of(lambda W: conv2d(Y, W, stride, padding), W, e)


def conv2d_backward_input(
    e: Any, W: Any, height: int, width: int, stride: int, padding: int
) -> Any:
    Y = jnp.zeros((e.shape[0], W.shape[1], height, width), W.dtype)
    return gradient_of(lambda Y: conv2d(Y, W, stride, padding), Y, e)


def gradient_of(function: Callable[[Any], Any], at: Any, e: Any) -> Any:
    """Gradient by autograd, for the error signal of what the function returns."""
    return jax.vjp(function, at)[1](e)[0]


def max_pool(x: Any, k: int) -> Any:
    block = (1, 1, k, k)
    lowest = np.array(-np.inf, x.dtype)
    return jax.lax.reduce_window(x, lowest, jax.lax.max, block, block, "VALID")


def max_pool_backward(e: Any, x: Any, k: int) -> Any:
    return gradient_of(lambda x: max_pool(x, k), x, e)


# --- batch normalization, with exact sums of integers ---


def along(part: Any, x: Any) -> Any:
    """A number for each channel, which broadcasts over x."""
    return part.reshape(-1, *(1,) * (x.ndim - 2))


def integers(x: Any, unit: float) -> tuple[Any, tuple[int, ...], int]:
    """x in units, its axes but channels, and elements in a channel."""
    X = jnp.round(x.astype(jnp.float64) / unit)
    return X.astype(jnp.int64), (0, *range(2, x.ndim)), x.size // x.shape[1]


def statistics(x: Any, unit: float) -> tuple[Any, Any]:
    X, axes, n = integers(x, unit)
    S, Q = X.sum(axes), (X * X).sum(axes)
    mean = (divide(S.astype(jnp.float64), n) * unit).astype(x.dtype)
    variance = divide((n * Q - S * S).astype(jnp.float64), n * n) * unit**2
    return mean, variance.astype(x.dtype)


def normalized(x: Any, gamma: Any, beta: Any, mean: Any, variance: Any, epsilon: float) -> Any:
    scale = divide(gamma, jnp.sqrt(variance + epsilon))
    return rounded((x - along(mean, x)) * along(scale, x)) + along(beta, x)


def batch_norm_inference(
    x: Any, gamma: Any, beta: Any, mean: Any, variance: Any, epsilon: float
) -> Any:
    return normalized(x, gamma, beta, mean, variance, epsilon)


def integer_batch_norm(x: Any, gamma: Any, beta: Any, epsilon: float, unit: float) -> Any:
    mean, variance = statistics(x, unit)
    return normalized(x, gamma, beta, mean, variance, epsilon), mean, variance


def integer_batch_norm_backward(
    q: Any, exponent: Any, x: Any, gamma: Any, epsilon: float, unit: float
) -> Any:
    mean, variance = statistics(x, unit)
    X, axes, n = integers(x, unit)
    q = q.astype(jnp.int64)
    sums = n * (q * X).sum(axes) - X.sum(axes) * q.sum(axes)
    sums = divide(sums.astype(jnp.float64), n) * unit
    root = jnp.sqrt(variance + epsilon)
    inverse = divide(jnp.ones_like(root), root)
    of_gamma = jnp.ldexp(sums, exponent).astype(x.dtype) * inverse
    of_beta = jnp.ldexp(q.sum(axes).astype(jnp.float64), exponent).astype(x.dtype)
    e = jnp.ldexp(q.astype(jnp.float64), exponent).astype(x.dtype)
    xhat = (x - along(mean, x)) * along(inverse, x)
    e = e - along(divide(of_beta, n), x) - rounded(xhat * along(divide(of_gamma, n), x))
    return e * along(divide(gamma, root), x), of_gamma, of_beta


def fixed_point(e: Any, bits: int) -> Any:
    """Integers, and one exponent for all."""
    largest = jnp.abs(e).max().astype(jnp.float64)
    exponent = jnp.maximum(jnp.frexp(largest)[1] - bits + 1, -100)
    full = jnp.round(jnp.ldexp(largest, -exponent)) == 2 ** (bits - 1)
    exponent = jnp.where(largest > 0, exponent + full, -100)
    q = jnp.round(jnp.ldexp(e.astype(jnp.float64), -exponent))
    return q.astype(jnp.int32), exponent


def running_average(average: Any, batch: Any, rate: float) -> Any:
    return rounded((1 - rate) * average) + rounded(rate * batch)


# --- loss and optimizer ---


def squared_hinge(y: Any, t: Any) -> Any:
    return (jnp.maximum(1 - t * y, 0).astype(jnp.float64) ** 2).mean().astype(y.dtype)


def squared_hinge_gradient(y: Any, t: Any) -> Any:
    return t * jnp.maximum(1 - t * y, 0) * (-2 / y.size)


def sgd(gradient: Any, eta: float) -> Any:
    return rounded(gradient * -eta)


def adam(
    gradient: Any,
    first: Any,
    second: Any,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> Any:
    first = rounded(beta1 * first) + rounded((1 - beta1) * gradient)
    second = rounded(beta2 * second) + rounded((1 - beta2) * (gradient * gradient))
    # Real numbers, rounded once (SPEC.md S).
    rest1, rest2 = (float(1 - Fraction(beta) ** t) for beta in (beta1, beta2))
    rate = -(eta * rest2**0.5 / rest1)
    return divide(rate * first, jnp.sqrt(second) + epsilon), first, second


# --- discrete state transition ---


def bound(W: Any, dW: Any, N: int, H: float = 1.0) -> Any:
    W, dW = W.astype(jnp.float64), dW.astype(jnp.float64)
    return jnp.where(dW >= 0, jnp.minimum(H - W, dW), jnp.maximum(-H - W, dW))


def decompose(rho: Any, N: int, H: float = 1.0) -> Any:
    dz = 2 * H / 2**N
    nu = jnp.fmod(rho, dz)
    return divide(rho - nu, dz), nu


def tau(nu: Any, N: int, H: float = 1.0, m: float = 3.0, law: str = "tanh") -> Any:
    dz = 2 * H / 2**N
    share = divide(jnp.abs(nu), dz)
    return tanh(m * share) if law == "tanh" else share


def tanh(x: Any) -> Any:
    """SPEC.md E: a continued fraction and five doublings."""
    y = jnp.minimum(x, 20.0) / 32  # exact
    fraction = jnp.full_like(y, 15)
    for odd in range(13, 0, -2):
        fraction = odd + divide(y * y, fraction)
    t = divide(y, fraction)
    for _ in range(5):
        t = divide(2 * t, 1 + rounded(t * t))
    return t


def transition(n: Any, dW: Any, u: Any, N: int, H: float, m: float, law: str) -> Any:
    dz = 2 * H / 2**N
    rho = bound(n * dz - H, dW, N, H)
    kappa, nu = decompose(rho, N, H)
    further = jnp.where(u < tau(nu, N, H, m, law), jnp.where(rho >= 0, 1, -1), 0)
    return n.astype(jnp.int64) + kappa.astype(jnp.int64) + further


def uniforms(seed: int, tensor: int, step: int, start: int, stop: int) -> Any:
    """SPEC.md F and G, on the host; NumPy counts its blocks up before it draws."""
    block, skipped = divmod(start, 4)
    counter, key = (np.array(part, np.uint64) for part in ([block, step, 0, 0], [seed, tensor]))
    words = np.random.Philox(counter=counter, key=key).random_raw(skipped + stop - start)[skipped:]
    return jnp.asarray((words >> np.uint64(11)) * 2.0**-53)


# --- a whole step ---


def layers_of(settings: Mapping[str, Any]) -> Any:
    """Names of the layers with their numbers: kernel side, or side of a block."""
    tokens = [*settings["notation"].removesuffix("-SVM").split("-"), "last"]
    number = 0
    if tokens[0] == "SVM":
        tokens = ["last"]
    for at, token in enumerate(tokens):
        convolution = re.fullmatch(r"\d+C(\d+)", token)
        if token.startswith("MP"):
            yield f"{number}.pool", int(token[2:])
        else:
            number += 1
            kind, side = ("conv", int(convolution[1])) if convolution else ("dense", 0)
            yield f"{number}.{kind}", side
        if token == "last" or not tokens[at + 1].startswith("MP"):
            yield f"{number}.norm", 0
            if token != "last":
                yield f"{number}.phi", 0


class Step:
    """The tensors of one step."""

    def __init__(self, settings: Mapping[str, Any], p: Mapping[str, Any]) -> None:
        self.s, self.p = settings, p
        self.layers = list(layers_of(settings))
        self.inputs: dict[str, Any] = {}
        self.tensors: dict[str, Any] = {}
        self.gradients: dict[str, Any] = {}
        self.increments: dict[str, Any] = {}
        self.parameters = dict(p)
        self.shape = {"N": settings["N2"], "r": settings["r"], "H": settings["H"]}

    def padding(self, side: int) -> int:
        return side // 2 if self.s["padding"] == "same" else 0

    def unit(self, layer: str) -> float:
        """Every weighted sum is an integer times this."""
        weights, states = (min(1.0, 2.0 / 2.0 ** self.s[name]) for name in ("N1", "N2"))
        return float(weights * (2.0**-8 if layer == "1" else states))

    def forward(self, Y: Any, training: bool = True) -> Any:
        """Run up; in training, move the statistics."""
        for name, side in self.layers:
            self.inputs[name] = Y
            layer, kind = name.split(".")
            if kind == "conv":
                Y = conv2d(Y, self.p[f"{layer}.W"], 1, self.padding(side))
            elif kind == "dense":
                Y = dense(Y.reshape(len(Y), -1), self.p[f"{layer}.W"])
            elif kind == "pool":
                Y = max_pool(Y, side)
            elif kind == "norm":
                Y = self.norm(layer, Y, training)
            else:
                Y = phi_r(Y, boundary=self.s["boundary"], **self.shape)
            self.tensors[name] = Y
        return Y

    def norm(self, layer: str, x: Any, training: bool) -> Any:
        gamma, beta, mean, variance = (
            self.p[f"{layer}.{part}"] for part in ("gamma", "beta", "mean", "variance")
        )
        if not training:
            return normalized(x, gamma, beta, mean, variance, EPSILON)
        y, *newest = integer_batch_norm(x, gamma, beta, EPSILON, self.unit(layer))
        for part, before, new in zip(("mean", "variance"), (mean, variance), newest, strict=True):
            moved = running_average(before, new, self.s["norm_rate"])
            self.parameters[f"{layer}.{part}"] = moved
        return y

    def backward(self, e: Any) -> None:
        """Run down, and update each layer's parameters."""
        windows = {"rectangular": rectangular, "triangular": triangular}
        for name, side in reversed(self.layers):
            layer, kind = name.split(".")
            x = self.inputs[name]
            if kind == "phi":
                e = e * windows[self.s["window"]](x, self.s["a"], **self.shape)
            elif kind == "norm":
                q, exponent = fixed_point(e, 16)
                gamma = self.p[f"{layer}.gamma"]
                given = (q, exponent, x, gamma, EPSILON, self.unit(layer))
                e, *gradients = integer_batch_norm_backward(*given)
                for part, gradient in zip(("gamma", "beta"), gradients, strict=True):
                    dW = self.increment(f"{layer}.{part}", gradient)
                    self.parameters[f"{layer}.{part}"] = self.p[f"{layer}.{part}"] + dW
            elif kind == "pool":
                e = max_pool_backward(e, x, side)
            else:
                e = self.products(f"{layer}.W", e, x, self.padding(side))

    def products(self, name: str, e: Any, Y: Any, padding: int) -> Any:
        q, exponent = fixed_point(e, self.s["gradient_bits"])
        # All sums are exact in float64.
        q, wide, W = (part.astype(jnp.float64) for part in (q, Y, self.p[name]))
        if W.ndim == 4:
            gradient = conv2d_backward_weight(q, wide, W.shape[2], W.shape[3], 1, padding)
            below = conv2d_backward_input(q, W, Y.shape[2], Y.shape[3], 1, padding)
        else:
            gradient = dense_backward_weight(q, wide.reshape(len(Y), -1))
            below = dense_backward_input(q, W).reshape(Y.shape)
        gradient, below = (jnp.ldexp(g, exponent).astype(e.dtype) for g in (gradient, below))
        self.move(name, self.increment(name, gradient))
        return below

    def increment(self, name: str, gradient: Any) -> Any:
        s = self.s
        self.gradients[name] = gradient
        if s["optimizer"] == "sgd":
            dW = sgd(gradient, s["eta"])
        else:
            first, second = (self.p[f"{name}.{part}"] for part in ("first", "second"))
            beta1 = s["beta1"] if name.endswith("W") else 0.9
            dW, first, second = adam(gradient, first, second, s["t"], s["eta"], beta1, 0.999, 1e-8)
            self.parameters.update({f"{name}.first": first, f"{name}.second": second})
        self.increments[name] = dW
        return dW

    def move(self, name: str, dW: Any) -> None:
        s, W = self.s, self.p[name]
        dz = 2.0 / 2 ** s["N1"]
        n = (W.astype(jnp.float64) + 1) / dz
        u = uniforms(s["seed"], int(name.split(".")[0]), s["t"] - 1, 0, W.size).reshape(W.shape)
        n = transition(n, dW, u, s["N1"], 1.0, s["m"], s["law"])
        self.parameters[name] = (n * dz - 1).astype(W.dtype)


def whole_step(settings: Mapping[str, Any], x: Any, labels: Any, parameters: Any) -> Any:
    """One iteration on arrays of JAX; `settings` are constants for jit."""
    step = Step(settings, parameters)
    scores = step.forward(x)
    t = 2 * jax.nn.one_hot(labels, settings["classes"], dtype=scores.dtype) - 1
    step.backward(squared_hinge_gradient(scores, t))
    named = ("tensors", "gradients", "increments", "parameters")
    return {name: getattr(step, name) for name in named}


def integer_training_step(
    x: Any, labels: Any, settings: Any, parameters: Any, jit: bool = True
) -> Any:
    """One iteration, as `gxnor_ref/conform/OPERATORS.md` describes it."""
    step = functools.partial(whole_step, settings)
    given = jax.tree.map(jnp.asarray, (x, labels, dict(parameters)))
    return jax.tree.map(np.asarray, (jax.jit(step) if jit else step)(*given))


def inference(x: Any, settings: Any, parameters: Any) -> Any:
    step = Step(settings, jax.tree.map(jnp.asarray, dict(parameters)))
    step.forward(jnp.asarray(x), training=False)
    return {"tensors": jax.tree.map(np.asarray, step.tensors)}


# --- operators: JAX accepts some of what the spec refuses, so a port has to check ---


def of_space(W: Any, N: int, H: float) -> bool:
    n = (np.asarray(W, np.float64) + H) / (2 * H / 2**N)
    return bool((n == np.rint(n)).all() and (n >= 0).all() and (n <= 2**N).all())


def has_multiples(x: Any, unit: float) -> Any:
    if not (unit > 0 and np.frexp(unit)[0] == 0.5):
        return False
    return bool(((np.rint(x / unit) * unit == x) & (np.abs(x / unit) < 2.0**53)).all())


def has_steps(v: Any) -> Any:
    return v.r >= 0 and (v.N < 2 or v.r < v.H)


def is_finite(*arrays: Any) -> bool:
    return all(bool(np.isfinite(array).all()) for array in arrays)


def fits(v: Any) -> Any:
    sides = zip(v.Y.shape[2:], v.W.shape[2:], strict=True)
    return v.stride >= 1 and v.padding >= 0 and all(n + 2 * v.padding >= k for n, k in sides)


VALID: dict[str, Callable[[Any], Any]] = {
    "phi_r": lambda v: (
        has_steps(v)
        and not np.isnan(v.x).any()
        and v.boundary in ("open", "closed")
        and not (v.boundary == "closed" and v.N and v.r == 0)
    ),
    "rectangular": lambda v: has_steps(v) and v.a > 0,
    "triangular": lambda v: has_steps(v) and v.a > 0,
    "conv2d": fits,
    "max_pool": lambda v: 1 <= v.k <= min(v.x.shape[2:]),
    "batch_norm_inference": lambda v: v.epsilon > 0 and (v.variance >= 0).all(),
    "integer_batch_norm": lambda v: (
        v.epsilon > 0 and v.gamma.shape == v.beta.shape and has_multiples(v.x, v.unit)
    ),
    "integer_batch_norm_backward": lambda v: (
        v.epsilon > 0
        and v.q.shape == v.x.shape
        and v.gamma.shape == v.x.shape[1:2]
        and has_multiples(v.x, v.unit)
    ),
    "fixed_point": lambda v: v.bits in (8, 16) and is_finite(v.e),
    "running_average": lambda v: 0 < v.rate <= 1,
    "squared_hinge": lambda v: v.y.shape == v.t.shape,
    "squared_hinge_gradient": lambda v: v.y.shape == v.t.shape,
    "sgd": lambda v: v.eta > 0 and is_finite(v.gradient),
    "adam": lambda v: v.t >= 1 and 0 <= v.beta1 < 1 and 0 <= v.beta2 < 1 and is_finite(v.gradient),
    "bound": lambda v: of_space(v.W, v.N, v.H) and is_finite(v.dW),
    "decompose": lambda v: (np.abs(v.rho) <= 2 * v.H).all(),
    "tau": lambda v: (
        v.m > 0 and v.law in ("tanh", "linear") and (np.abs(v.nu) < 2 * v.H / 2**v.N).all()
    ),
    "transition": lambda v: (
        v.m > 0
        and v.law in ("tanh", "linear")
        and (v.n <= 2**v.N).all()
        and (v.u >= 0).all()
        and (v.u < 1).all()
        and is_finite(v.dW)
    ),
    "uniforms": lambda v: 0 <= v.start <= v.stop,
}


def on_arrays(function: Callable[..., Any]) -> Callable[..., Any]:
    """An operator on NumPy's arrays, with the parameters of the function."""

    @functools.wraps(function)
    def called(**inputs: Any) -> Any:
        valid = VALID.get(function.__name__)
        if valid and not valid(SimpleNamespace(**inputs)):
            raise ValueError("outside the domain")
        arrays = {n: jnp.asarray(v) for n, v in inputs.items() if isinstance(v, np.ndarray)}
        return jax.tree.map(np.asarray, function(**{**inputs, **arrays}))

    return called


FUNCTIONS = (
    *(phi_r, rectangular, triangular),
    *(dense, dense_backward_weight, dense_backward_input),
    *(conv2d, conv2d_backward_weight, conv2d_backward_input),
    *(max_pool, max_pool_backward),
    *(batch_norm_inference, integer_batch_norm, integer_batch_norm_backward),
    *(fixed_point, running_average, squared_hinge, squared_hinge_gradient, sgd, adam),
    *(bound, decompose, tau, transition, uniforms),
)
OPERATORS = {
    **{function.__name__: on_arrays(function) for function in FUNCTIONS},
    "inference": inference,
    "integer_training_step": integer_training_step,
}
"""What `gxnor_ref.conform.check` takes."""
