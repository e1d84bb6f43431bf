"""A training pass on integers in C gives the bits of the plain pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.kernels.isa import isas, use_isa
from gxnor_ref.nn.backend import BACKEND_VARIABLE
from gxnor_ref.nn.integer_pass import IntegerPass, blocks_of
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network, Settings
from gxnor_ref.nn.passes import LayerPass, Pass, training_pass

Bits = dict[str, npt.NDArray[Any]]


@pytest.fixture(params=[name for name, usable in isas().items() if usable])
def isa(request: pytest.FixtureRequest) -> Iterator[str]:
    """Force one instruction set after the other."""
    name: str = request.param
    use_isa(name)
    yield name
    use_isa(None)


def no_lap(phase: str, layer: str) -> None:
    """Measure nothing."""


def network_of(settings: Settings, seed: int = 3) -> Network:
    """A network as after some training: scales of both signs, offsets."""
    network = Network(settings)
    network.initialize(seed)
    random = np.random.default_rng(seed)
    for name, parameter in network.trained().items():
        if not name.endswith("W"):
            parameter[:] = random.normal(0, 1, parameter.shape)
    return network


def everything(network: Network, forward: Pass, seed: int = 0, size: float = 1.0) -> Bits:
    """Scores, counts, running statistics and all gradients of a pass."""
    e = np.random.default_rng(seed).normal(0, size, forward.scores.shape)
    found = {"scores": forward.scores.copy()}
    found |= {name: np.array(zeros) for name, zeros in forward.zeros.items()}
    for named, gradients in forward.backward(e.astype(forward.scores.dtype), no_lap):
        found |= {f"{named.name}.{name}": gradient for name, gradient in gradients.items()}
    for named in network.layers:
        if isinstance(named.layer, BatchNorm):
            found[f"{named.name}.mean"] = named.layer.mean
            found[f"{named.name}.variance"] = named.layer.variance
    return found


def assert_equal_passes(settings: Settings, batch: int, bits: int, size: float = 1.0) -> None:
    random = np.random.default_rng(batch)
    x = normalize(random.integers(0, 256, (batch, *settings.input_shape), np.uint8))
    plain, fast = network_of(settings), network_of(settings)
    blocks = blocks_of(fast, batch)
    assert blocks is not None

    expected = everything(plain, LayerPass(plain, x, bits, no_lap), size=size)
    found = everything(fast, IntegerPass(blocks, x, bits, no_lap), size=size)

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
def test_other_networks_take_the_plain_pass(
    changes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BACKEND_VARIABLE, "c")
    settings = Settings(**{"notation": "4C3-MP2-8FC-SVM", "input_shape": (1, 10, 10), **changes})
    network, x = Network(settings), np.zeros((3, 1, 10, 10), np.float32)

    assert blocks_of(network, 3) is None
    assert isinstance(training_pass(network, x, 16, no_lap), LayerPass)


def test_float_gradients_take_the_plain_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(Settings("4C3-MP2-8FC-SVM", (1, 10, 10)))
    x = np.zeros((3, 1, 10, 10), np.float32)
    monkeypatch.setenv(BACKEND_VARIABLE, "c")

    assert isinstance(training_pass(network, x, None, no_lap), LayerPass)
    assert isinstance(training_pass(network, x, 16, no_lap), IntegerPass)

    monkeypatch.setenv(BACKEND_VARIABLE, "numpy")
    assert isinstance(training_pass(network, x, 16, no_lap), LayerPass)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_an_error_signal_that_is_not_finite_is_refused(bad: float) -> None:
    network = Network(Settings("4C3-MP2-8FC-SVM", (1, 10, 10)))
    network.initialize(0)
    x = np.zeros((3, 1, 10, 10), np.float32)
    blocks = blocks_of(network, 3)
    assert blocks is not None
    for forward in (LayerPass(network, x, 16, no_lap), IntegerPass(blocks, x, 16, no_lap)):
        e = np.zeros((3, 10), np.float32)
        e[1, 2] = bad
        with pytest.raises(ValueError, match=r"expected (a )?finite number"):
            list(forward.backward(e, no_lap))
