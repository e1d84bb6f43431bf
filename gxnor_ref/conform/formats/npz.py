"""Cases of an operator as an archive of NumPy's."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.encoding import Array, flatten
from gxnor_ref.data.npy import write_npz


def archive(cases: Sequence[Case]) -> bytes:
    """Write the cases of an operator.

    Members are "case/inputs/path", "case/outputs/path", "case/within/path", and "case/scalars":
    one record, with a field for each scalar of the case.
    """
    arrays: dict[str, Array] = {}
    for case in cases:
        name = case.id.partition("/")[2]
        scalars: dict[str, Array] = {}
        parts = {"inputs": case.inputs, "outputs": case.expected or {}, "within": case.within}
        for path, value in flatten(parts, name).items():
            if isinstance(value, np.ndarray):
                arrays[path] = value
            else:
                own = path.removeprefix(f"{name}/inputs/")
                scalars[own] = np.asarray(value)
        if scalars:
            # One record, whose fields are the scalars: an array each would be mostly header.
            fields = [(own, value.dtype) for own, value in scalars.items()]
            values = tuple(value[()] for value in scalars.values())
            arrays[f"{name}/scalars"] = np.array(values, dtype=fields)
    file = io.BytesIO()
    write_npz(file, arrays)
    return file.getvalue()
