"""Every bound rejects what is subtly wrong, and admits what is right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import failures_of
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.spec import convolution, normalization

Array = npt.NDArray[Any]

# A relative error that no order of roundings makes in sums as short as those of the small set.
SUBTLE = {"float32": 1e-4, "float64": 1e-12}


BOUNDED = [f"{own.name}.{result}" for own in OPERATORS.values() for result in own.bounds]


@pytest.mark.parametrize("name", BOUNDED)
def test_a_small_relative_error_is_rejected(name: str, small: list[Case]) -> None:
    operator, _, result = name.partition(".")
    seen: dict[str, bool] = {}
    for case in [case for case in small if case.operator == operator]:
        if case.expected is None or result not in case.within:
            continue
        exact = case.expected[result]
        dtype = exact.dtype.name
        wrong = {**case.expected, result: exact * exact.dtype.type(1 + SUBTLE[dtype])}
        seen[dtype] = seen.get(dtype, False) or failures_of(case, wrong) != []

    assert seen != {}
    assert all(seen.values()), seen


def errors(case: Case, returned: Any) -> float:
    """Largest share of a bound that a right implementation uses up."""
    named = OPERATORS[case.operator].named(returned)
    shares = [0.0]
    for path, limit in case.within.items():
        assert case.expected is not None
        distance = np.abs(named[path].astype(np.float64) - case.expected[path])
        shares.append(float((distance / limit).max(initial=0.0)))
    return max(shares)


def reversed_norm(x: Array, gamma: Array, beta: Array, epsilon: float) -> Any:
    """One pass, from the last image to the first, in the precision of x."""
    axes = (0, *range(2, x.ndim))
    turned = np.ascontiguousarray(x[::-1])
    mean = turned.mean(axis=axes, dtype=x.dtype)
    variance = np.maximum(np.square(turned).mean(axis=axes, dtype=x.dtype) - np.square(mean), 0)
    along = (-1, *(1,) * (x.ndim - 2))
    root = np.sqrt(variance + x.dtype.type(epsilon)).reshape(along)
    y = (x - mean.reshape(along)) / root * gamma.reshape(along) + beta.reshape(along)
    return y.astype(x.dtype), mean, variance


def adam_in_single(
    gradient: Array,
    first: Array,
    second: Array,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> Any:
    """All of it in the precision of the moments, 1 - beta2 and the power too."""
    real = gradient.dtype.type
    one, b1, b2 = real(1), real(beta1), real(beta2)
    first = b1 * first + (one - b1) * gradient
    second = b2 * second + (one - b2) * gradient * gradient
    step = real(eta) * np.sqrt(one - b2 ** real(t)) / (one - b1 ** real(t))
    return -step * first / (np.sqrt(second) + real(epsilon)), first, second


RIGHT: dict[str, Callable[..., Any]] = {
    "dense": lambda Y, W: Y[:, ::-1] @ W[:, ::-1].T,
    "dense_backward_weight": lambda e, Y: e[::-1].T @ Y[::-1],
    "dense_backward_input": lambda e, W: e[:, ::-1] @ W[::-1],
    "conv2d": convolution.conv2d,
    "batch_norm": reversed_norm,
    "batch_norm_backward": normalization.batch_norm_backward,
    "adam": adam_in_single,
}


@pytest.mark.parametrize("operator", RIGHT)
def test_another_order_in_the_same_precision_is_admitted(operator: str, small: list[Case]) -> None:
    largest = 0.0
    for case in [case for case in small if case.operator == operator and case.expected]:
        largest = max(largest, errors(case, RIGHT[operator](**case.inputs)))

    assert 0 < largest <= 1


def test_a_constant_channel_has_a_bound_that_says_something(small: list[Case]) -> None:
    case = next(case for case in small if case.id == "batch_norm/constant")
    assert case.expected is not None
    wrong = {**case.expected, "y": case.expected["y"] + np.float32(0.01)}

    assert failures_of(case, wrong) != []
    assert failures_of(case, reversed_norm(**case.inputs)) == []


def test_flushed_numbers_are_admitted_for_values(small: list[Case]) -> None:
    case = next(case for case in small if case.id == "decompose/n1_h1")
    assert case.expected is not None
    tiny = np.finfo(np.float64).tiny
    nu = case.expected["nu"]
    assert ((nu != 0) & (np.abs(nu) < tiny)).any()

    flushed = {**case.expected, "nu": np.where(np.abs(nu) < tiny, 0.0, nu)}

    assert failures_of(case, flushed) == []
