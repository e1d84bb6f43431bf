"""The discrete state transition of 10^7 ternary weights: the C kernel against the NumPy spec.

The spec's time includes its uniform numbers, as the kernel's does; it is given whole, and in the
pieces of 2^14 elements that the training loop hands it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import measure
import numpy as np

from gxnor_ref.kernels.isa import isas, use_isa
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms

WEIGHTS = 10**7
PIECE = 1 << 14


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure all implementations with one number of threads."""
    count = WEIGHTS // 10 if quick else WEIGHTS
    space = DiscreteSpace(1)
    random = np.random.default_rng(0)
    n = random.integers(0, 3, count).astype(np.uint8)
    dW = (0.01 * random.standard_normal(count)).astype(np.float32)

    def numpy_in_pieces(piece: int) -> Any:
        out = np.empty_like(n)
        for start in range(0, count, piece):
            stop = min(start + piece, count)
            u = uniforms(0, 1, 2, start, stop)
            out[start:stop] = transition(n[start:stop], dW[start:stop], u, space)
        return out

    calls: dict[str, Any] = {}
    expected = numpy_in_pieces(PIECE)
    for name, usable in isas().items():
        if usable:

            def ours(name: str = name) -> Any:
                use_isa(name)
                states = n.copy()
                transition_in_place(states, dW, 0, 1, 2, space, threads=threads)
                return states

            assert np.array_equal(ours(), expected)
            calls[f"gxnor-c/{name}"] = ours
    calls["gxnor-numpy/whole"] = lambda: numpy_in_pieces(count)
    calls["gxnor-numpy/pieces"] = lambda: numpy_in_pieces(PIECE)
    for name, seconds in measure.alternate(calls, 3 if quick else 5, 0.0).items():
        implementation, isa = name.split("/")
        yield {
            "case": f"{count} ternary weights",
            "batch": 1,
            "implementation": implementation,
            "isa": isa,
            "threads": threads,
            "seconds": seconds,
            "weights_per_s": count / seconds,
        }


def table(measured: list[measure.Row]) -> str:
    """Nanoseconds a weight, and how many times the spec's speed (whole) that is."""
    body = []
    for row in measured:
        whole = next(r for r in measured if r["isa"] == "whole" and r["threads"] == row["threads"])
        body.append(
            (
                f"{row['implementation']} {row['isa']}",
                row["threads"],
                f"{1e9 / row['weights_per_s']:.1f}",
                f"{row['weights_per_s'] / whole['weights_per_s']:.1f}",
            )
        )
    return measure.columns(["implementation", "threads", "ns/weight", "times NumPy"], body)


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table)
