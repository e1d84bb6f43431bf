"""Imports of the optional dependencies."""

from __future__ import annotations

from importlib import import_module, metadata
from pathlib import Path
from types import ModuleType

from gxnor_ref.data.errors import MissingExtraError
from gxnor_ref.spec.errors import installing


def require_extra(module: str, extra: str) -> ModuleType:
    """Import an optional dependency, such as ``"PIL.Image"``, or say how to install its extra.

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

    In a checkout it installs the checkout with the extra. Elsewhere it installs the extra's own
    requirements, whatever the installation came from.
    """
    root = Path(__file__).resolve().parents[2]
    if (root / "pyproject.toml").is_file():
        wanted = ["--editable", f"{root}[{','.join(extras)}]"]
    else:
        ends = tuple(f"extra == {quote}{extra}{quote}" for extra in extras for quote in "'\"")
        required = metadata.requires("gxnor-ref") or []
        wanted = [text.partition(";")[0].strip() for text in required if text.endswith(ends)]
    return installing(*wanted)
