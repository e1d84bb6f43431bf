"""What the figures of trainings share: their runs, their error bars, and how they were trained."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from gxnor_ref.nn.presets import PRESETS, Preset
from gxnor_ref.paper.budget import Budget
from gxnor_ref.paper.drawing import INK
from gxnor_ref.paper.figure import Cell, Finding, Share, Table
from gxnor_ref.paper.trainings import Measured
from gxnor_ref.paper.verdicts import Sample, Verdict, both, larger
from gxnor_ref.spec.optimizer import learning_rate
from gxnor_ref.sweep.command import command
from gxnor_ref.sweep.row import run_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SPREAD = "± (95 %)"
"""Column of `spread`."""


class Trained(NamedTuple):
    """What a measured figure is made of."""

    budget: Budget
    images: int  # number of test images
    measured: dict[Any, Measured]  # by the figure's own keys

    @property
    def samples(self) -> dict[Any, Sample]:
        """What the runs got right, by the same keys."""
        return {key: each.sample(self.images) for key, each in self.measured.items()}

    @property
    def bars(self) -> str:
        """Say in a sentence what the error bars hold."""
        return explained({len(each.accuracies) for each in self.measured.values()}, self.images)


def explained(seeds: set[int], images: int) -> str:
    """Say in a sentence what error bars include; one seed does not show how seeds scatter."""
    if seeds == {1}:
        return f"Bars: 95 % interval by the {images:,} test images; one seed hides its own scatter."
    count = " or ".join(map(str, sorted(seeds)))
    return f"Bars: 95 % interval of the mean, by {count} seeds and the {images:,} test images."


def judged(paper: str, text: str, verdict: Verdict) -> Finding:
    """Put the verdict on what was compared, `text`, beside the paper's statement."""
    return Finding(paper, f"{text}: {verdict.here}", verdict.agrees, verdict.why, trained=True)


def less_overfitting(paper: str, trained: Trained, one: Any, other: Any, names: str) -> Finding:
    """Judge that one network overfits less than another one, and so gets more test images right.

    A network that does worse on training and on test images has less of a gap too. `names` has
    places for the keys of the two, as `str.format` fills them.
    """
    samples = trained.samples
    behind = {
        key: samples[key].shifted(trained.measured[key].train_accuracies) for key in (one, other)
    }
    gap, accuracy = larger(behind[one], behind[other]), larger(samples[one], samples[other])
    # The gap has a part that is the mean's, where one is taken.
    averaged = any(row["recipe"]["average"] for row in trained.measured[one].rows)
    taken = ", before the mean is taken," if averaged else ""
    gaps = (f"{names.format(key)} {-100 * each.mean:+.2f} points" for key, each in behind.items())
    here = (
        f"training accuracy during the last epoch{taken} minus test accuracy: "
        f"{', '.join(gaps)}; second "
        f"minus first: {gap.here}; test accuracy, first minus second: {accuracy.here}"
    )
    verdict = both(gap, accuracy, here)
    return Finding(paper, here, verdict.agrees, verdict.why, trained=True)


def draw_accuracies(
    axes: Axes, at: Sequence[float], samples: Sequence[Sample], **style: Any
) -> None:
    """Draw means and their error bars at these places of the x axis; `style` is for `errorbar`."""
    style = {"color": INK, "marker": "o", "capsize": 3, "markersize": 5, **style}
    means = [100 * each.mean for each in samples]
    reach = [100 * each.spread().reach() for each in samples]
    axes.errorbar(at, means, reach, **style)
    axes.set_ylabel("test accuracy, %")


PAPERS_RECIPE = (
    " The paper has m = 3, a = 0.5 and batches of 100, and takes no mean. Its accuracy may be that "
    "of the best epoch on the test set: the authors' code reports that one. docs/evidence.md has "
    "ours with these values, and by that rule."
)
"""What Table 1 here departs from, on MNIST."""


def setting(budget: Budget, gxnor: Preset, *, sweep: bool = False, varied: str = "") -> str:
    """Say what was trained, in a sweep or for Table 1, and GXNOR's parameters but for `varied`."""
    s, r = gxnor.settings, gxnor.recipe
    epochs = f"{r.epochs} epoch{'s' if r.epochs > 1 else ''}"
    whole = PRESETS[budget.preset].recipe.epochs
    part = "" if sweep or r.epochs >= whole else f" (of the {whole} that the preset has)"
    mean = f"the mean of the weights over the last {100 * r.average:.0f} % of the steps"
    ends = f", with {mean}" if r.average else ""
    values = {"r": s.r, "a": s.a, "m": r.m}
    kept = ", ".join(f"{name} = {value:g}" for name, value in values.items() if name != varied)
    departs = PAPERS_RECIPE if budget.dataset == "mnist" and not sweep else ""
    return (
        f"{budget.dataset}, {s.notation}, {epochs}{part} of batches of {r.batch}; seeds "
        f"{', '.join(map(str, budget.seeds))}; accuracies are those after the last epoch{ends}. "
        f"Running statistics of batch normalization weigh a batch by {r.norm_rate:g}. "
        f"GXNOR: {rates(gxnor)}, beta1 {r.beta1:g}, {kept}.{departs}"
    )


def rates(trained: Preset) -> str:
    """Say how the learning rate goes from a training's first epoch to its last."""
    r = trained.recipe
    last = learning_rate(r.epochs - 1, r.epochs, r.lr_start, r.lr_fin)
    if last == r.lr_start:
        return f"learning rate {r.lr_start:g}"
    return f"learning rate from {r.lr_start:g} in the first epoch to {last:.2g} in the last"


def percent(share: float) -> str:
    """Write a share between 0 and 1 as the page does, with two digits after the point."""
    return f"{100 * share:.2f} %"


def points(share: float) -> str:
    """Write a margin as percentage points.

    >>> points(0.001), points(0.01)
    ('0.1 points', '1 point')
    """
    number = f"{100 * share:g}"
    return f"{number} point{'' if number == '1' else 's'}"


def spread(sample: Sample) -> Share:
    """Half the width of an accuracy's interval: the column `SPREAD`."""
    return Share(sample.spread().reach())


def seed_table(columns: tuple[str, ...], measured: Mapping[Any, Measured]) -> Table:
    """Every run of a figure, a row each: its key, whose parts `columns` names, and its results."""
    rows: list[tuple[Cell, ...]] = [
        (
            *(*key, row["seed"], row["train_accuracy"], row["test_accuracy"], row["seconds"]),
            shlex.join(command(run_of(row), f"runs/{row['key'][:8]}")),
        )
        for key, each in measured.items()
        for row in each.rows
    ]
    return Table((*columns, "seed", "train accuracy", "test accuracy", "seconds", "command"), rows)
