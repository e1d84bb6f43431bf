"""`gxnor-ref evaluate`: accuracy of a model on the test images of a data set."""

from __future__ import annotations

import json
import time

import click
import numpy as np

from gxnor_ref.cli.options import data_option, dataset_option, json_option
from gxnor_ref.data.dataset import load
from gxnor_ref.nn.checkpoint import load_model
from gxnor_ref.nn.evaluation import confusion, predict


@click.command(
    epilog="""\b
Examples:
  gxnor-ref evaluate runs/digits/model.npz
  gxnor-ref evaluate runs/mnist/model.npz --dataset mnist --data DIR --json
"""
)
@click.argument("model", type=click.Path())
@dataset_option
@data_option
@json_option
def evaluate(model: str, dataset: str | None, directory: str | None, as_json: bool) -> None:
    """Print accuracy, confusion matrix and images per second on the test images.

    MODEL is a model or a checkpoint; its own data set is used unless --dataset names another.
    """
    loaded = load_model(model)
    data = load(dataset or loaded.dataset, directory)
    began = time.perf_counter()
    predicted = predict(loaded.network, data.test_images)
    seconds = time.perf_counter() - began
    classes = loaded.network.settings.classes
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
        }
        click.echo(json.dumps(result))
        return
    click.echo(f"{data.name}: {right} of {images} test images right, {right / images:.2%}")
    width = len(str(counts.max())) + 2
    click.echo("label \\ predicted" + "".join(f"{c:>{width}}" for c in range(classes)))
    for label, row in enumerate(counts):
        click.echo(f"{label:>17}" + "".join(f"{count:>{width}}" for count in row))
    click.echo(f"{images / seconds:,.0f} images per second")
