"""Events of whole networks: every kind, both forms, both backends."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref import pretrained
from gxnor_ref.data import load
from gxnor_ref.data.augmentation import normalize
from gxnor_ref.events import count_network as module
from gxnor_ref.events.count_network import count_network
from gxnor_ref.events.counts import Counts
from gxnor_ref.events.energy import Costs, energy
from gxnor_ref.kernels import built
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.model import pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]

KINDS: dict[str, dict[str, Any]] = {
    "GXNOR": {"weights": 1, "activations": 1},
    "BNN": {"weights": 0, "activations": 0},
    "TWN": {"weights": 1, "activations": "relu"},
    "BWN": {"weights": 0, "activations": "relu"},
    "full precision": {"weights": None, "activations": "relu"},
    "multi-level": {"weights": 3, "activations": 2},
    "float last layer": {"weights": 1, "activations": 1, "float_last_layer": True},
}


def make(**changes: Any) -> Network:
    return Network(Settings("4C3-MP2-8FC-SVM", (2, 8, 8), padding="same", **changes))


@pytest.fixture(scope="module")
def images() -> npt.NDArray[np.uint8]:
    return np.random.default_rng(0).integers(0, 256, (5, 2, 8, 8), dtype=np.uint8)


def operations(counts: list[Counts]) -> list[set[str]]:
    """Names of the operations that each layer takes."""
    return [{name for name, n in c.operations._asdict().items() if n} for c in counts]


LOGIC = {"xnors", "bitcounts"}
MULTIPLIED = {"multiplications", "accumulations"}


@pytest.mark.parametrize(
    ("kind", "first", "others", "last"),
    [
        ("GXNOR", {"accumulations"}, LOGIC, LOGIC),
        ("BNN", {"accumulations"}, LOGIC, LOGIC),
        ("TWN", {"accumulations"}, {"accumulations"}, {"accumulations"}),
        ("BWN", {"accumulations"}, {"accumulations"}, {"accumulations"}),
        ("full precision", MULTIPLIED, MULTIPLIED, MULTIPLIED),
        ("multi-level", MULTIPLIED, MULTIPLIED, MULTIPLIED),
        ("float last layer", {"accumulations"}, LOGIC, {"accumulations"}),
    ],
)
def test_each_kind_of_network_takes_the_operations_of_fig_11(
    kind: str, first: set[str], others: set[str], last: set[str], images: npt.NDArray[np.uint8]
) -> None:
    counts = count_network(make(**KINDS[kind]), images)

    assert [layer.name for layer in counts] == ["1.conv", "2.dense", "3.dense"]
    assert operations(counts) == [first, others, last]


@pytest.mark.parametrize("kind", KINDS)
def test_gates_are_the_nonzero_products(kind: str, images: npt.NDArray[np.uint8]) -> None:
    network = make(**KINDS[kind])
    tensors = dict(
        zip(
            [named.name for named in network.layers],
            network.trace(normalize(images))[1:],
            strict=True,
        )
    )

    last = count_network(network, images)[-1]

    W, Y = network.weights()[3].values(), tensors["2.phi"]
    assert last.products == W.size * len(Y)
    assert last.gates == np.count_nonzero(W[np.newaxis] * Y[:, np.newaxis])


def test_padding_has_no_products(images: npt.NDArray[np.uint8]) -> None:
    first = count_network(make(), images)[0]

    # Of the 3 x 3 places at each of 8 x 8 outputs, those at the edges reach into the padding.
    places = (8 + 2 * 7) ** 2
    assert first.products == 5 * 4 * 2 * places
    assert first.padding == 5 * 4 * 2 * (9 * 64 - places)


@pytest.mark.parametrize("kind", ["GXNOR", "BNN", "multi-level"])
@pytest.mark.parametrize("engine", ["numpy", "c"])
def test_a_packed_network_has_the_counts_of_the_trained_one(
    kind: str, engine: str, backend: str, images: npt.NDArray[np.uint8]
) -> None:
    if engine == "c" and not built():
        pytest.skip("the C kernels are not built")
    network = make(**KINDS[kind])

    packed = PackedNetwork(pack_network(network), engine)

    assert count_network(packed, images) == count_network(network, images)


@pytest.mark.parametrize(
    ("method", "N1", "N2"), [("bnn", 0, 0), ("twn", 1, "relu"), ("twn", 1, 1), ("full", None, 1)]
)
def test_hidden_weights_are_counted_by_the_states_that_they_give(
    method: str, N1: int | None, N2: int | str, backend: str, images: npt.NDArray[np.uint8]
) -> None:
    network = make(method=method, weights=N1, activations=N2)
    plain = make(weights=N1, activations=N2)
    for hidden, weights in zip(network.weights().values(), plain.weights().values(), strict=True):
        weights.stored[...] = hidden.indices()

    # The first layer's inputs are the same pixels; a scale decides on which activations follow.
    layers = slice(0, 1 if method == "twn" else None)
    found, expected = count_network(network, images), count_network(plain, images)
    assert found[layers] == expected[layers]
    assert [counts.integer for counts in found] == [counts.integer for counts in expected]


def test_counts_do_not_depend_on_the_batch(
    images: npt.NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    network = make()
    at_once = count_network(network, images)

    monkeypatch.setattr(module, "BATCH", 2)

    assert count_network(network, images) == at_once
    assert [layer.images for layer in at_once] == [5, 5, 5]


def test_no_images_are_refused(images: npt.NDArray[np.uint8], complains: Complains) -> None:
    with complains(DomainError, "images.shape", "(0, 2, 8, 8)", "at least one image"):
        count_network(make(), images[:0])
    with complains(DomainError, "shape", "(5, 2, 8, 7)"):
        count_network(make(), images[..., :7])


def test_the_page_has_the_row_of_the_network_of_the_package() -> None:
    if "GXNOR_DATA" not in os.environ:
        pytest.skip("needs the real mnist: set GXNOR_DATA to its folder")
    images = load("mnist").test_images[:500]
    counts = count_network(pretrained.load("mnist"), images)

    gates = sum(c.gates for c in counts) / len(images)
    products = sum(c.products for c in counts) / len(images)
    accumulations = sum(c.operations.accumulations for c in counts) / len(images)
    xnors = sum(c.operations.xnors for c in counts) / len(images)
    nJ = sum(energy(c, Costs()) for c in counts) / len(images) / 1000
    page = Path(__file__).parents[2].joinpath("docs", "events.md").read_text(encoding="utf-8")
    assert (
        f"| GXNOR | {gates:,.0f} | {100 * (1 - gates / products):.1f} % | {accumulations:,.0f} "
        f"accumulations (first layer), {xnors:,.0f} XNORs | {nJ:.1f} |"
    ) in page
    behind = counts[1:]
    assert sum(c.zero_words[0] for c in behind) < sum(c.words[0] for c in behind) / 1e6
