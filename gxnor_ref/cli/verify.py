"""`gxnor-ref verify`: whether a packed network is the trained one, tensor by tensor."""

from __future__ import annotations

from functools import reduce

import click

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import (
    UserPath,
    data_for,
    data_option,
    dataset_option,
    json_option,
    packing,
    say_if_hiding,
)
from gxnor_ref.cli.terminal import echo_json
from gxnor_ref.nn.backend import backend_name
from gxnor_ref.packed.loading import load_packed, load_trained
from gxnor_ref.packed.numpy_engine import BATCH
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.verify import Comparison, compare

DIFFERENT = 1
"""Exit status where the two networks differ."""


@click.command(
    epilog="""\b
Examples:
  gxnor-ref verify runs/digits digits.gxnor
  gxnor-ref verify runs/mnist mnist.gxnor --dataset mnist --data DIR --json
"""
)
@click.argument("model", type=UserPath())
@click.argument("file", type=UserPath())
@dataset_option
@data_option
@backend_option
@json_option
def verify(model: str, file: str, dataset: str | None, directory: str | None, as_json: bool) -> int:
    """Compare every intermediate tensor of MODEL and of the packed FILE on the test images.

    MODEL is a model, a checkpoint, or the folder of a run, and is computed by --backend. FILE is a
    packed network (.gxnor), or the name of one that comes with gxnor_ref. It is computed by NumPy,
    and where --backend is c by the C kernels, too. Exit status 1 if an element differs; the first
    one of each tensor is named.
    """
    trained, packed = load_trained(model), load_packed(file)
    say_if_hiding(file)
    data = data_for(model, trained, dataset, directory)
    images = data.test_images
    # Without kernels the line says what is missing.
    backends = ("c", "numpy") if backend_name() == "c" else ("numpy",)
    computing = begin(packed.settings, BATCH)
    with packing(file):
        networks = [PackedNetwork(packed, backend) for backend in backends]
        pieces = [
            compare(trained.network, networks, images[start : start + BATCH], start)
            for start in range(0, len(images), BATCH)
        ]
    tensors = []
    for backend, of_backend in zip(backends, zip(*pieces, strict=True), strict=True):
        joined = [reduce(Comparison.joined, parts) for parts in zip(*of_backend, strict=True)]
        tensors += [(backend, tensor) for tensor in joined]
    differing = sum(tensor.differing for _, tensor in tensors)
    if as_json:
        rows = [{"backend": backend, **tensor._asdict()} for backend, tensor in tensors]
        result = {"images": len(images), "differing": differing, "tensors": rows}
        echo_json({**result, "computing": computing})
    else:
        click.echo(computing)
        for backend, tensor in tensors:
            click.echo(f"{backend:<7}{_line(tensor)}")
        click.echo(f"{data.name}: {len(images)} test images, {differing} elements differ")
    return DIFFERENT if differing else 0


def _line(tensor: Comparison) -> str:
    line = f"{tensor.name:<10}{tensor.elements:>14,} elements{tensor.differing:>12,} differ"
    if tensor.first is None:
        return line
    return f"{line}, first {list(tensor.first)}: trained {tensor.trained}, packed {tensor.packed}"
