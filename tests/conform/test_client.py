"""The line protocol: a client that is right passes, and each way of misbehaving is named."""

from __future__ import annotations

import os
import re
import shlex
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from gxnor_ref.conform import Report, check
from gxnor_ref.conform.checker import FaultError
from gxnor_ref.conform.client import MOST_FAULTS, Client
from gxnor_ref.conform.formats.encoding import DTYPES
from gxnor_ref.conform.outcome import Outcome
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.spec.errors import DomainError

SCRIPT = Path(__file__).parent / "spec_client.py"
OLD = Path(__file__).parent / "old_client.py"
ROOT = Path(__file__).parents[2]

Command = Callable[..., str]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Return a function that gives the command of a client that misbehaves in one way."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("CLIENT_FOLDER", str(tmp_path))

    def of(fault: str = "none", *operators: str) -> str:
        return shlex.join([sys.executable, str(SCRIPT), fault, *operators])

    return of


def checked(command: str, timeout: float = 30.0, examples: int = 0) -> Report:
    with Client(command, timeout) as client:
        return check(client.operators(), examples=examples)


HASTE = (1.0, 4.0, 16.0, 64.0)
"""Time-outs for clients that hang: a loaded machine needs the longer ones to start a client."""


class Hasty(NamedTuple):
    """A report, the time-out that it was made with, and how long it took."""

    report: Report
    timeout: float
    seconds: float


def checked_in_haste(command: str) -> Hasty:
    """Check a client that hangs in phi_r, with the first time-out that leaves time for words."""
    for timeout in HASTE:
        began = time.monotonic()
        with suppress(FaultError):
            found = Hasty(checked(command, timeout), timeout, time.monotonic() - began)
            if all("timed out" not in message(o) for o in failures_in(found.report, "words")):
                return found
    pytest.fail(f"no client starts and answers within {HASTE[-1]:g} s")


def failures_in(report: Report, operator: str) -> list[Outcome]:
    return [outcome for outcome in failures(report) if outcome.case.operator == operator]


def failures(report: Report) -> list[Outcome]:
    return [outcome for outcome in report.outcomes if outcome.status == "failed"]


def message(outcome: Outcome) -> str:
    assert outcome.failure is not None
    return outcome.failure.message


def test_a_client_of_the_first_set_is_still_served() -> None:
    report = checked(shlex.join([sys.executable, str(OLD)]), examples=20)

    assert report.passed, str(report)
    passed = {outcome.case.operator for outcome in report.outcomes if outcome.status == "passed"}
    assert passed == {"phi_r", "gated_dot"}


def test_operators_keep_the_parameters_and_results_that_clients_know() -> None:
    released = (Path(__file__).parent / "operators_0_1_0.txt").read_text(encoding="utf-8")

    for line in released.splitlines():
        name, _, signature = line.partition(" ")
        assert " ".join(OPERATORS[name].signature.split()) == signature


def test_the_spec_behind_a_pipe_passes_every_case(command: Command) -> None:
    report = checked(command("none", *OPERATORS), examples=10)

    assert report.passed, str(report)
    assert {outcome.status for outcome in report.outcomes} == {"passed"}


def test_arrays_may_go_through_files(command: Command) -> None:
    report = checked(command("npy", *OPERATORS))

    assert report.passed, str(report)
    assert {outcome.status for outcome in report.outcomes} == {"passed"}


def test_what_the_hello_does_not_name_is_not_implemented(command: Command) -> None:
    report = checked(command("none", "phi_r", "tau"))

    passed = {o.case.operator for o in report.outcomes if o.status == "passed"}
    assert passed == {"phi_r", "tau"}
    assert report.passed


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("exits", r"crashed: exit status 3; stderr ends with 'out of luck'"),
        ("aborts", r"crashed: killed by SIGABRT.*"),
        ("half-a-line", r"ended with exit status 0; it had printed '\{\"id\": 1, \"outp'"),
        ("prints", r"nonsense: 'x = 1\.0 1\.0 [1. 0]*\.\.\.'; expected a line of JSON"),
        ("binary", r"nonsense: '.*'; expected a line of JSON"),
        ("list", r"nonsense: '\[1, 2\]'; expected a JSON object"),
        ("id", r"answered id 7; expected \d+"),
        ("no-id", r'nonsense: \{"error": "x"\}; expected an id, \d+'),
        ("members", r'nonsense: a member "extra"; expected id and one of outputs, error, .*'),
        ('{"error": 5}', r"nonsense: error is 5; expected a string"),
        ('{"outputs": [1]}', r"nonsense: outputs is \[1\]; expected an object"),
        ('{"not_implemented": false}', r"nonsense: not_implemented is false; expected true"),
        (
            '{"outputs": {}, "error": "x"}',
            r'nonsense: \{"id": \d+, .*\}; expected one of outputs, .*',
        ),
        ("count", r"nonsense in the answer: y: 6 values; expected 1000"),
        ("dtype", r"nonsense in the answer: y: dtype is 'float16'; expected one of int8, .*"),
        (
            "values",
            r"nonsense in the answer: y: element 0 is 'one'; expected a number of type float32",
        ),
        ("unreadable", r"nonsense in the answer: y cannot be read: .*"),
        ("deep", r"nonsense.*"),
        ("digits", r"nonsense.*"),
        ("crowd", r"nonsense: 1001 outputs; expected at most 1000"),
        ("twice", r'nonsense: "error" occurs twice; expected each name once'),
        ("pipe", r"nonsense in the answer: y: .* be read as \.npy: it is not a regular file"),
        ("file", r"nonsense in the answer: y: '/nowhere/y\.npy' cannot be read as \.npy: .*"),
    ],
)
def test_a_fault_is_named_and_the_check_goes_on(fault: str, said: str, command: Command) -> None:
    report = checked(command(fault, "phi_r", "words"))

    failed = failures(report)
    assert {outcome.case.operator for outcome in failed} == {"phi_r"}
    assert re.fullmatch(said, message(failed[0])), message(failed[0])
    assert len(message(failed[0])) < 400
    # The others were asked after it, of a client that was started again.
    passed = {o.case.operator for o in report.outcomes if o.status == "passed"}
    assert passed == {"words"}


NOTHING = "it had printed nothing: is its standard output flushed?"


@pytest.mark.parametrize("fault", ["hangs", "child-hangs"])
def test_a_client_that_hangs_is_stopped_in_time(fault: str, command: Command) -> None:
    report, timeout, seconds = checked_in_haste(command(fault, "phi_r", "words"))

    failed = failures(report)
    assert {outcome.case.operator for outcome in failed} == {"phi_r"}
    timed_out = [f"timed out: no answer within {timeout:g} s; {NOTHING}"] * MOST_FAULTS
    assert [message(outcome) for outcome in failed[:MOST_FAULTS]] == timed_out
    rest = {message(outcome) for outcome in failed[MOST_FAULTS:]}
    assert rest == {f"not run, after {MOST_FAULTS} faults in phi_r; the first: {timed_out[0]}"}
    # It would hang for an hour.
    assert MOST_FAULTS * timeout < seconds < 600
    assert "words" in {o.case.operator for o in report.outcomes if o.status == "passed"}


@pytest.mark.parametrize("fault", ["orphan", "orphan-exits"])
def test_a_time_out_ends_a_client_whose_child_keeps_the_pipe(
    fault: str, command: Command, tmp_path: Path
) -> None:
    try:
        report, timeout, _ = checked_in_haste(command(fault, "phi_r", "words"))
    finally:
        for file in tmp_path.glob("*.pid"):
            os.kill(int(file.read_text()), signal.SIGKILL)

    failed = failures(report)
    assert {outcome.case.operator for outcome in failed} == {"phi_r"}
    assert message(failed[0]) == f"timed out: no answer within {timeout:g} s; {NOTHING}"
    assert "words" in {o.case.operator for o in report.outcomes if o.status == "passed"}


@pytest.mark.parametrize("fault", ["prints", "unreadable", "deep", "digits", "values", "pipe"])
def test_a_fault_is_not_the_error_that_invalid_inputs_want(fault: str, command: Command) -> None:
    report = checked(command(fault))

    invalid = [o for o in report.outcomes if o.case.id.startswith("phi_r/")]
    assert {outcome.status for outcome in invalid} == {"failed"}


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 1e10])
def test_a_time_out_that_cannot_be_waited_for_is_refused(timeout: float, command: Command) -> None:
    with pytest.raises(DomainError, match="timeout is"):
        Client(command(), timeout)


def test_an_unclosed_quote_is_refused() -> None:
    with pytest.raises(DomainError, match="No closing quotation"):
        Client("my_impl 'unclosed")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("shape", "y.shape is (6, 1); expected (6,)"),
        ("wrong", "y[0] is 0.0; expected -1.0"),
        ("refuses", "answered with the error 'not today'; expected results"),
    ],
)
def test_a_wrong_answer_is_no_fault(fault: str, said: str, command: Command) -> None:
    report = checked(command(fault))

    by_id = {outcome.case.id: outcome for outcome in report.outcomes}
    assert message(by_id["phi_r/at_r_open"]) == said
    assert not any("not run" in message(outcome) for outcome in failures(report))


def test_a_client_may_leave_cases_out(command: Command) -> None:
    report = checked(command("absent"))

    statuses = {o.status for o in report.outcomes if o.case.operator == "phi_r"}
    assert statuses == {"not implemented"}
    assert report.passed


def test_random_inputs_stop_at_a_fault(command: Command) -> None:
    report = checked(command("exits"), examples=5)

    (random,) = [o for o in report.outcomes if o.case.id == "phi_r/differential"]
    assert (random.status, random.why) == ("left out", "after a fault")
    assert "1 left out, after a fault)" in str(report)
    assert b'message="left out, after a fault"' in report.junit()


def test_an_answer_without_a_newline_is_quoted(command: Command) -> None:
    report, timeout, _ = checked_in_haste(command("no-newline", "phi_r"))

    said = rf"timed out: no answer within {timeout:g} s; it had printed '.*' without a newline"
    (clause, *_) = [clause for clause in report.clauses if clause.failed]
    assert clause.smallest is not None
    assert re.fullmatch(said, message(clause.smallest))


def test_a_case_that_ran_is_shown_before_those_that_did_not(command: Command) -> None:
    report = checked(command("exits"))

    for clause in report.clauses:
        ran = [outcome.ran for outcome in clause.failed]
        assert ran == sorted(ran, reverse=True)
    assert any(not outcome.ran for outcome in failures(report))


def test_a_program_that_implements_no_case_is_told_that_nothing_was_checked(
    command: Command,
) -> None:
    report = checked(command("absent", "phi_r"))

    assert not report.passed
    assert report.summary().endswith(" not implemented: nothing was checked")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("hello-hangs", f"timed out: no answer within 0.5 s; {NOTHING}"),
        ("hello-crashes", "crashed: exit status 1; stderr ends with 'cannot find my weights'"),
        ("hello-nonsense", "nonsense: 'hello there'; expected a line of JSON"),
        ("hello-protocol", "speaks protocol 2, not 1"),
        ("hello-operators", "no operator 'phi'. Did you mean 'phi_r'?"),
    ],
)
def test_a_client_without_hello_is_refused(fault: str, said: str, command: Command) -> None:
    timeout = 0.5 if fault == "hello-hangs" else 30.0
    with pytest.raises(FaultError) as caught:
        Client(command(fault), timeout)

    assert f"no hello from {command(fault)}: {said}" in str(caught.value)


def test_a_hello_without_operators_is_refused() -> None:
    with pytest.raises(FaultError, match="it has no operators; expected a list of names"):
        Client("""echo '{"protocol": 1}'""")


def test_a_tilde_in_the_command_is_the_home(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "client.py").symlink_to(SCRIPT)

    with Client(command("none", "tau").replace(str(SCRIPT), "~/client.py")) as client:
        assert client.command[1] == str(tmp_path / "client.py")


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(
        DomainError, match="'/nowhere/my_impl', which does not exist; expected a pr"
    ):
        Client("/nowhere/my_impl")
    with pytest.raises(DomainError, match="command is empty"):
        Client(" ")


def test_nothing_is_left_running_or_lying_about(command: Command) -> None:
    with Client(command("npy")) as client:
        check(client.operators(), examples=0)
        assert client.child is not None
        process, folder = client.child.process, Path(client.folder.name)
        assert list(folder.iterdir()) != []

    assert process.returncode is not None
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_the_protocols_page_names_what_there_is() -> None:
    page = (ROOT / "gxnor_ref" / "conform" / "PROTOCOL.md").read_text(encoding="utf-8")

    assert [name for name in DTYPES if f"`{name}`" not in page] == []
