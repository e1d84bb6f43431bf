"""The page that one draws a digit on: its network and its fit equal those of the package."""

from __future__ import annotations

import base64
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.data.dataset import load
from gxnor_ref.data.errors import DataError
from gxnor_ref.data.pictures import read_picture
from gxnor_ref.events.count_network import count_network
from gxnor_ref.kernels import built
from gxnor_ref.packed.packed_network import PackedNetwork

ROOT = Path(__file__).parents[1]
DRAW = ROOT / "docs" / "draw"
SHAPE = (1, 28, 28)

Pixels = npt.NDArray[np.uint8]
InChromium = Callable[..., Any]


def _build_module() -> Any:
    spec = importlib.util.spec_from_file_location("draw_build", DRAW / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILD = _build_module()


@pytest.fixture(scope="module")
def library() -> str:
    """Return the page's scripts without the page, and with the network."""
    if not built():
        pytest.skip("needs the C kernels, which lay the filters out")
    try:
        return str(BUILD.library())
    except BUILD.MissingToolError as missing:
        pytest.skip(str(missing))


def run_node(script: str, folder: Path) -> Any:
    """Run a script whose `result` is a promise, and return what it becomes."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs Node.js")
    file = folder / "script.js"
    print_result = "result.then((found) => console.log(JSON.stringify(found)));"
    file.write_text(f"{script}\n{print_result}\n", encoding="utf-8")
    return json.loads(subprocess.check_output([node, file], text=True))


Run = Callable[[str], Any]
RUNS = ("node", "chromium")


@pytest.fixture
def runs(in_chromium: InChromium, tmp_path: Path) -> dict[str, Run]:
    """Return what runs a script, by name."""
    return {"node": lambda script: run_node(script, tmp_path), "chromium": in_chromium}


class Found(NamedTuple):
    """Sums, open gates and states of each image."""

    sums: npt.NDArray[Any]
    gates: npt.NDArray[Any]
    states: list[npt.NDArray[Any]]


def classify_by_script(run: Run, library: str, images: Pixels) -> Found:
    script = f""""use strict";{library}
const images = {json.dumps(images.reshape(len(images), -1).tolist())};
const result = load().then((classify) => images.map((image) => {{
  const {{ sums, gates, states }} = classify(image);
  return {{ sums, gates, states: states.map((each) => Array.from(each)) }};
}}));"""
    found = run(script)
    layers = range(len(found[0]["states"]))
    return Found(
        np.array([each["sums"] for each in found]),
        np.array([each["gates"] for each in found]),
        [np.array([each["states"][layer] for each in found]) for layer in layers],
    )


def classify_by_wasmtime(library: str, images: Pixels) -> Found:
    """Run the WebAssembly without its scripts."""
    wasmtime: Any = pytest.importorskip("wasmtime", reason="needs the package wasmtime")
    code = re.search(r'const CODE = "(.*)";', library)
    layers = re.search(r"const NETWORK = (.*);", library)
    assert code is not None
    assert layers is not None
    sizes = [np.prod(layer["states"]) for layer in json.loads(layers[1])["layers"][:-1]]
    store = wasmtime.Store()
    module = wasmtime.Module(store.engine, base64.b64decode(code[1]))
    assert module.imports == []
    exports = wasmtime.Instance(store, module, []).exports(store)

    def read(pointer: int, count: int, dtype: type) -> npt.NDArray[Any]:
        size = count * np.dtype(dtype).itemsize
        return np.frombuffer(exports["memory"].read(store, pointer, pointer + size), dtype)

    rows = []
    for image in images:
        exports["memory"].write(store, image.tobytes(), exports["pixels"](store))
        exports["run"](store)
        sums = read(exports["sums"](store), 10, np.int32)
        gates = read(exports["gates"](store), len(sizes) + 1, np.int32)
        states = [read(exports["states"](store, at), n, np.int8) for at, n in enumerate(sizes)]
        rows.append((sums, gates, states))
    layers_of = [np.stack([row[2][at] for row in rows]) for at in range(len(sizes))]
    return Found(np.stack([row[0] for row in rows]), np.stack([row[1] for row in rows]), layers_of)


def images_of(kind: str) -> Pixels:
    """Return 100 test images of MNIST, or noise that is empty, full, and all between."""
    if kind == "mnist":
        if "GXNOR_DATA" not in os.environ:
            pytest.skip("needs the real MNIST: set GXNOR_DATA to its folder")
        return load("mnist").test_images[:100]
    shares = np.linspace(0, 1, 20).reshape(-1, 1, 1, 1)
    rng = np.random.default_rng(0)
    noise = rng.integers(1, 256, (20, *SHAPE)) * (rng.random((20, *SHAPE)) < shares)
    noise[-1] = 255
    return noise.astype(np.uint8)


@cache
def expected_of(kind: str) -> Found:
    """Return what the package finds in them."""
    network, images = PackedNetwork.load(BUILD.NETWORK), images_of(kind)
    tensors = network.trace(images)
    states = [tensors[f"{layer}.phi"].transpose(0, 2, 3, 1) for layer in (1, 2, 3)]
    counts = [count_network(network, image[np.newaxis]) for image in images]
    gates = np.array([[layer.gates for layer in of_image] for of_image in counts])
    return Found(network.sums(images), gates, [each.reshape(len(images), -1) for each in states])


@pytest.mark.parametrize("kind", ["noise", "mnist"])
@pytest.mark.parametrize("run", ["wasmtime", *RUNS])
def test_sums_states_and_open_gates_are_those_of_the_package(
    run: str, kind: str, library: str, runs: dict[str, Run]
) -> None:
    images = images_of(kind)

    if run == "wasmtime":
        found = classify_by_wasmtime(library, images)
    else:
        found = classify_by_script(runs[run], library, images)

    expected = expected_of(kind)
    assert np.array_equal(found.sums, expected.sums)
    assert np.array_equal(found.gates, expected.gates)
    for states, wanted in zip(found.states, expected.states, strict=True):
        assert np.array_equal(states, wanted)


def drawings() -> list[Pixels]:
    """Lines of any width on paper of any size and gray, some of them faint, blurred or noisy."""
    pillow: Any = pytest.importorskip("PIL.Image", reason="needs Pillow")
    draw: Any = pytest.importorskip("PIL.ImageDraw", reason="needs Pillow")
    rng = np.random.default_rng(0)
    made = []
    for at in range(100):
        width, height = (280, 280) if at % 2 else map(int, rng.integers(1, 300, 2))
        ground, ink = (255, 0) if at % 3 else map(int, rng.integers(0, 256, 2))
        image = pillow.new("L", (4 * width, 4 * height), ground)
        ends = rng.integers(0, (4 * width, 4 * height), (rng.integers(2, 6), 2))
        line = [tuple(map(int, end)) for end in ends]
        draw.Draw(image).line(line, fill=ink, width=int(rng.integers(1, 120)))
        pixels = np.asarray(image.reduce(4), np.int64)
        noise = rng.integers(-30, 31, pixels.shape) * (at % 5 == 0)
        made.append(np.clip(pixels + noise, 0, 255).astype(np.uint8))
    return made


def base64_of(pixels: Pixels) -> str:
    return base64.b64encode(pixels.tobytes()).decode("ascii")


def fitted(drawing: Pixels, folder: Path) -> Pixels | None:
    """Return what `gxnor-ref predict --fit` makes of a drawing, or None if it has no ink."""
    pillow: Any = pytest.importorskip("PIL.Image", reason="needs Pillow")
    file = folder / "drawing.png"
    pillow.fromarray(drawing).save(file)
    try:
        return read_picture(file, SHAPE, fit=True, background=0).pixels
    except DataError as error:
        if "has no ink" not in str(error):
            raise
        return None


@pytest.mark.parametrize("run", RUNS)
def test_a_drawing_becomes_the_pixels_that_fit_makes_of_it(
    run: str, library: str, runs: dict[str, Run], tmp_path: Path
) -> None:
    made = drawings()
    script = f""""use strict";{library}
const drawings = {json.dumps([[*each.shape, base64_of(each)] for each in made])};
const result = Promise.resolve(drawings.map(([height, width, code]) => {{
  const image = fitted(Uint8Array.from(atob(code), (c) => c.charCodeAt(0)), width, height);
  return image && Array.from(image);
}}));"""

    found = runs[run](script)

    expected = [fitted(each, tmp_path) for each in made]
    assert any(wanted is None for wanted in expected)
    for image, wanted in zip(found, expected, strict=True):
        assert image == (None if wanted is None else wanted.ravel().tolist())


STROKES = """
const byId = (name) => document.getElementById(`draw-${name}`);
const texts = (name) => Array.from(byId(name).children, (row) =>
  Array.from(row.children, (cell) => cell.textContent.replaceAll("−", "-")));
const until = async (holds) => {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
};
const point = (kind, x, y) => {
  const { left, top } = byId("paper").getBoundingClientRect();
  const place = { clientX: left + x, clientY: top + y, pointerId: 1, bubbles: true };
  byId("paper").dispatchEvent(new PointerEvent(kind, place));
};
const draw = ([first, ...others]) => {
  point("pointerdown", ...first);
  for (const other of others) point("pointermove", ...other);
  point("pointerup", ...first);
};
const shown = () => {
  const { data } = byId("paper").getContext("2d").getImageData(0, 0, 280, 280);
  const gray = Array.from(data).filter((_, at) => at % 4 === 0);
  const answer = byId("answer").textContent;
  return { gray, answer, scores: texts("scores"), gates: texts("gates") };
};
const result = (async () => {
  await until(() => texts("scores").length === 10);
  const empty = shown();
  draw([[60, 70], [210, 66], [150, 160], [125, 230]]);
  await until(() => byId("answer").textContent.length === 1);
  const seven = shown();
  byId("undo").click();
  const undone = shown();
  byId("example").click();
  const example = shown();
  byId("clear").click();
  return { empty, seven, undone, example, cleared: shown() };
})();
"""


def test_the_page_shows_what_the_package_says_of_the_same_drawing(
    library: str, in_chromium: InChromium, tmp_path: Path
) -> None:
    network = PackedNetwork.load(BUILD.NETWORK)

    found = in_chromium(STROKES, BUILD.page())

    assert found["empty"] == found["undone"] == found["cleared"]
    assert found["empty"]["answer"] == "Draw a digit from 0 to 9."
    for name in ("seven", "example"):
        shown = found[name]
        image = fitted(np.array(shown["gray"], np.uint8).reshape(280, 280), tmp_path)
        assert image is not None
        images = image[np.newaxis]
        assert shown["answer"] == "7" == str(network.predict(images)[0])
        sums, scores = network.sums(images)[0].tolist(), network.scores(images)[0].tolist()
        rows = [[str(k), "", f"{scores[k]:.2f}", str(sums[k])] for k in range(10)]
        assert shown["scores"] == rows
        counts = count_network(network, images)
        for row, layer in zip(shown["gates"], counts, strict=False):
            share = layer.gates / layer.products
            assert row == [
                layer.name,
                f"{layer.gates:,} of {layer.products:,}",
                f"{share:.1%}".replace("%", " %"),
                f"{1 - share:.1%}".replace("%", " %"),
            ]
        assert [row[0] for row in shown["gates"]][4:] == ["all", "Table 2"]
        assert shown["gates"][5][2:] == ["44.4 %", "55.6 %"]


CONF = f"""
import sys
sys.path.insert(0, {str(ROOT / "docs" / "_extensions")!r})
sys.modules["ziglang"] = None
extensions = ["draw"]
"""


@pytest.mark.parametrize("strict", ["0", "1"])
def test_without_a_compiler_the_site_is_built_with_a_note_unless_that_is_an_error(
    strict: str, tmp_path: Path
) -> None:
    pytest.importorskip("sphinx", reason="needs Sphinx")
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "index.rst").write_text("Draw\n====\n\n.. draw::\n", encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "--quiet", str(tmp_path), str(tmp_path / "site")]
    environment = {**os.environ, "GXNOR_STRICT": strict, "PYTHONPATH": str(ROOT)}

    finished = subprocess.run(command, capture_output=True, text=True, env=environment)

    said = "index: not built: needs the package ziglang, of the extra `docs`"
    if strict == "1":
        assert finished.returncode != 0
        assert said in finished.stderr
    else:
        assert finished.returncode == 0, finished.stderr
        assert finished.stderr == f"{said}\n"
        page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
        assert "needs the package ziglang" in page
