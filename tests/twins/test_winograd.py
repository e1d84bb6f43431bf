"""Winograd's tiles in NumPy are the spec's convolution, and their bytes no larger than proved."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.kernels.convolution import LEVEL_FAN_IN
from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins.winograd import LEVELS, TRITS, Tiles, conv2d, divide

FORMS = pytest.mark.parametrize("form", [TRITS, LEVELS], ids=["trits", "levels"])
KERNELS = [(1, 1), (1, 3), (3, 3), (5, 5), (2, 2), (4, 3), (7, 6)]


def by_spec(
    Y: npt.NDArray[np.int8], W: npt.NDArray[np.int8], padding: int
) -> npt.NDArray[np.int32]:
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, padding)
    return np.asarray(x.transpose(0, 2, 3, 1), dtype=np.int32)


@FORMS
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
    form: Tiles,
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
    y, w = form.image_level, form.filter_level
    Y = random.integers(-y, y + 1, (batch, *sides, channels), dtype=np.int8)
    W = random.integers(-w, w + 1, (filters, channels, *kernel), dtype=np.int8)

    x = conv2d(Y, W, padding, form)

    assert x.dtype == np.int32
    assert np.array_equal(x, by_spec(Y, W, padding))


@FORMS
def test_the_identity_holds_for_each_pair_of_a_weight_and_an_activation(form: Tiles) -> None:
    """Both sides are linear in w and in y: what holds for all unit tiles holds for all numbers."""
    BT, G, AT, side = form.BT, form.G, form.AT, form.outputs
    for k, m in np.ndindex(9, form.side**2):
        w, y = np.zeros((3, 3), np.int32), np.zeros((form.side, form.side), np.int32)
        w.flat[k] = y.flat[m] = 1
        windows = np.lib.stride_tricks.sliding_window_view(y, (3, 3))
        sums = np.einsum("ijkl,kl->ij", windows, w)

        tile = AT @ ((G @ w @ G.T) * (BT @ y @ BT.T)) @ AT.T

        assert tile.shape == (side, side)
        assert np.array_equal(tile, form.scale * sums)


def bounds(form: Tiles) -> list[npt.NDArray[np.int64]]:
    """Of V and of U at each point; numbers with the signs of its matrix rows reach them."""
    rows = (abs(form.BT.astype(np.int64)).sum(axis=1), abs(form.G.astype(np.int64)).sum(axis=1))
    levels = (form.image_level, form.filter_level)
    return [np.multiply.outer(row, row) * level for row, level in zip(rows, levels, strict=True)]


def test_bytes_and_products_of_trits_are_bounded_as_the_kernels_take_them() -> None:
    of_images, of_weights = bounds(TRITS)

    assert of_weights.max() == 49
    assert of_images.max() == 100
    # Two bytes with their offset, and the fewest steps that int16 is asked to hold: 4 with AVX2, 18
    # with NEON, which adds one product to a lane.
    assert (of_weights * of_images).max() == 42 * 42
    assert 4 * 4 * 42 * 42 < 2**15
    assert 18 * 42 * 42 < 2**15


def test_bytes_and_products_of_levels_are_bounded_as_the_kernels_take_them() -> None:
    of_images, of_weights = bounds(LEVELS)

    assert of_images.max() == of_images.min() == 64
    assert of_weights.max() == 126
    # Two products, of images with their offset of 64.
    assert 2 * (64 + 64) * 126 < 2**15


def test_the_next_larger_levels_do_not_fit() -> None:
    """States of N = 6 on the images' side, or of N = 5 on the filters'."""
    of_images, of_weights = bounds(LEVELS)

    assert (of_images.max() // LEVELS.image_level) * 2**5 > 127
    assert (of_weights.max() // LEVELS.filter_level) * 2**4 > 127


def test_the_offset_of_stored_levels_does_not_reach_the_bytes() -> None:
    """Levels are stored plus 64, and V is taken modulo 256."""
    y = np.random.default_rng(0).integers(-16, 17, (4, 4))
    V = LEVELS.BT.astype(np.int64) @ y @ LEVELS.BT.T

    stored = LEVELS.BT.astype(np.int64) @ (y + 64) @ LEVELS.BT.T

    assert np.array_equal(stored % 256, V % 256)


@FORMS
@given(st.floats(-1, 1))
def test_every_sum_of_an_admitted_fan_in_is_divided_exactly(form: Tiles, part: float) -> None:
    x = int(part * form.fan_in * form.image_level * form.filter_level)
    assert divide(np.array([form.scale * x], np.int32), form).tolist() == [x]


@FORMS
def test_the_fan_in_is_the_largest_whose_multiples_fit(form: Tiles) -> None:
    most = form.image_level * form.filter_level
    assert form.scale * form.fan_in * most < 2**31 <= form.scale * (form.fan_in + 1) * most
    largest = form.fan_in * most
    assert divide(np.array([-largest, largest], np.int32) * form.scale, form).tolist() == [
        -largest,
        largest,
    ]


def test_all_filters_of_levels_are_admitted() -> None:
    assert LEVELS.fan_in > LEVEL_FAN_IN


@FORMS
def test_products_that_wrap_around_come_out_right(form: Tiles) -> None:
    """Sums of products beyond int32, where the sum itself is not: all of it is modulo 2^32."""
    channels = form.fan_in // 9
    signs = np.sign(form.BT[1 if form is LEVELS else 3]).astype(np.int64)
    y = form.image_level * np.multiply.outer(signs, signs)
    w = np.full((3, 3), form.filter_level, np.int64)
    M = channels * (form.G @ w @ form.G.T) * (form.BT @ y @ form.BT.T)
    AT = form.AT
    assert (abs(AT).astype(np.int64) @ abs(M) @ abs(AT.T)).max() >= 2**31

    with np.errstate(over="ignore"):
        tile = AT @ M.astype(np.int32) @ AT.T

    windows = np.lib.stride_tricks.sliding_window_view(y, (3, 3))
    sums = np.einsum("ijkl,kl->ij", windows, w)
    assert np.array_equal(divide(tile, form), channels * sums)


def test_a_fan_in_beyond_that_is_refused() -> None:
    W = np.broadcast_to(np.int8(1), (1, 2**22, 1, 1))

    with pytest.raises(DomainError, match=f"fan-in is {2**22}; expected <= {TRITS.fan_in}"):
        conv2d(np.ones((1, 1, 1, 1), np.int8), W)


@pytest.mark.parametrize(("y", "w", "name"), [(17, 1, "Y"), (1, -15, "W")])
def test_levels_beyond_the_tiles_are_refused(y: int, w: int, name: str) -> None:
    Y, W = np.full((1, 3, 3, 1), y, np.int8), np.full((1, 1, 3, 3), w, np.int8)

    with pytest.raises(DomainError, match=f"the largest abs of {name} is {max(y, -w)}; expected"):
        conv2d(Y, W, form=LEVELS)
