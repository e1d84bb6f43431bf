"""A training step's forward pass, and the backward pass that follows it."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from gxnor_ref.nn.backend import backend
from gxnor_ref.nn.integer_pass import IntegerPass, blocks_of
from gxnor_ref.nn.layers import DiscreteActivation
from gxnor_ref.nn.network import Gradients, Network
from gxnor_ref.nn.profile import Lap
from gxnor_ref.spec.domain import Floats


class Pass(Protocol):
    """One forward pass of a training step, and what its backward pass needs.

    Attributes
    ----------
    scores : float array, shape (batch, classes)
        Output of the network.
    zeros : dict of str to int
        Number of zero states, by name of the activation.
    """

    scores: Floats
    zeros: dict[str, int]

    def backward(self, e: Floats, lap: Lap) -> Gradients:
        """Walk dE/dscores down; a layer may be updated as soon as its gradients come."""


class LayerPass:
    """The plain pass: every tensor is kept, and each layer walks the error signal back.

    Parameters
    ----------
    network : Network
        Its running statistics move.
    x : float array, shape (batch, channels, height, width)
        Images in [-1, 1].
    bits : {8, 16} or None
        As in `Network.backward`.
    lap : callable
        As in `Network.trace`.

    Attributes
    ----------
    scores, zeros
        As in `Pass`.
    """

    def __init__(self, network: Network, x: Floats, bits: int | None, lap: Lap) -> None:
        self.network, self.bits = network, bits
        self.tensors = network.trace(x, training=True, lap=lap)
        self.scores = self.tensors[-1]
        self.zeros = {
            named.name: Y.size - int(np.count_nonzero(Y))
            for named, Y in zip(network.layers, self.tensors[1:], strict=True)
            if isinstance(named.layer, DiscreteActivation)
        }

    def backward(self, e: Floats, lap: Lap) -> Gradients:
        """As `Network.backward`."""
        return self.network.backward(e, self.tensors, lap, self.bits)


def training_pass(network: Network, x: Floats, bits: int | None, lap: Lap) -> Pass:
    """Forward pass of a training step: in C on integers where both can be had.

    Parameters
    ----------
    network, x, bits, lap
        As in `LayerPass`.

    Returns
    -------
    Pass
        Its backward pass is still to be run. Which kind it is makes no difference to any bit.
    """
    if backend() == "c" and bits is not None:
        blocks = blocks_of(network, len(x))
        if blocks is not None:
            return IntegerPass(blocks, network.checked(x), bits, lap)
    return LayerPass(network, x, bits, lap)
