"""The epochs of a run in the formats of other tools: a CSV file, and TensorBoard's event files.

Both are written from the whole history of a run, so that a continued run neither leaves out
nor repeats an epoch.
"""

from __future__ import annotations

import csv
import io
import os
import platform
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from gxnor_ref.data.atomic import (
    OccupiedError,
    is_output,
    make_folder,
    require_name,
    require_output,
    write_atomically,
)
from gxnor_ref.data.errors import DataError, translated
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.npy import read_regular
from gxnor_ref.nn.progress import Epoch
from gxnor_ref.spec.domain import require

FIRST_COLUMNS = "epoch,learning_rate,train_loss,"
"""How a file of `CsvLog` begins."""


EVENTS = "events.out.tfevents."
"""How the name of an event file begins; the epoch seconds of its making follow."""


def scalars(epoch: Epoch) -> dict[str, int | float | None]:
    """Lay out an epoch's fields flat; shares by layer have names such as ``weight_zeros.1.W``."""
    flat: dict[str, int | float | None] = {}
    for name, value in asdict(epoch).items():
        if isinstance(value, dict):
            flat.update({f"{name}.{layer}": share for layer, share in value.items()})
        else:
            flat[name] = value
    return flat


class CsvLog:
    """A CSV file with a row for each epoch, which is replaced as a whole after each.

    A pipe or a device gets each row once. The file must not be one of the run's `own`; with
    `restart` the log of another run is emptied at once.
    """

    def __init__(
        self, path: str | os.PathLike[str], own: Sequence[Path] = (), restart: bool = False
    ) -> None:
        self.path = Path(path)
        self.restart = restart
        self._sent = ""
        names = {os.path.realpath(file) for file in own}
        is_own = os.path.realpath(path) in names
        require(not is_own, "the output", str(path), "another file than the run's own")
        require_name(path)
        # The run makes its folder later.
        if self.path.parent.exists() or os.path.realpath(self.path.parent) not in names:
            require_output(path)

    def write(self, history: Sequence[Epoch]) -> None:
        """Write the epochs that have ended; where there are none, make no file.

        OccupiedError: the file holds something other than earlier epochs of this run.
        """
        text = _csv(history)
        empties = False
        if is_output(self.path) or (self.path.exists() and not self.path.is_file()):
            text, self._sent = text.removeprefix(self._sent), text
        else:
            # A run that is stopped before its first epoch ends has to find its own log.
            empties = self._require_own(text)
        if text or empties:
            with write_atomically(self.path) as file:
                file.write(text.encode())

    def close(self) -> None:
        """Do nothing: the file is closed after each epoch."""

    def _require_own(self, text: str) -> bool:
        """Refuse to replace what is not this run's, and tell whether another run's log is left."""
        older = read_regular(self.path) if self.path.exists() else b""
        is_own = text.encode().startswith(older)
        if not (is_own or (self.restart and older.startswith(FIRST_COLUMNS.encode()))):
            raise OccupiedError(
                f"{self.path} holds something other than this run's epochs, which would be lost; "
                "expected another name"
            )
        self.restart = False
        return not is_own


def _csv(history: Sequence[Epoch]) -> str:
    if not history:
        return ""
    rows = [scalars(epoch) for epoch in history]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


class TensorBoardLog:
    """Event files of TensorBoard, with a scalar for each measurement of each epoch.

    A continued run adds a file with the epochs that those in the folder lack. A run that begins
    anew hides them, as TensorBoard's own restarts do; with `restart` also those of another run.
    """

    def __init__(self, folder: str | os.PathLike[str], restart: bool = False) -> None:
        self.protocol = require_extra("tensorboardX.proto.event_pb2", "tensorboard")
        self.folder = make_folder(folder)
        self.logged = logged_epochs(self.folder)
        self._hides = restart and bool(self.logged)
        if restart:
            self.logged = {}
        self._writer: Any = None

    def write(self, history: Sequence[Epoch]) -> None:
        """Write the epochs that are not in the folder yet, which must not hold another run's."""
        rows = {epoch.epoch: _floats(epoch) for epoch in history}
        if any(rows.get(step) != values for step, values in self.logged.items()):
            raise OccupiedError(
                f"{self.folder} holds the epochs of another run; expected another folder"
            )
        missing = [step for step in rows if step not in self.logged]
        if not (missing or self._hides):
            return
        try:
            if self._writer is None:
                self._writer = self._begun()
            for step in missing:
                values = [{"tag": name, "simple_value": x} for name, x in rows[step].items()]
                self._event(step=step, summary={"value": values})
                self.logged[step] = rows[step]
            self._writer.flush()
        except OSError as error:
            raise type(error)(error.errno, error.strerror, str(self.folder)) from error

    def _begun(self) -> Any:
        # Not its SummaryWriter, which writes in a thread of its own, whose errors are lost; and not
        # its EventsWriter, whose names follow the clock even if that was set back.
        module = require_extra("tensorboardX.record_writer", "tensorboard")
        # Without the colon of an address, which it would look for in the cloud.
        name = os.path.abspath(self.folder / _next_name(_event_files(self.folder)))  # noqa: PTH100
        self._writer = module.RecordWriter(name)
        self._event(file_version="brain.Event:2")
        if self._hides:
            self._hides = False
            self._event(step=0, session_log={"status": self.protocol.SessionLog.START})
        return self._writer

    def _event(self, **members: Any) -> None:
        event = self.protocol.Event(wall_time=time.time(), **members)
        self._writer.write(event.SerializeToString())

    def close(self) -> None:
        """Close the event file."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None


def _floats(epoch: Epoch) -> dict[str, float]:
    """Scalars of an epoch by TensorBoard's names, as the float32 numbers that it keeps."""
    return {
        name.replace(".", "/", 1): struct.unpack("<f", struct.pack("<f", value))[0]
        for name, value in scalars(epoch).items()
        if value is not None and name != "epoch"
    }


def logged_epochs(folder: str | os.PathLike[str]) -> dict[int, dict[str, float]]:
    """Read the epochs that the event files of a folder hold: for each number, values by name.

    Those that a later restart hides are left out. DataError: a record is damaged.
    """
    protocol = require_extra("tensorboardX.proto.event_pb2", "tensorboard")
    logged: dict[int, dict[str, float]] = {}
    for file in _event_files(Path(folder)):
        damaged = partial(_no_event_file, file)
        with translated(damaged):
            content = read_regular(file)
        for record in _records(content, damaged):
            with translated(damaged):
                event = protocol.Event.FromString(record)
            if event.session_log.status == protocol.SessionLog.START:
                logged = {step: values for step, values in logged.items() if step < event.step}
            for value in event.summary.value:
                logged.setdefault(event.step, {})[value.tag] = value.simple_value
    return logged


def _next_name(files: Sequence[Path]) -> str:
    """Name an event file so that it stands behind all others: readers go by that order."""
    stamps = [file.name.removeprefix(EVENTS).partition(".")[0] for file in files]
    later = [int(stamp) + 1 for stamp in stamps if stamp.isdecimal()]
    return f"{EVENTS}{max([int(time.time()), *later]):010}.{platform.node()}.{os.getpid()}"


def _no_event_file(file: Path, reason: str) -> DataError:
    return DataError(f"{file} is not an event file ({reason}); expected one of TensorBoard")


def _event_files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{EVENTS}*"))


def _records(content: bytes, damaged: Callable[[str], DataError]) -> Iterator[bytes]:
    """Yield the records of an event file: a length, its checksum, as many bytes, their checksum.

    A truncated last record is ignored; `damaged` makes the error of a wrong checksum.
    """
    checksum = require_extra("tensorboardX.record_writer", "tensorboard").masked_crc32c
    at = 0
    while at + 12 <= len(content):
        head = content[at : at + 8]
        (length,) = struct.unpack("<Q", head)
        data = content[at + 12 : at + 12 + length]
        sums = content[at + 8 : at + 12], content[at + 12 + length : at + 16 + length]
        for part, said in zip((head, data), sums, strict=True):
            if len(said) == 4 and struct.pack("<I", checksum(part)) != said:
                raise damaged(f"the checksum of its record at byte {at} is wrong")
        if at + 16 + length > len(content):
            return
        yield data
        at += 16 + length
