"""The small digits that scikit-learn ships: real images without a download."""

from __future__ import annotations

import numpy as np

from gxnor_ref.data.arrays import Split
from gxnor_ref.data.extras import require

_TRAIN = 1437


def read_digits() -> Split:
    """Return the 1797 handwritten digits of scikit-learn, split into training and test set.

    The first 1437 images, in the order in which they are shipped, are for training, the last 360
    for testing. The values v = 0..16 are scaled to bytes, (255 v + 8) // 16.

    Returns
    -------
    train_images, train_labels, test_images, test_labels : ndarray of uint8
        Images of shape (n, 1, 8, 8) with values 0 to 255, labels of shape (n,) with values 0 to 9.

    Raises
    ------
    MissingExtraError
        If scikit-learn is not installed.
    """
    digits = require("sklearn.datasets", "data").load_digits()
    values = digits.images.astype(np.int64)
    images = ((values * 255 + 8) // 16).astype(np.uint8)[:, np.newaxis]
    labels = digits.target.astype(np.uint8)
    return images[:_TRAIN], labels[:_TRAIN], images[_TRAIN:], labels[_TRAIN:]
