"""What the tests of the conformance kit share: the spec as an implementation, and the cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any

import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.mutants import write_cases
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.conform.vectors import load

# Looking for doctests imports every module, and these import a package that is not always there.
collect_ignore = [
    f"clients/{package}_step.py" for package in ("jax", "torch") if find_spec(package) is None
]

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
