"""A packed network as other runtimes compute it fastest, and a call of each.

All of them get the network in its leanest form for them: weights with the scale of batch
normalization folded in, pooling, and phi_r as rounding to whole numbers and clipping.
`onnxruntime-int8` is static and per channel, made of QLinearConv, MaxPool and Clip on uint8 and of
QGemm, without a float before the scores. `torch-int8` is the same in PyTorch's int8 layers, which
are FBGEMM's or oneDNN's, but for the last layer, which is in float32.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.extras import require_extra
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Geometry, Packed, PackedLayer, image_sides, largest_sums

Call = Callable[[npt.NDArray[np.uint8]], npt.NDArray[np.intp]]
"""Images to classes."""

EXTRAS = {
    "onnxruntime-int8": "onnxruntime",
    "onnxruntime-float32": "onnxruntime",
    "torch-float32": "torch",
    "torch-int8": "torch",
}
"""Peers, and the extra of ``gxnor-ref`` that brings each of them."""

LARGEST_BYTE = 127
"""Largest magnitude of an int8 weight."""

PIXEL_ZERO = 128
"""Pixel that stands for 0."""


@dataclass(frozen=True, eq=False)
class FloatLayer:
    """A weight layer on floats."""

    # Shape (filters, channels, height, width); (filters, inputs) where the kernel is the image.
    W: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]
    padding: int
    pool: int
    last: bool  # scores come out, and no phi_r follows


def affine(
    layer: PackedLayer, largest: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Scale and center of each filter: round((A - center) scale), clipped, is phi_r of a sum A.

    With thresholds t0 < t1, which A has to reach, the product passes 1/2 midway between t1 - 1 and
    t1, and -1/2 midway between t0 - 1 and t0. Where t0 = t1 no sum becomes 0: the product is 1 at
    t1, and -1 at t1 - 1. The activation of a mirrored filter comes out negated, for its sums are
    pooled first, and a maximum needs their sign. The scale is positive.

    PackError: the activation has more than three states, whose steps need not be even.
    """
    assert layer.thresholds is not None
    states = layer.thresholds.values.shape[1] + 1
    if states > 3:
        raise PackError(
            f"activations have {states} states; expected at most 3, all that one rounding makes"
        )
    # Any distance beyond the range of the sums will do.
    values = layer.thresholds.values.astype(np.float64).clip(-largest - 1, largest + 1)
    low, high = values[:, 0], values[:, -1]
    direction = layer.thresholds.direction.astype(np.float64)
    return 1 / np.maximum(high - low, 0.5), (low + high - direction) / 2


class _Folded(NamedTuple):
    """A layer's levels, geometry and place, and the scale and center of its filters."""

    W: npt.NDArray[np.int32]
    geometry: Geometry
    is_dense: bool
    last: bool
    scale: npt.NDArray[np.float64]
    center: npt.NDArray[np.float64]


def _folded(packed: Packed) -> Iterator[_Folded]:
    """Each layer; the last has the scale of the scores, and no center."""
    sums, sides = largest_sums(packed.settings), image_sides(packed.settings)
    direction = np.ones(packed.settings.input_shape[0], np.int32)
    for layer, largest, side in zip(packed.layers, sums, sides, strict=True):
        # Channels that come negated meet negated weights.
        W = layer.W * direction.reshape(1, -1, 1, 1)
        is_dense = W.shape[2:] == side and layer.geometry.padding == 0
        if layer.thresholds is None:
            scale = (packed.scores.scale * packed.scores.unit).astype(np.float64)
            yield _Folded(W, layer.geometry, is_dense, True, scale, np.zeros_like(scale))
        else:
            yield _Folded(W, layer.geometry, is_dense, False, *affine(layer, largest))
            direction = layer.thresholds.direction.astype(np.int32)


def _offset(packed: Packed) -> npt.NDArray[np.float32]:
    """What is added to the last layer's scaled sums."""
    scores = packed.scores
    return np.asarray(scores.offset - scores.mean * scores.scale, np.float32)


def float_layers(packed: Packed) -> list[FloatLayer]:
    """A network on floats, batch normalization and phi_r's scale folded into weights and bias.

    It takes numbers 2 p - 255 of pixels p. PackError: as `affine`.
    """
    layers = []
    for W, geometry, is_dense, last, scale, center in _folded(packed):
        scaled = (W * scale.reshape(-1, 1, 1, 1)).astype(np.float32)
        layers.append(
            FloatLayer(
                scaled.reshape(len(W), -1) if is_dense else scaled,
                _offset(packed) if last else (-center * scale).astype(np.float32),
                geometry.padding,
                geometry.pool,
                last,
            )
        )
    return layers


class _Graph:
    """An ONNX graph from `images` to `scores`, node by node."""

    def __init__(self) -> None:
        self.onnx = require_extra("onnx", "onnxruntime")
        self.nodes: list[Any] = []
        self.constants: dict[str, npt.NDArray[Any]] = {}
        self.flat = False

    def constant(self, value: npt.ArrayLike, dtype: npt.DTypeLike) -> str:
        name = f"c{len(self.constants)}"
        self.constants[name] = np.asarray(value, dtype)
        return name

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        name = f"y{len(self.nodes)}"
        make = self.onnx.helper.make_node
        self.nodes.append(make(operator, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def flatten(self, x: str) -> str:
        x = x if self.flat else self.add("Flatten", x)
        self.flat = True
        return x

    def pool(self, x: str, size: int) -> str:
        if size == 1:
            return x
        return self.add("MaxPool", x, kernel_shape=[size] * 2, strides=[size] * 2)

    def model(self, shape: tuple[int, ...], last: str) -> bytes:
        helper, kinds = self.onnx.helper, self.onnx.TensorProto
        to_tensor = require_extra("onnx.numpy_helper", "onnxruntime").from_array
        self.nodes.append(helper.make_node("Identity", [last], ["scores"]))
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes,
            "network",
            [value("images", kinds.UINT8, ["count", *shape])],
            [value("scores", kinds.FLOAT, ["count", None])],
            [to_tensor(array, name) for name, array in self.constants.items()],
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        return bytes(model.SerializeToString())


def float_onnx(packed: Packed) -> bytes:
    """A network as an ONNX model of Conv, Gemm, MaxPool, Round and Clip.

    PackError: as `affine`. MissingExtraError: the package onnx is not installed.
    """
    g = _Graph()
    x = g.add("Cast", "images", to=g.onnx.TensorProto.FLOAT)
    x = g.add("Mul", x, g.constant(2, np.float32))
    x = g.add("Sub", x, g.constant(255, np.float32))
    ends = g.constant(-1, np.float32), g.constant(1, np.float32)
    for layer in float_layers(packed):
        W, bias = g.constant(layer.W, np.float32), g.constant(layer.bias, np.float32)
        if layer.W.ndim == 2:
            x = g.add("Gemm", g.flatten(x), W, bias, transB=1)
        else:
            x = g.add("Conv", x, W, bias, pads=[layer.padding] * 4)
        x = g.pool(x, layer.pool)
        if not layer.last:
            x = g.add("Clip", g.add("Round", x), *ends)
    return g.model(packed.settings.input_shape, x)


class ByteLayer(NamedTuple):
    """A layer whose inputs and weights are bytes: round(scale (sums + bias)) comes out, clipped."""

    W: npt.NDArray[np.int8]
    bias: npt.NDArray[np.int32]
    scale: npt.NDArray[np.float32]
    padding: int
    pool: int
    is_dense: bool
    last: bool
    has_ones: bool  # the images get one more channel, of ones
    offset: npt.NDArray[np.float32]  # added to the scores of the last layer


def byte_layers(packed: Packed) -> list[ByteLayer]:
    """Each layer; pixels are p - 128, and 0, 1, 2 stand for states -1, 0, 1.

    PackError: as `affine`, or twice a weight (four times, in the first layer) is beyond int8.
    """
    layers = []
    for levels, (number, _, padding, pool), is_dense, last, scale, center in _folded(packed):
        # Scales have to be positive. Sums are doubled, for centers are multiples of a half.
        W = 2 * levels * np.where(scale < 0, -1, 1).reshape(-1, 1, 1, 1)
        offset = np.zeros(len(W))
        if number == 1:
            # 2 w (2 p - 255) = 4 w (p - 128) + 2 w; inside padding a channel of ones adds the 2 w.
            rest = W.sum(axis=1, keepdims=True)
            W = 2 * W
            if padding:
                W = np.concatenate([W, rest], axis=1)
            else:
                offset = rest.sum(axis=(1, 2, 3))
        if np.abs(W).max() > LARGEST_BYTE:
            found = f"weights of layer {number} become {np.abs(W).max()}"
            raise PackError(f"{found}; expected at most {LARGEST_BYTE} in int8")
        layer = ByteLayer(
            W.astype(np.int8),
            np.rint(offset - 2 * center).astype(np.int32),
            (np.abs(scale) / 2).astype(np.float32),
            padding,
            pool,
            is_dense or last,
            last,
            number == 1 and padding > 0,
            _offset(packed),
        )
        layers.append(layer)
    return layers


def int8_onnx(packed: Packed) -> bytes:
    """A network as an ONNX model whose hidden layers are uint8: 0, 1, 2 stand for -1, 0, 1.

    As `float_onnx`; PackError also if twice a weight (four times, in the first layer) is beyond
    int8.
    """
    g = _Graph()
    one = g.constant(1, np.float32)
    x, zero = "images", g.constant(PIXEL_ZERO, np.uint8)
    middle, bottom, top = (g.constant(v, np.uint8) for v in (1, 0, 2))
    for layer in byte_layers(packed):
        if layer.has_ones:
            pads = g.constant([0, 0, 0, 0, 0, 1, 0, 0], np.int64)
            x = g.add("Pad", x, pads, g.constant(PIXEL_ZERO + 1, np.uint8))
        W = layer.W.reshape(len(layer.W), -1).T if layer.is_dense else layer.W
        bias, scales = g.constant(layer.bias, np.int32), g.constant(layer.scale, np.float32)
        zeros = g.constant(np.zeros(len(layer.W)), np.int8)
        if layer.is_dense:
            inputs = [g.flatten(x), one, zero, g.constant(W, np.int8), scales, zeros, bias]
            inputs += [] if layer.last else [one, middle]
            x = g.add("QGemm", *inputs, domain="com.microsoft")
        else:
            inputs = [x, one, zero, g.constant(W, np.int8), scales, zeros, one, middle, bias]
            x = g.add("QLinearConv", *inputs, pads=[layer.padding] * 4)
        x = g.pool(x, layer.pool)
        if layer.last:
            x = g.add("Add", x, g.constant(layer.offset, np.float32))
        else:
            x = g.add("Clip", x, bottom, top)
        zero = middle
    return g.model(packed.settings.input_shape, x)


def onnx_call(model: bytes, threads: int) -> Call:
    """Load a model of `float_onnx` or `int8_onnx` into onnxruntime."""
    onnxruntime = require_extra("onnxruntime", "onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return lambda images: session.run(None, {"images": images})[0].argmax(axis=1)


def torch_call(layers: list[FloatLayer], threads: int) -> Call:
    """Make a call of eager PyTorch, channels last; it sets the threads of the whole process."""
    torch = require_extra("torch", "torch")
    torch.set_num_threads(threads)
    parameters = []
    for layer in layers:
        W = torch.from_numpy(layer.W)
        W = W if W.ndim == 2 else W.contiguous(memory_format=torch.channels_last)
        parameters.append((layer, W, torch.from_numpy(layer.bias)))

    def run(images: npt.NDArray[np.uint8]) -> Any:
        with torch.inference_mode():
            x = torch.from_numpy(images).float().mul_(2).sub_(255)
            x = x.contiguous(memory_format=torch.channels_last)
            for layer, W, bias in parameters:
                if W.ndim == 2:
                    x = torch.nn.functional.linear(x.flatten(1), W, bias)
                else:
                    x = torch.conv2d(x, W, bias, padding=layer.padding)
                if layer.pool > 1:
                    x = torch.max_pool2d(x, layer.pool)
                if not layer.last:
                    x = x.round_().clamp_(-1, 1)
            return x.argmax(dim=1).numpy()

    return run


def torch_int8_call(network: list[ByteLayer], threads: int) -> Call:
    """Make a call of PyTorch's int8 layers, channels last; it sets the threads of the process.

    FBGEMM or oneDNN computes them. The last layer is in float32. PackError: this PyTorch has no
    such layers.
    """
    torch = require_extra("torch", "torch")
    if not (hasattr(torch, "quint8") and torch.backends.quantized.supported_engines):
        raise PackError("this PyTorch has no int8 layers; expected a build with oneDNN or FBGEMM")
    torch.set_num_threads(threads)
    quantized, (*hidden, last) = torch.ops.quantized, network
    W_last = torch.from_numpy(last.W.reshape(len(last.W), -1) * last.scale[:, np.newaxis])
    bias_last = torch.from_numpy(last.scale * last.bias.astype(np.float32) + last.offset)
    layers = []
    with warnings.catch_warnings():
        # PyTorch deprecates these tensors; torch.ops.onednn, which needs none, is slower.
        warnings.simplefilter("ignore", UserWarning)
        for layer in hidden:
            scale = torch.from_numpy(layer.scale)
            W = torch.from_numpy(layer.W.reshape(len(layer.W), -1) if layer.is_dense else layer.W)
            zeros = torch.zeros(len(W), dtype=torch.long)
            W = torch._make_per_channel_quantized_tensor(W, scale, zeros, 0)
            bias = scale * torch.from_numpy(layer.bias)
            if layer.is_dense:
                layers.append((layer, quantized.linear_prepack(W, bias)))
            else:
                W, side = W.contiguous(memory_format=torch.channels_last), [layer.padding] * 2
                packed = quantized.conv2d_prepack(W, bias, [1, 1], side, [1, 1], 1)
                layers.append((layer, packed))

    def run(images: npt.NDArray[np.uint8]) -> Any:
        with torch.inference_mode():
            x = torch.from_numpy(images)
            if network[0].has_ones:
                x = torch.nn.functional.pad(x, (0, 0, 0, 0, 0, 1), value=PIXEL_ZERO + 1)
            x = x.contiguous(memory_format=torch.channels_last)
            x = torch._make_per_tensor_quantized_tensor(x, 1.0, PIXEL_ZERO)
            for layer, parameters in layers:
                if layer.is_dense:
                    x = quantized.linear(x.flatten(1), parameters, 1.0, 1)
                else:
                    x = quantized.conv2d(x, parameters, 1.0, 1)
                if layer.pool > 1:
                    x = torch.max_pool2d(x, layer.pool)
                x = torch.clamp(x, -1.0, 1.0)
            scores = torch.nn.functional.linear(x.flatten(1).dequantize(), W_last, bias_last)
            return scores.argmax(dim=1).numpy()

    return run


def peer_call(name: str, packed: Packed, threads: int) -> Call:
    """Load a network into one of the peers `EXTRAS`.

    PackError: the peer has no lean form of it. MissingExtraError: the peer is not installed.
    """
    if name == "torch-float32":
        return torch_call(float_layers(packed), threads)
    if name == "torch-int8":
        return torch_int8_call(byte_layers(packed), threads)
    model = int8_onnx(packed) if name == "onnxruntime-int8" else float_onnx(packed)
    return onnx_call(model, threads)
