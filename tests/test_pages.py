"""The pages: short where that was promised, with links that lead somewhere, and complete."""

from __future__ import annotations

import importlib
import pkgutil
import pydoc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import gxnor_ref
from gxnor_ref.spec.errors import GxnorError

ROOT = Path(__file__).parents[1]
FOLDERS = ["docs", "gxnor_ref", "csrc"]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(page for each in FOLDERS for page in (ROOT / each).rglob("*.md"))]
)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)")


def without_code(text: str) -> str:
    """Return Markdown without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors_of(text: str) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    titles = re.findall(r"^#+ (.+)$", without_code(text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= 900


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for file, anchor in LINK.findall(without_code(page.read_text(encoding="utf-8"))):
        target = (page.parent / file).resolve() if file else page
        # The site alone has the API reference; Sphinx checks that link.
        assert target.exists() or (target.parent / "index.rst").exists(), f"{file} is not there"
        if anchor:
            assert anchor in anchors_of(target.read_text(encoding="utf-8")), f"{file}#{anchor}"


def test_every_page_is_on_the_site() -> None:
    shown = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    outside = [page for page in PAGES if not page.is_relative_to(ROOT / "docs")]

    for page in outside:
        assert f"```{{include}} ../{page.relative_to(ROOT).as_posix()}\n" in shown


def test_on_the_site_links_lead_to_pages_and_pictures_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("sphinx", reason="needs Sphinx")
    monkeypatch.syspath_prepend(ROOT / "docs" / "_extensions")
    links = importlib.import_module("links")
    pages = links.pages_of(ROOT / "docs")
    text = "[the spec](../SPEC.md#a), [a log](../benchmarks/x.log), ![curves](../benchmarks/x.svg)"

    shown = links.pointed_to_pages(text, "evidence.md", pages)

    assert shown == "[the spec](/spec.md#a), a log, ![curves](../benchmarks/x.svg)"


def test_what_pages_and_docstrings_name_in_code_exists() -> None:
    files = [*PAGES, *(ROOT / "gxnor_ref").rglob("*.py")]
    named = re.compile(r"`(gxnor_ref(?:\.\w+)+)`")

    names = {name for file in files for name in named.findall(file.read_text(encoding="utf-8"))}

    assert len(names) > 100
    assert [name for name in sorted(names) if pydoc.locate(name) is None] == []


def errors_raised() -> Iterator[type[GxnorError]]:
    """Yield the exceptions of all modules, where they are defined."""
    for module in pkgutil.walk_packages(gxnor_ref.__path__, "gxnor_ref."):
        if not module.name.startswith(("gxnor_ref.cli", "gxnor_ref.__main__")):
            for thing in vars(importlib.import_module(module.name)).values():
                if isinstance(thing, type) and issubclass(thing, GxnorError):
                    yield thing


def test_the_page_of_errors_has_them_all() -> None:
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|.*\| `([\w.]+)` \|$", page, re.MULTILINE)

    listed = {getattr(importlib.import_module(module), name) for name, module in rows}

    assert listed == {each for each in errors_raised() if not each.__name__.startswith("_")} - {
        GxnorError
    }
