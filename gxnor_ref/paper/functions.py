"""Fig 2 and Fig 5: phi_r, its ideal derivative, and the two that stand in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gxnor_ref.paper.drawing import ACCENT, INK, OTHER
from gxnor_ref.paper.figure import Finding, Result, Table
from gxnor_ref.spec.activation import jumps, phi_r, rectangular, triangular
from gxnor_ref.spec.domain import Floats

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

CELLS_PER_UNIT = 1024
"""Cells of the curves' grid; a power of two puts every corner of the chosen pulses on its edges."""

EXTENT = 1.5
"""The curves are drawn on [-EXTENT, EXTENT]."""


def fig2() -> Result:
    """Ternary activations, Eq (5), (7) and (8), with N = 1, r = 0.5 and a = 0.25."""
    return _functions(N=1, r=0.5, a=0.25)


def fig5() -> Result:
    """Multi-step activations, Eq (22), with N = 3, r = 0.25, H = 1.25 and a = 0.0625."""
    return _functions(N=3, r=0.25, a=0.0625, H=1.25)


def _functions(N: int, r: float, a: float, H: float = 1.0) -> Result:
    edges = np.arange(-EXTENT, EXTENT + 0.5 / CELLS_PER_UNIT, 1 / CELLS_PER_UNIT)
    x = edges[:-1] + 0.5 / CELLS_PER_UNIT
    levels = phi_r(x, N, r, H)
    pulses = {
        "rectangular": rectangular(x, a, N, r, H),
        "triangular": triangular(x, a, N, r, H),
    }
    at = [float(jump) for jump in jumps(N, r, H)]
    height = 2 / 2**N
    points = np.array(at)
    peaks = {
        "rectangular": rectangular(points, a, N, r, H),
        "triangular": triangular(points, a, N, r, H),
    }
    steps = 2 ** (N - 1)
    table = Table(
        ("jump at x", "from", "to", "rectangular, peak", "triangular, peak"),
        [
            (
                jump,
                (step - steps) / steps,
                (step + 1 - steps) / steps,
                float(peaks["rectangular"][step]),
                float(peaks["triangular"][step]),
            )
            for step, jump in enumerate(at)
        ],
    )
    columns = ("x", "phi_r", "rectangular", "triangular")
    curve = np.column_stack((x, levels, *pulses.values())).tolist()
    bounded = f", H = {H:g}" if N > 1 else ""
    return Result(
        alt=f"Four panels over x. phi_r is a staircase of {2**N + 1} levels from -1 to 1 with "
        f"{2**N} jumps; its ideal derivative is an impulse at each jump; the rectangular and the "
        "triangular window put a pulse of half width a there.",
        table=table,
        findings=[
            _staircase(N, r, H),
            # The paper gives Fig 5 no height of the pulses.
            *(_pulses(r, a) if N == 1 else ()),
        ],
        size=(4.8, 4.2),
        draw=lambda canvas: _draw(canvas, x, levels, at, (r, H, a), pulses),
        setting=f"N = {N}, r = {r:g}{bounded}, a = {a:g}; jumps of height {height:g}, and so each "
        "pulse has that area (SPEC.md, 7).",
        series={"curve": Table(columns, [tuple(point) for point in curve])},
    )


def _grid(*ends: float) -> Floats:
    """Points of the figure's range, those where something begins or ends among them."""
    grid = np.arange(-EXTENT * CELLS_PER_UNIT, EXTENT * CELLS_PER_UNIT + 1) / CELLS_PER_UNIT
    return np.concatenate((grid, ends, np.negative(ends)))


def _compared(statement: str, ours: Floats, expected: Floats) -> Finding:
    different = int(np.count_nonzero(ours != expected))
    here = f"{different} of {len(ours)} points differ from that"
    return Finding(statement, here, different == 0)


def _staircase(N: int, r: float, H: float) -> Finding:
    """Compare phi_r with the equation's inequalities, at the jumps too.

    At a jump two cases of Eq (22) hold; SPEC.md, 2, takes the level that is nearer to 0.
    """
    width = (H - r) / 2 ** (N - 1)  # exact, as all that follows: few bits, and powers of two
    x = _grid(r, H)
    omegas = range(1, 2 ** (N - 1) + 1)
    # Each omega whose case begins below abs(x) is one level more.
    passed = sum((np.abs(x) > r + (omega - 1) * width).astype(np.float64) for omega in omegas)
    equation = "Eq (5)" if N == 1 else "Eq (22)"
    meaning = (
        "1 for x > r, 0 for abs(x) <= r, -1 for x < -r"
        if N == 1
        else f"{2**N} jumps of height 1/2^(N-1), (H - r)/2^(N-1) = {width:g} apart"
    )
    return _compared(
        f"{equation}: {meaning}", phi_r(x, N, r, H), np.sign(x) * passed / 2 ** (N - 1)
    )


def _pulses(r: float, a: float) -> list[Finding]:
    """Compare both windows with their equations, mirrored as Fig 2 shows, at their ends too."""
    x = _grid(r - a, r, r + a)
    distance = np.abs(np.abs(x) - r)  # exact, as all that follows
    return [
        _compared(
            "Eq (7): 1/(2a) for r - a <= abs(x) <= r + a, 0 elsewhere",
            rectangular(x, a, r=r),
            np.where(distance <= a, 1 / (2 * a), 0.0),
        ),
        _compared(
            "Eq (8): 1/a at abs(x) = r, with slopes of 1/a^2 down to 0 at r - a and at r + a",
            triangular(x, a, r=r),
            np.maximum(a - distance, 0) / a**2,
        ),
    ]


def _draw(
    canvas: Canvas,
    x: Floats,
    levels: Floats,
    at: list[float],
    parameters: tuple[float, float, float],
    pulses: dict[str, Floats],
) -> None:
    r, H, a = parameters
    panels = canvas.subplots(2, 2, sharex=True).flat
    axes = next(panels)
    axes.set_title("(a) φr(x)")
    axes.step(x, levels, where="mid", color=INK)
    _mark(axes, "r", r, below=-0.9)
    if len(at) > 2:
        _mark(axes, "H", H, below=-0.5)
    axes = next(panels)
    axes.set_title("(b) ideal derivative")
    axes.axhline(0, color=INK)
    for jump in at:
        axes.annotate(
            "", (jump, 1), (jump, 0), arrowprops={"arrowstyle": "-|>", "color": INK, "lw": 1.2}
        )
    axes.set_ylim(-0.05, 1.2)
    axes.set_yticks([])
    axes.set_ylabel(f"impulses of area {2 / len(at):g}")
    for letter, (window, pulse) in zip("cd", pulses.items(), strict=True):
        axes = next(panels)
        axes.set_title(f"({letter}) {window}")
        axes.plot(x, pulse, color=ACCENT)
        top = float(pulse.max())
        axes.set_ylim(-0.05 * top, 1.3 * top)
        # A wide arrow beside a narrow pulse would hide what it measures.
        axes.plot([at[-1] - a, at[-1] + a], [1.06 * top] * 2, "|-", color=INK, linewidth=1)
        axes.text(at[-1], 1.1 * top, "2a", ha="center", va="bottom", style="italic")
        axes.set_xlabel("x")


def _mark(axes: Axes, name: str, at: float, below: float) -> None:
    axes.axvline(at, color=OTHER, linestyle=":", linewidth=1)
    axes.annotate(
        f"{name} = {at:g}",
        (at, below),
        (-3, 0),
        textcoords="offset points",
        ha="right",
        va="center",
        color=OTHER,
        size=8,
    )
