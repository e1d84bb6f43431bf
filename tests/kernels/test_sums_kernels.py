"""Integer sums through pooling, batch normalization and phi_r, in C, against the spec."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.kernels.sums import NormalizedSums, Phi, fits_sums, max_pool, unpool
from gxnor_ref.spec import convolution, normalization
from gxnor_ref.spec.activation import phi_r, rectangular, triangular
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.signal import fixed_point
from gxnor_ref.spec.space import DiscreteSpace

Complains = Callable[..., Any]
Everywhere = Callable[[], Iterator[tuple[str, int]]]

Integers = npt.NDArray[np.signedinteger[Any]]


def first(x: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Channels second, as the spec has them."""
    return x.transpose(0, 3, 1, 2) if x.ndim == 4 else x


def last(x: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Channels last, as the kernels have them."""
    return np.ascontiguousarray(x.transpose(0, 2, 3, 1) if x.ndim == 4 else x)


def integers(seed: int, shape: tuple[int, ...], largest: int) -> npt.NDArray[np.int32]:
    """Random sums with frequent ties, and both ends of their range."""
    random = np.random.default_rng(seed)
    X = random.integers(-largest, largest, shape, np.int32, endpoint=True)
    X.flat[0], X.flat[-1] = largest, -largest
    return X


CHANNELS = st.sampled_from([1, 2, 3, 7, 15, 16, 17, 31, 64, 65, 127, 128, 129, 257])


@given(
    seed=st.integers(0, 999),
    batch=st.integers(1, 4),
    k=st.integers(1, 3),
    rows=st.integers(3, 7),
    columns=st.integers(3, 7),
    channels=CHANNELS,
    largest=st.sampled_from([1, 2, 2**24]),
    bits=st.sampled_from([8, 16]),
)
def test_pooling_chooses_the_first_maximum(
    seed: int,
    batch: int,
    k: int,
    rows: int,
    columns: int,
    channels: int,
    largest: int,
    bits: int,
    everywhere: Everywhere,
) -> None:
    X = integers(seed, (batch, rows, columns, channels), largest)
    whole = first(X).astype(np.float64)
    expected = convolution.max_pool(whole, k)
    limit = 2 ** (bits - 1) - 1
    q = integers(seed + 1, last(expected).shape, limit).astype(f"int{bits}")
    expected_back = convolution.max_pool_backward(first(q).astype(np.float64), whole, k)

    for isa, threads in everywhere():
        pooled = max_pool(X, k, threads)
        assert (first(pooled.X) == expected).all(), (isa, threads)
        back = unpool(q, pooled.chosen, k, rows, columns, threads)
        assert back.dtype == q.dtype
        assert (first(back) == expected_back).all(), (isa, threads)


PHIS = st.builds(
    Phi,
    N=st.integers(0, 7),
    r=st.sampled_from([0.1, 0.5, 0.75]),
    H=st.sampled_from([1.0, 1.7]),
    boundary=st.sampled_from(["open", "closed"]),
    window=st.sampled_from(["rectangular", "triangular"]),
    a=st.sampled_from([0.3, 0.5, 1.5]),
)


@given(
    seed=st.integers(0, 999),
    batch=st.integers(1, 5),
    image=st.sampled_from([(), (1, 1), (3, 2), (5, 7)]),
    channels=CHANNELS,
    largest=st.sampled_from([1, 30, 4608, 2**24]),
    power=st.sampled_from([0, -8, -10]),
    # The gradient of gamma, a sum of e X, does not leave float32.
    size=st.sampled_from([0.0, 1e-38, 1e-6, 1.0, 1e28]),
    phi=PHIS,
)
def test_normalization_forward_and_backward(
    seed: int,
    batch: int,
    image: tuple[int, ...],
    channels: int,
    largest: int,
    power: int,
    size: float,
    phi: Phi,
    everywhere: Everywhere,
) -> None:
    random = np.random.default_rng(seed)
    unit = 2.0**power
    X = integers(seed, (batch, *image, channels), largest)
    gamma, beta = random.normal(0, 1, (2, channels)).astype(np.float32)
    gamma[0], gamma[-1] = 0, -1
    x = first(X).astype(np.float32) * np.float32(unit)
    expected = normalization.batch_norm(x, gamma, beta, unit=unit)
    Y = phi_r(expected.y, phi.N, phi.r, phi.H, phi.boundary)
    e = (random.normal(0, 1, X.shape) * size).astype(np.float32)
    window = {"rectangular": rectangular, "triangular": triangular}[phi.window]
    passed = first(e) * window(expected.y, phi.a, phi.N, phi.r, phi.H)
    backwards = [
        (
            activation,
            normalization.batch_norm_backward(fixed_point(signal, 16), x, gamma, unit=unit),
        )
        for activation, signal in ((phi, passed), (None, first(e)))
    ]

    for isa, threads in everywhere():
        where = isa, threads
        normalized = NormalizedSums(X, largest, unit, gamma, beta, threads)
        assert (normalized.mean == expected.mean).all(), where
        assert (normalized.variance == expected.variance).all(), where
        assert (first(normalized.scores()) == expected.y).all(), where

        levels, zeros = normalized.states(phi)
        assert (first(levels) * DiscreteSpace(phi.N).unit == Y).all(), where
        assert zeros == Y.size - np.count_nonzero(Y), where

        for activation, theirs in backwards:
            signal = e.copy()
            ours = normalized.backward(signal, normalized.window(signal, activation))
            assert (first(ours.e) == theirs.x).all(), where
            assert (ours.gamma == theirs.gamma).all(), where
            assert (ours.beta == theirs.beta).all(), where
            assert ours.largest == np.abs(theirs.x).max(), where


def test_sums_at_the_edge_of_64_bits(isa: str, threads: int) -> None:
    """2^14 squares of 2^24 come to 2^62."""
    X = np.full((2**14, 1), 2**24, np.int32)
    X[: 2**13] *= -1
    one = np.ones(1, np.float32)
    normalized = NormalizedSums(X, 2**24, 1.0, one, one, threads)
    assert normalized.mean.tolist() == [0]
    assert normalized.variance.tolist() == [2.0**48]
    assert fits_sums(2**24, 2**14)
    assert not fits_sums(2**24, 2**15)
    assert not fits_sums(2**24 + 1, 1)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("with_phi", [True, False])
def test_an_error_signal_that_is_not_finite_is_refused(
    bad: float, with_phi: bool, isa: str
) -> None:
    one = np.ones(3, np.float32)
    normalized = NormalizedSums(integers(0, (4, 3), 5), 5, 1.0, one, one)
    e = np.zeros((4, 3), np.float32)
    e[2, 1] = bad
    phi = Phi(1, 0.5, 1.0, "open", "rectangular", 3.0) if with_phi else None
    with pytest.raises(DomainError, match=r"^e holds (nan|inf); expected finite numbers$"):
        normalized.window(e, phi)


SUMS = integers(0, (2, 4, 4, 3), 5)
THREE = np.ones(3, np.float32)
Q = np.zeros((2, 2, 2, 3), np.int16)
PLACES = np.zeros((2, 2, 2, 3), np.uint8)
wrong: Any = math.inf


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: max_pool(SUMS.astype(np.int64), 2), TypeError, "X.dtype is int64; expected int32"),
        (lambda: max_pool(SUMS, 0), DomainError, "k is 0; expected an integer in 1..4"),
        (lambda: max_pool(SUMS, 5), DomainError, "k is 5; expected an integer in 1..4"),
        (
            lambda: max_pool(SUMS[:, ::2], 1),
            DomainError,
            "X is not a C-contiguous, aligned array; expected one",
        ),
        (
            lambda: unpool(Q, PLACES, 2, 6, 4),
            DomainError,
            "q.shape is (2, 2, 2, 3); expected (2, 3, 2, 3)",
        ),
        (
            lambda: unpool(Q, PLACES, 2, wrong, 4),
            DomainError,
            "height is inf; expected an integer >= 1",
        ),
        (
            lambda: unpool(Q.astype(np.int32), PLACES, 2, 4, 4),
            TypeError,
            "q.dtype is int32; expected int8 or int16",
        ),
        (
            lambda: unpool(Q, PLACES + np.uint8(4), 2, 4, 4),
            DomainError,
            "chosen is 4; expected less than 4",
        ),
        (
            lambda: NormalizedSums(SUMS, 2**24 + 1, 1.0, THREE, THREE),
            DomainError,
            "bound is 16777217; expected less, for 32 sums of a channel",
        ),
        (
            lambda: NormalizedSums(SUMS, 5, 0.3, THREE, THREE),
            DomainError,
            "unit is 0.3; expected a power of two in [2^-100, 1]",
        ),
        (
            lambda: NormalizedSums(SUMS, 5, 1.0, THREE[:2], THREE),
            DomainError,
            "gamma.shape is (2,); expected (3,)",
        ),
        (
            lambda: NormalizedSums(SUMS, 5, 1.0, THREE, THREE).window(THREE, None),
            DomainError,
            "e.shape is (3,); expected (2, 4, 4, 3)",
        ),
    ],
)
def test_what_does_not_fit_is_refused(
    call: Callable[[], object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{re.escape(message)}$"):
        call()


@pytest.mark.parametrize("value", [6, -6, -(2**31)])
def test_sums_beyond_their_bound_are_refused(value: int, complains: Complains) -> None:
    X = np.zeros((3, 2), np.int32)
    X[2, 1] = value
    ones = np.ones(2, np.float32)

    with complains(DomainError, f"the largest abs(X) is {abs(value)}; expected at most 5"):
        NormalizedSums(X, 5, 1.0, ones, ones)


def test_a_signal_beyond_its_largest_is_refused(complains: Complains) -> None:
    ones = np.ones(2, np.float32)
    sums = NormalizedSums(np.arange(6, dtype=np.int32).reshape(3, 2), 5, 1.0, ones, ones)

    with complains(DomainError, "the largest abs(e) is", "expected at most 1.0"):
        sums.backward(np.full((3, 2), -3e38, np.float32), 1.0)


@pytest.mark.parametrize(
    ("phi", "message"),
    [
        (Phi(8, 0.5, 1.0, "open", "rectangular", 0.5), "N is 8; expected an integer in 0..7"),
        (Phi(1, 0.5, 1.0, "open", "round", 0.5), "window is 'round'; expected one of"),
    ],
)
def test_a_phi_that_the_kernels_do_not_have_is_refused(
    phi: Phi, message: str, complains: Complains
) -> None:
    normalized = NormalizedSums(SUMS, 5, 1.0, THREE, THREE)

    with complains(DomainError, message):
        normalized.window(np.ones(SUMS.shape, np.float32), phi)
    if phi.N > 7:
        with complains(DomainError, message):
            normalized.states(phi)


def test_a_signal_that_may_not_be_overwritten_is_refused(complains: Complains) -> None:
    normalized = NormalizedSums(SUMS, 5, 1.0, THREE, THREE)
    e = np.ones(SUMS.shape, np.float32)
    e.flags.writeable = False

    with complains(DomainError, "e is read-only"):
        normalized.window(e, None)
    with complains(DomainError, "e is read-only"):
        normalized.backward(e, 1.0)
