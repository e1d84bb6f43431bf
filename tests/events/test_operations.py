"""Table 2, Fig 11 and Fig 12 against the paper's figures; SPEC.md, 28."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.events.operations import (
    FIG_12_INPUT,
    FIG_12_WEIGHTS,
    NETWORKS,
    Operations,
    Side,
    fig_12,
    has_gate,
    neuron,
    operations,
    table_2,
    uniform_resting,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

Complains = Callable[..., AbstractContextManager[None]]

# As printed in the paper: M is every input, a~b or a/b is a range.
PRINTED = """
Full-precision NNs    | M | M   | 0   | 0   | 0.0%
BWNs                  | 0 | M   | 0   | 0   | 0.0%
TWNs                  | 0 | 0~M | 0   | 0   | 33.3%
BNNs or XNOR Networks | 0 | 0   | M   | 1   | 0.0%
GXNOR networks        | 0 | 0   | 0~M | 0/1 | 55.6%
"""

SIDES: list[Side] = [None, 0, 1, 2, 6]


def states(side: Side) -> tuple[float, ...]:
    """States of a side; a few numbers stand for the real ones."""
    return (-0.3, 0.0, 0.7) if side is None else tuple(DiscreteSpace(side).states.tolist())


@pytest.mark.parametrize("M", [1, 3, 784])
def test_table_2_is_the_papers(M: int) -> None:
    rows = table_2(M)

    lines = PRINTED.strip().splitlines()
    for row, line in zip(rows, lines, strict=True):
        network, *columns, resting = (cell.strip() for cell in line.split("|"))
        assert row.network == network
        assert f"{float(row.resting):.1%}" == resting
        ends = [cell.replace("/", "~").replace("M", str(M)).split("~") for cell in columns]
        assert row.least == tuple(int(end[0]) for end in ends)
        assert row.most == tuple(int(end[-1]) for end in ends)


@pytest.mark.parametrize("network", NETWORKS)
def test_the_neuron_of_fig_11_takes_from_least_to_most_of_table_2(network: str) -> None:
    (row,) = (row for row in table_2(3) if row.network == network)
    weights, inputs = (
        np.array(list(itertools.product(states(side), repeat=3)))
        for side in (row.weights, row.inputs)
    )

    done = {neuron(row.weights, row.inputs, W, Y) for W in weights for Y in inputs}

    assert min(done) == row.least
    assert max(done) == row.most


@pytest.mark.parametrize(("weights", "inputs"), list(itertools.product(SIDES, SIDES)))
def test_the_uniform_share_is_that_of_neurons_with_one_input(weights: Side, inputs: Side) -> None:
    pairs = list(itertools.product(states(weights), states(inputs)))
    idle = sum(not any(neuron(weights, inputs, np.array([w]), np.array([y]))) for w, y in pairs)

    assert Fraction(idle, len(pairs)) == uniform_resting(weights, inputs)


@given(side=st.integers(0, 15))
def test_a_side_has_a_gate_where_its_space_has_a_zero(side: int) -> None:
    assert has_gate(side) == (0.0 in DiscreteSpace(side).states)


def test_only_two_sides_of_many_levels_need_a_multiplier() -> None:
    multiplied = {
        pair for pair in itertools.product(SIDES, SIDES) if operations(*pair, 5).multiplications
    }

    assert multiplied == set(itertools.product([None, 2, 6], [None, 2, 6]))


def test_a_neuron_at_rest_counts_no_bits() -> None:
    assert operations(1, 1, awake=0) == Operations()
    assert operations(1, 1, awake=7, neurons=3) == Operations(xnors=7, bitcounts=3)


def test_fig_12_has_21_operations_of_which_9_are_left() -> None:
    neurons = fig_12()

    assert sum(neuron.units for neuron in neurons) == 21
    assert sum(neuron.awake for neuron in neurons) == 9
    assert all(neuron.awake_width <= neuron.width for neuron in neurons)
    assert max(n.awake_width for n in neurons) < max(n.width for n in neurons)


def test_the_sums_of_fig_12_follow_from_its_weights() -> None:
    Y = np.array(FIG_12_INPUT)
    expected = []
    for rows in FIG_12_WEIGHTS:
        x = np.array(rows) @ Y
        expected += x.tolist()
        Y = np.sign(x)

    assert [neuron.x for neuron in fig_12()] == expected


def test_an_unknown_side_is_refused(complains: Complains) -> None:
    with complains(DomainError, "side", "16", "0..15"):
        operations(16, None, 1)
    with complains(DomainError, "awake", "-1"):
        operations(1, 1, -1)
    with complains(DomainError, "M", "0"):
        table_2(0)
    with complains(DomainError, "Y.shape", "(2,)", "(3,)"):
        neuron(1, 1, np.ones(3), np.ones(2))
