"""The array types that the readers share, and the one check they all make."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.data.errors import DataError

Bytes: TypeAlias = NDArray[np.uint8]

Split: TypeAlias = tuple[Bytes, Bytes, Bytes, Bytes]
"""Train images, train labels, test images, test labels."""

CLASSES = 10
"""Every data set here has ten classes, labeled 0 to 9."""


def check_labels(path: Path, labels: Bytes) -> None:
    """Raise DataError if a label is not in 0..9."""
    wrong = np.flatnonzero(labels >= CLASSES)
    if wrong.size:
        raise DataError(
            f"{path}: label {labels[wrong[0]]} at index {wrong[0]}; expected 0 to {CLASSES - 1}"
        )
