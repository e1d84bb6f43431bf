"""Layers one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn import backend
from gxnor_ref.nn.layers import (
    BatchNorm,
    RealActivation,
)
from gxnor_ref.nn.weights import FloatWeights, StateWeights
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms


def ternary(values: object) -> StateWeights:
    """Ternary weights of given values."""
    W = np.array(values, dtype=np.float64)
    return StateWeights(DiscreteSpace(1).index(W), DiscreteSpace(1), 1, np.float32)


def test_batch_normalization_moves_its_running_statistics_by_a_tenth() -> None:
    layer = BatchNorm(2, np.float64)
    x = np.array([[2.0, -1.0], [4.0, -1.0]])

    y = layer.training_forward(x)

    # Of (0, 0) and (1, 1) toward the batch's means (3, -1) and biased variances (1, 0); one
    # rounding of each product and of the sum, of numbers below 4: 3 * 4 * 2^-53 < 2e-15.
    assert np.abs(layer.mean - [0.3, -0.1]).max() < 2e-15
    assert np.abs(layer.variance - [1.0, 0.9]).max() < 2e-15
    # (x - 3) / sqrt(1 + 1e-4); three roundings of numbers below 2.
    assert np.abs(y[:, 0] - np.array([-1, 1]) / np.sqrt(1.0001)).max() < 1e-15
    assert (y[:, 1] == 0).all()


def test_batch_normalization_starts_close_to_the_identity_and_inference_moves_nothing() -> None:
    layer = BatchNorm(1, np.float64)
    x = np.array([[2.0], [4.0]])

    # x / sqrt(1 + 1e-4), two roundings of numbers below 4.
    assert np.abs(layer.forward(x) - x / np.sqrt(1.0001)).max() < 2e-15
    assert (layer.mean.tolist(), layer.variance.tolist()) == ([0.0], [1.0])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("identity", [-3, -1, -0.5, 0, 0.5, 1, 3]),
        ("relu", [0, 0, 0, 0, 0.5, 1, 3]),
        ("hardtanh", [-1, -1, -0.5, 0, 0.5, 1, 1]),
    ],
)
def test_a_real_activation_cuts_to_its_range(name: str, expected: list[float]) -> None:
    x = np.array([[-3, -1, -0.5, 0, 0.5, 1, 3]], np.float32)

    y = RealActivation(name).forward(x)

    assert y.tolist() == [expected]
    assert y.dtype == np.float32


def test_weights_say_what_they_are() -> None:
    weights = ternary([[1, 0, -1], [0, 0, 1]])

    assert weights.values().tolist() == [[1, 0, -1], [0, 0, 1]]
    assert (weights.fan_in, weights.bits, weights.zeros()) == (3, 2, 0.5)
    assert weights.stored.dtype == np.uint8


@pytest.mark.parametrize(("N", "dtype"), [(0, np.uint8), (7, np.uint8), (8, np.uint16)])
def test_states_are_kept_in_the_smallest_integers(N: int, dtype: type) -> None:
    for how in ("rounded", "states"):
        n = StateWeights.initial((4, 5), DiscreteSpace(N), 1, np.float32, how=how)
        assert n.dtype == dtype


def test_weights_are_given_out_as_a_copy() -> None:
    floats = FloatWeights(np.ones((2, 2), np.float32), None, 1, np.float32)
    for weights in (floats, ternary([[0, 1], [-1, 1]])):
        before = weights.stored.copy()

        weights.values()[:] = 0.5

        assert (weights.stored == before).all()


def test_float_weights_start_within_glorots_limit() -> None:
    W = FloatWeights.initial((20, 30), None, 1, np.float64)

    limit = np.sqrt(6 / (20 + 30))
    assert np.abs(W).max() <= limit
    # 600 uniform numbers reach within a tenth of both ends but with probability 2 * 0.95^600.
    assert W.max() > 0.9 * limit
    assert W.min() < -0.9 * limit


@given(
    N=st.integers(0, 8),
    size=st.integers(1, 40),
    piece=st.integers(1, 50),
    step=st.integers(0, 2**40),
    seed=st.integers(0, 2**64 - 1),
    layer=st.integers(1, 9),
)
def test_an_update_is_the_transition_of_the_spec_in_pieces_of_any_size(
    N: int, size: int, piece: int, step: int, seed: int, layer: int
) -> None:
    space = DiscreteSpace(N)
    random = np.random.default_rng(size)
    before = random.integers(0, space.size, (size, 3)).astype(space.dtype)
    weights = StateWeights(before.copy(), space, layer, np.float32)
    dW = random.normal(0, 0.3, (size, 3)).astype(np.float32)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backend, "PIECE", piece)
        changed = weights.update(dW, seed, step, m=3.0, law="tanh")

    u = uniforms(seed, layer, step, 0, 3 * size).reshape(size, 3)
    expected = transition(before, dW, u, space)
    assert (weights.stored == expected).all()
    assert weights.stored.dtype == space.dtype
    assert changed == np.count_nonzero(expected != before)


def test_the_update_of_float_weights_is_an_addition_that_changes_no_state() -> None:
    weights = FloatWeights(np.zeros((1, 2)), None, 1, np.float64)

    assert weights.update(np.array([[0.25, -0.5]]), 0, 0, m=3.0, law="tanh") == 0
    assert weights.stored.tolist() == [[0.25, -0.5]]
