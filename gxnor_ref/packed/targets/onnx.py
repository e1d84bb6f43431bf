"""ONNX and QONNX: a packed network in standard operators, or with quantizers; sums are equal."""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.extras import require_extra
from gxnor_ref.packed.fold import PackError, Thresholds
from gxnor_ref.packed.model import Packed, PackedLayer, discrete, largest_sums, level
from gxnor_ref.spec.domain import require_count

OPSET = 17
"""Version of ONNX's operators; all of those used have been there since 13 or before."""

IR_VERSION = 8
"""Version of ONNX's files that belongs to it."""

EXACT = 2**24
"""Largest integer up to which float32, in which the operators compute, holds all."""

DOMAIN = "qonnx.custom_op.general"
"""Where QONNX has its quantizers."""

LARGEST_BATCH = 2**31 - 1
"""Images that a model takes at a time at most; ONNX's shapes are int64, and their products too."""

QUANTIZED_EXACT = 2**21
"""Largest sum with which quantizers step exactly: `_QuantizedGraph.steps` derives it."""


def export_onnx(
    path: str | os.PathLike[str], packed: Packed, replace: bool = True, batch: int | None = None
) -> None:
    """Write a packed network as an ONNX model.

    The model takes `images` (uint8, count x channels x height x width) and gives `sums` (int32, the
    last layer's integer sums) and `scores` (their batch normalization), count x classes each. It
    consists of Cast, Mul, Sub, Add, Conv, MaxPool, GreaterOrEqual and Flatten. Numbers are float32
    throughout, but all of them are integers up to 2^24, on which float32 does not round, in
    whatever order a runtime sums: the sums are equal to ours. A runtime that rounds operands (TF32)
    or transforms convolutions (Winograd) does not keep this.

    Every tensor's type and shape is in `value_info`, and the network's description in
    `metadata_props`.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    packed : Packed
        The network.
    replace : bool, default True
        Whether an older file with other content may be replaced.
    batch : int, optional
        Images that the model takes at a time, in 1..2^31 - 1; by default any number.

    Raises
    ------
    OccupiedError
        An older file must not be replaced.
    PackError
        A layer's sums reach beyond 2^24.
    DomainError
        `batch` is out of range.
    MissingExtraError
        The package onnx is not installed.
    """
    count = "count" if batch is None else require_count("batch", batch, 1, LARGEST_BATCH)
    _require_exact(packed, EXACT, "which float32 holds exactly")
    onnx = require_extra("onnx", "onnx")
    graph = _Graph(onnx.helper, onnx.numpy_helper)
    model = onnx.shape_inference.infer_shapes(graph.model(packed, count), strict_mode=True)
    _write(path, model, packed, replace)


def export_qonnx(
    path: str | os.PathLike[str], packed: Packed, replace: bool = True, batch: int = 1
) -> None:
    """Write a packed network as a QONNX model.

    The model takes `images` (float32 with the pixels 0..255, count x channels x height x width) and
    gives `scores`, count x classes; the last layer's integer sums are its tensor `sums`. Pixels,
    weights and activations go through Quant, with scale 1, or BipolarQuant. The other operators are
    Conv, MaxPool, Add, Mul, Sub and Flatten, and Cast where scores are float64. Batch normalization
    is folded: it is an Add and a Mul with a number for each channel before a quantizer, or before
    each of the 2^(N-1) quantizers whose sum is a state of Z_N.

    Executed in float32, as by the package qonnx, the sums are equal to ours: see `export_onnx`.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    packed : Packed
        The network.
    replace : bool, default True
        Whether an older file with other content may be replaced.
    batch : int, default 1
        Images that the model takes at a time, in 1..2^31 - 1. The executor of qonnx needs to know;
        its transformation ChangeBatchSize changes it.

    Raises
    ------
    OccupiedError
        An older file must not be replaced.
    PackError
        A layer's sums reach beyond 2^21.
    DomainError
        `batch` is out of range.
    MissingExtraError
        The package onnx is not installed.
    """
    require_count("batch", batch, 1, LARGEST_BATCH)
    _require_exact(
        packed, QUANTIZED_EXACT, "up to which a quantizer in float32 steps where it should"
    )
    onnx = require_extra("onnx", "onnx")
    graph = _QuantizedGraph(onnx.helper, onnx.numpy_helper)
    model = onnx.shape_inference.infer_shapes(graph.model(packed, batch), strict_mode=True)
    graph.put_quantizers(model)
    _write(path, model, packed, replace)


def _write(path: str | os.PathLike[str], model: Any, packed: Packed, replace: bool) -> None:
    onnx = require_extra("onnx", "onnx")
    onnx.helper.set_model_props(model, _metadata(packed))
    onnx.checker.check_model(model, full_check=True)
    with write_atomically(path, replace) as file:
        file.write(model.SerializeToString(deterministic=True))


def _require_exact(packed: Packed, most: int, why: str) -> None:
    """Raise PackError where sums of a layer reach beyond a power of two."""
    for number, largest in enumerate(largest_sums(packed.settings), 1):
        if largest > most:
            found = f"sums of layer {number} reach {largest}"
            raise PackError(f"{found}; expected at most 2^{most.bit_length() - 1}, {why}")


def _metadata(packed: Packed) -> dict[str, str]:
    """What the network is, for whoever opens the model."""
    settings = packed.settings
    return {
        "notation": settings.notation,
        "weights": f"Z_{settings.weights}",
        "activations": f"Z_{settings.activations}",
        "padding": settings.padding,
        "background": str(packed.background),
        "classes": json.dumps(packed.names or list(map(str, range(settings.classes)))),
    }


class _Graph:
    """Nodes and constants of one model, in the order of computation."""

    images_dtype: npt.DTypeLike = np.uint8
    outputs: tuple[str, ...] = ("sums", "scores")

    def __init__(self, helper: Any, numpy_helper: Any) -> None:
        self.helper, self.numpy_helper = helper, numpy_helper
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def add(self, operator: str, *inputs: str, name: str, **attributes: Any) -> str:
        node = self.helper.make_node(operator, inputs, [name], name=name, **attributes)
        self.nodes.append(node)
        return name

    def constant(self, name: str, value: npt.ArrayLike, dtype: npt.DTypeLike = np.float32) -> str:
        array = np.asarray(value, dtype)
        self.constants.append(self.numpy_helper.from_array(array, name))
        return name

    def cast(self, x: str, dtype: npt.DTypeLike, name: str) -> str:
        return self.add(
            "Cast", x, name=name, to=self.helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
        )

    def model(self, packed: Packed, count: int | str) -> Any:
        settings, helper = packed.settings, self.helper
        doubled = self.add("Mul", self.pixels(), self.constant("2", 2), name="doubled")
        Y = self.add("Sub", doubled, self.constant("255", 255), name="0.phi")
        for layer in packed.layers:
            Y = self.layer(Y, layer, packed)
        self.scores(self.sums(Y), packed)
        images = self.value("images", self.images_dtype, [count, *settings.input_shape])
        dtypes: dict[str, npt.DTypeLike] = {"sums": np.int32, "scores": packed.scores.mean.dtype}
        shape = [count, settings.classes]
        outputs = [self.value(name, dtypes[name], shape) for name in self.outputs]
        graph = helper.make_graph(self.nodes, "gxnor", [images], outputs, self.constants)
        opset = helper.make_opsetid("", OPSET)
        return helper.make_model(
            graph, opset_imports=[opset], ir_version=IR_VERSION, producer_name="gxnor-ref"
        )

    def value(self, name: str, dtype: npt.DTypeLike, shape: list[int | str]) -> Any:
        number = self.helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
        return self.helper.make_tensor_value_info(name, number, shape)

    def pixels(self) -> str:
        return self.cast("images", np.float32, "pixels")

    def sums(self, Y: str) -> str:
        return self.cast(self.add("Flatten", Y, name="flat"), np.int32, "sums")

    def layer(self, Y: str, layer: PackedLayer, packed: Packed) -> str:
        number, _, padding, pool = layer.geometry
        N1, N2 = discrete(packed.settings)
        W = self.weights(f"{number}.weights", layer.W, N1)
        x = self.add("Conv", Y, W, name=f"{number}.sums", pads=[padding] * 4)
        if pool > 1:
            shape = [pool, pool]
            x = self.add("MaxPool", x, name=f"{number}.pool", kernel_shape=shape, strides=shape)
        return x if layer.thresholds is None else self.phi(x, number, layer.thresholds, N2)

    def weights(self, name: str, W: npt.NDArray[np.int8], N1: int) -> str:
        return self.constant(name, W)

    def phi(self, x: str, number: int, thresholds: Thresholds, N2: int) -> str:
        along = (1, -1, 1, 1)
        direction = thresholds.direction.reshape(along)
        mirrored = self.add(
            "Mul", x, self.constant(f"{number}.direction", direction), name=f"{number}.mirrored"
        )
        index = ""
        # No sum reaches 2^24 + 1, which float32 does not hold.
        limits = np.where(thresholds.mirrored > EXACT, EXACT + 2, thresholds.mirrored)
        for k, threshold in enumerate(limits.T):
            limit = self.constant(f"{number}.threshold{k}", threshold.reshape(along))
            reached = self.add("GreaterOrEqual", mirrored, limit, name=f"{number}.reached{k}")
            step = self.cast(reached, np.float32, f"{number}.step{k}")
            index = self.add("Add", index, step, name=f"{number}.index{k}") if index else step
        if N2 == 0:
            index = self.add("Mul", index, "2", name=f"{number}.doubled")
        middle = self.constant(f"{number}.middle", 1 if N2 == 0 else level(N2))
        return self.add("Sub", index, middle, name=f"{number}.phi")

    def scores(self, sums: str, packed: Packed) -> None:
        scores, dtype = packed.scores, packed.scores.mean.dtype
        x = self.cast(sums, dtype, "real")
        x = self.add("Mul", x, self.constant("unit", scores.unit, dtype), name="x")
        x = self.add("Sub", x, self.constant("mean", scores.mean, dtype), name="centered")
        x = self.add("Mul", x, self.constant("scale", scores.scale, dtype), name="scaled")
        self.add("Add", x, self.constant("offset", scores.offset, dtype), name="scores")


class _QuantizedGraph(_Graph):
    """A graph whose numbers go through quantizers, with one output, as readers of QONNX expect.

    ONNX does not infer shapes through operators that it does not know. So a quantizer is an
    Identity at first, which has the same shapes.
    """

    images_dtype = np.float32
    outputs = ("scores",)

    def __init__(self, helper: Any, numpy_helper: Any) -> None:
        super().__init__(helper, numpy_helper)
        self.bits: dict[str, int] = {}
        self.constant("one", 1)
        self.constant("zero", 0)

    def quantized(self, x: str, bits: int, name: str) -> str:
        """Round x to an integer with a sign; 1 bit stands for -1 and 1, and pixels have no sign."""
        self.bits[name] = bits
        if bits > 1 and f"{bits} bits" not in {each.name for each in self.constants}:
            self.constant(f"{bits} bits", bits)
        return self.add("Identity", x, name=name)

    def put_quantizers(self, model: Any) -> None:
        for node in model.graph.node:
            bits = self.bits.get(node.name)
            if bits is None:
                continue
            node.domain = DOMAIN
            if bits == 1:
                node.op_type = "BipolarQuant"
                node.input.append("one")
                continue
            node.op_type = "Quant"
            node.input.extend(["one", "zero", f"{bits} bits"])
            signed = int(node.name != "pixels")
            attributes = {"signed": signed, "narrow": signed, "rounding_mode": "ROUND"}
            for key, value in attributes.items():
                node.attribute.append(self.helper.make_attribute(key, value))
        model.opset_import.append(self.helper.make_opsetid(DOMAIN, 1))

    def pixels(self) -> str:
        return self.quantized("images", 8, "pixels")

    def sums(self, Y: str) -> str:
        return self.add("Flatten", Y, name="sums")

    def weights(self, name: str, W: npt.NDArray[np.int8], N1: int) -> str:
        # The levels of Z_N, up to 2^(N-1), take N bits and one for the sign.
        return self.quantized(self.constant(f"{name}.levels", W), N1 + 1, name)

    def phi(self, x: str, number: int, thresholds: Thresholds, N2: int) -> str:
        direction = thresholds.direction.astype(np.int64)
        # What every sum reaches, or none, may be anywhere beyond their range.
        limits = np.clip(thresholds.mirrored, -QUANTIZED_EXACT, QUANTIZED_EXACT + 1)
        limits.sort(axis=1)
        if N2 == 0:
            y = self.steps(x, f"{number}.", direction, limits[:, 0], limits[:, 0])
            return self.quantized(y, 1, f"{number}.phi")
        # States are the number of thresholds reached, less half of all: a sum of -1, 0 or 1 for
        # each pair, the first threshold with the last.
        total, pairs = "", limits.shape[1] // 2
        for k in range(pairs):
            name = f"{number}.pair{k}" if pairs > 1 else f"{number}.phi"
            low, high = limits[:, k], limits[:, -1 - k]
            y = self.steps(x, f"{number}.pair{k}.", direction, low, high)
            y = self.quantized(y, 2, name)
            total = self.add("Add", total, y, name=f"{number}.total{k}") if total else y
        return total if pairs == 1 else self.quantized(total, N2 + 1, f"{number}.phi")

    def steps(
        self,
        x: str,
        name: str,
        direction: npt.NDArray[np.int64],
        low: npt.NDArray[np.int64],
        high: npt.NDArray[np.int64],
    ) -> str:
        """Map sums to numbers that round to -1, 0 or 1: one less than the thresholds reached.

        Let A be the mirrored sum, an integer, s = low + high and w = high - low. Then
        y = (A - (s - 1) / 2) / w is (1 + 1/w) / 2 at A = high, which has to round to 1, and
        (1 - 1/w) / 2 at high - 1, to 0; the lower threshold is its mirror image. With w = 0 no sum
        may round to 0: 1/2 takes its place, and y is 1 or -1 at least.

        The difference is a multiple of 1/2 up to 2^22 + 1, which float32 holds. 1/w and the product
        round, by 2^-24 of their values each. As w <= 2^22 + 1, y stays beyond 1/2 where it is so.
        Where it is below it becomes 1/2 at most, and halves round to 0.
        """
        along = (1, -1, 1, 1)
        center = direction * (low + high - 1) / 2
        width = np.maximum(high - low, 0.5)
        shift = self.constant(f"{name}shift", -center.reshape(along))
        slope = self.constant(f"{name}slope", (direction / width).reshape(along))
        shifted = self.add("Add", x, shift, name=f"{name}shifted")
        return self.add("Mul", shifted, slope, name=f"{name}scaled")
