"""Pipes, sockets, devices and folders in place of files: refused at once, in one line."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Gxnor = Callable[..., Any]

pytestmark = [
    pytest.mark.usefixtures("any_backend"),
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name"),
]

TRAIN = "train --preset mnist --network 2C5-MP4-6FC-SVM --epochs 1 --batch 8 --out OUT"

# FILE is what a verb is given; a name behind FOLDER is of a file that it looks for there.
PLACES = {
    "info": "info FILE",
    "evaluate": "evaluate FILE --dataset mnist --data DATA",
    "predict, network": "predict FILE image.npy",
    "predict, image": "predict model.npz FILE",
    "trace, network": "trace FILE image.npy -o OUT",
    "trace, image": "trace model.npz FILE -o OUT",
    "events": "events FILE --dataset mnist --data DATA",
    "costs": "events model.npz --dataset mnist --data DATA --energy FILE",
    "bench": "bench FILE",
    "export": "export FILE OUT.c --to c",
    "pack": "pack FILE OUT",
    "verify, trained": "verify FILE packed.gxnor --data DATA",
    "verify, packed": "verify model.npz FILE --data DATA",
    "diff, first": "diff FILE image.npy",
    "diff, second": "diff trace.npz FILE",
    "import": "import FILE OUT.npz --network 6FC-SVM --input-shape 1x28x28",
    "mapping": "import trace.npz OUT.npz --network 6FC-SVM --input-shape 1x28x28 --map FILE",
    "plot": "plot FILE",
    "data of one's own": f"{TRAIN} --dataset FILE",
    "images": f"{TRAIN} --data FOLDER/train-images-idx3-ubyte",
    "labels": f"{TRAIN} --data FOLDER/t10k-labels-idx1-ubyte",
    "metrics": "plot FOLDER/metrics.jsonl",
    "checkpoint": f"{TRAIN} --data DATA --out FOLDER/checkpoint.npz",
    "vectors": "conform --mutants --vectors FOLDER/SHA256SUMS",
    "cases": "conform --mutants --vectors FOLDER/gate.json",
    "report": "paper --out FOLDER/report.html --quick",
}


def _socket(path: Path) -> None:
    # The name of a socket may have a hundred characters at most.
    before = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(before)


KINDS: dict[str, Callable[[Path], None]] = {
    "pipe": lambda path: os.mkfifo(path),
    "socket": _socket,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": lambda path: path.mkdir(),
}


@pytest.fixture(scope="module")
def good(model: Path, gxnor_process: Gxnor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that are not the matter."""
    folder = tmp_path_factory.mktemp("good")
    shutil.copy(model, folder)
    np.save(folder / "image.npy", np.zeros((28, 28), np.uint8))
    np.savez(folder / "trace.npz", scores=np.zeros(3))
    assert gxnor_process("pack", model, folder / "packed.gxnor").status == 0
    return folder


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_file_is_refused(
    place: str,
    kind: str,
    gxnor: Gxnor,
    good: Path,
    mnist_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(good)
    folder, words = tmp_path / "folder", []
    folder.mkdir()
    special = folder / "special"
    for word in PLACES[place].split():
        whole, _, name = word.partition("/")
        if whole == "FOLDER":
            special = folder / name
            if name.endswith("ubyte"):
                folder = shutil.copytree(mnist_folder, folder / "mnist")
                special = folder / name
                special.unlink()
            elif name == "gate.json":
                sums = f"{'0' * 64}  {name}\n"
                (folder / "SHA256SUMS").write_text(sums)
            words.append(str(folder))
        else:
            words.append(
                word.replace("FILE", str(special))
                .replace("OUT", str(tmp_path / "out"))
                .replace("DATA", str(mnist_folder))
            )
    KINDS[kind](special)
    before = special.lstat()

    finished = gxnor(*words)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert special.name in finished.err or str(folder) in finished.err
    assert special.lstat().st_ino == before.st_ino
