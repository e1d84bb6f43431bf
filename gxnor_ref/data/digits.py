"""The small digits that come with the package: real images without a download."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from gxnor_ref.data.arrays import Split

FILE = Path(__file__).with_name("digits.npz")
"""The images, 0..16, and their labels; DIGITS.md beside it has origin and license."""

_TRAIN = 1437


def read_digits() -> Split:
    """Return 1797 handwritten digits, split into training and test set.

    The first 1437 images, in the order in which scikit-learn has them too, are for training, the
    last 360 for testing. The values v = 0..16 are scaled to bytes, (255 v + 8) // 16. Images have
    the shape (n, 1, 8, 8).
    """
    with np.load(FILE) as digits:
        values, labels = digits["images"].astype(np.int64), digits["labels"]
    images = ((values * 255 + 8) // 16).astype(np.uint8)[:, np.newaxis]
    return images[:_TRAIN], labels[:_TRAIN], images[_TRAIN:], labels[_TRAIN:]
