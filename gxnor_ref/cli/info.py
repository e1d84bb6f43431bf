"""`gxnor-ref info`: describe a model layer by layer, or this installation."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict
from typing import Any

import click
import numpy as np
from rich.table import Table

import gxnor_ref
from gxnor_ref import pretrained
from gxnor_ref.cli.changes import in_words
from gxnor_ref.cli.computing import describe_backend, describe_blas
from gxnor_ref.cli.options import UserPath, json_option, network_at
from gxnor_ref.cli.terminal import counted, echo_json, print_table
from gxnor_ref.kernels import build_info, built
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.kernels.isa import isa, isas, threads_of
from gxnor_ref.kernels.threads import spin_microseconds
from gxnor_ref.nn.checkpoint import Model
from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.settings import Settings, space_name
from gxnor_ref.nn.weights import Weights
from gxnor_ref.packed.file import to_bytes, weight_bytes
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.loading import hides_pretrained
from gxnor_ref.packed.model import Packed, discrete, level
from gxnor_ref.spec.domain import Integers
from gxnor_ref.spec.notation import Layer
from gxnor_ref.spec.space import DiscreteSpace


@click.command(
    epilog="""\b
Examples:
  gxnor-ref info runs/digits
  gxnor-ref info digits.gxnor
  gxnor-ref info mnist
  gxnor-ref info
"""
)
@click.argument("model", required=False, type=UserPath())
@json_option
def info(model: str | None, as_json: bool) -> None:
    """Describe a network, or without MODEL this installation.

    MODEL is a model, a checkpoint, a packed network (.gxnor), the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. For one of these, its card is printed too.
    """
    if model is None:
        facts = _installation()
        if as_json:
            echo_json(facts)
        else:
            for name, value in facts.items():
                click.echo(f"{name}: {value}")
        return
    network = network_at(model, "numpy")  # which takes any network; nothing is computed
    description = (
        describe(network) if isinstance(network, Model) else describe_packed(network.packed)
    )
    comes_with_us = model in pretrained.names() and not hides_pretrained(model)
    card = pretrained.card(model) if comes_with_us else None
    if as_json:
        echo_json(description | ({"card": card} if card else {}))
        return
    training = ""
    if isinstance(network, Model) and network.recipe:
        training = in_words(Preset(network.network.settings, network.recipe, network.dataset))
    _print(description, training)
    if card:
        _print_card(card)


def describe(model: Model) -> dict[str, Any]:
    """Facts about a model, ready for JSON: network, recipe, accuracy, and "layers".

    Each layer has its name, kind, output shape of one sample and parameters; a weight layer also
    its space, bits per weight, share of zeros, and the number of weights in each state.
    "packed_weight_bytes" is what the weights take in a packed file, or None, and "no_packed_form"
    says why.
    """
    settings = model.network.settings
    layers = []
    for name, layer, shape in model.network.layers:
        row: dict[str, Any] = {"name": name, "kind": type(layer).__name__, "shape": shape}
        row["parameters"] = 0
        if isinstance(layer, Convolution | Dense):
            row.update(_weights(layer.weights))
        elif isinstance(layer, BatchNorm):
            row["parameters"] = layer.gamma.size + layer.beta.size
        layers.append(row)
    return {
        "notation": settings.notation,
        "input_shape": settings.input_shape,
        "padding": settings.padding,
        "method": settings.method,
        "weights": "float" if settings.weights is None else settings.weights,
        "activations": settings.activations,
        "r": settings.r,
        "dataset": model.dataset,
        "epochs": model.epochs,
        "seed": model.recipe and model.recipe.seed,
        "recipe": model.recipe and asdict(model.recipe),
        "accuracy": model.accuracy,
        "names": model.names,
        "parameters": sum(row["parameters"] for row in layers),
        "weight_bits": sum(row["parameters"] * row.get("bits", 0) for row in layers),
        **_packed_form(settings),
        "layers": layers,
    }


def _packed_form(settings: Settings) -> dict[str, Any]:
    try:
        size = weight_bytes(settings)
    except PackError as error:
        return {"packed_weight_bytes": None, "no_packed_form": str(error)}
    return {"packed_weight_bytes": size}


def describe_packed(packed: Packed) -> dict[str, Any]:
    """Facts about a packed network, ready for JSON, as `describe` has them but for the training.

    A packed network knows of its training the data set alone. "bytes" is the size of the file that
    `gxnor-ref pack` writes; the parameters of an activation are its thresholds.
    """
    settings = packed.settings
    layers = [row for layer in plan(settings) if (row := _packed_row(layer, packed))]
    return {
        "notation": settings.notation,
        "input_shape": settings.input_shape,
        "padding": settings.padding,
        "weights": settings.weights,
        "activations": settings.activations,
        "dataset": packed.dataset,
        "names": packed.names,
        "bytes": len(to_bytes(packed)),
        "parameters": sum(row["parameters"] for row in layers),
        "weight_bits": sum(row["parameters"] * row.get("bits", 0) for row in layers),
        **_packed_form(settings),
        "layers": layers,
    }


def _packed_row(layer: Layer, packed: Packed) -> dict[str, Any] | None:
    """Row of one layer of a packed network; None for batch normalization, which is folded."""
    part = packed.layers[layer.number - 1]
    kind = layer.name.partition(".")[2]
    row: dict[str, Any] = {"name": layer.name, "kind": "MaxPool", "shape": layer.shape}
    row["parameters"] = 0
    if layer.weights:
        space = DiscreteSpace(discrete(packed.settings)[0])
        indices = (part.W.astype(np.int16) + level(space.N)) // (2 if space.N == 0 else 1)
        row.update(
            kind="Convolution" if kind == "conv" else "Dense",
            weight_shape=layer.weights,
            parameters=part.W.size,
            space=f"Z_{space.N}",
            bits=space.bits,
            zeros=float(np.mean(part.W == 0)),
            states=_counted(indices, space),
        )
    elif kind == "phi" and part.thresholds is not None:
        row.update(kind="Thresholds", parameters=part.thresholds.values.size)
    elif kind == "norm":
        if part.thresholds is not None:
            return None
        row.update(kind="Scores", parameters=3 * packed.settings.classes)
    return row


def _counted(indices: Integers, space: DiscreteSpace) -> dict[str, int]:
    """Number of weights in each state."""
    counts = np.bincount(indices.reshape(-1), minlength=space.size)
    return {f"{z:g}": int(count) for z, count in zip(space.states, counts, strict=True)}


def _weights(weights: Weights) -> dict[str, Any]:
    states, space = None, "float"
    if weights.space is not None:
        states = _counted(weights.indices(), weights.space)
        space = ("alpha " if weights.value_space is None else "") + space_name(weights.space.N)
    return {
        "weight_shape": weights.shape,
        "parameters": weights.stored.size,
        "space": space,
        "bits": weights.bits,
        "zeros": weights.zeros(),
        "states": states,
    }


def _print(description: dict[str, Any], training: str) -> None:
    d = description
    trained = "method" in d
    click.echo(
        f"{d['notation']} for images of {'x'.join(map(str, d['input_shape']))}, "
        f"padding {d['padding']}, {'method ' + d['method'] if trained else 'packed'}, "
        f"weights {space_name(d['weights'])}, activations {space_name(d['activations'])}"
        + (f", r {d['r']:g}" if trained else "")
    )
    if d["dataset"] and not trained:
        click.echo(f"trained on {d['dataset']}")
    elif trained and d["seed"] is None:
        click.echo("trained elsewhere")
    elif trained:
        accuracies = ", ".join(
            f"{name} {share:.2%}" for name, share in d["accuracy"].items() if share is not None
        )
        click.echo(
            f"trained on {d['dataset']} for {counted(d['epochs'], 'epoch')}, seed {d['seed']}"
            + (f": accuracy {accuracies}" if accuracies else "")
        )
        click.echo(training)
    if d["names"]:
        click.echo(f"classes {', '.join(d['names'])}")
    table = Table(box=None, pad_edge=False)
    for title in ("layer", "output", "weights", "parameters", "space", "bits", "zeros", "states"):
        right = title in {"parameters", "bits", "zeros"}
        table.add_column(title, justify="right" if right else "left", no_wrap=title != "states")
    for row in d["layers"]:
        table.add_row(
            row["name"],
            "x".join(map(str, row["shape"])),
            "x".join(map(str, row.get("weight_shape", ()))),
            f"{row['parameters']:,}" if row["parameters"] else "",
            row.get("space", ""),
            str(row.get("bits", "")),
            f"{row['zeros']:.1%}" if "zeros" in row else "",
            _states(row.get("states")),
        )
    print_table(table, 120)
    if d["packed_weight_bytes"] is None:
        size = f"no packed form: {d['no_packed_form']}"
    else:
        size = f"packed, the weights take {d['packed_weight_bytes'] / 1024:,.1f} KiB"
    if "bytes" in d:
        size += f", the file {d['bytes'] / 1024:,.1f} KiB"
    click.echo(f"{d['parameters']:,} parameters; {size}")


def _print_card(card: dict[str, Any]) -> None:
    right, images = card["test"]["right"], card["test"]["images"]
    click.echo(f"comes with gxnor_ref, SHA-256 {card['sha256']}")
    click.echo(f"{right} of {images} test images right, {right / images:.2%}; {card['note']}")
    for command in card["commands"]:
        click.echo(f"made by: {command}")


def _states(states: dict[str, int] | None) -> str:
    if states is None:
        return ""
    if len(states) > 5:
        used = sum(count > 0 for count in states.values())
        return f"{used} of {len(states)} in use"
    return ", ".join(f"{z}: {count:,}" for z, count in states.items())


def _installation() -> dict[str, str]:
    facts = {
        "gxnor_ref": gxnor_ref.__version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "machine": f"{platform.system()} {platform.machine()}",
        "kernels": build_info(),
    }
    if built():
        found = isas()
        facts["instruction sets"] = ", ".join(
            name if usable else f"{name} (not on this machine)" for name, usable in found.items()
        )
        facts["instruction set in use"] = isa()
        facts["threads"] = (
            f"{threads_of(None)}; helpers without work spin {spin_microseconds()} us, then sleep"
        )
    facts["backend"] = describe_backend()
    facts["BLAS"] = describe_blas()
    facts["CPUs"] = f"{os.cpu_count()}, {usable_cpus()} for this process"
    facts["bytes of a model"] = (
        "the same everywhere for discrete networks; for others they depend on machine, NumPy, BLAS "
        "and its threads, not on the backend and its threads"
    )
    return facts
