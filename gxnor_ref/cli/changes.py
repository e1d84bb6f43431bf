"""The options that name a preset and change parts of it, and the words for what a run then has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar

import click

from gxnor_ref.cli.options import Integers, OneOf, Reals
from gxnor_ref.data.augmentation import AUGMENTATIONS
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.data.own import is_own
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.presets import PRESETS, Preset, by_method
from gxnor_ref.nn.settings import METHODS, PRECISIONS, REAL_ACTIVATIONS
from gxnor_ref.nn.weights import INITIALIZATIONS
from gxnor_ref.spec.activation import BOUNDARIES, WINDOWS
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.notation import PADDINGS, parse
from gxnor_ref.spec.optimizer import OPTIMIZERS
from gxnor_ref.spec.transition import LAWS
from gxnor_ref.sweep.command import without_effect

Command = TypeVar("Command", bound=Callable[..., Any])


def integer_option(flag: str, symbol: str, *real: str, text: str) -> Callable[[Any], Any]:
    """Make an option that takes an integer, or the name of a real alternative."""

    def convert(
        context: click.Context, parameter: click.Parameter, value: str | None
    ) -> int | str | None:
        if value is None or value in real:
            return value
        integers = symbol.split("|")
        with suppress(ValueError):
            if len(integers) == 1 or value in integers:
                return int(value)
        expected = ", ".join(integers) if len(integers) > 1 else f"an integer {symbol}"
        raise click.BadParameter(f"{value!r}; expected {expected} or {', '.join(real)}")

    return click.option(flag, callback=convert, metavar="|".join((symbol, *real)), help=text)


preset_option = click.option(
    "--preset",
    type=OneOf(list(PRESETS)),
    default="mnist",
    show_default=True,
    is_eager=True,
    help="Network, recipe and data set; every other option changes one part of it.",
)

CHANGES = (
    click.option(
        "--method",
        type=OneOf(METHODS),
        help="How weights are trained; default: dst. Other methods also set --weights, "
        "--activations and the learning rates; bnn sets --a too.",
    ),
    click.option(
        "--network", "notation", metavar="NOTATION", help="Layers, as the paper writes them."
    ),
    click.option("--padding", type=OneOf(PADDINGS), help="Padding of the convolutions."),
    integer_option("--weights", "N", "float", text="Weight space Z_N (the paper's N1)."),
    integer_option(
        "--activations",
        "N",
        *REAL_ACTIVATIONS,
        text="Activation space Z_N (the paper's N2), or a real activation.",
    ),
    click.option("--r", type=Reals(), help="Half width of the zero window of phi_r."),
    click.option(
        "--range", "H", type=Reals(), metavar="H", help="Range of the steps of phi_r, N >= 2."
    ),
    click.option("--boundary", type=OneOf(BOUNDARIES), help="Level of phi_r at a step."),
    click.option("--window", type=OneOf(WINDOWS), help="Stand-in for the derivative of phi_r."),
    click.option("--a", type=Reals(), help="Half width of that window."),
    click.option(
        "--a-fin", type=Reals(), help="Value that a approaches as the learning rate falls."
    ),
    click.option(
        "--float-last-layer/--discrete-last-layer", default=None, help="Weights of the SVM layer."
    ),
    click.option("--precision", type=OneOf(PRECISIONS), help="Precision of all real numbers."),
    click.option("--epochs", type=Integers(), help="Passes over the training images."),
    click.option("--batch", type=Integers(), help="Images in one step."),
    click.option("--lr-start", type=Reals(), help="Learning rate of the first epoch."),
    click.option("--lr-fin", type=Reals(), help="Learning rate at the end of the decay."),
    click.option("--optimizer", type=OneOf(OPTIMIZERS), help="How gradients become steps."),
    click.option("--beta1", type=Reals(), help="Adam's first decay, for weights that DST moves."),
    click.option(
        "--beta1-fin", type=Reals(), help="Value that beta1 approaches as the learning rate falls."
    ),
    integer_option(
        "--gradient-bits",
        "8|16",
        "float",
        text="Bits of the integers that error signals are rounded to; float: no rounding.",
    ),
    click.option(
        "--norm-rate", type=Reals(), help="Weight of a batch in batch norm's running statistics."
    ),
    click.option(
        "--average",
        type=Reals(),
        help="Share of the run, at its end, over which parameters are averaged.",
    ),
    click.option("--m", type=Reals(), help="Nonlinear factor of the transition probability."),
    click.option("--tau", type=OneOf(LAWS), help="Law of the transition probability."),
    click.option("--initial", type=OneOf(INITIALIZATIONS), help="Initial discrete weights."),
    click.option(
        "--augmentation", type=OneOf(AUGMENTATIONS), help="What is done to training images."
    ),
    click.option(
        "--dropout",
        type=Reals(),
        help="Share of the inputs of dense layers that training sets to 0.",
    ),
    click.option("--validation", type=Integers(), help="Training images to set aside."),
)


class PresetCommand(click.Command):
    """A command whose help shows the values of the preset named before --help."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the values that a preset gives them."""
        super().format_options(ctx, formatter)
        name = ctx.params.get("preset", "mnist")
        values = {**asdict(PRESETS[name].settings), **asdict(PRESETS[name].recipe)}
        options = [p for p in self.params if values.get(p.name or "") is not None]
        with formatter.section(f"Values of --preset {name}; for another: --preset NAME --help"):
            formatter.write_text(", ".join(_said(p, values[p.name or ""]) for p in options))


def _said(option: click.Parameter, value: Any) -> str:
    if isinstance(value, bool):
        return (option.opts if value else option.secondary_opts)[0]
    return f"{option.opts[0]}\xa0{value}"


def change_options(command: Command) -> Command:
    """Give a command one option for each part of a preset but the seed."""
    for option in reversed(CHANGES):
        command = option(command)
    return command


def changed(preset: Preset, given: dict[str, Any], data: Dataset | None = None) -> Preset:
    """Return the preset with the parts that were given, for these data or the preset's own."""
    parts = {name: value for name, value in given.items() if value is not None}
    method = parts.get("method", "dst")
    preset = by_method(preset, method)
    for name in ("weights", "gradient_bits"):
        if parts.get(name) == "float":
            parts[name] = None
    settings, recipe = _replaced(preset.settings, parts), _replaced(preset.recipe, parts)
    if data is None:
        return Preset(settings, recipe, preset.dataset)
    settings = replace(settings, input_shape=data.image_shape, classes=data.classes)
    return Preset(settings, recipe, data.name)


def require_effect(preset: str, points: Sequence[dict[str, Any]]) -> None:
    """Refuse an option that plays no part in any run of these, each made of what was given."""
    unused = [without_effect(changed(PRESETS[preset], given)) for given in points]
    for name, expected in sorted(unused[0].items()):
        values = [given[name] for given in points if given.get(name) is not None]
        if values and all(name in each for each in unused):
            require(False, name, ", ".join(map(str, dict.fromkeys(values))), expected)


def check(preset: str, given: dict[str, Any], dataset: str | None, directory: str | None) -> None:
    """Check what can be checked before the data are looked for."""
    early = changed(PRESETS[preset], given)
    parse(early.settings.notation)
    # The user's own data bring their shape.
    own = dataset is None and directory is not None and is_own(directory)
    if not own and dataset in (None, early.dataset):
        list(plan(early.settings))


def _replaced(part: Any, given: dict[str, Any]) -> Any:
    names = {field.name for field in fields(part)}
    return replace(part, **{k: v for k, v in given.items() if k in names})


def in_words(run: Preset) -> str:
    """Say every setting that plays a part in a run, but for what names the network."""
    s, r, unused = run.settings, run.recipe, without_effect(run)
    said = {
        "batch": f"batch {r.batch}",
        "optimizer": r.optimizer,
        "lr_start": f"learning rate {r.lr_start:g} to {r.lr_fin:g}",
        "r": f"r {s.r:g}",
        "H": f"range {s.H:g}",
        "boundary": f"boundary {s.boundary}",
        "window": f"{s.window} window",
        "a": f"a {_course(s.a, r.a_fin)}",
        "method": f"method {s.method}",
        "m": f"m {r.m:g}",
        "tau": f"tau {r.tau}",
        "beta1": f"beta1 {_course(r.beta1, r.beta1_fin)}",
        "initial": f"initial {r.initial}",
        "gradient_bits": f"gradients {_width(r.gradient_bits)}",
        "norm_rate": f"norm rate {r.norm_rate:g}",
        "average": f"mean of the last {r.average:.1%} of the steps" if r.average else "",
        "augmentation": f"augmentation {r.augmentation}" if r.augmentation != "none" else "",
        "dropout": f"dropout {r.dropout:g}" if r.dropout else "",
        "seed": f"seed {r.seed}",
    }
    return ", ".join(part for name, part in said.items() if part and name not in unused)


def _course(start: float, fin: float | None) -> str:
    return f"{start:g}" if fin is None else f"{start:g} to {fin:g}"


def _width(bits: int | None) -> str:
    return "float" if bits is None else f"of {bits} bits"
