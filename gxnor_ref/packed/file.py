"""The `.gxnor` file: a packed network in a safetensors container; FORMAT.md specifies each byte."""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.atomic import write_atomically
from gxnor_ref.data.errors import translated
from gxnor_ref.data.npy import read_regular
from gxnor_ref.data.safetensors import LARGEST_HEADER, no_repeats
from gxnor_ref.kernels.packing import Planes, unpack
from gxnor_ref.nn.checkpoint import class_names, dataset_name, gray
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.fold import Thresholds
from gxnor_ref.packed.model import (
    OVERFLOWING,
    Geometry,
    Packed,
    PackedLayer,
    Scores,
    discrete,
    geometry,
    image_numbers,
    largest_sums,
    level,
    sum_unit,
)
from gxnor_ref.spec.bits import WORD
from gxnor_ref.spec.domain import require
from gxnor_ref.spec.errors import DomainError, GxnorError, plain, shown
from gxnor_ref.twins.bits import to_words

FORMAT = "gxnor"
"""Name of the format, in the metadata."""

VERSION = "1"
"""Version of the format; a reader refuses any other."""

SETTINGS = (
    "notation",
    "input_shape",
    "classes",
    "padding",
    "weights",
    "activations",
    "precision",
)
"""Settings that the file holds: those that a packed network still depends on."""

DTYPES = {"U64": "<u8", "F64": "<f8", "I32": "<i4", "F32": "<f4", "I8": "|i1"}
"""Element types of safetensors that occur, widest first: the order of the tensors."""

METADATA = {"format", "version", "network", "sha256"}
"""Entries of the metadata, all of them strings."""

DATA = "data"
"""Entry that is there where anything is known of the data: of its keys, those of `KNOWN`."""

KNOWN = ("names", "background", "dataset")
"""What is known of the data, in this order; without the last one where that is empty."""

DIGITS = 64
"""Of the digest."""

PIECE = 2**20
"""Weights that are unpacked at a time, or one filter's."""

Tensors = dict[str, npt.NDArray[Any]]


class PackedFileError(GxnorError, ValueError):
    """A `.gxnor` file cannot be used; the message names file, content and expectation."""


@dataclass(frozen=True)
class _Form:
    """Type and shape that a tensor must have."""

    dtype: str
    shape: tuple[int, ...]


def write(path: str | os.PathLike[str], packed: Packed, replace: bool = True) -> None:
    """Write a packed network.

    Parameters
    ----------
    path : path
        File to write; an older one is replaced at once or not at all.
    packed : Packed
        The network. The same network always gives the same bytes.
    replace : bool, default True
        Whether an older file with other content may be replaced.

    Raises
    ------
    DomainError
        A name of `packed` is none that a file can have.
    OccupiedError
        An older file must not be replaced.
    OSError
        The file cannot be written.
    """
    content = to_bytes(packed)
    with write_atomically(path, replace) as file:
        file.write(content)


def read(path: str | os.PathLike[str]) -> Packed:
    """Read a packed network, and check every byte of it.

    Parameters
    ----------
    path : path
        The file.

    Returns
    -------
    Packed
        The network.

    Raises
    ------
    PackedFileError
        The file is not there, is damaged, has another version, or does not hold a packed network.
    """
    with translated(
        lambda r: PackedFileError(f"{path} cannot be read ({r}); expected a .gxnor file")
    ):
        content = read_regular(Path(path))
    return from_bytes(content, str(path))


def to_bytes(packed: Packed) -> bytes:
    """Bytes of the file of a packed network, as FORMAT.md specifies them."""
    settings, tensors = packed.settings, _tensors(packed)
    with translated(lambda r: DomainError(f"{r}; expected what a .gxnor file can hold")):
        class_names(packed.names, settings.classes)
        gray(packed.background)
        dataset_name(packed.dataset)
    forms = _forms(settings)
    entries, end = {}, 0
    for name, form in forms.items():
        begin, end = end, end + tensors[name].nbytes
        entries[name] = {"dtype": form.dtype, "shape": form.shape, "data_offsets": [begin, end]}
    network = json.dumps({name: getattr(settings, name) for name in SETTINGS})
    blank = "0" * DIGITS
    metadata = {"format": FORMAT, "version": VERSION, "network": network, "sha256": blank}
    known = {name: getattr(packed, name) for name in KNOWN if name != "dataset" or packed.dataset}
    if any(known.values()):
        metadata[DATA] = json.dumps(known)
    header = json.dumps({"__metadata__": metadata, **entries}, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    require(
        len(header) <= LARGEST_HEADER,
        *("the header, which has the names,", f"{len(header)} bytes", f"at most {LARGEST_HEADER}"),
    )
    data = b"".join(
        tensors[name].astype(DTYPES[form.dtype]).tobytes() for name, form in forms.items()
    )
    content = len(header).to_bytes(8, "little") + header + data
    digest = hashlib.sha256(content).hexdigest()
    return content.replace(f'"sha256":"{blank}"'.encode(), f'"sha256":"{digest}"'.encode(), 1)


def from_bytes(content: bytes, name: str) -> Packed:
    """Packed network of a whole file's bytes; error messages call it `name`."""
    return _Reader(content, name).packed()


def weight_bytes(settings: Settings) -> int:
    """Bytes of all weights in a file; PackError if the network has no packed form.

    >>> weight_bytes(Settings("2C2-MP2-SVM", (1, 3, 3), classes=2))
    64
    """
    return sum(
        math.prod(form.shape) * np.dtype(DTYPES[form.dtype]).itemsize
        for name, form in _forms(settings).items()
        if name.endswith(".weights")
    )


def _forms(settings: Settings) -> dict[str, _Form]:
    """Name, type and shape of each tensor, in the file's order."""
    forms: dict[str, _Form] = {}
    N1, N2 = discrete(settings)
    layers = list(geometry(settings))
    for layer in layers:
        filters, fan_in = layer.weights[0], int(np.prod(layer.weights[1:], dtype=object))
        words = -(-fan_in // WORD)
        by_N = {0: _Form("U64", (filters, words)), 1: _Form("U64", (filters, words, 2))}
        forms[f"{layer.number}.weights"] = by_N.get(N1, _Form("I8", (filters, fan_in)))
        if layer is not layers[-1]:
            forms[f"{layer.number}.thresholds"] = _Form("I32", (filters, 2**N2))
            forms[f"{layer.number}.direction"] = _Form("I8", (filters,))
    real = {"float32": "F32", "float64": "F64"}[settings.precision]
    for part in ("mean", "scale", "offset"):
        forms[f"{layers[-1].number}.{part}"] = _Form(real, (settings.classes,))
    order = list(DTYPES)
    return dict(sorted(forms.items(), key=lambda entry: order.index(entry[1].dtype)))


def _tensors(packed: Packed) -> Tensors:
    tensors: Tensors = {}
    for layer in packed.layers:
        number = layer.geometry.number
        rows = layer.W.transpose(0, 2, 3, 1).reshape(len(layer.W), -1)
        tensors[f"{number}.weights"] = _planes(rows, discrete(packed.settings)[0])
        if layer.thresholds is not None:
            tensors[f"{number}.thresholds"] = layer.thresholds.values
            tensors[f"{number}.direction"] = layer.thresholds.direction
    for part in ("mean", "scale", "offset"):
        tensors[f"{number}.{part}"] = getattr(packed.scores, part)
    return tensors


def _planes(rows: npt.NDArray[np.int8], N: int) -> npt.NDArray[Any]:
    """Rows of trits as bit planes, as csrc/README.md draws them; levels of N >= 2 as they are."""
    if N not in (0, 1):
        return rows
    if N == 0:
        return to_words(rows < 0)
    return np.stack([to_words(rows != 0), to_words(rows < 0)], axis=-1)


class _Reader:
    """One file's bytes, checked from the outside in."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self.content = content
        length = int.from_bytes(content[:8], "little")
        if len(content) < 8 or length > min(len(content) - 8, LARGEST_HEADER):
            found = f"holds {len(content)} bytes and announces a header of {length} bytes"
            expected = f"a whole .gxnor file, with a header of at most {LARGEST_HEADER} bytes"
            raise self.error(found, expected)
        self.text, self.data = content[8 : 8 + length], memoryview(content)[8 + length :]
        with translated(lambda r: self.error(f"has a header that cannot be read ({r})", "JSON")):
            header = json.loads(self.text.decode(), object_pairs_hook=no_repeats)
            first = next(iter(header), None)
            self.metadata = header.pop("__metadata__", None)
            self.entries = header
        self.check_metadata()
        if length % 8 or first != "__metadata__":
            found = f"has a header of {length} bytes that begins with {shown(first)}"
            raise self.error(found, "a multiple of 8, and __metadata__ first")
        self.check_digest()
        self.settings = self.read_settings()
        self.known = self.read_data()

    def error(self, found: str, expected: str) -> PackedFileError:
        return PackedFileError(f"{self.name} {plain(found, 500)}; expected {plain(expected, 500)}")

    def check_metadata(self) -> None:
        data = self.metadata
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise self.error(
                "has a header of another format",
                f"{FORMAT!r}; `gxnor-ref import` makes a model from weights",
            )
        version = data.get("version")
        if version != VERSION:
            raise self.error(f"has format version {shown(version)}", f"version {VERSION!r}")
        if data.keys() - {DATA} != METADATA or not all(isinstance(v, str) for v in data.values()):
            raise self.error(
                f"has the metadata {', '.join(map(shown, data))}",
                f"{', '.join(sorted(METADATA))} and maybe {DATA}, all of them strings",
            )

    def check_digest(self) -> None:
        digest = self.metadata["sha256"]
        is_digest = re.fullmatch(f"[0-9a-f]{{{DIGITS}}}", digest)
        field = f'"sha256":"{digest}"'.encode() if is_digest else b""
        if not is_digest or self.text.count(field) != 1:
            raise self.error(f"has the digest {digest[:80]!r}", f"{DIGITS} hexadecimal digits")
        blank = field.replace(digest.encode(), b"0" * DIGITS)
        found = hashlib.sha256(self.content[:8] + self.text.replace(field, blank))
        found.update(self.data)
        if found.hexdigest() != digest:
            raise self.error(
                f"is cut or damaged: its SHA-256 begins with {found.hexdigest()[:8]}",
                f"{digest[:8]}, as it says",
            )

    def read_settings(self) -> Settings:
        with translated(
            lambda r: self.error(f"has settings that cannot be used ({r})", "a network's")
        ):
            network = json.loads(self.metadata["network"], object_pairs_hook=no_repeats)
            if not isinstance(network, dict) or tuple(network) != SETTINGS:
                found = network if isinstance(network, dict) else [network]
                raise self.error(
                    f"has the settings {', '.join(map(shown, found))}", ", ".join(SETTINGS)
                )
            for name, kind in (("notation", str), ("input_shape", list)):
                if not isinstance(network[name], kind):
                    raise TypeError(f"{name} is {shown(network[name])}")
            settings = Settings(**{**network, "input_shape": tuple(network["input_shape"])})
            self.bounds = list(largest_sums(settings))
            image_numbers(settings)
        return settings

    def read_data(self) -> dict[str, Any]:
        if DATA not in self.metadata:
            return {}
        expected = "names, a background of 0 or 255, and maybe the name of a data set"
        with translated(lambda r: self.error(f"has data that cannot be used ({r})", expected)):
            known = json.loads(self.metadata[DATA], object_pairs_hook=no_repeats)
            if not isinstance(known, dict) or tuple(known) not in (KNOWN, KNOWN[:2]):
                keys = ", ".join(known) if isinstance(known, dict) else "none"
                raise ValueError(f"its keys are {keys}, and not {', '.join(KNOWN)} in this order")
            if not isinstance(known["names"], list):
                raise ValueError(f"names is {shown(known['names'])}")
            if known.get("dataset") == "":
                raise ValueError("an empty data set")
            return {
                "names": class_names(known["names"], self.settings.classes),
                "background": gray(known["background"]),
                "dataset": dataset_name(known.get("dataset", "")),
            }

    def tensors(self) -> Tensors:
        """All tensors, checked against the notation: names, types, shapes and places."""
        forms = _forms(self.settings)
        if list(self.entries) != list(forms):
            raise self.error(
                f"has the tensors {', '.join(map(shown, self.entries))}", ", ".join(forms)
            )
        tensors: Tensors = {}
        begin = 0
        for name, form in forms.items():
            dtype = np.dtype(DTYPES[form.dtype])
            end = begin + int(np.prod(form.shape, dtype=object)) * dtype.itemsize
            wanted = {"dtype": form.dtype, "shape": [*form.shape], "data_offsets": [begin, end]}
            # To Python, 1 is 1.0 and True.
            if self.entries[name] != wanted or not all(
                type(n) is int for key in ("shape", "data_offsets") for n in self.entries[name][key]
            ):
                raise self.error(f"has {name!r} as {self.entries[name]}", f"{wanted}")
            if end > len(self.data):
                raise self.error(f"has {len(self.data)} bytes of data", f"{end} for {name!r}")
            flat = np.frombuffer(self.data[begin:end], dtype)
            tensors[name] = flat.astype(dtype.newbyteorder("=")).reshape(form.shape)
            begin = end
        if begin != len(self.data):
            raise self.error(f"has {len(self.data)} bytes of data", f"{begin}")
        return tensors

    def packed(self) -> Packed:
        tensors = self.tensors()
        layers = []
        for place, largest in zip(geometry(self.settings), self.bounds, strict=True):
            W = self.levels(f"{place.number}.weights", tensors, place)
            layers.append(PackedLayer(place, W, self.thresholds(place.number, tensors, largest)))
        parts = [tensors[f"{place.number}.{part}"] for part in ("mean", "scale", "offset")]
        if not all(np.isfinite(part).all() for part in parts):
            raise self.error("has a NaN or an infinity in its scores", "finite numbers")
        unit = sum_unit(self.settings, place.number)
        scores = Scores(unit, *parts)
        if scores.overflows(self.bounds[-1]):
            raise self.error(f"has {OVERFLOWING}", "finite ones")
        return Packed(self.settings, tuple(layers), scores, **self.known)

    def levels(self, name: str, tensors: Tensors, place: Geometry) -> npt.NDArray[np.int8]:
        stored, (N, _) = tensors[name], discrete(self.settings)
        filters, channels, height, width = place.weights
        fan_in = channels * height * width
        if N >= 2 and stored.size and max(int(stored.max()), -int(stored.min())) > level(N):
            raise self.error(f"has levels beyond {level(N)} in {name!r}", f"those of Z_{N}")
        W = np.empty(place.weights, np.int8)
        # In pieces: a bit of a plane becomes a byte, and then a weight.
        step = max(1, PIECE // fan_in)
        for start in range(0, filters, step):
            rows = stored[start : start + step]
            if N <= 1:
                try:
                    rows = unpack(Planes(rows, fan_in, binary=N == 0))
                except DomainError as error:
                    found, _, expected = str(error).partition("; expected ")
                    found = found.replace("words is", "a word is")
                    raise self.error(f"has in {name!r}: {found}", expected) from None
            images = rows.reshape(-1, height, width, channels)
            W[start : start + step] = images.transpose(0, 3, 1, 2)
        return W

    def thresholds(self, number: int, tensors: Tensors, largest: int) -> Thresholds | None:
        if f"{number}.thresholds" not in tensors:
            return None
        values, direction = (tensors[f"{number}.{part}"] for part in ("thresholds", "direction"))
        try:
            thresholds = Thresholds(values, direction)
        except DomainError as error:
            found, _, expected = str(error).partition("; expected ")
            found = found.replace("values is", "a threshold is")
            raise self.error(f"has in layer {number}: {found}", expected) from None
        mirrored = thresholds.mirrored
        if mirrored.min() < -largest or mirrored.max() > largest + 1:
            found = f"has a threshold beyond the sums of layer {number}"
            raise self.error(found, f"within {-largest}..{largest + 1} times the direction")
        return thresholds
