"""`gxnor-ref train`: train a network and keep its model, checkpoint and metrics in a folder."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from gxnor_ref.cli.changes import change_options, changed, preset_option
from gxnor_ref.cli.options import INTERRUPTED, data_option, dataset_option, json_option
from gxnor_ref.data.dataset import load
from gxnor_ref.nn.backend import backend
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.run import CHECKPOINT, Run
from gxnor_ref.nn.training import Epoch, Trainer


@click.command(
    epilog="""\b
Examples:
  gxnor-ref train --preset digits --out runs/digits
  gxnor-ref train --preset mnist --data DIR --epochs 10 --seed 0 --out runs/mnist
  gxnor-ref train --preset mnist --weights 0 --activations 0 --a 1 --out runs/bnn
  gxnor-ref train --network 16C3-MP2-64FC-SVM --dataset fashion-mnist --out runs/small
"""
)
@preset_option
@click.option("--out", required=True, type=click.Path(), metavar="DIR", help="Folder of the run.")
@dataset_option
@data_option
@change_options
@click.option("--seed", type=int, help="Seed of everything random.")
@click.option(
    "--resume/--restart",
    default=True,
    show_default=True,
    help="Go on with the run that the folder holds, or discard it.",
)
@json_option
def train(
    preset: str,
    out: str,
    dataset: str | None,
    directory: str | None,
    resume: bool,
    as_json: bool,
    **changes: Any,
) -> None:
    """Train a network by discrete state transition.

    DIR receives model.npz when the last epoch has ended, and after each epoch checkpoint.npz and
    metrics.jsonl. A run that was stopped, by Ctrl-C or otherwise, goes on when the same command
    is given again, and ends with the same model, byte for byte.
    """
    data = load(dataset or PRESETS[preset].dataset, directory)
    chosen = changed(PRESETS[preset], changes, data)
    run = Run(out, chosen.settings, chosen.recipe, data, restart=not resume)
    report = _Report(run.trainer, err=as_json)
    report.opening(run)
    with _until_interrupted() as interrupted, closing(report):
        ended = run.train(report.epoch, lambda: report.step() or interrupted())
    if not ended:
        report.line(
            f"interrupted; {run.directory / CHECKPOINT} is written, the same command goes on"
        )
        click.get_current_context().exit(INTERRUPTED)
    report.summary(run)
    if as_json:
        click.echo(json.dumps(_result(run)))


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


def _selected(history: list[Epoch]) -> Epoch | None:
    """The epoch of the best validation accuracy, the first of equal ones."""
    if history[-1].validation_accuracy is None:
        return None
    return max(history, key=lambda epoch: epoch.validation_accuracy or 0.0)


@contextmanager
def _until_interrupted() -> Iterator[Any]:
    """Let Ctrl-C end the current step instead of the process."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: pressed.append(number))
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)


class _Report:
    """Log lines, and on a terminal a bar for the steps of the current epoch."""

    def __init__(self, trainer: Trainer, err: bool) -> None:
        self.trainer = trainer
        self.err = err
        self.bar: Progress | None = None

    def line(self, text: str) -> None:
        click.echo(text, err=self.err)

    def opening(self, run: Run) -> None:
        t, s, r = self.trainer, self.trainer.network.settings, self.trainer.recipe
        weights = sum(w.stored.size for w in t.network.weights().values())
        self.line(
            f"{t.dataset.name}: {len(t.training)} training, {len(t.validation)} validation, "
            f"{len(t.dataset.test_images)} test images"
        )
        self.line(
            f"{s.notation}, padding {s.padding}: {weights} weights "
            f"in {_space_name(s.weights)}, activations {_space_name(s.activations)}"
        )
        self.line(
            f"batch {r.batch}, {r.optimizer}, learning rate {r.lr_start:g} to {r.lr_fin:g}, "
            f"r {s.r:g}, a {s.a:g}, m {r.m:g}, beta1 {r.beta1:g}, seed {r.seed}, "
            f"backend {backend()}"
        )
        if run.resumed:
            done, batches = len(t.progress.history), t.progress.batches
            self.line(
                f"going on from {run.directory / CHECKPOINT}: "
                f"{done} of {r.epochs} epochs and {batches} steps are done"
            )

    def step(self) -> bool:
        if self.bar is None and sys.stderr.isatty():
            t = self.trainer
            self.bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                TextColumn("loss {task.fields[loss]:.4f}"),
                console=Console(stderr=True),
                transient=True,
            )
            self.bar.add_task(
                f"epoch {len(t.progress.history) + 1}/{t.recipe.epochs}",
                total=t.batches_per_epoch,
                loss=0.0,
            )
            self.bar.start()
        if self.bar is not None:
            p = self.trainer.progress
            seen = min(p.batches * self.trainer.recipe.batch, len(self.trainer.training))
            self.bar.update(self.bar.task_ids[0], completed=p.batches, loss=p.loss / seen)
        return False

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
        self.line(
            f"epoch {e.epoch}/{trainer.recipe.epochs}  lr {e.learning_rate:.2e}  "
            f"loss {e.train_loss:.4f}  train {e.train_accuracy:.2%}{validation}  "
            f"test {e.test_accuracy:.2%}  changed {e.changed:.3%}  "
            f"zeros W {zeros}{f', Y {resting}' if resting else ''}  {e.seconds:.1f} s"
        )

    def summary(self, run: Run) -> None:
        history = self.trainer.progress.history
        last = history[-1]
        self.line(
            f"test accuracy {last.test_accuracy:.2%} after {last.epoch} epochs, "
            f"{sum(epoch.seconds for epoch in history):.0f} s; model: {run.model_path}"
        )
        selected = _selected(history)
        if selected is not None:
            self.line(
                f"selected by validation: epoch {selected.epoch}, "
                f"test accuracy {selected.test_accuracy:.2%}"
            )


def _space_name(space: int | str | None) -> str:
    if isinstance(space, int):
        return f"Z_{space}"
    return space or "float"
