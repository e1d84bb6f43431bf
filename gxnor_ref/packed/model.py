"""A network in its packed form: integer levels, integer thresholds, and the scores' batch norm."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense, DiscreteActivation
from gxnor_ref.nn.network import Network, plan
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.fold import PackError, Thresholds, fold
from gxnor_ref.spec.bits import WORD
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.network import LARGEST_PIXEL, PIXEL_UNIT
from gxnor_ref.spec.normalization import EPSILON
from gxnor_ref.spec.space import DiscreteSpace

LARGEST_PACKED_N = 7
"""Levels of Z_N fit a signed byte up to here."""

LARGEST_SUM = 2**31 - 2
"""Sums, and thresholds beyond them, are int32."""

OVERFLOWING = "scores that overflow"
"""How messages call scores of which one is not a finite number."""

LARGEST_IMAGE = 2**26
"""Numbers that a network may make of one image in all its layers, as `image_numbers` counts them:
what bounds the memory that a small file can ask for."""


class Geometry(NamedTuple):
    """One weight layer with the max-pooling behind it.

    Attributes
    ----------
    number : int
        Number l of the layer, from 1.
    weights : (int, int, int, int)
        Filters, channels, kernel height and width; a dense layer is a kernel as large as its image.
    padding : int
        Zeros on each side.
    pool : int
        Side of the blocks of max-pooling; 1 for none.
    """

    number: int
    weights: tuple[int, int, int, int]
    padding: int
    pool: int


def geometry(settings: Settings) -> Iterator[Geometry]:
    """Geometry of layers l = 1 .. L; two max-poolings in a row are one of the product's size.

    >>> list(geometry(Settings("4C3-MP2-SVM", (1, 8, 8))))[1]
    Geometry(number=2, weights=(10, 4, 3, 3), padding=0, pool=1)
    """
    layers: list[Geometry] = []
    for layer in plan(settings):
        if layer.weights:
            channels, height, width = (*layer.inputs, 1, 1)[:3]
            kernel = layer.weights[2:] or (height, width)
            weights = (layer.weights[0], channels, kernel[0], kernel[1])
            layers.append(Geometry(layer.number, weights, layer.padding, 1))
        layers[-1] = layers[-1]._replace(pool=layers[-1].pool * layer.size)
    yield from layers


def image_sides(settings: Settings) -> Iterator[tuple[int, int]]:
    """Height and width of the images of layers l = 1 .. L, without padding."""
    for layer in plan(settings):
        if layer.weights:
            _, height, width = (*layer.inputs, 1, 1)[:3]
            yield height, width


def image_numbers(settings: Settings) -> int:
    """Count the numbers that a network makes of one image, at most 2^26, or raise PackError.

    Counted are over all layers those of the padded image, in whole words of 64 channels, and its
    sums.
    """
    numbers = 0
    for layer, (height, width) in zip(geometry(settings), image_sides(settings), strict=True):
        filters, channels, kernel_height, kernel_width = layer.weights
        height, width = height + 2 * layer.padding, width + 2 * layer.padding
        numbers += height * width * -(-channels // WORD) * WORD
        numbers += (height - kernel_height + 1) * (width - kernel_width + 1) * filters
    if numbers > LARGEST_IMAGE:
        found = f"an image becomes {numbers} numbers in all layers"
        raise PackError(f"{found}; expected at most {LARGEST_IMAGE}")
    return numbers


@dataclass(frozen=True, eq=False)
class PackedLayer:
    """A weight layer of a packed network.

    Attributes
    ----------
    geometry : Geometry
        Shape, padding and pooling.
    W : int8 array of shape `geometry.weights`
        Levels: weights in units of their space, -1, 0 and 1 for N = 1.
    thresholds : Thresholds or None
        The activation; None for the last layer.
    """

    geometry: Geometry
    W: npt.NDArray[np.int8]
    thresholds: Thresholds | None


@dataclass(frozen=True, eq=False)
class Scores:
    """Batch normalization of the last layer: (unit A - mean) scale + offset for a sum A.

    Attributes
    ----------
    unit : float
        What an integer of the sums stands for, a power of two.
    mean, scale, offset : float arrays, shape (classes,)
        In the network's precision; scale is gamma / sqrt(variance + epsilon).
    """

    unit: float
    mean: Floats
    scale: Floats
    offset: Floats

    def of(self, sums: npt.NDArray[np.int32]) -> Floats:
        """Scores of the classes, operation by operation as `batch_norm_inference` computes them."""
        x = sums.astype(self.mean.dtype) * self.mean.dtype.type(self.unit)
        return np.asarray((x - self.mean) * self.scale + self.offset)

    def overflows(self, largest: int) -> bool:
        """Whether some sum of at most this magnitude has a score that is not a finite number.

        Each operation is monotone in the sum, so if one has, that sum or its opposite does.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            ends = self.of(np.array([[-largest], [largest]], np.int32))
        return not np.isfinite(ends).all()


@dataclass(frozen=True, eq=False)
class Packed:
    """A packed network.

    Attributes
    ----------
    settings : Settings
        Of the network; those of training and of phi_r are part of the thresholds, and say
        nothing more here.
    layers : tuple of PackedLayer
        Layers l = 1 .. L.
    scores : Scores
        Batch normalization of the last one.
    names, background, dataset : tuple of str, int, str
        As of `gxnor_ref.nn.checkpoint.Model`.
    """

    settings: Settings
    layers: tuple[PackedLayer, ...]
    scores: Scores
    names: tuple[str, ...] = ()
    background: int = 0
    dataset: str = ""

    def __repr__(self) -> str:
        s, weights = self.settings, sum(layer.W.size for layer in self.layers)
        spaces = f"weights Z_{s.weights}, activations Z_{s.activations}"
        return f"<Packed {s.notation}, {spaces}, {weights:,} weights>"


def level(N: int) -> int:
    """Largest level of Z_N: 2^(N-1), and 1 for N = 0."""
    return max(1, (1 << N) // 2)


def discrete(settings: Settings) -> tuple[int, int]:
    """N of the weights and of the activations, 0..7 each, of a network that has a packed form.

    PackError: they are not discrete, or scaled, or N is beyond 7.
    """
    N1, N2 = settings.weights, settings.activations
    if settings.method == "twn":
        raise PackError("method is 'twn', whose weights have a real scale; expected states alone")
    expected = f"expected N in 0..{LARGEST_PACKED_N} of a discrete space"
    if not isinstance(N1, int) or N1 > LARGEST_PACKED_N:
        raise PackError(f"weights is {'float' if N1 is None else N1}; {expected}")
    if not isinstance(N2, int) or N2 > LARGEST_PACKED_N:
        raise PackError(f"activations is {N2!r}; {expected}")
    if settings.float_last_layer:
        raise PackError("float_last_layer is True; expected discrete weights in every layer")
    return N1, N2


def largest_sums(settings: Settings) -> Iterator[int]:
    """Largest magnitude that a sum of each layer can have: fan-in times the sides' largest levels.

    PackError: as `discrete`, or a sum is beyond int32.
    """
    N1, N2 = discrete(settings)
    for layer in geometry(settings):
        activation = LARGEST_PIXEL if layer.number == 1 else level(N2)
        largest = math.prod(layer.weights[1:]) * level(N1) * activation
        if largest > LARGEST_SUM:
            raise PackError(
                f"sums of layer {layer.number} reach {largest}; expected at most {LARGEST_SUM}, "
                "for int32"
            )
        yield largest


def sum_unit(settings: Settings, number: int) -> float:
    """What an integer of the sums of layer l stands for, a power of two.

    It is the weights' unit times that of the activations below, or of pixels.

    >>> ternary = Settings("4C3-MP2-SVM", (1, 8, 8))
    >>> sum_unit(ternary, 1), sum_unit(ternary, 2)
    (0.00390625, 1.0)
    """
    N1, N2 = discrete(settings)
    return DiscreteSpace(N1).unit * (PIXEL_UNIT if number == 1 else DiscreteSpace(N2).unit)


def pack_network(network: Network) -> Packed:
    """Pack a trained network; the result is the same function, to the last bit.

    Parameters
    ----------
    network : Network
        With its running statistics.

    Returns
    -------
    Packed
        Levels, thresholds and scores.

    Raises
    ------
    PackError
        The network has real weights or activations, N > 7, sums beyond int32, images beyond
        `image_numbers`, an activation that is not monotone, or scores that are not numbers.
    """
    settings = network.settings
    bounds = dict(enumerate(largest_sums(settings), 1))
    image_numbers(settings)
    weights = DiscreteSpace(discrete(settings)[0])
    levels = (weights.states / weights.unit).astype(np.int8)
    parts: dict[str, Any] = {named.name: named.layer for named in network.layers}
    layers = []
    for place in geometry(settings):
        l = place.number
        body = parts.get(f"{l}.conv") or parts[f"{l}.dense"]
        assert isinstance(body, Convolution | Dense)
        W = levels[body.weights.indices()].reshape(place.weights)
        norm, phi = parts[f"{l}.norm"], parts.get(f"{l}.phi")
        assert isinstance(norm, BatchNorm)
        thresholds = None
        if isinstance(phi, DiscreteActivation):
            try:
                thresholds = fold(norm, phi, sum_unit(settings, l), bounds[l])
            except PackError as error:
                raise PackError(f"layer {l}: {error}") from None
        layers.append(PackedLayer(place, W, thresholds))
    scale = norm.gamma / np.sqrt(norm.variance + norm.variance.dtype.type(EPSILON))
    for part, values in (("mean", norm.mean), ("scale", scale), ("offset", norm.beta)):
        if not np.isfinite(values).all():
            channel = int(np.argmin(np.isfinite(values)))
            found = f"batch norm of channel {channel} has the {part} {values[channel]}"
            raise PackError(f"layer {l}: {found}; expected a finite number")
    # The network may be trained on, and its mean and beta change in place.
    scores = Scores(sum_unit(settings, l), norm.mean.copy(), scale, norm.beta.copy())
    if scores.overflows(bounds[l]):
        raise PackError(f"layer {l}: {OVERFLOWING}; expected finite ones")
    return Packed(settings, tuple(layers), scores)
