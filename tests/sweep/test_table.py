"""The table: rows that stay, a last line that was cut off, and damage that is named."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.sweep.row import ACCURACIES, Row, describe
from gxnor_ref.sweep.table import Table, TableError

Complains = Callable[..., AbstractContextManager[None]]


def row(number: int) -> Row:
    """A row of its own key, its accuracy a number that tells it from others."""
    described = describe(PRESETS["digits"], f"{number:064x}")
    shares = {f"{part}_accuracy": number / 10 for part in ("train", "test")}
    where = {"backend": "numpy", "machine": "Linux x86_64", "python": "3.11.7"}
    measured: Row = {**shares, "validation_accuracy": None, "seconds": 1.5, "epochs": [], **where}
    return {**described, **measured}


def written(content: Row) -> bytes:
    """Line of a row, with its digest."""
    sha256 = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    return json.dumps({**content, "sha256": sha256}).encode()


def test_rows_are_read_back_in_their_order(tmp_path: Path) -> None:
    table = Table(tmp_path / "t.jsonl")
    assert table.rows == {}
    for number in (3, 1, 2):
        table.append(row(number))

    again = Table(table.path)

    assert list(again.rows.values()) == [row(3), row(1), row(2)]
    assert again.rows == table.rows
    assert not again.torn
    assert table.path.read_bytes().splitlines() == [written(row(n)) for n in (3, 1, 2)]


def test_two_sweeps_append_to_one_table_by_turns(tmp_path: Path) -> None:
    one, other = Table(tmp_path / "t.jsonl"), Table(tmp_path / "t.jsonl")
    for number in range(6):
        (one, other)[number % 2].append(row(number))

    assert list(Table(one.path).rows.values()) == [row(number) for number in range(6)]


def test_a_last_line_cut_off_anywhere_is_no_row_and_the_next_append_removes_it(
    tmp_path: Path,
) -> None:
    table = Table(tmp_path / "t.jsonl")
    table.append(row(1))
    whole = table.path.read_bytes()
    line = written(row(2))
    for length in [*range(1, len(line), 37), len(line) - 1]:
        table.path.write_bytes(whole + line[:length])

        torn = Table(table.path)

        assert torn.torn
        assert list(torn.rows.values()) == [row(1)]
    torn.append(row(3))
    assert list(Table(table.path).rows.values()) == [row(1), row(3)]
    assert table.path.read_bytes() == whole + written(row(3)) + b"\n"


def test_a_last_row_without_its_end_of_line_stays(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(written(row(1)))

    table = Table(path)
    table.append(row(2))

    assert not table.torn
    assert path.read_bytes() == written(row(1)) + b"\n" + written(row(2)) + b"\n"


@pytest.mark.parametrize("end", [b"", b"\n"])
@pytest.mark.parametrize("content", [b"my notes", b"{}", b'{"name": 1', b"\0" * 50, b"[1, 2"])
def test_a_file_that_is_no_table_is_left_alone(
    content: bytes, end: bytes, complains: Complains, tmp_path: Path
) -> None:
    path = tmp_path / "t.jsonl"
    empty = Table(path)
    path.write_bytes(content + end)

    calls: list[Callable[[], object]] = [
        lambda: Table(path),
        empty.create,
        lambda: empty.append(row(1)),
    ]
    for refused in calls[: 1 if end else 3]:
        with complains(TableError, f"{path}, line 1,", "expected a row of a sweep"):
            refused()

    assert path.read_bytes() == content + end


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"test_accuracy": None}, "test_accuracy is None"),
        ({"test_accuracy": "1"}, "test_accuracy is '1'"),
        ({"test_accuracy": float("nan")}, "test_accuracy is nan"),
        ({"train_accuracy": 1.5}, "train_accuracy is 1.5"),
        ({"validation_accuracy": -1}, "validation_accuracy is -1"),
        ({"diverged": "numbers overflow"}, "train_accuracy is 0"),
        ({"diverged": None, **dict.fromkeys(ACCURACIES)}, "diverged is None"),
        ({"seconds": float("inf")}, "seconds is inf"),
        ({"machine": "\x1b]0;title"}, "machine is"),
        ({"epochs": None}, "NoneType"),
        ({"epochs": [{}]}, "it has no 'epoch'"),
        ({"epochs": [3]}, "it is not a JSON object"),
    ],
    ids=str,
)
def test_a_row_of_unusable_measurements_is_named(
    changes: Row, part: str, complains: Complains, tmp_path: Path
) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(written({**row(1), **changes}) + b"\n")

    with complains(TableError, f"{path}, line 1,", part):
        Table(path)


@pytest.mark.parametrize("name", ["test_accuracy", "seconds", "python", "epochs", "grid"])
def test_an_edited_row_is_named(name: str, complains: Complains, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    edited = json.loads(written(row(1)))
    path.write_text(json.dumps({**edited, name: 0.5}) + "\n")

    with complains(TableError, f"{path}, line 1,", "sha256", edited["sha256"]):
        Table(path)


def test_a_row_that_another_sweep_appended_meanwhile_is_there_once(tmp_path: Path) -> None:
    one, other = Table(tmp_path / "t.jsonl"), Table(tmp_path / "t.jsonl")
    one.append(row(1))
    other.append(row(1))

    assert one.path.read_bytes() == written(row(1)) + b"\n"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (b"{", ["is not JSON"]),
        (b"\xff", ["is not JSON"]),
        (b"", ["is not JSON"]),
        (b"[" * 100_000, ["is not JSON"]),
        (b"[]", ["'key'"]),
        (b"1", ["'key'"]),
        (written({**row(1), "key": "00"}), ["the key '00'", row(1)["key"]]),
        (written({**row(1), "dataset": "mnist"}), ["the key", row(1)["key"]]),
        (json.dumps({k: v for k, v in row(1).items() if k != "epochs"}).encode(), ["'epochs'"]),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_damaged_line_is_named(
    line: bytes, parts: list[str], complains: Complains, tmp_path: Path
) -> None:
    path = tmp_path / "t.jsonl"
    content = written(row(0)) + b"\n" + line + b"\n"
    path.write_bytes(content)

    with complains(TableError, f"{path}, line 2,", "expected", *parts):
        Table(path)

    assert path.read_bytes() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_is_no_table(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "results.jsonl"
    os.mkfifo(path)

    with complains(TableError, path, "it is not a regular file"):
        Table(path)
