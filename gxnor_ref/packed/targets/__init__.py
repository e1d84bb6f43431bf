"""Packed networks for elsewhere: an ONNX model, a file of C99, a folder of Verilog."""

from pathlib import Path

from gxnor_ref.nn.settings import Settings
from gxnor_ref.packed.model import discrete


def template(name: str) -> str:
    """Text of a file in `templates`, with placeholders for what differs between networks."""
    return (Path(__file__).parent / "templates" / name).read_text(encoding="ascii")


def title(settings: Settings) -> str:
    """Say in ASCII what network a text is of."""
    N1, N2 = discrete(settings)
    return f"{settings.notation.replace('×', 'x')}, weights Z_{N1}, activations Z_{N2}"
