"""Cases as JSON: the file of an operator, and the index of a set."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.encoding import decode, encode
from gxnor_ref.conform.formats.schema import FORMAT
from gxnor_ref.conform.registry import MISTAKES, OPERATORS
from gxnor_ref.spec.errors import shown

WIDTH = 100
"""JSON that fits into a line of this length is one."""


def read_case(record: dict[str, Any]) -> Case:
    """Read one of "cases" in an operator's file; any exception means that it breaks the schema."""
    expected, within = None, {}
    named = (_text(record, "id"), _text(record, "clause"), _text(record, "about"))
    operator = OPERATORS[named[0].partition("/")[0]]
    if "outputs" in record:
        outputs = record["outputs"]
        within = {
            path: np.array(value.pop("within"), np.float64).reshape(value["shape"])
            for path, value in outputs.items()
            if "within" in value
        }
        expected = {path: np.asarray(decode(value, path)) for path, value in outputs.items()}
        for path, array in expected.items():
            if array.dtype.kind not in "biuf":
                raise ValueError(f"{path} is {array.dtype}")
    catches = tuple(record["catches"])
    if not set(catches) <= MISTAKES.keys():
        raise ValueError(f"{named[0]} catches {', '.join(map(shown, catches))}")
    inputs = {name: decode(value, name) for name, value in record["inputs"].items()}
    if inputs.keys() != {parameter.name for parameter in operator.parameters}:
        raise ValueError(f"{named[0]} has the inputs {', '.join(map(shown, inputs))}")
    return Case(*named, catches, inputs, expected, within)


def _text(record: dict[str, Any], name: str) -> str:
    text = record[name]
    if not isinstance(text, str) or not text.isprintable():
        raise ValueError(f"{name} is {shown(text)}")
    return text


def _lines(record: Any, depth: int = 2, margin: str = "") -> str:
    """JSON with the outer levels on lines of their own: to be read, and not too long."""
    text = json.dumps(record)
    if depth < 0 or len(text) + len(margin) < WIDTH or not isinstance(record, dict | list):
        return text
    inner = margin + " "
    if isinstance(record, dict):
        parts = [f"{json.dumps(k)}: {_lines(v, depth - 1, inner)}" for k, v in record.items()]
        left, right = "{}"
    else:
        parts = [_lines(part, depth - 1, inner) for part in record]
        left, right = "[]"
    separator = f",\n{inner}"
    return f"{left}\n{inner}{separator.join(parts)}\n{margin}{right}"


def operator_file(name: str, cases: Sequence[Case]) -> str:
    """Write the JSON file of an operator."""
    operator = OPERATORS[name]
    record = {
        "format": FORMAT,
        "operator": operator.name,
        "clause": operator.clause,
        "about": operator.about,
        "parameters": [{"name": p.name, "kind": p.kind} for p in operator.parameters],
        "results": [
            {"name": r.name, "kind": r.kind, "exactness": operator.exactness(r.name)}
            for r in operator.results
        ],
        "cases": [_record(case) for case in cases],
    }
    return _lines(record, depth=4) + "\n"


def _record(case: Case) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": case.id,
        "clause": case.clause,
        "about": case.about,
        "catches": list(case.catches),
        "inputs": encode(case.inputs),
    }
    if case.expected is None:
        return {**record, "error": True}
    outputs = {path: encode(values) for path, values in case.expected.items()}
    for path, bound in case.within.items():
        outputs[path]["within"] = [float(f"{limit:.2e}") for limit in bound.reshape(-1)]
    return {**record, "outputs": outputs}


def index_file(cases: Sequence[Case], size: str, version: str) -> str:
    """Write the JSON index of a set."""
    caught = dict.fromkeys(name for case in cases for name in case.catches)
    record = {
        "format": FORMAT,
        "set": size,
        "version": version,
        "mistakes": {name: MISTAKES[name] for name in sorted(caught)},
        "cases": [
            {
                "id": case.id,
                "file": f"{case.operator}.json",
                "clause": case.clause,
                "expects": "error" if case.expected is None else "values",
                "catches": list(case.catches),
            }
            for case in cases
        ],
    }
    return _lines(record) + "\n"
