"""Integer cases as memories for Verilog's $readmemh: one fixed-width word a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.spec.bits import WORD

Field = tuple[int, int]
"""Bits, and a value; negative ones in two's complement."""

LEVELS = 8
"""Thresholds in a line of threshold.hex; those a channel lacks are never reached. A case that has
more of them is left out."""

INT32 = np.iinfo(np.int32)


def hex_files(cases: Sequence[Case]) -> dict[str, str]:
    """Write the packed operators as memories: texts by file name."""
    texts = {}
    for operator, (layout, lines) in LAYOUTS.items():
        text = [f"// {operator}, most significant first: {layout}\n"]
        for case in cases:
            if case.operator == operator and case.expected is not None:
                own = [_line(fields) for fields in lines(case)]
                text += [f"// {case.id}\n", *own] if own else []
        texts[f"{operator}.hex"] = "".join(text)
    return texts


def _line(fields: Sequence[Field]) -> str:
    line = ""
    for bits, value in fields:
        line += f"{int(value) % 2**bits:0{bits // 4}x}"
    return line + "\n"


def _packed_dot(case: Case) -> Iterator[Sequence[Field]]:
    assert case.expected is not None
    names = ("Y_sign", "Y_nonzero", "W_sign", "W_nonzero")
    rows = [case.inputs[name].reshape(-1, case.inputs[name].shape[-1]) for name in names]
    for row, total in enumerate(case.expected["sum"].reshape(-1)):
        for word in range(rows[0].shape[1]):
            last = word == rows[0].shape[1] - 1
            planes = [(WORD, int(side[row, word])) for side in rows]
            yield (4, int(last)), (32, int(total)), *planes


def _pack(case: Case) -> Iterator[Sequence[Field]]:
    assert case.expected is not None
    trits = case.inputs["trits"].reshape(-1, case.inputs["trits"].shape[-1])
    nonzero, sign = (case.expected[name].reshape(len(trits), -1) for name in ("nonzero", "sign"))
    for row, channels in enumerate(trits):
        for word in range(nonzero.shape[1]):
            inside = channels[word * WORD : (word + 1) * WORD]
            pairs = sum((int(trit) % 4) << (2 * c) for c, trit in enumerate(inside))
            yield (WORD, int(sign[row, word])), (WORD, int(nonzero[row, word])), (2 * WORD, pairs)


def _threshold(case: Case) -> Iterator[Sequence[Field]]:
    assert case.expected is not None
    if case.inputs["thresholds"].shape[1] > LEVELS:
        return  # they fit in no line
    for at, n in np.ndenumerate(case.expected["n"]):
        channel = at[1]
        down = case.inputs["direction"][channel] < 0
        never = INT32.min if down else INT32.max
        thresholds = [never] * LEVELS
        own = case.inputs["thresholds"][channel]
        thresholds[: len(own)] = own.tolist()
        lines = [(32, t) for t in reversed(thresholds)]
        yield (8, int(n)), (4, int(down)), *lines, (32, int(case.inputs["sum"][at]))


LAYOUTS: dict[str, tuple[str, Callable[[Case], Iterator[Sequence[Field]]]]] = {
    "packed_dot": (
        "last[4] 1 in the last word of a row, sum[32] of the whole row, Y_sign[64], "
        "Y_nonzero[64], W_sign[64], W_nonzero[64]",
        _packed_dot,
    ),
    "pack": (
        "sign[64], nonzero[64], trits[128]: channel c is bits 2c+1..2c, two's complement, "
        "00 beyond the last",
        _pack,
    ),
    "threshold": (
        "n[8], down[4] 1 for direction -1, thresholds[8][32] the first one last, sum[32]; n is "
        "the number of thresholds t with sum >= t, or sum <= t if down",
        _threshold,
    ),
}
"""By operator: the fields of a line, and what writes them."""
