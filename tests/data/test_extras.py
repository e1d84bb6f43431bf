from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from gxnor_ref.data import MissingExtraError, require_extra
from gxnor_ref.data.extras import remedy
from gxnor_ref.spec.errors import GxnorError, installing

Complains = Callable[..., AbstractContextManager[None]]


def test_require_returns_the_module() -> None:
    assert require_extra("os.path", "data").basename("a/b") == "b"


@pytest.mark.parametrize("module", ["gxnor_absent", "gxnor_absent.core"])
def test_a_missing_package_is_named_with_its_remedy(module: str, complains: Complains) -> None:
    with complains(MissingExtraError, f"gxnor_absent is not installed: {remedy('data')}"):
        require_extra(module, "data")


def test_the_error_is_an_import_error_of_this_package() -> None:
    assert issubclass(MissingExtraError, GxnorError)
    assert issubclass(MissingExtraError, ImportError)


def test_a_fault_inside_an_installed_package_is_not_called_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gxnor_half_installed.py").write_text("import gxnor_no_such_dependency\n")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ModuleNotFoundError, match="gxnor_no_such_dependency") as caught:
        require_extra("gxnor_half_installed", "data")

    assert not isinstance(caught.value, MissingExtraError)


def test_the_command_installs_into_this_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "pip"
    other.write_text("#!/bin/sh\necho another environment\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    command = installing("--version")

    assert command == f"{sys.executable} -m pip install --version"
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert installing("rich>=15") == f"uv pip install --python {sys.executable} 'rich>=15'"
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    if shutil.which("pip"):
        assert installing("a b") == "pip install 'a b'"
