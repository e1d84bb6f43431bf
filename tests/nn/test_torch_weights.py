"""State dicts of PyTorch become networks that compute what PyTorch does."""

from __future__ import annotations

import zipfile
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gxnor_ref.nn.foreign import WeightsError, import_network
from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.loading import pack

torch = pytest.importorskip("torch", reason="needs PyTorch, to compare with its networks")
nn = torch.nn
Module: Any = nn.Module

Complains = Callable[..., AbstractContextManager[None]]

SETTINGS = Settings("4C3-MP2-6C2-7FC-SVM", (2, 9, 8), classes=3)
R = 0.5


class Phi(Module):  # type: ignore[misc]
    """phi_r of Z_1, from Eq (5)."""

    def forward(self, x: Any) -> Any:
        return (x > R).to(x.dtype) - (x < -R).to(x.dtype)


def model_of(bias: bool = False) -> Any:
    """Return the network of `SETTINGS` in PyTorch, with random states and statistics."""
    torch.manual_seed(0)
    layers = [
        *(nn.Conv2d(2, 4, 3, bias=bias), nn.MaxPool2d(2), nn.BatchNorm2d(4), Phi()),
        *(nn.Conv2d(4, 6, 2, bias=bias), nn.BatchNorm2d(6), Phi(), nn.Flatten()),
        *(nn.Linear(24, 7, bias=bias), nn.BatchNorm1d(7), Phi()),
        *(nn.Linear(7, 3, bias=bias), nn.BatchNorm1d(3)),
    ]
    for layer in layers:
        if isinstance(layer, nn.Conv2d | nn.Linear):
            layer.weight.data = torch.randint(-1, 2, layer.weight.shape).float()
            if bias:
                layer.bias.data = torch.randint(-8, 9, layer.bias.shape) / 4
        elif isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d):
            # Multiples of 2^-8, so that a bias of quarters leaves the mean exact.
            layer.running_mean = torch.randint(-256, 257, layer.running_mean.shape) / 256
            layer.running_var = 5 * torch.rand_like(layer.running_var) + 0.1
            layer.weight.data = torch.randn_like(layer.weight)
            layer.bias.data = torch.randn_like(layer.bias)
    return nn.Sequential(*layers).double().eval()


@pytest.mark.parametrize("bias", [False, True])
def test_the_scores_are_those_of_pytorch(bias: bool, tmp_path: Path) -> None:
    theirs = model_of(bias)
    torch.save(theirs.state_dict(), tmp_path / "model.pt")
    pixels = np.random.default_rng(0).integers(0, 256, (50, 2, 9, 8), dtype=np.uint8)

    ours = import_network(tmp_path / "model.pt", SETTINGS, epsilon=1e-5)

    assert ours.settings.precision == "float64"
    with torch.no_grad():
        x = torch.tensor((2.0 * pixels - 255) / 256)
        scores = theirs(x).numpy()
    # All sums before the last batch norm are exact, and up to 7 in magnitude, or 9 with the bias;
    # the mean is up to 1. Of (x - mean) s + b PyTorch computes x s + (b - mean s): either takes at
    # most four roundings, each of a term below 16 s + b.
    last = theirs[-1]
    s = (last.weight / (last.running_var + 1e-5).sqrt()).abs().detach().numpy()
    allowed = 8 * 2.0**-53 * (16 * s + last.bias.abs().detach().numpy())
    assert (np.abs(ours.scores(pixels) - scores) <= allowed).all()
    np.testing.assert_array_equal(pack(ours).scores(pixels), ours.scores(pixels))
    assert len(set(ours.predict(pixels))) > 1


def test_weights_in_another_order_of_memory_are_the_same(tmp_path: Path) -> None:
    theirs = model_of()
    networks = []
    for name, model in (("rows", theirs), ("last", theirs.to(memory_format=torch.channels_last))):
        torch.save(model.state_dict(), tmp_path / name)
        networks.append(import_network(tmp_path / name, SETTINGS, epsilon=1e-5).network)

    ours, other = (network.parameters() for network in networks)
    assert all(np.array_equal(ours[name], other[name]) for name in ours)


def test_bfloat16_is_widened(tmp_path: Path) -> None:
    theirs = model_of().bfloat16()
    torch.save(theirs.state_dict(), tmp_path / "model.pt")

    ours = import_network(tmp_path / "model.pt", SETTINGS).network

    np.testing.assert_array_equal(
        ours.parameters()["1.mean"], theirs[2].running_mean.float().numpy(), strict=True
    )


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ([1, 2], "it holds a list, and no state dict"),
        ({"model": OrderedDict(a=torch.ones(2))}, "it holds a OrderedDict at 'model'"),
        ({1: torch.ones(2)}, "it has a tensor 1"),
        ({"\x1b": torch.ones(2)}, "it has a tensor"),
        ({"w": torch.ones(1).expand(10**9)}, "'w' is larger than what it holds"),
        ({"w": torch.ones(2, 2).to_sparse()}, "'w' is not a plain array"),
        ({"w": torch.ones(3, device="meta")}, "'w' is not a plain array"),
        (nn.Linear(2, 2), "torch.save(model.state_dict(), FILE) has tensors alone)"),
        ({"w": nn.Linear(2, 2)}, "(it holds more than tensors; torch.save("),
    ],
)
def test_what_is_no_state_dict_is_refused(
    content: Any, part: str, tmp_path: Path, complains: Complains
) -> None:
    torch.save(content, tmp_path / "w.pt")

    with complains(WeightsError, tmp_path / "w.pt", part):
        import_network(tmp_path / "w.pt", SETTINGS)


def test_compressed_members_are_refused(tmp_path: Path, complains: Complains) -> None:
    torch.save({"w": torch.zeros(10**6)}, tmp_path / "w.pt")
    with (
        zipfile.ZipFile(tmp_path / "w.pt") as stored,
        zipfile.ZipFile(tmp_path / "small.pt", "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for member in stored.infolist():
            packed.writestr(member.filename, stored.read(member))

    with complains(WeightsError, "it has compressed members"):
        import_network(tmp_path / "small.pt", SETTINGS)
