"""The kit detects mistakes: every wrong implementation is caught, and the right one passes."""

from __future__ import annotations

import numpy as np
import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.mutants import catch, equal_mistakes, fails
from gxnor_ref.conform.operator import Mutant, instead
from gxnor_ref.conform.registry import MISTAKES, MUTANTS, OPERATORS
from gxnor_ref.conform.vectors import load
from gxnor_ref.spec.errors import DomainError

# What the paper's re-implementations got wrong, and what the issue of this kit asks for.
WANTED = {
    "half_even",
    "window_dropped",
    "window_open",
    "window_doubled",
    "sign_of_zero",
    "floored",
    "bound_forgotten",
    "tau_signed",
    "frozen_uniforms",
    "padded_with_one",
    "padded_with_minus_one",
    "kernel_flipped",
    "msb_first",
    "tail_bits_set",
    "int16_overflow",
    "pool_last_maximum",
    "unbiased_variance",
    "gamma_sign_ignored",
    "gamma_zero",
    "hinge_unsquared",
    "no_bias_correction",
    "new_minus_old",
}


def test_there_is_a_mutant_for_every_mistake() -> None:
    assert {mutant.mistake for mutant in MUTANTS} == set(MISTAKES)
    assert set(MISTAKES) >= WANTED


def test_every_mutant_is_caught_by_a_case_that_says_so(small: list[Case]) -> None:
    by_id = {case.id: case for case in small}

    for caught in catch(small):
        assert caught.caught, caught
        assert caught.case is not None
        assert caught.name in by_id[caught.case].catches
        assert caught.clause == by_id[caught.case].clause


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: f"{m.operator}-{m.mistake}")
def test_a_case_catches_what_it_says(mutant: Mutant, small: list[Case]) -> None:
    own = [case for case in small if case.operator == mutant.operator]
    twins = [m for m in MUTANTS if m.operator == mutant.operator and m.mistake == mutant.mistake]

    assert twins == [mutant]
    for case in own:
        assert fails(mutant.implementation, case) == (mutant.mistake in case.catches), case.id


def test_a_mutant_is_right_where_its_mistake_plays_no_part(small: list[Case]) -> None:
    # One that is wrong everywhere would show no more than that the cases run.
    for mutant in [m for m in MUTANTS if OPERATORS[m.operator].draw is not None]:
        own = [case for case in small if case.operator == mutant.operator]
        assert not all(fails(mutant.on(case), case) for case in own), mutant


def test_every_invalid_input_catches_who_accepts_it(small: list[Case]) -> None:
    for case in small:
        assert ("invalid_accepted" in case.catches) == (case.expected is None), case.id


def test_the_right_implementation_passes_every_case(small: list[Case]) -> None:
    wrong = [case.id for case in small if fails(OPERATORS[case.operator].reference, case)]

    assert wrong == []


# What is accepted is not compared with anything; with the wrong padding the shapes do not fit.
TRACED = [m for m in MUTANTS if m.mistake not in ("invalid_accepted", "padding_fixed")]


@pytest.mark.parametrize("mutant", TRACED, ids=lambda m: f"{m.operator}-{m.mistake}")
def test_a_wrong_answer_is_traced_to_its_mistake(mutant: Mutant, small: list[Case]) -> None:
    named = set()
    for case in small:
        if case.operator == mutant.operator and mutant.mistake in case.catches:
            try:
                with np.errstate(all="ignore"):
                    returned = mutant.on(case)(**case.inputs)
            except (ValueError, IndexError):
                continue
            named.update(equal_mistakes(case, returned))

    assert mutant.mistake in named


def test_a_nan_or_an_infinity_that_the_spec_refuses_is_in_a_case(small: list[Case]) -> None:
    own = {name: [case for case in small if case.operator == name] for name in OPERATORS}
    for operator in [operator for operator in OPERATORS.values() if not operator.is_total]:
        given = next(case for case in own[operator.name] if case.expected is not None).inputs
        refused = [case.inputs for case in own[operator.name] if case.expected is None]
        for name in [p.name for p in operator.parameters if p.kind == "floats"]:
            for value in (np.nan, np.inf):
                spoilt = given[name].copy()
                spoilt.reshape(-1)[-1] = value
                try:
                    with np.errstate(all="ignore"):
                        operator.reference(**{**given, name: spoilt})
                except DomainError:
                    kept = [inputs[name] for inputs in refused]
                    same = (np.isclose(x, value, equal_nan=True).any() for x in kept)
                    assert any(same), (operator.name, name, value)
                except ArithmeticError:
                    pass  # the exact arithmetic of the cases has no such numbers


SCALARS = {
    f"{operator.name}.{parameter.name}": (operator, parameter.name)
    for operator in OPERATORS.values()
    for parameter in operator.parameters
    if parameter.kind in ("int", "float", "str")
}
NO_MATTER = {
    "integer_batch_norm.unit": "a finer unit gives the same results",
    "integer_batch_norm_backward.unit": "a finer unit gives the same results",
    "bound.N": "larger spaces have the same ends",
    "words.stop": "whoever leaves it returns another number of words",
    "uniforms.stop": "whoever leaves it returns another number of them",
    "inference.N1": "the weights are given",
    "inference.classes": "the weights are given",
    "training_run.boundary": "no sum lies on a step; single steps have such sums",
}
"""What a right implementation may leave at some value of the cases, and why."""


@pytest.mark.parametrize("name", SCALARS)
def test_who_leaves_an_argument_at_one_value_is_caught(name: str, small: list[Case]) -> None:
    operator, parameter = SCALARS[name]
    own = [case for case in small if case.operator == operator.name and case.expected is not None]
    values = {case.inputs[parameter] for case in own}

    assert len(values) > 1
    for value in values if name not in NO_MATTER else ():
        stuck = instead(operator.reference, **{parameter: value})
        assert any(fails(stuck, case) for case in own), value


SETTINGS = [
    f"{name}.{setting}"
    for name in ("inference", "training_step", "integer_training_step", "training_run")
    for setting in next(case for case in load() if case.operator == name).inputs["settings"]
]


@pytest.mark.parametrize("name", SETTINGS)
def test_who_leaves_a_setting_at_one_value_is_caught(name: str, small: list[Case]) -> None:
    operator, _, setting = name.partition(".")
    own = [case for case in small if case.operator == operator]
    values = {case.inputs["settings"][setting] for case in own}

    def is_caught(value: object) -> bool:
        def fix(settings: dict[str, object]) -> dict[str, object]:
            return {**settings, setting: value}

        stuck = instead(OPERATORS[operator].reference, settings=fix)
        others = [case for case in own if case.inputs["settings"][setting] != value]
        return any(fails(stuck, case) for case in others)

    assert len(values) > 1
    # H counts only where there are several levels, and the closed boundary where sums meet it.
    assert name in NO_MATTER or any(is_caught(value) for value in values)
