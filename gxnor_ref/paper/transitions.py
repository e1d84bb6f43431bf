"""Fig 3 and Fig 6: where a weight goes in one step, and with which probability."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from gxnor_ref.paper.drawing import ACCENT, INK, MUTED
from gxnor_ref.paper.figure import Finding, Result, Table
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import M, bound, decompose, project, tau
from gxnor_ref.spec.uniform import uniforms

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

DRAWS = 100_000
"""Uniform numbers that each panel is tried with."""

DEVIATIONS = 5
"""A share of draws may lie this many standard deviations from its probability: one case in two
million lies further. The numbers are addressed, so a report never changes its mind."""


class Panel(NamedTuple):
    """A current state and an increment, in the order of the panels."""

    W: float
    dW: float


class Step(NamedTuple):
    """A next state, its probability, and the share of draws that went there."""

    W: float
    probability: float
    share: float


def steps(panel: Panel, space: DiscreteSpace, m: float = M) -> list[Step]:
    """Where Eq (18) or (26) leads from a panel's state by its increment: one or two next states.

    >>> for step in steps(Panel(0.0, 0.3), DiscreteSpace(1)):
    ...     print(step.W, round(step.probability, 3))
    0.0 0.284
    1.0 0.716
    """
    W, dW = np.array([float(panel.W)]), np.array([float(panel.dW)])
    further = float(tau(decompose(bound(W, dW, space), space).nu, space, m)[0])
    u = uniforms(seed=0, tensor=1, step=0, start=0, stop=DRAWS)
    drawn = project(np.full(DRAWS, W), np.full(DRAWS, dW), u, space, m)
    ends = {
        float(project(W, dW, np.array([0.0]), space, m)[0]): further,
        float(project(W, dW, np.array([math.nextafter(1, 0)]), space, m)[0]): 1 - further,
    }
    if len(ends) == 1:
        ends = dict.fromkeys(ends, 1.0)
    return [Step(end, p, float((drawn == end).mean())) for end, p in sorted(ends.items())]


def fig3() -> Result:
    """Ternary transitions, Eq (13) to (20): six that may move a weight, two at its bounds."""
    panels = [
        *(Panel(-1, 0.3), Panel(1, -0.3), Panel(-1, 1.3), Panel(1, -1.3)),
        *(Panel(0, -0.3), Panel(0, 0.3), Panel(-1, -0.3), Panel(1, 0.3)),
    ]
    statements = {
        Panel(0, -0.3): "from 0 with dW < 0: to -1 with τ(ν), stays with 1 - τ(ν)",
        Panel(0, 0.3): "from 0 with dW >= 0: to 1 with τ(ν), stays with 1 - τ(ν)",
        Panel(-1, -0.3): "from -1 with dW < 0: stays with probability 1",
        Panel(-1, 0.3): "from -1 with κ = 0: to 0 with τ(ν), stays with 1 - τ(ν)",
        Panel(-1, 1.3): "from -1 with κ = 1: to 1 with τ(ν), to 0 with 1 - τ(ν)",
    }
    further = math.tanh(M * 0.3)
    expected = {
        Panel(0, -0.3): {-1.0: further, 0.0: 1 - further},
        Panel(0, 0.3): {1.0: further, 0.0: 1 - further},
        Panel(-1, -0.3): {-1.0: 1.0},
        Panel(-1, 0.3): {0.0: further, -1.0: 1 - further},
        Panel(-1, 1.3): {1.0: further, 0.0: 1 - further},
    }
    space = DiscreteSpace(1)
    return _transitions(
        panels,
        space,
        [
            _six_cases(space),
            *(_as_stated(statements[panel], panel, expected[panel], space) for panel in statements),
        ],
        (2, (4.8, 6.4)),
        "m = 3, abs(ν) = 0.3, so τ(ν) = tanh(0.9) = 0.716.",
    )


def fig6() -> Result:
    """Transitions in Z_3, Eq (23) to (26): kappa = 0, 2, -3, and one cut off by the range."""
    space = DiscreteSpace(3)
    panels = [Panel(0, 0.1), Panel(-0.25, 0.6), Panel(0.75, -0.85), Panel(0.5, 1.2)]
    further = math.tanh(M * 0.4)
    expected = {-0.25 + 0.5: 1 - further, -0.25 + 0.75: further}
    return _transitions(
        panels,
        space,
        [
            _as_stated(
                "κ can be larger than 1: to W + κ dz with 1 - τ(ν), to W + (κ + 1) dz with τ(ν)",
                panels[1],
                expected,
                space,
            )
        ],
        (1, (4.8, 5.4)),
        "N = 3: nine states, dz = 0.25; m = 3. The last increment is bounded by Eq (13).",
    )


def _transitions(
    panels: list[Panel],
    space: DiscreteSpace,
    stated: list[Finding],
    layout: tuple[int, tuple[float, float]],
    setting: str,
) -> Result:
    moves = {panel: steps(panel, space) for panel in panels}
    rows = [
        (panel.W, panel.dW, *_split(panel, space), step.W, step.probability, step.share)
        for panel, found in moves.items()
        for step in found
    ]
    columns, size = layout
    return Result(
        alt=f"{len(panels)} diagrams of the {space.size} weight states on a line, each with the "
        "current state filled, arrows to the next states, and under each of these its probability; "
        "the table lists them.",
        table=Table(("W", "dW", "κ", "ν", "next W", "probability", "share of draws"), rows),
        findings=[*stated, _drawn([step for found in moves.values() for step in found])],
        size=size,
        draw=lambda canvas: _draw(canvas, moves, space, columns),
        setting=f"{setting} {DRAWS} draws a panel.",
    )


def _six_cases(space: DiscreteSpace) -> Finding:
    """Count the states, directions and values of kappa in which a step has two possible ends."""
    grid = [k / 8 for k in range(-16, 17)]
    panels = [
        Panel(W, dW) for W in space.states for dW in grid if dW and _split(Panel(W, dW), space)[1]
    ]
    cases = {(each.W, each.dW > 0, _split(each, space)[0]) for each in panels}
    return Finding(
        "there are totally six transition cases",
        f"{len(cases)} combinations of state, direction and κ leave two possible next states; at "
        "a bound, an increment that leads outward leaves the weight where it is",
        len(cases) == 6,
    )


def _split(panel: Panel, space: DiscreteSpace) -> tuple[int, float]:
    kappa, nu = decompose(bound(np.array([float(panel.W)]), np.array([panel.dW]), space), space)
    # Decimal increments are not floats: what nu has beyond the twelfth digit is theirs.
    return int(kappa[0]), round(float(nu[0]), 12)


def _as_stated(
    statement: str, panel: Panel, expected: dict[float, float], space: DiscreteSpace
) -> Finding:
    found = {step.W: step.probability for step in steps(panel, space)}
    # dz tau' <= m < 4 carries the increment's rounding, 2^-53, into the probability; the spec's
    # tanh is within 2^-49 of it. 2^-46 is above the sum of both and math.tanh's own error.
    agrees = found.keys() == expected.keys() and all(
        abs(found[W] - p) < 2.0**-46 for W, p in expected.items()
    )
    return Finding(
        statement,
        f"W = {panel.W:g}, dW = {panel.dW:g}: "
        + ", ".join(f"to {W:g} with {p:.4f}" for W, p in found.items()),
        agrees,
    )


def _drawn(found: list[Step]) -> Finding:
    furthest = max(abs(step.share - step.probability) for step in found)
    agrees = all(
        abs(step.share - step.probability)
        <= DEVIATIONS * math.sqrt(step.probability * (1 - step.probability) / DRAWS)
        for step in found
    )
    return Finding(
        "Eq (18), (26): these are the probabilities of the projected increment",
        f"the shares of {DRAWS} draws are within {furthest:.4f} of them",
        agrees,
    )


def _draw(
    canvas: Canvas, moves: dict[Panel, list[Step]], space: DiscreteSpace, columns: int
) -> None:
    canvas.set_layout_engine("constrained", h_pad=0.1)
    grid = canvas.subplots(len(moves) // columns, columns, squeeze=False).flat
    for axes, (panel, found) in zip(grid, moves.items(), strict=True):
        kappa, _ = _split(panel, space)
        axes.set_title(f"W = {panel.W:g}, ΔW = {panel.dW:g} (κ = {kappa})")
        axes.set_axis_off()
        _draw_panel(axes, panel, found, space)


def _draw_panel(axes: Axes, panel: Panel, found: list[Step], space: DiscreteSpace) -> None:
    width = space.size - 1
    axes.set_xlim(-0.6, width + 0.6)
    axes.set_ylim(-1.3, 1.0)
    axes.axhline(0, color=MUTED, zorder=1)
    n = {float(state): index for index, state in enumerate(space.states)}
    for state, at in n.items():
        axes.plot(
            *(at, 0, "o"),
            markersize=13,
            markerfacecolor=ACCENT if state == panel.W else "white",
            markeredgecolor=INK,
            zorder=3,
        )
        axes.text(at, -0.7, f"{state:g}", ha="center")
    for step in found:
        start, end = n[panel.W], n[step.W]
        axes.text(end, -1.25, f"{step.probability:.3f}", ha="center", color=ACCENT, weight="bold")
        if start == end:
            aside = 0.05 + 0.015 * width
            ends = ((start + aside, 0.22), (start - aside, 0.22))
            axes.annotate("", *ends, arrowprops=_arrow(-2.2))
        else:
            bend = min(0.4, 0.8 / abs(end - start))
            ends = ((end, 0.22), (start, 0.22))
            axes.annotate("", *ends, arrowprops=_arrow(-bend if end > start else bend))


def _arrow(bend: float) -> dict[str, object]:
    return {"arrowstyle": "-|>", "color": INK, "lw": 1.2, "connectionstyle": f"arc3,rad={bend}"}
