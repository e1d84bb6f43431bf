"""`load` reads any file that holds a network, and `save` writes one."""

from __future__ import annotations

import os
import shlex
from dataclasses import replace
from pathlib import Path

from gxnor_ref.data.errors import ABSENT, absence, is_there, said, translated
from gxnor_ref.data.npy import MAGIC as NPY
from gxnor_ref.data.npy import open_regular
from gxnor_ref.nn.checkpoint import CheckpointError, Model, load_model, save_model
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.run import CHECKPOINT, MODEL
from gxnor_ref.packed.file import PackedFileError, read, write
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.errors import GxnorError, shown, suggestion

NETWORK = "a model (.npz), a packed network (.gxnor) or the folder of a run"
"""What holds a network, as messages say it."""

TRAINED = "a model (.npz) or the folder of a run"
"""What holds a network that is not packed."""

PRETRAINED = Path(__file__).parents[1] / "pretrained"
"""Folder of the networks that come with the package."""

ZIP = b"PK"
"""First bytes of a `.npz` archive."""

SUFFIXES = (".npz", ".gxnor")
"""Of a model and of a packed network, which tell what a damaged file was."""

OTHERS = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x1f\x8b": "a gzip file",
    NPY: "a single array (.npy)",
}
"""First bytes of files that are taken for a network by mistake."""


def load(path: str | os.PathLike[str], backend: str | None = None) -> Model | PackedNetwork:
    """Read a network: a model, a checkpoint, a packed network, or that of a run's folder.

    Parameters
    ----------
    path : path
        The file, whose content tells what it is; or the folder of a run: its model, or its
        checkpoint as long as it has none; or, where there is no such file or folder, the bare name
        of a network that comes with the package, one of `pretrained_names`.
    backend : {"c", "numpy"}, optional
        What computes, as for `PackedNetwork` and `Network`.

    Returns
    -------
    Model or PackedNetwork
        Either has `settings`, `predict` and `scores`.

    Raises
    ------
    CheckpointError
        There is no such file or folder, it holds no network, or a damaged model.
    PackedFileError
        The packed network is damaged.
    PackError
        The backend is "c", and the fan-in of a layer of a packed network is beyond the kernels'.
    DomainError, KernelsNotBuiltError
        As for `PackedNetwork` and `Network`.
    TypeError
        `path` is not a path.
    """
    file = file_of(path)
    return PackedNetwork(read(file), backend) if _is_packed(file) else load_model(file, backend)


def load_trained(path: str | os.PathLike[str]) -> Model:
    """Read what has to be a trained network, and no packed one, as `load` does."""
    file = file_of(path, TRAINED)
    if _is_packed(file):
        raise CheckpointError(
            f"{path} is a packed network; expected the model that it was made of, which "
            "`gxnor-ref train` writes"
        )
    return load_model(file)


def load_packed(path: str | os.PathLike[str]) -> Packed:
    """Read what has to be a packed network, as `load` does; PackedFileError if it is not packed."""
    file = file_of(path)
    if not _is_packed(file):
        raise PackedFileError(
            f"{path} is not packed; expected a packed network, which "
            f"`gxnor-ref pack {shlex.quote(str(path))} FILE` makes of a model"
        )
    return read(file)


def file_of(path: str | os.PathLike[str], expected: str = NETWORK) -> Path:
    """Find the file that holds a network: of a run's folder its model, or else its checkpoint.

    A file or folder comes before a network of the same name that comes with the package.
    CheckpointError: there is no such file or folder, or the folder is not that of a run; the
    message says that `expected` was.
    """
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"path is {shown(path)}; expected {expected}")
    given = os.fspath(path)
    if given == "":
        raise CheckpointError(f"the path is empty; expected {expected}")
    path = Path(path)
    names = pretrained_names()
    if not is_there(path):
        # "./digits", "digits/" and a link that leads nowhere are files that are missing.
        if given in names and not path.is_symlink():
            return PRETRAINED / f"{given}.gxnor"
        said = f"{given} {absence(path)}; expected {expected}"
        if path.name == given and expected == NETWORK:
            known = ", ".join(names)
            said += f", or one that comes with gxnor_ref: {known}.{suggestion(path.name, names)}"
        raise CheckpointError(said)
    if not path.is_dir():
        return path
    for name in (MODEL, CHECKPOINT):
        if is_there(path / name):
            return path / name
    if (missing := absence(path / MODEL)) != ABSENT:
        raise CheckpointError(f"{path / MODEL} {missing}; expected {expected}")
    hidden = f"; it hides the network {path} of gxnor_ref: rename the folder to use that"
    filling = f"`gxnor-ref train --out {shlex.quote(str(path))}` fills"
    raise CheckpointError(
        f"{path} is a folder without {MODEL} or {CHECKPOINT}; expected that of a run, which "
        f"{filling}{hidden if hides_pretrained(path) else ''}"
    )


def pretrained_names() -> tuple[str, ...]:
    """Names of the networks that come with the package, in alphabetical order.

    >>> pretrained_names()
    ('digits', 'mnist')
    """
    return tuple(sorted(file.stem for file in PRETRAINED.glob("*.gxnor")))


def hides_pretrained(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file or folder is taken instead of a network that comes with the package."""
    return os.fspath(path) in pretrained_names() and is_there(Path(path))


def _is_packed(file: Path) -> bool:
    """Tell a packed network from a model by its first bytes, or by the name of a damaged file."""
    with (
        translated(lambda r: CheckpointError(f"{file} cannot be read ({r}); expected {NETWORK}")),
        open_regular(file) as opened,
    ):
        start = opened.read(9)
    # A packed file begins with the length of its header, which is a JSON object.
    if start[8:] == b"{":
        return True
    if start[:2] == ZIP:
        return False
    if file.suffix in SUFFIXES:
        return file.suffix != SUFFIXES[0]
    kinds = [kind for magic, kind in OTHERS.items() if start.startswith(magic)]
    raise CheckpointError(
        f"{file} is {(kinds or ['a file of another kind'])[0]}; expected {NETWORK}"
    )


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
        `network` is something else, or `path` is not a path.
    """
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"path is {shown(path)}; expected the name of a file")
    if not isinstance(network, Model | PackedNetwork):
        raise TypeError(f"network is {type(network).__name__}; expected Model or PackedNetwork")
    try:
        if isinstance(network, PackedNetwork):
            write(path, network.packed, replace)
        else:
            save_model(path, network, replace)
    except GxnorError:
        raise
    except OSError as error:
        refused = type(error)(said(error))
        refused.errno = error.errno
        raise refused from error


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
    TypeError
        `network` is something else.

    Examples
    --------
    >>> import numpy as np
    >>> from gxnor_ref.nn.network import Settings
    >>> network = Network(Settings("4C3-MP2-SVM", (1, 8, 8), classes=3))
    >>> pack(network).predict(np.zeros((2, 1, 8, 8), np.uint8)).shape
    (2,)
    """
    if isinstance(network, Network):
        return PackedNetwork(pack_network(network), backend)
    if not isinstance(network, Model):
        raise TypeError(f"network is {type(network).__name__}; expected Model or Network")
    packed = pack_network(network.network)
    packed = replace(packed, names=network.names, background=network.background)
    return PackedNetwork(replace(packed, dataset=network.dataset), backend)
