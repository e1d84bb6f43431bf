"""Which instruction set the kernels use, and on how many threads."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache
from itertools import pairwise
from types import ModuleType

from gxnor_ref.kernels import build_info, built
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.spec.domain import require, require_count
from gxnor_ref.spec.errors import DomainError, GxnorError

ISA_VARIABLE = "GXNOR_ISA"
"""Environment variable that forces an instruction set."""

THREADS_VARIABLE = "GXNOR_THREADS"
"""Environment variable with the number of threads of calls that name none."""

MOST_THREADS = 256
"""Threads that a call may ask for."""

WAKING_NS = 150_000
"""Nanoseconds of work that are worth a thread: waking one up takes about as long."""

MOVING_NS = 600_000
"""The same for work that moves numbers: what one thread writes, the next kernel's threads find in
another core's cache. Patches of half a million numbers, divided, made a training step slower."""

RATES: dict[str, dict[str, float]] = {
    "scalar": {"gates": 25, "binary": 50},
    "popcnt": {"gates": 85, "binary": 130, "pairs": 130},
    "avx2": {
        "gates": 175,
        "binary": 310,
        "pairs": 280,
        "winograd": 90,
        "transform": 3.5,
        "read": 6,
    },
    "avx512": {"gates": 530, "binary": 900, "winograd": 215, "transform": 7, "read": 28},
    "neon": {"gates": 100, "binary": 150, "winograd": 30, "transform": 2, "read": 8},
}
"""Products a nanosecond on one thread: of gates with ternary and with binary filters, of pairs, and
of Winograd's bytes; for these also bytes of weights that are transformed, and that come from a
third-level cache. Measured on Zen 4, NEON's are a guess. They decide which formula computes and how
many threads start, and no result."""


class KernelsNotBuiltError(GxnorError, ImportError):
    """The C kernels were asked for and are not there."""


@lru_cache
def native() -> ModuleType:
    """Return the compiled kernels.

    Returns
    -------
    module
        `gxnor_ref.kernels._native`.

    Raises
    ------
    KernelsNotBuiltError
        They are not there; the message says why.
    """
    if not built():
        raise KernelsNotBuiltError(f"the C kernels are {build_info()}")
    from gxnor_ref.kernels import _native

    return _native


def isas() -> dict[str, bool]:
    """Instruction sets that were compiled in, slowest first.

    Returns
    -------
    dict of str to bool
        Name, and whether this CPU and operating system can run it: "scalar" always; on x86-64
        "popcnt", "avx2", "avx512"; on AArch64 "neon".
    """
    return dict(_isas())


class _Selection:
    """The instruction set that an API call forced, if one did."""

    name: str | None = None


def isa() -> str:
    """Instruction set that the next kernel call uses.

    Returns
    -------
    str
        The one that `use_isa` forced; else that of the environment variable GXNOR_ISA; else the
        fastest that this machine can run.

    Raises
    ------
    DomainError
        GXNOR_ISA names one that is not compiled in or that this machine cannot run.
    """
    if _Selection.name is not None:
        return _Selection.name
    named = os.environ.get(ISA_VARIABLE)
    if named:
        return _runnable(ISA_VARIABLE, named)
    return [name for name, usable in _isas() if usable][-1]


def use_isa(name: str | None) -> None:
    """Force an instruction set for all kernel calls of this process.

    Parameters
    ----------
    name : str or None
        One of `isas`; None gives the choice back to the environment.

    Raises
    ------
    DomainError
        It is not compiled in, or this machine cannot run it.
    """
    _Selection.name = None if name is None else _runnable("isa", name)


def isa_number() -> int:
    """Number of the instruction set `isa()` in the kernels' table.

    Returns
    -------
    int
        Position in `isas()`.
    """
    return [name for name, _ in _isas()].index(isa())


def threads_of(threads: int | None) -> int:
    """Number of threads that a call runs on.

    Parameters
    ----------
    threads : int or None
        What the caller asked for, 1..256; None leaves it to GXNOR_THREADS, and without that to the
        number of CPUs that this process may use.

    Returns
    -------
    int
        At least 1.

    Raises
    ------
    DomainError
        The number is not an integer in 1..256.
    """
    if threads is not None:
        require_count("threads", threads, 1, MOST_THREADS)
        return int(threads)
    named = os.environ.get(THREADS_VARIABLE)
    if not named:
        return min(usable_cpus(), MOST_THREADS)
    if not (named.isdecimal() and len(named) < 9 and 1 <= int(named) <= MOST_THREADS):
        expected = f"an integer in 1..{MOST_THREADS}"
        raise DomainError(f"{THREADS_VARIABLE} is {named!r}; expected {expected}")
    return int(named)


def worth_a_thread(isa: int, binary: bool) -> int:
    """Products that are worth a thread of their own.

    Parameters
    ----------
    isa : int
        As from `isa_number`.
    binary : bool
        Whether the filters are binary.

    Returns
    -------
    int
        At least 1.
    """
    name, _ = _isas()[require_count("isa", isa, 0, len(_isas()) - 1)]
    rates = RATES[name]
    rate = rates["binary"] if binary else rates.get("pairs", rates["gates"])
    return max(1, int(WAKING_NS * rate))


def share_of_a_thread(nanoseconds: float, units: int) -> int:
    """Units that are worth a thread of their own.

    Parameters
    ----------
    nanoseconds : float
        What all units take on one thread.
    units : int
        How many they are.

    Returns
    -------
    int
        At least 1.
    """
    return max(1, math.ceil(WAKING_NS * int(units) / max(1.0, float(nanoseconds))))


def least_units(elements: int) -> int:
    """Units of so many elements that are worth a thread, at an element a nanosecond.

    Parameters
    ----------
    elements : int
        Numbers that a unit (a row, an image, or one number) makes a kernel read or write.

    Returns
    -------
    int
        At least 1.
    """
    return max(1, MOVING_NS // max(1, elements))


def divide(
    call: Callable[[int, int], int | None],
    count: int,
    threads: int | None,
    grain: int,
    least: int = 1,
) -> int:
    """Run a kernel on first .. last - 1, divided over threads, and add up what it returns.

    Parameters
    ----------
    call : callable
        Takes first and last, works on disjoint outputs, and returns a number or None.
    count : int
        Outputs or elements in all.
    threads : int or None
        As in `threads_of`.
    grain : int
        Pieces begin at multiples of this.
    least : int
        Outputs that are worth a thread of their own.

    Returns
    -------
    int
        Sum of the numbers.
    """
    if type(threads) is int and threads == 1:
        return call(0, count) or 0
    grains = -(-count // grain)
    workers = min(threads_of(threads), grains, count // least)
    if workers <= 1:
        return call(0, count) or 0
    # Ever smaller pieces: a thread that wakes up late takes fewer, and all end at about one time.
    edges = [0]
    while edges[-1] < grains:
        left = grains - edges[-1]
        edges.append(edges[-1] + max(1, grains // (16 * workers), left // (2 * workers)))
    bounds = [min(count, edge * grain) for edge in edges]
    waiting = iter(list(pairwise(bounds)))

    def work() -> int:
        return sum(call(first, last) or 0 for first, last in waiting)

    tasks = []
    # While the interpreter ends no thread may start; then this one does all.
    with suppress(RuntimeError):
        for _ in range(workers - 1):
            tasks.append(_pool(workers - 1).submit(work))
    mine = work()
    return mine + sum(task.result() for task in tasks if not task.cancel())


@lru_cache
def _pool(workers: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(workers, thread_name_prefix="gxnor")


# A forked process has none of its parent's threads, and would wait for them for ever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.cache_clear)


@lru_cache
def _isas() -> tuple[tuple[str, bool], ...]:
    return tuple(native().isas())


def _runnable(argument: str, name: str) -> str:
    usable = [isa for isa, runs in isas().items() if runs]
    require(name in usable, argument, repr(name), f"one of {', '.join(usable)} on this machine")
    return name
