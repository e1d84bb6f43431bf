"""The paper's notation for networks, such as 32C5-MP2-64C5-MP2-512FC-SVM, and the layers it means.

`parse` reads a notation; `plan` lays the network out for images of a given shape.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from gxnor_ref.spec.domain import require_choice, require_count, require_lengths
from gxnor_ref.spec.errors import GxnorError, plain

PADDINGS = ("valid", "same")
"""No padding, or as many zeros as keep height and width."""

MOST_LAYERS = 1000
"""Layers that a notation may write out; the largest networks have a tenth of it."""

DEEPEST_GROUP = 16
"""Groups within groups that a notation may have."""

_INTEGER = re.compile(r"[1-9][0-9]{0,5}")


class NotationError(GxnorError, ValueError):
    """A network's notation cannot be read; the message names the position and the expectation."""


@dataclass(frozen=True)
class ConvolutionToken:
    """32C5: 32 filters with 5 x 5 kernels."""

    filters: int
    kernel: int


@dataclass(frozen=True)
class MaxPoolToken:
    """MP2: maximum of each 2 x 2 block."""

    size: int


@dataclass(frozen=True)
class DenseToken:
    """512FC: 512 fully connected neurons."""

    units: int


Token: TypeAlias = ConvolutionToken | MaxPoolToken | DenseToken


def parse(notation: str) -> tuple[Token, ...]:
    """Read a network's hidden layers from the paper's notation.

    Layers are joined by "-"; the last is SVM, the L2-SVM output layer. Before it stand
    convolutions (32C5), max-pooling (MP2, after a convolution) and then fully connected layers
    (512FC); 2x(128C3) or 2×(128C3-MP2) repeats what the parentheses hold.

    Parameters
    ----------
    notation : str
        The notation, without spaces.

    Returns
    -------
    tuple of ConvolutionToken, MaxPoolToken and DenseToken
        The layers before SVM, repetitions written out.

    Raises
    ------
    NotationError
        The notation cannot be read; positions count from 1.
    TypeError
        It is not a string.

    Examples
    --------
    >>> parse("2x(8C3)-MP2-SVM")
    (ConvolutionToken(filters=8, kernel=3), ConvolutionToken(filters=8, kernel=3), MaxPoolToken(size=2))
    >>> parse("32C5-MP")
    Traceback (most recent call last):
    gxnor_ref.spec.notation.NotationError: notation '32C5-MP', position 8: expected a positive \
integer, found the end
    """  # noqa: E501
    if not isinstance(notation, str):
        raise TypeError(f"notation is {type(notation).__name__}; expected a string")
    reader = _Reader(notation)
    tokens = reader.layers_before_svm()
    pooled_or_convolved = False
    dense = False
    for token, position in tokens:
        if isinstance(token, DenseToken):
            dense = True
        elif dense:
            raise reader.error(
                "a fully connected layer or SVM after a fully connected one", position
            )
        elif isinstance(token, MaxPoolToken) and not pooled_or_convolved:
            raise reader.error("a convolution before max-pooling", position)
        else:
            pooled_or_convolved = True
    return tuple(token for token, _ in tokens)


class Layer(NamedTuple):
    """One operation of a network.

    Attributes
    ----------
    name : str
        Number l of the weight layer that it is or belongs to, and the kind: "1.conv", "1.pool",
        "1.norm", "1.phi"; a second pooling in a row is "1.pool2".
    kind : {"conv", "dense", "pool", "norm", "phi"}
        Weighted sums of either sort, max-pooling, batch normalization, or activation.
    inputs, shape : tuple of int
        Shape of one sample of its input and of its output.
    weights : tuple of int
        Shape of a weight layer's weights; empty for other layers.
    padding : int
        Zeros on each side of a convolution's images.
    size : int
        Side of a pool's blocks; 1 for other layers.
    """

    name: str
    kind: str
    inputs: tuple[int, ...]
    shape: tuple[int, ...]
    weights: tuple[int, ...] = ()
    padding: int = 0
    size: int = 1

    @property
    def number(self) -> int:
        """Number l of the weight layer that this one is or belongs to."""
        return int(self.name.partition(".")[0])


def plan(
    notation: str, input_shape: tuple[int, int, int], classes: int = 10, padding: str = "valid"
) -> list[Layer]:
    """Lay a network out: weights -> max-pooling -> batch normalization -> phi_r, and again.

    The last weight layer, SVM, has one neuron for each class. Batch normalization follows it, but
    no activation (SPEC.md, 16).

    Parameters
    ----------
    notation : str
        Layers in the paper's notation, as in `parse`.
    input_shape : (int, int, int)
        Channels, height and width of an image.
    classes : int, default 10
        Number of classes, >= 2.
    padding : {"valid", "same"}
        Of all convolutions; "same" requires odd kernels.

    Returns
    -------
    list of Layer
        The layers in order.

    Raises
    ------
    NotationError
        The notation cannot be read, or its layers do not fit the image.
    DomainError
        Another argument is not as described.

    Examples
    --------
    >>> [layer.name for layer in plan("4C3-MP2-SVM", (1, 8, 8))]
    ['1.conv', '1.pool', '1.norm', '1.phi', '2.dense', '2.norm']
    >>> [layer.shape for layer in plan("4C3-MP2-SVM", (1, 8, 8)) if layer.weights]
    [(4, 6, 6), (10,)]
    """
    require_lengths("input_shape", input_shape, 3, "three lengths")
    shape: tuple[int, ...] = tuple(require_count("input_shape", n, 1) for n in input_shape)
    tokens = [*parse(notation), DenseToken(require_count("classes", classes, 2))]
    require_choice("padding", padding, PADDINGS)
    sizes = _Sizes(notation, shape, padding)
    layers: list[Layer] = []
    l = pools = 0
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if isinstance(token, MaxPoolToken):
            pools += 1
            name = f"{l}.pool{pools if pools > 1 else ''}"
            layer = Layer(name, "pool", shape, sizes.pooled(shape, token), size=token.size)
        elif isinstance(token, ConvolutionToken):
            l, pools = l + 1, 0
            zeros, output = sizes.convolved(shape, token)
            filters = (token.filters, shape[0], token.kernel, token.kernel)
            layer = Layer(f"{l}.conv", "conv", shape, output, filters, zeros)
        else:
            l += 1
            rows = (token.units, math.prod(shape))
            layer = Layer(f"{l}.dense", "dense", shape, (token.units,), rows)
        layers.append(layer)
        shape = layer.shape
        if not isinstance(following, MaxPoolToken):
            layers.append(Layer(f"{l}.norm", "norm", shape, shape))
            if following:
                layers.append(Layer(f"{l}.phi", "phi", shape, shape))
    return layers


class _Sizes:
    """Sizes of images after convolutions and pools, or what does not fit."""

    def __init__(self, notation: str, input_shape: tuple[int, ...], padding: str) -> None:
        self.notation, self.input_shape, self.padding = notation, input_shape, padding

    def convolved(
        self, shape: tuple[int, ...], token: ConvolutionToken
    ) -> tuple[int, tuple[int, ...]]:
        """Zeros on each side, and the shape of the output."""
        zeros = 0
        if self.padding == "same":
            if token.kernel % 2 == 0:
                raise self.misfit(f"C{token.kernel}", 'an odd kernel with padding="same"')
            zeros = token.kernel // 2
        height, width = (length + 2 * zeros - token.kernel + 1 for length in shape[1:])
        if height < 1 or width < 1:
            raise self.misfit(f"C{token.kernel}", f"a kernel that fits {shape[1]}x{shape[2]}")
        return zeros, (token.filters, height, width)

    def pooled(self, shape: tuple[int, ...], token: MaxPoolToken) -> tuple[int, ...]:
        k = token.size
        if k > min(shape[1:]):
            raise self.misfit(f"MP{k}", f"a block that fits {shape[1]}x{shape[2]}")
        return (shape[0], shape[1] // k, shape[2] // k)

    def misfit(self, found: str, expected: str) -> NotationError:
        channels, height, width = self.input_shape
        return NotationError(
            f"notation {plain(repr(self.notation))}: {found} for images of "
            f"{channels}x{height}x{width}; expected {expected}"
        )


class _Reader:
    """Recursive-descent reader over one notation string."""

    def __init__(self, notation: str) -> None:
        self.notation = notation
        self.position = 0
        self.depth = 0

    def error(self, expected: str, position: int | None = None) -> NotationError:
        at = self.position if position is None else position
        found = repr(self.notation[at]) if at < len(self.notation) else "the end"
        return NotationError(
            f"notation {plain(repr(self.notation))}, position {at + 1}: expected {expected}, "
            f"found {found}"
        )

    def accept(self, *choices: str) -> bool:
        for text in choices:
            if self.notation.startswith(text, self.position):
                self.position += len(text)
                return True
        return False

    def expect(self, text: str) -> None:
        if not self.accept(text):
            raise self.error(repr(text))

    def integer(self) -> int:
        match = _INTEGER.match(self.notation, self.position)
        if match is None:
            raise self.error("a positive integer")
        self.position = match.end()
        return int(match[0])

    def layers_before_svm(self) -> list[tuple[Token, int]]:
        tokens: list[tuple[Token, int]] = []
        while not self.accept("SVM"):
            tokens += self.item()
            if self.position == len(self.notation):
                raise self.error("'-SVM'")
            if len(tokens) > MOST_LAYERS:
                raise self.error(f"at most {MOST_LAYERS} layers")
            self.expect("-")
        if self.position < len(self.notation):
            raise self.error("the end after SVM")
        return tokens

    def item(self) -> list[tuple[Token, int]]:
        start = self.position
        if self.accept("MP"):
            return [(MaxPoolToken(self.integer()), start)]
        if not _INTEGER.match(self.notation, self.position):
            raise self.error("a layer such as 32C5, MP2, 512FC, 2x(128C3) or SVM")
        number = self.integer()
        if self.accept("FC"):
            return [(DenseToken(number), start)]
        if self.accept("C"):
            return [(ConvolutionToken(number, self.integer()), start)]
        if self.accept("x(", "×("):
            tokens = self.group()
            if len(tokens) * number > MOST_LAYERS:
                raise self.error(f"at most {MOST_LAYERS} layers in a group", start)
            return tokens * number
        expected = "'C', 'FC' or 'x(' after a number"
        if self.notation[self.position : self.position + 1].isdigit():
            expected = "a number of at most six digits"
        raise self.error(expected)

    def group(self) -> list[tuple[Token, int]]:
        self.depth += 1
        if self.depth > DEEPEST_GROUP:
            raise self.error(f"at most {DEEPEST_GROUP} groups within each other")
        tokens = self.item()
        while not self.accept(")"):
            if not self.accept("-"):
                raise self.error("'-' or ')'")
            tokens += self.item()
        self.depth -= 1
        return tokens
