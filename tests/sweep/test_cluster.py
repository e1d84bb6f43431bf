"""Sweeps on a real Dask scheduler with workers of its own, one of which is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest

from gxnor_ref.nn.presets import Preset
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.sweep.cluster import Cluster
from gxnor_ref.sweep.row import ONE_THREAD, Answer, Row
from gxnor_ref.sweep.runs import LostRunsError, run_all

distributed = pytest.importorskip(
    "distributed", reason="needs distributed, which the extra cluster brings"
)

MakeData = Callable[..., Path]
MakeRuns = Callable[..., list[Preset]]
Measured = Callable[[list[Row]], list[Row]]
Complains = Callable[..., AbstractContextManager[None]]
Process = subprocess.Popen[str]

ONE_THREAD_EACH = dict.fromkeys(ONE_THREAD, "1")


@contextmanager
def dask(
    role: str, *arguments: str, sign: str, **environment: str
) -> Iterator[tuple[Process, str]]:
    """Start a scheduler or worker; its process, and the line of its log that has the sign."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{role}", *arguments, "--no-dashboard"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )
    assert process.stderr is not None
    try:
        log = []
        for line in process.stderr:
            log.append(line)
            if sign in line:
                break
        assert sign in log[-1], "".join(log)
        yield process, log[-1]
    finally:
        process.kill()
        process.communicate(timeout=600)


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    arguments = ["--host", "127.0.0.1", "--port", "0"]
    # Seconds for which it would ask a worker that is gone for an answer.
    patience = {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "3s"}
    with dask("scheduler", *arguments, sign="Scheduler at:", **patience) as (_, line):
        yield line.split()[-1]


@contextmanager
def workers(scheduler: str, count: int, **environment: str) -> Iterator[list[Process]]:
    arguments = [scheduler, "--nthreads", "1", "--no-nanny"]
    with ExitStack() as stack:
        yield [
            stack.enter_context(dask("worker", *arguments, sign="Registered to", **environment))[0]
            for _ in range(count)
        ]


def test_a_sweep_whose_worker_is_killed_is_complete_and_equals_the_local_one(
    scheduler: str, data: Path, make_runs: MakeRuns, measured: Measured, tmp_path: Path
) -> None:
    runs = make_runs(8)
    answers: list[Answer] = []

    with workers(scheduler, 2, **ONE_THREAD_EACH) as (victim, other):

        def kill_in_the_middle(described: Row, answer: Answer) -> None:
            answers.append(answer)
            if len(answers) == 1:
                # They would compute all the others while this process waits for its turn.
                for worker in (victim, other):
                    worker.send_signal(signal.SIGSTOP)
                with distributed.Client(scheduler, set_as_default=False) as client:
                    assert len(client.processing()) == 2
                    assert any(client.processing().values()), "no worker has anything to do"
                victim.send_signal(signal.SIGKILL)
                other.send_signal(signal.SIGCONT)

        table = tmp_path / "dask.jsonl"
        rows = run_all(
            runs, table, directory=data, scheduler=scheduler, on_answer=kill_in_the_middle
        )
        assert victim.wait(600) == -signal.SIGKILL

    assert len(answers) == 8
    assert [row["seed"] for row in rows] == list(range(8))
    assert len(table.read_text().splitlines()) == 8
    local = run_all(runs, tmp_path / "local.jsonl", directory=data, workers=2)
    assert measured(rows) == measured(local)


def test_a_worker_with_several_threads_or_with_other_data_computes_nothing(
    scheduler: str,
    data: Path,
    make_data: MakeData,
    make_runs: MakeRuns,
    complains: Complains,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("GXNOR_DATA", str(data))
    others = str(make_data(seed=1))
    for environment, parts in (
        ({**ONE_THREAD_EACH, "OMP_NUM_THREADS": "2"}, ["OMP_NUM_THREADS", "is 2", "expected 1"]),
        ({**ONE_THREAD_EACH, "GXNOR_DATA": others}, ["digest of mnist", "expected"]),
    ):
        with (
            workers(scheduler, 1, **environment),
            complains(LostRunsError, "1 of 1 runs", *parts),
        ):
            run_all(make_runs(1), tmp_path / "table.jsonl", scheduler=scheduler)

        assert (tmp_path / "table.jsonl").read_text() == ""


def test_no_address_is_refused(
    data: Path, make_runs: MakeRuns, complains: Complains, tmp_path: Path
) -> None:
    for scheduler in ("", "nonsense", "127.0.0.1:8786", "tcp://127.0.0.1"):
        with complains(DomainError, "scheduler", repr(scheduler), "tcp://"):
            run_all(make_runs(1), tmp_path / "t.jsonl", directory=data, scheduler=scheduler)

    assert not (tmp_path / "t.jsonl").exists()


def test_a_scheduler_without_workers_is_refused(
    scheduler: str, data: Path, make_runs: MakeRuns, complains: Complains, tmp_path: Path
) -> None:
    with complains(DomainError, scheduler, "no workers", "dask worker"):
        run_all(make_runs(1), tmp_path / "t.jsonl", directory=data, scheduler=scheduler)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="needs PYTHONSAFEPATH")
def test_a_worker_without_the_package_is_refused(
    scheduler: str, data: Path, make_runs: MakeRuns, complains: Complains, tmp_path: Path
) -> None:
    # A module of its name that cannot be imported stands before it.
    (tmp_path / "gxnor_ref.py").write_text("raise ModuleNotFoundError('No module here')")
    elsewhere = {"PYTHONPATH": str(tmp_path), "PYTHONSAFEPATH": "1"}
    with (
        workers(scheduler, 1, **ONE_THREAD_EACH, **elsewhere),
        complains(DomainError, "the worker tcp://", "No module here", "installed"),
    ):
        run_all(make_runs(1), tmp_path / "t.jsonl", directory=data, scheduler=scheduler)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1", "inproc://x:1", "tcp://x", "file:///x:1"]
)
def test_an_address_of_no_scheduler_is_refused_at_once(address: str, complains: Complains) -> None:
    with complains(DomainError, address, "tcp://"):
        Cluster(address)
