"""The L2-SVM output layer: SPEC.md, 21 and T."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

import hypothesis.extra.numpy as hnp
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.loss import squared_hinge, squared_hinge_gradient, targets

Floats = npt.NDArray[np.floating[Any]]
PRECISIONS: st.SearchStrategy[type[np.floating[Any]]] = st.sampled_from([np.float32, np.float64])


class Batch(NamedTuple):
    y: Floats
    t: Floats


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    """Draw scores that are multiples of 1/8, so that every square is exact."""
    batch, classes = draw(st.integers(1, 4)), draw(st.integers(2, 5))
    kind = draw(PRECISIONS)
    y = draw(hnp.arrays(kind, (batch, classes), elements=st.integers(-40, 40))) / kind(8)
    labels = draw(hnp.arrays(np.int64, batch, elements=st.integers(0, classes - 1)))
    return Batch(y, targets(labels, classes, kind))


def hinges(y: Floats, t: Floats) -> list[float]:
    pairs = zip(y.ravel().tolist(), t.ravel().tolist(), strict=True)
    return [max(0.0, 1.0 - target * score) for score, target in pairs]


@given(batch=batches())
def test_the_loss_is_the_mean_over_batch_and_classes_of_the_squared_hinge(batch: Batch) -> None:
    """SPEC.md, 21: the squares and their sum, below 20 * 6^2 in 64ths, are exact."""
    total = sum(hinge**2 for hinge in hinges(*batch))

    loss = squared_hinge(*batch)

    assert loss == total / batch.y.size
    assert isinstance(loss, float)


@given(data=st.data(), kind=PRECISIONS, order=st.randoms(use_true_random=False))
def test_the_loss_is_that_of_the_exact_sum_in_whatever_order(
    data: st.DataObject, kind: type[np.floating[Any]], order: Any
) -> None:
    """SPEC.md, T."""
    scores = st.floats(-8, 8, width=32) | st.floats(-(2.0**60), 2.0**60, width=32)
    shape = (data.draw(st.integers(1, 40)), 3)
    y = data.draw(hnp.arrays(kind, shape, elements=scores)) * kind(0.7)
    t = targets(data.draw(hnp.arrays(np.int64, shape[0], elements=st.integers(0, 2))), 3, kind)
    hinges_of = np.maximum(kind(0), kind(1) - t * y).reshape(-1).tolist()
    rows = order.sample(range(shape[0]), shape[0])

    loss = squared_hinge(y, t)

    # A square of float32 is exact in float64; of float64 it is rounded once.
    assert loss == float(sum(Fraction(hinge * hinge) for hinge in hinges_of)) / y.size
    assert loss == squared_hinge(y[rows], t[rows])


@given(batch=batches())
def test_the_gradient_is_that_of_the_mean(batch: Batch) -> None:
    """SPEC.md, 21: -2 t max(0, 1 - t y) / (batch classes)."""
    y, t = batch

    gradient = squared_hinge_gradient(y, t)

    expected = np.array(hinges(y, t)).reshape(y.shape) * -2 * t.astype(np.float64) / y.size
    # Two roundings in the precision of y: of 2 / size and of the product.
    np.testing.assert_allclose(gradient, expected, rtol=2.1 * float(np.finfo(y.dtype).eps), atol=0)
    assert (gradient.shape, gradient.dtype) == (y.shape, y.dtype)


@given(batch=batches())
def test_the_gradient_is_the_finite_difference_of_the_loss(batch: Batch) -> None:
    y, t = batch.y.astype(np.float64), batch.t.astype(np.float64)

    gradient = squared_hinge_gradient(y, t)

    for index in np.ndindex(*y.shape):
        step = np.zeros_like(y)
        step[index] = 2.0**-10
        slope = (squared_hinge(y + step, t) - squared_hinge(y - step, t)) / 2.0**-9
        # The loss is piecewise quadratic: a central difference is exact but for the kink at
        # t y = 1, which adds at most step / 2 times the second derivative's jump 2 / size. The
        # rounding of a loss below 36 adds at most 36 * 2^-52 * 2^9 < 1e-11.
        at_kink = t[index] * y[index] == 1
        assert abs(slope - gradient[index]) <= (2.0**-10 / y.size if at_kink else 0) + 1e-11


@pytest.mark.parametrize(
    ("score", "target", "loss", "slope"),
    [
        (1.0, 1.0, 0.0, 0.0),
        (2.0, 1.0, 0.0, 0.0),
        (0.5, 1.0, 0.25, -1.0),
        (0.0, 1.0, 1.0, -2.0),
        (-1.0, 1.0, 4.0, -4.0),
        (-2.0, 1.0, 9.0, -6.0),
        (0.0, -1.0, 1.0, 2.0),
        (-1.0, -1.0, 0.0, 0.0),
        (2.0, -1.0, 9.0, 6.0),
    ],
)
def test_the_hinge_is_squared(score: float, target: float, loss: float, slope: float) -> None:
    """SPEC.md, 21: the plain hinge of -1 against +1 is 2, with slope -1."""
    y, t = np.array([[score]]), np.array([[target]])

    assert squared_hinge(y, t) == loss
    assert squared_hinge_gradient(y, t).tolist() == [[slope]]


def test_a_batch_by_hand() -> None:
    """SPEC.md, 21: squares 1/4, 9, 1 and 0 over two samples of two classes."""
    y = np.array([[0.5, 2.0], [0.0, -3.0]])
    t = targets(np.array([0, 0]), 2, np.float64)

    assert squared_hinge(y, t) == 10.25 / 4
    assert squared_hinge_gradient(y, t).tolist() == [[-0.25, 1.5], [-0.5, 0.0]]


@given(batch=batches(), times=st.integers(2, 4))
def test_a_repeated_batch_has_the_same_loss(batch: Batch, times: int) -> None:
    """SPEC.md, 21: a mean over the batch, not a sum."""
    y, t = (np.concatenate([array] * times) for array in batch)

    tolerance = 2 * float(np.finfo(y.dtype).eps)  # each mean rounds once
    assert squared_hinge(y, t) == pytest.approx(squared_hinge(*batch), rel=tolerance, abs=0)


@given(
    labels=st.lists(st.integers(0, 6), max_size=6),
    kind=st.sampled_from([np.int64, np.uint8, np.int32]),
)
def test_targets_are_plus_1_at_the_label_and_minus_1_elsewhere(
    labels: list[int], kind: type[Any]
) -> None:
    """SPEC.md, 21."""
    t = targets(np.array(labels, dtype=kind), 7)

    expected = [[1.0 if c == label else -1.0 for c in range(7)] for label in labels]
    np.testing.assert_array_equal(t, np.array(expected, np.float32).reshape(-1, 7), strict=True)


def test_targets_come_in_the_precision_asked_for() -> None:
    assert targets(np.array([1]), 2, np.float64).dtype == np.float64


@pytest.mark.parametrize("label", [-1, 3, 255])
def test_a_label_out_of_range_is_named(label: int) -> None:
    message = f"labels is {label}; expected labels in 0..2"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        targets(np.array([0, 2, label]), 3)


@pytest.mark.parametrize(("classes", "shown"), [(1, "1"), (0, "0"), (2.0, "2.0"), (True, "True")])
def test_there_are_at_least_two_classes(classes: Any, shown: str) -> None:
    message = f"classes is {shown}; expected an integer >= 2"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        targets(np.array([0]), classes)


def test_labels_are_one_for_each_sample() -> None:
    message = "labels.shape is (1, 1); expected (batch,)"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        targets(np.array([[0]]), 3)


@pytest.mark.parametrize("function", [squared_hinge, squared_hinge_gradient])
@pytest.mark.parametrize(
    ("y", "t", "message"),
    [
        ((2,), (2,), "y.shape is (2,); expected (batch, classes)"),
        ((2, 3), (2, 2), "t.shape is (2, 2); expected (2, 3)"),
        ((2, 3), (1, 3), "t.shape is (1, 3); expected (2, 3)"),
        ((0, 3), (0, 3), "y.shape is (0, 3); expected at least one sample"),
    ],
)
def test_scores_and_targets_that_do_not_fit_are_named(
    function: Callable[[Floats, Floats], object],
    y: tuple[int, ...],
    t: tuple[int, ...],
    message: str,
) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        function(np.zeros(y), np.ones(t))


def test_a_sum_beyond_float64_is_infinite() -> None:
    y = np.array([[1e154, 1e154, -1e154]])

    assert squared_hinge(y, -np.ones_like(y) * np.sign(y)) == math.inf
