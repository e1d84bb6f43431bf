"""The trainings behind the measured figures, and what they measured."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import count, zip_longest
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple, TypeAlias

from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.nn.backend import backend_name
from gxnor_ref.nn.presets import PRESETS, Preset, by_method
from gxnor_ref.nn.settings import Settings
from gxnor_ref.paper.budget import Budget, Searched, on_integers
from gxnor_ref.paper.verdicts import Sample
from gxnor_ref.sweep.row import Answer, Row, right_images, run_of, versions
from gxnor_ref.sweep.runs import LostRunsError, Sweep, run_all


def gxnor_training(budget: Budget, sweep: bool = True, **changes: Any) -> Preset:
    """The report's GXNOR network and its training, with some fields of Settings and Recipe changed.

    A sweep's training takes the budget's `sweep_epochs` and `swept`; the others are Table 1's, and
    take its `epochs` and `compared`.
    """
    preset = PRESETS[budget.preset]
    epochs = budget.sweep_epochs if sweep else budget.epochs
    fixed = budget.swept if sweep else budget.compared
    changes = {"notation": budget.notation, "epochs": epochs, **fixed, **changes}
    of_settings = {part.name for part in fields(Settings)}
    return Preset(
        replace(preset.settings, **{k: v for k, v in changes.items() if k in of_settings}),
        replace(preset.recipe, **{k: v for k, v in changes.items() if k not in of_settings}),
        preset.dataset,
    )


Seeded: TypeAlias = tuple[Preset, ...]
"""One network and its training, once for each seed."""


def seeded(preset: Preset, seeds: Sequence[int]) -> Seeded:
    """Train something once with each seed, in their order."""
    return tuple(replace(preset, recipe=replace(preset.recipe, seed=seed)) for seed in seeds)


def at_rate(preset: Preset, factor: float) -> Preset:
    """Multiply both learning rates of a training.

    Rates are rounded to six digits, so that 3 * 0.01 is the run of 0.03.
    """
    r = preset.recipe
    start, fin = (float(f"{factor * rate:.6g}") for rate in (r.lr_start, r.lr_fin))
    return replace(preset, recipe=replace(r, lr_start=start, lr_fin=fin))


class Kind(NamedTuple):
    """A kind of network: the method that trains its weights, and its activations.

    Activations of None are those that Table 1 has with the method.
    """

    method: str
    activations: int | str | None = None

    def of(self, preset: Preset) -> Preset:
        """A network of this kind, made of a GXNOR network and its training."""
        changed = by_method(preset, self.method)
        if self.activations is None:
            return changed
        settings = replace(changed.settings, activations=self.activations)
        return replace(changed, settings=settings)


def kind_training(budget: Budget, kind: Kind) -> Preset:
    """A network of a kind, at the learning rate found for it, or else where a search begins."""
    training = kind.of(gxnor_training(budget, sweep=False))
    return at_rate(training, budget.found.get(_searched(training), 1.0))


def curve_training(budget: Budget, kind: Kind) -> Preset:
    """`kind_training`, but its accuracies between the epochs are those of the weights there.

    That takes running statistics which follow the weights: `norm_rate` is the preset's.
    """
    training = kind_training(budget, kind)
    rate = PRESETS[budget.preset].recipe.norm_rate
    return replace(training, recipe=replace(training.recipe, norm_rate=rate))


def _searched(training: Preset) -> Searched:
    return training.settings.method, training.settings.activations


Trials: TypeAlias = dict[tuple[Searched, float], Seeded]
"""Trainings that find a learning rate for each kind of network, by kind and factor."""


def trials(budget: Budget, trainings: Iterable[Preset]) -> Trials:
    """Trials at the budget's factors, for the kinds of these trainings."""
    if not budget.search_epochs:
        return {}
    kinds = dict.fromkeys(map(_searched, trainings))
    return _trials(budget, [(kind, factor) for kind in kinds for factor in budget.factors])


def further_trials(budget: Budget, tried: Mapping[tuple[Searched, float], Measured]) -> Trials:
    """Trials at one more factor for each kind whose best one is the lowest or highest so far.

    The factors are about half a decade apart: the next one is ten times, or a tenth of, that
    before the end.
    """
    by_kind: dict[Searched, list[float]] = {}
    for kind, factor in tried:
        by_kind.setdefault(kind, []).append(factor)
    found = with_rates(budget, tried).found
    further = []
    for kind, factors in by_kind.items():
        factors.sort()
        if len(factors) > 1 and found[kind] == factors[0]:
            further.append((kind, factors[1] / 10))
        elif len(factors) > 1 and found[kind] == factors[-1]:
            further.append((kind, factors[-2] * 10))
    return _trials(budget, further)


def _trials(budget: Budget, keys: Iterable[tuple[Searched, float]]) -> Trials:
    base = gxnor_training(
        budget, sweep=False, epochs=budget.search_epochs, validation=budget.validation
    )
    return {
        (kind, factor): seeded(at_rate(Kind(*kind).of(base), factor), budget.search_seeds)
        for kind, factor in keys
    }


def with_rates(budget: Budget, tried: Mapping[tuple[Searched, float], Measured]) -> Budget:
    """Choose each network's learning rate by the images set aside, from the trained `trials`.

    The best mean accuracy wins; of equal ones, the rate nearest to where the search began.
    """
    found: dict[Searched, float] = {}
    best: dict[Searched, tuple[float, float]] = {}
    for (kind, factor), measured in tried.items():
        # Means of equal counts of images may differ in their last bit.
        score = round(measured.validation_accuracy, 9), -abs(math.log(factor))
        if kind not in best or score > best[kind]:
            best[kind], found[kind] = score, factor
    return replace(budget, found=found)


@dataclass(frozen=True)
class Measured:
    """The runs of one network, one for each seed, in their order; all shares are in [0, 1]."""

    rows: tuple[Row, ...]

    @property
    def histories(self) -> tuple[list[dict[str, Any]], ...]:
        """Epochs of each run, with the fields of `gxnor_ref.nn.progress.Epoch`."""
        return tuple(row["epochs"] for row in self.rows)

    @property
    def accuracies(self) -> tuple[float, ...]:
        """Test accuracy after the last epoch, for each seed."""
        return tuple(row["test_accuracy"] for row in self.rows)

    @property
    def validation_accuracy(self) -> float:
        """Mean accuracy on the images set aside, after the last epoch; 0 if a run diverged."""
        return 0.0 if self.diverged else fmean(row["validation_accuracy"] for row in self.rows)

    @property
    def diverged(self) -> list[str]:
        """Errors of the runs whose numbers overflowed, which have no accuracies."""
        return [row["diverged"] for row in self.rows if "diverged" in row]

    @property
    def train_accuracies(self) -> tuple[float, ...]:
        """Share of training images that each run got right in its last epoch, as it went on."""
        return tuple(row["train_accuracy"] for row in self.rows)

    def sample(self, images: int) -> Sample:
        """The runs for `gxnor_ref.paper.verdicts`, image by image if every row has images."""
        rights = [right_images(row, images) for row in self.rows]
        return Sample.of(self.accuracies, images, rights)

    def curve(self, images: int) -> list[Sample]:
        """Test accuracy after each epoch, without each image's answers."""
        return [
            Sample.of([epoch["test_accuracy"] for epoch in epochs], images)
            for epochs in zip(*self.histories, strict=True)
        ]

    def epochs_to(self, error: float) -> list[float]:
        """For each seed, the first epoch with at most this test error, or infinity."""
        return [
            next((float(e) for e, epoch in enumerate(epochs, 1) if reaches(epoch, error)), math.inf)
            for epochs in self.histories
        ]


def reaches(epoch: Mapping[str, Any], error: float) -> bool:
    """Whether the test error after an epoch is at most `error`.

    Both are shares of images: 2^-30 is less than one image, and more than their rounding.
    """
    return float(epoch["test_accuracy"]) >= 1 - error - 2.0**-30


Runs: TypeAlias = dict[Seeded, Measured]
"""What was measured, by what was trained."""


def in_turn(groups: Iterable[Seeded]) -> list[Preset]:
    """Order trainings so that each has had one seed before any has a second one.

    An interrupted report then knows something of everything.
    """
    rounds = zip_longest(*groups)
    return list(dict.fromkeys(each for turn in rounds for each in turn if each is not None))


def missing(wanted: Iterable[Seeded], table: Path, directory: str | None) -> int:
    """Count the trainings that the table does not hold yet."""
    runs = in_turn(dict.fromkeys(wanted))
    return len(Sweep(runs, table, directory).missing) if runs else 0


def measure(
    wanted: Iterable[Seeded],
    table: Path,
    directory: str | None,
    say: Callable[[str], None],
) -> Runs:
    """Train what the table does not hold yet, append it there, and return the runs of each.

    Equal trainings run once. Raises what `gxnor_ref.sweep.run_all` raises.
    """
    unique = list(dict.fromkeys(wanted))
    runs = in_turn(unique)
    if not runs:
        return {}
    left = missing(unique, table, directory)
    ended = count(1)

    def on_answer(described: Row, answer: Answer) -> None:
        if isinstance(answer, str):
            result = answer
        elif "diverged" in answer:
            result = f"diverged: {answer['diverged']}"
        else:
            result = f"test {answer['test_accuracy']:.2%}"
        say(f"{next(ended)}/{left}  seed {described['seed']}  {result}")

    rows = dict(
        zip(runs, run_all(runs, table, directory=directory, on_answer=on_answer), strict=True)
    )
    return {group: Measured(tuple(rows[each] for each in group)) for group in unique}


def require_results(runs: Runs) -> None:
    """Raise LostRunsError if one diverged: figures need them all, a search for rates does not."""
    if errors := [error for measured in runs.values() for error in measured.diverged]:
        trainings = sum(len(measured.rows) for measured in runs.values())
        found = f"{len(errors)} of {trainings} trainings diverged"
        raise LostRunsError(f"{found}, the first: {errors[0]}")


def announce(
    budget: Budget,
    wanted: Iterable[Seeded],
    table: Path,
    directory: str | None,
    say: Callable[[str], None],
) -> bool:
    """Say how many trainings are missing, and how long they will take on this machine's cores.

    There is nothing to say where nothing is trained. Returns whether it was said.
    """
    runs = list(dict.fromkeys(each for group in wanted for each in group))
    if not runs:
        return False
    sweep = Sweep(runs, table, directory)
    line = f"{len(runs)} trainings, {len(sweep.missing)} to compute"
    ours = [row for row in sweep.table.rows.values() if row["versions"] == versions()]
    if sweep.missing:
        seconds = _seconds(budget, sweep.missing, ours)
        cores = usable_cpus()
        line += f", about {duration(seconds / cores)} on {cores} core{'s' if cores > 1 else ''}"
    if others := len(sweep.table.rows) - len(ours):
        line += f"; {others} rows are of other versions of gxnor_ref or NumPy"
    say(f"{line}; table: {table}")
    return True


def _seconds(budget: Budget, missing: Sequence[Row], rows: Sequence[Row]) -> float:
    """Seconds of one core, by the seconds of an epoch of runs alike, as far as there are any.

    `rows` are of this version, which knows their settings.
    """
    known: dict[Any, list[float]] = {}
    for row in rows:
        if row["epochs"]:
            known.setdefault(_alike(row), []).append(row["seconds"] / len(row["epochs"]))

    def of_epoch(row: Row) -> float:
        guess = budget.seconds_of_epoch(run_of(row).settings, backend_name())
        return fmean(known.get(_alike(row), [guess]))

    return sum(int(row["recipe"]["epochs"]) * of_epoch(row) for row in missing)


def _alike(row: Row) -> tuple[str, str, str, bool]:
    settings = run_of(row).settings
    return row["dataset"], settings.notation, settings.method, on_integers(settings)


def duration(seconds: float) -> str:
    """Write a time in words.

    >>> duration(60), duration(300), duration(9000)
    ('1 minute', '5 minutes', '2.5 hours')
    """
    if seconds >= 5400:
        return f"{seconds / 3600:.1f} hours"
    minutes = f"{seconds / 60:.0f}"
    return f"{minutes} minute{'' if minutes == '1' else 's'}"
