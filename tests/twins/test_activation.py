"""phi_r and its window by sorted search are the spec's sums over the jumps."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gxnor_ref.spec import activation as spec
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins import activation as twins

Floats = npt.NDArray[np.floating[Any]]


PRECISIONS: st.SearchStrategy[type[np.floating[Any]]] = st.sampled_from([np.float32, np.float64])


class Case(NamedTuple):
    """Parameters of an activation and of its window, and numbers next to their edges."""

    N: int
    r: float
    H: float
    a: float
    x: Floats


def around(edges: list[Fraction], kind: type[np.floating[Any]]) -> Floats:
    """The floats at, below and above each edge, and those that are no step's."""
    at = np.array([float(edge) for edge in edges], kind)
    sides = [np.nextafter(at, kind(-np.inf)), at, np.nextafter(at, kind(np.inf))]
    odd = [0.0, -0.0, np.inf, -np.inf, np.finfo(kind).smallest_subnormal, np.finfo(kind).max]
    return np.concatenate([*sides, np.array(odd, kind)])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    N = draw(st.integers(0, 7))
    r, a = draw(st.floats(0, 100)), draw(st.floats(2.0**-20, 100))
    H = draw(st.floats(r, 1000, exclude_min=True))
    kind = draw(PRECISIONS)
    jumps = spec.jumps(N, r, H)
    some = draw(st.lists(st.sampled_from(jumps), min_size=1, max_size=4))
    some += [jumps[0], jumps[-1]]
    edges = [T + side for T in some for side in (-Fraction(a), Fraction(0), Fraction(a))]
    return Case(N, r, H, a, around(edges, kind))


def same_bits(found: Floats, expected: Floats) -> None:
    np.testing.assert_array_equal(found, expected, strict=True)
    np.testing.assert_array_equal(np.signbit(found), np.signbit(expected))


@given(case=cases(), boundary=st.sampled_from(spec.BOUNDARIES))
@example(Case(1, 0.0, 1.0, 0.5, around([Fraction(0)], np.float64)), "open")
def test_phi_r_is_the_spec_s(case: Case, boundary: str) -> None:
    N, r, H, _, x = case
    if r == 0:
        boundary = "open"

    same_bits(twins.phi_r(x, N, r, H, boundary), spec.phi_r(x, N, r, H, boundary))


@given(case=cases(), with_nan=st.booleans())
def test_the_rectangular_window_is_the_spec_s(case: Case, with_nan: bool) -> None:
    N, r, H, a, x = case
    if with_nan:
        x[0] = np.nan

    same_bits(twins.rectangular(x, a, N, r, H), spec.rectangular(x, a, N, r, H))


@pytest.mark.parametrize("N", [8, 15])
def test_the_largest_spaces_are_the_spec_s(N: int) -> None:
    jumps = spec.jumps(N, 0.3, 1.1)
    edges = [
        jumps[at] + side * Fraction(0.01) for at in (0, 1, 2**N // 3, -1) for side in (-1, 0, 1)
    ]
    x = around(edges, np.float64)

    for boundary in spec.BOUNDARIES:
        same_bits(twins.phi_r(x, N, 0.3, 1.1, boundary), spec.phi_r(x, N, 0.3, 1.1, boundary))
    same_bits(twins.rectangular(x, 0.01, N, 0.3, 1.1), spec.rectangular(x, 0.01, N, 0.3, 1.1))


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(), (0,), (2, 0, 3), (1, 2, 3, 4)])
def test_every_shape_is_kept(shape: tuple[int, ...], kind: Any) -> None:
    x = np.zeros(shape, kind)

    for name in ("phi_r", "rectangular"):
        same_bits(getattr(twins, name)(x), getattr(spec, name)(x))


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("phi_r", {"boundary": "half"}),
        ("phi_r", {"r": 0.0, "boundary": "closed"}),
        ("phi_r", {"x": np.array([0.0, np.nan])}),
        ("phi_r", {"x": np.zeros(3, np.int8)}),
        ("phi_r", {"N": 16}),
        ("phi_r", {"N": 2, "H": 0.5}),
        ("phi_r", {"H": 0.0}),
        ("rectangular", {"N": 0, "H": np.nan}),
        ("rectangular", {"a": 2.0**-128, "x": np.zeros(3, np.float32)}),
        ("rectangular", {"a": 0.0}),
        ("rectangular", {"a": 2.0**301}),
        ("rectangular", {"r": -1.0}),
        ("rectangular", {"x": np.zeros(3, np.float16)}),
    ],
)
def test_what_the_spec_refuses_is_refused_alike(name: str, changes: dict[str, Any]) -> None:
    messages = []
    for module in (spec, twins):
        with pytest.raises(DomainError) as caught:
            getattr(module, name)(**{"x": np.zeros(3), **changes})
        messages.append(str(caught.value))

    assert messages[0] == messages[1]
