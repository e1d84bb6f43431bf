"""Weighted sums as integers through a training step, in C: pooling, batch normalization, phi_r.

The sums are x = X unit with X int32, abs(X) <= 2^24; images have their channels last. What the
functions of `gxnor_ref.spec.normalization` and `activation` give, these give to the last bit, with
fewer passes over the memory: y = batch_norm(x) is computed where it is needed, and never stored.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.activation import pulse_numbers, singles_from
from gxnor_ref.kernels.isa import divide, isa_number, least_units, native
from gxnor_ref.kernels.singles import Singles, require_array, require_singles
from gxnor_ref.spec.domain import Floats, require, require_count, require_real, require_shape
from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.normalization import (
    EPSILON,
    SignalSums,
    signal_gradients,
    statistics,
)
from gxnor_ref.spec.signal import signal_exponent
from gxnor_ref.twins.activation import thresholds

Sums: TypeAlias = npt.NDArray[np.int32]
"""Integers X of weighted sums."""

LARGEST_SUM = 2**24
"""Integers up to here are float32 numbers."""

LARGEST_POOL = 15
"""The place of a maximum in its block fits into a byte."""


class Pooled(NamedTuple):
    """Result of `max_pool`: the maxima, and the number of each one's place in its block."""

    X: Sums
    chosen: npt.NDArray[np.uint8]


def max_pool(X: Sums, k: int, threads: int | None = None) -> Pooled:
    """Largest of each k x k block, as `gxnor_ref.spec.convolution.max_pool`, and where it is.

    Parameters
    ----------
    X : int32 array, shape (batch, height, width, channels), C-contiguous
        Sums.
    k : int
        Side of a block, 1..15.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Returns
    -------
    Pooled
        Both of shape (batch, height // k, width // k, channels). A place is counted row by row,
        and is that of the first maximum.

    Raises
    ------
    TypeError
        X is not int32.
    DomainError
        X or k is not as described.
    """
    _require_sums(X, ("batch", "height", "width", "channels"))
    numbers = _blocks(X.shape, k)
    batch, (height, width, channels, k) = len(X), numbers
    out = np.empty((batch, height // k, width // k, channels), np.int32)
    chosen = np.empty(out.shape, np.uint8)
    isa, flat = isa_number(), (out.reshape(-1), chosen.reshape(-1), X.reshape(-1))

    def run(first: int, last: int) -> None:
        native().pool_sums(isa, *flat, numbers, first, last)

    divide(run, batch if out.size else 0, threads, 1, least_units(X[:1].size))
    return Pooled(out, chosen)


def unpool(
    q: npt.NDArray[np.signedinteger[Any]],
    chosen: npt.NDArray[np.uint8],
    k: int,
    height: int,
    width: int,
    threads: int | None = None,
) -> npt.NDArray[np.signedinteger[Any]]:
    """Give a signal to the places that `max_pool` chose: `max_pool_backward` on integers.

    Parameters
    ----------
    q : int8 or int16 array, shape (batch, height // k, width // k, channels), C-contiguous
        Signal of the maxima.
    chosen : uint8 array of the same shape, C-contiguous
        From `max_pool`.
    k, threads
        As in `max_pool`.
    height, width : int
        Of the images before pooling.

    Returns
    -------
    array of the type of q, shape (batch, height, width, channels)
        The signal, zero where no maximum was.

    Raises
    ------
    TypeError
        An array has another type.
    DomainError
        A shape or k is not as described.
    """
    require_array("q", q)
    require_array("chosen", chosen)
    if q.dtype not in (np.int8, np.int16) or chosen.dtype != np.uint8:
        raise TypeError(
            f"q and chosen are {q.dtype}, {chosen.dtype}; expected int8 or int16, uint8"
        )
    batch = len(q)
    numbers = height, width, channels, k = _blocks((batch, height, width, q.shape[-1]), k)
    for name, values in (("q", q), ("chosen", chosen)):
        require_shape(name, values, (batch, height // k, width // k, channels))
        _require_contiguous(name, values)
    out = np.empty((batch, height, width, channels), q.dtype)
    isa, flat = isa_number(), (out.reshape(-1), q.reshape(-1), chosen.reshape(-1))

    def run(first: int, last: int) -> None:
        native().unpool(isa, *flat, numbers, first, last)

    divide(run, batch if out.size else 0, threads, 1, least_units(out[:1].size))
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
    """Error signal below batch normalization, and the gradients of its parameters.

    Attributes
    ----------
    e : float32 array
        dE/dx.
    largest : float
        Largest abs(e).
    gamma, beta : float32 arrays, shape (channels,)
        dE/dgamma and dE/dbeta.
    """

    e: Singles
    largest: float
    gamma: Floats
    beta: Floats


class NormalizedSums:
    """Sums of a layer with the batch statistics and the parameters that normalize them.

    Parameters
    ----------
    X : int32 array, shape (batch, channels) or (batch, height, width, channels), C-contiguous
        Sums.
    bound : int
        No abs(X) is larger; one that `fits_sums`.
    unit : float
        Power of two in [2^-100, 1] that they count.
    gamma, beta : float32 arrays, shape (channels,)
        Scale and offset.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; no result depends on it.

    Attributes
    ----------
    mean, variance : float32 arrays, shape (channels,)
        As `gxnor_ref.spec.normalization.batch_norm` gives them for x = X unit.

    Raises
    ------
    TypeError
        An array has another type.
    DomainError
        A shape or the unit is not as described, or there is no sample.
    """

    def __init__(
        self,
        X: Sums,
        bound: int,
        unit: float,
        gamma: Singles,
        beta: Singles,
        threads: int | None = None,
    ) -> None:
        _require_sums(X)
        bound, unit = require_count("bound", bound, 0), require_real("unit", unit)
        require(X.ndim in (2, 4), "X.ndim", X.ndim, "2 or 4")
        require(X.size > 0, "X.shape", X.shape, "at least one sample")
        require_singles("gamma", gamma, (X.shape[-1],))
        require_singles("beta", beta, gamma.shape)
        fits = 2.0**-100 <= unit <= 1 and math.frexp(unit)[0] == 0.5
        require(fits, "unit", unit, "a power of two in [2^-100, 1]")
        self.X, self.unit, self.threads = X, float(unit), threads
        self.channels = len(gamma)
        self.count = X.size // self.channels
        expected = f"less, for {self.count} sums of a channel"
        require(fits_sums(bound, self.count), "bound", bound, expected)
        isa, flat = isa_number(), X.reshape(-1)
        self._sums, squares = self._added(
            lambda sums, first, last: native().moments(isa, sums, flat, first, last)
        )
        self.mean, self.variance = statistics(self.count, self._sums, squares, self.unit)
        root = np.sqrt(self.variance + np.float32(EPSILON))
        rows = (self.mean, gamma / root, beta, 1 / root, self.mean, self.mean)
        self._constants = np.array(rows, np.float32)

    def scores(self) -> Singles:
        """Return y, of the shape of X: the output of the last layer."""
        x = self.X.astype(np.float32) * np.float32(self.unit)
        mean, scale, beta = self._constants[:3]
        return np.asarray((x - mean) * scale + beta)

    def states(self, phi: Phi) -> States:
        """Levels of phi_r(y): states in units of their space.

        Parameters
        ----------
        phi : Phi
            The activation.

        Returns
        -------
        States
            Of the shape of X.

        Raises
        ------
        DomainError
            A y is not a number.
        """
        begins = singles_from(tuple(thresholds(phi.N, phi.r, phi.H, phi.boundary)))
        lowest, step = (-1, 2) if phi.N == 0 else (-(2 ** (phi.N - 1)), 1)
        levels = np.empty(self.X.shape, np.int8)
        isa, flat, out = isa_number(), self.X.reshape(-1), levels.reshape(-1)
        found: list[npt.NDArray[np.int64]] = []

        def run(first: int, last: int) -> None:
            counts = np.zeros(2, np.int64)
            numbers = (self._constants, self._scales(), begins, lowest, step)
            native().norm_states(isa, out, counts, flat, *numbers, first, last)
            found.append(counts)

        self._divide(run)
        zeros, nans = np.sum(found, axis=0).tolist()
        if nans:
            raise NotFiniteError("y holds NaN; expected numbers")
        return States(levels, zeros)

    def window(self, e: Singles, phi: Phi | None) -> float:
        """Error signal of y, from dE/dY of the states: e phi_r'(y), in place.

        Parameters
        ----------
        e : float32 array of the shape of X, C-contiguous
            Error signal of the states; overwritten.
        phi : Phi or None
            The activation; None for the last layer, which leaves e as it is.

        Returns
        -------
        float
            Largest abs(e).

        Raises
        ------
        TypeError
            e is not float32.
        DomainError
            e has another shape, is not C-contiguous, or not finite.
        """
        require_singles("e", e, self.X.shape)
        if phi is None:
            return _finite("e", float(np.abs(e).max()))
        begins, ends, height, half_width = pulse_numbers(phi.window, phi.a, phi.N, phi.r, phi.H)
        numbers = (self._constants, self._scales(), begins, ends, height, half_width)
        isa, signal, flat = isa_number(), e.reshape(-1), self.X.reshape(-1)

        def run(first: int, last: int) -> int:
            return int(native().norm_window(isa, signal, flat, *numbers, first, last))

        return self._largest("e", run)

    def backward(self, e: Singles, largest: float, bits: int = 16) -> Below:
        """Error signal of the sums, and gradients of gamma and beta, from dE/dy.

        Parameters
        ----------
        e : float32 array of the shape of X, C-contiguous
            Error signal of y; overwritten with that of the sums.
        largest : float
            Largest abs(e), as `window` returns it.
        bits : int
            Of the signal of y, as in `gxnor_ref.spec.signal.fixed_point`.

        Returns
        -------
        Below
            As `batch_norm_backward` of the spec, for the signal that `fixed_point` makes of e.

        Raises
        ------
        TypeError
            e is not float32.
        DomainError
            e has another shape, is not C-contiguous, or not finite.
        """
        require_singles("e", e, self.X.shape)
        isa, signal, flat = isa_number(), e.reshape(-1), self.X.reshape(-1)
        exponent = signal_exponent(largest, bits)
        scales = self._scales(exponent)
        q, products = self._added(
            lambda sums, first, last: native().signal_moments(
                isa, sums, signal, flat, self._constants, scales, first, last
            )
        )
        sums = SignalSums(q, products, self._sums)
        gradients = signal_gradients(self.count, sums, exponent, self.unit, self._constants[3])
        n = np.float32(self.count)
        constants = self._constants.copy()
        constants[4:] = gradients.beta / n, gradients.gamma / n

        def run(first: int, last: int) -> int:
            return int(native().norm_signal(isa, signal, flat, constants, scales, first, last))

        return Below(e, self._largest("e", run), *gradients)

    def _scales(self, exponent: int = 0) -> tuple[float, float, float]:
        return self.unit, math.ldexp(1.0, exponent), math.ldexp(1.0, -exponent)

    def _largest(self, argument: str, run: Callable[[int, int], int]) -> float:
        """Largest magnitude of what `run` returns the bits of, for each piece."""
        found: list[int] = []
        self._divide(lambda first, last: found.append(run(first, last)))
        return _finite(argument, float(np.array(max(found), np.int32).view(np.float32)))

    def _added(
        self, run: Callable[[npt.NDArray[np.int64], int, int], None]
    ) -> tuple[list[int], list[int]]:
        """Two sums of each channel, over all pieces: integers, so the order plays no part."""
        found: list[npt.NDArray[np.int64]] = []

        def add(first: int, last: int) -> None:
            sums = np.zeros((2, self.channels), np.int64)
            run(sums, first, last)
            found.append(sums)

        self._divide(add)
        first, second = np.sum(found, axis=0).tolist()
        return first, second

    def _divide(self, run: Callable[[int, int], None]) -> None:
        divide(run, self.count, self.threads, 1, least_units(self.channels))


def fits_sums(bound: int, count: int) -> bool:
    """Tell whether sums of a layer can be normalized here.

    Parameters
    ----------
    bound : int
        Largest abs(X).
    count : int
        Sums of a channel.

    Returns
    -------
    bool
        X is a float32 number, and the sums of X^2 and of signals times X fit into 64 bits.
    """
    bound, count = require_count("bound", bound, 0), require_count("count", count, 0)
    return bound <= LARGEST_SUM and count * bound * max(bound, 2**15) < 2**63


def _finite(argument: str, largest: float) -> float:
    if not math.isfinite(largest):
        raise NotFiniteError(f"{argument} holds {largest}; expected finite numbers")
    return largest


def _blocks(shape: tuple[int, ...], k: int) -> tuple[int, int, int, int]:
    _, height, width, channels = (int(length) for length in shape)
    require_count("k", k, 1, min(height, width, LARGEST_POOL))
    return height, width, channels, int(k)


def _require_sums(X: Sums, shape: tuple[int | str, ...] | None = None) -> None:
    require_array("X", X)
    if X.dtype != np.int32:
        raise TypeError(f"X.dtype is {X.dtype}; expected int32")
    if shape is not None:
        require_shape("X", X, shape)
    _require_contiguous("X", X)


def _require_contiguous(argument: str, values: npt.NDArray[Any]) -> None:
    if not (values.flags.c_contiguous and values.flags.aligned):
        raise DomainError(f"{argument} is not a C-contiguous, aligned array; expected one")
