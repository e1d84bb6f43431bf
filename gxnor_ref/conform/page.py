"""OPERATORS.md: one page of all operators, written from the table, the docstrings and the cases."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.operator import Operator
from gxnor_ref.conform.operators.recipes import RUN
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.conform.step_mutants import SETTINGS
from gxnor_ref.conform.vectors import load
from gxnor_ref.spec.space import DiscreteSpace

INTRODUCTION = """\
# The operators

Written by `make vectors` from `gxnor_ref/conform/operators`, the docstrings of the spec, and the
small set; do not edit. Values are as in [PROTOCOL.md](PROTOCOL.md): a float or a float array keeps
the precision of its case, integers may have any width. "exact" results are compared for equality,
but subnormal numbers may be flushed to zero; the other bounds are derived in
`gxnor_ref/conform/operators` and stand beside each value (`within`).
"""

SETTINGS_PAGE = """\
## Settings and parameters of whole networks

`settings` is a mapping; its order does not matter. `notation` is the paper's, such as
`2C3-MP2-SVM`: filters `C` kernel, `MP` block, units `FC`; `SVM` stands for the last layer, of
`classes` units. `padding` is "same" or "valid". `t` is the step, counted from 1; it draws its
uniform numbers at step t - 1, word e mod 4 of block e div 4 for element e of a layer's weights.
`parameters` has for each weight layer l, counted from 1, `l.W`, `l.gamma`, `l.beta`, `l.mean`,
`l.variance`, and with Adam the moments `l.W.first`, `l.W.second`, likewise of `gamma` and `beta`.
Weights are (filters, channels, rows, columns) or (outputs, inputs), in row-major order, which is
also the order of their uniform numbers; a dense layer reads images in the order (channel, row,
column). `tensors` has the output of each layer by name, in order: `1.conv`, `1.pool`, `1.norm`,
`1.phi`, `2.dense`, ...; pooling stands before batch normalization, and the last layer has no `phi`.
`gradients` and `increments` have `l.W`, `l.gamma` and `l.beta`.

`increments` are those of the optimizer, before Eq (13) bounds them. SPEC.md gives the order of the
operations of a step and their roundings (11, 16, D, J and U to W), and epsilon (16) and beta2 (11).

| setting | meaning | values in the small set |
| --- | --- | --- |
"""

MEANINGS = {
    "notation": "layers",
    "padding": "of convolutions (SPEC.md, Z)",
    "classes": "units of the last layer",
    "N1": "space Z_N1 of the weights, with H = 1",
    "N2": "space Z_N2 of the activations",
    "r": "half width of phi_r's zero window",
    "H": "range of phi_r's steps",
    "boundary": "phi_r at a step (SPEC.md, 2)",
    "window": "stands in for the derivative of phi_r, Eq (7) or (8)",
    "a": "half width of its pulses",
    "optimizer": "makes the increments, before Eq (13)",
    "beta1": "Adam's, for `l.W` alone (SPEC.md, 11)",
    "m": "of Eq (20)",
    "law": "of tau (SPEC.md, 15)",
    "seed": "of all random numbers (SPEC.md, G)",
    "norm_rate": "rate of the running statistics (SPEC.md, 16)",
    "gradient_bits": "of the signal of layers with weights (SPEC.md, U)",
    "epochs": "of a run",
    "batch": "images of a step",
    "lr_start": "learning rate of the first epoch",
    "lr_fin": "learning rate that the decay ends with (SPEC.md, 19)",
    "initial": "weights at the start (SPEC.md, 20)",
    "augmentation": "1: crop and flip (SPEC.md, 25)",
    "average": "share of the steps whose mean ends the run (SPEC.md, R)",
    "eta": "learning rate of the step",
    "t": "number of the step, from 1",
}
"""What each setting is."""


def page(cases: Sequence[Case] | None = None) -> str:
    """Write the page in Markdown; the cases, by default the small set, show dtypes and domain."""
    cases = load() if cases is None else cases
    own = {name: [case for case in cases if case.operator == name] for name in OPERATORS}
    parts = [INTRODUCTION]
    parts += ["\n".join(_section(operator, own[name])) for name, operator in OPERATORS.items()]
    parts.append(SETTINGS_PAGE + "\n".join(_settings(cases)) + "\n")
    return "\n".join(parts)


def _section(operator: Operator, cases: Sequence[Case]) -> Iterator[str]:
    source = operator.documented or operator.reference
    described = _described(source) | _described(DiscreteSpace)
    yield f"## {operator.name}\n"
    yield f"{operator.clause}: {operator.about}.\n"
    formula = _formula(source)
    if formula:
        yield formula + "\n"
    yield "| | name | type | in the small set |"
    yield "| --- | --- | --- | --- |"
    for parameter in operator.parameters:
        seen = _seen(case.inputs[parameter.name] for case in cases)
        kind = described.get(parameter.name, parameter.kind)
        yield f"| in | `{parameter.name}` | {kind} | {seen} |"
    for result in operator.results:
        seen = _seen(
            value
            for case in cases
            for path, value in (case.expected or {}).items()
            if path.partition("/")[0] == result.name
        )
        yield f"| out | `{result.name}` | {operator.exactness(result.name)} | {seen} |"
    refused = [case.about for case in cases if case.expected is None]
    if refused:
        yield f"\nAn error is expected for: {'; '.join(dict.fromkeys(refused))}."
    yield ""


def _described(source: Callable[..., Any]) -> dict[str, str]:
    """Types of parameters, from the numpydoc section."""
    text = inspect.getdoc(source) or ""
    _, _, section = text.partition("Parameters\n----------\n")
    section = section.partition("\n\n")[0]
    found = {}
    for names, kind in re.findall(r"^(\w[\w, *]*) : (.+)$", section, re.MULTILINE):
        for name in names.split(", "):
            # Of some functions the operators are a part, which takes no Signal and needs a unit.
            plain = kind.removesuffix(", or Signal").removesuffix(" or None")
            found[name.strip("* ")] = plain.replace("|", "\\|")
    return found


def _formula(source: Callable[..., Any]) -> str:
    """Paragraphs between the first line and the parameters."""
    text = inspect.getdoc(source) or ""
    body = text.partition("Parameters\n----------\n")[0]
    _, _, rest = body.partition("\n\n")
    lines = [
        line.strip() if line.startswith("    ") else line for line in rest.strip().splitlines()
    ]
    return "\n".join(lines)


def _seen(values: Iterator[Any]) -> str:
    """Types and numbers of dimensions, or the values of few numbers."""
    kinds: dict[str, None] = {}
    for value in values:
        if isinstance(value, np.ndarray):
            kinds[f"{value.dtype.name}, {value.ndim}-d" if value.ndim else value.dtype.name] = None
        elif isinstance(value, str):
            kinds[f'"{value}"'] = None
        else:
            kinds[type(value).__name__.replace("dict", "mapping")] = None
    return "; ".join(sorted(kinds))


def _settings(cases: Sequence[Case]) -> Iterator[str]:
    found: dict[str, dict[str, None]] = {}
    for case in cases:
        for name, value in case.inputs.get("settings", {}).items():
            found.setdefault(name, {})[str(value)] = None
    order = dict.fromkeys([*RUN, *SETTINGS, *found])
    for name in order:
        yield f"| `{name}` | {MEANINGS[name]} | {', '.join(found[name])} |"


if __name__ == "__main__":
    print(page(), end="")
