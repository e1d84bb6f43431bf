"""Discrete state transition: Eq (13) to (20), (23) to (26), Fig 3, and SPEC.md, 13 to 15."""

from __future__ import annotations

import decimal
import math
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import M, bound, decompose, project, sign, tau, transition
from gxnor_ref.spec.uniform import uniforms

Array = npt.NDArray[np.floating[Any]]

TERNARY = DiscreteSpace(1)
LARGEST_U = 1 - 2.0**-53
LAWS = pytest.mark.parametrize("law", ["tanh", "linear"])


@st.composite
def spaces(draw: st.DrawFn) -> DiscreteSpace:
    N = draw(st.integers(0, 7))
    mantissa = draw(st.integers(1, 2 ** (53 - N) - 1))
    exponent = draw(st.integers(-60, 0) | st.integers(-900, 840))
    usual = st.sampled_from([1.0, 0.75, 3.0, float(np.float32(0.1)), 2.0**-900, 2.0**900])
    return DiscreteSpace(N, draw(usual | st.just(math.ldexp(mantissa, exponent))))


class Case(NamedTuple):
    space: DiscreteSpace
    W: Array
    dW: Array


@st.composite
def increments(draw: st.DrawFn, space: DiscreteSpace) -> float:
    """Draw an increment at, just below or just above a whole number of steps, or any other."""
    whole = draw(st.integers(-(2**space.N) - 3, 2**space.N + 3)) * space.dz
    aside = draw(st.sampled_from([-math.inf, math.inf]))
    tiny = st.sampled_from([0.0, -0.0, 5e-324, -5e-324, 2.0**-1022, 1e-300])
    huge = st.sampled_from([1.7976931348623157e308, -1.7976931348623157e308])
    between = st.floats(-3, 3).map(lambda share: share * space.H)
    anywhere = st.floats(allow_nan=False, allow_infinity=False)
    near = st.sampled_from([whole, math.nextafter(whole, aside)])
    return draw(near | between | tiny | huge | anywhere)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    space = draw(spaces())
    count = draw(st.integers(1, 8))
    n = draw(st.lists(st.integers(0, 2**space.N), min_size=count, max_size=count))
    dW = draw(st.lists(increments(space), min_size=count, max_size=count))
    return Case(space, space.value(np.array(n)).astype(np.float64), np.array(dW))


def read_eq_13(W: float, dW: float, H: float) -> Fraction:
    if dW >= 0:
        return min(Fraction(H) - Fraction(W), Fraction(dW))
    return max(-Fraction(H) - Fraction(W), Fraction(dW))


def read_eq_15_and_16(rho: Fraction, dz: Fraction) -> tuple[Fraction, Fraction]:
    kappa = Fraction(math.trunc(rho / dz))
    return kappa, rho - kappa * dz


def distance(space: DiscreteSpace) -> Fraction:
    return Fraction(space.H) / Fraction(2) ** (space.N - 1)


def exact(values: npt.NDArray[np.floating[Any]]) -> list[Fraction]:
    return [Fraction(value) for value in values.ravel().tolist()]


@given(case=cases())
def test_bound_is_eq_13_exactly(case: Case) -> None:
    """SPEC.md, 13: with -H and H for the printed -1 and 1."""
    space, W, dW = case

    rho = bound(W, dW, space)

    pairs = zip(W.tolist(), dW.tolist(), strict=True)
    assert exact(rho) == [read_eq_13(state, step, space.H) for state, step in pairs]
    assert rho.dtype == np.float64


def test_an_increment_is_bounded_by_h_not_by_1() -> None:
    """SPEC.md, 13."""
    small, large = DiscreteSpace(1, 0.25), DiscreteSpace(1, 4.0)

    rho_small = bound(np.array([0.0, 0.25, -0.25]), np.array([0.5, 0.5, -0.5]), small)
    rho_large = bound(np.array([0.0, -4.0, 4.0]), np.array([3.0, 9.0, -9.0]), large)

    assert rho_small.tolist() == [0.25, 0.0, 0.0]
    assert rho_large.tolist() == [3.0, 8.0, -8.0]


@given(case=cases())
def test_decompose_is_eq_14_to_16_exactly(case: Case) -> None:
    """rho = kappa dz + nu, kappa rounded toward zero, nu with the sign of rho."""
    space, W, dW = case
    rho = bound(W, dW, space)

    kappa, nu = decompose(rho, space)

    expected = [read_eq_15_and_16(value, distance(space)) for value in exact(rho)]
    assert list(zip(exact(kappa), exact(nu), strict=True)) == expected
    assert all(
        remainder * whole >= 0 for remainder, whole in zip(exact(nu), exact(rho), strict=True)
    )
    assert np.abs(kappa).max() <= 2**space.N
    assert (np.abs(nu) < space.dz).all()


@given(space=spaces(), data=st.data())
def test_decompose_is_exact_for_any_increment_that_bound_could_give(
    space: DiscreteSpace, data: st.DataObject
) -> None:
    drawn = np.array(data.draw(st.lists(increments(space), min_size=1, max_size=8)))
    rho = np.clip(drawn, -2 * space.H, 2 * space.H)

    kappa, nu = decompose(rho, space)

    expected = [read_eq_15_and_16(value, distance(space)) for value in exact(rho)]
    assert list(zip(exact(kappa), exact(nu), strict=True)) == expected


def test_decompose_rounds_toward_zero_and_keeps_the_sign() -> None:
    """Neither floor, which gives -2 and 0.25 for -1.75, nor the nearest whole step."""
    kappa, nu = decompose(np.array([1.75, -1.75, 0.75, -0.75, 2.0, -2.0]), TERNARY)

    assert kappa.tolist() == [1.0, -1.0, 0.0, 0.0, 2.0, -2.0]
    assert nu.tolist() == [0.75, -0.75, 0.75, -0.75, 0.0, 0.0]


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_sign_of_zero_is_plus_1(kind: type[np.floating[Any]]) -> None:
    """Eq (19), and of -0 too, which is >= 0."""
    x = np.array([-np.inf, -1.0, -1e-45, -0.0, 0.0, 1e-45, 1.0, np.inf], dtype=kind)

    expected = np.array([-1, -1, -1, 1, 1, 1, 1, 1], dtype=kind)
    np.testing.assert_array_equal(sign(x), expected, strict=True)


@given(x=st.lists(st.floats(allow_nan=False)))
def test_sign_is_eq_19(x: list[float]) -> None:
    assert sign(np.array(x, np.float64)).tolist() == [1.0 if value >= 0 else -1.0 for value in x]


def true_tanh(x: Decimal) -> Decimal:
    """Return tanh(x) to 45 digits or more, x >= 0."""
    with decimal.localcontext(decimal.Context(prec=60)):
        if x < Decimal("1e-10"):
            # The next term of the series is 62/2835 x^9, below 1e-80 of the value.
            return x - x**3 / 3 + 2 * x**5 / 15 - 17 * x**7 / 315
        # At 1e-10 the difference loses 10 of the 60 digits.
        square = (2 * x).exp()
        return (square - 1) / (square + 1)


def largest_relative_error(probabilities: list[float], x: list[Decimal]) -> Decimal:
    with decimal.localcontext(decimal.Context(prec=60)):
        truths = [(Decimal(p), true_tanh(value)) for p, value in zip(probabilities, x, strict=True)]
        return max(abs(p - truth) / truth for p, truth in truths)


def tau_at(x: Array, m: float) -> tuple[Array, list[Decimal]]:
    """Return tau where its tanh has the argument x, or the nearest product of m, and that one."""
    nu = np.minimum(x / m, LARGEST_U)
    return tau(nu, TERNARY, m), [Decimal(float(m * share)) for share in nu]


# One part in 2^49, the docstring's bound on the distance from tanh.
TANH_ERROR = Decimal(2) ** -49


@pytest.mark.parametrize("m", [0.01, 0.5, 1.0, 3.0, 7.3, 30.0, 1e3])
def test_tau_is_tanh_to_one_part_in_2_to_the_49_on_a_dense_grid(m: float) -> None:
    """Eq (20)."""
    x = np.linspace(0, min(m, 21.0), 1001)[1:]

    probabilities, arguments = tau_at(x, m)

    assert largest_relative_error(probabilities.tolist(), arguments) < TANH_ERROR


@pytest.mark.parametrize("exponent", [-300, -200, -100, -30, -16, -8, -4, -2, -1, 0])
def test_tau_of_a_tiny_remainder_is_as_close_to_tanh(exponent: int) -> None:
    """Eq (20): relatively, not absolutely, so that no small transition is lost."""
    x = 10.0**exponent * np.linspace(0.1, 0.99, 100)

    for m in (0.5, 1.0, 3.0):
        probabilities, arguments = tau_at(x, m)
        assert largest_relative_error(probabilities.tolist(), arguments) < TANH_ERROR


def test_tau_near_saturation_is_as_close_to_tanh() -> None:
    """From 19.06 on tanh rounds to 1; the argument is cut at 20."""
    x = np.concatenate([np.linspace(18, 22, 400), np.array([math.nextafter(20, 0), 20.0, 900.0])])

    probabilities, arguments = tau_at(x, 1e3)

    assert largest_relative_error(probabilities.tolist(), arguments) < TANH_ERROR
    assert probabilities[-1] == 1.0


@given(share=st.floats(1e-280, LARGEST_U), m=st.floats(0.01, 1e3), N=st.integers(0, 7))
def test_tau_is_eq_20(share: float, m: float, N: int) -> None:
    """In exact arithmetic from the given remainder, distance and m on."""
    space = DiscreteSpace(N, float(np.float32(0.1)))
    nu = share * space.dz

    probability = tau(np.array([nu]), space, m).item()

    x = Fraction(m) * Fraction(nu) / distance(space)
    with decimal.localcontext(decimal.Context(prec=60)):
        argument = Decimal(x.numerator) / Decimal(x.denominator)
    # tanh passes a relative error of its argument on at most once; quotient and product add 2^-53.
    assert largest_relative_error([probability], [argument]) < TANH_ERROR + Decimal(2) ** -52


def scalar_tau(nu: float, dz: float, m: float) -> float:
    """Compute tau in the order that its docstring gives, in the IEEE arithmetic of Python."""
    y = min(m * (abs(nu) / dz), 20.0) / 32.0
    square = y * y
    fraction = 15.0
    for odd in (13.0, 11.0, 9.0, 7.0, 5.0, 3.0, 1.0):
        fraction = odd + square / fraction
    t = y / fraction
    for _ in range(5):
        t = (2.0 * t) / (1.0 + t * t)
    return t


@given(
    space=spaces(),
    share=st.lists(st.floats(-LARGEST_U, LARGEST_U), min_size=1, max_size=20),
    m=st.floats(0.01, 1e3) | st.floats(5e-324, 1.7976931348623157e308),
)
def test_tau_has_the_same_bits_as_scalar_arithmetic(
    space: DiscreteSpace, share: list[float], m: float
) -> None:
    """SPEC.md, E: only +, *, / in a fixed order, so any IEEE machine gives the same number."""
    nu = np.array(share) * space.dz

    probabilities = tau(nu, space, m)

    assert probabilities.tolist() == [scalar_tau(value, space.dz, m) for value in nu.tolist()]


def test_tau_has_the_same_bits_as_scalar_arithmetic_on_a_long_array() -> None:
    """SPEC.md, E: also where NumPy takes its vector instructions."""
    nu = uniforms(seed=1, tensor=0, step=0, start=0, stop=20_011) - 0.5

    assert tau(nu, TERNARY, 7.3).tolist() == [scalar_tau(value, 1.0, 7.3) for value in nu.tolist()]


@LAWS
@given(
    space=spaces(),
    share=st.lists(st.floats(-LARGEST_U, LARGEST_U), min_size=1, max_size=20),
    m=st.floats(5e-324, 1.7976931348623157e308),
)
def test_tau_is_a_probability_and_even(
    law: str, space: DiscreteSpace, share: list[float], m: float
) -> None:
    nu = np.array([*share, 0.0, -0.0, LARGEST_U, 0.5]) * space.dz

    probabilities = tau(nu, space, m, law)

    assert ((probabilities >= 0) & (probabilities <= 1)).all()
    assert (probabilities[nu == 0] == 0).all()
    np.testing.assert_array_equal(tau(-nu, space, m, law), probabilities)


def test_tau_never_exceeds_1_near_saturation() -> None:
    nu = np.arange(2**17, dtype=np.float64) / 2**17

    assert tau(nu, TERNARY, 21.0).max() == 1.0


def test_the_probability_just_below_a_whole_step_is_tanh_3() -> None:
    """SPEC.md, 15: 0.995, so that a step of almost dz is missed once in 200 times."""
    assert M == 3.0
    assert round(tau(np.array([LARGEST_U]), TERNARY).item(), 3) == 0.995


@pytest.mark.parametrize("m", [0.5, 1.0, 3.0, 10.0])
def test_the_mean_step_of_a_small_increment_is_m_times_the_increment(m: float) -> None:
    """SPEC.md, 15: tanh(x) = x - x^3 / 3 + ..., so the law of Eq (20) is biased."""
    nu = 2.0**-20

    mean = tau(np.array([nu]), TERNARY, m).item() * TERNARY.dz

    # Off by at most x^2 / 3 of the value, x = m nu <= 1e-5.
    assert mean == pytest.approx(m * nu, rel=(m * nu) ** 2, abs=0)


@given(nu=st.floats(-LARGEST_U, LARGEST_U), N=st.integers(0, 7), m=st.floats(0.01, 1e3))
def test_the_mean_step_of_the_linear_law_is_the_increment(nu: float, N: int, m: float) -> None:
    """SPEC.md, 15: unbiased, whatever m; exact where dz is a power of two."""
    space = DiscreteSpace(N)
    if abs(nu) < 2.0**-1000:  # the quotient by dz could leave the normal numbers
        nu = 0.0

    (mean,) = exact(tau(np.array([nu * space.dz]), space, m, "linear") * space.dz)

    assert mean == abs(Fraction(nu)) * distance(space)


@given(space=spaces(), share=st.floats(0, LARGEST_U))
def test_the_linear_law_is_the_share_of_a_step(space: DiscreteSpace, share: float) -> None:
    """SPEC.md, 15: one division, rounded once."""
    nu = share * space.dz

    assert tau(np.array([nu]), space, law="linear").tolist() == [nu / space.dz]


def decisive(probabilities: Array) -> Array:
    """Return uniform numbers on both sides of each probability, and the extremes, as rows."""
    at = np.minimum(probabilities, LARGEST_U)
    below = np.maximum(np.nextafter(probabilities, -1.0), 0.0)
    return np.array([np.zeros_like(at), below, at, np.full_like(at, LARGEST_U)])


@LAWS
@given(case=cases(), m=st.floats(0.01, 100.0))
def test_a_further_step_is_taken_exactly_where_u_is_below_tau(
    law: str, case: Case, m: float
) -> None:
    """Eq (17), (18) and (26): W + kappa dz, and sign(rho) dz more if u < tau(nu)."""
    space, W, dW = case
    dz = distance(space)
    rho = [
        read_eq_13(state, step, space.H)
        for state, step in zip(W.tolist(), dW.tolist(), strict=True)
    ]
    split = [read_eq_15_and_16(value, dz) for value in rho]
    probabilities = tau(np.array([float(nu) for _, nu in split]), space, m, law)

    for u in decisive(probabilities):
        expected = [
            Fraction(state) + (kappa + (uniform < p) * (1 if value >= 0 else -1)) * dz
            for state, value, (kappa, _), uniform, p in zip(
                W.tolist(), rho, split, u.tolist(), probabilities.tolist(), strict=True
            )
        ]
        assert exact(project(W, dW, u, space, m, law)) == expected


@LAWS
@given(case=cases(), m=st.floats(0.01, 1e6), data=st.data())
def test_the_next_weight_is_a_state(law: str, case: Case, m: float, data: st.DataObject) -> None:
    """Eq (17); `index` rejects any other number."""
    space, W, dW = case
    numbers = st.floats(0, LARGEST_U)
    u = np.array(data.draw(st.lists(numbers, min_size=len(W), max_size=len(W))))

    following = project(W, dW, u, space, m, law)

    np.testing.assert_array_equal(space.value(space.index(following)), following)
    assert following.dtype == np.float64


@given(case=cases())
def test_a_whole_number_of_steps_is_certain(case: Case) -> None:
    """nu = 0: W + rho for every u."""
    space, W, dW = case
    whole = np.fmod(dW, space.dz) == 0
    W, dW = W[whole], dW[whole]

    for u in (np.zeros_like(W), np.full_like(W, LARGEST_U)):
        expected = [Fraction(z) + read_eq_13(z, d, space.H) for z, d in zip(W, dW, strict=True)]
        assert exact(project(W, dW, u, space)) == expected


@given(case=cases())
def test_an_increment_beyond_the_range_goes_to_the_end_for_certain(case: Case) -> None:
    """SPEC.md, 13."""
    space, W, dW = case
    beyond = np.abs(dW) > 2 * space.H
    W, dW = W[beyond], dW[beyond]

    for u in (np.zeros_like(W), np.full_like(W, LARGEST_U)):
        assert project(W, dW, u, space).tolist() == (np.sign(dW) * space.H).tolist()


def project_then_clip(
    W: float, dW: float, space: DiscreteSpace, m: float
) -> dict[Fraction, Fraction]:
    """Return the distribution of the next state in the order of the authors' code."""
    H, dz = Fraction(space.H), distance(space)
    kappa, nu = read_eq_15_and_16(Fraction(dW), dz)
    p = Fraction(tau(np.array([float(nu)]), space, m).item())
    direction = 1 if dW >= 0 else -1
    distribution: dict[Fraction, Fraction] = {}
    for steps, probability in ((kappa + direction, p), (kappa, 1 - p)):
        following = max(-H, min(H, Fraction(W) + steps * dz))
        if probability:
            distribution[following] = distribution.get(following, Fraction(0)) + probability
    return distribution


@given(case=cases(), m=st.floats(0.01, 100.0), data=st.data())
def test_projecting_and_then_clipping_gives_the_same_next_state_for_every_u(
    case: Case, m: float, data: st.DataObject
) -> None:
    """SPEC.md, 14: bound and project, the paper's order, against the authors' code's."""
    space, W, dW = case
    H, dz = Fraction(space.H), distance(space)
    split = [read_eq_15_and_16(Fraction(value), dz) for value in dW.tolist()]
    probabilities = tau(np.array([float(nu) for _, nu in split]), space, m)
    numbers = st.lists(st.floats(0, LARGEST_U), min_size=len(W), max_size=len(W))

    for u in [*decisive(probabilities), np.array(data.draw(numbers))]:
        clipped = [
            max(
                -H,
                min(H, Fraction(state) + (kappa + (uniform < p) * (1 if step >= 0 else -1)) * dz),
            )
            for state, step, (kappa, _), uniform, p in zip(
                W.tolist(), dW.tolist(), split, u.tolist(), probabilities.tolist(), strict=True
            )
        ]
        assert exact(project(W, dW, u, space, m)) == clipped


@pytest.mark.parametrize("N", range(7))
def test_the_distributions_of_both_orders_are_identical(N: int) -> None:
    """SPEC.md, 14: every state, and increments in quarters of a step to beyond 2 H either way."""
    space = DiscreteSpace(N)
    quarters = np.arange(-4 * (2**N + 1), 4 * (2**N + 1) + 1) * (space.dz / 4)
    W, dW = (grid.ravel() for grid in np.meshgrid(space.states, quarters))

    rho = bound(W, dW, space)
    kappa, nu = decompose(rho, space)
    p = tau(nu, space)
    ahead, stay = W + (kappa + sign(rho)) * space.dz, W + kappa * space.dz

    by_remainder: dict[tuple[float, float], dict[Fraction, Fraction]] = {}
    for z, d, further, probability, near in zip(
        W.tolist(), dW.tolist(), ahead.tolist(), p.tolist(), stay.tolist(), strict=True
    ):
        distribution = {Fraction(near): 1 - Fraction(probability)}
        if probability:
            distribution[Fraction(further)] = Fraction(probability)
        by_remainder[z, d] = distribution
    assert by_remainder == {(z, d): project_then_clip(z, d, space, M) for z, d in by_remainder}
    assert len(by_remainder) == (2**N + 1) * len(quarters)
    # `project` draws from these distributions: it turns from one state to the other at u = p.
    for u in decisive(p):
        np.testing.assert_array_equal(project(W, dW, u, space), np.where(u < p, ahead, stay))


@pytest.mark.parametrize(
    ("W", "dW", "ahead", "stay"),
    [
        (0.0, -0.25, -1.0, 0.0),
        (0.0, 0.25, 1.0, 0.0),
        (-1.0, -0.25, -1.0, -1.0),
        (-1.0, 0.25, 0.0, -1.0),
        (-1.0, 1.25, 1.0, 0.0),
        (1.0, 0.25, 1.0, 1.0),
        (1.0, -0.25, 0.0, 1.0),
        (1.0, -1.25, -1.0, 0.0),
    ],
)
def test_ternary_weights_move_as_in_fig_3(W: float, dW: float, ahead: float, stay: float) -> None:
    """Three states, two directions, and from an end one whole step before the fraction or none."""
    p = tau(np.array([0.25]), TERNARY).item()

    after = [
        project(np.array([W]), np.array([dW]), np.array([u]), TERNARY).item()
        for u in (0.0, math.nextafter(p, 0), p, LARGEST_U)
    ]

    assert after == [ahead, ahead, stay, stay]


def test_binary_weights_flip_over_a_distance_of_2() -> None:
    """N = 0, where an increment of 1 is half a step."""
    binary = DiscreteSpace(0)
    p = tau(np.array([1.0]), binary).item()
    W = np.array([-1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0, -1.0])
    dW = np.array([1.0, 1.0, -1.0, -1.0, 2.0, 99.0, 1.0, -0.5])
    u = np.array([math.nextafter(p, 0), p, math.nextafter(p, 0), p, LARGEST_U, LARGEST_U, 0, 0])

    assert p == scalar_tau(1.0, 2.0, 3.0)
    assert project(W, dW, u, binary).tolist() == [1.0, -1.0, -1.0, 1.0, 1.0, 1.0, 1.0, -1.0]


@pytest.mark.parametrize("zero", [0.0, -0.0])
@pytest.mark.parametrize("N", [0, 1, 6])
def test_without_an_increment_no_weight_moves(N: int, zero: float) -> None:
    space = DiscreteSpace(N)
    W = space.states

    following = project(W, np.full_like(W, zero), np.zeros_like(W), space, m=1e6)

    np.testing.assert_array_equal(following, W)


def test_float32_weights_and_increments_are_taken_as_they_are() -> None:
    W, dW = np.array([0.0, -1.0], np.float32), np.array([0.1, 1.1], np.float32)
    p = tau(np.fmod(dW.astype(np.float64), 1.0), TERNARY)

    for u in decisive(p):
        expected = [float(u[0] < p[0]), float(u[1] < p[1])]
        assert project(W, dW, u, TERNARY).tolist() == expected


# Upper critical values of the chi-square distribution at a probability of 1e-6. The numbers are
# the same in every run, so a test below fails always or never.
CRITICAL_1, CRITICAL_12 = 23.93, 50.83


@LAWS
def test_transitions_are_as_frequent_as_tau_says(law: str) -> None:
    """Eq (18) and (26), over 12 pairs of a state and an increment with 2^14 weights each."""
    count = 2**14
    pairs = [
        (DiscreteSpace(N), state, share)
        for N, state in ((0, -1.0), (1, 0.0), (1, 1.0), (6, 0.25))
        for share in (0.02, 0.3, 0.85)
    ]

    statistics = []
    for tensor, (space, state, share) in enumerate(pairs):
        nu = share * space.dz * (-1 if state == 1 else 1)
        W, dW = np.full(count, state), np.full(count, nu)
        u = uniforms(seed=2024, tensor=tensor, step=0, start=0, stop=count)
        moved = np.count_nonzero(project(W, dW, u, space, law=law) != W)
        p = tau(np.array([nu]), space, law=law).item()
        statistics.append((moved - count * p) ** 2 / (count * p * (1 - p)))

    # Each is chi-square with one degree of freedom, and independent of the others.
    assert max(statistics) < CRITICAL_1
    assert sum(statistics) < CRITICAL_12


def test_a_weight_draws_anew_in_every_step() -> None:
    """With one number frozen for the run, a weight whose number exceeds tau would never move."""
    count, steps = 2**12, 40
    dW = np.full(count, 0.03)
    n = np.ones(count, dtype=TERNARY.dtype)
    for step in range(steps):
        u = uniforms(seed=7, tensor=0, step=step, start=0, stop=count)
        n = transition(n, dW, u, TERNARY)

    p = tau(np.array([0.03]), TERNARY).item()
    left = (1 - p) ** steps
    stayed = np.count_nonzero(n == 1)
    assert (stayed - count * left) ** 2 / (count * left * (1 - left)) < CRITICAL_1


@LAWS
@given(case=cases(), data=st.data())
def test_transition_moves_indices_as_project_moves_values(
    law: str, case: Case, data: st.DataObject
) -> None:
    space, W, dW = case
    numbers = st.lists(st.floats(0, LARGEST_U), min_size=len(W), max_size=len(W))
    u = np.array(data.draw(numbers))
    n = space.index(W)

    following = transition(n, dW, u, space, 1.5, law)

    np.testing.assert_array_equal(
        following, space.index(project(W, dW, u, space, 1.5, law)), strict=True
    )
    assert following.dtype == space.dtype
    np.testing.assert_array_equal(n, space.index(W))


@pytest.mark.parametrize("shape", [(), (0,), (2, 3), (2, 0, 3), (2, 3, 2, 2)])
def test_a_transition_keeps_the_shape(shape: tuple[int, ...]) -> None:
    n = np.ones(shape, dtype=np.uint8)

    following = transition(n, np.full(shape, 5.0), np.zeros(shape), TERNARY)

    np.testing.assert_array_equal(following, np.full(shape, 2, np.uint8), strict=True)


ONE = np.ones(1)
ZERO = np.zeros(1)


def rejects(call: Callable[[], object], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        call()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_an_increment_that_is_not_finite_is_named(value: float) -> None:
    dW, W, u = np.array([[0.0, value]]), np.zeros((1, 2)), np.zeros((1, 2))
    message = f"dW[0, 1] is {value}; expected a finite number"

    rejects(lambda: bound(W, dW, TERNARY), message)
    rejects(lambda: project(W, dW, u, TERNARY), message)
    rejects(lambda: transition(W.astype(np.uint8), dW, u, TERNARY), message)
    rejects(
        lambda: decompose(np.array([value]), TERNARY),
        f"rho[0] is {value}; expected a finite number",
    )


@pytest.mark.parametrize("value", [1.0, -5e-324, -1.0, 1.5, math.nan, math.inf])
def test_a_uniform_number_outside_0_to_1_is_named(value: float) -> None:
    u, message = np.array([0.5, value]), f"u is {value}; expected numbers in [0, 1)"

    rejects(lambda: project(np.zeros(2), np.zeros(2), u, TERNARY), message)
    rejects(lambda: transition(np.zeros(2, np.uint8), np.zeros(2), u, TERNARY), message)


@pytest.mark.parametrize("value", [0.5, 2.0, -1.0000000000000002, 1e-300, math.nan])
def test_a_weight_that_is_no_state_is_named(value: float) -> None:
    W, message = np.array([value]), f"W is {value}; expected a state of Z_1 on [-1.0, 1.0]"

    rejects(lambda: bound(W, ZERO, TERNARY), message)
    rejects(lambda: project(W, ZERO, ZERO, TERNARY), message)


def test_an_index_outside_the_space_is_named() -> None:
    rejects(
        lambda: transition(np.array([3]), ZERO, ZERO, TERNARY),
        "n is 3; expected a state index of Z_1, 0..2",
    )


@pytest.mark.parametrize("m", [0.0, -3.0, math.nan, math.inf])
def test_m_is_a_finite_number_above_zero(m: float) -> None:
    message = f"m is {m}; expected a finite number > 0"

    rejects(lambda: tau(ZERO, TERNARY, m), message)
    rejects(lambda: project(ONE, ZERO, ZERO, TERNARY, m), message)
    rejects(lambda: transition(np.array([1]), ZERO, ZERO, TERNARY, m), message)


def test_an_unknown_law_is_rejected() -> None:
    """SPEC.md, 15."""
    message = "law is 'cubic'; expected one of 'tanh', 'linear'"

    rejects(lambda: tau(ZERO, TERNARY, law="cubic"), message)
    rejects(lambda: project(ONE, ZERO, ZERO, TERNARY, law="cubic"), message)


@LAWS
@pytest.mark.parametrize("nu", [1.0, -1.0, 7.0, math.nan, math.inf])
def test_a_remainder_is_smaller_than_a_step(nu: float, law: str) -> None:
    rejects(
        lambda: tau(np.array([nu]), TERNARY, law=law), f"nu is {nu}; expected abs(nu) < dz = 1.0"
    )


@pytest.mark.parametrize("rho", [math.nextafter(2.0, 3.0), -2.5, 1e300])
def test_a_bounded_increment_spans_at_most_2_h(rho: float) -> None:
    rejects(
        lambda: decompose(np.array([rho]), TERNARY),
        f"rho is {rho}; expected abs(rho) <= 2 H = 2.0",
    )


def test_shapes_that_differ_are_named() -> None:
    two, three = np.zeros(2), np.zeros(3)

    rejects(lambda: bound(two, three, TERNARY), "dW.shape is (3,); expected (2,)")
    rejects(lambda: project(two, three, two, TERNARY), "dW.shape is (3,); expected (2,)")
    rejects(lambda: project(two, two, three, TERNARY), "u.shape is (3,); expected (2,)")
    rejects(
        lambda: transition(np.zeros(2, np.uint8), two, np.zeros((2, 1)), TERNARY),
        "u.shape is (2, 1); expected (2,)",
    )


def test_the_arguments_stay_as_they_were() -> None:
    W, dW, u = np.array([0.0, 1.0]), np.array([0.5, -7.0]), np.array([0.1, 0.2])
    before = [array.copy() for array in (W, dW, u)]

    project(W, dW, u, TERNARY)

    for array, copy in zip((W, dW, u), before, strict=True):
        np.testing.assert_array_equal(array, copy)
