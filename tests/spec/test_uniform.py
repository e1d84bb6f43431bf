"""Counter-based uniform numbers: Philox4x64-10 (Salmon et al., SC 2011) and its addresses."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.uniform import uniforms, words

WORD = 2**64
Block = tuple[int, int, int, int]
SEEDS = st.integers(0, WORD - 1)
STARTS = st.integers(0, 100) | st.integers(0, WORD - 1 - 40)


def philox(counter: Block, key: tuple[int, int]) -> Block:
    """Compute one block by the published algorithm: ten rounds, the key raised between them."""
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        high0, low0 = divmod(0xD2E7470EE14C6C93 * c0, WORD)
        high1, low1 = divmod(0xCA5A826395121157 * c2, WORD)
        c0, c1, c2, c3 = high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0
        k0, k1 = (k0 + 0x9E3779B97F4A7C15) % WORD, (k1 + 0xBB67AE8584CAA73B) % WORD
    return c0, c1, c2, c3


def test_this_files_philox_gives_the_known_answers_of_random123(
    philox_answer: list[tuple[int, ...]],
) -> None:
    (c0, c1, c2, c3), (k0, k1), block = philox_answer

    assert philox((c0, c1, c2, c3), (k0, k1)) == block


@given(seed=SEEDS, tensor=SEEDS, step=SEEDS, start=STARTS, count=st.integers(0, 20))
def test_words_are_philox_of_the_address(
    seed: int, tensor: int, step: int, start: int, count: int
) -> None:
    """Element e is word e mod 4 of philox((e div 4 + 1, step, 0, 0), (seed, tensor))."""
    expected = [
        philox((e // 4 + 1, step, 0, 0), (seed, tensor))[e % 4] for e in range(start, start + count)
    ]

    drawn = words(seed, tensor, step, start, start + count)

    assert drawn.tolist() == expected
    assert drawn.dtype == np.uint64


@given(seed=SEEDS, tensor=SEEDS, step=SEEDS, block=st.integers(0, 2**62 - 20))
def test_words_are_those_of_numpys_philox(seed: int, tensor: int, step: int, block: int) -> None:
    counter = np.array([block, step, 0, 0], np.uint64)
    stream = np.random.Philox(counter=counter, key=np.array([seed, tensor], np.uint64))

    drawn = words(seed, tensor, step, 4 * block, 4 * block + 30)

    np.testing.assert_array_equal(drawn, stream.random_raw(30), strict=True)


@given(
    seed=SEEDS,
    tensor=SEEDS,
    step=SEEDS,
    start=STARTS,
    cuts=st.lists(st.integers(0, 40), max_size=6),
)
def test_any_division_into_pieces_gives_the_same_numbers(
    seed: int, tensor: int, step: int, start: int, cuts: list[int]
) -> None:
    ends = [start, *(start + cut for cut in sorted(cuts)), start + 40]

    for draw in (words, uniforms):
        pieces = [draw(seed, tensor, step, a, b) for a, b in itertools.pairwise(ends)]
        whole = draw(seed, tensor, step, start, start + 40)
        np.testing.assert_array_equal(np.concatenate(pieces), whole, strict=True)


@given(seed=SEEDS, tensor=SEEDS, step=SEEDS, start=STARTS)
def test_uniform_numbers_are_the_upper_53_bits_of_the_words(
    seed: int, tensor: int, step: int, start: int
) -> None:
    u = uniforms(seed, tensor, step, start, start + 30)

    drawn = words(seed, tensor, step, start, start + 30).tolist()
    expected = [Fraction(word >> 11, 2**53) for word in drawn]
    assert [Fraction(number) for number in u.tolist()] == expected
    assert u.dtype == np.float64
    assert ((u >= 0) & (u < 1)).all()


@given(seed=SEEDS, tensor=SEEDS, step=SEEDS)
def test_uniform_numbers_are_those_of_numpys_generator(seed: int, tensor: int, step: int) -> None:
    counter = np.array([0, step, 0, 0], np.uint64)
    stream = np.random.Philox(counter=counter, key=np.array([seed, tensor], np.uint64))

    u = uniforms(seed, tensor, step, 0, 30)

    np.testing.assert_array_equal(u, np.random.Generator(stream).random(30), strict=True)


@given(
    address=st.tuples(SEEDS, SEEDS, SEEDS),
    part=st.integers(0, 2),
    other=SEEDS,
)
def test_another_seed_tensor_or_step_gives_other_numbers(
    address: tuple[int, int, int], part: int, other: int
) -> None:
    """In particular, no weight keeps its number from one step to the next."""
    changed = other if other != address[part] else (other + 1) % WORD
    seed, tensor, step = (changed if i == part else word for i, word in enumerate(address))

    ours, theirs = words(*address, 0, 8), words(seed, tensor, step, 0, 8)

    # Eight pairs of 64-bit words: one would agree by chance once in 2^61 times.
    assert (ours != theirs).all()


def test_neighboring_addresses_share_no_number() -> None:
    """Small seeds, tensors, steps and elements, as a training uses them, swapped ones too."""
    addresses = [(s, t, k) for s in range(6) for t in range(6) for k in range(6)]

    numbers = np.concatenate([words(s, t, k, 0, 40) for s, t, k in addresses])

    # 8640 words: two of them agree by chance with a probability of 2^26 / 2^65.
    assert len(np.unique(numbers)) == 6**3 * 40


def test_uniform_numbers_fill_the_interval_evenly() -> None:
    cells, count = 64, 2**16

    u = uniforms(seed=1, tensor=2, step=3, start=0, stop=count)

    counts = np.bincount((u * cells).astype(np.int64), minlength=cells)
    statistic = ((counts - count / cells) ** 2 / (count / cells)).sum()
    # Chi-square with 63 degrees of freedom lies in this range but for a probability of 3e-6; the
    # numbers are the same in every run.
    assert 23.2 < statistic < 131.0


def test_an_empty_range_has_no_numbers() -> None:
    for start in (0, 3, WORD - 1):
        np.testing.assert_array_equal(words(1, 2, 3, start, start), np.zeros(0, np.uint64))
        np.testing.assert_array_equal(uniforms(1, 2, 3, start, start), np.zeros(0))


@pytest.mark.parametrize("integer", [np.uint8, np.int16, np.uint32, np.int64, np.uint64])
def test_an_address_may_hold_numpy_integers(integer: Any) -> None:
    drawn = words(integer(1), integer(2), integer(3), integer(3), integer(127))

    np.testing.assert_array_equal(drawn, words(1, 2, 3, 3, 127), strict=True)


def test_the_length_of_a_range_may_exceed_its_type() -> None:
    """3 + 255, which is where the block that holds element 3 ends up, leaves 8 bits."""
    drawn = words(0, 0, 0, np.uint8(3), np.uint8(255))  # type: ignore[arg-type]  # as an array's

    np.testing.assert_array_equal(drawn, words(0, 0, 0, 3, 255), strict=True)


@pytest.mark.parametrize("draw", [words, uniforms])
@pytest.mark.parametrize("argument", ["seed", "tensor", "step", "stop"])
@pytest.mark.parametrize(
    ("value", "shown"),
    [(-1, "-1"), (WORD, str(WORD)), (1.0, "1.0"), (True, "True"), (None, "None")],
)
def test_each_part_of_an_address_is_a_64_bit_word(
    draw: Any, argument: str, value: Any, shown: str
) -> None:
    address = {"seed": 0, "tensor": 0, "step": 0, "start": 0, "stop": 0, argument: value}
    message = f"{argument} is {shown}; expected an integer in 0..{WORD - 1}"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        draw(**address)


@pytest.mark.parametrize("draw", [words, uniforms])
@pytest.mark.parametrize(("start", "shown"), [(-1, "-1"), (11, "11"), (1.5, "1.5"), (True, "True")])
def test_a_range_starts_at_or_before_its_end(draw: Any, start: Any, shown: str) -> None:
    message = f"start is {shown}; expected an integer in 0..10"

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        draw(0, 0, 0, start, 10)
