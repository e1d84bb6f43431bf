"""A training pass on integers in C gives the bits of the plain pass."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn.integer_pass import IntegerPass, blocks_of
from gxnor_ref.nn.network import Network, initial_parameters
from gxnor_ref.nn.passes import LayerPass, Pass, training_pass
from gxnor_ref.nn.settings import Settings

Bits = dict[str, npt.NDArray[Any]]


def no_lap(phase: str, layer: str) -> None:
    """Measure nothing."""


def network_of(settings: Settings, seed: int = 3) -> Network:
    """A network as after some training: scales of both signs, offsets."""
    random = np.random.default_rng(seed)
    parameters = initial_parameters(settings, seed, "rounded")
    for name, parameter in parameters.items():
        if name.endswith(("gamma", "beta")):
            parameter[:] = random.normal(0, 1, parameter.shape)
    return Network.from_parameters(settings, parameters)


def everything(
    network: Network, passes: Pass, x: npt.NDArray[np.float32], size: float = 1.0
) -> Bits:
    """Scores, counts, running statistics and all gradients of a pass."""
    scores = passes.forward(x, 0.25, no_lap)
    e = np.random.default_rng(0).normal(0, size, scores.shape)
    found = {"scores": scores.copy()}
    found |= {name: np.array(zeros) for name, zeros in passes.zeros.items()}
    for named, gradients in passes.backward(e.astype(scores.dtype), no_lap):
        found |= {f"{named.name}.{name}": gradient for name, gradient in gradients.items()}
    return found | network.parameters()


def assert_equal_passes(settings: Settings, batch: int, bits: int, size: float = 1.0) -> None:
    random = np.random.default_rng(batch)
    x = normalize(random.integers(0, 256, (batch, *settings.input_shape), np.uint8))
    plain, fast = network_of(settings), network_of(settings)
    blocks = blocks_of(fast, batch)
    assert blocks is not None

    layers, integers = LayerPass(plain, bits), IntegerPass(fast, blocks, bits)
    # The second step begins with the statistics that the first one moved.
    for images in (x, x[1:] if batch > 1 else x):
        expected = everything(plain, layers, images, size)
        found = everything(fast, integers, images, size)

        assert found.keys() == expected.keys()
        for name, array in expected.items():
            np.testing.assert_array_equal(found[name], array, err_msg=name)


@pytest.mark.parametrize("bits", [16, 8])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"weights": 0, "activations": 0, "a": 1.0},
        {"weights": 6, "activations": 4},
        {"weights": 7, "activations": 7, "padding": "same"},
        {"window": "triangular", "a": 2.0, "boundary": "closed"},
        {"method": "bnn", "weights": 0, "activations": 0, "a": 1.0},
    ],
    ids=str,
)
def test_every_kind_of_discrete_network(changes: dict[str, Any], bits: int, isa: str) -> None:
    settings = Settings("5C3-MP2-7C3-9FC-SVM", (2, 12, 11), **changes)
    assert_equal_passes(settings, 6, bits)


@given(
    channels=st.integers(1, 4),
    filters=st.integers(1, 40),
    kernel=st.sampled_from([1, 3, 5]),
    pool=st.integers(1, 3),
    units=st.integers(1, 70),
    side=st.integers(7, 11),
    batch=st.integers(1, 9),
    padding=st.sampled_from(["valid", "same"]),
    spaces=st.tuples(st.integers(0, 3), st.integers(0, 3)),
    bits=st.sampled_from([8, 16]),
    size=st.sampled_from([1e-30, 1e-4, 1.0, 1e20]),
)
def test_every_shape(
    channels: int,
    filters: int,
    kernel: int,
    pool: int,
    units: int,
    side: int,
    batch: int,
    padding: str,
    spaces: tuple[int, int],
    bits: int,
    size: float,
) -> None:
    notation = f"{filters}C{kernel}-MP{pool}-6C1-{units}FC-SVM"
    settings = Settings(
        notation,
        (channels, side, side + 1),
        padding=padding,
        weights=spaces[0],
        activations=spaces[1],
        a=1.25,
    )
    assert_equal_passes(settings, batch, bits, size)


@pytest.mark.parametrize(
    "changes",
    [
        {"precision": "float64"},
        {"float_last_layer": True},
        {"weights": 8},
        {"activations": 8, "r": 0.25},
        {"activations": "relu"},
        {"method": "twn", "activations": "relu"},
        {"method": "full", "weights": None},
        {"notation": "4C3-MP2-MP2-8FC-SVM"},
    ],
    ids=str,
)
def test_other_networks_take_the_plain_pass(changes: dict[str, Any]) -> None:
    settings = Settings(**{"notation": "4C3-MP2-8FC-SVM", "input_shape": (1, 10, 10), **changes})
    network = Network(settings, backend="c")

    assert blocks_of(network, 3) is None
    assert isinstance(training_pass(network, 16, 3), LayerPass)


def test_float_gradients_and_numpy_take_the_plain_pass() -> None:
    settings = Settings("4C3-MP2-8FC-SVM", (1, 10, 10))

    assert isinstance(training_pass(Network(settings, backend="c"), None, 3), LayerPass)
    assert isinstance(training_pass(Network(settings, backend="c"), 16, 3), IntegerPass)
    assert isinstance(training_pass(Network(settings, backend="numpy"), 16, 3), LayerPass)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_an_error_signal_that_is_not_finite_is_refused(bad: float) -> None:
    network = Network(Settings("4C3-MP2-8FC-SVM", (1, 10, 10)))
    x = np.zeros((3, 1, 10, 10), np.float32)
    blocks = blocks_of(network, 3)
    assert blocks is not None
    for passes in (LayerPass(network, 16), IntegerPass(network, blocks, 16)):
        passes.forward(x, 0.1, no_lap)
        e = np.zeros((3, 10), np.float32)
        e[1, 2] = bad
        with pytest.raises(ValueError, match=r"expected (a )?finite number"):
            list(passes.backward(e, no_lap))
