"""A training step of the paper's MNIST and CIFAR-10 networks: ours against PyTorch's eager mode.

A step is all of it: bytes to numbers, forward pass, loss, backward pass, Adam, state transition.
Ours has integer gradients of 8 bits, the default, or 16. The peer is this algorithm in PyTorch's
tensor operations, with PyTorch's own random numbers; its weights are float tensors of states, so
that it need not convert indices. It runs in float32 and, where the CPU has products of bfloat16,
under autocast too.
Random images and labels: what a step costs does not depend on them. No augmentation. Both sides are
checked against each other, from the same weights, before anything is timed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import measure
import numpy as np

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.kernels.isa import isa
from gxnor_ref.nn.layers import Convolution, Dense, MaxPool
from gxnor_ref.nn.presets import PRESETS
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.loss import squared_hinge, squared_hinge_gradient, targets
from gxnor_ref.spec.normalization import EPSILON
from gxnor_ref.spec.optimizer import BETA1, BETA2
from gxnor_ref.spec.optimizer import EPSILON as ADAM_EPSILON
from gxnor_ref.spec.uniform import uniforms

torch = measure.peer("torch")
F = torch.nn.functional

EPOCH_IMAGES = {"mnist": 60_000, "cifar10": 50_000}
"""Training images of each data set."""


class Phi(torch.autograd.Function):
    """The ternary phi_r, Eq (5), and its rectangular window, Eq (7)."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor, r: float, a: float) -> torch.Tensor:
        """States of x."""
        ctx.save_for_backward(x)
        ctx.r, ctx.a = r, a
        return x.sign() * (x.abs() > r)

    @staticmethod
    def backward(ctx: Any, e: torch.Tensor) -> tuple[torch.Tensor, None, None]:
        """Error signal times the window."""
        (x,) = ctx.saved_tensors
        # Both windows hold x = 0 where a = r, and batch norm gives zeros for integer sums.
        windows = ((x - ctx.r).abs() <= ctx.a).float() + ((x + ctx.r).abs() <= ctx.a)
        return e * windows / (2 * ctx.a), None, None


class Peer:
    """The network of a `Trainer`, with its weights, and the whole of its step, in PyTorch."""

    def __init__(self, trainer: Trainer, bfloat16: bool = False) -> None:
        self.bfloat16 = bfloat16
        self.settings, self.recipe = trainer.network.settings, trainer.recipe
        self.layers: list[tuple[str, int, int]] = []
        self.parameters: dict[str, torch.Tensor] = {}
        self.statistics: dict[str, torch.Tensor] = {}
        for name, layer, shape in trainer.network.layers:
            number, kind = name.split(".")
            padding = layer.padding if isinstance(layer, Convolution) else 0
            size = layer.k if isinstance(layer, MaxPool) else 1
            self.layers.append((name, padding, size))
            if isinstance(layer, Convolution | Dense):
                self.parameters[f"{number}.W"] = torch.from_numpy(layer.weights.values())
            elif kind == "norm":
                self.parameters[f"{number}.gamma"] = torch.ones(shape[0])
                self.parameters[f"{number}.beta"] = torch.zeros(shape[0])
                self.statistics[f"{number}.mean"] = torch.zeros(shape[0])
                self.statistics[f"{number}.variance"] = torch.ones(shape[0])
        for parameter in self.parameters.values():
            parameter.requires_grad_(True)
        self.moments = {
            name: (torch.zeros_like(p), torch.zeros_like(p)) for name, p in self.parameters.items()
        }
        self.t = 0

    def layer(self, name: str, padding: int, size: int, x: torch.Tensor) -> torch.Tensor:
        """Output of one layer."""
        number, kind = name.split(".")
        p, s = self.parameters, self.statistics
        if kind == "conv":
            return F.conv2d(x, p[f"{number}.W"], padding=padding)
        if kind == "dense":
            return F.linear(x.flatten(1), p[f"{number}.W"])
        if kind == "norm":
            # Its running variance is the unbiased one; nothing in a step depends on it.
            statistics = s[f"{number}.mean"], s[f"{number}.variance"]
            scale = p[f"{number}.gamma"], p[f"{number}.beta"]
            rate = self.recipe.norm_rate
            return F.batch_norm(x, *statistics, *scale, training=True, momentum=rate, eps=EPSILON)
        if kind == "phi":
            return Phi.apply(x, self.settings.r, self.settings.a)
        return F.max_pool2d(x, size)

    def gradients(
        self, images: torch.Tensor, labels: torch.Tensor
    ) -> tuple[torch.Tensor, tuple[torch.Tensor, ...]]:
        """Loss, and the gradients of all parameters."""
        x = (images.float() * 2 - 255) / 256
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bfloat16):
            for layer in self.layers:
                x = self.layer(*layer, x)
        x = x.float()
        t = torch.full_like(x, -1).scatter_(1, labels[:, None], 1)
        loss = (1 - t * x).clamp(min=0).square().mean()
        return loss.detach(), torch.autograd.grad(loss, list(self.parameters.values()))

    def step(self, images: torch.Tensor, labels: torch.Tensor) -> float:
        """One iteration; returns the loss."""
        loss, gradients = self.gradients(images, labels)
        self.t += 1
        with torch.no_grad():
            for (name, p), g in zip(self.parameters.items(), gradients, strict=True):
                discrete = name.endswith("W")
                beta1 = self.recipe.beta1 if discrete else BETA1
                first, second = self.moments[name]
                first.mul_(beta1).add_(g, alpha=1 - beta1)
                second.mul_(BETA2).addcmul_(g, g, value=1 - BETA2)
                rate = self.recipe.lr_start * (1 - BETA2**self.t) ** 0.5 / (1 - beta1**self.t)
                dW = first / second.sqrt().add_(ADAM_EPSILON) * -rate
                if discrete:
                    p.copy_(next_states(p, dW, torch.rand_like(p), self.recipe.m))
                else:
                    p += dW
        return float(loss)


def next_states(W: torch.Tensor, dW: torch.Tensor, u: torch.Tensor, m: float) -> torch.Tensor:
    """Eq (13) to (18) of ternary weights: H = 1 and dz = 1."""
    rho = (W + dW).clamp_(-1, 1).sub_(W)
    kappa = rho.trunc()
    moves = u < (rho - kappa).abs_().mul_(m).tanh_()
    return W + kappa + moves * rho.sign()


def check(trainer: Trainer, peer: Peer, images: Any, labels: Any) -> None:
    """Compare the peer with ours: each layer and its gradients, the loss, and the transition.

    Sums of layers with weights are exact in any order, being of states and of multiples of 2^-8;
    pooling, phi_r and its window choose or compare. Batch norm and the gradients sum up to
    n = 102,400 float32 numbers, at worst one after the other: n roundings by 2^-24, of either sign,
    come to sqrt(n) of them, 2e-5. Five times that, 1e-4, is granted to the largest value of a batch
    norm, and to the norm of a gradient.
    """
    t = targets(labels, trainer.network.settings.classes, trainer.network.dtype)
    tensors = trainer.network.trace(normalize(images), training=True)
    loss, e = squared_hinge(tensors[-1], t), squared_hinge_gradient(tensors[-1], t)
    places = zip(trainer.network.layers, peer.layers, tensors[:-1], tensors[1:], strict=True)
    for (name, layer, _), plan, below, above in reversed(list(places)):
        number, _, kind = name.partition(".")
        x = torch.from_numpy(np.ascontiguousarray(below)).requires_grad_()
        y = peer.layer(*plan, x)
        tolerance = 1e-4 * np.abs(above).max() if kind == "norm" else 0
        assert np.abs(y.detach().numpy() - above).max() <= tolerance, name
        error = torch.from_numpy(np.ascontiguousarray(e))
        e, gradients = layer.backward(e, below)
        inputs = [x, *(peer.parameters[f"{number}.{part}"] for part in gradients)]
        theirs = torch.autograd.grad(y, inputs, error)
        for g, found in zip((e, *gradients.values()), theirs, strict=True):
            distance = np.linalg.norm(found.numpy() - g)
            assert distance <= 1e-4 * np.linalg.norm(g), (name, distance)
    # From the first batch norm on, a rounding may move an activation over a step of phi_r, which
    # may move others: each is one of hundreds of terms in a sum, and one of thousands in the loss.
    found_loss = float(peer.gradients(torch.from_numpy(images), torch.from_numpy(labels).long())[0])
    assert abs(found_loss - loss) <= 1e-3 * loss, (found_loss, loss)
    # The transition from the same uniform numbers; float32 rounds tau to one in 2^24.
    weights, m = trainer.network.weights()[1], trainer.recipe.m
    W = weights.values()
    dW = np.random.default_rng(0).normal(0, 0.5, W.shape).astype(np.float32)
    u = torch.from_numpy(uniforms(0, 1, 0, 0, W.size).reshape(W.shape))
    states = next_states(torch.from_numpy(W), torch.from_numpy(dW), u, m).numpy()
    weights.update(dW, seed=0, step=0, m=m, law="tanh")
    assert np.count_nonzero(states != weights.values()) <= 1, "transition"


def step(trainer: Trainer, samples: np.ndarray) -> None:
    """Take one step; the data are one batch, so each step is the first of the epoch."""
    trainer.progress.batches = 0
    trainer.step(samples)


def contestants(case: str, batch: int) -> dict[str, Callable[[], Any]]:
    """Calls that take one step, by "implementation/isa"."""
    preset = PRESETS[case]
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (batch, *preset.settings.input_shape)).astype(np.uint8)
    labels = random.integers(0, 10, batch).astype(np.uint8)
    data = Dataset(case, images, labels, images, labels)
    # Without the mean of the last steps, which adds to some of them.
    recipe = replace(preset.recipe, batch=batch, augmentation="none", average=0.0)
    parts = preset.settings, recipe, data
    checked = Trainer.begin(*parts, backend="numpy")
    check(checked, Peer(checked), images, labels)
    del checked
    calls: dict[str, Callable[[], Any]] = {}
    samples = np.arange(batch)
    for backend, bits, name in (
        ("c", 16, f"gxnor-c/{isa()}"),
        ("c", 8, f"gxnor-c-8-bits/{isa()}"),
        ("numpy", 16, "gxnor-numpy/"),
    ):
        of_bits = replace(recipe, gradient_bits=bits)
        trainer = Trainer.begin(preset.settings, of_bits, data, backend)
        calls[name] = partial(step, trainer, samples)
    inputs = torch.from_numpy(images), torch.from_numpy(labels).long()
    for precision in measure.torch_precisions():
        peer = Peer(Trainer.begin(*parts), precision == "bfloat16")
        calls[f"torch-{precision}/"] = partial(peer.step, *inputs)
    return calls


def rows(threads: int, quick: bool) -> Iterator[measure.Row]:
    """Measure both networks with one number of threads."""
    torch.set_num_threads(threads)
    # A step of CIFAR-10 takes seconds.
    plans = [("mnist", 100, 3, 0.1), ("cifar10", 4, 1, 0.0)]
    if not quick:
        plans = [("mnist", 100, 11, 0.3), ("cifar10", 100, 3, 0.0)]
    for case, batch, rounds, least in plans:
        calls = contestants(case, batch)
        for name, times in measure.alternate(calls, rounds, least).items():
            implementation, isa_name = name.split("/")
            yield {
                "case": case,
                "batch": batch,
                "implementation": implementation,
                "isa": isa_name,
                "threads": threads,
                **times._asdict(),
                "images_per_s": batch / times.seconds,
            }


def table(measured: list[measure.Row]) -> str:
    """Milliseconds a step, how many times PyTorch's that is, and an epoch at that rate."""
    peers = {
        (row["case"], row["threads"]): row["seconds"]
        for row in measured
        if row["implementation"] == "torch-float32"
    }
    body = [
        (
            row["case"],
            row["batch"],
            row["threads"],
            row["implementation"],
            row["isa"],
            f"{row['seconds'] * 1e3:,.1f}",
            f"{row['seconds'] / peers[row['case'], row['threads']]:.2f}",
            f"{EPOCH_IMAGES[row['case']] / row['images_per_s']:,.0f}",
        )
        for row in measured
    ]
    head = ["case", "batch", "threads", "implementation", "isa", "ms/step", "of torch", "s/epoch"]
    return measure.columns(head, body)


if __name__ == "__main__":
    measure.main(__doc__ or "", rows, table)
