"""One row of the table: what determines a run, the key made of it, and what came out."""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from gxnor_ref import __version__
from gxnor_ref.data.dataset import Dataset, load
from gxnor_ref.nn.backend import backend
from gxnor_ref.nn.checkpoint import load_checkpoint, save_checkpoint
from gxnor_ref.nn.network import Network, Settings
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.run import Saving
from gxnor_ref.nn.training import Recipe, Trainer
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError, GxnorError, plain

Row: TypeAlias = dict[str, Any]
"""Plain values, as JSON has them."""

Answer: TypeAlias = "Row | str"
"""The whole row of a run, or why there is none."""

LONGEST = 500
"""Characters of the reason why a run has no row."""

KEYED = ("settings", "recipe", "dataset", "data_sha256", "versions")
"""What determines a result; everything else in a row was measured, or names the run."""

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""Environment variables that are 1 where a run is computed: float sums hang on the threads."""


def versions() -> dict[str, str]:
    """Versions that a result depends on.

    Returns
    -------
    dict of str to str
        Of this package and of NumPy.
    """
    return {"gxnor_ref": __version__, "numpy": np.__version__}


def describe(run: Preset, data_sha256: str, grid: Sequence[str] = ()) -> Row:
    """Everything about a run that is known before it begins.

    Parameters
    ----------
    run : Preset
        Network, training, and name of the data set.
    data_sha256 : str
        The data set's digest.
    grid : sequence of str
        Fields of Settings or Recipe that the run's sweep varies.

    Returns
    -------
    Row
        ``key``, ``grid`` (the values of its fields), ``seed``, and what `KEYED` names.

    Raises
    ------
    DomainError
        `grid` names a field that neither Settings nor Recipe has.

    Examples
    --------
    >>> from gxnor_ref.nn.presets import PRESETS
    >>> described = describe(PRESETS["digits"], "00", grid=["m"])
    >>> described["grid"], described["seed"], len(described["key"])
    ({'m': 3.0}, 0, 64)
    """
    settings, recipe = _plain(run.settings), _plain(run.recipe)
    parts = {**settings, **recipe}
    for name in grid:
        require(name in parts, "grid", repr(name), f"one of {', '.join(parts)}")
    keyed = {
        "settings": settings,
        "recipe": recipe,
        "dataset": run.dataset,
        "data_sha256": data_sha256,
        "versions": versions(),
    }
    return {
        "key": digest(keyed),
        "grid": {name: parts[name] for name in grid},
        "seed": run.recipe.seed,
        **keyed,
    }


def digest(row: Row) -> str:
    """SHA-256 of what determines a result.

    Parameters
    ----------
    row : Row
        With at least what `KEYED` names.

    Returns
    -------
    str
        Hexadecimal.
    """
    text = json.dumps({name: row[name] for name in KEYED}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(part: Settings | Recipe) -> dict[str, Any]:
    # m = 3 and m = 3.0 are the same run, and have the same key.
    floats = {field.name for field in fields(part) if field.type == "float"}
    plain = {name: float(v) if name in floats else v for name, v in asdict(part).items()}
    # A tuple becomes the list that it is when read back.
    return {name: list(v) if isinstance(v, tuple) else v for name, v in plain.items()}


def compute(described: Row, directory: str | None, checkpoint: Path | None = None) -> Answer:
    """Train one run; the same wherever it is called, and however often it was interrupted.

    Parameters
    ----------
    described : Row
        From `describe`.
    directory : str or None
        Folder of the data set on this machine, as in `gxnor_ref.data.load`.
    checkpoint : Path, optional
        File that the run is kept in while it is computed, where the disk has room, and goes on
        from.

    Returns
    -------
    Row or str
        `described` and the results: ``train_accuracy``, ``validation_accuracy``,
        ``test_accuracy`` of the last epoch, ``epochs`` (each epoch's
        `gxnor_ref.nn.training.Epoch`), ``seconds``, ``backend``, ``machine`` and ``python``. One
        line that says why not, where the run ended in an error or this machine differs.
    """
    try:
        _require_alike(described)
        dataset = _load(described["dataset"], directory)
        require(
            dataset.digest == described["data_sha256"],
            f"the digest of {dataset.name}",
            dataset.digest,
            f"{described['data_sha256']}, that of the sweep's",
        )
        network = Network(Settings(**described["settings"]))
        trainer = Trainer(network, Recipe(**described["recipe"]), dataset)
        if checkpoint is not None:
            _train_with(checkpoint, trainer)
        else:
            trainer.start()
            while not trainer.finished:
                trainer.run_epoch()
    except (GxnorError, OSError, MemoryError) as error:
        return plain(" ".join(str(error).split()), LONGEST) or type(error).__name__
    history = trainer.progress.history
    last = history[-1]
    return {
        **described,
        "train_accuracy": last.train_accuracy,
        "validation_accuracy": last.validation_accuracy,
        "test_accuracy": last.test_accuracy,
        "seconds": sum(epoch.seconds for epoch in history),
        "backend": backend(),
        "machine": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "epochs": [asdict(epoch) for epoch in history],
    }


def _train_with(checkpoint: Path, trainer: Trainer) -> None:
    if checkpoint.exists():
        load_checkpoint(checkpoint, trainer)
    else:
        trainer.start()

    def save() -> None:
        # A run that cannot be kept is computed all the same: the next one may have to begin anew.
        with suppress(OSError):
            save_checkpoint(checkpoint, trainer)

    saving = Saving(save)
    while not trainer.finished:
        trainer.run_epoch(saving.when_due)
        saving.now()


# A worker computes run after run on the same data.
@lru_cache(maxsize=2)
def _load(name: str, directory: str | None) -> Dataset:
    return load(name, directory)


def _require_alike(described: Row) -> None:
    for name, version in versions().items():
        expected = described["versions"][name]
        require(version == expected, f"{name} of the worker", version, f"{expected}, the sweep's")
    for name in ONE_THREAD:
        if os.environ.get(name) != "1":
            raise DomainError(f"{name} of the worker is {os.environ.get(name)}; expected 1")
