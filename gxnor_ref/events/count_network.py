"""Events of a whole network on real images."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.arrays import require_pixels
from gxnor_ref.data.augmentation import normalize
from gxnor_ref.events.counts import Counts, Values, count
from gxnor_ref.events.operations import Side
from gxnor_ref.nn.layers import Convolution, Dense
from gxnor_ref.nn.network import Network, plan
from gxnor_ref.nn.weights import StateWeights
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.domain import require

BATCH = 50
"""Images counted at a time; no count depends on it."""


def count_network(network: Network | PackedNetwork, images: npt.NDArray[np.uint8]) -> list[Counts]:
    """Count the events of every weight layer l = 1 .. L for uint8 images.

    A trained network and its packed form have the same counts. Max-pooling, batch normalization
    and activations are not counted.

    >>> from gxnor_ref.nn.settings import Settings
    >>> network = Network(Settings("4C3-MP2-SVM", (1, 8, 8), classes=3))
    >>> counts = count_network(network, np.zeros((2, 1, 8, 8), np.uint8))
    >>> [(layer.name, layer.products) for layer in counts]
    [('1.conv', 2592), ('2.dense', 216)]
    """
    layers: Callable[[npt.NDArray[np.uint8]], Iterator[Counts]]
    if isinstance(network, PackedNetwork):
        settings, layers = network.packed.settings, partial(_packed_layers, network)
    else:
        settings, layers = network.settings, partial(_layers, network)
    images = require_pixels("images", images, ("count", *settings.input_shape))
    require(len(images) >= 1, "images.shape", images.shape, "at least one image")
    totals: dict[str, Counts] = {}
    for start in range(0, len(images), BATCH):
        for counts in layers(images[start : start + BATCH]):
            name = counts.name
            totals[name] = totals[name] + counts if name in totals else counts
    return list(totals.values())


def _layers(network: Network, images: npt.NDArray[np.uint8]) -> Iterator[Counts]:
    x = normalize(images).astype(network.dtype)
    for name, layer, _ in network.layers:
        Y, x = x, layer.forward(x)
        if not isinstance(layer, Convolution | Dense):
            continue
        weights, inputs = layer.weights.space, layer.inputs
        sums = x
        if weights is not None and inputs.unit is not None:
            # A scale of all weights changes no event, but the sums are not whole numbers then.
            scaled = layer.weights.value_space is None
            sums = _unscaled(layer).forward(Y) if scaled else x
            sums = sums / (weights.unit * inputs.unit)
        padding = layer.padding if isinstance(layer, Convolution) else 0
        yield count(
            name,
            *_as_images(layer.weights.values(), Y, sums),
            padding,
            weights=None if weights is None else weights.N,
            inputs=None if inputs.space is None else inputs.space.N,
            pixels=name.startswith("1."),
        )


def _unscaled(layer: Convolution | Dense) -> Convolution | Dense:
    """The layer with states of its weights' space in place of its weights."""
    scaled = layer.weights
    states = StateWeights(
        scaled.indices(), scaled.space, scaled.layer, scaled.dtype, scaled.backend
    )
    if isinstance(layer, Dense):
        return Dense(states, layer.inputs)
    return Convolution(states, layer.padding, layer.inputs)


def _packed_layers(network: PackedNetwork, images: npt.NDArray[np.uint8]) -> Iterator[Counts]:
    settings = network.packed.settings
    tensors = network.trace(images)
    kinds = {layer.number: layer for layer in plan(settings) if layer.weights}
    Y: Values = 2 * images.astype(np.int32) - 255
    inputs: Side = None
    for layer in network.packed.layers:
        number = layer.geometry.number
        W: Values = layer.W.reshape(kinds[number].weights)
        yield count(
            kinds[number].name,
            *_as_images(W, Y, tensors[f"{number}.sums"]),
            layer.geometry.padding,
            weights=settings.weights,
            inputs=inputs,
            pixels=number == 1,
        )
        if layer.thresholds is not None:
            Y, inputs = tensors[f"{number}.phi"], int(settings.activations)


def _as_images(W: Values, Y: Values, x: Values) -> tuple[Values, Values, Values]:
    """Dense layers as convolutions of images of 1 x 1, their inputs in row-major order."""
    if W.ndim == 4:
        return W, Y, x
    weights: Any = W[:, :, np.newaxis, np.newaxis]
    return weights, Y.reshape(len(Y), -1, 1, 1), x.reshape(len(x), -1, 1, 1)
