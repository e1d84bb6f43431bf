"""What a network is: layers, spaces, activations, precision and method."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np

from gxnor_ref.spec.activation import BOUNDARIES, WINDOWS, require_half_width
from gxnor_ref.spec.domain import (
    as_python,
    require,
    require_choice,
    require_count,
    require_lengths,
    require_positive,
    require_real,
)
from gxnor_ref.spec.errors import shown
from gxnor_ref.spec.notation import PADDINGS
from gxnor_ref.spec.space import LARGEST_N
from gxnor_ref.twins import activation as twins

PRECISIONS = ("float32", "float64")
"""Of real numbers: batch normalization, error signals, gradients."""

REAL_ACTIVATIONS = ("identity", "relu", "hardtanh")
"""Activations of full precision: x, max(0, x), and x cut to [-1, 1]."""

METHOD_WEIGHTS: dict[str, int | None] = {"bnn": 0, "bwn": 0, "twn": 1, "full": None}
"""N of the weights of each training method that has but one; None for float weights."""

METHODS = ("dst", *METHOD_WEIGHTS)
"""Training methods of Table 1; "dst" takes any weight space."""


@dataclass(frozen=True)
class Settings:
    """What a network is; together with its parameters it determines every output.

    Parameters
    ----------
    notation : str
        Layers in the paper's notation, as in `gxnor_ref.spec.notation.parse`.
    input_shape : (int, int, int)
        Channels, height and width of an image.
    classes : int
        Number of classes, the outputs of the SVM layer.
    padding : {"valid", "same"}
        Of all convolutions; "same" requires odd kernels.
    weights : int or None
        N_1 of the weight space Z_N, 0..15; None for float weights.
    activations : int or {"identity", "relu", "hardtanh"}
        N_2 of the activation space Z_N, 0..15, or the name of a real activation.
    r, H, a : float
        Half width of the zero window, >= 0; range of the steps, > 0; half width of the window that
        stands for the derivative: as in `gxnor_ref.spec.activation`.
    boundary, window : {"open", "closed"}, {"rectangular", "triangular"}
        Level at a step, and shape of that window.
    float_last_layer : bool
        Leave the weights of the SVM layer real (SPEC.md, 8).
    precision : {"float32", "float64"}
        Of all real numbers.
    method : {"dst", "bnn", "bwn", "twn", "full"}
        How weights are trained, as in `gxnor_ref.nn.weights`. All but "dst" fix `weights`: 0 for
        "bnn" and "bwn", 1 for "twn", None for "full".

    Raises
    ------
    DomainError
        A setting is not as described; the notation is read when a `Network` is built.
    TypeError
        A setting is of another type.

    Notes
    -----
    GXNOR networks are (weights, activations) = (1, 1), trained by "dst". Those that Table 1
    compares them with are BNNs (0, 0) by "bnn" with a = 1, TWNs (1, "relu") by "twn", BWNs
    (0, "relu") by "bwn", and full precision (None, "relu") by "full".
    """

    notation: str
    input_shape: tuple[int, int, int]
    classes: int = 10
    padding: str = "valid"
    weights: int | None = 1
    activations: int | str = 1
    r: float = 0.5
    H: float = 1.0
    boundary: str = "open"
    window: str = "rectangular"
    a: float = 0.5
    float_last_layer: bool = False
    precision: str = "float32"
    method: str = "dst"

    def __post_init__(self) -> None:
        """Take NumPy's numbers as Python's, and check what needs no layer to be built."""
        for setting in fields(self):
            object.__setattr__(self, setting.name, as_python(getattr(self, setting.name)))
        if not isinstance(self.notation, str):
            raise TypeError(f"notation is {type(self.notation).__name__}; expected a string")
        require_lengths("input_shape", self.input_shape, 3, "three lengths")
        for length in self.input_shape:
            require_count("input_shape", length, 1)
        object.__setattr__(self, "input_shape", tuple(int(n) for n in self.input_shape))
        require_count("classes", self.classes, 2)
        require_choice("padding", self.padding, PADDINGS)
        if self.weights is not None:
            require_count("weights", self.weights, 0, LARGEST_N)
        r = require_real("r", self.r)
        require(math.isfinite(r) and r >= 0, "r", self.r, "a finite number >= 0")
        require_positive("H", self.H)
        if isinstance(self.activations, str):
            require_choice("activations", self.activations, REAL_ACTIVATIONS)
        else:
            require_count("activations", self.activations, 0, LARGEST_N)
            # The spec checks the parameters of phi_r.
            twins.phi_r(np.zeros(0), self.activations, self.r, self.H, self.boundary)
        require_choice("boundary", self.boundary, BOUNDARIES)
        require_choice("window", self.window, WINDOWS)
        require_choice("precision", self.precision, PRECISIONS)
        self.require_window("a", self.a)
        last = self.float_last_layer
        require(isinstance(last, bool), "float_last_layer", shown(last), "True or False")
        require_choice("method", self.method, METHODS)
        N = METHOD_WEIGHTS.get(self.method, self.weights)
        require(
            self.weights == N, "weights", self.weights, f"{N}, which method {self.method!r} trains"
        )

    def require_window(self, argument: str, a: float) -> None:
        """Refuse a half width whose pulses leave the network's floats.

        Parameters
        ----------
        argument : str
            Its name.
        a : float
            The half width, of some epoch.

        Raises
        ------
        DomainError
            As in `gxnor_ref.spec.activation.require_half_width`.
        """
        require_half_width(a, argument, self.window, self.precision)


def space_name(N: int | str | None) -> str:
    """Name a space of weights or activations, as `Settings` has them.

    >>> space_name(1), space_name("relu"), space_name(None)
    ('Z_1', 'relu', 'float')
    """
    return f"Z_{N}" if isinstance(N, int) else N or "float"
