"""What the tests of the kernels share: thread counts and awkward arrays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.kernels import build_info, built
from gxnor_ref.kernels import threads as threads_module


@pytest.fixture(scope="session", autouse=True)
def kernels_are_built() -> None:
    """Skip where nothing could build the kernels; where something could, they have to be there."""
    if built():
        return
    compilers = [os.environ.get("CC", "cc").split()[0], "cc", "gcc", "clang"]
    found = [name for name in compilers if shutil.which(name)]
    if not found:
        pytest.skip("the C kernels are not built, and there is no C compiler to build them")
    pytest.fail(f"{found[0]} is there, but the C kernels are {build_info()}")


@pytest.fixture(scope="session", autouse=True)
def small_cases_are_divided() -> Iterator[None]:
    """Let a single product be worth a thread of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threads_module, "SHARES", dict.fromkeys(threads_module.SHARES, 1e-9))
        yield


THREADS = (1, 2, 3)


@pytest.fixture(scope="module", params=THREADS, ids=lambda count: f"{count}-threads")
def threads(request: pytest.FixtureRequest) -> int:
    """Return one number of threads after the other."""
    count: int = request.param
    return count


@pytest.fixture(scope="module")
def everywhere(
    each_isa: Callable[[], Iterator[str]],
) -> Callable[[], Iterator[tuple[str, int]]]:
    """Return a function that goes through instruction sets, and on each through thread counts."""
    return lambda: ((isa, threads) for isa in each_isa() for threads in THREADS)


@pytest.fixture(scope="session")
def at_an_odd_address() -> Callable[[npt.NDArray[Any]], npt.NDArray[Any]]:
    """Return a function that copies an array to where elements wider than a byte do not align."""

    def copy(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        memory = np.zeros(values.nbytes + 2, np.uint8)
        start = 1 - memory.ctypes.data % 2
        view: npt.NDArray[Any] = memory[start : start + values.nbytes].view(values.dtype)
        view = view.reshape(values.shape)
        view[...] = values
        assert view.ctypes.data % 2 == 1
        return view

    return copy
