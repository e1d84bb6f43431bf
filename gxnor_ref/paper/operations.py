"""Table 2, Fig 11 and Fig 12: which operations a product takes, and which of them rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gxnor_ref.events.operations import ExampleNeuron, Table2Row, fig_12, table_2
from gxnor_ref.paper.drawing import ACCENT, INK, MUTED, OTHER
from gxnor_ref.paper.figure import Cell, Finding, Result, Table
from gxnor_ref.paper.measured import judged
from gxnor_ref.paper.verdicts import Sample, reaches

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

M = 1000
"""Inputs of Table 2's neuron, where a number stands for the paper's letter M."""

FIG_11_INPUTS = 3
"""Inputs of Fig 11's neuron."""

PUBLISHED: dict[str, tuple[str, str, str, str, str]] = {
    "Full-precision NNs": ("M", "M", "0", "0", "0.0 %"),
    "BWNs": ("0", "M", "0", "0", "0.0 %"),
    "TWNs": ("0", "0~M", "0", "0", "33.3 %"),
    "BNNs or XNOR Networks": ("0", "0", "M", "1", "0.0 %"),
    "GXNOR networks": ("0", "0", "0~M", "0/1", "55.6 %"),
}
"""Table 2 as it is printed: multiplications, accumulations, XNORs, bit counts, resting."""

COLUMNS = ("multiplications", "accumulations", "XNORs", "bit counts")
"""Columns of Table 2."""


TRAINED_RESTING = (0.3670, 0.3621, 0.3525, 0.3723, 0.3460)
"""Share of products that rest in the five networks of the preset `mnist`, on `TEST_IMAGES`.

`benchmarks/operations.py` counts them.
"""

TEST_IMAGES = 500
"""Test images of MNIST in which these were counted."""

CHOSEN = "our example is chosen to show it"
"""Why Fig 12 decides nothing."""


def table2() -> Result:
    """Table 2: operations of one neuron with M inputs, a row for each kind of network."""
    rows = {row.network: _printed(row) for row in table_2(M)}
    return Result(
        alt="Share of a neuron's units that rest if all states are equally likely, a bar for each "
        "kind of network; the table has the operations.",
        table=Table(("network", *COLUMNS, "resting"), [(name, *row) for name, row in rows.items()]),
        findings=[
            *(
                Finding(f"{name}: {', '.join(PUBLISHED[name])}", ", ".join(r), r == PUBLISHED[name])
                for name, r in rows.items()
            ),
            _most_rest(),
        ],
        size=(4.8, 2.3),
        draw=_draw_resting,
        setting=f"Computed for M = {M}; the resting probability assumes that all states are "
        "equally likely. In trained networks they are not: gxnor-ref events counts what rests "
        "there, and docs/events.md has it for each kind of network. The trained networks here are "
        f"the {len(TRAINED_RESTING)} of the preset mnist, on {TEST_IMAGES} test images.",
    )


def _most_rest() -> Finding:
    """Judge that more than half rest: an image's share, from 0 to 1, scatters by `Sample`'s bound.

    The networks are those of the preset `mnist`, whatever the report trains.
    """
    sample = Sample.of(TRAINED_RESTING, TEST_IMAGES)
    low, high = min(TRAINED_RESTING), max(TRAINED_RESTING)
    return judged(
        "in GXNOR networks, most operations keep in the resting state (Section 3.C)",
        f"of the products in the preset mnist, trained with {len(TRAINED_RESTING)} seeds, "
        f"{100 * low:.1f} to {100 * high:.1f} % rest, {100 * sample.mean:.1f} % in the mean; from "
        "50 %",
        reaches(sample, 0.5, 0.0),
    )


def _printed(row: Table2Row) -> tuple[str, str, str, str, str]:
    """Write a row as the paper prints it, with its letter M."""
    ranges = [
        _letter(most)
        if least == most
        else f"{_letter(least)}{'/' if most == 1 else '~'}{_letter(most)}"
        for least, most in zip(row.least, row.most, strict=True)
    ]
    return (*ranges, f"{float(row.resting):.1%}".replace("%", " %"))  # type: ignore[return-value]


def _letter(operations: int) -> str:
    return "M" if operations == M else str(operations)


def _draw_resting(canvas: Canvas) -> None:
    axes = canvas.subplots()
    rows = table_2(M)
    shares = [100 * float(row.resting) for row in rows]
    bars = axes.barh(range(len(rows)), shares, color=OTHER, edgecolor=INK)
    axes.bar_label(bars, [f"{share:.1f} %" for share in shares], padding=4)
    axes.set_yticks(range(len(rows)), [_short(row) for row in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, 70)
    axes.set_xlabel("resting units, % (uniform states)")


def _short(row: Table2Row) -> str:
    return {"Full-precision NNs": "full precision", "BNNs or XNOR Networks": "BNNs"}.get(
        row.network, row.network
    )


def fig11() -> Result:
    """Operations of a neuron with three inputs: all awake, and the mean over uniform states."""
    rows = table_2(FIG_11_INPUTS)
    drawn: list[tuple[Cell, ...]] = [
        (f"({letter}) {row.network}", *row.most, round(_awake(row), 2))
        for letter, row in zip("bcdef", rows, strict=True)
    ]
    statements = {
        "Full-precision NNs": "(b) multipliers and an accumulator",
        "BWNs": "(c) multiplexers and an accumulator",
        "TWNs": "(d) multiplexers and an accumulator, under event-driven control",
        "BNNs or XNOR Networks": "(e) XNOR and bit count",
        "GXNOR networks": "(f) XNOR and bit count, under event-driven control",
    }
    return Result(
        alt="For a neuron with three inputs, the operations in each kind of network: a light bar "
        "where all units are awake, a dark one for the mean under uniform states.",
        table=Table(("architecture", *COLUMNS, "awake"), drawn),
        findings=[
            Finding(statements[row.network], _used(row), _used(row) == _meant(row.network))
            for row in rows
        ],
        size=(4.8, 2.6),
        draw=lambda canvas: _draw_architectures(canvas, rows),
        setting="Three inputs and one output, as in Fig 11(a): operations where no unit rests, and "
        "units awake in the mean of uniform states.",
    )


def _awake(row: Table2Row) -> float:
    return float(FIG_11_INPUTS * (1 - row.resting))


def _used(row: Table2Row) -> str:
    """Say which units a row has, and whether they can rest."""
    used = [kind for kind, most in zip(COLUMNS, row.most, strict=True) if most]
    return f"{' and '.join(used)}{', which can rest' if row.least != row.most else ''}"


def _meant(network: str) -> str:
    return {
        "Full-precision NNs": "multiplications and accumulations",
        "BWNs": "accumulations",
        "TWNs": "accumulations, which can rest",
        "BNNs or XNOR Networks": "XNORs and bit counts",
        "GXNOR networks": "XNORs and bit counts, which can rest",
    }[network]


def _draw_architectures(canvas: Canvas, rows: list[Table2Row]) -> None:
    axes = canvas.subplots()
    for at, row in enumerate(rows):
        axes.barh(at, FIG_11_INPUTS, color=MUTED, edgecolor=INK)
        axes.barh(at, _awake(row), color=OTHER, edgecolor=INK, height=0.45)
        kinds = [kind for kind, most in zip(COLUMNS, row.most, strict=True) if most]
        axes.text(FIG_11_INPUTS + 0.1, at, " +\n".join(kinds), va="center", size=9)
    axes.set_yticks(range(len(rows)), [_short(row) for row in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, 4.6)
    axes.set_xticks(range(FIG_11_INPUTS + 1))
    axes.set_xlabel("units; dark: awake in the mean")


def fig12() -> Result:
    """The worked example: 21 XNORs, 9 of them awake, and the widths of each neuron's bit counts."""
    neurons = fig_12()
    units, awake = (sum(getattr(each, name) for each in neurons) for name in ("units", "awake"))
    rows: list[tuple[Cell, ...]] = [
        (
            f"{each.layer}.{each.neuron}",
            each.units,
            each.awake,
            each.width,
            each.awake_width,
            each.x,
        )
        for each in neurons
    ]
    wide, narrow = (sum(getattr(n, name) for n in neurons) for name in ("width", "awake_width"))
    return Result(
        alt="A row of squares for each neuron of the worked example, one square for each unit; "
        f"{awake} of {units} are filled: their gates are open.",
        table=Table(
            ("neuron", "XNORs of a BNN", "awake", "bits of the count", "bits, awake", "sum"),
            [*rows, ("all", units, awake, wide, narrow, "")],
        ),
        findings=[
            Finding(
                "the original 21 XNOR operations are reduced to 9",
                f"{units} XNOR operations are reduced to {awake}",
                None if (units, awake) == (21, 9) else False,
                CHOSEN,
            ),
            Finding(
                "the bit width that the bit counts require is reduced",
                f"from {wide} bits to {narrow}, over all neurons",
                None if narrow < wide else False,
                CHOSEN,
            ),
        ],
        size=(4.8, 2.6),
        draw=lambda canvas: _draw_example(canvas, neurons),
        setting="The paper’s text gives the totals alone; the weights and inputs are ours, chosen "
        "to have them.",
    )


def _draw_example(canvas: Canvas, neurons: list[ExampleNeuron]) -> None:
    axes = canvas.subplots()
    for row, each in enumerate(neurons):
        for unit in range(each.units):
            is_awake = unit < each.awake
            axes.plot(
                *(unit, row, "s"),
                markersize=15,
                color=ACCENT if is_awake else "white",
                markeredgecolor=INK,
            )
        axes.text(4.2, row, f"{each.units} → {each.awake}", va="center")
    axes.set_yticks(range(len(neurons)), [f"layer {n.layer}, neuron {n.neuron}" for n in neurons])
    axes.set_ylim(len(neurons) - 0.5, -0.6)
    axes.set_xlim(-0.6, 5.4)
    axes.set_xticks([])
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    axes.set_title("filled: XNOR with an open gate")
