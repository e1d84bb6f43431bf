"""What surrounds a step: initial weights, order, pixels, learning rate, mean of states, a run."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from gxnor_ref.conform.formats.encoding import Array
from gxnor_ref.conform.steps import IntegerStep, Tensors
from gxnor_ref.data.augmentation import augment, normalize
from gxnor_ref.nn.network import plan
from gxnor_ref.nn.randomness import Use, permutation, uniform_array
from gxnor_ref.nn.settings import Settings as NetworkSettings
from gxnor_ref.spec.domain import require, require_choice, require_count, require_floats
from gxnor_ref.spec.loss import squared_hinge, targets
from gxnor_ref.spec.optimizer import learning_rate
from gxnor_ref.spec.space import DiscreteSpace


def initial_weights(seed: int, layer: int, size: int, N: int, initial: str) -> Array:
    """State indices that a layer's weights begin with.

    Parameters
    ----------
    seed, layer, size : int
        Seed of the run, number of the weight layer, counted from 1, and number of its weights.
    N : int
        Weight space, with H = 1.
    initial : {"rounded", "states"}
        2 u - 1 rounded to the nearest state, or floor((2^N + 1) u).

    Returns
    -------
    integer array, shape (size,)
        Indices, in the order of the weights.

    Raises
    ------
    DomainError
        An argument is not as described.

    Examples
    --------
    >>> initial_weights(0, 1, 6, N=1, initial="states").tolist()
    [1, 1, 1, 2, 0, 0]
    """
    require_count("layer", layer, 1)
    require_count("size", size, 1)
    require_choice("initial", initial, ("rounded", "states"))
    space = DiscreteSpace(N)
    u = uniform_array(seed, Use.INITIAL_WEIGHTS, 0, (size,), layer)
    if initial == "states":
        return np.floor(u * space.size).astype(np.int64)
    return space.nearest(2 * u - 1).astype(np.int64)


def sample_order(seed: int, epoch: int, count: int) -> Array:
    """Order of the training images in an epoch: sorted by their random words.

    Parameters
    ----------
    seed, epoch, count : int
        Seed of the run, number of epochs before, number of images.

    Returns
    -------
    integer array, shape (count,)
        Numbers of the images.

    Raises
    ------
    DomainError
        A number is negative.

    Examples
    --------
    >>> sorted(sample_order(0, 0, 4).tolist())
    [0, 1, 2, 3]
    """
    require_count("epoch", epoch, 0)
    require_count("count", count, 1)
    return permutation(seed, Use.ORDER, epoch, count)


def validation_split(seed: int, count: int, validation: int) -> tuple[Array, Array]:
    """Images to train on, and those held back: the first ones sorted by their random words.

    Parameters
    ----------
    seed, count : int
        Seed of the run, number of images.
    validation : int
        Number of images to hold back, less than count.

    Returns
    -------
    training, validation : integer arrays
        Numbers of the images, ascending.

    Raises
    ------
    DomainError
        A number is negative, or no image is left.

    Examples
    --------
    >>> training, validation = validation_split(0, 5, 2)
    >>> len(training), len(validation)
    (3, 2)
    """
    require_count("count", count, 1)
    require_count("validation", validation, 0, count - 1)
    order = permutation(seed, Use.VALIDATION_SPLIT, 0, count)
    return np.sort(order[validation:]), np.sort(order[:validation])


def dropout(Y: Array, seed: int, layer: int, step: int, dropout: float) -> Array:
    """Activations in front of a dense layer, 0 where u < dropout; the others stay as they are.

    Parameters
    ----------
    Y : float array, shape (batch, ...)
        Activations.
    seed, layer, step : int
        Seed of the run, number of the weight layer below, counted from 1, and number of
        iterations before.
    dropout : float
        Share of the activations, in [0, 1).

    Returns
    -------
    float array
        In the shape and precision of Y.

    Raises
    ------
    DomainError
        An argument is not as described.

    Examples
    --------
    >>> dropout(np.ones((1, 6)), seed=0, layer=1, step=0, dropout=0.5).tolist()
    [[1.0, 1.0, 1.0, 0.0, 1.0, 1.0]]
    """
    require_floats("Y", Y)
    require_count("layer", layer, 1)
    require(0 <= dropout < 1, "dropout", dropout, "a number in [0, 1)")
    u = uniform_array(seed, Use.DROPOUT, step, Y.shape, layer)
    return np.where(u < dropout, Y.dtype.type(0), Y)


def state_mean(n: Array) -> Array:
    """Nearest state to the mean of states, halves to the even index.

    Parameters
    ----------
    n : integer array, shape (steps, ...)
        State indices after each step, >= 0.

    Returns
    -------
    integer array, shape (...)
        Indices.

    Raises
    ------
    DomainError
        There is no step, or an index is negative.

    Examples
    --------
    >>> state_mean(np.array([[0, 1, 2], [1, 2, 2]])).tolist()
    [0, 2, 2]
    """
    require(n.ndim >= 1 and len(n) >= 1, "n.shape", n.shape, "at least one step")
    require(bool((n >= 0).all()), "n", int(n.min()), "indices >= 0")
    return np.asarray(np.rint(n.sum(axis=0, dtype=np.int64) / len(n)), dtype=np.int64)


def training_run(images: Array, labels: Array, settings: Mapping[str, Any]) -> dict[str, Any]:
    """A whole short run with exact integer gradients in float32.

    Weights begin as `initial_weights` says, gamma and variance with 1, everything else with 0.
    Step k, counted from 0 through all epochs, has t = k + 1, the learning rate of its epoch, and
    the next `batch` images in the order of its epoch; the last batch of an epoch has what is left.
    With `augmentation` each image takes three uniform numbers in the order of the batch.

    With `average` the run ends with a mean over its last int(average steps) steps: weights as
    `state_mean` says, gamma and beta as float64 means, rounded to float32. Mean and variance are
    then taken anew, as means over parts of at most 500 images in the order of the next epoch,
    without augmentation: part j, counted from 1, enters with `norm_rate` 1 / j.

    Parameters
    ----------
    images : uint8 array, shape (count, channels, height, width)
        Training images.
    labels : integer array, shape (count,)
        Their classes.
    settings : mapping
        As in `gxnor_ref.conform.steps.integer_training_step` but for "eta" and "t", and "epochs",
        "batch", "lr_start", "lr_fin", "initial", "augmentation" (0 or 1) and "average".

    Returns
    -------
    dict
        "initial" weights; "order" (epochs, count); "rates" of the epochs; "losses" of the steps;
        "parameters" of the end.
    """
    return TrainingRun(images, labels, settings).run()


class TrainingRun:
    """A run as of `training_run`, step by step."""

    step_kind: type[IntegerStep] = IntegerStep

    def __init__(self, images: Array, labels: Array, settings: Mapping[str, Any]) -> None:
        self.images, self.labels, self.s = images, labels, settings
        self.space = DiscreteSpace(settings["N1"])
        self.steps = settings["epochs"] * len(self.batches(np.arange(len(images))))
        self.averaged = int(settings["average"] * self.steps)
        self.k = 0
        self.losses: list[float] = []
        self.kept: list[Tensors] = []

    def run(self) -> dict[str, Any]:
        """Initial weights, epochs, and the mean at the end."""
        s, p = self.s, self.initial()
        initial = {name: W for name, W in p.items() if name.endswith(".W")}
        orders, rates = [], []
        for epoch in range(s["epochs"]):
            rates.append(self.rate(epoch))
            orders.append(self.order(epoch))
            for batch in self.batches(orders[-1]):
                p = self.step(p, batch, epoch, rates[-1])
        if self.averaged:
            p = self.mean(p)
        return {
            "initial": initial,
            "order": np.array(orders),
            "rates": np.array(rates),
            "losses": np.array(self.losses),
            "parameters": p,
        }

    def initial(self) -> Tensors:
        """Weights at random; gamma and variance 1, all else 0."""
        s, p = self.s, {}
        shared = {name: s[name] for name in ("padding", "classes")}
        for layer in plan(NetworkSettings(s["notation"], self.images.shape[1:], **shared)):
            l = layer.number
            if layer.weights:
                size = math.prod(layer.weights)
                n = initial_weights(s["seed"], l, size, s["N1"], s["initial"])
                p[f"{l}.W"] = self.space.value(n.reshape(layer.weights), np.float32)
            elif layer.name.endswith("norm"):
                one = np.ones(layer.shape[0], np.float32)
                own = {"gamma": one, "beta": 0 * one, "mean": 0 * one, "variance": one}
                p.update({f"{l}.{part}": values for part, values in own.items()})
        if s["optimizer"] == "adam":
            for name in [name for name in p if name.endswith(("W", "gamma", "beta"))]:
                p.update({f"{name}.first": 0 * p[name], f"{name}.second": 0 * p[name]})
        return p

    def rate(self, epoch: int) -> float:
        """Learning rate of an epoch."""
        s = self.s
        return learning_rate(epoch, s["epochs"], s["lr_start"], s["lr_fin"])

    def order(self, epoch: int) -> Array:
        """Order of an epoch's images."""
        return sample_order(self.s["seed"], epoch, len(self.images))

    def batches(self, order: Array) -> list[Array]:
        """Batches of an epoch; the last may be smaller."""
        size = self.s["batch"]
        return [order[first : first + size] for first in range(0, len(order), size)]

    def inputs(self, batch: Array) -> Array:
        """Images as numbers, shifted and mirrored if the settings say so."""
        x = normalize(self.images[batch])
        if self.s["augmentation"]:
            shape = (len(batch), 3)
            x = augment(x, uniform_array(self.s["seed"], Use.AUGMENTATION, self.k, shape))
        return x

    def step(self, p: Tensors, batch: Array, epoch: int, eta: float) -> Tensors:
        """One iteration."""
        settings = {**self.s, "eta": eta, "t": self.k + 1}
        made = self.step_kind(settings, p).run(self.inputs(batch), self.labels[batch])
        *_, scores = made["tensors"].values()
        t = targets(self.labels[batch], self.s["classes"], np.float32)
        self.losses.append(squared_hinge(scores, t))
        self.k += 1
        if self.k > self.steps - self.averaged:
            self.kept.append(made["parameters"])
        return made["parameters"]

    def mean(self, p: Tensors) -> Tensors:
        """Mean of the last steps, and the statistics of all images with it."""
        p = dict(p)
        for name in [name for name in p if name.endswith(("W", "gamma", "beta"))]:
            steps = np.stack([kept[name] for kept in self.kept])
            if name.endswith("W"):
                p[name] = self.space.value(state_mean(self.space.index(steps)), np.float32)
            else:
                total = np.zeros(p[name].shape)
                for kept in steps:
                    total += kept
                p[name] = (total / len(steps)).astype(np.float32)
        for k, batch in enumerate(self.parts(), 1):
            step = self.step_kind({**self.s, "norm_rate": 1 / k}, p)
            p = step.forward(normalize(self.images[batch]))[1]
        return p

    def parts(self) -> list[Array]:
        """Images of the statistics that are taken anew, at most 500 at once."""
        order = self.order(self.s["epochs"])
        return np.array_split(order, -(-len(order) // 500))
