"""`gxnor-ref export`: a packed network as an ONNX model."""

from __future__ import annotations

import click

from gxnor_ref.cli.options import force_option
from gxnor_ref.data.atomic import is_output, require_output
from gxnor_ref.packed.export import export as write_onnx
from gxnor_ref.packed.file import read


@click.command(
    epilog="""\b
Examples:
  gxnor-ref export digits.gxnor digits.onnx
"""
)
@click.argument("file", type=click.Path())
@click.argument("out", type=click.Path())
@force_option
def export(file: str, out: str, force: bool) -> None:
    """Write the packed network FILE as an ONNX model to OUT.

    Standard operators alone; the integer sums that a runtime computes are equal to ours. Needs the
    package onnx.
    """
    require_output(out, [file])
    write_onnx(out, read(file), replace=force)
    click.echo(f"{out}: {file} as an ONNX model", err=is_output(out))
