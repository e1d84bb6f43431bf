"""One idea of a file: whatever holds a network is read by `load` and written by `save`."""

from __future__ import annotations

import os
from pathlib import Path

from gxnor_ref.nn.checkpoint import Model, load_model, save_model
from gxnor_ref.nn.network import Network
from gxnor_ref.packed.file import write
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.network import PackedNetwork


def load(path: str | os.PathLike[str], backend: str | None = None) -> Model | PackedNetwork:
    """Read a network: a model, a checkpoint, or a packed network.

    Parameters
    ----------
    path : path
        The file.
    backend : {"c", "numpy"}, optional
        What computes a packed network, as for `PackedNetwork`.

    Returns
    -------
    Model or PackedNetwork
        Either has `settings`, `predict` and `scores`.

    Raises
    ------
    CheckpointError
        The file is no undamaged model or checkpoint.
    PackedFileError
        The file is no undamaged packed network.
    """
    if Path(path).suffix == ".gxnor":
        return PackedNetwork.load(path, backend)
    return load_model(path)


def save(
    path: str | os.PathLike[str], network: Model | PackedNetwork, replace: bool = True
) -> None:
    """Write a network, so that `load` reads it.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    network : Model or PackedNetwork
        A trained network gives a model (`.npz`), a packed one a packed file (`.gxnor`).
    replace : bool, default True
        Whether an older file with other content may be replaced.

    Raises
    ------
    OccupiedError
        An older file must not be replaced.
    OSError
        The file cannot be written.
    TypeError
        `network` is something else.
    """
    if isinstance(network, PackedNetwork):
        write(path, network.packed, replace)
    elif isinstance(network, Model):
        save_model(path, network, replace)
    else:
        raise TypeError(f"network is {type(network).__name__}; expected Model or PackedNetwork")


def pack(network: Model | Network, backend: str | None = None) -> PackedNetwork:
    """Fold a trained network into bits and integer thresholds; its scores stay the same.

    Parameters
    ----------
    network : Model or Network
        The trained network, with its running statistics.
    backend : {"c", "numpy"}, optional
        What computes the packed one, as for `PackedNetwork`.

    Returns
    -------
    PackedNetwork
        It classifies images, and `save` writes it.

    Raises
    ------
    PackError
        The network has no packed form, as for `pack_network`.

    Examples
    --------
    >>> import numpy as np
    >>> from gxnor_ref.nn.network import Settings
    >>> network = Network(Settings("4C3-MP2-SVM", (1, 8, 8), classes=3))
    >>> network.initialize(seed=0)
    >>> pack(network).predict(np.zeros((2, 1, 8, 8), np.uint8)).shape
    (2,)
    """
    trained = network.network if isinstance(network, Model) else network
    return PackedNetwork(pack_network(trained), backend)
