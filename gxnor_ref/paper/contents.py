"""The table of contents: every figure and table that the report can hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gxnor_ref.nn.presets import Preset
from gxnor_ref.paper import (
    functions,
    limits,
    memory_use,
    networks,
    operations,
    parameters,
    transitions,
)
from gxnor_ref.paper.budget import Budget
from gxnor_ref.paper.figure import Result
from gxnor_ref.paper.measured import Trained
from gxnor_ref.paper.trainings import (
    Kind,
    Seeded,
    curve_training,
    gxnor_training,
    kind_training,
    seeded,
)


@dataclass(frozen=True)
class Figure:
    """A figure or table of the paper."""

    label: str  # as the paper prints it, such as "Fig 2"
    title: str
    clause: str  # equation or section that it belongs to
    make: Callable[[Trained], Result]  # computes it from its trainings
    # The trainings it needs, under its own keys.
    trains: Callable[[Budget], dict[Any, Seeded]] = lambda budget: {}
    searches: bool = False  # compares methods, each at its own learning rate


def _networks(
    *names: str, training: Callable[[Budget, Kind], Preset] = kind_training
) -> Callable[[Budget], dict[Any, Seeded]]:
    def trains(budget: Budget) -> dict[Any, Seeded]:
        kinds = {name: Kind(networks.TABLE_1[name][0]) for name in names}
        return {name: seeded(training(budget, kind), budget.seeds) for name, kind in kinds.items()}

    return trains


def _by_side(budget: Budget) -> dict[Any, Seeded]:
    return {
        key: seeded(kind_training(budget, kind), budget.seeds) for key, kind in limits.KINDS.items()
    }


def _varied(name: str, values: tuple[float, ...]) -> Callable[[Budget], dict[Any, Seeded]]:
    def trains(budget: Budget) -> dict[Any, Seeded]:
        changes: list[dict[str, Any]] = [{name: value} for value in values]
        return {
            each[name]: seeded(gxnor_training(budget, **each), budget.seeds) for each in changes
        }

    return trains


def _by_m(budget: Budget) -> dict[Any, Seeded]:
    return {key: seeded(each, budget.seeds) for key, each in parameters.by_m(budget).items()}


def _by_space(budget: Budget) -> dict[Any, Seeded]:
    grid = parameters.by_space(budget)
    return {spaces: seeded(each, budget.seeds) for spaces, each in grid.items()}


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
    "remark2": Figure(
        *("Remark 2", "Logic operations, and memory of a training step", "Section 2.D"),
        lambda trained: memory_use.remark2(),
    ),
    "table1": Figure(
        *("Table 1", "Accuracy of each kind of network", "Section 3.A"),
        *(networks.table1, _networks(*networks.TABLE_1), True),
    ),
    "fig7": Figure(
        *("Fig 7", "Training curves", "Section 3.A"),
        networks.fig7,
        _networks("GXNOR", "full precision", training=curve_training),
        searches=True,
    ),
    "limits": Figure(
        *("Beyond the paper", "What limits the accuracy: weights or activations", "SPEC.md, Q"),
        *(limits.limits, _by_side, True),
    ),
    "fig8": Figure(
        *("Fig 8", "Influence of the nonlinear factor m", "Section 3.B, Eq (20)"),
        *(parameters.fig8, _by_m),
    ),
    "fig9": Figure(
        *("Fig 9", "Influence of the pulse's half width a", "Section 3.B, Eq (7)"),
        *(parameters.fig9, _varied("a", parameters.A_VALUES)),
    ),
    "fig10": Figure(
        *("Fig 10", "Influence of the share of zero activations", "Section 3.B, Eq (5)"),
        *(parameters.fig10, _varied("r", parameters.R_VALUES)),
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
        *(parameters.fig13, _by_space),
    ),
}
"""Figures by the names that ``--only`` takes, in the paper's order; "limits" is not in the paper.
Fig 1 is a truth table, which `gxnor_ref.spec.gate` has; Fig 4 contrasts two schemes and holds no
numbers."""
