"""The memory of a run: as derived, against real arrays and against the table on its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.averaging import ParameterMean
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.memory_use import MemoryUse, memory_use, peak_memory
from gxnor_ref.nn.presets import PRESETS, Preset, by_method
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import METHOD_WEIGHTS, METHODS, Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.loss import squared_hinge_gradient, targets

PAGE = Path(__file__).parents[2] / "docs" / "training.md"


def bytes_of_a_step(trainer: Trainer, samples: int) -> MemoryUse:
    """Take a step, and count the bytes of the arrays that it keeps."""
    network, images = trainer.network, trainer.dataset.train_images[:samples]
    tensors = network.trace(normalize(images), training=True)
    kept = sum(tensor.nbytes for tensor in tensors)
    t = targets(trainer.dataset.train_labels[:samples], network.settings.classes, network.dtype)
    e = squared_hinge_gradient(tensors[-1], t)
    gradients = [parts for _, parts in network.backward(e, tensors)]
    trainer.step(np.arange(samples))
    weights = network.weights().values()
    averaged = trainer.recipe.averaged_steps(len(trainer.training))
    norms = [named.layer for named in network.layers if isinstance(named.layer, BatchNorm)]
    return MemoryUse(
        packed=sum((w.stored.size * w.bits + 7) // 8 for w in weights),
        weights=sum(w.stored.nbytes for w in weights),
        normalization=sum(
            array.nbytes for n in norms for array in (n.gamma, n.beta, n.mean, n.variance)
        ),
        moments=sum(m.nbytes for pair in trainer.optimizer.moments.values() for m in pair),
        gradients=max(g.nbytes for parts in gradients for g in parts.values()),
        sums=sum(s.nbytes for s in ParameterMean(network, averaged).sums.values()) * (averaged > 0),
        activations=kept,
    )


@given(
    notation=st.sampled_from(
        ["SVM", "7FC-SVM", "3C3-SVM", "4C3-MP2-8FC-SVM", "2x(3C3-MP2)-SVM", "3C3-MP2-MP2-5FC-SVM"]
    ),
    weights=st.sampled_from([None, 0, 1, 6, 9]),
    activations=st.sampled_from([0, 1, 4, "relu"]),
    padding=st.sampled_from(["valid", "same"]),
    float_last_layer=st.booleans(),
    precision=st.sampled_from(["float32", "float64"]),
    optimizer=st.sampled_from(["adam", "sgd"]),
    method=st.sampled_from(METHODS),
    # Of 5 images: none may be left alone.
    batch=st.sampled_from([3, 5]),
    epochs=st.sampled_from([1, 100]),
    average=st.sampled_from([0.0, 0.3, 0.9]),
)
def test_memory_use_is_what_a_step_keeps(
    notation: str,
    optimizer: str,
    batch: int,
    epochs: int,
    average: float,
    method: str,
    **choices: object,
) -> None:
    if method in METHOD_WEIGHTS:
        choices["weights"] = METHOD_WEIGHTS[method]
    settings = replace(Settings(notation, (2, 10, 10), 3), method=method, **choices)  # type: ignore[arg-type]
    recipe = Recipe(optimizer=optimizer, batch=batch, epochs=epochs, average=average)
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (5, 2, 10, 10), dtype=np.uint8)
    labels = random.integers(0, 3, 5, dtype=np.uint8)
    data = Dataset("random", images, labels, images, labels, classes=3)
    trainer = Trainer.begin(settings, recipe, data)

    assert memory_use(settings, recipe, 5) == bytes_of_a_step(trainer, batch)


def test_the_memory_use_of_a_network_that_fits_nowhere() -> None:
    found = memory_use(Settings("9x(999999FC)-SVM", (1, 28, 28)), Recipe(), 60000)

    # Eight layers of 10^6 x 10^6 weights: nothing of it was allocated to find out.
    assert found.weights > 7 * 10**12
    assert found.kept > 9 * found.weights


IMAGES = {"mnist": 60000, "cifar10": 50000}
"""Training images of the data sets."""


def mebibytes(preset: Preset, optimizer: str, of: Callable[[MemoryUse], int]) -> str:
    recipe = replace(preset.recipe, optimizer=optimizer)
    return f"{of(memory_use(preset.settings, recipe, IMAGES[preset.dataset])) / 2**20:.3g}"


def test_the_table_on_the_page_is_the_memory_use() -> None:
    hidden = ("bnn", "twn", "bwn")
    rows = [
        ("GXNOR packed, for inference", ["dst"], "adam", lambda kept: kept.packed),
        ("GXNOR, SGD", ["dst"], "sgd", lambda kept: kept.kept),
        ("GXNOR, Adam", ["dst"], "adam", lambda kept: kept.kept),
        ("GXNOR, sums for the mean of its last steps", ["dst"], "adam", lambda kept: kept.sums),
        ("BNN, TWN, BWN: float32 hidden weights, SGD", hidden, "sgd", lambda kept: kept.kept),
        ("BNN, TWN, BWN: float32 hidden weights, Adam", hidden, "adam", lambda kept: kept.kept),
        ("BNN, TWN, BWN: sums for the mean", hidden, "adam", lambda kept: kept.sums),
        (
            "activations of one batch: 50 images of `mnist`, 100 of `cifar10`",
            METHODS,
            "adam",
            lambda kept: kept.activations,
        ),
    ]
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    for name, methods, optimizer, of in rows:
        for method in methods:
            presets = [by_method(PRESETS[name], method) for name in IMAGES]
            cells = [mebibytes(preset, optimizer, of) for preset in presets]

            assert f"| {name} | {' | '.join(cells)} |" in lines


def test_the_peak_grows_with_what_is_resident() -> None:
    before = peak_memory()
    if before is None:
        pytest.skip("this system does not say how much memory was resident")

    # More than the process ever had; ones are written, so that every page is resident.
    resident = np.ones(before + 2**24, np.uint8)
    after = peak_memory()

    assert after is not None
    assert after >= resident.nbytes
