"""Both products of a layer backwards: exact sums of integer error signals against float32 BLAS.

Time from signals and levels in memory to float32 results in their final order, with all that has to
be laid out. BLAS multiplies matrices of the same sizes that lie ready: neither patches nor sums of
patches are in its time. All sums are checked before anything is timed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import measure
import numpy as np

from gxnor_ref.kernels.isa import use_isa
from gxnor_ref.kernels.signal import backward_input, backward_weight
from gxnor_ref.spec import convolution as spec
from gxnor_ref.twins import convolution as twins


class Case(NamedTuple):
    """One layer: channels, filters, side of the image and of the kernel, padding, and images."""

    channels: int
    filters: int
    side: int
    kernel: int
    padding: int
    batch: int

    @property
    def name(self) -> str:
        """Name in the rows."""
        return measure.layer_name(self.channels, self.filters, self.side, self.kernel)

    @property
    def images(self) -> tuple[int, int, int, int]:
        """Shape of the input, channels last; that of a dense layer is one image."""
        if self.side == 1:
            return 1, 1, self.batch, self.channels
        return self.batch, self.side, self.side, self.channels

    @property
    def signal(self) -> tuple[int, int, int, int]:
        """Shape of the error signal."""
        batch, height, width, _ = self.images
        rows, columns = (
            spec.output_length(side, self.kernel, padding=self.padding) for side in (height, width)
        )
        return batch, rows, columns, self.filters

    @property
    def macs(self) -> int:
        """Products of either result."""
        return int(np.prod(self.signal)) * self.channels * self.kernel**2


CASES = [
    Case(128, 128, 32, 3, 1, 16),
    Case(128, 128, 32, 3, 1, 100),
    Case(256, 512, 8, 3, 1, 100),
    Case(512, 512, 8, 3, 1, 100),
    Case(32, 64, 12, 5, 0, 100),
    Case(1024, 512, 1, 1, 0, 100),
]


def contestants(case: Case, threads: int, isa_names: list[str]) -> dict[str, Callable[[], Any]]:
    """Calls that compute the products of a case, by "product/implementation/isa"."""
    random = np.random.default_rng(0)
    kernel = (case.kernel, case.kernel)
    Y = random.integers(-1, 2, case.images, dtype=np.int8)
    W = random.integers(-1, 2, (case.filters, case.channels, *kernel), dtype=np.int8)
    q = random.integers(-32767, 32768, case.signal, dtype=np.int16)
    signals = {"int16": q, "int8": (q // 256).astype(np.int8)}
    calls: dict[str, Callable[[], Any]] = {}
    for name in isa_names:
        for width, signal in signals.items():

            def input_of(signal: Any = signal, name: str = name) -> Any:
                use_isa(name)
                sides = case.images[1:3]
                return backward_input(signal, W, 1.0, case.padding, *sides, threads)

            def weight_of(signal: Any = signal, name: str = name) -> Any:
                use_isa(name)
                return backward_weight(signal, Y, 1.0, kernel, case.padding, threads)

            calls[f"input/gxnor-{width}/{name}"] = input_of
            calls[f"weight/gxnor-{width}/{name}"] = weight_of
    e = q.reshape(-1, case.filters).astype(np.float32)
    rows = twins.filter_rows(W.astype(np.float32))
    patches = twins.im2col(Y.transpose(0, 3, 1, 2), kernel, padding=case.padding).astype(np.float32)
    check(case, calls, patches, rows, signals)
    calls["input/numpy-blas/"] = lambda: e @ rows
    calls["weight/numpy-blas/"] = lambda: e.T @ patches
    return calls


def check(
    case: Case,
    calls: dict[str, Callable[[], Any]],
    patches: np.ndarray,
    rows: np.ndarray,
    signals: dict[str, np.ndarray],
) -> None:
    """Hold all results against products in float64, which are exact."""
    kernel, batch = (case.kernel, case.kernel), case.images[0]
    shape = (batch, case.channels, *case.images[1:3])
    for width, signal in signals.items():
        q = signal.reshape(-1, case.filters).astype(np.float64)
        below = twins.col2im(q @ rows.astype(np.float64), shape, kernel, padding=case.padding)
        gradient = twins.filters_of(
            (q.T @ patches.astype(np.float64)), (case.filters, case.channels, *kernel)
        )
        expected = {"input": below.transpose(0, 2, 3, 1), "weight": gradient}
        for name, call in calls.items():
            product, implementation, _ = name.split("/")
            if implementation.endswith(width):
                assert np.array_equal(call(), expected[product].astype(np.float32)), name


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure all cases with one number of threads."""
    rounds, least = (3, 0.01) if quick else (11, 0.05)
    usable = measure.usable_isas()
    for case in CASES[-2:] if quick else CASES:
        isa_names = usable[-1:] if case.macs > 4e9 else usable
        calls = contestants(case, threads, isa_names)
        for name, times in measure.alternate(calls, rounds, least).items():
            product, implementation, isa = name.split("/")
            yield {
                "case": case.name,
                "batch": case.batch,
                "product": product,
                "implementation": implementation,
                "isa": isa,
                "threads": threads,
                **times._asdict(),
                "gmacs_per_s": case.macs / times.seconds / 1e9,
            }


def table(measured: list[measure.Row]) -> str:
    """GMAC/s of each contestant, and how many times as fast as BLAS it is."""
    blas = {
        (r["case"], r["batch"], r["product"], r["threads"]): r["seconds"]
        for r in measured
        if r["implementation"] == "numpy-blas"
    }
    head = [
        "case",
        "batch",
        "product",
        "threads",
        "implementation",
        "isa",
        "us",
        "GMAC/s",
        "BLAS/it",
    ]
    body = []
    for row in measured:
        key = (row["case"], row["batch"], row["product"], row["threads"])
        times = (f"{row['seconds'] * 1e6:,.0f}", f"{row['gmacs_per_s']:.0f}")
        body.append(
            (*key, row["implementation"], row["isa"], *times, f"{blas[key] / row['seconds']:.2f}")
        )
    return measure.columns(head, body)


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table)
