"""Wrong rules for ties in max-pooling."""

from __future__ import annotations

import numpy as np

from gxnor_ref.conform.encoding import Array
from gxnor_ref.spec import convolution


def last_maximum(e: Array, x: Array, k: int) -> Array:
    """Give the error signal to the last maximum of each block."""
    turned = np.s_[:, :, ::-1, ::-1]
    rows, columns = x.shape[2] // k * k, x.shape[3] // k * k
    back = np.zeros_like(x)
    inside = x[:, :, :rows, :columns]
    back[:, :, :rows, :columns] = convolution.max_pool_backward(e[turned], inside[turned], k)[
        turned
    ]
    return back


def all_maxima(e: Array, x: Array, k: int) -> Array:
    """Give the error signal to all maxima of each block."""
    rows, columns = x.shape[2] // k * k, x.shape[3] // k * k
    spread = (np.repeat(np.repeat(of, k, 2), k, 3) for of in (convolution.max_pool(x, k), e))
    largest, signal = spread
    back = np.zeros_like(x)
    back[:, :, :rows, :columns] = np.where(x[:, :, :rows, :columns] == largest, signal, 0)
    return back
