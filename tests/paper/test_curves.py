"""Curves of runs: what the picture says, and which files it is made from."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.checkpoint import CheckpointError
from gxnor_ref.nn.progress import Epoch
from gxnor_ref.paper.curves import (
    COLORS,
    MARKERS,
    MOST_RUNS,
    Curves,
    draw_curves,
    names_of,
    read_metrics,
)
from gxnor_ref.spec.errors import DomainError

pytest.importorskip("matplotlib", reason="needs matplotlib, which the extra paper brings")


def epochs(count: int, validation: float | None = 0.8, layers: int = 3) -> list[Epoch]:
    """Return epochs of a run that gets better."""
    return [
        Epoch(
            epoch=number,
            learning_rate=0.01,
            train_loss=1 / number,
            train_accuracy=0.9,
            validation_accuracy=validation,
            test_accuracy=0.7,
            changed=0.01 / number,
            weight_zeros={f"{k}.W": 0.3 + 0.02 * k for k in range(1, layers + 1)},
            activation_zeros={f"{k}.phi": 0.4 for k in range(1, layers)},
            seconds=1.0,
        )
        for number in range(1, count + 1)
    ]


def texts_of(runs: Sequence[Curves]) -> list[str]:
    """Return what stands in the picture, which SVG keeps as text."""
    svg = draw_curves(runs)["svg"].decode()
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_one_run_has_a_line_for_each_layer() -> None:
    texts = texts_of([Curves("m-3", epochs(5, layers=13))])

    for part in ("m-3", "training loss", "accuracy, %", "weights changed in a step, %"):
        assert part in texts
    for part in ("zeros of weights, %", "zeros of activations, %", "epoch"):
        assert part in texts
    assert {"layers", "11", "12", "13"} <= set(texts)
    assert {"train", "validation", "test"} <= set(texts)


def test_several_runs_are_named_and_have_an_accuracy_each() -> None:
    texts = texts_of([Curves(f"run {k}", epochs(k + 2)) for k in range(3)])

    assert {"run 0", "run 1", "run 2", "runs"} <= set(texts)
    assert {f"{part} accuracy, %" for part in ("train", "validation", "test")} <= set(texts)


def test_what_was_not_measured_is_not_drawn() -> None:
    alone = texts_of([Curves("a", epochs(3, validation=None))])
    two = texts_of([Curves(name, epochs(3, validation=None)) for name in "ab"])

    assert "validation" not in alone
    assert "validation accuracy, %" not in two


@pytest.mark.parametrize("count", [1, 2])
def test_a_picture_is_white_and_the_same_each_time(count: int) -> None:
    runs = [Curves(f"run {k}", epochs(1 + k)) for k in range(count)]

    first, second = draw_curves(runs), draw_curves(runs)

    assert first == second
    assert first["png"].startswith(b"\x89PNG")
    assert b"fill: #ffffff" in first["svg"]


def test_names_are_written_as_they_are() -> None:
    names = ["_hidden", "$x^2$", "a_b$", "x" * 60 + "-end"]
    texts = texts_of([Curves(name, epochs(2)) for name in names])

    assert {"\u200b_hidden", "$x^2$", "a_b$"} <= set(texts)
    assert any(text.startswith("...x") and text.endswith("-end") for text in texts)


def test_a_pair_of_color_and_mark_is_one_run() -> None:
    pairs = {(COLORS[k % len(COLORS)], MARKERS[k % len(MARKERS)]) for k in range(MOST_RUNS)}

    assert len(pairs) == MOST_RUNS


def test_values_without_a_logarithm_are_drawn_as_well() -> None:
    still = [
        Epoch(**{**asdict(epoch), "changed": 0.0, "activation_zeros": {}}) for epoch in epochs(3)
    ]

    assert "none counted" in texts_of([Curves("a", still)])


@given(st.lists(st.sampled_from(["a/b/c", "a/x/c", "b/c", "c", "d", "a/b/d"]), unique=True))
def test_names_tell_runs_apart(paths: list[str]) -> None:
    names = names_of(paths)

    assert len(set(names)) == len(paths)
    for name, path in zip(names, paths, strict=True):
        assert str(Path(path).absolute()).endswith(name)


def test_a_run_is_drawn_once() -> None:
    with pytest.raises(DomainError, match="expected each run once"):
        names_of(["runs/a", "runs/b", "runs/./a/metrics.jsonl"])


def test_epochs_are_those_of_the_folder_or_its_file(tmp_path: Path) -> None:
    file = tmp_path / "metrics.jsonl"
    file.write_text("".join(json.dumps(asdict(epoch)) + "\n" for epoch in epochs(3)))

    assert read_metrics(tmp_path) == read_metrics(file) == epochs(3)


LINE = json.dumps(asdict(epochs(1)[0]))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "no epoch has ended yet"),
        (LINE + "\n{", "line 2, is not an epoch of a run"),
        (LINE + "\n[]", "line 2, is not an epoch of a run"),
        ("{}", "line 1, is not an epoch of a run"),
        ('{"epoch": 1}', "line 1, is not an epoch of a run"),
        (LINE.replace("0.9", '"0.9"'), "line 1, is not an epoch of a run"),
        ("\udcff", "cannot be read"),
    ],
)
def test_what_holds_no_epochs_is_refused(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "metrics.jsonl").write_bytes(content.encode(errors="surrogateescape"))

    with pytest.raises(CheckpointError, match=said) as caught:
        read_metrics(tmp_path)

    assert len(str(caught.value).splitlines()) == 1


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="does not exist; expected the folder of a run"):
        read_metrics(tmp_path / "no")
    with pytest.raises(CheckpointError, match=r"is a folder without metrics\.jsonl"):
        read_metrics(tmp_path)
