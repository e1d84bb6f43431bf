"""Whole networks, from uint8 images to classes: packed inference against the best peers.

The paper's MNIST and CIFAR-10 networks with random ternary weights, uniformly random pixels, gamma
1, beta 0, and the statistics of the first images as the running ones, so that activations are as
many zeros and signs as after some training. Nothing here depends on what a network has learned.

All peers get the same network in its leanest form for them: weights -1, 0 and 1 with pooling and
phi_r behind, phi_r as rounding to whole numbers and clipping, batch norm folded into scale and bias
of the filters. `onnxruntime-int8` is static and per channel, made of QLinearConv, MaxPool and Clip
on uint8 and of QGemm, without a float before the scores. All of them have to put all images into
the same classes before anything is timed.

Peak memory is that of a process that imports one implementation, loads its file and classifies one
batch.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import measure
import numpy as np

from gxnor_ref.kernels.isa import isas, use_isa

CASES = ("mnist", "cifar10")
BATCHES = (1, 16, 100)
FILES = {
    "gxnor-c": "{}.gxnor",
    "onnxruntime-float32": "{}.float32.onnx",
    "onnxruntime-int8": "{}.int8.onnx",
    "torch-float32": "{}.pt",
}
"""Implementations, and the files that they read."""

BLOCK = 10
"""Calls in a row whose latencies are taken before it is another implementation's turn."""

Call = Callable[[np.ndarray], np.ndarray]


def packed_network(case: str) -> Any:
    """Random network as the docstring of this file has it, packed."""
    from gxnor_ref.data.augmentation import normalize
    from gxnor_ref.nn.layers import BatchNorm
    from gxnor_ref.nn.network import Network
    from gxnor_ref.nn.presets import PRESETS
    from gxnor_ref.packed.model import pack_network

    network = Network(PRESETS[case].settings)
    Y = normalize(images_of(network.settings.input_shape, BATCHES[1]))
    for _, layer, _ in network.layers:
        if isinstance(layer, BatchNorm):
            axes = (0, *range(2, Y.ndim))
            layer.mean, layer.variance = Y.mean(axis=axes), Y.var(axis=axes)
        Y = layer.forward(Y)
    return pack_network(network)


def images_of(shape: tuple[int, ...], count: int) -> np.ndarray:
    """Uniformly random pixels, the same at each call."""
    return np.random.default_rng(0).integers(0, 256, (count, *shape), dtype=np.uint8)


def affine(layer: Any) -> tuple[np.ndarray, np.ndarray]:
    """Scale and center of each filter: phi_r of a sum A is round((A - center) scale), clipped.

    With thresholds t0 < t1, which A has to reach, the quotient is 1/2 midway between t1 - 1 and t1,
    and -1/2 midway between t0 - 1 and t0.
    """
    low, high = layer.thresholds.values.astype(np.float64).T
    assert (layer.thresholds.direction == 1).all()
    assert (low < high).all()
    return 1 / (high - low), (low + high - 1) / 2


def float_layers(packed: Any) -> list[dict[str, Any]]:
    """Weights, bias, padding and pooling of each layer, with batch norm folded in."""
    layers = []
    for layer in packed.layers:
        if layer.thresholds is None:
            scores = packed.scores
            scale = scores.scale * scores.unit
            bias = scores.offset - scores.mean * scores.scale
        else:
            scale, center = affine(layer)
            bias = -center * scale
        W = (layer.W * scale.reshape(-1, 1, 1, 1)).astype(np.float32)
        dense = layer.geometry.number > 1 and layer.W.shape[2:] == image_sides(packed, layer)
        layers.append(
            {
                "W": W.reshape(len(W), -1) if dense else W,
                "bias": bias.astype(np.float32),
                "padding": layer.geometry.padding,
                "pool": layer.geometry.pool,
                "last": layer.thresholds is None,
            }
        )
    return layers


def image_sides(packed: Any, wanted: Any) -> tuple[int, int]:
    """Height and width of a layer's images."""
    height, width = packed.settings.input_shape[1:]
    for layer in packed.layers[: wanted.geometry.number - 1]:
        _, weights, padding, pool = layer.geometry
        height = (height + 2 * padding - weights[2] + 1) // pool
        width = (width + 2 * padding - weights[3] + 1) // pool
    return height, width


class Graph:
    """An ONNX graph from `images` to `scores`, node by node."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: dict[str, np.ndarray] = {}

    def constant(self, value: Any, dtype: Any) -> str:
        name = f"c{len(self.constants)}"
        self.constants[name] = np.asarray(value, dtype)
        return name

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        from onnx import helper

        name = f"y{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(operator, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def write(self, path: Path, shape: tuple[int, ...], last: str) -> None:
        from onnx import TensorProto, helper, numpy_helper

        self.nodes.append(helper.make_node("Identity", [last], ["scores"]))
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes,
            "network",
            [value("images", TensorProto.UINT8, ["count", *shape])],
            [value("scores", TensorProto.FLOAT, ["count", None])],
            [numpy_helper.from_array(array, name) for name, array in self.constants.items()],
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        path.write_bytes(model.SerializeToString())


def write_float_onnx(path: Path, packed: Any) -> None:
    """Conv, MaxPool, Round and Clip."""
    from onnx import TensorProto

    g = Graph()
    x = g.add("Cast", "images", to=TensorProto.FLOAT)
    x = g.add("Mul", x, g.constant(2, np.float32))
    x = g.add("Sub", x, g.constant(255, np.float32))
    ends = g.constant(-1, np.float32), g.constant(1, np.float32)
    flat = False
    for layer in float_layers(packed):
        W, bias = layer["W"], g.constant(layer["bias"], np.float32)
        if W.ndim == 2:
            x = x if flat else g.add("Flatten", x)
            flat = True
            x = g.add("Gemm", x, g.constant(W, np.float32), bias, transB=1)
        else:
            x = g.add("Conv", x, g.constant(W, np.float32), bias, pads=[layer["padding"]] * 4)
        if layer["pool"] > 1:
            x = g.add("MaxPool", x, kernel_shape=[layer["pool"]] * 2, strides=[layer["pool"]] * 2)
        if not layer["last"]:
            x = g.add("Clip", g.add("Round", x), *ends)
    g.write(path, packed.settings.input_shape, x)


def write_int8_onnx(path: Path, packed: Any) -> None:
    """Hidden layers on uint8 0, 1 and 2, which stand for -1, 0 and 1."""
    g = Graph()
    one = g.constant(1, np.float32)
    zero_weight = g.constant(0, np.int8)
    x, zero = "images", g.constant(128, np.uint8)
    middle, bottom, top = (g.constant(v, np.uint8) for v in (1, 0, 2))
    flat = False
    for layer, real in zip(packed.layers, float_layers(packed), strict=True):
        # Twice each weight, for centres are multiples of a half.
        W, offset = 2 * layer.W.astype(np.int32), np.int32(0)
        if layer.geometry.number == 1:
            # 2 w (2 p - 255) = 4 w (p - 128) + 2 w; inside padding a channel of ones adds the 2 w.
            rest = W.sum(axis=1, keepdims=True)
            W = 2 * W
            if real["padding"]:
                pads, ones = g.constant([0, 0, 0, 0, 0, 1, 0, 0], np.int64), 129
                x = g.add("Pad", x, pads, g.constant(ones, np.uint8))
                W = np.concatenate([W, rest], axis=1)
            else:
                offset = rest.sum(axis=(1, 2, 3))
        if real["last"]:
            # The scores are real, and so is their offset.
            scale, center = packed.scores.scale * packed.scores.unit, np.zeros(len(W))
        else:
            scale, center = affine(layer)
        bias = g.constant(np.rint(offset - 2 * center), np.int32)
        scales = g.constant(scale / 2, np.float32)
        if real["W"].ndim == 2:
            x = x if flat else g.add("Flatten", x)
            flat = True
            weights = g.constant(W.reshape(len(W), -1).T, np.int8)
            zeros = g.constant(np.zeros(len(W)), np.int8)
            inputs = [x, one, zero, weights, scales, zeros, bias]
            inputs += [] if real["last"] else [one, middle]
            x = g.add("QGemm", *inputs, domain="com.microsoft")
            if real["last"]:
                x = g.add("Add", x, g.constant(real["bias"], np.float32))
        else:
            weights = g.constant(W, np.int8)
            inputs = [x, one, zero, weights, scales, zero_weight, one, middle, bias]
            x = g.add("QLinearConv", *inputs, pads=[real["padding"]] * 4)
        if real["pool"] > 1:
            x = g.add("MaxPool", x, kernel_shape=[real["pool"]] * 2, strides=[real["pool"]] * 2)
        if not real["last"]:
            x = g.add("Clip", x, bottom, top)
        zero = middle
    g.write(path, packed.settings.input_shape, x)


def write_files(folder: Path, case: str) -> Any:
    """Write the network of a case for each implementation; return it."""
    import torch

    from gxnor_ref.packed.file import write

    packed = packed_network(case)
    paths = {name: folder / pattern.format(case) for name, pattern in FILES.items()}
    write(paths["gxnor-c"], packed)
    write_float_onnx(paths["onnxruntime-float32"], packed)
    write_int8_onnx(paths["onnxruntime-int8"], packed)
    layers = [
        {name: torch.from_numpy(v) if isinstance(v, np.ndarray) else v for name, v in layer.items()}
        for layer in float_layers(packed)
    ]
    torch.save(layers, paths["torch-float32"])
    return packed


def load(implementation: str, path: Path, threads: int) -> Call:
    """Implementation with its network loaded, as a function of images to classes."""
    if implementation == "gxnor-c":
        from gxnor_ref.packed.packed_network import PackedNetwork

        return PackedNetwork.load(path, "c", threads).predict
    if implementation == "torch-float32":
        return load_torch(path, threads)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda images: session.run(None, {"images": images})[0].argmax(axis=1)


def load_torch(path: Path, threads: int) -> Call:
    """PyTorch, eager."""
    import torch

    torch.set_num_threads(threads)
    layers = torch.load(path)
    for layer in layers:
        if layer["W"].ndim == 4:
            layer["W"] = layer["W"].contiguous(memory_format=torch.channels_last)

    def run(images: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            x = torch.from_numpy(images).float().mul_(2).sub_(255)
            x = x.contiguous(memory_format=torch.channels_last)
            for layer in layers:
                if layer["W"].ndim == 2:
                    x = torch.nn.functional.linear(x.flatten(1), layer["W"], layer["bias"])
                else:
                    x = torch.conv2d(x, layer["W"], layer["bias"], padding=layer["padding"])
                if layer["pool"] > 1:
                    x = torch.max_pool2d(x, layer["pool"])
                if not layer["last"]:
                    x = x.round_().clamp_(-1, 1)
            return x.argmax(dim=1).numpy()

    return run


def peak_bytes() -> int:
    """Largest memory of this process so far."""
    status = Path("/proc/self/status")
    if status.exists():
        # getrusage would count the process that started this one.
        line = next(line for line in status.read_text().splitlines() if "VmHWM" in line)
        return 1024 * int(line.split()[1])
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def peak_of(implementation: str, path: Path, batch: int, shape: tuple[int, ...]) -> int:
    """Peak memory of a process that classifies one batch, on one thread."""
    command = [sys.executable, __file__, "--peak"]
    command.append(json.dumps([implementation, str(path), batch, shape]))
    finished = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return int(finished.stdout)


def latencies(calls: dict[str, Callable[[], Any]], least_seconds: float) -> dict[str, list[float]]:
    """Seconds of single calls, at least 100 of each, taken in alternating blocks."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    while any(len(t) < 100 or sum(t) < least_seconds for t in times.values()):
        for name, call in calls.items():
            for _ in range(BLOCK):
                began = time.perf_counter()
                call()
                times[name].append(time.perf_counter() - began)
    return times


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure both networks with one number of threads."""
    rounds, least = (3, 0.0) if quick else (11, 0.05)
    batches = BATCHES[:1] if quick else BATCHES
    isa_names = [name for name, usable in isas().items() if usable]
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            shape = write_files(Path(folder), case).settings.input_shape
            paths = {name: Path(folder, pattern.format(case)) for name, pattern in FILES.items()}
            loaded = {name: load(name, path, threads) for name, path in paths.items()}
            images = images_of(shape, batches[-1])
            require_same_classes(loaded, images)
            for batch in batches:
                # All instruction sets only where they do not take long.
                names = isa_names if batch == 1 and not quick else isa_names[-1:]
                calls = contestants(loaded, images[:batch], names)
                taken = latencies(calls, 0.5 if quick else 2.0) if batch == 1 else {}
                for name, seconds in measure.alternate(calls, rounds, least).items():
                    implementation, isa = name.split("/")
                    row: measure.Row = {
                        "case": case,
                        "batch": batch,
                        "implementation": implementation,
                        "isa": isa,
                        "threads": threads,
                        "seconds": seconds,
                        "images_per_s": batch / seconds,
                        "file_bytes": paths[implementation].stat().st_size,
                    }
                    if batch == 1:
                        p50, p99 = np.percentile(taken[name], (50, 99))
                        row |= {"latency_p50": p50, "latency_p99": p99}
                    if threads == 1 and isa in ("", isa_names[-1]):
                        path = paths[implementation]
                        row["peak_bytes"] = peak_of(implementation, path, batch, shape)
                    yield row


def contestants(
    loaded: dict[str, Call], images: np.ndarray, isa_names: list[str]
) -> dict[str, Callable[[], Any]]:
    """Calls that classify the same images, by "implementation/isa"."""
    calls: dict[str, Callable[[], Any]] = {}
    for name in isa_names:

        def ours(name: str = name) -> Any:
            use_isa(name)
            return loaded["gxnor-c"](images)

        calls[f"gxnor-c/{name}"] = ours
    for name, call in loaded.items():
        if name != "gxnor-c":
            calls[f"{name}/"] = lambda call=call: call(images)
    return calls


def require_same_classes(loaded: dict[str, Call], images: np.ndarray) -> None:
    """Stop if an implementation puts an image into another class than ours."""
    classes = loaded["gxnor-c"](images)
    for name, call in loaded.items():
        assert np.array_equal(call(images), classes), name


def table(measured: list[measure.Row]) -> str:
    """Images a second, and how many times the peer's that is; latency; memory."""
    rates = {
        (r["case"], r["batch"], r["threads"], r["implementation"]): r["images_per_s"]
        for r in measured
    }
    body = []
    for row in measured:
        case, batch, threads = row["case"], row["batch"], row["threads"]
        times = [
            f"{row['images_per_s'] / rates[case, batch, threads, peer]:.2f}"
            for peer in ("onnxruntime-int8", "onnxruntime-float32")
        ]
        latency = [
            f"{row[name] * 1e3:.3f}" if name in row else ""
            for name in ("latency_p50", "latency_p99")
        ]
        body.append(
            (
                case,
                batch,
                threads,
                row["implementation"],
                row["isa"],
                f"{row['images_per_s']:,.0f}",
                *times,
                *latency,
                f"{row['peak_bytes'] / 1e6:.0f}" if "peak_bytes" in row else "",
                f"{row['file_bytes'] / 1e3:,.0f}",
            )
        )
    head = ["case", "batch", "threads", "implementation", "isa", "images/s"]
    head += ["of int8", "of float32", "p50 ms", "p99 ms", "peak MB", "file kB"]
    return measure.columns(head, body)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        implementation, path, batch, shape = json.loads(sys.argv[2])
        load(implementation, Path(path), 1)(images_of(shape, batch))
        print(peak_bytes())
    else:
        measure.main(__doc__ or "", rows, table)
