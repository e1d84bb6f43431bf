"""Local processes: one that is killed costs its own run, and none outlives the sweep."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from gxnor_ref.data.dataset import load
from gxnor_ref.nn.presets import Preset
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.sweep.processes import WORKER, Processes
from gxnor_ref.sweep.row import Row, describe

Complains = Callable[..., AbstractContextManager[None]]
MakeRuns = Callable[..., list[Preset]]

ENDLESS = 10**6
"""Epochs that no test waits for."""


@pytest.fixture
def two() -> Iterator[Processes]:
    with closing(Processes(2)) as crew:
        yield crew


def described(runs: list[Preset], data: Path) -> list[Row]:
    sha256 = load("mnist", data).digest
    return [describe(run, sha256) for run in runs]


def test_a_killed_process_costs_the_run_that_it_computed(
    two: Processes, data: Path, make_runs: MakeRuns
) -> None:
    endless, *short = described(make_runs(1, epochs=ENDLESS) + make_runs(4), data)
    answers = two.answers([endless, *short[:2]], str(data))
    assert [next(answers)[0]["seed"], next(answers)[0]["seed"]] == [0, 1]

    # One of them computes what does not end, the other has nothing left to do.
    running = [worker.child.process for worker in two.staff if worker.child]
    for process in running:
        process.kill()
        process.wait()

    assert list(answers) == [(endless, "its worker ended with SIGKILL")]
    after = list(two.answers(short[2:], str(data)))
    assert sorted(row["seed"] for row, _ in after) == [2, 3]
    assert [answer for _, answer in after if isinstance(answer, str)] == []


def test_a_process_that_ends_by_itself_leaves_its_last_words(
    two: Processes, data: Path, make_runs: MakeRuns
) -> None:
    broken = described(make_runs(1), data)[0]
    del broken["recipe"]

    ((_, answer),) = two.answers([broken], str(data))

    assert answer == "its worker ended with status 1: KeyError: 'recipe'"


def test_a_run_that_cannot_be_trained_answers_why(
    two: Processes, data: Path, make_runs: MakeRuns
) -> None:
    (run,) = described(make_runs(1), data)
    of_other_data = {**run, "data_sha256": "00"}

    ((_, answer),) = two.answers([of_other_data], str(data))

    assert isinstance(answer, str)
    assert f"the digest of mnist is {run['data_sha256']}; expected 00" in answer
    assert "\n" not in answer


def test_closing_ends_what_is_being_computed(data: Path, make_runs: MakeRuns) -> None:
    crew = Processes(2)
    endless, short = described(make_runs(1, epochs=ENDLESS) + make_runs(1), data)
    assert next(crew.answers([endless, short, endless], str(data)))[0] == short
    running = [worker.child.process for worker in crew.staff if worker.child]

    crew.close()

    statuses = [process.poll() for process in running]
    assert statuses == [-signal.SIGKILL] * len(statuses)
    assert len(statuses) > 0


def test_a_worker_ends_when_its_sweep_is_gone(data: Path, make_runs: MakeRuns) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    assert worker.stdin is not None
    endless = described(make_runs(1, epochs=ENDLESS), data)[0]
    worker.stdin.write(json.dumps([endless, str(data)]).encode() + b"\n")
    # As when the sweep is killed: nobody says goodbye.
    worker.stdin.close()

    assert worker.wait(600) == 0


def test_no_workers_are_refused(complains: Complains) -> None:
    for count in (0, -1):
        with complains(DomainError, f"workers is {count}", ">= 1"):
            Processes(count)
