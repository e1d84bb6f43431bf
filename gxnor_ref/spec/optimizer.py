"""Gradient descent: SGD and Adam, both returning the increment, and the learning rate's decay.

Neither adds to a weight: what a weight does with its increment is for the DST to say, and an
increment taken as "new minus old" would be rounded to the old weight's precision (SPEC.md, 12).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_count,
    require_finite,
    require_positive,
    require_shape,
)

BETA1 = 0.9
"""Adam's decay of the first moment."""

BETA2 = 0.999
"""Adam's decay of the second moment."""

EPSILON = 1e-8
"""Adam's guard of the division, added to the square root of the second moment."""


def sgd(gradient: Floats, eta: float) -> Floats:
    """Eq (9): dW = -eta dE/dW.

    Parameters
    ----------
    gradient : float array
        dE/dW.
    eta : float
        Learning rate, > 0.

    Returns
    -------
    float array
        Increment dW.

    Raises
    ------
    DomainError
        eta <= 0, or the gradient holds a NaN or an infinity.

    Examples
    --------
    >>> sgd(np.array([2.0, -1.0]), eta=0.5)
    array([-1. ,  0.5])
    """
    require_positive("eta", eta)
    require_finite("gradient", gradient)
    return np.asarray(gradient * gradient.dtype.type(-eta))


class Adam(NamedTuple):
    """Result of `adam`: the increment and the two moments to hand to the next step."""

    dW: Floats
    first: Floats
    second: Floats


def adam(
    gradient: Floats,
    first: Floats,
    second: Floats,
    t: int,
    eta: float,
    beta1: float = BETA1,
    beta2: float = BETA2,
    epsilon: float = EPSILON,
) -> Adam:
    """Adam, the base algorithm of the paper's experiments, in the form of the authors' code.

    first = beta1 first + (1 - beta1) g; second = beta2 second + (1 - beta2) g^2;
    dW = -eta sqrt(1 - beta2^t) / (1 - beta1^t) first / (sqrt(second) + epsilon).

    Parameters
    ----------
    gradient : float array
        g = dE/dW.
    first, second : float arrays of the same shape
        Moments of the step before; zeros for the first step.
    t : int
        Number of this step, counted from 1.
    eta : float
        Learning rate, > 0.
    beta1, beta2 : float
        Decays, in [0, 1).
    epsilon : float
        Guard of the division, > 0.

    Returns
    -------
    Adam
        dW, first and second, in the precision of the moments.

    Raises
    ------
    DomainError
        A parameter is not as described, a shape differs, or the gradient is not finite.

    Notes
    -----
    SPEC.md, 10 and 11.

    Examples
    --------
    >>> g = np.array([0.5, -0.25])
    >>> adam(g, np.zeros(2), np.zeros(2), t=1, eta=0.25, epsilon=1e-30).dW.round(6)
    array([-0.25,  0.25])
    """
    step = adam_step(t, eta, beta1, beta2, epsilon)
    require_shape("first", first, gradient.shape)
    require_shape("second", second, gradient.shape)
    require_finite("gradient", gradient)
    real = first.dtype.type
    gradient = gradient.astype(real, copy=False)
    first = real(beta1) * first + real(1 - beta1) * gradient
    second = real(beta2) * second + real(1 - beta2) * np.square(gradient)
    dW = real(-step) * first / (np.sqrt(second) + real(epsilon))
    return Adam(np.asarray(dW), np.asarray(first), np.asarray(second))


def adam_step(
    t: int, eta: float, beta1: float = BETA1, beta2: float = BETA2, epsilon: float = EPSILON
) -> float:
    """Adam's learning rate at step t: eta sqrt(1 - beta2^t) / (1 - beta1^t).

    Parameters
    ----------
    t, eta, beta1, beta2, epsilon
        As in `adam`.

    Returns
    -------
    float
        The factor of first / (sqrt(second) + epsilon).

    Raises
    ------
    DomainError
        A parameter is not as described.

    Examples
    --------
    >>> adam_step(1, eta=0.25, beta1=0.5, beta2=0.75)
    0.25
    """
    require_count("t", t, 1)
    require_positive("eta", eta)
    require_positive("epsilon", epsilon)
    require(0 <= beta1 < 1, "beta1", beta1, "a number in [0, 1)")
    require(0 <= beta2 < 1, "beta2", beta2, "a number in [0, 1)")
    return float(eta * math.sqrt(1 - beta2**t) / (1 - beta1**t))


def learning_rate(epoch: int, epochs: int, start: float, fin: float) -> float:
    """Section 3: LR = alpha LR after each epoch, with alpha = (LR_fin / LR_start)^(1 / Epochs).

    Parameters
    ----------
    epoch : int
        Epochs that have ended, 0 <= epoch <= epochs.
    epochs : int
        Number of epochs in all, >= 1.
    start, fin : float
        LR_start and LR_fin, > 0.

    Returns
    -------
    float
        LR_start alpha^epoch; the last epoch therefore uses LR_fin / alpha.

    Raises
    ------
    DomainError
        A number is out of range.

    Examples
    --------
    >>> [learning_rate(epoch, 2, start=1.0, fin=0.25) for epoch in (0, 1, 2)]
    [1.0, 0.5, 0.25]
    """
    require_count("epochs", epochs, 1)
    require_count("epoch", epoch, 0, epochs)
    require_positive("start", start)
    require_positive("fin", fin)
    return float(start * (fin / start) ** (epoch / epochs))
