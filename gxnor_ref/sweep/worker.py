"""A local worker, a process of its own: runs on stdin, answers on stdout."""

from __future__ import annotations

import json
import os
import sys
import threading
import traceback
from queue import SimpleQueue

from gxnor_ref.sweep.row import compute
from gxnor_ref.sweep.unfinished import compute_once


def main() -> None:
    """Answer each line, a JSON array of the arguments of `compute_once`, with one line of JSON.

    Without a table, these are the arguments of `compute`.
    """
    # What a library prints must not pass for an answer.
    answers = os.dup(1)
    os.dup2(2, 1)
    lines: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    try:
        with os.fdopen(answers, "wb") as out:
            while True:
                arguments = json.loads(lines.get())
                answer = compute(*arguments) if len(arguments) == 2 else compute_once(*arguments)
                out.write(json.dumps(answer).encode() + b"\n")
                out.flush()
    except BaseException:
        traceback.print_exc()
        # Python itself cannot end while the other thread reads stdin.
        os._exit(1)


def _read(lines: SimpleQueue[bytes]) -> None:
    for line in sys.stdin.buffer:
        lines.put(line)
    # Whoever waits for the answer is gone, perhaps killed: nothing is left to do.
    os._exit(0)
