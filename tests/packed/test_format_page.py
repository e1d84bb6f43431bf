"""FORMAT.md's worked example: the network on the page gives the bytes on the page."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

import gxnor_ref.packed
from gxnor_ref.nn.checkpoint import Model, save_model
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.file import SETTINGS, from_bytes, to_bytes
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.normalization import EPSILON

sys.path.insert(0, str(Path(__file__).parent))
format_reader = import_module("format_reader")
sys.path.pop(0)

MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]

PAGE = (Path(gxnor_ref.packed.__file__).parent / "FORMAT.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.partition("## A worked example")[2]


def blocks(kind: str) -> list[str]:
    """Return the page's fenced blocks of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", EXAMPLE, re.MULTILINE | re.DOTALL)


def from_hex(block: str) -> bytes:
    """Bytes of a dump, whose lines are an offset, bytes, and two spaces before a remark."""
    return bytes.fromhex("".join(line[6:].partition("  ")[0] for line in block.splitlines()))


@pytest.fixture(scope="module")
def trained() -> Network:
    """Return the network that the page describes."""
    network = Network(Settings("2C2-MP2-SVM", (1, 3, 3), classes=2))
    p = network.parameters()
    p["1.W"][...] = np.array([[[[1, 0], [-1, 1]]], [[[0, -1], [0, 0]]]]) + 1
    p["2.W"][...] = np.array([[1, -1], [0, 1]]) + 1
    p["1.gamma"][:], p["1.mean"][:] = [1, -1], [0, 0.25]
    # A scale of 1/2 to the last bit.
    p["2.gamma"][:] = np.sqrt(np.float32(1) + np.float32(EPSILON)) / 2
    p["2.mean"][:], p["2.beta"][:] = [0.5, -1], [0, 0.25]
    return network


def test_the_bytes_are_those_on_the_page(trained: Network) -> None:
    length, data = (from_hex(block) for block in blocks("hex"))
    (header,) = (block.replace("\n", "") for block in blocks("header"))
    padded = header.encode().ljust(int.from_bytes(length, "little"))

    content = length + padded + from_hex(blocks("hex")[1])

    assert to_bytes(pack_network(trained)) == content
    assert f"The file has {len(content)} bytes." in EXAMPLE
    assert f"header, {len(padded)}:" in EXAMPLE
    assert f"and {len(padded) - len(header)} spaces follow" in EXAMPLE
    assert f"The data, {len(data)} bytes:" in EXAMPLE


def test_the_offsets_on_the_page_count_from_the_end_of_the_header() -> None:
    at = 0
    for line in blocks("hex")[1].splitlines():
        assert int(line[:4], 16) == at
        at += len(from_hex(line))


def test_the_image_on_the_page_is_classified_as_the_page_says(trained: Network) -> None:
    rows = re.findall(r"^(?:pixels)? +(\d+) +(\d+) +(\d+)   ", EXAMPLE, re.MULTILINE)
    image = np.array(rows, np.uint8).reshape(1, 1, 3, 3)
    packed = PackedNetwork(from_bytes(to_bytes(pack_network(trained)), "the page's"))

    trace = {name: tensor.ravel().tolist() for name, tensor in packed.trace(image).items()}

    assert trace == {
        "1.sums": [-257, 511, 1, 399, -255, 127, 1, -255],
        "1.pool": [511, 127],
        "1.phi": [1, 0],
        "2.sums": [1, 0],
    }
    assert packed.scores(image).tolist() == [[0.25, 0.75]]
    assert packed.predict(image).tolist() == [1]
    for numbers in ("= -257,", "= 511,", "= 1 and", "= 399.", "-255, 127, 1 and -255"):
        assert numbers in EXAMPLE.replace("\n", " ")


def test_the_page_lists_the_settings_in_their_order() -> None:
    section = PAGE.partition("The settings are these seven")[2].partition("\n## ")[0]

    assert tuple(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == SETTINGS


NETWORKS: dict[str, dict[str, Any]] = {
    "ternary": {},
    "binary": {"weights": 0, "activations": 0, "precision": "float64"},
    "multi-level": {"weights": 3, "activations": 2, "classes": 3},
    "binary weights, multi-level activations": {"weights": 0, "activations": 4},
    "wide": {"notation": "70C3-MP2-3C1-9FC-SVM"},
    "same padding": {"notation": "2x(3C3)-MP2-MP2-SVM", "padding": "same"},
    "repetitions": {"notation": "2×(3C3-MP1)-2x(5FC)-SVM", "weights": 2},
    "one layer": {"notation": "SVM", "weights": 7, "classes": 2},
    "color": {"notation": "4C2-MP3-SVM", "shape": (3, 8, 7), "activations": 7},
}


@pytest.mark.parametrize("changes", NETWORKS.values(), ids=NETWORKS)
def test_a_reader_written_from_the_page_computes_the_same_scores(
    changes: dict[str, Any], make_network: MakeNetwork, make_images: MakeImages
) -> None:
    network = make_network(**changes)
    packed = replace(pack_network(network), background=255)

    file = format_reader.GxnorFile(to_bytes(packed))

    for place, layer in enumerate(packed.layers, 1):
        assert (file.levels(place) == layer.W.transpose(0, 2, 3, 1)).all()
    images = make_images(3, changes.get("shape", (1, 8, 8)))
    scores = PackedNetwork(packed).scores(images)
    for image, expected in zip(images, scores, strict=True):
        assert file.scores(image).tobytes() == expected.tobytes()
    assert json.loads(file.metadata["data"]) == {"names": [], "background": 255}


def test_the_header_follows_the_grammar_on_the_page(make_network: MakeNetwork) -> None:
    (grammar,) = re.findall(r"^```abnf\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    rules = dict(re.findall(r"^(\w+) += (.*?)(?=^\w+ +=|\Z)", grammar, re.MULTILINE | re.DOTALL))
    for changes in NETWORKS.values():
        packed = replace(pack_network(make_network(**changes)), background=255)
        for content in (to_bytes(packed), to_bytes(replace(packed, background=0))):
            header = format_reader.GxnorFile(content).header.decode()
            assert re.fullmatch(as_regex("header", rules), header), header
    assert not re.fullmatch(as_regex("header", rules), header.replace("gxnor", "gxnol"))


def as_regex(rule: str, rules: dict[str, str]) -> str:
    """Regular expression of a rule of ABNF, as far as the page uses it: no rule uses itself."""
    core = {"DQUOTE": '"', "SP": " ", "DIGIT": "[0-9]", "CHAR": r'(?:\\.|[^"\\])'}
    if rule in core:
        return core[rule]
    found = ""
    pattern = r"'([^']*)'|(\d*)(\*?)(\(|\w+)|([)\[\]/])"
    closing: list[str] = []
    text = re.sub(r";.*", "", rules[rule])
    for literal, count, star, item, mark in re.findall(pattern, text):
        times = f"{{{count or 0},}}" if star else f"{{{count}}}" if count else ""
        if item == "(":
            found += "(?:"
            closing.append(times)
        elif item:
            found += f"(?:{as_regex(item, rules)}){times}"
        elif mark == ")":
            found += ")" + closing.pop()
        elif mark:
            found += {"[": "(?:", "]": ")?", "/": "|"}[mark]
        else:
            found += re.escape(literal)
    return found


def test_the_arrays_of_a_model_are_in_the_order_of_the_page(
    make_network: MakeNetwork, tmp_path: Path
) -> None:
    network = make_network("4C3-MP2-8FC-SVM", float_last_layer=True)
    save_model(tmp_path / "model.npz", Model(network, Recipe(), "digits", 0, {}))

    names = format_reader.npz_members(tmp_path / "model.npz")

    section = PAGE.partition("## `model.npz`")[2]
    parts = re.findall(r"^\| `l\.(\w+)` \|", section, re.MULTILINE)
    assert names == ["header", *(f"{l}.{part}" for l in (1, 2, 3) for part in parts)]
    with np.load(tmp_path / "model.npz") as arrays:
        types = {name: arrays[name].dtype.name for name in names[1:]}
    assert types["1.W"] == types["2.W"] == "uint8"
    assert {types[name] for name in types if name not in ("1.W", "2.W")} == {"float32"}
