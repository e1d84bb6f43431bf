"""Builds the C kernels; everything else about the package is in pyproject.toml."""

import platform
from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.errors import BaseError, CCompilerError, CompileError, LibError, LinkError

# Contraction would fuse a*b + c into one rounding on some machines: results must not differ so.
# Neither errno nor traps are looked at; both would only keep loops from becoming vectors.
C_FLAGS = (
    "-std=c11 -O3 -Wall -Wextra -Wpedantic -Wconversion -Werror -ffp-contract=off "
    "-fno-math-errno -fno-trapping-math"
)
# One file for each instruction set, and these flags for no other file: what dispatch.c may call on
# any CPU must run on any. A file for another architecture is empty, and takes no flags.
ISA_FLAGS = {
    "isa_popcnt": "-mpopcnt -mssse3",
    "isa_avx2": "-mavx2 -mpopcnt",
    "isa_avx512": "-mpopcnt -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512vpopcntdq "
    "-mavx512bitalg -mavx512vnni",
}
IS_X86 = platform.machine().lower() in {"x86_64", "amd64"}
BUILD_ERRORS = (BaseError, CCompilerError, CompileError, LibError, LinkError)

EXTENSIONS = [
    Extension(
        ".".join(source.with_suffix("").parts),
        [str(source)],
        include_dirs=["csrc"],
        depends=sorted(str(path) for path in Path("csrc").glob("*.[ch]")),
    )
    for source in sorted(Path("gxnor_ref/kernels").glob("*.pyx"))
]


class BuildKernels(build_ext):
    """Compile csrc under its own flags, which Cython's C would not pass; all kernels or none."""

    def build_extensions(self):
        try:
            self.build_csrc()
            super().build_extensions()
        except BUILD_ERRORS as error:
            self.remove_built()
            self.warn(f"the C kernels are NOT BUILT, gxnor_ref is installed without them: {error}")

    def build_csrc(self):
        objects = []
        for path in sorted(Path("csrc").glob("*.c")):
            isa_flags = ISA_FLAGS.get(path.stem, "") if IS_X86 else ""
            objects += self.compiler.compile(
                [str(path)],
                output_dir=self.build_temp,
                macros=[("GXNOR_BUILD_FLAGS", f'"{C_FLAGS}"')],
                extra_postargs=[*C_FLAGS.split(), *isa_flags.split()],
            )
        self.compiler.create_static_lib(objects, "gxnor", output_dir=self.build_temp)
        for extension in self.extensions:
            extension.libraries.append("gxnor")
            extension.library_dirs.append(self.build_temp)

    def remove_built(self):
        # An older build of a kernel must not answer for a source that does not compile.
        for extension in self.extensions:
            extension.optional = True  # setuptools copies what exists and does not miss the rest
            name = self.get_ext_filename(extension.name)
            for folder in (self.build_lib, "."):
                Path(folder, name).unlink(missing_ok=True)


setup(
    cmdclass={"build_ext": BuildKernels},
    # Generated C stays under build/, beside no source.
    ext_modules=cythonize(EXTENSIONS, build_dir="build", language_level=3),
)
