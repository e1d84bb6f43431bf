"""The rules of the house: who may import whom, and what C may do."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = "gxnor_ref"
CSRC = sorted((ROOT / "csrc").glob("*.c"))
SOURCES = sorted((ROOT / "csrc").glob("*.[ch]"))


class Floor(NamedTuple):
    """What the modules of one floor may import, beside the standard library and the floor itself.

    `lazy` holds what an extra installs: it may be imported within a function, so that the package
    imports without it.
    """

    floors: frozenset[str] = frozenset()
    eager: frozenset[str] = frozenset({"numpy"})
    lazy: frozenset[str] = frozenset()


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


# A floor is a module or a package straight under gxnor_ref; "" is gxnor_ref/__init__.py.
FLOORS = {
    "": Floor(_set("spec data nn packed pretrained conform")),
    "spec": Floor(),
    "data": Floor(_set("spec"), lazy=_set("PIL torch")),
    "twins": Floor(_set("spec")),
    "kernels": Floor(_set("spec twins")),
    "nn": Floor(_set("spec twins data kernels"), lazy=_set("tensorboardX")),
    "packed": Floor(_set("spec twins data kernels nn"), lazy=_set("onnx")),
    "pretrained": Floor(_set("spec packed")),
    "conform": Floor(_set("spec data nn"), lazy=_set("hypothesis pytest")),
    "estimator": Floor(_set("spec data nn"), eager=_set("numpy sklearn")),
    "events": Floor(_set("spec data nn packed")),
    "bench": Floor(_set("spec data kernels nn packed"), lazy=_set("onnx onnxruntime torch")),
    "sweep": Floor(_set("spec data nn kernels") | {""}, lazy=_set("distributed")),
    "paper": Floor(_set("spec data nn kernels events sweep") | {""}, lazy=_set("matplotlib scipy")),
    "cli": Floor(
        _set("spec data nn kernels packed pretrained conform events bench sweep paper") | {""},
        eager=_set("numpy click rich"),
        lazy=_set("threadpoolctl"),
    ),
    "__main__": Floor(_set("cli")),
}


class Import(NamedTuple):
    """One import statement's target, as the module `importer` meets it."""

    importer: str
    line: int
    target: str
    is_lazy: bool


def modules_of(root: Path) -> dict[str, Path]:
    """Return the modules of the package under `root` by name; a stub stands for compiled code."""
    modules = {}
    for path in sorted((root / PACKAGE).rglob("*.py*")):
        if path.suffix in {".py", ".pyi"}:
            parts = path.relative_to(root).with_suffix("").parts
            modules[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return modules


def floor_of(module: str) -> str:
    """Return the name under the package that `module` belongs to."""
    return f"{module}..".split(".")[1]


# Functions that import the module their first argument names.
IMPORTERS = {"import_module", "require_extra", "__import__"}


def _import_nodes(node: ast.AST, is_lazy: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Yield the imports and the calls under `node`, and whether importing the module skips them."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom | ast.Call):
            yield child, is_lazy
        inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for_types = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
        yield from _import_nodes(child, is_lazy or inside or for_types)


def _targets(node: ast.AST, package: str, modules: Collection[str]) -> set[str]:
    """Return the absolute names that `node` imports, where it stands in `package`."""
    match node:
        case ast.Import():
            return {alias.name for alias in node.names}
        case ast.ImportFrom():
            # Each dot after the first leaves one more package behind.
            parts = package.split(".")
            base = parts[: len(parts) - node.level + 1] if node.level else []
            origin = ".".join([*base, *filter(None, [node.module])])
            names = [f"{origin}.{alias.name}" for alias in node.names]
            return {name if name in modules else origin for name in names}
        case ast.Call(func=function, args=[ast.Constant(value=str(name)), *_]):
            return {name} if ast.unparse(function).split(".")[-1] in IMPORTERS else set()
    return set()


def imports_of(root: Path) -> Iterator[Import]:
    """Yield every import in the package under `root`, as absolute names."""
    modules = modules_of(root)
    for importer, path in modules.items():
        package = importer if path.stem == "__init__" else importer.rpartition(".")[0]
        for node, is_lazy in _import_nodes(ast.parse(path.read_text(encoding="utf-8"))):
            for target in sorted(_targets(node, package, modules)):
                yield Import(importer, getattr(node, "lineno", 0), target, is_lazy)


def floor_violations(root: Path) -> list[str]:
    """Say which imports under `root` the table does not allow, and which modules it lacks."""
    complaints = [
        f"{module}: FLOORS in tests/test_house.py has no floor {floor_of(module)!r}"
        for module in modules_of(root)
        if floor_of(module) not in FLOORS
    ]
    for importer, line, target, is_lazy in imports_of(root):
        home = floor_of(importer)
        floor = FLOORS.get(home, Floor())
        top = target.partition(".")[0]
        if top == PACKAGE:
            is_allowed = floor_of(target) in floor.floors | {home}
        else:
            third_party = floor.eager | (floor.lazy if is_lazy else frozenset())
            is_allowed = top in sys.stdlib_module_names or top in third_party
        if not is_allowed:
            when = "in a function" if is_lazy else "at its top"
            complaints.append(f"{importer}:{line} imports {target} {when}")
    return complaints


def import_cycle(root: Path) -> list[str]:
    """Return the modules of one import cycle under `root`, or none."""
    graph: dict[str, set[str]] = {module: set() for module in modules_of(root)}
    for importer, _, target, _ in imports_of(root):
        if target in graph:
            graph[importer].add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_imports_keep_to_their_floors() -> None:
    assert floor_violations(ROOT) == []


def test_two_modules_of_nn_know_the_kernels() -> None:
    knowing = {
        importer
        for importer, _, target, _ in imports_of(ROOT)
        if floor_of(importer) == "nn" and floor_of(target) == "kernels"
    }

    # One layer at a time, and whole training passes.
    assert knowing == {"gxnor_ref.nn.backend", "gxnor_ref.nn.integer_pass"}


def test_the_compiled_kernels_are_imported_in_one_place() -> None:
    importers = {
        importer
        for importer, _, target, _ in imports_of(ROOT)
        if target == "gxnor_ref.kernels._native"
    }

    # The other names their type.
    assert importers == {"gxnor_ref.kernels", "gxnor_ref.kernels.isa"}


def test_imports_have_no_cycle() -> None:
    assert import_cycle(ROOT) == []


@pytest.mark.parametrize(
    ("module", "line", "complaint"),
    [
        ("spec/bad.py", "import gxnor_ref.nn", "imports gxnor_ref.nn at its top"),
        ("spec/bad.py", "from ..kernels import fast", "imports gxnor_ref.kernels at its top"),
        ("spec/bad.py", "from .. import kernels", "imports gxnor_ref.kernels at its top"),
        ("spec/bad.py", "from ..twins import bits", "imports gxnor_ref.twins at its top"),
        ("twins/bad.py", "import gxnor_ref.kernels", "imports gxnor_ref.kernels at its top"),
        ("spec/bad.py", "def f():\n    import scipy", "imports scipy in a function"),
        ("spec/bad.py", "from gxnor_ref import __version__", "imports gxnor_ref at its top"),
        ("data/bad.py", "import PIL.Image", "imports PIL.Image at its top"),
        ("data/bad.py", "try:\n    import PIL\nfinally: ...", "imports PIL at its top"),
        ("nn/bad.py", "def f():\n    require_extra('scipy.io')", "imports scipy.io in a function"),
        ("nn/bad.py", "class A:\n    import gxnor_ref.cli", "imports gxnor_ref.cli at its top"),
        ("kernels/bad.py", "import gxnor_ref.nn", "imports gxnor_ref.nn at its top"),
        ("cli/bad.py", "import typer", "imports typer at its top"),
        ("attic/bad.py", "", "has no floor 'attic'"),
    ],
)
def test_the_floors_catch(tmp_path: Path, module: str, line: str, complaint: str) -> None:
    _write(tmp_path, {"kernels/__init__.py": "", module: line})

    (found,) = floor_violations(tmp_path)

    assert found.endswith(complaint)


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("spec/good.py", "import math\nimport numpy.typing\nfrom .errors import DomainError"),
        ("data/good.py", "def f():\n    import PIL.Image"),
        ("data/good.py", "def f():\n    require_extra('PIL.Image')"),
        ("spec/good.py", "require(1 > 0, 'a condition')"),
        ("data/good.py", "if TYPE_CHECKING:\n    import PIL"),
        ("nn/good.py", "from gxnor_ref import spec"),
        ("cli.py", "from . import __version__, kernels, nn"),
        ("__init__.py", "from .spec import gate"),
    ],
)
def test_the_floors_allow(tmp_path: Path, module: str, line: str) -> None:
    packages = dict.fromkeys(["kernels/__init__.py", "nn/__init__.py", "spec/__init__.py"], "")
    _write(tmp_path, {**packages, module: line})

    assert floor_violations(tmp_path) == []


def test_a_cycle_is_caught(tmp_path: Path) -> None:
    _write(tmp_path, {"spec/a.py": "from . import b", "spec/b.py": "from .a import thing"})

    assert set(import_cycle(tmp_path)) == {"gxnor_ref.spec.a", "gxnor_ref.spec.b"}


def _write(root: Path, sources: dict[str, str]) -> None:
    for name, text in sources.items():
        path = root / PACKAGE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_numpy_alone_is_enough_to_import_the_package() -> None:
    script = """
import importlib, pkgutil, sys

class Blocker:
    allowed = {"numpy", "gxnor_ref"} | sys.stdlib_module_names

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in self.allowed:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Blocker())
package = importlib.import_module("gxnor_ref")
for module in pkgutil.walk_packages(package.__path__, "gxnor_ref."):
    if not module.name.startswith(("gxnor_ref.cli.", "gxnor_ref.estimator")):
        importlib.import_module(module.name)
print("imported")
"""
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], cwd=ROOT, capture_output=True, text=True
    )

    assert finished.stderr == ""
    assert finished.stdout == "imported\n"


def without_comments(source: str) -> str:
    """Return C source with its comments blanked."""
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", source, flags=re.DOTALL)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_c_allocates_nothing(path: Path) -> None:
    calls = r"\b(?:malloc|calloc|realloc|aligned_alloc|alloca|free)\b"

    assert re.findall(calls, without_comments(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_c_functions_are_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    # A body begins at the end of a line, and ends at the beginning of one.
    bodies = re.findall(r"\) \{\n(?:[ #\n].*\n|\n)*\}\n", source)

    assert max((body.count("\n") for body in bodies), default=0) <= 60


@pytest.mark.parametrize("path", CSRC, ids=lambda path: path.name)
def test_c_exports_only_prefixed_symbols(path: Path, tmp_path: Path) -> None:
    compiler, nm = shutil.which("cc"), shutil.which("nm")
    if compiler is None or nm is None:
        pytest.skip("needs a C compiler and nm, to list what an object file exports")
    object_file = tmp_path / "object.o"
    command = [compiler, "-std=c11", "-c", str(path), "-o", str(object_file)]
    subprocess.run(command, check=True)

    listing = subprocess.check_output([nm, "-g", "--defined-only", object_file], text=True)
    # macOS puts an underscore before each.
    symbols = [line.split()[-1].removeprefix("_") for line in listing.splitlines() if line]

    # A file for another architecture is empty; dispatch.c names those that are not.
    assert symbols != [] or path.stem.startswith("isa_")
    assert [symbol for symbol in symbols if not symbol.startswith("gxnor_")] == []


@pytest.mark.parametrize("name", ["setup.py", "Makefile"])
def test_flags_keep_results_the_same_everywhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    assert re.findall(r"-march=native|-mtune=native|-ffast-math|-Ofast", text) == []


def test_no_file_is_named_utils() -> None:
    folders = ["benchmarks", "csrc", "gxnor_ref", "tests"]

    assert [path for folder in folders for path in (ROOT / folder).rglob("utils*")] == []


OPENERS = _set("open read_bytes read_text fromfile memmap loadtxt genfromtxt ZipFile GzipFile")
OPENERS |= _set("np.load torch.load")

# All other reads go through gxnor_ref.data.npy.open_regular: a user's file may be a pipe that waits
# forever, or a device without end.
OPENED = {
    # What the package or the system has.
    "bench.machine: path.read_text(encoding='utf-8')",
    "cli.app: os.open(os.devnull, os.O_WRONLY)",
    "cli: os.open(os.devnull, os.O_RDWR)",
    "data.digits: np.load(FILE)",
    "kernels.cpus: path.read_text(encoding='utf-8')",
    "packed.targets: (Path(__file__).parent / 'templates' / name).read_text(encoding='ascii')",
    "pretrained: _file(name, 'json').read_text(encoding='utf-8')",
    # What is open already.
    "data.atomic: open(descriptor, 'wb')",
    "data.fetch: tarfile.open(fileobj=packed, mode='r:gz')",
    "data.idx: gzip.GzipFile(fileobj=file)",
    "data.npy: archive.open(f'{name}.npy', 'w', force_zip64=True)",
    "data.npy: zipfile.ZipFile(file, 'w')",
    "data.npy: archive.open(member)",
    "data.npy: zipfile.ZipFile(file)",
    "data.pictures: pillow.open(file, formats=formats)",
    "data.state_dict: torch.load(file, map_location='cpu', weights_only=True)",
    "data.state_dict: zipfile.ZipFile(file)",
    "nn.foreign: zipfile.ZipFile(file)",
    # What is written or locked.
    "data.atomic: leftover.open('r+b')",
    "data.atomic: os.open(directory, os.O_RDONLY)",
    "data.atomic: os.open(path, os.O_WRONLY | getattr(os, 'O_BINARY', 0))",
    "data.atomic: temporary.open('x+b')",
    "data.lock: os.open(self.path, flags, 438)",
    "sweep.table: os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 438)",
    # The place itself.
    "data.npy: os.open(path, flags)",
}


def opened_in(root: Path) -> set[str]:
    """Return the calls under `root` that open files, each behind its module."""
    calls = set()
    for module, path in modules_of(root).items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                if OPENERS & {name, name.split(".")[-1]}:
                    calls.add(f"{module.removeprefix(f'{PACKAGE}.')}: {ast.unparse(node)}")
    return calls


def test_files_of_a_user_are_opened_in_one_place() -> None:
    assert opened_in(ROOT) == OPENED


@pytest.mark.parametrize(
    "line", ["Path(name).read_bytes()", "open(name)", "np.load(name)", "Image.open(name)"]
)
def test_a_file_that_is_opened_elsewhere_is_caught(tmp_path: Path, line: str) -> None:
    _write(tmp_path, {"nn/bad.py": f"def f(name):\n    return {line}"})

    assert opened_in(tmp_path) == {f"nn.bad: {line}"}
