"""The checker: what it passes, what it fails, and how it says so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from gxnor_ref.conform import check
from gxnor_ref.conform.case import Case
from gxnor_ref.conform.checker import FaultError, callables_of, run_case
from gxnor_ref.conform.compare import failures_of
from gxnor_ref.conform.explain import Explanation
from gxnor_ref.conform.operators.signal import fused
from gxnor_ref.conform.outcome import Outcome
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.conform.report import Report
from gxnor_ref.conform.steps import IntegerStep
from gxnor_ref.conform.testing import cases
from gxnor_ref.conform.vectors import load
from gxnor_ref.spec import convolution, loss, normalization
from gxnor_ref.spec.activation import phi_r
from gxnor_ref.spec.domain import along_channels
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.spec.uniform import uniforms

Implementation = Mapping[str, Callable[..., Any]]


def only(report: Report, operator: str) -> list[Outcome]:
    """Outcomes of one operator that failed."""
    return [o for o in report.outcomes if o.case.operator == operator and o.failure is not None]


def test_the_spec_passes_vectors_and_random_inputs(spec: Implementation) -> None:
    report = check(spec)

    assert report.passed, str(report)
    assert {outcome.status for outcome in report.outcomes} == {"passed"}
    differential = [o for o in report.outcomes if o.case.id.endswith("/differential")]
    drawn = {name for name, operator in OPERATORS.items() if operator.draw is not None}
    assert {o.case.operator for o in differential} == drawn
    whole = {"inference", "training_step", "integer_training_step", "training_run"}
    whole |= {"pixels", "augment"}
    assert set(OPERATORS) - drawn == whole


def test_float_sums_in_numpys_own_order_are_within_their_bounds() -> None:
    plain = {
        "dense": convolution.dense,
        "dense_backward_weight": convolution.dense_backward_weight,
        "dense_backward_input": convolution.dense_backward_input,
        "conv2d": convolution.conv2d,
        "batch_norm": normalization.batch_norm,
        "batch_norm_backward": normalization.batch_norm_backward,
        "squared_hinge": lambda y, t: y.dtype.type(loss.squared_hinge(y, t)),
    }

    report = check(plain)

    assert report.passed, str(report)


def test_a_one_pass_variance_is_within_its_bound() -> None:
    def one_pass(x: Any, gamma: Any, beta: Any, epsilon: float) -> Any:
        right = normalization.batch_norm(x, gamma, beta, epsilon)
        others = (0, *range(2, x.ndim))
        mean = x.mean(axis=others)
        variance = np.maximum(np.square(x).mean(axis=others) - np.square(mean), 0)
        y = normalization.batch_norm_inference(x, gamma, beta, mean, variance, epsilon)
        return y.astype(right.y.dtype), mean, variance

    report = check({"batch_norm": one_pass})

    assert report.passed, str(report)


def test_an_object_with_methods_is_an_implementation_too() -> None:
    report = check(SimpleNamespace(phi_r=phi_r, other=3), examples=0)

    assert report.passed
    by_status = {clause.operator: clause.status for clause in report.clauses}
    assert by_status["phi_r"] == "passed"
    assert by_status["tau"] == "not implemented"


def test_an_implementation_without_operators_is_refused() -> None:
    with pytest.raises(DomainError, match="phi_r"):
        check({"phi": phi_r})


def test_a_callable_of_other_parameters_is_refused_before_anything_runs() -> None:
    ran = []

    def dense(Y: Any, weights: Any) -> Any:
        ran.append(Y)

    for checked in (lambda: check({"dense": dense}), lambda: callables_of({"dense": dense})):
        with pytest.raises(DomainError, match=r"signature of dense is \(Y.*weights.*\(Y, W\)"):
            checked()
    assert ran == []


@pytest.mark.parametrize("checked", [check, callables_of, cases])
@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"maxpool": phi_r}, "no operator 'maxpool'. Did you mean 'max_pool'?"),
        ({"training": phi_r}, "no operator 'training'. "),
        ({"quartz": phi_r}, "no operator 'quartz'. OPERATORS.md lists them."),
        ({1: phi_r}, "no operator 1. OPERATORS.md lists them."),
        ({"tau": None}, "implementation['tau'] is None; expected a callable"),
        ({"tau": 0.5}, "implementation['tau'] is 0.5; expected a callable"),
    ],
)
def test_what_would_not_be_checked_is_refused(
    checked: Callable[..., Any], other: dict[Any, Any], said: str
) -> None:
    with pytest.raises(DomainError, match=f"^{re.escape(said)}"):
        checked({"phi_r": phi_r, **other})


@pytest.mark.parametrize("examples", [-1, 1.5, True])
def test_examples_are_counted(examples: Any) -> None:
    with pytest.raises(DomainError, match=f"examples is {examples}; expected an integer >= 0"):
        check({"phi_r": phi_r}, examples=examples)


def test_callables_of_c_are_accepted_without_a_signature() -> None:
    assert list(callables_of({"sgd": dict})) == ["sgd"]


def test_a_case_can_be_left_out() -> None:
    def binary_only(x: Any, N: int, **rest: Any) -> Any:
        if N != 0:
            raise NotImplementedError
        return phi_r(x, N, **rest)

    report = check({"phi_r": binary_only}, examples=20)

    assert report.passed
    statuses = {o.case.id: o.status for o in report.outcomes}
    assert statuses["phi_r/binary"] == "passed"
    assert statuses["phi_r/at_r_open"] == "not implemented"


def test_nothing_implemented_is_not_passed() -> None:
    def absent(**_: Any) -> Any:
        raise NotImplementedError

    assert not check({"phi_r": absent}, examples=0).passed


def test_inputs_may_be_overwritten() -> None:
    def in_place(x: Any, **rest: Any) -> Any:
        x[:] = phi_r(x, **rest)
        return x

    assert check({"phi_r": in_place}).passed


def test_a_failure_has_the_smallest_case_and_all_about_it() -> None:
    def closed(x: Any, N: int, r: float, H: float, boundary: str) -> Any:
        return phi_r(x, N, r, H, "closed" if boundary == "open" and r > 0 else boundary)

    report = check({"phi_r": closed}, examples=0)

    assert not report.passed
    clause = next(c for c in report.clauses if (c.operator, c.clause) == ("phi_r", "SPEC.md 2"))
    sizes = [outcome.size for outcome in clause.failed]
    assert len(sizes) > 1
    assert sizes == sorted(sizes)
    text = clause.failed[0].explain()
    assert text.startswith("phi_r/at_r_open: y[1] is -1.0; expected 0.0")
    assert "input     x = [-0.50000006 -0.5 -0.49999997 " in text
    assert "clause    SPEC.md 2" in text
    assert "expected  y = [-1.0 0.0 0.0 0.0 0.0 1.0] float32 of shape (6,)" in text
    assert "got       [-1.0 -1.0 0.0 0.0 1.0 1.0] float32 of shape (6,)" in text
    said = "\n".join(line.removeprefix("    ") for line in str(report).splitlines())
    assert text in said
    assert "likely    step_closed: " in said


def test_random_inputs_find_what_no_vector_holds_and_shrink_it() -> None:
    def wrong_at_one_number(x: Any, **rest: Any) -> Any:
        return np.where(x == 3.125, x.dtype.type(0), phi_r(x, **rest))

    report = check({"phi_r": wrong_at_one_number}, examples=500)

    (failed,) = only(report, "phi_r")
    assert failed.case.id == "phi_r/differential"
    assert failed.case.inputs["x"].tolist() == [3.125]


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        (lambda y: y.astype(np.float64), "y.dtype is float64; expected float32 of shape (6,)"),
        (lambda y: y.astype(np.int64), "y.dtype is int64; expected float32 of shape (6,)"),
        (lambda y: y[1:], "y.shape is (5,); expected (6,)"),
        (lambda y: y[:, np.newaxis], "y.shape is (6, 1); expected (6,)"),
        (lambda y: None, "y.dtype is object; expected float32 of shape (6,)"),
        (lambda y: {"z": y}, "unexpected result z; expected y"),
        (lambda y: {"y": y, "z": y}, "unexpected result z; expected y"),
        (lambda y: {}, "y is missing; expected float32 of shape (6,)"),
        (lambda y: np.full_like(y, np.nan), "y[0] is nan; expected -1.0"),
        (lambda y: [[1.0], [1.0, 2.0]], "y is not an array: "),
    ],
)
def test_a_result_of_another_kind_is_named(
    returned: Callable[[Any], Any], message: str, small: list[Case]
) -> None:
    case = next(case for case in small if case.id == "phi_r/at_r_open")

    found, *_ = failures_of(case, returned(phi_r(**case.inputs)))

    assert found.message.startswith(message)


def test_a_result_too_many_in_a_mapping_is_named(small: list[Case]) -> None:
    case = next(case for case in small if case.operator == "inference" and case.expected)
    assert case.expected is not None
    assert failures_of(case, case.expected) == []

    (found,) = failures_of(case, {**case.expected, "tensors/9.bias": np.zeros(3)})

    assert found.message == "unexpected result tensors/9.bias; expected none of this name"


def test_integers_may_have_any_width(small: list[Case]) -> None:
    case = next(case for case in small if case.id == "gated_dot/truth_table")
    assert case.expected is not None

    for dtype in (np.int8, np.int32, np.int64):
        assert failures_of(case, case.expected["sum"].astype(dtype)) == []
    assert failures_of(case, case.expected["sum"].astype(np.float64)) != []


def test_results_may_come_as_tuple_list_or_mapping(small: list[Case]) -> None:
    case = next(case for case in small if case.id == "decompose/n1_h1")
    assert case.expected is not None
    kappa, nu = case.expected["kappa"], case.expected["nu"]

    for returned in ((kappa, nu), [kappa, nu], {"nu": nu, "kappa": kappa}):
        assert failures_of(case, returned) == []
    (wrong,) = failures_of(case, (kappa, kappa))
    assert wrong.result == "nu"


def test_an_exception_is_a_failure_and_for_invalid_inputs_what_is_right(small: list[Case]) -> None:
    def fails(**_: Any) -> Any:
        raise RuntimeError("no idea")

    outcomes = {case.id: run_case(case, fails) for case in small if case.operator == "phi_r"}

    assert outcomes["phi_r/nan"].status == "passed"
    failed = outcomes["phi_r/tiny"]
    assert failed.failure is not None
    assert failed.failure.message == "raised RuntimeError: no idea"
    line = fails.__code__.co_firstlineno + 1
    assert f"  raised    {__file__}:{line} in fails" in failed.explain().splitlines()


def test_who_has_float32_alone_is_told_once_and_can_leave_the_rest_out() -> None:
    def single(x: Any, a: float, N: int, r: float, H: float) -> Any:
        right = OPERATORS["triangular"].reference(x, a, N, r, H)
        return right.astype(np.float32)

    report = check({"triangular": single}, examples=10)

    (line,) = [line for line in str(report).splitlines() if "--dtype float32" in line]
    assert line.split()[0] == str(sum(o.failure is not None for o in report.outcomes))
    report = check({"triangular": single}, examples=10, dtype="float32")
    assert report.passed
    left_out = [o for o in report.outcomes if o.status == "left out"]
    assert {(o.case.operator, o.why) for o in left_out} == {("triangular", "of another precision")}
    assert f", {len(left_out)} left out" in report.summary()
    assert sum(clause["left_out"].get(left_out[0].why, 0) for clause in report.record()["clauses"])


def test_an_operator_of_the_other_precision_alone_is_left_out_and_not_hidden() -> None:
    report = check({"tau": OPERATORS["tau"].reference}, examples=5, dtype="float32")

    assert {o.status for o in report.outcomes if o.case.operator == "tau"} == {"left out"}
    lines = [line for line in str(report).splitlines() if line.startswith("left out  ")]
    assert lines
    assert all(line.split()[2] == "tau" for line in lines)
    assert report.summary().endswith(" left out: nothing was checked")
    assert not report.passed


def test_a_report_says_how_many_calls_it_rests_on() -> None:
    report = check({"phi_r": phi_r}, examples=20)

    calls = {clause.clause: clause.calls for clause in report.clauses if clause.calls}
    cases = sum(o.case.operator == "phi_r" for o in report.outcomes) - 1
    assert sum(calls.values()) == cases + 20
    assert " calls)" in str(report)


def test_all_that_differs_in_a_step_is_listed(spec: Implementation, small: list[Case]) -> None:
    case = next(case for case in small if case.id == "integer_training_step/adam_first")
    right = spec["integer_training_step"](**case.inputs)
    gradients = dict(right["gradients"])
    gradients["1.dW"] = gradients.pop("1.W")
    wrong = {**right, "gradients": gradients, "increments": {}}

    outcome = run_case(case, lambda **_: wrong)

    assert outcome.failure is not None
    assert outcome.failure.message.endswith(", and not gradients/1.dW")
    assert {other.result for other in outcome.others} == {
        f"increments/{name}" for name in right["increments"]
    }


def explanation_of(implementation: Callable[..., Any], operator: str) -> list[Explanation]:
    """What explains the failures of each clause, from the vectors alone."""
    report = check({operator: implementation}, examples=0)
    return [clause.explanation for clause in report.clauses if clause.failed]


def test_a_mistake_is_related_only_where_it_spoils_what_is_wrong() -> None:
    def unsaturated(x: Any, **rest: Any) -> Any:
        wrong = OPERATORS["phi_r"].mutants["not_saturated"](x=x, **rest)
        return np.where(np.abs(wrong) > 1, 3 * wrong, wrong).astype(x.dtype)

    def upside_down(**inputs: Any) -> Any:
        wrong = unsaturated(**inputs)
        right = phi_r(**inputs)
        return right if np.array_equal(wrong, right) else (right[::-1] + 5).astype(right.dtype)

    related, others = (
        [name for found in explanation_of(wrong, "phi_r") for name in found.common]
        for wrong in (unsaturated, upside_down)
    )

    assert (set(related), others) == ({"not_saturated"}, [])


def test_a_run_names_the_clause_of_what_differs_first() -> None:
    report = check({"training_run": OPERATORS["training_run"].mutants["rate_ahead"]}, examples=0)

    assert "here      SPEC.md 19 and S, of rates" in str(report)
    assert "likely    rate_ahead" in str(report)


def test_what_raises_is_not_explained() -> None:
    for wrong in (lambda **_: 1 / 0, lambda **_: None, lambda x, **_: x[1:]):
        for found in explanation_of(wrong, "phi_r"):
            assert set(found.likely) <= {"invalid_accepted"}
            assert (found.partly, found.ulps, found.common) == ({}, None, [])


def test_a_mistake_that_explains_some_failures_says_how_many() -> None:
    def unbiased(x: Any, gamma: Any, beta: Any, epsilon: float) -> Any:
        right = normalization.batch_norm(x, gamma, beta, epsilon)
        count = x.size // x.shape[1]
        if count == 6:
            raise ZeroDivisionError("something else")
        variance = (right.variance * (count / (count - 1))).astype(x.dtype)
        y = normalization.batch_norm_inference(x, gamma, beta, right.mean, variance, epsilon)
        return y, right.mean, variance

    report = check({"batch_norm": unbiased}, examples=0)

    (clause,) = [c for c in report.clauses if c.operator == "batch_norm"]
    # The case that raises catches the mistake, and does not return what it would.
    found = clause.explanation
    assert (found.likely, found.partly) == ([], {"unbiased_variance": found.failures - 1})


def test_invalid_inputs_that_are_accepted_do_not_explain_wrong_values() -> None:
    def rounded(rho: Any, N: int, H: float) -> Any:
        dz = 2 * H / 2**N
        kappa = np.round(rho / dz)
        return kappa, rho - kappa * dz

    report = check({"decompose": rounded}, examples=0)

    (clause,) = [c for c in report.clauses if c.failed]
    refused = [o for o in clause.failed if o.case.expected is None]
    found = clause.explanation
    assert (found.likely, found.accepted) == (["rounded"], len(refused))
    assert len(refused) > 1
    assert f"also      {len(refused)} invalid inputs are accepted" in str(report)
    assert clause_in(report)["accepted"] == len(refused)
    for failure in ET.fromstring(report.junit()).iter("failure"):
        text = failure.text or ""
        named = "invalid_accepted" if "expected  an error" in text else "rounded"
        assert f"likely    {named}: " in text
        assert text.count("likely") == 1


def test_a_crash_over_an_invalid_input_is_not_said_to_accept_it() -> None:
    def crashing(**inputs: Any) -> Any:
        try:
            return OPERATORS["decompose"].reference(**inputs)
        except DomainError:
            raise FaultError("crashed") from None

    report = check({"decompose": crashing}, examples=0)

    assert not report.passed
    assert (clause_in(report)["likely"], clause_in(report)["accepted"]) == ([], 0)


def clause_in(report: Report) -> Any:
    """Return the one clause that failed, in JSON."""
    (found,) = [clause for clause in report.record()["clauses"] if clause["failed"]]
    return found


def test_two_mistakes_in_one_operator_are_told_apart() -> None:
    def wrong(x: Any, N: int, **rest: Any) -> Any:
        if N == 0:
            return np.sign(x)
        return phi_r(x, N, **{**rest, "boundary": "closed" if rest["r"] else "open"})

    found = explanation_of(wrong, "phi_r")

    assert {tuple(one.likely) for one in found} == {("step_closed",), ("sign_of_zero",)}


def test_differences_of_a_few_ulps_are_said_to_be_rounding() -> None:
    def inexact(**inputs: Any) -> Any:
        right = OPERATORS["integer_batch_norm"].reference(**inputs)
        return np.nextafter(right.y, np.inf), right.mean, right.variance

    report = check({"integer_batch_norm": inexact}, examples=0)

    (clause,) = [c for c in report.clauses if c.failed]
    assert clause.explanation.likely == []
    assert clause.explanation.ulps is not None
    assert 0 < clause.explanation.ulps <= 1
    assert "rounding  what differs first is right to " in str(report)


def test_a_step_with_contracted_operations_is_said_to_round() -> None:
    class Contracted(IntegerStep):
        def norm(self, stage: Any, Y: Any) -> Any:
            _, mean, variance = super().norm(stage, Y)
            l = stage.name.partition(".")[0]
            parts = [self.p[f"{l}.{part}"] for part in ("gamma", "beta")]
            gamma, beta, mean_, variance_ = (along_channels(p, Y) for p in (*parts, mean, variance))
            scale = gamma / np.sqrt(variance_ + Y.dtype.type(1e-4))
            return fused(Y - mean_, scale, beta), mean, variance

    def step(x: Any, labels: Any, settings: Any, parameters: Any) -> Any:
        return Contracted(settings, parameters).run(x, labels)

    report = check({"integer_training_step": step}, examples=0)

    (clause,) = [c for c in report.clauses if c.failed]
    assert clause.explanation.ulps is not None
    assert clause.explanation.ulps <= 1


def test_operators_that_are_not_implemented_share_a_line() -> None:
    *rest, summary = str(check({"phi_r": phi_r}, examples=0)).splitlines()

    ran = [line for line in rest if line.startswith("passed ")]
    assert {line.split()[1] for line in ran} == {"phi_r"}
    status, *absent = " ".join(rest[len(ran) :]).replace("not implemented", "absent").split()
    assert status == "absent"
    assert [name.rstrip(",") for name in absent] == [n for n in OPERATORS if n != "phi_r"]
    assert summary.startswith(f"{sum(c.operator == 'phi_r' for c in load())} passed, 0 failed, ")


def test_invalid_inputs_that_are_accepted_are_a_failure(small: list[Case]) -> None:
    case = next(case for case in small if case.id == "phi_r/nan")

    outcome = run_case(case, lambda x, **_: np.zeros_like(x))

    assert outcome.status == "failed"
    assert outcome.failure is not None
    assert "expected an error" in outcome.explain()
    assert outcome.mistakes == ["invalid_accepted"]


def test_whole_steps_are_compared_tensor_by_tensor(spec: Implementation, small: list[Case]) -> None:
    case = next(case for case in small if case.id == "training_step/adam_first")
    right = spec["training_step"](**case.inputs)
    assert run_case(case, lambda **_: right).status == "passed"

    wrong = {**right, "gradients": {**right["gradients"], "1.W": -right["gradients"]["1.W"]}}
    outcome = run_case(case, lambda **_: wrong)

    assert outcome.failure is not None
    assert outcome.failure.message.startswith("gradients/1.W[0, 0, 0, 0] is ")


def test_frozen_random_numbers_are_found_in_the_uniforms() -> None:
    def frozen(seed: int, tensor: int, step: int, start: int, stop: int) -> Any:
        return uniforms(seed, tensor, 0, start, stop)

    report = check({"uniforms": frozen}, examples=0)

    failed = only(report, "uniforms")
    assert failed != []
    assert {tuple(outcome.mistakes) for outcome in failed} == {("frozen_uniforms",)}


def test_the_report_in_json_says_the_same(spec: Implementation) -> None:
    wrong = {"phi_r": lambda x, **_: np.sign(x), "tau": spec["tau"]}

    record = json.loads(json.dumps(check(wrong, examples=20).record(), allow_nan=False))

    assert record["passed"] is False
    by_operator = {clause["operator"]: clause for clause in record["clauses"]}
    assert by_operator["tau"]["status"] == "passed"
    assert by_operator["tau"]["smallest"] is None
    assert by_operator["dense"]["status"] == "not implemented"
    clause = next(c for c in record["clauses"] if c["clause"] == "SPEC.md 2")
    smallest = clause["smallest"]
    assert smallest["case"].startswith("phi_r/")
    assert smallest["inputs"]["x"]["dtype"] == "float32"
    assert smallest["result"] == "y"
    element = tuple(smallest["element"])
    assert smallest["expected"]["y"]["values"][element[0]] == smallest["expected_element"]
    assert smallest["got"]["values"][element[0]] == smallest["got_element"]


def test_the_report_as_junit_counts_and_explains() -> None:
    report = check({"phi_r": lambda x, **_: np.sign(x)}, examples=0)

    root = ET.fromstring(report.junit())

    assert root.tag == "testsuites"
    failures = root.findall("./testsuite[@name='phi_r']/testcase/failure")
    assert len(failures) == int(root.attrib["failures"]) > 0
    assert any("input     x = " in (failure.text or "") for failure in failures)
    assert int(root.attrib["tests"]) == len(report.outcomes) == len(root.findall(".//testcase"))
    assert int(root.attrib["skipped"]) == len(root.findall(".//testcase/skipped")) > 0


SUITE = """
import pytest
from gxnor_ref.conform.testing import cases, verify
from gxnor_ref.spec.activation import phi_r

MINE = {"phi_r": PHI_R}

@pytest.mark.parametrize("case", cases(MINE))
def test_conforms(case):
    verify(case, MINE)
"""


@pytest.mark.parametrize(
    ("implementation", "status", "said"),
    [
        ("phi_r", 0, "passed"),
        ("lambda x, **rest: -phi_r(x, **rest)", 1, "phi_r/at_r_open: y[0] is 1.0; expected -1.0"),
    ],
)
def test_a_suite_of_ones_own_has_the_cases_as_tests(
    implementation: str, status: int, said: str, tmp_path: Path
) -> None:
    (tmp_path / "test_mine.py").write_text(SUITE.replace("PHI_R", implementation))

    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
    )

    assert finished.returncode == status, finished.stdout
    assert said in finished.stdout


def test_the_element_that_differs_comes_with_its_inputs_and_what_they_become() -> None:
    lost_block = 33

    def one_warp(n: Any, **rest: Any) -> Any:
        right = OPERATORS["transition"].reference(n=n, **rest)
        return np.where(np.arange(right.size) < lost_block, right, 0)

    (failed,) = (
        outcome.explain()
        for outcome in check({"transition": one_warp}, examples=0).outcomes
        if outcome.case.id == "transition/long"
    )

    (element,) = (line for line in failed.splitlines() if line.startswith("  element"))
    values = dict(part.split(" = ") for part in element.removeprefix("  element").split(", "))
    assert list(map(str.strip, values)) == [
        *("n", "dW", "u"),
        *("rho", "kappa", "nu", "tau", "u - tau"),
    ]
    assert float(values["u - tau"]) == float(values["u"]) - float(values["tau"])


def test_results_that_do_not_differ_are_named_and_acquit_a_mistake() -> None:
    def scaled(**inputs: Any) -> Any:
        y, mean, variance = OPERATORS["batch_norm"].reference(**inputs)
        return (y * (1 + 2.0**-13)).astype(y.dtype), mean, variance

    report = check({"batch_norm": scaled}, examples=0)

    assert "  right     mean, variance" in str(report)
    # It would make the variance wrong as well.
    assert "unbiased_variance" not in str(report)


def test_values_of_another_type_are_said_to_be_wrong_too() -> None:
    def wrapped(images: Any) -> Any:
        return (2 * images - 255) / 256

    def double(images: Any) -> Any:
        return OPERATORS["pixels"].reference(images=images).astype(np.float64)

    messages = [
        [str(o.failure.message) for o in check({"pixels": wrong}, examples=0).outcomes if o.failure]
        for wrong in (wrapped, double)
    ]

    type_of = "x.dtype is float64; expected float32 of shape"
    value = ", and x[0] is 0.00390625; expected -0.99609375"
    sizes = (256, 259)
    assert messages[0] == [f"{type_of} ({size},){value}" for size in sizes]
    assert messages[1] == [f"{type_of} ({size},)" for size in sizes]
