"""The table of contents: every figure and table that the report can hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gxnor_ref.nn.presets import Preset, by_method
from gxnor_ref.paper import functions, measured, operations, transitions
from gxnor_ref.paper.figure import Result
from gxnor_ref.paper.measured import Trained
from gxnor_ref.paper.runs import Budget, run


@dataclass(frozen=True)
class Figure:
    """A figure or table of the paper.

    Attributes
    ----------
    label : str
        As the paper prints it, such as "Fig 2".
    title : str
        What it is about.
    clause : str
        Equation or section that it belongs to.
    make : callable
        Computes it from its trainings.
    trains : callable
        The trainings that it needs, by keys of its own; none by default.
    """

    label: str
    title: str
    clause: str
    make: Callable[[Trained], Result]
    trains: Callable[[Budget], dict[Any, Preset]] = lambda budget: {}


def _networks(budget: Budget) -> dict[Any, Preset]:
    gxnor = run(budget, sweep=False)
    return {name: by_method(gxnor, method) for name, method in measured.NETWORKS.items()}


def _varied(name: str, values: tuple[float, ...]) -> Callable[[Budget], dict[Any, Preset]]:
    def trains(budget: Budget) -> dict[Any, Preset]:
        changes: list[dict[str, Any]] = [{name: value} for value in values]
        return {each[name]: run(budget, **each) for each in changes}

    return trains


def _grid(budget: Budget) -> dict[Any, Preset]:
    """All pairs; binary activations take a = 1 (SPEC.md, 7)."""
    return {
        (N1, N2): run(budget, weights=N1, activations=N2, a=0.5 if N2 else 1.0)
        for N1 in measured.SPACES
        for N2 in measured.SPACES
    }


CONTENTS: dict[str, Figure] = {
    "fig2": Figure(
        *("Fig 2", "Ternary activations and their derivative", "Eq (5), (7), (8)"),
        lambda trained: functions.fig2(),
    ),
    "fig3": Figure(
        *("Fig 3", "State transitions of a ternary weight", "Eq (13) to (20)"),
        lambda trained: transitions.fig3(),
    ),
    "fig5": Figure(
        *("Fig 5", "Multi-level activations and their derivative", "Eq (22)"),
        lambda trained: functions.fig5(),
    ),
    "fig6": Figure(
        *("Fig 6", "State transitions of a multi-level weight", "Eq (23) to (26)"),
        lambda trained: transitions.fig6(),
    ),
    "table1": Figure(
        *("Table 1", "Accuracy of each kind of network", "Section 3.A"),
        *(measured.table1, _networks),
    ),
    "fig7": Figure(
        *("Fig 7", "Training curves", "Section 3.A"),
        measured.fig7,
        lambda budget: {name: _networks(budget)[name] for name in ("GXNOR", "full precision")},
    ),
    "fig8": Figure(
        *("Fig 8", "Influence of the nonlinear factor m", "Section 3.B, Eq (20)"),
        *(measured.fig8, _varied("m", measured.M_VALUES)),
    ),
    "fig9": Figure(
        *("Fig 9", "Influence of the pulse's half width a", "Section 3.B, Eq (7)"),
        *(measured.fig9, _varied("a", measured.A_VALUES)),
    ),
    "fig10": Figure(
        *("Fig 10", "Influence of the share of zero activations", "Section 3.B, Eq (5)"),
        *(measured.fig10, _varied("r", measured.R_VALUES)),
    ),
    "table2": Figure(
        *("Table 2", "Operations of a neuron in each kind of network", "Section 3.C"),
        lambda trained: operations.table2(),
    ),
    "fig11": Figure(
        *("Fig 11", "Hardware architectures, three inputs", "Section 3.C"),
        lambda trained: operations.fig11(),
    ),
    "fig12": Figure(
        *("Fig 12", "The worked example", "Section 3.C"),
        lambda trained: operations.fig12(),
    ),
    "fig13": Figure(
        *("Fig 13", "Influence of the number of states", "Section 3.D, Eq (1)"),
        *(measured.fig13, _grid),
    ),
}
"""Figures by the names that ``--only`` takes, in the paper's order. Fig 1 is a truth table, which
`gxnor_ref.spec.gate` has; Fig 4 contrasts two schemes and holds no numbers."""
