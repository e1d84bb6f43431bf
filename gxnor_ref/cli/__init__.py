"""The command line, `gxnor-ref VERB`: one module for each verb."""

from __future__ import annotations

import sys
from typing import NoReturn

from gxnor_ref.data.errors import MissingExtraError
from gxnor_ref.data.extras import require


def main() -> NoReturn:
    """Run the command line; a user's error is one line on stderr and exit status 2."""
    try:
        for module in ("click", "rich"):
            require(module, "cli")
    except MissingExtraError as error:
        print(f"gxnor-ref: {error}", file=sys.stderr)
        sys.exit(2)
    from gxnor_ref.cli.app import run

    sys.exit(run())
