"""The training loop: forward, loss, backward, optimizer, discrete state transition."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.augmentation import augment, normalize, shift
from gxnor_ref.data.dataset import Dataset, require_dataset
from gxnor_ref.nn.averaging import ParameterMean, measure_statistics
from gxnor_ref.nn.backend import Moments
from gxnor_ref.nn.evaluation import accuracy
from gxnor_ref.nn.layers import Activation, BatchNorm, Convolution, Dense
from gxnor_ref.nn.network import NOTHING, Dropped, Named, Network, plan
from gxnor_ref.nn.optimizer import Optimizer
from gxnor_ref.nn.passes import training_pass
from gxnor_ref.nn.profile import Profile
from gxnor_ref.nn.progress import Epoch, Progress
from gxnor_ref.nn.randomness import Use, permutation, uniform_array
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_count,
    require_finite,
    require_integers,
)
from gxnor_ref.spec.errors import DomainError, NotFiniteError, shown
from gxnor_ref.spec.loss import squared_hinge, squared_hinge_gradient, targets
from gxnor_ref.spec.optimizer import BETA1, learning_rate


def require_fit(settings: Settings, recipe: Recipe, dataset: Dataset) -> None:
    """Refuse parts of a run that do not fit each other, without memory for a network."""
    plan(settings)
    if not isinstance(recipe, Recipe):
        raise TypeError(f"recipe is {shown(recipe)}; expected a Recipe")
    if recipe.a_fin is not None:
        settings.require_window("a_fin", recipe.a_fin)
    require_dataset(dataset)
    for name, ours in (("image_shape", settings.input_shape), ("classes", settings.classes)):
        theirs = getattr(dataset, name)
        require(theirs == ours, f"dataset.{name}", theirs, f"{ours}, the network's")
    require_count("validation", recipe.validation, 0, len(dataset.train_images) - 1)
    images = len(dataset.train_images) - recipe.validation
    expected = "at least two, for batch normalization, beside those set aside (validation)"
    require(images > 1, "the number of training images", images, expected)
    if recipe.dropout and settings.activations == 0:
        raise DomainError(
            f"dropout is {recipe.dropout} with binary activations, which have no zero "
            "state; expected dropout 0, or activations with a zero state (activations)"
        )
    if recipe.batch == 1 or images % recipe.batch == 1:
        raise DomainError(
            f"batch is {recipe.batch}, which leaves a step with 1 of {images} training images, "
            "from which batch normalization learns nothing; expected a batch of two images or more "
            "that does not leave one over"
        )


class Trainer:
    """Trains a network on a data set, step by step.

    Between two steps it keeps the network (discrete weights as state indices), the optimizer's
    moments, the images, its progress, and near the end the sums for a mean: with DST, no float
    copy of a discrete weight.

    Parameters
    ----------
    network : Network
        The network, with the parameters that training begins with or continues from.
    recipe : Recipe
        How it is trained.
    dataset : Dataset
        Images that fit the network.
    progress : Progress, optional
        Where a continued run stands.
    moments : dict of str to (first, second), optional
        The optimizer's, of a continued run.
    mean : ParameterMean, optional
        Sums for the mean, of a continued run.

    Attributes
    ----------
    progress : Progress
        Where the run stands.
    optimizer : Optimizer
        The algorithm, with its moments.
    training, validation : integer arrays
        Numbers of the training images, and of those set aside.
    profile : Profile
        Where the time of this trainer's own steps went.
    mean : ParameterMean or None
        Sums for the mean, from the first averaged step until the run has ended.

    Raises
    ------
    DomainError
        The data do not fit the network or the recipe; or a step would have one image alone.
    """

    def __init__(
        self,
        network: Network,
        recipe: Recipe,
        dataset: Dataset,
        progress: Progress | None = None,
        moments: dict[str, Moments] | None = None,
        mean: ParameterMean | None = None,
    ) -> None:
        require_fit(network.settings, recipe, dataset)
        self.network = network
        self.recipe = recipe
        self.dataset = dataset
        self.optimizer = Optimizer(recipe, network.backend, moments)
        self.progress = progress or Progress()
        self.profile = Profile()
        split = permutation(recipe.seed, Use.VALIDATION_SPLIT, 0, len(dataset.train_images))
        self.validation = np.sort(split[: recipe.validation])
        self.training = np.sort(split[recipe.validation :])
        self.mean = mean
        self._averaged = recipe.averaged_steps(len(self.training))
        self._plain_steps = recipe.steps(len(self.training)) - self._averaged
        most = min(recipe.batch, len(self.training))
        self._pass = training_pass(network, recipe.gradient_bits, most)

    @classmethod
    def begin(
        cls, settings: Settings, recipe: Recipe, dataset: Dataset, backend: str | None = None
    ) -> Self:
        """Begin a run: with a new network, its weights drawn as the recipe says.

        Parameters
        ----------
        settings : Settings
            The network.
        recipe, dataset
            As for the class.
        backend : {"numpy", "c"}, optional
            As for `Network`.

        Returns
        -------
        Trainer
            Before its first step.

        Raises
        ------
        NotationError, DomainError, KernelsNotBuiltError
            As for `Network` and for the class.

        Examples
        --------
        >>> from gxnor_ref.data import load
        >>> settings = Settings("4C3-MP2-SVM", (1, 8, 8))
        >>> trainer = Trainer.begin(settings, Recipe(epochs=1), load("digits"))
        >>> trainer.run_epoch()
        True
        """
        require_fit(settings, recipe, dataset)
        return cls(Network(settings, recipe.seed, recipe.initial, backend), recipe, dataset)

    def __repr__(self) -> str:
        p, s = self.progress, self.network.settings
        return (
            f"<Trainer of {s.notation} by {s.method} on {self.dataset.name}, "
            f"{self.recipe.optimizer}: {len(p.history)} of {self.recipe.epochs} epochs and "
            f"{p.batches} of {self.batches_per_epoch} steps>"
        )

    @property
    def batches_per_epoch(self) -> int:
        """Steps of an epoch; the last may have a smaller batch."""
        return self.recipe.steps_per_epoch(len(self.training))

    @property
    def finished(self) -> bool:
        """Whether all epochs have ended."""
        return len(self.progress.history) == self.recipe.epochs

    def run_epoch(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Train to the end of the current epoch, and measure it.

        Parameters
        ----------
        stop : callable
            Asked after each step; True leaves the epoch there, to be continued later.

        Returns
        -------
        bool
            Whether the epoch ended, and stands in `progress.history`.

        Raises
        ------
        DomainError
            All epochs of the recipe have ended.
        NotFiniteError
            As `step`.
        """
        p = self.progress
        require(not self.finished, "the run", "finished", "epochs that are left to train")
        began = time.perf_counter()
        order = permutation(self.recipe.seed, Use.ORDER, len(p.history), len(self.training))
        while p.batches < self.batches_per_epoch:
            first = p.batches * self.recipe.batch
            self.step(self.training[order[first : first + self.recipe.batch]])
            # What `stop` saves has the time up to here.
            now = time.perf_counter()
            p.seconds, began = p.seconds + now - began, now
            if stop():
                return False
        self.require_finite()
        with self._overflowing():
            self._end_epoch(began)
        return True

    def step(self, samples: npt.NDArray[np.integer[Any]]) -> None:
        """One iteration k: forward pass, loss, backward pass, and the update of each layer.

        Parameters
        ----------
        samples : integer array, shape (batch,)
            Numbers of the training images, at most a batch of the recipe.

        Raises
        ------
        DomainError
            A number is that of no training image, there are more than a batch, or the epoch has no
            step left.
        NotFiniteError
            Numbers overflow at the recipe's learning rate.
        """
        left = not self.finished and self.progress.batches < self.batches_per_epoch
        require(left, "the epoch", "finished", "an epoch with steps that are left to train")
        require_integers("samples", samples)
        most, images = self.recipe.batch, len(self.dataset.train_images)
        fits = samples.ndim == 1 and 0 < len(samples) <= most
        require(fits, "samples.shape", samples.shape, f"1 to {most} numbers")
        least, largest = int(samples.min()), int(samples.max())
        outside = least if least < 0 else largest
        require(0 <= outside < images, "samples", outside, f"numbers in 0..{images - 1}")
        with self._overflowing():
            self.profile.begin()
            self._step(samples)
            self.profile.end()

    def require_finite(self) -> None:
        """Refuse a network that cannot be used, and moments that cannot be kept.

        Raises
        ------
        NotFiniteError
            Numbers overflowed in the last step.
        """
        with self._overflowing():
            for name, parameter in self.network.parameters().items():
                require_finite(name, parameter)
            for name, moments in self.optimizer.moments.items():
                for moment in moments:
                    require_finite(f"the moment of {name}", moment)

    @contextmanager
    def _overflowing(self) -> Iterator[None]:
        """Let numbers that overflow end in an error that names the learning rate."""
        with np.errstate(over="ignore", invalid="ignore"):
            try:
                yield
            except NotFiniteError as error:
                raise NotFiniteError(
                    f"numbers overflow at learning rate {self.learning_rate:g} (iteration "
                    f"{self.progress.iteration}: {error}); take a lower one (lr_start, lr_fin)"
                ) from error

    def _step(self, samples: npt.NDArray[np.integer[Any]]) -> None:
        p, recipe, network, lap = self.progress, self.recipe, self.network, self.profile.lap
        labels = self.dataset.train_labels[samples]
        x = self._inputs(samples)
        dropped = self._dropped(len(samples))
        lap("data")
        y = self._pass.forward(x, recipe.norm_rate, lap, dropped)
        t = targets(labels, network.settings.classes, network.dtype)
        loss = squared_hinge(y, t)
        if not math.isfinite(loss):
            raise NotFiniteError(f"the loss is {loss}; expected a finite number")
        p.loss += loss * len(samples)
        p.correct += int(np.count_nonzero(y.argmax(axis=1) == labels))
        lap("loss")
        for name, zeros in self._pass.zeros.items():
            p.activation_zeros[name] = p.activation_zeros.get(name, 0) + zeros
        lap("other")
        e = squared_hinge_gradient(y, t)
        lap("loss")
        eta = self.learning_rate
        for named, gradients in self._pass.backward(e, lap, self.half_width):
            self._update(named, gradients, eta)
        p.iteration += 1
        p.batches += 1
        if self._averaged and p.iteration > self._plain_steps:
            self.mean = self.mean or ParameterMean(network, self._averaged)
            self.mean.add(network)

    def _inputs(self, samples: npt.NDArray[np.integer[Any]]) -> npt.NDArray[np.float32]:
        recipe = self.recipe
        x = normalize(self.dataset.train_images[samples])
        if recipe.augmentation == "none":
            return x
        address = recipe.seed, Use.AUGMENTATION, self.progress.iteration
        if recipe.augmentation == "shift":
            return shift(x, uniform_array(*address, (len(x), 2)), self.dataset.background)
        return augment(x, uniform_array(*address, (len(x), 3)))

    def _dropped(self, batch: int) -> Dropped:
        """Activations that the step sets to 0 (SPEC.md, X)."""
        r, layers = self.recipe, self.network.layers
        if not r.dropout:
            return NOTHING
        address = r.seed, Use.DROPOUT, self.progress.iteration
        return {
            phi.name: uniform_array(*address, (batch, *phi.shape), phi.number) < r.dropout
            for phi, above in pairwise(layers)
            if isinstance(phi.layer, Activation) and isinstance(above.layer, Dense)
        }

    @property
    def learning_rate(self) -> float:
        """Learning rate of the current epoch."""
        return self._decayed(self.recipe.lr_start, self.recipe.lr_fin)

    @property
    def beta1(self) -> float:
        """Decay of the first moments of the current epoch, for weights that DST moves."""
        r = self.recipe
        if r.beta1_fin is None:
            return r.beta1
        return 1 - self._decayed(1 - r.beta1, 1 - r.beta1_fin)

    @property
    def half_width(self) -> float:
        """Half width a of the windows in the current epoch."""
        a, fin = self.network.settings.a, self.recipe.a_fin
        return a if fin is None else self._decayed(a, fin)

    def _decayed(self, start: float, fin: float) -> float:
        return learning_rate(len(self.progress.history), self.recipe.epochs, start, fin)

    def _update(self, named: Named, gradients: dict[str, Floats], eta: float) -> None:
        p, recipe, layer = self.progress, self.recipe, named.layer
        number = named.number
        for parameter, gradient in gradients.items():
            discrete = isinstance(layer, Convolution | Dense) and layer.weights.moves_states
            name = f"{number}.{parameter}"
            beta1 = self.beta1 if discrete else BETA1
            increment = self.optimizer.increment(name, gradient, p.iteration + 1, eta, beta1)
            self.profile.lap("optimizer", named.name)
            if isinstance(layer, Convolution | Dense):
                p.changed += layer.weights.update(
                    increment, recipe.seed, p.iteration, recipe.m, recipe.tau
                )
            elif isinstance(layer, BatchNorm):
                layer.update(parameter, increment)
            self.profile.lap("transition" if discrete else "optimizer", named.name)

    def _measure_statistics(self) -> None:
        order = permutation(self.recipe.seed, Use.ORDER, self.recipe.epochs, len(self.training))
        measure_statistics(self.network, self.dataset.train_images, self.training[order])

    def _test_accuracy(self) -> float | None:
        data = self.dataset
        if not len(data.test_images):
            return None
        return accuracy(self.network, data.test_images, data.test_labels)

    def _end_epoch(self, began: float) -> None:
        p, data = self.progress, self.dataset
        last = len(p.history) + 1 == self.recipe.epochs
        if self.recipe.dropout:
            self._measure_statistics()
        of_last_step = None
        if last and self.mean is not None:
            of_last_step = self._test_accuracy()
            self.mean.give(self.network)
            self.mean = None
            self._measure_statistics()
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
        sizes = {named.name: math.prod(named.shape) for named in self.network.layers}
        epoch = Epoch(
            epoch=len(p.history) + 1,
            learning_rate=self.learning_rate,
            train_loss=p.loss / images,
            train_accuracy=p.correct / images,
            validation_accuracy=validation,
            test_accuracy=self._test_accuracy(),
            changed=p.changed / (discrete * p.batches) if discrete else 0.0,
            weight_zeros={f"{number}.W": w.zeros() for number, w in weights.items()},
            activation_zeros={
                name: zeros / (sizes[name] * images) for name, zeros in p.activation_zeros.items()
            },
            seconds=p.seconds + time.perf_counter() - began,
            test_accuracy_of_last_step=of_last_step,
        )
        self.progress = Progress(iteration=p.iteration, history=[*p.history, epoch])
