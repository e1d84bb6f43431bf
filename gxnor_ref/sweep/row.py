"""One row of the table: what determines a run, the key made of it, and what came out."""

from __future__ import annotations

import base64
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
import numpy.typing as npt

from gxnor_ref import __version__
from gxnor_ref.data.dataset import Dataset, load
from gxnor_ref.data.errors import out_of_memory, said
from gxnor_ref.nn.checkpoint import CheckpointError, load_checkpoint, save_checkpoint
from gxnor_ref.nn.evaluation import predict
from gxnor_ref.nn.presets import Preset
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.run import Saving
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError, GxnorError, NotFiniteError, plain

Row: TypeAlias = dict[str, Any]
"""Plain values, as JSON has them."""

Answer: TypeAlias = "Row | str"
"""The whole row of a run, or why there is none."""

LONGEST = 500
"""Characters of the reason why a run has no row."""

KEYED = ("settings", "recipe", "dataset", "data_sha256", "versions")
"""What determines a result; everything else in a row was measured, or names the run."""

ACCURACIES = ("train_accuracy", "validation_accuracy", "test_accuracy")
"""Members of a row that are None in one that diverged."""

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""Environment variables that are 1 where a run is computed: float sums depend on the threads."""


def versions() -> dict[str, str]:
    """Versions that a result depends on: this package's and NumPy's."""
    return {"gxnor_ref": __version__, "numpy": np.__version__}


def describe(run: Preset, data_sha256: str, grid: Sequence[str] = ()) -> Row:
    """Everything about a run that is known before it begins: ``key``, ``grid``, ``seed``, `KEYED`.

    `grid` names the fields of Settings and Recipe that the run's sweep varies; a DomainError says
    that neither has one.

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


def run_of(row: Row) -> Preset:
    """The run that a row describes."""
    return Preset(Settings(**row["settings"]), Recipe(**row["recipe"]), row["dataset"])


def digest(row: Row) -> str:
    """SHA-256, in hexadecimal, of what determines a result: the members that `KEYED` names."""
    text = json.dumps({name: row[name] for name in KEYED}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(part: Settings | Recipe) -> dict[str, Any]:
    # m = 3 and m = 3.0 are the same run, and have the same key.
    floats = {field.name for field in fields(part) if field.type.startswith("float")}
    plain = {
        name: float(v) if name in floats and v is not None else v
        for name, v in asdict(part).items()
    }
    # JSON reads a tuple back as a list.
    return {name: list(v) if isinstance(v, tuple) else v for name, v in plain.items()}


def compute(described: Row, directory: str | None, checkpoint: Path | None = None) -> Answer:
    """Train one run; the same wherever it is called, and however often it was interrupted.

    The run is kept in `checkpoint`, where the disk has room, and resumed from it. Returns
    `described` with ``train_accuracy``, ``validation_accuracy`` and ``test_accuracy`` of the last
    epoch, ``test_right`` (see `right_images`), ``epochs`` (each epoch's
    `gxnor_ref.nn.progress.Epoch`), ``seconds``, ``backend``, ``machine`` and ``python``; or one
    line that says why not, where the run ended in an error or this machine differs.

    A run whose numbers overflow would do so again. It has a row without ``test_right``, in which
    the accuracies are None and ``diverged`` is the error.
    """
    try:
        _require_alike(described)
        dataset = _load(described["dataset"], directory)
        if dataset.digest != described["data_sha256"]:
            # They may have changed since this process read them.
            _load.cache_clear()
            dataset = _load(described["dataset"], directory)
        require(
            dataset.digest == described["data_sha256"],
            f"the digest of {dataset.name}",
            dataset.digest,
            f"{described['data_sha256']}, as the sweep has: give this worker the same data",
        )
        run = run_of(described)
        if checkpoint is not None and checkpoint.exists():
            trainer = _resumed(checkpoint, run, dataset)
        else:
            trainer = Trainer.begin(run.settings, run.recipe, dataset)
        diverged = _train(trainer, checkpoint)
    except (GxnorError, OSError, MemoryError) as error:
        return line_of(error)
    history = trainer.progress.history
    if diverged:
        result = {**dict.fromkeys(ACCURACIES), "diverged": diverged}
    else:
        result = {name: getattr(history[-1], name) for name in ACCURACIES}
        right = predict(trainer.network, dataset.test_images) == dataset.test_labels
        result["test_right"] = _packed(right)
    return {
        **described,
        **result,
        "seconds": sum(epoch.seconds for epoch in history),
        "backend": trainer.network.backend.name,
        "machine": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "epochs": [asdict(epoch) for epoch in history],
    }


def _resumed(checkpoint: Path, run: Preset, dataset: Dataset) -> Trainer:
    try:
        return load_checkpoint(checkpoint, run.settings, run.recipe, dataset)
    except CheckpointError as error:
        raise CheckpointError(f"{error}; delete that file to begin the run anew") from error


def line_of(error: Exception) -> str:
    """Say in one line why a run was not computed."""
    if isinstance(error, MemoryError):
        text = f"{out_of_memory(error)}; expected fewer workers, or a smaller batch or network"
    elif isinstance(error, OSError) and not isinstance(error, GxnorError):
        text = said(error)
    else:
        text = str(error)
    return plain(" ".join(text.split()), LONGEST) or type(error).__name__


def _train(trainer: Trainer, checkpoint: Path | None) -> str:
    """Train to the end, or to where numbers overflow, which the answer then says."""

    def save() -> None:
        # A run that cannot be kept is still computed: the next one may have to begin anew.
        with suppress(OSError):
            if checkpoint is not None:
                save_checkpoint(checkpoint, trainer)

    saving = Saving(save)
    try:
        while not trainer.finished:
            trainer.run_epoch(saving.when_due)
            saving.now()
    except NotFiniteError as error:
        return line_of(error)
    return ""


def _packed(right: npt.NDArray[np.bool_]) -> str:
    return base64.b64encode(np.packbits(right).tobytes()).decode()


def right_images(row: Row, images: int) -> npt.NDArray[np.bool_] | None:
    """Which test images a run got right after its last epoch; None if the row is too old to know.

    ``test_right`` has a bit for each image, the first the most significant of its byte, in
    base64. DomainError: it is of another number of images, or contradicts the row's accuracy.

    >>> right_images({"test_right": "oA==", "test_accuracy": 0.5}, 4)
    array([ True, False,  True, False])
    """
    if "test_right" not in row:
        return None
    bits = np.frombuffer(base64.b64decode(row["test_right"]), np.uint8)
    require(len(bits) == -(-images // 8), "bytes of test_right", len(bits), f"{images} bits")
    right = np.unpackbits(bits, count=images).astype(np.bool_)
    accuracy = float(right.mean())
    require(
        accuracy == row["test_accuracy"],
        *("the share of test_right", accuracy, f"{row['test_accuracy']}, the test accuracy"),
    )
    return right


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
            raise DomainError(
                f"{name} of the worker is {os.environ.get(name)}; expected 1: start it with "
                f"{name}=1"
            )
