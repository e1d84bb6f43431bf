"""The multi-step activation and its derivative: Eq (5), (7), (8), (22), and SPEC.md, 2 to 7."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.activation import jumps, phi_r, rectangular, triangular
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

Floats = npt.NDArray[np.floating[Any]]
Float = type[np.floating[Any]]
Window = Callable[..., Floats]

WINDOWS = pytest.mark.parametrize("window", [rectangular, triangular])
BOUNDARIES = pytest.mark.parametrize("boundary", ["open", "closed"])
RANGES = st.floats(0.0, exclude_min=True, allow_infinity=False)
PRECISIONS: st.SearchStrategy[Float] = st.sampled_from([np.float32, np.float64])


def read_eq_5_and_22(x: float, N: int, r: float, H: float, boundary: str) -> Fraction:
    """Return the level of x, read off the equations in exact arithmetic."""
    if N == 0:
        return Fraction(1 if x >= 0 else -1)
    sign = 1 if x > 0 else -1
    if math.isinf(x):
        return Fraction(sign)
    size = abs(Fraction(x))
    if size < r or (size == r and boundary == "open"):
        return Fraction(0)
    if N == 1:
        return Fraction(sign)
    s = (Fraction(H) - Fraction(r)) / 2 ** (N - 1)
    for omega in range(1, 2 ** (N - 1) + 1):
        inner, outer = (omega - 1) * s, omega * s
        y = size - Fraction(r)
        if (inner < y <= outer) if boundary == "open" else (inner <= y < outer):
            return sign * Fraction(omega, 2 ** (N - 1))
    return Fraction(sign)


class Steps(NamedTuple):
    """Parameters of an activation, and numbers at and around some of its steps."""

    N: int
    r: float
    H: float
    x: Floats


@st.composite
def steps(draw: st.DrawFn, least_r: float = 0.0) -> Steps:
    N = draw(st.integers(0, 6))
    r = draw(st.floats(least_r, 100.0))
    H = draw(st.floats(r, 1000.0, exclude_min=True))
    kind = draw(PRECISIONS)
    s = (Fraction(H) - Fraction(r)) / 2 ** max(N - 1, 0)
    omegas = draw(st.lists(st.integers(1, 2 ** max(N - 1, 0) + 1), min_size=1, max_size=4))
    at = np.array([0.0, r, H, *(float(Fraction(r) + (omega - 1) * s) for omega in omegas)], kind)
    below, above = np.nextafter(at, kind(-np.inf)), np.nextafter(at, kind(np.inf))
    floats = st.floats(width=32 if kind is np.float32 else 64, allow_nan=False)
    anywhere = np.array(draw(st.lists(floats, max_size=4)), kind)
    positive = np.concatenate([at, below, above, anywhere])
    return Steps(N, r, H, np.concatenate([positive, -positive]))


@given(given_steps=steps(), boundary=st.sampled_from(["open", "closed"]))
def test_phi_r_is_eq_5_and_22_at_below_and_above_every_step(
    given_steps: Steps, boundary: str
) -> None:
    """SPEC.md, 2, 3 and 5: the level w holds for (w-1) s < abs(x) - r <= w s where open."""
    N, r, H, x = given_steps
    if r == 0:
        boundary = "open"

    y = phi_r(x, N, r, H, boundary)

    expected = [read_eq_5_and_22(value, N, r, H, boundary) for value in x.tolist()]
    assert [Fraction(level) for level in y.tolist()] == expected
    assert y.dtype == x.dtype


@pytest.mark.parametrize(
    ("boundary", "levels"),
    [("open", [-1, 0, 0, 0, 0, 0, 1]), ("closed", [-1, -1, 0, 0, 0, 1, 1])],
)
def test_the_point_r_itself_is_0_by_eq_5_and_1_by_eq_22(boundary: str, levels: list[int]) -> None:
    """SPEC.md, 2."""
    x = np.array([-0.51, -0.5, -0.49, 0.0, 0.49, 0.5, 0.51])

    assert phi_r(x, N=1, r=0.5, boundary=boundary).tolist() == levels


def test_open_is_the_default() -> None:
    """SPEC.md, 2."""
    assert phi_r(np.array([0.5]), N=1, r=0.5).tolist() == [0.0]


def test_a_step_that_no_float_meets_is_compared_exactly() -> None:
    """The second step lies at 0.1 + (1 - 0.1) / 2: between two floats."""
    step = Fraction(0.1) + (1 - Fraction(0.1)) / 2
    x = float(step)
    below, above = sorted([x, math.nextafter(x, math.inf if step > x else -math.inf)])
    assert below < step < above

    for boundary in ("open", "closed"):
        assert phi_r(np.array([below, above]), 2, 0.1, 1.0, boundary).tolist() == [0.5, 1.0]


def test_rounding_half_to_even_is_not_the_activation() -> None:
    """SPEC.md, 2: with steps at odd multiples of 1/4, rint(2 x) / 2 looks right but is not."""
    x = np.array([-0.75, -0.25, 0.25, 0.75])
    rounded = np.rint(2 * x) / 2

    is_open = phi_r(x, N=2, r=0.25, H=1.25, boundary="open")
    is_closed = phi_r(x, N=2, r=0.25, H=1.25, boundary="closed")

    assert rounded.tolist() == [-1.0, 0.0, 0.0, 1.0]
    assert is_open.tolist() == [-0.5, 0.0, 0.0, 0.5]
    assert is_closed.tolist() == [-1.0, -0.5, 0.5, 1.0]


def test_an_integer_sum_at_the_threshold_is_not_rounded_to_even() -> None:
    """SPEC.md, 2: rint(x / 2) gives 0, 0, 2 where r = 1 is met by sums of 1 and 3."""
    x = np.array([0.0, 1.0, 2.0, 3.0], dtype=np.float32)

    assert phi_r(x, N=1, r=1.0).tolist() == [0.0, 0.0, 1.0, 1.0]
    assert phi_r(x, N=1, r=1.0, boundary="closed").tolist() == [0.0, 1.0, 1.0, 1.0]


@BOUNDARIES
@pytest.mark.parametrize("N", range(7))
def test_phi_r_saturates_beyond_h(N: int, boundary: str) -> None:
    """SPEC.md, 3."""
    beyond = np.array([2.0, math.nextafter(2.0, 3.0), 1e6, 1e308, math.inf])

    for sign in (1.0, -1.0):
        y = phi_r(sign * beyond, N, r=0.5, H=2.0, boundary=boundary)
        assert y.tolist() == [sign] * 5


@BOUNDARIES
@given(given_steps=steps(least_r=2.0**-20), other_H=RANGES)
def test_h_plays_no_part_for_ternary_activations(
    boundary: str, given_steps: Steps, other_H: float
) -> None:
    """SPEC.md, 3."""
    _, r, H, x = given_steps

    y = phi_r(x, 1, r, H, boundary)

    np.testing.assert_array_equal(phi_r(x, 1, r, other_H, boundary), y)


@BOUNDARIES
@given(given_steps=steps(), other_r=st.floats(0, 1e9), other_H=RANGES)
def test_binary_activations_are_the_sign_whatever_r_and_h(
    boundary: str, given_steps: Steps, other_r: float, other_H: float
) -> None:
    """SPEC.md, 5: sign(0) = +1 of Eq (19), also for -0."""
    x = given_steps.x

    y = phi_r(x, 0, other_r, other_H, boundary)

    np.testing.assert_array_equal(y, np.where(x >= 0, 1, -1).astype(x.dtype), strict=True)


def test_without_a_window_every_number_but_0_has_a_sign() -> None:
    x = np.array([-1.0, -5e-324, -0.0, 0.0, 5e-324, 1.0])

    assert phi_r(x, N=1, r=0.0).tolist() == [-1.0, -1.0, 0.0, 0.0, 1.0, 1.0]
    assert phi_r(x, N=2, r=0.0).tolist() == [-1.0, -0.5, 0.0, 0.0, 0.5, 1.0]


@given(given_steps=steps(least_r=2.0**-20), boundary=st.sampled_from(["open", "closed"]))
def test_phi_r_never_falls(given_steps: Steps, boundary: str) -> None:
    N, r, H, x = given_steps

    y = phi_r(np.sort(x), N, r, H, boundary)

    assert (np.diff(y) >= 0).all()


@given(given_steps=steps(least_r=2.0**-20), boundary=st.sampled_from(["open", "closed"]))
def test_phi_r_is_odd_but_for_the_sign_of_zero(given_steps: Steps, boundary: str) -> None:
    """SPEC.md, 5: for N = 0 both 0 and -0 give +1."""
    N, r, H, x = given_steps
    if N == 0:
        x = x[x != 0]

    np.testing.assert_array_equal(phi_r(-x, N, r, H, boundary), -phi_r(x, N, r, H, boundary))


@given(given_steps=steps(least_r=2.0**-20), boundary=st.sampled_from(["open", "closed"]))
def test_every_level_is_a_state_of_the_activation_space(given_steps: Steps, boundary: str) -> None:
    """Eq (22): the levels are Z_N on [-1, 1]; `index` rejects any other number."""
    N, r, H, x = given_steps

    y = phi_r(x, N, r, H, boundary)

    space = DiscreteSpace(N)
    np.testing.assert_array_equal(space.value(space.index(y), x.dtype), y)


@BOUNDARIES
@pytest.mark.parametrize("N", [0, 1, 2, 6])
def test_every_level_occurs(N: int, boundary: str) -> None:
    x = np.linspace(-2, 2, 1001)

    assert np.unique(phi_r(x, N, 0.5, 1.5, boundary)).tolist() == DiscreteSpace(N).states.tolist()


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("N", [1, 2, 6])
def test_the_zero_state_is_plus_zero(N: int, kind: Float) -> None:
    x = np.array([-0.5, -0.25, -0.0, 0.0, 0.25], dtype=kind)

    y = phi_r(x, N, r=0.5, H=1.0)

    assert y.tolist() == [0.0] * 5
    assert not np.signbit(y).any()


@given(
    given_steps=steps(), r=st.lists(st.floats(0, 1000), min_size=2, max_size=2), N=st.integers(1, 6)
)
def test_a_wider_window_leaves_no_fewer_zeros(given_steps: Steps, r: list[float], N: int) -> None:
    """Remark 2: r controls the sparsity."""
    narrow, wide = (np.count_nonzero(phi_r(given_steps.x, N, size, 1001.0)) for size in sorted(r))

    assert wide <= narrow


@pytest.mark.parametrize("shape", [(), (0,), (2, 0, 3), (2, 3), (1, 2, 3, 4)])
@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_activation_and_windows_keep_shape_and_precision(
    shape: tuple[int, ...], kind: Float
) -> None:
    x = np.zeros(shape, dtype=kind)

    for y in (phi_r(x), rectangular(x), triangular(x)):
        assert y.shape == shape
        assert y.dtype == kind


@pytest.mark.parametrize("N", range(7))
def test_the_jumps_are_the_steps_of_eq_22_and_their_mirror_images(N: int) -> None:
    """2^N of them, each 2 / 2^N high, rise from -1 to 1."""
    positions = jumps(N, 0.1, 0.7)

    levels = [
        read_eq_5_and_22(float(position) + side, N, 0.1, 0.7, "open")
        for position in positions
        for side in (-1e-9, 1e-9)
    ]
    rises = [after - before for before, after in zip(levels[::2], levels[1::2], strict=True)]
    assert len(positions) == 2**N
    assert rises == [Fraction(2, 2**N)] * 2**N


@given(given_steps=steps(), a=st.floats(2.0**-20, 1000.0))
def test_the_rectangular_window_counts_the_pulses_whose_closed_interval_holds_x(
    given_steps: Steps, a: float
) -> None:
    """SPEC.md, 6 and 7: T - a <= x <= T + a around every jump T, in exact arithmetic."""
    N, r, H, x = given_steps
    positions = jumps(N, r, H)
    ends = np.array([float(T + side) for T in positions[:3] for side in (-a, 0, a)], x.dtype)
    finite = [x[np.isfinite(x)], ends, np.nextafter(ends, -np.inf), np.nextafter(ends, np.inf)]
    x = np.concatenate(finite, dtype=x.dtype)

    y = rectangular(x, a, N, r, H)

    unit = Fraction(float(np.finfo(x.dtype).eps / 2))
    for value, derivative in zip(x.tolist(), y.tolist(), strict=True):
        pulses = sum(abs(Fraction(value) - T) <= Fraction(a) for T in positions)
        expected = Fraction(2, 2**N) / (2 * Fraction(a)) * pulses
        # Three roundings: of the height, of its multiple, and to the precision of x.
        assert abs(Fraction(derivative) - expected) <= Fraction(3.01) * unit * expected


@given(given_steps=steps(), a=st.floats(2.0**-10, 1000.0))
def test_the_triangular_window_adds_a_triangle_around_every_jump(
    given_steps: Steps, a: float
) -> None:
    """SPEC.md, 6 and 7: h (a - abs(x - T)) / a^2, where that is positive."""
    N, r, H, x = given_steps
    positions = jumps(N, r, H)
    ends = [float(T + side) for T in positions[:3] for side in (-a, -a / 3, 0, a / 2, a)]
    x = np.array([*x[np.abs(x) < 1e4], *ends], dtype=x.dtype)

    y = triangular(x, a, N, r, H)

    unit = Fraction(float(np.finfo(x.dtype).eps / 2))
    scale = Fraction(2, 2**N) / Fraction(a) ** 2
    for value, derivative in zip(x.tolist(), y.tolist(), strict=True):
        distances = [abs(Fraction(value) - T) for T in positions]
        insides = [Fraction(a) - distance for distance in distances if distance < Fraction(a)]
        expected = scale * sum(insides, Fraction(0))
        # In each term T is rounded (to float64 and to x's precision), a is, and so are the
        # differences x - T and a - abs(x - T): at most unit (2 |T| + |x - T| + 2 a + |x - T|);
        # a cut at 0 makes no error larger. The sum rounds 2^N times, the scale four times.
        terms = sum(
            2 * (abs(T) + d + Fraction(a)) for T, d in zip(positions, distances, strict=True)
        )
        tolerance = Fraction(1.01) * unit * (scale * terms + (2**N + 4) * expected)
        assert abs(Fraction(derivative) - expected) <= tolerance


def test_the_rectangular_window_is_eq_7() -> None:
    """SPEC.md, 6: r = 1/2 and a = 1/4, so 1 / (2 a) = 2 within [1/4, 3/4], ends included."""
    outside = [math.nextafter(0.25, 0), math.nextafter(0.75, 1), 0.0, 7.0]
    inside = [0.25, 0.3, 0.5, 0.75]

    assert rectangular(np.array(inside), a=0.25, r=0.5).tolist() == [2.0] * 4
    assert rectangular(np.array(outside), a=0.25, r=0.5).tolist() == [0.0] * 4


def test_the_triangular_window_is_eq_8() -> None:
    """SPEC.md, 6: r = 1/2 and a = 1/4, so 16 (x - 1/4) up to r, and 16 (3/4 - x) beyond."""
    x = np.array([0.0, 0.25, 0.3125, 0.375, 0.5, 0.625, 0.6875, 0.75, 7.0])

    y = triangular(x, a=0.25, r=0.5)

    assert y.tolist() == [0.0, 0.0, 1.0, 2.0, 4.0, 2.0, 1.0, 0.0, 0.0]


@WINDOWS
@given(given_steps=steps(), a=st.floats(2.0**-10, 1000.0))
def test_the_windows_are_even(window: Window, given_steps: Steps, a: float) -> None:
    """SPEC.md, 6, Fig 2."""
    N, r, H, x = given_steps
    x = x[np.isfinite(x)]

    y, mirrored = window(x, a, N, r, H), window(-x, a, N, r, H)

    if window is rectangular or N <= 1:
        np.testing.assert_array_equal(mirrored, y)
    else:
        # The mirrored sum adds the same 2^N terms in the opposite order: each addition of either
        # rounds a partial sum no larger than the whole.
        tolerance = 2 * 2**N * np.finfo(x.dtype).eps
        np.testing.assert_allclose(mirrored, y, rtol=tolerance, atol=0)


def dyadic(a: int, N: int, r: int, s: int) -> tuple[float, int, float, float]:
    """Return a = 2^-a and r, s in 64ths, with which every value below is a float exactly."""
    return 2.0**-a, N, r / 64, (r + s * 2 ** max(N - 1, 0)) / 64


DYADIC = st.builds(
    dyadic, st.integers(-2, 4), st.integers(0, 6), st.integers(0, 64), st.integers(1, 16)
)


@given(parameters=DYADIC)
def test_the_rectangular_window_rises_by_exactly_2_over_the_real_line(
    parameters: tuple[float, int, float, float],
) -> None:
    """SPEC.md, 7: the pulses' areas are the jumps' heights, and phi_r rises from -1 to 1."""
    a, N, r, H = parameters
    ends = sorted({T + side for T in jumps(N, r, H) for side in (-Fraction(a), Fraction(a))})
    middles = [(left + right) / 2 for left, right in itertools.pairwise(ends)]
    far = np.array([float(ends[0]) - 1e-3, float(ends[-1]) + 1e-3])

    between = rectangular(np.array([float(middle) for middle in middles]), a, N, r, H)

    pieces = zip(between.tolist(), itertools.pairwise(ends), strict=True)
    area = sum(Fraction(value) * (right - left) for value, (left, right) in pieces)
    assert area == 2
    assert rectangular(far, a, N, r, H).tolist() == [0.0, 0.0]


@given(parameters=DYADIC)
def test_the_triangular_window_rises_by_exactly_2_over_the_real_line(
    parameters: tuple[float, int, float, float],
) -> None:
    """SPEC.md, 7: it is linear between its corners, where the trapezoid rule is exact."""
    a, N, r, H = parameters
    corners = sorted({T + side * Fraction(a) for T in jumps(N, r, H) for side in (-1, 0, 1)})

    at = triangular(np.array([float(corner) for corner in corners]), a, N, r, H)

    heights = itertools.pairwise(map(Fraction, at.tolist()))
    widths = [right - left for left, right in itertools.pairwise(corners)]
    pieces = zip(heights, widths, strict=True)
    assert sum((left + right) / 2 * width for (left, right), width in pieces) == 2
    assert at[[0, -1]].tolist() == [0.0, 0.0]


@given(
    N=st.integers(0, 6),
    r=st.floats(0, 2),
    gap=st.floats(0.125, 2),
    a=st.floats(0.0625, 2),
)
def test_the_triangular_window_rises_by_2_for_any_parameters(
    N: int, r: float, gap: float, a: float
) -> None:
    """SPEC.md, 7, by the trapezoid rule on a grid that need not meet the corners."""
    x, step = np.linspace(-6.5, 6.5, 40_001, retstep=True)

    area = float(triangular(x, a, N, r, r + gap).sum() * step)

    # Where the slope changes by c within a cell, the rule errs by at most c step^2 / 8; a pulse of
    # height h changes its slope by h / a^2, 2 h / a^2 and h / a^2, and the heights sum to 2. The
    # rounding errors of 40,001 values are far below the 1e-9 that is added.
    assert abs(area - 2) <= (step / a) ** 2 + 1e-9


@pytest.mark.parametrize(("N", "height"), [(0, 2.0), (1, 1.0), (2, 0.5), (3, 0.25)])
def test_a_pulse_of_the_multi_step_function_is_as_large_as_its_jump_is_high(
    N: int, height: float
) -> None:
    """SPEC.md, 7: pulses far apart, of half width 1/4; rectangles h / (2 a), tips h / a."""
    x = np.array([float(T) for T in jumps(N, 4.0, 4.0 + 2 ** max(N - 1, 0))])

    assert rectangular(x, 0.25, N, 4.0, 4.0 + 2 ** max(N - 1, 0)).tolist() == [2 * height] * 2**N
    assert triangular(x, 0.25, N, 4.0, 4.0 + 2 ** max(N - 1, 0)).tolist() == [4 * height] * 2**N


def test_pulses_add_where_they_overlap() -> None:
    """SPEC.md, 7: r = 1/4 < a = 1/2, so both pulses of N = 1 hold 0."""
    x = np.array([-0.75, -0.5, 0.0, 0.25, 0.5, 0.75])

    assert rectangular(x, a=0.5, r=0.25).tolist() == [1.0, 1.0, 2.0, 2.0, 1.0, 1.0]
    assert triangular(x, a=0.5, r=0.25).tolist() == [0.0, 1.0, 2.0, 2.0, 1.0, 0.0]


@given(x=st.floats(allow_nan=False), r=st.floats(0, 1e9), H=RANGES)
def test_the_binary_window_of_half_width_1_is_the_straight_through_estimator(
    x: float, r: float, H: float
) -> None:
    """SPEC.md, 7: 1 where abs(x) <= 1, as in BNNs."""
    ends = [1.0, math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0), -1.0, -1.0 - 2**-52, x]

    y = rectangular(np.array(ends), 1.0, 0, r, H)

    assert y.tolist() == [float(abs(value) <= 1) for value in ends]


@WINDOWS
def test_no_gradient_passes_far_from_every_jump(window: Window) -> None:
    """A plain straight-through estimator would pass it."""
    x = np.array([-9.0, -1.5, 1.5, 9.0])

    assert window(x, a=0.5, N=1, r=0.5).tolist() == [0.0] * 4
    assert window(np.array([-0.2, 0.0, 0.2]), a=0.25, N=1, r=0.5).tolist() == [0.0] * 3


def test_nan_has_no_level() -> None:
    message = "x is NaN; expected numbers"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        phi_r(np.array([[0.0, math.nan]]))


@pytest.mark.parametrize("boundary", ["half", "", "Open"])
def test_an_unknown_boundary_is_rejected(boundary: str) -> None:
    message = f"boundary is {boundary!r}; expected one of 'open', 'closed'"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        phi_r(np.zeros(1), boundary=boundary)


@pytest.mark.parametrize("function", [phi_r, rectangular, triangular])
@pytest.mark.parametrize("r", [-0.5, -5e-324, math.nan, math.inf])
def test_r_is_a_finite_number_not_below_zero(function: Any, r: float) -> None:
    message = f"r is {r}; expected a finite number >= 0"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        function(np.zeros(1), r=r)


@pytest.mark.parametrize("N", [1, 2, 6])
def test_a_closed_window_of_no_width_is_rejected(N: int) -> None:
    """SPEC.md, 2: 0 would belong to both sides."""
    message = 'r is 0.0; expected a number > 0 for boundary="closed"'

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        phi_r(np.zeros(1), N, r=0.0, boundary="closed")


@pytest.mark.parametrize("function", [phi_r, rectangular, triangular])
@pytest.mark.parametrize("H", [0.5, 0.25, -1.0, math.nan, math.inf])
@pytest.mark.parametrize("N", [2, 6])
def test_the_range_of_a_multi_step_activation_is_larger_than_r(
    function: Any, N: int, H: float
) -> None:
    """SPEC.md, 4: H = r would make bins of no width."""
    message = f"H is {H}; expected a finite number > r = 0.5 for N >= 2"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        function(np.zeros(1), N=N, r=0.5, H=H)


@pytest.mark.parametrize("function", [phi_r, rectangular, triangular])
@pytest.mark.parametrize("H", [0.0, -1.0, math.nan, math.inf])
@pytest.mark.parametrize("N", [0, 1])
def test_the_range_of_other_activations_is_a_finite_number_above_zero(
    function: Any, N: int, H: float
) -> None:
    message = f"H is {H}; expected a finite number > 0"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        function(np.zeros(1), N=N, H=H)


@pytest.mark.parametrize("function", [phi_r, rectangular, triangular])
@pytest.mark.parametrize(("N", "shown"), [(-1, "-1"), (16, "16"), (1.0, "1.0"), (True, "True")])
def test_n_is_an_integer_from_0_to_15(function: Any, N: Any, shown: str) -> None:
    message = f"N is {shown}; expected an integer in 0..15"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        function(np.zeros(1), N=N)


@pytest.mark.parametrize("integer", [np.int8, np.uint8, np.int64])
def test_n_may_be_a_numpy_integer(integer: Any) -> None:
    assert jumps(integer(8), 0.5, 1.0) == jumps(8, 0.5, 1.0)


@WINDOWS
@pytest.mark.parametrize("a", [0.0, -0.5, math.nan, math.inf])
def test_a_is_a_finite_number_above_zero(window: Window, a: float) -> None:
    """SPEC.md, 6."""
    message = f"a is {a}; expected a finite number > 0"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        window(np.zeros(1), a=a)


@pytest.mark.parametrize(
    ("window", "kind", "low", "high"),
    [
        (rectangular, np.float64, -300, 300),
        (triangular, np.float64, -300, 300),
        (rectangular, np.float32, -127, 300),
        (triangular, np.float32, -63, 112),
    ],
)
@pytest.mark.parametrize("N", [0, 1, 7])
def test_no_pulse_leaves_the_floats(
    window: Window, kind: Float, low: int, high: int, N: int
) -> None:
    """SPEC.md, 6."""
    x = np.array([0.0, 0.5, -2.0, np.finfo(kind).max], kind)
    r, H = (2.0**-140, 2.0**-139) if kind is np.float32 else (2.0**-700, 2.0**-699)

    for a in (2.0**low, 2.0**high):
        assert np.isfinite(window(x, a, N, r, H)).all()
    for a in (math.nextafter(2.0**low, 0), math.nextafter(2.0**high, math.inf)):
        message = f"a is {a}; expected a number in [2^{low}, 2^{high}]"
        with pytest.raises(DomainError, match=f"^{re.escape(message)}"):
            window(x, a, N)
