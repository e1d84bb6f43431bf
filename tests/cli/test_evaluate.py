"""`gxnor-ref evaluate`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Gxnor = Callable[..., Any]


def test_json_agrees_with_the_trainer(gxnor: Gxnor, model: Path, mnist_folder: Path) -> None:
    finished = gxnor("evaluate", model, "--data", mnist_folder, "--json")

    assert (finished.status, finished.err) == (0, "")
    (line,) = finished.out.splitlines()
    result = json.loads(line)
    last = json.loads((model.parent / "metrics.jsonl").read_text().splitlines()[-1])
    assert result["accuracy"] == last["test_accuracy"]
    assert result["images"] == 12
    assert result["seconds"] > 0
    assert (result["model"], result["dataset"]) == (str(model), "mnist")
    counts = np.array(result["confusion"])
    assert counts.shape == (10, 10)
    assert counts.sum() == 12
    assert np.trace(counts) / 12 == result["accuracy"]


def test_the_confusion_matrix_has_a_row_for_each_label(
    gxnor: Gxnor, model: Path, mnist_folder: Path
) -> None:
    finished = gxnor("evaluate", model, "--data", mnist_folder)

    assert (finished.status, finished.err) == (0, "")
    computing, *lines = finished.out.splitlines()
    assert computing.startswith("backend ")
    assert lines[0].startswith("mnist: ")
    assert " of 12 test images right, " in lines[0]
    assert lines[1].split()[-10:] == [str(c) for c in range(10)]
    rows = [[int(word) for word in line.split()] for line in lines[2:12]]
    assert [row[0] for row in rows] == list(range(10))
    labels = np.fromfile(mnist_folder / "t10k-labels-idx1-ubyte", np.uint8, offset=8)
    assert [sum(row[1:]) for row in rows] == np.bincount(labels, minlength=10).tolist()
    assert lines[12].endswith(" images per second")


def test_a_narrow_terminal_shows_each_count_with_its_class(
    on_a_terminal: Callable[..., Any],
    gxnor: Gxnor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)  # a folder called digits would come first
    whole = gxnor("evaluate", "digits").out.splitlines()[2:13]

    wide = on_a_terminal("evaluate", "digits", columns=80).lines
    text = " ".join(on_a_terminal("evaluate", "digits", columns=40).lines)

    assert [line.split() for line in wide[2:13]] == [line.split() for line in whole]
    for line in whole[1:]:
        label, *counts = line.split()
        shown = text.partition(f"label \\ predicted {label} ")[2].partition(" label ")[0].split()
        assert shown[:20] == [word for c, count in enumerate(counts) for word in (str(c), count)]


def test_a_checkpoint_is_evaluated_like_its_model(
    gxnor: Gxnor, model: Path, mnist_folder: Path
) -> None:
    results = [
        json.loads(gxnor("evaluate", path, "--data", mnist_folder, "--json").out)
        for path in (model, model.with_name("checkpoint.npz"))
    ]

    assert results[0]["confusion"] == results[1]["confusion"]


def test_another_data_set_of_the_same_shape(
    gxnor: Gxnor, model: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(mnist_folder, tmp_path / "fashion-mnist")

    finished = gxnor("evaluate", model, "--dataset", "fashion-mnist", "--data", tmp_path, "--json")

    assert json.loads(finished.out)["dataset"] == "fashion-mnist"


def test_a_data_set_of_another_shape_is_refused(gxnor: Gxnor, model: Path) -> None:

    finished = gxnor("evaluate", model, "--dataset", "digits")

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert "28" in finished.err


def test_no_model_and_missing_data_are_named(gxnor: Gxnor, model: Path, tmp_path: Path) -> None:
    for arguments, part in (
        ([model, "--data", tmp_path / "none"], str(tmp_path / "none")),
        ([], "MODEL"),
    ):
        finished = gxnor("evaluate", *arguments)

        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert part in finished.err


@pytest.mark.parametrize("verb", ["evaluate", "info"])
def test_a_pickled_file_is_refused(verb: str, gxnor: Gxnor, tmp_path: Path) -> None:
    path = tmp_path / "pickled.npz"
    np.savez(path, header=np.array([{}], dtype=object))

    finished = gxnor(verb, path)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert str(path) in finished.err


@pytest.mark.parametrize("verb", ["evaluate", "info"])
def test_a_single_array_is_refused(verb: str, gxnor: Gxnor, tmp_path: Path) -> None:
    np.save(tmp_path / "one.npy", np.zeros(3))

    finished = gxnor(verb, tmp_path / "one.npy")

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert "one.npy" in finished.err
