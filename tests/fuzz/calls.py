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
from gxnor_ref.kernels.formulas import Work
from gxnor_ref.kernels.isa import isa, kernels_of
from gxnor_ref.kernels.packing import Planes, pack
from gxnor_ref.kernels.sums import NormalizedSums, Phi
from gxnor_ref.spec.space import DiscreteSpace

Arguments = dict[str, Any]

ADMITTED: tuple[type[Exception], ...] = (TypeError, ValueError)
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
    of_arrays = (
        *("on_cache_lines", "zeros_on_cache_lines", "on_huge_pages"),
        *("require_size", "require_sizes", "require_room"),
    )
    of_isa = ("native", "kernels_of", "gates_nanoseconds")
    inner = [
        *(f"arrays.{name}" for name in of_arrays),
        *(f"isa.{name}" for name in of_isa),
        *("threads.divide", "threads.divide_moves", "threads.as_team", "threads.members_for"),
        *("threads.pass_as_team", "threads.spin_microseconds"),
        *("sums.largest_of", "normalization.norm_of", "convolution.in_sections"),
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
        case 6 if made.size and made.dtype.kind in "iuf":
            hidden = np.ma.array(made, mask=True)
            hidden.data.flat[0] = np.iinfo(made.dtype).max if made.dtype.kind in "iu" else np.nan
            return hidden
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


def trits(rng: random.Random, shape: tuple[int, ...], binary: bool = False) -> Any:
    values = np.random.default_rng(rng.randrange(2**32)).integers(-1, 2, shape, np.int8)
    return values | 1 if binary else values


def levels(rng: random.Random, shape: tuple[int, ...], most: int, dtype: Any) -> Any:
    made = np.random.default_rng(rng.randrange(2**32)).integers(-most, most + 1, shape)
    return made.astype(dtype)


def reals(rng: random.Random, *shape: int) -> Any:
    return np.random.default_rng(rng.randrange(2**32)).normal(size=shape).astype(np.float32)


class Layer:
    """Sizes of a convolution that fit each other, with a stride of 1."""

    def __init__(self, rng: random.Random) -> None:
        self.kernel = rng.choice(((1, 1), (3, 3), (3, 3), (5, 5), (2, 3)))
        self.padding = rng.choice((0, 0, 1, 2))
        self.batch, self.channels = rng.choice((1, 1, 2, 3)), rng.choice((1, 2, 3, 16, 63, 64, 65))
        self.filters = rng.choice((1, 2, 3, 16, 17, 33))
        self.sides = tuple(side + rng.choice((0, 1, 3, 6)) for side in self.kernel)
        self.images = (self.batch, *self.sides, self.channels)
        self.weights = (self.filters, self.channels, *self.kernel)
        fitting = zip(self.sides, self.kernel, strict=True)
        rows, columns = (a + 2 * self.padding - b + 1 for a, b in fitting)
        self.outputs = (self.batch, rows, columns, self.filters)


def _conv2d(rng: random.Random) -> Arguments:
    layer, binary = Layer(rng), rng.random() < 0.3
    W = pack_filters(trits(rng, layer.weights, binary), binary)
    formula = rng.choice((None, None, "gates", "pairs", "winograd"))
    stride = 1 if formula == "winograd" else rng.choice((1, 1, 2))
    admitted = kernels_of(isa()).formulas()
    if formula not in admitted or (formula == "pairs" and binary):
        formula = None
    Y = pack(trits(rng, layer.images, binary), binary)
    return {"Y": Y, "W": W, "stride": stride, "padding": layer.padding, "formula": formula}


def _patches(rng: random.Random, backward: bool) -> Arguments:
    layer = Layer(rng)
    batch, rows, columns, _ = layer.outputs
    images = reals(rng, *layer.images)
    more = {"kernel": layer.kernel, "padding": layer.padding}
    if not backward:
        return {"Y": images, **more}
    kernel_height, kernel_width = layer.kernel
    width = kernel_height * kernel_width * layer.channels
    return {"out": images, "patches": reals(rng, batch * rows * columns, width), **more}


def _signal(rng: random.Random, name: str) -> Arguments:
    layer, dtype = Layer(rng), rng.choice((np.int8, np.int16))
    q = levels(rng, layer.outputs, np.iinfo(dtype).max, dtype)
    W = levels(rng, layer.weights, 64, np.int8)
    height, width = layer.sides
    more = {"padding": layer.padding}
    if name == "level_sums":
        return {"Y": levels(rng, layer.images, 255, np.int16), "W": W, **more}
    scale = 2.0 ** rng.randrange(-20, 5)
    if name == "backward_input":
        return {"q": q, "W": W, "scale": scale, "height": height, "width": width, **more}
    most, kind = rng.choice(((64, np.int8), (255, np.int16)))
    Y = levels(rng, layer.images, most, kind)
    return {"q": q, "Y": Y, "scale": scale, "kernel": layer.kernel, **more}


def _pooling(rng: random.Random, name: str) -> Arguments:
    k, layer = rng.choice((1, 2, 2, 3)), Layer(rng)
    batch, height, width, channels = (layer.batch, *(s + 2 for s in layer.sides), layer.channels)
    images, pooled = (batch, height, width, channels), (batch, height // k, width // k, channels)
    match name:
        case "sums":
            return {"X": levels(rng, images, 2**20, np.int32), "k": k}
        case "unpool":
            q = levels(rng, pooled, 127, rng.choice((np.int8, np.int16)))
            chosen = levels(rng, pooled, k * k, np.int64).astype(np.uint8)
            return {"q": q, "chosen": chosen, "k": k, "height": height, "width": width}
        case "backward":
            return {"e": reals(rng, *pooled), "x": reals(rng, *images), "k": k}
    return {"x": reals(rng, *images), "k": k}


def _norm(rng: random.Random, backward: bool) -> Arguments:
    layer = Layer(rng)
    shape = rng.choice((layer.images, (layer.batch, layer.channels)))
    x, gamma = reals(rng, *shape), reals(rng, shape[-1])
    return {"e" if backward else "beta": reals(rng, *(shape if backward else shape[-1:]))} | {
        "x": x,
        "gamma": gamma,
    }


def _normalized(rng: random.Random) -> Arguments:
    layer = Layer(rng)
    shape = rng.choice((layer.images, (layer.batch, layer.channels)))
    channel = shape[-1:]
    X = levels(rng, shape, 2**10, np.int32)
    both = {"gamma": reals(rng, *channel), "beta": reals(rng, *channel)}
    return {"X": X, "bound": 2**10, "unit": 0.5, **both}


def _transition(rng: random.Random) -> Arguments:
    space, size = DiscreteSpace(rng.randrange(9)), rng.choice((1, 7, 64, 1000))
    n = np.random.default_rng(rng.randrange(2**32)).integers(0, space.size, size)
    dW = reals(rng, size).astype(rng.choice(FLOATS[1:]))
    address = {name: rng.randrange(2**32) for name in ("seed", "tensor", "step")}
    return {"n": n.astype(space.dtype), "dW": dW, "space": space, **address}


def _states(rng: random.Random, most: int) -> Arguments:
    space, shape = DiscreteSpace(rng.randrange(most + 1)), Layer(rng).weights
    n = np.random.default_rng(rng.randrange(2**32)).integers(0, space.size, shape)
    return {"n": n.astype(np.uint8), "space": space}


def _adam(rng: random.Random) -> Arguments:
    size = rng.choice((1, 7, 64, 1000))
    gradient, first, second = reals(rng, 3, size)
    return {"gradient": gradient, "first": first, "second": abs(second), "t": 1, "eta": 0.01}


def _filter_rows(rng: random.Random) -> Arguments:
    shape = Layer(rng).weights
    return {"rows": reals(rng, shape[0], int(np.prod(shape[1:]))), "shape": shape}


def _work(rng: random.Random) -> Arguments:
    layer = Layer(rng)
    work = Work(layer.weights, "ternary", 1, *layer.outputs[:3])
    return {"isa": isa(), "work": work, "formula": "gates"}


def _levels(rng: random.Random) -> Arguments:
    layer = Layer(rng)
    W = level_filters(levels(rng, layer.weights, 64, np.int8))
    return {"Y": levels(rng, layer.images, 64, np.int8), "W": W, "padding": layer.padding}


VALID: dict[str, Callable[[random.Random], Arguments]] = {
    "activation.phi_r": lambda rng: {"x": reals(rng, 100), "N": rng.randrange(8)},
    "activation.window_backward_in_place": lambda rng: {
        "e": reals(rng, 100),
        "x": reals(rng, 100),
        "window": rng.choice(("rectangular", "triangular")),
        "N": rng.randrange(8),
    },
    "convolution.conv2d": _conv2d,
    "convolution.conv2d_levels": _levels,
    "convolution.float32_in_place": lambda rng: {"sums": levels(rng, (99,), 2**20, np.int32)},
    "convolution.level_filters": lambda rng: {"W": levels(rng, Layer(rng).weights, 64, np.int8)},
    "convolution.pack_filter_states": lambda rng: _states(rng, 1),
    "convolution.pack_filters": lambda rng: {"W": trits(rng, Layer(rng).weights)},
    "formulas.choose": _work,
    "formulas.nanoseconds": _work,
    "formulas.refusal": _work,
    "normalization.batch_norm": lambda rng: _norm(rng, False),
    "normalization.batch_norm_backward_in_place": lambda rng: _norm(rng, True),
    "optimizer.adam_in_place": _adam,
    "packing.pack": lambda rng: {"trits": trits(rng, Layer(rng).images)},
    "packing.pack_states": lambda rng: {"states": trits(rng, Layer(rng).images).astype(np.float32)},
    "packing.unpack": lambda rng: {"planes": pack(trits(rng, Layer(rng).images))},
    "patches.col2im": lambda rng: _patches(rng, True),
    "patches.filter_rows": lambda rng: _states(rng, 7),
    "patches.filters_of": _filter_rows,
    "patches.im2col": lambda rng: _patches(rng, False),
    "patches.max_pool": lambda rng: _pooling(rng, "x"),
    "patches.max_pool_backward": lambda rng: _pooling(rng, "backward"),
    "signal.backward_input": lambda rng: _signal(rng, "backward_input"),
    "signal.backward_weight": lambda rng: _signal(rng, "backward_weight"),
    "signal.fixed_point": lambda rng: {"e": reals(rng, 100), "bits": rng.choice((8, 16))},
    "signal.largest_magnitude": lambda rng: {"e": reals(rng, 100)},
    "signal.level_sums": lambda rng: _signal(rng, "level_sums"),
    "signal.round_to": lambda rng: {
        "e": reals(rng, 100),
        "exponent": rng.randrange(4),
        "bits": rng.choice((8, 16)),
    },
    "sums.NormalizedSums": _normalized,
    "sums.max_pool": lambda rng: _pooling(rng, "sums"),
    "sums.unpool": lambda rng: _pooling(rng, "unpool"),
    "transition.transition_in_place": _transition,
}
"""Arguments that each function computes with; the others are given any."""


def bent(made: Any, rng: random.Random) -> Any:
    """Return an array in another layout, of another type or shape, or the like of one."""
    match rng.randrange(16):
        case 0:
            return np.repeat(made, 2, axis=-1)[..., ::2] if made.ndim else made
        case 1:
            return np.asfortranarray(made)
        case 2:
            return made.astype(made.dtype.newbyteorder())
        case 3:
            octets = np.frombuffer(b"\0" + made.tobytes(), np.uint8).copy()[1:]
            return octets.view(made.dtype).reshape(made.shape)
        case 4:
            made = made.copy()
            made.flags.writeable = False
            return made
        case 5:
            return made.view(np.ma.MaskedArray)
        case 6:
            return made.view(np.matrix) if made.ndim == 2 else made.view(np.recarray)
        case 7:
            return made.astype(object)
        case 8:
            return rng.choice((made.tolist(), np.ascontiguousarray(made).data, made.tobytes()))
        case 9:
            return made[..., :0] if made.ndim else made
        case 10:
            return made[:0] if made.ndim else made
        case 11:
            return made[..., :-1].copy() if made.ndim else made
        case 12:
            return made.reshape(-1)
        case 13:
            return made.astype(rng.choice((*INTEGERS, *FLOATS)))
        case 14 if made.size:
            made = made.copy()
            extreme = rng.choice((0, -1, 127, 255, 2**31 - 1, np.nan, np.inf, -np.inf))
            with np.errstate(all="ignore"):
                np.asarray(made).reshape(-1)[rng.randrange(made.size)] = np.array(extreme).astype(
                    made.dtype
                )
            return made
    return np.broadcast_to(made.reshape(-1)[:1], made.shape) if made.size else made


def number(value: Any, rng: random.Random) -> Any:
    """Return a number near another, or the like of it."""
    return rng.choice(
        (
            *(value + 1, value - 1, -value, value + 0.5, float(value), bool(value), str(value)),
            *(np.float64(value), np.float32(value), np.array(value), [value], (value,)),
            *(np.uint8(int(value) & 255), np.int8(int(value) & 127), np.int64(int(value))),
            *(2**31 - 1, 2**31, 2**40, 2**62, 2**63 - 1, 2**63, 2**64, 10**400, np.uint64(2**63)),
        )
    )


def altered(value: Any, rng: random.Random, given: Arguments) -> Any:
    """Return another value for an argument."""
    if isinstance(value, np.ndarray) and rng.random() < 0.85:
        arrays = [other for other in given.values() if isinstance(other, np.ndarray)]
        # Sometimes another argument, whose memory is shared then.
        return bent(value, rng) if rng.random() < 0.9 else rng.choice(arrays)
    if isinstance(value, int | float) and rng.random() < 0.85:
        return number(value, rng)
    if isinstance(value, tuple) and value and rng.random() < 0.85:
        changed = list(value)
        at = rng.randrange(len(changed))
        if isinstance(changed[at], int | float):
            changed[at] = number(changed[at], rng)
        return rng.choice((tuple(changed), changed, changed[1:], [*changed, 1]))
    if isinstance(value, Planes) and rng.random() < 0.85:
        words = bent(value.words, rng) if rng.random() < 0.5 else value.words
        return Planes(words, value.channels + rng.choice((-1, 0, 0, 1)), value.binary)
    if isinstance(value, Filters) and rng.random() < 0.85:
        blocks = bent(value.blocks, rng) if rng.random() < 0.5 else value.blocks
        shape = tuple(side + rng.choice((-1, 0, 0, 0, 1)) for side in value.shape)
        return Filters(blocks, value.kind, (shape[0], shape[1], shape[2], shape[3]))
    return rng.choice(WRONG)


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
    """Make the call of that number, and let through what it may not raise.

    Of the functions in `VALID`, most calls have such arguments, and one or two others instead of
    them; a tenth have nothing else, and have to be computed.
    """
    rng = random.Random(content)
    name = rng.choice(sorted(functions()))
    function = functions()[name]
    admitted: tuple[type[Exception], ...] = ADMITTED
    if name in VALID and rng.random() < 0.9:
        given = _threads(VALID[name](rng), function, rng)
        changes = rng.choice((0, *[1] * 7, 2, 2))
        if not changes:
            admitted = ()
    else:
        given, changes = {}, 0
    try:
        for _ in range(changes):
            which = rng.choice(sorted(given))
            given[which] = altered(given[which], rng, given)
        given = given or _any(function, rng)
    except (TypeError, ValueError, OverflowError, IndexError):
        return  # what was made has checks of its own
    if _too_large(given):
        return
    with np.errstate(all="ignore"), suppress(*admitted):
        try:
            result = function(**given)
            if isinstance(result, NormalizedSums):
                _trained(result, rng, bool(admitted))
        except Exception as error:
            error.args = (f"{name}: {error}",)
            raise


def _threads(given: Arguments, function: Callable[..., Any], rng: random.Random) -> Arguments:
    parameters = inspect.signature(function).parameters
    given = {name: value for name, value in given.items() if name in parameters}
    if "threads" in parameters:
        given["threads"] = rng.choice((1, 1, 1, 2, None))
    return given


def _any(function: Callable[..., Any], rng: random.Random) -> Arguments:
    given: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.default is not parameter.empty and rng.random() < 0.4:
            continue
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        given[parameter.name] = argument(parameter.name, rng, given)
    return given


def _trained(sums: NormalizedSums, rng: random.Random, bend: bool) -> None:
    """Call the methods too."""
    phi = Phi(rng.randrange(8), 0.5, 1.0, "open", rng.choice(("rectangular", "triangular")), 0.5)
    sums.states(phi)
    sums.scores()
    e = reals(rng, *sums.X.shape)
    if bend:
        e = bent(e, rng)
    largest = sums.window(e, rng.choice((phi, None)))
    sums.backward(e, largest, rng.choice((8, 16)))


def _too_large(given: dict[str, Any]) -> bool:
    """Whether an output would have more than `LARGEST` times the input's elements."""
    padding = given.get("padding", 0)
    return isinstance(padding, int | np.integer) and 60 < int(padding) < 2**31 - 1
