from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gxnor_ref.data import augment, normalize, shift
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]

LAST_BELOW_ONE = math.nextafter(1.0, 0.0)


def test_every_byte_is_normalized_exactly() -> None:
    x = normalize(np.arange(256, dtype=np.uint8))

    assert x.dtype == np.float32
    assert [float(value) * 256 for value in x] == [2 * p - 255 for p in range(256)]
    np.testing.assert_array_equal(x, -x[::-1])


def test_the_bytes_are_left_alone_and_the_shape_kept() -> None:
    images = np.full((2, 3, 4, 5), 200, dtype=np.uint8)

    assert normalize(images).shape == (2, 3, 4, 5)
    assert (images == 200).all()


@given(seed=st.integers(0, 2**32), fan_in=st.integers(1, 65793), extreme=st.booleans())
def test_sums_with_ternary_weights_are_exact_in_any_order(
    seed: int, fan_in: int, extreme: bool
) -> None:
    random = np.random.default_rng(seed)
    images = random.integers(0, 256, fan_in, dtype=np.uint8)
    weights = random.integers(-1, 2, fan_in)
    if extreme:
        images[:] = 255
        weights[:] = 1
    exact = int(((2 * images.astype(np.int64) - 255) * weights).sum())

    products = normalize(images) * weights.astype(np.float32)

    # cumsum adds one by one, sum in pairs: two orders.
    assert float(np.cumsum(products, dtype=np.float32)[-1]) * 256 == exact
    assert float(products.sum()) * 256 == exact


@pytest.mark.parametrize(
    ("images", "part"),
    [
        (np.zeros(3, dtype=np.float32), "float32"),
        (np.zeros(3, dtype=np.int64), "int64"),
    ],
)
def test_only_bytes_are_normalized(images: Any, part: str, complains: Complains) -> None:
    with complains(DomainError, "images", part, "expected an array of uint8"):
        normalize(images)


@st.composite
def augmentations(draw: st.DrawFn) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    count = draw(st.integers(0, 4))
    channels, height, width = (draw(st.integers(1, most)) for most in (3, 11, 11))
    pixels = st.floats(-1, 1, width=32)
    uniforms = st.one_of(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from([0.0, 0.5, math.nextafter(0.5, 0), 1 / 9, 8 / 9, LAST_BELOW_ONE]),
    )
    x = draw(hnp.arrays(np.float32, (count, channels, height, width), elements=pixels))
    u = draw(hnp.arrays(np.float64, (count, 3), elements=uniforms))
    return x, u


def augment_one(image: NDArray[np.float32], u: NDArray[np.float64]) -> NDArray[np.float32]:
    channels, height, width = image.shape
    padded = np.zeros((channels, height + 8, width + 8), dtype=np.float32)
    padded[:, 4:-4, 4:-4] = image
    row, column = math.floor(9 * u[0]), math.floor(9 * u[1])
    cut = padded[:, row : row + height, column : column + width]
    return cut[:, :, ::-1] if u[2] < 0.5 else cut


@given(augmentations())
def test_augment_is_the_loop_over_images(
    drawn: tuple[NDArray[np.float32], NDArray[np.float64]],
) -> None:
    x, u = drawn
    before = x.copy()

    y = augment(x, u)

    expected = np.empty_like(x)
    for i in range(len(x)):
        expected[i] = augment_one(x[i], u[i])
    np.testing.assert_array_equal(y, expected, strict=True)
    assert y.flags.c_contiguous
    np.testing.assert_array_equal(x, before)
    assert not np.shares_memory(x, y)


@given(augmentations(), st.integers(0, 255))
def test_shift_is_the_loop_over_images(
    drawn: tuple[NDArray[np.float32], NDArray[np.float64]], background: int
) -> None:
    x, u = drawn[0], drawn[1][:, :2].copy()
    before = x.copy()

    y = shift(x, u, background)

    level = np.float32((2 * background - 255) / 256)
    for i, image in enumerate(x):
        channels, height, width = image.shape
        padded = np.full((channels, height + 4, width + 4), level)
        padded[:, 2:-2, 2:-2] = image
        row, column = math.floor(5 * u[i, 0]), math.floor(5 * u[i, 1])
        expected = padded[:, row : row + height, column : column + width]
        np.testing.assert_array_equal(y[i], expected, strict=True)
    assert y.shape == x.shape
    assert y.flags.c_contiguous
    np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize(
    ("u", "background", "parts"),
    [
        (np.zeros((2, 3)), 0, ["u is float64 of shape (2, 3)", "(2, 2)"]),
        (np.zeros((2, 2)), 256, ["background is 256", "0..255"]),
        (np.ones((2, 2)), 0, ["u[0, 0] is 1.0", "[0, 1)"]),
    ],
)
def test_bad_shifts(u: Any, background: int, parts: list[str], complains: Complains) -> None:
    with complains(DomainError, *parts):
        shift(X, u, background)


@pytest.mark.parametrize(
    ("uniform", "offset"),
    [(0.0, 0), (0.5, 4), (LAST_BELOW_ONE, 8), (math.nextafter(1 / 9, 0), 0), (0.12, 1)],
)
def test_the_offsets(uniform: float, offset: int) -> None:
    x = np.zeros((1, 1, 9, 9), dtype=np.float32)
    x[0, 0, 4, 4] = 1

    y = augment(x, np.array([[uniform, 0.5, 0.9]]))

    # A window that starts lower shows the point higher up.
    assert np.argwhere(y).tolist() == [[0, 0, 8 - offset, 4]]
    y = augment(x, np.array([[0.5, uniform, 0.9]]))
    assert np.argwhere(y).tolist() == [[0, 0, 4, 8 - offset]]


def test_mirroring_is_left_to_right_below_one_half() -> None:
    x = np.linspace(-1, 1, 6, dtype=np.float32).reshape(1, 1, 2, 3)
    below = np.array([[0.5, 0.5, math.nextafter(0.5, 0)]])

    np.testing.assert_array_equal(augment(x, below), x[:, :, :, ::-1])
    np.testing.assert_array_equal(augment(x, np.full((1, 3), 0.5)), x)


X = np.zeros((2, 1, 4, 4), dtype=np.float32)
U = np.zeros((2, 3))


def changed(array: NDArray[Any], index: tuple[int, ...], value: float) -> NDArray[Any]:
    array = array.copy()
    array[index] = value
    return array


@pytest.mark.parametrize(
    ("x", "u", "parts"),
    [
        (X.astype(np.float64), U, ["x is float64", "float32"]),
        (X.astype(np.uint8), U, ["x is uint8", "float32"]),
        (X[0], U, ["x is float32 of shape (1, 4, 4)", "(n, channels, height, width)"]),
        (X, U.astype(np.float32), ["u is float32", "float64"]),
        (X, U[:1], ["u is float64 of shape (1, 3)", "(2, 3)"]),
        (X, U[:, :2], ["(2, 2)", "(2, 3)"]),
        (X, changed(U, (1, 2), 1.0), ["u[1, 2] is 1.0", "[0, 1)"]),
        (X, changed(U, (0, 1), -0.1), ["u[0, 1] is -0.1", "[0, 1)"]),
        (X, changed(U, (1, 0), math.nan), ["u[1, 0] is nan", "[0, 1)"]),
        (changed(X, (1, 0, 2, 3), 1.5), U, ["x[1, 0, 2, 3] is 1.5", "[-1, 1]"]),
        (changed(X, (0, 0, 0, 0), math.nan), U, ["x[0, 0, 0, 0] is nan", "[-1, 1]"]),
    ],
)
def test_bad_arguments(x: Any, u: Any, parts: list[str], complains: Complains) -> None:
    with complains(DomainError, *parts):
        augment(x, u)


def test_what_is_not_an_array_is_a_type_error(complains: Complains) -> None:
    lists: tuple[Any, Any] = X.tolist(), U.tolist()

    with complains(TypeError, "images is list", "expected an array of uint8"):
        normalize(lists[0])
    with complains(TypeError, "x is list", "expected float32"):
        augment(lists[0], U)
    with complains(TypeError, "u is list", "expected float64 of shape (2, 3)"):
        augment(X, lists[1])
