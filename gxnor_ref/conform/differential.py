"""Random inputs of each operator, drawn by hypothesis, for comparisons with the spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from gxnor_ref.conform import recipes, signals
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.encoding import Array
from gxnor_ref.conform.operators import OPERATORS
from gxnor_ref.data.extras import require
from gxnor_ref.spec.bits import pack
from gxnor_ref.spec.space import DiscreteSpace

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

Given: TypeAlias = Callable[[Draws], dict[str, Any]]


def search(operator: str, agrees: Callable[[Mapping[str, Any]], bool], examples: int) -> None:
    """Look for inputs on which an implementation and the spec differ, and shrink them.

    Parameters
    ----------
    operator : str
        Whose inputs to draw; whole networks have vectors alone, and draw none.
    agrees : callable
        Tells whether both agree on some inputs; the last call that says no has the smallest.
    examples : int
        How many inputs to draw.

    Raises
    ------
    MissingExtraError
        hypothesis is not installed.
    """
    if operator not in DRAWN:
        return
    hypothesis = require("hypothesis", "conform")
    strategies = require("hypothesis.strategies", "conform")

    class DisagreementError(Exception):
        pass

    def inputs(draw: DrawFn) -> dict[str, Any]:
        return DRAWN[operator](Draws(draw))

    def compare(given: dict[str, Any]) -> None:
        if not agrees(given):
            raise DisagreementError

    settings = hypothesis.settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        report_multiple_bugs=False,
        verbosity=hypothesis.Verbosity.quiet,
    )
    try:
        settings(hypothesis.given(strategies.composite(inputs)())(compare))()
    except (DisagreementError, hypothesis.errors.Flaky):
        return


def _state_index(d: Draws) -> dict[str, Any]:
    space = d.space()
    n = d.integers(0, 2 ** space["N"], d.integer(1, 6))
    return {"z": DiscreteSpace(**space).value(n), **space}


def _nearest(d: Draws) -> dict[str, Any]:
    return {"x": d.floats(d.integer(1, 6), dtype=d.dtype()), **d.space()}


def _phi_r(d: Draws) -> dict[str, Any]:
    x = d.floats(d.integer(1, 6), dtype=d.dtype())
    return {"x": x, **d.phi(), "boundary": d.one_of("open", "closed")}


def _window(d: Draws) -> dict[str, Any]:
    return {
        "x": d.floats(d.integer(1, 6), dtype=d.dtype()),
        "a": d.one_of(0.5, 0.25, 1.0),
        **d.phi(),
    }


def _gated_dot(d: Draws) -> dict[str, Any]:
    shape = (d.integer(1, 3), d.integer(1, 200))
    return {"W": d.trits(*shape), "Y": d.trits(*shape)}


def _pack(d: Draws) -> dict[str, Any]:
    return {"trits": d.trits(d.integer(1, 3), d.integer(1, 200))}


def _packed_dot(d: Draws) -> dict[str, Any]:
    rows = _gated_dot(d)
    names = [f"{side}_{plane}" for side in "WY" for plane in ("nonzero", "sign")]
    return dict(zip(names, (*pack(rows["W"]), *pack(rows["Y"])), strict=True))


def _values(d: Draws, *shape: int, dtype: str) -> Array:
    return d.trits(*shape).astype(dtype) if d.one_of(True, False) else d.floats(*shape, dtype=dtype)


def _dense(first: str, second: str) -> Given:
    def drawn(d: Draws) -> dict[str, Any]:
        lengths = {"batch": d.integer(1, 4), "in": d.integer(1, 5), "out": d.integer(1, 4)}
        shapes = {"Y": ("batch", "in"), "W": ("out", "in"), "e": ("batch", "out")}
        dtype = d.dtype()
        return {
            name: _values(d, *(lengths[axis] for axis in shapes[name]), dtype=dtype)
            for name in (first, second)
        }

    return drawn


def _conv2d(first: str, second: str) -> Given:
    def drawn(d: Draws) -> dict[str, Any]:
        batch, channels, filters = d.integer(1, 2), d.integer(1, 3), d.integer(1, 3)
        height, width = d.integer(1, 3), d.integer(1, 3)
        stride, padding = d.integer(1, 2), d.integer(0, 2)
        rows, columns = d.integer(1, 3), d.integer(1, 3)
        # Images on which the kernel fits just so often; some of their edge is left over.
        image = [
            max((places - 1) * stride + side - 2 * padding + d.integer(0, stride - 1), 1)
            for places, side in ((rows, height), (columns, width))
        ]
        rows, columns = (
            (length + 2 * padding - side) // stride + 1
            for length, side in zip(image, (height, width), strict=True)
        )
        shapes = {
            "Y": (batch, channels, *image),
            "W": (filters, channels, height, width),
            "e": (batch, filters, rows, columns),
        }
        dtype = d.dtype()
        named = {name: _values(d, *shapes[name], dtype=dtype) for name in (first, second)}
        extra = {
            ("e", "Y"): {"kernel_height": height, "kernel_width": width},
            ("e", "W"): {"height": image[0], "width": image[1]},
        }.get((first, second), {})
        return {**named, **extra, "stride": stride, "padding": padding}

    return drawn


def _max_pool(d: Draws) -> dict[str, Any]:
    k = d.integer(1, 3)
    shape = (d.integer(1, 2), d.integer(1, 2), k * d.integer(1, 3) + d.integer(0, k - 1), k)
    return {"x": d.integers(-2, 2, *shape).astype("float32"), "k": k}


def _max_pool_backward(d: Draws) -> dict[str, Any]:
    inputs = _max_pool(d)
    batch, channels, height, width = inputs["x"].shape
    k = inputs["k"]
    return {"e": d.floats(batch, channels, height // k, width // k), **inputs}


def _batch_norm(*names: str) -> Given:
    def drawn(d: Draws) -> dict[str, Any]:
        dtype = d.dtype()
        # One value a channel has no variance: some libraries refuse it.
        shape = [d.integer(2, 4), d.integer(1, 3)]
        if d.one_of(True, False):
            shape += [d.integer(1, 3), d.integer(1, 3)]
        inputs: dict[str, Any] = {"epsilon": d.one_of(1e-4, 0.25)}
        for name in names:
            if name == "variance":
                inputs[name] = np.abs(d.floats(shape[1], dtype=dtype))
            else:
                own = shape if name in ("x", "e") else shape[1:2]
                inputs[name] = d.floats(*own, dtype=dtype)
        return inputs

    return drawn


def _running_average(d: Draws) -> dict[str, Any]:
    count, dtype = d.integer(1, 4), d.dtype()
    sides = {name: d.floats(count, dtype=dtype) for name in ("average", "batch")}
    return {**sides, "rate": d.one_of(0.1, 0.5, 1.0)}


def _hinge(d: Draws) -> dict[str, Any]:
    shape, dtype = (d.integer(1, 3), d.integer(2, 4)), d.dtype()
    t = d.integers(0, 1, *shape).astype(dtype) * 2 - 1
    return {"y": d.floats(*shape, dtype=dtype), "t": t}


def _sgd(d: Draws) -> dict[str, Any]:
    # No gradient is so small that its product would be a subnormal number.
    gradient = d.floats(d.integer(1, 5), dtype=d.dtype())
    gradient[np.abs(gradient) < 1e-30] = 0
    return {"gradient": gradient, "eta": d.one_of(0.5, 0.1, 1e-3)}


def _adam(d: Draws) -> dict[str, Any]:
    count, dtype = d.integer(1, 4), d.dtype()
    parts = [d.floats(count, dtype=dtype) for _ in range(3)]
    for part in parts:
        part[np.abs(part) < 1e-15] = 0
    rates = {"eta": 0.01, "beta1": d.one_of(0.9, 0.5), "beta2": d.one_of(0.999, 0.5)}
    moments = {"first": parts[1], "second": np.square(parts[2])}
    return {"gradient": parts[0], **moments, "t": d.integer(1, 20), **rates, "epsilon": 1e-8}


def _bound(d: Draws) -> dict[str, Any]:
    space, count = d.space(), d.integer(1, 6)
    W = DiscreteSpace(**space).value(d.integers(0, 2 ** space["N"], count))
    return {"W": W, "dW": d.floats(count, dtype="float64"), **space}


def _decompose(d: Draws) -> dict[str, Any]:
    space = d.space()
    size = 2 * space["H"]
    return {"rho": d.floats(d.integer(1, 6), dtype="float64", size=size), **space}


def _law(d: Draws) -> dict[str, Any]:
    return {"m": d.one_of(3.0, 1.0, 0.5), "law": d.one_of("tanh", "linear")}


def _tau(d: Draws) -> dict[str, Any]:
    inputs = _decompose(d)
    nu = np.fmod(inputs.pop("rho"), DiscreteSpace(**inputs).dz)
    return {"nu": nu, **inputs, **_law(d)}


def _transition(d: Draws) -> dict[str, Any]:
    space, count = d.space(), d.integer(1, 6)
    n = d.integers(0, 2 ** space["N"], count).astype(DiscreteSpace(**space).dtype)
    u = d.integers(0, 2**53 - 1, count) * 2.0**-53
    return {"n": n, "dW": d.floats(count, dtype="float64"), "u": u, **space, **_law(d)}


def _address(d: Draws) -> dict[str, Any]:
    names = ("seed", "tensor", "step")
    start = d.integer(0, 2**16)
    stop = start + d.integer(0, 9)
    return {**{name: d.integer(0, 2**64 - 1) for name in names}, "start": start, "stop": stop}


def _fold(d: Draws) -> dict[str, Any]:
    count, dtype = d.integer(1, 3), d.dtype()
    names = ("gamma", "beta", "mean", "variance")
    parts = {name: d.floats(count, dtype=dtype) for name in names}
    parts["variance"] = np.abs(parts["variance"])
    rest = {"epsilon": 1e-4, "unit": d.one_of(1.0, 0.5, 0.125), **d.phi()}
    ends = {"low": -d.integer(0, 40), "high": d.integer(0, 40)}
    return {**parts, **rest, "boundary": d.one_of("open", "closed"), **ends}


def _threshold(d: Draws) -> dict[str, Any]:
    channels, levels = d.integer(1, 3), 2 ** d.integer(0, 2)
    thresholds = np.sort(d.integers(-9, 9, channels, levels), axis=1)
    direction = 2 * d.integers(0, 1, channels) - 1
    total = d.integers(-10, 10, d.integer(1, 3), channels)
    return {"sum": total, "thresholds": thresholds, "direction": direction}


DRAWN: dict[str, Given] = {
    "states": Draws.space,
    "state_index": _state_index,
    "nearest": _nearest,
    "phi_r": _phi_r,
    "rectangular": _window,
    "triangular": _window,
    "gated_dot": _gated_dot,
    "pack": _pack,
    "packed_dot": _packed_dot,
    "dense": _dense("Y", "W"),
    "dense_backward_weight": _dense("e", "Y"),
    "dense_backward_input": _dense("e", "W"),
    "conv2d": _conv2d("Y", "W"),
    "conv2d_backward_weight": _conv2d("e", "Y"),
    "conv2d_backward_input": _conv2d("e", "W"),
    "max_pool": _max_pool,
    "max_pool_backward": _max_pool_backward,
    "batch_norm": _batch_norm("x", "gamma", "beta"),
    "batch_norm_inference": _batch_norm("x", "gamma", "beta", "mean", "variance"),
    "batch_norm_backward": _batch_norm("e", "x", "gamma"),
    **signals.DRAWN,
    "running_average": _running_average,
    "squared_hinge": _hinge,
    "squared_hinge_gradient": _hinge,
    "sgd": _sgd,
    "adam": _adam,
    "bound": _bound,
    "decompose": _decompose,
    "tau": _tau,
    "transition": _transition,
    "words": _address,
    "uniforms": _address,
    **recipes.DRAWN,
    "fold": _fold,
    "threshold": _threshold,
}
"""By operator: the function that draws its inputs. Whole networks have vectors alone."""

assert set(DRAWN) <= set(OPERATORS)
