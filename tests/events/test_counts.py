"""Events of a layer: loops over its products, the spec and the kernels count the same."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.events.counts import WORDS, Counts, count
from gxnor_ref.events.operations import Side, neuron, operations
from gxnor_ref.spec.convolution import conv2d
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.gate import gate
from gxnor_ref.spec.space import DiscreteSpace

Array = npt.NDArray[Any]
Complains = Callable[..., AbstractContextManager[None]]

SIDES: list[Side] = [None, 0, 1, 3]


def by_loops(W: Array, Y: Array, padding: int, weights: Side, inputs: Side) -> dict[str, Any]:
    """Count one product after the other."""
    filters, channels, height, width = W.shape
    rows, columns = (Y.shape[a] + 2 * padding - W.shape[a] + 1 for a in (2, 3))
    found = {"products": 0, "padding": 0, "gates": 0, "awake": 0, "neurons": 0, "widest": 0}
    words, zero_words = dict.fromkeys(WORDS, 0), dict.fromkeys(WORDS, 0)
    places = itertools.product(range(len(Y)), range(filters), range(rows), range(columns))
    for image, f, row, column in places:
        gates = 0
        for i, j in itertools.product(range(height), range(width)):
            y, x = row + i - padding, column + j - padding
            if not (0 <= y < Y.shape[2] and 0 <= x < Y.shape[3]):
                found["padding"] += channels
                continue
            w, v = W[f, :, i, j], Y[image, :, y, x]
            found["products"] += channels
            is_open = gate(np.sign(w), np.sign(v))
            gates += int(is_open.sum())
            found["awake"] += max(neuron_units(weights, inputs, w, v))
            for size in WORDS:
                for start in range(0, channels, size):
                    words[size] += 1
                    zero_words[size] += not is_open[start : start + size].any()
        found["gates"] += gates
        found["neurons"] += gates > 0
        found["widest"] = max(found["widest"], gates)
    return {**found, "words": tuple(words.values()), "zero_words": tuple(zero_words.values())}


def neuron_units(weights: Side, inputs: Side, W: Array, Y: Array) -> tuple[int, int, int]:
    """Multiplications, accumulations and XNORs, each of which is one for an awake unit or none."""
    return neuron(weights, inputs, W, Y)[:3]


def values(side: Side, shape: tuple[int, ...], random: np.random.Generator, zeros: float) -> Array:
    """States in units of their space, or real numbers; more of them 0 than by chance."""
    if side is None:
        drawn = random.normal(size=shape)
    else:
        space = DiscreteSpace(side)
        drawn = random.choice(space.states, shape) / space.unit
    if side != 0:
        drawn[random.random(shape) < zeros] = 0
    return drawn


@st.composite
def layers(draw: st.DrawFn) -> dict[str, Any]:
    """Arguments of `count`."""
    height, width = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    padding = draw(st.integers(0, 2))
    kernel = (
        draw(st.integers(1, min(3, height + 2 * padding))),
        draw(st.integers(1, min(3, width + 2 * padding))),
    )
    channels = draw(st.sampled_from([1, 2, 3, 63, 64, 65, 130]))
    filters, batch = draw(st.integers(1, 3)), draw(st.integers(1, 2))
    weights, inputs = draw(st.sampled_from(SIDES)), draw(st.sampled_from(SIDES))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    zeros = draw(st.sampled_from([0.0, 0.5, 0.98, 1.0]))
    W = values(weights, (filters, channels, *kernel), random, zeros)
    Y = values(inputs, (batch, channels, height, width), random, zeros)
    x = conv2d(Y, W, padding=padding)
    return {
        "W": W, "Y": Y, "x": x, "padding": padding, "weights": weights, "inputs": inputs,
    }  # fmt: skip


@given(layer=layers())
def test_the_counts_are_those_of_loops_over_all_products(
    layer: dict[str, Any], backend: str
) -> None:
    counts = count("1.conv", **layer)

    expected = by_loops(layer["W"], layer["Y"], layer["padding"], layer["weights"], layer["inputs"])
    assert {name: getattr(counts, name) for name in expected} == expected
    assert counts.outputs == layer["x"].size
    assert counts.products + counts.padding == counts.outputs * counts.fan_in
    assert counts.operations == operations(
        layer["weights"], layer["inputs"], expected["awake"], expected["neurons"]
    )
    if None not in (layer["weights"], layer["inputs"]):
        assert counts.awake == counts.gates
        assert counts.largest_possible is not None
        assert counts.largest_sum is not None
        assert counts.largest_sum == np.abs(layer["x"]).max()
        assert counts.largest_sum <= counts.largest_possible


@given(layer=layers())
def test_the_kernels_count_as_the_spec_does(
    layer: dict[str, Any], of_backend: Callable[[str], None]
) -> None:
    counted = []
    for name in ("numpy", "c"):
        of_backend(name)
        counted.append(count("1.conv", **layer))

    assert counted[0] == counted[1]


@given(layer=layers())
def test_counts_of_images_add_up(layer: dict[str, Any]) -> None:
    parts = []
    for at in range(len(layer["Y"])):
        one = {**layer, "Y": layer["Y"][at : at + 1], "x": layer["x"][at : at + 1]}
        parts.append(count("1.conv", **one))
    summed = parts[0]
    for part in parts[1:]:
        summed = summed + part

    assert summed == count("1.conv", **layer)


def dense(W: Array, Y: Array, weights: Side = 1, inputs: Side = 1, **more: Any) -> Counts:
    """Counts of a dense layer."""
    x = more.pop("x", Y @ W.T)
    W, Y, x = (values[:, :, np.newaxis, np.newaxis] for values in (W, Y, x))
    return count("1.dense", W, Y, x, 0, weights=weights, inputs=inputs, **more)


def test_a_wide_machine_takes_eight_words_and_what_is_left() -> None:
    W, Y = np.ones((1, 600)), np.ones((1, 600))
    W[0, :512] = 0

    counts = dense(W, Y)

    assert counts.words == (10, 2)
    assert counts.zero_words == (8, 1)
    assert counts.skippable == (0.8, 0.5)


def test_a_real_zero_closes_a_gate_and_wakes_its_unit_all_the_same() -> None:
    counts = dense(np.array([[1, 1, 0, 0]]), np.array([[0.5, 0.0, 0.5, 0.0]]), inputs=None)

    assert (counts.products, counts.gates, counts.awake) == (4, 1, 2)
    assert counts.resting == 0.5
    assert counts.uniform_resting == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("sides", "signals", "counted"),
    [((1, 1), 4, 2), ((1, 0), 0, 2), ((1, None), 0, 0), ((2, 1), 4, 0), ((None, None), 0, 0)],
)
def test_control_signals_and_counted_bits_by_the_sides(
    sides: tuple[Side, Side], signals: int, counted: int
) -> None:
    counts = dense(np.array([[1, 1, 0, 0]]), np.array([[1, 1, 1, 1]]), *sides)

    assert (counts.control_signals, counts.counted_bits) == (signals, counted)


@pytest.mark.parametrize(
    ("largest", "bits"), [(0, 1), (1, 2), (2, 3), (3, 3), (127, 8), (128, 9), (255, 9)]
)
def test_sum_bits_hold_the_largest_sum_of_either_sign(largest: int, bits: int) -> None:
    ones = np.ones((1, max(1, largest)))
    for sign in (1, -1):
        counts = dense(ones, ones, x=np.array([[sign * largest]]))

        assert counts.sum_bits == bits
        assert -(2 ** (bits - 1)) <= sign * largest < 2 ** (bits - 1)


@pytest.mark.parametrize(
    ("weights", "inputs", "pixels", "largest"),
    [
        (1, 1, False, 10),
        (0, 0, False, 10),
        (6, 4, False, 10 * 32 * 8),
        (1, None, True, 10 * 255),
        (6, None, True, 10 * 32 * 255),
        (1, None, False, None),
        (None, 1, False, None),
    ],
)
def test_the_largest_possible_sum_is_met_by_the_largest_states(
    weights: Side, inputs: Side, pixels: bool, largest: int | None
) -> None:
    counts = dense(np.ones((1, 10)), np.ones((1, 10)), weights, inputs, pixels=pixels)

    assert counts.largest_possible == largest
    assert counts.integer == (largest is not None)
    assert (counts.sum_bits_possible is None) == (largest is None)


def test_the_counts_of_a_wide_layer_are_exact() -> None:
    counts = dense(np.ones((2, 70_000), np.int8), np.ones((3, 70_000), np.int8))

    assert counts.gates == counts.products == 6 * 70_000
    assert counts.words == (6 * math.ceil(70_000 / 64), 6 * math.ceil(70_000 / 512))


def test_a_layer_that_does_not_fit_is_refused(complains: Complains) -> None:
    W, Y, x = np.ones((1, 2, 1, 1)), np.ones((1, 2, 1, 1)), np.ones((1, 1, 1, 1))
    sides: dict[str, Any] = {"weights": 1, "inputs": 1}
    with complains(DomainError, "Y.shape", "(1, 3, 1, 1)"):
        count("1.conv", W, np.ones((1, 3, 1, 1)), x, 0, **sides)
    with complains(DomainError, "x.shape", "(1, 2, 1, 1)"):
        count("1.conv", W, Y, np.ones((1, 2, 1, 1)), 0, **sides)
    with complains(DomainError, "Y.shape", "at least one image"):
        count("1.conv", W, Y[:0], x[:0], 0, **sides)
    with complains(DomainError, "inputs", "None for pixels"):
        count("1.conv", W, Y, x, 0, pixels=True, **sides)
