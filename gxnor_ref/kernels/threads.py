"""Work of a kernel, divided among threads.

Threads that help are started when they are first needed. One without work spins for as long as
GXNOR_SPIN says, so that it takes the next in a fraction of a microsecond, and then sleeps until it
is woken.
"""

from __future__ import annotations

import atexit
import math
import os
import time
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, TypeVar, TypeVarTuple, cast

import numpy as np

from gxnor_ref.kernels import compiled
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.kernels.isa import threads_of
from gxnor_ref.spec.errors import DomainError

if TYPE_CHECKING:
    from gxnor_ref.kernels.isa import Helper, Pass

SPIN_VARIABLE = "GXNOR_SPIN"
"""Environment variable with the microseconds that a thread without work spins."""

SPIN = 200
"""What it is without the variable: between two layers, Python takes up to half as long."""

MOST_SPIN = 1_000_000
"""Its largest value."""

GRAIN = 1 << 14
"""Pieces of work are multiples of so many elements, where no row or image asks for more."""

SHARES = {"pass": 1.5e4, "waking": 6e4, "call": 1.5e5, "moving": 6e5}
"""Nanoseconds of work that are worth a thread, by kind.

A forward pass, through a network or one layer, on a thread that spins, and on one that has to be
woken; other calls of a kernel, whose threads take turns with the interpreter lock; and work that
moves numbers, at one a nanosecond, since the next kernel's threads find what was written in another
core's cache."""

NAP = 1e-4
"""Seconds between looks at a helper that takes long, as it does while another process has its
CPU."""

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


def divide(
    kernel: Callable[[*Arguments, int, int], Result],
    *arguments: *Arguments,
    count: int,
    threads: int | None,
    grain: int = 1,
    nanoseconds: float = math.inf,
) -> list[Result]:
    """Run a kernel on outputs 0 .. count - 1, divided among threads.

    The kernel takes the arguments, first and last, and works on the disjoint outputs
    first .. last - 1; of a C-contiguous array it takes the memory, as a single dimension. Pieces
    begin at multiples of `grain`; on one thread all of them take about so many `nanoseconds`. What
    the calls returned is in no order, and empty where there are no outputs.
    """
    flat = cast(
        "tuple[*Arguments]",
        tuple([a.reshape(-1) if isinstance(a, np.ndarray) else a for a in arguments]),
    )
    grains = -(-count // grain)
    workers = min(members_for(threads, nanoseconds, "call"), grains)
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
    errors: list[BaseException] = []

    def lead() -> None:
        for first, last in waiting:
            results.append(kernel(*flat, first, last))

    def work(_: int) -> None:
        try:
            lead()
        except BaseException as error:
            errors.append(error)

    as_team(lead, work, workers, nanoseconds)
    if errors:
        raise errors[0]
    return results


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
    members = members_for(threads, elements, "moving")
    if units is None:
        return divide(kernel, *arguments, count=elements, threads=members, grain=GRAIN)
    return divide(kernel, *arguments, count=units if elements else 0, threads=members)


def members_for(threads: int | None, nanoseconds: float, kind: str) -> int:
    """Number of threads for work that takes so many nanoseconds on one, by its kind in `SHARES`."""
    return max(1, int(min(threads_of(threads), nanoseconds / SHARES[kind])))


def as_team(
    lead: Callable[[], object],
    work: Pass | Callable[[int], object],
    members: int,
    nanoseconds: float = math.inf,
) -> None:
    """Call `lead()` here while threads that are free help, as members 1, 2, ... of the team.

    One that has not begun when the lead is done never does; the others are waited for. Helpers are
    woken if their shares take long enough, or if other work has only just ended: more may follow,
    and find them spinning.
    """
    wakes = nanoseconds >= members * SHARES["waking"] or time.monotonic_ns() < _Pool.recent_until
    team: list[tuple[Helper, int]] = []
    try:
        if wakes and len(_Pool.helpers) < members - 1:
            _start(members - 1)
        for helper in tuple(_Pool.helpers):
            if len(team) == members - 1:
                break
            helper.post(work, len(team) + 1, wakes, team)
        lead()
    finally:
        for helper, number in team:
            while not helper.end(number):
                time.sleep(NAP)
        _Pool.recent_until = time.monotonic_ns() + _Pool.recent


def pass_as_team(begun: Pass, members: int, nanoseconds: float) -> None:
    """Do a forward pass, which takes about so many nanoseconds on one thread, as a team."""

    def lead() -> None:
        while not begun.lead():
            time.sleep(NAP)

    as_team(lead, begun, members, nanoseconds)


def spin_microseconds() -> int:
    """Microseconds that a thread without work spins: GXNOR_SPIN, by default 200.

    0 where this process may use one CPU alone. DomainError: the variable is not a number of them.
    """
    named = os.environ.get(SPIN_VARIABLE) or str(SPIN)
    if not (named.isdecimal() and len(named) < 9 and int(named) <= MOST_SPIN):
        expected = f"microseconds, an integer in 0..{MOST_SPIN}"
        raise DomainError(f"{SPIN_VARIABLE} is {named!r}; expected {expected}")
    return int(named) if usable_cpus() > 1 else 0


class _Pool:
    """The helpers of this process with their threads, and until when other work has just ended."""

    helpers: ClassVar[dict[Helper, Thread]] = {}
    is_closed = False
    recent = 1000 * SPIN
    recent_until = 0


def _start(count: int) -> None:
    """Start helpers until there are so many, if threads may start."""
    spin = spin_microseconds()
    _Pool.recent = 1000 * spin
    for at in range(len(_Pool.helpers), 0 if _Pool.is_closed else count):
        helper = compiled().helper()
        # No more spin than there are CPUs beside that of the lead.
        turns = _turns(spin) if at < usable_cpus() - 1 else 0
        thread = Thread(target=helper.serve, args=(turns,), name=f"gxnor-{at}", daemon=True)
        try:
            thread.start()
        except RuntimeError:  # The system has no more, or the interpreter shuts down.
            return
        _Pool.helpers[helper] = thread


@cache
def _turns(microseconds: int) -> int:
    """Turns of waiting in so many microseconds, measured here."""
    turns, took = 1000, math.inf
    for _ in range(5):
        began = time.perf_counter()
        compiled().rest(turns)
        took = min(took, time.perf_counter() - began)
    return int(turns * microseconds * 1e-6 / took)


@atexit.register
def _stop() -> None:
    """Stop all helpers; what calls kernels later computes alone."""
    _Pool.is_closed = True
    for helper, thread in tuple(_Pool.helpers.items()):
        if helper.stop():
            thread.join()
    _Pool.helpers.clear()


# A forked process has none of its parent's threads, and would wait for them forever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_Pool.helpers.clear)
