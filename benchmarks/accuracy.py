"""What runs of `gxnor-ref train` ended with, by three rules, and the command line of each.

Give the folders of finished runs of one recipe with several seeds. The rules:
- after the last epoch, which is what `train` reports: of the mean of the last steps, if the recipe
  has one;
- before the mean is taken, of the last step's own network;
- the best epoch on the test set, as the authors' code reports; the last epoch counts before and
  after the mean. It selects on the test set, and so is too high: it serves only to compare with
  figures that were chosen in this way.

The table and each row say which data the runs had, by the digest in their checkpoints: figures from
a copy are not figures of the original.
"""

from __future__ import annotations

import argparse
import json
import shlex
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from statistics import fmean, stdev

import measure
import numpy as np

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.nn.checkpoint import load_model
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.run import CHECKPOINT, METRICS, MODEL
from gxnor_ref.spec.errors import GxnorError
from gxnor_ref.sweep.command import command

RULES = {
    "test_accuracy": "after the last epoch",
    "test_accuracy_of_last_step": "before the mean is taken",
    "best_test_accuracy": "best epoch on the test set, as the authors' code reports",
}
"""Members of a row, and what they are."""

DATA = {
    "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16": "MNIST",
    "b12acc9c1d4e946bd588fb1af8b8659165728b7f0775165a161617628f638d77": "digits",
    "c23ab454c4903f2e21b0b323398df427bb91603147fee72f039a7f843abc6143": "JPEG copy of CIFAR-10",
}
"""Data by `gxnor_ref.data.Dataset.digest`. The copy was compressed at quality 75 with halved color,
and is in another order. No other data pass for the original: they are called by their digest."""


def data_of(folder: Path) -> str:
    """Say which data a run had; two data sets of one name differ in their digests."""
    with np.load(folder / CHECKPOINT) as file:
        header = json.loads(file["header"].item())
    digest = header["data_sha256"]
    return DATA.get(digest, f"{header['dataset']} with SHA-256 {digest}")


def rows(folders: list[Path]) -> Iterator[measure.Row]:
    """One row for each run, in the order of the seeds."""
    runs = [(load_model(folder / MODEL), folder) for folder in folders]
    for model, folder in sorted(runs, key=lambda run: (run[0].recipe.seed, run[1])):
        lines = (folder / METRICS).read_text(encoding="utf-8").splitlines()
        epochs = [json.loads(line) for line in lines]
        run = Preset(model.network.settings, model.recipe, model.dataset)
        yield {
            "data": data_of(folder),
            "method": model.network.settings.method,
            "seed": model.recipe.seed,
            "epochs": len(epochs),
            "test_accuracy": epochs[-1]["test_accuracy"],
            "test_accuracy_of_last_step": epochs[-1].get("test_accuracy_of_last_step"),
            "best_test_accuracy": max(
                epoch.get(name) or 0.0
                for epoch in epochs
                for name in ("test_accuracy", "test_accuracy_of_last_step")
            ),
            "seconds": round(sum(epoch["seconds"] for epoch in epochs), 1),
            "command": shlex.join(command(run, f"runs/{folder.name}")),
        }


def differing(folders: list[Path]) -> str:
    """Say which field of the settings or recipe differs between runs, besides the seed."""
    first, *others = [load_model(folder / MODEL) for folder in folders]
    for folder, other in zip(folders[1:], others, strict=True):
        for ours, theirs in (
            (first.network.settings, other.network.settings),
            (first.recipe, other.recipe),
        ):
            for name, value in asdict(ours).items():
                if name != "seed" and getattr(theirs, name) != value:
                    return (
                        f"{name} is {value} in {folders[0]} and {getattr(theirs, name)} in {folder}"
                    )
    return ""


def table(measured: list[measure.Row]) -> str:
    """Percent by each rule: every seed, the mean, and the standard deviation."""
    body = []
    for member, rule in RULES.items():
        percents = [100 * row[member] for row in measured if row[member] is not None]
        if percents:
            part = "" if len(percents) == len(measured) else f" ({len(percents)} runs have it)"
            spread = f"{stdev(percents):.2f}" if len(percents) > 1 else ""
            seeds = ", ".join(f"{each:.2f}" for each in percents)
            body.append((rule + part, seeds, f"{fmean(percents):.2f}", spread))
    (data,) = {row["data"] for row in measured}
    head = f"test accuracy in %, {data}"
    return measure.columns([head, "seeds", "mean", "deviation"], body)


def main() -> None:
    """Print the table, and write the rows."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("runs", nargs="+", type=Path, metavar="RUN", help="folder of a run")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there")
    chosen = parser.parse_args()
    try:
        measured = list(rows(chosen.runs))
    except (GxnorError, OSError) as error:
        parser.error(f"RUN: {error}")
    if len(found := sorted({row["data"] for row in measured})) > 1:
        parser.error(f"RUN: runs on {' and on '.join(found)}; expected runs on the same data")
    seeds = [row["seed"] for row in measured]
    if twice := [seed for seed in seeds if seeds.count(seed) > 1]:
        parser.error(f"RUN: seed {twice[0]} is there twice; expected each seed once")
    if other := differing(chosen.runs):
        parser.error(f"RUN: {other}; expected runs that differ in their seeds alone")
    print(table(measured))
    if chosen.json:
        with write_atomically(chosen.json) as file:
            file.write((json.dumps({"rows": measured}, indent=1) + "\n").encode())


if __name__ == "__main__":
    main()
