"""What is fuzzed: each parser with valid inputs to change, and the exception that it promises."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import pickle
import random
import struct
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from gxnor_ref.conform.formats.encoding import EncodingError, decode
from gxnor_ref.conform.vectors import VectorError, render
from gxnor_ref.conform.vectors import load as load_vectors
from gxnor_ref.data.cifar10 import _read_binary, _read_pickled
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.data.errors import DataError
from gxnor_ref.data.idx import INTEGERS, read_idx
from gxnor_ref.data.images import read_each
from gxnor_ref.data.own import read_own
from gxnor_ref.data.pictures import read_picture
from gxnor_ref.data.svhn import _read_mat
from gxnor_ref.events.energy import CostsError, read_costs
from gxnor_ref.nn.checkpoint import (
    CheckpointError,
    load_checkpoint,
    load_model,
    save_checkpoint,
    save_model,
)
from gxnor_ref.nn.foreign import WeightsError, import_network, read_names
from gxnor_ref.nn.network import Network, plan
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.trace import TraceError, read_trace, write_trace
from gxnor_ref.nn.training import Trainer
from gxnor_ref.packed.c_engine import CEngine
from gxnor_ref.packed.file import PackedFileError, from_bytes, to_bytes
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.numpy_engine import NumPyEngine
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.notation import NotationError
from gxnor_ref.sweep.row import KEYED, describe, digest
from gxnor_ref.sweep.table import Table, TableError
from tests.fuzz import mutations
from tests.fuzz.calls import call

Mutate = Callable[[bytes, random.Random], bytes]


class Target(NamedTuple):
    """One parser.

    `read` takes the bytes and a folder of its own for files; `seeds` are valid inputs, and
    `mutate` changes one of them. `admitted` are the exceptions that `read` may raise.
    """

    read: Callable[[bytes, Path], object]
    seeds: Callable[[], list[bytes]]
    mutate: Mutate
    admitted: tuple[type[Exception], ...]


def _file(folder: Path, content: bytes, name: str = "input") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@cache
def trainer(epochs: int = 1) -> Trainer:
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (12, 1, 6, 6), dtype=np.uint8)
    labels = random.integers(0, 3, 12, dtype=np.uint8)
    data = Dataset("random", images[:8], labels[:8], images[8:], labels[8:], classes=3)
    settings = Settings("2C3-MP2-3FC-SVM", (1, 6, 6), 3)
    trained = Trainer.begin(settings, Recipe(epochs=2, batch=4, average=0.9), data)
    for _ in range(epochs):
        trained.run_epoch()
    return trained


def _saved(save: Callable[[Path, Trainer], None]) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.npz"
        save(path, trainer())
        return [path.read_bytes()]


def _resumed(content: bytes, folder: Path) -> None:
    ours = trainer()
    parts = ours.network.settings, ours.recipe, ours.dataset
    load_checkpoint(_file(folder, content), *parts)


def _idx_seeds() -> list[bytes]:
    plain = bytes([0, 0, 8, 3]) + struct.pack(">3I", 2, 3, 4) + bytes(24)
    return [plain, gzip.compress(plain), bytes([0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 1])]


def _of_gzip(content: bytes, rng: random.Random) -> bytes:
    """Change what a gzip file holds, or its own bytes."""
    if content[:2] == b"\x1f\x8b" and rng.random() < 0.5:
        return gzip.compress(mutations.of_bytes(gzip.decompress(content), rng), 1)
    return mutations.of_bytes(content, rng)


def _batch() -> dict[bytes, Any]:
    return {
        b"batch_label": b"x",
        b"labels": [1, 2],
        b"data": np.zeros((2, 3072), np.uint8),
        b"filenames": [b"a.png", b"b.png"],
    }


def _mat_seeds() -> list[bytes]:
    from scipy.io import savemat

    content = {"X": np.zeros((32, 32, 3, 2), np.uint8), "y": np.array([[1.0], [10.0]])}
    seeds = []
    for compressed in (False, True):
        file = io.BytesIO()
        savemat(file, content, do_compression=compressed)
        seeds.append(file.getvalue())
    return seeds


def _of_mat(content: bytes, rng: random.Random) -> bytes:
    """Change what the first compressed element holds, or the file's own bytes."""
    kind, length = struct.unpack("<2I", content[128:136])
    if kind != 15 or rng.random() < 0.3:
        return mutations.of_bytes(content, rng)
    inner = mutations.of_bytes(zlib.decompress(content[136 : 136 + length]), rng)
    packed = zlib.compress(inner, 1)
    return content[:128] + struct.pack("<2I", 15, len(packed)) + packed + content[136 + length :]


def _npy(array: Any) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


SHAPE = (1, 6, 6)


def _png_seeds() -> list[bytes]:
    from PIL import Image

    seeds = []
    for mode in ("L", "RGB", "P", "1", "RGBA", "I;16"):
        file = io.BytesIO()
        Image.new(mode, (6, 6)).save(file, "PNG")
        seeds.append(file.getvalue())
    return seeds


def _of_png(content: bytes, rng: random.Random) -> bytes:
    """Change the chunks of a picture, with right checksums, or its bytes."""
    if rng.random() < 0.3:
        return mutations.of_bytes(content, rng)
    chunks, at = [], 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        chunks.append((content[at + 4 : at + 8], content[at + 8 : at + 8 + length]))
        at += 12 + length
    which = rng.randrange(len(chunks))
    kind, data = chunks[which]
    match rng.randrange(6):
        case 0:
            chunks.insert(which, (rng.choice((b"tEXt", b"zTXt", b"iCCP", b"gAMA", b"acTL")), data))
        case 1:
            chunks[which] = (bytes(rng.choices(b"IDATHEPLSfcx", k=4)), data)
        case 2:
            text = zlib.compress(bytes(rng.choice((10, 10**6))))
            chunks.insert(1, (b"zTXt", b"key\0\0" + text))
        case _:
            chunks[which] = (kind, mutations.of_bytes(data, rng))
    body = b"".join(
        struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks
    )
    return content[:8] + body


def _picture_seeds() -> list[bytes]:
    from PIL import Image

    drawn = Image.new("L", (20, 30))
    drawn.paste(255, (8, 8, 12, 22))
    exif = Image.Exif()
    exif[0x0112] = 6
    seeds = _png_seeds()
    for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "PPM", "TGA", "WEBP"):
        file = io.BytesIO()
        more = {"exif": exif} if kind in ("PNG", "JPEG", "TIFF", "WEBP") else {}
        drawn.convert("RGB" if kind == "WEBP" else "L").save(file, kind, **more)
        seeds.append(file.getvalue())
    return seeds


def _of_picture(content: bytes, rng: random.Random) -> bytes:
    """Change a picture, one of PNG chunk by chunk."""
    changed = _of_png if content.startswith(b"\x89PNG") else mutations.of_bytes
    return changed(content, rng)


def _own_seeds() -> list[bytes]:
    images, labels = np.zeros((4, 6, 6), np.uint8), np.arange(4)
    arrays: dict[str, Any] = {"names": np.array(["a", "b", "c", "d"])}
    for part in ("train", "test"):
        arrays |= {f"{part}_images": images, f"{part}_labels": labels}
    file = io.BytesIO()
    np.savez(file, **arrays)
    return [file.getvalue()]


def _packed_seeds() -> list[bytes]:
    seeds = []
    for N1, N2 in ((0, 0), (1, 1), (3, 2)):
        network = Network(Settings("2C3-MP2-3FC-SVM", SHAPE, 3, weights=N1, activations=N2))
        seeds.append(to_bytes(pack_network(network)))
    named = replace(pack_network(network), names=("a", "b", "c"), background=255, dataset="d")
    return [*seeds, to_bytes(named)]


def _of_packed(content: bytes, rng: random.Random) -> bytes:
    """Change header or data, and make the digest right again, mostly."""
    length = int.from_bytes(content[:8], "little")
    header, data = content[8 : 8 + length], content[8 + length :]
    if rng.random() < 0.1:
        return mutations.of_bytes(content, rng)
    if rng.random() < 0.4:
        data = mutations.of_bytes(data, rng)
    else:
        tree = json.loads(header)
        if rng.random() < 0.5:
            tree = mutations.of_tree(tree, rng)
        else:
            network = mutations.of_tree(json.loads(tree["__metadata__"]["network"]), rng)
            tree["__metadata__"]["network"] = json.dumps(network)
        header = json.dumps(tree, separators=(",", ":")).encode()
        header += b" " * (-len(header) % 8)
    made = len(header).to_bytes(8, "little") + header + data
    begin = made.find(b'"sha256":"') + 10
    if begin > 9:
        blank = made[:begin] + b"0" * 64 + made[begin + 64 :]
        right = hashlib.sha256(blank).hexdigest().encode()
        made = made[:begin] + right + made[begin + 64 :]
    return made


def _engines(content: bytes, folder: Path) -> None:
    """Run a network on both engines, if it is small, and compare their sums."""
    packed = from_bytes(content, "x")
    # The file bounds the weights, not the size of an image.
    if np.prod([float(size) for size in packed.settings.input_shape]) > 2000:
        return
    images = np.random.default_rng(0).integers(0, 256, (2, *packed.settings.input_shape), np.uint8)
    sums = CEngine(packed, threads=1).sums(images)
    if not np.array_equal(sums, NumPyEngine(packed).sums(images)):
        raise AssertionError("the engines differ")


def _weights_seeds() -> list[bytes]:
    """Return an .npz and a safetensors file of the states and statistics of a network."""
    network = trainer().network
    arrays: dict[str, Any] = {}
    for at, (number, weights) in enumerate(network.weights().items()):
        arrays[f"{2 * at}.weight"] = weights.values()
        words = {
            "gamma": "weight",
            "beta": "bias",
            "mean": "running_mean",
            "variance": "running_var",
        }
        for part, word in words.items():
            arrays[f"{2 * at + 1}.{word}"] = network.parameters()[f"{number}.{part}"]
    file, header, data = io.BytesIO(), {}, b""
    np.savez(file, **arrays)
    for name, array in arrays.items():
        begin, data = len(data), data + array.tobytes()
        offsets = [begin, len(data)]
        header[name] = {"dtype": "F32", "shape": array.shape, "data_offsets": offsets}
    text = json.dumps(header).encode()
    return [file.getvalue(), len(text).to_bytes(8, "little") + text + data]


def _of_weights(content: bytes, rng: random.Random) -> bytes:
    """Change the members of an archive, or header or data of a safetensors file."""
    if content[:2] == b"PK":
        return mutations.of_zip(content, rng)
    length = int.from_bytes(content[:8], "little")
    header, data = content[8 : 8 + length], content[8 + length :]
    if rng.random() < 0.2:
        return mutations.of_bytes(content, rng)
    if rng.random() < 0.3:
        data = mutations.of_bytes(data, rng)
    else:
        header = mutations.of_json(header, rng)
    return len(header).to_bytes(8, "little") + header + data


def _trace_seeds() -> list[bytes]:
    tensors: dict[str, Any] = {
        "1.sums": np.arange(6, dtype=np.int32).reshape(2, 3),
        "scores": np.zeros((2, 2)),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trace.npz"
        write_trace(path, tensors)
        return [path.read_bytes()]


@cache
def _few_vectors() -> bytes:
    """Index and one operator's file, a line of JSON each."""
    chosen: dict[str, list[Any]] = {}
    for case in load_vectors():
        chosen.setdefault(case.operator, []).append(case)
    cases = [case for own in list(chosen.values())[:4] for case in own[:2]]
    made = render(cases, "small", ["json"])
    names = list(dict.fromkeys(f"{case.operator}.json" for case in cases))
    files = {name: json.loads(made[name]) for name in ("index.json", *names)}
    return json.dumps(files).encode()


def _vectors(content: bytes, folder: Path) -> None:
    files = json.loads(content)
    sums = ""
    for name, tree in files.items() if isinstance(files, dict) else ():
        if not str(name).isidentifier() and not str(name).replace(".", "").isidentifier():
            continue
        data = json.dumps(tree).encode()
        _file(folder, data, name)
        sums += f"{hashlib.sha256(data).hexdigest()}  {name}\n"
    _file(folder, sums.encode(), "SHA256SUMS")
    load_vectors(folder)


def _of_vectors(content: bytes, rng: random.Random) -> bytes:
    files = json.loads(content)
    name = rng.choice(list(files))
    files[name] = mutations.of_tree(files[name], rng)
    return json.dumps(files).encode()


@cache
def _row() -> dict[str, Any]:
    from gxnor_ref.nn.presets import PRESETS

    shares = dict.fromkeys(("train_accuracy", "validation_accuracy", "test_accuracy"), 0.5)
    where = {"backend": "numpy", "machine": "Linux", "python": "3.11"}
    history = [vars(epoch) for epoch in trainer().progress.history]
    described = describe(PRESETS["digits"], "00")
    return {**described, **shares, "seconds": 1.5, **where, "epochs": history}


def _line(row: Any) -> bytes:
    sha256 = hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()
    return json.dumps({**row, "sha256": sha256}).encode() + b"\n"


def _of_row(content: bytes, rng: random.Random) -> bytes:
    """Change a row, and make key and digest right again, mostly."""
    if rng.random() < 0.2:
        return mutations.of_bytes(content, rng)
    row = json.loads(content.splitlines()[0])
    del row["sha256"]
    row = mutations.of_tree(row, rng)
    if isinstance(row, dict):
        if set(KEYED) <= row.keys():
            row["key"] = digest(row)
        return _line(row)[: rng.choice((None, None, -1, -2))]
    return json.dumps(row).encode() + b"\n"


def _notation(content: bytes, folder: Path) -> None:
    list(plan(Settings(content.decode("utf-8", "replace"), (3, 32, 32))))


def _decoded(content: bytes, folder: Path) -> None:
    decode(json.loads(content), "y")


def _answers() -> list[bytes]:
    numbers = {"dtype": "float32", "shape": [2], "values": [0.5, "nan"]}
    words = {"dtype": "uint64", "shape": [1], "values": [1], "hex": ["0x0000000000000001"]}
    return [json.dumps(value).encode() for value in (numbers, words, {"a": numbers, "b": 3})]


def _of_answer(content: bytes, rng: random.Random) -> bytes:
    return json.dumps(mutations.of_tree(json.loads(content), rng)).encode()


def _costs() -> list[bytes]:
    from gxnor_ref.events.energy import Costs

    return [json.dumps(vars(Costs())).encode()]


NOTATIONS = [b"32C5-MP2-64C5-MP2-512FC-SVM", b"2x(128C3)-MP2-2x(4C3-MP2)-SVM", b"SVM"]

TARGETS: dict[str, Target] = {
    "idx": Target(
        lambda data, folder: read_idx(_file(folder, data)), _idx_seeds, _of_gzip, (DataError,)
    ),
    "cifar10 binary": Target(
        lambda data, folder: _read_binary(Path("x"), data),
        lambda: [bytes(2 * 3073)],
        mutations.of_bytes,
        (DataError,),
    ),
    "cifar10 pickle": Target(
        lambda data, folder: _read_pickled(Path("x"), data),
        lambda: [pickle.dumps(_batch(), protocol) for protocol in range(6)],
        mutations.of_bytes,
        (DataError,),
    ),
    "svhn": Target(
        lambda data, folder: _read_mat(_file(folder, data)), _mat_seeds, _of_mat, (DataError,)
    ),
    "npy images": Target(
        lambda data, folder: [*read_each([_file(folder, data, "x.npy")], SHAPE)],
        lambda: [_npy(np.zeros((2, 6, 6), np.uint8)), _npy(np.zeros(SHAPE, np.uint8))],
        mutations.of_npy,
        (DataError,),
    ),
    "png": Target(
        lambda data, folder: [*read_each([_file(folder, data, "x.png")], SHAPE)],
        _png_seeds,
        _of_png,
        (DataError,),
    ),
    "pictures": Target(
        lambda data, folder: read_picture(_file(folder, data, "x"), SHAPE, fit=True),
        _picture_seeds,
        _of_picture,
        (DataError,),
    ),
    "own npz": Target(
        lambda data, folder: read_own(_file(folder, data, "own.npz")),
        _own_seeds,
        mutations.of_zip,
        (DataError,),
    ),
    "own labels": Target(
        lambda data, folder: read_idx(_file(folder, data), INTEGERS),
        lambda: [bytes([0, 0, 12, 2]) + struct.pack(">2I", 3, 8) + bytes(96)],
        mutations.of_bytes,
        (DataError,),
    ),
    "model": Target(
        lambda data, folder: load_model(_file(folder, data)),
        partial(_saved, save_model),
        mutations.of_zip,
        (CheckpointError,),
    ),
    "checkpoint": Target(
        _resumed, partial(_saved, save_checkpoint), mutations.of_zip, (CheckpointError,)
    ),
    "gxnor": Target(
        lambda data, folder: from_bytes(data, "x"), _packed_seeds, _of_packed, (PackedFileError,)
    ),
    "engines": Target(_engines, _packed_seeds, _of_packed, (PackedFileError, PackError)),
    "weights": Target(
        lambda data, folder: import_network(_file(folder, data), trainer().network.settings),
        _weights_seeds,
        _of_weights,
        (WeightsError,),
    ),
    "mapping": Target(
        lambda data, folder: read_names(_file(folder, data)),
        lambda: [b'{"1.W": "conv1.weight", "1.gamma": "bn1.weight"}'],
        mutations.of_json,
        (WeightsError,),
    ),
    "trace": Target(
        lambda data, folder: read_trace(_file(folder, data)),
        _trace_seeds,
        mutations.of_zip,
        (TraceError,),
    ),
    "vectors": Target(_vectors, lambda: [_few_vectors()], _of_vectors, (VectorError,)),
    "table": Target(
        lambda data, folder: Table(_file(folder, data)),
        lambda: [_line(_row())],
        _of_row,
        (TableError,),
    ),
    "costs": Target(
        lambda data, folder: read_costs(_file(folder, data)),
        _costs,
        mutations.of_json,
        (CostsError,),
    ),
    "notation": Target(
        _notation, lambda: NOTATIONS, mutations.of_bytes, (NotationError, DomainError)
    ),
    "kernel calls": Target(
        lambda data, folder: call(data),
        lambda: [b"kernels"],
        lambda content, rng: rng.randbytes(8),
        (),
    ),
    "answers": Target(_decoded, _answers, _of_answer, (EncodingError,)),
}
