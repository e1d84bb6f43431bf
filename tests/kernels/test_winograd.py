"""Filters that the kernels transform for Winograd's tiles are those of the NumPy twin."""

from __future__ import annotations

import numpy as np
import pytest

from gxnor_ref.kernels import built
from gxnor_ref.kernels.convolution import pack_filters
from gxnor_ref.kernels.isa import isas, kernels_of, use_isa
from gxnor_ref.twins.winograd import transform_weights

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
    U = transform_weights(W)
    blocks, depth = -(-filters // 16), -(-channels // 32) * 32
    filled = np.zeros((16 * blocks, *U.shape[1:3], depth, 36), np.int8)
    filled[:filters, :, :, :channels] = U.reshape(*U.shape[:4], 36)
    groups = filled.reshape(blocks, 16, -1, 4, 36).transpose(0, 4, 2, 1, 3)

    use_isa(name)
    octets = pack_filters(W, binary).winograd.view(np.int8)
    use_isa(None)

    found = octets.reshape(blocks, 36, 64 + groups[0, 0].size)
    assert np.array_equal(found[:, :, 64:], groups.reshape(blocks, 36, -1))
