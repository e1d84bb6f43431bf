"""`gxnor-ref paper`: what it writes, and what it refuses."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gxnor = Callable[..., Any]


def test_only_the_named_figures_are_written(gxnor: Gxnor, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")

    finished = gxnor("paper", "--only", "table2,fig12, fig2", "--out", tmp_path / "report")

    assert finished == (0, f"{tmp_path / 'report' / 'report.html'}\n", "")
    pictures = sorted(path.name for path in (tmp_path / "report" / "figures").glob("*.svg"))
    assert pictures == ["fig12.svg", "fig2.svg", "table2.svg"]


@pytest.mark.parametrize("name", ["fig4", "", "Fig 2"])
def test_a_figure_that_is_not_there_is_one_line(name: str, gxnor: Gxnor, tmp_path: Path) -> None:
    finished = gxnor("paper", "--only", f"fig2,{name}", "--out", tmp_path / "report")

    assert (finished.status, finished.out) == (2, "")
    assert finished.err.count("\n") == 1
    assert f"{name!r}; expected some of fig2, fig3" in finished.err
    assert not (tmp_path / "report").exists()


def test_a_report_without_its_extra_says_how_to_install_it(
    gxnor: Gxnor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if it were not installed.
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    finished = gxnor("paper", "--out", tmp_path / "report")

    assert (finished.status, finished.out) == (2, "")
    assert finished.err == (
        "gxnor-ref: matplotlib is not installed: pip install 'gxnor-ref[paper]'\n"
    )


def test_a_full_report_without_mnist_says_how_to_get_it(gxnor: Gxnor, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")

    finished = gxnor("paper", "--full", "--data", tmp_path, "--out", tmp_path / "report")

    assert (finished.status, finished.out) == (2, "")
    assert "gxnor-ref fetch mnist" in finished.err
