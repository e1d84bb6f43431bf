"""The loop that times: every call gets its turns, in alternation, within the time."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from gxnor_ref.bench import timing
from gxnor_ref.bench.timing import LEAST_ROUNDS, take_turns


class Clock:
    """A clock that calls and sleep move on, in the place of the machine's.

    Another thread computes until `busy_until`.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.busy_until = 0.0
        self.log = ""
        for name in ("perf_counter", "monotonic"):
            monkeypatch.setattr(f"time.{name}", lambda: self.now)
        monkeypatch.setattr("time.process_time", lambda: min(self.now, self.busy_until))
        monkeypatch.setattr("time.sleep", self.sleep)
        # A power of two, so that sums of times are exact.
        monkeypatch.setattr(timing, "GLANCE", 2.0**-9)

    def sleep(self, seconds: float) -> None:
        """Move on."""
        self.now += seconds

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


def test_a_turn_begins_when_threads_of_the_call_before_have_ended(clock: Clock) -> None:
    began: list[float] = []

    def leave_a_thread() -> None:
        clock.now += 1.0
        clock.busy_until = clock.now + 0.05

    def call() -> None:
        began.append(clock.now - clock.busy_until)
        clock.now += 1.0

    take_turns({"before": leave_a_thread, "after": call}, 3, 0.0)

    # The first call of all warms up, and does not wait.
    assert began[0] < 0
    assert all(0 <= since < 0.01 for since in began[1:])


def test_a_thread_that_never_ends_is_not_waited_for_for_long(clock: Clock) -> None:
    clock.busy_until = math.inf

    take_turns({"a": clock.call("a", 1.0)}, 3, 0.0)

    assert clock.now < 1 + 3 * (1 + timing.SETTLING + 0.01)
