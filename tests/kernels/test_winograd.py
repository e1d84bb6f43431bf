"""Filters that the kernels transform for Winograd's tiles are those of the NumPy twin."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.kernels import built
from gxnor_ref.kernels.convolution import Filters, level_filters, pack_filters
from gxnor_ref.kernels.isa import isas, kernels_of, use_isa
from gxnor_ref.twins.winograd import LEVELS, TRITS, Tiles, transform_weights

USABLE = [name for name, usable in isas().items() if usable] if built() else []
ABLE = [name for name in USABLE if "winograd" in kernels_of(name).formulas()]


@pytest.mark.skipif(not ABLE, reason="no instruction set of this machine has Winograd's kernel")
@pytest.mark.parametrize("name", ABLE)
@pytest.mark.parametrize("binary", [False, True])
@pytest.mark.parametrize(("filters", "channels", "kernel"), [(17, 70, (3, 3)), (5, 32, (5, 4))])
def test_transformed_filters_are_those_of_the_twin(
    name: str, filters: int, channels: int, kernel: tuple[int, int], binary: bool
) -> None:
    """Layout of csrc/README.md: [block][point][16 starts][group][16 filters][4 bytes]."""
    random = np.random.default_rng(channels)
    W = random.choice(
        np.array([-1, 1] if binary else [-1, 0, 1], np.int8), (filters, channels, *kernel)
    )
    use_isa(name)
    assert_transformed(pack_filters(W, binary), W, TRITS)
    use_isa(None)


@pytest.mark.skipif(not ABLE, reason="no instruction set of this machine has Winograd's kernel")
@pytest.mark.parametrize("name", ABLE)
@pytest.mark.parametrize(("filters", "channels", "kernel"), [(17, 70, (3, 3)), (5, 3, (5, 4))])
def test_transformed_filters_of_levels_are_those_of_the_twin(
    name: str, filters: int, channels: int, kernel: tuple[int, int]
) -> None:
    random = np.random.default_rng(channels)
    W = random.integers(-14, 15, (filters, channels, *kernel), dtype=np.int8)
    W[0] = 14

    use_isa(name)
    assert_transformed(level_filters(W), W, LEVELS)
    use_isa(None)


def assert_transformed(packed: Filters, W: npt.NDArray[np.int8], form: Tiles) -> None:
    U, (filters, channels), points = transform_weights(W, form), W.shape[:2], form.side**2
    blocks, depth = -(-filters // 16), -(-channels // 32) * 32
    filled = np.zeros((16 * blocks, *U.shape[1:3], depth, points), np.int8)
    filled[:filters, :, :, :channels] = U.reshape(*U.shape[:4], points)
    groups = filled.reshape(blocks, 16, -1, 4, points).transpose(0, 4, 2, 1, 3)

    octets = packed.winograd.view(np.int8)

    found = octets.reshape(blocks, points, 64 + groups[0, 0].size)
    assert np.array_equal(found[:, :, 64:], groups.reshape(blocks, points, -1))
