"""Threads of the kernels and threads of the caller: neither shows in a result."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.kernels.convolution import conv2d, conv2d_levels, level_filters, pack_filters
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.kernels.isa import threads_of
from gxnor_ref.kernels.packing import pack
from gxnor_ref.kernels.threads import GRAIN, divide, spin_microseconds
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms

MANY = [1, 2, 3, 4, 7, 24, 100]

Array = npt.NDArray[Any]


@cache
def layer(seed: int, level: int, channels: int, filters: int) -> tuple[Array, Array, Array]:
    """Return images, filters, and their sums by the spec."""
    random = np.random.default_rng(seed)
    Y = random.integers(-level, level + 1, (2, 9, 8, channels), dtype=np.int8)
    W = random.integers(-level, level + 1, (filters, channels, 3, 3), dtype=np.int8)
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, 1)
    return Y, W, x.transpose(0, 2, 3, 1)


def convolve(seed: int, threads: int | None) -> tuple[Array, Array]:
    """Return sums in C and by the spec."""
    Y, W, expected = layer(seed, 1, 65, 9)
    return conv2d(pack(Y), pack_filters(W), 1, 1, threads), expected


def convolve_levels(seed: int, threads: int | None) -> tuple[Array, Array]:
    """Return sums in C and by the spec."""
    Y, W, expected = layer(seed, 64, 33, 17)
    return conv2d_levels(Y, level_filters(W), 1, 1, threads), expected


SPACE = DiscreteSpace(2)


@cache
def step(seed: int) -> tuple[Array, Array, Array]:
    """Return states, increments, and the next states by the spec."""
    random = np.random.default_rng(seed)
    n = random.integers(0, 5, 3 * GRAIN + 77).astype(np.uint8)
    dW = random.standard_normal(n.size)
    return n, dW, transition(n, dW, uniforms(seed, 1, 2, 0, n.size), SPACE)


def move(seed: int, threads: int | None) -> tuple[Array, Array]:
    """Return states, and the number of those that moved, in C and by the spec."""
    before, dW, expected = step(seed)
    n = before.copy()
    changed = transition_in_place(n, dW, seed, 1, 2, SPACE, threads=threads)
    return np.append(n, changed), np.append(expected, np.count_nonzero(expected != before))


@given(
    count=st.integers(0, 300),
    threads=st.integers(1, 5),
    grain=st.integers(1, 40),
)
def test_work_is_divided_into_pieces_that_together_are_all_of_it(
    count: int, threads: int, grain: int
) -> None:
    done = np.zeros(count, np.int64)
    by_thread: dict[int, int] = {}

    def call(done: Array, first: int, last: int) -> int:
        assert first % grain == 0
        done[first:last] += 1
        by_thread[threading.get_ident()] = by_thread.get(threading.get_ident(), 0) + last - first
        return last - first

    found = divide(call, done, count=count, threads=threads, grain=grain)

    assert sum(found) == count
    assert (done == 1).all()
    assert sum(by_thread.values()) == count
    assert len(by_thread) <= threads


CALLS = pytest.mark.parametrize("call", [convolve, convolve_levels, move])
Call = Callable[[int, int | None], tuple[Array, Array]]


@CALLS
def test_results_do_not_depend_on_the_number_of_threads(isa: str, call: Call) -> None:
    for threads in MANY:
        ours, expected = call(0, threads)

        assert np.array_equal(ours, expected), threads


@CALLS
def test_calls_from_several_threads_at_once_are_all_right(isa: str, call: Call) -> None:
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda seed: call(seed, 1 + seed % 3), range(24)))

    assert [seed for seed, (ours, expected) in enumerate(answers) if (ours != expected).any()] == []


@CALLS
def test_the_variable_gives_the_number_of_threads(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for threads in MANY:
        monkeypatch.setenv("GXNOR_THREADS", str(threads))

        assert threads_of(None) == threads
        assert threads_of(5) == 5
        ours, expected = call(1, None)
        assert np.array_equal(ours, expected), threads


def test_without_a_number_every_cpu_of_the_process_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GXNOR_THREADS", raising=False)

    assert threads_of(None) == usable_cpus()


@CALLS
@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", " ", "+2", "0x2", "1e1", "²"])
def test_a_variable_that_is_no_number_of_threads_is_an_error(
    call: Call, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GXNOR_THREADS", value)

    message = f"GXNOR_THREADS is {value!r}; expected an integer in 1..256"
    with pytest.raises(DomainError, match=re.escape(message)):
        call(0, None)


def test_states_are_as_they_were_where_the_variable_is_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GXNOR_THREADS", "none")
    n = np.ones(100, np.uint8)

    with pytest.raises(DomainError, match="GXNOR_THREADS"):
        transition_in_place(n, np.full(100, 0.9), 0, 0, 0, DiscreteSpace(1))

    assert (n == 1).all()


@CALLS
@pytest.mark.parametrize("threads", [0, -1])
def test_a_number_of_threads_below_1_is_an_error(call: Call, threads: int) -> None:
    with pytest.raises(DomainError, match=f"threads is {threads}; expected an integer in 1..256"):
        call(0, threads)


def team_of_two(kernel: Callable[[int, int], None]) -> None:
    """Divide work between two threads, each of which waits for the other before it begins."""
    together = threading.Barrier(2)
    began: set[int] = set()

    def wait_for_the_other(first: int, last: int) -> None:
        if threading.get_ident() not in began:
            began.add(threading.get_ident())
            together.wait(600)
        kernel(first, last)

    divide(wait_for_the_other, count=16, threads=2)


def test_an_error_on_another_thread_reaches_the_caller() -> None:
    def fail_elsewhere(first: int, last: int) -> None:
        if threading.current_thread() is not threading.main_thread():
            raise ValueError(f"outputs {first} to {last}")

    with pytest.raises(ValueError, match="outputs"):
        team_of_two(fail_elsewhere)


def test_after_an_interrupt_nobody_works_any_more() -> None:
    begun: list[int] = []
    ended: list[int] = []

    def interrupt(first: int, _: int) -> None:
        if threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        begun.append(first)
        convolve(first, 1)
        ended.append(first)

    with pytest.raises(KeyboardInterrupt):
        team_of_two(interrupt)

    assert begun == ended != []
    team_of_two(lambda first, last: None)


def test_work_may_be_divided_within_divided_work() -> None:
    done = np.zeros((7, 100), np.int64)

    def add(row: int, first: int, last: int) -> None:
        done[row, first:last] += 1

    def add_rows(first: int, last: int) -> None:
        for row in range(first, last):
            divide(add, row, count=100, threads=3)

    divide(add_rows, count=7, threads=3)

    assert (done == 1).all()


@pytest.mark.parametrize("value", ["-1", "1000001", "1.5", "ten", " ", "1e3", "²", "0000000001"])
def test_a_variable_that_is_no_time_to_spin_is_an_error(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GXNOR_SPIN", value)

    message = f"GXNOR_SPIN is {value!r}; expected microseconds, an integer in 0..1000000"
    with pytest.raises(DomainError, match=re.escape(message)):
        spin_microseconds()


def run(lines: str, spin: int | str) -> str:
    """Run lines after a function `move` that works on threads; return what they print."""
    script = f"""
import os, signal, sys, threading, time
import atexit
atexit.register(lambda: at_exit())
import numpy as np
from gxnor_ref.kernels.threads import GRAIN, spin_microseconds
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec.space import DiscreteSpace

def at_exit():
    pass

def move():
    n = np.ones(4 * GRAIN, np.uint8)
    return transition_in_place(n, np.full(n.size, 0.1), 1, 2, 3, DiscreteSpace(1), threads=3)

{lines}
"""
    # From 3.12 on, Python warns of any fork beside threads.
    finished = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", script],
        env={**os.environ, "GXNOR_SPIN": str(spin)},
        capture_output=True,
        text=True,
    )
    assert finished.stderr == ""
    assert finished.returncode == 0
    return finished.stdout


SPINS = pytest.mark.parametrize("spin", [0, 50, 1_000_000])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@SPINS
def test_a_forked_process_computes_on_threads_too(spin: int) -> None:
    """Threads do not survive a fork: a child must not wait for those of its parent.

    As data loaders do it that fork after the first step. The alarm ends a child that waits.
    """
    printed = run(
        """
here = move()
child = os.fork()
if child == 0:
    signal.alarm(300)
    os._exit(0 if move() == here else 3)
print(os.waitpid(child, 0)[1])
""",
        spin,
    )

    assert printed == "0\n"


@SPINS
def test_at_exit_all_threads_end_and_kernels_compute_alone(spin: int) -> None:
    printed = run(
        """
here = move()
print(threading.active_count() > 1)

def at_exit():
    print(threading.active_count(), move() == here, threading.active_count())
""",
        spin,
    )

    assert printed == "True\n1 True 1\n"


@pytest.mark.skipif(
    not hasattr(time, "pthread_getcpuclockid"), reason="needs the CPU time of another thread"
)
def test_threads_without_work_take_no_cpu_time() -> None:
    printed = run(
        """
move()
clocks = [
    time.pthread_getcpuclockid(thread.ident)
    for thread in threading.enumerate()
    if thread is not threading.main_thread()
]
before = sum(map(time.clock_gettime, clocks))
# They spin for 50 us and sleep: a tenth of this time would be 300 times that for each.
end = time.thread_time() + 0.3
while time.thread_time() < end:
    pass
print(len(clocks), sum(map(time.clock_gettime, clocks)) - before < 0.03)
""",
        50,
    )

    assert printed == "2 True\n"


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="needs CPUs that can be chosen")
def test_nobody_spins_beside_a_single_cpu() -> None:
    printed = run(
        """
print(spin_microseconds())
os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])
print(spin_microseconds())
""",
        70,
    )

    assert printed == ("70\n0\n" if usable_cpus() > 1 else "0\n0\n")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs signals of a timer")
@SPINS
def test_signals_at_any_time_leave_threads_that_work(spin: int) -> None:
    printed = run(
        """
class Interrupt(BaseException):
    pass

def interrupt(*_):
    raise Interrupt

here, caught = move(), 0
signal.signal(signal.SIGALRM, interrupt)
for count in range(200):
    try:
        signal.setitimer(signal.ITIMER_REAL, 1e-4 + count * 1e-5)
        while True:
            move()
    except Interrupt:
        caught += 1
print(caught, move() == here)
""",
        spin,
    )

    assert printed == "200 True\n"
