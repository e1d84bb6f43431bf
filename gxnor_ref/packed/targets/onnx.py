"""ONNX: a packed network in standard operators, with equal integer sums."""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.extras import require_extra
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed, PackedLayer, discrete, largest_sums, level
from gxnor_ref.spec.domain import require_count

OPSET = 17
"""Version of ONNX's operators; all of those used have been there since 13 or before."""

IR_VERSION = 8
"""Version of ONNX's files that belongs to it."""

EXACT = 2**24
"""Largest integer up to which float32, in which the operators compute, holds all."""


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
        Images that the model takes at a time, >= 1; by default any number.

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
    count = "count" if batch is None else require_count("batch", batch, 1)
    for number, largest in enumerate(largest_sums(packed.settings), 1):
        if largest > EXACT:
            found = f"sums of layer {number} reach {largest}"
            raise PackError(f"{found}; expected at most 2^24, which float32 holds exactly")
    onnx = require_extra("onnx", "onnx")
    graph = _Graph(onnx.helper, onnx.numpy_helper)
    model = onnx.shape_inference.infer_shapes(graph.model(packed, count), strict_mode=True)
    onnx.helper.set_model_props(model, _metadata(packed))
    onnx.checker.check_model(model, full_check=True)
    with write_atomically(path, replace) as file:
        file.write(model.SerializeToString(deterministic=True))


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
        doubled = self.add(
            "Mul", self.cast("images", np.float32, "pixels"), self.constant("2", 2), name="doubled"
        )
        Y = self.add("Sub", doubled, self.constant("255", 255), name="0.phi")
        for layer in packed.layers:
            Y = self.layer(Y, layer, discrete(settings)[1])
        sums = self.cast(self.add("Flatten", Y, name="flat"), np.int32, "sums")
        self.scores(sums, packed)
        real = helper.np_dtype_to_tensor_dtype(packed.scores.mean.dtype)
        integer = helper.np_dtype_to_tensor_dtype(np.dtype(np.int32))
        byte = helper.np_dtype_to_tensor_dtype(np.dtype(np.uint8))
        images = helper.make_tensor_value_info("images", byte, [count, *settings.input_shape])
        shape = [count, settings.classes]
        outputs = [
            helper.make_tensor_value_info("sums", integer, shape),
            helper.make_tensor_value_info("scores", real, shape),
        ]
        graph = helper.make_graph(self.nodes, "gxnor", [images], outputs, self.constants)
        opset = helper.make_opsetid("", OPSET)
        return helper.make_model(
            graph, opset_imports=[opset], ir_version=IR_VERSION, producer_name="gxnor-ref"
        )

    def layer(self, Y: str, layer: PackedLayer, N2: int) -> str:
        number, _, padding, pool = layer.geometry
        W = self.constant(f"{number}.weights", layer.W)
        x = self.add("Conv", Y, W, name=f"{number}.sums", pads=[padding] * 4)
        if pool > 1:
            shape = [pool, pool]
            x = self.add("MaxPool", x, name=f"{number}.pool", kernel_shape=shape, strides=shape)
        if layer.thresholds is None:
            return x
        along = (1, -1, 1, 1)
        direction = layer.thresholds.direction.reshape(along)
        # A <= t where the direction is -1 is -A >= -t.
        mirrored = self.add(
            "Mul", x, self.constant(f"{number}.direction", direction), name=f"{number}.mirrored"
        )
        index = ""
        for k in range(layer.thresholds.values.shape[1]):
            threshold = layer.thresholds.values[:, k].reshape(along) * direction
            limit = self.constant(f"{number}.threshold{k}", threshold)
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
