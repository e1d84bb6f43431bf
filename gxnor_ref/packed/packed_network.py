"""Inference with a packed network."""

from __future__ import annotations

import os

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.arrays import require_pixels
from gxnor_ref.kernels.isa import threads_of
from gxnor_ref.nn.backend import backend_name
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.c_engine import CEngine
from gxnor_ref.packed.file import read
from gxnor_ref.packed.model import Packed
from gxnor_ref.packed.numpy_engine import NumPyEngine
from gxnor_ref.spec.domain import Floats


class PackedNetwork:
    """A packed network that classifies images.

    Parameters
    ----------
    packed : Packed
        From `gxnor_ref.packed.model.pack_network`, or from a file through `load`.
    backend : {"numpy", "c"}, optional
        What computes; both give the same. By default as `gxnor_ref.nn.backend.backend_name` says.
    threads : int, optional
        Of the backend "c", as in `gxnor_ref.kernels.isa.threads_of`.

    Attributes
    ----------
    backend : NumPyEngine or CEngine
        What computes; its `name` is "numpy" or "c".

    Raises
    ------
    DomainError
        `backend`, GXNOR_BACKEND or `threads` is not as described.
    KernelsNotBuiltError
        The backend is "c", and the kernels are not there.
    PackError
        The backend is "c", and the fan-in of a layer is beyond the kernels'.
    TypeError
        `packed` is something else.

    Examples
    --------
    >>> from gxnor_ref.nn.network import Network
    >>> from gxnor_ref.nn.settings import Settings
    >>> from gxnor_ref.packed.model import pack_network
    >>> trained = Network(Settings("4C3-MP2-SVM", (1, 8, 8), classes=3))
    >>> network = PackedNetwork(pack_network(trained))
    >>> network.sums(np.zeros((2, 1, 8, 8), np.uint8)).shape
    (2, 3)
    """

    def __init__(
        self, packed: Packed, backend: str | None = None, threads: int | None = None
    ) -> None:
        if not isinstance(packed, Packed):
            raise TypeError(f"packed is {type(packed).__name__}; expected Packed")
        if threads is not None:
            threads_of(threads)  # NumPy has none of its own, and takes no nonsense either
        self.packed = packed
        self.backend: CEngine | NumPyEngine = (
            CEngine(packed, threads) if backend_name(backend) == "c" else NumPyEngine(packed)
        )

    def __repr__(self) -> str:
        return f"<PackedNetwork {self.packed!r}, backend {self.backend.name}>"

    @classmethod
    def load(
        cls, path: str | os.PathLike[str], backend: str | None = None, threads: int | None = None
    ) -> PackedNetwork:
        """Read a `.gxnor` file.

        Parameters
        ----------
        path : path
            The file.
        backend, threads : str, int, optional
            As for the class.

        Returns
        -------
        PackedNetwork
            Its network.

        Raises
        ------
        PackedFileError
            As for `gxnor_ref.packed.file.read`.
        DomainError, KernelsNotBuiltError, PackError
            As for the class.
        """
        return cls(read(path), backend, threads)

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

    @property
    def dataset(self) -> str:
        """Name of the data set that it was trained on; empty where it is not known."""
        return self.packed.dataset

    def predict(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.intp]:
        """Class of each image.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels; those of one channel may have the shape (count, height, width).

        Returns
        -------
        integer array, shape (count,)
            The class with the largest score; the first of equal ones.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        TypeError
            `images` is not an array.
        """
        return np.asarray(self.scores(images).argmax(axis=1))

    def scores(self, images: npt.NDArray[np.uint8]) -> Floats:
        """Scores of the classes, those of the trained network to the last bit.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels; those of one channel may have the shape (count, height, width).

        Returns
        -------
        float array, shape (count, classes)
            Scores in the network's precision.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        TypeError
            `images` is not an array.
        """
        return self.packed.scores.of(self.sums(images))

    def sums(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
        """Integer sums of the last layer, before its batch normalization.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels; those of one channel may have the shape (count, height, width).

        Returns
        -------
        int32 array, shape (count, classes)
            Exact sums.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        TypeError
            `images` is not an array.
        """
        images = self._checked(images)
        return self.backend.sums(images)

    def trace(self, images: npt.NDArray[np.uint8]) -> dict[str, npt.NDArray[np.int32]]:
        """Every integer tensor between the pixels and the scores.

        Parameters
        ----------
        images : uint8 array, shape (count, channels, height, width)
            Pixels, as for `sums`; all tensors of all of them are kept.

        Returns
        -------
        dict of str to int32 array of shape (count, channels, height, width)
            As `gxnor_ref.packed.numpy_engine.NumPyEngine.steps` yields them.

        Raises
        ------
        DomainError
            The images have another shape or type than the network's.
        TypeError
            `images` is not an array.
        """
        images = self._checked(images)
        # One piece even of no images: the tensors are there then, too.
        size = self.backend.capacity
        starts = range(0, max(1, len(images)), size)
        pieces = [dict(self.backend.steps(images[start : start + size])) for start in starts]
        return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}

    def _checked(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        return require_pixels("images", images, ("count", *self.packed.settings.input_shape))
