"""SPEC.md against the code: what it names exists, and says of itself what the page says of it."""

import ast
import importlib
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SPEC.md").read_text(encoding="utf-8")


def rows_under(heading: str) -> list[list[str]]:
    """Cells of the table under a heading, without its head."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


MAP = rows_under("Where each equation, figure and table is")
CLAUSES = rows_under("What the paper leaves open")
CHOICES = rows_under("Choices of our own")


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def look_up(dotted: str) -> Any:
    """The object that a dotted name means."""
    parts = dotted.split(".")
    for at in range(len(parts) - 1, 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:at]))
        except ModuleNotFoundError:
            continue
        for name in parts[at:]:
            found = getattr(found, name)
        return found
    raise AssertionError(f"SPEC.md names {dotted}, which does not exist")


def equations_of(summary: str) -> set[int]:
    """Numbers of the equations in a docstring's first line: "Eq (14) to (16), (23)"."""
    numbers: set[int] = set()
    for first, last in re.findall(r"\((\d+)\)(?: to \((\d+)\))?", summary):
        numbers.update(range(int(first), int(last or first) + 1))
    return numbers


def test_every_equation_figure_and_table_is_mapped() -> None:
    places = [place for place, _ in MAP]

    for kind, last in (("Eq ({})", 26), ("Fig {}", 13), ("Table {}", 2)):
        for number in range(1, last + 1):
            assert kind.format(number) in places


@pytest.mark.parametrize(("place", "functions"), MAP, ids=[row[0] for row in MAP])
def test_the_mapped_functions_exist_and_name_their_equation(place: str, functions: str) -> None:
    assert quoted(functions)
    for name in quoted(functions):
        summary = inspect.cleandoc(look_up(name).__doc__).partition("\n")[0]
        equation = re.fullmatch(r"Eq \((\d+)\)", place)
        if equation and name.startswith("gxnor_ref.spec"):
            assert int(equation[1]) in equations_of(summary), f"{name}: {summary}"


def test_every_equation_that_a_function_names_is_mapped_to_it() -> None:
    mapped = {(place, name) for place, functions in MAP for name in quoted(functions)}
    for path in sorted((ROOT / "gxnor_ref" / "spec").glob("*.py")):
        module = importlib.import_module(f"gxnor_ref.spec.{path.stem}".removesuffix(".__init__"))
        for name, thing in vars(module).items():
            documented = inspect.isfunction(thing) or inspect.isclass(thing)
            if documented and thing.__module__ == module.__name__ and not name.startswith("_"):
                summary = inspect.cleandoc(thing.__doc__ or "").partition("\n")[0]
                if "Eq (" in summary and "Result of" not in summary:
                    for number in equations_of(summary):
                        assert (f"Eq ({number})", f"{module.__name__}.{name}") in mapped


def test_every_clause_is_settled_once() -> None:
    assert [row[0] for row in CLAUSES] == [str(number) for number in range(1, 30)]


SEARCHED = [
    "gxnor_ref.spec.activation",
    "gxnor_ref.spec.transition",
    "gxnor_ref.spec.optimizer",
    "gxnor_ref.nn.settings",
    "gxnor_ref.nn.recipe",
]


@pytest.mark.parametrize(
    ("call", "option"),
    [
        (call, option)
        for row in CLAUSES
        for text in quoted(row[4])
        for call, option in re.findall(r"^(\w+)\((\w+)=", text)
    ],
)
def test_every_option_exists(call: str, option: str) -> None:
    modules = [importlib.import_module(name) for name in SEARCHED]
    (callable_,) = {vars(module)[call] for module in modules if call in vars(module)}

    assert option in inspect.signature(callable_).parameters


@pytest.mark.parametrize(
    ("number", "cell"),
    [(row[0], row[-1]) for row in CLAUSES + CHOICES],
    ids=[row[0] for row in CLAUSES + CHOICES],
)
def test_every_named_test_exists(number: str, cell: str) -> None:
    if cell == "-":
        assert number in {"26", "29"}, "only clauses that change no number may go without a test"
        return
    assert quoted(cell)
    for name in quoted(cell):
        file, _, function = name.partition("::")
        tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
        defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert function in defined, f"clause {number} names {name}"
