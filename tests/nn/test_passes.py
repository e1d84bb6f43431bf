"""A training pass on integers in C gives the bits of the plain pass."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalise
from gxnor_ref.kernels.isa import kernels_built
from gxnor_ref.nn.integer_pass import IntegerPass, blocks_of
from gxnor_ref.nn.network import Network, Settings
from gxnor_ref.nn.passes import LayerPass


def no_lap(phase: str, layer: str) -> None:
    """Measure nothing."""


def network_of(**settings: object) -> Network:
    network = Network(Settings(**settings))
    network.initialise(seed=3)
    random = np.random.default_rng(5)
    for name, parameter in network.trained().items():
        if not name.endswith("W"):
            parameter += random.normal(0, 0.3, parameter.shape).astype(np.float32)
    return network
