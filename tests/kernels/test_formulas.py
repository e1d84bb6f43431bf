"""Which formula computes: every forced one is equal or refused, and the rule takes the fastest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels import built
from gxnor_ref.kernels.convolution import conv2d, conv2d_levels, level_filters, pack_filters
from gxnor_ref.kernels.formulas import (
    DIRECT,
    FORMULAS,
    PAIR_FAN_IN,
    Work,
    choose,
    nanoseconds,
    refusal,
    sections,
)
from gxnor_ref.kernels.isa import RATES, isas, kernels_of, native
from gxnor_ref.kernels.packing import pack
from gxnor_ref.spec import convolution as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins.winograd import LEVELS, TRITS

EachIsa = Callable[[], Iterator[str]]
Everywhere = Callable[[], Iterator[tuple[str, int]]]

CHANNELS = [1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 129]
FILTERS = [1, 7, 15, 16, 17, 31, 32, 33, 48, 63, 64, 65]
KERNELS = [(1, 1), (1, 3), (3, 3), (5, 5), (2, 2), (7, 4)]
NAMES = list(isas()) if built() else ["scalar"]
FAN_IN = TRITS.fan_in
LAYER = Work((128, 128, 3, 3), "ternary", 1, 16, 32, 32)
OF_LEVELS = LAYER._replace(kind="levels", image_level=16, filter_level=14)

# Half of the profile's examples, each on every instruction set and number of threads.
SOME = settings(max_examples=max(1, settings().max_examples // 2))


@SOME
@given(
    channels=st.sampled_from(CHANNELS),
    filters=st.sampled_from(FILTERS),
    kernel=st.sampled_from(KERNELS),
    more=st.tuples(st.integers(0, 13), st.integers(0, 13)),
    padding=st.integers(0, 3),
    batch=st.integers(0, 3),
    binary=st.tuples(st.booleans(), st.booleans()),
    seed=st.integers(0, 2**32),
)
def test_every_forced_formula_gives_the_sums_of_the_spec(
    everywhere: Everywhere,
    channels: int,
    filters: int,
    kernel: tuple[int, int],
    more: tuple[int, int],
    padding: int,
    batch: int,
    binary: tuple[bool, bool],
    seed: int,
) -> None:
    random = np.random.default_rng(seed)
    trits = [np.array([-1, 1] if side else [-1, 0, 1], np.int8) for side in binary]
    sides = [max(1, side - 2 * padding) + beyond for side, beyond in zip(kernel, more, strict=True)]
    Y = random.choice(trits[0], (batch, *sides, channels))
    W = random.choice(trits[1], (filters, channels, *kernel))
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float32), W.astype(np.float32), 1, padding)
    work = Work(W.shape, "binary" if binary[1] else "ternary", 1, batch, *x.shape[2:])

    for isa, threads in everywhere():
        images, packed = pack(Y, binary[0]), pack_filters(W, binary[1])
        for formula in (*FORMULAS, None):
            if formula is None or not refusal(formula, isa, work):
                found = conv2d(images, packed, 1, padding, threads, formula)
                assert np.array_equal(found, x.transpose(0, 2, 3, 1)), (isa, threads, formula)


@pytest.mark.parametrize("value", [-1, 1])
@pytest.mark.parametrize("sign", [-1, 1])
def test_long_sums_of_the_largest_bytes_are_exact(isa: str, value: int, sign: int) -> None:
    """Signs that reach the bounds of single points, over 4608 products and more."""
    rows = np.array([1, -1, 1]) * sign
    W = np.broadcast_to(np.multiply.outer(rows, rows), (33, 530, 3, 3)).astype(np.int8)
    lines = np.array([1, 0, -1, 0, 1, 0, -1, 1]) * value
    Y = np.broadcast_to(np.multiply.outer(lines, lines)[..., None], (1, 8, 8, 530)).astype(np.int8)
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float32), W.astype(np.float32), 1, 1)

    for formula in set(native().formulas()) - {"products"}:
        found = conv2d(pack(Y), pack_filters(W), 1, 1, 1, formula)
        assert np.array_equal(found, x.transpose(0, 2, 3, 1)), formula


@SOME
@given(
    channels=st.sampled_from([*CHANNELS, 3, 4, 5]),
    filters=st.sampled_from(FILTERS),
    kernel=st.sampled_from(KERNELS),
    more=st.tuples(st.integers(0, 13), st.integers(0, 13)),
    padding=st.integers(0, 3),
    batch=st.integers(0, 3),
    largest=st.sampled_from([(1, 1), (2, 2), (8, 4), (16, 8), (16, 14), (17, 2), (64, 64)]),
    seed=st.integers(0, 2**32),
)
def test_every_forced_formula_gives_the_sums_of_the_spec_for_levels(
    everywhere: Everywhere,
    channels: int,
    filters: int,
    kernel: tuple[int, int],
    more: tuple[int, int],
    padding: int,
    batch: int,
    largest: tuple[int, int],
    seed: int,
) -> None:
    random = np.random.default_rng(seed)
    y, w = largest
    sides = [max(1, side - 2 * padding) + beyond for side, beyond in zip(kernel, more, strict=True)]
    Y = random.integers(-y, y + 1, (batch, *sides, channels), dtype=np.int8)
    W = random.integers(-w, w + 1, (filters, channels, *kernel), dtype=np.int8)
    x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, padding)
    work = Work(
        *(W.shape, "levels", 1, batch, x.shape[2], x.shape[3]), image_level=y, filter_level=w
    )

    for isa, threads in everywhere():
        packed = level_filters(W)
        for formula in (*FORMULAS, None):
            if formula is None or not refusal(formula, isa, work):
                found = conv2d_levels(Y, packed, 1, padding, threads, formula)
                assert np.array_equal(found, x.transpose(0, 2, 3, 1)), (isa, threads, formula)


@pytest.mark.parametrize("image", [-16, 16])
@pytest.mark.parametrize("weight", [-14, 14])
def test_long_sums_of_the_largest_levels_are_exact(
    each_isa: EachIsa, image: int, weight: int
) -> None:
    """Levels with the signs that reach the bounds of each point, where products could saturate."""
    for down, across in np.ndindex(4, 4):
        y = np.resize(np.sign(LEVELS.BT[down]), 6)[:, None] * np.resize(LEVELS.BT[across], 6)
        w = np.sign(np.multiply.outer(LEVELS.G[down], LEVELS.G[across]))
        Y = np.broadcast_to((y * image)[..., None], (1, 6, 6, 530)).astype(np.int8)
        W = np.broadcast_to(w * weight, (17, 530, 3, 3)).astype(np.int8)
        x = spec.conv2d(Y.transpose(0, 3, 1, 2).astype(np.float64), W.astype(np.float64), 1, 1)

        for isa in each_isa():
            for formula in set(native().formulas()) & {"products", "winograd"}:
                found = conv2d_levels(Y, level_filters(W), 1, 1, 1, formula)
                assert np.array_equal(found, x.transpose(0, 2, 3, 1)), (isa, formula)


def test_the_direct_formula_is_admitted_everywhere() -> None:
    for isa in isas():
        for kind, formula in DIRECT.items():
            work = Work((5, 2**31, 1, 1), kind, 3, 1, 1, 1, False, 64, 64)
            assert refusal(formula, isa, work) == ""


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_admitted_is_refused_with_the_reason(name: str) -> None:
    cases = {
        (
            "pairs",
            LAYER._replace(kind="binary"),
        ): "pairs take filters of kind 'ternary', not",
        ("pairs", OF_LEVELS): "pairs take filters of kind 'ternary', not 'levels'",
        ("gates", OF_LEVELS): "gates take filters of kind 'ternary' or 'binary', not",
        ("products", LAYER): "products take filters of kind 'levels', not 'ternary'",
        ("pairs", LAYER._replace(shape=(64, 2**15, 1, 1))): f"beyond {PAIR_FAN_IN}",
        ("winograd", LAYER._replace(stride=2)): "Winograd's tiles take a stride of 1, not 2",
        ("winograd", LAYER._replace(shape=(1, FAN_IN + 1, 1, 1))): f"beyond {FAN_IN}",
        ("winograd", OF_LEVELS._replace(stride=3)): "Winograd's tiles take a stride of 1, not 3",
        ("winograd", OF_LEVELS._replace(image_level=17)): "levels of images reach 17, beyond 16",
        ("winograd", OF_LEVELS._replace(filter_level=16)): "levels of filters reach 16, beyond 14",
    }
    for (formula, work), reason in cases.items():
        if formula not in kernels_of(name).formulas():
            reason = f"the instruction set {name} has no kernel of it"
        start = f"formula is '{formula}'; expected '{DIRECT[work.kind]}', since "
        with pytest.raises(DomainError, match=re.escape(start) + ".*" + re.escape(reason)):
            choose(name, work, formula)


def test_beyond_every_other_fan_in_gates_compute() -> None:
    for isa in isas():
        assert choose(isa, Work((64, FAN_IN // 9 + 1, 3, 3), "ternary", 1, 16, 32, 32)) == "gates"


def test_an_unknown_formula_is_refused() -> None:
    images, W = pack(np.ones((1, 3, 3, 2), np.int8)), pack_filters(np.ones((1, 2, 2, 2), np.int8))

    with pytest.raises(DomainError, match="formula is 'fft'; expected one of"):
        conv2d(images, W, formula="fft")


def test_levels_beyond_winograds_tiles_are_refused() -> None:
    Y, W = np.zeros((1, 5, 5, 2), np.int8), np.ones((1, 2, 3, 3), np.int8)
    Y[0, 2, 2] = 17

    if "winograd" in native().formulas():
        with pytest.raises(DomainError, match="levels of images reach 17, beyond 16"):
            conv2d_levels(Y, level_filters(W), formula="winograd")
    with pytest.raises(DomainError, match="largest level is 15; expected <= 14"):
        _ = level_filters(-15 * W).winograd


def test_formulas_of_trits_are_not_those_of_levels() -> None:
    Y, W = np.ones((1, 5, 5, 2), np.int8), np.ones((1, 2, 3, 3), np.int8)

    with pytest.raises(DomainError, match="expected 'products', since gates take filters of kind"):
        conv2d_levels(Y, level_filters(W), formula="gates")
    with pytest.raises(DomainError, match="expected 'gates', since products take filters of"):
        conv2d(pack(Y), pack_filters(W), formula="products")


def test_filters_are_transformed_once() -> None:
    filters = pack_filters(np.ones((1, 2, 3, 3), np.int8))
    if not any("winograd" in kernels_of(isa).formulas() for isa in isas()):
        pytest.skip("no instruction set has a Winograd kernel")

    assert not filters.has_winograd
    assert filters.winograd is filters.winograd
    assert filters.has_winograd


@pytest.mark.parametrize("name", NAMES)
def test_the_rule_takes_the_fastest_of_those_admitted(name: str) -> None:
    for shape in [(128, 128, 3, 3), (64, 32, 5, 5), (1024, 8192, 1, 1), (9, 1, 3, 3)]:
        for kind in DIRECT:
            for stride in (1, 2):
                for sides in [(1, 1, 1), (16, 8, 8), (1, 32, 32)]:
                    work = Work(shape, kind, stride, *sides)
                    admitted = [f for f in FORMULAS if not refusal(f, name, work)]
                    least = min(nanoseconds(formula, name, work) for formula in admitted)
                    assert nanoseconds(choose(name, work), name, work) == least


def test_the_rule_counts_filters_that_have_to_be_transformed() -> None:
    for name, rates in RATES.items():
        if name in isas() and "winograd" in rates:
            there = nanoseconds("winograd", name, LAYER._replace(is_transformed=True))
            assert nanoseconds("winograd", name, LAYER) > there


def test_threads_divide_what_is_read_most() -> None:
    """Filters where there are more of them than images, as in dense layers, and else rows."""
    dense = Work((512, 1024, 1, 1), "ternary", 1, 16, 1, 1)
    wide = Work((128, 128, 3, 3), "ternary", 1, 16, 32, 32)
    narrow = dense._replace(shape=(64, 1024, 1, 1))

    for formula in ("gates", "pairs"):
        assert [sections(formula, dense, members) for members in (1, 2, 3, 9)] == [1, 2, 3, 8]
        assert sections(formula, wide, 2) == sections(formula, narrow, 2) == 1
    assert sections("winograd", LAYER, 2) == 1


def test_every_formula_of_an_instruction_set_has_a_rate() -> None:
    for name in isas():
        formulas = set(kernels_of(name).formulas())
        of_weights = {"transform", "read"} if "winograd" in formulas else set()
        assert formulas | {"binary"} | of_weights == set(RATES[name])
        assert all(rate > 0 for rate in RATES[name].values())
