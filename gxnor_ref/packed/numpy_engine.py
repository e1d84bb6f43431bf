"""Packed inference in NumPy: the definition that the engine in C equals."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from gxnor_ref.packed.model import Packed, discrete, image_numbers, largest_sums, level
from gxnor_ref.spec.convolution import max_pool
from gxnor_ref.spec.domain import Floats
from gxnor_ref.twins.convolution import conv2d

BATCH = 100
"""Images that are computed at a time, at most; no result depends on it."""

NUMBERS = 2**24
"""Numbers that are in memory at a time, about: those of some images, or of patches of them."""


class NumPyEngine:
    """A packed network on the functions of the spec."""

    name = "numpy"

    def __init__(self, packed: Packed) -> None:
        self.packed = packed
        # Images that `steps` should take at a time.
        self.capacity = max(1, min(BATCH, NUMBERS // image_numbers(packed.settings)))
        self.N2 = discrete(packed.settings)[1]
        # No partial sum is larger; integers up to 2^24 are exact in float32, int32 in float64.
        bounds = largest_sums(packed.settings)
        self.exact = [np.float32 if largest <= 2**24 else np.float64 for largest in bounds]

    def sums(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
        """Integer sums of the last layer, exact."""
        out = np.empty((len(images), self.packed.settings.classes), np.int32)
        for start in range(0, len(images), self.capacity):
            batch = slice(start, start + self.capacity)
            for _, tensor in self.steps(images[batch]):
                last = tensor
            out[batch] = last[:, :, 0, 0]
        return out

    def steps(self, images: npt.NDArray[np.uint8]) -> Iterator[tuple[str, npt.NDArray[np.int32]]]:
        """Every integer tensor of a forward pass, each of shape (batch, channels, height, width).

        For each layer l its sums ("l.sums"), their maxima ("l.pool", where there is pooling), and
        the levels of its states ("l.phi", not in the last layer). Dense layers have height and
        width 1.
        """
        Y = 2 * images.astype(np.int32) - 255
        for layer, exact in zip(self.packed.layers, self.exact, strict=True):
            number, _, padding, pool = layer.geometry
            sums = _conv2d(Y.astype(exact), layer.W.astype(exact), padding).astype(np.int32)
            yield f"{number}.sums", sums
            if pool > 1:
                sums = max_pool(sums.astype(np.float64), pool).astype(np.int32)
                yield f"{number}.pool", sums
            if layer.thresholds is not None:
                index = layer.thresholds.index(sums).astype(np.int32)
                Y = 2 * index - 1 if self.N2 == 0 else index - level(self.N2)
                yield f"{number}.phi", Y


def _conv2d(Y: Floats, W: Floats, padding: int) -> Floats:
    """Convolve some rows at a time: a small file may have patches of many numbers."""
    edge = (padding, padding)
    Y = np.pad(Y, ((0, 0), (0, 0), edge, edge)) if padding else Y
    rows, columns = (Y.shape[axis] - W.shape[axis] + 1 for axis in (2, 3))
    of_row = len(Y) * columns * W[0].size
    step = max(1, NUMBERS // max(1, of_row))
    parts = [
        conv2d(Y[:, :, top : min(top + step, rows) + W.shape[2] - 1], W)
        for top in range(0, rows, step)
    ]
    return np.concatenate(parts, axis=2)
