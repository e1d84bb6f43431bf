"""Builds the C kernels; everything else about the package is in pyproject.toml."""

import os
import re
import shutil
import sys
import sysconfig
from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py
from setuptools.errors import BaseError, CCompilerError, CompileError, LinkError

# Contraction would fuse a*b + c into one rounding on some machines: results must not differ so.
# Nobody reads errno or traps, and both keep compilers from vectorizing loops.
C_FLAGS = "-std=c11 -O3 -ffp-contract=off -fno-math-errno -fno-trapping-math"
# For developers and CI, who set GXNOR_STRICT=1: a user's compiler may warn of what ours do not.
STRICT_FLAGS = "-Wall -Wextra -Wpedantic -Wconversion -Werror"
# Python's own flags ask for symbols, which are three quarters of a kernel's size.
SMALL_FLAGS = ["-g0"]

BUILD_ERRORS = (BaseError, CCompilerError, CompileError, LinkError)


def is_set(variable):
    value = os.environ.get(variable, "")
    if value not in ("", "0", "1"):
        sys.exit(f"{variable} is {value!r}; expected 0 or 1")
    return value == "1"


EXTENSIONS = [
    Extension(
        ".".join(source.with_suffix("").parts),
        [str(source)],
        include_dirs=["csrc"],
        depends=sorted(str(path) for path in Path("csrc").glob("*.[ch]")),
    )
    for source in sorted(Path("gxnor_ref/kernels").glob("*.pyx"))
]


# What messages and docstrings cite, and where an installed package has it.
DOCUMENTS = {
    "SPEC.md": "gxnor_ref",
    "csrc/README.md": "gxnor_ref/csrc",
    "tests/conform/clients/*.*": "gxnor_ref/conform/clients",
}


def description():
    """Return README.md without links to files, which no package index has: it names them."""

    def named(link):
        text, target = link.groups()
        return text if target in text else f"{text} (`{target}`)"

    readme = Path("README.md").read_text(encoding="utf-8")
    return re.sub(r"\[([^\]]+)\]\((?!https:)([^)]+)\)", named, readme) + (
        "\nThe files that this page names are in the source distribution. An installed package has "
        "those of `gxnor_ref`, and in that folder `SPEC.md` and `csrc/README.md` too.\n"
    )


class BuildPython(build_py):
    """Copy the documents that stand outside the package into it."""

    def run(self):
        super().run()
        if not self.editable_mode:
            for pattern, folder in DOCUMENTS.items():
                for path in sorted(Path().glob(pattern)):
                    target = Path(self.build_lib, folder, path.name)
                    self.mkpath(str(target.parent))
                    self.copy_file(str(path), str(target))


class BuildKernels(build_ext):
    """Compile csrc under its own flags, which Cython's C would not pass; all kernels or nothing."""

    def build_extensions(self):
        try:
            if sysconfig.get_config_var("Py_GIL_DISABLED"):
                raise CompileError("free-threaded Python is not supported")
            self.build_csrc()
            super().build_extensions()
        except BUILD_ERRORS as error:
            reason = str(error).rstrip(".")
            sys.exit(
                f"the C kernels cannot be built: {reason}. They need gcc or clang, and Python's "
                "headers; GXNOR_NO_KERNELS=1 installs gxnor_ref without them, which computes the "
                "same, many times slower"
            )

    def build_csrc(self):
        flags = C_FLAGS.split() + (STRICT_FLAGS.split() if is_set("GXNOR_STRICT") else [])
        small = SMALL_FLAGS
        if self.compiler.compiler_type == "msvc":
            self.take_clang_cl()
            flags, small = [f"/clang:{flag}" for flag in flags], []
        objects = self.compiler.compile(
            sorted(str(path) for path in Path("csrc").glob("*.c")),
            output_dir=self.build_temp,
            macros=[("GXNOR_BUILD_FLAGS", f'"{C_FLAGS}"')],
            extra_postargs=flags + small,
        )
        for extension in self.extensions:
            extension.extra_compile_args += small
            extension.extra_objects += objects

    def take_clang_cl(self):
        """Compile with clang-cl: Microsoft's own compiler lacks what the kernels are written in."""
        clang_cl = shutil.which("clang-cl")
        if clang_cl is None:
            raise CompileError("clang-cl is not on the PATH, and cl.exe cannot compile them")
        self.compiler.initialize()
        self.compiler.cc = clang_cl


setup(
    long_description=description(),
    long_description_content_type="text/markdown",
    cmdclass={"build_ext": BuildKernels, "build_py": BuildPython},
    # Generated C stays under build/, beside no source. Without kernels the wheel says so by its
    # name: it is one for any machine.
    ext_modules=[]
    if is_set("GXNOR_NO_KERNELS")
    else cythonize(EXTENSIONS, build_dir="build", language_level=3),
)
