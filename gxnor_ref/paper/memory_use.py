"""Remark 2: what inference computes, and what training keeps in memory without hidden weights."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from gxnor_ref.nn.memory_use import MemoryUse, memory_use
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.presets import PRESETS, by_method
from gxnor_ref.nn.settings import Settings
from gxnor_ref.paper.drawing import INK, MUTED, OTHER, PAPER
from gxnor_ref.paper.figure import Cell, Finding, Result, Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

IMAGES = 60_000
"""Training images of MNIST."""

DRASTIC = 2
"""Factor from which a reduction counts as drastic."""

LESS_MEMORY = "the removal of hidden weights drastically reduces the memory cost of training"
"""A statement that is judged in several cases."""

MEBIBYTE = 2**20


def remark2() -> Result:
    """Remark 2: bytes of a step of the network for MNIST, in GXNOR and with hidden weights."""
    preset = PRESETS["mnist"]
    uses = {
        f"{name}, {word}": memory_use(
            by_method(preset, method).settings,
            replace(preset.recipe, optimizer=optimizer, average=0.0),
            IMAGES,
        )
        for optimizer, word in (("sgd", "SGD"), ("adam", "Adam"))
        for name, method in (("GXNOR", "dst"), ("hidden weights", "twn"))
    }
    rows: list[tuple[Cell, ...]] = [
        (name, *(round(size / MEBIBYTE, 3) for size in _parts(each))) for name, each in uses.items()
    ]
    weights = [uses[f"{name}, SGD"].weights for name in ("GXNOR", "hidden weights")]
    findings = [
        _only_logic(preset.settings),
        Finding(
            LESS_MEMORY,
            f"weights alone: hidden ones take {_mebibytes(weights[1])}, states "
            f"{_mebibytes(weights[0])}",
            DRASTIC * weights[0] <= weights[1],
        ),
    ]
    for word in ("SGD", "Adam"):
        ours, theirs = (uses[f"{name}, {word}"] for name in ("GXNOR", "hidden weights"))
        findings.append(
            Finding(
                LESS_MEMORY,
                f"with {word}, from step to step: {_mebibytes(theirs.kept)} to "
                f"{_mebibytes(ours.kept)}",
                DRASTIC * ours.kept <= theirs.kept,
            )
        )
    less, more = (sum(_parts(uses[f"{name}, Adam"])) for name in ("GXNOR", "hidden weights"))
    findings.append(
        Finding(
            LESS_MEMORY,
            f"with Adam, and with a batch of {preset.recipe.batch}: {_mebibytes(more)} to "
            f"{_mebibytes(less)}",
            DRASTIC * less <= more,
        )
    )
    return Result(
        alt="What a step of training keeps in memory, a bar of four parts for GXNOR and for hidden "
        "weights, with SGD and with Adam; the table has the numbers.",
        table=Table(("MiB", "weights", "moments", "gradients", "batch"), rows),
        findings=findings,
        size=(4.8, 2.6),
        draw=lambda canvas: _draw(canvas, uses),
        setting=f"{preset.settings.notation}, float32 beside the states, which take a byte each; "
        f"derived from the layout of a run, batches of {preset.recipe.batch}, no mean. Gradients "
        f"are those of the largest layer. Less counts as drastic from a factor of {DRASTIC}. That "
        "training computes less, as the paper says too, is not judged here; Fig 10 judges r.",
    )


def _only_logic(settings: Settings) -> Finding:
    """Count the products whose inputs are states on both sides, and those of pixels."""
    products = {
        layer.number: math.prod(layer.weights) * math.prod(layer.shape[1:])
        for layer in plan(settings)
        if layer.weights
    }
    return Finding(
        "only logic operations are required in the forward pass",
        f"layer 1 adds and subtracts pixels: {products[1]:,} of {sum(products.values()):,} "
        "products; the others are XNORs and bit counts, whose sums are compared with thresholds",
        False,
    )


def _parts(each: MemoryUse) -> tuple[int, int, int, int]:
    return each.weights + each.normalization, each.moments, each.gradients, each.activations


def _mebibytes(size: int) -> str:
    return f"{size / MEBIBYTE:.2f} MiB"


def _draw(canvas: Canvas, uses: dict[str, MemoryUse]) -> None:
    axes = canvas.subplots()
    parts = ("weights", "moments", "gradients", "batch")
    colors = (INK, OTHER, MUTED, PAPER)
    ends = [0.0] * len(uses)
    for number, (part, color) in enumerate(zip(parts, colors, strict=True)):
        sizes = [_parts(each)[number] / MEBIBYTE for each in uses.values()]
        axes.barh(range(len(uses)), sizes, left=ends, edgecolor=INK, label=part, color=color)
        ends = [end + size for end, size in zip(ends, sizes, strict=True)]
    axes.set_yticks(range(len(uses)), list(uses))
    axes.invert_yaxis()
    axes.set_xlabel("MiB")
    canvas.legend(ncols=4, loc="outside upper center", handlelength=1)
