"""`gxnor-ref evaluate`: accuracy of a model on the test images of a data set."""

from __future__ import annotations

import time

import click
import numpy as np
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import (
    UserPath,
    data_for,
    data_option,
    dataset_option,
    json_option,
    network_at,
)
from gxnor_ref.cli.terminal import echo_json, print_table
from gxnor_ref.nn.evaluation import BATCH, confusion


@click.command(
    epilog="""\b
Examples:
  gxnor-ref evaluate runs/digits
  gxnor-ref evaluate runs/mnist/model.npz --dataset mnist --data DIR --json
  gxnor-ref evaluate mnist
"""
)
@click.argument("model", type=UserPath())
@dataset_option
@data_option
@backend_option
@json_option
def evaluate(model: str, dataset: str | None, directory: str | None, as_json: bool) -> None:
    """Print accuracy, confusion matrix and images per second on the test images.

    MODEL is a model, a checkpoint, a packed network (.gxnor), the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. It knows its data set, which is used unless
    --dataset names another; a network that was imported or packed without one needs --dataset, or
    --data with data of your own. Classes with names are matched by their names, and those of a
    network without names by their numbers.
    """
    network = network_at(model)
    data = data_for(model, network, dataset, directory)
    computing = begin(network.settings, BATCH)
    began = time.perf_counter()
    predicted = network.predict(data.test_images)
    seconds = time.perf_counter() - began
    classes = network.settings.classes
    counts = confusion(predicted, data.test_labels, classes)
    images = len(predicted)
    right = int(np.trace(counts))
    if as_json:
        result = {
            "model": model,
            "dataset": data.name,
            "accuracy": right / images,
            "images": images,
            "seconds": seconds,
            "confusion": counts.tolist(),
            "names": network.names,
            "computing": computing,
        }
        echo_json(result)
        return
    click.echo(computing)
    click.echo(f"{data.name}: {right} of {images} test images right, {right / images:.2%}")
    width = len(str(counts.max())) + 2
    names = [f"{network.names[c]} {c}" if network.names else str(c) for c in range(classes)]
    head = "label \\ predicted"
    left = max(map(cell_len, [head, *names]))
    table = Table(box=None, padding=0, show_edge=False)
    for title, least in [(head, left), *((str(c), width) for c in range(classes))]:
        table.add_column(title, justify="right", no_wrap=True, min_width=least)
    for name, row in zip(names, counts, strict=True):
        table.add_row(Text(name), *map(str, row))
    print_table(table, left + classes * width)
    click.echo(f"{images / seconds:,.0f} images per second")
