"""Cases and random inputs are long along every axis: beyond a block, a word and a vector."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

import numpy.typing as npt
import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import failures_of
from gxnor_ref.conform.mutants import fails
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.conform.search import search

Array = npt.NDArray[Any]

# Whole networks are made of the other operators, and have no random inputs.
SIZED = [own.name for own in OPERATORS.values() if own.draw is not None]


class Axis(NamedTuple):
    """An axis of a result that is long in some case; None: all elements in a row."""

    operator: str
    path: str
    ndim: int
    axis: int | None


# What is short everywhere, and why.
SHORT = {
    Axis("pack", "nonzero", 2, 1): "words; the inputs of packed_dot have 516 of them",
    Axis("pack", "sign", 2, 1): "words",
    Axis("fold", "thresholds", 2, 1): "thresholds of a channel, 2^N",
    Axis("conv2d_backward_weight", "gradient", 4, 2): "rows of a kernel",
    Axis("conv2d_backward_weight", "gradient", 4, 3): "columns of a kernel",
    **{
        Axis(operator, path, 4, axis): "results of two axes are long along theirs"
        for operator, path, short in (
            *(("batch_norm", "y", 3), ("batch_norm_inference", "y", 3)),
            *(("batch_norm_backward", "below", 3), ("integer_batch_norm", "y", 3)),
            *(("integer_batch_norm_backward", "below", 3), ("dropout", "Y", 4)),
        )
        for axis in range(short)
    },
    **{Axis("fixed_point", "q", 4, axis): "no axis plays a part" for axis in range(4)},
    Axis("pack", "nonzero", 1, 0): "a single row",
    Axis("pack", "sign", 1, 0): "a single row",
}


def axes(cases: list[Case]) -> dict[Axis, int]:
    """Every axis of the results of these cases, and the largest length."""
    found: dict[Axis, int] = {}
    for case in cases:
        if case.operator in SIZED:
            for path, values in (case.expected or {}).items():
                for axis in range(values.ndim):
                    key = Axis(case.operator, path, values.ndim, axis)
                    found[key] = max(found.get(key, 0), values.shape[axis])
    return found


def beyond(first: int, values: Array, axis: int | None) -> Array:
    """Zeros beyond the first elements along an axis, or of all elements in a row."""
    kept = values.copy()
    if axis is None:
        kept.reshape(-1)[first:] = 0
    else:
        kept[(slice(None),) * axis + (slice(first, None),)] = 0
    return kept


def losing(at: Axis, first: Callable[[int], int]) -> Callable[..., Mapping[str, Any]]:
    """An implementation that leaves zeros in a result, from a place on that its length gives."""

    def implementation(**inputs: Any) -> Mapping[str, Any]:
        found = OPERATORS[at.operator].expected(inputs)
        values = found[at.path]
        if values.ndim != at.ndim:
            return found
        length = values.size if at.axis is None else values.shape[at.axis]
        return {**found, at.path: beyond(first(length), values, at.axis)}

    return implementation


def whole_groups(of: int, length: int) -> int:
    """How many of a length are in whole groups."""
    return length // of * of


def test_every_axis_is_long_somewhere(small: list[Case]) -> None:
    short = {axis for axis, length in axes(small).items() if length <= 64}

    assert short == set(SHORT)


def test_a_case_catches_who_loses_what_is_beyond(small: list[Case]) -> None:
    missed = []
    for at in axes(small).keys() - SHORT.keys():
        own = [case for case in small if case.operator == at.operator]
        for group in (4, 8, 16, 64):
            if not any(fails(losing(at, partial(whole_groups, group)), case) for case in own):
                missed.append((at, group))

    assert missed == []


def test_a_case_catches_who_computes_one_block(small: list[Case]) -> None:
    # What each channel has once, and the two parts of 259 images.
    few = {
        *(("fold", "thresholds"), ("fold", "direction")),
        *(("validation_split", "training"), ("validation_split", "validation")),
    }
    per_channel = ("mean", "variance", "gamma_gradient", "beta_gradient")
    missed = set()
    for operator, path, ndim, _ in axes(small).keys() - SHORT.keys():
        own = [case for case in small if case.operator == operator]
        at = Axis(operator, path, ndim, None)
        caught = any(fails(losing(at, lambda length: 256), case) for case in own)
        if not caught and path not in per_channel:
            missed.add((operator, path))

    assert missed == few


@pytest.mark.parametrize("operator", SIZED)
def test_random_inputs_find_who_loses_what_is_beyond(operator: str, small: list[Case]) -> None:
    own = {at for at in axes(small).keys() - SHORT.keys() if at.operator == operator}
    missed = set(own)

    def agrees(inputs: Mapping[str, Any]) -> bool:
        expected = OPERATORS[operator].expected(inputs)
        case = Case(f"{operator}/random", "", "", (), inputs, expected)
        for at in own:
            lost = losing(at, lambda length: 64)(**inputs)
            if failures_of(case, lost):
                missed.discard(at)
        return True

    search(operator, agrees, 300)

    assert missed == set()
