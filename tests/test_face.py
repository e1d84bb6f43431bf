"""The public face: what `import gxnor_ref` offers, and at what price."""

from __future__ import annotations

import ast
import pydoc
import re
import rlcompleter
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, assert_type

import numpy as np
import pytest

import gxnor_ref
from gxnor_ref.conform.report import Report
from gxnor_ref.data.dataset import Dataset, from_arrays
from gxnor_ref.nn.checkpoint import Model
from gxnor_ref.nn.network import Network
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FACE = [
    *("DiscreteSpace", "GxnorError", "Network", "PackedNetwork", "Recipe", "Settings"),
    *("__version__", "check", "load", "load_dataset", "pack", "phi_r", "pretrained"),
    *("save", "train", "transition"),
]


def run(script: str) -> str:
    """Run a script in a process of its own that finds this package, and return what it prints."""
    command = [sys.executable, "-W", "error", "-c", script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_face_is_these_names_and_no_more() -> None:
    assert sorted(gxnor_ref.__all__) == FACE
    assert dir(gxnor_ref) == FACE
    script = "a = 1; before = set(dir()); from gxnor_ref import *; print(*set(dir()) - before)"
    assert sorted(run(script).split()) == sorted({*FACE, "before"})


def test_help_describes_each_name_by_its_own_docstring() -> None:
    text = pydoc.plain(pydoc.render_doc(gxnor_ref))

    # Help lists a module without its docstring.
    for name in set(FACE) - {"__version__", "pretrained"}:
        summary = getattr(gxnor_ref, name).__doc__.splitlines()[0]
        assert summary in text
    assert "\n    import_module" not in text
    assert "TYPE_CHECKING" not in text


def test_completion_offers_the_face() -> None:
    completer = rlcompleter.Completer({"gxnor_ref": gxnor_ref})
    offered: list[str] = []
    while found := completer.complete("gxnor_ref.", len(offered)):
        offered.append(found.removeprefix("gxnor_ref.").rstrip("()"))

    assert sorted(offered) == [name for name in FACE if name != "__version__"]


def test_importing_the_package_imports_nothing_else() -> None:
    script = """
import sys
before = set(sys.modules)
import gxnor_ref
dir(gxnor_ref), gxnor_ref.__version__
print(*sorted(set(sys.modules) - before))
"""

    # `typing` alone would take longer than everything else together.
    assert run(script).split() == ["gxnor_ref"]


@pytest.mark.parametrize("name", [name for name in FACE if name != "__version__"])
def test_each_name_needs_numpy_alone(name: str) -> None:
    script = f"""
import sys, gxnor_ref
gxnor_ref.{name}
tops = {{module.partition(".")[0] for module in sys.modules}}
print(*sorted(tops & {{"numpy", "click", "rich", "scipy", "sklearn", "PIL", "hypothesis"}}))
"""

    assert run(script).split() in ([], ["numpy"])


def test_type_checkers_read_the_same_homes() -> None:
    tree = ast.parse((ROOT / "gxnor_ref" / "__init__.py").read_text(encoding="utf-8"))
    seen = {
        alias.asname or alias.name: (str(node.module), alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("gxnor_ref")
        for alias in node.names
    }

    assert sorted([*seen, "__version__"]) == FACE
    for name, (module, original) in seen.items():
        assert getattr(gxnor_ref, name) is getattr(import_module(module), original)


def test_type_checkers_know_what_each_returns() -> None:
    def checked(dataset: Dataset, images: Any) -> None:
        assert_type(gxnor_ref.load_dataset("digits"), Dataset)
        assert_type(gxnor_ref.train(dataset), Model)
        assert_type(gxnor_ref.train(dataset).network, Network)
        assert_type(gxnor_ref.pack(gxnor_ref.train(dataset)), gxnor_ref.PackedNetwork)
        assert_type(gxnor_ref.check({}), Report)
        gxnor_ref.trian  # type: ignore[attr-defined]  # noqa: B018

    assert callable(checked)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"'gxnor_ref' has no attribute 'trian'"):
        getattr(gxnor_ref, "trian")  # noqa: B009


def test_the_module_runs_as_the_command_line() -> None:
    pytest.importorskip("click", reason="needs click, which the extra cli brings")
    command = [sys.executable, "-m", "gxnor_ref", "--version"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert said == f"gxnor-ref {gxnor_ref.__version__}\n"


def test_the_example_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(
        r"^```python\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    (example,) = (block for block in blocks if "gx.train(" in block)
    names: dict[str, Any] = {}

    monkeypatch.chdir(tmp_path)
    exec(example, names)

    assert len([line for line in example.splitlines() if line]) <= 6
    right = names["classes"] == names["digits"].test_labels
    # Of ten classes: chance is 0.1.
    assert right.mean() > 0.5
    np.testing.assert_array_equal(
        names["classes"], names["model"].predict(names["digits"].test_images)
    )


@pytest.fixture(scope="module")
def small() -> Dataset:
    """Return 60 digits, 20 of them for testing."""
    digits = gxnor_ref.load_dataset("digits")
    images, labels = digits.train_images, digits.train_labels
    return from_arrays(images[:40], labels[:40], (images[40:60], labels[40:60]))


RECIPE = gxnor_ref.Recipe(epochs=2, batch=10, seed=3)


@pytest.fixture(scope="module")
def model(small: Dataset) -> Model:
    return gxnor_ref.train(small, network="4C3-MP2-SVM", recipe=RECIPE)


def test_arrays_and_a_data_set_train_the_same_network(small: Dataset, model: Model) -> None:
    ours = gxnor_ref.train(
        small.train_images[:, 0],
        small.train_labels.astype(np.int64),
        test=(small.test_images[:, 0], small.test_labels),
        network="4C3-MP2-SVM",
        recipe=RECIPE,
    )

    for name, parameter in model.network.parameters().items():
        np.testing.assert_array_equal(ours.network.parameters()[name], parameter)
    assert [epoch.test_accuracy for epoch in ours.history] == [
        epoch.test_accuracy for epoch in model.history
    ]


def test_the_history_has_each_epoch(small: Dataset, model: Model) -> None:
    assert [epoch.epoch for epoch in model.history] == [1, 2]
    assert model.accuracy["test"] == model.history[-1].test_accuracy
    right = model.predict(small.test_images) == small.test_labels
    assert right.mean() == model.accuracy["test"]


def test_without_test_images_no_test_accuracy_is_claimed(small: Dataset) -> None:
    seen: list[int] = []
    ours = gxnor_ref.train(
        small.train_images,
        small.train_labels,
        network="SVM",
        recipe=RECIPE,
        on_epoch=lambda trainer: seen.append(trainer.progress.iteration),
    )

    assert seen == [4, 8]
    assert ours.accuracy["test"] is None


def test_what_is_saved_is_loaded_and_packed_alike(
    small: Dataset, model: Model, tmp_path: Path
) -> None:
    scores = model.scores(small.test_images)
    packed = gxnor_ref.pack(model)
    for name, network in (("m.npz", model), ("m.gxnor", packed)):
        gxnor_ref.save(tmp_path / name, network)
        again = gxnor_ref.load(tmp_path / name)

        assert type(again) is type(network)
        assert again.settings.notation == "4C3-MP2-SVM"
        np.testing.assert_array_equal(again.scores(small.test_images), scores)
        np.testing.assert_array_equal(again.predict(small.test_images), scores.argmax(axis=1))


def test_a_network_alone_does_not_say_how_it_was_trained(model: Model, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="network is Network; expected Model or PackedNetwork"):
        gxnor_ref.save(tmp_path / "m.npz", model.network)  # type: ignore[arg-type]


def test_arrays_that_are_no_data_set_are_refused(small: Dataset, complains: Complains) -> None:
    images, labels = small.train_images, small.train_labels
    train: Any = gxnor_ref.train

    with complains(DomainError, "labels is None", "a class for each image"):
        train(images)
    for network in (3, b"SVM", ["SVM"], gxnor_ref.Settings, gxnor_ref.load("digits")):
        with complains(TypeError, "network is ", "expected Settings or a notation"):
            train(small, network=network)
    with complains(DomainError, "labels or test is given", "none with a Dataset"):
        train(small, labels)
    with complains(DomainError, "images.dtype is float64", "uint8"):
        train(images / 255, labels)
    with complains(DomainError, "labels.shape is (39,)", "(40,)"):
        train(images, labels[1:])
    with complains(DomainError, "labels.dtype is float64", "integers"):
        train(images, labels / 2)
    with complains(DomainError, "labels is -1", ">= 0"):
        train(images, labels.astype(int) - 1 - labels)
    with complains(DomainError, "images.shape is (0, 1, 8, 8)", "at least one"):
        train(images[:0], labels[:0])
    with complains(DomainError, "test images.shape is (40, 1, 4, 8)", "(1, 8, 8)"):
        train(images, labels, test=(images[:, :, :4], labels))
    either = "expected (count, channels, height, width), or (count, height, width) of one channel"
    with complains(DomainError, "images.shape is (40, 64); ", either):
        train(images.reshape(40, 64), labels)
    with complains(DomainError, "all labels are 3; expected two classes or more"):
        train(images, 0 * labels + 3)
    with complains(DomainError, "all labels are 0; expected two classes or more"):
        train(replace(small, train_labels=0 * labels))


def test_errors_name_the_arguments_of_python_and_no_options(
    small: Dataset, model: Model, tmp_path: Path, complains: Complains
) -> None:
    images, labels = small.train_images, small.train_labels
    face: Any = gxnor_ref

    for name, kind in (("nope", DomainError), (None, TypeError), (3, TypeError)):
        with complains(kind, f"name is {name!r}; expected one of mnist, ", "data of your own"):
            face.load_dataset(name)
    for path, network in ((3, model), (None, face.pack(model))):
        with complains(TypeError, f"path is {path}; expected the name of a file"):
            face.save(path, network)
    with complains(IsADirectoryError, f"{tmp_path} is a folder; expected a file"):
        face.save(tmp_path, model)
    with complains(FileNotFoundError, f"the folder {tmp_path / 'no'} does not exist; create it"):
        face.save(tmp_path / "no" / "m.gxnor", face.pack(model))
    calls: list[tuple[Callable[[], Any], list[str]]] = [
        (lambda: face.load_dataset("nope"), ["data of your own, a folder or .npz"]),
        (
            lambda: face.train(images[:3], labels[:3], recipe=replace(RECIPE, validation=2)),
            ["images is 1; expected at least two", "beside those set aside (validation)"],
        ),
        (lambda: face.train(images, labels, recipe=replace(RECIPE, batch=39)), ["batch is 39, "]),
        (
            lambda: face.train(
                images, labels, recipe=replace(RECIPE, lr_start=1e20), network="SVM"
            ),
            ["take a lower one (lr_start, lr_fin)"],
        ),
    ]
    for call, parts in calls:
        with pytest.raises(DomainError) as caught:
            call()
        assert "--" not in str(caught.value)
        assert [part for part in parts if part not in str(caught.value)] == []


def test_images_of_one_channel_need_no_axis_for_it(model: Model, complains: Complains) -> None:
    digits = gxnor_ref.load_dataset("digits").test_images
    for network in (model, gxnor_ref.pack(model)):
        for method in (network.predict, network.scores):
            np.testing.assert_array_equal(method(digits[:, 0]), method(digits))
        with complains(DomainError, "images.shape is (2, 8, 7); expected (count, 1, 8, 8)"):
            network.predict(digits[:2, 0, :, :7])
        for dtype in (bool, np.int64, float):
            with complains(DomainError, f"images.dtype is {np.dtype(dtype)}; expected uint8"):
                network.predict(digits.astype(dtype))
