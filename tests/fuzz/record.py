"""What `make fuzz` has tried, and the table of it in SECURITY.md.

Usage: python -m tests.fuzz.record

The record has a row for each target, commit and build; sessions add to it. A session begins behind
the inputs that the record has of a target, so no input is counted twice.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "tests" / "fuzz" / "record.json"
PAGE = ROOT / "SECURITY.md"

BEGIN, END = "<!-- The table of make fuzz. -->\n", "<!-- Its end. -->\n"

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    """Rows of a record, none if there is no file yet."""
    rows: list[Row] = json.loads(path.read_text()) if path.exists() else []
    return rows


def tried(path: Path, target: str) -> int:
    """Inputs of a target that the record has, which is the number of its next one."""
    return sum(row["executions"] for row in rows_of(path) if row["target"] == target)


def build() -> str:
    """Say whether this process runs kernels with sanitizers."""
    return "sanitized" if "asan" in os.environ.get("LD_PRELOAD", "") else "plain"


def commit() -> str:
    """Return the commit of the checkout, with a plus sign if files differ from it."""
    head = _git("rev-parse", "--short=12", "HEAD").stdout.strip()
    own = [f":(exclude){path.relative_to(ROOT)}" for path in (RECORD, PAGE)]
    changed = _git("diff", "--quiet", "HEAD", "--", ".", *own).returncode
    return f"{head}+" if head and changed else head or "unknown"


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def row(key: Row, executions: int, seconds: float, growth: int, failures: int) -> Row:
    """Return the row of one session; `key` has its target, commit and build."""
    return {
        **key,
        "executions": executions,
        "seconds": round(seconds, 3),
        "growth": growth,
        "failures": failures,
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
    }


def add(path: Path, session: Row) -> None:
    """Add a session to the row of its target, commit and build, or begin that row."""
    rows = rows_of(path)
    for old in rows:
        if all(old[part] == session[part] for part in ("target", "commit", "build")):
            for part in ("executions", "seconds", "failures"):
                old[part] = round(old[part] + session[part], 3)
            old["growth"] = max(old["growth"], session["growth"])
            old["date"] = session["date"]
            break
    else:
        rows.append(session)
    partial = path.with_suffix(".part")
    partial.write_text(json.dumps(rows, indent=1) + "\n")
    partial.replace(path)


def table(rows: list[Row]) -> str:
    """Markdown table of a record, by target and build."""
    lines = [
        "| parser | executions | a second | largest growth, MiB | failures | last |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    groups: dict[str, list[Row]] = {}
    for row in rows:
        sanitized = ", sanitized" if row["build"] == "sanitized" else ""
        groups.setdefault(row["target"] + sanitized, []).append(row)
    for name, own in groups.items():
        done, seconds, failures = (
            sum(row[part] for row in own) for part in ("executions", "seconds", "failures")
        )
        growth = max(row["growth"] for row in own) / 2**20
        last = max(row["date"] for row in own)
        rate = done / max(seconds, 0.1)
        lines.append(f"| {name} | {done:,} | {rate:,.0f} | {growth:.1f} | {failures} | {last} |")
    whole, failed = (sum(row[part] for row in rows) for part in ("executions", "failures"))
    lines.append(f"| all | {whole:,} | | | {failed} | |")
    return "\n".join(lines) + "\n"


def main() -> None:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    made = f"{before}{BEGIN}\n{table(rows_of(RECORD))}\n{END}{after}"
    PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
