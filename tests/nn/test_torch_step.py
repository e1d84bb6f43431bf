"""Whole training steps against the same network written with PyTorch's autograd."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from gxnor_ref.data.augmentation import normalize
from gxnor_ref.data.dataset import Dataset
from gxnor_ref.nn.layers import BatchNorm, Convolution, Dense
from gxnor_ref.nn.training import Trainer
from gxnor_ref.spec.loss import squared_hinge_gradient, targets
from gxnor_ref.spec.uniform import uniforms

torch = pytest.importorskip("torch", reason="needs PyTorch, to compare with its autograd")
F = torch.nn.functional
Function: Any = torch.autograd.Function

MakeDataset = Callable[..., Dataset]
MakeTrainer = Callable[..., Trainer]

R, H, A, ETA, BETA1, SEED = 0.5, 1.0, 0.4, 0.4, 0.95, 11


class Phi(Function):  # type: ignore[misc]
    """phi_r of Z_N, backward through rectangular windows: written from Eq (5), (7) and Fig 5."""

    @staticmethod
    def forward(ctx: Any, x: Any, N: int) -> Any:
        ctx.save_for_backward(x)
        ctx.N = N
        if N == 0:
            return torch.where(x >= 0, 1.0, -1.0).to(x.dtype)
        y = torch.zeros_like(x)
        for T in positive_jumps(N):
            y = y + (x > T).to(x.dtype) - (x < -T).to(x.dtype)
        return y / 2 ** (N - 1)

    @staticmethod
    def backward(ctx: Any, e: Any) -> tuple[Any, None]:
        (x,) = ctx.saved_tensors
        jumps = [0.0] if ctx.N == 0 else [s * T for T in positive_jumps(ctx.N) for s in (-1, 1)]
        window = torch.zeros_like(x)
        for T in jumps:
            window = window + ((x - T).abs() <= A).to(x.dtype) / len(jumps) / A
        return e * window, None


def positive_jumps(N: int) -> list[float]:
    return [R + (H - R) * at / 2 ** (N - 1) for at in range(2 ** (N - 1))]


class Reference:
    """Two convolutions with max-pooling, a dense layer and an SVM layer, in PyTorch."""

    def __init__(self, trainer: Trainer, N1: int, N2: int | str) -> None:
        self.N1, self.N2 = N1, N2
        self.parameters: dict[str, Any] = {}
        self.mean: dict[int, Any] = {}
        self.variance: dict[int, Any] = {}
        for name, layer, _ in trainer.network.layers:
            l = int(name[0])
            if isinstance(layer, Convolution | Dense):
                self.parameters[f"{l}.W"] = torch.tensor(layer.weights.values())
            elif isinstance(layer, BatchNorm):
                self.parameters[f"{l}.gamma"] = torch.tensor(layer.gamma)
                self.parameters[f"{l}.beta"] = torch.tensor(layer.beta)
                self.mean[l] = torch.tensor(layer.mean)
                self.variance[l] = torch.tensor(layer.variance)
        self.first = {name: torch.zeros_like(p) for name, p in self.parameters.items()}
        self.second = {name: torch.zeros_like(p) for name, p in self.parameters.items()}

    def loss(self, x: Any, t: Any) -> Any:
        p = self.parameters
        for l in (1, 2, 3, 4):
            if l <= 2:
                x = F.max_pool2d(F.conv2d(x, p[f"{l}.W"], padding=1), 2)
            else:
                x = F.linear(x.flatten(1), p[f"{l}.W"])
            dims = (0, 2, 3) if l <= 2 else (0,)
            with torch.no_grad():
                self.mean[l] = 0.9 * self.mean[l] + 0.1 * x.mean(dims)
                biased = x.var(dims, unbiased=False)
                self.variance[l] = 0.9 * self.variance[l] + 0.1 * biased
            x = F.batch_norm(
                x, None, None, p[f"{l}.gamma"], p[f"{l}.beta"], training=True, eps=1e-4
            )
            if l < 4:
                x = F.relu(x) if self.N2 == "relu" else Phi.apply(x, self.N2)
        return torch.clamp(1 - t * x, min=0).square().mean()

    def step(self, x: Any, t: Any, k: int) -> dict[str, Any]:
        """One iteration; returns the gradients."""
        names = list(self.parameters)
        for p in self.parameters.values():
            p.requires_grad_(True)
        gradients = torch.autograd.grad(self.loss(x, t), [self.parameters[n] for n in names])
        with torch.no_grad():
            for name, g in zip(names, gradients, strict=True):
                beta1 = BETA1 if name.endswith("W") else 0.9
                self.first[name] = beta1 * self.first[name] + (1 - beta1) * g
                self.second[name] = 0.999 * self.second[name] + 0.001 * g * g
                rate = ETA * (1 - 0.999 ** (k + 1)) ** 0.5 / (1 - beta1 ** (k + 1))
                increment = -rate * self.first[name] / (self.second[name].sqrt() + 1e-8)
                W = self.parameters[name].detach()
                if name.endswith("W"):
                    self.parameters[name] = self.next_state(W, increment, int(name[0]), k)
                else:
                    self.parameters[name] = W + increment
        return dict(zip(names, gradients, strict=True))

    def next_state(self, W: Any, dW: Any, l: int, k: int) -> Any:
        dz = 2.0 if self.N1 == 0 else 1 / 2 ** (self.N1 - 1)
        rho = torch.clamp(W + dW, -1, 1) - W
        inside = (W + dW).abs() <= 1
        rho = torch.where(inside, dW, rho)
        kappa = torch.trunc(rho / dz)
        nu = rho - kappa * dz
        u = torch.tensor(uniforms(SEED, l, k, 0, W.numel()).reshape(W.shape))
        moves = u < torch.tanh(3 * nu.abs() / dz)
        return W + dz * (kappa + torch.where(moves, torch.where(rho >= 0, 1.0, -1.0), 0.0))


def test_pytorch_gives_the_gradient_of_a_maximum_to_the_first_of_equal_ones() -> None:
    x = torch.tensor(
        [[[[1.0, 2, 0, 0], [2, 2, 0, 0]], [[3, 3, -1, -1], [3, 3, -2, -1]]]], requires_grad=True
    )

    F.max_pool2d(x, 2).sum().backward()

    assert x.grad.tolist() == [[[[0, 1, 1, 0], [0, 0, 0, 0]], [[1, 0, 1, 0], [0, 0, 0, 0]]]]


@pytest.mark.parametrize(
    ("N1", "N2"), [(1, 1), (0, 0), (6, 4), (1, 2), (1, "relu")], ids=lambda N: str(N)
)
def test_training_steps_agree(
    N1: int, N2: int | str, make_dataset: MakeDataset, make_trainer: MakeTrainer
) -> None:
    trainer = make_trainer(
        "4C3-MP2-6C3-MP2-16FC-SVM",
        make_dataset((2, 8, 8), train=40),
        padding="same",
        weights=N1,
        activations=N2,
        r=R,
        H=H,
        a=A,
        precision="float64",
        beta1=BETA1,
        lr_start=ETA,
        lr_fin=ETA,
        gradient_bits=None,
        batch=12,
        seed=SEED,
    )
    # Scales of both signs and offsets, as after some training.
    random = np.random.default_rng(0)
    for _, layer, _ in trainer.network.layers:
        if isinstance(layer, BatchNorm):
            channels = len(layer.gamma)
            layer.gamma[:], layer.beta[:] = random.normal(size=(2, channels))
    reference = Reference(trainer, N1, N2)

    changed = 0
    for k in range(3):
        samples = np.arange(12 * k, 12 * k + 12)
        x = normalize(trainer.dataset.train_images[samples]).astype(np.float64)
        t = targets(trainer.dataset.train_labels[samples], 10, np.float64)
        ours = gradients_of(trainer, x, t)
        theirs = reference.step(torch.tensor(x), torch.tensor(t), k)

        trainer.step(samples)
        changed += trainer.progress.changed

        assert ours.keys() == theirs.keys()
        for name, g in ours.items():
            # Both sum at most 12 * 64 terms in float64, through four batch normalizations whose
            # standard deviations are above 0.1: 800 * 10^4 * 2^-53 < 1e-9 of the largest.
            expected = theirs[name].numpy()
            assert np.abs(expected).max() > 0
            assert np.abs(g - expected).max() <= 1e-5 * np.abs(expected).max(), name
        for name, layer, _ in trainer.network.layers:
            l = int(name[0])
            if isinstance(layer, Convolution | Dense):
                W = reference.parameters[f"{l}.W"].numpy()
                assert (layer.weights.values() == W).all(), f"step {k}, {name}"
            elif isinstance(layer, BatchNorm):
                # A gradient that cancels to zero is wrong by its terms' rounding, 1e-15, and
                # Adam divides it by its own size, at least by 1e-8: ETA * 1e-15 / 1e-8 in each
                # of three increments, so 1.2e-7.
                for part, theirs_ in (
                    (layer.gamma, reference.parameters[f"{l}.gamma"]),
                    (layer.beta, reference.parameters[f"{l}.beta"]),
                    (layer.mean, reference.mean[l]),
                    (layer.variance, reference.variance[l]),
                ):
                    assert np.abs(part - theirs_.detach().numpy()).max() < 1.2e-7
    assert changed > 0


def gradients_of(
    trainer: Trainer, x: npt.NDArray[np.float64], t: npt.NDArray[np.floating[Any]]
) -> dict[str, npt.NDArray[np.floating[Any]]]:
    network = copy.deepcopy(trainer.network)
    tensors = network.trace(x, training=True)
    e = squared_hinge_gradient(tensors[-1], t)
    return {
        f"{named.name[0]}.{name}": g
        for named, gradients in network.backward(e, tensors)
        for name, g in gradients.items()
    }
