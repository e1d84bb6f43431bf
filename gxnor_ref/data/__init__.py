"""Data sets: reading, downloading, and preparing images for a network."""

from __future__ import annotations

from gxnor_ref.data.arrays import DATASETS
from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.augmentation import augment, normalize, shift
from gxnor_ref.data.cifar10 import read_cifar10
from gxnor_ref.data.dataset import Dataset, default_directory, load
from gxnor_ref.data.digits import read_digits
from gxnor_ref.data.errors import DataError, MissingExtraError
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.fetch import SOURCES, RemoteFile, Source, download, fetch
from gxnor_ref.data.idx import read_idx, read_mnist
from gxnor_ref.data.svhn import read_svhn

__all__ = [
    "DATASETS",
    "SOURCES",
    "DataError",
    "Dataset",
    "MissingExtraError",
    "RemoteFile",
    "Source",
    "augment",
    "default_directory",
    "download",
    "fetch",
    "load",
    "normalize",
    "read_cifar10",
    "read_digits",
    "read_idx",
    "read_mnist",
    "read_svhn",
    "require_extra",
    "shift",
    "write_atomically",
]
