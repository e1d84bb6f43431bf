"""What a user notices of the package as a package: it installs, with a compiler and without."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

import gxnor_ref
from gxnor_ref import kernels
from gxnor_ref.spec.errors import installing

ROOT = Path(__file__).parents[1]
VECTORS = ROOT / "gxnor_ref" / "conform" / "vectors"
TEMPLATES = [
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "gxnor_ref/packed/targets/templates").iterdir()
]
NETWORKS = ("digits", "mnist")
NO_COMPILER = {"CC": "/nonexistent/cc"}


def _finished(
    *command: str | Path, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command, and keep all that it prints in one text."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command and return all that it printed; it must succeed."""
    finished = _finished(*command, cwd=cwd, **environment)
    assert finished.returncode == 0, finished.stdout
    return finished.stdout


def _pip_wheel_command(folder: Path) -> list[str | Path]:
    """Return the command that builds a wheel in `folder`, but for its source."""
    options = ["--verbose", "--no-build-isolation", "--no-deps", "--no-index"]
    return [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", folder]


def _pip_wheel(source: Path, folder: Path, **environment: str) -> tuple[Path, str]:
    """Build a wheel of `source` in `folder`; return it and the log. Needs no registry."""
    log = _run(*_pip_wheel_command(folder), source, cwd=folder.parent, **environment)
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


def _metadata(wheel: Path) -> str:
    """Return what a package index shows of a wheel."""
    with ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return archive.read(name).decode("utf-8")


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
    assert {"gxnor_ref/py.typed", "gxnor_ref/kernels/_native.pyx"} <= files
    assert {"SECURITY.md", "CONTRIBUTING.md", "CITATION.cff", "docs/conf.py"} <= files
    assert {"gxnor_ref/packed/FORMAT.md", *TEMPLATES} <= files
    # What the tests read beside the package.
    assert {"action.yml", ".ci/run", ".github/workflows/check.yml"} <= files
    # Generated C would go stale beside its source.
    assert [name for name in files if re.fullmatch(r"gxnor_ref/kernels/.*\.c", name)] == []


def test_a_wheel_of_the_sdist_has_kernels_and_types(sdist: Path, tmp_path: Path) -> None:
    if shutil.which("cc") is None:
        pytest.skip("needs a C compiler, to build the kernels")

    wheel, _ = _pip_wheel(sdist, tmp_path / "wheel")

    with ZipFile(wheel) as archive:
        files = archive.namelist()
    assert {"gxnor_ref/py.typed", "gxnor_ref/kernels/_native.pyi"} <= set(files)
    assert {"gxnor_ref/packed/FORMAT.md", "gxnor_ref/data/digits.npz"} <= set(files)
    assert set(TEMPLATES) <= set(files)
    networks = [f"{name}.{suffix}" for name in NETWORKS for suffix in ("gxnor", "json")]
    assert {f"gxnor_ref/pretrained/{network}" for network in networks} <= set(files)
    # What messages and docstrings cite.
    documents = [
        "SPEC.md",
        "csrc/README.md",
        "conform/clients/client.c",
        "conform/clients/jax_step.py",
    ]
    assert {f"gxnor_ref/{path}" for path in documents} <= set(files)
    vectors = [f"gxnor_ref/conform/vectors/{path.name}" for path in VECTORS.iterdir()]
    assert {"gxnor_ref/conform/PROTOCOL.md", *vectors} <= set(files)
    assert [name for name in files if not name.startswith("gxnor_ref")] == []
    description = _metadata(wheel).partition("\n\n")[2]
    assert "guide (`gxnor_ref/conform/GUIDE.md`)" in description
    # An index has no files that a relative link could point to.
    assert {
        link for link in re.findall(r"\]\(([^)]*)\)", description) if "https:" not in link
    } == set()
    flags = r"-std=c11 -O3 -ffp-contract=off .*"
    assert re.fullmatch(
        rf"(gcc|clang) \d+\.\d+\.\d+, C11, flags {flags}", _build_info(wheel, tmp_path / "site")
    )


def test_without_a_compiler_it_fails_and_says_what_helps(sdist: Path, tmp_path: Path) -> None:
    finished = _finished(*_pip_wheel_command(tmp_path), sdist, cwd=tmp_path, **NO_COMPILER)

    assert finished.returncode != 0
    assert "the C kernels cannot be built: " in finished.stdout
    assert "GXNOR_NO_KERNELS=1 installs gxnor_ref without them" in finished.stdout
    assert list(tmp_path.glob("*.whl")) == []


def test_a_free_threaded_python_is_refused(sdist: Path, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("there Python's build variables are in no module that a test can replace")
    # The kernels' wrapper keeps the interpreter's lock: such a Python would take it back.
    variables = {**sysconfig.get_config_vars(), "Py_GIL_DISABLED": 1}
    module = f"build_time_vars = {variables!r}\n"
    (tmp_path / "free_threaded.py").write_text(module, encoding="utf-8")

    finished = _finished(
        *_pip_wheel_command(tmp_path),
        sdist,
        cwd=tmp_path,
        PYTHONPATH=str(tmp_path),
        _PYTHON_SYSCONFIGDATA_NAME="free_threaded",
    )

    assert finished.returncode != 0
    assert "free-threaded Python is not supported" in finished.stdout
    assert "GXNOR_NO_KERNELS=1 installs gxnor_ref without them" in finished.stdout


def test_without_kernels_it_installs_if_that_is_asked_for(sdist: Path, tmp_path: Path) -> None:
    wheel, _ = _pip_wheel(sdist, tmp_path / "wheel", GXNOR_NO_KERNELS="1", **NO_COMPILER)

    # No platform in its name: it cannot pass for one with kernels.
    assert wheel.name.endswith("-py3-none-any.whl")
    assert _build_info(wheel, tmp_path / "site") == (
        "not built: gxnor_ref was installed with GXNOR_NO_KERNELS=1, or its kernels were removed"
    )


def test_a_checkout_without_kernels_says_what_builds_them(sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (checkout,) = tmp_path.iterdir()
    script = "import gxnor_ref.kernels as k; print(k.build_info())"

    said = [_run(sys.executable, "-c", script, cwd=checkout, PYTHONPATH="")]
    (checkout / "gxnor_ref" / "kernels" / "_native.cpython-30-other.so").touch()
    said += [_run(sys.executable, "-c", script, cwd=checkout, PYTHONPATH="")]

    for answer in said:
        assert answer.startswith(f"not built: this is the checkout {checkout}, ")
        assert f"`{installing('--editable', str(checkout))}` builds them" in answer
    assert "_native.cpython-30-other.so" in said[1]


@pytest.mark.parametrize("variable", ["GXNOR_NO_KERNELS", "GXNOR_STRICT"])
def test_a_switch_of_the_build_is_0_or_1(variable: str, sdist: Path, tmp_path: Path) -> None:
    finished = _finished(*_pip_wheel_command(tmp_path), sdist, cwd=tmp_path, **{variable: "yes"})

    assert finished.returncode != 0
    assert f"{variable} is 'yes'; expected 0 or 1" in finished.stdout


def test_a_clone_has_the_same_bytes_whatever_git_is_set_to(tmp_path: Path) -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a clone")
    windows = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf"]

    _run("git", *windows, "clone", "--quiet", ROOT, tmp_path / "clone", cwd=tmp_path)

    sums = (tmp_path / "clone/gxnor_ref/conform/vectors/SHA256SUMS").read_text(encoding="utf-8")
    for line in sums.splitlines():
        digest, name = line.split()
        content = (tmp_path / "clone/gxnor_ref/conform/vectors" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest, name


def test_here_the_kernels_are_built() -> None:
    if shutil.which("cc") is None:
        pytest.skip("needs a C compiler, to build the kernels")

    assert kernels.built(), kernels.build_info()


def test_one_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", gxnor_ref.__version__)
    assert version("gxnor-ref") == gxnor_ref.__version__
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r"^version: (.+)$", citation, re.MULTILINE) == [gxnor_ref.__version__]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.search(r"^## (\d\S*) - (\S+)$", changelog, re.MULTILINE)
    assert released is not None
    assert released.groups() == (
        gxnor_ref.__version__,
        *re.findall(r"^date-released: (.+)$", citation, re.MULTILINE),
    )


def test_make_help_lists_every_command() -> None:
    if shutil.which("make") is None:
        pytest.skip("needs make")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = [line.split()[1] for line in makefile.splitlines() if line.startswith(".PHONY:")]

    listing = _run("make", "--no-print-directory", cwd=ROOT).splitlines()

    assert [line.split()[1] for line in listing] == commands
    assert all(len(line.split()) > 2 for line in listing), "a command without its help"
