"""The report as a reader has it: a page that needs nothing else, its files, and its cache."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gxnor_ref.data.atomic import OccupiedError
from gxnor_ref.paper.budget import Budget
from gxnor_ref.paper.contents import CONTENTS
from gxnor_ref.paper.report import DATA, FIGURES, PAGE, TABLE, write_report
from gxnor_ref.sweep.row import digest
from gxnor_ref.sweep.table import Table

pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")
pytest.importorskip("scipy", reason="needs SciPy, which the extra paper brings")

TINY = Budget(
    *("digits", "2C3-MP4-SVM"),
    epochs=1,
    sweep_epochs=1,
    seeds=(0, 1),
    margin=0.01,
    reached=0.1,
)


class Elements(HTMLParser):
    """All elements of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a report of all figures, from the shortest trainings."""
    out = tmp_path_factory.mktemp("report")
    write_report(out, TINY)
    return out


@pytest.fixture(scope="module")
def elements(report: Path) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of its page."""
    return Elements((report / PAGE).read_text(encoding="utf-8")).found


def test_the_page_has_every_figure_with_a_picture_and_words_for_it(
    elements: list[tuple[str, dict[str, str]]],
) -> None:
    sections = [attributes["id"] for tag, attributes in elements if tag == "section"]
    pictures = [attributes for tag, attributes in elements if tag == "svg"]

    assert sections == list(CONTENTS)
    assert len(pictures) == len(CONTENTS)
    assert [p for p in pictures if p["role"] != "img" or len(p["aria-label"]) < 40] == []


def test_every_figure_of_the_paper_that_holds_numbers_is_there() -> None:
    labels = {figure.label for figure in CONTENTS.values()}

    figures = {f"Fig {number}" for number in (2, 3, *range(5, 14))}
    assert labels == figures | {"Table 1", "Table 2", "Remark 2", "Beyond the paper"}


def test_a_page_of_some_figures_says_which_it_has_not(report: Path, tmp_path: Path) -> None:
    names = [name for name in CONTENTS if name not in ("fig7", "limits")]
    (tmp_path / DATA).mkdir()
    (tmp_path / DATA / TABLE).write_bytes((report / DATA / TABLE).read_bytes())

    some = write_report(tmp_path, TINY, names).read_text(encoding="utf-8")

    assert "Not on this page: Fig 7, Beyond the paper (<code>--only</code> fig7,limits)." in some
    assert "Not on this page" not in (report / PAGE).read_text(encoding="utf-8")


def test_the_page_loads_nothing(report: Path, elements: list[tuple[str, dict[str, str]]]) -> None:
    loading = {"script", "link", "img", "image", "iframe", "object", "embed", "video", "base"}
    references = [
        value
        for tag, attributes in elements
        for name, value in attributes.items()
        if name in {"src", "srcset", "xlink:href"} or (name == "href" and tag != "a")
    ]
    text = (report / PAGE).read_text(encoding="utf-8")

    assert [tag for tag, _ in elements if tag in loading] == []
    assert [value for value in references if not value.startswith("#")] == []
    assert re.findall(r"url\((?!#)|@import", text) == []


def test_every_link_leads_somewhere(
    report: Path, elements: list[tuple[str, dict[str, str]]]
) -> None:
    ids = Counter(attributes["id"] for _, attributes in elements if "id" in attributes)
    links = [attributes["href"] for tag, attributes in elements if tag == "a"]
    within = [attributes.get("xlink:href", "#")[1:] for _, attributes in elements]

    assert [name for name, count in ids.items() if count > 1] == []
    assert len(links) > len(CONTENTS)
    for link in links:
        assert link[1:] in ids if link.startswith("#") else (report / link).is_file()
    assert [name for name in within if name and name not in ids] == []


@pytest.mark.parametrize("name", CONTENTS)
def test_a_figure_has_its_pictures_and_numbers_as_files(report: Path, name: str) -> None:
    described = json.loads((report / DATA / f"{name}.json").read_text())

    assert (report / FIGURES / f"{name}.svg").read_bytes().startswith(b"<?xml")
    assert (report / FIGURES / f"{name}.png").read_bytes().startswith(b"\x89PNG")
    assert described["label"] == CONTENTS[name].label
    assert described["setting"] != ""
    for part, table in described["tables"].items():
        with (report / DATA / f"{part}.csv").open(newline="") as file:
            head, *rows = csv.reader(file)
        assert head == table["columns"]
        assert rows == [[str(cell) for cell in row] for row in table["rows"]]


def test_trainings_that_have_ended_are_not_computed_again(report: Path, tmp_path: Path) -> None:
    (tmp_path / DATA).mkdir()
    (tmp_path / DATA / TABLE).write_bytes((report / DATA / TABLE).read_bytes())
    said: list[str] = []

    write_report(tmp_path, TINY, ["fig8"], say=said.append)

    assert [line.split(";")[0] for line in said] == ["18 trainings, 0 to compute"]
    made = [path.relative_to(tmp_path) for path in tmp_path.rglob("fig8*.*")]
    assert len(made) == 5
    assert [
        path for path in made if (tmp_path / path).read_bytes() != (report / path).read_bytes()
    ] == []


def test_an_interrupted_report_goes_on_where_it_stopped(report: Path, tmp_path: Path) -> None:
    rows = (report / DATA / TABLE).read_bytes().splitlines(keepends=True)
    lost = next(row for row in rows if json.loads(row)["recipe"]["m"] == 30)
    rows.remove(lost)
    (tmp_path / DATA).mkdir()
    # As a kill within the last line leaves it.
    (tmp_path / DATA / TABLE).write_bytes(b"".join(rows) + lost[:100])
    said: list[str] = []

    write_report(tmp_path, TINY, ["fig8"], say=said.append)

    assert said[0].startswith("18 trainings, 1 to compute, about 0 minutes on ")
    assert len(said) == 2
    whole = (report / FIGURES / "fig8.svg").read_bytes()
    assert (tmp_path / FIGURES / "fig8.svg").read_bytes() == whole


def test_rows_of_another_version_are_passed_over_and_counted(report: Path, tmp_path: Path) -> None:
    older = Table(tmp_path / DATA / TABLE)
    older.create()
    for row in Table(report / DATA / TABLE).rows.values():
        changed = {**row, "versions": {**row["versions"], "gxnor_ref": "0.0.1"}}
        changed["recipe"] = {**row["recipe"], "a_setting_of_old": 1}
        older.append({**changed, "key": digest(changed)})
    count = len(older.rows)
    said: list[str] = []

    write_report(tmp_path, TINY, ["fig8"], say=said.append)

    assert said[0].startswith("18 trainings, 18 to compute, about ")
    assert f"; {count} rows are of other versions of gxnor_ref or NumPy; table: " in said[0]


def test_figures_that_need_no_training_train_nothing(tmp_path: Path) -> None:
    said: list[str] = []

    page = write_report(tmp_path, TINY, ["fig3", "table2"], say=said.append)

    sections = [a["id"] for tag, a in Elements(page.read_text()).found if tag == "section"]
    assert sections == ["fig3", "table2"]
    assert said == []
    assert not (tmp_path / DATA / TABLE).exists()


CODE = "22 as in the paper, 1 different, 2 undecided, 1 mixed"
"""Statements, each once: that which has several cases is mixed where their verdicts differ."""


def test_statements_that_trainings_decide_are_counted_apart(report: Path) -> None:
    text = (report / PAGE).read_text(encoding="utf-8")

    code, trained = re.findall(r"Statements of the paper ([^:]*): ([^.]*)\.", text)
    assert code == ("checked against the code itself", CODE)
    assert trained[0] == "decided by trainings"
    assert sum(map(int, re.findall(r"\d+", trained[1]))) == 25


def test_the_page_has_colors_of_its_own_for_a_dark_screen(report: Path) -> None:
    text = (report / PAGE).read_text(encoding="utf-8")
    style, body = text.split("</style>", 1)

    assert "prefers-color-scheme: dark" in style
    for name in re.findall(r"var\(--(\w+)\)", text):
        assert style.count(f"--{name}:") == 2
    # Every color of a picture has a name.
    assert re.findall(r"#[0-9a-f]{6}\b", body) == []


def test_rates_are_chosen_on_images_set_aside(tmp_path: Path) -> None:
    budget = replace(TINY, factors=(0.3, 1.0), search_epochs=1, search_seeds=(0,), validation=200)
    said: list[str] = []

    write_report(tmp_path, budget, ["fig7"], say=said.append)

    # Two methods at two rates, and then each with two seeds.
    assert said[0].startswith("8 trainings, 8 to compute, about ")
    rows = [json.loads(line) for line in (tmp_path / DATA / TABLE).read_text().splitlines()]
    tried = [row for row in rows if row["recipe"]["validation"]]
    assert len(rows) == len(tried) + 4
    for method in ("dst", "full"):
        ours = [row for row in tried if row["settings"]["method"] == method]
        best = max(row["validation_accuracy"] for row in ours)
        rates = [row["recipe"]["lr_start"] for row in ours if row["validation_accuracy"] == best]
        taken = {
            row["recipe"]["lr_start"]
            for row in rows
            if row["settings"]["method"] == method and not row["recipe"]["validation"]
        }
        assert len(taken) == 1
        assert taken <= set(rates)
        # Others were tried on either side of it.
        every = {row["recipe"]["lr_start"] for row in ours}
        assert min(every) < min(taken) < max(every)
    said.clear()
    write_report(tmp_path, budget, ["fig7"], say=said.append)
    assert [line.split(";")[0] for line in said] == [f"{len(rows)} trainings, 0 to compute"]


@pytest.mark.parametrize("taken", [f"{FIGURES}/fig3.png", f"{DATA}/fig3.csv", f"{DATA}/fig3.json"])
def test_files_of_something_else_are_not_replaced(taken: str, tmp_path: Path) -> None:
    (tmp_path / taken).parent.mkdir()
    (tmp_path / taken).write_text("mine")

    with pytest.raises(OccupiedError, match=f"{taken} exists; expected another folder, or --force"):
        write_report(tmp_path, TINY, ["fig3"], replace=False)

    assert [path.name for path in tmp_path.rglob("*.*")] == [Path(taken).name]
    assert (tmp_path / taken).read_text() == "mine"
    write_report(tmp_path, TINY, ["fig3"])
    assert (tmp_path / taken).read_bytes() != b"mine"
    write_report(tmp_path, TINY, ["fig3"], replace=False)
