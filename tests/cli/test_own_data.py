"""Training and testing on data of the user's own."""

from __future__ import annotations

import json
import shutil
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Gxnor = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("any_backend")

NAMES = ["down", "left", "right", "up"]

OPTIONS = ["--preset", "digits", "--network", "4C3-MP2-SVM", "--epochs", 2, "--batch", 8]


def drawn(count: int) -> tuple[Any, Any]:
    """Return pictures of 10 by 12 in color on white, and labels."""
    random = np.random.default_rng(count)
    labels = np.arange(count) % 4
    images = np.full((count, 10, 12, 3), 250, np.uint8)
    for image, label in zip(images, labels, strict=True):
        half = [np.s_[5:9, 1:11], np.s_[1:9, 1:6], np.s_[1:9, 6:11], np.s_[1:5, 1:11]][label]
        image[half] = random.integers(0, 100, image[half].shape)
    return images, labels


@pytest.fixture
def arrays(tmp_path: Path) -> Path:
    """Return an `.npz` of four named classes."""
    made: dict[str, Any] = {"names": np.array(NAMES)}
    for part, count in (("train", 40), ("test", 12)):
        made[f"{part}_images"], made[f"{part}_labels"] = drawn(count)
    np.savez(tmp_path / "arrows.npz", **made)
    return tmp_path / "arrows.npz"


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Return the same as folders of pictures, without the class "left" in the test set."""
    image = pytest.importorskip("PIL.Image", reason="needs Pillow, which the extra data brings")
    for part, count in (("train", 40), ("test", 12)):
        for at, (pixels, label) in enumerate(zip(*drawn(count), strict=True)):
            folder = tmp_path / "folders" / part / NAMES[label]
            if part == "train" or label != 1:
                folder.mkdir(parents=True, exist_ok=True)
                image.fromarray(pixels).save(folder / f"{at}.png")
    return tmp_path / "folders"


def test_every_verb_works_with_data_of_ones_own(gxnor: Gxnor, arrays: Path, tmp_path: Path) -> None:
    run, packed = tmp_path / "run", tmp_path / "arrows.gxnor"
    trained = gxnor("train", *OPTIONS, "--data", arrays, "--out", run)
    assert trained.status == 0, trained.err
    assert "arrows: 40 training, 0 validation, 12 test images" in trained.out
    assert gxnor("pack", run, packed).status == 0

    for network in (run, packed):
        facts = json.loads(gxnor("info", network, "--json").out)
        assert (facts["names"], facts["input_shape"]) == (NAMES, [3, 10, 12])
        evaluated = gxnor("evaluate", network, "--data", arrays)
        assert evaluated.status == 0, evaluated.err
        rows = [line.split()[:2] for line in evaluated.out.splitlines()[3:7]]
        assert rows == [[name, str(at)] for at, name in enumerate(NAMES)]
        assert gxnor("events", network, "--data", arrays, "--images", 3).status == 0
        np.save(tmp_path / "images.npy", drawn(3)[0].transpose(0, 3, 1, 2))
        predicted = json.loads(gxnor("predict", network, tmp_path / "images.npy", "--json").out)
        assert predicted["names"] == [NAMES[c] for c in predicted["classes"]]
    assert gxnor("verify", run, packed, "--data", arrays).status == 0
    missing = gxnor("evaluate", run)
    assert (missing.status, missing.out) == (2, "")
    assert f"{run} was trained on data called arrows; expected --data with its path" in missing.err


def test_data_that_are_called_as_a_published_set_are_not_taken_for_it(
    gxnor: Gxnor, arrays: Path, tmp_path: Path
) -> None:
    run, table = tmp_path / "run", tmp_path / "table"
    for name in ("cifar10", "digits"):
        data = arrays.rename(tmp_path / f"{name}.npz")
        trained = gxnor("train", *OPTIONS, "--data", data, "--out", run, "--restart")
        assert trained.status == 0, trained.err
        assert f"own-{name}: 40 training" in trained.out
        # The run names its classes, and no published ones.
        assert json.loads(gxnor("info", run, "--json").out)["names"] == NAMES
        assert f"data called own-{name}; expected --data" in gxnor("evaluate", run).err
        swept = gxnor("sweep", *OPTIONS, "--data", data, "--out", table / name, "--workers", 1)
        assert swept.status == 0, swept.err
        arrays = data


def test_data_of_more_classes_than_the_network_are_named(
    gxnor: Gxnor, arrays: Path, tmp_path: Path
) -> None:
    with np.load(arrays) as file:
        made = {name: file[name] for name in file if name != "names"}
    np.savez(tmp_path / "many.npz", **{**made, "test_labels": made["test_labels"] + 8})
    np.savez(tmp_path / "few.npz", **made)
    run = tmp_path / "run"
    assert gxnor("train", *OPTIONS, "--data", tmp_path / "few.npz", "--out", run).status == 0

    refused = gxnor("evaluate", run, "--data", tmp_path / "many.npz")

    assert (refused.status, refused.out) == (2, "")
    assert (
        f"many: has 12 classes; expected at most 4, as {run} has; name other data with --data"
        in refused.err
    )


def test_pictures_in_folders_are_the_same_data(
    gxnor: Gxnor, arrays: Path, pictures: Path, tmp_path: Path
) -> None:
    models = []
    for data in (arrays, pictures):
        out = tmp_path / f"run-{data.stem}"
        # Pictures are sorted by class, and the order is drawn for each epoch: not the same bits.
        assert gxnor("train", *OPTIONS, "--data", data, "--out", out).status == 0
        models.append(out)

    by_numbers, by_names = (
        json.loads(gxnor("evaluate", models[0], "--data", data, "--json").out)
        for data in (arrays, pictures)
    )

    counts = np.array(by_numbers["confusion"])
    counts[1] = 0
    np.testing.assert_array_equal(by_names["confusion"], counts)
    assert by_names["dataset"] == "folders"


def test_folders_with_numbers_are_the_classes_of_a_network_without_names(
    gxnor: Gxnor, arrays: Path, pictures: Path, tmp_path: Path
) -> None:
    with np.load(arrays) as file:
        np.savez(tmp_path / "nameless.npz", **{k: file[k] for k in file if k != "names"})
    run = tmp_path / "run"
    assert gxnor("train", *OPTIONS, "--data", tmp_path / "nameless.npz", "--out", run).status == 0
    others = gxnor("evaluate", run, "--data", pictures)
    expected = np.array(
        json.loads(gxnor("evaluate", run, "--data", arrays, "--json").out)["confusion"]
    )
    expected[1] = 0
    # Class 0 has no folder, so the first folder is class 1.
    for part in ("train", "test"):
        for at, name in enumerate(NAMES):
            if (folder := pictures / part / name).exists():
                folder.rename(pictures / part / str(at))
        shutil.rmtree(pictures / part / "0")
    expected[0] = 0

    finished = gxnor("evaluate", run, "--data", pictures, "--json")

    np.testing.assert_array_equal(json.loads(finished.out)["confusion"], expected)
    assert finished.err == ""
    assert (
        f"{run} does not name its classes; 0, 1, ... are taken as {', '.join(NAMES)}" in others.err
    )


def test_idx_files_in_a_folder_called_mnist_may_have_other_classes(
    gxnor: Gxnor, tmp_path: Path
) -> None:
    rng = np.random.default_rng(0)
    folder = tmp_path / "mnist"
    folder.mkdir()
    for part, count in (("train", 24), ("t10k", 12)):
        images = rng.integers(0, 256, (count, 28, 28), np.uint8)
        labels = (np.arange(count) % 12).astype(np.uint8)
        for what, array in (("images-idx3", images), ("labels-idx1", labels)):
            header = struct.pack(f">4B{array.ndim}I", 0, 0, 8, array.ndim, *array.shape)
            (folder / f"{part}-{what}-ubyte").write_bytes(header + array.tobytes())
    few = [*OPTIONS, "--data", folder]

    trained = gxnor("train", *few, "--out", tmp_path / "run")
    swept = gxnor("sweep", *few, "--out", tmp_path / "table", "--workers", 1)

    assert (trained.status, trained.err) == (0, "")
    assert "own-mnist: 24 training" in trained.out
    assert swept.status == 0, swept.err
    assert "data called own-mnist; expected --data" in gxnor("evaluate", tmp_path / "run").err


def test_classes_that_a_network_does_not_know_are_named(
    gxnor: Gxnor, arrays: Path, tmp_path: Path
) -> None:
    assert gxnor("train", *OPTIONS, "--data", arrays, "--out", tmp_path / "run").status == 0
    with np.load(arrays) as archive:
        made = dict(archive)
    made["names"] = np.array(["down", "left", "right", "north"])
    np.savez(tmp_path / "other.npz", **made)

    finished = gxnor("evaluate", tmp_path / "run", "--data", tmp_path / "other.npz")

    assert (finished.status, finished.out) == (2, "")
    assert "has the class 'north'; expected the network's down, left, right, up" in finished.err


def test_a_step_of_one_image_is_refused(gxnor: Gxnor, arrays: Path, tmp_path: Path) -> None:
    for batch in (1, 39, 3):
        finished = gxnor(
            *("train", *OPTIONS[:-1], batch, "--data", arrays, "--out", tmp_path / f"{batch}")
        )
        assert (finished.status, finished.out) == (2, "")
        assert f"batch is {batch}, which leaves a step with 1 of 40 training" in finished.err
        assert "batch normalization learns nothing" in finished.err
        assert "--batch" in finished.err


def test_a_bright_background_is_kept_and_fitted_to(gxnor: Gxnor, tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image", reason="needs Pillow, which the extra data brings")
    made: dict[str, Any] = {}
    for part, count in (("train", 40), ("test", 12)):
        images, made[f"{part}_labels"] = drawn(count)
        made[f"{part}_images"] = images[..., 0]
    np.savez(tmp_path / "gray.npz", **made)
    run, packed = tmp_path / "run", tmp_path / "gray.gxnor"
    options = [*OPTIONS, "--data", tmp_path / "gray.npz", "--out", run]
    assert gxnor("train", *options).status == 0
    assert gxnor("pack", run, packed).status == 0
    image.fromarray(made["test_images"][0]).save(tmp_path / "bright.png")
    image.fromarray(255 - made["test_images"][0]).save(tmp_path / "dark.png")

    for network in (run, packed):
        assert gxnor("predict", network, tmp_path / "bright.png").status == 0
        refused = gxnor("predict", network, tmp_path / "dark.png")
        assert "has a dark border (gray 5); expected a bright one" in refused.err
        fitted = gxnor("predict", network, tmp_path / "dark.png", "--fit")
        assert fitted.status == 0
        assert "dark on bright, as the network was trained" in fitted.err


def test_a_sweep_takes_data_of_ones_own(gxnor: Gxnor, arrays: Path, tmp_path: Path) -> None:
    finished = gxnor(
        *("sweep", *OPTIONS, "--data", arrays, "--grid", "m=1,3", "--workers", 1),
        *("--out", tmp_path / "sweep"),
    )

    assert finished.status == 0, finished.err
    rows = (tmp_path / "sweep" / "results.jsonl").read_text().splitlines()
    assert [json.loads(row)["dataset"] for row in rows] == ["arrows", "arrows"]


def test_a_mistake_in_the_name_of_the_data_is_refused(
    gxnor: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where no folder is called digits
    (tmp_path / "half" / "train" / "left").mkdir(parents=True)
    (tmp_path / "half" / "train" / "left" / "1.png").touch()
    (tmp_path / "notes.txt").touch()
    for name, problem in (
        ("typo", "does not exist; expected"),
        ("typo.npz", "does not exist; expected"),
        ("notes.txt", "holds no data set; expected"),
        ("half", "has no folder test; expected train and test"),
    ):
        data = tmp_path / name
        for command in (
            ["train", *OPTIONS, "--out", tmp_path / "run"],
            ["sweep", *OPTIONS, "--out", tmp_path / "run"],
            ["evaluate", "digits"],
            ["events", "digits"],
        ):
            finished = gxnor(*command, "--data", data)

            assert (finished.status, finished.out) == (2, "")
            assert finished.err.startswith(f"gxnor-ref: {data}")
            assert problem in finished.err
            assert len(finished.err.splitlines()) == 1
    assert not (tmp_path / "run").exists()
