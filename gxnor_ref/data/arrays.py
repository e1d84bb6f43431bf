"""What the readers share: names and types of data, and checks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.data.errors import DataError
from gxnor_ref.spec.domain import require, require_numbers, require_shape, require_unmasked

Bytes: TypeAlias = NDArray[np.uint8]

Split: TypeAlias = tuple[Bytes, Bytes, Bytes, Bytes]
"""Train images, train labels, test images, test labels."""

DATASETS = ("mnist", "fashion-mnist", "cifar10", "svhn", "digits")
"""Names of the published data sets."""

BRIGHT = 128
"""Gray from here on is bright, as that of a border is."""

CLASSES = 10
"""Every data set here has ten classes, labeled 0 to 9."""

LARGEST_CLASSES = 1 << 16
"""Largest number of classes of data of the user's own."""


def check_labels(path: Path, labels: Bytes) -> None:
    """Raise DataError if a label is not in 0..9."""
    wrong = np.flatnonzero(labels >= CLASSES)
    if wrong.size:
        raise DataError(
            f"{path}: label {labels[wrong[0]]} at index {wrong[0]}; expected 0 to {CLASSES - 1}"
        )


def most_classes(images: int) -> int:
    """Return how many classes so many training images may have where these have no names.

    Far more classes than images to learn them from are a mistake, and would be a large network.
    """
    return min(LARGEST_CLASSES, max(256, images))


def require_pixels(argument: str, images: NDArray[Any], shape: tuple[int | str, ...]) -> Bytes:
    """Require an array of uint8 of a shape, as `require_shape` has it; TypeError if it is none.

    Returns the images, those of one channel with the axis that they may lack.
    """
    if isinstance(images, np.ndarray):
        require(images.dtype == np.uint8, f"{argument}.dtype", images.dtype, "uint8")
    require_numbers(argument, images)
    require_unmasked(argument, images)
    if shape[1] == 1 and images.ndim == 3 and images.shape[1:] == shape[2:]:
        images = images[:, np.newaxis]
    require_shape(argument, images, shape)
    return images
