"""The group of all verbs, and what becomes of their errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from gxnor_ref import __version__
from gxnor_ref.cli.conform import conform
from gxnor_ref.cli.diff import diff
from gxnor_ref.cli.evaluate import evaluate
from gxnor_ref.cli.events import events
from gxnor_ref.cli.export import export
from gxnor_ref.cli.fetch import fetch
from gxnor_ref.cli.info import info
from gxnor_ref.cli.options import INTERRUPTED
from gxnor_ref.cli.pack import pack
from gxnor_ref.cli.paper import paper
from gxnor_ref.cli.predict import predict
from gxnor_ref.cli.sweep import sweep
from gxnor_ref.cli.terminal import STANDARD_OUTPUT, printable_output
from gxnor_ref.cli.trace import trace
from gxnor_ref.cli.train import train
from gxnor_ref.cli.vectors import vectors
from gxnor_ref.cli.verify import verify
from gxnor_ref.data.errors import plain
from gxnor_ref.spec.errors import GxnorError

LONGEST_MESSAGE = 1200
"""Characters of an error's line."""

PIPE_CLOSED = 128 + 13
"""Exit status where the reader of the output has gone, that of SIGPIPE."""


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Gated XNOR networks: ternary weights and activations, trained without float weights."""


for verb in (
    train,
    sweep,
    evaluate,
    info,
    fetch,
    pack,
    predict,
    verify,
    export,
    trace,
    diff,
    events,
    vectors,
    conform,
    paper,
):
    app.add_command(verb)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one verb.

    Parameters
    ----------
    arguments : sequence of str, optional
        Command line after the program's name; by default the process's own.

    Returns
    -------
    int
        Exit status: 0, or the verb's own; 2 after a user's error, which is one line on stderr;
        130 after Ctrl-C.
    """
    with printable_output():
        return _ended(arguments)


def _ended(arguments: Sequence[str] | None) -> int:
    """Run one verb; every way in which it can end, ends here."""
    try:
        status = app.main(arguments, prog_name="gxnor-ref", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
        return PIPE_CLOSED
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "gxnor-ref"
        return _fail(f"{error.format_message()} See '{command} --help'.")
    except click.ClickException as error:
        return _fail(error.format_message())
    except MemoryError as error:
        return _fail(f"not enough memory: {error}")
    except (GxnorError, OSError) as error:
        if getattr(error, "filename", None) == STANDARD_OUTPUT:
            _discard_output()
        return _fail(str(error))
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        what = f"{type(error).__name__}: {error}"
        return _fail(f"{what}; a fault of this program, which python -X dev shows in full")
    return status if isinstance(status, int) else 0


def _discard_output() -> None:
    """Let Python flush what is left to where it cannot fail."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str) -> int:
    click.echo("gxnor-ref: " + plain(" ".join(message.split()), LONGEST_MESSAGE), err=True)
    return 2
