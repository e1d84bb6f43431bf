"""BNN: binary weights with the straight-through estimator, from hidden float weights."""

from __future__ import annotations

import numpy as np

from gxnor_ref.nn.methods.bwn import BWN
from gxnor_ref.nn.methods.method import Stored
from gxnor_ref.spec.domain import Floats


class BNN(BWN):
    """As BinaryConnect, but the gradient passes the sign where abs(w) <= 1 alone.

    M. Courbariaux, I. Hubara, D. Soudry, R. El-Yaniv, Y. Bengio, *Binarized Neural Networks*, 2016
    (arXiv:1602.02830): deterministic binarization, the straight-through estimator, and Algorithm 1.
    Its activations are `DiscreteActivation` with N = 0 and a rectangular window of half width
    a = 1. The ends of [-1, 1] belong to the window, so that a weight at the clip can come back.
    """

    def gradient(self, stored: Stored, gradient: Floats) -> Floats:
        """Straight through the sign: dE/dw = dE/dW where abs(w) <= 1, and 0 elsewhere."""
        return np.where(np.abs(stored) <= 1, gradient, gradient.dtype.type(0))
