"""What the kernels ask of float32 arrays and of state indices."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import require, require_shape
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

Singles: TypeAlias = npt.NDArray[np.float32]
"""float32 arrays."""


def require_singles(argument: str, values: Singles, shape: tuple[int | str, ...]) -> None:
    """Require a float32 array of a shape, as C reads it.

    Parameters
    ----------
    argument : str
        Name of the array.
    values : array
        The array.
    shape : tuple of int or str
        As in `gxnor_ref.spec.domain.require_shape`.

    Raises
    ------
    TypeError
        It is not float32.
    DomainError
        It has another shape, or is not C-contiguous.
    """
    if values.dtype != np.float32:
        raise TypeError(f"{argument}.dtype is {values.dtype}; expected float32")
    require_shape(argument, values, shape)
    if not (values.flags.c_contiguous and values.flags.aligned):
        raise DomainError(f"{argument} is not a C-contiguous, aligned array; expected one")


def require_indices(n: npt.NDArray[Any], space: DiscreteSpace) -> tuple[int, int, int]:
    """Require state indices of filters, as C reads them.

    Parameters
    ----------
    n : array
        The indices.
    space : DiscreteSpace
        Z_N of the weights, N <= 7.

    Returns
    -------
    int, int, int
        Filters, channels, and places of the kernel.

    Raises
    ------
    DomainError
        n is not a C-contiguous uint8 array of shape (filters, channels, kernel height, kernel
        width), or an index is no state's.
    """
    require_shape("n", n, ("filters", "channels", "kernel height", "kernel width"))
    require(n.dtype == np.uint8 and n.flags.c_contiguous, "n", n.dtype, "C-contiguous uint8")
    if n.size and n.max() >= space.size:
        raise DomainError(f"n is {n.max()}; expected a state index of Z_{space.N}")
    return n.shape[0], n.shape[1], math.prod(n.shape[2:])
