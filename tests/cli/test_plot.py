"""`gxnor-ref plot`: a picture of runs, which replaces nothing by mistake."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gxnor_ref.data.extras import remedy

Gxnor = Callable[..., Any]


@pytest.fixture
def runs(model: Path, tmp_path: Path) -> list[Path]:
    """Return the folders of two runs, one of which has not ended."""
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        for file in ("metrics.jsonl", "checkpoint.npz"):
            shutil.copy(model.parent / file, tmp_path / name)
    return [tmp_path / "first", tmp_path / "second"]


@pytest.fixture
def _drawing() -> None:
    pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")


@pytest.mark.usefixtures("_drawing")
def test_the_suffix_decides_the_format(gxnor: Gxnor, runs: list[Path], tmp_path: Path) -> None:
    png, svg = tmp_path / "a.png", tmp_path / "b.SVG"

    one = gxnor("plot", runs[0], "-o", png)
    two = gxnor("plot", runs[0], runs[1] / "metrics.jsonl", "-o", svg)

    assert one == (0, f"{png}: 1 run, 2 epochs\n", "")
    assert two == (0, f"{svg}: 2 runs, 2 epochs\n", "")
    assert png.read_bytes().startswith(b"\x89PNG")
    assert ">second</text>" in svg.read_text(encoding="utf-8")


@pytest.mark.usefixtures("_drawing")
def test_a_script_gets_one_object(gxnor: Gxnor, runs: list[Path], tmp_path: Path) -> None:
    file = str(tmp_path / "c.png")

    finished = gxnor("plot", *runs, "-o", file, "--json")

    assert json.loads(finished.out) == {"file": file, "runs": len(runs), "epochs": 2}


@pytest.mark.usefixtures("_drawing")
def test_without_a_name_it_is_curves_png(
    gxnor: Gxnor, runs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert gxnor("plot", "first").status == 0
    assert (tmp_path / "curves.png").is_file()


@pytest.mark.usefixtures("_drawing")
def test_another_picture_is_replaced_with_force_alone(
    gxnor: Gxnor, runs: list[Path], tmp_path: Path
) -> None:
    out = tmp_path / "own.png"
    out.write_bytes(b"a picture of one's own")

    refused = gxnor("plot", runs[0], "-o", out)

    assert (refused.status, refused.out) == (2, "")
    assert "--force" in refused.err
    assert out.read_bytes() == b"a picture of one's own"
    assert gxnor("plot", runs[0], "-o", out, "--force").status == 0
    # The same picture once more is no other.
    assert gxnor("plot", runs[0], "-o", out).status == 0


@pytest.mark.usefixtures("_drawing")
def test_an_input_is_never_the_output_and_a_device_stays_one(
    gxnor: Gxnor, runs: list[Path], tmp_path: Path
) -> None:
    link, null = tmp_path / "link.png", tmp_path / "null.png"
    link.symlink_to(runs[0] / "metrics.jsonl")
    null.symlink_to("/dev/null")
    before = link.read_bytes()

    refused = gxnor("plot", runs[0], "-o", link, "--force")

    assert (refused.status, refused.out) == (2, "")
    assert link.read_bytes() == before
    assert gxnor("plot", runs[0], "-o", null).status == 0
    assert null.is_symlink()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["first", "-o", "a.pdf"], "expected a name that ends in .png or .svg"),
        (["first", "-o", ""], "expected the name of a file or folder"),
        (["first", "first/metrics.jsonl"], "expected each run once"),
        (["first", "nowhere"], "nowhere does not exist; expected the folder of a run"),
        (["first", "first/checkpoint.npz"], "checkpoint.npz"),
        (["first"] * 21, "expected at most 20"),
        ([], "RUNS"),
    ],
    ids=str,
)
def test_what_cannot_be_drawn_is_one_line(
    words: list[str],
    said: str,
    gxnor: Gxnor,
    runs: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())

    finished = gxnor("plot", *words)

    assert (finished.status, finished.out) == (2, "")
    assert len(finished.err.splitlines()) == 1
    assert said in finished.err
    assert sorted(tmp_path.iterdir()) == before


def test_without_matplotlib_the_remedy_is_named(
    gxnor: Gxnor, runs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    finished = gxnor("plot", runs[0], "-o", tmp_path / "a.png")

    said = f"gxnor-ref: matplotlib is not installed: {remedy('paper')}\n"
    assert finished == (2, "", said)
    assert not (tmp_path / "a.png").exists()
