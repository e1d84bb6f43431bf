"""Packed networks for elsewhere: an ONNX model, a file of C99, a folder of Verilog."""

from pathlib import Path


def template(name: str) -> str:
    """Text of a file in `templates`, with placeholders for what differs between networks."""
    return (Path(__file__).parent / "templates" / name).read_text(encoding="ascii")
