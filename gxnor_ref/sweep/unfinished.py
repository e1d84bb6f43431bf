"""Runs that are being computed: each by one process, which resumes where another was killed."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

from gxnor_ref.data.lock import Lock, LockedError
from gxnor_ref.spec.errors import GxnorError
from gxnor_ref.sweep.row import Answer, Row, compute, line_of
from gxnor_ref.sweep.table import Table

FOLDER = "unfinished"
"""Beside the table, for checkpoints and locks of the runs that it lacks."""


def compute_once(
    described: Row, directory: str | None, table: str, wait: bool = True
) -> Answer | None:
    """Train one run, or take it from the table if another sweep has computed it meanwhile.

    While another sweep computes it, this waits if `wait` is set, and else returns None. Until the
    table has it, the folder `FOLDER` beside the table keeps the run. One line says why it was not
    computed, as that of `compute`.
    """
    checkpoint = _checkpoint(Path(table), described)
    try:
        with closing(_locked(checkpoint.with_suffix(".lock"), wait)):
            found = Table(table).rows.get(described["key"])
            return compute(described, directory, checkpoint) if found is None else found
    except LockedError as error:
        return line_of(error) if wait else None
    except (GxnorError, OSError) as error:
        return line_of(error)


def _locked(path: Path, wait: bool) -> Lock:
    folder = path.parent
    while True:
        # Another sweep may end between any two of these calls, and remove the folder.
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return Lock(path, wait)
        except FileNotFoundError:
            pass
        except FileExistsError:
            if os.path.lexists(folder) and not folder.is_dir():
                raise


def forget(described: Row, table: Path) -> None:
    """Remove what was kept of a run that the table has."""
    checkpoint = _checkpoint(table, described)
    # Where another sweep's process has it, that sweep removes it.
    with suppress(OSError), closing(Lock(checkpoint.with_suffix(".lock"))):
        checkpoint.unlink(missing_ok=True)
    with suppress(OSError):
        checkpoint.parent.rmdir()  # where it is empty


def _checkpoint(table: Path, described: Row) -> Path:
    return table.parent / FOLDER / f"{described['key']}.npz"
