"""Running statistics of batch normalization."""

from __future__ import annotations

from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, f32, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Bound, Cases, Operator, Scaled
from gxnor_ref.spec import normalization


def _average_of(average: Array, batch: Array, rate: float, expected: Array) -> Scaled:
    return 4, (1 - rate) * abs(average) + rate * abs(batch)


def _draw(d: Draws) -> dict[str, Any]:
    count, dtype = d.length(1, 4), d.dtype()
    sides = {name: d.floats(count, dtype=dtype) for name in ("average", "batch")}
    return {**sides, "rate": d.one_of(0.1, 0.5, 1.0)}


def _rate_swapped(average: Array, batch: Array, rate: float) -> Array:
    return np.asarray(rate * average + (1 - rate) * batch, dtype=average.dtype)


RUNNING_AVERAGE = Operator(
    "running_average",
    "SPEC.md 16",
    "(1 - rate) average + rate batch",
    "average batch rate:float -> average",
    normalization.running_average,
    bounds={
        "average": Bound(_average_of, "two products and a sum are rounded, and the rate itself")
    },
    draw=_draw,
    mutants={"rate_swapped": _rate_swapped},
)

OPERATORS = (RUNNING_AVERAGE,)

MISTAKES = {
    "rate_swapped": "the running average keeps the share that belongs to the newest batch",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    old, new = f32(1.0, -2.0, 0.0), f32(3.0, 5.0, 0.125)
    for name, about, rate in (
        ("tenth", "rate 0.1", 0.1),
        ("whole", "rate 1 takes the newest", 1.0),
    ):
        yield RUNNING_AVERAGE.case(name, about, average=old, batch=new, rate=rate)
    given = {"average": long(old), "batch": long(new[:1])}
    yield RUNNING_AVERAGE.case("long", LONG_ABOUT, given, rate=0.1)
    yield RUNNING_AVERAGE.refused("no_rate", "rate 0", average=old, batch=new, rate=0.0)
