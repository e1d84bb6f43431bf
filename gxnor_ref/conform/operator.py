"""What an operator is: its signature, bounds, random inputs and mutants; and how cases are made.

A result without a bound is exact. One that has a bound is expected as the exact value of its
formula, rounded once, and a conforming implementation lies within ulps (eps scale + tiny) of it,
element by element, with eps = 2^-23 and tiny = 2^-126 for float32, 2^-52 and 2^-1022 for float64;
tiny, the smallest normal number, admits what is flushed to zero. Sums in a scale are rounded once,
so that they are the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeAlias

import numpy as np

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array, flatten
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.space import DiscreteSpace

Arguments: TypeAlias = Mapping[str, Any]
"""Inputs of an operator by name."""

NOTHING: Arguments = MappingProxyType({})

Cases: TypeAlias = Iterator[Case]

Drawn: TypeAlias = Callable[[Draws], dict[str, Any]]
"""Draws random inputs."""

Scaled: TypeAlias = tuple[float, Array]
"""Ulps, and what they are ulps of: an array of the result's shape."""


class Typed(NamedTuple):
    """A parameter or result: its name, and what it is.

    Kinds are "floats" and "integers" (arrays), "float", "int" and "str", and "mapping" of these.
    """

    name: str
    kind: str


class Bound(NamedTuple):
    """Bound of one result, or of all results of an operator."""

    # From the inputs by name and what is expected to `Scaled`, or a dict of it by path.
    scaled: Callable[..., Any]
    reason: str  # why it is that


class Mutant(NamedTuple):
    """A deliberately wrong implementation of an operator; `mistake` is a name in `MISTAKES`."""

    mistake: str
    operator: str
    implementation: Callable[..., Any]
    # The same for valid inputs, of which the spec need not be asked.
    unchecked: Callable[..., Any] | None = None

    def on(self, case: Case) -> Callable[..., Any]:
        """Return what answers a case as `implementation` does, in the least time."""
        if case.expected is None or self.unchecked is None:
            return self.implementation
        return self.unchecked


@dataclass(frozen=True)
class Operator:
    """An operator of the spec.

    `signature` is "parameters -> results", each a word "name:kind" or, for floats, the name alone:
    the one result, or those of a tuple in this order.
    """

    name: str  # name of the callable of an implementation
    clause: str  # where the paper or SPEC.md states it
    about: str  # what it computes, in a line
    signature: str
    reference: Callable[..., Any]  # the spec's function
    # By result; a result that is missing is exact.
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    # Of all results at once, where their number depends on the inputs.
    bounds_by_path: Bound | None = None
    draw: Drawn | None = None  # draws random inputs; without it the operator has vectors alone
    # Wrong implementations by the name of their mistake.
    mutants: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    # Has the docstring that describes it, if the reference does not.
    documented: Callable[..., Any] | None = None
    # Results in float64 that are made of float32 numbers, whose roundings they have.
    of_float32: tuple[str, ...] = ()
    # Clauses of a result by its path, where `clause` has those of many.
    clause_of: Callable[[str], str | None] = lambda path: None
    is_total: bool = False  # whether it has no invalid inputs of its own
    # What each element passes through on its way, by name: arrays for the report of a failure.
    working: Callable[..., Mapping[str, Array]] | None = None

    @property
    def parameters(self) -> tuple[Typed, ...]:
        """What it takes, by name."""
        return _typed(self.signature.partition("->")[0])

    @property
    def results(self) -> tuple[Typed, ...]:
        """What it returns."""
        return _typed(self.signature.partition("->")[2])

    def named(self, returned: Any) -> dict[str, Any]:
        """Name what a callable returned: one result, several in order, or a mapping by name."""
        names = [result.name for result in self.results]
        keys = returned if isinstance(returned, Mapping) else [""]
        # Also by path, as the results of a network may come.
        if {str(key).partition("/")[0] for key in keys} <= set(names):
            return dict(returned)
        if len(names) == 1:
            return {names[0]: returned}
        several = returned if isinstance(returned, tuple | list) else (returned,)
        return dict(zip(names, several, strict=False))

    def unknown(self, returned: Any) -> str:
        """Name of something returned that is not a result; a mapping may be a result itself."""
        names = {result.name for result in self.results}
        if not isinstance(returned, Mapping) or not returned:
            return ""
        others = [key for key in map(str, returned) if key.partition("/")[0] not in names]
        is_result = len(others) == len(returned) and self.results[0].kind == "mapping"
        return "" if is_result or not others else others[0]

    def expected(self, inputs: Arguments) -> dict[str, Any]:
        """Results of the spec for these inputs by path, such as "y" or "tensors/1.conv"."""
        found = flatten(self.named(self.reference(**inputs)))
        return {path: np.asarray(value) for path, value in found.items()}

    def within(self, inputs: Arguments, expected: Mapping[str, Any]) -> dict[str, Array]:
        """Largest admitted distance from each float by path; a result that is missing is exact."""
        scaled: dict[str, Scaled] = {
            result: bound.scaled(**inputs, expected=expected[result])
            for result, bound in self.bounds.items()
        }
        if self.bounds_by_path is not None:
            scaled = self.bounds_by_path.scaled(**inputs, expected=expected)
        found = {}
        for path, (ulps, scale) in scaled.items():
            if ulps > 0:
                limits = np.finfo(expected[path].dtype)
                eps, tiny = float(limits.eps), float(limits.tiny)
                found[path] = np.asarray(ulps * (eps * scale.astype(np.float64) + tiny))
        return found

    def exactness(self, result: str) -> str:
        """Why a result has its bound, or "exact"."""
        bound = self.bounds_by_path or self.bounds.get(result)
        return bound.reason if bound else "exact"

    def case(
        self, name: str, about: str, base: Arguments = NOTHING, /, *, clause: str = "", **new: Any
    ) -> Case:
        """Make a case of valid inputs: those of `base`, replaced and completed by `new`.

        `clause` is what the case pins, if not the operator's clause.
        """
        case = self._unanswered(name, about, base, clause, new)
        with np.errstate(over="ignore", under="ignore"):
            expected = self.expected(case.inputs)
            within = self.within(case.inputs, expected)
        return replace(case, expected=expected, within=within)

    def refused(
        self, name: str, about: str, base: Arguments = NOTHING, /, *, clause: str = "", **new: Any
    ) -> Case:
        """Make a case, like `case`, of inputs outside the domain: it expects an error."""
        case = self._unanswered(name, about, base, clause, new)
        try:
            self.expected(case.inputs)
        except DomainError:
            return case
        raise AssertionError(f"{case.id} is no error")

    def not_finite(self, base: Arguments, *names: str) -> Iterator[Case]:
        """Make the cases, like `refused`, of a NaN and of each infinity at the end of an array."""
        for name in names:
            for what, value in (("nan", np.nan), ("inf", np.inf), ("minus_inf", -np.inf)):
                array = base[name].copy()
                array.reshape(-1)[-1] = value
                about = f"{name} that is {what.replace('_', ' ')}"
                yield self.refused(f"{name}_{what}", about, base, **{name: array})

    def _unanswered(
        self, name: str, about: str, base: Arguments, clause: str, new: Arguments
    ) -> Case:
        ahead = {key: value for key, value in new.items() if key not in base}
        inputs = {**ahead, **base, **new}
        return Case(f"{self.name}/{name}", clause or self.clause, about, (), inputs, None)


class Family(Protocol):
    """A file of `gxnor_ref.conform.operators`: operators that belong together."""

    @property
    def OPERATORS(self) -> tuple[Operator, ...]:
        """The operators, in the order of the files of vectors."""

    @property
    def MISTAKES(self) -> dict[str, str]:
        """What goes wrong, by name; a mistake that several families make is described in one."""

    def cases(self, factor: int, /) -> Cases:
        """Write the cases; `factor` is 1, 4 or 16, the size of random ones."""


def _typed(text: str) -> tuple[Typed, ...]:
    pairs = (word.partition(":") for word in text.split())
    return tuple(Typed(name, kind or "floats") for name, _, kind in pairs)


def of_value(ulps: float, reason: str) -> Bound:
    """Bound in ulps of the expected value itself."""
    return Bound(lambda expected, **_: (ulps, np.abs(expected)), reason)


SPACE = "N:int H:float"
"""Parameters of a space, as words."""

PHI = "N:int r:float H:float"
"""Parameters of phi_r."""


def in_space(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function of the spec take N and H in place of its DiscreteSpace."""

    def with_space(*, N: int, H: float, **rest: Any) -> Any:
        return function(space=DiscreteSpace(N, H), **rest)

    with_space.__doc__ = function.__doc__
    return with_space


def instead(function: Callable[..., Any], **changes: Any) -> Callable[..., Any]:
    """Make the mutant that computes correctly from wrong inputs.

    Each change is an input's other value, or a callable that makes it of the correct one.

    >>> instead(pow, exp=2, base=abs)(base=-3, exp=5)
    9
    """

    def mutant(**inputs: Any) -> Any:
        changed = {
            name: change(inputs[name]) if callable(change) else change
            for name, change in changes.items()
        }
        return function(**{**inputs, **changed})

    return mutant


def fixed(function: Callable[..., Any], **values: Any) -> dict[str, Callable[..., Any]]:
    """Make the mutants that each leave one argument at a value, whatever is asked.

    >>> fixed(pow, exp=2)["exp_fixed"](base=3, exp=5)
    9
    """
    return {f"{name}_fixed": instead(function, **{name: of}) for name, of in values.items()}


def in_8_bits(function: Callable[..., Any]) -> dict[str, Callable[..., Any]]:
    """Make the mutants that hold the integers they return in 8 bits, where they wrap around."""

    def held(dtype: str) -> Callable[..., Array]:
        return lambda **inputs: np.asarray(function(**inputs)).astype(np.int64).astype(dtype)

    return {f"states_in_{dtype}": held(dtype) for dtype in ("int8", "uint8")}


def in_32_bits(function: Callable[..., Any], *names: str) -> dict[str, Callable[..., Any]]:
    """Make the mutants that each cut one argument to 32 bits."""
    return {f"{n}_in_32_bits": instead(function, **{n: lambda of: of % 2**32}) for n in names}
