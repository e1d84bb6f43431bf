"""FORMAT.md's worked example: the network on the page gives the bytes on the page."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import gxnor_ref.packed
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.file import SETTINGS, from_bytes, to_bytes
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.normalization import EPSILON

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
