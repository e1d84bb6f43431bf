"""What the benchmarks share: contestants in alternation, the machine, tables and JSON."""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from gxnor_ref.bench.machine import cpu_facts, machine
from gxnor_ref.bench.timing import take_turns
from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.errors import MissingExtraError
from gxnor_ref.data.extras import require_extra
from gxnor_ref.kernels.isa import isas

Row = dict[str, Any]

THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "GXNOR_THREADS")
RESULTS = Path(__file__).parent / "results"
"""A folder for each CPU, so that another machine adds its results and overwrites none."""

GENERATIONS = {
    ("GenuineIntel", 6): {
        85: "cascade-lake",
        106: "ice-lake",
        143: "sapphire-rapids",
        173: "granite-rapids",
        207: "emerald-rapids",
    },
    ("AuthenticAMD", 23): dict.fromkeys(range(0x30), "zen1")
    | dict.fromkeys(range(0x30, 0x100), "zen2"),
    ("AuthenticAMD", 25): dict.fromkeys([*range(0x10), *range(0x20, 0x60)], "zen3")
    | dict.fromkeys([*range(0x10, 0x20), *range(0x60, 0x80), *range(0xA0, 0xB0)], "zen4"),
    ("AuthenticAMD", 26): dict.fromkeys(range(0x100), "zen5"),
}
"""Names by vendor, family and model, where the CPU's own name has no number."""


class Times(NamedTuple):
    """Seconds of one call: the median of the turns' medians, and the quartiles of these."""

    seconds: float
    lower_quartile: float
    upper_quartile: float

    @classmethod
    def of(cls, turns: list[list[float]]) -> Times:
        """Sum up the turns of one contestant, of which there are two or more."""
        low, middle, high = statistics.quantiles(map(statistics.median, turns), method="inclusive")
        return cls(middle, low, high)


def alternate(
    contestants: dict[str, Callable[[], Any]], rounds: int, least_seconds: float
) -> dict[str, Times]:
    """Seconds of one call of each contestant; each round lets all of them run in turn."""
    turns = take_turns(contestants, rounds, least_seconds)
    return {name: Times.of(measured) for name, measured in turns.items()}


def usable_isas() -> list[str]:
    """Instruction sets that this machine can run, slowest first."""
    return [name for name, usable in isas().items() if usable]


def torch_precisions() -> list[str]:
    """Precisions in which PyTorch is measured: bfloat16 only where the CPU has such products.

    Elsewhere it is emulated, which takes many times as long as float32.
    """
    of_x86, of_arm = "avx512_bf16", "bf16"
    has_products = not {of_x86, of_arm}.isdisjoint(machine()["cpu_flags"].split())
    return ["float32", "bfloat16"] if has_products else ["float32"]


def layer_name(channels: int, filters: int, side: int, kernel: int) -> str:
    """Name of a layer in the rows."""
    if side == 1:
        return f"dense {channels}->{filters}"
    return f"{channels}->{filters} {kernel}x{kernel} at {side}x{side}"


def commit() -> str:
    """Return what Git calls the checkout; "-dirty" follows where it has changes."""
    command = ["git", "-C", str(RESULTS), "describe", "--always", "--dirty", "--abbrev=12"]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def peer(name: str) -> ModuleType:
    """Import a package that is compared with; without it, say what installs it and exit."""
    try:
        return require_extra(name, "bench")
    except MissingExtraError as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        sys.exit(2)


def cpu_name(facts: dict[str, str]) -> str:
    """Short name of a CPU, such as "amd-epyc-zen4": the name of its folder of results."""
    model = facts.get("model name", platform.machine())
    words = re.sub(r"\((R|TM)\)|@.*", " ", model, flags=re.IGNORECASE).lower().split()
    kept = [word for word in words if word not in ("cpu", "processor") and "-core" not in word]
    name = re.sub(r"[^a-z0-9]+", "-", " ".join(kept)).strip("-")
    if re.search(r"\d", name) or "model" not in facts:
        return name
    family, number = int(facts["cpu family"]), int(facts["model"])
    known = GENERATIONS.get((facts.get("vendor_id", ""), family), {})
    return f"{name}-{known.get(number, f'family-{family}-model-{number}')}"


def main(
    doc: str,
    rows_of: Callable[[int, bool], Iterable[Row]],
    table: Callable[[list[Row]], str],
    peers: Iterable[str] = (),
) -> None:
    """Measure each number of threads in a process of its own, print a table, and write JSON.

    Libraries read their number of threads when they start: hence the processes. All peers have to
    be installed.
    """
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--quick", action="store_true", help="fewer cases and rounds, under 60 s")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2], metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write machine and rows there")
    record = (
        RESULTS / cpu_name(cpu_facts()) / f"{Path(sys.argv[0]).stem.removeprefix('bench_')}.json"
    )
    parser.add_argument(
        "--record",
        action="store_const",
        const=record,
        dest="json",
        help="write them to this CPU's folder of benchmarks/results",
    )
    parser.add_argument("--worker", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if min(arguments.threads) < 1:
        parser.error(f"--threads is {min(arguments.threads)}; expected numbers >= 1")
    if arguments.quick and arguments.json == record:
        parser.error("--record keeps the figures of this CPU; expected it without --quick")
    for name in peers:
        peer(name)
    if arguments.worker is not None:
        print(json.dumps(list(rows_of(arguments.worker, arguments.quick))))
        return
    rows: list[Row] = []
    for threads in arguments.threads:
        environment = {**os.environ, **dict.fromkeys(THREAD_VARIABLES, str(threads))}
        command = [sys.executable, sys.argv[0], "--worker", str(threads)]
        command += ["--quick"] if arguments.quick else []
        finished = subprocess.run(command, env=environment, stdout=subprocess.PIPE)
        if finished.returncode:
            sys.exit(finished.returncode)  # it has said why
        rows += json.loads(finished.stdout.splitlines()[-1])
    print(table(rows))
    if arguments.json:
        result = {"date": str(date.today()), "commit": commit(), "machine": machine(), "rows": rows}
        result |= {"quick": True} if arguments.quick else {}
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        with write_atomically(arguments.json) as file:
            file.write((json.dumps(result, indent=1) + "\n").encode())


def columns(head: list[str], body: Iterable[Iterable[object]]) -> str:
    """Lay cells out in columns, the first to the left and the others to the right."""
    lines = [head, *([str(cell) for cell in line] for line in body)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
