"""`gxnor-ref paper`: what it writes, and what it refuses."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data.extras import remedy

Gxnor = Callable[..., Any]
Start = Callable[..., "subprocess.Popen[str]"]


def test_only_the_named_figures_are_written(gxnor: Gxnor, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")

    finished = gxnor("paper", "--only", "table2,fig12, fig2", "--out", tmp_path / "report")

    assert finished == (0, f"{tmp_path / 'report' / 'report.html'}\n", "")
    pictures = sorted(path.name for path in (tmp_path / "report" / "figures").glob("*.svg"))
    assert pictures == ["fig12.svg", "fig2.svg", "table2.svg"]


def test_a_script_gets_the_page_and_the_figures(gxnor: Gxnor, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")

    finished = gxnor("paper", "--only", "table2,fig2", "--out", tmp_path, "--json")

    assert (finished.status, finished.err) == (0, "")
    page = str(tmp_path / "report.html")
    assert json.loads(finished.out) == {"page": page, "figures": ["fig2", "table2"]}


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
    assert finished.err == f"gxnor-ref: matplotlib is not installed: {remedy('paper')}\n"


def test_a_full_report_without_mnist_says_how_to_get_it(gxnor: Gxnor, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")

    finished = gxnor("paper", "--full", "--data", tmp_path, "--out", tmp_path / "report")

    assert (finished.status, finished.out) == (2, "")
    assert "gxnor-ref fetch mnist" in finished.err


def test_control_c_says_that_the_same_command_goes_on(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    process = start("paper", "--only", "fig8", "--out", tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("backend ")
    assert process.stdout.readline().startswith("27 trainings, 27 to compute, about ")

    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=600)

    assert (process.returncode, err) == (130, "")
    last = f"interrupted; trainings that ended are in {tmp_path}; the same command continues"
    assert out.splitlines()[-1] == f"{last} the report"
    assert not (tmp_path / "report.html").exists()
