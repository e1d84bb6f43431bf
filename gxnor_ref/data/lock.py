"""Lock files: one holder at a time, and none once its process has ended, however it ended."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from gxnor_ref.spec.errors import GxnorError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class LockedError(GxnorError, BlockingIOError):
    """Another process works on the same result; the message names the lock."""


class Lock:
    """The only holder of a lock file, until it is closed or the process ends.

    The file is removed with the lock; one that a killed process left is no obstacle. If another
    process holds the lock, this waits if `wait` is set, and else raises LockedError. So does a file
    of that name that is not empty: it is somebody's, and is not removed. OSError: the file cannot
    be made, or the file system has no locks.
    """

    def __init__(self, path: str | os.PathLike[str], wait: bool = False) -> None:
        self.path = Path(path)
        while True:
            # A link may lead to a file of somebody else's.
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            self.descriptor = os.open(self.path, flags, 0o666)
            self._require_lock_file()
            try:
                is_free = try_lock(self.descriptor, wait)
            except OSError as error:
                self._leave()
                reason = f"{error.strerror}; expected a file system with locks"
                raise type(error)(error.errno, reason, str(self.path)) from error
            if not is_free:
                self._leave()
                raise LockedError(
                    f"{self.path} is locked: another process works there; expected one at a time; "
                    "wait for it, or take another folder"
                )
            if self._is_current():
                return
            # The holder before removed it between the two calls.
            os.close(self.descriptor)

    def _require_lock_file(self) -> None:
        """Lock files are empty; anything else is not ours to remove."""
        found = os.fstat(self.descriptor)
        if stat.S_ISREG(found.st_mode) and not found.st_size:
            return
        self._leave()
        raise LockedError(f"{self.path} is not a lock file, and would be removed; rename it")

    def _leave(self) -> None:
        os.close(self.descriptor)
        self.descriptor = -1

    def _is_current(self) -> bool:
        if os.name == "nt":
            return True  # an open file cannot be removed there
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self.descriptor))
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Let others in; a lock that is closed stays so."""
        descriptor, self.descriptor = self.descriptor, -1
        if descriptor < 0:
            return
        if os.name == "nt":
            os.close(descriptor)
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            pass  # somebody else holds it open there
        finally:
            if os.name != "nt":
                os.close(descriptor)

    def __del__(self) -> None:
        """Close it with the last reference."""
        if getattr(self, "descriptor", -1) >= 0:
            self.close()


def try_lock(descriptor: int, wait: bool = False) -> bool:
    """Lock an open file; False if another holds the lock. OSError: the file system has no locks."""
    if sys.platform == "win32":
        # A byte beyond all content: there a locked byte could not be read by others either.
        os.lseek(descriptor, 1 << 40, os.SEEK_SET)
        try:
            while True:
                try:
                    msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
                except OSError:
                    # LK_LOCK gives up after ten seconds.
                    if not wait:
                        return False
                else:
                    return True
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
