"""`gxnor-ref train`: what it prints and what it leaves behind."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.nn.checkpoint import load_model
from gxnor_ref.nn.training import Trainer

Gxnor = Callable[..., Any]
OnATerminal = Callable[..., Any]

FILES = ["checkpoint.npz", "metrics.jsonl", "model.npz"]


def test_the_folder_receives_model_checkpoint_and_metrics(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "new" / "run"

    finished = gxnor("train", *tiny, "--out", out)

    assert (finished.status, finished.err) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == FILES
    computing, *lines = finished.out.splitlines()
    assert computing.startswith("backend ")
    assert lines[0] == "mnist: 40 training, 0 validation, 12 test images"
    assert lines[1].startswith("2C5-MP4-6FC-SVM, padding valid: ")
    # 2 * 25 + 6 * 2 * 6 * 6 + 10 * 6 weights of a byte each.
    assert lines[3].startswith("memory: weights 0.5 KiB (packed 0.1 KiB), moments ")
    assert [line.split()[:2] for line in lines[4:6]] == [["epoch", "1/2"], ["epoch", "2/2"]]
    assert lines[6].startswith("test accuracy ")
    assert str(out / "model.npz") in lines[6]
    assert re.fullmatch(r"peak of memory \S+ \wiB, \S+ \wiB before the first step", lines[7])
    assert len(lines) == 8


def test_json_has_the_memory_of_the_run(gxnor: Gxnor, tiny: list[str], tmp_path: Path) -> None:
    # A batch is never larger than the training set.
    finished = gxnor("train", *tiny, "--batch", 1000, "--out", tmp_path / "run", "--json")

    memory = json.loads(finished.out)["memory"]
    # 28 x 28 -> 2C5 24 x 24 -> MP4 6 x 6, with norm and phi; 6FC, norm and phi; 10 SVM, norm.
    numbers = 28 * 28 + 2 * 24 * 24 + 3 * 2 * 6 * 6 + 3 * 6 + 2 * 10
    assert memory["activations"] == 40 * numbers * 4
    assert memory["images"] == (40 + 12) * (28 * 28 + 1)
    assert memory["weights"] == 542
    assert memory["moments"] == 2 * 4 * (542 + 2 * (2 + 6 + 10))
    assert memory["peak"] >= memory["peak_before"] > memory["activations"]


LAYERS = [
    *("1.conv", "1.pool", "1.norm", "1.phi"),
    *("2.dense", "2.norm", "2.phi"),
    *("3.dense", "3.norm"),
]


def test_a_profile_names_every_layer_and_adds_up(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The other backend takes some of the phases together.
    monkeypatch.setenv("GXNOR_BACKEND", "numpy")
    finished = gxnor("train", *tiny, "--profile", "--out", tmp_path / "run")

    assert (finished.status, finished.err) == (0, "")
    lines = finished.out.splitlines()
    (start,) = [at for at, line in enumerate(lines) if line.startswith("10 steps")]
    phases = ["forward", "backward", "optimizer", "transition"]
    assert lines[start + 1].split() == ["layer", *phases, "all", "share"]
    rows = {line.split()[0]: line.split()[1:] for line in lines[start + 2 : start + 15]}
    assert list(rows) == [*LAYERS, "data", "loss", "other", "all"]
    assert [len(row) for row in rows.values()] == [6, 4, 5, 4, 6, 5, 4, 6, 5, 2, 2, 2, 6]
    assert rows["all"][-1] == "100.0%"
    # Twelve numbers, each rounded to hundredths.
    whole = sum(float(row[-2]) for name, row in rows.items() if name != "all")
    assert abs(float(rows["all"][-2]) - whole) < 12 * 0.005 + 0.005


def test_the_profile_in_json(gxnor: Gxnor, tiny: list[str], tmp_path: Path) -> None:
    out = tmp_path / "run"
    profiles = [
        json.loads(gxnor("train", *tiny, "--profile", "--json", "--out", out).out)["profile"]
        for _ in range(2)
    ]

    assert profiles[0]["steps"] == 10
    shares = profiles[0]["shares"]
    assert list(dict.fromkeys(row["layer"] for row in shares)) == [*LAYERS, ""]
    assert {row["phase"] for row in shares if not row["layer"]} == {"data", "loss", "other"}
    # 37 rounded quotients.
    assert abs(sum(row["share"] for row in shares) - 1) < 1e-13
    # The second command found the run finished.
    assert profiles[1] == {"steps": 0, "shares": []}
    without = json.loads(gxnor("train", *tiny, "--json", "--out", out).out)
    assert "profile" not in without


@pytest.mark.parametrize("validation", [0, 8])
def test_json_is_one_object_on_stdout(
    validation: int, gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    finished = gxnor("train", *tiny, "--validation", validation, "--out", tmp_path / "r", "--json")

    assert finished.status == 0
    result = json.loads(finished.out.splitlines()[-1])
    assert result["model"] == str(tmp_path / "r" / "model.npz")
    assert result["epochs"] == 2
    assert result["seconds"] > 0
    for part in ("train", "test"):
        assert 0 <= result[f"{part}_accuracy"] <= 1
    rows = [json.loads(row) for row in (tmp_path / "r/metrics.jsonl").read_text().splitlines()]
    assert result["test_accuracy"] == rows[-1]["test_accuracy"]
    if validation:
        assert 0 <= result["validation_accuracy"] <= 1
        best = result["validation_selected"]
        chosen = rows[best["epoch"] - 1]
        assert chosen["validation_accuracy"] == max(row["validation_accuracy"] for row in rows)
        assert best["test_accuracy"] == chosen["test_accuracy"]
    else:
        assert result["validation_accuracy"] is None
        assert result["validation_selected"] is None
    # What a person reads goes to the other stream.
    assert len(finished.out.splitlines()) == 1
    assert "epoch 2/2" in finished.err


def test_a_pipe_receives_no_bar_and_no_escape_codes(
    gxnor_process: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    for more in ([], ["--json"]):
        finished = gxnor_process("train", *tiny, *more, "--restart", "--out", tmp_path / "run")

        assert finished.status == 0
        for text in (finished.out, finished.err):
            assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f━]", text) == []


def test_a_terminal_sees_a_bar_and_is_left_with_clean_lines(
    on_a_terminal: OnATerminal, tiny: list[str], tmp_path: Path
) -> None:
    terminal = on_a_terminal("train", *tiny, "--out", tmp_path / "run")

    assert terminal.status == 0
    assert "\x1b[2K" in terminal.received
    assert "━" in terminal.received
    assert "5/5" in terminal.received
    lines = terminal.lines
    assert [line.split()[:2] for line in lines if line.startswith("epoch")] == [
        ["epoch", "1/2"],
        ["epoch", "2/2"],
    ]
    assert "━" not in "".join(lines)
    assert terminal.cursor_is_shown


def test_a_failure_during_training_leaves_a_clean_terminal(
    on_a_terminal: OnATerminal, tiny: list[str], tmp_path: Path
) -> None:
    # As if the disk were full: no file may grow at all.
    terminal = on_a_terminal("train", *tiny, "--out", tmp_path / "run", file_size="0")

    assert terminal.status == 2
    lines = terminal.lines
    assert [line[:11] for line in lines].count("gxnor-ref: ") == 1
    assert "━" not in "".join(lines)
    assert terminal.cursor_is_shown
    assert "Traceback" not in terminal.received


def test_a_full_disk_is_one_line_and_leaves_older_files_alone(
    gxnor: Gxnor, gxnor_process: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "run"
    assert gxnor("train", *tiny, "--out", out).status == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))"

    finished = gxnor_process("train", *tiny, "--restart", "--out", out, after=limited)

    assert finished.status == 2
    assert len(finished.err.splitlines()) == 1, finished.err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_the_same_command_again_goes_on_or_repeats_the_result(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    first = gxnor("train", *tiny, "--out", tmp_path / "run", "--json")
    before = (tmp_path / "run/model.npz").read_bytes()

    again = gxnor("train", *tiny, "--out", tmp_path / "run", "--json")

    assert again.status == 0
    assert "2 of 2 epochs" in again.err
    answers = [json.loads(finished.out) for finished in (first, again)]
    # The process has grown meanwhile.
    for answer in answers:
        del answer["memory"]
    assert answers[0] == answers[1]
    assert (tmp_path / "run/model.npz").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "option"),
    [("seed", ["--seed", "9"]), ("r", ["--r", "0.75"]), ("weights", ["--weights", "float"])],
)
def test_another_setting_in_the_same_folder_is_refused_until_restart(
    name: str, option: list[str], gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "run"
    gxnor("train", *tiny, "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    finished = gxnor("train", *tiny, *option, "--out", out)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert re.search(rf"\b{name}\b", finished.err)
    assert str(out / "checkpoint.npz") in finished.err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before

    restarted = gxnor("train", *tiny, *option, "--restart", "--out", out)
    assert restarted.status == 0
    assert (out / "model.npz").read_bytes() != before["model.npz"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--weights", "0", "--activations", "0", "--a", "1"], ["in Z_0, activations Z_0", "a 1"]),
        (["--weights", "float", "--activations", "relu"], ["in float, activations relu"]),
        (["--weights", "6", "--activations", "4"], ["in Z_6, activations Z_4"]),
        (
            ["--activations", "2", "--range", "2", "--window", "triangular"],
            ["activations Z_2", "range 2", "triangular window"],
        ),
        (["--padding", "same", "--boundary", "closed"], ["padding same", "boundary closed"]),
        (["--float-last-layer", "--tau", "linear"], ["float last layer", "tau linear"]),
        (["--m", "1", "--weights", "3"], ["m 1, ", "in Z_3"]),
        (
            ["--optimizer", "sgd", "--lr-start", "1", "--lr-fin", "0.1"],
            ["sgd, learning rate 1 to 0.1"],
        ),
        (
            ["--augmentation", "crop-flip", "--initial", "states"],
            ["augmentation crop-flip", "initial states"],
        ),
        (["--augmentation", "shift", "--dropout", "0.2"], ["augmentation shift", "dropout 0.2"]),
        (["--beta1", "0.5", "--beta1-fin", "0.75"], ["beta1 0.5 to 0.75"]),
        (["--a", "1.5", "--a-fin", "0.5"], ["a 1.5 to 0.5"]),
        (
            ["--seed", "18446744073709551615", "--r", "0.25"],
            ["r 0.25", "seed 18446744073709551615"],
        ),
        (["--precision", "float64", "--norm-rate", "0.25"], ["float64", "norm rate 0.25"]),
        (["--average", "0.5", "--gradient-bits", "16"], ["mean of the last 50.0%", "of 16 bits"]),
        (["--method", "bnn"], ["a 1, method bnn, "]),
        (["--method", "bnn", "--activations", "1", "--a", "0.75"], ["a 0.75, method bnn, "]),
        (["--method", "bwn", "--lr-start", "0.5"], ["learning rate 0.5 to 0.0001"]),
        (["--method", "twn"], ["in Z_1, activations relu"]),
        (["--method", "full", "--weights", "float"], ["in float, activations relu"]),
        (["--method", "dst", "--weights", "float"], ["in float, activations Z_1"]),
    ],
)
def test_every_option_reaches_the_run(
    options: list[str], expected: list[str], gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    finished = gxnor("train", *tiny, *options, "--epochs", 1, "--out", tmp_path / "run")

    assert (finished.status, finished.err) == (0, "")
    assert [part for part in expected if part not in finished.out] == [], finished.out


def test_what_has_no_effect_is_not_said(gxnor: Gxnor, tiny: list[str], tmp_path: Path) -> None:
    finished = gxnor("train", *tiny, "--method", "full", "--epochs", 1, "--out", tmp_path / "run")

    (line,) = [line for line in finished.out.splitlines() if line.startswith("batch ")]
    names = ["r", "range", "boundary", "window", "a", "m", "tau", "beta1", "initial"]
    assert [name for name in names if re.search(rf"\b{name}\b", line)] == [], line


@pytest.mark.parametrize(
    ("options", "parts"),
    [
        (["--preset", "nope"], ["--preset", "'nope'", "mnist"]),
        (["--dataset", "nope"], ["--dataset", "'nope'", "mnist"]),
        (["--network", "32C5--SVM"], ["position 6", "expected"]),
        (["--network", ""], ["position 1", "expected"]),
        (["--network", "8C29-SVM"], ["C29", "28x28"]),
        (["--network", "8C4-SVM", "--padding", "same"], ["C4", "odd"]),
        (["--weights", "-1"], ["weights is -1", "0..15"]),
        (["--weights", "16"], ["weights is 16", "0..15"]),
        (["--weights", "1.5"], ["--weights", "'1.5'"]),
        (["--weights", "relu"], ["--weights", "'relu'", "float"]),
        (["--activations", "-1"], ["activations is -1", "0..15"]),
        (["--activations", "tanh"], ["--activations", "'tanh'", "relu"]),
        (["--r", "-1"], ["r is -1"]),
        (["--r", "nan"], ["r is nan"]),
        (["--r", "wide"], ["--r", "'wide'", "expected a number"]),
        (["--a", "0"], ["a is 0"]),
        (["--activations", "2", "--range", "0.5", "--r", "0.5"], ["--range is 0.5", "r = 0.5"]),
        (["--r", "0", "--boundary", "closed"], ["r is 0"]),
        (["--m", "0"], ["m is 0"]),
        (["--batch", "0"], ["batch is 0"]),
        (["--batch", "many"], ["--batch", "'many'", "expected an integer"]),
        (["--epochs", "0"], ["epochs is 0"]),
        (["--lr-start", "0"], ["--lr-start is 0"]),
        (["--lr-fin", "inf"], ["--lr-fin is inf"]),
        (["--beta1", "1"], ["beta1 is 1"]),
        (["--gradient-bits", "12"], ["--gradient-bits", "'12'", "8, 16 or float"]),
        (["--gradient-bits", "half"], ["--gradient-bits", "'half'", "float"]),
        (["--optimizer", "nope"], ["--optimizer", "'nope'"]),
        (["--tau", "nope"], ["--tau", "'nope'"]),
        (["--validation", "40"], ["validation is 40"]),
        (["--seed", "-1"], ["seed is -1"]),
        (["--method", "nope"], ["--method", "'nope'", "bnn"]),
        (["--method", "bnn", "--weights", "1"], ["weights is 1", "expected 0", "'bnn'"]),
        (["--method", "twn", "--weights", "float"], ["--weights is float", "expected 1", "'twn'"]),
        (["--method", "full", "--weights", "6"], ["weights is 6", "expected float", "'full'"]),
        (["--method", "bnn", "--m", "3"], ["m is 3", "'bnn'", "no transitions"]),
        (["--method", "full", "--initial", "states"], ["initial is states", "'full'"]),
        (["--tau", "linear", "--m", "1"], ["m is 1", "linear law"]),
        (["--nope"], ["--nope"]),
        (["surplus"], ["surplus"]),
    ],
    ids=str,
)
def test_a_users_error_is_one_line_and_makes_nothing(
    options: list[str], parts: list[str], gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "run"

    finished = gxnor("train", *tiny, *options, "--out", out)

    assert (finished.status, finished.out) == (2, "")
    assert finished.err.startswith("gxnor-ref: ")
    assert len(finished.err.splitlines()) == 1
    assert [part for part in parts if part not in finished.err] == [], finished.err
    assert not out.exists()


def test_a_users_error_leaves_an_older_model_alone(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "run"
    gxnor("train", *tiny, "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    finished = gxnor("train", *tiny, "--restart", "--batch", 0, "--out", out)

    assert (finished.status, finished.out) == (2, "")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_missing_and_truncated_data_are_named(
    gxnor: Gxnor, tiny: list[str], mnist_folder: Path, tmp_path: Path
) -> None:
    out, broken = tmp_path / "run", tmp_path / "broken"
    broken.mkdir()
    for path in mnist_folder.iterdir():
        (broken / path.name).write_bytes(
            path.read_bytes()[: 1000 if "images" in path.name else None]
        )

    for folder, part in ((tmp_path / "none", "gxnor-ref fetch mnist"), (broken, "truncated")):
        finished = gxnor("train", *tiny, "--data", folder, "--out", out)

        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert str(folder) in finished.err
        assert part in finished.err
        assert not out.exists()


def test_a_damaged_checkpoint_is_named_and_left_alone(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run/checkpoint.npz").write_bytes(b"damaged")

    finished = gxnor("train", *tiny, "--out", tmp_path / "run")

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert "checkpoint.npz" in finished.err
    assert "; --restart begins the run anew, and loses this one" in finished.err
    assert (tmp_path / "run/checkpoint.npz").read_bytes() == b"damaged"


def test_a_run_of_very_many_epochs_says_what_is_left(
    gxnor_process: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    stop = (
        "import gxnor_ref.cli.train as t; on = t._Report.epoch\n"
        "def epoch(self, trainer):\n    on(self, trainer)\n    raise KeyboardInterrupt\n"
        "t._Report.epoch = epoch"
    )

    finished = gxnor_process("train", *tiny, "--epochs", 2**63, "--out", tmp_path, after=stop)

    assert finished.status == 130, finished.err
    assert "epoch 1/9223372036854775808" in finished.out
    assert "days" in finished.out


def test_what_is_left_goes_by_the_last_epoch(
    gxnor_process: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    slow = (
        "import dataclasses; import gxnor_ref.cli.train as t; on = t._Report.epoch\n"
        "def epoch(self, trainer):\n    history = trainer.progress.history\n"
        "    history[-1] = dataclasses.replace(history[-1], seconds=3600.0)\n"
        "    on(self, trainer)\n"
        "t._Report.epoch = epoch"
    )

    finished = gxnor_process("train", *tiny, "--epochs", 3, "--out", tmp_path, after=slow)

    assert finished.status == 0, finished.err
    assert re.findall(r"3600\.0 s(.*)", finished.out) == [", 2:00:00 left", ", 1:00:00 left", ""]


def test_a_file_in_place_of_the_folder_is_named_before_training(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    (tmp_path / "run").write_text("mine")

    finished = gxnor("train", *tiny, "--out", tmp_path / "run")

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert str(tmp_path / "run") in finished.err
    assert (tmp_path / "run").read_text() == "mine"


def test_a_learning_rate_without_measure_ends_in_one_line(
    gxnor_process: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    rate = ["--lr-start", "1e38", "--lr-fin", "1e38"]

    finished = gxnor_process("train", *tiny, *rate, "--out", tmp_path / "run")

    # The scales of batch normalization overflow; the user is told once, and how it comes.
    assert finished.status == 2
    assert len(finished.err.splitlines()) == 1, finished.err
    assert finished.err.endswith("take a lower one (--lr-start, --lr-fin)\n")
    assert not (tmp_path / "run/model.npz").exists()


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_a_run_that_overflows_leaves_its_last_checkpoint(
    backend: str, gxnor: Gxnor, tiny: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GXNOR_BACKEND", backend)
    # The second of two epochs is at the geometric mean, about 10^18.
    rates = ["--epochs", "2", "--lr-start", "0.01", "--lr-fin", "1e38"]

    finished = gxnor("train", *tiny, *rates, "--out", tmp_path / "run")

    assert finished.status == 2
    assert len(finished.err.splitlines()) == 1, finished.err
    checkpoint = load_model(tmp_path / "run/checkpoint.npz")
    assert checkpoint.epochs == 1
    assert sorted(path.name for path in (tmp_path / "run").iterdir()) == FILES[:2]


def test_two_folders_receive_the_same_bytes(
    gxnor: Gxnor, gxnor_process: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    gxnor("train", *tiny, "--out", tmp_path / "one")
    gxnor_process("train", *tiny, "--out", tmp_path / "two")

    assert (tmp_path / "one/model.npz").read_bytes() == (tmp_path / "two/model.npz").read_bytes()


def cifar10_batches(folder: Path) -> None:
    """Write the six files of the binary version, two images each."""
    random = np.random.default_rng(0)
    for name in (*(f"data_batch_{number}" for number in range(1, 6)), "test_batch"):
        rows = random.integers(0, 256, (2, 1 + 3072), dtype=np.uint8)
        rows[:, 0] %= 10
        (folder / f"{name}.bin").write_bytes(rows.tobytes())


def svhn_files(folder: Path) -> None:
    """Write the two MATLAB files of the cropped digits; a label of 10 is a zero."""
    scipy_io = pytest.importorskip("scipy.io", reason="needs SciPy to write MATLAB files")
    random = np.random.default_rng(0)
    for part, count in (("train", 10), ("test", 2)):
        content = {
            "X": random.integers(0, 256, (32, 32, 3, count), dtype=np.uint8),
            "y": random.integers(1, 11, (count, 1), dtype=np.uint8),
        }
        scipy_io.savemat(folder / f"{part}_32x32.mat", content)


@pytest.mark.parametrize(
    ("preset", "write"),
    [("cifar10", cifar10_batches), ("svhn", svhn_files)],
    ids=["cifar10", "svhn"],
)
def test_the_presets_of_color_images_train_from_the_published_files_and_go_on(
    preset: str,
    write: Callable[[Path], None],
    gxnor: Gxnor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / preset
    folder.mkdir()
    write(folder)
    command = ["train", "--preset", preset, "--data", tmp_path, "--epochs", 2, "--batch", 4]
    command += ["--network", "2x(3C3)-MP2-2x(4C3)-MP2-4C3-MP2-6FC-SVM"]
    whole = gxnor(*command, "--out", tmp_path / "whole")
    assert (whole.status, whole.err) == (0, "")
    assert f"{preset}: 10 training, 0 validation, 2 test images" in whole.out

    step = Trainer.step
    with monkeypatch.context() as patch:

        def interrupted(trainer: Trainer, samples: Any) -> None:
            step(trainer, samples)
            if trainer.progress.iteration == 2:
                signal.raise_signal(signal.SIGINT)

        patch.setattr(Trainer, "step", interrupted)
        assert gxnor(*command, "--out", tmp_path / "run").status == 130
    assert not (tmp_path / "run/model.npz").exists()
    resumed = gxnor(*command, "--out", tmp_path / "run")

    assert resumed.status == 0
    assert "0 of 2 epochs and 2 steps of the next one are done" in resumed.out
    model = (tmp_path / "run/model.npz").read_bytes()
    assert model == (tmp_path / "whole/model.npz").read_bytes()


@pytest.mark.long
def test_a_step_of_the_whole_cifar10_network(gxnor: Gxnor, tmp_path: Path) -> None:
    cifar10_batches(tmp_path)
    out = tmp_path / "run"

    finished = gxnor(
        "train", "--preset", "cifar10", "--data", tmp_path, "--epochs", 1, "--out", out
    )

    assert (finished.status, finished.err) == (0, "")
    assert "12973440 weights in Z_1" in finished.out
    assert (out / "model.npz").exists()
