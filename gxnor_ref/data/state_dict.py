"""State dicts of PyTorch, which reads them itself, and as tensors alone."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, BinaryIO

import numpy.typing as npt

from gxnor_ref.data.errors import translated
from gxnor_ref.data.extras import require_extra
from gxnor_ref.data.npy import Refusal, open_regular
from gxnor_ref.spec.errors import plain, shown

REMEDY = "torch.save(model.state_dict(), FILE) has tensors"


def read_state_dict(path: Path, refusal: Refusal) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    """Read the tensors of a state dict that `torch.save` has written, in the order of the dict.

    As `gxnor_ref.data.safetensors.read_safetensors`; MissingExtraError: PyTorch is not installed.
    """
    torch = require_extra("torch", "torch")
    with translated(refusal), open_regular(path) as file:
        _require_stored(file, refusal)
        try:
            loaded = torch.load(file, map_location="cpu", weights_only=True)
        except UnpicklingError as error:
            # PyTorch's own text advises to run what the file holds.
            raise refusal(f"it holds more than tensors; {REMEDY} alone") from error
        if not isinstance(loaded, dict):
            raise refusal(f"it holds a {type(loaded).__name__}, and no state dict")
        for name, tensor in loaded.items():
            if not isinstance(name, str) or not name.isprintable() or len(name) > 1000:
                raise refusal(f"it has a tensor {shown(name)}")
            if not isinstance(tensor, torch.Tensor):
                what = f"a {type(tensor).__name__} at {plain(name)!r}"
                raise refusal(f"it holds {what}; {REMEDY}")
            yield name, _array(torch, name, tensor, refusal)


def _require_stored(file: BinaryIO, refusal: Refusal) -> None:
    """Refuse what PyTorch never writes: compressed members, which may grow to any size."""
    size = os.fstat(file.fileno()).st_size
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
    if any(member.compress_type != zipfile.ZIP_STORED for member in members):
        raise refusal("it has compressed members")
    announced = sum(member.file_size for member in members)
    if announced > size:
        raise refusal(f"it is {size} bytes and announces {announced}")
    file.seek(0)


def _array(torch: Any, name: str, tensor: Any, refusal: Refusal) -> npt.NDArray[Any]:
    if tensor.layout != torch.strided or tensor.is_quantized or tensor.device.type != "cpu":
        raise refusal(f"its tensor {plain(name)!r} is not a plain array")
    # A tensor may repeat one element any number of times.
    if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
        raise refusal(f"its tensor {plain(name)!r} is larger than what it holds")
    tensor = tensor.detach()
    array: npt.NDArray[Any] = (tensor.float() if tensor.dtype == torch.bfloat16 else tensor).numpy()
    return array
