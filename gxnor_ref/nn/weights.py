"""The weights of one layer, a class for each kind: those of DST, and those of Table 1's others.

A kind says what is stored, which values the forward pass takes, and how an increment moves it.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from gxnor_ref.nn.backend import NUMPY, Backend, levels_of
from gxnor_ref.nn.randomness import Use, tensor, uniform_array
from gxnor_ref.nn.settings import Settings, space_name
from gxnor_ref.spec.domain import Floats, require_choice
from gxnor_ref.spec.space import DiscreteSpace

INITIALIZATIONS = ("rounded", "states")
"""U(-1, 1) rounded to the nearest state, or all states alike (SPEC.md, 20)."""

THRESHOLD = 0.7
"""Delta of a TWN in units of the mean magnitude: near the best for normal and uniform weights."""

Stored = npt.NDArray[Any]
"""What is kept of a layer's weights between two steps: state indices, or floats."""


class Weights(ABC):
    """Weights of one layer: outputs and inputs, and for convolutions height and width.

    `stored` are state indices of type `space.dtype`, or floats; `update` moves them in place.
    `dtype` is the precision of `values`, and of stored floats. `kernel` is (1, 1) for a fully
    connected layer. `value_space` is the space whose states `values` are; None for values that are
    real or have a real scale.
    """

    name: str
    """Training method, of the paper's Table 1."""

    moves_states = False
    """Whether states are all that is stored, and increments are transitions."""

    has_scale = False
    """Whether values are states times a real number."""

    def __init__(
        self,
        stored: Stored,
        space: DiscreteSpace | None,
        layer: int,
        dtype: type[np.floating[Any]],
        backend: Backend = NUMPY,
    ) -> None:
        self.stored = stored
        self.space = space
        self.layer = layer
        self.dtype = dtype
        self.backend = backend
        self.shape = stored.shape
        self.kernel = (stored.shape[2], stored.shape[3]) if stored.ndim == 4 else (1, 1)
        self.fan_in = math.prod(stored.shape[1:])
        self.value_space = None if self.has_scale else space

    def __repr__(self) -> str:
        shape = "x".join(map(str, self.shape))
        space = space_name(None if self.space is None else self.space.N)
        return f"<{self.name} weights of layer {self.layer}: {shape} in {space}>"

    @property
    def bits(self) -> int:
        """Bits for each weight of the forward pass."""
        return self.stored.dtype.itemsize * 8 if self.space is None else self.space.bits

    @property
    @abstractmethod
    def bounds(self) -> tuple[float, float]:
        """Least and largest number that may be stored."""

    @staticmethod
    @abstractmethod
    def stored_dtype(space: DiscreteSpace | None, dtype: npt.DTypeLike) -> np.dtype[Any]:
        """Type of what is stored."""

    @classmethod
    def initial(
        cls,
        shape: tuple[int, ...],
        space: DiscreteSpace | None,
        layer: int,
        dtype: npt.DTypeLike,
        seed: int = 0,
        how: str = "rounded",
    ) -> Stored:
        """Draw what is stored at first; `how`, of `INITIALIZATIONS`, matters to DST's states."""
        require_choice("initial", how, INITIALIZATIONS)
        u = uniform_array(seed, Use.INITIAL_WEIGHTS, 0, shape, layer)
        return cls._from_uniform(u, space, how).astype(cls.stored_dtype(space, dtype), copy=False)

    @staticmethod
    @abstractmethod
    def _from_uniform(
        u: npt.NDArray[np.float64], space: DiscreteSpace | None, how: str
    ) -> Stored: ...

    @abstractmethod
    def indices(self) -> npt.NDArray[Any]:
        """State indices; the floats themselves where there is no space."""

    @abstractmethod
    def values(self) -> Floats:
        """Weights W as numbers, in the precision of the layer; a new array."""

    def gradient(self, gradient: Floats) -> Floats:
        """Gradient of what is stored, from the gradient of `values`."""
        return gradient

    @abstractmethod
    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Apply increments, and return how many weights changed their state; 0 for float weights.

        The address (seed, layer, step) of the uniform numbers, and `m` and `law` of
        `gxnor_ref.spec.transition.tau`, are for states of DST alone.
        """

    def rows(self) -> Floats:
        """Weights as numbers, a row for each filter, laid out as patches are."""
        W = self.values() if self.value_space is None else self.indices()
        filters = W if W.ndim == 4 else W[..., np.newaxis, np.newaxis]
        return self.backend.filter_rows(filters, self.value_space, self.dtype)

    def zeros(self) -> float:
        """Share of weights in the zero state."""
        return 1.0 - np.count_nonzero(self.values()) / self.stored.size


class StateWeights(Weights):
    """Discrete state transition, Section 2.D of the paper: state indices and no hidden floats."""

    name = "dst"
    moves_states = True
    space: DiscreteSpace

    @property
    def bounds(self) -> tuple[float, float]:
        """The first and the last index."""
        return 0, self.space.size - 1

    @staticmethod
    def stored_dtype(space: DiscreteSpace | None, dtype: npt.DTypeLike) -> np.dtype[Any]:
        """Type of the space's indices."""
        assert space is not None
        return space.dtype

    @staticmethod
    def _from_uniform(u: npt.NDArray[np.float64], space: DiscreteSpace | None, how: str) -> Stored:
        """States nearest to U(-H, H), or all states alike (SPEC.md, 20)."""
        assert space is not None
        return space.nearest(space.H * (2.0 * u - 1.0)) if how == "rounded" else u * space.size

    def indices(self) -> npt.NDArray[Any]:
        """What is stored."""
        return self.stored

    def values(self) -> Floats:
        """States, Eq (1)."""
        return self.space.value(self.stored, self.dtype)

    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Eq (13) to (20), and count the transitions."""
        address = (seed, tensor(Use.TRANSITION, self.layer), step)
        return self.backend.transition_in_place(self.stored, dW, *address, self.space, m, law)


class FloatWeights(Weights):
    """Full precision: float weights; the hidden weights of BNN, BWN and TWN are such floats too."""

    name = "full"

    @property
    def bounds(self) -> tuple[float, float]:
        """Any number."""
        return -math.inf, math.inf

    @staticmethod
    def stored_dtype(space: DiscreteSpace | None, dtype: npt.DTypeLike) -> np.dtype[Any]:
        """Precision of the layer."""
        return np.dtype(dtype)

    @staticmethod
    def _from_uniform(u: npt.NDArray[np.float64], space: DiscreteSpace | None, how: str) -> Stored:
        """Uniform within sqrt(6 / (fan-in + filters)) (SPEC.md, K)."""
        outputs, inputs = len(u), math.prod(u.shape[1:])
        return math.sqrt(6.0 / (inputs + outputs)) * (2.0 * u - 1.0)

    def indices(self) -> npt.NDArray[Any]:
        """What is stored: floats have no states."""
        return self.stored

    def values(self) -> Floats:
        """What is stored, as a copy."""
        return self.stored.copy()

    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Add the increments; no state changes."""
        self.stored += dW
        return 0


class BWNWeights(FloatWeights):
    """Deterministic BinaryConnect: the sign of hidden weights that are clipped to [-1, 1].

    M. Courbariaux, Y. Bengio, J.-P. David, *BinaryConnect: Training Deep Neural Networks with
    binary weights during propagations*, 2015 (arXiv:1511.00363): deterministic binarization, and
    Algorithm 1. The gradient of a binary weight is applied to the hidden one as it is.
    """

    name = "bwn"
    space: DiscreteSpace

    @property
    def bounds(self) -> tuple[float, float]:
        """Ends of the clip."""
        return -1.0, 1.0

    def indices(self) -> npt.NDArray[Any]:
        """1 for a hidden weight >= 0, and 0 for others."""
        return (self.stored >= 0).astype(self.space.dtype)

    def values(self) -> Floats:
        """sign(w), with sign(0) = 1."""
        return self.space.value(self.indices(), self.dtype)

    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Add the increments, clip to [-1, 1], and count the signs that changed."""
        before = self.stored >= 0
        self.stored += dW
        np.clip(self.stored, *self.bounds, out=self.stored)
        return int(np.count_nonzero((self.stored >= 0) != before))


class BNNWeights(BWNWeights):
    """As BinaryConnect, but the gradient passes the sign where abs(w) <= 1 alone.

    M. Courbariaux, I. Hubara, D. Soudry, R. El-Yaniv, Y. Bengio, *Binarized Neural Networks*, 2016
    (arXiv:1602.02830): deterministic binarization, the straight-through estimator, and Algorithm 1.
    Its activations are `DiscreteActivation` with N = 0 and a rectangular window of half width
    a = 1. The ends of [-1, 1] belong to the window, so that a weight at the clip can come back.
    """

    name = "bnn"

    def gradient(self, gradient: Floats) -> Floats:
        """Straight through the sign: dE/dw = dE/dW where abs(w) <= 1, and 0 elsewhere."""
        return np.where(np.abs(self.stored) <= 1, gradient, gradient.dtype.type(0))


class Ternary(NamedTuple):
    """Result of `ternarize`: state indices 0, 1, 2 for -1, 0, 1, and the scale alpha >= 0."""

    n: npt.NDArray[np.uint8]
    alpha: float


def ternarize(W: Floats) -> Ternary:
    """Threshold and scale of a layer's weights: W is close to alpha times a state of Z_1.

    Delta = 0.7 mean(abs(W)); a weight's state is its sign where abs(W) > Delta, and 0 elsewhere;
    alpha is the mean of abs(W) where abs(W) > Delta, and 0 where no weight is.

    F. Li, B. Zhang, B. Liu, *Ternary Weight Networks*, 2016 (arXiv:1605.04711): the threshold-based
    ternary function with its approximated threshold, once for each layer. Both means are summed,
    and the threshold compared, in float64.

    >>> ternarize(np.array([1.5, -0.5, 0.25, -2.5]))
    Ternary(n=array([2, 1, 1, 0], dtype=uint8), alpha=2.0)
    """
    magnitude = np.abs(W)
    n = _threshold_states(W, magnitude)
    # Four times as fast as with a mask.
    beyond = magnitude.ravel()[np.flatnonzero(n != 1)]
    return Ternary(n, float(beyond.mean(dtype=np.float64)) if beyond.size else 0.0)


def _threshold_states(W: Floats, magnitude: Floats) -> npt.NDArray[np.uint8]:
    """State indices by the threshold Delta of `ternarize`."""
    Delta = THRESHOLD * magnitude.mean(dtype=np.float64)
    n: npt.NDArray[np.uint8] = np.add(W > Delta, W >= -Delta, dtype=np.uint8)
    return n


class TWNWeights(FloatWeights):
    """Ternary weight network: alpha {-1, 0, 1}; the gradient goes to the hidden weights as it is.

    Values have a real scale, and so have the layer's sums: they are computed in floats.
    """

    name = "twn"
    has_scale = True
    space: DiscreteSpace

    def indices(self) -> npt.NDArray[Any]:
        """State indices, as `ternarize` gives them."""
        return _threshold_states(self.stored, np.abs(self.stored))

    def values(self) -> Floats:
        """Alpha times the states."""
        n, alpha = ternarize(self.stored)
        # The levels of Z_1 are its states.
        return levels_of(n, self.space) * self.dtype(alpha)

    def update(self, dW: Floats, seed: int, step: int, m: float, law: str) -> int:
        """Add the increments, and count the states that changed."""
        before = self.indices()
        self.stored += dW
        return int(np.count_nonzero(self.indices() != before))


_OF_METHOD: dict[str, type[Weights]] = {
    kind.name: kind for kind in (StateWeights, BNNWeights, BWNWeights, TWNWeights, FloatWeights)
}


def weights_kind(
    settings: Settings, last: bool = False
) -> tuple[type[Weights], DiscreteSpace | None]:
    """Class and space of a layer's weights: the method, for each row of Table 1.

    Under every method the last layer may keep float weights, whose space is None.

    >>> kind, space = weights_kind(Settings("SVM", (1, 8, 8), method="bnn", weights=0))
    >>> kind.__name__, space.states
    ('BNNWeights', array([-1.,  1.]))
    """
    if settings.weights is None or (last and settings.float_last_layer):
        return FloatWeights, None
    return _OF_METHOD[settings.method], DiscreteSpace(settings.weights)
