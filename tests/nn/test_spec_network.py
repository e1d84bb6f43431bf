"""Training steps against the spec's: the same parameters and moments, to the last bit."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gxnor_ref.data.augmentation import augment, normalize, shift
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.kernels import built
from gxnor_ref.nn.backend import BACKENDS
from gxnor_ref.nn.network import Network
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec import network as spec
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.loss import squared_hinge, targets
from gxnor_ref.spec.uniform import uniforms

CLASSES = 3

NETWORKS: list[tuple[str, tuple[int, int, int], str]] = [
    ("3C3-MP2-5FC-SVM", (2, 8, 7), "valid"),
    ("3C3-MP2-4C3-MP2-SVM", (1, 6, 9), "same"),
    ("2x(3C2)-2C1-SVM", (1, 5, 4), "valid"),
    ("3C2-MP2-MP2-SVM", (1, 9, 9), "valid"),
    ("2C3-MP3-SVM", (3, 8, 7), "same"),
    ("70C1-3C1-SVM", (1, 3, 3), "valid"),
    ("4FC-5FC-SVM", (2, 3, 4), "valid"),
    ("SVM", (1, 4, 4), "valid"),
]


def dataset(shape: tuple[int, int, int], seed: int) -> Dataset:
    random = np.random.default_rng(seed)
    images = random.integers(0, 256, (18, *shape), dtype=np.uint8)
    labels = random.integers(0, CLASSES, 18, dtype=np.uint8)
    return Dataset("random", images, labels, images[:1], labels[:1], CLASSES)


def everything(trainer: Trainer) -> dict[str, Floats]:
    """Parameters and moments by the spec's names, weights as numbers."""
    found = dict(trainer.network.parameters())
    found |= {f"{l}.W": weights.values() for l, weights in trainer.network.weights().items()}
    for name, (first, second) in trainer.optimizer.moments.items():
        found |= {f"{name}.first": first, f"{name}.second": second}
    return {name: part.copy() for name, part in found.items()}


def without_moments(parameters: dict[str, Floats]) -> dict[str, Floats]:
    """Parameters before the first step, with Adam's zeros."""
    trained = [name for name in parameters if not name.endswith(("mean", "variance"))]
    moments = {f"{name}.{m}": 0 * parameters[name] for name in trained for m in ("first", "second")}
    return {**parameters, **moments}


@pytest.mark.parametrize("backend", BACKENDS)
@given(
    kind=st.sampled_from(NETWORKS),
    N1=st.integers(0, 7),
    N2=st.integers(0, 7),
    precision=st.sampled_from(["float32", "float64"]),
    r=st.sampled_from([0.25, 0.3, 0.5]),
    boundary=st.sampled_from(["open", "closed"]),
    window=st.sampled_from(["rectangular", "triangular"]),
    a=st.sampled_from([0.3, 0.5, 1.5]),
    bits=st.sampled_from([8, 16]),
    optimizer=st.sampled_from(["adam", "sgd"]),
    eta=st.sampled_from([0.03, 0.5, 10.0]),
    beta1=st.sampled_from([0.5, 0.9]),
    norm_rate=st.sampled_from([0.1, 0.25]),
    m=st.sampled_from([1.0, 3.0]),
    law=st.sampled_from(["tanh", "linear"]),
    augmentation=st.sampled_from(["none", "crop-flip", "shift"]),
    dropout=st.sampled_from([0.0, 0.25, 0.9]),
    seed=st.integers(0, 2**64 - 1),
)
@example(
    *(NETWORKS[0], 1, 1, "float32", 0.5, "open", "rectangular", 0.5, 16),
    *("adam", 0.1, 0.9, 0.1, 3.0, "tanh", "none", 0.5, 0),
)
@example(
    *(NETWORKS[1], 0, 0, "float32", 0.5, "open", "rectangular", 1.5, 8),
    *("adam", 0.1, 0.9, 0.1, 3.0, "tanh", "crop-flip", 0.0, 1),
)
@hypothesis_settings(max_examples=max(1, hypothesis_settings().max_examples * 3 // 5))
def test_training_steps_are_the_spec_s(
    backend: str,
    kind: tuple[str, tuple[int, int, int], str],
    N1: int,
    N2: int,
    precision: str,
    r: float,
    boundary: str,
    window: str,
    a: float,
    bits: int,
    optimizer: str,
    eta: float,
    beta1: float,
    norm_rate: float,
    m: float,
    law: str,
    augmentation: str,
    dropout: float,
    seed: int,
) -> None:
    if backend == "c" and not built():
        pytest.skip("the C kernels were not built: there was no C compiler")
    notation, shape, padding = kind
    shared: dict[str, Any] = {"r": r, "boundary": boundary, "window": window, "a": a}
    network = Network(
        Settings(
            notation, shape, CLASSES, padding, weights=N1, activations=N2, precision=precision,
            **shared,
        ),
        seed,
        backend=backend,
    )  # fmt: skip
    descent: dict[str, Any] = {"optimizer": optimizer, "beta1": beta1, "gradient_bits": bits}
    dropout = dropout if N2 else 0.0
    moves: dict[str, Any] = {"m": m, "seed": seed, "norm_rate": norm_rate, "dropout": dropout}
    recipe = Recipe(
        batch=6, lr_start=eta, lr_fin=eta, tau=law, augmentation=augmentation, **descent, **moves
    )
    data = dataset(shape, seed)
    trainer = Trainer(network, recipe, data)
    expected = without_moments(everything(trainer))
    for k in range(3):
        samples = np.array([3, 1, 4, 9, 2, 6]) + k
        labels = data.train_labels[samples]
        x = normalize(data.train_images[samples])
        if augmentation == "crop-flip":
            x = augment(x, uniforms(seed, 3 << 32, k, 0, 18).reshape(6, 3))
        elif augmentation == "shift":
            x = shift(x, uniforms(seed, 3 << 32, k, 0, 12).reshape(6, 2), data.background)
        given = spec.Settings(
            notation, CLASSES, padding, N1, N2, eta=eta, t=k + 1, law=law,
            **shared, **descent, **moves,
        )  # fmt: skip
        step = spec.IntegerStep(given, expected).run(x.astype(precision), labels)
        expected = step["parameters"]
        before = trainer.progress.loss

        trainer.step(samples)

        for name, found in everything(trainer).items():
            np.testing.assert_array_equal(found, expected[name], err_msg=name, strict=True)
        *_, scores = step["tensors"].values()
        loss = squared_hinge(scores, targets(labels, CLASSES, scores.dtype.type))
        # The epoch's loss is a sum over images; each addition rounds at 2^-53 of it.
        after = trainer.progress.loss
        assert abs(after - before - 6 * loss) <= 2.0**-50 * after


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(("notation", "shape", "padding"), NETWORKS)
@pytest.mark.parametrize(("N1", "N2"), [(1, 1), (0, 0), (3, 2), (7, 7)])
def test_inference_is_the_spec_s(
    backend: str,
    notation: str,
    shape: tuple[int, int, int],
    padding: str,
    N1: int,
    N2: int,
) -> None:
    if backend == "c" and not built():
        pytest.skip("the C kernels were not built: there was no C compiler")
    settings = Settings(notation, shape, CLASSES, padding, weights=N1, activations=N2)
    trainer = Trainer(Network(settings, backend=backend), Recipe(), dataset(shape, N1))
    trainer.step(np.arange(9))
    x = normalize(trainer.dataset.train_images)

    _, *tensors = trainer.network.trace(x)

    given = spec.Settings(notation, CLASSES, padding, N1, N2)
    expected = spec.inference(x, given, everything(trainer))
    assert [named.name for named in trainer.network.layers] == list(expected)
    for name, found in zip(expected, tensors, strict=True):
        np.testing.assert_array_equal(found, expected[name], err_msg=name, strict=True)


def test_no_image_gives_no_score() -> None:
    settings = spec.Settings("2C3-3FC-SVM", classes=CLASSES, padding="valid")
    network = Network(Settings("2C3-3FC-SVM", (1, 5, 5), CLASSES, padding="valid"))
    parameters = {name: value.astype(np.float64) for name, value in network.parameters().items()}

    tensors = spec.inference(np.zeros((0, 1, 5, 5)), settings, parameters)

    assert tensors["3.norm"].shape == (0, CLASSES)


def test_a_missing_parameter_is_named() -> None:
    settings, image = spec.Settings("SVM", classes=CLASSES), np.zeros((1, 1, 2, 2))

    with pytest.raises(DomainError, match=r"^parameters holds no 1\.W; expected all"):
        spec.inference(image, settings, {})
    with pytest.raises(DomainError, match=r"^parameters holds no 1\.W; expected all"):
        spec.TrainingStep(settings, {}).run(image, np.array([0]))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"t": 0}, "t is 0; expected an integer >= 1"),
        ({"N1": 16}, "N1 is 16; expected an integer in 0..15"),
        ({"N2": -1}, "N2 is -1; expected an integer in 0..15"),
        ({"norm_rate": 0.0}, "norm_rate is 0.0; expected a number in (0, 1]"),
        ({"gradient_bits": 4}, "gradient_bits is 4; expected 8 or 16"),
    ],
)
def test_a_setting_of_the_spec_is_named(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        spec.Settings("SVM", **changes)


@pytest.mark.parametrize("kind", [spec.TrainingStep, spec.IntegerStep])
@pytest.mark.parametrize(
    ("W", "labels", "message"),
    [
        (np.zeros((3, 4)), [0], "labels.shape is (1,); expected (2,)"),
        (np.zeros((3, 5)), [0, 1], "1.W.shape is (3, 5); expected (3, 4)"),
        (np.zeros((2, 4)), [0, 1], "1.W.shape is (2, 4); expected (3, 4)"),
        (np.full((3, 4), 0.5), [0, 1], "1.W is 0.5; expected a state of Z_1 on [-1.0, 1.0]"),
    ],
)
def test_what_a_step_cannot_take_is_named(
    kind: type[spec.TrainingStep], W: Floats, labels: list[int], message: str
) -> None:
    one, zero = np.ones(3), np.zeros(3)
    norm = {"1.gamma": one, "1.beta": zero, "1.mean": zero, "1.variance": one}
    step = kind(spec.Settings("SVM", classes=3, optimizer="sgd"), {"1.W": W, **norm})
    images = np.array([0.5, -0.25]).reshape(2, 1, 1, 1).repeat(2, 2).repeat(2, 3)

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        step.run(images, np.array(labels))


def test_what_is_no_network_is_refused() -> None:
    settings, image = spec.Settings("SVM", classes=CLASSES), np.zeros((1, 1, 2, 2))
    nothing: Any = None

    with pytest.raises(TypeError, match=r"^parameters is NoneType; expected a mapping$"):
        spec.TrainingStep(settings, nothing)
    with pytest.raises(TypeError, match=r"^parameters is NoneType; expected a mapping$"):
        spec.inference(image, settings, nothing)
    for call in (spec.TrainingStep, partial(spec.inference, image)):
        with pytest.raises(TypeError, match=r"^settings is NoneType; expected Settings$"):
            call(nothing, {})
    with pytest.raises(TypeError, match=r"^dropout is str; expected a number$"):
        spec.Settings("SVM", dropout="a")  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize(
    ("Y", "W", "message"),
    [
        (np.ones(()), np.ones((2, 4)), "Y.ndim is 0; expected 2 or 4"),
        (np.ones((1, 4)), np.ones(4), "W.shape is (4,); expected (2, 4)"),
    ],
)
def test_backward_products_name_what_does_not_fit(Y: Floats, W: Floats, message: str) -> None:
    layer, *_ = spec.Settings("SVM", classes=2).layers(np.zeros((1, 1, 2, 2)))

    with pytest.raises(DomainError, match=f"^{re.escape(message)}$"):
        spec.backward_products(layer, np.ones((1, 2)), Y, W)
