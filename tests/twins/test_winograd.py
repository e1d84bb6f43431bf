"""Winograd's tiles in NumPy are the spec's convolution, and their bytes no larger than proved."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins.winograd import AT, BT, FAN_IN, SCALE, G, conv2d, divide_by_576

KERNELS = [(1, 1), (1, 3), (3, 3), (5, 5), (2, 2), (4, 3), (7, 6)]


def by_spec(
    Y: npt.NDArray[np.int8], W: npt.NDArray[np.int8], padding: int
) -> npt.NDArray[np.int32]:
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, padding)
    return np.asarray(x.transpose(0, 2, 3, 1), dtype=np.int32)


@given(
    batch=st.integers(0, 2),
    channels=st.integers(1, 9),
    filters=st.integers(1, 5),
    kernel=st.sampled_from(KERNELS),
    more=st.tuples(st.integers(0, 9), st.integers(0, 9)),
    padding=st.integers(0, 3),
    seed=st.integers(0, 2**32),
)
def test_the_tiles_give_the_sums_of_the_spec(
    batch: int,
    channels: int,
    filters: int,
    kernel: tuple[int, int],
    more: tuple[int, int],
    padding: int,
    seed: int,
) -> None:
    random = np.random.default_rng(seed)
    sides = [max(1, side - 2 * padding) + beyond for side, beyond in zip(kernel, more, strict=True)]
    Y = random.integers(-1, 2, (batch, *sides, channels), dtype=np.int8)
    W = random.integers(-1, 2, (filters, channels, *kernel), dtype=np.int8)

    x = conv2d(Y, W, padding)

    assert x.dtype == np.int32
    assert np.array_equal(x, by_spec(Y, W, padding))


def test_the_identity_holds_for_each_pair_of_a_weight_and_an_activation() -> None:
    """Both sides are linear in w and in y: what holds for all unit tiles holds for all numbers."""
    for k, m in np.ndindex(9, 36):
        w, y = np.zeros((3, 3), np.int32), np.zeros((6, 6), np.int32)
        w.flat[k] = y.flat[m] = 1
        sums = np.array([[(y[i : i + 3, j : j + 3] * w).sum() for j in range(4)] for i in range(4)])

        tile = AT @ ((G @ w @ G.T) * (BT @ y @ BT.T)) @ AT.T

        assert np.array_equal(tile, SCALE * sums)


def test_bytes_and_products_are_bounded_as_the_kernels_take_them() -> None:
    """A bound of each point is reached by trits with the signs of its matrix rows."""
    of_weights = np.multiply.outer(abs(G).sum(axis=1), abs(G).sum(axis=1))
    of_images = np.multiply.outer(abs(BT).sum(axis=1), abs(BT).sum(axis=1))

    assert of_weights.max() == 49
    assert of_images.max() == 100
    # Two bytes with their offset, and the fewest steps that int16 is asked to hold: 4 with AVX2, 18
    # with NEON, which adds one product to a lane.
    assert (of_weights * of_images).max() == 42 * 42
    assert 4 * 4 * 42 * 42 < 2**15
    assert 18 * 42 * 42 < 2**15


@given(st.integers(-FAN_IN, FAN_IN))
def test_every_sum_of_an_admitted_fan_in_is_divided_exactly(x: int) -> None:
    assert divide_by_576(np.array([SCALE * x], np.int32)).tolist() == [x]


def test_the_fan_in_is_the_largest_whose_multiples_fit() -> None:
    assert SCALE * FAN_IN < 2**31 <= SCALE * (FAN_IN + 1)
    assert divide_by_576(np.array([-SCALE * FAN_IN, SCALE * FAN_IN], np.int32)).tolist() == [
        -FAN_IN,
        FAN_IN,
    ]


def test_products_that_wrap_around_come_out_right() -> None:
    """Sums of products beyond int32, where the sum itself is not: all of it is modulo 2^32."""
    channels = FAN_IN // 9
    signs = np.sign(BT[3]).astype(np.int64)
    y, w = np.multiply.outer(signs, signs), np.ones((3, 3), np.int64)
    M = channels * (G @ w @ G.T) * (BT @ y @ BT.T)
    assert (abs(AT).astype(np.int64) @ abs(M)).max() >= 2**31

    with np.errstate(over="ignore"):
        tile = AT @ M.astype(np.int32) @ AT.T

    sums = [[(y[i : i + 3, j : j + 3] * w).sum() for j in range(4)] for i in range(4)]
    assert np.array_equal(divide_by_576(tile), channels * np.array(sums))


def test_a_fan_in_beyond_that_is_refused() -> None:
    W = np.broadcast_to(np.int8(1), (1, 2**22, 1, 1))

    with pytest.raises(DomainError, match=f"fan-in is {2**22}; expected <= {FAN_IN}"):
        conv2d(np.ones((1, 1, 1, 1), np.int8), W)
