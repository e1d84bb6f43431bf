"""`gxnor-ref trace`: every intermediate tensor of the user's own images."""

from __future__ import annotations

from typing import Any

import click
import numpy as np
import numpy.typing as npt

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import (
    UserPath,
    fit_option,
    force_option,
    json_option,
    network_at,
    require_suffix,
)
from gxnor_ref.cli.terminal import counted, echo, echo_json
from gxnor_ref.data.atomic import is_output, require_output
from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.images import read_each
from gxnor_ref.nn.trace import write_trace
from gxnor_ref.packed.loading import file_of
from gxnor_ref.packed.packed_network import PackedNetwork


@click.command(
    epilog="""\b
Examples:
  gxnor-ref trace digits seven.png -o seven.npz
  gxnor-ref trace runs/mnist images.npy -o trace.npz
"""
)
@click.argument("model", type=UserPath())
@click.argument("images", nargs=-1, required=True, type=UserPath())
@click.option("-o", "--out", required=True, type=UserPath(), help="File to write.")
@fit_option
@force_option
@backend_option
@json_option
def trace(
    model: str, images: tuple[str, ...], out: str, fit: bool, force: bool, as_json: bool
) -> None:
    """Write every intermediate tensor of the images to one .npz file, for `gxnor-ref diff`.

    MODEL is a model, a checkpoint, a packed network (.gxnor), the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. IMAGES are as for predict. All tensors of
    all images are held in memory.

    The members stand in the order of computation, and the last is "scores". Those of a model are
    floats: "input", the images as numbers, and then by the names of its layers, as "1.conv",
    "1.pool", "1.norm", "1.phi", "2.dense". Those of a packed network are integers: "1.sums",
    "1.pool" (their maxima), "1.phi" (levels).
    """
    require_suffix(out, ".npz")
    require_output(out, [file_of(model), *images])
    tensors: dict[str, npt.NDArray[Any]]
    network = network_at(model)
    shape = network.settings.input_shape
    files = read_each(images, shape, fit, network.background)
    pixels = np.concatenate([file.pixels for file in files])
    computing = begin(network.settings, len(pixels))
    if isinstance(network, PackedNetwork):
        tensors = dict(network.trace(pixels))
        *_, sums = tensors.values()
        tensors["scores"] = network.packed.scores.of(sums[:, :, 0, 0])
    else:
        outputs = network.network.trace(normalize(pixels))
        names = ["input", *(named.name for named in network.network.layers)]
        tensors = {**dict(zip(names, outputs, strict=True)), "scores": outputs[-1]}
    write_trace(out, tensors, replace=force)
    err = is_output(out)
    if as_json:
        members = [
            {"name": name, "shape": list(tensor.shape), "dtype": str(tensor.dtype)}
            for name, tensor in tensors.items()
        ]
        echo_json({"file": out, "tensors": members, "computing": computing}, err)
        return
    size = sum(tensor.nbytes for tensor in tensors.values())
    echo(computing, err=err)
    inputs = counted(len(pixels), "image")
    echo(f"{out}: {len(tensors)} tensors of {inputs}, {size:,} bytes of numbers", err=err)
