"""Data of the user's own: IDX files under any usual name, an `.npz`, or folders of pictures."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.data import idx
from gxnor_ref.data.arrays import DATASETS, LARGEST_CLASSES, Bytes, most_classes
from gxnor_ref.data.errors import DataError, absence, is_there, translated
from gxnor_ref.data.npy import largest_content, open_regular, read_npz
from gxnor_ref.data.pictures import read_picture
from gxnor_ref.spec.errors import LONGEST, plain

_ALL_PARTS = "expected images and labels of training and of test"

PARTS = ("train", "test")
"""Folders of class folders."""

ARRAYS = tuple(f"{part}_{what}" for part in PARTS for what in ("images", "labels"))
"""Arrays of an `.npz`; `names`, the classes' names, may be there too, others are left alone."""

KERAS = {"x_train": "train_images", "y_train": "train_labels"}
KERAS |= {"x_test": "test_images", "y_test": "test_labels"}
"""Names that Keras gives to such arrays."""

PICTURES = frozenset({".bmp", ".gif", ".jpeg", ".jpg", ".pgm", ".png", ".ppm", ".tif", ".webp"})
"""Usual suffixes, by which a folder of pictures is told before any is read."""

EXPECTED = (
    "a folder of IDX files, an .npz, or a folder with pictures in train/CLASS/ and test/CLASS/"
)
"""Data of the user's own, as messages say it."""

Labels = NDArray[np.integer]


class Own(NamedTuple):
    """Data of the user's own, before they are a `Dataset`.

    Attributes
    ----------
    name : str
        That of a published data set with the same training images, or of the file or folder;
        ``own-NAME`` where that is the name of a published one which has another format.
    arrays : (train images, train labels, test images, test labels)
        As in `Dataset`.
    classes : int
        Number of classes.
    names : tuple of str
        Names of the classes in order; empty where they have none.
    """

    name: str
    arrays: tuple[Bytes, Labels, Bytes, Labels]
    classes: int
    names: tuple[str, ...]


def is_own(path: str | os.PathLike[str]) -> bool:
    """Tell whether a path is that of data which `read_own` reads.

    Parameters
    ----------
    path : path
        A file or folder.

    Returns
    -------
    bool
        Whether it is an `.npz`, or a folder with IDX files or with ``train`` and ``test``.
    """
    path = Path(path)
    if _is_archive(path):
        return is_there(path)
    if not is_there(path) or not path.is_dir():
        return False
    return _has_parts(path) or any(idx.are_in(folder) for folder in _idx_folders(path))


def require_no_other(path: str | os.PathLike[str]) -> None:
    """Refuse a folder of class folders without a training and a test part.

    Parameters
    ----------
    path : path
        A folder that `is_own` does not take.

    Raises
    ------
    DataError
        It holds folders with pictures.
    """
    files = (file for depth in ("*/*", "*/*/*") for file in Path(path).glob(depth))
    if any(file.suffix.lower() in PICTURES for file in files):
        missing = [part for part in PARTS if not (Path(path) / part).is_dir()]
        raise DataError(
            f"{path}: has no folder{'s' * (len(missing) > 1)} {' and '.join(missing)}; expected "
            f"{' and '.join(PARTS)}, each with a folder of pictures for every class"
        )


def read_own(path: str | os.PathLike[str]) -> Own:
    """Read data of the user's own.

    Parameters
    ----------
    path : path
        One of

        - a folder of four IDX files under any of their usual names, or of a folder ``raw`` with
          them, gzipped or not; labels of two dimensions, as QMNIST's, have the class first;
        - an `.npz` file with `ARRAYS`, maybe under the names of `KERAS`: images of uint8, shape
          (count, height, width), or (count, height, width, channels), or (count, channels, height,
          width), where the channels are the axis beside a square, and else that of at most four;
          labels of integers;
        - a folder ``train`` and a folder ``test``, each with a folder of pictures for every class,
          all of one size. The classes are numbered in the order of their names.

    Returns
    -------
    Own
        The data.

    Raises
    ------
    DataError
        A file is missing or damaged, or holds something else.
    MissingExtraError
        The data are pictures, and Pillow is not installed.
    """
    path = Path(path)
    if not is_there(path):
        raise DataError(f"{path} {absence(path)}; expected {EXPECTED}")
    if _is_archive(path):
        return _of_npz(path)
    for folder in _idx_folders(path):
        if idx.are_in(folder):
            return _of_idx(path, folder)
    if _has_parts(path):
        return _of_pictures(path)
    raise DataError(f"{path} holds no data set; expected {EXPECTED}")


def _is_archive(path: Path) -> bool:
    """Tell whether a path is that of an `.npz`, by its suffix or by its content."""
    if path.suffix.lower() == ".npz" or not is_there(path) or not path.is_file():
        return path.suffix.lower() == ".npz"
    with (
        translated(lambda r: DataError(f"{path}: {r}; expected a file that can be read")),
        open_regular(path) as file,
    ):
        return file.read(2) == b"PK"


def _has_parts(path: Path) -> bool:
    return all((path / part).is_dir() for part in PARTS)


def _idx_folders(path: Path) -> tuple[Path, ...]:
    """Where IDX files may lie: here, or below as torchvision puts them."""
    return path, path / "raw"


def _name(path: Path, images: Bytes, kin: Collection[str] = ()) -> str:
    """Name of the data that lie there, as a header can hold it.

    A published data set is told by its images. Others are called as it is only if they have its
    format, which `kin` says.
    """
    if published := idx.published(images):
        return published
    name = path.absolute().name if path.is_dir() else path.stem
    if name == "raw":
        name = path.absolute().parent.name
    name = plain(name, LONGEST // 2) or "data"
    return f"own-{name}" if name in DATASETS and name not in kin else name


def _of_idx(path: Path, folder: Path) -> Own:
    parts = []
    nested = False
    for part in PARTS:
        images_path, labels_path = idx.find(folder, part, _ALL_PARTS)
        images = _channels_first(images_path, "images", idx.read_idx(images_path))
        labels = idx.read_idx(labels_path, idx.INTEGERS)
        if labels.ndim == 2 and labels.shape[1:] != (0,):
            nested, labels = True, labels[:, 0]
        parts.append((images, labels, labels_path))
    images = parts[0][0]
    # What `load` reads by the name of a published data set: ten classes in bytes.
    alike = images.shape[1:] == idx.SHAPE and all(
        labels.dtype == np.uint8 and labels.max(initial=0) == 9 for _, labels, _ in parts
    )
    kin = idx.PUBLISHED.values() if alike and not nested else ()
    return _own(_name(path, images, kin), parts, ())


def _of_npz(path: Path) -> Own:
    def refusal(reason: str) -> DataError:
        return DataError(f"{path}: cannot be read ({reason}); expected an undamaged .npz archive")

    arrays, others = {}, []
    for name, array in read_npz(path, refusal):
        known = KERAS.get(name, name)
        if known in arrays:
            raise DataError(f"{path}: has {known} twice; expected each array once")
        if known in (*ARRAYS, "names"):
            arrays[known] = array
        else:
            others.append(name)
    missing = [name for name in ARRAYS if name not in arrays]
    if missing:
        there = f", but {', '.join(others)[:LONGEST]}" if others else ""
        raise DataError(
            f"{path}: no array {', '.join(missing)}{there}; expected {', '.join(ARRAYS)}"
        )
    parts = []
    for part in PARTS:
        images, labels = arrays[f"{part}_images"], arrays[f"{part}_labels"]
        if labels.ndim == 2 and labels.shape[1] == 1:
            labels = labels[:, 0]
        parts.append((_channels_first(path, f"{part}_images", images), labels, path))
    names = arrays.get("names", np.array([], "U1"))
    if names.ndim != 1 or (len(names) and names.dtype.kind != "U"):
        raise DataError(f"{path}: names is {names.dtype} of shape {names.shape}; expected texts")
    # Four bytes in a file may be no character at all.
    with translated(lambda r: DataError(f"{path}: names cannot be read ({r}); expected texts")):
        texts = tuple(plain(name) for name in names.tolist())
    return _own(_name(path, parts[0][0]), parts, texts)


def _channels_first(path: Path, what: str, images: NDArray[Any]) -> Bytes:
    """Check the type and the number of axes, and put the channels before height and width."""
    found = f"{path}: {what} is {images.dtype} of shape {images.shape}"
    if images.dtype != np.uint8:
        raise DataError(
            f"{found}; expected uint8, the pixels 0 to 255, as np.uint8(np.round(255 * x)) makes "
            "them of numbers in 0..1"
        )
    if images.ndim not in (3, 4) or 0 in images.shape[1:]:
        raise DataError(f"{found}; expected uint8 of shape (count, height, width) or of 4 axes")
    if images.ndim == 3:
        return images[:, np.newaxis]
    # The channels are the axis beside a square, and else that of few entries.
    rows, columns, depth = images.shape[1:]
    last = rows == columns != depth or depth <= 4 < rows
    return np.ascontiguousarray(images.transpose(0, 3, 1, 2) if last else images)


def _own(name: str, parts: list[tuple[Bytes, NDArray[Any], Path]], names: tuple[str, ...]) -> Own:
    """Check that images and labels of both parts fit each other."""
    (train_images, _, _), (test_images, _, path) = parts
    if test_images.shape[1:] != train_images.shape[1:]:
        found, expected = test_images.shape[1:], train_images.shape[1:]
        raise DataError(
            f"{path}: test images of {found}; expected {expected}, the shape of the training images"
        )
    if "" in names:
        raise DataError(f"{path}: class {names.index('')} has an empty name; expected a text")
    for class_name, times in Counter(names).items():
        if times > 1:
            raise DataError(f"{path}: {times} classes are called {class_name!r}; expected one")
    most = len(names) or most_classes(len(train_images))
    checked: list[Labels] = []
    for kind, (images, labels, file) in zip(("training", "test"), parts, strict=True):
        if labels.dtype.kind not in "iu" or labels.shape != images.shape[:1]:
            raise DataError(
                f"{file}: labels of {labels.dtype} and shape {labels.shape}; expected integers of "
                f"shape ({len(images)},), one for each image"
                + (
                    ", which labels.argmax(axis=1) makes of one-hot rows"
                    if labels.ndim == 2
                    else ""
                )
            )
        wrong = np.flatnonzero((labels < 0) | (labels >= most))
        if wrong.size:
            raise DataError(
                f"{file}: label {labels[wrong[0]]} at index {wrong[0]}; expected 0 to {most - 1}"
            )
        if not len(images):
            raise DataError(f"{file}: 0 {kind} images; expected one or more")
        checked.append(labels)
    classes = len(names) or 1 + max(int(labels.max()) for labels in checked)
    if classes < 2:
        raise DataError(f"{path}: all labels are 0; expected two classes or more")
    dtype: type[np.integer] = np.uint8 if classes <= 256 else np.uint16
    arrays = train_images, checked[0].astype(dtype), test_images, checked[1].astype(dtype)
    return Own(name, arrays, classes, names)


def _of_pictures(path: Path) -> Own:
    names = sorted(folder.name for folder in _visible(path / "train") if folder.is_dir())
    if not 2 <= len(names) <= LARGEST_CLASSES:
        found = f"{path / 'train'}: {len(names)} folder{'' if len(names) == 1 else 's'}"
        raise DataError(f"{found}; expected one for each class, two or more")
    parts: list[tuple[Bytes, NDArray[Any], Path]] = []
    first: tuple[Path, tuple[int, ...]] | None = None
    for part in PARTS:
        unknown = [f.name for f in _visible(path / part) if f.name not in names]
        if unknown:
            raise DataError(
                f"{path / part / unknown[0]} is not one of the classes; expected only folders "
                f"named {', '.join(names)[:LONGEST]}"
            )
        files = [
            (file, label)
            for label, name in enumerate(names)
            if is_there(path / part / name)
            for file in _pictures_in(path / part / name)
        ]
        empty = sorted({*range(len(names))} - {label for _, label in files})
        if part == "train" and files and empty:
            folder = path / part / names[empty[0]]
            raise DataError(f"{folder}: 0 pictures; expected one or more of each class")
        if not files:
            raise DataError(f"{path / part}: 0 pictures in its folders; expected one or more")
        first = first or (files[0][0], read_picture(files[0][0]).pixels.shape)
        parts.append((*_pictures(path / part, files, first), path / part))
    return _own(_name(path, parts[0][0]), parts, tuple(plain(name) for name in names))


def _pictures_in(folder: Path) -> Iterator[Path]:
    for file in _visible(folder):
        if file.is_dir():
            raise DataError(f"{file}: is a folder; expected only pictures in a class's folder")
        yield file


def _pictures(
    part: Path, files: list[tuple[Path, int]], first: tuple[Path, tuple[int, ...]]
) -> tuple[Bytes, Labels]:
    """Read the pictures of one part, all of the shape of the first."""
    like, shape = first
    size = sum(file.stat().st_size for file, _ in files)
    announced = len(files) * int(np.prod(shape, dtype=object))
    if announced > largest_content(size):
        raise DataError(
            f"{part}: {announced} bytes of pixels in files of {size}; expected at most "
            f"{largest_content(size)}"
        )
    images = np.empty((len(files), *shape), np.uint8)
    for at, (file, _) in enumerate(files):
        pixels = read_picture(file).pixels
        if pixels.shape != shape:
            found, expected = ("x".join(map(str, s)) for s in (pixels.shape, shape))
            raise DataError(f"{file}: is a picture of {found}; expected {expected}, as {like}")
        images[at] = pixels
    return images, np.array([label for _, label in files])


def _visible(folder: Path) -> Iterator[Path]:
    """Entries of a folder in the order of their names, but for hidden ones."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise DataError(f"{folder}: {error.strerror}; expected a folder that can be read") from None
    yield from (entry for entry in entries if not entry.name.startswith("."))
