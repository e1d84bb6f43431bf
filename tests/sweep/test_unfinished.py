"""Runs that are being computed: gone on with, and computed by one process at a time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from gxnor_ref.data.dataset import load
from gxnor_ref.data.lock import Lock
from gxnor_ref.nn.checkpoint import load_model, save_checkpoint
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.training import Trainer
from gxnor_ref.sweep.processes import Processes
from gxnor_ref.sweep.row import Row, describe
from gxnor_ref.sweep.runs import LostRunsError, Sweep, run_all
from gxnor_ref.sweep.table import Table
from gxnor_ref.sweep.unfinished import FOLDER, compute_once

MakeRuns = Callable[..., list[Preset]]
Measured = Callable[[list[Row]], list[Row]]

SWEEP = """
import sys
sys.path[:] = {path!r}
sys.path.insert(0, {tests!r})
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.sweep.runs import run_all
settings = Settings("2C5-MP4-SVM", (1, 28, 28))
runs = [Preset(settings, Recipe(epochs=2, batch=8, seed=seed), "mnist") for seed in range(4)]
print("ready", flush=True)
sys.stdin.read(1)
run_all(runs, sys.argv[1], directory=sys.argv[2], workers=2)
"""


def test_an_interrupted_run_goes_on_where_it_was(
    data: Path, make_runs: MakeRuns, measured: Measured, tmp_path: Path
) -> None:
    (run,) = make_runs(1, epochs=3)
    table = tmp_path / "t.jsonl"
    dataset = load("mnist", data)
    # What a process leaves that is killed within its second epoch.
    trainer = Trainer.begin(run.settings, run.recipe, dataset)
    trainer.run_epoch()
    trainer.run_epoch(stop=lambda: True)
    key = describe(run, dataset.digest)["key"]
    left = tmp_path / FOLDER / f"{key}.npz"
    left.parent.mkdir()
    save_checkpoint(left, trainer)
    first_epoch = trainer.progress.history[0].seconds

    (row,) = run_all([run], table, directory=data, workers=1)

    assert row["epochs"][0]["seconds"] == first_epoch
    (whole,) = run_all([run], tmp_path / "whole.jsonl", directory=data, workers=1)
    assert measured([row]) == measured([whole])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.jsonl", "whole.jsonl"]


def test_a_damaged_checkpoint_is_named_with_what_mends_it(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    (run,) = make_runs(1)
    left = tmp_path / FOLDER / f"{describe(run, load('mnist', data).digest)['key']}.npz"
    left.parent.mkdir()
    left.write_bytes(b"PK\x03\x04")

    with pytest.raises(LostRunsError) as caught:
        run_all([run], tmp_path / "t.jsonl", directory=data, workers=1)

    assert f"{left} cannot be read" in str(caught.value)
    assert str(caught.value).endswith("delete that file to begin the run anew")


def test_a_killed_worker_leaves_a_checkpoint_from_which_the_next_goes_on(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    endless, short = make_runs(1, epochs=10**6) + make_runs(1)
    sweep = Sweep([endless, short], tmp_path / "t.jsonl", data)

    left = [tmp_path / FOLDER / f"{row['key']}.npz" for row in sweep.described]

    with closing(Processes(2)) as crew:
        described, _ = next(sweep.answers(crew))
        while not left[0].exists():
            os.sched_yield()

    assert described["recipe"]["epochs"] == 1
    assert not left[1].exists()
    recipe = load_model(left[0]).recipe
    assert recipe is not None
    assert recipe.epochs == 10**6


def test_two_sweeps_at_a_time_compute_each_run_once(data: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.jsonl"
    program = SWEEP.format(path=sys.path, tests=str(Path(__file__).parent))
    sweeps = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(table), str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for sweep in sweeps:
        assert sweep.stdout is not None
        assert sweep.stdout.readline() == b"ready\n"
    for sweep in sweeps:
        assert sweep.stdin is not None
        sweep.stdin.write(b"\n")
        sweep.stdin.flush()
    for sweep in sweeps:
        sweep.communicate()

    assert [sweep.returncode for sweep in sweeps] == [0, 0]
    seeds = [json.loads(line)["seed"] for line in table.read_text().splitlines()]
    assert sorted(seeds) == [0, 1, 2, 3]
    assert len(Table(table).rows) == 4


def test_what_another_sweep_computes_is_left_to_the_end(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    sweep = Sweep(make_runs(3), tmp_path / "t.jsonl", data)
    folder = tmp_path / FOLDER
    folder.mkdir()

    with (
        closing(Processes(1)) as crew,
        closing(Lock(folder / f"{sweep.described[0]['key']}.lock")) as another,
    ):
        answers = sweep.answers(crew)
        first = [next(answers)[0]["seed"] for _ in range(2)]
        another.close()
        last = [described["seed"] for described, _ in answers]

    assert first == [1, 2]
    assert last == [0]
    assert list(sweep.table.rows) == [sweep.described[seed]["key"] for seed in (1, 2, 0)]


def test_a_folder_that_another_sweep_removes_meanwhile_loses_no_run(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    table = tmp_path / "t.jsonl"
    (row,) = run_all(make_runs(1), table, directory=data, workers=1)
    remover = "import os, sys\nwhile True:\n try: os.rmdir(sys.argv[1])\n except OSError: pass\n"
    command = [sys.executable, "-c", remover, str(tmp_path / FOLDER)]

    with subprocess.Popen(command) as another:
        try:
            found = [compute_once(row, str(data), str(table)) for _ in range(1000)]
        finally:
            another.kill()

    assert found == [row] * 1000


def test_a_file_in_place_of_the_folder_is_named(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    (tmp_path / FOLDER).touch()
    (run,) = make_runs(1)

    with pytest.raises(LostRunsError, match=f": {tmp_path / FOLDER} is not a folder; expected "):
        run_all([run], tmp_path / "t.jsonl", directory=data, workers=1)


@pytest.mark.parametrize("folder", ["", "new"])
def test_a_sweep_leaves_nothing_but_its_table(
    folder: str, data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    table = tmp_path / folder / "t.jsonl"

    run_all(make_runs(3), table, directory=data, workers=2)

    assert list(table.parent.iterdir()) == [table]
