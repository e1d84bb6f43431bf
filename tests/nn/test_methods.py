"""The methods of Table 1 against the formulas of their papers, written out plainly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.dataset import load
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import METHODS, Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.nn.weights import FloatWeights, Weights, ternarize, weights_kind
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.loss import squared_hinge_gradient, targets
from gxnor_ref.spec.optimizer import adam
from gxnor_ref.spec.space import DiscreteSpace

Complains = Callable[..., AbstractContextManager[None]]
MakeTrainer = Callable[..., Trainer]

NETWORKS: dict[str, dict[str, Any]] = {
    "dst": {},
    "bnn": {"method": "bnn", "weights": 0, "activations": 0, "a": 1.0},
    "bwn": {"method": "bwn", "weights": 0, "activations": "relu"},
    "twn": {"method": "twn", "weights": 1, "activations": "relu"},
    "full": {"method": "full", "weights": None, "activations": "relu"},
}
"""Settings of the networks of Table 1."""

# Multiples of 1/64: their sums are exact in any order.
HIDDEN = st.lists(st.integers(-128, 128), min_size=1, max_size=40).map(lambda n: np.array(n) / 64)
PRECISION = st.sampled_from([np.float32, np.float64])


def weights_of(method: str, stored: npt.NDArray[Any]) -> Weights:
    N = NETWORKS[method].get("weights", 1)
    space = None if N is None else DiscreteSpace(N)
    kind, _ = weights_kind(Settings("SVM", (1, 1, 1), method=method, weights=N))
    return kind(stored.copy(), space, 1, stored.dtype.type)


def sign(w: float) -> int:
    return 1 if w >= 0 else -1


def ternary_formula(w: list[float]) -> tuple[list[int], float]:
    Delta = 0.7 * (sum(abs(x) for x in w) / len(w))
    states = [0 if abs(x) <= Delta else sign(x) for x in w]
    beyond = [abs(x) for x in w if abs(x) > Delta]
    return states, sum(beyond) / len(beyond) if beyond else 0.0


@given(hidden=HIDDEN, dtype=PRECISION)
def test_twn_is_threshold_and_scale(hidden: npt.NDArray[Any], dtype: type) -> None:
    states, alpha = ternary_formula(hidden.tolist())

    found = ternarize(hidden.astype(dtype))

    assert (found.n.astype(int) - 1).tolist() == states
    assert found.alpha == alpha
    weights = weights_of("twn", hidden.astype(dtype))
    assert weights.values().tolist() == [float(dtype(alpha)) * n for n in states]
    assert weights.indices().tolist() == found.n.tolist()


@given(hidden=HIDDEN)
def test_no_scale_is_nearer_to_the_hidden_weights_than_alpha(hidden: npt.NDArray[Any]) -> None:
    n, alpha = ternarize(hidden)
    states = n.astype(float) - 1

    def distance(scale: float) -> float:
        return float(np.square(hidden - scale * states).sum())

    # A parabola with its least value at alpha: 1/64 away it has risen by (1/64)^2 for each state,
    # far more than the rounding of 40 squares below 16.
    if states.any():
        assert distance(alpha) < min(distance(alpha + 1 / 64), distance(alpha - 1 / 64))


@pytest.mark.parametrize("method", ["bnn", "bwn"])
@given(hidden=HIDDEN, dtype=PRECISION)
def test_binary_weights_are_signs_of_the_hidden_ones(
    method: str, hidden: npt.NDArray[Any], dtype: type
) -> None:
    weights = weights_of(method, hidden.astype(dtype))

    assert weights.values().tolist() == [sign(w) for w in hidden]
    assert weights.values().dtype == dtype
    assert weights.indices().tolist() == [int(w >= 0) for w in hidden]
    assert weights.bits == 1


@given(hidden=HIDDEN, dtype=PRECISION)
def test_gradients_pass_straight_through_but_for_bnn_where_a_weight_is_beyond_1(
    hidden: npt.NDArray[Any], dtype: type
) -> None:
    stored: npt.NDArray[Any] = hidden.astype(dtype)
    g: npt.NDArray[Any] = np.random.default_rng(0).normal(size=stored.shape).astype(dtype)

    for method in ("bwn", "twn", "full"):
        assert (weights_of(method, stored).gradient(g) == g).all()
    found = weights_of("bnn", stored).gradient(g)
    assert found.dtype == dtype
    expected = [float(x) if abs(w) <= 1 else 0.0 for x, w in zip(g, hidden, strict=True)]
    assert found.tolist() == expected


@pytest.mark.parametrize("method", ["bnn", "bwn", "twn", "full"])
@given(hidden=HIDDEN, seed=st.integers(0, 2**32 - 1))
def test_an_increment_is_added_and_binary_methods_clip(
    method: str, hidden: npt.NDArray[Any], seed: int
) -> None:
    if method in ("bnn", "bwn"):
        hidden = hidden / 2
    dW = np.random.default_rng(seed).integers(-128, 129, hidden.shape) / 64
    weights = weights_of(method, hidden)
    before = weights.indices().tolist()

    changed = weights.update(dW, seed=0, step=0, m=3.0, law="tanh")

    moved = [float(w + d) for w, d in zip(hidden, dW, strict=True)]
    if method in ("bnn", "bwn"):
        moved = [max(-1.0, min(1.0, w)) for w in moved]
    assert weights.stored.tolist() == moved
    flips = sum(a != b for a, b in zip(before, weights.indices().tolist(), strict=True))
    assert changed == (0 if method == "full" else flips)


@pytest.mark.parametrize("method", ["bnn", "bwn", "twn", "full"])
@pytest.mark.parametrize("shape", [(20, 30), (5, 3, 3, 3)])
def test_hidden_weights_start_as_float_weights_do(method: str, shape: tuple[int, ...]) -> None:
    weights = weights_of(method, np.zeros(shape, np.float32))

    hidden = weights.initial(shape, weights.space, 1, np.float32, seed=3)

    assert hidden.tolist() == FloatWeights.initial(shape, None, 1, np.float32, seed=3).tolist()


@pytest.mark.parametrize("method", ["bnn", "bwn", "twn", "full"])
def test_a_step_is_that_of_a_float_network_with_the_methods_values(
    method: str, make_trainer: MakeTrainer
) -> None:
    trainer = make_trainer(
        **NETWORKS[method],
        batch=7,
        lr_start=0.05,
        lr_fin=0.05,
        beta1=0.5,
        precision="float64",
        gradient_bits=None,
    )
    plain = Settings(
        trainer.network.settings.notation,
        (1, 8, 8),
        weights=None,
        activations=trainer.network.settings.activations,
        a=trainer.network.settings.a,
        precision="float64",
    )
    moments: dict[int, Any] = {}
    for k in range(4):
        samples = np.array([3, 1, 4, 15, 9, 2, 6]) + k
        parameters = trainer.network.parameters()
        hidden = {l: w.stored.copy() for l, w in trainer.network.weights().items()}
        for l, w in hidden.items():
            if method in ("bnn", "bwn"):
                w = np.where(w >= 0, 1.0, -1.0)
            elif method == "twn":
                n, alpha = ternarize(w)
                w = alpha * (n - 1.0)
            parameters[f"{l}.W"] = w
        network = Network.from_parameters(plain, parameters)
        for ours, theirs in zip(network.layers, trainer.network.layers, strict=True):
            if isinstance(ours.layer, BatchNorm) and isinstance(theirs.layer, BatchNorm):
                # Behind binary weights the statistics are quotients of integers.
                ours.layer.unit = theirs.layer.unit
        tensors = network.trace(normalize(trainer.dataset.train_images[samples]), training=True)
        e = squared_hinge_gradient(
            tensors[-1], targets(trainer.dataset.train_labels[samples], 10, np.float64)
        )

        trainer.step(samples)

        for named, gradients in network.backward(e, tensors):
            if "W" in gradients:
                l = int(named.name.partition(".")[0])
                # Beta1 is for weights that DST moves: here it stays 0.9.
                zeros = np.zeros_like(gradients["W"])
                first, second = moments.get(l, (zeros, zeros))
                dW, *moments[l] = adam(gradients["W"], first, second, k + 1, 0.05, beta1=0.9)
                expected = hidden[l] + dW
                if method in ("bnn", "bwn"):
                    expected = np.clip(expected, -1, 1)
                assert (trainer.network.weights()[l].stored == expected).all()


@pytest.mark.parametrize("method", METHODS)
def test_every_method_learns_digits(method: str) -> None:
    settings = Settings("8C3-MP2-32FC-SVM", (1, 8, 8), padding="same", **NETWORKS[method])
    recipe = Recipe(epochs=5, batch=50, lr_start=0.02, lr_fin=0.001)
    trainer = Trainer.begin(settings, recipe, load("digits"))
    while not trainer.finished:
        trainer.run_epoch()

    history = trainer.progress.history

    assert history[-1].train_loss < 0.8 * history[0].train_loss
    # Of ten classes: chance is 0.1. Networks of real activations learn the fastest.
    assert (history[-1].test_accuracy or 0) > (0.6 if method in ("dst", "bnn") else 0.85)
    assert (history[0].changed > 0) == (method != "full")


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"method": "bnn"}, ["weights is 1", "expected 0", "'bnn'"]),
        ({"method": "bnn", "weights": None}, ["weights is None", "expected 0", "'bnn'"]),
        ({"method": "bwn", "weights": 2}, ["weights is 2", "expected 0", "'bwn'"]),
        ({"method": "twn", "weights": 0}, ["weights is 0", "expected 1", "'twn'"]),
        ({"method": "full"}, ["weights is 1", "expected None", "'full'"]),
        ({"method": "sgd"}, ["method is 'sgd'", "'dst', 'bnn', 'bwn', 'twn', 'full'"]),
    ],
)
def test_a_method_and_other_weights_than_its_own_are_a_contradiction(
    changes: dict[str, Any], parts: list[str], complains: Complains
) -> None:
    with complains(DomainError, *parts):
        Settings("SVM", (1, 8, 8), **changes)


@pytest.mark.parametrize("method", METHODS)
def test_a_float_last_layer_is_full_precision_under_every_method(method: str) -> None:
    network = Network(Settings("4FC-SVM", (1, 8, 8), float_last_layer=True, **NETWORKS[method]))

    first, last = network.weights().values()

    assert last.space is None
    assert last.value_space is None
    assert last.stored.dtype == np.float32
    assert first.moves_states == (method == "dst")
