"""`gxnor-ref pack`: a trained network as bits and integer thresholds."""

from __future__ import annotations

import shlex
from pathlib import Path

import click
import numpy as np

from gxnor_ref.cli.options import UserPath, force_option, json_option, packing, require_suffix
from gxnor_ref.cli.terminal import echo, echo_json
from gxnor_ref.data.atomic import is_output, require_output
from gxnor_ref.packed.file import to_bytes, write
from gxnor_ref.packed.loading import file_of, load_trained
from gxnor_ref.packed.loading import pack as packed_form


@click.command(
    epilog="""\b
Examples:
  gxnor-ref pack runs/digits digits.gxnor
"""
)
@click.argument("model", type=UserPath())
@click.argument("out", type=UserPath())
@force_option
@json_option
def pack(model: str, out: str, force: bool, as_json: bool) -> None:
    """Fold MODEL into bit planes and integer thresholds, and write them to OUT.

    MODEL is a model, a checkpoint, or the folder of a run. The packed network computes the same
    scores to the last bit. Its weights and activations have to be discrete, with N in 0..7 and no
    scale; of hidden weights only the signs are kept.
    """
    if Path(out).suffix in (".onnx", ".c"):
        raise click.UsageError(
            f"the output is {out}; expected a name that ends in .gxnor, or "
            f"`{shlex.join(['gxnor-ref', 'export', model, out])}`."
        )
    trained = load_trained(model)
    require_suffix(out, ".gxnor")
    require_output(out, [file_of(model)])
    with packing(model):
        packed = packed_form(trained, "numpy").packed
    write(out, packed, replace=force)
    size, weights = len(to_bytes(packed)), sum(layer.W.size for layer in packed.layers)
    err = is_output(out)
    if as_json:
        echo_json({"file": out, "bytes": size, "weights": weights}, err)
        return
    floats = np.dtype(np.float32).itemsize * weights
    said = f"{out}: {size:,} bytes for {weights:,} weights, {floats:,} bytes as float32"
    echo(said, err=err)
