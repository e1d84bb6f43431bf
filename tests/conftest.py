"""What all tests share: hypothesis profiles, tiny data, and how errors and sets are checked."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import NDArray

from gxnor_ref.kernels import built
from gxnor_ref.kernels.isa import isas, use_isa

# CI and `make test` see the same examples in every run; `make test-long` looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
# With the oldest dependencies, whose tests run beside those with the newest.
settings.register_profile("quick", max_examples=10, derandomize=True, deadline=None)
settings.register_profile("long", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("GXNOR_HYPOTHESIS", "ci"))

Complains = Callable[..., AbstractContextManager[None]]


@pytest.fixture(scope="session")
def complains() -> Complains:
    """Return a context manager that wants one exception whose one-line message has the parts."""

    @contextmanager
    def check(kind: type[Exception], *parts: object) -> Iterator[None]:
        with pytest.raises(kind) as caught:
            yield
        message = str(caught.value)
        assert "\n" not in message
        assert [part for part in map(str, parts) if part not in message] == [], message

    return check


USABLE = [name for name, usable in isas().items() if usable] if built() else ["none"]


@pytest.fixture(scope="module", params=USABLE)
def isa(request: pytest.FixtureRequest) -> Iterator[str]:
    """Force one instruction set after the other, and then none."""
    if not built():
        pytest.skip("the C kernels are not built")
    name: str = request.param
    use_isa(name)
    yield name
    use_isa(None)


EachIsa = Callable[[], Iterator[str]]


@pytest.fixture(scope="module")
def each_isa() -> Iterator[EachIsa]:
    """Return a function that goes through the instruction sets, and forces each.

    For tests whose expected values take longer than the kernels: they compute these once.
    """
    if not built():
        pytest.skip("the C kernels are not built")

    def forced() -> Iterator[str]:
        for name in USABLE:
            use_isa(name)
            yield name
        use_isa(None)

    yield forced
    # Where a test failed in the middle.
    use_isa(None)


# Counter, key and block: of kat_vectors in Random123, the library by the authors of Philox.
PHILOX_ANSWERS = {
    "zeros": """
        0000000000000000 0000000000000000 0000000000000000 0000000000000000
        0000000000000000 0000000000000000
        16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b""",
    "ones": """
        ffffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffff
        ffffffffffffffff ffffffffffffffff
        87b092c3013fe90b 438c3c67be8d0224 9cc7d7c69cd777b6 a09caebf594f0ba0""",
    "pi": """
        243f6a8885a308d3 13198a2e03707344 a4093822299f31d0 082efa98ec4e6c89
        452821e638d01377 be5466cf34e90c6c
        a528f45403e61d95 38c72dbd566e9788 a5a1610e72fd18b5 57bd43b5e52b7fe6""",
}


@pytest.fixture(params=PHILOX_ANSWERS)
def philox_answer(request: pytest.FixtureRequest) -> list[tuple[int, ...]]:
    words = tuple(int(word, 16) for word in PHILOX_ANSWERS[request.param].split())
    return [words[:4], words[4:6], words[6:]]


WriteIdx = Callable[[Path, NDArray[Any]], Path]


@pytest.fixture(scope="session")
def write_idx() -> WriteIdx:
    """Return a function that writes int32 or bytes as IDX, gzipped if the name ends in .gz."""

    def write(path: Path, array: NDArray[Any]) -> Path:
        code, kind = (12, ">i4") if array.dtype == np.int32 else (8, "u1")
        header = struct.pack(f">HBB{array.ndim}I", 0, code, array.ndim, *array.shape)
        content = header + array.astype(kind).tobytes()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
        return path

    return write


WriteMnist = Callable[..., Path]


@pytest.fixture(scope="session")
def write_mnist(write_idx: WriteIdx) -> WriteMnist:
    """Return a function that fills a folder with a tiny MNIST of random images."""

    def write(folder: Path, train: int = 5, test: int = 3, ending: str = "", seed: int = 0) -> Path:
        random = np.random.default_rng(seed)
        for part, count in (("train", train), ("t10k", test)):
            images = random.integers(0, 256, (count, 28, 28), dtype=np.uint8)
            write_idx(folder / f"{part}-images-idx3-ubyte{ending}", images)
            labels = random.integers(0, 10, count, dtype=np.uint8)
            write_idx(folder / f"{part}-labels-idx1-ubyte{ending}", labels)
        return folder

    return write


InChromium = Callable[..., Any]


@pytest.fixture
def in_chromium(tmp_path: Path) -> InChromium:
    """Return a function that runs a script in a browser, on a page.

    It returns what the script's promise `result` becomes.
    """
    names = ("chromium", "chromium-headless-shell", "chromium-browser", "google-chrome", "chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    if browser is None:
        pytest.skip("needs Chromium")

    def run(script: str, page: str = "") -> Any:
        file = tmp_path / "page.html"
        print_result = """
result.catch(String).then((found) => {
  document.body.replaceChildren(document.createElement("pre"));
  document.body.firstChild.textContent = JSON.stringify(found);
});"""
        head = '<!doctype html><meta charset="utf-8"><body>'
        html = f"{head}{page}<script>{script}{print_result}</script>"
        file.write_text(html, encoding="utf-8")
        options = ["--headless", "--disable-gpu", "--virtual-time-budget=6000000", "--dump-dom"]
        # Chromium's sandbox does not run as root, as which containers run.
        options += ["--no-sandbox"] if hasattr(os, "getuid") and os.getuid() == 0 else []
        command = [browser, *options, f"--user-data-dir={tmp_path / 'profile'}", file.as_uri()]
        finished = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
        found = re.search(r"<pre>(.*)</pre>", finished.stdout, re.DOTALL)
        assert found is not None, finished.stderr[-500:]
        return json.loads(unescape(found[1]))

    return run
