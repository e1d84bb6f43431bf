"""What the tests of events share: both backends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from gxnor_ref.kernels import built
from gxnor_ref.nn.backend import BACKEND_VARIABLE, BACKENDS


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Iterator[str]:
    """Let one backend compute after the other."""
    name: str = request.param
    if name == "c" and not built():
        pytest.skip("the C kernels are not built")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(BACKEND_VARIABLE, name)
        yield name


@pytest.fixture(scope="module")
def of_backend() -> Iterator[Callable[[str], None]]:
    """Return a function that lets a backend compute from now on."""
    if not built():
        pytest.skip("the C kernels are not built")
    with pytest.MonkeyPatch.context() as patch:
        yield lambda name: patch.setenv(BACKEND_VARIABLE, name)
