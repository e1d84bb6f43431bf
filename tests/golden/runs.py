"""Golden runs: short trainings whose every bit is committed, and how to write them anew.

`python tests/golden/runs.py` (make golden) writes `golden.json`: for each run and epoch the SHA-256
of every parameter and moment, and the epoch's metrics as they are. They are the same on every CPU,
instruction set, BLAS, thread count and backend. They change with the definition of a training step,
and with nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data import load
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.uniform import words

GOLDEN = Path(__file__).with_name("golden.json")

IMAGES = 500
"""Of the drawn data set: 50 steps of 10 images are an epoch."""


class Golden(NamedTuple):
    """A run: the network, the recipe, and the data."""

    settings: Settings
    recipe: Recipe
    data: str


def _on_digits(settings: dict[str, Any], **recipe: Any) -> Golden:
    preset = PRESETS["digits"]
    recipe = {"gradient_bits": 16, **recipe}
    return Golden(replace(preset.settings, **settings), replace(preset.recipe, **recipe), "digits")


RUNS = {
    "digits": _on_digits({}, epochs=3),
    "mnist network, 200 steps": Golden(
        PRESETS["mnist"].settings,
        replace(
            PRESETS["mnist"].recipe,
            epochs=4,
            batch=10,
            lr_start=3e-3,
            lr_fin=1e-4,
            gradient_bits=16,
            norm_rate=0.01,
        ),
        "drawn",
    ),
    "digits, (6, 4)": _on_digits(
        {"weights": 6, "activations": 4, "window": "triangular", "a": 0.75},
        epochs=2,
        augmentation="crop-flip",
        validation=100,
    ),
    "digits, binary": _on_digits({"weights": 0, "activations": 0, "a": 1.0}, epochs=2),
    "digits, 8 bits": _on_digits({"boundary": "closed"}, epochs=2, gradient_bits=8, average=0.5),
}
"""Golden runs by name."""


def drawn_images() -> Dataset:
    """Images in the size of MNIST's, and labels, of addressed random bytes."""

    def octets(tensor: int, *shape: int) -> npt.NDArray[np.uint8]:
        count = int(np.prod(shape))
        return (
            words(7, tensor, 0, 0, -(-count // 8))
            .astype("<u8")
            .view(np.uint8)[:count]
            .reshape(shape)
        )

    train, test = octets(1, IMAGES, 1, 28, 28), octets(2, 100, 1, 28, 28)
    labels = octets(3, IMAGES + 100) % 10
    return Dataset("drawn", train, labels[:IMAGES], test, labels[IMAGES:])


def _sha256(array: npt.NDArray[Any]) -> str:
    little = array.astype(array.dtype.newbyteorder("<"))
    return hashlib.sha256(little.tobytes()).hexdigest()


def epochs_of(run: Golden) -> Iterator[dict[str, Any]]:
    """Train, and describe every bit after each epoch: digests by name, and metrics."""
    data = drawn_images() if run.data == "drawn" else load(run.data)
    trainer = Trainer.begin(run.settings, run.recipe, data)
    while not trainer.finished:
        trainer.run_epoch()
        arrays = dict(trainer.network.parameters())
        for name, (first, second) in trainer.optimizer.moments.items():
            arrays |= {f"{name}.first": first, f"{name}.second": second}
        metrics = asdict(trainer.progress.history[-1])
        del metrics["seconds"], metrics["test_accuracy_of_last_step"]
        yield {"metrics": metrics, **{name: _sha256(array) for name, array in arrays.items()}}


if __name__ == "__main__":
    found = {name: list(epochs_of(run)) for name, run in RUNS.items()}
    GOLDEN.write_text(json.dumps(found, indent=1) + "\n")
