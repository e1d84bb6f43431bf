"""Feed changed inputs to every parser, and say what it did that it does not promise.

Usage: python -m tests.fuzz.fuzz [--seconds S] [--executions N] [--target NAME]...
                                 [--first NUMBER | --record FILE]

With a record, each target begins behind the inputs that the record has of it.

Every input is determined by its target and its number, so a failure is found again by both. An
execution fails if it raises anything but the parser's own exception, if its message is not a single
printable line or longer than 2,500 characters, if it takes more than 10 seconds, or if it lets
the process grow by more than 16 times the input and 64 MiB.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path
from typing import Any, NamedTuple

from tests.fuzz import record
from tests.fuzz.targets import TARGETS, Target

PATIENCE = 10
"""Seconds for one input."""

FACTOR, ALLOWANCE = 16, 64 << 20
"""What an input may take: so many times its bytes, and so many more."""

PIECE = 200
"""Inputs between two looks at the memory."""

LONGEST_MESSAGE = 2500


class Failure(NamedTuple):
    """An input that made a parser do what it does not promise."""

    target: str
    number: int
    what: str


def generated(name: str, number: int) -> bytes:
    """Input of a target with that number."""
    target = TARGETS[name]
    rng = random.Random(f"{name}/{number}")
    seeds = target.seeds()
    content = rng.choice(seeds)
    for _ in range(rng.choice((1, 1, 1, 2))):
        try:
            content = target.mutate(content, rng)
        except Exception:
            break  # the first change left no structure for a second one
    return content


def complaint(target: Target, content: bytes, folder: Path) -> str | None:
    """What a parser did with an input that it does not promise."""
    signal.alarm(PATIENCE)
    try:
        target.read(content, folder)
    except target.admitted as error:
        message = str(error)
        if not message.isprintable() or len(message) > LONGEST_MESSAGE:
            return f"message of {len(message)} characters: {message[:200]!a}"
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {str(error)[:200]!a} at {place.name}"
    finally:
        signal.alarm(0)
    return None


def peak() -> int:
    """Largest resident memory since the last call, in bytes; 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text()
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return 0
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


def fuzz(
    name: str, executions: int, first: int = 0, until: float = float("inf")
) -> tuple[int, int, list[Failure]]:
    """Run inputs of one target, at most until a time: how many, the largest growth, failures."""
    target, failures, largest = TARGETS[name], [], 0
    seeds = target.seeds()
    TARGETS[name] = target = target._replace(seeds=lambda: seeds)
    with tempfile.TemporaryDirectory(dir=_memory()) as made:
        folder = Path(made)
        for seed in seeds:
            if (said := complaint(target, seed, folder)) is not None:
                failures.append(Failure(name, -1, f"a valid input: {said}"))
        done = 0
        while done < executions and time.monotonic() < until:
            inputs = [
                (number, generated(name, number))
                for number in range(first + done, first + min(done + PIECE, executions))
            ]
            peak()
            before = peak()
            for number, content in inputs:
                if (said := complaint(target, content, folder)) is not None:
                    failures.append(Failure(name, number, said))
            grown = peak() - before
            largest = max(largest, grown)
            if grown > ALLOWANCE:
                failures += _too_large(name, inputs, folder)
            done += len(inputs)
    return done, largest, failures


def _too_large(name: str, inputs: list[tuple[int, bytes]], folder: Path) -> list[Failure]:
    """Those of some inputs that take too much, each looked at for itself."""
    failures = []
    for number, content in inputs:
        peak()
        before = peak()
        complaint(TARGETS[name], content, folder)
        grown = peak() - before
        if grown > FACTOR * len(content) + ALLOWANCE:
            failures.append(Failure(name, number, f"{grown} bytes for {len(content)}"))
    return failures


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _expired(number: int, frame: Any) -> None:
    raise TimeoutError(f"not done after {PATIENCE} seconds")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=float("inf"), help="in all")
    parser.add_argument("--executions", type=int, default=10**9, help="of each target")
    parser.add_argument("--target", action="append", choices=list(TARGETS))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--first", type=int, default=0)
    where.add_argument("--record", type=Path)
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _expired)
    warnings.simplefilter("ignore")
    names = options.target or list(TARGETS)
    session, failed, began = [], False, time.monotonic()
    at_commit = {"commit": record.commit(), "build": record.build()}
    for at, name in enumerate(names, 1):
        first = record.tried(options.record, name) if options.record else options.first
        start = time.monotonic()
        until = began + options.seconds * at / len(names)
        done, largest, failures = fuzz(name, options.executions, first, until)
        key = {"target": name, **at_commit}
        seconds = time.monotonic() - start
        session.append(record.row(key, done, seconds, largest, len(failures)))
        if options.record:
            record.add(options.record, session[-1])
        failed = failed or bool(failures)
        seen = set()
        for failure in failures:
            if failure.what not in seen:
                seen.add(failure.what)
                print(f"{failure.target} {failure.number}: {failure.what}", file=sys.stderr)
    print(record.table(session), end="")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
