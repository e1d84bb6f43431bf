"""`gxnor-ref vectors`: write the conformance vectors."""

from __future__ import annotations

import click

from gxnor_ref.cli.options import OneOf, UserPath, force_option, json_option
from gxnor_ref.cli.terminal import echo_json
from gxnor_ref.conform.formats.hex_words import LAYOUTS
from gxnor_ref.conform.mutants import write_cases
from gxnor_ref.conform.registry import SIZES, build
from gxnor_ref.conform.vectors import FORMATS, render, version, write
from gxnor_ref.data.atomic import no_empty_folders, require_folder


@click.command(
    epilog="""\b
Examples:
  gxnor-ref vectors vectors/small
  gxnor-ref vectors vectors/medium --size medium --format json --format c
"""
)
@click.argument("out", type=UserPath())
@click.option(
    "--size",
    type=OneOf(SIZES),
    default="small",
    show_default=True,
    help="Number and size of the random cases, which come on top of the edge cases.",
)
@click.option(
    "--format",
    "formats",
    type=OneOf(FORMATS),
    multiple=True,
    help="JSON with index and schema, NumPy archives, a C header, memories for $readmemh; "
    "may be given several times; default: all.",
)
@force_option
@json_option
def vectors(out: str, size: str, formats: tuple[str, ...], force: bool, as_json: bool) -> None:
    """Write a set of conformance vectors into the folder OUT, with checksums."""
    require_folder(out)
    click.get_current_context().with_resource(no_empty_folders(out))
    # Memories hold a few operators, and no mistakes: the others' large cases take minutes.
    cases = build(size, LAYOUTS) if set(formats) == {"hex"} else write_cases(size)
    made = render(cases, size, formats or FORMATS)
    write(out, made, replace=force)
    length = sum(map(len, made.values()))
    if as_json:
        folder = {"folder": out, "files": sorted(made), "bytes": length}
        echo_json({**folder, "cases": len(cases), "version": version(cases)})
        return
    click.echo(
        f"{out}: {len(cases)} cases in {len(made)} files, {length / 1024:,.0f} KiB, "
        f"version {version(cases)}"
    )
