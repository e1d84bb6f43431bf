"""Trained packed networks that come with the package, by name.

Each is a file `NAME.gxnor` with a card, `NAME.json`: network, recipe, seed, accuracy, SHA-256, and
the commands that make the file again, byte for byte.

Examples
--------
>>> from gxnor_ref import load_dataset, pretrained
>>> pretrained.names()
('digits', 'mnist')
>>> digits = load_dataset("digits")
>>> right = pretrained.load("digits").predict(digits.test_images) == digits.test_labels
>>> int(right.sum()) == pretrained.card("digits")["test"]["right"]
True
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from gxnor_ref.packed.file import read
from gxnor_ref.packed.loading import PRETRAINED
from gxnor_ref.packed.loading import pretrained_names as names
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.errors import DomainError, suggestion

__all__ = ["card", "load", "names"]


def load(name: str, backend: str | None = None) -> PackedNetwork:
    """Load a network by its name, whatever files there are in the current folder.

    Parameters
    ----------
    name : str
        One of `names`.
    backend : {"c", "numpy"}, optional
        What computes, as for `PackedNetwork`.

    Returns
    -------
    PackedNetwork
        The network.

    Raises
    ------
    DomainError
        There is no such network, or no such backend.
    KernelsNotBuiltError
        The backend is "c", and the kernels are not built.
    """
    return PackedNetwork(read(_file(name, "gxnor")), backend)


def card(name: str) -> dict[str, Any]:
    """What is known of a network.

    Parameters
    ----------
    name : str
        One of `names`.

    Returns
    -------
    dict
        "dataset", "network" (its notation), "recipe" (as `gxnor_ref.nn.recipe.Recipe` has it),
        "seed", "test" and "first" ("right" of "images": all test images, and the first of them),
        "seeds" (right test images by seed), "bytes", "sha256", "commands" and "note".

    Raises
    ------
    DomainError
        There is no network of that name.

    Examples
    --------
    >>> card("mnits")
    Traceback (most recent call last):
    gxnor_ref.spec.errors.DomainError: name is 'mnits'; expected one of digits, mnist. \
Did you mean 'mnist'?
    """
    content: dict[str, Any] = json.loads(_file(name, "json").read_text(encoding="utf-8"))
    return content


def _file(name: str, suffix: str) -> Path:
    if name not in names():
        expected = f"one of {', '.join(names())}.{suggestion(str(name), names())}"
        raise DomainError(f"name is {name!r}; expected {expected}")
    return PRETRAINED / f"{name}.{suffix}"
