"""The C kernels, where they were built.

The package works without them: they repeat the spec faster and say nothing of their own.
Whoever asks for them is told if they are missing; nothing here falls back in silence.
"""

from importlib.util import find_spec

__all__ = ["build_info", "built"]


def built() -> bool:
    """Tell whether the C kernels were built when the package was installed.

    Returns
    -------
    bool
        True where the kernels are installed, whether or not they load: kernels that are there but
        do not load raise their ImportError at the import, which a user has to see.
    """
    return find_spec("gxnor_ref.kernels._build") is not None


def build_info() -> str:
    """Describe the build of the C kernels in one line.

    Returns
    -------
    str
        Compiler, C standard and flags, such as ``gcc 12.2.0, C11, flags -std=c11 -O3``; or
        ``not built:`` and the reason.
    """
    if not built():
        return "not built: the C compiler was missing or failed when gxnor_ref was installed"
    from gxnor_ref.kernels import _build

    year = _build.c_standard() // 100
    return f"{_build.compiler()}, C{year % 100}, flags {_build.flags()}"
