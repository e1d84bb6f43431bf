"""What the kit adds to the spec: exact sums, and the table of operators."""

from __future__ import annotations

import inspect
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gxnor_ref import conform
from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.page import page
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.spec.convolution import dense

FLOATS = st.integers(-(2**52), 2**52).map(lambda k: k * 2.0**-50)


def test_the_page_of_operators_is_what_the_code_writes() -> None:
    path = Path(conform.__file__).with_name("OPERATORS.md")

    text = page()

    assert path.read_text(encoding="utf-8") == text, "run `make vectors`, and commit what changed"
    for operator in OPERATORS.values():
        assert f"## {operator.name}\n" in text


def test_the_table_names_results_that_bounds_know() -> None:
    for operator in OPERATORS.values():
        assert set(operator.bounds) <= {result.name for result in operator.results}


@pytest.mark.parametrize("name", OPERATORS)
def test_the_reference_takes_the_parameters_by_name(name: str) -> None:
    operator = OPERATORS[name]
    names = [parameter.name for parameter in operator.parameters]

    function = inspect.unwrap(operator.reference)
    accepted = inspect.signature(function).parameters.values()

    free = any(p.kind in (p.VAR_KEYWORD, p.VAR_POSITIONAL) for p in accepted)
    assert free or [p.name for p in accepted][: len(names)] == names


@given(
    hnp.arrays(np.float64, (3, 5), elements=FLOATS), hnp.arrays(np.float64, (2, 5), elements=FLOATS)
)
def test_exact_sums_are_the_fractions_rounded_once(Y: Any, W: Any) -> None:
    expected = [
        [
            float(sum(Fraction(y) * Fraction(w) for y, w in zip(row, weights, strict=True)))
            for weights in W
        ]
        for row in Y
    ]

    assert exactly(dense)(Y, W).tolist() == expected
