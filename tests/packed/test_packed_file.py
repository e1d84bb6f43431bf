"""The file: what is written is read, each byte means what FORMAT.md says, and damage is found."""

from __future__ import annotations

import hashlib
import json
import tracemalloc
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.file import PackedFileError, from_bytes, read, to_bytes, write
from gxnor_ref.packed.model import Packed, pack_network
from gxnor_ref.packed.packed_network import PackedNetwork
from gxnor_ref.spec.errors import DomainError

Complains = Callable[..., AbstractContextManager[None]]
MakeNetwork = Callable[..., Network]
MakeImages = Callable[..., npt.NDArray[np.uint8]]

SPACES = [(0, 0), (1, 1), (3, 2), (0, 1), (1, 0), (4, 3)]
TINY = "3C3-MP2-SVM"
TINY_SHAPE = (1, 5, 4)


def same(ours: Packed, theirs: Packed) -> bool:
    """Whether two packed networks are the same, bit by bit."""
    pairs = [(getattr(ours.scores, part), getattr(theirs.scores, part)) for part in SCORES]
    for a, b in zip(ours.layers, theirs.layers, strict=True):
        assert a.geometry == b.geometry
        pairs.append((a.W, b.W))
        assert (a.thresholds is None) == (b.thresholds is None)
        if a.thresholds is not None and b.thresholds is not None:
            pairs.append((a.thresholds.values, b.thresholds.values))
            pairs.append((a.thresholds.direction, b.thresholds.direction))
    assert ours.scores.unit == theirs.scores.unit
    return all(a.dtype == b.dtype and a.tobytes() == b.tobytes() for a, b in pairs)


SCORES = ("mean", "scale", "offset")


@pytest.mark.parametrize(("N1", "N2"), SPACES)
@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_what_is_written_is_read(
    N1: int, N2: int, precision: str, make_network: MakeNetwork, tmp_path: Path
) -> None:
    trained = make_network(
        "70C3-MP2-3C1-9FC-SVM", weights=N1, activations=N2, precision=precision, classes=3
    )
    packed = pack_network(trained)

    write(tmp_path / "model.gxnor", packed)

    again = read(tmp_path / "model.gxnor")
    assert same(again, packed)
    # The file does not hold what was only of training.
    kept = ("notation", "input_shape", "classes", "padding", "weights", "activations", "precision")
    for setting in kept:
        assert getattr(again.settings, setting) == getattr(packed.settings, setting)


def test_a_loaded_network_predicts(
    make_network: MakeNetwork, make_images: MakeImages, tmp_path: Path
) -> None:
    packed = pack_network(make_network())
    write(tmp_path / "model.gxnor", packed)

    loaded = PackedNetwork.load(tmp_path / "model.gxnor")

    images = make_images(20)
    assert (loaded.predict(images) == PackedNetwork(packed).predict(images)).all()


@pytest.mark.parametrize(("N1", "N2"), SPACES)
def test_a_network_has_one_file(
    N1: int, N2: int, make_network: MakeNetwork, tmp_path: Path
) -> None:
    trained = make_network(weights=N1, activations=N2)

    for name in ("a", "b"):
        write(tmp_path / name, pack_network(trained))

    content = (tmp_path / "a").read_bytes()
    assert (tmp_path / "b").read_bytes() == content
    assert to_bytes(from_bytes(content, "a")) == content


@pytest.mark.parametrize(("N1", "bits"), [(0, 1), (1, 2)])
def test_weights_take_one_or_two_bits(N1: int, bits: int, make_network: MakeNetwork) -> None:
    # Fan-ins of 9, 630 and 8, in words of 64.
    packed = pack_network(make_network("70C3-8C3-MP4-SVM", (1, 8, 8), weights=N1))

    _, entries, _ = split(to_bytes(packed))

    sizes = {
        name: end - begin
        for name, (begin, end) in ((n, e["data_offsets"]) for n, e in entries.items())
    }
    words = {"1.weights": 70 * 1, "2.weights": 8 * 10, "3.weights": 10 * 1}
    assert {name: sizes[name] for name in words} == {
        name: count * 8 * bits for name, count in words.items()
    }


def split(content: bytes) -> tuple[dict[str, str], dict[str, Any], bytes]:
    """Metadata, entries and data of a file."""
    length = int.from_bytes(content[:8], "little")
    entries = json.loads(content[8 : 8 + length])
    return entries.pop("__metadata__"), entries, content[8 + length :]


def framed(header: bytes) -> bytes:
    """Return a header as it stands in a file: padded, behind its length."""
    padded = header + b" " * (-len(header) % 8)
    return len(padded).to_bytes(8, "little") + padded


def join(metadata: Any, entries: dict[str, Any], data: bytes) -> bytes:
    """Return a file with a digest that is right, so that what lies deeper is reached."""
    metadata = {**metadata, "sha256": "0" * 64}
    header = json.dumps({"__metadata__": metadata, **entries}, separators=(",", ":")).encode()
    return signed(framed(header) + data)


def signed(content: bytes) -> bytes:
    digest = hashlib.sha256(content).hexdigest().encode()
    return content.replace(b'"sha256":"' + b"0" * 64, b'"sha256":"' + digest, 1)


@pytest.mark.parametrize(("N1", "N2"), SPACES)
def test_safetensors_reads_the_file(
    N1: int, N2: int, make_network: MakeNetwork, tmp_path: Path
) -> None:
    library = pytest.importorskip(
        "safetensors.numpy", reason="needs safetensors, to compare with another reader"
    )
    packed = pack_network(make_network("70C3-MP2-8FC-SVM", weights=N1, activations=N2))
    write(tmp_path / "model.gxnor", packed)

    tensors = library.load_file(tmp_path / "model.gxnor")

    for layer in packed.layers:
        l = layer.geometry.number
        stored = tensors.pop(f"{l}.weights")
        filters, channels, height, width = layer.W.shape
        for f in range(0, filters, 7):
            for at in range(0, height * width * channels, 11):
                row, column, channel = (
                    at // channels // width,
                    at // channels % width,
                    at % channels,
                )
                assert meaning(stored[f], at, N1) == layer.W[f, channel, row, column]
        if layer.thresholds is not None:
            assert (tensors.pop(f"{l}.thresholds") == layer.thresholds.values).all()
            assert (tensors.pop(f"{l}.direction") == layer.thresholds.direction).all()
    for part in SCORES:
        assert (tensors.pop(f"3.{part}") == getattr(packed.scores, part)).all()
    assert tensors == {}


def meaning(row: Any, at: int, N: int) -> int:
    """Level of the weight at one place of a filter's row, as FORMAT.md has it."""
    if N >= 2:
        return int(row[at])
    words = row[at // 64]
    if N == 0:
        return 1 - 2 * (int(words) >> at % 64 & 1)
    nonzero, sign = (int(word) >> at % 64 & 1 for word in words)
    return nonzero * (1 - 2 * sign)


def test_the_digest_is_that_of_the_file_with_zeros_in_its_place(make_network: MakeNetwork) -> None:
    content = to_bytes(pack_network(make_network()))
    digest = split(content)[0]["sha256"].encode()

    blank = content.replace(digest, b"0" * 64)

    assert content.count(digest) == 1
    assert hashlib.sha256(blank).hexdigest().encode() == digest


def tiny(make_network: MakeNetwork, **changes: Any) -> bytes:
    settings = {"classes": 2, "weights": 1, "activations": 1, **changes}
    return to_bytes(pack_network(make_network(TINY, TINY_SHAPE, **settings)))


@pytest.fixture(scope="module")
def content(make_network: MakeNetwork) -> bytes:
    """Return a small ternary file."""
    return tiny(make_network)


@given(st.data())
def test_a_flipped_byte_is_found(content: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content) - 1), "at")
    bits = data.draw(st.integers(1, 255), "bits")
    altered = bytearray(content)
    altered[at] ^= bits

    with pytest.raises(PackedFileError, match=r"^some\.gxnor .*; expected "):
        from_bytes(bytes(altered), "some.gxnor")


def test_every_byte_is_covered(content: bytes) -> None:
    for at in range(len(content)):
        altered = bytearray(content)
        altered[at] ^= 1 << at % 8
        with pytest.raises(PackedFileError, match=r"^some\.gxnor .*; expected "):
            from_bytes(bytes(altered), "some.gxnor")


def test_a_truncated_file_is_found_at_every_length(content: bytes) -> None:
    for length in range(len(content)):
        with pytest.raises(PackedFileError, match=r"^some\.gxnor .*; expected "):
            from_bytes(content[:length], "some.gxnor")


@given(st.binary(max_size=80), st.integers(0, 90) | st.integers(0, 2**64 - 1))
def test_bytes_of_anything_are_refused(content: bytes, length: int) -> None:
    with pytest.raises(PackedFileError):
        from_bytes(length.to_bytes(8, "little") + content, "some.gxnor")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(data=st.data(), value=JSON)
def test_settings_of_anything_are_refused(content: bytes, data: st.DataObject, value: Any) -> None:
    metadata, entries, tensors = split(content)
    network = json.loads(metadata["network"])
    name = data.draw(st.sampled_from([None, *network]), "setting")
    altered = value if name is None else {**network, name: value}
    if altered == network:
        return

    with pytest.raises(PackedFileError, match=r"^some\.gxnor .*; expected "):
        from_bytes(
            join({**metadata, "network": json.dumps(altered)}, entries, tensors), "some.gxnor"
        )


@given(data=st.data(), value=JSON)
def test_headers_of_anything_are_refused(content: bytes, data: st.DataObject, value: Any) -> None:
    metadata, entries, tensors = split(content)
    name = data.draw(st.sampled_from([None, *entries, *metadata]) | st.text(max_size=5), "entry")
    header: Any = {"__metadata__": metadata, **entries}
    if name is None:
        header = value
    elif name in metadata:
        header["__metadata__"] = {**metadata, name: value}
    else:
        header[name] = value
    text = json.dumps(header).encode()
    altered = framed(text) + tensors

    with pytest.raises(PackedFileError, match=r"^some\.gxnor .*; expected "):
        from_bytes(altered, "some.gxnor")


@given(data=st.data(), value=JSON)
def test_tables_of_anything_are_refused(content: bytes, data: st.DataObject, value: Any) -> None:
    metadata, entries, tensors = split(content)
    name = data.draw(st.sampled_from([*entries]) | st.text(max_size=5), "tensor")

    with pytest.raises(PackedFileError, match=r"^some\.gxnor .*; expected "):
        from_bytes(join(metadata, {**entries, name: value}, tensors), "some.gxnor")


def test_a_rewritten_file_is_read(content: bytes) -> None:
    """The helpers of these tests alter nothing by themselves."""
    assert same(from_bytes(join(*split(content)), "joined"), from_bytes(content, "original"))


def without(mapping: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if key != name}


NETWORK = {
    "notation": TINY,
    "input_shape": [*TINY_SHAPE],
    "classes": 2,
    "padding": "valid",
    "weights": 1,
    "activations": 1,
    "precision": "float32",
}


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        ({"version": "2"}, ["format version '2'", "version '1'"]),
        ({"version": 1}, ["format version 1", "version '1'"]),
        ({"format": "pt"}, ["another format", "'gxnor'"]),
        ({"more": "x"}, ["more", "format, network, sha256, version"]),
        ({"network": {}}, ["metadata"]),
        ({"network": "{"}, ["settings that cannot be used"]),
        ({"network": "[]"}, ["has the settings", "notation, input_shape"]),
        ({"notation": "3C9-SVM"}, ["3C9-SVM", "a kernel that fits"]),
        ({"notation": 5}, ["notation is 5"]),
        ({"input_shape": [1, 5]}, ["input_shape", "(1, 5)", "three lengths"]),
        ({"input_shape": 7}, ["settings that cannot be used"]),
        ({"weights": None}, ["weights is float", "0..7"]),
        ({"weights": 8}, ["weights is 8", "0..7"]),
        ({"activations": "relu"}, ["activations is 'relu'", "0..7"]),
        ({"activations": None}, ["activations is None"]),
        ({"classes": 10**6}, ["has '2.weights' as"]),
        ({"classes": 10**30}, ["an image becomes 1", "expected at most 67108864"]),
        (
            {"notation": "2C2-MP50000-SVM", "input_shape": [1, 50001, 50001]},
            ["an image becomes 165006400130 numbers in all layers", "at most 67108864"],
        ),
        ({"notation": "999999C3-MP2-999999FC-SVM"}, ["tensors"]),
        ({"input_shape": [10**9, 5, 4]}, ["sums of layer 1", "int32"]),
        ({"precision": "float16"}, ["precision", "float16", "'float32', 'float64'"]),
    ],
    ids=str,
)
def test_metadata_that_do_not_fit_are_refused(
    change: dict[str, Any], parts: list[str], content: bytes, complains: Complains
) -> None:
    metadata, entries, data = split(content)
    assert json.loads(metadata["network"]) == NETWORK
    if change.keys() <= NETWORK.keys():
        change = {"network": json.dumps({**NETWORK, **change})}

    with complains(PackedFileError, "some.gxnor", *parts, "expected"):
        from_bytes(join({**metadata, **change}, entries, data), "some.gxnor")


KNOWN = [
    ((), 0, "", None),
    (("a", "b", "é"), 0, "", '{"names": ["a", "b", "\\u00e9"], "background": 0}'),
    ((), 255, "", '{"names": [], "background": 255}'),
    ((), 0, "mnist", '{"names": [], "background": 0, "dataset": "mnist"}'),
    (("a", "b", "c"), 255, "my own", None),
]
"""Names, background and data set, and the entry of the metadata where the test writes it out."""


@pytest.mark.parametrize(("names", "background", "dataset", "entry"), KNOWN)
def test_what_is_known_of_the_data_is_kept(
    names: tuple[str, ...],
    background: int,
    dataset: str,
    entry: str | None,
    make_network: MakeNetwork,
) -> None:
    plain = pack_network(make_network(TINY, TINY_SHAPE, classes=3))
    packed = replace(plain, names=names, background=background, dataset=dataset)

    content = to_bytes(packed)

    again = from_bytes(content, "some.gxnor")
    assert (again.names, again.background, again.dataset) == (names, background, dataset)
    assert same(again, plain)
    # Files of networks that know nothing more, or no data set, are as they were before.
    assert ("data" in split(content)[0]) == bool(names or background or dataset)
    if entry is not None:
        assert split(content)[0]["data"] == entry


def test_what_no_reader_would_take_is_not_written(
    make_network: MakeNetwork, complains: Complains, tmp_path: Path
) -> None:
    plain = pack_network(make_network("SVM", (1, 1, 1), classes=25_000))
    names = tuple(f"{number:0200}" for number in range(25_000))

    with complains(DomainError, "header", "names", "expected", "at most 4194304"):
        write(tmp_path / "model.gxnor", replace(plain, names=names))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "known",
    [
        *("", "[]", "{}", '{"names":[],"background":1}', '{"names":["a"],"background":0}'),
        *('{"names":["a","b","\\u001b"],"background":0}', '{"names":"abc","background":0}'),
        *('{"names":["a","a","b"],"background":0}', '{"names":["","a","b"],"background":0}'),
        *('{"names":[1,2,3],"background":0}', '{"names":[],"background":0,"more":0}'),
        *(
            f'{{"names":[],"background":0,"dataset":{dataset}}}'
            for dataset in ("1", '""', '"\\u001b"', f'"{"x" * 201}"', "null", "[]", '"a","more":0')
        ),
    ],
)
def test_names_that_do_not_fit_are_refused(
    known: str, content: bytes, complains: Complains
) -> None:
    metadata, entries, data = split(content)

    with complains(PackedFileError, "some.gxnor has data that cannot be used"):
        from_bytes(join({**metadata, "data": known}, entries, data), "some.gxnor")


def test_a_missing_entry_of_the_metadata_is_found(content: bytes, complains: Complains) -> None:
    metadata, entries, data = split(content)

    with complains(PackedFileError, "some.gxnor", "metadata", "expected format, network, sha256"):
        from_bytes(join(without(metadata, "network"), entries, data), "some.gxnor")


@pytest.mark.parametrize(
    "digest", ["", "0" * 63, "0" * 64, "G" * 64, "é" * 64, "\ud800" * 64], ids=ascii
)
def test_a_digest_that_is_wrong_is_found(digest: str, content: bytes, complains: Complains) -> None:
    metadata, entries, data = split(content)
    header = json.dumps({"__metadata__": {**metadata, "sha256": digest}, **entries}).encode()

    with complains(PackedFileError, "some.gxnor", "digest", "64 hexadecimal digits"):
        from_bytes(framed(header) + data, "some.gxnor")


def test_a_digest_that_is_no_text_is_found_where_it_seems_to_be_there(
    content: bytes, complains: Complains
) -> None:
    metadata, entries, data = split(content)
    other = {"sha256": "?" + "a" * 63}
    header = json.dumps(
        {"__metadata__": {**metadata, "sha256": "\ud800" + "a" * 63}, "zz": other, **entries},
        separators=(",", ":"),
    ).encode()

    with complains(PackedFileError, "some.gxnor", "digest", "64 hexadecimal digits"):
        from_bytes(framed(header) + data, "some.gxnor")


@pytest.mark.parametrize(
    "change",
    [
        {"shape": [3.0, 1, 2]},
        {"shape": [3, True, 2]},
        {"data_offsets": [False, 48]},
        {"data_offsets": [0, 48.0]},
    ],
    ids=str,
)
def test_numbers_that_are_no_integers_are_found(
    change: dict[str, Any], content: bytes, complains: Complains
) -> None:
    metadata, entries, data = split(content)
    entry = entries["1.weights"]
    assert {**entry, **change} == entry

    with complains(PackedFileError, "some.gxnor", "has '1.weights' as"):
        from_bytes(
            join(metadata, {**entries, "1.weights": {**entry, **change}}, data), "some.gxnor"
        )


def test_a_header_of_another_length_or_order_is_found(content: bytes, complains: Complains) -> None:
    metadata, entries, data = split(content)
    header = json.dumps({"__metadata__": metadata, **entries}).encode()
    odd = header + b" " * (1 + -len(header) % 8)
    last = json.dumps({**entries, "__metadata__": metadata}).encode()

    for altered in (len(odd).to_bytes(8, "little") + odd, framed(last)):
        with complains(PackedFileError, "some.gxnor", "a multiple of 8, and __metadata__ first"):
            from_bytes(altered + data, "some.gxnor")


def test_weights_of_elsewhere_are_sent_to_import(complains: Complains) -> None:
    entry = {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}
    for header in ({}, {"w": entry}, {"__metadata__": {"format": "pt"}, "w": entry}):
        with complains(PackedFileError, "some.gxnor", "another format", "`gxnor-ref import`"):
            from_bytes(framed(json.dumps(header).encode()) + bytes(4), "some.gxnor")


@pytest.mark.parametrize("N1", [0, 1, 3])
def test_a_file_is_read_in_16_times_its_size_and_64_mib(N1: int) -> None:
    network = Network(Settings("SVM", (1, 100, 1000), classes=300, weights=N1))
    content = to_bytes(pack_network(network))

    tracemalloc.start()
    packed = from_bytes(content, "some.gxnor")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert packed.layers[0].W.shape == (300, 1, 100, 1000)
    assert peak <= 16 * len(content) + 2**26
    # The sum of what is there at once, whole or in pieces: the planes, and the weights as int8.
    assert peak <= 16 * len(content)


@pytest.mark.parametrize("known", [{"names": ("a" * 201, "b")}, {"names": ("a\n", "b")}])
def test_a_name_that_no_file_holds_is_not_written(
    known: dict[str, Any], content: bytes, tmp_path: Path, complains: Complains
) -> None:
    packed = replace(from_bytes(content, "x"), **known)

    with complains(DomainError, "names has", "a .gxnor file can hold"):
        write(tmp_path / "some.gxnor", packed)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["1.weights", "1.thresholds", "1.direction", "2.scale"])
def test_a_missing_tensor_is_found(name: str, content: bytes, complains: Complains) -> None:
    metadata, entries, data = split(content)

    with complains(PackedFileError, "some.gxnor", "has the tensors", "expected", name):
        from_bytes(join(metadata, without(entries, name), data), "some.gxnor")


def test_tensors_in_another_order_are_found(content: bytes, complains: Complains) -> None:
    metadata, entries, data = split(content)
    turned = dict(reversed(entries.items()))

    with complains(PackedFileError, "some.gxnor", "has the tensors", "expected 1.weights"):
        from_bytes(join(metadata, turned, data), "some.gxnor")


@pytest.mark.parametrize(
    "change",
    [
        {"shape": [2, 3]},
        {"shape": [3, 2, 1]},
        {"shape": [3, 10**18]},
        {"dtype": "U32"},
        {"data_offsets": [80, 103]},
        {"data_offsets": [0, 2**70]},
        {"more": 0},
    ],
    ids=str,
)
def test_a_tensor_of_another_form_is_found(
    change: dict[str, Any], content: bytes, complains: Complains
) -> None:
    metadata, entries, data = split(content)
    altered = {**entries, "1.thresholds": {**entries["1.thresholds"], **change}}

    with complains(PackedFileError, "some.gxnor", "has '1.thresholds' as", "expected", "[3, 2]"):
        from_bytes(join(metadata, altered, data), "some.gxnor")


@pytest.mark.parametrize("more", [b"\0", b"\0" * 8])
def test_bytes_behind_the_tensors_are_found(
    more: bytes, content: bytes, complains: Complains
) -> None:
    metadata, entries, data = split(content)

    with complains(PackedFileError, "some.gxnor", f"{len(data) + len(more)} bytes", len(data)):
        from_bytes(join(metadata, entries, data + more), "some.gxnor")


def test_missing_data_are_found(content: bytes, complains: Complains) -> None:
    metadata, entries, data = split(content)

    with complains(PackedFileError, "some.gxnor", f"{len(data) - 1} bytes of data", "expected"):
        from_bytes(join(metadata, entries, data[:-1]), "some.gxnor")


@pytest.mark.parametrize("length", [2**64 - 1, 2**40])
def test_a_header_longer_than_the_file_is_found(
    length: int, content: bytes, complains: Complains
) -> None:
    altered = length.to_bytes(8, "little") + content[8:]

    with complains(PackedFileError, "some.gxnor", f"announces a header of {length}", "whole"):
        from_bytes(altered, "some.gxnor")


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"\xff{}",
        b"{",
        b"[]",
        b"5",
        b'"x"',
        b"null",
        b"[" * 100_000,
        b'{"__metadata__":{"format":"gxnor","format":"gxnor"}}',
        b'{"__metadata__":{},"__metadata__":{}}',
    ],
    ids=lambda header: repr(header[:20]),
)
def test_a_header_that_is_no_header_is_found(header: bytes, complains: Complains) -> None:
    with complains(PackedFileError, "some.gxnor", "header that cannot be read", "expected JSON"):
        from_bytes(framed(header), "some.gxnor")


def test_a_tensor_that_occurs_twice_is_found(content: bytes, complains: Complains) -> None:
    length = int.from_bytes(content[:8], "little")
    header, data = content[8 : 8 + length].rstrip(), content[8 + length :]
    header = header[:-1] + b',"1.weights":{}}'

    with complains(PackedFileError, "some.gxnor", "a name that occurs twice"):
        from_bytes(framed(header) + data, "some.gxnor")


Alter = Callable[[Any], None]


def set_tail(words: Any) -> None:
    words[0, 0, 0] |= np.uint64(1) << np.uint64(63)


def set_sign_of_zero(words: Any) -> None:
    words[0, 0, :] = [0, 1]


def set_binary_tail(words: Any) -> None:
    words[0, 0] |= np.uint64(1) << np.uint64(9)


def put(value: Any, *at: int) -> Alter:
    def alter(tensor: Any) -> None:
        tensor[at] = value

    return alter


TERNARY, BINARY, LEVELS = {"weights": 1}, {"weights": 0}, {"weights": 3}

# The first layer's sums lie within 9 x 255 of zero, times 4 for Z_3.
DAMAGE: list[tuple[dict[str, Any], str, Alter, list[str]]] = [
    (TERNARY, "1.weights", set_tail, ["a word is set beyond the channels", "zeros"]),
    (
        TERNARY,
        "1.weights",
        set_sign_of_zero,
        ["a word is a sign of a zero", "signs of nonzero trits"],
    ),
    (BINARY, "1.weights", set_binary_tail, ["a word is set beyond the channels", "zeros"]),
    (LEVELS, "1.weights", put(5, 0, 0), ["levels beyond 4", "Z_3"]),
    (LEVELS, "2.weights", put(-5, 1, 2), ["levels beyond 4", "Z_3"]),
    (LEVELS, "2.weights", put(-128, 1, 2), ["levels beyond 4", "Z_3"]),
    (TERNARY, "1.thresholds", put([3, 2], 1), ["layer 1", "falling", "ascending"]),
    (TERNARY, "1.thresholds", put(2297, 1, 1), ["a threshold beyond", "-2295..2296"]),
    (TERNARY, "1.thresholds", put(-2297, 1, 0), ["a threshold beyond", "-2295..2296"]),
    (TERNARY, "1.thresholds", put(-(2**31), 1, 0), ["a threshold beyond", "-2295..2296"]),
    (TERNARY, "1.direction", put(0, 2), ["layer 1", "direction", "[0]", "1 or -1"]),
    (TERNARY, "1.direction", put(-128, 2), ["layer 1", "direction", "1 or -1"]),
    (TERNARY, "2.scale", put(np.nan, 0), ["a NaN or an infinity", "finite"]),
    (TERNARY, "2.mean", put(np.inf, 1), ["a NaN or an infinity", "finite"]),
    (TERNARY, "2.offset", put(-np.inf, 0), ["a NaN or an infinity", "finite"]),
    (TERNARY, "2.scale", put(3e38, 0), ["scores that overflow", "finite"]),
]


@pytest.mark.parametrize(
    ("changes", "name", "alter", "parts"),
    DAMAGE,
    ids=[f"{name}-{' '.join(parts[:2])}" for _, name, _, parts in DAMAGE],
)
def test_values_that_mean_nothing_are_found_behind_a_right_digest(
    changes: dict[str, Any],
    name: str,
    alter: Alter,
    parts: list[str],
    make_network: MakeNetwork,
    complains: Complains,
) -> None:
    metadata, entries, data = split(tiny(make_network, **changes))
    dtypes = {"U64": "<u8", "I32": "<i4", "F32": "<f4", "I8": "i1"}
    begin, end = entries[name]["data_offsets"]
    tensor = np.frombuffer(data[begin:end], dtypes[entries[name]["dtype"]])
    tensor = tensor.reshape(entries[name]["shape"]).copy()
    alter(tensor)
    altered = data[:begin] + tensor.tobytes() + data[end:]

    with complains(PackedFileError, "some.gxnor", *parts, "expected"):
        from_bytes(join(metadata, entries, altered), "some.gxnor")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, complains: Complains) -> None:
    with complains(PackedFileError, tmp_path / "none.gxnor", "No such file", "expected"):
        read(tmp_path / "none.gxnor")
    with complains(PackedFileError, tmp_path, "cannot be read", "expected"):
        PackedNetwork.load(tmp_path)


def test_damage_names_the_file(tmp_path: Path, content: bytes, complains: Complains) -> None:
    path = tmp_path / "model.gxnor"
    path.write_bytes(content[:-1])

    with complains(PackedFileError, path, "SHA-256", "expected"):
        read(path)
