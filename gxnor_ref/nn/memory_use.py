"""What a training run keeps in memory: derived from its layout, and measured."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass

import numpy as np

from gxnor_ref.nn.averaging import sum_dtype
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.weights import weights_kind


@dataclass(frozen=True)
class MemoryUse:
    """Bytes that a training step keeps, apart from the data set and short-lived temporaries."""

    # Weights at their bits for each state, rounded up to bytes layer by layer, as inference needs.
    packed: int
    # Weights as they are stored between two steps: state indices of one byte, or floats, which are
    # the hidden weights of BNN, BWN and TWN.
    weights: int
    normalization: int  # scale, offset and running statistics
    moments: int  # Adam's two of each parameter; 0 for SGD
    # Of the weights of the largest layer: each is updated as soon as its gradient is known.
    gradients: int
    sums: int  # of all parameters, for their mean, from the first averaged step on
    # The images of a batch as numbers, and the output of every layer for them: all are kept until
    # the backward pass has used them. In C, discrete networks keep a third or less.
    activations: int

    @property
    def kept(self) -> int:
        """Bytes kept between two steps: weights, normalization and moments; sums aside."""
        return self.weights + self.normalization + self.moments


def memory_use(settings: Settings, recipe: Recipe, images: int) -> MemoryUse:
    """Derive the memory of a training run on so many images, without using it (SPEC.md, 10 and 27).

    >>> memory_use(Settings("4C3-MP2-8FC-SVM", (1, 8, 8)), Recipe(optimizer="sgd"), 60000).weights
    404
    """
    real = np.dtype(settings.precision).type
    itemsize = np.dtype(real).itemsize
    layers = plan(settings)
    averaged = recipe.averaged_steps(images)
    packed = weights = normalization = trained = largest = outputs = sums = 0
    for layer in layers:
        outputs += math.prod(layer.shape)
        if layer.weights:
            kind, space = weights_kind(settings, layer.number == layers[-1].number)
            # Its layout is that of a single weight.
            one = kind(np.zeros((1, 1), kind.stored_dtype(space, real)), space, layer.number, real)
            size = math.prod(layer.weights)
            packed += -(-size * one.bits // 8)
            weights += size * one.stored.itemsize
            trained += size
            sums += size * sum_dtype(one, averaged).itemsize
            largest = max(largest, size)
        elif layer.kind == "norm":
            normalization += 4 * layer.shape[0] * itemsize
            trained += 2 * layer.shape[0]
            sums += 2 * layer.shape[0] * np.dtype(np.float64).itemsize
    return MemoryUse(
        packed=packed,
        weights=weights,
        normalization=normalization,
        moments=2 * trained * itemsize if recipe.optimizer == "adam" else 0,
        gradients=largest * itemsize,
        sums=sums if averaged else 0,
        activations=min(recipe.batch, images)
        * (math.prod(settings.input_shape) + outputs)
        * itemsize,
    )


def peak_memory() -> int | None:
    """Most bytes that this process has had resident so far, libraries included.

    None where the system does not say (Windows). On Linux, a process starts with the peak of the
    one that it was forked from.
    """
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else 1024 * peak
