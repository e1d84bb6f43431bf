"""Images of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gxnor_ref.data.errors import DataError
from gxnor_ref.data.images import read_each

GRAY = (1, 4, 5)
RGB = (3, 4, 5)


def pixels(*shape: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)


def read(paths: list[Path], shape: tuple[int, int, int]) -> np.ndarray:
    return np.concatenate([images.pixels for images in read_each(paths, shape)])


def test_npy_files_of_one_image_or_more_are_read_in_order(tmp_path: Path) -> None:
    one, more, bare = pixels(1, 4, 5), pixels(3, 1, 4, 5), pixels(2, 4, 5)
    paths = [tmp_path / f"{at}.npy" for at in range(3)]
    for path, array in zip(paths, (one, more, bare), strict=True):
        np.save(path, array)

    images = read(paths, GRAY)

    np.testing.assert_array_equal(images, np.concatenate([one[None], more, bare[:, None]]))


def test_an_idx_file_is_read(write_idx: Callable[..., Path], tmp_path: Path) -> None:
    array = pixels(3, 4, 5)

    images = read([write_idx(tmp_path / "images-idx3-ubyte", array)], GRAY)

    np.testing.assert_array_equal(images[:, 0], array)


def test_png_files_are_read_gray_or_in_color(tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image", reason="needs Pillow, which the extra data brings")
    gray, color = pixels(4, 5), pixels(4, 5, 3)
    image.fromarray(gray).save(tmp_path / "gray.png")
    image.fromarray(color).save(tmp_path / "color.png")

    np.testing.assert_array_equal(read([tmp_path / "gray.png"], GRAY)[0, 0], gray)
    found = read([tmp_path / "color.png"], RGB)[0]
    np.testing.assert_array_equal(found, color.transpose(2, 0, 1))


@pytest.mark.parametrize(
    ("array", "found"),
    [
        (np.zeros((1, 4, 5)), "holds float64; expected uint8"),
        (np.zeros((4, 6), np.uint8), r"holds an array of shape \(.*4, 6\); expected 1x4x5 images"),
        (np.zeros((2, 3, 4, 5), np.uint8), r"shape \(2, 3, 4, 5\); expected 1x4x5 images"),
    ],
)
def test_other_types_and_shapes_are_refused(tmp_path: Path, array: np.ndarray, found: str) -> None:
    np.save(tmp_path / "images.npy", array)

    with pytest.raises(DataError, match=found):
        read([tmp_path / "images.npy"], GRAY)


@pytest.mark.parametrize("name", ["images.npy", "image.png"])
def test_what_is_no_such_file_inside_is_refused(tmp_path: Path, name: str) -> None:
    pytest.importorskip("PIL", reason="needs Pillow, which the extra data brings")
    (tmp_path / name).write_bytes(b"neither of them")

    with pytest.raises(DataError, match=rf"{name}: cannot be read"):
        read([tmp_path / name], GRAY)


def test_a_pickle_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "images.npy", np.array([{}]), allow_pickle=True)

    with pytest.raises(DataError, match=r"images\.npy: cannot be read"):
        read([tmp_path / "images.npy"], GRAY)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"seven\.png: no such file"):
        read([tmp_path / "seven.png"], GRAY)
