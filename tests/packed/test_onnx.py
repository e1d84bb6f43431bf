"""ONNX models of packed networks, computed by onnxruntime."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.targets.onnx import export_onnx, export_qonnx
from gxnor_ref.spec.errors import DomainError

MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]
Complains = Callable[..., AbstractContextManager[None]]

onnx = pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")
onnxruntime = pytest.importorskip("onnxruntime", reason="needs the extra onnxruntime")


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize(("N1", "N2"), [(1, 1), (0, 0), (1, 0), (3, 2), (0, 4)])
def test_onnxruntime_gives_equal_sums_and_scores(
    tmp_path: Path, N1: int, N2: int, precision: str
) -> None:
    settings = Settings(
        "5C3-MP2-9C3-MP2-7FC-SVM",
        (3, 14, 14),
        padding="same",
        weights=N1,
        activations=N2,
        H=1.0 if N2 < 2 else 2.0,
        precision=precision,
    )
    trained = Network(settings, seed=1)
    packed = pack_network(trained)
    images = np.random.default_rng(1).integers(0, 256, (20, 3, 14, 14), dtype=np.uint8)
    network = PackedNetwork(packed, "numpy")

    export_onnx(tmp_path / "model.onnx", packed)
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx")
    sums, scores = session.run(["sums", "scores"], {"images": images})

    assert sums.dtype == np.int32
    np.testing.assert_array_equal(sums, network.sums(images))
    assert scores.dtype == np.dtype(precision)
    np.testing.assert_array_equal(scores, network.scores(images))


def test_a_threshold_that_no_sum_reaches_stays_so_at_the_bound(tmp_path: Path) -> None:
    settings = Settings("4096FC-2FC-SVM", (1, 1, 1), classes=2, weights=7, activations=7)
    parameters = Network(settings).parameters()
    for name in ("1.W", "2.W"):
        parameters[name][:] = 128  # the state 1
    parameters["1.beta"][:] = 100
    parameters["2.beta"][:] = -1e9
    packed = pack_network(Network.from_parameters(settings, parameters))
    images = np.array([0, 255], np.uint8).reshape(2, 1, 1, 1)
    # 4096 inputs and weights of 64 levels reach 2^24; the threshold is the integer after it.
    thresholds = packed.layers[1].thresholds
    assert thresholds is not None
    assert thresholds.values.max() == 2**24 + 1

    export_onnx(tmp_path / "model.onnx", packed)
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx")
    (sums,) = session.run(["sums"], {"images": images})

    np.testing.assert_array_equal(sums, PackedNetwork(packed, "numpy").sums(images))


def test_sums_that_float32_does_not_hold_are_refused(tmp_path: Path) -> None:
    trained = Network(Settings("SVM", (3, 50, 50), weights=7))

    with pytest.raises(PackError, match=r"sums of layer 1 reach 122400000; expected at most 2\^24"):
        export_onnx(tmp_path / "model.onnx", pack_network(trained))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("batch", [None, 3])
def test_the_batch_is_any_or_the_one_that_was_asked_for(
    tmp_path: Path, make_network: MakeNetwork, make_images: MakeImages, batch: int | None
) -> None:
    packed = pack_network(make_network())

    export_onnx(tmp_path / "model.onnx", packed, batch=batch)

    session = onnxruntime.InferenceSession(tmp_path / "model.onnx")
    (images,) = session.get_inputs()
    assert images.shape == [batch or "count", 1, 8, 8]
    assert [output.shape for output in session.get_outputs()] == [[batch or "count", 10]] * 2
    for count in (0, 1, 3, 7) if batch is None else (3,):
        pixels = make_images(count)
        (sums,) = session.run(["sums"], {"images": pixels})
        np.testing.assert_array_equal(sums, PackedNetwork(packed).sums(pixels))


@pytest.mark.parametrize("export", [export_onnx, export_qonnx])
@pytest.mark.parametrize("batch", [0, 2**31, 2**63])
def test_a_batch_out_of_range_is_refused(
    tmp_path: Path,
    make_network: MakeNetwork,
    complains: Complains,
    export: Callable[..., None],
    batch: int,
) -> None:
    with complains(DomainError, f"batch is {batch}; expected an integer in 1..{2**31 - 1}"):
        export(tmp_path / "model.onnx", pack_network(make_network()), batch=batch)
    assert not list(tmp_path.iterdir())


def test_every_tensor_has_a_type_and_a_shape(tmp_path: Path, make_network: MakeNetwork) -> None:
    packed = pack_network(make_network("4C3-MP2-8FC-SVM"))

    export_onnx(tmp_path / "model.onnx", packed)

    graph = onnx.load(tmp_path / "model.onnx").graph
    shapes = {
        info.name: [side.dim_param or side.dim_value for side in info.type.tensor_type.shape.dim]
        for info in [*graph.value_info, *graph.output]
    }
    assert {name for node in graph.node for name in node.output} <= set(shapes)
    assert shapes["1.pool"] == ["count", 4, 3, 3]
    assert shapes["2.phi"] == ["count", 8, 1, 1]


def test_a_model_says_what_it_is(tmp_path: Path, make_network: MakeNetwork) -> None:
    packed = replace(pack_network(make_network(classes=2)), names=("cat", "dog"), background=255)

    export_onnx(tmp_path / "model.onnx", packed)

    properties = onnx.load(tmp_path / "model.onnx").metadata_props
    assert {each.key: each.value for each in properties} == {
        "notation": "4C3-MP2-8FC-SVM",
        "weights": "Z_1",
        "activations": "Z_1",
        "padding": "valid",
        "background": "255",
        "classes": '["cat", "dog"]',
    }
