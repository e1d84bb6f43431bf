"""Models and checkpoints on disk: `.npz` files, written atomically, read without pickle.

A model holds the member `header` (JSON: format, version, network settings, recipe, data set,
accuracies) and, for each weight layer l, `l.W` (state indices, or floats, be they hidden ones),
`l.gamma`, `l.beta`, `l.mean` and `l.variance`. For data of one's own the header has also the
`names` of their classes, and a bright `background`, if any. A checkpoint holds in addition, in the
header, the progress of its run and the SHA-256 of its data, and Adam's moments, `l.W.first`,
`l.W.second` and so on, and where the run is averaging its parameters their sums, `l.W.sum` and so
on. A header without the setting `method` is of a file that is older than it, and means "dst";
`augmentation` is true for "crop-flip" and false for "none" in files that are older than "shift".
"""

from __future__ import annotations

import json
import math
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.dataset import CLASS_NAMES, Dataset
from gxnor_ref.data.errors import absence, is_there, translated
from gxnor_ref.data.npy import read_npz, write_npz
from gxnor_ref.nn.averaging import ParameterMean
from gxnor_ref.nn.backend import Moments, backend_name
from gxnor_ref.nn.evaluation import predict, scores
from gxnor_ref.nn.network import Network, parameter_types, plan
from gxnor_ref.nn.progress import Epoch, Progress
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.domain import Floats, require_count
from gxnor_ref.spec.errors import DomainError, GxnorError, is_plain, shown

FORMAT = "gxnor-ref"
"""Name of the format, in the header."""

VERSION = 1
"""Version of the format; a reader refuses any other."""

MOMENTS = ("first", "second")
"""Members of Adam, for each trained parameter."""

SUM = "sum"
"""Member of the mean, for each trained parameter."""

HEADER_ALLOWANCE = 1 << 22
"""Bytes by which a header may exceed the file: JSON takes up to 6 times its text."""

Members = dict[str, npt.NDArray[Any]]


class CheckpointError(GxnorError, ValueError):
    """A model or checkpoint cannot be used; the message names file, content and expectation."""


@dataclass(frozen=True, eq=False)
class Model:
    """A trained network and where it comes from.

    Attributes
    ----------
    network : Network
        The network with its parameters.
    recipe : Recipe or None
        How it was trained; None where it was trained elsewhere.
    dataset : str
        Name of the data set; empty where it is not known.
    epochs : int
        Epochs that it was trained for.
    accuracy : dict of str to (float or None)
        "train", "validation" and "test" accuracy of the last epoch; empty before its end.
    history : tuple of Epoch
        Measurements of each epoch; empty for a model from a file, which does not hold them.
    names : tuple of str
        Names of the classes; empty where they are called by their numbers.
    background : int
        Gray of the training images' background, 0 or 255.
    """

    network: Network
    recipe: Recipe | None
    dataset: str
    epochs: int
    accuracy: dict[str, float | None]
    history: tuple[Epoch, ...] = ()
    names: tuple[str, ...] = ()
    background: int = 0

    @property
    def settings(self) -> Settings:
        """What the network is."""
        return self.network.settings

    def predict(self, images: npt.NDArray[np.uint8]) -> npt.NDArray[np.intp]:
        """Class of each image, as `gxnor_ref.nn.evaluation.predict` has it."""
        return predict(self.network, images)

    def scores(self, images: npt.NDArray[np.uint8]) -> Floats:
        """Scores of the classes of each image, as `gxnor_ref.nn.evaluation.scores` has them."""
        return scores(self.network, images)

    def __repr__(self) -> str:
        shares = ", ".join(
            f"{part} {share:.2%}" for part, share in self.accuracy.items() if share is not None
        )
        epochs = f"{self.epochs} epoch{'s'[: self.epochs != 1]}"
        origin = f"{epochs} on {self.dataset}" if self.recipe else "trained elsewhere"
        return f"<Model {self.network.settings.notation}, {origin}{shares and ': '}{shares}>"


def model_of(trainer: Trainer) -> Model:
    """Network of a run as it is now, itself and not a copy, and where it comes from."""
    history = trainer.progress.history
    accuracy = {}
    if history:
        last = history[-1]
        accuracy = {
            "train": last.train_accuracy,
            "validation": last.validation_accuracy,
            "test": last.test_accuracy,
        }
    return Model(
        network=trainer.network,
        recipe=trainer.recipe,
        dataset=trainer.dataset.name,
        epochs=len(history),
        accuracy=accuracy,
        history=tuple(history),
        names=trainer.dataset.names,
        background=trainer.dataset.background,
    )


def save_model(
    path: str | os.PathLike[str], trained: Model | Trainer, replace: bool = True
) -> None:
    """Write a trained network, without moments and without anything that measures time.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    trained : Model or Trainer
        The network, or the run that it is of.
    replace : bool, default True
        Whether an older file with other content may be replaced.

    Raises
    ------
    OccupiedError
        An older file must not be replaced.
    OSError
        The file cannot be written.
    """
    model = trained if isinstance(trained, Model) else model_of(trained)
    _write(path, _header(model), model.network.parameters(), replace)


def save_checkpoint(path: str | os.PathLike[str], trainer: Trainer) -> None:
    """Write everything that a run needs to continue from here.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    trainer : Trainer
        The run, between two steps.

    Raises
    ------
    NotFiniteError
        Numbers overflowed in the last step; an older file stays.
    OSError
        The file cannot be written.
    """
    trainer.require_finite()
    header = {
        **_header(model_of(trainer)),
        "data_sha256": trainer.dataset.digest,
        "progress": asdict(trainer.progress),
    }
    moments = {
        f"{name}.{kind}": moment
        for name, pair in trainer.optimizer.moments.items()
        for kind, moment in zip(MOMENTS, pair, strict=True)
    }
    sums = {} if trainer.mean is None else trainer.mean.sums
    sums = {f"{name}.{SUM}": array for name, array in sums.items()}
    _write(path, header, {**trainer.network.parameters(), **moments, **sums})


def load_model(path: str | os.PathLike[str], backend: str | None = None) -> Model:
    """Read a network from a model or a checkpoint.

    Parameters
    ----------
    path : path
        The file.
    backend : {"numpy", "c"}, optional
        As for `gxnor_ref.nn.network.Network`.

    Returns
    -------
    Model
        The network and where it comes from.

    Raises
    ------
    CheckpointError
        The file cannot be read, has another format or version, or a member is missing, has a
        wrong shape or type, or holds a value out of its range.
    DomainError, KernelsNotBuiltError
        There is no such backend.
    """
    file = _File(Path(path), backend)
    settings, origin = file.origin()
    model = Model(file.network(settings), **origin)
    if "progress" in file.header:
        file.leave_moments(model.network)
    file.expect_nothing_more()
    return model


def load_checkpoint(
    path: str | os.PathLike[str],
    settings: Settings,
    recipe: Recipe,
    dataset: Dataset,
    backend: str | None = None,
) -> Trainer:
    """Go on with a run from where a checkpoint was written.

    Parameters
    ----------
    path : path
        The checkpoint.
    settings : Settings
        The run's network.
    recipe : Recipe
        The run's training.
    dataset : Dataset
        The run's data.
    backend : {"numpy", "c"}, optional
        As for `gxnor_ref.nn.network.Network`.

    Returns
    -------
    Trainer
        The run, between two steps.

    Raises
    ------
    CheckpointError
        As in `load_model`; or the file is a model, or belongs to a run with other settings,
        recipe or data.
    DomainError, KernelsNotBuiltError
        There is no such backend.
    """
    file = _File(Path(path), backend)
    of_file, origin = file.origin()
    if "progress" not in file.header:
        raise file.error("is a model", "a checkpoint, which has a progress")
    digest = file.header.get("data_sha256")
    theirs = _determining(of_file, origin["recipe"], origin["dataset"], digest)
    ours = _determining(settings, recipe, dataset.name, dataset.digest)
    for name, value in ours.items():
        if theirs[name] != value:
            what = _SAID.get(name, name.replace("_", " "))
            found, expected = (_said(name, of) for of in (theirs[name], value))
            raise file.error(
                f"belongs to a run with {what} {found}, not {expected}",
                "another folder (--out), or --restart to discard that run",
            )
    network = file.network(settings)
    images = len(dataset.train_images) - recipe.validation
    progress = file.progress(recipe, images, network)
    moments = file.moments(network) if recipe.optimizer == "adam" and progress.iteration else {}
    mean = None
    most = recipe.averaged_steps(images)
    added = progress.iteration - (recipe.steps(images) - most)
    # The mean of a run that has ended is its network.
    if added > 0 and len(progress.history) < recipe.epochs:
        mean = ParameterMean(network, most, added)
        file.fill_sums(mean, network)
    file.expect_nothing_more()
    return Trainer(network, recipe, dataset, progress, moments, mean)


_SAID = {"notation": "network", "H": "range", "data_sha256": "data of SHA-256"}
"""What messages call parts of a run whose names say too little."""


def _said(name: str, value: object) -> str:
    if value is None:
        return "float" if name in ("weights", "gradient_bits") else "none"
    return shown(value)


def _determining(
    settings: Settings, recipe: Recipe, dataset: str, digest: str | None
) -> dict[str, Any]:
    data = {"dataset": dataset, "data_sha256": digest}
    return {**asdict(settings), **asdict(recipe), **data}


def dataset_name(dataset: object) -> str:
    """Return the name of a data set that a file has, maybe empty, or raise ValueError."""
    if not is_plain(dataset):
        raise ValueError(f"dataset is {shown(dataset)}")
    return dataset


def class_names(names: Any, classes: int) -> tuple[str, ...]:
    """Return the names that a file has of all classes, or of none, or raise ValueError."""
    if not isinstance(names, list | tuple):
        raise ValueError(f"names is {shown(names)}")
    named = tuple(names)
    if named and len(named) != classes:
        raise ValueError(f"names are {len(named)}, not {classes}")
    for name in named:
        if not is_plain(name) or not name:
            raise ValueError(f"names has {shown(name)}")
    if len(set(named)) < len(named):
        raise ValueError("names has one twice")
    return named


def gray(background: Any) -> int:
    """Return the background that a file has, 0 or 255, or raise ValueError."""
    if type(background) is not int or background not in (0, 255):
        raise ValueError(f"background is {shown(background)}")
    return int(background)


def _members(header: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a copy of what has to have named members, or raise ValueError."""
    value = header[name]
    if not isinstance(value, dict):
        raise ValueError(f"{name} is {shown(value)}")
    return dict(value)


def _shares(accuracy: dict[str, Any]) -> dict[str, float | None]:
    if not accuracy.keys() <= {"train", "validation", "test"}:
        raise ValueError(f"accuracy is of {', '.join(accuracy)}")
    for part, share in accuracy.items():
        if share is not None and not (isinstance(share, int | float) and 0 <= share <= 1):
            raise ValueError(f"accuracy of {part} is {shown(share)}")
    return {part: None if share is None else float(share) for part, share in accuracy.items()}


def _header(model: Model) -> dict[str, Any]:
    # Headers of published data sets stay as they were before there were others.
    own: dict[str, Any] = {}
    if model.names != CLASS_NAMES.get(model.dataset, ()):
        own["names"] = list(model.names)
    if model.background:
        own["background"] = model.background
    return {
        "format": FORMAT,
        "version": VERSION,
        "network": asdict(model.settings),
        "recipe": None if model.recipe is None else asdict(model.recipe),
        "dataset": model.dataset,
        "epochs": model.epochs,
        "accuracy": model.accuracy,
        **own,
    }


def _write(
    path: str | os.PathLike[str], header: dict[str, Any], members: Members, replace: bool = True
) -> None:
    with write_atomically(path, replace) as file:
        write_npz(file, {"header": np.array(json.dumps(header)), **members})


class _File:
    """One `.npz` file, read as a whole, and the members that have not been asked for yet."""

    def __init__(self, path: Path, backend: str | None) -> None:
        # Before the file is read, for a wrong backend is no fault of the file.
        self.path, self.backend = path, backend_name(backend)
        if not is_there(path):
            raise self.error(absence(path), "a model or a checkpoint")
        self.members: Members = {}
        for name, array in read_npz(path, self.unreadable):
            if name in self.members:
                raise self.error(f"has {name!r} twice", "each member once")
            self.members[name] = array
        self.header = self._read_header()

    def error(self, found: str, expected: str) -> CheckpointError:
        return CheckpointError(f"{self.path} {found}; expected {expected}")

    def unreadable(self, reason: str) -> CheckpointError:
        return self.error(f"cannot be read ({reason})", "an undamaged .npz archive")

    def _read_header(self) -> dict[str, Any]:
        text = self.members.pop("header", None)
        if text is None or text.shape != () or text.dtype.kind != "U":
            expected = "a model or a checkpoint, which `gxnor-ref train` writes"
            expected += "; `gxnor-ref import` makes a model from weights"
            raise self.error("holds arrays without the 'header' of a network", expected)
        # A text takes four bytes a character in the file, unless that is compressed.
        most = self.path.stat().st_size + HEADER_ALLOWANCE
        if text.nbytes > most:
            raise self.error(f"has a header of {text.nbytes} bytes", f"at most {most}")
        with translated(lambda r: self.error(f"has a header that cannot be read ({r})", "JSON")):
            header = json.loads(str(text))
        if not isinstance(header, dict) or header.get("format") != FORMAT:
            raise self.error("has a header of another format", repr(FORMAT))
        if header.get("version") != VERSION:
            raise self.error(
                f"has format version {shown(header.get('version'))}", f"version {VERSION}"
            )
        return header

    def origin(self) -> tuple[Settings, dict[str, Any]]:
        """Settings of the network, and all else that `Model` has of the header."""
        header = self.header
        with translated(
            lambda r: self.error(f"has a header that cannot be used ({r})", "that of a run")
        ):
            network = _members(header, "network")
            network["input_shape"] = tuple(network["input_shape"])
            settings = Settings(**network)
            self._require_weights(settings)
            return settings, {
                "recipe": self._recipe(),
                "dataset": dataset_name(header["dataset"]),
                "epochs": require_count("epochs", header["epochs"], 0),
                "accuracy": _shares(_members(header, "accuracy")),
                "names": class_names(
                    header.get("names", CLASS_NAMES.get(str(header["dataset"]), ())),
                    settings.classes,
                ),
                "background": gray(header.get("background", 0)),
            }

    def _recipe(self) -> Recipe | None:
        if self.header["recipe"] is None and "progress" not in self.header:
            return None
        # Runs that do not say had float gradients; augmentation was once yes or no.
        of_file = {"gradient_bits": None, **_members(self.header, "recipe")}
        augmentation = of_file.get("augmentation")
        if isinstance(augmentation, bool):
            of_file["augmentation"] = "crop-flip" if augmentation else "none"
        return Recipe(**of_file)

    def _require_weights(self, settings: Settings) -> None:
        """Compare the weights of the file with those of its header, before any are made for it."""
        for layer in plan(settings):
            if layer.weights:
                name = f"{layer.number}.W"
                found = self.members.get(name)
                if found is None:
                    raise self.error(f"has no member {name!r}", f"weights of {layer.weights}")
                if found.shape != layer.weights:
                    what = f"has {name!r} as {found.dtype} of shape {found.shape}"
                    raise self.error(what, f"shape {layer.weights}")

    def network(self, settings: Settings) -> Network:
        """Take the parameters out: a network of the header's settings."""
        types = parameter_types(settings).items()
        parameters = {name: self.member(name, *wanted) for name, wanted in types}
        try:
            return Network.from_parameters(settings, parameters, self.backend)
        except DomainError as error:
            raise CheckpointError(f"{self.path} has {error}") from None

    def progress(self, recipe: Recipe, images: int, network: Network) -> Progress:
        """Read where the run stands, which has to be a place that it can come to."""
        progress = self._read_progress()
        epochs, each = len(progress.history), recipe.steps_per_epoch(images)
        if epochs > recipe.epochs or progress.batches > each:
            found = f"has {epochs} epochs and {progress.batches} steps behind it"
            raise self.error(found, f"at most {recipe.epochs} epochs of {each} steps")
        if progress.iteration != epochs * each + progress.batches:
            found = f"has {progress.iteration} as the iteration"
            raise self.error(found, f"{epochs * each + progress.batches}, that of its progress")
        if [epoch.epoch for epoch in progress.history] != list(range(1, epochs + 1)):
            raise self.error("has epochs of other numbers", f"1 to {epochs}")
        seen = min(progress.batches * recipe.batch, images)
        discrete = sum(w.stored.size for w in network.weights().values() if w.space is not None)
        sizes = {named.name: math.prod(named.shape) for named in network.layers}
        strange = progress.activation_zeros.keys() - sizes.keys()
        if strange:
            raise self.error(f"has zeros of {shown(min(strange))}", "the network's activations")
        most = {"correct": (progress.correct, seen)}
        most["changed"] = progress.changed, discrete * progress.batches
        for name, zeros in progress.activation_zeros.items():
            most[f"zeros of {name}"] = zeros, sizes[name] * seen
        for name, (count, limit) in most.items():
            if count > limit:
                raise self.error(f"has {count} as {name}", f"at most {limit}")
        return progress

    def _read_progress(self) -> Progress:
        with translated(
            lambda r: self.error(f"has a progress that cannot be used ({r})", "that of a run")
        ):
            progress = _members(self.header, "progress")
            epochs = progress.pop("history")
            if not isinstance(epochs, list):
                raise ValueError(f"history is {shown(epochs)}")
            history = [Epoch(**_members({"an epoch": each}, "an epoch")) for each in epochs]
            return Progress(**progress, history=history)

    def member(self, name: str, shape: tuple[int, ...], dtype: npt.DTypeLike) -> npt.NDArray[Any]:
        """Take one member out, checked for shape, type and finite values."""
        array = self.members.pop(name, None)
        wanted = f"{np.dtype(dtype)} of shape {shape}"
        if array is None:
            raise self.error(f"has no member {name!r}", wanted)
        if array.shape != shape or array.dtype != dtype:
            raise self.error(f"has {name!r} as {array.dtype} of shape {array.shape}", wanted)
        if array.dtype.kind == "f" and not np.isfinite(array).all():
            raise self.error(f"has a NaN or an infinity in {name!r}", "finite numbers")
        return np.ascontiguousarray(array)

    def moments(self, network: Network) -> dict[str, Moments]:
        """Take Adam's moments out."""
        moments = {}
        for name, parameter in network.trained().items():
            members = (f"{name}.{kind}" for kind in MOMENTS)
            first, second = (self.member(m, parameter.shape, network.dtype) for m in members)
            if (second < 0).any():
                raise self.error(f"has a negative number in {name + '.' + MOMENTS[1]!r}", "squares")
            moments[name] = (first, second)
        return moments

    def fill_sums(self, mean: ParameterMean, network: Network) -> None:
        """Take the sums out, those of weights checked for their range."""
        for name, array in mean.sums.items():
            array[...] = self.member(f"{name}.{SUM}", array.shape, array.dtype)
        for number, weights in network.weights().items():
            low, high = (mean.steps * bound for bound in weights.bounds)
            array = mean.sums[f"{number}.W"]
            outside = (array < low) | (array > high)
            if outside.any():
                found = f"has {array[outside][0]:g} in '{number}.W.{SUM}'"
                raise self.error(found, f"{low:g}..{high:g}, the sum of {mean.steps} steps")

    def leave_moments(self, network: Network) -> None:
        """Pass over what only the run itself needs."""
        for name in network.trained():
            for kind in (*MOMENTS, SUM):
                self.members.pop(f"{name}.{kind}", None)

    def expect_nothing_more(self) -> None:
        if self.members:
            raise self.error(f"has an unknown member {next(iter(self.members))!r}", "none")
