"""Every accuracy that is written down is one of those in the result files."""

from __future__ import annotations

import csv
import json
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

import pytest

from gxnor_ref import pretrained
from gxnor_ref.nn.presets import PRESETS, Preset
from gxnor_ref.paper import limits, report
from gxnor_ref.paper.budget import FULL
from gxnor_ref.paper.contents import CONTENTS
from gxnor_ref.paper.figure import Finding
from gxnor_ref.paper.measured import Trained
from gxnor_ref.paper.networks import TABLE_1
from gxnor_ref.paper.trainings import Measured, Seeded, further_trials, trials, with_rates
from gxnor_ref.paper.verdicts import Sample, larger
from gxnor_ref.sweep.command import command
from gxnor_ref.sweep.row import describe, digest, run_of

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results"
DATA = RESULTS / "mnist-report" / "data"
LAST_LINE = re.compile(r"^test accuracy (\d+\.\d\d)% after (\d+) epochs", re.MULTILINE)
SECONDS = re.compile(r"^test accuracy .* epochs, (\d+) s;", re.MULTILINE)
PERCENT = re.compile(r"((?:\d+\.\d\d, )*\d+\.\d\d) %")
ACCURACY = re.compile(r"(?<![\d.,+-])(?<!at )[89]\d\.\d+(?![\d.]*\d)")
"""A number from 80 to 100 with digits after the point: on these pages an accuracy in percent.

With a sign it is an end of an interval, and after "at" the level of one.
"""

DECIMAL = re.compile(r"(?<![\d.,+-])\d+\.\d+(?![\d.]*\d)")
"""Any number with digits after the point, as those of a copy may be."""

RULES = ("test_accuracy", "test_accuracy_of_last_step", "best_test_accuracy")
RUNS = sorted(path.parent.name for path in RESULTS.glob("*/runs.json"))
FIGURES = sorted(path.stem for path in DATA.glob("*.json"))
TRAINED = [name for name in FIGURES if (DATA / f"{name}-seeds.csv").exists()]
PAGE = ROOT / "docs" / "evidence.md"


@cache
def read(path: Path) -> Any:
    """Return what a JSON file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def logged(path: Path) -> tuple[str, int]:
    """Return the accuracy that a training's log ends with, in percent, and its epochs."""
    ((accuracy, epochs),) = LAST_LINE.findall(path.read_text(encoding="utf-8"))
    return accuracy, int(epochs)


def logs_of(folder: str) -> dict[int, tuple[str, int]]:
    """Return what the logs of a folder end with, by seed."""
    paths = sorted((RESULTS / folder).glob("seed-*.log"))
    return {int(path.stem[5:]): logged(path) for path in paths}


@cache
def runs_of_report() -> list[dict[str, Any]]:
    """Return the trainings of the report that have ended, those that it does not show too."""
    lines = (DATA / "runs.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def runs_of(figure: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the rows of a figure's table of runs, each with the training that it is of."""
    runs = {(row["seed"], row["test_accuracy"], row["seconds"]): row for row in runs_of_report()}
    table = read(DATA / f"{figure}.json")["tables"][f"{figure}-seeds"]
    for cells in table["rows"]:
        each = dict(zip(table["columns"], cells, strict=True))
        yield each, runs[each["seed"], each["test accuracy"], each["seconds"]]


def rows_of(figure: str) -> dict[tuple[Any, ...], list[dict[str, Any]]]:
    """Return the trainings of a figure by its own keys, in the order of the seeds."""
    found: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for each, run in runs_of(figure):
        values = list(each.values())
        found.setdefault((*values[: [*each].index("seed")],), []).append(run)
    return found


def rows_of_the_preset() -> list[dict[str, Any]]:
    """Return the report's trainings of the preset `mnist`, in the form of `benchmarks/accuracy.py`.

    Their accuracies between the epochs are those that the preset has today; the logs of `mnist`
    have an older rate of running statistics.
    """
    preset, rows = PRESETS["mnist"], []
    for run in runs_of_report():
        if run_of(run) == replace(preset, recipe=replace(preset.recipe, seed=run["seed"])):
            last = run["epochs"][-1]["test_accuracy_of_last_step"]
            best = max(*(epoch["test_accuracy"] for epoch in run["epochs"]), last)
            rows.append({**run, "method": "dst", RULES[1]: last, RULES[2]: best})
    return sorted(rows, key=lambda row: row["seed"])


def rows_of_table1() -> dict[str, list[dict[str, Any]]]:
    """Return the trainings of the report's Table 1, by network, in the order of the seeds."""
    return {network: rows for (network,), rows in rows_of("table1").items()}


def measured() -> list[list[float]]:
    """Return the accuracies of the result files in percent, in lists of which pages may take means.

    These are the runs of a folder or of a method, by each rule of `benchmarks/accuracy.py`.
    """
    folders = {path.parent for path in RESULTS.glob("*/seed-*.log")}
    found = [[float(each) for each, _ in logs_of(path.name).values()] for path in folders]
    shares = read(RESULTS / "digits" / "gradient-bits.json")["test_accuracy"].values()
    found += [[100 * share for share in each] for each in shares]
    for path in RESULTS.glob("*/runs.json"):
        found += by_rule(read(path)["rows"])
    found += by_rule(rows_of_the_preset())
    groups = [*rows_of("table1").values(), *rows_of("limits").values()]
    return [*found, *([100 * row["test_accuracy"] for row in rows] for rows in groups)]


def by_rule(rows: list[dict[str, Any]]) -> list[list[float]]:
    """Return the accuracies of runs in percent, a list for each rule and method."""
    return [
        [100 * row[rule] for row in rows if row["method"] == method and row.get(rule) is not None]
        for rule in RULES
        for method in {row["method"] for row in rows}
    ]


def written(groups: list[list[float]]) -> set[str]:
    """Return numbers and the means of their lists, as pages have them."""
    filled = [group for group in groups if group]
    return {f"{each:.2f}" for group in filled for each in (*group, fmean(group))}


@cache
def known() -> set[str]:
    """Return every accuracy and mean of the result files, and those of the paper, in percent.

    Those that the report's statements quote are among them.
    """
    papers = [each for _, row in TABLE_1.values() for each in row if each is not None]
    papers += [98.82]  # its other row of BWNs
    findings = [each for name in TRAINED for each in read(DATA / f"{name}.json")["findings"]]
    judged = {number for each in findings for number in percents(each["here"])}
    trials_ = [
        [100 * end["validation_accuracy"] for end in ends]
        for ends in trials_of_one_change().values()
    ]
    ours = written([*measured(), *trials_])
    return ours | written([[each] for each in papers]) | judged | of_copies()


COPY = "JPEG copy"
"""What the data of runs are called that had a lossy copy; their figures need these words."""


def of_copies() -> set[str]:
    """Return the accuracies and means of runs and trials that had a lossy copy of their data."""
    rows = [row for path in RESULTS.glob("*/runs.json") for row in read(path)["rows"]]
    of_runs = written(by_rule([row for row in rows if COPY in row["data"]]))
    trials_ = read(RESULTS / "trials-cifar10.json")
    assert COPY in trials_["what"]
    last = [100 * trial["curve"][-1]["validation_accuracy"] for trial in trials_["trials"]]
    return of_runs | {f"{each:.{digits}f}" for each in last for digits in (1, 2)}


def unlabeled(text: str, figures: set[str]) -> list[str]:
    """Return the paragraphs and rows of tables that have one of these figures without `COPY`."""
    parts = re.split(r"\n\n|\n(?=\|)", text)
    return [
        part
        for part in parts
        if COPY not in " ".join(part.split()) and figures & {*DECIMAL.findall(part)}
    ]


def percents(text: str) -> Iterator[str]:
    """Yield the percentages with two digits after the point, those of lists too."""
    for found in PERCENT.findall(text):
        yield from found.split(", ")


PAGES = [
    str(path.relative_to(ROOT))
    for pattern in ("*.md", "docs/**/*.md", "csrc/*.md", "gxnor_ref/**/*.md")
    for path in ROOT.glob(pattern)
]


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_page_states_accuracies_of_the_result_files(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")

    assert [each for each in ACCURACY.findall(text) if each not in known()] == []


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_page_says_which_accuracies_are_those_of_a_copy(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")

    assert unlabeled(text, of_copies()) == []


def test_the_trials_on_a_copy_stand_on_the_page() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")

    assert {"60.7", "57.5"} <= of_copies() & {*DECIMAL.findall(page)}


def test_the_page_has_the_best_trial_of_each_method_on_the_small_network() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    best: dict[str, tuple[float, float, str]] = {}
    for trial in read(RESULTS / "trials-cifar10.json")["trials"]:
        settings, last = trial["settings"], trial["curve"][-1]
        if "--epochs 8 " in settings and len(trial["curve"]) == 8:
            method = re.search(r"--method (\w+)", settings)
            rate = re.search(r"--lr-start (\S+)", settings)
            assert rate is not None
            found = (last["validation_accuracy"], last["train_accuracy"], rate[1])
            name = method[1] if method else "dst"
            best[name] = max(best.get(name, found), found)

    full, bnn, gxnor, hidden = (best[name] for name in ("full", "bnn", "dst", "twn"))
    assert f"{100 * full[0]:.1f} % of the 5,000 validation images right with full" in page
    assert f"precision (rate {full[2]}), {100 * bnn[0]:.1f} % as a BNN ({bnn[2]})" in page
    assert f"and {100 * gxnor[0]:.1f} % as GXNOR ({gxnor[2]})." in page
    shares = [f"{100 * each[1]:.0f}" for each in (full, bnn, gxnor)]
    assert f"they had {shares[0]}, {shares[1]} and {shares[2]} % of the training images" in page
    ahead = 100 * (hidden[0] - gxnor[0])
    noise = sum(100**2 * each[0] * (1 - each[0]) / 5000 for each in (hidden, gxnor)) ** 0.5
    assert f"{100 * hidden[0]:.1f} % right, at the one rate that was tried ({hidden[2]})" in page
    assert f"{ahead:.1f} points more than GXNOR, by one seed, and more than the" in page
    assert f"{1.96 * noise:.1f} points that these images leave" in page


def test_an_accuracy_of_a_copy_needs_the_label_in_its_own_row_or_paragraph() -> None:
    labeled = "| `cifar10` | 60 | 88.12 % (JPEG copy) |"
    bare = "| `cifar10` | 60 | 88.12 % |"
    prose = "On a JPEG\ncopy of CIFAR-10 it reaches 88.12 %."

    text = f"{prose}\n\n| preset |\n{labeled}\n{bare}\n| `mnist` | 99.34 % |\n\nHere 88.12 %."

    assert unlabeled(text, {"88.12"}) == [bare, "Here 88.12 %."]


def test_a_log_of_cifar10_stands_beside_rows_that_say_which_data_it_was_of() -> None:
    for path in RESULTS.glob("*/seed-*.log"):
        if re.search(r"^cifar10: ", path.read_text(encoding="utf-8"), re.MULTILINE):
            seeds = {row["seed"] for row in read(path.parent / "runs.json")["rows"]}
            assert seeds == {*logs_of(path.parent.name)}


def test_accuracies_are_found_with_and_without_a_sign() -> None:
    text = "99.31, 99.35, 99.23 % (the paper: 99.32), 46.8 %, 94.4%, | 88.1 | 1,095.06 | v98.76.1 "
    text += "(+86.90 to +88.69 at 99.4 %)"

    assert ACCURACY.findall(text) == ["99.31", "99.35", "99.23", "99.32", "94.4", "88.1"]
    assert list(percents(text)) == ["99.31", "99.35", "99.23"]


@pytest.mark.parametrize("name", RUNS)
def test_the_rows_of_runs_are_what_their_logs_end_with(name: str) -> None:
    rows = read(RESULTS / name / "runs.json")["rows"]

    ours = {row["seed"]: (f"{100 * row['test_accuracy']:.2f}", row["epochs"]) for row in rows}
    assert ours == logs_of(name)
    for row in rows:
        last = row["test_accuracy"], row["test_accuracy_of_last_step"] or 0
        assert row["best_test_accuracy"] >= max(last)


def test_both_backends_count_the_same_right_answers_of_cifar10() -> None:
    ours, theirs = (
        read(RESULTS / "cifar10" / "evaluate.json")["backends"][b] for b in ("c", "numpy")
    )
    (row,) = read(RESULTS / "cifar10" / "runs.json")["rows"]
    right = sum(counts[label] for label, counts in enumerate(ours["confusion"]))
    page = " ".join((ROOT / "docs" / "evidence.md").read_text(encoding="utf-8").split())

    assert ours["confusion"] == theirs["confusion"]
    assert right / ours["images"] == ours["accuracy"] == row["test_accuracy"]
    assert f"gets the same {right} of the {ours['images']:,} test images right" in page


def test_the_page_compares_gxnor_and_a_bnn_on_cifar10_at_equal_epochs() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    (ours,), (bnn,) = (
        read(RESULTS / name / "runs.json")["rows"] for name in ("cifar10-32-epochs", "cifar10-bnn")
    )
    p, q = ours["test_accuracy"], bnn["test_accuracy"]
    # Of two independent shares of 10,000 images: too wide where both find the same ones hard.
    reach = 1.96 * ((p * (1 - p) + q * (1 - q)) / 10_000) ** 0.5

    assert ours["epochs"] == bnn["epochs"]
    assert f"reaches {100 * q:.2f} % on the JPEG copy, {100 * (p - q):.2f} points less than" in page
    assert f"the test images alone leave ± {100 * reach:.1f} points" in page


@pytest.mark.parametrize("name", ["mnist", "digits"])
def test_a_network_of_the_package_is_that_of_the_log(name: str) -> None:
    test = pretrained.card(name)["test"]

    assert f"{100 * test['right'] / test['images']:.2f}" == logs_of(name)[0][0]


def test_the_page_that_draws_states_the_accuracy_of_its_network() -> None:
    page = (ROOT / "docs" / "draw.md").read_text(encoding="utf-8")

    assert ACCURACY.findall(page) == [logs_of("mnist")[0][0]]


def test_the_rules_stand_on_the_page_as_the_tool_computes_them() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")

    for rule in RULES:
        cells = []
        folders = ("mnist-8-bits", "mnist-paper", "mnist-paper-mean", "mnist-shift")
        for rows in (
            rows_of_the_preset(),
            *(read(RESULTS / name / "runs.json")["rows"] for name in folders),
        ):
            shares = [100 * row[rule] for row in rows if row[rule] is not None]
            seeds = ", ".join(f"{each:.2f}" for each in shares)
            cells.append(f"{seeds}; mean {fmean(shares):.2f}" if shares else "no mean is taken")
        assert f" | {' | '.join(cells)} |" in page


def test_the_page_says_what_the_mean_and_the_values_of_the_preset_bring() -> None:
    stats: Any = pytest.importorskip("scipy.stats", reason="needs SciPy, which paper brings")
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    papers, with_mean, preset = (
        [100 * row["test_accuracy"] for row in read(RESULTS / name / "runs.json")["rows"]]
        for name in ("mnist-paper", "mnist-paper-mean", "mnist")
    )
    gains = [a - b for a, b in zip(with_mean, papers, strict=True)]
    gain = stats.ttest_1samp(gains, 0).confidence_interval()
    ahead = stats.ttest_ind(preset, with_mean, equal_var=False).confidence_interval()

    assert f"and the mean, five seeds reach {fmean(with_mean):.2f} %" in page
    ends = f"{gain.low:.2f} to {gain.high:.2f}"
    assert f"The mean brings them {fmean(gains):.2f} points ({ends}, 95 %, seed by seed)" in page
    ends = f"{ahead.low:+.2f} to {ahead.high:+.2f}"
    points = f"{fmean(preset) - fmean(with_mean):.2f} points above that ({ends}, 95 %, Welch"
    assert f"The preset is {points}" in page
    assert ahead.low < 0 < ahead.high


def test_the_page_has_the_differences_between_widths_of_gradients() -> None:
    stats: Any = pytest.importorskip("scipy.stats", reason="needs SciPy, which paper brings")
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    eight, real = (
        [float(each) for each, _ in logs_of(folder).values()]
        for folder in ("mnist-8-bits", "mnist-float")
    )
    of_mnist = stats.ttest_ind(eight, real, equal_var=False).confidence_interval()
    digits = read(RESULTS / "digits" / "gradient-bits.json")["test_accuracy"]
    paired = [100 * (a - b) for a, b in zip(digits["8"], digits["float"], strict=True)]
    of_digits = stats.ttest_1samp(paired, 0).confidence_interval()

    for what, mean, interval in (
        ("`mnist` (Welch)", fmean(eight) - fmean(real), of_mnist),
        ("`digits`, paired seed by seed,", fmean(paired), of_digits),
    ):
        assert f"{what} {mean:+.2f} points ({interval.low:+.2f} to {interval.high:+.2f})" in page


def test_the_page_has_what_running_statistics_and_the_mean_change() -> None:
    stats: Any = pytest.importorskip("scipy.stats", reason="needs SciPy, which paper brings")
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    ours = rows_of_the_preset()
    log = (RESULTS / "mnist" / "seed-0.log").read_text(encoding="utf-8")
    (of_log,) = re.findall(r"^epoch 8/24 .* test (\d+\.\d\d)%", log, re.MULTILINE)
    lag = 100 * ours[0]["epochs"][7]["test_accuracy"] - float(of_log)
    gains = [100 * (row["test_accuracy"] - row["test_accuracy_of_last_step"]) for row in ours]
    interval = stats.ttest_1samp(gains, 0).confidence_interval()
    (loss,) = (-gain for gain in gains if gain < 0)

    assert f"test accuracy is {lag:.1f} points lower at 0.01" in page
    ends = f"{interval.low:.2f} to {interval.high:.2f}"
    assert f"is worth {fmean(gains):.2f} points there ({ends}, 95 % over the five seeds" in page
    assert f"of which one lost {loss:.2f})" in page


def test_the_page_has_the_searches_for_the_rate_of_gxnor() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    preset = PRESETS["mnist"]
    by_rate: dict[float, list[float]] = {}
    for run in runs_of_report():
        settings, recipe = run_of(run).settings, run["recipe"]
        if settings == preset.settings and recipe["validation"]:
            by_rate.setdefault(recipe["lr_start"], []).append(100 * run["validation_accuracy"])
    chosen, second, later = (fmean(by_rate[rate]) for rate in (0.009, 0.03, 0.027))

    assert f"0.009 over 0.03, which was {chosen - second:.2f} points worse" in page
    assert f"0.027 is {later - chosen:.3f} points better there" in page


def test_the_page_has_the_best_m_of_each_rate() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    rows = read(DATA / "fig8.json")["tables"]["fig8"]["rows"]
    best = {
        rate: max((share, m) for m, each, share, _ in rows if each == rate)[1]
        for rate in (0.003, 0.01, 0.03)
    }

    assert f"that of m = {best[0.003]:g} at the rate 0.003, of {best[0.01]:g} at" in page
    assert f"at 0.01 and of {best[0.03]:g} at 0.03" in page


def test_m_of_10_is_not_told_apart_from_the_best_at_any_rate() -> None:
    pytest.importorskip("scipy", reason="needs SciPy, which the extra paper brings")
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    samples: dict[float, dict[float, Sample]] = {}
    for (m, factor), rows in rows_of("fig8").items():
        samples.setdefault(factor, {})[m] = Measured(tuple(rows)).sample(10_000)

    assert "at no rate can m = 10 be told apart from it" in page
    compared = [of_rate for of_rate in samples.values() if len(of_rate) == 5]
    assert len(compared) == 3
    for of_rate in compared:
        best_ = max(of_rate.values(), key=lambda each: each.mean)
        assert larger(of_rate[10.0], best_).agrees is None


def test_the_page_counts_the_statements_of_the_report() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    report_ = (RESULTS / "mnist-report" / "report.html").read_text(encoding="utf-8")
    counts = re.search(r"decided by\s+trainings: (.*?)\.", report_, re.DOTALL)

    assert counts is not None
    assert f"what the trainings say of the paper's statements: {counts[1]}." in page


def test_the_page_has_the_time_of_full_precision_on_the_small_network() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    seconds: dict[str, list[float]] = {"": [], " --method full": []}
    for row in read(RESULTS / "trials-cifar10.json")["trials"]:
        preset = re.match(
            r"--preset cifar10( --method \w+|) --validation 5000 --epochs 8 ", row["settings"]
        )
        if preset and preset[1] in seconds:
            seconds[preset[1]].append(row["seconds"])
    ours, full = map(fmean, seconds.values())

    assert f"one of its epochs takes {full / ours:.1f} times as long as one of GXNOR" in page


def test_the_page_has_the_hours_of_cifar10_and_of_the_report() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    steps = PRESETS["cifar10"].recipe.epochs * 50_000 // PRESETS["cifar10"].recipe.batch
    hours_ = []
    for cpu in ("zen4", "zen3"):
        (seconds,) = (
            row["seconds"]
            for row in read(RESULTS / f"amd-epyc-{cpu}" / "training.json")["rows"]
            if (row["case"], row["implementation"]) == ("cifar10", "gxnor-c-8-bits")
            and row["threads"] == 1
        )
        hours_.append(steps * seconds / 3600)
    of_report = sum(run["seconds"] for run in runs_of_report()) / 3600

    assert f"take {hours_[0]:.1f} hours on one thread of the Zen 4 and {hours_[1]:.1f} of" in page
    assert f"took {of_report:.0f} hours beside other work" in page


def test_the_page_has_the_gain_of_shifted_images_and_the_trials_before() -> None:
    stats: Any = pytest.importorskip("scipy.stats", reason="needs SciPy, which paper brings")
    page = " ".join((ROOT / "docs" / "evidence.md").read_text(encoding="utf-8").split())
    ours, preset = (
        [100 * row["test_accuracy"] for row in read(RESULTS / name / "runs.json")["rows"]]
        for name in ("mnist-shift", "mnist")
    )
    interval = stats.ttest_ind(ours, preset, equal_var=False).confidence_interval()
    trials_ = read(RESULTS / "trials-mnist.json")["trials"]
    alone, less_noisy = (
        100 * row["curve"][-1]["validation_accuracy"]
        for row in trials_
        if "--augmentation shift" in row["settings"] and "--dropout" not in row["settings"]
    )

    gain = f"{fmean(ours) - fmean(preset):.2f} points more than that of `mnist`"
    assert f"{fmean(ours):.2f} %, {gain} ({interval.low:.2f} to {interval.high:.2f}, 95 %" in page
    assert f"alone, {alone:.2f} % of these images were right" in page
    assert f"transitions as well, {less_noisy:.2f} %" in page


def trials_of_one_change() -> dict[str, list[dict[str, Any]]]:
    """Return the ends of the trials of the preset `mnist` with three seeds, by their options."""
    found: dict[str, list[dict[str, Any]]] = {}
    for trial in read(RESULTS / "trials-mnist.json")["trials"]:
        if "validation_loss" in trial["curve"][-1] and trial["settings"].startswith("--preset"):
            option = trial["settings"].removeprefix("--preset mnist --validation 10000")
            found.setdefault(option.strip(), []).append(trial["curve"][-1])
    return found


def test_the_trials_of_one_change_stand_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    names = {
        "": "none",
        "--float-last-layer": "float last layer",
        "--a-fin 0.5": "a window that narrows, a from 1.5 to 0.5",
        "--window triangular --a 2": "triangular window, a = 2",
    }

    ends = trials_of_one_change()

    assert ends.keys() == names.keys()
    for option, name in names.items():
        losses = [1000 * end["validation_loss"] for end in ends[option]]
        shares = [100 * end["validation_accuracy"] for end in ends[option]]
        cells = [
            part
            for each in (losses, shares)
            for part in (", ".join(f"{one:.2f}" for one in each), f"{fmean(each):.2f}")
        ]
        assert len(losses) == 3
        assert f"| {' | '.join([name, *cells])} |" in page
        # "By the loss no change differs from none: seeds scatter by more", the page says.
        none = [1000 * end["validation_loss"] for end in ends[""]]
        assert abs(fmean(losses) - fmean(none)) < stdev(none)


def test_the_runs_of_table_1_stand_on_the_page() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")

    reach = {
        name: each for name, _, each, *_ in read(DATA / "table1.json")["tables"]["table1"]["rows"]
    }

    assert rows_of_table1().keys() == TABLE_1.keys()
    for name, rows in rows_of_table1().items():
        assert [row["seed"] for row in rows] == [*FULL.seeds]
        (rate,) = {row["recipe"]["lr_start"] for row in rows}
        shares = [100 * row["test_accuracy"] for row in rows]
        seeds = ", ".join(f"{each:.2f}" for each in shares)
        paper = TABLE_1[name][1][0]
        ours = f"{fmean(shares):.2f} ± {100 * reach[name]:.2f}"
        assert f"| {name} | {rate:g} | {seeds} | {ours} | {paper:.2f} |" in page


def test_what_limits_the_accuracy_stands_on_the_page() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    tables = read(DATA / "limits.json")["tables"]
    shares = {(weights, name): share for weights, name, share, _ in tables["limits"]["rows"]}

    for weights in limits.WEIGHTS:
        means = (f"{100 * shares[weights, name]:.2f}" for name in limits.ACTIVATIONS)
        assert f"| {weights} | {' | '.join(means)} |" in page
    for what, points, reach in tables["limits-effects"]["rows"]:
        assert f"| {what} | {points} ± {reach} |" in page
    # "Nothing else differs significantly", the page says.
    (_, points, reach), *effects = tables["limits-effects"]["rows"]
    assert float(points) < -float(reach)
    for _, points, reach in effects + tables["limits-costs"]["rows"]:
        assert abs(float(points)) < float(reach)


def test_gxnor_in_table_1_is_the_preset_but_for_its_running_statistics() -> None:
    preset = PRESETS["mnist"]
    for run in rows_of_table1()["GXNOR"]:
        recipe = replace(preset.recipe, seed=run["seed"], norm_rate=run["recipe"]["norm_rate"])
        assert run_of(run) == replace(preset, recipe=recipe)


def test_the_readme_states_every_run_of_the_presets() -> None:
    ours = logs_of("mnist")
    accuracies = ", ".join(accuracy for accuracy, _ in ours.values())
    seeds = ", ".join(map(str, ours))
    (epochs,) = {epochs for _, epochs in ours.values()}

    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert f"| `mnist` | {epochs} | {accuracies} % (seeds {seeds}; " in readme
    accuracy, epochs = logged(RESULTS / "digits" / "seed-0.log")
    ten = read(RESULTS / "digits" / "gradient-bits.json")["test_accuracy"]["8"]
    mean = f"{100 * fmean(ten):.2f}"
    assert f"| `digits` | {epochs} | {accuracy} % (seed 0; mean of ten seeds: {mean}) |" in readme


def test_the_readme_states_the_accuracies_of_other_recipes() -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    papers, shift, (cifar10,) = (
        read(RESULTS / name / "runs.json")["rows"]
        for name in ("mnist-paper", "mnist-shift", "cifar10")
    )
    last, best = (fmean(100 * row[rule] for row in papers) for rule in (RULES[0], RULES[2]))
    shifted = fmean(100 * row["test_accuracy"] for row in shift)

    assert f"`mnist` reaches {last:.2f} %, and {best:.2f} % by the best epoch on the test" in readme
    assert (
        f"{shift[0]['epochs']} epochs and less noisy transitions it reaches {shifted:.2f} %"
        in readme
    )
    accuracy = f"{100 * cifar10['test_accuracy']:.2f}"
    assert f"| `cifar10` | {cifar10['epochs']} | {accuracy} % (seed 0, on a JPEG copy" in readme


@pytest.mark.parametrize("preset", ["mnist", "cifar10"])
def test_the_readme_states_the_speeds_that_were_measured(preset: str) -> None:
    rows = {
        row["implementation"]: row
        for row in read(RESULTS / "amd-epyc-zen4" / "inference.json")["rows"]
        if (row["case"], row["batch"], row["threads"]) == (preset, 16, 1)
        and row["isa"] in ("avx512", "")
    }
    size = rows["gxnor-c"]["file_bytes"]
    file = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
    names = ("gxnor-c", "onnxruntime-int8", "onnxruntime-float32")
    rates = [f"{float(format(rows[name]['images_per_s'], '.3g')):,.0f}" for name in names]

    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    (line,) = [line for line in readme.splitlines() if line.startswith(f"| `{preset}` |")]
    assert line.endswith(f" | {file} | {' | '.join(rates)} |")


def test_the_readme_states_what_amx_brings() -> None:
    rates = {
        row["implementation"]: row["images_per_s"]
        for row in read(RESULTS / "intel-xeon-family-6-model-167" / "inference.json")["rows"]
        if (row["case"], row["batch"], row["threads"]) == ("cifar10", 16, 1)
    }
    ours = rates["gxnor-c"]
    onnxruntime, pytorch = (ours / rates[f"{peer}-int8"] for peer in ("onnxruntime", "torch"))

    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())

    assert (
        f"takes {float(format(ours, '.3g')):,.0f} images a second, {onnxruntime:.1f} times"
        in readme
    )
    assert f"onnxruntime's int8 and {pytorch:.1f} times as many as PyTorch's" in readme


def test_the_page_has_the_times_of_the_runs() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    seconds = {
        path.name: [
            float(SECONDS.findall(log.read_text(encoding="utf-8"))[-1])
            for log in path.glob("seed-*.log")
        ]
        for path in {log.parent for log in RESULTS.glob("*/seed-*.log")}
    }
    trials_ = read(RESULTS / "trials-mnist.json")["trials"]
    seconds["trials-mnist.json"] = [row["seconds"] for row in trials_]

    for name, each in seconds.items():
        ends = [f"{end / 60:.{int(end < 60)}f}" for end in (min(each), max(each))]
        minutes = " to ".join(dict.fromkeys(ends))
        assert f"| `{name}` | {len(each)} | {minutes} |" in page


def test_the_page_has_the_trainings_of_the_full_report() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    found = {name: runs for name in CONTENTS if (runs := trainings(name))}
    whole = trainings(*found)

    for name, runs in found.items():
        assert f"| `{name}` | {len(runs)} | {hours(runs):.1f} |" in page
    assert f"has {len(whole)} trainings, which take about {hours(whole):.0f} hours on" in page


def trainings(*names: str) -> set[Preset]:
    """Return the trainings of figures of the full report, those that find rates included."""
    groups = [group for name in names for group in CONTENTS[name].trains(FULL).values()]
    compared = [
        group[0]
        for name in names
        if CONTENTS[name].searches
        for group in CONTENTS[name].trains(FULL).values()
    ]
    return {run for group in (*groups, *trials(FULL, compared).values()) for run in group}


def hours(runs: set[Preset]) -> float:
    """Return how long trainings of the full report take on one core."""
    return sum(run.recipe.epochs * FULL.seconds_of_epoch(run.settings, "c") / 3600 for run in runs)


def test_the_table_of_gradients_has_what_the_logs_end_with() -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    digits = read(RESULTS / "digits" / "gradient-bits.json")["test_accuracy"]
    of_mnist = {"8": "mnist-8-bits", "16": "mnist-16-bits", "float": "mnist-float"}

    for bits, folder in of_mnist.items():
        runs = [accuracy for accuracy, _ in logs_of(folder).values()]
        percent = [100 * share for share in digits[bits]]
        numbers = [fmean(map(float, runs)), fmean(percent), stdev(percent)]
        head = bits if bits == "float" else f"{bits} bits"
        row = [head, ", ".join(runs), *(f"{number:.2f}" for number in numbers)]
        assert f"| {' | '.join(row)} |" in page


@pytest.mark.parametrize("name", TRAINED)
def test_a_figure_is_made_of_the_runs(name: str) -> None:
    tables = read(DATA / f"{name}.json")["tables"]
    for each, run in runs_of(name):
        assert each["command"] == shlex.join(command(run_of(run), f"runs/{run['key'][:8]}"))

    groups = [[row["test_accuracy"] for row in rows] for rows in rows_of(name).values()]
    means = sorted(round(fmean(group), 12) for group in groups)

    shown = tables[name]
    if "accuracy" in shown["columns"][1:]:
        at = shown["columns"].index("accuracy")
        assert sorted(round(row[at], 12) for row in shown["rows"]) == means
    else:
        assert sorted(round(cell, 12) for row in shown["rows"] for cell in row[1:]) == means


@pytest.mark.parametrize("name", FIGURES)
def test_the_page_has_the_verdicts_of_the_report(name: str) -> None:
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    described = read(DATA / f"{name}.json")

    for finding in (each for each in described["findings"] if each["trained"]):
        verdict = Finding(**finding).verdict
        cells = [described["label"], finding["paper"], verdict, finding["here"]]
        assert f"| {' | '.join(cells)} |" in page


def test_the_report_is_what_its_trainings_say_today() -> None:
    pytest.importorskip("scipy", reason="needs SciPy, which the extra paper brings")
    rows = {row["key"]: row for row in runs_of_report()}
    (data,) = {row["data_sha256"] for row in rows.values()}
    (versions,) = {json.dumps(row["versions"]) for row in rows.values()}

    def measured(group: Seeded) -> Measured:
        wanted = [{**describe(run, data), "versions": json.loads(versions)} for run in group]
        return Measured(tuple(rows[digest(each)] for each in wanted))

    names = [name for name in CONTENTS if name in FIGURES]
    compared = [
        group[0]
        for name in names
        if CONTENTS[name].searches
        for group in CONTENTS[name].trains(FULL).values()
    ]
    found: dict[Any, Measured] = {}
    tried = trials(FULL, compared)
    while tried:
        found |= {key: measured(group) for key, group in tried.items()}
        tried = further_trials(FULL, found)
    budget = with_rates(FULL, found)

    for name in names:
        groups = CONTENTS[name].trains(budget)
        trained = Trained(budget, 10_000, {key: measured(each) for key, each in groups.items()})
        # What is drawn is not compared: pictures depend on the version of matplotlib.
        made = json.loads(json.dumps(report.described(name, CONTENTS[name].make(trained))))
        assert rounded(made) == rounded(read(DATA / f"{name}.json")), name


def rounded(value: Any) -> Any:
    """Return what a file holds without the last digits, which depend on SciPy's version."""
    if isinstance(value, float):
        return round(value, 9)
    if isinstance(value, list):
        return [rounded(each) for each in value]
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return value


@pytest.mark.parametrize("name", FIGURES)
def test_the_tables_of_a_figure_are_the_same_in_both_formats(name: str) -> None:
    for part, table in read(DATA / f"{name}.json")["tables"].items():
        with (DATA / f"{part}.csv").open(newline="", encoding="utf-8") as file:
            head, *rows = csv.reader(file)
        assert head == table["columns"]
        assert rows == [[str(cell) for cell in row] for row in table["rows"]]


@pytest.mark.parametrize("name", TRAINED)
def test_what_a_statement_quotes_is_in_the_figures_table(name: str) -> None:
    described = read(DATA / f"{name}.json")
    cells = [
        cell
        for table in described["tables"].values()
        for row in table["rows"]
        for cell in row
        if isinstance(cell, float)
    ]
    if name == "fig13":
        cells += _means_of_the_grid(described["tables"][name]["rows"])
    shown = {f"{100 * cell:.2f}" for cell in cells}

    quoted = [each for finding in described["findings"] for each in percents(finding["here"])]

    assert (quoted != []) == (described["findings"] != [])
    assert [each for each in quoted if each not in shown] == []


def _means_of_the_grid(rows: list[list[Any]]) -> list[float]:
    grid = [row[1:] for row in rows]
    return [fmean(line) for line in [*grid, *zip(*grid, strict=True)]]


class Tables(HTMLParser):
    """The cells of the table beside each picture, by section, and those of the verdicts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.verdicts: dict[str, list[str]] = {}
        self.into: list[str] | None = None
        self.section = ""
        self.in_table = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "section":
            self.section = attributes["id"] or ""
            self.found[self.section], self.verdicts[self.section] = [], []
        elif tag == "table":
            self.in_table = self.section != "" and "class" not in attributes
        elif tag == "td" and self.in_table:
            self.into = self.found[self.section]
            self.into.append("")
        elif tag == "td" and (attributes.get("class") or "").startswith("verdict"):
            self.into = self.verdicts[self.section]
            self.into.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self.into = None

    def handle_data(self, data: str) -> None:
        if self.into is not None:
            self.into[-1] += data.replace("\N{NO-BREAK SPACE}", " ")


SHOWN = {"limits": ("limits", "limits-effects", "limits-costs")}
"""Tables of the report where a section has several."""


def test_the_report_shows_the_numbers_of_its_files() -> None:
    page = RESULTS / "mnist-report" / "report.html"
    tables = Tables(page.read_text(encoding="utf-8"))
    sections = tables.found

    assert sorted(sections) == FIGURES
    assert tables.verdicts == {
        name: [Finding(**each).verdict for each in read(DATA / f"{name}.json")["findings"]]
        for name in sections
    }
    for name, cells in sections.items():
        of_file = read(DATA / f"{name}.json")["tables"]
        tables_ = [of_file[part] for part in SHOWN.get(name, (name,))]
        expected = [cell for table in tables_ for row in table["rows"] for cell in row]
        assert len(cells) == len(expected)
        for shown, cell in zip(cells, expected, strict=True):
            if isinstance(cell, float):
                assert shown in (f"{100 * cell:.2f} %", f"{round(cell, 4):g}")
            else:
                assert shown == str(cell)


@pytest.mark.parametrize("name", FIGURES)
def test_the_report_has_the_statements_of_its_files(name: str) -> None:
    text = (RESULTS / "mnist-report" / "report.html").read_text(encoding="utf-8")
    words = re.sub(r"<[^>]*>", " ", text).replace("&nbsp;", " ")

    for finding in read(DATA / f"{name}.json")["findings"]:
        for number in percents(finding["here"]):
            assert f"{number} %" in words


MEASURED = """
const frame = document.createElement("iframe");
frame.style = "border: 0; height: 800px";
document.body.append(frame);
const wider = (part) => part.scrollWidth - part.clientWidth;
const result = new Promise((done) => {
  frame.onload = () => done(WIDTHS.map((width) => {
    frame.style.width = `${width}px`;
    const page = frame.contentDocument;
    const parts = [page.documentElement, ...page.querySelectorAll(".scroll")];
    return parts.map(wider);
  }));
  frame.srcdoc = REPORT;
});
"""
"""By how many pixels the page, and each table on it, is wider than its place."""


def test_no_column_of_the_report_is_cut_in_a_window_or_on_a_phone(
    in_chromium: Callable[..., Any],
) -> None:
    text = (RESULTS / "mnist-report" / "report.html").read_text(encoding="utf-8")
    report_ = json.dumps(text).replace("</", "<\\/")

    found = in_chromium(f"const WIDTHS = [1280, 390];const REPORT = {report_};{MEASURED}")

    for each in found:
        assert len(each) > len(FIGURES)
        assert {*each} == {0}
