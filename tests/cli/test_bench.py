"""`gxnor-ref bench`: a table that a terminal shows, its numbers as JSON, and who is missing."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data.extras import remedy
from gxnor_ref.kernels import built

Gxnor = Callable[..., Any]

QUICK = ["--seconds", 0.01]


@pytest.fixture(autouse=True)
def _any_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    if not built():
        monkeypatch.setenv("GXNOR_BACKEND", "numpy")


@pytest.fixture
def _no_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("onnx", "onnxruntime", "torch"):
        monkeypatch.setitem(sys.modules, name, None)


def test_the_table_fits_a_terminal_and_is_complete(gxnor: Gxnor, model: Path) -> None:
    finished = gxnor("bench", model, *QUICK, "--batch", "1,3", "--threads", 1)

    assert (finished.status, finished.err) == (0, "")
    lines = finished.out.splitlines()
    # A command to copy stays whole: the one that installs peers that are missing.
    assert max(len(line) for line in lines if "pip install" not in line) <= 80
    (head,) = [at for at, line in enumerate(lines) if line.startswith("batch  threads")]
    opening, rows = " ".join(lines[:head]), lines[head + 1 :]
    for part in ("2C5-MP4-6FC-SVM on 1x28x28", "backend", "CPU", "Python", "numpy"):
        assert part in opening
    ours = [row.split() for row in rows if "gxnor-" in row]
    assert [row[:2] for row in ours] == [["1", "1"], ["3", "1"]]
    assert [row[-1] for row in ours] == ["1.00", "1.00"]


def test_json_holds_every_number(gxnor: Gxnor, model: Path) -> None:
    finished = gxnor("bench", model, *QUICK, "--batch", 2, "--threads", 1, "--json")

    result = json.loads(finished.out)
    rows = result["rows"]
    assert {row["implementation"] for row in rows[1:]} | result["missing"].keys() == {
        "onnxruntime-int8",
        "onnxruntime-float32",
        "torch-float32",
        "torch-int8",
    }
    for row in rows:
        assert row["calls"] >= 3
        assert row["p99"] is None or row["p50"] <= row["p99"]
        low, high = row["quartiles"]
        assert 0 < low <= row["images_per_s"] <= high
        assert row["same_classes"] == row["batch"] == 2
    assert rows[0]["of_ours"] == 1.0
    assert result["machine"].keys() >= {"cpu", "cpu_flags", "kernels", "python", "versions"}


def test_a_file_that_hides_a_network_of_the_package_is_said(
    gxnor: Gxnor, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert gxnor("pack", model, "digits").status == 0

    finished = gxnor("bench", "digits", "--seconds", "0.01", "--batch", "1", "--threads", "1")

    assert finished.status == 0
    assert "digits: taking the file here, not the network of that name" in finished.err


@pytest.mark.usefixtures("_no_peers")
def test_missing_peers_are_one_line_with_the_remedy(gxnor: Gxnor, model: Path) -> None:
    finished = gxnor("bench", model, *QUICK, "--batch", 1, "--threads", 1)

    assert (finished.status, finished.err) == (0, "")
    said = [line for line in finished.out.splitlines() if line.startswith("without ")]
    assert said == [
        "without onnxruntime-int8, onnxruntime-float32, torch-float32, torch-int8; to install: "
        + remedy("onnxruntime", "torch")
    ]
    table = finished.out.partition("batch  threads")[2].splitlines()[1:]
    assert len(table) == 1


def test_a_remedy_is_one_line_on_a_narrow_terminal_too(
    on_a_terminal: Callable[..., Any],
    model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "torch.py").write_text("raise ModuleNotFoundError(name='torch')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))

    terminal = on_a_terminal("bench", model, *QUICK, "--batch", 1, "--threads", 1, columns=40)

    absent = ["torch"] if find_spec("onnxruntime") else ["onnxruntime", "torch"]
    assert [line for line in terminal.lines if line.endswith(remedy(*absent))]


@pytest.mark.usefixtures("_no_peers")
def test_numpy_has_no_threads_of_its_own(gxnor: Gxnor, model: Path) -> None:
    refused = gxnor("bench", model, *QUICK, "--backend", "numpy", "--threads", "1,2")
    taken = gxnor("bench", model, *QUICK, "--backend", "numpy", "--batch", 1)

    assert (refused.status, refused.out) == (2, "")
    assert "--threads" in refused.err
    assert taken.status == 0
    assert "gxnor-numpy" in taken.out


@pytest.mark.parametrize("option", ["--batch", "--threads"])
@pytest.mark.parametrize("value", ["0", "1,1", "", "1,", "x", "-1", "10001", "99999999999", "²"])
def test_counts_are_different_integers(option: str, value: str, gxnor: Gxnor, model: Path) -> None:
    finished = gxnor("bench", model, option, value)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert "expected distinct integers in 1.." in finished.err


def test_a_network_without_a_packed_form_is_refused(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    assert gxnor("train", *tiny, "--method", "full", "--out", tmp_path / "run").status == 0

    finished = gxnor("bench", tmp_path / "run")

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1


def test_peers_that_take_no_such_network_are_named(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    assert gxnor("train", *tiny, "--activations", 2, "--out", tmp_path / "run").status == 0

    finished = gxnor("bench", tmp_path / "run", *QUICK, "--batch", 1, "--threads", 1)

    assert (finished.status, finished.err) == (0, "")
    # Unless it is missing altogether.
    said = " ".join(finished.out.split())
    assert "activations have 5 states" in said or "pip install" in said
    table = finished.out.partition("batch  threads")[2].splitlines()[1:]
    assert len(table) == 1
