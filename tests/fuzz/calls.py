"""Calls of every public function of the kernels with arguments of any type, size and value."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import random
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import numpy as np

import gxnor_ref.kernels
from gxnor_ref.kernels.convolution import Filters, level_filters, pack_filters
from gxnor_ref.kernels.packing import Planes, pack
from gxnor_ref.spec.space import DiscreteSpace

ADMITTED = (TypeError, ValueError)
"""Wrong types and wrong values; DomainError is one of the latter."""

LARGEST = 1 << 16
"""Elements of an output that a call may ask for: more only takes time."""

INTEGERS = (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64)
FLOATS = (np.float16, np.float32, np.float64)
SIZES = (0, 1, 1, 2, 3, 3, 4, 5, 7, 8, 16, 17, 63, 64, 65)
WRONG: tuple[Any, ...] = (
    *(None, True, "", "open", "rectangular", "levels", [], (), {}, 0.5, -1, -(2**31)),
    *(float("nan"), float("inf"), 1e300, 10**400, 2**31 - 1, 2**31, 2**62, 2**63, 2**64, 1j, b"x"),
)


@cache
def functions() -> dict[str, Callable[..., Any]]:
    """Public functions and classes of the kernels, by module and name."""
    found = {}
    for info in pkgutil.iter_modules(gxnor_ref.kernels.__path__):
        # They call no C: what the system says of its CPUs, and names of fields.
        if info.name.startswith("_") or info.name in ("cpus", "structs"):
            continue
        module = importlib.import_module(f"gxnor_ref.kernels.{info.name}")
        for name, value in vars(module).items():
            own = getattr(value, "__module__", None) == module.__name__
            is_error = isinstance(value, type) and issubclass(value, Exception)
            if own and callable(value) and not name.startswith("_") and not is_error:
                found[f"{info.name}.{name}"] = value
    # They run what they are given, or need a number of an instruction set that others check.
    of_arrays = ("on_cache_lines", "require_size", "require_sizes", "require_room")
    of_isa = ("native", "kernels_of", "worth_a_thread", "least_units", "share_of_a_thread")
    inner = [
        *(f"arrays.{name}" for name in of_arrays),
        *(f"isa.{name}" for name in of_isa),
        *("threads.divide", "threads.divide_moves", "sums.largest_of", "normalization.norm_of"),
    ]
    return {name: value for name, value in found.items() if name not in inner}


def integer(rng: random.Random, most: int = 9) -> Any:
    value = rng.randrange(most)
    if rng.random() < 0.4:
        return value
    dtype = rng.choice(INTEGERS)
    return dtype(value & 127 if dtype is np.int8 else value)


def array(rng: random.Random, dtype: Any = None, shape: tuple[int, ...] | None = None) -> Any:
    if shape is None:
        shape = tuple(rng.choice(SIZES) for _ in range(rng.choice((0, 1, 1, 2, 2, 4, 4, 4))))
        while np.prod(shape) > LARGEST:
            shape = shape[1:]
    if dtype is None:
        dtype = rng.choice((*INTEGERS, *FLOATS, *[np.float32] * 6, np.bool_, object, np.complex64))
    values = np.random.default_rng(rng.randrange(2**32)).integers(-1, 2, shape)
    made = np.asarray(values).astype(dtype)
    match rng.randrange(12):
        case 0 if made.ndim:
            return made[..., ::2]
        case 1:
            return made.T
        case 2:
            made.flags.writeable = False
        case 3 if made.size and np.dtype(dtype).kind == "f":
            made.flat[0] = rng.choice((np.nan, np.inf, 1e4))
        case 4:
            return np.frombuffer(b"\0" + made.tobytes(), np.uint8)[1:].view() if made.size else made
        case 5:
            return made.astype(made.dtype.newbyteorder())
    return made


def planes(rng: random.Random) -> Any:
    shape = (1, rng.choice(SIZES[1:8]), rng.choice(SIZES[1:8]), rng.choice(SIZES[1:]))
    made = pack(array(rng, np.int8, shape).astype(np.int8) | 1, bool(rng.randrange(2)))
    if rng.random() < 0.3:
        return Planes(made.words, integer(rng, 70), bool(rng.randrange(2)))
    return made


def filters(rng: random.Random) -> Any:
    shape = (rng.choice(SIZES[1:]), rng.choice(SIZES[1:]), *(rng.choice((1, 2, 3, 5)),) * 2)
    W = np.ascontiguousarray(array(rng, np.int8, shape)) | 1
    made = rng.choice((pack_filters, level_filters))(W.astype(np.int8))
    if rng.random() < 0.3:
        sizes = tuple(integer(rng, 70) for _ in range(4))
        return Filters(made.blocks, rng.choice((made.kind, "binary")), sizes)
    return made


def argument(name: str, rng: random.Random, given: dict[str, Any]) -> Any:
    """Value for a parameter of that name, mostly of the type that it asks for."""
    if rng.random() < 0.12:
        return rng.choice(WRONG)
    arrays = [value for value in given.values() if isinstance(value, np.ndarray)]
    match name:
        case "kernel":
            return tuple(integer(rng, 6) for _ in range(rng.choice((2, 2, 2, 1, 3))))
        case "shape":
            return tuple(integer(rng, 20) for _ in range(rng.choice((4, 4, 4, 3))))
        case "padding" | "stride" | "k" | "N" | "channels" | "t" | "threads" | "count":
            return rng.choice((integer(rng), integer(rng, 3), integer(rng, 250)))
        case "space":
            return DiscreteSpace(rng.randrange(8))
        case "binary":
            return rng.choice((True, False, np.bool_(True), 1))
        case "planes":
            return planes(rng)
        case "Y" | "W" if rng.random() < 0.5:
            return planes(rng) if name == "Y" else filters(rng)
        case "window":
            return rng.choice(("rectangular", "triangular"))
        case "boundary":
            return rng.choice(("open", "closed"))
        case "a" | "r" | "H" | "epsilon" | "eta" | "beta1" | "beta2" | "unit" | "m":
            return rng.choice((0.5, 1.0, 0.25, np.float32(0.5), 2, np.int8(1), 1e-9))
        case _ if arrays and rng.random() < 0.6:
            # Often of the shape or the channels of another.
            like = rng.choice(arrays)
            shape = rng.choice((like.shape, like.shape[-1:], like.shape[:1]))
            return array(rng, rng.choice((like.dtype, np.float32, None)), shape)
    return array(rng)


def call(content: bytes) -> None:
    """Make the call of that number, and let through what it may not raise."""
    rng = random.Random(content)
    name = rng.choice(sorted(functions()))
    function = functions()[name]
    given: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.default is not parameter.empty and rng.random() < 0.4:
            continue
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        try:
            given[parameter.name] = argument(parameter.name, rng, given)
        except ADMITTED:
            return
    if _too_large(given):
        return
    with np.errstate(all="ignore"), suppress(*ADMITTED):
        try:
            function(**given)
        except Exception as error:
            error.args = (f"{name}: {error}",)
            raise


def _too_large(given: dict[str, Any]) -> bool:
    """Whether an output would have more than `LARGEST` times the input's elements."""
    padding = given.get("padding", 0)
    return isinstance(padding, int | np.integer) and 60 < int(padding) < 2**31 - 1
