"""Increments of plain gradient descent and of Adam."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, Draw, f32, f64, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Bound, Cases, Operator, Scaled, fixed, instead, of_value
from gxnor_ref.spec import optimizer

RATES = {
    "eta": (0.01, 0.5),
    "beta1": (0.9, 0.5),
    "beta2": (0.999, 0.5),
    "epsilon": (1e-8, 0.25),
}
"""Adam's own values, and others that show."""


def _adam_first(gradient: Array, first: Array, beta1: float, expected: Array, **_: Any) -> Scaled:
    # 1 - beta1 taken in the type of the moments is wrong by a quarter of an ulp of 1.
    return 4, beta1 * abs(first) + (1 - beta1 + 1 / 16) * abs(gradient)


def _adam_second(gradient: Array, expected: Array, **_: Any) -> Scaled:
    return 6, abs(expected) + np.square(gradient) / 24


def _adam_increment(
    gradient: Array,
    first: Array,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
    expected: Array,
    second: Array,
) -> Scaled:
    sizes = beta1 * abs(first) + (1 - beta1) * abs(gradient)
    root = np.sqrt(beta2 * second + (1 - beta2) * np.square(gradient))
    step = eta * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return 12 + 1 / (1 - beta1) + 0.5 / (1 - beta2), step * sizes / (root + epsilon)


def _draw_sgd(d: Draws) -> dict[str, Any]:
    # No gradient is so small that its product would be a subnormal number.
    gradient = d.floats(d.length(1, 5), dtype=d.dtype())
    gradient[np.abs(gradient) < 1e-30] = 0
    return {"gradient": gradient, "eta": d.one_of(0.5, 0.1, 1e-3)}


def _draw_adam(d: Draws) -> dict[str, Any]:
    count, dtype = d.length(1, 4), d.dtype()
    parts = [d.floats(count, dtype=dtype) for _ in range(3)]
    for part in parts:
        part[np.abs(part) < 1e-15] = 0
    rates = {name: d.one_of(*of) for name, of in RATES.items()}
    moments = {"first": parts[1], "second": np.square(parts[2])}
    return {"gradient": parts[0], **moments, "t": d.integer(1, 20), **rates}


# --- wrong implementations ---


def _new_minus_old(gradient: Array, eta: float) -> Array:
    one = np.ones_like(gradient)
    return np.asarray((one - gradient.dtype.type(eta) * gradient) - one)


def _adam(
    corrected: bool = True,
    inside: bool = False,
    after: bool = False,
    damped: bool = True,
    power: float = 0.5,
) -> Callable[..., Any]:
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
        first = beta1 * first + ((1 - beta1) if damped else 1) * gradient
        second = beta2 * second + (1 - beta2) * np.square(gradient)
        step = eta * (1 - beta2**t) ** power / (1 - beta1**t) if corrected else eta
        if after:
            epsilon *= math.sqrt(1 - beta2**t)
        root = np.sqrt(second + epsilon) if inside else np.sqrt(second) + epsilon
        return -step * first / root, first, second

    return adam


def _ascending(gradient: Array, **rest: Any) -> Any:
    dW, *moments = optimizer.adam(gradient, **rest)
    return -dW, *moments


SGD = Operator(
    "sgd",
    "Eq (9), SPEC.md 12",
    "increment -eta dE/dW",
    "gradient eta:float -> dW",
    optimizer.sgd,
    bounds={"dW": of_value(2, "eta is rounded, and the product")},
    draw=_draw_sgd,
    mutants={
        "new_minus_old": _new_minus_old,
        "increment_ascends": instead(optimizer.sgd, gradient=lambda gradient: -gradient),
    },
)
ADAM = Operator(
    "adam",
    "Section 3, SPEC.md 11 and 12",
    "increment and moments of Adam",
    "gradient first second t:int eta:float beta1:float beta2:float epsilon:float "
    "-> dW first second",
    optimizer.adam,
    bounds={
        "dW": Bound(
            _adam_increment,
            "rounding beta to the type costs a quarter of an ulp of 1, and rounding beta^t half an "
            "ulp: they move 1 - beta^t by 3/4 / (1 - beta) ulps, and its root by half of that; "
            "1 - beta is off likewise in the moments; a dozen further roundings",
        ),
        "first": Bound(_adam_first, "two products and a sum are rounded, and 1 - beta1"),
        "second": Bound(
            _adam_second, "three products and a sum, none negative, are rounded, and 1 - beta2"
        ),
    },
    draw=_draw_adam,
    mutants={
        "no_bias_correction": _adam(corrected=False),
        "epsilon_inside": _adam(inside=True),
        "epsilon_corrected": _adam(after=True),
        "gradient_undamped": _adam(damped=False),
        "root_forgotten": _adam(power=1.0),
        "step_ahead": instead(optimizer.adam, t=lambda t: t + 1),
        "increment_ascends": _ascending,
        **fixed(optimizer.adam, beta1=0.9, beta2=0.999, epsilon=1e-8),
    },
)

OPERATORS = (SGD, ADAM)

MISTAKES = {
    "new_minus_old": "the increment is W_new - W_old, rounded to the spacing of float32 at W",
    "no_bias_correction": "Adam's moments are not corrected for their start at zero",
    "increment_ascends": "the increment has the sign of the gradient, not the opposite one",
    "gradient_undamped": "the gradient enters the first moment without its factor 1 - beta1",
    "root_forgotten": "1 - beta2^t is taken without its root",
    "beta2_fixed": "beta2 stays at 0.999",
    "step_ahead": "Adam's correction is that of step t + 1",
    "epsilon_inside": "epsilon is added under the root of Adam's second moment",
    "epsilon_corrected": "Adam's epsilon is added after the correction of the moment, as PyTorch's",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    draw = Draw("loss", calls=6)  # the numbers behind those of the loss
    g = np.concatenate([draw.reals(5), f32(0.0, 1e-30, -1e-6)])
    about = "increments far below the distance of floats at 1"
    yield SGD.case("small", about, gradient=3e-7 * g, eta=0.1)
    yield SGD.case("random", "random gradients", gradient=g, eta=0.25)
    yield SGD.case("long", LONG_ABOUT, gradient=long(g), eta=0.25)
    yield SGD.refused("no_rate", "eta = 0", gradient=g, eta=0.0)
    yield from SGD.not_finite({"gradient": f32(1.0, 0.0), "eta": 0.1}, "gradient")
    rates, others = ({name: of[i] for name, of in RATES.items()} for i in (0, 1))
    for dtype in ("float32", "float64"):
        for t_ in (1, 2, 1000):
            g = draw.reals(6 * factor, dtype=dtype)
            g[0] = 0.0
            first = 0.5 * draw.reals(*g.shape, dtype=dtype) * (t_ > 1)
            second = (np.square(draw.reals(*g.shape, dtype=dtype)) * (t_ > 1)).astype(dtype)
            state: dict[str, Any] = {"gradient": g, "first": first.astype(dtype), "second": second}
            yield ADAM.case(f"step_{t_}_{dtype}", f"step {t_}", rates, **state, t=t_)
        yield ADAM.case(f"others_{dtype}", "other rates and epsilon", others, **state, t=3)
    state = {name: long(part[1:]).astype(np.float32) for name, part in state.items()}
    yield ADAM.case("long", LONG_ABOUT, rates, **state, t=3)
    g = f64(1e-9, -1e-8, 3e-8)
    given: dict[str, Any] = {"gradient": g, "first": 0 * g, "second": 0 * g}
    given.update({"t": 1, **rates})
    yield ADAM.case("tiny_gradient", "gradients of the size of epsilon", given)
    yield ADAM.refused("step_0", "t = 0, where steps count from 1", given, t=0)
    yield ADAM.refused("decay_1", "beta2 = 1", given, beta2=1.0)
    yield from ADAM.not_finite(given, "gradient")
