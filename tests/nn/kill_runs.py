"""Kills a small run again and again, and says which kills changed its result.

Usage: kill_runs.py FOLDER (calls | times COUNT)

With `calls`, a process is killed before and after each call of fsync, rename and unlink that the
run makes; with `times`, at random times. Each kill is of a process forked for it.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np

from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.run import Run
from gxnor_ref.nn.settings import Settings

CALLS = ("fsync", "replace", "unlink")
"""Functions of os that make a result last, or remove one."""


def dataset() -> Dataset:
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (36, 1, 8, 8), dtype=np.uint8)
    labels = random.integers(0, 10, 36, dtype=np.uint8)
    return Dataset("random", images[:24], labels[:24], images[24:], labels[24:])


def train(folder: Path, data: Dataset) -> None:
    settings = Settings("2C3-MP2-5FC-SVM", data.image_shape)
    # A checkpoint after every step: as many places to be killed at as there can be.
    Run(folder, settings, Recipe(epochs=2, batch=7, average=0.5), data, interval=0).train()


def in_a_process(work: Callable[[], None]) -> int:
    """Exit status of a process of its own, negative for a signal."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(call: int, after: bool) -> None:
    """Let this process be killed at the call of that number."""
    number = 0

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def call_or_die(*arguments: Any, **more: Any) -> Any:
            nonlocal number
            number += 1
            last = number == call
            if last and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            try:
                return function(*arguments, **more)
            finally:
                if last:
                    os.kill(os.getpid(), signal.SIGKILL)

        return call_or_die

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))


def result(folder: Path) -> tuple[list[str], bytes, bytes]:
    names = sorted(path.name for path in folder.iterdir())
    rows = (folder / "metrics.jsonl").read_bytes().count(b"\n")
    return names, (folder / "model.npz").read_bytes(), b"%d" % rows


def main() -> None:
    base, mode = Path(sys.argv[1]), sys.argv[2]
    data = dataset()
    began = time.monotonic()
    assert in_a_process(lambda: train(base / "whole", data)) == 0
    seconds = time.monotonic() - began
    expected = result(base / "whole")
    kills = wrong = 0

    def try_one(arm: Callable[[], object], signals: int = 2) -> bool:
        """Kill a run, perhaps its successor, and let the last one end; False: none was killed."""
        nonlocal kills, wrong
        folder = base / "cut"

        def work() -> None:
            arm()
            train(folder, data)

        dead = 0
        for _ in range(signals):
            dead += in_a_process(work) < 0
        assert in_a_process(lambda: train(folder, data)) == 0
        kills += dead
        if result(folder) != expected:
            wrong += 1
            print("differs", folder, file=sys.stderr)
        shutil.rmtree(folder)
        return dead > 0

    if mode == "calls":
        for after in (False, True):
            for call in count(1):
                if not try_one(partial(killed_at, call, after), signals=1):
                    break
    else:
        random.seed(0)
        while kills < int(sys.argv[3]):
            delay = random.uniform(1e-4, seconds)
            # SIGALRM's default is to end the process at once.
            try_one(partial(signal.setitimer, signal.ITIMER_REAL, delay))
    print(kills, wrong)


if __name__ == "__main__":
    main()
