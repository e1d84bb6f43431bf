"""Training methods, one to a module: DST, and those that Table 1 compares it with."""

from __future__ import annotations

from typing import Any

import numpy as np

from gxnor_ref.nn.methods.bnn import BNN
from gxnor_ref.nn.methods.bwn import BWN
from gxnor_ref.nn.methods.dst import DST
from gxnor_ref.nn.methods.full import Full
from gxnor_ref.nn.methods.method import Method, Move
from gxnor_ref.nn.methods.twn import TWN
from gxnor_ref.spec.space import DiscreteSpace

__all__ = ["BNN", "BWN", "DST", "METHODS", "TWN", "WEIGHTS", "Full", "Method", "Move", "method_of"]

WEIGHTS: dict[str, int | None] = {"bnn": 0, "bwn": 0, "twn": 1, "full": None}
"""N of the weights of each method that has but one; None for float weights."""

METHODS = ("dst", *WEIGHTS)
"""Names of the methods; "dst" takes any weight space."""


def method_of(name: str, space: DiscreteSpace | None, dtype: type[np.floating[Any]]) -> Method:
    """Method for the weights of one layer.

    Parameters
    ----------
    name : str
        One of `METHODS`.
    space : DiscreteSpace or None
        Weight space; None for float weights, which are full precision under every name.
    dtype : numpy.float32 or numpy.float64
        Precision of the values.

    Returns
    -------
    Method
        The method.
    """
    if space is None:
        return Full(dtype)
    if name == "dst":
        return DST(space, dtype)
    hidden: dict[str, type[Full]] = {"bnn": BNN, "bwn": BWN, "twn": TWN}
    return hidden[name](dtype)
