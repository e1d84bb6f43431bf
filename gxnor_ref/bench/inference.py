"""Latency and throughput of a packed network, in turns with whatever peers are installed."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.bench.peers import EXTRAS, Call, peer_call
from gxnor_ref.bench.timing import take_turns
from gxnor_ref.data.errors import MissingExtraError
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed
from gxnor_ref.packed.packed_network import PackedNetwork

ENOUGH = 100
"""With fewer calls, the 99th percentile would be the slowest of them."""


ROUNDS = 10
"""Turns of each contestant, where there is time for them."""


class Timing(NamedTuple):
    """What one contestant took for one batch."""

    p50: float  # median seconds of a call
    p99: float | None  # 99th percentile; None of fewer than 100 calls
    images_per_s: float  # of a turn's median call, and of the turns the median
    quartiles: tuple[float, float]  # first and third, of the turns
    of_ours: float  # median of the rounds' ratios of images per second, to ours
    calls: int


def timing_of(
    batch: int, turns: Sequence[Sequence[float]], ours: Sequence[Sequence[float]]
) -> Timing:
    """Summarize the calls of one contestant, beside those of ours in the same rounds.

    Seconds are as `gxnor_ref.bench.timing.take_turns` returns them.

    >>> timing_of(10, [[2.0], [1.0], [4.0]], [[1.0], [0.5], [1.0]])[2:5]
    (5.0, (3.75, 7.5), 0.5)
    """
    seconds = [second for turn in turns for second in turn]
    # A call that is interrupted takes milliseconds, which would dominate a mean.
    usual, own = ([statistics.median(turn) for turn in each] for each in (turns, ours))
    first, median, third = np.percentile([batch / each for each in usual], (25, 50, 75)).tolist()
    ratios = [mine / theirs for mine, theirs in zip(own, usual, strict=True)]
    return Timing(
        p50=statistics.median(seconds),
        p99=float(np.percentile(seconds, 99)) if len(seconds) >= ENOUGH else None,
        images_per_s=median,
        quartiles=(first, third),
        of_ours=statistics.median(ratios),
        calls=len(seconds),
    )


class Measurement(NamedTuple):
    """One contestant, one batch, one number of threads."""

    batch: int
    threads: int
    implementation: str
    timing: Timing
    same_classes: int  # images of the batch that it puts into the same class as ours


def random_images(shape: tuple[int, ...], count: int) -> npt.NDArray[np.uint8]:
    """Uniformly random pixels of `count` images of a shape, the same at each call."""
    return np.random.default_rng(0).integers(0, 256, (count, *shape), dtype=np.uint8)


def missing_peers(packed: Packed) -> dict[str, PackError | MissingExtraError]:
    """Find the peers that are not installed, or have no lean form of the network, and say why."""
    missing: dict[str, PackError | MissingExtraError] = {}
    for name in EXTRAS:
        try:
            peer_call(name, packed, 1)
        except (PackError, MissingExtraError) as error:
            missing[name] = error
    return missing


def measure(
    packed: Packed,
    peers: Sequence[str],
    batches: Sequence[int],
    threads: Sequence[int],
    seconds: float,
) -> Iterator[list[Measurement]]:
    """Measure a network and its peers on random images: ours, and then the peers.

    There is a list for each number of threads and size of batch. All of it takes about so many
    seconds, where calls are short enough.
    """
    share = seconds / (len(batches) * len(threads))
    for count in threads:
        ours = PackedNetwork(packed, threads=count)
        contestants: dict[str, Call] = {f"gxnor-{ours.backend.name}": ours.predict}
        contestants |= {name: peer_call(name, packed, count) for name in peers}
        for batch in batches:
            images = random_images(packed.settings.input_shape, batch)
            classes = ours.predict(images)
            calls: dict[str, Callable[[], Any]] = {
                name: partial(call, images) for name, call in contestants.items()
            }
            same = {name: int(np.sum(call() == classes)) for name, call in calls.items()}
            turns = take_turns(calls, ROUNDS, share / (ROUNDS * len(calls)), share)
            own, *_ = turns.values()
            yield [
                Measurement(batch, count, name, timing_of(batch, turns[name], own), same[name])
                for name in calls
            ]
