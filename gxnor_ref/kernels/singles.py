"""What the kernels ask of float32 arrays and of state indices."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import require, require_count, require_shape
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

Singles: TypeAlias = npt.NDArray[np.float32]
"""float32 arrays."""

LARGEST = 2**31 - 1
"""Sizes are counted in int32 and more."""

LARGEST_OUTPUT = 2**40
"""Elements of an output; their bytes and those of all tables are counted in int64."""


def require_array(argument: str, values: object) -> None:
    """Require an array of NumPy.

    Parameters
    ----------
    argument : str
        Name of the array.
    values : object
        The array.

    Raises
    ------
    TypeError
        It is none.
    """
    if not isinstance(values, np.ndarray):
        raise TypeError(f"{argument} is {type(values).__name__}; expected an array")


def require_space(space: object) -> None:
    """Require a space.

    Parameters
    ----------
    space : object
        The space.

    Raises
    ------
    TypeError
        It is none.
    """
    if not isinstance(space, DiscreteSpace):
        raise TypeError(f"space is {type(space).__name__}; expected a DiscreteSpace")


def size(argument: str, value: object, least: int) -> int:
    """Require a size, and return it as an integer of Python, whose products never wrap.

    Parameters
    ----------
    argument : str
        Name of the size.
    value : int
        The size, of Python or NumPy.
    least : int
        Smallest of them.

    Returns
    -------
    int
        The size.

    Raises
    ------
    DomainError
        It is no integer in [least, `LARGEST`].
    """
    number = require_count(argument, value, least)
    require(number <= LARGEST, argument, number, f"at most {LARGEST}")
    return number


def sizes(argument: str, values: object, names: tuple[str, ...], least: int = 1) -> tuple[int, ...]:
    """Require several sizes at a time, as `size` does.

    Parameters
    ----------
    argument : str
        Name of the tuple.
    values : tuple of int
        The sizes.
    names : tuple of str
        What each of them is.
    least : int
        Smallest of them.

    Returns
    -------
    tuple of int
        As many as `names`.

    Raises
    ------
    TypeError
        It is no tuple.
    DomainError
        It has another length, or holds something other than integers in [least, `LARGEST`].
    """
    if not isinstance(values, tuple | list):
        raise TypeError(f"{argument} is {type(values).__name__}; expected a tuple")
    expected = f"({', '.join(names)}), integers in {least}..{LARGEST}"
    require(len(values) == len(names), argument, values, expected)
    try:
        return tuple(size(argument, value, least) for value in values)
    except DomainError:
        raise DomainError(f"{argument} is {values}; expected {expected}") from None


def require_room(argument: str, *lengths: int) -> tuple[int, ...]:
    """Require that an output can be addressed, before it is made.

    Parameters
    ----------
    argument : str
        What makes it so large.
    *lengths : int
        Its shape.

    Returns
    -------
    tuple of int
        The shape.

    Raises
    ------
    DomainError
        It has more than `LARGEST_OUTPUT` elements.
    """
    count = math.prod(lengths)
    found = f"for an output of {count} numbers"
    require(count <= LARGEST_OUTPUT, argument, found, f"at most {LARGEST_OUTPUT}")
    return lengths


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
    require_array(argument, values)
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
    require_array("n", n)
    require_shape("n", n, ("filters", "channels", "kernel height", "kernel width"))
    require_space(space)
    require(n.dtype == np.uint8 and n.flags.c_contiguous, "n", n.dtype, "C-contiguous uint8")
    if n.size and n.max() >= space.size:
        raise DomainError(f"n is {n.max()}; expected a state index of Z_{space.N}")
    return n.shape[0], n.shape[1], math.prod(n.shape[2:])
