"""Sets of vectors as files, all from the same cases: JSON, .npz, a C header, $readmemh."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.c_header import c_header
from gxnor_ref.conform.formats.encoding import Array, decode, encode, flatten
from gxnor_ref.conform.formats.hex_words import memories
from gxnor_ref.conform.formats.schema import FORMAT, SCHEMA
from gxnor_ref.conform.registry import MISTAKES, OPERATORS
from gxnor_ref.data.atomic import make_folder, require_free, write_atomically
from gxnor_ref.data.errors import translated
from gxnor_ref.data.npy import open_regular
from gxnor_ref.spec.errors import GxnorError, shown

FORMATS = ("json", "npz", "c", "hex")
"""What a set can be written as."""

SUMS = "SHA256SUMS"
"""Name of the file of checksums, as `sha256sum --check` reads it."""


WIDTH = 100
"""JSON that fits into a line of this length is one."""


class VectorError(GxnorError, ValueError):
    """A set of vectors is missing, damaged or not what it should be."""


def render(
    cases: Sequence[Case], size: str, formats: Collection[str] = FORMATS
) -> dict[str, bytes]:
    """Make the files of a set.

    Parameters
    ----------
    cases : sequence of Case
        The cases.
    size : str
        Name of the set, for its index.
    formats : collection of {"json", "npz", "c", "hex"}
        JSON with index and schema; NumPy's archives; the C header; memories for $readmemh.

    Returns
    -------
    dict of str to bytes
        Contents by file name, the checksums last.
    """
    texts: dict[str, str] = {}
    made: dict[str, bytes] = {}
    own = {name: [case for case in cases if case.operator == name] for name in OPERATORS}
    if "json" in formats:
        texts.update({f"{name}.json": _operator_file(name, own[name]) for name in own})
        texts["index.json"] = _lines(_index(cases, size)) + "\n"
        texts["schema.json"] = json.dumps(SCHEMA, indent=1) + "\n"
    if "npz" in formats:
        made.update({f"{name}.npz": _npz(own[name]) for name in own})
    if "c" in formats:
        texts["gxnor_vectors.h"] = c_header(cases, version(cases))
    if "hex" in formats:
        texts.update(memories(cases))
    made.update({name: text.encode("ascii") for name, text in texts.items()})
    sums = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(made.items()))
    return {**made, SUMS: "".join(sums).encode("ascii")}


def version(cases: Sequence[Case]) -> str:
    """Version of a set: the format's, and a digest of what is expected for which inputs.

    Parameters
    ----------
    cases : sequence of Case
        The cases.

    Returns
    -------
    str
        Such as "1.0123456789ab".
    """
    digest = hashlib.sha256()
    for case in cases:
        record = [case.id, encode(case.inputs), encode(case.expected or {}), case.expected is None]
        digest.update(json.dumps(record, sort_keys=True).encode())
    return f"{FORMAT}.{digest.hexdigest()[:12]}"


def write(folder: str | os.PathLike[str], made: Mapping[str, bytes], replace: bool = True) -> None:
    """Write the files of a set, each whole or not at all, the checksums last.

    Parameters
    ----------
    folder : path-like
        Is made if it is missing; other files in it stay.
    made : mapping of str to bytes
        What `render` gave.
    replace : bool, default True
        Whether older files with other content may be replaced.

    Raises
    ------
    OccupiedError
        An older file must not be replaced; nothing has been written.
    OSError
        A file cannot be written.
    """
    target = make_folder(folder)
    for name, data in made.items():
        if not replace:
            require_free(target / name, data)
    for name, data in made.items():
        with write_atomically(target / name) as file:
            file.write(data)


def small() -> Path:
    """Folder of the small set, which comes with the package.

    Returns
    -------
    Path
        The folder.
    """
    return Path(str(files("gxnor_ref.conform"))) / "vectors"


def load(folder: str | os.PathLike[str] | None = None) -> list[Case]:
    """Read a set, and refuse one that was altered.

    Parameters
    ----------
    folder : path-like, optional
        Folder of the set; by default the small one of the package.

    Returns
    -------
    list of Case
        Its cases.

    Raises
    ------
    VectorError
        A file is missing, differs from its checksum, or cannot be understood.
    """
    source = small() if folder is None else Path(folder)
    sums = dict(_sums(source))
    contents = {name: _read(source / name, expected) for name, expected in sums.items()}
    if "index.json" not in contents:
        raise VectorError(f"{source / SUMS} does not list index.json; expected a set of vectors")
    cases = []
    with _understood(source / "index.json"):
        names = _files(source / "index.json", json.loads(contents["index.json"]), sums)
    for name in names:
        with _understood(source / name):
            cases += [_case(record) for record in json.loads(contents[name])["cases"]]
    return cases


def _understood(path: Path) -> AbstractContextManager[None]:
    return translated(lambda reason: VectorError(f"{path} cannot be understood: {reason}"))


def _files(path: Path, index: dict[str, Any], sums: Collection[str]) -> list[str]:
    """Files that hold the cases of an index, each once."""
    if index.get("format") != FORMAT:
        raise VectorError(f"{path}: format is {shown(index.get('format'))}; expected {FORMAT}")
    names = list(dict.fromkeys(entry["file"] for entry in index["cases"]))
    for name in names:
        if name not in sums:
            raise VectorError(f"{path} names the file {shown(name)}; expected one of {SUMS}")
    return names


def _sums(source: Path) -> Iterator[tuple[str, str]]:
    for line in _read(source / SUMS, None).decode("utf-8", "replace").splitlines():
        digest, _, name = line.partition("  ")
        if len(digest) != 64 or Path(name).name != name or not name.isprintable():
            raise VectorError(
                f"{source / SUMS} holds {shown(line[:80])}; expected a sum and a name"
            )
        yield name, digest


def _read(path: Path, expected: str | None) -> bytes:
    with (
        translated(lambda r: VectorError(f"{path}: {r}; expected a file of a set of vectors")),
        open_regular(path) as file,
    ):
        data = file.read()
    found = hashlib.sha256(data).hexdigest()
    if expected is not None and found != expected:
        raise VectorError(
            f"{path} was altered: its SHA-256 is {found[:12]}...; expected {expected[:12]}..."
        )
    return data


def _case(record: dict[str, Any]) -> Case:
    expected, within = None, {}
    named = (_text(record, "id"), _text(record, "clause"), _text(record, "about"))
    operator = OPERATORS[named[0].partition("/")[0]]
    if "outputs" in record:
        outputs = record["outputs"]
        within = {
            path: np.array(value.pop("within"), np.float64).reshape(value["shape"])
            for path, value in outputs.items()
            if "within" in value
        }
        expected = {path: np.asarray(decode(value, path)) for path, value in outputs.items()}
        for path, array in expected.items():
            if array.dtype.kind not in "biuf":
                raise ValueError(f"{path} is {array.dtype}")
    catches = tuple(record["catches"])
    if not set(catches) <= MISTAKES.keys():
        raise ValueError(f"{named[0]} catches {', '.join(map(shown, catches))}")
    inputs = {name: decode(value, name) for name, value in record["inputs"].items()}
    if inputs.keys() != {parameter.name for parameter in operator.parameters}:
        raise ValueError(f"{named[0]} has the inputs {', '.join(map(shown, inputs))}")
    return Case(*named, catches, inputs, expected, within)


def _text(record: dict[str, Any], name: str) -> str:
    text = record[name]
    if not isinstance(text, str) or not text.isprintable():
        raise ValueError(f"{name} is {shown(text)}")
    return text


def _lines(record: Any, depth: int = 2, margin: str = "") -> str:
    """JSON with the outer levels on lines of their own: to be read, and not too long."""
    text = json.dumps(record)
    if depth < 0 or len(text) + len(margin) < WIDTH or not isinstance(record, dict | list):
        return text
    inner = margin + " "
    if isinstance(record, dict):
        parts = [f"{json.dumps(k)}: {_lines(v, depth - 1, inner)}" for k, v in record.items()]
        left, right = "{}"
    else:
        parts = [_lines(part, depth - 1, inner) for part in record]
        left, right = "[]"
    separator = f",\n{inner}"
    return f"{left}\n{inner}{separator.join(parts)}\n{margin}{right}"


def _operator_file(name: str, cases: Sequence[Case]) -> str:
    operator = OPERATORS[name]
    record = {
        "format": FORMAT,
        "operator": operator.name,
        "clause": operator.clause,
        "about": operator.about,
        "parameters": [{"name": p.name, "kind": p.kind} for p in operator.parameters],
        "results": [
            {"name": r.name, "kind": r.kind, "exactness": operator.exactness(r.name)}
            for r in operator.results
        ],
        "cases": [_record(case) for case in cases],
    }
    return _lines(record, depth=4) + "\n"


def _record(case: Case) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": case.id,
        "clause": case.clause,
        "about": case.about,
        "catches": list(case.catches),
        "inputs": encode(case.inputs),
    }
    if case.expected is None:
        return {**record, "error": True}
    outputs = {path: encode(values) for path, values in case.expected.items()}
    for path, bound in case.within.items():
        outputs[path]["within"] = [float(f"{limit:.2e}") for limit in bound.reshape(-1)]
    return {**record, "outputs": outputs}


def _index(cases: Sequence[Case], size: str) -> dict[str, Any]:
    caught = dict.fromkeys(name for case in cases for name in case.catches)
    return {
        "format": FORMAT,
        "set": size,
        "version": version(cases),
        "mistakes": {name: MISTAKES[name] for name in sorted(caught)},
        "cases": [
            {
                "id": case.id,
                "file": f"{case.operator}.json",
                "clause": case.clause,
                "expects": "error" if case.expected is None else "values",
                "catches": list(case.catches),
            }
            for case in cases
        ],
    }


def _npz(cases: Sequence[Case]) -> bytes:
    arrays: dict[str, Array] = {}
    for case in cases:
        name = case.id.partition("/")[2]
        scalars: dict[str, Array] = {}
        parts = {"inputs": case.inputs, "outputs": case.expected or {}, "within": case.within}
        for path, value in flatten(parts, name).items():
            if isinstance(value, np.ndarray):
                arrays[path] = value
            else:
                own = path.removeprefix(f"{name}/inputs/")
                scalars[own] = np.asarray(value)
        if scalars:
            # One record, whose fields are the scalars: an array each would be mostly header.
            fields = [(own, value.dtype) for own, value in scalars.items()]
            values = tuple(value[()] for value in scalars.values())
            arrays[f"{name}/scalars"] = np.array(values, dtype=fields)
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, **arrays)
    return file.getvalue()
