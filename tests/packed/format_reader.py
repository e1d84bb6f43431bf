"""A reader of `.gxnor` files and of `model.npz`, from FORMAT.md alone: nothing of the package."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from typing import Any

import numpy as np

TYPES = {"U64": "<u8", "F64": "<f8", "I32": "<i4", "F32": "<f4", "I8": "|i1"}


class GxnorFile:
    """Metadata, settings, tensors and layers of a file."""

    def __init__(self, content: bytes) -> None:
        n = int.from_bytes(content[:8], "little")
        assert n <= min(len(content) - 8, 4 << 20)
        assert n % 8 == 0
        self.header, data = content[8 : 8 + n], content[8 + n :]
        entries = json.loads(self.header)
        self.metadata = entries.pop("__metadata__")
        assert (self.metadata["format"], self.metadata["version"]) == ("gxnor", "1")
        field = b'"sha256":"%s"' % self.metadata["sha256"].encode()
        assert content.count(field) == 1
        blank = content.replace(field, b'"sha256":"' + b"0" * 64 + b'"')
        assert hashlib.sha256(blank).hexdigest() == self.metadata["sha256"]
        self.settings = json.loads(self.metadata["network"])
        self.tensors, at = {}, 0
        for name, entry in entries.items():
            begin, end = entry["data_offsets"]
            assert begin == at
            flat = np.frombuffer(data[begin:end], TYPES[entry["dtype"]])
            self.tensors[name] = flat.reshape(entry["shape"])
            at = end
        assert at == len(data)
        self.layers = list(self._layers())
        assert list(entries.items()) == list(self._expected())

    def _layers(self) -> Any:
        """Filters, kernel rows and columns, channels, padding, and side of the blocks behind."""
        s = self.settings
        channels, height, width = s["input_shape"]
        tokens = written_out(s["notation"])
        while tokens:
            token = tokens.pop(0)
            side, padding = (height, width), 0
            filters = s["classes"]
            if convolution := re.fullmatch(r"(\d+)C(\d+)", token):
                filters, k = int(convolution[1]), int(convolution[2])
                side, padding = (k, k), (k - 1) // 2 if s["padding"] == "same" else 0
            elif token != "SVM":
                filters = int(token.removesuffix("FC"))
            blocks = 1
            while tokens and tokens[0].startswith("MP"):
                blocks *= int(tokens.pop(0)[2:])
            yield filters, *side, channels, padding, blocks
            height = (height + 2 * padding - side[0] + 1) // blocks
            width = (width + 2 * padding - side[1] + 1) // blocks
            channels = filters

    def _expected(self) -> Any:
        """Every entry of the header, in order."""
        N1, N2 = self.settings["weights"], self.settings["activations"]
        real = {"float32": "F32", "float64": "F64"}[self.settings["precision"]]
        found = []
        for l, (F, K_y, K_x, C, _, _) in enumerate(self.layers, 1):
            K = K_y * K_x * C
            if N1 >= 2:
                found.append((f"{l}.weights", "I8", [F, K]))
            else:
                found.append((f"{l}.weights", "U64", [F, -(-K // 64)] + [2] * N1))
            if l < len(self.layers):
                found.append((f"{l}.thresholds", "I32", [F, 2**N2]))
                found.append((f"{l}.direction", "I8", [F]))
            else:
                found += [(f"{l}.{part}", real, [F]) for part in ("mean", "scale", "offset")]
        at = 0
        for name, dtype, shape in sorted(found, key=lambda entry: list(TYPES).index(entry[1])):
            end = at + int(np.prod(shape)) * np.dtype(TYPES[dtype]).itemsize
            yield name, {"dtype": dtype, "shape": shape, "data_offsets": [at, end]}
            at = end

    def levels(self, l: int) -> Any:
        """Weights of a layer: filters, kernel rows, kernel columns, channels."""
        stored, (F, K_y, K_x, C, _, _) = self.tensors[f"{l}.weights"], self.layers[l - 1]
        N1, K = self.settings["weights"], K_y * K_x * C
        if N1 < 2:
            octets = np.ascontiguousarray(np.moveaxis(stored, 1, -1)).view(np.uint8)
            bits = np.unpackbits(octets, axis=-1, bitorder="little")
            assert not bits[..., K:].any()
            bits = bits[..., :K].astype(int)
            if N1 == 0:
                stored = 1 - 2 * bits
            else:
                nonzero, sign = bits[:, 0], bits[:, 1]
                assert (sign <= nonzero).all()
                stored = nonzero - 2 * sign
        return np.array(stored, int).reshape(F, K_y, K_x, C)

    def scores(self, image: Any) -> Any:
        """Scores of one image of bytes: channels, rows, columns."""
        N1, N2 = self.settings["weights"], self.settings["activations"]
        Y = 2 * np.moveaxis(image, 0, -1).astype(int) - 255
        for l, (_, K_y, K_x, _, padding, k) in enumerate(self.layers, 1):
            W, Y = self.levels(l), np.pad(Y, ((padding,) * 2, (padding,) * 2, (0, 0)))
            rows, columns = Y.shape[0] - K_y + 1, Y.shape[1] - K_x + 1
            A = np.array(
                [
                    [(W * Y[i : i + K_y, j : j + K_x]).sum((1, 2, 3)) for j in range(columns)]
                    for i in range(rows)
                ]
            )
            rows, columns = rows // k, columns // k
            A = A[: rows * k, : columns * k].reshape(rows, k, columns, k, -1).max((1, 3))
            if l < len(self.layers):
                t = self.tensors[f"{l}.thresholds"].astype(int)
                rising = self.tensors[f"{l}.direction"][:, np.newaxis] == 1
                reached = np.where(rising, A[..., np.newaxis] >= t, A[..., np.newaxis] <= t)
                n = reached.sum(-1)
                Y = 2 * n - 1 if N2 == 0 else n - 2 ** (N2 - 1)
        mean, scale, offset = (self.tensors[f"{l}.{part}"] for part in ("mean", "scale", "offset"))
        inputs = 2.0**-8 if l == 1 else unit(N2)
        u = mean.dtype.type(unit(N1) * inputs)
        return (A[0, 0].astype(mean.dtype) * u - mean) * scale + offset


def unit(N: int) -> float:
    return 2.0 ** (1 - N) if N else 1.0


def written_out(notation: str) -> list[str]:
    """Layers of a notation, with repetitions written out."""
    while group := re.search(r"(\d+)[x×]\(([^()]*)\)", notation):
        copies = "-".join([group[2]] * int(group[1]))
        notation = notation[: group.start()] + copies + notation[group.end() :]
    return notation.split("-")


def npz_members(path: Any) -> list[str]:
    """Names of the arrays of a `model.npz`, in the order of the archive."""
    with zipfile.ZipFile(path) as archive:
        return [name.removesuffix(".npy") for name in archive.namelist()]
