"""Which instruction set computes: the fastest, or the one that was named, or an error."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from gxnor_ref.kernels import built
from gxnor_ref.kernels.convolution import conv2d, level_filters, pack_filters
from gxnor_ref.kernels.convolution import conv2d_levels as convolve_levels
from gxnor_ref.kernels.isa import isa, isas, use_isa
from gxnor_ref.kernels.packing import pack
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

ARCHITECTURES = {
    "x86_64": ["scalar", "popcnt", "avx2", "avx512"],
    "amd64": ["scalar", "popcnt", "avx2", "avx512"],
    "aarch64": ["scalar", "neon"],
    "arm64": ["scalar", "neon"],
}
TRITS = np.array([[[[1, 0, -1]]]], np.int8)

KERNELS: dict[str, Callable[[], object]] = {
    "pack": lambda: pack(TRITS),
    "pack_filters": lambda: pack_filters(TRITS.reshape(1, 3, 1, 1)),
    "conv2d": lambda: conv2d(pack(TRITS), pack_filters(TRITS.reshape(1, 3, 1, 1))),
    "conv2d_levels": lambda: convolve_levels(TRITS, level_filters(TRITS.reshape(1, 3, 1, 1))),
    "transition_in_place": lambda: transition_in_place(
        np.ones(3, np.uint8), np.ones(3), 0, 0, 0, DiscreteSpace(1)
    ),
}


def usable() -> list[str]:
    return [name for name, runs in isas().items() if runs]


def foreign() -> str:
    """Name an instruction set of another architecture."""
    return "avx2" if "neon" in isas() else "neon"


@pytest.fixture(autouse=True)
def _no_choice(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin and end without a choice by the environment or by a call."""
    monkeypatch.delenv("GXNOR_ISA", raising=False)
    use_isa(None)
    yield
    use_isa(None)


def ask(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def test_each_architecture_has_its_instruction_sets_slowest_first() -> None:
    expected = ARCHITECTURES.get(platform.machine().lower(), ["scalar"])
    # AMX is compiled for Linux alone, and old compilers lack it.
    assert list(isas()) in (expected, [*expected, "amx"])
    assert isas()["scalar"]


@pytest.mark.skipif(not Path("/proc/cpuinfo").exists(), reason="needs Linux, to ask it for flags")
@pytest.mark.skipif("avx2" not in ARCHITECTURES.get(platform.machine(), []), reason="needs x86-64")
def test_an_instruction_set_is_usable_where_linux_shows_its_flags() -> None:
    (flags, *_) = re.findall(r"^flags\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    needs = {
        "scalar": "",
        "popcnt": "popcnt ssse3",
        "avx2": "avx2 popcnt",
        "avx512": "avx512f avx512bw avx512dq avx512vl avx512_vpopcntdq avx512_bitalg avx512_vnni",
    }
    found = isas()
    has_amx = found.pop("amx", False)

    assert found == {name: {*need.split()} <= {*flags.split()} for name, need in needs.items()}
    # Before version 5.16, Linux shows flags of AMX and grants nothing.
    assert not has_amx or (found["avx512"] and {"amx_tile", "amx_int8"} <= {*flags.split()})


def test_without_a_choice_the_fastest_usable_one_computes() -> None:
    assert isa() == usable()[-1]


def test_an_empty_variable_is_no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GXNOR_ISA", "")

    assert isa() == usable()[-1]


def test_the_variable_forces_each_usable_one_in_a_process_of_its_own() -> None:
    script = (
        "import numpy as np\n"
        "from gxnor_ref.kernels.isa import isa\n"
        "from gxnor_ref.kernels.packing import pack\n"
        "print(isa(), pack(np.array([1, -1], np.int8)).words.tolist())"
    )
    for name in usable():
        finished = ask(script, GXNOR_ISA=name)

        assert finished.stderr == ""
        assert finished.stdout == f"{name} [[3, 2]]\n"


@pytest.mark.skipif(not built() or "amx" not in usable(), reason="needs AMX")
@pytest.mark.parametrize(("name", "asked"), [("scalar", 0), ("avx512", 0), ("amx", 1)])
def test_only_amx_itself_asks_linux_for_its_registers(name: str, asked: int) -> None:
    """arch_prctl, number 158, with ARCH_GET_XCOMP_PERM; bit 18 is for the registers of AMX."""
    script = (
        "import ctypes\n"
        "import numpy as np\n"
        "from gxnor_ref.kernels.convolution import pack_filters\n"
        "from gxnor_ref.kernels.packing import pack\n"
        "pack(np.array([1, -1], np.int8))\n"
        "pack_filters(np.ones((1, 1, 3, 3), np.int8)).winograd\n"
        "granted = ctypes.c_uint64()\n"
        "ctypes.CDLL(None).syscall(158, 0x1022, ctypes.byref(granted))\n"
        "print(granted.value >> 18 & 1)"
    )

    assert ask(script, GXNOR_ISA=name).stdout == f"{asked}\n"


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("name", ["another architecture's", "nonsense", "AVX2", " scalar"])
def test_a_variable_that_names_no_usable_one_is_an_error_of_every_kernel(
    kernel: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = foreign() if name.startswith("another") else name
    monkeypatch.setenv("GXNOR_ISA", named)
    message = f"GXNOR_ISA is {named!r}; expected one of {', '.join(usable())} on this machine"

    with pytest.raises(DomainError, match=re.escape(message)):
        KERNELS[kernel]()


def test_a_process_with_a_bad_variable_stops_with_the_variables_name() -> None:
    script = (
        "import numpy as np\nfrom gxnor_ref.kernels.packing import pack\npack(np.ones(3, 'i1'))"
    )

    finished = ask(script, GXNOR_ISA=foreign())

    assert finished.returncode == 1
    last = finished.stderr.splitlines()[-1]
    assert f"GXNOR_ISA is '{foreign()}'; expected one of {', '.join(usable())}" in last


def test_states_are_as_they_were_where_the_variable_is_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GXNOR_ISA", "nonsense")
    n = np.ones(100, np.uint8)

    with pytest.raises(DomainError, match="GXNOR_ISA"):
        transition_in_place(n, np.full(100, 0.9), 0, 0, 0, DiscreteSpace(1))

    assert (n == 1).all()


def test_a_call_forces_each_usable_one_over_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GXNOR_ISA", "scalar")
    for name in usable():
        use_isa(name)

        assert isa() == name
    use_isa(None)
    assert isa() == "scalar"


@pytest.mark.parametrize("name", ["another architecture's", "nonsense", "", "Scalar"])
def test_a_call_that_names_no_usable_one_is_an_error_and_changes_nothing(name: str) -> None:
    named = foreign() if name.startswith("another") else name
    use_isa("scalar")
    message = f"isa is {named!r}; expected one of {', '.join(usable())} on this machine"

    with pytest.raises(DomainError, match=re.escape(message)):
        use_isa(named)

    assert isa() == "scalar"
