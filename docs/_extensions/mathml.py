"""Equations as MathML, which browsers draw themselves: no script and no font to load."""

import re

from docutils import nodes
from docutils.utils.math import unichar2tex
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.math import get_node_equation_number
from sphinx.writers.html5 import HTML5Translator

BRACE = re.compile(r"<mo[^>]*>\{</mo>\s*(?=<mtable[^>]* class=\"cases\")")
"""The brace of cases. It grows only in fonts for mathematics, so the style sheet draws it."""


def to_mathml(node: nodes.Element, as_block: bool) -> str:
    """Translate the TeX of an equation."""
    tex = node.astext().translate(unichar2tex.uni2tex_table)
    try:
        return BRACE.sub("", tex2mathml(tex, as_block=as_block))
    except (SyntaxError, ValueError) as error:
        raise ExtensionError(f"{node.source}:{node.line}: {error} in {node.astext()!r}") from error


def visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    """Write an equation within a line."""
    self.body.append(to_mathml(node, as_block=False))
    raise nodes.SkipNode


def visit_block(self: HTML5Translator, node: nodes.math_block) -> None:
    """Write an equation on a line of its own, with its number if it has one."""
    self.body.append(self.starttag(node, "div", CLASS="math"))
    self.body.append(f'<div class="equation">{to_mathml(node, as_block=True)}</div>')
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})</span>')
    self.body.append("</div>")
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the renderer under the name that html_math_renderer takes."""
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
