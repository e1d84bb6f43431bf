"""`gxnor-ref trace`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.nn.checkpoint import load_model
from gxnor_ref.packed.packed_network import PackedNetwork

Gxnor = Callable[..., Any]


@pytest.fixture
def images(mnist_folder: Path) -> Path:
    return mnist_folder / "t10k-images-idx3-ubyte"


@pytest.fixture
def packed(model: Path, gxnor: Gxnor, tmp_path: Path) -> Path:
    path = tmp_path / "packed.gxnor"
    assert gxnor("pack", model, path).status == 0
    return path


def test_a_models_tensors_have_the_names_and_shapes_of_its_layers(
    gxnor: Gxnor, model: Path, images: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trace.npz"

    finished = gxnor("trace", model, images, "-o", out)

    assert (finished.status, finished.err) == (0, "")
    computing, described = finished.out.splitlines()
    assert computing.startswith("backend ")
    assert described.startswith(f"{out}: 11 tensors of 12 images, ")
    network = load_model(model).network
    with np.load(out) as written:
        names = [named.name for named in network.layers]
        assert written.files == ["input", *names, "scores"]
        assert written["input"].min() >= -255 / 256
        for named in network.layers:
            assert written[named.name].shape == (12, *named.shape)
        assert set(np.unique(written["1.phi"])) <= {-1.0, 0.0, 1.0}
        assert np.array_equal(written["scores"], written["3.norm"])


def test_scripts_are_told_every_tensor(
    gxnor: Gxnor, packed: Path, images: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trace.npz"

    finished = gxnor("trace", packed, images, "-o", out, "--json")

    assert (finished.status, finished.err) == (0, "")
    result = json.loads(finished.out)
    assert result["computing"].startswith("backend ")
    with np.load(result["file"]) as written:
        assert result["tensors"] == [
            {"name": name, "shape": [*written[name].shape], "dtype": str(written[name].dtype)}
            for name in written.files
        ]


def test_one_image_is_no_images(gxnor: Gxnor, images: Path, model: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "one.npy", np.zeros((28, 28), np.uint8))

    traced = gxnor("trace", model, tmp_path / "one.npy", "-o", tmp_path / "trace.npz").out
    counted = gxnor("events", model, "--data", images.parent, "--images", 1).out

    assert "11 tensors of 1 image, " in traced
    assert "the mean of 1 test image\n" in counted


def test_a_packed_networks_tensors_are_its_integers_and_scores(
    gxnor: Gxnor, packed: Path, images: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trace.npz"

    assert gxnor("trace", packed, images, "-o", out).status == 0

    pixels = np.fromfile(images, np.uint8, offset=16).reshape(12, 1, 28, 28)
    network = PackedNetwork.load(packed)
    with np.load(out) as written:
        expected = network.trace(pixels)
        assert written.files == [*expected, "scores"]
        for name, tensor in expected.items():
            assert np.array_equal(written[name], tensor)
        assert np.array_equal(written["scores"], network.scores(pixels))


def test_the_bytes_are_the_same_each_time(
    gxnor: Gxnor, model: Path, packed: Path, images: Path, tmp_path: Path
) -> None:
    for path in (model, packed):
        for name in ("one.npz", "two.npz"):
            assert gxnor("trace", path, images, "-o", tmp_path / name, "--force").status == 0

        assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_what_cannot_be_traced_is_one_line_and_leaves_the_older_file(
    gxnor: Gxnor, model: Path, images: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trace.npz"
    out.write_bytes(b"older")
    nowhere = tmp_path / "none" / "trace.npz"
    for arguments, part in (
        ([model, "-o", out], "IMAGES"),
        ([model, images], "--out"),
        ([tmp_path / "no.npz", images, "-o", out], "no.npz"),
        ([tmp_path / "no.gxnor", images, "-o", out], "no.gxnor"),
        ([model, tmp_path / "no.png", "-o", out], "no.png"),
        ([model, images, "-o", nowhere], str(nowhere.parent)),
    ):
        finished = gxnor("trace", *arguments)

        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert part in finished.err
    assert out.read_bytes() == b"older"
