"""The table: rows that stay, a last line that was cut off, and damage that is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.sweep.row import Row, describe
from gxnor_ref.sweep.table import Table, TableError

Complains = Callable[..., AbstractContextManager[None]]


def row(number: int) -> Row:
    """A row of its own key, its accuracy a number that tells it from others."""
    described = describe(PRESETS["digits"], f"{number:064x}")
    return {**described, "test_accuracy": number / 10, "epochs": []}


def test_rows_are_read_back_in_their_order(tmp_path: Path) -> None:
    table = Table(tmp_path / "t.jsonl")
    assert table.rows == {}
    for number in (3, 1, 2):
        table.append(row(number))

    again = Table(table.path)

    assert list(again.rows.values()) == [row(3), row(1), row(2)]
    assert again.rows == table.rows
    assert not again.torn
    assert [json.loads(line) for line in table.path.read_text().splitlines()] == [
        row(number) for number in (3, 1, 2)
    ]


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
    line = json.dumps(row(2)).encode()
    # Without its newline even a complete line may be the beginning of a longer one.
    for length in [*range(1, len(line), 37), len(line)]:
        table.path.write_bytes(whole + line[:length])

        torn = Table(table.path)

        assert torn.torn
        assert list(torn.rows.values()) == [row(1)]
    torn.append(row(3))
    assert list(Table(table.path).rows.values()) == [row(1), row(3)]
    assert table.path.read_bytes() == whole + json.dumps(row(3)).encode() + b"\n"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (b"{", ["no JSON"]),
        (b"\xff", ["no JSON"]),
        (b"", ["no JSON"]),
        (b"[" * 100_000, ["no JSON"]),
        (b"[]", ["'key'"]),
        (b"1", ["'key'"]),
        (json.dumps({**row(1), "key": "00"}).encode(), ["the key '00'", row(1)["key"]]),
        (json.dumps({**row(1), "dataset": "mnist"}).encode(), ["the key", row(1)["key"]]),
        (json.dumps({k: v for k, v in row(1).items() if k != "epochs"}).encode(), ["'epochs'"]),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_damaged_line_is_named(
    line: bytes, parts: list[str], complains: Complains, tmp_path: Path
) -> None:
    path = tmp_path / "t.jsonl"
    content = json.dumps(row(0)).encode() + b"\n" + line + b"\n"
    path.write_bytes(content)

    with complains(TableError, f"{path}, line 2,", "expected", *parts):
        Table(path)

    assert path.read_bytes() == content
