"""Docstrings as they are meant: text, with code between backticks, in numpydoc's sections.

`W * dW` and `|x|` in them are products and magnitudes, not emphasis and substitutions.
"""

import re
from types import GenericAlias
from typing import Any

from sphinx.application import Sphinx

CODE = re.compile(r"(`+[^`]+`+)")
MARKUP = re.compile(r"([*|]|(?<=\w)_(?!\w))")


def escape_markup(
    app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]
) -> None:
    """Escape what reStructuredText would read as markup, but not in code and examples."""
    in_example = False
    for at, line in enumerate(lines):
        in_example = line.lstrip().startswith(">>>") or (in_example and line.strip() != "")
        if not in_example:
            pieces = CODE.split(line)
            pieces[::2] = [MARKUP.sub(r"\\\1", text) for text in pieces[::2]]
            lines[at] = "".join(pieces)


def skip_aliases(
    app: Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any
) -> bool | None:
    """Leave out aliases of types, which numpydoc takes for classes; the sections name types."""
    return True if isinstance(obj, GenericAlias) else None


def setup(app: Sphinx) -> dict[str, bool]:
    """Register both, before numpydoc."""
    app.connect("autodoc-process-docstring", escape_markup, priority=100)
    app.connect("autodoc-skip-member", skip_aliases)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
