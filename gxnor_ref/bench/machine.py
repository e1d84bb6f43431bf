"""CPU, kernels and versions, as they stand beside every result."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from gxnor_ref.kernels import build_info

PEERS = ("numpy", "onnxruntime", "torch", "openvino")
"""Packages whose versions are reported."""


def cpu_facts() -> dict[str, str]:
    """What /proc/cpuinfo says of the last CPU; nothing where there is no such file."""
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    named = dict(line.split(":", 1) for line in lines if ":" in line)
    return {name.strip(): value.strip() for name, value in named.items()}


def versions(packages: Iterable[str] = PEERS) -> dict[str, str]:
    """Versions of those packages that are installed."""
    found = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def machine() -> dict[str, Any]:
    """Describe this machine for JSON: its CPUs, how kernels were built, Python and versions."""
    facts = cpu_facts()
    return {
        "cpu": facts.get("model name", platform.processor() or platform.machine()),
        "cpu_flags": facts.get("flags", facts.get("Features", "")),
        "cpus": os.cpu_count(),
        "kernels": build_info(),
        "python": platform.python_version(),
        "versions": versions(),
    }
