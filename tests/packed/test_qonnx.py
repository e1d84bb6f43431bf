"""QONNX models of packed networks, and ONNX models, computed by qonnx."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.fold import PackError, Thresholds
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.targets.onnx import DOMAIN, export_onnx, export_qonnx
from gxnor_ref.packed.targets.onnx import QUANTIZED_EXACT as EXACT

onnx = pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")

SHAPE = (3, 14, 14)

SOME = settings(max_examples=max(1, settings().max_examples // 3))


def packed_network(N1: int, N2: int, precision: str = "float32") -> Packed:
    of_network = Settings(
        "5C3-MP2-9C3-MP2-7FC-SVM",
        SHAPE,
        padding="same",
        weights=N1,
        activations=N2,
        H=1.0 if N2 < 2 else 2.0,
        precision=precision,
    )
    network = Network(of_network, seed=1)
    parameters = network.parameters()
    rng = np.random.default_rng(2)
    for name, array in parameters.items():
        # Batch normalization of no trained network: mirrored channels, and constant ones.
        if name.endswith(".gamma"):
            array *= rng.choice([-1, 1, 1e-6], array.shape, p=[0.4, 0.4, 0.2]).astype(array.dtype)
        elif name.endswith(".beta"):
            array += rng.normal(scale=0.5, size=array.shape).astype(array.dtype)
    return pack_network(Network.from_parameters(of_network, parameters))


def images_of(count: int) -> npt.NDArray[np.uint8]:
    return np.random.default_rng(1).integers(0, 256, (count, *SHAPE), dtype=np.uint8)


def execute(model: Any, images: npt.NDArray[Any]) -> dict[str, npt.NDArray[Any]]:
    """Compute all tensors of a model."""
    execution = pytest.importorskip("qonnx.core.onnx_exec", reason="needs the extra qonnx")
    inputs = {model.graph.input[0].name: images}
    found: dict[str, npt.NDArray[Any]] = execution.execute_onnx(model, inputs, True)
    return found


def opened(path: Path) -> Any:
    wrapper = pytest.importorskip("qonnx.core.modelwrapper", reason="needs the extra qonnx")
    return wrapper.ModelWrapper(str(path))


SPACES = [(1, 1), (0, 0), (1, 0), (0, 1), (3, 2), (7, 3)]


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize(("N1", "N2"), SPACES)
def test_qonnx_gives_equal_sums_and_scores(
    tmp_path: Path, N1: int, N2: int, precision: str
) -> None:
    packed, images = packed_network(N1, N2, precision), images_of(20)
    network = PackedNetwork(packed, "numpy")

    export_qonnx(tmp_path / "model.onnx", packed, batch=20)
    found = execute(opened(tmp_path / "model.onnx"), images.astype(np.float32))

    np.testing.assert_array_equal(found["sums"], network.sums(images))
    assert len(np.unique(found["sums"], axis=0)) > 2
    assert found["scores"].dtype == np.dtype(precision)
    np.testing.assert_array_equal(found["scores"], network.scores(images))


@pytest.mark.parametrize(("N1", "N2"), SPACES)
def test_qonnx_infers_integers_of_few_bits(tmp_path: Path, N1: int, N2: int) -> None:
    cleanup = pytest.importorskip("qonnx.util.cleanup", reason="needs the extra qonnx")
    infer = pytest.importorskip("qonnx.transformation.infer_datatypes", reason="needs qonnx")
    packed, images = packed_network(N1, N2), images_of(1)
    export_qonnx(tmp_path / "model.onnx", packed)

    clean = cleanup.cleanup_model(opened(tmp_path / "model.onnx"))
    model = clean.transform(infer.InferDataTypes())

    scores = execute(model, images.astype(np.float32))[model.graph.output[0].name]
    np.testing.assert_array_equal(scores, PackedNetwork(packed, "numpy").scores(images))
    convolutions = model.get_nodes_by_op_type("Conv")
    found = [[model.get_tensor_datatype(x).name for x in each.input] for each in convolutions]
    weights, states = (f"INT{N + 1}" if N else "BIPOLAR" for N in (N1, N2))
    assert [kinds[1] for kinds in found] == [weights] * 4
    assert [kinds[0] for kinds in found[1:]] == [states] * 3


@pytest.mark.parametrize("qonnx", [True, False])
def test_a_batch_is_one_unless_asked_for_and_can_be_changed(tmp_path: Path, qonnx: bool) -> None:
    """That of an ONNX model is any, of which qonnx's executor needs to be told."""
    change = pytest.importorskip("qonnx.transformation.change_batchsize", reason="needs qonnx")
    cleanup = pytest.importorskip("qonnx.util.cleanup", reason="needs the extra qonnx")
    packed = packed_network(1, 1)
    export = export_qonnx if qonnx else export_onnx
    export(tmp_path / "model.onnx", packed)
    export(tmp_path / "five.onnx", packed, batch=5)

    unchanged = opened(tmp_path / "model.onnx")
    assert unchanged.get_tensor_shape("images") == [int(qonnx), *SHAPE]
    changed = cleanup.cleanup_model(unchanged.transform(change.ChangeBatchSize(5)))

    images = images_of(5)
    for model in (changed, opened(tmp_path / "five.onnx")):
        found = execute(model, images.astype(np.float32 if qonnx else np.uint8))
        scores = found[model.graph.output[-1].name]
        np.testing.assert_array_equal(scores, PackedNetwork(packed, "numpy").scores(images))


def quant(x: Any, scale: Any, zero: Any, bits: Any) -> Any:
    """Quantize as QONNX describes it: with a sign, a narrow range, and halves to even."""
    largest = 2 ** (int(bits) - 1) - 1
    return np.round(np.clip(x / scale + zero, -largest, largest)) * scale


OPERATORS: dict[str, Any] = {
    "Add": np.add,
    "Mul": np.multiply,
    "Quant": quant,
    "BipolarQuant": lambda x, scale: np.where(x >= 0, scale, -scale),
}


@st.composite
def activations(draw: st.DrawFn) -> tuple[Thresholds, int]:
    """Draw thresholds, of int32 and near the ends of sums too, and the N of their states."""
    N, channels = draw(st.integers(0, 3)), draw(st.integers(1, 9))
    ends = st.sampled_from([-EXACT, EXACT]).flatmap(lambda end: st.integers(end - 2, end + 2))
    one = ends | st.integers(-3, 3) | st.integers(-EXACT, EXACT) | st.integers(-(2**31), 2**31 - 1)
    row = st.lists(one, min_size=2**N, max_size=2**N).map(sorted)
    values = draw(st.lists(row, min_size=channels, max_size=channels))
    sign = st.sampled_from([-1, 1])
    directions = draw(st.lists(sign, min_size=channels, max_size=channels))
    return Thresholds(np.array(values, np.int32), np.array(directions, np.int8)), N


@SOME
@given(activations())
def test_a_quantizer_steps_at_every_threshold(drawn: tuple[Thresholds, int]) -> None:
    thresholds, N = drawn
    channels = len(thresholds.direction)
    notation = f"{channels}FC-SVM"
    packed = pack_network(Network(Settings(notation, (1, 1, 1), activations=N, H=2.0)))
    layers = (replace(packed.layers[0], thresholds=thresholds), packed.layers[1])
    beside = np.append(thresholds.values.astype(np.int64), [-EXACT, 0, EXACT])
    near = np.unique(beside[:, np.newaxis] * [-1, 1])[:, np.newaxis] + np.arange(-2, 3)
    sums = near[np.abs(near) <= EXACT].reshape(-1, 1, 1, 1).repeat(channels, axis=1)

    with TemporaryDirectory() as folder:
        export_qonnx(Path(folder) / "model.onnx", replace(packed, layers=layers))
        model = onnx.load(Path(folder) / "model.onnx")
    found = computed(model.graph, {"1.sums": sums.astype(np.float32)}, "1.phi")

    states = thresholds.index(sums) * (2 if N == 0 else 1) - max(1, 2**N // 2)
    np.testing.assert_array_equal(found, states)


def computed(graph: Any, given: dict[str, Any], wanted: str) -> Any:
    """Compute one tensor of a model in NumPy from others."""
    values = {each.name: onnx.numpy_helper.to_array(each) for each in graph.initializer} | given
    makers = {node.output[0]: node for node in graph.node}

    def value(name: str) -> Any:
        if name not in values:
            node = makers[name]
            inputs = [value(each) for each in node.input]
            values[name] = OPERATORS[node.op_type](*inputs)
            assert values[name].dtype == np.float32
        return values[name]

    return value(wanted)


def test_every_tensor_has_a_shape_and_a_quantizer_its_domain(tmp_path: Path) -> None:
    export_qonnx(tmp_path / "model.onnx", packed_network(1, 1))

    model = onnx.load(tmp_path / "model.onnx")
    shaped = {info.name for info in [*model.graph.value_info, *model.graph.output]}
    assert {name for node in model.graph.node for name in node.output} <= shaped
    quantizers = [node for node in model.graph.node if node.op_type == "Quant"]
    # The pixels, the weights of four layers, and the states between them.
    assert len(quantizers) == 8
    assert {node.domain for node in quantizers} == {DOMAIN}
    assert [(each.domain, each.version) for each in model.opset_import][1:] == [(DOMAIN, 1)]


def test_sums_at_which_a_quantizer_would_not_step_are_refused(tmp_path: Path) -> None:
    packed = pack_network(Network(Settings("SVM", (3, 50, 50), weights=2)))

    with pytest.raises(PackError, match=r"sums of layer 1 reach 3825000; expected at most 2\^21"):
        export_qonnx(tmp_path / "model.onnx", packed)
    assert not list(tmp_path.iterdir())
