"""One idea of a file: every verb takes every file that holds a network, or says what helps."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Gxnor = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("any_backend")

NETWORKS = ["run", "model.npz", "checkpoint.npz", "unfinished", "packed.gxnor", "packed"]
TRAINED = NETWORKS[:4]
PACKED = NETWORKS[4:]
OTHERS = {
    "empty": "is a folder without model.npz or checkpoint.npz; expected that of a run",
    "trace.npz": "holds arrays without the 'header' of a network; expected a model",
    "image.png": "is a PNG picture; expected a model (.npz), a packed network (.gxnor)",
    "image.npy": "is a single array (.npy); expected a model",
    "text": "is a file of another kind; expected a model",
    "nothing": "is a file of another kind; expected a model",
    "damaged.npz": "it is not a zip archive",
    "damaged.gxnor": "announces a header of",
    "missing": "does not exist; expected a model (.npz), a packed network (.gxnor) or the folder",
    "missing.gxnor": "does not exist; expected a model (.npz), a packed network (.gxnor) or",
}

VERBS: dict[str, tuple[str, list[str]]] = {
    "info": ("info FILE", NETWORKS),
    "evaluate": ("evaluate FILE --dataset mnist --data DATA", NETWORKS),
    "predict": ("predict FILE image.npy", NETWORKS),
    "events": ("events FILE --dataset mnist --data DATA --images 2", NETWORKS),
    "bench": ("bench FILE --batch 1 --threads 1 --seconds 0.01", NETWORKS),
    "trace": ("trace FILE image.npy -o OUT", NETWORKS),
    "export": ("export FILE OUT --to onnx", NETWORKS),
    "pack": ("pack FILE OUT", TRAINED),
    "verify, trained": ("verify FILE packed.gxnor --data DATA", TRAINED),
    "verify, packed": ("verify model.npz FILE --data DATA", PACKED),
}
"""Each place for a file that holds a network, and what is taken there."""

ADVICE = ("zip file", "pickle", "numpy.", "allow_", "Errno", "Traceback")
"""What libraries tell programmers."""


@pytest.fixture(scope="module")
def folder(model: Path, gxnor_process: Gxnor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a file of each kind."""
    folder = tmp_path_factory.mktemp("kinds")
    shutil.copytree(model.parent, folder / "run")
    for name in ("model.npz", "checkpoint.npz"):
        shutil.copy(model.parent / name, folder / name)
    (folder / "unfinished").mkdir()
    shutil.copy(model.parent / "checkpoint.npz", folder / "unfinished")
    (folder / "empty").mkdir()
    np.save(folder / "image.npy", np.zeros((28, 28), np.uint8))
    assert gxnor_process("pack", model, folder / "packed.gxnor").status == 0
    shutil.copy(folder / "packed.gxnor", folder / "packed")
    np.savez(folder / "trace.npz", scores=np.zeros(3))
    (folder / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (folder / "text").write_text("some words of a text, and then some more")
    (folder / "nothing").write_bytes(b"")
    (folder / "damaged.npz").write_bytes((folder / "model.npz").read_bytes()[3:])
    (folder / "damaged.gxnor").write_bytes((folder / "packed.gxnor").read_bytes()[5:])
    return folder


def call(
    gxnor: Gxnor, verb: str, name: str, folder: Path, data: Path, out: Path, *more: str
) -> Any:
    words = VERBS[verb][0].replace("FILE", name).split()
    if words[0] == "export":
        pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")
    paths = {"OUT": out, "DATA": data}
    at = {entry: folder / entry for entry in (*NETWORKS, *OTHERS)}
    return gxnor(*(paths.get(word, at.get(word, word)) for word in words), *more)


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("verb", VERBS)
def test_a_network_is_taken_or_the_command_named_that_makes_it_fit(
    verb: str, name: str, gxnor: Gxnor, folder: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    finished = call(gxnor, verb, name, folder, mnist_folder, tmp_path / "out")

    if name in VERBS[verb][1]:
        assert finished.status == 0, finished.err
    else:
        wanted = "`gxnor-ref pack " if verb == "verify, packed" else "`gxnor-ref train`"
        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert str(folder / name) in finished.err
        assert wanted in finished.err


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("verb", VERBS)
def test_another_file_is_called_what_it_is(
    verb: str, name: str, gxnor: Gxnor, folder: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    finished = call(gxnor, verb, name, folder, mnist_folder, tmp_path / "out")

    said = OTHERS[name]
    if name.endswith(".npz") and verb == "verify, packed":
        said = "is not packed; expected a packed network, which `gxnor-ref pack"
    elif name == "damaged.gxnor" and verb in ("pack", "verify, trained"):
        said = "is a packed network; expected the model"
    elif name.startswith("missing") and verb in ("pack", "verify, trained"):
        said = "does not exist; expected a model (.npz) or the folder of a run"
    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert str(folder / name) in finished.err
    assert said in finished.err
    assert [words for words in ADVICE if words in finished.err] == []


@pytest.mark.parametrize("name", [*NETWORKS, *(name for name in OTHERS if name != "trace.npz")])
def test_what_is_no_dump_is_sent_to_trace(name: str, gxnor: Gxnor, folder: Path) -> None:
    finished = gxnor("diff", folder / name, folder / "trace.npz")

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert "a trace, the tensors of images, which `gxnor-ref trace` writes" in finished.err
    assert [words for words in ADVICE if words in finished.err] == []


def test_all_kinds_of_a_network_say_the_same(
    gxnor: Gxnor, folder: Path, mnist_folder: Path
) -> None:
    answers = []
    for name in NETWORKS:
        images = mnist_folder / "t10k-images-idx3-ubyte"
        result = json.loads(gxnor("predict", folder / name, images, "--json").out)
        answers.append((result["classes"], result["scores"]))

    assert answers == [answers[0]] * len(NETWORKS)


def test_a_packed_network_is_described_as_its_model_but_for_the_training(
    gxnor: Gxnor, folder: Path
) -> None:
    trained, packed = (
        json.loads(gxnor("info", folder / name, "--json").out)
        for name in ("model.npz", "packed.gxnor")
    )

    assert packed["dataset"] == trained["dataset"] == "mnist"
    for key in ("notation", "input_shape", "padding", "weights", "activations", "weight_bits"):
        assert packed[key] == trained[key]
    assert packed["bytes"] == (folder / "packed.gxnor").stat().st_size
    assert packed.keys().isdisjoint({"recipe", "epochs", "accuracy", "method"})
    rows = {row["name"]: row for row in trained["layers"]}
    for row in packed["layers"]:
        assert row["shape"] == rows[row["name"]]["shape"]
        for key in ("kind", "weight_shape", "parameters", "space", "bits", "states"):
            if "states" in row:
                assert row[key] == rows[row["name"]][key], (row["name"], key)


@pytest.mark.parametrize("verb", ["pack", "export", "trace"])
def test_the_model_of_a_folder_is_never_the_output(
    verb: str, gxnor: Gxnor, folder: Path, mnist_folder: Path
) -> None:
    inside = folder / "run" / "model.npz"
    before = inside.read_bytes()

    finished = call(gxnor, verb, "run", folder, mnist_folder, inside, "--force")

    assert (finished.status, finished.out) == (2, "")
    assert str(inside) in finished.err
    assert inside.read_bytes() == before
