"""C99: a packed network as one source file and its header, without allocation or C library."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import write_all
from gxnor_ref.packed.model import Packed, PackedLayer, discrete, image_sides, level
from gxnor_ref.packed.targets import template, title
from gxnor_ref.spec.convolution import output_length
from gxnor_ref.spec.domain import require
from gxnor_ref.twins.bits import to_words

LANES = 32
"""Channels of a cell of trits, as in trits.c: a register of a small processor holds a plane."""

WIDTH = 100
"""Columns of the generated files."""

LARGEST_INT32 = np.iinfo(np.int32).max


def export_c(path: str | os.PathLike[str], packed: Packed, replace: bool = True) -> dict[str, int]:
    """Write a packed network as a C99 source file, and its header beside it.

    The source includes its header, <stdint.h> and <limits.h>, allocates nothing and calls no
    library. NAME.c defines NAME_sums, NAME_scores and NAME_class. Their results equal those of
    `PackedNetwork`.

    Parameters
    ----------
    path : path
        The source file, which ends in `.c`. Dots and dashes become underscores in NAME.
    packed : Packed
        The network.
    replace : bool, default True
        Whether older files with other content may be replaced.

    Returns
    -------
    dict of str to int
        "table_bytes": constant tables; "static_bytes": memory for one image's states.

    Raises
    ------
    DomainError
        The file's name does not end in `.c`, or makes no name in C.
    OccupiedError
        An older file must not be replaced; neither has been written.
    OSError
        A file cannot be written.
    """
    source, header = Path(path), header_of(path)
    name = re.sub(r"\W", "_", source.stem)
    network = _Network(packed, name, header.name)
    files = {source: network.source(), header: network.header()}
    write_all({path: text.encode("ascii") for path, text in files.items()}, replace)
    return {"table_bytes": network.table_bytes, "static_bytes": sum(network.static_bytes)}


def header_of(path: str | os.PathLike[str]) -> Path:
    """Header beside a C file; DomainError if the file's name is none that `export_c` takes."""
    source = Path(path)
    fits = bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]*\.c", source.name))
    wanted = (
        "a name such as digits.c: a letter, then letters, digits, _, - and . alone, and .c at the "
        "end; or another --to"
    )
    require(fits, "OUT", source, wanted)
    return source.with_suffix(".h")


class _Network:
    """The texts of one network."""

    def __init__(self, packed: Packed, name: str, header: str) -> None:
        self.packed, self.name, self.header_name = packed, name, header
        self.N1, self.N2 = discrete(packed.settings)
        self.is_trits = max(self.N1, self.N2) <= 1
        self.real = "float" if packed.scores.mean.dtype == np.float32 else "double"
        self.layers = list(zip(packed.layers, image_sides(packed.settings), strict=True))
        self.tables = "".join(self._tables())

    @property
    def table_bytes(self) -> int:
        """Constants, but for the geometry of the layers."""
        first, *others = self.packed.layers
        hidden = [layer.thresholds for layer in self.packed.layers if layer.thresholds is not None]
        return (
            first.W.size
            + sum(self._weights(layer).nbytes for layer in others)
            + sum(each.values.nbytes + each.direction.nbytes for each in hidden)
            + 3 * self.packed.scores.mean.nbytes
        )

    @property
    def cells(self) -> tuple[int, int]:
        """Cells for what the layers 1, 3, ... and 2, 4, ... make; an array has one at least."""
        made = [0]
        for layer, side in self.layers[:-1]:
            rows, columns = _made(layer, side)
            made.append(rows * columns * self._cells(len(layer.W)))
        return max(1, *made[1::2], 1), max(1, *made[2::2], 1)

    @property
    def static_bytes(self) -> tuple[int, int]:
        """Bytes of the two arrays of cells."""
        odd, even = (cells * (8 if self.is_trits else 1) for cells in self.cells)
        return odd, even

    def header(self) -> str:
        channels, height, width = self.packed.settings.input_shape
        macros = {
            "CHANNELS": channels,
            "IMAGE_HEIGHT": height,
            "IMAGE_WIDTH": width,
            "PIXELS": channels * height * width,
            "CLASSES": self.packed.settings.classes,
            "TABLE_BYTES": self.table_bytes,
            "STATIC_BYTES": sum(self.static_bytes),
        }
        lines = "\n".join(f"#define NETWORK_{name} {value}" for name, value in macros.items())
        scores = self.packed.scores.mean
        text = template("network.h").replace("BACKGROUND", str(self.packed.background))
        text = text.replace("LAYERS", str(len(self.layers)))
        text = text.replace("STACK_BYTES", str(4 * len(scores) + scores.nbytes))
        text = self._named(text.replace("// MACROS", lines))
        return text.replace("// TITLE", self._title())

    def source(self) -> str:
        weights = "binary_weights.c" if self.N1 == 0 else "ternary_weights.c"
        kind = ["trits.c", weights] if self.is_trits else ["levels.c"]
        code = [*map(template, kind), template("network.c"), self.tables]
        return "\n".join([self._head(), *map(self._named, code)])

    def _named(self, text: str) -> str:
        """Text of a template, whose names begin with `network_`, with the network's own name."""
        own = {"REAL": self.real, "network_": f"{self.name}_", "NETWORK_": f"{self.name.upper()}_"}
        return re.sub(r"\bREAL\b|network_|NETWORK_", lambda found: own[found[0]], text)

    def _title(self) -> str:
        return f"// {self.name}: {title(self.packed.settings)}"

    def _head(self) -> str:
        odd, even = self.cells
        numbers = {
            "LAYERS": len(self.layers),
            "FIRST_WEIGHTS": self.packed.layers[0].W.size,
            "THRESHOLDS": 2**self.N2,
            # The level that belongs to no threshold reached, and the step to the next ones.
            "LOWEST_LEVEL": -level(self.N2),
            "LEVEL_STEP": 2 if self.N2 == 0 else 1,
            "ODD_CELLS": odd,
            "EVEN_CELLS": even,
        }
        members = ",\n    ".join(f"{key} = {value}" for key, value in numbers.items())
        unit = _real(self.packed.scores.unit, self.real)
        return (
            f"{self._title()}\n"
            "//\n"
            "// Written by `gxnor-ref export`: the code, and then its tables.\n"
            f'#include "{self.header_name}"\n'
            "#include <limits.h>\n\n"
            "#if INT_MAX < 2147483647\n"
            "#error int has to have 32 bits or more\n"
            "#endif\n\n"
            f"enum {{\n    {members}\n}};\n\n"
            "// What an integer of the last layer's sums stands for.\n"
            f"#define SUM_UNIT {unit}\n"
        )

    def _cells(self, channels: int) -> int:
        return -(-channels // LANES) if self.is_trits else channels

    def _weights(self, layer: PackedLayer) -> npt.NDArray[np.uint32] | npt.NDArray[np.int8]:
        """Weights by filter, row, column and cell; of trits, both planes or the signs alone."""
        W = layer.W.transpose(0, 2, 3, 1)
        if not self.is_trits:
            return W
        cells = self._cells(W.shape[-1])
        planes = [W < 0] if self.N1 == 0 else [W != 0, W < 0]
        halves = [to_words(plane).astype("<u8").view("<u4")[..., :cells] for plane in planes]
        return np.stack(halves, axis=-1)

    def _tables(self) -> Iterator[str]:
        first = self.packed.layers[0].W
        yield "// By filter, channel, row and column.\n"
        yield _table("int8_t first_weights[FIRST_WEIGHTS]", map(str, first.reshape(-1).tolist()))
        for layer in self.packed.layers:
            yield from self._layer_tables(layer)
        yield "\nstatic const layer layers[LAYERS] = {\n"
        for layer, side in self.layers:
            yield self._layer(layer, side)
        yield "};\n"
        scores = self.packed.scores
        for values, what in (
            (scores.mean, "mean"),
            (scores.scale, "scale"),
            (scores.offset, "offset"),
        ):
            items = [_real(float(value), self.real) for value in values]
            yield "\n" + _table(f"REAL {what}s[NETWORK_CLASSES]", items)

    def _layer_tables(self, layer: PackedLayer) -> Iterator[str]:
        number = layer.geometry.number
        if number > 1:
            weights = self._weights(layer)
            items = [str(w) for w in weights.reshape(-1).tolist()]
            if self.is_trits:
                cells = weights.reshape(-1, weights.shape[-1]).tolist()
                items = [", ".join(f"0x{plane:08x}" for plane in planes) for planes in cells]
                items = items if self.N1 == 0 else [f"{{{planes}}}" for planes in items]
            yield "\n" + _table(f"weight weights{number}[]", items)
        if layer.thresholds is not None:
            # No sum reaches the largest int32.
            mirrored = np.minimum(layer.thresholds.mirrored, LARGEST_INT32)
            limits = map(str, mirrored.reshape(-1).tolist())
            yield "\n" + _table(f"int32_t thresholds{number}[]", limits)
            directions = map(str, layer.thresholds.direction.tolist())
            yield "\n" + _table(f"int8_t directions{number}[]", directions)

    def _layer(self, layer: PackedLayer, side: tuple[int, int]) -> str:
        number, (filters, channels, kernel_height, kernel_width), padding, pool = layer.geometry
        of_image = f"{channels}, {side[0]}, {side[1]}"
        of_kernel = f"{filters}, {kernel_height}, {kernel_width}, {padding}"
        rows, columns = _made(layer, side)
        weights = "0" if number == 1 else f"weights{number}"
        hidden = layer.thresholds is not None
        limits = f"thresholds{number}, directions{number}" if hidden else "0, 0"
        made = f"{pool}, {rows}, {columns}"
        return f"    {{{of_image}, {of_kernel}, {made}, {weights}, {limits}}},\n"


def _made(layer: PackedLayer, side: tuple[int, int]) -> tuple[int, int]:
    """Height and width of the image that a layer makes."""
    _, (_, _, *kernel), padding, pool = layer.geometry
    rows, columns = (
        output_length(length, k, padding=padding) // pool
        for length, k in zip(side, kernel, strict=True)
    )
    return rows, columns


def _real(value: float, real: str) -> str:
    """Write a number exactly: C99 has hexadecimal fractions, as Python."""
    return value.hex() + ("f" if real == "float" else "")


def _table(declaration: str, items: Iterable[str]) -> str:
    """Write a constant array, as many items to a line as fit."""
    lines, line = [f"static const {declaration} = {{"], "   "
    for item in items:
        if len(line) + len(item) + 2 > WIDTH:
            lines.append(line)
            line = "   "
        line += f" {item},"
    return "\n".join([*lines, line, "};\n"])
