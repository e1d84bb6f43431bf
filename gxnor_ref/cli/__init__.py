"""The command line, `gxnor-ref VERB`: one module for each verb."""

from __future__ import annotations

import signal
import sys
from typing import Any, NoReturn

ENDINGS = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]
"""Signals that end a command as Ctrl-C does; the second when its terminal is closed."""

# Ctrl-C may come while NumPy and the verbs are imported, so `main` imports them itself.


def main() -> NoReturn:
    """Run the command line; a user's error is one line on stderr and exit status 2."""
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
