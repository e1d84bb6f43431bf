"""The preset `svhn`, from files of SVHN's format to scores, on enlarged digits in color."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from gxnor_ref.data import read_digits
from gxnor_ref.kernels import built

Gxnor = Callable[..., Any]

SMALL = "2x(8C3)-MP2-2x(16C3)-MP2-2x(16C3)-MP2-32FC-SVM"
"""The layers of the preset, with fewer channels."""


def write_stand_in(folder: Path, train: int, test: int) -> NDArray[np.uint8]:
    """Write digits as SVHN's files have them, and return the classes of the test images.

    Each digit is enlarged from 8 x 8 to 32 x 32 pixels, bright on dark, in colors of its own. A
    label of 10 is a zero.
    """
    scipy_io = pytest.importorskip("scipy.io", reason="needs SciPy to write MATLAB files")
    train_images, train_labels, test_images, test_labels = read_digits()
    parts = {
        "train": (train_images[:train], train_labels[:train]),
        "test": (test_images[:test], test_labels[:test]),
    }
    random = np.random.default_rng(0)
    folder.mkdir()
    for part, (digits, labels) in parts.items():
        ink = digits.repeat(4, axis=2).repeat(4, axis=3) / 255
        bright, dark = random.integers(0, 100, (2, len(digits), 3, 1, 1))
        images = ink * (bright + 155) + (1 - ink) * dark
        content = {
            "X": images.astype(np.uint8).transpose(2, 3, 1, 0),
            "y": np.where(labels == 0, 10, labels).astype(np.uint8)[:, None],
        }
        scipy_io.savemat(folder / f"{part}_32x32.mat", content, do_compression=True)
    return parts["test"][1]


def train_pack_and_compare(gxnor: Gxnor, folder: Path, *options: object) -> dict[str, Any]:
    """Take the preset through the verbs, and return what `evaluate` says of the model.

    The packed network has every tensor of the model, and both backends count the same answers.
    """
    run, packed, data = folder / "run", folder / "svhn.gxnor", ("--data", folder)
    trained = gxnor("train", "--preset", "svhn", *data, "--out", run, *options, "--json")
    assert trained.status == 0, trained.err
    assert gxnor("pack", run, packed).status == 0
    verified = gxnor("verify", run, packed, *data)
    assert verified.status == 0, verified.out

    found = [
        json.loads(gxnor("evaluate", file, *data, "--backend", backend, "--json").out)
        for backend in ("numpy", *(["c"] if built() else []))
        for file in (run, packed)
    ]
    counted = [(each["dataset"], each["accuracy"], each["confusion"]) for each in found]
    assert counted == [counted[0]] * len(counted)
    assert found[0]["accuracy"] == json.loads(trained.out)["test_accuracy"]
    return dict(found[0])


def test_a_small_form_of_the_preset_learns_the_stand_in(gxnor: Gxnor, tmp_path: Path) -> None:
    classes = write_stand_in(tmp_path / "svhn", train=600, test=100)
    recipe = ("--epochs", 4, "--batch", 20, "--lr-start", 0.02, "--beta1", 0.99)

    found = train_pack_and_compare(gxnor, tmp_path, "--network", SMALL, *recipe)

    assert found["dataset"] == "svhn"
    assert np.sum(found["confusion"], axis=1).tolist() == np.bincount(classes).tolist()
    # A guess has 10 %.
    assert found["accuracy"] > 0.3


def test_the_whole_network_of_the_preset_takes_steps(gxnor: Gxnor, tmp_path: Path) -> None:
    write_stand_in(tmp_path / "svhn", train=6, test=2)

    found = train_pack_and_compare(gxnor, tmp_path, "--epochs", 1, "--batch", 2)

    assert np.sum(found["confusion"]) == 2
