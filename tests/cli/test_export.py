"""`gxnor-ref export`: the target, by the output's name or by --to, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.kernels import built

Gxnor = Callable[..., Any]


@pytest.fixture(autouse=True)
def _any_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    if not built():
        monkeypatch.setenv("GXNOR_BACKEND", "numpy")


@pytest.fixture(scope="module")
def packed(model: Path, gxnor_process: Gxnor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a packed network."""
    packed = tmp_path_factory.mktemp("packed") / "m.gxnor"
    assert gxnor_process("pack", model, packed).status == 0
    return packed


def test_a_name_in_c_means_c(gxnor: Gxnor, packed: Path, tmp_path: Path) -> None:
    out = tmp_path / "net.c"

    finished = gxnor("export", packed, out)

    assert (finished.status, finished.err) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["net.c", "net.h"]
    header = (tmp_path / "net.h").read_text()
    for words, macro in (("of tables", "TABLE"), ("of static memory", "STATIC")):
        count = finished.out.split(f" bytes {words}")[0].split()[-1].replace(",", "")
        assert f"#define NET_{macro}_BYTES {count}\n" in header


@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("more", [[], ["--to", "hex"]], ids=["guessed", "named"])
def test_a_folder_means_memories(
    gxnor: Gxnor, packed: Path, tmp_path: Path, exists: bool, more: list[str]
) -> None:
    out = tmp_path / "hdl"
    if exists:
        out.mkdir()

    finished = gxnor("export", packed, out, *more)

    assert (finished.status, finished.err) == (0, "")
    names = {path.name for path in out.iterdir()}
    assert {"gxnor_network.v", "gxnor_tb.v", "layer1.sign.hex"} <= names
    assert f"{len(names)} files" in finished.out


@pytest.mark.parametrize(
    ("out", "target", "keys"),
    [
        ("net.c", "c", {"table_bytes", "static_bytes"}),
        ("net.onnx", "onnx", {"batch"}),
        ("hdl", "hex", set()),
    ],
)
def test_scripts_are_told_every_file(
    gxnor: Gxnor, packed: Path, tmp_path: Path, out: str, target: str, keys: set[str]
) -> None:
    if target == "onnx":
        pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")

    finished = gxnor("export", packed, tmp_path / out, "--json")

    assert (finished.status, finished.err) == (0, "")
    result = json.loads(finished.out)
    assert set(result) == {"target", "files", *keys}
    assert result["target"] == target
    written = {str(path) for path in tmp_path.rglob("*") if path.is_file()}
    assert sorted(result["files"]) == sorted(written)


@pytest.mark.parametrize("name", ["model.bin", "model.gxnor", "model.v", ".c", ".onnx"])
def test_another_name_needs_to(gxnor: Gxnor, packed: Path, tmp_path: Path, name: str) -> None:
    finished = gxnor("export", packed, tmp_path / name)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert name in finished.err
    assert "--to" in finished.err


@pytest.mark.parametrize("target", [None, "onnx", "qonnx", "c", "hex"])
def test_a_dash_is_no_name(
    gxnor: Gxnor,
    packed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    target: str | None,
) -> None:
    monkeypatch.chdir(tmp_path)

    finished = gxnor("export", packed, "-", *(["--to", target] if target else []))

    assert (finished.status, finished.out) == (2, "")
    assert "OUT is -; expected a file or folder, or /dev/stdout" in finished.err
    assert list(tmp_path.iterdir()) == []


def test_c_under_another_name_is_refused(gxnor: Gxnor, packed: Path, tmp_path: Path) -> None:
    finished = gxnor("export", packed, tmp_path / "net.onnx", "--to", "c")

    assert (finished.status, finished.out) == (2, "")
    assert "--to" in finished.err
    assert list(tmp_path.iterdir()) == []


def test_a_batch_is_for_onnx(gxnor: Gxnor, packed: Path, tmp_path: Path) -> None:
    finished = gxnor("export", packed, tmp_path / "net.c", "--batch", 4)

    assert (finished.status, finished.out) == (2, "")
    assert "--batch is for --to onnx and qonnx" in finished.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["onnx", "qonnx"])
def test_a_batch_has_a_bound(gxnor: Gxnor, packed: Path, tmp_path: Path, target: str) -> None:
    finished = gxnor("export", packed, tmp_path / "e.onnx", "--to", target, "--batch", 2**63)

    assert (finished.status, finished.out) == (2, "")
    assert f"Invalid value for '--batch': '{2**63}'; expected an integer in 1.." in finished.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("more", "shape"),
    [
        ([], ["count", 1, 28, 28]),
        (["--batch", 4], [4, 1, 28, 28]),
        (["--to", "qonnx"], [1, 1, 28, 28]),
        (["--to", "qonnx", "--batch", 4], [4, 1, 28, 28]),
    ],
)
def test_a_name_in_onnx_means_onnx_unless_qonnx_is_asked_for(
    gxnor: Gxnor, packed: Path, tmp_path: Path, more: list[Any], shape: list[Any]
) -> None:
    onnx = pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")

    finished = gxnor("export", packed, tmp_path / "net.onnx", *more)

    assert (finished.status, finished.err) == (0, "")
    graph = onnx.load(tmp_path / "net.onnx").graph
    dims = graph.input[0].type.tensor_type.shape.dim
    assert [each.dim_param or each.dim_value for each in dims] == shape
    quantized = any(node.op_type == "Quant" for node in graph.node)
    assert quantized == ("qonnx" in more) == ("QONNX" in finished.out)


@pytest.mark.parametrize("out", ["net.c", "net.h"])
def test_another_result_in_either_file_stays_without_force(
    gxnor: Gxnor, packed: Path, tmp_path: Path, out: str
) -> None:
    (tmp_path / out).write_text("mine")

    finished = gxnor("export", packed, tmp_path / "net.c")

    assert (finished.status, finished.out) == (2, "")
    assert out in finished.err
    assert "--force" in finished.err
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {out: "mine"}
    assert gxnor("export", packed, tmp_path / "net.c", "--force").status == 0
    assert "mine" not in {path.read_text() for path in tmp_path.iterdir()}


def test_a_network_without_a_packed_form_says_so(
    gxnor: Gxnor, tiny: list[str], tmp_path: Path
) -> None:
    run = tmp_path / "run"
    assert gxnor("train", *tiny, "--weights", "float", "--epochs", 1, "--out", run).status == 0

    finished = gxnor("export", run, tmp_path / "net.c")

    assert (finished.status, finished.out) == (2, "")
    assert "weights is float; expected N in 0..7 of a discrete space" in finished.err
    assert not (tmp_path / "net.c").exists()
