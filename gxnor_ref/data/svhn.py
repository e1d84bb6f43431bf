"""SVHN, the street view house numbers, in the format of cropped digits."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from gxnor_ref.data.arrays import CLASSES, Bytes, Split
from gxnor_ref.data.errors import DataError, is_there, no_such_file, translated, unreadable
from gxnor_ref.data.matlab import read_matlab
from gxnor_ref.data.npy import read_regular

FIRST_FILES = ("train_32x32.mat",)

_FETCH = "`gxnor-ref fetch svhn` downloads SVHN"


def read_svhn(directory: str | os.PathLike[str]) -> Split:
    """Read SVHN from its MATLAB files; or raise DataError.

    They are ``train_32x32.mat``, ``test_32x32.mat`` and perhaps ``extra_32x32.mat``, whose images
    follow those of the first in the training set. Images have the shape (n, 3, 32, 32), in the
    order red, green, blue; labels are the digit shown (the files write 10 for the digit 0).
    """
    directory = Path(directory)
    train = [_read_mat(directory / "train_32x32.mat")]
    extra = directory / "extra_32x32.mat"
    if is_there(extra):
        train.append(_read_mat(extra))
    test_images, test_labels = _read_mat(directory / "test_32x32.mat")
    count = sum(len(labels) for _, labels in train)
    # `out` turns the files' order of axes into C order without a further copy of 1.8 gigabytes.
    train_images = np.concatenate(
        [images for images, _ in train], out=np.empty((count, 3, 32, 32), dtype=np.uint8)
    )
    train_labels = np.concatenate([labels for _, labels in train])
    return train_images, train_labels, np.ascontiguousarray(test_images), test_labels


def _read_mat(path: Path) -> tuple[Bytes, Bytes]:
    if not is_there(path):
        raise no_such_file(path, _FETCH)
    try:
        content = read_regular(path)
    except OSError as error:
        raise unreadable(path, error) from error
    with translated(
        lambda reason: DataError(
            f"{path}: not readable as MATLAB ({reason}); expected a MATLAB 5 file"
        )
    ):
        arrays = read_matlab(content, ("X", "y"))
    for name in ("X", "y"):
        if name not in arrays:
            raise DataError(f"{path}: no array {name}; expected X and y")
    pixels, numbers = arrays["X"], arrays["y"]
    if pixels.dtype != np.uint8 or pixels.ndim != 4 or pixels.shape[:3] != (32, 32, 3):
        raise DataError(
            f"{path}: X is {pixels.dtype} of shape {pixels.shape}; expected uint8 of shape "
            "(32, 32, 3, n)"
        )
    if numbers.dtype.kind not in "uif" or numbers.shape != (pixels.shape[3], 1):
        raise DataError(
            f"{path}: y is {numbers.dtype} of shape {numbers.shape}; expected numbers of shape "
            f"({pixels.shape[3]}, 1)"
        )
    wrong = np.flatnonzero(~np.isin(numbers, np.arange(1, CLASSES + 1)))
    if wrong.size:
        raise DataError(
            f"{path}: label {numbers[wrong[0], 0]} at index {wrong[0]}; expected 1 to {CLASSES}"
        )
    labels = (numbers[:, 0] % CLASSES).astype(np.uint8)
    return pixels.transpose(3, 2, 0, 1), labels
