"""The methods of Table 1 through every verb that takes a trained model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.kernels import built
from gxnor_ref.nn.settings import METHODS

Gxnor = Callable[..., Any]


@pytest.fixture(params=METHODS)
def trained(
    request: pytest.FixtureRequest, gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> tuple[str, Path]:
    """Return a method, and the path of a model that it trained."""
    finished = gxnor("train", *tiny, "--method", request.param, "--out", tmp_path / "run")
    assert (finished.status, finished.err) == (0, "")
    return request.param, tmp_path / "run" / "model.npz"


def test_a_model_says_by_which_method_it_was_trained(
    gxnor: Gxnor, trained: tuple[str, Path]
) -> None:
    method, model = trained

    facts = json.loads(gxnor("info", model, "--json").out)

    space, bits = {
        "dst": ("Z_1", 2),
        "bnn": ("Z_0", 1),
        "bwn": ("Z_0", 1),
        "twn": ("alpha Z_1", 2),
        "full": ("float", 32),
    }[method]
    assert facts["method"] == method
    layers = [layer for layer in facts["layers"] if "space" in layer]
    assert [(layer["space"], layer["bits"]) for layer in layers] == [(space, bits)] * 3
    for layer in layers:
        if method == "full":
            assert layer["states"] is None
        else:
            assert sum(layer["states"].values()) == layer["parameters"]
            share = layer["states"].get("0", 0) / layer["parameters"]
            # A subtraction from 1 and a division: two roundings below 2^-53 each.
            assert abs(layer["zeros"] - share) < 2.3e-16
    text = gxnor("info", model).out
    assert f"method {method}, " in text
    assert f" {space} " in text


def test_a_model_is_evaluated_as_at_the_end_of_its_training(
    gxnor: Gxnor, trained: tuple[str, Path], mnist_folder: Path
) -> None:
    _, model = trained

    finished = gxnor("evaluate", model, "--data", mnist_folder, "--json")

    last = json.loads((model.parent / "metrics.jsonl").read_text().splitlines()[-1])
    assert json.loads(finished.out)["accuracy"] == last["test_accuracy"]


def test_a_model_is_traced(gxnor: Gxnor, trained: tuple[str, Path], tmp_path: Path) -> None:
    method, model = trained
    images = np.random.default_rng(0).integers(0, 256, (3, 1, 28, 28)).astype(np.uint8)
    np.save(tmp_path / "images.npy", images)

    finished = gxnor("trace", model, tmp_path / "images.npy", "-o", tmp_path / "trace.npz")

    assert (finished.status, finished.err) == (0, "")
    with np.load(tmp_path / "trace.npz") as tensors:
        assert tensors["scores"].shape == (3, 10)
        levels = set(np.unique(tensors["1.phi"]))
    discrete = {"dst": {-1, 0, 1}, "bnn": {-1, 1}}
    if method in discrete:
        assert levels <= discrete[method]
    else:
        assert min(levels) >= 0


def test_networks_of_states_alone_are_packed(
    gxnor: Gxnor,
    trained: tuple[str, Path],
    mnist_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    method, model = trained
    if not built():
        monkeypatch.setenv("GXNOR_BACKEND", "numpy")
    packed = tmp_path / "model.gxnor"

    finished = gxnor("pack", model, packed)

    if method not in ("dst", "bnn"):
        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert {"twn": "scale", "bwn": "'relu'", "full": "weights is float"}[method] in finished.err
        assert not packed.exists()
        return
    assert (finished.status, finished.err) == (0, "")
    options = ["--dataset", "mnist", "--data", mnist_folder, "--json"]
    ours, theirs = (json.loads(gxnor("evaluate", path, *options).out) for path in (model, packed))
    assert ours["confusion"] == theirs["confusion"]
