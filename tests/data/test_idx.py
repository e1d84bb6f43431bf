from __future__ import annotations

import gzip
import hashlib
import struct
import tracemalloc
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gxnor_ref.data import DataError, load, read_idx, read_mnist

Complains = Callable[..., AbstractContextManager[None]]
WriteIdx = Callable[[Path, NDArray[Any]], Path]
WriteMnist = Callable[..., Path]

SMALL = bytes([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 11, 12, 13, 14, 15])


def peak_memory(path: Path) -> int:
    tracemalloc.start()
    try:
        with pytest.raises(DataError):
            read_idx(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("idx") / "file"


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzipped"])
@pytest.mark.parametrize("name", ["array", "array.gz"])
def test_the_content_tells_what_is_gzipped(
    pack: Callable[[bytes], bytes], name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(pack(SMALL))

    array = read_idx(str(path))

    np.testing.assert_array_equal(array, [[10, 11, 12], [13, 14, 15]], strict=False)
    assert array.dtype == np.uint8
    assert array.flags.c_contiguous


@given(
    array=hnp.arrays(np.uint8, hnp.array_shapes(min_dims=1, max_dims=5, min_side=0, max_side=4)),
    ending=st.sampled_from(["", ".gz"]),
)
def test_what_is_written_is_read(
    array: NDArray[np.uint8], ending: str, scratch: Path, write_idx: WriteIdx
) -> None:
    path = write_idx(scratch.with_name(f"array{ending}"), array)

    np.testing.assert_array_equal(read_idx(path), array, strict=True)


@given(content=st.binary(max_size=40), start=st.sampled_from([b"", b"\0\0\x08\x01", b"\x1f\x8b"]))
def test_any_file_is_read_or_refused(content: bytes, start: bytes, scratch: Path) -> None:
    scratch.write_bytes(start + content)

    try:
        array = read_idx(scratch)
    except DataError as error:
        assert str(error).startswith(str(scratch))  # noqa: PT017
        assert "expected" in str(error)  # noqa: PT017
    else:
        assert array.dtype == np.uint8


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzipped"])
def test_every_beginning_of_a_file_is_refused(
    pack: Callable[[bytes], bytes], tmp_path: Path, complains: Complains
) -> None:
    path = tmp_path / "array"
    whole = pack(SMALL)

    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with complains(DataError, path, "expected"):
            read_idx(path)


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        (b"", ["truncated, 0 bytes", "IDX header"]),
        (b"\x89PNG\r\n\x1a\n", ["magic number 0x89504e47", "0x000008"]),
        (b"\0\0\x08\0", ["magic number 0x00000800", "number of dimensions"]),
        (b"\0\0\x0d\x01\0\0\0\x01\0\0\0\0", ["type code 0x0d", "0x08, unsigned bytes"]),
        (SMALL[:9], ["truncated, 5 bytes of dimensions", "expected 8"]),
        (SMALL[:-1], ["truncated, 5 bytes of data", "expected 6"]),
        (SMALL + b"\0", ["more than 6 bytes of data"]),
        (b"\0\0\x08\x04" + struct.pack(">4I", 0, *3 * [2**32 - 1]), ["largest 4294967295"]),
        (b"\0\0\x08\x64" + struct.pack(">100I", *100 * [1]) + b"\0", ["100 dimensions"]),
    ],
    ids=[
        "empty",
        "another format",
        "no dimensions",
        "floats",
        "short header",
        "short data",
        "long data",
        "absurd shape",
        "absurd dimensions",
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzipped"])
def test_bad_content(
    content: bytes,
    parts: list[str],
    pack: Callable[[bytes], bytes],
    tmp_path: Path,
    complains: Complains,
) -> None:
    path = tmp_path / "train-images"
    path.write_bytes(pack(content))

    with complains(DataError, path, *parts):
        read_idx(path)


def test_gzip_that_breaks_off(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "labels.gz"
    path.write_bytes(gzip.compress(SMALL)[:-4])

    with complains(DataError, path, "damaged gzip", "expected a whole gzip file"):
        read_idx(path)


@pytest.mark.parametrize("place", [-8, -1], ids=["checksum", "length"])
def test_gzip_with_a_wrong_trailer(place: int, tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "labels.gz"
    content = bytearray(gzip.compress(SMALL))
    content[place] ^= 1
    path.write_bytes(content)

    with complains(DataError, path, "damaged gzip"):
        read_idx(path)


def test_gzip_with_corrupt_data(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "labels.gz"
    path.write_bytes(gzip.compress(SMALL)[:10] + b"\xff" * 30)

    with complains(DataError, path, "damaged gzip"):
        read_idx(path)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzipped"])
def test_a_header_that_promises_much_costs_little(
    pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "images"
    path.write_bytes(pack(b"\0\0\x08\x02" + struct.pack(">2I", 2**32 - 1, 2**31) + bytes(100)))

    assert peak_memory(path) < 4 << 20


def test_a_gzip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "images.gz"
    path.write_bytes(gzip.compress(SMALL + bytes(64 << 20)))

    assert peak_memory(path) < 4 << 20


def test_a_missing_file_is_named(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "nowhere"

    with complains(DataError, path, "no such file", "expected an IDX file"):
        read_idx(path)


def test_a_folder_is_no_file(tmp_path: Path, complains: Complains) -> None:
    with complains(DataError, tmp_path, "expected a file that can be read"):
        read_idx(tmp_path)


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_mnist_from_four_files(ending: str, tmp_path: Path, write_mnist: WriteMnist) -> None:
    write_mnist(tmp_path, ending=ending)

    train_images, train_labels, test_images, test_labels = read_mnist(str(tmp_path))

    assert train_images.shape == (5, 1, 28, 28)
    assert train_labels.shape == (5,)
    assert test_images.shape == (3, 1, 28, 28)
    assert test_labels.shape == (3,)
    expected = read_idx(tmp_path / f"t10k-images-idx3-ubyte{ending}")
    np.testing.assert_array_equal(test_images[:, 0], expected)


@pytest.mark.parametrize("part", ["train", "t10k"])
@pytest.mark.parametrize("kind", ["images-idx3-ubyte", "labels-idx1-ubyte"])
def test_mnist_with_a_file_missing(
    part: str, kind: str, tmp_path: Path, write_mnist: WriteMnist, complains: Complains
) -> None:
    path = write_mnist(tmp_path) / f"{part}-{kind}"
    path.unlink()

    with complains(DataError, path, "no such file", ".gz", "`gxnor-ref fetch mnist`"):
        read_mnist(tmp_path)


@pytest.mark.parametrize(
    ("name", "array", "parts"),
    [
        ("train-images-idx3-ubyte", np.zeros((5, 32, 32)), ["(5, 32, 32)", "(n, 28, 28)"]),
        ("t10k-images-idx3-ubyte", np.zeros((3, 784)), ["(3, 784)", "(n, 28, 28)"]),
        ("train-labels-idx1-ubyte", np.zeros(4), ["(4,)", "expected (5,)", "train-images"]),
        ("t10k-labels-idx1-ubyte", np.zeros((3, 1)), ["(3, 1)", "expected (3,)"]),
        ("t10k-labels-idx1-ubyte", np.array([0, 9, 10]), ["label 10 at index 2", "0 to 9"]),
    ],
)
def test_mnist_whose_files_do_not_fit(
    name: str,
    array: NDArray[Any],
    parts: list[str],
    tmp_path: Path,
    write_mnist: WriteMnist,
    write_idx: WriteIdx,
    complains: Complains,
) -> None:
    path = write_idx(write_mnist(tmp_path) / name, array)

    with complains(DataError, path, *parts):
        read_mnist(tmp_path)


@pytest.mark.parametrize(
    ("name", "md5"),
    [
        ("train-images-idx3-ubyte", "6bbc9ace898e44ae57da46a324031adb"),
        ("train-labels-idx1-ubyte", "a25bea736e30d166cdddb491f175f624"),
        ("t10k-images-idx3-ubyte", "2646ac647ad5339dbf082846283269ea"),
        ("t10k-labels-idx1-ubyte", "27ae3e4e09519cfbb04c329615203637"),
    ],
)
def test_the_real_mnist_is_the_published_one(name: str, md5: str, mnist_directory: Path) -> None:
    plain = mnist_directory / name
    gzipped = mnist_directory / f"{name}.gz"
    content = plain.read_bytes() if plain.exists() else gzip.decompress(gzipped.read_bytes())

    assert hashlib.md5(content, usedforsecurity=False).hexdigest() == md5
    array = read_idx(plain if plain.exists() else gzipped)
    assert content.endswith(array.tobytes())
    assert len(content) == array.size + 4 * (1 + array.ndim)


def test_the_real_mnist_loads(mnist_directory: Path) -> None:
    mnist = load("mnist", mnist_directory)

    assert mnist.image_shape == (1, 28, 28)
    assert mnist.train_images.shape == (60000, 1, 28, 28)
    assert mnist.test_images.shape == (10000, 1, 28, 28)
    assert np.bincount(mnist.train_labels).tolist() == [
        5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949,
    ]  # fmt: skip
    assert np.bincount(mnist.test_labels).tolist() == [
        980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
    ]  # fmt: skip
