"""The paper's networks, each with its data set and a recipe of ours, by each method of Table 1."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings

MNIST = "32C5-MP2-64C5-MP2-512FC-SVM"
"""Section 3: the network for MNIST."""

CIFAR10 = "2x(128C3)-MP2-2x(256C3)-MP2-2x(512C3)-MP2-1024FC-SVM"
"""Section 3: the network for CIFAR-10 and SVHN."""


@dataclass(frozen=True)
class Preset:
    """A network, how it is trained, and on what.

    Attributes
    ----------
    settings : Settings
        The network.
    recipe : Recipe
        The training.
    dataset : str
        One of `gxnor_ref.data.DATASETS`.
    """

    settings: Settings
    recipe: Recipe
    dataset: str


# What the paper's three networks share. A small increment moves a state by m times the rate; gamma
# and beta move by the rate.
_RECIPE = Recipe(lr_start=9e-3, lr_fin=3e-4, beta1=0.998, average=0.25, m=15.0)

PRESETS = {
    "mnist": Preset(
        Settings(MNIST, (1, 28, 28), a=1.5),
        replace(_RECIPE, epochs=24, batch=50),
        "mnist",
    ),
    "cifar10": Preset(
        Settings(CIFAR10, (3, 32, 32), padding="same", a=1.5),
        replace(_RECIPE, epochs=60, batch=100, augmentation="crop-flip"),
        "cifar10",
    ),
    "svhn": Preset(
        Settings(CIFAR10, (3, 32, 32), padding="same", a=1.5),
        replace(_RECIPE, epochs=40, batch=100, augmentation="crop-flip"),
        "svhn",
    ),
    "digits": Preset(
        Settings("32C3-MP2-64C3-MP2-256FC-SVM", (1, 8, 8), padding="same"),
        Recipe(epochs=60, batch=100, lr_start=0.02, lr_fin=1e-4, beta1=0.99),
        "digits",
    ),
}
"""Presets by name: the paper's three, and a small one for the data set that needs no download."""


def preset_for(dataset: Dataset) -> Preset:
    """Preset of a data set's name, and the layers and recipe of `digits` for any other data."""
    preset = PRESETS.get(dataset.name, PRESETS["digits"])
    settings = replace(preset.settings, input_shape=dataset.image_shape, classes=dataset.classes)
    return Preset(settings, preset.recipe, dataset.name)


HIDDEN_RATES: dict[str, Any] = {"lr_start": 1e-2, "lr_fin": 1e-4}
"""Learning rates for float weights, hidden or not."""

BY_METHOD: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "dst": ({}, {}),
    "bnn": ({"weights": 0, "activations": 0, "a": 1.0}, HIDDEN_RATES),
    "bwn": ({"weights": 0, "activations": "relu"}, HIDDEN_RATES),
    "twn": ({"weights": 1, "activations": "relu"}, HIDDEN_RATES),
    "full": ({"weights": None, "activations": "relu"}, HIDDEN_RATES),
}
"""What each method changes in a preset's settings, and in its recipe."""


def by_method(preset: Preset, method: str) -> Preset:
    """Network and recipe of one of `PRESETS`, which are DST's, as a method of Table 1 has them.

    >>> bnn = by_method(PRESETS["mnist"], "bnn").settings
    >>> bnn.notation, bnn.weights, bnn.activations, bnn.a
    ('32C5-MP2-64C5-MP2-512FC-SVM', 0, 0, 1.0)
    """
    settings, recipe = BY_METHOD[method]
    return Preset(
        replace(preset.settings, method=method, **settings),
        replace(preset.recipe, **recipe),
        preset.dataset,
    )
