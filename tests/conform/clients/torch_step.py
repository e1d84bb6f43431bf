"""A whole training step in PyTorch, with exact integer gradients: a template for a port.

It needs torch and NumPy's Philox, and nothing of this package; every result equals the vectors of
`integer_training_step` to the last bit, in float32 and float64:

    from gxnor_ref.conform import check
    print(check({"integer_training_step": integer_training_step}))

On a GPU, switch TF32 off. Eager PyTorch fuses no product with a sum; compiled, it may.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (its usual name)
from torch.nn import grad

EPSILON = 1e-4

products: Any = grad
"""Functions without types."""


def integer_training_step(x: Any, labels: Any, settings: Any, parameters: Any) -> dict[str, Any]:
    """One iteration, as `gxnor_ref/conform/OPERATORS.md` describes it."""
    p = {name: torch.tensor(value) for name, value in parameters.items()}
    step = Step(settings, p)
    scores = step.forward(torch.tensor(x))
    t = 2 * F.one_hot(torch.tensor(labels), settings["classes"]).to(scores.dtype) - 1
    factor = torch.tensor(-2 / scores.numel(), dtype=scores.dtype)
    step.backward(t * torch.clamp(1 - t * scores, min=0) * factor)
    named = ("tensors", "gradients", "increments", "parameters")
    return {name: {k: v.numpy() for k, v in getattr(step, name).items()} for name in named}


class Step:
    """The tensors of one step."""

    def __init__(self, settings: Any, p: dict[str, Any]) -> None:
        self.s, self.p = settings, p
        self.tensors: dict[str, Any] = {}
        self.gradients: dict[str, Any] = {}
        self.increments: dict[str, Any] = {}
        self.parameters = dict(p)
        self.layers = list(self._layers())
        bins = 2 ** settings["N2"] // 2
        r, width = settings["r"], settings["H"] - settings["r"]
        ends = [r + width * k / bins for k in range(bins)] if bins else [0.0]
        self.steps = [*(-end for end in reversed(ends)), *ends] if bins else ends

    def _layers(self) -> Any:
        """Names and numbers of the layers: kernel side, or side of a block."""
        tokens = [*self.s["notation"].removesuffix("-SVM").split("-"), "last"]
        number = 0
        for at, token in enumerate(tokens):
            convolution = re.fullmatch(r"\d+C(\d+)", token)
            if token.startswith("MP"):
                yield f"{number}.pool", int(token[2:])
            elif convolution:
                number += 1
                yield f"{number}.conv", int(convolution[1])
            else:
                number += 1
                yield f"{number}.dense", 0
            if token == "last" or not tokens[at + 1].startswith("MP"):
                yield f"{number}.norm", 0
                if token != "last":
                    yield f"{number}.phi", 0

    def _padding(self, kernel: int) -> int:
        return kernel // 2 if self.s["padding"] == "same" else 0

    def _unit(self, layer: str) -> float:
        """Every weighted sum is an integer times this."""
        weights, states = (min(1.0, 2.0 / 2.0 ** self.s[name]) for name in ("N1", "N2"))
        return float(weights * (2.0**-8 if layer == "1" else states))

    def forward(self, y: Any) -> Any:
        """Run up, and move the statistics."""
        self.inputs = {}
        for name, number in self.layers:
            self.inputs[name] = y
            layer, kind = name.split(".")
            if kind == "conv":
                y = F.conv2d(y, self.p[f"{layer}.W"], padding=self._padding(number))
            elif kind == "dense":
                y = F.linear(y.flatten(1), self.p[f"{layer}.W"])
            elif kind == "pool":
                y = F.max_pool2d(y, number)
            elif kind == "norm":
                y = self._norm(layer, y)
            else:
                y = self._phi(y)
            self.tensors[name] = y
        return y

    def _statistics(self, layer: str, x: Any) -> Any:
        """Mean, variance, and what else comes from the integers."""
        unit, axes = self._unit(layer), (0, *range(2, x.ndim))
        X = (x.double() / unit).round().long()
        n, S, Q = x.numel() // x.shape[1], X.sum(axes), (X * X).sum(axes)
        mean = (S.double() / n * unit).to(x.dtype)
        variance = ((n * Q - S * S).double() / (n * n) * unit**2).to(x.dtype)
        return mean, variance, X, S, n

    def _norm(self, layer: str, x: Any) -> Any:
        mean, variance, *_ = self._statistics(layer, x)
        rate, shape = self.s["norm_rate"], (-1, *(1,) * (x.ndim - 2))
        for name, newest in (("mean", mean), ("variance", variance)):
            before = self.p[f"{layer}.{name}"]
            one = torch.tensor(1 - rate, dtype=x.dtype), torch.tensor(rate, dtype=x.dtype)
            self.parameters[f"{layer}.{name}"] = one[0] * before + one[1] * newest
        scale = self.p[f"{layer}.gamma"] / sqrt(variance + EPSILON)
        return (x - mean.view(shape)) * scale.view(shape) + self.p[f"{layer}.beta"].view(shape)

    def _phi(self, x: Any) -> Any:
        passed = torch.zeros_like(x)
        inner = self.s["boundary"] == "open"
        for at in self.steps:
            # In float64, where these steps are exact. The open boundary belongs to the inner level.
            inward = self.s["N2"] == 0 or (at < 0) == inner
            passed += x.double() >= at if inward else x.double() > at
        return passed * (2.0 / len(self.steps)) - 1

    def _window(self, x: Any) -> Any:
        a, count = self.s["a"], len(self.steps)
        if self.s["window"] == "triangular":
            total = torch.zeros_like(x)
            for at in self.steps:
                total += torch.clamp(a - (x - at).abs(), min=0)
            return total * (2.0 / count / (a * a))
        inside = torch.zeros_like(x)
        for at in self.steps:
            low, high = Fraction(at) - Fraction(a), Fraction(at) + Fraction(a)
            inside += (x.double() >= _first(low)) & (x.double() <= _last(high))
        return (inside.double() * (2.0 / count / (2.0 * a))).to(x.dtype)

    def backward(self, e: Any) -> None:
        """Run down, and update each layer's parameters."""
        for name, number in reversed(self.layers):
            layer, kind = name.split(".")
            x = self.inputs[name]
            if kind == "phi":
                e = e * self._window(x)
            elif kind == "norm":
                e = self._norm_backward(layer, e, x)
            elif kind == "pool":
                with torch.enable_grad():
                    leaf = x.clone().requires_grad_(True)
                    (e,) = torch.autograd.grad(F.max_pool2d(leaf, number), leaf, e)
            else:
                e = self._products(layer, e, x, self._padding(number))

    def _norm_backward(self, layer: str, e: Any, x: Any) -> Any:
        mean, variance, X, S, n = self._statistics(layer, x)
        q, exponent = fixed_point(e, 16)
        axes, shape = (0, *range(2, x.ndim)), (-1, *(1,) * (x.ndim - 2))
        q = q.long()
        along = (n * (q * X).sum(axes) - S * q.sum(axes)).double() / n
        inverse = 1 / sqrt(variance + EPSILON)
        gamma = torch.ldexp(along * self._unit(layer), exponent).to(x.dtype) * inverse
        beta = torch.ldexp(q.sum(axes).double(), exponent).to(x.dtype)
        e = torch.ldexp(q.to(x.dtype), exponent)
        xhat = (x - mean.view(shape)) * inverse.view(shape) + 0
        e = e - (beta / n).view(shape) - xhat * (gamma / n).view(shape)
        scale = self.p[f"{layer}.gamma"] / sqrt(variance + EPSILON)
        self._update(f"{layer}.gamma", gamma)
        self._update(f"{layer}.beta", beta)
        return e * scale.view(shape)

    def _products(self, layer: str, e: Any, Y: Any, padding: int) -> Any:
        q, exponent = fixed_point(e, self.s["gradient_bits"])
        W, wide = self.p[f"{layer}.W"].double(), Y.double()
        q = q.double()  # all sums are exact in float64
        if W.ndim == 4:
            gradient = products.conv2d_weight(wide, W.shape, q, padding=padding)
            below = products.conv2d_input(wide.shape, W, q, padding=padding)
        else:
            gradient, below = q.T @ wide.flatten(1), (q @ W).view(Y.shape)
        gradient, below = (torch.ldexp(g, exponent).to(e.dtype) for g in (gradient, below))
        self._update(f"{layer}.W", gradient)
        return below

    def _update(self, name: str, gradient: Any) -> None:
        s, real = self.s, gradient.dtype
        self.gradients[name] = gradient
        if s["optimizer"] == "sgd":
            dW = gradient * torch.tensor(-s["eta"], dtype=real)
        else:
            beta1, beta2, t = s["beta1"] if name.endswith("W") else 0.9, 0.999, s["t"]
            first, second = (self.p[f"{name}.{part}"] for part in ("first", "second"))
            numbers = (beta1, 1 - beta1, beta2, 1 - beta2)
            b1, c1, b2, c2 = (torch.tensor(number, dtype=real) for number in numbers)
            first, second = b1 * first + c1 * gradient, b2 * second + c2 * (gradient * gradient)
            rest1, rest2 = (float(1 - Fraction(beta) ** t) for beta in (beta1, beta2))
            rate = torch.tensor(-(s["eta"] * rest2**0.5 / rest1), dtype=real)
            dW = rate * first / (sqrt(second) + torch.tensor(1e-8, dtype=real))
            self.parameters.update({f"{name}.first": first, f"{name}.second": second})
        self.increments[name] = dW
        W = self.p[name]
        moved = self._moved(name, W, dW) if name.endswith("W") else W + dW
        self.parameters[name] = moved

    def _moved(self, name: str, W: Any, dW: Any) -> Any:
        s, dz = self.s, 2.0 / 2 ** self.s["N1"]
        w, rho = W.double(), dW.double()
        rho = torch.where(rho >= 0, torch.minimum(1 - w, rho), torch.maximum(-1 - w, rho))
        nu = torch.fmod(rho, dz)
        kappa = (rho - nu) / dz
        share = nu.abs() / dz
        tau = tanh(s["m"] * share) if s["law"] == "tanh" else share
        u = uniforms(s["seed"], int(name.split(".")[0]), s["t"] - 1, W.numel()).view(W.shape)
        further = torch.where(u < tau, torch.where(rho >= 0, 1.0, -1.0), 0.0)
        return (w + (kappa + further) * dz).to(W.dtype)


def fixed_point(e: Any, bits: int) -> Any:
    """Integers and one exponent for a tensor."""
    largest = e.abs().max()
    if largest == 0:
        return torch.zeros_like(e), torch.tensor(-100)
    exponent = torch.clamp(torch.frexp(largest)[1] - bits + 1, min=-100)
    if torch.round(torch.ldexp(largest.double(), -exponent)) == 2 ** (bits - 1):
        exponent = exponent + 1
    return torch.round(torch.ldexp(e.double(), -exponent)), exponent


def sqrt(x: Any) -> Any:
    """NumPy's, which is rounded correctly; PyTorch's on CPUs is a vector library's, and is not."""
    return torch.from_numpy(np.sqrt(x.numpy()))


def tanh(x: Any) -> Any:
    """SPEC.md E: a continued fraction and five doublings."""
    y = torch.clamp(x, max=20.0) / 32
    fraction = torch.full_like(y, 15)
    for odd in range(13, 0, -2):
        fraction = odd + y * y / fraction
    t = y / fraction
    for _ in range(5):
        t = 2 * t / (1 + t * t)
    return t


def uniforms(seed: int, tensor: int, step: int, count: int) -> Any:
    """SPEC.md F and G; NumPy counts its blocks up before it draws."""
    counter, key = (np.array(part, np.uint64) for part in ([0, step, 0, 0], [seed, tensor]))
    words = np.random.Philox(counter=counter, key=key).random_raw(count)
    return torch.tensor((words >> np.uint64(11)) * 2.0**-53)


def _first(T: Fraction) -> float:
    """Smallest float >= T."""
    return float(T) if Fraction(float(T)) >= T else float(np.nextafter(float(T), np.inf))


def _last(T: Fraction) -> float:
    """Largest float <= T."""
    return float(T) if Fraction(float(T)) <= T else float(np.nextafter(float(T), -np.inf))
