"""The stopwatch of training steps: every moment of a step has one place."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense
from gxnor_ref.nn.profile import LAYER_PHASES, STEP_PHASES, Profile
from gxnor_ref.nn.training import Trainer

MakeTrainer = Callable[..., Trainer]


@pytest.mark.parametrize("weights", [1, None])
def test_every_layer_is_charged_with_what_it_does(
    weights: int | None, make_trainer: MakeTrainer
) -> None:
    trainer = make_trainer(weights=weights)
    expected = {("", phase) for phase in STEP_PHASES}
    for name, layer, _ in trainer.network.layers:
        expected |= {(name, "forward"), (name, "backward")}
        if isinstance(layer, Convolution | Dense | BatchNorm):
            expected.add((name, "optimizer"))
        if isinstance(layer, Convolution | Dense) and weights is not None:
            expected.add((name, "transition"))

    for step in (1, 2):
        trainer.step(np.arange(6))

        assert trainer.profile.steps == step
        assert set(trainer.profile.seconds) == expected
        assert min(trainer.profile.seconds.values()) >= 0


def test_a_profile_is_of_steps_alone(make_trainer: MakeTrainer) -> None:
    trainer = make_trainer()
    trainer.run_epoch()
    before = dict(trainer.profile.seconds)

    # A forward pass outside a step, as evaluation has them.
    trainer.network.trace(np.zeros((1, 1, 8, 8), np.float32))

    assert trainer.profile.steps == trainer.batches_per_epoch
    assert trainer.profile.seconds == before


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[int]], None]:
    """Return a function that makes the clock show the given seconds, one at each look."""

    def tick(seconds: list[int]) -> None:
        times: Iterator[int] = iter(seconds)
        monkeypatch.setattr(time, "perf_counter", lambda: float(next(times)))

    return tick


def test_time_between_steps_is_nobodys(ticking: Callable[[list[int]], None]) -> None:
    ticking([0, 3, 4, 1000, 1005, 1008])
    profile = Profile()
    for _ in range(2):
        profile.begin()
        profile.lap("forward", "1.conv")
        profile.end()

    assert profile.seconds == {("1.conv", "forward"): 8.0, ("", "other"): 4.0}
    rows = profile.shares(["1.conv"])
    assert [(row.layer, row.phase, row.ms_per_step) for row in rows] == [
        ("1.conv", "forward", 4000.0),
        ("", "other", 2000.0),
    ]
    assert sum(row.share for row in rows) == 1.0


@given(
    laps=st.lists(
        st.one_of(
            st.tuples(st.sampled_from(LAYER_PHASES), st.sampled_from(["1.conv", "1.norm"])),
            st.tuples(st.sampled_from(STEP_PHASES), st.just("")),
        )
    )
)
def test_shares_are_of_the_whole_and_in_order(laps: list[tuple[str, str]]) -> None:
    profile = Profile()
    profile.begin()
    for phase, layer in laps:
        profile.lap(phase, layer)
    profile.end()

    rows = profile.shares(["1.conv", "1.norm"])

    assert {(row.phase, row.layer) for row in rows} == {*laps, ("other", "")}
    # At most eleven numbers, each a rounded quotient.
    assert abs(sum(row.share for row in rows) - 1) < 1e-14
    order = [row.layer for row in rows]
    assert order == sorted(order, key=["1.conv", "1.norm", ""].index)


def test_without_a_step_there_are_no_shares() -> None:
    assert Profile().shares(["1.conv"]) == []
