"""What the benchmarks share: each CPU has a folder of results, whose name says which it is."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        return importlib.import_module("measure")


@pytest.mark.parametrize(
    ("model", "vendor", "family", "number", "name"),
    [
        ("AMD EPYC", "AuthenticAMD", 25, 17, "amd-epyc-zen4"),
        ("AMD EPYC Processor", "AuthenticAMD", 25, 1, "amd-epyc-zen3"),
        ("Intel(R) Xeon(R) Processor", "GenuineIntel", 6, 143, "intel-xeon-sapphire-rapids"),
        ("Intel(R) Xeon(R) Processor", "GenuineIntel", 6, 999, "intel-xeon-family-6-model-999"),
        ("AMD EPYC 9B14 96-Core Processor", "AuthenticAMD", 25, 17, "amd-epyc-9b14"),
        ("Intel(R) Xeon(R) CPU @ 2.20GHz", "GenuineIntel", 6, 85, "intel-xeon-cascade-lake"),
        (
            "Intel(R) Core(TM) i7-1065G7 CPU @ 1.30GHz",
            "GenuineIntel",
            6,
            126,
            "intel-core-i7-1065g7",
        ),
    ],
)
def test_a_cpu_has_a_short_name(
    measure: ModuleType, model: str, vendor: str, family: int, number: int, name: str
) -> None:
    facts = {"model name": model, "vendor_id": vendor, "cpu family": str(family)}

    assert measure.cpu_name({**facts, "model": str(number)}) == name


def test_a_cpu_without_a_name_goes_by_its_machine(
    measure: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure.platform, "machine", lambda: "aarch64")

    assert measure.cpu_name({}) == "aarch64"
