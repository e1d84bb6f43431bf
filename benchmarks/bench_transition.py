"""The discrete state transition of 10^7 ternary weights: the C kernel against the NumPy spec.

Increments are as small as those of a training, with two values of m, or as large as the space.
The spec's time includes its uniform numbers, as the kernel's does; it is given whole, and in the
pieces of 2^14 elements that the training loop hands it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import measure
import numpy as np

from gxnor_ref.kernels.isa import use_isa
from gxnor_ref.kernels.transition import transition_in_place
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.transition import transition
from gxnor_ref.spec.uniform import uniforms

WEIGHTS = 10**7
PIECE = 1 << 14


CASES = {
    "small, m = 3": (3.0, lambda random, count: 3e-3 * random.standard_normal(count)),
    "small, m = 15": (15.0, lambda random, count: 3e-3 * random.standard_normal(count)),
    "large, m = 3": (3.0, lambda random, count: random.uniform(-2, 2, count)),
}
"""m and increments of each case."""


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure all implementations with one number of threads."""
    for case in CASES:
        yield from _rows_of(case, threads, quick)


def _rows_of(case: str, threads: int, quick: bool) -> Iterator[measure.Row]:
    count = WEIGHTS // 10 if quick else WEIGHTS
    space = DiscreteSpace(1)
    random = np.random.default_rng(0)
    n = random.integers(0, 3, count).astype(np.uint8)
    m, increments = CASES[case]
    dW = increments(random, count).astype(np.float32)

    def numpy_in_pieces(piece: int) -> Any:
        out = np.empty_like(n)
        for start in range(0, count, piece):
            stop = min(start + piece, count)
            u = uniforms(0, 1, 2, start, stop)
            out[start:stop] = transition(n[start:stop], dW[start:stop], u, space, m)
        return out

    calls: dict[str, Any] = {}
    expected = numpy_in_pieces(PIECE)
    for name in measure.usable_isas():

        def ours(name: str = name) -> Any:
            use_isa(name)
            states = n.copy()
            transition_in_place(states, dW, 0, 1, 2, space, m, threads=threads)
            return states

        assert np.array_equal(ours(), expected)
        calls[f"gxnor-c/{name}"] = ours
    calls["gxnor-numpy/whole"] = lambda: numpy_in_pieces(count)
    calls["gxnor-numpy/pieces"] = lambda: numpy_in_pieces(PIECE)
    for name, times in measure.alternate(calls, 3 if quick else 5, 0.0).items():
        implementation, isa = name.split("/")
        yield {
            "case": case,
            "weights": count,
            "batch": 1,
            "implementation": implementation,
            "isa": isa,
            "threads": threads,
            **times._asdict(),
            "weights_per_s": count / times.seconds,
        }


def table(measured: list[measure.Row]) -> str:
    """Nanoseconds a weight, and how many times as fast as the spec, in the faster of its forms."""
    body = []
    for row in measured:
        alike = [r for r in measured if all(r[key] == row[key] for key in ("case", "threads"))]
        spec = max(r["weights_per_s"] for r in alike if r["implementation"] == "gxnor-numpy")
        body.append(
            (
                row["case"],
                f"{row['implementation']} {row['isa']}",
                row["threads"],
                f"{1e9 / row['weights_per_s']:.1f}",
                f"{row['weights_per_s'] / spec:.1f}",
            )
        )
    return measure.columns(
        ["increments", "implementation", "threads", "ns/weight", "times NumPy"], body
    )


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table)
