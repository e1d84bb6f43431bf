"""Runs on processes of this machine."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import SimpleQueue
from typing import Any

from gxnor_ref.data.child import GLANCE, Child, EndedError
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.spec.domain import require_count
from gxnor_ref.sweep.row import ONE_THREAD, Answer, Row

ENVIRONMENT = dict.fromkeys((*ONE_THREAD, "VECLIB_MAXIMUM_THREADS", "GXNOR_THREADS"), "1")
"""Of each process. The kernels' threads change no result, but there is no core to spare."""

WORKER = "from gxnor_ref.sweep.worker import main; main()"
"""What each process runs."""


class Processes:
    """Processes of this machine, by default one for each core, that compute runs on a thread each.

    A process that ends, killed or by itself, costs the run that it was computing; another takes
    its place.
    """

    def __init__(self, workers: int | None = None) -> None:
        count = usable_cpus() if workers is None else workers
        require_count("workers", count, 1)
        self.name = f"{count} process{'es' if count > 1 else ''}"
        self.pool = ThreadPoolExecutor(count)
        self.staff = [_Worker() for _ in range(count)]
        self.idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self.staff:
            self.idle.put(worker)

    def answers(
        self, described: Sequence[Row], directory: str | None, table: str | None = None
    ) -> Iterator[tuple[Row, Answer]]:
        """Compute described runs, one at a time on each process, and yield each as it ends.

        With a table, an interrupted run is resumed, and one that another sweep computes is left to
        the end, and awaited then.
        """

        def submitted(row: Row, patient: bool) -> Future[Answer | None]:
            arguments = [row, directory] if table is None else [row, directory, table, patient]
            return self.pool.submit(self._answer, arguments)

        futures = {submitted(row, patient=False): row for row in described}
        while futures:
            ended, _ = wait(futures, timeout=GLANCE, return_when=FIRST_COMPLETED)
            for future in ended:
                row, answer = futures.pop(future), future.result()
                if answer is None:
                    futures[submitted(row, patient=True)] = row
                else:
                    yield row, answer

    def _answer(self, arguments: list[Any]) -> Answer | None:
        worker = self.idle.get()
        try:
            return worker.answer(json.dumps(arguments).encode() + b"\n")
        finally:
            self.idle.put(worker)

    def close(self) -> None:
        """End all processes, whatever they do."""
        self.pool.shutdown(wait=False, cancel_futures=True)
        # Threads that still wait for an answer see its pipe close.
        for worker in self.staff:
            worker.kill()
        self.pool.shutdown()
        for worker in self.staff:
            worker.clear()


class _Worker:
    """One process, started when there is something to do, and again after it ended."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.dismissed = False
        self.child: Child | None = None

    def answer(self, request: bytes) -> Answer | None:
        if self.child is not None and self.child.process.poll() is not None:
            # It ended while it was idle, so no run is lost.
            self.clear()
        child = self._started()
        if child is None:
            return "the sweep was ended"
        try:
            answer: Answer | None = json.loads(child.exchange(request))
        except EndedError as error:
            self.clear()
            return _ended(error)
        return answer

    def _started(self) -> Child | None:
        with self.lock:
            if self.child is None and not self.dismissed:
                # It finds the modules that this process found, wherever it is started.
                start = f"import sys; sys.path[:] = {sys.path!r}; {WORKER}"
                self.child = Child([sys.executable, "-c", start], environment=ENVIRONMENT)
            return self.child

    def kill(self) -> None:
        """End the process, and start no other."""
        with self.lock:
            self.dismissed = True
            if self.child is not None:
                self.child.kill()

    def clear(self) -> None:
        """Leave nothing of a process that has ended, or has to."""
        with self.lock:
            child, self.child = self.child, None
        if child is not None:
            child.close()


def _ended(error: EndedError) -> str:
    if error.status is None:
        return "its worker closed its output and did not end"
    return ": ".join(filter(None, [f"its worker ended with {error.how}", error.last_words]))
