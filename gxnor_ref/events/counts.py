"""Events of one weight layer on real data: products, gates, awake units, words, and sums."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.events.operations import (
    Operations,
    Side,
    has_gate,
    is_logic,
    operations,
    uniform_resting,
)
from gxnor_ref.nn.backend import backend_of
from gxnor_ref.nn.layers import Convolution, LayerInputs
from gxnor_ref.nn.weights import StateWeights
from gxnor_ref.spec.convolution import exact_fan_in, output_length
from gxnor_ref.spec.domain import Floats, Integers, require, require_count, require_shape
from gxnor_ref.spec.network import LARGEST_PIXEL
from gxnor_ref.spec.space import DiscreteSpace

WORDS = (64, 512)
"""Channels of a kernel place that a machine takes at a time: a word, and eight."""

TERNARY = DiscreteSpace(1)

Values = Floats | Integers


@dataclass(frozen=True)
class Counts:
    """What happened in one weight layer, summed over images."""

    name: str  # such as "2.conv"
    weights: Side
    inputs: Side
    # Sums are whole multiples of a unit: both sides are discrete, or pixels and discrete weights.
    integer: bool
    largest_possible: int | None  # size of a sum of such sides, in units; None for real sums
    fan_in: int
    images: int
    outputs: int  # weighted sums: neurons, at every place of a convolution
    products: int  # pairs of a weight and an input that is not padding
    padding: int  # pairs with the zeros of the padding
    gates: int  # products of which both sides are nonzero
    # Products whose unit is awake (`gxnor_ref.events.operations`): those that are nonzero on every
    # side that has a gate. They are the gates, unless a side is real and has zeros.
    awake: int
    neurons: int  # outputs with an open gate
    widest: int  # largest number of open gates of an output
    # Steps that a machine with words of 64 and of 512 channels makes, and those without an open
    # gate. A step is one output, one place of its kernel that is not padding, and 64 or 512
    # channels, or as many as are left. A dense layer has one place, and its inputs are channels.
    words: tuple[int, int]
    zero_words: tuple[int, int]
    largest_sum: int | None  # size of a sum that was met, in units; None for real sums

    def __add__(self, other: Counts) -> Counts:
        """Counts of the images of both; the layer is the same."""
        summed = ("images", "outputs", "products", "padding", "gates", "awake", "neurons")
        numbers: dict[str, Any] = {
            name: getattr(self, name) + getattr(other, name) for name in summed
        }
        for name in ("words", "zero_words"):
            pairs = zip(getattr(self, name), getattr(other, name), strict=True)
            numbers[name] = tuple(a + b for a, b in pairs)
        if self.largest_sum is not None and other.largest_sum is not None:
            numbers["largest_sum"] = max(self.largest_sum, other.largest_sum)
        return replace(self, **numbers, widest=max(self.widest, other.widest))

    @property
    def operations(self) -> Operations:
        """Operations of the architecture of Fig 11 that belongs to the layer's sides."""
        return operations(self.weights, self.inputs, self.awake, self.neurons)

    @property
    def control_signals(self) -> int:
        """Gate signals made from two sides, one for each product; one side alone is its own."""
        both = has_gate(self.weights) and has_gate(self.inputs)
        return self.products if both else 0

    @property
    def counted_bits(self) -> int:
        """Inputs of all bit counts together."""
        return self.awake if is_logic(self.weights, self.inputs) else 0

    @property
    def resting(self) -> float:
        """Share of the products whose unit rests."""
        return 1.0 - self.awake / self.products

    @property
    def uniform_resting(self) -> float:
        """That share if all states were equally likely, as in Table 2."""
        return float(uniform_resting(self.weights, self.inputs))

    @property
    def skippable(self) -> tuple[float, float]:
        """Share of the steps of 64 and of 512 channels that have no open gate."""
        return (self.zero_words[0] / self.words[0], self.zero_words[1] / self.words[1])

    @property
    def sum_bits(self) -> int | None:
        """Bits of an accumulator, in two's complement, for the largest sum that was met.

        Sums wrap around, so partial sums need no more. None for real sums.
        """
        return None if self.largest_sum is None else _signed_bits(self.largest_sum)

    @property
    def sum_bits_possible(self) -> int | None:
        """Bits of an accumulator for the largest sum of such sides; None for real sums."""
        return None if self.largest_possible is None else _signed_bits(self.largest_possible)


def count(
    name: str,
    W: Values,
    Y: Values,
    x: Values,
    padding: int,
    weights: Side,
    inputs: Side,
    pixels: bool = False,
) -> Counts:
    """Count the events of a weight layer with the weights W, the inputs Y and the sums x.

    W has the shape (filters, channels, kernel height, kernel width), where a dense layer has 1 x 1
    kernels; Y, without its padding, (batch, channels, height, width); x (batch, filters, rows,
    columns). W and Y are in any unit, x in units of both sides (and of 2^-8 for pixels) if these
    have one. `weights` and `inputs` are the N of the sides' spaces; pixels have None.

    The gates of each output are themselves a weighted sum, of the sides' nonzero planes. It is
    computed by the layer of `gxnor_ref.nn`, so GXNOR_BACKEND chooses between the spec and the
    kernels, whose counts are equal.

    A convolution of one filter of ternary weights, over an image of 1 x 4:

    >>> W, Y = np.array([[[[1, 0]]]]), np.array([[[[1, -1, 0, 1]]]])
    >>> counts = count("1.conv", W, Y, np.array([[[[1, -1, 0]]]]), 0, weights=1, inputs=1)
    >>> counts.products, counts.gates, counts.neurons, counts.operations.xnors
    (6, 2, 2, 2)
    """
    require_shape("W", W, ("filters", "channels", "kernel height", "kernel width"))
    require_shape("Y", Y, ("batch", W.shape[1], "height", "width"))
    require_count("padding", padding, 0)
    rows, columns = (output_length(Y.shape[a], W.shape[a], padding=padding) for a in (2, 3))
    require(len(Y) >= 1, "Y.shape", Y.shape, "at least one image")
    require_shape("x", x, (len(Y), len(W), rows, columns))
    require(inputs is None or not pixels, "inputs", inputs, "None for pixels")
    integer = weights is not None and (inputs is not None or pixels)
    largest_possible = None
    if integer:
        largest = LARGEST_PIXEL if pixels else _level(inputs)
        largest_possible = math.prod(W.shape[1:]) * _level(weights) * largest
    nonzero_W, nonzero_Y = np.asarray(W != 0), np.asarray(Y != 0)
    gates = open_gates(nonzero_W, nonzero_Y, padding)
    all_W, all_Y = np.ones_like(nonzero_W), np.ones_like(nonzero_Y)
    products = _pairs(all_W, all_Y, padding)
    awake = _pairs(
        nonzero_W if has_gate(weights) else all_W,
        nonzero_Y if has_gate(inputs) else all_Y,
        padding,
    )
    words, zero_words = _words(nonzero_W, nonzero_Y, padding)
    return Counts(
        name=name,
        weights=weights,
        inputs=inputs,
        integer=integer,
        largest_possible=largest_possible,
        fan_in=math.prod(W.shape[1:]),
        images=len(Y),
        outputs=gates.size,
        products=products,
        padding=gates.size * math.prod(W.shape[1:]) - products,
        gates=int(gates.sum(dtype=np.float64)),
        awake=awake,
        neurons=int(np.count_nonzero(gates)),
        widest=int(gates.max()),
        words=words,
        zero_words=zero_words,
        largest_sum=int(np.abs(x).max()) if integer else None,
    )


def open_gates(
    W: npt.NDArray[np.bool_], Y: npt.NDArray[np.bool_], padding: int = 0
) -> npt.NDArray[np.floating[Any]]:
    """Number of open gates of each output, exact: the weighted sum of the sides' nonzero planes.

    >>> open_gates(np.array([[[[True, True]]]]), np.array([[[[True, False, True]]]]))
    array([[[[1., 1.]]]], dtype=float32)
    """
    dtype = np.float32 if math.prod(W.shape[1:]) <= exact_fan_in(1.0) else np.float64
    stored = TERNARY.index(W.astype(np.float64))
    plane = StateWeights(stored, TERNARY, 0, dtype, backend_of(None, dtype))
    return Convolution(plane, padding, LayerInputs(1.0, TERNARY)).forward(Y.astype(dtype))


def _kernel_places(
    W: npt.NDArray[np.bool_], Y: npt.NDArray[np.bool_], padding: int
) -> Iterator[tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]]:
    """Weights of each place of the kernel, and the inputs, padding left out, that they meet."""
    for i in range(W.shape[2]):
        for j in range(W.shape[3]):
            spans = []
            for at, axis in ((i, 2), (j, 3)):
                places = output_length(Y.shape[axis], W.shape[axis], padding=padding)
                first = max(0, at - padding)
                spans.append(slice(first, max(first, places + at - padding)))
            yield W[:, :, i : i + 1, j : j + 1], Y[:, :, spans[0], spans[1]]


def _pairs(W: npt.NDArray[np.bool_], Y: npt.NDArray[np.bool_], padding: int) -> int:
    """Number of products whose weight and input are both True."""
    total = 0
    for at_W, at_Y in _kernel_places(W, Y, padding):
        both = at_W.sum(axis=(0, 2, 3), dtype=np.int64) * at_Y.sum(axis=(0, 2, 3), dtype=np.int64)
        total += int(both.sum())
    return total


def _words(
    W: npt.NDArray[np.bool_], Y: npt.NDArray[np.bool_], padding: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Steps of 64 and of 512 channels, and those without an open gate."""
    narrow, wide = WORDS
    steps, zeros = dict.fromkeys(WORDS, 0), dict.fromkeys(WORDS, 0)
    for at_W, at_Y in _kernel_places(W, Y, padding):
        if at_Y.size == 0:
            continue
        for start in range(0, W.shape[1], wide):
            stop = min(start + wide, W.shape[1])
            of_words = [
                open_gates(at_W[:, channels], at_Y[:, channels])
                for channels in (
                    slice(n, min(n + narrow, stop)) for n in range(start, stop, narrow)
                )
            ]
            for size, all_gates in ((narrow, of_words), (wide, [sum(of_words[1:], of_words[0])])):
                for gates in all_gates:
                    steps[size] += gates.size
                    zeros[size] += gates.size - int(np.count_nonzero(gates))
    return (steps[narrow], steps[wide]), (zeros[narrow], zeros[wide])


def _level(side: Side) -> int:
    """Largest state of a space, in its units."""
    assert side is not None
    space = DiscreteSpace(side)
    return round(space.H / space.unit)


def _signed_bits(size: int) -> int:
    return size.bit_length() + 1
