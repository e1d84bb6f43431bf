"""`gxnor-ref bench`: how fast a network is here, beside other runtimes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import Any

import click

from gxnor_ref import __version__
from gxnor_ref.bench.inference import Measurement, measure, missing_peers
from gxnor_ref.bench.machine import machine
from gxnor_ref.bench.peers import EXTRAS
from gxnor_ref.cli.computing import backend_option
from gxnor_ref.cli.options import Reals, UserPath, json_option, packed_at, packing
from gxnor_ref.cli.terminal import echo_json, echo_whole
from gxnor_ref.data.errors import MissingExtraError
from gxnor_ref.data.extras import remedy
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.kernels.isa import MOST_THREADS, isa
from gxnor_ref.nn.backend import backend_name
from gxnor_ref.nn.settings import space_name
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed
from gxnor_ref.packed.packed_network import PackedNetwork

WIDTH = 80
"""Columns of what is printed."""

LARGEST_BATCH = 10_000

HEAD = f"{'batch':>5}  {'threads':>7}  {'implementation':<19}"
HEAD += f"{'p50 ms':>9}{'p99 ms':>9}{'images/s':>10}{'spread':>8}{'of ours':>9}"


def _counts(largest: int) -> Callable[..., list[int] | None]:
    """Take integers with commas between, each once."""

    def convert(
        context: click.Context, parameter: click.Parameter, value: str | None
    ) -> list[int] | None:
        if value is None:
            return None
        texts = [text.strip() for text in value.split(",")]
        counts = [int(text) if text.isdecimal() and len(text) < 9 else 0 for text in texts]
        if min(counts) < 1 or max(counts) > largest or len(set(counts)) < len(counts):
            expected = f"expected distinct integers in 1..{largest}, separated by commas"
            raise click.BadParameter(f"{value!r}; {expected}")
        return counts

    return convert


@click.command(
    epilog="""\b
Examples:
  gxnor-ref bench digits.gxnor
  gxnor-ref bench runs/mnist --batch 1 --threads 1 --seconds 30
  gxnor-ref bench mnist.gxnor --json
"""
)
@click.argument("model", type=UserPath())
@click.option(
    "--batch",
    "batches",
    callback=_counts(LARGEST_BATCH),
    metavar="N,N,...",
    default="1,16,100",
    show_default=True,
    help="Images of a call.",
)
@click.option(
    "--threads",
    callback=_counts(MOST_THREADS),
    metavar="N,N,...",
    help="Numbers of threads; default: 1, 2, 4 and so on up to the CPUs that may be used.",
)
@click.option(
    "--seconds",
    type=Reals(0, min_open=True, max=86_400),
    default=10.0,
    show_default=True,
    help="Approximate time to measure for; each contestant has at least three turns.",
)
@backend_option
@json_option
def bench(
    model: str, batches: list[int], threads: list[int] | None, seconds: float, as_json: bool
) -> None:
    """Print how fast a network is here, beside onnxruntime and PyTorch where they are installed.

    MODEL is a packed network (.gxnor), a model, a checkpoint, the folder of a run, or the name of a
    network that comes with gxnor_ref: digits or mnist. It is measured in its packed form, on random
    images, from pixels to classes. The others get the same network in their leanest form: batch
    normalization folded, phi_r as rounding and clipping.

    All of them take turns. p50 and p99 are the median and the 99th percentile of a call's
    milliseconds; p99 needs 100 calls. images/s is the median over the turns, each with its median
    call, and spread is half the distance between the turns' quartiles. "of ours" is a peer's
    images/s divided by ours in the same rounds.
    """
    packed = packed_at(model)
    is_c = backend_name() == "c"
    if threads is not None and threads != [1] and not is_c:
        raise click.UsageError(
            f"--threads is {','.join(map(str, threads))}; expected 1, or --backend c: the backend "
            "numpy has no threads of its own."
        )
    threads = threads or _powers(min(usable_cpus(), MOST_THREADS) if is_c else 1)
    with packing(model):
        PackedNetwork(packed)  # refused now, and not behind a head without a table
    missing = missing_peers(packed)
    peers = [name for name in EXTRAS if name not in missing]
    results = measure(packed, peers, batches, threads, seconds)
    if as_json:
        result = {
            "model": model,
            "notation": packed.settings.notation,
            "version": __version__,
            "machine": machine(),
            "usable_cpus": usable_cpus(),
            "isa": isa() if is_c else None,
            "rows": [_row(each) for alike in results for each in alike],
            "missing": {name: str(error) for name, error in missing.items()},
        }
        echo_json(result)
        return
    for line in _opening(packed, peers, is_c):
        # A name and its version stay together.
        bound = re.sub(r"(?<=[^,;:]) ", "\xa0", line)
        click.echo(_wrapped(bound).replace("\xa0", " "))
    _say_missing(missing)
    click.echo(HEAD)
    differing = []
    for alike in results:
        for each in alike:
            click.echo(_line(each, first=each is alike[0]))
            if each.same_classes < each.batch:
                differing.append(each)
    for each in differing:
        click.echo(
            f"{each.implementation}: {each.same_classes} of {each.batch} images in the same class "
            "as ours"
        )


def _powers(most: int) -> list[int]:
    """1, 2, 4 and so on, and at last the number itself."""
    return [*(2**k for k in range((most - 1).bit_length())), most]


def _opening(packed: Packed, peers: list[str], is_c: bool) -> list[str]:
    settings, facts = packed.settings, machine()
    weights = sum(layer.W.size for layer in packed.layers)
    shape = "x".join(map(str, settings.input_shape))
    cpus = usable_cpus()
    used = {"numpy", *(name.partition("-")[0] for name in peers)}
    versions = [f"{name} {each}" for name, each in facts["versions"].items() if name in used]
    return [
        f"{settings.notation} on {shape}: {weights:,} weights in {space_name(settings.weights)}, "
        f"activations {space_name(settings.activations)}",
        f"{facts['cpu']}, {cpus} CPU{'' if cpus == 1 else 's'}; backend "
        + (f"c, {isa()}" if is_c else "numpy"),
        f"gxnor-ref {__version__}, Python {facts['python']}, {', '.join(versions)}",
    ]


def _say_missing(missing: dict[str, PackError | MissingExtraError]) -> None:
    """Print a line for the peers to install, and others for those that take no such network."""
    absent = [name for name, error in missing.items() if isinstance(error, MissingExtraError)]
    if absent:
        extras = dict.fromkeys(EXTRAS[name] for name in absent)
        echo_whole(f"without {', '.join(absent)}; to install: {remedy(*extras)}")
    reasons: dict[str, list[str]] = {}
    for name, error in missing.items():
        if name not in absent:
            reasons.setdefault(str(error), []).append(name)
    for reason, names in reasons.items():
        click.echo(_wrapped(f"without {', '.join(names)}: {reason}"))


def _wrapped(line: str) -> str:
    return textwrap.fill(line, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def _row(each: Measurement) -> dict[str, Any]:
    row = {**each._asdict(), **each.timing._asdict()}
    del row["timing"]
    return row


def _line(each: Measurement, first: bool) -> str:
    t = each.timing
    place = f"{each.batch:>5}  {each.threads:>7}" if first else " " * 14
    low, high = t.quartiles
    share = (high - low) / 2 / t.images_per_s
    spread = f"±{share:.1%}" if share < 1 else ">100%"
    p99 = "" if t.p99 is None else _ms(t.p99)
    rate = f"{t.images_per_s:,.{0 if t.images_per_s >= 100 else 1}f}"
    return (
        f"{place}  {each.implementation:<19}{_ms(t.p50):>9}{p99:>9}{rate:>10}{spread:>8}"
        f"{t.of_ours:>9.2f}"
    )


def _ms(seconds: float) -> str:
    ms = 1e3 * seconds
    return f"{ms:.{3 if ms < 100 else 1}f}"
