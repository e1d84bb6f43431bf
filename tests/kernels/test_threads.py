"""Threads of the kernels and threads of the caller: neither shows in a result."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
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
from gxnor_ref.kernels.threads import GRAIN, divide
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms

ROOT = Path(__file__).parents[2]
MANY = [1, 2, 3, 4, 7, 24, 100]

Array = npt.NDArray[Any]


def convolve(seed: int, threads: int | None) -> tuple[Array, Array]:
    """Return sums in C and by the spec."""
    random = np.random.default_rng(seed)
    Y = random.integers(-1, 2, (2, 9, 8, 65), dtype=np.int8)
    W = random.integers(-1, 2, (9, 65, 3, 3), dtype=np.int8)
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, 1)
    return conv2d(pack(Y), pack_filters(W), 1, 1, threads), x.transpose(0, 2, 3, 1)


def convolve_levels(seed: int, threads: int | None) -> tuple[Array, Array]:
    """Return sums in C and by the spec."""
    random = np.random.default_rng(seed)
    Y = random.integers(-64, 65, (2, 9, 8, 33), dtype=np.int8)
    W = random.integers(-64, 65, (17, 33, 3, 3), dtype=np.int8)
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, 1)
    return conv2d_levels(Y, level_filters(W), 1, 1, threads), x.transpose(0, 2, 3, 1)


def move(seed: int, threads: int | None) -> tuple[Array, Array]:
    """Return states, and the number of those that moved, in C and by the spec."""
    random = np.random.default_rng(seed)
    space = DiscreteSpace(2)
    n = random.integers(0, 5, 3 * GRAIN + 77).astype(np.uint8)
    dW = random.standard_normal(n.size)
    expected = transition(n, dW, uniforms(seed, 1, 2, 0, n.size), space)
    moves = np.count_nonzero(expected != n)
    changed = transition_in_place(n, dW, seed, 1, 2, space, threads=threads)
    return np.append(n, changed), np.append(expected, moves)


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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_computes_on_threads_too() -> None:
    """Threads do not survive a fork: a child must not wait for those of its parent.

    As data loaders do it that fork after the first step. The alarm ends a child that waits.
    """
    script = """
import os, signal, sys
import numpy as np
from gxnor_ref.kernels.threads import GRAIN
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec.space import DiscreteSpace

def move():
    n = np.ones(4 * GRAIN, np.uint8)
    return transition_in_place(n, np.full(n.size, 0.1), 1, 2, 3, DiscreteSpace(1), threads=3)

here = move()
child = os.fork()
if child == 0:
    signal.alarm(20)
    os._exit(0 if move() == here else 3)
print(os.waitpid(child, 0)[1])
"""
    # From 3.12 on, Python warns of any fork beside threads.
    finished = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert finished.stderr == ""
    assert finished.stdout == "0\n"
