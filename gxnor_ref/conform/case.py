"""A case: inputs of one operator, and what the spec makes of them; and how inputs are made."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.spec.uniform import uniforms


@dataclass(frozen=True, eq=False)
class Case:
    """One case of a set."""

    id: str  # operator and name, such as "phi_r/at_r"
    clause: str  # where the paper or SPEC.md states what it pins
    about: str  # what it is about, in a line
    catches: tuple[str, ...]  # names of the `MISTAKES` that it catches
    inputs: Mapping[str, Any]  # arguments by name
    # Results by path; None where the inputs are invalid and an error is expected.
    expected: Mapping[str, Array] | None
    # Largest admitted distance from an expected float, by path; a missing result is exact.
    within: Mapping[str, Array] = field(default_factory=dict)

    @property
    def operator(self) -> str:
        """Name of the operator."""
        return self.id.partition("/")[0]


class Draw:
    """Addressed random numbers for the inputs of the case `name`: equal names give equal numbers.

    `calls` counts the arrays that have been drawn under this name already.
    """

    def __init__(self, name: str, calls: int = 0) -> None:
        self.tensor = zlib.crc32(name.encode())
        self.calls = calls

    def uniform(self, *shape: int) -> Array:
        """Multiples of 2^-53 in [0, 1)."""
        count = int(np.prod(shape))
        self.calls += 1
        return uniforms(1, self.tensor, self.calls, 0, count).reshape(shape)

    def integers(self, low: int, high: int, *shape: int) -> Array:
        """Integers in low .. high, int64."""
        steps = np.floor(self.uniform(*shape) * (high - low + 1))
        return np.asarray(low + steps, dtype=np.int64)

    def trits(self, *shape: int) -> Array:
        """Trits, int8."""
        return self.integers(-1, 1, *shape).astype(np.int8)

    def reals(self, *shape: int, size: float = 1.0, dtype: str = "float32") -> Array:
        """Floats in [-size, size)."""
        return np.asarray(size * (2 * self.uniform(*shape) - 1), dtype=dtype)


LONG = 259
"""More elements than a block of 256 threads has, and no whole number of vectors of any width."""

WIDE = 67
"""The same for an axis: more than 64 bits or lanes."""

LONG_ABOUT = f"{LONG} elements: more than a block, and no whole number of vectors"
"""What a case of `LONG` elements is about."""


def long(values: Array, length: int = LONG) -> Array:
    """Repeat values along their first axis, an odd number of them: those 2^k apart differ."""
    own = values[: (len(values) - 1) | 1]
    return np.resize(own, (length, *own.shape[1:]))


def f32(*values: float) -> Array:
    """Make a float32 array."""
    return np.array(values, np.float32)


def f64(*values: float) -> Array:
    """Make a float64 array."""
    return np.array(values, np.float64)


def around(points: Array) -> Array:
    """Each point between its neighbors in its own precision."""
    below, above = np.nextafter(points, -np.inf), np.nextafter(points, np.inf)
    return np.asarray(np.stack([below, points, above], axis=-1).reshape(-1), points.dtype)
