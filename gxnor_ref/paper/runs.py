"""The trainings behind the measured figures: how long, on what, with which seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import count
from pathlib import Path
from statistics import fmean
from typing import Any, TypeAlias

from gxnor_ref.nn.network import Settings
from gxnor_ref.nn.presets import PRESETS, Preset
from gxnor_ref.sweep.row import Answer, Row
from gxnor_ref.sweep.runs import Sweep, run_all


@dataclass(frozen=True)
class Budget:
    """What a report may cost.

    Attributes
    ----------
    preset : str
        Data set, network and recipe that every run begins with.
    notation : str
        Layers of the network.
    epochs : int
        Of the networks of Table 1 and Fig 7.
    sweep_epochs : int
        Of all other runs.
    seeds : tuple of int
        Every setting is trained once with each.
    swept : dict
        Fields of `Settings` and `Recipe` in which those other runs differ from the preset, where
        they do not vary them.
    """

    preset: str
    notation: str
    epochs: int
    sweep_epochs: int
    seeds: tuple[int, ...]
    swept: dict[str, Any] = field(default_factory=dict)

    @property
    def dataset(self) -> str:
        """Name of the data set."""
        return PRESETS[self.preset].dataset


QUICK = Budget("digits", "16C3-MP2-32C3-MP2-128FC-SVM", 30, 15, (0, 1, 2))
"""Some 500 seconds of one core; it has to stay below ten minutes on two."""

PLAIN: dict[str, Any] = {
    "a": 0.5,
    "m": 3.0,
    "batch": 100,
    "lr_start": 1e-2,
    "beta1": 0.99,
    "norm_rate": 0.1,
    "average": 0.0,
}
"""The paper's a, m and batch, and a recipe for few epochs whose only end is its last step."""

FULL = Budget("mnist", PRESETS["mnist"].settings.notation, 5, 1, (0,), PLAIN)
"""The paper's network for MNIST: 66 epochs, three quarters of an hour of one core in C."""


def run(budget: Budget, sweep: bool = True, **changes: Any) -> Preset:
    """The report's GXNOR network and its training, with some parameters changed.

    Parameters
    ----------
    budget : Budget
        Where it starts from.
    sweep : bool
        Whether it takes the epochs of a sweep and what `swept` changes, or the preset and the
        epochs of Table 1.
    **changes
        Fields of `Settings` and `Recipe`.

    Returns
    -------
    Preset
        What is trained, once with each of the budget's seeds.
    """
    preset = PRESETS[budget.preset]
    epochs = budget.sweep_epochs if sweep else budget.epochs
    swept = budget.swept if sweep else {}
    changes = {"notation": budget.notation, "epochs": epochs, **swept, **changes}
    of_settings = {part.name for part in fields(Settings)}
    return Preset(
        replace(preset.settings, **{k: v for k, v in changes.items() if k in of_settings}),
        replace(preset.recipe, **{k: v for k, v in changes.items() if k not in of_settings}),
        preset.dataset,
    )


@dataclass(frozen=True)
class Measured:
    """The runs of one network, one for each seed; all shares lie between 0 and 1.

    Attributes
    ----------
    rows : tuple of Row
        As in the table of `gxnor_ref.sweep`, in the order of the seeds.
    """

    rows: tuple[Row, ...]

    @property
    def histories(self) -> tuple[list[dict[str, Any]], ...]:
        """Epochs of each run, with the fields of `gxnor_ref.nn.training.Epoch`."""
        return tuple(row["epochs"] for row in self.rows)

    @property
    def accuracies(self) -> tuple[float, ...]:
        """Test accuracy after the last epoch, for each seed."""
        return tuple(row["test_accuracy"] for row in self.rows)

    @property
    def accuracy(self) -> float:
        """Mean of `accuracies`."""
        return float(fmean(self.accuracies))

    @property
    def seconds(self) -> float:
        """Time that all runs took, one after the other."""
        return float(sum(row["seconds"] for row in self.rows))

    def error_curve(self) -> list[float]:
        """Test error after each epoch, the mean over the seeds."""
        return [
            fmean(1 - epoch["test_accuracy"] for epoch in epochs)
            for epochs in zip(*self.histories, strict=True)
        ]


Runs: TypeAlias = dict[Preset, Measured]
"""What was measured, by what was trained."""


def measure(
    wanted: Iterable[Preset],
    seeds: Sequence[int],
    table: Path,
    directory: str | None,
    say: Callable[[str], None],
) -> Runs:
    """Train what the table does not hold yet.

    Parameters
    ----------
    wanted : iterable of Preset
        What to train; equal ones are trained once.
    seeds : sequence of int
        Each of `wanted` is trained once with each.
    table : path
        File of the runs, one row each; those that are missing are appended.
    directory : str or None
        Folder of the data set, as in `gxnor_ref.data.load`.
    say : callable
        Told of each run that has ended.

    Returns
    -------
    dict of Preset to Measured
        The runs of each.

    Raises
    ------
    DataError, MissingExtraError, TableError, LostRunsError, OSError
        As in `gxnor_ref.sweep.run_all`.
    """
    seeded = {each: [_with_seed(each, seed) for seed in seeds] for each in wanted}
    runs = [run for runs in seeded.values() for run in runs]
    if not runs:
        return {}
    missing = len(Sweep(runs, table, directory).missing)
    say(f"{len(runs)} trainings, {missing} to compute; table: {table}")
    ended = count(1)

    def on_answer(described: Row, answer: Answer) -> None:
        result = answer if isinstance(answer, str) else f"test {answer['test_accuracy']:.2%}"
        say(f"{next(ended)}/{missing}  seed {described['seed']}  {result}")

    rows = iter(run_all(runs, table, directory=directory, on_answer=on_answer))
    return {each: Measured(tuple(next(rows) for _ in runs)) for each, runs in seeded.items()}


def _with_seed(each: Preset, seed: int) -> Preset:
    return replace(each, recipe=replace(each.recipe, seed=seed))
