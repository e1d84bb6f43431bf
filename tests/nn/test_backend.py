"""NumPy and C: the same models, byte for byte."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data import Dataset
from gxnor_ref.kernels import built
from gxnor_ref.nn.backend import C32, C64, NUMPY, Backend, backend_name
from gxnor_ref.nn.checkpoint import save_model
from gxnor_ref.nn.layers import Convolution, Dense, LayerInputs
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import METHOD_WEIGHTS, Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.nn.weights import weights_kind
from gxnor_ref.spec.convolution import conv2d
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.network import PIXEL_UNIT
from gxnor_ref.spec.space import DiscreteSpace

needs_kernels = pytest.mark.skipif(
    not built(), reason="the C kernels were not built: there was no C compiler"
)


def trained_on(
    backend: str, weights: int | None, activations: int | str, method: str = "dst"
) -> Trainer:
    """Train a small network for two epochs on a backend."""
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (48, 1, 10, 10)).astype(np.uint8)
    labels = random.integers(0, 10, 48).astype(np.uint8)
    settings = Settings(
        "5C3-MP2-9C3-70FC-SVM",
        (1, 10, 10),
        padding="same",
        weights=weights,
        activations=activations,
        method=method,
    )
    data = Dataset("mnist", images, labels, images[:8], labels[:8])
    trainer = Trainer.begin(settings, Recipe(epochs=2, batch=16), data, backend)
    while not trainer.finished:
        trainer.run_epoch()
    return trainer


STATES = [(1, 1), (0, 0), (1, 0), (0, 1), (6, 4), (2, 7), (9, 1), (1, 8), (1, "relu"), (None, 1)]


@needs_kernels
@pytest.mark.parametrize(
    ("method", "weights", "activations"),
    [
        *(("dst", *spaces) for spaces in STATES),
        ("bnn", 0, 0),
        ("bnn", 0, 1),
        ("bwn", 0, "relu"),
        ("twn", 1, "relu"),
        ("twn", 1, 1),
        ("full", None, "relu"),
    ],
)
def test_both_backends_train_the_same_model_byte_for_byte(
    method: str, weights: int | None, activations: int | str, tmp_path: Path
) -> None:
    contents = []
    for name in ("numpy", "c"):
        path = tmp_path / f"{name}.npz"
        save_model(path, trained_on(name, weights, activations, method))
        contents.append(path.read_bytes())

    assert contents[0] == contents[1]


@needs_kernels
@pytest.mark.parametrize(("method", "by_kernels"), [("bnn", True), ("twn", False)])
def test_the_sums_of_a_bnn_go_through_the_kernels(method: str, by_kernels: bool) -> None:
    N = {"bnn": 0, "twn": 1}[method]
    network = trained_on("c", N, N, method).network
    layers = [layer for _, layer, _ in network.layers if isinstance(layer, Convolution | Dense)]
    of_states = [layer for layer in layers if layer.inputs.space is not None]
    assert of_states
    for layer in of_states:
        n = layer.weights.indices()
        n = n.reshape(*n.shape, *(1,) * (4 - n.ndim))
        Y = np.ones((1, *n.shape[1:]), np.float32)
        spaces = layer.inputs.space, layer.weights.value_space
        sums = network.backend.state_sums(Y, n, *spaces, padding=0)

        assert (sums is not None) is by_kernels


@needs_kernels
@given(
    N1=st.integers(0, 7),
    N2=st.integers(0, 7),
    seed=st.integers(0, 2**32 - 1),
    channels=st.integers(1, 70),
    padding=st.integers(0, 2),
)
def test_kernel_sums_are_those_of_the_spec(
    N1: int, N2: int, seed: int, channels: int, padding: int
) -> None:
    weights, inputs = DiscreteSpace(N1), DiscreteSpace(N2)
    random = np.random.default_rng(seed)
    n = random.integers(0, weights.size, (3, channels, 3, 3)).astype(weights.dtype)
    Y = inputs.value(random.integers(0, inputs.size, (2, channels, 4, 5)))

    expected = conv2d(Y, weights.value(n), padding=padding)
    for backend, dtype in ((C32(), np.float32), (C64(), np.float64)):
        sums = backend.state_sums(Y.astype(dtype), n, inputs, weights, padding)

        assert sums is not None
        assert sums.dtype == dtype
        assert np.array_equal(sums, expected)


def channels_of(shape: tuple[int, ...], seed: int) -> tuple[Floats, ...]:
    """Gamma and beta of both signs, and an error signal."""
    random = np.random.default_rng(seed)
    sizes = (shape[1], shape[1], shape)
    return tuple(random.normal(0, 1, size).astype(np.float32) for size in sizes)


@needs_kernels
@given(
    shape=st.one_of(
        st.tuples(st.integers(1, 9), st.integers(1, 140)),
        st.tuples(*(st.integers(1, limit) for limit in (4, 140, 5, 5))),
    ),
    seed=st.integers(0, 2**32 - 1),
    size=st.sampled_from([0, 1, 60, 2**15, 2**24, 2**25]),
    exponent=st.integers(-20, 0),
    rounded=st.booleans(),
)
def test_integers_are_normalized_as_by_the_spec(
    shape: tuple[int, ...], seed: int, size: int, exponent: int, rounded: bool
) -> None:
    unit = 2.0**exponent
    X = np.random.default_rng(seed).integers(-size, size, shape, endpoint=True)
    x = X.astype(np.float32) * np.float32(unit)
    gamma, beta, e = channels_of(shape, seed)

    expected = NUMPY.batch_norm(x, gamma, beta, unit)
    for found, array in zip(C32().batch_norm(x, gamma, beta, unit), expected, strict=True):
        np.testing.assert_array_equal(found, array, strict=True)
    gradients = NUMPY.batch_norm_backward(e.copy(), x, gamma, unit, rounded)
    below = C32().batch_norm_backward(e.copy(), x, gamma, unit, rounded)
    for found, array in zip(below, gradients, strict=True):
        np.testing.assert_array_equal(found, array, strict=True)


INPUTS = {
    "pixels": LayerInputs(PIXEL_UNIT, None),
    "real": LayerInputs(None, None),
    **{f"Z_{N}": LayerInputs(DiscreteSpace(N).unit, DiscreteSpace(N)) for N in (0, 1, 4, 7, 8)},
}


def inputs_of(kind: str, shape: tuple[int, ...], random: np.random.Generator) -> Floats:
    """Inputs of a layer: states, pixels or real numbers."""
    unit, space = INPUTS[kind]
    if space is not None:
        return space.value(random.integers(0, space.size, shape), np.float32)
    Y = random.integers(-255, 255, shape, endpoint=True).astype(np.float32)
    return Y * np.float32(0.7 if unit is None else unit)


@needs_kernels
@given(
    method=st.sampled_from(["dst", "bnn", "bwn", "twn", "full"]),
    N=st.sampled_from([0, 1, 4, 7, 8]),
    kind=st.sampled_from(list(INPUTS)),
    bits=st.sampled_from([8, 16]),
    sizes=st.tuples(*(st.integers(1, limit) for limit in (4, 40, 40, 3))),
    padding=st.sampled_from([0, 1, None]),
    seed=st.integers(0, 2**32 - 1),
)
def test_layers_walk_rounded_signals_back_as_on_numpy(
    method: str,
    N: int,
    kind: str,
    bits: int,
    sizes: tuple[int, int, int, int],
    padding: int | None,
    seed: int,
) -> None:
    """`padding` None is a fully connected layer."""
    batch, channels, filters, side = sizes
    random = np.random.default_rng(seed)
    one, space = weights_kind(
        Settings("SVM", (1, 4, 4), method=method, weights=METHOD_WEIGHTS.get(method, N))
    )
    inner = (channels,) if padding is None else (channels, side + 4, side + 3)
    kernel = () if padding is None else (side, min(side, 2))
    stored = one.initial((filters, channels, *kernel), space, 1, np.float32, seed % 1000)
    Y = inputs_of(kind, (batch, *inner), random)

    results = []
    for backend in (NUMPY, C32()):
        weights = one(stored.copy(), space, 1, np.float32, backend)
        if padding is None:
            layer: Convolution | Dense = Dense(weights, INPUTS[kind])
        else:
            layer = Convolution(weights, padding, INPUTS[kind])
        e = np.random.default_rng(seed).normal(0, 1, layer.forward(Y).shape).astype(np.float32)
        below, gradients = layer.backward(e, Y, bits)
        results.append((below, gradients["W"]))
    for found, expected in zip(*results, strict=True):
        np.testing.assert_array_equal(found, expected, strict=True)


@pytest.mark.parametrize("backend", [NUMPY, pytest.param(C32(), marks=needs_kernels)], ids=repr)
def test_sums_that_are_no_multiples_of_the_unit_are_an_error(backend: Backend) -> None:
    x, one = np.array([[0.5], [0.75]], np.float32), np.ones(1, np.float32)

    with pytest.raises(DomainError, match=r"^x is 0\.75; expected multiples of the unit 0\.5$"):
        backend.batch_norm(x, one, one, 0.5)
    with pytest.raises(DomainError, match=r"^x is 0\.75; expected multiples of the unit 0\.5$"):
        backend.batch_norm_backward(x, x, one, 0.5, rounded=True)


@needs_kernels
def test_real_sides_and_large_spaces_are_numpys_on_either_backend() -> None:
    Y, n = np.zeros((1, 2, 3, 3)), np.zeros((4, 2, 3, 3), np.uint8)

    for inputs, weights in [(None, 1), (1, None), (8, 1), (1, 8)]:
        below = None if inputs is None else DiscreteSpace(inputs)
        own = None if weights is None else DiscreteSpace(weights)
        assert C64().state_sums(Y, n, below, own, padding=0) is None


def test_c_is_the_default_where_it_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GXNOR_BACKEND", raising=False)

    assert backend_name() == ("c" if built() else "numpy")


def test_an_unknown_backend_is_an_error_and_never_a_fallback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GXNOR_BACKEND", "cuda")

    with pytest.raises(
        DomainError, match=r"^GXNOR_BACKEND is 'cuda'; expected one of 'numpy', 'c'$"
    ):
        backend_name()


@needs_kernels
def test_a_fan_in_beyond_the_kernels_is_numpys() -> None:
    space = DiscreteSpace(2)
    Y, n = np.zeros((1, 2**18, 1, 1), np.float32), np.zeros((1, 2**18, 1, 1), np.uint8)

    assert C32().state_sums(Y, n, space, space, 0) is None


def test_a_network_keeps_the_backend_that_it_was_made_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = Settings("SVM", (1, 4, 4))
    monkeypatch.setenv("GXNOR_BACKEND", "numpy")
    network = Network(settings)
    monkeypatch.setenv("GXNOR_BACKEND", "fpga")

    network.forward(np.zeros((1, 1, 4, 4), np.float32))

    assert network.backend.name == "numpy"
    assert Network(settings, backend="numpy").backend.name == "numpy"
    with pytest.raises(DomainError, match=r"^GXNOR_BACKEND is 'fpga'"):
        Network(settings)
    with pytest.raises(DomainError, match=r"^backend is 'cuda'; expected one of 'numpy', 'c'$"):
        Network(settings, backend="cuda")


@pytest.mark.parametrize("backend", [NUMPY, pytest.param(C32(), marks=needs_kernels)], ids=repr)
def test_states_that_cannot_be_moved_in_place_are_refused(backend: Backend) -> None:
    n = np.asfortranarray(np.ones((8, 8), np.uint8))

    with pytest.raises(DomainError, match=r"^n(\.flags)? is not (a )?C-contiguous"):
        backend.transition_in_place(n, np.ones((8, 8)), 0, 1, 0, DiscreteSpace(1), 3.0, "tanh")
