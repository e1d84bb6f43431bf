"""Reference implementation of Gated XNOR networks: an executable spec and what checks it."""

__version__ = "0.1.0"
