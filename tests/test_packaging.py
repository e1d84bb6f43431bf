"""What a user notices of the package as a package: it installs, with a compiler and without."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

import gxnor_ref
from gxnor_ref import kernels

ROOT = Path(__file__).parents[1]
VECTORS = ROOT / "gxnor_ref" / "conform" / "vectors"
NO_COMPILER = {"CC": "/nonexistent/cc"}


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command and return all that it printed; it must succeed."""
    finished = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert finished.returncode == 0, finished.stdout
    return finished.stdout


def _pip_wheel(source: Path, folder: Path, **environment: str) -> tuple[Path, str]:
    """Build a wheel of `source` in `folder`; return it and the log. Needs no registry."""
    options = ["--verbose", "--no-build-isolation", "--no-deps", "--no-index"]
    pip = [sys.executable, "-m", "pip", "wheel", *options]
    log = _run(*pip, "--wheel-dir", folder, source, cwd=folder.parent, **environment)
    (wheel,) = folder.glob("*.whl")
    return wheel, log


def _build_info(wheel: Path, folder: Path) -> str:
    """Install a wheel in `folder`, and ask what is installed there about its kernels."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    _run(*pip, "--target", folder, wheel, cwd=folder.parent)
    script = "import gxnor_ref.kernels as k; print(k.__file__, k.built(), k.build_info(), sep='|')"
    answer = _run(sys.executable, "-c", script, cwd=folder.parent, PYTHONPATH=str(folder))
    origin, built, info = answer.rstrip().split("|")
    assert Path(origin).is_relative_to(folder)
    assert built == str(not info.startswith("not built"))
    return info


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a source distribution, made in a copy so that the checkout stays as it is."""
    copy = tmp_path_factory.mktemp("sdist") / "copy"
    made = shutil.ignore_patterns(".git", ".venv", "build", "dist", "runs", "*.egg-info", "*.so")
    shutil.copytree(ROOT, copy, ignore=made)
    script = "from setuptools import build_meta; build_meta.build_sdist('dist')"
    _run(sys.executable, "-c", script, cwd=copy)
    (archive,) = (copy / "dist").glob("*.tar.gz")
    return archive


def test_the_sdist_holds_the_sources(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        files = {name.partition("/")[2] for name in archive.getnames()}

    assert {"LICENSE", "csrc/build.c", "csrc/build.h"} <= files
    assert {"gxnor_ref/py.typed", "gxnor_ref/kernels/_build.pyx"} <= files
    assert "gxnor_ref/packed/FORMAT.md" in files
    # Generated C would go stale beside its source.
    assert [name for name in files if name.startswith("gxnor_ref/") and name.endswith(".c")] == []


def test_a_wheel_of_the_sdist_has_kernels_and_types(sdist: Path, tmp_path: Path) -> None:
    if shutil.which("cc") is None:
        pytest.skip("needs a C compiler, to build the kernels")

    wheel, _ = _pip_wheel(sdist, tmp_path / "wheel")

    with ZipFile(wheel) as archive:
        files = archive.namelist()
    assert {"gxnor_ref/py.typed", "gxnor_ref/kernels/_build.pyi"} <= set(files)
    assert "gxnor_ref/packed/FORMAT.md" in files
    vectors = [f"gxnor_ref/conform/vectors/{path.name}" for path in VECTORS.iterdir()]
    assert {"gxnor_ref/conform/PROTOCOL.md", *vectors} <= set(files)
    assert [name for name in files if not name.startswith("gxnor_ref")] == []
    flags = r"-std=c11 .*-Werror.* -ffp-contract=off .*"
    assert re.fullmatch(
        rf"(gcc|clang) \d+\.\d+\.\d+, C11, flags {flags}", _build_info(wheel, tmp_path / "site")
    )


def test_without_a_compiler_it_installs_and_says_so(sdist: Path, tmp_path: Path) -> None:
    wheel, log = _pip_wheel(sdist, tmp_path / "wheel", **NO_COMPILER)

    assert "the C kernels are NOT BUILT" in log
    assert _build_info(wheel, tmp_path / "site") == (
        "not built: the C compiler was missing or failed when gxnor_ref was installed"
    )


def test_here_the_kernels_are_built() -> None:
    if shutil.which("cc") is None:
        pytest.skip("needs a C compiler, to build the kernels")

    assert kernels.built(), kernels.build_info()


def test_one_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", gxnor_ref.__version__)
    assert version("gxnor-ref") == gxnor_ref.__version__


def test_make_help_lists_every_command() -> None:
    if shutil.which("make") is None:
        pytest.skip("needs make")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = [line.split()[1] for line in makefile.splitlines() if line.startswith(".PHONY:")]

    listing = _run("make", "--no-print-directory", cwd=ROOT).splitlines()

    assert [line.split()[1] for line in listing] == commands
    assert all(len(line.split()) > 2 for line in listing), "a command without its help"
