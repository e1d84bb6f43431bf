"""The classifier for scikit-learn."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gxnor_ref
from gxnor_ref.kernels import built
from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.notation import NotationError

sklearn = pytest.importorskip("sklearn", reason="needs the extra sklearn")

from gxnor_ref.estimator import GXNORClassifier  # noqa: E402

Complains = Callable[..., AbstractContextManager[None]]

ROOT = Path(__file__).parents[1]

EXPECTED: dict[str, str] = {}
"""Checks of scikit-learn that are expected to fail, each with the reason; none are."""


@pytest.fixture(scope="module")
def digits() -> Any:
    """Return images of 8 by 8 bytes, and labels."""
    data = gxnor_ref.load_dataset("digits")
    return data.train_images[:300, 0], data.train_labels[:300]


def quick(*arguments: Any, **more: Any) -> Any:
    return GXNORClassifier(*arguments, **{"network": "4C3-MP2-SVM", "epochs": 2, **more})


def test_scikit_learns_own_checks(capsys: pytest.CaptureFixture[str]) -> None:
    from sklearn.utils.estimator_checks import check_estimator

    if not hasattr(sklearn.utils.validation, "validate_data"):
        pytest.skip("needs scikit-learn 1.6, whose checks can be told what is expected to fail")
    # The checks draw tables of any numbers: rows without a shape, in a range of their own.
    estimator = quick(network="16FC-SVM", value_range="training", epochs=20)

    results = check_estimator(estimator, on_skip=None, on_fail=None)

    failed = {r["check_name"]: str(r["exception"]) for r in results if r["status"] == "failed"}
    skipped = {r["check_name"]: str(r["exception"]) for r in results if r["status"] == "skipped"}
    with capsys.disabled():
        print(f"\nof {len(results)} checks of scikit-learn do not pass:")
        for name, reason in {**EXPECTED, **skipped}.items():
            print(f"  {name}: {reason}")
    assert {name: failed[name] for name in failed.keys() - EXPECTED.keys()} == {}
    assert failed.keys() == EXPECTED.keys(), "the table has a check that passes"
    assert len(results) - len(skipped) > 40


def test_flat_and_square_bytes_and_floats_give_the_same_network(digits: Any) -> None:
    X, y = digits
    square = quick().fit(X, y)
    assert square.image_shape_ == (1, 8, 8)
    for ours, images in (
        (quick(image_shape=(8, 8)), X.reshape(-1, 64)),
        (quick(), X[..., np.newaxis]),
        (quick(), X / 255),
        (quick(image_shape=(8, 8, 1), value_range=(-1, 1)), X.reshape(-1, 64) / 127.5 - 1),
        (quick(value_range=(0, 255)), X.astype(np.int64)),
        (quick(image_shape=(8, 8), value_range="training"), X.reshape(-1, 64) / 7),
    ):
        np.testing.assert_array_equal(
            ours.fit(images, y).decision_function(images), square.decision_function(X)
        )


def test_it_is_the_network_that_train_makes_of_the_same_settings(digits: Any) -> None:
    X, y = digits
    ours = quick(seed=7, r=0.25, a=1.5, m=10.0, beta1=0.998, average=0.25).fit(X, y)

    model = gxnor_ref.train(X, y, network=ours.model_.settings, recipe=ours.model_.recipe)

    assert model.recipe is not None
    network, recipe = model.network.settings, model.recipe
    assert (recipe.seed, network.r, network.a) == (7, 0.25, 1.5)
    assert (recipe.m, recipe.beta1, recipe.average) == (10.0, 0.998, 0.25)
    np.testing.assert_array_equal(ours.decision_function(X), model.scores(X[:, np.newaxis]))
    packed = gxnor_ref.pack(ours.model_)
    np.testing.assert_array_equal(packed.predict(X[:, np.newaxis]), ours.predict(X))


def test_labels_of_any_type_come_back(digits: Any) -> None:
    X, y = digits
    names = np.array(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "9"])

    numbers, texts = quick().fit(X, y), quick().fit(X, names[y])

    assert texts.classes_.tolist() == sorted(names)
    assert set(texts.predict(X)) <= set(names)
    assert numbers.decision_function(X).shape == (300, 10)
    assert numbers.predict(X).dtype == y.dtype


def test_the_decision_on_two_classes_has_one_number(digits: Any) -> None:
    X, y = digits
    two = y < 2

    ours = quick(epochs=20).fit(X[two], np.where(y[two] == 1, "b", "a"))

    decision = ours.decision_function(X[two])
    assert decision.shape == (two.sum(),)
    np.testing.assert_array_equal(ours.predict(X[two]), np.where(decision > 0, "b", "a"))
    assert ours.score(X[two], np.where(y[two] == 1, "b", "a")) > 0.9


def test_colors_are_the_last_axis(digits: Any) -> None:
    _, y = digits
    X = np.random.default_rng(0).integers(0, 256, (300, 6, 5, 3), dtype=np.uint8)

    ours = quick().fit(X, y)

    assert ours.image_shape_ == (3, 6, 5)
    scores = ours.model_.scores(X.transpose(0, 3, 1, 2))
    np.testing.assert_array_equal(ours.decision_function(X), scores)


def test_a_copy_and_a_pickle_are_the_same(digits: Any) -> None:
    X, y = digits
    ours = quick(weights=0, activations=2, lr_start=0.01).fit(X, y)
    params = ours.get_params()

    again = GXNORClassifier().set_params(**params).fit(X, y)

    assert sklearn.clone(ours).get_params() == params
    for other in (again, pickle.loads(pickle.dumps(ours))):
        np.testing.assert_array_equal(other.decision_function(X), ours.decision_function(X))


@pytest.mark.skipif(not built(), reason="needs the C kernels")
def test_the_backend_changes_no_bit(digits: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    X, y = digits
    monkeypatch.setenv("GXNOR_BACKEND", "c")

    by_numpy, by_c = (quick(backend=name).fit(X, y) for name in ("numpy", "c"))

    np.testing.assert_array_equal(by_numpy.decision_function(X), by_c.decision_function(X))


def test_verbose_says_a_line_an_epoch(digits: Any, capsys: pytest.CaptureFixture[str]) -> None:
    quick(verbose=True).fit(*digits)

    said = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in said] == ["epoch 1/2", "epoch 2/2"]


@pytest.mark.parametrize(("images", "batch", "taken"), [(101, 100, 99), (7, 100, 7), (5, 2, 3)])
def test_no_step_has_one_image_alone(digits: Any, images: int, batch: int, taken: int) -> None:
    X, y = digits

    ours = quick(batch=batch, epochs=1).fit(X[:images], y[:images])

    assert ours.model_.recipe.batch == taken
    assert images % taken != 1


def test_what_does_not_fit_is_refused(digits: Any, complains: Complains) -> None:
    X, y = digits
    flat = X.reshape(-1, 64)
    fitted = quick().fit(X, y)

    with complains(DomainError, "X is 2.0", "0..1", "value_range"):
        quick().fit(X.astype(float) * 0 + 2, y)
    with complains(DomainError, "image_shape is (8, 7)", "64 numbers"):
        quick(image_shape=(8, 7)).fit(flat, y)
    with complains(DomainError, "value_range is (1, 0)", "a smaller and a larger"):
        quick(value_range=(1, 0)).fit(X / 255, y)
    with complains(DomainError, "value_range is auto", "training"):
        quick(value_range="auto").fit(X / 255, y)
    for limits in ((0, np.inf), (-1e308, 1e308), (np.nan, 1), (0, 0)):
        with complains(DomainError, "value_range is (", "a smaller and a larger finite number"):
            quick(value_range=limits).fit(X / 255, y)
    for nonsense in (3, None, (0, 1, 2), ("a", "b")):
        with complains(DomainError, "value_range is ", "two numbers"):
            quick(value_range=nonsense).fit(X / 255, y)
    for batch in (1, 2.5, "3"):
        with complains(DomainError, f"batch is {batch!r}", "an integer >= 2"):
            quick(batch=batch).fit(X, y)
    for shape in (8, (8, 8, 1, 1), (0, 64)):
        with complains(DomainError, "image_shape is "):
            quick(image_shape=shape).fit(flat, y)
    with complains(TypeError, "network is 3; expected a notation"):
        quick(network=3).fit(X, y)
    with complains(NotationError, "notation ''"):
        quick(network="").fit(X, y)
    with complains(DomainError, "y is of 1 class"):
        quick().fit(X, np.zeros(300))
    with complains(DomainError, "X is images of (1, 1, 64)", "(1, 8, 8)"):
        fitted.predict(flat)
    with complains(DomainError, "backend", "'d'"):
        quick(backend="d").fit(X, y)
    with pytest.raises(NotFiniteError):
        quick(lr_start=1e38, weights=None).fit(X, y)


def test_floats_after_bytes_are_in_the_range_that_the_parameter_says(digits: Any) -> None:
    X, y = digits
    for fitted, images in (
        (quick().fit(X, y), X / 255),
        (quick(value_range=(-1, 1)).fit(X, y), X / 127.5 - 1),
        (quick(value_range="training").fit(X, y), X.astype(float)),
        (quick().fit(X / 255, y), X),
    ):
        np.testing.assert_array_equal(fitted.predict(images), quick().fit(X, y).predict(X))


def test_a_number_means_the_same_in_every_type(digits: Any, complains: Complains) -> None:
    X, y = digits
    levels = X // 17
    for value_range in ((0, 16), "training"):
        fitted = quick(value_range=value_range).fit(levels.astype(float), y)
        expected = fitted.predict(levels.astype(int))
        np.testing.assert_array_equal(fitted.predict(levels), expected)
    with complains(DomainError, "X is uint8 of at most 15", "0 to 255", "X.astype(float)", "0..16"):
        quick(value_range=(0, 16)).fit(levels, y)


def test_the_range_may_be_an_array_and_narrow(digits: Any) -> None:
    X, y = digits
    expected = quick().fit(X, y).predict(X)
    for high in (16.0, 1e-310):
        ours = quick(value_range=np.array([0.0, high])).fit(X / 255 * high, y)
        assert np.mean(ours.predict(X / 255 * high) == expected) > 0.99


def test_a_fit_that_fails_leaves_the_one_before(digits: Any) -> None:
    X, y = digits
    ours = quick().fit(X, y)
    before = ours.predict(X)

    with pytest.raises(DomainError):
        ours.set_params(epochs=0, value_range=(0, 2)).fit(X, y % 2)
    with pytest.raises(DomainError):
        ours.fit(X[:, :4, :4], y)

    np.testing.assert_array_equal(ours.predict(X), before)


def test_without_scikit_learn_the_error_says_what_to_install() -> None:
    script = """
import sys
sys.modules["sklearn"] = None
import gxnor_ref.estimator
"""
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stderr

    line = said.splitlines()[-1]
    assert "MissingExtraError: sklearn is not installed: " in line
    assert "pip install" in line


def test_float32_at_the_ends_of_the_range_is_within_it(digits: Any) -> None:
    X, y = digits
    low, high = (0 - 0.1307) / 0.3081, (1 - 0.1307) / 0.3081
    scaled = (X.astype(np.float32) / np.float32(255)) * np.float32(high - low) + np.float32(low)
    scaled = np.clip(scaled, np.float32(low), np.float32(high))

    ours = quick(value_range=(low, high)).fit(scaled, y)

    assert np.mean(ours.predict(scaled) == quick().fit(X, y).predict(X)) > 0.9
    with pytest.raises(DomainError, match=rf"expected numbers in {low}\.\.{high}, which"):
        ours.predict(scaled + np.float32(0.1))


def test_what_is_no_array_of_images_is_said(digits: Any, complains: Complains) -> None:
    X, y = digits
    apart = np.full(X.shape, 1e308)
    apart[0, 0, 0] = -1e308
    with complains(DomainError, "X has rows of several lengths"):
        quick().fit([[1, 2], [3]], [0, 1])
    with complains(DomainError, "X is -1e+308 and 1e+308", "a finite difference"):
        quick(value_range="training").fit(apart, y)
