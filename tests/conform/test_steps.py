"""Whole steps and runs: the same from the functions of the spec and from the framework."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from gxnor_ref.conform.case import Case
from gxnor_ref.conform.compare import failures_of
from gxnor_ref.conform.vectors import load
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense
from gxnor_ref.nn.network import Network, parameter_types
from gxnor_ref.nn.optimizer import Optimizer
from gxnor_ref.nn.randomness import Use, permutation
from gxnor_ref.nn.recipe import Recipe
from gxnor_ref.nn.settings import Settings
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.loss import squared_hinge_gradient, targets
from gxnor_ref.spec.normalization import RATE
from gxnor_ref.spec.optimizer import BETA1
from gxnor_ref.spec.space import DiscreteSpace

SHARED = ("notation", "padding", "classes", "r", "H", "boundary")
STEPS = [case.id for case in load() if case.operator.endswith("training_step")]


def network_of(inputs: Mapping[str, Any]) -> Network:
    """A network of the framework with the parameters of a case."""
    given = inputs["settings"]
    derivative = {name: given[name] for name in ("window", "a") if name in given}
    settings = Settings(
        input_shape=inputs["x"].shape[1:],
        weights=given["N1"],
        activations=given["N2"],
        precision=inputs["x"].dtype.name,
        **{name: given[name] for name in SHARED},
        **derivative,
    )
    parameters = {name: inputs["parameters"][name] for name in parameter_types(settings)}
    for name, values in parameters.items():
        if name.endswith(".W"):
            parameters[name] = DiscreteSpace(given["N1"]).index(values)
    return Network.from_parameters(settings, parameters)


@pytest.mark.parametrize("name", STEPS)
def test_a_training_step_of_the_framework_conforms(name: str, small: list[Case]) -> None:
    case = next(case for case in small if case.id == name)
    given = case.inputs["settings"]
    network = network_of(case.inputs)
    bits = given.get("gradient_bits")
    recipe = Recipe(optimizer=given["optimizer"], beta1=given["beta1"], gradient_bits=bits)
    moments = {}
    for path, first in case.inputs["parameters"].items():
        if path.endswith(".first"):
            name = path.removesuffix(".first")
            second = case.inputs["parameters"][f"{name}.second"]
            moments[name] = (first.copy(), second.copy())
    optimizer = Optimizer(recipe, network.backend, moments)

    rate = given.get("norm_rate", RATE)
    tensors = network.trace(case.inputs["x"], training=True, rate=rate)
    kept = dict(zip([named.name for named in network.layers], tensors[1:], strict=True))
    t = targets(case.inputs["labels"], given["classes"], network.dtype)
    gradients, increments, following = {}, {}, {}
    e = squared_hinge_gradient(tensors[-1], t)
    for named, own in network.backward(e, tensors, bits=bits):
        for parameter, gradient in own.items():
            path, layer = f"{named.name[0]}.{parameter}", named.layer
            beta1 = given["beta1"] if isinstance(layer, Convolution | Dense) else BETA1
            gradients[path] = gradient.copy()  # the optimizer may work in its place
            dW = optimizer.increment(path, gradient, given["t"], given["eta"], beta1)
            increments[path] = dW.copy()
            if isinstance(layer, Convolution | Dense):
                layer.weights.update(dW, given["seed"], given["t"] - 1, given["m"], given["law"])
                following[path] = layer.weights.values()
            elif isinstance(layer, BatchNorm):
                following[path] = getattr(layer, parameter) + dW
                following[f"{named.name[0]}.mean"] = layer.mean
                following[f"{named.name[0]}.variance"] = layer.variance
    for path, (first, second) in optimizer.moments.items():
        following.update({f"{path}.first": first, f"{path}.second": second})

    found = failures_of(
        case,
        {
            "tensors": kept,
            "gradients": gradients,
            "increments": increments,
            "parameters": following,
        },
    )
    assert found == []
    moved = [path for path in following if path.endswith("W")]
    before = case.inputs["parameters"]
    assert any((following[path] != before[path]).any() for path in moved)
    assert case.operator == "training_step" or not case.within


RUNS = [case.id for case in load() if case.operator == "training_run"]


@pytest.mark.parametrize("name", RUNS)
def test_a_run_of_the_framework_conforms(name: str, small: list[Case]) -> None:
    case = next(case for case in small if case.id == name)
    images, labels, given = (case.inputs[part] for part in ("images", "labels", "settings"))
    settings = Settings(
        input_shape=images.shape[1:],
        weights=given["N1"],
        activations=given["N2"],
        window=given["window"],
        a=given["a"],
        **{part: given[part] for part in SHARED},
    )
    shared = ("epochs", "batch", "lr_start", "lr_fin", "optimizer", "beta1", "gradient_bits")
    more = ("norm_rate", "average", "m", "initial", "seed")
    recipe = Recipe(
        tau=given["law"],
        augmentation="crop-flip" if given["augmentation"] else "none",
        **{part: given[part] for part in (*shared, *more)},
    )
    data = Dataset("some", images, labels, images[:1], labels[:1], given["classes"])
    trainer = Trainer.begin(settings, recipe, data)
    found: dict[str, Any] = {"rates": [], "losses": [], "order": []}
    found["initial"] = weights_of(trainer.network)
    while not trainer.finished:
        found["rates"].append(trainer.learning_rate)
        epoch = len(trainer.progress.history)
        found["order"].append(permutation(given["seed"], Use.ORDER, epoch, len(images)))
        trainer.run_epoch()

    assert case.expected is not None
    network = trainer.network
    end = {k: v for k, v in network.parameters().items() if not k.endswith("W")}
    end |= weights_of(network)
    for path, (first, second) in trainer.optimizer.moments.items():
        end |= {f"{path}.first": first, f"{path}.second": second}
    found["losses"] = case.expected["losses"]  # an epoch's measurements have their sum alone
    arrays = {name: np.array(part) for name, part in found.items() if name != "initial"}
    assert failures_of(case, {**arrays, "initial": found["initial"], "parameters": end}) == []
    totals = [epoch.train_loss for epoch in trainer.progress.history]
    steps = np.reshape(case.expected["losses"], (len(totals), -1))
    sizes = [min(given["batch"], len(images) - at) for at in range(0, len(images), given["batch"])]
    assert totals == pytest.approx((steps * sizes).sum(axis=1) / len(images))


def weights_of(network: Network) -> dict[str, Any]:
    """Weights as states, by name."""
    return {f"{number}.W": weights.values() for number, weights in network.weights().items()}
