"""Every public function with every dtype: computed rightly, or refused, and nothing between."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from gxnor_ref.spec import activation, gate, space, transition, uniform
from gxnor_ref.spec.space import DiscreteSpace

MODULES: tuple[ModuleType, ...] = (activation, gate, space, transition, uniform)
"""Modules of the spec that keep the rule."""

INTEGERS = (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64)
FLOATS = (np.float16, np.float32, np.float64, np.longdouble)
DTYPES: tuple[Any, ...] = (*INTEGERS, *FLOATS, np.bool_, np.complex64, object, "U3", "M8[s]")

WRONG: tuple[Any, ...] = (
    *(None, True, "1", b"1", [], [1.0, 0.0], {}, 1j, np.complex64(1), np.bool_(True)),
    *(float("nan"), float("inf"), 10**400, -(10**400), -1, 2**64, np.array(["a"]), np.array(None)),
)

TERNARY = DiscreteSpace(1)

ARGUMENTS: dict[str, Any] = {
    **{name: np.array([0.0, 1.0, 1.0, 0.0]) for name in ("x", "z", "W", "Y", "dW", "rho")},
    "u": np.zeros(4),
    "nu": np.zeros(4),
    "n": np.array([0, 1, 1, 0]),
    "a": 1.0,
    "r": 1.0,
    "H": 2.0,
    "m": 1.0,
    "N": 1,
    "boundary": "open",
    "law": "tanh",
    "space": TERNARY,
    "dtype": np.float64,
    "seed": 1,
    "tensor": 1,
    "step": 1,
    "start": 1,
    "stop": 3,
    "weight_states": 1,
    "activation_states": 1,
}
"""An argument of each name that fits every dtype: zeros and ones."""


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public functions of the modules, and the methods of their classes."""
    for module in MODULES:
        for name, value in vars(module).items():
            if name.startswith("_") or getattr(value, "__module__", "") != module.__name__:
                continue
            label = f"{module.__name__.rpartition('.')[2]}.{name}"
            if inspect.isfunction(value):
                yield label, value
            elif value is DiscreteSpace:
                yield label, value
                for method in ("value", "index", "nearest"):
                    yield f"{label}.{method}", getattr(TERNARY, method)


FUNCTIONS = dict(functions())


def arguments_of(function: Callable[..., Any]) -> dict[str, Any]:
    return {name: ARGUMENTS[name] for name in inspect.signature(function).parameters}


CASES = [(name, argument) for name, call in FUNCTIONS.items() for argument in arguments_of(call)]


def flat(result: Any) -> list[Any]:
    """Numbers of a result, as float64 or as they are."""
    if isinstance(result, tuple):
        return [number for part in result for number in flat(part)]
    if isinstance(result, np.ndarray):
        return np.asarray(result, np.float64).reshape(-1).tolist()
    return [result]


def computed(call: Callable[[], Any]) -> list[Any] | None:
    """Numbers of a result; None where the arguments are refused."""
    with np.errstate(all="raise"):
        try:
            return flat(call())
        except (TypeError, ValueError):
            return None


def test_every_public_function_has_its_arguments_here() -> None:
    assert len(FUNCTIONS) >= 20
    for name, function in FUNCTIONS.items():
        assert computed(partial(function, **arguments_of(function))) is not None, name


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize(("name", "argument"), CASES)
def test_an_argument_of_any_dtype_is_computed_rightly_or_refused(
    name: str, argument: str, dtype: Any
) -> None:
    function = FUNCTIONS[name]
    arguments = arguments_of(function)
    value = arguments[argument]
    if not isinstance(value, int | float | np.ndarray):
        return
    expected = computed(partial(function, **arguments))
    array = np.asarray(value).astype(dtype)
    # An array of this dtype, its scalar, and the array with its bytes exchanged.
    for given in (array, array[()], array.astype(array.dtype.newbyteorder())):
        found = computed(partial(function, **{**arguments, argument: given}))

        assert found is None or found == expected


@pytest.mark.parametrize("value", WRONG, ids=lambda value: repr(value)[:30])
@pytest.mark.parametrize(("name", "argument"), CASES)
def test_an_argument_of_a_wrong_kind_is_refused_or_means_what_it_says(
    name: str, argument: str, value: Any
) -> None:
    function = FUNCTIONS[name]
    arguments = {**arguments_of(function), argument: value}

    found = computed(partial(function, **arguments))

    # -1 is a number like others, and infinities saturate.
    meant = isinstance(value, int | float) and not isinstance(value, bool)
    plays_no_part = argument == "H" and name.startswith("activation.")
    admitted = meant or plays_no_part or argument == "dtype"
    assert found is None or admitted, found


@pytest.mark.parametrize("name", ["value", "index", "nearest"])
@pytest.mark.parametrize("shape", [(), (0,), (1, 2, 1)])
def test_arrays_of_any_shape_keep_it(name: str, shape: tuple[int, ...]) -> None:
    given = np.zeros(shape, np.int64 if name == "value" else np.float64)

    assert np.shape(getattr(TERNARY, name)(given)) == shape
