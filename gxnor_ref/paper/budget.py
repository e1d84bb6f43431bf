"""What a report may cost: how long its trainings take, on what, and with which seeds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from gxnor_ref.nn.presets import PRESETS


@dataclass(frozen=True)
class Budget:
    """What a report may cost.

    Attributes
    ----------
    preset : str
        Data set, network and recipe that every run begins with.
    notation : str
        Layers of the network.
    epochs : int
        Of the networks of Table 1 and Fig 7.
    sweep_epochs : int
        Of all other runs.
    seeds : tuple of int
        Every setting is trained once with each.
    grid_seeds : tuple of int
        The same for Fig 13, which has many settings.
    margin : float
        Difference between two accuracies that counts as nothing.
    reached : float
        Test error that Fig 7 counts the epochs to.
    swept : dict
        Fields of `Settings` and `Recipe` in which those other runs differ from the preset, where
        they do not vary them.
    factors : tuple of float
        Of the learning rate: Fig 8 is measured at each.
    search_epochs : int
        Epochs for which each network of Table 1 tries `factors`, on images set aside; 0: it takes
        its preset's rate.
    search_seeds : tuple of int
        Seeds of those trials.
    validation : int
        Number of training images set aside for them.
    epoch_seconds : dict of str to float
        One epoch of one core, by backend, where the table of runs does not tell.
    found : dict of str to float
        Factor of the learning rate that each method's trials found best.
    """

    preset: str
    notation: str
    epochs: int
    sweep_epochs: int
    seeds: tuple[int, ...]
    grid_seeds: tuple[int, ...]
    margin: float
    reached: float
    swept: dict[str, Any] = field(default_factory=dict)
    factors: tuple[float, ...] = (1.0,)
    search_epochs: int = 0
    search_seeds: tuple[int, ...] = ()
    validation: int = 0
    epoch_seconds: dict[str, float] = field(default_factory=dict)
    found: dict[str, float] = field(default_factory=dict)

    @property
    def dataset(self) -> str:
        """Name of the data set."""
        return PRESETS[self.preset].dataset


QUICK = Budget(
    "digits",
    "16C3-MP2-32C3-MP2-128FC-SVM",
    epochs=30,
    sweep_epochs=15,
    seeds=(0, 1, 2),
    grid_seeds=(0, 1, 2),
    margin=0.01,
    reached=0.1,
    epoch_seconds={"numpy": 0.25, "c": 0.2},
)
"""Some 600 seconds of one core; it has to stay below ten minutes on two. 0.01 are four images."""

PLAIN: dict[str, Any] = {
    "a": 0.5,
    "m": 3.0,
    "batch": 100,
    "lr_start": 1e-2,
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
    grid_seeds=(0, 1, 2),
    margin=0.001,
    reached=0.01,
    swept=PLAIN,
    factors=(0.3, 1.0, 3.0),
    search_epochs=8,
    search_seeds=(0, 1),
    validation=10_000,
    epoch_seconds={"numpy": 100.0, "c": 35.0},
)
"""The paper's network for MNIST."""
