"""Domain checks and array types that every operation of the spec shares."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.errors import DomainError, NotFiniteError, shown

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
"""Real numbers, float32 or float64; an operation returns the precision that it was given."""

Integers: TypeAlias = npt.NDArray[np.integer[Any]]
"""State indices, labels or exact sums."""


def require(condition: bool, argument: str, value: object, expected: str) -> None:
    """Raise DomainError with the argument's name, its value and what was expected."""
    if not condition:
        raise DomainError(f"{argument} is {_shown(value)}; expected {expected}")


def _shown(value: object) -> str:
    # Python itself refuses to write an integer of thousands of digits.
    if isinstance(value, int) and value.bit_length() > 1000:
        return f"an integer of {value.bit_length()} bits"
    return str(value)


def require_count(argument: str, value: object, least: int, most: int | None = None) -> int:
    """Require an integer in [least, most], and return it as a Python int, which never wraps."""
    # Every kernel call comes here several times, so a text is made only for an error.
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
        value = int(value)
        if value >= least and (most is None or value <= most):
            return value
        found = _shown(value)
    else:
        found = repr(value)
    expected = f"an integer >= {least}" if most is None else f"an integer in {least}..{most}"
    raise DomainError(f"{argument} is {found}; expected {expected}")


def require_real(argument: str, value: object) -> float:
    """Require a real number, and return it rounded to float64; TypeError if it is not a number."""
    # Decimals too: `gxnor_ref.conform.decimals` runs the spec on them.
    if isinstance(value, bool) or not isinstance(
        value, (int, float, np.integer, np.floating, Decimal)
    ):
        raise TypeError(f"{argument} is {type(value).__name__}; expected a number")
    try:
        return float(value)
    except OverflowError:
        raise DomainError(f"{argument} is {_shown(value)}; expected a finite number") from None


def as_python(value: Any) -> Any:
    """Take a number of NumPy or `Decimal` as one of Python, which a header can hold."""
    if isinstance(value, np.generic):
        value = value.item()
    # A long double is its own item.
    return float(value) if isinstance(value, (np.floating, Decimal)) else value


def require_positive(argument: str, value: object, dtype: npt.DTypeLike = np.float64) -> float:
    """Require a finite number above zero, also after rounding to `dtype`; return a float64."""
    number = require_real(argument, value)
    require(math.isfinite(number) and number > 0, argument, value, "a finite number > 0")
    if np.dtype(dtype).type is np.float32:
        # Halfway to 0, and to 2^128.
        fits = 2.0**-150 < number < 2.0**128 - 2.0**103
        require(fits, argument, value, "a finite number > 0 in float32")
    return number


def require_floats(argument: str, values: object) -> None:
    """Require an array, or a scalar of NumPy, of float32 or float64.

    Integers would round, wrap or overflow in what is computed of them, and narrower or wider floats
    round otherwise: they are refused, not converted.
    """
    _require_array(argument, values)
    real = _dtype(values).type in (np.float32, np.float64)
    require(real, f"{argument}.dtype", _dtype(values), "float32 or float64")


def require_reals(argument: str, values: object) -> None:
    """`require_floats`, but of an array of decimals too.

    Formulas of sums, products, quotients and roots are also evaluated to 120 digits:
    `gxnor_ref.conform.decimals.exactly`.
    """
    if not (isinstance(values, np.ndarray) and values.dtype == object):
        require_floats(argument, values)
    elif not all(isinstance(value, (Decimal, int)) for value in values.flat):
        raise DomainError(f"{argument}.dtype is object; expected float32 or float64")


def require_same_type(argument: str, values: npt.NDArray[Any], other: npt.NDArray[Any]) -> None:
    """Require the precision of another array, in which both are computed."""
    same = values.dtype.type is other.dtype.type
    require(same, f"{argument}.dtype", values.dtype, str(other.dtype))


def require_float_type(argument: str, dtype: object) -> None:
    """Require float32 or float64, by any of NumPy's names."""
    try:
        # NumPy takes None as float64.
        named = np.dtype(dtype).type  # type: ignore[call-overload]
        real = dtype is not None and named in (np.float32, np.float64)
    except TypeError:
        real = False
    require(real, argument, dtype, "float32 or float64")


def require_integers(argument: str, values: object) -> None:
    """Require an array, or a scalar of NumPy, of integers of any width; bools are refused."""
    _require_array(argument, values)
    require(_dtype(values).kind in "iu", f"{argument}.dtype", _dtype(values), "integers")


def require_numbers(argument: str, values: object) -> None:
    """Require an array, or a scalar of NumPy, of integers or real numbers."""
    _require_array(argument, values)
    require(_dtype(values).kind in "iuf", f"{argument}.dtype", _dtype(values), "numbers")


def _require_array(argument: str, values: object) -> None:
    if not isinstance(values, (np.ndarray, np.generic)):
        raise TypeError(f"{argument} is {type(values).__name__}; expected an array")
    require_unmasked(argument, values)


def _dtype(values: Any) -> np.dtype[Any]:
    dtype: np.dtype[Any] = values.dtype
    return dtype


def require_finite(argument: str, values: Floats) -> None:
    """Require that no element is NaN or infinite; name the first that is."""
    finite = np.isfinite(values)
    if not finite.all():
        at = first_index(~finite)
        element = f"{argument}[{', '.join(map(str, at))}]" if at else argument
        raise NotFiniteError(f"{element} is {values[at]}; expected a finite number")


def first_index(mask: npt.NDArray[np.bool_]) -> tuple[int, ...]:
    """Index of the first element that is true, in C order."""
    return tuple(int(i) for i in np.argwhere(mask)[0])


def along_channels(per_channel: Floats, x: Floats) -> Floats:
    """Shape numbers of channels so that they broadcast against a tensor."""
    return per_channel.reshape(-1, *(1,) * (x.ndim - 2))


def require_shape(argument: str, values: npt.NDArray[Any], expected: tuple[int | str, ...]) -> None:
    """Require a shape; a name in `expected` admits any length there."""
    fits = len(values.shape) == len(expected) and all(
        isinstance(want, str) or have == want
        for have, want in zip(values.shape, expected, strict=False)
    )
    if not fits:
        wanted = ", ".join(map(str, expected)) + ("," if len(expected) == 1 else "")
        require(False, f"{argument}.shape", values.shape, f"({wanted})")


def require_lengths(argument: str, lengths: object, count: int, expected: str) -> None:
    """Require a tuple or a list of so many parts."""
    if not isinstance(lengths, tuple | list):
        raise TypeError(f"{argument} is {shown(lengths)}; expected {expected}")
    require(len(lengths) == count, argument, lengths, expected)


def require_choice(argument: str, value: str, choices: tuple[str, ...]) -> None:
    """Require one of the named options."""
    known = isinstance(value, str) and value in choices
    require(known, argument, shown(value), "one of " + ", ".join(map(repr, choices)))


def require_unmasked(argument: str, values: object) -> None:
    """Refuse an array with a mask, which would be lost.

    Parameters
    ----------
    argument : str
        Its name.
    values : object
        What may be such an array.

    Raises
    ------
    DomainError
        It is one.
    """
    masked = isinstance(values, np.ma.MaskedArray)
    require(not masked, argument, "a masked array", "one without a mask, as .filled(0) makes it")
