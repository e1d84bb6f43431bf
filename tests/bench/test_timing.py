"""The loop that times: every call gets its turns, in alternation, within the time."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable

import pytest

from gxnor_ref.bench import timing
from gxnor_ref.bench.timing import LEAST_ROUNDS, take_turns


class Clock:
    """A clock that calls move on, in the place of the machine's."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.log = ""
        monkeypatch.setattr("time.perf_counter", lambda: self.now)

    def call(self, name: str, seconds: float) -> Callable[[], None]:
        """Return a call that takes so long, and is logged by one letter."""

        def run() -> None:
            self.now += seconds
            self.log += name

        return run


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def test_calls_take_turns(clock: Clock) -> None:
    turns = take_turns({"a": clock.call("a", 1.0), "b": clock.call("b", 1.0)}, 3, 0.0)

    # Once each before anything counts.
    assert clock.log == "ab" + "ab" * 3
    assert {name: [len(turn) for turn in each] for name, each in turns.items()} == {
        "a": [1, 1, 1],
        "b": [1, 1, 1],
    }


def test_a_turn_lasts_as_long_as_is_asked_and_its_start_does_not_count(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "WARMING", 4.0)
    monkeypatch.setattr(timing, "LONG", 40.0)

    (turn,) = take_turns({"a": clock.call("a", 1.0)}, 1, 3.0)["a"]

    assert turn == [1.0] * 3
    assert len(clock.log) == 1 + 4 + 3


def test_time_ends_the_rounds_but_not_the_first(clock: Clock) -> None:
    long = take_turns({"a": clock.call("a", 1.0)}, 10, 0.0, enough=0.5)["a"]
    some = take_turns({"a": clock.call("a", 1.0)}, 10, 0.0, enough=5.5)["a"]
    all_of_them = take_turns({"a": clock.call("a", 1.0)}, 10, 0.0, enough=math.inf)["a"]

    assert [len(long), len(some), len(all_of_them)] == [LEAST_ROUNDS, 6, 10]


def test_a_turn_begins_when_threads_of_the_call_before_have_ended() -> None:
    spinning = threading.Event()

    def spin() -> None:
        end = time.thread_time() + 0.02
        while time.thread_time() < end:
            pass
        spinning.clear()

    def leave_a_thread() -> None:
        spinning.set()
        threading.Thread(target=spin).start()

    found: list[bool] = []
    take_turns({"before": leave_a_thread, "after": lambda: found.append(spinning.is_set())}, 3, 0.0)

    assert found[1] is False
