"""The directive `source`: a function's code without its docstring, as it stands in the package."""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


def body_of(dotted: str) -> str:
    """Return the source of a function or class of a module, without docstrings."""
    module, _, name = dotted.rpartition(".")
    source = textwrap.dedent(inspect.getsource(getattr(importlib.import_module(module), name)))
    lines = source.splitlines()
    documented = (ast.FunctionDef, ast.ClassDef)
    nodes_ = [node for node in ast.walk(ast.parse(source)) if isinstance(node, documented)]
    docstrings = [node.body[0] for node in nodes_ if ast.get_docstring(node)]
    for docstring in sorted(docstrings, key=lambda node: node.lineno, reverse=True):
        del lines[docstring.lineno - 1 : docstring.end_lineno]
    return "\n".join(lines).strip("\n")


class Source(SphinxDirective):
    """One or more dotted names, whose code is shown under their names."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return a caption and a block of code for each name."""
        shown: list[nodes.Node] = []
        for dotted in self.arguments[0].split():
            module = importlib.import_module(dotted.rpartition(".")[0])
            self.env.note_dependency(str(Path(inspect.getfile(module))))
            code = body_of(dotted)
            block = nodes.literal_block(code, code, language="python")
            caption = nodes.paragraph("", "", nodes.literal(dotted, dotted), classes=["source"])
            shown += [caption, block]
        return shown


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("source", Source)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
