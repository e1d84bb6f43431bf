"""Keys: the same for the same run, another for whatever changes a result."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gxnor_ref
from gxnor_ref.data.dataset import load
from gxnor_ref.nn.evaluation import predict
from gxnor_ref.nn.presets import PRESETS, Preset
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.sweep.row import ONE_THREAD, compute, describe, digest, right_images, versions

Complains = Callable[..., AbstractContextManager[None]]
MakeRuns = Callable[..., list[Preset]]

DIGITS = PRESETS["digits"]

SETTINGS: dict[str, Any] = {
    "notation": "SVM",
    "method": "twn",
    "input_shape": (1, 9, 9),
    "classes": 3,
    "padding": "valid",
    "weights": None,
    "activations": "relu",
    "r": 0.25,
    "H": 2.0,
    "boundary": "closed",
    "window": "triangular",
    "a": 0.25,
    "float_last_layer": True,
    "precision": "float64",
}
RECIPE: dict[str, Any] = {
    "epochs": 3,
    "batch": 7,
    "lr_start": 0.5,
    "lr_fin": 0.5,
    "optimizer": "sgd",
    "beta1": 0.5,
    "beta1_fin": 0.75,
    "a_fin": 0.25,
    "gradient_bits": 16,
    "norm_rate": 0.5,
    "average": 0.5,
    "m": 1.0,
    "tau": "linear",
    "initial": "states",
    "augmentation": "shift",
    "dropout": 0.5,
    "validation": 1,
    "seed": 1,
}


def key(run: Preset = DIGITS, data_sha256: str = "00") -> str:
    found: str = describe(run, data_sha256)["key"]
    return found


def test_every_field_of_settings_and_recipe_changes_the_key() -> None:
    assert set(SETTINGS) == set(DIGITS.settings.__dataclass_fields__)
    assert set(RECIPE) == set(DIGITS.recipe.__dataclass_fields__)
    others = [
        replace(DIGITS, settings=replace(DIGITS.settings, **{k: v})) for k, v in SETTINGS.items()
    ]
    others += [replace(DIGITS, recipe=replace(DIGITS.recipe, **{k: v})) for k, v in RECIPE.items()]
    others += [replace(DIGITS, dataset="mnist")]

    keys = [key(), key(data_sha256="01"), *map(key, others)]

    assert len(set(keys)) == len(keys)


def test_the_versions_of_package_and_numpy_change_the_key() -> None:
    assert versions() == {"gxnor_ref": gxnor_ref.__version__, "numpy": np.__version__}
    described = describe(DIGITS, "00")
    for name in versions():
        other = {**described, "versions": {**described["versions"], name: "0"}}
        assert digest(other) != described["key"]


def test_equal_numbers_of_any_type_have_one_key() -> None:
    numbers: list[Any] = [3, 3.0, np.float32(3), np.int64(3)]
    for m in numbers:
        assert key(replace(DIGITS, recipe=replace(DIGITS.recipe, m=m))) == key()


def test_a_description_read_back_from_json_is_itself() -> None:
    described = describe(DIGITS, "00", grid=["m", "weights", "notation"])

    assert json.loads(json.dumps(described)) == described
    assert digest(described) == described["key"]
    assert described["grid"] == {"m": 3.0, "weights": 1, "notation": DIGITS.settings.notation}


def test_a_grid_of_no_field_is_refused(complains: Complains) -> None:
    with complains(DomainError, "grid is 'range'", "H, "):
        describe(DIGITS, "00", grid=["range"])


@pytest.mark.parametrize("name", ["gxnor_ref", "numpy", *ONE_THREAD])
def test_a_worker_that_differs_answers_with_one_line(
    name: str, make_runs: MakeRuns, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for variable in ONE_THREAD:
        monkeypatch.setenv(variable, "1")
    described = describe(make_runs(1)[0], "00")
    if name in ONE_THREAD:
        monkeypatch.delenv(name)
    else:
        described["versions"][name] = "9.9"

    answer = compute(described, str(tmp_path))

    assert isinstance(answer, str)
    assert answer.startswith(f"{name} of the worker is ")
    assert "\n" not in answer


def test_a_row_keeps_which_test_images_were_right(
    make_runs: MakeRuns, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ONE_THREAD:
        monkeypatch.setenv(variable, "1")
    run = make_runs(1)[0]
    dataset = load("mnist", data)
    answer = compute(describe(run, dataset.digest), str(data))
    assert isinstance(answer, dict)
    trainer = Trainer.begin(run.settings, run.recipe, dataset)
    trainer.run_epoch()

    right = right_images(json.loads(json.dumps(answer)), 12)

    expected = predict(trainer.network, dataset.test_images) == dataset.test_labels
    assert right is not None
    np.testing.assert_array_equal(right, expected)


def test_an_older_row_does_not_know_which_images_were_right() -> None:
    assert right_images({"test_accuracy": 0.5}, 12) is None


@pytest.mark.parametrize(("images", "accuracy"), [(4, 0.25), (9, 0.5)])
def test_right_images_that_do_not_fit_their_row_are_refused(
    complains: Complains, images: int, accuracy: float
) -> None:
    with complains(DomainError, "test_right", "expected"):
        right_images({"test_right": "oA==", "test_accuracy": accuracy}, images)


def test_data_that_were_replaced_are_read_anew(
    make_runs: MakeRuns, monkeypatch: pytest.MonkeyPatch, data: Path, tmp_path: Path
) -> None:
    for variable in ONE_THREAD:
        monkeypatch.setenv(variable, "1")
    folder = shutil.copytree(data, tmp_path / "mnist")
    run = make_runs(1)[0]
    first = compute(describe(run, load("mnist", folder).digest), str(folder))
    labels = next(folder.rglob("train-labels*"))
    content = bytearray(labels.read_bytes())
    content[-1] = (content[-1] + 1) % 10
    labels.write_bytes(content)

    second = compute(describe(run, load("mnist", folder).digest), str(folder))

    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert first["data_sha256"] != second["data_sha256"]
