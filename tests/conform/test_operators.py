"""What the kit adds to the spec: exact sums, packed words, thresholds, and the table itself."""

from __future__ import annotations

import inspect
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref import conform
from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.page import page
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.spec import gate
from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.bits import pack, packed_dot
from gxnor_ref.spec.convolution import dense
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.folding import fold, threshold
from gxnor_ref.spec.normalization import batch_norm_inference
from gxnor_ref.spec.space import DiscreteSpace

FLOATS = st.integers(-(2**52), 2**52).map(lambda k: k * 2.0**-50)


def test_the_page_of_operators_is_what_the_code_writes() -> None:
    path = Path(conform.__file__).with_name("OPERATORS.md")

    assert path.read_text(encoding="utf-8") == page(), "run `make vectors`, and commit what changed"
    for operator in OPERATORS.values():
        assert f"## {operator.name}\n" in page()


def test_the_table_names_results_that_bounds_know() -> None:
    for operator in OPERATORS.values():
        assert set(operator.bounds) <= {result.name for result in operator.results}


@pytest.mark.parametrize("name", OPERATORS)
def test_the_reference_takes_the_parameters_by_name(name: str) -> None:
    operator = OPERATORS[name]
    names = [parameter.name for parameter in operator.parameters]

    function = inspect.unwrap(operator.reference)
    accepted = inspect.signature(function).parameters.values()

    free = any(p.kind in (p.VAR_KEYWORD, p.VAR_POSITIONAL) for p in accepted)
    assert free or [p.name for p in accepted][: len(names)] == names


@given(
    hnp.arrays(np.float64, (3, 5), elements=FLOATS), hnp.arrays(np.float64, (2, 5), elements=FLOATS)
)
def test_exact_sums_are_the_fractions_rounded_once(Y: Any, W: Any) -> None:
    expected = [
        [
            float(sum(Fraction(y) * Fraction(w) for y, w in zip(row, weights, strict=True)))
            for weights in W
        ]
        for row in Y
    ]

    assert exactly(dense)(Y, W).tolist() == expected


@given(st.integers(1, 3), st.integers(1, 200), st.data())
def test_packed_words_hold_the_trits_and_give_their_sum(rows: int, K: int, data: Any) -> None:
    trits = hnp.arrays(np.int8, (rows, K), elements=st.integers(-1, 1))
    W, Y = data.draw(trits), data.draw(trits)

    (Wn, Ws), (Yn, Ys) = pack(W), pack(Y)

    for row in range(rows):
        for c in range(64 * Wn.shape[1]):
            trit = W[row, c] if c < K else 0
            bit = np.uint64(c % 64)
            assert (Wn[row, c // 64] >> bit) & np.uint64(1) == (trit != 0)
            assert (Ws[row, c // 64] >> bit) & np.uint64(1) == (trit < 0)
    assert (packed_dot(Wn, Ws, Yn, Ys) == gate.dot(W, Y)).all()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@given(
    parts=hnp.arrays(np.float64, (4, 3), elements=st.floats(-4, 4)),
    N=st.integers(0, 3),
    boundary=st.sampled_from(["open", "closed"]),
)
def test_thresholds_decide_as_the_formula_does(
    dtype: type, parts: Any, N: int, boundary: str
) -> None:
    gamma, beta, mean, variance = parts.astype(dtype)
    variance = np.abs(variance)
    given_: dict[str, Any] = {"N": N, "r": 0.5, "H": 1.5, "boundary": boundary}

    thresholds, direction = fold(gamma, beta, mean, variance, 1e-4, 0.5, **given_, low=-20, high=25)

    sums = np.repeat(np.arange(-20, 26)[:, np.newaxis], 3, axis=1)
    x: Any = (sums * 0.5).astype(dtype)
    y = phi_r(batch_norm_inference(x, gamma, beta, mean, variance), **given_)
    expected = DiscreteSpace(N).index(y.astype(np.float64))
    assert (threshold(sums, thresholds, direction) == expected).all()
    assert (np.diff(thresholds, axis=1) >= 0).all()
    assert set(direction.tolist()) <= {-1, 1}
    # What is never reached lies one beyond the range, what always is at its end.
    assert thresholds.min() >= -21
    assert thresholds.max() <= 26


def test_a_sign_bit_without_its_nonzero_bit_is_refused() -> None:
    one, none = np.array([1], np.uint64), np.array([0], np.uint64)

    with pytest.raises(DomainError, match="W_sign"):
        packed_dot(none, one, one, none)
    with pytest.raises(DomainError, match="Y_sign"):
        packed_dot(one, none, none, one)
