"""The C kernels, where they were built.

The package works without them: they compute what the spec defines, only faster.
Whoever asks for them is told if they are missing; nothing here falls back in silence.

A kernel's docstring points to the spec's function and says what differs. For all of them:
`threads` is as in `isa.threads_of`, and no result depends on it; arrays are C-contiguous, images
have their channels last; an array of another type is a TypeError, and everything else that does
not fit is a DomainError.
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
    """Tell whether the C kernels were built at the installation, whether or not they load.

    Kernels that do not load raise their ImportError at the import, which a user has to see.
    """
    return any((_HERE / f"_native{suffix}").is_file() for suffix in EXTENSION_SUFFIXES)


def compiled() -> type[Kernels]:
    """Import the class of the kernels of an instruction set; nothing else does."""
    from gxnor_ref.kernels._native import Kernels

    return Kernels


def build_info() -> str:
    """Compiler, C standard and flags of the kernels, such as ``gcc 12.2.0, C11, flags -O3``.

    Where they were not built: ``not built:``, the reason, and what builds them.
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
            return f"{reason}; from another folder, Python imports the installed {elsewhere}"
    return reason
