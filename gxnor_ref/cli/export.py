"""`gxnor-ref export`: a packed network as an ONNX model."""

from __future__ import annotations

from pathlib import Path

import click

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
def export(file: str, out: str) -> None:
    """Write the packed network FILE as an ONNX model to OUT.

    Standard operators alone; the integer sums that a runtime computes are equal to ours. Needs the
    package onnx.
    """
    write_onnx(out, read(file))
    click.echo(f"{out}: {Path(out).stat().st_size:,} bytes")
