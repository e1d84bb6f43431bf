"""Packed trits: nonzero words and sign words, and sums of their products."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG_ABOUT, Draw, long
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Cases, Operator
from gxnor_ref.conform.operators.gate import draw_rows, word_edges, wrapped
from gxnor_ref.spec.bits import WORD, Words, pack, packed_dot


def _planes(W: Array, Y: Array) -> dict[str, Array]:
    """Both sides of packed sums, as the operator takes them."""
    names = ("W_nonzero", "W_sign", "Y_nonzero", "Y_sign")
    return dict(zip(names, (*pack(W), *pack(Y)), strict=True))


def _draw_trits(d: Draws) -> dict[str, Any]:
    rows = d.length(1, 3)
    return {"trits": d.trits(rows, d.integer(1, 200 if rows <= 3 else 5))}


# --- wrong implementations ---


def _packed_without_gate(W_nonzero: Words, W_sign: Words, Y_nonzero: Words, Y_sign: Words) -> Any:
    either = W_nonzero | Y_nonzero
    return packed_dot(either, W_sign, either, Y_sign)


def _repacked(change: Callable[[Array, Array, Array], tuple[Array, Array]]) -> Callable[..., Any]:
    return lambda trits: change(trits, *pack(trits))


def _msb_first(trits: Array, *planes: Array) -> Any:
    octets = (np.unpackbits(plane.astype(">u8").view(np.uint8), axis=-1) for plane in planes)
    return tuple(
        np.packbits(bits, axis=-1, bitorder="little").view(">u8").astype(np.uint64)
        for bits in octets
    )


def _msb_first_of_word(trits: Array, *planes: Array) -> Any:
    octets = (
        np.unpackbits(plane.astype("<u8").view(np.uint8), axis=-1, bitorder="little")
        for plane in planes
    )
    bits = (of.reshape(*of.shape[:-1], -1, WORD)[..., ::-1] for of in octets)
    return tuple(
        np.packbits(of, axis=-1, bitorder="little").view("<u8").astype(np.uint64)[..., 0]
        for of in bits
    )


def _tail_set(trits: Array, nonzero: Array, sign: Array) -> tuple[Array, Array]:
    used = trits.shape[-1] % WORD
    if used:
        nonzero = nonzero.copy()
        nonzero[..., -1] |= np.uint64(2**WORD - 2**used)
    return nonzero, sign


def _sign_of_zero_trit(trits: Array, nonzero: Array, sign: Array) -> tuple[Array, Array]:
    return nonzero, pack(np.where(trits <= 0, -1, 1).astype(np.int8))[1]


PACK = Operator(
    "pack",
    "csrc/README.md, layout of trits",
    "nonzero and sign words of trits, 64 channels to a word, least significant bit first",
    "trits:integers -> nonzero:integers sign:integers",
    pack,
    draw=_draw_trits,
    mutants={
        "msb_first": _repacked(_msb_first),
        "msb_first_of_word": _repacked(_msb_first_of_word),
        "tail_bits_set": _repacked(_tail_set),
        "sign_of_zero_trit": _repacked(_sign_of_zero_trit),
    },
)
PACKED_DOT = Operator(
    "packed_dot",
    "Fig 11(f), csrc/README.md, formulas",
    "popcount(g) - 2 popcount(d) of packed rows, over the last axis",
    "W_nonzero:integers W_sign:integers Y_nonzero:integers Y_sign:integers -> sum:integers",
    packed_dot,
    draw=lambda d: _planes(**draw_rows(d)),
    mutants={
        **{f"int{bits}_overflow": wrapped(packed_dot, bits) for bits in (8, 9, 12, 16)},
        "gate_either": _packed_without_gate,
    },
)

OPERATORS = (PACK, PACKED_DOT)

MISTAKES = {
    "msb_first": "bits are packed most significant first in each byte, as numpy.packbits does",
    "msb_first_of_word": "bits are packed most significant first in each word of 64",
    "tail_bits_set": "the bits beyond the last channel are set",
    "sign_of_zero_trit": "the sign bit of a zero is set",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    for K, W, Y in word_edges(factor):
        yield PACK.case(f"length_{K}", f"{K} channels: word edges", trits=W)
        about = f"{K} products: word edges, all of them -1"
        yield PACKED_DOT.case(f"length_{K}", about, _planes(W, Y))
    for K in (200, 300, 2100, 33000):
        ones = np.ones((1, K), np.int8)
        yield PACKED_DOT.case(f"sum_{K}", f"a sum of {K}", _planes(ones, ones))
    # Fan-ins of the layers for MNIST and CIFAR-10 beyond a few words.
    for K in (800, 1024, 1152, 2304, 4608, 8192):
        draw = Draw(f"packed_dot/fan_in/{K}")
        rows = _planes(draw.trits(1, K), draw.trits(1, K))
        yield PACKED_DOT.case(f"fan_in_{K}", f"{K} products", rows)
    draw = Draw("packed_dot/long")
    W, Y = (long(draw.trits(13, 3)) for _ in range(2))
    yield PACK.case("long", LONG_ABOUT, trits=W)
    yield PACKED_DOT.case("long", LONG_ABOUT, _planes(W, Y))
    for name, trit in (("zeros", 0), ("ones", 1), ("minus_ones", -1)):
        yield PACK.case(name, f"nine {name.replace('_', ' ')}", trits=np.full(9, trit, np.int8))
    yield PACK.refused("no_trit", "a 2 among the trits", trits=np.array([1, 2], np.int8))
    one, none = np.array([[1]], np.uint64), np.array([[0]], np.uint64)
    yield PACKED_DOT.refused(
        "sign_of_a_zero",
        "a sign bit without its nonzero bit",
        W_nonzero=none,
        W_sign=one,
        Y_nonzero=one,
        Y_sign=none,
    )
