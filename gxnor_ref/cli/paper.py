"""`gxnor-ref paper`: the paper's figures and tables, computed anew, as one page."""

from __future__ import annotations

from pathlib import Path

import click

from gxnor_ref.cli.app import INTERRUPTED
from gxnor_ref.cli.computing import backend_option, describe_backend
from gxnor_ref.cli.options import UserPath, data_option, force_option, json_option
from gxnor_ref.cli.terminal import echo, echo_json
from gxnor_ref.data.atomic import no_empty_folders, require_folder
from gxnor_ref.paper.budget import FULL, QUICK
from gxnor_ref.paper.contents import CONTENTS
from gxnor_ref.paper.report import DATA, FIGURES, write_report
from gxnor_ref.spec.errors import suggestion


def _names(context: click.Context, parameter: click.Parameter, value: str | None) -> list[str]:
    """Take the names in the paper's order, each once."""
    if value is None:
        return list(CONTENTS)
    chosen = [name.strip() for name in value.split(",")]
    for name in chosen:
        if name not in CONTENTS:
            meant = suggestion(name, CONTENTS)
            raise click.BadParameter(f"{name!r}; expected some of {', '.join(CONTENTS)}.{meant}")
    return [name for name in CONTENTS if name in chosen]


@click.command(
    epilog="""\b
Examples:
  gxnor-ref paper --quick --out report
  gxnor-ref paper --only fig3,table2 --out some
  gxnor-ref paper --full --data DIR --out report-mnist
"""
)
@click.option("--out", required=True, type=UserPath(), metavar="DIR", help="Folder to write to.")
@click.option(
    "--quick/--full",
    default=True,
    show_default=True,
    help="Digits, in minutes on two cores, or MNIST, in a day; the first lines say how long.",
)
@click.option(
    "--only",
    "names",
    callback=_names,
    metavar="NAMES",
    help=f"Figures of the page, with commas between: {', '.join(CONTENTS)}. Default: all.",
)
@data_option
@backend_option
@force_option
@json_option
def paper(
    out: str,
    quick: bool,
    names: list[str],
    directory: str | None,
    force: bool,
    as_json: bool,
) -> None:
    """Compute the paper's figures and tables and write them as one page.

    DIR receives report.html, which needs no other file, the pictures in figures/ and every
    number in data/, as JSON and CSV. Trainings that have ended are kept in data/runs.jsonl: the
    same command computes only what is missing there.
    """
    budget = QUICK if quick else FULL
    opening = iter([f"backend {describe_backend(1)}"])

    def say(line: str) -> None:
        for first in opening:
            echo(first, err=as_json)
        echo(line, err=as_json)

    try:
        require_folder(out)
        empty = no_empty_folders(Path(out, FIGURES), Path(out, DATA))
        click.get_current_context().with_resource(empty)
        page = write_report(Path(out), budget, names, directory, say=say, replace=force)
    except KeyboardInterrupt:
        kept = (
            f"interrupted; trainings that ended are in {out}; the same command continues the report"
        )
        echo(kept, err=as_json)
        click.get_current_context().exit(INTERRUPTED)
    if as_json:
        echo_json({"page": str(page), "figures": names})
        return
    click.echo(page)
