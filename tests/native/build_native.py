"""Build csrc and test_kernels.c, with the flags of setup.py, and run them.

`python build_native.py sanitized` runs the instruction sets of this machine under AddressSanitizer
and UndefinedBehaviorSanitizer, `... neon` those of AArch64 under qemu; without a name, both. Exits
with 77 if a tool that the named run needs is missing, and says which.
"""

from __future__ import annotations

import ast
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("test_kernels.c")
SKIPPED = 77

SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g"]
# AddressSanitizer does not run under qemu, and a trap needs no library for the other.
TRAPS = ["-fsanitize=undefined", "-fsanitize-undefined-trap-on-error"]

X86 = {"x86_64", "amd64"}
ARM = {"aarch64", "arm64"}


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


def build(folder: Path, compiler: list[str], is_x86: bool, extra: list[str]) -> Path:
    """Compile every file of csrc as setup.py does, and the program, with more flags."""
    constants = constants_of_setup()
    isa_flags = constants["ISA_FLAGS"]
    assert isinstance(isa_flags, dict)
    objects = []
    for source in [*sorted((ROOT / "csrc").glob("*.c")), PROGRAM]:
        own = isa_flags.get(source.stem, "") if is_x86 else ""
        flags = [*str(constants["C_FLAGS"]).split(), *own.split(), *extra]
        objects.append(str(folder / f"{source.stem}.o"))
        command = [*compiler, *flags, f"-I{ROOT / 'csrc'}", "-c", str(source), "-o", objects[-1]]
        subprocess.run(command, check=True)
    program = folder / "test_kernels"
    subprocess.run([*compiler, *extra, *objects, "-lm", "-o", str(program)], check=True)
    return program


def run_sanitized(folder: Path) -> None:
    """Run the instruction sets of this machine under both sanitizers."""
    compiler = os.environ.get("CC", "cc").split()
    if shutil.which(compiler[0]) is None:
        raise MissingToolError(f"sanitizers: not run, needs a C compiler ({compiler[0]})")
    probe = folder / "probe.c"
    probe.write_text("int main(void) { return 0; }\n", encoding="ascii")
    command = [*compiler, *SANITIZERS, str(probe), "-o", str(folder / "probe")]
    if subprocess.run(command, capture_output=True).returncode != 0:
        raise MissingToolError(f"sanitizers: not run, {compiler[0]} comes without their libraries")
    is_x86 = platform.machine().lower() in X86
    program = build(folder, compiler, is_x86, SANITIZERS)
    # Looking for leaks takes ptrace, which containers forbid; the kernels allocate nothing anyway.
    subprocess.run([program], check=True, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})


def run_neon(folder: Path) -> None:
    """Run the instruction sets of AArch64 under qemu, as setup.py builds them and with traps."""
    if platform.machine().lower() in ARM:
        raise MissingToolError("NEON under qemu: not run, this machine runs it without")
    compiler, emulator = "aarch64-linux-gnu-gcc", "qemu-aarch64"
    if shutil.which(compiler) is None or shutil.which(emulator) is None:
        raise MissingToolError("NEON: not run, needs gcc-aarch64-linux-gnu and qemu-user")
    for extra in ([], TRAPS):
        program = build(folder, [compiler, "-static"], False, extra)
        subprocess.run([emulator, str(program)], check=True)


RUNS = {"sanitized": run_sanitized, "neon": run_neon}


def main(names: list[str]) -> int:
    """Make the named runs, or all; a tool is missed only by a run that was named."""
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
