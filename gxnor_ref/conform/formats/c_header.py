"""Cases as a C header: constant arrays, and a table of cases."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.encoding import Array, flatten, hexadecimal

INTRODUCTION = """\
/* Vectors of gxnor_ref, version {version}: written by `gxnor-ref vectors`, not by hand.
 *
 * gxnor_cases[i].inputs and .outputs are named arrays, row-major. A number is an array without
 * dimensions, a string has type "str". Where `within` is NULL a result is exact, but -0 equals 0,
 * and 0 may stand for a subnormal number; elsewhere fabs(got[k] - values[k]) <= within[k] has to
 * hold. Where values[k] is NaN, got[k] has to be NaN too. Where expects_error is 1 the inputs are
 * invalid, and there are no outputs. `catches` names the known mistakes that fail the case, which
 * index.json describes.
 */
#ifndef GXNOR_VECTORS_H
#define GXNOR_VECTORS_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {{
    const char *name;
    const char *dtype; /* "int8" ... "uint64", "float32", "float64", "str" */
    int32_t dimensions;
    int32_t shape[4];
    int64_t size;
    const void *values;
    const double *within;
}} gxnor_array;

typedef struct {{
    const char *id;
    const char *operator_name;
    const char *clause;
    const char *catches;
    int32_t expects_error;
    int32_t input_count;
    int32_t output_count;
    const gxnor_array *inputs;
    const gxnor_array *outputs;
}} gxnor_case;

"""

C_TYPES = {"float32": "float", "float64": "double"}


def c_header(cases: Sequence[Case], version: str) -> str:
    """Write the cases, of this version, as a header for C11 and C++17."""
    parts = [INTRODUCTION.format(version=version)]
    rows = []
    for number, case in enumerate(cases):
        prefix = f"gxnor_{number}"
        parts.append(f"/* {case.id} */\n")
        inputs = _arrays(f"{prefix}_in", flatten(case.inputs), {})
        outputs = _arrays(f"{prefix}_out", case.expected or {}, case.within)
        parts += [inputs, outputs]
        fails = case.expected is None
        counts = f"{len(flatten(case.inputs))}, {len(case.expected or {})}"
        tables = f"{prefix}_in, {'NULL' if fails else f'{prefix}_out'}"
        texts = (case.id, case.operator, case.clause, ", ".join(case.catches))
        named = ", ".join(f'"{text}"' for text in texts)
        rows.append(f"    {{{named}, {int(fails)}, {counts}, {tables}}},\n")
    parts.append("\nstatic const gxnor_case gxnor_cases[] = {\n" + "".join(rows) + "};\n")
    parts.append(f"static const size_t gxnor_case_count = {len(cases)};\n")
    parts.append(f'static const char gxnor_vectors_version[] = "{version}";\n\n#endif\n')
    return "".join(parts)


def _arrays(prefix: str, values: Mapping[str, Any], within: Mapping[str, Array]) -> str:
    """Constants of one side of a case, and the table that names them."""
    constants, table = [], []
    for number, (path, value) in enumerate(values.items()):
        name, bound = f"{prefix}{number}", "NULL"
        if isinstance(value, str):
            table.append(f'    {{"{path}", "str", 0, {{0}}, 1, "{value}", NULL}},\n')
            continue
        array = np.asarray(value, np.uint64 if isinstance(value, int) and value >= 2**63 else None)
        if isinstance(value, int) and array.dtype != np.uint64:
            array = array.astype(np.int64)
        kind = array.dtype.name
        c_type = C_TYPES.get(kind, f"{kind}_t")
        constants.append(_constant(name, c_type, array))
        if path in within:
            bound = f"{name}w"
            limits = ", ".join(f"{limit:.2e}" for limit in within[path].reshape(-1))
            constants.append(f"static const double {bound}[] = {{{limits}}};\n")
        shape = ", ".join(map(str, array.shape)) or "0"
        sizes = f"{array.ndim}, {{{shape}}}, {array.size}"
        table.append(f'    {{"{path}", "{kind}", {sizes}, {name}, {bound}}},\n')
    if table:
        constants.append(f"static const gxnor_array {prefix}[] = {{\n{''.join(table)}}};\n")
    return "".join(constants)


def _constant(name: str, kind: str, array: Array) -> str:
    numbers = ", ".join(_literal(v, kind) for v in array.reshape(-1).tolist()) or "0"
    return f"static const {kind} {name}[] = {{{numbers}}};\n"


def _literal(value: float, kind: str) -> str:
    if kind == "uint64_t":
        return f"UINT64_C(0x{value:x})"
    if isinstance(value, int):
        return str(value)
    if not math.isfinite(value):
        return "NAN" if math.isnan(value) else "INFINITY" if value > 0 else "-INFINITY"
    return hexadecimal(value) + ("f" if kind == "float" else "")
