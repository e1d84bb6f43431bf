"""Max-pooling and its error signal, and wrong rules for ties."""

from __future__ import annotations

from typing import Any

import numpy as np

from gxnor_ref.conform.case import WIDE, Draw
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Cases, Operator
from gxnor_ref.spec import convolution


def _draw_images(d: Draws) -> dict[str, Any]:
    k = d.integer(1, 3)
    batch, channels, rows, columns = d.lengths((1, 2), (1, 2), (1, 3), (1, 1))
    shape = (batch, channels, k * rows + d.integer(0, k - 1), k * columns)
    return {"x": d.integers(-2, 2, *shape).astype("float32"), "k": k}


def _draw_signal(d: Draws) -> dict[str, Any]:
    inputs = _draw_images(d)
    batch, channels, height, width = inputs["x"].shape
    k = inputs["k"]
    return {"e": d.floats(batch, channels, height // k, width // k), **inputs}


# --- wrong implementations ---


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


def first_in_column(e: Array, x: Array, k: int) -> Array:
    """Give the error signal to the first maximum of each block in column-major order."""
    back = convolution.max_pool_backward(e.swapaxes(2, 3), x.swapaxes(2, 3), k)
    return np.ascontiguousarray(back.swapaxes(2, 3))


def largest_size(e: Array, x: Array, k: int) -> Array:
    """Give the error signal to the number of the largest magnitude."""
    return np.asarray(convolution.max_pool_backward(e, np.abs(x), k))


def all_maxima(e: Array, x: Array, k: int) -> Array:
    """Give the error signal to all maxima of each block."""
    rows, columns = x.shape[2] // k * k, x.shape[3] // k * k
    spread = (np.repeat(np.repeat(of, k, 2), k, 3) for of in (convolution.max_pool(x, k), e))
    largest, signal = spread
    back = np.zeros_like(x)
    back[:, :, :rows, :columns] = np.where(x[:, :, :rows, :columns] == largest, signal, 0)
    return back


RULES = {
    "pool_last_maximum": last_maximum,
    "pool_all_maxima": all_maxima,
    "pool_column_major": first_in_column,
    "pool_largest_size": largest_size,
}
"""Wrong rules by the name of the mistake."""

MAX_POOL = Operator(
    "max_pool",
    "SPEC.md 16",
    "largest of each k x k block",
    "x k:int -> y",
    convolution.max_pool,
    draw=_draw_images,
)
MAX_POOL_BACKWARD = Operator(
    "max_pool_backward",
    "SPEC.md 23",
    "error signal of each block to its first maximum in row-major order",
    "e x k:int -> below",
    convolution.max_pool_backward,
    draw=_draw_signal,
    mutants=dict(RULES),
)

OPERATORS = (MAX_POOL, MAX_POOL_BACKWARD)

MISTAKES = {
    "pool_last_maximum": "the gradient goes to the last of equal maxima",
    "pool_column_major": "of equal maxima the gradient goes to the first in column-major order",
    "pool_largest_size": "the gradient goes to the number of the largest magnitude",
    "pool_all_maxima": "the gradient goes to all of equal maxima",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    draw = Draw("max_pool")
    for name, shape, k in (
        ("ties", (2 * factor, 2, 4, 4), 2),
        ("cropped", (1, 2, 5, 7), 2),
        ("three", (1, 1, 6, 6), 3),
        ("columns", (1, 2, 4, 2 * WIDE), 2),
        ("rows", (1, 2, 2 * WIDE, 2), 2),
        ("channels", (1, WIDE, 2, 2), 2),
        ("images", (WIDE, 1, 2, 2), 2),
    ):
        x = draw.integers(-1, 1, *shape).astype("float32")
        if name == "ties":
            x[0] = -3.0
        e = draw.reals(*shape[:2], shape[2] // k, shape[3] // k)
        about = f"blocks of {k}x{k} in {shape[2]}x{shape[3]}, with ties"
        yield MAX_POOL.case(name, about, x=x, k=k)
        yield MAX_POOL_BACKWARD.case(name, about, e=e, x=x, k=k)
    yield MAX_POOL.refused("too_large", "a block larger than the image", x=x, k=7)
    yield MAX_POOL_BACKWARD.refused("shapes", "a signal of another shape", e=e[:, :, 1:], x=x, k=3)
