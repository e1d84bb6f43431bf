"""The mean of a network's parameters over many steps, which is a network of the same spaces."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.weights import Weights

BATCH = 500
"""Most training images in one batch when statistics are measured: a larger one biases the variance
less, and the output of one layer for 500 images of MNIST takes 37 MB."""


class ParameterMean:
    """Sums of all trained parameters over the steps so far, and the network that is their mean.

    The mean of states is rounded to the nearest state, halves to the even index, so that weights
    in Z_N end in Z_N. Nothing in training reads the sums. At most `steps` terms will be added;
    `added` are in the sums already, where they are those of an earlier mean.

    `sums` are by parameter name, such as "1.W", of the types that `sum_dtype` has; `steps` is the
    number of terms so far.

    Examples
    --------
    >>> from gxnor_ref.nn.settings import Settings
    >>> network = Network(Settings("1FC-SVM", (1, 1, 1), classes=2))
    >>> mean = ParameterMean(network, steps=3)
    >>> for states in [[0], [2]], [[1], [2]], [[1], [1]]:
    ...     network.weights()[2].stored[:] = states
    ...     mean.add(network)
    >>> mean.give(network)
    >>> network.weights()[2].stored.tolist()
    [[1], [2]]
    """

    def __init__(self, network: Network, steps: int, added: int = 0) -> None:
        self.sums: dict[str, npt.NDArray[Any]] = {
            name: np.zeros(parameter.shape) for name, parameter in network.trained().items()
        }
        for number, weights in network.weights().items():
            self.sums[f"{number}.W"] = np.zeros(weights.shape, sum_dtype(weights, steps))
        self.steps = added

    def __repr__(self) -> str:
        return f"<mean of {self.steps} steps so far>"

    def add(self, network: Network) -> None:
        """Add the network's present parameters."""
        for name, parameter in network.trained().items():
            self.sums[name] += parameter
        self.steps += 1

    def give(self, network: Network) -> None:
        """Replace a network's parameters by the mean of at least one term.

        Its running statistics are still those of other weights; `measure_statistics` renews them.
        """
        for name, parameter in network.trained().items():
            # Distinct quotients of integers below 2^16 by up to 2^30 steps are further apart than
            # float64 rounds, so that exactly the halves are taken for halves.
            mean = self.sums[name] / self.steps
            parameter[...] = np.rint(mean) if parameter.dtype.kind == "u" else mean


def sum_dtype(weights: Weights, steps: int) -> np.dtype[Any]:
    """Smallest unsigned type that holds a sum of so many state indices; float64 for float weights.

    >>> from gxnor_ref.nn.settings import Settings
    >>> sum_dtype(Network(Settings("SVM", (1, 1, 1))).weights()[1], steps=7200)
    dtype('uint16')
    """
    if not weights.moves_states:
        return np.dtype(np.float64)
    return np.min_scalar_type(steps * int(weights.bounds[1]))


def measure_statistics(
    network: Network,
    images: npt.NDArray[np.uint8],
    order: npt.NDArray[np.integer[Any]],
) -> None:
    """Set the running statistics of batch normalization to the mean over batches.

    `order` numbers the images that are used, at least one, in this order. They are divided into as
    few batches of at most `BATCH` as possible, whose sizes differ by at most one.
    """
    # Of about one size: all count alike, and the variance of a batch of one would be 0.
    for k, batch in enumerate(np.array_split(order, -(-len(order) // BATCH)), 1):
        # With rate 1 / k, the running average of k batches is their mean.
        network.forward(normalize(images[batch]), training=True, rate=1 / k)
