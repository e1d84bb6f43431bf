"""Runs on processes of this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from queue import SimpleQueue

from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.spec.domain import require_count
from gxnor_ref.sweep.row import ONE_THREAD, Answer, Row

ENVIRONMENT = dict.fromkeys((*ONE_THREAD, "VECLIB_MAXIMUM_THREADS", "GXNOR_THREADS"), "1")
"""Of each process. The kernels' threads change no result, but there is no core to spare."""

WORKER = "from gxnor_ref.sweep.worker import main; main()"
"""What each process runs."""

PATIENCE = 10.0
"""Seconds for a process that has closed its pipes to end."""


class Processes:
    """Processes of this machine, each with one thread, that compute runs.

    A process that ends, killed or by itself, costs the run that it was computing; another takes
    its place.

    Parameters
    ----------
    workers : int, optional
        How many, >= 1; by default one for each core.

    Attributes
    ----------
    name : str
        For a line of progress.

    Raises
    ------
    DomainError
        `workers` is below 1.
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
        """Compute runs, two of them never on one process at a time.

        Parameters
        ----------
        described : sequence of Row
            From `gxnor_ref.sweep.row.describe`.
        directory : str or None
            Folder of the data set.
        table : str, optional
            The table; with it a run that was interrupted is gone on with, and one that another
            sweep computes is waited for.

        Yields
        ------
        (Row, Answer)
            Each run and its answer, in the order in which they end.
        """
        futures = {self.pool.submit(self._answer, row, directory, table): row for row in described}
        for future in as_completed(futures):
            yield futures[future], future.result()

    def _answer(self, row: Row, directory: str | None, table: str | None) -> Answer:
        worker = self.idle.get()
        try:
            return worker.answer(json.dumps([row, directory, table]).encode() + b"\n")
        finally:
            self.idle.put(worker)

    def close(self) -> None:
        """End all processes, whatever they do."""
        self.pool.shutdown(wait=False, cancel_futures=True)
        # Threads that still wait for an answer see its pipe end.
        for worker in self.staff:
            worker.kill()
        self.pool.shutdown()
        for worker in self.staff:
            worker.clear()
            worker.stderr.close()


class _Worker:
    """One process, started when there is something to do, and again after it ended."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.dismissed = False
        self.process: subprocess.Popen[bytes] | None = None
        self.stderr = tempfile.TemporaryFile()  # noqa: SIM115

    def answer(self, request: bytes) -> Answer:
        if self.process is not None and self.process.poll() is not None:
            # It ended while it had nothing to do, and costs nothing.
            self.clear()
        process = self._started()
        if process is None:
            return "the sweep was ended"
        assert process.stdin is not None
        assert process.stdout is not None
        line = b""
        with suppress(BrokenPipeError):
            process.stdin.write(request)
            process.stdin.flush()
            line = process.stdout.readline()
        if line.endswith(b"\n"):
            answer: Answer = json.loads(line)
            return answer
        # Its pipes are closed a moment before it has ended, with a status of its own.
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
        self.clear()
        return self._last_words(process.returncode)

    def _started(self) -> subprocess.Popen[bytes] | None:
        with self.lock:
            if self.process is None and not self.dismissed:
                self.stderr.truncate(0)
                # It finds the modules that this process found, wherever it is started.
                start = f"import sys; sys.path[:] = {sys.path!r}; {WORKER}"
                self.process = subprocess.Popen(
                    [sys.executable, "-c", start],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=self.stderr,
                    env={**os.environ, **ENVIRONMENT},
                    # Ctrl-C on the terminal is for the sweep, which ends its workers.
                    start_new_session=True,
                )
            return self.process

    def _last_words(self, status: int) -> str:
        self.stderr.seek(0)
        lines = self.stderr.read().decode(errors="replace").split("\n")
        words = [line for line in lines if line.strip()][-1:]
        how = signal.Signals(-status).name if status < 0 else f"status {status}"
        return ": ".join([f"its worker ended with {how}", *words])

    def kill(self) -> None:
        """End the process, and start no other."""
        with self.lock:
            self.dismissed = True
            if self.process is not None:
                self.process.kill()

    def clear(self) -> None:
        """Leave nothing of a process that has ended, or shall."""
        with self.lock:
            process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            # What is still to be written to a dead process cannot be.
            with suppress(BrokenPipeError):
                pipe.close()
