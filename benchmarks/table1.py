"""Table 1: test accuracies of GXNOR networks and of those they are compared with, and the paper's.

Trains, one after another, whatever runs are not finished; a run that was stopped goes on. The table
is made of every finished run in the folder, those trained by hand with `gxnor-ref train` included.
Data are found as `gxnor-ref train` finds them: set GXNOR_DATA, or fetch them.
"""

from __future__ import annotations

import argparse
import json
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import measure

from gxnor_ref.cli.changes import TRANSITION_OPTIONS
from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.nn.checkpoint import Model, load_model
from gxnor_ref.nn.presets import PRESETS, by_method
from gxnor_ref.nn.run import METRICS, MODEL
from gxnor_ref.nn.settings import METHODS

PAPER: dict[str, list[measure.Row]] = {
    dataset: [
        {"method": method, "row": row, "test_accuracy": accuracies[at]}
        for method, row, *accuracies in (
            ("bnn", "BNNs [19]", 0.9860, 0.8985, 0.9720),
            ("twn", "TWNs [17]", 0.9935, 0.9256, None),
            ("bwn", "BWNs [16]", 0.9882, 0.9173, 0.9770),
            ("bwn", "BWNs [17]", 0.9905, 0.9018, None),
            ("full", "Full-precision NNs [17]", 0.9941, 0.9288, None),
            ("dst", "GXNOR Networks", 0.9932, 0.9250, 0.9737),
        )
    ]
    for at, dataset in enumerate(("mnist", "cifar10", "svhn"))
}
"""Table 1 as printed; None where it has no figure."""

OPTIONS = {"notation": "network", "H": "range"}
"""Options of `gxnor-ref train` that are not called as the field that they set."""

GXNOR_REF = [sys.executable, "-c", "from gxnor_ref.cli import main; main()"]


def command(model: Model, preset: str, out: Path) -> list[str]:
    """Arguments of `gxnor-ref` that train this model: the preset, and all that differs from it."""
    chosen = by_method(PRESETS[preset], model.network.settings.method)
    arguments = ["train", "--preset", preset, "--method", model.network.settings.method]
    for ours, theirs in (
        (model.network.settings, chosen.settings),
        (model.recipe, chosen.recipe),
    ):
        for name in (field.name for field in fields(ours)):
            if name in TRANSITION_OPTIONS and model.network.settings.method != "dst":
                continue
            value = getattr(ours, name)
            if value != getattr(theirs, name) and name not in ("epochs", "seed"):
                arguments += _option(name, value)
    arguments += ["--epochs", str(model.recipe.epochs), "--seed", str(model.recipe.seed)]
    return [*arguments, "--out", str(out)]


def _option(name: str, value: Any) -> list[str]:
    if name == "float_last_layer":
        return ["--float-last-layer" if value else "--discrete-last-layer"]
    if name == "augmentation":
        return ["--augmentation" if value else "--no-augmentation"]
    flag = "--" + OPTIONS.get(name, name).replace("_", "-")
    return [flag, "float" if value is None else str(value)]


def rows(folder: Path, preset: str) -> Iterator[measure.Row]:
    """One row for each finished run on the preset's data, in the order of METHODS and seeds."""
    finished = [(load_model(path), path.parent) for path in sorted(folder.glob(f"*/{MODEL}"))]
    finished = [pair for pair in finished if pair[0].dataset == PRESETS[preset].dataset]
    for model, run in sorted(finished, key=_place):
        lines = (run / METRICS).read_text(encoding="utf-8").splitlines()
        epochs = [json.loads(line) for line in lines]
        yield {
            "method": model.network.settings.method,
            "seed": model.recipe.seed,
            "test_accuracy": epochs[-1]["test_accuracy"],
            "epochs": len(epochs),
            "seconds": round(sum(epoch["seconds"] for epoch in epochs), 1),
            "command": shlex.join(["gxnor-ref", *command(model, preset, run)]),
        }


def _place(pair: tuple[Model, Path]) -> tuple[int, int, Path]:
    model, run = pair
    return METHODS.index(model.network.settings.method), model.recipe.seed, run


def table(measured: list[measure.Row], preset: str) -> str:
    """Percent, beside the paper's."""
    body = []
    for row in measured:
        printed = [p["test_accuracy"] for p in PAPER[preset] if p["method"] == row["method"]]
        paper = ", ".join(f"{share:.2%}" for share in printed if share is not None)
        ours = f"{row['test_accuracy']:.2%}"
        body.append((row["method"], row["seed"], row["epochs"], ours, paper, row["seconds"]))
    return measure.columns(["method", "seed", "epochs", "ours", "paper", "seconds"], body)


def main() -> None:
    """Train what is missing, and write the table after every run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--preset", choices=list(PAPER), default="mnist")
    parser.add_argument("--runs", type=Path, default=Path("runs/table1"), metavar="DIR")
    parser.add_argument("--methods", nargs="*", choices=METHODS, default=METHODS, metavar="METHOD")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0], metavar="SEED")
    parser.add_argument("--epochs", type=int, help="of each run; default: the preset's")
    parser.add_argument("--read", action="store_true", help="train nothing")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the table there")
    chosen = parser.parse_args()
    epochs = chosen.epochs or PRESETS[chosen.preset].recipe.epochs
    # Ctrl-C is the training's, which writes a checkpoint; its exit status then ends this as well.
    signal.signal(signal.SIGINT, lambda number, frame: None)
    wanted = [(method, seed) for seed in chosen.seeds for method in chosen.methods]
    for method, seed in [] if chosen.read else wanted:
        out = chosen.runs / f"{chosen.preset}-{method}-{seed}"
        arguments = ["train", "--preset", chosen.preset, "--method", method]
        arguments += ["--epochs", str(epochs), "--seed", str(seed), "--out", str(out)]
        print(shlex.join(["gxnor-ref", *arguments]), file=sys.stderr, flush=True)
        status = subprocess.run([*GXNOR_REF, *arguments], stdout=sys.stderr).returncode
        if status:
            raise SystemExit(status)
        _write(chosen.json, chosen.preset, list(rows(chosen.runs, chosen.preset)))
    measured = list(rows(chosen.runs, chosen.preset))
    _write(chosen.json, chosen.preset, measured)
    print(table(measured, chosen.preset))


def _write(path: Path | None, preset: str, measured: list[measure.Row]) -> None:
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    result = {"machine": measure.machine(), "paper": PAPER[preset], "rows": measured}
    with write_atomically(path) as file:
        file.write((json.dumps(result, indent=1) + "\n").encode())


if __name__ == "__main__":
    main()
