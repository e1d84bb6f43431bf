"""The page: one HTML file that needs nothing else, in a window, on a phone, on paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html import escape
from string import Template
from typing import NamedTuple

from gxnor_ref.paper.contents import Figure
from gxnor_ref.paper.drawing import NAMES
from gxnor_ref.paper.figure import Cell, Finding, Result, Share, Table

STYLE = """\
:root { color-scheme: light; --ink: #16213a; --accent: #b3470f; --other: #3d7d9a;
  --muted: #d9d4cc; --paper: #fff; --quiet: #47506a; --link: #12507a; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ink: #e4e7ee; --accent: #ef9a62; --other: #6fb3d2;
    --muted: #3a4152; --paper: #14171f; --quiet: #a9b0c0; --link: #8fc4ea; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; color: var(--ink);
  background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 0.25rem; }
a { color: var(--link); overflow-wrap: anywhere; }
p { margin: 0.5rem 0; }
code { font: inherit; white-space: nowrap; }
section { border-top: 1px solid var(--muted); padding: 1.25rem 0; }
.clause, .setting, .files { color: var(--quiet); font-size: 0.9rem; }
.beside { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr); gap: 1.5rem; }
.beside > * { min-width: 0; }
figure { margin: 0.5rem 0; }
figure svg { display: block; width: 100%; max-width: 34rem; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; margin: 0.5rem 0; }
td { white-space: nowrap; }
.findings td, td:first-child { white-space: normal; }
th, td { text-align: right; padding: 0.2rem 0.45rem; border-bottom: 1px solid var(--muted);
  font-variant-numeric: tabular-nums; vertical-align: top; }
th { font-weight: 600; vertical-align: bottom; }
th:first-child, td:first-child, table.findings th, table.findings td { text-align: left; }
table.findings { width: 100%; }
.verdict { white-space: nowrap; font-weight: 600; }
.verdict.undecided { white-space: normal; }
.differs { text-decoration: underline; }
.undecided { font-weight: 400; }
@media screen and (max-width: 66rem) {
  .beside { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
}
@media screen and (max-width: 50rem) {
  .beside { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  table.findings thead { position: absolute; left: -999rem; }
  table.findings tr, table.findings td { display: block; border: 0; padding: 0; }
  table.findings tr { border-bottom: 1px solid var(--muted); padding: 0.4rem 0; }
  table.findings td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  .beside table { width: 100%; font-size: 0.7rem; }
  .beside th, .beside td { padding: 0.15rem; }
}
@media print {
  html { font-size: 8.5pt; }
  body { max-width: none; padding: 0; }
  .beside { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .files { display: none; }
  .scroll { overflow: visible; }
  section, figure, tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""

PAGE = Template("""\
<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
$style</style>
</head>
<body>
<header>
<h1>$title</h1>
$introduction
</header>
<main>
$sections
</main>
</body>
</html>
""")


HYPHENATED = (
    "multi-plications",
    "accumu-lations",
    "activ-ations",
    "archi-tecture",
    "prob-ability",
    "pre-cision",
)
"""Where the heads of columns may break."""


class Entry(NamedTuple):
    """A figure of the page."""

    name: str  # as in `gxnor_ref.paper.contents.CONTENTS`
    figure: Figure
    result: Result
    svg: str
    files: tuple[str, ...]  # its files, relative to the page


def page(entries: Sequence[Entry], about: Sequence[str]) -> str:
    """Lay out the report, one file of HTML; `about` are paragraphs on how it was made."""
    findings = [finding for entry in entries for finding in entry.result.findings]
    kinds = {"checked against the code itself": False, "decided by trainings": True}
    summary = [
        f"Statements of the paper {words}: {_counts(those)}."
        for words, trained in kinds.items()
        if (those := [finding for finding in findings if finding.trained is trained])
    ]
    paragraphs = [
        "Deng, Jiao, Pei, Wu, Li: <cite>Gated XNOR Networks: Deep Neural Networks with Ternary "
        "Weights and Activations under a Unified Discretization Framework</cite> "
        "(arXiv:1705.09283).",
        *map(_text, about),
        " ".join(summary),
    ]
    introduction = "\n".join(f"<p>{text}</p>" for text in paragraphs)
    return PAGE.substitute(
        title="The paper’s figures and tables, computed anew",
        style=STYLE,
        introduction=f"{introduction}\n{_overview(entries)}",
        sections="\n".join(map(_section, entries)),
    )


def _overview(entries: Sequence[Entry]) -> str:
    rows = "\n".join(
        f'<tr><td><a href="#{name}">{escape(figure.label)}</a></td>'
        f"<td>{escape(figure.title)}</td><td>{_counts(result.findings)}</td></tr>"
        for name, figure, result, _, _ in entries
    )
    return (
        '<nav class="scroll" aria-label="Figures"><table class="findings"><thead><tr><th>In the '
        f"paper</th><th>About</th><th>Statements</th></tr></thead><tbody>\n{rows}\n</tbody>"
        "</table></nav>"
    )


WORDS = {
    frozenset({True}): "as in the paper",
    frozenset({False}): "different",
    frozenset({None}): "undecided",
}
"""For a statement, by its verdicts in all cases."""

MIXED = "mixed"
"""For a statement whose cases have different verdicts."""


def _counts(findings: Sequence[Finding]) -> str:
    """Count the statements, each once, by what their verdicts have in common."""
    cases: dict[str, set[bool | None]] = {}
    for finding in findings:
        cases.setdefault(finding.paper, set()).add(finding.agrees)
    counted = Counter(WORDS.get(frozenset(verdicts), MIXED) for verdicts in cases.values())
    return ", ".join(
        f"{counted[word]} {word}" for word in (*WORDS.values(), MIXED) if counted[word]
    )


def _section(entry: Entry) -> str:
    name, figure, result, svg, files = entry
    tables = "\n".join(map(_table, (result.table, *(result.series[part] for part in result.shown))))
    links = ", ".join(f'<a href="{escape(file)}">{escape(file)}</a>' for file in files)
    return f"""\
<section id="{name}" aria-labelledby="{name}-title">
<h2 id="{name}-title">{escape(figure.label)}: {escape(figure.title)}</h2>
<p class="clause">{escape(figure.clause)}</p>
<div class="beside">
<figure>{_inline(svg, result.alt)}</figure>
<div class="scroll" role="region" tabindex="0" aria-label="Numbers of {escape(figure.label)}">
{tables}</div>
</div>
{_findings(result.findings)}
<p class="setting">{_text(result.setting)}</p>
<p class="files">Numbers and pictures: {links}</p>
</section>"""


def _inline(svg: str, alt: str) -> str:
    """Take the SVG element out of its file; the page scales it by its viewBox and colors it."""
    element = svg[svg.index("<svg") :].rstrip()
    opening, rest = element.split(">", 1)
    box = re.search(r'viewBox="[^"]*"', opening)
    assert box is not None
    rest = re.sub(r"\s*<metadata>.*?</metadata>", "", rest, flags=re.DOTALL)
    for color, name in NAMES.items():
        rest = rest.replace(color, f"var(--{name})")
    return (
        f'<svg xmlns:xlink="http://www.w3.org/1999/xlink" {box[0]} role="img" '
        f'aria-label="{escape(alt)}">{rest}'
    )


def _text(text: str) -> str:
    """Escape, and keep "a = 1", "99 %" and options on one line each."""
    kept = escape(text).replace(" = ", "&nbsp;=&nbsp;").replace(" %", "&nbsp;%")
    return re.sub(r"--\w[\w-]*", r"<code>\g<0></code>", kept)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_hyphenated(column)}</th>' for column in table.columns)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{_text(_written(cell))}</td>" for cell in row) + "</tr>"
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _hyphenated(column: str) -> str:
    """Escape, and let a narrow screen break the long words."""
    text = _text(column)
    for word in HYPHENATED:
        text = text.replace(word.replace("-", ""), word.replace("-", "&shy;"))
    return text


def _written(cell: Cell) -> str:
    """Four digits after the point are enough to read; the files have all of them."""
    if isinstance(cell, Share):
        return repr(cell)
    return f"{round(cell, 4):g}" if isinstance(cell, float) else str(cell)


def _findings(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    marks = {True: "agrees", False: "differs", None: "undecided"}
    rows = "\n".join(
        f'<tr><td data-label="The paper">{_text(finding.paper)}</td>'
        f'<td data-label="Here">{_text(finding.here)}</td>'
        f'<td class="verdict {marks[finding.agrees]}">{finding.verdict}</td></tr>'
        for finding in findings
    )
    return (
        '<table class="findings"><thead><tr><th scope="col">The paper</th><th scope="col">Here'
        f'</th><th scope="col">Verdict</th></tr></thead><tbody>\n{rows}\n</tbody></table>'
    )
