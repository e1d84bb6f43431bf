"""Bit planes of `gxnor_ref.spec.bits`, eight bits at a time."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.bits import WORD, Words


def to_words(bits: npt.NDArray[np.bool_]) -> Words:
    """Pack bits as `gxnor_ref.spec.bits.pack` packs each of its planes.

    Parameters
    ----------
    bits : bool array, shape (..., channels)
        The bits of one plane.

    Returns
    -------
    uint64 array, shape (..., ceil(channels / 64))
        The words.

    Examples
    --------
    >>> to_words(np.array([True, True, False, True]))
    array([11], dtype=uint64)
    """
    tail = -bits.shape[-1] % WORD
    padded = np.pad(bits, [(0, 0)] * (bits.ndim - 1) + [(0, tail)])
    return np.packbits(padded, axis=-1, bitorder="little").view("<u8").astype(np.uint64)


def to_bits(words: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Unpack words: the inverse of `to_words`, with the bits beyond the last channel.

    Parameters
    ----------
    words : uint64 array, shape (..., words)
        The words of one plane.

    Returns
    -------
    uint8 array, shape (..., 64 words)
        0 and 1.

    Examples
    --------
    >>> to_bits(np.array([11], np.uint64))[:5]
    array([1, 1, 0, 1, 0], dtype=uint8)
    """
    octets = np.ascontiguousarray(words.astype("<u8")).view(np.uint8)
    return np.unpackbits(octets, axis=-1, bitorder="little")
