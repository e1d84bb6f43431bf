"""A sweep: the runs that are wanted, those that the table has, and those that are missing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from gxnor_ref.data.dataset import load
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.training import require_fit
from gxnor_ref.spec.errors import GxnorError
from gxnor_ref.sweep.cluster import Cluster
from gxnor_ref.sweep.processes import Processes
from gxnor_ref.sweep.row import Answer, Row, describe
from gxnor_ref.sweep.table import Table
from gxnor_ref.sweep.unfinished import forget


class LostRunsError(GxnorError, RuntimeError):
    """Runs ended without a result; the message says how many, and why the first one did."""


class Sweep:
    """Runs, each computed once, and the table that receives their results.

    `grid` names the fields of Settings and Recipe that the sweep varies. Raises DomainError or
    NotationError for a run that cannot be trained, DataError or MissingExtraError for data that
    cannot be loaded, and TableError or OSError for a damaged or unreadable table.
    """

    def __init__(
        self,
        runs: Sequence[Preset],
        table: str | os.PathLike[str],
        directory: str | os.PathLike[str] | None = None,
        grid: Sequence[str] = (),
    ) -> None:
        self.directory = None if directory is None else str(Path(directory).absolute())
        data = {name: load(name, directory) for name in {run.dataset: None for run in runs}}
        for run in runs:
            # Refuses now what would fail only after the others have been trained.
            require_fit(run.settings, run.recipe, data[run.dataset])
        self.described = [describe(run, data[run.dataset].digest, grid) for run in runs]
        self.table = Table(table)

    @property
    def missing(self) -> list[Row]:
        """Runs that the table lacks, each once."""
        wanted = {row["key"]: row for row in self.described}
        return [row for key, row in wanted.items() if key not in self.table.rows]

    @property
    def rows(self) -> list[Row]:
        """Rows of the runs that have been computed, in the order in which they were given."""
        found = [row for row in self.described if row["key"] in self.table.rows]
        # The grid may be another than that of the sweep which computed the row.
        return [{**self.table.rows[row["key"]], "grid": row["grid"]} for row in found]

    def answers(self, crew: Processes | Cluster) -> Iterator[tuple[Row, Answer]]:
        """Compute the missing runs, append each to the table as it ends, and yield it."""
        if missing := self.missing:
            self.table.create()
            table = str(self.table.path.absolute())
            for described, answer in crew.answers(missing, self.directory, table):
                if not isinstance(answer, str):
                    self.table.append(answer)
                    forget(described, self.table.path)
                yield described, answer


def run_all(
    runs: Sequence[Preset],
    table: str | os.PathLike[str],
    *,
    directory: str | os.PathLike[str] | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
    on_answer: Callable[[Row, Answer], None] = lambda described, answer: None,
) -> list[Row]:
    """Rows of all runs, computed where the table lacks them.

    Parameters
    ----------
    runs : sequence of Preset
        Network, training and data set of each run.
    table : path-like
        File of JSON lines, to which each run's row is appended as it ends.
    directory : path-like, optional
        Folder of the data sets.
    workers : int, optional
        Processes on this machine, >= 1, with one thread each; by default one for each core.
    scheduler : str, optional
        Address of a Dask scheduler, whose workers compute instead.
    on_answer : callable
        Called after each run that was computed, with what was known of it before and its row, or
        one line that says why it has none.

    Returns
    -------
    list of Row
        One row for each of `runs`, in their order: `gxnor_ref.sweep.row.describe` and
        `gxnor_ref.sweep.row.compute` list its members. One whose numbers overflowed has
        ``diverged``, the error, and accuracies of None.

    Raises
    ------
    LostRunsError
        Runs have no result, after all others have been computed and appended.
    DomainError, NotationError, DataError, MissingExtraError, TableError, OSError
        As in `Sweep`, before any run starts.

    Examples
    --------
    >>> import tempfile
    >>> from dataclasses import replace
    >>> from gxnor_ref.nn.presets import PRESETS
    >>> digits = PRESETS["digits"]
    >>> small = replace(digits.settings, notation="2C3-MP2-SVM")
    >>> runs = [Preset(small, replace(digits.recipe, epochs=1, m=m), "digits") for m in (1, 3)]
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     rows = run_all(runs, f"{folder}/results.jsonl", workers=1)
    >>> [row["recipe"]["m"] for row in rows]
    [1.0, 3.0]
    >>> [0 <= row["test_accuracy"] <= 1 for row in rows]
    [True, True]
    """
    sweep = Sweep(runs, table, directory)
    if not sweep.missing:
        return sweep.rows
    reasons = []
    with closing(Processes(workers) if scheduler is None else Cluster(scheduler)) as crew:
        for described, answer in sweep.answers(crew):
            on_answer(described, answer)
            if isinstance(answer, str):
                reasons.append(answer)
    if reasons:
        count = f"{len(reasons)} of {len(sweep.described)} runs"
        raise LostRunsError(f"{count} were lost, the first: {reasons[0]}")
    return sweep.rows
