"""The mean that a run ends with: of which steps, rounded how, and with which statistics."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import accumulate
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn import averaging
from gxnor_ref.nn.averaging import ParameterMean, measure_statistics
from gxnor_ref.nn.evaluation import accuracy
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import METHOD_WEIGHTS, Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.normalization import batch_norm
from gxnor_ref.spec.space import DiscreteSpace

MakeTrainer = Callable[..., Trainer]


@given(
    N=st.sampled_from([0, 1, 2, 6, 15]),
    steps=st.integers(1, 12),
    data=st.data(),
)
def test_the_mean_of_states_is_the_nearest_state_to_their_exact_mean(
    N: int, steps: int, data: st.DataObject
) -> None:
    network = Network(Settings("SVM", (1, 1, 2), 3, weights=N))
    weights = network.weights()[1]
    states = st.integers(0, DiscreteSpace(N).size - 1)
    drawn = data.draw(npst.arrays(np.uint16, (steps, 3, 2), elements=states))
    mean = ParameterMean(network, steps)

    for stored in drawn:
        weights.stored[...] = stored
        mean.add(network)
    mean.give(network)

    # Python rounds halves of fractions to the even integer.
    totals = drawn.astype(int).sum(axis=0)
    expected = [[round(Fraction(int(total), steps)) for total in row] for row in totals]
    assert weights.stored.tolist() == expected
    assert weights.stored.dtype == DiscreteSpace(N).dtype


def parameters_after_each_step(trainer: Trainer) -> list[dict[str, Any]]:
    seen = []

    def look() -> bool:
        trained = trainer.network.trained()
        seen.append({name: array.copy() for name, array in trained.items()})
        return False

    while not trainer.finished:
        trainer.run_epoch(stop=look)
    return seen


@pytest.mark.parametrize("method", ["dst", "bnn", "bwn", "twn", "full"])
@pytest.mark.parametrize(
    ("average", "batch", "averaged"),
    # 24 images: 6 steps of 10 in two epochs, or 14 of 4 in two; shares are rounded down.
    [(0.5, 10, 3), (0.34, 10, 2), (0.99, 4, 11), (0.1, 4, 1), (0.05, 10, 0), (0.0, 10, 0)],
)
def test_a_run_ends_with_the_mean_of_its_last_steps(
    average: float, batch: int, averaged: int, method: str, make_trainer: MakeTrainer
) -> None:
    settings = {"weights": METHOD_WEIGHTS[method]} if method in METHOD_WEIGHTS else {}
    recipe = {"batch": batch, "lr_start": 0.1, "lr_fin": 0.1}
    trainer = make_trainer(average=average, method=method, **settings, **recipe)

    seen = parameters_after_each_step(trainer)

    assert len(seen) == 2 * -(-24 // batch)
    for name, parameter in trainer.network.trained().items():
        last = (
            seen[-1][name]
            if not averaged
            else np.mean([step[name].astype(np.float64) for step in seen[-averaged:]], axis=0)
        )
        if parameter.dtype.kind == "u":
            assert (parameter == np.rint(last)).all()
        else:
            # Both add the same float64 terms, but perhaps in another order: 12 roundings of sums
            # below 12 and one of the mean to float32, of magnitudes below 4.
            assert np.abs(parameter - last).max() < 2**-22
    # Without the mean, the run is the same until its end.
    without = make_trainer(method=method, **settings, **recipe)
    plain = parameters_after_each_step(without)
    for ours, theirs in zip(seen, plain, strict=True):
        assert all((ours[name] == theirs[name]).all() for name in ours)
    first, last_epoch = trainer.progress.history
    assert first.test_accuracy_of_last_step is None
    before_the_mean = without.progress.history[-1].test_accuracy if averaged else None
    assert last_epoch.test_accuracy_of_last_step == before_the_mean


def test_the_statistics_of_the_mean_are_those_of_the_training_images(
    make_trainer: MakeTrainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(averaging, "BATCH", 8)
    trainer = make_trainer("SVM", average=0.5, validation=8, norm_rate=0.25)
    while not trainer.finished:
        trainer.run_epoch()
    layers = [named.layer for named in trainer.network.layers]
    norm = layers[-1]
    assert isinstance(norm, BatchNorm)

    # The first layer sees the same sums whatever the order; a batch's statistics depend on which
    # images it holds, but the mean over batches of equal size is the mean over the images.
    images = normalize(trainer.dataset.train_images[trainer.training])
    sums = layers[0].forward(images)

    # 16 float32 numbers of magnitude below 64, added in two orders: 2^-24 64 each, and the mean.
    assert np.abs(norm.mean - sums.mean(axis=0)).max() < 2**-15
    # Of two batches of 8, the mean variance lacks the variance of their two means: a 15th of that
    # of the 16 images in expectation. The images are fixed; half of it is 7 times as much.
    assert (norm.variance <= sums.var(axis=0) * (1 + 1e-5)).all()
    assert (norm.variance >= sums.var(axis=0) / 2).all()


@given(count=st.integers(1, 23), batch=st.integers(1, 30), seed=st.integers(0, 2**32 - 1))
def test_statistics_are_the_mean_of_those_of_the_batches(count: int, batch: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    images = random.integers(0, 256, (23, 1, 2, 2), dtype=np.uint8)
    order = random.permutation(23)[:count]
    network = Network(Settings("SVM", (1, 2, 2), 3, precision="float64"), seed)
    norm = network.layers[-1].layer
    assert isinstance(norm, BatchNorm)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(averaging, "BATCH", batch)
        measure_statistics(network, images, order)

    each = []
    batches = -(-count // batch)
    sizes = [count // batches + (at < count % batches) for at in range(batches)]
    for last, size in zip(accumulate(sizes), sizes, strict=True):
        sums = network.layers[0].layer.forward(normalize(images[order[last - size : last]]))
        each.append(batch_norm(sums.astype(np.float64), norm.gamma, norm.beta)[1:])
    # At most 23 running averages of numbers of magnitude below 8, each rounded thrice at 2^-53.
    for found, index in ((norm.mean, 0), (norm.variance, 1)):
        assert np.abs(found - np.mean([pair[index] for pair in each], axis=0)).max() < 1e-13


def test_an_image_beyond_full_batches_changes_statistics_little() -> None:
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (501, 1, 4, 4), dtype=np.uint8)
    network = Network(Settings("SVM", (1, 4, 4)))
    norm = network.layers[-1].layer
    assert isinstance(norm, BatchNorm)

    found = []
    for count in (500, 501):
        measure_statistics(network, images, np.arange(count))
        found.append(norm.variance)

    # Two batches of 250 lack the variance of their means, a 500th of the whole in expectation;
    # a batch of one image, counted as the other, would halve it.
    assert np.abs(found[1] / found[0] - 1).max() < 0.05


def test_the_last_epoch_is_measured_on_the_mean(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(average=0.4, validation=6, lr_start=0.1, lr_fin=0.1)
    while not trainer.finished:
        trainer.run_epoch()

    data, last = trainer.dataset, trainer.progress.history[-1]
    network, kept = trainer.network, trainer.validation
    assert last.test_accuracy == accuracy(network, data.test_images, data.test_labels)
    assert last.validation_accuracy == accuracy(
        network, data.train_images[kept], data.train_labels[kept]
    )
    assert last.weight_zeros["1.W"] == np.mean(network.weights()[1].values() == 0)


def test_sums_are_as_small_as_they_can_be() -> None:
    # 24 images in pairs: 12 steps an epoch; the largest state of Z_1 is 2, and of Z_6 is 64.
    for N, epochs, dtype in ((1, 10, np.uint8), (1, 12, np.uint16), (6, 84, np.uint16)):
        steps = Recipe(batch=2, epochs=epochs, average=0.99).averaged_steps(24)
        mean = ParameterMean(Network(Settings("SVM", (1, 8, 8), weights=N)), steps)

        assert mean.sums["1.W"].dtype == dtype
        highest = int(0.99 * 12 * epochs) * 2**N
        assert highest <= np.iinfo(dtype).max
        assert dtype is np.uint8 or highest > np.iinfo(np.uint8).max


def test_a_recipe_counts_its_steps() -> None:
    recipe = Recipe(epochs=24, batch=50, average=0.1)

    assert recipe.steps(60000) == 28800
    assert recipe.averaged_steps(60000) == 2880
    assert recipe.steps(59951) == 28800
