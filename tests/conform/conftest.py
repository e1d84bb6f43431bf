"""What the tests of the conformance kit share: the spec as an implementation, and the cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.mutants import write_cases
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.conform.vectors import load

Implementation = Mapping[str, Callable[..., Any]]


@pytest.fixture(scope="session")
def spec() -> Implementation:
    """Return the spec as an implementation of all operators."""
    return {name: operator.reference for name, operator in OPERATORS.items()}


@pytest.fixture(scope="session")
def small() -> list[Case]:
    """Return the small set, as the package has it."""
    return load()


@pytest.fixture(scope="session")
def written() -> list[Case]:
    """Return the small set, written anew."""
    return write_cases("small")
