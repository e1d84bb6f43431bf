"""What the tests of packed networks share: networks as after some training, and images."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.nn.network import Network, initial_parameters
from gxnor_ref.nn.settings import Settings

MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]


@pytest.fixture(scope="session")
def make_network() -> MakeNetwork:
    """Return a function that makes a network with random weights and batch normalization."""

    def make(
        notation: str = "4C3-MP2-8FC-SVM",
        shape: tuple[int, int, int] = (1, 8, 8),
        seed: int = 0,
        **changes: Any,
    ) -> Network:
        settings = Settings(notation, shape, **changes)
        parameters = initial_parameters(settings, seed, "states")
        random = np.random.default_rng(seed)
        for name, values in parameters.items():
            number, _, part = name.partition(".")
            if part == "gamma":
                channels = len(values)
                values[:] = random.normal(size=channels)
                values[random.random(channels) < 0.1] = 0
                parameters[f"{number}.beta"][:] = random.normal(scale=0.5, size=channels)
                parameters[f"{number}.mean"][:] = random.normal(scale=2, size=channels)
                parameters[f"{number}.variance"][:] = random.exponential(scale=20, size=channels)
        return Network.from_parameters(settings, parameters)

    return make


@pytest.fixture(scope="session")
def make_images() -> MakeImages:
    """Return a function that makes random images."""

    def make(
        count: int, shape: tuple[int, int, int] = (1, 8, 8), seed: int = 0
    ) -> npt.NDArray[np.uint8]:
        return np.random.default_rng(seed).integers(0, 256, (count, *shape), dtype=np.uint8)

    return make
