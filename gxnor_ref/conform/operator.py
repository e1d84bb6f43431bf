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

    Attributes
    ----------
    name : str
        By which it is passed.
    kind : {"floats", "integers", "float", "int", "str", "mapping"}
        Arrays, scalars, or a mapping of them.
    """

    name: str
    kind: str


class Bound(NamedTuple):
    """Bound of one result, or of all results of an operator.

    Attributes
    ----------
    scaled : callable
        From the inputs by name, and `expected`, to `Scaled`, or to a dict of it by path.
    reason : str
        Why it is that.
    """

    scaled: Callable[..., Any]
    reason: str


class Mutant(NamedTuple):
    """A deliberately wrong implementation.

    Attributes
    ----------
    mistake : str
        Name in `MISTAKES`.
    operator : str
        What it implements.
    implementation : callable
        How.
    """

    mistake: str
    operator: str
    implementation: Callable[..., Any]


@dataclass(frozen=True)
class Operator:
    """An operator of the spec.

    Attributes
    ----------
    name : str
        Name of the callable of an implementation.
    clause : str
        Where the paper or SPEC.md states it.
    about : str
        What it computes, in a line.
    signature : str
        "parameters -> results", each a word "name:kind" or, of floats, its name: the one result, or
        those of a tuple in this order.
    reference : callable
        The spec's.
    bounds : mapping of str to Bound
        By result; one that is missing is exact.
    bounds_by_path : Bound or None
        Of all results at once, where their number depends on the inputs.
    draw : callable or None
        Draws random inputs; without it the operator has vectors alone.
    mutants : mapping of str to callable
        Wrong implementations by the name of their mistake.
    documented : callable or None
        Whose docstring describes it, if not the reference's.
    is_total : bool
        Whether it has no invalid inputs of its own.
    """

    name: str
    clause: str
    about: str
    signature: str
    reference: Callable[..., Any]
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    bounds_by_path: Bound | None = None
    draw: Drawn | None = None
    mutants: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    documented: Callable[..., Any] | None = None
    is_total: bool = False

    @property
    def parameters(self) -> tuple[Typed, ...]:
        """What it takes, by name."""
        return _typed(self.signature.partition("->")[0])

    @property
    def results(self) -> tuple[Typed, ...]:
        """What it returns."""
        return _typed(self.signature.partition("->")[2])

    def named(self, returned: Any) -> dict[str, Any]:
        """Give what a callable returned the names of the results.

        Parameters
        ----------
        returned : object
            One result, a tuple or list of several in order, or a mapping by name.

        Returns
        -------
        dict of str to object
            Results by name, as many as were returned.
        """
        names = [result.name for result in self.results]
        keys = returned if isinstance(returned, Mapping) else [""]
        # Also by path, as the results of a network may come.
        if {str(key).partition("/")[0] for key in keys} <= set(names):
            return dict(returned)
        if len(names) == 1:
            return {names[0]: returned}
        several = returned if isinstance(returned, tuple | list) else (returned,)
        return dict(zip(names, several, strict=False))

    def expected(self, inputs: Arguments) -> dict[str, Any]:
        """Results of the spec by name.

        Parameters
        ----------
        inputs : mapping
            Arguments by name.

        Returns
        -------
        dict of str to array
            The results by path, such as "y" or "tensors/1.conv".
        """
        found = flatten(self.named(self.reference(**inputs)))
        return {path: np.asarray(value) for path, value in found.items()}

    def within(self, inputs: Arguments, expected: Mapping[str, Any]) -> dict[str, Array]:
        """Largest admitted distance from each float of a result that is not exact.

        Parameters
        ----------
        inputs : mapping
            Arguments by name.
        expected : mapping
            What `expected` gave for them.

        Returns
        -------
        dict of str to float64 array
            By path; a result that is missing here is exact.
        """
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
        """Why a result has its bound, or "exact".

        Parameters
        ----------
        result : str
            Name of the result.

        Returns
        -------
        str
            The reason.
        """
        bound = self.bounds_by_path or self.bounds.get(result)
        return bound.reason if bound else "exact"

    def case(
        self, name: str, about: str, base: Arguments = NOTHING, /, *, clause: str = "", **new: Any
    ) -> Case:
        """Make a case of valid inputs.

        Parameters
        ----------
        name, about : str
            As in `Case`.
        base : mapping, optional
            Inputs by name.
        clause : str
            What the case pins, if not the operator's clause.
        **new
            Inputs beside those of `base`, or in their place.

        Returns
        -------
        Case
            With what the spec makes of them.
        """
        case = self._unanswered(name, about, base, clause, new)
        with np.errstate(over="ignore", under="ignore"):
            expected = self.expected(case.inputs)
            within = self.within(case.inputs, expected)
        return replace(case, expected=expected, within=within)

    def refused(
        self, name: str, about: str, base: Arguments = NOTHING, /, *, clause: str = "", **new: Any
    ) -> Case:
        """Make a case of inputs outside the operator's domain.

        Parameters
        ----------
        name, about, base, clause, **new
            As in `case`.

        Returns
        -------
        Case
            One that expects an error.
        """
        case = self._unanswered(name, about, base, clause, new)
        try:
            self.expected(case.inputs)
        except DomainError:
            return case
        raise AssertionError(f"{case.id} is no error")

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
    """Bound in ulps of the expected value itself.

    Parameters
    ----------
    ulps : float
        How many.
    reason : str
        Why.

    Returns
    -------
    Bound
        The bound.
    """
    return Bound(lambda expected, **_: (ulps, np.abs(expected)), reason)


SPACE = "N:int H:float"
"""Parameters of a space, as words."""

PHI = "N:int r:float H:float"
"""Parameters of phi_r."""


def in_space(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function of the spec take N and H in the place of its DiscreteSpace.

    Parameters
    ----------
    function : callable
        With a parameter `space`.

    Returns
    -------
    callable
        The same function, with its docstring.
    """

    def with_space(*, N: int, H: float, **rest: Any) -> Any:
        return function(space=DiscreteSpace(N, H), **rest)

    with_space.__doc__ = function.__doc__
    return with_space


def instead(function: Callable[..., Any], **changes: Any) -> Callable[..., Any]:
    """Make the mutant that computes rightly with other inputs.

    Parameters
    ----------
    function : callable
        The right one.
    **changes
        By input: another value, or a callable that makes it of the right one.

    Returns
    -------
    callable
        The mutant.

    Examples
    --------
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
