"""What the tests of sweeps share: tiny data, tiny runs, and rows without the clock's part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.sweep.row import Row

MakeData = Callable[..., Path]
MakeRuns = Callable[..., list[Preset]]
Measured = Callable[[list[Row]], list[Row]]


@pytest.fixture(scope="session")
def make_data(write_mnist: MakeData, tmp_path_factory: pytest.TempPathFactory) -> MakeData:
    """Return a function that fills a folder with an MNIST of 40 and 12 random images."""

    def make(seed: int = 0) -> Path:
        return write_mnist(tmp_path_factory.mktemp("data"), train=40, test=12, seed=seed)

    return make


@pytest.fixture(scope="session")
def data(make_data: MakeData) -> Path:
    """Return the folder of the tiny MNIST."""
    return make_data()


@pytest.fixture(scope="session")
def make_runs() -> MakeRuns:
    """Return a function that makes short runs, one for each seed."""

    def make(count: int, **changes: Any) -> list[Preset]:
        settings = Settings("2C5-MP4-SVM", (1, 28, 28))
        recipe = replace(Recipe(epochs=1, batch=8), **changes)
        return [Preset(settings, replace(recipe, seed=seed), "mnist") for seed in range(count)]

    return make


@pytest.fixture(scope="session")
def measured() -> Measured:
    """Return a function that leaves out of rows what a clock says."""

    def without_seconds(rows: list[Row]) -> list[Row]:
        return [
            {**row, "seconds": 0, "epochs": [{**epoch, "seconds": 0} for epoch in row["epochs"]]}
            for row in rows
        ]

    return without_seconds
