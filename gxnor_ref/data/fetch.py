"""Downloads of the published data sets."""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import os
import shutil
import sys
import tarfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from gxnor_ref.data import cifar10
from gxnor_ref.data.atomic import holds, no_empty_folders, require_regular, write_atomically
from gxnor_ref.data.dataset import default_directory
from gxnor_ref.data.errors import DataError, said
from gxnor_ref.data.npy import open_regular
from gxnor_ref.spec.errors import DomainError

_CHUNK = 1 << 16
_TIMEOUT = 30
_ATTEMPTS = 3
# The largest published file is extra_32x32.mat of SVHN, with 1.33 GB.
_MOST_BYTES = 1 << 31
# A server may be slow for so long; after that it has to reach the rate.
_PATIENCE = 60.0
_LEAST_BYTES_PER_SECOND = 2000


@dataclass(frozen=True)
class RemoteFile:
    """A file as published."""

    name: str  # on the server and on the disk
    md5: str  # 32 lower-case hexadecimal digits
    members: tuple[str, ...] = ()  # paths to unpack, if it is a gzipped tar archive


@dataclass(frozen=True)
class Source:
    """Where a data set is published."""

    base_url: str  # what precedes the name of each file, ``http://...`` or ``https://...``
    files: tuple[RemoteFile, ...]


SOURCES = {
    "mnist": Source(
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        (
            RemoteFile("train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
            RemoteFile("train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432"),
            RemoteFile("t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3"),
            RemoteFile("t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b7f02629c"),
        ),
    ),
    "fashion-mnist": Source(
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
        (
            RemoteFile("train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
            RemoteFile("train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe"),
            RemoteFile("t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79"),
            RemoteFile("t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310"),
        ),
    ),
    "cifar10": Source(
        "https://www.cs.toronto.edu/~kriz/",
        (
            RemoteFile(
                "cifar-10-binary.tar.gz",
                "c32a1d4ab5d03f1284b67883e8d87530",
                tuple(
                    f"{cifar10.BINARY_FOLDER}/{batch}.bin"
                    for batch in (*cifar10.TRAIN_BATCHES, cifar10.TEST_BATCH)
                ),
            ),
        ),
    ),
    "svhn": Source(
        "http://ufldl.stanford.edu/housenumbers/",
        (
            RemoteFile("train_32x32.mat", "e26dedcc434d2e4c54c9b2d4a06d8373"),
            RemoteFile("test_32x32.mat", "eb5a983be6a315427106f1b164d9cef3"),
            RemoteFile("extra_32x32.mat", "a93ce644f1a588dc4d68dda5feec44a7"),
        ),
    ),
}
"""The data sets that `fetch` knows."""


def fetch(
    name: str,
    directory: str | os.PathLike[str] | None = None,
    base_url: str | None = None,
    progress: bool = False,
) -> Path:
    """Download a data set, unless it is there already.

    Parameters
    ----------
    name : str
        ``"mnist"``, ``"fashion-mnist"``, ``"cifar10"`` or ``"svhn"``.
    directory : path-like, optional
        The folder in which a folder `name` is filled. By default `default_directory()`, where
        `load` looks.
    base_url : str, optional
        A mirror to fetch from in place of the published address.
    progress : bool
        Whether to report the progress on the standard error stream.

    Returns
    -------
    Path
        ``directory/name``.

    Raises
    ------
    DomainError
        If `name` is none of the four, or `base_url` is not the address of a web server.
    DataError
        As `download`.
    """
    if name not in SOURCES:
        raise DomainError(f"name is {name!r}; expected one of {', '.join(SOURCES)}")
    source = SOURCES[name]
    if base_url is not None:
        source = dataclasses.replace(source, base_url=base_url)
    parent = default_directory() if directory is None else Path(directory)
    return download(source, parent / name, progress)


def download(source: Source, directory: str | os.PathLike[str], progress: bool = False) -> Path:
    """Download the files of a source into a folder, check them, unpack the archives.

    A file that is there with the right MD5 is not downloaded again. A file takes its name only
    once it is complete and its MD5 is right; until then an older file of that name stays. An
    archive is kept next to what was unpacked from it.

    Raises DomainError if the address is not a web server's; DataError if the server cannot be
    reached or does not have the file, the connection breaks off, an MD5 is wrong, an archive lacks
    a member, or the folder cannot be written.
    """
    require_url(source.base_url)
    directory = Path(directory)
    address = source.base_url.removesuffix("/")
    with no_empty_folders(directory):
        for file in source.files:
            path = directory / file.name
            try:
                directory.mkdir(parents=True, exist_ok=True)
                if not _is_good(path, file.md5):
                    _download(f"{address}/{file.name}", path, file.md5, progress)
                # Each time: what was unpacked before may have been damaged since.
                _unpack(path, file.members)
            except OSError as error:
                raise DataError(f"{path} cannot be written: {said(error)}") from error
    return directory


def require_url(base_url: str) -> None:
    """Refuse what is not a web server's address.

    Parameters
    ----------
    base_url : str
        Any text.

    Raises
    ------
    DomainError
        It does not begin with ``http://`` or ``https://``, its host or its port is none, or it has
        characters that an address has to write otherwise.
    """
    try:
        parts = urlsplit(base_url)
        # Each raises ValueError if it is none.
        host, _ = (parts.hostname or "").encode("idna"), parts.port
        fits = parts.scheme in ("http", "https") and host != b""
    except ValueError:
        fits = False
    if not fits or not base_url.isascii() or not base_url.isprintable() or " " in base_url:
        raise DomainError(
            f"base_url is {base_url!r}; expected http://... or https://..., a host, and ASCII "
            "characters without blanks"
        )


def _is_good(path: Path, md5: str) -> bool:
    try:
        with open_regular(path) as file:
            return _md5(file) == md5
    except FileNotFoundError:
        return False


def _md5(file: BinaryIO) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _download(url: str, path: Path, md5: str, progress: bool) -> None:
    with write_atomically(path) as file:
        for attempt in range(1, _ATTEMPTS + 1):
            failure, is_final = _copy_or_reason(url, file, path.name if progress else None)
            if not failure:
                break
            if is_final or attempt == _ATTEMPTS:
                raise DataError(
                    f"{path}: not downloaded from {url}: {failure}; expected the file: try again, "
                    "or name a mirror (base_url)"
                )
        file.seek(0)
        found = _md5(file)
        if found != md5:
            raise DataError(
                f"{path}: MD5 {found} from {url}; expected {md5}; try again, or name a mirror "
                "(base_url)"
            )


def _copy_or_reason(url: str, file: BinaryIO, shown: str | None) -> tuple[str, bool]:
    """Copy what a server sends; return why it failed, or "", and whether it always would."""
    file.seek(0)
    file.truncate()
    try:
        with _network():
            answer = urlopen(url, timeout=_TIMEOUT)
        with answer:
            size = answer.length or 0
            began = time.monotonic()
            # What has come, however little: a reader of whole chunks could wait for hours.
            while chunk := _next_bytes(answer):
                file.write(chunk)
                seconds = time.monotonic() - began
                if file.tell() > _MOST_BYTES:
                    return f"it has more than {_MOST_BYTES} bytes", True
                if seconds > _PATIENCE and file.tell() < _LEAST_BYTES_PER_SECOND * seconds:
                    return f"{file.tell()} bytes came in {seconds:.0f} seconds", True
                if shown and size:
                    percent = 100 * file.tell() // size
                    print(f"\r{shown}: {percent:3d} %", end="", file=sys.stderr, flush=True)
        return ("the connection broke off" if file.tell() < size else ""), False
    except HTTPError as error:
        error.close()
        return f"the server answered {error.code} {error.reason}", True
    except HTTPException as error:
        return type(error).__name__, True
    except ValueError:
        return "the server redirects to an invalid address", True
    except TimeoutError:
        return f"the server did not answer within {_TIMEOUT} seconds", False
    except URLError as error:
        reason = getattr(error.reason, "strerror", None) or error.reason
        return f"no connection to the server ({reason})", False
    except ConnectionError:
        return "the connection broke off", False
    finally:
        if shown:
            print(file=sys.stderr)


@contextmanager
def _network() -> Iterator[None]:
    """Tell errors of a connection from those of the disk."""
    try:
        yield
    except (TimeoutError, URLError):
        raise
    except OSError as error:
        raise ConnectionError(*error.args) from error


def _next_bytes(answer: HTTPResponse) -> bytes:
    with _network():
        return answer.read1(_CHUNK)


def _unpack(path: Path, members: tuple[str, ...]) -> None:
    if not members:
        return
    # Only the members asked for are written, each under the name asked for: nothing that an
    # archive says can lead outside the folder.
    try:
        with open_regular(path) as packed, tarfile.open(fileobj=packed, mode="r:gz") as archive:
            found = {info.name.removeprefix("./"): info for info in archive if info.isreg()}
            for member in members:
                if member not in found:
                    raise DataError(
                        f"{path}: no file {member}; expected {len(members)} files: delete it and "
                        "fetch again"
                    )
            for member in members:
                target = path.parent / member
                target.parent.mkdir(parents=True, exist_ok=True)
                require_regular(target)
                content = archive.extractfile(found[member])
                assert content is not None
                with content:
                    if holds(target, content):
                        continue
                    content.seek(0)
                    with write_atomically(target) as file:
                        shutil.copyfileobj(content, file)
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise DataError(
            f"{path}: damaged archive ({error}); expected a gzipped tar archive"
        ) from error
