"""Bit planes of `gxnor_ref.spec.bits`, eight bits at a time."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.bits import WORD, Words


def to_words(bits: npt.NDArray[np.bool_]) -> Words:
    """Pack the bits (..., channels) of one plane of `gxnor_ref.spec.bits.pack`.

    >>> to_words(np.array([True, True, False, True]))
    array([11], dtype=uint64)
    """
    tail = -bits.shape[-1] % WORD
    padded = np.pad(bits, [(0, 0)] * (bits.ndim - 1) + [(0, tail)])
    return np.packbits(padded, axis=-1, bitorder="little").view("<u8").astype(np.uint64)


def to_bits(words: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Unpack words: the inverse of `to_words`, with the bits beyond the last channel.

    >>> to_bits(np.array([11], np.uint64))[:5]
    array([1, 1, 0, 1, 0], dtype=uint8)
    """
    octets = np.ascontiguousarray(words.astype("<u8")).view(np.uint8)
    return np.unpackbits(octets, axis=-1, bitorder="little")
