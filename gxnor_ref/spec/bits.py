"""Packed trits in plain NumPy, as csrc/README.md lays them out."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import Integers, require, require_shape

WORD = 64
"""Channels of one word; channel c is bit c mod 64, least significant first, of word c div 64."""

Words = npt.NDArray[np.uint64]


def pack(trits: Integers) -> tuple[Words, Words]:
    """Pack trits to nonzero words and sign words; bits beyond the last channel are zero.

    Parameters
    ----------
    trits : integer array, shape (..., channels)
        Values in {-1, 0, 1}.

    Returns
    -------
    nonzero, sign : uint64 arrays, shape (..., ceil(channels / 64))
        Bit set where a trit is not zero; bit set where it is -1.

    Raises
    ------
    DomainError
        A value is no trit, or there is no channel.

    Examples
    --------
    >>> pack(np.array([1, -1, 0, -1], np.int8))
    (array([11], dtype=uint64), array([10], dtype=uint64))
    """
    require(trits.ndim >= 1 and trits.shape[-1] >= 1, "trits.shape", trits.shape, "channels last")
    outside = ~np.isin(trits, (-1, 0, 1))
    require(not outside.any(), "trits", trits[outside][:1], "only -1, 0 and 1")
    return _bits_to_words(trits != 0), _bits_to_words(trits < 0)


def packed_dot(W_nonzero: Words, W_sign: Words, Y_nonzero: Words, Y_sign: Words) -> Any:
    """Fig 11(f) on words: popcount(g) - 2 popcount(d), g = open gates, d = differing signs.

    Parameters
    ----------
    W_nonzero, W_sign, Y_nonzero, Y_sign : uint64 arrays, shape (..., words)
        Packed weights and activations.

    Returns
    -------
    int64 array, shape (...)
        Exact sums.

    Raises
    ------
    DomainError
        The shapes differ, or a sign bit is set where its nonzero bit is not.

    Examples
    --------
    >>> int(packed_dot(*(np.uint64([w]) for w in (0b111, 0b001, 0b110, 0b110))))
    -2
    """
    for name, words in (("W_sign", W_sign), ("Y_nonzero", Y_nonzero), ("Y_sign", Y_sign)):
        require_shape(name, words, W_nonzero.shape)
    for name, sign, nonzero in (("W_sign", W_sign, W_nonzero), ("Y_sign", Y_sign, Y_nonzero)):
        require(not (sign & ~nonzero).any(), name, "a sign of a zero", "signs of nonzero trits")
    g = W_nonzero & Y_nonzero
    d = g & (W_sign ^ Y_sign)
    return _popcount(g) - 2 * _popcount(d)


def _bits_to_words(bits: npt.NDArray[np.bool_]) -> Words:
    words = -(-bits.shape[-1] // WORD)
    padded = np.zeros((*bits.shape[:-1], words * WORD), np.bool_)
    padded[..., : bits.shape[-1]] = bits
    octets = np.packbits(padded, axis=-1, bitorder="little")
    return octets.view("<u8").astype(np.uint64)


def _popcount(words: Words) -> Any:
    octets = np.ascontiguousarray(words.astype("<u8")).view(np.uint8)
    return np.unpackbits(octets, axis=-1).sum(axis=-1, dtype=np.int64)
