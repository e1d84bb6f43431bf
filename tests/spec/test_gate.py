"""The gated XNOR: Fig 1, Fig 11(f), Table 2, and SPEC.md, 28."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.gate import TRUTH_TABLE, dot, gate, resting_probability, xnor

TERNARY = (-1, 0, 1)


def test_the_truth_table_lists_every_pair_of_states_once() -> None:
    pairs = [(W, Y) for W, Y, *_ in TRUTH_TABLE]

    assert sorted(pairs) == list(itertools.product(TERNARY, TERNARY))


@pytest.mark.parametrize(("W", "Y", "is_open", "same_sign", "product"), TRUTH_TABLE)
def test_a_row_of_the_truth_table_is_the_product(
    W: int, Y: int, is_open: bool, same_sign: bool | None, product: int
) -> None:
    """Fig 11(f)."""
    assert product == W * Y
    assert is_open == (product != 0)
    assert same_sign == (product > 0 if is_open else None)


@pytest.mark.parametrize("kind", [np.int8, np.int64, np.float32, np.float64])
@pytest.mark.parametrize(("W", "Y", "is_open", "same_sign", "product"), TRUTH_TABLE)
def test_gate_xnor_and_dot_follow_the_truth_table(
    W: int, Y: int, is_open: bool, same_sign: bool | None, product: int, kind: type[Any]
) -> None:
    weight, activation = np.array([W], kind), np.array([Y], kind)

    assert gate(weight, activation).tolist() == [is_open]
    if same_sign is not None:
        assert xnor(weight, activation).tolist() == [same_sign]
    assert int(dot(weight, activation)) == product


def ternary(shape: tuple[int, ...]) -> st.SearchStrategy[npt.NDArray[np.int64]]:
    return hnp.arrays(np.int64, shape, elements=st.sampled_from(TERNARY))


@given(
    shapes=hnp.mutually_broadcastable_shapes(
        num_shapes=2, base_shape=(1,), min_dims=1, min_side=0, max_side=5
    ),
    length=st.integers(0, 70),
    kind=st.sampled_from([np.int64, np.int8, np.float32, np.float64]),
    data=st.data(),
)
def test_dot_is_the_integer_dot_product(
    shapes: hnp.BroadcastableShapes, length: int, kind: type[Any], data: st.DataObject
) -> None:
    """Eq (2) for ternary sides, the sum running over the last axis, empty or not."""
    W, Y = (data.draw(ternary((*shape[:-1], length))) for shape in shapes.input_shapes)

    sums = dot(W.astype(kind), Y.astype(kind))

    assert sums.dtype == np.int64
    np.testing.assert_array_equal(sums, (W * Y).sum(axis=-1), strict=True)


def test_an_empty_sum_is_zero() -> None:
    sums = dot(np.zeros((3, 0)), np.zeros((3, 0)))

    np.testing.assert_array_equal(sums, np.zeros(3, np.int64), strict=True)


@given(W=ternary((12,)), Y=ternary((12,)))
def test_the_number_of_events_is_the_number_of_nonzero_products(
    W: npt.NDArray[np.int64], Y: npt.NDArray[np.int64]
) -> None:
    assert np.count_nonzero(gate(W, Y)) == np.count_nonzero(W * Y)


def test_sums_beyond_16_bits_are_exact() -> None:
    ones = np.ones(2**17, dtype=np.int8)

    assert [int(dot(ones, sign * ones)) for sign in (1, -1)] == [2**17, -(2**17)]


@pytest.mark.parametrize(
    ("network", "weight_states", "activation_states", "probability"),
    [
        ("GXNOR", 3, 3, Fraction(5, 9)),
        ("TWN", 3, 2, Fraction(1, 3)),
        ("BNN", 2, 2, Fraction(0)),
        ("BWN", 2, 2**24, Fraction(0)),
    ],
)
def test_resting_probabilities_are_those_of_table_2(
    network: str, weight_states: int, activation_states: int, probability: Fraction
) -> None:
    """SPEC.md, 28."""
    assert resting_probability(weight_states, activation_states) == probability, network


def test_the_resting_share_of_the_truth_table_is_that_of_table_2() -> None:
    """SPEC.md, 28."""
    resting = sum(not is_open for _, _, is_open, _, _ in TRUTH_TABLE)

    assert Fraction(resting, len(TRUTH_TABLE)) == resting_probability(3, 3)


@given(weight_states=st.integers(1, 20), activation_states=st.integers(1, 20))
def test_resting_probability_is_the_share_of_zero_products_over_equally_likely_states(
    weight_states: int, activation_states: int
) -> None:
    """SPEC.md, 28: states lie evenly around zero, so an odd number of them includes it."""
    W, Y = (range(1 - states, states, 2) for states in (weight_states, activation_states))
    resting = sum(w * y == 0 for w, y in itertools.product(W, Y))

    share = Fraction(resting, weight_states * activation_states)
    assert resting_probability(weight_states, activation_states) == share


@pytest.mark.parametrize("function", [gate, xnor, dot])
@pytest.mark.parametrize("value", [2.0, -2.0, 0.5, np.nan, np.inf])
def test_only_ternary_values_are_admitted(function: Any, value: float) -> None:
    good, bad = np.array([1.0, 0.0]), np.array([1.0, value])

    for argument, pair in (("W", (bad, good)), ("Y", (good, bad))):
        message = f"{argument} holds {value}; expected only -1, 0 and 1"
        with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
            function(*pair)


@pytest.mark.parametrize(("states", "shown"), [(0, "0"), (-3, "-3"), (3.0, "3.0"), (True, "True")])
def test_a_number_of_states_is_a_positive_integer(states: Any, shown: str) -> None:
    for argument, pair in (("weight_states", (states, 3)), ("activation_states", (3, states))):
        message = f"{argument} is {shown}; expected an integer >= 1"
        with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
            resting_probability(*pair)


@pytest.mark.parametrize("function", [gate, xnor, dot])
def test_shapes_that_do_not_broadcast_are_refused(function: Any) -> None:
    message = "Y.shape is (4,); expected one that broadcasts with W's, (2, 3)"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        function(np.ones((2, 3), np.int8), np.ones(4, np.int8))
