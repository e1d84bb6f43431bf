"""Adam in C, on float32 and in place: equal to the spec bit by bit."""

from __future__ import annotations

import numpy as np

from gxnor_ref.kernels.isa import divide, isa_number, least_units, native
from gxnor_ref.kernels.singles import Singles, require_array, require_singles, size
from gxnor_ref.spec.domain import require_finite
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON, adam_step

GRAIN = 1 << 14
"""Elements that one piece of work is a multiple of."""


def adam_in_place(
    gradient: Singles,
    first: Singles,
    second: Singles,
    t: int,
    eta: float,
    beta1: float = BETA1,
    beta2: float = BETA2,
    epsilon: float = EPSILON,
    threads: int | None = None,
) -> None:
    """Adam: turn a gradient into an increment, and move both moments.

    Parameters
    ----------
    gradient : float32 array, C-contiguous
        g = dE/dW; overwritten with the increment dW.
    first, second : float32 arrays of the same shape, C-contiguous
        Moments; overwritten with those for the next step.
    t, eta, beta1, beta2, epsilon
        As in `gxnor_ref.spec.optimizer.adam`.
    threads : int or None
        As in `gxnor_ref.kernels.isa.threads_of`; the result does not depend on it.

    Raises
    ------
    TypeError
        An array is not float32.
    DomainError
        As in the spec, or an array is not C-contiguous; then nothing is overwritten.
    """
    t = size("t", t, 1)
    step = adam_step(t, eta, beta1, beta2, epsilon)
    require_array("gradient", gradient)
    require_singles("gradient", gradient, gradient.shape)
    require_singles("first", first, gradient.shape)
    require_singles("second", second, gradient.shape)
    isa, flat = isa_number(), gradient.reshape(-1)
    if not native().finite(isa, flat):
        require_finite("gradient", gradient)
    real = np.float32
    decays = (real(beta1), real(1 - beta1), real(beta2), real(1 - beta2))
    numbers = tuple(float(number) for number in (*decays, real(-step), real(epsilon)))
    moments = first.reshape(-1), second.reshape(-1)

    def run(begin: int, end: int) -> None:
        native().adam(isa, flat, *moments, numbers, begin, end)

    divide(run, gradient.size, threads, GRAIN, least_units(1))
