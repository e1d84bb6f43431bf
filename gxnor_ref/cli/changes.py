"""The options that name a preset and change parts of it, which train and sweep share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

import click

from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.layers import REAL_ACTIVATIONS
from gxnor_ref.nn.methods import METHODS
from gxnor_ref.nn.network import PADDINGS, PRECISIONS
from gxnor_ref.nn.presets import PRESETS, Preset, by_method
from gxnor_ref.nn.training import OPTIMIZERS
from gxnor_ref.nn.weights import INITIALISATIONS
from gxnor_ref.spec.activation import BOUNDARIES, WINDOWS
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.transition import LAWS

Command = TypeVar("Command", bound=Callable[..., Any])

TRANSITION_OPTIONS = {"beta1", "initial", "m", "tau"}
"""Options that only weights moved by DST depend on."""


def _integer_option(flag: str, symbol: str, *real: str, text: str) -> Callable[[Any], Any]:
    """Option that takes an integer, or the name of a real alternative."""

    def convert(
        context: click.Context, parameter: click.Parameter, value: str | None
    ) -> int | str | None:
        if value is None or value in real:
            return value
        try:
            return int(value)
        except ValueError:
            raise click.BadParameter(
                f"{value!r}; expected an integer {symbol} or one of {', '.join(real)}"
            ) from None

    return click.option(flag, callback=convert, metavar="|".join((symbol, *real)), help=text)


preset_option = click.option(
    "--preset",
    type=click.Choice(list(PRESETS)),
    default="mnist",
    show_default=True,
    help="Network, recipe and data set; every other option changes one part of it.",
)

CHANGES = (
    click.option(
        "--method",
        type=click.Choice(METHODS),
        help="How weights are trained, by default dst; others set weights, activations, a, rates.",
    ),
    click.option(
        "--network", "notation", metavar="NOTATION", help="Layers, as the paper writes them."
    ),
    click.option("--padding", type=click.Choice(PADDINGS), help="Of the convolutions."),
    _integer_option("--weights", "N", "float", text="Weight space Z_N (the paper's N1)."),
    _integer_option(
        "--activations",
        "N",
        *REAL_ACTIVATIONS,
        text="Activation space Z_N (the paper's N2), or a real activation.",
    ),
    click.option("--r", type=float, help="Half width of the zero window of phi_r."),
    click.option(
        "--range", "H", type=float, metavar="H", help="Range of the steps of phi_r, N >= 2."
    ),
    click.option("--boundary", type=click.Choice(BOUNDARIES), help="Level of phi_r at a step."),
    click.option("--window", type=click.Choice(WINDOWS), help="Approximated derivative of phi_r."),
    click.option("--a", type=float, help="Half width of that window."),
    click.option(
        "--float-last-layer/--discrete-last-layer", default=None, help="Weights of the SVM layer."
    ),
    click.option("--precision", type=click.Choice(PRECISIONS), help="Of all real numbers."),
    click.option("--epochs", type=int, help="Passes over the training images."),
    click.option("--batch", type=int, help="Images in one step."),
    click.option("--lr-start", type=float, help="Learning rate of the first epoch."),
    click.option("--lr-fin", type=float, help="Learning rate that the decay ends at."),
    click.option(
        "--optimizer", type=click.Choice(OPTIMIZERS), help="Base of the gradient descent."
    ),
    click.option("--beta1", type=float, help="Adam's first decay, for weights that DST moves."),
    _integer_option(
        "--gradient-bits",
        "16|8",
        "float",
        text="Width of the integers that error signals are rounded to, or real ones.",
    ),
    click.option(
        "--norm-rate", type=float, help="Weight of a batch in batch norm's running statistics."
    ),
    click.option(
        "--average",
        type=float,
        help="Share of the steps, from the end, whose parameters' mean the run ends with.",
    ),
    click.option("--m", type=float, help="Nonlinear factor of the transition probability."),
    click.option("--tau", type=click.Choice(LAWS), help="Law of the transition probability."),
    click.option("--initial", type=click.Choice(INITIALISATIONS), help="Initial discrete weights."),
    click.option("--augmentation/--no-augmentation", default=None, help="Pad, crop and flip."),
    click.option("--validation", type=int, help="Training images to set aside."),
)


def change_options(command: Command) -> Command:
    """Give a command one option for each part of a preset but the seed."""
    for option in reversed(CHANGES):
        command = option(command)
    return command


def changed(preset: Preset, given: dict[str, Any], data: Dataset) -> Preset:
    """Return the preset with the parts that were given, for these data."""
    parts = {name: value for name, value in given.items() if value is not None}
    method = parts.get("method", "dst")
    preset = by_method(preset, method)
    for name in sorted(TRANSITION_OPTIONS & parts.keys()):
        expected = f"none with method {method!r}, which has no transitions"
        require(method == "dst", name, parts[name], expected)
    for name in ("weights", "gradient_bits"):
        if parts.get(name) == "float":
            parts[name] = None
    settings = _replaced(preset.settings, parts, input_shape=data.image_shape, classes=data.classes)
    return Preset(settings, _replaced(preset.recipe, parts), data.name)


def _replaced(part: Any, given: dict[str, Any], **more: Any) -> Any:
    names = {field.name for field in fields(part)}
    return replace(part, **{k: v for k, v in given.items() if k in names}, **more)
