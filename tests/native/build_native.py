"""Build csrc and test_kernels.c, with the flags of setup.py, and run them.

`python build_native.py sanitized` runs the instruction sets of this machine under AddressSanitizer
and UndefinedBehaviorSanitizer, `... threads` runs forward passes under ThreadSanitizer, `... clang`
runs what clang builds, and compiles as clang-cl does, `... neon` runs those of
AArch64 under qemu; `... zig` compiles for every target of `TARGETS` with the clang of the package
ziglang, and runs what this machine can. Without a name, all run. `fewer` before the names makes a
sixth of the random cases, and compiles what is checked as it runs with -O1. Exits with 77 if a tool
that the named run needs is missing, and says which.
"""

from __future__ import annotations

import ast
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("test_kernels.c")
SKIPPED = 77

CASES: list[str] = []
"""Argument of the program."""

QUICK: list[str] = []
"""Flags behind setup.py's -O3, with sanitizers and traps."""

SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g"]
# Looking for leaks takes ptrace, which containers forbid; the kernels allocate nothing anyway.
NO_LEAKS = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
# AddressSanitizer does not run under qemu, and a trap needs no library for the other.
TRAPS = ["-fsanitize=undefined", "-fsanitize-undefined-trap-on-error"]

ARM = {"aarch64", "arm64"}

TARGETS = {
    "x86_64-linux-musl": "env" if platform.machine() == "x86_64" else None,
    "arm-linux-musleabihf": "qemu-arm",
    "riscv64-linux-musl": "qemu-riscv64",
    "aarch64-linux-musl": None,
    "x86_64-linux-gnu": None,
    "x86-linux-gnu": None,
    "powerpc64le-linux-musl": None,
    "x86_64-macos": None,
    "aarch64-macos": None,
    "x86_64-windows-gnu": None,
    "aarch64-windows-gnu": None,
    "wasm32-wasi": None,
}
"""By zig's names, and what runs their programs here; the others are compiled."""

MSVC_TARGETS = ("x86_64-pc-windows-msvc", "aarch64-pc-windows-msvc")
"""What clang-cl compiles for; clang's own headers of intrinsics differ there."""

MSVC_HEADERS = {
    "string.h": "void *memcpy(void *, const void *, size_t); void *memset(void *, int, size_t);",
    "math.h": "double floor(double), sqrt(double), trunc(double); float fabsf(float);"
    "float sqrtf(float);\n#define INFINITY __builtin_inff()",
    "stdlib.h": "void *malloc(size_t); void free(void *);",
    "malloc.h": "void *_aligned_malloc(size_t, size_t); void _aligned_free(void *);",
}
"""All that the kernels and the headers of intrinsics take from Microsoft's, which are not here."""

BIG_ENDIAN = "s390x-linux-musl"
"""Refused, with a message that says how to install without kernels."""


class MissingToolError(Exception):
    """A tool is not installed; the message is one line."""


def constants_of_setup() -> dict[str, object]:
    """Return the constants of setup.py, which cannot be imported without building."""
    tree = ast.parse((ROOT / "setup.py").read_text(encoding="utf-8"))
    return {
        ast.unparse(node.targets[0]): ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.Dict)
    }


def flags_of_setup() -> list[str]:
    """Return the flags of setup.py, those that turn warnings into errors included."""
    constants = constants_of_setup()
    return f"{constants['C_FLAGS']} {constants['STRICT_FLAGS']} -I{ROOT / 'csrc'}".split()


def sources() -> list[str]:
    """Return the files of csrc that are compiled."""
    return sorted(map(str, (ROOT / "csrc").glob("*.c")))


def build(folder: Path, compiler: list[str], extra: Sequence[str] = ()) -> Path:
    """Compile every file of csrc as setup.py does, and the program, with more flags."""
    program = folder / "test_kernels"
    files = [*sources(), str(PROGRAM)]
    command = [*compiler, *flags_of_setup(), *extra, *files, "-lm", "-o", str(program)]
    subprocess.run(command, check=True)
    return program


def sanitizing(folder: Path, name: str, flags: list[str]) -> list[str]:
    """Return the compiler, if programs that it makes with these flags run here."""
    compiler = os.environ.get("CC", "cc").split()
    if shutil.which(compiler[0]) is None:
        raise MissingToolError(f"{name}: not run, needs a C compiler ({compiler[0]})")
    probe = folder / "probe.c"
    probe.write_text("int main(void) { return 0; }\n", encoding="ascii")
    command = [*compiler, *flags, str(probe), "-o", str(folder / "probe")]
    if subprocess.run(command, capture_output=True).returncode != 0:
        raise MissingToolError(f"{name}: not run, {compiler[0]} comes without their libraries")
    if subprocess.run([folder / "probe"], env=NO_LEAKS, capture_output=True).returncode != 0:
        raise MissingToolError(f"{name}: not run, no program with them runs on this machine")
    return compiler


def run_sanitized(folder: Path) -> None:
    """Run the instruction sets of this machine under both sanitizers."""
    compiler = sanitizing(folder, "sanitizers", SANITIZERS)
    program = build(folder, compiler, [*SANITIZERS, *QUICK])
    subprocess.run([program, *CASES], check=True, env=NO_LEAKS)


def run_threads(folder: Path) -> None:
    """Run what threads share under the sanitizer of threads."""
    flags = ["-fsanitize=thread", "-g"]
    program = build(folder, sanitizing(folder, "threads", flags), [*flags, *QUICK])
    subprocess.run([program, *CASES, "forward"], check=True)


def run_clang(folder: Path) -> None:
    """Run them once more as clang builds them, with traps; compile for Windows as clang-cl does."""
    if shutil.which("clang") is None:
        raise MissingToolError("clang: not run, needs it")
    subprocess.run([build(folder, ["clang"], [*TRAPS, *QUICK]), *CASES], check=True)
    for name, declarations in MSVC_HEADERS.items():
        (folder / name).write_text(f"#include <stddef.h>\n{declarations}\n", encoding="ascii")
    for target in MSVC_TARGETS:
        print(f"{target}: compiled", flush=True)
        command = ["clang", f"--target={target}", "-isystem", str(folder), *flags_of_setup()]
        subprocess.run([*command, "-O0", "-c", *sources()], check=True, cwd=folder)


def run_neon(folder: Path) -> None:
    """Run the instruction sets of AArch64 under qemu, as setup.py builds them and with traps."""
    if platform.machine().lower() in ARM:
        raise MissingToolError("NEON under qemu: not run, this machine runs it without")
    compiler, emulator = "aarch64-linux-gnu-gcc", "qemu-aarch64"
    if shutil.which(compiler) is None or shutil.which(emulator) is None:
        raise MissingToolError("NEON: not run, needs gcc-aarch64-linux-gnu and qemu-user")
    # With -O1 the program with traps takes longer under qemu than the compiler with -O3.
    for extra in ([], TRAPS):
        program = build(folder, [compiler, "-static"], extra)
        subprocess.run([emulator, str(program), *CASES], check=True)


def run_zig(folder: Path) -> None:
    """Compile for every target without a warning, and run what this machine can."""
    if find_spec("ziglang") is None:
        raise MissingToolError("other targets: not compiled, needs the package ziglang")
    zig = [sys.executable, "-m", "ziglang", "cc", "-target"]
    for target, emulator in TARGETS.items():
        if emulator is None or shutil.which(emulator) is None:
            print(f"{target}: compiled", flush=True)
            for source in sources():
                command = [*zig, target, *flags_of_setup(), "-O0", "-c", source]
                subprocess.run(command, check=True, cwd=folder)
        else:
            print(f"{target}: run by {emulator}", flush=True)
            subprocess.run([emulator, build(folder, [*zig, target]), *CASES], check=True)
    refused = [*zig, BIG_ENDIAN, *flags_of_setup(), "-c", str(ROOT / "csrc" / "dispatch.c")]
    message = subprocess.run(refused, cwd=folder, stderr=subprocess.PIPE, text=True).stderr
    if "GXNOR_NO_KERNELS=1" not in message:
        raise subprocess.CalledProcessError(0, refused)


RUNS = {
    "sanitized": run_sanitized,
    "threads": run_threads,
    "clang": run_clang,
    "neon": run_neon,
    "zig": run_zig,
}


def main(names: list[str]) -> int:
    """Make the named runs, or all; a tool is missed only by a run that was named."""
    if names[:1] == ["fewer"]:
        CASES.append(names.pop(0))
        QUICK.append("-O1")
    for name in names or RUNS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                RUNS[name](Path(folder))
            except MissingToolError as missing:
                print(missing, flush=True)
                if names:
                    return SKIPPED
            except subprocess.CalledProcessError as failed:
                print(f"exit status {failed.returncode}: {failed.cmd[0]}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
