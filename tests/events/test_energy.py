"""What operations cost: the published table, the user's own, and sums of both by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.events.counts import Counts, count
from gxnor_ref.events.energy import (
    Costs,
    CostsError,
    energy,
    full_precision_energy,
    read_costs,
)
from gxnor_ref.events.operations import Side

Complains = Callable[..., AbstractContextManager[None]]

# Distinct powers of ten, so that a sum shows how often each was taken.
TENS = Costs("powers of ten", *(10.0**k for k in range(8)))


def layer(weights: Side, inputs: Side, pixels: bool = False) -> Counts:
    """Three products, two of them with nonzero weights, one with both sides nonzero."""
    W, Y = np.array([[[[1]], [[1]], [[0]]]]), np.array([[[[1]], [[0]], [[0]]]])
    return count("1.dense", W, Y, np.array([[[[1]]]]), 0, weights, inputs, pixels)


@pytest.mark.parametrize(
    ("sides", "spent"),
    [
        # One XNOR of one counted bit, three control signals.
        ((1, 1), TENS.xnor + TENS.counted_bit + 3 * TENS.control_signal),
        # Two accumulations of real numbers, of integers for pixels.
        ((1, None), 2 * TENS.float32_addition),
        ((1, None, True), 2 * TENS.int32_addition),
        ((0, None, True), 3 * TENS.int32_addition),
        ((None, None), 3 * TENS.float32_multiplication + 3 * TENS.float32_addition),
        ((None, None, True), 3 * TENS.float32_multiplication + 3 * TENS.float32_addition),
        # A multiplexer for a ternary side, a byte for N <= 7, and more above.
        ((6, 1), TENS.int32_addition + 3 * TENS.control_signal),
        ((7, 4), TENS.int8_multiplication + TENS.int32_addition + 3 * TENS.control_signal),
        ((8, 4), TENS.int32_multiplication + TENS.int32_addition + 3 * TENS.control_signal),
        ((6, None, True), 2 * TENS.int8_multiplication + 2 * TENS.int32_addition),
    ],
)
def test_energy_is_the_sum_over_the_operations(sides: tuple[Any, ...], spent: float) -> None:
    assert energy(layer(*sides), TENS) == spent


def test_full_precision_multiplies_every_product() -> None:
    spent = 3 * (TENS.float32_multiplication + TENS.float32_addition)

    assert full_precision_energy(layer(1, 1), TENS) == spent
    assert full_precision_energy(layer(None, None), TENS) == energy(layer(None, None), TENS)


def test_the_default_costs_are_those_published_and_what_is_derived_from_them() -> None:
    costs = Costs()

    assert "Horowitz, ISSCC 2014" in costs.source
    assert (costs.float32_multiplication, costs.float32_addition) == (3.7, 0.9)
    assert (costs.int8_multiplication, costs.int32_multiplication) == (0.2, 3.1)
    assert costs.int32_addition == 0.1
    # Eight full adders make an 8-bit addition of 0.03 pJ; 8 is a power of two, so this is exact.
    assert 8 * costs.counted_bit == 0.03
    assert 2 * costs.xnor == 2 * costs.control_signal == costs.counted_bit


def test_a_file_of_costs_replaces_the_default(tmp_path: Path) -> None:
    file = tmp_path / "costs.json"
    file.write_text(json.dumps(asdict(TENS)))

    assert read_costs(file) == TENS


def test_a_file_of_costs_names_every_operation_and_no_other(
    tmp_path: Path, complains: Complains
) -> None:
    file = tmp_path / "costs.json"
    for field in fields(Costs):
        some = asdict(TENS)
        del some[field.name]
        file.write_text(json.dumps(some))
        with complains(CostsError, file, f"no {field.name!r}", "expected"):
            read_costs(file)
    file.write_text(json.dumps({**asdict(TENS), "nand": 1}))
    with complains(CostsError, file, "'nand'", "expected"):
        read_costs(file)


@pytest.mark.parametrize("value", ["-0.1", "NaN", "Infinity", "true", '"1"', "null", "[1]"])
def test_a_cost_is_a_number_from_0(value: str, tmp_path: Path, complains: Complains) -> None:
    file = tmp_path / "costs.json"
    text = json.dumps(asdict(replace(TENS, xnor=12345.0)))
    file.write_text(text.replace("12345.0", value))

    with complains(CostsError, file, "xnor is", "a number of pJ >= 0"):
        read_costs(file)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff", b"[]", b"3", b"[" * 100_000, b'{"xnor": 1, "xnor": 2}'],
    ids=lambda content: content[:3],
)
def test_a_file_that_is_no_object_is_named(
    content: bytes, tmp_path: Path, complains: Complains
) -> None:
    file = tmp_path / "costs.json"
    file.write_bytes(content)

    with complains(CostsError, file, "expected an object of costs"):
        read_costs(file)


def test_a_missing_file_is_named(tmp_path: Path, complains: Complains) -> None:
    with complains(CostsError, tmp_path / "no.json", "does not exist"):
        read_costs(tmp_path / "no.json")


def test_the_source_is_a_text(tmp_path: Path, complains: Complains) -> None:
    file = tmp_path / "costs.json"
    file.write_text(json.dumps({**asdict(TENS), "source": 3}))

    with complains(CostsError, file, "source is 3"):
        read_costs(file)
