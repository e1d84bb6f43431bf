"""What the benchmarks share: each CPU has a folder of results, whose name says which it is."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from gxnor_ref.paper.operations import TEST_IMAGES, TRAINED_RESTING

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def measure() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        yield importlib.import_module("measure")


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


def test_a_result_names_the_median_of_the_turns_and_its_quartiles(measure: ModuleType) -> None:
    turns = [[5.0, 1.0, 1.0], [2.0], [3.0, 9.0, 3.0], [4.0], [5.0]]

    assert measure.Times.of(turns) == (3.0, 2.0, 4.0)


def test_the_page_has_every_case_in_which_ours_is_slower(measure: ModuleType) -> None:
    losses = importlib.import_module("losses")
    page = (BENCHMARKS.parent / "docs" / "benchmarks.md").read_text(encoding="utf-8")

    assert "\n".join(losses.lines()) in page


def test_the_page_has_the_operations_that_were_counted(measure: ModuleType) -> None:
    operations = importlib.import_module("operations")
    page = (BENCHMARKS.parent / "docs" / "events.md").read_text(encoding="utf-8")
    (twn,) = [
        row
        for row in json.loads(operations.PATH.read_text(encoding="utf-8"))["rows"]
        if row["network"] == "TWN"
    ]

    assert "\n".join(operations.lines()) in page
    words = " ".join(page.split())
    assert f"the TWN would take {twn['gates'] / twn['images']:,.0f} operations" in words


def test_the_report_has_the_shares_that_rest_in_trained_networks(measure: ModuleType) -> None:
    operations = importlib.import_module("operations")
    rows = json.loads(operations.PATH.read_text(encoding="utf-8"))["seeds"]

    shares = tuple(round(1 - row["awake"] / row["products"], 4) for row in rows)
    assert shares == TRAINED_RESTING
    assert {row["images"] for row in rows} == {TEST_IMAGES}


PEERS = {
    "inference": ("onnx", "onnxruntime", "torch"),
    "conv": ("onnx", "onnxruntime", "openvino", "torch"),
    "training": ("torch",),
}
"""Packages in the order in which the benchmarks ask for them."""


@pytest.mark.parametrize(
    ("script", "missing"), [(script, peer) for script, peers in PEERS.items() for peer in peers]
)
def test_a_missing_peer_is_one_line_that_names_the_remedy(script: str, missing: str) -> None:
    path = BENCHMARKS / f"bench_{script}.py"
    blocked = f"""
import runpy, sys
sys.modules[{missing!r}] = None
sys.argv = [{str(path)!r}, "--quick"]
sys.path.insert(0, {str(BENCHMARKS)!r})
runpy.run_path({str(path)!r}, run_name="__main__")
"""
    finished = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True)

    assert (finished.returncode, finished.stdout) == (2, "")
    (line,) = finished.stderr.splitlines()
    first = next(peer for peer in PEERS[script] if peer == missing or find_spec(peer) is None)
    assert re.fullmatch(rf"bench_{script}.py: {first} is not installed: .*pip install .*", line)


def test_contestants_of_a_training_step_can_take_as_many_as_are_timed(measure: ModuleType) -> None:
    pytest.importorskip("torch", reason="needs PyTorch, to take the same step")
    calls = importlib.import_module("bench_training").contestants("mnist", 4)

    for call in calls.values():
        for _ in range(2):
            call()

    assert {name.partition("/")[0] for name in calls} >= {"gxnor-c", "gxnor-numpy", "torch-float32"}
