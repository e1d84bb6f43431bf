"""Counter-based uniform numbers, addressed by (seed, tensor, step, element).

A number depends on its address alone: not on what was drawn before, in which order, by how many
threads, or in how many pieces. The generator is Philox4x64-10 (Salmon et al., SC 2011), as NumPy
ships it: block c of a stream is philox(counter = (c + 1, step, 0, 0), key = (seed, tensor)), the
"+ 1" being NumPy's (it counts up before it generates), and element e is word e mod 4 of block
e div 4.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from gxnor_ref.spec.domain import require, require_count

LARGEST_WORD = 2**64 - 1
"""Each of seed, tensor and step is one 64-bit word of Philox's key and counter."""

LARGEST_PIECE = 2**40
"""Elements of one call; their bytes are counted in 64 bits."""

WORDS_PER_BLOCK = 4
"""Philox4x64 makes four 64-bit words at a time."""


def words(seed: int, tensor: int, step: int, start: int, stop: int) -> npt.NDArray[np.uint64]:
    """Philox words of the elements start .. stop - 1.

    Parameters
    ----------
    seed : int
        Seed of the run, 0 <= seed < 2^64.
    tensor : int
        Number of the tensor (or of another use of randomness), 0 <= tensor < 2^64.
    step : int
        Number of the iteration k, 0 <= step < 2^64.
    start, stop : int
        Range of elements in row-major order, 0 <= start <= stop < 2^64, at most 2^40 of them.

    Returns
    -------
    uint64 array, shape (stop - start,)
        The words; every value of 0 .. 2^64 - 1 is possible.

    Raises
    ------
    DomainError
        A part of the address is out of range.

    Examples
    --------
    >>> words(seed=0, tensor=1, step=0, start=0, stop=2).tolist()
    [15003734204198539638, 13859618513508960101]
    >>> words(seed=0, tensor=1, step=0, start=1, stop=2).tolist()
    [13859618513508960101]
    """
    seed = require_count("seed", seed, 0, LARGEST_WORD)
    tensor = require_count("tensor", tensor, 0, LARGEST_WORD)
    step = require_count("step", step, 0, LARGEST_WORD)
    stop = require_count("stop", stop, 0, LARGEST_WORD)
    start = require_count("start", start, 0, stop)
    require(stop - start <= LARGEST_PIECE, "stop - start", stop - start, f"<= {LARGEST_PIECE}")
    block, skipped = divmod(start, WORDS_PER_BLOCK)
    stream = np.random.Philox(
        counter=np.array([block, step, 0, 0], dtype=np.uint64),
        key=np.array([seed, tensor], dtype=np.uint64),
    )
    return np.asarray(stream.random_raw(skipped + stop - start)[skipped:], dtype=np.uint64)


def uniforms(seed: int, tensor: int, step: int, start: int, stop: int) -> npt.NDArray[np.float64]:
    """Uniform numbers of the elements start .. stop - 1: floor(word / 2^11) / 2^53.

    Parameters
    ----------
    seed, tensor, step, start, stop : int
        Address, as in `words`.

    Returns
    -------
    float64 array, shape (stop - start,)
        Integer multiples of 2^-53 in [0, 1), all equally likely: 0 is possible, 1 is not; the
        largest is 1 - 2^-53.

    Raises
    ------
    DomainError
        A part of the address is out of range.

    Notes
    -----
    This is the map of `numpy.random.Generator.random`.

    Examples
    --------
    >>> uniforms(seed=0, tensor=1, step=0, start=0, stop=2)
    array([0.81335406, 0.75133143])
    """
    w = words(seed, tensor, step, start, stop)
    return np.asarray((w >> np.uint64(11)) * 2.0**-53, dtype=np.float64)
