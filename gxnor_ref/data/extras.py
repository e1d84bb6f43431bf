"""Imports of the optional dependencies."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from gxnor_ref.data.errors import MissingExtraError


def require(module: str, extra: str) -> ModuleType:
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
    >>> require("json", "data").loads("[1, 2]")
    [1, 2]
    >>> require("no_such_package.io", "data")
    Traceback (most recent call last):
        ...
    gxnor_ref.data.errors.MissingExtraError: no_such_package is not installed: \
pip install 'gxnor-ref[data]'
    """
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        # An installed package may lack a dependency of its own: that is another fault.
        if (error.name or "").partition(".")[0] != package:
            raise
    raise MissingExtraError(f"{package} is not installed: pip install 'gxnor-ref[{extra}]'")
