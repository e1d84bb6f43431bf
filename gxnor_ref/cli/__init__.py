"""The command line, `gxnor-ref VERB`: one module for each verb."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any, NoReturn

ENDINGS = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]
"""Signals that end a command as Ctrl-C does; the second when its terminal is closed."""

# Ctrl-C may come while NumPy and the verbs are imported, so `main` imports them itself.


def main() -> NoReturn:
    """Run the command line; a user's error is one line on stderr and exit status 2."""
    _open_closed_streams()
    ended_by: list[int] = []

    def interrupt(number: int, frame: Any) -> NoReturn:
        ended_by.append(number)
        raise KeyboardInterrupt

    for number in ENDINGS:
        if signal.getsignal(number) != signal.SIG_IGN:  # as after nohup
            signal.signal(number, interrupt)
    try:
        status = _run()
    except KeyboardInterrupt:
        status = 128 + signal.SIGINT
    if ended_by and status == 128 + signal.SIGINT:
        status = 128 + ended_by[0]
    sys.exit(status)


def _open_closed_streams() -> None:
    """Let the standard streams that were closed before the start, as by ``>&-``, lead nowhere.

    Python has None for them, and the next file that is opened would get their number: what is
    meant for the terminal would be written into it.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)
            if descriptor != number:
                os.dup2(descriptor, number)
                os.close(descriptor)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _run() -> int:
    try:
        from gxnor_ref.cli.app import run

        if not sys.warnoptions:
            import warnings

            warnings.simplefilter("ignore")  # an error is one line, and nothing stands beside it
        return run()
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in ("click", "rich"):
            raise
        from gxnor_ref.data.extras import remedy

        print(f"gxnor-ref: {package} is not installed: {remedy('cli')}", file=sys.stderr)
        return 2
