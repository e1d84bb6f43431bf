"""Whole trainings on the real MNIST: what the network reaches, in each of its kinds."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.paper.budget import PLAIN

pytestmark = pytest.mark.long

KINDS = {
    "BNN": ["--weights", "0", "--activations", "0", "--a", "1"],
    "TWN": ["--weights", "1", "--activations", "relu"],
    "BWN": ["--weights", "0", "--activations", "relu"],
    "full precision": ["--weights", "float", "--activations", "relu"],
    "(6, 4)": ["--weights", "6", "--activations", "4"],
}


PUBLISHED = Path(__file__).parents[1] / "benchmarks" / "results" / "mnist"
"""Packed networks of the preset's runs, by their seeds."""


def run(verb: str, *options: str) -> str:
    """Run the command line, and return the last line that it prints."""
    command = [sys.executable, "-c", "from gxnor_ref.cli import main; main()", verb, *options]
    finished = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return finished.stdout.splitlines()[-1]


def train(out: Path, *options: str) -> dict[str, Any]:
    """Train the paper's MNIST network, and return what --json prints last."""
    if "GXNOR_DATA" not in os.environ:
        pytest.skip("needs the real MNIST: set GXNOR_DATA to its folder")
    last = run("train", "--preset", "mnist", "--json", "--out", str(out), *options)
    result: dict[str, Any] = json.loads(last)
    return result


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_network_reaches_97_percent_in_a_short_run(tmp_path: Path, kind: str) -> None:
    # The preset's recipe is for ternary networks, and for many epochs.
    plain = [part for k, v in PLAIN.items() for part in (f"--{k.replace('_', '-')}", str(v))]

    result = train(tmp_path, "--epochs", "2", *plain, *KINDS[kind])

    assert result["test_accuracy"] >= 0.97


def test_gxnor_reaches_98_5_percent_in_ten_epochs_and_stays_ternary(tmp_path: Path) -> None:
    result = train(tmp_path, "--epochs", "10", "--seed", "0")

    assert result["test_accuracy"] >= 0.985
    with np.load(result["model"], allow_pickle=False) as model:
        for layer in range(1, 5):
            assert set(np.unique(model[f"{layer}.W"])) <= {0, 1, 2}  # the indices of -1, 0, 1


def test_the_same_command_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = (train(tmp_path / name, "--epochs", "1") for name in ("one", "other"))

    assert Path(one["model"]).read_bytes() == Path(other["model"]).read_bytes()


@pytest.mark.parametrize("by", ["command", "preset"])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_published_run_started_anew_gives_the_same_bytes(
    tmp_path: Path, seed: int, by: str
) -> None:
    options = ["--seed", str(seed)]
    if by == "command":
        rows = json.loads((PUBLISHED / "runs.json").read_text(encoding="utf-8"))["rows"]
        (command,) = (row["command"] for row in rows if row["seed"] == seed)
        program, verb, *options = shlex.split(command)
        assert (program, verb) == ("gxnor-ref", "train")
        out = options.index("--out")
        del options[out : out + 2]

    result = train(tmp_path, *options)

    run("pack", result["model"], str(tmp_path / "again.gxnor"))

    published = PUBLISHED / f"seed-{seed}.gxnor"
    assert (tmp_path / "again.gxnor").read_bytes() == published.read_bytes()
