"""The bounds that benchmarks give beside the kernels are compiled from the kernels' primitives."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest

from gxnor_ref.kernels import built
from gxnor_ref.kernels.isa import isas

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
USABLE = [name for name, usable in isas().items() if usable] if built() else []
WORD = 64


@pytest.mark.parametrize("isa", USABLE or ["none"])
def test_the_bounds_count_whole_words_of_products_in_every_step(
    isa: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not built():
        pytest.skip("the C kernels are not built")
    if shutil.which("cc") is None:
        pytest.skip("needs cc, to compile rates.c")
    monkeypatch.syspath_prepend(BENCHMARKS)
    bench_conv = importlib.import_module("bench_conv")

    rates = bench_conv.compiled_rates(isa, tmp_path)

    assert set(rates) >= {"bound:gates", "bound:binary"}
    for case, products in rates.items():
        assert products(0) == 0
        assert products(1) > 0, case
        assert products(1) % WORD == 0, case
        assert products(1000) == 1000 * products(1), case
