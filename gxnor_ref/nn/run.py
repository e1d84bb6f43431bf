"""A training run in a folder: checkpoints, metrics, and going on after an interruption."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.checkpoint import load_checkpoint, save_checkpoint, save_model
from gxnor_ref.nn.network import Network, Settings
from gxnor_ref.nn.training import Recipe, Trainer

MODEL = "model.npz"
"""The trained network, written when the last epoch has ended."""

CHECKPOINT = "checkpoint.npz"
"""Everything that the run needs to go on, written after every epoch and on interruption."""

METRICS = "metrics.jsonl"
"""One JSON object for each epoch that has ended, with the fields of `Epoch`."""


class Run:
    """A training run whose state lives in a folder.

    A run that is killed at any moment and opened again with the same settings, recipe and data
    ends with the same model, byte for byte: on any machine where SPEC.md promises it, otherwise on
    the same one with the same NumPy and number of BLAS threads.

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

    Raises
    ------
    CheckpointError
        The folder's checkpoint is damaged or belongs to another run.
    NotationError, DomainError
        The settings, the recipe or the data do not fit.
    OSError
        The folder cannot be made.
    """

    def __init__(
        self,
        directory: str | os.PathLike[str],
        settings: Settings,
        recipe: Recipe,
        dataset: Dataset,
        restart: bool = False,
    ) -> None:
        self.directory = Path(directory)
        self.trainer = Trainer(Network(settings), recipe, dataset)
        self.resumed = (self.directory / CHECKPOINT).exists() and not restart
        if self.resumed:
            load_checkpoint(self.directory / CHECKPOINT, self.trainer)
        else:
            self.trainer.start()
        self.directory.mkdir(parents=True, exist_ok=True)

    @property
    def model_path(self) -> Path:
        """Where the trained network is written."""
        return self.directory / MODEL

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
        """
        while not self.trainer.finished:
            ended = self.trainer.run_epoch(stop)
            save_checkpoint(self.directory / CHECKPOINT, self.trainer)
            # From here on the folder is this run's: a model in it would be an older run's.
            self.model_path.unlink(missing_ok=True)
            self._write_metrics()
            if not ended:
                return False
            on_epoch(self.trainer)
        save_model(self.model_path, self.trainer)
        return True

    def _write_metrics(self) -> None:
        rows = [json.dumps(asdict(epoch)) + "\n" for epoch in self.trainer.progress.history]
        with write_atomically(self.directory / METRICS) as file:
            file.write("".join(rows).encode())
