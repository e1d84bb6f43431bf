"""What an implementation returned against what a case expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.encoding import Array, flatten
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.nn.trace import unequal
from gxnor_ref.spec.domain import first_index
from gxnor_ref.spec.errors import plain


@dataclass(frozen=True)
class Failure:
    """Why a case failed."""

    message: str  # one line
    result: str = ""  # path of the result that differs, or ""
    got: Any = None  # what was returned for it, or raised
    element: tuple[int, ...] | None = None  # index of its first element that differs
    expected_element: Any = None
    got_element: Any = None
    # For floats of the right shape: largest difference, in ulps of the largest element.
    ulps: float | None = None
    single: bool = False  # all values are float32 numbers, and those expected are not


def failures_of(case: Case, returned: Any) -> list[Failure]:
    """Compare everything returned with a case, and return a failure for each result that differs.

    `returned` is the one result, a tuple of several in order, or a mapping by name. Nothing that
    is returned passes a case that expects an error.
    """
    return list(_failures(case, returned))


def passes(case: Case, returned: Any) -> bool:
    """Whether `failures_of` finds none; ends at the first that it finds."""
    return next(_failures(case, returned), None) is None


def _failures(case: Case, returned: Any) -> Iterator[Failure]:
    if case.expected is None:
        yield Failure("accepted inputs that are invalid; expected an error", got=returned)
        return
    operator = OPERATORS[case.operator]
    if unknown := operator.unknown(returned):
        names = ", ".join(result.name for result in operator.results)
        yield Failure(f"unexpected result {plain(unknown)}; expected {names}", got=returned)
        return
    got = flatten(operator.named(returned))
    for path, expected in case.expected.items():
        if path in got:
            of_float32 = path in operator.of_float32
            found = _compared(path, expected, got[path], case.within, of_float32)
            if found is not None:
                yield found
        else:
            others = [name for name in got if name not in case.expected]
            came = f", and not {', '.join(others)}" if others else ""
            yield Failure(f"{path} is missing; expected {_kind(expected)}{came}", path)
    others = [path for path in got if path not in case.expected]
    if others and case.expected.keys() <= got.keys():
        yield Failure(f"unexpected result {plain(others[0])}; expected none of this name", got=got)


def _compared(
    path: str, expected: Array, got: Any, within: Mapping[str, Array], of_float32: bool
) -> Failure | None:
    try:
        values = np.asarray(got)
    except (TypeError, ValueError) as error:
        return Failure(f"{path} is not an array: {error}", path, repr(got))
    if not _admits(expected, got, values):
        message = f"{path}.dtype is {values.dtype}; expected {_kind(expected)}"
        return Failure(message + _also(path, expected, values, within), path, values)
    if values.shape != expected.shape:
        message = f"{path}.shape is {values.shape}; expected {expected.shape}"
        return Failure(message, path, values)
    # NaN equals NaN: the spec expects some, and who makes a mutant's mistake may return its NaN.
    wrong = unequal(expected, values, within.get(path, 0.0))
    if expected.dtype.kind == "f" and path not in within:
        # What is subnormal may have been flushed to zero.
        wrong &= ~((values == 0) & (np.abs(expected) < np.finfo(expected.dtype).tiny))
    if not wrong.any():
        return None
    at = first_index(wrong)
    allowed = f" within {within[path][at]:.3g}" if path in within else ""
    message = f"{_differs(path, at, expected, values)}{allowed}"
    elements = (expected[at].item(), values[at].item())
    ulps = _ulps(expected, values, np.float32 if of_float32 else expected.dtype)
    return Failure(message, path, values, at, *elements, ulps, _is_single(expected, values))


def _also(path: str, expected: Array, values: Array, within: Mapping[str, Array]) -> str:
    """Say that values of another type are wrong too, by more than float32 explains."""
    if values.dtype.kind not in "iuf" or values.shape != expected.shape:
        return ""
    rounding = 64 * float(np.finfo(np.float32).eps) * np.abs(expected.astype(np.float64))
    wrong = unequal(expected, values, np.maximum(within.get(path, 0.0), rounding))
    if not wrong.any():
        return ""
    return f", and {_differs(path, first_index(wrong), expected, values)}"


def _differs(path: str, at: tuple[int, ...], expected: Array, values: Array) -> str:
    place = f"{path}[{', '.join(map(str, at))}]" if at else path
    return f"{place} is {values[at]!s}; expected {expected[at]!s}"


def _is_single(expected: Array, values: Array) -> bool:
    if expected.dtype != np.float64:
        return False
    with np.errstate(over="ignore"):
        own, other = (bool((of == of.astype(np.float32)).all()) for of in (values, expected))
    return own and not other


def _ulps(expected: Array, values: Array, dtype: npt.DTypeLike) -> float | None:
    if expected.dtype.kind != "f":
        return None
    with np.errstate(all="ignore"):
        largest = np.abs(values.astype(np.float64) - expected.astype(np.float64)).max()
        ulps = float(largest / (np.finfo(np.dtype(dtype)).eps * float(np.abs(expected).max())))
    return ulps if np.isfinite(ulps) else None


def _admits(expected: Array, got: Any, values: Array) -> bool:
    """Integers of any width; floats of the expected precision, a Python float for a number."""
    if expected.dtype.kind in "iu":
        return values.dtype.kind in "iu"
    return values.dtype == expected.dtype or (isinstance(got, float) and expected.ndim == 0)


def _kind(expected: Array) -> str:
    dtype = "integers" if expected.dtype.kind in "iu" else str(expected.dtype)
    return f"{dtype} of shape {expected.shape}"
