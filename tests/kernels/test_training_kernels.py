"""The kernels of a training step in float32 against the spec: the same bits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels import activation, normalization, optimizer, patches
from gxnor_ref.kernels.convolution import (
    float32_in_place,
    pack_filter_states,
    pack_filters,
)
from gxnor_ref.kernels.packing import pack, pack_states
from gxnor_ref.kernels.sums import NormalizedSums
from gxnor_ref.kernels.threads import GRAIN
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec import convolution
from gxnor_ref.spec import normalization as spec_normalization
from gxnor_ref.spec.activation import BOUNDARIES, WINDOWS, phi_r, rectangular, triangular
from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.optimizer import adam
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.twins import convolution as twins
from gxnor_ref.twins.activation import pulses, thresholds

Singles = npt.NDArray[np.float32]
Everywhere = Callable[[], Iterator[tuple[str, int]]]

# Half of the profile's examples, each on every instruction set and number of threads.
SOME = settings(max_examples=max(1, settings().max_examples // 2))
ODD = [0.0, -0.0, np.inf, -np.inf, 1e-45, -1e-45, 3e38, 0.5, -0.5]


def same(found: npt.NDArray[Any], expected: npt.NDArray[Any], *where: object) -> None:
    """Want the same bits, but for the sign of a zero, and the same type."""
    assert found.dtype == expected.dtype, where
    np.testing.assert_array_equal(found, expected, f"{where}", strict=True)


def first(x: Singles) -> Singles:
    """Return images with their channels behind the batch, as the spec has them."""
    return x.transpose(0, 3, 1, 2)


def last(x: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return images with their channels last."""
    return x.transpose(0, 2, 3, 1)


@st.composite
def images(draw: st.DrawFn) -> Singles:
    """Draw images of a few sizes, with many ties among their elements."""
    batch, channels = draw(st.integers(0, 4)), draw(st.sampled_from([1, 2, 3, 16, 33, 65, 130]))
    height, width = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    shape = (batch, height, width, channels)
    if draw(st.booleans()):
        return random.integers(-2, 3, shape).astype(np.float32)
    return random.standard_normal(shape).astype(np.float32)


@SOME
@given(Y=images(), data=st.data(), padding=st.integers(0, 3))
def test_patches_are_laid_out_and_added_as_in_the_spec(
    everywhere: Everywhere, Y: Singles, data: st.DataObject, padding: int
) -> None:
    height, width = (length + 2 * padding for length in Y.shape[1:3])
    kernel = data.draw(st.integers(1, min(height, 6))), data.draw(st.integers(1, min(width, 6)))
    expected = twins.im2col(first(Y), kernel, padding=padding)
    rows = np.random.default_rng(0).standard_normal(expected.shape).astype(np.float32)
    batch, _, _, channels = Y.shape
    shape = (batch, channels, *Y.shape[1:3])
    expected_back = last(twins.col2im(rows, shape, kernel, padding=padding))

    for isa, threads in everywhere():
        same(patches.im2col(Y, kernel, padding, threads), expected, isa, threads)
        back = np.full_like(Y, np.nan)
        patches.col2im(back, rows, kernel, padding, threads)
        same(back, expected_back, isa, threads)


@SOME
@given(
    N=st.integers(0, 7),
    filters=st.integers(1, 5),
    channels=st.sampled_from([1, 3, 63, 64, 65, 130]),
    kernel=st.tuples(st.integers(1, 3), st.integers(1, 3)),
)
def test_filters_become_rows_and_planes_as_in_the_spec(
    everywhere: Everywhere, N: int, filters: int, channels: int, kernel: tuple[int, int]
) -> None:
    space, shape = DiscreteSpace(N), (filters, channels, *kernel)
    n = np.random.default_rng(channels).integers(0, space.size, shape).astype(np.uint8)
    W = space.value(n, np.float32)
    expected_rows = twins.filter_rows(W)

    for isa, threads in everywhere():
        rows = patches.filter_rows(n, space, threads)
        same(rows, expected_rows, isa, threads)
        same(patches.filters_of(rows, shape, threads), W, isa, threads)
        if N <= 1:
            packed = pack_filter_states(n, space, threads)
            expected = pack_filters(W.astype(np.int8), N == 0)
            assert (packed.kind, packed.shape) == (expected.kind, expected.shape)
            same(packed.blocks, expected.blocks, isa, threads)


@SOME
@given(
    N=st.integers(0, 1),
    batch=st.integers(0, 3),
    channels=st.sampled_from([1, 3, 63, 64, 65, 130]),
)
def test_states_are_packed_as_their_trits(
    everywhere: Everywhere, N: int, batch: int, channels: int
) -> None:
    trits = np.random.default_rng(channels).integers(-1, 2, (batch, 3, channels)).astype(np.int8)
    trits[trits == 0] = N - 1

    for isa, threads in everywhere():
        packed = pack_states(trits.astype(np.float32), N == 0, threads)
        expected = pack(trits, N == 0)
        assert (packed.channels, packed.binary) == (expected.channels, expected.binary)
        same(packed.words, expected.words, isa, threads)


@pytest.mark.parametrize("value", [0.5, 2.0, np.nan, np.inf])
@pytest.mark.parametrize("at", [0, 63, 64, 69])
def test_states_that_are_no_trits_are_refused(isa: str, value: float, at: int) -> None:
    states = np.ones((2, 70), np.float32)
    states[1, at] = value

    with pytest.raises(DomainError, match=rf"^states holds {value}; expected -1, 0, 1$"):
        pack_states(states)


def test_a_zero_is_no_sign(isa: str) -> None:
    with pytest.raises(DomainError, match=r"^states holds 0\.0; expected -1 and 1$"):
        pack_states(np.zeros((1, 3), np.float32), binary=True)


def test_indices_of_no_state_are_refused() -> None:
    n = np.full((1, 2, 1, 1), 3, np.uint8)

    with pytest.raises(DomainError, match=r"^n is 3; expected a state index of Z_1$"):
        patches.filter_rows(n, DiscreteSpace(1))
    with pytest.raises(DomainError, match=r"^n is 3; expected a state index of Z_1$"):
        pack_filter_states(n, DiscreteSpace(1))
    with pytest.raises(DomainError, match=r"^N is 2; expected 0 or 1$"):
        pack_filter_states(n, DiscreteSpace(2))
    with pytest.raises(DomainError, match=r"^N is 8; expected an integer in 0\.\.7$"):
        patches.filter_rows(n, DiscreteSpace(8))
    with pytest.raises(DomainError, match=r"^H is 1\.6\d*e\+60; "):
        patches.filter_rows(n - np.uint8(1), DiscreteSpace(1, 2.0**200))


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 2 * GRAIN + 5])
@pytest.mark.parametrize("unit", [1.0, 2.0**-12])
def test_sums_become_numbers_in_their_place(
    everywhere: Everywhere, count: int, unit: float
) -> None:
    ends = np.array([2**31 - 1, -(2**31), 2**24 + 1, -(2**24) - 3, 0, -1])
    whole = np.resize(ends, count).astype(np.int32)
    expected = whole.astype(np.float32) * np.float32(unit)

    for isa, threads in everywhere():
        sums = whole.copy()
        x = float32_in_place(sums, unit, threads)
        same(x, expected, isa, threads)
        assert np.shares_memory(x, sums) or count == 0


@pytest.mark.parametrize("unit", [0.0, 2.0, 0.75, 2.0**-101, np.nan])
def test_units_that_would_round_twice_are_refused(unit: float) -> None:
    with pytest.raises(DomainError, match=rf"^unit is {unit}; expected a power of two in "):
        float32_in_place(np.zeros(1, np.int32), unit)


def test_the_sign_of_a_pooled_zero_is_the_spec_s(everywhere: Everywhere) -> None:
    signs = np.array(list(np.ndindex(2, 2, 2, 2)), np.float32).reshape(16, 2, 2, 1)
    x = np.where(signs == 0, np.float32(0), -np.float32(0))
    expected = last(convolution.max_pool(first(x), 2))

    for isa, threads in everywhere():
        found = patches.max_pool(x, 2, threads)
        assert (np.signbit(found) == np.signbit(expected)).all(), (isa, threads)


@SOME
@given(x=images(), data=st.data())
def test_blocks_are_pooled_as_in_the_spec(
    everywhere: Everywhere, x: Singles, data: st.DataObject
) -> None:
    k = data.draw(st.integers(1, min(x.shape[1:3])))
    expected = last(convolution.max_pool(first(x), k))
    e = np.random.default_rng(1).standard_normal(expected.shape).astype(np.float32)
    expected_below = last(convolution.max_pool_backward(first(e), first(x), k))

    for isa, threads in everywhere():
        same(patches.max_pool(x, k, threads), expected, isa, threads)
        below = patches.max_pool_backward(e, x, k, threads)
        same(below, expected_below, isa, threads)


def test_what_is_not_a_number_is_the_largest_and_receives_nothing(isa: str) -> None:
    x = np.array([1, np.nan, 2, 3, np.nan, 0, np.inf, 5], np.float32).reshape(1, 2, 4, 1)
    e = np.ones((1, 1, 2, 1), np.float32)

    same(patches.max_pool(x, 2), last(convolution.max_pool(first(x), 2)))
    below = patches.max_pool_backward(e, x, 2)
    same(below, last(convolution.max_pool_backward(first(e), first(x), 2)))


def around(values: tuple[float, ...]) -> Singles:
    """Return numbers, and the float32 before and behind each."""
    nearest = np.array([*values, *ODD], np.float32)
    upwards, downwards = np.float32(np.inf), np.float32(-np.inf)
    return np.concatenate(
        [nearest, np.nextafter(nearest, upwards), np.nextafter(nearest, downwards)]
    )


@pytest.mark.parametrize("boundary", BOUNDARIES)
@pytest.mark.parametrize(("r", "H"), [(0.5, 1.0), (0.1, 0.7), (1 / 3, 16.0), (1e-42, 3e-42)])
@pytest.mark.parametrize("N", range(8))
def test_phi_r_decides_at_every_step_as_in_the_spec(
    everywhere: Everywhere, N: int, r: float, H: float, boundary: str
) -> None:
    x = np.resize(around(thresholds(N, r, H, boundary)), GRAIN + 700)
    expected = phi_r(x, N, r, H, boundary)

    for isa, threads in everywhere():
        same(activation.phi_r(x, N, r, H, boundary, threads), expected, isa, threads)


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("a", [0.5, 0.3, 1e-3])
@pytest.mark.parametrize(("r", "H"), [(0.5, 1.0), (0.1, 0.7), (1 / 3, 16.0)])
@pytest.mark.parametrize("N", range(8))
def test_error_signals_pass_the_windows_as_in_the_spec(
    everywhere: Everywhere, N: int, r: float, H: float, a: float, window: str
) -> None:
    begins, ends = pulses(a, N, r, H)
    x = np.resize(around((*begins, *ends)), GRAIN + 700)
    signal = np.random.default_rng(0).standard_normal(x.size).astype(np.float32)
    derivative = {"rectangular": rectangular, "triangular": triangular}[window](x, a, N, r, H)
    expected = signal * derivative

    for isa, threads in everywhere():
        e = signal.copy()
        activation.window_backward_in_place(e, x, window, a, N, r, H, threads)
        same(e, expected, isa, threads)


def test_what_is_not_a_number_has_no_state(isa: str) -> None:
    x = np.zeros(3000, np.float32)
    x[2999] = np.nan

    with pytest.raises(DomainError, match=r"^x is NaN; expected numbers$"):
        activation.phi_r(x)


@SOME
@given(x=images().filter(lambda x: x.size > 0), flat=st.booleans())
def test_batches_are_normalized_as_in_the_spec(
    everywhere: Everywhere, x: Singles, flat: bool
) -> None:
    random = np.random.default_rng(x.size)
    channels = x.shape[3]
    e = random.standard_normal(x.shape).astype(np.float32)
    gamma, beta = random.standard_normal((2, channels)).astype(np.float32)
    if flat:
        x, e = x.reshape(-1, channels), e.reshape(-1, channels)
    there = (x, e) if flat else (first(x), first(e))
    spec = spec_normalization.batch_norm(there[0], gamma, beta)
    spec_backward = spec_normalization.batch_norm_backward(there[1], there[0], gamma)

    for isa, threads in everywhere():
        forward = normalization.batch_norm(x, gamma, beta, threads=threads)
        backward = normalization.batch_norm_backward_in_place(e.copy(), x, gamma, threads=threads)
        same(forward.y, spec.y if flat else last(spec.y), isa, threads)
        same(backward.x, spec_backward.x if flat else last(spec_backward.x), isa, threads)
        for found, expected in zip(
            (*forward[1:], *backward[1:]), (*spec[1:], *spec_backward[1:]), strict=True
        ):
            same(found, expected, isa, threads)


@SOME
@given(
    count=st.integers(0, 100) | st.just(2 * GRAIN + 5),
    t=st.integers(1, 10**6),
    eta=st.floats(1e-6, 1e3),
    beta1=st.floats(0, 0.999),
    scale=st.sampled_from([1.0, 1e-30, 1e30]),
)
def test_adam_moves_as_in_the_spec(
    everywhere: Everywhere, count: int, t: int, eta: float, beta1: float, scale: float
) -> None:
    random = np.random.default_rng(count)
    g, m, v = (random.standard_normal((3, count)) * scale).astype(np.float32)
    v = np.abs(v)
    with np.errstate(over="ignore", invalid="ignore"):
        expected = adam(g, m, v, t, eta, beta1)

    for isa, threads in everywhere():
        moved = g.copy(), m.copy(), v.copy()
        optimizer.adam_in_place(*moved, t, eta, beta1, threads=threads)
        for found, wanted in zip(moved, expected, strict=True):
            same(found, wanted, isa, threads)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("at", [0, 4095, 4096, 9999])
def test_adam_refuses_gradients_that_are_not_finite_and_moves_nothing(
    isa: str, value: float, at: int
) -> None:
    g, m, v = np.ones((3, 10_000), np.float32)
    g[at] = value

    with pytest.raises(DomainError, match=rf"^gradient\[{at}\] is {value}; expected a finite"):
        optimizer.adam_in_place(g, m, v, 1, 0.1)

    assert (m == 1).all()
    assert (v == 1).all()


@pytest.mark.parametrize("at", [0, 4095, 4096, 2 * GRAIN + 4])
@pytest.mark.parametrize(
    ("array", "value", "error", "message"),
    [
        (1, 3e38, NotFiniteError, r"dW\[{}\] is -inf; expected a finite number"),
        (2, -8.0, DomainError, r"second is -8\.0; expected numbers >= 0"),
    ],
)
def test_adam_refuses_what_the_spec_refuses_and_moves_nothing(
    everywhere: Everywhere,
    at: int,
    array: int,
    value: float,
    error: type[DomainError],
    message: str,
) -> None:
    arrays = np.zeros((3, 2 * GRAIN + 5), np.float32)
    arrays[array, at] = value
    g, m, v = arrays
    with pytest.raises(error, match=f"^{message.format(at)}"):
        adam(g, m, v, 1, 0.1)

    for _, threads in everywhere():
        g, m, v = moved = arrays.copy()
        with pytest.raises(error, match=f"^{message.format(at)}"):
            optimizer.adam_in_place(g, m, v, 1, 0.1, threads=threads)
        assert np.array_equal(moved, arrays)


@pytest.mark.parametrize("value", [np.nan, np.inf, -0.0])
@pytest.mark.parametrize("array", [1, 2])
def test_adam_takes_the_moments_that_the_spec_takes(
    everywhere: Everywhere, array: int, value: float
) -> None:
    arrays = np.ones((3, 20), np.float32)
    arrays[array, 7] = value
    g, m, v = arrays
    expected = adam(g, m, v, 3, 0.1)

    for isa, threads in everywhere():
        g, m, v = moved = arrays.copy()
        optimizer.adam_in_place(g, m, v, 3, 0.1, threads=threads)
        for found, wanted in zip(moved, expected, strict=True):
            same(found, wanted, isa, threads)


def test_adams_decays_are_float64_numbers_whatever_their_type(isa: str) -> None:
    g, m, v = np.full((3, 1), 0.7, np.float32)
    beta1: Any = np.float16(0.1)
    expected = adam(g, m, v, 3, 0.1, beta1)

    optimizer.adam_in_place(g, m, v, 3, 0.1, beta1)

    same(m, expected.first, isa, 1)


def test_arrays_that_overlap_are_refused() -> None:
    memory = np.linspace(0.25, 1, 1000, dtype=np.float32)
    e, x, y = memory[1:], memory[:-1], np.ones(999, np.float32)
    channels = memory[:4]
    images, rows = memory[:36].reshape(1, 3, 3, 4), memory[8:].reshape(-1)[:36].reshape(1, 36)
    X = np.ones((250, 4), np.int32)
    sums = NormalizedSums(X, 1, 1.0, np.ones(4, np.float32), np.ones(4, np.float32))
    space = DiscreteSpace(1)
    calls: dict[str, list[Callable[[], object]]] = {
        "e": [
            lambda: activation.window_backward_in_place(e, x),
            lambda: normalization.batch_norm_backward_in_place(
                images.reshape(9, 4), memory[4:40].reshape(9, 4), y[:4].copy()
            ),
            lambda: normalization.batch_norm_backward_in_place(
                images.reshape(9, 4), np.arange(36, dtype=np.float32).reshape(9, 4), channels
            ),
            lambda: sums.window(X.view(np.float32), None),
            lambda: sums.backward(X.view(np.float32), 1.0),
        ],
        "gradient": [lambda: optimizer.adam_in_place(x, e, y, 1, 0.1)],
        "first": [lambda: optimizer.adam_in_place(y, x, e, 1, 0.1)],
        "out": [lambda: patches.col2im(images, rows, (3, 3))],
        "n": [lambda: transition_in_place(x.view(np.uint8)[:999], e, 0, 0, 0, space)],
    }
    before = memory.copy()
    for name, own in calls.items():
        for call in own:
            with pytest.raises(
                DomainError, match=f"^{name} lies in the memory of another argument"
            ):
                call()
    assert np.array_equal(memory, before)


WHOLE = np.zeros((2, 4, 4, 3), np.float32)


@pytest.mark.parametrize("x", [WHOLE.transpose(0, 2, 1, 3), WHOLE[::2, :, ::2]])
def test_arrays_that_are_not_contiguous_are_refused(x: Singles) -> None:
    with pytest.raises(DomainError, match=r"^x is not a C-contiguous, aligned array; "):
        patches.max_pool(x, 1)


@pytest.mark.parametrize("dtype", [np.float64, np.float16, np.int32])
def test_arrays_of_another_type_are_refused(dtype: Any) -> None:
    with pytest.raises(TypeError, match=rf"^Y\.dtype is {np.dtype(dtype)}; expected float32$"):
        patches.im2col(WHOLE.astype(dtype), (1, 1))


@pytest.mark.parametrize(("window", "a"), [("rectangular", 2.0**-128), ("triangular", 2.0**113)])
def test_half_widths_whose_pulses_leave_float32_are_refused(window: str, a: float) -> None:
    with pytest.raises(DomainError, match=rf"^a is {re.escape(str(a))}; .* {window} windows in "):
        activation.window_backward_in_place(WHOLE.copy(), WHOLE, window, a)


@pytest.mark.parametrize(
    "call",
    [
        lambda x: optimizer.adam_in_place(x, x, x, 1, 0.1, epsilon=1e-60),
        lambda x: normalization.batch_norm(x, x[0], x[0], 1e-60),
        lambda x: normalization.batch_norm_backward_in_place(x, x, x[0], 1e-60),
    ],
)
def test_an_epsilon_that_float32_rounds_to_zero_is_refused(call: Callable[..., Any]) -> None:
    with pytest.raises(DomainError, match=r"^epsilon is 1e-60; expected a finite number > 0 in f"):
        call(np.ones((2, 3), np.float32))


def test_error_signals_of_another_shape_are_refused() -> None:
    with pytest.raises(DomainError, match=r"^e\.shape is \(2, 4, 4, 3\); expected "):
        patches.max_pool_backward(WHOLE, WHOLE, 2)
    with pytest.raises(DomainError, match=r"^e\.shape is \(2,\); expected "):
        activation.window_backward_in_place(np.zeros(2, np.float32), WHOLE)
    with pytest.raises(DomainError, match=r"^patches\.shape is \(1, 3\); expected \(32, 3\)$"):
        patches.col2im(WHOLE.copy(), np.zeros((1, 3), np.float32), (1, 1))


def test_outputs_that_may_not_be_written_are_refused(isa: str) -> None:
    x = np.ones((2, 3, 3, 4), np.float32)
    frozen = x.copy()
    frozen.flags.writeable = False
    sums = np.ones((2, 3), np.int32)
    sums.flags.writeable = False
    rows = np.ones((2, 1, 1, 36), np.float32)
    calls: dict[str, Callable[[], object]] = {
        "e": lambda: activation.window_backward_in_place(frozen, x),
        "second": lambda: optimizer.adam_in_place(x.copy(), x.copy(), frozen, 1, 0.1),
        "sums": lambda: float32_in_place(sums),
        "out": lambda: patches.col2im(frozen, rows, (3, 3)),
    }
    for name, call in calls.items():
        with pytest.raises(DomainError, match=f"^{name} is read-only; expected an array that may"):
            call()
    with pytest.raises(DomainError, match=r"^e is read-only"):
        normalization.batch_norm_backward_in_place(frozen, x, np.ones(4, np.float32))

    assert (frozen == 1).all()


def test_a_variance_that_overflows_is_refused_forwards_and_backwards() -> None:
    x, gamma = np.array([[0], [1e20]], np.float32), np.ones(1, np.float32)
    for normalize in (
        lambda: normalization.batch_norm(x, gamma, gamma),
        lambda: normalization.batch_norm_backward_in_place(np.ones_like(x), x, gamma),
    ):
        with pytest.raises(NotFiniteError, match=r"variance\[0\] is inf"):
            normalize()


@pytest.mark.parametrize("dtype", [np.uint8, np.float32])
def test_masked_arrays_are_refused(dtype: Any) -> None:
    n, dW = np.zeros(4, np.uint8), np.zeros(4, np.float32)
    masked = {array.dtype: np.ma.array(array, mask=True) for array in (n, dW)}
    arguments: list[Any] = [masked[a.dtype] if a.dtype == dtype else a for a in (n, dW)]

    with pytest.raises(DomainError, match="a masked array; expected one without a mask"):
        transition_in_place(arguments[0], arguments[1], 1, 2, 3, DiscreteSpace(1))


def test_sums_at_an_odd_address_are_refused() -> None:
    sums = np.zeros(17, np.uint8)[1:].view(np.int32)

    with pytest.raises(DomainError, match="sums is not a C-contiguous, aligned array"):
        float32_in_place(sums)
