"""Logs in other tools' formats: each epoch once, whatever happened to the run in between."""

from __future__ import annotations

import csv
import math
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data.atomic import OccupiedError
from gxnor_ref.data.errors import DataError
from gxnor_ref.nn.logs import CsvLog, TensorBoardLog, logged_epochs, scalars
from gxnor_ref.nn.progress import Epoch
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., Any]


def history(count: int, loss: float = 0.1) -> list[Epoch]:
    """Return the epochs of a run, the same ones each time."""
    return [
        Epoch(
            epoch=number,
            learning_rate=0.01,
            train_loss=loss / number,
            train_accuracy=0.9,
            validation_accuracy=None,
            test_accuracy=0.8,
            changed=1e-5,
            weight_zeros={"1.W": 0.25, "2.W": 0.5},
            activation_zeros={"1.phi": 0.125},
            seconds=1.0 / 3.0,
        )
        for number in range(1, count + 1)
    ]


def rows_of(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_of_the_csv_has_every_digit(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"

    CsvLog(path).write(history(3))

    rows = rows_of(path)
    assert len(rows) == 3
    for row, epoch in zip(rows, history(3), strict=True):
        assert {name: None if text == "" else float(text) for name, text in row.items()} == scalars(
            epoch
        )
    assert list(rows[0])[-5:] == [
        *("weight_zeros.1.W", "weight_zeros.2.W", "activation_zeros.1.phi"),
        *("seconds", "test_accuracy_of_last_step"),
    ]


def test_a_csv_goes_on_without_gaps_or_repetitions(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    log = CsvLog(path)
    log.write([])
    assert not path.exists()
    log.write(history(1))
    log.write(history(2))

    # Killed here; the run that goes on had a third epoch, too.
    again = CsvLog(path)
    again.write(history(3))
    again.write(history(3))
    again.write(history(4))

    assert [row["epoch"] for row in rows_of(path)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("content", [b"my notes", b"epoch,loss\n1,2\n", b"\xff\xfe"])
@pytest.mark.parametrize("restart", [False, True])
def test_a_csv_replaces_nothing_else(content: bytes, restart: bool, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(content)
    log = CsvLog(path, restart=restart)

    for epochs in (0, 1):
        with pytest.raises(OccupiedError, match="holds something other"):
            log.write(history(epochs))

    assert path.read_bytes() == content


def test_a_csv_of_another_run_is_replaced_by_a_restart_alone(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    CsvLog(path).write(history(3, loss=7.0))

    with pytest.raises(OccupiedError):
        CsvLog(path).write([])
    CsvLog(path, restart=True).write([])
    # The run was stopped before its first epoch ended, and goes on without a restart.
    log = CsvLog(path)
    log.write([])
    log.write(history(1))

    assert [float(row["train_loss"]) for row in rows_of(path)] == [0.1]


def test_a_csv_is_none_of_the_runs_own_files(tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "metrics.jsonl")

    for path in (link, tmp_path / "." / "metrics.jsonl"):
        with pytest.raises(DomainError, match="expected another file than the run's own"):
            CsvLog(path, own=[tmp_path / "metrics.jsonl"])


def test_a_pipe_gets_each_row_once(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    log = CsvLog(path)

    for count in (0, 1, 1, 3):
        log.write(history(count))

    lines = os.read(reader, 1 << 16).decode().splitlines()
    os.close(reader)
    assert [line.partition(",")[0] for line in lines] == ["epoch", "1", "2", "3"]


@pytest.fixture
def _tensorboard() -> None:
    pytest.importorskip("tensorboardX", reason="needs tensorboardX, of the extra tensorboard")


@pytest.mark.usefixtures("_tensorboard")
def test_event_files_hold_every_measurement(tmp_path: Path) -> None:
    log = TensorBoardLog(tmp_path / "events")
    log.write(history(2))
    log.close()

    logged = logged_epochs(tmp_path / "events")
    assert list(logged) == [1, 2]
    for step, epoch in enumerate(history(2), 1):
        wanted = {
            name.replace(".", "/", 1): value
            for name, value in scalars(epoch).items()
            if value is not None and name != "epoch"
        }
        assert logged[step].keys() == wanted.keys()
        for name, value in wanted.items():
            # Rounded to 24 bits.
            assert math.isclose(logged[step][name], value, rel_tol=2**-24)


@pytest.mark.usefixtures("_tensorboard")
def test_events_go_on_without_gaps_or_repetitions(tmp_path: Path) -> None:
    for count in (1, 1, 3, 4):
        log = TensorBoardLog(tmp_path)
        log.write(history(count))
        log.write(history(count))
        log.close()

    assert list(logged_epochs(tmp_path)) == [1, 2, 3, 4]
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert content.count(b"train_loss") == 4


@pytest.mark.usefixtures("_tensorboard")
def test_an_event_that_was_cut_off_is_written_again(tmp_path: Path) -> None:
    log = TensorBoardLog(tmp_path)
    log.write(history(2))
    log.close()
    (file,) = tmp_path.iterdir()
    os.truncate(file, file.stat().st_size - 1)
    assert list(logged_epochs(tmp_path)) == [1]

    again = TensorBoardLog(tmp_path)
    again.write(history(2))
    again.close()

    assert list(logged_epochs(tmp_path)) == [1, 2]


@pytest.mark.usefixtures("_tensorboard")
def test_events_of_another_run_are_hidden_by_a_restart_alone(tmp_path: Path) -> None:
    log = TensorBoardLog(tmp_path)
    log.write(history(3, loss=7.0))
    log.close()

    for epochs in (0, 1, 3):
        with pytest.raises(OccupiedError, match="epochs of another run"):
            TensorBoardLog(tmp_path).write(history(epochs))
    stopped = TensorBoardLog(tmp_path, restart=True)
    stopped.write([])
    stopped.close()
    anew = TensorBoardLog(tmp_path)
    anew.write(history(1))
    anew.close()

    assert list(logged_epochs(tmp_path)) == [1]
    goes_on = TensorBoardLog(tmp_path)
    goes_on.write(history(2))
    goes_on.close()
    assert list(logged_epochs(tmp_path)) == [1, 2]


@pytest.mark.usefixtures("_tensorboard")
def test_event_files_keep_their_order_when_the_clock_is_set_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = []
    for number, seconds in enumerate([2e9, 1e9, -1.0], 1):
        monkeypatch.setattr("time.time", lambda now=seconds: now)
        log = TensorBoardLog(tmp_path, restart=True)
        log.write(history(number, loss=float(number)))
        log.close()
        names += [path.name for path in tmp_path.iterdir() if path.name not in names]

    # Readers, TensorBoard among them, take the last name for the last file.
    assert names == sorted(names)
    assert [values["train_loss"] for values in logged_epochs(tmp_path).values()] == [
        struct.unpack("<f", struct.pack("<f", 3.0 / epoch))[0] for epoch in (1, 2, 3)
    ]


@pytest.mark.usefixtures("_tensorboard")
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", os.mkdir)])
def test_a_pipe_is_no_event_file(
    make: Callable[[Path], None], tmp_path: Path, complains: Complains
) -> None:
    path = tmp_path / "events.out.tfevents.1"
    make(path)

    with complains(DataError, path, "is not an event file (it is not a regular file)"):
        TensorBoardLog(tmp_path)


@pytest.mark.usefixtures("_tensorboard")
def test_tensorboardx_itself_reads_as_many_records(tmp_path: Path) -> None:
    from tensorboardX.proto import event_pb2

    from gxnor_ref.nn.logs import _records

    log = TensorBoardLog(tmp_path)
    log.write(history(5))
    log.close()
    (file,) = tmp_path.iterdir()

    records = _records(file.read_bytes(), DataError)
    events = [event_pb2.Event.FromString(record) for record in records]

    # The first names the version.
    assert [event.step for event in events] == [0, 1, 2, 3, 4, 5]
    assert events[0].file_version == "brain.Event:2"


@pytest.mark.usefixtures("_tensorboard")
def test_a_changed_byte_of_an_event_is_found(tmp_path: Path) -> None:
    log = TensorBoardLog(tmp_path)
    log.write(history(2))
    log.close()
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()

    for at in range(0, len(whole), 7):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(DataError, match=r"is not an event file \(the checksum of its record"):
            logged_epochs(tmp_path)
