"""Where a run stands, and the measurements of the epochs before it."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass, field, fields

from gxnor_ref.spec.domain import require, require_count
from gxnor_ref.spec.errors import plain, shown


@dataclass
class Epoch:
    """Measurements of one epoch; shares lie between 0 and 1.

    Attributes
    ----------
    epoch : int
        Number, counted from 1.
    learning_rate, train_loss : float
        Learning rate, and mean squared hinge loss of the training batches.
    train_accuracy : float
        Share of training images that were right in their own training step.
    validation_accuracy : float or None
        Of the images set aside, with the running statistics; None where there are none.
    test_accuracy : float or None
        With the running statistics; it is reported and selects nothing. None where the data set
        has no test images. In the last epoch it is that of the mean, where the recipe averages,
        and so are `validation_accuracy` and `weight_zeros`.
    changed : float
        Share of discrete weights that changed state in a step, averaged over the epoch's steps.
    weight_zeros, activation_zeros : dict of str to float
        Share of zeros by layer name, at the end of the epoch and over its training batches.
    seconds : float
        Time for training and evaluation.
    test_accuracy_of_last_step : float or None
        Test accuracy before the mean took the place of the last step's network; None in epochs
        without a mean at their end.
    """

    epoch: int
    learning_rate: float
    train_loss: float
    train_accuracy: float
    validation_accuracy: float | None
    test_accuracy: float | None
    changed: float
    weight_zeros: dict[str, float]
    activation_zeros: dict[str, float]
    seconds: float
    test_accuracy_of_last_step: float | None = None

    def __post_init__(self) -> None:
        """Check the types, which a file may have wrong."""
        require_count("epoch", self.epoch, 1, LARGEST_EPOCH)
        for part in fields(self):
            value = getattr(self, part.name)
            if part.name in ("weight_zeros", "activation_zeros"):
                fits = isinstance(value, dict) and all(_is_in(share, 1) for share in value.values())
                found = plain(repr(value), 100)
                require(fits, part.name, found, "shares in 0..1 by layer")
            elif part.name == "changed" or "accuracy" in part.name:
                missing = value is None and part.type == "float | None"
                require(missing or _is_in(value, 1), part.name, shown(value), "a share in 0..1")
            else:
                require(_is_in(value, math.inf), part.name, shown(value), "a finite number >= 0")


def _is_in(value: object, most: float) -> bool:
    if not isinstance(value, int | float) or value > sys.float_info.max:
        return False
    return 0 <= value <= most


LARGEST_EPOCH = 2**53
"""Number of an epoch, as a file may have it."""


@dataclass
class Progress:
    """Where a run stands: what has to be kept, beside parameters and moments, to go on.

    Attributes
    ----------
    iteration : int
        Steps taken in all, the k of Eq (9).
    batches : int
        Steps taken in the current epoch.
    loss, correct, changed, activation_zeros, seconds
        Sums over the current epoch, from which its `Epoch` is made.
    history : list of Epoch
        Epochs that have ended.
    """

    iteration: int = 0
    batches: int = 0
    loss: float = 0.0
    correct: int = 0
    changed: int = 0
    activation_zeros: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    history: list[Epoch] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Check the types, which a file may have wrong."""
        for name in ("iteration", "batches", "correct", "changed"):
            require_count(name, getattr(self, name), 0)
        for name in ("loss", "seconds"):
            value = getattr(self, name)
            require(_is_in(value, math.inf), name, shown(value), "a finite number >= 0")
        require(
            isinstance(self.activation_zeros, dict),
            "activation_zeros",
            repr(self.activation_zeros),
            "counts by layer",
        )
        for layer, zeros in self.activation_zeros.items():
            require_count(f"activation_zeros[{layer!r}]", zeros, 0)
