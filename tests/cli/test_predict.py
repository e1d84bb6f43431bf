"""`gxnor-ref predict`, and the pictures that it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rich.cells import cell_len

from gxnor_ref.data.dataset import load

Gxnor = Callable[..., Any]

Image = pytest.importorskip("PIL.Image", reason="needs Pillow, which the extra data brings")


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    """Return a photo of a seven on paper."""
    canvas = np.full((300, 200), 235, np.uint8)
    canvas[60:80, 50:150] = 30
    canvas[80:240, 120:140] = 30
    Image.fromarray(canvas).save(tmp_path / "seven.png")
    return tmp_path / "seven.png"


def test_one_image_gives_its_class_alone(gxnor: Gxnor, model: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "one.npy", np.zeros((28, 28), np.uint8))

    finished = gxnor("predict", model, tmp_path / "one.npy")

    assert finished.status == 0
    assert int(finished.out) in range(10)
    assert finished.err.startswith("backend ")


@pytest.mark.parametrize("page", ["README.md", "docs/inference.md"])
def test_pages_make_the_pictures_that_they_predict(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_mnist: Callable[..., Path]
) -> None:
    text = (Path(__file__).parents[2] / page).read_text(encoding="utf-8")
    made, _, after = text.partition('python -c "')[2].partition('"\ngxnor-ref predict mnist.gxnor ')
    pictures = after.partition("\n")[0].partition("#")[0].split()
    write_mnist(tmp_path / "mnist", test=62)
    monkeypatch.setenv("GXNOR_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    subprocess.run([sys.executable, "-c", made], check=True)

    assert pictures == [name for name in ("seven.png", "eight.png") if Path(name).is_file()]
    digits = load("mnist").test_images[[0, 61][: len(pictures)], 0]
    for name, digit in zip(pictures, digits, strict=True):
        np.testing.assert_array_equal(Image.open(name), digit)


def test_names_of_wide_characters_keep_the_columns(
    gxnor: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("数字.npy", "a.npy"):
        np.save(name, np.zeros((8, 8), np.uint8))

    lines = gxnor("predict", "digits", "数字.npy", "a.npy").out.splitlines()

    assert [line.split("  ")[0] for line in lines] == ["数字.npy", "a.npy"]
    assert [cell_len(line) for line in lines] == [cell_len(lines[0])] * 2


def test_several_images_give_name_class_and_margin(
    gxnor: Gxnor, model: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    np.save(tmp_path / "one.npy", np.zeros((28, 28), np.uint8))
    images = mnist_folder / "t10k-images-idx3-ubyte"

    finished = gxnor("predict", model, images, tmp_path / "one.npy")

    result = json.loads(gxnor("predict", model, images, tmp_path / "one.npy", "--json").out)
    assert result["images"] == [*(f"{images}[{at}]" for at in range(12)), f"{tmp_path}/one.npy"]
    scores = np.sort(np.array(result["scores"], np.float32), axis=1)
    np.testing.assert_array_equal(result["margins"], scores[:, -1] - scores[:, -2])
    rows = [line.rsplit(maxsplit=2) for line in finished.out.splitlines()]
    assert [row[0] for row in rows] == result["images"]
    assert [int(row[1]) for row in rows] == result["classes"]
    assert [row[2] for row in rows] == [f"{margin:.3f}" for margin in result["margins"]]


def test_a_file_without_images_is_refused(gxnor: Gxnor, model: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "none.npy", np.zeros((0, 28, 28), np.uint8))
    np.save(tmp_path / "one.npy", np.zeros((28, 28), np.uint8))
    (tmp_path / "none.idx").write_bytes(bytes([0, 0, 8, 3, *bytes(4), 0, 0, 0, 28, 0, 0, 0, 28]))

    for name in ("none.npy", "none.idx"):
        for options in ([], ["--json"]):
            images = [tmp_path / "one.npy", tmp_path / name]
            finished = gxnor("predict", model, *images, *options)
            assert (finished.status, finished.out) == (2, "")
            assert f"{tmp_path / name}: 0 images; expected one or more" in finished.err
        finished = gxnor("trace", model, tmp_path / name, "-o", tmp_path / "trace.npz")
        assert (finished.status, finished.out) == (2, "")
        assert f"{tmp_path / name}: 0 images; expected one or more" in finished.err
    assert not (tmp_path / "trace.npz").exists()


def test_a_picture_that_does_not_fit_is_told_what_does(
    gxnor: Gxnor, model: Path, seven: Path
) -> None:
    finished = gxnor("predict", model, seven)
    assert (finished.status, finished.out) == (2, "")
    assert "seven.png: is a picture of 300x200; expected 28x28, which --fit makes" in finished.err
    small = seven.with_name("small.png")
    Image.open(seven).resize((28, 28)).save(small)
    finished = gxnor("predict", model, small)
    assert (finished.status, finished.out) == (2, "")
    assert "has a bright border (gray 235)" in finished.err
    assert "--fit inverts it" in finished.err

    fitted = gxnor("predict", model, seven, "--fit")

    assert fitted.status == 0
    assert int(fitted.out) in range(10)
    assert "seven.png: 300x200 L; gray, inverted, the border's 235" in fitted.err
    assert "scaled to 20x11, centered by mass" in fitted.err
    steps = json.loads(gxnor("predict", model, seven, "--fit", "--json").out)["steps"]
    assert steps[str(seven)][0] == "300x200 L"


def test_trace_fits_the_same_way(gxnor: Gxnor, model: Path, seven: Path) -> None:
    out = seven.with_name("trace.npz")

    assert gxnor("trace", model, seven, "-o", out, "--fit").status == 0

    result = json.loads(gxnor("predict", model, seven, "--fit", "--json").out)
    with np.load(out) as tensors:
        assert tensors["input"].shape == (1, 1, 28, 28)
        np.testing.assert_array_equal(tensors["scores"], np.float32(result["scores"]))


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_with_a_newline_stays_on_its_line(gxnor: Gxnor, model: Path, tmp_path: Path) -> None:
    images = tmp_path / "a\n\x1b[2Jb.npy"
    np.save(images, np.zeros((2, 28, 28), np.uint8))

    finished = gxnor("predict", model, images)

    assert [line.count("a\\n\\x1b[2Jb.npy[") for line in finished.out.splitlines()] == [1, 1]


def test_no_name_commands_the_terminal(
    on_a_terminal: Callable[..., Any], seven: Path, tiny: list[str], tmp_path: Path
) -> None:
    picture = seven.rename(tmp_path / "\x1b[31mred\nseven.png")
    run = tmp_path / "\x1b[31mrun"

    predicted = on_a_terminal("predict", "digits", picture, "--fit", columns=300)
    trained = on_a_terminal("train", *tiny, "--out", run, columns=300)

    assert "\\x1b[31mred\\nseven.png: " in predicted.received
    assert "\\x1b[31mrun/model.npz" in trained.received
    assert "\x1b[31m" not in predicted.received + trained.received
