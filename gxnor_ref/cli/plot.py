"""`gxnor-ref plot`: the epochs of runs as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from gxnor_ref.cli.options import UserPath, force_option, json_option
from gxnor_ref.cli.terminal import counted, echo, echo_json
from gxnor_ref.data.atomic import is_output, require_output, write_atomically
from gxnor_ref.nn.run import METRICS
from gxnor_ref.paper.curves import MOST_RUNS, Curves, draw_curves, names_of, read_metrics

SUFFIXES = (".png", ".svg")


def _suffix(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if Path(value).suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"{value!r}; expected a name that ends in {' or '.join(SUFFIXES)}")
    return value


@click.command(
    epilog="""\b
Examples:
  gxnor-ref plot runs/digits
  gxnor-ref plot runs/m-1 runs/m-3 runs/m-10 -o m.svg
"""
)
@click.argument("runs", nargs=-1, required=True, type=UserPath())
@click.option(
    "-o",
    "--out",
    default="curves.png",
    show_default=True,
    type=UserPath(),
    callback=_suffix,
    help="File to write, .png or .svg.",
)
@force_option
@json_option
def plot(runs: tuple[str, ...], out: str, force: bool, as_json: bool) -> None:
    """Draw loss, accuracies, share of weights changed, and zeros of runs by epoch.

    RUNS are folders that `gxnor-ref train` fills, or their files metrics.jsonl; a run that still
    trains has the epochs that have ended. The zeros of one run are drawn layer by layer, those of
    several as the mean of their layers. Needs matplotlib.
    """
    if len(runs) > MOST_RUNS:
        raise click.UsageError(f"{len(runs)} runs; expected at most {MOST_RUNS}.")
    files = [Path(run) / METRICS if Path(run).is_dir() else run for run in runs]
    require_output(out, files)
    curves = [
        Curves(name, read_metrics(run)) for name, run in zip(names_of(runs), runs, strict=True)
    ]
    picture = draw_curves(curves)[Path(out).suffix.lower()[1:]]
    with write_atomically(out, replace=force) as file:
        file.write(picture)
    epochs = max(len(each.epochs) for each in curves)
    if as_json:
        echo_json({"file": out, "runs": len(runs), "epochs": epochs}, is_output(out))
        return
    said = f"{out}: {counted(len(runs), 'run')}, {counted(epochs, 'epoch')}"
    echo(said, err=is_output(out))
