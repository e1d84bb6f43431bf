"""`gxnor-ref sweep`: what it prints, what it leaves behind, and how it goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data.extras import remedy

Gxnor = Callable[..., Any]
Start = Callable[..., "subprocess.Popen[str]"]
OnATerminal = Callable[..., Any]


@pytest.fixture
def small(mnist_folder: Path) -> list[str]:
    options = ["--preset", "mnist", "--data", str(mnist_folder), "--network", "2C5-MP4-SVM"]
    return [*options, "--epochs", "1", "--batch", "8"]


def table(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]


def test_each_point_is_trained_with_each_seed(
    gxnor: Gxnor, small: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "new" / "sweep"
    grid = ["--grid", "m=0.5,3", "--grid", "weights=1,float", "--seeds", "4,7"]

    finished = gxnor("sweep", *small, *grid, "--workers", 2, "--out", out)

    assert (finished.status, finished.err) == (0, "")
    computing, opening, *lines = finished.out.splitlines()
    assert computing.startswith("backend ")
    assert opening == f"8 runs, 8 to compute on 2 processes; table: {out / 'results.jsonl'}"
    ended, points = lines[:8], lines[8:]
    assert [line.split()[0] for line in ended] == [f"{number}/8" for number in range(1, 9)]
    assert all("  test " in line and line.endswith(" s") for line in ended)
    assert [line.partition("  test accuracy ")[0] for line in points] == [
        f"m {m}  weights {weights}" for m in ("0.5", "3") for weights in ("1", "float")
    ]
    assert all(line.endswith(" with 2 seeds") for line in points)
    rows = table(out)
    assert sorted((row["grid"]["m"], str(row["grid"]["weights"]), row["seed"]) for row in rows) == [
        (m, weights, seed) for m in (0.5, 3.0) for weights in ("1", "None") for seed in (4, 7)
    ]
    for row in rows:
        assert row["recipe"]["m"] == row["grid"]["m"]
        assert row["settings"]["weights"] == row["grid"]["weights"]
        assert row["recipe"]["seed"] == row["seed"]
        assert (row["recipe"]["epochs"], row["settings"]["notation"]) == (1, "2C5-MP4-SVM")
    # The same sweep again asks nobody, and says the same of each point.
    before = (out / "results.jsonl").read_bytes()
    again = gxnor("sweep", *small, *grid, "--out", out)
    assert again.status == 0
    assert "8 runs, 0 to compute" in again.out
    assert again.out.splitlines()[2:] == points
    assert (out / "results.jsonl").read_bytes() == before


def test_a_row_is_that_of_train(gxnor: Gxnor, small: list[str], tmp_path: Path) -> None:
    options = [*small, "--lr-start", "0.1", "--validation", "8", "--activations", "2"]
    swept = gxnor("sweep", *options, "--grid", "range=1,2", "--seeds", 3, "--out", tmp_path / "s")
    trained = gxnor("train", *options, "--range", 2, "--seed", 3, "--out", tmp_path / "t", "--json")

    assert (swept.status, trained.status) == (0, 0)
    (row,) = [row for row in table(tmp_path / "s") if row["grid"] == {"H": 2.0}]
    result = json.loads(trained.out)
    for part in ("train", "validation", "test"):
        assert row[f"{part}_accuracy"] == result[f"{part}_accuracy"]


def test_json_is_one_object_on_stdout(gxnor: Gxnor, small: list[str], tmp_path: Path) -> None:
    finished = gxnor("sweep", *small, "--grid", "r=0.5,0.25", "--out", tmp_path, "--json")

    assert finished.status == 0
    (line,) = finished.out.splitlines()
    result = json.loads(line)
    assert result["table"] == str(tmp_path / "results.jsonl")
    assert (result["computed"], result["lost"]) == (2, [])
    assert [row["grid"] for row in result["rows"]] == [{"r": 0.5}, {"r": 0.25}]
    assert {row["key"] for row in result["rows"]} == {row["key"] for row in table(tmp_path)}
    assert "2/2  r " in finished.err


def test_a_lost_run_is_told_by_the_status_and_computed_again(
    gxnor: Gxnor, small: list[str], tmp_path: Path
) -> None:
    options = [*small, "--grid", "m=1,3"]
    assert gxnor("sweep", *options, "--out", tmp_path / "before").status == 0
    (key,) = (row["key"] for row in table(tmp_path / "before") if row["grid"] == {"m": 3.0})
    # What is in the place of the second run's checkpoint cannot be resumed.
    out = tmp_path / "out"
    checkpoint = out / "unfinished" / f"{key}.npz"
    checkpoint.parent.mkdir(parents=True)
    checkpoint.write_text("no checkpoint")

    finished = gxnor("sweep", *options, "--workers", 1, "--out", out, "--json")

    assert finished.status == 1
    assert "2/2  m 3  seed 0  lost: " in finished.err
    assert finished.err.endswith(
        "gxnor-ref: 1 of 2 runs was lost, as said above; the same command tries it again\n"
    )
    assert [row["grid"] for row in table(out)] == [{"m": 1.0}]
    result = json.loads(finished.out)
    assert [row["grid"] for row in result["rows"]] == [{"m": 1.0}]
    (lost,) = result["lost"]
    assert lost["grid"] == {"m": 3.0}
    assert str(checkpoint) in lost["reason"]

    checkpoint.unlink()

    assert gxnor("sweep", *options, "--out", out).status == 0
    assert [row["grid"] for row in table(out)] == [{"m": 1.0}, {"m": 3.0}]


def test_a_run_that_diverges_is_a_result(gxnor: Gxnor, small: list[str], tmp_path: Path) -> None:
    # Scales of batch normalization overflow in the middle of the second run.
    options = [*small, "--epochs", 2, "--grid", "lr-fin=0.01,1e38", "--out", tmp_path]

    finished = gxnor("sweep", *options, "--workers", 1)

    assert (finished.status, finished.err) == (0, "")
    (line,) = [line for line in finished.out.splitlines() if line.startswith("2/2  ")]
    assert line.startswith("2/2  lr-fin 1e+38  seed 0  diverged: numbers overflow at learning rate")
    assert finished.out.splitlines()[-1] == "lr-fin 1e+38  1 of 1 seed diverged"

    again = gxnor("sweep", *options, "--json")

    assert again.status == 0
    result = json.loads(again.out)
    assert (result["computed"], result["lost"]) == (0, [])
    assert [row["test_accuracy"] is None for row in result["rows"]] == [False, True]
    assert "numbers overflow" in result["rows"][1]["diverged"]


def test_control_c_keeps_what_is_computed_and_the_same_command_goes_on(
    gxnor: Gxnor, start: Start, small: list[str], tmp_path: Path
) -> None:
    endless = [*small[:-4], "--batch", "8", "--grid", "epochs=1,1000000"]
    process = start("sweep", *endless, "--workers", 1, "--out", tmp_path)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.readline()
    assert process.stdout.readline().startswith("1/2  epochs 1  seed 0  ")

    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=600)

    assert (process.returncode, err) == (130, "")
    assert out == (
        f"interrupted; 1 of 2 runs is in {tmp_path / 'results.jsonl'}; "
        "the same command continues the sweep\n"
    )
    before = table(tmp_path)
    goes_on = [*small[:-4], "--batch", "8", "--grid", "epochs=1,2"]
    assert "2 runs, 1 to compute" in gxnor("sweep", *goes_on, "--out", tmp_path).out
    assert table(tmp_path)[:1] == before
    assert [row["grid"] for row in table(tmp_path)] == [{"epochs": 1}, {"epochs": 2}]


TAKES_CONTROL_C = """
import sys, threading
def take():
    sys.stdin.readline()
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)
threading.Thread(target=take, daemon=True).start()
"""
"""A thread that takes Ctrl-C when a line comes."""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals to single threads")
def test_control_c_that_does_not_wake_the_main_thread_ends_the_sweep(
    start: Start, small: list[str], tmp_path: Path
) -> None:
    """As one that comes just before the main thread begins to wait."""
    endless = [*small[:-4], "--batch", "8", "--grid", "epochs=1,1000000"]
    arguments = ["sweep", *endless, "--workers", 1, "--out", tmp_path]
    process = start(*arguments, before=TAKES_CONTROL_C)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.readline()
    assert process.stdout.readline().startswith("1/2  epochs 1  seed 0  ")

    out, err = process.communicate("\n", timeout=600)

    assert (process.returncode, err) == (130, "")
    assert out.startswith("interrupted; 1 of 2 runs is in ")


def test_a_last_line_that_was_cut_off_is_told(
    gxnor: Gxnor, small: list[str], tmp_path: Path
) -> None:
    gxnor("sweep", *small, "--seeds", "0,1", "--workers", 1, "--out", tmp_path)
    path = tmp_path / "results.jsonl"
    path.write_bytes(path.read_bytes()[:-9])

    finished = gxnor("sweep", *small, "--seeds", "0,1", "--out", tmp_path)

    assert finished.status == 0
    assert finished.out.splitlines()[1].startswith(f"{path}: the last line was cut off")
    assert "2 runs, 1 to compute" in finished.out
    assert sorted(row["seed"] for row in table(tmp_path)) == [0, 1]


@pytest.mark.parametrize(
    ("options", "parts"),
    [
        (["--grid", "nope=1"], ["--grid nope=1", "'nope'", "lr-start, "]),
        (["--grid", "seed=1"], ["--grid seed=1", "--seeds"]),
        (["--grid", "m"], ["--grid m:", "comma"]),
        (["--grid", "m="], ["--grid m=:", "comma"]),
        (["--grid", "m=1,,2"], ["--grid m=1,,2:", "comma"]),
        (["--grid", "m=1,wide"], ["--grid m=1,wide:", "'wide'"]),
        (["--grid", "m=1,1.0"], ["--grid m=1,1.0:", "'1.0'", "twice"]),
        (["--grid", "m=1", "--grid", "m=2"], ["--grid m=2:", "m once"]),
        (["--grid", "m=1", "--m", "2"], ["--m is given, and --grid m;"]),
        (["--grid", "m=1,0"], ["m is 0"]),
        (["--grid", "weights=1,16"], ["weights is 16", "0..15"]),
        (["--grid", "weights=relu"], ["--grid weights=relu:", "'relu'", "float"]),
        (["--grid", "window=round"], ["--grid window=round:", "'round'", "triangular"]),
        (["--grid", "augmentation=yes,maybe"], ["--grid augmentation=yes,maybe:", "'yes'"]),
        (["--grid", "validation=0,40"], ["validation is 40"]),
        (["--grid", "padding=valid,same", "--network", "8C4-SVM"], ["C4", "odd"]),
        (["--grid", "network=SVM,8C5-SVM"], ["--network is given, and --grid network;"]),
        (["--seeds", "0,x"], ["--seeds 0,x:", "'x'"]),
        (["--seeds", "0,0"], ["--seeds 0,0:", "twice"]),
        (["--seeds", "-1"], ["--seeds -1"]),
        (["--seed", "1"], ["--seed"]),
        (["--workers", "0"], ["--workers", "0"]),
        (["--scheduler", "nonsense"], ["scheduler is 'nonsense'", "tcp://"]),
        (["--scheduler", "tcp://127.0.0.1:1", "--workers", "2"], ["--workers", "--scheduler"]),
    ],
    ids=str,
)
def test_a_users_error_is_one_line_and_starts_nothing(
    options: list[str], parts: list[str], gxnor: Gxnor, small: list[str], tmp_path: Path
) -> None:
    if options[0] == "--scheduler":
        pytest.importorskip("distributed", reason="needs distributed, which cluster brings")
    out = tmp_path / "sweep"

    finished = gxnor("sweep", *small, *options, "--out", out)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err.startswith("gxnor-ref: ")
    assert len(finished.err.splitlines()) == 1
    assert [part for part in parts if part not in finished.err] == [], finished.err
    assert not out.exists()


def test_a_damaged_table_is_named_and_left_alone(
    gxnor: Gxnor, small: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "results.jsonl"
    path.write_text("mine\n")

    finished = gxnor("sweep", *small, "--out", tmp_path)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == f"gxnor-ref: {path}, line 1, is not JSON; expected a row of a sweep\n"
    assert path.read_text() == "mine\n"


def test_a_full_disk_is_one_line_and_leaves_no_part_of_a_row(
    gxnor_process: Gxnor, small: list[str], tmp_path: Path
) -> None:
    # As if there were room for the beginning of a row.
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"

    finished = gxnor_process("sweep", *small, "--out", tmp_path, after=limited)

    assert finished.status == 2
    assert len(finished.err.splitlines()) == 1, finished.err
    assert (tmp_path / "results.jsonl").read_bytes() == b""


def test_a_missing_extra_is_one_line_that_names_the_remedy(
    gxnor_process: Gxnor, small: list[str], tmp_path: Path
) -> None:
    blocked = "import sys; sys.modules['distributed'] = None"
    options = [*small, "--scheduler", "tcp://127.0.0.1:1", "--out", tmp_path / "sweep"]

    finished = gxnor_process("sweep", *options, after=blocked)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == f"gxnor-ref: distributed is not installed: {remedy('cluster')}\n"
    assert not (tmp_path / "sweep").exists()


def test_a_pipe_receives_no_bar_and_no_escape_codes(
    gxnor_process: Gxnor, small: list[str], tmp_path: Path
) -> None:
    for more in ([], ["--json"]):
        finished = gxnor_process("sweep", *small, *more, "--out", tmp_path / str(len(more)))

        assert finished.status == 0
        for text in (finished.out, finished.err):
            assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f━]", text) == []


def test_a_terminal_sees_a_bar_and_is_left_with_clean_lines(
    on_a_terminal: OnATerminal, small: list[str], tmp_path: Path
) -> None:
    terminal = on_a_terminal("sweep", *small, "--seeds", "0,1", "--out", tmp_path / "sweep")

    assert terminal.status == 0
    assert "━" in terminal.received
    _, opening, *_, first, second, point = terminal.lines
    assert opening.startswith("2 runs, 2 to compute")
    assert (first[:5], second[:5]) == ("1/2  ", "2/2  ")
    assert point.startswith("test accuracy ")
    assert terminal.cursor_is_shown
