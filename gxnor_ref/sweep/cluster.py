"""Runs on the workers of a Dask cluster."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from gxnor_ref.data.extras import require_extra
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError, plain, shown
from gxnor_ref.sweep.row import LONGEST, Answer, Row, compute

PATIENCE = 10
"""Seconds for the scheduler, and for its first worker."""


class Cluster:
    """The workers of a Dask scheduler such as ``"tcp://10.0.0.1:8786"``, all with this package.

    Runs of a lost worker are computed by the others. Raises MissingExtraError without Dask
    distributed, DomainError if `scheduler` is not an address, has no workers, or has one without
    this package, and OSError if it does not answer.
    """

    def __init__(self, scheduler: str) -> None:
        is_address = re.fullmatch(r"(tcp|tls|ucx|wss?)://\S+:[0-9]{1,5}", scheduler) is not None
        expected = "an address such as 'tcp://10.0.0.1:8786'"
        require(is_address, "scheduler", shown(scheduler), expected)
        self.distributed: Any = require_extra("distributed", "cluster")
        self.client = self.distributed.Client(scheduler, timeout=PATIENCE, set_as_default=False)
        try:
            workers = self._require_workers(scheduler)
        except BaseException:
            self.client.close()
            raise
        self.name = f"{scheduler} with {workers} worker{'' if workers == 1 else 's'}"

    def _require_workers(self, scheduler: str) -> int:
        """Refuse at once a cluster on which every run would wait forever, or be lost."""
        try:
            self.client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            said = f"{scheduler}, which has no workers after {PATIENCE} s"
            require(False, "scheduler", said, f"one or more: dask worker {scheduler}")
        # Python's own function: a worker without this package could not load one of ours.
        versions = self.client.run(eval, "__import__('gxnor_ref').__version__", on_error="return")
        for worker, version in versions.items():
            if isinstance(version, Exception):
                raise DomainError(
                    f"the worker {worker} cannot import gxnor_ref ({plain(version)}); expected "
                    "gxnor_ref installed on it"
                )
        return len(versions)

    def answers(
        self, described: Sequence[Row], directory: str | None, table: str | None = None
    ) -> Iterator[tuple[Row, Answer]]:
        """Compute described runs, and yield each with its answer as it ends.

        `directory` holds the data set on every worker; workers need not see the sweep's files.
        """
        futures = {
            # One name for one run: two sweeps that ask for it at once have it computed once.
            self.client.submit(compute, row, directory, key=f"gxnor-{row['key']}"): row
            for row in described
        }
        ended = self.distributed.as_completed(futures, loop=self.client.loop)
        for future in ended:
            if future.status in {"lost", "pending"}:
                # Its worker died with the answer in its memory: it is computed again.
                ended.add(future)
            else:
                yield futures[future], _answer(future)

    def close(self) -> None:
        """Take back what no worker has begun."""
        self.client.close()


def _answer(future: Any) -> Answer:
    if future.status == "finished":
        answer: Answer = future.result()
        return answer
    if future.status == "error":
        error = future.exception()
        return f"{type(error).__name__}: {plain(' '.join(str(error).split()), LONGEST)}"
    return f"{future.status}: the scheduler was lost, or took the run back"
