"""By which formula a convolution is computed: gates, pairs, products or Winograd's tiles.

All of them give the same sums. Which one an instruction set has, and a layer admits, is decided
here, and so is which of these is the fastest, by measured rates.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from gxnor_ref.kernels.isa import RATES, kernels_of
from gxnor_ref.spec.domain import require_choice, require_count
from gxnor_ref.spec.errors import DomainError
from gxnor_ref.twins import winograd

FORMULAS = ("gates", "pairs", "products", "winograd")
"""Names, as csrc/README.md has them."""

DIRECT = {"ternary": "gates", "binary": "gates", "levels": "products"}
"""The formula that every instruction set has for filters of a kind, and every layer admits."""

ADMITTED = {
    "ternary": ("gates", "pairs", "winograd"),
    "binary": ("gates", "winograd"),
    "levels": ("products", "winograd"),
}
"""Formulas of filters of a kind."""

PAIR_FAN_IN = 2**15 - 1
"""A sum of pairs is at most its fan-in, and has to fit into int16."""

PAIR_BLOCK = 64
"""Filters of one block of pairs."""

SECTION = 64
"""Sections of filters begin at multiples of this: a word of states, and a block of every layout."""

PASS_OUTPUTS = 48
"""Outputs that are computed at a time, as csrc/stage.c has it."""

NEAR = 2**20
"""Bytes of weights in a second-level cache."""

SLICES = {"avx2": 16, "avx512": 32, "amx": 32, "neon": 16}
"""Filters that Winograd's tiles are computed for at a time."""

WINOGRAD_DEPTH = 32
"""Winograd's channels are filled up to a multiple of this."""

PASS_TILES = 24
"""Least number of tiles that one pass over Winograd's weights serves."""

OUTPUT_CHANNELS = {4: 20, 2: 12}
"""Channels whose products take as long as turning products into outputs, by side of a tile."""

IMAGE_FILTERS = {4: 10, 2: 8}
"""Filters whose products take as long as transforming the images."""


class Work(NamedTuple):
    """A convolution that is asked for.

    `shape` is that of the filters, (filters, channels, kernel height, kernel width), and `kind` is
    as in `gxnor_ref.kernels.convolution.Filters`; `is_transformed` says that Winograd's filters are
    there already. No level is larger than `image_level`, or of filters `filter_level`.
    """

    shape: tuple[int, int, int, int]
    kind: str
    stride: int
    batch: int
    rows: int
    columns: int
    is_transformed: bool = False
    image_level: int = 1
    filter_level: int = 1

    @property
    def outputs(self) -> int:
        """Places of all outputs."""
        return self.batch * self.rows * self.columns

    @property
    def form(self) -> winograd.Tiles:
        """Winograd's tiles of such filters."""
        return winograd.LEVELS if self.kind == "levels" else winograd.TRITS

    @property
    def tiles(self) -> int:
        """Tiles of all outputs."""
        side = self.form.outputs
        return self.batch * -(-self.rows // side) * -(-self.columns // side)

    @property
    def fan_in(self) -> int:
        """Products of one sum."""
        return math.prod(self.shape[1:])


def choose(isa: str, work: Work, formula: str | None = None) -> str:
    """Name the formula of a convolution: the forced one, or the fastest by `nanoseconds`.

    DomainError: the instruction set or the layer does not admit the forced one.
    """
    if formula is None:
        admitted = [name for name in FORMULAS if not refusal(name, isa, work)]
        return min(admitted, key=lambda name: nanoseconds(name, isa, work))
    require_choice("formula", formula, FORMULAS)
    reason = refusal(formula, isa, work)
    if reason:
        expected = DIRECT[work.kind]
        raise DomainError(f"formula is {formula!r}; expected {expected!r}, since {reason}")
    return formula


def refusal(formula: str, isa: str, work: Work) -> str:
    """Why an instruction set or a layer does not admit a formula; "" if they do."""
    _require_work(work)
    if formula not in kernels_of(isa).formulas():
        return f"the instruction set {isa} has no kernel of it"
    if formula not in ADMITTED[work.kind]:
        kinds = " or ".join(repr(kind) for kind in ADMITTED if formula in ADMITTED[kind])
        return f"{formula} take filters of kind {kinds}, not {work.kind!r}"
    if formula == "winograd":
        return _winograd_refusal(work)
    if formula == "pairs" and work.fan_in > PAIR_FAN_IN:
        return f"the fan-in is {work.fan_in}, beyond {PAIR_FAN_IN}"
    return ""


def _winograd_refusal(work: Work) -> str:
    form = work.form
    if work.stride > 1:
        return f"Winograd's tiles take a stride of 1, not {work.stride}"
    if work.fan_in > form.fan_in:
        return f"the fan-in is {work.fan_in}, beyond {form.fan_in}"
    if work.image_level > form.image_level:
        return f"levels of images reach {work.image_level}, beyond {form.image_level}"
    if work.filter_level > form.filter_level:
        return f"levels of filters reach {work.filter_level}, beyond {form.filter_level}"
    return ""


def nanoseconds(formula: str, isa: str, work: Work) -> float:
    """Estimate how long a formula takes on one thread, by `gxnor_ref.kernels.isa.RATES`.

    Counted is all that is computed, with what blocks and words are filled up with.
    """
    _require_work(work)
    rates = RATES[kernels_of(isa).name]
    filters, channels, height, width = work.shape
    places = height * width
    if formula == "winograd":
        return _winograd(rates, SLICES[isa], work)
    if formula == "products":
        return work.outputs * _filled(filters, 16) * _filled(channels, 4) * places / rates[formula]
    if formula == "pairs":
        # Tiles of four outputs.
        products = max(4, work.outputs) * _filled(filters, PAIR_BLOCK) * _filled(channels, 64)
        return products * places / rates["pairs"]
    products = work.outputs * _filled(filters, 16) * _filled(channels, 64)
    return products * places / rates["binary" if work.kind == "binary" else "gates"]


def sections(formula: str, work: Work, members: int) -> int:
    """Parts that the filters of a layer are cut into, for so many threads; 1 where its rows are.

    Whatever is not cut is read by every thread. With many rows, their sums would be copied to their
    place between those of other filters, and Winograd's images would be transformed by each thread.
    """
    _require_work(work)
    require_choice("formula", formula, FORMULAS)
    members = require_count("members", members, 1)
    filters, channels, *_ = work.shape
    few = work.outputs <= PASS_OUTPUTS * members
    if formula == "winograd" or not few or work.outputs * channels >= filters * work.fan_in:
        return 1
    return min(members, -(-filters // SECTION))


def _winograd(rates: Mapping[str, float], lanes: int, work: Work) -> float:
    filters, channels, height, width = work.shape
    depth = _filled(channels, WINOGRAD_DEPTH) * -(-height // 3) * -(-width // 3)
    # A single tile leaves the units that multiply idle for most of their latency.
    points, side = work.form.side**2, work.form.outputs
    products = points * max(4, work.tiles)
    products *= (depth + OUTPUT_CHANNELS[side]) * (_filled(filters, lanes) + IMAGE_FILTERS[side])
    weights = points * depth * _filled(filters, 16)
    # With few tiles, most time goes into reading the weights from a farther cache in each pass.
    far = -(-work.tiles // PASS_TILES) * max(0, weights - NEAR)
    took = max(products / rates["winograd"], far / rates["read"])
    return took if work.is_transformed else took + weights / rates["transform"]


def _require_work(work: Work) -> None:
    if not isinstance(work, Work):
        raise TypeError(f"work is {type(work).__name__}; expected Work")


def _filled(count: int, unit: int) -> int:
    return -(-count // unit) * unit
