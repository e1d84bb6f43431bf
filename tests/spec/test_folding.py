"""Folding: thresholds decide as batch normalization and phi_r do."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.folding import fold, threshold
from gxnor_ref.spec.normalization import batch_norm_inference
from gxnor_ref.spec.space import DiscreteSpace


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@given(
    parts=hnp.arrays(np.float64, (4, 3), elements=st.floats(-4, 4)),
    N=st.integers(0, 3),
    boundary=st.sampled_from(["open", "closed"]),
)
def test_thresholds_decide_as_the_formula_does(
    dtype: type, parts: Any, N: int, boundary: str
) -> None:
    gamma, beta, mean, variance = parts.astype(dtype)
    variance = np.abs(variance)
    given_: dict[str, Any] = {"N": N, "r": 0.5, "H": 1.5, "boundary": boundary}

    thresholds, direction = fold(gamma, beta, mean, variance, 1e-4, 0.5, **given_, low=-20, high=25)

    sums = np.repeat(np.arange(-20, 26)[:, np.newaxis], 3, axis=1)
    x: Any = (sums * 0.5).astype(dtype)
    y = phi_r(batch_norm_inference(x, gamma, beta, mean, variance), **given_)
    expected = DiscreteSpace(N).index(y.astype(np.float64))
    assert (threshold(sums, thresholds, direction) == expected).all()
    assert (np.diff(thresholds, axis=1) >= 0).all()
    assert set(direction.tolist()) <= {-1, 1}
    # What no sum reaches lies one beyond the range, what every sum reaches at its end.
    assert thresholds.min() >= -21
    assert thresholds.max() <= 26


def test_an_empty_range_of_sums_is_refused() -> None:
    one = np.ones(1)
    message = "low is 3; expected <= high = 2"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        fold(one, one, one, one, 1e-4, 1.0, 1, 0.5, 1.0, "open", 3, 2)


def test_parameters_of_no_channel_are_refused() -> None:
    one: Any = np.array(1.0)

    with pytest.raises(DomainError, match=r"^gamma\.shape is \(\); expected \(channels,\)$"):
        fold(one, one, one, one, 1e-4, 1.0, 1, 0.5, 1.0, "open", 0, 1)


def test_sums_and_thresholds_at_the_ends_of_int64() -> None:
    least, most = np.iinfo(np.int64).min, np.iinfo(np.int64).max
    sums, thresholds = np.array([[least], [0], [most]]), np.array([[least, 0, most]])

    assert threshold(sums, thresholds, np.array([1])).ravel().tolist() == [1, 2, 3]
    assert threshold(sums, thresholds, np.array([-1])).ravel().tolist() == [3, 2, 1]


@pytest.mark.parametrize("name", ["sum", "thresholds"])
def test_integers_beyond_int64_are_refused(name: str) -> None:
    integers = {"sum": np.array([[0]]), "thresholds": np.array([[0]])}
    integers[name] = np.array([[2**63]], np.uint64)
    message = f"{name} is 9223372036854775808; expected integers below 2^63"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        threshold(**integers, direction=np.array([1]))


@pytest.mark.parametrize(
    ("shapes", "direction", "message"),
    [
        (((2, 4), (3, 2)), [1, 1, 1], "sum.shape is (2, 4); expected (batch, 3)"),
        (((2, 3), (3, 2)), [1, 1], "direction.shape is (2,); expected (3,)"),
        (((2, 3), (3, 2)), [1, 0, -1], "direction is [ 1  0 -1]; expected 1 and -1"),
    ],
)
def test_thresholds_that_do_not_fit_are_refused(
    shapes: tuple[tuple[int, ...], ...], direction: list[int], message: str
) -> None:
    sums, thresholds = (np.zeros(shape, np.int64) for shape in shapes)

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        threshold(sums, thresholds, np.array(direction))
