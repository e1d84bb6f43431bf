"""The transition in C against the spec's, decision by decision, and its random numbers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels.isa import native
from gxnor_ref.kernels.structs import TransitionRule
from gxnor_ref.kernels.threads import GRAIN
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import LAWS, transition
from gxnor_ref.spec.uniform import LARGEST_WORD, uniforms, words

Floats = npt.NDArray[np.floating[Any]]
States = npt.NDArray[np.integer[Any]]
Copy = Callable[[npt.NDArray[Any]], npt.NDArray[Any]]
EachIsa = Callable[[], Iterator[str]]
Everywhere = Callable[[], Iterator[tuple[str, int]]]

NS = [*range(10), 15]
# 49 (1 / 49) is not 1 in floats: a quotient must not be a product by the reciprocal.
HS = [1.0, 0.5, 3.0, 49.0, float(np.float32(0.1)), 1.5 * 2**-20]
BIG_WORDS = [0, 1, 2**32, 2**63 - 1, 2**63, LARGEST_WORD]
KINDS: list[type[np.floating[Any]]] = [np.float32, np.float64]
PIECE = 512  # elements that the kernel takes at a time
# Half of the profile's examples, each on every instruction set and number of threads.
SOME = settings(max_examples=max(1, settings().max_examples // 2))


class Address(NamedTuple):
    seed: int
    tensor: int
    step: int


HERE = Address(seed=7, tensor=3, step=11)


def check(
    n: States,
    dW: Floats,
    address: Address,
    space: DiscreteSpace,
    m: float = 3.0,
    law: str = "tanh",
    everywhere: Iterable[tuple[str, int]] = (("", 1),),
) -> States:
    """Move states in C and by the spec, want the same, and return the new ones.

    `everywhere` goes through instruction sets and numbers of threads; "" is the one in use.
    """
    u = uniforms(*address, 0, n.size).reshape(n.shape)
    expected: States = transition(n, dW, u, space, m, law)
    for isa, threads in everywhere:
        moved = n.copy()
        changed = transition_in_place(moved, dW, *address, space, m, law, threads)
        at = np.flatnonzero(moved != expected)[:3]
        assert np.array_equal(moved, expected), (isa, threads, at, n.flat[at], dW.flat[at].tolist())
        assert changed == np.count_nonzero(expected != n), (isa, threads)
        assert isinstance(changed, int)
    return expected


def on_one_thread(each_isa: EachIsa) -> Iterator[tuple[str, int]]:
    """Go through the instruction sets."""
    return ((isa, 1) for isa in each_isa())


def random_states(space: DiscreteSpace, shape: Any, random: np.random.Generator) -> States:
    n: States = random.integers(0, space.size, shape).astype(space.dtype)
    return n


def edge_increments(space: DiscreteSpace, kind: type[np.floating[Any]]) -> Floats:
    """Increments at, just below and just above every step and bound, and those of odd sizes."""
    most = min(space.size + 2, 600)
    steps = np.arange(-most, most + 1) * space.dz
    ends = np.array([-2, -1, 1, 2]) * space.H
    odd = [0.0, -0.0, space.dz / 2, -space.dz / 2, 1.5 * space.dz, -2.5 * space.dz]
    whole = np.concatenate([steps, ends, odd]).astype(kind)
    info = np.finfo(kind)
    tiny = np.array([info.smallest_subnormal, 7 * info.smallest_subnormal, info.tiny], kind)
    huge = np.array([info.max, info.max / kind(2), 1e30], kind)
    return np.concatenate(
        [
            whole,
            np.nextafter(whole, kind(np.inf)),
            np.nextafter(whole, kind(-np.inf)),
            *(sign * sized for sized in (tiny, huge) for sign in (kind(1), kind(-1))),
        ]
    )


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("H", HS)
@pytest.mark.parametrize("N", NS)
def test_every_step_and_bound_is_decided_as_in_the_spec(
    each_isa: EachIsa, N: int, H: float, law: str, kind: type[np.floating[Any]]
) -> None:
    space = DiscreteSpace(N, H)
    random = np.random.default_rng(N)
    increments = edge_increments(space, kind)
    if N <= 4:  # every state with every increment
        n, dW = np.meshgrid(np.arange(space.size, dtype=space.dtype), increments, indexing="ij")
    else:
        n = random_states(space, (4, increments.size), random)
        n[0], n[1] = 0, space.size - 1
        dW = np.broadcast_to(increments, n.shape)

    # With a small m the remainder just below a whole step still leaves much to chance.
    check(n, dW, HERE, space, 0.25, law, on_one_thread(each_isa))
    check(n, dW, Address(1, 2, 3), space, 3.0, law, on_one_thread(each_isa))


@st.composite
def increments(
    draw: st.DrawFn, space: DiscreteSpace, kind: type[np.floating[Any]], count: int
) -> Floats:
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    scale = draw(st.sampled_from([space.dz, space.H, 4 * space.H, 2.0**-1000]))
    return np.asarray(random.standard_normal(count) * scale, dtype=kind)


@SOME
@given(data=st.data())
def test_random_increments_are_decided_as_in_the_spec(
    everywhere: Everywhere, data: st.DataObject
) -> None:
    space = DiscreteSpace(data.draw(st.sampled_from(NS)), data.draw(st.sampled_from(HS)))
    count = data.draw(st.integers(0, 600) | st.sampled_from([GRAIN - 1, GRAIN + 1, 2 * GRAIN + 5]))
    kind = data.draw(st.sampled_from(KINDS))
    word = st.sampled_from(BIG_WORDS) | st.integers(0, LARGEST_WORD)
    address = Address(data.draw(word), data.draw(word), data.draw(word))
    m = data.draw(
        st.sampled_from([3.0, 1.0, 0.1, 1e-300, 5e-324, 20.0, 1e308]) | st.floats(0.01, 50)
    )
    law = data.draw(st.sampled_from(LAWS))
    dW = data.draw(increments(space, kind, count))
    n = random_states(space, count, np.random.default_rng(count))

    check(n, dW, address, space, m, law, everywhere())


@pytest.mark.parametrize(
    "count",
    [
        *range(10),
        *(edge + aside for edge in (PIECE, 2 * PIECE) for aside in (-3, -2, -1, 0, 1, 2, 3)),
        *(edge + aside for edge in (GRAIN, 2 * GRAIN, 3 * GRAIN) for aside in (-1, 0, 1, 2)),
        3 * GRAIN + PIECE + 3,
    ],
)
@pytest.mark.parametrize("N", [1, 8])
def test_every_length_is_moved_to_its_end_and_no_further(
    everywhere: Everywhere, count: int, N: int
) -> None:
    space = DiscreteSpace(N)
    random = np.random.default_rng(count)
    before = random_states(space, count + 40, random)
    dW = random.standard_normal(count).astype(np.float32)
    u = uniforms(*HERE, 0, count)
    expected = transition(before[20 : count + 20], dW, u, space)

    for isa, threads in everywhere():
        behind = before.copy()
        n = behind[20 : count + 20]
        changed = transition_in_place(n, dW, *HERE, space, threads=threads)
        assert np.array_equal(n, expected), (isa, threads)
        assert changed == np.count_nonzero(behind != before), (isa, threads)
        assert np.array_equal(behind[:20], before[:20]), (isa, threads)
        assert np.array_equal(behind[count + 20 :], before[count + 20 :]), (isa, threads)


@pytest.mark.parametrize("shape", [(), (1,), (3, 5, 7), (2, 3, 4, 5), (0, 4), (70, 1)])
def test_elements_count_in_row_major_order(isa: str, shape: tuple[int, ...]) -> None:
    space = DiscreteSpace(1)
    random = np.random.default_rng(0)
    n = random_states(space, shape, random)
    # 0-dimensional arithmetic gives a scalar.
    dW = np.asarray(random.standard_normal(shape))

    check(n, dW, HERE, space)
    check(n, dW.copy(order="F"), HERE, space)


class Turn(NamedTuple):
    """States, the largest increments that do not yet move them, and where the next floats do."""

    n: States
    stays: Floats
    is_turn: npt.NDArray[np.bool_]


def turn(
    address: Address,
    toward: int,
    space: DiscreteSpace,
    m: float,
    law: str,
    kind: type[np.floating[Any]],
    count: int,
) -> Turn:
    """Bisect over the floats of a type for the increments at which the spec's decision turns."""
    integer = np.dtype(f"i{np.dtype(kind).itemsize}")
    u = uniforms(*address, 0, count)
    n = np.full(count, space.size // 2 if space.N else (toward < 0), space.dtype)

    def moves(bits: npt.NDArray[np.integer[Any]]) -> npt.NDArray[np.bool_]:
        return np.asarray(transition(n, toward * bits.view(kind), u, space, m, law) != n)

    # Positive floats are ordered as their bits are.
    stays = np.zeros(count, integer)
    goes = np.full(count, np.nextafter(kind(space.dz), kind(0))).view(integer)
    is_turn = moves(goes)
    while (goes - stays > 1).any():
        middle = stays + (goes - stays) // 2
        does = moves(middle)
        goes, stays = np.where(does, middle, goes), np.where(does, stays, middle)
    return Turn(n, stays.view(kind), is_turn)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("N", [0, 1, 5, 8])
@pytest.mark.parametrize("H", [1.0, 3.0, float(np.float32(0.1))])
@pytest.mark.parametrize("m", [3.0, 0.7])
def test_the_decision_turns_at_the_same_float_as_in_the_spec(
    each_isa: EachIsa, kind: type[np.floating[Any]], law: str, N: int, H: float, m: float
) -> None:
    """u < tau is a comparison of neighboring floats here: one wrong bit in tau would show."""
    space, count = DiscreteSpace(N, H), 1000
    for toward in (1, -1):
        address = Address(seed=N, tensor=int(1000 * H), step=int(10 * m) + toward)
        n, stays, is_turn = turn(address, toward, space, m, law, kind, count)
        goes = np.nextafter(stays, kind(np.inf))
        assert is_turn.sum() > count // 3

        for dW, moved in ((stays, False), (goes, True)):
            after = check(n, kind(toward) * dW, address, space, m, law, on_one_thread(each_isa))
            assert ((after != n)[is_turn] == moved).all()
        # Just beside the turn, where rounding may turn the decision back and forth.
        for _ in range(3):
            stays = np.nextafter(stays, kind(0))
            goes = np.nextafter(goes, kind(np.inf))
            for dW in (stays, goes):
                check(n, kind(toward) * dW, address, space, m, law, on_one_thread(each_isa))


@pytest.mark.parametrize("N", [1, 6, 8])
def test_a_uniform_number_equal_to_tau_does_not_move(isa: str, N: int) -> None:
    """By the linear law tau is abs(dW) / dz: here exactly u, and then the next float."""
    space = DiscreteSpace(N)
    u = uniforms(*HERE, 0, 500)
    n = np.full(500, space.size // 2, space.dtype)
    at, above = u * space.dz, np.nextafter(u * space.dz, np.inf)

    assert np.array_equal(check(n, at, HERE, space, law="linear"), n)
    assert np.array_equal(check(n, above, HERE, space, law="linear"), n + 1)
    assert np.array_equal(check(n, -at, HERE, space, law="linear"), n)
    assert np.array_equal(check(n, -above, HERE, space, law="linear"), n - 1)


# In parts of u, where abs(dW) / dz is compared with it in float32: 2^-19 and 2^-20 are the edges.
PARTS = [0.0, *(sign * 2.0**-power for power in (10, 17, 18, 19, 20, 21, 24) for sign in (1, -1))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("H", [1.0, 49.0, 2.0**-98, 2.0**-101, 2.0**-900, 2.0**120, 2.0**900])
@pytest.mark.parametrize("m", [0.7, 1.0, 3.0, 15.0, 1e300])
def test_increments_that_are_only_just_too_small_are_decided_as_in_the_spec(
    each_isa: EachIsa, kind: type[np.floating[Any]], law: str, H: float, m: float
) -> None:
    space, count = DiscreteSpace(2, H), 700
    random = np.random.default_rng(2)
    u = uniforms(*HERE, 0, count)
    at = u * space.dz / (m if law == "tanh" else 1.0)
    # An H beyond float32 has increments of 0 and of the largest float there.
    largest = float(np.finfo(kind).max)

    for part in PARTS:
        dW = np.minimum(at * (1 + part), largest).astype(kind)
        sign = random.choice(np.array([-1, 1], kind), count)
        n = random_states(space, count, random)
        check(n, sign * dW, HERE, space, m, law, on_one_thread(each_isa))


@pytest.mark.parametrize("m", [0.5, 3.0, 15.0])
def test_decisions_at_every_distance_of_u_from_tau_are_those_of_the_spec(
    each_isa: EachIsa, m: float
) -> None:
    """Up to 2^-16 apart the kernel computes tau; beyond, an approximation decides."""
    space = DiscreteSpace(1)
    u = uniforms(*HERE, 0, 4000)
    n = np.ones(u.size, space.dtype)

    for power in range(8, 40):
        for distance in (2.0**-power, -(2.0**-power), 1.1 * 2.0**-power, -0.9 * 2.0**-power):
            tau = np.clip(u + distance, 0, 1 - 2.0**-50)
            dW = np.minimum(np.arctanh(tau) / m, 0.999)
            after = check(n, dW, HERE, space, m, "tanh", on_one_thread(each_isa))
            inside = (tau == u + distance) & (dW < 0.999)
            if power < 30:
                assert ((after == 2)[inside] == (distance > 0)).all()


@pytest.mark.parametrize("law", LAWS)
def test_the_smallest_uniform_numbers_are_decided_as_in_the_spec(
    each_isa: EachIsa, law: str
) -> None:
    """The first 24 bits of u decide first: here few of them are set, or none."""
    space, count, m = DiscreteSpace(1), 1 << 22, 3.0
    u = smallest_uniforms(count)
    rule = rule_of(space, HERE)._replace(linear=law == "linear")
    n, dW = np.ones(count, space.dtype), np.zeros(count)
    for part in PARTS:
        for e, u_e in u.items():
            dW[e] = u_e * (1 + part) / (m if law == "tanh" else 1.0)
            here = slice(e, e + 1)
            expected = transition(np.ones(1, space.dtype), dW[here], np.array([u_e]), space, m, law)
            for isa in each_isa():
                n[e] = 1
                native().transition(n, dW, rule, e, e + 1)
                assert np.array_equal(n[here], expected), isa


@cache
def smallest_uniforms(count: int) -> dict[int, float]:
    """Return the 40 smallest of the first uniform numbers, by element."""
    u = uniforms(*HERE, 0, count)
    return {int(e): float(u[e]) for e in np.argpartition(u, 40)[:40]}


@pytest.mark.parametrize("law", LAWS)
def test_a_zero_increment_moves_nothing(isa: str, law: str) -> None:
    space = DiscreteSpace(3)
    n = np.arange(1000).astype(np.uint8) % space.size

    for zero in (0.0, -0.0):
        assert np.array_equal(check(n, np.full(1000, zero), HERE, space, law=law), n)


def test_states_at_the_ends_do_not_leave_the_space(isa: str) -> None:
    space = DiscreteSpace(1)
    n = np.repeat(np.array([0, 2], np.uint8), 300)
    outwards = np.where(n == 0, -1.0, 1.0) * np.tile([5e-324, 0.4, 1.0, 2.0, 1e308, 7.5], 100)

    assert np.array_equal(check(n, outwards, HERE, space), n)
    assert np.array_equal(check(n, -1e308 * np.sign(outwards), HERE, space), 2 - n)


def test_every_address_has_the_numbers_of_the_spec(each_isa: EachIsa) -> None:
    space = DiscreteSpace(6)
    n = np.full(101, 32, np.uint8)

    for address in itertools.product(BIG_WORDS, repeat=3):
        dW = np.full(101, 0.4 * space.dz)
        check(n, dW, Address(*address), space, everywhere=on_one_thread(each_isa))


def rule_of(space: DiscreteSpace, address: Address) -> TransitionRule:
    return TransitionRule(space.H, space.dz, 3.0, *address, space.N, False)


@pytest.mark.parametrize("first", [0, 1, 2, 3, 4, 5, 255, 256, 257, 100_001])
@pytest.mark.parametrize("length", [0, 1, 3, 4, 7, 300])
def test_a_piece_of_a_tensor_moves_as_it_does_within_the_whole(
    each_isa: EachIsa, first: int, length: int
) -> None:
    space = DiscreteSpace(6)
    random = np.random.default_rng(first)
    n = random_states(space, first + length + 9, random)
    dW = random.standard_normal(n.size) * space.dz
    last, rule = first + length, rule_of(space, HERE)

    for isa in each_isa():
        whole, piece = n.copy(), n.copy()
        transition_in_place(whole, dW, *HERE, space)
        changed = native().transition(piece, dW, rule, first, last)
        assert np.array_equal(piece[first:last], whole[first:last]), isa
        assert np.array_equal(piece[:first], n[:first]), isa
        assert np.array_equal(piece[last:], n[last:]), isa
        assert changed == np.count_nonzero(piece != n), isa


@pytest.mark.long
def test_elements_beyond_32_bits_have_numbers_of_their_own(isa: str, tmp_path: Path) -> None:
    """In sparse files, of which only the pieces that are touched take up room."""
    space = DiscreteSpace(6)
    first, count = 2**32 - 5, 300
    size = first + count
    n = np.memmap(tmp_path / "n", np.uint8, "w+", shape=(size,))
    dW = np.memmap(tmp_path / "dW", np.float32, "w+", shape=(size,))
    n[first:], dW[first:] = 32, 0.4 * space.dz
    u = uniforms(*HERE, first, size)
    expected = transition(np.asarray(n[first:]), np.asarray(dW[first:]), u, space)

    rule = rule_of(space, HERE)
    native().transition(np.asarray(n), np.asarray(dW), rule, first, size)

    assert np.array_equal(n[first:], expected)
    assert not n[:1000].any()


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("N", [1, 8])
def test_how_the_arrays_lie_in_memory_does_not_matter(
    isa: str, kind: type[np.floating[Any]], N: int, at_an_odd_address: Copy
) -> None:
    space = DiscreteSpace(N)
    random = np.random.default_rng(5)
    n = random_states(space, (37, 30), random)
    dW = random.standard_normal((37, 30)).astype(kind)
    frozen = dW.copy()
    frozen.flags.writeable = False
    expected = check(n, dW, HERE, space)

    assert np.array_equal(check(n, frozen, HERE, space), expected)
    assert np.array_equal(check(n, np.asfortranarray(dW), HERE, space), expected)
    assert np.array_equal(check(n, at_an_odd_address(dW), HERE, space), expected)
    assert np.array_equal(check(n, np.repeat(dW, 2, axis=1)[:, ::2], HERE, space), expected)
    assert np.array_equal(check(n, dW[::-1, ::-1][::-1, ::-1], HERE, space), expected)
    moved = at_an_odd_address(n)
    transition_in_place(moved, dW, *HERE, space)
    assert np.array_equal(moved, expected)


def test_increments_stay_as_they_are(isa: str) -> None:
    dW = np.random.default_rng(0).standard_normal(1000)
    before = dW.copy()

    transition_in_place(np.ones(1000, np.uint8), dW, *HERE, DiscreteSpace(1))

    assert np.array_equal(dW, before)


def philox(counter: npt.NDArray[np.uint64], key: npt.NDArray[np.uint64]) -> list[int]:
    out = np.zeros(4, np.uint64)
    native().philox(counter, key, out)
    return [int(word) for word in out]


def test_philox_gives_the_known_answers(philox_answer: list[tuple[int, ...]]) -> None:
    counter, key, block = (np.array(words, np.uint64) for words in philox_answer)

    assert philox(counter, key) == block.tolist()


@given(
    counter=st.lists(st.integers(0, LARGEST_WORD), min_size=4, max_size=4),
    key=st.lists(st.integers(0, LARGEST_WORD), min_size=2, max_size=2),
)
def test_philox_is_the_one_of_numpy(counter: list[int], key: list[int]) -> None:
    # NumPy counts up before it makes a block.
    before = (sum(word << 64 * i for i, word in enumerate(counter)) - 1) % 2**256
    stream = np.random.Philox(counter=before, key=key[0] | key[1] << 64)

    ours = philox(np.array(counter, np.uint64), np.array(key, np.uint64))

    assert ours == [int(word) for word in np.atleast_1d(stream.random_raw(4))]


@pytest.mark.parametrize("element", [0, 1, 3, 4, 5, 4 * (2**62 - 2) + 1])
def test_philox_blocks_are_the_words_of_the_spec(element: int) -> None:
    block = np.array([element // 4 + 1, HERE.step, 0, 0], np.uint64)

    ours = philox(block, np.array([HERE.seed, HERE.tensor], np.uint64))

    assert ours[element % 4] == int(words(*HERE, element, element + 1)[0])


TERNARY = DiscreteSpace(1)
HALF = np.full((2, 3), 0.5)


def refused(
    kind: type[Exception],
    message: str,
    n: npt.NDArray[Any] | None = None,
    dW: npt.NDArray[Any] = HALF,
    space: DiscreteSpace = TERNARY,
    **arguments: Any,
) -> None:
    """Want an error with this text in it, and the states as they were."""
    states = np.ones((2, 3), np.uint8) if n is None else n
    before = states.copy()
    address = {"seed": 7, "tensor": 3, "step": 11, **arguments}

    with pytest.raises(kind, match=re.escape(message)):
        transition_in_place(states, dW, space=space, **address)

    assert np.array_equal(states, before)


@pytest.mark.parametrize(
    ("kind", "N", "wanted"),
    [
        (np.int8, 1, "uint8"),
        (np.int64, 1, "uint8"),
        (np.uint16, 7, "uint8"),
        (np.uint8, 8, "uint16"),
        (np.float64, 1, "uint8"),
        (">u2", 8, "uint16"),
    ],
)
def test_states_of_another_type_are_refused(kind: Any, N: int, wanted: str) -> None:
    message = f"n.dtype is {np.dtype(kind)}; expected {wanted} for Z_{N}"

    refused(TypeError, message, np.ones((2, 3), kind), space=DiscreteSpace(N))


@pytest.mark.parametrize("kind", [np.float16, np.int64, np.longdouble, ">f4", ">f8"])
def test_increments_of_another_type_are_refused(kind: Any) -> None:
    message = f"dW.dtype is {np.dtype(kind)}; expected float32 or float64"

    refused(TypeError, message, dW=HALF.astype(kind))


def test_states_that_cannot_be_written_in_place_are_refused() -> None:
    message = "n is not a C-contiguous array that can be written"
    frozen = np.ones((2, 3), np.uint8)
    frozen.flags.writeable = False

    refused(DomainError, message, frozen)
    refused(DomainError, message, np.ones((2, 6), np.uint8)[:, ::2])
    refused(DomainError, message, np.asfortranarray(np.ones((2, 3), np.uint8)))


@pytest.mark.parametrize("shape", [(), (6,), (3, 2), (2, 3, 1), (2, 2)])
def test_increments_of_another_shape_are_refused(shape: tuple[int, ...]) -> None:
    refused(DomainError, f"dW.shape is {shape}; expected (2, 3)", dW=np.full(shape, 0.5))


@pytest.mark.parametrize(("N", "n"), [(0, 2), (1, 3), (1, 255), (7, 129), (8, 257), (15, 65535)])
def test_an_index_beyond_the_space_is_refused(N: int, n: int) -> None:
    space = DiscreteSpace(N)
    states = np.zeros((2, 3), space.dtype)
    states[1, 2] = n

    refused(DomainError, f"n is {n}; expected a state index of Z_{N}", states, space=space)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_an_increment_that_is_not_finite_is_refused(value: float, kind: Any) -> None:
    dW = HALF.astype(kind)
    dW[1, 2] = value

    refused(DomainError, f"dW[1, 2] is {value}; expected a finite number", dW=dW)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("N", [6, 8])
def test_one_wrong_element_anywhere_leaves_all_states_as_they_were(
    isa: str, threads: int, N: int, kind: type[np.floating[Any]]
) -> None:
    space, count = DiscreteSpace(N), 2 * GRAIN + 5
    random = np.random.default_rng(0)
    n = random_states(space, count, random)
    dW = random.standard_normal(count).astype(kind)

    for at in (0, 4095, 4096, GRAIN - 1, GRAIN, count - 1):
        wrong_n, wrong_dW = n.copy(), dW.copy()
        wrong_n[at], wrong_dW[at] = space.size, np.nan
        refused(DomainError, f"n is {space.size}", wrong_n, dW, space, threads=threads)
        refused(DomainError, f"dW[{at}] is nan", n, wrong_dW, space, threads=threads)


@pytest.mark.parametrize("m", [0.0, -1.0, np.nan, np.inf])
def test_an_m_that_is_not_above_zero_is_refused(m: float) -> None:
    refused(DomainError, f"m is {m}; expected a finite number > 0", m=m)
    refused(DomainError, f"m is {m}; expected a finite number > 0", m=m, law="linear")


@pytest.mark.parametrize("law", ["", "Tanh", "sigmoid"])
def test_an_unknown_law_is_refused(law: str) -> None:
    refused(DomainError, f"law is {law!r}; expected one of 'tanh', 'linear'", law=law)


@pytest.mark.parametrize("name", ["seed", "tensor", "step"])
@pytest.mark.parametrize("value", [-1, 2**64, 1.0, True, None])
def test_an_address_beyond_64_bits_is_refused(name: str, value: Any) -> None:
    message = f"{name} is {value}; expected an integer in 0..{LARGEST_WORD}"

    refused(DomainError, message, **{name: value})


@pytest.mark.parametrize("threads", [0, -1, 1.5, True])
def test_a_number_of_threads_below_1_is_refused(threads: Any) -> None:
    refused(DomainError, f"threads is {threads}; expected an integer in 1..256", threads=threads)
