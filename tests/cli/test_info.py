"""`gxnor-ref info`."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gxnor_ref
from gxnor_ref.kernels import built

Gxnor = Callable[..., Any]

LAYERS = ["1.conv", "1.pool", "1.norm", "1.phi", "2.dense", "2.norm", "2.phi", "3.dense", "3.norm"]
WEIGHTS = {"1.conv": 2 * 25, "2.dense": 6 * 2 * 36, "3.dense": 60}


def test_every_layer_is_listed_with_the_counts_of_its_states(gxnor: Gxnor, model: Path) -> None:
    finished = gxnor("info", model)

    assert (finished.status, finished.err) == (0, "")
    assert "\nbatch 8, adam, learning rate 0.009 to 0.0003, " in finished.out
    rows = {line.split()[0]: line for line in finished.out.splitlines() if line}
    assert [name for name in rows if name[0].isdigit() and "." in name and ":" not in name][
        : len(LAYERS)
    ] == LAYERS
    with np.load(model) as archive:
        for name, size in WEIGHTS.items():
            n = archive[f"{name[0]}.W"]
            assert n.size == size
            below, zero, above = (int((n == state).sum()) for state in range(3))
            assert f"-1: {below}, 0: {zero}, 1: {above}" in rows[name]
            assert f" {size} " in rows[name]
            assert "Z_1" in rows[name]


def test_json_says_the_same(gxnor: Gxnor, model: Path) -> None:
    finished = gxnor("info", model, "--json")

    assert (finished.status, finished.err) == (0, "")
    (line,) = finished.out.splitlines()
    facts = json.loads(line)
    assert facts["notation"] == "2C5-MP4-6FC-SVM"
    assert facts["input_shape"] == [1, 28, 28]
    assert (facts["weights"], facts["activations"], facts["epochs"]) == (1, 1, 2)
    assert [layer["name"] for layer in facts["layers"]] == LAYERS
    assert (facts["recipe"]["epochs"], facts["recipe"]["batch"]) == (2, 8)
    for layer in facts["layers"]:
        if layer["name"] in WEIGHTS:
            assert list(layer["states"]) == ["-1", "0", "1"]
            assert sum(layer["states"].values()) == layer["parameters"] == WEIGHTS[layer["name"]]
            assert layer["bits"] == 2
            # A subtraction from 1 and a division: two roundings below 2^-53 each.
            share = layer["states"]["0"] / layer["parameters"]
            assert abs(layer["zeros"] - share) < 2.3e-16
    # Batch normalization has a scale and an offset for each channel.
    assert facts["parameters"] == sum(WEIGHTS.values()) + 2 * (2 + 6 + 10)
    assert facts["weight_bits"] == 2 * sum(WEIGHTS.values())
    # Fan-ins of 25, 72 and 60: 1, 2 and 1 words in each of two planes.
    assert facts["packed_weight_bytes"] == 8 * 2 * (2 * 1 + 6 * 2 + 10 * 1)
    last = json.loads((model.parent / "metrics.jsonl").read_text().splitlines()[-1])
    assert facts["accuracy"] == {
        part: last[f"{part}_accuracy"] for part in ("train", "validation", "test")
    }


@pytest.mark.parametrize(
    ("options", "parts"),
    [
        (["--weights", "0", "--activations", "0"], ["weights Z_0", "-1: ", ", 1: "]),
        (["--weights", "6", "--activations", "4"], ["Z_6", "of 65 in use"]),
        (
            ["--weights", "float", "--activations", "relu"],
            ["weights float", "activations relu", "no packed form"],
        ),
    ],
)
def test_other_spaces_are_described(
    options: list[str], parts: list[str], gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    gxnor("train", *tiny, *options, "--epochs", 1, "--out", tmp_path)

    finished = gxnor("info", tmp_path / "model.npz")

    assert (finished.status, finished.err) == (0, "")
    assert [part for part in parts if part not in finished.out] == [], finished.out
    facts = json.loads(gxnor("info", tmp_path / "model.npz", "--json").out)
    assert (facts["packed_weight_bytes"] is None) == ("no packed form" in finished.out)


def test_a_checkpoint_is_described_too(gxnor: Gxnor, model: Path) -> None:
    ours = gxnor("info", model).out

    assert gxnor("info", model.with_name("checkpoint.npz")).out == ours


def test_without_a_model_the_installation_is_described(gxnor: Gxnor) -> None:
    finished = gxnor("info")

    assert (finished.status, finished.err) == (0, "")
    facts = dict(line.split(": ", 1) for line in finished.out.splitlines())
    assert facts["gxnor_ref"] == gxnor_ref.__version__
    assert facts["python"] == platform.python_version()
    assert facts["numpy"] == np.__version__
    assert facts["kernels"].startswith("not built") != built()
    assert json.loads(gxnor("info", "--json").out) == facts


@pytest.mark.parametrize("key", ["accuracy", "epochs", "dataset", "network", "recipe"])
@pytest.mark.parametrize("value", [None, "x", -1, [1], {"test": "x"}], ids=str)
def test_a_header_of_nonsense_gives_one_line_and_no_traceback(
    key: str, value: object, gxnor: Gxnor, model: Path, tmp_path: Path
) -> None:
    with np.load(model) as archive:
        members = {name: archive[name] for name in archive.files}
    header = json.loads(str(members["header"]))
    header[key] = value
    members["header"] = np.array(json.dumps(header))
    np.savez(tmp_path / "m.npz", **members)

    finished = gxnor("info", tmp_path / "m.npz")

    # Any text names a data set, and what is saved of a network alone has no recipe.
    if (key, value) in [("dataset", "x"), ("recipe", None)]:
        assert (finished.status, finished.err) == (0, "")
    else:
        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
