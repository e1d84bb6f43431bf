"""Packed networks for elsewhere: an ONNX model, a file of C99, a folder of Verilog."""

from pathlib import Path


def template(name: str) -> str:
    """Text that is the same for every network, or has places for what differs.

    Parameters
    ----------
    name : str
        Name of a file in `templates`.

    Returns
    -------
    str
        Its text.
    """
    return (Path(__file__).parent / "templates" / name).read_text(encoding="ascii")
