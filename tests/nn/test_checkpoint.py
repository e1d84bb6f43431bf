"""Models and checkpoints on disk: the way there and back, and every damage on the way."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.checkpoint import (
    CheckpointError,
    Model,
    load_checkpoint,
    load_model,
    save_checkpoint,
    save_model,
)
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]
MakeTrainer = Callable[..., Trainer]
Members = dict[str, npt.NDArray[Any]]


def run_of(trainer: Trainer) -> tuple[Settings, Recipe, Dataset]:
    return trainer.network.settings, trainer.recipe, trainer.dataset


def equal(first: Network, second: Network) -> bool:
    ours, theirs = first.parameters(), second.parameters()
    return first.settings == second.settings and all(
        ours[name].dtype == theirs[name].dtype and (ours[name] == theirs[name]).all()
        for name in ours
    )


@pytest.fixture(scope="module")
def trainer(make_trainer: MakeTrainer) -> Trainer:
    """A run in its second epoch."""
    trainer = make_trainer("2C3-MP2-3FC-SVM", epochs=3)
    trainer.run_epoch()
    trainer.run_epoch(stop=lambda: True)
    return trainer


@pytest.fixture(scope="module")
def model_path(trainer: Trainer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "model.npz"
    save_model(path, trainer)
    return path


@pytest.fixture(scope="module")
def checkpoint_path(trainer: Trainer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("checkpoint") / "checkpoint.npz"
    save_checkpoint(path, trainer)
    return path


def members(path: Path) -> Members:
    with np.load(path, allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


def rewritten(path: Path, target: Path, change: Callable[[Members], None]) -> Path:
    content = members(path)
    change(content)
    with target.open("wb") as file:
        arrays: dict[str, Any] = content
        np.savez(file, **arrays)
    return target


def with_header(path: Path, target: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    def edit(content: Members) -> None:
        header = json.loads(str(content["header"]))
        change(header)
        content["header"] = np.array(json.dumps(header))

    return rewritten(path, target, edit)


VARIANTS: list[dict[str, Any]] = [
    {},
    {"optimizer": "sgd"},
    {"weights": None, "activations": "relu"},
    {"weights": 0, "activations": 0},
    {"weights": 9, "activations": 3, "float_last_layer": True},
    {"precision": "float64", "validation": 5, "augmentation": "crop-flip"},
    {"method": "bnn", "weights": 0, "activations": 0},
    {"method": "twn", "activations": "relu", "float_last_layer": True},
]


@pytest.mark.parametrize("changes", VARIANTS, ids=str)
def test_a_model_comes_back_as_it_was(
    changes: dict[str, Any], make_trainer: MakeTrainer, tmp_path: Path
) -> None:
    trainer = make_trainer(**changes)
    trainer.run_epoch()

    save_model(tmp_path / "model.npz", trainer)
    model = load_model(tmp_path / "model.npz")

    assert equal(model.network, trainer.network)
    assert (model.recipe, model.dataset, model.epochs) == (trainer.recipe, "random", 1)
    last = trainer.progress.history[-1]
    assert model.accuracy == {
        "train": last.train_accuracy,
        "validation": last.validation_accuracy,
        "test": last.test_accuracy,
    }
    x = normalize(trainer.dataset.test_images)
    assert (model.network.forward(x) == trainer.network.forward(x)).all()


@pytest.mark.parametrize("steps", [0, 1, 3, 4], ids=lambda steps: f"{steps} steps")
@pytest.mark.parametrize("changes", VARIANTS, ids=str)
def test_a_checkpoint_brings_a_new_run_to_where_it_was_written(
    changes: dict[str, Any], steps: int, make_trainer: MakeTrainer, tmp_path: Path
) -> None:
    trainer = make_trainer(**changes)
    for _ in range(steps):
        trainer.run_epoch(stop=lambda: True)
    save_checkpoint(tmp_path / "checkpoint.npz", trainer)

    other = load_checkpoint(tmp_path / "checkpoint.npz", *run_of(trainer))

    assert equal(other.network, trainer.network)
    assert asdict(other.progress) == asdict(trainer.progress)
    assert other.optimizer.moments.keys() == trainer.optimizer.moments.keys()
    for name, pair in trainer.optimizer.moments.items():
        for ours, theirs in zip(pair, other.optimizer.moments[name], strict=True):
            assert (ours == theirs).all()
    # And it goes on alike.
    for one in (trainer, other):
        one.run_epoch(stop=lambda: True)
    assert equal(other.network, trainer.network)


def test_a_checkpoint_is_a_model_too(checkpoint_path: Path, trainer: Trainer) -> None:
    assert equal(load_model(checkpoint_path).network, trainer.network)


def test_what_is_loaded_computes_on_the_backend_that_is_named(
    model_path: Path, checkpoint_path: Path, trainer: Trainer
) -> None:
    going_on = load_checkpoint(checkpoint_path, *run_of(trainer), backend="numpy")

    assert going_on.network.backend.name == "numpy"
    assert load_model(model_path, backend="numpy").network.backend.name == "numpy"
    with pytest.raises(DomainError, match=r"^backend is 'cuda'; expected one of 'numpy', 'c'$"):
        load_model(model_path, backend="cuda")


@pytest.mark.parametrize("save", [save_model, save_checkpoint])
def test_the_same_state_is_written_as_the_same_bytes(
    save: Callable[[Path, Trainer], None], trainer: Trainer, tmp_path: Path
) -> None:
    save(tmp_path / "one.npz", trainer)
    save(tmp_path / "two.npz", trainer)

    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_a_model_holds_states_and_no_moments(model_path: Path) -> None:
    content = members(model_path)

    kinds = {name: array.dtype for name, array in content.items() if name.endswith(".W")}
    assert kinds == {"1.W": np.uint8, "2.W": np.uint8, "3.W": np.uint8}
    assert [name for name in content if name.endswith(("first", "second"))] == []


def test_no_file_and_no_archive(tmp_path: Path, complains: Complains) -> None:
    with complains(CheckpointError, tmp_path / "no.npz", "does not exist", "expected a model"):
        load_model(tmp_path / "no.npz")
    with complains(CheckpointError, tmp_path, "cannot be read", "expected"):
        load_model(tmp_path)
    for name, content in (("empty", b""), ("text", b"PK and no more"), ("nul", bytes(1000))):
        (tmp_path / name).write_bytes(content)
        with complains(CheckpointError, tmp_path / name, "expected"):
            load_model(tmp_path / name)
    np.save(tmp_path / "one.npy", np.zeros(3))
    with complains(CheckpointError, tmp_path / "one.npy", "single array", ".npz archive"):
        load_model(tmp_path / "one.npy")


def test_an_object_array_alone_is_refused(tmp_path: Path, complains: Complains) -> None:
    np.save(tmp_path / "object.npy", np.array([{}], dtype=object), allow_pickle=True)

    with complains(CheckpointError, tmp_path / "object.npy", "expected"):
        load_model(tmp_path / "object.npy")


class Bomb:
    """Sets a flag when unpickled."""

    exploded = False

    def __reduce__(self) -> tuple[Any, ...]:
        return setattr, (Bomb, "exploded", True)


@pytest.mark.parametrize("name", ["header", "1.W", "extra"])
def test_a_pickled_member_is_refused_and_not_unpickled(
    name: str, model_path: Path, tmp_path: Path, complains: Complains
) -> None:
    def change(content: Members) -> None:
        content[name] = np.array([Bomb()], dtype=object)

    path = rewritten(model_path, tmp_path / "m.npz", change)

    with complains(CheckpointError, path, "expected"):
        load_model(path)
    assert not Bomb.exploded


@pytest.mark.parametrize("name", ["1.W", "2.gamma", "3.mean", "header"])
def test_a_missing_member_is_named(
    name: str, model_path: Path, tmp_path: Path, complains: Complains
) -> None:
    path = rewritten(model_path, tmp_path / "m.npz", lambda content: content.__delitem__(name))

    with complains(CheckpointError, path, repr(name), "expected"):
        load_model(path)


def put(name: str, value: Any) -> Callable[[Members], None]:
    def change(content: Members) -> None:
        content[name] = np.array(value(content[name]))

    return change


def poked(value: float) -> Callable[[npt.NDArray[Any]], npt.NDArray[Any]]:
    def change(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
        array.flat[-1] = value
        return array

    return change


@pytest.mark.parametrize(
    ("name", "change", "parts"),
    [
        ("1.W", lambda a: a[:1], ["uint8 of shape (1, 1, 3, 3)", "shape (2, 1, 3, 3)"]),
        ("1.W", lambda a: a.reshape(-1), ["shape (18,)", "shape (2, 1, 3, 3)"]),
        ("1.W", lambda a: a.astype(np.int64), ["int64", "expected uint8"]),
        ("1.W", lambda a: a.astype(np.float32), ["float32", "expected uint8"]),
        ("1.W", poked(3), ["state index 3", "0..2"]),
        ("3.W", poked(255), ["state index 255", "0..2"]),
        ("1.gamma", lambda a: a[:1], ["shape (1,)", "shape (2,)"]),
        ("1.gamma", lambda a: a.astype(np.float64), ["float64", "expected float32"]),
        ("1.gamma", lambda a: a.astype(">f4"), [">f4", "expected float32"]),
        ("1.gamma", poked(math.nan), ["NaN", "finite"]),
        ("2.beta", poked(math.inf), ["infinity", "finite"]),
        ("3.mean", poked(-math.inf), ["infinity", "finite"]),
        ("2.variance", poked(math.nan), ["NaN", "finite"]),
        ("2.variance", poked(-0.5), ["-0.5", ">= 0"]),
    ],
)
def test_a_bad_member_is_named_with_what_was_expected(
    name: str,
    change: Any,
    parts: list[str],
    model_path: Path,
    tmp_path: Path,
    complains: Complains,
) -> None:
    path = rewritten(model_path, tmp_path / "m.npz", put(name, change))

    with complains(CheckpointError, path, name, "expected", *parts):
        load_model(path)


def test_a_hidden_weight_beyond_the_clip_is_named(
    make_trainer: MakeTrainer, tmp_path: Path, complains: Complains
) -> None:
    save_model(tmp_path / "bnn.npz", make_trainer(method="bnn", weights=0, activations=0))
    path = rewritten(tmp_path / "bnn.npz", tmp_path / "m.npz", put("2.W", poked(1.5)))

    with complains(CheckpointError, path, "hidden weight 1.5 in '2.W'", "expected -1..1"):
        load_model(path)


def test_files_from_before_there_were_methods_are_of_dst(
    model_path: Path,
    checkpoint_path: Path,
    trainer: Trainer,
    tmp_path: Path,
) -> None:
    def forget(header: dict[str, Any]) -> None:
        assert header["network"].pop("method") == "dst"

    model = load_model(with_header(model_path, tmp_path / "model.npz", forget))
    assert equal(model.network, trainer.network)
    path = with_header(checkpoint_path, tmp_path / "checkpoint.npz", forget)
    other = load_checkpoint(path, *run_of(trainer))
    assert equal(other.network, trainer.network)


@pytest.mark.parametrize("kind", ["model", "checkpoint"])
def test_an_unknown_member_is_named(
    kind: str,
    model_path: Path,
    checkpoint_path: Path,
    trainer: Trainer,
    tmp_path: Path,
    complains: Complains,
) -> None:
    source = {"model": model_path, "checkpoint": checkpoint_path}[kind]

    def change(content: Members) -> None:
        content["surprise"] = np.zeros(3)

    path = rewritten(source, tmp_path / "m.npz", change)

    with complains(CheckpointError, path, "'surprise'", "expected"):
        if kind == "model":
            load_model(path)
        else:
            load_checkpoint(path, *run_of(trainer))


@pytest.mark.parametrize(
    ("key", "value", "parts"),
    [
        ("version", 2, ["version 2", "version 1"]),
        ("version", "1", ["version '1'", "version 1"]),
        ("version", None, ["version None", "version 1"]),
        ("format", "other", ["another format", "'gxnor-ref'"]),
        ("network", {"notation": "SVM", "input_shape": [1, 8, 8], "color": 1}, ["color"]),
        ("network", {"notation": "SVM"}, ["input_shape"]),
        ("network", {"notation": "?", "input_shape": [1, 8, 8]}, ["notation '?'"]),
        ("network", {"notation": "SVM", "input_shape": [1, 8, 8], "weights": 99}, ["weights"]),
        ("network", {"notation": 5, "input_shape": [1, 8, 8]}, []),
        ("recipe", {"epochs": 1, "color": 1}, ["color"]),
        ("recipe", {"epochs": 0}, ["epochs is 0"]),
        ("recipe", 5, []),
        ("epochs", "many", []),
        ("epochs", math.inf, []),
        ("epochs", "3", ["epochs"]),
        ("epochs", 1.5, ["epochs"]),
        ("epochs", -1, ["epochs"]),
        ("accuracy", {"test": math.nan}, ["accuracy of test is nan"]),
        ("accuracy", {"train": 1.5}, ["accuracy of train is 1.5"]),
        ("names", ["a"], ["names are 1, not 10"]),
        ("names", ["x" * 201, *"bcdefghij"], ["names has 'xxx"]),
        ("accuracy", 5, []),
        ("accuracy", {"test": "high"}, []),
        ("accuracy", {"test": [1]}, []),
    ],
)
def test_a_header_that_cannot_be_used_is_refused(
    key: str, value: Any, parts: list[str], model_path: Path, tmp_path: Path, complains: Complains
) -> None:
    path = with_header(
        model_path, tmp_path / "m.npz", lambda header: header.__setitem__(key, value)
    )

    with complains(CheckpointError, path, "expected", *parts):
        load_model(path)


@pytest.mark.parametrize("key", ["format", "version", "network", "recipe", "dataset", "epochs"])
def test_a_header_that_lacks_something_is_refused(
    key: str, model_path: Path, tmp_path: Path, complains: Complains
) -> None:
    path = with_header(model_path, tmp_path / "m.npz", lambda header: header.__delitem__(key))

    with complains(CheckpointError, path, "header", "expected"):
        load_model(path)


@pytest.mark.parametrize(
    "header",
    [
        np.array("no JSON"),
        np.array("[1, 2]"),
        np.array("{"),
        np.array("[" * 100_000),
        np.array(b"{}"),
        np.array(["{}", "{}"]),
        np.zeros(3),
    ],
    ids=["text", "list", "open", "deep", "bytes", "two", "numbers"],
)
def test_a_header_that_is_no_json_object_is_refused(
    header: npt.NDArray[Any], model_path: Path, tmp_path: Path, complains: Complains
) -> None:
    path = rewritten(model_path, tmp_path / "m.npz", put("header", lambda old: header))

    with complains(CheckpointError, path, "header", "expected"):
        load_model(path)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=3,
)


@given(place=st.integers(0, 10**6), value=values)
def test_whatever_the_header_says_it_is_used_or_refused(
    place: int, value: Any, model_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def change(header: dict[str, Any]) -> None:
        places = [(header, key) for key in header]
        places += [(header["network"], key) for key in header["network"]]
        places += [(header["recipe"], key) for key in header["recipe"]]
        places += [(header["accuracy"], key) for key in header["accuracy"]]
        part, key = places[place % len(places)]
        part[key] = value

    path = with_header(model_path, tmp_path_factory.getbasetemp() / "header.npz", change)

    used_or_refused(path)


def used_or_refused(path: Path) -> Model | None:
    try:
        return load_model(path)
    except CheckpointError as error:
        message = str(error)
        assert str(path) in message
        assert "expected" in message
        assert "\n" not in message
        return None


@given(data=st.data())
def test_a_file_cut_off_anywhere_is_refused(
    data: st.DataObject, model_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = model_path.read_bytes()
    path = tmp_path_factory.getbasetemp() / "cut.npz"
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])

    assert used_or_refused(path) is None


def flipped_is_refused_or_equal(whole: bytes, at: int, bits: int, path: Path) -> None:
    damaged = bytearray(whole)
    damaged[at] ^= bits
    path.write_bytes(damaged)
    model = used_or_refused(path)
    if model is not None:
        path.write_bytes(whole)
        assert equal(model.network, load_model(path).network)


@settings(max_examples=3 * settings().max_examples)
@given(data=st.data(), bits=st.integers(1, 255))
def test_a_changed_byte_is_refused_or_changes_nothing(
    data: st.DataObject, bits: int, model_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = model_path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))

    flipped_is_refused_or_equal(whole, at, bits, tmp_path_factory.getbasetemp() / "flip.npz")


@pytest.mark.parametrize("place", ["first member", "directory"])
def test_a_changed_bit_in_a_description_is_refused_or_changes_nothing(
    place: str, checkpoint_path: Path, tmp_path: Path
) -> None:
    whole = checkpoint_path.read_bytes()

    # The first member is too large for its checksum to be looked at before its description; the
    # two descriptions hold every field that zipfile and NumPy look at.
    start, length = (0, 180) if place == "first member" else (whole.index(b"PK\x01\x02"), 60)
    for at in range(start, start + length):
        for bit in range(8):
            flipped_is_refused_or_equal(whole, at, 1 << bit, tmp_path / "flip.npz")


@pytest.mark.long
def test_every_changed_byte_is_refused_or_changes_nothing(
    checkpoint_path: Path, tmp_path: Path
) -> None:
    whole = checkpoint_path.read_bytes()

    for at in range(len(whole)):
        flipped_is_refused_or_equal(whole, at, 1 << at % 8, tmp_path / "flip.npz")


def test_a_model_is_no_checkpoint(model_path: Path, trainer: Trainer, complains: Complains) -> None:
    with complains(CheckpointError, model_path, "is a model", "expected a checkpoint"):
        load_checkpoint(model_path, *run_of(trainer))


@pytest.mark.parametrize(("old", "now"), [(False, "none"), (True, "crop-flip")])
def test_augmentation_was_once_yes_or_no(
    old: bool, now: str, model_path: Path, tmp_path: Path
) -> None:
    def as_before(header: dict[str, Any]) -> None:
        header["recipe"]["augmentation"] = old
        for name in ("dropout", "a_fin", "beta1_fin"):
            del header["recipe"][name]

    recipe = load_model(with_header(model_path, tmp_path / "old.npz", as_before)).recipe

    assert recipe is not None
    assert recipe.augmentation == now
    assert (recipe.dropout, recipe.a_fin, recipe.beta1_fin) == (0, None, None)


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("network", {"notation": "2C3-MP2-4FC-SVM"}),
        ("weights", {"weights": 2}),
        ("r", {"r": 0.25}),
        ("seed", {"seed": 1}),
        ("epochs", {"epochs": 4}),
        ("lr start", {"lr_start": 0.5}),
        ("augmentation", {"augmentation": "shift"}),
    ],
)
def test_a_checkpoint_of_another_run_is_refused(
    said: str,
    changes: dict[str, Any],
    checkpoint_path: Path,
    make_trainer: MakeTrainer,
    complains: Complains,
) -> None:
    other = make_trainer(**{"notation": "2C3-MP2-3FC-SVM", "epochs": 3, **changes})
    (field,) = changes

    with complains(
        CheckpointError, checkpoint_path, f"run with {said} ", f"not {changes[field]!r};"
    ):
        load_checkpoint(checkpoint_path, *run_of(other))


@pytest.mark.parametrize("name", ["1.W.first", "3.W.second", "2.gamma.first", "1.beta.second"])
def test_a_missing_moment_is_named(
    name: str,
    checkpoint_path: Path,
    trainer: Trainer,
    tmp_path: Path,
    complains: Complains,
) -> None:
    path = rewritten(checkpoint_path, tmp_path / "c.npz", lambda content: content.__delitem__(name))

    with complains(CheckpointError, path, repr(name), "expected float32"):
        load_checkpoint(path, *run_of(trainer))


@pytest.mark.parametrize(
    ("name", "change", "parts"),
    [
        ("1.W.sum", None, ["no member '1.W.sum'", "expected uint8"]),
        ("3.gamma.sum", None, ["no member '3.gamma.sum'", "expected float64"]),
        ("1.W.sum", lambda a: a.astype(np.int64), ["int64", "expected uint8"]),
        ("1.W.sum", poked(5), ["has 5 in '1.W.sum'", "0..4, the sum of 2 steps"]),
        ("2.beta.sum", poked(math.inf), ["infinity", "finite"]),
    ],
)
def test_a_sum_that_cannot_be_used_is_named(
    name: str,
    change: Any,
    parts: list[str],
    make_trainer: MakeTrainer,
    tmp_path: Path,
    complains: Complains,
) -> None:
    # Three epochs of 3 steps, of which the last 4 are averaged; 7 are done.
    changes = {"notation": "2C3-MP2-3FC-SVM", "epochs": 3, "average": 0.5}
    trainer = make_trainer(**changes)
    for _ in range(2):
        trainer.run_epoch()
    trainer.run_epoch(stop=lambda: True)
    save_checkpoint(tmp_path / "whole.npz", trainer)
    assert load_model(tmp_path / "whole.npz").epochs == 2
    changed = (lambda content: content.__delitem__(name)) if change is None else put(name, change)
    path = rewritten(tmp_path / "whole.npz", tmp_path / "c.npz", changed)

    with complains(CheckpointError, path, *parts):
        load_checkpoint(path, *run_of(trainer))


@pytest.mark.parametrize("value", [None, 5, "x", [["a", "b"]]], ids=str)
@pytest.mark.parametrize("key", ["network", "recipe", "accuracy", "progress", "names"])
def test_a_part_of_another_kind_is_named_in_plain_words(
    key: str, value: Any, checkpoint_path: Path, trainer: Trainer, tmp_path: Path
) -> None:
    path = with_header(
        checkpoint_path, tmp_path / "c.npz", lambda header: header.__setitem__(key, value)
    )

    with pytest.raises(
        CheckpointError, match=rf"cannot be used \(.*{key}.*\); expected that"
    ) as one:
        load_checkpoint(path, *run_of(trainer))

    words = ("NoneType", "object is not", "iterable", "attribute", "sequence")
    assert [word for word in words if word in str(one.value)] == []


@pytest.mark.parametrize(
    ("key", "value", "found", "expected"),
    [
        ("iteration", 5, "5 as the iteration", "4, that of its progress"),
        ("iteration", 10**400, "as the iteration", "4, that of its progress"),
        ("batches", 4, "1 epochs and 4 steps", "at most 3 epochs of 3 steps"),
        ("correct", 10**400, "as correct", "at most"),
        ("changed", 10**9, "1000000000 as changed", "at most"),
        ("activation_zeros", {"foo": 3}, "has zeros of 'foo'", "the network's activations"),
        ("activation_zeros", {"1.phi": 10**400}, "as zeros of 1.phi", "at most"),
    ],
)
def test_a_progress_that_no_run_comes_to_is_refused(
    key: str,
    value: int,
    found: str,
    expected: str,
    checkpoint_path: Path,
    trainer: Trainer,
    tmp_path: Path,
    complains: Complains,
) -> None:
    def change(header: dict[str, Any]) -> None:
        header["progress"][key] = value

    path = with_header(checkpoint_path, tmp_path / "c.npz", change)

    with complains(CheckpointError, path, found, expected):
        load_checkpoint(path, *run_of(trainer))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("color", 1),
        ("history", 5),
        ("history", [{"epoch": 1}]),
        ("iteration", "x"),
        ("iteration", -1),
        ("iteration", 1.5),
        ("batches", None),
        ("batches", -1),
        ("loss", "x"),
        ("activation_zeros", 5),
        ("seconds", "x"),
        ("seconds", 10**400),
        ("loss", float("nan")),
        ("loss", -1.0),
    ],
)
def test_a_progress_that_cannot_be_used_is_refused(
    key: str,
    value: Any,
    checkpoint_path: Path,
    trainer: Trainer,
    tmp_path: Path,
    complains: Complains,
) -> None:
    path = with_header(
        checkpoint_path,
        tmp_path / "c.npz",
        lambda header: header["progress"].__setitem__(key, value),
    )

    with complains(CheckpointError, path, "a progress that cannot be used", "expected"):
        load_checkpoint(path, *run_of(trainer))


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """Let every file end at a size, as a full disk would; the system itself says no."""
    resource = pytest.importorskip("resource", reason="needs a system with limits for processes")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [0, 100, 3000])
@pytest.mark.parametrize("save", [save_model, save_checkpoint])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    save: Callable[[Path, Trainer], None],
    size: int,
    model_path: Path,
    trainer: Trainer,
    tmp_path: Path,
) -> None:
    path = tmp_path / "model.npz"
    path.write_bytes(model_path.read_bytes())

    with full_disk(size), pytest.raises(OSError, match="File too large"):
        save(path, trainer)

    assert path.read_bytes() == model_path.read_bytes()
    assert [entry.name for entry in tmp_path.iterdir()] == ["model.npz"]
