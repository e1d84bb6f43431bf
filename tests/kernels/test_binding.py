"""The stub that mypy reads is what was compiled."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import pytest

import gxnor_ref.kernels
from gxnor_ref.kernels import compiled
from gxnor_ref.kernels.convolution import (
    BLOCK,
    FORMULA_KINDS,
    KINDS,
    LEVEL_BLOCK,
    LEVEL_OFFSET,
    OUT_KINDS,
    TEAM,
    WORD_PAIRS,
)
from gxnor_ref.kernels.formulas import PAIR_BLOCK, WINOGRAD_DEPTH

STUB = Path(gxnor_ref.kernels.__file__).with_name("_native.pyi")


MODULE = inspect.getmodule(compiled())
CLASSES = ("Kernels", "Forward", "Pass", "Helper")


def stub_of(name: str) -> ast.ClassDef:
    """Return the class of that name in the stub."""
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    (found,) = [n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == name]
    return found


@pytest.mark.parametrize("name", CLASSES)
def test_the_stub_has_the_methods_and_parameters_of_a_compiled_class(name: str) -> None:
    written = {
        method.name: [argument.arg for argument in method.args.args]
        for method in stub_of(name).body
        if isinstance(method, ast.FunctionDef) and method.name != "__init__"
    }

    found = {
        name: list(inspect.signature(method).parameters)
        for name, method in inspect.getmembers(getattr(MODULE, name), callable)
        if not name.startswith("__")
    }

    assert written == found


@pytest.mark.parametrize("name", CLASSES)
def test_the_stub_has_the_attributes_of_a_compiled_class(name: str) -> None:
    compiled_class = getattr(MODULE, name)
    written = {
        ast.unparse(node.target) for node in stub_of(name).body if isinstance(node, ast.AnnAssign)
    }

    found = {
        name
        for name in vars(compiled_class)
        if not (name.startswith("__") or callable(getattr(compiled_class, name)))
    }

    assert written == found


def test_the_compiled_module_and_the_stub_have_nothing_else() -> None:
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    written = [n.name for n in tree.body if isinstance(n, ast.ClassDef | ast.FunctionDef)]

    assert sorted(written) == sorted(CLASSES)
    assert {name for name in vars(MODULE) if not name.startswith("__")} == set(CLASSES)


def test_numbers_that_python_and_c_share_are_those_of_the_header() -> None:
    header = (Path(__file__).parents[2] / "csrc" / "gxnor.h").read_text(encoding="utf-8")
    enums = [re.findall(r"GXNOR_\w+", body) for body in re.findall(r"enum \{([^}]*)\}", header)]
    number = {name: at for names in enums for at, name in enumerate(names)}
    defined = {name: int(value) for name, value in re.findall(r"#define (\w+) (\d+)", header)}

    assert {kind: number[f"GXNOR_{kind.upper()}"] for kind in KINDS} == KINDS
    assert {kind: number[f"GXNOR_OUT_{kind.upper()}"] for kind in OUT_KINDS} == OUT_KINDS
    assert FORMULA_KINDS == {
        ("ternary", "pairs"): number["GXNOR_PAIRS"],
        ("ternary", "winograd"): number["GXNOR_WINOGRAD"],
        ("binary", "winograd"): number["GXNOR_WINOGRAD"],
        ("levels", "winograd"): number["GXNOR_WINOGRAD_LEVELS"],
    }
    shared = {"TEAM": TEAM, "BLOCK": BLOCK, "LEVEL_BLOCK": LEVEL_BLOCK, "PAIR_BLOCK": PAIR_BLOCK}
    shared |= {"WORD_PAIRS": WORD_PAIRS, "LEVEL_OFFSET": LEVEL_OFFSET}
    shared |= {"WINOGRAD_CHANNELS": WINOGRAD_DEPTH}
    assert {name: defined[f"GXNOR_{name}"] for name in shared} == shared
