from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from gxnor_ref.data.lock import Lock, LockedError

Complains = Callable[..., AbstractContextManager[None]]

HOLDER = """
import sys
sys.path[:] = {path!r}
from gxnor_ref.data.lock import Lock
lock = Lock(sys.argv[1])
print("locked", flush=True)
sys.stdin.read()
"""


def test_one_holds_it_at_a_time_and_it_leaves_no_file(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "lock"
    lock = Lock(path)

    for _ in range(2):
        with complains(LockedError, path, "one at a time"):
            Lock(path)
    lock.close()
    lock.close()

    Lock(path).close()
    assert list(tmp_path.iterdir()) == []


def test_a_killed_holder_is_no_obstacle(tmp_path: Path, complains: Complains) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER.format(path=sys.path), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == b"locked\n"
    with complains(LockedError, path):
        Lock(path)

    holder.kill()
    holder.wait()
    holder.stdout.close()
    holder.stdin.close()

    assert path.exists()
    Lock(path, wait=True).close()


def test_who_waits_gets_it_when_the_holder_ends(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    lock = Lock(path)
    waiter = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLDER.format(path=sys.path).replace("argv[1])", "argv[1], wait=True)"),
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert waiter.stdout is not None
    lock.close()

    assert waiter.stdout.readline() == b"locked\n"
    waiter.communicate(b"")
    assert waiter.returncode == 0


def test_a_file_that_is_no_lock_stays(tmp_path: Path, complains: Complains) -> None:
    (tmp_path / "notes").write_text("of the user")

    with complains(LockedError, tmp_path / "notes", "is not a lock file", "rename it"):
        Lock(tmp_path / "notes")

    assert (tmp_path / "notes").read_text() == "of the user"


@pytest.mark.skipif(os.name == "nt", reason="needs pipes and links of POSIX")
def test_a_pipe_or_a_link_is_no_lock(tmp_path: Path, complains: Complains) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")

    with complains(LockedError, tmp_path / "pipe", "is not a lock file"):
        Lock(tmp_path / "pipe")
    with pytest.raises(OSError, match="link"):
        Lock(tmp_path / "link")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "pipe"]


@pytest.mark.skipif(os.name == "nt", reason="needs flock")
def test_a_file_system_without_locks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr("fcntl.flock", no_locks)

    with pytest.raises(OSError, match="expected a file system with locks") as caught:
        Lock(tmp_path / "lock")

    assert caught.value.filename == str(tmp_path / "lock")
