"""How Sphinx builds the site; `make docs` runs it."""

import sys
from pathlib import Path

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

import gxnor_ref

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "gxnor_ref"
author = "The authors of gxnor_ref"
copyright = f"2026, {author}"  # Sphinx reads this name.
version = release = gxnor_ref.__version__

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.viewcode",
    "numpydoc",
    "myst_nb",
    # In _extensions.
    "docstrings",
    "draw",
    "links",
    "mathml",
    "source",
]
exclude_patterns = ["_*"]
templates_path = ["_templates"]

myst_enable_extensions = ["dollarmath", "deflist"]
myst_heading_anchors = 3

nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 60

autodoc_default_options = {"members": True, "member-order": "bysource"}
# numpydoc's sections have the types, in words.
autodoc_typehints = "none"
autosummary_generate = True
numpydoc_show_class_members = False
# `name` in a docstring is code; the extension `links` makes it a link where it names an object.
default_role = "code"
# Blocks without a language are drawings and layouts.
highlight_language = "text"
add_module_names = False
toc_object_entries_show_parents = "hide"

# Objects of other libraries; a list of theirs would need the network.
nitpick_ignore_regex = [("py:.*", r"(collections|enum|numpy|pathlib|typing)\..*")]

html_theme = "furo"
html_title = f"gxnor_ref {release}"
html_math_renderer = "mathml"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False


def setup(app: Sphinx) -> None:
    """Know the two kinds of blocks of FORMAT.md."""
    for language in ("header", "hex"):
        app.add_lexer(language, TextLexer)
