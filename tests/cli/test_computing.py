"""What computes: named first, chosen by an option, and BLAS's threads by the size of products."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import numpy as np
import pytest

from gxnor_ref.cli.app import VERBS
from gxnor_ref.cli.computing import BLAS_VARIABLES, LARGE, begin, largest_product
from gxnor_ref.kernels import built
from gxnor_ref.kernels.isa import isa, threads_of
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.settings import Settings

Gxnor = Callable[..., Any]


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GXNOR_BACKEND", *BLAS_VARIABLES):
        monkeypatch.delenv(name, raising=False)


def test_the_first_line_names_c_where_it_is_built(
    gxnor: Gxnor, model: Path, mnist_folder: Path
) -> None:
    first = gxnor("evaluate", model, "--data", mnist_folder).out.splitlines()[0]

    if built():
        assert first.startswith(f"backend c, {isa()}, {threads_of(None)} thread")
    else:
        assert first.startswith(
            "backend numpy, many times slower than the C kernels, which are not"
        )


@pytest.mark.parametrize("verb", ["train", "sweep", "evaluate", "trace", "events", "verify"])
def test_an_option_chooses_the_backend_for_one_command(
    verb: str, gxnor: Gxnor, model: Path, mnist_folder: Path, tiny: list[str], tmp_path: Path
) -> None:
    packed, data = tmp_path / "model.gxnor", ["--data", mnist_folder]
    assert gxnor("pack", model, packed).status == 0
    images = mnist_folder / "t10k-images-idx3-ubyte"
    arguments = {
        "train": [*tiny, "--out", tmp_path / "run"],
        "sweep": [*tiny, "--out", tmp_path / "table"],
        "evaluate": [model, *data],
        "trace": [model, images, "--out", tmp_path / "trace.npz"],
        "events": [model, *data],
        "verify": [model, packed, *data],
    }[verb]

    finished = gxnor(verb, *arguments, "--backend", "numpy")

    assert (finished.status, finished.err) == (0, "")
    assert re.match("backend numpy(;|$)", finished.out.splitlines()[0])
    assert not os.environ.get("GXNOR_BACKEND")


def test_predictions_do_not_depend_on_the_backend(
    gxnor: Gxnor, model: Path, mnist_folder: Path, tmp_path: Path
) -> None:
    gxnor("pack", model, tmp_path / "m.gxnor")
    predict = ["predict", tmp_path / "m.gxnor", mnist_folder / "t10k-images-idx3-ubyte"]

    by_default, by_numpy = gxnor(*predict), gxnor(*predict, "--backend", "numpy")

    assert by_default.out == by_numpy.out
    assert by_numpy.err.startswith("backend numpy;")
    said = json.loads(gxnor(*predict, "--backend", "numpy", "--json").out)["computing"]
    assert f"{said}\n" == by_numpy.err


@pytest.mark.parametrize("variable", ["GXNOR_SPIN", "GXNOR_THREADS", "GXNOR_BACKEND"])
def test_a_wrong_variable_is_refused_before_anything_is_made(
    variable: str, gxnor: Gxnor, mnist_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "abc")
    images = mnist_folder / "t10k-images-idx3-ubyte"

    for words in (
        ["predict", "mnist", images],
        ["train", "--data", mnist_folder, "--network", "SVM", "--out", tmp_path / "run"],
    ):
        finished = gxnor(*words)

        assert (finished.status, finished.out) == (2, "")
        assert f"{variable} is 'abc'" in finished.err
    assert not (tmp_path / "run").exists()


def blas_threads(settings: Settings, images: int) -> tuple[str, set[int]]:
    """Return what a command says, and the threads that BLAS has while it runs."""
    pools = pytest.importorskip("threadpoolctl", reason="needs threadpoolctl, of the extra cli")
    np.dot(np.ones((2, 2)), np.ones((2, 2)))
    with click.Context(click.Command("verb")):
        line = begin(settings, images)
        found = pools.threadpool_info()
    return line, {pool["num_threads"] for pool in found if pool["user_api"] == "blas"}


def test_small_products_get_one_thread_of_blas_and_large_ones_all() -> None:
    small, large = PRESETS["mnist"], PRESETS["cifar10"]
    assert largest_product(small.settings) * small.recipe.batch < LARGE
    assert largest_product(large.settings) * large.recipe.batch > LARGE

    line, threads = blas_threads(small.settings, small.recipe.batch)
    assert line.endswith("; BLAS on 1 thread")
    assert threads <= {1}
    line, threads = blas_threads(large.settings, large.recipe.batch)
    assert threads <= {threads_of(None)}


def test_a_user_who_has_chosen_blas_threads_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")

    assert blas_threads(PRESETS["mnist"].settings, 1)[0].endswith(
        "; BLAS as OPENBLAS_NUM_THREADS says"
    )


def test_help_imports_neither_numpy_nor_a_verb() -> None:
    script = (
        "import sys; from gxnor_ref.cli.app import run; run(['--help']); "
        "print(sorted(name for name in sys.modules if name in "
        f"{['numpy', 'rich', *(f'gxnor_ref.cli.{verb}' for verb in VERBS)]}))"
    )
    said = subprocess.check_output([sys.executable, "-c", script], text=True)

    assert said.splitlines()[-1] == "[]"


def test_the_package_runs_as_a_module() -> None:
    said = subprocess.check_output([sys.executable, "-m", "gxnor_ref", "--version"], text=True)

    assert said.startswith("gxnor-ref ")


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["trian"], "train"),
        (["train", "--preset", "mninst", "--out", "x"], "mnist"),
        (["sweep", "--preset", "digits", "--grid", "epoch=1", "--out", "x"], "epochs"),
        (["paper", "--only", "fig33", "--out", "x"], "fig3"),
    ],
    ids=str,
)
def test_what_was_likely_meant_is_suggested(arguments: list[str], meant: str, gxnor: Gxnor) -> None:
    finished = gxnor(*arguments)

    assert (finished.status, finished.out) == (2, "")
    assert f"Did you mean '{meant}'?" in finished.err


@pytest.mark.parametrize("verb", ["train", "sweep"])
def test_a_mistake_in_the_notation_does_not_wait_for_data(
    verb: str, gxnor: Gxnor, tmp_path: Path
) -> None:
    for notation in ("32C5-512FC", "32C5-MP25-SVM"):
        options = ["--network", notation, "--data", tmp_path, "--out", tmp_path / "run"]
        finished = gxnor(verb, *options)

        assert (finished.status, finished.out) == (2, "")
        assert finished.err.startswith("gxnor-ref: --network: notation ")


@pytest.mark.parametrize("name", PRESETS)
def test_help_shows_the_values_of_a_preset(name: str, gxnor: Gxnor) -> None:
    # Without spaces: a line may end at a hyphen of the notation.
    text = "".join(gxnor("train", "--preset", name, "--help").out.split())

    assert f"Valuesof--preset{name};" in text
    preset = PRESETS[name]
    assert f"--network{preset.settings.notation}," in text
    assert f"--epochs{preset.recipe.epochs},--batch{preset.recipe.batch}," in text


@pytest.mark.parametrize("columns", [40, 80])
def test_lines_fit_the_terminal(
    columns: int, on_a_terminal: Callable[..., Any], tiny: list[str], tmp_path: Path
) -> None:
    terminal = on_a_terminal("train", *tiny, "--out", tmp_path / "run", columns=columns)

    assert terminal.status == 0
    # A path that is longer than a line is left whole.
    broken = [line for line in terminal.lines if len(line) > columns and " " in line.strip()]
    assert broken == []
    assert "epoch 1/2" in terminal.received
    assert " left" in terminal.received


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["train", "--help"],
        ["info"],
        ["info", "digits"],
        ["evaluate", "digits", "--dataset", "digits"],
        ["events", "digits", "--images", "3"],
    ],
    ids=" ".join,
)
def test_no_word_or_number_is_broken_to_fit(
    arguments: list[str], columns: int, on_a_terminal: Callable[..., Any], gxnor: Gxnor
) -> None:
    finished = gxnor(*arguments)
    words = {word for line in (finished.out + finished.err).splitlines() for word in line.split()}

    terminal = on_a_terminal(*arguments, columns=columns)

    assert [line for line in terminal.lines if len(line) > columns and " " in line.strip()] == []
    assert "…" not in terminal.received
    # Times differ from run to run, help is broken at hyphens too, and a column may be empty.
    shown = {*" ".join(terminal.lines).split(), "multiply"}
    assert {word for word in words - shown if word[0].isalpha() and "-" not in word} == set()
