"""`gxnor-ref fetch`, from a web server on the loopback interface."""

from __future__ import annotations

import gc
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data import SOURCES, RemoteFile, Source

Gxnor = Callable[..., Any]

GOOD = b"the published bytes"


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Return the address of a server, and the files that it holds; mnist is a.bin alone."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("no_proxy", "*")
    # What is older than the test is not looked through at its end.
    gc.freeze()
    files: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path not in files:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(files[self.path])))
            self.end_headers()
            self.wfile.write(files[self.path])

        def log_message(self, *_: object) -> None:
            pass

    md5 = hashlib.md5(GOOD, usedforsecurity=False).hexdigest()
    source = Source("http://127.0.0.1:9/", (RemoteFile("a.bin", md5),))
    monkeypatch.setitem(SOURCES, "mnist", source)
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/mirror/", files
    server.shutdown()
    thread.join()
    server.server_close()
    # A client socket left open warns here, within the test at fault.
    gc.collect()
    gc.unfreeze()


def test_files_of_a_mirror_are_put_where_they_are_looked_for(
    mirror: tuple[str, dict[str, bytes]], gxnor: Gxnor, tmp_path: Path
) -> None:
    url, files = mirror
    files["/mirror/a.bin"] = GOOD

    finished = gxnor("fetch", "mnist", "--data", tmp_path, "--url", url)

    assert (finished.status, finished.err) == (0, "")
    assert str(tmp_path / "mnist") in finished.out.splitlines()[-1]
    assert (tmp_path / "mnist/a.bin").read_bytes() == GOOD
    # Again, with no server's help.
    files.clear()
    again = gxnor("fetch", "mnist", "--data", tmp_path, "--url", url, "--json")
    assert json.loads(again.out) == {"dataset": "mnist", "folder": str(tmp_path / "mnist")}


def test_without_a_folder_the_users_own_is_filled(
    mirror: tuple[str, dict[str, bytes]],
    gxnor: Gxnor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url, files = mirror
    files["/mirror/a.bin"] = GOOD
    monkeypatch.setenv("GXNOR_DATA", str(tmp_path / "mine"))

    assert gxnor("fetch", "mnist", "--url", url).status == 0

    assert (tmp_path / "mine/mnist/a.bin").read_bytes() == GOOD


@pytest.mark.parametrize(
    ("content", "part"), [(b"other bytes", "MD5"), (None, "404")], ids=["checksum", "missing"]
)
def test_a_wrong_checksum_and_a_missing_file_are_one_line(
    content: bytes | None,
    part: str,
    mirror: tuple[str, dict[str, bytes]],
    gxnor: Gxnor,
    tmp_path: Path,
) -> None:
    url, files = mirror
    if content is not None:
        files["/mirror/a.bin"] = content

    finished = gxnor("fetch", "mnist", "--data", tmp_path, "--url", url)

    assert finished.status == 2
    assert len(finished.err.splitlines()) == 1
    assert part in finished.err
    assert "try again, or name a mirror (--url)" in finished.err
    assert str(tmp_path / "mnist/a.bin") in finished.err
    assert not (tmp_path / "mnist/a.bin").exists()


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["digits"], "'digits'"),
        ([], "mnist"),
        (["mnist", "--url", "ftp://127.0.0.1/"], "ftp://127.0.0.1/"),
    ],
    ids=str,
)
def test_a_name_or_an_address_that_is_none_is_one_line(
    arguments: list[str], part: str, gxnor: Gxnor, tmp_path: Path
) -> None:
    finished = gxnor("fetch", *arguments, "--data", tmp_path / "data")

    assert finished.status == 2
    assert len(finished.err.splitlines()) == 1
    assert part in finished.err
    assert not (tmp_path / "data").exists()
