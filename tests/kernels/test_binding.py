"""The stub that mypy reads is what was compiled."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import gxnor_ref.kernels
from gxnor_ref.kernels import compiled

STUB = Path(gxnor_ref.kernels.__file__).with_name("_native.pyi")


MODULE = inspect.getmodule(compiled())
CLASSES = ("Kernels", "Forward")


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
