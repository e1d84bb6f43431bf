"""Build the page that one draws a digit on: the kernels and a network as WebAssembly, within HTML.

`python docs/draw/build.py FILE` writes the page without the site around it. Needs the C kernels of
the package, and the package ziglang, which compiles.
"""

from __future__ import annotations

import base64
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data import pictures
from gxnor_ref.events.operations import uniform_resting
from gxnor_ref.kernels.isa import kernels_of
from gxnor_ref.nn.network import plan
from gxnor_ref.packed.c_engine import CEngine, Stage
from gxnor_ref.packed.file import read
from gxnor_ref.packed.model import Packed

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NETWORK = ROOT / "benchmarks" / "results" / "mnist" / "seed-0.gxnor"

SOURCES = (HERE / "draw.c", ROOT / "csrc" / "stage.c", ROOT / "csrc" / "layout.c")
# With bulk memory, memcpy and memset are instructions, so that no library has to be linked.
FLAGS = "-target wasm32-wasi -mbulk-memory -std=c11 -O2 -g0"
WARNINGS = "-Wall -Wextra -Wpedantic -Wconversion -Werror"
LINKER_FLAGS = "--no-entry --strip-all"

FIT = ("BRIGHT", "LEAST_CONTRAST", "FAINT", "INNER", "OUTER")
"""Constants of `gxnor_ref.data.pictures` that fit.js needs."""


class MissingToolError(Exception):
    """The page cannot be built here; the message is one line."""


def page() -> str:
    """Return the part of a page that one draws on, with all that it runs."""
    css, html = (read_part(name) for name in ("draw.css", "draw.html"))
    code = "\n".join(['"use strict";', library(), read_part("page.js")])
    # In a function: no name meets one of the site's scripts.
    return f"<style>\n{css}</style>\n{html}<script>\n(() => {{\n{code}}})();\n</script>\n"


def library() -> str:
    """Return the scripts that need no page: `fitted` and `load`, and the network they serve."""
    packed = read(NETWORK)
    fit = {name: getattr(pictures, name) for name in FIT}
    code = base64.b64encode(webassembly(packed)).decode("ascii")
    named = {"FIT": fit, "NETWORK": description(packed), "CODE": code}
    lines = [f"const {name} = {json.dumps(value)};" for name, value in named.items()]
    return "\n".join([*lines, *(read_part(name) for name in ("fit.js", "network.js"))])


def read_part(name: str) -> str:
    """Return a file beside this one."""
    return (HERE / name).read_text(encoding="utf-8")


def description(packed: Packed) -> dict[str, Any]:
    """Return what network.js has to know of a network."""
    names = [layer.name for layer in plan(packed.settings) if layer.weights]
    stages = CEngine(packed).stages
    layers: list[dict[str, Any]] = [
        {"name": name, "products": stage.products}
        for name, stage in zip(names, stages, strict=True)
    ]
    for layer, following in zip(layers[:-1], stages[1:], strict=True):
        layer["states"] = states_of(following)
    scores = packed.scores
    parts = {part: getattr(scores, part).tolist() for part in ("mean", "scale", "offset")}
    resting = uniform_resting(packed.settings.weights, packed.settings.activations)
    return {"layers": layers, "unit": scores.unit, **parts, "resting": float(resting)}


def webassembly(packed: Packed) -> bytes:
    """Compile the kernels and a network, of ternary weights and activations and no padding."""
    if find_spec("ziglang") is None:
        raise MissingToolError("needs the package ziglang, of the extra `docs`")
    zig = [sys.executable, "-m", "ziglang"]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "network.h").write_text(tables(packed), encoding="ascii")
        flags = [*FLAGS.split(), *WARNINGS.split(), f"-I{ROOT / 'csrc'}", f"-I{folder}"]
        objects = [source.with_suffix(".o").name for source in SOURCES]
        for source, target in zip(SOURCES, objects, strict=True):
            command = [*zig, "cc", *flags, "-c", str(source), "-o", target]
            subprocess.run(command, check=True, cwd=folder)
        # The linker refuses what is not defined, so nothing is imported.
        command = [*zig, "wasm-ld", *LINKER_FLAGS.split(), *objects, "-o", "network.wasm"]
        subprocess.run(command, check=True, cwd=folder)
        return Path(folder, "network.wasm").read_bytes()


def tables(packed: Packed) -> str:
    """Return network.h: the stages of the C engine, their filters, and a buffer for each."""
    engine = CEngine(packed)
    stages = engine.stages
    if [stage.filters.kind for stage in stages] != ["levels", *["ternary"] * (len(stages) - 1)]:
        raise ValueError(f"{packed!r} is not ternary on both sides")
    if packed.settings.padding != "valid" or engine.products >= 1 << 31:
        raise ValueError(f"{packed!r} has padding, or more products than int32 counts")
    scalar = kernels_of("scalar")
    sizes = {
        "LAYERS": len(stages),
        "IMAGE_PIXELS": math.prod(packed.settings.input_shape),
        "CLASSES": packed.settings.classes,
        "STATES": max(math.prod(states_of(stage)) for stage in stages[1:]),
        "SCRATCH_SUMS": max(scalar.stage_room(stage.native)[0] for stage in stages),
    }
    first_gates = int(np.count_nonzero(packed.layers[0].W)) * stages[0].outputs
    names = ", ".join(f"input_{at}" for at in range(len(stages)))
    structs = ",\n".join(stage_struct(at, stage) for at, stage in enumerate(stages))
    return "\n".join(
        [
            f"enum {{ {', '.join(f'{name} = {size}' for name, size in sizes.items())} }};",
            *(line for at, stage in enumerate(stages) for line in stage_arrays(at, stage)),
            f"static const int32_t first_gates = {first_gates};",
            f"static const gxnor_pixel_layout pixel_layout = {struct(engine.pixels._asdict())};",
            f"static uint64_t *const inputs[] = {{{names}}};",
            f"static const gxnor_stage stages[] = {{{structs}}};",
            "",
        ]
    )


def states_of(stage: Stage) -> list[int]:
    """Return how many states a stage reads: channels, height and width."""
    return [stage.filters.shape[1], stage.native.g.height, stage.native.g.width]


def stage_arrays(at: int, stage: Stage) -> Iterator[str]:
    """Yield the arrays of a stage: its filters, thresholds, and the images that it reads."""
    yield array("uint64_t", f"filters_{at}", stage.filters.blocks.view(np.uint64))
    if stage.native.thresholds.values.size:
        yield array("int32_t", f"values_{at}", stage.native.thresholds.values.reshape(-1))
        yield array("int32_t", f"masks_{at}", stage.native.thresholds.masks)
    # The last row of bytes may be read up to a word behind its end, as in the engine's buffers.
    octets = math.prod(stage.native.g[:3])
    words = -(-octets // 8) + 1 if stage.filters.kind == "levels" else 2 * octets
    yield f"static uint64_t input_{at}[{words}];"


def stage_struct(at: int, stage: Stage) -> str:
    """Return the gxnor_stage; the last one is without thresholds."""
    layer = stage.native
    count, channels = layer.thresholds.values.shape
    arrays = (
        {"values": f"values_{at}", "masks": f"masks_{at}"}
        if count
        else dict.fromkeys(("values", "masks"), 0)
    )
    thresholds = {**layer.thresholds._asdict(), **arrays, "count": count, "channels": channels}
    parts = {
        "g": struct(layer.g._asdict()),
        "thresholds": struct(thresholds),
        "filters": f"filters_{at}",
    }
    return struct({**layer._asdict(), **parts})


def array(kind: str, name: str, numbers: npt.NDArray[Any]) -> str:
    """Return the definition of an array; thresholds may be INT32_MIN, so all are in hexadecimal."""
    unsigned = numbers.view(numbers.dtype.str.replace("i", "u"))
    values = ", ".join(f"({kind}){number:#x}" for number in unsigned.tolist())
    return f"static const {kind} {name}[] = {{{values}}};"


def struct(fields: dict[str, Any]) -> str:
    """Return the initializer of a struct."""
    return f"{{{', '.join(f'.{name} = {value}' for name, value in fields.items())}}}"


def main(file: str) -> None:
    """Write the page alone, in a file."""
    head = '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Draw</title>\n'
    Path(file).write_text(f"{head}<body>\n{page()}", encoding="utf-8")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except MissingToolError as missing:
        sys.exit(f"the page is not built: {missing}")
