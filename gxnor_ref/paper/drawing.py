"""Pictures: one style, and files whose bytes depend on the numbers alone."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from gxnor_ref.data.extras import require_extra

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

INK, ACCENT, OTHER, MUTED, PAPER = "#16213a", "#b3470f", "#3d7d9a", "#d9d4cc", "#ffffff"
"""Their grays differ, so that a page printed without color still tells them apart."""

NAMES = {INK: "ink", ACCENT: "accent", OTHER: "other", MUTED: "muted", PAPER: "paper"}
"""Their names in the page's style, which has other colors for a dark screen."""

STYLE = {
    "axes.edgecolor": INK,
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 10,
    "font.family": "sans-serif",
    "font.size": 10,
    "legend.frameon": False,
    "legend.fontsize": 10,
    "lines.linewidth": 1.6,
    # Text stays text: it can be searched, and takes the reader's own fonts.
    "svg.fonttype": "none",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}

PIXELS_PER_INCH = 160
"""Of the PNG files."""


def pictures(
    name: str, size: tuple[float, float], draw: Callable[[Canvas], None]
) -> dict[str, bytes]:
    """Draw a picture of `size` inches once, and return it as "svg" and as "png".

    The same numbers and the same matplotlib give the same bytes. Ids within the SVG begin with
    `name`, so that a page may hold several.
    """
    matplotlib = require_extra("matplotlib", "paper")
    canvas_type = require_extra("matplotlib.figure", "paper").Figure
    # Whatever the user's own matplotlibrc says.
    style = {**matplotlib.rcParamsDefault, **STYLE, "svg.hashsalt": name}
    style.pop("backend", None)
    with matplotlib.rc_context(style):
        canvas = canvas_type(figsize=size, layout="constrained")
        draw(canvas)
        svg, png = io.BytesIO(), io.BytesIO()
        nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        canvas.savefig(svg, format="svg", metadata=nothing)
        canvas.savefig(png, format="png", dpi=PIXELS_PER_INCH, metadata={"Software": None})
    return {"svg": _own_ids(name, svg.getvalue().decode()).encode(), "png": png.getvalue()}


def _own_ids(name: str, svg: str) -> str:
    return re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{name}-", svg)
