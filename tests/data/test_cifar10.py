from __future__ import annotations

import os
import pickle
import struct
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gxnor_ref.data import DataError, read_cifar10

Complains = Callable[..., AbstractContextManager[None]]
Pickler = Callable[[NDArray[np.uint8], list[int]], bytes]

NAMES = [*(f"data_batch_{number}" for number in range(1, 6)), "test_batch"]
COUNT = 2


def batch(number: int) -> tuple[NDArray[np.uint8], list[int]]:
    random = np.random.default_rng(number)
    pixels = random.integers(0, 256, (COUNT, 3072), dtype=np.uint8)
    return pixels, random.integers(0, 10, COUNT).tolist()


def as_binary(pixels: NDArray[np.uint8], labels: list[int]) -> bytes:
    return b"".join(bytes([label]) + row.tobytes() for label, row in zip(labels, pixels))  # noqa: B905


def as_python_2(pixels: NDArray[np.uint8], labels: list[int]) -> bytes:
    """Pickle a batch the way Python 2 and the NumPy of its time did."""
    array = (
        b"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\x00tU\x01btR"
        + b"(K\x01(K"
        + bytes([len(pixels)])
        + b"M\x00\x0ctcnumpy\ndtype\n(U\x02u1K\x00K\x01tR(K\x03U\x01|NNNJ\xff\xff\xff\xff"
        + b"J\xff\xff\xff\xffK\x00tb\x89T"
        + struct.pack("<i", pixels.size)
        + pixels.tobytes()
        + b"tb"
    )
    numbers = b"](" + b"".join(bytes([ord("K"), label]) for label in labels) + b"e"
    return b"\x80\x02}(U\x04data" + array + b"U\x06labels" + numbers + b"u."


def as_python_3(protocol: int) -> Pickler:
    return lambda pixels, labels: pickle.dumps({b"data": pixels, b"labels": labels}, protocol)


PICKLERS = [as_python_2, as_python_3(2), as_python_3(4)]


def write_cifar10(folder: Path, pack: Pickler, ending: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(NAMES):
        (folder / f"{name}{ending}").write_bytes(pack(*batch(number)))
    return folder


@pytest.mark.parametrize("inside", ["", "cifar-10-batches-bin"])
def test_the_binary_version(inside: str, tmp_path: Path) -> None:
    write_cifar10(tmp_path / inside, as_binary, ".bin")

    check_content(tmp_path)


@pytest.mark.parametrize("inside", ["", "cifar-10-batches-py"])
@pytest.mark.parametrize("pack", PICKLERS, ids=["Python 2", "protocol 2", "protocol 4"])
def test_the_python_version(pack: Pickler, inside: str, tmp_path: Path) -> None:
    write_cifar10(tmp_path / inside, pack)

    check_content(tmp_path)


def test_an_array_in_fortran_order(tmp_path: Path) -> None:
    pack = as_python_3(2)
    write_cifar10(tmp_path, lambda pixels, labels: pack(np.asfortranarray(pixels), labels))

    check_content(tmp_path)


def check_content(folder: Path) -> None:
    train_images, train_labels, test_images, test_labels = read_cifar10(str(folder))

    batches = [batch(number) for number in range(6)]
    np.testing.assert_array_equal(
        train_images,
        np.concatenate([pixels for pixels, _ in batches[:5]]).reshape(-1, 3, 32, 32),
        strict=True,
    )
    np.testing.assert_array_equal(test_images, batches[5][0].reshape(-1, 3, 32, 32), strict=True)
    assert train_labels.tolist() == [label for _, labels in batches[:5] for label in labels]
    assert test_labels.tolist() == batches[5][1]
    for array in (train_images, train_labels, test_images, test_labels):
        assert array.dtype == np.uint8
        assert array.flags.c_contiguous
        assert array.flags.writeable


def test_nothing_there(tmp_path: Path, complains: Complains) -> None:
    with complains(
        DataError,
        tmp_path / "data_batch_1.bin",
        "cifar-10-batches-bin or cifar-10-batches-py",
        "`gxnor-ref fetch cifar10`",
    ):
        read_cifar10(tmp_path)


@pytest.mark.parametrize("name", NAMES[1:])
@pytest.mark.parametrize(("pack", "ending"), [(as_binary, ".bin"), (as_python_2, "")])
def test_a_batch_is_missing(
    name: str, pack: Pickler, ending: str, tmp_path: Path, complains: Complains
) -> None:
    path = write_cifar10(tmp_path, pack, ending) / f"{name}{ending}"
    path.unlink()

    with complains(DataError, path, "no such file", "`gxnor-ref fetch cifar10`"):
        read_cifar10(tmp_path)


def test_a_folder_in_place_of_a_batch(tmp_path: Path, complains: Complains) -> None:
    path = write_cifar10(tmp_path, as_binary, ".bin") / "test_batch.bin"
    path.unlink()
    path.mkdir()

    with complains(DataError, path, "expected a file that can be read"):
        read_cifar10(tmp_path)


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        (b"", ["0 bytes", "multiple of 3073"]),
        (bytes(2 * 3073 - 1), ["6145 bytes", "multiple of 3073"]),
        (bytes(2 * 3073 + 1), ["6147 bytes", "multiple of 3073"]),
        (bytes(3073), ["1 images", "expected 2 as in data_batch_1.bin"]),
        (bytes(3073) + b"\x0a" + bytes(3072), ["label 10 at index 1", "0 to 9"]),
    ],
    ids=["empty", "cut", "long", "cut between records", "label"],
)
def test_a_bad_binary_batch(
    content: bytes, parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    path = write_cifar10(tmp_path, as_binary, ".bin") / "data_batch_3.bin"
    path.write_bytes(content)

    with complains(DataError, path, *parts):
        read_cifar10(tmp_path)


GOOD = np.zeros((2, 3072), dtype=np.uint8)


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ([1, 2], ["b'data' and b'labels'"]),
        ({"data": GOOD, "labels": [1, 2]}, ["b'data' and b'labels'"]),
        ({b"data": GOOD, b"labels": "ab"}, ["b'labels'", "list of integers"]),
        ({b"data": GOOD, b"labels": []}, ["b'labels'", "list of integers"]),
        ({b"data": GOOD, b"labels": [1, 10]}, ["label 10 at index 1", "0 to 9"]),
        ({b"data": GOOD, b"labels": [-1, 1]}, ["label -1 at index 0", "0 to 9"]),
        ({b"data": GOOD, b"labels": [1, 2.0]}, ["label 2.0 at index 1", "0 to 9"]),
        ({b"data": GOOD, b"labels": ["a\nb", 1]}, [r"label 'a\nb' at index 0"]),
        ({b"data": GOOD, b"labels": [1]}, ["(2, 3072)", "uint8 array of shape (1, 3072)"]),
        ({b"data": GOOD[:, 1:], b"labels": [1, 2]}, ["(2, 3071)", "shape (2, 3072)"]),
        ({b"data": GOOD.astype("i2"), b"labels": [1, 2]}, ["'i2'", "uint8 array"]),
        ({b"data": [1, 2], b"labels": [1, 2]}, ["b'data' is a list", "uint8 array"]),
        ({b"data": GOOD[:1], b"labels": [1]}, ["1 images", "expected 2 as in data_batch_1"]),
    ],
)
def test_a_pickle_of_something_else(
    value: object, parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    path = write_cifar10(tmp_path, as_python_2) / "data_batch_2"
    path.write_bytes(pickle.dumps(value, 4))

    with complains(DataError, path, *parts):
        read_cifar10(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        (b"M\x00\x0ct", b"M\x00\x0dt", ["(2, 3328)"]),
        (b"T\x00\x18\x00\x00" + batch(1)[0].tobytes(), b"U\x01a", ["holds 1 bytes"]),
        (b"K\x00tb\x89", b"K\x00tbN", ["an array without its bytes"]),
        (b"U\x02u1", b"U\x02O8", ["b'O8'"]),
        (b"\x80\x02", b"", ["not a CIFAR-10 pickle"]),
        (b"u.", b"u", ["not a CIFAR-10 pickle"]),
    ],
    ids=["shape", "too few bytes", "state", "objects", "start", "end"],
)
def test_a_damaged_pickle(
    old: bytes, new: bytes, parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    path = write_cifar10(tmp_path, as_python_2) / "data_batch_2"
    content = path.read_bytes()
    if old == b"\x80\x02":
        content = b"\xff" + content
    else:
        assert content.count(old) == 1
        content = content.replace(old, new)
    path.write_bytes(content)

    with complains(DataError, path, *parts):
        read_cifar10(tmp_path)


class Command:
    """Pickles as the call of a function."""

    def __init__(self, function: Callable[..., Any], *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        return self.call


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("place", ["whole", "label"])
def test_a_malicious_pickle_is_refused_and_not_executed(
    place: str, protocol: int, tmp_path: Path, complains: Complains
) -> None:
    path = write_cifar10(tmp_path, as_python_2) / "data_batch_2"
    victim = tmp_path / "victim"
    command = Command(os.system, f"echo broken into > '{victim}'")
    content = pickle.dumps(
        command if place == "whole" else {b"labels": [command, 1], b"data": GOOD}, protocol
    )
    path.write_bytes(content)

    with complains(DataError, path, "it asks for", "system", "expected a dict"):
        read_cifar10(tmp_path)

    assert not victim.exists()
    # The same bytes do harm elsewhere: the test would notice.
    pickle.loads(content)
    assert victim.exists()


@pytest.mark.parametrize(
    "function", [eval, getattr, __import__, np.load, np.frombuffer, pickle.loads]
)
def test_no_other_function_is_admitted(
    function: Callable[..., Any], tmp_path: Path, complains: Complains
) -> None:
    path = write_cifar10(tmp_path, as_python_2) / "data_batch_2"
    path.write_bytes(pickle.dumps(Command(function, "1"), 4))

    with complains(DataError, path, "it asks for", "expected a dict"):
        read_cifar10(tmp_path)


def test_only_latin_1_is_encoded(tmp_path: Path, complains: Complains) -> None:
    path = write_cifar10(tmp_path, as_python_2) / "data_batch_2"
    path.write_bytes(b"\x80\x02c_codecs\nencode\nX\x01\x00\x00\x00aX\x05\x00\x00\x00punyc\x86R.")

    with complains(DataError, path, "encoding 'punyc'"):
        read_cifar10(tmp_path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_cifar10(tmp_path_factory.mktemp("cifar10"), as_python_2)


# The header of the array, its bytes left out, and what follows them.
PLACES = [*range(150), *range(-30, 0)]


@given(place=st.sampled_from(PLACES), value=st.integers(0, 255))
def test_a_flipped_byte_is_read_or_refused(place: int, value: int, whole: Path) -> None:
    path = whole / "test_batch"
    content = bytearray(as_python_2(*batch(5)))
    content[place] = value
    path.write_bytes(content)

    try:
        _, _, test_images, test_labels = read_cifar10(whole)
    except DataError as error:
        assert str(error).startswith(str(path))  # noqa: PT017
        assert "expected" in str(error)  # noqa: PT017
    else:
        assert test_images.shape == (COUNT, 3, 32, 32)
        assert test_labels.max() <= 9
