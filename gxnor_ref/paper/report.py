"""The report: trains what is missing, computes the figures, writes the page and its files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gxnor_ref import __version__
from gxnor_ref.data.atomic import AnyPath, OccupiedError, write_all
from gxnor_ref.data.dataset import load
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.npy import read_regular
from gxnor_ref.paper.budget import Budget, Searched
from gxnor_ref.paper.contents import CONTENTS
from gxnor_ref.paper.drawing import pictures
from gxnor_ref.paper.figure import Result, Table
from gxnor_ref.paper.measured import Trained, points
from gxnor_ref.paper.page import Entry, page
from gxnor_ref.paper.trainings import (
    Measured,
    Runs,
    Seeded,
    announce,
    duration,
    further_trials,
    measure,
    missing,
    require_results,
    trials,
    with_rates,
)

PAGE = "report.html"
"""The page."""

FIGURES = "figures"
"""Folder of the pictures, each as SVG and as PNG."""

DATA = "data"
"""Folder of the numbers, and of the table of trainings."""

TABLE = "runs.jsonl"
"""One row for each training that has ended; an interrupted report continues from there."""


def write_report(
    out: Path,
    budget: Budget,
    names: Sequence[str] = tuple(CONTENTS),
    directory: str | None = None,
    say: Callable[[str], None] = lambda line: None,
    replace: bool = True,
) -> Path:
    """Make a report of the figures `names` in the folder `out`, and return its page.

    `say` is told a line at a time how the trainings get on. `directory` holds the data set, as in
    `gxnor_ref.data.load`. OccupiedError: `replace` is off, and `out` has a page of other figures or
    trainings, or files with the names of these figures and no page. MissingExtraError: matplotlib
    or SciPy is not installed. DataError, TableError and LostRunsError are those of
    `gxnor_ref.sweep.run_all`.
    """
    require_extra("matplotlib", "paper")
    require_extra("scipy", "paper")
    made_of = f"<!-- {budget}: {', '.join(names)} -->\n"
    older = read_regular(out / PAGE) if (out / PAGE).exists() else None
    if not (replace or older is None or older.endswith(made_of.encode())):
        raise OccupiedError(
            f"{out / PAGE} is made of other figures or trainings, and would be lost; expected "
            "another folder, or --force"
        )
    replace = replace or older is not None
    if not replace:
        _require_no_files(out, names)
    for folder in (FIGURES, DATA):
        (out / folder).mkdir(parents=True, exist_ok=True)
    table = out / DATA / TABLE
    compared = [name for name in names if CONTENTS[name].searches]
    known: list[Seeded] = []  # trials that the table has
    found: dict[tuple[Searched, float], Measured] = {}
    tried, announced = trials(budget, [group[0] for group in _wanted(budget, compared)]), False
    while tried:
        if not announced and missing(tried.values(), table, directory):
            everything = [*known, *tried.values(), *_wanted(budget, names)]
            announced = announce(budget, everything, table, directory, say)
        searched = measure(tried.values(), table, directory, say)
        found |= {key: searched[group] for key, group in tried.items()}
        known += tried.values()
        tried = further_trials(budget, found)
    budget = with_rates(budget, found)
    wanted = _wanted(budget, names)
    if not announced:
        announce(budget, [*known, *wanted], table, directory, say)
    runs = measure(wanted, table, directory, say)
    require_results(runs)
    images = len(load(budget.dataset, directory).test_images) if wanted else 0
    entries = []
    files: dict[AnyPath, bytes] = {}
    for name in names:
        trains = CONTENTS[name].trains(budget)
        measured = {key: runs[group] for key, group in trains.items()}
        result = CONTENTS[name].make(Trained(budget, images, measured))
        entry, written = _figure(name, result)
        entries.append(entry)
        files |= {out / path: content for path, content in written.items()}
    about = [*_about(budget, runs, [*found.values(), *runs.values()], images), *_left_out(names)]
    files[out / PAGE] = (page(entries, about) + made_of).encode()
    write_all(files, replace)
    return out / PAGE


def _require_no_files(out: Path, names: Sequence[str]) -> None:
    """Refuse, before hours of training, files that figures would replace."""
    for name in names:
        for pattern in (f"{FIGURES}/{name}.*", f"{DATA}/{name}.*", f"{DATA}/{name}-*.csv"):
            for path in sorted(out.glob(pattern)):
                raise OccupiedError(f"{path} exists; expected another folder, or --force")


def _wanted(budget: Budget, names: Sequence[str]) -> list[Seeded]:
    return [group for name in names for group in CONTENTS[name].trains(budget).values()]


def _about(budget: Budget, runs: Runs, every: Sequence[Measured], images: int) -> list[str]:
    """Say how the report was made, a paragraph each; `every` has the trials of rates too."""
    about = [f"Made by gxnor_ref {__version__}."]
    if runs:
        shown = {row["key"]: row for each in runs.values() for row in each.rows}
        rows = {row["key"]: row for each in every for row in each.rows}.values()
        searched = len(rows) - len(shown)
        trials_of = f", {searched} of them to find learning rates" if searched else ""
        machines = sorted({f"{row['machine']}, backend {row['backend']}" for row in rows})
        seconds = sum(row["seconds"] for row in rows)
        paired = all("test_right" in row for row in shown.values())
        papers = (
            ", a little more than the 0.09 points that the paper calls comparable"
            if budget.dataset == "mnist"
            else ""
        )
        pairs = (
            "seed by seed and image by image"
            if paired
            else "seed by seed, and as if each had test images of its own where some runs do not "
            "record which images they got right"
        )
        about += [
            f"{len(rows)} trainings on {budget.dataset}{trials_of}, of one thread each, "
            f"{duration(seconds)} in all ({'; '.join(machines)}).",
            f"Differences of accuracies are taken {pairs}. They have an interval of 95 % in "
            f"parentheses, by Student’s t, from both sources of scatter: the seeds, and the "
            f"{images:,} test images. Where seeds hardly scatter, the interval covers more than "
            "95 %. "
            "A statement agrees or differs where the whole interval does. "
            "What is called best has to be ahead of each rival, and is refuted by a rival that is "
            "ahead of it after Holm’s correction for their number; an interval with another level "
            "shows that correction. A decline has to be shown at one of the values beyond, after "
            "the same correction. Less overfitting has to show as a smaller gap and as more right "
            f"answers. “Comparable” means behind by less than {points(budget.margin)}{papers}. "
            "Where seeds scatter like normal numbers, each verdict is wrong with a probability of "
            "5 % at the most, so one in twenty may be. "
            "A statement that is judged in several cases counts once, as mixed where its verdicts "
            "differ.",
            "The paper does not say for how many epochs it trained, and its authors’ code has 4000 "
            "for MNIST: the few of this report, which each figure names, favor what learns fast.",
        ]
        if budget.dataset != "mnist":
            about.append(
                f"The paper’s figures are for MNIST and the data set here is {budget.dataset}, "
                "with a small network and few epochs: what differs here need not differ there."
            )
    return about


def _left_out(names: Sequence[str]) -> list[str]:
    """Say which figures the page could have and has not."""
    left = [name for name in CONTENTS if name not in names]
    labels = ", ".join(CONTENTS[name].label for name in left)
    return [f"Not on this page: {labels} (--only {','.join(left)})."] if left else []


def _figure(name: str, result: Result) -> tuple[Entry, dict[str, bytes]]:
    """Return a figure for the page, and its files by their names in the report's folder."""
    figure = CONTENTS[name]
    files = {
        f"{FIGURES}/{name}.{kind}": picture
        for kind, picture in pictures(name, result.size, result.draw).items()
    }
    svg = files[f"{FIGURES}/{name}.svg"].decode()
    for part, table in _tables(name, result).items():
        files[f"{DATA}/{part}.csv"] = _csv(table)
    files[f"{DATA}/{name}.json"] = (json.dumps(described(name, result), indent=1) + "\n").encode()
    return Entry(name, figure, result, svg, tuple(files)), files


def described(name: str, result: Result) -> dict[str, Any]:
    """Return what the JSON file of a figure holds."""
    figure = CONTENTS[name]
    return {
        "name": name,
        "label": figure.label,
        "title": figure.title,
        "clause": figure.clause,
        "setting": result.setting,
        "findings": [asdict(finding) for finding in result.findings],
        "tables": {part: asdict(table) for part, table in _tables(name, result).items()},
    }


def _tables(name: str, result: Result) -> dict[str, Table]:
    return {name: result.table} | {f"{name}-{part}": t for part, t in result.series.items()}


def _csv(table: Table) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue().encode()
