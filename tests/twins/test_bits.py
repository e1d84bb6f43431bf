"""Words that are packed eight bits at a time are those of the spec."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref.spec import bits as spec
from gxnor_ref.twins.bits import to_bits, to_words

SHAPES = hnp.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=4).flatmap(
    lambda shape: st.integers(1, 200).map(lambda channels: (*shape[:-1], channels))
)


@given(hnp.arrays(np.int8, SHAPES, elements=st.integers(-1, 1)))
def test_the_words_of_each_plane_are_the_spec_s(trits: npt.NDArray[Any]) -> None:
    for plane, words in zip((trits != 0, trits < 0), spec.pack(trits), strict=True):
        np.testing.assert_array_equal(to_words(plane), words, strict=True)
        channels = trits.shape[-1]
        assert (to_bits(words)[..., :channels] == plane).all()
        assert not to_bits(words)[..., channels:].any()


@given(hnp.arrays(np.uint64, SHAPES, elements=st.integers(0, 2**64 - 1)))
def test_the_bits_of_words_are_as_many_as_the_spec_counts(words: npt.NDArray[Any]) -> None:
    assert (to_bits(words).sum(axis=-1, dtype=np.int64) == spec.popcount(words)).all()
