"""`gxnor-ref train`: train a network and keep its model, checkpoint and metrics in a folder."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from gxnor_ref.cli import ENDINGS
from gxnor_ref.cli.changes import (
    PresetCommand,
    change_options,
    changed,
    check,
    in_words,
    preset_option,
    require_effect,
)
from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import Integers, UserPath, data_option, dataset_option, json_option
from gxnor_ref.cli.terminal import counted, echo, echo_json, is_terminal, print_table
from gxnor_ref.data.atomic import is_output, no_empty_folders, require_folder
from gxnor_ref.data.dataset import load_for
from gxnor_ref.nn.logs import CsvLog, TensorBoardLog
from gxnor_ref.nn.memory_use import memory_use, peak_memory
from gxnor_ref.nn.presets import PRESETS, Preset
from gxnor_ref.nn.profile import LAYER_PHASES, PhaseTime
from gxnor_ref.nn.progress import Epoch
from gxnor_ref.nn.run import CHECKPOINT, LOCK, METRICS, MODEL, Run
from gxnor_ref.nn.settings import space_name
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.errors import plain


@click.command(
    cls=PresetCommand,
    epilog="""\b
Examples:
  gxnor-ref train --preset digits --out runs/digits
  gxnor-ref train --preset mnist --data DIR --seed 0 --out runs/mnist
  gxnor-ref train --preset mnist --method bnn --out runs/bnn
  gxnor-ref train --preset mnist --epochs 1 --profile --out runs/profiled
  gxnor-ref train --network 16C3-MP2-64FC-SVM --dataset svhn --out runs/svhn
  gxnor-ref train --preset digits --data flowers --out runs/flowers
  gxnor-ref train --preset digits --log-csv digits.csv --out runs/digits
""",
)
@preset_option
@click.option("--out", required=True, type=UserPath(), metavar="DIR", help="Folder of the run.")
@dataset_option
@data_option
@backend_option
@change_options
@click.option("--seed", type=Integers(), help="Seed of everything random.")
@click.option(
    "--resume/--restart",
    default=True,
    show_default=True,
    help="Resume the run that the folder holds, or discard it.",
)
@click.option("--profile", is_flag=True, help="Print the time of each phase of each layer.")
@click.option(
    "--log-csv",
    type=UserPath(),
    metavar="FILE",
    help="Write the epochs to a CSV file as well; a continued run completes it.",
)
@click.option(
    "--tensorboard",
    type=UserPath(),
    metavar="DIR",
    help="Write the epochs to event files of TensorBoard as well; needs tensorboardX.",
)
@json_option
def train(
    preset: str,
    out: str,
    dataset: str | None,
    directory: str | None,
    resume: bool,
    profile: bool,
    log_csv: str | None,
    tensorboard: str | None,
    as_json: bool,
    **changes: Any,
) -> None:
    """Train a network by discrete state transition, or by another method of Table 1.

    DIR receives model.npz when the last epoch has ended, and after each epoch checkpoint.npz and
    metrics.jsonl, which `gxnor-ref plot` draws. A run that was stopped, by Ctrl-C or otherwise,
    continues when the same command is given again, without --restart, and ends with the same model,
    byte for byte.
    """
    check(preset, changes, dataset, directory)
    require_effect(preset, [changes])
    require_folder(out)
    click.get_current_context().with_resource(no_empty_folders(out))
    to_stdout = log_csv is not None and is_output(log_csv)
    if to_stdout and as_json:
        raise click.UsageError("--log-csv is the standard output, as --json is; expected a file.")
    data = load_for(dataset, directory, PRESETS[preset].dataset)
    chosen = changed(PRESETS[preset], changes, data)
    computing = begin(chosen.settings, chosen.recipe.batch)
    own = [Path(out), *(Path(out) / name for name in (MODEL, CHECKPOINT, METRICS, LOCK))]
    logs: list[CsvLog | TensorBoardLog] = []
    if log_csv is not None:
        logs.append(CsvLog(log_csv, own, restart=not resume))
    if tensorboard is not None:
        logs.append(TensorBoardLog(tensorboard, restart=not resume))
    run = Run(out, chosen.settings, chosen.recipe, data, restart=not resume)
    with ExitStack() as stack:
        for log in (run, *logs):
            stack.enter_context(closing(log))
        # What an older run lacks there, or what keeps this one from writing.
        for log in logs:
            log.write(run.trainer.progress.history)
        report = _Report(run.trainer, err=as_json or to_stdout)
        report.line(computing)
        report.opening(run)

        def on_epoch(trainer: Trainer) -> None:
            report.epoch(trainer)
            for log in logs:
                log.write(trainer.progress.history)

        def on_step() -> bool:
            report.step()
            return bool(interrupted())

        interrupted = stack.enter_context(_until_interrupted())
        stack.enter_context(closing(report))
        ended = run.train(on_epoch, on_step)
    if profile:
        report.profile()
    if not ended:
        report.line(
            f"interrupted; {run.directory / CHECKPOINT} is written; the same command "
            f"{'' if resume else 'without --restart '}continues the run"
        )
        click.get_current_context().exit(128 + interrupted()[0])
    report.summary(run)
    if as_json:
        result = {**_result(run), "memory": report.memory()}
        if profile:
            steps, shares = run.trainer.profile.steps, _shares(run.trainer)
            result["profile"] = {"steps": steps, "shares": [share._asdict() for share in shares]}
        echo_json(result)


def _result(run: Run) -> dict[str, Any]:
    history = run.trainer.progress.history
    last = history[-1]
    selected = _selected(history)
    return {
        "model": str(run.model_path),
        "epochs": len(history),
        "seconds": sum(epoch.seconds for epoch in history),
        "train_accuracy": last.train_accuracy,
        "validation_accuracy": last.validation_accuracy,
        "test_accuracy": last.test_accuracy,
        "validation_selected": None
        if selected is None
        else {"epoch": selected.epoch, "test_accuracy": selected.test_accuracy},
    }


def _shares(trainer: Trainer) -> list[PhaseTime]:
    return trainer.profile.shares(named.name for named in trainer.network.layers)


def _selected(history: list[Epoch]) -> Epoch | None:
    """The epoch of the best validation accuracy, the first of equal ones."""
    if history[-1].validation_accuracy is None:
        return None
    return max(history, key=lambda epoch: epoch.validation_accuracy or 0.0)


@contextmanager
def _until_interrupted() -> Iterator[Any]:
    """Let Ctrl-C, SIGTERM or SIGHUP end the current step instead of the process."""
    received: list[int] = []
    before = {
        number: signal.signal(number, lambda number, frame: received.append(number))
        for number in (signal.SIGINT, *ENDINGS)
        if number == signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN
    }
    try:
        yield lambda: received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Report:
    """Log lines, and on a terminal a bar for the steps of the current epoch."""

    def __init__(self, trainer: Trainer, err: bool) -> None:
        self.trainer = trainer
        self.err = err
        self.bar: Progress | None = None
        self.began = time.monotonic()
        self.steps_before = self.steps
        self.peak_before: int | None = None

    def line(self, text: str) -> None:
        echo(plain(text, most=None), err=self.err)

    def opening(self, run: Run) -> None:
        t, s, r = self.trainer, self.trainer.network.settings, self.trainer.recipe
        weights = sum(w.stored.size for w in t.network.weights().values())
        self.line(
            f"{t.dataset.name}: {len(t.training)} training, {len(t.validation)} validation, "
            f"{len(t.dataset.test_images)} test images"
        )
        self.line(
            f"{s.notation}, padding {s.padding}: {weights} weights "
            f"in {space_name(s.weights)}, activations {space_name(s.activations)}, {s.precision}"
            + (", float last layer" if s.float_last_layer else "")
        )
        self.line(in_words(Preset(s, r, t.dataset.name)))
        kept = self.memory()
        self.line(
            f"memory: weights {_size(kept['weights'])} (packed {_size(kept['packed'])}), "
            f"moments {_size(kept['moments'])}, gradients {_size(kept['gradients'])}, "
            f"activations {_size(kept['activations'])}, images {_size(kept['images'])}"
            + (f", sums for the mean {_size(kept['sums'])}" if kept["sums"] else "")
        )
        self.peak_before = kept["peak"]
        if run.resumed:
            done, batches = len(t.progress.history), t.progress.batches
            more = f" and {counted(batches, 'step')} of the next one" if batches else ""
            checkpoint = run.directory / CHECKPOINT
            self.line(f"continuing from {checkpoint}: {done} of {r.epochs} epochs{more} are done")

    @property
    def steps(self) -> int:
        """Steps of the whole run that are done."""
        p = self.trainer.progress
        return len(p.history) * self.trainer.batches_per_epoch + p.batches

    def left(self) -> str:
        """Say how long the rest of the run takes at the pace of the last epoch."""
        batches, history = self.trainer.batches_per_epoch, self.trainer.progress.history
        todo = self.trainer.recipe.epochs * batches - self.steps
        if history:
            # What this process has done of an epoch may be little more than its evaluation.
            pace = history[-1].seconds / batches
        else:
            pace = (time.monotonic() - self.began) / max(1, self.steps - self.steps_before)
        longest = timedelta(timedelta.max.days).total_seconds()  # the maximum is rounded up
        return f"{timedelta(seconds=round(min(todo * pace, longest)))} left"

    def memory(self) -> dict[str, Any]:
        """Bytes of the run by what they hold, and the peaks so far."""
        t, data = self.trainer, self.trainer.dataset
        images = sum(
            array.nbytes
            for array in (data.train_images, data.train_labels, data.test_images, data.test_labels)
        )
        return {
            **asdict(memory_use(t.network.settings, t.recipe, len(t.training))),
            "images": images,
            "peak_before": self.peak_before,
            "peak": peak_memory(),
        }

    def profile(self) -> None:
        steps, shares = self.trainer.profile.steps, _shares(self.trainer)
        if not steps:
            self.line("no step was taken, so there is no profile")
            return
        self.line(f"{steps} steps, milliseconds of each by layer and phase:")
        rows: dict[str, list[PhaseTime]] = {}
        for share in shares:
            rows.setdefault(share.layer or share.phase, []).append(share)
        table = Table(box=None, pad_edge=False)
        table.add_column("layer")
        for title in (*LAYER_PHASES, "all", "share"):
            table.add_column(title, justify="right")
        for name, row in [*rows.items(), ("all", shares)]:
            cells = [_ms(s for s in row if s.phase == phase) for phase in LAYER_PHASES]
            table.add_row(name, *cells, _ms(row), f"{sum(s.share for s in row):.1%}")
        print_table(table, 100, self.err)

    def step(self) -> None:
        if self.bar is None and is_terminal(sys.stderr):
            t = self.trainer
            self.bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(bar_width=None),
                MofNCompleteColumn(),
                TextColumn("loss {task.fields[loss]:.4f}"),
                TextColumn("{task.fields[left]}"),
                console=Console(stderr=True),
                transient=True,
            )
            self.bar.add_task(
                f"epoch {len(t.progress.history) + 1}/{t.recipe.epochs}",
                total=t.batches_per_epoch,
                loss=0.0,
                left="",
            )
            self.bar.start()
        if self.bar is not None:
            p = self.trainer.progress
            seen = min(p.batches * self.trainer.recipe.batch, len(self.trainer.training))
            loss, left = p.loss / seen, self.left()
            self.bar.update(self.bar.task_ids[0], completed=p.batches, loss=loss, left=left)

    def close(self) -> None:
        if self.bar is not None:
            self.bar.stop()
            self.bar = None

    def epoch(self, trainer: Trainer) -> None:
        self.close()
        e = trainer.progress.history[-1]
        validation = (
            "" if e.validation_accuracy is None else f"  validation {e.validation_accuracy:.2%}"
        )
        zeros = " ".join(f"{share:.0%}" for share in e.weight_zeros.values())
        resting = " ".join(f"{share:.0%}" for share in e.activation_zeros.values())
        left = f", {self.left()}" if e.epoch < trainer.recipe.epochs else ""
        self.line(
            f"epoch {e.epoch}/{trainer.recipe.epochs}  lr {e.learning_rate:.2e}  "
            f"loss {e.train_loss:.4f}  train {e.train_accuracy:.2%}{validation}  "
            f"test {_percent(e.test_accuracy)}  changed {e.changed:.3%}  "
            f"zeros W {zeros}{f', Y {resting}' if resting else ''}  {e.seconds:.1f} s{left}"
        )

    def summary(self, run: Run) -> None:
        history = self.trainer.progress.history
        last = history[-1]
        self.line(
            f"test accuracy {_percent(last.test_accuracy)} after {counted(last.epoch, 'epoch')}, "
            f"{sum(epoch.seconds for epoch in history):.0f} s; model: {run.model_path}"
        )
        peak = peak_memory()
        if peak is not None and self.peak_before is not None:
            self.line(
                f"peak of memory {_size(peak)}, {_size(self.peak_before)} before the first step"
            )
        selected = _selected(history)
        if selected is not None:
            self.line(
                f"selected by validation: epoch {selected.epoch}, "
                f"test accuracy {_percent(selected.test_accuracy)}"
            )


def _percent(share: float | None) -> str:
    return "unknown" if share is None else f"{share:.2%}"


def _ms(shares: Iterable[PhaseTime]) -> str:
    times = [share.ms_per_step for share in shares]
    return f"{sum(times):.2f}" if times else ""


def _size(count: int) -> str:
    """Bytes, in the unit that leaves one to three digits before the point."""
    for unit, bytes_ in (("GiB", 2**30), ("MiB", 2**20)):
        if count >= bytes_:
            return f"{count / bytes_:.1f} {unit}"
    return f"{count / 2**10:.1f} KiB"
