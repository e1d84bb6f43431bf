"""Sets of vectors as files, all from the same cases: JSON, .npz, a C header, $readmemh."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files
from pathlib import Path
from typing import Any

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.formats.c_header import c_header
from gxnor_ref.conform.formats.encoding import encode
from gxnor_ref.conform.formats.hex_words import hex_files
from gxnor_ref.conform.formats.json_files import index_file, operator_file, read_case
from gxnor_ref.conform.formats.npz import archive
from gxnor_ref.conform.formats.schema import FORMAT, SCHEMA
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.data.atomic import make_folder, write_all
from gxnor_ref.data.errors import translated
from gxnor_ref.data.npy import read_regular
from gxnor_ref.spec.errors import GxnorError, shown

FORMATS = ("json", "npz", "c", "hex")
"""What a set can be written as."""

SUMS = "SHA256SUMS"
"""Name of the file of checksums, as `sha256sum --check` reads it."""


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
        JSON with index and schema; NumPy's archives; the C header; hex_files for $readmemh.

    Returns
    -------
    dict of str to bytes
        Contents by file name, the checksums last.
    """
    texts: dict[str, str] = {}
    made: dict[str, bytes] = {}
    own = {name: [case for case in cases if case.operator == name] for name in OPERATORS}
    if "json" in formats:
        texts.update({f"{name}.json": operator_file(name, own[name]) for name in own})
        texts["index.json"] = index_file(cases, size, version(cases))
        texts["schema.json"] = json.dumps(SCHEMA, indent=1) + "\n"
    if "npz" in formats:
        made.update({f"{name}.npz": archive(own[name]) for name in own})
    if "c" in formats:
        texts["gxnor_vectors.h"] = c_header(cases, version(cases))
    if "hex" in formats:
        texts.update(hex_files(cases))
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
    """Write the files of a set, all or none of them.

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
        A file cannot be written; nothing has been.

    Notes
    -----
    All files are complete before the first takes its name, and the checksums take theirs last. If
    the process is killed in between, `load` refuses the set.
    """
    target = make_folder(folder)
    write_all({target / name: data for name, data in made.items()}, replace)


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
            cases += [read_case(record) for record in json.loads(contents[name])["cases"]]
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
    folder = shlex.quote(str(path.parent))
    expects = f"expected a file of a set of vectors, which `gxnor-ref vectors {folder}` writes"
    with translated(lambda r: VectorError(f"{path}: {r}; {expects}")):
        data = read_regular(path)
    found = hashlib.sha256(data).hexdigest()
    if expected is not None and found != expected:
        raise VectorError(
            f"{path} was altered: its SHA-256 is {found[:12]}...; expected {expected[:12]}..."
        )
    return data
