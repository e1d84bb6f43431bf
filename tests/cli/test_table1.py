"""`benchmarks/table1.py`: trains what is missing, and its commands do reproduce its rows."""

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

Gxnor = Callable[..., Any]

TABLE1 = Path(__file__).parents[2] / "benchmarks" / "table1.py"


def table1(*options: object, data: Path, folder: Path) -> tuple[str, dict[str, Any]]:
    """Run the script in a folder, and return what it printed and the JSON that it wrote."""
    command = [sys.executable, str(TABLE1), *map(str, options), "--json", "table1-mnist.json"]
    paths = os.pathsep.join([str(TABLE1.parents[1]), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "GXNOR_DATA": str(data.parent), "PYTHONPATH": paths}
    finished = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout, json.loads((folder / "table1-mnist.json").read_text())


def test_the_table_is_trained_row_by_row_and_read_again(
    mnist_folder: Path, tmp_path: Path, gxnor: Gxnor, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ["--methods", "bnn", "--epochs", 1]
    _, first = table1(*options, data=mnist_folder, folder=tmp_path)
    printed, both = table1(*options, "--seeds", 0, 1, data=mnist_folder, folder=tmp_path)
    monkeypatch.chdir(tmp_path)
    tiny = ["--network", "2C5-MP4-6FC-SVM", "--activations", "hardtanh", "--epochs", "2"]
    by_hand = ["train", "--data", mnist_folder, "--method", "twn", *tiny, "--r", "0.25"]
    assert gxnor(*by_hand, "--float-last-layer", "--out", "runs/table1/mine").status == 0
    _, read = table1("--read", data=mnist_folder, folder=tmp_path)

    assert [(row["method"], row["seed"]) for row in both["rows"]] == [("bnn", 0), ("bnn", 1)]
    # The finished run was not trained again.
    assert both["rows"][0] == first["rows"][0]
    assert read["rows"][:2] == both["rows"]
    assert [(p["row"], p["test_accuracy"]) for p in read["paper"]][:2] == [
        ("BNNs [19]", 0.986),
        ("TWNs [17]", 0.9935),
    ]
    assert "98.60%" in printed
    mine = read["rows"][2]
    assert (mine["method"], mine["epochs"]) == ("twn", 2)
    for row, folder in ((first["rows"][0], "mnist-bnn-0"), (mine, "mine")):
        metrics = Path("runs/table1", folder, "metrics.jsonl").read_text().splitlines()
        assert row["test_accuracy"] == json.loads(metrics[-1])["test_accuracy"]
        name, *arguments = shlex.split(row["command"])
        assert name == "gxnor-ref"
        assert arguments[-2:] == ["--out", f"runs/table1/{folder}"]
        again = gxnor(*arguments[:-1], "again-" + folder, "--data", mnist_folder)
        assert again.status == 0
        ours, theirs = Path("again-" + folder, "model.npz"), Path("runs/table1", folder)
        assert ours.read_bytes() == (theirs / "model.npz").read_bytes()
