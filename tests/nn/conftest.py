"""What the tests of the networks share: tiny data, and tiny networks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer

MakeDataset = Callable[..., Dataset]
MakeTrainer = Callable[..., Trainer]


@pytest.fixture(scope="session")
def make_dataset() -> MakeDataset:
    """Return a function that makes a data set of random images."""

    def make(
        shape: tuple[int, int, int] = (1, 8, 8),
        train: int = 24,
        test: int = 12,
        seed: int = 0,
        classes: int = 10,
    ) -> Dataset:
        random = np.random.default_rng(seed)

        def images(count: int) -> Any:
            return random.integers(0, 256, (count, *shape), dtype=np.uint8)

        def labels(count: int) -> Any:
            return random.integers(0, classes, count, dtype=np.uint8)

        return Dataset(
            "random", images(train), labels(train), images(test), labels(test), classes=classes
        )

    return make


@pytest.fixture(scope="session")
def make_trainer(make_dataset: MakeDataset) -> MakeTrainer:
    """Return a function that begins a run; keywords go to settings or recipe."""

    def make(
        notation: str = "4C3-MP2-8FC-SVM", dataset: Dataset | None = None, **changes: Any
    ) -> Trainer:
        data = make_dataset() if dataset is None else dataset
        ours = {name: changes.pop(name) for name in set(changes) & set(Recipe.__annotations__)}
        settings = Settings(notation, data.image_shape, data.classes, **changes)
        recipe = Recipe(**{"epochs": 2, "batch": 10, **ours})
        return Trainer.begin(settings, recipe, data)

    return make


@pytest.fixture(scope="session")
def mnist_like(write_mnist: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with 400 and 20 random images in the four IDX files of MNIST."""
    return write_mnist(tmp_path_factory.mktemp("mnist-like"), train=400, test=20)
