"""Packed networks for elsewhere: an ONNX model, a file of C99, a folder of Verilog."""

from pathlib import Path


def template(name: str) -> str:
    """Text of a file in `templates`, the same for every network but for places of what differs."""
    return (Path(__file__).parent / "templates" / name).read_text(encoding="ascii")
