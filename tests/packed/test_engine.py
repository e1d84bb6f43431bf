"""The engine in C is equal to the one in NumPy, on every instruction set and number of threads."""

from __future__ import annotations

import pickle
import re
import threading
from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxnor_ref.kernels import built
from gxnor_ref.kernels import isa as isa_module
from gxnor_ref.kernels import threads as threads_module
from gxnor_ref.nn.network import Network, initial_parameters
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed import numpy_engine
from gxnor_ref.packed.c_engine import CEngine
from gxnor_ref.packed.fold import PackError
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.numpy_engine import NumPyEngine
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.errors import DomainError

pytestmark = pytest.mark.skipif(not built(), reason="needs the C kernels, which are not built")

EachIsa = Callable[[], Iterator[str]]

NETWORKS = [
    ("5C3-MP2-9C3-MP2-7FC-SVM", (1, 15, 17)),
    ("4C5-SVM", (3, 9, 9)),
    ("3FC-SVM", (2, 3, 3)),
    ("70C3-MP2-MP2-65C3-SVM", (3, 14, 14)),
    ("SVM", (1, 4, 4)),
    ("33C3-MP3-64C1-SVM", (4, 8, 5)),
    ("130C3-MP2-200FC-SVM", (1, 6, 6)),
]


@pytest.fixture(autouse=True, scope="module")
def few_products_are_worth_a_thread() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threads_module, "SHARES", dict.fromkeys(threads_module.SHARES, 1e-9))
        yield


def packed_of(
    notation: str, shape: tuple[int, int, int], N1: int, N2: int, padding: str, seed: int
) -> Packed:
    """Pack a network whose batch norms have scales of either sign, and one of zero."""
    H = 1.0 if N2 < 2 else 2.0
    settings = Settings(
        notation, shape, classes=5, padding=padding, weights=N1, activations=N2, H=H
    )
    parameters = initial_parameters(settings, seed, "rounded")
    random = np.random.default_rng(seed)
    for name, values in parameters.items():
        if name.endswith(("gamma", "beta", "mean")):
            values[:] = random.normal(size=len(values))
        elif name.endswith("variance"):
            values[:] = 9 * random.random(len(values))
        if name.endswith("gamma"):
            values[0] = 0
    return pack_network(Network.from_parameters(settings, parameters))


@settings(max_examples=max(1, settings().max_examples * 3 // 10))
@given(
    network=st.sampled_from(NETWORKS),
    spaces=st.sampled_from(
        [(1, 1), (0, 0), (0, 1), (1, 0), (3, 2), (2, 0), (0, 3), (4, 5), (5, 2)]
    ),
    padding=st.sampled_from(["same", "valid"]),
    count=st.sampled_from([0, 1, 15, 17, 50]),
    seed=st.integers(0, 2**32),
)
def test_every_tensor_is_equal_to_numpys(
    each_isa: EachIsa,
    network: tuple[str, tuple[int, int, int]],
    spaces: tuple[int, int],
    padding: str,
    count: int,
    seed: int,
) -> None:
    packed = packed_of(*network, *spaces, padding, seed)
    random = np.random.default_rng(seed)
    images = random.integers(0, 256, (count, *network[1]), dtype=np.uint8)
    slow = PackedNetwork(packed, "numpy")
    expected, sums, classes = slow.trace(images), slow.sums(images), slow.predict(images)

    for isa, threads in ((isa, threads) for isa in each_isa() for threads in (1, 2, 3)):
        where = f"{isa}, {threads} threads"
        fast = PackedNetwork(packed, "c", threads)
        found = fast.trace(images)
        assert list(found) == list(expected)
        for name, tensor in expected.items():
            np.testing.assert_array_equal(found[name], tensor, err_msg=f"{name}, {where}")
        np.testing.assert_array_equal(fast.sums(images), sums, err_msg=where)
        np.testing.assert_array_equal(fast.predict(images), classes, err_msg=where)


WAYS = list(product((1, 3), ("gates", "pairs", "products", "winograd")))
"""Numbers of threads, and formulas."""


@pytest.mark.parametrize("spaces", [(1, 1), (0, 0), (0, 1), (1, 0), (2, 2), (3, 4), (4, 5), (0, 3)])
def test_every_formula_gives_the_same_network(
    each_isa: EachIsa, spaces: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strips of images, whole images, rows that pooling drops, 3 x 3 and 5 x 5."""
    for notation, shape in [
        ("9C3-MP2-65C3-33C5-MP3-7C3-SVM", (1, 38, 41)),
        ("16C3-17C3-MP2-7FC-SVM", (1, 9, 8)),
    ]:
        packed = packed_of(notation, shape, *spaces, "same", 5)
        images = np.random.default_rng(5).integers(0, 256, (17, *shape), dtype=np.uint8)
        slow = PackedNetwork(packed, "numpy")
        expected, traced = slow.sums(images), slow.trace(images[:3])
        for isa, (threads, formula) in ((isa, way) for isa in each_isa() for way in WAYS):
            where = f"{isa}, {threads} threads, {formula}"
            fastest = {name: {**rates, formula: 1e12} for name, rates in isa_module.RATES.items()}
            monkeypatch.setattr("gxnor_ref.kernels.formulas.RATES", fastest)
            fast = PackedNetwork(packed, "c", threads)
            # 17 images take several passes, each on one thread; all threads share that of 5.
            np.testing.assert_array_equal(fast.sums(images), expected, err_msg=where)
            np.testing.assert_array_equal(fast.sums(images[:5]), expected[:5], err_msg=where)
            found = fast.trace(images[:3])
            for name, tensor in traced.items():
                np.testing.assert_array_equal(found[name], tensor, err_msg=f"{name}, {where}")


@pytest.mark.parametrize(("spaces", "admitted"), [((4, 5), True), ((5, 2), False), ((2, 6), False)])
def test_winograds_tiles_take_the_spaces_whose_bytes_fit(
    spaces: tuple[int, int], admitted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first layer, which reads pixels, does not take them."""
    fastest = {name: {**rates, "winograd": 1e12} for name, rates in isa_module.RATES.items()}
    monkeypatch.setattr("gxnor_ref.kernels.formulas.RATES", fastest)
    stages = CEngine(packed_of("9C3-9C3-SVM", (1, 8, 8), *spaces, "same", 6)).stages
    for name in isa_module.isas():
        is_able = "winograd" in isa_module.kernels_of(name).formulas()
        tiles = [stage.fastest(name, 4, 1)[0].kind != stage.native.kind for stage in stages[:2]]
        assert tiles == [False, admitted and is_able]


def test_pixels_at_both_ends_are_summed_exactly(isa: str) -> None:
    packed = packed_of("6C5-MP2-SVM", (3, 9, 9), 7, 1, "same", 1)
    images = np.repeat(np.array([0, 127, 128, 255], np.uint8), 3 * 9 * 9).reshape(4, 3, 9, 9)
    fast, slow = PackedNetwork(packed, "c"), PackedNetwork(packed, "numpy")

    np.testing.assert_array_equal(fast.trace(images)["1.sums"], slow.trace(images)["1.sums"])


def test_images_that_are_no_contiguous_array_are_read_right() -> None:
    packed = packed_of(*NETWORKS[0], 1, 1, "valid", 2)
    images = np.random.default_rng(2).integers(0, 256, (8, 1, 15, 34), dtype=np.uint8)[
        ::-2, ..., ::2
    ]

    found = PackedNetwork(packed, "c").sums(images)

    np.testing.assert_array_equal(found, PackedNetwork(packed, "numpy").sums(images.copy()))


@pytest.mark.parametrize("count", [0, 16, 17, 100])
def test_many_threads_have_passes_of_their_own(count: int) -> None:
    packed = packed_of(*NETWORKS[0], 1, 1, "valid", 7)
    images = np.random.default_rng(7).integers(0, 256, (count, 1, 15, 17), dtype=np.uint8)

    found = PackedNetwork(packed, "c", threads=9).sums(images)

    np.testing.assert_array_equal(found, PackedNetwork(packed, "numpy").sums(images))


def test_several_threads_may_use_one_network() -> None:
    packed = packed_of(*NETWORKS[0], 1, 1, "valid", 3)
    network = PackedNetwork(packed, "c", threads=2)
    batches = np.random.default_rng(3).integers(0, 256, (4, 40, 1, 15, 17), dtype=np.uint8)
    found: dict[int, np.ndarray] = {}

    def work(which: int) -> None:
        for _ in range(5):
            found[which] = network.sums(batches[which])

    workers = [threading.Thread(target=work, args=(which,)) for which in range(len(batches))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    for which, images in enumerate(batches):
        np.testing.assert_array_equal(found[which], PackedNetwork(packed, "numpy").sums(images))


def test_a_network_that_has_predicted_can_be_pickled() -> None:
    network = PackedNetwork(pack_network(Network(Settings("4C3-MP2-SVM", (1, 8, 8)))), "c")
    images = np.full((3, 1, 8, 8), 200, np.uint8)
    sums = network.sums(images)
    copy = pickle.loads(pickle.dumps(network))
    np.testing.assert_array_equal(copy.sums(images), sums)


def test_the_environment_chooses_the_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = packed_of(*NETWORKS[2], 1, 1, "valid", 4)
    monkeypatch.setenv("GXNOR_BACKEND", "fpga")

    with pytest.raises(DomainError, match="GXNOR_BACKEND is 'fpga'; expected one of 'numpy', 'c'"):
        PackedNetwork(packed)
    with pytest.raises(DomainError, match="backend is 'cuda'; expected one of 'numpy', 'c'"):
        PackedNetwork(packed, "cuda")


@given(st.integers(1, 3000), st.sampled_from(["valid", "same"]), st.integers(1, 3))
def test_numpys_pieces_have_no_part_in_the_sums(numbers: int, padding: str, count: int) -> None:
    given_ = Settings("3C3-MP2-4C3-SVM", (2, 9, 8), classes=3, padding=padding)
    packed = pack_network(Network(given_))
    images = np.random.default_rng(count).integers(0, 256, (count, 2, 9, 8), np.uint8)
    whole = NumPyEngine(packed).sums(images)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numpy_engine, "NUMBERS", numbers)
        engine = NumPyEngine(packed)
        assert np.array_equal(engine.sums(images), whole)
        assert 1 <= engine.capacity <= numpy_engine.BATCH


def test_a_fan_in_beyond_the_kernels_names_its_layer_and_what_takes_it() -> None:
    for notation, shape, N1, found in (
        ("SVM", (1, 400, 400), 1, "fan-in of layer 1 is 160000; expected at most 131071"),
        ("SVM", (1, 70, 1000), 7, "fan-in of layer 1 is 70000, for the kernels 140000; expected"),
        ("262144FC-SVM", (1, 1, 1), 2, "layer 2: fan-in is 262144"),
    ):
        packed = pack_network(Network(Settings(notation, shape, classes=2, weights=N1)))
        with pytest.raises(PackError, match=re.escape(found)) as caught:
            PackedNetwork(packed, "c")
        assert 'or backend "numpy", as with GXNOR_BACKEND=numpy' in str(caught.value)
        assert PackedNetwork(packed, "numpy").sums(np.zeros((1, *shape), np.uint8)).shape == (1, 2)
