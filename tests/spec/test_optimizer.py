"""SGD, Adam and the learning rate: Eq (9), section 3, and SPEC.md, 10 to 12 and S."""

from __future__ import annotations

import decimal
import math
import re
from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.optimizer import BETA1, BETA2, EPSILON, adam, adam_step, learning_rate, sgd

Floats = npt.NDArray[np.floating[Any]]
Float = type[np.floating[Any]]

# Powers of two and 0 are exact; below 2^-100 the squares would leave the normal numbers.
GRADIENTS = st.just(0.0) | st.floats(2.0**-100, 1e6) | st.floats(-1e6, -(2.0**-100))
RATES = st.floats(1e-9, 10.0)


@given(
    gradient=hnp.arrays(np.float64, hnp.array_shapes(min_dims=0, min_side=0), elements=GRADIENTS),
    eta=RATES,
)
def test_sgd_is_eq_9(gradient: Floats, eta: float) -> None:
    """One product, rounded once: the same bits as Python's."""
    dW = sgd(gradient, eta)

    assert dW.ravel().tolist() == [-eta * g for g in gradient.ravel().tolist()]
    assert (dW.shape, dW.dtype) == (gradient.shape, gradient.dtype)


def adam_by_hand(
    gradients: list[float], eta: float, beta1: float, beta2: float, epsilon: float
) -> tuple[Fraction, Fraction, float]:
    """Return the moments in exact arithmetic, written out as sums over all steps, and dW."""
    t = len(gradients)
    b1, b2 = Fraction(beta1), Fraction(beta2)
    steps = [(t - i, Fraction(g)) for i, g in enumerate(gradients, start=1)]
    first = (1 - b1) * sum((b1**age * g for age, g in steps), Fraction(0))
    second = (1 - b2) * sum((b2**age * g * g for age, g in steps), Fraction(0))
    corrected = eta * math.sqrt(1 - b2**t) / float(1 - b1**t)
    return first, second, -corrected * float(first) / (math.sqrt(second) + epsilon)


@given(
    gradients=st.lists(GRADIENTS, min_size=1, max_size=8),
    eta=RATES,
    beta1=st.sampled_from([BETA1, 0.998, 0.5, 0.0]),
    beta2=st.sampled_from([BETA2, 0.99, 0.5, 0.0]),
    epsilon=st.sampled_from([EPSILON, 1e-3, 1.0]),
)
def test_adam_is_the_form_of_the_authors_code(
    gradients: list[float], eta: float, beta1: float, beta2: float, epsilon: float
) -> None:
    """SPEC.md, 10 and 11: -eta sqrt(1 - b2^t) / (1 - b1^t) first / (sqrt(second) + epsilon)."""
    first: Floats = np.zeros(1)
    second: Floats = np.zeros(1)

    for t, g in enumerate(gradients, start=1):
        dW, first, second = adam(np.array([g]), first, second, t, eta, beta1, beta2, epsilon)

    exact_first, exact_second, expected = adam_by_hand(gradients, eta, beta1, beta2, epsilon)
    # A term passes at most 4 roundings when it enters and 2 in each of 8 steps: 20 u of the sum of
    # the terms' sizes, which is first itself for gradients of one sign. 1 - beta is rounded once.
    u = 2.0**-53
    size, _, unsigned = adam_by_hand([abs(g) for g in gradients], eta, beta1, beta2, epsilon)
    assert abs(Fraction(first.item()) - exact_first) <= 20 * Fraction(u) * size
    assert abs(Fraction(second.item()) - exact_second) <= 20 * Fraction(u) * exact_second
    # 1 - b1^t loses up to 1 / (1 - 0.998) = 500 to cancellation, and 1 - b2^t up to 1000, halved by
    # the root; a few more roundings besides those of the moments.
    assert abs(dW.item() - expected) <= 2000 * u * abs(unsigned)


def test_the_defaults_are_those_of_the_authors_code() -> None:
    """SPEC.md, 11."""
    g, zero = np.array([3.0]), np.zeros(1)

    by_default = adam(g, zero, zero, t=1, eta=0.5)

    spelled_out = adam(g, zero, zero, t=1, eta=0.5, beta1=0.9, beta2=0.999, epsilon=1e-8)
    assert by_default == spelled_out


@given(g=st.floats(1e-3, 1e6), sign=st.sampled_from([1, -1]), eta=RATES, t=st.integers(1, 50))
def test_a_constant_gradient_moves_a_weight_by_the_learning_rate_from_the_first_step_on(
    g: float, sign: int, eta: float, t: int
) -> None:
    """SPEC.md, 11: without the bias correction the first step would be 3.2 times as large."""
    gradient = np.array([sign * g])
    first: Floats = np.zeros(1)
    second: Floats = np.zeros(1)
    for step in range(1, t + 1):
        dW, first, second = adam(gradient, first, second, step, eta, epsilon=1e-30)

    # The corrections cancel but for rounding: 1 - b2^t loses a factor of 1000 at t = 1, and the
    # moments 2 units in each of 50 steps.
    assert dW.item() == pytest.approx(-sign * eta, rel=2000 * 2.0**-53, abs=0)


def test_epsilon_is_added_to_the_root_of_the_uncorrected_second_moment() -> None:
    """SPEC.md, 11: g = 4, b2 = 3/4: the root is 2; the textbook's corrected root would be 4."""
    g, zero = np.array([4.0]), np.zeros(1)

    dW = adam(g, zero, zero, t=1, eta=1.0, beta1=0.5, beta2=0.75, epsilon=2.0).dW

    assert dW.tolist() == [-0.5]  # -(1/2) / (1/2) * 2 / (2 + 2)


def test_the_moments_do_not_change_in_place() -> None:
    g, first, second = np.ones(3), np.ones(3), np.ones(3)

    adam(g, first, second, t=2, eta=0.1)

    assert g.tolist() == first.tolist() == second.tolist() == [1.0] * 3


def test_a_zero_gradient_of_a_fresh_weight_moves_nothing() -> None:
    dW = adam(np.zeros(2), np.zeros(2), np.zeros(2), t=1, eta=0.1).dW

    assert np.abs(dW).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("moments", [np.float32, np.float64])
@pytest.mark.parametrize("gradients", [np.float32, np.float64])
def test_adam_computes_in_the_precision_of_the_moments(gradients: Float, moments: Float) -> None:
    result = adam(np.ones(2, gradients), np.zeros(2, moments), np.zeros(2, moments), 1, 0.1)

    assert [array.dtype for array in result] == [moments] * 3


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_sgd_computes_in_the_precision_of_the_gradient(kind: Float) -> None:
    assert sgd(np.ones(2, kind), 0.1).dtype == kind


def test_the_increment_of_sgd_is_not_rounded_to_the_weight() -> None:
    """SPEC.md, 12: a step of 3e-8 at W = 1 becomes 6e-8 as a difference of float32 weights."""
    W, step = np.float32(1), np.float32(3e-8)

    dW = sgd(np.ones(1, np.float32), eta=3e-8)

    assert dW.tolist() == [-float(step)]
    assert (W - step) - W == np.float32(-(2.0**-24)) != dW


def test_the_increment_of_adam_is_not_rounded_to_the_weight() -> None:
    """SPEC.md, 12."""
    zero = np.zeros(1, np.float32)

    dW = adam(np.ones(1, np.float32), zero, zero, t=1, eta=3e-8).dW

    # Some ten roundings in float32: of both moments, the root, the step and the quotient.
    assert dW.item() == pytest.approx(-3e-8, rel=10 * 2.0**-24, abs=0)


@given(
    epochs=st.integers(1, 200),
    start=st.floats(1e-6, 1.0),
    fin=st.floats(1e-6, 1.0),
)
def test_the_learning_rate_reaches_its_end_by_as_many_multiplications_as_epochs(
    epochs: int, start: float, fin: float
) -> None:
    """Section 3: LR = alpha LR with alpha = (LR_fin / LR_start)^(1 / Epochs)."""
    alpha = (fin / start) ** (1 / epochs)
    LR = start

    # alpha errs by a few roundings of itself and by |ln(fin / start)| / epochs <= 14 / epochs
    # units for the rounded exponent: in all at most 3 epochs + 14, and as much for the power.
    tolerance = 2 * (3 * epochs + 14 + 4) * 2.0**-53
    for epoch in range(epochs + 1):
        assert learning_rate(epoch, epochs, start, fin) == pytest.approx(LR, rel=tolerance, abs=0)
        LR *= alpha

    rates = [learning_rate(epoch, epochs, start, fin) for epoch in range(epochs + 1)]
    assert (rates[0], rates[-1]) == (start, fin)
    assert rates == sorted(rates, reverse=fin < start)


def test_the_learning_rate_by_hand() -> None:
    rates = [learning_rate(epoch, 3, 0.5, 0.0625) for epoch in range(4)]

    assert rates == [0.5, 0.25, 0.125, 0.0625]


HUNDRED = Context(prec=100, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX)


def is_nearest(found: float, real: Decimal) -> bool:
    """Whether no float is nearer to a number that is known to 80 digits, and no other as near."""
    below, above = (Decimal(math.nextafter(found, end)) for end in (-math.inf, math.inf))
    to_found = abs(HUNDRED.subtract(Decimal(found), real))
    others = (abs(HUNDRED.subtract(other, real)) for other in (below, above))
    return all(to_found < other for other in others)


STEPS = st.integers(1, 200) | st.integers(1, 10**6)
DECAYS = st.sampled_from([BETA1, BETA2, 0.99, 0.998, 1 - 2.0**-53, 1e-300]) | st.floats(0, 0.999999)


@given(beta=DECAYS, t=STEPS)
def test_powers_of_adams_decays_are_real_numbers_rounded_once(beta: float, t: int) -> None:
    """SPEC.md, S."""
    # Halves are rounded to even; from t = 56 on there are none.
    if t < 64:
        corrected = float(1 - Fraction(beta) ** t)
    else:
        real = HUNDRED.subtract(Decimal(1), HUNDRED.power(Decimal(beta), Decimal(t)))
        corrected = float(real)
        assert is_nearest(corrected, real)

    assert adam_step(t, 1.0, 0.0, beta) == math.sqrt(corrected)
    assert adam_step(t, 1.0, beta, 0.0) == 1.0 / corrected
    assert adam_step(t, 0.3, beta, beta) == 0.3 * math.sqrt(corrected) / corrected


@pytest.mark.parametrize("t", [1, 2, 53, 54, 55, 63, 64, 65, 1000])
def test_powers_of_a_half_are_rounded_to_even(t: int) -> None:
    """SPEC.md, S: 1 - 2^-54 lies halfway between 1 - 2^-53 and 1."""
    assert adam_step(t, 1.0, 0.5, 0.0) == 1.0 / (1.0 - 2.0**-t if t <= 53 else 1.0)


SIZES = st.floats(1e-12, 10.0) | st.floats(5e-324, 1.7e308)


@given(data=st.data(), epochs=st.integers(2, 5000), start=SIZES, fin=SIZES)
def test_the_learning_rate_is_a_real_number_rounded_once(
    data: st.DataObject, epochs: int, start: float, fin: float
) -> None:
    """SPEC.md, S."""
    epoch = data.draw(st.integers(1, epochs - 1))
    share = HUNDRED.divide(Decimal(epoch), Decimal(epochs))
    quotient = HUNDRED.divide(Decimal(fin), Decimal(start))
    real = HUNDRED.multiply(Decimal(start), HUNDRED.power(quotient, share))

    rate = learning_rate(epoch, epochs, start, fin)

    assert is_nearest(rate, real)
    assert min(start, fin) <= rate <= max(start, fin)


@given(epochs=st.integers(1, 100), rate=SIZES)
def test_equal_ends_leave_the_learning_rate_as_it_is(epochs: int, rate: float) -> None:
    assert {learning_rate(epoch, epochs, rate, rate) for epoch in range(epochs + 1)} == {rate}


def test_the_callers_decimal_context_plays_no_part() -> None:
    """SPEC.md, S: decay and rate as in any other context, and that context as it was."""
    start, fin = 0.1, 0.001
    strict = Context(prec=3, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])

    with decimal.localcontext(strict) as context:
        corrected = adam_step(12345, 1.0, BETA2, 0.0)
        rate = learning_rate(3, 8, start, fin)
        assert not any(context.flags.values())

    real = HUNDRED.subtract(Decimal(1), HUNDRED.power(Decimal(BETA2), Decimal(12345)))
    assert corrected == 1.0 / float(real)
    quotient = HUNDRED.divide(Decimal(fin), Decimal(start))
    real = HUNDRED.multiply(Decimal(start), HUNDRED.power(quotient, Decimal("0.375")))
    assert is_nearest(rate, real)


ZERO = np.zeros(2)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_gradient_that_is_not_finite_is_named(value: float) -> None:
    message = f"gradient[1] is {value}; expected a finite number"
    gradient = np.array([0.0, value])

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        sgd(gradient, 0.1)
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        adam(gradient, ZERO, ZERO, 1, 0.1)


@pytest.mark.parametrize("value", [0.0, -0.1, math.nan, math.inf])
@pytest.mark.parametrize(
    ("argument", "call"),
    [
        ("eta", lambda value: sgd(ZERO, value)),
        ("eta", lambda value: adam(ZERO, ZERO, ZERO, 1, value)),
        ("epsilon", lambda value: adam(ZERO, ZERO, ZERO, 1, 0.1, epsilon=value)),
        ("start", lambda value: learning_rate(0, 1, value, 0.1)),
        ("fin", lambda value: learning_rate(0, 1, 0.1, value)),
    ],
)
def test_rates_and_guards_are_finite_numbers_above_zero(
    argument: str, call: Callable[[float], object], value: float
) -> None:
    message = f"{argument} is {value}; expected a finite number > 0"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call(value)


@pytest.mark.parametrize("value", [-0.1, 1.0, 1.5, math.nan])
@pytest.mark.parametrize("argument", ["beta1", "beta2"])
def test_decays_lie_in_0_to_1(argument: str, value: float) -> None:
    message = f"{argument} is {value}; expected a number in [0, 1)"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        adam(ZERO, ZERO, ZERO, 1, 0.1, **{argument: value})


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: adam(ZERO, ZERO, ZERO, 0, 0.1), "t is 0; expected an integer >= 1"),
        (
            lambda: adam(ZERO, ZERO, ZERO, 1.0, 0.1),  # type: ignore[arg-type]  # what is tested
            "t is 1.0; expected an integer >= 1",
        ),
        (lambda: adam(ZERO, np.zeros(1), ZERO, 1, 0.1), "first.shape is (1,); expected (2,)"),
        (lambda: adam(ZERO, ZERO, np.zeros(()), 1, 0.1), "second.shape is (); expected (2,)"),
        (lambda: learning_rate(0, 0, 0.1, 0.1), "epochs is 0; expected an integer >= 1"),
        (lambda: learning_rate(-1, 5, 0.1, 0.1), "epoch is -1; expected an integer in 0..5"),
        (lambda: learning_rate(6, 5, 0.1, 0.1), "epoch is 6; expected an integer in 0..5"),
        (
            lambda: learning_rate(0.5, 5, 0.1, 0.1),  # type: ignore[arg-type]  # what is tested
            "epoch is 0.5; expected an integer in 0..5",
        ),
    ],
)
def test_what_does_not_fit_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()


def singles(*numbers: float) -> Floats:
    return np.array(numbers, np.float32)


def test_a_guard_that_float32_rounds_to_zero_is_refused() -> None:
    zero = singles(0.0)
    message = "epsilon is 1e-60; expected a finite number > 0 in float32"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        adam(zero, zero, zero, 1, 0.1, epsilon=1e-60)
    assert adam(ZERO, ZERO, ZERO, 1, 0.1, epsilon=1e-60).dW.tolist() == [0.0, 0.0]


def test_a_second_moment_without_a_root_is_refused() -> None:
    with pytest.raises(DomainError, match=r"^second is -1\.0; expected numbers >= 0$"):
        adam(ZERO, ZERO, np.array([0.0, -1.0]), 1, 0.1)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: sgd(singles(0.0, 1.0), 1e39), "dW[0] is nan; expected a finite number"),
        (lambda: sgd(singles(1.0, 1e30), 1e30), "dW[1] is -inf; expected a finite number"),
        (
            lambda: adam(singles(1e-20), singles(1e30), singles(0.0), 1, 1e10),
            "dW[0] is -inf; expected a finite number",
        ),
    ],
)
def test_an_increment_that_overflows_is_refused(call: Callable[[], object], message: str) -> None:
    with pytest.raises(NotFiniteError, match=f"^{re.escape(message)}$"):
        call()
