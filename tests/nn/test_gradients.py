"""Analytic gradients against central differences, in float64."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.nn.layers import (
    BatchNorm,
    Convolution,
    Dense,
    DiscreteActivation,
    LayerInputs,
    MaxPool,
    RealActivation,
)
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.weights import FloatWeights
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.loss import squared_hinge, squared_hinge_gradient, targets
from gxnor_ref.spec.space import DiscreteSpace

Array = npt.NDArray[np.float64]

REAL = LayerInputs(unit=None, space=None)
"""Inputs of which nothing is known."""

STEP = 1e-6
# Of a central difference with step h. Rounding: the functions below sum a few hundred terms and
# are of size 1 to 100, so they are off by at most 1e-13, and the quotient by 1e-13 / h = 1e-7.
# Cutting the series: h^2 / 6 = 2e-13 times a third derivative, which batch normalization of
# values with variances above 0.01 keeps below 1e4: 2e-9. The gradients are of size 0.1 and more.
TOLERANCE = 1e-6


def differences(function: Callable[[], float], at: Floats) -> Array:
    """Derivative of a function of no argument by each element of an array that it reads."""
    quotients = np.empty(at.shape)
    for index in np.ndindex(at.shape):
        before = at[index]
        at[index] = before + STEP
        above = function()
        at[index] = before - STEP
        below = function()
        at[index] = before
        quotients[index] = (above - below) / (2 * STEP)
    return quotients


def assert_close(analytic: Floats, numeric: Array) -> None:
    assert analytic.shape == numeric.shape
    assert np.abs(numeric).max() > 0.1
    assert np.abs(analytic - numeric).max() <= TOLERANCE * max(1.0, float(np.abs(numeric).max()))


def normal(*shape: int, seed: int = 0) -> Array:
    return np.random.default_rng(seed).normal(size=shape)


def float_weights(*shape: int) -> FloatWeights:
    return FloatWeights(normal(*shape, seed=7), None, 1, np.float64)


@pytest.mark.parametrize("padding", [0, 1, 2])
def test_a_convolution(padding: int) -> None:
    layer = Convolution(float_weights(3, 2, 3, 2), padding, REAL)
    Y = normal(2, 2, 5, 4)
    e = normal(*layer.forward(Y).shape, seed=1)

    def objective() -> float:
        return float((e * layer.forward(Y)).sum())

    below, gradients = layer.backward(e, Y)

    assert_close(below, differences(objective, Y))
    assert_close(gradients["W"], differences(objective, layer.weights.stored))


def test_a_dense_layer_on_an_image() -> None:
    layer = Dense(float_weights(4, 12), REAL)
    Y = normal(3, 2, 3, 2)
    e = normal(3, 4, seed=1)

    def objective() -> float:
        return float((e * layer.forward(Y)).sum())

    below, gradients = layer.backward(e, Y)

    assert_close(below, differences(objective, Y))
    assert_close(gradients["W"], differences(objective, layer.weights.stored))


@pytest.mark.parametrize("kind", ["conv", "dense"])
def test_without_the_inputs_error_signal_the_weights_gradient_is_the_same(kind: str) -> None:
    layer: Convolution | Dense
    if kind == "conv":
        layer = Convolution(float_weights(3, 2, 3, 3), 1, REAL)
    else:
        layer = Dense(float_weights(3, 50), REAL)
    Y = normal(4, 2, 5, 5)
    e = normal(*layer.forward(Y).shape, seed=1)

    _, with_input = layer.backward(e, Y)
    below, without = layer.backward(e, Y, input_needed=False)

    assert below.size == 0
    assert (with_input["W"] == without["W"]).all()


def test_max_pooling() -> None:
    layer = MaxPool(2)
    # A shuffled range: no two values are nearer than a thousand steps.
    x = np.random.default_rng(0).permutation(60).reshape(2, 1, 5, 6) * (1000 * STEP)
    e = normal(2, 1, 2, 3, seed=1)

    below, _ = layer.backward(e, x)

    assert_close(below, differences(lambda: float((e * layer.forward(x)).sum()), x))


@pytest.mark.parametrize("shape", [(6, 3), (3, 2, 3, 2)])
def test_batch_normalization_through_its_statistics(shape: tuple[int, ...]) -> None:
    layer = BatchNorm(shape[1], np.float64)
    layer.gamma[:], layer.beta[:] = normal(shape[1], seed=2), normal(shape[1], seed=3)
    layer.gamma[0] = -0.7
    x, e = normal(*shape), normal(*shape, seed=1)

    def objective() -> float:
        return float((e * layer.training_forward(x)).sum())

    below, gradients = layer.backward(e, x)

    assert_close(below, differences(objective, x))
    assert_close(gradients["gamma"], differences(objective, layer.gamma))
    assert_close(gradients["beta"], differences(objective, layer.beta))


@pytest.mark.parametrize("name", ["identity", "relu", "hardtanh"])
def test_a_real_activation_away_from_its_kinks(name: str) -> None:
    layer = RealActivation(name)
    x = normal(5, 7)
    for kink in (-1, 0, 1):
        assert np.abs(x - kink).min() > 2 * STEP
    e = normal(5, 7, seed=1)

    below, _ = layer.backward(e, x)

    assert_close(below, differences(lambda: float((e * layer.forward(x)).sum()), x))


@pytest.mark.parametrize("a", [0.25, 0.5, 1.0])
@pytest.mark.parametrize("N", [0, 1, 2])
@pytest.mark.parametrize("window", ["rectangular", "triangular"])
def test_a_discrete_activation_passes_the_error_signal_through_its_window(
    window: str, N: int, a: float
) -> None:
    layer = DiscreteActivation(N, r=0.5, H=1.0, boundary="open", window=window, a=a)
    # All numbers are sixteenths: the comparisons with the ends of the windows are exact.
    x = np.arange(-40, 41).reshape(1, -1) / 16
    e = np.random.default_rng(0).integers(-8, 9, x.shape) / 4
    steps = {0: [0.0], 1: [-0.5, 0.5], 2: [-0.75, -0.5, 0.5, 0.75]}[N]
    height = 2 / len(steps)

    expected = np.zeros_like(x)
    for T in steps:
        distance = np.abs(x - T)
        if window == "rectangular":
            expected += np.where(distance <= a, height / (2 * a), 0)
        else:
            expected += np.where(distance <= a, height * (a - distance) / a**2, 0)

    below, gradients = layer.backward(e, x)

    assert (below == e * expected).all()
    assert gradients == {}
    assert np.count_nonzero(expected) > 0


def test_the_window_closes_for_saturated_sums() -> None:
    layer = DiscreteActivation(1, 0.5, 1.0, "open", "rectangular", 0.5)
    e = np.ones((1, 2))

    assert layer.backward(e, np.array([[-1.5, 1.5]])).e.tolist() == [[0, 0]]


def kinks_passed(network: Network, tensors: list[Floats], t: Floats) -> list[bytes]:
    """On which side of every kink the network stands."""
    sides = []
    for named, x in zip(network.layers, tensors, strict=False):
        if isinstance(named.layer, RealActivation):
            sides += [(x > named.layer.low).tobytes(), (x > named.layer.high).tobytes()]
        elif isinstance(named.layer, MaxPool):
            chosen = named.layer.backward(np.ones_like(named.layer.forward(x)), x).e
            sides.append((chosen != 0).tobytes())
    return [*sides, (t * tensors[-1] < 1).tobytes()]


@pytest.mark.parametrize("activations", ["identity", "relu", "hardtanh"])
@pytest.mark.parametrize("padding", ["valid", "same"])
def test_the_whole_network(activations: str, padding: str) -> None:
    settings = Settings(
        "3C3-MP2-4C3-5FC-SVM",
        (1, 8, 8),
        classes=4,
        padding=padding,
        weights=None,
        activations=activations,
        precision="float64",
    )
    network = Network(settings, seed=3)
    x = np.random.default_rng(0).uniform(-1, 1, (6, 1, 8, 8))
    t = targets(np.array([0, 1, 2, 3, 1, 2]), 4, np.float64)
    tensors = network.trace(x, training=True)
    sides = kinks_passed(network, tensors, t)

    def loss() -> float:
        moved = network.trace(x, training=True)
        assert kinks_passed(network, moved, t) == sides, "another seed: a kink is too near"
        return squared_hinge(moved[-1], t)

    checked = []
    for named, gradients in network.backward(squared_hinge_gradient(tensors[-1], t), tensors):
        for parameter, analytic in gradients.items():
            stored = network.parameters()[f"{named.name[0]}.{parameter}"]
            numeric = differences(loss, stored)
            assert analytic.shape == numeric.shape
            # The loss is of size 1, a hundredth of what TOLERANCE allows for: 1e-9 of rounding.
            assert np.abs(analytic - numeric).max() <= TOLERANCE / 10
            checked.append(f"{named.name}.{parameter}")
    assert len(checked) == 4 * 3


def test_the_gradient_of_a_discrete_network_is_taken_at_its_states() -> None:
    # The loss as a function of real weights near the states, activations real: the derivative at
    # a state is what the DST receives, whatever the weights are stored as.
    shared = {
        "notation": "3C3-MP2-5FC-SVM",
        "input_shape": (1, 8, 8),
        "activations": "hardtanh",
        "precision": "float64",
    }
    discrete = Network(Settings(weights=1, **shared))  # type: ignore[arg-type]
    parameters = discrete.parameters()
    for number, states in discrete.weights().items():
        assert states.space == DiscreteSpace(1)
        parameters[f"{number}.W"] = states.values()
    real = Network.from_parameters(Settings(weights=None, **shared), parameters)  # type: ignore[arg-type]
    # Multiples of 2^-8, as pixels are: the discrete first layer counts on it.
    x = np.random.default_rng(0).integers(-255, 256, (4, 1, 8, 8)) / 256
    t = targets(np.array([0, 1, 2, 3]), 10, np.float64)

    found = []
    for network in (discrete, real):
        tensors = network.trace(x, training=True)
        e = squared_hinge_gradient(tensors[-1], t)
        found.append([gradients for _, gradients in network.backward(e, tensors)])

    # The same operations in another order of summation at most: of sums of up to 200 terms of
    # size 10, 200 * 10 * 2^-53 < 1e-12.
    for ours, theirs in zip(*found, strict=True):
        for name in ours:
            assert np.abs(ours[name] - theirs[name]).max() < 1e-12
