"""The data sets by name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from gxnor_ref.data import cifar10, idx, svhn
from gxnor_ref.data.arrays import CLASSES, Bytes, Split
from gxnor_ref.data.digits import read_digits
from gxnor_ref.data.errors import DataError, is_there
from gxnor_ref.spec.errors import DomainError

DATASETS = ("mnist", "fashion-mnist", "cifar10", "svhn", "digits")
"""The names that `load` knows."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """A data set, split into training and test set as published.

    Attributes
    ----------
    name : str
        One of `DATASETS`.
    train_images, test_images : ndarray of uint8
        Shape (n, channels, height, width), C-contiguous, values 0 to 255.
    train_labels, test_labels : ndarray of uint8
        Shape (n,), values 0 to ``classes - 1``.
    classes : int
        The number of classes.

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
    train_labels: Bytes
    test_images: Bytes
    test_labels: Bytes
    classes: int = CLASSES

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


@dataclass(frozen=True)
class _Reader:
    read: Callable[[Path], Split]
    first_files: tuple[str, ...]
    remedy: str


_READERS = {
    "mnist": _Reader(
        idx.read_mnist, idx.FIRST_FILES, "`gxnor-ref fetch mnist` downloads the data set"
    ),
    "fashion-mnist": _Reader(
        idx.read_mnist, idx.FIRST_FILES, "put the four IDX files of Fashion-MNIST there"
    ),
    "cifar10": _Reader(
        cifar10.read_cifar10,
        cifar10.FIRST_FILES,
        "`gxnor-ref fetch cifar10` downloads the data set",
    ),
    "svhn": _Reader(
        svhn.read_svhn, svhn.FIRST_FILES, "`gxnor-ref fetch svhn` downloads the data set"
    ),
}


def _with_images(dataset: Dataset, folder: Path) -> Dataset:
    for part, images in (("training", dataset.train_images), ("test", dataset.test_images)):
        if not len(images):
            raise DataError(f"{folder}: 0 {part} images; expected one or more")
    return dataset


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
        return _home_written_out(Path(named))
    cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
    # The XDG specification says to ignore a relative path.
    if not cache.is_absolute():
        cache = _home_written_out(Path("~/.cache"))
    return cache / "gxnor-ref"


def _home_written_out(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        # HOME is not set, and the user has no name.
        raise DataError(
            f"{path}: this user has no home; expected a folder in GXNOR_DATA or --data"
        ) from None


def load(name: str, directory: str | os.PathLike[str] | None = None) -> Dataset:
    """Load a data set from the disk.

    Parameters
    ----------
    name : str
        One of `DATASETS`.
    directory : path-like, optional
        The folder that holds the data set, or that holds a folder `name` that does; the latter is
        tried first. By default `default_directory()`. ``"digits"`` needs none: it comes
        with the package.

    Returns
    -------
    Dataset
        The data set.

    Raises
    ------
    DomainError
        If `name` is not one of `DATASETS`.
    DataError
        If the data set is not there, or one of its files is bad.
    MissingExtraError
        If ``"svhn"`` is asked for and SciPy is not installed.

    Examples
    --------
    >>> load("cifar100")
    Traceback (most recent call last):
        ...
    gxnor_ref.spec.errors.DomainError: name is 'cifar100'; \
expected one of mnist, fashion-mnist, cifar10, svhn, digits
    """
    if name not in DATASETS:
        raise DomainError(f"name is {name!r}; expected one of {', '.join(DATASETS)}")
    if name == "digits":
        return Dataset(name, *read_digits())
    reader = _READERS[name]
    parent = default_directory() if directory is None else Path(directory)
    folders = [parent / name]
    # The two have the same file names: one must not pass for the other.
    twin = {"mnist": "fashion-mnist", "fashion-mnist": "mnist"}.get(name)
    if parent.absolute().name != twin:
        folders.append(parent)
    for folder in folders:
        if any(is_there(folder / file) for file in reader.first_files):
            return _with_images(Dataset(name, *reader.read(folder)), folder)
    raise DataError(
        f"{name}: {reader.first_files[0]} is not in {' nor in '.join(map(str, folders))}; "
        f"{reader.remedy}"
    )
