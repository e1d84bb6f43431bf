"""Operations and energy of the methods of Table 1 on MNIST: the table of docs/events.md.

Trains what does not come with the package, counts with `gxnor-ref events`, writes
results/operations.json, and prints the table. Takes GXNOR_DATA, the folder of MNIST.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import measure

from gxnor_ref.data.atomic import write_atomically

PATH = measure.RESULTS / "operations.json"

TRAIN = "gxnor-ref train --preset mnist --epochs 2 --seed 0"
NETWORKS = {
    "GXNOR": "",
    "BNN": f"{TRAIN} --method bnn --out runs/bnn",
    "TWN": f"{TRAIN} --method twn --out runs/twn",
    "BWN": f"{TRAIN} --method bwn --out runs/bwn",
    "full precision": f"{TRAIN} --method full --out runs/full",
    "Z_6, Z_4": f"{TRAIN} --weights 6 --activations 4 --out runs/multilevel",
}
"""Commands that train them; without one a network comes with the package."""

PARTS = ("products", "gates", "awake")
KINDS = ("multiplications", "accumulations", "xnors")


SEEDS = [f"benchmarks/results/mnist/seed-{seed}.gxnor" for seed in range(5)]
"""The networks of the preset `mnist`, of which the report asks whether most of their units rest."""


def trained(name: str, folder: str) -> dict[str, Any]:
    """Train one network in a folder, and count."""
    train = NETWORKS[name]
    if not train:
        return counted(name, "mnist", folder)
    subprocess.run(shlex.split(train), check=True, cwd=folder)
    row = counted(name, shlex.split(train)[-1], folder)
    return {**row, "commands": [train, *row["commands"]]}


def counted(name: str, model: str, folder: str | Path) -> dict[str, Any]:
    """Count what one network computes."""
    command = f"gxnor-ref events {model} --dataset mnist --images 500 --json"
    text = subprocess.run(
        shlex.split(command), check=True, cwd=folder, stdout=subprocess.PIPE
    ).stdout
    layers = json.loads(text)["layers"]
    return {
        "network": name,
        "commands": [command],
        "images": layers[0]["images"],
        **{part: sum(layer[part] for layer in layers) for part in PARTS},
        "first": layers[0]["operations"],
        "others": {kind: sum(layer["operations"][kind] for layer in layers[1:]) for kind in KINDS},
        "pJ": sum(layer["pJ"] for layer in layers),
    }


def lines() -> Iterator[str]:
    """Yield the lines of the table: means over the images."""
    yield "| network | both sides nonzero | resting | operations | nJ |"
    yield "| --- | --- | --- | --- | --- |"
    for row in json.loads(PATH.read_text(encoding="utf-8"))["rows"]:
        images = row["images"]
        cells = (
            row["network"],
            f"{row['gates'] / images:,.0f}",
            f"{1 - row['awake'] / row['products']:.1%}".replace("%", " %"),
            ", ".join(_operations(row)),
            f"{row['pJ'] / images / 1000:,.1f}",
        )
        yield f"| {' | '.join(cells)} |"


def _operations(row: dict[str, Any]) -> Iterator[str]:
    first, others, images = row["first"], row["others"], row["images"]
    if others["xnors"]:
        yield f"{first['accumulations'] / images:,.0f} accumulations (first layer)"
        yield f"{others['xnors'] / images:,.0f} XNORs"
        return
    both = {kind: (first[kind] + others[kind]) / images for kind in KINDS}
    names = "multiplications and accumulations" if both["multiplications"] else "accumulations"
    yield f"{both['accumulations']:,.0f} {names}"


def main() -> None:
    """Count all, write the file, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [trained(name, folder) for name in NETWORKS]
    seeds = [counted("GXNOR", model, measure.RESULTS.parents[1]) for model in SEEDS]
    with write_atomically(PATH) as file:
        file.write((json.dumps({"rows": rows, "seeds": seeds}, indent=1) + "\n").encode())
    print(*lines(), sep="\n")


if __name__ == "__main__":
    main()
