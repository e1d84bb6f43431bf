"""How a network is trained: epochs, rates, optimizer, gradients, the mean at the end."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from gxnor_ref.data.augmentation import AUGMENTATIONS
from gxnor_ref.nn.weights import INITIALIZATIONS
from gxnor_ref.spec.activation import require_half_width
from gxnor_ref.spec.domain import (
    as_python,
    require,
    require_choice,
    require_count,
    require_positive,
    require_real,
)
from gxnor_ref.spec.errors import shown
from gxnor_ref.spec.normalization import RATE
from gxnor_ref.spec.optimizer import BETA1, OPTIMIZERS
from gxnor_ref.spec.signal import BITS
from gxnor_ref.spec.transition import LAWS, M
from gxnor_ref.spec.uniform import LARGEST_WORD


@dataclass(frozen=True)
class Recipe:
    """How a network is trained; with its `Settings` and the data it determines the result.

    Parameters
    ----------
    epochs : int
        Passes over the training images, >= 1.
    batch : int
        Images in one step, >= 1. Batch normalization needs two in every step: a batch of 1, or a
        last one that is left with 1, is refused where the run begins.
    lr_start, lr_fin : float
        LR_start and LR_fin of Section 3, > 0; the rate decays exponentially between them.
    optimizer : {"adam", "sgd"}
        Base algorithm of gradient descent.
    beta1 : float
        Adam's decay of the first moment for weights that DST moves, in [0, 1); all other
        parameters keep 0.9.
    beta1_fin : float or None
        Where `beta1` goes, in [0, 1): 1 - beta1 changes by the law of the learning rate, epoch by
        epoch. None leaves it constant.
    a_fin : float or None
        Where the half width a of the window goes, in [2^-300, 2^300]: from that of the `Settings`,
        by the same law. None leaves it constant.
    gradient_bits : {8, 16} or None
        Width of the integers that error signals are rounded to, so that the backward products of
        discrete sides are exact (`gxnor_ref.spec.signal`); None for float gradients.
    norm_rate : float
        Weight of the newest batch in the running statistics of batch normalization, in (0, 1].
    average : float
        Share of the steps, counted from the end, over which the parameters are averaged, in
        [0, 1). The network that the run ends with is this mean, rounded to states (SPEC.md, R);
        with 0 it is that of the last step.
    m, tau : float, {"tanh", "linear"}
        Factor, > 0, and law of Eq (20), as in `gxnor_ref.spec.transition.tau`.
    initial : {"rounded", "states"}
        Initial weights, as in `gxnor_ref.nn.network.Network`.
    augmentation : {"none", "crop-flip", "shift"}
        What is done to the training images: nothing; pad by 4, crop at random, flip half of them;
        or shift them by up to 2 pixels.
    dropout : float
        Share of the activations in front of dense layers that training sets to 0, in [0, 1)
        (SPEC.md, X).
    validation : int
        Training images that are set aside, chosen at random, >= 0.
    seed : int
        Seed of everything random, 0 <= seed < 2^64.

    Raises
    ------
    DomainError
        A parameter is not as described.
    TypeError
        A parameter is of another type.
    """

    epochs: int = 10
    batch: int = 100
    lr_start: float = 1e-2
    lr_fin: float = 1e-5
    optimizer: str = "adam"
    beta1: float = BETA1
    beta1_fin: float | None = None
    a_fin: float | None = None
    gradient_bits: int | None = 8
    norm_rate: float = RATE
    average: float = 0.0
    m: float = M
    tau: str = "tanh"
    initial: str = "rounded"
    augmentation: str = "none"
    dropout: float = 0.0
    validation: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        """Take NumPy's numbers as Python's, which a header can hold, and check the domain."""
        for parameter in fields(self):
            value = getattr(self, parameter.name)
            object.__setattr__(self, parameter.name, as_python(value))
        require_count("epochs", self.epochs, 1, LARGEST_WORD)
        require_count("batch", self.batch, 1)
        require_positive("lr_start", self.lr_start)
        require_positive("lr_fin", self.lr_fin)
        require_choice("optimizer", self.optimizer, OPTIMIZERS)
        _require_below_one("beta1", self.beta1)
        if self.beta1_fin is not None:
            _require_below_one("beta1_fin", self.beta1_fin)
        if self.a_fin is not None:
            require_half_width(self.a_fin, "a_fin", "rectangular")
        bits = self.gradient_bits
        require(
            bits is None or (type(bits) is int and bits in BITS),
            "gradient_bits",
            shown(self.gradient_bits),
            "8, 16, or None for float gradients",
        )
        norm_rate = require_real("norm_rate", self.norm_rate)
        require(0 < norm_rate <= 1, "norm_rate", self.norm_rate, "a number in (0, 1]")
        _require_below_one("average", self.average)
        require_positive("m", self.m)
        require_choice("tau", self.tau, LAWS)
        require_choice("initial", self.initial, INITIALIZATIONS)
        require_choice("augmentation", self.augmentation, AUGMENTATIONS)
        _require_below_one("dropout", self.dropout)
        require_count("validation", self.validation, 0)
        require_count("seed", self.seed, 0, LARGEST_WORD)

    def steps_per_epoch(self, images: int) -> int:
        """Steps of an epoch of so many training images; the last may have a smaller batch."""
        return math.ceil(images / self.batch)

    def steps(self, images: int) -> int:
        """Steps of the whole run on so many training images, those set aside not counted."""
        return self.epochs * self.steps_per_epoch(images)

    def averaged_steps(self, images: int) -> int:
        """Steps at the end whose parameters are averaged: `average` times all, rounded down."""
        return int(self.average * self.steps(images))


def _require_below_one(name: str, value: object) -> None:
    require(0 <= require_real(name, value) < 1, name, value, "a number in [0, 1)")
