"""The paper's networks, each with its data set and a recipe of ours."""

from __future__ import annotations

from dataclasses import dataclass

from gxnor_ref.nn.network import Settings
from gxnor_ref.nn.training import Recipe

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


PRESETS = {
    "mnist": Preset(
        Settings(MNIST, (1, 28, 28)), Recipe(epochs=10, lr_fin=1e-4, beta1=0.99), "mnist"
    ),
    "cifar10": Preset(
        Settings(CIFAR10, (3, 32, 32), padding="same"),
        Recipe(epochs=200, batch=1000, augmentation=True),
        "cifar10",
    ),
    "svhn": Preset(
        Settings(CIFAR10, (3, 32, 32), padding="same"),
        Recipe(epochs=40, batch=1000, augmentation=True),
        "svhn",
    ),
    "digits": Preset(
        Settings("32C3-MP2-64C3-MP2-256FC-SVM", (1, 8, 8), padding="same"),
        Recipe(epochs=60, batch=100, lr_start=0.02, lr_fin=1e-4, beta1=0.99),
        "digits",
    ),
}
"""Presets by name: the paper's three, and a small one for the data set that needs no download."""
