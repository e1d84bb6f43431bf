"""`gxnor-ref predict`: classes of the user's own images."""

from __future__ import annotations

import json

import click

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import json_option
from gxnor_ref.data.images import read_images
from gxnor_ref.packed.packed_network import PackedNetwork


@click.command(
    epilog="""\b
Examples:
  gxnor-ref predict digits.gxnor seven.png eight.png
  gxnor-ref predict mnist.gxnor t10k-images-idx3-ubyte --json
"""
)
@click.argument("file", type=click.Path())
@click.argument("images", nargs=-1, required=True, type=click.Path())
@backend_option
@json_option
def predict(file: str, images: tuple[str, ...], as_json: bool) -> None:
    """Print the class of each image, a line each, and on stderr what computes.

    FILE is a packed network. IMAGES are PNG files, .npy arrays of uint8, or IDX files, with as many
    channels, rows and columns as the network takes in.
    """
    network = PackedNetwork.load(file)
    computing = begin(network.packed.settings, len(images))
    pixels = read_images(images, network.packed.settings.input_shape)
    scores = network.scores(pixels)
    classes = scores.argmax(axis=1).tolist()
    if as_json:
        result = {"file": file, "classes": classes, "scores": scores.tolist()}
        click.echo(json.dumps({**result, "computing": computing}))
        return
    # Apart from the answer, which is a class a line.
    click.echo(computing, err=True)
    for predicted in classes:
        click.echo(predicted)
