"""Weighted sums as integers through a training step, in C: pooling, batch normalization, phi_r.

The sums are x = X unit with X int32, abs(X) <= 2^24; images have their channels last. What the
functions of `gxnor_ref.spec.normalization` and `activation` give, these give to the last bit, with
fewer passes over the memory: y = batch_norm(x) is computed where it is needed, and never stored.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.activation import float32_thresholds, pulses_of
from gxnor_ref.kernels.arrays import LARGEST_KERNEL_N, require_array, require_output, require_size
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import Blocks, Float32, Norm, Steps
from gxnor_ref.kernels.structs import Sums as Sums
from gxnor_ref.kernels.threads import Arguments, Result, divide_moves
from gxnor_ref.spec.domain import Floats, require, require_count, require_real, require_shape
from gxnor_ref.spec.errors import NotFiniteError
from gxnor_ref.spec.normalization import EPSILON, SignalSums, signal_gradients, statistics
from gxnor_ref.spec.signal import signal_exponent
from gxnor_ref.twins.activation import thresholds

LARGEST_SUM = 2**24
"""Integers up to here are float32 numbers."""

LARGEST_POOL = 15
"""The place of a maximum in its block fits into a byte."""


class Pooled(NamedTuple):
    """Result of `max_pool`: the maxima, and the number of each one's place in its block."""

    X: Sums
    chosen: npt.NDArray[np.uint8]


def max_pool(X: Sums, k: int, threads: int | None = None) -> Pooled:
    """Largest of each k x k block of int32 sums, and where it is, counted row by row.

    Values as `gxnor_ref.spec.convolution.max_pool`, places of the first maximum; k is in 1..15.
    """
    require_array("X", X, ("batch", "height", "width", "channels"), np.int32)
    blocks = _blocks(X.shape[1:], k)
    out = np.empty(blocks.pooled(len(X)), np.int32)
    chosen = np.empty(out.shape, np.uint8)
    divide_moves(
        native().pool_sums,
        *(out, chosen, X, blocks),
        units=len(X),
        elements=X.size,
        threads=threads,
    )
    return Pooled(out, chosen)


def unpool(
    q: npt.NDArray[np.signedinteger[Any]],
    chosen: npt.NDArray[np.uint8],
    k: int,
    height: int,
    width: int,
    threads: int | None = None,
) -> npt.NDArray[np.signedinteger[Any]]:
    """`gxnor_ref.spec.convolution.max_pool_backward` of integers, by the places from `max_pool`."""
    require_array("q", q, ("batch", "rows", "columns", "channels"), np.int8, np.int16)
    height, width = require_size("height", height, 1), require_size("width", width, 1)
    blocks = _blocks((height, width, q.shape[3]), k)
    require_shape("q", q, blocks.pooled(len(q)))
    require_array("chosen", chosen, q.shape, np.uint8)
    last = chosen.max(initial=0)
    require(last < k * k, "chosen", last, f"less than {k * k}")
    out = np.empty((len(q), blocks.height, blocks.width, blocks.channels), q.dtype)
    divide_moves(
        native().unpool, out, q, chosen, blocks, units=len(q), elements=out.size, threads=threads
    )
    return out


class Phi(NamedTuple):
    """phi_r and the window of its derivative, as `gxnor_ref.spec.activation` has them, N <= 7."""

    N: int
    r: float
    H: float
    boundary: str
    window: str
    a: float


class States(NamedTuple):
    """Levels of activations, int8, and how many of them are zero."""

    levels: npt.NDArray[np.int8]
    zeros: int


class Below(NamedTuple):
    """Error signal below batch normalization, and the gradients of its parameters."""

    e: Float32
    largest: float  # abs(e)
    gamma: Floats
    beta: Floats


class NormalizedSums:
    """Int32 sums of a layer, with the batch statistics and the parameters that normalize them.

    `mean` and `variance` are those that `gxnor_ref.spec.normalization.batch_norm` gives for
    x = X unit. No abs(X) may be larger than `bound`, one that `fits_sums`; the unit is a power of
    two in [2^-100, 1].
    """

    def __init__(
        self,
        X: Sums,
        bound: int,
        unit: float,
        gamma: Float32,
        beta: Float32,
        threads: int | None = None,
    ) -> None:
        require_array("X", X, None, np.int32)
        bound, unit = require_count("bound", bound, 0), require_real("unit", unit)
        require(X.ndim in (2, 4), "X.ndim", X.ndim, "2 or 4")
        require(X.size > 0, "X.shape", X.shape, "at least one sample")
        require_array("gamma", gamma, (X.shape[-1],), np.float32)
        require_array("beta", beta, gamma.shape, np.float32)
        fits = 2.0**-100 <= unit <= 1 and math.frexp(unit)[0] == 0.5
        require(fits, "unit", unit, "a power of two in [2^-100, 1]")
        self.X, self.unit, self.threads = X, float(unit), threads
        self.channels = len(gamma)
        self.count = X.size // self.channels
        expected = f"less, for {self.count} sums of a channel"
        require(fits_sums(bound, self.count), "bound", bound, expected)
        # Sums in 64 bits that wrap around would be wrong without a word.
        _require_within("X", X, bound, "bound", threads)
        self._sums, squares = self._added(native().moments, X)
        self.mean, self.variance = statistics(self.count, self._sums, squares, self.unit)
        root = np.sqrt(self.variance + np.float32(EPSILON))
        rows = (self.mean, gamma / root, beta, 1 / root, self.mean, self.mean)
        self._constants = np.array(rows, np.float32)

    def scores(self) -> Float32:
        """Return y, of the shape of X: the output of the last layer."""
        x = self.X.astype(np.float32) * np.float32(self.unit)
        mean, scale, beta = self._constants[:3]
        return np.asarray((x - mean) * scale + beta)

    def states(self, phi: Phi) -> States:
        """Levels of phi_r(y), states in units of their space; no y may be NaN."""
        require_count("N", phi.N, 0, LARGEST_KERNEL_N)
        begins = float32_thresholds(tuple(thresholds(phi.N, phi.r, phi.H, phi.boundary)))
        lowest, step = (-1, 2) if phi.N == 0 else (-(2 ** (phi.N - 1)), 1)
        steps, norm = Steps(begins, lowest=lowest, step=step), self._norm()
        levels = np.empty(self.X.shape, np.int8)
        kernels, out, flat = native(), levels.reshape(-1), self.X.reshape(-1)

        def run(first: int, last: int) -> npt.NDArray[np.int64]:
            counts = np.zeros(2, np.int64)
            kernels.norm_states(out, counts, flat, norm, steps, first, last)
            return counts

        zeros, nans = np.sum(self._divide(run), axis=0).tolist()
        if nans:
            raise NotFiniteError("y holds NaN; expected numbers")
        return States(levels, zeros)

    def window(self, e: Float32, phi: Phi | None) -> float:
        """Turn dE/dY of the states into the error signal of y, e phi_r'(y), in place.

        Without phi, as in the last layer, e stays as it is. Returns the largest abs(e).
        """
        require_array("e", e, self.X.shape, np.float32)
        require_output("e", e, self.X)
        if phi is None:
            return _finite("e", float(np.abs(e).max()))
        pulses = pulses_of(phi.window, phi.a, phi.N, phi.r, phi.H)
        found = self._divide(native().norm_window, e, self.X, self._norm(), pulses)
        return _finite("e", largest_of(found))

    def backward(self, e: Float32, largest: float, bits: int = 16) -> Below:
        """Error signal of the sums, which overwrites e, and the parameters' gradients, from dE/dy.

        They are those of `gxnor_ref.spec.normalization.batch_norm_backward` for the signal that
        `fixed_point` makes of e with so many bits. `largest` is the largest abs(e), from `window`,
        and may not be smaller.
        """
        require_array("e", e, self.X.shape, np.float32)
        require_output("e", e, self.X)
        kernels, exponent = native(), signal_exponent(largest, bits)
        # A larger e may have no integer of 32 bits.
        _require_within("e", e, largest, "largest", self.threads)
        norm = self._norm(exponent)
        q, products = self._added(kernels.signal_moments, e, self.X, norm)
        sums = SignalSums(q, products, self._sums)
        gradients = signal_gradients(self.count, sums, exponent, self.unit, self._constants[3])
        n = np.float32(self.count)
        constants = self._constants.copy()
        constants[4:] = gradients.beta / n, gradients.gamma / n
        norm = norm._replace(constants=constants)
        found = self._divide(kernels.norm_signal, e, self.X, norm)
        return Below(e, _finite("e", largest_of(found)), *gradients)

    def _norm(self, exponent: int = 0) -> Norm:
        quanta = math.ldexp(1.0, exponent), math.ldexp(1.0, -exponent)
        return Norm(self._constants, self.unit, *quanta)

    def _added(
        self,
        kernel: Callable[[npt.NDArray[np.int64], *Arguments, int, int], None],
        *arguments: *Arguments,
    ) -> tuple[list[int], list[int]]:
        """Two sums of each channel, over all pieces: integers, so the order plays no part."""

        def add(*of_piece: *tuple[*Arguments, int, int]) -> npt.NDArray[np.int64]:
            sums = np.zeros((2, self.channels), np.int64)
            kernel(sums, *of_piece)
            return sums

        first, second = np.sum(self._divide(add, *arguments), axis=0).tolist()
        return first, second

    def _divide(
        self, kernel: Callable[[*Arguments, int, int], Result], *arguments: *Arguments
    ) -> list[Result]:
        places, elements = self.count, self.X.size
        return divide_moves(
            kernel, *arguments, units=places, elements=elements, threads=self.threads
        )


def fits_sums(bound: int, count: int) -> bool:
    """Tell whether sums of a layer can be normalized here; `count` is their number in a channel.

    They can where X is a float32 number, and the sums of X^2 and of signals times X fit into 64
    bits.
    """
    bound, count = require_count("bound", bound, 0), require_count("count", count, 0)
    return bound <= LARGEST_SUM and count * bound * max(bound, 2**15) < 2**63


def largest_of(bits: Iterable[int]) -> float:
    """Largest of float32 numbers >= 0, given by their bits, which are ordered as the numbers are.

    0.0 of none; infinity and NaN are larger than all finite ones.
    """
    return float(np.array(max(bits, default=0), np.int32).view(np.float32))


def _require_within(
    argument: str, array: Sums | Float32, most: float, limit: str, threads: int | None
) -> None:
    """Check abs(array) <= most in two passes over values that the kernels are about to read."""

    def extremes(flat: Sums | Float32, first: int, last: int) -> tuple[float, float]:
        piece = flat[first:last]
        return piece.max().item(), -piece.min().item()

    # NaN, which Python's max would miss, is the largest here.
    found = divide_moves(extremes, array, elements=array.size, threads=threads)
    largest = np.max(found).item()
    require(
        largest <= most, f"the largest abs({argument})", largest, f"at most {most}, the {limit}"
    )


def _finite(argument: str, largest: float) -> float:
    if not math.isfinite(largest):
        raise NotFiniteError(f"{argument} holds {largest}; expected finite numbers")
    return largest


def _blocks(sides: tuple[int, ...], k: int) -> Blocks:
    height, width, channels = sides
    k = require_count("k", k, 1, min(height, width, LARGEST_POOL))
    return Blocks(height, width, channels, k)
