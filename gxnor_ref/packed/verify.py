"""Comparing a packed network with the trained one, tensor by tensor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.trace import unequal
from gxnor_ref.packed.file import SETTINGS
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import discrete, sum_unit
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.domain import Floats, first_index
from gxnor_ref.spec.space import DiscreteSpace


class Comparison(NamedTuple):
    """One tensor of both networks, compared.

    Attributes
    ----------
    name : str
        As in `PackedNetwork.trace`, or "scores".
    elements, differing : int
        Elements in all, and those that differ.
    first : tuple of int, or None
        Index of the first that differs.
    trained, packed : float or None
        Its value in either network.
    """

    name: str
    elements: int
    differing: int
    first: tuple[int, ...] | None
    trained: float | None
    packed: float | None

    def joined(self, following: Comparison) -> Comparison:
        """Return this comparison and that of the images behind it as one."""
        first = self if self.differing else following
        return first._replace(
            elements=self.elements + following.elements,
            differing=self.differing + following.differing,
        )


def compare(
    trained: Network,
    packed: Sequence[PackedNetwork],
    images: npt.NDArray[np.uint8],
    start: int = 0,
) -> list[list[Comparison]]:
    """Compare every tensor of a forward pass.

    Parameters
    ----------
    trained : Network
        With its running statistics.
    packed : sequence of PackedNetwork
        What was made of it, on each backend.
    images : uint8 array, shape (count, channels, height, width)
        Pixels; all tensors of all of them are kept for a while.
    start : int
        Number of the first image, which the indices of elements are counted from.

    Returns
    -------
    list of list of Comparison
        For each packed network each of its tensors in order, then the scores. Sums and levels are
        compared as the numbers that they stand for.

    Raises
    ------
    PackError
        The two are networks of different settings.
    DomainError
        The images do not fit.
    """
    for network in packed:
        _require_same_settings(trained.settings, network.packed.settings)
    tensors = trained.trace(normalize(images))[1:]
    values = {
        _packed_name(named.name): tensor
        for named, tensor in zip(trained.layers, tensors, strict=True)
    }
    return [_compared_all(values, tensors[-1], network, images, start) for network in packed]


def _require_same_settings(theirs: Settings, ours: Settings) -> None:
    for setting in SETTINGS:
        if getattr(theirs, setting) != getattr(ours, setting):
            found = f"the packed network has {setting}={getattr(ours, setting)!r}"
            expected = f"{getattr(theirs, setting)!r}, as the trained one"
            raise PackError(
                f"{found}; expected {expected}; `gxnor-ref pack` makes a packed one of it"
            )


def _compared_all(
    values: dict[str, Floats],
    scores: Floats,
    packed: PackedNetwork,
    images: npt.NDArray[np.uint8],
    start: int,
) -> list[Comparison]:
    settings = packed.packed.settings
    level_unit = DiscreteSpace(discrete(settings)[1]).unit
    comparisons = []
    for name, tensor in packed.trace(images).items():
        number, _, kind = name.partition(".")
        unit = level_unit if kind == "phi" else sum_unit(settings, int(number))
        expected = values[name].reshape(tensor.shape)
        comparisons.append(_compared(name, start, expected, tensor.astype(expected.dtype) * unit))
    comparisons.append(_compared("scores", start, scores, packed.scores(images)))
    return comparisons


def _packed_name(name: str) -> str:
    number, _, kind = name.partition(".")
    # Of two poolings in a row the packed network has the second result alone.
    kind = "sums" if kind in ("conv", "dense") else "pool" if kind.startswith("pool") else kind
    return f"{number}.{kind}"


def _compared(
    name: str, start: int, trained: npt.NDArray[Any], packed: npt.NDArray[Any]
) -> Comparison:
    differs = unequal(trained, packed)
    if not differs.any():
        return Comparison(name, trained.size, 0, None, None, None)
    at = first_index(differs)
    count = int(np.count_nonzero(differs))
    first = (at[0] + start, *at[1:])
    return Comparison(name, trained.size, count, first, float(trained[at]), float(packed[at]))
