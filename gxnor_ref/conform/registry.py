"""All operators, their cases, mutants and mistakes, from the files of their families.

Everything else in this package is made from these: vectors, checks, the line protocol.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.operator import Family, Mutant
from gxnor_ref.conform.operators import (
    activation,
    convolution,
    folding,
    gate,
    loss,
    network,
    normalization,
    optimizer,
    packing,
    pooling,
    recipes,
    signal,
    space,
    statistics,
    transition,
    uniform,
)
from gxnor_ref.spec.errors import DomainError, shown, suggestion

FAMILIES: tuple[Family, ...] = (
    space,
    activation,
    gate,
    packing,
    convolution,
    pooling,
    normalization,
    signal,
    statistics,
    loss,
    optimizer,
    transition,
    uniform,
    folding,
    network,
    recipes,
)
"""In the order of the files of vectors."""

OPERATORS = {own.name: own for family in FAMILIES for own in family.OPERATORS}
"""The operators by name."""

MISTAKES = {
    **{name: about for family in FAMILIES for name, about in family.MISTAKES.items()},
    "invalid_accepted": "an input outside the domain is accepted",
}
"""What implementations of this paper get wrong, by the name that vectors and reports use."""

SIZES = ("small", "medium", "large")
"""How many random cases there are beside those that aim at an edge, and how large they are."""


def no_operator(name: object) -> str:
    """Say that a name is not an operator's, and which was likely meant."""
    meant = suggestion(str(name), OPERATORS) or " OPERATORS.md lists them."
    return f"no operator {shown(name)}.{meant}"


def build(size: str, operators: Collection[str] = tuple(OPERATORS)) -> list[Case]:
    """Write the cases of the "small", "medium" or "large" set in the order of the operators.

    `Case.catches` is still empty. `operators` leaves out the cases of all others.
    """
    factor = 4 ** SIZES.index(size)
    families = [f for f in FAMILIES if any(own.name in operators for own in f.OPERATORS)]
    made = [case for family in families for case in family.cases(factor)]
    found = [case for case in made if case.operator in operators]
    order = list(OPERATORS)
    return sorted(found, key=lambda made: order.index(made.operator))


def _accepting(reference: Callable[..., Any]) -> Callable[..., Any]:
    """Give zeros where the spec refuses."""

    def accepting(**inputs: Any) -> Any:
        try:
            return reference(**inputs)
        except DomainError:
            return np.zeros(1)

    return accepting


def _refusing(reference: Callable[..., Any], wrong: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse what the spec refuses, and make the one mistake in the rest."""

    def refusing(**inputs: Any) -> Any:
        reference(**inputs)
        return wrong(**inputs)

    return refusing


MUTANTS = tuple(
    Mutant(mistake, own.name, implementation, unchecked)
    for own in OPERATORS.values()
    for mistake, implementation, unchecked in (
        *((name, _refusing(own.reference, wrong), wrong) for name, wrong in own.mutants.items()),
        *(() if own.is_total else [("invalid_accepted", _accepting(own.reference), own.reference)]),
    )
)
"""The wrong implementations; several may make the same mistake in different operators."""
