"""`gxnor-ref import`: weights that were trained elsewhere become a model."""

from __future__ import annotations

import re
from dataclasses import asdict

import click
from click.core import ParameterSource

from gxnor_ref.cli.changes import integer_option
from gxnor_ref.cli.options import (
    Integers,
    OneOf,
    Reals,
    UserPath,
    force_option,
    json_option,
    require_suffix,
)
from gxnor_ref.cli.terminal import echo, echo_json
from gxnor_ref.data.atomic import is_output, require_output
from gxnor_ref.nn.checkpoint import save_model
from gxnor_ref.nn.foreign import LAYOUTS, import_network, read_names
from gxnor_ref.nn.settings import REAL_ACTIVATIONS, Settings, space_name
from gxnor_ref.spec.activation import BOUNDARIES
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.normalization import EPSILON
from gxnor_ref.spec.notation import PADDINGS
from gxnor_ref.sweep.command import without_steps


def _shape(context: click.Context, parameter: click.Parameter, value: str) -> tuple[int, int, int]:
    lengths = re.fullmatch("x".join([r"0*([1-9]\d{0,8})"] * 3), value)
    if lengths is None:
        raise click.BadParameter(f"{value!r}; expected channels x height x width, as 1x28x28")
    channels, height, width = map(int, lengths.groups())
    return channels, height, width


@click.command(
    name="import",
    epilog="""\b
FILE of --map gives, for each weight layer, our names and those in WEIGHTS:
  {"1.W": "conv1.weight", "1.gamma": "bn1.weight", "1.beta": "bn1.bias",
   "1.mean": "bn1.running_mean", "1.variance": "bn1.running_var", ...}

\b
Examples:
  gxnor-ref import net.pt net.npz --network 32C5-MP2-512FC-SVM --epsilon 1e-5
  gxnor-ref import a.npz n.npz --network 8C3-SVM --layout hwio --epsilon 1e-3
  gxnor-ref import a.pt n.npz --network 8C3-SVM --map a.json --epsilon 1e-5
""",
)
@click.argument("weights_file", metavar="WEIGHTS", type=UserPath())
@click.argument("out", metavar="OUT.npz", type=UserPath())
@click.option(
    "--network",
    "notation",
    required=True,
    metavar="NOTATION",
    help="Layers, as the paper has them.",
)
@click.option(
    "--input-shape",
    callback=_shape,
    default="1x28x28",
    show_default=True,
    metavar="CxHxW",
    help="Channels, height and width of an image.",
)
@click.option(
    "--classes", type=Integers(), default=10, show_default=True, help="Number of classes."
)
@click.option(
    "--padding",
    type=OneOf(PADDINGS),
    default="valid",
    show_default=True,
    help="Padding of the convolutions.",
)
@click.option(
    "--weights",
    type=Integers(),
    default=1,
    show_default=True,
    metavar="N1",
    help="Weight space Z_N1.",
)
@integer_option(
    "--activations",
    "N2",
    *REAL_ACTIVATIONS,
    text="Activation space Z_N2, or a real activation; default: 1.",
)
@click.option(
    "--r",
    type=Reals(),
    default=0.5,
    show_default=True,
    help="Half width of the zero window of phi_r.",
)
@click.option(
    *("--range", "--H", "H"),
    type=Reals(),
    default=1.0,
    show_default=True,
    metavar="H",
    help="Range of the steps of phi_r, N2 >= 2.",
)
@click.option(
    "--boundary",
    type=OneOf(BOUNDARIES),
    default="open",
    show_default=True,
    help="Level of phi_r at a step.",
)
@click.option(
    "--epsilon",
    type=Reals(),
    default=EPSILON,
    show_default=True,
    help="What batch normalization added to the variance: 1e-5 in PyTorch, 1e-3 in Keras.",
)
@click.option(
    "--layout",
    type=OneOf(LAYOUTS),
    default="oihw",
    show_default=True,
    help="Axes of the weights: oihw as in PyTorch, hwio as in Keras and larq.",
)
@click.option(
    "--map",
    "names_file",
    type=UserPath(),
    metavar="FILE",
    help="JSON file that gives the name in WEIGHTS for each of ours; default: by order.",
)
@force_option
@json_option
def import_(
    weights_file: str,
    out: str,
    notation: str,
    input_shape: tuple[int, int, int],
    classes: int,
    padding: str,
    weights: int,
    activations: int | str | None,
    r: float,
    H: float,
    boundary: str,
    epsilon: float,
    layout: str,
    names_file: str | None,
    force: bool,
    as_json: bool,
) -> None:
    """Make a model from WEIGHTS that were trained elsewhere; refuse what would need rounding.

    WEIGHTS is a NumPy archive (.npz), as np.savez("w.npz", *model.get_weights()) makes it from
    a Keras model, a safetensors file, or a state dict of PyTorch, which has to be installed.
    Without --map, the tensors are taken in order. Each weight layer, the SVM layer too, has its
    weights, perhaps a bias, and then gamma, beta, mean and variance of its batch normalization. A
    name such as running_mean has to stand in its place.

    The network takes pixels p as (2 p - 255) / 256, and has max-pooling before batch normalization,
    and phi_r after it. A dense layer that follows images takes them as channel, row, column with
    oihw, and as row, column, channel with hwio.

    Weights have to be states, such as -1, 0 and 1. Another epsilon and a bias are folded where
    that needs no rounding. OUT is a model for evaluate, pack, verify and the others.
    """
    require_suffix(out, ".npz")
    require_output(out, [weights_file, *([names_file] if names_file else [])])
    settings = Settings(
        notation=notation,
        input_shape=input_shape,
        classes=classes,
        padding=padding,
        weights=weights,
        activations=1 if activations is None else activations,
        r=r,
        H=H,
        boundary=boundary,
    )
    context = click.get_current_context()
    for name, expected in without_steps(settings).items():
        given = context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        require(not given, name, getattr(settings, name), expected)
    names = None if names_file is None else read_names(names_file)
    model = import_network(weights_file, settings, layout, epsilon, names)
    save_model(out, model, replace=force)
    s, count = model.settings, sum(w.stored.size for w in model.network.weights().values())
    err = is_output(out)
    if as_json:
        echo_json({"file": out, "weights": count, "network": asdict(s)}, err)
        return
    spaces = f"{space_name(s.weights)}, activations {space_name(s.activations)}, {s.precision}"
    echo(f"{out}: {s.notation}, {count:,} weights in {spaces}", err=err)
