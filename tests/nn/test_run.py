"""Runs in a folder: stopped, killed and gone on with, the result is the same to the byte."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.data.dataset import Dataset
from gxnor_ref.data.lock import LockedError
from gxnor_ref.nn.checkpoint import CheckpointError, load_model
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.run import Run
from gxnor_ref.nn.settings import Settings

HANGUP = getattr(signal, "SIGHUP", signal.SIGTERM)
"""Windows has none."""

Complains = Callable[..., AbstractContextManager[None]]
MakeDataset = Callable[..., Dataset]

MAIN = """import signal
# Children of nohup ignore it.
signal.signal(getattr(signal, "SIGHUP", signal.SIGTERM), signal.SIG_DFL)
from gxnor_ref.cli import main
main()"""
TELLS = """import sys
def hook(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("checkpoint.npz"):
        print("a checkpoint comes", flush=True)
sys.addaudithook(hook)
"""
"""Says so just before a checkpoint gets its name."""


def run_of(folder: Path, data: Dataset, restart: bool = False, **changes: Any) -> Run:
    ours = {name: changes.pop(name) for name in set(changes) & set(Recipe.__annotations__)}
    settings = Settings("2C3-MP2-5FC-SVM", data.image_shape, **changes)
    return Run(folder, settings, Recipe(**{"epochs": 3, "batch": 7, **ours}), data, restart)


def every(steps: int) -> Callable[[], bool]:
    """Stop at every so many steps."""
    taken = 0

    def stop() -> bool:
        nonlocal taken
        taken += 1
        return taken % steps == 0

    return stop


def metrics(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "metrics.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("steps", [1, 3, 4, 5])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"optimizer": "sgd", "lr_start": 10.0},
        {"augmentation": "crop-flip"},
        {"augmentation": "shift", "dropout": 0.5},
        {"a_fin": 0.25, "beta1_fin": 0.99, "average": 0.5},
        {"validation": 5},
        {"weights": 6, "activations": 4, "float_last_layer": True},
        {"weights": None, "activations": "hardtanh", "precision": "float64"},
        {"initial": "states", "tau": "linear", "beta1": 0.99, "seed": 2**64 - 1},
        {"average": 0.5},
        {"average": 0.1, "weights": 6, "activations": 4, "float_last_layer": True},
        {"average": 0.9, "method": "bnn", "weights": 0, "activations": 0, "a": 1.0},
        {"method": "bnn", "weights": 0, "activations": 0, "a": 1.0},
        {"method": "bwn", "weights": 0, "activations": "relu"},
        {"method": "twn", "weights": 1, "activations": "relu"},
        {"method": "full", "weights": None, "activations": "relu"},
    ],
    ids=str,
)
def test_a_run_stopped_every_few_steps_ends_with_the_same_bytes(
    changes: dict[str, Any], steps: int, make_dataset: MakeDataset, tmp_path: Path
) -> None:
    data = make_dataset()
    assert run_of(tmp_path / "whole", data, **changes).train()

    # Each time with a new Run, as a new process would.
    sessions = 1
    while not (run := run_of(tmp_path / "cut", data, **changes)).train(stop=every(steps)):
        assert run.resumed == (sessions > 1)
        assert not run.model_path.exists()
        sessions += 1

    # A stop after the last step of an epoch is one as well.
    assert sessions == 3 * run.trainer.batches_per_epoch // steps + 1
    assert run.model_path.read_bytes() == (tmp_path / "whole/model.npz").read_bytes()
    ours, theirs = metrics(tmp_path / "whole"), metrics(tmp_path / "cut")
    assert [{**row, "seconds": 0} for row in ours] == [{**row, "seconds": 0} for row in theirs]


def test_the_same_run_in_two_folders_gives_the_same_bytes(
    make_dataset: MakeDataset, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        assert run_of(tmp_path / name, make_dataset()).train()

    assert (tmp_path / "one/model.npz").read_bytes() == (tmp_path / "two/model.npz").read_bytes()


def test_the_metrics_have_a_row_of_finite_numbers_for_each_epoch(
    make_dataset: MakeDataset, tmp_path: Path
) -> None:
    run_of(tmp_path, make_dataset(), validation=4).train()

    rows = metrics(tmp_path)

    assert [row["epoch"] for row in rows] == [1, 2, 3]
    for row in rows:
        shares = [*row["weight_zeros"].values(), *row["activation_zeros"].values()]
        shares += [row[f"{part}_accuracy"] for part in ("train", "validation", "test")]
        assert all(0 <= share <= 1 for share in [*shares, row["changed"]])
        assert all(math.isfinite(row[name]) for name in ("train_loss", "learning_rate", "seconds"))
        assert list(row["weight_zeros"]) == ["1.W", "2.W", "3.W"]
        assert list(row["activation_zeros"]) == ["1.phi", "2.phi"]


def test_without_a_validation_split_its_accuracy_is_null(
    make_dataset: MakeDataset, tmp_path: Path
) -> None:
    run_of(tmp_path, make_dataset()).train()

    assert [row["validation_accuracy"] for row in metrics(tmp_path)] == [None] * 3


def test_a_folder_holds_three_files_and_its_model_the_last_epochs_accuracy(
    make_dataset: MakeDataset, tmp_path: Path
) -> None:
    run = run_of(tmp_path / "new" / "folder", make_dataset())
    assert run.train()

    assert sorted(path.name for path in run.directory.iterdir()) == [
        "checkpoint.npz",
        "metrics.jsonl",
        "model.npz",
    ]
    model = load_model(run.model_path)
    assert model.epochs == 3
    assert model.accuracy["test"] == metrics(run.directory)[-1]["test_accuracy"]


def test_the_model_is_written_when_the_run_died_just_before(
    make_dataset: MakeDataset, tmp_path: Path
) -> None:
    run = run_of(tmp_path, make_dataset())
    run.train()
    before = run.model_path.read_bytes()
    run.model_path.unlink()

    assert run_of(tmp_path, make_dataset()).train()

    assert run.model_path.read_bytes() == before


def test_a_link_in_place_of_the_model_stays(make_dataset: MakeDataset, tmp_path: Path) -> None:
    folder, store = tmp_path / "run", tmp_path / "store.npz"
    folder.mkdir()
    (folder / "model.npz").symlink_to(store)

    for seed in (0, 1):
        assert run_of(folder, make_dataset(), restart=True, seed=seed).train()

        assert (folder / "model.npz").is_symlink()
        recipe = load_model(store).recipe
        assert recipe is not None
        assert recipe.seed == seed


def test_another_setting_in_the_same_folder_is_refused_and_a_restart_is_not(
    make_dataset: MakeDataset, tmp_path: Path, complains: Complains
) -> None:
    run_of(tmp_path, make_dataset()).train(stop=every(2))
    before = (tmp_path / "checkpoint.npz").read_bytes()

    for name, value in (("seed", 3), ("weights", 2), ("batch", 8)):
        changes: dict[str, Any] = {name: value}
        parts = [f"a run with {name} ", f"not {value};", "--restart"]
        with complains(CheckpointError, tmp_path / "checkpoint.npz", *parts):
            run_of(tmp_path, make_dataset(), **changes)
    assert (tmp_path / "checkpoint.npz").read_bytes() == before

    restarted = run_of(tmp_path, make_dataset(), restart=True, seed=3)
    assert not restarted.resumed
    # Only the new run's first checkpoint takes the old one's place.
    assert (tmp_path / "checkpoint.npz").read_bytes() == before
    assert restarted.train()
    run_of(tmp_path / "fresh", make_dataset(), seed=3).train()
    assert restarted.model_path.read_bytes() == (tmp_path / "fresh/model.npz").read_bytes()


class Command:
    """`gxnor-ref train` as a process of its own, whose output is read as it comes."""

    def __init__(self, data: Path, out: Path, before: str = "") -> None:
        self.out, self.output = out, ""
        arguments = ["--preset", "mnist", "--data", str(data), "--out", str(out), "--batch", "4"]
        arguments += ["--network", "6C5-MP2-16FC-SVM", "--epochs", "3", "--validation", "8"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", before + MAIN, "train", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait_for_line(self, beginning: str) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line
            if line.startswith(beginning):
                return
        pytest.fail(f"ended before {beginning!r}: {self.output}")

    def end(self, signal_: signal.Signals | None = None) -> int:
        if signal_ is not None:
            self.process.send_signal(signal_)
        self.output += self.process.communicate()[0]
        return self.process.returncode


@pytest.fixture(scope="module")
def uninterrupted(mnist_like: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    command = Command(mnist_like, tmp_path_factory.mktemp("uninterrupted") / "run")
    assert command.end() == 0, command.output
    return command.out


MOMENTS = ["before the first checkpoint", "during an epoch", "as a checkpoint appears"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_run_killed_at_any_moment_ends_with_the_same_bytes(
    moment: str, mnist_like: Path, uninterrupted: Path, tmp_path: Path
) -> None:
    command = Command(mnist_like, tmp_path / "run", TELLS if moment == MOMENTS[2] else "")
    if moment == "before the first checkpoint":
        command.wait_for_line("batch 4, ")
    elif moment == "during an epoch":
        command.wait_for_line("epoch 1/3 ")
    else:
        command.wait_for_line("a checkpoint comes")
        while not (command.out / "checkpoint.npz").exists():
            os.sched_yield()
    assert command.end(signal.SIGKILL) == -signal.SIGKILL
    assert not (command.out / "model.npz").exists()

    resumed = Command(mnist_like, tmp_path / "run")

    assert resumed.end() == 0, resumed.output
    model = (resumed.out / "model.npz").read_bytes()
    assert model == (uninterrupted / "model.npz").read_bytes()
    assert [row["epoch"] for row in metrics(resumed.out)] == [1, 2, 3]
    assert ("\ncontinuing from " in resumed.output) == (moment != MOMENTS[0])


def test_control_c_ends_with_a_checkpoint_and_one_line_and_the_run_goes_on(
    mnist_like: Path, uninterrupted: Path, tmp_path: Path
) -> None:
    command = Command(mnist_like, tmp_path / "run")
    command.wait_for_line("epoch 1/3 ")

    assert command.end(signal.SIGINT) == 130
    said = command.output.partition("\nepoch 1/3 ")[2].splitlines()[1:]
    assert len(said) == 1, said
    assert said[0].startswith("interrupted; ")
    assert str(command.out / "checkpoint.npz") in said[0]
    with np.load(command.out / "checkpoint.npz") as archive:
        progress = json.loads(str(archive["header"]))["progress"]
    assert (len(progress["history"]), progress["batches"] > 0) == (1, True)

    resumed = Command(mnist_like, tmp_path / "run")
    assert resumed.end() == 0, resumed.output
    batches = progress["batches"]
    steps = "1 step" if batches == 1 else f"{batches} steps"
    assert f"1 of 3 epochs and {steps} of the next one are done" in resumed.output
    model = (resumed.out / "model.npz").read_bytes()
    assert model == (uninterrupted / "model.npz").read_bytes()


@pytest.mark.long
def test_a_run_killed_again_and_again_ends_with_the_same_bytes(
    mnist_like: Path, uninterrupted: Path, tmp_path: Path
) -> None:
    out = tmp_path / "run"
    for epoch in (1, 2, 3):
        for moment in ("line", "checkpoint"):
            command = Command(mnist_like, out, TELLS)
            checkpoint = out / "checkpoint.npz"
            before = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
            if moment == "line" or epoch == 3:
                command.wait_for_line("batch 4, ")
            else:
                command.wait_for_line("a checkpoint comes")
                while not checkpoint.exists() or checkpoint.stat().st_mtime_ns == before:
                    os.sched_yield()
            assert command.end(signal.SIGKILL) == -signal.SIGKILL

    assert Command(mnist_like, out).end() == 0
    assert (out / "model.npz").read_bytes() == (uninterrupted / "model.npz").read_bytes()


def killed(folder: Path, *arguments: str) -> tuple[int, int]:
    """Kills, and those after which the run ended otherwise."""
    environment = {
        **os.environ,
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    said = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("kill_runs.py")), str(folder), *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    ).stdout
    kills, wrong = map(int, said.split())
    return kills, wrong


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize(
    ("moments", "least"),
    [
        (["times", "20"], 20),
        pytest.param(["times", "200"], 200, marks=pytest.mark.long),
        # Some 42 fsyncs, 21 renames and 14 removals, before and after each.
        pytest.param(["calls"], 150, marks=pytest.mark.long),
    ],
    ids=lambda value: str(value),
)
def test_a_run_killed_at_any_time_ends_with_the_same_bytes(
    moments: list[str], least: int, tmp_path: Path
) -> None:
    kills, wrong = killed(tmp_path, *moments)

    assert kills >= least
    assert wrong == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
@pytest.mark.parametrize("name", ["checkpoint.npz", "metrics.jsonl", "model.npz"])
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", None)])
def test_what_no_file_can_replace_is_refused_at_once(
    make: Callable[[Path], None],
    name: str,
    make_dataset: MakeDataset,
    tmp_path: Path,
    complains: Complains,
) -> None:
    make(tmp_path / name)

    with complains(CheckpointError, tmp_path / name, "is not a regular file", "expected"):
        run_of(tmp_path, make_dataset())


def test_two_runs_in_one_folder_are_refused_and_a_closed_one_is_no_obstacle(
    make_dataset: MakeDataset, tmp_path: Path, complains: Complains
) -> None:
    data = make_dataset()
    first = run_of(tmp_path, data)

    with complains(LockedError, tmp_path / "lock", "one at a time"):
        run_of(tmp_path, data)
    first.close()
    second = run_of(tmp_path, data)
    assert second.train()

    with complains(CheckpointError, tmp_path / "checkpoint.npz", "written by another run"):
        first.train()


@pytest.mark.parametrize("name", ["model.npz", "metrics.jsonl"])
def test_what_has_no_checkpoint_is_not_replaced_but_by_a_restart(
    name: str, make_dataset: MakeDataset, tmp_path: Path, complains: Complains
) -> None:
    result = tmp_path / name
    result.write_bytes(b"somebody's result")

    with complains(CheckpointError, result, "--restart"):
        run_of(tmp_path, make_dataset())

    assert result.read_bytes() == b"somebody's result"
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert run_of(tmp_path, make_dataset(), restart=True).train()
    load_model(tmp_path / "model.npz")


def test_a_checkpoint_is_written_within_an_epoch_and_leftovers_are_removed(
    make_dataset: MakeDataset, tmp_path: Path
) -> None:
    (tmp_path / ".gxnor-0123456789abcdef.part").write_bytes(b"of a killed process")
    data = make_dataset()
    settings = Settings("2C3-MP2-5FC-SVM", data.image_shape)
    run = Run(tmp_path, settings, Recipe(epochs=1, batch=7), data, interval=0)
    seen: list[int] = []

    def note() -> bool:
        if run.checkpoint.exists():
            with np.load(run.checkpoint) as archive:
                seen.append(json.loads(str(archive["header"]))["progress"]["batches"])
        return False

    assert run.train(stop=note)

    assert seen == [1, 2, 3]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "checkpoint.npz",
        "metrics.jsonl",
        "model.npz",
    ]


@pytest.mark.parametrize(
    ("number", "second"),
    [(signal.SIGTERM, False), (signal.SIGTERM, True), (HANGUP, False)],
)
def test_sigterm_and_sighup_end_like_control_c(
    number: signal.Signals, second: bool, mnist_like: Path, uninterrupted: Path, tmp_path: Path
) -> None:
    command = Command(mnist_like, tmp_path / "run")
    command.wait_for_line("epoch 1/3 ")
    # It would have ended before the rival has imported NumPy.
    command.process.send_signal(signal.SIGSTOP)
    if second:
        rival = Command(mnist_like, command.out)
        assert rival.end() == 2
        assert rival.output.startswith(f"gxnor-ref: {command.out / 'lock'} is locked")
        assert rival.output.endswith("; wait for it, or take another folder\n")

    command.process.send_signal(number)
    assert command.end(signal.SIGCONT) == 128 + number
    assert "interrupted; " in command.output
    assert sorted(path.name for path in command.out.iterdir()) == [
        "checkpoint.npz",
        "metrics.jsonl",
    ]
    resumed = Command(mnist_like, command.out)
    assert resumed.end() == 0, resumed.output
    model = (resumed.out / "model.npz").read_bytes()
    assert model == (uninterrupted / "model.npz").read_bytes()
