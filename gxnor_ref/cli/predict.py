"""`gxnor-ref predict`: classes of the user's own images."""

from __future__ import annotations

import click
import numpy as np
from rich.cells import cell_len

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import UserPath, fit_option, json_option, network_at
from gxnor_ref.cli.terminal import echo_json, say
from gxnor_ref.data.images import read_each
from gxnor_ref.nn.evaluation import BATCH
from gxnor_ref.spec.errors import plain


@click.command(
    epilog="""\b
Examples:
  gxnor-ref predict mnist seven.png eight.png --fit
  gxnor-ref predict runs/mnist photo.jpg --fit
  gxnor-ref predict mnist.gxnor t10k-images-idx3-ubyte --json
"""
)
@click.argument("model", type=UserPath())
@click.argument("images", nargs=-1, required=True, type=UserPath())
@fit_option
@backend_option
@json_option
def predict(model: str, images: tuple[str, ...], fit: bool, as_json: bool) -> None:
    """Print the class of an image, or for each of several a line with name, class and margin.

    The margin is the largest score minus the second largest. The backend, and what --fit did, are
    printed on stderr.

    MODEL is a packed network (.gxnor), a model, a checkpoint, the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. A file or folder of that name comes first,
    and a line on stderr says so.

    IMAGES are pictures in a usual format (PNG, JPEG, GIF, BMP, TIFF, WebP and others), .npy arrays
    of uint8, or IDX files, with as many channels, rows and columns as the network takes in, or
    pictures of any size with --fit.

    Pictures are turned as EXIF says, gray of 16 bits is scaled to 8, and transparent parts show the
    color of the border. A network of one channel refuses a picture whose border is bright where
    that of its training images was dark, or the reverse; --fit inverts it. Classes are called by
    their names, where the network knows them.
    """
    network = network_at(model)
    shape = network.settings.input_shape
    files = list(read_each(images, shape, fit, network.background))
    pixels = np.concatenate([file.pixels for file in files])
    computing = begin(network.settings, min(len(pixels), BATCH))
    scores = network.scores(pixels)
    classes = scores.argmax(axis=1).tolist()
    names = [name for file in files for name in file.names]
    first, second = np.sort(scores, axis=1)[:, ::-1][:, :2].T
    margins = (first - second).tolist()
    if as_json:
        result = {
            "model": model,
            "images": names,
            "classes": classes,
            "names": [network.names[c] for c in classes] if network.names else None,
            "margins": margins,
            "scores": scores.tolist(),
            "steps": {str(file.path): file.steps for file in files if file.steps},
            "computing": computing,
        }
        echo_json(result)
        return
    say(computing)
    for file in files if fit else ():
        if file.steps:
            say(f"{plain(file.path, most=None)}: {'; '.join(file.steps)}")
    said = [network.names[c] if network.names else str(c) for c in classes]
    if len(names) == 1:
        click.echo(said[0])
        return
    names = [plain(name, most=None) for name in names]
    for name, predicted, margin in zip(_padded(names), _padded(said), margins, strict=True):
        click.echo(f"{name}  {predicted}  {margin:.3f}")


def _padded(column: list[str]) -> list[str]:
    """Make words equally wide on a terminal, where some characters take two columns."""
    width = max(map(cell_len, column))
    return [word + " " * (width - cell_len(word)) for word in column]
