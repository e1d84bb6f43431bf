from __future__ import annotations

import errno
import gc
import gzip
import hashlib
import io
import os
import re
import socket
import tarfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from pathlib import Path

import pytest

from gxnor_ref.data import (
    SOURCES,
    DataError,
    RemoteFile,
    Source,
    default_directory,
    download,
    fetch,
)
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]

# The package's own name of it is the function.
fetching = import_module("gxnor_ref.data.fetch")

GOOD = b"the published bytes" * 10_000


class Server:
    """A web server on the loopback interface: what it holds, and what it was asked for."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.broken_off: set[str] = set()
        self.heals = False
        self.length: str | None = None
        self.moved: str | None = None
        self.asked: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append(self.path)
                if server.moved:
                    self.send_response(302)
                    self.send_header("Location", server.moved)
                    self.end_headers()
                    return
                if self.path not in server.files:
                    self.send_error(404)
                    return
                content = server.files[self.path]
                self.send_response(200)
                self.send_header("Content-Length", server.length or str(len(content)))
                self.end_headers()
                if self.path in server.broken_off:
                    content = content[: len(content) // 2]
                if server.heals:
                    server.broken_off.discard(self.path)
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}/"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("no_proxy", "*")
    # What is older than the test is not looked through at its end.
    gc.freeze()
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.http.shutdown()
    thread.join()
    server.http.server_close()
    # A client socket left open warns here, within the test at fault.
    gc.collect()
    gc.unfreeze()


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of a port that nobody listens on, and that no other test is given."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("no_proxy", "*")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/"


def md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def names_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def one_file(url: str, content: bytes = GOOD) -> Source:
    return Source(url, (RemoteFile("a.bin", md5(content)),))


def test_the_published_sources() -> None:
    assert sorted(SOURCES) == ["cifar10", "fashion-mnist", "mnist", "svhn"]
    for source in SOURCES.values():
        assert re.fullmatch(r"https?://[^ ]+/", source.base_url)
        for file in source.files:
            assert re.fullmatch("[0-9a-f]{32}", file.md5)


def test_files_are_downloaded_into_a_new_folder(server: Server, tmp_path: Path) -> None:
    server.files = {"/set/a.bin": GOOD, "/set/b.bin": b"b"}
    source = Source(
        f"{server.url}set", (RemoteFile("a.bin", md5(GOOD)), RemoteFile("b.bin", md5(b"b")))
    )

    folder = download(source, tmp_path / "new" / "folder")

    assert folder == tmp_path / "new" / "folder"
    assert names_in(folder) == ["a.bin", "b.bin"]
    assert (folder / "a.bin").read_bytes() == GOOD
    assert (folder / "b.bin").read_bytes() == b"b"


def test_a_connection_that_breaks_off_once_is_tried_again(server: Server, tmp_path: Path) -> None:
    server.files = {"/a.bin": GOOD}
    server.broken_off = {"/a.bin"}
    server.heals = True

    download(one_file(server.url), tmp_path)

    assert (tmp_path / "a.bin").read_bytes() == GOOD
    assert server.asked == ["/a.bin", "/a.bin"]


def test_a_good_file_is_not_downloaded_again(server: Server, tmp_path: Path) -> None:
    server.files = {"/a.bin": GOOD}
    download(one_file(server.url), tmp_path)
    download(one_file(server.url), str(tmp_path))

    assert server.asked == ["/a.bin"]


def test_a_file_with_a_wrong_checksum_is_replaced(server: Server, tmp_path: Path) -> None:
    server.files = {"/a.bin": GOOD}
    (tmp_path / "a.bin").write_bytes(GOOD[:100])

    download(one_file(server.url), tmp_path)

    assert (tmp_path / "a.bin").read_bytes() == GOOD


@pytest.mark.parametrize("older", [None, b"older bytes"])
@pytest.mark.parametrize("fault", ["checksum", "404", "broken off", "refused"])
def test_a_failed_download_leaves_things_as_they_were(
    fault: str,
    older: bytes | None,
    server: Server,
    refusing: str,
    tmp_path: Path,
    complains: Complains,
) -> None:
    path = tmp_path / "a.bin"
    if older is not None:
        path.write_bytes(older)
    url = refusing if fault == "refused" else server.url
    if fault == "checksum":
        server.files = {"/a.bin": b"other bytes"}
        parts = [f"MD5 {md5(b'other bytes')}", f"expected {md5(GOOD)}"]
    elif fault == "broken off":
        server.files = {"/a.bin": GOOD}
        server.broken_off = {"/a.bin"}
        parts = ["the connection broke off"]
    elif fault == "404":
        parts = ["the server answered 404 Not Found"]
    else:
        parts = ["no connection to the server"]

    with complains(DataError, path, f"{url}a.bin", "expected", *parts):
        download(one_file(url), tmp_path)

    assert names_in(tmp_path) == ([] if older is None else ["a.bin"])
    if older is not None:
        assert path.read_bytes() == older


def test_what_was_downloaded_before_a_failure_is_kept(
    server: Server, tmp_path: Path, complains: Complains
) -> None:
    server.files = {"/a.bin": GOOD}
    source = Source(server.url, (*one_file("").files, RemoteFile("b.bin", md5(b"b"))))

    with complains(DataError, tmp_path / "b.bin", "404"):
        download(source, tmp_path)
    server.files["/b.bin"] = b"b"
    download(source, tmp_path)

    assert server.asked == ["/a.bin", "/b.bin", "/b.bin"]
    assert (tmp_path / "b.bin").read_bytes() == b"b"


def test_a_file_in_place_of_the_folder(
    server: Server, tmp_path: Path, complains: Complains
) -> None:
    (tmp_path / "folder").write_bytes(b"")

    with complains(DataError, tmp_path / "folder", "cannot be written"):
        download(one_file(server.url), tmp_path / "folder")

    assert server.asked == []


@pytest.mark.parametrize("url", ["", "ftp://127.0.0.1/", "/a/folder"])
def test_an_address_that_is_none(url: str, tmp_path: Path, complains: Complains) -> None:
    with complains(DomainError, "base_url", repr(url), "expected http://"):
        download(one_file(url), tmp_path)


@pytest.mark.parametrize(
    "address",
    [
        "http:///",
        "http://a..b/",
        f"http://{'a' * 70}/",
        "http://host:abc/",
        "http://host:99999/",
        "http://host/a b/",
        "http://host/\u00e4/",
        "http://host/\x01/",
    ],
)
def test_what_is_no_address_is_refused(address: str, tmp_path: Path, complains: Complains) -> None:
    with complains(DomainError, f"base_url is {address!r}", "expected http://"):
        download(one_file(address), tmp_path)


def test_a_server_that_leads_nowhere(server: Server, tmp_path: Path, complains: Complains) -> None:
    server.moved = "http://[::1"

    with complains(DataError, "a.bin: not downloaded", "redirects to an invalid address"):
        download(one_file(server.url), tmp_path)


def test_a_connection_that_is_lost_is_not_said_to_be_the_disk(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complains: Complains
) -> None:
    def no_route(*_: object) -> bytes:
        raise OSError(errno.EHOSTUNREACH, os.strerror(errno.EHOSTUNREACH))

    server.files = {"/a.bin": GOOD}
    monkeypatch.setattr("http.client.HTTPResponse.read1", no_route)

    with complains(DataError, "a.bin: not downloaded", "the connection broke off"):
        download(one_file(server.url), tmp_path)

    assert len(server.asked) == 3


def test_the_progress_goes_to_standard_error(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.files = {"/a.bin": GOOD}

    download(one_file(server.url), tmp_path, progress=True)

    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"(\ra\.bin: [ \d]{3} %)+\n", err)
    assert err.endswith("\ra.bin: 100 %\n")
    download(one_file(server.url), tmp_path / "again")
    assert capsys.readouterr() == ("", "")


def tar_of(*members: tuple[str, bytes | None], link: bytes = tarfile.SYMTYPE) -> bytes:
    """Return a gzipped tar archive; None stands for a link to /etc/passwd, or a device or pipe."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            if content is None:
                info.type = link
                info.linkname = "/etc/passwd"
                archive.addfile(info)
            else:
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


def archive_source(url: str, content: bytes) -> Source:
    return Source(url, (RemoteFile("set.tar.gz", md5(content), ("set/1.bin", "set/2.bin")),))


def test_an_archive_is_unpacked(server: Server, tmp_path: Path) -> None:
    content = tar_of(("./set/1.bin", b"one"), ("set/2.bin", b"two"), ("set/readme", b"read me"))
    server.files = {"/set.tar.gz": content}

    download(archive_source(server.url, content), tmp_path)

    assert names_in(tmp_path) == ["set", "set.tar.gz", "set/1.bin", "set/2.bin"]
    assert (tmp_path / "set/1.bin").read_bytes() == b"one"
    assert (tmp_path / "set/2.bin").read_bytes() == b"two"


def test_an_archive_is_unpacked_again_only_where_a_file_is_missing_or_damaged(
    server: Server, tmp_path: Path
) -> None:
    content = tar_of(("set/1.bin", b"one"), ("set/2.bin", b"two"))
    server.files = {"/set.tar.gz": content}
    source = archive_source(server.url, content)
    download(source, tmp_path)
    before = (tmp_path / "set/1.bin").stat()

    download(source, tmp_path)
    assert (tmp_path / "set/1.bin").stat() == before
    (tmp_path / "set/1.bin").write_bytes(b"on")
    (tmp_path / "set/2.bin").unlink()
    (tmp_path / "set/notes").write_bytes(b"the user's own")
    download(source, tmp_path)

    assert (tmp_path / "set/1.bin").read_bytes() == b"one"
    assert (tmp_path / "set/2.bin").read_bytes() == b"two"
    assert (tmp_path / "set/notes").read_bytes() == b"the user's own"
    assert server.asked == ["/set.tar.gz"]


def test_an_archive_cannot_write_elsewhere(server: Server, tmp_path: Path) -> None:
    content = tar_of(
        ("set/1.bin", b"one"),
        ("../escaped", b"!"),
        (str(tmp_path / "absolute"), b"!"),
        ("set/link", None),
        ("set/2.bin", b"two"),
    )
    server.files = {"/set.tar.gz": content}

    download(archive_source(server.url, content), tmp_path / "folder")

    assert names_in(tmp_path) == [
        "folder",
        "folder/set",
        "folder/set.tar.gz",
        "folder/set/1.bin",
        "folder/set/2.bin",
    ]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (tar_of(("set/1.bin", b"one")), "no file set/2.bin; expected 2 files"),
        (tar_of(("set/1.bin", b"one"), ("set/2.bin", None)), "no file set/2.bin"),
        (tar_of(("set/1.bin", b"one"), ("set/2.bin", None), link=tarfile.LNKTYPE), "no file"),
        (tar_of(("set/1.bin", b"one"), ("set/2.bin", None), link=tarfile.FIFOTYPE), "no file"),
        (tar_of(("set/1.bin", b"one"), ("set/2.bin", None), link=tarfile.CHRTYPE), "no file"),
        (b"no archive at all", "damaged archive"),
        (tar_of(("set/1.bin", b"one"), ("set/2.bin", b"two"))[:60], "damaged archive"),
        (gzip.compress(b"no tar"), "damaged archive"),
    ],
    ids=["missing", "link", "hard link", "pipe", "device", "no gzip", "cut", "no tar"],
)
def test_a_bad_archive_writes_nothing(
    content: bytes, part: str, server: Server, tmp_path: Path, complains: Complains
) -> None:
    server.files = {"/set.tar.gz": content}

    with complains(DataError, tmp_path / "set.tar.gz", part):
        download(archive_source(server.url, content), tmp_path)

    assert names_in(tmp_path) == ["set.tar.gz"]


def test_fetch_by_name(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SOURCES, "mnist", one_file("http://127.0.0.1:9/"))
    server.files = {"/mirror/a.bin": GOOD}

    folder = fetch("mnist", str(tmp_path), base_url=f"{server.url}mirror/")

    assert folder == tmp_path / "mnist"
    assert (folder / "a.bin").read_bytes() == GOOD


def test_fetch_fills_the_folder_where_load_looks(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GXNOR_DATA", str(tmp_path))
    monkeypatch.setitem(SOURCES, "svhn", one_file(server.url))
    server.files = {"/a.bin": GOOD}

    assert fetch("svhn") == default_directory() / "svhn"
    assert names_in(tmp_path) == ["svhn", "svhn/a.bin"]


@pytest.mark.parametrize("name", ["cifar100", "digits", ""])
def test_fetch_of_an_unknown_name(name: str, complains: Complains) -> None:
    with complains(DomainError, repr(name), "mnist, fashion-mnist, cifar10, svhn"):
        fetch(name)


def test_a_file_without_end_is_given_up(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complains: Complains
) -> None:
    server.files["/a.bin"] = GOOD
    monkeypatch.setattr(fetching, "_MOST_BYTES", 1000)

    with complains(DataError, "a.bin", "it has more than 1000 bytes"):
        download(one_file(server.url), tmp_path)
    assert server.asked == ["/a.bin"]
    assert names_in(tmp_path) == []


def test_a_server_that_takes_for_ever_is_given_up(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complains: Complains
) -> None:
    server.files["/a.bin"] = GOOD
    monkeypatch.setattr(fetching, "_PATIENCE", -1.0)
    monkeypatch.setattr(fetching, "_LEAST_BYTES_PER_SECOND", 10**18)

    with complains(DataError, "a.bin", "bytes came in ", " seconds"):
        download(one_file(server.url), tmp_path)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("length", ["many", "-5", "1e9", "9" * 400])
def test_an_odd_length_is_no_traceback(length: str, server: Server, tmp_path: Path) -> None:
    server.files["/a.bin"] = GOOD
    server.length = length
    said = ""

    try:
        download(one_file(server.url), tmp_path)
    except DataError as error:
        said = str(error)

    assert "\n" not in said
    assert names_in(tmp_path) == ([] if said else ["a.bin"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
@pytest.mark.parametrize("name", ["set.tar.gz", "set/1.bin"])
def test_a_pipe_in_place_of_a_file_is_refused(
    name: str, server: Server, tmp_path: Path, complains: Complains
) -> None:
    content = tar_of(("set/1.bin", b"one"), ("set/2.bin", b"two"))
    server.files = {"/set.tar.gz": content}
    (tmp_path / "set").mkdir()
    os.mkfifo(tmp_path / name)

    with complains(DataError, tmp_path / "set.tar.gz", "it is not a regular file"):
        download(archive_source(server.url, content), tmp_path)


def test_the_largest_published_file_may_be_fetched() -> None:
    extra_of_svhn = 1_329_278_602  # bytes of extra_32x32.mat, as published

    assert fetching._MOST_BYTES >= extra_of_svhn
