"""Gradient descent: SGD and Adam, both returning the increment, and the learning rate's decay.

Neither adds the increment to a weight: the state transition does. An increment taken as "new minus
old" would be rounded to the spacing of numbers at the weight (SPEC.md, 12).

Powers are real numbers rounded once to float64: C libraries differ in the last bit of `pow`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_count,
    require_finite,
    require_floats,
    require_positive,
    require_real,
    require_same_type,
    require_shape,
)

OPTIMIZERS = ("adam", "sgd")
"""Adam, which the paper's experiments use, and SGD, Eq (9)."""

BETA1 = 0.9
"""Adam's decay of the first moment."""

BETA2 = 0.999
"""Adam's decay of the second moment."""

EPSILON = 1e-8
"""Adam's guard of the division, added to the square root of the second moment."""


def sgd(gradient: Floats, eta: float) -> Floats:
    """Eq (9): dW = -eta dE/dW; eta is rounded to the precision of dE/dW, and then the product.

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
        eta <= 0, or the gradient is not a float array.
    NotFiniteError
        The gradient or the increment holds a NaN or an infinity.

    Examples
    --------
    >>> sgd(np.array([2.0, -1.0]), eta=0.5)
    array([-1. ,  0.5])
    """
    eta = require_positive("eta", eta)
    require_floats("gradient", gradient)
    with np.errstate(over="ignore", invalid="ignore"):
        dW = np.asarray(gradient * gradient.dtype.type(-eta))
    if not np.isfinite(dW).all():
        require_finite("gradient", gradient)
        require_finite("dW", dW)
    return dW


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

    All of it is in the precision of the moments, from left to right, except that g is squared
    before it is multiplied. beta1, beta2, epsilon, the float64 differences 1 - beta1 and 1 - beta2,
    and the factor of `adam_step` are rounded to it.

    Parameters
    ----------
    gradient : float array
        g = dE/dW.
    first, second : float arrays of the same shape
        Moments of the step before, second >= 0; zeros for the first step.
    t : int
        Number of this step, counted from 1.
    eta : float
        Learning rate, > 0.
    beta1, beta2 : float
        Decays, in [0, 1).
    epsilon : float
        Guard of the division, > 0, in the precision of the moments too.

    Returns
    -------
    Adam
        dW, first and second, in the precision of the moments. Where g^2 overflows, second is
        infinite and dW is 0.

    Raises
    ------
    DomainError
        A parameter is not as described, a shape differs, an array holds no floats, the moments have
        two types, or a second moment has no root.
    NotFiniteError
        The gradient is not finite, or an increment of finite moments is not.

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
    beta1, beta2, epsilon = float(beta1), float(beta2), float(epsilon)
    for name, array in (("gradient", gradient), ("first", first), ("second", second)):
        require_floats(name, array)
    require_shape("first", first, gradient.shape)
    require_shape("second", second, gradient.shape)
    require_same_type("second", second, first)
    require_positive("epsilon", epsilon, first.dtype)
    real = first.dtype.type
    g = gradient.astype(real, copy=False)
    new_first = np.asarray(real(beta1) * first + real(1 - beta1) * g)
    new_second = np.asarray(real(beta2) * second + real(1 - beta2) * np.square(g))
    with np.errstate(over="ignore", invalid="ignore"):
        dW = np.asarray(real(-step) * new_first / (np.sqrt(new_second) + real(epsilon)))
    if not np.isfinite(dW).all():
        require_finite("gradient", gradient)
        negative = second < 0
        if negative.any():
            require(False, "second", second[negative].flat[0], "numbers >= 0")
        if np.isfinite(first).all() and np.isfinite(second).all():
            require_finite("dW", dW)
    return Adam(dW, new_first, new_second)


def adam_step(
    t: int, eta: float, beta1: float = BETA1, beta2: float = BETA2, epsilon: float = EPSILON
) -> float:
    """Adam's learning rate at step t: eta sqrt(1 - beta2^t) / (1 - beta1^t).

    1 - beta^t is the float64 nearest to the real number, with beta as the float that it is; the
    root, the product and the quotient follow in float64, in this order.

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

    Notes
    -----
    SPEC.md, S.

    Examples
    --------
    >>> adam_step(1, eta=0.25, beta1=0.5, beta2=0.75)
    0.25
    """
    t, eta = require_count("t", t, 1), require_positive("eta", eta)
    require_positive("epsilon", epsilon)
    beta1, beta2 = require_real("beta1", beta1), require_real("beta2", beta2)
    require(0 <= beta1 < 1, "beta1", beta1, "a number in [0, 1)")
    require(0 <= beta2 < 1, "beta2", beta2, "a number in [0, 1)")
    return float(eta * math.sqrt(_one_minus_power(beta2, t)) / _one_minus_power(beta1, t))


def learning_rate(epoch: int, epochs: int, start: float, fin: float) -> float:
    """Section 3: LR = alpha LR after each epoch, with alpha = (LR_fin / LR_start)^(1 / Epochs).

    LR_start alpha^epoch is the float64 nearest to the real number, with LR_start and LR_fin as the
    floats that they are. Epochs count from 0, so the last one has LR_fin / alpha; epoch = epochs,
    after the end, gives LR_fin.

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

    Notes
    -----
    SPEC.md, S.

    Examples
    --------
    >>> [learning_rate(epoch, 2, start=1.0, fin=0.25) for epoch in (0, 1, 2)]
    [1.0, 0.5, 0.25]
    """
    require_count("epochs", epochs, 1)
    require_count("epoch", epoch, 0, epochs)
    require_positive("start", start)
    require_positive("fin", fin)
    return _geometric_mean(float(start), float(fin), int(epoch), int(epochs))


@lru_cache
def _one_minus_power(beta: float, t: int) -> float:
    beta, t = float(beta), int(t)
    if t < 64:
        return float(1 - Fraction(beta) ** t)
    # With beta = a / 2^k in lowest terms, the numerator of the result is odd and at least
    # 2^(k t) - (2^k - 1)^t >= 2^(t - 1): too long to lie halfway between two floats.
    exact = Decimal.from_float(beta)
    return _nearest_float(lambda c: c.subtract(Decimal(1), c.power(exact, Decimal(t))))


@lru_cache
def _geometric_mean(start: float, fin: float, epoch: int, epochs: int) -> float:
    """Weights 1 - epoch / epochs and epoch / epochs.

    It never lies halfway between two floats, o 2^(e-1) with o odd, and o >= 2^53 or e = -1074: its
    power `epochs` is a product of as many floats, whose odd part is below 2^(53 epochs), and which
    is a multiple of 2^(-1074 epochs).
    """
    if epoch in (0, epochs) or start == fin:
        return fin if epoch == epochs else start

    def mean(c: Context) -> Decimal:
        log_start, log_fin = (c.ln(Decimal.from_float(end)) for end in (start, fin))
        log_sum = c.fma(log_start, Decimal(epochs - epoch), c.multiply(log_fin, Decimal(epoch)))
        return c.exp(c.divide(log_sum, Decimal(epochs)))

    return _nearest_float(mean)


def _nearest_float(evaluate: Callable[[Context], Decimal]) -> float:
    """Round a real number that does not lie halfway between two floats.

    `evaluate` loses fewer than 20 of its context's digits: 16 where 1 - beta^t >= 2^-53 is left of
    numbers near 1, or 6 where exp passes on the rounding of logarithms below 745.
    """
    digits = 50
    while True:
        context = Context(digits, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])
        value = evaluate(context)
        error = context.scaleb(value, Decimal(20 - digits))
        least, most = (float(end(value, error)) for end in (context.subtract, context.add))
        if least == most:
            return least
        digits *= 2
