"""The gated XNOR of Fig 1 and Fig 11(f): ternary products from a gate and an XNOR."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import Floats, Integers, require_count, require_numbers
from gxnor_ref.spec.errors import DomainError

Ternary = Floats | Integers

TRUTH_TABLE: tuple[tuple[int, int, bool, bool | None, int], ...] = (
    # W   Y   gate   XNOR   W Y
    (-1, -1, True, True, 1),
    (-1, 0, False, None, 0),
    (-1, 1, True, False, -1),
    (0, -1, False, None, 0),
    (0, 0, False, None, 0),
    (0, 1, False, None, 0),
    (1, -1, True, False, -1),
    (1, 0, False, None, 0),
    (1, 1, True, True, 1),
)
"""Fig 11(f): weight, activation, gate, XNOR (None where the unit rests), and the product."""


def gate(W: Ternary, Y: Ternary) -> npt.NDArray[np.bool_]:
    """Fig 1: the control gate opens where weight and activation are both nonzero.

    Parameters
    ----------
    W, Y : arrays with values in {-1, 0, 1}
        Weights and activations; their shapes broadcast.

    Returns
    -------
    bool array
        True where the computation unit is woken up; each True is one event.

    Raises
    ------
    DomainError
        A value lies outside {-1, 0, 1}, or the shapes do not broadcast.

    Examples
    --------
    >>> gate(np.array([-1, 0, 1]), np.array([1, 1, 0]))
    array([ True, False, False])
    """
    _require_pair(W, Y)
    return np.asarray((W != 0) & (Y != 0))


def xnor(W: Ternary, Y: Ternary) -> npt.NDArray[np.bool_]:
    """Fig 11(e): XNOR of the sign bits; meaningful where the gate is open.

    Parameters
    ----------
    W, Y : arrays with values in {-1, 0, 1}
        Weights and activations; their shapes broadcast.

    Returns
    -------
    bool array
        True where both signs agree.

    Raises
    ------
    DomainError
        A value lies outside {-1, 0, 1}, or the shapes do not broadcast.
    """
    _require_pair(W, Y)
    return np.asarray((W < 0) == (Y < 0))


def dot(W: Ternary, Y: Ternary) -> npt.NDArray[np.int64]:
    """Fig 11(f): sum_j W_j Y_j by gate, XNOR and bit count.

    Of the g open gates, p hold an XNOR of 1 (a product of +1) and g - p an XNOR of 0 (a product
    of -1), so the sum is p - (g - p) = 2 p - g.

    Parameters
    ----------
    W, Y : arrays with values in {-1, 0, 1}
        The sum runs over the last axis; the shapes broadcast.

    Returns
    -------
    int64 array
        The sums, exact.

    Raises
    ------
    DomainError
        A value lies outside {-1, 0, 1}, or the shapes do not broadcast.

    Examples
    --------
    >>> int(dot(np.array([1, -1, 0, 1]), np.array([1, 1, 1, 0])))
    0
    """
    g = gate(W, Y)
    p = g & xnor(W, Y)
    return np.asarray(
        2 * p.sum(axis=-1, dtype=np.int64) - g.sum(axis=-1, dtype=np.int64), dtype=np.int64
    )


def resting_probability(weight_states: int, activation_states: int) -> Fraction:
    """Table 2: share of products that would rest if every state were equally likely.

    A side rests with probability 1/3 where it is ternary, and never where it is binary or of
    full precision. 5/9 for GXNOR networks, 1/3 for TWNs (SPEC.md, 28).

    Parameters
    ----------
    weight_states, activation_states : int
        Number of equally likely states on each side, >= 1; an odd number includes the zero
        state. 2 (binary) stands for any side without a zero.

    Returns
    -------
    fractions.Fraction
        The probability, exact.

    Raises
    ------
    DomainError
        A number of states is not an integer >= 1.

    Examples
    --------
    >>> resting_probability(3, 3)
    Fraction(5, 9)
    >>> resting_probability(3, 2)
    Fraction(1, 3)
    """
    awake = Fraction(1)
    sides = (("weight_states", weight_states), ("activation_states", activation_states))
    for states in [require_count(name, value, 1) for name, value in sides]:
        if states % 2:
            awake *= 1 - Fraction(1, states)
    return 1 - awake


def _require_pair(W: Ternary, Y: Ternary) -> None:
    _require_ternary("W", W)
    _require_ternary("Y", Y)
    shapes = np.shape(W), np.shape(Y)
    try:
        np.broadcast_shapes(*shapes)
    except ValueError:
        message = f"Y.shape is {shapes[1]}; expected one that broadcasts with W's, {shapes[0]}"
        raise DomainError(message) from None


def _require_ternary(argument: str, values: Ternary) -> None:
    require_numbers(argument, values)
    outside = ~np.isin(values, (-1, 0, 1))
    if outside.any():
        found = np.asarray(values)[outside].flat[0]
        raise DomainError(f"{argument} holds {found}; expected only -1, 0 and 1")
