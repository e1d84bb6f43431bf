"""Random numbers for the inputs of operators, drawn by hypothesis."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from gxnor_ref.conform.case import WIDE
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.data.extras import require_extra

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


LONGEST = 1031
"""More elements than a block of 1,024 threads has, and a prime, so that no pattern fits."""

LARGEST_DRAWN = 64
"""Elements of an array that are drawn one by one."""


class Draws:
    """What the families draw inputs with: hypothesis, in the terms of the spec."""

    def __init__(self, draw: DrawFn) -> None:
        self.draw = draw
        self.st = require_extra("hypothesis.strategies", "conform")
        self.arrays = require_extra("hypothesis.extra.numpy", "conform").arrays

    def integer(self, low: int, high: int) -> int:
        """Integer in low .. high."""
        return int(self.draw(self.st.integers(low, high)))

    def length(self, low: int, high: int) -> int:
        """Length of a single axis: in low .. high, and now and then `LONGEST`."""
        return int(self.one_of(0, 0, 0, LONGEST)) or self.integer(low, high)

    def lengths(self, *ends: tuple[int, int]) -> list[int]:
        """Lengths of axes: each in low .. high, and now and then one of them `WIDE`."""
        wide = self.one_of(*[-1] * len(ends), *range(len(ends)))
        return [WIDE if axis == wide else self.integer(*of) for axis, of in enumerate(ends)]

    def word(self) -> int:
        """Integer of 32 bits, or of up to 64: hypothesis alone draws few large ones."""
        return self.integer(0, 2**32 - 1) + 2**32 * int(self.one_of(0, 1, 6, 2**31, 2**32 - 2))

    def one_of(self, *values: Any) -> Any:
        """One of the values."""
        return self.draw(self.st.sampled_from(values))

    def floats(self, *shape: int, dtype: str = "float32", size: float = 4.0) -> Array:
        """Floats in [-size, size]: eighths, where the edges are, and any others."""
        width = 8 * np.dtype(dtype).itemsize
        some = self.st.floats(-size, size, width=width)
        eighths = self.st.integers(-int(8 * size), int(8 * size)).map(lambda k: k / 8)
        # A float of width 64 that is drawn for float32 would be rounded, and hypothesis objects.
        return self._array(dtype, shape, eighths | some)

    def integers(self, low: int, high: int, *shape: int, dtype: str = "int64") -> Array:
        """Integers in low .. high."""
        return self._array(dtype, shape, self.st.integers(low, high))

    def _array(self, dtype: str, shape: tuple[int, ...], elements: Any) -> Array:
        """Draw each element; in a large array one or 13 that repeat."""
        if math.prod(shape) <= LARGEST_DRAWN:
            return np.asarray(self.draw(self.arrays(dtype, shape, elements=elements)))
        pattern = self.one_of(1, 13)
        each = self.arrays(dtype, pattern, elements=elements, fill=self.st.nothing())
        return np.resize(self.draw(each), shape)

    def trits(self, *shape: int) -> Array:
        """Trits, int8."""
        return self.integers(-1, 1, *shape, dtype="int8")

    def space(self, largest_N: int = 15) -> dict[str, Any]:
        """Parameters N and H of a space."""
        return {"N": self.integer(0, largest_N), "H": self.one_of(1.0, 0.5, 0.75, 3.0)}

    def phi(self) -> dict[str, Any]:
        """Parameters N, r and H of phi_r."""
        r = self.one_of(0.5, 0.125, 0.1, 0.3, 1.0)
        return {"N": self.integer(0, 4), "r": r, "H": r + self.one_of(0.5, 0.7, 2.0)}

    def dtype(self) -> str:
        """A precision."""
        return str(self.one_of("float32", "float64"))
