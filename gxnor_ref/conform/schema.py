"""JSON schema of the vector files."""

from __future__ import annotations

from typing import Any

from gxnor_ref.conform.encoding import DTYPES
from gxnor_ref.conform.mistakes import MISTAKES
from gxnor_ref.conform.operators import OPERATORS

FORMAT = 1
"""Number of the format of the files; it changes when a reader of the old one would fail."""


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _list(of: Any) -> dict[str, Any]:
    return {"type": "array", "items": of}


TEXT = {"type": "string", "minLength": 1}
OPERATOR = {"enum": list(OPERATORS)}
CATCHES = {"type": "array", "items": {"enum": list(MISTAKES)}, "uniqueItems": True}
ARRAY = {
    "dtype": {"enum": list(DTYPES)},
    "shape": _list({"type": "integer", "minimum": 0}),
    "values": _list({"anyOf": [{"type": "number"}, {"enum": ["nan", "inf", "-inf"]}]}),
}
HEX = {"hex": _list({"type": "string", "pattern": "^(-?0x[0-9a-f.]+(p[+-]\\d+)?|nan|-?inf)$"})}
VALUE = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string"},
        {"$ref": "#/$defs/array"},
        {
            "type": "object",
            "additionalProperties": {"$ref": "#/$defs/value"},
            "not": {"required": ["dtype"]},
        },
    ]
}
COMMON = {"id": TEXT, "clause": TEXT, "about": TEXT, "catches": CATCHES}
INPUTS = {"inputs": {"type": "object", "additionalProperties": {"$ref": "#/$defs/value"}}}
OUTPUTS = {
    "outputs": {
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/output"},
        "minProperties": 1,
    }
}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Conformance vectors of gxnor_ref: the file of an operator, or the index of a set",
    "oneOf": [{"$ref": "#/$defs/file"}, {"$ref": "#/$defs/index"}],
    "$defs": {
        "array": _object(ARRAY, HEX),
        "output": _object(ARRAY, {**HEX, "within": _list({"type": "number", "minimum": 0})}),
        "value": VALUE,
        "case": {
            "oneOf": [
                _object({**COMMON, **INPUTS, **OUTPUTS}),
                _object({**COMMON, **INPUTS, "error": {"const": True}}),
            ]
        },
        "file": _object(
            {
                "format": {"const": FORMAT},
                "operator": OPERATOR,
                "clause": TEXT,
                "about": TEXT,
                "parameters": _list(_object({"name": TEXT, "kind": TEXT})),
                "results": _list(_object({"name": TEXT, "kind": TEXT, "exactness": TEXT})),
                "cases": _list({"$ref": "#/$defs/case"}),
            }
        ),
        "index": _object(
            {
                "format": {"const": FORMAT},
                "set": TEXT,
                "version": {"type": "string", "pattern": "^\\d+\\.[0-9a-f]{12}$"},
                "mistakes": {"type": "object", "additionalProperties": TEXT},
                "cases": _list(
                    _object(
                        {
                            "id": TEXT,
                            "file": TEXT,
                            "clause": TEXT,
                            "expects": {"enum": ["values", "error"]},
                            "catches": CATCHES,
                        }
                    )
                ),
            }
        ),
    },
}
"""Of each file; nothing may be in a file that is not described here."""
