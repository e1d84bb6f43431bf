"""Inference with a packed network."""

from __future__ import annotations

import os

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import backend
from gxnor_ref.nn.network import Settings
from gxnor_ref.packed import reference
from gxnor_ref.packed.engine import CAPACITY, Engine
from gxnor_ref.packed.file import read
from gxnor_ref.packed.model import Packed
from gxnor_ref.spec.domain import Floats, require, require_choice, require_shape

ENGINES = ("c", "numpy")
"""The kernels, and the definition that they equal."""

BATCH = 100
"""Images that NumPy computes at a time; no result depends on it."""


class PackedNetwork:
    """A packed network that classifies images.

    Parameters
    ----------
    packed : Packed
        From `gxnor_ref.packed.model.pack_network`, or from a file through `load`.
    engine : {"c", "numpy"}, optional
        What computes; both give the same. By default as `gxnor_ref.nn.backend.backend` says.
    threads : int, optional
        Of the engine "c", as in `gxnor_ref.kernels.isa.threads_of`.

    Raises
    ------
    DomainError
        `engine`, GXNOR_BACKEND or `threads` is not as described.
    KernelsNotBuiltError
        The engine is "c", and the kernels are not there.
    PackError
        The engine is "c", and the fan-in of a layer is beyond the kernels'.

    Examples
    --------
    >>> from gxnor_ref.nn.network import Network, Settings
    >>> from gxnor_ref.packed.model import pack_network
    >>> trained = Network(Settings("4C3-MP2-SVM", (1, 8, 8), classes=3))
    >>> trained.initialize(seed=0)
    >>> network = PackedNetwork(pack_network(trained))
    >>> network.sums(np.zeros((2, 1, 8, 8), np.uint8)).shape
    (2, 3)
    """

    def __init__(
        self, packed: Packed, engine: str | None = None, threads: int | None = None
    ) -> None:
        if engine is None:
            engine = backend()
        require_choice("engine", engine, ENGINES)
        self.packed = packed
        self._kernels = Engine(packed, threads) if engine == "c" else None

    @classmethod
    def load(
        cls, path: str | os.PathLike[str], engine: str | None = None, threads: int | None = None
    ) -> PackedNetwork:
        """Read a `.gxnor` file.

        Parameters
        ----------
        path : path
            The file.
        engine, threads : str, int, optional
            As for the class.

        Returns
        -------
        PackedNetwork
            Its network.

        Raises
        ------
        PackedFileError
            As for `gxnor_ref.packed.file.read`.
        """
        return cls(read(path), engine, threads)

    @property
    def settings(self) -> Settings:
        """What the network is."""
        return self.packed.settings

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the classes; empty where they are called by their numbers."""
        return self.packed.names

    @property
    def background(self) -> int:
        """Gray of the training images' background, 0 or 255."""
        return self.packed.background

    def predict(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.intp]:
        """Class of each image.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels.

        Returns
        -------
        integer array, shape (count,)
            The class with the largest score; the first of equal ones.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        """
        return np.asarray(self.scores(images).argmax(axis=1))

    def scores(self, images: npt.NDArray[np.uint8]) -> Floats:
        """Scores of the classes, those of the trained network to the last bit.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels.

        Returns
        -------
        float array, shape (count, classes)
            Scores in the network's precision.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        """
        return self.packed.scores.of(self.sums(images))

    def sums(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
        """Integer sums of the last layer, before its batch normalization.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels.

        Returns
        -------
        int32 array, shape (count, classes)
            Exact sums.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        """
        self._check(images)
        if self._kernels is not None:
            return self._kernels.sums(images)
        out = np.empty((len(images), self.packed.settings.classes), np.int32)
        for start in range(0, len(images), BATCH):
            piece = slice(start, start + BATCH)
            for _, tensor in reference.steps(self.packed, images[piece]):
                last = tensor
            out[piece] = last[:, :, 0, 0]
        return out

    def trace(self, images: npt.NDArray[np.uint8]) -> dict[str, npt.NDArray[np.int32]]:
        """Every integer tensor between the pixels and the scores.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels; all tensors of all of them are kept.

        Returns
        -------
        dict of str to int32 array of shape (count, channels, height, width)
            As `gxnor_ref.packed.reference.steps` yields them.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        """
        self._check(images)
        if self._kernels is None:
            return dict(reference.steps(self.packed, images))
        # One piece even of no images: the tensors are there then, too.
        starts = range(0, max(1, len(images)), CAPACITY)
        pieces = [dict(self._kernels.steps(images[start : start + CAPACITY])) for start in starts]
        return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}

    def _check(self, images: npt.NDArray[np.uint8]) -> None:
        require(images.dtype == np.uint8, "images.dtype", images.dtype, "uint8")
        require_shape("images", images, ("count", *self.packed.settings.input_shape))
