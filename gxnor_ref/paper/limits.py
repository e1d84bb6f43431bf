"""Beyond the paper: what costs accuracy, ternary weights, ternary activations or DST."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from gxnor_ref.paper.drawing import ACCENT, INK, OTHER
from gxnor_ref.paper.figure import Cell, Result, Share, Table
from gxnor_ref.paper.measured import SPREAD, Trained, draw_accuracies, seed_table, setting, spread
from gxnor_ref.paper.networks import search
from gxnor_ref.paper.trainings import Kind, kind_training
from gxnor_ref.paper.verdicts import ALPHA, Sample, mean
from gxnor_ref.spec.optimizer import BETA1

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

WEIGHTS = {"DST": "dst", "hidden ternary": "twn", "float": "full"}
"""Methods by what they train: states, hidden weights that a threshold and a scale make ternary,
and float weights."""

ACTIVATIONS: dict[str, int | str] = {"ternary": 1, "hard tanh": "hardtanh", "ReLU": "relu"}
"""Activations by their names."""

KINDS = {
    (weights, name): Kind(method, activations)
    for weights, method in WEIGHTS.items()
    for name, activations in ACTIVATIONS.items()
}
"""Networks by both."""

COSTS = {
    "ternary activations, not ReLU, with hidden weights": (
        ("hidden ternary", "ternary"),
        ("hidden ternary", "ReLU"),
    ),
    "ternary weights, not float, with ReLU": (("hidden ternary", "ReLU"), ("float", "ReLU")),
    "ternary activations, not hard tanh, with DST": (("DST", "ternary"), ("DST", "hard tanh")),
    "ternary activations, not ReLU, with DST": (("DST", "ternary"), ("DST", "ReLU")),
    "ternary activations, not ReLU, with float weights": (("float", "ternary"), ("float", "ReLU")),
    "DST, not hidden weights, with ternary activations": (
        ("DST", "ternary"),
        ("hidden ternary", "ternary"),
    ),
    "DST, not hidden weights, with ReLU": (("DST", "ReLU"), ("hidden ternary", "ReLU")),
    "ternary weights, not float, with ternary activations": (
        ("hidden ternary", "ternary"),
        ("float", "ternary"),
    ),
}
"""Single changes: the network with the change, and the one without it."""

EFFECTS = {
    "ternary activations, not ReLU": ("ternary", "ReLU"),
    "ternary activations, not hard tanh": ("ternary", "hard tanh"),
    "hard tanh, not ReLU": ("hard tanh", "ReLU"),
    "DST, not float weights": ("DST", "float"),
    "DST, not hidden ternary weights": ("DST", "hidden ternary"),
    "hidden ternary weights, not float": ("hidden ternary", "float"),
}
"""Changes of one side, averaged over all kinds of the other side: every pair of kinds."""


def limits(trained: Trained) -> Result:
    """Accuracy of each pair of weights and activations, and what single changes cost."""
    budget, _, measured = trained
    samples: dict[tuple[str, str], Sample] = trained.samples
    sides = {
        name: mean([each for key, each in samples.items() if name in key])
        for name in (*WEIGHTS, *ACTIVATIONS)
    }
    trainings = {" with ".join(key): kind_training(budget, kind) for key, kind in KINDS.items()}
    words = [f"{name} {each.recipe.lr_start:g}" for name, each in trainings.items()]

    def draw(canvas: Canvas) -> None:
        axes = canvas.subplots()
        looks = ((ACCENT, "o"), (OTHER, "s"), (INK, "^"))
        for number, (weights, (color, marker)) in enumerate(zip(WEIGHTS, looks, strict=True)):
            # Beside each other, so that no bar hides another.
            at = [place + 0.12 * (number - 1) for place in range(len(ACTIVATIONS))]
            row = [samples[weights, name] for name in ACTIVATIONS]
            style = {"color": color, "marker": marker, "linestyle": "none"}
            draw_accuracies(axes, at, row, label=weights, **style)
        axes.set_xticks(range(len(ACTIVATIONS)), list(ACTIVATIONS))
        axes.set_xlabel("activations")
        canvas.legend(loc="outside upper center", ncols=3, title="weights")

    return Result(
        alt="Test accuracy for each kind of activations, three points with error bars for the "
        "three kinds of weights; the table has the numbers.",
        table=Table(
            ("weights", "activations", "accuracy", SPREAD),
            [(*key, Share(each.mean), spread(each)) for key, each in samples.items()],
        ),
        findings=[],
        size=(4.8, 3.4),
        draw=draw,
        setting=f"{setting(budget, trainings['DST with ternary'])} Learning rate of the "
        f"first epoch: {', '.join(words)}. Weights that DST does not move have beta1 {BETA1:g}."
        f"{search(budget)} {trained.bars} What a change brings is the "
        "difference of two networks, seed by seed and image by image. The averages were chosen "
        "when the trainings were done.",
        series={
            "effects": _differences("averaged over the other side", sides, EFFECTS),
            "costs": _differences("what a change brings", samples, COSTS),
            "seeds": seed_table(("weights", "activations"), measured),
        },
        shown=("effects", "costs"),
    )


def _differences(
    head: str, samples: Mapping[Any, Sample], pairs: Mapping[str, tuple[Any, Any]]
) -> Table:
    """Tell how far the first of each pair is ahead, with Bonferroni's intervals."""
    rows: list[tuple[Cell, ...]] = []
    for what, (one, other) in pairs.items():
        difference = samples[one].minus(samples[other])
        reach = difference.spread().reach(ALPHA / len(pairs))
        rows.append((what, f"{100 * difference.mean:+.2f}", f"{100 * reach:.2f}"))
    return Table((head, "points", "± (95 %, Bonferroni over the rows)"), rows)
