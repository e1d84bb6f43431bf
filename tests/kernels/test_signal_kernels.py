"""Error signals as integers in C, and products with them, against the spec: equal, to the bit."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels.signal import (
    SUM_FAN_IN,
    backward_input,
    backward_weight,
    fixed_point,
    largest_magnitude,
    level_sums,
    round_to,
)
from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec import signal as signal_spec
from gxnor_ref.spec.errors import DomainError

Array = npt.NDArray[Any]
EachIsa = Callable[[], Iterator[str]]
Everywhere = Callable[[], Iterator[tuple[str, int]]]

# The edges of groups, of vectors, of tiles and of blocks.
DEPTHS = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 63, 64, 65, 70]
# Half of the profile's examples, each on every instruction set and number of threads.
SOME = settings(max_examples=max(1, settings().max_examples // 2))


class Case(NamedTuple):
    """A layer: its error signal, levels below it, weights, pixels, and how they are scaled."""

    q: Array
    Y: Array
    W: Array
    pixels: Array
    padding: int
    scale: float


def integers(shape: tuple[int, ...], largest: int, kind: str, random: np.random.Generator) -> Array:
    """Integers up to `largest`: any, all of them that large, or a single one that is not 0."""
    if kind == "random":
        return random.integers(-largest, largest + 1, shape)
    if kind == "one":
        values = np.zeros(shape, np.int64)
        if values.size:
            values.flat[random.integers(values.size)] = largest
        return values
    return np.full(shape, largest if kind == "largest" else -largest)


def layer(
    batch: int,
    sides: tuple[int, int],
    channels: int,
    filters: int,
    kernel: tuple[int, int],
    padding: int,
    bits: int,
    level: int = 1,
    kinds: tuple[str, str] = ("random", "random"),
    seed: int = 0,
) -> Case:
    random = np.random.default_rng(seed)
    rows, columns = (
        spec.output_length(side, length, padding=padding)
        for side, length in zip(sides, kernel, strict=True)
    )
    q = integers((batch, rows, columns, filters), 2 ** (bits - 1) - 1, kinds[0], random)
    return Case(
        q.astype(f"int{bits}"),
        integers((batch, *sides, channels), level, kinds[1], random).astype(np.int8),
        integers((filters, channels, *kernel), level, kinds[1], random).astype(np.int8),
        integers((batch, *sides, channels), 255, kinds[1], random).astype(np.int16),
        padding,
        2.0 ** int(random.integers(-100, 50)),
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    kernel = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    padding = draw(st.integers(0, max(kernel) - 1))
    least = [max(1, side - 2 * padding) for side in kernel]
    kind = st.sampled_from(["random", "random", "largest", "smallest", "one"])
    return layer(
        draw(st.integers(0, 3)),
        (draw(st.integers(least[0], least[0] + 5)), draw(st.integers(least[1], least[1] + 8))),
        draw(st.sampled_from(DEPTHS)),
        draw(st.sampled_from(DEPTHS)),
        kernel,
        padding,
        draw(st.sampled_from([8, 16])),
        draw(st.sampled_from([1, 2, 64])),
        (draw(kind), draw(kind)),
        draw(st.integers(0, 2**32)),
    )


def reals(images: Array) -> Array:
    """Images with their channels first, as float64, in which all sums here are exact."""
    return images.transpose(0, 3, 1, 2).astype(np.float64)


def scaled(sums: Array, scale: float) -> Array:
    return np.asarray(sums.astype(np.float32) * np.float32(scale))


def input_by_spec(case: Case) -> Array:
    batch, height, width, channels = case.Y.shape
    W, shape = case.W.astype(np.float64), (batch, channels, height, width)
    sums = spec.conv2d_backward_input(reals(case.q), W, shape, padding=case.padding)
    return scaled(sums.transpose(0, 2, 3, 1), case.scale)


def weight_by_spec(case: Case, Y: Array) -> Array:
    kernel = (case.W.shape[2], case.W.shape[3])
    sums = spec.conv2d_backward_weight(reals(case.q), reals(Y), kernel, padding=case.padding)
    return scaled(sums, case.scale)


def input_in_c(case: Case, threads: int | None = 1) -> Array:
    height, width = case.Y.shape[1:3]
    return backward_input(case.q, case.W, case.scale, case.padding, height, width, threads)


def weight_in_c(case: Case, Y: Array, threads: int | None = 1) -> Array:
    kernel = (case.W.shape[2], case.W.shape[3])
    return backward_weight(case.q, Y, case.scale, kernel, case.padding, threads)


def assert_equals_spec(case: Case, everywhere: Everywhere) -> None:
    expected = input_by_spec(case)
    expected_gradients = [weight_by_spec(case, Y) for Y in (case.Y, case.pixels)]
    for isa, threads in everywhere():
        error = input_in_c(case, threads)
        assert error.dtype == np.float32
        assert np.array_equal(error, expected), (isa, threads)
        for Y, expected_gradient in zip((case.Y, case.pixels), expected_gradients, strict=True):
            gradient = weight_in_c(case, Y, threads)
            assert gradient.dtype == np.float32
            assert gradient.flags.c_contiguous
            assert np.array_equal(gradient, expected_gradient), (isa, threads)


@SOME
@given(case=cases())
def test_products_equal_the_spec(everywhere: Everywhere, case: Case) -> None:
    assert_equals_spec(case, everywhere)


# Registers of 16 or 32 rows and lanes and of 64 bytes, filled and not.
@pytest.mark.parametrize("level", [1, 64])
@pytest.mark.parametrize(
    ("batch", "sides", "filters", "channels", "kernel"),
    [
        pytest.param(1, (3, 70), 16, 32, (3, 3), id="rows-of-places"),
        pytest.param(2, (9, 9), 64, 70, (3, 3), id="rows-across-images"),
        pytest.param(3, (4, 35), 33, 40, (1, 2), id="lengths-of-no-register"),
        pytest.param(70, (1, 1), 128, 64, (1, 1), id="dense"),
        pytest.param(1, (1, 17), 15, 1, (1, 1), id="less-than-one"),
    ],
)
def test_layers_of_many_registers_equal_the_spec(
    everywhere: Everywhere,
    batch: int,
    sides: tuple[int, int],
    filters: int,
    channels: int,
    kernel: tuple[int, int],
    level: int,
) -> None:
    padding = max(kernel) // 2
    case = layer(batch, sides, channels, filters, kernel, padding, 8, level, ("random", "random"))

    assert_equals_spec(case, everywhere)


@SOME
@given(case=cases())
def test_sums_of_pixels_equal_the_spec(everywhere: Everywhere, case: Case) -> None:
    expected = spec.conv2d(reals(case.pixels), case.W.astype(np.float64), padding=case.padding)

    for isa, threads in everywhere():
        sums = level_sums(case.pixels, case.W, case.padding, threads)
        assert sums.dtype == np.int32
        assert np.array_equal(sums, expected.transpose(0, 2, 3, 1)), (isa, threads)


# Sums of 2^15 L K and 255 L K around 2^31, where int32 ends: places K, L the largest level.
@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("kinds", [("largest", "largest"), ("smallest", "largest")])
@pytest.mark.parametrize(
    ("batch", "sides", "kernel", "level"),
    [
        pytest.param(1, (1, 65_535), (1, 1), 1, id="65535-ones"),
        pytest.param(1, (1, 65_536), (1, 1), 1, id="65536-ones"),
        pytest.param(7, (100, 100), (1, 1), 1, id="70000-ones"),
        pytest.param(1, (1, 1_023), (1, 1), 64, id="1023-of-64"),
        pytest.param(1, (1, 1_024), (1, 1), 64, id="1024-of-64"),
        pytest.param(2, (30, 40), (3, 3), 64, id="2128-of-64"),
        pytest.param(3, (300, 150), (1, 1), 64, id="135000-of-64"),
        pytest.param(1, (1, 257), (1, 1), 64, id="257-pixels"),
        pytest.param(1, (1, 258), (1, 1), 64, id="258-pixels"),
    ],
)
def test_gradients_around_the_end_of_int32_are_exact(
    each_isa: EachIsa,
    bits: int,
    kinds: tuple[str, str],
    batch: int,
    sides: tuple[int, int],
    kernel: tuple[int, int],
    level: int,
) -> None:
    case = layer(batch, sides, 2, 3, kernel, 0, bits, level, kinds)

    for Y in (case.Y, case.pixels):
        expected = weight_by_spec(case, Y)
        for isa in each_isa():
            assert np.array_equal(weight_in_c(case, Y), expected), isa


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("kinds", [("largest", "largest"), ("smallest", "largest")])
@pytest.mark.parametrize(
    ("filters", "kernel", "level"),
    [
        (65_535, (1, 1), 1),
        (65_536, (1, 1), 1),
        (8_000, (3, 3), 1),
        (600, (1, 1), 64),
        (1_023, (1, 1), 64),
        (1_024, (1, 1), 64),
        (1_025, (1, 3), 64),
        (600, (3, 3), 64),
        (15_000, (3, 3), 64),
    ],
)
def test_error_signals_around_the_end_of_int32_are_exact(
    each_isa: EachIsa,
    bits: int,
    kinds: tuple[str, str],
    filters: int,
    kernel: tuple[int, int],
    level: int,
) -> None:
    case = layer(1, (3, 4), 2, filters, kernel, 0, bits, level, kinds)
    expected = input_by_spec(case)

    for isa in each_isa():
        assert np.array_equal(input_in_c(case), expected), isa


# Sums of 2 * 255 L K around 2^15, where int16 ends, of K groups of four products; L as above.
@SOME
@given(
    level=st.integers(1, 64),
    beyond=st.integers(-5, 5),
    kind=st.sampled_from(["largest", "smallest"]),
)
@example(level=1, beyond=0, kind="largest")
@example(level=1, beyond=1, kind="largest")
@example(level=1, beyond=1, kind="smallest")
@example(level=64, beyond=1, kind="largest")
def test_products_around_the_end_of_int16_are_exact(
    everywhere: Everywhere, level: int, beyond: int, kind: str
) -> None:
    count = max(1, 4 * (32_767 // (510 * level)) + beyond)
    case = layer(1, (1, count), 3, count, (1, 1), 0, 8, level, ("largest", kind))

    assert_equals_spec(case, everywhere)


@pytest.mark.parametrize("kinds", [("largest", "largest"), ("smallest", "smallest")])
def test_every_admitted_fan_in_of_pixels_fits_into_int32(isa: str, kinds: tuple[str, str]) -> None:
    pixels = np.full((1, 1, 1, SUM_FAN_IN), 255 if kinds[0] == "largest" else -255, np.int16)
    W = np.full((3, SUM_FAN_IN, 1, 1), 64, np.int8)

    assert (level_sums(pixels, W) == 64 * SUM_FAN_IN * int(pixels[0, 0, 0, 0])).all()


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize(
    ("batch", "sides", "channels", "filters", "kernel", "padding"),
    [
        pytest.param(2, (32, 32), 128, 128, (3, 3), 1, id="128-128-at-32"),
        pytest.param(5, (8, 8), 256, 512, (3, 3), 1, id="256-512-at-8"),
        pytest.param(3, (12, 12), 32, 64, (5, 5), 0, id="32-64-5x5-at-12"),
        pytest.param(3, (28, 28), 1, 32, (5, 5), 0, id="1-32-5x5-at-28"),
        pytest.param(2, (32, 32), 3, 128, (3, 3), 1, id="3-128-at-32"),
        pytest.param(1, (1, 100), 1024, 512, (1, 1), 0, id="dense-1024-512"),
        pytest.param(1, (1, 100), 784, 10, (1, 1), 0, id="dense-784-10"),
    ],
)
def test_layers_of_networks_equal_the_spec(
    everywhere: Everywhere,
    bits: int,
    batch: int,
    sides: tuple[int, int],
    channels: int,
    filters: int,
    kernel: tuple[int, int],
    padding: int,
) -> None:
    assert_equals_spec(layer(batch, sides, channels, filters, kernel, padding, bits), everywhere)


def test_a_dense_layer_is_a_kernel_of_one_place(isa: str) -> None:
    case = layer(1, (1, 11), 40, 9, (1, 1), 0, 16)
    e, Y, W = (x.astype(np.float64) for x in (case.q[0, 0], case.Y[0, 0], case.W[:, :, 0, 0]))

    assert np.array_equal(
        weight_in_c(case, case.Y)[:, :, 0, 0],
        scaled(spec.dense_backward_weight(e, Y), case.scale),
    )
    assert np.array_equal(
        input_in_c(case)[0, 0], scaled(spec.dense_backward_input(e, W), case.scale)
    )


def test_the_least_int16_is_a_signal_too(everywhere: Everywhere) -> None:
    case = layer(1, (40, 40), 3, 5, (3, 3), 1, 16, 64, ("largest", "smallest"))

    assert_equals_spec(case._replace(q=np.full_like(case.q, -(2**15))), everywhere)


def test_numbers_of_numpy_serve_as_sizes(isa: str) -> None:
    case = layer(2, (6, 5), 3, 5, (3, 2), 1, 16)
    numbers: tuple[Any, ...] = np.int8(6), np.uint8(5), np.uint8(1), (np.uint8(3), np.int8(2))
    height, width, padding, kernel = numbers

    e = backward_input(case.q, case.W, np.float64(case.scale), padding, height, width, 1)
    gradient = backward_weight(case.q, case.Y, np.float64(case.scale), kernel, padding, 1)

    assert np.array_equal(e, input_by_spec(case))
    assert np.array_equal(gradient, weight_by_spec(case, case.Y))


@SOME
@given(
    shape=st.lists(st.integers(0, 40), min_size=0, max_size=3).map(tuple),
    bits=st.sampled_from([8, 16]),
    power=st.integers(-160, 100),
    seed=st.integers(0, 2**32),
)
@example(shape=(0,), bits=16, power=0, seed=0)
@example(shape=(), bits=8, power=-148, seed=0)
def test_signals_equal_the_spec(
    everywhere: Everywhere, shape: tuple[int, ...], bits: int, power: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    e = np.ldexp(random.standard_normal(shape), power + random.integers(-20, 20, shape))
    # Halves, which round to the even integer, and zeros of both signs.
    e = np.where(random.random(shape) < 0.5, np.ldexp(random.integers(-99, 99, shape), power), e)
    e = np.asarray(e * random.choice([-1.0, 1.0], shape), dtype=np.float32)

    expected = signal_spec.fixed_point(e, bits)

    for isa, threads in everywhere():
        found = fixed_point(e, bits, threads)
        assert found.exponent == expected.exponent, (isa, threads)
        assert found.q.dtype == expected.q.dtype
        assert np.array_equal(found.q, expected.q), (isa, threads)
        assert largest_magnitude(e, threads) == np.abs(e).max(initial=0.0), (isa, threads)
        rounded = round_to(e, found.exponent, bits, threads)
        assert np.array_equal(rounded, expected.q), (isa, threads)


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize(
    "largest", [np.finfo(np.float32).max, 1.0, 1.999, 1.9999999, 2.0**-86, 2.0**-149]
)
def test_signals_with_one_large_element_equal_the_spec(isa: str, bits: int, largest: float) -> None:
    e = np.zeros(70_001, np.float32)
    e[[5, 65_000]] = -largest, largest / 3

    found, expected = fixed_point(e, bits), signal_spec.fixed_point(e, bits)

    assert found.exponent == expected.exponent
    assert np.array_equal(found.q, expected.q)


@pytest.mark.parametrize("bad", [np.nan, -np.nan, np.inf, -np.inf])
def test_the_first_element_that_is_not_finite_is_named(isa: str, threads: int, bad: float) -> None:
    e = np.zeros((3, 30_000), np.float32)
    e[1, 70] = e[2, 5] = bad

    with pytest.raises(DomainError, match=re.escape(f"e[1, 70] is {bad}; expected a finite")):
        fixed_point(e, 16, threads)


@pytest.mark.parametrize(("bits", "exponent"), [(8, -7), (16, -15)])
def test_an_exponent_that_is_too_small_is_an_error(isa: str, bits: int, exponent: int) -> None:
    e = np.array([0.0, -1.0], np.float32)
    message = f"exponent is {exponent}; expected one with which every abs(e) 2^-exponent is at most"

    with pytest.raises(DomainError, match=re.escape(message)):
        round_to(e, exponent, bits)
    with pytest.raises(DomainError, match="exponent"):
        round_to(np.array([np.nan], np.float32), 0, bits)
    assert round_to(e, exponent + 1, bits).tolist() == [0, -(2 ** (bits - 2))]


Call = Callable[[Case], object]


def wrong(value: object) -> Any:
    """Return a value of a type that no type checker admits there."""
    return value


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda c: fixed_point(c.q, 16), TypeError, "e.dtype is int16; expected float32"),
        (lambda c: fixed_point(np.zeros(3, np.float32), 7), DomainError, "bits is 7; expected 8"),
        (
            lambda c: fixed_point(np.zeros((3, 2), np.float32).T, 16),
            DomainError,
            "e is not a C-contiguous",
        ),
        (
            lambda c: round_to(np.zeros(3, np.float32), -101, 16),
            DomainError,
            "exponent is -101; expected an integer in -100..122",
        ),
        (
            lambda c: input_in_c(c._replace(q=c.q.astype(np.int32))),
            TypeError,
            "q.dtype is int32; expected int8 or int16",
        ),
        (
            lambda c: input_in_c(c._replace(W=c.W.astype(np.int16))),
            TypeError,
            "W.dtype is int16; expected int8",
        ),
        (
            lambda c: input_in_c(c._replace(W=np.full_like(c.W, -65))),
            DomainError,
            "W holds -65; expected levels in [-64, 64]",
        ),
        (
            lambda c: input_in_c(c._replace(q=c.q[:, 1:].copy())),
            DomainError,
            "q.shape is (2, 5, 5, 5); expected (batch, 6, 5, 5)",
        ),
        (
            lambda c: input_in_c(c._replace(q=c.q[:, ::-1])),
            DomainError,
            "q is not a C-contiguous, aligned array; expected one",
        ),
        (
            lambda c: input_in_c(c._replace(scale=0.3)),
            DomainError,
            "scale is 0.3; expected a power of two in [2^-126, 2^127]",
        ),
        (
            lambda c: input_in_c(c._replace(scale=2.0**-127)),
            DomainError,
            "expected a power of two in [2^-126, 2^127]",
        ),
        (
            lambda c: input_in_c(c._replace(padding=-1)),
            DomainError,
            "padding is -1; expected an integer >= 0",
        ),
        (
            lambda c: input_in_c(c, 0),
            DomainError,
            "threads is 0; expected an integer in 1..256",
        ),
        (
            lambda c: weight_in_c(c, c.Y.astype(np.float32)),
            TypeError,
            "Y.dtype is float32; expected int8 or int16",
        ),
        (
            lambda c: weight_in_c(c, np.full_like(c.Y, 65)),
            DomainError,
            "Y holds 65; expected levels in [-64, 64]",
        ),
        (
            lambda c: weight_in_c(c, np.full_like(c.pixels, -256)),
            DomainError,
            "Y holds -256; expected levels in [-255, 255]",
        ),
        (
            lambda c: backward_weight(c.q, c.Y, 1.0, (9, 3), 1),
            DomainError,
            "kernel is 9; expected <= 8",
        ),
        (
            lambda c: backward_weight(c.q, c.Y, 1.0, wrong((3,)), 1),
            DomainError,
            "kernel is (3,); expected (height, width), integers in 1..2147483647",
        ),
        (lambda c: backward_weight(c.q, c.Y, 1.0, wrong("33"), 1), TypeError, "kernel is str"),
        (
            lambda c: backward_input(c.q, c.W, 1.0, 1, wrong(math.inf), 5),
            DomainError,
            "height is inf; expected an integer >= 0",
        ),
        (
            lambda c: backward_input(c.q, c.W, 1.0, 1, 6, wrong("5")),
            DomainError,
            "width is '5'; expected an integer >= 0",
        ),
        (
            lambda c: level_sums(c.pixels, c.W, 2**30),
            DomainError,
            "padding is for an output of",
        ),
        (
            lambda c: level_sums(c.pixels, c.W[:, :1].copy(), 1),
            DomainError,
            "Y.shape is (2, 6, 5, 3); expected (batch, height, width, 1)",
        ),
        (
            lambda c: level_sums(c.Y, c.W, 1),
            TypeError,
            "Y.dtype is int8; expected int16",
        ),
        (
            lambda c: level_sums(
                np.zeros((1, 1, 1, SUM_FAN_IN + 1), np.int16),
                np.zeros((1, SUM_FAN_IN + 1, 1, 1), np.int8),
            ),
            DomainError,
            f"fan-in is {SUM_FAN_IN + 1}; expected <= {SUM_FAN_IN}",
        ),
    ],
)
def test_what_does_not_fit_is_an_error(call: Call, kind: type[Exception], message: str) -> None:
    case = layer(2, (6, 5), 3, 5, (3, 3), 1, 16)

    with pytest.raises(kind, match=re.escape(message)):
        call(case)


def test_no_images_give_no_error_signals_and_gradients_of_zero(isa: str) -> None:
    case = layer(0, (6, 5), 3, 5, (3, 3), 1, 16)

    assert input_in_c(case).shape == (0, 6, 5, 3)
    assert level_sums(case.pixels, case.W, 1).shape == (0, 6, 5, 5)
    assert np.array_equal(weight_in_c(case, case.Y), np.zeros((5, 3, 3, 3), np.float32))
