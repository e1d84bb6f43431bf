"""Which operations a product takes in each kind of network: Table 2, Fig 11 and Fig 12.

A side of a product, its weight or its input, is named by the N of its discrete space Z_N, or by
None where it is a real number (also a pixel). The kinds of Fig 11 are then (weights, inputs) =
(None, None) full precision, (0, None) BWN, (1, None) TWN, (0, 0) BNN and (1, 1) GXNOR. What Fig 11
does is extended to all other pairs by three rules:

- A side has a gate where its space has a zero, that is for N >= 1. A unit is awake where every side
  that has a gate is nonzero; else it rests. Real numbers have no gate, even where one happens to
  be 0.
- Where both sides are binary or ternary, an awake unit is one XNOR, and a neuron with an awake unit
  takes one bit count, whose inputs are its awake units.
- Else an awake unit is one accumulation; and one multiplication before it, unless one side is
  binary or ternary: then a multiplexer does.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.domain import Floats, Integers, require_count, require_shape
from gxnor_ref.spec.gate import dot, gate, resting_probability
from gxnor_ref.spec.space import LARGEST_N

Side: TypeAlias = int | None
"""N of a side's discrete space; None for real numbers."""

NETWORKS: dict[str, tuple[Side, Side]] = {
    "Full-precision NNs": (None, None),
    "BWNs": (0, None),
    "TWNs": (1, None),
    "BNNs or XNOR Networks": (0, 0),
    "GXNOR networks": (1, 1),
}
"""The rows of Table 2, Fig 11(b) to (f): weights and inputs of each."""

FIG_12_INPUT = (1, 0, -1, 1)
"""Activations of the input layer of the worked example."""

FIG_12_WEIGHTS = (
    ((1, 0, 0, -1), (0, 1, -1, 0), (-1, 1, 0, -1)),
    ((1, 1, 0), (-1, 0, -1), (0, -1, 1)),
)
"""Weights of its layers, 4-3-3, a row for each neuron. The paper's text gives the totals, 21 and 9;
these values are ours, and give the same."""

FIG_12_R = 0.5
"""Window of phi_r between its layers; any 0 < r < 1 gives the same."""


class Operations(NamedTuple):
    """Numbers of operations, the columns of Table 2; a bit count is one, whatever it counts."""

    multiplications: int = 0
    accumulations: int = 0
    xnors: int = 0
    bitcounts: int = 0


class Table2Row(NamedTuple):
    """A row of Table 2."""

    network: str  # its kind, in the paper's words
    weights: Side
    inputs: Side
    least: Operations  # of one neuron, where all its units rest that can
    most: Operations  # where none rests
    resting: Fraction  # probability that a unit rests if all states are equally likely


class ExampleNeuron(NamedTuple):
    """A neuron of the worked example, Fig 12."""

    layer: int  # from 1, as `neuron`
    neuron: int
    units: int  # its inputs: the XNORs of a BNN
    awake: int  # open gates: the XNORs of a GXNOR network
    width: int  # bits that hold a count of `units`
    awake_width: int  # bits that hold a count of `awake`
    x: int  # weighted sum


def has_gate(side: Side) -> bool:
    """Tell whether a side can rest: whether its space has a zero state, N >= 1.

    >>> has_gate(1), has_gate(0), has_gate(None)
    (True, False, False)
    """
    if side is None:
        return False
    require_count("side", side, 0, LARGEST_N)
    return side >= 1


def is_logic(weights: Side, inputs: Side) -> bool:
    """Tell whether a product is an XNOR: both sides are binary or ternary.

    >>> is_logic(1, 0), is_logic(1, None), is_logic(2, 1)
    (True, False, False)
    """
    return _is_sign(weights) and _is_sign(inputs)


def operations(weights: Side, inputs: Side, awake: int, neurons: int = 1) -> Operations:
    """Fig 11: operations of `neurons` that have an awake unit, with `awake` units in all.

    Neurons without an awake unit take no operation.

    >>> operations(1, 1, awake=4)
    Operations(multiplications=0, accumulations=0, xnors=4, bitcounts=1)
    >>> operations(6, 4, awake=4)
    Operations(multiplications=4, accumulations=4, xnors=0, bitcounts=0)
    """
    for side in (weights, inputs):
        has_gate(side)
    require_count("awake", awake, 0)
    require_count("neurons", neurons, 0)
    if is_logic(weights, inputs):
        return Operations(xnors=awake, bitcounts=min(neurons, awake))
    if _is_sign(weights) or _is_sign(inputs):
        return Operations(accumulations=awake)
    return Operations(multiplications=awake, accumulations=awake)


def neuron(weights: Side, inputs: Side, W: Floats | Integers, Y: Floats | Integers) -> Operations:
    """Fig 11(b) to (f): operations of one neuron with weights W and inputs Y, shape (M,).

    The neuron of Fig 11(a), with three inputs, as a TWN and as a GXNOR network:

    >>> W, Y = np.array([1, 0, -1]), np.array([1, 1, 0])
    >>> neuron(1, None, W, Y).accumulations, neuron(1, 1, W, Y).xnors
    (2, 1)
    """
    require_shape("W", W, ("M",))
    require_shape("Y", Y, W.shape)
    awake = np.ones(W.shape, np.bool_)
    for side, values in ((weights, W), (inputs, Y)):
        if has_gate(side):
            awake &= values != 0
    return operations(weights, inputs, int(np.count_nonzero(awake)))


def uniform_resting(weights: Side, inputs: Side) -> Fraction:
    """Share of units that rest if all states are equally likely, as Table 2 assumes.

    >>> uniform_resting(1, 1), uniform_resting(1, None)
    (Fraction(5, 9), Fraction(1, 3))
    """
    # Two states, as of a binary side, stand for any side without a zero.
    states = [2**side + 1 if has_gate(side) and side else 2 for side in (weights, inputs)]
    return resting_probability(*states)


def table_2(M: int) -> list[Table2Row]:
    """Table 2: operations of one neuron of M inputs, 3 in Fig 11, in each kind of network.

    >>> for row in table_2(3):
    ...     print(f"{row.network:<22} {float(row.resting):.1%}", *row.most)
    Full-precision NNs     0.0% 3 3 0 0
    BWNs                   0.0% 0 3 0 0
    TWNs                   33.3% 0 3 0 0
    BNNs or XNOR Networks  0.0% 0 0 3 1
    GXNOR networks         55.6% 0 0 3 1
    """
    require_count("M", M, 1)
    rows = []
    for network, sides in NETWORKS.items():
        least = 0 if any(has_gate(side) for side in sides) else M
        resting = uniform_resting(*sides)
        rows.append(
            Table2Row(network, *sides, operations(*sides, least), operations(*sides, M), resting)
        )
    return rows


def fig_12() -> list[ExampleNeuron]:
    """Fig 12: the neurons of the worked example, in which 21 XNORs become 9.

    >>> neurons = fig_12()
    >>> sum(neuron.units for neuron in neurons), sum(neuron.awake for neuron in neurons)
    (21, 9)
    """
    Y = np.array(FIG_12_INPUT)
    neurons = []
    for layer, rows in enumerate(FIG_12_WEIGHTS, 1):
        W = np.array(rows)
        x = dot(W, Y)
        for i, awake in enumerate(gate(W, Y).sum(axis=1).tolist()):
            widths = (len(Y).bit_length(), awake.bit_length())
            neurons.append(ExampleNeuron(layer, i + 1, len(Y), awake, *widths, int(x[i])))
        Y = phi_r(x.astype(np.float64), 1, FIG_12_R).astype(np.int64)
    return neurons


def _is_sign(side: Side) -> bool:
    return side in (0, 1)
