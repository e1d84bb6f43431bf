"""`gxnor-ref export`: a network as an ONNX model."""

from __future__ import annotations

import click

from gxnor_ref.cli.options import force_option, network_at
from gxnor_ref.data.atomic import is_output, require_output
from gxnor_ref.packed.export import export as write_onnx
from gxnor_ref.packed.loading import file_of, pack
from gxnor_ref.packed.packed_network import PackedNetwork


@click.command(
    epilog="""\b
Examples:
  gxnor-ref export digits digits.onnx
"""
)
@click.argument("model", type=click.Path())
@click.argument("out", type=click.Path())
@force_option
def export(model: str, out: str, force: bool) -> None:
    """Write a network in its packed form as an ONNX model to OUT.

    MODEL is a packed network (.gxnor), a model, a checkpoint, the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. The ONNX model has standard operators alone;
    the integer sums that a runtime computes are equal to ours. Needs the package onnx.
    """
    require_output(out, [file_of(model)])
    network = network_at(model)
    packed = network if isinstance(network, PackedNetwork) else pack(network, "numpy")
    write_onnx(out, packed.packed, replace=force)
    click.echo(f"{out}: {model} as an ONNX model", err=is_output(out))
