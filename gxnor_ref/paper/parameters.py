"""Fig 8, 9, 10 and 13: the accuracy over m, a, the share of zeros, and the number of states."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import gt, lt
from statistics import fmean
from typing import TYPE_CHECKING, Any

from gxnor_ref.nn.network import plan
from gxnor_ref.nn.presets import Preset
from gxnor_ref.paper import verdicts
from gxnor_ref.paper.budget import Budget
from gxnor_ref.paper.drawing import ACCENT, INK, MUTED, OTHER
from gxnor_ref.paper.figure import Finding, Result, Share, Table
from gxnor_ref.paper.measured import (
    SPREAD,
    Trained,
    draw_accuracies,
    judged,
    less_overfitting,
    percent,
    points,
    seed_table,
    setting,
    spread,
)
from gxnor_ref.paper.trainings import Measured, at_rate, gxnor_training
from gxnor_ref.paper.verdicts import Sample, Verdict, best, comparable, falls, larger
from gxnor_ref.sweep.row import run_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

M_VALUES = (0.3, 1.0, 3.0, 10.0, 30.0)
"""Factors m of Fig 8."""

A_VALUES = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
"""Half widths a of Fig 9."""

R_VALUES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 8.0)
"""Half widths r of the zero window of Fig 10."""

SPACES = (0, 1, 2, 4, 6)
"""State parameters N1 and N2 of Fig 13."""

PAPERS_SPACE = (6, 4)
"""The N1 and N2 that the paper calls best."""

ALL_ZEROS = 0.99
"""Share of zero activations from which Fig 10 counts as fully sparse."""

NEAR_THE_BEST = 15
"""How far below the best Fig 10 shows accuracies enlarged, in margins of the budget."""

CLOSE = 5
"""Percent of zeros by which labels of Fig 10 have to be apart."""

NOTHING_LEFT = 0.05
"""Accuracy that counts as close to 0: half of what one class for all images has, of ten."""


def by_m(budget: Budget) -> dict[tuple[float, float], Preset]:
    """Trainings of Fig 8: each m at each of the budget's learning rate factors, and at 3 / m.

    For a small nu, tau is m nu / dz: at one learning rate, m also sets the rate of transitions.
    """
    keys = [(m, factor) for factor in budget.factors for m in M_VALUES]
    keys += [(m, _inverse(m)) for m in M_VALUES]
    return {
        (m, factor): at_rate(gxnor_training(budget, m=m), factor)
        for m, factor in dict.fromkeys(keys)
    }


def _inverse(m: float) -> float:
    """Factor of the learning rate with which m times the rate is that of m = 3."""
    return float(f"{3 / m:.6g}")


def fig8(trained: Trained) -> Result:
    """Accuracy over m of Eq (20), at a fixed learning rate and at a fixed product of both."""
    budget, samples = trained.budget, trained.samples
    rate = gxnor_training(budget).recipe.lr_start
    lines = {
        f"learning rate {factor * rate:g}": {m: samples[m, factor] for m in M_VALUES}
        for factor in budget.factors
    }
    product = {m: samples[m, _inverse(m)] for m in M_VALUES}
    low, high = min(M_VALUES), max(M_VALUES)
    findings = []
    for rate_of, line in lines.items():
        at = {m: f"m = {m:g} {percent(line[m].mean)}" for m in (low, 3.0, high)}
        findings += [
            judged("m = 3 is best", f"{rate_of}, {_top(line, 'm', 3.0)}", best(line, 3.0)),
            judged(
                "a properly larger m obviously improves the accuracy",
                f"{rate_of}, {at[3.0]}, {at[low]}",
                larger(line[3.0], line[low]),
            ),
            judged(
                "too large an m further helps little",
                f"{rate_of}, {at[3.0]}, {at[high]}, margin {points(budget.margin)}",
                comparable(line[3.0], line[high], budget.margin),
            ),
        ]

    def draw(canvas: Canvas) -> None:
        axes = canvas.subplots()
        looks = [(OTHER, "s", "-"), (INK, "^", "-"), (OTHER, "v", ":")]
        looks = looks if len(lines) > 1 else looks[1:2]
        curves: list[tuple[dict[float, Sample], dict[str, Any]]] = [
            (line, {"color": color, "marker": marker, "linestyle": stroke, "label": name})
            for (name, line), (color, marker, stroke) in zip(lines.items(), looks, strict=True)
        ]
        name = f"m x rate = {3 * rate:g}"
        curves.append((product, {"color": ACCENT, "linestyle": "--", "label": name}))
        for number, (line, style) in enumerate(curves):
            # Beside each other, so that no bar hides another.
            at = [m * 1.06 ** (number - (len(curves) - 1) / 2) for m in M_VALUES]
            draw_accuracies(axes, at, list(line.values()), **style)
        axes.set_xscale("log")
        axes.set_xticks(M_VALUES, [f"{m:g}" for m in M_VALUES])
        axes.set_xticks([], minor=True)
        axes.set_xlabel("m")
        axes.legend()

    return Result(
        alt="Test accuracy over m, a curve for each learning rate and one at a fixed product of m "
        "and the rate, with error bars; the table has the numbers.",
        table=Table(
            ("m", "learning rate", "accuracy", SPREAD),
            [
                (m, float(f"{factor * rate:.6g}"), Share(each.mean), spread(each))
                for (m, factor), each in samples.items()
            ],
        ),
        findings=sorted(findings, key=lambda finding: finding.paper),
        size=(4.8, 3.6),
        draw=draw,
        setting=f"{_setting(budget, varied='m')} Other rates differ "
        f"by the same factor from the first epoch to the last; dashed: by 3 / m, since a small "
        "increment moves a state with a probability that grows with m times the rate. gamma and "
        "beta of batch normalization take the same rate, which m leaves alone: so the dashed "
        f"line decides no statement. {trained.bars}",
        series={"seeds": seed_table(("m", "factor of the rate"), trained.measured)},
    )


def _top(samples: Mapping[Any, Sample], name: str, claimed: float) -> str:
    """Say which value is ahead, and what the claimed one has; if that is ahead, which is next."""
    first, second, *_ = sorted(samples, key=lambda value: -samples[value].mean)
    return " and ".join(
        f"{name} = {value:g} has {percent(samples[value].mean)}"
        for value in (first, second if first == claimed else claimed)
    )


def fig9(trained: Trained) -> Result:
    """Accuracy over the pulse's half width a."""
    budget, samples = trained.budget, trained.samples

    def draw(canvas: Canvas) -> None:
        axes = canvas.subplots()
        draw_accuracies(axes, list(samples), list(samples.values()))
        axes.set_xscale("log")
        axes.set_xticks(list(samples), [f"{value:g}" for value in samples])
        axes.set_xticks([], minor=True)
        axes.set_xlabel("a")

    return Result(
        alt="Test accuracy over a, the mean of the seeds with error bars; the table has the "
        "numbers.",
        table=Table(
            ("a", "accuracy", SPREAD),
            [(a, Share(each.mean), spread(each)) for a, each in samples.items()],
        ),
        findings=[
            judged("a = 0.5 is best", _top(samples, "a", 0.5), best(samples, 0.5)),
            *(
                judged(
                    f"too {size} an a is worse",
                    f"a = 0.5 has {percent(samples[0.5].mean)}",
                    falls(samples[0.5], {a: samples[a] for a in samples if beyond(a, 0.5)}),
                )
                for size, beyond in (("small", lt), ("large", gt))
            ),
        ],
        size=(4.8, 3.0),
        draw=draw,
        setting=f"{_setting(budget, varied='a')} {trained.bars}",
        series={"seeds": seed_table(("a",), {(a,): each for a, each in trained.measured.items()})},
    )


def fig10(trained: Trained) -> Result:
    """Accuracy over the share of zero activations, which r sets."""
    budget, _, measured = trained
    samples = trained.samples
    by_seed = {r: _zeros(each) for r, each in measured.items()}
    zeros = {r: fmean(shares) for r, shares in by_seed.items()}
    order = sorted(zeros, key=lambda r: zeros[r])
    start = gxnor_training(budget).settings.r
    return Result(
        alt="Test accuracy over the share of zero activations, with error bars and labeled with "
        "r: above, enlarged, those near the best; below, all; the table has the numbers.",
        table=Table(
            ("r", "zero activations", "accuracy", SPREAD),
            [(r, Share(zeros[r]), Share(each.mean), spread(each)) for r, each in samples.items()],
        ),
        findings=[
            judged(
                "a proper share of zero activations improves the accuracy",
                f"r = {order[0]:g}, {percent(zeros[order[0]])} zeros, "
                f"{percent(samples[order[0]].mean)}",
                _surpassed(samples, order[0]),
            ),
            judged(
                "the accuracy degrades significantly when the share grows further",
                f"r = {start:g}, {percent(zeros[start])} zeros, {percent(samples[start].mean)}",
                falls(samples[start], {r: each for r, each in samples.items() if r > start}),
            ),
            _toward_zero(samples[order[-1]], zeros[order[-1]]),
            _controlled(by_seed),
            less_overfitting(
                "a proper share of zeros probably avoids overfitting",
                *(trained, 0.5, 0.0, "r = {:g}"),
            ),
        ],
        size=(4.8, 4.2),
        draw=lambda canvas: _draw_zeros(
            canvas,
            order,
            [100 * zeros[r] for r in order],
            [samples[r] for r in order],
            NEAR_THE_BEST * budget.margin,
        ),
        setting=f"{_setting(budget, varied='r')} Zeros are those of all "
        "activation layers together, over the last epoch's training images. Dots: the seeds. "
        f"{trained.bars}",
        series={"seeds": seed_table(("r",), {(r,): each for r, each in measured.items()})},
    )


def _setting(budget: Budget, varied: str = "") -> str:
    return setting(budget, gxnor_training(budget), sweep=True, varied=varied)


def _surpassed(samples: Mapping[Any, Sample], value: Any) -> Verdict:
    """Judge that another value is better than this one."""
    agrees, here, why = best(samples, value)
    return Verdict(None if agrees is None else not agrees, here, why)


def _toward_zero(sample: Sample, zeros: float) -> Finding:
    """Compare the accuracy of the most zeros with 0, and with guessing."""
    reach = sample.spread().reach()
    agrees = None
    why = f"not decided with {percent(zeros)} zeros"
    if len(sample.accuracies) == 1:
        why = "not decided by one seed"
    elif zeros >= ALL_ZEROS:
        distance = sample.mean - NOTHING_LEFT
        agrees = None if abs(distance) <= reach else distance < 0
        why = sample.spread().blames(abs(distance)) if agrees is None else ""
    return Finding(
        "the accuracy approaches 0 when the share of zeros approaches 1",
        f"{percent(zeros)} zeros: {percent(sample.mean)} (± {percent(reach)}); one class for all "
        f"images has about 10 %, and below {100 * NOTHING_LEFT:g} % counts as close to 0",
        agrees,
        why,
        trained=True,
    )


def _draw_zeros(
    canvas: Canvas,
    order: Sequence[float],
    zeros: Sequence[float],
    samples: Sequence[Sample],
    near: float,
) -> None:
    """Draw all of it, and above that what lies near the best; each r stands in one of them."""
    floor = max(each.mean for each in samples) - near
    upper, lower = canvas.subplots(2, 1, sharex=True, height_ratios=(3, 2))
    for x, each in zip(zeros, samples, strict=True):
        accuracies = 100 * each.accuracies
        # Over the means, which would hide them.
        lower.plot([x] * len(accuracies), accuracies, "o", color=OTHER, markersize=3, zorder=3)
    for axes in (upper, lower):
        draw_accuracies(axes, zeros, samples)
        axes.margins(x=0.1)
    ends = []
    # Labels of close neighbors move apart.
    close = [later - x < CLOSE for x, later in pairwise(zeros)]
    aside = [
        5 * (left - right) for left, right in zip([False, *close], [*close, False], strict=True)
    ]
    for r, x, each, by in zip(order, zeros, samples, aside, strict=True):
        if each.mean >= floor:
            reach = each.spread().reach()
            ends += [100 * (each.mean - reach), 100 * (each.mean + reach)]
            upper.annotate(
                *(f"{'r = ' if r == order[0] else ''}{r:g}", (x, ends[-1])),
                xytext=(by, 3),
                textcoords="offset points",
                ha="center",
                color=ACCENT,
            )
        else:
            lower.annotate(
                *(f"{r:g}", (x, 100 * each.mean)),
                xytext=(-6, -3),
                textcoords="offset points",
                ha="right",
                va="top",
                color=ACCENT,
            )
    room = 0.2 * (max(ends) - min(ends)) or 1
    upper.set_ylim(min(ends) - room / 2, max(ends) + room)
    lower.set_ylim(-8, 105)  # room for the label of the lowest
    lower.set_xlabel("share of zero activations, %")


def _zeros(measured: Measured) -> list[float]:
    """Share of zero activations in the last epoch, of all layers together, for each seed."""
    shares = []
    for row, history in zip(measured.rows, measured.histories, strict=True):
        sizes = {layer.name: math.prod(layer.shape) for layer in plan(run_of(row).settings)}
        layers = [(sizes[name], share) for name, share in history[-1]["activation_zeros"].items()]
        shares.append(sum(size * share for size, share in layers) / sum(n for n, _ in layers))
    return shares


def _controlled(zeros: Mapping[float, Sequence[float]]) -> Finding:
    """Judge that r sets the share of zeros: with r it grows and never falls, whatever the seed.

    Where r had no effect, each of `len(zeros)`! orders were as likely, for each seed.
    """
    order = sorted(zeros)
    shares = list(zip(*(zeros[r] for r in order), strict=True))
    rising = sum(each[0] < each[-1] and all(a <= b for a, b in pairwise(each)) for each in shares)
    agrees = None if len(shares) == 1 or 0 < rising < len(shares) else rising > 0
    return Finding(
        "the sparsity can be controlled by adjusting r (Remark 2)",
        f"with r from {order[0]:g} to {order[-1]:g}, the share of zeros grows and never falls: "
        f"{rising} of {len(shares)} seeds",
        agrees,
        "not decided by one seed" if len(shares) == 1 else f"not decided by {len(shares)} seeds",
        trained=True,
    )


def by_space(budget: Budget) -> dict[tuple[int, int], Preset]:
    """Trainings of Fig 13, by N1 and N2: all pairs; binary activations take a = 1 (SPEC.md, 7)."""
    return {
        (N1, N2): gxnor_training(budget, weights=N1, activations=N2, a=0.5 if N2 else 1.0)
        for N1 in SPACES
        for N2 in SPACES
    }


def fig13(trained: Trained) -> Result:
    """Accuracy over N1 and N2, the state parameters of weights and of activations."""
    budget, samples = trained.budget, trained.samples
    findings = []
    sides = (("weights", "N1"), ("activations", "N2"))
    for axis, ((side, letter), claimed) in enumerate(zip(sides, PAPERS_SPACE, strict=True)):
        means = {
            N: verdicts.mean([each for spaces, each in samples.items() if spaces[axis] == N])
            for N in SPACES
        }
        findings.append(
            judged(
                f"in the direction of the {side}, {letter} = {claimed} is best",
                f"of {', '.join(map(str, SPACES))}, in the mean {_top(means, letter, claimed)}",
                best(means, claimed),
            )
        )
        findings.append(
            judged(
                f"more states of the {side} can improve the recognition performance (Section 4)",
                f"in the mean {letter} = 1 has {percent(means[1].mean)}",
                _surpassed({N: each for N, each in means.items() if N >= 1}, 1),
            )
        )
    first, second, *_ = sorted(samples, key=lambda spaces: -samples[spaces].mean)
    top = (first, second) if first == PAPERS_SPACE else (first, PAPERS_SPACE)
    findings.append(
        judged(
            f"the best space is (N1, N2) = {PAPERS_SPACE}",
            " and ".join(f"{each} has {percent(samples[each].mean)}" for each in top),
            best(samples, PAPERS_SPACE),
        )
    )
    return Result(
        alt="A grid of circles, N1 of the weights across and N2 of the activations upwards; a "
        "larger circle is a higher test accuracy, which stands in it over half the width of its "
        "interval, and in the table; the circle of the paper's best space has a thick outline.",
        table=Table(
            ("accuracy", *(f"N1 = {N1}" for N1 in SPACES)),
            [
                (f"N2 = {N2}", *(Share(samples[N1, N2].mean) for N1 in SPACES))
                for N2 in reversed(SPACES)
            ],
        ),
        findings=findings,
        size=(4.8, 4.6),
        draw=lambda canvas: _draw_grid(canvas, samples),
        setting=f"{_setting(budget)} a = 1 where N2 = 0, H = 1 where "
        "N2 > 1. Outlined: the space that the paper calls best. The grid ends at N1 = 6, so "
        "whether more states of the weights are worse is not known. "
        f"{trained.bars.replace('Bars', 'Small numbers, ±')}",
        series={"seeds": seed_table(("N1", "N2"), trained.measured)},
    )


def _draw_grid(canvas: Canvas, samples: dict[tuple[int, int], Sample]) -> None:
    axes = canvas.subplots()
    means = {spaces: each.mean for spaces, each in samples.items()}
    lowest, highest = min(means.values()), max(means.values())
    at = {N: index for index, N in enumerate(SPACES)}
    for (N1, N2), accuracy in means.items():
        share = (accuracy - lowest) / ((highest - lowest) or 1)
        claimed = (N1, N2) == PAPERS_SPACE
        axes.plot(
            *(at[N1], at[N2], "o"),
            markersize=34 + 12 * share,
            color=MUTED,
            markeredgecolor=ACCENT if claimed else INK,
            markeredgewidth=3 if claimed else 1,
        )
        reach = samples[N1, N2].spread().reach()
        style: dict[str, Any] = {"ha": "center", "color": INK}
        axes.text(at[N1], at[N2], f"{100 * accuracy:.2f}", va="bottom", size=8.5, **style)
        axes.text(at[N1], at[N2] - 0.03, f"±{100 * reach:.2f}", va="top", size=7, **style)
    axes.set_xticks(range(len(SPACES)), [str(N) for N in SPACES])
    axes.set_yticks(range(len(SPACES)), [str(N) for N in SPACES])
    axes.set_xlim(-0.6, len(SPACES) - 0.4)
    axes.set_ylim(-0.6, len(SPACES) - 0.4)
    axes.set_xlabel("N1, weights")
    axes.set_ylabel("N2, activations")
    axes.set_title("test accuracy, %")
