"""Packed inference against the spec's: the same numbers, to the last bit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.kernels import built
from gxnor_ref.nn import evaluation
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network
from gxnor_ref.packed.file import from_bytes, to_bytes
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.loading import load, pack
from gxnor_ref.packed.model import Scores, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec import network as spec
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]
MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]

Network_ = tuple[str, tuple[int, int, int], str]

NETWORKS: list[Network_] = [
    ("4C3-MP2-8FC-SVM", (1, 8, 8), "valid"),
    ("4C3-MP2-6C3-MP2-SVM", (2, 8, 8), "same"),
    ("2x(3C3)-5C1-SVM", (1, 5, 7), "same"),
    ("4C2-MP2-MP2-SVM", (1, 9, 9), "valid"),  # two poolings in a row
    ("3C3-MP3-5C2-SVM", (3, 10, 13), "valid"),  # blocks of 3 drop rows and columns
    ("4C5-MP2-MP2-6FC-SVM", (1, 11, 11), "same"),  # both
    ("70C1-3C1-SVM", (1, 3, 3), "valid"),  # channels beyond a word
    ("9FC-SVM", (2, 3, 4), "valid"),  # dense alone
    ("SVM", (1, 4, 4), "valid"),  # a last layer that reads pixels
]


@given(
    kind=st.sampled_from(NETWORKS),
    N1=st.integers(0, 7),
    N2=st.integers(0, 7),
    precision=st.sampled_from(["float32", "float64"]),
    boundary=st.sampled_from(["open", "closed"]),
    seed=st.integers(0, 2**32),
)
@example(NETWORKS[0], 0, 0, "float32", "open", 0)
@example(NETWORKS[1], 1, 1, "float32", "open", 1)
@example(NETWORKS[3], 1, 1, "float64", "open", 2)
@example(NETWORKS[4], 3, 2, "float32", "closed", 3)
@example(NETWORKS[5], 0, 1, "float32", "open", 4)
@example(NETWORKS[7], 1, 0, "float64", "open", 5)
@hypothesis_settings(max_examples=max(1, hypothesis_settings().max_examples * 2 // 5))
def test_packed_inference_is_the_spec_s(
    make_network: MakeNetwork,
    make_images: MakeImages,
    kind: Network_,
    N1: int,
    N2: int,
    precision: str,
    boundary: str,
    seed: int,
) -> None:
    notation, shape, padding = kind
    trained = make_network(
        notation,
        shape,
        seed,
        padding=padding,
        weights=N1,
        activations=N2,
        precision=precision,
        boundary=boundary,
    )
    images = make_images(5, shape, seed)
    # Through the bytes of a file, so that nothing else is needed.
    packed = PackedNetwork(from_bytes(to_bytes(pack_network(trained)), "bytes"))

    parameters: dict[str, Any] = dict(trained.parameters())
    parameters |= {f"{l}.W": weights.values() for l, weights in trained.weights().items()}
    given = spec.Settings(notation, 10, padding, N1, N2, boundary=boundary)
    theirs = spec.inference(normalize(images).astype(precision), given, parameters)
    *_, expected = theirs.values()

    scores = packed.scores(images)
    np.testing.assert_array_equal(scores, expected, strict=True)
    assert (packed.predict(images) == expected.argmax(axis=1)).all()
    trace = packed.trace(images)
    assert (trace[list(trace)[-1]][:, :, 0, 0] == packed.sums(images)).all()
    pixels, weights, levels = 2.0**-8, unit_of(N1), unit_of(N2)
    for name, tensor in trace.items():
        number, _, part = name.partition(".")
        unit = levels if part == "phi" else weights * (pixels if number == "1" else levels)
        value = theirs[trained_name(name, theirs)]
        assert tensor.dtype == np.int32
        assert (value == (tensor * unit).reshape(value.shape)).all(), name
    assert [name for name in trace if name.endswith("phi")] == [
        name for name in theirs if name.endswith("phi")
    ]


def unit_of(N: int) -> float:
    return 1.0 if N == 0 else 2.0 ** (1 - N)


def trained_name(name: str, theirs: dict[str, Any]) -> str:
    number, _, part = name.partition(".")
    names = {"sums": ["conv", "dense"], "pool": ["pool2", "pool"], "phi": ["phi"]}[part]
    return next(f"{number}.{kind}" for kind in names if f"{number}.{kind}" in theirs)


def test_a_trace_has_every_tensor_in_order(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    packed = PackedNetwork(pack_network(make_network("4C3-MP2-MP2-8FC-SVM", (1, 10, 10))))

    trace = packed.trace(make_images(3, (1, 10, 10)))

    assert {name: tensor.shape for name, tensor in trace.items()} == {
        "1.sums": (3, 4, 8, 8),
        "1.pool": (3, 4, 2, 2),
        "1.phi": (3, 4, 2, 2),
        "2.sums": (3, 8, 1, 1),
        "2.phi": (3, 8, 1, 1),
        "3.sums": (3, 10, 1, 1),
    }
    assert list(trace) == ["1.sums", "1.pool", "1.phi", "2.sums", "2.phi", "3.sums"]


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_sums_that_float32_cannot_hold_are_exact(
    precision: str, make_network: MakeNetwork, make_images: MakeImages
) -> None:
    shape = (1, 40, 40)
    trained = make_network("SVM", shape, weights=7, precision=precision)
    first = trained.weights()[1]
    first.stored[:] = np.maximum(first.stored, 126)  # levels 62 to 64: 62 x 1600 x 255 > 2^24
    images = np.maximum(make_images(4, shape), 240)

    packed = PackedNetwork(pack_network(trained))

    sums = packed.sums(images)
    pixels = 2 * images.reshape(4, -1).astype(np.int64) - 255
    levels = first.stored.astype(np.int64) - 64
    assert (sums == pixels @ levels.T).all()
    assert sums.min() > 2**24
    assert (sums % 2 == 1).any()  # beyond 2^24 float32 has even numbers alone
    assert (packed.scores(images) == trained.forward(normalize(images))).all()


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 201])
def test_no_batch_size_changes_a_score(
    count: int, make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained = make_network("4C3-MP2-SVM")
    packed = PackedNetwork(pack_network(trained))
    images = make_images(count)

    scores = packed.scores(images)

    assert scores.shape == (count, 10)
    for n in range(count):
        assert (scores[n] == packed.scores(images[n : n + 1])[0]).all()


def test_of_equal_scores_the_first_class_wins(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained = make_network()
    for _, layer, _ in trained.layers[-1:]:
        assert isinstance(layer, BatchNorm)
        layer.gamma[:] = 0
        layer.beta[:] = [-1, 5, 5, 0, 5, 0, 0, 0, 0, 5]

    packed = PackedNetwork(pack_network(trained))

    assert packed.predict(make_images(4)).tolist() == [1, 1, 1, 1]


@pytest.mark.parametrize(("method", "N2"), [("bnn", 0), ("bnn", 1), ("bwn", 0)])
@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_hidden_weights_are_packed_by_their_signs(
    method: str,
    N2: int,
    backend: str,
    make_network: MakeNetwork,
    make_images: MakeImages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if backend == "c" and not built():
        pytest.skip("the C kernels were not built: there was no C compiler")
    monkeypatch.setenv("GXNOR_BACKEND", backend)
    trained, images = make_network(method=method, weights=0, activations=N2), make_images(20)

    packed = from_bytes(to_bytes(pack_network(trained)), "packed")

    for layer, weights in zip(packed.layers, trained.weights().values(), strict=True):
        signs = np.where(weights.stored >= 0, 1, -1)
        assert (layer.W.reshape(signs.shape) == signs).all()
    scores = PackedNetwork(packed).scores(images)
    assert (scores == trained.forward(normalize(images))).all()


def test_predictions_are_those_of_the_evaluation(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained, images = make_network(), make_images(150)

    predicted = PackedNetwork(pack_network(trained)).predict(images)

    assert (predicted == evaluation.predict(trained, images)).all()


@pytest.mark.parametrize("method", ["predict", "scores", "sums", "trace"])
@pytest.mark.parametrize(
    ("shape", "dtype", "parts"),
    [
        ((2, 8, 9), np.uint8, ["images.shape", "(2, 8, 9)", "(count, 1, 8, 8)"]),
        ((2, 3, 8, 8), np.uint8, ["images.shape", "(2, 3, 8, 8)", "(count, 1, 8, 8)"]),
        ((2, 1, 8, 9), np.uint8, ["images.shape", "(2, 1, 8, 9)", "(count, 1, 8, 8)"]),
        ((2, 1, 8, 8), np.int8, ["images.dtype", "int8", "uint8"]),
        ((2, 1, 8, 8), np.float32, ["images.dtype", "float32", "uint8"]),
    ],
)
def test_images_that_do_not_fit_are_refused(
    method: str,
    shape: tuple[int, ...],
    dtype: Any,
    parts: list[str],
    make_network: MakeNetwork,
    complains: Complains,
) -> None:
    packed = PackedNetwork(pack_network(make_network()))

    with complains(DomainError, *parts, "expected"):
        getattr(packed, method)(np.zeros(shape, dtype))


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"weights": None}, ["weights is float", "0..7"]),
        ({"weights": 8}, ["weights is 8", "0..7"]),
        ({"activations": 8}, ["activations is 8", "0..7"]),
        ({"activations": "relu"}, ["activations is 'relu'", "0..7"]),
        ({"float_last_layer": True}, ["float_last_layer is True", "discrete weights"]),
        ({"method": "twn", "activations": "relu"}, ["method is 'twn'", "scale"]),
        ({"method": "twn"}, ["method is 'twn'", "scale"]),
        ({"method": "bwn", "weights": 0, "activations": "relu"}, ["activations is 'relu'"]),
        ({"method": "full", "weights": None, "activations": 1}, ["weights is float"]),
    ],
)
def test_networks_without_a_packed_form_are_refused(
    changes: dict[str, Any], parts: list[str], make_network: MakeNetwork, complains: Complains
) -> None:
    with complains(PackError, *parts, "expected"):
        pack_network(make_network(**changes))


def test_an_activation_that_is_no_number_is_refused_by_its_layer(
    make_network: MakeNetwork, complains: Complains
) -> None:
    trained = make_network()
    norm = next(layer for name, layer, _ in trained.layers if name == "2.norm")
    assert isinstance(norm, BatchNorm)
    norm.beta[3] = np.nan

    with complains(PackError, "layer 2", "channel 3", "NaN"):
        pack_network(trained)


@pytest.mark.parametrize("part", ["gamma", "beta", "mean"])
def test_scores_that_are_no_numbers_are_refused(
    part: str, make_network: MakeNetwork, complains: Complains
) -> None:
    trained = make_network()
    norm = trained.layers[-1].layer
    assert isinstance(norm, BatchNorm)
    getattr(norm, part)[3] = np.inf

    with complains(PackError, "layer 3", "channel 3", "inf", "expected"):
        pack_network(trained)


def test_scores_that_overflow_are_refused(make_network: MakeNetwork, complains: Complains) -> None:
    trained = make_network()
    norm = trained.layers[-1].layer
    assert isinstance(norm, BatchNorm)
    norm.gamma[3], norm.variance[3] = 3e38, 1

    with complains(PackError, "layer 3", "overflow", "expected finite ones"):
        pack_network(trained)


REALS = st.floats(-(2.0**126), 2.0**126, width=32) | st.floats(-4, 4, width=32)


@given(REALS, REALS, REALS, st.integers(1, 99), st.sampled_from([1.0, 1 / 4096]))
def test_overflow_is_that_of_some_sum(
    mean: float, scale: float, offset: float, largest: int, unit: float
) -> None:
    scores = Scores(unit, *(np.array([part], np.float32) for part in (mean, scale, offset)))

    with np.errstate(over="ignore", invalid="ignore"):
        every = scores.of(np.arange(-largest, largest + 1, dtype=np.int32)[:, None])

    assert scores.overflows(largest) == (not np.isfinite(every).all())


@pytest.mark.parametrize("images", [None, "x", 3, [[0]], b"\0" * 64, memoryview(b"\0" * 64)])
def test_what_is_no_array_is_no_image(
    images: Any, make_network: MakeNetwork, complains: Complains
) -> None:
    network = make_network()
    packed = PackedNetwork(pack_network(network), "numpy")

    for call in (packed.predict, packed.trace, lambda images: evaluation.predict(network, images)):
        with complains(TypeError, f"images is {type(images).__name__}", "expected an array"):
            call(images)


@pytest.mark.parametrize("network", [None, "digits", 3, np.zeros((1, 1, 8, 8), np.uint8)])
def test_what_is_no_network_is_not_packed(network: Any, complains: Complains) -> None:
    for call in (pack, PackedNetwork):
        with complains(TypeError, type(network).__name__, "expected"):
            call(network)


def test_a_packed_network_stays_as_it_is_when_its_model_changes(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    network = make_network("4C3-MP2-SVM", (1, 8, 8))
    images = make_images(5, (1, 8, 8))
    packed = PackedNetwork(pack_network(network))
    before = packed.scores(images).copy()

    for values in network.parameters().values():
        values[...] = values + values.dtype.type(1)

    np.testing.assert_array_equal(packed.scores(images), before)


def test_a_path_of_another_kind_is_named() -> None:
    with pytest.raises(TypeError, match="path is None; expected a model"):
        load(None)  # type: ignore[arg-type]
