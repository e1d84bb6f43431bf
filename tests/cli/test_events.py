"""`gxnor-ref events`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gxnor = Callable[..., Any]


@pytest.fixture
def report(gxnor: Gxnor, model: Path, mnist_folder: Path) -> Callable[..., dict[str, Any]]:
    """Return a function that gives what --json prints."""

    def call(*options: object) -> dict[str, Any]:
        finished = gxnor("events", model, "--data", mnist_folder, "--json", *options)
        assert (finished.status, finished.err) == (0, "")
        result: dict[str, Any] = json.loads(finished.out)
        return result

    return call


def test_json_has_the_counts_of_every_weight_layer(report: Callable[..., dict[str, Any]]) -> None:
    result = report()

    assert (result["dataset"], result["images"]) == ("mnist", 12)
    assert [layer["name"] for layer in result["layers"]] == ["1.conv", "2.dense", "3.dense"]
    first, second, last = result["layers"]
    # 2C5 on images of 28 x 28, 6FC on 2 x 6 x 6, and ten classes.
    assert first["products"] == 12 * 2 * 24 * 24 * 25
    assert second["products"] == 12 * 6 * 72
    assert last["products"] == 12 * 10 * 6
    assert (first["operations"]["xnors"], first["sum_bits_possible"]) == (0, 14)
    for layer in (second, last):
        assert layer["operations"]["xnors"] == layer["gates"] == layer["counted_bits"]
        assert layer["resting"] == 1 - layer["gates"] / layer["products"]
        assert layer["uniform_resting"] == pytest.approx(5 / 9)
        assert layer["pJ"] < layer["full_precision_pJ"]


def test_one_image_is_no_plural(gxnor: Gxnor, model: Path, mnist_folder: Path) -> None:
    finished = gxnor("events", model, "--data", mnist_folder, "--images", 1)

    assert finished.out.splitlines()[1] == "mnist: the mean of 1 test image"


def test_the_tables_have_a_line_for_each_layer_and_fit_90_columns(
    gxnor: Gxnor, model: Path, mnist_folder: Path
) -> None:
    finished = gxnor("events", model, "--data", mnist_folder)

    assert (finished.status, finished.err) == (0, "")
    lines = finished.out.splitlines()
    names = ["layer", "1.conv", "2.dense", "3.dense", "all"]
    assert [line.split()[0] for line in lines if line][2:12] == names * 2
    assert lines[0].startswith("backend ")
    assert lines[1] == "mnist: the mean of 12 test images"
    assert max(map(len, lines)) <= 90
    assert "55.6%" in finished.out
    assert "33.3%" in finished.out
    assert "Horowitz, ISSCC 2014" in lines[-1]


def test_fewer_images_are_the_first_ones(report: Callable[..., dict[str, Any]]) -> None:
    some, more = report("--images", 5), report("--images", 12)

    assert (some["images"], more["images"]) == (5, 12)
    for a, b in zip(some["layers"], more["layers"], strict=True):
        assert a["products"] * 12 == b["products"] * 5
        assert a["gates"] <= b["gates"]


@pytest.mark.parametrize("images", [0, -1, 13])
def test_more_images_than_there_are_is_an_error(
    images: int, gxnor: Gxnor, model: Path, mnist_folder: Path
) -> None:
    finished = gxnor("events", model, "--data", mnist_folder, "--images", images)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == f"gxnor-ref: --images is {images}; expected an integer in 1..12\n"


def test_the_users_own_costs(
    report: Callable[..., dict[str, Any]], tmp_path: Path, gxnor: Gxnor, model: Path
) -> None:
    before = report()
    costs = {name: 2 * pJ for name, pJ in before["costs"].items() if name != "source"}
    file = tmp_path / "costs.json"
    file.write_text(json.dumps({"source": "twice as dear", **costs}))

    after = report("--energy", file)

    assert after["costs"]["source"] == "twice as dear"
    for a, b in zip(before["layers"], after["layers"], strict=True):
        assert b["pJ"] == 2 * a["pJ"]
    file.write_text("{}")
    finished = gxnor("events", model, "--energy", file)
    assert (finished.status, finished.out) == (2, "")
    assert finished.err.startswith(f"gxnor-ref: {file} has no 'source'; expected source, ")


def test_a_packed_network_prints_the_same(
    gxnor: Gxnor, model: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "mnist.gxnor"
    assert gxnor("pack", model, packed).status == 0

    outputs = [gxnor("events", path, "--data", mnist_folder) for path in (model, packed)]

    assert outputs[0] == outputs[1]
    assert outputs[0].status == 0
