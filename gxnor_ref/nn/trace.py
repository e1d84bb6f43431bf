"""Dumps of intermediate tensors: `.npz` files, and the comparison of two of them."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.errors import absence, is_there
from gxnor_ref.data.npy import read_npz, write_npz
from gxnor_ref.spec.domain import first_index, require
from gxnor_ref.spec.errors import GxnorError

Tensors = Mapping[str, npt.NDArray[Any]]

NUMBER_KINDS = {"b": "bool", "i": "integer", "u": "integer", "f": "float"}
"""What a tensor may hold, by NumPy's letter; signed and unsigned integers are one kind."""

EXPECTED = "a trace, the tensors of images, which `gxnor-ref trace` writes"
"""What messages say that a file should be."""

LARGEST_ITEM = 8
"""Bytes of the largest number; a long double differs from machine to machine."""

NEIGHBORS = 3
"""Elements shown on each side of a divergence."""


class TraceError(GxnorError, ValueError):
    """A trace cannot be used; the message names the file, what it holds, and what was expected."""


class Divergence(NamedTuple):
    """The first element of a tensor that differs, in C order.

    Attributes
    ----------
    at : tuple of int
        Where it is.
    a, b : bool, int or float
        Its value in either trace.
    axis, start : int
        The last axis longer than 1, along which the neighbors lie, and the index there of the
        first of them; (-1, 0) where there is no such axis.
    around_a, around_b : list of bool, int or float
        Up to `NEIGHBORS` elements on each side, and the element itself.
    """

    at: tuple[int, ...]
    a: Any
    b: Any
    axis: int
    start: int
    around_a: list[Any]
    around_b: list[Any]


class TensorDifference(NamedTuple):
    """One tensor of two traces, compared.

    Attributes
    ----------
    name : str
        Its name.
    a, b : str or None
        Data type and shape in either trace, such as "int32 (2, 8, 24, 24)"; None where it has no
        such tensor.
    comparable : bool
        Both have it, with one shape, as numbers of one kind.
    elements, differing : int
        Elements in all, and those that differ; 0 where it is not comparable.
    nans : int
        Elements that are NaN in both, which counts as equal.
    max_abs : int, float or None
        Largest |a - b| of the elements that differ, where neither is NaN; None without such.
    max_ulp : int or None
        For floats, the most steps between neighboring numbers of the narrower type that lie
        between two elements, the wider one rounded to it first; None like `max_abs`.
    first : Divergence or None
        First element that differs.
    """

    name: str
    a: str | None
    b: str | None
    comparable: bool
    elements: int = 0
    differing: int = 0
    nans: int = 0
    max_abs: int | float | None = None
    max_ulp: int | None = None
    first: Divergence | None = None

    @property
    def equal(self) -> bool:
        """Whether both traces have this tensor with elements that count as equal."""
        return self.comparable and self.differing == 0


def write_trace(path: str | os.PathLike[str], tensors: Tensors, replace: bool = True) -> None:
    """Write tensors; the bytes depend on names, order, types and values alone.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    tensors : dict of str to array
        In the order of computation.
    replace : bool, default True
        Whether an older file with other content may be replaced.

    Raises
    ------
    OccupiedError
        An older file must not be replaced.
    OSError
        The file cannot be written.
    """
    with write_atomically(path, replace) as file:
        write_npz(file, tensors)


def read_trace(path: str | os.PathLike[str]) -> dict[str, npt.NDArray[Any]]:
    """Read the tensors of a trace, ours or another implementation's; pickles are refused.

    Parameters
    ----------
    path : path
        A `.npz` archive of bools, integers and floats of up to 64 bits, compressed or not.

    Returns
    -------
    dict of str to array
        In the order of the file.

    Raises
    ------
    TraceError
        The file is not there or damaged, or holds something other than such numbers, a name
        twice, or no tensor at all.
    """
    file = Path(path)
    if not is_there(file):
        raise _error(file, absence(file), EXPECTED)

    def unreadable(reason: str) -> TraceError:
        found = f"cannot be read ({reason})"
        return _error(file, found, EXPECTED)

    tensors: dict[str, npt.NDArray[Any]] = {}
    for name, array in read_npz(file, unreadable):
        if name in tensors:
            raise _error(file, f"has {name!r} twice", "each name once")
        if name == "header" and array.dtype.kind == "U":
            raise _error(file, "is a model", EXPECTED)
        tensors[name] = _tensor(file, name, array)
    if not tensors:
        raise _error(file, "has no tensors", "at least one")
    return tensors


def compare(a: Tensors, b: Tensors, within: float = 0.0) -> list[TensorDifference]:
    """Compare two traces, tensor by tensor.

    Elements are equal when they are the same number, or both NaN; -0 equals 0.

    Parameters
    ----------
    a, b : dict of str to array
        Bools, integers or floats of up to 64 bits, of any shape.
    within : float, default 0
        Distance at which two floats still count as equal: where the other implementation rounds in
        another order. Integers and bools are compared exactly.

    Returns
    -------
    list of TensorDifference
        Tensors of `a` in their order, then those that `b` alone has.

    Raises
    ------
    DomainError
        `within` is negative or not finite, or a tensor is of another type.

    Examples
    --------
    >>> a = {"1.sums": np.array([1, 2, 3]), "1.phi": np.array([0, 1])}
    >>> [pair] = compare(a, {**a, "1.sums": np.array([1, 4, 3])})[:1]
    >>> pair.differing, pair.max_abs, pair.first.at, pair.first.a, pair.first.b
    (1, 2, (1,), 2, 4)
    """
    require(0 <= within < math.inf, "within", within, "a finite distance >= 0")
    for tensors in (a, b):
        for name, tensor in tensors.items():
            kinds = "".join(NUMBER_KINDS)
            require(tensor.dtype.kind in kinds, name, tensor.dtype, "bools, integers or floats")
    names = [*a, *(name for name in b if name not in a)]
    return [_difference(name, a.get(name), b.get(name), within) for name in names]


def unequal(
    a: npt.NDArray[Any], b: npt.NDArray[Any], within: float | npt.NDArray[np.float64] = 0.0
) -> npt.NDArray[np.bool_]:
    """Which elements of two arrays of one shape differ; those of equal numbers or two NaN do not.

    Floats may be `within` a distance; -0 equals 0.
    """
    # NumPy compares int64 with uint64, and float32 with float64, as the numbers that they are.
    differs = np.asarray(a != b)
    if a.dtype.kind == "f":
        differs &= ~((a != a) & (b != b))
        if np.any(within):
            with np.errstate(over="ignore", invalid="ignore"):
                differs &= ~(np.abs(a.astype(np.float64) - b.astype(np.float64)) <= within)
    return differs


def _error(file: Path, found: str, expected: str) -> TraceError:
    return TraceError(f"{file} {found}; expected {expected}")


def _tensor(file: Path, name: str, member: npt.NDArray[Any]) -> npt.NDArray[Any]:
    if member.dtype.kind not in NUMBER_KINDS or member.dtype.itemsize > LARGEST_ITEM:
        expected = "bools, integers or floats of up to 64 bits"
        raise _error(file, f"has {name!r} as {member.dtype}", expected)
    return member.astype(member.dtype.newbyteorder("="), copy=False)


def _difference(
    name: str, a: npt.NDArray[Any] | None, b: npt.NDArray[Any] | None, within: float
) -> TensorDifference:
    ours, theirs = (None if t is None else f"{t.dtype} {t.shape}" for t in (a, b))
    if a is None or b is None:
        return TensorDifference(name, ours, theirs, comparable=False)
    kind = NUMBER_KINDS[a.dtype.kind]
    if a.shape != b.shape or kind != NUMBER_KINDS[b.dtype.kind]:
        return TensorDifference(name, ours, theirs, comparable=False)
    differs = unequal(a, b, within)
    nans = int(np.count_nonzero((a != a) & (b != b)))
    same = TensorDifference(name, ours, theirs, comparable=True, elements=a.size, nans=nans)
    if not differs.any():
        return same
    first = _divergence(a, b, first_index(differs))
    left, right = a[differs], b[differs]
    count = left.size
    if kind == "float":
        numbers = ~(np.isnan(left) | np.isnan(right))
        left, right = left[numbers], right[numbers]
    max_abs: int | float | None = None
    max_ulp: int | None = None
    if left.size and kind == "float":
        # Where the difference of two float64 overflows, infinity is what it is in float64.
        with np.errstate(over="ignore"):
            max_abs = float(np.abs(left.astype(np.float64) - right.astype(np.float64)).max())
            narrower = min(a.dtype, b.dtype, key=lambda dtype: dtype.itemsize)
            max_ulp = _largest_distance(
                _steps(left.astype(narrower)), _steps(right.astype(narrower))
            )
    elif left.size:
        max_abs = _largest_distance(left, right)
    return same._replace(differing=count, max_abs=max_abs, max_ulp=max_ulp, first=first)


def _steps(x: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.int64]:
    """Number the floats of one type in their order, 0 for both zeros."""
    bits = x.view(f"i{x.dtype.itemsize}")
    magnitude = (bits & np.iinfo(bits.dtype).max).astype(np.int64)
    return np.where(bits < 0, -magnitude, magnitude)


def _largest_distance(a: npt.NDArray[Any], b: npt.NDArray[Any]) -> int:
    if {a.dtype.kind, b.dtype.kind} == {"i", "u"} and np.uint64 in (a.dtype, b.dtype):
        # Up to 2^63 + 2^64, which no integer of 64 bits holds.
        return int(np.abs(a.astype(object) - b.astype(object)).max())
    # The difference of two of a 64-bit type is below 2^64: right once reduced modulo 2^64.
    larger, smaller = np.maximum(a, b).astype(np.uint64), np.minimum(a, b).astype(np.uint64)
    return int((larger - smaller).max())


def _divergence(a: npt.NDArray[Any], b: npt.NDArray[Any], index: tuple[int, ...]) -> Divergence:
    axis = max((n for n, length in enumerate(a.shape) if length > 1), default=-1)
    start = 0
    around: Iterator[list[Any]] = ([t[index].item()] for t in (a, b))
    if axis >= 0:
        start = max(index[axis] - NEIGHBORS, 0)
        piece = slice(start, index[axis] + NEIGHBORS + 1)
        where: tuple[int | slice, ...] = (*index[:axis], piece, *index[axis + 1 :])
        around = (t[where].tolist() for t in (a, b))
    return Divergence(index, a[index].item(), b[index].item(), axis, start, *around)
