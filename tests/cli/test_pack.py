"""`gxnor-ref pack`, and what takes packed networks: verify, evaluate, predict, export."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.kernels import built
from gxnor_ref.packed.file import read, write
from gxnor_ref.packed.loading import load, save

Gxnor = Callable[..., Any]


@pytest.fixture
def packed(gxnor: Gxnor, model: Path, tmp_path: Path) -> Path:
    """Return the path of the trained model's packed form."""
    path = tmp_path / "model.gxnor"
    finished = gxnor("pack", model, path, "--json")
    assert (finished.status, finished.err) == (0, "")
    assert json.loads(finished.out)["bytes"] == path.stat().st_size
    return path


def test_every_backend_is_verified_against_the_trained_network(
    gxnor: Gxnor, model: Path, packed: Path, mnist_folder: Path
) -> None:
    finished = gxnor("verify", model, packed, "--data", mnist_folder, "--json")

    assert (finished.status, finished.err) == (0, "")
    result = json.loads(finished.out)
    assert (result["images"], result["differing"]) == (12, 0)
    names = ["1.sums", "1.pool", "1.phi", "2.sums", "2.phi", "3.sums", "scores"]
    rows = [(row["backend"], row["name"]) for row in result["tensors"]]
    backends = ("c", "numpy") if built() else ("numpy",)
    assert rows == [(backend, name) for backend in backends for name in names]


def test_with_the_numpy_backend_numpy_alone_computes(
    gxnor: Gxnor, model: Path, packed: Path, mnist_folder: Path
) -> None:
    options = ["--data", mnist_folder, "--backend", "numpy"]

    finished = gxnor("verify", model, packed, *options, "--json")

    assert (finished.status, finished.err) == (0, "")
    rows = json.loads(finished.out)["tensors"]
    assert {row["backend"] for row in rows} == {"numpy"}


@pytest.mark.parametrize("name", ["packed.npz", "packed", "packed.gxnor"])
def test_a_packed_network_is_one_under_any_name(
    name: str, gxnor: Gxnor, packed: Path, tmp_path: Path
) -> None:
    other, again = tmp_path / "other" / name, tmp_path / "again" / name
    for path in (other, again):
        path.parent.mkdir()
    other.write_bytes(packed.read_bytes())
    save(again, load(other))

    assert again.read_bytes() == packed.read_bytes()
    assert gxnor("info", other).out == gxnor("info", packed).out.replace(str(packed), str(other))


def test_an_altered_weight_is_found_and_named(
    gxnor: Gxnor, model: Path, packed: Path, mnist_folder: Path
) -> None:
    altered = read(packed)
    altered.layers[0].W[0, 0, 0, 0] = -1 if altered.layers[0].W[0, 0, 0, 0] > 0 else 1
    write(packed, altered)

    finished = gxnor("verify", model, packed, "--data", mnist_folder)

    assert (finished.status, finished.err) == (1, "")
    assert "1.sums" in finished.out.splitlines()[1]
    assert "first [0, 0, " in finished.out.splitlines()[1]


def test_a_packed_network_has_the_accuracy_of_its_model(
    gxnor: Gxnor, model: Path, packed: Path, mnist_folder: Path
) -> None:
    finished = gxnor("evaluate", packed, "--data", mnist_folder, "--json")

    assert (finished.status, finished.err) == (0, "")
    trained = gxnor("evaluate", model, "--data", mnist_folder, "--json")
    assert json.loads(finished.out)["confusion"] == json.loads(trained.out)["confusion"]


def test_an_older_file_does_not_know_its_data_set(
    gxnor: Gxnor, packed: Path, mnist_folder: Path
) -> None:
    older = packed.with_name("older.gxnor")
    write(older, replace(read(packed), dataset=""))

    finished = gxnor("evaluate", older)

    assert (finished.status, finished.out) == (2, "")
    assert f"{older} does not record its data set; expected --dataset" in finished.err
    options = ["--dataset", "mnist", "--data", mnist_folder]
    assert gxnor("evaluate", older, *options).status == 0


def test_a_class_is_printed_for_each_image(
    gxnor: Gxnor, packed: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    images = mnist_folder / "t10k-images-idx3-ubyte"

    finished = gxnor("predict", packed, images)

    assert finished.status == 0
    assert finished.err.startswith("backend ")
    assert len(finished.err.splitlines()) == 1
    result = json.loads(gxnor("predict", packed, images, "--json").out)
    assert [int(line.split()[-2]) for line in finished.out.splitlines()] == result["classes"]
    assert np.argmax(result["scores"], axis=1).tolist() == result["classes"]
    assert len(result["classes"]) == 12


def test_an_onnx_model_is_written(gxnor: Gxnor, packed: Path, tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")

    finished = gxnor("export", packed, tmp_path / "model.onnx")

    assert (finished.status, finished.err) == (0, "")
    outputs = onnx.load(tmp_path / "model.onnx").graph.output
    assert [output.name for output in outputs] == ["sums", "scores"]
