"""`train --log-csv` and `--tensorboard`: the epochs beside metrics.jsonl, once each."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data.extras import remedy
from gxnor_ref.nn.logs import logged_epochs

Gxnor = Callable[..., Any]


def test_the_csv_has_the_epochs_of_the_run(gxnor: Gxnor, tiny: list[str], tmp_path: Path) -> None:
    run, log = tmp_path / "run", tmp_path / "log.csv"
    command = ["train", *tiny, "--out", run, "--log-csv", log]

    assert gxnor(*command).status == 0
    first = log.read_bytes()
    # A run that has ended writes what is not there, and nothing twice.
    log.unlink()
    assert gxnor(*command).status == 0
    assert gxnor(*command).status == 0

    assert log.read_bytes() == first
    with log.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = (run / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    for row, line in zip(rows, lines, strict=True):
        epoch = json.loads(line)
        for name in ("epoch", "train_loss", "train_accuracy", "test_accuracy", "changed"):
            assert float(row[name]) == epoch[name]
        assert float(row["weight_zeros.1.W"]) == epoch["weight_zeros"]["1.W"]


def test_the_csv_may_lie_in_the_folder_that_the_run_makes(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    finished = gxnor("train", *tiny, "--out", tmp_path / "r", "--log-csv", tmp_path / "r/log.csv")

    assert (finished.status, finished.err) == (0, "")
    assert len((tmp_path / "r/log.csv").read_text().splitlines()) == 3


def test_event_files_have_the_epochs_of_the_run(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    pytest.importorskip("tensorboardX", reason="needs tensorboardX, of the extra tensorboard")
    command = ["train", *tiny, "--out", tmp_path / "run", "--tensorboard", tmp_path / "events"]

    for more in ([], [], ["--restart"]):
        assert gxnor(*command, *more).status == 0

        assert list(logged_epochs(tmp_path / "events")) == [1, 2]


def test_another_file_is_not_lost_and_nothing_is_trained(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    run, log = tmp_path / "run", tmp_path / "log.csv"
    log.write_text("mine")

    finished = gxnor("train", *tiny, "--out", run, "--log-csv", log)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert str(log) in finished.err
    assert log.read_text() == "mine"
    assert not (run / "checkpoint.npz").exists()
    # The folder is free for the next.
    assert gxnor("train", *tiny, "--out", run).status == 0


@pytest.mark.parametrize("log", ["", "run/model.npz", "run/metrics.jsonl", ".", "no/log.csv"])
def test_a_csv_that_cannot_be_is_refused_at_once(
    log: str, gxnor: Gxnor, tiny: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    finished = gxnor("train", *tiny, "--out", "run", "--log-csv", log)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_without_tensorboardx_the_remedy_is_named(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("tensorboardX.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "tensorboardX", None)
    events = tmp_path / "events"

    finished = gxnor("train", *tiny, "--out", tmp_path / "run", "--tensorboard", events)

    said = f"gxnor-ref: tensorboardX is not installed: {remedy('tensorboard')}\n"
    assert finished == (2, "", said)
    assert list(tmp_path.iterdir()) == []
