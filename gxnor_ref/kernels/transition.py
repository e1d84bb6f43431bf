"""The discrete state transition in C: as `gxnor_ref.spec.transition.transition`, in place.

It makes the uniform numbers of `gxnor_ref.spec.uniform` itself, and decides as the spec does, for
every input.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.kernels.arrays import require_apart, require_dtype
from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import TransitionRule
from gxnor_ref.kernels.threads import GRAIN, divide
from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_choice,
    require_count,
    require_finite,
    require_positive,
    require_shape,
)
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace, require_space
from gxnor_ref.spec.transition import LAWS, M
from gxnor_ref.spec.uniform import LARGEST_WORD


def transition_in_place(
    n: npt.NDArray[Any],
    dW: Floats,
    seed: int,
    tensor: int,
    step: int,
    space: DiscreteSpace,
    m: float = M,
    law: str = "tanh",
    threads: int | None = None,
) -> int:
    """`gxnor_ref.spec.transition.transition` of the states n, in place; return how many changed.

    Element e, in row-major order, takes the e-th uniform number of (seed, tensor, step). After an
    error n is as it was.
    """
    require_dtype("n", n)
    require_dtype("dW", dW, np.float32, np.float64)
    require_space(space)
    if n.dtype != space.dtype:
        raise TypeError(f"n.dtype is {n.dtype}; expected {space.dtype} for Z_{space.N}")
    if not n.flags.c_contiguous or not n.flags.writeable:
        raise DomainError("n is not a C-contiguous array that can be written; expected one")
    require_shape("dW", dW, n.shape)
    require_apart("n", n, dW)
    require_positive("m", m)
    require_choice("law", law, LAWS)
    for name, word in (("seed", seed), ("tensor", tensor), ("step", step)):
        require_count(name, word, 0, LARGEST_WORD)
    rule = TransitionRule(space.H, space.dz, m, seed, tensor, step, space.N, law == "linear")
    # C reads numbers at their own alignment only; a view of bytes may have another.
    states = np.require(n.reshape(-1), requirements=["C", "A"])
    increments = np.require(dW, requirements=["C", "A"]).reshape(-1)
    kernels, arrays = native(), (states, increments)

    # All are checked before the first is moved: after an error n is as it was.
    misfits = divide(
        kernels.transition_misfits, *arrays, space.N, count=n.size, threads=threads, grain=GRAIN
    )
    if any(misfits):
        require(n.max() < space.size, "n", n.max(), f"a state index of Z_{space.N}")
        require_finite("dW", dW)
    changed = divide(kernels.transition, *arrays, rule, count=n.size, threads=threads, grain=GRAIN)
    if not n.flags.aligned:
        n.reshape(-1)[:] = states
    return sum(changed)
