"""A training pass on integers throughout, in C, for networks whose sides are all discrete.

It gives the bits of `gxnor_ref.nn.passes.LayerPass`. Sums stay integers and states bytes, and what
lies between two weight layers takes few passes over the memory.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels import signal, sums
from gxnor_ref.kernels.arrays import LARGEST_KERNEL_N
from gxnor_ref.kernels.convolution import (
    LEVEL_FAN_IN,
    conv2d,
    conv2d_levels,
    level_filters,
    pack_filter_states,
)
from gxnor_ref.kernels.packing import pack
from gxnor_ref.nn.backend import levels_of
from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense, DiscreteActivation, MaxPool
from gxnor_ref.nn.network import NOTHING, Dropped, Gradients, Named, Network
from gxnor_ref.nn.profile import Lap
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.network import PIXEL_UNIT
from gxnor_ref.spec.signal import NORM_BITS, signal_exponent
from gxnor_ref.spec.space import DiscreteSpace


class Block(NamedTuple):
    """Layers of one number l: weights, max-pooling, batch normalization, activation."""

    named: dict[str, Named]  # some of "weights", "pool", "norm" and "phi"
    layer: Convolution | Dense
    space: DiscreteSpace  # of the weights
    kernel: tuple[int, int]
    padding: int
    pool: int  # side of the pool's blocks; 1 where there is none
    norm: BatchNorm
    phi: sums.Phi | None  # None for the last block
    bound: int  # largest abs of a sum, in units

    def filters(self) -> npt.NDArray[Any]:
        """State indices, shape (filters, channels, kernel height, kernel width)."""
        n = self.layer.weights.indices()
        return np.ascontiguousarray(n.reshape(*n.shape[:2], *self.kernel))

    def levels(self) -> npt.NDArray[np.int8]:
        """Weights in units of their space, in the same shape."""
        return levels_of(self.filters(), self.space)


def blocks_of(network: Network, batch: int) -> list[Block] | None:
    """Group layers by their number, where the kernels can compute all of them on integers.

    None for networks in float64, with a real side, N > 7, several pools in a row or large ones, or
    sums beyond the kernels' bounds for a step of so many images.
    """
    if network.dtype != np.float32:
        return None
    groups: dict[int, dict[str, Named]] = {}
    for named in network.layers:
        kind = named.name.partition(".")[2]
        groups.setdefault(named.number, {})["weights" if kind in ("conv", "dense") else kind] = (
            named
        )
    blocks = [_block(group) for group in groups.values()]
    fitting = [block for block in blocks if block is not None and _fits(block, batch)]
    return fitting if len(fitting) == len(groups) else None


def _block(named: dict[str, Named]) -> Block | None:
    if set(named) - {"weights", "pool", "norm", "phi"}:
        return None
    layer, norm = named["weights"].layer, named["norm"].layer
    phi = named["phi"].layer if "phi" in named else None
    pool = named["pool"].layer if "pool" in named else MaxPool(1)
    if not (
        isinstance(layer, Convolution | Dense)
        and isinstance(norm, BatchNorm)
        and isinstance(pool, MaxPool)
        and isinstance(phi, DiscreteActivation | None)
    ):
        return None
    space, unit = layer.weights.value_space, layer.units.sums
    if space is None or unit is None:
        return None
    chosen = None
    if phi is not None:
        chosen = sums.Phi(phi.N, phi.r, phi.H, phi.boundary, phi.window, phi.a)
    bound = layer.weights.fan_in * round(1 / unit)
    padding = layer.padding if isinstance(layer, Convolution) else 0
    kernel = layer.weights.kernel
    return Block(named, layer, space, kernel, padding, pool.k, norm, chosen, bound)


def _fits(block: Block, batch: int) -> bool:
    largest_N = max(
        block.space.N,
        block.layer.inputs.space.N if block.layer.inputs.space else 0,
        block.phi.N if block.phi else 0,
    )
    places = math.prod(block.named["norm"].shape[1:])
    return (
        largest_N <= LARGEST_KERNEL_N
        and block.pool <= sums.LARGEST_POOL
        and block.layer.weights.fan_in <= LEVEL_FAN_IN
        and sums.fits_sums(block.bound, batch * places)
    )


class Kept(NamedTuple):
    """What the backward pass of a block needs."""

    # Levels of the inputs, channels last; of a dense layer (1, 1, batch, inputs).
    Y: npt.NDArray[Any]
    sums: sums.NormalizedSums  # behind pooling
    chosen: npt.NDArray[np.uint8] | None  # places of the maxima
    image: tuple[int, ...]  # height and width before pooling


class IntegerPass:
    """The pass of a network whose layers are all in `blocks_of`; its running statistics move."""

    def __init__(self, network: Network, blocks: list[Block], bits: int) -> None:
        self.network, self.blocks, self.bits = network, blocks, bits
        self.kept: list[Kept] = []
        self.zeros: dict[str, int] = {}
        self.dropped = NOTHING

    def forward(self, x: Floats, rate: float, lap: Lap, dropped: Dropped = NOTHING) -> Floats:
        """Scores of images, as `Network.trace` gives them in training."""
        x = self.network.checked(x)
        pixels = (x * x.dtype.type(1 / PIXEL_UNIT)).astype(np.int16)
        Y: npt.NDArray[Any] = np.ascontiguousarray(pixels.transpose(0, 2, 3, 1))
        self.kept, self.zeros = [], {}
        self.dropped = {name: _channels_last(array) for name, array in dropped.items()}
        for block in self.blocks:
            Y = self._through(block, Y, rate, lap)
        return Y

    def _through(
        self, block: Block, Y: npt.NDArray[Any], rate: float, lap: Lap
    ) -> npt.NDArray[Any]:
        Y = _inputs(block, Y)
        X = _weighted_sums(block, Y)
        if isinstance(block.layer, Dense):
            X = X.reshape(-1, X.shape[-1])
        image, chosen = X.shape[1:3], None
        lap("forward", block.named["weights"].name)
        if block.pool > 1:
            X, chosen = sums.max_pool(X, block.pool)
            lap("forward", block.named["pool"].name)
        norm = block.norm
        assert norm.unit is not None  # as `blocks_of` found
        normalized = sums.NormalizedSums(X, block.bound, norm.unit, norm.gamma, norm.beta)
        norm.move_statistics(normalized.mean, normalized.variance, rate)
        self.kept.append(Kept(Y, normalized, chosen, image))
        if block.phi is None:
            scores = normalized.scores()
            lap("forward", block.named["norm"].name)
            return scores
        lap("forward", block.named["norm"].name)
        name = block.named["phi"].name
        states, self.zeros[name] = normalized.states(block.phi)
        if name in self.dropped:
            states[self.dropped[name]] = 0
            self.zeros[name] = states.size - int(np.count_nonzero(states))
        lap("forward", name)
        return states

    def backward(self, e: Floats, lap: Lap, a: float | None = None) -> Gradients:
        """As `Network.backward`."""
        for block in reversed(self.blocks):
            Y, normalized, chosen, image = self.kept.pop()
            phi = block.phi
            if phi is not None:
                name = block.named["phi"].name
                if name in self.dropped:
                    e[self.dropped[name]] = 0
                phi = phi if a is None else phi._replace(a=a)
            largest = normalized.window(e, phi)
            if phi is not None:
                lap("backward", name)
            below = normalized.backward(e, largest, NORM_BITS)
            exponent = signal_exponent(below.largest, self.bits)
            q = signal.round_to(below.e, exponent, self.bits)
            lap("backward", block.named["norm"].name)
            if chosen is not None:
                q = sums.unpool(q, chosen, block.pool, *image)
                lap("backward", block.named["pool"].name)
            if isinstance(block.layer, Dense):
                q = q.reshape(1, 1, *q.shape)
            gradient = _weight_gradient(block, q, exponent, Y)
            e = np.empty(0, np.float32)
            if self.kept:
                e = _signal_below(block, q, exponent, Y.shape, self.kept[-1].sums.X.shape)
            lap("backward", block.named["weights"].name)
            yield block.named["norm"], {"gamma": below.gamma, "beta": below.beta}
            yield block.named["weights"], {"W": gradient}


def _channels_last(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return array.transpose(0, 2, 3, 1) if array.ndim == 4 else array


def _inputs(block: Block, Y: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Levels of a layer's inputs; those of a dense layer are one row of places."""
    if isinstance(block.layer, Convolution):
        return Y
    images = Y.transpose(0, 3, 1, 2) if Y.ndim == 4 else Y
    return np.ascontiguousarray(images.reshape(1, 1, len(Y), -1))


def _weighted_sums(block: Block, Y: npt.NDArray[Any]) -> sums.Sums:
    inputs = block.layer.inputs.space
    if inputs is None:
        return signal.level_sums(Y, block.levels(), block.padding)
    if max(inputs.N, block.space.N) <= 1:
        filters = pack_filter_states(block.filters(), block.space)
        return conv2d(pack(Y, inputs.N == 0), filters, padding=block.padding)
    return conv2d_levels(Y, level_filters(block.levels()), padding=block.padding)


def _weight_gradient(
    block: Block, q: npt.NDArray[Any], exponent: int, Y: npt.NDArray[Any]
) -> Floats:
    """Eq (10)."""
    weights, scale = block.layer.weights, math.ldexp(block.layer.units.inputs or 0.0, exponent)
    gradient = signal.backward_weight(q, Y, scale, block.kernel, block.padding)
    return weights.gradient(gradient.reshape(weights.shape))


def _signal_below(
    block: Block,
    q: npt.NDArray[Any],
    exponent: int,
    inputs: tuple[int, ...],
    below: tuple[int, ...],
) -> Floats:
    """Eq (12), in the shape of the sums below."""
    scale = math.ldexp(block.space.unit, exponent)
    e = signal.backward_input(q, block.levels(), scale, block.padding, *inputs[1:3])
    if isinstance(block.layer, Dense) and len(below) == 4:
        batch, height, width, channels = below
        images = e.reshape(batch, channels, height, width)
        return np.ascontiguousarray(images.transpose(0, 2, 3, 1))
    return e.reshape(below)
