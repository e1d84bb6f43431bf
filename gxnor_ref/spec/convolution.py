"""Weighted sums: dense and convolutional layers and max-pooling, forward and backward."""

from __future__ import annotations

import numpy as np

from gxnor_ref.spec.domain import (
    Floats,
    require,
    require_count,
    require_float_type,
    require_floats,
    require_lengths,
    require_positive,
    require_reals,
    require_shape,
)


def exact_fan_in(unit: float, dtype: type[np.floating] = np.float32) -> int:
    """Largest fan-in up to which a weighted sum of states is exact in floating point.

    Every product W Y is an integer multiple of `unit` and at most 1 in size, so every partial
    sum of M products, in whatever order, fused or not, is an integer multiple of `unit` of size
    at most M. Such a number is a float, and the addition that gives it is exact, as long as
    M / unit <= 2^p, p the significant bits of the type (24 and 53). No BLAS can differ then.

    Parameters
    ----------
    unit : float
        Product of the units of the two sides (`DiscreteSpace.unit`; 2^-8 for pixels), a power
        of two <= 1.
    dtype : numpy.float32 or numpy.float64
        Type in which the sum is computed.

    Returns
    -------
    int
        The bound on M. 2^24 for ternary times ternary in float32.

    Raises
    ------
    DomainError
        `unit` is not a power of two in (0, 1], or `dtype` another type.

    Examples
    --------
    >>> exact_fan_in(1.0) == 2**24
    True
    >>> exact_fan_in(2.0**-5 * 2.0**-3)
    65536
    """
    unit = require_positive("unit", unit)
    require_float_type("dtype", dtype)
    require(unit <= 1 and np.frexp(unit)[0] == 0.5, "unit", unit, "a power of two in (0, 1]")
    return int(2.0 ** (np.finfo(np.dtype(dtype)).nmant + 1) * unit)


def dense(Y: Floats, W: Floats) -> Floats:
    """Eq (2) and (11): x_i = sum_j W_ij Y_j.

    Parameters
    ----------
    Y : float array, shape (batch, inputs)
        Activations of the layer below.
    W : float array, shape (outputs, inputs)
        Weights.

    Returns
    -------
    float array, shape (batch, outputs)
        The weighted sums x; exact for discrete sides within `exact_fan_in`.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.

    Examples
    --------
    >>> dense(np.array([[1.0, -1.0, 0.0]]), np.array([[1.0, -1.0, 1.0], [0.0, 1.0, 1.0]]))
    array([[ 2., -1.]])
    """
    require_reals("Y", Y)
    require_reals("W", W)
    require_shape("Y", Y, ("batch", "inputs"))
    require_shape("W", W, ("outputs", Y.shape[1]))
    return np.asarray(Y @ W.T)


def dense_backward_weight(e: Floats, Y: Floats) -> Floats:
    """Eq (10): dE/dW_ij = sum over the batch of e_i Y_j.

    Parameters
    ----------
    e : float array, shape (batch, outputs)
        dE/dx: the error signal e_i^l times the derivative of phi_r.
    Y : float array, shape (batch, inputs)
        Activations of the layer below.

    Returns
    -------
    float array, shape (outputs, inputs)
        Gradient with respect to W.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.

    Examples
    --------
    >>> dense_backward_weight(np.array([[2.0]]), np.array([[1.0, -1.0]]))
    array([[ 2., -2.]])
    """
    require_reals("e", e)
    require_reals("Y", Y)
    require_shape("e", e, ("batch", "outputs"))
    require_shape("Y", Y, (e.shape[0], "inputs"))
    return np.asarray(e.T @ Y)


def dense_backward_input(e: Floats, W: Floats) -> Floats:
    """Eq (12): dE/dY_j = sum_i W_ij e_i.

    Parameters
    ----------
    e : float array, shape (batch, outputs)
        dE/dx: the error signal of the layer above times the derivative of its phi_r.
    W : float array, shape (outputs, inputs)
        Weights of the layer above.

    Returns
    -------
    float array, shape (batch, inputs)
        The error signal of the layer below.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.

    Examples
    --------
    >>> dense_backward_input(np.array([[2.0]]), np.array([[1.0, -1.0]]))
    array([[ 2., -2.]])
    """
    require_reals("e", e)
    require_reals("W", W)
    require_shape("e", e, ("batch", "outputs"))
    require_shape("W", W, (e.shape[1], "inputs"))
    return np.asarray(e @ W)


def output_length(length: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Number of places where a kernel fits along one axis.

    Parameters
    ----------
    length, kernel : int
        Input length >= 1 and kernel length >= 1.
    stride, padding : int
        Step >= 1 between places; zeros >= 0 added on both sides.

    Returns
    -------
    int
        floor((length + 2 padding - kernel) / stride) + 1.

    Raises
    ------
    DomainError
        The kernel does not fit, or a number is out of range.

    Examples
    --------
    >>> output_length(28, 5), output_length(28, 5, padding=2), output_length(7, 2, stride=2)
    (24, 28, 3)
    """
    length, kernel = require_count("length", length, 1), require_count("kernel", kernel, 1)
    stride, padding = require_count("stride", stride, 1), require_count("padding", padding, 0)
    require(kernel <= length + 2 * padding, "kernel", kernel, f"<= {length + 2 * padding}")
    return (length + 2 * padding - kernel) // stride + 1


def conv2d(Y: Floats, W: Floats, stride: int = 1, padding: int = 0) -> Floats:
    """Eq (2) and (11) for a convolutional layer: cross-correlation, the kernel is not flipped.

    x_b,o,p,q = sum over c, i, j of W_o,c,i,j Y_b,c,(p s + i),(q s + j), with the stride s and with
    Y padded.

    Parameters
    ----------
    Y : float array, shape (batch, channels, height, width)
        Activations of the layer below.
    W : float array, shape (filters, channels, kernel height, kernel width)
        Weights.
    stride, padding : int
        As in `output_length`; padding is with the zero state.

    Returns
    -------
    float array, shape (batch, filters, rows, columns)
        The weighted sums x; exact for discrete sides within `exact_fan_in`.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.

    Notes
    -----
    The authors' code flips the kernel (SPEC.md, 22).

    Examples
    --------
    >>> conv2d(np.array([[[[1.0, 2.0, 3.0]]]]), np.array([[[[1.0, -1.0]]]]))
    array([[[[-1., -1.]]]])
    """
    require_reals("Y", Y)
    require_reals("W", W)
    require_shape("Y", Y, ("batch", "channels", "height", "width"))
    require_shape("W", W, ("filters", Y.shape[1], "kernel height", "kernel width"))
    rows, columns, stride, padding = _geometry("Y.shape", Y.shape, W.shape[2:], stride, padding)
    images = _channels_last(Y, padding)
    x = np.zeros((len(Y), rows, columns, len(W)), np.result_type(Y, W))
    for i, j in np.ndindex(*W.shape[2:]):
        x += _under(images, i, j, rows, columns, stride) @ W[:, :, i, j].T
    return np.moveaxis(x, -1, 1)


def conv2d_backward_weight(
    e: Floats, Y: Floats, kernel: tuple[int, int], stride: int = 1, padding: int = 0
) -> Floats:
    """Eq (10) for a convolutional layer: each weight sums over all places that used it.

    Parameters
    ----------
    e : float array, shape (batch, filters, rows, columns)
        dE/dx.
    Y : float array, shape (batch, channels, height, width)
        Activations of the layer below.
    kernel : (int, int)
        Height and width of the kernel.
    stride, padding : int
        As in `conv2d`.

    Returns
    -------
    float array, shape (filters, channels, kernel height, kernel width)
        Gradient with respect to W.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.

    Examples
    --------
    >>> conv2d_backward_weight(
    ...     np.array([[[[1.0, 1.0]]]]), np.array([[[[1.0, 2.0, 3.0]]]]), (1, 2)
    ... )
    array([[[[3., 5.]]]])
    """
    require_reals("e", e)
    require_reals("Y", Y)
    require_shape("Y", Y, ("batch", "channels", "height", "width"))
    rows, columns, stride, padding = _geometry("Y.shape", Y.shape, kernel, stride, padding)
    require_shape("e", e, (len(Y), "filters", rows, columns))
    images, signal = _channels_last(Y, padding), _channels_last(e)
    gradient = np.zeros((e.shape[1], Y.shape[1], *kernel), np.result_type(e, Y))
    for i, j in np.ndindex(*kernel):
        under = _under(images, i, j, rows, columns, stride)
        gradient[:, :, i, j] = np.tensordot(signal, under, axes=((0, 1, 2), (0, 1, 2)))
    return gradient


def conv2d_backward_input(
    e: Floats, W: Floats, shape: tuple[int, int, int, int], stride: int = 1, padding: int = 0
) -> Floats:
    """Eq (12) for a convolutional layer: each input sums over all places that saw it.

    Parameters
    ----------
    e : float array, shape (batch, filters, rows, columns)
        dE/dx.
    W : float array, shape (filters, channels, kernel height, kernel width)
        Weights.
    shape : (batch, channels, height, width)
        Shape of the input of `conv2d`.
    stride, padding : int
        As in `conv2d`.

    Returns
    -------
    float array of that shape
        The error signal of the layer below.

    Raises
    ------
    DomainError
        The shapes do not fit, or a type is neither float32 nor float64.

    Examples
    --------
    >>> conv2d_backward_input(
    ...     np.array([[[[1.0, 1.0]]]]), np.array([[[[1.0, -1.0]]]]), (1, 1, 1, 3)
    ... )
    array([[[[ 1.,  0., -1.]]]])
    """
    require_reals("e", e)
    require_reals("W", W)
    require_shape("W", W, ("filters", "channels", "kernel height", "kernel width"))
    rows, columns, stride, padding = _geometry("shape", shape, W.shape[2:], stride, padding)
    batch, channels, height, width = shape
    require_shape("W", W, ("filters", channels, "kernel height", "kernel width"))
    require_shape("e", e, (batch, len(W), rows, columns))
    padded = (batch, height + 2 * padding, width + 2 * padding, channels)
    below, signal = np.zeros(padded, np.result_type(e, W)), _channels_last(e)
    for i, j in np.ndindex(*W.shape[2:]):
        _under(below, i, j, rows, columns, stride)[...] += signal @ W[:, :, i, j]
    inside = below[:, padding : padding + height, padding : padding + width]
    return np.moveaxis(inside, -1, 1)


def max_pool(x: Floats, k: int) -> Floats:
    """Largest of each k x k block; the blocks do not overlap.

    Parameters
    ----------
    x : float array, shape (batch, channels, height, width)
        Weighted sums.
    k : int
        Side of a block and stride; rows and columns that fill no block are left out.

    Returns
    -------
    float array, shape (batch, channels, height // k, width // k)
        The maxima: the first of equal ones in row-major order, such as 0 and -0, and NaN where
        there is one.

    Raises
    ------
    DomainError
        `x` is not a 4-dimensional float array, or k does not fit.

    Examples
    --------
    >>> max_pool(np.array([[[[1.0, 4.0], [3.0, 2.0]]]]), 2)
    array([[[[4.]]]])
    """
    require_floats("x", x)
    members = _members(x, k)
    largest = members[0].copy()
    for member in members[1:]:
        # numpy.maximum would leave the sign of a zero to the CPU.
        largest = np.where((largest >= member) | np.isnan(largest), largest, member)
    return largest


def max_pool_backward(e: Floats, x: Floats, k: int) -> Floats:
    """Give the error signal of each block to its first maximum in row-major order.

    Parameters
    ----------
    e : float array, shape (batch, channels, height // k, width // k)
        Error signal of the maxima.
    x : float array, shape (batch, channels, height, width)
        Input of `max_pool`.
    k : int
        As in `max_pool`.

    Returns
    -------
    float array of the shape of `x`
        Error signal of the input.

    Raises
    ------
    DomainError
        The shapes do not fit.

    Notes
    -----
    Ties are frequent among integer sums (SPEC.md, 23). A block that holds a NaN passes nothing on.

    Examples
    --------
    >>> max_pool_backward(np.array([[[[5.0]]]]), np.array([[[[1.0, 4.0], [4.0, 4.0]]]]), 2)
    array([[[[0., 5.],
             [0., 0.]]]])
    """
    require_floats("e", e)
    largest = max_pool(x, k)
    require_shape("e", e, largest.shape)
    below = np.zeros(x.shape, e.dtype)
    waiting = np.ones(largest.shape, np.bool_)
    for member, receiver in zip(_members(x, k), _members(below, k), strict=True):
        is_first = waiting & (member == largest)
        receiver[is_first] = e[is_first]
        waiting &= ~is_first
    return below


def _geometry(
    argument: str, shape: tuple[int, ...], kernel: tuple[int, ...], stride: int, padding: int
) -> tuple[int, int, int, int]:
    """Rows and columns of places where a kernel fits images of a shape; stride and padding."""
    require_lengths(argument, shape, 4, "(batch, channels, height, width)")
    for length in shape:
        require_count(argument, length, 0)
    _require_sides(argument, shape)
    require_lengths("kernel", kernel, 2, "(height, width)")
    height, width = kernel
    rows = output_length(shape[2], height, stride, padding)
    columns = output_length(shape[3], width, stride, padding)
    return rows, columns, int(stride), int(padding)


def _channels_last(images: Floats, padding: int = 0) -> Floats:
    """Images of shape (batch, height, width, channels), with zeros around them."""
    edge = (padding, padding)
    return np.moveaxis(np.pad(images, ((0, 0), (0, 0), edge, edge)), 1, -1)


def _under(images: Floats, i: int, j: int, rows: int, columns: int, stride: int) -> Floats:
    """View of what lies under weight (i, j) of the kernel, at each of its places."""
    return images[:, i : i + stride * rows : stride, j : j + stride * columns : stride]


def _require_sides(argument: str, shape: tuple[int, ...]) -> None:
    require(min(shape[2:]) >= 1, argument, shape, "a height and a width >= 1")


def _members(x: Floats, k: int) -> list[Floats]:
    """Views of x that hold the first, second, ... member of every block, in row-major order."""
    require_shape("x", x, ("batch", "channels", "height", "width"))
    _require_sides("x.shape", x.shape)
    k = require_count("k", k, 1, min(x.shape[2:]))
    rows, columns = x.shape[2] // k, x.shape[3] // k
    return [x[:, :, i : rows * k : k, j : columns * k : k] for i, j in np.ndindex(k, k)]
