"""Arrays as C reads and writes them: what the kernels ask of them, and memory on cache lines."""

from __future__ import annotations

import ctypes
import math
import mmap
from contextlib import suppress
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import require, require_count, require_shape, require_unmasked
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace, require_space

LARGEST = 2**31 - 1
"""Sizes are counted in int32 and more."""

LARGEST_OUTPUT = 2**40
"""Elements of an output; their bytes and those of all tables are counted in int64."""

LARGEST_KERNEL_N = 7
"""The kernels hold levels of Z_N in bytes, compare with every step, and states of these N are exact
in float32."""

LARGEST_LEVEL = 64
"""Levels of Z_N lie in [-2^(N-1), 2^(N-1)]."""

CACHE_LINE = 64
"""Bytes that the widest vectors are aligned to; only speed depends on it."""

HUGE_PAGE = 2**21
"""Bytes of a huge page on x86-64, and on AArch64 with pages of 4 KiB."""


def on_cache_lines(count: int, dtype: Any = np.uint8) -> npt.NDArray[Any]:
    """Make an uninitialized array that begins with a cache line: no vector lies across two."""
    values = np.empty(count + CACHE_LINE, dtype)
    start = -_address(values) % CACHE_LINE // values.itemsize
    return values[start : start + count]


def zeros_on_cache_lines(count: int) -> npt.NDArray[np.uint32]:
    """Make zeros that begin with a cache line."""
    values: npt.NDArray[np.uint32] = on_cache_lines(count, np.uint32)
    values.fill(0)
    return values


def on_huge_pages(size: int) -> npt.NDArray[np.uint8]:
    """Make an array of bytes that kernels read over and over, on huge pages where there are any.

    With small pages, a core that reads megabytes at the speed of its cache waits for addresses to
    be translated. Memory that was used before has small pages, so this maps its own.
    """
    if size < HUGE_PAGE or not hasattr(mmap, "MADV_HUGEPAGE"):
        return on_cache_lines(size)
    private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
    try:
        memory = mmap.mmap(-1, size + HUGE_PAGE + -size % HUGE_PAGE, flags=private)
    except OSError:  # There is not so much: NumPy raises MemoryError then.
        return on_cache_lines(size)
    # A kernel without huge pages refuses.
    with suppress(OSError):
        memory.madvise(mmap.MADV_HUGEPAGE)
    octets = np.frombuffer(memory, np.uint8)
    start = -_address(octets) % HUGE_PAGE
    return octets[start : start + size]


def _address(values: npt.NDArray[Any]) -> int:
    # Every call of a kernel comes here, and values.ctypes.data takes several times as long.
    return ctypes.addressof(ctypes.c_char.from_buffer(values.data))


def require_dtype(argument: str, values: object, *dtypes: type[np.generic]) -> None:
    """Require an array of one of some types, or of any type without one; TypeError otherwise."""
    if not isinstance(values, np.ndarray):
        raise TypeError(f"{argument} is {type(values).__name__}; expected an array")
    require_unmasked(argument, values)
    if dtypes and values.dtype not in dtypes:
        expected = " or ".join(np.dtype(dtype).name for dtype in dtypes)
        raise TypeError(f"{argument}.dtype is {values.dtype}; expected {expected}")


def require_array(
    argument: str,
    values: npt.NDArray[Any],
    shape: tuple[int | str, ...] | None,
    *dtypes: type[np.generic],
) -> None:
    """Require a C-contiguous, aligned array of one of some types.

    A shape is as in `gxnor_ref.spec.domain.require_shape`; None admits any.
    """
    require_dtype(argument, values, *dtypes)
    if shape is not None:
        require_shape(argument, values, shape)
    if not (values.flags.c_contiguous and values.flags.aligned):
        raise DomainError(f"{argument} is not a C-contiguous, aligned array; expected one")


def require_output(argument: str, values: npt.NDArray[Any], *others: npt.NDArray[Any]) -> None:
    """Require that a kernel may write to an array, which lies apart from its other arguments."""
    require_dtype(argument, values)
    if not values.flags.writeable:
        raise DomainError(f"{argument} is read-only; expected an array that may be overwritten")
    require_apart(argument, values, *others)


def require_apart(argument: str, values: npt.NDArray[Any], *others: npt.NDArray[Any]) -> None:
    """Require memory of its own: C takes arrays that it writes to as `restrict`."""
    # Of C-contiguous arrays, the bounds that this compares are all there is.
    if any(np.may_share_memory(values, other) for other in others):
        raise DomainError(f"{argument} lies in the memory of another argument; expected its own")


def require_levels(argument: str, values: npt.NDArray[Any], most: int = LARGEST_LEVEL) -> int:
    """Require levels in [-most, most], and return the largest magnitude, at least 1."""
    require_dtype(argument, values)
    if values.dtype.kind not in "iu":
        raise TypeError(f"{argument}.dtype is {values.dtype}; expected integers")
    most = require_size("most", most, 1)
    least, largest = int(values.min(initial=0)), int(values.max(initial=0))
    outside = largest if largest > most else least
    if not -most <= outside <= most:
        raise DomainError(f"{argument} holds {outside}; expected levels in [-{most}, {most}]")
    return max(1, largest, -least)


def require_size(argument: str, value: object, least: int) -> int:
    """Require a size in [least, `LARGEST`]; return it as an int of Python, which never wraps."""
    number = require_count(argument, value, least)
    require(number <= LARGEST, argument, number, f"at most {LARGEST}")
    return number


def require_sizes(
    argument: str, values: object, names: tuple[str, ...], least: int = 1
) -> tuple[int, ...]:
    """Require a tuple of sizes, one for each of `names`, as `require_size` does."""
    if not isinstance(values, tuple | list):
        raise TypeError(f"{argument} is {type(values).__name__}; expected a tuple")
    expected = f"({', '.join(names)}), integers in {least}..{LARGEST}"
    require(len(values) == len(names), argument, values, expected)
    try:
        return tuple(require_size(argument, value, least) for value in values)
    except DomainError:
        raise DomainError(f"{argument} is {values}; expected {expected}") from None


def require_room(argument: str, *lengths: int) -> tuple[int, ...]:
    """Require that an output has at most `LARGEST_OUTPUT` elements, before it is made."""
    count = math.prod(lengths)
    found = f"for an output of {count} numbers"
    require(count <= LARGEST_OUTPUT, argument, found, f"at most {LARGEST_OUTPUT}")
    return lengths


def require_indices(n: npt.NDArray[Any], space: DiscreteSpace) -> tuple[int, int, int]:
    """Require uint8 state indices of filters; return filters, channels and places of the kernel."""
    require_dtype("n", n)
    require_shape("n", n, ("filters", "channels", "kernel height", "kernel width"))
    require_space(space)
    require(n.dtype == np.uint8 and n.flags.c_contiguous, "n", n.dtype, "C-contiguous uint8")
    if n.size and n.max() >= space.size:
        raise DomainError(f"n is {n.max()}; expected a state index of Z_{space.N}")
    return n.shape[0], n.shape[1], math.prod(n.shape[2:])
