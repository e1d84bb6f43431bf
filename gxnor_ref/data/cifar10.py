"""CIFAR-10, in its binary version and in its Python version."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import numpy as np

from gxnor_ref.data.arrays import CLASSES, Bytes, Split, check_labels
from gxnor_ref.data.errors import DataError, is_there, no_such_file, translated, unreadable
from gxnor_ref.data.npy import read_regular
from gxnor_ref.data.pickled import Call, Name, encoded, read_pickle
from gxnor_ref.spec.errors import shown

BINARY_FOLDER = "cifar-10-batches-bin"
PYTHON_FOLDER = "cifar-10-batches-py"
TRAIN_BATCHES = tuple(f"data_batch_{number}" for number in range(1, 6))
TEST_BATCH = "test_batch"
FIRST_FILES = (
    f"{TRAIN_BATCHES[0]}.bin",
    f"{BINARY_FOLDER}/{TRAIN_BATCHES[0]}.bin",
    TRAIN_BATCHES[0],
    f"{PYTHON_FOLDER}/{TRAIN_BATCHES[0]}",
)

_FETCH = "`gxnor-ref fetch cifar10` downloads CIFAR-10"
_PIXELS = 3 * 32 * 32
_RECORD = 1 + _PIXELS


def read_cifar10(directory: str | os.PathLike[str]) -> Split:
    """Read CIFAR-10 from its binary version or from its Python version; or raise DataError.

    The batches are looked for in `directory`, in ``directory/cifar-10-batches-bin`` and in
    ``directory/cifar-10-batches-py``. The Python version is a pickle; it is read by a
    machine that knows nothing but dicts, lists, numbers, bytes and byte arrays, so that a foreign
    file can run no code. Images have the shape (n, 3, 32, 32), in the order red, green, blue.
    """
    directory = Path(directory)
    for name in FIRST_FILES:
        first = directory / name
        if is_there(first):
            break
    else:
        raise no_such_file(
            directory / FIRST_FILES[0], f"nor in {BINARY_FOLDER} or {PYTHON_FOLDER}; {_FETCH}"
        )
    read = _read_binary if first.suffix else _read_pickled
    paths = [first.with_name(f"{name}{first.suffix}") for name in (*TRAIN_BATCHES, TEST_BATCH)]
    images: list[Bytes] = []
    labels: list[Bytes] = []
    for path in paths:
        some_images, some_labels = read(path, _content(path))
        check_labels(path, some_labels)
        # A record has no marks: a file cut between two of them shows only by its length.
        if images and len(some_labels) != len(labels[0]):
            raise DataError(
                f"{path}: {len(some_labels)} images; expected {len(labels[0])} as in {first.name}"
            )
        images.append(some_images)
        labels.append(some_labels)
    train = len(TRAIN_BATCHES)
    return (
        np.concatenate(images[:train]),
        np.concatenate(labels[:train]),
        np.concatenate(images[train:]),
        np.concatenate(labels[train:]),
    )


def _content(path: Path) -> bytes:
    try:
        return read_regular(path)
    except FileNotFoundError:
        raise no_such_file(path, _FETCH) from None
    except OSError as error:
        raise unreadable(path, error) from error


def _read_binary(path: Path, content: bytes) -> tuple[Bytes, Bytes]:
    if not content or len(content) % _RECORD:
        raise DataError(
            f"{path}: {len(content)} bytes; expected a multiple of {_RECORD}, the size of a record"
        )
    records = np.frombuffer(content, dtype=np.uint8).reshape(-1, _RECORD)
    return records[:, 1:].reshape(-1, 3, 32, 32), records[:, 0]


# What a pickled array of NumPy names; the modules have moved between its versions.
_ADMITTED = frozenset(
    {
        Name("numpy.core.multiarray", "_reconstruct"),
        Name("numpy._core.multiarray", "_reconstruct"),
        Name("numpy", "ndarray"),
        Name("numpy", "dtype"),
    }
)


def _read_pickled(path: Path, content: bytes) -> tuple[Bytes, Bytes]:
    with translated(
        lambda reason: DataError(
            f"{path}: not a CIFAR-10 pickle ({reason}); expected a dict of a byte array and labels"
        )
    ):
        return _batch(path, encoded(read_pickle(content, _ADMITTED)))


def _batch(path: Path, batch: object) -> tuple[Bytes, Bytes]:
    if not isinstance(batch, dict) or not {b"data", b"labels"} <= batch.keys():
        raise DataError(f"{path}: no b'data' and b'labels'; expected a dict with both")
    labels = batch[b"labels"]
    if not isinstance(labels, list) or not labels:
        raise DataError(f"{path}: b'labels' is empty or not a list; expected a list of integers")
    for index, label in enumerate(labels):
        if not isinstance(label, int) or not 0 <= label < CLASSES:
            raise DataError(
                f"{path}: label {shown(label)} at index {index}; expected 0 to {CLASSES - 1}"
            )
    images = _pixels(path, batch[b"data"], len(labels))
    return images.reshape(-1, 3, 32, 32), np.array(labels, dtype=np.uint8)


def _pixels(path: Path, data: object, count: int) -> Bytes:
    expected = f"expected a uint8 array of shape ({count}, {_PIXELS})"
    if not isinstance(data, Call) or data.function.name != "_reconstruct":
        raise DataError(f"{path}: b'data' is a {type(data).__name__}; {expected}")
    match data.state:
        case (_, tuple(shape), Call(Name("numpy", "dtype"), (code, *_)), bool(fortran), raw):
            pixels = encoded(raw)
        case _:
            pixels = None
    if not isinstance(pixels, bytes):
        raise DataError(f"{path}: b'data' is an array without its bytes; {expected}")
    if code not in ("u1", b"u1"):
        raise DataError(f"{path}: b'data' has the type {shown(code)}; {expected}")
    if shape != (count, _PIXELS):
        raise DataError(f"{path}: b'data' has the shape {shown(shape)}; {expected}")
    if len(pixels) != count * _PIXELS:
        raise DataError(f"{path}: b'data' holds {len(pixels)} bytes; {expected}")
    order: Literal["F", "C"] = "F" if fortran else "C"
    return np.ascontiguousarray(np.frombuffer(pixels, np.uint8).reshape(shape, order=order))
