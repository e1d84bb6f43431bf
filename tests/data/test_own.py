"""Data of the user's own, in each form."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import warnings
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.data import idx
from gxnor_ref.data.arrays import DATASETS
from gxnor_ref.data.dataset import (
    CLASS_NAMES,
    from_arrays,
    load,
    load_for,
    relabeled,
    require_dataset,
)
from gxnor_ref.data.errors import DataError
from gxnor_ref.data.own import is_own
from gxnor_ref.nn.checkpoint import class_names
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]
WriteIdx = Callable[[Path, Any], Path]
WriteMnist = Callable[..., Path]


def arrays(shape: tuple[int, ...] = (8, 8), classes: int = 3) -> dict[str, Any]:
    """Return images and labels of both parts."""
    random = np.random.default_rng(0)
    made: dict[str, Any] = {}
    for part, count in (("train", 12), ("test", 6)):
        made[f"{part}_images"] = random.integers(0, 256, (count, *shape), dtype=np.uint8)
        made[f"{part}_labels"] = np.arange(count) % classes
    return made


USUAL = {
    "published": ("{}-images-idx3-ubyte", "{}-labels-idx1-ubyte", "t10k"),
    "gzipped": ("{}-images-idx3-ubyte.gz", "{}-labels-idx1-ubyte.gz", "t10k"),
    "dots": ("{}-images.idx3-ubyte", "{}-labels.idx1-ubyte", "t10k"),
    "prefix": (
        "emnist-letters-{}-images-idx3-ubyte.gz",
        "emnist-letters-{}-labels-idx1-ubyte.gz",
        "test",
    ),
    "short": ("{}-images", "{}-labels", "test"),
    "underlines": ("{}_images.idx3", "{}_labels.idx1", "test"),
}


@pytest.mark.parametrize("below", ["", "raw"])
@pytest.mark.parametrize("usual", USUAL)
def test_idx_files_are_found_under_their_usual_names(
    usual: str, below: str, write_idx: WriteIdx, tmp_path: Path
) -> None:
    images, labels, test = USUAL[usual]
    made = arrays()
    folder = tmp_path / "kanji" / below
    for part, word in (("train", "train"), ("test", test)):
        write_idx(folder / images.format(word), made[f"{part}_images"])
        write_idx(folder / labels.format(word), made[f"{part}_labels"])

    for path in {tmp_path / "kanji", folder}:
        data = load(str(path))

        assert (data.name, data.classes, data.names) == ("kanji", 3, ())
        for name, array in made.items():
            found = getattr(data, name)
            np.testing.assert_array_equal(found[:, 0] if "images" in name else found, array)


def test_labels_as_those_of_qmnist(write_idx: WriteIdx, tmp_path: Path) -> None:
    made = arrays()
    for part in ("train", "test"):
        rows = np.zeros((len(made[f"{part}_labels"]), 8), np.int32)
        rows[:, 0], rows[:, 1:] = made[f"{part}_labels"], 70_000
        write_idx(tmp_path / f"qmnist-{part}-images-idx3-ubyte.gz", made[f"{part}_images"])
        write_idx(tmp_path / f"qmnist-{part}-labels-idx2-int.gz", rows)

    data = load(str(tmp_path))

    np.testing.assert_array_equal(data.train_labels, made["train_labels"])
    assert data.test_labels.dtype == np.uint8


@pytest.mark.parametrize(
    ("shape", "found"),
    [
        ((8, 9), (1, 8, 9)),
        ((8, 9, 3), (3, 8, 9)),
        ((4, 4, 3), (3, 4, 4)),
        ((3, 8, 9), (3, 8, 9)),
        ((3, 4, 4), (3, 4, 4)),
        ((7, 8, 9), (7, 8, 9)),
        ((8, 8, 5), (5, 8, 8)),
        ((5, 8, 8), (5, 8, 8)),
        ((8, 8, 13), (13, 8, 8)),
    ],
)
def test_an_npz(shape: tuple[int, ...], found: tuple[int, ...], tmp_path: Path) -> None:
    made = arrays(shape)
    made["test_labels"] = made["test_labels"][:, np.newaxis]
    names = np.array(["ant", "bee", "cow"])
    np.savez_compressed(tmp_path / "animals.npz", **made, names=names, val_images=np.zeros(3))

    data = load(str(tmp_path / "animals.npz"))

    assert (data.name, data.image_shape, data.names) == ("animals", found, ("ant", "bee", "cow"))
    np.testing.assert_array_equal(data.test_labels, made["test_labels"][:, 0])
    channels_last = len(shape) == 3 and shape != found
    images = made["train_images"]
    expected = images.transpose(0, 3, 1, 2) if channels_last else images.reshape(12, *found)
    np.testing.assert_array_equal(data.train_images, expected)


def test_an_npz_as_keras_has_it(tmp_path: Path) -> None:
    made = arrays()
    path = tmp_path / "mnist.npz"
    np.savez(
        path,
        **{
            f"{x}_{part}": made[f"{part}_{what}"]
            for part in ("train", "test")
            for x, what in (("x", "images"), ("y", "labels"))
        },
    )

    found = load(str(path))

    np.testing.assert_array_equal(found.train_images[:, 0], made["train_images"])
    np.testing.assert_array_equal(found.test_labels, made["test_labels"])


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        ({"train_images": np.zeros((12, 8, 8))}, ["train_images is float64", "np.round(255 * x)"]),
        ({"test_images": np.zeros((6, 8, 8), bool)}, ["test_images is bool", "0 to 255"]),
        ({"train_labels": np.eye(12, dtype=np.uint8)}, ["shape (12, 12)", "argmax(axis=1)"]),
        ({"train_labels": np.zeros(12, int), "test_labels": np.zeros(6, int)}, ["two classes"]),
    ],
)
def test_what_makes_arrays_fit_is_said(
    change: dict[str, Any], parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    np.savez(tmp_path / "own.npz", **arrays() | change)

    with complains(DataError, tmp_path / "own.npz", *parts):
        load(str(tmp_path / "own.npz"))


def test_names_that_are_there_are_said(tmp_path: Path, complains: Complains) -> None:
    np.savez(tmp_path / "own.npz", train=np.zeros(3), pixels=np.zeros(3))

    with complains(DataError, "no array train_images", "but train, pixels", "test_labels"):
        load(str(tmp_path / "own.npz"))


@pytest.mark.parametrize(
    ("below", "missing"),
    [(".", "folders train and test"), ("train", "folder test"), ("Train", "folders train and")],
)
def test_class_folders_without_both_parts_are_refused(
    below: str, missing: str, pictures: Path, tmp_path: Path, complains: Complains
) -> None:
    folder = tmp_path / "other"
    (folder / below).parent.mkdir(exist_ok=True)
    (pictures / "train").rename(folder / below)

    with complains(DataError, folder, f"no {missing}", "for every class"):
        load_for(None, str(folder), "mnist")


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Return a folder of three classes of pictures, one of them without test pictures."""
    image = pytest.importorskip("PIL.Image", reason="needs Pillow, which the extra data brings")
    made = arrays()
    for part in ("train", "test"):
        for at, (pixels, label) in enumerate(
            zip(made[f"{part}_images"], made[f"{part}_labels"], strict=True)
        ):
            folder = tmp_path / "animals" / part / ["cow", "ant", "bee"][label]
            if part == "test" and label == 0:
                continue
            folder.mkdir(parents=True, exist_ok=True)
            (folder / ".hidden").write_text("no picture")
            image.fromarray(pixels).save(folder / f"{at:02}.{'png' if at % 2 else 'bmp'}")
    return tmp_path / "animals"


def test_a_class_without_a_training_picture_is_refused(
    pictures: Path, complains: Complains
) -> None:
    empty = pictures / "train" / "dog"
    empty.mkdir()
    (empty / ".hidden").write_text("no picture")

    with complains(DataError, f"{empty}: 0 pictures; expected one or more of each class"):
        load(str(pictures))


def test_folders_of_pictures(pictures: Path) -> None:
    data = load(str(pictures))

    assert (data.name, data.classes, data.names) == ("animals", 3, ("ant", "bee", "cow"))
    made = arrays()
    order = np.argsort(
        made["train_labels"] + np.where(made["train_labels"] == 0, 3, 0), kind="stable"
    )
    np.testing.assert_array_equal(data.train_images[:, 0], made["train_images"][order])
    assert data.train_labels.tolist() == [0] * 4 + [1] * 4 + [2] * 4
    assert data.test_labels.tolist() == [0] * 2 + [1] * 2


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        ({"train_images": None}, ["no array train_images", "test_labels"]),
        ({"train_images": np.zeros((12, 8, 8))}, ["train_images is float64", "uint8"]),
        ({"train_images": np.zeros((12, 8), np.uint8)}, ["of shape (12, 8)", "(count, height"]),
        ({"train_images": np.zeros((12, 0, 8), np.uint8)}, ["of shape (12, 0, 8)"]),
        ({"test_images": np.zeros((6, 8, 7), np.uint8)}, ["(1, 8, 7)", "expected (1, 8, 8)"]),
        ({"test_labels": np.zeros(5, int)}, ["shape (5,)", "(6,), one for each image"]),
        ({"train_labels": np.zeros(12)}, ["labels of float64", "integers"]),
        ({"train_labels": np.full(12, -1)}, ["label -1 at index 0", "0 to 255"]),
        ({"train_labels": np.full(12, 2**62)}, [f"label {2**62} at index 0", "0 to 255"]),
        ({"names": np.array(["a", "b"])}, ["label 2 at index 2", "0 to 1"]),
        ({"names": np.array(3)}, ["names is int64 of shape ()", "texts"]),
        (
            {"test_images": np.zeros((0, 8, 8), np.uint8), "test_labels": np.zeros(0, int)},
            ["0 test images"],
        ),
    ],
)
def test_arrays_that_do_not_fit_are_named(
    change: dict[str, Any], parts: list[str], tmp_path: Path, complains: Complains
) -> None:
    made = {name: array for name, array in {**arrays(), **change}.items() if array is not None}
    np.savez(tmp_path / "own.npz", **made)

    with complains(DataError, tmp_path / "own.npz", *parts):
        load(str(tmp_path / "own.npz"))


def test_damaged_archives_and_folders_without_data(tmp_path: Path, complains: Complains) -> None:
    (tmp_path / "own.npz").write_bytes(b"no archive")
    with complains(DataError, "own.npz: cannot be read", "undamaged .npz"):
        load(str(tmp_path / "own.npz"))
    assert not is_own(tmp_path)
    assert not is_own(tmp_path / "missing.npz")
    with complains(DomainError, f"name is {str(tmp_path)!r}", "data of your own, a folder or"):
        load(str(tmp_path))
    (tmp_path / "train").mkdir()
    (tmp_path / "test").mkdir()
    with complains(DataError, tmp_path / "train", "0 folders", "one for each class"):
        load(str(tmp_path))


def test_names_that_are_no_text_are_refused(tmp_path: Path, complains: Complains) -> None:
    # Beyond the last code point.
    names = np.frombuffer(b"\xff\xff\xff\x7f" * 3, "<U1")
    np.savez(tmp_path / "own.npz", **arrays(), names=names)

    with complains(DataError, "own.npz: names cannot be read", "expected texts"):
        load(str(tmp_path / "own.npz"))


def test_pictures_that_do_not_fit_are_named(pictures: Path, complains: Complains) -> None:
    from PIL import Image

    odd = pictures / "train" / "bee" / "zz.png"
    for picture, parts in (
        (Image.new("L", (9, 8)), ["1x8x9", "1x8x8", "as "]),
        (Image.new("RGB", (8, 8)), ["3x8x8", "expected 1x8x8"]),
    ):
        picture.save(odd)
        with complains(DataError, odd, *parts):
            load(str(pictures))
    odd.write_text("no picture")
    with complains(DataError, odd, "cannot be read", "expected a picture"):
        load(str(pictures))
    odd.unlink()
    (pictures / "test" / "dog").mkdir()
    expected = "expected only folders named ant, bee, cow"
    with complains(DataError, pictures / "test" / "dog", "is not one of the classes", expected):
        load(str(pictures))


def test_small_pictures_that_announce_much_are_refused_before_they_are_made(
    pictures: Path, complains: Complains
) -> None:
    from PIL import Image

    for folder in (pictures / "train").iterdir():
        for file in folder.glob("*.*"):
            if not file.name.startswith("."):
                file.unlink()
                Image.new("1", (2000, 2000)).save(file.with_suffix(".png"))

    with complains(DataError, pictures / "train", "48000000 bytes of pixels in files of"):
        load(str(pictures))


def test_several_sets_in_one_folder_are_refused(
    write_idx: WriteIdx, tmp_path: Path, complains: Complains
) -> None:
    for word in ("train", "emnist-letters-train", "emnist-digits-train"):
        write_idx(tmp_path / f"{word}-images-idx3-ubyte", arrays()["train_images"])

    with complains(DataError, tmp_path, "expected the files of one data set"):
        load(str(tmp_path))


@pytest.mark.parametrize("other", ["train_labels", "test_images", "test_labels"])
def test_the_parts_of_two_sets_are_no_data_set(
    other: str, write_idx: WriteIdx, tmp_path: Path, complains: Complains
) -> None:
    for name, array in arrays().items():
        prefix = "digits-" if name == other else "letters-"
        axes = 3 if name.endswith("images") else 1
        write_idx(tmp_path / f"{prefix}{name.replace('_', '-')}-idx{axes}-ubyte", array)

    with complains(DataError, tmp_path, "letters-", "digits-", "expected the files of one data"):
        load(str(tmp_path))


def test_a_name_asks_for_the_data_of_that_name(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "animals.npz"
    np.savez(path, **arrays())

    assert load("animals", path).name == "animals"
    assert load_for(None, str(path), "mnist").name == "animals"
    with complains(DomainError, "'flowers'", f"animals, which {path} holds"):
        load("flowers", path)
    with complains(DomainError, "name is 'flowers'", "data of your own"):
        load("flowers")
    assert load_for(None, None, "digits").name == "digits"


@pytest.mark.parametrize(("name", "twin"), [("mnist", "fashion-mnist"), ("fashion-mnist", "mnist")])
def test_published_sets_are_told_by_their_digests(
    name: str,
    twin: str,
    tmp_path: Path,
    write_mnist: WriteMnist,
    monkeypatch: pytest.MonkeyPatch,
    complains: Complains,
) -> None:
    # Whatever the folder is called.
    folder = write_mnist(tmp_path / twin)
    images = idx.read_idx(folder / "train-images-idx3-ubyte")
    assert idx.published(images[:, np.newaxis]) is None
    digest = hashlib.md5((folder / "train-images-idx3-ubyte").read_bytes())
    monkeypatch.setitem(idx.PUBLISHED, digest.hexdigest(), name)

    assert load(name, folder).names == CLASS_NAMES.get(name, ())
    assert load(str(folder)).name == name
    assert load_for(None, str(folder), "mnist").name == name
    with complains(
        DataError, folder, f"holds the images of {name}", f"the name {name} (--dataset)"
    ):
        load(twin, folder)


def test_mnist_is_told_by_its_digest(mnist_directory: Path, complains: Complains) -> None:
    assert load(str(mnist_directory)).name == "mnist"
    with complains(DataError, mnist_directory, "holds the images of mnist"):
        load("fashion-mnist", mnist_directory)


def test_the_folders_of_torchvision(tmp_path: Path, write_mnist: WriteMnist) -> None:
    write_mnist(tmp_path / "MNIST" / "raw")

    assert load("mnist", tmp_path).image_shape == (1, 28, 28)
    assert not is_own(tmp_path)
    assert load(str(tmp_path / "MNIST")).name == "MNIST"


@pytest.mark.parametrize("name", DATASETS)
def test_an_archive_called_as_a_published_set_has_a_name_of_its_own(
    name: str, tmp_path: Path
) -> None:
    np.savez(tmp_path / f"{name}.npz", **arrays())

    data = load(str(tmp_path / f"{name}.npz"))

    assert (data.name, data.classes, data.names) == (f"own-{name}", 3, ())
    assert load(f"own-{name}", tmp_path / f"{name}.npz").digest == data.digest


def test_published_images_in_an_archive_are_told_by_their_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = arrays((28, 28), classes=3)
    header = struct.pack(">4B3I", 0, 0, 8, 3, 12, 28, 28)
    digest = hashlib.md5(header + made["train_images"].tobytes())
    monkeypatch.setitem(idx.PUBLISHED, digest.hexdigest(), "fashion-mnist")
    np.savez(tmp_path / "clothes.npz", **made)

    data = load(str(tmp_path / "clothes.npz"))

    # Three classes cannot have the names of ten.
    assert (data.name, data.classes, data.names) == ("fashion-mnist", 3, ())
    # As a sweep asks for them.
    assert load("fashion-mnist", tmp_path / "clothes.npz").digest == data.digest


@pytest.mark.parametrize("called", ["DATA.NPZ", "data"])
def test_an_archive_is_told_by_its_content(called: str, tmp_path: Path) -> None:
    np.savez(tmp_path / "data.npz", **arrays())
    path = (tmp_path / "data.npz").rename(tmp_path / called)

    assert is_own(path)
    assert load(str(path)).name == Path(called).stem


@pytest.mark.parametrize("name", ["x" * 300, "\u200b" * 60, "x" * 190 + "\n" * 20])
def test_names_are_cut_to_what_a_file_can_hold(name: str, tmp_path: Path) -> None:
    np.savez(tmp_path / "long.npz", **arrays(), names=np.array([name, "b", "c"]))

    data = load(str(tmp_path / "long.npz"))

    assert class_names(data.names, 3) == data.names
    require_dataset(data)


@pytest.mark.parametrize(
    "names", [["a", "a", "b"], ["x" * 300 + "1" * 100, "b", "x" * 310 + "1" * 100]]
)
def test_names_that_are_alike_are_refused(
    names: list[str], tmp_path: Path, complains: Complains
) -> None:
    path = tmp_path / "alike.npz"
    np.savez(path, **arrays(), names=np.array(names))

    with complains(DataError, path, "2 classes are called", "expected one"):
        load(str(path))


def test_an_empty_name_is_refused(tmp_path: Path, complains: Complains) -> None:
    np.savez(tmp_path / "nameless.npz", **arrays(), names=np.array(["a", "", "c"]))

    with complains(DataError, "class 1 has an empty name"):
        load(str(tmp_path / "nameless.npz"))


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"train_labels": np.arange(3)}, "train_labels.shape is (3,)"),
        ({"train_labels": np.arange(12)}, "train_labels is 11; expected at most 2"),
        ({"test_labels": np.full(6, -1)}, "test_labels is -1; expected >= 0"),
        ({"train_labels": np.zeros(12)}, "train_labels.dtype is float64; expected integers"),
        ({"train_images": np.zeros((12, 8, 8), np.uint8)}, "train_images.shape is (12, 8, 8)"),
        ({"test_images": np.zeros((6, 1, 8, 9), np.uint8)}, "test_images.shape is"),
        ({"names": ("a",)}, "dataset.names is"),
        ({"names": ("a", "b", "x" * 300)}, "expected a printable text of at most 200"),
        ({"names": ("a", "", "c")}, "dataset.names is ''"),
        ({"names": ("a", "b", "a")}, "dataset.names is 'a'; expected a name for each class"),
        ({"name": "a\nb"}, "dataset.name is"),
        ({"classes": 1}, "dataset.classes is 1"),
    ],
)
def test_a_data_set_that_does_not_fit_itself_is_refused(
    change: dict[str, Any], part: str, complains: Complains
) -> None:
    made = arrays()
    data = from_arrays(
        made["train_images"], made["train_labels"], (made["test_images"], made["test_labels"])
    )
    require_dataset(data)

    with complains(DomainError, part):
        require_dataset(replace(data, **change))


def test_classes_are_matched_by_their_names(complains: Complains) -> None:
    made = arrays()
    test = (made["test_images"], made["test_labels"])
    data = from_arrays(made["train_images"], made["train_labels"], test)
    named = type(data)(**{**vars(data), "names": ("ant", "bee", "cow")})

    ours = relabeled(named, ("cow", "dog", "bee", "ant"), 4)

    assert ours.classes == 4
    np.testing.assert_array_equal(ours.test_labels, np.array([3, 2, 0])[made["test_labels"]])
    assert relabeled(named, (), 3) is named
    # A network without names calls its classes by their numbers.
    numbered = relabeled(replace(data, names=("1", "10", "2")), (), 11)
    np.testing.assert_array_equal(numbered.test_labels, np.array([1, 10, 2])[made["test_labels"]])
    assert relabeled(data, ("a", "b", "c"), 3) is data
    with complains(DataError, "has the class 'cow'", "expected the network's ant, bee"):
        relabeled(named, ("ant", "bee"), 2)


@pytest.mark.parametrize(("level", "background"), [(20, 0), (230, 255)])
def test_the_background_is_that_of_the_borders(level: int, background: int) -> None:
    images = np.full((4, 1, 6, 6), level, np.uint8)
    images[:, :, 2:4, 2:4] = 255 - level

    assert from_arrays(images, np.arange(4)).background == background


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user without rights")
def test_a_folder_that_cannot_be_read_is_named(pictures: Path, complains: Complains) -> None:
    folder = pictures / "train" / "ant"
    folder.chmod(0)
    with complains(DataError, folder, "expected a folder that can be read"):
        load(str(pictures))
    folder.chmod(0o700)


@pytest.mark.parametrize("name", ["train_images", "x_train"])
def test_an_array_that_occurs_twice_is_refused(
    name: str, tmp_path: Path, complains: Complains
) -> None:
    path = tmp_path / "own.npz"
    np.savez(path, **arrays())
    content = io.BytesIO()
    np.save(content, arrays()["train_images"])
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(path, "a") as archive,
    ):
        archive.writestr(f"{name}.npy", content.getvalue())

    with complains(DataError, path, "has train_images twice; expected each array once"):
        load(str(path))
