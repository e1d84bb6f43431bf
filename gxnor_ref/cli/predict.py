"""`gxnor-ref predict`: classes of the user's own images."""

from __future__ import annotations

import json

import click

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import json_option
from gxnor_ref.data.images import read_images
from gxnor_ref.packed.loading import load


@click.command(
    epilog="""\b
Examples:
  gxnor-ref predict digits.gxnor seven.png eight.png
  gxnor-ref predict mnist.gxnor t10k-images-idx3-ubyte --json
"""
)
@click.argument("model", type=click.Path())
@click.argument("images", nargs=-1, required=True, type=click.Path())
@backend_option
@json_option
def predict(model: str, images: tuple[str, ...], as_json: bool) -> None:
    """Print the class of each image, a line each, and on stderr what computes.

    MODEL is a packed network (.gxnor), a model, a checkpoint, or the folder of a run. IMAGES are
    PNG files, .npy arrays of uint8, or IDX files, with as many channels, rows and columns as the
    network takes in.
    """
    network = load(model)
    computing = begin(network.settings, len(images))
    pixels = read_images(images, network.settings.input_shape)
    scores = network.scores(pixels)
    classes = scores.argmax(axis=1).tolist()
    if as_json:
        result = {"model": model, "classes": classes, "scores": scores.tolist()}
        click.echo(json.dumps({**result, "computing": computing}))
        return
    # Apart from the answer, which is a class a line.
    click.echo(computing, err=True)
    for predicted in classes:
        click.echo(predicted)
