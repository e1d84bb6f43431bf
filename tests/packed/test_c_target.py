"""The generated C, compiled by every compiler that is here, equals the packed network."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gxnor_ref.data.atomic import OccupiedError
from gxnor_ref.data.dataset import load
from gxnor_ref.data.digits import read_digits
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.packed.file import read
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.targets.c import export_c
from gxnor_ref.packed.targets.verilog import export_verilog
from gxnor_ref.spec.errors import DomainError

MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]
Complains = Callable[..., AbstractContextManager[None]]
Pixels = npt.NDArray[np.uint8]

STRICT = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic"]
ZIG = [sys.executable, "-m", "ziglang", "cc", "-target"]
LONG = pytest.mark.long
MNIST = Path(__file__).parents[2] / "benchmarks" / "results" / "mnist" / "seed-0.gxnor"

MAIN = """
#include "net.h"
#include <stdio.h>

int main(void) {
    static uint8_t pixels[NET_PIXELS];
    int32_t sums[NET_CLASSES];
    REAL scores[NET_CLASSES];
    while (fread(pixels, 1, sizeof pixels, stdin) == sizeof pixels) {
        int32_t largest = net_class(pixels);
        net_sums(pixels, sums);
        net_scores(sums, scores);
        fwrite(&largest, sizeof largest, 1, stdout);
        fwrite(sums, sizeof sums, 1, stdout);
        fwrite(scores, sizeof scores, 1, stdout);
    }
    return 0;
}
"""
"""Answers images with their class, sums and scores."""


class Machine(NamedTuple):
    """A compiler, and what runs its programs."""

    name: str
    compiler: list[str]
    runner: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


MACHINES = [
    Machine("gcc", ["gcc", "-O2"]),
    Machine("clang", ["clang", "-O1"]),
    Machine("arm-gcc", ["arm-linux-gnueabihf-gcc", "-Os", "-static"], ("qemu-arm",)),
    Machine("arm-zig", [*ZIG, "arm-linux-musleabihf", "-Os", "-static"], ("qemu-arm",)),
]
NATIVE, ARM = MACHINES[:2], MACHINES[2:]


def require_tools(machine: Machine) -> None:
    """Skip where the compiler or the emulator is missing."""
    tools = [machine.compiler[0], *machine.runner[:1]]
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if machine.name == "arm-zig" and find_spec("ziglang") is None:
        missing.append("the package ziglang")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}, to compile and run generated C")


def require_equal(folder: Path, packed: Packed, images: Pixels, machine: Machine) -> None:
    """Compile the generated C, run it, and compare classes, sums and scores."""
    export_c(folder / "net.c", packed)
    dtype = packed.scores.mean.dtype
    real = "float" if dtype == np.float32 else "double"
    (folder / "main.c").write_text(MAIN.replace("REAL", real))
    program = folder / "program"
    sources = [folder / "net.c", folder / "main.c"]
    flags = [*STRICT, *machine.flags]
    subprocess.run([*machine.compiler, *flags, *sources, "-o", program], check=True)
    classes = packed.settings.classes
    answer = np.dtype([("class", "<i4"), ("sums", "<i4", classes), ("scores", dtype, classes)])
    finished = subprocess.run(
        [*machine.runner, program], input=images.tobytes(), capture_output=True, check=True
    )
    answers = np.frombuffer(finished.stdout, answer)
    network = PackedNetwork(packed)
    np.testing.assert_array_equal(answers["sums"], network.sums(images))
    np.testing.assert_array_equal(answers["scores"], network.scores(images))
    np.testing.assert_array_equal(answers["class"], network.predict(images))


@pytest.fixture(scope="module")
def digits(make_network: MakeNetwork) -> Packed:
    """Return the preset's network of the digits."""
    preset = PRESETS["digits"].settings
    return pack_network(make_network(preset.notation, preset.input_shape, padding=preset.padding))


@pytest.mark.parametrize("machine", NATIVE, ids=lambda machine: machine.name)
def test_all_360_digits_have_equal_sums(tmp_path: Path, digits: Packed, machine: Machine) -> None:
    require_tools(machine)
    _, _, images, _ = read_digits()

    assert len(images) == 360
    require_equal(tmp_path, digits, images, machine)


@pytest.mark.parametrize(
    "machine",
    # zig compiles a C library first.
    [pytest.param(ARM[0], id="arm-gcc"), pytest.param(ARM[1], id="arm-zig", marks=LONG)],
)
def test_digits_have_equal_sums_on_arm(tmp_path: Path, digits: Packed, machine: Machine) -> None:
    require_tools(machine)
    _, _, images, _ = read_digits()

    require_equal(tmp_path, digits, images[:20], machine)


@pytest.mark.parametrize(
    ("machine", "count"),
    [(MACHINES[0], 1000), (MACHINES[2], 20)],
    ids=lambda value: getattr(value, "name", None),
)
def test_mnist_has_equal_sums(tmp_path: Path, machine: Machine, count: int) -> None:
    require_tools(machine)
    if not (Path(os.environ.get("GXNOR_DATA", "")) / "mnist").is_dir():
        pytest.skip("needs the real MNIST: set GXNOR_DATA to its folder")
    images = load("mnist").test_images

    require_equal(tmp_path, read(MNIST), images[:count], machine)


Kind = tuple[str, tuple[int, int, int], str]

KINDS: list[Kind] = [
    ("4C3-MP2-6C3-MP2-SVM", (2, 8, 8), "same"),
    ("4C2-MP2-MP2-SVM", (1, 9, 9), "valid"),
    ("3C3-MP3-5C2-SVM", (3, 10, 13), "valid"),  # blocks of 3 drop rows and columns
    ("70C1-33C3-SVM", (1, 3, 4), "same"),  # channels beyond one word and two
    ("9FC-SVM", (2, 3, 4), "valid"),
    ("SVM", (1, 4, 4), "valid"),  # a last layer that reads pixels
]


@given(
    kind=st.sampled_from(KINDS),
    N1=st.integers(0, 7),
    N2=st.integers(0, 7),
    precision=st.sampled_from(["float32", "float64"]),
    seed=st.integers(0, 2**32),
)
@example(KINDS[0], 1, 1, "float32", 0)
@example(KINDS[1], 0, 0, "float64", 1)
@example(KINDS[2], 1, 0, "float32", 2)
@example(KINDS[3], 0, 1, "float32", 3)
@example(KINDS[3], 3, 2, "float32", 4)
@example(KINDS[4], 7, 7, "float64", 5)
@example(KINDS[5], 1, 1, "float32", 6)
@hypothesis_settings(max_examples=max(1, hypothesis_settings().max_examples // 50))
def test_every_kind_of_network_has_equal_sums(
    make_network: MakeNetwork,
    make_images: MakeImages,
    tmp_path_factory: pytest.TempPathFactory,
    kind: Kind,
    N1: int,
    N2: int,
    precision: str,
    seed: int,
) -> None:
    require_tools(NATIVE[0])
    notation, shape, padding = kind
    changes = {"padding": padding, "weights": N1, "activations": N2, "precision": precision}
    trained = make_network(notation, shape, seed, classes=3, **changes)
    folder = tmp_path_factory.mktemp("c")

    # No undefined behavior is met on the way.
    checked = Machine(
        "gcc", ["gcc", "-O0", "-fsanitize=undefined,address", "-fno-sanitize-recover"]
    )
    require_equal(folder, pack_network(trained), make_images(4, shape, seed), checked)


def compiled(folder: Path, *command: str) -> str:
    """Compile net.c of the folder, and return what nm says of the object."""
    target = folder / "net.o"
    subprocess.run([*command, *STRICT, "-c", str(folder / "net.c"), "-o", str(target)], check=True)
    return subprocess.check_output(["nm", "-S", str(target)], text=True)


@pytest.mark.parametrize("machine", NATIVE, ids=lambda machine: machine.name)
def test_three_names_go_out_and_nothing_is_called(
    tmp_path: Path, digits: Packed, machine: Machine
) -> None:
    require_tools(machine)
    export_c(tmp_path / "net.c", digits)

    symbols = [line.split()[-2:] for line in compiled(tmp_path, *machine.compiler).splitlines()]

    assert {name for kind, name in symbols if kind.isupper()} == {
        "net_sums",
        "net_scores",
        "net_class",
    }


def test_the_memory_is_as_stated(tmp_path: Path, digits: Packed) -> None:
    require_tools(NATIVE[0])

    stated = export_c(tmp_path / "net.c", digits)

    sizes: dict[str, int] = {}
    for line in compiled(tmp_path, "gcc", "-O0").splitlines():
        if len(line.split()) == 4:
            _, size, kind, name = line.split()
            sizes[kind] = sizes.get(kind, 0) + (int(size, 16) if name != "layers" else 0)
    # b: what is zero at the start; r: constants.
    assert sizes["b"] == stated["static_bytes"]
    assert sizes["r"] == stated["table_bytes"]
    header = (tmp_path / "net.h").read_text()
    assert f"#define NET_STATIC_BYTES {stated['static_bytes']}\n" in header
    assert f"#define NET_TABLE_BYTES {stated['table_bytes']}\n" in header


def test_the_memory_outside_of_the_tables_is_stated(tmp_path: Path, digits: Packed) -> None:
    export_c(tmp_path / "net.c", digits)

    header = " ".join((tmp_path / "net.h").read_text().replace("\n//", "").split())
    assert "at most 64 bytes for each of the 4 layers" in header
    # An int32 and a float for each of ten classes.
    assert "and in net_class 80 bytes more for the classes" in header


def test_the_largest_score_wins_where_registers_hold_more_than_a_float(
    tmp_path: Path, make_network: MakeNetwork
) -> None:
    if platform.machine() != "x86_64":
        pytest.skip("needs an x86-64, whose x87 has registers of 80 bits")
    machine = Machine("gcc-x87", ["gcc", "-O3"], flags=("-std=gnu99", "-mfpmath=387"))
    require_tools(machine)
    packed = pack_network(make_network("SVM", (1, 1, 1), classes=2))
    one = np.ones(2, np.float32)
    offsets = np.array([2**-31, 2**-29], np.float32)
    # Equal in float32, so the first class wins, and different in the registers.
    scores = replace(packed.scores, mean=0 * one, scale=one, offset=offsets)
    layer = replace(packed.layers[0], W=np.ones_like(packed.layers[0].W))
    images = np.arange(256, dtype=np.uint8).reshape(256, 1, 1, 1)

    require_equal(tmp_path, replace(packed, layers=(layer,), scores=scores), images, machine)


def test_it_compiles_for_cortex_m(tmp_path: Path, digits: Packed) -> None:
    if find_spec("ziglang") is None:
        pytest.skip("needs the package ziglang, which compiles for Cortex-M")
    export_c(tmp_path / "net.c", digits)

    listed = compiled(tmp_path, *ZIG, "thumb-freestanding-eabi", "-mcpu=cortex_m0", "-Os")

    # Helpers of the compiler itself, for floats and division.
    undefined = [line.split()[-1] for line in listed.splitlines() if line.split()[-2] == "U"]
    assert [name for name in undefined if not name.startswith("__aeabi_")] == []


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("seed-0.c", "seed_0"),
        ("A.b.c", "A_b"),
        ("network_1.c", "network_1"),
        ("REAL.c", "REAL"),
        ("background.c", "background"),
        ("NETWORK_a.c", "NETWORK_a"),
        ("my_NETWORK_1.c", "my_NETWORK_1"),
        ("uint8.c", "uint8"),
    ],
)
def test_names_begin_with_the_file_s(tmp_path: Path, digits: Packed, file: str, name: str) -> None:
    export_c(tmp_path / file, digits)

    header = (tmp_path / file).with_suffix(".h").read_text()
    assert f"void {name}_sums(const uint8_t pixels[{name.upper()}_PIXELS]" in header
    require_tools(NATIVE[0])
    command = ["gcc", *STRICT, "-c", str(tmp_path / file), "-o", str(tmp_path / "object.o")]
    subprocess.run(command, check=True)


@pytest.mark.parametrize("file", ["0.c", "net.h", "net", ".c", "-.c", "né.c", 'n".c'])
def test_a_file_that_names_no_network_is_refused(
    tmp_path: Path, digits: Packed, file: str, complains: Complains
) -> None:
    with complains(DomainError, file, ".c at the end"):
        export_c(tmp_path / file, digits)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("taken", ["net.c", "net.h"])
def test_both_files_are_written_or_none(tmp_path: Path, digits: Packed, taken: str) -> None:
    (tmp_path / taken).write_text("mine")

    with pytest.raises(OccupiedError, match=taken):
        export_c(tmp_path / "net.c", digits, replace=False)

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {taken: "mine"}


def test_a_notation_with_a_multiplication_sign_is_written_with_an_x(
    make_network: MakeNetwork, tmp_path: Path
) -> None:
    packed = pack_network(make_network("2×(4C3)-SVM", (1, 8, 8), 0))

    export_c(tmp_path / "net.c", packed)
    export_verilog(tmp_path / "verilog", packed)

    for path in (tmp_path / "net.h", tmp_path / "verilog" / "gxnor_network.v"):
        assert "2x(4C3)-SVM" in path.read_text("ascii")
