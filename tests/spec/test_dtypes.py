"""Every public function with every dtype: computed rightly, or refused, and nothing between."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any

import numpy as np
import pytest

import gxnor_ref.spec
from gxnor_ref.spec import network, normalization, transition
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.network import IntegerStep, Settings, TrainingStep
from gxnor_ref.spec.normalization import SignalSums
from gxnor_ref.spec.notation import NotationError, plan
from gxnor_ref.spec.signal import Signal, fixed_point
from gxnor_ref.spec.space import DiscreteSpace

MODULES: tuple[ModuleType, ...] = tuple(
    importlib.import_module(f"gxnor_ref.spec.{info.name}")
    for info in pkgutil.iter_modules(gxnor_ref.spec.__path__)
    if info.name not in ("domain", "errors")
)
"""Modules of the spec; the two left out, like `require_...`, check arguments for the others."""

INTEGERS = (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64)
FLOATS = (np.float16, np.float32, np.float64, np.longdouble)
DTYPES: tuple[Any, ...] = (*INTEGERS, *FLOATS, np.bool_, np.complex64, object, "U3", "M8[s]")

WRONG: tuple[Any, ...] = (
    *(None, True, "1", b"1", [], [1.0, 0.0], {}, 1j, np.complex64(1), np.bool_(True)),
    *(float("nan"), float("inf"), 10**400, -(10**400), -1, 2**64, np.array(["a"]), np.array(None)),
)

TERNARY = DiscreteSpace(1)
ROW, COLUMN, SQUARE = np.array([[0.0, 1.0, 1.0, 0.0]]), np.array([[0.0], [1.0]]), np.eye(2)
IMAGE, FILTER, WORDS = SQUARE[None, None], np.ones((1, 1, 1, 1)), np.array([0, 1], np.uint64)
ONES = np.ones(2)
NORM = {"1.gamma": ONES, "1.beta": 0 * ONES, "1.mean": 0 * ONES, "1.variance": ONES}
DENSE = Settings("SVM", classes=2, optimizer="sgd")

ARGUMENTS: dict[str, Any] = {
    **{name: np.array([0.0, 1.0, 1.0, 0.0]) for name in ("x", "z", "W", "Y", "dW", "rho")},
    **{name: np.array([0, 1, 1, 0]) for name in ("n", "labels", "trits")},
    **{name: np.zeros(4) for name in ("u", "nu")},
    **dict.fromkeys(("words", "W_nonzero", "Y_nonzero"), WORDS),
    **dict.fromkeys(("W_sign", "Y_sign"), 0 * WORDS),
    **dict.fromkeys(("gamma", "variance", "average", "batch", "first", "second"), ONES),
    **dict.fromkeys(("beta", "mean", "gradient", "inverse"), 0 * ONES),
    **dict.fromkeys(("a", "r", "m", "eta", "rate", "epsilon", "unit", "start", "fin"), 1.0),
    **dict.fromkeys(("N", "seed", "tensor", "step", "t", "k", "epoch", "epochs", "count"), 1),
    **dict.fromkeys(("length", "stride", "padding", "weight_states", "activation_states"), 1),
    "H": 2.0,
    "largest": 1.0,
    "beta1": 0.0,
    "beta2": 0.0,
    "exponent": 1,
    "bits": 16,
    "boundary": "open",
    "law": "tanh",
    "notation": "SVM",
    "classes": 2,
    "space": TERNARY,
    "dtype": np.float64,
}
"""An argument of each name that fits every dtype: zeros and ones, mostly."""

OWN: dict[str, dict[str, Any]] = {
    "uniform": {"start": 1, "stop": 3},
    "convolution.output_length": {"kernel": 1},
    "convolution.dense": {"Y": ROW, "W": ROW},
    "convolution.dense_backward_weight": {"e": ROW, "Y": ROW},
    "convolution.dense_backward_input": {"e": ROW[:, :1], "W": ROW},
    "convolution.conv2d": {"Y": IMAGE, "W": FILTER, "padding": 0},
    "convolution.conv2d_backward_weight": {
        "e": IMAGE, "Y": IMAGE, "kernel": (1, 1), "padding": 0,
    },
    "convolution.conv2d_backward_input": {
        "e": IMAGE, "W": FILTER, "shape": (1, 1, 2, 2), "padding": 0,
    },
    "convolution": {"x": IMAGE, "e": IMAGE},
    "loss": {"y": SQUARE, "t": SQUARE},
    "normalization.statistics": {"sums": [1], "squares": [1]},
    "normalization.signal_gradients": {"sums": SignalSums([1, 0], [1, 0], [1, 1])},
    # With a variance of 1/4 and this epsilon, the root is 1 in every precision.
    "normalization": {"epsilon": 0.75, "x": SQUARE, "e": SQUARE, "factors": SQUARE},
    "signal": {"e": ROW, "q": np.array([0, 1])},
    "folding": {"low": 0, "high": 1, "sum": np.array([[0, 1]]), "direction": np.array([1, 1])},
    "folding.threshold": {"thresholds": np.array([[0], [1]])},
    "notation": {"padding": "valid", "input_shape": (1, 1, 2)},
    "network": {"x": IMAGE, "W": np.ones((2, 4)), "labels": np.array([1])},
    "network.backward_products": {"e": COLUMN.T, "Y": ROW},
}  # fmt: skip
"""Where a function's or a module's argument of a name has another shape or range."""


def infer(x: Any, W: Any) -> Any:
    return network.inference(x, DENSE, {"1.W": W, **NORM})["1.dense"]


def dense_output(W: Any, x: Any) -> Any:
    return network.output(plan("SVM", (1, 2, 2), 2)[0], x, DENSE, {"1.W": W})


def dense_products(e: Any, Y: Any, W: Any) -> Any:
    return network.backward_products(plan("SVM", (1, 2, 2), 2)[0], e, Y, W)


def stepped(kind: type[TrainingStep]) -> Callable[..., Any]:
    def run(x: Any, labels: Any, W: Any) -> Any:
        return kind(DENSE, {"1.W": W, **NORM}).run(x, labels)["parameters"]["1.W"]

    return run


MADE: dict[str, Callable[..., Any]] = {
    **{f"space.DiscreteSpace.{m}": getattr(TERNARY, m) for m in ("value", "index", "nearest")},
    "space.DiscreteSpace": DiscreteSpace,
    "normalization.integer_sums": lambda factors: normalization.integer_sums(factors),
    "signal.Signal.value": lambda q, dtype: Signal(q, 1).value(dtype),
    "network.inference": infer,
    "network.output": dense_output,
    "network.backward_products": dense_products,
    "network.TrainingStep": stepped(TrainingStep),
    "network.IntegerStep": stepped(IntegerStep),
}
"""Methods, and functions that do not take their arrays as arguments."""


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public functions of the modules, and the methods of their classes."""
    for module in MODULES:
        for name, value in vars(module).items():
            own = getattr(value, "__module__", "") == module.__name__
            if inspect.isfunction(value) and own and not name.startswith(("_", "require_")):
                yield f"{module.__name__.rpartition('.')[2]}.{name}", value


FUNCTIONS = {**dict(functions()), **MADE}


def arguments_of(name: str) -> dict[str, Any]:
    own = {**ARGUMENTS, **OWN.get(name.partition(".")[0], {}), **OWN.get(name, {})}
    return {argument: own[argument] for argument in inspect.signature(FUNCTIONS[name]).parameters}


CASES = [(name, argument) for name in FUNCTIONS for argument in arguments_of(name)]


def flat(result: Any) -> list[Any]:
    """Numbers of a result, as float64 or as they are."""
    if isinstance(result, tuple):
        return [number for part in result for number in flat(part)]
    if isinstance(result, np.ndarray):
        return np.asarray(result, np.float64).reshape(-1).tolist()
    return list(result) if isinstance(result, list) else [result]


def computed(call: Callable[[], Any]) -> list[Any] | None:
    """Numbers of a result; None where the arguments are refused."""
    with np.errstate(all="raise"):
        try:
            return flat(call())
        except (TypeError, DomainError, NotationError):
            return None


def test_every_public_function_has_its_arguments_here() -> None:
    assert len(FUNCTIONS) >= 50
    for name, function in FUNCTIONS.items():
        assert computed(partial(function, **arguments_of(name))) is not None, name


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize(("name", "argument"), CASES)
def test_an_argument_of_any_dtype_is_computed_rightly_or_refused(
    name: str, argument: str, dtype: Any
) -> None:
    function = FUNCTIONS[name]
    arguments = arguments_of(name)
    value = arguments[argument]
    if not isinstance(value, int | float | np.ndarray):
        return
    expected = computed(partial(function, **arguments))
    array = np.asarray(value).astype(dtype)
    # An array of this dtype, its scalar, and the array with its bytes exchanged.
    for given in (array, array[()], array.astype(array.dtype.newbyteorder())):
        found = computed(partial(function, **{**arguments, argument: given}))

        assert found is None or found == expected


@pytest.mark.parametrize(("name", "argument"), CASES)
def test_an_array_with_a_mask_is_refused(name: str, argument: str) -> None:
    arguments = arguments_of(name)
    if not isinstance(arguments[argument], np.ndarray):
        return
    masked = np.ma.array(arguments[argument], mask=True)

    with pytest.raises(DomainError, match="is a masked array; expected one without a mask"):
        FUNCTIONS[name](**{**arguments, argument: masked})


@pytest.mark.parametrize("value", WRONG, ids=lambda value: repr(value)[:30])
@pytest.mark.parametrize(("name", "argument"), CASES)
def test_an_argument_of_a_wrong_kind_is_refused_or_means_what_it_says(
    name: str, argument: str, value: Any
) -> None:
    function = FUNCTIONS[name]
    arguments = {**arguments_of(name), argument: value}

    found = computed(partial(function, **arguments))

    # -1 is a number like others, and infinities saturate.
    meant = isinstance(value, int | float) and not isinstance(value, bool)
    # No unit is one of real numbers, and bytes are a sequence of integers.
    other = {"unit": None, "sums": b"1", "squares": b"1"}
    has_a_meaning = argument in other and type(value) is type(other[argument])
    admitted = meant or has_a_meaning or argument == "dtype"
    assert found is None or admitted, found


@pytest.mark.parametrize("name", ["value", "index", "nearest"])
@pytest.mark.parametrize("shape", [(), (0,), (1, 2, 1)])
def test_arrays_of_any_shape_keep_it(name: str, shape: tuple[int, ...]) -> None:
    given = np.zeros(shape, np.int64 if name == "value" else np.float64)

    assert np.shape(getattr(TERNARY, name)(given)) == shape


def test_a_result_of_no_axis_is_an_array_too() -> None:
    number = np.array(0.25)

    results = [
        *transition.decompose(number, TERNARY),
        transition.tau(number, TERNARY, law="linear"),
        fixed_point(number, 8).q,
    ]
    assert [type(result) for result in results] == [np.ndarray] * 4


@pytest.mark.parametrize(
    ("name", "argument", "other"),
    [
        ("normalization.batch_norm", "gamma", "x"),
        ("normalization.batch_norm", "beta", "x"),
        ("normalization.batch_norm_inference", "mean", "x"),
        ("normalization.batch_norm_inference", "variance", "x"),
        ("normalization.batch_norm_backward", "e", "x"),
        ("normalization.running_average", "batch", "average"),
        ("optimizer.adam", "second", "first"),
        ("loss.squared_hinge", "t", "y"),
        ("loss.squared_hinge_gradient", "t", "y"),
    ],
)
def test_two_precisions_are_not_mixed(name: str, argument: str, other: str) -> None:
    arguments = arguments_of(name)
    arguments[argument] = arguments[argument].astype(np.float32)
    message = rf"^{argument}\.dtype is float32; expected float64$"

    assert arguments[other].dtype == np.float64
    with pytest.raises(DomainError, match=message):
        FUNCTIONS[name](**{**arguments, **({"unit": None} if "unit" in arguments else {})})
