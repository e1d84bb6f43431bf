"""A client of the line protocol: the spec, or with an argument something that misbehaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

SOME = ["phi_r", "gated_dot", "decompose", "words", "inference"]
SLOW = 3600
ORPHAN = f"import time; time.sleep({SLOW})"


def main(fault: str, *rest: str) -> None:
    """Say hello, and answer; `fault` is what becomes of phi_r, or of the hello."""
    if fault == "hello-hangs":
        time.sleep(SLOW)
    if fault == "hello-crashes":
        sys.exit("cannot find my weights")
    hello: dict[str, Any] = {"protocol": 1, "operators": list(rest) or SOME}
    if fault == "hello-protocol":
        hello["protocol"] = 2
    if fault == "hello-operators":
        hello["operators"] = ["phi"]
    if fault == "npy":
        hello["arrays"] = "npy"
    print("hello there" if fault == "hello-nonsense" else json.dumps(hello), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        if request["operator"] == "phi_r" and fault not in ("none", "npy"):
            misbehave(fault, request)
        else:
            print(json.dumps(answer(request, as_files=fault == "npy")), flush=True)


def answer(request: dict[str, Any], as_files: bool = False) -> dict[str, Any]:
    """What the spec says; imported here, since a client that crashes needs it for nothing."""
    from gxnor_ref.conform.formats.encoding import decode, encode
    from gxnor_ref.conform.registry import OPERATORS
    from gxnor_ref.spec.errors import DomainError

    inputs = {name: decode(value, name) for name, value in request["inputs"].items()}
    try:
        outputs = OPERATORS[request["operator"]].expected(inputs)
    except DomainError as error:
        return {"id": request["id"], "error": str(error)}
    written = {path: encode(values) for path, values in outputs.items()}
    if as_files:
        import numpy as np

        folder = Path(tempfile.mkdtemp(dir=os.environ["CLIENT_FOLDER"]))
        for number, (path, values) in enumerate(outputs.items()):
            np.save(folder / f"{number}.npy", values)
            written[path] = {"npy": str(folder / f"{number}.npy")}
    return {"id": request["id"], "outputs": written}


def misbehave(fault: str, request: dict[str, Any]) -> None:
    """Answer wrongly, or not at all."""
    x = request["inputs"]["x"]
    y = {"shape": x["shape"], "values": [0.0] * len(x["values"])}
    match fault:
        case "hangs":
            time.sleep(SLOW)
        case "child-hangs":
            os.system(f"sleep {SLOW}")
        case "orphan" | "orphan-exits":
            # A process of a session of its own, which no kill of the client's group reaches.
            child = subprocess.Popen([sys.executable, "-c", ORPHAN], start_new_session=True)
            folder = Path(os.environ["CLIENT_FOLDER"])
            (folder / f"{child.pid}.pid").write_text(str(child.pid))
            if fault == "orphan":
                time.sleep(SLOW)
            os._exit(0)
        case "pipe":
            path = Path(os.environ["CLIENT_FOLDER"]) / "pipe.npy"
            if not path.exists():
                os.mkfifo(path)
            answer = {"id": request["id"], "outputs": {"y": {"npy": str(path)}}}
            print(json.dumps(answer), flush=True)
        case "unreadable":
            value = {"dtype": "int8", "shape": [2**70, 0], "values": []}
            print(json.dumps({"id": request["id"], "outputs": {"y": value}}), flush=True)
        case "deep":
            nested = '{"a":' * 5000 + "1" + "}" * 5000
            print(f'{{"id": {request["id"]}, "outputs": {{"y": {nested}}}}}', flush=True)
        case "crowd":
            crowd = {f"y{number}": 1 for number in range(1001)}
            print(json.dumps({"id": request["id"], "outputs": crowd}), flush=True)
        case "twice":
            print(f'{{"id": {request["id"]}, "error": "x", "error": "y"}}', flush=True)
        case "digits":
            digits = "9" * 5000
            print(f'{{"id": {request["id"]}, "outputs": {{"y": {digits}}}}}', flush=True)
        case "exits":
            print("out of luck", file=sys.stderr)
            sys.exit(3)
        case "aborts":
            os.abort()
        case "half-a-line":
            print('{"id": 1, "outp', end="", flush=True)
            sys.exit(0)
        case "no-newline":
            print(json.dumps({"id": request["id"], "error": "x"}), end="", flush=True)
            time.sleep(SLOW)
        case "no-id":
            print(json.dumps({"error": "x"}), flush=True)
        case "prints":
            print("x = " + "1.0 " * 100, flush=True)
        case "binary":
            sys.stdout.buffer.write(b"\xff\xfe\x00\n")
            sys.stdout.buffer.flush()
        case "list":
            print("[1, 2]", flush=True)
        case "id":
            print(json.dumps({"id": 7, "outputs": {}}), flush=True)
        case "members":
            print(json.dumps({"id": request["id"], "outputs": {}, "extra": 1}), flush=True)
        case "shape":
            output = {"dtype": "float32", "shape": [*y["shape"], 1], "values": y["values"]}
            print(json.dumps({"id": request["id"], "outputs": {"y": output}}), flush=True)
        case "count":
            output = {"dtype": "float32", "shape": [1000], "values": y["values"]}
            print(json.dumps({"id": request["id"], "outputs": {"y": output}}), flush=True)
        case "dtype":
            output = {"dtype": "float16", "shape": y["shape"], "values": y["values"]}
            print(json.dumps({"id": request["id"], "outputs": {"y": output}}), flush=True)
        case "values":
            output = {"dtype": "float32", "shape": y["shape"], "values": ["one"] * len(y["values"])}
            print(json.dumps({"id": request["id"], "outputs": {"y": output}}), flush=True)
        case "file":
            output = {"npy": "/nowhere/y.npy"}
            print(json.dumps({"id": request["id"], "outputs": {"y": output}}), flush=True)
        case "absent":
            print(json.dumps({"id": request["id"], "not_implemented": True}), flush=True)
        case "refuses":
            print(json.dumps({"id": request["id"], "error": "not today"}), flush=True)
        case "wrong":
            output = {"dtype": "float32", **y}
            print(json.dumps({"id": request["id"], "outputs": {"y": output}}), flush=True)
        case _:
            print(json.dumps({"id": request["id"], **json.loads(fault)}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
