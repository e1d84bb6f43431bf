"""The command line, `gxnor-ref VERB`: one module for each verb."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; a user's error is one line on stderr and exit status 2."""
    try:
        from gxnor_ref.cli.app import run

        sys.exit(run())
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in ("click", "rich"):
            raise
    from gxnor_ref.data.extras import remedy

    print(f"gxnor-ref: {package} is not installed: {remedy('cli')}", file=sys.stderr)
    sys.exit(2)
