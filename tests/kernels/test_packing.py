"""Bit planes: csrc/README.md's layout bit by bit, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels.convolution import conv2d, level_filters, pack_filters
from gxnor_ref.kernels.packing import Planes, pack, unpack
from gxnor_ref.spec.errors import DomainError

Trits = npt.NDArray[np.int8]
Copy = Callable[[npt.NDArray[Any]], npt.NDArray[Any]]

CHANNELS = [1, 2, 7, 8, 31, 32, 33, 63, 64, 65, 127, 128, 129, 511, 512, 513]
SOME = settings(max_examples=max(1, settings().max_examples // 2))


def trits(*values: int) -> Trits:
    return np.array(values, dtype=np.int8)


def random_trits(shape: tuple[int, ...], binary: bool = False, seed: int = 0) -> Trits:
    values = [-1, 1] if binary else [-1, 0, 1]
    return np.random.default_rng(seed).choice(trits(*values), shape)


def bits(*numbers: int) -> int:
    return sum(1 << number for number in numbers)


def test_channel_c_is_bit_c_of_the_nonzero_and_the_sign_word(isa: str) -> None:
    planes = pack(trits(1, 0, -1, -1))

    assert planes.words.tolist() == [[bits(0, 2, 3), bits(2, 3)]]
    assert planes.words.dtype == np.uint64
    assert (planes.channels, planes.binary, planes.shape) == (4, False, (4,))


def test_the_drawing_of_the_readme_is_what_is_stored(isa: str) -> None:
    place = np.zeros(70, np.int8)
    place[[0, 63, 69]] = 1
    place[[2, 3, 64]] = -1

    planes = pack(place)

    assert planes.words.tolist() == [
        [bits(0, 2, 3, 63), bits(2, 3)],
        [bits(0, 5), bits(0)],
    ]


@pytest.mark.parametrize("channel", [0, 1, 7, 8, 15, 16, 31, 32, 33, 62, 63, 64, 65, 127, 128, 129])
@pytest.mark.parametrize("value", [-1, 1])
def test_one_nonzero_channel_sets_its_own_bits_alone(isa: str, channel: int, value: int) -> None:
    place = np.zeros(130, np.int8)
    place[channel] = value
    expected = np.zeros((3, 2), np.uint64)
    expected[channel // 64] = [bits(channel % 64), bits(channel % 64) if value < 0 else 0]

    assert np.array_equal(pack(place).words, expected)


def test_binary_values_keep_their_sign_words_alone(isa: str) -> None:
    place = np.ones(66, np.int8)
    place[[0, 2, 63, 65]] = -1

    planes = pack(place, binary=True)

    assert planes.words.tolist() == [bits(0, 2, 63), bits(1)]
    assert (planes.binary, planes.shape) == (True, (66,))


@pytest.mark.parametrize("channels", CHANNELS)
@pytest.mark.parametrize("binary", [False, True])
def test_bits_beyond_the_last_channel_are_zero(isa: str, channels: int, binary: bool) -> None:
    planes = pack(np.full((3, channels), -1, np.int8), binary)

    last = bits(*range((channels - 1) % 64 + 1))
    assert np.array_equal(planes.words[:, -1], np.full_like(planes.words[:, -1], last))


def test_places_follow_each_other_in_row_major_order(isa: str) -> None:
    images = random_trits((2, 3, 4, 65))

    planes = pack(images)

    assert planes.words.shape == (2, 3, 4, 2, 2)
    for place in np.ndindex(2, 3, 4):
        assert np.array_equal(planes.words[place], pack(images[place]).words)


@SOME
@given(
    channels=st.sampled_from(CHANNELS) | st.integers(1, 200),
    rows=st.integers(0, 5),
    binary=st.booleans(),
    seed=st.integers(0, 2**32),
)
def test_unpack_gives_back_what_was_packed(
    isa: str, channels: int, rows: int, binary: bool, seed: int
) -> None:
    values = random_trits((rows, channels), binary, seed)

    planes = pack(values, binary)
    back = unpack(planes)

    assert np.array_equal(back, values)
    assert back.dtype == np.int8
    assert planes.shape == values.shape


@pytest.mark.parametrize("binary", [False, True])
def test_how_the_array_lies_in_memory_does_not_matter(
    isa: str, binary: bool, at_an_odd_address: Copy
) -> None:
    values = random_trits((6, 5, 130), binary)
    expected = pack(values, binary).words

    frozen = values.copy()
    frozen.flags.writeable = False
    assert np.array_equal(pack(frozen, binary).words, expected)
    assert np.array_equal(pack(np.asfortranarray(values), binary).words, expected)
    assert np.array_equal(pack(at_an_odd_address(values), binary).words, expected)
    assert np.array_equal(pack(values[::-2, 1:4], binary).words, expected[::-2, 1:4])
    mirrored = np.ascontiguousarray(values[..., ::-1])[..., ::-1]
    assert np.array_equal(pack(mirrored, binary).words, expected)


def test_nothing_packs_to_nothing(isa: str) -> None:
    assert pack(np.zeros((0, 65), np.int8)).words.shape == (0, 2, 2)
    assert pack(np.zeros((3, 0, 65), np.int8), binary=True).words.shape == (3, 0, 2)
    assert unpack(pack(np.zeros((0, 65), np.int8))).shape == (0, 65)


def test_ternary_filters_stand_sixteen_to_a_block_nonzero_before_sign(isa: str) -> None:
    W = np.zeros((17, 65, 1, 2), np.int8)
    W[0, 0, 0, 0] = -1
    W[1, 64, 0, 0] = 1
    W[15, 3, 0, 1] = -1
    W[16, 64, 0, 1] = -1
    # Of a block: place, word, plane, filter.
    expected = np.zeros((2, 2, 2, 2, 16), np.uint64)
    expected[0, 0, 0, :, 0] = bits(0)
    expected[0, 0, 1, 0, 1] = bits(0)
    expected[0, 1, 0, :, 15] = bits(3)
    expected[1, 1, 1, :, 0] = bits(0)

    filters = pack_filters(W)

    assert np.array_equal(filters.blocks, expected.reshape(-1))
    assert (filters.kind, filters.shape, filters.fan_in) == ("ternary", (17, 65, 1, 2), 130)


def test_binary_filters_have_the_sign_words_alone(isa: str) -> None:
    W = np.ones((2, 65, 2, 1), np.int8)
    W[0, 1, 0, 0] = W[1, 64, 1, 0] = -1
    expected = np.zeros((1, 2, 2, 16), np.uint64)
    expected[0, 0, 0, 0] = bits(1)
    expected[0, 1, 1, 1] = bits(0)

    filters = pack_filters(W, binary=True)

    assert np.array_equal(filters.blocks, expected.reshape(-1))
    assert filters.kind == "binary"


def test_pairs_of_ternary_filters_stand_sixty_four_to_a_block() -> None:
    W = np.zeros((65, 65, 1, 1), np.int8)
    W[0, 0], W[0, 1], W[17, 2], W[64, 64] = -1, 1, 1, -1
    # Of a block: word, pair, half of the filters, place in the half.
    expected = np.zeros((2, 2, 32, 2, 32), np.uint8)
    expected[0, 0, 0, 0, 0] = 0b0111
    expected[0, 0, 8, 0, 3] = 0b0001
    expected[1, 1, 0, 0, 0] = 0b0101

    assert np.array_equal(pack_filters(W).pairs, expected.reshape(-1))


@pytest.mark.parametrize("kind", ["binary", "levels"])
def test_filters_that_are_not_ternary_have_no_pairs(kind: str) -> None:
    W = np.ones((1, 64, 1, 1), np.int8)
    filters = pack_filters(W, binary=True) if kind == "binary" else level_filters(W)

    with pytest.raises(DomainError, match=f"kind is '{kind}'; expected 'ternary'"):
        _ = filters.pairs


def test_levels_stand_sixteen_to_a_block_in_groups_of_four_behind_their_starts(isa: str) -> None:
    W = np.zeros((17, 5, 1, 2), np.int8)
    W[0, 0, 0, 0] = -64
    W[15, 4, 0, 1] = 64
    W[16, 2, 0, 1] = 1
    starts = np.zeros((2, 1, 16), np.int32)
    starts[0, 0, 0], starts[0, 0, 15], starts[1, 0, 0] = 64 * 64, -64 * 64, -64
    # Of a block: place and group of channels, filter, channel.
    bytes_of = np.zeros((2, 4, 16, 4), np.int8)
    bytes_of[0, 0, 0, 0] = -64
    bytes_of[0, 3, 15, 0] = 64
    bytes_of[1, 2, 0, 2] = 1
    expected = np.concatenate(
        [starts.view(np.uint8).reshape(2, 64), bytes_of.view(np.uint8).reshape(2, 256)], axis=1
    )

    filters = level_filters(W)

    assert np.array_equal(filters.blocks, expected.reshape(-1))
    assert filters.kind == "levels"


@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize("binary_images", [False, True])
@pytest.mark.parametrize("binary_filters", [False, True])
def test_padding_adds_neither_plus_nor_minus_1(
    isa: str, sign: int, binary_images: bool, binary_filters: bool
) -> None:
    image = np.full((1, 1, 1, 70), sign, np.int8)
    W = np.ones((1, 70, 3, 3), np.int8)

    x = conv2d(pack(image, binary_images), pack_filters(W, binary_filters), padding=1)
    far = conv2d(pack(image, binary_images), pack_filters(W, binary_filters), padding=3)

    assert x.ravel().tolist() == [70 * sign]
    assert np.array_equal(far[0, :, :, 0], np.pad(np.full((3, 3), 70 * sign), 1))


@pytest.mark.parametrize("value", [-128, -2, 2, 3, 127])
@pytest.mark.parametrize("binary", [False, True])
def test_a_value_that_is_no_trit_is_refused(value: int, binary: bool) -> None:
    values = np.ones((2, 3), np.int8)
    values[1, 1] = value

    with pytest.raises(DomainError, match=f"trits holds {value}; expected "):
        pack(values, binary)


def test_a_zero_is_no_binary_value() -> None:
    with pytest.raises(DomainError, match="trits holds 0; expected -1 and 1"):
        pack(trits(1, 0), binary=True)


@pytest.mark.parametrize("kind", [np.int16, np.uint8, np.float32, np.bool_])
def test_other_types_are_refused(kind: Any) -> None:
    with pytest.raises(TypeError, match=f"trits.dtype is {np.dtype(kind)}; expected int8"):
        pack(np.ones(3, kind))


@pytest.mark.parametrize("shape", [(), (0,), (3, 0)])
def test_trits_without_channels_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(DomainError, match=re.escape(f"trits.shape is {shape}; expected")):
        pack(np.ones(shape, np.int8))


@pytest.mark.parametrize("plane", [0, 1])
@pytest.mark.parametrize("bit", [6, 7, 63])
def test_unpack_refuses_a_bit_beyond_the_channels(plane: int, bit: int) -> None:
    planes = pack(np.zeros((2, 70), np.int8))
    planes.words[1, 1, plane] = bits(bit)

    with pytest.raises(DomainError, match="words is set beyond the channels; expected zeros"):
        unpack(planes)


def test_unpack_refuses_a_bit_beyond_the_channels_of_binary_values() -> None:
    with pytest.raises(DomainError, match="words is set beyond the channels; expected zeros"):
        unpack(Planes(np.array([bits(6)], np.uint64), 6, binary=True))


def test_unpack_refuses_a_sign_without_its_nonzero_bit() -> None:
    words = np.array([[bits(1), bits(1, 2)]], np.uint64)

    with pytest.raises(DomainError, match="words is a sign of a zero; expected "):
        unpack(Planes(words, 6, binary=False))


@pytest.mark.parametrize("channels", [0, -1])
def test_unpack_refuses_a_number_of_channels_below_1(channels: int) -> None:
    with pytest.raises(DomainError, match=f"channels is {channels}; expected an integer >= 1"):
        unpack(Planes(np.zeros((1, 2), np.uint64), channels, binary=False))


@pytest.mark.parametrize("channels", [64, 129])
@pytest.mark.parametrize("binary", [False, True])
def test_unpack_refuses_words_of_another_number_of_channels(channels: int, binary: bool) -> None:
    """Two words to a place hold 65 to 128 channels."""
    shape = (3, 2) if binary else (3, 2, 2)

    with pytest.raises(DomainError, match="words"):
        unpack(Planes(np.zeros(shape, np.uint64), channels, binary))
