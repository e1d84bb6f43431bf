"""CONTRIBUTING.md's table of concepts: what it names exists, and nothing is missing from it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def files_by_column() -> dict[str, set[Path]]:
    """Files that each column of the table names; its head has their folder."""
    section = PAGE.partition("\n## Where a concept lives\n")[2].partition("\n## ")[0]
    head, _, *rows = (
        [cell.strip() for cell in line.strip("|").split(" | ")]
        for line in section.splitlines()
        if line.startswith("|")
    )
    columns: dict[str, set[Path]] = {}
    for at, cell in enumerate(head[1:], 1):
        name, folder = re.fullmatch(r"([\w ]+): `([\w/]+)`", cell).groups()  # type: ignore[union-attr]
        assert all(row[at] == "-" or re.fullmatch(r"`[^`]+`(, `[^`]+`)*", row[at]) for row in rows)
        named = [file for row in rows for file in re.findall(r"`([^`]+)`", row[at])]
        columns[name] = {ROOT / folder / file for file in named}
    return columns


COLUMNS = files_by_column()


def test_every_file_of_the_table_exists() -> None:
    assert [path for paths in COLUMNS.values() for path in paths if not path.is_file()] == []


@pytest.mark.parametrize(
    ("column", "folder", "pattern", "apart"),
    [
        ("spec", "gxnor_ref/spec", "*.py", {"__init__.py"}),
        ("fast twin", "gxnor_ref/twins", "*.py", {"__init__.py"}),
        ("C", "csrc", "*.inc.h", set()),
        ("benchmark", "benchmarks", "bench_*.py", set()),
        ("vectors", "gxnor_ref/conform/vectors", "*.json", {"index.json", "schema.json"}),
    ],
)
def test_no_file_is_missing(column: str, folder: str, pattern: str, apart: set[str]) -> None:
    there = {path for path in (ROOT / folder).glob(pattern) if path.name not in apart}

    assert there - COLUMNS[column] == set()
