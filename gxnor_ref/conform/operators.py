"""The operators of the spec in one table: names, clauses, parameters, results, and exactness.

Everything else in this package is made from it: vectors, checks, the line protocol. A result
without a bound in `gxnor_ref.conform.bounds` is exact. One that has a bound is expected as the
exact value of its formula, rounded once, and a conforming implementation lies within the bound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from gxnor_ref.conform import runs, steps
from gxnor_ref.conform.bounds import BOUNDS, Scaled
from gxnor_ref.conform.encoding import Array, flatten
from gxnor_ref.conform.exactly import exactly
from gxnor_ref.data.augmentation import augment, normalize
from gxnor_ref.spec import activation, convolution, gate, loss, normalization, optimizer
from gxnor_ref.spec import transition as dst
from gxnor_ref.spec.bits import pack, packed_dot
from gxnor_ref.spec.domain import require_shape
from gxnor_ref.spec.folding import fold, threshold
from gxnor_ref.spec.signal import Signal, fixed_point
from gxnor_ref.spec.space import DiscreteSpace
from gxnor_ref.spec.uniform import uniforms, words

Inputs: TypeAlias = Mapping[str, Any]


class Typed(NamedTuple):
    """A parameter or result: its name, and what it is.

    Attributes
    ----------
    name : str
        By which it is passed.
    kind : {"floats", "integers", "float", "int", "str", "mapping"}
        Arrays, scalars, or a mapping of them.
    """

    name: str
    kind: str


@dataclass(frozen=True)
class Operator:
    """An operator of the spec.

    Attributes
    ----------
    name : str
        Name of the callable of an implementation.
    clause : str
        Where the paper or SPEC.md states it.
    about : str
        What it computes, in a line.
    parameters : tuple of Typed
        What it takes, by name.
    results : tuple of Typed
        What it returns: the one, or a tuple of them in this order.
    reference : callable
        The spec's.
    """

    name: str
    clause: str
    about: str
    parameters: tuple[Typed, ...]
    results: tuple[Typed, ...]
    reference: Callable[..., Any]

    def named(self, returned: Any) -> dict[str, Any]:
        """Give what a callable returned the names of the results.

        Parameters
        ----------
        returned : object
            One result, a tuple or list of several in order, or a mapping by name.

        Returns
        -------
        dict of str to object
            Results by name, as many as were returned.
        """
        names = [result.name for result in self.results]
        keys = returned if isinstance(returned, Mapping) else [""]
        # Also by path, as the results of a network may come.
        if {str(key).partition("/")[0] for key in keys} <= set(names):
            return dict(returned)
        if len(names) == 1:
            return {names[0]: returned}
        several = returned if isinstance(returned, tuple | list) else (returned,)
        return dict(zip(names, several, strict=False))

    def expected(self, inputs: Inputs) -> dict[str, Any]:
        """Results of the spec by name.

        Parameters
        ----------
        inputs : mapping
            Arguments by name.

        Returns
        -------
        dict of str to array
            The results by path, such as "y" or "tensors/1.conv".
        """
        found = flatten(self.named(self.reference(**inputs)))
        return {path: np.asarray(value) for path, value in found.items()}

    def within(self, inputs: Inputs, expected: Inputs) -> dict[str, Array]:
        """Largest admitted distance from each float of a result that is not exact.

        Parameters
        ----------
        inputs : mapping
            Arguments by name.
        expected : mapping
            What `expected` gave for them.

        Returns
        -------
        dict of str to float64 array
            By path; a result that is missing here is exact.
        """
        scaled: dict[str, Scaled] = {}
        if self.name in steps.BOUNDS:
            scaled = steps.BOUNDS[self.name](**inputs, expected=expected)
        for result in self.results:
            bound = BOUNDS.get(f"{self.name}.{result.name}")
            if bound is not None:
                scaled[result.name] = bound.scaled(**inputs, expected=expected[result.name])
        found = {}
        for path, (ulps, scale) in scaled.items():
            if ulps > 0:
                limits = np.finfo(expected[path].dtype)
                eps, tiny = float(limits.eps), float(limits.tiny)
                found[path] = np.asarray(ulps * (eps * scale.astype(np.float64) + tiny))
        return found

    def exactness(self, result: str) -> str:
        """Why a result has its bound, or "exact".

        Parameters
        ----------
        result : str
            Name of the result.

        Returns
        -------
        str
            The reason.
        """
        if self.name in steps.BOUNDS:
            return steps.REASON
        bound = BOUNDS.get(f"{self.name}.{result}")
        return bound.reason if bound else "exact"


def _in_space(function: Callable[..., Any]) -> Callable[..., Any]:
    """Take N and H in the place of a DiscreteSpace."""

    def with_space(*, N: int, H: float, **rest: Any) -> Any:
        return function(space=DiscreteSpace(N, H), **rest)

    return with_space


def _gated_dot(W: Array, Y: Array) -> Any:
    require_shape("Y", Y, W.shape)
    return gate.dot(W, Y)


def _conv2d_backward_weight(
    e: Array, Y: Array, kernel_height: int, kernel_width: int, stride: int, padding: int
) -> Any:
    kernel = (kernel_height, kernel_width)
    return exactly(convolution.conv2d_backward_weight)(e, Y, kernel, stride, padding)


def _conv2d_backward_input(
    e: Array, W: Array, height: int, width: int, stride: int, padding: int
) -> Any:
    shape = (len(e), W.shape[1], height, width)
    return exactly(convolution.conv2d_backward_input)(e, W, shape, stride, padding)


def _integer_batch_norm_backward(
    q: Array, exponent: int, x: Array, gamma: Array, epsilon: float, unit: float
) -> Any:
    return normalization.batch_norm_backward(Signal(q, exponent), x, gamma, epsilon, unit)


def _operator(
    name: str, clause: str, about: str, parameters: str, results: str, reference: Callable[..., Any]
) -> Operator:
    """Operator from words "name:kind"; without a kind, floats."""
    return Operator(name, clause, about, _typed(parameters), _typed(results), reference)


def _typed(text: str) -> tuple[Typed, ...]:
    pairs = (word.partition(":") for word in text.split())
    return tuple(Typed(name, kind or "floats") for name, _, kind in pairs)


SPACE = "N:int H:float"
PHI = "N:int r:float H:float"
STRIDES = "stride:int padding:int"
ADDRESS = "seed:int tensor:int step:int start:int stop:int"
RATES = "eta:float beta1:float beta2:float epsilon:float"

TABLE = (
    _operator(
        "states",
        "Eq (1), SPEC.md 1",
        "all states of Z_N on [-H, H], ascending",
        SPACE,
        "states",
        lambda N, H: DiscreteSpace(N, H).states,
    ),
    _operator(
        "state_index",
        "Eq (1), SPEC.md 1",
        "index n of each state, 0 for -H",
        f"z {SPACE}",
        "n:integers",
        _in_space(lambda z, space: space.index(z)),
    ),
    _operator(
        "nearest",
        "SPEC.md C and 20",
        "index of the nearest state, halfway the upper",
        f"x {SPACE}",
        "n:integers",
        _in_space(lambda x, space: space.nearest(x)),
    ),
    _operator(
        "phi_r",
        "Eq (5) and (22), SPEC.md 2 to 5",
        "multi-step quantization of weighted sums",
        f"x {PHI} boundary:str",
        "y",
        activation.phi_r,
    ),
    _operator(
        "rectangular",
        "Eq (7), SPEC.md 6 and 7",
        "derivative of phi_r, a sum of rectangular pulses",
        f"x a:float {PHI}",
        "derivative",
        activation.rectangular,
    ),
    _operator(
        "triangular",
        "Eq (8), SPEC.md 6 and 7",
        "derivative of phi_r, a sum of triangular pulses",
        f"x a:float {PHI}",
        "derivative",
        activation.triangular,
    ),
    _operator(
        "gated_dot",
        "Fig 11(f)",
        "sum of ternary products by gate, XNOR and bit count, over the last axis",
        "W:integers Y:integers",
        "sum:integers",
        _gated_dot,
    ),
    _operator(
        "pack",
        "csrc/README.md, layout of trits",
        "nonzero and sign words of trits, 64 channels to a word, least significant bit first",
        "trits:integers",
        "nonzero:integers sign:integers",
        pack,
    ),
    _operator(
        "packed_dot",
        "Fig 11(f), csrc/README.md, formulas",
        "popcount(g) - 2 popcount(d) of packed rows, over the last axis",
        "W_nonzero:integers W_sign:integers Y_nonzero:integers Y_sign:integers",
        "sum:integers",
        packed_dot,
    ),
    _operator(
        "dense",
        "Eq (2) and (11)",
        "weighted sums of a fully connected layer",
        "Y W",
        "x",
        exactly(convolution.dense),
    ),
    _operator(
        "dense_backward_weight",
        "Eq (10)",
        "gradient of the weights of a fully connected layer",
        "e Y",
        "gradient",
        exactly(convolution.dense_backward_weight),
    ),
    _operator(
        "dense_backward_input",
        "Eq (12)",
        "error signal below a fully connected layer",
        "e W",
        "below",
        exactly(convolution.dense_backward_input),
    ),
    _operator(
        "conv2d",
        "Eq (2), SPEC.md 22",
        "weighted sums of a convolutional layer: cross-correlation, zero padding",
        f"Y W {STRIDES}",
        "x",
        exactly(convolution.conv2d),
    ),
    _operator(
        "conv2d_backward_weight",
        "Eq (10), SPEC.md 22",
        "gradient of the weights of a convolutional layer",
        f"e Y kernel_height:int kernel_width:int {STRIDES}",
        "gradient",
        _conv2d_backward_weight,
    ),
    _operator(
        "conv2d_backward_input",
        "Eq (12), SPEC.md 22",
        "error signal below a convolutional layer, of images height x width",
        f"e W height:int width:int {STRIDES}",
        "below",
        _conv2d_backward_input,
    ),
    _operator(
        "max_pool",
        "SPEC.md 16",
        "largest of each k x k block",
        "x k:int",
        "y",
        convolution.max_pool,
    ),
    _operator(
        "max_pool_backward",
        "SPEC.md 23",
        "error signal of each block to its first maximum in row-major order",
        "e x k:int",
        "below",
        convolution.max_pool_backward,
    ),
    _operator(
        "batch_norm",
        "SPEC.md 16",
        "normalization by mean and biased variance of the batch, channels on axis 1",
        "x gamma beta epsilon:float",
        "y mean variance",
        exactly(normalization.batch_norm),
    ),
    _operator(
        "batch_norm_inference",
        "SPEC.md J",
        "normalization by given statistics",
        "x gamma beta mean variance epsilon:float",
        "y",
        normalization.batch_norm_inference,
    ),
    _operator(
        "batch_norm_backward",
        "SPEC.md 16",
        "gradient of batch_norm through the statistics of the batch",
        "e x gamma epsilon:float",
        "below gamma_gradient beta_gradient",
        exactly(normalization.batch_norm_backward),
    ),
    _operator(
        "fixed_point",
        "SPEC.md U",
        "error signal as integers of 8 or 16 bits times one power of two, 2^exponent",
        "e bits:int",
        "q:integers exponent:int",
        fixed_point,
    ),
    _operator(
        "integer_batch_norm",
        "SPEC.md W",
        "batch_norm of integers times a unit, a power of two: its statistics are exact",
        "x gamma beta epsilon:float unit:float",
        "y mean variance",
        normalization.batch_norm,
    ),
    _operator(
        "integer_batch_norm_backward",
        "SPEC.md U and W",
        "gradient of integer_batch_norm for an error signal q 2^exponent: its sums are exact",
        "q:integers exponent:int x gamma epsilon:float unit:float",
        "below gamma_gradient beta_gradient",
        _integer_batch_norm_backward,
    ),
    _operator(
        "running_average",
        "SPEC.md 16",
        "(1 - rate) average + rate batch",
        "average batch rate:float",
        "average",
        normalization.running_average,
    ),
    _operator(
        "squared_hinge",
        "L2-SVM output layer, SPEC.md 21",
        "mean over batch and classes of max(0, 1 - t y)^2",
        "y t",
        "loss",
        lambda y, t: y.dtype.type(loss.squared_hinge(y, t)),
    ),
    _operator(
        "squared_hinge_gradient",
        "L2-SVM output layer, SPEC.md 21",
        "-2 t max(0, 1 - t y) / (batch classes)",
        "y t",
        "gradient",
        loss.squared_hinge_gradient,
    ),
    _operator(
        "sgd",
        "Eq (9), SPEC.md 12",
        "increment -eta dE/dW",
        "gradient eta:float",
        "dW",
        optimizer.sgd,
    ),
    _operator(
        "adam",
        "Section 3, SPEC.md 11 and 12",
        "increment and moments of Adam",
        f"gradient first second t:int {RATES}",
        "dW first second",
        optimizer.adam,
    ),
    _operator(
        "bound",
        "Eq (13), SPEC.md 13",
        "increment that keeps W + dW within [-H, H]",
        f"W dW {SPACE}",
        "rho",
        _in_space(dst.bound),
    ),
    _operator(
        "decompose",
        "Eq (14) to (16)",
        "whole steps kappa, rounded towards zero, and the remainder nu",
        f"rho {SPACE}",
        "kappa nu",
        _in_space(dst.decompose),
    ),
    _operator(
        "tau",
        "Eq (20), SPEC.md 15 and E",
        "probability of one step more, to the last bit",
        f"nu {SPACE} m:float law:str",
        "tau",
        _in_space(dst.tau),
    ),
    _operator(
        "transition",
        "Eq (17), SPEC.md 14 and F",
        "next state indices for given uniform numbers",
        f"n:integers dW u {SPACE} m:float law:str",
        "n:integers",
        _in_space(dst.transition),
    ),
    _operator(
        "words",
        "SPEC.md G",
        "Philox4x64-10 words of an address",
        ADDRESS,
        "words:integers",
        words,
    ),
    _operator(
        "uniforms",
        "SPEC.md F and G",
        "uniform numbers of an address, multiples of 2^-53 in [0, 1)",
        ADDRESS,
        "u",
        uniforms,
    ),
    _operator(
        "fold",
        "SPEC.md J, Eq (22)",
        "batch normalization and phi_r as integer thresholds and a direction for each channel",
        f"gamma beta mean variance epsilon:float unit:float {PHI} boundary:str low:int high:int",
        "thresholds:integers direction:integers",
        fold,
    ),
    _operator(
        "threshold",
        "SPEC.md J, Eq (22)",
        "state index of an integer sum: the number of thresholds that it reaches",
        "sum:integers thresholds:integers direction:integers",
        "n:integers",
        threshold,
    ),
    _operator(
        "inference",
        "Eq (3), (4) and (6), SPEC.md 16",
        "a network's forward pass with running statistics: every intermediate tensor",
        "x settings:mapping parameters:mapping",
        "tensors:mapping",
        steps.inference,
    ),
    _operator(
        "training_step",
        "Eq (9) to (17), SPEC.md 10 to 16",
        "one iteration: forward and backward pass, increments, transitions, next parameters",
        "x labels:integers settings:mapping parameters:mapping",
        "tensors:mapping gradients:mapping increments:mapping parameters:mapping",
        steps.training_step,
    ),
    _operator(
        "integer_training_step",
        "Eq (9) to (17), SPEC.md S, U to W",
        "one iteration with exact integer gradients: every result is exact",
        "x labels:integers settings:mapping parameters:mapping",
        "tensors:mapping gradients:mapping increments:mapping parameters:mapping",
        steps.integer_training_step,
    ),
    _operator(
        "learning_rate",
        "Section 3, SPEC.md S",
        "learning rate of an epoch: LR_start (LR_fin / LR_start)^(epoch / epochs)",
        "epoch:int epochs:int start:float fin:float",
        "rate:float",
        optimizer.learning_rate,
    ),
    _operator(
        "initial_weights",
        "SPEC.md 20 and G",
        "state indices that the weights of a layer begin with",
        "seed:int layer:int size:int N:int initial:str",
        "n:integers",
        runs.initial_weights,
    ),
    _operator(
        "sample_order",
        "SPEC.md G",
        "order of the training images in an epoch: sorted by their random words",
        "seed:int epoch:int count:int",
        "order:integers",
        runs.sample_order,
    ),
    _operator(
        "pixels",
        "SPEC.md I",
        "bytes as numbers: (2 p - 255) / 256",
        "images:integers",
        "x",
        normalize,
    ),
    _operator(
        "augment",
        "SPEC.md 25",
        "window of each image, padded by 4 zeros, at floor(9 u); mirrored where u < 1/2",
        "x u",
        "y",
        augment,
    ),
    _operator(
        "state_mean",
        "SPEC.md R",
        "nearest state to the mean of the states of several steps, halves to the even index",
        "n:integers",
        "mean:integers",
        runs.state_mean,
    ),
    _operator(
        "training_run",
        "Eq (9) to (17), SPEC.md 10 to 25, G, R to W",
        "a whole short run with exact integer gradients in float32",
        "images:integers labels:integers settings:mapping",
        "initial:mapping order:integers rates losses parameters:mapping",
        runs.training_run,
    ),
)

OPERATORS = {operator.name: operator for operator in TABLE}
"""The operators by name."""
