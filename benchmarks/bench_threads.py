"""What more threads bring: layers and networks on one thread, on several, and as several copies.

The copies are the bound: processes that share nothing and compute the same at the same time, each
on one thread. On a machine of one's own they are as many times as fast as there are CPUs. A virtual
machine has two of them on one core at times, and then neither copies nor threads bring much.

The three take turns. A turn lasts 0.15 s, since a CPU that was idle is slow for some milliseconds,
and its time is the median of its calls. A row has all turns: where others use the machine too, the
fastest of them say what the threads can do, and the medians what one gets.
"""

from __future__ import annotations

import multiprocessing
import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import measure
import numpy as np
from bench_conv import CASES
from bench_inference import BATCHES, packed_network
from bench_inference import CASES as NETWORKS

from gxnor_ref.bench.inference import random_images
from gxnor_ref.bench.timing import take_turns
from gxnor_ref.kernels.convolution import conv2d, conv2d_levels, level_filters, pack_filters
from gxnor_ref.kernels.cpus import usable_cpus
from gxnor_ref.kernels.packing import pack
from gxnor_ref.packed.packed_network import PackedNetwork

Work = tuple[str, int]
"""Name of a layer, its kind behind a colon, or of a network; and a number of images."""

TURN = 0.15
"""Seconds."""

VALUES = {"": [-1, 0, 1], "binary": [-1, 1], "levels": [-2, -1, 0, 1, 2]}
"""States on both sides, by kind of layer."""


def call_of(work: Work) -> Callable[[int], Any]:
    """Return the work as a function of the number of threads."""
    name, batch = work
    if name in NETWORKS:
        packed = packed_network(name)
        images = random_images(packed.settings.input_shape, batch)
        networks: dict[int, PackedNetwork] = {}

        def classify(threads: int) -> Any:
            if threads not in networks:
                networks[threads] = PackedNetwork(packed, "c", threads)
            return networks[threads].predict(images)

        return classify
    layer, _, kind = name.partition(":")
    case = next(case for case in CASES if case.name == layer)
    random = np.random.default_rng(0)
    values = np.array(VALUES[kind], np.int8)
    Y = random.choice(values, (batch, case.side, case.side, case.channels))
    W = random.choice(values, (case.filters, case.channels, case.kernel, case.kernel))
    if kind == "levels":
        filters = level_filters(W)
        return lambda threads: conv2d_levels(Y, filters, 1, case.padding, threads)
    planes, filters = pack(Y, kind == "binary"), pack_filters(W, kind == "binary")
    return lambda threads: conv2d(planes, filters, 1, case.padding, threads)


def compute_while(work: Work, is_asked: Any, is_ready: Any) -> None:
    """Compute on one thread whenever it is asked for; a process of its own."""
    call = call_of(work)
    call(1)
    is_ready.release()
    while is_asked.wait():
        call(1)


@contextmanager
def copies(work: Work, count: int) -> Iterator[Any]:
    """Start processes that compute while the event that this yields is set."""
    spawn = multiprocessing.get_context("spawn")
    is_asked, is_ready = spawn.Event(), spawn.Semaphore(0)
    processes = [
        spawn.Process(target=compute_while, args=(work, is_asked, is_ready), daemon=True)
        for _ in range(count)
    ]
    for process in processes:
        process.start()
    for _ in processes:
        is_ready.acquire()
    try:
        yield is_asked
    finally:
        for process in processes:
            process.kill()
            process.join()


def seconds_of(call: Callable[[], Any]) -> float:
    """Median seconds of a call in one turn."""
    return statistics.median(take_turns({"": call}, 1, TURN)[""][0])


def turns_of(work: Work, threads: int, rounds: int) -> list[tuple[float, ...]]:
    """Seconds on one thread, on so many, and on one beside the other copies, by round."""
    call = call_of(work)
    assert np.array_equal(call(1), call(threads))
    turns: list[tuple[float, ...]] = []
    with copies(work, threads - 1) as is_asked:
        for _ in range(rounds):
            alone, together = seconds_of(lambda: call(1)), seconds_of(lambda: call(threads))
            is_asked.set()
            turns.append((alone, together, seconds_of(lambda: call(1))))
            is_asked.clear()
    return turns


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure layers and networks on so many threads, and on one."""
    if not 1 < threads <= usable_cpus():
        return
    layers = [case.name + kind for case in CASES for kind in ("", ":binary", ":levels")]
    works = [(name, batch) for name in layers for batch in (1, 16)]
    works += [(name, batch) for name in NETWORKS for batch in BATCHES]
    for work in works[::12] if quick else works:
        turns = turns_of(work, threads, 3 if quick else 9)
        yield {
            "case": work[0],
            "batch": work[1],
            "implementation": "gxnor-c",
            "isa": measure.usable_isas()[-1],
            "threads": threads,
            "seconds": statistics.median(together for _, together, _ in turns),
            "turns": [[float(f"{seconds:.4g}") for seconds in turn] for turn in turns],
        }


def table(found: list[measure.Row]) -> str:
    """Microseconds, and how many times as fast as one thread the threads and the copies are."""
    body = []
    for row in found:
        turns, threads = list(zip(*row["turns"], strict=True)), row["threads"]
        one, several, beside = map(statistics.median, turns)
        fastest_one, fastest, _ = map(min, turns)
        body.append(
            (
                row["case"],
                row["batch"],
                threads,
                f"{one * 1e6:,.0f}",
                f"{several * 1e6:,.0f}",
                f"{one / several:.2f}",
                f"{fastest_one / fastest:.2f}",
                f"{threads * one / beside:.2f}",
            )
        )
    head = ["case", "batch", "threads", "us of one", "us", "of 1 thread", "fastest", "copies"]
    return measure.columns(head, body)


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table)
