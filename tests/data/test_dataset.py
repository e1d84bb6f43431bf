from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.data import DATASETS, DataError, Dataset, default_directory, load
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]
WriteMnist = Callable[..., Path]


def test_the_names() -> None:
    assert DATASETS == ("mnist", "fashion-mnist", "cifar10", "svhn", "digits")


@pytest.mark.parametrize("name", ["mnist", "fashion-mnist"])
@pytest.mark.parametrize("inside", [True, False])
def test_the_folder_or_the_folder_above(
    name: str, inside: bool, tmp_path: Path, write_mnist: WriteMnist
) -> None:
    write_mnist(tmp_path / name if inside else tmp_path)

    dataset = load(name, str(tmp_path))

    assert dataset.name == name
    assert dataset.classes == 10
    assert dataset.image_shape == (1, 28, 28)
    assert len(dataset.train_images) == len(dataset.train_labels) == 5
    assert len(dataset.test_images) == len(dataset.test_labels) == 3
    assert dataset.train_images.flags.c_contiguous
    assert dataset.train_images.dtype == dataset.train_labels.dtype == np.uint8


def test_the_named_folder_comes_first(tmp_path: Path, write_mnist: WriteMnist) -> None:
    write_mnist(tmp_path, seed=1)
    write_mnist(tmp_path / "mnist", seed=2)

    chosen = load("mnist", tmp_path).train_images

    np.testing.assert_array_equal(chosen, load("mnist", tmp_path / "mnist").train_images)
    (tmp_path / "mnist").rename(tmp_path / "elsewhere")
    assert not np.array_equal(chosen, load("mnist", tmp_path).train_images)


def test_cifar10_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "cifar10" / "cifar-10-batches-bin"
    folder.mkdir(parents=True)
    for name in (*(f"data_batch_{number}" for number in range(1, 6)), "test_batch"):
        (folder / f"{name}.bin").write_bytes(bytes(3073))

    dataset = load("cifar10", tmp_path)

    assert dataset.image_shape == (3, 32, 32)
    assert dataset.train_images.shape == (5, 3, 32, 32)
    assert dataset.test_images.shape == (1, 3, 32, 32)


def test_svhn_by_name(tmp_path: Path) -> None:
    scipy_io = pytest.importorskip("scipy.io", reason="needs SciPy to write MATLAB files")
    for part in ("train", "test"):
        content = {"X": np.zeros((32, 32, 3, 2), np.uint8), "y": np.array([[10], [3]])}
        scipy_io.savemat(tmp_path / f"{part}_32x32.mat", content)

    dataset = load("svhn", tmp_path)

    assert dataset.image_shape == (3, 32, 32)
    assert dataset.test_labels.tolist() == [0, 3]


def test_digits_need_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GXNOR_DATA", str(tmp_path / "nowhere"))

    dataset = load("digits")

    assert dataset.name == "digits"
    assert dataset.image_shape == (1, 8, 8)
    assert len(dataset.train_images) == 1437


def test_digits_are_not_read_in_place_of_the_data_of_a_folder(
    tmp_path: Path, write_mnist: WriteMnist, complains: Complains
) -> None:
    missing = tmp_path / "missing"
    with complains(DataError, f"{missing} does not exist; expected", "IDX files"):
        load("digits", missing)
    with complains(DataError, f"{tmp_path} holds no data set; expected", "IDX files"):
        load("digits", tmp_path)
    folder = write_mnist(tmp_path / "flowers")
    with complains(DataError, f"{folder} holds flowers, not digits", "without a folder (--data)"):
        load("digits", folder)

    folder = folder.rename(tmp_path / "digits")
    with complains(DataError, f"{folder} holds own-digits, not digits", "without a folder"):
        load("digits", folder)

    mine = load("own-digits", folder)

    assert (mine.name, mine.image_shape) == ("own-digits", (1, 28, 28))


def test_digits_are_the_packages_beside_a_folder_of_data_sets(
    tmp_path: Path, write_mnist: WriteMnist
) -> None:
    write_mnist(tmp_path / "sets" / "mnist")

    assert load("digits", tmp_path / "sets").digest == load("digits").digest


@pytest.mark.parametrize("name", ["cifar100", "MNIST", ""])
def test_an_unknown_name(name: str, complains: Complains) -> None:
    with complains(DomainError, repr(name), *DATASETS):
        load(name)


@pytest.mark.parametrize(
    ("name", "file", "remedy"),
    [
        ("mnist", "train-images-idx3-ubyte", "`gxnor-ref fetch mnist --data "),
        ("fashion-mnist", "train-images-idx3-ubyte", "gxnor-ref fetch fashion-mnist --data "),
        ("cifar10", "data_batch_1.bin", "`gxnor-ref fetch cifar10 --data "),
        ("svhn", "train_32x32.mat", "`gxnor-ref fetch svhn --data "),
    ],
)
def test_nothing_found_names_both_places_and_the_remedy(
    name: str, file: str, remedy: str, tmp_path: Path, complains: Complains
) -> None:
    with complains(DataError, f"{file} is not in {tmp_path / name} nor in {tmp_path};", remedy):
        load(name, tmp_path)


@pytest.mark.parametrize("name", ["mnist", "cifar10", "svhn"])
@pytest.mark.parametrize("folder", ["x" * 300, "nul\0"], ids=["too long", "not allowed"])
def test_a_folder_that_cannot_be(name: str, folder: str, complains: Complains) -> None:
    with complains(DataError, folder.replace("\0", r"\x00"), f"`gxnor-ref fetch {name} --data "):
        load(name, folder)


def test_a_bad_file_is_reported_and_not_passed_over(
    tmp_path: Path, write_mnist: WriteMnist, complains: Complains
) -> None:
    write_mnist(tmp_path)
    path = write_mnist(tmp_path / "mnist") / "train-labels-idx1-ubyte"
    path.write_bytes(b"")

    with complains(DataError, path, "truncated"):
        load("mnist", tmp_path)


def test_the_environment_names_the_folder(
    tmp_path: Path, write_mnist: WriteMnist, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_mnist(tmp_path / "mnist")
    monkeypatch.setenv("GXNOR_DATA", str(tmp_path))

    assert default_directory() == tmp_path
    assert len(load("mnist").train_images) == 5


@pytest.mark.parametrize("named", [None, ""])
def test_the_cache_is_the_default(
    named: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GXNOR_DATA", raising=False)
    if named is not None:
        monkeypatch.setenv("GXNOR_DATA", named)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert default_directory() == tmp_path / "gxnor-ref"


@pytest.mark.parametrize("cache", [None, "", "relative/path"])
def test_without_a_usable_cache_home(cache: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GXNOR_DATA", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if cache is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", cache)

    assert default_directory() == Path.home() / ".cache" / "gxnor-ref"


def test_a_tilde_is_the_users_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GXNOR_DATA", "~/sets")

    assert default_directory() == tmp_path / "sets"


def test_a_user_without_a_home_is_told_what_helps(
    monkeypatch: pytest.MonkeyPatch, complains: Complains
) -> None:
    pwd = pytest.importorskip("pwd", reason="needs a system with user numbers")
    for name in ("GXNOR_DATA", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    # As in a container that runs under a number nobody has.
    names = {user.pw_uid for user in pwd.getpwall()}
    monkeypatch.setattr(os, "getuid", lambda: next(n for n in range(4242, 9999) if n not in names))

    with complains(DataError, "there is no home for its ~", "GXNOR_DATA", "--data"):
        default_directory()


def test_a_data_set_does_not_change(tmp_path: Path, write_mnist: WriteMnist) -> None:
    dataset = load("mnist", write_mnist(tmp_path))

    with pytest.raises(dataclasses.FrozenInstanceError):
        dataset.name = "other"  # type: ignore[misc]
    assert isinstance(dataset, Dataset)
    assert dataset != load("mnist", tmp_path)


@pytest.mark.parametrize("part", ["train_images", "train_labels", "test_images", "test_labels"])
def test_the_digest_tells_every_part(part: str) -> None:
    arrays: dict[str, Any] = {
        f"{kind}_{what}": np.zeros((4, 1, 2, 2) if what == "images" else 4, np.uint8)
        for kind in ("train", "test")
        for what in ("images", "labels")
    }
    changed = arrays | {part: arrays[part].copy()}
    changed[part].flat[-1] = 1

    assert Dataset("own", **arrays).digest == Dataset("own", **arrays).digest
    assert Dataset("own", **changed).digest != Dataset("own", **arrays).digest
