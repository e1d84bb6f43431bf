"""Changes of valid inputs, each determined by one number: bytes, JSON trees, archives."""

from __future__ import annotations

import io
import json
import random
import zipfile
from functools import lru_cache
from typing import Any

INTERESTING = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 2**31 - 1, 2**31, 2**32 - 1)

NASTY: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    0.5,
    2**31,
    2**63,
    2**64,
    10**400,
    float("nan"),
    float("inf"),
    "",
    "x" * 5000,
    "9" * 5000,
    "\x1b]0;title\x07",
    "\ud800",
    "0x1p+99999",
    [],
    {},
    [[[[[[[[[[]]]]]]]]]],
    [2**70, 0],
    {"npy": "/dev/zero"},
    {"dtype": "int8", "shape": [2**40], "values": []},
)
"""Values that no field expects."""

DEEP = "[" * 3000 + "]" * 3000


def of_bytes(content: bytes, rng: random.Random) -> bytes:
    """Flip, overwrite, cut, double or move some bytes."""
    data = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 2, 4, 8))):
        if not data:
            data += bytes([rng.randrange(256)])
        # Half of the changes go to the beginning, where sizes and types stand.
        end = len(data) if rng.random() < 0.5 else min(len(data), 160)
        at = rng.randrange(end)
        match rng.randrange(9):
            case 0:
                data[at] ^= 1 << rng.randrange(8)
            case 1:
                data[at] = rng.randrange(256)
            case 2:
                width = rng.choice((1, 2, 4, 8))
                value = rng.choice(INTERESTING) & (2 ** (8 * width) - 1)
                order = rng.choice(("little", "big"))
                data[at : at + width] = value.to_bytes(width, order)
            case 3:
                del data[at:]
            case 4:
                del data[at : at + rng.choice((1, 2, 4, 8, 64))]
            case 5:
                piece = data[at : at + rng.choice((1, 4, 16, 256))]
                data[at:at] = piece * rng.choice((1, 1, 2, 50))
            case 6:
                other = rng.randrange(len(data))
                data[at : at + 16] = data[other : other + 16]
            case 7:
                data[at:at] = rng.randbytes(rng.choice((1, 2, 8)))
            case _:
                data[at : at + 1] = b"%d" % rng.choice((*INTERESTING, 10**30))
    return bytes(data)


def of_text(text: str, rng: random.Random) -> str:
    return of_bytes(text.encode("utf-8", "surrogatepass"), rng).decode("latin-1")


def of_tree(tree: Any, rng: random.Random) -> Any:
    """Change one node of what JSON holds, or a few."""
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        tree = _changed(tree, rng)
    return tree


def _changed(node: Any, rng: random.Random) -> Any:
    inside = isinstance(node, dict | list) and node and rng.random() < 0.85
    if not inside:
        if isinstance(node, str) and rng.random() < 0.5:
            return of_text(node, rng)
        if isinstance(node, int | float) and rng.random() < 0.3:
            return rng.choice((node + 1, -node, node * 2**40, str(node)))
        return rng.choice(NASTY)
    if isinstance(node, dict):
        node = dict(node)
        name = rng.choice(list(node))
        match rng.randrange(8):
            case 0:
                del node[name]
            case 1:
                node[rng.choice(("", "\x1b[2J", f"{name}x"))] = node[name]
            case 2:
                node[name] = node[rng.choice(list(node))]
            case _:
                node[name] = _changed(node[name], rng)
        return node
    node = list(node)
    at = rng.randrange(len(node))
    match rng.randrange(8):
        case 0:
            del node[at]
        case 1:
            node += node[: rng.choice((1, 2, 100))]
        case _:
            node[at] = _changed(node[at], rng)
    return node


def of_json(content: bytes, rng: random.Random) -> bytes:
    """Change a JSON text, mostly so that it still is one."""
    if rng.random() < 0.2:
        return of_bytes(content, rng)
    text = json.dumps(of_tree(json.loads(content), rng))
    if rng.random() < 0.02:
        text = text.replace("null", DEEP, 1)
    if rng.random() < 0.05:
        text = text.replace(": 0", f": {'9' * 5000}", 1)
    return text.encode()


def of_zip(content: bytes, rng: random.Random) -> bytes:
    """Change the members of an archive, with right checksums, or its bytes."""
    if rng.random() < 0.3:
        return of_bytes(content, rng)
    members = list(_members(content))
    at = rng.randrange(len(members))
    name, data = members[at]
    match rng.randrange(10):
        case 0:
            del members[at]
        case 1:
            members.append(members[at])
        case 2:
            members[at] = (of_text(name, rng).replace("\0", "") or "x", data)
        case 3:
            members[at] = (name, members[rng.randrange(len(members))][1])
        case _:
            members[at] = (name, of_npy(data, rng))
    file = io.BytesIO()
    # bzip2 takes most of the time of them all.
    method = rng.choice((*[zipfile.ZIP_STORED] * 6, *[zipfile.ZIP_DEFLATED] * 3, zipfile.ZIP_BZIP2))
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name[:60000]), data, method)
    packed = file.getvalue()
    return of_bytes(packed, rng) if rng.random() < 0.1 else packed


@lru_cache(maxsize=16)
def _members(content: bytes) -> tuple[tuple[str, bytes], ...]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return tuple((info.filename, archive.read(info)) for info in archive.infolist())


def of_npy(content: bytes, rng: random.Random) -> bytes:
    """Change an array's file; one that holds JSON text stays one, mostly."""
    begin = 10 + int.from_bytes(content[8:10], "little")
    if b"'<U" in content[:begin] and rng.random() < 0.9:
        text = content[begin:].decode("utf-32-le", "replace")
        try:
            changed = of_json(text.encode(), rng).decode("latin-1")
        except ValueError:
            return of_bytes(content, rng)
        header = f"{{'descr': '<U{len(changed)}', 'fortran_order': False, 'shape': (), }}"
        header = header.ljust(118) + "\n"
        length = len(header).to_bytes(2, "little")
        return b"\x93NUMPY\x01\x00" + length + header.encode() + changed.encode("utf-32-le")
    if rng.random() < 0.5:
        return of_bytes(content[:begin], rng) + content[begin:]
    return of_bytes(content, rng)
