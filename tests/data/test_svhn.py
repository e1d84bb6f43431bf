from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from gxnor_ref.data import DataError, read_svhn
from gxnor_ref.data.matlab import MatlabError, read_matlab

scipy_io = pytest.importorskip("scipy.io", reason="needs SciPy to write MATLAB files")

Complains = Callable[..., AbstractContextManager[None]]


def write_part(folder: Path, part: str, labels: list[int], **changes: object) -> Path:
    path = folder / f"{part}_32x32.mat"
    content = {"X": pixels(part, len(labels)), "y": np.array(labels, dtype=np.uint8)[:, None]}
    chosen = {name: value for name, value in (content | changes).items() if value is not None}
    scipy_io.savemat(path, chosen, do_compression=True)
    return path


def pixels(part: str, count: int) -> NDArray[np.uint8]:
    random = np.random.default_rng(len(part))
    return random.integers(0, 256, (32, 32, 3, count), dtype=np.uint8)


def in_our_order(matlab: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.stack([matlab[:, :, :, i].transpose(2, 0, 1) for i in range(matlab.shape[3])])


def test_train_and_test(tmp_path: Path) -> None:
    write_part(tmp_path, "train", [1, 10, 9])
    write_part(tmp_path, "test", [10, 2])

    arrays = read_svhn(str(tmp_path))

    train_images, train_labels, test_images, test_labels = arrays
    np.testing.assert_array_equal(train_images, in_our_order(pixels("train", 3)), strict=True)
    np.testing.assert_array_equal(test_images, in_our_order(pixels("test", 2)), strict=True)
    assert train_labels.tolist() == [1, 0, 9]
    assert test_labels.tolist() == [0, 2]
    for array in arrays:
        assert array.dtype == np.uint8
        assert array.flags.c_contiguous


def test_extra_follows_train(tmp_path: Path) -> None:
    write_part(tmp_path, "train", [1, 2])
    write_part(tmp_path, "extra", [10, 3, 4])
    write_part(tmp_path, "test", [5])

    train_images, train_labels, test_images, test_labels = read_svhn(tmp_path)

    assert train_labels.tolist() == [1, 2, 0, 3, 4]
    np.testing.assert_array_equal(train_images[:2], in_our_order(pixels("train", 2)))
    np.testing.assert_array_equal(train_images[2:], in_our_order(pixels("extra", 3)))
    assert train_images.flags.c_contiguous
    assert test_images.shape == (1, 3, 32, 32)
    assert test_labels.tolist() == [5]


def test_labels_may_be_matlab_doubles(tmp_path: Path) -> None:
    write_part(tmp_path, "train", [1, 2], y=np.array([[10.0], [7.0]]))
    write_part(tmp_path, "test", [5])

    assert read_svhn(tmp_path)[1].tolist() == [0, 7]
    assert read_svhn(tmp_path)[1].dtype == np.uint8


@pytest.mark.parametrize("part", ["train", "test"])
def test_a_missing_file(part: str, tmp_path: Path, complains: Complains) -> None:
    write_part(tmp_path, "train", [1])
    write_part(tmp_path, "test", [1])
    path = tmp_path / f"{part}_32x32.mat"
    path.unlink()

    with complains(DataError, path, "no such file", "`gxnor-ref fetch svhn`"):
        read_svhn(tmp_path)


def test_a_folder_in_place_of_a_file(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "train_32x32.mat"
    path.mkdir()

    with complains(DataError, path, "expected a file that can be read"):
        read_svhn(tmp_path)


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"X": None}, ["no array X", "expected X and y"]),
        ({"y": None}, ["no array y", "expected X and y"]),
        ({"X": np.zeros((32, 32, 3, 2))}, ["X is float64", "uint8"]),
        ({"X": np.zeros((2, 32, 32, 3), np.uint8)}, ["(2, 32, 32, 3)", "(32, 32, 3, n)"]),
        ({"X": np.zeros((32, 32, 3), np.uint8)}, ["(32, 32, 3)", "(32, 32, 3, n)"]),
        ({"y": np.ones((3, 1), np.uint8)}, ["y is uint8 of shape (3, 1)", "(2, 1)"]),
        ({"y": np.ones((1, 2), np.uint8)}, ["(1, 2)", "(2, 1)"]),
        ({"y": np.array([["a"], ["b"]])}, ["it has y as something other than real numbers"]),
        ({"y": np.array([[1], [0]])}, ["label 0 at index 1", "1 to 10"]),
        ({"y": np.array([[11], [1]])}, ["label 11 at index 0", "1 to 10"]),
        ({"y": np.array([[1.5], [1]])}, ["label 1.5 at index 0", "1 to 10"]),
        ({"y": np.array([[1], [np.nan]])}, ["label nan at index 1", "1 to 10"]),
    ],
)
def test_arrays_that_are_not_svhn(
    changes: dict[str, Any], parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    write_part(tmp_path, "train", [1])
    path = write_part(tmp_path, "test", [1, 2], **changes)

    with complains(DataError, path, *parts):
        read_svhn(tmp_path)


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def scramble(content: bytes) -> bytes:
    return content[:200] + bytes(byte ^ 0x55 for byte in content[200:])


@pytest.mark.parametrize(
    "damage",
    [lambda _: b"", lambda _: b"\x89PNG" * 100, lambda _: b"\x89HDF\r\n\x1a\n" * 99, cut, scramble],
    ids=["empty", "another format", "MATLAB 7.3", "cut", "scrambled"],
)
def test_a_damaged_file(
    damage: Callable[[bytes], bytes], tmp_path: Path, complains: Complains
) -> None:
    path = write_part(tmp_path, "train", [1, 2, 3])
    path.write_bytes(damage(path.read_bytes()))

    with complains(DataError, path, "not readable as MATLAB", "expected a MATLAB 5 file"):
        read_svhn(tmp_path)


def test_scipy_is_not_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("train", "test"):
        write_part(tmp_path, part, [1])
    for name in ("scipy", "scipy.io"):
        monkeypatch.setitem(sys.modules, name, None)

    assert len(read_svhn(tmp_path)[0]) == 1


def test_an_array_without_a_name_is_refused() -> None:
    flags = struct.pack("<4I", 6, 8, 9, 0)  # of uint32 words: an array of class uint8
    matrix = struct.pack("<2I", 14, len(flags)) + flags
    content = b"MATLAB 5.0".ljust(124) + b"\x00\x01IM" + matrix

    with pytest.raises(MatlabError, match=r"^it has an array without a name$"):
        read_matlab(content, ("X", "y"))


def test_an_element_that_fills_all_room_leaves_none_for_the_next(
    monkeypatch: pytest.MonkeyPatch, complains: Complains
) -> None:
    element = b"".join(n.to_bytes(4, "little") for n in (1, 92)) + bytes(92)
    packed = zlib.compress(element)
    compressed = b"".join(n.to_bytes(4, "little") for n in (15, len(packed))) + packed
    content = bytes(124) + b"\x00\x01IM" + compressed
    monkeypatch.setattr("gxnor_ref.data.matlab.largest_content", lambda size: len(element))

    assert read_matlab(content, ("X",)) == {}
    with complains(MatlabError, "compressed data", "beyond 0 bytes"):
        read_matlab(content + compressed, ("X",))
