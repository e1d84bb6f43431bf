"""Imports of the optional dependencies."""

from __future__ import annotations

import shlex
from importlib import import_module, metadata
from pathlib import Path
from types import ModuleType

from gxnor_ref.data.errors import MissingExtraError


def require_extra(module: str, extra: str) -> ModuleType:
    """Import an optional dependency, or say how to install it.

    Parameters
    ----------
    module : str
        Dotted name of the module, such as ``"scipy.io"``.
    extra : str
        The extra of ``gxnor-ref`` that brings the module's package.

    Returns
    -------
    ModuleType
        The imported module.

    Raises
    ------
    MissingExtraError
        If the package that holds ``module`` is not installed.

    Examples
    --------
    >>> require_extra("json", "data").loads("[1, 2]")
    [1, 2]
    """
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        # An installed package may lack a dependency of its own: that is another fault.
        if (error.name or "").partition(".")[0] != package:
            raise
    raise MissingExtraError(f"{package} is not installed: {remedy(extra)}")


def remedy(*extras: str) -> str:
    """Return the command that installs what extras bring.

    Parameters
    ----------
    *extras : str
        Extras of ``gxnor-ref``.

    Returns
    -------
    str
        Of a checkout, its installation with the extras. Else the extras' own requirements, which
        any installation can be given, wherever it came from.
    """
    root = Path(__file__).resolve().parents[2]
    if (root / "pyproject.toml").is_file():
        wanted = ["--editable", f"{root}[{','.join(extras)}]"]
    else:
        ends = tuple(f"extra == {quote}{extra}{quote}" for extra in extras for quote in "'\"")
        required = metadata.requires("gxnor-ref") or []
        wanted = [text.partition(";")[0].strip() for text in required if text.endswith(ends)]
    return f"pip install {shlex.join(wanted)}"
