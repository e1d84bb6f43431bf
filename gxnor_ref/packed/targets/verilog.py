"""Verilog: a packed network as memories for $readmemh, and a circuit of one neuron for a layer."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import make_folder, write_all
from gxnor_ref.packed.fold import PackError, Thresholds
from gxnor_ref.packed.model import Packed, Scores, discrete, image_sides, largest_sums
from gxnor_ref.packed.targets import template, title
from gxnor_ref.spec.bits import WORD
from gxnor_ref.twins.bits import to_words

LARGEST_ORDER = 2**20
"""Words of the table of scores; each is a class at one of its possible sums."""

LARGEST_COUNT = 2**16
"""Of the circuit's counters, which have 16 bits."""

PIXEL_BITS = 8
"""Planes of the first layer."""


def export_verilog(
    path: str | os.PathLike[str],
    packed: Packed,
    replace: bool = True,
    inputs: Sequence[str | os.PathLike[str]] = (),
) -> list[str]:
    """Write a packed network as a folder of Verilog and of memories for $readmemh.

    The folder has the generic modules `gated_dot.v` and `gxnor_layer.v`, the network that is made
    of them (`gxnor_network.v`), a test bench (`gxnor_tb.v`), for each layer the planes of its
    weights and its thresholds, and the order of the scores. The classes and the sums of the circuit
    equal those of `PackedNetwork`.

    Parameters
    ----------
    path : path
        The folder, which is made if it is missing; other files in it stay.
    packed : Packed
        The network: ternary or binary, in weights and in activations.
    replace : bool, default True
        Whether older files with other content may be replaced.
    inputs : sequence of path-like
        Files that stay in any case, such as the network's.

    Returns
    -------
    list of str
        Names of the files.

    Raises
    ------
    PackError
        A space has N > 1, a layer is too large for the circuit's counters, or the table of scores
        would be.
    DomainError
        A file is one of `inputs`; none has been written.
    OccupiedError
        An older file must not be replaced; none has been written.
    OSError
        A file cannot be written.
    """
    texts = _files(packed)
    folder = make_folder(path)
    write_all(
        {folder / name: text.encode("ascii") for name, text in texts.items()}, replace, inputs
    )
    return list(texts)


def _files(packed: Packed) -> dict[str, str]:
    for what, N in zip(("weights", "activations"), discrete(packed.settings), strict=True):
        if N > 1:
            raise PackError(f"{what} is {N}; expected 0 or 1 for Verilog, or another target")
    for layer, side in zip(packed.layers, image_sides(packed.settings), strict=True):
        number, (filters, *kernel), *_ = layer.geometry
        longest = max(filters, *kernel, *side)
        if longest > LARGEST_COUNT:
            found = f"layer {number} counts to {longest}, in filters, channels or places of a side"
            raise PackError(f"{found}; expected at most {LARGEST_COUNT} for Verilog's counters")
    *_, largest = largest_sums(packed.settings)
    order = _order(packed.scores, largest)
    texts = {name: template(name) for name in ("gated_dot.v", "gxnor_layer.v")}
    texts["gxnor_network.v"] = _network(packed, largest, int(order.max()).bit_length())
    texts["gxnor_tb.v"] = _test_bench(packed)
    for layer in packed.layers:
        name = f"layer{layer.geometry.number}"
        W = layer.W.transpose(0, 2, 3, 1)
        texts[f"{name}.nonzero.hex"] = _planes(W != 0)
        texts[f"{name}.sign.hex"] = _planes(W < 0)
        if layer.thresholds is not None:
            texts[f"{name}.thresholds.hex"] = _thresholds(layer.thresholds)
    texts["order.hex"] = "".join(f"{place:x}\n" for place in order.reshape(-1).tolist())
    return texts


def _lanes(channels: int) -> int:
    """Channels of a word."""
    return min(channels, WORD)


def _planes(bits: npt.NDArray[np.bool_]) -> str:
    """Write the words of one plane, by filter, row, column and word."""
    digits = -(-_lanes(bits.shape[-1]) // 4)
    return "".join(f"{word:0{digits}x}\n" for word in to_words(bits).reshape(-1).tolist())


def _thresholds(thresholds: Thresholds) -> str:
    """Write a word for each filter: 1 for direction -1, and its thresholds, the first one last."""
    lines = []
    for values, direction in zip(thresholds.values, thresholds.direction, strict=True):
        digits = "".join(f"{int(t) % 2**32:08x}" for t in values[::-1])
        lines.append(f"{int(direction < 0)}{digits}\n")
    return "".join(lines)


def _order(scores: Scores, largest: int) -> npt.NDArray[np.intp]:
    """Place of every possible score in their order, by class and sum; equal ones share a place."""
    size = len(scores.mean) * (2 * largest + 1)
    if size > LARGEST_ORDER:
        found = f"the last layer's classes have {size} possible sums"
        raise PackError(f"{found}; expected at most {LARGEST_ORDER} for Verilog's table of scores")
    sums = np.arange(-largest, largest + 1, dtype=np.int32)[:, np.newaxis]
    values = scores.of(np.broadcast_to(sums, (len(sums), len(scores.mean))))
    places = np.unique(values, return_inverse=True)[1]
    return np.asarray(places.reshape(values.shape).T)


def _test_bench(packed: Packed) -> str:
    channels, height, width = packed.settings.input_shape
    sizes = {
        "CHANNELS": channels,
        "HEIGHT": height,
        "WIDTH": width,
        "LANES": _lanes(channels),
        "CLASSES": packed.settings.classes,
        "LAYERS": len(packed.layers),
    }
    lines = "\n    ".join(f"localparam {name} = {value};" for name, value in sizes.items())
    return template("gxnor_tb.v").replace("// PARAMETERS", lines)


def _network(packed: Packed, largest: int, order_bits: int) -> str:
    """Write the top: layers in a row, and the class from the sums of the last one."""
    settings, last = packed.settings, packed.layers[-1].geometry.number
    lanes = _lanes(settings.input_shape[0])
    numbers = {
        "TITLE": title(settings),
        "PIXEL_WORD": PIXEL_BITS * lanes,
        "PIXEL_LANES": lanes,
        "SUM_BITS": 32 * settings.classes,
        "GATE_BITS": 64 * last,
        "LAST": last,
        "CLASSES": settings.classes,
        "LARGEST_SUM": largest,
        "ORDER_BITS": max(1, order_bits),
    }
    text = template("gxnor_network.v").replace("    // LAYERS\n", "\n".join(_layers(packed)))
    for name, value in numbers.items():
        text = text.replace(f"@{name}@", str(value))
    return text


def _layers(packed: Packed) -> Iterator[str]:
    """Write an instance of each layer, fed by the one before it."""
    for layer, (height, width) in zip(packed.layers, image_sides(packed.settings), strict=True):
        number, (filters, channels, kernel_height, kernel_width), padding, pool = layer.geometry
        first = number == 1
        source = "pixels" if first else f"layer{number - 1}"
        hidden = layer.thresholds is not None
        numbers = {
            "CHANNELS": channels,
            "HEIGHT": height,
            "WIDTH": width,
            "PLANES": PIXEL_BITS if first else 1,
            "LANES": _lanes(channels),
            "FILTERS": filters,
            "KERNEL_HEIGHT": kernel_height,
            "KERNEL_WIDTH": kernel_width,
            "PADDING": padding,
            "POOL": pool,
            "THRESHOLDS": layer.thresholds.values.shape[1] if layer.thresholds is not None else 0,
            "OUT_LANES": _lanes(filters),
        }
        parameters = "".join(f",\n        .{name}({value})" for name, value in numbers.items())
        own = f"layer{number}"
        ports = {
            "clock": "clock",
            "write": f"{source}_write",
            "write_address": f"{source}_address",
            "write_nonzero": f"{source}_nonzero",
            "write_sign": f"{source}_sign",
            "start": "start" if first else f"{source}_done",
            "done": f"{own}_done",
            "sum_valid": "" if hidden else "sum_valid",
            "sum": "" if hidden else "sum",
            "state_write": f"{own}_write" if hidden else "",
            "state_address": f"{own}_address" if hidden else "",
            "state_nonzero": f"{own}_nonzero" if hidden else "",
            "state_sign": f"{own}_sign" if hidden else "",
            "gates": f"gates[64*{number - 1} +: 64]",
        }
        connected = ",\n".join(f"        .{port}({net})" for port, net in ports.items())
        wires = f"    wire {own}_done;\n"
        if hidden:
            wires += f"    wire {own}_write;\n    wire [31:0] {own}_address;\n"
            wires += f"    wire [{_lanes(filters) - 1}:0] {own}_nonzero, {own}_sign;\n"
        instance = f'    gxnor_layer #(\n        .FOLDER(FOLDER),\n        .NAME("{own}")'
        yield f"{wires}{instance}{parameters}\n    ) {own} (\n{connected}\n    );\n"
