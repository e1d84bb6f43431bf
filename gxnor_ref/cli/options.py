"""What several verbs share: options, and an exit status."""

from __future__ import annotations

import signal

import click

from gxnor_ref.data.dataset import DATASETS

INTERRUPTED = 128 + signal.SIGINT
"""Exit status after Ctrl-C, as a shell reports it."""


def named(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse the empty name, which would mean the current folder."""
    if value == "":
        raise click.BadParameter("expected the name of a folder")
    return value


data_option = click.option(
    "--data",
    "directory",
    metavar="DIR",
    type=click.Path(),
    callback=named,
    help="Folder of the data set, or of several; default: GXNOR_DATA, then the folder that "
    "`gxnor-ref fetch` fills.",
)

dataset_option = click.option("--dataset", type=click.Choice(DATASETS), help="Data set.")

force_option = click.option(
    "--force", is_flag=True, help="Replace an older result that differs; never an input."
)

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object on stdout, for scripts."
)
