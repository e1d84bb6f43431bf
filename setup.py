"""Builds the C kernels; everything else about the package is in pyproject.toml."""

from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.errors import BaseError, CCompilerError, CompileError, LibError, LinkError

# Contraction would fuse a*b + c into one rounding on some machines: results must not differ so.
C_FLAGS = "-std=c11 -O3 -Wall -Wextra -Wpedantic -Werror -ffp-contract=off"
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
        objects = self.compiler.compile(
            sorted(str(path) for path in Path("csrc").glob("*.c")),
            output_dir=self.build_temp,
            macros=[("GXNOR_BUILD_FLAGS", f'"{C_FLAGS}"')],
            extra_postargs=C_FLAGS.split(),
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
