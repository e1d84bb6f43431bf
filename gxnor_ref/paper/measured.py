"""Table 1, Fig 7 to 10 and Fig 13: what trainings show.

Two accuracies on the same n test images count as different where they are more than twice
sqrt((p (1 - p) + q (1 - q)) / n) apart, two standard errors if the images of the one and of the
other were drawn apart. They are the same images, so that this errs on the careful side; below it,
a statement is "not decided".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Any, NamedTuple

from gxnor_ref.nn.presets import HIDDEN_RATES, PRESETS
from gxnor_ref.paper.drawing import ACCENT, INK, MUTED, OTHER
from gxnor_ref.paper.figure import Cell, Finding, Result, Share, Table
from gxnor_ref.paper.runs import Budget, Measured, run

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

NETWORKS = {"BNN": "bnn", "TWN": "twn", "BWN": "bwn", "full precision": "full", "GXNOR": "dst"}
"""The networks of Table 1, and the method that trains each (`gxnor_ref.nn.methods`)."""

PUBLISHED: dict[str, tuple[float | None, float | None, float | None]] = {
    "BNN": (98.60, 89.85, 97.20),
    "TWN": (99.35, 92.56, None),
    "BWN": (99.05, 90.18, None),
    "full precision": (99.41, 92.88, None),
    "GXNOR": (99.32, 92.50, 97.37),
}
"""Table 1, percent, on MNIST, CIFAR10 and SVHN. The BWNs are those of the paper's [17], whose other
networks stand here too; those of [16] have 98.82, 91.73 and 97.70."""

M_VALUES = (0.3, 1.0, 3.0, 10.0, 30.0)
"""Factors m of Fig 8."""

A_VALUES = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
"""Half widths a of Fig 9."""

R_VALUES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
"""Half widths r of the zero window of Fig 10."""

SPACES = (0, 1, 2, 4, 6)
"""State parameters N1 and N2 of Fig 13."""

CLOSE = 0.0038
"""How far the paper's GXNOR networks are behind full precision at the most: 92.50 % and 92.88 %,
which it calls comparable."""


class Trained(NamedTuple):
    """What a measured figure is made of.

    Attributes
    ----------
    budget : Budget
        Of the report.
    images : int
        Number of test images.
    measured : dict of Measured
        By the figure's own keys.
    """

    budget: Budget
    images: int
    measured: dict[Any, Measured]

    @property
    def accuracies(self) -> dict[Any, float]:
        """Mean test accuracy, by the same keys."""
        return {key: each.accuracy for key, each in self.measured.items()}


@dataclass(frozen=True)
class Judge:
    """Decides which of two accuracies is larger, if the test images can tell.

    Attributes
    ----------
    images : int
        Number of test images.
    """

    images: int

    def compare(self, p: float, q: float) -> int:
        """Compare two accuracies.

        Parameters
        ----------
        p, q : float
            Shares of right answers.

        Returns
        -------
        int
            1 where p is larger, -1 where q is, 0 where they cannot be told apart.
        """
        noise = 2 * math.sqrt((p * (1 - p) + q * (1 - q)) / self.images)
        return (p - q > noise) - (q - p > noise)

    def larger(self, p: float, q: float) -> bool | None:
        """Tell whether p is larger than q.

        Parameters
        ----------
        p, q : float
            Shares of right answers.

        Returns
        -------
        bool or None
            None where they cannot be told apart.
        """
        return {1: True, 0: None, -1: False}[self.compare(p, q)]

    def comparable(self, p: float, q: float) -> bool | None:
        """Tell whether p is at most `CLOSE` behind q.

        Parameters
        ----------
        p, q : float
            Shares of right answers.

        Returns
        -------
        bool or None
            None where it is further behind, but they cannot be told apart.
        """
        if q - p <= CLOSE:
            return True
        return None if self.compare(p, q) == 0 else False

    def best(self, accuracies: dict[Any, float], claimed: Any) -> bool | None:
        """Tell whether the claimed value is the best.

        Parameters
        ----------
        accuracies : dict of float
            Accuracy by value of a parameter.
        claimed : such a value
            A key of it.

        Returns
        -------
        bool or None
            True where it is ahead of all others, False where another is ahead of it.
        """
        others = [accuracy for value, accuracy in accuracies.items() if value != claimed]
        orders = [self.compare(accuracies[claimed], other) for other in others]
        return False if -1 in orders else True if 0 not in orders else None


def table1(trained: Trained) -> Result:
    """Accuracy of each kind of network.

    Parameters
    ----------
    trained : Trained
        By the name of the network.

    Returns
    -------
    Result
        The measured column beside the paper's three.
    """
    budget, images, measured = trained
    got = trained.accuracies
    judge = Judge(images)
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            Share(each.accuracy),
            _span(each),
            *("N.A." if paper is None else Share(paper / 100) for paper in PUBLISHED[name]),
            round(each.seconds, 1),
        )
        for name, each in measured.items()
    ]
    columns = ("network", "accuracy", "over seeds", "paper: MNIST", "CIFAR10", "SVHN", "seconds")
    gap = got["full precision"] - got["GXNOR"]
    findings = [
        Finding(
            "GXNOR is comparable with full precision: 0.09 points behind on MNIST, 0.38 on CIFAR10",
            f"GXNOR {_percent(got['GXNOR'])}, full precision {_percent(got['full precision'])}: "
            f"{100 * gap:.2f} points behind",
            judge.comparable(got["GXNOR"], got["full precision"]),
        ),
        *(
            Finding(
                statement,
                f"GXNOR {_percent(got['GXNOR'])}, {name} {_percent(got[name])}",
                judge.larger(got["GXNOR"], got[name]),
            )
            for name, statement in {
                "BNN": "GXNOR outperforms BNNs: 99.32 % and 98.60 % on MNIST",
                "BWN": "GXNOR outperforms BWNs: 99.32 % and 99.05 % on MNIST",
            }.items()
        ),
        Finding(
            "GXNOR is comparable with TWNs: 99.32 % and 99.35 % on MNIST",
            f"GXNOR {_percent(got['GXNOR'])}, TWN {_percent(got['TWN'])}",
            judge.comparable(got["GXNOR"], got["TWN"]),
        ),
    ]
    return Result(
        alt="Test error of each kind of network, one dot for each seed; the table has the numbers.",
        table=Table(columns, rows),
        findings=findings,
        size=(4.8, 2.6),
        draw=lambda canvas: _draw_networks(canvas, measured, budget),
        setting=f"{_setting(budget, sweep=False)} {_OTHERS}",
        series={"seeds": _seeds(("network",), {(name,): each for name, each in measured.items()})},
    )


def _draw_networks(canvas: Canvas, measured: dict[str, Measured], budget: Budget) -> None:
    axes = canvas.subplots()
    for at, (name, each) in enumerate(measured.items()):
        errors = [100 * (1 - accuracy) for accuracy in each.accuracies]
        axes.plot(errors, [at] * len(errors), "o", color=OTHER, markersize=6, alpha=0.8)
        axes.plot(100 * (1 - each.accuracy), at, "|", color=INK, markersize=18, markeredgewidth=2)
        paper = PUBLISHED[name][0]
        if budget.dataset == "mnist" and paper is not None:
            axes.plot(100 - paper, at, "D", color=ACCENT, fillstyle="none", markersize=8)
    axes.set_yticks(range(len(measured)), list(measured))
    axes.set_ylim(len(measured) - 0.5, -0.5)
    axes.set_xlim(left=0)
    axes.set_xlabel(
        "test error, % (bar: mean"
        + ("; diamond: the paper)" if budget.dataset == "mnist" else " of the seeds)")
    )


def fig7(trained: Trained) -> Result:
    """Error curves of GXNOR and of full precision.

    Parameters
    ----------
    trained : Trained
        "GXNOR" and "full precision".

    Returns
    -------
    Result
        Test error after each epoch.
    """
    budget, images, measured = trained
    curves = {name: each.error_curve() for name, each in measured.items()}
    names = ("GXNOR", "full precision")
    gxnor, full = (measured[name].accuracy for name in names)
    late, soon = (_settled(curves[name]) for name in names)
    shown = sorted({1, 2, 3, 5, 10, *range(20, budget.epochs, 10), budget.epochs})
    points = list(zip(range(1, budget.epochs + 1), *curves.values(), strict=True))
    return Result(
        alt="Two falling curves of test error over the epoch, GXNOR and full precision; the table "
        "has some of their points.",
        table=Table(
            ("epoch", *(f"{name}, error" for name in curves)),
            [
                (epoch, *(Share(curve[epoch - 1]) for curve in curves.values()))
                for epoch in shown
                if epoch <= budget.epochs
            ],
        ),
        findings=[
            Finding(
                "GXNOR has a comparable final accuracy",
                f"GXNOR {_percent(gxnor)}, full precision {_percent(full)}",
                Judge(images).comparable(gxnor, full),
            ),
            Finding(
                "GXNOR converges slower",
                f"within one point of its last error in epoch {late}; full precision: {soon}",
                None if late == soon else late > soon,
            ),
        ],
        size=(4.8, 3.2),
        draw=lambda canvas: _draw_curves(canvas, curves),
        setting=f"{_setting(budget, sweep=False)} {_OTHERS}",
        series={"curve": Table(("epoch", *curves), points)},
    )


def _settled(curve: list[float]) -> int:
    """Epoch that first comes within one point of the last error."""
    return next(epoch for epoch, error in enumerate(curve, 1) if error <= curve[-1] + 0.01)


def _draw_curves(canvas: Canvas, curves: dict[str, list[float]]) -> None:
    axes = canvas.subplots()
    styles = (("-", ACCENT), ("--", OTHER))
    for (name, curve), (line, colour) in zip(curves.items(), styles, strict=True):
        epochs = range(1, len(curve) + 1)
        axes.plot(epochs, [100 * error for error in curve], line, color=colour, label=name)
    axes.set_yscale("log")
    axes.locator_params(axis="x", integer=True)
    ticks = [
        tick
        for tick in (0.5, 1, 2, 5, 10, 20, 50, 100)
        if tick >= 50 * min(map(min, curves.values()))
    ]
    axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks], minor=False)
    axes.set_yticks([], minor=True)
    axes.set_xlabel("epoch")
    axes.set_ylabel("test error, %")
    axes.legend()


def fig8(trained: Trained) -> Result:
    """Accuracy over the factor m of the transition probability.

    Parameters
    ----------
    trained : Trained
        By m.

    Returns
    -------
    Result
        One accuracy for each m.
    """
    got = trained.accuracies
    judge = Judge(trained.images)
    low, high = min(got), max(got)
    return _curve(
        trained,
        "m",
        [
            _peak(judge, got, "m", 3.0),
            Finding(
                "a properly larger m obviously improves the accuracy",
                f"m = {low:g}: {_percent(got[low])}, m = 3: {_percent(got[3.0])}",
                judge.larger(got[3.0], got[low]),
            ),
            Finding(
                "too large an m further helps little",
                f"m = 3: {_percent(got[3.0])}, m = {high:g}: {_percent(got[high])}",
                judge.comparable(got[3.0], got[high]),
            ),
        ],
    )


def fig9(trained: Trained) -> Result:
    """Accuracy over the pulse's half width a.

    Parameters
    ----------
    trained : Trained
        By a.

    Returns
    -------
    Result
        One accuracy for each a.
    """
    got = trained.accuracies
    judge = Judge(trained.images)
    return _curve(
        trained,
        "a",
        [
            _peak(judge, got, "a", 0.5),
            *(
                Finding(
                    f"too {size} an a is worse",
                    f"a = 0.5: {_percent(got[0.5])}, a = {end:g}: {_percent(got[end])}",
                    judge.larger(got[0.5], got[end]),
                )
                for size, end in (("small", min(got)), ("large", max(got)))
            ),
        ],
    )


def _peak(judge: Judge, got: dict[float, float], name: str, claimed: float) -> Finding:
    return Finding(f"{name} = {claimed:g} is best", _ahead(got, name), judge.best(got, claimed))


def _ahead(got: dict[float, float], name: str) -> str:
    """Say which value is best, and which is next."""
    best, following, *_ = sorted(got, key=lambda value: -got[value])
    return (
        f"{name} = {best:g} is best with {_percent(got[best])}; "
        f"{name} = {following:g} has {_percent(got[following])}"
    )


def _curve(trained: Trained, name: str, findings: list[Finding]) -> Result:
    budget, _, measured = trained

    def draw(canvas: Canvas) -> None:
        axes = canvas.subplots()
        _draw_accuracies(axes, list(measured), list(measured.values()))
        axes.set_xscale("log")
        axes.set_xticks(list(measured), [f"{value:g}" for value in measured])
        axes.set_xticks([], minor=True)
        axes.set_xlabel(name)

    return Result(
        alt=f"Test accuracy over {name}, the mean of the seeds with a bar from the lowest to the "
        "highest; the table has the numbers.",
        table=Table(
            (name, "accuracy", "over seeds", "seconds"),
            [
                (value, Share(each.accuracy), _span(each), round(each.seconds, 1))
                for value, each in measured.items()
            ],
        ),
        findings=findings,
        size=(4.8, 3.0),
        draw=draw,
        setting=_setting(budget, sweep=True),
        series={"seeds": _seeds((name,), {(value,): each for value, each in measured.items()})},
    )


def _draw_accuracies(axes: Any, at: Sequence[float], measured: Sequence[Measured]) -> None:
    means = [100 * each.accuracy for each in measured]
    below = [100 * (each.accuracy - min(each.accuracies)) for each in measured]
    above = [100 * (max(each.accuracies) - each.accuracy) for each in measured]
    axes.errorbar(
        at, means, [below, above], fmt="o-", color=INK, ecolor=OTHER, capsize=3, markersize=5
    )
    axes.set_ylabel("test accuracy, %")


def fig10(trained: Trained) -> Result:
    """Accuracy over the share of zero activations, which r sets.

    Parameters
    ----------
    trained : Trained
        By r.

    Returns
    -------
    Result
        Share of zeros and accuracy for each r.
    """
    budget, images, measured = trained
    zeros = {r: _zeros(each) for r, each in measured.items()}
    got = trained.accuracies
    judge = Judge(images)
    best = max(got, key=lambda r: got[r])
    first, last = min(zeros, key=lambda r: zeros[r]), max(zeros, key=lambda r: zeros[r])

    def draw(canvas: Canvas) -> None:
        axes = canvas.subplots()
        order = sorted(zeros, key=lambda r: zeros[r])
        _draw_accuracies(axes, [100 * zeros[r] for r in order], [measured[r] for r in order])
        for number, r in enumerate(order):
            axes.annotate(
                *(f"r = {r:g}" if number in (0, len(order) - 1) else f"{r:g}",),
                (100 * zeros[r], 100 * got[r]),
                xytext=(6, -14 if got[r] < got[order[min(number + 1, len(order) - 1)]] else 5),
                textcoords="offset points",
                color=ACCENT,
            )
        axes.margins(x=0.1, y=0.12)
        axes.set_xlabel("share of zero activations, %")

    return Result(
        alt="Test accuracy over the share of zero activations, each point labelled with its r; the "
        "table has the numbers.",
        table=Table(
            ("r", "zero activations", "accuracy", "over seeds", "seconds"),
            [
                (r, Share(zeros[r]), Share(got[r]), _span(each), round(each.seconds, 1))
                for r, each in measured.items()
            ],
        ),
        findings=[
            Finding(
                "more zero activations improve the accuracy, up to a point: there is a best share",
                f"best at {_percent(zeros[best])} zeros (r = {best:g}), {_percent(got[best])}; "
                f"at {_percent(zeros[first])} zeros (r = {first:g}) {_percent(got[first])}",
                judge.larger(got[best], got[first]) if best != first else False,
            ),
            Finding(
                "the accuracy degrades significantly when the share grows further",
                f"at {_percent(zeros[last])} zeros (r = {last:g}) {_percent(got[last])}; "
                "one class for all images would have about 10 %",
                judge.larger(got[best], got[last]) if best != last else False,
            ),
        ],
        size=(4.8, 3.2),
        draw=draw,
        setting=f"{_setting(budget, sweep=True)} Zeros are those of all activation "
        "layers over the last epoch's training images, the mean of the layers.",
        series={"seeds": _seeds(("r",), {(r,): each for r, each in measured.items()})},
    )


def _zeros(measured: Measured) -> float:
    """Share of zero activations in the last epoch, the mean over layers and seeds."""
    return fmean(fmean(history[-1]["activation_zeros"].values()) for history in measured.histories)


def fig13(trained: Trained) -> Result:
    """Accuracy over the state parameters of weights and activations.

    Parameters
    ----------
    trained : Trained
        By (N1, N2).

    Returns
    -------
    Result
        A grid of accuracies, and circles that grow with them.
    """
    budget, images, measured = trained
    got = trained.accuracies
    judge = Judge(images)
    findings = []
    for axis, side, letter, claimed in ((0, "weights", "N1", 6), (1, "activations", "N2", 4)):
        means = {
            float(N): fmean(p for spaces, p in got.items() if spaces[axis] == N) for N in SPACES
        }
        findings.append(
            Finding(
                f"in the direction of the {side}, {letter} = {claimed} is best",
                f"in the mean {_ahead(means, letter)}",
                judge.best(means, claimed),
            )
        )
    top = max(got, key=lambda spaces: got[spaces])
    findings.append(
        Finding(
            "the best space is (N1, N2) = (6, 4), better than the ternary (1, 1)",
            f"the best is {top} with {_percent(got[top])}; (1, 1) has {_percent(got[1, 1])}",
            judge.larger(got[6, 4], got[1, 1]) if top == (6, 4) else judge.best(got, (6, 4)),
        )
    )
    return Result(
        alt="A grid of circles, N1 of the weights across and N2 of the activations upwards; a "
        "larger circle is a higher test accuracy, which stands in it and in the table.",
        table=Table(
            ("accuracy", *(f"N1 = {N1}" for N1 in SPACES)),
            [(f"N2 = {N2}", *(Share(got[N1, N2]) for N1 in SPACES)) for N2 in reversed(SPACES)],
        ),
        findings=findings,
        size=(4.8, 4.4),
        draw=lambda canvas: _draw_grid(canvas, got),
        setting=f"{_setting(budget, sweep=True)} a = 1 where N2 = 0, H = 1 where N2 > 1.",
        series={"seeds": _seeds(("N1", "N2"), measured)},
    )


def _draw_grid(canvas: Canvas, got: dict[tuple[int, int], float]) -> None:
    axes = canvas.subplots()
    lowest, highest = min(got.values()), max(got.values())
    at = {N: index for index, N in enumerate(SPACES)}
    for (N1, N2), accuracy in got.items():
        share = (accuracy - lowest) / ((highest - lowest) or 1)
        axes.plot(
            *(at[N1], at[N2], "o"),
            markersize=24 + 18 * share,
            color=ACCENT if accuracy == highest else MUTED,
            markeredgecolor=INK,
        )
        colour = "white" if accuracy == highest else INK
        axes.text(
            at[N1], at[N2], f"{100 * accuracy:.1f}", ha="center", va="center", color=colour, size=9
        )
    axes.set_xticks(range(len(SPACES)), [str(N) for N in SPACES])
    axes.set_yticks(range(len(SPACES)), [str(N) for N in SPACES])
    axes.set_xlim(-0.6, len(SPACES) - 0.4)
    axes.set_ylim(-0.6, len(SPACES) - 0.4)
    axes.set_xlabel("N1, weights")
    axes.set_ylabel("N2, activations")
    axes.set_title("test accuracy, %")


_OTHERS = (
    "The networks beside GXNOR are trained by their own methods, with float weights and a learning "
    "rate of {lr_start:g} to {lr_fin:g}."
).format(**HIDDEN_RATES)


def _setting(budget: Budget, sweep: bool) -> str:
    each = run(budget, sweep)
    s, r = each.settings, each.recipe
    seeds = ", ".join(map(str, budget.seeds))
    epochs = f"{r.epochs} epoch{'s' if r.epochs > 1 else ''}"
    whole = PRESETS[budget.preset].recipe.epochs
    part = "" if sweep or r.epochs >= whole else f" (of the {whole} that the preset has)"
    ends = f", of the mean over the last {r.average:.0%} of the steps" if r.average else ""
    return (
        f"{budget.dataset}, {s.notation}, {epochs}{part} of batches of {r.batch}, "
        f"learning rate {r.lr_start:g} to {r.lr_fin:g}, beta1 {r.beta1:g}; where not varied, "
        f"r = {s.r:g}, a = {s.a:g}, m = {r.m:g}; seeds {seeds}; the accuracy is that after the "
        f"last epoch{ends}."
    )


def _percent(share: float) -> str:
    return f"{100 * share:.2f} %"


def _span(each: Measured) -> str:
    low, high = min(each.accuracies), max(each.accuracies)
    return f"{100 * low:.2f} to {100 * high:.2f}" if len(each.accuracies) > 1 else "one seed"


def _seeds(columns: tuple[str, ...], measured: dict[Any, Measured]) -> Table:
    """Every run of a figure, a row each."""
    rows: list[tuple[Cell, ...]] = [
        (*key, row["seed"], row["test_accuracy"], row["seconds"])
        for key, each in measured.items()
        for row in each.rows
    ]
    return Table((*columns, "seed", "test accuracy", "seconds"), rows)
