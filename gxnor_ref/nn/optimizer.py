"""Adam and SGD for all parameters of a network."""

from __future__ import annotations

import numpy as np

from gxnor_ref.nn.backend import NUMPY, Backend, Moments
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.spec.domain import Floats
from gxnor_ref.spec.optimizer import BETA1, sgd


class Optimizer:
    """Adam or SGD for all parameters of a network, as the recipe says.

    `moments`, (first, second) by parameter name such as "1.W", are Adam's, moved in place; a
    continued run gives them.
    """

    def __init__(
        self, recipe: Recipe, backend: Backend = NUMPY, moments: dict[str, Moments] | None = None
    ) -> None:
        self.recipe = recipe
        self.backend = backend
        self.moments = {} if moments is None else moments

    def __repr__(self) -> str:
        return f"<{self.recipe.optimizer}, moments of {len(self.moments)} parameters>"

    def increment(
        self, name: str, gradient: Floats, t: int, eta: float, beta1: float = BETA1
    ) -> Floats:
        """Increment of one parameter at step t, counted from 1; may overwrite the gradient."""
        if self.recipe.optimizer == "sgd":
            return sgd(gradient, eta)
        if name not in self.moments:
            self.moments[name] = (np.zeros_like(gradient), np.zeros_like(gradient))
        moments = self.moments[name]
        dW, self.moments[name] = self.backend.adam(gradient, moments, t, eta, beta1)
        return dW
