"""Weighted sums of dense and convolutional layers, and their gradients."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import WIDE, Draw
from gxnor_ref.conform.decimals import exactly
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Bound, Cases, Drawn, Operator, Scaled, instead
from gxnor_ref.conform.operators.gate import in_twos_complement
from gxnor_ref.spec import convolution

STRIDES = "stride:int padding:int"


def _conv2d_backward_weight(
    e: Array, Y: Array, kernel_height: int, kernel_width: int, stride: int, padding: int
) -> Any:
    kernel = (kernel_height, kernel_width)
    return exactly(convolution.conv2d_backward_weight)(e, Y, kernel, stride, padding)


def _conv2d_backward_input(
    e: Array, W: Array, height: int, width: int, stride: int, padding: int
) -> Any:
    shape = (len(e), W.shape[1], height, width)
    return exactly(convolution.conv2d_backward_input)(e, W, shape, stride, padding)


ANY_ORDER = (
    "K products summed in any order, fused or not, are wrong by at most K + 1 roundings of the sum "
    "of their sizes; exact where all partial sums are multiples of a unit that the type can hold"
)


def _lowest_bit(values: Array) -> int:
    """Exponent of the largest power of two of which all values are multiples."""
    mantissa, exponent = np.frexp(values[values != 0].astype(np.float64))
    integers = np.abs(np.ldexp(mantissa, 53)).astype(np.int64)
    _, place = np.frexp((integers & -integers).astype(np.float64))
    return int((exponent - 54 + place).min(initial=400))


def _in_any_order(
    function: Callable[..., Array], left: str, right: str, terms: Callable[..., int]
) -> Bound:
    """Bound of sums of products of two inputs; `terms` counts those of one sum, from the inputs."""

    def scaled(expected: Array, **inputs: Any) -> Scaled:
        sides = {name: inputs[name] for name in (left, right)}
        sizes = function(**{**inputs, **{name: abs(side) for name, side in sides.items()}})
        bits = np.finfo(sizes.dtype).nmant + 1
        largest = float(sizes.max(initial=0.0))
        unit = sum(_lowest_bit(side) for side in sides.values())
        if np.isfinite(largest) and largest <= 2.0 ** (bits + unit):
            return 0, sizes
        return terms(*sides.values()) + 1, sizes

    return Bound(scaled, ANY_ORDER)


def _values(d: Draws, *shape: int, dtype: str) -> Array:
    return d.trits(*shape).astype(dtype) if d.one_of(True, False) else d.floats(*shape, dtype=dtype)


def _draw_dense(first: str, second: str) -> Drawn:
    def drawn(d: Draws) -> dict[str, Any]:
        lengths = dict(zip(("batch", "in", "out"), d.lengths((1, 4), (1, 5), (1, 4)), strict=True))
        shapes = {"Y": ("batch", "in"), "W": ("out", "in"), "e": ("batch", "out")}
        dtype = d.dtype()
        return {
            name: _values(d, *(lengths[axis] for axis in shapes[name]), dtype=dtype)
            for name in (first, second)
        }

    return drawn


def _draw_conv2d(first: str, second: str) -> Drawn:
    def drawn(d: Draws) -> dict[str, Any]:
        ends = [(1, 2), *[(1, 3)] * 4]
        batch, channels, filters, rows, columns = d.lengths(*ends)
        height, width = d.integer(1, 3), d.integer(1, 3)
        stride, padding = d.integer(1, 2), d.integer(0, 2)
        # Images on which the kernel fits just so often; some of their edge is left over.
        image = [
            max((places - 1) * stride + side - 2 * padding + d.integer(0, stride - 1), 1)
            for places, side in ((rows, height), (columns, width))
        ]
        rows, columns = (
            (length + 2 * padding - side) // stride + 1
            for length, side in zip(image, (height, width), strict=True)
        )
        shapes = {
            "Y": (batch, channels, *image),
            "W": (filters, channels, height, width),
            "e": (batch, filters, rows, columns),
        }
        dtype = d.dtype()
        named = {name: _values(d, *shapes[name], dtype=dtype) for name in (first, second)}
        extra = {
            ("e", "Y"): {"kernel_height": height, "kernel_width": width},
            ("e", "W"): {"height": image[0], "width": image[1]},
        }.get((first, second), {})
        return {**named, **extra, "stride": stride, "padding": padding}

    return drawn


# --- wrong implementations ---


def _factors(
    function: Callable[..., Array], change: Callable[[Array], Array]
) -> Callable[..., Array]:
    """Products whose factors are rounded first."""

    def implementation(**inputs: Any) -> Array:
        of = {k: change(v) if isinstance(v, np.ndarray) else v for k, v in inputs.items()}
        return np.asarray(function(**of))

    return implementation


def _to_bits(bits: int) -> Callable[[Array], Array]:
    """Round to some bits behind the first."""

    def rounded(values: Array) -> Array:
        mantissa, exponent = np.frexp(values)
        kept = np.rint(mantissa * 2.0 ** (bits + 1))
        return np.asarray(np.ldexp(kept, exponent - bits - 1), dtype=values.dtype)

    return rounded


PRECISIONS = {"in_tf32": 10, "in_bfloat16": 7}
"""Bits behind the first of a factor."""


def _wrapped(function: Callable[..., Array], bits: int, unit: float) -> Callable[..., Array]:
    """Sums of integers times a unit that wrap around; others stay as they are."""

    def implementation(**inputs: Any) -> Array:
        sums = np.asarray(function(**inputs))
        units = sums.astype(np.float64) / unit
        if (units != np.rint(units)).any():
            return sums
        return (in_twos_complement(units, bits) * unit).astype(sums.dtype)

    return implementation


def _overflows(function: Callable[..., Array]) -> dict[str, Callable[..., Array]]:
    """Sums of ternary products in 8 bits, and of products of Z_6 and Z_4 in 16."""
    return {
        "int8_overflow": _wrapped(function, 8, 1.0),
        "int16_overflow": _wrapped(function, 16, 2.0**-8),
    }


def _padded_with(value: float) -> Callable[..., Array]:
    def conv2d(Y: Array, W: Array, stride: int, padding: int) -> Array:
        edge = (padding, padding)
        padded = np.pad(Y, ((0, 0), (0, 0), edge, edge), constant_values=value)
        return np.asarray(convolution.conv2d(padded, W, stride, 0))

    return conv2d


def _edge_padded(Y: Array, W: Array, stride: int, padding: int) -> Array:
    edge = (padding, padding)
    padded = np.pad(Y, ((0, 0), (0, 0), edge, edge), mode="edge")
    return np.asarray(convolution.conv2d(padded, W, stride, 0))


def _padded_as_same(Y: Array, W: Array, stride: int, padding: int) -> Array:
    if not padding:
        return convolution.conv2d(Y, W, stride, 0)
    pads = [(0, 0), (0, 0)]
    for length, side in zip(Y.shape[2:], W.shape[2:], strict=True):
        total = max((-(-length // stride) - 1) * stride + side - length, 0)
        pads.append((total // 2, total - total // 2))
    return convolution.conv2d(np.pad(Y, pads), W, stride, 0)


def _transposed(W: Array) -> Array:
    return W.swapaxes(2, 3) if W.shape[2] == W.shape[3] else W


def _averaged(function: Callable[..., Array]) -> Callable[..., Array]:
    return lambda e, **rest: function(e=e, **rest) / e.dtype.type(len(e))


def _exchanged(W: Array) -> Array:
    return W.reshape(W.shape[1], W.shape[0], *W.shape[2:]).swapaxes(0, 1)


def _flipped(W: Array) -> Array:
    return W[:, :, ::-1, ::-1]


def _sums(
    name: str,
    clause: str,
    about: str,
    signature: str,
    function: Callable[..., Array],
    terms: Callable[..., int],
    draw: Callable[[str, str], Drawn],
    documented: Callable[..., Any] | None = None,
    **mutants: Callable[..., Array],
) -> Operator:
    """Operator that sums products of its first two inputs."""
    left, right, *_, result = signature.split()
    return Operator(
        name,
        clause,
        about,
        signature,
        function,
        bounds={result: _in_any_order(function, left, right, terms)},
        draw=draw(left, right),
        documented=documented,
        mutants={
            **{m: _factors(function, _to_bits(bits)) for m, bits in PRECISIONS.items()},
            **mutants,
        },
    )


DENSE = _sums(
    "dense",
    "Eq (2) and (11)",
    "weighted sums of a fully connected layer",
    "Y W -> x",
    exactly(convolution.dense),
    lambda Y, W: Y.shape[1],
    _draw_dense,
    **_overflows(convolution.dense),
)
DENSE_BACKWARD_WEIGHT = _sums(
    "dense_backward_weight",
    "Eq (10)",
    "gradient of the weights of a fully connected layer",
    "e Y -> gradient",
    exactly(convolution.dense_backward_weight),
    lambda e, Y: len(Y),
    _draw_dense,
    gradient_averaged=_averaged(convolution.dense_backward_weight),
)
DENSE_BACKWARD_INPUT = _sums(
    "dense_backward_input",
    "Eq (12)",
    "error signal below a fully connected layer",
    "e W -> below",
    exactly(convolution.dense_backward_input),
    lambda e, W: len(W),
    _draw_dense,
)
CONV2D = _sums(
    "conv2d",
    "Eq (2), SPEC.md 22",
    "weighted sums of a convolutional layer: cross-correlation, zero padding",
    f"Y W {STRIDES} -> x",
    exactly(convolution.conv2d),
    lambda Y, W: W[0].size,
    _draw_conv2d,
    padded_with_one=_padded_with(1),
    padded_with_minus_one=_padded_with(-1),
    padded_with_edge=_edge_padded,
    padded_as_same=_padded_as_same,
    kernel_flipped=instead(convolution.conv2d, W=_flipped),
    kernel_transposed=instead(convolution.conv2d, W=_transposed),
    channels_backwards=instead(convolution.conv2d, W=lambda W: W[:, ::-1]),
    stride_ignored=instead(convolution.conv2d, stride=1),
    channels_mixed=instead(convolution.conv2d, W=_exchanged),
    **_overflows(convolution.conv2d),
)
CONV2D_BACKWARD_WEIGHT = _sums(
    "conv2d_backward_weight",
    "Eq (10), SPEC.md 22",
    "gradient of the weights of a convolutional layer",
    f"e Y kernel_height:int kernel_width:int {STRIDES} -> gradient",
    _conv2d_backward_weight,
    lambda e, Y: e[:, 0].size,
    _draw_conv2d,
    convolution.conv2d_backward_weight,
    gradient_flipped=lambda **inputs: _flipped(_conv2d_backward_weight(**inputs)),
    gradient_averaged=_averaged(_conv2d_backward_weight),
)
CONV2D_BACKWARD_INPUT = _sums(
    "conv2d_backward_input",
    "Eq (12), SPEC.md 22",
    "error signal below a convolutional layer, of images height x width",
    f"e W height:int width:int {STRIDES} -> below",
    _conv2d_backward_input,
    lambda e, W: W[:, 0].size,
    _draw_conv2d,
    convolution.conv2d_backward_input,
    kernel_flipped=instead(_conv2d_backward_input, W=_flipped),
)

OPERATORS = (
    DENSE,
    DENSE_BACKWARD_WEIGHT,
    DENSE_BACKWARD_INPUT,
    CONV2D,
    CONV2D_BACKWARD_WEIGHT,
    CONV2D_BACKWARD_INPUT,
)

MISTAKES = {
    "in_tf32": "factors are rounded to TF32's 10 bits, as GPUs do unless told otherwise",
    "in_bfloat16": "factors are rounded to bfloat16's 7 bits",
    "padded_with_one": "padding counts as 1 instead of 0",
    "padded_with_minus_one": "padding counts as -1 instead of 0",
    "padded_as_same": "padding is XLA's SAME: with a stride, it may pad less before than after",
    "kernel_flipped": "the kernel is flipped: a true convolution, not a cross-correlation",
    "kernel_transposed": "rows and columns of the kernel are exchanged",
    "channels_backwards": "the channels of the weights are taken from the last to the first",
    "gradient_averaged": "the gradient of the weights is divided by the batch a second time",
    "stride_ignored": "the stride is taken as 1",
    "channels_mixed": "filters and channels of the weights are exchanged",
}


def cases(factor: int) -> Cases:
    """Write the cases."""
    draw = Draw("sums")
    Y, W = (draw.trits(*shape).astype("float32") for shape in ((3, 20), (4, 20)))
    yield DENSE.case("ternary", "ternary sums are exact", Y=Y, W=W)
    # Products of Z_6 and Z_4 are multiples of 2^-8: 200 of them are 51200 units.
    Y = np.where(draw.uniform(2, 200) < 0.5, 1.0, 0.875).astype("float32")
    W = np.where(draw.uniform(2, 200) < 0.5, 1.0, 0.96875).astype("float32")
    about = "sums of 200 products of Z_6 and Z_4 beyond 16 bits"
    yield DENSE.case("wide", about, Y=Y, W=W, clause="SPEC.md H")
    images = {name: side[:1].reshape(1, 8, 5, 5) for name, side in (("Y", Y), ("W", W))}
    yield CONV2D.case("wide", about, images, stride=1, padding=0, clause="SPEC.md H")
    about = "ternary sums of 150 products beyond 8 bits"
    ones: dict[str, Array] = {name: np.ones((1, 6, 5, 5), np.float32) for name in ("Y", "W")}
    yield CONV2D.case("wide_ternary", about, ones, stride=1, padding=0, clause="SPEC.md H")
    ones = {name: side.reshape(1, 150) for name, side in ones.items()}
    yield DENSE.case("wide_ternary", about, ones, clause="SPEC.md H")
    for dtype in ("float32", "float64"):
        Y, W, e = (draw.reals(*shape, dtype=dtype) for shape in ((3, 17), (4, 17), (3, 4)))
        yield DENSE.case(f"real_{dtype}", "real numbers", Y=Y, W=W)
        yield DENSE_BACKWARD_WEIGHT.case(f"real_{dtype}", "real numbers", e=e, Y=Y)
        yield DENSE_BACKWARD_INPUT.case(f"real_{dtype}", "real numbers", e=e, W=W)
    Y, W = (draw.trits(*shape).astype("float32") for shape in ((3, 9), (4, 9)))
    e = draw.reals(3, 4)
    yield DENSE_BACKWARD_WEIGHT.case("ternary", "real signals, ternary activations", e=e, Y=Y)
    yield DENSE_BACKWARD_INPUT.case("ternary", "real signals, ternary weights", e=e, W=W)
    yield DENSE.refused("shapes", "inputs of two lengths", Y=Y, W=W[:, 1:])
    yield DENSE_BACKWARD_WEIGHT.refused("shapes", "batches of two lengths", e=e[1:], Y=Y)
    yield DENSE_BACKWARD_INPUT.refused("shapes", "outputs of two lengths", e=e[:, 1:], W=W)
    yield from _wide_dense()
    yield from _wide_conv2d()
    geometries = [
        ("plain", (2, 2, 5, 6), (3, 3), 1, 0),
        ("padded", (2, 2, 4, 5), (3, 3), 1, 1),
        ("strided", (1, 2, 7, 6), (3, 2), 2, 1),
        ("strided_even", (1, 1, 4, 4), (3, 3), 2, 1),
        ("one_place", (2, 3, 2, 3), (2, 3), 1, 0),
        ("pointwise", (1, 3, 3, 2), (1, 1), 1, 0),
        ("wide_padding", (1, 1, 2, 2), (3, 3), 3, 3),
    ]
    for name, shape, kernel, stride, padding in geometries:
        shape = (shape[0] * factor, *shape[1:])
        draw = Draw(f"conv2d/{name}")
        given: dict[str, Any] = {"stride": stride, "padding": padding}
        rows, columns = (
            (length + 2 * padding - side) // stride + 1
            for length, side in zip(shape[2:], kernel, strict=True)
        )
        about = f"{shape[2:]}, kernel {kernel}, stride {stride}, padding {padding}"
        for kind in ("ternary", "real"):

            def some(*of: int, kind: str = kind, draw: Draw = draw) -> Array:
                return draw.trits(*of).astype("float32") if kind == "ternary" else draw.reals(*of)

            Y, W = some(*shape), some(4, shape[1], *kernel)
            e = draw.reals(shape[0], 4, rows, columns)
            yield CONV2D.case(f"{name}_{kind}", about, given, Y=Y, W=W)
            if (kind == "real") == (padding > 0):
                continue
            size: dict[str, Any] = {"kernel_height": kernel[0], "kernel_width": kernel[1]}
            yield CONV2D_BACKWARD_WEIGHT.case(f"{name}_{kind}", about, given, e=e, Y=Y, **size)
            size = {"height": shape[2], "width": shape[3]}
            yield CONV2D_BACKWARD_INPUT.case(f"{name}_{kind}", about, given, e=e, W=W, **size)
    Y, W = draw.trits(1, 2, 3, 3).astype("float32"), draw.trits(1, 2, 4, 4).astype("float32")
    given = {"Y": Y, "W": W, "stride": 1, "padding": 0}
    about = "a kernel larger than the image"
    yield CONV2D.refused("kernel_too_large", about, given)
    yield CONV2D.refused("channels", "channels that differ", given, W=W[:, :1, :2, :2])
    yield CONV2D.refused("no_stride", "stride 0", given, W=W[..., :2, :2], stride=0)
    yield CONV2D.refused("negative_padding", "padding -1", given, W=W[..., :1, :1], padding=-1)
    given = {"e": np.zeros((1, 1, 3, 3), np.float32), "stride": 1, "padding": 0}
    about, size = "a signal of another shape", {"kernel_height": 2, "kernel_width": 2}
    yield CONV2D_BACKWARD_WEIGHT.refused("shapes", about, given, Y=Y, **size)
    size = {"height": 3, "width": 3}
    yield CONV2D_BACKWARD_INPUT.refused("shapes", about, given, W=W[..., :2, :2], **size)


def _wide_dense() -> Cases:
    draw = Draw("dense/wide")
    for name, batch, inputs, outputs in (
        ("images", WIDE, 5, 4),
        ("inputs", 3, WIDE, 5),
        ("outputs", 5, 5, WIDE),
    ):
        Y, W = (draw.trits(length, inputs).astype("float32") for length in (batch, outputs))
        e = (draw.integers(-8, 8, batch, outputs) / 8).astype("float32")
        about = f"{WIDE} {name}"
        yield DENSE.case(name, about, Y=Y, W=W)
        yield DENSE_BACKWARD_WEIGHT.case(name, about, e=e, Y=Y)
        yield DENSE_BACKWARD_INPUT.case(name, about, e=e, W=W)


def _wide_conv2d() -> Cases:
    draw = Draw("conv2d/wide")
    given: dict[str, Any] = {"stride": 1, "padding": 0}
    for name, batch, channels, filters, rows, columns in (
        ("images", WIDE, 1, 4, 1, 1),
        ("inputs", 1, WIDE, 2, 2, 1),
        ("filters", 2, 1, WIDE, 2, 1),
        ("rows", 1, 2, 2, WIDE, 1),
        ("columns", 1, 2, 2, 1, WIDE),
    ):
        Y = draw.trits(batch, channels, rows + 1, columns + 1).astype("float32")
        W = draw.trits(filters, channels, 2, 2).astype("float32")
        e = (draw.integers(-8, 8, batch, filters, rows, columns) / 8).astype("float32")
        about = f"{WIDE} {name.replace('inputs', 'channels')}, kernel (2, 2)"
        yield CONV2D.case(name, about, given, Y=Y, W=W)
        size: dict[str, Any] = {"kernel_height": 2, "kernel_width": 2}
        yield CONV2D_BACKWARD_WEIGHT.case(name, about, given, e=e, Y=Y, **size)
        size = {"height": rows + 1, "width": columns + 1}
        yield CONV2D_BACKWARD_INPUT.case(name, about, given, e=e, W=W, **size)
