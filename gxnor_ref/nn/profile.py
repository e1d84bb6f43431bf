"""Where the time of training steps goes: seconds of each phase of each layer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

LAYER_PHASES = ("forward", "backward", "optimizer", "transition")
"""Phases that each layer has, or some layers."""

STEP_PHASES = ("data", "loss", "other")
"""Phases of a step as a whole: its images; loss and error signal; counts, and what is left."""

Lap: TypeAlias = Callable[[str, str], None]
"""Charges the time since the last lap to a phase of a layer; the layer is "" for a whole step."""


class PhaseTime(NamedTuple):
    """Time of one phase of one layer."""

    layer: str  # "" for a whole step
    phase: str  # one of `LAYER_PHASES` or `STEP_PHASES`
    ms_per_step: float
    share: float  # of the time of all steps, between 0 and 1


class Profile:
    """A stopwatch for training steps: every moment of a step is charged to one phase.

    A lap costs a look at the clock and an addition, below a microsecond; a step has some dozens.
    It therefore always runs. `seconds` has the sums over all `steps` by (layer, phase).

    >>> profile = Profile()
    >>> profile.begin()
    >>> profile.lap("forward", "1.conv")
    >>> profile.end()
    >>> [(row.layer, row.phase) for row in profile.shares(["1.conv", "1.norm"])]
    [('1.conv', 'forward'), ('', 'other')]
    """

    def __init__(self) -> None:
        self.steps = 0
        self.seconds: dict[tuple[str, str], float] = {}
        self._mark = 0.0

    def begin(self) -> None:
        """Start the clock of a step."""
        self._mark = time.perf_counter()

    def lap(self, phase: str, layer: str = "") -> None:
        """Charge the time since the last lap to a phase of a layer, or of the whole step."""
        now = time.perf_counter()
        place = layer, phase
        self.seconds[place] = self.seconds.get(place, 0.0) + now - self._mark
        self._mark = now

    def end(self) -> None:
        """End a step: time that no lap has charged is "other"."""
        self.lap("other")
        self.steps += 1

    def shares(self, layers: Iterable[str]) -> list[PhaseTime]:
        """Time by layer, in this order, and phase, then the phases of whole steps.

        What took no time is left out.
        """
        if self.steps == 0:
            return []
        total = sum(self.seconds.values())
        places = [(layer, phase) for layer in layers for phase in LAYER_PHASES]
        places += [("", phase) for phase in STEP_PHASES]
        return [
            PhaseTime(*place, 1e3 * self.seconds[place] / self.steps, self.seconds[place] / total)
            for place in places
            if place in self.seconds
        ]
