"""Random inputs of each operator, drawn by hypothesis, for comparisons with the spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.registry import OPERATORS
from gxnor_ref.data.extras import require_extra

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


def search(operator: str, agrees: Callable[[Mapping[str, Any]], bool], examples: int) -> None:
    """Look for inputs on which an implementation and the spec differ, and shrink them.

    The last call of `agrees` that returns False has the smallest. Whole networks have vectors
    alone, and draw no inputs. MissingExtraError: hypothesis is not installed.
    """
    draw_inputs = OPERATORS[operator].draw
    if draw_inputs is None:
        return
    hypothesis = require_extra("hypothesis", "conform")
    strategies = require_extra("hypothesis.strategies", "conform")

    class DisagreementError(Exception):
        pass

    def inputs(draw: DrawFn) -> dict[str, Any]:
        return draw_inputs(Draws(draw))

    def compare(given: dict[str, Any]) -> None:
        if not agrees(given):
            raise DisagreementError

    settings = hypothesis.settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        report_multiple_bugs=False,
        verbosity=hypothesis.Verbosity.quiet,
    )
    home = require_extra("hypothesis.configuration", "conform").set_hypothesis_home_dir
    # It would write to the current folder, which is the user's.
    with TemporaryDirectory() as folder:
        home(folder)
        try:
            settings(hypothesis.given(strategies.composite(inputs)())(compare))()
        except (DisagreementError, hypothesis.errors.Flaky):
            return
        finally:
            home(None)
