"""Seconds of a training step of the paper's MNIST network at batch 100.

Random images and labels: what a step costs does not depend on them.
"""

from __future__ import annotations

from collections.abc import Iterator

import measure
import numpy as np

from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.training import Trainer

BATCH = 100
STEPS_PER_EPOCH = 600


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure single steps."""
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (BATCH, 1, 28, 28)).astype(np.uint8)
    labels = random.integers(0, 10, BATCH).astype(np.uint8)
    preset = PRESETS["mnist"]
    trainer = Trainer(
        Network(preset.settings), preset.recipe, Dataset("mnist", images, labels, images, labels)
    )
    trainer.start()
    samples = np.arange(BATCH)
    seconds = measure.alternate({"step": lambda: trainer.step(samples)}, 10 if quick else 50, 0.5)
    yield {
        "case": "mnist",
        "batch": BATCH,
        "implementation": "gxnor-numpy",
        "isa": "numpy",
        "threads": threads,
        "seconds": seconds["step"],
        "images_per_s": BATCH / seconds["step"],
    }


def table(measured: list[measure.Row]) -> str:
    """Milliseconds a step, and what an epoch of MNIST takes at that rate."""
    body = [
        (
            f"{row['case']}, batch {row['batch']}, {row['implementation']}",
            row["threads"],
            f"{row['seconds'] * 1e3:.0f}",
            f"{row['seconds'] * STEPS_PER_EPOCH:.0f}",
        )
        for row in measured
    ]
    return measure.columns(["case", "threads", "ms/step", "s/epoch"], body)


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table)
