"""Bit planes: trits as two bits each, 64 channels to a word, as csrc/README.md lays them out."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import Integers, require, require_integers, require_shape

WORD = 64
"""Channels of one word."""

Words: TypeAlias = npt.NDArray[np.uint64]


def pack(trits: Integers) -> tuple[Words, Words]:
    """Pack trits: channel c is bit c mod 64, least significant first, of word c div 64.

    Parameters
    ----------
    trits : integer array, shape (..., channels)
        Values in {-1, 0, 1}.

    Returns
    -------
    nonzero, sign : uint64 arrays, shape (..., ceil(channels / 64))
        Bit set where a trit is not zero; bit set where it is -1. Bits beyond the last channel are
        zero.

    Raises
    ------
    DomainError
        A value is not a trit, or there is no channel.

    Examples
    --------
    >>> pack(np.array([1, -1, 0, -1], np.int8))
    (array([11], dtype=uint64), array([10], dtype=uint64))
    """
    require_integers("trits", trits)
    has_channels = trits.ndim >= 1 and trits.shape[-1] >= 1
    require(has_channels, "trits.shape", trits.shape, "a last axis of channels")
    outside = ~np.isin(trits, (-1, 0, 1))
    require(not outside.any(), "trits", trits[outside][:1], "only -1, 0 and 1")
    channels = trits.shape[-1]
    nonzero = np.zeros((*trits.shape[:-1], -(-channels // WORD)), np.uint64)
    sign = np.zeros_like(nonzero)
    for c in range(channels):
        bit = np.uint64(1 << c % WORD)
        nonzero[..., c // WORD] |= np.where(trits[..., c] != 0, bit, np.uint64(0))
        sign[..., c // WORD] |= np.where(trits[..., c] < 0, bit, np.uint64(0))
    return nonzero, sign


def packed_dot(
    W_nonzero: Words, W_sign: Words, Y_nonzero: Words, Y_sign: Words
) -> npt.NDArray[np.int64]:
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
        The shapes differ, a type is not uint64, or a sign bit is set where its nonzero bit is not.

    Examples
    --------
    >>> int(packed_dot(*(np.uint64([w]) for w in (0b111, 0b001, 0b110, 0b110))))
    -2
    """
    planes = {"W_nonzero": W_nonzero, "W_sign": W_sign, "Y_nonzero": Y_nonzero, "Y_sign": Y_sign}
    for name, words in planes.items():
        require_integers(name, words)
        require(words.dtype == np.uint64, f"{name}.dtype", words.dtype, "uint64")
        require_shape(name, words, W_nonzero.shape)
    for name, sign, nonzero in (("W_sign", W_sign, W_nonzero), ("Y_sign", Y_sign, Y_nonzero)):
        require(not (sign & ~nonzero).any(), name, "a sign of a zero", "signs of nonzero trits")
    g = W_nonzero & Y_nonzero
    d = g & (W_sign ^ Y_sign)
    return popcount(g) - 2 * popcount(d)


def popcount(words: Words) -> npt.NDArray[np.int64]:
    """Count the bits that are set, over the last axis.

    Parameters
    ----------
    words : uint64 array, shape (..., words)
        Any words.

    Returns
    -------
    int64 array, shape (...)
        The numbers of bits.

    Raises
    ------
    DomainError
        The type is not uint64, or there is no axis.

    Examples
    --------
    >>> int(popcount(np.array([0b1011, 1 << 63], np.uint64)))
    4
    """
    require_integers("words", words)
    require(words.dtype == np.uint64, "words.dtype", words.dtype, "uint64")
    require(words.ndim > 0, "words.ndim", words.ndim, "an axis of words")
    bits = np.stack([(words >> np.uint64(bit)) & np.uint64(1) for bit in range(WORD)])
    return np.asarray(bits.sum(axis=(0, -1)), dtype=np.int64)
