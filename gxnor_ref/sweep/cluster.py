"""Runs on the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from gxnor_ref.data.extras import require
from gxnor_ref.sweep.row import Answer, Row, compute


def answers(
    described: Sequence[Row], directory: str | None, scheduler: str
) -> Generator[tuple[Row, Answer]]:
    """Compute runs on the workers of a cluster, each of which has this package installed.

    Runs of a worker that is lost are computed by the others, or by it when it is back. Closing the
    generator takes back what no worker has begun.

    Parameters
    ----------
    described : sequence of Row
        From `gxnor_ref.sweep.row.describe`.
    directory : str or None
        Folder of the data set on every worker.
    scheduler : str
        Address of the scheduler, such as ``"tcp://10.0.0.1:8786"``.

    Yields
    ------
    (Row, Answer)
        Each run and its answer, in the order in which they end.

    Raises
    ------
    MissingExtraError
        Dask distributed is not installed.
    OSError
        The scheduler does not answer.
    """
    distributed = require("distributed", "cluster")
    with distributed.Client(scheduler, set_as_default=False) as client:
        futures = {
            # One name for one run: two sweeps that ask for it at a time have it computed once.
            client.submit(compute, row, directory, key=f"gxnor-{row['key']}"): row
            for row in described
        }
        for future in distributed.as_completed(futures):
            yield futures[future], _answer(future)


def _answer(future: Any) -> Answer:
    if future.status == "finished":
        answer: Answer = future.result()
        return answer
    if future.status == "error":
        error = future.exception()
        return f"{type(error).__name__}: {' '.join(str(error).split())}"
    return f"the scheduler says {future.status}"
