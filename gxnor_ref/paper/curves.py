"""The epochs of training runs as curves: what a user looks at while they train."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.data.errors import ABSENT, absence, is_there, translated
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.npy import open_regular
from gxnor_ref.nn.checkpoint import CheckpointError
from gxnor_ref.nn.progress import Epoch
from gxnor_ref.nn.run import METRICS
from gxnor_ref.paper.drawing import ACCENT, INK, MUTED, OTHER, pictures
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

COLORS = (INK, ACCENT, OTHER, "#d69a2d", "#8a6bb1")
"""Of runs; people who see no red or no green tell them apart."""

MARKERS = "os^DvXP"
"""Of runs and layers, for a page printed in gray. With five colors, a pair of the two comes back
after 35 runs."""

MARKS = 8
"""Of each line, about."""

LIGHTEST = 0.8
"""Of the scale of colors from the first layer, 0, to the last: 1 would be too light for paper."""

MOST_RUNS = 20
"""That a picture can hold."""

SIZE, SIZE_OF_SEVERAL = (10.5, 6.2), (13.5, 6.2)
"""Inches, of the picture of one run and of several."""

MARK_SIZE = 4.5

LONGEST_NAME = 26
"""Characters of a run's name; a longer one loses its beginning."""


class Curves(NamedTuple):
    """A run's epochs under a name."""

    name: str  # what the picture calls the run
    epochs: Sequence[Epoch]  # those that have ended, at least one


def read_metrics(path: str | os.PathLike[str]) -> list[Epoch]:
    """Read the epochs that have ended, of a run's folder or of the file of its metrics.

    CheckpointError: there is no such file, no epoch has ended, or a line is not an epoch.
    """
    file = Path(path)
    expected = f"the folder of a run, which `gxnor-ref train` fills, or its {METRICS}"
    if not is_there(file):
        raise CheckpointError(f"{file} {absence(file)}; expected {expected}")
    if file.is_dir():
        file = file / METRICS
        if not is_there(file):
            if (missing := absence(file)) != ABSENT:
                raise CheckpointError(f"{file} {missing}; expected {expected}")
            raise CheckpointError(
                f"{path} is a folder without {METRICS}; expected that of a run, which "
                f"`gxnor-ref train --out {shlex.quote(str(path))}` fills"
            )
    with (
        translated(lambda r: CheckpointError(f"{file} cannot be read ({r}); expected {expected}")),
        open_regular(file) as stream,
    ):
        lines = stream.read().decode("utf-8").splitlines()
    if not lines:
        raise CheckpointError(f"{file}: no epoch has ended yet; expected one at least")
    epochs = []
    for number, line in enumerate(lines, 1):
        where = f"{file}, line {number},"
        with translated(lambda r: CheckpointError(f"{where} is not an epoch of a run: {r}")):  # noqa: B023
            epochs.append(Epoch(**json.loads(line)))
            before = epochs[-2].epoch if number > 1 else 0
            require(epochs[-1].epoch > before, "epoch", epochs[-1].epoch, f"one after {before}")
    return epochs


def draw_curves(runs: Sequence[Curves]) -> dict[str, bytes]:
    """Draw loss, accuracies, changed weights and zeros by epoch, as "svg" and "png".

    One run has a line for each layer; of several, each has the mean of its layers.
    """
    if len(runs) == 1:
        return pictures("curves", SIZE, lambda canvas: _draw_one(canvas, runs[0]))
    return pictures("curves", SIZE_OF_SEVERAL, lambda canvas: _draw_several(canvas, runs))


def names_of(paths: Sequence[str | os.PathLike[str]]) -> list[str]:
    """Name runs by their folders, with as many of the folders above as tell them apart.

    The names are printable. DomainError: a run is given twice.

    >>> names_of(["m/3/seed-0", "m/5/seed-0/metrics.jsonl"])
    ['3/seed-0', '5/seed-0']
    """
    folders = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100
    folders = [each.parent if each.name == METRICS else each for each in folders]
    for at, folder in enumerate(folders):
        require(folder not in folders[:at], "the run", str(paths[at]), "each run once")
    count = 1
    names = [folder.name for folder in folders]
    while len(set(names)) < len(names):
        count += 1
        names = ["/".join(folder.parts[-count:]) for folder in folders]
    return [plain(name) for name in names]


class _Look(NamedTuple):
    """How a line is drawn, and where the first of its marks stands."""

    color: Any = INK
    marker: str = MARKERS[0]
    first: int = 0
    style: str = "-"


_Part: TypeAlias = Callable[[Epoch], float | None]


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _mean(shares: Mapping[str, float]) -> float | None:
    return 100 * fmean(shares.values()) if shares else None


ACCURACIES: dict[str, tuple[_Look, _Part]] = {
    "train": (_Look(OTHER, "^", style=":"), lambda e: _percent(e.train_accuracy)),
    "validation": (_Look(ACCENT, "s", style="--"), lambda e: _percent(e.validation_accuracy)),
    "test": (_Look(INK), lambda e: _percent(e.test_accuracy)),
}
"""By the part of the data, with the look that each has where there is one run."""

SEVERAL: dict[str, _Part] = {
    "training loss": lambda e: e.train_loss,
    **{f"{name} accuracy, %": part for name, (_, part) in ACCURACIES.items()},
    "weights changed in a step, %": lambda e: 100 * e.changed,
    "zeros of weights, %, mean of layers": lambda e: _mean(e.weight_zeros),
    "zeros of activations, %, mean of layers": lambda e: _mean(e.activation_zeros),
}
"""What is drawn of several runs, each in axes of its own."""


def _draw_several(canvas: Canvas, runs: Sequence[Curves]) -> None:
    known = {
        title: part
        for title, part in SEVERAL.items()
        if any(part(epoch) is not None for run in runs for epoch in run.epochs)
    }
    looks = [
        _Look(COLORS[at % len(COLORS)], MARKERS[at % len(MARKERS)], at) for at in range(len(runs))
    ]
    cells = canvas.subplots(2, -(-(len(known) + 1) // 2)).flatten().tolist()
    for axes, (title, part) in zip(cells, known.items(), strict=False):
        _head(axes, title)
        for run, look in zip(runs, looks, strict=True):
            _line(axes, run, look, part)
        if title == "training loss" or "changed" in title:
            _scale(axes)
    for axes in cells[len(known) :]:
        axes.axis("off")
    _list(cells[len(known)], "runs", [_text(run.name) for run in runs], looks)


def _draw_one(canvas: Canvas, run: Curves) -> None:
    """Draw a run whose accuracies share axes, and whose layers have a line each."""
    (loss, accuracy, changed), (weights, activations, legend) = canvas.subplots(2, 3)
    canvas.suptitle(_text(run.name), fontsize=11, x=0.01, ha="left")
    for axes, title, part in (
        (loss, "training loss", SEVERAL["training loss"]),
        (changed, "weights changed in a step, %", lambda e: 100 * e.changed),
    ):
        _head(axes, title)
        _line(axes, run, _Look(), part)
        _scale(axes)
    _head(accuracy, "accuracy, %")
    shown = [
        (name, look)
        for name, (look, part) in ACCURACIES.items()
        if _line(accuracy, run, look, part)
    ]
    keys = [_key(look) for _, look in shown]
    accuracy.legend(keys, [name for name, _ in shown], handlelength=3)
    _draw_layers(run, weights, activations, legend)


def _draw_layers(run: Curves, weights: Axes, activations: Axes, legend: Axes) -> None:
    """Draw the zeros of each layer, from the first, dark, to the last, light."""
    last = run.epochs[-1]
    names = (*last.weight_zeros, *last.activation_zeros)
    numbers = list(dict.fromkeys(name.partition(".")[0] for name in names))
    shades = require_extra("matplotlib", "paper").colormaps["viridis"]
    looks = {
        number: _Look(
            shades(LIGHTEST * at / max(1, len(numbers) - 1)), MARKERS[at % len(MARKERS)], at
        )
        for at, number in enumerate(numbers)
    }
    for axes, what in ((weights, "weight"), (activations, "activation")):
        _head(axes, f"zeros of {what}s, %")
        for name in getattr(last, f"{what}_zeros"):

            def part(epoch: Epoch, name: str = name, zeros: str = f"{what}_zeros") -> float | None:
                return _percent(getattr(epoch, zeros).get(name))

            _line(axes, run, looks[name.partition(".")[0]], part)
        if not axes.lines:
            axes.text(0.5, 0.5, "none counted", transform=axes.transAxes, ha="center")
            axes.set_yticks([])
    _list(legend, "layers", [_text(number) for number in numbers], list(looks.values()))


def _line(axes: Axes, run: Curves, look: _Look, part: _Part) -> bool:
    """Draw the epochs that have a value, and say whether there is one."""
    points = [(epoch.epoch, value) for epoch in run.epochs if (value := part(epoch)) is not None]
    step = max(1, -(-len(points) // MARKS))
    if points:
        axes.plot(
            [x for x, _ in points],
            [y for _, y in points],
            color=look.color,
            linestyle=look.style,
            marker=look.marker,
            markersize=MARK_SIZE,
            markevery=(look.first % step, step),
        )
        axes.set_xlim(left=0, right=max(2, 1.04 * axes.dataLim.x1))
    return bool(points)


def _head(axes: Axes, title: str) -> None:
    axes.set_title(title, loc="left")
    axes.set_xlabel("epoch")
    axes.xaxis.set_major_locator(
        require_extra("matplotlib.ticker", "paper").MaxNLocator(
            5, integer=True, steps=[1, 2, 5, 10]
        )
    )
    axes.grid(axis="y", color=MUTED, linewidth=0.6)
    axes.set_axisbelow(True)


def _scale(axes: Axes) -> None:
    """Take a logarithmic axis, where all values have a logarithm."""
    values = np.concatenate([np.asarray(line.get_ydata(), float) for line in axes.lines])
    if not values.min() > 0:
        return
    ticker = require_extra("matplotlib.ticker", "paper")
    steps = (1, 2, 5) if values.max() < 300 * values.min() else (1,)
    axes.set_yscale("log")
    axes.yaxis.set_major_locator(ticker.LogLocator(subs=steps))
    axes.yaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_minor_locator(ticker.NullLocator())


def _list(axes: Axes, title: str, names: Sequence[str], looks: Sequence[_Look]) -> None:
    axes.axis("off")
    axes.legend(
        [_key(look) for look in looks],
        names,
        title=title,
        loc="upper left",
        alignment="left",
        borderaxespad=0,
        fontsize=10 if len(names) <= 12 else 8,
    )


def _key(look: _Look) -> Any:
    line = require_extra("matplotlib.lines", "paper").Line2D
    style = {"color": look.color, "linestyle": look.style, "marker": look.marker}
    return line([], [], markersize=MARK_SIZE, **style)


def _text(name: str) -> str:
    """Return a name that matplotlib writes as it is; a dollar would begin a formula."""
    short = name if len(name) <= LONGEST_NAME else f"...{name[3 - LONGEST_NAME :]}"
    # A legend leaves out what begins with an underscore, and a mark of no width begins as well.
    return ("\u200b" if short.startswith("_") else "") + short.replace("$", r"\$")
