"""Packed inference in NumPy: the definition that the engine in C equals."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from gxnor_ref.packed.model import Packed, discrete, largest_sums, level
from gxnor_ref.spec.convolution import max_pool
from gxnor_ref.twins.convolution import conv2d


def steps(
    packed: Packed, images: npt.NDArray[np.uint8]
) -> Iterator[tuple[str, npt.NDArray[np.int32]]]:
    """Every integer tensor of a forward pass.

    Parameters
    ----------
    packed : Packed
        The network.
    images : uint8 array, shape (batch, channels, height, width)
        Pixels.

    Yields
    ------
    str, int32 array of shape (batch, channels, height, width)
        For each layer l its sums ("l.sums"), their maxima ("l.pool", where there is pooling), and
        the levels of its states ("l.phi", not in the last layer). Dense layers have height and
        width 1.
    """
    _, N2 = discrete(packed.settings)
    Y = 2 * images.astype(np.int32) - 255
    for layer, largest in zip(packed.layers, largest_sums(packed.settings), strict=True):
        number, _, padding, pool = layer.geometry
        # No partial sum is larger; integers up to 2^24 are exact in float32, int32 in float64.
        exact = np.float32 if largest <= 2**24 else np.float64
        sums = conv2d(Y.astype(exact), layer.W.astype(exact), padding=padding).astype(np.int32)
        yield f"{number}.sums", sums
        if pool > 1:
            sums = max_pool(sums.astype(np.float64), pool).astype(np.int32)
            yield f"{number}.pool", sums
        if layer.thresholds is not None:
            index = layer.thresholds.index(sums).astype(np.int32)
            Y = 2 * index - 1 if N2 == 0 else index - level(N2)
            yield f"{number}.phi", Y
