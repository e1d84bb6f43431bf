"""The training loop: forward, loss, backward, optimizer, discrete state transition."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.augmentation import augment, normalize
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.averaging import ParameterMean, measure_statistics
from gxnor_ref.nn.backend import adam_increment
from gxnor_ref.nn.evaluation import accuracy
from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense
from gxnor_ref.nn.network import Named, Network
from gxnor_ref.nn.passes import training_pass
from gxnor_ref.nn.profile import Profile
from gxnor_ref.nn.randomness import Use, permutation, uniform_array
from gxnor_ref.nn.weights import INITIALIZATIONS
from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_choice,
    require_count,
    require_positive,
)
from gxnor_ref.spec.errors import DomainError, NotFiniteError
from gxnor_ref.spec.loss import squared_hinge, squared_hinge_gradient, targets
from gxnor_ref.spec.normalization import RATE
from gxnor_ref.spec.optimizer import BETA1, learning_rate, sgd
from gxnor_ref.spec.signal import BITS
from gxnor_ref.spec.transition import LAWS, M
from gxnor_ref.spec.uniform import LARGEST_WORD

OPTIMIZERS = ("adam", "sgd")
"""The paper's experiments', and Eq (9)'s."""


@dataclass(frozen=True)
class Recipe:
    """How a network is trained; together with `Settings` and the data it determines the result.

    Parameters
    ----------
    epochs : int
        Passes over the training images, >= 1.
    batch : int
        Images in one step, >= 1.
    lr_start, lr_fin : float
        LR_start and LR_fin of Section 3, > 0; the rate decays exponentially between them.
    optimizer : {"adam", "sgd"}
        Base algorithm of gradient descent.
    beta1 : float
        Adam's decay of the first moment for weights that DST moves, in [0, 1); all other
        parameters keep 0.9.
    gradient_bits : {8, 16} or None
        Width of the integers that error signals are rounded to, so that the backward products of
        discrete sides are exact (`gxnor_ref.spec.signal`); None for float gradients.
    norm_rate : float
        Weight of the newest batch in the running statistics of batch normalization, in (0, 1].
    average : float
        Share of the steps, counted from the end, over which the parameters are averaged, in
        [0, 1). The network that the run ends with is this mean, rounded to states (SPEC.md, R);
        with 0 it is that of the last step.
    m, tau
        Factor and law of Eq (20), as in `gxnor_ref.spec.transition.tau`.
    initial : {"rounded", "states"}
        Initial weights, as in `Network.initialize`.
    augmentation : bool
        Pad by 4, crop at random, flip half of the training images.
    validation : int
        Training images that are set aside, chosen at random, >= 0.
    seed : int
        Seed of everything random, 0 <= seed < 2^64.

    Raises
    ------
    DomainError
        A parameter is not as described.
    """

    epochs: int = 10
    batch: int = 100
    lr_start: float = 1e-2
    lr_fin: float = 1e-5
    optimizer: str = "adam"
    beta1: float = BETA1
    gradient_bits: int | None = 16
    norm_rate: float = RATE
    average: float = 0.0
    m: float = M
    tau: str = "tanh"
    initial: str = "rounded"
    augmentation: bool = False
    validation: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        """Take NumPy's numbers as Python's, which a header can hold, and check the domain."""
        for parameter in fields(self):
            value = getattr(self, parameter.name)
            if isinstance(value, np.generic):
                object.__setattr__(self, parameter.name, value.item())
        require_count("epochs", self.epochs, 1)
        require_count("batch", self.batch, 1)
        require_positive("lr_start", self.lr_start)
        require_positive("lr_fin", self.lr_fin)
        require_choice("optimizer", self.optimizer, OPTIMIZERS)
        require(0 <= self.beta1 < 1, "beta1", self.beta1, "a number in [0, 1)")
        require(
            self.gradient_bits in (*BITS, None),
            "gradient_bits",
            self.gradient_bits,
            "8, 16, or None for float gradients",
        )
        require(0 < self.norm_rate <= 1, "norm_rate", self.norm_rate, "a number in (0, 1]")
        require(0 <= self.average < 1, "average", self.average, "a number in [0, 1)")
        require_positive("m", self.m)
        require_choice("tau", self.tau, LAWS)
        require_choice("initial", self.initial, INITIALIZATIONS)
        require_count("validation", self.validation, 0)
        require_count("seed", self.seed, 0, LARGEST_WORD)

    def steps(self, images: int) -> int:
        """Steps of the whole run.

        Parameters
        ----------
        images : int
            Number of training images, those set aside not counted.

        Returns
        -------
        int
            The last step of an epoch may have a smaller batch.
        """
        return self.epochs * math.ceil(images / self.batch)

    def averaged_steps(self, images: int) -> int:
        """Steps at the end whose parameters are averaged.

        Parameters
        ----------
        images : int
            As for `steps`.

        Returns
        -------
        int
            The product of `average` and all steps in float64, rounded down.
        """
        return int(self.average * self.steps(images))


@dataclass
class Epoch:
    """Measurements of one epoch; shares lie between 0 and 1.

    Attributes
    ----------
    epoch : int
        Number, counted from 1.
    learning_rate, train_loss : float
        Learning rate, and mean squared hinge loss of the training batches.
    train_accuracy : float
        Share of training images that were right in their own training step.
    validation_accuracy : float or None
        Of the images set aside, with the running statistics; None where there are none.
    test_accuracy : float or None
        With the running statistics; it is reported and selects nothing. None where the data set
        has no test images. In the last epoch it is that of the mean, where the recipe averages,
        and so are `validation_accuracy` and `weight_zeros`.
    changed : float
        Share of discrete weights that changed state in a step, averaged over the epoch's steps.
    weight_zeros, activation_zeros : dict of str to float
        Share of zeros by layer name, at the end of the epoch and over its training batches.
    seconds : float
        Time for training and evaluation.
    """

    epoch: int
    learning_rate: float
    train_loss: float
    train_accuracy: float
    validation_accuracy: float | None
    test_accuracy: float | None
    changed: float
    weight_zeros: dict[str, float]
    activation_zeros: dict[str, float]
    seconds: float

    def __post_init__(self) -> None:
        """Check the types, which a file may have wrong."""
        require_count("epoch", self.epoch, 1)
        for part in fields(self):
            value = getattr(self, part.name)
            if part.name in ("weight_zeros", "activation_zeros"):
                require(isinstance(value, dict), part.name, repr(value), "shares by layer")
            elif value is not None or part.name not in ("validation_accuracy", "test_accuracy"):
                require(isinstance(value, int | float), part.name, repr(value), "a number")


@dataclass
class Progress:
    """Where a run stands: what has to be kept, beside parameters and moments, to go on.

    Attributes
    ----------
    iteration : int
        Steps taken in all, the k of Eq (9).
    batches : int
        Steps taken in the current epoch.
    loss, correct, changed, activation_zeros, seconds
        Sums over the current epoch, from which its `Epoch` is made.
    history : list of Epoch
        Epochs that have ended.
    """

    iteration: int = 0
    batches: int = 0
    loss: float = 0.0
    correct: int = 0
    changed: int = 0
    activation_zeros: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    history: list[Epoch] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Check the types, which a file may have wrong."""
        for name in ("iteration", "batches", "correct", "changed"):
            require_count(name, getattr(self, name), 0)
        for name in ("loss", "seconds"):
            value = getattr(self, name)
            require(isinstance(value, int | float), name, repr(value), "a number")
        require(
            isinstance(self.activation_zeros, dict),
            "activation_zeros",
            repr(self.activation_zeros),
            "counts by layer",
        )
        for layer, zeros in self.activation_zeros.items():
            require_count(f"activation_zeros[{layer!r}]", zeros, 0)


class Optimizer:
    """Adam or SGD for all parameters of a network, with the moments that it needs.

    Parameters
    ----------
    recipe : Recipe
        Names the algorithm.

    Attributes
    ----------
    moments : dict of str to (first, second)
        Adam's moments by parameter name, such as "1.W"; empty for SGD.
    """

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.moments: dict[str, tuple[Floats, Floats]] = {}

    def increment(self, name: str, gradient: Floats, t: int, eta: float, discrete: bool) -> Floats:
        """Increment of one parameter at step t, counted from 1."""
        if self.recipe.optimizer == "sgd":
            return sgd(gradient, eta)
        if name not in self.moments:
            self.moments[name] = (np.zeros_like(gradient), np.zeros_like(gradient))
        beta1 = self.recipe.beta1 if discrete else BETA1
        dW, self.moments[name] = adam_increment(gradient, self.moments[name], t, eta, beta1)
        return dW


class Trainer:
    """Trains a network on a data set, step by step.

    Between two steps it keeps the network (discrete weights as state indices), the optimizer's
    moments, the images, its progress, and near the end the sums for a mean: with DST, no float
    copy of a discrete weight.

    Parameters
    ----------
    network : Network
        The network, its weights drawn by `start`, or loaded.
    recipe : Recipe
        How it is trained.
    dataset : Dataset
        Images that fit the network.

    Attributes
    ----------
    progress : Progress
        Where the run stands.
    profile : Profile
        Where the time of this trainer's own steps went.
    mean : ParameterMean or None
        Sums for the mean, where the recipe averages, until the run has ended.

    Raises
    ------
    DomainError
        The data do not fit the network or the recipe; or a step would have one image alone.
    """

    def __init__(self, network: Network, recipe: Recipe, dataset: Dataset) -> None:
        count = len(dataset.train_images)
        require(
            dataset.image_shape == network.settings.input_shape,
            "dataset.image_shape",
            dataset.image_shape,
            f"{network.settings.input_shape}, the network's",
        )
        require(
            dataset.classes == network.settings.classes,
            "dataset.classes",
            dataset.classes,
            f"{network.settings.classes}, the network's",
        )
        require_count("validation", recipe.validation, 0, count - 1)
        for named in network.layers:
            if isinstance(named.layer, BatchNorm):
                named.layer.rate = recipe.norm_rate
        self.network = network
        self.recipe = recipe
        self.dataset = dataset
        self.optimizer = Optimizer(recipe)
        self.progress = Progress()
        self.profile = Profile()
        split = permutation(recipe.seed, Use.VALIDATION_SPLIT, 0, count)
        self.validation = np.sort(split[: recipe.validation])
        self.training = np.sort(split[recipe.validation :])
        if recipe.batch == 1 or len(self.training) % recipe.batch == 1:
            raise DomainError(
                f"batch is {recipe.batch}, which leaves a step with 1 of {len(self.training)} "
                "training images, from which batch normalization learns nothing; expected another "
                "(--batch)"
            )
        averaged = recipe.averaged_steps(len(self.training))
        self.mean = ParameterMean(network, averaged) if averaged else None

    @property
    def batches_per_epoch(self) -> int:
        """Steps of an epoch; the last may have a smaller batch."""
        return math.ceil(len(self.training) / self.recipe.batch)

    @property
    def finished(self) -> bool:
        """Whether all epochs have ended."""
        return len(self.progress.history) == self.recipe.epochs

    @property
    def averaged_steps(self) -> int:
        """Steps so far whose parameters are part of the mean; 0 when the run has ended."""
        if self.finished:
            return 0
        images = len(self.training)
        first = self.recipe.steps(images) - self.recipe.averaged_steps(images)
        return max(0, self.progress.iteration - first)

    @property
    def sums(self) -> dict[str, npt.NDArray[Any]]:
        """What has to be kept of the mean to go on; empty before it begins, and at the end."""
        return {} if self.mean is None or not self.averaged_steps else self.mean.sums

    def start(self) -> None:
        """Draw the initial weights."""
        self.network.initialize(self.recipe.seed, self.recipe.initial)

    def run_epoch(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Train to the end of the current epoch, and measure it.

        Parameters
        ----------
        stop : callable
            Asked after each step; True leaves the epoch there, to be gone on with later.

        Returns
        -------
        bool
            Whether the epoch ended, and stands in `progress.history`.
        """
        p = self.progress
        began = time.perf_counter()
        order = permutation(self.recipe.seed, Use.ORDER, len(p.history), len(self.training))
        while p.batches < self.batches_per_epoch:
            first = p.batches * self.recipe.batch
            self.step(self.training[order[first : first + self.recipe.batch]])
            if stop():
                p.seconds += time.perf_counter() - began
                return False
        self._end_epoch(began)
        return True

    def step(self, samples: npt.NDArray[np.integer[Any]]) -> None:
        """One iteration k: forward pass, loss, backward pass, and the update of each layer.

        Parameters
        ----------
        samples : integer array, shape (batch,)
            Numbers of the training images.
        """
        # What overflows ends in an error signal or a gradient that is not finite.
        with np.errstate(over="ignore", invalid="ignore"):
            self.profile.begin()
            try:
                self._step(samples)
            except NotFiniteError as error:
                raise NotFiniteError(
                    f"numbers overflow at learning rate {self.learning_rate:g} (iteration "
                    f"{self.progress.iteration}: {error}); take a lower one (--lr-start, --lr-fin)"
                ) from error
            self.profile.end()

    def _step(self, samples: npt.NDArray[np.integer[Any]]) -> None:
        p, recipe, network, lap = self.progress, self.recipe, self.network, self.profile.lap
        labels = self.dataset.train_labels[samples]
        x = normalize(self.dataset.train_images[samples])
        if recipe.augmentation:
            shape = (len(samples), 3)
            x = augment(x, uniform_array(recipe.seed, Use.AUGMENTATION, p.iteration, shape))
        lap("data")
        forward = training_pass(network, x, recipe.gradient_bits, lap)
        y = forward.scores
        t = targets(labels, network.settings.classes, network.dtype)
        p.loss += squared_hinge(y, t) * len(samples)
        p.correct += int(np.count_nonzero(y.argmax(axis=1) == labels))
        lap("loss")
        for name, zeros in forward.zeros.items():
            p.activation_zeros[name] = p.activation_zeros.get(name, 0) + zeros
        lap("other")
        e = squared_hinge_gradient(y, t)
        lap("loss")
        for named, gradients in forward.backward(e, lap):
            self._update(named, gradients)
        p.iteration += 1
        p.batches += 1
        if self.mean is not None and self.averaged_steps:
            self.mean.add(network)

    @property
    def learning_rate(self) -> float:
        """Learning rate of the current epoch."""
        r = self.recipe
        return learning_rate(len(self.progress.history), r.epochs, r.lr_start, r.lr_fin)

    def _update(self, named: Named, gradients: dict[str, Floats]) -> None:
        p, recipe, layer = self.progress, self.recipe, named.layer
        number = named.name.partition(".")[0]
        for parameter, gradient in gradients.items():
            discrete = isinstance(layer, Convolution | Dense) and layer.weights.moves_states
            name = f"{number}.{parameter}"
            t = p.iteration + 1
            increment = self.optimizer.increment(name, gradient, t, self.learning_rate, discrete)
            self.profile.lap("optimizer", named.name)
            if isinstance(layer, Convolution | Dense):
                p.changed += layer.weights.update(
                    increment, recipe.seed, p.iteration, recipe.m, recipe.tau
                )
            elif isinstance(layer, BatchNorm):
                setattr(layer, parameter, getattr(layer, parameter) + increment)
            self.profile.lap("transition" if discrete else "optimizer", named.name)

    def _become_the_mean(self, mean: ParameterMean) -> None:
        mean.give(self.network)
        order = permutation(self.recipe.seed, Use.ORDER, self.recipe.epochs, len(self.training))
        measure_statistics(self.network, self.dataset.train_images, self.training[order])

    def _end_epoch(self, began: float) -> None:
        p, data = self.progress, self.dataset
        last = len(p.history) + 1 == self.recipe.epochs
        if last and self.mean is not None and self.averaged_steps:
            self._become_the_mean(self.mean)
            self.mean = None
        images = len(self.training)
        weights = self.network.weights()
        discrete = sum(w.stored.size for w in weights.values() if w.space is not None)
        validation = None
        if len(self.validation):
            validation = accuracy(
                self.network,
                data.train_images[self.validation],
                data.train_labels[self.validation],
            )
        test = None
        if len(data.test_images):
            test = accuracy(self.network, data.test_images, data.test_labels)
        sizes = {named.name: math.prod(named.shape) for named in self.network.layers}
        epoch = Epoch(
            epoch=len(p.history) + 1,
            learning_rate=self.learning_rate,
            train_loss=p.loss / images,
            train_accuracy=p.correct / images,
            validation_accuracy=validation,
            test_accuracy=test,
            changed=p.changed / (discrete * p.batches) if discrete else 0.0,
            weight_zeros={f"{number}.W": w.zeros() for number, w in weights.items()},
            activation_zeros={
                name: zeros / (sizes[name] * images) for name, zeros in p.activation_zeros.items()
            },
            seconds=p.seconds + time.perf_counter() - began,
        )
        self.progress = Progress(iteration=p.iteration, history=[*p.history, epoch])
