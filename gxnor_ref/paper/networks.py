"""Table 1 and Fig 7: GXNOR beside the networks that it is compared with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from gxnor_ref.nn.presets import Preset
from gxnor_ref.paper.budget import Budget
from gxnor_ref.paper.drawing import ACCENT, INK, OTHER
from gxnor_ref.paper.figure import Cell, Result, Share, Table
from gxnor_ref.paper.measured import (
    SPREAD,
    Trained,
    judged,
    less_overfitting,
    percent,
    points,
    rates,
    seed_table,
    setting,
    spread,
)
from gxnor_ref.paper.trainings import Kind, curve_training, kind_training
from gxnor_ref.paper.verdicts import Sample, comparable, larger, reaches, slower
from gxnor_ref.spec.optimizer import BETA1

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas


Percents: TypeAlias = tuple[float | None, float | None, float | None]

PAPERS_GXNOR = 99.32
"""Accuracy of GXNOR on MNIST, in percent."""

TABLE_1: dict[str, tuple[str, Percents]] = {
    "BNN": ("bnn", (98.60, 89.85, 97.20)),
    "TWN": ("twn", (99.35, 92.56, None)),
    "BWN": ("bwn", (99.05, 90.18, None)),
    "full precision": ("full", (99.41, 92.88, None)),
    "GXNOR": ("dst", (PAPERS_GXNOR, 92.50, 97.37)),
}
"""By network: the method that trains it (`gxnor_ref.nn.weights`), and its accuracies on MNIST,
CIFAR10 and SVHN in percent. The paper has two rows of BWNs. That of its [17] stands here, with the
other networks of [17], which have the layers of GXNOR; that of [16] has 98.82, 91.73 and 97.70."""

OTHER_BWN = 98.82
"""Accuracy on MNIST of the BWN of [16]."""

PAPERS_DATA = ("MNIST", "CIFAR10", "SVHN")
"""Data sets of these accuracies, as the paper calls them."""

COMPARABLE = (
    "the final accuracy of GXNOR is comparable with that of full precision: 0.09 points behind on "
    "MNIST, 0.38 on CIFAR10"
)
"""A statement of Table 1 and of Fig 7."""

ENDS = (
    " Before the last epoch, accuracies are those of the running networks, with running statistics "
    "of batch normalization; the last ones are those of the means."
)
"""What the curves of Fig 7 show, where a recipe takes the mean of its last steps."""

LADDER = (0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)
"""Marks of a logarithmic axis of percentages."""


def table1(trained: Trained) -> Result:
    """Accuracy of each kind of network: a measured column beside the paper's three."""
    budget, _, measured = trained
    samples = trained.samples
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            Share(each.mean),
            spread(each),
            *("N.A." if paper is None else Share(paper / 100) for paper in TABLE_1[name][1]),
        )
        for name, each in samples.items()
    ]
    gxnor = samples["GXNOR"]
    training = kind_training(budget, Kind("dst"))

    def against(name: str) -> str:
        return f"GXNOR {percent(gxnor.mean)}, {name} {percent(samples[name].mean)}"

    margin = f"margin {points(budget.margin)}"
    findings = [
        judged(
            f"GXNOR reaches {PAPERS_GXNOR} % on MNIST",
            f"{percent(gxnor.mean)} here, {margin}",
            reaches(gxnor, PAPERS_GXNOR / 100, budget.margin),
        ),
        judged(
            COMPARABLE,
            f"{against('full precision')}, {margin}",
            comparable(gxnor, samples["full precision"], budget.margin),
        ),
        *(
            judged(statement, against(name), larger(gxnor, samples[name]))
            for name, statement in {
                "BNN": "GXNOR outperforms BNNs: 99.32 % against 98.60 % on MNIST",
                "BWN": "GXNOR outperforms BWNs: 99.32 % against 98.82 and 99.05 % on MNIST",
                "TWN": "GXNOR usually performs better than TWNs too (Section 3.B)",
            }.items()
        ),
        judged(
            "GXNOR is comparable with TWNs: 99.32 % and 99.35 % on MNIST",
            f"{against('TWN')}, {margin}",
            comparable(gxnor, samples["TWN"], budget.margin),
        ),
        less_overfitting(
            "discretization is also an efficient way to avoid network overfitting that improves "
            "the algorithm performance (Section 3.D)",
            *(trained, "GXNOR", "full precision", "{}"),
        ),
    ]
    return Result(
        alt="Test error of each kind of network, a bar for its interval and one dot for each seed; "
        "the table has the numbers.",
        table=Table(
            ("network", "accuracy", SPREAD, *(f"paper: {data}" for data in PAPERS_DATA)), rows
        ),
        findings=findings,
        size=(4.8, 2.6),
        draw=lambda canvas: _draw_networks(canvas, samples, budget),
        setting=f"{setting(budget, training)} {_others(budget)} {trained.bars}",
        series={
            "seeds": seed_table(("network",), {(name,): each for name, each in measured.items()})
        },
    )


def _others(budget: Budget) -> str:
    """Say how the networks beside GXNOR were trained, and who chose their rates."""
    trainings = {name: kind_training(budget, Kind(method)) for name, (method, _) in TABLE_1.items()}
    words = [
        f"{name}, {_activations(each)}, {each.recipe.lr_start:g}"
        for name, each in trainings.items()
        if name != "GXNOR"
    ]
    on_mnist = budget.dataset == "mnist"
    same = ", whose network for MNIST has these layers" if on_mnist else ""
    second = " The second diamond of the BWN is that of [16]." if on_mnist else ""
    return (
        "The networks beside GXNOR are trained by their own methods, with float weights and beta1 "
        f"{BETA1:g}, for as many epochs; activations and learning rate of the first epoch: "
        f"{'; '.join(words)}. The BWN is trained as that of the paper's [16]; the paper's columns "
        f"are those of its [17]{same}, and for the BNN those of its [19], whose layers may be "
        f"others.{second} This report trains nothing on CIFAR10 and SVHN; docs/evidence.md has "
        f"GXNOR and a BNN on a JPEG copy of CIFAR10.{search(budget)}"
    )


def _activations(training: Preset) -> str:
    """Name the activations of a network beside GXNOR."""
    s = training.settings
    return "ReLU" if s.activations == "relu" else f"signs with a = {s.a:g}"


def search(budget: Budget) -> str:
    """Say who chose the learning rates, where they were searched."""
    if not budget.found:
        return ""
    return (
        " Batch, mean and batch normalization are those chosen for GXNOR. Each learning rate, "
        f"GXNOR's too, is the best of one search: runs of {budget.search_epochs} epochs, judged on "
        f"{budget.validation:,} training images set aside, until the best rate is neither the "
        "lowest nor the highest."
    )


def _draw_networks(canvas: Canvas, samples: dict[str, Sample], budget: Budget) -> None:
    axes = canvas.subplots()
    for at, (name, each) in enumerate(samples.items()):
        errors = 100 * (1 - each.accuracies)
        axes.plot(errors, [at] * len(errors), "o", color=OTHER, markersize=5, alpha=0.8)
        reach = 100 * each.spread().reach()
        axes.errorbar(
            *(100 * (1 - each.mean), at),
            xerr=reach,
            fmt="|",
            color=INK,
            markersize=14,
            markeredgewidth=2,
            capsize=4,
        )
        if budget.dataset == "mnist":
            published = [TABLE_1[name][1][0], *([OTHER_BWN] * (name == "BWN"))]
            for accuracy in published:
                if accuracy is not None:
                    axes.plot(100 - accuracy, at, "D", color=ACCENT, fillstyle="none", markersize=8)
    axes.set_yticks(range(len(samples)), list(samples))
    axes.set_ylim(len(samples) - 0.5, -0.5)
    axes.set_xlim(left=0)
    axes.set_xlabel("test error, %" + (" (diamond: the paper)" * (budget.dataset == "mnist")))


def fig7(trained: Trained) -> Result:
    """Test error of GXNOR and of full precision by epoch, and the epochs that an error takes."""
    budget, images, measured = trained
    names = ("GXNOR", "full precision")
    samples = trained.samples
    curves = {name: measured[name].curve(images) for name in names}
    needed = {name: measured[name].epochs_to(budget.reached) for name in names}
    error = f"{100 * budget.reached:g} %"
    gxnor, full = (curve_training(budget, Kind(method)) for method in ("dst", "full"))
    shown = sorted({1, 2, 3, 5, 10, *range(20, budget.epochs, 10), budget.epochs})
    curve = [
        (epoch, *(value for each in at for value in (1 - each.mean, each.spread().reach())))
        for epoch, at in enumerate(zip(*curves.values(), strict=True), 1)
    ]
    columns = tuple(column for name in names for column in (f"{name}, error", f"{name}, ±"))
    return Result(
        alt="Two falling curves of test error over the epoch, GXNOR and full precision, each in a "
        "band; the table has some of their points.",
        table=Table(
            ("epoch", *columns),
            [(epoch, *map(Share, values)) for epoch, *values in curve if epoch in shown],
        ),
        findings=[
            judged(
                COMPARABLE,
                ", ".join(f"{name} {percent(samples[name].mean)}" for name in names)
                + f", margin {points(budget.margin)}",
                comparable(samples["GXNOR"], samples["full precision"], budget.margin),
            ),
            judged(
                "GXNOR converges slower",
                f"epochs to a test error of {error}: "
                + ", ".join(f"{name} {_counted(needed[name])}" for name in names)
                + "; by the seeds alone",
                slower(*needed.values()),
            ),
        ],
        size=(4.8, 3.2),
        draw=lambda canvas: _draw_curves(canvas, curves, budget.reached),
        setting=f"{setting(budget, gxnor)} Full precision: ReLU, "
        f"{rates(full)}, beta1 {BETA1:g}. {trained.bars.replace('Bars', 'Bands')} They are "
        f"upper bounds: which images were right is kept for the last epoch alone. Dotted: the "
        f"error whose epochs are counted.{ENDS if full.recipe.average else ''}",
        series={"curve": Table(("epoch", *columns), curve)},
    )


def _counted(epochs: list[float]) -> str:
    return ", ".join("never" if math.isinf(each) else f"{each:g}" for each in epochs)


def _draw_curves(canvas: Canvas, curves: dict[str, list[Sample]], reached: float) -> None:
    axes = canvas.subplots()
    styles = (("-", ACCENT), ("--", OTHER))
    lowest, highest = math.inf, 100 * reached
    for (name, curve), (line, color) in zip(curves.items(), styles, strict=True):
        epochs = range(1, len(curve) + 1)
        errors = [100 * (1 - each.mean) for each in curve]
        reach = [100 * each.spread().reach() for each in curve]
        # A logarithm has no zero.
        below = [max(error - by, error / 2) for error, by in zip(errors, reach, strict=True)]
        above = [error + by for error, by in zip(errors, reach, strict=True)]
        axes.plot(epochs, errors, line, color=color, label=name, marker="." * (len(curve) < 8))
        axes.fill_between(epochs, below, above, color=color, alpha=0.2, linewidth=0)
        lowest, highest = min(lowest, *below), max(highest, *above)
    axes.axhline(100 * reached, color=INK, linestyle=":", linewidth=1)
    axes.set_yscale("log")
    # The first epochs may leave the frame: what matters is how both come down.
    axes.set_ylim(0.9 * lowest, min(1.2 * highest, 30 * lowest))
    low, high = axes.get_ylim()
    ticks = [tick for tick in LADDER if low <= tick <= high]
    axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks], minor=False)
    axes.set_yticks([], minor=True)
    axes.locator_params(axis="x", integer=True)
    axes.set_xlabel("epoch")
    axes.set_ylabel("test error, %")
    axes.legend()
