"""Writing a file so that it is there whole or not at all, and so that nothing else is lost."""

from __future__ import annotations

import errno
import io
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO, TypeAlias

from gxnor_ref.data.lock import try_lock
from gxnor_ref.data.npy import open_regular
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import GxnorError

AnyPath: TypeAlias = "str | os.PathLike[str]"

PARTS = ".gxnor-*.part"
"""Names of files that are being written, or were when their process was killed."""

_CHUNK = 1 << 16

# Of these an error of writing says no file name, and a user needs it.
_DISK_ERRORS = {errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS, getattr(errno, "EDQUOT", -1)}


class OccupiedError(GxnorError, FileExistsError):
    """An output's name is taken by something that would be lost; the message names it."""


@contextmanager
def write_atomically(path: AnyPath, replace: bool = True) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its name only once it is complete and on the disk.

    The bytes go to a temporary file in the folder of `path`, which must exist. When the block
    ends without an exception the file is flushed to the disk and renamed to `path`, which replaces
    an older file in one step; the new one has its permissions. When the block raises, the
    temporary file is removed and the older file stays. What killed processes left in the folder is
    removed.

    A symbolic link stays, and the file it leads to is written. A device, a pipe or the standard
    output is not a file to replace: when the block has ended, the bytes are written into it.

    Without `replace`, an older file with other content raises OccupiedError; an empty one is always
    replaced. An OSError names `path`; DomainError: it does not name a file.
    """
    require_name(path)
    with _naming(path):
        descriptor = _special(path)
        writer = _replacing(path, replace) if descriptor is None else _through(descriptor)
        with writer as file:
            yield file


def write_all(
    files: Mapping[AnyPath, bytes], replace: bool = True, inputs: Sequence[AnyPath] = ()
) -> None:
    """Write several files that belong together, as `write_atomically` writes one.

    All of them are complete before the first one takes its name, and they take them in this order.

    Parameters
    ----------
    files : mapping of path-like to bytes
        What each file shall hold. Their folders must exist.
    replace : bool, default True
        Whether older files with other content may be replaced; empty ones always are.
    inputs : sequence of path-like
        Files that none of them may replace, by any name.

    Raises
    ------
    DomainError
        A file is one of `inputs`; none has been written.
    OccupiedError
        An older file must not be replaced; none has been written.
    OSError
        A name is taken by a pipe, a device or a folder, or a file cannot be created or written,
        and then none has been; or it cannot be renamed.
    """
    for path, content in files.items():
        require_regular(path)
        _require_no_input(path, inputs)
        if not replace:
            require_free(path, content)
    with ExitStack() as stack:
        # What is entered last is left first.
        for path, content in reversed(list(files.items())):
            file = stack.enter_context(write_atomically(path))
            file.write(content)
            file.flush()


def require_output(path: AnyPath, inputs: Iterable[AnyPath] = ()) -> None:
    """Refuse at once an output that is an input, or that could not be written.

    Raises DomainError if `path` is empty, or is one of `inputs`, by any name; OSError if it is
    a folder, or its folder is missing or cannot be written to.
    """
    require_name(path)
    _require_no_input(path, inputs)
    if Path(path).is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if Path(path).exists() and not Path(path).is_file():
        return
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with _naming(path):
        _require_writable(target.parent)


def require_name(path: AnyPath) -> None:
    """Refuse, with DomainError, what names no file: nothing, ``-``, or the name of a folder."""
    name = os.fsdecode(path)
    fits = name not in ("", "-") and "\0" not in name
    require(fits, "the output", repr(name), "the name of a file: ./- if it is called -")
    ends = name.endswith(tuple(filter(None, (os.sep, os.altsep))))
    of_file = "the name of a file, and not of a folder"
    require(not ends or Path(name).is_dir(), "the output", repr(name), of_file)


def _require_no_input(path: AnyPath, inputs: Iterable[AnyPath]) -> None:
    for name in inputs:
        require(not _same_file(path, name), f"the output {path}", f"the input {name}", "another")


def require_free(path: AnyPath, content: bytes) -> None:
    """Refuse, with OccupiedError, to replace a file that is neither empty nor equal."""
    target = Path(path)
    if _has_content(target) and not holds(target, io.BytesIO(content)):
        raise _occupied(path)


def require_regular(path: AnyPath) -> None:
    """Refuse, with OSError, a name that a pipe, a device or a folder has taken.

    This is for names that no user gave: writing into a pipe there might wait forever.
    """
    if Path(path).exists() and not Path(path).is_file():
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))


def is_output(path: AnyPath) -> bool:
    """Whether what is written to a path goes to the standard output.

    So it does for ``/dev/stdout``, for the terminal or pipe behind it by its own name, and so on.
    """
    try:
        return os.path.samestat(os.stat(path), os.fstat(1))  # noqa: PTH116
    except (OSError, ValueError):
        return False


def require_folder(path: AnyPath) -> None:
    """Refuse at once a folder for results that could not be made or written to, and make nothing.

    Raises DomainError for an empty path, which would mean the current folder; OSError if it is not
    a folder, or cannot be made or written to.
    """
    require(os.fspath(path) != "", "the folder", "''", "the name of a folder")
    folder = Path(path).absolute()
    while not os.path.lexists(folder):
        folder = folder.parent
    with _naming(path):
        _require_writable(folder)


def make_folder(path: AnyPath) -> Path:
    """Make the folder of a result, and those above it, and try now whether it can be written to.

    Raises the errors of `require_folder`.
    """
    require_folder(path)
    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    with _naming(path):
        _require_writable(folder)
    return folder


@contextmanager
def no_empty_folders(*paths: AnyPath) -> Iterator[None]:
    """Remove, at the end of the block, folders that it has made on these paths and left empty."""
    new = {
        folder
        for path in paths
        for folder in (Path(path).absolute(), *Path(path).absolute().parents)
        if not os.path.lexists(folder)
    }
    try:
        yield
    finally:
        for folder in sorted(new, reverse=True):  # those below first
            with suppress(OSError):
                folder.rmdir()


def _same_file(a: AnyPath, b: AnyPath | int) -> bool:
    try:
        first, second = os.stat(a), os.stat(b)  # noqa: PTH116
    except (OSError, ValueError):
        return False
    # Of a terminal or /dev/null nothing is lost.
    return os.path.samestat(first, second) and stat.S_ISREG(first.st_mode)


def _require_writable(folder: Path) -> None:
    _remove_leftovers(folder)
    with _part(folder) as (file, temporary):
        file.close()
        # Closed, it has no lock, and another process may take it for a leftover.
        temporary.unlink(missing_ok=True)


@contextmanager
def _naming(path: AnyPath) -> Iterator[None]:
    """Let errors of the disk, and those of the temporary file, name the file that was meant."""
    try:
        yield
    except OSError as error:
        name = str(error.filename or "")
        nameless = not name and error.errno in _DISK_ERRORS
        if isinstance(error, GxnorError) or not (nameless or name.endswith(".part")):
            raise
        if error.errno == errno.ENOENT and Path(name).parent.is_dir():  # as in /proc
            raise OSError(f"{path} cannot be created; expected another name") from error
        raise type(error)(error.errno, error.strerror, str(path)) from error


def _special(path: AnyPath) -> int | None:
    """Descriptor of what takes bytes but is not a file of its own, None for a file."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None
    for standard in (1, 2):
        with suppress(OSError):
            if os.path.samestat(found, os.fstat(standard)):
                return os.dup(standard)
    if stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode):
        return None
    return os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))


@contextmanager
def _through(descriptor: int) -> Iterator[BinaryIO]:
    """Collect the bytes, which may be written in any order, and write them when all is well."""
    with open(descriptor, "wb") as out, tempfile.TemporaryFile() as file:
        yield file
        file.seek(0)
        shutil.copyfileobj(file, out)


@contextmanager
def _replacing(path: AnyPath, replace: bool) -> Iterator[BinaryIO]:
    target = Path(os.path.realpath(path))
    _remove_leftovers(target.parent)
    with _part(target.parent) as (file, temporary):
        yield file
        file.flush()
        with suppress(OSError, AttributeError):
            os.fchmod(file.fileno(), stat.S_IMODE(target.stat().st_mode))
        os.fsync(file.fileno())
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        same = not replace and holds(target, file)
        if os.name == "nt":
            file.close()  # an open file cannot be renamed there
        if same:
            temporary.unlink(missing_ok=True)
        elif replace or not _has_content(target):
            temporary.replace(target)
        else:
            raise _occupied(path)
    _sync_directory(target.parent)


def _occupied(path: AnyPath) -> OccupiedError:
    return OccupiedError(
        f"{path} holds something else, which would be lost; expected another name, or --force"
    )


def _has_content(target: Path) -> bool:
    try:
        return target.stat().st_size > 0
    except FileNotFoundError:
        return False


def holds(target: Path, file: IO[bytes]) -> bool:
    """Whether there is a file with the very bytes of another."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    try:
        with open_regular(target) as older:
            if os.fstat(older.fileno()).st_size != size:
                return False
            while chunk := file.read(_CHUNK):
                if older.read(len(chunk)) != chunk:
                    return False
    except FileNotFoundError:
        return False
    return True


@contextmanager
def _part(folder: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Make a temporary file, which is removed if the block raises."""
    while True:
        temporary = folder / PARTS.replace("*", secrets.token_hex(8))
        # "x": the tempfile module would force mode 0600 on a file that others may have to read.
        with temporary.open("x+b") as file:
            # The lock tells it from a leftover; without one it may have been taken for one.
            is_ours = True
            with suppress(OSError):  # where the file system has no locks, nothing is removed
                is_ours = try_lock(file.fileno())
            # Who holds its lock has taken it for a leftover, and is about to remove it.
            if not is_ours or (os.name != "nt" and not _same_file(temporary, file.fileno())):
                continue
            try:
                yield file, temporary
            except BaseException:
                # What is still in the buffer may not fit on the disk: closing may fail as well.
                with suppress(OSError):
                    file.close()
                temporary.unlink(missing_ok=True)
                raise
            return


def _remove_leftovers(folder: Path) -> None:
    """Remove temporary files whose process was killed: nobody holds their lock."""
    for leftover in folder.glob(PARTS):
        with suppress(OSError), leftover.open("r+b") as file:
            stale = try_lock(file.fileno())
            if os.name == "nt":
                file.close()
            if stale:
                leftover.unlink()


def _sync_directory(directory: Path) -> None:
    # Windows cannot open a folder; its rename needs no such step.
    if os.name == "nt":
        return
    try:
        descriptor = os.open(directory, os.O_RDONLY)
    except PermissionError:
        return  # a folder may be open for writing alone
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems have no such step.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise type(error)(error.errno, error.strerror, str(directory)) from error
    finally:
        os.close(descriptor)
