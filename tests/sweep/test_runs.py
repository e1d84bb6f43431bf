"""Sweeps: what is missing is computed, once, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from gxnor_ref.data.dataset import load
from gxnor_ref.data.errors import DataError
from gxnor_ref.nn.backend import backend_name
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.run import Run
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.notation import NotationError
from gxnor_ref.sweep.row import ACCURACIES, Answer, Row, describe
from gxnor_ref.sweep.runs import LostRunsError, Sweep, run_all

Complains = Callable[..., AbstractContextManager[None]]
MakeRuns = Callable[..., list[Preset]]
Measured = Callable[[list[Row]], list[Row]]


def test_a_row_has_what_training_the_run_alone_measures(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    (run,) = make_runs(1, epochs=2, validation=8)

    (row,) = run_all([run], tmp_path / "t.jsonl", directory=data)

    alone = Run(tmp_path / "alone", run.settings, run.recipe, load("mnist", data))
    assert alone.train()
    metrics = (tmp_path / "alone/metrics.jsonl").read_text().splitlines()
    epochs = [{**json.loads(line), "seconds": 0} for line in metrics]
    assert [{**epoch, "seconds": 0} for epoch in row["epochs"]] == epochs
    for part in ("train", "validation", "test"):
        assert row[f"{part}_accuracy"] == epochs[-1][f"{part}_accuracy"]
    assert row["seconds"] == sum(epoch["seconds"] for epoch in row["epochs"]) > 0
    assert (row["seed"], row["dataset"], row["backend"]) == (0, "mnist", backend_name())


def test_an_extended_sweep_computes_what_is_missing(
    data: Path, make_runs: MakeRuns, measured: Measured, tmp_path: Path
) -> None:
    table = tmp_path / "new" / "t.jsonl"
    computed: list[int] = []

    def note(described: Row, answer: Answer) -> None:
        computed.append(described["seed"])

    few = run_all(make_runs(2), table, directory=data, workers=2, on_answer=note)
    assert sorted(computed) == [0, 1]
    many = run_all(make_runs(4)[::-1], table, directory=data, workers=2, on_answer=note)
    assert sorted(computed) == [0, 1, 2, 3]
    # A reader of the table needs no worker, and changes nothing.
    before = table.read_bytes()
    again = run_all(make_runs(4), table, directory=data, on_answer=note)

    assert sorted(computed) == [0, 1, 2, 3]
    assert table.read_bytes() == before
    assert [row["seed"] for row in many] == [3, 2, 1, 0]
    assert again == many[::-1]
    assert again[:2] == few
    fresh = run_all(make_runs(4), tmp_path / "fresh.jsonl", directory=data, workers=1)
    assert measured(fresh) == measured(again)


def test_a_run_that_is_given_twice_is_computed_once(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    runs = make_runs(2)

    rows = run_all([*runs, runs[0]], tmp_path / "t.jsonl", directory=data)

    assert [row["seed"] for row in rows] == [0, 1, 0]
    assert len((tmp_path / "t.jsonl").read_text().splitlines()) == 2


def test_a_row_cut_off_is_computed_again(
    data: Path, make_runs: MakeRuns, measured: Measured, tmp_path: Path
) -> None:
    table = tmp_path / "t.jsonl"
    before = run_all(make_runs(2), table, directory=data, workers=1)
    table.write_bytes(table.read_bytes()[:-20])

    after = run_all(make_runs(2), table, directory=data)

    assert after[0] == before[0]
    assert measured(after) == measured(before)
    assert len(table.read_text().splitlines()) == 2


def test_a_lost_run_is_told_after_the_others_are_in_the_table(
    data: Path, make_runs: MakeRuns, complains: Complains, tmp_path: Path
) -> None:
    table = tmp_path / "t.jsonl"
    first, *others = make_runs(3)
    # A line in place of the first run's checkpoint, which cannot be resumed.
    unfinished = tmp_path / "unfinished"
    unfinished.mkdir()
    key = describe(first, load("mnist", data).digest)["key"]
    unfinished.joinpath(f"{key}.npz").write_text("no checkpoint")

    with complains(LostRunsError, "1 of 3 runs were lost", f"{key}.npz"):
        run_all([first, *others], table, directory=data, workers=1)

    assert [json.loads(line)["seed"] for line in table.read_text().splitlines()] == [1, 2]


def test_a_run_that_diverges_is_a_row_and_not_computed_again(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    runs = make_runs(1, lr_start=0.01, lr_fin=1e38, epochs=3) + make_runs(1)
    table = tmp_path / "t.jsonl"

    first = run_all(runs, table, directory=data, workers=1)
    content = table.read_bytes()
    again = run_all(runs, table, directory=data, workers=1)

    assert "learning rate" in first[0]["diverged"]
    assert [first[0][name] for name in ACCURACIES] == [None, None, None]
    assert len(first[0]["epochs"]) < 3
    assert "diverged" not in first[1]
    assert again == first
    assert table.read_bytes() == content
    assert not (tmp_path / "unfinished").exists()


def test_what_cannot_be_trained_is_refused_before_anything_is_made(
    data: Path, make_runs: MakeRuns, complains: Complains, tmp_path: Path
) -> None:
    good = make_runs(1)
    (run,) = good
    table = tmp_path / "new" / "t.jsonl"

    for bad, kind, part in (
        (replace(run, settings=replace(run.settings, notation="8C29-SVM")), NotationError, "C29"),
        (replace(run, settings=replace(run.settings, classes=3)), DomainError, "classes"),
        (replace(run, recipe=replace(run.recipe, validation=40)), DomainError, "validation is 40"),
        (replace(run, dataset="letters"), DomainError, "'letters'"),
        (replace(run, dataset="cifar10"), DataError, "gxnor-ref fetch cifar10"),
    ):
        with complains(kind, part):
            run_all([*good, bad], table, directory=data)
        assert not table.parent.exists()


def test_rows_have_the_grid_that_is_asked_for(
    data: Path, make_runs: MakeRuns, tmp_path: Path
) -> None:
    table = tmp_path / "t.jsonl"
    run_all(make_runs(1), table, directory=data)

    sweep = Sweep(make_runs(1), table, data, grid=["m", "r"])

    assert sweep.missing == []
    assert [row["grid"] for row in sweep.rows] == [{"m": 3.0, "r": 0.5}]
