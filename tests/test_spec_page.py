"""SPEC.md against the code: what it names exists, and says of itself what the page says of it."""

import ast
import importlib
import inspect
import re
from pathlib import Path
from string import ascii_uppercase
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SPEC.md").read_text(encoding="utf-8")


class Clause(NamedTuple):
    """A section of the page under one of its lists of clauses."""

    number: str
    title: str
    paragraphs: list[str]
    options: list[str]
    tests: list[str]


def section(heading: str) -> str:
    """Text under a heading of the second level."""
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows_under(heading: str) -> list[list[str]]:
    """Cells of the table under a heading, without its head."""
    lines = [line for line in section(heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def clauses_under(heading: str) -> list[Clause]:
    """Clauses under a heading: "### number. title", text, and items that name options and tests."""
    clauses = []
    for part in section(heading).split("\n### ")[1:]:
        title, *paragraphs = part.strip().split("\n\n")
        items = paragraphs.pop().splitlines() if paragraphs[-1].startswith("- ") else []
        named = [re.fullmatch(r"- (Option|Test): `([^`]+)`", item) for item in items]
        assert None not in named, f"{title}: an item names neither an option nor a test"
        found = [each.groups() for each in named if each]
        options, tests = (
            [name for kind, name in found if kind == wanted] for wanted in ("Option", "Test")
        )
        number, _, name = title.partition(". ")
        clauses.append(Clause(number, name, paragraphs, options, tests))
    return clauses


MAP = rows_under("Where each equation, figure and table is")
CLAUSES = clauses_under("What the paper leaves open")
CHOICES = clauses_under("Choices of our own")


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
    assert [clause.number for clause in CLAUSES] == [str(number) for number in range(1, 31)]
    assert [clause.number for clause in CHOICES] == list(ascii_uppercase[: len(CHOICES)])


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.number)
def test_a_clause_says_what_is_open_and_then_what_holds(clause: Clause) -> None:
    assert len(clause.paragraphs) == 2
    assert [text.startswith("**Here:** ") for text in clause.paragraphs] == [False, True]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.number)
def test_a_choice_is_stated(choice: Clause) -> None:
    assert choice.title
    assert choice.paragraphs


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
        for clause in CLAUSES
        for text in clause.options
        for call, option in re.findall(r"^(\w+)\((\w+)=", text)
    ],
)
def test_every_option_exists(call: str, option: str) -> None:
    modules = [importlib.import_module(name) for name in SEARCHED]
    (callable_,) = {vars(module)[call] for module in modules if call in vars(module)}

    assert option in inspect.signature(callable_).parameters


@pytest.mark.parametrize("clause", CLAUSES + CHOICES, ids=lambda clause: clause.number)
def test_every_named_test_exists(clause: Clause) -> None:
    if not clause.tests:
        assert clause.number in {"26", "29"}, (
            "only clauses that change no number may go without a test"
        )
    for name in clause.tests:
        file, _, function = name.partition("::")
        tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
        defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert function in defined, f"clause {clause.number} names {name}"
