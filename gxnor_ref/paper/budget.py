"""What a report may cost: how long its trainings take, on what, and with which seeds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.weights import weights_kind

Searched: TypeAlias = tuple[str, int | str]
"""Method and activations of networks that share a search of the learning rate."""


@dataclass(frozen=True)
class Budget:
    """What a report may cost."""

    preset: str  # data set, network and recipe that every run starts from
    notation: str  # layers of the network
    epochs: int  # of the networks of Table 1 and Fig 7
    sweep_epochs: int  # of all other runs
    seeds: tuple[int, ...]  # each setting is trained once with each
    margin: float  # accuracies this close count as equal
    reached: float  # test error that Fig 7 counts epochs to
    # Fields of Recipe that the runs of Table 1 change, before their learning rates are searched; of
    # these, Fig 7 has the preset's `norm_rate`.
    compared: dict[str, Any] = field(default_factory=dict)
    # Fields of Settings and Recipe that every other run changes, unless it varies them.
    swept: dict[str, Any] = field(default_factory=dict)
    factors: tuple[float, ...] = (1.0,)  # of the learning rate; Fig 8 is measured at each
    search_epochs: int = 0  # of a trial of `factors` for Table 1, on images set aside; 0: none
    search_seeds: tuple[int, ...] = ()  # of those trials
    validation: int = 0  # number of training images set aside for them
    # On one core, by backend: of networks that compute on integers, and of others.
    epoch_seconds: dict[str, tuple[float, float]] = field(default_factory=dict)
    # Best factor of the learning rate, by method and activations.
    found: dict[Searched, float] = field(default_factory=dict)

    @property
    def dataset(self) -> str:
        """Name of the data set."""
        return PRESETS[self.preset].dataset

    def seconds_of_epoch(self, settings: Settings, backend: str) -> float:
        """About how long an epoch of a network takes on one core, where no table has timed it."""
        integers, floats = self.epoch_seconds.get(backend, (1.0, 1.0))
        return integers if on_integers(settings) else floats


def on_integers(settings: Settings) -> bool:
    """Whether training takes products of integers: weights and activations are unscaled states."""
    kind, space = weights_kind(settings)
    return space is not None and not kind.has_scale and not isinstance(settings.activations, str)


QUICK = Budget(
    "digits",
    "16C3-MP2-32C3-MP2-128FC-SVM",
    epochs=30,
    sweep_epochs=15,
    seeds=(0, 1, 2),
    margin=0.01,
    reached=0.1,
    epoch_seconds={"numpy": (0.25, 0.25), "c": (0.2, 0.2)},
)
"""Some 600 seconds of one core; it has to stay below ten minutes on two. 0.01 are four images."""

PLAIN: dict[str, Any] = {
    "a": 0.5,
    "m": 3.0,
    "batch": 100,
    "lr_start": 1e-2,
    "lr_fin": 1e-4,
    "beta1": 0.99,
    "norm_rate": 0.1,
    "average": 0.0,
}
"""The paper's a, m and batch, and a recipe for few epochs whose only end is its last step."""

FULL = Budget(
    "mnist",
    PRESETS["mnist"].settings.notation,
    epochs=24,
    sweep_epochs=10,
    seeds=(0, 1, 2, 3, 4),
    margin=0.001,
    reached=0.01,
    # The preset has the rates that a search from these found. At 0.01 running statistics lag behind
    # the weights. Neither the weights nor the last epoch depend on them: the statistics of a mean
    # are measured anew.
    compared={"lr_start": 3e-3, "lr_fin": 1e-4, "norm_rate": 0.01},
    swept=PLAIN,
    factors=(0.3, 1.0, 3.0),
    search_epochs=8,
    search_seeds=(0, 1),
    validation=10_000,
    epoch_seconds={"numpy": (125.0, 65.0), "c": (18.0, 33.0)},
)
"""The paper's network for MNIST."""
