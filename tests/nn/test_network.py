"""Networks: shapes, spaces, and exact sums."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.dataset import from_arrays
from gxnor_ref.nn import layers as layers_module
from gxnor_ref.nn.checkpoint import model_of
from gxnor_ref.nn.evaluation import accuracy, confusion, predict
from gxnor_ref.nn.layers import Convolution, Dense, DiscreteActivation, LayerInputs
from gxnor_ref.nn.network import Network, plan
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.nn.weights import StateWeights
from gxnor_ref.packed.loading import pack
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.network import Settings as SpecSettings
from gxnor_ref.spec.notation import NotationError
from gxnor_ref.spec.space import DiscreteSpace

Complains = Callable[..., AbstractContextManager[None]]
MakeTrainer = Callable[..., Trainer]
Int64 = npt.NDArray[np.int64]

TINY = "4C3-MP2-8FC-SVM"


def images(count: int, shape: tuple[int, int, int] = (1, 8, 8), seed: int = 0) -> Any:
    return np.random.default_rng(seed).integers(0, 256, (count, *shape), dtype=np.uint8)


def network_of(
    notation: str = TINY, shape: tuple[int, int, int] = (1, 8, 8), seed: int = 0, **more: Any
) -> Network:
    return Network(Settings(notation, shape, **more), seed, "states")


def test_the_network_for_mnist_has_the_shapes_of_the_paper() -> None:
    network = Network(PRESETS["mnist"].settings)

    assert [(name, shape) for name, _, shape in network.layers] == [
        ("1.conv", (32, 24, 24)),
        ("1.pool", (32, 12, 12)),
        ("1.norm", (32, 12, 12)),
        ("1.phi", (32, 12, 12)),
        ("2.conv", (64, 8, 8)),
        ("2.pool", (64, 4, 4)),
        ("2.norm", (64, 4, 4)),
        ("2.phi", (64, 4, 4)),
        ("3.dense", (512,)),
        ("3.norm", (512,)),
        ("3.phi", (512,)),
        ("4.dense", (10,)),
        ("4.norm", (10,)),
    ]
    assert {number: weights.stored.size for number, weights in network.weights().items()} == {
        1: 32 * 25,
        2: 64 * 32 * 25,
        3: 512 * 1024,
        4: 10 * 512,
    }


def test_the_papers_network_for_cifar10_needs_padding() -> None:
    with pytest.raises(NotationError, match="MP2 for images of 3x32x32; expected a block"):
        plan(replace(PRESETS["cifar10"].settings, padding="valid"))

    assert {name for name, each in PRESETS.items() if each.settings.padding == "valid"} == {"mnist"}


@pytest.mark.parametrize("preset", ["cifar10", "svhn"])
def test_the_network_for_cifar10_has_the_shapes_of_the_paper(preset: str) -> None:
    network = Network(PRESETS[preset].settings)

    assert [shape for name, _, shape in network.layers if name.endswith(("conv", "dense"))] == [
        (128, 32, 32),
        (128, 32, 32),
        (256, 16, 16),
        (256, 16, 16),
        (512, 8, 8),
        (512, 8, 8),
        (1024,),
        (10,),
    ]
    assert {number: weights.shape for number, weights in network.weights().items()} == {
        1: (128, 3, 3, 3),
        2: (128, 128, 3, 3),
        3: (256, 128, 3, 3),
        4: (256, 256, 3, 3),
        5: (512, 256, 3, 3),
        6: (512, 512, 3, 3),
        7: (1024, 512 * 4 * 4),
        8: (10, 1024),
    }


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_a_presets_network_is_ternary_in_weights_and_activations(preset: str) -> None:
    network = Network(PRESETS[preset].settings)

    assert {w.space.N for w in network.weights().values() if w.space is not None} == {1}
    assert all(w.space is not None for w in network.weights().values())
    phis = [named.layer for named in network.layers if named.name.endswith("phi")]
    assert {phi.N for phi in phis if isinstance(phi, DiscreteActivation)} == {1}


@given(
    kernel=st.integers(1, 9),
    block=st.integers(1, 9),
    height=st.integers(1, 12),
    width=st.integers(1, 12),
    padding=st.sampled_from(["valid", "same"]),
)
def test_every_layer_gives_the_shape_that_it_announces(
    kernel: int, block: int, height: int, width: int, padding: str
) -> None:
    settings = Settings(f"2C{kernel}-MP{block}-3FC-SVM", (2, height, width), padding=padding)
    lost = kernel - 1 if padding == "valid" else 0
    fits = min(height, width) - lost >= block and not (padding == "same" and kernel % 2 == 0)
    if not fits:
        with pytest.raises(NotationError):
            Network(settings)
        return

    network = Network(settings)
    tensors = network.trace(np.zeros((2, 2, height, width), np.float32))

    pooled = ((height - lost) // block, (width - lost) // block)
    assert [Y.shape[1:] for Y in tensors[1:]] == [shape for _, _, shape in network.layers]
    assert tensors[2].shape == (2, 2, *pooled)
    assert tensors[-1].shape == (2, 10)


@pytest.mark.parametrize("N", range(7))
def test_activations_are_states_of_their_space(N: int) -> None:
    network = network_of(activations=N)

    tensors = network.trace(normalize(images(20)), training=True)

    seen: set[float] = set()
    for named, Y in zip(network.layers, tensors[1:], strict=True):
        if named.name.endswith("phi"):
            seen |= set(Y.ravel().tolist())
    states = {-1.0, 1.0} if N == 0 else {n / 2 ** (N - 1) - 1 for n in range(2**N + 1)}
    assert seen <= states
    # Hundreds of sums that BN spreads: a space of three states or fewer is used up.
    assert N > 1 or seen == states


@pytest.mark.parametrize("initial", ["rounded", "states"])
@pytest.mark.parametrize("N", range(7))
def test_weights_are_states_of_their_space(N: int, initial: str) -> None:
    network = Network(Settings("16C3-MP2-64FC-SVM", (1, 8, 8), weights=N), 0, initial)

    states = {-1.0, 1.0} if N == 0 else {n / 2 ** (N - 1) - 1 for n in range(2**N + 1)}
    seen: set[float] = set()
    for weights in network.weights().values():
        assert np.issubdtype(weights.stored.dtype, np.unsignedinteger)
        seen |= set(weights.values().ravel().tolist())
    assert seen == states


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("activations", [0, 1, 4, 15, "identity", "relu", "hardtanh"])
@pytest.mark.parametrize("weights", [None, 0, 1, 6, 15])
def test_every_pair_of_spaces_gives_scores(
    weights: int | None, activations: int | str, precision: str
) -> None:
    network = network_of(weights=weights, activations=activations, precision=precision)

    scores = network.forward(normalize(images(3)))

    assert scores.shape == (3, 10)
    assert scores.dtype == np.dtype(precision)
    assert np.isfinite(scores).all()


def level(values: Floats, N: int) -> Int64:
    """States as integers: multiples of 1 / 2^(N-1), of 1 for N = 0."""
    scaled = values.astype(np.float64) * 2 ** max(N - 1, 0)
    integers: Int64 = scaled.astype(np.int64)
    assert (integers == scaled).all()
    return integers


def integer_sums(Y: Int64, W: Int64, padding: int = 0) -> Int64:
    """Weighted sums in 64-bit integers, place by place."""
    if W.ndim == 2:
        dense: Int64 = np.einsum("bi,oi->bo", Y.reshape(len(Y), -1), W)
        return dense
    height, width = W.shape[2:]
    edge = (padding, padding)
    padded = np.pad(Y, ((0, 0), (0, 0), edge, edge))
    rows, columns = padded.shape[2] - height + 1, padded.shape[3] - width + 1
    x = np.zeros((len(Y), len(W), rows, columns), np.int64)
    for i in range(height):
        for j in range(width):
            part = padded[:, :, i : i + rows, j : j + columns]
            x += np.einsum("bchw,oc->bohw", part, W[:, :, i, j])
    return x


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("kind", ["dense", "conv"])
def test_sums_beyond_the_range_of_float32_are_exact_too(kind: str, precision: str) -> None:
    # Z_7 x Z_7: products are multiples of 2^-12, so float32 is exact up to a fan-in of 2^12 only.
    shape, notation = ((32, 16, 16), "SVM") if kind == "dense" else ((908, 3, 3), "10C3-SVM")
    settings = Settings(notation, shape, weights=7, activations=7, precision=precision)
    real = Network(settings).layers[0].layer
    assert isinstance(real, Convolution | Dense)
    assert real.weights.fan_in >= 8000
    random = np.random.default_rng(0)
    n = random.integers(112, 129, real.weights.shape).astype(np.uint8)
    dtype = np.dtype(precision).type
    weights = StateWeights(n, DiscreteSpace(7), 1, dtype, real.weights.backend)
    inputs = LayerInputs(2.0**-6, DiscreteSpace(7))
    layer: Convolution | Dense
    if kind == "dense":
        layer = Dense(weights, inputs)
    else:
        layer = Convolution(weights, padding=0, inputs=inputs)
    Y_level = random.integers(48, 65, (3, *shape))

    x = layer.forward((Y_level / 64).astype(precision))

    exact = integer_sums(Y_level, n.astype(np.int64) - 64)
    assert exact.max() > 2**24
    # The sum is taken in float64, and rounded at most once, to the precision of the network.
    assert (x == (exact / 2**12).astype(precision)).all()


@given(seed=st.integers(0, 2**32), N=st.integers(0, 7), same=st.booleans())
def test_the_first_layer_sums_pixels_exactly(seed: int, N: int, same: bool) -> None:
    pixels = images(2, (3, 6, 7), seed)
    padding = "same" if same else "valid"
    network = network_of("3C3-SVM", (3, 6, 7), seed, weights=N, padding=padding)

    x = network.trace(normalize(pixels))[1]

    W = level(network.weights()[1].values(), N)
    expected = integer_sums(2 * pixels.astype(np.int64) - 255, W, int(same))
    assert (x.astype(np.float64) * 256 * 2 ** max(N - 1, 0) == expected).all()


@pytest.mark.parametrize(("N1", "N2"), [(1, 1), (0, 0), (6, 4)])
@pytest.mark.parametrize("cuts", [[1], [7, 8], [2, 3, 13]])
def test_a_batch_says_what_its_parts_say(N1: int, N2: int, cuts: list[int]) -> None:
    network = network_of("4C3-MP2-6C3-12FC-SVM", (1, 12, 12), weights=N1, activations=N2)
    x = normalize(images(16, (1, 12, 12)))
    network.trace(x, training=True)

    parts = [network.forward(part) for part in np.split(x, cuts)]

    assert (network.forward(x) == np.concatenate(parts)).all()


def test_an_empty_batch_has_no_scores() -> None:
    network = network_of()

    assert network.forward(np.zeros((0, 1, 8, 8), np.float32)).shape == (0, 10)


@pytest.mark.parametrize("elements", [1, 2000, 5000])
def test_a_convolution_cut_in_pieces_gives_the_same_bits(
    elements: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = network_of("4C3-MP2-6C3-SVM", (1, 12, 12))
    x = normalize(images(9, (1, 12, 12)))
    whole = network.trace(x)
    # Whole numbers in the error signal and states below: the gradients' sums are exact as well.
    at = [name for name, _, _ in network.layers].index("2.conv")
    e = np.random.default_rng(1).integers(-9, 10, whole[at + 1].shape).astype(np.float32)
    below, gradients = network.layers[at].layer.backward(e, whole[at])

    monkeypatch.setattr(layers_module, "PATCH_ELEMENTS", elements)
    cut = network.trace(x)
    below_cut, gradients_cut = network.layers[at].layer.backward(e, whole[at])

    assert all((a == b).all() for a, b in zip(whole, cut, strict=True))
    assert (below == below_cut).all()
    assert (gradients["W"] == gradients_cut["W"]).all()


def test_the_last_layer_can_keep_float_weights() -> None:
    network = network_of(float_last_layer=True)

    spaces = [weights.space for weights in network.weights().values()]

    assert [space is None for space in spaces] == [False, False, True]
    assert network.weights()[3].stored.dtype == np.float32


def test_the_same_seed_gives_the_same_weights_and_another_seed_others() -> None:
    first, second, third = (network_of(seed=seed).weights() for seed in (0, 0, 1))

    for number in first:
        assert (first[number].stored == second[number].stored).all()
        assert (first[number].stored != third[number].stored).any()


@pytest.mark.parametrize(
    ("argument", "changes"),
    [
        ("input_shape", {"input_shape": (8, 8)}),
        ("input_shape", {"input_shape": (1, 0, 8)}),
        ("input_shape", {"input_shape": (1, 8.0, 8)}),
        ("classes", {"classes": 1}),
        ("classes", {"classes": 2.5}),
        ("padding", {"padding": "full"}),
        ("weights", {"weights": -1}),
        ("weights", {"weights": 16}),
        ("weights", {"weights": 1.0}),
        ("weights", {"weights": True}),
        ("weights", {"weights": "float"}),
        ("activations", {"activations": -1}),
        ("activations", {"activations": 16}),
        ("activations", {"activations": 1.0}),
        ("activations", {"activations": "tanh"}),
        ("activations", {"activations": None}),
        ("r", {"r": -1.0}),
        ("r", {"r": float("nan")}),
        ("r", {"r": float("inf")}),
        ("r", {"r": 0.0, "boundary": "closed"}),
        ("H", {"activations": 2, "H": 0.5}),
        ("H", {"activations": 2, "H": 0.25}),
        ("H", {"activations": 2, "H": float("inf")}),
        ("boundary", {"boundary": "half"}),
        ("window", {"window": "gauss"}),
        ("a", {"a": 0.0}),
        ("a", {"a": -0.5}),
        ("a", {"a": float("nan")}),
        ("precision", {"precision": "float16"}),
    ],
)
def test_a_bad_setting_is_named(
    argument: str, changes: dict[str, Any], complains: Complains
) -> None:
    with complains(DomainError, f"{argument} is ", "; expected "):
        Settings(**{"notation": TINY, "input_shape": (1, 8, 8), **changes})


def test_a_notation_is_a_string(complains: Complains) -> None:
    for kind, shape in ((Settings, (1, 8, 8)), (SpecSettings, 10)):
        with complains(TypeError, "notation is int; expected a string"):
            kind(5, shape)  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize("shape", [(1, 8, 8), (2, 1, 8, 7), (2, 3, 8, 8), (2, 64)])
def test_images_of_another_shape_are_refused(shape: tuple[int, ...], complains: Complains) -> None:
    network = network_of()

    with complains(DomainError, f"x.shape is {shape}; expected (batch, 1, 8, 8)"):
        network.forward(np.zeros(shape, np.float32))
    with complains(DomainError, "x.shape"):
        network.trace(np.zeros(shape, np.float32))


def test_pixels_are_no_input_before_they_are_normalized(complains: Complains) -> None:
    network = Network(Settings("SVM", (1, 8, 8)))
    pixels: Any = np.zeros((2, 1, 8, 8), np.uint8)

    for wrong in (pixels, pixels.astype(np.int64)):
        for method in (network.forward, network.trace):
            with complains(DomainError, wrong.dtype, "floats in -1..1", "gxnor_ref.data.normalize"):
                method(wrong)
    with complains(TypeError, "x is list; expected an array"):
        network.forward([1])  # type: ignore[arg-type]


@pytest.mark.parametrize("settings", [None, "SVM", Settings])
def test_what_is_no_settings_is_no_network(settings: Any, complains: Complains) -> None:
    with complains(TypeError, "settings is ", "expected Settings"):
        Network(settings)


def test_a_mask_is_not_lost(complains: Complains) -> None:
    network = Network(Settings("SVM", (1, 8, 8)))
    pixels = np.ma.masked_less(np.zeros((2, 1, 8, 8), np.uint8), 1)

    for call in (
        lambda: network.forward(pixels.astype(np.float32)),
        lambda: predict(network, pixels),
        lambda: pack(network, "numpy").predict(pixels),
        lambda: from_arrays(pixels, np.array([0, 1])),
        lambda: from_arrays(pixels.data, np.ma.array([0, 1])),
    ):
        with complains(DomainError, "a masked array; expected one without a mask", ".filled(0)"):
            call()


@pytest.mark.parametrize("count", [0, 1, 249, 250, 251])
def test_every_image_is_given_the_class_of_its_largest_score(count: int) -> None:
    network = network_of()
    pixels = images(count)

    classes = predict(network, pixels)

    assert classes.shape == (count,)
    if count:
        assert (classes == network.forward(normalize(pixels)).argmax(axis=1)).all()


def test_the_accuracy_is_the_share_of_right_predictions() -> None:
    network = network_of()
    pixels = images(8)
    labels = predict(network, pixels)
    labels[:3] = (labels[:3] + 1) % 10

    assert accuracy(network, pixels, labels) == 5 / 8


def test_the_confusion_matrix_counts_label_by_prediction() -> None:
    predicted, labels = np.array([0, 2, 2, 1, 0]), np.array([0, 2, 1, 1, 2])

    for dtype in (np.int64, np.uint64, np.uint8):
        matrix = confusion(predicted.astype(dtype), labels.astype(dtype), 3)
        assert matrix.tolist() == [[1, 0, 0], [0, 1, 1], [1, 0, 1]]


def test_labels_that_the_network_has_no_class_for_are_refused(complains: Complains) -> None:
    with complains(DomainError, "label"):
        confusion(np.array([0]), np.array([5]), 2)


def test_evaluation_needs_an_image_and_as_many_labels(complains: Complains) -> None:
    network = network_of()

    with complains(DomainError, "images.shape"):
        accuracy(network, images(0), np.zeros(0, np.int64))
    with complains(DomainError, "labels.shape is (1,); expected (2,)"):
        accuracy(network, images(2), np.zeros(1, np.int64))
    with complains(DomainError, "labels.shape is (2, 1); expected (2,)"):
        accuracy(network, images(2), np.zeros((2, 1), np.int64))


def test_a_network_of_given_parameters_is_the_same_and_shares_no_memory() -> None:
    first = network_of(seed=3)
    given = first.parameters()

    second = Network.from_parameters(first.settings, given)

    for name, array in second.parameters().items():
        assert (array == given[name]).all()
        assert not np.shares_memory(array, given[name])


@pytest.mark.parametrize(
    ("name", "value", "parts"),
    [
        ("1.W", None, ["parameters is", "expected"]),
        ("4.W", np.zeros(3), ["parameters is", "4.W", "expected"]),
        ("1.W", np.zeros((4, 1, 3, 3)), ["1.W is float64", "expected uint8 of shape"]),
        ("2.gamma", np.ones(7, np.float32), ["2.gamma is float32 of shape (7,)", "(8,)"]),
        ("1.W", np.full((4, 1, 3, 3), 3, np.uint8), ["state index 3 in '1.W'", "expected 0..2"]),
        ("2.variance", np.full(8, -1, np.float32), ["-1 in '2.variance'", "expected"]),
        ("2.variance", np.full(8, np.nan, np.float32), ["2.variance[0] is nan", "expected"]),
        ("2.gamma", np.full(8, np.inf, np.float32), ["2.gamma[0] is inf", "expected"]),
    ],
)
def test_parameters_of_another_network_are_refused(
    name: str, value: Any, parts: list[str], complains: Complains
) -> None:
    network = network_of()
    parameters = network.parameters()
    parameters[name] = value
    if value is None:
        del parameters[name]

    with complains(DomainError, *parts):
        Network.from_parameters(network.settings, parameters)


def test_a_model_counts_its_epochs(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(epochs=2)
    for epochs in ("1 epoch", "2 epochs"):
        trainer.run_epoch()
        assert f", {epochs} on random: " in repr(model_of(trainer))


def test_what_a_user_holds_says_what_it_is(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(validation=4)
    trainer.run_epoch()
    network = trainer.network
    packed = PackedNetwork(pack_network(network), "numpy")
    kernels = network.backend.name

    assert repr(network).splitlines()[:2] == [
        "<Network 4C3-MP2-8FC-SVM, 1x8x8 to 10 classes, weights Z_1 by dst, activations Z_1, "
        f"float32, backend {kernels}",
        "  1.conv   4x6x6     <dst weights of layer 1: 4x1x3x3 in Z_1>",
    ]
    assert [repr(thing) for thing in (trainer, trainer.dataset, trainer.optimizer, packed)] == [
        "<Trainer of 4C3-MP2-8FC-SVM by dst on random, adam: 1 of 2 epochs and 0 of 2 steps>",
        "<Dataset random: 24 training and 12 test images of 1x8x8, 10 classes>",
        "<adam, moments of 9 parameters>",
        "<PackedNetwork <Packed 4C3-MP2-8FC-SVM, weights Z_1, activations Z_1, 404 weights>, "
        "backend numpy>",
    ]
