"""The C kernels, where they were built.

The package works without them: they repeat the spec faster and say nothing of their own.
Whoever asks for them is told if they are missing; nothing here falls back in silence.
"""

from __future__ import annotations

import platform
from functools import lru_cache
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import TYPE_CHECKING

from gxnor_ref.spec.errors import installing

if TYPE_CHECKING:
    from gxnor_ref.kernels._native import Kernels

__all__ = ["build_info", "built", "compiled"]

_HERE = Path(__file__).resolve().parent


@lru_cache
def built() -> bool:
    """Tell whether the C kernels were built when the package was installed.

    Returns
    -------
    bool
        True where the kernels are installed, whether or not they load: kernels that are there but
        do not load raise their ImportError at the import, which a user has to see.
    """
    return any((_HERE / f"_native{suffix}").is_file() for suffix in EXTENSION_SUFFIXES)


def compiled() -> type[Kernels]:
    """Import the compiled kernels; nothing else does.

    Returns
    -------
    type
        The class of the kernels of an instruction set.

    Raises
    ------
    ImportError
        They are not there, or do not load.
    """
    from gxnor_ref.kernels._native import Kernels

    return Kernels


def build_info() -> str:
    """Describe the build of the C kernels in one line.

    Returns
    -------
    str
        Compiler, C standard and flags, such as ``gcc 12.2.0, C11, flags -std=c11 -O3``; or
        ``not built:``, the reason, and what builds them.
    """
    if not built():
        return f"not built: {_why_not()}"
    kernels = compiled()
    year = kernels.c_standard() // 100
    return f"{kernels.compiler()}, C{year % 100}, flags {kernels.flags()}"


def _why_not() -> str:
    from importlib.metadata import distributions

    root = _HERE.parents[1]
    if not (root / "setup.py").is_file():
        return "gxnor_ref was installed with GXNOR_NO_KERNELS=1, or its kernels were removed"
    others = sorted(_HERE.glob("_native.*.so")) + sorted(_HERE.glob("_native.*.pyd"))
    reason = f"this is the checkout {root}, "
    if others:
        version = platform.python_version()
        reason += f"with kernels for another Python than {version} ({others[0].name}); "
    else:
        reason += "in which no kernels were built; "
    reason += f"`{installing('--editable', str(root))}` builds them"
    for installed in distributions(name="gxnor-ref"):
        elsewhere = Path(str(installed.locate_file("gxnor_ref"))).resolve()
        if elsewhere != _HERE.parent and (elsewhere / "__init__.py").is_file():
            return f"{reason}, and from another folder Python finds {elsewhere}"
    return reason
