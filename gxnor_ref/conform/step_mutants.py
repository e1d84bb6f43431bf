"""Wrong training steps: a setting that is ignored, or one method of a step that goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Mutant
from gxnor_ref.conform.operators.activation import RECTANGULAR, TRIANGULAR
from gxnor_ref.conform.operators.gate import in_twos_complement
from gxnor_ref.conform.operators.normalization import BATCH_NORM, BATCH_NORM_BACKWARD
from gxnor_ref.conform.operators.optimizer import ADAM
from gxnor_ref.conform.operators.pooling import RULES
from gxnor_ref.conform.operators.signal import SIGNALS
from gxnor_ref.conform.operators.transition import TRANSITION
from gxnor_ref.conform.operators.uniform import UNIFORMS
from gxnor_ref.conform.steps import (
    FloatStep,
    IntegerStep,
    inference,
    integer_training_step,
    settings_of,
    training_step,
)
from gxnor_ref.spec import normalization
from gxnor_ref.spec.activation import jumps, rectangular
from gxnor_ref.spec.domain import along_channels
from gxnor_ref.spec.loss import squared_hinge_gradient
from gxnor_ref.spec.network import Tensors, TrainingStep, backward_products, output
from gxnor_ref.spec.notation import Layer
from gxnor_ref.spec.optimizer import BETA2, EPSILON, adam, adam_step
from gxnor_ref.spec.signal import NORM_BITS, Signal, fixed_point
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.uniform import uniforms

Step = type[FloatStep] | type[IntegerStep]

RIGHT = {right.__name__: right for right in (inference, training_step, integer_training_step)}
"""The operators of whole networks by name."""

SETTINGS: dict[str, Any] = {
    "padding": "same",
    "r": 0.5,
    "H": 1.0,
    "boundary": "open",
    "window": "rectangular",
    "a": 0.4,
    "eta": 0.4,
    "beta1": 0.9,
    "t": 1,
    "m": 3.0,
    "law": "tanh",
    "seed": 11,
    "norm_rate": 0.1,
    "gradient_bits": 16,
}
"""The value at which a setting stays, where it is ignored."""

PARTS = ("gamma", "beta", "mean", "variance")

OF_INFERENCE = ("padding", "r", "H", "boundary")

MISTAKES = {
    **{f"{name}_fixed": f"{name} stays at {value}" for name, value in SETTINGS.items()},
    "uniforms_order": "uniform numbers go to a kernel's weights channel by channel last: (filter, "
    "row, column, channel)",
    "uniforms_step": "iterations are counted from 1 where random numbers are addressed",
    "uniforms_layer": "weight layers are counted from 0 where random numbers are addressed",
    "uniforms_shared": "all weight layers share the random numbers of the first",
    "uniforms_columns": "uniform numbers go to the weights in column-major order",
    "second_not_kept": "the second moments stay as they are; the first move",
    "moments_not_kept": "the moments of this step are used, but not returned",
    "norm_epsilon": "epsilon of batch normalization is 1e-5, PyTorch's, not the one given",
    "gamma_forgotten": "the error signal passes batch normalization without gamma",
    "labels_from_one": "labels are counted from 1",
    "moved_in_half": "increments are rounded to half precision before weights move by them",
    "affine_kept": "gamma and beta do not move",
    "affine_bounded": "gamma and beta are kept within [-1, 1] as weights are",
    "beta1_everywhere": "beta1 of the settings decays the moments of gamma and beta too",
    "moments_forgotten": "the moments of the step before are not used",
    "statistics_not_moved": "the running statistics stay as they are",
    "statistics_running": "training normalizes by the running statistics",
    "weights_too_new": "the error signal passes back through weights that have moved already",
    "pulses_one_by_one": "each pulse of a triangular window is scaled, and not their sum",
    "pulses_from_the_highest": "triangular pulses are added from the highest jump down",
    "pulse_height_rounded": "the height of a rectangular pulse is rounded, and then its multiple",
    "adam_factor_order": "the roots of Adam's corrections are divided before eta is multiplied in",
    "window_of_output": "the window is applied to the activation, not to the sum before it",
    "flattened_channels_last": "images are flattened in the order (row, column, channel)",
    "gradient_flipped": "the gradient of a kernel is turned by half",
    "kernel_flipped_below": "the error signal passes back through kernels turned by half",
    "targets_zero_one": "targets are 1 and 0, not 1 and -1",
    "moved_by_rounding": "weights move to the state nearest to W + dW, not at random",
    "norm_bits": "batch normalization passes back a signal of the products' bits, not of 16",
    "signal_before_window": "the error signal is rounded before the window, not after it",
    "sums_in_float32": "sums of integers and states are rounded to float32 on their way",
    "sums_in_tf32": "the factors of products are rounded to TF32's 10 bits",
}
"""What went wrong, by name."""


def _made(base: Step, **methods: Any) -> Callable[..., Any]:
    """Make an operator of a step with other methods."""
    wrong = type("Wrong", (base,), methods)
    return lambda x, labels, settings, parameters: wrong(settings, parameters).run(x, labels)


def _fixed(operator: str, setting: str) -> Callable[..., Any]:
    def implementation(settings: Mapping[str, Any], **rest: Any) -> Any:
        other = {**settings, setting: SETTINGS[setting]}
        return RIGHT[operator](settings=other, **rest)

    return implementation


def _columns(self: TrainingStep, name: str, W: Array) -> Array:
    return TrainingStep.uniforms(self, name, W).reshape(W.shape[::-1]).T


def _exchanged(self: TrainingStep, name: str, W: Array) -> Array:
    layer, s = int(name.partition(".")[0]), self.settings
    return uniforms(s.seed, s.t - 1, layer, 0, W.size).reshape(W.shape)


def _counter_from_zero(self: TrainingStep, name: str, W: Array) -> Array:
    layer, s = int(name.partition(".")[0]), self.settings
    at = {"seed": s.seed, "tensor": layer, "step": s.t - 1, "start": 0, "stop": W.size}
    return np.asarray(UNIFORMS.mutants["counter_from_zero"](**at)).reshape(W.shape)


def _short_seed(self: TrainingStep, name: str, W: Array) -> Array:
    layer, s = int(name.partition(".")[0]), self.settings
    return uniforms(s.seed % 2**32, layer, s.t - 1, 0, W.size).reshape(W.shape)


def _complement(self: TrainingStep, name: str, W: Array) -> Array:
    return 1 - 2.0**-53 - TrainingStep.uniforms(self, name, W)


def _addressed(
    tensor: Callable[[int], int] = lambda layer: layer, step: Callable[[int], int] = lambda t: t - 1
) -> Callable[..., Array]:
    """Uniform numbers of another address."""

    def found(self: TrainingStep, name: str, W: Array) -> Array:
        layer, s = int(name.partition(".")[0]), self.settings
        return uniforms(s.seed, tensor(layer), step(s.t), 0, W.size).reshape(W.shape)

    return found


def _channels_last(self: TrainingStep, name: str, W: Array) -> Array:
    u = TrainingStep.uniforms(self, name, W)
    if W.ndim != 4:
        return u
    filters, channels, rows, columns = W.shape
    return u.reshape(filters, rows, columns, channels).transpose(0, 3, 1, 2)


def _without_moments(self: TrainingStep, name: str, gradient: Array) -> tuple[Array, Tensors]:
    none = {path: 0 * part for path, part in self.p.items()}
    return TrainingStep(self.settings, none).optimize(name, gradient)


def _not_kept(*parts: str) -> Callable[..., Any]:
    """Optimizers that return some moments as they were."""

    def optimize(self: TrainingStep, name: str, gradient: Array) -> tuple[Array, Tensors]:
        dW, moments = TrainingStep.optimize(self, name, gradient)
        kept = {path: self.p[path] for path in moments if path.endswith(parts)}
        return dW, {**moments, **kept}

    return optimize


def _adam_of(mutant: str) -> Callable[..., Any]:
    """Optimizers whose Adam makes a mistake."""

    def optimize(self: TrainingStep, name: str, gradient: Array) -> tuple[Array, Tensors]:
        s, p = self.settings, self.p
        if s.optimizer == "sgd":
            return TrainingStep.optimize(self, name, gradient)
        given = {part: p[f"{name}.{part}"] for part in ("first", "second")}
        rates = {"eta": s.eta, "beta1": self.beta1(name), "beta2": BETA2, "epsilon": EPSILON}
        wrong = ADAM.mutants[mutant](gradient=gradient, t=s.t, **given, **rates)
        dW, *moments = (part.astype(gradient.dtype) for part in wrong)
        return dW, {f"{name}.{part}": m for part, m in zip(given, moments, strict=True)}

    return optimize


def _ascending(self: TrainingStep, name: str, gradient: Array) -> tuple[Array, Tensors]:
    dW, moments = TrainingStep.optimize(self, name, gradient)
    return -dW, moments


def _uncorrected(self: TrainingStep, name: str, gradient: Array) -> tuple[Array, Tensors]:
    s = self.settings
    if s.optimizer == "sgd":
        return TrainingStep.optimize(self, name, gradient)
    first, second = self.p[f"{name}.first"], self.p[f"{name}.second"]
    _, first, second = adam(gradient, first, second, s.t, s.eta, self.beta1(name))
    real = first.dtype.type
    dW = real(-s.eta) * first / (np.sqrt(second) + real(1e-8))
    return dW, {f"{name}.first": first, f"{name}.second": second}


def _norm_running(self: TrainingStep, layer: Layer, x: Array) -> Any:
    gamma, beta, mean, variance = (self.p[f"{layer.number}.{part}"] for part in PARTS)
    y = normalization.batch_norm_inference(x, gamma, beta, mean, variance)
    return y, mean, variance


def _unbiased_passes(base: Step) -> dict[str, Any]:
    """Both passes of a batch normalization whose variance is divided by K - 1."""

    def norm(self: Any, layer: Layer, x: Array) -> Any:
        gamma, beta, *_ = (self.p[f"{layer.number}.{part}"] for part in PARTS)
        wrong = BATCH_NORM.mutants["unbiased_variance"]
        return wrong(x=x, gamma=gamma, beta=beta, epsilon=normalization.EPSILON)

    def norm_backward(self: Any, layer: Layer, e: Array, x: Array) -> Any:
        if base is IntegerStep:
            e = fixed_point(e, NORM_BITS).value(e.dtype.type)
        gamma = self.p[f"{layer.number}.gamma"]
        wrong = BATCH_NORM_BACKWARD.mutants["unbiased_variance"]
        made = wrong(e=e, x=x, gamma=gamma, epsilon=normalization.EPSILON)
        return normalization.BatchNormGradient(*made)

    return {"norm": norm, "norm_backward": norm_backward}


def _other_epsilon_of(base: Step) -> dict[str, Any]:
    """Both passes of a batch normalization with the epsilon of libraries."""

    def unit(self: Any, layer: Layer) -> float | None:
        return self.unit(layer) if base is IntegerStep else None

    def norm(self: Any, layer: Layer, x: Array) -> Any:
        gamma, beta, *_ = (self.p[f"{layer.number}.{part}"] for part in PARTS)
        return normalization.batch_norm(x, gamma, beta, 1e-5, unit(self, layer))

    def norm_backward(self: Any, layer: Layer, e: Array, x: Array) -> Any:
        signal = fixed_point(e, NORM_BITS) if base is IntegerStep else e
        gamma = self.p[f"{layer.number}.gamma"]
        return normalization.batch_norm_backward(signal, x, gamma, 1e-5, unit(self, layer))

    return {"norm": norm, "norm_backward": norm_backward}


def _below_norm_of(base: Step, below: Callable[..., Array]) -> Callable[..., Any]:
    """Backward passes whose signal below batch normalization is another."""

    def norm_backward(self: Any, layer: Layer, e: Array, x: Array) -> Any:
        right = base.norm_backward(self, layer, e, x)
        variance = base.norm(self, layer, x)[2]
        gamma = self.p[f"{layer.number}.gamma"]
        return below(e, x, right, gamma, variance), right[1], right[2]

    return norm_backward


def _constant_statistics(e: Array, x: Array, right: Any, gamma: Array, variance: Array) -> Array:
    scale = gamma / np.sqrt(variance + x.dtype.type(normalization.EPSILON))
    return np.asarray(e * along_channels(scale, x))


def _without_gamma(e: Array, x: Array, right: Any, gamma: Array, variance: Array) -> Array:
    one = np.where(gamma == 0, gamma.dtype.type(1), gamma)
    return np.asarray(right[0] / along_channels(one, x))


def _averaged_of(base: Step) -> Callable[..., Any]:
    def products(self: Any, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        weight, below = base.products(self, layer, e, Y)
        return weight / e.dtype.type(len(e)), below

    return products


def _turned_below_of(base: Step) -> Callable[..., Any]:
    """Error signals below kernels that are turned by half."""

    def products(self: Any, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        weight, below = base.products(self, layer, e, Y)
        if layer.kind != "conv":
            return weight, below
        name = f"{layer.number}.W"
        turned: Any = base(self.settings, {**self.p, name: _flipped(self.p[name])})
        return weight, turned.products(layer, e, Y)[1]

    return products


def _padded_with_minus_one(layer: Layer, Y: Array) -> tuple[Layer, Array]:
    """A convolution that pads nothing itself, and its images with -1 around them."""
    if layer.kind != "conv":
        return layer, Y
    edge = (layer.padding, layer.padding)
    padded = np.pad(Y, ((0, 0), (0, 0), edge, edge), constant_values=-1)
    return layer._replace(padding=0), padded


def _padded_of(base: Step) -> dict[str, Any]:
    """Forward pass and gradient of the weights with images padded with -1."""

    def own_output(self: Any, layer: Layer, Y: Array) -> Array:
        return base.output(self, *_padded_with_minus_one(layer, Y))

    def products(self: Any, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        _, below = base.products(self, layer, e, Y)
        layer, Y = _padded_with_minus_one(layer, Y)
        return base.products(self, layer, e, Y)[0], below

    return {"output": own_output, "products": products}


def _turned_of(base: Step) -> Callable[..., Any]:
    """Gradients of kernels turned by half."""

    def products(self: Any, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        weight, below = base.products(self, layer, e, Y)
        return _flipped(weight) if layer.kind == "conv" else weight, below

    return products


def _unbiased_of(base: Step) -> Callable[..., Any]:
    """Statistics as PyTorch averages them."""

    def forward(self: Any, x: Array) -> tuple[Tensors, Tensors]:
        tensors, following = base.forward(self, x)
        below = x
        for name, tensor in tensors.items():
            layer, _, kind = name.partition(".")
            if kind == "norm":
                variance = f"{layer}.variance"
                unbiased = below.var(axis=(0, *range(2, below.ndim)), ddof=1)
                following[variance] = self.average(self.p[variance], unbiased)
            below = tensor
        return tensors, following

    return forward


def _too_new(base: Step) -> Callable[..., Any]:
    def products(self: Any, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        weight, _ = base.products(self, layer, e, Y)
        name = f"{layer.number}.W"
        moved = self.next_weights(name, self.optimize(name, weight)[0])
        other = base(self.settings, {**self.p, name: moved})
        return weight, other.products(layer, e, Y)[1]

    return products


def _window_of_output(self: TrainingStep, e: Array, y: Array) -> Array:
    phi = Layer("1.phi", "phi", (), ())
    return TrainingStep.window(self, e, self.output(phi, y))


def _without_window(self: TrainingStep, e: Array, y: Array) -> Array:
    return e


def _channels_behind(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method that meets images below a dense layer with their channels last."""

    def changed(self: TrainingStep, layer: Layer, *arrays: Array) -> Any:
        *rest, Y = arrays
        if layer.kind != "dense" or Y.ndim != 4:
            return function(self, layer, *arrays)
        found = function(self, layer, *rest, np.ascontiguousarray(Y.transpose(0, 2, 3, 1)))
        if not isinstance(found, tuple):
            return found
        weight, below = found
        return weight, below.transpose(0, 3, 1, 2)

    return changed


def _kernels(change: Callable[[Array], Array]) -> Callable[..., Array]:
    """Convolutions that change their kernels first."""

    def changed(self: TrainingStep, layer: Layer, Y: Array) -> Array:
        if layer.kind != "conv":
            return TrainingStep.output(self, layer, Y)
        W = change(self.p[f"{layer.number}.W"])
        return output(layer, Y, self.settings, {f"{layer.number}.W": W})

    return changed


def _other_window(name: str) -> Callable[..., Array]:
    """Windows that make a mistake of their operators."""

    def window(self: TrainingStep, e: Array, y: Array) -> Array:
        s = self.settings
        own = RECTANGULAR if s.window == "rectangular" else TRIANGULAR
        return np.asarray(e * own.mutants[name](x=y, a=s.a, N=s.N2, r=s.r, H=s.H))

    return window


def _pulses_one_by_one(self: TrainingStep, e: Array, y: Array) -> Array:
    s = self.settings
    if s.window != "triangular":
        return TrainingStep.window(self, e, y)
    positions, sum_of = jumps(s.N2, s.r, s.H), np.zeros_like(y)
    for T in positions:
        height = y.dtype.type(2 / len(positions))
        sum_of += height * np.maximum(0, y.dtype.type(s.a) - np.abs(y - float(T))) / s.a**2
    return np.asarray(e * sum_of)


def _pulses_from_the_highest(self: TrainingStep, e: Array, y: Array) -> Array:
    s = self.settings
    if s.window != "triangular":
        return TrainingStep.window(self, e, y)
    positions, total = jumps(s.N2, s.r, s.H), np.zeros_like(y)
    for T in reversed(positions):
        total += np.maximum(0.0, s.a - np.abs(y - float(T)))
    return np.asarray(e * (total * (2.0 / len(positions) / (s.a * s.a))).astype(y.dtype))


def _pulse_height_rounded(self: TrainingStep, e: Array, y: Array) -> Array:
    s = self.settings
    if s.window != "rectangular":
        return TrainingStep.window(self, e, y)
    pulses = 2**s.N2
    height = 2.0 / pulses / (2.0 * s.a)
    count = np.rint(rectangular(y.astype(np.float64), s.a, s.N2, s.r, s.H) / height)
    return np.asarray(e * (count.astype(y.dtype) * y.dtype.type(height)))


def _adam_factor_order(self: TrainingStep, name: str, gradient: Array) -> tuple[Array, Tensors]:
    s = self.settings
    if s.optimizer == "sgd":
        return TrainingStep.optimize(self, name, gradient)
    first, second = self.p[f"{name}.first"], self.p[f"{name}.second"]
    beta1 = self.beta1(name)
    _, first, second = adam(gradient, first, second, s.t, s.eta, beta1)
    real = first.dtype.type
    factor = s.eta * adam_step(s.t, 1.0, beta1)
    dW = real(-factor) * first / (np.sqrt(second) + real(EPSILON))
    return dW, {f"{name}.first": first, f"{name}.second": second}


def _bounded_affine(base: Step) -> Callable[..., Any]:
    def run(self: Any, x: Array, labels: Array) -> Any:
        made = base.run(self, x, labels)
        for name, values in made["parameters"].items():
            if name.endswith(("gamma", "beta")):
                made["parameters"][name] = np.clip(values, -1, 1)
        return made

    return run


def _kept_affine(base: Step) -> Callable[..., Any]:
    def run(self: Any, x: Array, labels: Array) -> Any:
        made = base.run(self, x, labels)
        own = {n: v for n, v in self.p.items() if n.endswith(("gamma", "beta"))}
        made["parameters"].update(own)
        return made

    return run


def _by_rounding(self: TrainingStep, name: str, dW: Array) -> Array:
    space, W = DiscreteSpace(self.settings.N1), self.p[name]
    return space.value(space.nearest(W + dW), W.dtype)


def _transition_of(mutant: str) -> Callable[..., Array]:
    """Next weights by a transition that makes a mistake."""

    def next_weights(self: TrainingStep, name: str, dW: Array) -> Array:
        s, W = self.settings, self.p[name]
        space = DiscreteSpace(s.N1)
        given = {"n": space.index(W), "dW": dW, "u": self.uniforms(name, W)}
        wrong = TRANSITION.mutants[mutant]
        return space.value(wrong(**given, N=s.N1, H=space.H, m=s.m, law=s.law), W.dtype)

    return next_weights


def _in_half(self: TrainingStep, name: str, dW: Array) -> Array:
    return TrainingStep.next_weights(self, name, dW.astype(np.float16).astype(dW.dtype))


def _zero_one(self: TrainingStep, scores: Array, labels: Array) -> Array:
    t = np.eye(self.settings.classes, dtype=scores.dtype)[labels]
    return squared_hinge_gradient(scores, t)


def _from_one(self: TrainingStep, scores: Array, labels: Array) -> Array:
    return TrainingStep.loss_gradient(self, scores, (labels - 1) % self.settings.classes)


def _hinge_halved(self: TrainingStep, scores: Array, labels: Array) -> Array:
    return np.asarray(TrainingStep.loss_gradient(self, scores, labels) / scores.dtype.type(2))


def _summed(self: TrainingStep, scores: Array, labels: Array) -> Array:
    right = TrainingStep.loss_gradient(self, scores, labels)
    return np.asarray(right * scores.dtype.type(scores.shape[1]))


def _unsquared(self: TrainingStep, scores: Array, labels: Array) -> Array:
    return np.asarray(np.sign(TrainingStep.loss_gradient(self, scores, labels)) / scores.size)


def _rounded_by(name: str) -> Callable[..., Signal]:
    return lambda self, e, bits: SIGNALS[name](e, bits)


def _norm_bits(self: IntegerStep, layer: Layer, e: Array, x: Array) -> Any:
    narrow = self.signal(e, self.settings.gradient_bits).value(e.dtype.type)
    return IntegerStep.norm_backward(self, layer, narrow, x)


def _before_window(self: IntegerStep, e: Array, y: Array) -> Array:
    return TrainingStep.window(self, fixed_point(e, 16).value(e.dtype.type), y)


def to_tf32(values: Array) -> Array:
    """Round to 10 bits behind the first, as the factors of a TF32 product are."""
    mantissa, exponent = np.frexp(values)
    return np.asarray(np.ldexp(np.rint(mantissa * 2.0**11), exponent - 11), dtype=values.dtype)


def _sums_with(change: Callable[[Array], Array], dtype: str) -> Callable[..., Any]:
    """Products of integers with factors changed, added up one after the other in a precision."""

    def products(self: IntegerStep, layer: Layer, e: Array, Y: Array) -> tuple[Array, Array]:
        q, exponent = self.signal(e, self.settings.gradient_bits)
        name = f"{layer.number}.W"
        W, Y = self.p[name].astype(dtype), Y.astype(dtype)
        factors = change(q.astype(dtype))
        weight = np.zeros(W.shape, dtype)
        for image, *place in np.ndindex(len(e), *e.shape[2:]):
            one = np.zeros_like(factors[:1])
            one[0, :, *place] = factors[image, :, *place]
            weight += backward_products(layer, one, Y[image : image + 1], W)[0]
        _, below = backward_products(layer, factors, Y, W)
        real = self.p[name].dtype
        return np.ldexp(weight, exponent).astype(real), np.ldexp(below, exponent).astype(real)

    return products


def _flipped(W: Array) -> Array:
    return W[:, :, ::-1, ::-1]


def step_methods(base: Step) -> dict[str, dict[str, Any]]:
    """The methods, by mistake and name, that go wrong in a step of either kind."""
    return {
        "uniforms_columns": {"uniforms": _columns},
        "step_exchanged": {"uniforms": _exchanged},
        "counter_from_zero": {"uniforms": _counter_from_zero},
        "seed_in_32_bits": {"uniforms": _short_seed},
        "uniforms_complement": {"uniforms": _complement},
        "second_not_kept": {"optimize": _not_kept("second")},
        "moments_not_kept": {"optimize": _not_kept("first", "second")},
        "increment_ascends": {"optimize": _ascending},
        **{name: {"optimize": _adam_of(name)} for name in OF_ADAM},
        "unbiased_variance": _unbiased_passes(base),
        "norm_epsilon": _other_epsilon_of(base),
        "rate_swapped": {
            "average": lambda self, average, batch: base.average(self, batch, average)
        },
        "statistics_constant": {"norm_backward": _below_norm_of(base, _constant_statistics)},
        "gamma_forgotten": {"norm_backward": _below_norm_of(base, _without_gamma)},
        "gradient_averaged": {"products": _averaged_of(base)},
        "gradient_flipped": {"products": _turned_of(base)},
        "kernel_flipped_below": {"products": _turned_below_of(base)},
        "padded_with_minus_one": _padded_of(base),
        **{name: {"window": _other_window(name)} for name in OF_WINDOWS},
        "hinge_halved": {"loss_gradient": _hinge_halved},
        "labels_from_one": {"loss_gradient": _from_one},
        "affine_kept": {"run": _kept_affine(base)},
        "affine_bounded": {"run": _bounded_affine(base)},
        "uniforms_order": {"uniforms": _channels_last},
        "frozen_uniforms": {"uniforms": _addressed(step=lambda t: 0)},
        "uniforms_step": {"uniforms": _addressed(step=lambda t: t)},
        "uniforms_layer": {"uniforms": _addressed(tensor=lambda layer: layer - 1)},
        "uniforms_shared": {"uniforms": _addressed(tensor=lambda layer: 1)},
        "beta1_everywhere": {"beta1": lambda self, name: self.settings.beta1},
        "moments_forgotten": {"optimize": _without_moments},
        "no_bias_correction": {"optimize": _uncorrected},
        "statistics_not_moved": {"average": lambda self, average, batch: average},
        "statistics_running": {"norm": _norm_running},
        "unbiased_average": {"forward": _unbiased_of(base)},
        "weights_too_new": {"products": _too_new(base)},
        "window_dropped": {"window": _without_window},
        "window_of_output": {"window": _window_of_output},
        "flattened_channels_last": {
            "output": _channels_behind(base.output),
            "products": _channels_behind(base.products),
        },
        "kernel_flipped": {"output": _kernels(_flipped)},
        "kernel_transposed": {"output": _kernels(lambda W: W.swapaxes(2, 3))},
        "targets_zero_one": {"loss_gradient": _zero_one},
        "loss_summed": {"loss_gradient": _summed},
        "hinge_unsquared": {"loss_gradient": _unsquared},
        "moved_by_rounding": {"next_weights": _by_rounding},
        **{name: {"next_weights": _transition_of(name)} for name in OF_TRANSITIONS},
        **{
            name: {"pool_backward": lambda self, layer, e, x, rule=rule: rule(e, x, layer.size)}
            for name, rule in RULES.items()
        },
    }


OF_ADAM = (
    "epsilon_corrected",
    "epsilon_inside",
    "gradient_undamped",
    "root_forgotten",
    "step_ahead",
)
OF_TRANSITIONS = (
    "whole_steps_dropped",
    "always_up",
    "tau_signed",
    "nu_not_divided",
    "m_forgotten",
)
OF_WINDOWS = ("pulse_halved", "pulses_overlap", "pulse_height", "window_one_sided")

# The others show where the largest element is a power of two, or the signal tiny.
SEEN_IN_STEPS = (
    "signal_truncated",
    "signal_floored",
    "signal_half_away",
    "signal_half_up",
    "signal_spare_bit",
    "signal_unsigned_largest",
    "signal_by_channel",
    "signal_mean",
    "signal_by_largest",
)

OF_INTEGERS: dict[str, dict[str, Any]] = {
    **{name: {"signal": _rounded_by(name)} for name in SEEN_IN_STEPS},
    "norm_bits": {"norm_backward": _norm_bits},
    "signal_before_window": {"window": _before_window},
    "pulses_one_by_one": {"window": _pulses_one_by_one},
    "pulses_from_the_highest": {"window": _pulses_from_the_highest},
    "pulse_height_rounded": {"window": _pulse_height_rounded},
    "adam_factor_order": {"optimize": _adam_factor_order},
    "moved_in_half": {"next_weights": _in_half},
    "signal_not_rounded": {
        "products": FloatStep.products,
        "norm_backward": FloatStep.norm_backward,
    },
    "statistics_in_floats": {"norm": TrainingStep.norm},
    "sums_in_float32": {"products": _sums_with(lambda q: q, "float32")},
    "sums_in_tf32": {"products": _sums_with(to_tf32, "float32")},
}
"""Methods that go wrong in a step with integer gradients, by mistake."""


def _inference_flipped(x: Array, settings: Any, parameters: Any) -> Any:
    flipped = {
        name: _flipped(W) if name.endswith("W") and W.ndim == 4 else W
        for name, W in parameters.items()
    }
    return inference(x, settings, flipped)


def _inference_padded(x: Array, settings: Any, parameters: Any) -> Any:
    s, Y, tensors = settings_of(settings), x, {}
    for layer in s.layers(x):
        own, padded = _padded_with_minus_one(layer, Y)
        tensors[layer.name] = Y = output(own, padded, s, parameters)
    return tensors


def _inference_in_8_bits(x: Array, settings: Any, parameters: Any) -> Any:
    s, Y, tensors = settings_of(settings), x, {}
    for layer in s.layers(x):
        Y = output(layer, Y, s, parameters)
        if layer.weights and layer.number > 1 and s.N1 <= 1 and s.N2 <= 1:
            Y = in_twos_complement(Y, 8).astype(Y.dtype)
        tensors[layer.name] = Y
    return tensors


def _doubled(operator: str) -> Callable[..., Any]:
    def implementation(settings: Mapping[str, Any], **rest: Any) -> Any:
        other = {**settings, "a": 2 * settings["a"]}
        return RIGHT[operator](settings=other, **rest)

    return implementation


def wrong() -> list[Mutant]:
    """The wrong inferences and steps, for each operator of whole networks."""
    found = [Mutant("kernel_flipped", "inference", _inference_flipped)]
    found.append(Mutant("padded_with_minus_one", "inference", _inference_padded))
    found.append(Mutant("int8_overflow", "inference", _inference_in_8_bits))
    found += [Mutant(f"{s}_fixed", "inference", _fixed("inference", s)) for s in OF_INFERENCE]
    for operator, base in (("training_step", FloatStep), ("integer_training_step", IntegerStep)):
        integers = base is IntegerStep
        for setting in SETTINGS:
            if integers or setting != "gradient_bits":
                found.append(Mutant(f"{setting}_fixed", operator, _fixed(operator, setting)))
        found.append(Mutant("window_doubled", operator, _doubled(operator)))
        methods = {**step_methods(base), **(OF_INTEGERS if integers else {})}
        found += [Mutant(name, operator, _made(base, **own)) for name, own in methods.items()]
    return found
