"""`gxnor-ref import`: a network leaves, comes back by the command line, and is used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.kernels import built
from gxnor_ref.nn.checkpoint import load_model

Gxnor = Callable[..., Any]

NETWORK = ["--network", "2C5-MP4-6FC-SVM"]


@pytest.fixture(autouse=True)
def _any_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    if not built():
        monkeypatch.setenv("GXNOR_BACKEND", "numpy")


@pytest.fixture
def weights(model: Path, tmp_path: Path) -> Path:
    """Return an .npz with the states and statistics of a trained network, in order."""
    network = load_model(model).network
    arrays: list[Any] = []
    for number, each in network.weights().items():
        arrays.append(each.values())
        own = network.parameters()
        arrays += [own[f"{number}.{part}"] for part in ("gamma", "beta", "mean", "variance")]
    np.savez(tmp_path / "weights.npz", *arrays)
    return tmp_path / "weights.npz"


def test_scripts_are_told_what_the_model_has(gxnor: Gxnor, weights: Path) -> None:
    out = weights.with_name("out.npz")

    finished = gxnor("import", weights, out, *NETWORK, "--json")

    assert (finished.status, finished.err) == (0, "")
    result = json.loads(finished.out)
    assert (result["file"], result["weights"]) == (str(out), 542)
    assert result["network"]["notation"] == "2C5-MP4-6FC-SVM"
    assert out.exists()


def test_the_model_is_used_as_any_other(
    gxnor: Gxnor, weights: Path, model: Path, mnist_folder: Path
) -> None:
    out, packed = weights.with_name("out.npz"), weights.with_name("out.gxnor")

    finished = gxnor("import", weights, out, *NETWORK)

    assert (finished.status, finished.err) == (0, "")
    weights_in = "542 weights in Z_1, activations Z_1, float32"
    assert finished.out == f"{out}: 2C5-MP4-6FC-SVM, {weights_in}\n"
    data = ["--dataset", "mnist", "--data", mnist_folder]
    said = [json.loads(gxnor("evaluate", m, *data, "--json").out) for m in (out, model)]
    assert said[0]["confusion"] == said[1]["confusion"]
    assert gxnor("pack", out, packed).status == 0
    assert gxnor("verify", out, packed, *data).status == 0
    assert "trained elsewhere" in gxnor("info", out).out
    for file in (out, packed):
        missing = gxnor("evaluate", file)
        assert missing.status == 2
        assert f"{file} does not record its data set; expected --dataset." in missing.err


def test_a_mapping_file_names_the_tensors(gxnor: Gxnor, weights: Path) -> None:
    parts = [
        f"{l}.{part}" for l in (1, 2, 3) for part in ("W", "gamma", "beta", "mean", "variance")
    ]
    names, outs = weights.with_name("names.json"), [weights.with_name(n) for n in ("a", "b")]
    names.write_text(json.dumps({part: f"arr_{at}" for at, part in enumerate(parts)}))

    assert gxnor("import", weights, outs[0], *NETWORK).status == 0
    assert gxnor("import", weights, outs[1], *NETWORK, "--map", names).status == 0

    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ([*NETWORK, "--weights", "0"], "expected states of Z_0, the nearest of which is"),
        ([*NETWORK, "--layout", "hwio"], "or --layout oihw"),
        ([*NETWORK, "--input-shape", "28x28"], "expected channels x height x width, as 1x28x28"),
        ([*NETWORK, "--input-shape", "1x20x20"], "expected (6, 32) for layer 2"),
        ([*NETWORK, "--classes", "1"], "classes is 1"),
        ([*NETWORK, "--activations", "tanh"], "'tanh'; expected an integer N2"),
        ([*NETWORK, "--r", "-1"], "r is -1.0"),
        ([*NETWORK, "--epsilon", "0"], "epsilon is 0.0"),
        ([*NETWORK, "--map", "none.json"], "none.json cannot be used"),
        ([*NETWORK, "--range", "2"], "--range is 2.0; expected none with ternary activations"),
        (["--network", "2C5"], "notation '2C5'"),
        ([], "Missing option '--network'"),
    ],
)
def test_what_does_not_fit_is_one_line(
    options: list[str], part: str, gxnor: Gxnor, weights: Path
) -> None:
    finished = gxnor("import", weights, weights.with_name("out.npz"), *options)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert part in finished.err
    assert not weights.with_name("out.npz").exists()


def test_an_input_is_never_the_output(gxnor: Gxnor, weights: Path) -> None:
    before = weights.read_bytes()

    finished = gxnor("import", weights, weights, *NETWORK, "--force")

    assert finished.status == 2
    assert weights.read_bytes() == before
