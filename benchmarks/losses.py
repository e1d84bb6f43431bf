"""Where the best of the peers is faster than ours: the table of docs/benchmarks.md.

From all result files: the fastest formula of each instruction set against the fastest peer of the
same case, batch and number of threads. Binary layers and those of Z_2 are held against int8 in the
ternary layer, too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import measure

CPUS = {
    "amd-epyc-zen3": "Zen 3",
    "amd-epyc-zen4": "Zen 4",
    "intel-xeon-sapphire-rapids": "Xeon",
    "intel-xeon-family-6-model-167": "Xeon with AMX",
}
ISAS = {"amx": "AMX", "avx512": "AVX-512", "avx2": "AVX2", "popcnt": "POPCNT", "scalar": "scalar C"}
KINDS = {"": "ternary layers", "binary": "binary layers", "levels": "layers of Z_2"}
PEERS = {
    "numpy-blas": "BLAS",
    "onnxruntime-float32": "onnxruntime float32",
    "onnxruntime-int8": "onnxruntime int8",
    "openvino-binary": "OpenVINO",
    "torch-bfloat16": "PyTorch bfloat16",
    "torch-float32": "PyTorch float32",
    "torch-int8": "PyTorch int8",
}


class Ratio(NamedTuple):
    """How many times as fast as the fastest peer one case is."""

    cpu: str
    isa: str
    what: str
    peer: str
    ratio: float


def what_of(benchmark: str, row: measure.Row) -> str:
    """What a row is counted with, such as "binary layers"."""
    if benchmark == "conv":
        return KINDS[row["case"].partition(":")[2]]
    if benchmark == "signal":
        return f"backward products of {row['implementation'].removeprefix('gxnor-')}"
    return {"inference": "whole networks", "training": "training steps"}[benchmark]


def ratios(benchmark: str, cpu: str) -> Iterator[Ratio]:
    """Every case of a benchmark that has a peer."""
    path = measure.RESULTS / cpu / f"{benchmark}.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["rows"] if path.exists() else []
    ours: dict[tuple[object, ...], list[measure.Row]] = defaultdict(list)
    theirs: dict[tuple[object, ...], dict[str, float]] = defaultdict(dict)
    for row in rows:
        name, _, kind = row["case"].partition(":")
        case = row["batch"], row["threads"], row.get("product")
        if row["implementation"] in PEERS:
            theirs[row["case"], *case][row["implementation"]] = row["seconds"]
            if row["implementation"] in ("onnxruntime-int8", "torch-int8"):
                for other in ("binary", "levels"):
                    theirs[f"{name}:{other}", *case][row["implementation"]] = row["seconds"]
        elif row["isa"] in ISAS and name != "bound" and kind != "packing":
            ours[row["case"], *case, row["implementation"], row["isa"]].append(row)
    for key, found in ours.items():
        peers = theirs[key[:4]]
        best, peer = min((seconds, peer) for peer, seconds in peers.items())
        fastest = min(found, key=lambda row: row["seconds"])
        yield Ratio(
            cpu, fastest["isa"], what_of(benchmark, fastest), peer, best / fastest["seconds"]
        )


def lines() -> Iterator[str]:
    """Yield the lines of the table, the fastest instruction sets first."""
    yield "| our code | what | slower in | than | ratio |"
    yield "| --- | --- | --- | --- | --- |"
    for isa, name in ISAS.items():
        for cpu in CPUS:
            groups: dict[str, list[Ratio]] = defaultdict(list)
            for benchmark in ("conv", "inference", "signal", "training"):
                for each in ratios(benchmark, cpu):
                    if each.isa == isa:
                        groups[each.what].append(each)
            for what, group in groups.items():
                lost = sorted(each.ratio for each in group if each.ratio < 1)
                if lost:
                    peers = sorted({PEERS[each.peer] for each in group if each.ratio < 1})
                    ends = dict.fromkeys((f"{lost[0]:.2f}", f"{lost[-1]:.2f}"))
                    cells = (
                        f"{name}, {CPUS[cpu]}",
                        what,
                        f"{len(lost)} of {len(group)}",
                        ", ".join(peers),
                        " to ".join(ends),
                    )
                    yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print(*lines(), sep="\n")
