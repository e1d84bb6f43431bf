"""What operations cost, in picojoules: a published table, or the user's own."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, fields
from pathlib import Path

from gxnor_ref.data.errors import absence, is_there, translated
from gxnor_ref.data.npy import open_regular
from gxnor_ref.data.safetensors import no_repeats
from gxnor_ref.events.counts import Counts
from gxnor_ref.events.operations import is_logic
from gxnor_ref.spec.errors import GxnorError, shown

LARGEST_INT8_N = 7
"""States of Z_N, in units, fit a signed byte up to here."""


LARGEST_FILE = 1 << 16
"""Bytes of a file of costs."""

LARGEST_COST = 1e30
"""In pJ; sums of larger ones would not be finite."""


class CostsError(GxnorError, ValueError):
    """A file of costs cannot be used; the message names it, what it holds, and what is expected."""


@dataclass(frozen=True)
class Costs:
    """Energy of one operation, in pJ.

    The numbers of arithmetic are published: M. Horowitz, "Computing's energy problem (and what we
    can do about it)", ISSCC 2014, for 45 nm and 0.9 V. It has none for a gate or an XNOR; these
    are derived from that of an 8-bit addition, 0.03 pJ, as upper bounds:

    - Eight full adders make it, so a full adder takes 0.03 / 8 = 0.00375 pJ.
    - A count of n bits takes fewer than n full adders, since each makes two bits of three:
      `counted_bit` is one full adder. There is one count for an output, as in Table 2; a machine
      that counts in words counts its open gates too (csrc/README.md), which doubles this.
    - A full adder holds two XORs, two ANDs and an OR, so an XNOR takes no more than half of it.
      An AND is no dearer than an XNOR: `xnor` and `control_signal` are half a full adder each.

    Not counted at all: memory and wires, which usually take more than arithmetic; pooling, batch
    normalization and activations.
    """

    source: str = "Horowitz, ISSCC 2014, 45 nm; logic derived from its int8 addition"
    float32_multiplication: float = 3.7
    float32_addition: float = 0.9
    int8_multiplication: float = 0.2  # of states or pixels that fit a byte
    int32_multiplication: float = 3.1  # of others
    int32_addition: float = 0.1  # of integers, whatever width they need
    xnor: float = 0.03 / 8 / 2
    counted_bit: float = 0.03 / 8
    control_signal: float = 0.03 / 8 / 2


def read_costs(path: str | os.PathLike[str]) -> Costs:
    """Read costs from a JSON file, an object with every field of `Costs`; or raise CostsError."""
    file = Path(path)
    if not is_there(file):
        raise CostsError(f"{file} {absence(file)}; expected an object of costs in JSON")
    expected = "an object of costs in JSON"
    with translated(lambda r: CostsError(f"{file} cannot be read ({r}); expected {expected}")):
        with open_regular(file) as stream:
            content = stream.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            found = f"{file} is larger than {LARGEST_FILE} bytes"
            raise CostsError(f"{found}; expected an object of costs")
        found = json.loads(content.decode("utf-8"), object_pairs_hook=no_repeats)
    if not isinstance(found, dict):
        raise CostsError(f"{file} holds {shown(found)}; expected an object of costs")
    names = [field.name for field in fields(Costs)]
    for name in [*names, *found]:
        if name not in found:
            raise CostsError(f"{file} has no {name!r}; expected {', '.join(names)}")
        if name not in names:
            raise CostsError(f"{file} has {shown(name)}; expected {', '.join(names)}")
        value = found[name]
        if name == "source":
            if not isinstance(value, str) or not value.isprintable():
                raise CostsError(f"{file}: source is {shown(value)}; expected a printable text")
        elif not _is_cost(value):
            expected = f"expected a number of pJ >= 0, at most {LARGEST_COST:g}"
            raise CostsError(f"{file}: {name} is {shown(value)}; {expected}")
    return Costs(**found)


def energy(counts: Counts, costs: Costs) -> float:
    """Energy of a layer's operations in pJ, for all images that were counted.

    >>> import numpy as np
    >>> from gxnor_ref.events.counts import count
    >>> W, Y = np.array([[[[1]], [[0]]]]), np.array([[[[1]], [[1]]]])
    >>> costs = Costs(xnor=1.0, counted_bit=2.0, control_signal=0.5)
    >>> energy(count("1.dense", W, Y, np.array([[[[1]]]]), 0, weights=1, inputs=1), costs)
    4.0
    """
    done = counts.operations
    if is_logic(counts.weights, counts.inputs):
        return (
            done.xnors * costs.xnor
            + counts.counted_bits * costs.counted_bit
            + counts.control_signals * costs.control_signal
        )
    multiplication, addition = costs.float32_multiplication, costs.float32_addition
    if counts.integer:
        # A pixel is a byte: sum W (2 p - 255) = 2 sum W p - 255 sum W, the last known beforehand.
        sides = [side for side in (counts.weights, counts.inputs) if side is not None]
        small = max(sides) <= LARGEST_INT8_N
        multiplication = costs.int8_multiplication if small else costs.int32_multiplication
        addition = costs.int32_addition
    return (
        done.multiplications * multiplication
        + done.accumulations * addition
        + counts.control_signals * costs.control_signal
    )


def full_precision_energy(counts: Counts, costs: Costs) -> float:
    """Energy in pJ of a full-precision layer of the same shape, which has no gates, Fig 11(b).

    Each product takes a multiplication and an addition of float32.
    """
    return counts.products * (costs.float32_multiplication + costs.float32_addition)


def _is_cost(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value <= LARGEST_COST
