"""Whole networks, from uint8 images to classes: packed inference against the best peers.

The paper's MNIST and CIFAR-10 networks with random ternary weights, uniformly random pixels, gamma
1, beta 0, and the statistics of the first images as the running ones, so that activations are as
many zeros and signs as after some training. Nothing here depends on what a network has learned.

All peers get the same network in its leanest form for them, which `gxnor_ref.bench.peers` makes.
They have to put all images into the same classes before anything is timed.

Peak memory is that of a process that imports one implementation, loads its file and classifies one
batch.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import measure
import numpy as np

from gxnor_ref.bench.inference import random_images
from gxnor_ref.bench.peers import (
    ByteLayer,
    Call,
    FloatLayer,
    byte_layers,
    float_layers,
    float_onnx,
    int8_onnx,
    onnx_call,
    torch_call,
    torch_int8_call,
)
from gxnor_ref.bench.timing import take_turns
from gxnor_ref.data.augmentation import normalize
from gxnor_ref.kernels.isa import use_isa
from gxnor_ref.nn.layers import BatchNorm
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.packed.file import write
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork

CASES = ("mnist", "cifar10")
BATCHES = (1, 16, 100)
FILES = {
    "gxnor-c": "{}.gxnor",
    "onnxruntime-float32": "{}.float32.onnx",
    "onnxruntime-int8": "{}.int8.onnx",
    "torch-float32": "{}.float32.pt",
    "torch-int8": "{}.int8.pt",
}
"""Implementations, and the files that they read."""


def packed_network(case: str) -> Packed:
    """Random network as the docstring of this file has it, packed."""
    network = Network(PRESETS[case].settings)
    Y = normalize(random_images(network.settings.input_shape, BATCHES[1]))
    for _, layer, _ in network.layers:
        if isinstance(layer, BatchNorm):
            axes = (0, *range(2, Y.ndim))
            layer.mean, layer.variance = Y.mean(axis=axes), Y.var(axis=axes)
        Y = layer.forward(Y)
    return pack_network(network)


def write_files(folder: Path, case: str) -> Packed:
    """Write the network of a case for each implementation; return it."""
    import torch

    packed = packed_network(case)
    paths = {name: folder / pattern.format(case) for name, pattern in FILES.items()}
    write(paths["gxnor-c"], packed)
    paths["onnxruntime-float32"].write_bytes(float_onnx(packed))
    paths["onnxruntime-int8"].write_bytes(int8_onnx(packed))
    for name, layers in (
        ("torch-float32", map(vars, float_layers(packed))),
        ("torch-int8", (layer._asdict() for layer in byte_layers(packed))),
    ):
        torch.save([changed(layer, np.ndarray, torch.from_numpy) for layer in layers], paths[name])
    return packed


def changed(fields: dict[str, Any], kind: type, change: Callable[[Any], Any]) -> dict[str, Any]:
    """Fields of a layer, those of one kind as another."""
    return {
        name: change(value) if isinstance(value, kind) else value for name, value in fields.items()
    }


def load(implementation: str, path: Path, threads: int) -> Call:
    """Implementation with its network loaded, as a function of images to classes."""
    if implementation == "gxnor-c":
        return PackedNetwork.load(path, "c", threads).predict
    if implementation.startswith("torch"):
        import torch

        layers = [changed(layer, torch.Tensor, torch.Tensor.numpy) for layer in torch.load(path)]
        if implementation == "torch-int8":
            return torch_int8_call([ByteLayer(**layer) for layer in layers], threads)
        return torch_call([FloatLayer(**layer) for layer in layers], threads)
    return onnx_call(path.read_bytes(), threads)


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


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure both networks with one number of threads."""
    rounds = 3 if quick else 11
    batches = BATCHES[:1] if quick else BATCHES
    isa_names = measure.usable_isas()
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            shape = write_files(Path(folder), case).settings.input_shape
            paths = {name: Path(folder, pattern.format(case)) for name, pattern in FILES.items()}
            loaded = {name: load(name, path, threads) for name, path in paths.items()}
            images = random_images(shape, batches[-1])
            require_same_classes(loaded, images)
            for batch in batches:
                # All instruction sets only where they do not take long.
                names = isa_names if batch == 1 and not quick else isa_names[-1:]
                calls = contestants(loaded, images[:batch], names)
                # Latencies are those of single images, over many calls.
                least = 0.2 if batch == 1 else 0.0 if quick else 0.05
                for name, turns in take_turns(calls, rounds, least).items():
                    times = measure.Times.of(turns)
                    implementation, isa = name.split("/")
                    row: measure.Row = {
                        "case": case,
                        "batch": batch,
                        "implementation": implementation,
                        "isa": isa,
                        "threads": threads,
                        **times._asdict(),
                        "images_per_s": batch / times.seconds,
                        "file_bytes": paths[implementation].stat().st_size,
                    }
                    if batch == 1:
                        p50, p99 = np.percentile(np.concatenate(turns), (50, 99))
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
        load(implementation, Path(path), 1)(random_images(shape, batch))
        print(peak_bytes())
    else:
        measure.main(__doc__ or "", rows, table, ("onnx", "onnxruntime", "torch"))
