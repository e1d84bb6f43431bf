"""A classifier for scikit-learn, which the extra `sklearn` brings; nothing else imports it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from gxnor_ref.data.errors import translated
from gxnor_ref.data.extras import require_extra
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.run import train
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.domain import Floats, require, require_count, require_real
from gxnor_ref.spec.errors import DomainError, shown

require_extra("sklearn", "sklearn")  # says what to install, where it is missing
from sklearn.base import BaseEstimator, ClassifierMixin  # noqa: E402
from sklearn.utils import validation  # noqa: E402
from sklearn.utils.multiclass import check_classification_targets  # noqa: E402

CONVOLUTIONS = "32C3-MP2-64C3-MP2-256FC-SVM"
"""Default network, that of the preset `digits`."""

DENSE = "256FC-SVM"
"""Default network for images that are too small for two max-poolings."""

Range = tuple[float, float]


class GXNORClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A GXNOR network as an estimator of scikit-learn.

    Images have the shape (count, height, width) or (count, height, width, channels), or are flat:
    (count, features), with `image_shape`. Flat ones without it are images of one row. Pixels are
    bytes, or any numbers in `value_range`, which become bytes: round(255 (x - low) / (high - low)).

    Parameters
    ----------
    network : str, optional
        Layers in the paper's notation; by default `CONVOLUTIONS`, and `DENSE` where a side of the
        image is below 4.
    image_shape : (int, int) or (int, int, int), optional
        Height, width, and channels where there are more than one, of flat images.
    value_range : (float, float) or "training"
        Numbers of a black and of a white pixel; numbers outside it are an error. "training" takes
        the smallest and the largest number that `fit` is given, and what lies beyond them later is
        clipped. In `fit`, uint8 is always bytes, 0 to 255; later it is bytes if `fit` was given
        uint8, or if the range is (0, 1).
    padding : {"same", "valid"}
        Of the convolutions.
    method : {"dst", "bnn", "bwn", "twn", "full"}
        How weights are trained; all but "dst" ask for the weights that `Settings` names.
    weights : int or None
        Space of the weights, as in `gxnor_ref.Settings`.
    activations : int or str
        Space of the activations, or the name of a real activation, as in `gxnor_ref.Settings`.
    r, a : float
        Half widths of the zero window and of the window that stands for the derivative, as in
        `gxnor_ref.Settings`.
    epochs : int
        Passes over the training images.
    batch : int
        Images in one step, at least two; all where there are fewer. The nearest number is taken
        that leaves no single image for the last step, from which batch normalization would learn
        nothing.
    lr_start, lr_fin : float
        Learning rates at which the decay starts and ends.
    optimizer : {"adam", "sgd"}
        Base algorithm of gradient descent.
    m, beta1, average : float
        Factor of the transition probability, Adam's decay for weights that DST moves, and share of
        the steps whose mean is the result, as in `gxnor_ref.Recipe`.
    seed : int
        Seed of everything random; the same seed gives the same network.
    backend : {"c", "numpy"}, optional
        What computes; by default as `gxnor_ref.nn.backend.backend_name` says.
    verbose : bool
        Print a line for each epoch.

    Attributes
    ----------
    classes_ : array, shape (classes,)
        The labels, sorted.
    model_ : Model
        The trained network; `gxnor_ref.pack` and `gxnor_ref.save` take it.
    n_features_in_ : int
        Numbers of an image.
    image_shape_ : (int, int, int)
        Channels, height and width.
    value_range_ : (float, float)
        Numbers of a black and of a white pixel, where X is not bytes.

    Examples
    --------
    >>> from sklearn.datasets import load_digits
    >>> X, y = load_digits(return_X_y=True)
    >>> classifier = GXNORClassifier("16C3-MP2-64FC-SVM", (8, 8), (0, 16), epochs=5)
    >>> classifier.fit(X[:1000], y[:1000]).score(X[1000:], y[1000:]) > 0.8
    True
    """

    def __init__(
        self,
        network: str | None = None,
        image_shape: tuple[int, ...] | None = None,
        value_range: Range | str = (0.0, 1.0),
        *,
        padding: str = "same",
        method: str = "dst",
        weights: int | None = 1,
        activations: int | str = 1,
        r: float = 0.5,
        a: float = 0.5,
        epochs: int = 60,
        batch: int = 100,
        lr_start: float = 0.02,
        lr_fin: float = 1e-4,
        optimizer: str = "adam",
        m: float = 3.0,
        beta1: float = 0.99,
        average: float = 0.0,
        seed: int = 0,
        backend: str | None = None,
        verbose: bool = False,
    ) -> None:
        self.network = network
        self.image_shape = image_shape
        self.value_range = value_range
        self.padding = padding
        self.method = method
        self.weights = weights
        self.activations = activations
        self.r = r
        self.a = a
        self.epochs = epochs
        self.batch = batch
        self.lr_start = lr_start
        self.lr_fin = lr_fin
        self.optimizer = optimizer
        self.m = m
        self.beta1 = beta1
        self.average = average
        self.seed = seed
        self.backend = backend
        self.verbose = verbose

    def fit(self, X: Any, y: Any) -> GXNORClassifier:
        """Train the network.

        Parameters
        ----------
        X : array
            Images, as the class describes them.
        y : array, shape (count,)
            Labels of any type that can be sorted, at least two different ones.

        Returns
        -------
        GXNORClassifier
            This estimator.

        Raises
        ------
        DomainError
            A parameter or the images are not as described.
        NotationError
            The network does not fit the images.
        NotFiniteError
            The loss or a parameter is no longer a finite number.
        ValueError
            scikit-learn's checks fail: NaNs, or X and y of different lengths.
        """
        before = self.__dict__.copy()
        try:
            self._fit(X, y)
        except BaseException:
            # scikit-learn's checks have set attributes already. The `fit` before stays as it was.
            self.__dict__ = before
            raise
        return self

    def decision_function(self, X: Any) -> Floats:
        """Scores of the classes.

        Parameters
        ----------
        X : array
            Images of the shape that was trained with.

        Returns
        -------
        float array, shape (count, classes)
            Scores in the order of `classes_`. For two classes, of shape (count,): how much larger
            the second score is.

        Raises
        ------
        DomainError
            The images are not as described.
        NotFittedError
            There was no `fit`.
        """
        validation.check_is_fitted(self)
        flat = _validated(self, _flattened(X), reset=False)
        shape, trained = self._shape_of(X), self.image_shape_
        require(shape == trained, "X", f"images of {shape}", f"{trained}: channels, height, width")
        as_bytes = self._takes_bytes and flat.dtype == np.uint8
        limits = None if as_bytes else self.value_range_
        scores = self.model_.scores(_pixels(flat, trained, limits, self._clips))
        return np.asarray(scores[:, 1] - scores[:, 0]) if len(self.classes_) == 2 else scores

    def predict(self, X: Any) -> npt.NDArray[Any]:
        """Label of each image.

        Parameters
        ----------
        X : array
            Images of the shape that was trained with.

        Returns
        -------
        array, shape (count,)
            The label with the largest score; the first of equal ones.

        Raises
        ------
        DomainError
            The images are not as described.
        NotFittedError
            There was no `fit`.
        """
        scores = self.decision_function(X)
        winners = (scores > 0).astype(np.intp) if scores.ndim == 1 else scores.argmax(axis=1)
        return np.asarray(self.classes_[winners])

    def _fit(self, X: Any, y: Any) -> None:
        flat, y = _validated(self, _flattened(X), y, reset=True)
        shape = self._shape_of(X)
        check_classification_targets(y)
        classes, labels = np.unique(y, return_inverse=True)
        require(len(classes) > 1, "y", f"of {len(classes)} class", "at least two classes")
        require(len(flat) > 1, "X.shape", f"of {len(flat)} sample", "at least two images")
        limits = self._range_of(flat)
        network = self.network
        if not isinstance(network, str | None):
            raise TypeError(f"network is {shown(network)}; expected a notation")
        if network is None:
            network = DENSE if min(shape[1:]) < 4 else CONVOLUTIONS
        settings = Settings(
            network,
            shape,
            len(classes),
            self.padding,
            self.weights,
            self.activations,
            r=self.r,
            a=self.a,
            method=self.method,
        )
        recipe = Recipe(
            epochs=self.epochs,
            batch=_nearest_batch(self.batch, len(flat)),
            lr_start=self.lr_start,
            lr_fin=self.lr_fin,
            optimizer=self.optimizer,
            beta1=self.beta1,
            average=self.average,
            m=self.m,
            seed=self.seed,
        )
        is_bytes = flat.dtype == np.uint8
        model = train(
            _pixels(flat, shape, None if is_bytes else limits),
            labels,
            network=settings,
            recipe=recipe,
            backend=self.backend,
            on_epoch=self._say,
        )
        self.classes_, self.image_shape_, self.model_ = classes, shape, model
        self.value_range_, self._clips = limits, isinstance(self.value_range, str)
        self._takes_bytes = is_bytes or (limits == (0.0, 1.0) and not self._clips)

    def _shape_of(self, X: Any) -> tuple[int, int, int]:
        """Return channels, height and width of the images of X."""
        shape = np.shape(X)[1:] if _is_nested(X) else ()
        if len(shape) < 2:
            features: int = self.n_features_in_
            given = self.image_shape
            shape = (1, features) if given is None else _lengths(given)
            fits = len(shape) in (2, 3) and math.prod(shape) == features
            expected = f"height, width, channels of {features} numbers"
            require(fits, "image_shape", given, expected)
        expected = "(count, height, width, channels) at most"
        require(len(shape) < 4, "X.shape", ("count", *shape), expected)
        height, width, channels = (*shape, 1)[:3]
        return int(channels), int(height), int(width)

    def _range_of(self, flat: npt.NDArray[Any]) -> Range:
        """Return the numbers of a black and of a white pixel where images are not bytes."""
        given = self.value_range
        if isinstance(given, str):
            require(given == "training", "value_range", given, 'two numbers, or "training"')
            if flat.dtype == np.uint8:
                return 0.0, 255.0
            low, high = float(flat.min()), float(flat.max())
            fits = math.isfinite(high - low)
            require(fits, "X", f"{low:g} and {high:g}", "numbers with a finite difference")
            return low, high
        try:
            low, high = (require_real("value_range", number) for number in given)
        except (TypeError, ValueError):
            raise DomainError(
                f'value_range is {shown(given)}; expected two numbers, or "training"'
            ) from None
        fits = low < high and math.isfinite(high - low)
        require(fits, "value_range", given, "a smaller and a larger finite number")
        if flat.dtype == np.uint8 and 0 < (most := flat.max(initial=0)) <= high < 255:
            numbers = f"0 to 255, or X.astype(float) for numbers in {low:g}..{high:g}"
            raise DomainError(f"X is uint8 of at most {most}; expected {numbers}")
        return low, high

    def _say(self, trainer: Trainer) -> None:
        if self.verbose:
            epoch = trainer.progress.history[-1]
            print(
                f"epoch {epoch.epoch}/{self.epochs}  loss {epoch.train_loss:.4f}  "
                f"train {epoch.train_accuracy:.2%}  {epoch.seconds:.1f} s"
            )


def _lengths(shape: Any) -> tuple[int, ...]:
    """Return a shape that the user gave, or one of no length."""
    try:
        return tuple(require_count("image_shape", length, 1) for length in shape)
    except TypeError:
        return ()


def _pixels(
    flat: npt.NDArray[Any], shape: tuple[int, int, int], limits: Range | None, clips: bool = False
) -> npt.NDArray[np.uint8]:
    """Bytes of the images, channels first; without limits they are bytes already."""
    if limits is not None:
        low, high = limits
        numbers = flat.astype(np.float64)
        if not clips:
            # The type of X may not have the limits, and rounds them to numbers beside them.
            kind = flat.dtype.type if flat.dtype.kind == "f" else np.float64
            outside = (numbers < min(low, float(kind(low)))) | (
                numbers > max(high, float(kind(high)))
            )
            if outside.any():
                expected = (
                    f"numbers in {low}..{high}, which is value_range; set it to the range of X"
                )
                require(False, "X", numbers[outside][0], expected)
        numbers = np.clip(numbers, low, high)
        # A range of one number, as of images that are all alike, has no white.
        flat = np.rint((numbers - low) / ((high - low) or 1) * 255).astype(np.uint8)
    channels, height, width = shape
    images = flat.reshape(-1, height, width, channels)
    return np.ascontiguousarray(np.moveaxis(images, -1, 1))


def _is_nested(X: Any) -> bool:
    """Tell whether the shape of X is known to NumPy without a look at its elements."""
    return isinstance(X, np.ndarray | list | tuple)


def _flattened(X: Any) -> Any:
    """One row for each image; tables and matrices stay as they are, with their names."""
    if not _is_nested(X):
        return X
    with translated(lambda _: DomainError("X has rows of several lengths; expected images")):
        X = X if np.ndim(X) <= 2 else np.asarray(X)
    if np.ndim(X) > 2:
        return X.reshape(len(X), math.prod(X.shape[1:]))
    return X


def _validated(estimator: GXNORClassifier, *arrays: Any, reset: bool) -> Any:
    """Call scikit-learn's checks, which have been a function since its version 1.6."""
    if hasattr(validation, "validate_data"):
        return validation.validate_data(estimator, *arrays, reset=reset)
    return estimator._validate_data(*arrays, reset=reset)


def _nearest_batch(batch: int, images: int) -> int:
    """Images in a step, so that each step has at least two."""
    require_count("batch", batch, 2)
    return min(
        (size for size in range(2, images + 1) if images % size != 1),
        key=lambda size: abs(size - batch),
    )
