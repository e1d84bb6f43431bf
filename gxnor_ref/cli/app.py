"""The group of all verbs, and what becomes of their errors."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from keyword import iskeyword
from typing import Any, TextIO

import click

from gxnor_ref import __version__
from gxnor_ref.cli.terminal import STANDARD_OUTPUT, printable_output
from gxnor_ref.spec.errors import DomainError, GxnorError, plain, suggestion

INTERRUPTED = 128 + signal.SIGINT
"""Exit status after Ctrl-C, as a shell reports it."""

LONGEST_MESSAGE = 1200
"""Characters of an error's line."""

TRAINING = ("train ", "sweep ")
"""Verbs that take the options of a preset."""

COMPLETES = "_GXNOR_REF_COMPLETE"
"""Variable with which a shell asks for completions; click answers and exits."""

PIPE_CLOSED = 128 + 13
"""Exit status where the reader of the output has gone, that of SIGPIPE."""


VERBS = {
    "train": "Train a network, by discrete state transition or otherwise.",
    "info": "Describe a model, or this installation.",
    "evaluate": "Print a model's accuracy on test images.",
    "plot": "Draw the epochs of runs: loss, accuracy, changes, zeros.",
    "fetch": "Download a data set.",
    "import": "Make a model from weights that were trained elsewhere.",
    "pack": "Fold a model into bits and integer thresholds.",
    "predict": "Print the classes of your own images.",
    "verify": "Compare a packed network with its model, tensor by tensor.",
    "bench": "Measure how fast a network is, beside other runtimes.",
    "export": "Write a network as an ONNX model, in C or in Verilog.",
    "sweep": "Train for each point of a grid and each seed.",
    "trace": "Write every intermediate tensor of images to a file.",
    "diff": "Name the first place where two traces differ.",
    "events": "Count what a network's products cost on real images.",
    "paper": "Recompute the paper's figures and tables.",
    "vectors": "Write conformance vectors.",
    "conform": "Check an implementation in any language.",
}
"""What each verb does, in the order in which users need them."""


class Formatter(click.HelpFormatter):
    """Help whose second column is the wider one, on narrow terminals too."""

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names and what they mean."""
        super().write_dl(rows, min(col_max, self.width * 2 // 5), col_spacing)


class VerbContext(click.Context):
    """The context of the group and of each verb."""

    formatter_class = Formatter


class Verbs(click.Group):
    """A group that imports a verb's module when the verb is called, and not for the help."""

    context_class = VerbContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the verbs."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return the verb of that name."""
        if name not in VERBS:
            return None
        name += "_" if iskeyword(name) else ""
        command: click.Command = getattr(import_module(f"gxnor_ref.cli.{name}"), name)
        command.context_class = VerbContext
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that the arguments name, or suggest one."""
        if args[0] not in VERBS and not args[0].startswith("-"):
            ctx.fail(f"No such command {args[0]!r}.{suggestion(args[0], VERBS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; errors call its parameters as its options do."""
        try:
            return super().invoke(ctx)
        except GxnorError as error:
            from gxnor_ref.spec.notation import NotationError  # with NumPy, which is there by now

            command = self.get_command(ctx, ctx.invoked_subcommand or "")
            options = {p.name or "": p.opts[0] for p in command.params} if command else {}
            if isinstance(error, NotationError) and "notation" in options:
                raise NotationError(f"{options['notation']}: {error}") from error
            message = _NAMES.sub(partial(_as_options, options), str(error))
            if not isinstance(error, DomainError):
                if message == str(error):
                    raise
                raise type(error)(message) from error
            name, verb, rest = message.partition(" is ")
            if name == "weights":
                rest = rest.replace("None", "float")
            raise DomainError(options.get(name, name) + verb + rest) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs, each with its line."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=Verbs,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  gxnor-ref train --preset digits --out runs/digits
  gxnor-ref evaluate runs/digits
  gxnor-ref predict mnist seven.png --fit
""",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Gated XNOR networks: ternary weights and activations, trained without float weights."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one verb, by default that of the process's own command line, and return the exit status.

    The status is 0, or the verb's own; 2 after a user's error, which is one line on stderr; 130
    after Ctrl-C.
    """
    with printable_output():
        return _ended(arguments)


def _ended(arguments: Sequence[str] | None) -> int:
    """Run one verb, and turn each way in which it can end into a status."""
    words = sys.argv[1:] if arguments is None else arguments
    verb = f"{words[0]} " if words and words[0] in VERBS else ""
    try:
        # Without a width click writes at least 50 columns, even on a narrower terminal.
        width = max(10, min(80, shutil.get_terminal_size().columns) - 2)
        status = app.main(
            arguments, prog_name="gxnor-ref", standalone_mode=False, terminal_width=width
        )
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as error:
        if COMPLETES in os.environ and isinstance(error, SystemExit):
            return int(error.code or 0)
        # Otherwise, in this mode, click exits only where the reader has gone.
        _discard(sys.stdout)
        return PIPE_CLOSED
    except click.UsageError as error:
        message = error.format_message()
        stop = "" if message.endswith((".", "?")) else "."
        return _fail(f"{message}{stop} See 'gxnor-ref {verb}--help'.")
    except click.ClickException as error:
        return _fail(error.format_message())
    except MemoryError as error:
        from gxnor_ref.data.errors import out_of_memory  # with NumPy, as below

        smaller = "--batch or --network" if verb in TRAINING else "network, or fewer images"
        return _fail(f"{out_of_memory(error)}; expected a smaller {smaller}")
    except GxnorError as error:
        return _fail(str(error))
    except OSError as error:
        from gxnor_ref.data.errors import said  # with NumPy, which the help does without

        if error.filename == STANDARD_OUTPUT:
            _discard(sys.stdout)
        return _fail(said(error))
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except ModuleNotFoundError:
        raise  # `main` knows the remedy
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        what = f"{type(error).__name__}: {error}"
        shown = "`python -X dev -m gxnor_ref` with the same arguments shows the traceback"
        return _fail(f"{what}; this is a bug in gxnor-ref; {shown}")
    return status if isinstance(status, int) else 0


_NAMES = re.compile(r"(?<=\()[a-z]\w*(, [a-z]\w*)*(?=\)$)")
"""Names of parameters in parentheses, with which an error ends."""


def _as_options(options: Mapping[str, str], names: re.Match[str]) -> str:
    return ", ".join(options.get(name, name) for name in names[0].split(", "))


_LINE_BREAKS = re.compile(r"\s*[\r\n]\s*")


def _discard(stream: TextIO) -> None:
    """Let Python flush the rest of an output to where writing cannot fail."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fail(message: str) -> int:
    line = "gxnor-ref: " + plain(_LINE_BREAKS.sub(" ", message), LONGEST_MESSAGE)
    try:
        click.echo(line, err=True)  # whole on a narrow terminal, too: it may hold a command
    except OSError:
        _discard(sys.stderr)  # its disk is full, or its reader has gone; the status says the rest
    return 2
