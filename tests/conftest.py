"""What all tests share: hypothesis profiles, and how errors are checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from hypothesis import settings

# CI and `make test` see the same examples in every run; `make test-long` looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("long", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("GXNOR_HYPOTHESIS", "ci"))

Complains = Callable[..., AbstractContextManager[None]]


@pytest.fixture(scope="session")
def complains() -> Complains:
    """Return a context manager that wants one exception whose one-line message has the parts."""

    @contextmanager
    def check(kind: type[Exception], *parts: object) -> Iterator[None]:
        with pytest.raises(kind) as caught:
            yield
        message = str(caught.value)
        assert "\n" not in message
        assert [part for part in map(str, parts) if part not in message] == [], message

    return check
