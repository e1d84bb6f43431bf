"""Runs on processes of this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from queue import SimpleQueue

from gxnor_ref.sweep.row import ONE_THREAD, Answer, Row

# The last two do not change a result, but one process for each core leaves none to spare.
ENVIRONMENT = dict.fromkeys((*ONE_THREAD, "VECLIB_MAXIMUM_THREADS", "GXNOR_THREADS"), "1")


def cores() -> int:
    """Cores that this process may use.

    Returns
    -------
    int
        At least 1.
    """
    # macOS and Windows know no affinity.
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def answers(
    described: Sequence[Row], directory: str | None, workers: int
) -> Generator[tuple[Row, Answer]]:
    """Compute runs on several processes, each with one thread.

    A process that ends, killed or by itself, costs the run that it was computing; another takes
    its place. Closing the generator ends them all.

    Parameters
    ----------
    described : sequence of Row
        From `gxnor_ref.sweep.row.describe`.
    directory : str or None
        Folder of the data set.
    workers : int
        Processes, >= 1.

    Yields
    ------
    (Row, Answer)
        Each run and its answer, in the order in which they end.
    """
    staff = [_Worker() for _ in range(min(workers, len(described)))]
    idle: SimpleQueue[_Worker] = SimpleQueue()
    for worker in staff:
        idle.put(worker)

    def answer(row: Row) -> Answer:
        worker = idle.get()
        try:
            return worker.answer(json.dumps([row, directory]).encode() + b"\n")
        finally:
            idle.put(worker)

    try:
        with ThreadPoolExecutor(max(1, len(staff))) as pool:
            futures = {pool.submit(answer, row): row for row in described}
            try:
                for future in as_completed(futures):
                    yield futures[future], future.result()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
                # Threads that still wait for an answer see its pipe end.
                for worker in staff:
                    worker.kill()
    finally:
        for worker in staff:
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
        self.clear()
        return self._last_words(process.returncode)

    def _started(self) -> subprocess.Popen[bytes] | None:
        with self.lock:
            if self.process is None and not self.dismissed:
                self.stderr.truncate(0)
                self.process = subprocess.Popen(
                    [sys.executable, "-m", "gxnor_ref.sweep.worker"],
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
