"""`gxnor-ref fetch`: download a data set."""

from __future__ import annotations

import sys

import click

from gxnor_ref.cli.options import OneOf, UserPath, json_option
from gxnor_ref.cli.terminal import echo, echo_json, is_terminal
from gxnor_ref.data.dataset import default_directory
from gxnor_ref.data.fetch import SOURCES, require_url
from gxnor_ref.data.fetch import fetch as fetch_dataset


@click.command(
    epilog="""\b
Examples:
  gxnor-ref fetch mnist
  gxnor-ref fetch cifar10 --data DIR
"""
)
@click.argument("name", metavar="NAME", type=OneOf(list(SOURCES)))
@click.option(
    "--data",
    "directory",
    metavar="DIR",
    type=UserPath(),
    help="Folder in which a folder NAME is filled; default: GXNOR_DATA, then ~/.cache/gxnor-ref.",
)
@click.option("--url", "base_url", metavar="URL", help="Mirror to fetch from.")
@json_option
def fetch(name: str, directory: str | None, base_url: str | None, as_json: bool) -> None:
    """Download a data set and check its MD5 sums; cifar10 is unpacked, too.

    NAME is mnist, fashion-mnist, cifar10 or svhn.
    """
    if base_url is not None:
        require_url(base_url)
    echo(f"{name}: fetching into {directory or default_directory()}", err=as_json)
    path = fetch_dataset(name, directory, base_url, progress=is_terminal(sys.stderr))
    if as_json:
        echo_json({"dataset": name, "folder": str(path)})
        return
    echo(f"{name}: complete in {path}")
