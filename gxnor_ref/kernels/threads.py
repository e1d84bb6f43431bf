"""Work of a kernel, divided among threads."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar, TypeVarTuple, cast

import numpy as np

from gxnor_ref.kernels.isa import least_units, threads_of

GRAIN = 1 << 14
"""Pieces of work are multiples of so many elements, where no row or image asks for more."""

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


def divide(
    kernel: Callable[[*Arguments, int, int], Result],
    *arguments: *Arguments,
    count: int,
    threads: int | None,
    grain: int = 1,
    least: int = 1,
) -> list[Result]:
    """Run a kernel on outputs 0 .. count - 1, divided among threads.

    The kernel takes the arguments, first and last, and works on the disjoint outputs
    first .. last - 1; of a C-contiguous array it takes the memory, as a single dimension. Pieces
    begin at multiples of `grain`; `least` outputs are worth a thread of their own. What the calls
    returned is in no order, and empty where there are no outputs.
    """
    flat = cast(
        "tuple[*Arguments]",
        tuple([a.reshape(-1) if isinstance(a, np.ndarray) else a for a in arguments]),
    )
    alone = type(threads) is int and threads == 1
    grains = -(-count // grain)
    workers = 1 if alone else min(threads_of(threads), grains, count // least)
    if workers <= 1:
        return [kernel(*flat, 0, count)] if count else []
    # Ever smaller pieces: a thread that wakes up late takes fewer, and all end together.
    edges = [0]
    while edges[-1] < grains:
        left = grains - edges[-1]
        edges.append(edges[-1] + max(1, grains // (16 * workers), left // (2 * workers)))
    bounds = [min(count, edge * grain) for edge in edges]
    waiting = iter(list(pairwise(bounds)))
    results: list[Result] = []

    def work(member: int = 0) -> None:
        for first, last in waiting:
            results.append(kernel(*flat, first, last))

    as_team(work, work, workers)
    return results


def as_team(lead: Callable[[], object], helper: Callable[[int], object], members: int) -> None:
    """Call `lead()` here and, on threads that are free meanwhile, `helper(1)`, `helper(2)`, ...

    A helper that has not started when the lead is done never does; the others are waited for.
    """
    tasks = []
    try:
        # No thread may start while the interpreter shuts down; the lead then does all the work.
        with suppress(RuntimeError):
            for member in range(1, members):
                tasks.append(_pool(members - 1).submit(helper, member))
        lead()
    finally:
        for task in tasks:
            if not task.cancel():
                task.result()


def divide_moves(
    kernel: Callable[[*Arguments, int, int], Result],
    *arguments: *Arguments,
    elements: int,
    units: int | None = None,
    threads: int | None,
) -> list[Result]:
    """Divide work that takes as long as its numbers take to read or write, as `divide` does.

    `elements` are the numbers, `units` the images, filters or rows that the work is counted in;
    without units, the elements themselves.
    """
    if units is None:
        least = least_units(1)
        return divide(kernel, *arguments, count=elements, threads=threads, grain=GRAIN, least=least)
    least = least_units(elements // max(1, units))
    count = units if elements else 0
    return divide(kernel, *arguments, count=count, threads=threads, least=least)


@lru_cache
def _pool(workers: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(workers, thread_name_prefix="gxnor")


# A forked process has none of its parent's threads, and would wait for them forever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.cache_clear)
