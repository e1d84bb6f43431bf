"""Which instruction set the kernels use, and on how many threads."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from gxnor_ref.kernels import build_info, built, compiled
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.spec.domain import require_choice, require_count
from gxnor_ref.spec.errors import DomainError, GxnorError

if TYPE_CHECKING:
    from gxnor_ref.kernels._native import Forward as Forward
    from gxnor_ref.kernels._native import Helper as Helper
    from gxnor_ref.kernels._native import Kernels
    from gxnor_ref.kernels._native import Pass as Pass

ISA_VARIABLE = "GXNOR_ISA"
"""Environment variable that forces an instruction set."""

THREADS_VARIABLE = "GXNOR_THREADS"
"""Environment variable with the number of threads of calls that name none."""

MOST_THREADS = 256
"""Threads that a call may ask for."""

RATES: dict[str, dict[str, float]] = {
    "scalar": {"gates": 25, "binary": 50, "products": 2.5},
    "popcnt": {"gates": 85, "binary": 130, "pairs": 130, "products": 45},
    "avx2": {
        "gates": 175,
        "binary": 310,
        "pairs": 280,
        "products": 105,
        "winograd": 115,
        "transform": 3.5,
        "read": 6,
    },
    "avx512": {
        "gates": 530,
        "binary": 900,
        "products": 215,
        "winograd": 215,
        "transform": 7,
        "read": 20,
    },
    "amx": {
        "gates": 530,
        "binary": 900,
        "products": 880,
        "winograd": 450,
        "transform": 7,
        "read": 20,
    },
    "neon": {
        "gates": 100,
        "binary": 150,
        "products": 15,
        "winograd": 30,
        "transform": 2,
        "read": 8,
    },
}
"""Products a nanosecond on one thread: of gates with ternary and with binary filters, of pairs, of
levels, and of Winograd's bytes; for these also bytes of weights that are transformed, and that come
from beyond a second-level cache: in a network, whose layers push each other's weights out of it.
Measured on Zen 4; AMX's on a Xeon; NEON's are a guess. They decide which formula computes
and how many threads start, and no result."""


class KernelsNotBuiltError(GxnorError, ImportError):
    """The C kernels were asked for and are not there."""


def native() -> Kernels:
    """Kernels of the instruction set in use; KernelsNotBuiltError says why there are none."""
    return kernels_of(isa())


@lru_cache
def kernels_of(name: str) -> Kernels:
    """Kernels of one of `isas`, made once."""
    names = isa_names()
    require_choice("isa", name, names)
    return compiled()(names.index(name))


def isas() -> dict[str, bool]:
    """Instruction sets that were compiled in, slowest first, and whether this machine runs them.

    "scalar" always runs; on x86-64 there are "popcnt", "avx2", "avx512" and "amx",
    which only Linux grants; on AArch64 "neon".
    """
    return {name: isa_runs(name) for name in isa_names()}


class _Selection:
    """The instruction set that an API call forced, if one did."""

    name: str | None = None


def isa() -> str:
    """Instruction set that the next kernel call uses.

    The one that `use_isa` forced; else that of the environment variable GXNOR_ISA; else the
    fastest that this machine can run.
    """
    if _Selection.name is not None:
        return _Selection.name
    named = os.environ.get(ISA_VARIABLE)
    if named:
        return _runnable(ISA_VARIABLE, named)
    return _fastest()


def use_isa(name: str | None) -> None:
    """Force one of `isas` for all kernel calls of this process; None undoes that."""
    _Selection.name = None if name is None else _runnable("isa", name)


def threads_of(threads: int | None) -> int:
    """Number of threads that a call runs on.

    `threads` is in 1..256; None leaves it to GXNOR_THREADS, and without that to the number of CPUs
    that this process may use.
    """
    if type(threads) is int and 1 <= threads <= MOST_THREADS:
        return threads  # Checked at once: this comes before each call of a kernel.
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


def gates_nanoseconds(isa: str, products: int, binary: bool = False) -> float:
    """Estimate how long gates, or pairs, take for so many products on one thread."""
    rates = RATES[kernels_of(isa).name]
    return products / (rates["binary"] if binary else rates.get("pairs", rates["gates"]))


@lru_cache
def isa_names() -> tuple[str, ...]:
    """Instruction sets that were compiled in, slowest first."""
    if not built():
        expected = "the backend numpy, or an installation without GXNOR_NO_KERNELS"
        raise KernelsNotBuiltError(f"the C kernels are {build_info()}; expected {expected}")
    return tuple(compiled().names())


@lru_cache
def isa_runs(name: str) -> bool:
    """Tell whether this machine runs one; to ask for "amx" gives the process its registers."""
    return compiled().runs(isa_names().index(name))


@lru_cache
def _fastest() -> str:
    return next(name for name in reversed(isa_names()) if isa_runs(name))


def _runnable(argument: str, name: str) -> str:
    # To ask whether AMX runs gives the process its registers, so only an error asks for them all.
    if name not in isa_names() or not isa_runs(name):
        usable = ", ".join(isa for isa, runs in isas().items() if runs)
        raise DomainError(f"{argument} is {name!r}; expected one of {usable} on this machine")
    return name
