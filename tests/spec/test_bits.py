"""Bit planes: where each trit stands in its words, and the sums that words give."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref.spec import gate
from gxnor_ref.spec.bits import pack, packed_dot, popcount
from gxnor_ref.spec.errors import DomainError

ONE, NONE = np.array([1], np.uint64), np.array([0], np.uint64)


@given(st.integers(1, 3), st.integers(1, 200), st.data())
def test_words_hold_the_trits_and_give_their_sum(rows: int, K: int, data: st.DataObject) -> None:
    trits = hnp.arrays(np.int8, (rows, K), elements=st.integers(-1, 1))
    W, Y = data.draw(trits), data.draw(trits)

    (Wn, Ws), (Yn, Ys) = pack(W), pack(Y)

    for row, c in np.ndindex(rows, 64 * Wn.shape[1]):
        trit = W[row, c] if c < K else 0
        assert int(Wn[row, c // 64]) >> c % 64 & 1 == (trit != 0)
        assert int(Ws[row, c // 64]) >> c % 64 & 1 == (trit < 0)
    assert (packed_dot(Wn, Ws, Yn, Ys) == gate.dot(W, Y)).all()


@given(hnp.arrays(np.uint64, (2, 3), elements=st.integers(0, 2**64 - 1)))
def test_bits_are_counted_over_the_last_axis(words: Any) -> None:
    expected = [sum(int(word).bit_count() for word in row) for row in words]

    assert popcount(words).tolist() == expected


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: pack(np.array([1, 2])), "trits is [2]; expected only -1, 0 and 1"),
        (
            lambda: pack(np.zeros((2, 0), int)),
            "trits.shape is (2, 0); expected a last axis of channels",
        ),
        (lambda: pack(np.array(1)), "trits.shape is (); expected a last axis of channels"),
        (
            lambda: packed_dot(NONE, ONE, ONE, NONE),
            "W_sign is a sign of a zero; expected signs of nonzero trits",
        ),
        (
            lambda: packed_dot(ONE, NONE, NONE, ONE),
            "Y_sign is a sign of a zero; expected signs of nonzero trits",
        ),
        (
            lambda: packed_dot(ONE, ONE, ONE, np.zeros(2, np.uint64)),
            "Y_sign.shape is (2,); expected (1,)",
        ),
        (lambda: popcount(np.array([1])), "words.dtype is int64; expected uint64"),
        (lambda: popcount(np.array(5, np.uint64)), "words.ndim is 0; expected an axis of words"),
    ],
)
def test_what_does_not_fit_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()
