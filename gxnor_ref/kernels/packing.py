"""Bit planes: 64 trits to a word, as csrc/README.md draws them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import require_array, require_dtype, require_size
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.threads import divide_moves
from gxnor_ref.spec.bits import WORD, Words
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins.bits import to_bits

Trits = npt.NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class Planes:
    """Packed trits or signs, channels innermost.

    DomainError: the words do not fit the channels, or have a bit beyond the last channel or the
    sign of a zero.
    """

    # Ternary: shape (..., ceil(channels / 64), 2), the pairs (nonzero, sign). Binary: shape
    # (..., ceil(channels / 64)), the signs alone. A sign bit is set for a negative value; bits
    # beyond the last channel are zero.
    words: Words
    channels: int
    binary: bool  # every value is -1 or 1

    def __post_init__(self) -> None:
        """Check the words: kernels rely on each bit."""
        require_dtype("words", self.words)
        object.__setattr__(self, "channels", require_size("channels", self.channels, 1))
        object.__setattr__(self, "binary", bool(self.binary))
        tail = _words(self.channels, self.binary)
        fits = self.words.dtype == np.uint64 and self.words.shape[-len(tail) :] == tail
        found = f"{self.words.dtype} of shape {self.words.shape}"
        require(fits, "words", found, f"uint64 of shape (..., {', '.join(map(str, tail))})")
        _require_bits(self)

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of the trits that are packed, channels last."""
        packed = self.words.shape[:-1] if self.binary else self.words.shape[:-2]
        return (*packed, self.channels)


def pack(trits: Trits, binary: bool = False, threads: int | None = None) -> Planes:
    """Pack int8 trits, shape (..., channels), to bit planes; of `binary` ones, the signs alone."""
    require_dtype("trits", trits, np.int8)
    require(trits.ndim >= 1 and trits.shape[-1] >= 1, "trits.shape", trits.shape, "channels last")
    binary = bool(binary)
    fits = -1 <= trits.min(initial=0) and trits.max(initial=0) <= 1
    if not fits or (binary and not trits.all()):
        outside = (trits != 1) & (trits != -1) & (binary | (trits != 0))
        found, expected = trits[outside].flat[0], "-1 and 1" if binary else "-1, 0, 1"
        raise DomainError(f"trits holds {found}; expected {expected}")
    channels = trits.shape[-1]
    out = np.empty((*trits.shape[:-1], *_words(channels, binary)), np.uint64)
    kernels = native()
    divide_moves(
        kernels.pack_binary if binary else kernels.pack_ternary,
        *(out.reshape(-1), np.ascontiguousarray(trits).reshape(-1), channels),
        units=trits.size // channels,
        elements=trits.size,
        threads=threads,
    )
    return _packed(out, channels, binary)


def pack_states(
    states: npt.NDArray[np.float32], binary: bool = False, threads: int | None = None
) -> Planes:
    """Pack float32 states as `pack` does, without the trits in between."""
    require_array("states", states, None, np.float32)
    has_channels = states.ndim >= 1 and states.shape[-1] >= 1
    require(has_channels, "states.shape", states.shape, "channels last")
    channels, binary = states.shape[-1], bool(binary)
    out = np.empty((*states.shape[:-1], *_words(channels, binary)), np.uint64)
    others = divide_moves(
        native().pack_states,
        *(out, states, channels, binary),
        units=states.size // channels,
        elements=states.size,
        threads=threads,
    )
    if any(others):
        outside = (states != 1) & (states != -1) & (binary | (states != 0))
        found, expected = states[outside].flat[0], "-1 and 1" if binary else "-1, 0, 1"
        raise DomainError(f"states holds {found}; expected {expected}")
    return _packed(out, channels, binary)


def unpack(planes: Planes) -> Trits:
    """Unpack bit planes to int8 trits: the inverse of `pack`, written in NumPy.

    DomainError: as `Planes`, whose words may have been changed since.
    """
    if not isinstance(planes, Planes):
        raise TypeError(f"planes is {type(planes).__name__}; expected Planes")
    _require_bits(planes)
    words = planes.words if planes.binary else np.moveaxis(planes.words, -1, 0)
    bits: Trits = to_bits(words).view(np.int8)[..., : planes.channels]
    # In place: with more copies, a file's reader would exceed its bound of memory.
    signs: Trits = bits if planes.binary else bits[1]
    signs *= -2
    if planes.binary:
        signs += 1
        return signs
    signs += bits[0]
    return signs


def _require_bits(planes: Planes) -> None:
    """Require clear bits beyond the channels, and signs of nonzero trits alone."""
    words = planes.words if planes.binary else np.moveaxis(planes.words, -1, 0)
    used = planes.channels % WORD
    is_clear = used == 0 or not (words[..., -1] >> np.uint64(used)).any()
    require(is_clear, "words", "set beyond the channels", "zeros")
    if not planes.binary:
        nonzero, sign = words
        alone = not (sign & ~nonzero).any()
        require(alone, "words", "a sign of a zero", "signs of nonzero trits alone")


def _packed(words: Words, channels: int, binary: bool) -> Planes:
    """Planes of words that a kernel wrote, which need no check."""
    planes = object.__new__(Planes)
    planes.__dict__.update(words=words, channels=channels, binary=bool(binary))
    return planes


def _words(channels: int, binary: bool) -> tuple[int, ...]:
    """Shape of the words of one place."""
    words = -(-channels // WORD)
    return (words,) if binary else (words, 2)
