"""JSON schema of the vector files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gxnor_ref.conform.formats.encoding import DTYPES
from gxnor_ref.conform.registry import MISTAKES, OPERATORS

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


FIRST = """
states_printed half_even half_down step_rounded step_closed step_open not_saturated sign_of_zero
range_ignored window_dropped window_open window_doubled window_of_sign window_one_sided
pulse_height gate_ignored gate_either int8_overflow int9_overflow int12_overflow int16_overflow
in_tf32 in_bfloat16 in_float32 flushed_to_zero window_ends_rounded fold_in_float64 tanh_always
linear_always fraction_cut clamp_forgotten clamp_early m_order m_order_of_quotient msb_first
msb_first_of_word tail_bits_set sign_of_zero_trit padded_with_one padded_with_minus_one
kernel_flipped stride_ignored channels_mixed pool_last_maximum pool_all_maxima unbiased_variance
unbiased_average batch_axis_alone epsilon_outside epsilon_inside epsilon_corrected
statistics_constant rate_swapped hinge_unsquared loss_summed no_bias_correction new_minus_old
bound_forgotten floored tau_signed m_forgotten tanh_of_the_library certain_at_tau frozen_uniforms
counter_from_zero all_64_bits gamma_sign_ignored gamma_zero threshold_strict
"""
"""Mistakes in the order of the first files of this format, which stays; new ones follow."""


def _in_order(mistakes: Iterable[str]) -> list[str]:
    first = FIRST.split()
    return sorted(mistakes, key=lambda name: first.index(name) if name in first else len(first))


TEXT = {"type": "string", "minLength": 1}
OPERATOR = {"enum": list(OPERATORS)}
CATCHES = {
    "type": "array",
    "items": {"enum": _in_order(MISTAKES)},
    "uniqueItems": True,
}
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
