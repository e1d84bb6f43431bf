"""The hidden convolutions and dense layers of the paper's networks: ours against the best peers.

Time from packed (or quantized, or float) images in memory to the sums, with weights laid out
beforehand on every side. Cases that end in ":binary" have values -1 and 1 alone; those that end in
":levels" have states of Z_2 on both sides, from bytes to the sums. Dense layers are matrix products
for every contestant. OpenVINO is given floats and makes bits of them, which its time includes.
Before anything is timed, all sums are checked against each other, but for PyTorch's in bfloat16,
which are rounded. On more than one thread, only the fastest instruction set is measured.

Rows that begin with "bound:" are what the operations of a formula allow on registers. The one of
Winograd's tiles counts products of bytes, each of which stands for four products of a 3 x 3 layer
and for 2.8 of a 5 x 5 one. Behind each row of ours stands the bound of the fastest formula for its
layer, in products of the layer.
"""

from __future__ import annotations

import ast
import ctypes
import re
import subprocess
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import measure
import numpy as np

from gxnor_ref.kernels.convolution import conv2d, conv2d_levels, level_filters, pack_filters
from gxnor_ref.kernels.formulas import FORMULAS, Work, refusal
from gxnor_ref.kernels.isa import kernels_of, use_isa
from gxnor_ref.kernels.packing import pack
from gxnor_ref.spec import convolution as spec
from gxnor_ref.twins import convolution as twins

ROOT = Path(__file__).parents[1]

OURS = ("bound:gates", "bound:binary", "bound:pairs", "bound:winograd")
"""Bounds of the formulas of our kernels; that of Winograd's tiles is in products of bytes."""


class Case(NamedTuple):
    """One layer: channels, filters, side of the image and of the kernel, padding."""

    channels: int
    filters: int
    side: int
    kernel: int
    padding: int

    @property
    def name(self) -> str:
        """Name in the rows."""
        return measure.layer_name(self.channels, self.filters, self.side, self.kernel)

    @property
    def is_dense(self) -> bool:
        """Whether it is one product of matrices."""
        return self.side == 1

    @property
    def macs(self) -> int:
        """Products for one image."""
        return self.rows**2 * self.filters * self.channels * self.kernel**2

    @property
    def rows(self) -> int:
        """Outputs in a column."""
        return spec.output_length(self.side, self.kernel, padding=self.padding)

    @property
    def gain(self) -> float:
        """Products for each product of bytes of Winograd's tiles."""
        return 16 * self.kernel**2 / (36 * (-(-self.kernel // 3)) ** 2)


CASES = [
    Case(128, 128, 32, 3, 1),
    Case(128, 256, 16, 3, 1),
    Case(256, 256, 16, 3, 1),
    Case(256, 512, 8, 3, 1),
    Case(512, 512, 8, 3, 1),
    Case(32, 64, 12, 5, 0),
    Case(8192, 1024, 1, 1, 0),
    Case(1024, 512, 1, 1, 0),
]


def onnx_session(case: Case, W: np.ndarray, threads: int, int8: bool) -> Any:
    """An onnxruntime session of one layer, float32 or u8 x s8."""
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper

    domain, options = "", {"pads": [case.padding] * 4}
    if case.is_dense:
        domain, options = "com.microsoft" if int8 else "", {"transB": 1}
        W = W.reshape(case.filters, case.channels)
    if int8:
        constants = {
            "xs": np.float32(1),
            "xz": np.uint8(1),
            "ws": np.float32(1),
            "wz": np.int8(0),
            # One step of the 8-bit result for each 32 of the sum: the scale costs nothing.
            "ys": np.float32(32),
            "yz": np.uint8(128),
        }
        names = ["x", "xs", "xz", "W", "ws", "wz", *[""] * case.is_dense, "ys", "yz"]
        operator = "QGemm" if case.is_dense else "QLinearConv"
        constants["W"] = W.astype(np.int8)
        kind = TensorProto.UINT8
    else:
        names = ["x", "W"]
        operator = "Gemm" if case.is_dense else "Conv"
        constants = {"W": W.astype(np.float32)}
        kind = TensorProto.FLOAT
    shape = [None, case.channels, *[case.side] * (0 if case.is_dense else 2)]
    graph = helper.make_graph(
        [helper.make_node(operator, names, ["y"], domain=domain, **options)],
        "layer",
        [helper.make_tensor_value_info("x", kind, shape)],
        [helper.make_tensor_value_info("y", kind, None)],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    opsets = [helper.make_opsetid("", 13), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    settings.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        model.SerializeToString(), settings, providers=["CPUExecutionProvider"]
    )


def openvino_call(case: Case, Y: np.ndarray, W: np.ndarray, threads: int) -> Callable[[], Any]:
    """OpenVINO's binary convolution, fed with floats that it binarizes itself."""
    import openvino
    from openvino import opset1

    x = opset1.parameter(list(Y.shape), np.float32)
    # A bit of 1 stands for +1 on both sides; the bits of a constant count from the lowest.
    zero, one = (opset1.constant(np.full((1, 1, 1, 1), v, np.float32)) for v in (0, 1))
    signs = opset1.fake_quantize(x, zero, zero, zero, one, 2)
    bits = np.packbits((W > 0).reshape(-1), bitorder="little")
    shape = openvino.Shape(list(W.shape))
    filters = openvino.op.Constant(openvino.Tensor(bits, shape, openvino.Type.u1))
    pads = [case.padding] * 2
    sums = opset1.binary_convolution(
        signs, filters, [1, 1], pads, pads, [1, 1], "xnor-popcount", 0.0
    )
    core = openvino.Core()
    model = core.compile_model(
        openvino.Model([sums], [x]), "CPU", {"INFERENCE_NUM_THREADS": threads}
    )
    request = model.create_infer_request()
    tensor = openvino.Tensor(np.ascontiguousarray(Y, np.float32))

    def run() -> Any:
        request.infer({0: tensor})
        return request.get_output_tensor(0).data

    return run


def ours(case: Case, batch: int, isa_names: list[str], kind: str) -> Iterator[tuple[str, str]]:
    """Instruction sets, and the formulas that each of them has for a case."""
    shape = (case.filters, case.channels, case.kernel, case.kernel)
    work = Work(shape, kind, 1, batch, case.rows, case.rows)
    # Tiles of a kernel of one place take 36 products for 16.
    formulas = [name for name in FORMULAS if case.gain > 1 or name != "winograd"]
    for name in isa_names:
        yield from ((name, formula) for formula in formulas if not refusal(formula, name, work))


def contestants(
    case: Case, batch: int, threads: int, isa_names: list[str], binary: bool
) -> dict[str, Callable[[], Any]]:
    """Calls that compute the same sums, by "implementation/isa/formula"."""
    import torch

    random = np.random.default_rng(0)
    low, steps = (-1, 2) if binary else (-1, 3)
    width = 2 if binary else 1

    def draw(*shape: int) -> np.ndarray:
        return (low + width * random.integers(0, steps, shape)).astype(np.int8)

    Y = draw(batch, case.channels, case.side, case.side)
    W = draw(case.filters, case.channels, case.kernel, case.kernel)
    planes = pack(np.ascontiguousarray(Y.transpose(0, 2, 3, 1)), binary)
    filters = pack_filters(W, binary)
    calls: dict[str, Callable[[], Any]] = {}
    expected = conv2d(planes, filters, padding=case.padding, formula="gates")
    for name, formula in ours(case, batch, isa_names, filters.kind):

        def call(name: str = name, formula: str = formula) -> Any:
            use_isa(name)
            return conv2d(planes, filters, 1, case.padding, threads, formula)

        calls[f"gxnor-c/{name}/{formula}"] = call
        assert np.array_equal(call(), expected)
    if binary:
        calls["openvino-binary/"] = openvino_call(case, Y, W, threads)
        assert np.array_equal(calls["openvino-binary/"]().transpose(0, 2, 3, 1), expected)
        return calls
    Yf, Wf = Y.astype(np.float32), W.astype(np.float32)
    sums = twins.conv2d(Yf, Wf, padding=case.padding).transpose(0, 2, 3, 1)
    assert np.array_equal(sums, expected)
    calls["gxnor-numpy/"] = lambda: twins.conv2d(Yf, Wf, padding=case.padding)
    patches = twins.im2col(Yf, (case.kernel, case.kernel), padding=case.padding)
    rows = twins.filter_rows(Wf)
    calls["numpy-blas/"] = lambda: patches @ rows.T
    assert np.array_equal(calls["numpy-blas/"]().reshape(expected.shape), expected)
    scaled = np.clip(np.rint(expected / 32) + 128, 0, 255)
    for kind, x, sums in (
        ("float32", Yf, expected),
        ("int8", (Y + 1).astype(np.uint8), scaled),
    ):
        session = onnx_session(case, W, threads, kind == "int8")
        feed = {"x": x.reshape(batch, -1) if case.is_dense else x}
        calls[f"onnxruntime-{kind}/"] = lambda session=session, feed=feed: session.run(None, feed)
        assert np.array_equal(channels_last(calls[f"onnxruntime-{kind}/"]()[0]), sums)
    torch.set_num_threads(threads)
    for precision in measure.torch_precisions():
        calls[f"torch-{precision}/"] = torch_call(case, Yf, Wf, getattr(torch, precision))
    assert np.array_equal(channels_last(calls["torch-float32/"]().numpy()), expected)
    calls["torch-int8/"] = torch_int8_call(case, Yf, Wf)
    assert np.array_equal(channels_last(calls["torch-int8/"]().int_repr().numpy()), scaled)
    return calls


def channels_last(sums: np.ndarray) -> np.ndarray:
    """Sums of a peer in our order; those of a dense layer are images of one pixel."""
    return np.moveaxis(sums.reshape(*sums.shape[:2], *(sums.shape[2:] or (1, 1))), 1, -1)


def torch_call(case: Case, Y: np.ndarray, W: np.ndarray, dtype: Any) -> Callable[[], Any]:
    """PyTorch's layer."""
    import torch

    y, w = torch.from_numpy(Y), torch.from_numpy(W)
    functional = torch.nn.functional
    if case.is_dense:
        y, w = y.flatten(1).to(dtype), w.flatten(1).to(dtype)
        layer = functional.linear
    else:
        y, w = (each.to(dtype, memory_format=torch.channels_last) for each in (y, w))
        layer = partial(functional.conv2d, padding=case.padding)

    def call() -> Any:
        with torch.inference_mode():
            return layer(y, w)

    return call


def torch_int8_call(case: Case, Y: np.ndarray, W: np.ndarray) -> Callable[[], Any]:
    """PyTorch's layer in u8 x s8: FBGEMM's or oneDNN's, which has AMX where the CPU has it."""
    import torch

    with warnings.catch_warnings():
        # PyTorch deprecates these tensors; torch.ops.onednn, which needs none, is slower.
        warnings.simplefilter("ignore", UserWarning)
        y = torch.quantize_per_tensor(torch.from_numpy(Y), 1.0, 1, torch.quint8)
        w = torch.quantize_per_tensor(torch.from_numpy(W), 1.0, 0, torch.qint8)
    quantized = torch.ops.quantized
    if case.is_dense:
        y, packed = y.flatten(1), quantized.linear_prepack(w.flatten(1), None)
        layer = quantized.linear
    else:
        y, w = (each.contiguous(memory_format=torch.channels_last) for each in (y, w))
        packed = quantized.conv2d_prepack(w, None, [1, 1], [case.padding] * 2, [1, 1], 1)
        layer = quantized.conv2d
    # One step of the 8-bit result for each 32 of the sum, as in `onnx_session`.
    return lambda: layer(y, packed, 32.0, 128)


def contestants_of_levels(
    case: Case, batch: int, threads: int, isa_names: list[str]
) -> dict[str, Callable[[], Any]]:
    """Calls that compute the same sums of levels, by "implementation/isa/formula"."""
    random = np.random.default_rng(0)
    Y = random.integers(-2, 3, (batch, case.side, case.side, case.channels), dtype=np.int8)
    shape = (case.filters, case.channels, case.kernel, case.kernel)
    filters = level_filters(random.integers(-2, 3, shape, dtype=np.int8))
    calls: dict[str, Callable[[], Any]] = {}
    expected = conv2d_levels(Y, filters, padding=case.padding, formula="products")
    for name, formula in ours(case, batch, isa_names, filters.kind):

        def call(name: str = name, formula: str = formula) -> Any:
            use_isa(name)
            return conv2d_levels(Y, filters, 1, case.padding, threads, formula)

        calls[f"gxnor-c/{name}/{formula}"] = call
        assert np.array_equal(call(), expected)
    return calls


def packing_rows(
    case: Case, batch: int, isa_names: list[str], rounds: int
) -> Iterator[measure.Row]:
    """What it costs to pack the images of a case, on one thread."""
    Y = np.random.default_rng(0).integers(-1, 2, (batch, case.side, case.side, case.channels))
    out = pack(Y.astype(np.int8)).words.reshape(-1)
    flat = Y.astype(np.int8).reshape(-1)
    for name in isa_names:
        kernels = kernels_of(name)
        rows = flat.size // case.channels
        call = {"pack": lambda k=kernels, n=rows: k.pack_ternary(out, flat, case.channels, 0, n)}
        yield {
            "case": f"{case.name}:packing",
            "batch": batch,
            "implementation": "gxnor-c",
            "isa": name,
            "threads": 1,
            **measure.alternate(call, rounds, 0.02)["pack"]._asdict(),
        }


def compiled_rates(isa: str, folder: Path) -> dict[str, Callable[[int], int]]:
    """Compile rates.c for an instruction set: by case, what computes products in so many steps.

    That of look-ups of bytes is there to compare with: no kernel of ours is made of them.
    """
    tree = ast.parse((ROOT / "setup.py").read_text())
    flags = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "C_FLAGS"
    }
    operands = {
        "scalar": '"+r"(x)',
        "popcnt": '"+r"(x)',
        "avx2": '"+x"(x)',
        "avx512": '"+v"((x).low), "+v"((x).high)',
        "amx": '"+v"((x).low), "+v"((x).high)',
        "neon": '"+w"(x)',
    }
    library = folder / f"{isa}.so"
    source = (ROOT / "csrc" / f"isa_{isa}.c").read_text(encoding="utf-8")
    features = re.findall(r'TARGET_BEGIN\(((?:"[^"]*"\s*)+)\)', source)
    own = " ".join(f"-m{name}" for name in re.findall(r"[a-z][a-z0-9.-]*", " ".join(features)))
    formulas: dict[str, tuple[Any, ...]] = {
        "bound:gates": ("gxnor_gates_rate", 1),
        "bound:binary": ("gxnor_gates_rate", 0),
    }
    for formula in ("pairs", "winograd"):
        if formula in kernels_of(isa).formulas():
            formulas[f"bound:{formula}"] = (f"gxnor_{formula}_rate",)
    if isa == "avx512" and "avx512vbmi" in measure.machine()["cpu_flags"].split():
        own += " -mavx512vbmi"
        formulas["bound:bytes"] = ("gxnor_bytes_rate",)
    defines = [f'-DISA_FILE="isa_{isa}.c"', f"-DOPERANDS(x)={operands[isa]}"]
    command = ["cc", *flags["C_FLAGS"].split(), *own.split(), *defines, "-fPIC", "-shared"]
    command += ["-Icsrc", "benchmarks/rates.c", "-o", str(library)]
    subprocess.run(command, cwd=ROOT, check=True)

    def products(function: str, *kind: int) -> Callable[[int], int]:
        rate = ctypes.CDLL(str(library))[function]
        rate.restype = ctypes.c_int64
        return lambda steps: int(rate(ctypes.c_int64(steps), *kind))

    return {case: products(*formula) for case, formula in formulas.items()}


def bound_rows(isa_names: list[str]) -> Iterator[measure.Row]:
    """Products a second that the operations of a formula allow, measured on registers."""
    for name in isa_names:
        with tempfile.TemporaryDirectory() as folder:
            for case, rate in compiled_rates(name, Path(folder)).items():
                best = 0.0
                for _ in range(20):
                    began = time.perf_counter()
                    products = rate(1_000_000)
                    best = max(best, products / (time.perf_counter() - began))
                yield {
                    "case": case,
                    "batch": 1,
                    "implementation": "gxnor-c" if case in OURS else "no kernel",
                    "isa": name,
                    "threads": 1,
                    "seconds": products / best,
                    "gmacs_per_s": best / 1e9,
                }


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure all cases with one number of threads."""
    rounds, least = (3, 0.01) if quick else (11, 0.05)
    isa_names = measure.usable_isas()
    if threads > 1:
        isa_names = isa_names[-1:]
    else:
        yield from bound_rows(isa_names)
        for case in CASES[:5]:
            yield from packing_rows(case, 16, isa_names, rounds)
    for case in CASES[:2] if quick else CASES:
        for batch in (1, 16):
            for kind in ("", ":binary", ":levels"):
                if kind == ":levels":
                    calls = contestants_of_levels(case, batch, threads, isa_names)
                else:
                    calls = contestants(case, batch, threads, isa_names, kind == ":binary")
                for name, times in measure.alternate(calls, rounds, least).items():
                    implementation, isa, formula = [*name.split("/"), ""][:3]
                    yield {
                        "case": case.name + kind,
                        "batch": batch,
                        "implementation": implementation,
                        "isa": isa,
                        "formula": formula,
                        "threads": threads,
                        **times._asdict(),
                        "gmacs_per_s": batch * case.macs / times.seconds / 1e9,
                    }


def bound_of(row: measure.Row, bounds: dict[tuple[str, str], float]) -> tuple[float, str]:
    """Most GMAC/s that a formula allows on a row's instruction set, and which; 0 if none does."""
    name, _, kind = row["case"].partition(":")
    if kind == "levels":
        return 0, ""
    gains = {case.name: case.gain for case in CASES}
    # Gates with binary filters have a bound of their own.
    gates = ["binary"] if kind == "binary" else ["gates", "pairs"]
    allowed = {formula: bounds.get((f"bound:{formula}", row["isa"]), 0) for formula in gates}
    allowed["winograd"] = bounds.get(("bound:winograd", row["isa"]), 0) * gains.get(name, 0)
    best = max(allowed, key=lambda formula: allowed[formula])
    return allowed[best], best.replace("binary", "gates")


def table(measured: list[measure.Row]) -> str:
    """GMAC/s of each contestant, and ours as a share of the best formula's bound."""
    bounds = {(r["case"], r["isa"]): r["gmacs_per_s"] for r in measured if "bound" in r["case"]}
    body = []
    for row in measured:
        rate = row.get("gmacs_per_s")
        is_layer = not ("packing" in row["case"] or "bound" in row["case"])
        bound, by = bound_of(row, bounds) if is_layer else (0, "")
        share = f"{rate / bound / row['threads']:.0%}" if rate and bound else ""
        body.append(
            (
                row["case"],
                row["batch"],
                row["threads"],
                row["implementation"],
                row["isa"],
                row.get("formula", ""),
                f"{row['seconds'] * 1e6:,.0f}",
                f"{rate:,.0f}" if rate else "",
                share,
                f"{bound * row['threads']:,.0f} {by}" if share else "",
            )
        )
    head = ["case", "batch", "threads", "implementation", "isa", "formula"]
    return measure.columns([*head, "us", "GMAC/s", "of", "bound"], body)


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table, ("onnx", "onnxruntime", "openvino", "torch"))
