"""Other runtimes get the network that ours is: they put images into the same classes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.bench.inference import missing_peers, random_images
from gxnor_ref.bench.peers import EXTRAS, affine, peer_call
from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.fold import PackError, Thresholds
from gxnor_ref.packed.model import Geometry, Packed, PackedLayer, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork


def packed(notation: str, shape: tuple[int, int, int], **more: Any) -> Packed:
    """Return a network whose channels are scaled, shifted, mirrored, and some of them constant."""
    network = Network(Settings(notation, shape, classes=5, **more))
    random = np.random.default_rng(1)
    x = normalize(random_images(shape, 20))
    for _, layer, _ in network.layers:
        if isinstance(layer, BatchNorm):
            axes = (0, *range(2, x.ndim))
            layer.mean, layer.variance = x.mean(axis=axes), x.var(axis=axes)
            layer.gamma[:] = random.normal(0, 1, layer.gamma.shape)
            layer.beta[:] = random.normal(0, 0.5, layer.beta.shape)
            layer.gamma[:1], layer.beta[:1] = 1e-9, 0.1
        x = layer.forward(x)
    return pack_network(network)


NETWORKS = {
    "ternary": packed("6C3-MP2-8C3-20FC-SVM", (1, 14, 14)),
    "padded, in color": packed("6C3-MP2-8C3-MP2-20FC-SVM", (3, 12, 12), padding="same"),
    "binary": packed("6C5-MP2-20FC-SVM", (1, 12, 12), weights=0, activations=0, a=1.0),
    "weights of more levels": packed("6C3-MP2-20FC-SVM", (1, 12, 12), weights=3),
    "dense": packed("20FC-10FC-SVM", (1, 6, 6)),
    "one layer": packed("SVM", (3, 6, 6)),
}


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("peer", EXTRAS)
def test_a_peer_finds_the_same_classes(peer: str, name: str, threads: int) -> None:
    for module in ("torch",) if peer.startswith("torch") else ("onnx", "onnxruntime"):
        pytest.importorskip(module, reason=f"needs {module}, a peer of the benchmarks")
    network = NETWORKS[name]
    images = random_images(network.settings.input_shape, 50)
    expected = PackedNetwork(network, "numpy").predict(images)

    found = peer_call(peer, network, threads)(images)

    assert len(set(expected.tolist())) > 1
    assert np.array_equal(found, expected)


@given(
    st.lists(st.integers(-60, 60), min_size=1, max_size=2).map(sorted),
    st.sampled_from([1, -1]),
    st.integers(0, 40),
)
def test_rounding_and_clipping_is_the_activation(
    values: list[int], direction: int, largest: int
) -> None:
    thresholds = Thresholds(np.array([values], np.int32), np.array([direction], np.int8))
    layer = PackedLayer(Geometry(1, (1, 1, 1, 1), 0, 1), np.ones((1, 1, 1, 1), np.int8), thresholds)
    sums = np.arange(-largest, largest + 1)
    index = thresholds.index(sums[:, np.newaxis])[:, 0]
    # Two states are -1 and 1, three are -1, 0 and 1.
    levels = 2 * index - 1 if len(values) == 1 else index - 1

    scale, center = affine(layer, largest)

    # A mirrored filter's come out negated.
    assert np.array_equal(np.rint((sums - center) * scale).clip(-1, 1), direction * levels)


def test_what_has_no_lean_form_is_refused_in_words() -> None:
    for module in ("onnx", "onnxruntime", "torch"):
        pytest.importorskip(module, reason=f"needs {module}, a peer")
    network = packed("6C3-MP2-20FC-SVM", (1, 12, 12), activations=2)

    for peer in EXTRAS:
        with pytest.raises(PackError, match="activations have 5 states; expected at most 3"):
            peer_call(peer, network, 1)
    assert list(missing_peers(network)) == list(EXTRAS)


def test_weights_beyond_int8_are_refused() -> None:
    pytest.importorskip("onnx", reason="needs onnx, to write the model")
    network = packed("6C3-MP2-20FC-SVM", (1, 12, 12), weights=7)

    with pytest.raises(PackError, match="weights of layer 1 become 256; expected at most 127"):
        peer_call("onnxruntime-int8", network, 1)
