"""Training: what a step does, what is kept between steps, and what is measured."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict
from decimal import Decimal
from functools import partial
from itertools import chain
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize, shift
from gxnor_ref.data.dataset import Dataset, load
from gxnor_ref.nn.checkpoint import save_checkpoint
from gxnor_ref.nn.evaluation import accuracy
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.progress import Epoch, Progress
from gxnor_ref.nn.randomness import Use, permutation, tensor
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer, require_fit
from gxnor_ref.nn.weights import StateWeights
from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.loss import squared_hinge, targets
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.uniform import uniforms

Complains = Callable[..., AbstractContextManager[None]]
MakeDataset = Callable[..., Dataset]
MakeTrainer = Callable[..., Trainer]


def stored(trainer: Trainer) -> dict[int, npt.NDArray[Any]]:
    return {number: w.stored.copy() for number, w in trainer.network.weights().items()}


EPOCH = Epoch(1, 0.1, 0.5, 0.5, None, None, 0.1, {}, {}, 1.0)


def same(first: dict[int, npt.NDArray[Any]], second: dict[int, npt.NDArray[Any]]) -> bool:
    return all((first[number] == second[number]).all() for number in first)


def trained(trainer: Trainer) -> Trainer:
    while not trainer.finished:
        assert trainer.run_epoch()
    return trainer


@pytest.mark.parametrize(
    ("N", "how", "shares"),
    [
        (1, "rounded", [1 / 4, 1 / 2, 1 / 4]),
        (1, "states", [1 / 3, 1 / 3, 1 / 3]),
        (0, "rounded", [1 / 2, 1 / 2]),
        (0, "states", [1 / 2, 1 / 2]),
        (2, "rounded", [1 / 8, 1 / 4, 1 / 4, 1 / 4, 1 / 8]),
        (2, "states", [1 / 5] * 5),
    ],
)
@pytest.mark.parametrize("seed", [0, 1])
def test_initial_weights_have_the_stated_frequencies(
    N: int, how: str, shares: list[float], seed: int
) -> None:
    n = StateWeights.initial((100, 300), DiscreteSpace(N), 1, np.float32, seed, how)

    counts = np.bincount(n.ravel(), minlength=len(shares))
    expected = np.array(shares) * 30_000
    # Critical values of chi-square at 1e-6 for 1, 2 and 4 degrees of freedom.
    critical = {2: 23.9, 3: 27.6, 5: 33.4}[len(shares)]
    assert float((np.square(counts - expected) / expected).sum()) < critical


@pytest.mark.parametrize("optimizer", ["adam", "sgd"])
@pytest.mark.parametrize("N", [0, 1, 3, 8])
def test_weights_stay_states_and_do_move(N: int, optimizer: str, make_trainer: MakeTrainer) -> None:
    # Plain gradient descent needs a rate at which increments reach from state to state.
    rate = {"adam": 0.1, "sgd": 10.0}[optimizer]
    trainer = make_trainer(weights=N, optimizer=optimizer, lr_start=rate, lr_fin=rate, batch=5)
    before = stored(trainer)

    for step in range(5):
        trainer.step(np.arange(step, step + 5))
        for weights in trainer.network.weights().values():
            assert weights.stored.dtype == DiscreteSpace(N).dtype
            assert weights.stored.max() <= 2**N

    assert not same(before, stored(trainer))


def reachable(*roots: object) -> Iterator[npt.NDArray[Any]]:
    """Every array that can be reached by attributes, containers, closures and array bases."""
    seen: set[int] = set()
    # Whatever is looked at stays alive as long as its id is remembered.
    alive: list[object] = []
    waiting: list[object] = list(roots)
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, ModuleType | str | bytes | int | float):
            continue
        seen.add(id(thing))
        alive.append(thing)
        if isinstance(thing, np.ndarray):
            yield thing
            waiting.append(thing.base)
        elif isinstance(thing, dict):
            waiting += [*thing.keys(), *thing.values()]
        elif isinstance(thing, list | tuple | set | frozenset):
            waiting += thing
        elif isinstance(thing, FunctionType):
            waiting += [cell.cell_contents for cell in thing.__closure__ or ()]
            waiting += [thing.__defaults__, thing.__kwdefaults__, vars(thing)]
        elif isinstance(thing, MethodType):
            waiting += [thing.__self__, thing.__func__]
        if not isinstance(thing, type) or thing.__module__.startswith("gxnor_ref"):
            waiting += vars(thing).values() if hasattr(thing, "__dict__") else []
        for kind in type(thing).__mro__:
            slots = vars(kind).get("__slots__", ())
            for name in [slots] if isinstance(slots, str) else slots:
                waiting.append(getattr(thing, name, None))


def package() -> list[object]:
    """What the modules of the package hold."""
    names = [name for name in sys.modules if name.partition(".")[0] == "gxnor_ref"]
    return [value for name in names for value in vars(sys.modules[name]).values()]


def float_images_of_weights(trainer: Trainer, number: int) -> list[npt.NDArray[Any]]:
    """Float arrays with the shape or the size of a weight tensor, the images aside."""
    size = trainer.network.weights()[number].stored.size
    return [
        array
        for array in reachable(trainer, *package())
        if array.dtype.kind in "fc" and array.size == size
    ]


@pytest.mark.parametrize("optimizer", ["adam", "sgd"])
def test_no_float_weights_are_kept_between_steps(optimizer: str, make_trainer: MakeTrainer) -> None:
    trainer = make_trainer("3C3-MP2-5C2-7FC-SVM", optimizer=optimizer, augmentation="crop-flip")
    sizes = {number: w.stored.size for number, w in trainer.network.weights().items()}
    assert sizes == {1: 27, 2: 60, 3: 140, 4: 70}

    for step in range(3):
        trainer.step(np.arange(step, step + 6))
        moments = [array for pair in trainer.optimizer.moments.values() for array in pair]
        for number in sizes:
            found = float_images_of_weights(trainer, number)
            unexplained = [a for a in found if not any(a is moment for moment in moments)]
            assert unexplained == []
            # Adam's two moments are there, and are what the walker found; SGD has none.
            assert len(found) == (2 if optimizer == "adam" else 0)


def test_the_search_for_float_weights_does_find_them(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer("3C3-MP2-5C2-7FC-SVM", optimizer="sgd", weights=None)
    trainer.step(np.arange(6))

    for number in (1, 2, 3, 4):
        weights = trainer.network.weights()[number]
        assert any(a is weights.stored for a in float_images_of_weights(trainer, number))


@pytest.mark.parametrize("place", ["attribute", "list", "closure", "default", "view", "slot"])
def test_the_search_looks_into_every_hiding_place(place: str, make_trainer: MakeTrainer) -> None:
    class Slotted:
        __slots__ = ("hidden",)

    trainer = make_trainer("3C3-MP2-5C2-7FC-SVM", optimizer="sgd")
    hidden = np.zeros((5, 3, 2, 2))
    layer: Any = trainer.network.layers[0].layer
    if place == "attribute":
        layer.hidden = hidden
    elif place == "list":
        layer.hidden = [{"a": (hidden,)}]
    elif place == "closure":
        layer.hidden = lambda: hidden
    elif place == "default":
        layer.hidden = lambda array=hidden: array
    elif place == "view":
        layer.hidden = hidden[0, 0]
    else:
        layer.hidden = Slotted()
        layer.hidden.hidden = hidden

    assert any(array is hidden for array in float_images_of_weights(trainer, 2))


def twin(trainer: Trainer) -> Network:
    """A network of its own with the same parameters and statistics."""
    return Network.from_parameters(trainer.network.settings, trainer.network.parameters())


def test_random_numbers_are_not_frozen_and_layers_have_their_own() -> None:
    dW = np.full((40, 40), 0.2, np.float32)
    results = []
    for layer, seed, step in [(1, 0, 0), (1, 0, 0), (1, 0, 1), (2, 0, 0), (1, 1, 0)]:
        n = np.ones((40, 40), np.uint8)
        weights = StateWeights(n, DiscreteSpace(1), layer, np.float32)
        weights.update(dW, seed, step, m=3.0, law="tanh")
        results.append(weights.stored)

    assert (results[0] == results[1]).all()
    for other in results[2:]:
        # Each of 1600 weights moves with probability tau = tanh(0.6) = 0.537, so two independent
        # draws differ in half of the places, 796 with a standard deviation of 20.
        assert 696 < np.count_nonzero(other != results[0]) < 896


def test_no_two_uses_share_random_numbers() -> None:
    addresses = [tensor(use, layer) for use in Use for layer in range(20)]

    assert len(set(addresses)) == len(addresses)
    assert [tensor(Use.TRANSITION, layer) for layer in (1, 2, 3)] == [1, 2, 3]


def test_another_seed_trains_other_weights(make_trainer: MakeTrainer) -> None:
    first, again, other = (trained(make_trainer(seed=seed)) for seed in (0, 0, 1))

    assert same(stored(first), stored(again))
    assert not same(stored(first), stored(other))


@given(
    count=st.integers(2, 200),
    share=st.floats(0, 1, exclude_max=True),
    seed=st.integers(0, 2**64 - 1),
)
def test_the_validation_split_is_disjoint_and_covers_everything(
    count: int, share: float, seed: int
) -> None:
    images = np.zeros((count, 1, 4, 4), np.uint8)
    labels = np.zeros(count, np.uint8)
    data = Dataset("zeros", images, labels, images[:1], labels[:1])
    aside = int(share * count)
    assume((count - aside) % 7 != 1)
    recipe = Recipe(epochs=1, batch=7, validation=aside, seed=seed)

    trainer = Trainer.begin(Settings("SVM", (1, 4, 4)), recipe, data)

    assert len(trainer.validation) == aside
    assert sorted([*trainer.validation, *trainer.training]) == list(range(count))
    assert trainer.batches_per_epoch == math.ceil((count - aside) / 7)


def test_another_seed_sets_other_images_aside(make_trainer: MakeTrainer) -> None:
    splits = [make_trainer(validation=8, seed=seed).validation.tolist() for seed in range(4)]

    assert len({tuple(split) for split in splits}) == 4
    # Chosen at random, not cut off at an end.
    assert splits[0] != list(range(8))
    assert splits[0] != list(range(16, 24))


@given(seed=st.integers(0, 2**64 - 1), step=st.integers(0, 2**40), count=st.integers(0, 300))
def test_an_order_is_a_permutation(seed: int, step: int, count: int) -> None:
    order = permutation(seed, Use.ORDER, step, count)

    assert sorted(order.tolist()) == list(range(count))


class Recording(Trainer):
    """A trainer that remembers which images each step took."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.taken: list[list[int]] = []

    def step(self, samples: npt.NDArray[np.integer[Any]]) -> None:
        self.taken.append(samples.tolist())
        super().step(samples)


def test_an_epoch_takes_every_training_image_once_in_an_order_of_its_own(
    make_dataset: MakeDataset,
) -> None:
    recipe = Recipe(epochs=3, batch=6, validation=4)
    trainer = Recording.begin(Settings("SVM", (1, 8, 8)), recipe, make_dataset())

    trained(trainer)

    assert [len(batch) for batch in trainer.taken] == [6, 6, 6, 2] * 3
    epochs = [list(chain(*trainer.taken[at : at + 4])) for at in (0, 4, 8)]
    for order in epochs:
        assert sorted(order) == trainer.training.tolist()
    assert epochs[0] != epochs[1] != epochs[2] != epochs[0]


def test_the_loss_falls_on_real_digits() -> None:
    settings = Settings("8C3-MP2-32FC-SVM", (1, 8, 8), padding="same")
    recipe = Recipe(epochs=4, batch=50, lr_start=0.01, lr_fin=0.001)
    trainer = Trainer.begin(settings, recipe, load("digits"))

    history = trained(trainer).progress.history

    assert history[-1].train_loss < 0.8 * history[0].train_loss
    # Of ten classes: chance is 0.1.
    assert (history[-1].test_accuracy or 0) > 0.5


def test_augmentation_changes_training_and_not_evaluation(make_trainer: MakeTrainer) -> None:
    plain = make_trainer(epochs=1, validation=8)
    augmented = make_trainer(epochs=1, validation=8, augmentation="crop-flip")
    assert same(stored(plain), stored(augmented))

    trained(plain)
    trained(augmented)

    assert not same(stored(plain), stored(augmented))
    data, (epoch,) = augmented.dataset, augmented.progress.history
    aside = augmented.validation
    assert epoch.test_accuracy == accuracy(augmented.network, data.test_images, data.test_labels)
    assert epoch.validation_accuracy == accuracy(
        augmented.network, data.train_images[aside], data.train_labels[aside]
    )


def test_images_are_shifted_by_their_own_random_numbers(make_trainer: MakeTrainer) -> None:
    moved, plain = make_trainer(augmentation="shift", seed=5), make_trainer(seed=5)
    samples = np.array([3, 1, 4])
    for k in range(2):
        x = normalize(moved.dataset.train_images[samples])
        x = shift(x, uniforms(5, 3 << 32, k, 0, 6).reshape(3, 2), moved.dataset.background)
        # The same step on the images as they are when shifted.
        plain.dataset.train_images[samples] = np.rint(x * 128 + 127.5)
        moved.step(samples)
        plain.step(samples)
        assert same(stored(moved), stored(plain))
        plain.dataset.train_images[samples] = moved.dataset.train_images[samples]


def test_dropout_leaves_statistics_of_whole_sums(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(epochs=2, dropout=0.5, batch=8)
    assert trainer.run_epoch()
    order = permutation(0, Use.ORDER, 2, 24)
    x = normalize(trainer.dataset.train_images[order])

    names = [named.name for named in trainer.network.layers]
    tensors = dict(zip(names, trainer.network.trace(x)[1:], strict=True))

    # With the batch's own statistics a channel has the mean beta and the variance gamma^2.
    for name, layer, _ in trainer.network.layers:
        if isinstance(layer, BatchNorm):
            y = tensors[name].astype(np.float64)
            y = np.moveaxis(y, 1, 0).reshape(y.shape[1], -1)
            np.testing.assert_allclose(y.mean(axis=1), layer.beta, atol=1e-5)
    data = trainer.dataset
    (epoch,) = trainer.progress.history
    assert epoch.test_accuracy == accuracy(trainer.network, data.test_images, data.test_labels)


def test_binary_activations_cannot_be_dropped(
    make_trainer: MakeTrainer, complains: Complains
) -> None:
    with complains(DomainError, "dropout is 0.5 with binary", "with a zero state (activations)"):
        make_trainer(weights=0, activations=0, dropout=0.5)


def test_window_and_beta1_decay_as_the_rate_does(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(
        epochs=2, lr_start=1.0, lr_fin=0.25, a=2.0, a_fin=0.5, beta1=0.75, beta1_fin=0.9375
    )
    found = []
    while not trainer.finished:
        found.append((trainer.learning_rate, trainer.half_width, trainer.beta1))
        trainer.run_epoch()
    assert found == [(1.0, 2.0, 0.75), (0.5, 1.0, 0.875)]


@pytest.mark.parametrize(
    ("gone", "instead"),
    [
        ({"a": 2.0, "a_fin": 0.5}, {"a": 1.0}),
        ({"beta1": 0.75, "beta1_fin": 0.9375}, {"beta1": 0.875}),
    ],
)
def test_an_epoch_s_own_window_and_beta1_are_used(
    gone: dict[str, float], instead: dict[str, float], make_trainer: MakeTrainer
) -> None:
    changing, plain = make_trainer(epochs=2, **gone), make_trainer(epochs=2, **instead)
    for trainer in (changing, plain):
        trainer.progress = Progress(iteration=3, history=[EPOCH])
        for _ in range(2):
            trainer.step(np.arange(10))
    assert same(stored(changing), stored(plain))
    assert changing.optimizer.moments.keys() == plain.optimizer.moments.keys()
    for name, moments in changing.optimizer.moments.items():
        np.testing.assert_array_equal(moments, plain.optimizer.moments[name])


def test_an_epoch_is_measured(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(epochs=1, batch=7, lr_start=0.1, lr_fin=0.1)
    network = trainer.network
    order = permutation(0, Use.ORDER, 0, 24)
    right, loss, changed, resting = 0, 0.0, 0, {"1.phi": 0, "2.phi": 0}
    for first in range(0, 24, 7):
        samples = order[first : first + 7]
        labels = trainer.dataset.train_labels[samples]
        x = normalize(trainer.dataset.train_images[samples])
        tensors = twin(trainer).trace(x, training=True)
        right += int((tensors[-1].argmax(axis=1) == labels).sum())
        loss += squared_hinge(tensors[-1], targets(labels, 10)) * len(samples)
        for named, Y in zip(network.layers, tensors[1:], strict=True):
            if named.name in resting:
                resting[named.name] += int((Y == 0).sum())
        before = stored(trainer)
        trainer.step(samples)
        after = stored(trainer)
        changed += sum(int((before[number] != after[number]).sum()) for number in before)
    # The epoch's steps are done: this measures it.
    assert trainer.run_epoch()

    (epoch,) = trainer.progress.history
    discrete = sum(w.stored.size for w in network.weights().values())
    assert epoch.epoch == 1
    assert epoch.train_accuracy == right / 24
    # The same additions of floats in the same order.
    assert epoch.train_loss == loss / 24
    assert epoch.changed == changed / (discrete * 4)
    assert changed > 0
    assert epoch.activation_zeros == {
        "1.phi": resting["1.phi"] / (24 * 4 * 3 * 3),
        "2.phi": resting["2.phi"] / (24 * 8),
    }
    states = {f"{number}.W": w.stored for number, w in network.weights().items()}
    assert epoch.weight_zeros.keys() == states.keys()
    for name, n in states.items():
        # One subtraction of a quotient from 1: two roundings below 2^-53 each.
        assert abs(epoch.weight_zeros[name] - (n == 1).mean()) < 2.3e-16
    assert epoch.validation_accuracy is None
    assert epoch.test_accuracy == accuracy(
        network, trainer.dataset.test_images, trainer.dataset.test_labels
    )
    assert epoch.seconds > 0


def test_an_epoch_has_no_step_beyond_its_last(
    make_trainer: MakeTrainer, complains: Complains
) -> None:
    trainer = make_trainer(epochs=1)
    for _ in range(trainer.batches_per_epoch):
        trainer.step(np.arange(2))
    before = stored(trainer)

    with complains(DomainError, "the epoch is finished; expected an epoch with steps"):
        trainer.step(np.arange(2))

    assert same(before, stored(trainer))


def test_the_learning_rate_decays_exponentially(make_trainer: MakeTrainer) -> None:
    trainer = trained(make_trainer(epochs=4, lr_start=0.16, lr_fin=0.01))

    rates = [epoch.learning_rate for epoch in trainer.progress.history]

    # alpha = (1/16)^(1/4) = 1/2; a power and a product, each within a few 2^-53 of the value.
    assert np.abs(np.array(rates) / [0.16, 0.08, 0.04, 0.02] - 1).max() < 1e-15


def test_a_float_network_reports_no_transitions(make_trainer: MakeTrainer) -> None:
    trainer = trained(make_trainer(weights=None, activations="relu", epochs=1))

    (epoch,) = trainer.progress.history
    assert (epoch.changed, epoch.activation_zeros) == (0.0, {})


@pytest.mark.parametrize(
    ("window", "values", "expected"),
    [
        ("rectangular", (2.0**-128,), "[2^-127, 2^300], for rectangular windows in float32"),
        ("triangular", (2.0**-64, 2.0**113), "[2^-63, 2^112], for triangular windows in float32"),
    ],
)
def test_a_half_width_whose_pulses_leave_float32_is_refused(
    window: str,
    values: tuple[float, ...],
    expected: str,
    make_dataset: MakeDataset,
    complains: Complains,
) -> None:
    data = make_dataset()
    of = partial(Settings, "2C3-MP2-5FC-SVM", data.image_shape, window=window)

    for a in values:
        with complains(DomainError, f"a is {a}", expected):
            of(a=a)
        with complains(DomainError, f"a_fin is {a}", expected):
            require_fit(of(), Recipe(a_fin=a), data)
        assert of(a=a, precision="float64").a == a


def test_a_text_for_a_number_is_shown_as_one(complains: Complains) -> None:
    with complains(DomainError, "gradient_bits is '8'; expected 8, 16, or None"):
        Recipe(gradient_bits="8")  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize(
    ("argument", "changes"),
    [
        ("epochs", {"epochs": 0}),
        ("epochs", {"epochs": 1.5}),
        ("batch", {"batch": 0}),
        ("lr_start", {"lr_start": 0.0}),
        ("lr_start", {"lr_start": float("nan")}),
        ("lr_fin", {"lr_fin": -1.0}),
        ("lr_fin", {"lr_fin": float("inf")}),
        ("optimizer", {"optimizer": "momentum"}),
        ("optimizer", {"optimizer": np.array(["adam"])}),
        ("gradient_bits", {"gradient_bits": 12}),
        ("gradient_bits", {"gradient_bits": "16"}),
        ("norm_rate", {"norm_rate": 0.0}),
        ("norm_rate", {"norm_rate": 1.1}),
        ("a_fin", {"a_fin": 2.0**-301}),
        ("a_fin", {"a_fin": 2.0**301}),
        ("average", {"average": -0.1}),
        ("average", {"average": 1.0}),
        ("average", {"average": float("nan")}),
        ("beta1", {"beta1": 1.0}),
        ("beta1", {"beta1": -0.1}),
        ("beta1", {"beta1": float("nan")}),
        ("m", {"m": 0.0}),
        ("m", {"m": float("inf")}),
        ("tau", {"tau": "sigmoid"}),
        ("initial", {"initial": "zeros"}),
        ("validation", {"validation": -1}),
        ("seed", {"seed": -1}),
        ("seed", {"seed": 2**64}),
        ("seed", {"seed": 0.0}),
        ("gradient_bits", {"gradient_bits": 8.0}),
        ("gradient_bits", {"gradient_bits": np.array([8])}),
        ("epochs", {"epochs": 2**64}),
    ],
)
def test_a_bad_part_of_a_recipe_is_named(
    argument: str, changes: dict[str, Any], complains: Complains
) -> None:
    with complains(DomainError, f"{argument} is ", "; expected "):
        Recipe(**{"epochs": 1, **changes})


@pytest.mark.parametrize("kind", [Decimal, np.longdouble, np.float32, np.float64])
def test_numbers_of_a_recipe_become_those_that_a_file_holds(kind: Any) -> None:
    recipe = Recipe(epochs=1, lr_start=kind("0.25"), m=kind("3"), dropout=kind("0.5"))

    assert recipe == Recipe(epochs=1, lr_start=0.25, m=3.0, dropout=0.5)
    assert json.loads(json.dumps(asdict(recipe)))["lr_start"] == 0.25


@pytest.mark.parametrize(
    ("argument", "changes"),
    [
        ("H", {"H": float("nan")}),
        ("H", {"H": -5}),
        ("r", {"r": float("inf"), "activations": "relu"}),
        ("float_last_layer", {"float_last_layer": "no"}),
    ],
)
def test_a_bad_setting_is_named(
    argument: str, changes: dict[str, Any], complains: Complains
) -> None:
    with complains(DomainError, f"{argument} is ", "; expected "):
        Settings("SVM", (1, 8, 8), **changes)


def test_a_run_that_has_ended_does_not_go_on(
    make_trainer: MakeTrainer, complains: Complains
) -> None:
    trainer = trained(make_trainer())

    with complains(DomainError, "the run is finished", "epochs"):
        trainer.run_epoch()

    assert trainer.finished


@pytest.mark.parametrize(
    ("samples", "part"),
    [
        (np.array([-1, 2]), "samples is -1; expected numbers in 0..23"),
        (np.array([1, 24]), "samples is 24; expected numbers in 0..23"),
        (np.arange(24), "samples.shape is (24,); expected 1 to "),
        (np.array([], np.int64), "samples.shape is (0,)"),
        (np.array([0.5]), "samples.dtype is float64"),
    ],
)
def test_a_step_takes_a_batch_of_training_images(
    samples: Any, part: str, make_trainer: MakeTrainer, complains: Complains
) -> None:
    with complains(DomainError, part):
        make_trainer().step(samples)


def test_data_that_do_not_fit_are_refused(make_dataset: MakeDataset, complains: Complains) -> None:
    network = Network(Settings("SVM", (1, 8, 8)))

    with complains(DomainError, "dataset.image_shape is (3, 8, 8); expected (1, 8, 8)"):
        Trainer(network, Recipe(epochs=1), make_dataset((3, 8, 8)))
    with complains(DomainError, "dataset.classes is 4; expected 10"):
        Trainer(network, Recipe(epochs=1), make_dataset(classes=4))
    with complains(DomainError, "validation is 24; expected an integer in 0..23"):
        Trainer(network, Recipe(epochs=1, validation=24), make_dataset())


def test_a_step_of_one_image_is_refused(make_dataset: MakeDataset, complains: Complains) -> None:
    network = Network(Settings("SVM", (1, 8, 8)))
    for recipe in (Recipe(batch=1), Recipe(batch=23), Recipe(batch=10, validation=3)):
        with complains(DomainError, f"batch is {recipe.batch}", "learns nothing"):
            Trainer(network, recipe, make_dataset())


def test_a_stopped_epoch_goes_on_where_it_stood(make_trainer: MakeTrainer) -> None:
    whole = trained(make_trainer(validation=5))
    cut = make_trainer(validation=5)

    calls = 0
    while not cut.finished:
        if not cut.run_epoch(stop=lambda: True):
            calls += 1

    assert calls == 2 * whole.batches_per_epoch
    assert same(stored(whole), stored(cut))
    for ours, theirs in zip(whole.progress.history, cut.progress.history, strict=True):
        assert {**vars(ours), "seconds": 0} == {**vars(theirs), "seconds": 0}


FULL: dict[str, Any] = {"method": "full", "weights": None}
OVERFLOWS: dict[str, dict[str, Any]] = {
    "variance": {**FULL, "activations": "relu", "optimizer": "sgd", "lr_start": 1e30},
    "loss": {"optimizer": "sgd", "lr_start": 1e300, "precision": "float64"},
    "parameters": {**FULL, "lr_start": 1e39, "batch": 24},
}
"""Runs whose numbers overflow, by where that shows first."""


@pytest.mark.parametrize(
    ("where", "backend"),
    [
        *[("variance", "numpy"), ("variance", "c"), ("loss", "numpy")],
        *[("parameters", "numpy"), ("parameters", "c")],
    ],
)
def test_numbers_that_overflow_end_in_one_error(
    where: str, backend: str, make_dataset: MakeDataset, complains: Complains
) -> None:
    changes = {"epochs": 3, "batch": 8, **OVERFLOWS[where]}
    of_recipe = set(changes) & set(Recipe.__annotations__)
    recipe = Recipe(lr_fin=changes["lr_start"], **{name: changes.pop(name) for name in of_recipe})
    settings = Settings("4C3-MP2-8FC-SVM", (1, 8, 8), **changes)
    trainer = Trainer.begin(settings, recipe, make_dataset(), backend)

    with complains(NotFiniteError, "numbers overflow at learning rate ", "take a lower one"):
        trained(trainer)


def test_moments_that_overflow_are_not_saved(make_trainer: MakeTrainer, tmp_path: Path) -> None:
    trainer = make_trainer()
    trainer.run_epoch(stop=lambda: True)
    save_checkpoint(tmp_path / "checkpoint.npz", trainer)
    before = (tmp_path / "checkpoint.npz").read_bytes()
    first, _ = trainer.optimizer.moments["1.W"]
    first[:] = np.inf

    with pytest.raises(NotFiniteError, match=r"the moment of 1\.W"):
        save_checkpoint(tmp_path / "checkpoint.npz", trainer)

    assert (tmp_path / "checkpoint.npz").read_bytes() == before


def test_what_is_saved_within_an_epoch_has_its_time(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer(batch=8)
    seen: list[float] = []

    def look() -> bool:
        seen.append(trainer.progress.seconds)
        return False

    trainer.run_epoch(look)

    assert len(seen) == 3
    assert 0 < seen[0] < seen[1] < seen[2] < trainer.progress.history[0].seconds


def test_one_training_image_is_not_enough(make_dataset: MakeDataset, complains: Complains) -> None:
    network = Network(Settings("SVM", (1, 8, 8)))

    with complains(DomainError, "number of training images is 1", "at least two", "(validation)"):
        Trainer(network, Recipe(epochs=1, validation=23), make_dataset())
