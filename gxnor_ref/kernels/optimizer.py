"""Adam in C, on float32 and in place: equal to the spec bit by bit."""

from __future__ import annotations

import numpy as np

from gxnor_ref.kernels.arrays import require_array, require_output, require_size
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import AdamRule, Float32
from gxnor_ref.kernels.threads import divide_moves
from gxnor_ref.spec.domain import require_finite, require_positive
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON, adam_step


def adam_in_place(
    gradient: Float32,
    first: Float32,
    second: Float32,
    t: int,
    eta: float,
    beta1: float = BETA1,
    beta2: float = BETA2,
    epsilon: float = EPSILON,
    threads: int | None = None,
) -> None:
    """`gxnor_ref.spec.optimizer.adam`: increment and new moments overwrite their float32 arguments.

    After an error nothing is overwritten.
    """
    t = require_size("t", t, 1)
    step = adam_step(t, eta, beta1, beta2, require_positive("epsilon", epsilon, np.float32))
    require_array("gradient", gradient, None, np.float32)
    require_array("first", first, gradient.shape, np.float32)
    require_array("second", second, gradient.shape, np.float32)
    for name, array in (("gradient", gradient), ("first", first), ("second", second)):
        require_output(name, array)
    kernels, size = native(), gradient.size
    if not kernels.finite(gradient.reshape(-1)):
        require_finite("gradient", gradient)
    numbers = (beta1, 1 - beta1, beta2, 1 - beta2, -step, epsilon)
    rule = AdamRule(*(float(np.float32(number)) for number in numbers))
    divide_moves(kernels.adam, gradient, first, second, rule, elements=size, threads=threads)
