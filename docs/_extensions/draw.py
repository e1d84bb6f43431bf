"""The directive `draw`: the page that one draws a digit on, which docs/draw/build.py builds."""

import importlib.util
import os
import sys
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from gxnor_ref.kernels.isa import KernelsNotBuiltError

BUILD = Path(__file__).parents[1] / "draw" / "build.py"


class Draw(SphinxDirective):
    """Paper, results and scripts; or a note where a tool is missing, an error with GXNOR_STRICT."""

    def run(self) -> list[nodes.Node]:
        """Build the network, and return the page's HTML."""
        spec = importlib.util.spec_from_file_location("draw_build", BUILD)
        build = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(build)
        for source in (*build.SOURCES, build.NETWORK, *BUILD.parent.iterdir()):
            self.env.note_dependency(str(source))
        try:
            return [nodes.raw("", build.page(), format="html")]
        except (build.MissingToolError, KernelsNotBuiltError) as missing:
            message = f"{self.env.docname}: not built: {missing}"
            if os.environ.get("GXNOR_STRICT") == "1":
                raise ExtensionError(message) from missing
            print(message, file=sys.stderr)
            text = f"There is no paper on this page, because its build {missing}."
            return [nodes.note("", nodes.paragraph("", text))]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("draw", Draw)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
