"""What computes: NumPy, the definition, or the C kernels, equal to it bit by bit.

A network chooses its backend once, when it is made: `NumPy`, or by its precision `C32` or `C64`.
Whole training steps of discrete networks are `gxnor_ref.nn.integer_pass`'s in C. Products of real
numbers are BLAS's on either backend. So a model trained on either is the same, byte for byte.

Images have the shape (batch, channels, height, width) here as in the spec. In memory their channels
are last, as the kernels read them; another order costs a copy.
"""

from __future__ import annotations

import math
import os
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels import activation as activation_kernels
from gxnor_ref.kernels import built
from gxnor_ref.kernels import normalization as normalization_kernels
from gxnor_ref.kernels import patches as patch_kernels
from gxnor_ref.kernels import signal as signal_kernels
from gxnor_ref.kernels.arrays import LARGEST_KERNEL_N, LARGEST_LEVEL
from gxnor_ref.kernels.convolution import (
    LEVEL_FAN_IN,
    conv2d,
    conv2d_levels,
    float32_in_place,
    level_filters,
    pack_filter_states,
)
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.optimizer import adam_in_place
from gxnor_ref.kernels.packing import pack_states
from gxnor_ref.kernels.sums import LARGEST_SUM, NormalizedSums, fits_sums
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec import convolution as spec_convolution
from gxnor_ref.spec import normalization, optimizer
from gxnor_ref.spec.activation import triangular
from gxnor_ref.spec.domain import Floats, require, require_choice
from gxnor_ref.spec.network import LARGEST_PIXEL
from gxnor_ref.spec.signal import NORM_BITS, Signal, fixed_point
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms
from gxnor_ref.twins import convolution
from gxnor_ref.twins.activation import phi_r, rectangular

BACKEND_VARIABLE = "GXNOR_BACKEND"
"""Environment variable that names the backend where nothing else does."""

BACKENDS = ("numpy", "c")
"""The spec, and the kernels."""

PIECE = 1 << 14
"""Weights that NumPy moves at a time: the temporaries then stay in the cache."""

Number = TypeVar("Number", bound=np.generic)

Moments = tuple[Floats, Floats]
"""Adam's first and second."""


def backend_name(name: str | None = None) -> str:
    """Name the backend that computes, "numpy" or "c", which has to be built.

    By default GXNOR_BACKEND; where it is not set "c" if the kernels were built, else "numpy".
    """
    argument = "backend"
    if name is None:
        argument = BACKEND_VARIABLE
        name = os.environ.get(BACKEND_VARIABLE) or ("c" if built() else "numpy")
    require_choice(argument, name, BACKENDS)
    if name == "c":
        native()
    return name


def new_images(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Floats:
    """Return images of a shape, uninitialized, with their channels last in memory."""
    batch, channels, height, width = shape
    return np.empty((batch, height, width, channels), dtype).transpose(0, 3, 1, 2)


def channels_last(x: npt.NDArray[Number]) -> npt.NDArray[Number]:
    """Return images of shape (batch, height, width, channels), C-contiguous; others as they are."""
    return np.ascontiguousarray(x.transpose(0, 2, 3, 1) if x.ndim == 4 else x)


def channels_first(x: npt.NDArray[Number]) -> npt.NDArray[Number]:
    """Undo `channels_last`, without a copy."""
    return x.transpose(0, 3, 1, 2) if x.ndim == 4 else x


class NumPy:
    """The operations of layers, weights and optimizer, as the spec has them."""

    name = "numpy"  # one of `BACKENDS`
    max_pool = staticmethod(spec_convolution.max_pool)
    max_pool_backward = staticmethod(spec_convolution.max_pool_backward)
    phi_r = staticmethod(phi_r)

    def __repr__(self) -> str:
        return f"<backend {self.name}>"

    def state_sums(
        self,
        Y: Floats,
        n: npt.NDArray[Any],
        inputs: DiscreteSpace | None,
        weights: DiscreteSpace | None,
        padding: int,
    ) -> Floats | None:
        """Weighted sums of a convolutional layer of states, where the kernels have them.

        The sums are exact, and rounded once to the precision of Y, whose H is 1. None where the
        layer adds products itself: on NumPy; where a side is real (its space is None) or has
        N > 7; where N > 1 and the fan-in is 2^18 or more.
        """
        return None

    def fixed_point(self, e: Floats, bits: int) -> Signal:
        """Round an error signal to integers, `gxnor_ref.spec.signal.fixed_point`."""
        return fixed_point(e, bits)

    def weight_gradient(
        self,
        signal: Signal | None,
        Y: Floats,
        unit: float | None,
        kernel: tuple[int, int],
        padding: int,
    ) -> Floats | None:
        """Eq (10) of a rounded signal and inputs in units, where the kernels have it.

        A fully connected layer has inputs of shape (batch, inputs) and a kernel of one place. None
        where the layer adds products itself: on NumPy, in float64, where the signal is real (None),
        and where the inputs are real or have more levels than a kernel takes.
        """
        return None

    def signal_below(
        self,
        signal: Signal | None,
        n: npt.NDArray[Any],
        space: DiscreteSpace,
        padding: int,
        sides: tuple[int, int],
    ) -> Floats | None:
        """Eq (12) of a rounded signal and weights, for inputs of these sides.

        None as in `weight_gradient`, and for weights of N > 7.
        """
        return None

    def filter_rows(
        self, W: npt.NDArray[Any], space: DiscreteSpace | None, dtype: type[Any]
    ) -> Floats:
        """Rows of filters or their states, `gxnor_ref.twins.convolution.filter_rows`."""
        return convolution.filter_rows(W if space is None else space.value(W, dtype))

    def filters_of(self, rows: Floats, shape: tuple[int, ...]) -> Floats:
        """Take filters from rows, `gxnor_ref.twins.convolution.filters_of`; C-contiguous."""
        return np.ascontiguousarray(convolution.filters_of(rows, shape))

    def im2col(self, Y: Floats, kernel: tuple[int, int], padding: int) -> Floats:
        """Lay patches out as rows, `gxnor_ref.twins.convolution.im2col`."""
        return convolution.im2col(Y, kernel, padding=padding)

    def col2im(self, out: Floats, patches: Floats, kernel: tuple[int, int], padding: int) -> None:
        """Write sums of patches to images, `gxnor_ref.twins.convolution.col2im`."""
        batch, channels, height, width = out.shape
        shape = (batch, channels, height, width)
        out[...] = convolution.col2im(patches, shape, kernel, padding=padding)

    def batch_norm(
        self, x: Floats, gamma: Floats, beta: Floats, unit: float | None
    ) -> normalization.BatchNorm:
        """Batch normalization, `gxnor_ref.spec.normalization.batch_norm`."""
        return normalization.batch_norm(x, gamma, beta, unit=unit)

    def batch_norm_backward(
        self, e: Floats, x: Floats, gamma: Floats, unit: float | None, rounded: bool
    ) -> normalization.BatchNormGradient:
        """Its gradient, `gxnor_ref.spec.normalization.batch_norm_backward`; may overwrite e.

        Beside a unit, e may be rounded to integers of `NORM_BITS` first.
        """
        signal = self.fixed_point(e, NORM_BITS) if rounded else e
        return normalization.batch_norm_backward(signal, x, gamma, unit=unit)

    def window_backward(
        self, e: Floats, x: Floats, window: str, a: float, N: int, r: float, H: float
    ) -> Floats:
        """Error signals times the derivative for phi_r, as in Eq (10) and (12); may overwrite e."""
        derivative = {"rectangular": rectangular, "triangular": triangular}[window]
        return e * derivative(x, a, N, r, H)

    def adam(
        self, gradient: Floats, moments: Moments, t: int, eta: float, beta1: float
    ) -> tuple[Floats, Moments]:
        """Increment and next moments, `gxnor_ref.spec.optimizer.adam`; may overwrite either."""
        dW, first, second = optimizer.adam(gradient, *moments, t, eta, beta1)
        return dW, (first, second)

    def transition_in_place(
        self,
        n: npt.NDArray[Any],
        dW: Floats,
        seed: int,
        tensor: int,
        step: int,
        space: DiscreteSpace,
        m: float,
        law: str,
    ) -> int:
        """Move states n by increments, Eq (13) to (20), and return how many changed.

        The uniform numbers are those of (seed, tensor, step).
        """
        require(n.flags.c_contiguous, "n.flags", "not C-contiguous", "an array to move in place")
        states, increments = n.reshape(-1), dW.reshape(-1)
        changed = 0
        for start in range(0, states.size, PIECE):
            piece = slice(start, min(start + PIECE, states.size))
            u = uniforms(seed, tensor, step, piece.start, piece.stop)
            following = transition(states[piece], increments[piece], u, space, m, law)
            changed += int(np.count_nonzero(following != states[piece]))
            states[piece] = following
        return changed


class C64(NumPy):
    """What C computes in networks of float64: weighted sums of states, and transitions."""

    name = "c"
    transition_in_place = staticmethod(transition_in_place)

    def state_sums(
        self,
        Y: Floats,
        n: npt.NDArray[Any],
        inputs: DiscreteSpace | None,
        weights: DiscreteSpace | None,
        padding: int,
    ) -> Floats | None:
        """As in `NumPy`."""
        if inputs is None or weights is None:
            return None
        largest = max(weights.N, inputs.N)
        if largest > LARGEST_KERNEL_N or (largest > 1 and n[0].size > LEVEL_FAN_IN):
            return None
        if largest <= 1:
            # Trits are exact in float32, whatever the network's precision.
            states = channels_last(Y).astype(np.float32, copy=False)
            filters = pack_filter_states(n, weights)
            sums = conv2d(pack_states(states, inputs.N == 0), filters, padding=padding)
        else:
            levels = (Y.transpose(0, 2, 3, 1) / inputs.unit).astype(np.int8)
            sums = conv2d_levels(levels, level_filters(levels_of(n, weights)), padding=padding)
        unit = inputs.unit * weights.unit
        if Y.dtype == np.float32:
            return channels_first(float32_in_place(sums, unit))
        return channels_first(sums * Y.dtype.type(unit))


class C32(C64):
    """What C computes in networks of float32: all that it can.

    NumPy lays out patches where some sums need float64, and computes phi_r and its derivative for
    N > 7.
    """

    def fixed_point(self, e: Floats, bits: int) -> Signal:
        """As in `NumPy`."""
        q, exponent = signal_kernels.fixed_point(channels_last(e), bits)
        return Signal(channels_first(q), exponent)

    def weight_gradient(
        self,
        signal: Signal | None,
        Y: Floats,
        unit: float | None,
        kernel: tuple[int, int],
        padding: int,
    ) -> Floats | None:
        """As in `NumPy`."""
        if signal is None or unit is None:
            return None
        levels = input_levels(Y, unit)
        if levels is None:
            return None
        q, scale = channels_last(signal.q), math.ldexp(unit, signal.exponent)
        if Y.ndim == 2:  # the places are the images
            q, levels = q[np.newaxis, np.newaxis], levels[np.newaxis, np.newaxis]
        return signal_kernels.backward_weight(q, levels, scale, kernel, padding)

    def signal_below(
        self,
        signal: Signal | None,
        n: npt.NDArray[Any],
        space: DiscreteSpace,
        padding: int,
        sides: tuple[int, int],
    ) -> Floats | None:
        """As in `NumPy`."""
        if signal is None or space.N > LARGEST_KERNEL_N:
            return None
        q, W = channels_last(signal.q), levels_of(n, space)
        scale = math.ldexp(space.unit, signal.exponent)
        if n.ndim == 2:
            q, W = q[np.newaxis, np.newaxis], W[..., np.newaxis, np.newaxis]
            return np.asarray(signal_kernels.backward_input(q, W, scale, 0, 1, q.shape[2])[0, 0])
        return channels_first(signal_kernels.backward_input(q, W, scale, padding, *sides))

    def filter_rows(
        self, W: npt.NDArray[Any], space: DiscreteSpace | None, dtype: type[Any]
    ) -> Floats:
        """As in `NumPy`."""
        if space is None or space.N > LARGEST_KERNEL_N:
            return super().filter_rows(W, space, dtype)
        return patch_kernels.filter_rows(W, space)

    def filters_of(self, rows: Floats, shape: tuple[int, ...]) -> Floats:
        """As in `NumPy`."""
        return patch_kernels.filters_of(rows, shape)

    def im2col(self, Y: Floats, kernel: tuple[int, int], padding: int) -> Floats:
        """As in `NumPy`."""
        if Y.dtype != np.float32:
            return super().im2col(Y, kernel, padding)
        return patch_kernels.im2col(channels_last(Y), kernel, padding)

    def col2im(self, out: Floats, patches: Floats, kernel: tuple[int, int], padding: int) -> None:
        """As in `NumPy`."""
        if patches.dtype != np.float32:
            super().col2im(out, patches, kernel, padding)
        else:
            patch_kernels.col2im(out.transpose(0, 2, 3, 1), patches, kernel, padding)

    def max_pool(self, x: Floats, k: int) -> Floats:
        """As in `NumPy`."""
        return channels_first(patch_kernels.max_pool(channels_last(x), k))

    def max_pool_backward(self, e: Floats, x: Floats, k: int) -> Floats:
        """As in `NumPy`."""
        below = patch_kernels.max_pool_backward(channels_last(e), channels_last(x), k)
        return channels_first(below)

    def batch_norm(
        self, x: Floats, gamma: Floats, beta: Floats, unit: float | None
    ) -> normalization.BatchNorm:
        """As in `NumPy`, which has integers that `sums_in_units` refuses."""
        if unit is None:
            y, mean, variance = normalization_kernels.batch_norm(channels_last(x), gamma, beta)
            return normalization.BatchNorm(channels_first(y), mean, variance)
        sums = sums_in_units(x, gamma, beta, unit)
        if sums is None:
            return super().batch_norm(x, gamma, beta, unit)
        return normalization.BatchNorm(channels_first(sums.scores()), sums.mean, sums.variance)

    def batch_norm_backward(
        self, e: Floats, x: Floats, gamma: Floats, unit: float | None, rounded: bool
    ) -> normalization.BatchNormGradient:
        """As in `NumPy`, which has integers beside real signals, and as in `batch_norm`."""
        if unit is None:
            below, *gradients = normalization_kernels.batch_norm_backward_in_place(
                channels_last(e), channels_last(x), gamma
            )
            return normalization.BatchNormGradient(channels_first(below), *gradients)
        sums = sums_in_units(x, gamma, np.zeros_like(gamma), unit) if rounded else None
        if sums is None:
            return super().batch_norm_backward(e, x, gamma, unit, rounded)
        signal = channels_last(e)
        below, _, *gradients = sums.backward(signal, sums.window(signal, None), NORM_BITS)
        return normalization.BatchNormGradient(channels_first(below), *gradients)

    def phi_r(
        self, x: Floats, N: int = 1, r: float = 0.5, H: float = 1.0, boundary: str = "open"
    ) -> Floats:
        """As in `NumPy`."""
        if N > LARGEST_KERNEL_N:
            return super().phi_r(x, N, r, H, boundary)
        return channels_first(activation_kernels.phi_r(channels_last(x), N, r, H, boundary))

    def window_backward(
        self, e: Floats, x: Floats, window: str, a: float, N: int, r: float, H: float
    ) -> Floats:
        """As in `NumPy`."""
        if N > LARGEST_KERNEL_N:
            return super().window_backward(e, x, window, a, N, r, H)
        signal, sums = channels_last(e), channels_last(x)
        activation_kernels.window_backward_in_place(signal, sums, window, a, N, r, H)
        return channels_first(signal)

    def adam(
        self, gradient: Floats, moments: Moments, t: int, eta: float, beta1: float
    ) -> tuple[Floats, Moments]:
        """As in `NumPy`."""
        if not gradient.flags.c_contiguous:
            return super().adam(gradient, moments, t, eta, beta1)
        adam_in_place(gradient, *moments, t, eta, beta1)
        return gradient, moments


def levels_of(n: npt.NDArray[np.uint8], space: DiscreteSpace) -> npt.NDArray[np.int8]:
    """States in units of their space with N <= 7, from their indices; C-contiguous.

    They are n - 2^(N-1), and 2 n - 1 for N = 0.
    """
    levels = n + n - 1 if space.N == 0 else n - np.uint8(2 ** (space.N - 1))
    # Modulo 256 these are the levels.
    return np.asarray(np.ascontiguousarray(levels).view(np.int8))


def input_levels(Y: Floats, unit: float) -> npt.NDArray[np.signedinteger[Any]] | None:
    """Inputs of a float32 layer in units, their channels last; None where no kernel takes them.

    Kernels take levels in [-64, 64] as int8, and those of pixels, in [-255, 255], as int16.
    """
    levels = channels_last(Y) / np.float32(unit)
    largest = float(np.abs(levels).max(initial=0.0))
    if not largest <= LARGEST_PIXEL:
        return None
    dtype: type[np.signedinteger[Any]] = np.int8 if largest <= LARGEST_LEVEL else np.int16
    integers: npt.NDArray[np.signedinteger[Any]] = levels.astype(dtype)
    return integers if np.array_equal(integers, levels) else None


def sums_in_units(x: Floats, gamma: Floats, beta: Floats, unit: float) -> NormalizedSums | None:
    """Sums of a float32 layer in units, as the kernels normalize them; None where they cannot.

    They cannot where an abs(x) is larger than 2^24 units, where the 64 bits of the sums are too
    few, or where an x is not a multiple of the unit.
    """
    X = channels_last(x) / np.float32(unit)
    largest = float(np.abs(X).max(initial=0.0))
    places = X.size // max(1, len(gamma))
    if not (0 < places and largest <= LARGEST_SUM and fits_sums(int(largest), places)):
        return None
    integers = X.astype(np.int32)
    if not np.array_equal(integers, X):
        return None
    return NormalizedSums(integers, int(largest), unit, gamma, beta)


Backend: TypeAlias = NumPy
"""Any of the three: the classes of C have all operations of NumPy's."""

NUMPY: Backend = NumPy()
"""The definition, which parts of a network take where they are given no other backend."""


def backend_of(name: str | None, dtype: npt.DTypeLike) -> Backend:
    """Choose the backend of a network of a precision: `NUMPY`, `C32` or `C64`."""
    if backend_name(name) == "numpy":
        return NUMPY
    return C32() if np.dtype(dtype) == np.float32 else C64()
