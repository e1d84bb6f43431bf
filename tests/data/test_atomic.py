from __future__ import annotations

import errno
import os
import re
import stat
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import numpy as np
import pytest

from gxnor_ref.data.atomic import (
    OccupiedError,
    make_folder,
    require_folder,
    require_output,
    write_all,
    write_atomically,
)
from gxnor_ref.spec.errors import DomainError


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


def refused(kind: type[Exception], *parts: object) -> AbstractContextManager[object]:
    return pytest.raises(kind, match=".*".join(re.escape(str(part)) for part in parts))


@pytest.mark.parametrize("older", [b"older", b"new", b""])
def test_a_result_that_differs_is_replaced_only_if_that_is_asked_for(
    older: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(older)

    if older == b"older":
        with refused(OccupiedError, path, "--force"), write_atomically(path, False) as file:
            file.write(b"new")
        assert path.read_bytes() == older
    else:
        with write_atomically(path, replace=False) as file:
            file.write(b"new")
        assert path.read_bytes() == b"new"
    with write_atomically(path, replace=True) as file:
        file.write(b"newer")

    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("exists", [False, True])
def test_a_link_stays_and_what_it_leads_to_is_written(exists: bool, tmp_path: Path) -> None:
    target, link = tmp_path / "folder" / "target", tmp_path / "link"
    target.parent.mkdir()
    link.symlink_to(Path("folder") / "target")
    if exists:
        target.write_bytes(b"older")

    with write_atomically(link) as file:
        file.write(b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_and_a_device_are_written_to_and_stay(tmp_path: Path) -> None:
    pipe, copy = tmp_path / "pipe", tmp_path / "copy"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cp", str(pipe), str(copy)])
    link = tmp_path / "null"
    link.symlink_to("/dev/null")

    for path in (pipe, Path("/dev/null"), link):
        with write_atomically(path, replace=False) as file:
            np.savez(file, x=np.arange(3))

    assert reader.wait() == 0
    with np.load(copy) as archive:
        assert archive["x"].tolist() == [0, 1, 2]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)  # noqa: PTH116
    assert link.is_symlink()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
@pytest.mark.parametrize("to_file", [False, True])
def test_the_standard_output_is_written_to(to_file: bool, tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path[:] = {sys.path!r}\n"
        "from gxnor_ref.data.atomic import write_atomically\n"
        "with write_atomically('/dev/stdout', False) as file: file.write(b'new')\n"
    )
    copy = tmp_path / "copy"
    with copy.open("wb") as out:
        finished = subprocess.run(
            [sys.executable, "-c", program], check=True, stdout=out if to_file else subprocess.PIPE
        )

    assert (copy.read_bytes() if to_file else finished.stdout) == b"new"


@pytest.mark.parametrize("how", ["itself", "dotted", "link", "hard link"])
def test_an_output_that_is_an_input_is_refused_by_whatever_name(how: str, tmp_path: Path) -> None:
    path, name = tmp_path / "model.npz", tmp_path / "name"
    path.write_bytes(b"model")
    output = {"itself": path, "dotted": tmp_path / "." / "x" / ".." / "model.npz"}.get(how, name)
    (tmp_path / "x").mkdir()
    if how == "link":
        name.symlink_to(path)
    if how == "hard link":
        name.hardlink_to(path)

    with refused(DomainError, output, "the input", path):
        require_output(output, ["missing", path])
    require_output(tmp_path / "other", [path])


def test_an_output_that_cannot_be_written_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    with refused(DomainError, "''"):
        require_output("")
    with refused(IsADirectoryError, tmp_path):
        require_output(tmp_path)
    with refused(FileNotFoundError, tmp_path / "no" / "file"):
        require_output(tmp_path / "no" / "file")
    for call in (require_folder, make_folder):
        with refused(DomainError, "''"):
            call("")
        with refused(NotADirectoryError, file / "folder"):
            call(file / "folder")
    require_folder(tmp_path / "new" / "folder")
    assert not (tmp_path / "new").exists()
    assert make_folder(tmp_path / "new" / "folder").is_dir()
    assert sorted(tmp_path.rglob("*")) == [file, tmp_path / "new", tmp_path / "new" / "folder"]


@pytest.mark.skipif(not Path("/proc").exists(), reason="needs a folder that nobody can write to")
def test_a_read_only_folder_is_refused_at_once() -> None:
    for call in (require_folder, make_folder):
        with refused(OSError, "/proc/gxnor cannot be created; expected another name"):
            call("/proc/gxnor")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits of this kind")
def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"older")
    path.chmod(0o600)

    with write_atomically(path) as file:
        file.write(b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_a_killed_writer_left_is_removed_and_what_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    leftover = tmp_path / ".gxnor-0123456789abcdef.part"
    leftover.write_bytes(b"of a killed process")

    with write_atomically(tmp_path / "one") as one:
        assert not leftover.exists()
        with write_atomically(tmp_path / "two") as two:
            two.write(b"2")
        one.write(b"1")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


@pytest.mark.skipif(os.name == "nt", reason="needs resource limits")
def test_a_full_disk_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    program = (
        f"import sys, resource, signal; sys.path[:] = {sys.path!r}\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "from gxnor_ref.data.atomic import write_atomically\n"
        "with write_atomically(sys.argv[1]) as file: file.write(bytes(10**6))\n"
    )

    finished = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )

    assert f"File too large: '{path}'" in finished.stderr
    assert list(tmp_path.iterdir()) == []


def test_of_several_files_all_are_written_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"

    write_all({first: b"1", second: b"2"})
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")

    with pytest.raises(OccupiedError, match="second"):
        write_all({first: b"1", second: b"3", tmp_path / "third": b"3"}, replace=False)
    with pytest.raises(FileNotFoundError):
        write_all({first: b"4", tmp_path / "no" / "such": b"4"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "first": b"1",
        "second": b"2",
    }


def test_a_file_that_is_taken_for_a_leftover_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may hold the lock of a new file just before this one asks for it."""
    asked = 0

    def held_once(descriptor: int) -> bool:
        nonlocal asked
        asked += 1
        return asked > 1

    monkeypatch.setattr("gxnor_ref.data.atomic.try_lock", held_once)
    with write_atomically(tmp_path / "model.bin") as file:
        ours = os.fstat(file.fileno())
        parts = tmp_path.glob(".gxnor-*.part")
        (other,) = (part for part in parts if not os.path.samestat(part.stat(), ours))
        other.unlink()  # as the process that holds its lock does
        file.write(b"whole")

    assert (tmp_path / "model.bin").read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [tmp_path / "model.bin"]


TWO_AT_A_TIME = """
import sys
sys.path[:] = {path!r}
from gxnor_ref.data.atomic import make_folder, write_atomically
print("ready", flush=True)
sys.stdin.readline()
for n in range(300):
    make_folder(sys.argv[1])
    with write_atomically(sys.argv[1] + "/model.bin") as file:
        file.write(bytes(1000))
"""


def test_two_processes_may_write_to_one_folder(tmp_path: Path) -> None:
    program = [sys.executable, "-c", TWO_AT_A_TIME.format(path=sys.path), str(tmp_path)]
    pipe = subprocess.PIPE
    writers = [
        subprocess.Popen(program, text=True, stdin=pipe, stdout=pipe, stderr=pipe) for _ in range(2)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()

    ended = [(writer.communicate()[1], writer.returncode) for writer in writers]

    assert ended == [("", 0), ("", 0)]
    assert list(tmp_path.iterdir()) == [tmp_path / "model.bin"]
    assert (tmp_path / "model.bin").read_bytes() == bytes(1000)


@pytest.mark.skipif(os.name == "nt", reason="no folder is flushed there")
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EBADF])
def test_a_folder_that_cannot_be_flushed_is_passed_over_or_named(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def of_files_alone(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        flush(descriptor)

    monkeypatch.setattr("os.fsync", of_files_alone)
    named = pytest.raises(OSError, match=tmp_path.name)

    with (
        named if number == errno.EBADF else nullcontext(),
        write_atomically(tmp_path / "model.bin") as file,
    ):
        file.write(b"whole")

    assert (tmp_path / "model.bin").read_bytes() == b"whole"
