"""Build the package with AddressSanitizer and UndefinedBehaviorSanitizer, and fuzz what runs C.

Usage: python -m tests.fuzz.sanitized [options of tests.fuzz.fuzz]

The fault of a sanitizer ends the process, and its report names the line of csrc.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.native.build_native import SANITIZERS

ROOT = Path(__file__).parents[2]

TARGETS = ("kernel calls", "engines")
"""What runs C; the parsers are Python."""

OPTIONS = {
    # Python itself keeps memory until its end. What was freed is kept apart for a while to find
    # its use, which is no growth of ours.
    "ASAN_OPTIONS": "detect_leaks=0:quarantine_size_mb=8:allocator_may_return_null=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
}


def build(folder: Path) -> None:
    """Build the package of this checkout into a folder, with sanitizers."""
    flags = " ".join(SANITIZERS)
    objects = ["--build-base", str(folder / "objects"), "--build-lib", str(folder)]
    subprocess.run(
        [sys.executable, "setup.py", "--quiet", "build", *objects],
        cwd=ROOT,
        check=True,
        env={**os.environ, "CFLAGS": flags, "LDFLAGS": flags, "GXNOR_NO_KERNELS": "0"},
    )
    (folder / "tests").symlink_to(ROOT / "tests")


def libraries() -> str:
    """Return the sanitizers' libraries, which Python has to load before any other."""
    compiler = os.environ.get("CC", "cc").split()
    names = ("libasan.so", "libubsan.so")
    commands = ([*compiler, f"-print-file-name={name}"] for name in names)
    said = (subprocess.run(command, capture_output=True, text=True) for command in commands)
    return " ".join(finished.stdout.strip() for finished in said)


def main() -> int:
    arguments = sys.argv[1:]
    targets = [f"--target={target}" for target in TARGETS]
    if any(argument.startswith("--target") for argument in arguments):
        targets = []
    with tempfile.TemporaryDirectory() as made:
        build(Path(made))
        environment = {**os.environ, **OPTIONS, "LD_PRELOAD": libraries(), "PYTHONPATH": made}
        # Without -P the package of the current folder would come first.
        command = [sys.executable, "-P", "-m", "tests.fuzz.fuzz", *targets, *arguments]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
