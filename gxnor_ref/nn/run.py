"""A training run in a folder: checkpoints, metrics, and continuing after an interruption."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import overload

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import make_folder, write_atomically
from gxnor_ref.data.dataset import Dataset, from_arrays
from gxnor_ref.data.lock import Lock
from gxnor_ref.nn.checkpoint import (
    CheckpointError,
    Model,
    load_checkpoint,
    model_of,
    save_checkpoint,
    save_model,
)
from gxnor_ref.nn.presets import preset_for
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer, require_fit
from gxnor_ref.spec.domain import Integers, require
from gxnor_ref.spec.errors import DomainError, shown

MODEL = "model.npz"
"""The trained network, written when the last epoch has ended."""

CHECKPOINT = "checkpoint.npz"
"""Everything that the run needs to go on, written after every epoch, every few minutes within
one, and on interruption."""

METRICS = "metrics.jsonl"
"""One JSON object for each epoch that has ended, with the fields of `Epoch`."""

LOCK = "lock"
"""Held while a run trains in the folder."""

INTERVAL = 300.0
"""Seconds of training, at most a step more, that a killed run may lose."""


Images = npt.NDArray[np.uint8]
"""Pixels, shape (count, channels, height, width), or (count, height, width) of one channel."""


@overload
def train(
    data: Dataset,
    labels: None = None,
    *,
    network: Settings | str | None = None,
    recipe: Recipe | None = None,
    backend: str | None = None,
    on_epoch: Callable[[Trainer], None] = ...,
) -> Model: ...


@overload
def train(
    data: Images,
    labels: Integers,
    *,
    network: Settings | str | None = None,
    recipe: Recipe | None = None,
    test: tuple[Images, Integers] | None = None,
    backend: str | None = None,
    on_epoch: Callable[[Trainer], None] = ...,
) -> Model: ...


def train(
    data: Dataset | Images,
    labels: Integers | None = None,
    *,
    network: Settings | str | None = None,
    recipe: Recipe | None = None,
    test: tuple[Images, Integers] | None = None,
    backend: str | None = None,
    on_epoch: Callable[[Trainer], None] = lambda trainer: None,
) -> Model:
    """Train a network in memory, by discrete state transition or as `network` says.

    Parameters
    ----------
    data : Dataset, or uint8 array, shape (count, channels, height, width)
        The data; training images may have the shape (count, height, width) for one channel.
    labels : integer array, shape (count,)
        Classes of training images, from 0; none with a `Dataset`.
    network : Settings or str, optional
        The network, or its notation alone. By default the preset of the data set's name, and the
        layers of the preset "digits" for any other data.
    recipe : Recipe, optional
        How it is trained; by default as that preset is.
    test : (images, labels), optional
        Of images that are measured after each epoch and not trained with; as `data`, `labels`.
    backend : {"numpy", "c"}, optional
        What computes, as for `gxnor_ref.nn.network.Network`.
    on_epoch : callable
        Called with the trainer after each epoch; `trainer.progress.history` has its measurements.

    Returns
    -------
    Model
        The trained network as `network`, the measurements of each epoch as `history`.

    Raises
    ------
    DomainError
        The data, the network and the recipe do not fit each other.
    NotationError
        The notation cannot be read, or its layers do not fit the images.
    NotFiniteError
        Numbers overflow at the recipe's learning rate.
    TypeError
        An argument is of another type.

    Examples
    --------
    >>> from gxnor_ref.data.dataset import load
    >>> digits = load("digits")
    >>> images, labels = digits.train_images[:50], digits.train_labels[:50]
    >>> model = train(images, labels, network="4C3-MP2-SVM", recipe=Recipe(epochs=2, batch=10))
    >>> [epoch.epoch for epoch in model.history], model.predict(images).shape
    ([1, 2], (50,))
    """
    if not isinstance(network, Settings | str | None):
        raise TypeError(f"network is {shown(network)}; expected Settings or a notation")
    if not isinstance(recipe, Recipe | None):
        raise TypeError(f"recipe is {shown(recipe)}; expected a Recipe")
    if test is not None and not (isinstance(test, tuple | list) and len(test) == 2):
        raise TypeError(f"test is {shown(test)}; expected (images, labels)")
    if isinstance(data, Dataset):
        require(labels is None and test is None, "labels or test", "given", "none with a Dataset")
        dataset = data
    elif labels is None:
        found = "labels is None" if isinstance(data, np.ndarray) else f"data is {shown(data)}"
        raise DomainError(f"{found}; expected a Dataset, or images and a class for each image")
    else:
        dataset = from_arrays(data, labels, test)
    preset = preset_for(dataset)
    settings = network if isinstance(network, Settings) else preset.settings
    if isinstance(network, str):
        settings = replace(settings, notation=network)
    trainer = Trainer.begin(settings, recipe or preset.recipe, dataset, backend)
    known = dataset.train_labels
    if (known == known[0]).all():
        raise DomainError(f"all labels are {known[0]}; expected two classes or more")
    while not trainer.finished:
        trainer.run_epoch()
        on_epoch(trainer)
    return model_of(trainer)


class Saving:
    """Checkpoints every so many seconds."""

    def __init__(self, save: Callable[[], None], interval: float = INTERVAL) -> None:
        self.save = save
        self.interval = interval
        self.last = time.monotonic()

    def now(self) -> None:
        """Write one."""
        self.save()
        self.last = time.monotonic()

    def when_due(self) -> bool:
        """Write one if the last is old enough; False lets training continue."""
        if time.monotonic() - self.last >= self.interval:
            self.now()
        return False


class Run:
    """A training run whose state lives in a folder.

    A run that is killed at any moment and opened again with the same settings, recipe and data
    ends with the same model, byte for byte: on any machine where SPEC.md promises it, otherwise on
    the same one with the same NumPy and number of BLAS threads. The folder is locked until `train`
    returns or the run is closed.

    Parameters
    ----------
    directory : path
        Folder of the run; made if it does not exist.
    settings : Settings
        The network.
    recipe : Recipe
        The training.
    dataset : Dataset
        The data.
    restart : bool
        Begin anew even if the folder holds a run; the new run's first checkpoint replaces it.
    interval : float
        Seconds of training after which a checkpoint is written within an epoch.

    Raises
    ------
    CheckpointError
        The folder's checkpoint is damaged or belongs to another run, the folder has a model or
        metrics without a checkpoint, or one of its files is not a regular file.
    LockedError
        Another process trains in the folder.
    NotationError, DomainError
        The settings, the recipe or the data do not fit.
    OSError
        The folder cannot be made or written to.
    """

    def __init__(
        self,
        directory: str | os.PathLike[str],
        settings: Settings,
        recipe: Recipe,
        dataset: Dataset,
        restart: bool = False,
        interval: float = INTERVAL,
    ) -> None:
        require_fit(settings, recipe, dataset)
        self.directory = make_folder(directory)
        self.checkpoint = self.directory / CHECKPOINT
        self.interval = interval
        self.lock: Lock | None = Lock(self.directory / LOCK)
        try:
            self._require_files()
            self.resumed = self.checkpoint.exists() and not restart
            run = settings, recipe, dataset
            if self.resumed:
                self.trainer = self._resume(run)
            else:
                if not restart:
                    self._require_free()
                self.trainer = Trainer.begin(*run)
            self._before = _identity(self.checkpoint)
        except BaseException:
            self.close()
            raise

    def __repr__(self) -> str:
        return f"<Run in {self.directory}: {self.trainer!r}>"

    @property
    def model_path(self) -> Path:
        """Where the trained network is written."""
        return self.directory / MODEL

    def _resume(self, run: tuple[Settings, Recipe, Dataset]) -> Trainer:
        try:
            return load_checkpoint(self.checkpoint, *run)
        except CheckpointError as error:
            if "--restart" in str(error):
                raise
            remedy = "--restart begins the run anew, and loses this one"
            raise CheckpointError(f"{error}; {remedy}") from error

    def _require_free(self) -> None:
        """Refuse results that a new run would replace."""
        for name in (MODEL, METRICS):
            path = self.directory / name
            if path.exists() and path.stat().st_size:
                raise CheckpointError(
                    f"{path} has no {CHECKPOINT} beside it, and would be lost; expected another "
                    "folder, or --restart"
                )

    def _require_files(self) -> None:
        """Refuse a pipe, a device or a folder, which the run could not replace by its file."""
        for name in (CHECKPOINT, METRICS, MODEL):
            path = self.directory / name
            if path.exists() and not path.is_file():
                raise CheckpointError(f"{path} is not a regular file; expected a file of the run")

    def close(self) -> None:
        """Let other processes train in the folder."""
        if self.lock is not None:
            self.lock.close()
            self.lock = None

    def train(
        self,
        on_epoch: Callable[[Trainer], None] = lambda trainer: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Train until all epochs have ended.

        Parameters
        ----------
        on_epoch : callable
            Called with the trainer after each epoch, when its checkpoint has been written.
        stop : callable
            Asked after each step; True ends the call after a checkpoint has been written.

        Returns
        -------
        bool
            Whether the run ended, and its model has been written.

        Raises
        ------
        LockedError
            Called again, where another process now trains in the folder.
        CheckpointError
            Called again, where another process has trained in the folder since.
        NotFiniteError
            Numbers overflow at the recipe's learning rate.
        OSError
            A file cannot be written.
        """
        self._lock_again()
        try:
            return self._train(on_epoch, stop)
        finally:
            self.close()

    def _lock_again(self) -> None:
        if self.lock is None:
            self.lock = Lock(self.directory / LOCK)
            if _identity(self.checkpoint) != self._before:
                self.close()
                raise CheckpointError(
                    f"{self.checkpoint} was written by another run; expected this run's own"
                )

    def _train(self, on_epoch: Callable[[Trainer], None], stop: Callable[[], bool]) -> bool:
        saving = Saving(self._save, self.interval)
        if self.resumed:
            # A kill just after the checkpoint left this undone.
            if not self.trainer.finished:
                self._remove_model()
            self._write_metrics()
        while not self.trainer.finished:
            ended = self.trainer.run_epoch(lambda: stop() or saving.when_due())
            saving.now()
            if not ended:
                return False
            on_epoch(self.trainer)
        save_model(self.model_path, self.trainer)
        return True

    def _save(self) -> None:
        save_checkpoint(self.checkpoint, self.trainer)
        self._before = _identity(self.checkpoint)
        # From here on the folder is this run's: a model in it would be an older run's.
        self._remove_model()
        self._write_metrics()

    def _remove_model(self) -> None:
        # A link stays, and the next model is written where it leads.
        Path(os.path.realpath(self.model_path)).unlink(missing_ok=True)

    def _write_metrics(self) -> None:
        rows = [json.dumps(asdict(epoch)) + "\n" for epoch in self.trainer.progress.history]
        with write_atomically(self.directory / METRICS) as file:
            file.write("".join(rows).encode())


def _identity(path: Path) -> tuple[int, ...] | None:
    """Tell one version of a file from the next: each is a new file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size
