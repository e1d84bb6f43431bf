"""`gxnor-ref sweep`: train for each point of a grid and each seed, and keep a table."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from itertools import product
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from gxnor_ref.cli.app import INTERRUPTED
from gxnor_ref.cli.changes import (
    PresetCommand,
    change_options,
    changed,
    check,
    preset_option,
    require_effect,
)
from gxnor_ref.cli.computing import backend_option, describe_backend
from gxnor_ref.cli.options import Integers, UserPath, data_option, dataset_option, json_option
from gxnor_ref.cli.terminal import counted, echo, echo_json, is_terminal, say
from gxnor_ref.data.atomic import no_empty_folders, require_folder
from gxnor_ref.data.dataset import load_for
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.spec.errors import plain, suggestion
from gxnor_ref.spec.uniform import LARGEST_WORD
from gxnor_ref.sweep.cluster import Cluster
from gxnor_ref.sweep.command import option
from gxnor_ref.sweep.processes import Processes
from gxnor_ref.sweep.row import Answer, Row
from gxnor_ref.sweep.runs import Sweep

TABLE = "results.jsonl"
"""The table's name in the sweep's folder."""

FIELDS = {field.name for part in (Settings, Recipe) for field in fields(part)}
"""What a grid may vary, where train has an option for it."""

COMMAS = "expected values separated by commas"
"""What separates the values of an option."""

LOST = 1
"""Exit status where runs ended without a result."""


def _values(said: str, values: list[str], convert: click.Parameter) -> list[Any]:
    """Convert the values of one option as that option itself would, and refuse a repetition."""
    converted = []
    for value in values:
        try:
            if value == "":
                raise click.BadParameter(COMMAS)
            converted.append(convert.process_value(click.get_current_context(), value))
            if converted[-1] in converted[:-1]:
                raise click.BadParameter(f"{value!r} is there twice; expected it once")
        except click.BadParameter as error:
            raise click.UsageError(f"{said}: {error.message.rstrip('.')}.") from None
    return converted


def _options() -> dict[str, click.Parameter]:
    """Return the options that a grid may vary, by the name that it knows them by."""
    parameters = click.get_current_context().command.params
    return {p.opts[0].removeprefix("--"): p for p in parameters if p.name in FIELDS}


def _grid(
    context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]
) -> dict[str, list[Any]]:
    """Values by the name of the field of Settings or Recipe."""
    options = _options()
    grid: dict[str, list[Any]] = {}
    for text in texts:
        name, _, values = text.partition("=")
        if name == "seed":
            raise click.UsageError(f"--grid {text}: --seeds gives the seeds, such as --seeds 0,1.")
        if name not in options:
            known = f"{', '.join(options)}.{suggestion(name, options)}"
            raise click.UsageError(f"--grid {text}: no option {name!r}; expected one of {known}")
        field = str(options[name].name)
        if field in grid:
            raise click.UsageError(f"--grid {text}: expected {name} once.")
        grid[field] = _values(f"--grid {text}", values.split(","), options[name])
    return grid


def _seeds(context: click.Context, parameter: click.Parameter, text: str) -> list[int]:
    if re.fullmatch(r"\d+\s*(-|\.\.|:)\s*\d+", text):
        raise click.UsageError(f"--seeds {text}: {COMMAS}, such as 0,1,2.")
    return _values(
        f"--seeds {text}",
        text.split(","),
        click.Option(["--seed"], type=Integers(0, LARGEST_WORD)),
    )


@click.command(
    cls=PresetCommand,
    epilog="""\b
Examples:
  gxnor-ref sweep --preset digits --grid m=1,3,10 --seeds 0,1 --out runs/m
  gxnor-ref sweep --grid r=0.25,0.5 --grid a=0.3,0.5 --epochs 20 --out runs/ra
  gxnor-ref sweep --grid weights=1,float --scheduler tcp://HOST:8786 --out w
""",
)
@preset_option
@click.option(
    "--grid",
    multiple=True,
    callback=_grid,
    metavar="NAME=V,V,...",
    help="Values of an option from --method to --validation, by its name; several grids give all "
    "combinations.",
)
@click.option(
    "--seeds",
    default="0",
    show_default=True,
    callback=_seeds,
    metavar="N,N,...",
    help="Seeds with which each point of the grid is trained.",
)
@click.option("--out", required=True, type=UserPath(), metavar="DIR", help="Folder of the table.")
@click.option(
    "--workers",
    type=Integers(min=1),
    metavar="N",
    help="Processes of one thread each; default: one for each core.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Compute on the workers of this Dask scheduler instead; needs the extra cluster.",
)
@dataset_option
@data_option
@backend_option
@change_options
@json_option
def sweep(
    preset: str,
    grid: dict[str, list[Any]],
    seeds: list[int],
    out: str,
    workers: int | None,
    scheduler: str | None,
    dataset: str | None,
    directory: str | None,
    as_json: bool,
    **changes: Any,
) -> None:
    """Train a preset for each point of a grid and each seed.

    DIR/results.jsonl receives one line for each run that has ended: settings, recipe, accuracies,
    all epochs, seconds and versions; one whose numbers overflow has "diverged", the error, and no
    accuracies. A run that the table has, from this sweep or another, is not computed again. The
    same command computes those that were lost or interrupted.
    """
    if workers is not None and scheduler is not None:
        raise click.UsageError("--workers counts local processes; expected no --scheduler with it.")
    for name, given in _options().items():
        if given.name in grid and changes[given.name] is not None:
            raise click.UsageError(f"--{name} is given, and --grid {name}; expected one of them.")
    require_folder(out)
    click.get_current_context().with_resource(no_empty_folders(out))
    axes = {**grid, "seed": seeds}
    points = [
        {**changes, **dict(zip(axes, point, strict=True))} for point in product(*axes.values())
    ]
    for point in points:
        check(preset, point, dataset, directory)
    require_effect(preset, points)
    data = load_for(dataset, directory, PRESETS[preset].dataset)
    runs = [changed(PRESETS[preset], point, data) for point in points]
    ours = Sweep(runs, Path(out) / TABLE, directory, list(grid))
    with (
        _silent_logs(),
        closing(_Report(ours, err=as_json)) as report,
        closing(Processes(workers) if scheduler is None else Cluster(scheduler)) as crew,
    ):
        report.opening(crew.name, "of each worker" if scheduler else describe_backend(1))
        try:
            for described, answer in ours.answers(crew):
                report.answer(described, answer)
        except KeyboardInterrupt:
            report.interrupted()
            click.get_current_context().exit(INTERRUPTED)
    report.summary()
    if as_json:
        result = {
            "table": str(ours.table.path),
            "computed": report.ended - len(report.lost),
            "lost": report.lost,
            "rows": ours.rows,
        }
        echo_json(result)
    if lost := len(report.lost):
        what = "was lost, as said above; the same command tries it again"
        if lost > 1:
            what = "were lost, as said above; the same command tries them again"
        say(f"gxnor-ref: {lost} of {len(ours.described)} runs {what}")
        click.get_current_context().exit(LOST)


@contextmanager
def _silent_logs() -> Iterator[None]:
    """Silence Dask's logs of lost connections, tracebacks and all: the answers tell it."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


class _Report:
    """A line for each run that ends, and on a terminal a bar for all of them."""

    def __init__(self, ours: Sweep, err: bool) -> None:
        self.ours = ours
        self.err = err
        self.wanted = len(ours.missing)
        self.ended = 0
        self.lost: list[Row] = []
        self.bar = Progress(
            TextColumn("runs"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self.bar.add_task("", total=self.wanted)

    def line(self, text: str) -> None:
        self.close()
        echo(plain(text, most=None), err=self.err)

    def opening(self, where: str, computing: str) -> None:
        self.line(f"backend {computing}")
        if self.ours.table.torn:
            self.line(f"{self.ours.table.path}: the last line was cut off, and is removed")
        runs = len(self.ours.described)
        self.line(
            f"{runs} run{'' if runs == 1 else 's'}, {self.wanted} to compute on {where}; "
            f"table: {self.ours.table.path}"
        )
        self._show_bar()

    def answer(self, described: Row, answer: Answer) -> None:
        self.ended += 1
        name = f"{self.ended}/{self.wanted}  {_name(described)}"
        if isinstance(answer, str):
            self.lost.append({**described, "reason": answer})
            self.line(f"{name}  lost: {answer}")
        elif "diverged" in answer:
            self.line(f"{name}  diverged: {answer['diverged']}")
        else:
            self.line(
                f"{name}  train {answer['train_accuracy']:.2%}  "
                f"test {answer['test_accuracy']:.2%}  {answer['seconds']:.1f} s"
            )
        self._show_bar()

    def interrupted(self) -> None:
        done = self.ended - len(self.lost)
        self.line(
            f"interrupted; {done} of {self.wanted} runs {'is' if done == 1 else 'are'} in "
            f"{self.ours.table.path}; the same command continues the sweep"
        )

    def summary(self) -> None:
        points: dict[str, list[float | None]] = {}
        for row in self.ours.rows:
            points.setdefault(_point(row), []).append(row["test_accuracy"])
        for point, answers in points.items():
            accuracies = [each for each in answers if each is not None]
            said = []
            if accuracies:
                said.append(f"test accuracy {sum(accuracies) / len(accuracies):.2%}")
            if len(accuracies) > 1:
                ends = f"{min(accuracies):.2%} to {max(accuracies):.2%}"
                said.append(f"{ends} with {len(accuracies)} seeds")
            if diverged := len(answers) - len(accuracies):
                said.append(f"{diverged} of {counted(len(answers), 'seed')} diverged")
            self.line(point + ", ".join(said))

    def close(self) -> None:
        # Without a terminal, stopping it would print an empty line.
        if is_terminal(sys.stderr):
            self.bar.stop()

    def _show_bar(self) -> None:
        if self.ended < self.wanted and is_terminal(sys.stderr):
            self.bar.update(self.bar.task_ids[0], completed=self.ended)
            self.bar.start()


def _point(row: Row) -> str:
    return "".join(f"{option(name)} {_value(v)}  " for name, v in row["grid"].items())


def _name(row: Row) -> str:
    return f"{_point(row)}seed {row['seed']}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return "float" if value is None else str(value)
