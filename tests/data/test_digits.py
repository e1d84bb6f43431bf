from __future__ import annotations

import numpy as np
import pytest

from gxnor_ref.data import read_digits


def test_the_digits_of_scikit_learn() -> None:
    datasets = pytest.importorskip("sklearn.datasets", reason="needs scikit-learn")
    shipped = datasets.load_digits()

    arrays = read_digits()

    train_images, train_labels, test_images, test_labels = arrays
    assert train_images.shape == (1437, 1, 8, 8)
    assert test_images.shape == (360, 1, 8, 8)
    images = np.concatenate([train_images, test_images])[:, 0]
    # 255/16 per step: rounding back gives the shipped values.
    np.testing.assert_array_equal(np.round(images / (255 / 16)), shipped.images)
    assert images.max() == 255
    assert train_images[0, 0, 0].tolist() == [0, 0, 80, 207, 143, 16, 0, 0]
    np.testing.assert_array_equal(np.concatenate([train_labels, test_labels]), shipped.target)
    assert np.bincount(test_labels).min() > 30
    for array in arrays:
        assert array.dtype == np.uint8
        assert array.flags.c_contiguous
