"""Test an installed package with each instruction set that this machine can run forced in turn."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from gxnor_ref.kernels.isa import isas

SUITES = ("kernels", "packed", "nn/test_backend.py")


def main(checkout: str) -> int:
    """Run the suites of the kernels from a checkout's folder of tests; return an exit status."""
    root = Path(checkout).resolve()
    suites = [str(root / "tests" / suite) for suite in SUITES]
    options = ["-q", "-c", str(root / "pyproject.toml"), "--rootdir", str(root)]
    for name, usable in isas().items():
        if not usable:
            print(f"{name}: not on this machine", flush=True)
            continue
        print(f"{name}:", flush=True)
        command = [sys.executable, "-m", "pytest", *options, *suites]
        # Not in the checkout, which would take the installed package's place.
        environment = {**os.environ, "GXNOR_ISA": name, "GXNOR_BACKEND": "c"}
        status = subprocess.run(command, env=environment, cwd=root / "benchmarks").returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
