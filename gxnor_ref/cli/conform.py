"""`gxnor-ref conform`: check another implementation, or show that the vectors catch mistakes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, TypeAlias

import click
from click.core import ParameterSource
from rich.console import Console
from rich.table import Table

from gxnor_ref.cli.options import Integers, OneOf, Reals, UserPath, json_option
from gxnor_ref.cli.terminal import echo, echo_json, is_terminal, print_table
from gxnor_ref.conform.case import Case
from gxnor_ref.conform.checker import EXAMPLES, FaultError, check
from gxnor_ref.conform.client import LONGEST_TIMEOUT, TIMEOUT, Client
from gxnor_ref.conform.compare import Failure
from gxnor_ref.conform.mutants import catch
from gxnor_ref.conform.outcome import FAILED, Outcome
from gxnor_ref.conform.registry import MISTAKES
from gxnor_ref.conform.report import SUITES, Report
from gxnor_ref.conform.vectors import load
from gxnor_ref.data.atomic import OccupiedError, is_output, require_output, write_atomically
from gxnor_ref.data.npy import read_regular
from gxnor_ref.spec.errors import plain

Operation: TypeAlias = Callable[..., Any]
"""What computes an operator."""


@click.command(
    epilog="""\b
Examples:
  gxnor-ref conform --command './my_impl'
  gxnor-ref conform --command ./my_impl --junit conform.xml --timeout 60
  gxnor-ref conform --mutants
"""
)
@click.option(
    "--command",
    metavar="COMMAND",
    help="Program that speaks the line protocol of gxnor_ref/conform/PROTOCOL.md.",
)
@click.option("--mutants", is_flag=True, help="Show which case catches which known mistake.")
@click.option(
    "--vectors",
    metavar="DIR",
    type=UserPath(),
    help="Set of vectors, as `gxnor-ref vectors` writes it; default: the small one.",
)
@click.option(
    "--examples",
    type=Integers(0),
    default=EXAMPLES,
    show_default=True,
    help="Random inputs for each operator, compared with the spec after the vectors.",
)
@click.option(
    "--timeout",
    type=Reals(0, LONGEST_TIMEOUT, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help="Seconds for each answer.",
)
@click.option(
    "--dtype",
    type=OneOf(["float32", "float64"]),
    help="Leave out the cases with arrays of the other precision.",
)
@click.option("--junit", metavar="FILE", type=UserPath(), help="Write JUnit XML for CI.")
@json_option
def conform(
    command: str | None,
    mutants: bool,
    vectors: str | None,
    examples: int,
    timeout: float,
    dtype: str | None,
    junit: str | None,
    as_json: bool,
) -> int:
    """Check an implementation in any language, or show what the vectors catch.

    Exit status: 0 if all passed, 1 if a case failed, none was checked, or with --mutants a mistake
    was not caught, 2 if the command line or the vectors are wrong.
    """
    if (command is None) == (not mutants):
        raise click.UsageError("expected either --command or --mutants.")
    if mutants:
        _refuse_of_a_check()
        return _show_mutants(load(vectors), as_json)
    assert command is not None
    to_stdout = junit is not None and is_output(junit)
    if to_stdout and as_json:
        raise click.UsageError("--junit is the standard output, as --json is; expected a file.")
    if junit is not None:
        _require_report(junit, command, vectors)
    load(vectors)  # a damaged set is refused before the program is started
    report = _checked(command, timeout, vectors, examples, dtype)
    if junit is not None:
        with write_atomically(Path(junit)) as file:
            file.write(report.junit())
    if as_json:
        echo_json(report.record())
    else:
        echo(str(report), err=to_stdout)
    return 0 if report.passed else 1


def _refuse_of_a_check() -> None:
    """Refuse options that play no part with --mutants, rather than to leave them unused."""
    context = click.get_current_context()
    for name in ("examples", "timeout", "dtype", "junit"):
        if context.get_parameter_source(name) is not ParameterSource.DEFAULT:
            raise click.UsageError(f"--{name} goes with --command; expected --mutants without it.")


def _require_report(junit: str, command: str, vectors: str | None) -> None:
    """Refuse at once a file that cannot be written, or that is not an earlier report."""
    files = [] if vectors is None else Path(vectors).glob("*")
    require_output(junit, [*files, *command.replace("'", " ").replace('"', " ").split()])
    older = read_regular(Path(junit))[:1000] if Path(junit).is_file() else b""
    if older and f'name="{SUITES}"'.encode() not in older:
        raise OccupiedError(
            f"{junit} is not a report of this command, and would be lost; expected another name"
        )


def _checked(
    command: str, timeout: float, vectors: str | None, examples: int, dtype: str | None
) -> Report:
    try:
        with Client(command, timeout) as client, _named_in_turn(client.operators()) as operators:
            return check(operators, vectors, examples, dtype)
    except FaultError as error:
        about = "the first line of the line protocol"
        case = Case("protocol/hello", "PROTOCOL.md", about, (), {}, {})
        return Report([Outcome(case, FAILED, Failure(str(error)))])


@contextmanager
def _named_in_turn(operators: dict[str, Operation]) -> Iterator[dict[str, Operation]]:
    """Yield the operators, which name themselves on a terminal while they are asked."""
    if not is_terminal(sys.stderr):
        yield operators
        return

    def naming(name: str) -> Operation:
        @wraps(operators[name])
        def asked(**inputs: Any) -> Any:
            status.update(f"asking for {name}")
            return operators[name](**inputs)

        return asked

    with Console(stderr=True).status("the program has answered") as status:
        yield {name: naming(name) for name in operators}


def _show_mutants(cases: list[Case], as_json: bool) -> int:
    found = catch(cases)
    if as_json:
        echo_json({"mutants": [caught._asdict() for caught in found]})
    else:
        table = Table(box=None, pad_edge=False)
        for title in ("operator", "mistake", "caught by", "clause"):
            table.add_column(title)
        for name, operator, caught, case, clause in found:
            by = (case or "").partition("/")[2] if caught else "NOT CAUGHT"
            table.add_row(operator, MISTAKES[name], plain(by), clause)
        print_table(table, 250)
        click.echo(f"{sum(c.caught for c in found)} of {len(found)} wrong implementations caught")
    return 0 if all(caught.caught for caught in found) else 1
