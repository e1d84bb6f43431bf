"""Comparing a packed network with the trained one: a difference is found, and named."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.nn.network import Network
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.packed.verify import compare
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]
MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]

NOTATION = "4C3-MP2-MP2-8FC-SVM"
TENSORS = ["1.sums", "1.pool", "1.phi", "2.sums", "2.phi", "3.sums", "scores"]


@pytest.mark.parametrize(("N1", "N2"), [(0, 0), (1, 1), (3, 2)])
def test_a_packed_network_differs_in_nothing(
    N1: int, N2: int, make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained = make_network(NOTATION, weights=N1, activations=N2)

    comparisons = compare(trained, [PackedNetwork(pack_network(trained))], make_images(7))[0]

    assert [comparison.name for comparison in comparisons] == TENSORS
    assert [comparison.differing for comparison in comparisons] == [0] * 7
    assert [comparison.first for comparison in comparisons] == [None] * 7
    assert comparisons[0].elements == 7 * 4 * 6 * 6


def with_layer(packed: Packed, at: int, **changes: Any) -> PackedNetwork:
    layers = list(packed.layers)
    layers[at] = dataclasses.replace(layers[at], **changes)
    return PackedNetwork(dataclasses.replace(packed, layers=tuple(layers)))


def test_a_weight_that_was_altered_is_found_where_it_first_shows(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained = make_network(NOTATION)
    packed = pack_network(trained)
    W = packed.layers[0].W.copy()
    W[2, 0, 0, 1] = 1 if W[2, 0, 0, 1] < 1 else -1
    images = make_images(3)
    images[0] = 0  # of equal pixels, every place of filter 2 differs

    first = compare(trained, [with_layer(packed, 0, W=W)], images)[0][0]

    assert first.name == "1.sums"
    assert first.first == (0, 2, 0, 0)
    assert first.differing == 3 * 6 * 6  # no pixel stands for 0, so each sum of the filter
    expected = trained.trace(normalize(images))[1][0, 2, 0, 0]
    change = int(W[2, 0, 0, 1]) - int(packed.layers[0].W[2, 0, 0, 1])
    assert first.trained == expected
    assert first.packed == expected - change * 255 / 256


def test_a_threshold_that_was_altered_shows_in_the_levels(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained = make_network(NOTATION)
    packed = pack_network(trained)
    thresholds = packed.layers[1].thresholds
    assert thresholds is not None
    everywhere = np.full_like(thresholds.values, -99 * thresholds.direction[:, np.newaxis])
    altered = with_layer(packed, 1, thresholds=dataclasses.replace(thresholds, values=everywhere))

    comparisons = compare(trained, [altered], make_images(20))[0]

    differing = [comparison.name for comparison in comparisons if comparison.differing]
    assert differing[0] == "2.phi"
    (levels,) = (comparison for comparison in comparisons if comparison.name == "2.phi")
    assert levels.packed == 1
    assert levels.trained in (-1, 0)


def test_scores_that_were_altered_are_found(
    make_network: MakeNetwork, make_images: MakeImages
) -> None:
    trained = make_network(NOTATION)
    packed = pack_network(trained)
    offset = packed.scores.offset.copy()
    offset[3] = np.nextafter(offset[3], np.float32(9))
    scores = dataclasses.replace(packed.scores, offset=offset)
    altered = PackedNetwork(dataclasses.replace(packed, scores=scores))

    comparisons = compare(trained, [altered], make_images(50))[0]

    found = [comparison for comparison in comparisons if comparison.differing]
    assert [comparison.name for comparison in found] == ["scores"]
    assert found[0].first is not None
    assert found[0].first[1] == 3


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"notation": "4C3-MP2-8FC-SVM"}, ["notation='4C3-MP2-8FC-SVM'", NOTATION]),
        ({"weights": 0}, ["weights=0", "1"]),
        ({"padding": "same"}, ["padding='same'", "'valid'"]),
        ({"precision": "float64"}, ["precision='float64'", "'float32'"]),
    ],
)
def test_networks_of_other_settings_are_not_compared(
    changes: dict[str, Any],
    parts: list[str],
    make_network: MakeNetwork,
    make_images: MakeImages,
    complains: Complains,
) -> None:
    other = PackedNetwork(pack_network(make_network(**{"notation": NOTATION, **changes})))

    with complains(PackError, *parts, "expected"):
        compare(make_network(NOTATION), [other], make_images(2))


def test_images_that_do_not_fit_are_not_compared(
    make_network: MakeNetwork, make_images: MakeImages, complains: Complains
) -> None:
    trained = make_network(NOTATION)

    with complains(DomainError, "(2, 1, 9, 9)", "expected"):
        compare(trained, [PackedNetwork(pack_network(trained))], make_images(2, (1, 9, 9)))
