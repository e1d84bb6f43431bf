"""How many CPUs this process may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

CGROUPS = Path("/sys/fs/cgroup")
"""Where Linux mounts control groups."""

OWN_CGROUPS = Path("/proc/self/cgroup")
"""Which of them this process is in."""


def usable_cpus() -> int:
    """Count the CPUs that this process may use; at least 1.

    Those that it may run on (all of the machine, on systems that do not say), and no more than
    its control groups let it use, rounded up.
    """
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    return max(1, min(count, _quota()))


def quota_of(own: Path, mounted: Path) -> int:
    """Smallest number of CPUs that a process's control groups, of either version, let it use.

    The quota over its period, rounded up; 2^63 - 1 where none is set.
    """
    return min(_quotas(own, mounted), default=2**63 - 1)


def _quotas(own: Path, mounted: Path) -> Iterator[int]:
    for line in _read(own).splitlines():
        _, controllers, path = line.split(":", 2)
        if controllers and "cpu" not in controllers.split(","):
            continue
        root = mounted / controllers
        group = root / path.lstrip("/")
        # In a container the path may be the host's, and only the root is there.
        for folder in (group, *group.parents):
            quota, period = _limit(folder)
            if quota > 0 and period > 0:
                yield -(-quota // period)
            if folder == root:
                break


def _limit(folder: Path) -> tuple[int, int]:
    """Microseconds of CPU time in each period, and the period; 0 without a limit."""
    texts = _read(folder / "cpu.max").split() or [
        _read(folder / f"cpu.cfs_{name}_us").strip() for name in ("quota", "period")
    ]
    if len(texts) != 2 or not all(text.isdecimal() for text in texts):
        return 0, 0
    return int(texts[0]), int(texts[1])


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


@lru_cache
def _quota() -> int:
    return quota_of(OWN_CGROUPS, CGROUPS)
