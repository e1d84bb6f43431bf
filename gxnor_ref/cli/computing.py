"""What computes a verb: the backend, its threads and BLAS's, said in the verb's first line."""

from __future__ import annotations

import math
import os

import click

from gxnor_ref.cli.options import OneOf
from gxnor_ref.data.errors import MissingExtraError
from gxnor_ref.data.extras import require_extra
from gxnor_ref.kernels import build_info
from gxnor_ref.kernels.isa import isa, threads_of
from gxnor_ref.kernels.threads import spin_microseconds
from gxnor_ref.nn.backend import BACKEND_VARIABLE, BACKENDS, backend_name
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.settings import Settings

LARGE = 1 << 30
"""Multiplications from which a product is worth more than one thread of BLAS: in a smaller one,
threads wait longer for each other, and for other programs, than they compute."""

BLAS_VARIABLES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
"""A user who sets one of them has chosen BLAS's threads."""


def _choose(context: click.Context, parameter: click.Parameter, name: str | None) -> None:
    """Set GXNOR_BACKEND while the command runs: the processes that it starts inherit it."""
    if name is None:
        return
    before = os.environ.get(BACKEND_VARIABLE, "")
    os.environ[BACKEND_VARIABLE] = name
    context.call_on_close(lambda: os.environ.update({BACKEND_VARIABLE: before}))


backend_option = click.option(
    "--backend",
    type=OneOf(BACKENDS),
    callback=_choose,
    expose_value=False,
    help="What computes; the results are equal. Default: GXNOR_BACKEND, else c if it is built, "
    "else numpy.",
)


def begin(settings: Settings, images: int) -> str:
    """Limit BLAS's threads while the command runs, and say what computes.

    `images` is how many the network takes at a time. The answer is such as
    ``backend c, avx512, 2 threads; BLAS on 1 thread``.
    """
    spin_microseconds()  # a wrong GXNOR_SPIN is refused before anything is computed
    threads = threads_of(None) if largest_product(settings) * images >= LARGE else 1
    return f"backend {describe_backend()}; {_limit_blas(threads)}"


def largest_product(settings: Settings) -> int:
    """Count the multiplications of a network's largest layer for one image; at least 1.

    >>> largest_product(Settings("32C5-MP2-64C5-MP2-512FC-SVM", (1, 28, 28)))
    3276800
    """
    return max(
        math.prod(layer.weights) * math.prod(layer.shape[1:])
        for layer in plan(settings)
        if layer.weights
    )


def describe_backend(threads: int | None = None) -> str:
    """Name the backend, such as ``c, avx512, 2 threads``, or say why it is not C.

    `threads` are those of each process, by default of this one.
    """
    name = backend_name()
    if name == "c":
        return f"c, {isa()}, {_counted(threads_of(threads))}"
    if not os.environ.get(BACKEND_VARIABLE):
        return f"numpy, many times slower than the C kernels, which are {build_info()}"
    return name


def describe_blas() -> str:
    """Name NumPy's BLAS and the most threads it takes: ``openblas 0.3.30, at most 2 threads``."""
    try:
        found = require_extra("threadpoolctl", "cli").threadpool_info()
    except MissingExtraError as error:
        return f"unknown: {error}"
    blas = [library for library in found if library["user_api"] == "blas"]
    named = (
        f"{b['internal_api']} {b['version']}, at most {_counted(b['num_threads'])}" for b in blas
    )
    return ", ".join(named) or "unknown to threadpoolctl"


def _limit_blas(threads: int) -> str:
    chosen = [name for name in BLAS_VARIABLES if os.environ.get(name)]
    if chosen:
        return f"BLAS as {chosen[0]} says"
    try:
        limits = require_extra("threadpoolctl", "cli").threadpool_limits
    except MissingExtraError as error:
        return f"BLAS on its own number of threads: {error}"
    click.get_current_context().with_resource(limits(threads, user_api="blas"))
    return f"BLAS on {_counted(threads)}"


def _counted(threads: int) -> str:
    return f"{threads} thread{'' if threads == 1 else 's'}"
