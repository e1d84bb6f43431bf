"""A training run has the same bits on every instruction set, thread count and backend."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gxnor_ref.kernels import built
from gxnor_ref.kernels import threads as threads_module
from gxnor_ref.kernels.isa import THREADS_VARIABLE, isas, use_isa
from gxnor_ref.nn.backend import BACKEND_VARIABLE


def _module() -> ModuleType:
    path = Path(__file__).with_name("runs.py")
    spec = importlib.util.spec_from_file_location("golden_runs", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["golden_runs"] = module
    spec.loader.exec_module(module)
    return module


golden_runs = _module()
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads(golden_runs.GOLDEN.read_text())

ISAS = [name for name, usable in isas().items() if usable] if built() else []
WAYS = [
    ("numpy", None, 1),
    *(("c", name, 1 + at % 3) for at, name in enumerate(ISAS)),
    *(("c", ISAS[-1], threads) for threads in (1, 2, 3) if ISAS),
]
"""Backend, instruction set and threads: each set once, and the fastest with every count."""

AVERAGED = "digits, 8 bits"
"""This run ends with a mean, which NumPy too has to give."""

LONGEST = "mnist network, 200 steps"
"""Of this run one way takes all steps, the others the first 50, and all in `make test-long`."""


def lengths() -> Iterator[Any]:
    """Yield each run with each way, and the epochs that are trained: with NumPy mostly one."""
    for name, run in golden_runs.RUNS.items():
        for way in sorted(set(WAYS), key=str):
            epochs = run.recipe.epochs
            by_numpy = way[0] == "numpy" and name != AVERAGED
            if by_numpy or (name == LONGEST and way != WAYS[-1]):
                yield pytest.param(name, *way, 1)
                yield pytest.param(name, *way, epochs, marks=pytest.mark.long)
            else:
                yield pytest.param(name, *way, epochs)


@pytest.fixture
def small_work_is_divided(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a single product be worth a thread of its own."""
    monkeypatch.setattr(threads_module, "SHARES", dict.fromkeys(threads_module.SHARES, 1e-9))
    yield
    use_isa(None)


def test_the_file_has_every_run() -> None:
    assert EXPECTED.keys() == golden_runs.RUNS.keys()
    for name, run in golden_runs.RUNS.items():
        assert len(EXPECTED[name]) == run.recipe.epochs


@pytest.mark.usefixtures("small_work_is_divided")
@pytest.mark.parametrize(("name", "backend", "isa", "threads", "epochs"), list(lengths()))
def test_every_bit_of_a_run(
    name: str,
    backend: str,
    isa: str | None,
    threads: int,
    epochs: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(BACKEND_VARIABLE, backend)
    monkeypatch.setenv(THREADS_VARIABLE, str(threads))
    use_isa(isa)
    trained = islice(golden_runs.epochs_of(golden_runs.RUNS[name]), epochs)
    for number, (found, expected) in enumerate(
        zip(trained, EXPECTED[name][:epochs], strict=True), start=1
    ):
        # JSON's floats are exact: a metric that differs in its last bit is another number.
        found = json.loads(json.dumps(found))
        others = [part for part in expected if found[part] != expected[part]]
        assert not others, f"epoch {number}: {', '.join(others)} differ"
        assert found.keys() == expected.keys()
