"""A training step's forward pass, and the backward pass that follows it."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from gxnor_ref.nn.integer_pass import IntegerPass, blocks_of
from gxnor_ref.nn.layers import DiscreteActivation
from gxnor_ref.nn.network import NOTHING, Dropped, Gradients, Network
from gxnor_ref.nn.profile import Lap
from gxnor_ref.spec.domain import Floats


class Pass(Protocol):
    """The passes of a network's training steps, one step after the other."""

    zeros: dict[str, int]  # zero states of the last forward pass, dropped ones too, by activation

    def forward(self, x: Floats, rate: float, lap: Lap, dropped: Dropped = NOTHING) -> Floats:
        """Scores of images, as `Network.trace` gives them in training."""

    def backward(self, e: Floats, lap: Lap, a: float | None = None) -> Gradients:
        """Walk dE/dscores down; a layer may be updated as soon as its gradients come."""


class LayerPass:
    """The plain pass: every tensor is kept, and each layer walks the error signal back.

    The network's running statistics move; `bits` is as in `Network.backward`.
    """

    def __init__(self, network: Network, bits: int | None) -> None:
        self.network, self.bits = network, bits
        self.tensors: list[Floats] = []
        self.zeros: dict[str, int] = {}
        self.dropped = NOTHING

    def forward(self, x: Floats, rate: float, lap: Lap, dropped: Dropped = NOTHING) -> Floats:
        """Scores of images, as `Network.trace` gives them in training."""
        self.tensors, self.dropped = self.network.trace(x, True, rate, lap, dropped), dropped
        self.zeros = {
            named.name: Y.size - int(np.count_nonzero(Y))
            for named, Y in zip(self.network.layers, self.tensors[1:], strict=True)
            if isinstance(named.layer, DiscreteActivation)
        }
        return self.tensors[-1]

    def backward(self, e: Floats, lap: Lap, a: float | None = None) -> Gradients:
        """As `Network.backward`."""
        return self.network.backward(e, self.tensors, lap, self.bits, self.dropped, a)


def training_pass(network: Network, bits: int | None, batch: int) -> Pass:
    """Choose the pass for steps of at most `batch` images: on integers where possible."""
    if network.backend.name == "c" and bits is not None:
        blocks = blocks_of(network, batch)
        if blocks is not None:
            return IntegerPass(network, blocks, bits)
    return LayerPass(network, bits)
