"""What the tests of the data folder share."""

from __future__ import annotations

import gzip
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray


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


WriteIdx = Callable[[Path, NDArray[Any]], Path]


@pytest.fixture(scope="session")
def write_idx() -> WriteIdx:
    """Return a function that writes bytes as IDX, gzipped if the name ends in .gz."""

    def write(path: Path, array: NDArray[Any]) -> Path:
        header = struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape)
        content = header + array.astype(np.uint8).tobytes()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
        return path

    return write


WriteMnist = Callable[..., Path]


@pytest.fixture(scope="session")
def write_mnist(write_idx: WriteIdx) -> WriteMnist:
    """Return a function that fills a folder with a tiny MNIST of 5 and 3 images."""

    def write(folder: Path, ending: str = "", seed: int = 0) -> Path:
        random = np.random.default_rng(seed)
        for part, count in (("train", 5), ("t10k", 3)):
            images = random.integers(0, 256, (count, 28, 28))
            write_idx(folder / f"{part}-images-idx3-ubyte{ending}", images)
            labels = random.integers(0, 10, count)
            write_idx(folder / f"{part}-labels-idx1-ubyte{ending}", labels)
        return folder

    return write
