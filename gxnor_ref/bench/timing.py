"""The loop that times: calls take turns, so that other load on the machine hits all of them."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from typing import Any

Calls = Mapping[str, Callable[[], Any]]
"""What is timed, by name."""

WARMING = 2e-3
"""Seconds at the start of a turn that do not count: threads sleep, and the cache holds the numbers
of the call before."""

SETTLING = 1.0
"""Most seconds to wait before a turn for threads of the call before, which may spin for long:
onnxruntime's for 50 ms, OpenMP's for 10."""

GLANCE = 2e-3
"""Seconds in which it shows whether one of them computes."""

LONG = 10 * WARMING
"""A call that takes this long hardly notices them, and counts from the first."""

LEAST_ROUNDS = 3
"""Least number of rounds, however long they take."""


def take_turns(
    calls: Calls, rounds: int, least_seconds: float, enough: float = math.inf
) -> dict[str, list[list[float]]]:
    """Time single calls, in seconds; in each round all of them run in turn.

    A turn lasts at least so many seconds, and has at least one call. After `enough` seconds in all
    no new round begins, but for the first three.

    >>> turns = take_turns({"sum": lambda: sum(range(9))}, 3, 0.0)
    >>> [len(seconds) > 0 for seconds in turns["sum"]]
    [True, True, True]
    """
    for call in calls.values():
        call()  # the first call allocates memory and compiles code
    turns: dict[str, list[list[float]]] = {name: [] for name in calls}
    began = time.perf_counter()
    for number in range(rounds):
        if number >= LEAST_ROUNDS and time.perf_counter() - began >= enough:
            break
        for name, call in calls.items():
            _settle()
            turns[name].append(_turn(call, least_seconds))
    return turns


def _settle() -> None:
    """Wait until no thread of this process computes."""
    end = time.monotonic() + SETTLING
    while time.monotonic() < end:
        used, began = time.process_time(), time.monotonic()
        time.sleep(GLANCE)
        if time.process_time() - used < (time.monotonic() - began) / 4:
            return


def _turn(call: Callable[[], Any], least_seconds: float) -> list[float]:
    began = time.perf_counter()
    seconds: list[float] = []
    while True:
        start = time.perf_counter()
        call()
        end = time.perf_counter()
        if start - began >= WARMING or end - start >= LONG:
            seconds.append(end - start)
        if seconds and end - began >= WARMING + least_seconds:
            return seconds
