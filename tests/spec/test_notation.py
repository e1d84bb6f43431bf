"""The paper's notation: what it means, what it refuses, and where it says the fault is."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxnor_ref.nn.network import Network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.spec.notation import (
    ConvolutionToken,
    DenseToken,
    MaxPoolToken,
    NotationError,
    Token,
    parse,
    plan,
)

Complains = Callable[..., AbstractContextManager[None]]


def test_the_network_for_mnist() -> None:
    assert parse("32C5-MP2-64C5-MP2-512FC-SVM") == (
        ConvolutionToken(32, 5),
        MaxPoolToken(2),
        ConvolutionToken(64, 5),
        MaxPoolToken(2),
        DenseToken(512),
    )


@pytest.mark.parametrize("times", ["x", "×"])
def test_the_network_for_cifar10_is_read_with_either_multiplication_sign(times: str) -> None:
    notation = "2x(128C3)-MP2-2x(256C3)-MP2-2x(512C3)-MP2-1024FC-SVM".replace("x", times)

    assert parse(notation) == (
        ConvolutionToken(128, 3),
        ConvolutionToken(128, 3),
        MaxPoolToken(2),
        ConvolutionToken(256, 3),
        ConvolutionToken(256, 3),
        MaxPoolToken(2),
        ConvolutionToken(512, 3),
        ConvolutionToken(512, 3),
        MaxPoolToken(2),
        DenseToken(1024),
    )


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("2x(8C3-MP2)-SVM", "8C3-MP2-8C3-MP2-SVM"),
        ("3×(8FC)-SVM", "8FC-8FC-8FC-SVM"),
        ("1x(8C3)-SVM", "8C3-SVM"),
        ("2x(2x(8C3)-MP2)-SVM", "8C3-8C3-MP2-8C3-8C3-MP2-SVM"),
        ("8C3-2x(MP2)-SVM", "8C3-MP2-MP2-SVM"),
    ],
)
def test_a_group_is_its_layers_written_out(short: str, long: str) -> None:
    assert parse(short) == parse(long)


def test_svm_alone_has_no_hidden_layer() -> None:
    assert parse("SVM") == ()


@pytest.mark.parametrize(
    ("notation", "position", "expected"),
    [
        ("", 1, "a layer such as"),
        ("32C5", 5, "'-SVM'"),
        ("32C5-", 6, "a layer such as"),
        ("32C5--SVM", 6, "a layer such as"),
        ("-32C5-SVM", 1, "a layer such as"),
        ("C5-SVM", 1, "a layer such as"),
        ("32C-SVM", 4, "a positive integer"),
        ("32-SVM", 3, "'C', 'FC' or 'x('"),
        ("0C5-SVM", 1, "a layer such as"),
        ("00C5-SVM", 1, "a layer such as"),
        ("32C0-SVM", 4, "a positive integer"),
        ("32C05-SVM", 4, "a positive integer"),
        ("8C3-MP-SVM", 7, "a positive integer"),
        ("8C3-MP0-SVM", 7, "a positive integer"),
        ("MP2-SVM", 1, "a convolution before max-pooling"),
        ("2x(MP2)-8C3-SVM", 4, "a convolution before max-pooling"),
        ("8FC-4C3-SVM", 5, "a fully connected layer or SVM"),
        ("8FC-MP2-SVM", 5, "a fully connected layer or SVM"),
        ("2x(8C3-8FC)-SVM", 4, "a fully connected layer or SVM"),
        ("4C3-2x(8FC)-MP2-SVM", 13, "a fully connected layer or SVM"),
        ("2x(8C3-SVM", 8, "a layer such as"),
        ("2x(8C3", 7, "'-' or ')'"),
        ("2x(8C3)", 8, "'-SVM'"),
        ("2x(8C3))-SVM", 8, "'-'"),
        ("2x()-SVM", 4, "a layer such as"),
        ("2x8C3-SVM", 2, "'C', 'FC' or 'x('"),
        ("2(8C3)-SVM", 2, "'C', 'FC' or 'x('"),
        ("x(8C3)-SVM", 1, "a layer such as"),
        ("0x(8C3)-SVM", 1, "a layer such as"),
        ("SVM-8FC", 4, "the end after SVM"),
        ("8FC-SVMSVM", 8, "the end after SVM"),
        (" 8FC-SVM", 1, "a layer such as"),
        ("8FC-SVM ", 8, "the end after SVM"),
        ("8FC-SVM\n", 8, "the end after SVM"),
        ("8FC -SVM", 4, "'-'"),
        ("8fc-SVM", 2, "'C', 'FC' or 'x('"),
        ("+8FC-SVM", 1, "a layer such as"),
        ("8.5FC-SVM", 2, "'C', 'FC' or 'x('"),
        ("٣FC-SVM", 1, "a layer such as"),
        ("9999999FC-SVM", 7, "a number of at most six digits"),
    ],
)
def test_an_error_names_the_position_and_what_was_expected_there(
    notation: str, position: int, expected: str, complains: Complains
) -> None:
    found = repr(notation[position - 1]) if position <= len(notation) else "the end"

    with complains(
        NotationError,
        repr(notation),
        f"position {position}: expected {expected}",
        f"found {found}",
    ):
        parse(notation)


@pytest.mark.parametrize(
    ("notation", "padding", "parts"),
    [
        ("4C9-SVM", "valid", ["C9", "8x8"]),
        ("4C3-4C7-SVM", "valid", ["C7", "6x6"]),
        ("4C3-MP7-SVM", "valid", ["MP7", "6x6"]),
        ("4C3-MP2-4C3-MP2-SVM", "valid", ["MP2", "1x1"]),
        ("4C4-SVM", "same", ["C4", "odd kernel"]),
    ],
)
def test_layers_that_do_not_fit_the_image_are_named(
    notation: str, padding: str, parts: list[str], complains: Complains
) -> None:
    with complains(NotationError, repr(notation), "1x8x8", "expected", *parts):
        Network(Settings(notation, (1, 8, 8), padding=padding))


numbers = st.integers(1, 999_999)
times = st.sampled_from(["x", "×"])


def rendered(token: Token) -> str:
    match token:
        case ConvolutionToken():
            return f"{token.filters}C{token.kernel}"
        case MaxPoolToken():
            return f"MP{token.size}"
        case DenseToken():
            return f"{token.units}FC"


@st.composite
def groups(draw: st.DrawFn, layers: st.SearchStrategy[list[Token]]) -> tuple[str, list[Token]]:
    """Draw a few layers, and perhaps a group of a few such lists; as text and as layers."""
    tokens = draw(layers)
    text = "-".join(map(rendered, tokens))
    for _ in range(draw(st.integers(0, 2))):
        count, more = draw(st.integers(1, 3)), draw(layers)
        inside = "-".join([text, *map(rendered, more)])
        text, tokens = f"{count}{draw(times)}({inside})", (tokens + more) * count
    return text, tokens


convolutions: st.SearchStrategy[Token] = st.builds(ConvolutionToken, numbers, numbers)
pools: st.SearchStrategy[Token] = st.builds(MaxPoolToken, numbers)
features = st.tuples(convolutions, st.lists(convolutions | pools, max_size=3)).map(
    lambda drawn: [drawn[0], *drawn[1]]
)
classifiers: st.SearchStrategy[list[Token]] = st.lists(
    st.builds(DenseToken, numbers), min_size=1, max_size=3
)


@given(
    st.lists(groups(features), max_size=3),
    st.lists(groups(classifiers), max_size=3),
)
def test_what_is_written_is_what_is_read(
    first: list[tuple[str, list[Token]]], last: list[tuple[str, list[Token]]]
) -> None:
    parts = [*first, *last]
    notation = "-".join([*(text for text, _ in parts), "SVM"])

    assert parse(notation) == tuple(token for _, tokens in parts for token in tokens)


pieces = st.sampled_from(
    ["8", "32", "0", "C", "FC", "MP", "SVM", "-", "x(", "×(", ")", " ", "2x(", "8C3", "MP2", "8FC"]
)


@given(st.text(max_size=30) | st.lists(pieces, max_size=12).map("".join))
def test_any_text_is_read_or_refused_with_a_position(notation: str) -> None:
    try:
        tokens = parse(notation)
    except NotationError as error:
        found = re.search(r", position (\d+): expected .*, found ", str(error))
        assert found is not None
        assert 1 <= int(found[1]) <= len(notation) + 1
    else:
        assert all(isinstance(token, Token) for token in tokens)


@pytest.mark.parametrize(
    "notation", ["2x(" * 3000 + "8C3" + ")" * 3000 + "-SVM", "2x(" * 3000], ids=["whole", "open"]
)
def test_groups_nested_without_end_are_refused(notation: str) -> None:
    with pytest.raises(NotationError):
        parse(notation)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit of memory that is kept")
def test_more_layers_than_memory_holds_are_refused() -> None:
    # In a process with little memory, so that a reader which writes them out harms nothing else.
    script = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
from gxnor_ref.spec.notation import NotationError, parse
try:
    parse("999999x(999999x(8C3))-SVM")
except NotationError as error:
    print("refused")
"""
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    assert finished.stderr == ""
    assert finished.stdout == "refused\n"


def test_the_shape_of_an_image_is_a_tuple(complains: Complains) -> None:
    with complains(TypeError, "input_shape is 5; expected three lengths"):
        plan("SVM", 5)  # type: ignore[arg-type]  # what is tested
