"""`gxnor-ref diff`: where two traces of intermediate tensors first differ."""

from __future__ import annotations

import math
from typing import Any

import click

from gxnor_ref.cli.options import Reals, UserPath, json_option
from gxnor_ref.cli.terminal import echo_json
from gxnor_ref.cli.verify import DIFFERENT
from gxnor_ref.nn.trace import Divergence, TensorDifference, compare, read_trace


@click.command(
    epilog="""\b
Examples:
  gxnor-ref diff trace.npz mine.npz
  gxnor-ref diff trace.npz mine.npz --within 1e-5
"""
)
@click.argument("a", type=UserPath())
@click.argument("b", type=UserPath())
@click.option(
    "--within",
    type=Reals(),
    default=0.0,
    metavar="DISTANCE",
    help="Distance at which two floats still count as equal.  [default: 0]",
)
@json_option
def diff(a: str, b: str, within: float, as_json: bool) -> int:
    """Compare two traces, tensor by tensor in the order of A: the first divergence, then a table.

    A is what `gxnor-ref trace` wrote; B is usually another implementation's: a .npz file with the
    same names, such as numpy.savez writes. Elements are compared exactly, whatever the width of
    their type; a NaN equals a NaN at the same place. Exit status 0 if all are equal, 1 if not.

    Another implementation may round batch normalization and real sums in another order: floats
    that are no further apart than --within count as equal, so that the first difference is not
    one of rounding.

    Tensors are paired by name. A model and its packed form share few names, and of those only
    "scores" holds the same kind of numbers; `gxnor-ref verify` compares them throughout.
    """
    differences = compare(read_trace(a), read_trace(b), within)
    unequal = [difference for difference in differences if not difference.equal]
    if as_json:
        rows = [_row(difference) for difference in differences]
        first = unequal[0].name if unequal else None
        result = {"a": a, "b": b, "equal": not unequal, "first": first, "tensors": rows}
        echo_json(result)
    else:
        if unequal:
            _echo_first(unequal[0])
        _echo_table(differences)
        click.echo(f"{len(unequal)} of {len(differences)} tensors differ")
    return DIFFERENT if unequal else 0


def _row(difference: TensorDifference) -> dict[str, Any]:
    first = difference.first and difference.first._asdict()
    return {**difference._asdict(), "equal": difference.equal, "first": first}


def _echo_first(difference: TensorDifference) -> None:
    name = _shown(difference.name)
    if difference.first is None:
        click.echo(f"first divergence: {name}: {_mismatch(difference)}")
        return
    first: Divergence = difference.first
    values = f"A has {_number(first.a)}, B has {_number(first.b)}"
    click.echo(f"first divergence: {name} at {list(first.at)}: {values}")
    if first.axis >= 0:
        where: list[int | str] = list(first.at)
        where[first.axis] = f"{first.start}:{first.start + len(first.around_a)}"
        span = "[" + ", ".join(map(str, where)) + "]"
        for trace, around in (("A", first.around_a), ("B", first.around_b)):
            click.echo(f"  {trace}{span}: " + " ".join(str(value) for value in around))


def _number(value: bool | int | float) -> str:
    """Write a float in decimal, and in hexadecimal, which is exact."""
    if isinstance(value, float) and math.isfinite(value):
        return f"{value!r} ({value.hex()})"
    return str(value)


def _mismatch(difference: TensorDifference) -> str:
    return f"A has {difference.a or 'none'}, B has {difference.b or 'none'}"


def _echo_table(differences: list[TensorDifference]) -> None:
    width = max(len("tensor"), *(len(_shown(d.name)) for d in differences))
    shapes = [_shape(d) for d in differences]
    shape_width = max(len("shape"), *map(len, shapes))
    head = f"{'tensor':<{width}}  {'shape':<{shape_width}}{'elements':>14}{'differing':>14}"
    click.echo(f"{head}{'max abs':>22}{'max ulp':>22}{'NaN in both':>14}")
    for d, shape in zip(differences, shapes, strict=True):
        line = f"{_shown(d.name):<{width}}  {shape:<{shape_width}}"
        if d.comparable:
            line += f"{d.elements:>14,}{d.differing:>14,}{_cell(d.max_abs):>22}"
            click.echo(f"{line}{_cell(d.max_ulp):>22}{d.nans:>14,}")
        else:
            click.echo(f"{line}  {_mismatch(d)}")


def _shape(difference: TensorDifference) -> str:
    described = difference.a or difference.b or ""
    return described.partition(" ")[2].strip("()").rstrip(",").replace(", ", "x")


def _cell(value: int | float | None) -> str:
    return "-" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)


def _shown(name: str) -> str:
    """Escape a name that holds characters a terminal would obey."""
    return name if name.isprintable() else repr(name)
