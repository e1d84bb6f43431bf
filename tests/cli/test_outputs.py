"""What verbs write replaces no input, no device and no other result."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Gxnor = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("any_backend")


@pytest.fixture
def files(gxnor: Gxnor, model: Path, tmp_path: Path) -> dict[str, Path]:
    """Return a model, its packed form and images, each of them this test's own."""
    copy, packed, images = (tmp_path / name for name in ("m.npz", "m.gxnor", "images.npy"))
    copy.write_bytes(model.read_bytes())
    np.save(images, np.zeros((2, 28, 28), np.uint8))
    assert gxnor("pack", copy, packed).status == 0
    return {"MODEL": copy, "PACKED": packed, "IMAGES": images}


WRITERS: list[list[str]] = [
    ["pack", "MODEL", "OUT"],
    ["trace", "MODEL", "IMAGES", "-o", "OUT"],
    ["trace", "PACKED", "IMAGES", "-o", "OUT"],
    ["export", "PACKED", "OUT", "--to", "onnx"],
]


def call(gxnor: Gxnor, words: list[str], files: dict[str, Path], out: object, *more: str) -> Any:
    if words[0] == "export":
        pytest.importorskip("onnx", reason="needs onnx, which the extra onnx brings")
    return gxnor(*(out if word == "OUT" else files.get(word, word) for word in words), *more)


@pytest.mark.parametrize("words", WRITERS, ids=lambda words: " ".join(words))
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "forced"])
def test_an_input_is_never_the_output(
    words: list[str], force: list[str], gxnor: Gxnor, files: dict[str, Path]
) -> None:
    for name in set(words) & set(files):
        before = files[name].read_bytes()

        finished = call(gxnor, words, files, files[name], *force)

        assert (finished.status, finished.out) == (2, "")
        assert len(finished.err.splitlines()) == 1
        assert str(files[name]) in finished.err
        assert files[name].read_bytes() == before


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "forced"])
def test_none_of_several_outputs_is_an_input(
    force: list[str], gxnor: Gxnor, files: dict[str, Path], tmp_path: Path
) -> None:
    content = files["PACKED"].read_bytes()
    names = "gated_dot.v", "layer1.sign.hex"
    for name in names:
        folder = tmp_path / f"{name}{len(force)}"
        folder.mkdir()
        (folder / name).write_bytes(content)

        finished = gxnor("export", folder / name, folder, "--to", "hex", *force)

        assert (finished.status, finished.out) == (2, "")
        assert f"{folder / name} is the input" in finished.err
        assert [path.name for path in folder.iterdir()] == [name]
        assert (folder / name).read_bytes() == content


@pytest.mark.parametrize("words", WRITERS, ids=lambda words: " ".join(words))
def test_another_result_is_replaced_with_force_alone(
    words: list[str], gxnor: Gxnor, files: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"another result")

    finished = call(gxnor, words, files, out)
    assert (finished.status, finished.out) == (2, "")
    assert "--force" in finished.err
    assert out.read_bytes() == b"another result"

    assert call(gxnor, words, files, out, "--force").status == 0
    result = out.read_bytes()
    assert result != b"another result"
    # The same once more is no other result.
    assert call(gxnor, words, files, out).status == 0
    assert out.read_bytes() == result


@pytest.mark.parametrize("words", WRITERS, ids=lambda words: " ".join(words))
def test_a_device_stays_one(words: list[str], gxnor: Gxnor, files: dict[str, Path]) -> None:
    assert call(gxnor, words, files, "/dev/null").status == 0

    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_network_packed_to_the_standard_output_is_its_bytes(
    gxnor_process: Gxnor, files: dict[str, Path], tmp_path: Path
) -> None:
    finished = gxnor_process("pack", files["MODEL"], "/dev/stdout", text=False)

    assert finished.status == 0
    assert finished.out == files["PACKED"].read_bytes()
    assert b"/dev/stdout" in finished.err


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's limit of files")
@pytest.mark.parametrize(
    "words",
    [
        "train --preset digits --network SVM --epochs 1 --lr-start 1e20 --out NEW",
        "fetch mnist --url http://127.0.0.1:1 --data NEW",
        "paper --full --only fig7 --data MISSING --out NEW",
        "export digits NEW --to hex",
        "vectors NEW --format hex",
    ],
)
def test_a_command_that_fails_leaves_no_empty_folders(
    words: str, gxnor_process: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a folder called digits would come first
    if words.startswith("paper"):
        for package in ("matplotlib", "scipy"):
            pytest.importorskip(package, reason=f"needs {package}, which the extra paper brings")
    places = {"NEW": tmp_path / "a/b", "MISSING": tmp_path / "missing"}
    # No file may grow, as on a full disk.
    full = "import resource, signal; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); "
    full += "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"

    finished = gxnor_process(*(places.get(word, word) for word in words.split()), after=full)

    assert finished.status == 2, finished
    assert len(finished.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_report_of_another_program_stays(gxnor: Gxnor, tmp_path: Path) -> None:
    report = tmp_path / "junit.xml"
    report.write_text('<testsuites name="pytest tests"><testsuite name="gated_dot"/></testsuites>')
    before = report.read_bytes()

    finished = gxnor("conform", "--command", "true", "--junit", report)

    assert (finished.status, finished.out) == (2, "")
    assert f"{report} is not a report of this command" in finished.err
    assert report.read_bytes() == before


def test_files_of_the_users_own_are_no_vectors_and_no_report(gxnor: Gxnor, tmp_path: Path) -> None:
    own = tmp_path / "pack.hex"
    own.write_text("mine")

    for words in (
        ["vectors", tmp_path, "--format", "hex"],
        ["conform", "--command", "true", "--junit", own],
    ):
        finished = gxnor(*words)
        assert (finished.status, finished.out) == (2, "")
        assert str(own) in finished.err
    assert own.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [own]


@pytest.mark.parametrize(
    "words",
    [
        ["train", "--out"],
        ["sweep", "--out"],
        ["paper", "--out"],
        ["vectors"],
        ["conform", "--command", "true", "--junit"],
        ["fetch", "mnist", "--data"],
        ["train", "--out", "x", "--data"],
    ],
    ids=lambda words: " ".join(words),
)
def test_no_name_and_a_name_within_a_file_are_refused_at_once(
    words: list[str], gxnor: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "file"
    file.write_bytes(b"")

    for out in ("", file / "name"):
        finished = gxnor(*words, out)

        assert (finished.status, finished.out.partition(":")[0]) in ((2, ""), (2, "mnist"))
        assert len(finished.err.splitlines()) == 1, finished.err
    assert list(tmp_path.iterdir()) == [file]
