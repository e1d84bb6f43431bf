"""What the tests of the data folder share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def mnist_directory() -> Path:
    """Return the folder of the real MNIST, or skip."""
    named = os.environ.get("GXNOR_DATA")
    if not named:
        pytest.skip("needs the real MNIST: set GXNOR_DATA to its folder")
    for folder in (Path(named) / "mnist", Path(named)):
        for name in ("train-images-idx3-ubyte", "train-images-idx3-ubyte.gz"):
            if (folder / name).exists():
                return folder
    pytest.skip(f"needs the real MNIST: GXNOR_DATA={named} holds none")
