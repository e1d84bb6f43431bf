"""The L2-SVM output layer: squared hinge loss and its gradient."""

from __future__ import annotations

import math

import numpy as np

from gxnor_ref.spec.domain import (
    Floats,
    Integers,
    require,
    require_count,
    require_float_type,
    require_floats,
    require_integers,
    require_same_type,
    require_shape,
)

LARGEST_CLASSES = 2**31 - 1
"""Labels fit into 32 bits."""


def targets(labels: Integers, classes: int, dtype: type[np.floating] = np.float32) -> Floats:
    """Write labels as one-against-rest targets.

    Parameters
    ----------
    labels : integer array, shape (batch,)
        Class of each sample, 0 <= label < classes.
    classes : int
        Number of classes, 2 .. 2^31 - 1.
    dtype : numpy.float32 or numpy.float64
        Precision of the result.

    Returns
    -------
    float array, shape (batch, classes)
        +1 at the label, -1 elsewhere.

    Raises
    ------
    DomainError
        A label is out of range or no integer, classes < 2, or `dtype` another type.

    Examples
    --------
    >>> targets(np.array([1]), 3)
    array([[-1.,  1., -1.]], dtype=float32)
    """
    classes = require_count("classes", classes, 2)
    require(classes <= LARGEST_CLASSES, "classes", classes, f"<= {LARGEST_CLASSES}")
    require_float_type("dtype", dtype)
    require_integers("labels", labels)
    require_shape("labels", labels, ("batch",))
    outside = (labels < 0) | (labels >= classes)
    if outside.any():
        require(False, "labels", int(labels[outside][0]), f"labels in 0..{classes - 1}")
    t = np.full((len(labels), classes), -1, dtype=dtype)
    t[np.arange(len(labels)), labels] = 1
    return t


def squared_hinge(y: Floats, t: Floats) -> float:
    """Loss E: the mean over batch and classes of max(0, 1 - t y)^2.

    The hinges have the precision of y. They are squared in float64, which is exact for a float32
    y. The exact sum of the squares is rounded once to float64 and divided by their number, so the
    order does not matter. If the sum exceeds float64, the loss is infinite.

    Parameters
    ----------
    y : float array, shape (batch, classes)
        Scores Y^L of the last layer.
    t : float array, shape (batch, classes)
        Targets, +1 or -1, which is not checked.

    Returns
    -------
    float
        E >= 0.

    Raises
    ------
    DomainError
        The shapes or the types differ, the batch is empty, or a type is neither float32 nor
        float64.

    Notes
    -----
    The paper says "L2-SVM" and "hinge loss"; the mean and the missing weight penalty are the
    authors' code's (SPEC.md, 21). The sum: SPEC.md, T.

    Examples
    --------
    >>> squared_hinge(np.array([[0.5, -2.0]]), np.array([[1.0, -1.0]]))
    0.125
    """
    hinges = _margin_violation(y, t).astype(np.float64)
    try:
        return math.fsum(np.square(hinges).reshape(-1).tolist()) / y.size
    except OverflowError:
        return math.inf


def squared_hinge_gradient(y: Floats, t: Floats) -> Floats:
    """Gradient dE/dy = -2 t max(0, 1 - t y) / (batch classes).

    -2 / (batch classes) is rounded once, and multiplies t max(0, 1 - t y).

    Parameters
    ----------
    y, t : float arrays, shape (batch, classes)
        As in `squared_hinge`.

    Returns
    -------
    float array, shape (batch, classes)
        Error signal of the last layer.

    Raises
    ------
    DomainError
        As in `squared_hinge`.

    Examples
    --------
    >>> squared_hinge_gradient(np.array([[0.5, -2.0]]), np.array([[1.0, -1.0]]))
    array([[-0.5,  0. ]])
    """
    return np.asarray(t * _margin_violation(y, t) * y.dtype.type(-2 / y.size))


def _margin_violation(y: Floats, t: Floats) -> Floats:
    require_floats("y", y)
    require_floats("t", t)
    require_same_type("t", t, y)
    require_shape("y", y, ("batch", "classes"))
    require_shape("t", t, y.shape)
    require(y.size > 0, "y.shape", y.shape, "at least one sample")
    return np.maximum(0, 1 - t * y)
