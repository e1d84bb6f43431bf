"""The squared hinge of the L2-SVM output layer, and its gradient."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import WIDE, Draw
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Bound, Cases, Operator, of_value
from gxnor_ref.spec import loss


def _squared_hinge(y: Array, t: Array) -> Any:
    return y.dtype.type(loss.squared_hinge(y, t))


def _draw_scores(d: Draws) -> dict[str, Any]:
    shape, dtype = d.lengths((1, 3), (2, 4)), d.dtype()
    t = d.integers(0, 1, *shape).astype(dtype) * 2 - 1
    return {"y": d.floats(*shape, dtype=dtype), "t": t}


# --- wrong implementations ---


def _hinge_unsquared(y: Array, t: Array) -> Any:
    return y.dtype.type(np.maximum(0, 1 - t * y).mean())


def _gradient_unsquared(y: Array, t: Array) -> Array:
    return np.asarray(np.where(1 - t * y > 0, -t, 0) / y.size, dtype=y.dtype)


def _summed(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda y, t: (function(y, t) * y.shape[1]).astype(y.dtype)


SQUARED_HINGE = Operator(
    "squared_hinge",
    "L2-SVM output layer, SPEC.md 21",
    "mean over batch and classes of max(0, 1 - t y)^2",
    "y t -> loss",
    _squared_hinge,
    documented=loss.squared_hinge,
    bounds={
        "loss": Bound(
            lambda y, t, expected: (y.size + 8.0, np.abs(expected)),
            "K terms, none negative, of three roundings each, and their mean",
        )
    },
    draw=_draw_scores,
    mutants={"hinge_unsquared": _hinge_unsquared, "loss_summed": _summed(_squared_hinge)},
)
SQUARED_HINGE_GRADIENT = Operator(
    "squared_hinge_gradient",
    "L2-SVM output layer, SPEC.md 21",
    "-2 t max(0, 1 - t y) / (batch classes)",
    "y t -> gradient",
    loss.squared_hinge_gradient,
    bounds={"gradient": of_value(4, "three roundings, in whatever order")},
    draw=_draw_scores,
    mutants={
        "hinge_unsquared": _gradient_unsquared,
        "loss_summed": _summed(loss.squared_hinge_gradient),
        "hinge_halved": lambda y, t: loss.squared_hinge_gradient(y, t) / 2,
    },
)

OPERATORS = (SQUARED_HINGE, SQUARED_HINGE_GRADIENT)

MISTAKES = {
    "hinge_unsquared": "the hinge is not squared",
    "hinge_halved": "the factor 2 of the gradient is left out",
    "loss_summed": "the loss is a sum over the classes, not a mean",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    draw = Draw("loss")
    t = np.where(np.eye(4)[draw.integers(0, 3, 3)] == 1, 1.0, -1.0).astype("float32")
    y = draw.reals(3, 4, size=2.5)
    y[0] = t[0]  # exactly on the margin
    y[1] = 3 * t[1]
    for own in OPERATORS:
        yield own.case("margins", "scores on the margin, beyond it and within", y=y, t=t)
        given: dict[str, Any] = {"y": draw.reals(5 * factor, 10, size=2.0, dtype="float64")}
        given["t"] = np.where(draw.uniform(5 * factor, 10) < 0.1, 1.0, -1.0)
        yield own.case("random", "random scores in float64", given)
        wide = Draw("loss/wide")
        given = {"y": (wide.integers(-16, 16, 5, WIDE) / 8).astype(np.float32)}
        given["t"] = np.where(wide.uniform(5, WIDE) < 0.1, 1.0, -1.0).astype(np.float32)
        yield own.case("wide", f"{WIDE} classes", given)
        given = {name: side.reshape(WIDE, 5) for name, side in given.items()}
        yield own.case("images", f"{WIDE} images", given)
        yield own.refused("shapes", "scores and targets of two shapes", y=y, t=t[1:])
