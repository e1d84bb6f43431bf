"""What a network says about a set of images."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.arrays import require_pixels
from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn.network import Network
from gxnor_ref.spec.domain import Floats, Integers, require, require_shape

BATCH = 250
"""Images evaluated at a time; the result does not depend on it where sums are exact."""


def predict(network: Network, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.intp]:
    """Class of each image.

    Parameters
    ----------
    network : Network
        With its running statistics.
    images : uint8 array, shape (count, channels, height, width)
        Pixels; those of one channel may have the shape (count, height, width).

    Returns
    -------
    integer array, shape (count,)
        The class with the largest score; the first of equal ones.

    Raises
    ------
    DomainError
        The images have another shape or type than the network's.
    TypeError
        `images` is not an array.
    """
    return np.asarray(scores(network, images).argmax(axis=1))


def scores(network: Network, images: npt.NDArray[np.uint8]) -> Floats:
    """Scores of the classes of each image.

    Parameters
    ----------
    network : Network
        With its running statistics.
    images : uint8 array, shape (count, channels, height, width)
        Pixels; those of one channel may have the shape (count, height, width).

    Returns
    -------
    float array, shape (count, classes)
        Scores in the network's precision.

    Raises
    ------
    DomainError
        The images have another shape or type than the network's.
    TypeError
        `images` is not an array.
    """
    images = require_pixels("images", images, ("count", *network.settings.input_shape))
    # Even without images there is one piece, which has a row for each class.
    starts = range(0, max(1, len(images)), BATCH)
    pieces = [network.forward(normalize(images[start : start + BATCH])) for start in starts]
    return np.concatenate(pieces)


def confusion(
    predicted: Integers, labels: npt.NDArray[np.integer[Any]], classes: int
) -> npt.NDArray[np.int64]:
    """Count the samples by label and predicted class.

    Parameters
    ----------
    predicted, labels : integer arrays, shape (count,)
        Classes, 0 <= class < classes.
    classes : int
        Number of classes.

    Returns
    -------
    int64 array, shape (classes, classes)
        Row: label; column: predicted class. The accuracy is its trace over its sum.

    Raises
    ------
    DomainError
        The arrays differ in length, or hold a class out of range.

    Examples
    --------
    >>> confusion(np.array([0, 1, 1]), np.array([0, 0, 1]), 2)
    array([[1, 1],
           [0, 1]])
    """
    require(predicted.shape == labels.shape, "predicted.shape", predicted.shape, str(labels.shape))
    for name, values in (("predicted", predicted), ("labels", labels)):
        outside = (values < 0) | (values >= classes)
        if outside.any():
            require(False, name, int(values[outside][0]), f"classes in 0..{classes - 1}")
    pairs = labels.astype(np.int64) * classes + predicted.astype(np.int64)
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def accuracy(network: Network, images: npt.NDArray[np.uint8], labels: Integers) -> float:
    """Share of images whose class is predicted right.

    Parameters
    ----------
    network : Network
        With its running statistics.
    images : uint8 array, shape (count, channels, height, width)
        Pixels, count >= 1; as for `scores`.
    labels : integer array, shape (count,)
        True classes.

    Returns
    -------
    float
        Between 0 and 1.

    Raises
    ------
    DomainError
        There are no images, or they do not fit the network or the labels.
    """
    require(len(images) > 0, "images.shape", images.shape, "at least one image")
    require_shape("labels", labels, (len(images),))
    return float(np.mean(predict(network, images) == labels))
