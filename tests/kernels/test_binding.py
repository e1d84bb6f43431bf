"""The stub that mypy reads is what was compiled."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import gxnor_ref.kernels
from gxnor_ref.kernels import compiled

STUB = Path(gxnor_ref.kernels.__file__).with_name("_native.pyi")


def stub_of(name: str) -> ast.ClassDef:
    """Return the class of that name in the stub; there is no other, and no function."""
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    (found,) = [n for n in tree.body if isinstance(n, ast.ClassDef | ast.FunctionDef)]
    assert isinstance(found, ast.ClassDef)
    assert found.name == name
    return found


def test_the_stub_has_the_methods_and_parameters_of_the_compiled_class() -> None:
    kernels = compiled()
    written = {
        method.name: [argument.arg for argument in method.args.args]
        for method in stub_of(kernels.__name__).body
        if isinstance(method, ast.FunctionDef) and method.name != "__init__"
    }

    found = {
        name: list(inspect.signature(method).parameters)
        for name, method in inspect.getmembers(kernels, callable)
        if not name.startswith("__")
    }

    assert written == found


def test_the_stub_has_the_attributes_of_the_compiled_class() -> None:
    kernels = compiled()
    written = {
        ast.unparse(node.target)
        for node in stub_of(kernels.__name__).body
        if isinstance(node, ast.AnnAssign)
    }

    found = {
        name
        for name, value in vars(kernels).items()
        if not (name.startswith("__") or callable(getattr(kernels, name)))
    }

    assert written == found


def test_the_compiled_module_has_nothing_else() -> None:
    module = inspect.getmodule(compiled())

    assert {name for name in vars(module) if not name.startswith("__")} == {"Kernels"}
