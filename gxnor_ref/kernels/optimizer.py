"""Adam in C, on float32 and in place: equal to the spec bit by bit."""

from __future__ import annotations

import numpy as np

from gxnor_ref.kernels.arrays import require_array, require_output, require_size
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import AdamRule, Float32
from gxnor_ref.kernels.threads import divide_moves
from gxnor_ref.spec.domain import require_positive
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON, adam, adam_step

LARGEST_FLOAT32 = float(np.finfo(np.float32).max)


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
    beta1, beta2, epsilon = float(beta1), float(beta2), float(epsilon)
    require_array("gradient", gradient, None, np.float32)
    require_array("first", first, gradient.shape, np.float32)
    require_array("second", second, gradient.shape, np.float32)
    require_output("gradient", gradient, first, second)
    require_output("first", first, second)
    require_output("second", second)
    arrays, kernels, size = (gradient, first, second), native(), gradient.size
    # All are checked before the first is moved. Up to `largest`, step times a new first moment is
    # below 2^127, and its quotient by epsilon too. Of larger numbers the spec judges.
    largest = min(2.0**126 * min(epsilon, 1) / max(step, 2.0**-149), LARGEST_FLOAT32)
    if any(divide_moves(kernels.adam_misfits, *arrays, largest, elements=size, threads=threads)):
        with np.errstate(over="ignore", invalid="ignore"):
            adam(*arrays, t, eta, beta1, beta2, epsilon)
    numbers = (beta1, 1 - beta1, beta2, 1 - beta2, -step, epsilon)
    rule = AdamRule(*(float(np.float32(number)) for number in numbers))
    divide_moves(kernels.adam, *arrays, rule, elements=size, threads=threads)
