"""The paper's notation for networks, such as 32C5-MP2-64C5-MP2-512FC-SVM."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from gxnor_ref.spec.errors import GxnorError, plain

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

    Examples
    --------
    >>> parse("2x(8C3)-MP2-SVM")
    (ConvolutionToken(filters=8, kernel=3), ConvolutionToken(filters=8, kernel=3), MaxPoolToken(size=2))
    >>> parse("32C5-MP")
    Traceback (most recent call last):
    gxnor_ref.nn.notation.NotationError: notation '32C5-MP', position 8: expected a positive \
integer, found the end
    """  # noqa: E501
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
        raise self.error("'C', 'FC' or 'x(' after a number")

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
