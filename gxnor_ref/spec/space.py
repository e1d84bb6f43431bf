"""The discrete space Z_N: its states, their distance, and the way from values to states."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import (
    Floats,
    Integers,
    require,
    require_count,
    require_finite,
    require_float_type,
    require_floats,
    require_integers,
    require_positive,
    require_real,
)
from gxnor_ref.spec.errors import DomainError

LARGEST_N = 15
"""Largest N: the 2^15 + 1 state indices of Z_15 are the last that fit into 16 bits."""


@dataclass(frozen=True)
class DiscreteSpace:
    """Eq (1) and Remark 1: the discrete space Z_N, scaled to [-H, H].

    Z_N = { H (n / 2^(N-1) - 1) : n = 0, 1, ..., 2^N }: 2^N + 1 states, the distance between
    neighbors is dz = H / 2^(N-1). N = 0 is binary {-H, H}, N = 1 ternary {-H, 0, H}.

    Parameters
    ----------
    N : int
        State parameter, 0 <= N <= 15.
    H : float, default 1.0
        Largest state, H > 0. All states and their differences must be exact in float64. So H has at
        most 53 - N significant bits and lies in 2^-900..2^900, where no dz and no sum of states
        leaves the normal numbers. Every positive, finite float32 number qualifies.

    Raises
    ------
    DomainError
        N is not an integer in 0..15, or H is not a number as described.

    Notes
    -----
    The paper prints 2^n for n in Eq (1); the text after (18) shows what is meant (SPEC.md, 1).

    Examples
    --------
    >>> DiscreteSpace(1).states
    array([-1.,  0.,  1.])
    >>> DiscreteSpace(0, H=0.5).states
    array([-0.5,  0.5])
    >>> DiscreteSpace(2).dz
    0.5
    """

    N: int
    H: float = 1.0

    def __post_init__(self) -> None:
        """Check the domain."""
        object.__setattr__(self, "N", require_count("N", self.N, 0, LARGEST_N))
        object.__setattr__(self, "H", require_real("H", self.H))
        require_positive("H", self.H)
        require(2.0**-900 <= self.H <= 2.0**900, "H", self.H, "a number in [2^-900, 2^900]")
        numerator, _ = float(self.H).as_integer_ratio()
        odd_part = numerator >> ((numerator & -numerator).bit_length() - 1)
        most = 53 - self.N
        require(
            odd_part.bit_length() <= most,
            "H",
            self.H,
            f"at most {most} significant bits, so that the states of Z_{self.N} are exact",
        )

    @property
    def size(self) -> int:
        """Number of states, 2^N + 1."""
        return int(2**self.N) + 1

    @property
    def bits(self) -> int:
        """Bits that one state index needs: N + 1."""
        return self.N + 1

    @property
    def dz(self) -> float:
        """Distance between adjacent states, H / 2^(N-1); 2 H for N = 0."""
        return float(2.0 * self.H / 2**self.N)

    @property
    def unit(self) -> float:
        """Largest number of which every state is an integer multiple: dz, but H for N = 0."""
        return min(self.dz, self.H)

    @property
    def dtype(self) -> np.dtype[np.unsignedinteger[Any]]:
        """Smallest unsigned integer type that holds a state index."""
        return np.dtype(np.uint8 if self.N < 8 else np.uint16)

    @cached_property
    def states(self) -> npt.NDArray[np.float64]:
        """All states in ascending order, float64, shape (2^N + 1,)."""
        n = np.arange(self.size)
        states = np.asarray(self.H * (n * (2.0 / 2**self.N) - 1.0), dtype=np.float64)
        states.flags.writeable = False
        return states

    @cached_property
    def _midpoints(self) -> npt.NDArray[np.float64]:
        return self.states[:-1] + self.dz / 2

    def value(self, n: Integers, dtype: npt.DTypeLike = np.float64) -> Floats:
        """State of each index: z_n = H (n / 2^(N-1) - 1).

        Parameters
        ----------
        n : integer array
            State indices, 0 <= n <= 2^N.
        dtype : float type, default float64
            Precision of the result; float32 holds every state of a space with H = 1 exactly.

        Returns
        -------
        float array
            The states, in the shape of `n`.

        Raises
        ------
        DomainError
            An index lies outside 0..2^N, n is not an integer array, `dtype` is neither float32 nor
            float64, or H is beyond the range of float32.

        Examples
        --------
        >>> DiscreteSpace(1).value(np.array([2, 0, 1]))
        array([ 1., -1.,  0.])
        """
        require_integers("n", n)
        require_float_type("dtype", dtype)
        require_positive("H", self.H, dtype)
        outside = (n < 0) | (n >= self.size)
        if outside.any():
            raise DomainError(
                f"n is {n[outside].flat[0]}; expected a state index of Z_{self.N}, "
                f"0..{self.size - 1}"
            )
        return np.asarray(self.states.astype(dtype)[n])

    def index(self, z: Floats) -> Integers:
        """Index of each state: the inverse of `value`.

        Parameters
        ----------
        z : float array
            States of this space.

        Returns
        -------
        integer array
            Indices 0..2^N of type `dtype`, in the shape of `z`.

        Raises
        ------
        DomainError
            An element is not a state of this space, or z is not a float array.

        Examples
        --------
        >>> DiscreteSpace(1).index(np.array([1.0, -1.0, 0.0]))
        array([2, 0, 1], dtype=uint8)
        """
        return require_states("z", z, self)

    def nearest(self, x: Floats) -> Integers:
        """Index of the state nearest to each number.

        Halfway between two states the upper one is taken, as sign(0) = +1 of Eq (19) does for
        N = 0. The midpoints are exact, so the comparison is.

        Parameters
        ----------
        x : float array
            Finite numbers; beyond [-H, H] the end state is nearest.

        Returns
        -------
        integer array
            Indices 0..2^N of type `dtype`, in the shape of `x`.

        Raises
        ------
        DomainError
            An element is NaN or infinite, or x is not a float array.

        Examples
        --------
        >>> DiscreteSpace(1).nearest(np.array([-0.6, -0.5, 0.49, 0.5, 7.0]))
        array([0, 1, 1, 2, 2], dtype=uint8)
        """
        require_floats("x", x)
        require_finite("x", x)
        n = np.searchsorted(self._midpoints, x, side="right")
        return np.asarray(n, dtype=self.dtype)


def require_states(argument: str, z: Floats, space: DiscreteSpace) -> Integers:
    """Require states, and return their indices.

    Parameters
    ----------
    argument : str
        Name of the array.
    z : float array
        States of the space.
    space : DiscreteSpace
        The space.

    Returns
    -------
    integer array
        As `DiscreteSpace.index` gives them.

    Raises
    ------
    DomainError
        An element is not a state, or z is not a float array.
    """
    require_floats(argument, z)
    n = np.minimum(np.searchsorted(space.states, z), space.size - 1)
    outside = space.states[n] != z
    if outside.any():
        raise DomainError(
            f"{argument} is {z[outside].flat[0]}; expected a state of Z_{space.N} on "
            f"[{-space.H}, {space.H}]"
        )
    return np.asarray(n, dtype=space.dtype)


def require_space(space: object) -> None:
    """Require a space.

    Parameters
    ----------
    space : object
        The value to check.

    Raises
    ------
    TypeError
        It is not a `DiscreteSpace`.
    """
    if not isinstance(space, DiscreteSpace):
        raise TypeError(f"space is {type(space).__name__}; expected a DiscreteSpace")
