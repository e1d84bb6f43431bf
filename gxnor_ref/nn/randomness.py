"""Which address (tensor, step) each use of random numbers in a run has.

The transition of weight layer l at iteration k uses tensor l and step k, so that an outside
implementation needs this file for nothing but initial weights and the order of the samples.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.uniform import uniforms, words


class Use(IntEnum):
    """What a stream of random numbers is for; its tensor is use * 2^32 + layer."""

    TRANSITION = 0
    """Step k of the run, element of the weight tensor."""
    INITIAL_WEIGHTS = 1
    """Step 0, element of the weight tensor."""
    ORDER = 2
    """Step = epoch, element = training sample."""
    AUGMENTATION = 3
    """Step k of the run, three elements for each sample of the batch: row, column, flip; or two
    where images are shifted alone."""
    VALIDATION_SPLIT = 4
    """Step 0, element = training sample."""
    DROPOUT = 5
    """Step k of the run, element of the activations of a batch."""


def tensor(use: Use, layer: int = 0) -> int:
    """Tensor number of a use of randomness in weight layer l; 0 where no layer is meant.

    >>> tensor(Use.TRANSITION, layer=3), tensor(Use.ORDER) == 2 * 2**32
    (3, True)
    """
    return (int(use) << 32) + layer


def permutation(seed: int, use: Use, step: int, count: int) -> npt.NDArray[np.intp]:
    """Random order of 0 .. count - 1: the elements sorted by their Philox words.

    Equal words keep their place.

    >>> sorted(permutation(0, Use.ORDER, 0, 5).tolist())
    [0, 1, 2, 3, 4]
    """
    return np.argsort(words(seed, tensor(use), step, 0, count), kind="stable")


def uniform_array(
    seed: int, use: Use, step: int, shape: tuple[int, ...], layer: int = 0
) -> npt.NDArray[np.float64]:
    """Numbers in [0, 1) of `gxnor_ref.spec.uniform.uniforms` for a tensor, in row-major order.

    >>> uniform_array(0, Use.INITIAL_WEIGHTS, 0, (2, 3), layer=1).shape
    (2, 3)
    """
    size = int(np.prod(shape))
    return uniforms(seed, tensor(use, layer), step, 0, size).reshape(shape)
