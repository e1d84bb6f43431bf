"""The discrete space Z_N: Eq (1), Remark 1, and SPEC.md, 1, 20 and 27."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

ALL_N = range(16)


@st.composite
def spaces(draw: st.DrawFn, largest_N: int = 15) -> DiscreteSpace:
    """Draw a space whose H uses any number of significant bits that its N allows."""
    N = draw(st.integers(0, largest_N))
    mantissa = draw(st.integers(1, 2 ** (53 - N) - 1))
    exponent = draw(st.integers(-900, 840) | st.integers(-60, 0))
    usual = st.sampled_from([1.0, 0.5, 3.0, float(np.float32(0.1)), 2.0**-900, 2.0**900])
    return DiscreteSpace(N, draw(usual | st.just(math.ldexp(mantissa, exponent))))


def eq_1(space: DiscreteSpace, n: int) -> Fraction:
    """Return H (n / 2^(N-1) - 1), exact also for N = 0."""
    return Fraction(space.H) * (n / Fraction(2) ** (space.N - 1) - 1)


@pytest.mark.parametrize("H", [1.0, 0.75, float(np.float32(0.1))])
@pytest.mark.parametrize("N", ALL_N)
def test_every_state_is_exactly_that_of_eq_1(N: int, H: float) -> None:
    """SPEC.md, 1."""
    space = DiscreteSpace(N, H)

    assert [Fraction(z) for z in space.states.tolist()] == [eq_1(space, n) for n in range(2**N + 1)]


@given(space=spaces(), data=st.data())
def test_states_are_exact_for_every_h_that_is_admitted(
    space: DiscreteSpace, data: st.DataObject
) -> None:
    """SPEC.md, 1."""
    some = data.draw(st.lists(st.integers(0, 2**space.N), max_size=20))
    n = np.array([0, 2**space.N, *some])

    assert [Fraction(z) for z in space.value(n).tolist()] == [eq_1(space, i) for i in n.tolist()]


@given(space=spaces())
def test_differences_of_states_are_exact_multiples_of_the_distance(space: DiscreteSpace) -> None:
    dz = Fraction(space.H) / Fraction(2) ** (space.N - 1)
    middle = space.states[space.size // 2]
    k = np.arange(space.size)

    assert Fraction(space.dz) == dz
    np.testing.assert_array_equal(np.diff(space.states), np.full(2**space.N, space.dz))
    np.testing.assert_array_equal(space.states - space.states[0], k * space.dz)
    np.testing.assert_array_equal(space.states - middle, (k - space.size // 2) * space.dz)


@pytest.mark.parametrize(
    ("N", "states"),
    [
        (0, [-1.0, 1.0]),
        (1, [-1.0, 0.0, 1.0]),
        (2, [-1.0, -0.5, 0.0, 0.5, 1.0]),
        (3, [-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0]),
    ],
)
def test_the_first_spaces_are_those_of_remark_1(N: int, states: list[float]) -> None:
    """SPEC.md, 1: the printed 2^n / 2^(N-1) - 1 gives 7 in Z_2."""
    assert DiscreteSpace(N).states.tolist() == states


@pytest.mark.parametrize("H", [1.0, 0.3, 2.0**-900, 2.0**900, 5e200])
def test_the_binary_space_is_the_two_ends(H: float) -> None:
    """SPEC.md, 1."""
    space = DiscreteSpace(0, H)

    assert space.states.tolist() == [-H, H]
    assert (space.dz, space.unit) == (2 * H, H)


@pytest.mark.parametrize("N", ALL_N)
def test_a_space_has_2_to_the_n_plus_1_states_and_needs_n_plus_1_bits(N: int) -> None:
    """SPEC.md, 27."""
    space = DiscreteSpace(N)

    assert space.size == len(space.states) == len(set(space.states.tolist())) == 2**N + 1
    assert space.bits == N + 1
    # The fewest bits that tell so many states apart: for N = 0 that is 1, the number N + 1 too.
    assert space.bits == (space.size - 1).bit_length()


def test_the_65_states_of_z_6_need_7_bits() -> None:
    """SPEC.md, 27."""
    assert (DiscreteSpace(6).size, DiscreteSpace(6).bits) == (65, 7)


@pytest.mark.parametrize("N", ALL_N)
def test_an_index_is_stored_in_the_smallest_unsigned_type(N: int) -> None:
    space = DiscreteSpace(N)
    smallest = np.uint8 if 2**N <= 255 else np.uint16

    assert space.dtype == smallest
    assert space.index(space.states).dtype == smallest
    assert space.nearest(space.states).dtype == smallest


@given(space=spaces(largest_N=9))
def test_every_state_is_a_multiple_of_the_unit_and_no_larger_unit_does(
    space: DiscreteSpace,
) -> None:
    multiples = [Fraction(z) / Fraction(space.unit) for z in space.states.tolist()]

    assert {multiple.denominator for multiple in multiples} == {1}
    assert math.gcd(*(multiple.numerator for multiple in multiples)) == 1


@given(space=spaces())
def test_index_and_value_are_inverse(space: DiscreteSpace) -> None:
    n = np.arange(2**space.N + 1)

    np.testing.assert_array_equal(space.index(space.value(n)), n)
    np.testing.assert_array_equal(space.value(space.index(space.states)), space.states)
    np.testing.assert_array_equal(space.nearest(space.states), n)


@given(
    N=st.sampled_from(ALL_N),
    shape=hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=3),
    data=st.data(),
)
def test_index_value_and_nearest_keep_the_shape(
    N: int, shape: tuple[int, ...], data: st.DataObject
) -> None:
    space = DiscreteSpace(N)
    n = data.draw(hnp.arrays(space.dtype, shape, elements=st.integers(0, 2**N)))

    z = space.value(n)

    np.testing.assert_array_equal(z, space.states[n])
    assert z.shape == space.index(z).shape == space.nearest(z).shape == shape


@pytest.mark.parametrize("N", ALL_N)
def test_float32_holds_every_state_of_a_space_with_range_1(N: int) -> None:
    space = DiscreteSpace(N)
    n = np.arange(2**N + 1)

    z = space.value(n, np.float32)

    assert z.dtype == np.float32
    np.testing.assert_array_equal(z.astype(np.float64), space.states)
    np.testing.assert_array_equal(space.index(z), n)


@pytest.mark.parametrize("N", [7, 8, 15])
def test_indices_may_come_in_a_type_too_small_for_the_largest(N: int) -> None:
    space = DiscreteSpace(N)
    n = np.array([0, 1, 127], dtype=np.int8)

    np.testing.assert_array_equal(space.index(space.value(n)), n)


@pytest.mark.parametrize("integer", [np.int8, np.uint8, np.int32, np.int64])
@pytest.mark.parametrize("N", [0, 1, 7, 8, 15])
def test_n_may_be_a_numpy_integer(N: int, integer: type[np.integer[Any]]) -> None:
    space = DiscreteSpace(integer(N))  # type: ignore[arg-type]  # what a user's array holds

    assert space.size == 2**N + 1
    assert space.dz == DiscreteSpace(N).dz
    assert space.states.tolist() == DiscreteSpace(N).states.tolist()


def test_negative_zero_is_the_zero_state() -> None:
    assert DiscreteSpace(1).index(np.array([-0.0])).tolist() == [1]


def nearest_state(space: DiscreteSpace, x: float) -> int:
    """Search all states; between two that are equally near, the upper."""
    distances = [(abs(Fraction(x) - eq_1(space, n)), -n) for n in range(2**space.N + 1)]
    return -min(distances)[1]


@given(space=spaces(largest_N=4), data=st.data())
def test_nearest_agrees_with_a_search_in_exact_arithmetic(
    space: DiscreteSpace, data: st.DataObject
) -> None:
    """SPEC.md, C: halves included, where the upper state is taken."""
    halves = st.integers(-(2**space.N) - 3, 2**space.N + 3).map(lambda k: k * (space.dz / 2))
    near = st.tuples(halves, st.sampled_from([-math.inf, 0.0, math.inf])).map(
        lambda pair: pair[0] if pair[1] == 0 else math.nextafter(*pair)
    )
    anywhere = st.floats(allow_nan=False, allow_infinity=False)
    x = data.draw(st.lists(near | anywhere, min_size=1, max_size=10))

    assert space.nearest(np.array(x)).tolist() == [nearest_state(space, value) for value in x]


@pytest.mark.parametrize("N", [0, 1, 2, 6])
def test_halfway_between_two_states_the_upper_is_nearest(N: int) -> None:
    """SPEC.md, C; for N = 0 this is sign(0) = +1 of Eq (19)."""
    space = DiscreteSpace(N)
    halfway = (space.states[:-1] + space.states[1:]) / 2

    np.testing.assert_array_equal(space.nearest(halfway), np.arange(1, 2**N + 1))
    below = np.nextafter(halfway, -np.inf)
    np.testing.assert_array_equal(space.nearest(below), np.arange(2**N))


@pytest.mark.parametrize("N", range(7))
def test_rounding_a_uniform_number_gives_the_end_states_half_the_share_of_the_others(
    N: int,
) -> None:
    """SPEC.md, 20: P = 1/4, 1/2, 1/4 for Z_1."""
    cells = 1024
    x = (2 * np.arange(cells) + 1) / cells - 1  # the middles of equal cells of [-1, 1]

    counts = np.bincount(DiscreteSpace(N).nearest(x), minlength=2**N + 1)

    inner = cells // 2**N
    assert counts.tolist() == [inner // 2, *[inner] * (2**N - 1), inner // 2]


@pytest.mark.parametrize(
    ("N", "shown"),
    [(-1, "-1"), (16, "16"), (True, "True"), (1.0, "1.0"), ("1", "'1'"), (None, "None")],
)
def test_n_is_an_integer_from_0_to_15(N: Any, shown: str) -> None:
    message = f"N is {shown}; expected an integer in 0..15"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(N)


@pytest.mark.parametrize("H", [0.0, -1.0, math.nan, math.inf, -math.inf])
def test_h_is_a_finite_number_above_zero(H: float) -> None:
    message = f"H is {H}; expected a finite number > 0"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(1, H)


@pytest.mark.parametrize("H", [math.nextafter(2.0**-900, 0), 2.0**901, 5e-324])
def test_h_is_neither_so_small_nor_so_large_that_distances_are_inexact(H: float) -> None:
    message = f"H is {H}; expected a number in [2^-900, 2^900]"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(1, H)


@pytest.mark.parametrize(("N", "most"), [(1, 52), (6, 47), (15, 38)])
def test_an_h_whose_states_would_be_rounded_is_rejected(N: int, most: int) -> None:
    """0.3 has 53 significant bits."""
    message = (
        f"H is 0.3; expected at most {most} significant bits, so that the states of Z_{N} are exact"
    )

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(N, 0.3)


@pytest.mark.parametrize("N", ALL_N)
def test_as_many_significant_bits_as_the_message_says_are_admitted(N: int) -> None:
    most = 53 - N
    H = float(2**most - 1)

    assert H == DiscreteSpace(N, H).H
    if N:
        with pytest.raises(DomainError, match=f"at most {most} significant bits"):
            DiscreteSpace(N, float(2 ** (most + 1) - 1))


@given(N=st.sampled_from(ALL_N), H=st.floats(2.0**-126, 2.0**127, width=32))
def test_every_float32_number_may_be_h(N: int, H: float) -> None:
    assert H == DiscreteSpace(N, H).H


@pytest.mark.parametrize("n", [-1, 3, 255])
def test_an_index_outside_the_space_is_rejected(n: int) -> None:
    message = f"n is {n}; expected a state index of Z_1, 0..2"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(1).value(np.array([0, n]))


@pytest.mark.parametrize("z", [0.5, 1.5, -1.5, 5e-324, math.nan, math.inf, -math.inf])
def test_a_number_that_is_no_state_has_no_index(z: float) -> None:
    message = f"z is {z}; expected a state of Z_1 on [-1.0, 1.0]"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(1).index(np.array([1.0, z]))


def test_zero_is_no_state_of_the_binary_space() -> None:
    with pytest.raises(DomainError, match=re.escape("z is 0.0; expected a state of Z_0")):
        DiscreteSpace(0).index(np.array([0.0]))


@pytest.mark.parametrize("x", [math.nan, math.inf, -math.inf])
def test_only_finite_numbers_have_a_nearest_state(x: float) -> None:
    message = f"x[1, 0] is {x}; expected a finite number"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        DiscreteSpace(1).nearest(np.array([[0.0, 0.0], [x, 0.0]]))


def test_float32_has_to_hold_the_states() -> None:
    states = np.array([2])

    for H in (2.0**-200, 2.0**700):
        with pytest.raises(DomainError, match=rf"^H is {re.escape(str(H))}; .* > 0 in float32$"):
            DiscreteSpace(1, H).value(states, np.float32)
        assert DiscreteSpace(1, H).value(states).tolist() == [H]
    with pytest.raises(DomainError, match=r"^dtype is None; expected float32 or float64$"):
        DiscreteSpace(1).value(states, None)  # type: ignore[arg-type]  # what is tested
