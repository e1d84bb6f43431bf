"""Batch normalization: SPEC.md, 16."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

import hypothesis.extra.numpy as hnp
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.normalization import (
    EPSILON,
    RATE,
    SignalSums,
    batch_norm,
    batch_norm_backward,
    batch_norm_inference,
    integer_sums,
    running_average,
    signal_gradients,
)
from gxnor_ref.spec.normalization import statistics as statistics_of
from gxnor_ref.spec.signal import Signal, fixed_point

Floats = npt.NDArray[np.floating[Any]]


class Batch(NamedTuple):
    x: Floats
    gamma: Floats
    beta: Floats


def eighths(shape: int | tuple[int, ...], size: int) -> st.SearchStrategy[Floats]:
    """Draw multiples of 1/8, not larger than size / 8, as float64."""
    whole = hnp.arrays(np.float64, shape, elements=st.integers(-size, size))
    return whole.map(lambda values: values / 8)


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    channels = draw(st.integers(1, 3))
    image = draw(st.sampled_from([(), (1, 1), (2, 3), (3, 1)]))
    x = draw(eighths((draw(st.integers(1, 4)), channels, *image), 400))
    return Batch(x, draw(eighths(channels, 40)), draw(eighths(channels, 40)))


def channel(values: Floats, c: int) -> list[float]:
    return [float(value) for value in values[:, c].ravel()]


def statistics(values: list[float]) -> tuple[float, float]:
    """Return mean and biased variance."""
    mean = math.fsum(values) / len(values)
    return mean, math.fsum((value - mean) ** 2 for value in values) / len(values)


@given(batch=batches())
def test_each_channel_is_normalized_by_its_own_mean_and_biased_variance(batch: Batch) -> None:
    """SPEC.md, 16: y = gamma (x - mean) / sqrt(variance + epsilon) + beta."""
    x, gamma, beta = batch

    y, mean, variance = batch_norm(x, gamma, beta)

    assert y.shape == x.shape
    for c in range(x.shape[1]):
        values = channel(x, c)
        by_hand, spread = statistics(values)
        # n <= 24 values of at most 50: the mean errs by at most 24 * 2^-53 * 50 < 2e-13. That
        # shifts each x - mean, so the variance by less than 2 * 100 * 2e-13 + its own 25 roundings
        # of at most 2500, < 1e-10.
        assert abs(mean[c] - by_hand) < 2e-13
        assert abs(variance[c] - spread) < 1e-10
        # y shifts by gamma / sqrt(epsilon) <= 500 times the mean's error, 1e-10. Its scale errs
        # relatively by the variance's error / (2 (variance + epsilon)); an error of that part
        # which comes from the mean's is at most 2e-13 / sqrt(epsilon), the roundings' part at most
        # 25 * 2^-53. Both below 1e-10, and abs(x - mean) / sqrt(variance + epsilon) <= sqrt(24).
        scale = gamma[c] / math.sqrt(spread + EPSILON)
        expected = [scale * (value - by_hand) + beta[c] for value in values]
        np.testing.assert_allclose(channel(y, c), expected, rtol=0, atol=1e-8)


def test_the_variance_is_divided_by_the_number_of_elements() -> None:
    """SPEC.md, 16: biased; the unbiased variance of 1 and 3 is 2."""
    _, mean, variance = batch_norm(np.array([[1.0], [3.0]]), np.ones(1), np.zeros(1))

    assert (mean.tolist(), variance.tolist()) == ([2.0], [1.0])


def test_statistics_run_over_batch_height_and_width() -> None:
    x = np.zeros((2, 2, 2, 2))
    x[0, 0], x[1, 0] = [[0.0, 1.0], [2.0, 3.0]], [[4.0, 5.0], [6.0, 7.0]]

    _, mean, variance = batch_norm(x, np.ones(2), np.zeros(2))

    assert (mean.tolist(), variance.tolist()) == ([3.5, 0.0], [5.25, 0.0])


def test_epsilon_is_added_to_the_variance_within_the_root() -> None:
    """SPEC.md, 16: variance 9, epsilon 16, so the divisor is 5, not 3 + 16 or 3 + 4."""
    x = np.array([[-3.0], [3.0]])

    y = batch_norm(x, np.full(1, 10.0), np.ones(1), epsilon=16.0).y

    assert y.tolist() == [[-5.0], [7.0]]
    assert EPSILON == 1e-4


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_a_constant_channel_becomes_its_offset(kind: type[np.floating[Any]]) -> None:
    x = np.full((4, 1, 2, 2), 3.0, dtype=kind)

    y, mean, variance = batch_norm(x, np.full(1, -7.0, kind), np.full(1, 0.25, kind))

    np.testing.assert_array_equal(y, np.full_like(x, 0.25), strict=True)
    assert mean.dtype == variance.dtype == kind


@given(batch=batches())
def test_training_and_inference_agree_on_the_same_statistics(batch: Batch) -> None:
    x, gamma, beta = batch

    y, mean, variance = batch_norm(x, gamma, beta)

    again = batch_norm_inference(x, gamma, beta, mean, variance)
    np.testing.assert_array_equal(again, y, strict=True)


SINGLE = st.floats(-1000, 1000, width=32)
SCALE = st.floats(-1000, 1000, width=32) | st.sampled_from([0.0, -0.0, 1e-30, -1e-30, -1.0])
VARIANCE = st.floats(0, 1e6, width=32)


def singles(*values: float) -> npt.NDArray[np.float32]:
    return np.array(values, dtype=np.float32)


@given(
    x=st.lists(SINGLE, min_size=1, max_size=10),
    gamma=SCALE,
    beta=SINGLE,
    mean=SINGLE,
    variance=VARIANCE,
)
def test_inference_evaluates_in_the_order_that_it_states(
    x: list[float], gamma: float, beta: float, mean: float, variance: float
) -> None:
    """y = (x - mean) (gamma / sqrt(variance + epsilon)) + beta, each step rounded to float32."""
    f = np.float32
    scale = f(gamma) / np.sqrt(f(variance) + f(EPSILON))
    expected = [[(f(value) - f(mean)) * scale + f(beta)] for value in x]

    y = batch_norm_inference(
        singles(*x)[:, None], singles(gamma), singles(beta), singles(mean), singles(variance)
    )

    np.testing.assert_array_equal(y, np.array(expected, dtype=f), strict=True)


@given(
    x=hnp.arrays(np.float32, 30, elements=SINGLE),
    gamma=SCALE,
    beta=SINGLE,
    mean=SINGLE,
    variance=VARIANCE,
)
def test_inference_is_monotone_in_float32_for_either_sign_of_gamma(
    x: npt.NDArray[np.float32], gamma: float, beta: float, mean: float, variance: float
) -> None:
    """Rising for gamma > 0, falling for gamma < 0, the offset itself for gamma = 0."""
    near = np.concatenate([x, np.nextafter(x, np.float32(np.inf)), x + np.float32(2.0**-10)])

    y = batch_norm_inference(
        np.sort(near)[:, None], singles(gamma), singles(beta), singles(mean), singles(variance)
    )

    rises = np.diff(y[:, 0])
    assert (rises >= 0).all() if gamma >= 0 else (rises <= 0).all()
    if gamma == 0:
        np.testing.assert_array_equal(y, np.full((len(near), 1), beta, np.float32), strict=True)


def test_each_channel_has_its_own_scale_offset_and_statistics() -> None:
    x = np.array([[2.0, 2.0, 2.0]])
    gamma, beta = np.array([2.0, -2.0, 0.0]), np.array([0.0, 1.0, 5.0])
    mean, variance = np.array([0.0, 1.0, 2.0]), np.array([3.0, 0.0, 8.0])

    y = batch_norm_inference(x, gamma, beta, mean, variance, epsilon=1.0)

    assert y.tolist() == [[2.0, -1.0, 5.0]]
    image = np.broadcast_to(x[:, :, None, None], (1, 3, 2, 2))
    per_pixel = batch_norm_inference(image, gamma, beta, mean, variance, epsilon=1.0)
    np.testing.assert_array_equal(per_pixel, np.broadcast_to(y[:, :, None, None], (1, 3, 2, 2)))


def test_inference_of_an_empty_batch_is_empty() -> None:
    one = np.ones(2)

    assert batch_norm_inference(np.zeros((0, 2, 3, 3)), one, one, one, one).shape == (0, 2, 3, 3)


@pytest.mark.parametrize("shape", [(5, 3), (2, 3, 2, 2), (1, 3, 3, 1)])
@pytest.mark.parametrize("seed", range(5))
def test_the_gradients_are_the_finite_differences_of_the_loss(
    shape: tuple[int, ...], seed: int
) -> None:
    """Through the batch statistics, for E = <y, c> + <y, y> / 2, so that dE/dy = c + y."""
    random = np.random.default_rng(seed)
    x, c = random.normal(size=shape), random.normal(size=shape)
    gamma, beta = random.normal(size=3), random.normal(size=3)
    epsilon = 0.25

    def E(x: Floats, gamma: Floats, beta: Floats) -> float:
        y = batch_norm(x, gamma, beta, epsilon).y
        return float((y * c + y * y / 2).sum())

    e = c + batch_norm(x, gamma, beta, epsilon).y
    gradient = batch_norm_backward(e, x, gamma, epsilon)

    # A central difference with step d errs by d^2 / 6 times the third derivative, and by the
    # rounding of E over d. The derivatives of 1 / sqrt(variance + 1/4) are at most 2^k k! or so,
    # E and its parts below 100: (1e-5)^2 * 1000 + 100 * 2^-50 / 1e-5 < 2e-7.
    point = {"x": x, "gamma": gamma, "beta": beta}
    for name, values in point.items():
        differences = np.zeros_like(values)
        for index in np.ndindex(*values.shape):
            step = np.zeros_like(values)
            step[index] = 1e-5
            up, down = ({**point, name: values + sign * step} for sign in (1, -1))
            differences[index] = (E(**up) - E(**down)) / 2e-5
        np.testing.assert_allclose(getattr(gradient, name), differences, rtol=0, atol=2e-7)


def test_the_gradients_of_two_samples_by_hand() -> None:
    """x = 0, 2: mean 1, variance 1; with epsilon 3 the divisor is 2 and xhat = -1/2, 1/2."""
    e, x = np.array([[1.0], [3.0]]), np.array([[0.0], [2.0]])

    gradient = batch_norm_backward(e, x, np.array([4.0]), epsilon=3.0)

    assert gradient.beta.tolist() == [4.0]  # 1 + 3
    assert gradient.gamma.tolist() == [1.0]  # -1/2 + 3/2
    # 4/2 (e - mean(e) - xhat mean(e xhat)) = 2 (-1 + 1/4), 2 (1 - 1/4)
    assert gradient.x.tolist() == [[-1.5], [1.5]]


@given(batch=batches(), data=st.data())
def test_no_gradient_passes_along_a_shift_of_the_batch(batch: Batch, data: st.DataObject) -> None:
    """Which is why a bias before the normalization has no effect."""
    x, gamma, _ = batch
    e = data.draw(eighths(x.shape, 40))

    gradient = batch_norm_backward(e, x, gamma)

    sums = np.moveaxis(gradient.x, 1, 0).reshape(x.shape[1], -1).sum(axis=1)
    # The sum is zero but for rounding: <= 24 terms of at most abs(gamma) / sqrt(epsilon) * 3 max(e)
    # = 5 * 100 * 15, whose parts were rounded some 60 times, 24 * 7500 * 60 * 2^-53 < 2e-9; and
    # sum(xhat), zero but for 24 times the mean's error of 2e-13 times 1 / sqrt(epsilon) = 100,
    # is multiplied by gamma / sqrt(epsilon) mean(e xhat) <= 500 * 5 * sqrt(24).
    np.testing.assert_allclose(sums, np.zeros_like(sums), rtol=0, atol=1e-5)


@given(
    average=hnp.arrays(np.float64, 3, elements=st.floats(-1e6, 1e6)),
    newest=hnp.arrays(np.float64, 3, elements=st.floats(-1e6, 1e6)),
    rate=st.floats(0, 1, exclude_min=True),
)
def test_the_running_average_moves_toward_the_newest_batch_by_the_rate(
    average: Floats, newest: Floats, rate: float
) -> None:
    """SPEC.md, 16: of mean and variance, not of the inverse standard deviation."""
    moved = running_average(average, newest, rate)

    # Written as a step from the average; each form rounds four times numbers below 2e6.
    expected = average + rate * (newest - average)
    np.testing.assert_allclose(moved, expected, rtol=0, atol=8 * 2.0**-53 * 2e6)


def test_the_running_average_keeps_nine_tenths_by_default() -> None:
    """SPEC.md, 16."""
    average = singles(10.0, -10.0, 0.0)

    moved = running_average(average, singles(20.0, 0.0, 0.0))

    assert RATE == 0.1
    # Float32 values up to 11 with three roundings.
    np.testing.assert_allclose(moved, singles(11.0, -9.0, 0.0), rtol=3 * 2.0**-24, atol=0)
    assert moved.dtype == np.float32


def test_a_rate_of_1_forgets_all_but_the_newest_batch() -> None:
    assert running_average(np.array([7.0]), np.array([0.5]), rate=1.0).tolist() == [0.5]


ONE = np.ones(1)
TWO = np.ones(2)
X = np.zeros((4, 2))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: batch_norm(np.zeros(2), TWO, TWO), "x.ndim is 1; expected 2 or 4"),
        (lambda: batch_norm(np.zeros((1, 2, 3)), TWO, TWO), "x.ndim is 3; expected 2 or 4"),
        (lambda: batch_norm(X, ONE, TWO), "gamma.shape is (1,); expected (2,)"),
        (lambda: batch_norm(X, TWO, ONE), "beta.shape is (1,); expected (2,)"),
        (lambda: batch_norm(X, TWO, np.ones((2, 1))), "beta.shape is (2, 1); expected (2,)"),
        (
            lambda: batch_norm(np.zeros((0, 2)), TWO, TWO),
            "x.shape is (0, 2); expected at least one sample",
        ),
        (
            lambda: batch_norm(np.zeros((3, 2, 0, 5)), TWO, TWO),
            "x.shape is (3, 2, 0, 5); expected at least one sample",
        ),
        (lambda: batch_norm(X, TWO, TWO, 0.0), "epsilon is 0.0; expected a finite number > 0"),
        (lambda: batch_norm(X, TWO, TWO, -1.0), "epsilon is -1.0; expected a finite number > 0"),
        (
            lambda: batch_norm(X, TWO, TWO, math.nan),
            "epsilon is nan; expected a finite number > 0",
        ),
        (
            lambda: batch_norm_inference(X, TWO, TWO, ONE, TWO),
            "mean.shape is (1,); expected (2,)",
        ),
        (
            lambda: batch_norm_inference(X, TWO, TWO, TWO, ONE),
            "variance.shape is (1,); expected (2,)",
        ),
        (
            lambda: batch_norm_inference(X, TWO, TWO, TWO, np.array([1.0, -0.5])),
            "variance[1] is -0.5; expected a number >= 0",
        ),
        (
            lambda: batch_norm_inference(X, TWO, TWO, TWO, TWO, -1.0),
            "epsilon is -1.0; expected a finite number > 0",
        ),
        (
            lambda: batch_norm_backward(np.zeros((2, 4)), X, TWO),
            "e.shape is (2, 4); expected (4, 2)",
        ),
        (
            lambda: batch_norm_backward(X, X, ONE),
            "gamma.shape is (1,); expected (2,)",
        ),
        (
            lambda: batch_norm_backward(np.zeros((0, 2)), np.zeros((0, 2)), TWO),
            "x.shape is (0, 2); expected at least one sample",
        ),
        (lambda: running_average(ONE, TWO), "batch.shape is (2,); expected (1,)"),
        (lambda: running_average(ONE, ONE, 0.0), "rate is 0.0; expected a number in (0, 1]"),
        (lambda: running_average(ONE, ONE, 1.5), "rate is 1.5; expected a number in (0, 1]"),
        (lambda: running_average(ONE, ONE, math.nan), "rate is nan; expected a number in (0, 1]"),
    ],
)
def test_what_does_not_fit_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()


def test_an_epsilon_that_float32_rounds_to_zero_is_refused() -> None:
    x, one, zero = singles(0.0).reshape(1, 1), singles(1.0), singles(0.0)
    message = "epsilon is 1e-60; expected a finite number > 0 in float32"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        batch_norm(x, one, zero, 1e-60)
    assert batch_norm(x.astype(np.float64), ONE, 0 * ONE, 1e-60).y == 0


def integers(shape: tuple[int, ...], largest: int, seed: int) -> Floats:
    """Random integers of up to a size, with a few at its ends."""
    random = np.random.default_rng(seed)
    X = random.integers(-largest, largest, shape, endpoint=True)
    X.flat[0], X.flat[-1] = largest, -largest
    return X.astype(np.float64)


SHAPES = st.tuples(st.integers(1, 5), st.integers(1, 4)) | st.tuples(
    st.integers(1, 4), st.integers(1, 3), st.integers(1, 4), st.integers(1, 4)
)
SIZES = st.sampled_from([1, 3, 1000, 2**24, 2**26, 2**40])


@given(shape=SHAPES, largest=SIZES, power=st.integers(-40, 0), seed=st.integers(0, 999))
def test_statistics_of_multiples_of_a_unit_are_quotients_rounded_once(
    shape: tuple[int, ...], largest: int, power: int, seed: int
) -> None:
    X, unit = integers(shape, largest, seed), 2.0**power
    ones = np.ones(shape[1])

    _, mean, variance = batch_norm(X * unit, ones, ones, unit=unit)

    for c in range(shape[1]):
        numbers = [Fraction(float(number)) * Fraction(unit) for number in X[:, c].flat]
        exact = sum(numbers) / len(numbers)
        assert mean[c] == float(exact)
        squares = [(number - exact) ** 2 for number in numbers]
        assert variance[c] == float(sum(squares) / len(numbers))


def test_a_constant_channel_has_no_variance_whatever_its_value() -> None:
    x = np.full((7, 1, 3, 3), 1000.0, np.float32)
    assert batch_norm(x, np.ones(1, np.float32), np.zeros(1, np.float32), unit=1.0).variance == 0


@given(shape=SHAPES, seed=st.integers(0, 999), power=st.integers(-8, 0))
def test_statistics_do_not_depend_on_the_order_of_the_samples(
    shape: tuple[int, ...], seed: int, power: int
) -> None:
    x = integers(shape, 300, seed) * 2.0**power
    ones = np.ones(shape[1])
    order = np.random.default_rng(seed).permutation(len(x))
    for here, there in zip(
        batch_norm(x, ones, ones, unit=2.0**power)[1:],
        batch_norm(x[order], ones, ones, unit=2.0**power)[1:],
        strict=True,
    ):
        assert (here == there).all()


@given(shape=SHAPES, seed=st.integers(0, 999), exponent=st.integers(-100, 3))
def test_gradients_of_a_signal_are_exact_sums(
    shape: tuple[int, ...], seed: int, exponent: int
) -> None:
    X, unit = integers(shape, 1000, seed), 0.25
    q = integers(shape, 32767, seed + 1).astype(np.int16)
    gamma = np.ones(shape[1])

    found = batch_norm_backward(Signal(q, exponent), X * unit, gamma, unit=unit)

    _, _, variance = batch_norm(X * unit, gamma, gamma, unit=unit)
    inverse = 1 / np.sqrt(variance + EPSILON)
    scale = Fraction(2) ** exponent
    for c in range(shape[1]):
        x = [Fraction(float(number)) * Fraction(unit) for number in X[:, c].flat]
        e = [int(number) * scale for number in q[:, c].flat]
        mean = sum(x) / len(x)
        along = sum(a * (b - mean) for a, b in zip(e, x, strict=True))
        assert found.beta[c] == float(sum(e))
        assert found.gamma[c] == float(along) * inverse[c]


@given(shape=SHAPES, seed=st.integers(0, 999))
def test_a_signal_has_the_gradient_of_its_value(shape: tuple[int, ...], seed: int) -> None:
    random = np.random.default_rng(seed)
    x, gamma = integers(shape, 50, seed), random.normal(size=shape[1])
    signal = fixed_point(random.normal(size=shape), 16)

    exact = batch_norm_backward(signal, x, gamma, unit=1.0)
    summed = batch_norm_backward(signal.value(), x, gamma)

    # At most 80 terms of size 5 * 50 / sqrt(EPSILON), each sum with as many roundings: 80^2 * 3e4
    # of them, each 2^-53 of a term, below 1e-7.
    for here, there in zip(exact, summed, strict=True):
        assert np.abs(here - there).max() < 1e-7


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: batch_norm(X, TWO, TWO, unit=3.0), "unit is 3.0; expected a power of two"),
        (
            lambda: batch_norm(np.array([[0.5, 0.0]]), TWO, TWO, unit=1.0),
            "x is 0.5; expected multiples of the unit 1.0",
        ),
        (
            lambda: batch_norm(np.array([[np.nan, 0.0]]), TWO, TWO, unit=1.0),
            "x is nan; expected multiples of the unit 1.0",
        ),
        (
            lambda: batch_norm(np.array([[np.inf, 0.0]]), TWO, TWO, unit=1.0),
            "x is inf; expected abs(x) < 2^53 units of 1.0",
        ),
        (
            lambda: batch_norm(np.array([[-(2.0**53), 0.0]]), TWO, TWO, unit=1.0),
            "x is -9007199254740992.0; expected abs(x) < 2^53 units of 1.0",
        ),
        (
            lambda: batch_norm_backward(Signal(np.zeros((4, 2), np.int16), 0), X, TWO),
            "unit is None; expected a power of two beside a Signal",
        ),
        (
            lambda: batch_norm_backward(Signal(np.zeros((1, 2), np.int16), 0), X, TWO, unit=1.0),
            "e.q.shape is (1, 2); expected (4, 2)",
        ),
    ],
)
def test_what_is_no_multiple_of_the_unit_is_refused(
    call: Callable[[], object], message: str
) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()


@pytest.mark.parametrize(
    ("factors", "said"),
    [
        ((), "factors is empty; expected one array or more"),
        ((np.array([[0.5]]),), "factors is 0.5; expected integers"),
        ((np.array([[1.0]]), np.array([[np.inf]])), "factors[0, 0] is inf"),
        ((np.array(1.0),), "factors.ndim is 0; expected 2 or 4"),
        ((np.ones(2),), "factors.ndim is 1; expected 2 or 4"),
        ((np.ones((1, 2, 3)),), "factors.ndim is 3; expected 2 or 4"),
    ],
)
def test_sums_of_integers_take_integers_alone(factors: tuple[Any, ...], said: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(said)}"):
        integer_sums(*factors)


@given(integers=st.lists(st.floats(-1e300, 1e300).map(round), min_size=1, max_size=4))
def test_sums_of_integers_are_exact_beyond_64_bits(integers: list[int]) -> None:
    column = np.array([integers], np.float64).T

    assert integer_sums(column) == [sum(integers)]
    assert integer_sums(column, column) == [sum(x * x for x in integers)]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: statistics_of(2, [3], [5], 3.0), "unit is 3.0; expected a power of two"),
        (
            lambda: statistics_of(2, [3], [4], 1.0),
            "squares is 4; expected at least sums^2 / count, of sums = 3 and count = 2",
        ),
        (lambda: statistics_of(1, [1, 2], [1], 1.0), "len(squares) is 1; expected 2"),
        (
            lambda: signal_gradients(1, SignalSums([1, 2], [1], [1, 1]), 0, 1.0, ONE),
            "len(sums.products) is 1; expected 2",
        ),
        (
            lambda: signal_gradients(1, SignalSums([1], [1], [1]), 0, 1.0, np.ones(3)),
            "inverse.shape is (3,); expected (1,)",
        ),
    ],
)
def test_sums_that_do_not_fit_are_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: batch_norm(np.array([[0.0], [2.0**600]]), ONE, ONE, unit=2.0**600), "variance[0]"),
        (lambda: statistics_of(1, [10**400], [10**800], 1.0), "mean[0]"),
        (lambda: statistics_of(2, [0], [10**400], 1.0), "variance[0]"),
        (lambda: statistics_of(2, [1], [1], 2.0**600, np.float64), "variance[0]"),
        (lambda: statistics_of(2, [1], [1], 2.0**200), "mean[0]"),
    ],
)
def test_exact_statistics_beyond_the_precision_are_refused(
    call: Callable[[], object], message: str
) -> None:
    with pytest.raises(NotFiniteError, match=f"^{re.escape(message)} is inf; expected a finite"):
        call()


def test_a_signal_holds_an_array_of_integers() -> None:
    signal: Any = Signal([[1]], 0)  # type: ignore[arg-type]  # what is tested

    with pytest.raises(TypeError, match=r"^e\.q is list; expected an array$"):
        batch_norm_backward(signal, np.zeros((1, 1)), ONE, unit=1.0)


@pytest.mark.parametrize("largest", [np.inf, -np.inf, np.nan, 1e30])
def test_statistics_beyond_the_precision_are_refused(largest: float) -> None:
    x = np.array([[0, 1], [1, largest]], np.float32)
    one, zero = np.ones(2, np.float32), np.zeros(2, np.float32)

    with (
        np.errstate(over="ignore", invalid="ignore"),
        pytest.raises(
            NotFiniteError, match=r"variance\[1\] is (nan|inf); expected a finite number"
        ),
    ):
        batch_norm(x, one, zero)
