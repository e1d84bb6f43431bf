"""The networks that come with the package: their cards are true, and each is found by its name."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gxnor_ref as gx
from gxnor_ref import pretrained
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.data.errors import DataError
from gxnor_ref.nn.checkpoint import CheckpointError
from gxnor_ref.nn.presets import PRESETS

Complains = Callable[..., AbstractContextManager[None]]

RESULTS = Path(__file__).parents[1] / "benchmarks" / "results"
MAIN = "from gxnor_ref.cli import main; main()"
NAMES = pretrained.names()


def data_of(name: str) -> Dataset:
    """Return the data set of a network, or skip where it is not on this machine."""
    if name != "digits" and "GXNOR_DATA" not in os.environ:
        pytest.skip(f"needs the real {name}: set GXNOR_DATA to its folder")
    return gx.load_dataset(name)


def right_of(name: str, part: str) -> int:
    """Count the right ones among the test images that a part of the card is of."""
    data, images = data_of(name), pretrained.card(name)[part]["images"]
    predicted = pretrained.load(name).predict(data.test_images[:images])
    return int(np.count_nonzero(predicted == data.test_labels[:images]))


@pytest.mark.parametrize("name", NAMES)
def test_the_card_has_the_digest_of_the_file(name: str) -> None:
    content = (Path(pretrained.__file__).parent / f"{name}.gxnor").read_bytes()

    card = pretrained.card(name)

    assert (card["sha256"], card["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content))


@pytest.mark.parametrize("name", NAMES)
def test_the_card_describes_the_network_and_its_training(name: str) -> None:
    card, network = pretrained.card(name), pretrained.load(name)
    preset = PRESETS[name]

    assert (card["dataset"], card["network"]) == (network.dataset, network.settings.notation)
    assert network.settings.notation == preset.settings.notation
    assert card["recipe"] == asdict(replace(preset.recipe, seed=card["seed"]))
    assert f"--preset {name} " in card["commands"][0]
    assert f"--seed {card['seed']} " in card["commands"][0]


@pytest.mark.parametrize("name", NAMES)
def test_the_card_agrees_with_the_logs_of_all_its_seeds(name: str) -> None:
    card = pretrained.card(name)
    logged = {}
    for log in (RESULTS / name).glob("seed-*.log"):
        (share,) = re.findall(r"^test accuracy (.*)% after", log.read_text("utf-8"), re.MULTILINE)
        logged[log.stem.removeprefix("seed-")] = share

    images = card["test"]["images"]
    assert {seed: f"{100 * right / images:.2f}" for seed, right in card["seeds"].items()} == logged
    # The first seed, not the best one.
    assert card["seed"] == min(map(int, logged)) == 0
    assert card["test"]["right"] == card["seeds"]["0"]
    for share in re.findall(r"\d+\.\d\d", card["note"]):
        assert share in logged.values()


@pytest.mark.parametrize("name", NAMES)
def test_the_first_test_images_are_classified_as_the_card_says(name: str) -> None:
    assert right_of(name, "first") == pretrained.card(name)["first"]["right"]


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_all_test_images_are_classified_as_the_card_says(name: str) -> None:
    assert right_of(name, "test") == pretrained.card(name)["test"]["right"]


def gxnor(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run one command in a folder."""
    pytest.importorskip("click", reason="needs click, which the extra cli brings")
    pytest.importorskip("rich", reason="needs rich, which the extra cli brings")
    paths = {"PYTHONPATH": str(Path(gx.__file__).parents[1])}
    return subprocess.run(
        [sys.executable, "-c", MAIN, *arguments],
        cwd=folder,
        env=os.environ | paths,
        capture_output=True,
        text=True,
    )


@pytest.mark.long
def test_the_commands_of_the_card_make_the_file_again(tmp_path: Path) -> None:
    for command in pretrained.card("digits")["commands"]:
        program, *arguments = shlex.split(command)
        assert program == "gxnor-ref"
        assert gxnor(*arguments, folder=tmp_path).returncode == 0

    made = hashlib.sha256((tmp_path / "digits.gxnor").read_bytes()).hexdigest()

    assert made == pretrained.card("digits")["sha256"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_name_is_loaded_wherever_a_file_is(folder: Path) -> None:
    by_name, by_card = gx.load("digits"), pretrained.load("digits")

    images = gx.load_dataset("digits").test_images
    np.testing.assert_array_equal(by_name.scores(images), by_card.scores(images))
    assert gx.pretrained is pretrained


def test_a_file_of_that_name_comes_first(folder: Path, complains: Complains) -> None:
    shutil.copy(Path(pretrained.__file__).parent / "digits.gxnor", folder / "mnist")
    (folder / "digits").mkdir()

    assert gx.load("mnist").settings.input_shape == (1, 8, 8)
    assert pretrained.load("mnist").settings.input_shape == (1, 28, 28)
    hidden = "it hides the network digits of gxnor_ref: rename the folder to use that"
    with complains(CheckpointError, "digits is a folder without model.npz", hidden):
        gx.load("digits")


def test_an_unknown_name_is_told_the_nearest(folder: Path, complains: Complains) -> None:
    with complains(CheckpointError, "mnsit does not exist", "digits, mnist. Did you mean 'mnist'?"):
        gx.load("mnsit")
    with complains(CheckpointError, "folder/mnist does not exist; expected a model"):
        gx.load("folder/mnist")
    (folder / "digits").symlink_to("nowhere")
    for path in ("./mnist", "mnist/", "digits"):
        with complains(CheckpointError, f"{path} does not exist; expected a model"):
            gx.load(path)
    for function in (pretrained.load, pretrained.card):
        with complains(gx.GxnorError, "name is 'dig'", "one of digits, mnist. Did you mean"):
            function("dig")
    with complains(gx.GxnorError, "name is '../data/digits'; expected one of digits, mnist."):
        pretrained.card("../data/digits")


VERBS: dict[str, list[str]] = {
    "predict": ["predict", "digits", "images.npy"],
    "evaluate": ["evaluate", "digits"],
    "events": ["events", "digits", "--images", "2"],
    "trace": ["trace", "digits", "images.npy", "-o", "trace.npz"],
    "info": ["info", "digits"],
    "export": ["export", "digits", "digits.onnx"],
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_takes_a_name_and_says_where_a_file_hides_it(verb: str, folder: Path) -> None:
    if verb == "export":
        pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")
    np.save(folder / "images.npy", np.zeros((2, 8, 8), np.uint8))
    line = "digits: taking the file here, not the network of that name that comes with gxnor_ref\n"

    before = gxnor(*VERBS[verb], folder=folder)
    shutil.copy(Path(pretrained.__file__).parent / "digits.gxnor", folder / "digits")
    (folder / "digits.onnx").unlink(missing_ok=True)
    after = gxnor(*VERBS[verb], folder=folder)

    assert (before.returncode, after.returncode) == (0, 0), before.stderr + after.stderr
    assert line not in before.stderr
    assert after.stderr.count(line) == 1
    assert ("comes with gxnor_ref, SHA-256" in before.stdout) == (verb == "info")
    assert "comes with gxnor_ref" not in after.stdout


def test_info_prints_the_card(folder: Path) -> None:
    said = gxnor("info", "mnist", "--json", folder=folder).stdout

    card = json.loads(said)["card"]
    assert card == pretrained.card("mnist")
    text = gxnor("info", "mnist", folder=folder).stdout
    right = f"{card['test']['right']} of 10000 test images right"
    shown = [card["sha256"], card["note"], *card["commands"], right]
    assert [part for part in shown if part not in text] == []


def test_evaluate_knows_the_data_set(folder: Path) -> None:
    said: dict[str, Any] = json.loads(gxnor("evaluate", "digits", "--json", folder=folder).stdout)

    card = pretrained.card("digits")
    assert said["dataset"] == "digits"
    assert (said["images"], said["accuracy"]) == (360, card["test"]["right"] / 360)


def test_a_missing_data_set_is_named(complains: Complains, tmp_path: Path) -> None:
    with complains(DataError, "mnist: train-images-idx3-ubyte", "fetch mnist"):
        gx.load_dataset(pretrained.load("mnist").dataset, tmp_path)
