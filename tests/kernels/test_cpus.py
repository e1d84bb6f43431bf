"""CPUs that a process may use: affinity and quotas."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gxnor_ref.kernels import cpus
from gxnor_ref.kernels.cpus import quota_of, usable_cpus

NONE = 2**63 - 1


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("own", "limits", "expected"),
    [
        ("0::/\n", {"cpu.max": "200000 100000\n"}, 2),
        ("0::/a/b\n", {"a/cpu.max": "150000 100000\n", "a/b/cpu.max": "max 100000\n"}, 2),
        ("0::/a/b\n", {"a/cpu.max": "300000 100000\n", "a/b/cpu.max": "1000 100000\n"}, 1),
        ("0::/of/the/host\n", {"cpu.max": "400000 100000\n"}, 4),
        ("0::/\n", {"cpu.max": "max 100000\n"}, NONE),
        (
            "3:cpu,cpuacct:/a\n1:memory:/a\n",
            {
                "cpu,cpuacct/a/cpu.cfs_quota_us": "250000\n",
                "cpu,cpuacct/a/cpu.cfs_period_us": "100000\n",
            },
            3,
        ),
        (
            "3:cpu:/a\n",
            {"cpu/a/cpu.cfs_quota_us": "-1\n", "cpu/a/cpu.cfs_period_us": "100000\n"},
            NONE,
        ),
        ("0::/\n", {"cpu.max": "nonsense"}, NONE),
        ("", {}, NONE),
    ],
)
def test_the_smallest_quota_counts_rounded_up(
    own: str, limits: dict[str, str], expected: int, tmp_path: Path
) -> None:
    write(tmp_path / "own", own)
    for name, text in limits.items():
        write(tmp_path / "mounted" / name, text)

    assert quota_of(tmp_path / "own", tmp_path / "mounted") == expected


def test_a_system_without_control_groups_has_no_quota(tmp_path: Path) -> None:
    assert quota_of(tmp_path / "none", tmp_path / "none") == NONE


def test_a_system_without_affinity_has_its_cpus(monkeypatch: pytest.MonkeyPatch) -> None:
    # As on macOS and Windows.
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    monkeypatch.setattr(cpus, "_quota", lambda: NONE)

    assert usable_cpus() == 3


def test_a_quota_is_no_reason_to_use_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1, 2}, raising=False)
    monkeypatch.setattr(cpus, "_quota", lambda: 1000)

    assert usable_cpus() == 3
    monkeypatch.setattr(cpus, "_quota", lambda: 1)
    assert usable_cpus() == 1
