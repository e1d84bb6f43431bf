"""`gxnor-ref events`: what real images cost a machine that rests where a factor is zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click
from rich.table import Table

from gxnor_ref.cli.computing import backend_option, begin
from gxnor_ref.cli.options import (
    Integers,
    UserPath,
    data_for,
    data_option,
    dataset_option,
    json_option,
    network_at,
)
from gxnor_ref.cli.terminal import counted, echo_json, print_table
from gxnor_ref.events.count_network import BATCH, count_network
from gxnor_ref.events.counts import Counts
from gxnor_ref.events.energy import Costs, energy, full_precision_energy, read_costs
from gxnor_ref.events.operations import Side
from gxnor_ref.nn.checkpoint import Model
from gxnor_ref.spec.domain import require_count

IMAGES = 100
"""Test images that are counted by default."""

WIDTH = 100
"""Columns of the tables where stdout is not a terminal."""


@click.command(
    epilog="""\b
Columns:
  products    pairs of weight and input, without those in the padding
  gates       products of which both sides are nonzero
  resting     share of products whose unit rests, since one side is in its
              zero state; pixels and other real inputs have no such state
  uniform     that share if all states were equally likely (Table 2)
  skip 64     share of steps of 64 channels of one kernel place (skip 512: of
              512) without an open gate
  multiply, accumulate, XNOR, count
              operations of Fig 11, by the awake units; a count is a bit
              count of one output
  count bits  inputs of a bit count: mean, most, and most without gates
  sum bits    accumulator for the largest sum met, and for any possible sum
  nJ          energy of an image, in nanojoules, by the costs of operations

\b
Examples:
  gxnor-ref events runs/digits
  gxnor-ref events runs/mnist/model.npz --dataset mnist --images 500 --json
  gxnor-ref events mnist --energy costs.json
"""
)
@click.argument("model", type=UserPath())
@dataset_option
@data_option
@click.option(
    "--images",
    type=Integers(),
    metavar="N",
    help=f"Take the first N test images; default: {IMAGES}, or all where there are fewer.",
)
@click.option(
    "--energy",
    "costs_file",
    type=UserPath(),
    metavar="FILE",
    help="JSON file with the pJ of each operation, in the form of `costs` in the output of --json; "
    "default: 45 nm, Horowitz, ISSCC 2014.",
)
@backend_option
@json_option
def events(
    model: str,
    dataset: str | None,
    directory: str | None,
    images: int | None,
    costs_file: str | None,
    as_json: bool,
) -> None:
    """Count what a network's products cost on real images, layer by layer.

    MODEL is a model, a checkpoint, a packed network (.gxnor), the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist.

    Memory, max-pooling, batch normalization and activations are not counted.
    """
    network = network_at(model)
    costs = Costs() if costs_file is None else read_costs(costs_file)
    data = data_for(model, network, dataset, directory)
    if images is None:
        images = min(IMAGES, len(data.test_images))
    require_count("--images", images, 1, len(data.test_images))
    computing = begin(network.settings, min(images, BATCH))
    of_layers = network.network if isinstance(network, Model) else network
    layers = count_network(of_layers, data.test_images[:images])
    if as_json:
        result = {
            "model": model,
            "dataset": data.name,
            "images": images,
            "layers": [_facts(layer, costs) for layer in layers],
            "costs": asdict(costs),
            "computing": computing,
        }
        echo_json(result)
        return
    click.echo(computing)
    click.echo(f"{data.name}: the mean of {counted(images, 'test image')}")
    print_table(_gates(layers), WIDTH)
    click.echo()
    print_table(_operations(layers, costs), WIDTH)
    spent = sum(energy(layer, costs) for layer in layers) / images
    full = sum(full_precision_energy(layer, costs) for layer in layers) / images
    click.echo(
        f"{spent / 1e3:,.2f} nJ an image, and {full / 1e3:,.2f} nJ in full precision; "
        f"memory is not counted"
    )
    click.echo(f"costs: {costs.source}")


def _facts(layer: Counts, costs: Costs) -> dict[str, Any]:
    """Counts of all images, and what follows from them, ready for JSON."""
    return {
        **asdict(layer),
        "resting": layer.resting,
        "uniform_resting": layer.uniform_resting,
        "control_signals": layer.control_signals,
        "counted_bits": layer.counted_bits,
        "skippable": layer.skippable,
        "sum_bits": layer.sum_bits,
        "sum_bits_possible": layer.sum_bits_possible,
        "operations": layer.operations._asdict(),
        "pJ": energy(layer, costs),
        "full_precision_pJ": full_precision_energy(layer, costs),
    }


def _gates(layers: Sequence[Counts]) -> Table:
    titles = ("products", "gates", "resting", "uniform", "skip 64", "skip 512")
    table = _table(("layer", "weights", "inputs"), titles)
    for layer in layers:
        table.add_row(
            layer.name,
            _side(layer.weights),
            "pixels" if layer.name.startswith("1.") else _side(layer.inputs),
            _mean(layer.products, layer.images),
            _mean(layer.gates, layer.images),
            f"{layer.resting:.1%}",
            f"{layer.uniform_resting:.1%}",
            *(f"{share:.1%}" for share in layer.skippable),
        )
    products, gates, awake = (
        sum(getattr(layer, name) for layer in layers) for name in ("products", "gates", "awake")
    )
    images = layers[0].images
    resting = f"{1 - awake / products:.1%}"
    table.add_row("all", "", "", _mean(products, images), _mean(gates, images), resting)
    return table


def _operations(layers: Sequence[Counts], costs: Costs) -> Table:
    titles = ("multiply", "accumulate", "XNOR", "count", "count bits", "sum bits", "nJ")
    table = _table(("layer",), titles)
    totals = [0, 0, 0, 0]
    for layer in layers:
        done = layer.operations
        totals = [total + number for total, number in zip(totals, done, strict=True)]
        bits = ""
        if done.bitcounts:
            mean = layer.counted_bits / done.bitcounts
            bits = f"{mean:,.0f}, {layer.widest:,}, {layer.fan_in:,}"
        table.add_row(
            layer.name,
            *(_mean(number, layer.images) for number in done),
            bits,
            f"{layer.sum_bits}, {layer.sum_bits_possible}" if layer.integer else "float",
            f"{energy(layer, costs) / layer.images / 1e3:,.2f}",
        )
    images = layers[0].images
    spent = sum(energy(layer, costs) for layer in layers) / images
    table.add_row("all", *(_mean(total, images) for total in totals), "", "", f"{spent / 1e3:,.2f}")
    return table


def _table(left: Sequence[str], right: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False)
    for title in left:
        table.add_column(title, no_wrap=True)
    for title in right:
        table.add_column(title, justify="right", no_wrap=True)
    return table


def _side(side: Side) -> str:
    return "real" if side is None else f"Z_{side}"


def _mean(total: int, images: int) -> str:
    return f"{total / images:,.0f}" if total else ""
