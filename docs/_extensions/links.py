"""Links that work in the repository and on the site alike.

Pages include files of the repository. In these, a link to a file that is a page leads to that page,
a link to any other file becomes its text, and a picture stays. Code that names a documented object
leads to the API reference, and `SPEC.md, 7` to the clause.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.nodes import make_refnode

LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)")
INCLUDE = re.compile(r"^```\{include\} (\S+)$", re.MULTILINE)
PAGES = "docs/"


def pages_of(docs: Path) -> dict[str, str]:
    """Return the page that shows each file of the repository: those that are included, and docs."""
    pages = {}
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).with_suffix("").as_posix()
        pages[PAGES + path.relative_to(docs).as_posix()] = page
        folder = posixpath.dirname(PAGES + page)
        for included in INCLUDE.findall(path.read_text(encoding="utf-8")):
            pages[posixpath.normpath(posixpath.join(folder, included))] = page
    return pages


def rewrite_included(app: Sphinx, path: Path, parent: str, content: list[str]) -> None:
    """Point the links of an included file to pages."""
    content[0] = pointed_to_pages(content[0], path.as_posix(), pages_of(Path(app.srcdir)))


def rewrite_page(app: Sphinx, docname: str, content: list[str]) -> None:
    """Point the links of a page, which are those of its file, to pages."""
    content[0] = pointed_to_pages(content[0], docname, pages_of(Path(app.srcdir)))


def pointed_to_pages(text: str, path: str, pages: dict[str, str]) -> str:
    """Return the text of a file, whose path starts from docs, with its links rewritten."""
    folder = posixpath.dirname(posixpath.normpath(posixpath.join(PAGES, path)))

    def target(found: re.Match[str]) -> str:
        text, file, anchor = found[1], found[2], found[3] or ""
        if not file:
            return found[0]
        page = pages.get(posixpath.normpath(posixpath.join(folder, file)))
        return f"[{text}](/{page}.md{anchor})" if page else text

    return LINK.sub(target, text)


LONG = 20
"""Characters from which code may break within a line of text."""

BREAK = re.compile(r"(?<=[./:_])(?=\w)")


def link_code(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Make code that is the full name of a documented object a link to it; let long code break."""
    objects = app.env.domains.python_domain.objects
    for node in list(doctree.findall(nodes.literal)):
        code = node.astext()
        if len(code) >= LONG:
            first, *others = BREAK.split(code)
            node.clear()
            node += nodes.Text(first)
            for piece in others:
                node += [nodes.raw("", "<wbr>", format="html"), nodes.Text(piece)]
        entry = objects.get(code)
        if entry and not isinstance(node.parent, nodes.reference):
            reference = make_refnode(
                app.builder, docname, entry.docname, entry.node_id, node.deepcopy()
            )
            node.replace_self(reference)


CLAUSES = "spec"
"""The page that includes SPEC.md."""

WITH_TEXT = (nodes.paragraph, nodes.emphasis, nodes.strong, nodes.term)
"""Nodes whose text may cite: no titles, code or links."""

CITED = re.compile(r"(SPEC\.md,? )(\d+|[A-Z])\b")


def anchors_of(app: Sphinx) -> dict[str, str]:
    """Return the anchor of each clause: its heading begins with its number and a point."""
    numbered = {}
    for node in app.env.get_doctree(CLAUSES).findall(nodes.section):
        number, point, _ = node.next_node(nodes.title).astext().partition(".")
        if point:
            numbered[number] = node["ids"][0]
    return numbered


def link_clauses(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Make each citation of a clause a link to it."""
    anchors = anchors_of(app)
    for node in list(doctree.findall(nodes.Text)):
        if CITED.search(node) and isinstance(node.parent, WITH_TEXT):
            node.parent.replace(node, list(split_at_citations(app, node, docname, anchors)))


def split_at_citations(
    app: Sphinx, text: nodes.Text, docname: str, anchors: dict[str, str]
) -> Iterator[nodes.Node]:
    """Yield the pieces of a text, of which each citation is a reference."""
    at = 0
    for found in CITED.finditer(text):
        if anchor := anchors.get(found[2]):
            yield nodes.Text(text[at : found.start()])
            yield make_refnode(app.builder, docname, CLAUSES, anchor, nodes.Text(found[0]))
            at = found.end()
    yield nodes.Text(text[at:])


def setup(app: Sphinx) -> dict[str, bool]:
    """Register all of them."""
    app.connect("include-read", rewrite_included)
    app.connect("source-read", rewrite_page)
    app.connect("doctree-resolved", link_code)
    app.connect("doctree-resolved", link_clauses)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
