"""`benchmarks/accuracy.py`: three rules for what a run ended with, and commands that repeat it."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data import load

Gxnor = Callable[..., Any]

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "accuracy.py"

RECIPE = ["--network", "2C5-MP4-6FC-SVM", "--epochs", "3", "--average", "0.5"]
MORE = ["--augmentation", "shift", "--dropout", "0.25", "--a-fin", "0.5", "--beta1-fin", "0.999"]


def accuracy(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the script in the folder that is the current one."""
    paths = os.pathsep.join([str(SCRIPT.parents[1]), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=600,
    )


def test_the_rows_are_those_of_the_logs_and_their_commands_repeat_the_runs(
    mnist_folder: Path, tmp_path: Path, gxnor: Gxnor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for seed in (1, 0):
        made = ["train", "--data", mnist_folder, *RECIPE, *MORE, "--seed", seed]
        assert gxnor(*made, "--out", f"runs/{seed}").status == 0
    finished = accuracy("runs/1", "runs/0", "--json", "rows.json")

    assert finished.returncode == 0, finished.stderr
    rows = json.loads(Path("rows.json").read_text())["rows"]
    assert [row["seed"] for row in rows] == [0, 1]
    for row in rows:
        lines = Path("runs", str(row["seed"]), "metrics.jsonl").read_text().splitlines()
        epochs = [json.loads(line) for line in lines]
        assert row["epochs"] == 3
        assert row["test_accuracy"] == epochs[-1]["test_accuracy"]
        of_last_step = row["test_accuracy_of_last_step"]
        assert of_last_step == epochs[-1]["test_accuracy_of_last_step"] is not None
        assert row["best_test_accuracy"] == max(epoch["test_accuracy"] for epoch in epochs)
    data = f"mnist with SHA-256 {load('mnist', mnist_folder).digest}"
    assert [row["data"] for row in rows] == [data, data]
    head, *lines = finished.stdout.splitlines()
    assert head.startswith(f"test accuracy in %, {data}  ")
    assert head.split()[-3:] == ["seeds", "mean", "deviation"]
    assert [line.partition("  ")[0].rstrip() for line in lines] == [
        "after the last epoch",
        "before the mean is taken",
        "best epoch on the test set, as the authors' code reports",
    ]
    name, *arguments = shlex.split(rows[0]["command"])
    assert name == "gxnor-ref"
    assert arguments[-2:] == ["--out", "runs/0"]
    assert gxnor(*arguments[:-1], "again", "--data", mnist_folder).status == 0
    assert Path("again/model.npz").read_bytes() == Path("runs/0/model.npz").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--seed", "1", "--m", "30"],
            "m is 15.0 in runs/0 and 30.0 in runs/1; expected runs that",
        ),
        ([], "seed 0 is there twice; expected each seed once"),
    ],
)
def test_runs_of_other_recipes_and_repeated_ones_have_no_mean(
    options: list[str],
    said: str,
    mnist_folder: Path,
    tmp_path: Path,
    gxnor: Gxnor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    recipe = ["--data", mnist_folder, "--network", "2C3-MP2-6FC-SVM", "--epochs", "1"]
    assert gxnor("train", *recipe, "--out", "runs/0").status == 0
    assert gxnor("train", *recipe, *options, "--out", "runs/1").status == 0

    finished = accuracy("runs/0", "runs/1")

    assert finished.returncode == 2
    assert said in finished.stderr.splitlines()[-1]


def test_runs_on_different_data_have_no_mean(
    mnist_folder: Path, tmp_path: Path, gxnor: Gxnor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    recipe = ["--network", "2C3-MP2-6FC-SVM", "--epochs", "1"]
    assert gxnor("train", "--data", mnist_folder, *recipe, "--out", "runs/0").status == 0
    assert gxnor("train", "--preset", "digits", *recipe, "--out", "runs/1").status == 0

    finished = accuracy("runs/0", "runs/1")

    assert finished.returncode == 2
    assert "runs on digits and on mnist with SHA-256" in finished.stderr.splitlines()[-1]
