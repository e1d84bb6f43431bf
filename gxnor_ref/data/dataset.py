"""The data sets by name."""

from __future__ import annotations

import hashlib
import os
import shlex
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gxnor_ref.data import cifar10, idx, own, svhn
from gxnor_ref.data.arrays import (
    BRIGHT,
    CLASSES,
    DATASETS,
    LARGEST_CLASSES,
    Bytes,
    Split,
    most_classes,
    require_pixels,
)
from gxnor_ref.data.digits import read_digits
from gxnor_ref.data.errors import DataError, absence, home_written_out, is_there
from gxnor_ref.spec.domain import (
    require,
    require_count,
    require_integers,
    require_shape,
    require_unmasked,
)
from gxnor_ref.spec.errors import LONGEST, DomainError, is_plain, shown

CLASS_NAMES: dict[str, tuple[str, ...]] = {
    "fashion-mnist": (
        *("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat"),
        *("Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"),
    ),
    "cifar10": (
        *("airplane", "automobile", "bird", "cat", "deer"),
        *("dog", "frog", "horse", "ship", "truck"),
    ),
}
"""Names of the classes of data sets whose classes are not digits."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """A data set, split into training and test set as published.

    Attributes
    ----------
    name : str
        One of `DATASETS`, or that of other data.
    train_images, test_images : ndarray of uint8
        Shape (n, channels, height, width), C-contiguous, values 0 to 255.
    train_labels, test_labels : ndarray of integers
        Shape (n,), values 0 to ``classes - 1``.
    classes : int
        The number of classes.
    names : tuple of str
        Names of the classes in order; empty where they are called by their numbers.

    Examples
    --------
    >>> import numpy as np
    >>> images = np.zeros((4, 1, 28, 28), dtype=np.uint8)
    >>> labels = np.arange(4, dtype=np.uint8)
    >>> Dataset("mnist", images, labels, images[:2], labels[:2]).image_shape
    (1, 28, 28)
    """

    name: str
    train_images: Bytes
    train_labels: NDArray[np.integer]
    test_images: Bytes
    test_labels: NDArray[np.integer]
    classes: int = CLASSES
    names: tuple[str, ...] = ()

    @cached_property
    def background(self) -> int:
        """Gray of the images' background, 0 or 255, as most pixels of their borders tell."""
        x = self.train_images
        sides = (x[..., 0, :], x[..., -1, :], x[..., 0], x[..., -1])
        bright = sum(np.count_nonzero(side >= BRIGHT) for side in sides)
        return 255 if 2 * bright > sum(side.size for side in sides) else 0

    def __repr__(self) -> str:
        counts = f"{len(self.train_images)} training and {len(self.test_images)} test images"
        shape = "x".join(map(str, self.image_shape))
        return f"<Dataset {self.name}: {counts} of {shape}, {self.classes} classes>"

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """Channels, height and width of an image."""
        channels, height, width = self.train_images.shape[1:]
        return channels, height, width

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all images and labels, hexadecimal."""
        sha = hashlib.sha256()
        for array in (self.train_images, self.train_labels, self.test_images, self.test_labels):
            sha.update(np.ascontiguousarray(array).data)
        return sha.hexdigest()


def require_dataset(dataset: Dataset) -> None:
    """Refuse what is not as `Dataset` describes, before anything is computed from it.

    Parameters
    ----------
    dataset : Dataset
        A data set, with test images or without.

    Raises
    ------
    DomainError
        Images, labels, names and the number of classes do not fit each other, or a text is longer
        than a header can hold.
    TypeError
        It is not a `Dataset`, or an attribute is not an array.
    """
    if not isinstance(dataset, Dataset):
        raise TypeError(f"dataset is {shown(dataset)}; expected a Dataset")
    require(is_plain(dataset.name), "dataset.name", shown(dataset.name), _A_TEXT)
    classes = require_count("dataset.classes", dataset.classes, 2, LARGEST_CLASSES)
    for part in own.PARTS:
        images, labels = getattr(dataset, f"{part}_images"), getattr(dataset, f"{part}_labels")
        require_pixels(f"{part}_images", images, ("count", "channels", "height", "width"))
        shape = images.shape[1:]
        like = f"images of {dataset.image_shape}, the shape of the training images"
        require(shape == dataset.image_shape, f"{part}_images.shape", images.shape, like)
        _require_labels(f"{part}_labels", labels, len(images))
        largest = labels.max(initial=0)
        require(largest < classes, f"{part}_labels", largest, f"at most {classes - 1}")
    names = dataset.names
    fits = isinstance(names, tuple) and len(names) in (0, classes)
    require(fits, "dataset.names", shown(names), f"a tuple of {classes} texts, or an empty one")
    for name in names:
        require(is_plain(name) and name != "", "dataset.names", shown(name), _A_TEXT)
    for name, times in Counter(names).items():
        require(times == 1, "dataset.names", shown(name), "a name for each class")


_A_TEXT = f"a printable text of at most {LONGEST} characters"


def from_arrays(
    images: Bytes,
    labels: NDArray[np.integer],
    test: tuple[Bytes, NDArray[np.integer]] | None = None,
    name: str = "arrays",
) -> Dataset:
    """Make a data set of arrays.

    Parameters
    ----------
    images : uint8 array, shape (count, channels, height, width)
        Training images; those of one channel may have the shape (count, height, width).
    labels : integer array, shape (count,)
        Their classes, from 0; the largest tells how many there are, at least two; at most 256, or
        as many as there are images, up to 65536.
    test : (images, labels), optional
        Test images and their classes, of the same kind; by default none.
    name : str
        Name of the data set.

    Returns
    -------
    Dataset
        The data set; the images are not copied where they are contiguous.

    Raises
    ------
    DomainError
        An array is not as described.
    TypeError
        An argument is not an array.

    Examples
    --------
    >>> from_arrays(np.zeros((4, 8, 8), np.uint8), np.array([0, 1, 2, 1])).classes
    3
    """
    train_images, train_labels = _part("", images, labels)
    require(len(train_images) > 0, "images.shape", images.shape, "at least one image")
    if test is None:
        test = (train_images[:0], train_labels[:0])
    test_images, test_labels = _part("test ", *test)
    shape, found = train_images.shape[1:], test_images.shape[1:]
    require(found == shape, "test images.shape", test[0].shape, f"images of shape {shape}")
    most = most_classes(len(train_images)) - 1
    classes = 2
    for part, values in (("labels", train_labels), ("test labels", test_labels)):
        largest = int(values.max(initial=0))
        require(largest <= most, part, largest, f"at most {most} with {len(train_images)} images")
        classes = max(classes, largest + 1)
    return Dataset(name, train_images, train_labels, test_images, test_labels, classes)


def _part(
    name: str, images: Bytes, labels: NDArray[np.integer]
) -> tuple[Bytes, NDArray[np.integer]]:
    """Check images and labels, and give the images their channel."""
    require_integers(f"{name}labels", labels)
    if isinstance(images, np.ndarray):
        expected = "(count, channels, height, width), or (count, height, width) of one channel"
        require(images.ndim in (3, 4), f"{name}images.shape", images.shape, expected)
        if images.ndim == 3:
            images = images[:, np.newaxis]
    require_pixels(f"{name}images", images, ("count", "channels", "height", "width"))
    _require_labels(f"{name}labels", labels, len(images))
    return np.ascontiguousarray(images), labels


def _require_labels(argument: str, labels: NDArray[np.integer], count: int) -> None:
    require_integers(argument, labels)
    require_unmasked(argument, labels)
    require_shape(argument, labels, (count,))
    require(not labels.size or labels.min() >= 0, argument, labels.min(initial=0), ">= 0")


@dataclass(frozen=True)
class _Reader:
    read: Callable[[Path], Split]
    first_file: str
    is_in: Callable[[Path], bool]


def _has(files: tuple[str, ...]) -> Callable[[Path], bool]:
    return lambda folder: any(is_there(folder / file) for file in files)


_READERS = {
    "mnist": _Reader(
        idx.read_mnist,
        idx.FIRST_FILE,
        idx.are_in,
    ),
    "fashion-mnist": _Reader(
        idx.read_mnist,
        idx.FIRST_FILE,
        idx.are_in,
    ),
    "cifar10": _Reader(
        cifar10.read_cifar10,
        cifar10.FIRST_FILES[0],
        _has(cifar10.FIRST_FILES),
    ),
    "svhn": _Reader(
        svhn.read_svhn,
        svhn.FIRST_FILES[0],
        _has(svhn.FIRST_FILES),
    ),
}


def _with_images(dataset: Dataset, folder: Path) -> Dataset:
    for part, images in (("training", dataset.train_images), ("test", dataset.test_images)):
        if not len(images):
            raise DataError(f"{folder}: 0 {part} images; expected one or more")
    return dataset


_OWN = "data of your own, a folder or .npz"

_REMEDY = "GXNOR_DATA or --data to name the folder of data sets"


def default_directory() -> Path:
    """Return the folder of the data sets that is used where none is named.

    Returns
    -------
    Path
        The environment variable ``GXNOR_DATA`` if it is set, else ``gxnor-ref`` in
        ``XDG_CACHE_HOME``, else ``~/.cache/gxnor-ref``. A ``~`` stands for the user's home.

    Raises
    ------
    DataError
        The folder is in the user's home, and there is none.
    """
    if named := os.environ.get("GXNOR_DATA"):
        return home_written_out(named, _REMEDY)
    cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
    # The XDG specification says to ignore a relative path.
    if not cache.is_absolute():
        cache = home_written_out("~/.cache", _REMEDY)
    return cache / "gxnor-ref"


def load(name: str, directory: str | os.PathLike[str] | None = None) -> Dataset:
    """Load a data set from the disk.

    Parameters
    ----------
    name : str
        One of `DATASETS`; or the path of data of one's own, as `gxnor_ref.data.own.read_own` reads
        them; or their name, where `directory` is their path.
    directory : path-like, optional
        The folder that holds the data set, or that holds a folder `name` that does; the latter is
        tried first, and ``MNIST/raw`` or ``FashionMNIST/raw`` last. By default
        `default_directory()`. ``"digits"`` comes with the package.

    Returns
    -------
    Dataset
        The data set.

    Raises
    ------
    DomainError
        If `name` is neither one of `DATASETS` nor the path of data.
    DataError
        If the data set is not there, is another one, or one of its files is bad.
    MissingExtraError
        If the data are pictures, and Pillow is not installed.
    TypeError
        If `name` is neither a string nor a path.

    Examples
    --------
    >>> load("cifar100")
    Traceback (most recent call last):
        ...
    gxnor_ref.spec.errors.DomainError: name is 'cifar100'; \
expected one of mnist, fashion-mnist, cifar10, svhn, digits, or data of your own, a folder or .npz
    """
    if not isinstance(name, str | os.PathLike):
        known = ", ".join(DATASETS)
        raise TypeError(f"name is {shown(name)}; expected one of {known}, or {_OWN}")
    if directory is not None:
        require(os.fspath(directory) != "", "directory", "''", "the name of a folder")
    if name == "digits" and (directory is None or _has_data_sets(Path(directory))):
        return Dataset(name, *read_digits())
    if name not in _READERS:
        return _load_own(name, directory)
    reader = _READERS[name]
    parent = default_directory() if directory is None else Path(directory)
    folders = [parent / name, parent]
    below = {"mnist": "MNIST", "fashion-mnist": "FashionMNIST"}.get(name)
    for folder in (*folders, *([parent / below / "raw"] if below else [])):
        if reader.is_in(folder):
            names = CLASS_NAMES.get(name, ())
            dataset = Dataset(name, *reader.read(folder), names=names)
            found = idx.published(dataset.train_images) if below else None
            # The two have the same file names: one must not pass for the other.
            if found not in (None, name):
                raise DataError(
                    f"{folder}: holds the images of {found}; expected those of {name}, or "
                    f"the name {found} (--dataset)"
                )
            return _with_images(dataset, folder)
    if directory is not None and own.is_own(parent):
        theirs = own.read_own(parent)
        if theirs.name == name:
            return _dataset_of(theirs)
    where = "" if directory is None else f" --data {shlex.quote(str(directory))}"
    remedy = f"`gxnor-ref fetch {name}{where}` downloads the data set"
    if not is_there(parent):
        raise DataError(f"{name}: the folder {parent} {absence(parent)}; {remedy}")
    raise DataError(
        f"{name}: {reader.first_file} is not in {' nor in '.join(map(str, folders))}; {remedy}"
    )


def _has_data_sets(folder: Path) -> bool:
    """Tell whether a folder holds folders of data sets, as GXNOR_DATA does, and none itself."""
    return not own.is_own(folder) and any(
        reader.is_in(folder / name) for name, reader in _READERS.items()
    )


def _load_own(name: str, directory: str | os.PathLike[str] | None) -> Dataset:
    path, known = name if directory is None else directory, ", ".join(DATASETS)
    if directory is None and not own.is_own(name):
        raise DomainError(f"name is {name!r}; expected one of {known}, or {_OWN}")
    # Of what is not there, or of any name, `read_own` says more.
    if name not in DATASETS and not own.is_own(path) and is_there(Path(path)):
        raise DataError(
            f"{directory} holds no data set {name!r}; expected {own.EXPECTED}, or a name of {known}"
        )
    found = own.read_own(path)
    if directory is not None and found.name != name:
        if name == "digits":
            raise DataError(
                f"{directory} holds {found.name}, not digits, which come with gxnor_ref; expected "
                "digits without a folder (--data), or the folder without a name (--dataset)"
            )
        expected = f"one of {known}, or {found.name}, which {directory} holds"
        raise DomainError(f"name is {name!r}; expected {expected}")
    return _dataset_of(found)


def _dataset_of(found: own.Own) -> Dataset:
    published = CLASS_NAMES.get(found.name, ())
    names = found.names or (published if len(published) == found.classes else ())
    return Dataset(found.name, *found.arrays, classes=found.classes, names=names)


def load_for(name: str | None, directory: str | None, default: str) -> Dataset:
    """Load what the options --dataset and --data ask for, or else `default`; raises as `load`.

    Without a name, a directory that holds data of the user's own is read as such.
    """
    if name is not None or directory is None:
        return load(name or default, directory)
    if own.is_own(directory):
        return load(directory)
    try:
        return load(default, directory)
    except DataError:
        # The user may have meant data of their own.
        own.require_no_other(directory)
        raise


def numbered(classes: int) -> tuple[str, ...]:
    """Return the names of the classes where they have none of their own.

    Parameters
    ----------
    classes : int
        How many there are.

    Returns
    -------
    tuple of str
        Their numbers.

    Examples
    --------
    >>> numbered(3)
    ('0', '1', '2')
    """
    return tuple(str(number) for number in range(classes))


def relabeled(dataset: Dataset, names: tuple[str, ...], classes: int) -> Dataset:
    """Number the classes of a data set as a network with these names of its classes does.

    A network without names calls its classes 0, 1, ...; a data set with other names stays as it is,
    and so does one without names. DataError: a class of the data set is none of the network's.
    """
    if not names and set(dataset.names) <= set(numbered(classes)):
        names = numbered(classes)
    if not names or not dataset.names or dataset.names == names:
        return dataset
    strange = [name for name in dataset.names if name not in names]
    if strange:
        raise DataError(
            f"{dataset.name}: has the class {strange[0]!r}; expected the network's "
            f"{', '.join(names)[:LONGEST]}"
        )
    order = np.array([names.index(name) for name in dataset.names], np.uint16)
    return replace(
        dataset,
        train_labels=order[dataset.train_labels],
        test_labels=order[dataset.test_labels],
        classes=len(names),
        names=names,
    )
