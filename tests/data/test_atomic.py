from __future__ import annotations

import os
from pathlib import Path

import pytest

from gxnor_ref.data import write_atomically


def test_the_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"

    with write_atomically(path) as file:
        file.write(b"first half, ")
        assert not path.exists()
        file.write(b"second half")

    assert path.read_bytes() == b"first half, second half"
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"older and longer")

    with write_atomically(str(path)) as file:
        file.write(b"new")
        assert path.read_bytes() == b"older and longer"

    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt])
def test_after_an_error_the_older_file_stays_and_nothing_else(
    kind: type[BaseException], tmp_path: Path
) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"older")

    def fail() -> None:
        with write_atomically(path) as file:
            file.write(b"half of the n")
            raise kind

    with pytest.raises(kind):
        fail()

    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_after_an_error_a_new_file_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), write_atomically(tmp_path / "model.bin"):
        raise ZeroDivisionError

    assert list(tmp_path.iterdir()) == []


def test_when_the_rename_fails_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.mkdir()

    with pytest.raises(OSError, match=r"model\.bin"), write_atomically(path) as file:
        file.write(b"new")

    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_keeps_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"older")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(OSError, match="No space left"), write_atomically(path) as file:
        file.write(b"new")

    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), write_atomically(tmp_path / "no" / "model.bin"):
        pytest.fail("the block must not run")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits of this kind")
def test_the_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.write_bytes(b"")

    with write_atomically(tmp_path / "atomic"):
        pass

    assert (tmp_path / "atomic").stat().st_mode == ordinary.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot sync a folder")
def test_the_file_is_on_the_disk_before_its_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "model.bin"
    synced = []
    monkeypatch.setattr(os, "fsync", lambda _descriptor: synced.append(path.exists()))

    with write_atomically(path) as file:
        file.write(b"new")

    assert synced == [False, True]
