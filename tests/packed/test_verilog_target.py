"""The generated Verilog, simulated with Icarus Verilog: classes, sums, clocks and open gates."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gxnor_ref.data.atomic import OccupiedError
from gxnor_ref.data.digits import read_digits
from gxnor_ref.events.count_network import count_network
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed, image_sides, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.targets.verilog import export_verilog

MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]
Complains = Callable[..., AbstractContextManager[None]]

LINE = re.compile(r"image (\d+): class (\d+), sums((?: -?\d+)+), (\d+) clocks, gates((?: \d+)+)")


def simulate(folder: Path, *options: str, language: str = "-g2005") -> list[str]:
    """Compile the folder's sources without a warning, run them, and return the lines."""
    for tool in ("iverilog", "vvp"):
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool} of Icarus Verilog, which simulates the generated Verilog")
    sources = sorted(path.name for path in folder.glob("*.v"))
    command = ["iverilog", language, "-Wall", "-o", "gxnor_tb", *sources]
    compiled = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert (compiled.returncode, compiled.stderr) == (0, "")
    ran = ["vvp", "-n", "gxnor_tb", *options]
    return subprocess.check_output(ran, cwd=folder, text=True).splitlines()


def clocks_of(packed: Packed) -> int:
    """Clocks that the layers need for their words, and three for each layer's stages."""
    clocks = 0
    for layer, side in zip(packed.layers, image_sides(packed.settings), strict=True):
        filters, channels, *kernel = layer.geometry.weights
        taps = kernel[0] * kernel[1] * -(-channels // 64)
        zeros, pool = 2 * layer.geometry.padding, layer.geometry.pool
        rows, columns = (
            (length + zeros - k + 1) // pool for length, k in zip(side, kernel, strict=True)
        )
        clocks += rows * columns * filters * pool**2 * taps
    return clocks + 2 * len(packed.layers) + 2


def require_equal(
    folder: Path, packed: Packed, images: npt.NDArray[np.uint8], drops: bool = False
) -> None:
    export_verilog(folder, packed)
    images.tofile(folder / "images.bin")

    lines = simulate(folder)

    found = [match.groups() for match in map(LINE.fullmatch, lines) if match]
    assert len(found) == len(lines) == len(images)
    numbers, winners, sums, clocks, gates = (
        np.array([list(map(int, row[part].split())) for row in found]) for part in range(5)
    )
    network = PackedNetwork(packed)
    assert numbers[:, 0].tolist() == list(range(len(images)))
    np.testing.assert_array_equal(sums, network.sums(images))
    np.testing.assert_array_equal(winners[:, 0], network.predict(images))
    counted = [layer.gates for layer in count_network(network, images)]
    if drops:
        # The circuit does not compute what pooling leaves out.
        assert gates[:, 0].sum() < counted[0]
        counted[0] = gates[:, 0].sum()
    assert gates.sum(axis=0).tolist() == counted
    assert set(clocks[:, 0].tolist()) == {clocks_of(packed)}


def test_digits_have_equal_classes_sums_and_gates(
    tmp_path: Path, make_network: MakeNetwork
) -> None:
    preset = PRESETS["digits"].settings
    packed = pack_network(make_network(preset.notation, preset.input_shape, padding="same"))
    _, _, images, _ = read_digits()

    require_equal(tmp_path / "hdl", packed, images[:2])


Kind = tuple[str, tuple[int, int, int], str]

DROPS: Kind = ("3C3-MP3-5C2-SVM", (3, 8, 9), "valid")
"""Blocks of 3 drop a column of the first layer."""

KINDS: list[Kind] = [
    ("4C3-MP2-6C3-MP2-SVM", (2, 8, 8), "same"),
    DROPS,
    ("70C1-33C3-SVM", (1, 3, 4), "same"),  # channels beyond a word
    ("9FC-SVM", (66, 2, 1), "valid"),  # pixels beyond a word
    ("SVM", (1, 3, 3), "valid"),
]


@given(
    kind=st.sampled_from(KINDS),
    N1=st.integers(0, 1),
    N2=st.integers(0, 1),
    precision=st.sampled_from(["float32", "float64"]),
    seed=st.integers(0, 2**32),
)
@example(KINDS[0], 1, 1, "float32", 0)
@example(KINDS[1], 0, 0, "float64", 1)
@example(KINDS[2], 1, 0, "float32", 2)
@example(KINDS[3], 0, 1, "float32", 3)
@example(KINDS[4], 1, 1, "float32", 4)
@hypothesis_settings(max_examples=max(1, hypothesis_settings().max_examples // 50))
def test_every_kind_of_network_has_equal_classes_sums_and_gates(
    make_network: MakeNetwork,
    make_images: MakeImages,
    tmp_path_factory: pytest.TempPathFactory,
    kind: Kind,
    N1: int,
    N2: int,
    precision: str,
    seed: int,
) -> None:
    notation, shape, padding = kind
    changes = {"padding": padding, "weights": N1, "activations": N2, "precision": precision}
    trained = make_network(notation, shape, seed, classes=3, **changes)
    folder = tmp_path_factory.mktemp("hdl")

    require_equal(folder, pack_network(trained), make_images(3, shape, seed), kind == DROPS)


@pytest.fixture
def folder(tmp_path: Path, make_network: MakeNetwork, make_images: MakeImages) -> Path:
    """Return a folder with a small network and three images in `images.bin`."""
    export_verilog(tmp_path, pack_network(make_network()))
    make_images(3).tofile(tmp_path / "images.bin")
    return tmp_path


def test_it_is_system_verilog_too(folder: Path) -> None:
    assert simulate(folder, language="-g2012") == simulate(folder)


def test_a_header_is_skipped_and_images_are_counted(folder: Path) -> None:
    lines = simulate(folder)
    (folder / "idx").write_bytes(b"16 bytes of head" + (folder / "images.bin").read_bytes())

    assert simulate(folder, "+images=idx", "+skip=16", "+count=2") == lines[:2]


def test_images_that_are_not_there_are_named(folder: Path) -> None:
    assert simulate(folder, "+images=none") == ["none cannot be read; expected +images=FILE"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"weights": 2}, "weights is 2; expected 0 or 1"),
        ({"activations": 3}, "activations is 3; expected 0 or 1"),
        ({"notation": "SVM", "shape": (1, 28, 28)}, "have 3998410 possible sums; expected at most"),
    ],
)
def test_networks_beyond_the_circuit_are_refused(
    tmp_path: Path,
    make_network: MakeNetwork,
    complains: Complains,
    changes: dict[str, object],
    found: str,
) -> None:
    with complains(PackError, found):
        export_verilog(tmp_path / "hdl", pack_network(make_network(**changes)))

    assert not (tmp_path / "hdl").exists()


def test_a_layer_beyond_the_counters_is_refused(
    tmp_path: Path, make_network: MakeNetwork, complains: Complains
) -> None:
    network = make_network("65537FC-SVM", (1, 1, 1), classes=2)

    with complains(PackError, "layer 1 counts to 65537", "at most 65536 for Verilog's counters"):
        export_verilog(tmp_path / "hdl", pack_network(network))


def test_another_network_is_replaced_as_a_whole_or_not_at_all(
    folder: Path, make_network: MakeNetwork
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    other = pack_network(make_network(seed=1))

    with pytest.raises(OccupiedError, match=r"holds something else"):
        export_verilog(folder, other, replace=False)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
