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
"""Uniform numbers that each case is tried with."""

DEVIATIONS = 5
"""A share of draws may lie this many standard deviations from its probability: one case in two
million lies further. The numbers are addressed, so a report never changes its mind."""


class Case(NamedTuple):
    """A current state and an increment, in the order of the panels."""

    W: float
    dW: float


class Step(NamedTuple):
    """A next state, its probability, and the share of draws that went there."""

    W: float
    probability: float
    share: float


def steps(case: Case, space: DiscreteSpace, m: float = M) -> list[Step]:
    """Where Eq (18) or (26) leads from one state by one increment.

    Parameters
    ----------
    case : Case
        State and increment.
    space : DiscreteSpace
        The weight space.
    m : float
        Factor of Eq (20).

    Returns
    -------
    list of Step
        One or two next states, ascending; the probabilities sum to 1.

    Examples
    --------
    >>> for step in steps(Case(0.0, 0.3), DiscreteSpace(1)):
    ...     print(step.W, round(step.probability, 3))
    0.0 0.284
    1.0 0.716
    """
    W, dW = np.array([float(case.W)]), np.array([float(case.dW)])
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
    """Transitions in the ternary weight space: Eq (13) to (20).

    Returns
    -------
    Result
        The six cases in which a weight may move, and the two in which it is bounded.
    """
    cases = [
        *(Case(-1, 0.3), Case(1, -0.3), Case(-1, 1.3), Case(1, -1.3)),
        *(Case(0, -0.3), Case(0, 0.3), Case(-1, -0.3), Case(1, 0.3)),
    ]
    statements = {
        Case(0, -0.3): "from 0 with dW < 0: to -1 with τ(ν), stays with 1 - τ(ν)",
        Case(0, 0.3): "from 0 with dW >= 0: to 1 with τ(ν), stays with 1 - τ(ν)",
        Case(-1, -0.3): "from -1 with dW < 0: stays with probability 1",
        Case(-1, 0.3): "from -1 with κ = 0: to 0 with τ(ν), stays with 1 - τ(ν)",
        Case(-1, 1.3): "from -1 with κ = 1: to 1 with τ(ν), to 0 with 1 - τ(ν)",
    }
    further = math.tanh(M * 0.3)
    expected = {
        Case(0, -0.3): {-1.0: further, 0.0: 1 - further},
        Case(0, 0.3): {1.0: further, 0.0: 1 - further},
        Case(-1, -0.3): {-1.0: 1.0},
        Case(-1, 0.3): {0.0: further, -1.0: 1 - further},
        Case(-1, 1.3): {1.0: further, 0.0: 1 - further},
    }
    space = DiscreteSpace(1)
    return _transitions(
        cases,
        space,
        [_as_stated(statements[case], case, expected[case], space) for case in statements],
        (2, (4.8, 6.4)),
        "m = 3, abs(ν) = 0.3, so τ(ν) = tanh(0.9) = 0.716.",
    )


def fig6() -> Result:
    """Transitions in a multi-level weight space: Eq (23) to (26).

    Returns
    -------
    Result
        Cases of Z_3 with kappa = 0, 2 and -3, and one that the range ends.
    """
    space = DiscreteSpace(3)
    cases = [Case(0, 0.1), Case(-0.25, 0.6), Case(0.75, -0.85), Case(0.5, 1.2)]
    further = math.tanh(M * 0.4)
    expected = {-0.25 + 0.5: 1 - further, -0.25 + 0.75: further}
    return _transitions(
        cases,
        space,
        [
            _as_stated(
                "κ can be larger than 1: to W + κ dz with 1 - τ(ν), to W + (κ + 1) dz with τ(ν)",
                cases[1],
                expected,
                space,
            )
        ],
        (1, (4.8, 5.4)),
        "N = 3: nine states, dz = 0.25; m = 3. The last increment is bounded by Eq (13).",
    )


def _transitions(
    cases: list[Case],
    space: DiscreteSpace,
    stated: list[Finding],
    layout: tuple[int, tuple[float, float]],
    setting: str,
) -> Result:
    moves = {case: steps(case, space) for case in cases}
    rows = [
        (case.W, case.dW, *_split(case, space), step.W, step.probability, step.share)
        for case, found in moves.items()
        for step in found
    ]
    columns, size = layout
    return Result(
        alt=f"{len(cases)} diagrams of the {space.size} weight states on a line, each with the "
        "current state filled, arrows to the next states, and under each of these its probability; "
        "the table lists them.",
        table=Table(("W", "dW", "κ", "ν", "next W", "probability", "share of draws"), rows),
        findings=[*stated, _drawn([step for found in moves.values() for step in found])],
        size=size,
        draw=lambda canvas: _draw(canvas, moves, space, columns),
        setting=f"{setting} {DRAWS} draws a case.",
    )


def _split(case: Case, space: DiscreteSpace) -> tuple[int, float]:
    kappa, nu = decompose(bound(np.array([float(case.W)]), np.array([case.dW]), space), space)
    # Decimal increments are no floats: what nu has beyond the twelfth digit is theirs.
    return int(kappa[0]), round(float(nu[0]), 12)


def _as_stated(
    statement: str, case: Case, expected: dict[float, float], space: DiscreteSpace
) -> Finding:
    found = {step.W: step.probability for step in steps(case, space)}
    # dz tau' <= m < 4 carries the increment's rounding, 2^-53, into the probability; the spec's
    # tanh is within 2^-49 of it. 2^-46 is above the sum of both and math.tanh's own error.
    agrees = found.keys() == expected.keys() and all(
        abs(found[W] - p) < 2.0**-46 for W, p in expected.items()
    )
    return Finding(
        statement,
        f"W = {case.W:g}, dW = {case.dW:g}: "
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
    canvas: Canvas, moves: dict[Case, list[Step]], space: DiscreteSpace, columns: int
) -> None:
    canvas.set_layout_engine("constrained", h_pad=0.1)
    panels = canvas.subplots(len(moves) // columns, columns, squeeze=False).flat
    for axes, (case, found) in zip(panels, moves.items(), strict=True):
        kappa, _ = _split(case, space)
        axes.set_title(f"W = {case.W:g}, ΔW = {case.dW:g} (κ = {kappa})")
        axes.set_axis_off()
        _draw_case(axes, case, found, space)


def _draw_case(axes: Axes, case: Case, found: list[Step], space: DiscreteSpace) -> None:
    width = space.size - 1
    axes.set_xlim(-0.6, width + 0.6)
    axes.set_ylim(-1.3, 1.0)
    axes.axhline(0, color=MUTED, zorder=1)
    n = {float(state): index for index, state in enumerate(space.states)}
    for state, at in n.items():
        axes.plot(
            *(at, 0, "o"),
            markersize=13,
            markerfacecolor=ACCENT if state == case.W else "white",
            markeredgecolor=INK,
            zorder=3,
        )
        axes.text(at, -0.7, f"{state:g}", ha="center")
    for step in found:
        start, end = n[case.W], n[step.W]
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
