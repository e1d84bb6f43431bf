"""Random words and uniform numbers of an address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gxnor_ref.conform.case import LONG, LONG_ABOUT
from gxnor_ref.conform.draws import Draws
from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.operator import Cases, Operator, in_32_bits, instead
from gxnor_ref.spec.uniform import uniforms, words

ADDRESS = "seed:int tensor:int step:int start:int stop:int"


def _draw_address(d: Draws) -> dict[str, Any]:
    names = ("seed", "tensor", "step")
    start = d.word()
    stop = start + d.length(0, 9)
    return {**{name: d.word() for name in names}, "start": start, "stop": stop}


# --- wrong implementations ---


def _counter_from_zero(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    counter = ((start // 4) + (step << 64) - 1) % 2**256
    stream = np.random.Philox(
        counter=np.array([counter >> 64 * i & (2**64 - 1) for i in range(4)], np.uint64),
        key=np.array([seed, tensor], np.uint64),
    )
    return np.asarray(stream.random_raw(start % 4 + stop - start)[start % 4 :])


def _uniforms_from_zero(**address: int) -> Array:
    return np.asarray((_counter_from_zero(**address) >> np.uint64(11)) * 2.0**-53)


def _exchanged(function: Callable[..., Array], one: str, other: str) -> Callable[..., Array]:
    """Exchange two parts of the address."""
    return lambda **at: function(**{**at, one: at[other], other: at[one]})


def _from_zero(function: Callable[..., Array]) -> Callable[..., Array]:
    return lambda start, stop, **at: function(start=0, stop=stop - start, **at)


def _short_start(function: Callable[..., Array]) -> Callable[..., Array]:
    return lambda start, stop, **at: function(
        start=start % 2**32, stop=start % 2**32 + stop - start, **at
    )


def _block_backwards(seed: int, tensor: int, step: int, start: int, stop: int) -> Array:
    first = start // 4 * 4
    whole = words(seed, tensor, step, first, -(-stop // 4) * 4)
    return np.asarray(whole.reshape(-1, 4)[:, ::-1].reshape(-1)[start - first : stop - first])


def _uniforms_in_float32(**address: int) -> Array:
    return np.asarray((words(**address) >> np.uint64(40)) * 2.0**-24)


def _all_64_bits(**address: int) -> Array:
    return np.asarray(words(**address) * 2.0**-64)


def _addressed(function: Callable[..., Array]) -> dict[str, Callable[..., Array]]:
    return {
        "key_exchanged": _exchanged(function, "seed", "tensor"),
        "step_exchanged": _exchanged(function, "tensor", "step"),
        "start_ignored": _from_zero(function),
        "start_in_32_bits": _short_start(function),
        **in_32_bits(function, "seed", "tensor", "step"),
    }


WORDS = Operator(
    "words",
    "SPEC.md G",
    "Philox4x64-10 words of an address",
    f"{ADDRESS} -> words:integers",
    words,
    draw=_draw_address,
    mutants={
        "frozen_uniforms": instead(words, step=0),
        "counter_from_zero": _counter_from_zero,
        "block_backwards": _block_backwards,
        **_addressed(words),
    },
)
UNIFORMS = Operator(
    "uniforms",
    "SPEC.md F and G",
    "uniform numbers of an address, multiples of 2^-53 in [0, 1)",
    f"{ADDRESS} -> u",
    uniforms,
    draw=_draw_address,
    mutants={
        "frozen_uniforms": instead(uniforms, step=0),
        "counter_from_zero": _uniforms_from_zero,
        "all_64_bits": _all_64_bits,
        "in_float32": _uniforms_in_float32,
        "uniforms_complement": lambda **at: 1 - 2.0**-53 - uniforms(**at),
        **_addressed(uniforms),
    },
)

OPERATORS = (WORDS, UNIFORMS)

MISTAKES = {
    "frozen_uniforms": "the random numbers of an element are the same in every step",
    "counter_from_zero": "Philox counts its blocks from 0, where NumPy and SPEC.md count from 1",
    "block_backwards": "the words of a block are taken from the last to the first",
    "key_exchanged": "seed and tensor are exchanged",
    "step_exchanged": "tensor and step are exchanged",
    "start_ignored": "the first element is word 0, whatever its number is",
    "start_in_32_bits": "the number of an element is cut to 32 bits",
    **{
        f"{name}_in_32_bits": f"the {name} is cut to 32 bits" for name in ("seed", "tensor", "step")
    },
    "uniforms_complement": "1 - u is taken for u",
    "all_64_bits": "a word is divided by 2^64, so that a uniform number can be 1",
    "in_float32": "computed in float32, where float64 is expected",
}


BEYOND = (2**33 + 1, 3 * 2**32, 2**32 + 2)
"""Seed, tensor and step that differ from all that 32 bits hold."""


def cases(factor: int) -> Cases:
    """Write the cases."""
    last = 2**64 - 1
    for name, about, seed, tensor, step, start, stop in (
        ("first", "the first block", 0, 0, 0, 0, 4),
        ("words", "each word of a block, and beyond", 1, 2, 3, 1, 10),
        ("later", "far into a stream", 7, 1, 0, 100003, 100008),
        ("steps", "the next step of the same tensor", 7, 1, 1, 0, 8 * factor),
        ("beyond_32_bits", "a key and a counter beyond 32 bits", *BEYOND, 2**35 + 5, 2**35 + 9),
        ("long", LONG_ABOUT, 7, 1, 0, 1, 1 + LONG),
        ("largest", "the largest key and counter", last, last, last, last - 6, last - 3),
    ):
        address: dict[str, Any] = {
            "seed": seed,
            "tensor": tensor,
            "step": step,
            "start": start,
            "stop": stop,
        }
        yield WORDS.case(name, about, address)
        yield UNIFORMS.case(name, about, address)
    yield WORDS.refused("negative_seed", "a seed below 0", address, seed=-1)
    yield UNIFORMS.refused("backwards", "a range that ends before it starts", address, stop=2)
