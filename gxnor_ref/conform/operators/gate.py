"""Sums of ternary products, by gate, XNOR and bit count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, Draw, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Cases, Operator
from gxnor_ref.spec import gate
from gxnor_ref.spec.domain import require_shape


def _gated_dot(W: Array, Y: Array) -> Any:
    require_shape("Y", Y, W.shape)
    return gate.dot(W, Y)


def draw_rows(d: Draws) -> dict[str, Any]:
    """Draw rows of weights and activations."""
    rows = d.length(1, 3)
    shape = (rows, d.integer(1, 200 if rows <= 3 else 5))
    return {"W": d.trits(*shape), "Y": d.trits(*shape)}


# --- wrong implementations ---


def _gate_ignored(W: Array, Y: Array) -> Array:
    agree = ((W < 0) == (Y < 0)).sum(axis=-1)
    return np.asarray(2 * agree - W.shape[-1])


def _gate_either(W: Array, Y: Array) -> Array:
    counts = (W != 0) | (Y != 0)
    differ = counts & ((W < 0) != (Y < 0))
    return np.asarray(counts.sum(axis=-1) - 2 * differ.sum(axis=-1))


def wrapped(function: Callable[..., Array], bits: int) -> Callable[..., Array]:
    """Wrap sums around as two's complement of some bits does."""
    return lambda **rows: in_twos_complement(function(**rows), bits)


def in_twos_complement(sums: Array, bits: int) -> Array:
    """Wrap integers around."""
    half = 2 ** (bits - 1)
    return np.asarray((sums + half) % (2 * half) - half)


GATED_DOT = Operator(
    "gated_dot",
    "Fig 11(f)",
    "sum of ternary products by gate, XNOR and bit count, over the last axis",
    "W:integers Y:integers -> sum:integers",
    _gated_dot,
    documented=gate.dot,
    draw=draw_rows,
    mutants={
        "gate_ignored": _gate_ignored,
        **{f"int{bits}_overflow": wrapped(_gated_dot, bits) for bits in (8, 9, 12)},
        "gate_either": _gate_either,
    },
)

OPERATORS = (GATED_DOT,)

MISTAKES = {
    "gate_ignored": "zeros take part in the XNOR: the gate is missing",
    "gate_either": "a product counts if either side is not zero: OR where AND is meant",
    **{f"int{bits}_overflow": f"sums wrap around in {bits} bits" for bits in (8, 9, 12, 16)},
}


def word_edges(factor: int) -> Iterator[tuple[int, Array, Array]]:
    """Yield lengths around word edges, with three rows of weights and activations each."""
    lengths = [1, 2, 7, 8, 63, 64, 65, 127, 128, 129]
    for K in [*lengths, *([255, 256, 257, 1000] if factor > 1 else [])]:
        draw = Draw(f"trits/{K}")
        W, Y = draw.trits(3, K), draw.trits(3, K)
        W[0], Y[0] = -1, 1
        yield K, W, Y


def cases(factor: int) -> Cases:
    """Write the cases."""
    W, Y = (np.array(np.meshgrid([-1, 0, 1], [-1, 0, 1]), np.int8)[i].reshape(9, 1) for i in (0, 1))
    yield GATED_DOT.case("truth_table", "the nine products of Fig 11(f)", W=W, Y=Y)
    for K, W, Y in word_edges(factor):
        about = f"{K} products: word edges, all of them -1"
        yield GATED_DOT.case(f"length_{K}", about, W=W, Y=Y)
    # `packed_dot` has a sum beyond 16 bits in the small set too: here it takes 66,000 numbers.
    for K in (200, 300, 2100, *([33000] if factor > 1 else [])):
        ones = np.ones((1, K), np.int8)
        yield GATED_DOT.case(f"sum_{K}", f"a sum of {K}", W=ones, Y=ones)
    draw = Draw("gated_dot/long")
    W, Y = (long(draw.trits(13, 3)) for _ in range(2))
    yield GATED_DOT.case("long", LONG_ABOUT, W=W, Y=Y)
    one_two = np.array([1, 2], np.int8)
    yield GATED_DOT.refused("no_trit", "a 2 among the weights", W=one_two, Y=one_two // 2)
    yield GATED_DOT.refused("shapes", "rows of two lengths", W=one_two // 2, Y=one_two[:1])
