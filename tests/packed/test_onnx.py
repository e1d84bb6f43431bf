"""ONNX models of packed networks, computed by onnxruntime."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.targets.onnx import export_onnx

pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")
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


def test_sums_that_float32_does_not_hold_are_refused(tmp_path: Path) -> None:
    trained = Network(Settings("SVM", (3, 50, 50), weights=7))

    with pytest.raises(PackError, match=r"sums of layer 1 reach 122400000; expected at most 2\^24"):
        export_onnx(tmp_path / "model.onnx", pack_network(trained))
    assert not list(tmp_path.iterdir())
