"""Convolution in C against the spec's, and against the gates of Fig 11(f): equal, to the bit."""

from __future__ import annotations

import itertools
import pickle
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels.convolution import (
    LEVEL_FAN_IN,
    PACKED_FAN_IN,
    Filters,
    byte_filters,
    conv2d,
    conv2d_levels,
    level_filters,
    pack_filters,
)
from gxnor_ref.kernels.isa import kernels_of
from gxnor_ref.kernels.packing import Planes, pack
from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.gate import dot
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.twins.convolution import im2col

Trits = npt.NDArray[np.int8]
Sums = npt.NDArray[np.int32]
Copy = Callable[[npt.NDArray[Any]], npt.NDArray[Any]]
EachIsa = Callable[[], Iterator[str]]
Everywhere = Callable[[], Iterator[tuple[str, int]]]

# The edges of words, of vectors of words, and of blocks of filters.
CHANNELS = [1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 129, 511, 512, 513]
FILTERS = [1, 7, 8, 9, 15, 16, 17, 33, 63, 64, 65, 128, 200]
KERNELS = [(1, 1), (1, 3), (3, 3), (5, 5), (2, 2)]
# Half of the profile's examples, each on every instruction set and number of threads.
SOME = settings(max_examples=max(1, settings().max_examples // 2))

both_sides = pytest.mark.parametrize(
    ("binary_images", "binary_filters"),
    [(False, False), (True, False), (False, True), (True, True)],
    ids=["ternary-ternary", "binary-ternary", "ternary-binary", "binary-binary"],
)


class Case(NamedTuple):
    """Images with channels last, filters as in the spec, both within [-largest, largest]."""

    Y: Trits
    W: Trits
    stride: int
    padding: int


@st.composite
def values(
    draw: st.DrawFn, shape: tuple[int, ...], allowed: list[int], random: np.random.Generator
) -> Trits:
    """Draw random values, or one value everywhere: all zero, all of the largest size."""
    same = draw(st.sampled_from([None, None, None, *{0, allowed[0], allowed[-1]} & {*allowed}]))
    chosen = allowed if same is None else [same]
    return random.choice(np.array(chosen, np.int8), shape)


@st.composite
def cases(draw: st.DrawFn, image_values: list[int], filter_values: list[int]) -> Case:
    channels, filters = draw(st.sampled_from(CHANNELS)), draw(st.sampled_from(FILTERS))
    kernel = draw(st.sampled_from(KERNELS))
    stride, padding = draw(st.integers(1, 3)), draw(st.integers(0, 3))
    batch = draw(st.integers(0, 2))
    sides = [draw(st.integers(max(1, side - 2 * padding), side + 4)) for side in kernel]
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    Y = draw(values((batch, *sides, channels), image_values, random))
    W = draw(values((filters, channels, *kernel), filter_values, random))
    return Case(Y, W, stride, padding)


def by_spec(case: Case) -> Sums:
    """Sums of the spec's convolution on float64, in which they are exact."""
    Y, W = case.Y.transpose(0, 3, 1, 2).astype(np.float64), case.W.astype(np.float64)
    x = spec.conv2d(Y, W, case.stride, case.padding)
    return np.asarray(x.transpose(0, 2, 3, 1), dtype=np.int32)


def by_gates(case: Case) -> Sums:
    """Sums by gate, XNOR and bit count, on the rows that im2col lays out."""
    rows = im2col(
        case.Y.transpose(0, 3, 1, 2).astype(np.float64),
        case.W.shape[2:],
        case.stride,
        case.padding,
    )
    sums = [dot(weights, rows) for weights in case.W.transpose(0, 2, 3, 1).reshape(len(case.W), -1)]
    return np.stack(sums, axis=-1).astype(np.int32).reshape(by_spec(case).shape)


def in_c(
    case: Case,
    threads: int | None,
    binary_images: bool = False,
    binary_filters: bool = False,
) -> Sums:
    x = conv2d(
        pack(case.Y, binary_images),
        pack_filters(case.W, binary_filters),
        case.stride,
        case.padding,
        threads,
    )
    assert x.dtype == np.int32
    return x


def levels_in_c(case: Case, threads: int | None) -> Sums:
    x = conv2d_levels(case.Y, level_filters(case.W), case.stride, case.padding, threads)
    assert x.dtype == np.int32
    return x


def random_case(
    seed: int,
    image: tuple[int, int, int, int],
    filters: tuple[int, int, int],
    binary_images: bool = False,
    binary_filters: bool = False,
    stride: int = 1,
    padding: int = 0,
) -> Case:
    random = np.random.default_rng(seed)
    trits = {False: np.array([-1, 0, 1], np.int8), True: np.array([-1, 1], np.int8)}
    Y = random.choice(trits[binary_images], image)
    W = random.choice(trits[binary_filters], (filters[0], image[3], *filters[1:]))
    return Case(Y, W, stride, padding)


@both_sides
@SOME
@given(data=st.data())
def test_convolution_of_trits_equals_the_spec(
    everywhere: Everywhere, binary_images: bool, binary_filters: bool, data: st.DataObject
) -> None:
    trits = {False: [-1, 0, 1], True: [-1, 1]}
    case = data.draw(cases(trits[binary_images], trits[binary_filters]))
    expected = by_spec(case)

    for isa, threads in everywhere():
        x = in_c(case, threads, binary_images, binary_filters)
        assert np.array_equal(x, expected), (isa, threads)


@SOME
@given(case=cases(list(range(-64, 65)), list(range(-64, 65))))
def test_convolution_of_levels_equals_the_spec(everywhere: Everywhere, case: Case) -> None:
    expected = by_spec(case)

    for isa, threads in everywhere():
        assert np.array_equal(levels_in_c(case, threads), expected), (isa, threads)


@pytest.fixture(scope="module")
def grid() -> list[tuple[Case, bool, bool, Sums]]:
    """Return every number of channels with every number of filters, on both kinds of sides."""
    found = []
    for number, (channels, filters) in enumerate((c, f) for c in CHANNELS for f in FILTERS):
        for binary_images, binary_filters in np.ndindex(2, 2):
            sides = bool(binary_images), bool(binary_filters)
            # 26 outputs: one more than a piece of work, and one less than full tiles.
            case = random_case(number, (1, 2, 13, channels), (filters, 1, 1), *sides)
            found.append((case, *sides, by_spec(case)))
    return found


def test_every_number_of_channels_goes_with_every_number_of_filters(
    isa: str, threads: int, grid: list[tuple[Case, bool, bool, Sums]]
) -> None:
    wrong = [
        (case.W.shape, binary_images, binary_filters)
        for case, binary_images, binary_filters, expected in grid
        if not np.array_equal(in_c(case, threads, binary_images, binary_filters), expected)
    ]

    assert wrong == []


@both_sides
@pytest.mark.parametrize("channels", [1, 64, 65, 129])
@pytest.mark.parametrize("kernel", KERNELS)
def test_sums_are_those_of_the_gates_of_fig_11(
    each_isa: EachIsa,
    channels: int,
    kernel: tuple[int, int],
    binary_images: bool,
    binary_filters: bool,
) -> None:
    image, filters = (2, 5, 6, channels), (9, *kernel)
    case = random_case(channels, image, filters, binary_images, binary_filters, 2, 1)
    expected = by_gates(case)

    for isa in each_isa():
        assert np.array_equal(in_c(case, 1, binary_images, binary_filters), expected), isa


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("padding", [0, 1, 2, 3])
@pytest.mark.parametrize("kernel", KERNELS)
def test_every_stride_goes_with_every_padding_and_kernel(
    each_isa: EachIsa, stride: int, padding: int, kernel: tuple[int, int]
) -> None:
    case = random_case(padding, (2, 7, 6, 70), (9, *kernel), stride=stride, padding=padding)
    binary = random_case(padding, (2, 7, 6, 70), (9, *kernel), True, True, stride, padding)
    expected, expected_binary = by_spec(case), by_spec(binary)

    for isa in each_isa():
        assert np.array_equal(in_c(case, 2), expected), isa
        assert np.array_equal(in_c(binary, 2, True, True), expected_binary), isa
        assert np.array_equal(levels_in_c(case, 2), expected), isa


@both_sides
def test_a_dense_layer_is_a_convolution_of_images_of_one_place(
    everywhere: Everywhere, binary_images: bool, binary_filters: bool
) -> None:
    case = random_case(0, (50, 1, 1, 200), (33, 1, 1), binary_images, binary_filters)
    Y, W = case.Y.reshape(50, 200).astype(np.float64), case.W.reshape(33, 200).astype(np.float64)
    expected = spec.dense(Y, W)

    for isa, threads in everywhere():
        x = in_c(case, threads, binary_images, binary_filters)
        assert np.array_equal(x.reshape(50, 33), expected), (isa, threads)


# 31 words fill a byte that counts eight bits of each, and 255 words one that counts single bits;
# 511 words are the most that pairs of channels are added up for in int16.
@pytest.mark.parametrize("words", [1, 2, 30, 31, 32, 62, 63, 94, 255, 256, 257, 511, 512, 1000])
@pytest.mark.parametrize("filters", [9, 64])
@both_sides
def test_long_sums_of_open_gates_are_the_fan_in(
    each_isa: EachIsa, words: int, filters: int, binary_images: bool, binary_filters: bool
) -> None:
    for signs in itertools.product((1, -1), repeat=2):
        Y = np.full((1, 1, 2, 64 * words), signs[0], np.int8)
        W = np.full((filters, 64 * words, 1, 1), signs[1], np.int8)
        for isa in each_isa():
            x = in_c(Case(Y, W, 1, 0), 1, binary_images, binary_filters)
            assert x.shape == (1, 1, 2, filters)
            assert (x == signs[0] * signs[1] * 64 * words).all(), (signs, isa)


@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize("filters", [9, 64])
@both_sides
def test_sums_over_the_rows_of_a_kernel_are_long_too(
    each_isa: EachIsa, sign: int, filters: int, binary_images: bool, binary_filters: bool
) -> None:
    """Five rows of 5 x 4 words: a byte fills up in the middle of the second row."""
    Y = np.full((1, 6, 6, 250), sign, np.int8)
    W = np.ones((filters, 250, 5, 5), np.int8)
    case = Case(Y, W, 1, 2)
    expected = by_spec(case)

    for isa in each_isa():
        assert np.array_equal(in_c(case, 1, binary_images, binary_filters), expected), isa


@pytest.mark.parametrize("ends", [(64, 64), (64, -64), (-64, 64), (-64, -64)])
@pytest.mark.parametrize("fan_in", [1, 3, 4, 5, LEVEL_FAN_IN])
def test_the_longest_sums_of_the_largest_levels_fit(
    each_isa: EachIsa, ends: tuple[int, int], fan_in: int
) -> None:
    Y = np.full((1, 1, 1, fan_in), ends[0], np.int8)
    W = np.full((1, fan_in, 1, 1), ends[1], np.int8)

    for isa in each_isa():
        x = levels_in_c(Case(Y, W, 1, 0), 1)
        assert x.ravel().tolist() == [ends[0] * ends[1] * fan_in], isa


def levels_of(N: int) -> list[int]:
    """Levels of Z_N: its states in units of `DiscreteSpace.unit`."""
    space = DiscreteSpace(N)
    return [int(level) for level in space.states / space.unit]


@pytest.mark.parametrize("N1", range(8))
@pytest.mark.parametrize("N2", range(8))
def test_levels_of_any_two_spaces_give_the_sums_of_their_states(
    each_isa: EachIsa, N1: int, N2: int
) -> None:
    images, weights = DiscreteSpace(N1), DiscreteSpace(N2)
    random = np.random.default_rng(8 * N1 + N2)
    Y = random.choice(np.array(levels_of(N1), np.int8), (2, 5, 5, 37))
    W = random.choice(np.array(levels_of(N2), np.int8), (17, 37, 3, 3))
    Y[0] = np.where(Y[0] < 0, levels_of(N1)[0], levels_of(N1)[-1])
    W[0], W[1] = levels_of(N2)[-1], levels_of(N2)[0]

    states = spec.conv2d(Y.transpose(0, 3, 1, 2) * images.unit, W * weights.unit, 2, 1)

    for isa in each_isa():
        x = levels_in_c(Case(Y, W, 2, 1), 2)
        assert np.array_equal(x * (images.unit * weights.unit), states.transpose(0, 2, 3, 1)), isa


def test_trits_as_levels_give_the_same_sums(isa: str) -> None:
    case = random_case(1, (2, 6, 6, 65), (9, 3, 3), padding=1)

    assert np.array_equal(levels_in_c(case, 1), in_c(case, 1))


def test_empty_batches_give_empty_sums(isa: str, threads: int) -> None:
    case = random_case(0, (0, 5, 5, 65), (9, 3, 3), padding=1)

    assert in_c(case, threads).shape == (0, 5, 5, 9)
    assert in_c(case, threads, binary_images=True).shape == (0, 5, 5, 9)
    assert levels_in_c(case, threads).shape == (0, 5, 5, 9)


@pytest.mark.parametrize("padding", [0, 1])
@pytest.mark.parametrize("binary", [False, True])
def test_how_packed_images_lie_in_memory_does_not_matter(
    isa: str, padding: int, binary: bool, at_an_odd_address: Copy
) -> None:
    case = random_case(2, (4, 6, 5, 70), (9, 3, 3), binary, padding=padding)
    words, filters = pack(case.Y, binary).words, pack_filters(case.W)

    def sums(words: npt.NDArray[np.uint64]) -> Sums:
        return conv2d(Planes(words, 70, binary), filters, 1, padding)

    expected = by_spec(case)
    frozen = words.copy()
    frozen.flags.writeable = False
    assert np.array_equal(sums(frozen), expected)
    assert np.array_equal(sums(np.asfortranarray(words)), expected)
    assert np.array_equal(sums(at_an_odd_address(words)), expected)
    assert np.array_equal(sums(words[::-2]), expected[::-2])


@pytest.mark.parametrize("padding", [0, 1])
def test_how_levels_lie_in_memory_does_not_matter(
    isa: str, padding: int, at_an_odd_address: Copy
) -> None:
    random = np.random.default_rng(3)
    Y = random.integers(-64, 65, (4, 6, 5, 36), dtype=np.int8)
    W = random.integers(-64, 65, (17, 36, 3, 3), dtype=np.int8)
    expected = by_spec(Case(Y, W, 1, padding))
    channels_first = np.ascontiguousarray(Y.transpose(0, 3, 1, 2)).transpose(0, 2, 3, 1)

    assert np.array_equal(levels_in_c(Case(channels_first, W, 1, padding), 1), expected)
    assert np.array_equal(levels_in_c(Case(at_an_odd_address(Y), W, 1, padding), 1), expected)
    assert np.array_equal(levels_in_c(Case(Y[::-2], W, 1, padding), 1), expected[::-2])
    assert np.array_equal(
        levels_in_c(Case(Y, at_an_odd_address(np.asfortranarray(W)), 1, padding), 1), expected
    )
    assert np.array_equal(levels_in_c(Case(Y, W[::-2], 1, padding), 1), expected[..., ::-2])


def test_how_trits_of_filters_lie_in_memory_does_not_matter(
    isa: str, at_an_odd_address: Copy
) -> None:
    case = random_case(4, (1, 5, 5, 70), (17, 3, 3))
    expected = by_spec(case)

    assert np.array_equal(in_c(case._replace(W=np.asfortranarray(case.W)), 1), expected)
    assert np.array_equal(in_c(case._replace(W=at_an_odd_address(case.W)), 1), expected)
    assert np.array_equal(in_c(case._replace(W=case.W[::-2]), 1), expected[..., ::-2])


def test_inputs_stay_as_they_are(isa: str) -> None:
    case = random_case(5, (2, 5, 5, 65), (9, 3, 3), padding=1)
    images, filters, levels = pack(case.Y), pack_filters(case.W), level_filters(case.W)
    arrays: list[Any] = [images.words, filters.blocks, levels.blocks, case.Y]
    copies = [array.copy() for array in arrays]

    conv2d(images, filters, 1, 1)
    conv2d_levels(case.Y, levels, 1, 1)

    for array, copy in zip(arrays, copies, strict=True):
        assert np.array_equal(array, copy)


# Passes of several registers of 16 tiles and 64 bytes, filled and not.
@pytest.mark.parametrize(
    ("image", "filters"),
    [
        pytest.param((1, 24, 24, 64), (33, 3, 3), id="36-tiles"),
        pytest.param((5, 9, 14, 96), (48, 3, 3), id="60-tiles-across-images"),
        pytest.param((2, 19, 21, 32), (15, 5, 5), id="five-by-five"),
        pytest.param((1, 40, 37, 3), (17, 3, 3), id="more-tiles-than-a-pass"),
    ],
)
def test_winograds_tiles_equal_the_spec(
    everywhere: Everywhere, image: tuple[int, int, int, int], filters: tuple[int, int, int]
) -> None:
    Y, W, stride, padding = case = random_case(7, image, filters, padding=1)
    expected = by_spec(case)
    for isa, threads in everywhere():
        if "winograd" in kernels_of(isa).formulas():
            rest = stride, padding, threads, "winograd"
            assert np.array_equal(conv2d(pack(Y), pack_filters(W), *rest), expected), isa
            assert np.array_equal(conv2d_levels(Y, level_filters(W), *rest), expected), isa


@pytest.mark.long
def test_large_layers_equal_the_spec(everywhere: Everywhere) -> None:
    """The second and third layer of the CIFAR-10 network of the paper, one image each."""
    for image, filters in [((1, 32, 32, 128), (128, 3, 3)), ((1, 16, 16, 512), (512, 3, 3))]:
        case = random_case(6, image, filters, padding=1)
        expected = by_spec(case)
        for isa, threads in everywhere():
            assert np.array_equal(in_c(case, threads), expected), (isa, threads)
            assert np.array_equal(levels_in_c(case, threads), expected), (isa, threads)


IMAGES = np.ones((1, 3, 3, 2), np.int8)
WEIGHTS = np.ones((1, 2, 2, 2), np.int8)


@pytest.mark.parametrize("value", [-128, -2, 2, 127])
@pytest.mark.parametrize("binary", [False, True])
def test_filters_with_a_value_that_is_no_trit_are_refused(value: int, binary: bool) -> None:
    W = WEIGHTS.copy()
    W[0, 1, 1, 0] = value

    with pytest.raises(DomainError, match=f"holds {value}; expected "):
        pack_filters(W, binary)


def test_binary_filters_with_a_zero_are_refused() -> None:
    with pytest.raises(DomainError, match="holds 0; expected -1 and 1"):
        pack_filters(np.zeros_like(WEIGHTS), binary=True)


@pytest.mark.parametrize("value", [-128, -65, 65, 127])
def test_levels_beyond_64_are_refused(value: int) -> None:
    W, Y = WEIGHTS.copy(), IMAGES.copy()
    W[0, 1, 1, 0] = Y[0, 2, 1, 1] = value

    with pytest.raises(DomainError, match=rf"W holds {value}; expected levels in \[-64, 64\]"):
        level_filters(W)
    with pytest.raises(DomainError, match=rf"Y holds {value}; expected levels in \[-64, 64\]"):
        conv2d_levels(Y, level_filters(WEIGHTS))


@pytest.mark.parametrize("make", [pack_filters, level_filters])
@pytest.mark.parametrize("kind", [np.float32, np.int16, np.uint8])
def test_filters_of_other_types_are_refused(make: Callable[..., Filters], kind: Any) -> None:
    with pytest.raises(TypeError, match=f"W.dtype is {np.dtype(kind)}; expected int8"):
        make(WEIGHTS.astype(kind))


@pytest.mark.parametrize("kind", [np.float32, np.int16, np.uint8])
def test_levels_of_other_types_are_refused(kind: Any) -> None:
    with pytest.raises(TypeError, match=f"Y.dtype is {np.dtype(kind)}; expected int8"):
        conv2d_levels(IMAGES.astype(kind), level_filters(WEIGHTS))


@pytest.mark.parametrize("make", [pack_filters, level_filters])
@pytest.mark.parametrize("shape", [(), (2, 2), (2, 2, 2), (0, 2, 2, 2), (1, 2, 0, 2), (1, 0, 2, 2)])
def test_filters_of_other_shapes_are_refused(
    make: Callable[..., Filters], shape: tuple[int, ...]
) -> None:
    with pytest.raises(DomainError, match=re.escape(f"W.shape is {shape}; expected (filters, ")):
        make(np.ones(shape, np.int8))


def test_a_fan_in_that_a_sum_has_no_room_for_is_refused() -> None:
    # One byte, seen as many.
    long = np.broadcast_to(np.int8(1), (1, 2**16, 2**15, 1))
    levels = np.ones((1, 2**18, 1, 1), np.int8)

    with pytest.raises(DomainError, match=f"fan-in is {2**31}; expected <= {PACKED_FAN_IN}"):
        pack_filters(long)
    with pytest.raises(DomainError, match=f"fan-in is {2**18}; expected <= {LEVEL_FAN_IN}"):
        level_filters(levels)
    assert level_filters(levels[:, 1:]).fan_in == LEVEL_FAN_IN


def test_filters_of_the_other_kind_are_refused() -> None:
    with pytest.raises(DomainError, match=r"W is filters of levels; expected .* pack_filters"):
        conv2d(pack(IMAGES), level_filters(WEIGHTS))
    with pytest.raises(DomainError, match=r"W is ternary filters; expected .* level_filters"):
        conv2d_levels(IMAGES, pack_filters(WEIGHTS))
    with pytest.raises(DomainError, match=r"W is binary filters; expected .* level_filters"):
        conv2d_levels(IMAGES, pack_filters(WEIGHTS, binary=True))


@pytest.mark.parametrize("shape", [(2,), (3, 3, 2), (1, 3, 3, 3), (1, 3, 3, 1), (1, 1, 3, 3, 2)])
def test_images_of_other_shapes_are_refused(shape: tuple[int, ...]) -> None:
    Y = np.ones(shape, np.int8)
    message = re.escape(f"Y.shape is {shape}; expected (batch, height, width, 2)")

    with pytest.raises(DomainError, match=message):
        conv2d(pack(Y), pack_filters(WEIGHTS))
    with pytest.raises(DomainError, match=message):
        conv2d_levels(Y, level_filters(WEIGHTS))


@pytest.mark.parametrize(
    ("channels", "binary"), [(64, False), (129, False), (64, True), (129, True)]
)
def test_words_of_another_number_of_channels_are_refused(channels: int, binary: bool) -> None:
    """Two words to a place hold 65 to 128 channels: the kernel would read beyond the images."""
    words = pack(np.ones((2, 3, 3, 128), np.int8), binary).words
    filters = pack_filters(np.ones((1, channels, 1, 1), np.int8))

    with pytest.raises(DomainError, match="words"):
        conv2d(Planes(words, channels, binary), filters)


def convolve(kind: str, **arguments: Any) -> Sums:
    if kind == "trits":
        return conv2d(pack(IMAGES), pack_filters(WEIGHTS), **arguments)
    return conv2d_levels(IMAGES, level_filters(WEIGHTS), **arguments)


@pytest.mark.parametrize("kind", ["trits", "levels"])
@pytest.mark.parametrize(
    ("argument", "value", "least"),
    [
        ("stride", 0, 1),
        ("stride", -1, 1),
        ("stride", 1.0, 1),
        ("stride", True, 1),
        ("padding", -1, 0),
        ("padding", 0.5, 0),
        ("threads", 0, 1),
        ("threads", -1, 1),
        ("threads", 2.0, 1),
        ("threads", True, 1),
    ],
)
def test_counts_out_of_range_are_refused(kind: str, argument: str, value: Any, least: int) -> None:
    expected = f"in {least}..256" if argument == "threads" else f">= {least}"
    with pytest.raises(DomainError, match=f"{argument} is {value}; expected an integer {expected}"):
        convolve(kind, **{argument: value})


def test_a_kernel_that_does_not_fit_is_refused() -> None:
    Y, W = np.ones((1, 2, 3, 2), np.int8), np.ones((1, 2, 3, 3), np.int8)

    with pytest.raises(DomainError, match="kernel is 3; expected <= 2"):
        conv2d(pack(Y), pack_filters(W))
    with pytest.raises(DomainError, match="kernel is 3; expected <= 2"):
        conv2d_levels(Y, level_filters(W))


@pytest.mark.parametrize(
    ("blocks", "kind", "shape"),
    [
        (np.ones(1, np.uint64), "ternary", (4096, 64, 3, 3)),
        (np.ones(16, np.uint64), "ternary", (1, 64, 1, 1)),
        (np.ones(8, np.uint64), "levels", (1, 4, 1, 1)),
        (np.ones(16, np.uint64), "foo", (1, 64, 1, 1)),
        (np.ones(32, np.uint64)[::2], "binary", (1, 64, 1, 1)),
        (np.ones(0, np.uint64), "binary", (0, 64, 1, 1)),
    ],
)
def test_blocks_that_the_kernels_would_read_beyond_are_refused(
    blocks: npt.NDArray[Any], kind: str, shape: tuple[int, int, int, int]
) -> None:
    with pytest.raises(DomainError, match=r"^(blocks|kind|shape) is "):
        Filters(blocks, kind, shape)


def test_filters_with_starts_of_their_own_are_not_for_levels() -> None:
    W = np.random.default_rng(0).integers(-8, 9, (20, 6, 3, 3)).astype(np.int8)
    Y = np.zeros((1, 4, 4, 6), np.int8)

    with pytest.raises(DomainError, match="starts of their own; expected those from level_filters"):
        conv2d_levels(Y, byte_filters(W, np.zeros(20, np.int32)))
    starts = -64 * W.sum(axis=(1, 2, 3), dtype=np.int32)
    np.testing.assert_array_equal(conv2d_levels(Y, byte_filters(W, starts)), 0)


@pytest.mark.parametrize("weight", [-64, 1])
def test_sums_of_bytes_fit_into_int32(weight: int) -> None:
    W = np.full((1, 1000, 1, 1), weight, np.int8)
    end = -(2**31) if weight < 0 else 2**31 - 1
    most = end - 255 * weight * 1000

    assert byte_filters(W, np.array([most], np.int32)).fan_in == 1000
    with pytest.raises(DomainError, match="starts is for sums as far as"):
        byte_filters(W, np.array([most + np.sign(weight)], np.int32))


@pytest.mark.parametrize("kind", ["ternary", "binary"])
@pytest.mark.parametrize("plane", [0, 1])
def test_bits_that_no_trit_has_are_refused(kind: str, plane: int) -> None:
    made = pack_filters(np.ones((1, 3, 1, 1), np.int8), binary=kind == "binary")
    blocks = made.blocks.copy()
    bit = 1 << (2 if plane else 3)
    blocks.reshape(-1, 16)[0 if kind == "binary" else plane, 7] = bit
    if kind == "binary" and plane:
        assert Filters(blocks, kind, made.shape).kind == kind
        return
    with pytest.raises(DomainError, match=r"blocks is (set beyond the channels|a sign of a zero)"):
        Filters(blocks, kind, made.shape)


def test_filters_that_threads_have_used_can_be_pickled() -> None:
    case = random_case(0, (2, 6, 6, 70), (130, 3, 3))
    filters = pack_filters(case.W)
    expected = conv2d(pack(case.Y), filters, threads=2)

    copied = pickle.loads(pickle.dumps(filters))

    np.testing.assert_array_equal(conv2d(pack(case.Y), copied, threads=2), expected)
